"""Headings that name a place and nothing else: what stands under them is of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.extract.place.spot import COUNTRY, PROVINCE, THE_NATION, Place, Trail
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import line_of

if TYPE_CHECKING:
    from monitor.extract.place.atlas import Atlas

_LONGEST = 44
_PLACES = frozenset({COUNTRY, PROVINCE, THE_NATION})
#: What may stand before the name.
_LED = lazy(
    r"(?:(?:\d{1,2}[.)]|[-*•]|And|But|In|At|Over in|What about|Now|Con|O|Tai|Rieng|Voi|Tinh|Thanh pho|TP\.?|Nuoc) )*"
    r"(?:the )?"
)
_ENDS = " :?.-–*"


class Headed:
    """The place of the heading that is read."""

    __slots__ = ("_atlas", "_heading", "_place")

    def __init__(self, atlas: Atlas) -> None:
        self._atlas, self._heading = atlas, ""
        self._place: Place | None = None

    def place(self, heading: str) -> Place | None:
        """The place that the heading names ("South Korea", "And Viet Nam?"), None where it says more than its name."""
        if heading != self._heading:
            self._heading = heading
            self._place = self._named(heading.strip(_ENDS)) if len(heading) < _LONGEST else None
        return self._place

    def abroad(self, heading: str) -> Place | None:
        """The same where it is another country."""
        place = self.place(heading)
        return place if place is not None and place[0] != "VN" and len(place[0]) == 2 else None

    def _named(self, head: str) -> Place | None:
        line = line_of(head)
        spots = [spot for spot in self._atlas.spots(line, Trail()) if spot.kind in _PLACES]
        if len(spots) != 1 or spots[0].end != len(line.bare) or not _LED.fullmatch(line.bare, 0, spots[0].start):
            return None
        return spots[0].code, spots[0].name
