"""Numbers alone in one list, as many as the sentence before counted things: each is of one of those, in their order ("11
groups of technologies and 35 products. A draft would shorten them to 10 and 30")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.held import YEARLIKE
from monitor.extract.amount.said import UNSAID
from monitor.extract.members import COUNT
from monitor.extract.prefilter.lazy import lazy

#: The rule's name: what it finds is linked to what the count speaks of that was told in its place.
RETOLD: Final = "count-retold"
_ABOUT: Final = r"(?:(?:about|around|some|only|just|nearly|over|at least|khoảng|gần|hơn|chỉ|ít nhất) )*"
_NUMBER: Final = r"(?:\d[\d.,]*+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
#: From one to the next of the list, and what a list of so many goes on with behind its first.
_NEXT: Final = lazy(rf"(?:,|,? (?:and|và)) {_ABOUT}")
_REST: Final = {
    2: lazy(rf",? (?:and|và) {_ABOUT}{_NUMBER}"),
    3: lazy(rf", {_ABOUT}{_NUMBER},? (?:and|và) {_ABOUT}{_NUMBER}"),
}
#: What they have come to, or will: a verb stands before the first.
_CAME_TO: Final = (
    "to ", "into ", "become ", "became ", "be ", "are ", "were ", "has ", "have ", "had ", "keeps ", "names ", "lists ", "only ", "just ", "about ",
    "xuống ", "còn ", "lên ", "thành ", "là ", "có ", "đạt ", "chỉ ", "khoảng ", "giữ ",
)  # fmt: skip
#: So many times as much each may be of what was counted in its place.
_LIKE: Final = 5


def retold(ask: Ask) -> Measured | None:
    """One of as many numbers in a list as were counted just before."""
    low, place = ask.low, len(ask.before)
    if place >= len(ask.counts) or low.scale != 1 or low.ordinal or low.value < 2 or "." in (low.digits or ""):
        return None
    told = ask.counts[place]
    if not told.value <= low.value * _LIKE <= told.value * _LIKE * _LIKE or YEARLIKE.fullmatch(low.raw):
        return None
    if place:
        last = ask.before[-1]
        goes_on = last.rule == RETOLD and _NEXT.fullmatch(ask.text, last.end, low.start) is not None
        return Measured(COUNT, ask.end, RETOLD, told.noun) if goes_on else None
    rest = _REST.get(len(ask.counts))
    behind = rest.match(ask.text, ask.end) if rest and ask.tail.endswith(_CAME_TO) else None
    return Measured(COUNT, ask.end, RETOLD, told.noun) if behind and UNSAID.match(ask.text, behind.end()) else None
