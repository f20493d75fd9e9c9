"""Dates and times that are given on the command line, in the zone of the settings unless they say otherwise."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from monitor.domain.errors import UsageError

_AGO = re.compile(r"(\d{1,5})([hd])")


def start_of(text: str | None, option: str, zone: tzinfo, *, now: datetime | None = None) -> datetime | None:
    """The instant that a date (its first moment), a time or an age ("7d", "36h") names. Raises UsageError, also for an
    instant that is still to come: nothing was recorded or published since then, and nobody means to ask for that."""
    if text is None:
        return None
    ago, now = _AGO.fullmatch(text), now or datetime.now(UTC)
    if ago:
        span = timedelta(hours=int(ago[1]) * (24 if ago[2] == "d" else 1))
        return now - span
    found = _instant(text, option, time(), zone, ages=True)
    if found > now:
        told = now.astimezone(zone).isoformat(timespec="minutes")
        raise UsageError(f"{text!r} is still to come, it is {told}", subject=option, remedy="give a day that has begun")
    return found


def end_of(text: str | None, option: str, zone: tzinfo) -> datetime | None:
    """The instant that a date (its last moment) or a time names. Raises UsageError."""
    return None if text is None else _instant(text, option, time.max, zone)


def _instant(text: str, option: str, clock: time, zone: tzinfo, *, ages: bool = False) -> datetime:
    try:
        if len(text) <= len("2026-01-31"):
            return datetime.combine(date.fromisoformat(text), clock, zone).astimezone(UTC)
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        remedy = "write 2026-01-31 or 2026-01-31T08:30:00+07:00" + (", or an age such as 7d" if ages else "")
        raise UsageError(f"{text!r} is no ISO 8601 date", subject=option, remedy=remedy) from error
