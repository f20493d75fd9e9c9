"""What the catalogue lacks: the open figures that stand in the store, as candidates for metrics."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.extract.suggest import Candidate, Open, candidates
from storage import Transaction
from storage.views import statement

#: So many of the newest open figures are looked at.
MOST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """`open_figures` is how many stand; `cut` tells that older ones were left out."""

    candidates: tuple[Candidate, ...]
    open_figures: int
    cut: bool


def suggest(tx: Transaction, least: int = 2, most: int = MOST) -> Suggestions:
    """What at least `least` articles state figures of without the catalogue having a metric for it."""
    rows = statement.of_no_metric(tx, most)
    figures = [
        Open(
            quote=row.figure.quote,
            unit=row.figure.quantity.unit,
            noun=row.figure.noun or "",
            before=row.before,
            after=row.after,
            lang=row.lang,
            article=row.article_id,
            publisher=row.publisher,
        )
        for row in rows
        if row.stands
    ]
    return Suggestions(candidates=candidates(figures, least), open_figures=len(figures), cut=len(rows) == most)
