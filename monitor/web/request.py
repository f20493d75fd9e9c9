"""What a request asks for, checked: a value that cannot be meant is answered 400, never an error of ours."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from datetime import UTC, date, datetime, tzinfo

from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException

LONGEST = 200
MOST_ROWS = 200
_ID = re.compile(r"[A-Za-z0-9_.:@+-]{1,120}")


def bad(reason: str) -> HTTPException:
    """400 with the reason."""
    return HTTPException(400, reason)


class Query:
    """The parameters of one request. Every method raises HTTPException 400 for a value of the wrong form."""

    def __init__(self, parameters: QueryParams, zone: tzinfo) -> None:
        self._parameters = parameters
        self._zone = zone

    def text(self, name: str, most: int = LONGEST) -> str | None:
        """One line of text, or None where the parameter is absent or empty."""
        value = self._parameters.get(name)
        if not value:
            return None
        if len(value) > most:
            raise bad(f"{name}: at most {most} characters are taken")
        if any(unicodedata.category(c) in ("Cc", "Cs") for c in value):
            raise bad(f"{name}: control characters are not taken")
        return value

    def choice(self, name: str, allowed: Collection[str]) -> str | None:
        """One of a closed list."""
        value = self.text(name)
        if value is not None and value not in allowed:
            raise bad(f"{name}: {value!r} is none of {', '.join(sorted(allowed))}")
        return value

    def number(self, name: str, default: int, *, least: int = 1, most: int = MOST_ROWS) -> int:
        """A whole number within bounds."""
        value = self.text(name, 20)
        if value is None:
            return default
        if not re.fullmatch(r"[0-9]{1,15}", value) or not least <= int(value) <= most:
            raise bad(f"{name}: write a whole number from {least} to {most}")
        return int(value)

    def day(self, name: str) -> datetime | None:
        """The start of a day in the zone of the pages, as an instant."""
        value = self.text(name, 10)
        if value is None:
            return None
        try:
            found = date.fromisoformat(value)
            return datetime(found.year, found.month, found.day, tzinfo=self._zone).astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise bad(f"{name}: write a date such as 2026-01-31") from error

    def article_cursor(self, name: str = "before") -> tuple[datetime, str] | None:
        """A place in the list of articles: the instant at which one was first seen, and its id (`at_article`)."""
        value = self.text(name, 120)
        if value is None:
            return None
        written, _, article_id = value.partition("~")
        try:
            found = datetime.fromisoformat(written.replace(" ", "+"))
            if found.tzinfo is None or not _ID.fullmatch(article_id):
                raise ValueError
            return found.astimezone(UTC), article_id
        except (ValueError, OverflowError) as error:
            raise bad(f"{name}: take the cursor from the page before") from error

    def cursor(self, name: str = "before") -> tuple[int, int] | None:
        """A place in the ledger: "seq.ordinal"."""
        value = self.text(name, 40)
        if value is None:
            return None
        found = re.fullmatch(r"([0-9]{1,15})\.([0-9]{1,9})", value)
        if not found:
            raise bad(f"{name}: take the cursor from the page before")
        return int(found[1]), int(found[2])


def at_article(first_seen: datetime, article_id: str) -> str:
    """The cursor of the articles after this one."""
    return f"{first_seen.isoformat()}~{article_id}"


def identifier(value: str) -> str:
    """An id from the path; 404 where none of ours looks like it."""
    if not _ID.fullmatch(value):
        raise HTTPException(404, "there is no such page")
    return value
