"""Where a metric stands against its official targets: pure arithmetic over levels and the registry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from monitor.domain.digest import TargetState
from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Comparator, Quantity, Unit
from monitor.present.record import VIET_NAM
from monitor.run.catalog import Catalog
from storage import Transaction
from storage.views.point import Level, levels

RESOLUTION = "57-NQ/TW"
_YEAR = Decimal("365.25")
#: What is asked of every year or of their average says nothing of a quarter.
_OF_YEARS = frozenset({"annual", "average"})


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
    """How far a level is from a target. `share` is the part of the way gone, 1 where it is reached; `missing` what it
    still has to change by, and `pace` that by year to the deadline: None where it is reached or time is out."""

    level: Level
    share: float
    met: bool
    missing: Decimal | None = None
    pace: Decimal | None = None


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
    if target.form in _OF_YEARS and (level.period is None or Period.parse(level.period).grain is not Grain.YEAR):
        return None
    share = float(goal / value) if downward else float(value / goal)
    met = value <= goal if downward else value >= goal
    return Gap(
        level=level,
        share=min(share, 1.0),
        met=met,
        missing=None if met else goal - value,
        pace=None if met else pace(goal - value, as_of(level), target.day),
    )


def as_of(level: Level) -> date:
    """The day that a level speaks of: the end of its period, else its publication or recording."""
    said = level.best.published or level.best.recorded_at
    return level.last_day or said.astimezone(VIET_NAM).date()


def pace(missing: Decimal, since: date, deadline: date) -> Decimal | None:
    """The change a year that closes a gap by its deadline, to three digits; None where the deadline is past."""
    days = (deadline - since).days
    if days <= 0:
        return None
    exact = missing * _YEAR / days
    return exact.quantize(Decimal(1).scaleb(exact.adjusted() - 2)) if exact else exact


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


def progress(tx: Transaction, catalog: Catalog, instrument: str | None = None) -> list[tuple[str, Target, list[Gap]]]:
    """Metric, target and the gaps of its present levels, for every official target (of one instrument)."""
    official = [metric for metric in catalog.metrics if targets_of(metric, instrument)]
    found = levels(tx, [metric["id"] for metric in official], geo="VN", family="level", quotes=False)
    rows = []
    for metric in official:
        mine = [level for level in found if level.metric == metric["id"] and level.current]
        for target in targets_of(metric, instrument):
            now = present(mine, [str(target.quantity.unit)])
            gaps = [gap(level, target, downward=metric["better"] == "down") for level in now]
            rows.append((str(metric["id"]), target, [entry for entry in gaps if entry is not None]))
    return rows


def progress_record(metric: str, target: Target, gaps: Sequence[Gap]) -> dict[str, Any]:
    """One target in JSON: where it stands, what is missing, the pace a year that is needed."""
    return {
        "metric": metric,
        "target": float(target.quantity.value),
        "target_high": None if target.quantity.value_high is None else float(target.quantity.value_high),
        "comparator": str(target.quantity.comparator),
        "unit": str(target.quantity.unit),
        "deadline": target.deadline,
        "instrument": target.instrument,
        "form": target.form,
        "facet": target.facet,
        "verified": target.verified,
        "present": [
            {
                "value": float(entry.level.best.figure.quantity.value),
                "period": entry.level.period,
                "as_of": as_of(entry.level).isoformat(),
                "facet": entry.level.facet,
                "claimant": entry.level.best.figure.claimant,
                "disputed": bool(entry.level.conflicts),
                "share": round(entry.share, 4),
                "met": entry.met,
                "gap": None if entry.missing is None else float(entry.missing),
                "pace_per_year": None if entry.pace is None else float(entry.pace),
            }
            for entry in gaps
        ],
    }
