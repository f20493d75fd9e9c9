"""Numbers alone that go on with a series: they speak of what the figure does that they go on with."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from monitor.extract.amount.retold import RETOLD
from monitor.extract.amount.series import SERIES
from monitor.extract.evidence.decide import OPEN
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.topic import carried
from monitor.extract.link.row import Row
from monitor.extract.members import COUNT
from monitor.extract.model import Link

_WENT_TO: Final = "count-went-to"
#: The rules by which such numbers are read.
NEXT: Final = frozenset({SERIES, RETOLD, _WENT_TO})


def next_of_series(row: Row, figure: FigureContext) -> Link | None:
    """What a figure read by a rule of `NEXT` speaks of, None where its own words must say."""
    if figure.mention.rule == RETOLD:
        return _retold(row, figure)
    return _gone_to(row, figure) if figure.mention.rule == _WENT_TO else _of_the_series(row, figure)


#: So many letters of a noun tell it from others, in the singular too.
_STEM: Final = 6


def _gone_to(row: Row, figure: FigureContext) -> Link | None:
    """What a count before speaks of whose noun has the one that this one says for short ("11 strategic technology
    groups. A draft cuts the technologies to 10")."""
    stem = figure.mention.noun.lower().rpartition(" ")[2][:_STEM]
    like = (t for t in reversed(row.before(figure)) if t.mention.unit is COUNT and stem in t.mention.noun.lower())
    entry = row.entry(told.link) if len(stem) == _STEM and (told := next(like, None)) else None
    return carried(entry, "what another count said at length") if entry else None


def _of_the_series(row: Row, figure: FigureContext) -> Link:
    """What the figure speaks of that a number alone goes on with."""
    told = next((t for t in reversed(row.before(figure)) if t.mention.unit is figure.mention.unit), None)
    entry = row.entry(told.link) if told else None
    return (
        carried(entry, "the next of the series") if entry else replace(OPEN, evidence=("the next of an open series",))
    )


def _retold(row: Row, figure: FigureContext) -> Link:
    """What the count speaks of that the sentence before told in the figure's place."""
    counts = [t for t in row.told_before if t.mention.unit is COUNT]
    told = [t for t in counts if t.sentence == counts[-1].sentence]
    entry = row.entry(told[figure.index].link) if figure.index < len(told) else None
    return carried(entry, "told again in order") if entry else replace(OPEN, evidence=("told again, of an open count",))
