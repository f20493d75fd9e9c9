"""Times that a list of figures is dealt one by one ("A and B in 2024 and 2025, respectively")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from monitor.extract.evidence.dealt import runs
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import PeriodMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

RESPECTIVELY: Final = Prefiltered(r"\brespectively\b|lần lượt", re.I)


def dealt_time(index: int, context: SentenceContext, own: Sequence[PeriodMention]) -> PeriodMention | None:
    """The time that a figure of "A and B in 2024 and 2025 respectively" is dealt."""
    if len(own) == 1:
        last = own[0].start >= context.mentions[-1].end - context.sentence.start
        closes = last and RESPECTIVELY.search(context.sentence.text, own[0].end)
        return own[0] if closes or _told_at_last(index, context, own[0]) else None
    if len(own) < 2:
        return None
    if len(own) != len(context.mentions):
        return _of_a_run(index, context, own)
    if not RESPECTIVELY.search(context.sentence.text) and not _two_lists(context, own):
        return None
    apart = own[-1].end <= context.mentions[0].start - context.sentence.start
    after = own[0].start >= context.mentions[-1].end - context.sentence.start
    return own[index] if apart or after else _of_a_run(index, context, own)


def _of_a_run(index: int, context: SentenceContext, own: Sequence[PeriodMention]) -> PeriodMention | None:
    """The time by its place of a list of figures that is dealt as many times, told one after the other before it."""
    text, starts = context.sentence.text, context.starts
    run = next((r for r in runs(text, context.sentence.start, context.mentions) if index in r), None)
    if run is None:
        return None
    since = context.ends[run.start - 1] if run.start else 0
    ahead = [t for t in own if since <= t.start and t.end <= starts[run.start]]
    if len(ahead) != len(run) or not RESPECTIVELY.search(text, ahead[-1].end, starts[run.start]):
        return None
    joined = all(_AND_THEN.fullmatch(text, a.end, b.start) for a, b in pairwise(ahead))
    return ahead[index - run.start] if joined else None


#: Between the word and the time that it closes the list with.
_AT: Final = lazy(r",? (?:in|at|by|for|during|as of|as at|on)(?: the)?(?: end of| beginning of)? ")


def _told_at_last(index: int, context: SentenceContext, time: PeriodMention) -> bool:
    """The time stands right behind the word: all of the list is of it ("268 and 147 Mbps, respectively, in May")."""
    said = RESPECTIVELY.search(context.sentence.text, context.ends[index], time.start)
    return said is not None and _AT.fullmatch(context.sentence.text, said.end(), time.start) is not None


#: Between two years of one list.
_AND_THEN: Final = lazy(r",? (?:and |và |rồi )?(?:in |for |năm )?")


def _two_lists(context: SentenceContext, times: Sequence[PeriodMention]) -> bool:
    """A list of years and one of as many figures ("in 2024 and 2025 the country had 9,100 and 14,500 stations")."""
    text, base, mentions = context.sentence.text, context.sentence.start, context.mentions
    if any(m.unit is not mentions[0].unit or m.change for m in mentions):
        return False
    years = all(_AND_THEN.fullmatch(text, a.end, b.start) for a, b in zip(times, times[1:], strict=False))
    return years and range(len(mentions)) in list(runs(text, base, mentions))
