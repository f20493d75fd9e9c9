"""Figures as rows and as JSON, and back without loss."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from monitor.domain.figure import FacetBasis, Figure, FigureKind, TargetForm
from monitor.domain.period import Period
from monitor.domain.quantity import Comparator, Direction, Quantity, Unit


def figure_row(figure: Figure) -> dict[str, Any]:
    """The columns of `observation` that hold the figure."""
    quantity = figure.quantity
    return {
        "metric": figure.metric,
        "unit": str(quantity.unit),
        "value": quantity.value,
        "value_high": quantity.value_high,
        "comparator": str(quantity.comparator),
        "kind": str(figure.kind),
        "period": figure.period.text if figure.period else None,
        "geo": figure.geo,
        "geo_name": figure.geo_name,
        "direction": _text(figure.direction),
        "claimant": figure.claimant,
        "facet": figure.facet,
        "instrument": figure.instrument,
        "part_of": figure.part_of,
        "quote": figure.quote,
        "start": figure.start,
        "end": figure.end,
        "confidence": figure.confidence,
        "rule": figure.rule,
        "detail": _detail(figure),
    }


def figure_from(row: Mapping[Any, Any]) -> Figure:
    """The figure of a row of `observation`."""
    detail: Mapping[str, Any] = row["detail"]
    return Figure(
        quote=row["quote"],
        start=row["start"],
        end=row["end"],
        quantity=_quantity(row, detail),
        metric=row["metric"],
        kind=FigureKind(row["kind"]),
        period=Period.parse(row["period"]) if row["period"] else None,
        geo=row["geo"],
        geo_name=row["geo_name"],
        direction=Direction(row["direction"]) if row["direction"] else None,
        claimant=row["claimant"],
        claimant_named=detail.get("claimant_named", False),
        facet=row["facet"],
        facet_basis=FacetBasis(detail["facet_basis"]) if detail.get("facet_basis") else None,
        instrument=row["instrument"],
        amends=detail.get("amends", False),
        form=TargetForm(detail["form"]) if detail.get("form") else None,
        part_of=row["part_of"],
        confidence=row["confidence"],
        rule=row["rule"],
        equivalents=tuple(_quantity(entry, entry) for entry in detail.get("equivalents", ())),
        earlier=detail.get("earlier", False),
        noun=detail.get("noun"),
        sentence=(detail["sentence"][0], detail["sentence"][1]),
    )


def figure_json(figure: Figure) -> dict[str, Any]:
    """The whole figure as one JSON object; decimals are texts."""
    row = figure_row(figure)
    return {**row, "value": plain(row["value"]), "value_high": plain(row["value_high"])}


def figure_from_json(record: Mapping[Any, Any]) -> Figure:
    """The figure that `figure_json` wrote."""
    return figure_from({**record, "value": Decimal(record["value"]), "value_high": _decimal(record["value_high"])})


def plain(value: Decimal | None) -> str | None:
    """A decimal as text without exponent."""
    return None if value is None else format(value, "f")


def _detail(figure: Figure) -> dict[str, Any]:
    """The fields that have no column; what says nothing is left out."""
    quantity = figure.quantity
    found: dict[str, Any] = {
        **_written(quantity),
        "claimant_named": figure.claimant_named,
        "facet_basis": _text(figure.facet_basis),
        "amends": figure.amends,
        "form": _text(figure.form),
        "equivalents": [_quantity_json(entry) for entry in figure.equivalents],
        "earlier": figure.earlier,
        "noun": figure.noun,
    }
    return {"sentence": list(figure.sentence), **{name: value for name, value in found.items() if value}}


def _written(quantity: Quantity) -> dict[str, Any]:
    found: dict[str, Any] = {"digits": quantity.digits, "digits_high": quantity.digits_high}
    if quantity.scale != 1:
        found["scale"] = plain(quantity.scale)
    if quantity.scale_high != 1:
        found["scale_high"] = plain(quantity.scale_high)
    return found


def _quantity_json(quantity: Quantity) -> dict[str, Any]:
    return {
        "value": plain(quantity.value),
        "value_high": plain(quantity.value_high),
        "unit": str(quantity.unit),
        "comparator": str(quantity.comparator),
        **_written(quantity),
    }


def _quantity(row: Mapping[Any, Any], written: Mapping[Any, Any]) -> Quantity:
    return Quantity(
        value=Decimal(row["value"]),
        unit=Unit(row["unit"]),
        value_high=_decimal(row["value_high"]),
        comparator=Comparator(row["comparator"]),
        digits=written.get("digits"),
        digits_high=written.get("digits_high"),
        scale=Decimal(written.get("scale", "1")),
        scale_high=Decimal(written.get("scale_high", "1")),
    )


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(value)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
