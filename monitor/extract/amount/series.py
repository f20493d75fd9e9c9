"""Numbers alone that go on with a series: the next country, time or aim of what was measured last ("Malaysia (0.819)")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.density import base_of
from monitor.extract.amount.held import YEARLIKE
from monitor.extract.evidence.nothing_else import says_nothing_else
from monitor.extract.members import COUNT, GBPS, INDEX, MBPS, PER_10K, PERCENT, PLACES, RANK, TIMES
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy

#: The rule's name: what it finds is linked to what the figure speaks of that it goes on with.
SERIES: Final = "series"
#: Units that a bare number may go on with, and how many more words of the clause than usual may name something.
_UNITS: Final = {PERCENT: -1, PER_10K: 1, MBPS: 0, GBPS: 0, INDEX: 2, TIMES: -1, COUNT: -1}
#: What is told of an index: between two of its values a rank in it may stand.
_INDEXED: Final = frozenset({INDEX, RANK, PLACES})
#: Values of one series lie within this factor of one another; those of people per head of a poor and a rich country do not.
_LIKE: Final = {PERCENT: Decimal(12), PER_10K: Decimal(60), MBPS: Decimal(12), GBPS: Decimal(12), INDEX: Decimal(3), TIMES: Decimal(6), COUNT: Decimal(60)}  # fmt: skip
#: Nothing measured stands behind it.
_ENDS: Final = lazy(
    r"(?: or (?:more|above|higher|better|so|fewer|less))?(?: ?[.;:)\"”’]|,(?! ?\d)|$| [-–—] | (?:(?:in|by|for|at|as of|before|since|during|over|on) (?:the (?:end|start|same|first|second|third|fourth|year|month|quarter)\b|that\b|(?:its|their|our) |early |late |mid-|end-|(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4])\b|(?:19|20)\d\d|(?:this|last|next) (?:year|month|quarter)|[A-Z]\w+|home\b|present\b|most\b|least\b)|last (?:year|month|quarter)|this (?:year|month|quarter)|a year (?:ago|earlier|before)|the year before|(?:one|two|three|five|ten) years? (?:ago|earlier|before)|today|now|currently|then|here|there|nationwide|worldwide|globally|elsewhere|abroad|on average|and (?!a half\b)|while |but |whereas |on the same |by the same |to |(?:do|did|have|had|are|were|will|would)(?=[.,;)]|$)))"
    r"| (?:vào|trong|đến|năm|hồi|tính|ở|tại|và|còn|trong khi|so với|hiện|nay|cùng kỳ)(?!\w)"
)
#: Where the clause of the number begins.
_CLAUSES: Final = ("; ", ": ", ", and ", ", while ", ", but ", ", whereas ", ", against ", ", compared ", ", versus ", " and ", " while ", " whereas ", " but ", ", ", ", còn ", ", trong khi ", " và ", " – ", " — ")  # fmt: skip
#: "Malaysia (0.819)": whose it is stands right before the bracket.
_WHOSE: Final = lazy(
    rf"(?:[{CAPITALS}][\w'’.-]*|average|mean|peers|bình quân|trung bình) \((?:with |at |on |about |around |over |under )*$"
)
#: Numbers of another kind: names, points, ages, money, parts of a paper.
_OTHER_KIND: Final = lazy(
    r"(?:[$€£¥]|\b(?:version|magnitude|industry|score of|points|chapter|section|article|clause|page|grade|revolution|number|no\.|aged?|phase|counter|km|column|block|room|hall|gate|route|group|top|highway|road|line|district|ward|vol(?:ume|\.)?|who(?:'s| is| was| has turned| turned)|cost(?:s|ing)?|priced? at|worth|paid|pays?|sold for)|(?<!\w)(?:điểm|phiên bản|công nghiệp|bản|chương|điều|khoản|mục|trang|web|richter|số|tuổi|quận|phường|lớp|nhóm|giá|trả)) $",
    re.I,
)
#: "From 1.8 in 2000 to 2.2 in 2023": the first and the second of the two.
_FROM: Final = ("from ", "từ ")
_FROM_THEN: Final = lazy(
    r" (?:in|by) (?:19|20)\d\d to (?:about |around |just |nearly |over )*[\d.]+ (?:in|by|last|this|today|now)\b"
    r"|(?: vào| trong)? năm (?:19|20)\d\d lên (?:tới |mức |khoảng |gần |hơn )*[\d,]+(?: vào| trong)? năm (?!\w{5})"
)
_TO: Final = lazy(
    r" (?:in|by) (?:19|20)\d\d to (?:about |around |just |nearly |over )*|(?: vào| trong)? năm (?:19|20)\d\d lên (?:tới |mức |khoảng |gần |hơn )*"
)
_LONGEST: Final = 170
#: "The number of deals dropped from 141": of what its own clause names.
_NUMBER_OF: Final = lazy(r"\b(?:number|count|total|tally|stock|list)s? of (?!them\b|these\b|those\b|such\b)")


def series(ask: Ask) -> Measured | None:
    """A number in the unit of the figure that its clause goes on with and says nothing else."""
    low = ask.low
    if (
        not (low.digits or (low.word and ask.lang == "en"))
        or low.scale != 1
        or low.currency
        or low.ordinal
        or low.fraction
        or low.multiple
    ):
        return None
    kin = _kin(ask)
    if kin is None or not _alike(low.value, kin):
        return None
    text, start = ask.text, low.start
    moves = _moves(ask)
    if not moves and not _ENDS.match(text, ask.end):
        return None
    if YEARLIKE.fullmatch(low.raw) or _OTHER_KIND.search(text, max(0, start - 16), start):
        return None
    if text.endswith(", ", 0, start) and low.value % 1 == 0:
        return None  # "Nguyen Van A, 34, ...": an age.
    if not moves and not _nothing_else(ask, _UNITS[kin.unit]):
        return None
    if kin.unit is COUNT:
        named = _NUMBER_OF.search(text, max(0, start - _LONGEST), start)
        return None if named else Measured(COUNT, ask.end, "pointed-back", kin.noun)
    return Measured(kin.unit, ask.end, SERIES, scale=base_of(kin, low.value))


#: How many more words than usual may be strange where people are counted, of a place in the sentence itself or in the next.
_PEOPLE: Final = {"en": (-1, -2), "vi": (-3, -4)}


def of_people(ask: Ask, end: int) -> Measured | None:
    """People, counted up to `end`, of whom the density before tells in another place ("9,470 nhà nghiên cứu trên một triệu
    dân, Xin-ga-po khoảng 7.200 người")."""
    kin = _kin(ask)
    if kin is None or kin.unit is not PER_10K or ask.low.scale != 1 or not _alike(ask.low.value, kin):
        return None
    if not _ENDS.match(ask.text, end) or not _nothing_else(ask, _PEOPLE[ask.lang][not ask.before]):
        return None
    return Measured(PER_10K, end, SERIES, scale=base_of(kin, ask.low.value))


def _moves(ask: Ask) -> bool:
    """It is one of two between which something moved, each with its year."""
    text, start = ask.text, ask.low.start
    if ask.before and ask.before[-1].rule == SERIES and _TO.fullmatch(text, ask.before[-1].end, start):
        return True
    return text.endswith(_FROM, 0, start) and _FROM_THEN.match(text, ask.end) is not None


def _kin(ask: Ask) -> QuantityMention | None:
    """The figure that it may go on with."""
    last = ask.before[-1] if ask.before else ask.lead
    decimal = bool(ask.low.digits) and "." in (ask.low.digits or "")
    if decimal and ask.low.value < 1 and last is not None and last.unit in _INDEXED:
        told = next((m for m in reversed(ask.before) if m.unit is INDEX), ask.indexed)
        return told if told is not None and not told.change else None
    if last is None or last.change or last.unit not in _UNITS or (last.unit is INDEX and not decimal):
        return None
    # A Vietnamese count has a noun of its own ("Số bệnh viện là 8.500"), of which nothing here knows.
    if last.unit is COUNT and (ask.lang != "en" or decimal or ask.low.value < 2):
        return None
    return last


def _alike(value: Decimal, kin: QuantityMention) -> bool:
    """The value may be of the same series."""
    told = kin.value
    if kin.unit is PER_10K and kin.digits:
        told = Decimal(kin.digits)
    if kin.unit is PERCENT and value > 100:
        return False
    factor = _LIKE[kin.unit]
    return 0 < value <= told * factor and told <= value * factor


def _nothing_else(ask: Ask, more: int) -> bool:
    """Its clause names a place, a time or an aim, and nothing that might be measured. `more`: so many more words than
    usual may be strange."""
    text, start, lang = ask.text, ask.low.start, ask.lang
    before = ask.before[-1] if ask.before else None
    first = before.end if before else 0
    if start - first > _LONGEST:
        return False
    if text.endswith("(", first, start) or text.endswith("(", first, start - 1):
        return _WHOSE.search(text, max(first, start - 50), start) is not None
    clause = text[first:start]
    if before is not None:
        # What stands right behind the figure before is still of that.
        cut = min((at + len(sign) for sign in _CLAUSES if (at := clause.find(sign)) >= 0), default=-1)
        if cut < 0:
            return False
        clause = clause[cut:]
    return says_nothing_else(clause, lang, more)
