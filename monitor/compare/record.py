"""The stored projection of a point: what stands, who says it, what is disputed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from typing import Any

from monitor.compare.book import Book
from monitor.compare.cell import Cell
from monitor.compare.rules import Rules
from monitor.compare.state import Cluster, PointView
from monitor.compare.statement import Statement
from monitor.domain.figure import Figure
from monitor.domain.finding import Side
from monitor.domain.fingerprint import stable_id
from monitor.domain.period import Grain, Period

#: Of periods that end on one day the later ones here say more: the year before its last month, an average last of all.
_WIDTHS = (Grain.SPAN, Grain.DAY, Grain.MONTH, Grain.QUARTER, Grain.CUMULATIVE, Grain.HALF, Grain.YEAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueCluster:
    """Standing figures that agree. `side` is the most precise one; `observations` are all, in order of time."""

    side: Side
    claimants: tuple[str, ...]
    authority: int
    witnesses: int
    observations: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointState:
    """One point: a series at one period. `clusters` are strongest first; the first one is the current value."""

    key: str
    metric: str
    unit: str
    geo: str
    geo_name: str
    era: str
    family: str
    period: str | None
    facet: str | None
    instrument: str | None
    clusters: tuple[ValueCluster, ...]
    #: Open conflicts: id, and whether an analyst has acknowledged it.
    conflicts: tuple[tuple[str, bool], ...]
    #: Observations that no longer stand, and by what rule.
    superseded: tuple[tuple[str, str], ...]
    suspects: tuple[str, ...]

    @property
    def current(self) -> Side | None:
        """The figure to show; None where nothing stands."""
        return self.clusters[0].side if self.clusters else None

    @property
    def series(self) -> str:
        """Names the series, with facet and instrument, of which this is a point."""
        return stable_id("series", self.metric, self.unit, *self._place, self.family, self.facet, self.instrument)

    @property
    def _place(self) -> tuple[str, str, str]:
        return (self.geo, self.geo_name, self.era)

    @property
    def recency(self) -> str:
        """Sorts the points of a series by the end of their periods, the wider period last; what says no period comes
        before all that do. "" where nothing stands."""
        if not self.clusters:
            return ""
        if self.period is None:
            return "0"
        period = Period.parse(self.period)
        return f"{period.last.isoformat()} {_WIDTHS.index(period.grain)}"

    def record(self) -> dict[str, Any]:
        """JSON-able, equal for equal states."""
        return {
            "key": self.key,
            "series": self.series,
            "recency": self.recency,
            "metric": self.metric,
            "unit": self.unit,
            "geo": self.geo,
            "geo_name": self.geo_name,
            "era": self.era,
            "family": self.family,
            "period": self.period,
            "facet": self.facet,
            "instrument": self.instrument,
            "current": self.current.observation_id if self.current else None,
            "shown": _shown(self.current) if self.current else None,
            "clusters": [
                {
                    "observation": cluster.side.observation_id,
                    "claimants": list(cluster.claimants),
                    "authority": cluster.authority,
                    "witnesses": cluster.witnesses,
                    "observations": list(cluster.observations),
                }
                for cluster in self.clusters
            ],
            "conflicts": [list(conflict) for conflict in self.conflicts],
            "superseded": [list(pair) for pair in self.superseded],
            "suspects": list(self.suspects),
        }


def _shown(side: Side) -> dict[str, Any]:
    figure, quantity = side.figure, side.figure.quantity
    return {
        "value": format(quantity.value, "f"),
        "value_high": None if quantity.value_high is None else format(quantity.value_high, "f"),
        "comparator": str(quantity.comparator),
        "kind": str(figure.kind),
        "claimant": figure.claimant,
        "published": side.published.astimezone(UTC).isoformat() if side.published else None,
    }


def states_of(
    book: Book, rules: Rules, metrics: Collection[str] | None = None, geos: Collection[str] | None = None
) -> Iterator[PointState]:
    """Every point of every cell (of these metrics, at these places), in the order of keys."""
    for key in sorted(
        key
        for key in book.cells
        if (metrics is None or key.bucket.metric in metrics) and (geos is None or key.bucket.place.geo in geos)
    ):
        yield from points_of(book.cells[key], rules)


def points_of(cell: Cell, rules: Rules) -> Iterator[PointState]:
    """The states of one cell's points."""
    found = cell.state(rules)
    for instrument, view in sorted(found.views.items(), key=lambda item: item[0] or ""):
        for facet in sorted({cluster.facet for cluster in view.clusters}, key=lambda f: f or ""):
            yield _point(cell, view, facet, instrument)
    if not any(view.clusters for view in found.views.values()) and cell.suspects:
        yield _point(cell, PointView(), None, None)


def histories_of(
    book: Book, rules: Rules, metrics: Collection[str]
) -> Iterator[tuple[PointState, tuple[tuple[str, Figure], ...]]]:
    """Every point of these metrics, also those at which nothing stands any more, with the key and the figure of what
    was stated of it and has left: an edit, a retraction or an analyst took it, or another reading of its text."""
    for key in sorted(key for key in book.cells if key.bucket.metric in metrics):
        cell = book.cells[key]
        points = list(points_of(cell, rules))
        left: dict[int, list[Statement]] = {number: [] for number in range(len(points))}
        for statement in sorted(cell.past.values(), key=lambda s: (s.order, s.key)):
            if statement.prior:
                continue
            number = _place_of(statement, points, cell)
            if number is None:
                points.append(_nothing(cell, statement.facet, statement.figure.instrument))
                number = len(points) - 1
            left.setdefault(number, []).append(statement)
        for number, point in enumerate(points):
            yield point, tuple((statement.key, statement.figure) for statement in left[number])


def _place_of(statement: Statement, points: Sequence[PointState], cell: Cell) -> int | None:
    """The point of a statement that left: its facet's and instrument's, else where its page speaks now, else the only
    one."""
    named = (statement.facet, statement.figure.instrument)
    exact = [n for n, point in enumerate(points) if (point.facet, point.instrument) == named]
    if exact or None not in named:
        return exact[0] if exact else None
    fit = [
        n for n, point in enumerate(points) if named[0] in {None, point.facet} and named[1] in {None, point.instrument}
    ]
    live = {key for key, other in cell.live.items() if other.article.id == statement.article.id}
    own = [n for n in fit if live & {key for c in points[n].clusters for key in c.observations}]
    return own[0] if own else fit[0] if len(fit) == 1 else None


def _nothing(cell: Cell, facet: str | None, instrument: str | None) -> PointState:
    """A point at which nothing stands."""
    bucket = cell.key.bucket
    return PointState(
        key=stable_id("point", *bucket, cell.key.period, facet, instrument),
        metric=bucket.metric,
        unit=str(bucket.unit),
        geo=bucket.place.geo,
        geo_name=bucket.place.name,
        era=bucket.place.era,
        family=bucket.family,
        period=cell.key.period or None,
        facet=facet,
        instrument=instrument,
        clusters=(),
        conflicts=(),
        superseded=(),
        suspects=(),
    )


def _point(cell: Cell, view: PointView, facet: str | None, instrument: str | None) -> PointState:
    own = [cluster for cluster in view.clusters if cluster.facet == facet]
    own.sort(key=lambda c: c.weight(view.pinned), reverse=True)
    opened = {arena: id for (held, arena), id in cell.open.items() if held == instrument}
    return replace(
        _nothing(cell, facet, instrument),
        clusters=tuple(_compact(cluster, view) for cluster in own),
        conflicts=tuple(
            (id, id in cell.acknowledged) for arena, id in sorted(opened.items()) if arena in {facet or "", ""}
        ),
        superseded=tuple(
            sorted((key, str(fate.how)) for key, fate in view.fates.items() if _facet_of(cell, key) == facet)
        ),
        suspects=tuple(sorted(key for key, (s, _) in cell.suspects.items() if s.facet == facet)),
    )


def _facet_of(cell: Cell, key: str) -> str | None:
    statement: Statement | None = cell.live.get(key)
    return statement.facet if statement else None


def _compact(cluster: Cluster, view: PointView) -> ValueCluster:
    claimants = dict.fromkeys(view.claimants[member.key] for member in cluster.members)
    return ValueCluster(
        side=cluster.rep.side,
        claimants=tuple(claimants),
        authority=cluster.authority,
        witnesses=cluster.witnesses,
        observations=tuple(member.key for member in cluster.members),
    )
