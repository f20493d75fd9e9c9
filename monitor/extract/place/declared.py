"""Bodies that a text declares by a noun and a name ("Ngân hàng TMCP Hưng Phú (HPBank)", "Lam Son Hospital"), and what goes
back to them: the name, what it is called for short, or the noun alone where a clause begins with it ("ngân hàng", "the lender").
"""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.place.atlas import Atlas
from monitor.extract.place.lead import CENTRAL, TOLD_ON, has
from monitor.extract.place.ours import WE
from monitor.extract.place.sorts import REGION, Sort, back_to, sort_of
from monitor.extract.place.spot import BODY, FULL, PART, Place, Spot, Trail
from monitor.extract.place.weigh import weight
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line, line_of, plain

#: "Ngân hàng TMCP Hưng Phú (HPBank)", "(gọi tắt là Hưng Phú Tech, HoSE: HPT)": what the body before it is called, and the code of its
#: shares.
_BRACKET: Final = lazy(r" \(([^()]{2,60})\)")
_PARTS: Final = lazy(
    r"[,;:]? *\b(?:(?:goi tat|viet tat|ten tat|sau day goi)(?: la)?|ma(?: CK| chung khoan)?|hereafter|ticker)\b:? *|[,;:] *"
)
_CALLED: Final = lazy(
    r"(?!(?:HoSE|HOSE|HSX|HNX|UPCoM|UPCOM|Nasdaq|NASDAQ|NYSE|R&D|AI|IT|ICT|STEM|ESG|FDI)\b)[A-Z][\w&.-]*(?: [A-Z0-9][\w&.-]*){0,2}"
)
#: What a publisher's name begins or ends with that is a body itself, and no paper.
_OF_A_BODY: Final = lazy(
    r"(?:Truong|Dai hoc|Hoc vien|Vien|Benh vien|Ngan hang|Cong ty|Tap doan|Tong cong ty|Hop tac xa|CTCP|HTX) (?!Nha nuoc|The gioi)[A-Z]"
    r"|(?!World |Asian |State |Reserve |Central ).*\b(?:University|College|Academy|Polytechnic|Hospital|Bank|Group|Corporation|Company|JSC|Cooperative)(?: of [A-Z][\w ]+)?$|[A-Z]\w+(?:Bank|bank)$"
)
#: A word in a name that is no syllable of a proper one.
_NO_SYLLABLE: Final = lazy(r"[a-z]|[A-Z]{2}|\W")
#: So many sentences declare what a text is about, and in so many it is told of where title or publisher name it, else in so many.
_BEGINNING: Final = 4
_NAMED_FIRST: Final = 2
_OFTEN: Final = 3
#: So many that tell of others, and none but the lead of it, tell that a text only names a body.
_OTHERS: Final = 2


@dataclass(slots=True)
class Declared:
    """A body or region that the text declares, the names that it goes by, without diacritics, and the nouns that go back to it."""

    name: str
    code: str
    sort: Sort
    calls: tuple[str, ...]
    #: Title or publisher name it.
    first: bool

    @property
    def often(self) -> int:
        """In so many sentences a text that is about it tells of it."""
        return _NAMED_FIRST if self.first else _OFTEN


def short_of(name: str) -> str:
    """The proper name at the end of a Vietnamese one ("Hung Phu" of "Ngân hàng TMCP Hưng Phú", "Lam Son" of "Viện Cơ khí Chính
    xác Lam Sơn"), without diacritics; "" where its letters do not tell it."""
    words = plain(name).split(" ")
    last = max((i for i, word in enumerate(words) if _NO_SYLLABLE.match(word)), default=-1)
    tail = words[last + 1 :]
    proper = last >= 0 and len(tail) > 1 and all(word.isalpha() for word in tail) and tail[0] != "Mien"
    return " ".join(tail) if proper else ""


def _known(atlas: Atlas, name: str) -> bool:
    """A place or body that is known stands in the name."""
    return bool(atlas.names.seen(line_of(name)).places)


def declared(
    atlas: Atlas, headline: Line, sentences: Sequence[Sentence], publisher: str, trail: Trail
) -> Sequence[Declared]:
    """The bodies and regions that title, beginning or publisher declare. The trail learns what bodies are called for short."""
    own, ahead = plain(publisher), trail.ahead()
    #: By their nouns and proper names, with which title and lead may tell different parts of the whole.
    found: dict[tuple[Sort, str], Declared] = {}
    aliases: dict[str, str] = {}
    if _OF_A_BODY.match(own):
        found[sort_of(publisher), short_of(publisher) or own] = Declared(
            publisher, "ORG", sort_of(publisher), (own,), True
        )
        aliases[own] = publisher
    for line in (headline, *(s.line for s in sentences[:_BEGINNING])):
        for spot in atlas.spots(line, ahead):
            if spot.name is None or line.text[spot.start : spot.end] != spot.name or spot.kind not in (BODY, PART):
                continue
            name, bare, body = spot.name, plain(spot.name), spot.kind is BODY
            sort, proper = (sort_of(name), short_of(name) or bare) if body else (REGION, bare)
            brief = _in_short(atlas, line, spot, sort, proper) if body else []
            aliases |= dict.fromkeys(brief, name)
            calls = [bare, *brief] if body else [bare, bare.removeprefix("The ").removeprefix("the ")]
            first = line is headline or own in calls or any(call in headline.bare for call in calls)
            if (before := found.get((sort, proper))) is not None:
                calls, first = [*before.calls, *calls], first or before.first
            found[sort, proper] = Declared(name, spot.code, sort, tuple(dict.fromkeys(calls)), first)
    if aliases:
        trail.called, trail.aliases = tuple(dict.fromkeys((*trail.called, *aliases))), {**trail.aliases, **aliases}
    return tuple(found.values())


def _in_short(atlas: Atlas, line: Line, spot: Spot, sort: Sort, proper: str) -> list[str]:
    """What the body is called for short: what stands in brackets behind it, and the proper name of one that trades."""
    name, bracket = plain(line.text[spot.start : spot.end]), _BRACKET.match(line.bare, spot.end)
    parts = _PARTS.split(bracket[1]) if bracket else ()
    names = [part for part in parts if _CALLED.fullmatch(part) and part[0] in name]
    if sort.trades and proper != name:
        names.append(proper)
    return [one for one in names if not _known(atlas, one)]


def tallied(
    atlas: Atlas, bodies: Sequence[Declared], sentences: Sequence[Sentence], place: Place, trail: Trail
) -> Sequence[tuple[int, int]]:
    """How many sentences tell of each of the bodies and regions, and how many of somebody else, of the nation or of the `place`
    without it."""
    ahead, own, others = trail.ahead(), [0] * len(bodies), [0] * len(bodies)
    for sentence in sentences if bodies else ():
        line = sentence.line
        spots = [s for s in atlas.spots(line, ahead) if s.weight is FULL and not WE.match(line.bare, s.start)]
        central = has(line, CENTRAL) or (place[0].startswith("VN-") and has(line, TOLD_ON))
        for i, body in enumerate(bodies):
            if _names(line, body.calls, spots) or _goes_back(line, body.sort):
                own[i] += 1
            elif central or any(s.name != body.name and (s.kind is not BODY or s.name is not None) for s in spots):
                others[i] += 1
    return [*zip(own, others, strict=True)]


def told_of(
    atlas: Atlas, bodies: Sequence[Declared], sentences: Sequence[Sentence], place: Place, trail: Trail
) -> Declared | None:
    """Of the bodies and regions the one that more sentences tell of than of anybody else; None where there is none, or where the
    text only names it."""
    # Of most no more than a sentence or two has a word: who else is told of need not be looked up then.
    bodies = [body for body in bodies if sum(_may_tell(s.line, body) for s in sentences) >= body.often]
    told = tallied(atlas, bodies, sentences, place, trail)
    if not told:
        return None
    best = max(range(len(bodies)), key=lambda i: told[i][0])
    own, others = told[best]
    return bodies[best] if own > others and own >= bodies[best].often else None


def only_named(
    atlas: Atlas, bodies: Sequence[Declared], sentences: Sequence[Sentence], place: Place, trail: Trail
) -> bool:
    """Title and lead name the body, and nothing behind them goes back to it, but several sentences tell of the nation or others."""
    told = tallied(atlas, [one for one in bodies if (one.code, one.name) == place], sentences, place, trail)
    return any(own <= 1 and others >= _OTHERS for own, others in told)


def _names(line: Line, calls: Sequence[str], spots: Sequence[Spot]) -> bool:
    """The line names the body by one of its names, and not only as who tells what others do."""
    return any(s.kind in (BODY, PART) and line.bare[s.start : s.end] in calls for s in spots)


def _may_tell(line: Line, body: Declared) -> bool:
    """The line has one of its names, or a noun that may go back to it."""
    return bool(line.bare_bits & body.sort.back.bit) or any(call in line.bare for call in body.calls)


def _goes_back(line: Line, sort: Sort) -> bool:
    return any(weight(line, start, end, BODY) is FULL for start, end in back_to(line, sort))
