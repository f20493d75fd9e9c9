"""Headings that name a place, and at most what they call it: what stands under them is of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from monitor.extract.place.resume import NATIONAL_BODY
from monitor.extract.place.spot import COUNTRY, PROVINCE, THE_NATION, Place, Trail
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line, line_of

if TYPE_CHECKING:
    from monitor.extract.place.atlas import Atlas

_LONGEST: Final = 44
_PLACES: Final = frozenset({COUNTRY, PROVINCE, THE_NATION})
#: What may stand before the name.
_LED: Final = lazy(
    r"(?:(?:\d{1,2}[.)]|[-*•]|And|But|In|At|Over in|What about|Now|Con|O|Tai|Rieng|Voi|Tinh|Thanh pho|TP\.?|Nuoc) )*"
    r"(?:the )?"
)
_ENDS: Final = " :?.-–*"
_DASH: Final = lazy(r" [-–—]{1,2} ")
#: "The accountant", "người đến sau": what the heading calls it behind its name.
_EPITHET: Final = lazy(r"(?:: |, (?=the |an? |[a-z]+ (?:nhat|sau|truoc|dau)\b))[^\d:;.,!?]+")


class Headed:
    """The place of the heading that is read, and of the section under it."""

    __slots__ = ("_atlas", "_heading", "_place", "_section")

    def __init__(self, atlas: Atlas) -> None:
        self._atlas, self._heading = atlas, ""
        self._place: Place | None = None
        self._section: Place | None = None

    def section(self, heading: str, before: Place | None, line: Line, *, named: bool) -> Place | None:
        """What the paragraph that begins with the line goes on about by the heading right over it, or by the one over
        the paragraph `before`, if that went on about its place; `named`: the line names some place or the nation."""
        if heading:
            self._section = self.place(heading)
        elif named or before != self._section or NATIONAL_BODY.match(line.bare):
            return None
        return self._section

    def place(self, heading: str) -> Place | None:
        """The place that the heading names ("South Korea", "And Viet Nam?", "Hue: the late starter"), None where it
        says more than its name and what it calls it."""
        if heading != self._heading:
            self._heading = heading
            self._place = self._named(heading.strip(_ENDS)) if len(heading) < _LONGEST else None
        return self._place

    def abroad(self, heading: str) -> Place | None:
        """The same where it is another country."""
        place = self.place(heading)
        return place if place is not None and place[0] != "VN" and len(place[0]) == 2 else None

    def _named(self, head: str) -> Place | None:
        # What is told behind a dash is no dateline's.
        line = line_of(_DASH.sub(": ", head))
        spots = [spot for spot in self._atlas.spots(line, Trail()) if spot.kind in _PLACES]
        if len(spots) != 1 or not _LED.fullmatch(line.bare, 0, spots[0].start):
            return None
        if spots[0].end != len(line.bare) and not _EPITHET.fullmatch(line.bare, spots[0].end):
            return None
        return spots[0].code, spots[0].name
