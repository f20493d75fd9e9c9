"""Ranks in "the 2026 index": of the index that was named before."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.use import NO_USE, Use
from monitor.extract.members import PLACES, RANK
from monitor.extract.model import Link
from monitor.extract.prefilter.pattern import Prefiltered

_RANKS: Final = frozenset({RANK, PLACES})
#: "In the 2026 index", "in this year's survey", "trong ấn bản 2026".
_EDITION: Final = Prefiltered(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:year's |(?:(?:20\d\d|latest|newest|new|current|full|global|world) ){1,2})?(?:index|rankings?|edition|survey|league table)(?=\W|$)(?! (?:of|on|by|for)\b)"
    r"|(?:[Kk]ỳ (?:đánh giá|xếp hạng|khảo sát|công bố)|[Ấấ]n bản|[Bb]ảng (?:xếp hạng|tổng sắp)|[Cc]hỉ số|[Ll]ần công bố) (?:năm |mới |của )*(?:20\d\d|nay|này|nhất)\b"
)


def worded(
    figure: FigureContext, unit: str, by_words: Callable[[FigureContext, str], Link], uses: Mapping[str, Use]
) -> Link:
    """The link by the figure's own words; a rank of which they only say that it is in an edition sees all said before."""
    own = by_words(figure, unit)
    if figure.mention.unit not in _RANKS or own.metric is not None or own.decoy or figure.pointing:
        return own
    if _EDITION.search(figure.own_text, of=figure.context.sentence.text) is None:
        return own
    figure.point_back(uses.get(unit, NO_USE))
    return by_words(figure, unit)
