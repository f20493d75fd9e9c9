"""The country that somebody who speaks comes from: "my country puts 5 percent", "Chính phủ nước bà cam kết"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.model import QuantityMention
from monitor.extract.place.beside import beside
from monitor.extract.place.spot import COUNTRY, THE_NATION, Place, Spot
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_bare

#: "Nước tôi đứng thứ hai", "my home country", "the government of his country".
COUNTRY_OF: Final = prefiltered_bare(
    r"\b(?:[Nn]uoc|[Dd]at nuoc) (?:toi|chung toi|minh|ong|ba|anh|chi)\b|\b(?:[Mm]y|[Hh]is|[Hh]er) (?:own |home )?country\b"
)


class Whence:
    """Remembers the country that a paragraph names, from which its speaker may come."""

    __slots__ = ("_named", "_paragraph")

    def __init__(self) -> None:
        self._named: Place | None = None
        self._paragraph = -1

    def of(self, line: Line, paragraph: int, spots: Sequence[Spot], told: Place | None) -> Place | None:
        """The country that the line calls the speaker's, None where it calls none so or none is known; of a line that
        names a country or has `COUNTRY_OF`. `told`: whence the speaker of the whole text comes."""
        if paragraph != self._paragraph:
            self._paragraph, self._named = paragraph, None
        here = next(((s.code, s.name) for s in spots if s.kind is COUNTRY), None) if spots else None
        known = here or self._named or told
        if here is not None:
            self._named = here
        if known is None or not line.bare_bits & COUNTRY_OF.bit or any(s.kind is THE_NATION for s in spots):
            return None
        return known if COUNTRY_OF.search(line.bare) else None


def beside_theirs(
    theirs: Place, line: Line, spots: Sequence[Spot], mentions: Sequence[QuantityMention], base: int
) -> list[Place]:
    """The places of the figures of a sentence about the country of who speaks: `theirs`, but behind the name of another
    ("his country has 32, while Indonesia has 15")."""
    told = [beside(m.start - base, line, spots) if spots else None for m in mentions]
    return [(s.code, s.name) if s is not None and s.kind is COUNTRY else theirs for s in told]
