"""Whether two language editions of one agency tell one story: by their figures."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.compare.series import family_of
from monitor.domain.figure import Figure

#: So many figures in common are no accident.
_ENOUGH = 2


def twin(a: Sequence[Figure], b: Sequence[Figure]) -> bool:
    """True where at least two figures are the same in both texts, or all of both."""
    ours, theirs = _tracked(a), _tracked(b)
    left = list(theirs)
    common = 0
    for figure in ours:
        same = next((other for other in left if _same(figure, other)), None)
        if same is not None:
            left.remove(same)
            common += 1
    return common >= _ENOUGH or 0 < common == len(ours) == len(theirs)


def _tracked(figures: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in figures if figure.metric is not None]


def _same(a: Figure, b: Figure) -> bool:
    """One statement in two languages. A period that one text leaves unsaid is no difference."""
    periods = {figure.period.text for figure in (a, b) if figure.period}
    return len(periods) < _ENOUGH and _said(a) == _said(b)


def _said(figure: Figure) -> tuple[object, ...]:
    quantity = figure.quantity
    return (figure.metric, quantity.unit, quantity.value, quantity.value_high, family_of(figure.kind), figure.geo)
