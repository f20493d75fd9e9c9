"""Where old articles are listed: the further pages of a list, the sitemaps of a month. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from monitor.domain.zone import VIET_NAM

#: A sitemap of a month may hold an article of the day before or after it.
_SLACK = timedelta(days=1)
#: Nobody has read further than this; a list that never ends ends here.
MAX_PAGES = 500
#: Indexes of sitemaps below each other; honest sites have one or two, a chain that never ends ends here.
MAX_DEPTH = 5
#: Sitemaps of one backfill: one a day for longer than there are any.
MAX_SITEMAPS = 10_000
_DAY = re.compile(r"(?<!\d)(20\d\d)([-_./])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)|(?<!\d)(20\d\d)(0[1-9]|1[0-2])(\d\d)?(?!\d)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


def further_page(pattern: str, number: int) -> str:
    """The address of a list's `number`-th page, from 2 on."""
    return pattern.format(page=number, index=number - 1, offset10=(number - 1) * 10, year="", month="", month2="")


def is_monthly(pattern: str) -> bool:
    """Whether the pattern makes one address a month, and not one a page."""
    return "{year}" in pattern


def monthly(pattern: str, since: datetime, until: datetime) -> Iterator[str]:
    """One address for every month between the two, the oldest first."""
    first, last = since.astimezone(VIET_NAM).date().replace(day=1), until.astimezone(VIET_NAM).date()
    while first <= last:
        yield pattern.format(
            year=first.year, month=first.month, month2=f"{first.month:02}", page="", index="", offset10=""
        )
        first = _next_month(first)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def days_of(url: str) -> tuple[date, date] | None:
    """First and last day that an address names (".../news-2026-3.xml"), or None where it names none."""
    path = urlsplit(url).path
    try:
        for found in _DAY.finditer(path):
            year, month, day = (found[1], found[3], found[4]) if found[1] else (found[5], found[6], found[7])
            if day:
                only = date(int(year), int(month), int(day))
                return only, only
            first = date(int(year), int(month), 1)
            return first, _next_month(first) - timedelta(days=1)
    except ValueError:
        return None
    years = _YEAR.findall(path)
    return (date(int(years[-1]), 1, 1), date(int(years[-1]), 12, 31)) if years else None


def may_hold(url: str, changed: datetime | None, since: datetime, until: datetime) -> bool:
    """Whether the sitemap at this address, last changed then, may list an article published between the two."""
    if changed is not None and changed < since - _SLACK:
        return False
    days = days_of(url)
    if days is None:
        return True
    first = datetime(days[0].year, days[0].month, days[0].day, tzinfo=VIET_NAM) - _SLACK
    last = datetime(days[1].year, days[1].month, days[1].day, tzinfo=VIET_NAM) + 2 * _SLACK
    return first < until and since < last


def is_listed_outside(at: datetime | None, since: datetime, until: datetime, *, is_change: bool) -> bool:
    """Whether a list's own date says that an article was published at another time.

    `is_change`: the date is that of the last change, which is never before publication.
    """
    if at is None:
        return False
    return at < since or (not is_change and at >= until)


def words_of(url: str) -> str:
    """The words of an address, for sitemaps that give no titles."""
    return re.sub(r"[-_/.]+", " ", urlsplit(url).path).strip()
