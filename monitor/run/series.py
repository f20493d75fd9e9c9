"""The history of one metric: every point with its value, its vintages and what is disputed, as of any day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from monitor import compare
from monitor.compare import PointState
from monitor.domain.article import Article
from monitor.domain.figure import Figure, FigureKind
from monitor.domain.ledger import ConfigEvent, Event, FetchEvent, Observation, ReadingEvent, VerdictAction, VerdictEvent
from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Comparator, Quantity
from monitor.domain.text import fold
from monitor.domain.verdict import REFUSING
from monitor.domain.zone import VIET_NAM, is_ahead
from monitor.present.record import figure_record, instant, number, verdict_record
from storage import Transaction, ledger

#: The flag of a value that an analyst corrected.
CORRECTED = "analyst-corrected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vintage:
    """One statement of a point. `status` is current, standing, suspect, by what rule it stands no more, or how it left:
    edited (its page says otherwise now), retracted (its page says no such figure), rejected (by an analyst) or
    read-again (of a former metric: a newer reading of its text has another one)."""

    #: Its figure is as it counts: as an analyst corrected it, else as it was read.
    observation: Observation
    #: As the machine read it, where an analyst corrected it.
    read: Figure | None
    #: What an analyst last said of it.
    verdict: VerdictAction | None
    article: Article
    published: datetime | None
    fetched_at: datetime
    recorded_at: datetime
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPoint:
    """One point with its statements in order of recording; `current` is None where nothing stands."""

    state: PointState
    current: Vintage | None
    vintages: tuple[Vintage, ...]
    #: estimate, provisional, forecast, target, bound, revised, edited, retracted, conflict, acknowledged,
    #: single-witness, suspect, analyst-corrected, future-date.
    flags: tuple[str, ...]


def series(
    tx: Transaction,
    metric: str,
    *,
    geo: str | None = None,
    as_of: datetime | None = None,
    published_by: datetime | None = None,
    up_to: int | None = None,
) -> list[SeriesPoint]:
    """Every point of the metric, by place, unit, kind and period.

    `as_of`: what the store knew at that instant. `published_by`: what the press had said by then, whenever it was
    recorded; analysts' verdicts count in both as far as they were recorded. `up_to`: after that event.
    """
    metrics = _related(tx, metric, as_of)
    if not metrics:
        return []
    comparer, seen = compare.Comparer(), _Seen()
    events: Iterable[Event] = ledger.events(tx, metrics=metrics, recorded_by=as_of, up_to=up_to)
    for event in said_by(events, published_by) if published_by else events:
        seen.note(event)
        comparer.apply(event)
    states = [(state, left) for state, left in comparer.histories([metric]) if _at(state, geo)]
    points = [seen.point(state, left) for state, left in states]
    return sorted((point for point in points if point.vintages), key=_order)


def said_by(events: Iterable[Event], moment: datetime) -> Iterator[Event]:
    """The events of texts that were public by `moment`: a first text by its date, a later one by its fetch."""
    known: set[str] = set()
    public: set[str] = set()
    for event in events:
        if isinstance(event, FetchEvent):
            first = event.article.id not in known
            known.add(event.article.id)
            if ((event.published if first else None) or event.fetched_at) > moment:
                continue
            public.add(event.revision_id)
        elif isinstance(event, ReadingEvent) and event.revision_id not in public:
            continue
        yield event


class _Seen:
    """What the events said of each observation."""

    def __init__(self) -> None:
        self._fetches: dict[str, FetchEvent] = {}
        self._observations: dict[str, tuple[Observation, ReadingEvent]] = {}
        #: The newest reading of each revision.
        self._readings: dict[str, int] = {}
        self._decisions = compare.Decisions()
        self.rules: compare.Rules | None = None

    def note(self, event: Event) -> None:
        if isinstance(event, FetchEvent):
            self._fetches.setdefault(event.revision_id, event)
        elif isinstance(event, ReadingEvent):
            self._observations.update({item.id: (item, event) for item in event.observations})
            self._readings[event.revision_id] = event.seq
            self._decisions.learn(event.observations)
        elif isinstance(event, VerdictEvent):
            self._decisions.take(event)
        elif isinstance(event, ConfigEvent):
            self.rules = compare.rules_from(event.settings)

    def point(self, state: PointState, left: Sequence[tuple[str, Figure]] = ()) -> SeriesPoint:
        """The point with what stands, what was replaced, and what `left` it."""
        status: dict[str, str] = {}
        for place, cluster in enumerate(state.clusters):
            for key in cluster.observations:
                status[key] = "current" if place == 0 else "standing"
        status.update(dict(state.superseded))
        status.update(dict.fromkeys(state.suspects, "suspect"))
        vintages = [self._vintage(key, how) for key, how in status.items()]
        vintages += self._left(left, vintages, state.unit)
        vintages.sort(key=lambda v: (v.recorded_at, v.observation.article_id, v.observation.position))
        best = state.current.observation_id if state.current else None
        current = next((v for v in vintages if v.observation.id == best), None)
        return SeriesPoint(
            state=state, current=current, vintages=tuple(vintages), flags=self._flags(state, current, vintages)
        )

    def _left(self, left: Sequence[tuple[str, Figure]], stated: Sequence[Vintage], unit: str) -> list[Vintage]:
        """What was stated once: neither what was read otherwise of the same text, nor what a page still says."""
        kept = [vintage for key, figure in left if (vintage := self._gone(key, figure)) is not None]
        every = sorted((*stated, *kept), key=self._when)
        found: list[Vintage] = []
        for vintage in kept:
            page = [v for v in every if v.observation.article_id == vintage.observation.article_id]
            said, text = amount(vintage, unit), vintage.observation.revision_id
            twice = [v for v in (*stated, *found) if v.observation.revision_id == text]
            if any(_stated(amount(v, unit)) == _stated(said) for v in twice):
                continue
            later = [v for v in page if self._when(v) > self._when(vintage)]
            if vintage.verdict in REFUSING:
                found.append(replace(vintage, status="rejected"))
            elif not later:
                found.append(vintage)
            elif _stated(amount(later[0], unit)) != _stated(said):
                found.append(replace(vintage, status="edited"))
        return found

    def _gone(self, key: str, figure: Figure) -> Vintage | None:
        """What the newest reading of its text has and no analyst has made another figure of; of a metric that the
        settings have no more also what earlier readings had."""
        observation, read = self._observations[key.split(".", 1)[0]]
        counts = self._decisions.corrected([observation]).get(observation.id, observation.figure)
        if figure != counts:
            return None
        if self._readings[observation.revision_id] == read.seq:
            return self._vintage(key, "retracted")
        former = self.rules is not None and figure.metric not in self.rules.metrics
        return self._vintage(key, "read-again") if former else None

    def _when(self, vintage: Vintage) -> int:
        return self._observations[vintage.observation.id][1].seq

    def _vintage(self, key: str, status: str) -> Vintage:
        # A bracketed amount of another currency is the observation's key with its unit behind a dot.
        observation, read = self._observations[key.split(".", 1)[0]]
        fetch = self._fetches[observation.revision_id]
        figure = self._decisions.corrected([observation]).get(observation.id, observation.figure)
        return Vintage(
            observation=replace(observation, figure=figure),
            read=observation.figure if figure != observation.figure else None,
            verdict=self._decisions.action_on(observation.id),
            article=fetch.article,
            published=fetch.published,
            fetched_at=fetch.fetched_at,
            recorded_at=read.recorded_at,
            status=status,
        )

    def _flags(self, state: PointState, current: Vintage | None, vintages: list[Vintage]) -> tuple[str, ...]:
        figure = current.observation.figure if current else None
        found = {
            "estimate": figure is not None and figure.kind is FigureKind.ESTIMATE,
            "provisional": current is not None and self._provisional(state, current),
            "forecast": state.family == "forecast",
            "target": state.family == "target",
            "bound": figure is not None and figure.quantity.comparator is not Comparator.EQ,
            "revised": bool(state.superseded),
            "edited": any(v.status == "edited" for v in vintages),
            "retracted": any(v.status == "retracted" for v in vintages),
            "conflict": bool(state.conflicts),
            "acknowledged": any(acknowledged for _, acknowledged in state.conflicts),
            "single-witness": bool(state.clusters) and state.clusters[0].witnesses == 1,
            "suspect": any(v.status == "suspect" for v in vintages),
            CORRECTED: current is not None and current.read is not None,
            "future-date": current is not None and is_ahead(current.published, current.fetched_at),
        }
        return tuple(name for name, holds in found.items() if holds)

    def _provisional(self, state: PointState, current: Vintage) -> bool:
        """A stock of a year that was stated before the year had ended."""
        if state.family != "level" or not state.period or self.rules is None:
            return False
        period, said = Period.parse(state.period), (current.published or current.fetched_at).astimezone(VIET_NAM).date()
        return period.grain is Grain.YEAR and said <= period.last and self.rules.metric(state.metric).nature == "stock"


def _related(tx: Transaction, metric: str, as_of: datetime | None) -> frozenset[str]:
    """The metrics whose history has a say, by the newest settings of that time; none in an empty store."""
    changes = [e for e in ledger.events(tx, metrics=(), recorded_by=as_of) if isinstance(e, ConfigEvent)]
    return compare.related([metric], compare.rules_from(changes[-1].settings)) if changes else frozenset()


def _at(state: PointState, geo: str | None) -> bool:
    return geo is None or geo == state.geo or fold(geo) == fold(state.geo_name)


def _order(point: SeriesPoint) -> tuple[Any, ...]:
    state = point.state
    last = Period.parse(state.period).last if state.period else date.max
    said = point.current.published or point.current.fetched_at if point.current else None
    place = (state.geo != "VN", state.geo, state.geo_name, state.unit, state.family, state.instrument or "")
    return (*place, last, state.period or "", instant(said) or "", state.facet or "", state.key)


def point_record(point: SeriesPoint, *, vintages: bool = True) -> dict[str, Any]:
    """A point in JSON: the current figure's keys, its page, and every vintage."""
    state, current = point.state, point.current
    shown = vintage_record(current) if current else {}
    record: dict[str, Any] = {
        "key": state.key,
        "metric": state.metric,
        "unit": state.unit,
        "geo": state.geo,
        "geo_name": shown.get("geo_name") or state.geo_name or None,
        "family": state.family,
        "period": state.period,
        "facet": state.facet,
        "instrument": state.instrument,
        **{name: shown.get(name) for name in ("value", "value_high", "comparator", "kind", "direction", "claimant")},
        **{name: shown.get(name) for name in ("quote", "article_url", "publisher", "published", "recorded_at")},
        **{name: shown.get(name) for name in ("verdict", "as_read")},
        "witnesses": state.clusters[0].witnesses if state.clusters else 0,
        "values": len(state.clusters),
        "flags": list(point.flags),
        "conflict_ids": [conflict for conflict, _ in state.conflicts],
    }
    if vintages:
        record["vintages"] = [vintage_record(vintage) for vintage in point.vintages]
    return record


def vintage_record(vintage: Vintage) -> dict[str, Any]:
    """A statement in JSON: the figure's keys, the page, and what became of it."""
    return {
        "observation": vintage.observation.id,
        "status": vintage.status,
        **figure_record(vintage.observation.figure),
        "article_url": vintage.article.url,
        "publisher": vintage.article.publisher,
        "published": instant(vintage.published),
        "fetched_at": instant(vintage.fetched_at),
        "recorded_at": instant(vintage.recorded_at),
        **verdict_record(vintage.verdict, vintage.observation.figure, vintage.read),
    }


REVISION_COLUMNS = (
    "key metric unit geo geo_name family period facet instrument release value value_high comparator change status "
    "claimant article_url publisher published recorded_at observation"
).split()


def revision_records(point: SeriesPoint) -> list[dict[str, Any]]:
    """Every vintage of a point in the order of publication: the first release is number 1, `change` is against it. What
    an analyst refused was never released."""
    released = [vintage for vintage in point.vintages if vintage.status != "rejected"]
    ordered = sorted(released, key=lambda v: (v.published or v.fetched_at, v.recorded_at, v.observation.id))
    values = [amount(vintage, point.state.unit) for vintage in ordered]
    return [
        {
            **vintage_record(vintage),
            **{name: getattr(point.state, name) for name in ("key", "unit", "family", "period", "facet", "instrument")},
            "release": release,
            "value": number(quantity.value),
            "value_high": number(quantity.value_high),
            "change": None if release == 1 else number(quantity.value - values[0].value),
        }
        for release, (vintage, quantity) in enumerate(zip(ordered, values, strict=True), 1)
    ]


def _stated(quantity: Quantity) -> tuple[object, ...]:
    return (quantity.value, quantity.value_high, quantity.comparator)


def amount(vintage: Vintage, unit: str) -> Quantity:
    """The figure's amount in the point's unit: its own, or what it gave in brackets."""
    figure = vintage.observation.figure
    return next((q for q in (figure.quantity, *figure.equivalents) if q.unit == unit), figure.quantity)
