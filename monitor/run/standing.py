"""Where a metric stands against its official targets: the levels that stand, held against the registry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from monitor.compare import Distance, Goal, distance, rules_from
from monitor.domain.digest import TargetState
from monitor.domain.figure import TargetForm
from monitor.domain.period import Period
from monitor.domain.quantity import Comparator, Quantity, Unit
from monitor.domain.zone import VIET_NAM
from monitor.present.record import number
from monitor.run.catalog import Catalog
from storage import Transaction
from storage.views.point import Level, levels

RESOLUTION = "57-NQ/TW"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One official target as the registry has it. `verified` false: from memory, not checked against the text."""

    quantity: Quantity
    deadline: str
    instrument: str
    form: str
    clause: str
    verified: bool
    source: str
    facet: str | None

    @property
    def day(self) -> date:
        """The last day on which it can be met."""
        return Period.parse(self.deadline).last


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """How far a level is from a target."""

    level: Level
    way: Distance


def targets_of(metric: Mapping[str, Any], instrument: str | None = None) -> list[Target]:
    """The metric's official targets (of one instrument), the nearest deadline first."""
    found = [_target(entry) for entry in metric.get("targets", ())]
    kept = [target for target in found if instrument is None or target.instrument == instrument]
    return sorted(kept, key=lambda target: (target.day, target.instrument))


def _target(entry: Mapping[str, Any]) -> Target:
    high = entry.get("value_high")
    return Target(
        quantity=Quantity(
            value=Decimal(str(entry["value"])),
            value_high=None if high is None else Decimal(str(high)),
            unit=Unit(entry["unit"]),
            comparator=Comparator(entry["comparator"]),
        ),
        deadline=str(entry["deadline"]),
        instrument=entry["instrument"],
        form=entry["form"],
        clause=entry.get("clause", ""),
        verified=bool(entry["verified"]),
        source=entry.get("source", ""),
        facet=entry.get("facet"),
    )


def present(levels: Sequence[Level], units: Sequence[str], geo: str = "VN") -> list[Level]:
    """The levels of the newest period that has any: the current value of each facet, and what disputes it; undated
    ones only where nothing is dated."""
    fit = [
        level
        for level in levels
        if level.family == "level" and level.geo == geo and level.unit in units and (level.current or level.conflicts)
    ]
    dated = [level for level in fit if level.period is not None]
    chosen = dated or fit
    if not chosen:
        return []
    newest = max(level.last_day or date.min for level in chosen)
    return [level for level in chosen if (level.last_day or date.min) == newest]


def gap(catalog: Catalog, level: Level, target: Target) -> Gap | None:
    """The distance of a level to a target of its metric, or None where they cannot be compared."""
    rules = rules_from(catalog.compare_settings)
    goal = Goal(quantity=target.quantity, form=TargetForm(target.form), day=target.day)
    figure, metric = level.best.figure, rules.metric(level.metric)
    way = distance(figure, level.period, as_of(level), goal, metric, rules.slack)
    return Gap(level=level, way=way) if way else None


def as_of(level: Level) -> date:
    """The day that a level speaks of: the end of its period, else its publication or recording."""
    said = level.best.published or level.best.recorded_at
    return level.last_day or said.astimezone(VIET_NAM).date()


def all_targets(tx: Transaction, catalog: Catalog) -> tuple[TargetState, ...]:
    """Every target of the resolution with where its metric stands, in the order of the catalogue."""
    official = [metric for metric in catalog.metrics if targets_of(metric, RESOLUTION)]
    found = levels(tx, [metric["id"] for metric in official])
    states = []
    for metric in official:
        now = present([level for level in found if level.metric == metric["id"]], metric["units"])
        now = [level for level in now if level.current]
        for target in targets_of(metric, RESOLUTION):
            states.append(_state(catalog, metric, target, now))
    return tuple(states)


def _state(catalog: Catalog, metric: Mapping[str, Any], target: Target, now: Sequence[Level]) -> TargetState:
    gaps = [(level, gap(catalog, level, target)) for level in now]
    return TargetState(
        metric=metric["id"],
        target=target.quantity,
        deadline=target.deadline,
        present=tuple(
            (level.best.figure.quantity, level.period, level.facet, found.way.met if found else None)
            for level, found in gaps
        ),
        verified=target.verified,
    )


def progress(tx: Transaction, catalog: Catalog, instrument: str | None = None) -> list[tuple[str, Target, list[Gap]]]:
    """Metric, target and the gaps of its present levels, for every official target (of one instrument)."""
    official = [metric for metric in catalog.metrics if targets_of(metric, instrument)]
    found = levels(tx, [metric["id"] for metric in official], geo="VN", family="level", quotes=False)
    rows = []
    for metric in official:
        mine = [level for level in found if level.metric == metric["id"] and level.current]
        for target in targets_of(metric, instrument):
            now = present(mine, [str(target.quantity.unit)])
            gaps = [gap(catalog, level, target) for level in now]
            rows.append((str(metric["id"]), target, [entry for entry in gaps if entry is not None]))
    return rows


def progress_record(metric: str, target: Target, gaps: Sequence[Gap]) -> dict[str, Any]:
    """One target in JSON: where it stands, what is missing, the pace a year that is needed."""
    return {
        "metric": metric,
        "target": number(target.quantity.value),
        "target_high": number(target.quantity.value_high),
        "comparator": str(target.quantity.comparator),
        "unit": str(target.quantity.unit),
        "deadline": target.deadline,
        "instrument": target.instrument,
        "form": target.form,
        "facet": target.facet,
        "verified": target.verified,
        "present": [
            {
                "value": number(entry.level.best.figure.quantity.value),
                "period": entry.level.period,
                "as_of": as_of(entry.level).isoformat(),
                "facet": entry.level.facet,
                "claimant": entry.level.best.figure.claimant,
                "disputed": bool(entry.level.conflicts),
                "share": round(entry.way.share, 4),
                "met": entry.way.met,
                "gap": number(entry.way.missing),
                "pace_per_year": number(entry.way.pace),
            }
            for entry in gaps
        ],
    }
