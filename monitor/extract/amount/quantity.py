"""From a sentence to its quantities: numeral, range, scale, unit, bound, counted noun. Every rule has a name."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from monitor.domain.figure import Reject, RejectReason
from monitor.domain.frozen import maker
from monitor.domain.quantity import Unit
from monitor.extract.amount.ask import REACH, Ask, Measured
from monitor.extract.amount.counted_noun import counted
from monitor.extract.amount.density import base_of
from monitor.extract.amount.mention import mention_of
from monitor.extract.amount.order import SINCE, measure, order_of
from monitor.extract.amount.unit import denominator
from monitor.extract.lexer import Grammar
from monitor.extract.members import COUNT, EQ, EUR, GTE, LTE, OTHER, PERCENT, RANK, TIMES, USD, VND
from monitor.extract.model import PeriodMention, QuantityMention
from monitor.extract.numeral.number import Number
from monitor.extract.numeral.reader import number_at, plain_end
from monitor.extract.numeral.shared import Vote, vote
from monitor.extract.prefilter.forms import lowered
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import bits_of

_made_reject: Final = maker(Reject)
_DATE: Final = RejectReason.DATE
#: What letters and digits may be that are money where the letters are a code.
_OF_CODES: Final = frozenset((RejectReason.NAME, RejectReason.DOCUMENT_NUMBER))
#: Bounds that are said once for two figures.
_SHARED: Final = frozenset({GTE, LTE})


def read(
    text: str, grammar: Grammar, votes: Vote, times: Sequence[PeriodMention], offset: int,
    starts: Sequence[int] | None = None, lead: QuantityMention | None = None, heads: Sequence[str] = (),
    line: Line | None = None, counts: Sequence[QuantityMention] = (), previous: str = "",
    indexed: QuantityMention | None = None,
) -> tuple[tuple[QuantityMention, ...], tuple[Reject, ...]]:  # fmt: skip
    """The quantities of one sentence in order, and the numerals that are none with the reason. `starts`: where a number may
    begin, in offsets of the sentence; None: anywhere. `lead`: the last quantity of the sentence before in its paragraph,
    `counts`: its counts; `indexed`: the paragraph's last value of an index; `heads`: what stands over a row's cells or a line
    with a label; `line`: the sentence as it was looked through, if it was; `previous`: the one before."""
    bits, lower = (line.bits, line.lower) if line else (bits_of(text), lowered(text))
    starts = grammar.numerals(text) if starts is None else starts
    masked = [*((time.start, time.end, _DATE) for time in times), *grammar.masks.spans(text, bits, starts)]
    out: list[QuantityMention] = []
    rejects: list[Reject] = []
    ask, position, lang = None, 0, grammar.lang
    for start in starts:
        if start < position:
            continue
        covered = _covered(start, masked) if masked else None
        if covered and (end := plain_end(text, start, lang)):
            # What the digits of a year or a name are worth nobody asks.
            position = max(end, covered[1])
            rejects.append(_refused(text, start, end, offset, covered[0]))
            continue
        if (low := number_at(text, start, lang, votes)) is None:
            continue
        if covered and low.currency:
            covered = _covered(start, masked, coded=True)
        if covered:
            reason, position = covered[0], max(low.end, covered[1])
        else:
            if ask is None:
                signs = order_of(lang).signs(text, bits, grammar, lead)
                ask = Ask(text, grammar, out, lead, bits, signs, heads, lower, counts, previous, indexed)
            built = _build(ask, low, votes, masked)
            if isinstance(built, QuantityMention):
                out.append(built)
                ask.signs |= SINCE.get(built.unit, 0)
                position = max(built.end, low.end)
                if len(out) > 1 and out[-2].comparator in _SHARED and _same_bound(text, *out[-2:]):
                    out[-1] = built = replace(built, comparator=out[-2].comparator)
                if built.rule == "out-of-tasks" and (whole := _of_tasks(text, built, grammar, votes, ask)):
                    out.append(whole)
                    position = whole.end
                continue
            reason, position = built, ask.last.end if built is RejectReason.EQUIVALENT else low.end
        rejects.append(_refused(text, low.start, low.end, offset, reason))
    return tuple(out), tuple(rejects)


def _refused(text: str, start: int, end: int, offset: int, reason: RejectReason) -> Reject:
    """The numeral that is no quantity. `offset`: where the sentence begins in the text."""
    return _made_reject(quote=text[start:end], start=offset + start, end=offset + end, reason=reason)


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


#: "At least 30% by 2030 and 50% by 2045": one bound for both.
_YEAR_SAID: Final = r"(?:(?:19|20)\d\d|(?:the |this )?decade|(?:this|next|the) year|năm nay|năm tới)"
_BY_THEN: Final = rf"(?: of [\w' ]{{2,24}}| GDP)?,? (?:by|in|before|until|đến|vào|trước|năm)(?: năm)? (?:(?:(?:the )?(?:end|close) of |end-|late |mid-|cuối |hết )(?:năm )?)?{_YEAR_SAID}"
_DEADLINES: Final = lazy(rf"(?: (?!and\b|và\b)[^\W\d][\w'’-]*){{0,9}}?{_BY_THEN}(?:,? (?:and|và)|,) (?:to )?$", re.I)
_DEADLINE: Final = lazy(_BY_THEN, re.I)


def _same_bound(text: str, first: QuantityMention, second: QuantityMention) -> bool:
    """Two of a list with a deadline each, the bound said once."""
    return (
        first.comparator in _SHARED
        and second.comparator is EQ
        and first.unit is second.unit
        and not second.noun.endswith((" nữa", " khác", " more"))
        and bool(_DEADLINES.fullmatch(text, first.end, second.start))
        and bool(_DEADLINE.match(text, second.end))
    )


def _of_tasks(text: str, done: QuantityMention, grammar: Grammar, votes: Vote, ask: Ask) -> QuantityMention | None:
    """The second number of "53/70 tasks", a figure of its own."""
    start = next(i for i in range(done.end, len(text)) if text[i].isdigit())
    read_alone = number_at(text[start:], 0, grammar.lang, votes)
    if read_alone is None:
        return None
    number = replace(read_alone, start=start, first=start, end=read_alone.end + start)
    noun, end = counted(text, number.end, grammar.lang)
    ask.of(number, number)
    return mention_of(ask, None, Measured(COUNT, end, "tasks-in-all", noun))


def _covered(
    at: int, masked: Sequence[tuple[int, int, RejectReason]], *, coded: bool = False
) -> tuple[RejectReason, int] | None:
    """Why the number whose digits begin at `at` is none, and where what covers it ends. `coded`: with a currency code,
    which makes "VND3" money, not a name or document number."""
    end, why = 0, None
    for start, stop, reason in masked:
        if start <= at < stop and not (coded and reason in _OF_CODES):
            why = why or reason
            if stop > end:
                end = stop
    return (why, end) if why else None


#: "Raised from A to B" is no range: A is what was, B is what is.
_MOVES: Final = small(
    r"\b(?:rais(?:ed?|es|ing)|lift(?:s|ed|ing)?|increas(?:ed?|es|ing)|r[io]se[ns]?|rising|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|grew|grown?|expand(?:s|ed)?|"
    r"cut|trim(?:s|med)?|slash(?:es|ed)?|shorten(?:s|ed)?|halve[ds]?|par(?:ed|es)|br(?:ing|ings|ought)|reduc(?:ed?|es|ing)|lower(?:s|ed|ing)?|fell|fall(?:s|en)?|drop(?:s|ped)?|adjust(?:s|ed)?|moved?|upgraded?|slid(?:es?)?|slip(?:s|ped)?|crept|creep(?:s|ing)?|edged?|inch(?:ed|es)?|went|go(?:es|ne)?|advanc(?:ed?|es|ing)|improv(?:ed?|es|ing)|soar(?:s|ed)?|revis(?:ed?|es|ing)|correct(?:s|ed|ing)?|updat(?:ed?|es|ing)|amend(?:s|ed)?|restat(?:ed?|es)|chang(?:ed?|es|ing)|surg(?:ed?|es)|plung(?:ed?|es)|dip(?:s|ped)?|shr[aiu]nk|swell(?:ed|s)?|leapt?|leaped|widen(?:ed|s)?|narrow(?:ed|s)?|push(?:ed|es)|tak(?:en?|es)|took|boost(?:ed|s)?|evolv(?:ed|es)|(?:doubl|tripl|quadrupl)(?:ed?|es|ing)|multipl(?:y|ied|ies)|\w+-?fold)\b(?:[^.;\d]|\b[2-6]g\b|(?<!\d)(?:19|20)\d\d(?!\d)){0,90}\bfrom (?:\w+ ){0,2}$|\b(?:up|down) from (?:\w+ ){0,2}$",
)


#: "Half a percentage point", "half of one per cent".
_OF_POINT: Final = lazy(r"(?: of)?(?: an?| one)?(?= (?:percentage point|per ?cent\b|điểm phần trăm))")


def _build(
    ask: Ask, low: Number, votes: Vote, masked: list[tuple[int, int, RejectReason]]
) -> QuantityMention | RejectReason:
    text, grammar, before = ask.text, ask.grammar, ask.before
    unit: re.Match[str] | None = None
    high: Number | None = None
    if share := _plain_share(text, low, before, grammar):
        ask.of(low, low)
        return mention_of(ask, None, share)
    if low.fraction:
        if point := _OF_POINT.match(text, low.end):
            low = replace(low, value=low.value / 100, fraction=False, end=point.end())
            unit = grammar.unit.match(text, low.end)
    elif not low.multiple:
        unit = grammar.unit.match(text, low.end)
        if joined := _joiner(text, low.end, unit, grammar):
            low, high = _joined(text, low, joined, unit, grammar, votes, masked)
            unit = grammar.unit.match(text, high.end) if high else unit
    ask.of(low, high or low, unit)
    ask.tail = ask.lower[max(0, low.start - REACH) : low.start]
    found_unit = measure(ask)
    if found_unit is None and before and not low.ordinal:
        found_unit = _inherited(text, low, before, grammar)
    if found_unit is None:
        return RejectReason.ORDINAL if low.ordinal or low.word else RejectReason.NO_UNIT
    if (
        low.word
        and found_unit.unit is COUNT
        and text.endswith(" - ", 0, low.start)
        and _ASIDE.search(text, 0, low.start)
        and not _DATELINE.fullmatch(text, 0, low.start)
    ):
        return RejectReason.OTHER
    if before and _repeats(text, low, found_unit.unit, before[-1]) and not _A_HEAD.match(text, found_unit.end):
        return RejectReason.EQUIVALENT
    return mention_of(ask, high, found_unit)


#: Behind these a share is one of each so many.
_EACH: Final = ("cứ ", "Cứ ", "mỗi ", "every ")


def _plain_share(text: str, low: Number, before: Sequence[QuantityMention], grammar: Grammar) -> Measured | None:
    """ "8.02%", "8 percent": digits with their sign right behind and no range. Of the rules of `measure` only the one of
    units fits it, but in a list of ranks and of each so many; most figures are such."""
    if low.digits is None or low.currency or low.ordinal:
        return None
    end = grammar.share_end(text, low.end)
    if not end or (before and before[-1].unit is RANK) or text.endswith(_EACH, 0, low.start):
        return None
    return None if grammar.joiner_at(text, end) else Measured(PERCENT, end, "unit-percent")


def _joiner(text: str, end: int, unit: re.Match[str] | None, grammar: Grammar) -> re.Match[str] | None:
    """What joins a number, with its unit or without, to the upper end of its range."""
    found = grammar.joiner_at(text, end)
    return found or (grammar.joiner_at(text, unit.end()) if unit else None)


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
    if other is None or (masked and _covered(other.first, masked, coded=bool(other.currency))):
        return low, None
    if re.search(r" (?:and|và)", joined.group()) and not _BETWEEN.search(text[: low.start]):
        return low, None
    if " to" in joined.group() and (low.ordinal or other.ordinal or _gains(text, low, other)):
        return low, None
    moves = " to" in joined.group() and not text.endswith("anywhere from ", 0, low.start)
    if moves and _MOVES.search(text[max(0, low.start - 120) : low.start].lower()):
        return low, None
    if unit and moves and re.search(r"\bfrom (?:\w+ ){0,2}$", text[: low.start]):
        return low, None
    if joined.group() == ", " and not (low.word and other.word and other.value - low.value == 1 and low.value < 10):
        return low, None
    if " or" in joined.group() and low.scale > 1:
        return low, None
    again = grammar.unit.match(text, other.end) if unit else None
    if unit and not (again and again.lastgroup == unit.lastgroup):
        return low, None
    return _shared(low, other)


#: "Rose $20 billion to $198 billion", "grew by 300 to 4,100": by how much, and to what.
_GAINS: Final = lazy(
    r"\b(?:rose|risen|ris(?:es|ing)|increas(?:ed|es|ing)|grew|grown|grow(?:s|ing)|climb(?:ed|s|ing)|jump(?:ed|s|ing)|gain(?:ed|s|ing)|surg(?:ed|es|ing)|fell|fallen|fall(?:s|ing)|dropp?(?:ed|s|ing)|declin(?:ed|es|ing)|decreas(?:ed|es|ing)|shrank|shrunk|slipp?(?:ed|s)|up|down)(?P<by> by)?(?: (?:about|around|some|nearly|almost|over|more than))? $",
    re.I,
)


def _gains(text: str, low: Number, high: Number) -> bool:
    """The first of the two is what was gained: money with its own scale, or a number much smaller than what it led to."""
    gains = _GAINS.search(text, max(0, low.start - 30), low.start)
    if gains is None:
        return False
    if low.currency and high.currency:
        return low.scale > 1 or low.value * 3 < high.value
    if gains["by"] and low.scale > 1 and high.scale > 1:
        return True
    return bool(gains["by"]) and low.value * 3 < high.value and low.scale <= high.scale and high.value >= 100


#: "Between US$150 million and": a code may stand before the first.
_BETWEEN: Final = lazy(r"\b(?:[Bb]etween|BETWEEN|[Gg]iữa|[Tt]rong khoảng)(?: \w+)? (?:[A-Z]{1,3}[ $]?)?$")


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
    if start > at + 1 and text.startswith(" ", start):
        start += 1  # "USD 160 million"
    for place in (at, start):
        if place < len(text) and (number := grammar.number_at(text, place, votes)) is not None:
            return number
    return None


def _shared(low: Number, high: Number) -> tuple[Number, Number | None]:
    """A scale behind a range covers both ends, unless the first has its own or the result is inverted."""
    if low.word != high.word or low.fraction or high.fraction:
        return low, None
    if low.scale == 1 and high.scale > 1 and (low.value < 1000 or low.value * high.scale < high.value):
        low = replace(low, value=low.value * high.scale, scale=high.scale)
    if low.value >= high.value or (high.currency and low.currency != high.currency):
        return low, None
    return low, high


#: "AI Hay and Kiki - two local platforms -" counts in passing.
_ASIDE: Final = lazy(r"[^\s-] - $")
#: "Hanoi (VNA) - ", "(Dân trí) - ": where a text begins.
_DATELINE: Final = lazy(r"\W*(?:[^.()\d]{2,40})?\([^()]{2,40}\) - ")


_JOINING: Final = {
    "en": lazy(r"\b(?:to|and|from|against|instead of|rather than)(?: \w+)? $", re.I),
    "vi": lazy(r"\b(?:lên|còn|xuống|thành|và|từ|đến|thay vì)(?: \w+)? $", re.I),
}


#: A time, whose unit is its own.
_LASTING: Final = lazy(r"[ -](?:years?|months?|weeks?|days?|hours?|minutes?|năm|tháng|tuần|ngày|giờ|phút)(?!\w)")


def _inherited(text: str, low: Number, before: Sequence[QuantityMention], grammar: Grammar) -> Measured | None:
    """ "from 58 to 71 Mbps", "50% in 2025 and 60": a number without a unit takes its neighbour's after to or and."""
    if (low.word and low.value == 1) or _LASTING.match(text, low.end):
        return None
    joined = _JOINING[grammar.lang].search(text, max(0, low.start - 20), low.start)
    near = 90 if joined and joined.group().startswith(("instead", "rather", "thay")) else 40
    if joined and low.start - before[-1].end < near:
        if before[-1].unit is PERCENT and before[-1].change and low.value > 100:
            return Measured(COUNT, low.end, "count-changed-to")
        if before[-1].unit is TIMES:
            # "Tăng gấp 2,5 lần, từ 140 lên 355": nothing is multiplied by that.
            return None if low.value % 1 else Measured(COUNT, low.end, "count-changed-to")
        # "Thứ ba ASEAN và thứ hai trong 37 nền kinh tế".
        end = denominator(text, low.end, grammar.lang, noun=True) if before[-1].unit is RANK else low.end
        return Measured(before[-1].unit, end, "inherited-unit", scale=base_of(before[-1], low.value))
    return None


#: "VND 12,861 trillion, or USD 5,041 per person": another measure.
_A_HEAD: Final = lazy(
    r" (?:per|a|each|(?:for|to) (?:every|each)) (?:person|head|capita|inhabitant|resident|citizen|Vietnamese)\b|(?:/| mỗi | một )(?:người|đầu người)(?!\w)"
)
#: "(", "equivalent to": what follows says the same again.
_AGAIN: Final = lazy(
    r"(?: of (?:(?!which\b|whom\b)[a-z-]+ ?){1,4}(?= in| for|,| last| this))?(?: (?:last|this|that) year| (?:in|for) (?:19|20)\d\d| (?:in|over|for) (?:the|that) (?:[\w-]+ ){0,2}(?:quarter|half|year|months?|period)| (?:năm|trong năm) (?:ngoái|nay|(?:19|20)\d\d)| (?:per|a|each|mỗi|một|hằng|hàng) \w+|/[^\W\d]\w*(?: [^\W\d]\w*)?)?[ ,]*(?:\(|equivalent to|or |tương đương|equal to|hay )[\w ,~]{0,24}$"
)


def _repeats(text: str, low: Number, unit: Unit, before: QuantityMention) -> bool:
    if unit not in (USD, VND, EUR, OTHER) or before.unit not in (
        USD,
        VND,
        EUR,
        OTHER,
    ):
        return False
    gap = text[before.end : low.start]
    said = _AGAIN.match(gap)
    return unit != before.unit and bool(said or (gap[-1:] in " ~" and _WORTH.fullmatch(gap)))


#: "3.870 tỷ đồng chi phí đi lại (tương đương 147 triệu USD)": the same, behind what it was spent on.
_WORTH: Final = lazy(
    r"[^\d();.]{0,45}\((?:equivalent to|equal to|equals|or|roughly|about|tương đương(?: với)?|bằng|khoảng|xấp xỉ)(?: \w+){0,2} ~?"
)
