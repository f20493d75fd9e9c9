"""`nq57 silence` and `nq57 ack`: what is known need not be told."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from monitor.cli.history import point_text
from monitor.cli.output import print_json, print_table, say
from monitor.domain.errors import UsageError
from monitor.domain.zone import VIET_NAM
from monitor.settings import duration


def _author() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def silence(
    match: Annotated[list[str] | None, typer.Argument(help="metrics=gii_rank,ai_* kinds=conflict ...")] = None,
    span: Annotated[str, typer.Option("--for", help="How long: a number with s, m, h or d (90m, 12h, 7d).")] = "7d",
    comment: Annotated[str, typer.Option(help="Why.")] = "",
    author: Annotated[str | None, typer.Option(help="Who; by default the user of this machine.")] = None,
    end: Annotated[str | None, typer.Option("--end", help="Id of a silence to end now.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False,
) -> None:
    """Holds matching findings back until it ends; they are told then. Without matchers, lists the silences in force.

    Example: nq57 silence metrics=gii_rank --for 7d --comment "edition change"
    """
    from monitor.present.locale import stamp
    from monitor.run.catalog import load_catalog
    from monitor.run.digest.quiet import end_silence, matchers, silence, silences
    from monitor.run.wiring import open_database

    now, catalog = datetime.now(UTC), load_catalog()
    zone = ZoneInfo(catalog.settings.time.zone)
    with open_database(catalog) as store:
        if end:
            end_silence(store, end, now)
            say(f"{end} has ended")
            return
        if match:
            until = now + _span(span)
            wanted = matchers(match, catalog.metrics_by_id)
            made = silence(store, wanted, until, author=author or _author(), comment=comment, now=now)
            say(f"silence {made.id} holds until {stamp(until, zone)}; end it with --end {made.id}")
            return
        found = silences(store, now)
    rows = [
        {
            "id": item.id,
            "match": " ".join(f"{name}={','.join(values)}" for name, values in item.match.items()),
            "until": item.until.astimezone(VIET_NAM).isoformat(timespec="minutes"),
            "author": item.author,
            "comment": item.comment,
        }
        for item in found
    ]
    if json_:
        for row in rows:
            print_json(row)
    else:
        columns = ("id", "match", "until", "author", "comment")
        shown = [list({**row, "until": stamp(row["until"], zone)}.values()) for row in rows]
        print_table(columns, shown, empty="no silence is in force")


def _span(text: str) -> timedelta:
    try:
        span = duration(text)
    except ValueError:
        span = timedelta()
    if not timedelta() < span <= timedelta(days=366):
        reason = f"{text!r} is no time up to a year"
        raise UsageError(reason, subject="--for", remedy="write a number with s, m, h or d, such as 12h or 7d")
    return span


def ack(
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="Id of a finding (nq57 findings) or of a conflict (nq57 conflicts).")
    ],
    comment: Annotated[str, typer.Option(help="Why.")] = "",
    author: Annotated[str | None, typer.Option(help="Who; by default the user of this machine.")] = None,
) -> None:
    """Marks a point or conflict as known: it is not told again until one of its values moves.

    Example: nq57 ack 3f2a9c0d11 --comment "asked the ministry"
    """
    from monitor.present.card import side_value
    from monitor.run.catalog import load_catalog
    from monitor.run.digest.quiet import acknowledge, known
    from monitor.run.wiring import open_database

    now, catalog = datetime.now(UTC), load_catalog()
    with open_database(catalog) as store:
        acknowledge(store, id_, author=author or _author(), comment=comment, now=now)
        with store.read() as tx:
            told = known(tx, id_)
    words = catalog.words("en")
    values = ", ".join(dict.fromkeys(side_value(side, words) for side in told.sides))
    what = f"conflict {told.conflict_id[:8]}" if told.conflict_id else str(told.kind)
    say(f"{point_text(told)}: {what} is known with {values}; it is told again when a value moves")
