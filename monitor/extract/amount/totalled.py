"""Counts alone behind a verb that sums up what is named before it ("assignments totalled 415", "leaders may number 12")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.held import ENDED, YEARLIKE
from monitor.extract.members import COUNT
from monitor.extract.prefilter.lazy import lazy

_WITHIN: Final = r"(?:[^.;:\d]|\bResolution \d+|\b(?:19|20)\d\d\b|\b[45]G\b)"
#: Several things, and a verb of sums: a "total" or "number" with an article or a preposition before it is a noun.
_NO_NOUN: Final = "".join(f"(?<! {word} )" for word in "a in of at by the its our their grand phone this".split())
_SUMS: Final = lazy(
    rf"\b(?:[A-Za-z]\w+s|[Pp]eople|staff|personnel)\b{_WITHIN}{{0,90}}? {_NO_NOUN}"
    r"(?:totall?(?:s|ed)|(?:(?:now|already|currently|today|may|might|could|should|will|would|to|together) )+(?:total|number)|numbered"
    r"|(?:(?<=s )|(?<=ic )|(?<=al )|(?<=ed ))(?:total|number)|(?:came|amount(?:s|ed)?|add(?:s|ed)? up|ran|run) to)"
    r"(?: (?:about|around|some|nearly|almost|roughly|just|only|over|under|more than|fewer than|at least|exactly))* $"
)
_ENDS: Final = (
    "total ", "totals ", "totalled ", "totaled ", "number ", "numbered ", " to ", "about ", "around ", "some ", "nearly ", "almost ",
    "roughly ", "just ", "only ", "over ", "under ", "than ", "least ", "exactly ",
)  # fmt: skip
_WHERE: Final = lazy(
    r" (?:across|throughout|nationwide|nationally|worldwide|globally|in (?:[A-Z]|the (?:country|city|province|world|region)\b))"
)
_LONGEST: Final = 150


def totalled(ask: Ask) -> Measured | None:
    """A whole number that is the sum of several things named before it."""
    low = ask.low
    if ask.lang != "en" or low.ordinal or low.fraction or low.value < 2 or not ask.tail.endswith(_ENDS):
        return None
    if not (low.digits or low.word) or "." in (low.digits or "") or YEARLIKE.fullmatch(low.raw):
        return None
    if not (ENDED.match(ask.text, ask.end) or _WHERE.match(ask.text, ask.end)):
        return None
    if not _SUMS.search(ask.text, max(0, low.start - _LONGEST), low.start):
        return None
    return Measured(COUNT, ask.end, "count-totalled")
