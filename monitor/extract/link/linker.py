"""The figures of one text linked in order: each may lean on those told before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from monitor.extract.evidence.apart import grows_apart, named_behind, opens_apart, set_apart
from monitor.extract.evidence.contrast import contrasts, opens_with_another
from monitor.extract.evidence.decide import OPEN, OUTSIDE
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.fit import fit_of
from monitor.extract.evidence.none import COMPARED
from monitor.extract.evidence.peers import of_peer
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.evidence.spot import MASKED
from monitor.extract.evidence.told import Told
from monitor.extract.evidence.use import uses_of
from monitor.extract.lexicon import Vocabulary
from monitor.extract.link.change import change
from monitor.extract.link.level import level
from monitor.extract.link.row import Row
from monitor.extract.members import PERCENT
from monitor.extract.model import Link
from monitor.extract.step import Work

#: The score of a link that is carried on.
_CARRIED: Final = 0.7


class Linker:
    """Links the figures of one text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary
        self._fit, self._uses = fit_of(vocabulary), uses_of(vocabulary)
        #: The figures of the sentences before.
        self._told: list[Told] = []

    def link(self, contexts: Sequence[tuple[int, SentenceContext]]) -> Work[list[list[Link]]]:
        """A link for each figure of each sentence, in order; every context comes with its sentence's number. Halts
        before what is weighed of each is compared."""
        words, fit, uses, told = self._words, self._fit, self._uses, self._told
        rows = [Row(context, number, words, fit, uses, told, decided) for number, context in contexts]
        for row, following in pairwise(rows):
            row.following = following
        yield
        for row in rows:
            row.weigh()
        yield
        out = []
        for row in rows:
            out.append([row.link(index) for index in range(len(row.figures))])
            told += [row.told(figure) for figure in row.figures]
        return out


def decided(row: Row, figure: FigureContext) -> Link:
    """What a figure of the row speaks of."""
    if figure.mention.unit is PERCENT and not figure.mention.change and of_peer(figure):
        return COMPARED
    link = change(row, figure) if figure.change else level(row, figure)
    if figure.context.dealt and figure.index in figure.context.dealt and _of_another_in_turn(row, figure, link):
        return replace(OPEN, evidence=("of one of a list that no metric is of",), candidates=link.candidates)
    of_else = _of_else(row, figure, link, link.metric) if link.metric else None
    return link if of_else is None else replace(OPEN, evidence=(of_else,), candidates=link.candidates)


def _of_else(row: Row, figure: FigureContext, link: Link, metric: str) -> str | None:
    """Why it is of something else than the metric that it links to, None where it is of that."""
    if figure.change and _weakly(link) and grows_apart(figure):
        return "the growth of the clause's own subject"
    if _leans(link) and (opens_apart(figure) or opens_with_another(figure)):
        return "of something else than was told before"
    if contrasts(figure):
        return "of the clause's own subject"
    if not figure.index:
        behind = figure.mention.unit is PERCENT and named_behind(figure, link)
        return "of the sentence's own subject" if behind else None
    if not _told_before(row, figure, metric):
        return None
    odd = link.candidates and OUTSIDE in link.candidates[0].notes
    return "of something else than the figure before" if odd or set_apart(figure) else None


def _of_another_in_turn(row: Row, figure: FigureContext, link: Link) -> bool:
    """The figure goes with one of a list that is nobody's subject, and only the figures beside it say a metric."""
    if figure.context.dealt[figure.index][0][2] is MASKED:
        return True
    before = row.link(figure.index - 1).metric if figure.index else None
    return before is not None and link.metric == before and row.worded[figure.index].metric is None


def _told_before(row: Row, figure: FigureContext, metric: str) -> bool:
    """A figure before it in the sentence speaks of the metric."""
    return any(row.link(i).metric == metric for i in range(figure.index))


def _weakly(link: Link) -> bool:
    """Only a word that may as well be said of something else makes it the metric's."""
    said = link.candidates[0] if link.candidates else None
    return said is not None and said.weak and said.id == link.metric


def _leans(link: Link) -> bool:
    """Nothing in the figure's sentence says its metric alone."""
    said = link.candidates[0] if link.candidates else None
    return link.inherited or link.score <= _CARRIED or (said is not None and said.inherited and said.id == link.metric)
