"""The zone in which Vietnamese outlets date what they publish, and the years of dates that somebody meant."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

#: Viet Nam has no summer time: one offset all the year.
VIET_NAM = timezone(timedelta(hours=7))
#: What lies outside is what programs write for "never"; near the ends of the calendar no other zone has that moment.
YEARS = range(1900, 3000)


def is_ahead(published: datetime | None, seen: datetime) -> bool:
    """Whether a page that was seen then says that it was published on a later day."""
    return published is not None and published.astimezone(VIET_NAM).date() > seen.astimezone(VIET_NAM).date()
