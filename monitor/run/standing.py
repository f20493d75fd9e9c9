"""Where a metric stands against its official targets: pure arithmetic over levels and the registry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from monitor.domain.digest import TargetState
from monitor.domain.period import Period
from monitor.domain.quantity import Comparator, Quantity, Unit
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
    """How far a level is from a target. `share` is the part of the way gone, 1 where it is reached."""

    level: Level
    share: float
    met: bool


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
    """The levels of the newest period that has any, one a facet at least; undated ones only where nothing is dated."""
    fit = [level for level in levels if level.family == "level" and level.geo == geo and level.unit in units]
    dated = [level for level in fit if level.period is not None]
    chosen = dated or fit
    if not chosen:
        return []
    newest = max(level.last_day or date.min for level in chosen)
    return [level for level in chosen if (level.last_day or date.min) == newest]


def gap(level: Level, target: Target, *, downward: bool) -> Gap | None:
    """The distance of a level to a target of the same unit, or None where they cannot be compared."""
    value, goal = level.best.figure.quantity.value, target.quantity.value
    if level.unit is not target.quantity.unit or target.form == "added" or value <= 0 or goal <= 0:
        return None
    share = float(goal / value) if downward else float(value / goal)
    return Gap(level=level, share=min(share, 1.0), met=value <= goal if downward else value >= goal)


def all_targets(tx: Transaction, catalog: Catalog) -> tuple[TargetState, ...]:
    """Every target of the resolution with where its metric stands, in the order of the catalogue."""
    official = [metric for metric in catalog.metrics if targets_of(metric, RESOLUTION)]
    found = levels(tx, [metric["id"] for metric in official])
    states = []
    for metric in official:
        now = present([level for level in found if level.metric == metric["id"]], metric["units"])
        now = [level for level in now if level.current]
        for target in targets_of(metric, RESOLUTION):
            states.append(_state(metric, target, now))
    return tuple(states)


def _state(metric: Mapping[str, Any], target: Target, now: Sequence[Level]) -> TargetState:
    gaps = [(level, gap(level, target, downward=metric["better"] == "down")) for level in now]
    return TargetState(
        metric=metric["id"],
        target=target.quantity,
        deadline=target.deadline,
        present=tuple(
            (level.best.figure.quantity, level.period, level.facet, found.met if found else None)
            for level, found in gaps
        ),
        verified=target.verified,
    )
