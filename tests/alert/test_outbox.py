"""From finding to delivery: what is told is told at its hour, once, under one id; what is not told has its reason."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import made_findings as made
import pytest

from monitor.alert.group import Grouping, cards_of, merged
from monitor.alert.silence import subject_of, value_of
from monitor.domain.alert import Acknowledgement, AlertReason, DeliveryState, Silence
from monitor.domain.finding import Finding, Severity
from monitor.present.digest import render
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.digest import deliver
from monitor.run.digest.alerting import enqueue
from monitor.run.digest.compose import build_digest
from monitor.run.digest.deliver import deliver_due
from monitor.run.digest.preview import preview_alerts
from storage import Store, finding
from storage import alert as outbox

Told = Callable[..., list[Finding]]
#: A Monday, 10:00 in Viet Nam; the next digest is due at 07:30 on Tuesday.
MONDAY = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)


def reasons(store: Store) -> dict[AlertReason, int]:
    with store.read() as tx:
        decided = outbox.alerts_of(tx, [found.id for found in finding.list_(tx)])
    return Counter(alert.wanted.reason for alert in decided)


def test_findings_are_told_once_with_the_digest_of_the_next_morning(store: Store, catalog: Catalog, tell: Told) -> None:
    tell(made.all_lines(), MONDAY)
    assert deliver_due(store, catalog, MONDAY).digests == 0
    done = deliver_due(store, catalog, TUESDAY)
    assert (done.digests, done.sent, done.waiting, done.problems) == (1, 1, 0, ())
    again = deliver_due(store, catalog, TUESDAY + timedelta(minutes=1))
    assert (again.digests, again.sent) == (0, 0)
    names = sorted(path.name for path in catalog.settings.digest.directory.iterdir())
    assert names == ["digest-000001-everything-en.html", "digest-000001-everything-en.txt", "index.html"]
    text = (catalog.settings.digest.directory / names[1]).read_text("utf-8")
    assert "1 conflict: " in text.splitlines()[0]
    assert "14.02% ↔ 18.72%" in text


def test_every_decision_is_kept_with_its_reason(store: Store, tell: Told) -> None:
    side = made.ministry_side()[0]
    quiet = [made.Line(finding=made.finding(kind, side, side)) for kind in ("confirmed", "suspect")]
    other = made.Line(finding=made.finding("new_point", None, side, cause=made.Cause.READING))
    tell([made.revision(), *quiet, other], MONDAY)
    assert reasons(store) == {AlertReason.FIRST: 1, AlertReason.QUIET: 2, AlertReason.NO_ROUTE: 1}


def test_enqueueing_findings_again_tells_nobody_twice(store: Store, catalog: Catalog, tell: Told) -> None:
    findings = tell([made.revision()], MONDAY)
    deliver_due(store, catalog, TUESDAY)
    with store.write() as tx:
        enqueue(tx, catalog, findings, TUESDAY)
    assert deliver_due(store, catalog, TUESDAY + timedelta(days=1)).digests == 0
    assert [row["reason"] for row in preview_alerts(store, catalog, None, TUESDAY)] == ["already-sent"]


class StoppedError(Exception):
    """The process is stopped between two statements."""


def test_a_rolled_back_finding_leaves_no_alert(store: Store, catalog: Catalog) -> None:
    def interrupted() -> None:
        with store.write() as tx:
            enqueue(tx, catalog, [made.revision().finding], MONDAY)
            raise StoppedError

    with pytest.raises(StoppedError):
        interrupted()
    assert reasons(store) == {}


def test_a_first_pass_is_told_as_one_summary(store: Store, catalog: Catalog, tell: Told) -> None:
    tell(made.all_lines(), MONDAY, baseline=True)
    deliver_due(store, catalog, TUESDAY)
    with store.read() as tx:
        (message,) = outbox.digests(tx)
    told = re.search(r"First complete reading of (.+): (\d+) findings recorded as the starting point", message.text)
    assert told is not None
    assert int(told[2]) == len(made.all_lines())
    assert "Delta Daily (6)" in told[1]
    assert "[Conflict]" not in message.text
    assert reasons(store) == {AlertReason.BASELINE: len(made.all_lines())}


def test_a_critical_finding_is_told_after_two_minutes_and_not_at_night(
    store: Store, catalog: Catalog, tell: Told
) -> None:
    urgent = made.open_conflict()
    urgent = replace(urgent, finding=replace(urgent.finding, severity=Severity.CRITICAL))
    tell([urgent], MONDAY)
    assert deliver_due(store, catalog, MONDAY + timedelta(minutes=1)).digests == 0
    assert deliver_due(store, catalog, MONDAY + timedelta(minutes=2)).digests == 1
    night = datetime(2026, 1, 12, 16, 0, tzinfo=UTC)
    tell([replace(urgent, finding=replace(urgent.finding, id="night"))], night)
    assert deliver_due(store, catalog, night + timedelta(hours=7)).digests == 0
    assert deliver_due(store, catalog, night + timedelta(hours=8)).digests == 1


def test_a_group_that_was_told_waits_for_its_interval(store: Store, catalog: Catalog, tell: Told) -> None:
    urgent = made.open_conflict()
    urgent = replace(urgent, finding=replace(urgent.finding, severity=Severity.CRITICAL))
    tell([urgent], MONDAY)
    deliver_due(store, catalog, MONDAY + timedelta(minutes=2))
    tell([replace(urgent, finding=replace(urgent.finding, id="next"))], MONDAY + timedelta(minutes=5))
    assert deliver_due(store, catalog, MONDAY + timedelta(minutes=10)).digests == 0
    assert deliver_due(store, catalog, MONDAY + timedelta(minutes=62)).digests == 1


def test_an_empty_week_gives_one_digest_that_says_so(store: Store, catalog: Catalog) -> None:
    made_at = [
        day for day in range(20) if deliver_due(store, catalog, TUESDAY + timedelta(days=day, minutes=1)).digests
    ]
    assert made_at == [7, 14]
    with store.read() as tx:
        message = outbox.digests(tx)[0]
    assert message.subject.startswith("Nothing changed")
    assert "No source has been read yet." in message.text


def test_a_silence_and_an_acknowledgement_hold_findings_back(store: Store, catalog: Catalog, tell: Told) -> None:
    line = made.revision()
    with store.write() as tx:
        outbox.add_silence(
            tx,
            Silence(
                id="s",
                match={"metrics": ("gii_rank",)},
                until=MONDAY + timedelta(days=1),
                author="Lan",
                comment="known",
                created_at=MONDAY - timedelta(hours=1),
            ),
        )
        subject, value = subject_of(line.finding), value_of(line.finding)
        item = Acknowledgement(id="a", subject=subject, value=value, author="Lan", comment="", created_at=MONDAY)
        outbox.add_acknowledgement(tx, item)
    tell([line, made.committee_session()[0]], MONDAY)
    assert reasons(store) == {AlertReason.ACKNOWLEDGED: 1, AlertReason.SILENCED: 1}
    assert deliver_due(store, catalog, TUESDAY).digests == 0


def test_one_layout_change_is_one_line_and_not_five_hundred_cards(store: Store, catalog: Catalog, tell: Told) -> None:
    edit = made.edit()
    tell([replace(edit, finding=replace(edit.finding, id=f"f{n}")) for n in range(500)], MONDAY)
    deliver_due(store, catalog, TUESDAY)
    with store.read() as tx:
        (message,) = outbox.digests(tx)
    assert "Báo Sông Hồng: 500 figures changed at once, which looks like a new layout" in message.text
    assert "[Page edited]" not in message.text


def test_receivers_that_are_not_configured_are_left_out(store: Store, tmp_path: Path, tell: Told) -> None:
    everywhere = load_catalog(
        {},
        {
            "digest.directory": str(tmp_path / "d"),
            "smtp.host": "127.0.0.1",
            "smtp.recipients": ("a@x.example", "b@x.example"),
            "webhook.url": "https://hook.example/x",
        },
    )
    tell([made.revision()], MONDAY, using=everywhere)
    deliver.assemble_due(store, everywhere, TUESDAY)
    with store.read() as tx:
        due = outbox.due_deliveries(tx, TUESDAY, behind=MONDAY)
    assert [(d.receiver, d.address) for d in due] == [
        ("files", ""),
        ("mail", "a@x.example"),
        ("mail", "b@x.example"),
        ("webhook", ""),
    ]
    assert len({d.id for d in due}) == 4


def test_the_preview_stores_and_sends_nothing(store: Store, catalog: Catalog, tell: Told) -> None:
    tell([made.revision(), made.explained_conflict()], MONDAY)
    rows = preview_alerts(store, catalog, None, MONDAY)
    assert Counter((row["route"], row["reason"]) for row in rows) == {("everything", "first"): 2}
    assert not catalog.settings.digest.directory.exists()


def test_a_digest_of_a_period_holds_what_was_found_in_it(store: Store, catalog: Catalog, tell: Told) -> None:
    tell([made.revision()], MONDAY)
    tell([made.edit()], TUESDAY)
    assert build_digest(store, catalog, None, TUESDAY).findings == 2
    assert build_digest(store, catalog, MONDAY, TUESDAY).findings == 1
    assert build_digest(store, catalog, None, MONDAY).findings == 1


def test_an_open_conflict_goes_on_in_later_digests_until_something_closes_it(
    store: Store, catalog: Catalog, tell: Told
) -> None:
    tell([made.open_conflict(), made.explained_conflict()], MONDAY)
    later = build_digest(store, catalog, MONDAY, TUESDAY)
    assert [finding.conflict_id for finding in later.open_conflicts] == ["c2"]
    side = made.ministry_side()[0]
    closing = made.finding("resolved", side, side, closes="c2")
    tell([made.Line(finding=closing)], TUESDAY)
    assert build_digest(store, catalog, TUESDAY, TUESDAY).open_conflicts == ()


def test_files_are_written_whole_and_again_without_a_difference(store: Store, catalog: Catalog, tell: Told) -> None:
    tell(made.all_lines(), MONDAY)
    deliver_due(store, catalog, TUESDAY)
    directory = catalog.settings.digest.directory
    before = {path.name: path.read_bytes() for path in directory.iterdir()}
    with store.read() as tx:
        (delivery,) = outbox.deliveries(tx)
    with store.write() as tx:
        outbox.save_delivery(tx, replace(delivery, state=DeliveryState.PENDING, next_at=TUESDAY))
    deliver_due(store, catalog, TUESDAY)
    assert {path.name: path.read_bytes() for path in directory.iterdir()} == before
    assert 'href="digest-000001-everything-en.html"' in before["index.html"].decode()


def test_ten_thousand_findings_are_grouped_and_rendered_in_seconds() -> None:
    start, lines = time.process_time(), []
    for number in range(10_000):
        line = made.first_figure(
            "startups",
            made.quantity(str(number), "count"),
            "x",
            "There are x.",
            claimant=f"Office {number % 700}",
            url=f"https://a.example/{number}",
        )
        lines.append(replace(line, finding=replace(line.finding, id=f"f{number}")))
    words = load_catalog({}).words("vi")
    cards = cards_of(merged(lines), Grouping(tier1=frozenset(), zone=ZoneInfo("Asia/Ho_Chi_Minh")))
    for form in ("text", "html", "markdown", "json"):
        assert render(made.digest(cards), form, words)
    assert len(cards) == 700
    assert time.process_time() - start < 5
