"""Rules by which a numeral measures something: by its unit, as a rank, as what it counts."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache, reduce
from operator import or_
from typing import Final

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.domain.quantity import Unit
from monitor.extract.amount.ask import NONE, Ask, Measured, lone
from monitor.extract.amount.counted_noun import counted
from monitor.extract.amount.density import RATES, base_of, density, density_again, density_before, density_told
from monitor.extract.amount.lasting import lasts
from monitor.extract.amount.money import money_ahead
from monitor.extract.amount.pointed import pointed
from monitor.extract.amount.share import of_every_hundred
from monitor.extract.members import (
    COUNT,
    EUR,
    GBPS,
    INDEX,
    MBPS,
    OTHER,
    PER_10K,
    PERCENT,
    PERCENTAGE_POINT,
    PLACES,
    RANK,
    TIMES,
    USD,
    VND,
)
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_MONEY: Final = {"VN": VND, "EUR": EUR, "€": EUR, "US": USD, "$": USD}
_PRICES: Final = frozenset({USD, VND, EUR})
_PRICED: Final = (" ", " cho ", " mỗi ", " for ")
INDEXED: Final = Prefiltered(
    r"\bindex|\bvalue of 0\.\d|giá trị 0,\d|\b(?:HDI|EGDI|GII|GCI|DTI|PII)\b|\bscores?\b|\bscored \d+(?:\.\d+)? (?:in|on) (?:this|the|its)\b[^.;]{0,30}\b(?:edition|index|survey|report|ranking)|chỉ số|điểm số|tổng điểm|điểm (?:tổng hợp|trung bình|chung)"
    # "The UNDP gave Viet Nam 0.771", "chấm Việt Nam 0,771".
    r"|\b(?:gave|gives?|given|puts?|rate[sd]?|awarded|awards|credits|credited|assigns|assigned) (?:[^\W\d]\w*,? ){1,4}0\.\d{3}(?!\d* ?(?:%|per|point))"
    r"|(?<!\w)(?:cho|chấm|xếp|đánh giá|ghi nhận) (?:[^\W\d]\w* ){1,5}0,\d{3}(?!\d* ?(?:%|phần|điểm))",
    re.I,
)
_SCORED: Final = lazy(r"\b(?:it|this|that|figure|average|mean)\b|(?<!\w)(?:con số|mức)(?!\w)", re.I)
_POINTS: Final = lazy(r" (?:points?|điểm)")
#: "71 to 146 Mbps", "96.57, 66.97 and 59.54 Mbps": the unit stands behind the last.
_AHEAD: Final = lazy(
    r"(?: (?:and|to|và|lên|xuống|thành) (?:\w+ ){0,2}?\d+(?:[.,]\d+)?|(?:(?:[,;]| and|[,;] and| và|[,;] và) \d+(?:[.,]\d+)?){1,5})",
    re.I,
)
#: "Viettel nhanh nhất với 118,2, chậm nhất là 61,5 Mbps": the unit of the figures around it.
_NEXT: Final = lazy(r",?(?: [^\W\d]\w*){1,7} \d+(?:[.,]\d+)?")
_THAN_WHOM: Final = lazy(r" (?:above|below|ahead of|behind) (?:the )?[A-Z]")
_TO_RANK: Final = lazy(r" (?:to|lên) (?:thứ |hạng |vị trí )?\d+(?:st|nd|rd|th)?\b")
_FROM: Final = lazy(r"\b(?:from|từ)(?: vị trí| hạng| thứ| the)? $", re.I)
_OF_THEM: Final = lazy(r" of (?:them|these|those(?! [a-z]+(?:s|en)\b)|which)\b| trong số (?:đó|này)")


def multiple(ask: Ask) -> Measured | None:
    return Measured(TIMES, ask.end, "multiple") if ask.low.multiple else None


def code_before(ask: Ask) -> Measured | None:
    if not ask.low.currency:
        return None
    unit = next((u for key, u in _MONEY.items() if ask.low.currency.startswith(key)), OTHER)
    return Measured(unit, ask.end, "money-code-before")


#: "Climbed 12 places", "three notches higher than": in a ranking; "cut to 12 steps", "500 places for students" are counted.
_MOVED_RANK: Final = lazy(
    r"\b(?:up|down|r[io]s(?:es?|en|ing)|rose|climb\w*|f[ae]ll\w*|drop\w*|slip\w*|sl(?:id|ide)\w*|mov\w+|gain\w*|los[et]\w*|jump\w*|advanc\w+|improv\w+|leap\w*|tumbl\w+|ahead|behind|above|below|higher|lower|better|worse|rank\w*|plung\w+|surg\w+|went|go(?:es|ne)?|shed\w*|soar\w*|hop\w*|inch\w*|edg\w+|ascen\w+|pushed|lifted|index|table|standings|league|skip\w*|vault\w*|shot|rocket\w*|sank|sunk|dip\w*|retreat\w*|recover\w*|add\w*|took|picked)\b",
    re.I,
)


def _ranks_moved(ask: Ask, unit: re.Match[str]) -> bool:
    """The words around the number, or "three more places", tell of a ranking."""
    if " more " in unit.group() or _MOVED_RANK.search(ask.text, max(0, ask.low.start - 90), ask.low.start):
        return True
    return _MOVED_RANK.search(ask.text, unit.end(), unit.end() + 40) is not None


#: So many times over nothing is as large as something else.
_OFTEN: Final = 10_000


def unit_behind(ask: Ask) -> Measured | None:
    found = ask.unit
    if not found or not found.lastgroup:
        return None
    unit = Unit(found.lastgroup)
    if unit is INDEX and _POINTS.fullmatch(found.group()) and _of_share(ask, found.end()):
        return Measured(PERCENTAGE_POINT, found.end(), "points-of-share")
    if (unit is PLACES and ask.low.ordinal) or (unit is TIMES and ask.last.value == 1):
        return NONE if unit is TIMES else None
    if unit is PLACES and ask.lang == "en" and not (ask.before or _ranks_moved(ask, found)):
        return None
    if unit is TIMES and ask.low.value >= _OFTEN:
        # "Downloaded 1.3 million times": nothing is multiplied.
        return Measured(COUNT, found.end(), "count-of-times", found.group().strip())
    if unit is TIMES and ask.lang == "vi":
        if (rounds := _rounds(ask, found.end())) is not None:
            return rounds
        if ask.low.word and _how_often(ask):
            return NONE
    if unit is OTHER and (ask.low.ordinal or _priced(ask) or (ask.low.scale == 1 and _no_measure(ask, found))):
        return NONE
    return Measured(unit, found.end(), f"unit-{unit.value}")


#: "Ở độ cao 1.480 m", "42 m high": how high, long or far something is.
_LENGTH: Final = lazy(
    r"\b(?:altitude|elevation|height|length|width|depth|distance|radius|diameter|thickness)(?: of)?(?: \w+){0,2} $"
    r"|(?<!\w)(?:cao|dài|rộng|sâu|xa|dày|cách|đường kính|bán kính|chiều \w+)(?: (?:hơn|gần|khoảng|tới|đến|chừng|trên|là))* $",
    re.I,
)
_LONG: Final = lazy(r" (?:high|tall|long|wide|deep|thick|away|across|above|below|from|chiều|mặt nước|cáp|đường)\b")


def _no_measure(ask: Ask, unit: re.Match[str]) -> bool:
    """It is a letter that may mean much else, or a reference to a time in words."""
    if unit.group().strip() == "m":
        return not (
            _LENGTH.search(ask.text, max(0, ask.low.start - 40), ask.low.start) or _LONG.match(ask.text, unit.end())
        )
    return ask.low.word and not lasts(ask, unit)


def _priced(ask: Ask) -> bool:
    """ "90.000 đồng một ký": one of what the price is of."""
    last = ask.before[-1] if ask.before and lone(ask.low) else None
    return last is not None and last.unit in _PRICES and ask.text[last.end : ask.low.start] in _PRICED


#: "Gấp ba lần", "nhiều hơn hai lần", "hai lần so với": so many times another, not so often.
_MULTIPLIES: Final = Prefiltered(
    r"(?<!\w)(?:gấp|tăng|giảm|hơn|cao|lớn|nhân|kém|thấp|nhanh|chậm|rẻ|đắt|bằng|vượt|rút|nhỏ|cắt|co|dài|lên|xuống|gần|khoảng|tới|đến)(?!\w)",
    re.I,
)
_TIMES_AS: Final = lazy(
    rf" (?:so với|mức|quy mô|giá|GDP|của|con số|bình quân|trung bình|lương|thu nhập|năm|cùng kỳ|doanh thu|lớn|cao|nhiều|nhanh|hơn|kế hoạch|[{CAPITALS}])"
)


def _how_often(ask: Ask) -> bool:
    """It tells how often something was done, in words ("trừ tiền hai lần")."""
    start, end = ask.low.start, ask.unit.end() if ask.unit else ask.end
    if _TIMES_AS.match(ask.text, end):
        return False
    return _MULTIPLIES.search(ask.text[max(0, start - 60) : start], of=ask.text) is None


#: "Qua ba lần đấu thầu": so many of what was done, one after the other.
_THROUGH: Final = lazy(r"(?<!\w)(?:[Qq]ua|[Tt]rải qua|[Ss]au)(?: (?:cả|tới|đến|khoảng|gần|hơn))* $")


def _rounds(ask: Ask, end: int) -> Measured | None:
    """So many of the deeds named behind the word, through which something went."""
    start = ask.low.start
    if not _THROUGH.search(ask.text, max(0, start - 20), start) or _TIMES_AS.match(ask.text, end):
        return None
    noun, stop = counted(ask.text, end, ask.lang)
    return Measured(COUNT, stop, "count", f"lần {noun}") if noun else None


#: "Fell by 1.2 points to 21.4%", "tăng 2 điểm lên 21,4%".
_TO_SHARE: Final = lazy(
    rf",? (?:to|to reach|lên|lên mức|xuống|xuống còn|còn|đạt)(?: [{SMALLS}]+){{0,2}} \d[\d.,]*(?: ?%| per ?cent\b)"
)


#: What points may be of: also "8.4 percentage points and the remaining 5.62 points".
_SHARES: Final = frozenset({PERCENT, PERCENTAGE_POINT})


#: "The share has risen by 3.2 points", "tỷ lệ này tăng 2 điểm": a share moves by them.
_SHARE_MOVED: Final = lazy(
    r"\b(?:share|proportion|ratio|percentage|penetration|coverage|(?<!-)rate)\b[^,;.\d]{0,80}\b(?:by|up|down|gained|added|lost|rose|risen|fell|fallen|increased|climbed|dropped|improved)(?: (?:about|around|some|nearly|over|only|just|more than|almost|another|a further))* $"
    r"|(?<!\w)(?:t[ỷỉ] lệ|t[ỷỉ] trọng)(?!\w)[^,;.\d]{0,80}(?:tăng|giảm|thêm|tụt)(?: (?:thêm|khoảng|gần|hơn|tới|được|chỉ))* $",
    re.I,
)


def _of_share(ask: Ask, end: int) -> bool:
    """What it is a change of is a percentage, and no index is spoken of."""
    last, start = ask.before[-1] if ask.before else ask.lead, ask.low.start
    told = (last is not None and last.unit in _SHARES) or _TO_SHARE.match(ask.text, end)
    if not told and _SHARE_MOVED.search(ask.text, max(0, start - 130), start) is None:
        return False
    return not INDEXED.search(ask.text)


@cache
def _rate_bits(lang: str) -> int:
    """The bits of what tells rates of so many people."""
    return reduce(or_, (form.bit for form in RATES[lang]))


def rate(ask: Ask) -> Measured | None:
    last = ask.before[-1] if ask.before else ask.lead
    if not ask.bits & _rate_bits(ask.lang) and (last is None or last.unit is not PER_10K):
        return None
    behind = density(ask.text, ask.end, ask.lang)
    if behind is not None:
        return of_every_hundred(ask) or Measured(PER_10K, behind[0], "density")
    again = density_again(ask.text, ask.low.start, ask.end, ask.before)
    if again is None:
        again = density_told(ask.text, ask.low.start, ask.end, ask.before, ask.lead)
    if again is not None:
        return Measured(PER_10K, again, "density-again", scale=base_of(last, ask.low.value) if last else Decimal(1))
    if ask.lead is not None and ask.lead.unit is PER_10K and (told := pointed(ask)) is not None:
        return told
    ahead = density_before(ask.text, ask.low.start, ask.end, ask.lang)
    return Measured(PER_10K, ahead[0], "density-before") if ahead is not None else None


def ordinal(ask: Ask) -> Measured | None:
    nth = ask.lang == "vi" and ask.low.word and ask.text.endswith("thứ ", 0, ask.low.start)
    return NONE if ask.low.ordinal or nth else None


def or_more(ask: Ask) -> Measured | None:
    behind = ask.grammar.bound_behind(ask.text, ask.end)
    if not behind or lone(ask.low) or ask.low.value < 1:
        return None
    noun, end = counted(ask.text, behind.end(), ask.lang)
    if noun:
        return Measured(COUNT, end, "count-or-more", noun)
    return Measured(COUNT, behind.end(), "or-more") if ask.low.digits else None


#: "It now has 26,000 of them.", "which technologies to master: 11 of them".
_ALL_OF_THEM: Final = lazy(r" of (?:them|these|those)(?=[.,;)]|$| (?:now|today|by|nationwide|at present)\b)")
_HAS_THEM: Final = lazy(
    r"(?:: | - |\b(?:has|have|had|needs?|counts?|runs?|operates?|wants?)(?: (?:now|already|about|around|some|nearly|over|at least|more than))* )$"
)


def of_them(ask: Ask) -> Measured | None:
    if not _OF_THEM.match(ask.text, ask.end) or lone(ask.low):
        return None
    counts = [m for m in (*ask.before, *filter(None, (ask.lead,))) if m.unit is COUNT]
    if (
        not counts
        and _ALL_OF_THEM.match(ask.text, ask.end)
        and _HAS_THEM.search(ask.text, max(0, ask.low.start - 40), ask.low.start)
    ):
        return Measured(COUNT, ask.end, "count-of-all")
    return Measured(COUNT, ask.end, "count-of-them")


def _like_index(ask: Ask) -> bool:
    """The sentence before spoke of an index of the same scale ("0.8126 points. In 2024 it was 0.7709")."""
    last = ask.before[-1] if ask.before else ask.lead
    if last is None or last.unit is not INDEX or (last.value <= 1) != (ask.low.value <= 1):
        return False
    return last.value <= 1 or _SCORED.search(ask.text, 0, ask.low.start) is not None


def index(ask: Ask) -> Measured | None:
    small = ask.low.digits is not None and "." in ask.low.digits and ask.low.value < 100
    if small and (INDEXED.search(ask.text) or _like_index(ask)):
        # "A score of 0.7709 put it": less than one of anything is not counted.
        least = ask.low.value < 1 or ask.tail.endswith("score of ")
        if least or not counted(ask.text, ask.end, ask.lang)[0]:
            return Measured(INDEX, ask.end, "index-bare")
    return None


#: "6.8/10", "8 out of 10 points": a mark.
_OF_TEN: Final = lazy(r"(?:/| out of )(?:10|5|100)\b(?![\d/%-]|[.,]\d)(?: (?:points?|điểm)\b)?")
_MARKED: Final = lazy(
    r"\b(?:scor(?:e[sd]?|ing)|mark(?:s|ed)?|rat(?:e[sd]|ing)|grade[sd]?|satisfaction|gave|gives?|given)\b|(?<!\w)(?:điểm|chấm|hài lòng|đánh giá)(?!\w)",
    re.I,
)


def scored(ask: Ask) -> Measured | None:
    """ "6.8/10": a mark where marks are spoken of, no day and no share of ten."""
    found = _OF_TEN.match(ask.text, ask.end)
    if found is None or not ask.low.digits or not 0 < ask.low.value <= 100:
        return None
    if ask.low.value > int(re.sub(r"\D", "", found.group())):
        return None
    marked = _MARKED.search(ask.text, max(0, ask.low.start - 70), ask.low.start)
    return Measured(INDEX, found.end(), "mark-out-of") if marked or "điểm" in found.group() else None


def unit_ahead(ask: Ask) -> Measured | None:
    ahead = _AHEAD.match(ask.text, ask.end) if ask.low.digits and ask.low.value < 1000 else None
    last = ask.before[-1] if ask.before else None
    if ahead is None and last and last.unit in (MBPS, GBPS) and "." in (ask.low.digits or ""):
        ahead = _NEXT.match(ask.text, ask.end)
    found = ask.grammar.unit.match(ask.text, ahead.end()) if ahead else None
    unit = found.lastgroup if found else None
    moved = unit == "other" and _FROM.search(ask.text, max(0, ask.low.start - 16), ask.low.start)
    if unit and (moved or unit in ("mbps", "gbps", "percent")):
        return Measured(Unit(unit), ask.end, "unit-ahead")
    return money_ahead(ask, ahead.start(), ahead.end()) if ahead else None


def places_ahead(ask: Ask) -> Measured | None:
    if ask.before and ask.before[-1].unit is PLACES and _THAN_WHOM.match(ask.text, ask.end):
        return Measured(PLACES, ask.end, "places-leaning")
    moved = any(m.unit is PLACES for m in ask.before) and _TO_RANK.match(ask.text, ask.end)
    if moved and _FROM.search(ask.text, max(0, ask.low.start - 16), ask.low.start):
        return Measured(RANK, ask.end, "rank-moved")
    return Measured(PLACES, ask.end, "places-leaning") if moved else None


#: What stands behind every number that counts some of a group, takes the next unit or is a mark.
BEHIND: dict[Callable[[Ask], Measured | None], tuple[re.Pattern[str], ...]] = {
    of_them: (_OF_THEM,),
    unit_ahead: (_AHEAD,),
    scored: (_OF_TEN,),
}
