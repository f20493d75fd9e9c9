"""From a sentence to its quantities: numeral, range, scale, unit, bound, counted noun. Every rule has a name."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from monitor.domain.figure import Reject, RejectReason
from monitor.domain.quantity import Comparator, Unit
from monitor.extract.ask import REACH, Ask, Measured
from monitor.extract.change import change_of
from monitor.extract.guard import bits_of
from monitor.extract.lexer import Grammar
from monitor.extract.measure import EACH_OF, ONE_IN, ONE_IN_VI, measure
from monitor.extract.model import QuantityMention
from monitor.extract.numeral.reader import Number, number_at
from monitor.extract.numeral.shared import Vote, vote
from monitor.extract.record import replace
from monitor.extract.unit import counted, density, density_before


def read(
    text: str,
    grammar: Grammar,
    votes: Vote,
    times: Sequence[tuple[int, int]],
    offset: int,
    starts: Sequence[int] | None = None,
    lead: QuantityMention | None = None,
) -> tuple[tuple[QuantityMention, ...], tuple[Reject, ...]]:
    """The quantities of one sentence in order, and the numerals that are none with the reason. `starts`: where a number may
    begin, in offsets of the sentence; None: anywhere. `lead`: the last quantity of the sentence before in its paragraph."""
    masked: list[tuple[int, int, RejectReason]] = [(s, e, RejectReason.DATE) for s, e in times]
    bits = bits_of(text)
    masked += grammar.masks.spans(text, bits)
    out: list[QuantityMention] = []
    rejects: list[Reject] = []
    position, lang = 0, grammar.lang
    for start in grammar.numerals(text) if starts is None else starts:
        if start < position or (low := number_at(text, start, lang, votes)) is None:
            continue
        covered = _covered(low, masked)
        if covered:
            reason, position = covered
        else:
            built = _build(text, low, grammar, votes, out, masked, lead, bits)
            if isinstance(built, QuantityMention):
                out.append(built)
                position = max(built.end, low.end)
                if len(out) > 1 and _same_bound(text, *out[-2:]):
                    out[-1] = built = replace(built, comparator=out[-2].comparator)
                whole = _of_tasks(text, built, grammar, votes, bits) if built.rule == "out-of-tasks" else None
                if whole:
                    out.append(whole)
                    position = whole.end
                continue
            reason, position = built, low.end
        rejects.append(
            Reject(quote=text[low.start : low.end], start=offset + low.start, end=offset + low.end, reason=reason)
        )
    return tuple(out), tuple(rejects)


def numbers(text: str, grammar: Grammar) -> list[tuple[int, Decimal, Decimal | None, str | None]]:
    """Every numeral of a text, measured or not: where it begins, its value, the upper end of a range, its unit."""
    votes = vote(text)
    found, rejects = read(text, grammar, votes, (), 0)
    out: list[tuple[int, Decimal, Decimal | None, str | None]] = [
        (m.number, m.value, m.value_high, str(m.unit)) for m in found
    ]
    bare = (r for r in rejects if r.reason in (RejectReason.NO_UNIT, RejectReason.ORDINAL))
    for reject in bare:
        first = next((a for a in grammar.numerals(text) if reject.start <= a < reject.end), reject.start)
        number = grammar.number_at(text, first, votes)
        if number is not None:
            low, high = number, None
            unit = grammar.unit.match(text, low.end)
            if not (low.fraction or low.multiple) and (joined := _joiner(text, low.end, unit, grammar)):
                low, high = _joined(text, low, joined, unit, grammar, votes, ())
            out.append((low.start, low.value, high.value if high else None, None))
    return sorted(out, key=lambda o: o[0])


def _same_bound(text: str, first: QuantityMention, second: QuantityMention) -> bool:
    """Two of a list with a deadline each, the bound said once."""
    bounded = first.comparator in (Comparator.GTE, Comparator.LTE) and second.comparator is Comparator.EQ
    return (
        bounded
        and first.unit is second.unit
        and not second.noun.endswith((" nữa", " khác", " more"))
        and bool(_DEADLINES.fullmatch(text, first.end, second.start))
        and bool(_DEADLINE.match(text, second.end))
    )


def _of_tasks(text: str, done: QuantityMention, grammar: Grammar, votes: Vote, bits: int) -> QuantityMention | None:
    """The second number of "53/70 tasks", a figure of its own."""
    start = next(i for i in range(done.end, len(text)) if text[i].isdigit())
    read_alone = number_at(text[start:], 0, grammar.lang, votes)
    if read_alone is None:
        return None
    number = replace(read_alone, start=start, first=start, end=read_alone.end + start)
    noun, end = counted(text, number.end, grammar.lang)
    ask = Ask(text, number, number, grammar, (), None, bits, grammar.lang, number.end, "", None)
    return _finish(ask, None, Measured(Unit.COUNT, end, "tasks-in-all", noun))


def _covered(low: Number, masked: Sequence[tuple[int, int, RejectReason]]) -> tuple[RejectReason, int] | None:
    """Why the number is none, and where what covers it ends."""
    first, end, why = low.first, low.end, None
    for start, stop, reason in masked:
        if start <= first < stop and not (low.currency and _coded(low, reason)):
            why = why or reason
            end = max(end, stop)
    return (why, end) if why else None


def _coded(low: Number, reason: RejectReason) -> bool:
    """A currency code makes "VND3" money, not a name or document number."""
    return bool(low.currency) and reason in (RejectReason.NAME, RejectReason.DOCUMENT_NUMBER)


#: "Raised from A to B" is no range: A is what was, B is what is.
_MOVES = re.compile(
    r"\b(?:rais(?:ed?|es|ing)|lift(?:s|ed|ing)?|increas(?:ed?|es|ing)|r[io]se[ns]?|rising|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|grew|grown?|expand(?:s|ed)?|"
    r"cut|reduc(?:ed?|es|ing)|lower(?:s|ed|ing)?|fell|fall(?:s|en)?|drop(?:s|ped)?|chang(?:ed?|es)|adjust(?:s|ed)?|moved?|upgraded?|slid(?:es?)?|slip(?:s|ped)?|crept|creep(?:s|ing)?|edged?|inch(?:ed|es)?|went|go(?:es|ne)?|advanc(?:ed?|es|ing)|improv(?:ed?|es|ing)|soar(?:s|ed)?|surg(?:ed?|es)|plung(?:ed?|es)|dip(?:s|ped)?|shr[aiu]nk|swell(?:ed|s)?|leapt?|leaped|widen(?:ed|s)?|narrow(?:ed|s)?|push(?:ed|es)|tak(?:en?|es)|took|boost(?:ed|s)?|evolv(?:ed|es))\b[^.;\d]{0,50}\bfrom (?:\w+ ){0,2}$|\b(?:up|down) from (?:\w+ ){0,2}$",
    re.I,
)


#: "Half a percentage point".
_OF_POINT = re.compile(r"(?: of)?(?: an?| one)?(?= (?:percentage point|điểm phần trăm))")


def _build(
    text: str,
    low: Number,
    grammar: Grammar,
    votes: Vote,
    before: list[QuantityMention],
    masked: list[tuple[int, int, RejectReason]],
    lead: QuantityMention | None,
    bits: int,
) -> QuantityMention | RejectReason:
    unit: re.Match[str] | None = None
    high: Number | None = None
    if low.fraction:
        if point := _OF_POINT.match(text, low.end):
            low = replace(low, value=low.value / 100, fraction=False, end=point.end())
            unit = grammar.unit.match(text, low.end)
    elif not low.multiple:
        unit = grammar.unit.match(text, low.end)
        if joined := _joiner(text, low.end, unit, grammar):
            low, high = _joined(text, low, joined, unit, grammar, votes, masked)
            unit = grammar.unit.match(text, high.end) if high else unit
    last = high or low
    tail = text[max(0, low.start - REACH) : low.start].lower()
    ask = Ask(text, low, last, grammar, before, lead, bits, grammar.lang, last.end, tail, unit)
    found_unit = measure(ask)
    if found_unit is None and before and not low.ordinal:
        found_unit = _inherited(text, low, before, grammar)
    if found_unit is None:
        return RejectReason.ORDINAL if low.ordinal or low.word else RejectReason.NO_UNIT
    if (
        low.word
        and found_unit.unit is Unit.COUNT
        and text.endswith(" - ", 0, low.start)
        and _ASIDE.search(text, 0, low.start)
    ):
        return RejectReason.OTHER
    if before and _repeats(text, low, found_unit.unit, before[-1]):
        return RejectReason.EQUIVALENT
    return _finish(ask, high, found_unit)


def _joiner(text: str, end: int, unit: re.Match[str] | None, grammar: Grammar) -> re.Match[str] | None:
    """What joins a number, with its unit or without, to the upper end of its range."""
    found = grammar.joiner.match(text, end)
    return found or (grammar.joiner.match(text, unit.end()) if unit else None)


def _joined(
    text: str,
    low: Number,
    joined: re.Match[str],
    unit: re.Match[str] | None,
    grammar: Grammar,
    votes: Vote,
    masked: Sequence[tuple[int, int, RejectReason]],
) -> tuple[Number, Number | None]:
    """The number with the upper end of its range, where it begins one."""
    unit = unit if joined.start() > low.end else None
    other = _behind(text, joined.end(), grammar, votes)
    if other is None or any(s <= other.first < e and not _coded(other, r) for s, e, r in masked):
        return low, None
    if re.search(r" (?:and|và)", joined.group()) and not _BETWEEN.search(text[: low.start]):
        return low, None
    if low.ordinal and " to" in joined.group():
        return low, None
    if " to" in joined.group() and _MOVES.search(text[max(0, low.start - 90) : low.start]):
        return low, None
    if unit and " to" in joined.group() and re.search(r"\bfrom (?:\w+ ){0,2}$", text[: low.start]):
        return low, None
    if " or" in joined.group() and low.scale > 1:
        return low, None
    again = grammar.unit.match(text, other.end) if unit else None
    if unit and not (again and again.lastgroup == unit.lastgroup):
        return low, None
    return _shared(low, other)


_BETWEEN = re.compile(r"\b(?:between|giữa|trong khoảng)(?: \w+)? $", re.I)


def _behind(text: str, at: int, grammar: Grammar, votes: Vote) -> Number | None:
    """The number behind a joiner, its code before it."""
    start = at
    while (
        start < len(text)
        and start < at + 6
        and not text[start].isdigit()
        and not text[start].isspace()
        and not text[start].islower()
    ):
        start += 1
    for place in (at, start):
        if place < len(text) and (number := grammar.number_at(text, place, votes)) is not None:
            return number
    return None


def _shared(low: Number, high: Number) -> tuple[Number, Number | None]:
    """A scale behind a range covers both ends, unless the first has its own or the result is inverted."""
    if low.word != high.word or low.fraction or high.fraction:
        return low, None
    if low.scale == 1 and high.scale > 1 and low.value < 1000:
        low = replace(low, value=low.value * high.scale, scale=high.scale)
    if low.value >= high.value or (high.currency and low.currency != high.currency):
        return low, None
    return low, high


#: "AI Hay and Kiki - two local platforms -" counts in passing.
_ASIDE = re.compile(r"[^\s-] - $")


def _inherited(text: str, low: Number, before: list[QuantityMention], grammar: Grammar) -> Measured | None:
    """ "from 58 to 71 Mbps", "50% in 2025 and 60": a number without a unit takes its neighbour's after to or and."""
    joined = _JOINING[grammar.lang].search(text, max(0, low.start - 20), low.start)
    if joined and low.start - before[-1].end < 40:
        if before[-1].unit is Unit.PERCENT and before[-1].change and low.value > 100:
            return Measured(Unit.COUNT, low.end, "count-changed-to")
        return Measured(before[-1].unit, low.end, "inherited-unit")
    return None


def _repeats(text: str, low: Number, unit: Unit, before: QuantityMention) -> bool:
    if unit not in (Unit.USD, Unit.VND, Unit.EUR, Unit.OTHER) or before.unit not in (
        Unit.USD,
        Unit.VND,
        Unit.EUR,
        Unit.OTHER,
    ):
        return False
    gap = text[before.end : low.start]
    said = re.match(r"[ ,]*(?:\(|equivalent to|or |tương đương|equal to|hay )[\w ,~]{0,24}$", gap)
    return bool(said) and unit != before.unit


#: "Have passed 12 laws": no bound.
_ENACTED = re.compile(r"pass(?:ed|es)? ", re.I)
#: "Bị phạt tới 2% doanh thu", "hỗ trợ đến 50 triệu đồng".
_UP_TO_VI = re.compile(
    r"(?<!\w)(?:phạt|hỗ trợ|miễn|thưởng|cho vay|được vay|bồi thường|chi trả|được giảm|tài trợ)(?: (?!từ\b)[^\W\d]\w*){0,3} (?P<to>tới|đến) $"
)
#: "Half of GDP or more", "200.000 kWh/tháng trở lên": the bound stands behind the base.
_BASE = re.compile(
    r" of (?:the )?[\w']+(?: [\w']+)?(?= (?:or|at the|at a)\b)|/\w+(?= trở)|(?: [^\W\d]\w*){1,4}(?= trở (?:lên|xuống))"
)
_UP_TO = ("tới ", "đến ")
_OPEN_END = re.compile(r"[^,.;\d]{0,40}?\btrở (lên|xuống)\b")
#: "Cao hơn 8 điểm phần trăm so với": a difference, no bound.
_DIFFERS = re.compile(r"(?:cao|thấp|lớn|nhỏ|nhiều|ít|nhanh) hơn|(?:higher|lower|greater) than", re.I)
_DIFFERENCES = frozenset({Unit.PERCENTAGE_POINT, Unit.PLACES, Unit.TIMES})
#: "At least 30% by 2030 and 50% by 2045": one bound for both.
_DEADLINES = re.compile(
    r"(?: of [\w' ]{2,24}| GDP)?,? (?:by|in|đến năm|vào năm|năm) (?:19|20)\d\d(?:,? (?:and|và)|,) (?:to )?$", re.I
)
_DEADLINE = re.compile(r"(?: of [\w' ]{2,24}| GDP)?,? (?:by|in|đến năm|vào năm|năm) (?:19|20)\d\d", re.I)
#: "Cao hơn 26% so với năm 2024": a change, no bound.
_MORE_THAN = re.compile(r"(?:cao|nhiều|lớn|thấp|ít|nhỏ|nhanh) hơn ", re.I)
#: "Vượt 4% kế hoạch", "vượt 2,6% so với chỉ tiêu": by so much, no bound.
_BEYOND = re.compile(r"vượt ", re.I)
_THE_PLAN = re.compile(r" (?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)(?!\w)")
_THAN_WHAT = re.compile(r" so với")
#: "The National Assembly passed 11 laws": no bound.
_PASSES = re.compile(r"pass(?:es|ed)? ", re.I)
_ACTS = re.compile(
    r" (?:\w+ ){0,2}?(?:laws?|resolutions?|bills?|decrees?|codes?|ordinances?|amendments?|acts|motions?|exams?|tests?|budgets?)\b"
)
_TOP = re.compile(r"\b(?:top|tốp|nhóm|hàng|hàng ngũ|leading|among the|in the leading)(?: the)?(?: \S+)?[ -]$", re.I)
_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_PER_MILLION = re.compile(r"\bmillion\b|\btriệu dân\b", re.I)
_PARTS = {
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
    "thirty": 30,
    "twenty": 20,
    "fifty": 50,
    "mười": 10,
}


_ONE = Decimal(1)
_FROM = re.compile(r"\b(?:from|từ)(?: \w+){0,2} $", re.I)
_JOINING = {
    "en": re.compile(r"\b(?:to|and|from|against|instead of|rather than)(?: \w+)? $", re.I),
    "vi": re.compile(r"\b(?:lên|còn|xuống|và|từ|đến|thay vì)(?: \w+)? $", re.I),
}


def _finish(ask: Ask, high: Number | None, found: Measured) -> QuantityMention:
    unit, rule, text = found.unit, found.rule, ask.text
    low = _counted_whole(ask.low, unit)
    high = _counted_whole(high, unit) if high else None
    start, end, comparator = _bounded(ask, high, found)
    value, top, scale, scale_high = _valued(text, low, high, found, ask.lang)
    # A fraction ("9/10", "eight in ten") has no digits: it is as exact as its words.
    digits = low.digits if rule not in ("tenths", "one-in", "each-of") else None
    digits_high = high.digits if high else None
    change = change_of(text, start, end, unit, ask.lang, ask.bits)
    lead = text[max(0, start - 16) : start].lower()
    earlier = ("from" in lead or "từ" in lead) and bool(_FROM.search(text, max(0, start - 16), start))
    return QuantityMention(
        start=start, end=end, number=low.start, value=value, value_high=top, unit=unit, comparator=comparator,
        digits=digits, digits_high=digits_high, scale=scale if digits else _ONE,
        scale_high=scale_high if digits_high else _ONE, noun=found.noun, change=bool(change.rule),
        change_rule=change.rule, direction=change.direction, earlier=earlier, rule=rule,
    )  # fmt: skip


def _counted_whole(number: Number, unit: Unit) -> Number:
    """What is counted or ranked is whole: the sign before three last digits parts thousands, whatever the language."""
    if unit not in (Unit.COUNT, Unit.RANK) or number.scale != 1 or not _THOUSANDS.fullmatch(number.digits or ""):
        return number
    digits = (number.digits or "").replace(".", "")
    return replace(number, value=Decimal(digits), digits=digits)


def _bounded(ask: Ask, high: Number | None, found: Measured) -> tuple[int, int, Comparator]:
    """Where the figure begins and ends with its bound, and the comparator."""
    text, low, end, unit = ask.text, ask.low, found.end, found.unit
    bound = ask.grammar.bound_before(text, low.start)
    comparator, start = bound or (Comparator.EQ, low.start)
    to = ask.lang == "vi" and bound is None and text.endswith(_UP_TO, 0, start)
    if to and (up_to := _UP_TO_VI.search(text, max(0, start - 50), start)):
        start, comparator = up_to.start("to"), Comparator.LTE
    after = ask.grammar.after
    behind = (after.match(text, end) or after.match(text, ask.end)) if after.bit & ask.bits else None
    if not behind and after.bit & ask.bits and (base := _BASE.match(text, end)):
        behind = after.match(text, base.end())
    if behind and behind.lastgroup and unit is not Unit.RANK:
        comparator = Comparator(behind.lastgroup)
        end = max(end, behind.end()) if behind.start() - end < 2 else end
    open_end = _OPEN_END.match(text, ask.end) if text.endswith("từ ", 0, low.start) else None
    if open_end:
        comparator = Comparator.GTE if open_end[1] == "lên" else Comparator.LTE
    enacted = bound and unit is Unit.COUNT and _ENACTED.match(text, start) and _ACTS.search(found.noun)
    differs = bound and unit in _DIFFERENCES and _DIFFERS.fullmatch(text, start, low.start - 1)
    if enacted or differs:
        start, comparator = low.start, Comparator.EQ
    if unit is Unit.RANK and _TOP.search(text[max(0, low.start - 18) : low.start]):
        comparator = Comparator.TOP
    if high:
        comparator = Comparator.RANGE
    if bound and _no_bound(ask, start, end, unit):
        start, comparator = low.start, Comparator.EQ
    return start, end, comparator


def _no_bound(ask: Ask, start: int, end: int, unit: Unit) -> bool:
    """The word before is a verb or a comparison: "cao hơn 26% so với", "vượt 4% kế hoạch", "passed 11 laws"."""
    text, low = ask.text, ask.low.start
    if ask.lang == "vi" and _MORE_THAN.match(text, start, low) and _THAN_WHAT.match(text, end):
        return True
    if unit is Unit.PERCENT and _BEYOND.match(text, start) and _THE_PLAN.match(text, end):
        return True
    return bool(_PASSES.match(text, start) and _ACTS.match(text, ask.end))


def _valued(
    text: str, low: Number, high: Number | None, found: Measured, lang: str
) -> tuple[Decimal, Decimal | None, Decimal, Decimal]:
    """The value and upper value in the figure's unit, with what the written digits are multiplied by."""
    value, top = low.value, high.value if high else None
    scale, scale_high = low.scale, high.scale if high else Decimal(1)
    if found.scale != 1:
        value, scale, scale_high = value * found.scale, scale * found.scale, scale_high * found.scale
        top = top * found.scale if top is not None else None
    if found.rule == "tenths":
        value = value * 10
    if found.rule == "one-in" and (part := (ONE_IN_VI if lang == "vi" else ONE_IN).match(text, low.end)):
        of = part["n"] or part["m"] if lang == "en" else part["n"]
        value = value * 100 / Decimal(_PARTS.get(of) or of)
    if found.rule == "each-of" and (each := EACH_OF.match(text, low.end)):
        value = Decimal(_PARTS.get(each["k"]) or each["k"]) * 100 / value
    if found.unit is Unit.PER_10K:
        last = (high or low).end
        per = density(text, last, lang) or density_before(text, low.start, last, lang)
        base = per[1] if per else Decimal(10**6 if _PER_MILLION.search(text[: low.start]) else 10**4)
        value, scale, scale_high = (x * 10000 / base for x in (value, scale, scale_high))
        top = top * 10000 / base if top is not None else None
    return value, top, scale, scale_high
