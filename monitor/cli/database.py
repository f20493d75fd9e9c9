"""`nq57 db`: the database's schema, copies and proofs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from monitor.cli.output import counted, say
from monitor.cli.panels import Commands

db = typer.Typer(
    cls=Commands,
    help="Upgrades, copies, restores and proves the database.\n\nExample: nq57 db verify",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_STAMP = "%Y%m%d-%H%M%S"


@db.command()
def upgrade() -> None:
    """Brings the schema to this program's; an SQLite file is copied first.

    Example: nq57 db upgrade
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.maintain import told_of_lost, upgrade_database

    done, copy = upgrade_database(load_catalog(), datetime.now(UTC))
    if copy:
        say(f"copied to {copy}")
    for line in told_of_lost(done):
        say(line)
    moved = f"the schema went from {done.before or 'nothing'} to {done.after}"
    say(f"the schema is at {done.after}" if done.before == done.after else moved)


@db.command()
def backup(
    file: Annotated[Path | None, typer.Argument(help="The copy to make; by default beside the database.")] = None,
) -> None:
    """Copies the database while others go on writing, and proves the copy.

    Example: nq57 db backup /backups/nq57.db
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from storage import maintain

    with open_database(load_catalog()) as store:
        target = file or maintain.beside(store, datetime.now(UTC).strftime(_STAMP))
        events = maintain.backup(store, target)
    say(f"{target}: {counted(events, 'event')}, proved")


@db.command()
def restore(file: Annotated[Path, typer.Argument(help="A copy made by nq57 db backup.")]) -> None:
    """Makes the database what a copy is; what it was is kept beside it.

    Example: nq57 db restore /backups/nq57.db
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.maintain import restore_database

    events, kept = restore_database(load_catalog(), file, datetime.now(UTC))
    say(f"{counted(events, 'event')} restored; what was before is in {kept}")


@db.command()
def verify() -> None:
    """Proves the database: its file, its triggers, the findings and the points that its ledger gives.

    Example: nq57 db verify
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from monitor.run.replay import trust_again, verify_store

    with open_database(load_catalog()) as store:
        faults = verify_store(store)
        if not faults:
            trust_again(store, datetime.now(UTC))
    for fault in faults:
        say(fault)
    sound = "the database is sound: findings and points are those of the ledger"
    say(counted(len(faults), "fault") if faults else sound)
    raise typer.Exit(1 if faults else 0)


@db.command()
def rebuild() -> None:
    """Makes the points anew from the ledger.

    Example: nq57 db rebuild
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from monitor.run.replay import rebuild_projection

    with open_database(load_catalog()) as store:
        say(counted(rebuild_projection(store), "point"))
