"""What a level speaks of, in the order of what decides."""

from __future__ import annotations

from monitor.extract.evidence.decide import OWN_WORDS
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.link.beside import done_too, paired
from monitor.extract.link.lean import beyond_words
from monitor.extract.link.row import Row
from monitor.extract.link.settle import despite_words, unasked
from monitor.extract.model import Link


def level(row: Row, figure: FigureContext) -> Link:
    """The link of a level, or of a change that is measured like one."""
    settled = unasked(row, figure)
    if settled is not None:
        return settled
    own = row.worded[figure.index]
    settled = done_too(row, figure) or despite_words(row, figure, own)
    if settled is None:
        settled = paired(row, figure, own)
    if settled is not None:
        return settled
    if own.reject or (own.metric and (own.score >= OWN_WORDS or figure.index in figure.context.dealt)):
        return own
    return beyond_words(row, figure, own)
