"""Times that a list of figures is dealt one by one ("A and B in 2024 and 2025, respectively")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.extract.evidence.dealt import runs
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import PeriodMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

RESPECTIVELY = Prefiltered(r"\brespectively\b|lần lượt", re.I)


def dealt_time(index: int, context: SentenceContext, own: Sequence[PeriodMention]) -> PeriodMention | None:
    """The time that a figure of "A and B in 2024 and 2025 respectively" is dealt."""
    if len(own) == 1 and own[0].start >= context.mentions[-1].end - context.sentence.start:
        return own[0] if RESPECTIVELY.search(context.sentence.text, own[0].end) else None
    if len(own) < 2 or len(own) != len(context.mentions):
        return None
    if not RESPECTIVELY.search(context.sentence.text) and not _two_lists(context, own):
        return None
    apart = own[-1].end <= context.mentions[0].start - context.sentence.start
    after = own[0].start >= context.mentions[-1].end - context.sentence.start
    return own[index] if apart or after else None


#: Between two years of one list.
_AND_THEN = lazy(r",? (?:and |và |rồi )?(?:in |for |năm )?")


def _two_lists(context: SentenceContext, times: Sequence[PeriodMention]) -> bool:
    """A list of years and one of as many figures ("in 2024 and 2025 the country had 9,100 and 14,500 stations")."""
    text, base, mentions = context.sentence.text, context.sentence.start, context.mentions
    if any(m.unit is not mentions[0].unit or m.change for m in mentions):
        return False
    years = all(_AND_THEN.fullmatch(text, a.end, b.start) for a, b in zip(times, times[1:], strict=False))
    return years and range(len(mentions)) in runs(text, base, mentions)
