"""What analysts decided, bound to stable evidence: article, normalised quote, metric, occurrence."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from monitor.compare.hold import Holds, normalised
from monitor.domain.figure import Figure, FigureKind
from monitor.domain.ledger import Observation, VerdictAction, VerdictEvent
from monitor.domain.period import Period
from monitor.domain.quantity import Comparator, Direction, Quantity, Unit

_REFUSING = frozenset({VerdictAction.REJECT, VerdictAction.EXTRACTION_ERROR})
_ON_OBSERVATIONS = frozenset({VerdictAction.ACCEPT, VerdictAction.CORRECT, *_REFUSING})
_AMOUNT = ("value", "value_high", "unit", "comparator")
Evidence = tuple[str, str, str | None, int]


class Decisions:
    """The last verdict on each piece of evidence, and the observations that are that evidence now."""

    def __init__(self, holds: Holds | None = None) -> None:
        """`holds` knows the verdicts that came before."""
        self.holds = holds or Holds()
        self._verdicts: dict[Evidence, VerdictEvent] = {}
        self._evidence: dict[str, Evidence] = {}
        self._observations: dict[Evidence, Observation] = {}

    def learn(self, observations: Iterable[Observation]) -> None:
        """Notes which evidence each observation of one reading is."""
        seen: Counter[tuple[str, str | None]] = Counter()
        for observation in sorted(observations, key=lambda o: (o.position, o.id)):
            figure = observation.figure
            said = (normalised(figure.quote), figure.metric)
            evidence = (observation.article_id, *said, seen[said])
            seen[said] += 1
            self._evidence[observation.id] = evidence
            self._observations[evidence] = observation

    def take(self, event: VerdictEvent) -> Observation | None:
        """A new verdict, noted. The observation that it is about, or None where its evidence is not there."""
        self.holds.take(event)
        return self.recall(event)

    def recall(self, event: VerdictEvent) -> Observation | None:
        """Notes a verdict that `holds` knows."""
        if event.article_id is None or event.quote is None:
            return None
        evidence = (event.article_id, normalised(event.quote), event.metric, event.occurrence)
        if event.action in _ON_OBSERVATIONS:
            self._verdicts[evidence] = event
        return self._observations.get(evidence)

    def rejected(self, observation_id: str) -> bool:
        """An analyst has refused it."""
        event = self._of(observation_id)
        return event is not None and event.action in _REFUSING

    def vouched(self, observation_id: str) -> bool:
        """An analyst stands for it: no guard doubts it."""
        event = self._of(observation_id)
        return event is not None and event.action in {VerdictAction.ACCEPT, VerdictAction.CORRECT}

    def corrected(self, observations: Iterable[Observation]) -> dict[str, Figure]:
        """The figures as analysts corrected them, by observation."""
        found = {}
        for observation in observations:
            event = self._of(observation.id)
            if event is not None and event.action is VerdictAction.CORRECT and event.correction:
                found[observation.id] = corrected(observation.figure, event.correction)
        return found

    def _of(self, observation_id: str) -> VerdictEvent | None:
        evidence = self._evidence.get(observation_id)
        return self._verdicts.get(evidence) if evidence else None


def corrected(figure: Figure, correction: str) -> Figure:
    """The figure with the fields of the JSON text changed, whatever configuration knows of their values now. Raises
    ValueError for a field that is none of `CORRECTED`."""
    fields: dict[str, Any] = json.loads(correction, parse_float=Decimal, parse_int=Decimal)
    changes: dict[str, Any] = {}
    amount: dict[str, Any] = {key: fields.pop(key) for key in _AMOUNT if key in fields}
    if amount:
        changes["quantity"] = _amount(figure.quantity, amount)
        changes["equivalents"] = ()
    for key, value in fields.items():
        if key not in _READERS:
            raise ValueError(f"{key!r} is no field of a correction")
        changes[key] = None if value is None else _READERS[key](value)
    if "claimant" in changes:
        changes["claimant_named"] = True
    return replace(figure, **changes)


def _amount(old: Quantity, fields: dict[str, Any]) -> Quantity:
    value, high = fields.get("value", old.value), fields.get("value_high", old.value_high)
    moved = "value" in fields or "value_high" in fields
    return replace(
        old,
        value=Decimal(value),
        value_high=None if high is None else Decimal(high),
        unit=Unit(fields.get("unit", old.unit)),
        comparator=Comparator(fields.get("comparator", old.comparator)),
        digits=format(Decimal(value), "f") if moved else old.digits,
        digits_high=(None if high is None else format(Decimal(high), "f")) if moved else old.digits_high,
        scale=Decimal(1) if moved else old.scale,
        scale_high=Decimal(1) if moved else old.scale_high,
    )


_READERS: dict[str, Any] = {
    "kind": FigureKind,
    "period": Period.parse,
    "metric": str,
    "geo": str,
    "geo_name": str,
    "claimant": str,
    "facet": str,
    "instrument": str,
    "direction": Direction,
}
#: The fields of a figure that a correction may set.
CORRECTED = (*_AMOUNT, *_READERS)
