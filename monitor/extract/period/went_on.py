"""The time of the clause before, where what follows goes on in it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.domain.period import Grain
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import PeriodMention
from monitor.extract.period.chosen import Chosen
from monitor.extract.period.move import VERSUS
from monitor.extract.period.tense import NOW, NOW_VI
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_PARTS: Final = frozenset({Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})
_DATED: Final = _PARTS | {Grain.YEAR}
_PAST: Final = lazy(
    r"\b(?:was|were|had|went|came|rose|fell|grew|took|made|saw|did|paid|won|sold|built|spent|got|lost|kept|gave|held|met|sent|brought|found|\w{3,}ed)\b"
)
_PRESENT: Final = lazy(
    r"\b(?:is|are|has|have|will|would|can|may|should|must|stands?|accounts?|remains?|says?|allows?|permits?|requires?|lets?|sets|gives?|needs?|takes?|wants?|makes?|shows?|means?|costs?|covers?|offers?)\b"
)
_TOLD_VI: Final = lazy(rf"(?<!\w)(?:đã|đang|mới|{NOW_VI}|vừa|từng|là)(?!\w)")
_ON: Final = Prefiltered(
    r", (?:while|with|and|but|whereas|though|although|even (?:though|as|if))\b| but\b|, (?:thus |thereby )?(?:ranking|placing|putting|making|taking|giving|lifting|leaving|bringing|pushing|earning)\b"
)
#: "... nhưng rốt cuộc chỉ đạt": what came of it at the same time.
_IN_FACT: Final = lazy(r"(?:nhưng|song|tuy nhiên|trong khi)(?: \w+){0,6} (?:chỉ|mới|thực tế|rốt cuộc|kết quả)(?!\w)")
#: "Di động trong tháng 3/2026 đạt 168 Mbps, còn băng rộng cố định đạt 291 Mbps": another of the same, measured then.
_AND_THE_OTHER: Final = lazy(
    r", còn (?:(?!ở |tại )[^\W\d]\w* ){1,6}(?:đạt|ở mức|lên tới)(?: (?:khoảng|gần|hơn|mức|tới))* $"
)
_SAME_TIME: Final = _DATED | {Grain.MONTH}
_BUT_THEN: Final = Prefiltered(
    r"\bbut(?: [a-z]+){0,3} (?:only|just|merely|actually|reached|managed|achieved|stopped|got|ended)\b"
)


def _compared(index: int, context: SentenceContext, before: Sequence[Chosen]) -> bool:
    """The figure is what the one before it is compared with ("cao hơn mức 7,1% của năm 2024"), of a time before that one's."""
    time, former = before[index].time, before[index - 1].time
    if time is None or former is None or time.period.last >= former.period.first:
        return False
    start = context.starts[index]
    return VERSUS.search(context.sentence.line.lower, max(0, start - 40), start) is not None


def went_on(index: int, context: SentenceContext, before: Sequence[Chosen]) -> PeriodMention | None:
    """The time of the clause before, for one that goes on in the past or without a verb ("..., with two-thirds coming from firms")."""
    told = index - 1
    while told >= 0 and (context.mentions[told].earlier or (told and _compared(told, context, before))):
        told -= 1
    time = before[told].time if told >= 0 else None
    if time is None:
        return None
    base, text = context.sentence.start, context.sentence.text
    last, start = context.mentions[index - 1].end - base, context.mentions[index].start - base
    if context.lang == "vi":
        part = time.period.grain in (_DATED if ";" in text[last:start] else _PARTS) and not NOW.search(
            text, last, context.own[index][1]
        )
        like = context.mentions[index - 1].unit is context.mentions[index].unit and time.period.grain in _SAME_TIME
        part = part or (like and _AND_THE_OTHER.fullmatch(text, last, start) is not None)
        return time if not time.deadline and (part or _IN_FACT.search(text, last, start)) else None
    if not time.deadline and _BUT_THEN.search(text, last, start):
        return time
    if not time.deadline and time.period.grain in _DATED and (parted := text.rfind("; ", last, start)) >= 0:
        clause = text[parted : context.own[index][1]]
        return time if _PAST.search(clause) and not _PRESENT.search(clause) else None
    joins = _ON.search(text, last, start)
    words = text[joins.end() if joins else start : context.own[index][1]]
    verbless = joins is not None and joins.group().endswith((", with", "ing"))
    if time.deadline and not (verbless and not _PAST.search(words)):
        return None
    if joins is None or not (verbless or _PAST.search(words)) or _PRESENT.search(words) or ";" in text[last:start]:
        return None
    return time


def goes_on(context: SentenceContext, time: PeriodMention, cut: int, start: int) -> bool:
    """A further item, behind the semicolon at `cut`, of what one deadline is set for ("By 2030 there are to be 3 A; at the
    same time 5 B")."""
    text = context.sentence.text
    if not time.deadline or not time.end <= context.mentions[0].start - context.sentence.start < cut:
        return False
    clause = text[cut:start]
    told = _PAST.search(clause) or _PRESENT.search(clause) if context.lang == "en" else _TOLD_VI.search(clause)
    return not told
