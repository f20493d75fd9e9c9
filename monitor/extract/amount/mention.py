"""From a number and what it measures to the mention: its bound, its value in its unit, whether it is a change."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.domain.quantity import Comparator, Unit
from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.change import THAN_PLANNED, change_of
from monitor.extract.amount.density import density, density_before
from monitor.extract.amount.order import BOUNDED
from monitor.extract.amount.row import ROW_DENSITY
from monitor.extract.amount.series import SERIES
from monitor.extract.amount.share import EACH_OF, ONE_IN, ONE_IN_VI
from monitor.extract.members import (
    COUNT,
    EQ,
    GTE,
    LTE,
    PER_10K,
    PERCENT,
    PERCENTAGE_POINT,
    PLACES,
    RANGE,
    RANK,
    TIMES,
    TOP,
)
from monitor.extract.model import QuantityMention
from monitor.extract.numeral.number import Number
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.pattern import Prefiltered

#: "Have passed 12 laws": no bound.
_ENACTED: Final = lazy(r"pass(?:ed|es)? ", re.I)
#: "Bị phạt tới 2% doanh thu", "hỗ trợ đến 50 triệu đồng".
_UP_TO_VI: Final = lazy(
    r"(?<!\w)(?:phạt|hỗ trợ|miễn|thưởng|cho vay|được vay|bồi thường|chi trả|được giảm|tài trợ)(?: (?!từ\b)[^\W\d]\w*){0,3} (?P<to>tới|đến) $"
)
#: "Half of GDP or more", "200.000 kWh/tháng trở lên": the bound stands behind the base.
_BASE: Final = lazy(
    r" of (?:the )?[\w']+(?: [\w']+)?(?= (?:or|at the|at a)\b)|/\w+(?= trở)|(?: [^\W\d]\w*){1,4}(?= trở (?:lên|xuống))"
)
_BASE_BEGINS: Final = (" of ", "/")
_COMPARATORS: Final = {comparator.value: comparator for comparator in Comparator}
_UP_TO: Final = ("tới ", "đến ")
_OPEN_BEFORE: Final = ("từ ", *_UP_TO)
_OPEN_END: Final = lazy(r"[^,.;\d]{0,40}?\btrở (lên|xuống)\b")
#: "Cao hơn 8 điểm phần trăm so với": a difference, no bound.
_DIFFERS: Final = lazy(r"(?:cao|thấp|lớn|nhỏ|nhiều|ít|nhanh) hơn|(?:higher|lower|greater) than", re.I)
_WHOLE: Final = frozenset({COUNT, RANK})
_DIFFERENCES: Final = frozenset({PERCENTAGE_POINT, PLACES, TIMES})
#: "Cao hơn 26% so với năm 2024": a change, no bound.
_MORE_THAN: Final = lazy(r"(?:cao|nhiều|lớn|thấp|ít|nhỏ|nhanh) hơn ", re.I)
#: "22.340 bài, nhiều hơn 9,6%".
_MORE_BY: Final = lazy(r"(?:nhiều|ít) hơn ")
#: "Tiêu thụ điện ít hơn 35%": less by so much.
_USES: Final = lazy(r"(?:, |(?:tiêu thụ|tiêu hao|tốn|dùng|sử dụng|cần|phát thải|ngốn|mất)(?: [^\W\d]\w*){0,3} )$")
#: "Nhanh hơn 41% so với", where only the second word is a bound.
_BETTER_THAN: Final = lazy(
    r"(?<!\w)(?:nhanh|chậm|rẻ|đắt|mạnh|yếu|dài|ngắn|trội|tốt|sớm|muộn|nặng|nhẹ|kém|đông|dày|rộng|tăng|giảm) $", re.I
)
#: "Vượt 4% kế hoạch", "vượt 2,6% so với chỉ tiêu": by so much, no bound.
_BEYOND: Final = lazy(r"vượt ", re.I)
_THE_PLAN: Final = lazy(r" (?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)(?!\w)")
#: "Vượt 42 km đường đèo": somebody went so far.
_ON_THE_WAY: Final = lazy(r" (?:đường|đèo|rừng|núi|sông|biển|dốc|để (?:đến|tới|về|xuống|lên)|mới (?:đến|tới))(?!\w)")
_THAN_WHAT: Final = lazy(r" so với")
#: "Well below 1.2 per cent in Thailand": what something is compared with.
_FAR_FROM: Final = lazy(r"(?:below|under|above|over) ", re.I)
_BY_FAR: Final = lazy(
    r", (?:still |and )?(?:far|well|way|much|considerably|significantly|substantially|markedly) $", re.I
)
_IN_A_PLACE: Final = lazy(rf" (?:of GDP )?(?:in|of|for) (?!GDP\b|Viet)(?:the )?[{CAPITALS}][^\W\d]+(?! \d)")
#: "We hear about 5 per cent", "asked about the 200 projects".
_TALK: Final = lazy(
    r"\b(?:hear|hears|heard|talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke|ask(?:s|ed|ing)?|read(?:s|ing)?|argu(?:e|ed|ing)|complain(?:s|ed|ing)?|worr(?:y|ied|ies)|dream(?:s|ed|t|ing)?|think|thinking|debat(?:e|ed|ing)|question(?:s|ed)?|doubts?|concern(?:s|ed)?|bragg?(?:ed|ing)|joke[sd]?) $",
    re.I,
)
#: "Già nửa", "non nửa": bounds before a half alone, for "trường mầm non 300 cháu" bounds nothing.
_OLD_OR_YOUNG: Final = ("già ", "Già ", "non ", "Non ")
#: "The National Assembly passed 11 laws": no bound.
_PASSES: Final = lazy(r"pass(?:es|ed)? ", re.I)
_ACTS: Final = lazy(
    r" (?:\w+ ){0,2}?(?:laws?|statutes?|legislations?|resolutions?|bills?|decrees?|codes?|ordinances?|regulations?|amendments?|acts|motions?|measures?|exams?|tests?|budgets?)\b"
)
#: "By November it had passed 16 of them".
_OF_THEM: Final = lazy(r" of (?:them|these|those)\b")
#: "The Assembly had passed six".
_LAWMAKERS: Final = lazy(
    r"\b(?:[Aa]ssembly|[Pp]arliament|[Cc]ongress|[Ll]egislature|[Ss]enate|[Ll]awmakers|[Dd]eputies|[Cc]ouncil|[Cc]ouncillors|[Ii]t|[Tt]hey)(?: (?:has|have|had|already|also|since|so far|now|only|then))* $"
)
_TOP: Final = small(
    r"\b(?:top|tốp|nhóm|hàng|hàng ngũ|leading|among the|one of the|in the leading|in(?:to)? the (?:world['’]s )?(?:first|best|upper))(?: the)?(?: \S+)?[ -]$",
)
#: "The world's top 50 and the three leading countries of the region".
_LEADING: Final = lazy(
    r"[ -](?:leading|top|strongest|foremost) (?:countries|nations|economies|provinces|cities|localities)\b"
)
#: "Nằm trong 15 quốc gia có ... cao nhất".
_ONE_OF_VI: Final = lazy(r" (?:nước|quốc gia|tỉnh|địa phương|nền kinh tế|thành phố)(?!\w)")
_AMONG: Final = ("trong ", "trong số ", "vào ", "các ", "thuộc ")
_THOUSANDS: Final = lazy(r"[1-9]\d{0,2}\.\d{3}")
_PER_MILLION: Final = lazy(r"\bmillion\b|\btriệu dân\b", re.I)
_PARTS: Final = {
    **{word: n for n, word in enumerate("một hai ba bốn năm sáu bảy tám chín".split(), 1)},
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    **{
        word: n
        for n, word in zip(
            range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
        )
    },
    "mười": 10,
    "hundred": 100,
    "trăm": 100,
    "thousand": 1000,
}


_ONE: Final = Decimal(1)
#: The rules whose values are told in another unit than they are written in.
_FRACTIONS: Final = frozenset(("tenths", "one-in", "each-of"))
_CONVERTED: Final = _FRACTIONS | {"row-unit"}
_FROM: Final = Prefiltered(r"\b(?:(?<!far )(?<!away )(?<!apart )(?<!short )from|từ)(?: \w+){0,2} $", small=True)

#: "From a preliminary 7.09 per cent", "từ mức sơ bộ 7,09%".
_FROM_THE_FIRST: Final = lazy(
    r"\bfrom (?:an? |the |its |their )?(?:preliminary|provisional|initial|original|previous|estimated|earlier|current|present)(?: (?:estimate|figure|reading|level|rate|number|target|goal|total))?(?: of)? $"
    r"|(?<!\w)từ (?:mức |con số |số liệu )?(?:sơ bộ|ước tính|ban đầu|hiện tại|hiện nay|trước đó)(?: là)? $",
    re.I,
)


def mention_of(ask: Ask, high: Number | None, found: Measured) -> QuantityMention:
    """The mention of `ask.low`, or of the range up to `high`, as measured by `found`."""
    unit, rule, text = found.unit, found.rule, ask.text
    low = ask.low
    if unit in _WHOLE:
        low, high = _counted_whole(low), _counted_whole(high) if high else None
    start, end, comparator = _bounded(ask, high, found)
    value, top = low.value, high.value if high else None
    scale, scale_high = low.scale, high.scale if high else _ONE
    if unit is PER_10K or rule in _CONVERTED or found.scale != 1:
        value, top, scale, scale_high = _valued(text, low, high, found, ask.lang)
    # A fraction ("9/10", "eight in ten") has no digits: it is as exact as its words.
    digits = low.digits if rule not in _FRACTIONS else None
    digits_high = high.digits if high else None
    change = change_of(text, ask.lower, start, end, unit, ask.lang, ask.bits)
    added = change.rule or (rule if rule == "count-more" else "")
    earlier = bool(ask.bits & _FROM.bit) and _is_earlier(ask, start, end)
    return QuantityMention(
        start, end, low.start, value, top, unit, comparator, digits, digits_high, scale if digits else _ONE,
        scale_high if digits_high else _ONE, found.noun, bool(added), added, change.direction, earlier, rule,
    )  # fmt: skip


def _is_earlier(ask: Ask, start: int, end: int) -> bool:
    """The figure at the offsets is that from which something moves; "từ 10% trở lên" is a bound."""
    text = ask.text
    found = _FROM.search(text, max(0, start - 16), start, on=ask.lower) or _FROM_THE_FIRST.search(
        text, max(0, start - 48), start
    )
    return found is not None and not text.endswith("trở lên", start, end)


def _part(said: str) -> Decimal:
    """The number that some digits or words of a share say ("7", "seven", "fifty-five")."""
    return Decimal(said) if said.isdecimal() else Decimal(sum(_PARTS[word] for word in said.split("-")))


def _counted_whole(number: Number) -> Number:
    """What is counted or ranked is whole: the sign before three last digits parts thousands, whatever the language."""
    digits = number.digits
    if digits is None or "." not in digits or number.scale != 1 or not _THOUSANDS.fullmatch(digits):
        return number
    digits = digits.replace(".", "")
    return replace(number, value=Decimal(digits), digits=digits)


def _bounded(ask: Ask, high: Number | None, found: Measured) -> tuple[int, int, Comparator]:
    """Where the figure begins and ends with its bound, and the comparator."""
    text, low, end, unit = ask.text, ask.low, found.end, found.unit
    bound = ask.grammar.bound_before(text, ask.lower, low.start)
    told = bound or high or unit is RANK or ask.signs & BOUNDED or found.rule == "each-of"
    if not told and not text.endswith(_OPEN_BEFORE, 0, low.start):
        return low.start, end, EQ  # As most are.
    comparator, start = bound or (EQ, low.start)
    if found.rule == "each-of" and (each := EACH_OF.match(text, low.end)):
        # "Cứ 10 người thì có gần 8": the bound stands with how many of them.
        inner = ask.grammar.bound_before(text, ask.lower, each.start("k"))
        comparator = inner[0] if inner else comparator
    to = ask.lang == "vi" and bound is None and text.endswith(_UP_TO, 0, start)
    if to and (up_to := _UP_TO_VI.search(text, max(0, start - 50), start)):
        start, comparator = up_to.start("to"), LTE
    behind = _bound_behind(ask, end) if unit is not RANK and ask.signs & BOUNDED else None
    if behind:
        comparator = _COMPARATORS[behind.lastgroup or ""]
        end = max(end, behind.end()) if behind.start() - end < 2 else end
    if text.endswith("từ ", 0, low.start) and (open_end := _OPEN_END.match(text, ask.end)):
        comparator = GTE if open_end[1] == "lên" else LTE
    if bound:
        enacted = (
            unit is COUNT
            and _ENACTED.match(text, start)
            and (_ACTS.search(found.noun) or _OF_THEM.search(text, start, found.end + 9))
        )
        if enacted or (unit in _DIFFERENCES and _DIFFERS.fullmatch(text, start, low.start - 1)):
            start, comparator = low.start, EQ
    if unit is RANK:
        if _is_top(ask, start):
            comparator = TOP
        elif comparator is LTE and text.startswith("up to ", start):
            start, comparator = low.start, EQ  # "Moved it up to 53rd".
    if high:
        comparator = RANGE
    if bound and _no_bound(ask, start, end, unit):
        start, comparator = low.start, EQ
    return start, end, comparator


def _is_top(ask: Ask, start: int) -> bool:
    """The number that begins at `start` with its bound is that of all who are in front, not a place."""
    text, low = ask.text, ask.low
    if _TOP.search(ask.lower[max(0, low.start - 26) : low.start]) or _LEADING.match(text, ask.end):
        return True
    grouped = ask.lang == "vi" and not low.ordinal and text.endswith(_AMONG, 0, start)
    return grouped and _ONE_OF_VI.match(text, ask.end) is not None


#: "12.000 lao động trình độ cao đẳng trở lên", "64 hotels of three stars or more": what is so high is a grade, no number.
_GRADED: Final = lazy(
    r"(?<!\w)(?:trình độ|bậc|hạng|cấp|loại|lớp|chuẩn|chứng chỉ|học vị|học hàm)(?!\w)"
    r"|\b(?:degrees?|diplomas?|stars?|grades?|levels?|class|certificates?|standards?|ranks?)\b"
)


def _bound_behind(ask: Ask, end: int) -> re.Match[str] | None:
    """The bound behind the figure, its number or its base: "or more", "trở lên"."""
    text, bound_behind = ask.text, ask.grammar.bound_behind
    found = bound_behind(text, end) or (bound_behind(text, ask.end) if ask.end != end else None)
    if found is None and (text.startswith(_BASE_BEGINS, end) or text.find(" trở", end) >= 0):
        base = _BASE.match(text, end)
        found = bound_behind(text, base.end()) if base else None
    return None if found is None or _GRADED.search(text, ask.end, found.start()) else found


#: How the words begin that are a bound at some places and none at others.
_DOUBTFUL: Final = frozenset("gi no hơ ca nh lớ th ít vư đã be un ab ov pa".split())
#: "Đã vượt mức 1,8 tỷ USD của năm 2024": so much it was then.
_PAST_MARK: Final = lazy(r"(?:đã )?(?:vượt|vượt qua|cao hơn|lớn hơn|nhiều hơn|hơn) (?:mức|con số|mốc|đỉnh) ")
_OF_THEN: Final = lazy(r" của (?:cùng kỳ|năm (?:ngoái|trước|liền trước|(?:19|20)\d\d))(?!\w)")


def _no_bound(ask: Ask, start: int, end: int, unit: Unit) -> bool:
    """The word before is a verb or a comparison: "cao hơn 26% so với", "vượt 4% kế hoạch", "passed 11 laws"."""
    text, low = ask.text, ask.low.start
    if ask.lower[start : start + 2] not in _DOUBTFUL:
        return False
    if text.startswith(_OLD_OR_YOUNG, start) and not text.startswith("nửa", low):
        return True
    if ask.lang == "vi" and _THAN_WHAT.match(text, end):
        better = text.startswith("hơn ", start) and _BETTER_THAN.search(text, max(0, start - 8), start)
        if better or _MORE_THAN.match(text, start, low):
            return True
    if ask.lang == "vi" and _PAST_MARK.match(text, start, low) and _OF_THEN.match(text, end):
        return True
    if unit is PERCENT and _MORE_BY.match(text, start) and _USES.search(text, max(0, start - 40), start):
        return True
    if _BEYOND.match(text, start) and (_THE_PLAN if unit is PERCENT else THAN_PLANNED).match(text, end):
        return True
    if (
        _FAR_FROM.match(text, start)
        and _IN_A_PLACE.match(text, end)
        and _BY_FAR.search(text, max(0, start - 16), start)
    ):
        return True
    if unit is Unit.OTHER and _BEYOND.match(text, start) and _ON_THE_WAY.match(text, end):
        return True
    if text.startswith("about ", start) and _TALK.search(text, max(0, start - 24), start):
        return True
    if _PASSES.match(text, start) is None:
        return False
    acts = _ACTS.match(text, ask.end) or _OF_THEM.match(text, ask.end)
    return bool(acts or (unit is COUNT and _LAWMAKERS.search(text, max(0, start - 60), start)))


def _valued(
    text: str, low: Number, high: Number | None, found: Measured, lang: str
) -> tuple[Decimal, Decimal | None, Decimal, Decimal]:
    """The value and upper value in the figure's unit, with what the written digits are multiplied by."""
    value, top = low.value, high.value if high else None
    scale, scale_high = low.scale, high.scale if high else _ONE
    if found.scale != 1:
        value, scale, scale_high = value * found.scale, scale * found.scale, scale_high * found.scale
        top = top * found.scale if top is not None else None
    if found.rule == "tenths":
        value = value * 10
    if found.rule == "one-in" and (part := (ONE_IN_VI if lang == "vi" else ONE_IN).match(text, (high or low).end)):
        of = (part["n"] or part["m"] if lang == "en" else part["n"] or part["p"] or part["q"] or part["few"]).lower()
        share = 100 / Decimal(_PARTS.get(of.split()[-1]) or of.replace(",", ""))
        value, top = value * share, top * share if top is not None else None
    if found.rule == "each-of" and (each := EACH_OF.match(text, low.end)):
        value = _part(each["k"]) * 100 / value
    if found.unit is PER_10K and found.scale == 1 and found.rule not in (ROW_DENSITY, SERIES):
        last = (high or low).end
        per = density(text, last, lang) or density_before(text, low.start, last, lang)
        base = per[1] if per else Decimal(10**6 if _PER_MILLION.search(text[: low.start]) else 10**4)
        value, scale, scale_high = (x * 10000 / base for x in (value, scale, scale_high))
        top = top * 10000 / base if top is not None else None
    return value, top, scale, scale_high
