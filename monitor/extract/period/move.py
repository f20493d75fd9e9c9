"""The end of a span at which a figure stands that moves over it ("Between 2020 and 2025 it went from 1,500 to 4,000")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.domain.period import Grain, Period
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import PeriodMention, QuantityMention
from monitor.extract.record import replace


def of_span(index: int, context: SentenceContext, time: PeriodMention) -> PeriodMention:
    """The end of a span at which a figure of a move stands ("Between 2020 and 2025 it went from 1,500 to 4,000")."""
    if time.period.grain is not Grain.SPAN or "-" in time.period.text:
        return time
    mentions, base = context.mentions, context.sentence.start
    first = (
        index + 1 < len(mentions) and mentions[index].earlier and _moves(context, mentions[index], mentions[index + 1])
    )
    last = index > 0 and mentions[index - 1].earlier and _moves(context, mentions[index - 1], mentions[index])
    if not (first or last) or time.end > mentions[index - 1 if last else index].start - base:
        return time
    return replace(time, period=Period.year(time.period.first.year if first else time.period.last.year))


def _moves(context: SentenceContext, a: QuantityMention, b: QuantityMention) -> bool:
    gap = context.sentence.text[a.end - context.sentence.start : b.start - context.sentence.start]
    return a.unit is b.unit and bool(re.search(r"\b(?:to|lên|xuống|còn)\b", gap)) and len(gap) < 30
