"""Which name a figure stands right behind, and is of."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.place.spot import BESIDE, BODY, PROVINCE, REGION, TAKEN_IN, THE_NATION, WORLD, Spot
from monitor.extract.place.toward import last_word, leads
from monitor.extract.prefilter.lazy import small
from monitor.extract.prefilter.line import Line

_BESIDE: Final = small(
    r"(?:[,:]|['\u2019]s?)?(?: (?:in|at|on|with|is|was|are|were|o|voi|la|dat|chiem|chi|spends?|has|had|stood at|posted|of|cua|dung|xep|nuoc|lui|tut|vuon|xuong|len|top|the|muc|hang|only|just|about|around|some|khoang|hon|gan|home to|alone|accounted for|accounts for|accounting for|rieng|co|hien|da))*[ (]*$",
)
#: Among whom something is the first, or to whom it goes.
_AMONG: Final = (REGION, WORLD)
#: "Praise from Seoul: 98 per cent".
_SENT: Final = frozenset(("from", "tu"))


def beside(start: int, line: Line, spots: Sequence[Spot]) -> Spot | None:
    """The spot that stands right before the figure ("Hàn Quốc 4,9%", "India, in 38th position")."""
    lower = line.bare_lower
    for spot in reversed(spots):
        asked = spot.kind is BODY and lower.startswith((" voi ", " with "), spot.end)
        asked = spot.weight is BESIDE and (asked or spot.kind in _AMONG)
        if start - 32 < spot.end <= start and not asked and _BESIDE.fullmatch(lower, spot.end, start):
            if spot.weight is BESIDE and _of_another(spot, line):
                continue
            return spot
    return None


def _of_another(spot: Spot, line: Line) -> bool:
    """What is told behind the name is of who leads there, of whom it became a part of, or was only sent from there."""
    if line.bare.startswith(":", spot.end) and last_word(line.bare_lower, spot.start) in _SENT:
        return True
    if spot.kind is THE_NATION:
        return leads(line, spot.start, last_word(line.bare_lower, spot.start))
    return spot.kind is PROVINCE and TAKEN_IN.plain.search(line.bare[max(0, spot.start - 110) : spot.start]) is not None
