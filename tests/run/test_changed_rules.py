"""A store that was written under other rules: what reading it again changes, what it keeps, and what it answers for."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from builders import NOW, a_submission

from monitor.compare import rules_from
from monitor.domain.finding import Cause, Finding
from monitor.domain.ledger import ConfigEvent, ReadingEvent
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.config_files import shipped_directory
from monitor.run.record import Recorder
from monitor.run.replay import apply_compare, compare_again, verify_store
from monitor.run.reread import Change, Rereader
from monitor.run.series import series
from storage import Store, finding, ledger

TEXT = "Under Resolution 57-NQ/TW, {} per cent of the population had access to 5G in 2025, the {} said."
DAY = timedelta(days=1)
#: When the rules change, and when they change back.
CHANGED, BACK = NOW + 30 * DAY, NOW + 60 * DAY


@pytest.fixture(scope="module")
def full() -> Catalog:
    return load_catalog({})


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Rules that know nothing of 5G."""
    home = tmp_path_factory.mktemp("config")
    for path in sorted((shipped_directory() / "metrics").glob("*.toml")):
        text, named = path.read_text(encoding="utf-8"), 'id = "coverage_5g"\n'
        if named in text:
            (home / "metrics").mkdir()
            (home / "metrics" / path.name).write_text(text.replace(named, f"{named}enabled = false\n"))
    return load_catalog({"NQ57_CONFIG": str(home)})


def recorded(catalog: Catalog, store: Store) -> list[Finding]:
    """Two papers that dispute one point."""
    recorder = Recorder(catalog, store, clock=lambda: NOW)
    told: list[Finding] = []
    for value, who, outlet in (("59", "Ministry of Health", "a"), ("71", "World Bank", "b")):
        submission = a_submission(text=TEXT.format(value, who), url=f"https://{outlet}.vn/1", publisher=outlet)
        told += recorder.record(submission).findings
    return told


def read_again(catalog: Catalog, store: Store, when: datetime, *, apply: bool = True) -> list[Change]:
    rereader = Rereader(catalog, store, clock=lambda: when)
    return list(rereader.read_again(parse=False, since=None, publisher=None, apply=apply))


def known(store: Store, when: datetime) -> list[tuple[float, int]]:
    """The present value and how many are known, of each point of 5G that the store knew of then."""
    with store.read() as tx:
        points = series(tx, "coverage_5g", as_of=when)
    return [(float(p.current.observation.figure.quantity.value), len(p.state.clusters)) for p in points if p.current]


def kinds(changes: list[Change]) -> list[str]:
    return [str(entry.kind) for change in changes for entry in change.findings]


def proved(store: Store) -> None:
    """Findings and points are those of the ledger, and reading it again changes neither."""
    assert verify_store(store) == []
    assert compare_again(store) == []
    assert apply_compare(store, now=BACK + DAY, comment="again") == []


def test_figures_that_the_rules_know_no_more_leave_and_come_back_and_each_day_knows_its_own(
    store: Store, full: Catalog, without: Catalog
) -> None:
    assert [str(f.kind) for f in recorded(full, store)] == ["new_series", "conflict"]
    assert read_again(without, store, CHANGED, apply=False)
    assert known(store, CHANGED + DAY) == known(store, NOW + DAY)

    gone = read_again(without, store, CHANGED)
    assert kinds(gone) == ["resolved"]
    assert {f.cause for change in gone for f in change.findings} == {Cause.READING}
    assert read_again(without, store, CHANGED) == []
    proved(store)

    again = read_again(full, store, BACK)
    assert kinds(again) == ["new_point", "conflict"]
    assert read_again(full, store, BACK) == []
    proved(store)

    ((value, sides),) = known(store, NOW + DAY)
    assert sides == 2
    assert [known(store, day + DAY) for day in (NOW, CHANGED, BACK)] == [[(value, 2)], [], [(value, 2)]]
    with store.read() as tx:
        dated = {day: [str(f.kind) for f in finding.list_(tx, recorded_by=day)] for day in (NOW, CHANGED, BACK)}
        readings = [event for event in ledger.events(tx) if isinstance(event, ReadingEvent)]
    assert dated[NOW] == ["new_series", "conflict"]
    assert dated[CHANGED] == [*dated[NOW], "resolved"]
    assert dated[BACK] == [*dated[CHANGED], "new_point", "conflict"]
    assert [(event.first, event.recorded_at) for event in readings] == [
        (True, NOW), (True, NOW), (False, CHANGED), (False, CHANGED), (False, BACK), (False, BACK)
    ]  # fmt: skip


def test_a_store_of_rules_that_knew_less_tells_what_it_had_missed(
    store: Store, full: Catalog, without: Catalog
) -> None:
    assert recorded(without, store) == []
    assert kinds(read_again(full, store, CHANGED)) == ["new_series", "conflict"]
    assert (known(store, NOW + DAY), len(known(store, CHANGED + DAY))) == ([], 1)
    with store.read() as tx:
        told = list(finding.list_(tx))
        settings = [event for event in ledger.events(tx) if isinstance(event, ConfigEvent)]
    assert {f.recorded_at for f in told} == {CHANGED}
    assert ["coverage_5g" in rules_from(event.settings).metrics for event in settings] == [False, True]
    proved(store)


def test_what_is_found_otherwise_is_a_generation_beside_the_one_before(store: Store, full: Catalog) -> None:
    recorded(full, store)
    with store.write() as tx:
        first = list(finding.list_(tx))
        # What an earlier program, which saw no dispute, would have left.
        finding.add_generation(tx, number=2, up_to=first[-1].seq, comment="an earlier program", recorded_at=CHANGED)
        finding.add(tx, first[:1], generation=2)
    assert [str(entry.replayed.kind) for entry in compare_again(store) if entry.replayed] == ["conflict"]
    apply_compare(store, now=BACK, comment="sees disputes")
    proved(store)
    with store.read() as tx:
        days = [len(list(finding.list_(tx, recorded_by=day))) for day in (NOW, CHANGED, BACK)]
    assert days == [2, 1, 2]
