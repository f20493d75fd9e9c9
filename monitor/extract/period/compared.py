"""The time of what a figure is compared with, or moves from."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import PeriodMention
from monitor.extract.period.chosen import Chosen
from monitor.extract.period.move import VERSUS, close_behind
from monitor.extract.period.of_now import is_set_against
from monitor.extract.prefilter.lazy import lazy


def of_what_is_compared(
    index: int,
    context: SentenceContext,
    said: tuple[Sequence[PeriodMention], Sequence[PeriodMention]],
    before: Sequence[Chosen],
) -> Chosen | None:
    """The time of a figure that another is compared with, or of what is to change. `said`: the times that may be the
    figure's, and all."""
    own, times = said
    mention, sentence, high = context.mentions[index], context.sentence, context.own[index][1] + 1
    start, end = mention.start - sentence.start, mention.end - sentence.start
    bits = sentence.line.bits
    if times and VERSUS.bit & bits and VERSUS.plain.search(sentence.line.lower, max(0, start - 30), start):
        near = close_behind(times, end, sentence.text)
        if near and not any(end <= t.start and t.end <= high for t in own):
            return Chosen(near, "what-was")
    if index and before[-1].rule == "what-was" and (shared := _compared_too(index, context, before)) is not None:
        return Chosen(shared, "what-was")
    if not times:
        return None
    if mention.earlier and _due_later(index, context, times):
        return Chosen(None, "what-is-to-change", True)
    for t in times:
        # "The 7.83 percent released in April": when it was told.
        if end <= t.start and t.end <= high and not (t.event or " than " in sentence.text[end : t.start]):
            was = mention.earlier or is_set_against(sentence, start)
            return Chosen(t, "what-was") if was else None
    return None


_COORDINATED: Final = lazy(r",?(?: and| or| và| hoặc)? (?:\w+ ){0,2}")


def _compared_too(index: int, context: SentenceContext, before: Sequence[Chosen]) -> PeriodMention | None:
    """The time of what is compared with, told before, for a further one of its list ("compared with 11 and 35 in 2025")."""
    if context.mentions[index].earlier:
        return None
    base = context.sentence.start
    gap = context.sentence.text[context.mentions[index - 1].end - base : context.mentions[index].start - base]
    joined = _COORDINATED.fullmatch(gap) and any(word in gap for word in (" and ", " or ", " và ", " hoặc "))
    return before[index - 1].time if joined else None


def _due_later(index: int, context: SentenceContext, times: Sequence[PeriodMention]) -> bool:
    """What is to change by a deadline, said behind what it is to become, is of no time ("from 37 to 70 percent by September")."""
    if index + 1 >= len(context.mentions):
        return False
    following = context.mentions[index + 1].end - context.sentence.start
    low, high = context.own[index]
    return any(t.deadline and t.start >= following and t.end <= high + 1 for t in times) and not any(
        low <= t.start < following for t in times
    )
