"""Figures of no time: nothing says one, or they tell how long something has gone on, or a part of what has none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import YEARS
from monitor.extract.period.chosen import Chosen
from monitor.extract.prefilter.lazy import lazy

#: Nothing says a time, but one may be handed on.
NONE: Final = Chosen(None, "none")
_STREAK: Final = Chosen(None, "streak", True)
_OF_THOSE: Final = Chosen(None, "of-the-one-before", True)
_IN_A_ROW: Final = lazy(r"\b(?:in a row|consecutive|straight|running)\b|(?<!\w)(?:liên tiếp|liền|liên tục)(?!\w)")
#: How far behind the figure the words may end.
_REACH: Final = 20
#: "She packs 90 parcels a day, but a fifth of them come back".
_OF_THEM: Final = lazy(
    r" (?:of (?:them|these|those)\b(?! (?:that|who|which)\b)|(?:(?:trong )?số|của) (?:đó|này|ấy|họ)(?!\w))"
)


def of_no_time(index: int, context: SentenceContext, before: Sequence[Chosen], *, told: bool) -> Chosen | None:
    """What a figure of no time has, None where one may be said. `before`: what the figures before it have; `told`: the
    sentence may tell a time."""
    text, end = context.sentence.text, context.ends[index]
    if context.mentions[index].unit is YEARS and _IN_A_ROW.search(text, context.starts[index], end + _REACH):
        return _STREAK
    if told or not _none_said(before, text):
        return None
    return _OF_THOSE if index and _OF_THEM.match(text, end) else NONE


def _none_said(before: Sequence[Chosen], text: str) -> bool:
    """No figure before has a time that this one could go on with, and nothing says that it has another."""
    for chosen in before:
        if chosen.rule != "none":
            return False
    return not before or ";" not in text
