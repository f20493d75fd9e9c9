"""`nq57 feeds poison`: pages and feeds that a reader died of."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from monitor.cli.output import print_json, print_lines, print_table, say
from monitor.cli.panels import Commands

poison = typer.Typer(
    cls=Commands,
    help="Pages and feeds that a reader died of.\n\nExample: nq57 feeds poison list",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@poison.command("list")
def list_(json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False) -> None:
    """Prints every page and feed that is not read any more because a reader died of it.

    Example: nq57 feeds poison list
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.poisoned import quarantine
    from monitor.run.wiring import open_database

    catalog = load_catalog()
    zone = ZoneInfo(catalog.settings.time.zone)
    with open_database(catalog) as store:
        entries = quarantine(store)
    rows = [
        {
            "key": entry.key,
            "url": entry.url,
            "reason": entry.reason,
            "tries": entry.tries,
            "first_at": entry.first_at.astimezone(zone).isoformat(timespec="seconds"),
            "last_at": entry.last_at.astimezone(zone).isoformat(timespec="seconds"),
            "bytes": len(entry.body or b""),
        }
        for entry in entries
    ]
    if json_:
        for row in rows:
            print_json(row)
        return
    print_table(
        ["key", "tries", "last", "bytes", "reason", "url"],
        [(str(r["key"])[:12], r["tries"], r["last_at"], r["bytes"], r["reason"], r["url"]) for r in rows],
        right=["tries", "bytes"],
        empty="no page and no feed cost a reader",
    )


@poison.command("retry")
def retry_(keys: Annotated[list[str] | None, typer.Argument(help="Starts of keys; by default all.")] = None) -> None:
    """Feeds the kept bytes to a reader once more; what can be read now is taken up by the next poll.

    Example: nq57 feeds poison retry 3f9a
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.poisoned import retry
    from monitor.run.wiring import open_database

    catalog, tried, failed = load_catalog(), 0, 0
    with open_database(catalog) as store:
        for done in retry(catalog, store, keys or []):
            tried, failed = tried + 1, failed + (done.reason is not None)
            print_lines([f"{done.entry.key[:12]} {done.reason or 'can be read now'}: {done.entry.url}"])
    say(f"{tried} tried, {failed} still cost a reader")
    raise typer.Exit(1 if failed else 0)
