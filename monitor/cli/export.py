"""`nq57 export`: data out, with provenance and flags."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from monitor.cli.moments import end_of
from monitor.cli.output import counted, say
from monitor.domain.errors import UsageError

TABLES = ("observations", "findings", "series", "current")
FORMATS = ("csv", "jsonl", "parquet", "xlsx")


def export(
    table: Annotated[str, typer.Argument(help="observations, findings, series or current.")],
    format_: Annotated[str, typer.Option("--format", help="csv, jsonl, parquet or xlsx.")] = "csv",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="The file to write; by default stdout.")] = None,
    metric: Annotated[list[str] | None, typer.Option(help="Only this metric's series (may be given again).")] = None,
    as_of: Annotated[str | None, typer.Option(help="What this store knew at the end of that day.")] = None,
) -> None:
    """Writes observations, findings, series or current values with where they come from; no text runs in a spreadsheet.

    Example: nq57 export series --format csv -o series.csv
    """
    from monitor.cli.series import known
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from monitor.run.export import COLUMNS, TEXT_WRITERS, export_file, rows
    from monitor.run.former import all_metrics

    _check(table, TABLES, "TABLE")
    _check(format_, FORMATS, "--format")
    if output is None and format_ not in TEXT_WRITERS:
        raise UsageError(f"{format_} is no text", subject="--output", remedy="name a file with --output")
    catalog = load_catalog()
    moment = end_of(as_of, "--as-of", ZoneInfo(catalog.settings.time.zone))
    with open_database(catalog) as store, store.read() as tx:
        for name in metric or ():
            known(tx, catalog, name)
        found = rows(tx, table, metric or all_metrics(tx, catalog), moment)
        if metric:
            key = "INDICATOR" if table == "series" else "metric"
            found = (row for row in found if row[key] in metric)
        if output is None:
            TEXT_WRITERS[format_](sys.stdout, COLUMNS[table], found)
        else:
            say(f"{output}: {counted(export_file(output, format_, COLUMNS[table], found), 'row')}")


def _check(given: str, known: tuple[str, ...], subject: str) -> None:
    if given not in known:
        raise UsageError(f"{given!r} is none of {', '.join(known)}", subject=subject, remedy=f"write {known[0]}")
