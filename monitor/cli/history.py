"""Commands that show what was found: findings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from monitor.cli.moments import start_of
from monitor.cli.output import print_json, print_table, say
from monitor.domain.errors import UsageError
from monitor.domain.finding import Finding, FindingKind, Side

if TYPE_CHECKING:
    from monitor.present.words import Words


def kinds_of(given: list[str] | None) -> frozenset[str] | None:
    """The kinds named, each alone or several with commas. Raises UsageError for one that does not exist."""
    if not given:
        return None
    names = frozenset(name.strip().replace("-", "_") for text in given for name in text.split(",") if name.strip())
    unknown = sorted(names - {str(kind) for kind in FindingKind})
    if unknown:
        remedy = f"use {', '.join(str(kind) for kind in FindingKind)}"
        raise UsageError(f"{unknown[0]!r} is no kind of finding", subject="--kind", remedy=remedy)
    return names


def findings(
    kind: Annotated[list[str] | None, typer.Option(help="Only this kind (may be given again).")] = None,
    since: Annotated[str | None, typer.Option(help="Recorded since: a date, a time, or an age such as 7d.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines, oldest first.")] = False,
) -> None:
    """Prints what was found, oldest first.

    Example: nq57 findings --kind conflict --since 7d --json
    """
    from monitor.present.record import finding_record
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from storage import finding

    kinds, catalog = kinds_of(kind), load_catalog()
    zone = ZoneInfo(catalog.settings.time.zone)
    moment = start_of(since, "--since", zone)
    with open_database(catalog) as store, store.read() as tx:
        found = finding.list_(tx, kinds=kinds, since=moment)
        if json_:
            for entry in found:
                print_json(finding_record(entry))
            return
        words = catalog.words("en")
        rows = [_finding_row(entry, zone, words) for entry in found]
    if rows:
        columns = ["recorded", "id", "finding", "metric", "period", "place", "before", "after", "page"]
        print_table(columns, rows, heads=6)
    else:
        say("nothing was found since then" if moment else "nothing was found")


def _finding_row(entry: Finding, zone: ZoneInfo, words: Words) -> list[object]:
    from monitor.present.locale import stamp

    shown = entry.after or entry.before
    return [
        stamp(entry.recorded_at, zone),
        entry.id[:8],
        str(entry.kind),
        entry.metric,
        entry.period or "",
        entry.geo_name or entry.geo,
        said(entry.before, words),
        said(entry.after, words),
        shown.article_url if shown else "",
    ]


def point_text(entry: Finding) -> str:
    """Metric, period and place of a finding, as a line of the terminal says them."""
    return ", ".join(part for part in (entry.metric, entry.period, entry.geo_name or entry.geo) if part)


def said(side: Side | None, words: Words) -> str:
    """The value, as an analyst corrected it where one did, and who says it; "" for no side."""
    from monitor.present.card import side_value

    return f"{side_value(side, words)} ({side.figure.claimant})" if side else ""
