"""The time that a figure is about, in the closed notation of the gold files.

"2025", "2025-Q1", "2025-H1", "2025-08", "2025-08-31", and spans of two of these joined by "/": "2025-M01/2025-M09"
(first nine months), "2025-02/2025-12" (a span of months), "2025/2030" (a span of years).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache


class Grain(StrEnum):
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"
    CUMULATIVE = "cumulative"
    SPAN = "span"


_ONE = re.compile(r"(\d{4})(?:-(?:Q([1-4])|H([12])|M?(\d{2})(?:-(\d{2}))?))?")


@dataclass(frozen=True, slots=True)
class Period:
    """A canonical period; `first` and `last` are its first and last day."""

    text: str
    first: date
    last: date
    grain: Grain

    def __str__(self) -> str:
        return self.text

    @staticmethod
    def parse(text: str) -> Period:
        """Raises ValueError where `text` is not in the notation."""
        return _parse(text)

    @staticmethod
    def year(year: int) -> Period:
        return _parse(f"{year:04d}")


def _bounds(text: str) -> tuple[date, date, Grain]:
    found = _ONE.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is not a period")
    year, quarter, half, month, day = (int(g) if g else None for g in found.groups())
    assert year is not None
    if quarter:
        return date(year, 3 * quarter - 2, 1), _month_end(year, 3 * quarter), Grain.QUARTER
    if half:
        return date(year, 6 * half - 5, 1), _month_end(year, 6 * half), Grain.HALF
    if month and day:
        return date(year, month, day), date(year, month, day), Grain.DAY
    if month:
        return date(year, month, 1), _month_end(year, month), Grain.MONTH
    return date(year, 1, 1), date(year, 12, 31), Grain.YEAR


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


@lru_cache(maxsize=4096)
def _parse(text: str) -> Period:
    if "/" not in text:
        first, last, grain = _bounds(text)
        return Period(text, first, last, grain)
    left, right = text.split("/", 1)
    first, last = _bounds(left)[0], _bounds(right)[1]
    if last < first:
        raise ValueError(f"{text!r} ends before it begins")
    cumulative = left == f"{first.year:04d}-M01" and right.startswith(f"{first.year:04d}-M")
    return Period(text, first, last, Grain.CUMULATIVE if cumulative else Grain.SPAN)
