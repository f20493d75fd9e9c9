"""The history of a metric, as of any day."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from builders import NOW, a_submission
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.domain.article import Submission
from monitor.run.catalog import Catalog
from monitor.run.read import PageRead, read_text
from monitor.run.record import Recorder
from monitor.run.series import point_record, series
from storage import Store, open_store

#: (claimant, value, page): what may be said, hour after hour.
SAYINGS = st.lists(
    st.tuples(
        st.sampled_from(["the Ministry of Science and Technology", "VNPT", "the ministry"]),
        st.sampled_from(["59", "59.4", "71", "over 70", "5.9"]),
        st.sampled_from(["a", "b", "c"]),
    ),
    min_size=1,
    max_size=6,
)
Saying = tuple[str, str, str]


#: What a text says is the same whenever it is told.
READ: dict[tuple[str, str], PageRead] = {}


def read_of(catalog: Catalog, submission: Submission) -> PageRead:
    key = (submission.url, submission.text)
    if key not in READ:
        READ[key] = read_text(catalog, submission)
    return READ[key]


def tell(catalog: Catalog, store: Store, sayings: Sequence[Saying], *, day: Callable[[int], datetime]) -> None:
    hours = (NOW + timedelta(hours=n) for n in range(100))
    recorder = Recorder(catalog, store, clock=lambda: next(hours))
    for number, (claimant, value, page) in enumerate(sayings):
        text = f"Under Resolution 57-NQ/TW, {value} per cent of people had access to 5G in 2025, {claimant} said."
        url = f"https://{page}.vn/{page}"
        when = day(number)
        submission = a_submission(url=url, publisher=page, text=text, published=when, fetched_at=when)
        recorder.record(submission, read_of(catalog, submission))


def records(store: Store, **limits: datetime) -> list[dict[str, object]]:
    with store.read() as tx:
        return [point_record(point) for point in series(tx, "coverage_5g", **limits)]


@pytest.fixture(scope="module")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Gives a new file with the schema in it each time: a copy, for to make the schema takes longer."""
    folder = tmp_path_factory.mktemp("stores")
    open_store(f"sqlite:///{folder}/head.db").close()
    numbers = count()
    return lambda: Path(shutil.copy(folder / "head.db", folder / f"{next(numbers)}.db"))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sayings=SAYINGS, cut=st.integers(0, 6))
def test_as_of_a_day_is_what_a_store_of_that_day_would_say(
    sayings: list[Saying], cut: int, catalog: Catalog, new_file: Callable[[], Path]
) -> None:
    moment = NOW + timedelta(hours=cut, minutes=-30)

    def day(number: int) -> datetime:
        return NOW + timedelta(hours=number)

    with open_store(f"sqlite:///{new_file()}") as whole, open_store(f"sqlite:///{new_file()}") as then:
        tell(catalog, whole, sayings, day=day)
        tell(catalog, then, sayings[:cut], day=day)
        assert records(whole, as_of=moment) == records(then)


def test_published_by_a_day_is_what_the_press_had_said_whenever_it_was_recorded(catalog: Catalog, store: Store) -> None:
    sayings = [("VNPT", "71", "a"), ("the Ministry of Science and Technology", "59", "b")]
    days = [NOW - timedelta(days=1), NOW - timedelta(days=30)]
    tell(catalog, store, sayings, day=lambda number: days[number])
    assert [r["value"] for r in records(store, published_by=NOW - timedelta(days=10))] == [59]
    assert [r["value"] for r in records(store, published_by=NOW - timedelta(days=40))] == []
    assert [r["values"] for r in records(store, published_by=NOW)] == [2]


def test_an_edit_is_public_from_its_fetch(catalog: Catalog, store: Store) -> None:
    sayings = [("VNPT", "71", "a"), ("VNPT", "59", "a")]
    tell(catalog, store, sayings, day=lambda number: NOW + timedelta(days=number))
    assert [r["value"] for r in records(store, published_by=NOW + timedelta(hours=12))] == [71]
    assert [r["value"] for r in records(store, published_by=NOW + timedelta(days=2))] == [59]


def test_every_vintage_is_told_with_what_became_of_it(catalog: Catalog, store: Store) -> None:
    name = "the Ministry of Science and Technology"
    tell(catalog, store, [(name, "59", "a"), (name, "71", "b")], day=lambda number: NOW + timedelta(days=9 * number))
    (record,) = records(store)
    vintages = record["vintages"]
    assert isinstance(vintages, list)
    assert [(entry["value"], entry["status"]) for entry in vintages] == [(59, "claimant"), (71, "current")]
    assert "revised" in str(record["flags"])


def test_an_empty_store_has_no_points(store: Store) -> None:
    assert records(store) == []


def test_a_place_is_found_by_code_and_by_name(catalog: Catalog, tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path}/a.db") as store:
        tell(catalog, store, [("VNPT", "71", "a")], day=lambda _: NOW)
        with store.read() as tx:
            assert len(series(tx, "coverage_5g", geo="VN")) == 1
            assert series(tx, "coverage_5g", geo="VN-HN") == []
