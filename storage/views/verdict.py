"""What analysts last said of figures, by the observations that are the evidence of their verdicts."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import select

from monitor.domain.figure import Figure
from monitor.domain.ledger import VerdictAction, VerdictEvent
from monitor.domain.verdict import ON_FIGURES, Evidence, bound_to, corrected, evidence_of
from storage.batches import batches
from storage.engine import Transaction
from storage.ledger import verdicts, verdicts_on
from storage.tables.ledger import observation, verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One figure's last verdict. `figure` is as an analyst corrected it, else as it was read."""

    action: VerdictAction | None
    figure: Figure
    #: As the machine read it, where an analyst corrected it.
    read: Figure | None


def decided(figure: Figure, verdict: VerdictEvent | None) -> Decided:
    """The figure under its last verdict."""
    made = corrected(figure, verdict.correction) if verdict is not None and verdict.correction else figure
    return Decided(action=verdict.action if verdict else None, figure=made, read=figure if made != figure else None)


def last_verdicts(
    tx: Transaction, articles: Collection[str], actions: Collection[VerdictAction] = ON_FIGURES
) -> Mapping[str, VerdictEvent]:
    """Observation -> the last verdict on it of these actions, of the figures that these articles ever stated."""
    return _by_observation(tx, verdicts_on(tx, articles), actions)


def all_last_verdicts(tx: Transaction, recorded_by: datetime | None) -> Mapping[str, VerdictEvent]:
    """Observation -> the last verdict on it that was recorded by then, of all figures that were ever stated."""
    return _by_observation(tx, verdicts(tx, recorded_by=recorded_by), ON_FIGURES)


def _by_observation(
    tx: Transaction, events: Iterable[VerdictEvent], actions: Collection[VerdictAction]
) -> dict[str, VerdictEvent]:
    said: dict[Evidence, VerdictEvent] = {}
    for event in events:
        evidence = bound_to(event)
        if evidence is not None and event.action in actions:
            said[evidence] = event
    return _observations(tx, said) if said else {}


def _observations(tx: Transaction, said: Mapping[Evidence, VerdictEvent]) -> dict[str, VerdictEvent]:
    found: dict[str, VerdictEvent] = {}
    column = observation.c
    for batch in batches(sorted({evidence[0] for evidence in said})):
        query = (
            select(column.article_id, column.seq, column.id, column.quote, column.metric)
            .where(column.article_id.in_(batch))
            .order_by(column.seq, column.position)
        )
        for _, rows in groupby(tx.execute(query), key=lambda row: row.seq):
            figures = list(rows)
            names = evidence_of(figures[0].article_id, ((row.id, row.quote, row.metric) for row in figures))
            found.update({name: said[evidence] for name, evidence in names.items() if evidence in said})
    return found


def corrected_to(tx: Transaction, metric: str) -> Sequence[str]:
    """The observations that analysts' last verdicts count as figures of this metric, which they were not read as."""
    query = select(verdict.c.article_id, verdict.c.correction).where(verdict.c.correction.is_not(None))
    articles = {row.article_id for row in tx.execute(query) if json.loads(row.correction).get("metric") == metric}
    last = last_verdicts(tx, articles) if articles else {}
    return sorted(name for name, event in last.items() if _metric_of(event) == metric)


def _metric_of(event: VerdictEvent) -> str | None:
    return json.loads(event.correction).get("metric") if event.correction else None
