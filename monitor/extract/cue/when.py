"""Whether a time is past, runs or is to come, as seen from the day of publication."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import date
from typing import Final

from monitor.extract.members import YEAR
from monitor.extract.model import PeriodMention, QuantityMention
from monitor.extract.prefilter.lazy import lazy

#: From the month after this one on, what a year has brought is told.
_LATE: Final = 10
#: Growth and shares of GDP are reckoned when the year is over; what is given for it is given when it begins.
_ACCOUNTS: Final = ("GDP", "GRDP", "ross domestic product")
_GRANTED: Final = lazy(
    r"\b(?:budget|spend|spent|expenditure|allocat|earmark|set aside|reserv|assign)|(?<!\w)(?:chi|ngân sách|bố trí|dành|phân bổ|dự toán|giao|cấp)(?!\w)",
    re.I,
)


def when_of(period: PeriodMention, published: date | None, *, ranked: bool = False) -> str:
    """past, running or future as seen from the day of publication; "" where that cannot be told."""
    if published is None:
        return "future" if period.period.last.year >= 2027 else "past" if period.period.last.year <= 2024 else ""
    if period.period.last < published:
        return "past"
    if period.period.first > published or period.period.last.year > published.year:
        return "running" if ranked and period.period.last.year == published.year else "future"
    whole = period.period.grain is YEAR and not ranked
    return "future" if whole and (published.month <= 3 or (period.deadline and published.month <= _LATE)) else "running"


def is_unfinished(period: PeriodMention | None, published: date | None) -> bool:
    """The time is the whole year of the publication, and much of it is to come."""
    return (
        period is not None
        and published is not None
        and period.period.grain is YEAR
        and period.period.last.year == published.year
        and published.month <= _LATE
    )


def foreseen(mention: QuantityMention, text: str) -> bool:
    """What is said in percent of a year that goes on is known only when it is over."""
    return (mention.change or any(word in text for word in _ACCOUNTS)) and _GRANTED.search(text) is None
