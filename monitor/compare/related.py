"""Which metrics an event speaks of."""

from __future__ import annotations

from collections.abc import Iterable

from monitor.domain.figure import Figure


def stated(figures: Iterable[Figure]) -> frozenset[str]:
    """The metrics that figures state, or of which they are said to be a part."""
    return frozenset(id for figure in figures for id in (figure.metric, figure.part_of) if id is not None)
