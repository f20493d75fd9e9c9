"""What is told once a week and with the first digest: figures that fit nothing, what did not come, all targets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import made_findings as made
import pytest
from builders import a_submission

from monitor.alert.clock import last_weekly, next_weekly
from monitor.alert.release import Window, missed, windows
from monitor.domain.alert import Message
from monitor.domain.finding import Finding
from monitor.present.digest import MOST_BYTES
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.digest.alerting import enqueue
from monitor.run.digest.deliver import deliver_due
from monitor.run.digest.quiet import acknowledge
from monitor.run.record import Recorder
from storage import Store, evidence, incident
from storage import alert as outbox

Told = Callable[..., list[Finding]]
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
#: A Monday, 10:00 in Viet Nam: after the hour of that week's sections.
MONDAY = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)
DAY = timedelta(days=1)


def newest(store: Store) -> Message:
    with store.read() as tx:
        return outbox.digests(tx)[0]


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        ([9], [(date(2025, 9, 1), date(2025, 9, 30))]),
        ([10, 11], [(date(2025, 10, 1), date(2025, 11, 30))]),
        ([1, 12], [(date(2025, 12, 1), date(2026, 1, 31))]),
        ([1, 4], [(date(2025, 1, 1), date(2025, 1, 31)), (date(2025, 4, 1), date(2025, 4, 30))]),
        ([], []),
        (range(1, 13), [(date(2025, 1, 1), date(2025, 12, 31))]),
    ],
)
def test_months_that_follow_each_other_are_one_release(months: list[int], expected: list[tuple[date, date]]) -> None:
    assert [(found.first, found.last) for found in windows(months, 2025)] == expected


SEPTEMBER = Window(date(2025, 9, 1), date(2025, 9, 30))


@pytest.mark.parametrize(
    ("stated", "today", "expected"),
    [
        ([[date(2024, 9, 27)]], date(2025, 10, 21), None),
        ([[date(2024, 9, 27)]], date(2025, 10, 22), SEPTEMBER),
        ([[date(2024, 9, 27), date(2025, 9, 20)]], date(2025, 10, 22), SEPTEMBER),
        ([[date(2024, 9, 27)], [date(2025, 9, 16)]], date(2025, 10, 22), None),
        ([[date(2024, 9, 27)], [date(2025, 8, 20)]], date(2025, 10, 22), None),
        ([[date(2024, 9, 27)], [date(2025, 10, 20)]], date(2025, 10, 22), None),
        ([[date(2025, 9, 16)]], date(2025, 12, 1), None),
        ([], date(2025, 10, 22), None),
        ([[date(2024, 9, 27)]], date(2025, 12, 3), None),
    ],
)
def test_a_release_is_missed_three_weeks_after_its_last_month(
    stated: list[list[date]], today: date, expected: Window | None
) -> None:
    assert missed([9], stated, today) == expected


def test_the_hour_of_the_week_is_the_routes(catalog: Catalog) -> None:
    route = catalog.routes.by_id("everything")
    assert route is not None
    assert last_weekly(route, MONDAY, HANOI) == datetime(2026, 1, 12, 0, 30, tzinfo=UTC)
    assert last_weekly(route, MONDAY - timedelta(hours=3), HANOI) == datetime(2026, 1, 5, 0, 30, tzinfo=UTC)
    assert next_weekly(route, MONDAY, HANOI) == datetime(2026, 1, 19, 0, 30, tzinfo=UTC)


def test_an_undated_figure_that_fits_nothing_waits_for_the_week_and_is_a_line(
    store: Store, catalog: Catalog, tell: Told
) -> None:
    stated = made.figure(made.quantity("246"), "246", metric="digital_firms_abroad", period=None)
    side = made.side(stated, "Delta Daily", "https://deltadaily.example/firms", "2026-01-12T08:00:00+07:00")
    tell([made.Line(finding=made.finding("new_point", None, side, reason="undated-unplaced"))], MONDAY)
    assert [day for day in range(8) if deliver_due(store, catalog, TUESDAY + day * DAY).digests] == [6]
    text = newest(store).text
    assert "== Figures without a period that fit nothing known ==" in text
    assert "246%, as of 12 January 2026 (Ministry of Science and Technology, via Delta Daily, 12 January 2026)" in text
    assert "[New period]" not in text
    assert '"unplaced":[' in newest(store).payload


TOPIC = "Resolution 57-NQ/TW of the Politburo has been in force for a while. "
RANK = "Viet Nam ranked 44th of 132 economies in the Global Innovation Index 2024, WIPO said."


@pytest.fixture
def clock() -> list[datetime]:
    return [datetime(2024, 9, 27, 3, 0, tzinfo=UTC)]


@pytest.fixture
def recorder(store: Store, catalog: Catalog, clock: list[datetime]) -> Recorder:
    return Recorder(catalog, store, enqueue=enqueue, clock=lambda: clock[0])


def tell_text(recorder: Recorder, clock: list[datetime], text: str, *, baseline: bool = False, **more: str) -> None:
    values = {"publisher": "Delta Daily", "url": "https://deltadaily.example/a", **more}
    submission = a_submission(text=TOPIC + text, fetched_at=clock[0], published=clock[0], lang="en", **values)
    recorder.record(submission, baseline=baseline)


def test_a_release_that_did_not_come_is_told_weekly_until_it_comes(
    store: Store, catalog: Catalog, recorder: Recorder, clock: list[datetime]
) -> None:
    tell_text(recorder, clock, RANK)
    start = datetime(2025, 10, 13, 0, 30, tzinfo=UTC)
    deliver_due(store, catalog, clock[0] + DAY)
    deliver_due(store, catalog, start)
    told = []
    for day in range(1, 30):
        moment = start + day * DAY
        if day == 20:
            clock[0] = moment - timedelta(hours=1)
            tell_text(recorder, clock, RANK.replace("2024", "2025"), url="https://deltadaily.example/b")
        if deliver_due(store, catalog, moment).digests and "Expected and not seen" in newest(store).text:
            told.append(day)
    assert told == [14]
    with store.read() as tx:
        texts = [message.text for message in outbox.digests(tx)]
    line = "expected from September 2025 to September 2025 and not seen; the newest that we hold is of 2024."
    assert any(line in text for text in texts)


def test_sources_that_are_dead_for_a_week_are_told_weekly(store: Store, catalog: Catalog) -> None:
    feed = next(feed for feed in catalog.feeds if not feed.probe)
    deliver_due(store, catalog, MONDAY - DAY)
    with store.write() as tx:
        incident.open_(tx, feed.id, "html-not-feed", "", MONDAY)
    deliver_due(store, catalog, MONDAY)
    told = []
    for day in range(22):
        if deliver_due(store, catalog, TUESDAY + day * DAY).digests:
            told.append((day, "Sources silent for a week or longer" in newest(store).text))
    assert told == [(0, False), (7, True), (13, True), (20, True)]


def test_the_first_digest_shows_all_targets_on_one_page(
    store: Store, catalog: Catalog, recorder: Recorder, clock: list[datetime]
) -> None:
    clock[0] = MONDAY
    share = "The digital economy made up 14.02% of GDP in 2025, according to the National Statistics Office."
    tell_text(recorder, clock, share, baseline=True)
    deliver_due(store, catalog, TUESDAY)
    message = newest(store)
    assert "First complete reading of Delta Daily (1): 1 finding recorded" in message.text
    assert "== All targets of Resolution 57 ==" in message.text
    line = "Digital economy share of GDP: at least 30% by 2030, at least 50% by 2045. Now: 14.02%, 2025, value added"
    assert line in message.text
    assert "No figure yet." in message.text
    assert "40–50 by 2030" in message.text
    assert len(message.html.encode()) < MOST_BYTES
    clock[0] = TUESDAY
    tell_text(recorder, clock, share.replace("2025", "2024"), url="https://deltadaily.example/b")
    deliver_due(store, catalog, TUESDAY + DAY)
    assert "All targets" not in newest(store).text


def test_what_an_analyst_knows_is_not_told_until_a_value_moves(
    store: Store, tmp_path: Path, recorder: Recorder, clock: list[datetime]
) -> None:
    catalog = load_catalog({}, {"digest.directory": str(tmp_path / "digests")})
    clock[0] = MONDAY
    coverage = "5G covered {} of the population at the end of 2025, the {} said."

    def said(number: str, who: str, day: int) -> list[str]:
        clock[0] = MONDAY + day * DAY
        url = f"https://host{day}.example/{day}"
        tell_text(recorder, clock, coverage.format(number, who), url=url, publisher=f"Paper {day}")
        done = deliver_due(store, catalog, clock[0] + timedelta(hours=22))
        return [newest(store).text] if done.digests else []

    said("58.9%", "Central Steering Committee", 0)
    (told,) = said("91%", "Telecommunications Authority", 4)
    assert "58.9% ↔ 91%" in told
    with store.read() as tx:
        (conflict,) = evidence.open_conflicts(tx, clock[0])
    acknowledge(store, conflict.id, author="Lan", comment="asked", now=clock[0])
    # Each side said again confirms; nothing is told.
    assert said("91%", "Telecommunications Authority", 5) == []
    (moved,) = said("77%", "General Statistics Office", 6)
    assert "77%" in moved
