"""Texts and paragraphs about another country, which "the country" is there."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from monitor.extract.model import Sentence
from monitor.extract.place.located import joined
from monitor.extract.place.resume import LED, OPENED
from monitor.extract.place.spot import COUNTRY, NATION, PROVINCE, REGION, THE_NATION, WORLD, Place, Spot, Trail
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import Prefiltered, prefiltered_folded

if TYPE_CHECKING:
    from monitor.extract.place.atlas import Atlas

_OURS: Final = lazy(r"Viet ?[Nn]am|\b(?:our|nuoc ta|chung ta|ta)\b", re.IGNORECASE)
_THE_LAND: Final = lazy(r"[Tt]he (?:country|nation)\b")
#: What the resolution demands of "the country" is of this one.
_RESOLVED: Final = lazy(r"\b[Rr]esolution\b|\bPolitburo\b|\b[Nn]ghi quyet\b")


#: "The country came 34th, well above Viet Nam", "Vietnam has eight": of the two the one that the text is about is told first.
_SET_BESIDE: Final = lazy(
    r"^(?:In [^,]{3,50}, )?\W*[Tt]he (?:country|nation)\b[^;]*(?:[;,]|\b(?:as|than|above|below|behind|ahead of|beyond|beside|like|unlike|to|with|over|surpassing|trailing)) (?:(?:much|many|high|large|great) as )?(?:that of |those of )?$|^\W*[Tt]he (?:country|nation)\b[^;]*; $"
)


class Foreign:
    """The country that a paragraph has come to, in a text about a region or other countries."""

    __slots__ = ("_trail", "abroad", "place")

    def __init__(self, trail: Trail) -> None:
        self._trail = trail
        #: The whole text is about another country.
        self.abroad = trail.abroad
        self.place: Place | None = None

    def enters(self) -> None:
        """A paragraph begins, which leaves the country, but for a text that goes on from one to the next."""
        self.place = self.place if self._trail.elsewhere else None

    def at_home(self, bare: str, spots: Sequence[Spot]) -> Sequence[Spot]:
        """The spots of a line about another country, which "the country" is there."""
        abroad, there = self.abroad, self.place
        if abroad:
            there = (there if self._trail.elsewhere else None) or self._trail.governing
        if there is None or (not abroad and _RESOLVED.search(bare)):
            return spots
        ours = next((s.start for s in spots if s.kind is THE_NATION and _OURS.search(bare, s.start, s.end)), len(bare))
        if ours < len(bare) and abroad and not _SET_BESIDE.search(bare, 0, ours):
            return spots
        code, name = there
        return [
            replace(s, kind=COUNTRY, code=code, name=name)
            if s.kind is THE_NATION and s.start < ours and (abroad or _THE_LAND.match(bare, s.start))
            else s
            for s in spots
        ]

    def goes_on(
        self, line: Line, full: Sequence[Spot], spots: Sequence[Spot], first: int, coded: Mapping[str, str]
    ) -> None:
        """Comes to a country, or leaves it, with a line that has these spots, of which the `full` ones decide; its
        first figure begins at `first`."""
        bare, trail = line.bare, self._trail
        told = full[0].start if full and full[0].kind is COUNTRY else -1
        if told >= 0 and ((trail.elsewhere and told < first) or OPENED.fullmatch(bare, 0, told)):
            self.place = joined(full[0], spots, bare, coded)
        elif not full and trail.governing[0] == "ASEAN" and _SPEAKS_HERE.search(bare):
            self.place = NATION
        elif self.place and not trail.elsewhere and (full or not self._stays(bare)):
            self.place = None

    def _stays(self, bare: str) -> bool:
        """A line that names no place goes on about the country."""
        return self._trail.compares or self._trail.governing[0] == "ASEAN" or LED.match(bare) is not None


#: In a text about the region, who speaks for this country alone.
_SPEAKS_HERE: Final = lazy(
    r"\bPolitburo\b|\bNQ ?-?57\b|\b[Rr]esolution (?:[Nn]o\.? ?)?57\b|\b[Ss]tatistics [Oo]ffice\b|\bscience ministry\b|\bMinistry of Science and Technology\b|\b[Aa]uthorities in Hanoi\b"
)
#: What a text has that is about this country too.
_HERE: Final = lazy(r"Viet|Hanoi|Ha Noi|\b(?:[Nn]uoc ta|[Cc]hung ta|[Nn]ghi quyet|Resolution|Politburo|Bo [A-Z])\b")
_FAR: Final = frozenset({COUNTRY, REGION, WORLD})


def elsewhere(titled: Sequence[Spot], sentences: Sequence[Sentence], trail: Trail) -> bool:
    """The text is about other countries, which alone its title names: none of its sentences comes to this one. The trail
    learns whether they are several."""
    far = all(s.kind in _FAR for s in titled) and not any(_HERE.search(s.line.bare) for s in sentences)
    trail.elsewhere = far and len({s.code for s in titled}) > 1
    return far


#: What is had in this country alone.
_OF_HERE: Final = lazy(r"\bVND ?\d|\d ?dong\b|(?<!am's )(?<!am’s )\bState Bank\b|(?<!am's )(?<!am’s )\bPolitburo\b")
#: So many sentences come back to the country that a text is about.
_BACK: Final = 2
#: One in so many paragraphs may tell of this country.
_IN_PASSING: Final = 4


def stays_there(
    atlas: Atlas, first: Spot, titled: Sequence[Spot], sentences: Sequence[Sentence], trail: Trail, publisher: str
) -> bool:
    """The text is about the country that its title names first, and comes to this one only in passing, behind its first
    paragraphs; it comes back to that, or is of a paper there."""
    if not all(s.kind in _FAR for s in titled) or not sentences:
        return False
    begins, ahead = sentences[0].paragraph, trail.ahead()
    here: set[int] = set()
    own, back = atlas.papers.of(publisher) == first.code, 0
    for sentence in sentences:
        line = sentence.line
        spots = atlas.spots(line, ahead)
        home = any(s.kind is PROVINCE for s in spots) or _OF_HERE.search(line.bare) is not None
        if home or _HERE.search(line.bare):
            here.add(sentence.paragraph)
            if home or sentence.paragraph - begins < (1 if own else _BACK):
                return False
        back += any(s.code == first.code for s in spots) or _EPITHET.search(line.bare) is not None
    last = sentences[-1].paragraph - begins + 1
    return len(here) <= max(1, last // _IN_PASSING) and (own or back >= _BACK)


#: What only countries with a king, of islands or of one city are called.
_EPITHET: Final = lazy(r"\b[Tt]he (?:kingdom|archipelago|city-state|sultanate|island (?:nation|state|republic))\b")

_ASEAN: Final = prefiltered_folded(
    r"\bASEAN\b|\bAsean\b|\bSouth-?[Ee]ast(?:ern)? Asian?\b|\bSEA (?:report|study|20)\b|Đông Nam Á"
)
#: "The region" may be one of these, or a part of the country.
_ANOTHER: Final = prefiltered_folded(
    r" EU |European|\bAsia-Pacific|\b(?:Mekong|Red River) Delta|\bCentral Highlands|\b(?:economic|[Ss]outheast(?:ern)?|[Nn]orthern|[Ss]outhern|[Cc]entral|[Mm]ountainous|coastal) region\b|(?<!\w)vùng "
)


def names_asean(sentences: Sequence[Sentence]) -> bool:
    """The text names ASEAN or what lies in it, and no other bloc or region that it may mean."""
    return _has(sentences, _ASEAN) and not _has(sentences, _ANOTHER)


def _has(sentences: Sequence[Sentence], pattern: Prefiltered) -> bool:
    """Some of the sentences has what the pattern finds as written."""
    bit, search = pattern.bit, pattern.plain.search
    return any(s.line.bare_bits & bit and search(s.text) for s in sentences)


__all__ = ["Foreign", "elsewhere", "names_asean", "stays_there"]
