"""Texts that somebody hands over: JSON Lines to submissions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from monitor.domain.article import Submission
from monitor.domain.errors import UsageError
from monitor.domain.text import guess_language

#: Naive Vietnamese timestamps are +07:00 and flagged as assumed.
VIET_NAM = timezone(timedelta(hours=7))


def language_of(given: str | None, text: str) -> str:
    """ "en" or "vi": as given, else by the letters of the text. Raises UsageError for any other language."""
    if given in (None, ""):
        return guess_language(text)
    if given not in ("en", "vi"):
        raise UsageError(f"{given!r} is not read", subject="lang", remedy="give en or vi, or leave it out")
    return str(given)


def instant_of(text: object) -> tuple[datetime | None, bool]:
    """The aware instant of an ISO date or time, and whether its offset was assumed. Raises UsageError."""
    if text in (None, ""):
        return None, False
    try:
        found = datetime.fromisoformat(str(text))
    except ValueError as error:
        raise UsageError(
            f"{text!r} is no ISO 8601 date", subject="published", remedy="write 2026-01-31 or 2026-01-31T08:30:00+07:00"
        ) from error
    if found.tzinfo is None:
        return found.replace(tzinfo=VIET_NAM).astimezone(UTC), True
    return found.astimezone(UTC), False


def submission_of(record: Mapping[str, Any], now: datetime) -> Submission:
    """What one JSON line hands to the store. Raises UsageError naming the key that is missing or wrong."""
    text, url = record.get("text"), record.get("url") or record.get("id")
    if not isinstance(text, str) or not text.strip():
        raise UsageError("the article has no text", subject="text", remedy='give a string under "text"')
    if not isinstance(url, str) or not url:
        raise UsageError("the article has no address", subject="url", remedy='give "url" (or "id")')
    for key in ("publisher", "lang", "title"):
        if not isinstance(record.get(key), str | None):
            raise UsageError(f"{record[key]!r} is no text", subject=key, remedy="give a string or leave it out")
    published, assumed = instant_of(record.get("published"))
    return Submission(
        url=url,
        publisher=record.get("publisher"),
        lang=language_of(record.get("lang"), text),
        published=published,
        published_assumed=assumed,
        title=record.get("title") or "",
        text=text,
        fetched_at=now,
    )
