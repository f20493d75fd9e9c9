"""Parts of a sentence whose figures are not of the place that it named before: what the State does beside it, what is hung on
the figure of the nation."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Final

from monitor.extract.model import QuantityMention
from monitor.extract.place.heads import GAPS
from monitor.extract.place.spot import BODY, COUNTRY, FULL, NATION, PROVINCE, THE_NATION, Place, Spot
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import prefiltered_bare

#: "Hue has a fund of its own, while the government plans three", "còn Bộ Khoa học và Công nghệ dự kiến".
_STATE: Final = prefiltered_bare(
    r"(?:[,;:] (?:(?:and|while|but|whereas|yet|va|con|trong khi|nhung) )?|\b(?:while|whereas|but|trong khi|nhung) )(?:the |mot )?"
    r"(?:(?:draft |new )?national (?:program(?:me)?|strategy|plan|scheme|target)|(?:[Mm]inistry|[Gg]overnment|[Ss]tate(?: budget)?|National Assembly|Politburo|central (?:government|budget)|Ministry of [A-Z][^,;.\d]{2,60}?)(?:'s [^,;.\d]{3,50}?)?"
    r"|(?:chuong trinh|chien luoc|ke hoach) quoc gia|Bo [A-Z][^,;.\d]{2,50}?|Chinh phu|Nha nuoc|Quoc hoi|ngan sach (?:nha nuoc|trung uong))"
    r" (?:(?:has|have|had) (?:(?:also|now|already|since|just) )?(?!said|reported|estimated|put|found|noted|stated|been|no\b)[a-z]+\b|(?:(?:has|have|had|also|now|still|da|dang|se|cung) )*(?:plans?|planned|wants?|aims?|hopes?|sets?|intends?|expects|pays?|paid|refunds?|refunded|reimburses?|lends?|funds|funded|gives?|gave|spends?|spent|covers?|covered|offers?|asks?|asked|requires?|calls|needs?|will|is to|would|proposes?|proposed|promised|promises|foresees|provides?|provided|allocates?|allocated|approved|targets?|du kien|muon|dat|yeu cau|chi|ho tro|giao|phan dau|de ra|bo tri|cap)\b)"
)
#: "212.6 Mbps in Vietnam, good for 12th place worldwide, three spots better".
_HUNG: Final = lazy(
    r"(?:[^.;:\d]{0,60}?,? (?:(?:good|enough|sufficient) for|(?:placing|putting|ranking|leaving|giving|earning|lifting)(?: it| them| the country| Viet ?[Nn]am)?|which (?:put|places?|ranks?|ranked|gave|gives|earned)(?: it)?|or|up|down|xep|dung)|(?: place| spot| position)?(?: worldwide| globally| in the world| tren the gioi| toan cau)?,)(?: (?:a|the|at|in|thu|hang|some|about))* $"
)
#: "279 Mbps in Vietnam, which ranked 10th", "at Samsung, which employs 2,600": what is told of the name right before.
_WHICH: Final = lazy(
    r", which (?:now |then |also |already |itself |in turn )*(?:is|was|ha[sd]|[a-z]{3,}(?:s|ed)|stood|came|sat|ran|spent|rose|fell|grew|won|drew|took|made|sold|held|built)(?: (?:in|at|the|a|only|just|about|some|around|nearly|over|more|than|no))* $"
)
_RELATIVES: Final = (", which ", " whose ", " of whom ", " of which ")
#: "A Singapore firm whose $75 million vehicle", "a team of whom seven in ten".
_WHOSE: Final = lazy(r",? (?:whose|of (?:whom|which))(?: (?!of\b|in\b|on\b)[a-z][\w-]*){0,4} $")
#: Between a body and where it is ("Southern University of Technology in Hue").
_SEATED: Final = lazy(r"(?: of [A-Z][\w&]*(?: (?:and )?[A-Z][\w&]*){0,3})? (?:in|at|of) ")
#: "88.4% of households nationwide, and three in 10 users".
_AND: Final = lazy(
    r"[^.;:\d]{0,60}(?:,? and|,? while|,? va|, con)(?: (?:about|around|some|nearly|almost|over|more than|khoang|gan|hon))* $"
)
_PEOPLE: Final = lazy(
    r"\b(?:users|households|people|adults|residents|subscribers|population|citizens|pupils|nguoi|ho gia dinh|dan so|thue bao)\b"
)
#: "Of the 38,000 stations, Viettel runs 20,000": the whole is not of who has the part.
_OF_THE: Final = lazy(r"(?:[^.;:\d]{0,40}, )?(?:Of|Out of|Among) (?:the|these|all) (?:\w+ ){0,2}$")
_HAS_A_PART: Final = lazy(
    r"(?: alone| now| already)? (?:has|have|had|runs?|ran|owns?|owned|operates?|operated|accounts? for|accounted for|holds?|held|built|supplied|makes? up|made up|hosts?|hosted|is home to|takes?|took)\b"
)
#: "Trung Quốc cùng năm (2,69%)", "Malaysia (1.1%)": between a name and the bracket that is its own.
THEN: Final = lazy(
    r"(?:,? (?:cung (?:nam|ky)|nam (?:ngoai|20\d\d)|(?:vao|trong) nam 20\d\d|in 20\d\d|(?:in )?the same (?:year|period)))?.{0,3}"
)
#: "While the nationwide count stands at 4,100, and it has 41 incubators": of whom the sentence is about.
IT_HAS: Final = lazy(
    r"[,;] (?:and|but|while|yet) (?:it|they|the (?:city|province)) (?:(?:also|now|already|still|alone) )?(?:has|have|had|counts?|hosts?|runs?|is home to)\b[^,;]*$"
)


def of_a_whole(bare: str, start: int, end: int) -> bool:
    """The figure at `start` is the whole, of which only a part is of the name that ends at `end`."""
    return _OF_THE.fullmatch(bare, 0, start) is not None and _HAS_A_PART.match(bare, end) is not None


#: "A survey of 600 firms in Hue found that 12 per cent innovate": of those asked.
_FOUND: Final = lazy(
    r" [^.;:\d]{3,60}?,? (?:found|finds|showed?|shows|revealed|reveals|suggests?|said)(?: that)?(?: (?:only|just|about|some|nearly|over|more than))* $"
)
_ASKED: Final = lazy(r"\b(?:[Ss]urvey|[Pp]oll|[Ss]tudy|[Rr]eview|[Cc]ensus|[Ss]ample)\b[^.;:\d]{0,30}$")


def of_those_asked(bare: str, last: tuple[int, int], start: int) -> bool:
    """The share at `start` was found among so many as the figure before tells, which stands at `last`."""
    return _ASKED.search(bare, 0, last[0]) is not None and _FOUND.fullmatch(bare, last[1], start) is not None


#: "With 2,180 start-ups and 72 incubators, Ho Chi Minh City", "Sở hữu 2.450 doanh nghiệp, Đà Nẵng": of whom the sentence is about.
_FRONTED: Final = lazy(
    r"\W*(?:With|Boasting|Having|Hosting|Counting|Housing|(?:Already )?[Hh]ome to|Voi(?: viec)?|So huu|Tap trung|Quy tu)\b(?:[^.;:\"]|\.(?=\d))*"
)
_SUBJECT: Final = lazy(r"[^.;:\"]{0,130}, (?:the |tinh |thanh pho |tp\.? ?|capital |province of )?$", re.I)


def fronted(bare: str, start: int, end: int, spots: Sequence[Spot]) -> Spot | None:
    """The name behind the opening words that hold the figure at `start`..`end`, of which its sentence goes on to tell."""
    if start > 140 or _FRONTED.fullmatch(bare, 0, start) is None:
        return None
    first = next((s for s in spots if s.start >= end and s.weight is FULL), None)
    return first if first is not None and _SUBJECT.fullmatch(bare[end : first.start]) else None


def relative(bare: str, start: int, spots: Sequence[Spot]) -> Spot | None:
    """The name that the relative clause with the figure at `start` follows, where nothing stands between."""
    if not any(map(bare.__contains__, _RELATIVES)):
        return None
    clause = _WHICH.search(bare, max(0, start - 60), start) or _WHOSE.search(bare, max(0, start - 60), start)
    told = next((s for s in spots if s.end == clause.start()), None) if clause else None
    if told is not None and told.kind is PROVINCE:
        # "A university in Hue, which graduated 380" tells of the university.
        told = next((s for s in spots if s.kind is BODY and _SEATED.fullmatch(bare, s.end, told.start)), told)
    # "Singapore and Malaysia, which came fifth and 33rd" tells of both.
    return None if told is not None and bare.endswith((" and ", " va "), 0, told.start) else told


#: What sets the next name against the one before it.
_CONTRAST: Final = lazy(r"(?:, |; )(?:while|whereas|but|and|con|trong khi|nhung|va)\b")


def contrasted(bare: str, spots: Sequence[Spot]) -> bool:
    """Two provinces are told side by side ("Hue has 300, while An Giang makes do with 140"): what is told next is of neither."""
    named = [s for s in spots if s.kind is PROVINCE]
    return any(_CONTRAST.search(bare, one.end, other.start) for one, other in itertools.pairwise(named))


_BESIDE_IT: Final = lazy(
    r"(?:[,;] (?:while|whereas|though)|\b(?:against|compared with|compared to|versus|ahead of|behind))(?: that of)? $"
)


def of_the_state(bare: str, end: int, start: int) -> bool:
    """Between the name that ends at `end` and the figure at `start` a clause begins in which the State does something."""
    return _STATE.search(bare, end, start) is not None


def state_acts(bare: str, last: Spot, first: int, start: int, governing: Place) -> bool:
    """Behind the last name before the figure at `start` the State does something: beside a province or body, or beside a
    country that is only set beside what was told before it, of which the first figure is."""
    told = last.kind is PROVINCE or last.kind is BODY
    if last.kind is COUNTRY and governing == NATION:
        told = first < last.start and _BESIDE_IT.search(bare, 0, last.start) is not None
    return told and of_the_state(bare, last.end, start)


def by_gap(only: Spot, mentions: Sequence[QuantityMention]) -> bool:
    """The nation may only be that whose level a figure is compared with."""
    return only.kind is THE_NATION and any(m.unit in GAPS for m in mentions)


def beside_state(only: Spot, bare: str, last: int) -> bool:
    """A clause about the State stands between the name and the last figure."""
    return (only.kind is PROVINCE or only.kind is BODY) and of_the_state(bare, only.end, last)


def hung(bare: str, before: int, start: int) -> bool:
    """A rank at `start` is what the figure that ends at `before` is good for."""
    return _HUNG.fullmatch(bare, before, start) is not None


#: "71 percent of the population, against 22 percent": from a figure to the one it is compared with.
_SET_AGAINST: Final = lazy(
    r"[^,;:.()\d]{0,50},? (?:against|compared (?:with|to)|up from|down from|versus|so voi|tang tu)(?: (?:muc|just|only|about|around|khoang|chi))* "
)


#: From a share of those asked to another of them.
_AND_THEY: Final = lazy(
    r"[^.;:\d]{5,110}(?:,? and|,? while|,? but|, though|;)(?: (?:about|around|some|nearly|almost|over|more than|only|just|fewer than|another|a further))* $"
)
_THEY_DO: Final = lazy(
    r" (?:(?:also|even|still|already|never) )?(?:fear|th(?:ink|ought)|s(?:aid|ay|aw|ee)|use|felt|feel|expect|believe|hope|want|plan|worr|trust|told|had|have|did|do\b|ha[sd]|fail|pay|paid|bought|buy|own|know|knew|agree|report)(?:ed|d|ied|s)?\b"
)


def goes_on_with(bare: str, place: Place, before: int, start: int, end: int) -> bool:
    """The share at `start`..`end` is of the people of the nation, of which the figure was that ends at `before`, or is what
    that is compared with."""
    if _SET_AGAINST.fullmatch(bare, before, start):
        return True  # "It covers 71 percent of the province's population, against 22 percent a year ago".
    if place[0] not in ("ORG", "VN") and _AND_THEY.fullmatch(bare, before, start) and _THEY_DO.match(bare, end):
        return True  # "Six in ten respondents around the world thought so, and only half feared".
    people = place == NATION and _PEOPLE.search(bare, start, end + 30)
    return bool(people) and _AND.fullmatch(bare, before, start) is not None
