"""Every alert says why it is sent or not: first or further of its group, at night, in a flood, among suspects."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import made_findings as made
import pytest
from test_waiting import catalog_with

from monitor.domain.alert import AlertReason, Message, Silence
from monitor.domain.digest import Line
from monitor.domain.finding import Finding, FindingKind
from monitor.run.catalog import Catalog
from monitor.run.digest.deliver import deliver_due
from monitor.run.digest.preview import preview_alerts
from storage import Store, incident, ledger
from storage import alert as outbox
from storage import finding as stored

Told = Callable[..., list[Finding]]
MONDAY = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
NIGHT = datetime(2026, 1, 12, 16, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
AT_ONCE = '[[routes]]\nid = "everything"\ntiming = "immediate"\nwait = "2m"\ninterval = "1h"\n'


def numbered(line: Line, name: str, kind: FindingKind | None = None) -> Line:
    return replace(line, finding=replace(line.finding, id=name, kind=kind or line.finding.kind))


def reason_of(store: Store, finding: str) -> AlertReason:
    with store.read() as tx:
        (alert,) = outbox.alerts_of(tx, [finding])
    return alert.wanted.reason


def messages(store: Store) -> list[Message]:
    with store.read() as tx:
        return outbox.digests(tx)[::-1]


@pytest.fixture
def at_once(tmp_path: Path) -> Catalog:
    return catalog_with(tmp_path, AT_ONCE)


def test_a_further_alert_of_a_group_is_new_in_it_until_the_interval_is_over(
    store: Store, at_once: Catalog, tell: Told
) -> None:
    line = made.revision()
    tell([numbered(line, "a"), numbered(line, "b")], MONDAY, using=at_once)
    deliver_due(store, at_once, MONDAY + timedelta(minutes=3))
    tell([numbered(line, "c")], MONDAY + timedelta(minutes=30), using=at_once)
    deliver_due(store, at_once, MONDAY + 2 * HOUR)
    tell([numbered(line, "d")], MONDAY + 4 * HOUR, using=at_once)
    found = [reason_of(store, name) for name in "abcd"]
    assert found == [AlertReason.FIRST, AlertReason.NEW_IN_GROUP, AlertReason.NEW_IN_GROUP, AlertReason.FIRST]
    assert len(messages(store)) == 2


def test_what_is_found_at_night_says_that_it_waits_for_the_morning(store: Store, at_once: Catalog, tell: Told) -> None:
    tell([numbered(made.revision(), "night")], NIGHT, using=at_once)
    assert reason_of(store, "night") is AlertReason.MUTED_HOURS
    assert deliver_due(store, at_once, NIGHT + 7 * HOUR).digests == 0
    assert deliver_due(store, at_once, NIGHT + 8 * HOUR).digests == 1


def test_a_preview_says_when_and_why_and_what_is_done(store: Store, at_once: Catalog, tell: Told) -> None:
    line = made.revision()
    tell([numbered(line, "a")], MONDAY, using=at_once)
    (row,) = preview_alerts(store, at_once, None, MONDAY)
    assert (row["reason"], row["due"]) == ("first", "2026-01-12T10:02:00+07:00")
    deliver_due(store, at_once, MONDAY + timedelta(minutes=3))
    tell([numbered(line, "b")], NIGHT, using=at_once)
    rows = {row["finding"]: row for row in preview_alerts(store, at_once, None, NIGHT)}
    assert (rows["a"]["reason"], rows["a"]["due"]) == ("already-sent", None)
    assert (rows["b"]["reason"], rows["b"]["due"]) == ("muted-hours", "2026-01-13T07:00:00+07:00")


def test_what_a_silence_held_back_is_told_when_that_is_over(store: Store, at_once: Catalog, tell: Told) -> None:
    until = MONDAY + timedelta(hours=1)
    quiet = {"until": until, "author": "Lan", "comment": "", "created_at": MONDAY - timedelta(hours=1)}
    with store.write() as tx:
        outbox.add_silence(tx, Silence(id="s", match={"metrics": ("gii_rank",)}, **quiet))
    session = made.committee_session()[0]
    tell([session, numbered(made.revision(), "other")], MONDAY, using=at_once)
    rows = {row["metric"]: row for row in preview_alerts(store, at_once, None, until - timedelta(minutes=1))}
    assert (rows["gii_rank"]["reason"], rows["gii_rank"]["due"]) == ("silenced", None)
    assert [row["reason"] for metric, row in rows.items() if metric != "gii_rank"] == ["first"]
    rows = {row["metric"]: row for row in preview_alerts(store, at_once, None, until)}
    assert (rows["gii_rank"]["reason"], rows["gii_rank"]["due"]) == ("first", "2026-01-12T11:02:00+07:00")
    deliver_due(store, at_once, until)
    deliver_due(store, at_once, until + timedelta(minutes=2))
    assert {row["reason"] for row in preview_alerts(store, at_once, None, TUESDAY)} == {"already-sent"}
    with store.read() as tx:
        assert [session.finding.metric in message.payload for message in outbox.digests(tx)] == [True, False]


def test_what_another_silence_still_holds_is_not_told_when_the_first_is_over(
    store: Store, at_once: Catalog, tell: Told
) -> None:
    session = made.committee_session()[0]
    with store.write() as tx:
        for name, hours in (("short", 1), ("long", 600)):
            span = {"created_at": MONDAY - HOUR, "until": MONDAY + hours * HOUR}
            match = {"metrics": (session.finding.metric,)}
            outbox.add_silence(tx, Silence(id=name, match=match, author="Lan", comment="", **span))
    tell([session], MONDAY, using=at_once)
    assert deliver_due(store, at_once, MONDAY + 2 * HOUR).digests == 0
    assert deliver_due(store, at_once, MONDAY + 599 * HOUR).digests == 0
    deliver_due(store, at_once, MONDAY + 600 * HOUR)
    assert deliver_due(store, at_once, MONDAY + 601 * HOUR).digests == 1


def test_what_a_silence_of_long_ago_held_is_no_news_any_more(store: Store, at_once: Catalog, tell: Told) -> None:
    session = made.committee_session()[0]
    with store.write() as tx:
        for name, start in (("old", -HOUR), ("late", 2000 * HOUR)):
            span = {"created_at": MONDAY + start, "until": MONDAY + start + 2 * HOUR}
            match = {"metrics": (session.finding.metric,)}
            outbox.add_silence(tx, Silence(id=name, match=match, author="Lan", comment="", **span))
    tell([session], MONDAY, using=at_once)
    assert deliver_due(store, at_once, MONDAY + 2003 * HOUR, everything=True).digests == 0


def test_what_its_group_holds_back_is_not_told_in_quiet_hours(store: Store, at_once: Catalog, tell: Told) -> None:
    minute = timedelta(minutes=1)
    tell([numbered(made.revision(), "a")], NIGHT - 105 * minute, using=at_once)
    deliver_due(store, at_once, NIGHT - 100 * minute)
    tell([numbered(made.revision(), "b")], NIGHT - 80 * minute, using=at_once)
    rows = {row["finding"]: row for row in preview_alerts(store, at_once, None, NIGHT - 80 * minute)}
    assert rows["b"]["due"] == "2026-01-13T07:00:00+07:00"
    told = [hour for hour in range(12) if deliver_due(store, at_once, NIGHT + (hour - 1) * HOUR).digests]
    assert told == [9]


def test_a_first_pass_is_previewed_as_the_summary_that_it_was(store: Store, catalog: Catalog, tell: Told) -> None:
    tell([made.revision()], MONDAY, baseline=True)
    assert [row["reason"] for row in preview_alerts(store, catalog, None, MONDAY)] == ["baseline"]
    deliver_due(store, catalog, TUESDAY)
    assert [row["reason"] for row in preview_alerts(store, catalog, None, TUESDAY)] == ["baseline"]


def test_what_was_kept_without_a_word_is_previewed_as_told_to_nobody(
    store: Store, catalog: Catalog, tell: Told
) -> None:
    """As a backfill keeps it."""
    with store.write() as tx:
        event = ledger.append_config(tx, recorded_at=MONDAY, digest="history", settings="{}")
        kept = replace(made.revision().finding, id="kept", seq=event.seq, recorded_at=MONDAY)
        stored.add(tx, [kept], generation=stored.ensure_generation(tx, MONDAY))
    tell([made.explained_conflict()], MONDAY)
    rows = {row["finding"]: row for row in preview_alerts(store, catalog, None, MONDAY)}
    row = rows.pop("kept")
    assert (row["reason"], row["timing"], row["due"], row["receivers"]) == ("untold", "-", None, [])
    assert [(row["reason"], row["receivers"]) for row in rows.values()] == [("first", ["files"])]
    deliver_due(store, catalog, TUESDAY)
    (message,) = messages(store)
    assert "198 billion" not in message.text
    assert {row["reason"] for row in preview_alerts(store, catalog, None, TUESDAY)} == {"untold", "already-sent"}


def test_a_layout_change_that_comes_over_several_passes_is_one_alert(
    store: Store, at_once: Catalog, tell: Told
) -> None:
    edit = made.edit()
    for number in range(8):
        moment = MONDAY + number * HOUR
        tell([numbered(edit, f"e{number}-{n}") for n in range(30)], moment, using=at_once)
        deliver_due(store, at_once, moment + timedelta(minutes=59))
    (message,) = messages(store)
    assert "30 figures changed at once, which looks like a new layout" in message.text
    assert {reason_of(store, f"e{number}-0") for number in range(8)} == {AlertReason.FLOOD}


def test_edits_of_a_week_are_no_flood(store: Store, catalog: Catalog, tell: Told) -> None:
    for day in range(10):
        tell([numbered(made.edit(), f"e{day}-{n}") for n in range(5)], MONDAY + timedelta(days=day))
    deliver_due(store, catalog, TUESDAY + timedelta(days=10))
    (message,) = messages(store)
    assert "looks like a new layout" not in message.text
    assert len(json.loads(message.payload)["data"]["cards"]) == 1


def test_what_is_found_among_many_suspects_is_muted_and_told_as_one(store: Store, catalog: Catalog, tell: Told) -> None:
    line = made.revision()
    suspects = [numbered(line, f"s{n}", FindingKind.SUSPECT) for n in range(15)]
    tell([*suspects, *(numbered(line, f"r{n}") for n in range(6))], MONDAY)
    tell([numbered(line, "later")], MONDAY + timedelta(minutes=5))
    deliver_due(store, catalog, TUESDAY)
    (message,) = messages(store)
    assert "6 figures are held for review, because too many of the figures read with them look misread" in message.text
    assert message.text.count("[Revised]") == 1
    assert {reason_of(store, f"r{n}") for n in range(6)} == {AlertReason.INHIBITED}
    assert reason_of(store, "later") is AlertReason.FIRST
    assert deliver_due(store, catalog, TUESDAY + timedelta(days=1)).digests == 0


@pytest.mark.parametrize(("suspects", "others"), [(9, 3), (12, 20)])
def test_a_few_suspects_or_a_small_part_mute_nothing(
    store: Store, catalog: Catalog, tell: Told, suspects: int, others: int
) -> None:
    line = made.revision()
    tell([numbered(line, f"s{n}", FindingKind.SUSPECT) for n in range(suspects)], MONDAY)
    tell([numbered(line, f"r{n}") for n in range(others)], MONDAY)
    tell([numbered(line, "last", FindingKind.SUSPECT)], MONDAY)
    deliver_due(store, catalog, TUESDAY)
    assert "held for review" not in messages(store)[0].text


def test_an_incident_mutes_what_its_source_s_pages_changed_and_not_what_is_new(
    store: Store, catalog: Catalog, tell: Told
) -> None:
    feed = next(feed for feed in catalog.feeds if not feed.probe)
    name = next(p.name for p in catalog.publishers.publishers if p.id == feed.publisher_id)
    with store.write() as tx:
        incident.open_(tx, feed.id, "challenge", "a bot check", MONDAY)

    def by_source(line: Line, finding: str) -> Line:
        after = line.finding.after
        assert after is not None
        return replace(line, finding=replace(line.finding, id=finding, after=replace(after, publisher=name)))

    tell([by_source(made.edit(), "edited"), by_source(made.revision(), "revised")], MONDAY)
    assert reason_of(store, "edited") is AlertReason.INHIBITED
    assert reason_of(store, "revised") is AlertReason.FIRST
