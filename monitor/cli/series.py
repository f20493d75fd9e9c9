"""`nq57 series`: the history of one metric."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer

from monitor.cli.moments import end_of
from monitor.cli.output import counted, print_json, print_table, say
from monitor.domain.errors import UsageError, unwritable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from monitor.present.words import Words
    from monitor.run.catalog import Catalog
    from monitor.run.series import SeriesPoint
    from storage import Transaction

CSV_COLUMNS = (
    "metric unit geo geo_name family period facet instrument value value_high comparator kind direction claimant quote "
    "article_url publisher published recorded_at witnesses values flags conflict_ids key"
).split()
#: What stands where a page names no day; the day of its first fetch is none.
_UNDATED = "undated"


def series(
    metric: Annotated[str, typer.Argument(help="Id of an indicator (nq57 metrics lists them), or a former one.")],
    geo: Annotated[str | None, typer.Option(help="Only this place: a code such as VN-HN, or a name.")] = None,
    as_of: Annotated[str | None, typer.Option(help="What this store knew at the end of that day.")] = None,
    published_by: Annotated[str | None, typer.Option(help="What the press had said by the end of that day.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines, a point each, with all vintages.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV, a point a row.")] = False,
    revisions: Annotated[
        bool, typer.Option("--revisions", help="Every vintage with its change from the first release of its point.")
    ] = False,
    plot: Annotated[Path | None, typer.Option(help="Write a chart of the national history (PNG).")] = None,
) -> None:
    """Prints the history of one indicator: every point with its value, who says it, and what is disputed. An indicator
    that the configuration has no more is asked for by its former id.

    Example: nq57 series digital_economy_gdp_share --as-of 2026-01-31
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from monitor.run.series import point_record
    from monitor.run.series import series as read

    if json_ and csv:
        raise UsageError("--json and --csv exclude each other", subject="series", remedy="give one of them")
    if plot is not None and plot.suffix.lower() != ".png":
        raise UsageError(f"{plot.name} is no PNG", subject="--plot", remedy="name a file that ends with .png")
    catalog = load_catalog()
    zone = ZoneInfo(catalog.settings.time.zone)
    moment, public = end_of(as_of, "--as-of", zone), end_of(published_by, "--published-by", zone)
    with open_database(catalog) as store, store.read() as tx:
        table = known(tx, catalog, metric)
        points = read(tx, metric, geo=_held(catalog, geo), as_of=moment, published_by=public)
    if geo is not None and not points:
        _refuse_unknown(catalog, geo, metric)
    if plot is not None:
        _plot(catalog, table, points, plot)
    if revisions:
        _print_revisions(points, zone, catalog.words("en"), json_=json_, csv=csv)
    elif json_:
        for point in points:
            print_json(point_record(point))
    elif csv:
        _print_csv([point_record(point, vintages=False) for point in points])
    else:
        _print_points(catalog, metric, points, zone, there=bool(geo))
    if metric not in catalog.metrics_by_id:
        say(f"{metric} is no metric of the catalogue any more; this is what was recorded of it")


def _print_points(catalog: Catalog, metric: str, points: list[SeriesPoint], zone: ZoneInfo, *, there: bool) -> None:
    if points:
        columns = ["period", "place", "kind", "facet", "value", "claimant", "published", "witnesses", "flags"]
        rows = [_row(point, catalog.words("en"), zone) for point in points]
        print_table(columns, rows, right=["value", "witnesses"], heads=4)
    else:
        say(f"nothing is known of it there; nq57 series {metric} has all places" if there else "nothing is known of it")


def _held(catalog: Catalog, geo: str | None) -> str | None:
    """The place as figures hold it, or as it was written: figures may be about what no file knows."""
    return geo and (catalog.places.held(geo) or geo)


def _refuse_unknown(catalog: Catalog, geo: str, metric: str) -> None:
    """Raises UsageError for a place that no file knows, and so no figure was found of."""
    if catalog.places.held(geo) is None:
        near = catalog.places.near(geo)
        listed = f"nq57 series {metric} lists the places that have figures"
        remedy = f"did you mean {' or '.join(near)}? {listed}" if near else listed
        raise UsageError(f"{geo!r} is no place that is known", subject="--geo", remedy=remedy)


def _plot(catalog: Catalog, metric: Mapping[str, Any], points: list[SeriesPoint], target: Path) -> None:
    from monitor.run.digest.charts import chart_of_series, draw

    spec = chart_of_series(metric, points, catalog.words(catalog.settings.digest.language))
    if spec is None:
        remedy = f"see nq57 series {metric['id']}; a chart needs two of the nation"
        raise UsageError("has too few dated points for a chart", subject=metric["id"], remedy=remedy)
    pictures = draw([spec])
    if not pictures:
        raise UsageError("the chart could not be drawn", subject="--plot", remedy="see the log")
    try:
        target.write_bytes(pictures[spec.id])
    except OSError as error:
        raise unwritable(target, error) from error
    say(f"{target}: {counted(sum(len(line.points) for line in spec.lines), 'point')}")


def _print_revisions(points: list[SeriesPoint], zone: ZoneInfo, words: Words, *, json_: bool, csv: bool) -> None:
    from monitor.run.series import REVISION_COLUMNS, revision_records

    records = [record for point in points for record in revision_records(point)]
    if json_:
        for record in records:
            print_json(record)
    elif csv:
        from monitor.run.export import write_csv

        write_csv(sys.stdout, REVISION_COLUMNS, records)
    else:
        columns = ["period", "place", "kind", "facet", "release", "value", "change", "status", "claimant", "published"]
        rows = [_revision_row(record, zone, words) for record in records]
        print_table(columns, rows, right=["value", "change"], heads=4, empty="nothing is known of it")


def _revision_row(record: dict[str, Any], zone: ZoneInfo, words: Words) -> list[object]:
    """A vintage; its numbers are in the unit of its series, its bound in words as everywhere."""
    from monitor.present.locale import stamp

    high, change = record["value_high"], record["change"]
    value = f"{record['value']:,}{'' if high is None else f'–{high:,}'} {record['unit']}"
    bound = f"comparator.{record['comparator']}"
    return [
        record["period"] or "as of",
        record["geo_name"] or record["geo"],
        record["family"] if record["instrument"] is None else f"{record['family']} ({record['instrument']})",
        record["facet"],
        record["release"],
        words.say(bound, value=value) if words.maybe(bound) else value,
        "" if change is None else f"{change:+,}" if change else "0",
        record["status"],
        record["claimant"],
        stamp(record["published"], zone) or _UNDATED,
    ]


def known(tx: Transaction, catalog: Catalog, metric: str) -> Mapping[str, Any]:
    """The metric, of the catalogue or a former one. Raises UsageError, naming what is near, where there never was
    any."""
    from monitor.run.former import all_metrics, metric_table

    table = metric_table(tx, catalog, metric)
    if table is not None:
        return table
    import difflib

    near = difflib.get_close_matches(metric, all_metrics(tx, catalog), n=3)
    remedy = f"did you mean {' or '.join(near)}?" if near else "nq57 metrics lists them"
    raise UsageError(f"{metric!r} is no metric of the catalogue", subject="METRIC", remedy=remedy)


def _print_csv(records: list[dict[str, Any]]) -> None:
    from monitor.run.export import write_csv

    write_csv(sys.stdout, CSV_COLUMNS, records)


def _row(point: SeriesPoint, words: Words, zone: ZoneInfo) -> list[object]:
    from monitor.present.locale import instrument_name, quantity_text
    from monitor.present.verdict import read_text
    from monitor.run.series import CORRECTED, amount

    state, current = point.state, point.current
    if current is None:
        shown, claimant, published = "", "", ""
    else:
        figure = current.observation.figure
        shown, claimant = quantity_text(amount(current, state.unit), words, figure.direction), figure.claimant
        published = current.published.astimezone(zone).date().isoformat() if current.published else _UNDATED
    place = current.observation.figure.geo_name if current else state.geo_name
    witnesses = state.clusters[0].witnesses if state.clusters else 0
    kind = f"{state.family} ({instrument_name(state.instrument, words)})" if state.instrument else state.family
    row = [state.period or "as of", place or state.geo, kind, state.facet or "", shown, claimant, published]
    flags = [flag for flag in point.flags if flag not in {"single-witness", CORRECTED}]
    if current is not None and current.read is not None:
        flags.append(f"{CORRECTED} (read as {read_text(current.observation.figure, current.read, words)})")
    return [*row, witnesses, ", ".join(flags)]
