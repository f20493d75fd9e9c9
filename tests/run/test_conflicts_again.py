"""A conflict that opens again after it was over is open everywhere, since the day of that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from asking import Client
from builders import NOW
from sides import LATER, recorder_of, tell

from monitor.domain.finding import Finding, FindingKind
from monitor.domain.ledger import VerdictAction
from monitor.run.catalog import Catalog
from monitor.run.digest.compose import build_digest
from monitor.run.record import Recorder
from monitor.run.replay import compare_again, verify_store
from monitor.run.review import Decision, disputes
from monitor.web import build_pages
from storage import Store, evidence
from storage.views.finding import Conflict, conflicts


@pytest.fixture
def recorder(catalog: Catalog, store: Store) -> Recorder:
    return recorder_of(catalog, store, timedelta(days=1))


@pytest.fixture
def client(catalog: Catalog, store: Store) -> Iterator[Client]:
    pages = build_pages(catalog, store)
    pages.start()
    yield Client(pages.address)
    pages.stop()


def over(recorder: Recorder) -> Finding:
    """59 against 91, which its page takes back; the conflict as it was first told."""
    tell(recorder, "one", "59", "the Central Steering Committee", 0)
    (opened,) = tell(recorder, "two", "91", "VNPT", 1)
    closing = tell(recorder, "two", "59", "VNPT", 2)[-1]
    assert (opened.kind, closing.closes) == (FindingKind.CONFLICT, opened.conflict_id)
    return opened


@pytest.fixture
def again(recorder: Recorder) -> Iterator[Finding]:
    """The page says 91 anew on the fourth day."""
    opened = over(recorder)
    told = tell(recorder, "two", "91", "VNPT", 3)[-1]
    assert (told.kind, told.conflict_id) == (FindingKind.CONFLICT, opened.conflict_id)
    yield told
    assert compare_again(recorder.store) == []
    assert verify_store(recorder.store) == []


def read(recorder: Recorder) -> tuple[Conflict, list[Finding], list[Conflict]]:
    """The conflict, those that are open by the ledger of findings, and those that wait for a decision."""
    with recorder.store.read() as tx:
        (conflict,) = conflicts(tx)
        return conflict, evidence.open_conflicts(tx, LATER), disputes(tx)


def test_a_conflict_that_is_told_again_after_it_was_over_is_open(recorder: Recorder, again: Finding) -> None:
    conflict, open_ones, waiting = read(recorder)
    assert (conflict.is_open, conflict.closed_by) == (True, None)
    assert (conflict.latest, conflict.opening) == (again, again)
    assert open_ones == [again]
    assert [entry.id for entry in waiting] == [again.conflict_id]


def test_a_conflict_that_is_over_is_open_nowhere(recorder: Recorder) -> None:
    opened = over(recorder)
    conflict, open_ones, waiting = read(recorder)
    assert (conflict.is_open, conflict.opening, open_ones, waiting) == (False, opened, [], [])


def test_a_conflict_that_is_over_for_the_second_time_is_open_nowhere(recorder: Recorder, again: Finding) -> None:
    closing = tell(recorder, "two", "59", "VNPT", 4)[-1]
    conflict, open_ones, waiting = read(recorder)
    assert (conflict.closed_by, conflict.opening) == (closing, again)
    assert (open_ones, waiting) == ([], [])


def test_what_was_open_on_a_day_is_known_afterwards(recorder: Recorder, again: Finding) -> None:
    conflict, _, _ = read(recorder)
    days = [entry.recorded_at for entry in conflict.history]
    with recorder.store.read() as tx:
        found = [[entry.id for entry in evidence.open_conflicts(tx, day)] for day in days]
        starts = [evidence.conflict_starts(tx, [conflict.id], day).get(conflict.id) for day in days]
    assert found == [[conflict.history[0].id], [], [again.id]]
    assert starts == [days[0], None, days[2]]


@pytest.mark.usefixtures("again")
def test_a_later_digest_tells_that_it_goes_on(recorder: Recorder) -> None:
    digest = build_digest(recorder.store, recorder.catalog, LATER - timedelta(days=1), LATER)
    assert [[side.figure.quote for side in found.sides] for found in digest.open_conflicts] == [
        ["59 per cent", "91 per cent"]
    ]


def test_the_pages_show_it_as_open_since_it_opened_again(client: Client, again: Finding) -> None:
    listed = client.get("/conflicts.json").json()
    assert {name: [entry["id"] for entry in entries] for name, entries in listed.items()} == {
        "open": [again.conflict_id],
        "explained": [],
        "closed": [],
    }
    assert [entry["id"] for entry in client.get("/index.json").json()["open_conflicts"]] == [again.id]
    day = again.recorded_at.astimezone(NOW.tzinfo).day
    page = client.get(f"/findings/{again.id}").text
    assert f"open since {day} " in page
    assert "nq57 review resolve" in page
    assert "over since" not in page
    assert "nq57_conflicts_open 1.0" in client.get("/-/metrics").text


def test_a_conflict_that_was_decided_about_waits_again_when_it_opens_again(recorder: Recorder) -> None:
    opened = over(recorder)
    tell(recorder, "two", "91", "VNPT", 3)
    recorder.judge(Decision(action=VerdictAction.ACKNOWLEDGE, author="Lan", conflict=opened.conflict_id))
    assert read(recorder)[2] == []
    tell(recorder, "two", "59", "VNPT", 4)
    tell(recorder, "two", "91", "VNPT", 5)
    assert [entry.id for entry in read(recorder)[2]] == [opened.conflict_id]


def test_a_side_that_is_refused_and_accepted_after_all_opens_the_conflict_again(recorder: Recorder) -> None:
    tell(recorder, "one", "59", "the Central Steering Committee", 0)
    (opened,) = tell(recorder, "two", "91", "VNPT", 1)
    recorder.judge(Decision(action=VerdictAction.REJECT, author="Lan", target=opened.id))
    assert read(recorder)[1] == []
    recorder.judge(Decision(action=VerdictAction.ACCEPT, author="Lan", target=opened.id))
    conflict, open_ones, waiting = read(recorder)
    assert (conflict.is_open, len(open_ones), [entry.id for entry in waiting]) == (True, 1, [opened.conflict_id])
