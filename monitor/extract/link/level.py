"""What a level speaks of, in the order of what decides."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.extract.evidence.decide import OWN_WORDS
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.link.beside import done_too, paired
from monitor.extract.link.despite import despite_words
from monitor.extract.link.lean import beyond_words, in_turn, rather_than_a_heading
from monitor.extract.link.row import Row
from monitor.extract.link.settle import unasked
from monitor.extract.members import GBPS, MBPS, PERCENT
from monitor.extract.model import Link

_SPEEDS: Final = frozenset({MBPS, GBPS})


def level(row: Row, figure: FigureContext) -> Link:
    """The link of a level, or of a change that is measured like one."""
    settled = unasked(row, figure)
    if settled is not None:
        return settled
    own = row.worded[figure.index]
    settled = done_too(row, figure) if figure.index and figure.mention.unit is PERCENT else None
    if settled is None:
        settled = despite_words(row, figure, own)
    if settled is None:
        settled = paired(row, figure, own)
    if settled is not None:
        return settled
    if own.reject or (own.metric and (own.score >= OWN_WORDS or figure.index in figure.context.dealt)):
        # "Con số này là 167 Mbps": the unit says much, and a heading of which of the two.
        told = rather_than_a_heading(row, figure, own) if figure.mention.unit in _SPEEDS else None
        # "Would pare these down to 10 and 32, respectively": both were said before.
        told = in_turn(row, figure, own) if told is None and own.reject else told
        return own if told is None else replace(told, candidates=own.candidates)
    return beyond_words(row, figure, own)
