"""Stored texts and pages are read again without losing what was read before."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from builders import NOW, a_submission

from monitor.domain.finding import Cause, FindingKind
from monitor.domain.ledger import FetchEvent, ReadingEvent
from monitor.run.catalog import Catalog
from monitor.run.read import read_text
from monitor.run.record import Recorder
from monitor.run.replay import apply_compare, compare_again, verify_store
from monitor.run.reread import Change, Rereader, change_record
from storage import Store, finding, ledger, open_store
from storage.tables import metadata

TEXT = "Under Resolution 57-NQ/TW, 59 per cent of the population had access to 5G in 2025, the ministry said."
LATER = NOW + timedelta(days=30)


@pytest.fixture
def recorder(catalog: Catalog, store: Store) -> Recorder:
    return Recorder(catalog, store, clock=lambda: NOW)


def again(catalog: Catalog, store: Store, **given: Any) -> list[Change]:
    wanted: dict[str, Any] = {"parse": False, "since": None, "publisher": None, "apply": False, **given}
    return list(Rereader(catalog, store, clock=lambda: LATER).read_again(**wanted))


def record_misread(catalog: Catalog, recorder: Recorder, **changes: Any) -> None:
    """Records the text with figures that an earlier extractor is made to have read in another one."""
    submission = a_submission(text=TEXT, **changes)
    other = read_text(catalog, a_submission(text=TEXT.replace("59", "95"), **changes))
    recorder.record(submission, other)


def test_what_reads_the_same_is_not_recorded_again(catalog: Catalog, recorder: Recorder, store: Store) -> None:
    recorder.record(a_submission(text=TEXT))
    assert again(catalog, store, apply=True) == []
    assert again(catalog, store, parse=True, apply=True) == []


def test_without_apply_only_the_difference_is_told(catalog: Catalog, recorder: Recorder, store: Store) -> None:
    record_misread(catalog, recorder)
    with store.read() as tx:
        before = list(ledger.events(tx))
    (change,) = again(catalog, store)
    record = change_record(change)
    assert [figure["value"] for figure in record["removed"]] == [95]
    assert [figure["value"] for figure in record["added"]] == [59]
    with store.read() as tx:
        assert list(ledger.events(tx)) == before


def test_a_new_reading_withdraws_and_adds_with_its_own_cause(
    catalog: Catalog, recorder: Recorder, store: Store
) -> None:
    record_misread(catalog, recorder)
    (change,) = again(catalog, store, apply=True)
    assert change.findings
    assert {entry.cause for entry in change.findings} == {Cause.READING}
    with store.read() as tx:
        readings = [event for event in ledger.events(tx) if isinstance(event, ReadingEvent)]
        told = list(finding.list_(tx))
    assert [(event.first, event.recorded_at) for event in readings] == [(True, NOW), (False, LATER)]
    assert [len(event.observations) for event in readings] == [1, 1]
    assert told[0].kind is FindingKind.NEW_SERIES
    assert again(catalog, store, apply=True) == []
    assert verify_store(store) == []


def test_a_text_that_came_while_others_were_read_is_the_one_that_is_read(
    catalog: Catalog, recorder: Recorder, store: Store
) -> None:
    record_misread(catalog, recorder, url="https://one.vn/a")
    record_misread(catalog, recorder, url="https://two.vn/a")
    changes = Rereader(catalog, store, clock=lambda: LATER).read_again(
        parse=False, since=None, publisher=None, apply=True
    )
    next(changes)
    newer = a_submission(url="https://two.vn/a", text=TEXT.replace("59", "61"), fetched_at=LATER)
    recorder.record(newer, read_text(catalog, a_submission(text=TEXT.replace("59", "16"))))
    (change,) = changes
    assert [int(figure.quantity.value) for figure in change.removed] == [16]
    assert [int(figure.quantity.value) for figure in change.added] == [61]
    assert verify_store(store) == []


def test_a_text_that_reads_right_by_now_is_left_alone(catalog: Catalog, recorder: Recorder, store: Store) -> None:
    record_misread(catalog, recorder, url="https://one.vn/a")
    record_misread(catalog, recorder, url="https://two.vn/a")
    changes = Rereader(catalog, store, clock=lambda: LATER).read_again(
        parse=False, since=None, publisher=None, apply=True
    )
    next(changes)
    recorder.record(a_submission(url="https://two.vn/a", text=TEXT.replace("59", "61"), fetched_at=LATER))
    assert list(changes) == []
    assert verify_store(store) == []


def test_only_the_articles_asked_for_are_read_again(catalog: Catalog, recorder: Recorder, store: Store) -> None:
    record_misread(catalog, recorder, url="https://one.vn/a", publisher="One")
    record_misread(catalog, recorder, url="https://two.vn/a", publisher="Two", fetched_at=LATER)
    assert [c.article.url for c in again(catalog, store, publisher="host:one.vn")] == ["https://one.vn/a"]
    assert [c.article.url for c in again(catalog, store, since=LATER)] == ["https://two.vn/a"]


def test_a_page_that_parses_otherwise_keeps_the_time_of_its_fetch(
    catalog: Catalog, recorder: Recorder, store: Store
) -> None:
    paragraphs = "".join(f"<p>{part}</p>" for part in [TEXT, *["The officials described the works at length."] * 6])
    body = f"<html><body><article><h1>Resolution 57</h1>{paragraphs}</article></body></html>".encode()
    recorder.record(a_submission(text="Under Resolution 57-NQ/TW, 59 per cent of", body=body))
    (change,) = again(catalog, store, parse=True, apply=True)
    assert change.text is not None
    assert TEXT in change.text
    with store.read() as tx:
        fetches = [event for event in ledger.events(tx) if isinstance(event, FetchEvent)]
    assert {event.fetched_at for event in fetches} == {NOW}
    assert again(catalog, store, parse=True, apply=True) == []
    assert verify_store(store) == []


def test_a_replay_that_finds_otherwise_opens_a_generation_and_keeps_the_old_one(
    recorder: Recorder, store: Store
) -> None:
    recorder.record(a_submission(text=TEXT))
    middle = NOW + timedelta(days=10)
    with store.write() as tx:
        # What an earlier program, which found nothing, would have left.
        finding.add_generation(tx, number=2, up_to=3, comment="an earlier program", recorded_at=middle)
    assert [(entry.stored is None, entry.replayed is None) for entry in compare_again(store)] == [(True, False)]
    assert len(apply_compare(store, now=LATER, comment="a rule changed")) == 1
    assert compare_again(store) == []
    assert apply_compare(store, now=LATER, comment="again") == []
    with store.read() as tx:
        assert finding.current_generation(tx) == 3
        days = [NOW, middle, LATER]
        assert [len(list(finding.list_(tx, recorded_by=day))) for day in days] == [1, 0, 1]


def test_findings_after_a_replay_go_on_in_its_generation(catalog: Catalog, store: Store) -> None:
    def clock() -> datetime:
        return LATER

    recorder = Recorder(catalog, store, clock=clock)
    recorder.record(a_submission(text=TEXT))
    with store.write() as tx:
        told = list(finding.list_(tx))
        finding.add_generation(tx, number=2, up_to=3, comment="", recorded_at=LATER)
        finding.add(tx, told, generation=2)
    text = TEXT.replace("59", "71").replace("the ministry", "VNPT")
    recorder.record(a_submission(text=text, url="https://b.vn/b", published=NOW + timedelta(days=9)))
    with store.read() as tx:
        assert len(list(finding.list_(tx))) == 2
    assert compare_again(store) == []


def test_a_store_that_was_dumped_and_loaded_gives_the_same_findings(
    recorder: Recorder, store: Store, tmp_path: Path
) -> None:
    recorder.record(a_submission(text=TEXT))
    recorder.record(a_submission(text=TEXT.replace("59", "71"), url="https://b.vn/b", publisher="B"))

    with store.read() as tx:
        dump = {
            table.name: [dict(row) for row in tx.execute(table.select()).mappings()]
            for table in metadata.tables.values()
        }
    with open_store(f"sqlite:///{tmp_path}/loaded.db") as loaded:
        with loaded.write() as tx:
            for table in metadata.sorted_tables:
                if dump[table.name]:
                    tx.execute(table.insert(), dump[table.name])
        assert verify_store(loaded) == []
        with loaded.read() as tx, store.read() as other:
            assert list(finding.list_(tx)) == list(finding.list_(other))
