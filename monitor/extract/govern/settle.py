"""The time of a figure as what was told before makes it plain: the same part of a year, of an edition, of no plan."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from monitor.domain.period import Period
from monitor.extract.cue.decision import BUDGET, Kind
from monitor.extract.cue.law import of_a_resolution
from monitor.extract.govern.memory import PARTS, Memory
from monitor.extract.members import ACTUAL, MONTH, QUARTER, SPAN, TARGET, YEAR
from monitor.extract.model import PeriodMention, QuantityMention, Sentence
from monitor.extract.period import back
from monitor.extract.period.chosen import Chosen
from monitor.extract.period.edition import RANKED
from monitor.extract.prefilter.lazy import lazy

#: How a time is a figure's that its own words do not say.
_PASSED_ON: Final = frozenset({"listed", "leading", "handed-on", "one-time", "trailing", "went-on", "the-same-time"})
#: What is shorter than a year.
_WITHIN: Final = PARTS | {MONTH}


#: "Tốc độ trung bình của tháng này", "trong tháng này": of the month that was told; "tháng này" alone is that of today.
_THAT_MONTH: Final = "tháng này"
_OF_IT: Final = ("của ", "trong ")
#: "Tháng trước đó": the one before that which was told.
_MONTH_BEFORE: Final = ("tháng trước đó", "tháng liền trước", "the previous month", "the month before")

#: "Quý trước đó": the one before the quarter that was told.
_QUARTER_BEFORE: Final = ("quý trước đó", "quý liền trước", "previous quarter", "quarter before", "preceding quarter")


#: "Năm 2024 thu 2,8 tỷ đồng. Khoản đó chưa đến 1% nguồn thu cả năm": of the year told, while this one is not over.
_ALL_YEAR: Final = frozenset(("cả năm", "the full year", "the whole year", "full year", "whole year", "full-year"))


def _whole_year(memory: Memory, sentence: Sentence, time: PeriodMention, kind: Kind) -> PeriodMention | None:
    """The year before that the paragraph told of last, of which "the whole year" is that has come to be."""
    told = memory.time
    if told is None or memory.time_paragraph != sentence.paragraph:
        return None
    if sentence.text[time.start : time.end].lower() not in _ALL_YEAR or not memory.running(time):
        return None
    if told.period.grain in PARTS and told.period.last.year == time.period.last.year - 1:
        # "In the first half of 2025 it was 31 percent. For the whole year, the plan is 50", told in January.
        return replace(told, period=Period.year(told.period.last.year))
    if kind.kind is not ACTUAL:
        return None
    return told if told.period.grain is YEAR and memory.over(told) and not memory.running(told) else None


_TO_COME: Final = lazy(
    r"\b(?:(?:is|are) (?:now |also )?to|will|must|should|(?:has|have|needs?) to)"
    r" (?:\w+ ){1,3}(?:at least |about |over |nearly )?$"
)


#: "Passed 14 laws this year, against a plan of 11": of the time of what it is set against, whoever's plan that is.
_AGAINST_PLAN: Final = lazy(
    r"\b(?:against|versus|above|below|beyond|short of) (?:an?|the|its|their) (?:\w+ )?(?:plan|target|goal) of"
    r" (?:about |at least |over )?$"
    r"|(?<!\w)(?:so với|vượt|hơn|thấp hơn|cao hơn) (?:kế hoạch|chỉ tiêu|mục tiêu)(?: (?:là|đề ra|cả năm|năm))* $"
)


def _lead(sentence: Sentence, mention: QuantityMention) -> tuple[int, int]:
    """The words right before the figure."""
    start = mention.start - sentence.start
    return max(0, start - 40), start


def _month_before(told: PeriodMention) -> PeriodMention:
    first = told.period.first
    year, month = (first.year, first.month - 1) if first.month > 1 else (first.year - 1, 12)
    return replace(told, period=Period.parse(f"{year}-{month:02d}"))


def _quarter_before(told: PeriodMention) -> PeriodMention:
    year, number = told.period.first.year, (told.period.first.month + 2) // 3
    return replace(told, period=Period.parse(f"{year}-Q{number - 1}" if number > 1 else f"{year - 1}-Q4"))


def _told_part(memory: Memory, sentence: Sentence, time: PeriodMention) -> Chosen | None:
    """The quarter or month that the paragraph told of last, which "this quarter" or "the month before" is."""
    if time.period.grain is QUARTER:
        told = memory.parts.last(QUARTER)
        said = sentence.text[time.start : time.end].lower()
        if told and said in ("quý này", "this quarter"):
            return Chosen(told, "the-same-part")
        if told and said.endswith(_QUARTER_BEFORE):
            return Chosen(_quarter_before(told), "the-quarter-before")
    if time.period.grain is MONTH and (told := memory.parts.last(MONTH)):
        if sentence.text.startswith(_THAT_MONTH, time.start) and sentence.text.endswith(_OF_IT, 0, time.start):
            return Chosen(told, "the-same-part")
        if sentence.text[time.start :].lower().startswith(_MONTH_BEFORE):
            return Chosen(_month_before(told), "the-month-before")
    return None


def settled(
    memory: Memory, sentence: Sentence, mention: QuantityMention, metric: str | None, kind: Kind, chosen: Chosen
) -> Chosen:
    """The time as the figure has it: of the same part of a year, of an edition; not that of a plan for what is."""
    unit = mention.unit
    if chosen.time is None:
        return chosen
    if chosen.time.period.grain is YEAR and (whole := _whole_year(memory, sentence, chosen.time, kind)) is not None:
        return Chosen(whole, "the-same-time")
    if memory.time is not None and chosen.time.period.grain is YEAR:
        chosen = _of_that_year(memory.time, sentence, chosen, chosen.time, goes_on=metric == memory.metric)
    if unit in RANKED:
        chosen = memory.editions.of_month(unit, metric, chosen)
        this = memory.editions.of_this(metric, sentence.text, mention.start - sentence.start)
        if this is not None and chosen.rule != "behind":
            return Chosen(this, "edition")
    time = chosen.time
    if time and memory.time_paragraph == sentence.paragraph and (part := _told_part(memory, sentence, time)):
        return part
    passed = kind.kind is TARGET and time and chosen.rule in _PASSED_ON and memory.over(time)
    if (
        passed
        and time
        and chosen.rule == "listed"
        and kind.rule == "cue-target"
        and not memory.running(time)
        and _TO_COME.search(sentence.text, *_lead(sentence, mention))
    ):
        # "R&D, which accounted for 1.1 percent of GRDP in 2025, is to reach 2 percent".
        return Chosen(None, "aim-of-no-time")
    passed = passed and not (chosen.rule == "listed" and _AGAINST_PLAN.search(sentence.text, *_lead(sentence, mention)))
    # What a budget sets aside is for its year, also where a resolution asks for it.
    passed = passed and kind is not BUDGET
    # Said behind the figure of its own clause, it is the year that is aimed at.
    behind = time and chosen.rule == "one-time" and time.start >= mention.end - sentence.start
    if passed and not behind and of_a_resolution(sentence, memory.lang, mention.end - sentence.start):
        aim = memory.aim_of(sentence)
        return Chosen(aim, "handed-on") if aim else Chosen(None, "aim-of-no-time")
    # A span that goes on into years to come is that of a plan.
    if kind.kind is ACTUAL and time and time.period.grain is SPAN and memory.ahead(time):
        return Chosen(None, "of-a-plan")
    if kind.kind is TARGET and time and memory.ahead(time):
        memory.aimed = sentence.start, time
    return chosen


def _of_that_year(
    last: PeriodMention, sentence: Sentence, chosen: Chosen, time: PeriodMention, *, goes_on: bool
) -> Chosen:
    """A time that is a year, as what was told last makes it plain. `goes_on`: with the same metric."""
    if last.period.grain in _WITHIN:
        chosen = _same_part(last, sentence, chosen, time)
    if chosen.time is None:
        return chosen
    then = back.of_the_year_before(sentence.text, chosen.time, last)
    if then is None and goes_on:
        then = back.a_year_ago(sentence.text, chosen.time, last)
    return replace(chosen, time=then) if then is not None else chosen


def _same_part(last: PeriodMention, sentence: Sentence, chosen: Chosen, time: PeriodMention) -> Chosen:
    """A time that is a year, said for "the same period" of it: the part of that year which was told of before."""
    if not back.SAME.search(sentence.text, max(0, time.start - 32), time.start):
        return chosen
    text = re.sub(r"(?:19|20)\d\d", str(time.period.first.year), last.period.text)
    return Chosen(replace(time, period=Period.parse(text)), chosen.rule, chosen.stop)
