"""What is so "at home" and "here", set beside what is so elsewhere: of this country, or of that in whose voice a foreign paper
speaks."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.place.spot import BODY, COUNTRY, FULL, NATION, PROVINCE, THE_NATION, Place, Spot, Trail
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line, line_of
from monitor.extract.prefilter.pattern import prefiltered_bare

if TYPE_CHECKING:
    from monitor.extract.place.atlas import Atlas

#: Lines in which something may be so.
HOME: Final = prefiltered_bare(r"\b(?:[Hh]ere|[Aa]t home|[Bb]ack home)\b")
#: "Against 82.4% at home", "a plan that costs RM89 here": right behind a figure.
_BEHIND: Final = lazy(
    r"(?: (?!there\b|in\b|who\b)[a-z%][a-z-]*){0,4}? (?:here|(?:back |at )home)(?=[.,;:)\"]|\W*$| (?:and|but|while|whereas|last|this|in \d{4}|by \d{4})\b)"
)
#: "Here it costs RM89", "at home the share is 54%": up to the figure.
_BEFORE: Final = lazy(
    r"(?:^\W*|[,;:] (?:(?:and|but|while|whereas|yet) )?|\b(?:and|but|while|whereas|than|against|to|that) )(?:[Hh]ere|(?:[Bb]ack |[Aa]t )home),? (?:(?!in\b)[a-z'’-]+ ){0,6}?(?:[A-Z]{2,3})?$"
)
#: Where people are: "work at home", "leave the wallet at home".
_INDOORS: Final = lazy(
    r"\b(?:work|stay|leav|left|liv|stud|learn|cook|charg|shop|kept|keep|us|watch|sit|sat|eat|treat|nurs|recover|car)(?:e|es|ed|ing|s|y|ies|ied)? (?:[\w'’]+ ){0,2}$"
)
_THERE: Final = lazy(r"\b[Tt]here,? (?!(?:is|are|was|were)\b)")
_PLACES: Final = frozenset({COUNTRY, THE_NATION, PROVINCE})
_DATELINE: Final = lazy(
    r"\s*([A-Z][A-Z. ]{3,30})(?:, ?(?:[A-Z][A-Za-z. ]{2,30}))?(?:,? (?:\d{1,2} [A-Z]\w+|[A-Z]\w+\.? \d{1,2}))?(?:: | ?--? )"
)


def voice_of(atlas: Atlas, sentences: Sequence[Sentence], publisher: str) -> str | None:
    """The foreign country in whose voice the text speaks: that of the paper, else that of the city in which it is dated,
    but for a paper of this country."""
    paper = atlas.papers.of(publisher)
    if paper is not None or not sentences:
        return paper if paper != NATION[0] else None
    line = sentences[0].line
    dated = _DATELINE.match(line.bare)
    named = atlas.names.seen(line_of(dated[1].title())).places if dated else ()
    return next((code for _, _, key in named if (code := atlas.foreign(key))), None)


def home_of(trail: Trail, before: Place | None) -> tuple[Place | None, bool]:
    """Where home is, None in a text about a body or a province, or behind what was told `before` of one, which has a home of its own; and whether what was told
    `before` lies elsewhere."""
    governing = trail.governing[0]
    if governing == "ORG" or governing.startswith("VN-") or (before is not None and before[0].startswith("VN-")):
        return None, False
    home: Place = (trail.voice, None) if trail.voice else NATION
    return home, before is not None and before != home and before[0] != "ORG"


def with_home(
    line: Line,
    spots: Sequence[Spot],
    mentions: Sequence[QuantityMention],
    base: int,
    places: Sequence[Place],
    at: tuple[Place | None, bool],
) -> Sequence[Place]:
    """The `places` of figures, where what is told to be at home is of home. `at`: where that is, and whether the sentence
    before tells of elsewhere."""
    home, beside = at
    said_home = [s for s in spots if HOME.search(line.bare, s.start, s.end)]
    named = [s for s in spots if s not in said_home]
    if home is None or any(s.kind is BODY and s.weight is FULL for s in named):
        return places
    away = any(s.kind in _PLACES and (s.code, s.name) != home for s in named)
    if not (away or beside or _THERE.search(line.bare)):
        return places
    out = list(places)
    for i, mention in enumerate(mentions):
        start, end = mention.start - base, mention.end - base
        limit = mentions[i + 1].start - base if i + 1 < len(mentions) else len(line.bare)
        behind = _BEHIND.match(line.bare, end, limit)
        if behind is not None and not _INDOORS.search(line.bare, max(0, behind.end() - 30), behind.end() - 7):
            out[i] = home
            continue
        last = max((s.end for s in named if s.end <= start), default=0)
        said = _BEFORE.search(line.bare, last, start)
        if said is not None and not _INDOORS.search(line.bare, max(0, said.end() - 60), said.end()):
            out[i] = home
    return out


__all__ = ["HOME", "home_of", "voice_of", "with_home"]
