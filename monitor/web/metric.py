"""`/metrics`: every indicator with its newest value, and the whole history of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from markupsafe import Markup
from starlette.exceptions import HTTPException

from monitor.domain.digest import Excerpt
from monitor.domain.figure import FigureKind
from monitor.domain.quantity import Unit
from monitor.domain.text import fold
from monitor.domain.verdict import REFUSING
from monitor.present.card import place_text, side_view
from monitor.present.locale import SCALES, decimal_text, instrument_text, local_day, period_text, quantity_text
from monitor.present.record import figure_record, instant, verdict_record
from monitor.present.verdict import mark
from monitor.run import standing
from monitor.run.former import metric_table
from monitor.web import chart
from monitor.web.overview import by_area, row
from monitor.web.request import identifier
from monitor.web.site import Page, Visit
from monitor.web.told import cards
from storage.views import finding, point, statement
from storage.views.point import Level
from storage.views.statement import Statement

MOST_LINES = 6
#: Codes that stand for many places: only the name says which one.
SHARED = frozenset({"VN-xx", "ORG"})
MOST_QUOTES = 40


def index(visit: Visit) -> Page:
    """All metrics of the catalogue, by area."""
    known = point.metrics_with_history(visit.tx)
    tracked = [metric["id"] for metric in visit.catalog.metrics if metric["id"] in known]
    found = point.levels(visit.tx, tracked, geo="VN", family="level", quotes=False)
    rows = [
        row(visit, metric, [level for level in found if level.metric == metric["id"]], None)
        for metric in visit.catalog.metrics
    ]
    return Page(
        template="metrics.html",
        record={"metrics": [entry["record"] for entry in rows]},
        view={"areas": by_area(rows), "known": len(known), "all": len(rows)},
    )


def history(visit: Visit) -> Page:
    """One metric: its chart, its points with all who state them, and its findings."""
    metric = metric_table(visit.tx, visit.catalog, identifier(visit.path["id"]))
    if metric is None:
        raise HTTPException(404, "there is no such indicator in config/metrics")
    former = metric["id"] not in visit.catalog.metrics_by_id
    statements = statement.of_metric(visit.tx, metric["id"])
    levels = point.levels(visit.tx, [metric["id"]])
    places = _places(visit, levels)
    place = visit.query.choice("geo", places.keys()) or next(iter(places), "VN")
    here = [level for level in levels if place_of(level) == place]
    found = finding.page(visit.tx, metric=metric["id"], limit=10)
    facets = _facets(here)
    drawn = [level for level in here if level.family == "level"]
    present = row(visit, metric, here, None, geo=place.partition(":")[0])
    return Page(
        template="metric.html",
        record=_record(visit, metric, here, statements),
        view={
            "metric": metric,
            "former": former,
            "row": present,
            "now": [(level, _anchor(level["period"])) for level in present["levels"]],
            "chart": _chart(visit, metric, here, facets, national=place == "VN"),
            "facets": [_facet_name(visit, metric["id"], facet, alone=len(facets) == 1) for facet in facets],
            "torn": any(level.conflicts for level in drawn),
            "hollow": any(level.best.figure.kind is not FigureKind.ACTUAL for level in drawn),
            "points": [_point(visit, metric["id"], group) for group in _by_point(here)],
            "left": _left(visit, statements, levels, place, former),
            "places": list(places.items()),
            "geo": place,
            "place": places.get(place, "") if place != "VN" else "",
            "stated": len(statements),
            "cards": cards(visit, found.findings),
            "more": found.cursor is not None,
        },
    )


def place_of(level: Level) -> str:
    """What tells the level's place from all others: its code, and its name where many places share the code."""
    return f"{level.geo}:{level.geo_name}" if level.geo in SHARED and level.geo_name else level.geo


def _places(visit: Visit, levels: Sequence[Level]) -> dict[str, str]:
    """The places that anything is known of, each with its name: the nation first, the others by name."""
    known = visit.words.places
    found = {
        place_of(level): known.get(level.geo) or place_text(level.geo, level.best.figure.geo_name, visit.words)
        for level in levels
    }
    if "VN" in found:
        found["VN"] = visit.words.say("place.national")
    return dict(sorted(found.items(), key=lambda entry: (entry[0] != "VN", fold(entry[1]), entry[0])))


def _facets(levels: Sequence[Level]) -> list[str | None]:
    """Facets of levels in the order in which the chart colours them: the most told first."""
    counted: dict[str | None, int] = {}
    for level in levels:
        if level.family == "level":
            counted[level.facet] = counted.get(level.facet, 0) + 1
    return sorted(counted, key=lambda facet: (facet is None, -counted[facet], facet or ""))[:MOST_LINES]


def _facet_name(visit: Visit, metric: str, facet: str | None, *, alone: bool = False) -> str:
    if facet:
        return visit.words.facet(metric, facet)
    return visit.words.say("metric.any_facet") if alone else visit.words.say("metric.no_facet")


def _chart(
    visit: Visit,
    metric: Mapping[str, Any],
    levels: Sequence[Level],
    facets: Sequence[str | None],
    *,
    national: bool,
) -> Markup:
    """The chart of the metric's main unit, with the targets where it is the nation's. Undated levels stand at their
    publication."""
    drawn = [level for level in levels if level.family == "level"]
    if not drawn:
        return Markup("")
    units = [level.unit for level in drawn]
    unit = max(set(units), key=lambda entry: (units.count(entry), entry in metric["units"], entry))
    lines = [
        chart.Line(name=_facet_name(visit, metric["id"], facet), marks=_marks(visit, drawn, facet, unit))
        for facet in facets
    ]
    return chart.history(
        lines,
        _goals(visit, metric, unit) if national else (),
        title=visit.words.metric(metric["id"]),
        number=lambda value: _axis(value, unit, visit),
        downward=metric["better"] == "down",
    )


def _goals(visit: Visit, metric: Mapping[str, Any], unit: Unit) -> list[chart.Goal]:
    """The resolution's targets, else those of other documents."""
    words = visit.words
    return [
        chart.Goal(
            day=target.day,
            value=float(target.quantity.value),
            label=words.say(
                "metric.goal_label",
                value=quantity_text(target.quantity, words),
                deadline=target.deadline,
                instrument=instrument_text(target.instrument, words),
            ),
            short=words.say("metric.goal_short", value=quantity_text(target.quantity, words), deadline=target.deadline),
        )
        for target in standing.targets_of(metric, standing.RESOLUTION) or standing.targets_of(metric)
        if target.quantity.unit is unit and target.day.year <= 2035
    ]


def _axis(value: Decimal, unit: Unit, visit: Visit) -> str:
    for factor, name in SCALES:
        if abs(value) >= factor:
            return visit.words.say(f"scale.{name}", n=decimal_text(value / factor, visit.words))
    text = decimal_text(value, visit.words)
    return f"{text}%" if unit is Unit.PERCENT else text


def _marks(visit: Visit, levels: Sequence[Level], facet: str | None, unit: Unit) -> tuple[chart.Mark, ...]:
    found = []
    for level in levels:
        if level.facet != facet or level.unit is not unit:
            continue
        day = level.last_day or local_day(level.best.published or level.best.recorded_at, visit.zone)
        figure = level.best.figure
        value = quantity_text(figure.quantity, visit.words)
        label = f"{period_text(level.period, visit.words)}: {value} · {visit.words.claimant(figure.claimant)}"
        found.append(
            chart.Mark(
                day=day,
                value=float(figure.quantity.value),
                label=label,
                short=value,
                href=f"#{_anchor(level.period)}",
                hollow=figure.kind is not FigureKind.ACTUAL,
                torn=bool(level.conflicts),
                aside=not level.current,
            )
        )
    return tuple(sorted(found, key=lambda mark: mark.day))


def _anchor(period: str | None) -> str:
    return "p-" + "".join(c if c.isalnum() else "-" for c in period or "undated")


def _by_point(levels: Sequence[Level]) -> list[list[Level]]:
    """Levels of one period and family together, newest period first."""
    families = ["level", "forecast", "target", "threshold"]
    ordered = sorted(levels, key=lambda entry: (families.index(entry.family), entry.facet or ""))
    ordered.sort(key=lambda entry: (entry.last_day or date.min, entry.period or ""), reverse=True)
    ordered.sort(key=lambda entry: families.index(entry.family) > 1)
    return [list(group) for _, group in groupby(ordered, key=lambda entry: (entry.period, entry.family))]


def _point(visit: Visit, metric: str, levels: Sequence[Level]) -> dict[str, Any]:
    """One period: each value with its facet, who says it, and the sentences."""
    words = visit.words
    return {
        "period": levels[0].period,
        "family": levels[0].family,
        "anchor": _anchor(levels[0].period),
        "values": [
            {
                "value": quantity_text(level.best.figure.quantity, words, level.best.figure.direction),
                "kind": str(level.best.figure.kind),
                "facet": words.facet(metric, level.facet) if level.facet else "",
                "instrument": instrument_text(level.instrument, words) if level.instrument else "",
                "claimants": [words.claimant(name) for name in level.claimants],
                "witnesses": level.witnesses,
                "mark": mark(level.best.verdict, level.best.figure, level.best.read, words) if level.best.read else "",
                "sides": [
                    (side_view(entry.side, excerpt, words, visit.zone), entry.article_id)
                    for entry in level.told[:MOST_QUOTES]
                    for excerpt in [finding.excerpt_of(entry)]
                ],
            }
            for level in levels
        ],
    }


def _left(
    visit: Visit, statements: Sequence[Statement], levels: Sequence[Level], place: str, former: bool
) -> list[dict[str, Any]]:
    """What pages stated of the place once and state no more, the newest first: with the text that held it."""
    standing_now = {entry.id for level in levels for entry in level.told}
    now = {(level.period, e.article_id, e.figure.quantity) for level in levels for e in level.told}
    found = []
    for entry in statements:
        figure = entry.figure
        period = figure.period.text if figure.period else None
        here = f"{figure.geo}:{figure.geo_name}" if figure.geo in SHARED and figure.geo_name else figure.geo
        # Of a former metric newer readings of the same text have another one.
        left = entry.gone or (former and not entry.stands)
        if not left or entry.id in standing_now or entry.verdict in REFUSING or here != place:
            continue
        said = (period, entry.article_id, figure.quantity)
        if said not in now:
            now.add(said)
            shown = side_view(entry.side, finding.excerpt_of(entry), visit.words, visit.zone)
            found.append({"period": period, "side": shown, "article": entry.article_id, "revision": entry.revision})
    return found[:MOST_QUOTES]


def statement_record(entry: Statement, excerpt: Excerpt | None = None) -> dict[str, Any]:
    """A statement in JSON, with where it stands and whether it still does."""
    return {
        **figure_record(entry.figure),
        **verdict_record(entry.verdict, entry.figure, entry.read),
        "observation_id": entry.id,
        "article_id": entry.article_id,
        "article_url": entry.url,
        "publisher": entry.publisher,
        "published": instant(entry.published),
        "revision": entry.revision,
        "stands": entry.stands,
        "recorded_at": instant(entry.recorded_at),
        **({"context": [excerpt.before, excerpt.after]} if excerpt else {}),
    }


def _record(
    visit: Visit, metric: Mapping[str, Any], levels: Sequence[Level], statements: Sequence[Statement]
) -> dict[str, Any]:
    return {
        "metric": metric["id"],
        "name": metric["name"],
        "targets": row(visit, metric, levels, None)["record"]["targets"],
        "points": [
            {"period": group[0].period, "family": group[0].family, "values": [_value_record(level) for level in group]}
            for group in _by_point(levels)
        ],
        "statements": [statement_record(entry) for entry in statements],
    }


def _value_record(level: Level) -> dict[str, Any]:
    record = figure_record(level.best.figure)
    kept = ("value", "value_high", "unit", "comparator", "kind", "facet", "instrument", "direction")
    return {name: record[name] for name in kept} | {
        "claimants": list(level.claimants),
        "witnesses": level.witnesses,
        "observations": [entry.id for entry in level.told],
    }
