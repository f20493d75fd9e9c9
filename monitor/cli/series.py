"""`nq57 series`: the history of one metric."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from monitor.cli.moments import VIET_NAM, end_of
from monitor.cli.output import print_json, print_table, say
from monitor.domain.errors import UsageError

if TYPE_CHECKING:
    from monitor.run.catalog import Catalog
    from monitor.run.series import SeriesPoint

CSV_COLUMNS = (
    "metric unit geo geo_name family period facet instrument value value_high comparator kind direction claimant quote "
    "article_url publisher published recorded_at witnesses values flags conflict_ids key"
).split()


def series(
    metric: Annotated[str, typer.Argument(help="Id of an indicator (nq57 metrics lists them).")],
    geo: Annotated[str | None, typer.Option(help="Only this place: a code such as VN-HN, or a name.")] = None,
    as_of: Annotated[str | None, typer.Option(help="What this store knew at the end of that day.")] = None,
    published_by: Annotated[str | None, typer.Option(help="What the press had said by the end of that day.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines, a point each, with all vintages.")] = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV, a point a row.")] = False,
) -> None:
    """Prints the history of one indicator: every point with its value, who says it, and what is disputed.

    Example: nq57 series digital_economy_gdp_share --as-of 2026-01-31
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from monitor.run.series import point_record
    from monitor.run.series import series as read

    if json_ and csv:
        raise UsageError("--json and --csv exclude each other", subject="series", remedy="give one of them")
    catalog = load_catalog()
    known(catalog, metric)
    moment, public = end_of(as_of, "--as-of"), end_of(published_by, "--published-by")
    with open_database(catalog) as store, store.read() as tx:
        points = read(tx, metric, geo=geo, as_of=moment, published_by=public)
    if json_:
        for point in points:
            print_json(point_record(point))
    elif csv:
        _print_csv([point_record(point, vintages=False) for point in points])
    elif points:
        columns = ["period", "place", "kind", "facet", "value", "claimant", "published", "witnesses", "flags"]
        print_table(columns, [_row(point) for point in points], right=["value"])
    else:
        say("nothing is known of it")


def known(catalog: Catalog, metric: str) -> None:
    """Raises UsageError, naming what is near, where the catalogue has no such metric."""
    if metric in catalog.metrics_by_id:
        return
    import difflib

    near = difflib.get_close_matches(metric, catalog.metrics_by_id, n=3)
    remedy = f"did you mean {' or '.join(near)}?" if near else "nq57 metrics lists them"
    raise UsageError(f"{metric!r} is no metric of the catalogue", subject="METRIC", remedy=remedy)


def _print_csv(records: list[dict[str, Any]]) -> None:
    from monitor.run.export import write_csv

    write_csv(sys.stdout, CSV_COLUMNS, records)


def _row(point: SeriesPoint) -> list[object]:
    state, current = point.state, point.current
    if current is None:
        shown, claimant, published = "", "", ""
    else:
        figure = current.observation.figure
        shown, claimant = f"{figure.quote} [{state.unit}]", figure.claimant
        published = (current.published or current.fetched_at).astimezone(VIET_NAM).date().isoformat()
    place = current.observation.figure.geo_name if current else state.geo_name
    witnesses = state.clusters[0].witnesses if state.clusters else 0
    kind = f"{state.family} ({state.instrument})" if state.instrument else state.family
    row = [state.period or "as of", place or state.geo, kind, state.facet or "", shown, claimant, published]
    return [*row, witnesses, ", ".join(point.flags)]
