"""By which index a rank is, as the sentences around it and its neighbours say."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.evidence.decide import LEAST
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.ranking import among_some, ranks_by_another, regional
from monitor.extract.evidence.turn import ranks_another, ranks_measure
from monitor.extract.evidence.view import WHERE
from monitor.extract.link.row import Row
from monitor.extract.members import RANK
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy

#: In the paragraph, before the sentence; right before it.
IN_PARAGRAPH: Final = frozenset({"before", "paragraph"})
RIGHT_BEFORE: Final = frozenset({"before"})
#: "44th worldwide and third in ASEAN in the index", "thứ 44 thế giới và thứ ba ASEAN về": two places in one index.
_AND_THIRD: Final = lazy(
    r"(?:,? (?:worldwide|globally|in the world|overall)|(?: trên)? (?:thế giới|toàn cầu))?(?:,| and|,? but| và)(?: (?:is|was|ranks?|ranked|comes?|came|stands?|stood|places?|placed|only|also|in|at|the|đứng|xếp|thứ|hạng|vị trí|ở))* "
)


def of_another_rank(figure: FigureContext, own: Link) -> str | None:
    """Why it is no rank by the index of the text, None where it may be."""
    far = own.metric is None or own.inherited
    if ranks_another(figure) or (far and not figure.pointing and ranks_measure(figure)):
        return "the rank of another"
    if far and among_some(figure):
        return "a rank among some"
    return "a rank in another index" if ranks_by_another(figure, own) else None


def index_named(row: Row, figure: FigureContext, own: Link, where: frozenset[str] = IN_PARAGRAPH) -> Entry | None:
    """The index of a rank that a sentence before it in its paragraph names, and no figure told since."""
    first = own.candidates[0] if own.candidates and figure.mention.unit is RANK else None
    if first is None or first.decoy or not first.inherited or first.score < LEAST:
        return None
    return row.words.by_id[first.id] if first.spoken[0][WHERE] in where else None


def index_behind(row: Row, figure: FigureContext, own: Link) -> Entry | None:
    """The index that the clause names behind the next rank, which is one among fewer."""
    first = own.candidates[0] if own.candidates else None
    if first is None or first.decoy or first.inherited or figure.index + 1 == len(row.figures):
        return None
    following, start = row.figures[figure.index + 1], figure.context.starts[figure.index + 1]
    if _AND_THIRD.fullmatch(figure.context.sentence.text, figure.context.ends[figure.index], start) is None:
        return None
    return row.words.by_id[first.id] if regional(following, row.fit.regional) else None
