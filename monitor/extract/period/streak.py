"""Years in a row: how long something has gone on is of no time."""

from __future__ import annotations

from monitor.domain.quantity import Unit
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.prefilter.lazy import lazy

_YEARS = Unit.YEARS
_IN_A_ROW = lazy(r"\b(?:in a row|consecutive|straight|running)\b|(?<!\w)(?:liên tiếp|liền|liên tục)(?!\w)")
#: How far behind the figure the words may end.
_REACH = 20


def is_a_streak(index: int, context: SentenceContext) -> bool:
    """The figure tells for how many years in a row something has been so."""
    if context.mentions[index].unit is not _YEARS:
        return False
    return _IN_A_ROW.search(context.sentence.text, context.starts[index], context.ends[index] + _REACH) is not None
