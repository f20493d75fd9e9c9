"""Expected releases: the months in which a metric's figure comes out, and which of them passed without one. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

#: A release that is late by no more than this is not missed yet.
GRACE = timedelta(days=21)
#: A figure that comes a little before its month is the release.
EARLY = timedelta(days=15)
#: After so long it is told no more: the next release is waited for.
TOLD_FOR = timedelta(days=63)


@dataclass(frozen=True, slots=True)
class Window:
    """The months of one release, from the first day of the first to the last day of the last."""

    first: date
    last: date


def _month(number: int) -> date:
    """The first day of a month counted from year 0."""
    return date(number // 12, number % 12 + 1, 1)


def windows(months: Collection[int], year: int) -> list[Window]:
    """The releases that begin in a year: months that follow each other are one, also over the turn of the year."""
    named = sorted(set(months))
    starts = [month for month in named if (month - 2) % 12 + 1 not in named] or named[:1]
    found = []
    for start in starts:
        length = 1
        while (start + length - 1) % 12 + 1 in named and length < 12:
            length += 1
        begun = year * 12 + start - 1
        found.append(Window(_month(begun), _month(begun + length) - timedelta(days=1)))
    return found


def missed(months: Collection[int], stated: Iterable[Sequence[date]], today: date) -> Window | None:
    """The latest release that did not come, or None.

    `stated` holds for each period of the figure the days on which it was stated; a release is a period that was first
    stated from its window on. A figure that had no period before the window is not waited for.
    """
    firsts = [min(days) for days in stated if days]
    due = [
        window
        for year in (today.year - 1, today.year)
        for window in windows(months, year)
        if window.last + GRACE < today <= window.last + TOLD_FOR
    ]
    if not months or not due:
        return None
    window = max(due, key=lambda entry: entry.first)
    known = any(day < window.first - EARLY for day in firsts)
    came = any(day >= window.first - EARLY for day in firsts)
    return window if known and not came else None
