"""What compare knows of metrics, from the settings that a ConfigEvent carries: nothing else is ever read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any

from monitor.compare.agree import Slack
from monitor.domain.choice import member
from monitor.domain.errors import ConfigError
from monitor.domain.figure import TargetForm
from monitor.domain.quantity import Comparator, Unit
from monitor.domain.text import fold

#: The keys of a metric's table that compare reads; the rest never reaches the ledger.
_METRIC_KEYS = (
    "id", "tier", "units", "better", "nature", "name", "ranges", "confused_with", "facets", "targets", "materiality"
)  # fmt: skip
_FACET_KEYS = ("id", "name", "basis", "claimants")
_TARGET_KEYS = ("value", "value_high", "unit", "comparator", "deadline", "instrument", "form")


class Nature(StrEnum):
    STOCK = "stock"
    FLOW = "flow"
    RATIO = "ratio"
    EDITION = "edition"


class Better(StrEnum):
    UP = "up"
    DOWN = "down"
    NONE = "none"


class FacetKind(StrEnum):
    """What sets a facet apart: another method, another survey or measuring system, another index or plan, or words that
    name another thing."""

    METHOD = "method"
    SURVEY = "survey"
    INDEX = "index"
    WORDS = "words"

    @property
    def of_one_thing(self) -> bool:
        """The other facets of the metric tell the same quantity; ranks of two indices and tasks of two plans do not."""
        return self in (FacetKind.METHOD, FacetKind.SURVEY)


@dataclass(frozen=True, slots=True)
class Range:
    """Plausible values of a level in one unit: for Viet Nam, and for any place (None: no guard)."""

    unit: Unit
    vn: tuple[Decimal, Decimal]
    any: tuple[Decimal, Decimal] | None


@dataclass(frozen=True, slots=True)
class FacetRules:
    id: str
    name: str
    kind: FacetKind


@dataclass(frozen=True, slots=True)
class OfficialTarget:
    """A target of the registry: never an observation."""

    value: Decimal
    value_high: Decimal | None
    unit: Unit
    comparator: Comparator
    deadline: str
    instrument: str
    form: TargetForm


@dataclass(frozen=True, slots=True)
class Explanation:
    """A known reason why two values of one metric differ, bound to the values (each within the digits given)."""

    metric: str
    period: str | None
    values: tuple[Decimal, ...]
    text: str


@dataclass(frozen=True, slots=True)
class MetricRules:
    """One metric. One that configuration does not know has no guards."""

    id: str
    name: str
    #: Of the first tier.
    chief: bool = False
    better: Better = Better.NONE
    nature: Nature = Nature.FLOW
    ranges: tuple[Range, ...] = ()
    confused_with: tuple[str, ...] = ()
    facets: Mapping[str, FacetRules] = field(default_factory=dict)
    targets: tuple[OfficialTarget, ...] = ()
    #: A revision below this share of the value is a small one.
    materiality: Decimal = Decimal("0.02")

    @property
    def growth(self) -> bool:
        return self.id.endswith("_growth")

    def plausible(self, unit: Unit, geo: str) -> tuple[Decimal, Decimal] | None:
        """Between which values lies what is or was so there; None where nothing is known of it."""
        known = next((known for known in self.ranges if known.unit is unit), None)
        return None if known is None else known.vn if geo == "VN" else known.any


@dataclass(frozen=True)
class Rules:
    """Everything that is configuration for compare. Equal settings give equal rules."""

    metrics: Mapping[str, MetricRules] = field(default_factory=dict)
    slack: Slack = field(default_factory=Slack)
    #: So much authority and less is none; 0 in ledgers from before anybody was told apart by it.
    no_authority: int = 0
    explanations: tuple[Explanation, ...] = ()
    #: Metric that is a part, and the metric that is its whole, of one unit.
    wholes: tuple[tuple[str, str], ...] = ()
    #: Facets of one metric that are mistaken for each other: metric, facet, facet.
    confused_facets: frozenset[tuple[str, str, str]] = frozenset()
    #: The claimant who may change an instrument's targets: by its number, and by the suffix of any number.
    issuers: Mapping[str, str] = field(default_factory=dict)
    suffixes: Mapping[str, str] = field(default_factory=dict)
    #: Đồng for a dollar, average of a year.
    rates: Mapping[int, Decimal] = field(default_factory=dict)
    #: Folded names of provinces, and codes, that mean another territory from the day given.
    merged: Mapping[str, date] = field(default_factory=dict)

    def metric(self, id: str) -> MetricRules:
        return self.metrics.get(id) or MetricRules(id=id, name=id)

    @cached_property
    def neighbours(self) -> Mapping[str, frozenset[str]]:
        """For each metric all metrics whose history may change its findings: it is a partition."""
        joined: dict[str, set[str]] = {id: {id} for id in self.metrics}
        pairs = [(m.id, other) for m in self.metrics.values() for other in m.confused_with]
        for a, b in [*pairs, *self.wholes]:
            group = joined.setdefault(a, {a}) | joined.setdefault(b, {b})
            for id in group:
                joined[id] = group
        return {id: frozenset(group) for id, group in joined.items()}


def settings_of(tables: Mapping[str, Any]) -> str:
    """Canonical JSON of what compare reads of the tables "metrics", "compare", "provinces" and "instruments"."""
    metrics = [
        {
            **{key: metric[key] for key in _METRIC_KEYS if key in metric},
            "facets": [_only(facet, _FACET_KEYS) for facet in metric.get("facets", ())],
            "targets": [_only(target, _TARGET_KEYS) for target in metric.get("targets", ())],
        }
        for metric in sorted(tables.get("metrics", ()), key=lambda metric: str(metric["id"]))
    ]
    content = {
        "metrics": metrics,
        "compare": tables.get("compare", {}),
        "provinces": [
            {"name": p["name"], "code": p.get("code"), "changed": p.get("changed") or p.get("ended")}
            for p in tables.get("provinces", ())
            if p.get("changed") or p.get("ended")
        ],
        "instruments": {i["id"]: i.get("issuer") for i in tables.get("instruments", ())},
    }
    return json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)


def _only(table: Mapping[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: table[key] for key in keys if key in table}


@lru_cache(maxsize=8)
def rules_from(settings: str) -> Rules:
    """The rules in the canonical JSON of `settings_of`. Raises ConfigError naming the metric that is wrong."""
    tables = json.loads(settings, parse_float=Decimal)
    compare = tables.get("compare", {})
    return Rules(
        metrics={table["id"]: _metric(table) for table in tables.get("metrics", ())},
        slack=Slack(**{key: Decimal(value) for key, value in compare.get("slack", {}).items()}),
        no_authority=int(compare.get("no_authority", 0)),
        explanations=tuple(_explanation(table) for table in compare.get("explanations", ())),
        wholes=tuple((part, whole) for part, whole in _rows(compare, "wholes", ("part", "whole"))),
        confused_facets=frozenset(
            (metric, *pair)
            for metric, a, b in _rows(compare, "confused_facets", ("metric", "facet", "facet"))
            for pair in ((a, b), (b, a))
        ),
        issuers={id: issuer for id, issuer in tables.get("instruments", {}).items() if issuer},
        suffixes=dict(compare.get("issuers", {})),
        rates={int(year): Decimal(rate) for year, rate in compare.get("rates", {}).items()},
        merged={
            name: date.fromisoformat(province["changed"])
            for province in tables.get("provinces", ())
            for name in (fold(province["name"]), province.get("code"))
            if name
        },
    )


def _rows(table: Mapping[str, Any], key: str, names: Sequence[str]) -> Iterable[Sequence[str]]:
    """The rows of a list, each with as many texts as there are names. Raises ConfigError for any other."""
    for row in table.get(key, ()):
        if not isinstance(row, list) or len(row) != len(names) or not all(isinstance(part, str) for part in row):
            shown = ", ".join(f'"{name}"' for name in names)
            raise ConfigError(f"{row!r} is no row of {len(names)} texts; write {key} = [[{shown}]]")
        yield row


def related(metrics: Iterable[str], rules: Rules) -> frozenset[str]:
    """The metrics whose history may change the findings of these, these included."""
    found: set[str] = set()
    for id in metrics:
        found |= rules.neighbours.get(id, frozenset({id}))
    return frozenset(found)


def _metric(table: Mapping[str, Any]) -> MetricRules:
    try:
        return MetricRules(
            id=table["id"],
            name=table.get("name", {}).get("en", table["id"]),
            chief=table.get("tier") == 1,
            better=member(Better, table.get("better", "none")),
            nature=member(Nature, table.get("nature", "flow")),
            ranges=tuple(_range(entry) for entry in table.get("ranges", ())),
            confused_with=tuple(table.get("confused_with", ())),
            facets={entry["id"]: _facet(entry) for entry in table.get("facets", ())},
            targets=tuple(_target(entry) for entry in table.get("targets", ())),
            materiality=Decimal(table.get("materiality", "0.02")),
        )
    except (KeyError, ValueError, TypeError, ArithmeticError) as error:
        raise ConfigError(f"compare cannot use it: {error}", subject=f"metric {table.get('id')}") from error


def _range(table: Mapping[str, Any]) -> Range:
    vn, everywhere = table["vn"], table.get("any")
    return Range(
        unit=member(Unit, table["unit"]),
        vn=(Decimal(vn[0]), Decimal(vn[1])),
        any=(Decimal(everywhere[0]), Decimal(everywhere[1])) if everywhere else None,
    )


def _facet(table: Mapping[str, Any]) -> FacetRules:
    return FacetRules(
        id=table["id"],
        name=table.get("name", {}).get("en", table["id"]),
        kind=member(FacetKind, table.get("basis", "method")),
    )


def _target(table: Mapping[str, Any]) -> OfficialTarget:
    high = table.get("value_high")
    return OfficialTarget(
        value=Decimal(table["value"]),
        value_high=None if high is None else Decimal(high),
        unit=member(Unit, table["unit"]),
        comparator=member(Comparator, table.get("comparator", "eq")),
        deadline=str(table["deadline"]),
        instrument=table["instrument"],
        form=member(TargetForm, table.get("form", "level")),
    )


def _explanation(table: Mapping[str, Any]) -> Explanation:
    return Explanation(
        metric=table["metric"],
        period=table.get("period"),
        values=tuple(Decimal(value) for value in table["values"]),
        text=table["text"],
    )
