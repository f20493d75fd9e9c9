"""Charts for a digest: which metrics are worth one, their history from the store, drawn by another process."""

from __future__ import annotations

import json
import logging
import os
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from monitor.domain.digest import Digest
from monitor.domain.figure import Figure, FigureKind
from monitor.domain.period import Period
from monitor.domain.quantity import Quantity, Unit
from monitor.present.chart import ChartLine, ChartPoint, ChartSpec, axis_of, worth_drawing
from monitor.present.clean import with_pictures
from monitor.present.digest import MOST_BYTES, MOST_CARDS, render
from monitor.present.locale import period_text, quantity_text
from monitor.present.words import Words
from monitor.run.catalog import Catalog
from monitor.run.digest.compose import build_digest
from monitor.run.series import SeriesPoint
from storage import Store, Transaction
from storage.views.point import Level, levels

MOST_CHARTS = 3
#: Resolution 57: its targets are the ones that are drawn.
INSTRUMENT = "57-NQ/TW"
_SECONDS = 60
_LOG = logging.getLogger("nq57.charts")


def charts_for(tx: Transaction, catalog: Catalog, digest: Digest, words: Words) -> tuple[ChartSpec, ...]:
    """Charts of the first metrics on the page that have a history."""
    metrics = list(dict.fromkeys(line.finding.metric for card in digest.cards[:MOST_CARDS] for line in card.lines))
    found: list[ChartSpec] = []
    for metric in metrics:
        table = catalog.metrics_by_id.get(metric)
        if table is None or len(found) == MOST_CHARTS:
            continue
        spec = chart_of(table, levels(tx, {metric}), words)
        if spec:
            found.append(spec)
    return tuple(found)


def illustrated(digest: Digest, specs: Sequence[ChartSpec], pictures: Mapping[str, bytes]) -> Digest:
    """The digest with those of its charts that were drawn."""
    return replace(digest, charts=tuple((s.metric, s.id, s.alternative) for s in specs if s.id in pictures))


def preview_digest(
    store: Store, catalog: Catalog, since: datetime | None, now: datetime, form: str, words: Words
) -> str:
    """The digest of a period in one of the formats. HTML holds pictures, as many as fit into a mail."""
    digest = build_digest(store, catalog, since, now)
    if form != "html":
        return render(digest, form, words)
    with store.read() as tx:
        specs = charts_for(tx, catalog, digest, words)
    pictures = draw(specs)
    for count in range(len(specs), 0, -1):
        page = with_pictures(render(illustrated(digest, specs[:count], pictures), form, words), pictures)
        if len(page.encode()) < MOST_BYTES:
            return page
    return render(digest, form, words)


class Value(NamedTuple):
    """What stands at a point, as far as a chart shows it."""

    unit: Unit
    geo: str
    family: str
    period: str | None
    facet: str | None
    figure: Figure


def chart_of(metric: Mapping[str, Any], standing: Sequence[Level], words: Words) -> ChartSpec | None:
    """The national history of a metric in its main unit, a line for each method; None where there is too little."""
    values = [Value(v.unit, v.geo, v.family, v.period, v.facet, v.best.figure) for v in standing if v.current]
    return _chart(metric, values, words)


def chart_of_series(metric: Mapping[str, Any], points: Sequence[SeriesPoint], words: Words) -> ChartSpec | None:
    """The same of points as of any day."""
    known = [(point.state, point.current.observation.figure) for point in points if point.current]
    values = [Value(Unit(s.unit), s.geo, s.family, s.period, s.facet, figure) for s, figure in known]
    return _chart(metric, values, words)


def _chart(metric: Mapping[str, Any], standing: Sequence[Value], words: Words) -> ChartSpec | None:
    fit = [level for level in standing if _is_drawn(level, metric["units"])]
    if not fit:
        return None
    units = [level.unit for level in fit]
    unit = max(units, key=lambda entry: (units.count(entry), str(entry)))
    yearly = [level for level in fit if level.unit is unit]
    # As on the metric's page, so that a method has one colour: the most told first.
    told = Counter(level.facet for level in yearly)
    names = sorted(told, key=lambda facet: (facet is None, -told[facet], facet or ""))
    lines = tuple(
        ChartLine(
            name=words.facet(metric["id"], facet) if facet else words.say("chart.plain"),
            points=_points([level for level in yearly if level.facet == facet], words),
        )
        for facet in names
    )
    if not worth_drawing(lines):
        return None
    axis, factor = axis_of(unit, [point.value for line in lines for point in line.points], words)
    return ChartSpec(
        metric=metric["id"],
        id=f"chart-{metric['id'].replace('_', '-')}",
        title=words.metric(metric["id"]),
        axis=axis,
        factor=factor,
        comma=words.lang == "vi",
        downward=metric.get("better") == "down",
        lines=lines,
        goals=_goals(metric, unit, words),
    )


def _is_drawn(level: Value, units: Sequence[str]) -> bool:
    """What stands for the nation at a period, in a unit of the metric's own."""
    national = level.family == "level" and level.geo == "VN"
    return national and level.period is not None and level.unit in units


def _points(standing: Sequence[Value], words: Words) -> tuple[ChartPoint, ...]:
    points = []
    for level in standing:
        figure = level.figure
        assert level.period is not None
        points.append(
            ChartPoint(
                day=Period.parse(level.period).last.isoformat(),
                value=float(figure.quantity.value),
                label=f"{period_text(level.period, words)} {quantity_text(figure.quantity, words)}",
                final=figure.kind is FigureKind.ACTUAL,
            )
        )
    return tuple(sorted(points, key=lambda point: point.day))


def _goals(metric: Mapping[str, Any], unit: Unit, words: Words) -> tuple[tuple[str, float, str], ...]:
    """The nearest verified target of the resolution that is a level of the same unit."""
    targets = [target for target in metric.get("targets", ()) if _is_goal(target, unit)]
    if not targets:
        return ()
    nearest = min(targets, key=lambda target: str(target["deadline"]))
    quantity = Quantity(value=Decimal(str(nearest["value"])), unit=unit)
    label = words.say("chart.goal", value=quantity_text(quantity, words), deadline=str(nearest["deadline"]))
    return ((Period.parse(str(nearest["deadline"])).last.isoformat(), float(quantity.value), label),)


def _is_goal(target: Mapping[str, Any], unit: Unit) -> bool:
    official = target["instrument"] == INSTRUMENT and target["verified"]
    return bool(official and target["unit"] == unit and target["form"] == "level")


def draw(specs: Sequence[ChartSpec]) -> dict[str, bytes]:
    """Id -> PNG. A digest without pictures is better than none: where they cannot be drawn, that is logged."""
    if not specs:
        return {}
    text = "".join(json.dumps(spec.record(), ensure_ascii=False) + "\n" for spec in specs)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NQ57_")}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "monitor.present.plot"],
            input=text.encode(),
            capture_output=True,
            timeout=_SECONDS,
            check=True,
            env={**kept, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": os.pathsep.join(sys.path)},
        )
    except (OSError, subprocess.SubprocessError) as error:
        said = getattr(error, "stderr", None) or b""
        _LOG.warning("charts could not be drawn: %s %s", error, said[-500:].decode("utf-8", "replace"))
        return {}
    return dict(zip((spec.id for spec in specs), _pictures(done.stdout), strict=True))


def _pictures(stream: bytes) -> list[bytes]:
    found, place = [], 0
    while place < len(stream):
        (size,) = struct.unpack_from(">I", stream, place)
        found.append(stream[place + 4 : place + 4 + size])
        place += 4 + size
    return found
