"""`nq57 targets`: where every official target stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.output import print_json, print_table

if TYPE_CHECKING:
    from monitor.present.words import Words
    from monitor.run.catalog import Catalog
    from monitor.run.standing import Gap, Target


def targets(
    instrument: Annotated[
        str | None, typer.Option(help="Only this document's targets, such as 57-NQ/TW, by its id or as it is shown.")
    ] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines, a target each.")] = False,
) -> None:
    """Prints every official target with the present value, the gap, and the pace a year that would close it.

    Example: nq57 targets --instrument 57-NQ/TW
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from monitor.run.standing import progress, progress_record

    catalog = load_catalog()
    instrument = _held(catalog, instrument)
    with open_database(catalog) as store, store.read() as tx:
        found = progress(tx, catalog, instrument)
    if json_:
        for entry in found:
            print_json(progress_record(*entry))
        return
    words = catalog.words("en")
    rows = [row for metric, target, gaps in found for row in _rows(metric, target, gaps, words)]
    columns = ["metric", "target", "by", "instrument", "now", "period", "facet", "gap", "a year"]
    print_table(columns, rows, right=["now", "gap", "a year"], heads=4)


def _held(catalog: Catalog, named: str | None) -> str | None:
    """The document's id: given so, or as the table names it. Raises UsageError for one that sets no target."""
    from monitor.domain.errors import UsageError
    from monitor.domain.text import fold
    from monitor.present.locale import instrument_name

    known: list[str] = sorted({t["instrument"] for metric in catalog.metrics for t in metric.get("targets", ())})
    if named is None or named in known:
        return named
    names = {fold(instrument_name(id_, catalog.words(lang))): id_ for lang in ("vi", "en") for id_ in known}
    if fold(named.strip()) not in names:
        raise UsageError(f"{named!r} sets no target", subject="--instrument", remedy=f"use {', '.join(known)}")
    return names[fold(named.strip())]


def _rows(metric: str, target: Target, gaps: list[Gap], words: Words) -> list[list[object]]:
    from monitor.present.locale import instrument_name, quantity_text

    goal = quantity_text(target.quantity, words)
    form = "" if target.form == "level" else f" ({target.form})"
    # As on the pages and in the digest: nobody has held it against the document yet.
    form += "" if target.verified else " (unverified)"
    head: list[object] = [metric, goal + form, target.deadline, instrument_name(target.instrument, words)]
    if not gaps:
        return [[*head, "", "", "", "", ""]]
    return [[*head, *_standing(entry, words)] for entry in gaps]


def _standing(entry: Gap, words: Words) -> list[object]:
    from monitor.present.locale import quantity_text

    level, way = entry.level, entry.way
    missing = "met" if way.missing is None else f"{way.missing:+,f}" if way.missing else "at it, rounded"
    pace = "" if way.pace is None else f"{way.pace:+,f}"
    disputed = " (disputed)" if level.conflicts else ""
    value = quantity_text(level.best.figure.quantity, words, level.best.figure.direction) + disputed
    return [value, level.period or "as of", level.facet or "", missing, pace]
