"""The year of a growth that is told by its base alone: "26% more than in 2024", said in 2026, is of 2025."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Unit
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import EUR, PERCENT, TIMES, USD, VND
from monitor.extract.model import PeriodMention
from monitor.extract.prefilter.lazy import lazy

_BASE: Final = lazy(
    r"(?: [^\W\d][\w-]*){0,3}?,? (?:so với|hơn|(?:more|higher|larger|greater|less|lower|fewer) than|compared (?:with|to)|up on|on|over|above)(?: (?:in|that of|the level of|mức|của|năm|cả năm))* (?P<y>20\d\d)\b(?! ?[-/\d])"
)
#: Between a level and how much it grew.
_GREW: Final = lazy(
    r"[^.;\d]{0,40}(?:,|\() ?(?:[^.;\d]{0,24} )?(?:up|rise|increase|growth|gain|more|higher|tăng|cao hơn|nhiều hơn|would be|is|was)?[^.;\d]{0,16}$"
)


_PARTS: Final = frozenset({Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})
#: "..., compared with 43.3 percent in the first nine months of 2025".
_AGAINST: Final = lazy(
    r"(?:[^.;]|\.\d){0,60}?(?:\b(?:compared (?:with|to)|against|versus|from|than|on)\b|(?<!\w)(?:so với|từ)(?!\w))(?:[^.;]|\.\d){0,34}"
)


def part_since(
    index: int, context: SentenceContext, times: Sequence[PeriodMention], published: date | None
) -> PeriodMention | None:
    """The part of the year that has just ended, where the figure is set against the same part of the year before."""
    if published is None or context.mentions[index].earlier:
        return None
    text, end = context.sentence.text, context.ends[index]
    first = next((t for t in times if t.start >= end), None)
    if first is None or first.period.grain not in _PARTS:
        return None
    if first.period.last.year != published.year - 1 or _AGAINST.fullmatch(text, end, first.start) is None:
        return None
    now = Period.parse(first.period.text.replace(str(published.year - 1), str(published.year)))
    return replace(first, period=now) if 0 <= (published - now.last).days <= 75 else None


def year_since(index: int, context: SentenceContext, published: date | None) -> PeriodMention | None:
    """The year before that of publication, where the figure, or the growth right behind it, is set against the year before that."""
    if published is None or str(published.year - 2) not in context.sentence.text:
        return None
    text, base, mentions = context.sentence.text, context.sentence.start, context.mentions
    at = index
    if not mentions[at].change and at + 1 < len(mentions) and mentions[at + 1].change:
        if not _GREW.fullmatch(text, mentions[at].end - base, mentions[at + 1].start - base):
            return None
        at += 1
    mention = mentions[at]
    if mention.unit not in (PERCENT, TIMES) or not mention.change:
        return None
    found = _BASE.match(text, mention.end - base)
    if found is None or int(found["y"]) != published.year - 2:
        return None
    year = Period.year(published.year - 1)
    return PeriodMention(start=found.start(), end=found.end(), period=year, deadline=False, base=False)


#: "Báo cáo e-Conomy SEA 2025", "the e-Conomy SEA 2025 report".
_REPORT: Final = lazy(r"\b(?:report|survey|index|e-Conomy)\b|(?<!\w)(?:báo cáo|khảo sát|chỉ số)(?!\w)", re.I)


def of_the_report(
    unit: Unit, context: SentenceContext, times: Sequence[PeriodMention], published: date | None
) -> PeriodMention | None:
    """The year in the name of the report that the sentence begins with, where it tells an amount and no other time."""
    if len(times) != 1 or unit not in (USD, VND, EUR) or published is None or not times[0].edition:
        return None
    time, text = times[0], context.sentence.text
    if time.period.last.year not in (published.year - 1, published.year) or time.start > 60:
        return None
    return time if _REPORT.search(text, 0, time.end + 8) else None
