"""Verdicts on figures: the evidence that they bind to, which outlives re-extraction, and figures as corrected."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from monitor.domain.figure import Figure, FigureKind
from monitor.domain.ledger import VerdictAction, VerdictEvent
from monitor.domain.period import Period
from monitor.domain.quantity import Comparator, Direction, Quantity, Unit

#: An analyst says by these that the page states no such figure, or that it does, as it was read or otherwise.
REFUSING = frozenset({VerdictAction.REJECT, VerdictAction.EXTRACTION_ERROR})
ON_FIGURES = frozenset({VerdictAction.ACCEPT, VerdictAction.CORRECT, *REFUSING})
_AMOUNT = ("value", "value_high", "unit", "comparator")
#: Article, normalised quote, metric as it was read, and which of several such figures of the text.
Evidence = tuple[str, str, str | None, int]


def normalised(quote: str) -> str:
    """The quote as verdicts know it: one Unicode form, one blank between words, no case."""
    return " ".join(unicodedata.normalize("NFC", quote).casefold().split())


def evidence_of(article_id: str, figures: Iterable[tuple[str, str, str | None]]) -> dict[str, Evidence]:
    """Which evidence each figure of one reading is; they are given in the order of the text by id, quote and metric."""
    seen: Counter[tuple[str, str | None]] = Counter()
    found: dict[str, Evidence] = {}
    for name, quote, metric in figures:
        said = (normalised(quote), metric)
        found[name] = (article_id, *said, seen[said])
        seen[said] += 1
    return found


def bound_to(event: VerdictEvent) -> Evidence | None:
    """The evidence of a verdict; None for one on a conflict as a whole."""
    if event.article_id is None or event.quote is None:
        return None
    return (event.article_id, normalised(event.quote), event.metric, event.occurrence)


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
