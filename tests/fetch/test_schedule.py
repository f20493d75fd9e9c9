"""When things are fetched next, and which items are chosen: pure functions."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.feed import Feed, FeedItem
from monitor.domain.source import Death, FeedState, ItemOutcome
from monitor.fetch.choice import chains_of, choose, due_feeds
from monitor.fetch.schedule import (
    Pace,
    after_failure,
    after_success,
    is_stale,
    jittered,
    next_interval,
    recheck_due,
    retry_at,
    weight,
    with_gap,
)

NOW = datetime(2026, 1, 12, tzinfo=UTC)
PACE = Pace(every_min=timedelta(minutes=5), every_max=timedelta(hours=24), jitter=0.1)
HALF_HOUR = timedelta(minutes=30)


def test_an_interval_shrinks_where_much_is_new_and_grows_where_nothing_is() -> None:
    assert next_interval(HALF_HOUR, None, new=20, total=40, pace=PACE) == timedelta(minutes=15)
    assert next_interval(HALF_HOUR, None, new=0, total=40, pace=PACE) == timedelta(minutes=37.5)
    assert next_interval(HALF_HOUR, None, new=3, total=40, pace=PACE) == HALF_HOUR


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=40), st.integers(1, 2880))
def test_an_interval_stays_within_its_bounds_whatever_comes(polls: list[tuple[int, int]], minutes: int) -> None:
    every, interval = timedelta(minutes=minutes), None
    for new, more in polls:
        interval = next_interval(every, interval, new=new, total=new + more, pace=PACE)
        assert PACE.every_min <= interval <= max(PACE.every_max, every / 3)


@given(st.text(), st.integers())
def test_jitter_is_the_same_for_the_same_feed_and_moment_and_small(name: str, moment: int) -> None:
    found = jittered(HALF_HOUR, PACE, name, moment)
    assert found == jittered(HALF_HOUR, PACE, name, moment)
    assert HALF_HOUR * 0.9 <= found <= HALF_HOUR * 1.1


def test_what_a_server_asks_for_only_makes_the_wait_longer() -> None:
    assert after_success(HALF_HOUR, PACE, [timedelta(hours=3), None], "a") == timedelta(hours=3)
    assert after_success(HALF_HOUR, PACE, [timedelta(seconds=1)], "a") >= HALF_HOUR * 0.9


def test_failures_back_off_linearly_and_never_for_good() -> None:
    waits = [after_failure(HALF_HOUR, failures, PACE, None, "a") / HALF_HOUR for failures in (1, 2, 3, 1000)]
    assert [round(wait) for wait in waits[:3]] == [2, 3, 4]
    assert waits[3] * HALF_HOUR <= PACE.every_max * 1.1


def test_failures_are_weighted() -> None:
    assert (weight(Death.GONE), weight(Death.SERVER_ERROR), weight(Death.DNS)) == (1.0, 0.5, 0.25)


def test_a_feed_is_stale_after_three_times_its_usual_gap() -> None:
    gaps = (12.0,) * 9
    assert not is_stale(gaps, NOW - timedelta(hours=35), NOW)
    assert is_stale(gaps, NOW - timedelta(hours=37), NOW)
    assert not is_stale((0.1,) * 9, NOW - timedelta(hours=20), NOW)
    assert not is_stale(gaps[:2], NOW - timedelta(days=9), NOW)


def test_only_the_latest_gaps_are_kept() -> None:
    gaps: tuple[float, ...] = ()
    for hour in range(100):
        gaps = with_gap(gaps, hour)
    assert (len(gaps), gaps[-1]) == (30, 99)


def test_rechecks_come_after_1_h_6_h_1_d_3_d_7_d_30_d_and_then_every_90_d() -> None:
    moment, after = NOW, []
    for step in range(8):
        moment = recheck_due(step, moment)
        after.append((moment - NOW) / timedelta(hours=1))
    assert after == [1, 6, 24, 72, 168, 720, 720 + 2160, 720 + 4320]


@pytest.mark.parametrize(
    ("outcome", "tries", "hours"),
    [
        (ItemOutcome.TRANSIENT, 1, 0.25), (ItemOutcome.TRANSIENT, 4, 24), (ItemOutcome.TRANSIENT, 5, None),
        (ItemOutcome.BLOCKED, 1, 6), (ItemOutcome.GONE, 1, None), (ItemOutcome.ON_TOPIC, 1, None),
        (ItemOutcome.DEFERRED, 0, 0), (ItemOutcome.INCOMPLETE, 2, 1),
    ],
)  # fmt: skip
def test_an_item_is_tried_again_as_often_as_its_outcome_is_worth(
    outcome: ItemOutcome, tries: int, hours: float | None
) -> None:
    assert retry_at(outcome, tries, NOW) == (None if hours is None else NOW + timedelta(hours=hours))


def item(url: str, published: str | None = None, title: str = "t") -> FeedItem:
    return FeedItem(url=url, title=title, summary="", published=published, published_raw=None, guid=None, author=None)


def instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


items = st.lists(
    st.builds(
        item,
        st.sampled_from(["", *(f"http://a/{n}" for n in range(6))]),
        st.sampled_from([None, *(f"2026-01-{day:02}T00:00:00+00:00" for day in range(1, 9))]),
        st.sampled_from(["57", "x"]),
    ),
    max_size=30,
)


@given(items, st.integers(1, 8))
def test_every_item_of_a_feed_is_a_candidate_or_counted_once(found: list[FeedItem], cap: int) -> None:
    choice = choose(
        found, key=str, wanted=lambda i: i.title == "57", instant=instant, cap=cap, oldest=NOW - timedelta(days=7)
    )
    assert len(choice.candidates) + sum(choice.settled.values()) == len(found)
    assert len(choice.candidates) <= cap
    assert len({candidate.key for candidate in choice.candidates}) == len(choice.candidates)
    assert Counter(choice.settled)[ItemOutcome.NO_LINK] == sum(not i.url for i in found)


def test_p4_the_newest_items_are_taken_and_the_oldest_of_them_first() -> None:
    found = [item(f"http://a/{day}", f"2026-01-{day:02}T00:00:00+00:00") for day in (3, 1, 5, 2, 4)]
    choice = choose(found, key=str, wanted=bool, instant=instant, cap=3)
    assert [candidate.key[-1] for candidate in choice.candidates] == ["3", "4", "5"]


def test_due_feeds_are_those_whose_time_has_come() -> None:
    feeds = [Feed(id=f"a/{name}", publisher_id="a", url=f"http://a/{name}") for name in "xyz"]
    states = {"a/x": FeedState(feed_id="a/x", next_due=NOW), "a/y": FeedState(feed_id="a/y", next_due=NOW + HALF_HOUR)}
    chains = chains_of(feeds, states, {"a": "vi"})
    assert [feed.id for feed in due_feeds(chains, states, NOW)] == ["a/x", "a/z"]
    assert [feed.id for feed in due_feeds(chains, states, NOW, only=["a/y"])] == ["a/y"]
    assert len(due_feeds(chains, states, NOW, everything=True)) == 3
