"""`nq57 replay`: runs stages again from stored rows."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from monitor.cli.moments import start_of
from monitor.cli.output import counted, print_json, say
from monitor.domain.errors import UsageError

STAGES = ("parse", "extract", "compare")


def replay(
    stage: Annotated[str, typer.Argument(help="parse, extract or compare.")],
    since: Annotated[str | None, typer.Option(help="Only articles fetched since: a date or an age such as 7d.")] = None,
    publisher: Annotated[str | None, typer.Option(help="Only this publisher's articles (its id).")] = None,
    apply: Annotated[bool, typer.Option("--apply", help="Keep what changes, beside what was.")] = False,
    comment: Annotated[str, typer.Option(help="Why, kept with the new generation of findings.")] = "",
) -> None:
    """Runs a stage again over what is stored; without --apply only prints the difference.

    Example: nq57 replay extract --since 30d
    """
    if stage not in STAGES:
        raise UsageError(f"{stage!r} is none of {', '.join(STAGES)}", subject="STAGE", remedy="write extract")
    if stage == "compare":
        if since or publisher:
            raise UsageError("compare reads the whole ledger", subject="--since, --publisher", remedy="leave them out")
        _compare(apply=apply, comment=comment)
        return
    _read_again(stage, since, publisher, apply=apply)


def _compare(*, apply: bool, comment: str) -> None:
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from monitor.run.replay import apply_compare, compare_again, difference_lines

    with open_database(load_catalog()) as store:
        if apply:
            changed = apply_compare(store, now=datetime.now(UTC), comment=comment or "replay compare")
        else:
            changed = compare_again(store)
    for line in difference_lines(changed):
        print_json(line)
    kept = ", kept as a new generation" if apply and changed else ""
    say(f"{counted(len(changed), 'difference')} between findings{kept}" if changed else "nothing changes")


def _read_again(stage: str, since: str | None, publisher: str | None, *, apply: bool) -> None:
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from monitor.run.reread import Rereader, change_record

    catalog, count = load_catalog(), 0
    first = start_of(since, "--since", ZoneInfo(catalog.settings.time.zone))
    unread: BrokenPipeError | None = None
    with open_database(catalog) as store:
        rereader = Rereader(catalog, store)
        for change in rereader.read_again(parse=stage == "parse", since=first, publisher=publisher, apply=apply):
            count += 1
            try:
                if unread is None:
                    print_json(change_record(change))
            except BrokenPipeError as error:
                # What is to be kept is kept whole, though nobody reads on.
                if not apply:
                    raise
                unread = error
    say(f"{counted(count, 'article')} read otherwise{', kept' if apply else ''}" if count else "nothing changes")
    if unread is not None:
        raise unread
