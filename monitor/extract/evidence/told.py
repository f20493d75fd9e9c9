"""A figure as later ones may lean on it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.ranking import regional
from monitor.extract.members import RANK
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy

#: "Thai Nguyen: 29.6%", "- Đà Nẵng: 12%": a line that says only of whom.
_OF_WHOM: Final = lazy(
    rf"\W*(?:(?:[Tt]ỉnh|[Tt]hành phố|TP\.?) ?)?[{CAPITALS}][\w.'-]*(?: [{CAPITALS}][\w.'-]*){{0,3}}: (?:(?:about|around|over|nearly|khoảng|gần|hơn|trên|đạt) )?(?=\d)"
)


def of_whom(figure: FigureContext) -> bool:
    """It stands in a line that says only of whom it is."""
    return ": " in figure.context.sentence.text[:40] and _OF_WHOM.match(figure.context.sentence.text) is not None


class Told:
    """A figure already linked, as later ones may lean on it. Of most nobody asks more than what they speak of."""

    __slots__ = ("_figure", "_of_fewer", "link", "mention", "paragraph", "part", "sentence")

    def __init__(self, figure: FigureContext, link: Link, number: int, of_fewer: frozenset[int]) -> None:
        """`number`: that of its sentence; `of_fewer`: meanings of fewer than the world."""
        mention = figure.mention
        self.mention = mention if mention.change == figure.change else replace(mention, change=figure.change)
        self.link, self.paragraph, self.sentence = link, figure.context.sentence.paragraph, number
        #: Said to be a part of what stands before it.
        self.part = figure.aside
        self._figure, self._of_fewer = figure, of_fewer

    @property
    def regional(self) -> bool:
        """It is a rank among fewer than the world."""
        return self.mention.unit is RANK and regional(self._figure, self._of_fewer)

    @property
    def line(self) -> bool:
        """It stands in a line that says only of whom it is."""
        return of_whom(self._figure)
