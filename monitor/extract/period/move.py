"""The time of a figure that goes on with those before it: the end of a move, the change between two, the same months."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from monitor.domain.period import Grain, Period
from monitor.extract.evidence.move import put_before
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import PeriodMention, QuantityMention
from monitor.extract.period.chosen import Chosen
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

VERSUS: Final = Prefiltered(
    r"\b(?:against|compared (?:with|to)|versus|than|so với|(?:cao|thấp|nhanh|chậm|nhiều|ít|lớn|nhỏ) hơn|vượt)(?: (?:the|just|only|about|mức|con số|t[ỷỉ] lệ|kết quả|đỉnh|chỉ))?(?: (?:tăng|giảm|khoảng|gần|hơn))? $",
    small=True,
)
#: "Exports rose 13.2 per cent in the same period": in that of the figure before; "over the same period" may be last year's.
MEANWHILE: Final = Prefiltered(
    r"(?: [a-z-]+){0,3}? (?:in|during) (?:the same|that) (?:period|time|span|stretch|months|quarter|half|year)(?! (?:of|last|in|a|the|before|earlier)\b)"
    r"|(?!(?: [^\W\d]+){0,2} so với)(?: [^\W\d]+){0,3}? (?:trong |vào )?cùng (?:giai đoạn|thời gian|khoảng thời gian|năm|kỳ(?! năm))(?: này| đó)?(?=[,.;]|$)"
)
#: "58.9% at the end of 2025, withdrawing a statement that coverage at that date had been over 91%".
_AT_THAT_TIME: Final = Prefiltered(
    r"\b(?:at|on|by) (?:that|the same) (?:date|time|point|moment)\b[^.;,\d]{0,40}$|(?<!\w)(?:tại|vào|ở|đến) (?:cùng )?thời điểm (?:này|đó|ấy|trên)(?!\w)[^.;,\d]{0,40}$"
)
#: "Bad debts fell to 1.6 percent at the end of that month": of the month told before.
_AT_ITS_END: Final = Prefiltered(
    r"(?: [a-z-]+){0,3}? (?:at|by|as of) (?:the )?(?:end|close) of (?:that|the same) (?P<grain>month|quarter|year)\b"
    r"|(?: [^\W\d]+){0,3}? (?:vào |đến |tại |tính đến )?(?:cuối|hết) (?P<vi>tháng|quý|năm) (?:đó|ấy)(?!\w)"
)
#: "By 5.3 percent a year over the same years": of the years told before, whatever aim was told of since.
_THOSE_YEARS: Final = Prefiltered(
    r"(?: [a-z-]+){0,5}? (?:over|in|during|across|for|through) (?:the same|those|these) (?:[a-z]+ )?years\b(?! (?:ago|before|earlier|of)\b)"
    r"|(?:/năm)?(?: [^\W\d]+){0,4}? (?:trong )?(?:cùng|những|các) năm (?:này|đó|ấy)(?!\w)"
)
_GRAINS: Final = {"month": "month", "tháng": "month", "quarter": "quarter", "quý": "quarter"}
#: "198 tỷ; một năm trước đó mới là 152 tỷ, tính ra tăng 30,3%": the change from the one to the other.
_CAME_TO: Final = lazy(
    r",? (?:(?:tính ra|như vậy|như thế|tức(?: là)?|nghĩa là|so ra|có nghĩa)(?: là)?,? (?:đã )?(?:tăng|giảm)(?: \w+){0,2} "
    r"|(?:which (?:is|was|means|makes|meant|made)|making|meaning|i\.e\.,?|that is,?) (?:an? )?(?:rise|increase|growth|gain|jump|fall|drop|decline|decrease)(?: of)? )"
)


#: "Doubled between 2020 and 2025, to 31.5 percent".
_TO_ITS_END: Final = lazy(
    r", (?:to|reaching|hitting|lên|xuống)(?: (?:about|around|some|nearly|over|only|just|a|an|khoảng|gần|hơn))* "
)


def of_span(index: int, context: SentenceContext, time: PeriodMention) -> PeriodMention:
    """The end of a span at which a figure of a move stands ("Between 2020 and 2025 it went from 1,500 to 4,000", "from 1,500
    to 4,000 between 2020 and 2025")."""
    if time.period.grain is not Grain.SPAN or "-" in time.period.text:
        return time
    mentions, base = context.mentions, context.sentence.start
    if time.end <= context.starts[index] and _TO_ITS_END.fullmatch(
        context.sentence.text, time.end, context.starts[index]
    ):
        return replace(time, period=Period.year(time.period.last.year))
    first = (
        index + 1 < len(mentions) and mentions[index].earlier and _moves(context, mentions[index], mentions[index + 1])
    )
    last = index > 0 and mentions[index - 1].earlier and _moves(context, mentions[index - 1], mentions[index])
    if not (first or last):
        return time
    begins, ends = (
        mentions[index - 1 if last else index].start - base,
        mentions[index if last else index + 1].end - base,
    )
    if begins < time.end and time.start < ends:
        return time
    return replace(time, period=Period.year(time.period.first.year if first else time.period.last.year))


def of_its_end(index: int, context: SentenceContext, chosen: Chosen) -> Chosen:
    """What was chosen, with the end of a span for one of the two figures of a move."""
    time = chosen.time
    if time is None or time.period.grain is not Grain.SPAN or len(context.mentions) < 2:
        return chosen
    then = of_span(index, context, time)
    return chosen if then is time else replace(chosen, time=then)


def _moves(context: SentenceContext, a: QuantityMention, b: QuantityMention) -> bool:
    gap = context.sentence.text[a.end - context.sentence.start : b.start - context.sentence.start]
    return a.unit is b.unit and bool(re.search(r"\b(?:to|lên|xuống|còn)\b", gap)) and len(gap) < 30


#: "6.93 percent in the same period of last year, a number since revised up to 7.05 percent".
_REVISED_TO: Final = Prefiltered(
    r"[^;.\d]{0,60}, (?:an?|the) (?:number|figure|rate|level|pace|share|estimate) (?:(?:since|later|now|subsequently|then|that was|which was) ){0,2}(?:revised|corrected|adjusted|amended|restated)(?: up| down| slightly)* to "
    r"|[^;.\d]{0,60}, (?:con số|mức|số liệu) (?:này )?(?:sau đó |nay |đã |vừa )*(?:được )?(?:điều chỉnh|tính lại|đính chính|hiệu chỉnh)(?: tăng| giảm)?(?: lên| xuống)?(?: còn| thành)? "
)


def of_those_before(index: int, context: SentenceContext, before: Sequence[Chosen]) -> Chosen | None:
    """The time of a figure that says that it is of that of the ones before it."""
    last = before[-1].time
    revised = last is not None and _REVISED_TO.bit & context.sentence.line.bits
    if revised and _REVISED_TO.plain.fullmatch(context.sentence.text, context.ends[index - 1], context.starts[index]):
        return Chosen(last, "the-same-time")
    if last is not None and put_before(index, context):
        return Chosen(last, "the-same-time")
    then = last is not None and _AT_THAT_TIME.bit & context.sentence.line.bits
    if then and _AT_THAT_TIME.plain.search(context.sentence.text, context.ends[index - 1], context.starts[index]):
        return Chosen(last, "the-same-time")
    if (told := _of_those_told(context, context.ends[index], before)) is not None:
        return Chosen(told, "the-same-time")
    meanwhile = last is not None and MEANWHILE.bit & context.sentence.line.bits
    if meanwhile and _meanwhile(context, context.starts[index], context.ends[index]):
        return Chosen(before[-1].time, "the-same-time")
    risen = _came_to(index, context, before)
    return Chosen(risen, "what-it-came-to") if risen is not None else None


def _of_those_told(context: SentenceContext, end: int, before: Sequence[Chosen]) -> PeriodMention | None:
    """The years, or the month, quarter or year, told before in the sentence, to which the words behind the figure go back."""
    text, bits = context.sentence.text, context.sentence.line.bits
    if _THOSE_YEARS.bit & bits and _THOSE_YEARS.plain.match(text, end):
        spans = (c.time for c in reversed(before) if c.time is not None and c.time.period.grain is Grain.SPAN)
        return next(spans, None)
    closed = _AT_ITS_END.plain.match(text, end) if _AT_ITS_END.bit & bits else None
    if closed is None:
        return None
    told = next((c.time for c in reversed(before) if c.time is not None), None)
    if told is None:
        return None
    last, grain = told.period.last, _GRAINS.get(closed["grain"] or closed["vi"], "year")
    tail = {"month": f"-{last.month:02d}", "quarter": f"-Q{(last.month + 2) // 3}", "year": ""}[grain]
    return replace(told, period=Period.parse(f"{last.year}{tail}"))


def _meanwhile(context: SentenceContext, start: int, end: int) -> bool:
    """The words behind the figure put it into the time of the one before, and it is not what that is set against."""
    sentence = context.sentence
    if MEANWHILE.plain.match(sentence.text, end) is None:
        return False
    return VERSUS.plain.search(sentence.line.lower, max(0, start - 30), start) is None


def _came_to(index: int, context: SentenceContext, before: Sequence[Chosen]) -> PeriodMention | None:
    """The time of the first of two figures, of which the second was before it, where the figure is the change between them."""
    if index < 2 or not context.mentions[index].change:
        return None
    now, then = before[index - 2].time, before[index - 1].time
    if now is None or then is None or then.period.last >= now.period.last:
        return None
    return now if _CAME_TO.fullmatch(context.sentence.text, context.ends[index - 1], context.starts[index]) else None


_OF_THE_SAME: Final = lazy(r" (?:của |trong )?cùng (?:kỳ|thời điểm|thời gian)(?: của)?(?: năm)? ")


def close_behind(times: Sequence[PeriodMention], end: int, text: str) -> PeriodMention | None:
    """The time right behind a figure that another is compared with, which is no base then."""
    same = _OF_THE_SAME.match(text, end)
    end = same.end() - 5 if same else end
    return next((t for t in times if 0 <= t.start - end < 8), None)
