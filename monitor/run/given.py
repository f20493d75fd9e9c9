"""Texts that somebody hands over: JSON Lines to submissions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from monitor.domain.address import is_web_address, without_user
from monitor.domain.article import Submission
from monitor.domain.errors import UsageError
from monitor.domain.text import guess_language
from monitor.domain.zone import VIET_NAM, YEARS


def json_object(line: bytes | str) -> dict[str, Any]:
    """The object of one JSON line. Raises UsageError that says why the line holds none."""
    remedy = "write one object a line"
    try:
        text = line if isinstance(line, str) else line.decode("utf-8-sig")
        # The end of the line is no character of a string that is not closed.
        record = json.loads(text.rstrip("\r\n"))
    except UnicodeDecodeError as error:
        raise UsageError(f"is no UTF-8 (byte {error.start + 1})", remedy="convert it to UTF-8") from error
    except json.JSONDecodeError as error:
        # Some of its messages end in the word that the place is told with.
        said = error.msg.removesuffix(" at")
        raise UsageError(f"is no JSON ({said} at column {error.colno})", remedy=remedy) from error
    except RecursionError as error:
        raise UsageError("is no JSON that is read (nested too deeply)", remedy=remedy) from error
    except ValueError as error:
        raise UsageError("is no JSON that is read (a number of thousands of digits)", remedy=remedy) from error
    if not isinstance(record, dict):
        raise UsageError("is no JSON object", remedy=remedy)
    return record


def address_of(url: str, subject: str) -> str:
    """The address as given. Raises UsageError where it is no http or https address."""
    if not is_web_address(url):
        raise UsageError(
            f"{without_user(url)!r} is no http or https address",
            subject=subject,
            remedy="write https://example.vn/a-1.html",
        )
    return url


def language_of(given: object, text: str) -> str:
    """ "en" or "vi": as given, else by the letters of the text. Raises UsageError for any other language."""
    if given in (None, ""):
        return guess_language(text)
    if given not in ("en", "vi"):
        raise UsageError(f"{given!r} is not read", subject="lang", remedy="give en or vi, or leave it out")
    return str(given)


def instant_of(text: object) -> tuple[datetime | None, bool]:
    """The aware instant of an ISO date or time, and whether its offset was assumed. Raises UsageError."""
    written = _written(text)
    if written is None:
        return None, False
    if written.year not in YEARS:
        raise _no_date(text, f" of the years {YEARS[0]} to {YEARS[-1]}")
    return written.replace(tzinfo=written.tzinfo or VIET_NAM).astimezone(UTC), written.tzinfo is None


def day_of(text: object) -> date | None:
    """The day of an ISO date or time as it is written. Raises UsageError."""
    written = _written(text)
    return written.date() if written else None


def _written(text: object) -> datetime | None:
    if text in (None, ""):
        return None
    try:
        return datetime.fromisoformat(text if isinstance(text, str) else "")
    except ValueError as error:
        raise _no_date(text) from error


def _no_date(text: object, among: str = "") -> UsageError:
    remedy = "write 2026-01-31 or 2026-01-31T08:30:00+07:00"
    return UsageError(f"{text!r} is no ISO 8601 date{among}", subject="published", remedy=remedy)


def check_texts(record: Mapping[str, Any], *names: str) -> None:
    """Raises UsageError naming the key that holds something other than a text."""
    for key in names:
        if not isinstance(record.get(key), str | None):
            raise UsageError(f"{record[key]!r} is no text", subject=key, remedy="give a string or leave it out")


def _id_of(record: Mapping[str, Any]) -> object:
    """The id as a text where it is a whole number."""
    given = record.get("id")
    return str(given) if isinstance(given, int) and not isinstance(given, bool) else given


def submission_of(record: Mapping[str, Any], now: datetime) -> Submission:
    """What one JSON line hands to the store. Raises UsageError naming the key that is missing or wrong."""
    text, url = record.get("text"), record.get("url") or _id_of(record)
    if not isinstance(text, str) or not text.strip():
        raise UsageError("the article has no text", subject="text", remedy='give a string under "text"')
    if not isinstance(url, str) or not url:
        raise UsageError("the article has no address", subject="url", remedy='give "url" (or "id")')
    if url.lower().startswith(("http:", "https:")):
        address_of(url, "url")
    check_texts(record, "publisher", "lang", "title")
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
