"""Bodies that a text declares by a noun and a name ("Ngân hàng TMCP Hưng Phú (HPBank)", "Lam Son Hospital"), and what goes
back to them: the name, what it is called for short, or the noun alone where a clause begins with it ("ngân hàng", "the lender").
"""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.extract.model import Sentence
from monitor.extract.place.atlas import Atlas
from monitor.extract.place.lead import CENTRAL, TOLD_ON, has
from monitor.extract.place.sorts import Sort, back_to, sort_of
from monitor.extract.place.spot import BODY, FULL, NATION, Place, Spot, Trail
from monitor.extract.place.weigh import weight
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line, line_of, plain

#: "Ngân hàng TMCP Hưng Phú (HPBank)", "(gọi tắt là Hưng Phú Tech, mã: HPT)": what the body before it is called.
_ALIAS = lazy(
    r" \((?:(?:goi tat|viet tat|ten tat|sau day goi)(?: la)?:? |hereafter )?(?P<alias>[A-Z][\w&.-]*(?: [A-Z0-9][\w&.-]*){0,2})(?:[,;] [^()]*)?\)"
)
#: What a publisher's name begins or ends with that is a body itself, and no paper.
_OF_A_BODY = lazy(
    r"(?:Truong|Dai hoc|Hoc vien|Vien|Benh vien|Ngan hang|Cong ty|Tap doan|Tong cong ty|Hop tac xa|Trung tam|CTCP|HTX) [A-Z]"
    r"|.*\b(?:University|College|Academy|Polytechnic|Hospital|Bank|Group|Corporation|Company|JSC|Cooperative)(?: of [A-Z][\w ]+)?$|[A-Z]\w+(?:Bank|bank)$"
)
#: A word in a name that is no syllable of a proper one.
_NO_SYLLABLE = lazy(r"[a-z]|[A-Z]{2}|\W")
#: So many sentences declare what a text is about, and in so many it is told of where title or publisher name it, else in so many.
_BEGINNING, _NAMED_FIRST, _OFTEN = 4, 2, 3


@dataclass(slots=True)
class Declared:
    """A body that the text declares, and the names that it goes by, without diacritics."""

    name: str
    calls: tuple[str, ...]
    #: Title or publisher name it.
    first: bool


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
    """The bodies that title, beginning or publisher declare. The trail learns what they are called for short."""
    own = plain(publisher)
    #: By the proper name, of which the title may tell another part than the lead.
    found: dict[str, Declared] = {}
    if _OF_A_BODY.match(own):
        found[short_of(publisher) or own] = Declared(publisher, (own,), first=True)
    ahead = trail.ahead()
    for line in (headline, *(s.line for s in sentences[:_BEGINNING])):
        for spot in atlas.spots(line, ahead):
            if spot.kind is not BODY or not spot.name or line.text[spot.start : spot.end] != spot.name:
                continue
            calls = [plain(spot.name)]
            alias = _ALIAS.match(line.bare, spot.end)
            if alias and not _known(atlas, alias["alias"]):
                calls.append(alias["alias"])
            key = short_of(spot.name) or calls[0]
            if key != calls[0] and sort_of(spot.name).trades and not _known(atlas, key):
                calls.append(key)
            before = found.get(key)
            names = dict.fromkeys((*(before.calls if before else ()), *calls))
            first = line is headline or own in calls or any(call in headline.bare for call in calls)
            found[key] = Declared(spot.name, tuple(names), first or (before is not None and before.first))
    for one in found.values():
        aliases = {call: one.name for call in one.calls if call != plain(one.name) or one.name == publisher}
        trail.called = tuple(dict.fromkeys((*trail.called, *aliases)))
        trail.aliases = {**trail.aliases, **aliases}
    return tuple(found.values())


def told_of(
    atlas: Atlas, bodies: Sequence[Declared], sentences: Sequence[Sentence], place: Place, trail: Trail
) -> Declared | None:
    """Of the bodies the one that more sentences tell of than of anybody else, of the nation or of the `place`; None where there
    is none, or where the text only names it."""
    best: tuple[int, Declared] | None = None
    for body in bodies:
        sort, ahead = sort_of(body.name), trail.ahead()
        own = others = 0
        for sentence in sentences:
            line = sentence.line
            spots = [s for s in atlas.spots(line, ahead) if s.weight is FULL]
            of_it = _names(line, body.calls, spots) or _goes_back(line, sort)
            apart = has(line, CENTRAL) or any(s.kind is not BODY or s.name not in (None, body.name) for s in spots)
            apart = apart or (place != NATION and has(line, TOLD_ON))
            own, others = own + of_it, others + (apart and not of_it)
        if own > others and own >= (_NAMED_FIRST if body.first else _OFTEN) and (best is None or own > best[0]):
            best = own, body
    return best[1] if best else None


def _names(line: Line, calls: Sequence[str], spots: Sequence[Spot]) -> bool:
    """The line names the body by one of its names, and not only as who tells what others do."""
    return any(s.kind is BODY and line.bare[s.start : s.end] in calls for s in spots)


def _goes_back(line: Line, sort: Sort) -> bool:
    return any(weight(line, start, end, BODY) is FULL for start, end in back_to(line, sort))
