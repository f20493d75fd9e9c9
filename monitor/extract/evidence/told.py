"""A figure as later ones may lean on it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from monitor.domain.letters import CAPITALS
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.ranking import regional as is_regional
from monitor.extract.evidence.turn import Told
from monitor.extract.members import RANK
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.record import replace

#: "Thai Nguyen: 29.6%", "- Đà Nẵng: 12%": a line that says only of whom.
_OF_WHOM = lazy(
    rf"\W*(?:(?:[Tt]ỉnh|[Tt]hành phố|TP\.?) ?)?[{CAPITALS}][\w.'-]*(?: [{CAPITALS}][\w.'-]*){{0,3}}: (?:(?:about|around|over|nearly|khoảng|gần|hơn|trên|đạt) )?(?=\d)"
)


def of_whom(figure: FigureContext) -> bool:
    """It stands in a line that says only of whom it is."""
    return ": " in figure.context.sentence.text[:40] and _OF_WHOM.match(figure.context.sentence.text) is not None


def told_of(figure: FigureContext, link: Link, number: int, regional: frozenset[int]) -> Told:
    """The figure of the sentence `number` as later ones may lean on it. `regional`: meanings of fewer than the world."""
    mention = figure.mention
    if mention.change != figure.change:
        mention = replace(mention, change=figure.change)
    among = mention.unit is RANK and is_regional(figure, regional)
    return Told(mention, link, figure.context.sentence.paragraph, number, among, figure.aside, of_whom(figure))
