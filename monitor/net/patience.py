"""How long an answer asks us to wait."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

MAX_WAIT = timedelta(hours=24)
_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?([0-9]{1,12})")


def clamped(seconds: float) -> timedelta:
    """The wait, at least nothing and at most a day."""
    return timedelta(seconds=min(max(seconds, 0.0), MAX_WAIT.total_seconds()))


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """The wait of a Retry-After header, 0..24 h; None where there is none or it says nothing."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    if re.fullmatch(r"[+-]?[0-9]{1,15}", value):
        return clamped(int(value))
    try:
        until = parsedate_to_datetime(value)
    except (ValueError, TypeError, OverflowError):
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return clamped((until - now).total_seconds())


def max_age(headers: Mapping[str, str]) -> timedelta | None:
    """For how long the answer says of itself that it is fresh, 0..24 h; None where it does not say."""
    found = _MAX_AGE.search(headers.get("cache-control", "").lower())
    return clamped(int(found[1])) if found else None
