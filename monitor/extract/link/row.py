"""The figures of one sentence while they are linked, and what each of them may ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from monitor.extract.evidence.decide import OPEN
from monitor.extract.evidence.edition import worded
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.fit import Fit, unit_of
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.evidence.told import Told
from monitor.extract.evidence.turn import RECENT
from monitor.extract.evidence.use import NO_USE, Use
from monitor.extract.lexicon import Vocabulary
from monitor.extract.model import Link


class Row:
    """The figures of one sentence. `decide` says what one of them speaks of, and may ask for the links of others."""

    def __init__(
        self,
        context: SentenceContext,
        number: int,
        words: Vocabulary,
        fit: Fit,
        uses: Mapping[str, Use],
        told: Sequence[Told],
        decide: Callable[[Row, FigureContext], Link],
    ) -> None:
        self.words, self.fit, self.uses = words, fit, uses
        #: The figures of the sentences before.
        self.told_before = told
        #: Those of the next sentence that has any.
        self.following: Row | None = None
        #: What the figures' own words say.
        self.worded: Sequence[Link] = ()
        self.figures: list[FigureContext] = []
        self.number, self._decide = number, decide
        #: By figure, once it is decided or being so.
        self._links: list[Link | None] = [None] * len(context.mentions)
        self._told: list[Told | None] = [None] * len(context.mentions)
        #: The units of the metrics that they may speak of.
        self._units = [unit_of(mention, context) for mention in context.mentions]
        change = False
        for index, (mention, unit) in enumerate(zip(context.mentions, self._units, strict=True)):
            figure = FigureContext(mention, context, index, uses.get(unit, NO_USE), change)
            change = figure.change
            self.figures.append(figure)

    def weigh(self) -> None:
        """Tells by the words of each figure alone what it is."""
        by_words, uses = self.fit.by_words, self.uses
        self.worded = [worded(f, unit, by_words, uses) for f, unit in zip(self.figures, self._units, strict=True)]

    def link(self, index: int) -> Link:
        """The link of the figure `index`, decided once; one that is being decided is open to those that lean on it."""
        link = self._links[index]
        if link is None:
            self._links[index] = OPEN
            link = self._links[index] = self._decide(self, self.figures[index])
        return link

    def told(self, figure: FigureContext) -> Told:
        """The figure as later ones may lean on it."""
        told, link = self._told[figure.index], self.link(figure.index)
        if told is None or told.link is not link:
            # While it was being decided it was open.
            told = self._told[figure.index] = Told(figure, link, self.number, self.fit.regional)
        return told

    def before(self, figure: FigureContext) -> Sequence[Told]:
        """The last figures of the sentences before, and those before it in its own."""
        recent = self.told_before[-RECENT:]
        return [*recent, *map(self.told, self.figures[: figure.index])] if figure.index else recent

    def entry(self, link: Link) -> Entry | None:
        """The entry of the metric that it links to."""
        return self.words.by_id.get(link.metric or "")

    def entry_at(self, index: int) -> Entry | None:
        """The entry of the metric that the figure `index` speaks of."""
        return self.words.by_id.get(self.link(index).metric or "")
