"""When things are fetched next. Pure: no clock, no chance that cannot be repeated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from zlib import crc32

from monitor.domain.source import Death, ItemOutcome

#: What a failed poll weighs: a hard refusal counts whole, a bad hour of the network hardly.
WEIGHTS: Mapping[Death, float] = {
    Death.SERVER_ERROR: 0.5,
    Death.UNREACHABLE: 0.5,
    Death.BUSY: 0.5,
    Death.EMPTY: 0.5,
    Death.DNS: 0.25,
}
#: Waits between the fetches of an on-topic article; the last one repeats.
RECHECK_AFTER = tuple(
    timedelta(hours=hours) for hours in (1, 6 - 1, 24 - 6, (3 - 1) * 24, (7 - 3) * 24, (30 - 7) * 24, 90 * 24)
)
#: An article that a conflict, an edit or an absence makes interesting is fetched again within a day.
SOON = timedelta(hours=24)
_RETRY = tuple(timedelta(minutes=minutes) for minutes in (15, 60, 360, 1440))
_SLOW_RETRY = (timedelta(hours=6), timedelta(hours=24), timedelta(days=7))
#: An item is tried again after so long at most.
LONGEST_RETRY = max(*_RETRY, *_SLOW_RETRY)
#: And an article that could not be fetched: its waits double up to this.
LONGEST_FAILED_RECHECK = timedelta(hours=256)
_RETRIED = frozenset({ItemOutcome.TRANSIENT, ItemOutcome.INCOMPLETE})
_RETRIED_SLOWLY = frozenset(
    {ItemOutcome.BLOCKED, ItemOutcome.CHALLENGE, ItemOutcome.ROBOTS, ItemOutcome.POISON, ItemOutcome.FAULT}
)
_KEPT_GAPS = 30
_MIN_GAPS = 5
_STALE_GAPS = 3.0
_STALE_FLOOR = timedelta(hours=24)
_FASTEST = 3
_SLOWEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Bounds of every feed's interval, and the share of it that chance may move it by."""

    every_min: timedelta
    every_max: timedelta
    jitter: float


def next_interval(every: timedelta, current: timedelta | None, *, new: int, total: int, pace: Pace) -> timedelta:
    """Shorter where much was new, longer where nothing was; between a third and eight times what was configured."""
    interval = current or every
    share = new / total if total else 0.0
    if share >= 0.3:
        interval /= 2
    elif new == 0:
        interval *= 1.25
    low = max(pace.every_min, every / _FASTEST)
    high = max(low, min(pace.every_max, every * _SLOWEST))
    return min(max(interval, low), high)


def jittered(interval: timedelta, pace: Pace, *seed: object) -> timedelta:
    """The interval moved by up to `pace.jitter` of it either way; the same for the same seed."""
    position = crc32("\x1f".join(map(str, seed)).encode()) / 0xFFFFFFFF * 2 - 1
    return interval * (1 + pace.jitter * position)


def after_success(interval: timedelta, pace: Pace, wishes: Sequence[timedelta | None], *seed: object) -> timedelta:
    """The wait after a good poll. What the server asks for (all clamped before) only ever makes it longer."""
    return max([jittered(interval, pace, *seed), *(wish for wish in wishes if wish is not None)])


def after_failure(every: timedelta, failures: float, pace: Pace, wait: timedelta | None, *seed: object) -> timedelta:
    """Linear back-off, never for good: every failure adds an interval, up to the longest wait."""
    backed = min(max(every, pace.every_min) * (1 + failures), pace.every_max)
    return max(jittered(backed, pace, *seed), wait or timedelta(0))


def weight(death: Death) -> float:
    """What one failure of this kind adds to a feed's failures."""
    return WEIGHTS.get(death, 1.0)


def with_gap(gaps: Sequence[float], hours: float) -> tuple[float, ...]:
    """The latest gaps between arrivals of new items, the new one last."""
    return (*gaps, round(hours, 3))[-_KEPT_GAPS:]


def gaps_of(moments: Iterable[datetime], now: datetime) -> tuple[tuple[float, ...], datetime | None]:
    """The gaps between a feed's own items, in hours, and its newest item: what its first poll tells of its habits.

    Items of one hour came at once. Dates that lie ahead say nothing.
    """
    hours = sorted({moment.replace(minute=0, second=0, microsecond=0) for moment in moments if moment <= now})
    gaps: tuple[float, ...] = ()
    for earlier, later in pairwise(hours):
        gaps = with_gap(gaps, (later - earlier).total_seconds() / 3600)
    return gaps, hours[-1] if hours else None


def is_stale(gaps: Sequence[float], new_at: datetime | None, now: datetime) -> bool:
    """Nothing new for three times the gap that nine in ten of its latest gaps stayed under, and for a day at least."""
    if new_at is None or len(gaps) < _MIN_GAPS:
        return False
    usual = sorted(gaps)[min(int(len(gaps) * 0.9), len(gaps) - 1)]
    return now - new_at > max(timedelta(hours=usual) * _STALE_GAPS, _STALE_FLOOR)


def recheck_due(step: int, now: datetime) -> datetime:
    """When an article is fetched for the `step`-th time after its first fetch (0 is the first of them)."""
    return now + RECHECK_AFTER[min(step, len(RECHECK_AFTER) - 1)]


def failed_recheck(failures: int) -> timedelta:
    """The wait before an article is fetched again that could not be fetched, after so many failures before this."""
    return timedelta(hours=min(2.0 ** min(failures, 20), LONGEST_FAILED_RECHECK / timedelta(hours=1)))


def step_for(age: timedelta) -> int:
    """The step at which the re-checks of an article stand that was published so long ago."""
    passed, step = RECHECK_AFTER[0], 0
    while age >= passed and step < len(RECHECK_AFTER) - 1:
        step += 1
        passed += RECHECK_AFTER[step]
    return step


def retry_at(outcome: ItemOutcome, tries: int, now: datetime, wait: timedelta | None = None) -> datetime | None:
    """When an item is tried again after `tries` tries, or None where it is not."""
    if outcome in (ItemOutcome.DEFERRED, ItemOutcome.PENDING):
        return now
    waits = _RETRY if outcome in _RETRIED else _SLOW_RETRY if outcome in _RETRIED_SLOWLY else ()
    if tries > len(waits):
        return None
    return now + max(waits[tries - 1], wait or timedelta(0))
