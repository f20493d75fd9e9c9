"""From finding to delivery: what is told is told at its hour, once, under one id; what is not told has its reason."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import made_findings as made
import pytest

from monitor.alert.group import Grouping, cards_of, merged
from monitor.alert.silence import subject_of, value_of
from monitor.domain.alert import Acknowledgement, AlertReason, DeliveryState, Message, Silence
from monitor.domain.errors import DeliveryError, UsageError
from monitor.domain.finding import Finding, Severity
from monitor.notify.channel import Sending
from monitor.present.digest import render
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.digest import deliver
from monitor.run.digest.alerting import enqueue, preview_alerts
from monitor.run.digest.compose import build_digest
from monitor.run.digest.deliver import BACK_OFF, GIVE_UP_AFTER, after_failure, deliver_due, send_again
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
        due = outbox.due_deliveries(tx, TUESDAY)
    assert [(d.receiver, d.address) for d in due] == [
        ("files", ""),
        ("mail", "a@x.example"),
        ("mail", "b@x.example"),
        ("webhook", ""),
    ]
    assert len({d.id for d in due}) == 4


class Flaky:
    """A sender that fails as told and keeps what it was given."""

    def __init__(self, *faults: DeliveryError | None) -> None:
        self.faults = list(faults)
        self.taken: list[tuple[int, Sending]] = []

    def send(self, message: Message, sending: Sending) -> None:
        self.taken.append((message.number, sending))
        fault = self.faults.pop(0) if self.faults else None
        if fault:
            raise fault


def down(*, permanent: bool = False, retry_after: float | None = None) -> DeliveryError:
    return DeliveryError("down", subject="x", permanent=permanent, retry_after=retry_after)


@pytest.fixture
def flaky(monkeypatch: pytest.MonkeyPatch) -> Flaky:
    sender = Flaky()
    monkeypatch.setattr(deliver, "sender_of", lambda _catalog, _receiver: sender)
    return sender


def test_a_receiver_that_is_down_is_tried_again_with_growing_waits_under_one_id(
    store: Store, catalog: Catalog, tell: Told, flaky: Flaky
) -> None:
    flaky.faults = [down() for _ in range(4)]
    tell([made.revision()], MONDAY)
    moments = [minute for minute in range(200) if deliver_due_at(store, catalog, minute, flaky)]
    assert moments == [0, 1, 6, 21, 81]
    assert len({sending.id for _, sending in flaky.taken}) == 1
    assert [sending.attempt for _, sending in flaky.taken] == [1, 2, 3, 4, 5]


def deliver_due_at(store: Store, catalog: Catalog, minute: int, flaky: Flaky) -> bool:
    before = len(flaky.taken)
    deliver_due(store, catalog, TUESDAY + timedelta(minutes=minute))
    return len(flaky.taken) > before


def test_a_permanent_refusal_is_a_dead_letter_that_can_be_sent_again(
    store: Store, catalog: Catalog, tell: Told, flaky: Flaky
) -> None:
    flaky.faults = [down(permanent=True)]
    tell([made.revision()], MONDAY)
    done = deliver_due(store, catalog, TUESDAY)
    assert (done.dead, done.waiting) == (1, 0)
    assert done.problems == ("files: x: down (given up)",)
    with store.read() as tx:
        (dead,) = outbox.deliveries(tx, state=DeliveryState.DEAD)
        assert outbox.outbox(tx) == (0, None, 1)
    with pytest.raises(UsageError, match="no delivery that was given up"):
        send_again(store, "nothing", TUESDAY)
    send_again(store, dead.id, TUESDAY)
    assert deliver_due(store, catalog, TUESDAY).sent == 1
    assert {sending.id for _, sending in flaky.taken} == {dead.id}


def test_who_failed_before_is_asked_after_the_others(
    store: Store, tmp_path: Path, tell: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {
        "smtp.host": "mail.example",
        "smtp.recipients": ("a@x.example",),
        "webhook.url": "https://x.example/hook",
    }
    catalog = load_catalog({}, {**settings, "digest.directory": str(tmp_path)})
    asked: list[tuple[str, int]] = []

    def sender_of(_catalog: Catalog, receiver: str) -> Any:
        def send(message: Message, _sending: Sending) -> None:
            asked.append((receiver, message.number))
            if receiver == "mail" and len(asked) < 4:
                raise down()

        return SimpleNamespace(send=send)

    monkeypatch.setattr(deliver, "sender_of", sender_of)
    tell([made.revision()], MONDAY, using=catalog)
    deliver_due(store, catalog, TUESDAY)
    tell([made.edit()], TUESDAY, using=catalog)
    deliver_due(store, catalog, TUESDAY + timedelta(days=1))
    assert asked == [
        ("files", 1), ("mail", 1), ("webhook", 1), ("files", 2), ("webhook", 2), ("mail", 1), ("mail", 2)
    ]  # fmt: skip


def test_later_digests_wait_behind_one_that_failed_so_that_they_come_in_order(
    store: Store, catalog: Catalog, tell: Told, flaky: Flaky
) -> None:
    flaky.faults = [down(), down()]
    tell([made.revision()], MONDAY)
    deliver_due(store, catalog, TUESDAY)
    tell([made.edit()], TUESDAY)
    deliver_due(store, catalog, TUESDAY + timedelta(days=1))
    deliver_due(store, catalog, TUESDAY + timedelta(days=1, hours=1))
    assert [number for number, _ in flaky.taken] == [1, 1, 1, 2]


def test_a_later_digest_does_not_overtake_one_that_waits_for_its_next_try_unless_that_takes_days(
    store: Store, catalog: Catalog, tell: Told, flaky: Flaky
) -> None:
    flaky.faults = [down(retry_after=4 * 3600.0), down(retry_after=40 * 3600.0)]
    tell([made.revision()], MONDAY)
    deliver_due(store, catalog, TUESDAY)
    tell([made.edit()], TUESDAY)
    later = TUESDAY + timedelta(hours=1)
    assert deliver_due(store, catalog, later, everything=True).digests == 1
    assert [number for number, _ in flaky.taken] == [1]
    deliver_due(store, catalog, TUESDAY + timedelta(hours=4))
    deliver_due(store, catalog, TUESDAY + timedelta(hours=5))
    assert [number for number, _ in flaky.taken] == [1, 1]
    deliver_due(store, catalog, TUESDAY + timedelta(hours=25))
    assert [number for number, _ in flaky.taken] == [1, 1, 2]


@pytest.mark.parametrize(("asked", "minutes"), [(None, 1), (30.0, 1), (7200.0, 120)])
def test_a_receiver_that_asks_to_wait_is_left_alone_for_so_long(asked: float | None, minutes: int) -> None:
    delivery = outbox.Delivery(
        id="d",
        digest_id="m",
        receiver="r",
        address="",
        state=DeliveryState.PENDING,
        attempts=0,
        created_at=TUESDAY,
        next_at=TUESDAY,
    )
    later = after_failure(delivery, down(retry_after=asked), TUESDAY)
    assert later.next_at == TUESDAY + timedelta(minutes=minutes)


def test_nothing_is_given_up_before_five_days_are_over() -> None:
    delivery = outbox.Delivery(
        id="d",
        digest_id="m",
        receiver="r",
        address="",
        state=DeliveryState.PENDING,
        attempts=0,
        created_at=TUESDAY,
        next_at=TUESDAY,
    )
    now = TUESDAY
    while delivery.state is DeliveryState.PENDING:
        delivery = after_failure(delivery, down(), now)
        now = delivery.next_at or now
    assert now - TUESDAY >= GIVE_UP_AFTER
    assert now - TUESDAY < GIVE_UP_AFTER + BACK_OFF[-1]


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
