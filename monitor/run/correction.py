"""Corrections as analysts give them: fields that there are, values that the store holds and the configuration knows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from monitor.compare import rules_from, settings_of
from monitor.domain.errors import UsageError, named
from monitor.domain.figure import Figure, FigureKind
from monitor.domain.quantity import MOST_DIGITS, Comparator, Direction, Unit
from monitor.domain.verdict import CORRECTED, corrected
from monitor.extract import document_number
from monitor.present.record import verdict_record
from monitor.run.catalog import Catalog
from monitor.run.places import ORGANISATION, PROVINCE

#: A name of more letters is a text that was put there by mistake.
_LONGEST_NAME = 200
#: Units of changes, and of what: of anything where that is None.
_CHANGES: Mapping[Unit, Unit | None] = {
    Unit.PERCENTAGE_POINT: Unit.PERCENT,
    Unit.PLACES: Unit.RANK,
    Unit.TIMES: None,
}
#: Every figure has these.
_NEVER_EMPTY = frozenset({"value", "unit", "comparator", "kind", "geo", "claimant"})
_CLOSED: Mapping[str, type[StrEnum]] = {
    "unit": Unit,
    "comparator": Comparator,
    "kind": FigureKind,
    "direction": Direction,
}


def correction_text(figure: Figure, fields: Mapping[str, Any] | None, catalog: Catalog) -> str:
    """The correction of the figure as JSON text. A place of its own code loses the name of the one before.

    Raises UsageError for a field that there is not, and for what it cannot be.
    """
    if not fields:
        raise UsageError("says nothing", subject="--set", remedy="write --set value=18.72 --set period=2025")
    for key, value in fields.items():
        _check_field(key, value)
    if fields.get("metric") is not None and fields["metric"] not in catalog.metrics_by_id:
        raise _refused(f"{fields['metric']!r} is no metric", "nq57 metrics lists them")
    if "geo" in fields:
        _check_code(fields["geo"], catalog)
        if fields["geo"] != figure.geo and fields["geo"] not in {PROVINCE, ORGANISATION}:
            fields = {"geo_name": None, **fields}
    text = json.dumps(fields, ensure_ascii=False, sort_keys=True)
    try:
        made = corrected(figure, text)
    except (ValueError, ArithmeticError, TypeError) as error:
        remedy = "write 2025, 2025-Q1, 2025-08 or 2025-01/2025-06" if "period" in fields else "set it otherwise"
        raise _refused(str(error), remedy) from error
    if not verdict_record(None, made, figure)["as_read"] and made.claimant_named == figure.claimant_named:
        raise _refused("that is what was read", "nq57 review accept says that it is right; else set what is otherwise")
    if fields.keys() & {"geo", "geo_name"}:
        _check_place(made, fields, catalog)
    if fields.keys() & {"metric", "facet"}:
        _check_facet(made, catalog)
    if fields.keys() & {"metric", "unit", "value"}:
        _check_unit(made, catalog)
    if fields.get("instrument") is not None:
        _check_instrument(fields["instrument"], catalog)
    return text


def _refused(reason: str, remedy: str) -> UsageError:
    return UsageError(f"cannot be set so ({reason})", subject="--set", remedy=remedy)


def _check_field(key: str, value: object) -> None:
    """By itself: a field of a figure, and what it may hold anywhere."""
    if key not in CORRECTED:
        raise _refused(f"{key!r} is no field of a correction", f"use {', '.join(CORRECTED)}")
    if value is None:
        if key in _NEVER_EMPTY:
            raise _refused(f"{key} is empty", f"write {key}=VALUE")
    elif key in {"value", "value_high"}:
        _check_number(str(value))
    elif key in _CLOSED and value not in set(_CLOSED[key]):
        raise _refused(f"{value!r} is no {key}", f"use {', '.join(_CLOSED[key])}")
    elif key in {"claimant", "geo_name"} and (len(str(value)) > _LONGEST_NAME or not str(value).isprintable()):
        raise _refused(f"{key} is no name", f"write at most {_LONGEST_NAME} letters on one line")


def _check_number(written: str) -> None:
    try:
        number = Decimal(written)
    except InvalidOperation as error:
        raise _refused(f"{written!r} is no number", "write it in digits, such as 18.72") from error
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int):
        raise _refused(f"{written!r} is no number", "write it in digits, such as 18.72")
    if max(number.adjusted(), 0) + 1 + max(-exponent, 0) > MOST_DIGITS:
        raise _refused(f"the number has more than {MOST_DIGITS} digits", "write it in the unit of the figure")


def _check_code(code: str, catalog: Catalog) -> None:
    """Raises UsageError where figures hold no place by this code, with how they hold the one that is meant."""
    if code in catalog.places.codes:
        return
    held = catalog.places.in_figures(code)
    if held is not None:
        raise _refused(f"{code!r} is no code of a place", f"write {_setting(*held)}")
    near = catalog.places.near(code)
    codes = f"write VN, the code of a city or country such as VN-HN or KR, {PROVINCE} or {ORGANISATION} with a geo_name"
    remedy = f"did you mean {' or '.join(near)}? {codes}" if near else f"{codes}, ASEAN or WORLD"
    raise _refused(f"{code!r} is no place that is known", remedy)


def _setting(code: str, name: str | None) -> str:
    return f"geo={code}" + (f" and geo_name={name}" if name else "")


def _check_place(made: Figure, fields: Mapping[str, Any], catalog: Catalog) -> None:
    """Provinces and bodies are told apart by their names; the provinces are known."""
    if made.geo not in {PROVINCE, ORGANISATION}:
        return
    if made.geo_name is None or ("geo" in fields and "geo_name" not in fields):
        raise _refused(f"geo={made.geo} says not which", "write geo_name=NAME as well")
    if made.geo == PROVINCE and not catalog.places.is_province(made.geo_name):
        held, near = catalog.places.in_figures(made.geo_name), catalog.places.near(made.geo_name)
        meant = f"write {_setting(*held)}" if held else f"did you mean {' or '.join(near)}?" if near else ""
        raise _refused(f"{made.geo_name!r} is no province", meant or "write its name as places.toml has it")


def _check_facet(made: Figure, catalog: Catalog) -> None:
    known = [facet["id"] for facet in catalog.metrics_by_id.get(made.metric or "", {}).get("facets", ())]
    if made.facet is None or made.facet in known:
        return
    remedy = f"use facet={' or '.join(known)}" if known else "it has none: write facet="
    raise _refused(f"{made.facet!r} is no facet of {made.metric or 'an open figure'}", remedy)


def _check_unit(made: Figure, catalog: Catalog) -> None:
    """A figure is in a unit of its metric, or says how much that changed: units are never mixed."""
    unit, metric = made.quantity.unit, made.metric or ""
    own = [Unit(name) for name in catalog.metrics_by_id.get(metric, {}).get("units", ())]
    known = [*own, *(change for change, of in _CHANGES.items() if of is None or of in own)]
    if own and unit not in known:
        remedy = f"use unit={' or '.join(known)}, with the value in it, or another metric"
        raise _refused(f"{metric} is never in {unit}", remedy)
    if unit is Unit.RANK and (made.quantity.value < 1 or made.quantity.value % 1):
        raise _refused(f"{made.quantity.value:f} is no rank", "write a whole number from 1 up")


def _check_instrument(number: str, catalog: Catalog) -> None:
    """A document is known, or has a number as figures write it."""
    if number in catalog.instruments:
        return
    canonical = document_number(number)
    meant = catalog.instruments_amended.get(canonical or number, canonical)
    if meant is None:
        known = named(sorted(catalog.instruments))
        raise _refused(f"{number!r} is no document", f"write its number, such as 411/QĐ-TTg; known are {known}")
    if meant != number:
        raise _refused(f"{number!r} is written otherwise", f"write instrument={meant}")


def implausible(made: Figure, catalog: Catalog) -> str:
    """Why a machine would doubt the figure as corrected; "" where it would not. An analyst's word counts all the same,
    and a slip of the hand is told while it is fresh."""
    table, quantity = catalog.metrics_by_id.get(made.metric or ""), made.quantity
    if table is None or made.kind not in {FigureKind.ACTUAL, FigureKind.ESTIMATE}:
        return ""
    rules = rules_from(settings_of({"metrics": [table]})).metric(table["id"])
    bounds = rules.plausible(quantity.unit, made.geo)
    ends = [value for value in (quantity.value, quantity.value_high) if value is not None]
    signed = [-value for value in ends] if made.direction is Direction.DOWN else ends
    if bounds is None or any(all(bounds[0] <= end <= bounds[1] for end in way) for way in (ends, signed)):
        return ""
    told = "..".join(f"{end:f}" for end in ends)
    return f"{told} {quantity.unit} is outside {bounds[0]:f}..{bounds[1]:f}, the plausible range of {made.metric}"
