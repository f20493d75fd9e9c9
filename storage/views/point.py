"""What stands at each point, from the projection that compare keeps, with the sentences that state it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select

from monitor.domain.figure import Figure, FigureKind
from monitor.domain.finding import Finding, FindingKind
from monitor.domain.period import Period
from monitor.domain.quantity import Unit
from storage.engine import Transaction
from storage.finding import load_states
from storage.tables.finding import point_state
from storage.views.statement import Statement, of_ids


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One value that stands at one point (a series, with facet and instrument, at one period)."""

    key: str
    metric: str
    unit: Unit
    geo: str
    geo_name: str
    #: "level", "forecast", "target" or "threshold".
    family: str
    period: str | None
    facet: str | None
    instrument: str | None
    #: The most precise statement of the value.
    best: Statement
    #: Every statement of it that stands, in order of time.
    told: tuple[Statement, ...]
    claimants: tuple[str, ...]
    #: Independent sources: one story counts once, wherever it is printed.
    witnesses: int
    #: The value that is shown for the point; the others dispute it.
    current: bool
    #: Ids of the open conflicts of the point.
    conflicts: tuple[str, ...]

    @property
    def last_day(self) -> date | None:
        """The last day of the period."""
        return Period.parse(self.period).last if self.period else None


def metrics_with_history(tx: Transaction) -> set[str]:
    """Metrics of which anything stands."""
    return {str(metric) for (metric,) in tx.execute(select(point_state.c.metric).distinct())}


def levels(
    tx: Transaction, metrics: Collection[str], *, geo: str | None = None, family: str | None = None, quotes: bool = True
) -> list[Level]:
    """What stands at every point of these metrics: the newest period first, a point's current value before others.

    Without `quotes` only the best statement of each value is read.
    """
    states = [
        record
        for record in load_states(tx, metrics=metrics).values()
        if record["clusters"] and geo in (None, record["geo"]) and family in (None, record["family"])
    ]
    wanted = {
        name
        for record in states
        for cluster in record["clusters"]
        for name in (cluster["observations"] if quotes else [cluster["observation"]])
    }
    told = of_ids(tx, sorted(wanted))
    found = [level for record in states for level in _levels(record, told)]
    return sorted(found, key=_order, reverse=True)


def disputed(tx: Transaction, conflict_id: str, metric: str) -> list[Level]:
    """What stands now at the point of an open conflict: its sides, the current value first; none once it is over."""
    return [level for level in levels(tx, [metric]) if conflict_id in level.conflicts]


def beside(tx: Transaction, conflict: Finding) -> list[Level]:
    """What stands now at the point of a conflict, open or over, whatever its facet: the current values first."""
    kinds = {FigureKind.TARGET: "target", FigureKind.FORECAST: "forecast", FigureKind.THRESHOLD: "threshold"}
    where = (conflict.unit, conflict.geo, conflict.period, kinds.get(conflict.figure_kind, "level"))
    return [
        level
        for level in levels(tx, [conflict.metric])
        if (str(level.unit), level.geo, level.period, level.family) == where
        and level.instrument in {None, conflict.instrument}
    ]


def as_it_stands(tx: Transaction, findings: Collection[Finding]) -> dict[str, Finding]:
    """Finding of an open conflict whose sides have moved since -> the same with those that stand now, the current value
    first. What it told may have been replaced by its own source. Of several of one conflict it is the last."""
    told = {f.conflict_id: f for f in findings if f.kind is FindingKind.CONFLICT and f.conflict_id and not f.explained}
    if not told:
        return {}
    clusters: dict[str, list[Mapping[str, Any]]] = {}
    for record in load_states(tx, metrics={finding.metric for finding in told.values()}).values():
        for conflict_id, _ in record["conflicts"]:
            if conflict_id in told:
                clusters.setdefault(conflict_id, []).extend(record["clusters"])
    moved = {key: sides for key, sides in clusters.items() if not _holds(told[key], sides)}
    stated = of_ids(tx, sorted({side["observation"] for sides in moved.values() for side in sides}))
    found = {}
    for key, sides in moved.items():
        first, second, *others = [stated[side["observation"]].side for side in sides]
        found[told[key].id] = replace(told[key], before=first, after=second, others=tuple(others))
    return found


def _holds(conflict: Finding, clusters: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the sides that were told are those that stand. Fewer than two stand where only its closing is missing."""
    told = [side.observation_id for side in conflict.sides]
    stands = [any(name in cluster["observations"] for name in told) for cluster in clusters]
    return len(clusters) < 2 or (len(told) == len(clusters) and all(stands))


def agreeing_witnesses(tx: Transaction, metrics: Collection[str]) -> dict[str, int]:
    """Observation -> how many independent sources state its value or one that agrees with it, of what stands."""
    return {
        observation: cluster["witnesses"]
        for record in load_states(tx, metrics=metrics).values()
        for cluster in record["clusters"]
        for observation in cluster["observations"]
    }


def earlier(tx: Transaction, findings: Collection[Finding]) -> dict[str, tuple[str, tuple[Figure, ...]]]:
    """Finding of a new period -> the newest period of the same series and length before it, with what stands for it:
    one figure, or those that dispute it."""
    told = {f.after.observation_id: f for f in findings if f.kind is FindingKind.NEW_POINT and f.period and f.after}
    if not told:
        return {}
    dated = [
        record
        for record in load_states(tx, metrics={finding.metric for finding in told.values()}).values()
        if record["clusters"] and record["period"] and record["family"] == "level"
    ]
    series: dict[tuple[object, ...], list[tuple[date, str, tuple[str, ...]]]] = {}
    for record in dated:
        shown = record["clusters"] if record["conflicts"] else record["clusters"][:1]
        names = tuple(cluster["observation"] for cluster in shown)
        series.setdefault(_series(record), []).append((Period.parse(record["period"]).last, record["period"], names))
    chosen = {}
    for record in dated:
        day = Period.parse(record["period"]).last
        before = [entry for entry in series[_series(record)] if entry[0] < day]
        for name in {name for cluster in record["clusters"] for name in cluster["observations"]} & told.keys():
            if before:
                chosen[told[name].id] = max(before)
    stated = of_ids(tx, sorted({name for _, _, names in chosen.values() for name in names}))
    return {key: (period, tuple(stated[name].figure for name in names)) for key, (_, period, names) in chosen.items()}


def _series(record: Mapping[str, Any]) -> tuple[object, ...]:
    """What two periods must have in common to be told beside each other."""
    names = ("metric", "unit", "geo", "geo_name", "facet", "instrument")
    period = Period.parse(record["period"])
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month
    return (*(record[name] for name in names), period.grain, months)


def _order(level: Level) -> tuple[date, str, bool, int, str]:
    return (level.last_day or date.min, level.period or "", level.current, level.witnesses, level.key)


def _levels(record: Mapping[str, Any], told: Mapping[str, Statement]) -> Sequence[Level]:
    return [
        Level(
            key=record["key"],
            metric=record["metric"],
            unit=Unit(record["unit"]),
            geo=record["geo"],
            geo_name=record["geo_name"],
            family=record["family"],
            period=record["period"] or None,
            facet=record["facet"] or None,
            instrument=record["instrument"] or None,
            best=told[cluster["observation"]],
            told=tuple(told[name] for name in cluster["observations"] if name in told),
            claimants=tuple(cluster["claimants"]),
            witnesses=cluster["witnesses"],
            current=place == 0,
            conflicts=tuple(conflict_id for conflict_id, _ in record["conflicts"]),
        )
        for place, cluster in enumerate(record["clusters"])
        if cluster["observation"] in told
    ]
