"""One text on its way from submission to findings, on real databases."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from builders import NOW, a_submission

from monitor.domain.article import Submission
from monitor.domain.finding import Finding, FindingKind
from monitor.domain.ledger import FetchEvent, ReadingEvent
from monitor.run.catalog import Catalog
from monitor.run.read import PageRead, read_text
from monitor.run.record import Outcome, Recorder
from monitor.run.replay import compare_again, rebuild_projection, verify_store
from storage import Store, article, finding, ledger, open_store

ROOT = Path(__file__).resolve().parents[2]
FIRST = "Under Resolution 57-NQ/TW, 59 per cent of the population had access to 5G in 2025, the ministry said."
EDITED = FIRST.replace("59", "51")
WITHOUT = "Under Resolution 57-NQ/TW the ministry spoke of 5G at length, and named no number of any kind this time."


class Desk:
    """A recorder whose clock runs an hour a text."""

    def __init__(self, catalog: Catalog, store: Store) -> None:
        self.now = NOW
        self.store = store
        self.recorder = Recorder(catalog, store, clock=lambda: self.now)

    def tell(self, text: str = FIRST, **changes: Any) -> tuple[Outcome, tuple[Finding, ...]]:
        self.now += timedelta(hours=1)
        told = self.recorder.record(a_submission(text=text, fetched_at=self.now, **changes))
        return told.outcome, told.findings

    def counts(self) -> dict[str, int]:
        with self.store.read() as tx:
            events = list(ledger.events(tx))
            findings = len(list(finding.list_(tx)))
        read = [event for event in events if isinstance(event, ReadingEvent)]
        return {
            "fetches": sum(isinstance(event, FetchEvent) for event in events),
            "readings": len(read),
            "observations": sum(len(event.observations) for event in read),
            "findings": findings,
        }


@pytest.fixture
def desk(catalog: Catalog, store: Store) -> Desk:
    return Desk(catalog, store)


def test_a_figure_that_is_new_starts_a_series(desk: Desk) -> None:
    outcome, (found,) = desk.tell()
    assert outcome is Outcome.STORED
    assert (found.kind, found.metric, found.period) == (FindingKind.NEW_SERIES, "coverage_5g", "2025")
    assert found.after is not None
    assert found.after.article_url == "https://example.vn/a"
    with desk.store.read() as tx:
        assert list(finding.list_(tx)) == [found]


def test_the_same_page_again_adds_a_fetch_and_nothing_else(desk: Desk) -> None:
    desk.tell()
    before = desk.counts()
    for _ in range(3):
        assert desk.tell() == (Outcome.UNCHANGED, ())
    assert desk.counts() == {**before, "fetches": 4}


def test_an_address_in_another_spelling_is_the_same_page(desk: Desk) -> None:
    desk.tell(url="https://example.vn/a?utm_source=x#top")
    assert desk.tell(url="https://m.example.vn/a")[0] is Outcome.UNCHANGED


def test_an_edited_figure_is_corrected(desk: Desk) -> None:
    desk.tell()
    outcome, found = desk.tell(EDITED)
    assert outcome is Outcome.EDITED
    assert [entry.kind for entry in found] == [FindingKind.CORRECTED]


def test_a_figure_is_retracted_by_the_second_whole_fetch_without_it(desk: Desk) -> None:
    desk.tell()
    assert desk.tell(WITHOUT) == (Outcome.EDITED, ())
    outcome, (found,) = desk.tell(WITHOUT)
    assert outcome is Outcome.UNCHANGED
    assert (found.kind, found.after) == (FindingKind.RETRACTED, None)


def test_a_page_that_shrank_is_no_edit(desk: Desk) -> None:
    desk.tell()
    for text in ("Resolution 57-NQ/TW.", "Subscribe to read on."):
        assert desk.tell(text) == (Outcome.INCOMPLETE, ())
    assert desk.tell() == (Outcome.UNCHANGED, ())


def test_a_fetch_that_broke_off_is_no_evidence(desk: Desk) -> None:
    desk.tell()
    for _ in range(2):
        assert desk.tell(WITHOUT, complete=False) == (Outcome.INCOMPLETE, ())
    assert desk.counts()["readings"] == 1


def test_a_text_far_below_its_publishers_median_is_incomplete(desk: Desk) -> None:
    for number in range(5):
        desk.tell(FIRST + " Nothing more was said." * 20, url=f"https://example.vn/long-{number}")
    assert desk.tell(url="https://example.vn/short")[0] is Outcome.INCOMPLETE


def test_an_off_topic_text_is_kept_with_its_reason_and_not_read(desk: Desk) -> None:
    outcome, found = desk.tell("59 per cent of the population had access to 5G in 2025.", title="5G")
    assert (outcome, found) == (Outcome.OFF_TOPIC, ())
    assert desk.counts()["readings"] == 0
    with desk.store.read() as tx:
        page = article.find(tx, "https://example.vn/a")
        assert page is not None
        revision = article.last_revision(tx, page.id)
    assert revision is not None
    assert str(revision.screening.reason) == "no-mention"


def test_an_article_once_on_topic_stays_tracked(desk: Desk) -> None:
    desk.tell()
    outcome, found = desk.tell(EDITED.replace("Under Resolution 57-NQ/TW, ", "As was told, "), title="5G")
    assert outcome is Outcome.EDITED
    assert [entry.kind for entry in found] == [FindingKind.CORRECTED]


def test_a_wire_copy_is_the_same_witness(desk: Desk) -> None:
    filler = " Officials described the works in every province and thanked the people who had carried them out." * 6
    desk.tell(FIRST + filler)
    outcome, found = desk.tell(FIRST + filler, url="https://other.vn/b", publisher="Other", published=NOW)
    assert (outcome, found) == (Outcome.STORED, ())
    with desk.store.read() as tx:
        stories = {event.story for event in ledger.events(tx) if isinstance(event, FetchEvent)}
    assert len(stories) == 1


def test_the_same_words_long_after_are_another_story(desk: Desk) -> None:
    desk.tell()
    desk.tell(url="https://other.vn/b", publisher="Other", published=NOW + timedelta(days=30))
    with desk.store.read() as tx:
        stories = {event.story for event in ledger.events(tx) if isinstance(event, FetchEvent)}
    assert len(stories) == 2


def test_a_teaser_speaks_until_its_article_is_read(desk: Desk) -> None:
    teaser = "Resolution 57-NQ/TW: 59 per cent of the population had access to 5G in 2025."
    outcome, found = desk.tell(teaser, teaser=True)
    assert (outcome, [entry.kind for entry in found]) == (Outcome.STORED, [FindingKind.NEW_SERIES])
    assert desk.tell() == (Outcome.STORED, ())
    assert desk.tell(teaser, teaser=True) == (Outcome.KNOWN, ())


def test_what_a_tag_page_says_rolls_off_it_without_a_retraction(desk: Desk) -> None:
    tag = "https://example.vn/tag/resolution-57.htm"
    desk.tell(FIRST, url=tag)
    assert [desk.tell(text, url=tag)[1] for text in (WITHOUT, WITHOUT, f"{WITHOUT} Again.")] == [(), (), ()]
    with desk.store.read() as tx:
        assert all(event.teaser for event in ledger.events(tx) if isinstance(event, FetchEvent))


def test_a_text_that_was_edited_back_is_corrected_twice(desk: Desk) -> None:
    desk.tell()
    kinds = [[entry.kind for entry in desk.tell(text)[1]] for text in (EDITED, FIRST)]
    assert kinds == [[FindingKind.CORRECTED], [FindingKind.CORRECTED]]


def test_the_bytes_of_a_page_are_kept(desk: Desk) -> None:
    desk.tell(body=b"<html>the page</html>")
    with desk.store.read() as tx:
        digest = tx.exec_driver_sql('SELECT snapshot FROM "fetch"').scalar()
        assert article.load_snapshot(tx, str(digest)) == b"<html>the page</html>"


def test_changed_settings_are_an_event_of_their_own(desk: Desk, catalog: Catalog) -> None:
    desk.tell()
    with desk.store.read() as tx:
        assert len([event for event in ledger.events(tx) if event.seq == 1]) == 1
        digest = ledger.last_config_digest(tx)
    Desk(catalog, desk.store).tell(url="https://example.vn/other")
    with desk.store.read() as tx:
        assert ledger.last_config_digest(tx) == digest


@pytest.mark.parametrize("place", ["record-fetched", "record-read", "record-found", "record-whole"])
def test_a_kill_at_any_step_leaves_no_half_article(database_url: str, catalog: Catalog, place: str) -> None:
    line = json.dumps({"url": "https://example.vn/a", "publisher": "Example", "lang": "en", "text": FIRST})
    command = [sys.executable, "-m", "monitor", "ingest", "--jsonl", "-"]
    environment = {**os.environ, "NQ57_DATABASE_URL": database_url, "PYTHONPATH": str(ROOT)}
    killed = subprocess.run(
        command, input=line, text=True, env={**environment, "NQ57_CRASH_AT": place}, capture_output=True, check=False
    )
    assert killed.returncode == 137, killed.stderr
    with open_store(database_url) as store:
        with store.read() as tx:
            assert list(ledger.events(tx)) == []
            assert article.find(tx, "https://example.vn/a") is None
        Desk(catalog, store).tell(url="https://example.vn/a", publisher="Example")
        with store.read() as tx:
            assert [entry.kind for entry in finding.list_(tx)] == [FindingKind.NEW_SERIES]
        assert verify_store(store) == []


def _told(shared: Path) -> Iterator[Submission]:
    """Every article of every story, in order."""
    for path in sorted((shared / "gold" / "stories").glob("*.json")):
        for entry in json.loads(path.read_text())["articles"]:
            day = datetime.fromisoformat(entry["published"]).replace(tzinfo=UTC) if entry.get("published") else None
            yield Submission(
                url=entry["url"],
                publisher=entry["publisher"],
                lang=entry["lang"],
                published=day,
                published_assumed=True,
                title=entry["title"],
                text=entry["text"],
                fetched_at=NOW,
            )


@pytest.fixture(scope="module")
def told(shared: Path, catalog: Catalog) -> Sequence[tuple[Submission, PageRead]]:
    return [(submission, read_text(catalog, submission, tracked=True)) for submission in _told(shared)]


def one_recorder(catalog: Catalog, store: Store) -> Callable[[], Recorder]:
    recorder = Recorder(catalog, store)
    return lambda: recorder


def a_recorder_each(catalog: Catalog, store: Store) -> Callable[[], Recorder]:
    return lambda: Recorder(catalog, store)


@pytest.mark.parametrize("way", [one_recorder, a_recorder_each])
def test_replaying_an_untouched_store_changes_nothing(
    store: Store,
    catalog: Catalog,
    told: Sequence[tuple[Submission, PageRead]],
    way: Callable[[Catalog, Store], Callable[[], Recorder]],
) -> None:
    recorder = way(catalog, store)
    found = [entry for submission, read in told for entry in recorder().record(submission, read).findings]
    assert compare_again(store) == []
    assert verify_store(store) == []
    with store.read() as tx:
        assert list(finding.list_(tx)) == found
        points = finding.load_states(tx)
    assert rebuild_projection(store) == len(points) > 50


def test_a_rollback_is_forgotten_by_what_is_kept_in_memory(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.tell()
    for number in range(4):
        # Long enough for the whole ledger to be kept in memory.
        desk.tell(url=f"https://example.vn/b{number}", publisher="Other")

    def fail(*_: object) -> None:
        raise RuntimeError("the outbox is broken")

    monkeypatch.setattr(desk.recorder, "_enqueue", fail)
    with pytest.raises(RuntimeError):
        desk.tell(FIRST.replace("59", "80"), url="https://example.vn/c", publisher="Third")
    monkeypatch.undo()
    desk.tell(FIRST.replace("59", "82"), url="https://example.vn/d", publisher="Fourth")
    assert verify_store(desk.store) == []
