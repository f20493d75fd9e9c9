"""Texts in which the capital is never a city: it stands for the government in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from monitor.extract.model import Sentence
from monitor.extract.place.metonym import only_for_government
from monitor.extract.place.spot import COUNTRY, NATION, THE_NATION, Spot, Trail
from monitor.extract.prefilter.line import Line

if TYPE_CHECKING:
    from monitor.extract.place.atlas import Atlas


def read_title(atlas: Atlas, headline: Line, sentences: Sequence[Sentence], trail: Trail) -> None:
    """Learns by the title whether the text sets the nation beside another country, and whether its capital is only
    named for the government ("Hanoi wants ..."), as may be in texts about the nation and in those beside others."""
    kinds = {s.kind for s in atlas.spots(headline, Trail())}
    states = THE_NATION in kinds, COUNTRY in kinds
    trail.compares = all(states)
    told = any(states) and trail.governing == NATION and any("Hanoi" in s.text for s in sentences)
    trail.metonym = told and only_for_government(sentences)
    trail.capitals = trail.metonym and COUNTRY in kinds


def governs_only(atlas: Atlas, headline: Line, first: Spot, sentences: Sequence[Sentence], trail: Trail) -> bool:
    """The title's first name is that of the capital, for the government in it, which the title or the lead sets beside
    other countries: the text tells of the nation, and never of the city."""
    if first.code != "VN-HN" or not sentences:
        return False
    ahead, begins = trail.ahead(), sentences[0].paragraph
    named = [s.kind for s in atlas.spots(headline, ahead)]
    if atlas.datelined(sentences[0].line):
        named.append(COUNTRY)
    told = False
    for sentence in sentences:
        kinds = [s.kind for s in atlas.spots(sentence.line, ahead)]
        named += kinds if sentence.paragraph == begins else ()
        told = told or THE_NATION in kinds
    return told and COUNTRY in named and only_for_government(sentences)


__all__ = ["governs_only", "read_title"]
