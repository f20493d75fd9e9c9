"""Whether two language editions of one agency tell one story: by their figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from monitor.compare.series import family_of
from monitor.domain.figure import Figure

#: So many figures in common are no accident.
_ENOUGH = 2


def twin(a: Sequence[Figure], b: Sequence[Figure]) -> bool:
    """True where at least two figures are the same in both texts, or all of both."""
    ours, theirs = Counter(map(_said, _tracked(a))), Counter(map(_said, _tracked(b)))
    common = sum((ours & theirs).values())
    return common >= _ENOUGH or (common > 0 and ours == theirs)


def _tracked(figures: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in figures if figure.metric is not None]


def _said(figure: Figure) -> tuple[object, ...]:
    quantity = figure.quantity
    period = figure.period.text if figure.period else None
    return (
        figure.metric,
        quantity.unit,
        quantity.value,
        quantity.value_high,
        family_of(figure.kind),
        period,
        figure.geo,
    )
