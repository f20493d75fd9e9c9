"""Commands of the analyst: explain-finding, conflicts, review."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from monitor.cli.history import point_text, said
from monitor.cli.output import counted, print_json, print_lines, print_table, say
from monitor.cli.panels import Commands
from monitor.domain.errors import UsageError
from monitor.domain.ledger import VerdictAction

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from monitor.domain.finding import Finding, Side
    from monitor.domain.ledger import VerdictEvent
    from monitor.present.words import Words
    from monitor.run.review import Decision
    from storage import Transaction
    from storage.views.finding import Conflict

review = typer.Typer(
    cls=Commands,
    help="Decides about figures and conflicts; without a command, lists what waits for a decision."
    "\n\nExample: nq57 review --json",
    rich_markup_mode=None,
)
Comment = Annotated[str, typer.Option("--comment", help="Why.")]
Author = Annotated[str | None, typer.Option("--author", help="Who; by default the user of this machine.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the findings that come of it as JSON Lines.")]
Target = Annotated[str, typer.Argument(help="Id of an observation, or of a finding whose figure is meant.")]


def explain_finding(
    id_: Annotated[str, typer.Argument(metavar="ID", help="Id of a finding, or an unambiguous start of it.")],
    bundle: Annotated[Path | None, typer.Option(help="Write a zip with texts and pages that proves itself.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Prints why a finding was made: quotes, offsets, rules, the rows compared, the decision.

    Example: nq57 explain-finding 3f9c2a10 --bundle finding.zip
    """
    from monitor.run import dossier
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database

    catalog = load_catalog()
    words = catalog.words("en")
    with open_database(catalog) as store, store.read() as tx:
        found = dossier.dossier(tx, id_)
        # The file first: a reader of stdout may go at any line.
        written = dossier.write_bundle(tx, found, bundle, words) if bundle is not None else []
    if json_:
        print_json(dossier.record(found))
    else:
        print_lines(dossier.lines(found, words, ZoneInfo(catalog.settings.time.zone)))
    if bundle is not None:
        say(f"{bundle}: {counted(len(written), 'file')}, hashes proved")


def conflicts(
    every: Annotated[bool, typer.Option("--all", help="Also those that are explained or closed.")] = False,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False,
) -> None:
    """Prints the open conflicts with their sides, the newest first.

    Example: nq57 conflicts --all
    """
    from monitor.present.card import side_value
    from monitor.present.record import finding_record
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from monitor.run.review import on_conflicts
    from storage.views.finding import conflicts as read

    catalog = load_catalog()
    zone, words = ZoneInfo(catalog.settings.time.zone), catalog.words("en")
    with open_database(catalog) as store, store.read() as tx:
        listed = [entry for entry in read(tx) if every or entry.is_open]
        decided = on_conflicts(tx)
        sides = _sides(tx, listed)
    rows = []
    for entry in listed:
        latest = entry.latest
        state = "closed" if entry.closed_by else "explained" if entry.explained else "open"
        if json_:
            verdicts = [_verdict_record(verdict) for verdict in decided.get(entry.id, ())]
            closed = finding_record(entry.closed_by) if entry.closed_by else None
            named = [_side_record(side, words) for side in sides[entry.id]]
            record = {"conflict_id": entry.id, "state": state, "sides": named, "latest": finding_record(latest)}
            print_json({**record, "closed_by": closed, "verdicts": verdicts})
            continue
        stated = [f"{side_value(side, words)} ({_sayer(side)}) {side.observation_id[:8]}" for side in sides[entry.id]]
        place = latest.geo_name or latest.geo
        known = "; ".join(_verdict_line(verdict, zone) for verdict in decided.get(entry.id, ()))
        rows.append([entry.id[:8], state, latest.metric, latest.period or "", place, "; ".join(stated), known])
    if rows:
        print_table(["id", "state", "metric", "period", "place", "sides", "decided"], rows, heads=5)
    elif not listed:
        say("no conflict yet" if every else "no conflict is open")


def _sayer(side: Side) -> str:
    """Who says it, and in which paper where that is another."""
    claimant = side.figure.claimant
    return claimant if claimant == side.publisher else f"{claimant}, {side.publisher}"


def _side_record(side: Side, words: Words) -> dict[str, str]:
    from monitor.present.card import side_value

    figure = side.figure
    named = {"observation": side.observation_id, "quote": figure.quote, "claimant": figure.claimant}
    return {**named, "publisher": side.publisher, "stated": side_value(side, words)}


def _sides(tx: Transaction, conflicts: Sequence[Conflict]) -> dict[str, tuple[Side, ...]]:
    """Conflict -> what stands now of one that is open; of one that is over or explained, what it was told with."""
    from storage.views.point import as_it_stands

    now = as_it_stands(tx, [conflict.latest for conflict in conflicts if conflict.is_open])
    return {conflict.id: now.get(conflict.latest.id, conflict.latest).sides for conflict in conflicts}


def _verdict_record(verdict: VerdictEvent) -> dict[str, str]:
    from monitor.present.record import instant

    at = instant(verdict.recorded_at) or ""
    return {"action": str(verdict.action), "author": verdict.author, "at": at, "comment": verdict.comment}


def _verdict_line(verdict: VerdictEvent, zone: ZoneInfo) -> str:
    """What was decided, by whom and when, and why."""
    from monitor.present.locale import stamp

    return f"{verdict.action} by {verdict.author}, {stamp(verdict.recorded_at, zone)}" + (
        f": {verdict.comment}" if verdict.comment else ""
    )


@review.callback(invoke_without_command=True)
def waiting(
    context: typer.Context, json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False
) -> None:
    """Decides about figures and conflicts; without a command, lists what waits for a decision.

    Example: nq57 review --json
    """
    if context.invoked_subcommand is not None:
        return
    from monitor.present.card import side_value
    from monitor.run import review as stage
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database

    catalog = load_catalog()
    with open_database(catalog) as store, store.read() as tx:
        suspects, lost, disputes = stage.pending(tx), stage.unplaced(tx), stage.disputes(tx)
        sides = _sides(tx, disputes)
    if json_:
        _print_waiting([entry.latest for entry in disputes], suspects, lost)
        return
    rows: list[list[object]] = []
    words = catalog.words("en")
    for dispute in disputes:
        values, told = " / ".join(side_value(side, words) for side in sides[dispute.id]), dispute.latest
        rows.append(["conflict", dispute.id[:8], told.metric, values, told.reason, ""])
    for entry in suspects:
        side = entry.after or entry.before
        if side is not None:
            rows.append(["suspect", entry.id[:8], entry.metric, side.figure.quote, entry.reason, side.article_url])
    for event in lost:
        reason = "the figure is not read any more"
        rows.append([f"verdict {event.action}", str(event.seq), event.metric, event.quote, reason, ""])
    if rows:
        print_table(["what", "id", "metric", "figure", "why", "page"], rows, heads=3)
    else:
        say("nothing waits for a decision")


def _print_waiting(disputes: Iterable[Finding], suspects: Iterable[Finding], lost: Iterable[VerdictEvent]) -> None:
    """A line each: conflicts and suspect findings that wait, then verdicts whose figure is not read any more."""
    from monitor.present.record import finding_record

    for entry in disputes:
        print_json({"waits": "conflict", "finding": finding_record(entry), "verdict": None})
    for entry in suspects:
        print_json({"waits": "suspect", "finding": finding_record(entry), "verdict": None})
    for event in lost:
        verdict = {"seq": event.seq, "metric": event.metric, "quote": event.quote, **_verdict_record(event)}
        print_json({"waits": "verdict", "finding": None, "verdict": verdict})


@review.command()
def accept(target: Target, comment: Comment = "", author: Author = None, json_: AsJson = False) -> None:
    """The figure is right as it was read.

    Example: nq57 review accept 3f9c2a10
    """
    _judge(VerdictAction.ACCEPT, target=target, comment=comment, author=author, json_=json_)


@review.command()
def reject(target: Target, comment: Comment = "", author: Author = None, json_: AsJson = False) -> None:
    """The page states no such figure: it was misread.

    Example: nq57 review reject 3f9c2a10 --comment "a date"
    """
    _judge(VerdictAction.REJECT, target=target, comment=comment, author=author, json_=json_)


@review.command()
def correct(
    target: Target,
    set_: Annotated[list[str], typer.Option("--set", help="field=value: value, unit, period, kind, geo, metric, ...")],
    comment: Comment = "",
    author: Author = None,
    json_: AsJson = False,
) -> None:
    """The page states this figure, but otherwise than it was read.

    Example: nq57 review correct 3f9c2a10 --set value=18.72 --set period=2025
    """
    _judge(VerdictAction.CORRECT, target=target, comment=comment, author=author, json_=json_, set_=set_)


@review.command()
def resolve(
    conflict: Annotated[str, typer.Argument(help="Id of a conflict, or an unambiguous start of it.")],
    by: Annotated[str, typer.Option(help="accept-side, both-stand, extraction-error or source-corrected.")],
    side: Annotated[str | None, typer.Option(help="The side's observation or finding (not for both-stand).")] = None,
    comment: Comment = "",
    author: Author = None,
    json_: AsJson = False,
) -> None:
    """Closes a conflict: one side is right, both stand, one was misread, or its source has corrected itself. One that
    an analyst closed is decided anew: the last verdict counts.

    Example: nq57 review resolve 8ac01d22 --by accept-side --side 3f9c2a10
    """
    ways = [VerdictAction.ACCEPT_SIDE, VerdictAction.BOTH_STAND]
    ways += [VerdictAction.EXTRACTION_ERROR, VerdictAction.SOURCE_CORRECTED]
    if by not in ways:
        raise UsageError(f"{by!r} is no way to close a conflict", subject="--by", remedy=f"use {', '.join(ways)}")
    _judge(VerdictAction(by), conflict=conflict, target=side, comment=comment, author=author, json_=json_)


@review.command()
def acknowledge(
    conflict: Annotated[str, typer.Argument(help="Id of a conflict, or an unambiguous start of it.")],
    comment: Comment = "",
    author: Author = None,
    json_: AsJson = False,
) -> None:
    """The conflict is known; it stays open and is told again only when a value moves.

    Example: nq57 review acknowledge 8ac01d22
    """
    _judge(VerdictAction.ACKNOWLEDGE, conflict=conflict, comment=comment, author=author, json_=json_)


@review.command()
def stats(json_: Annotated[bool, typer.Option("--json", help="Print JSON Lines.")] = False) -> None:
    """Prints how many figures of each rule analysts found right.

    Example: nq57 review stats
    """
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database
    from monitor.run.review import precision

    with open_database(load_catalog()) as store, store.read() as tx:
        records = precision(tx)
    if json_:
        for entry in records:
            print_json({"rule": entry.rule, "right": entry.right, "wrong": entry.wrong, "hold": entry.hold})
    elif not records:
        say("no verdict on a figure yet; nq57 review accept, correct and reject give them")
    else:
        rows = [[r.rule, r.right, r.wrong, f"{r.precision:.0%}", "hold" if r.hold else ""] for r in records]
        print_table(["rule", "right", "wrong", "precision", ""], rows, right=["right", "wrong", "precision"])


def _judge(
    action: VerdictAction,
    *,
    target: str | None = None,
    conflict: str | None = None,
    comment: str,
    author: str | None,
    json_: bool,
    set_: list[str] | None = None,
) -> None:
    from monitor.present.record import finding_record
    from monitor.run.review import doubt
    from monitor.run.wiring import open_recorder

    decision = _decision(action, target, conflict, comment, author, set_ or [])
    with open_recorder() as recorder:
        found = recorder.judge(decision)
        with recorder.store.read() as tx:
            strange = doubt(tx, decision, recorder.catalog)
    if json_:
        for entry in found:
            print_json(finding_record(entry))
    else:
        words = recorder.catalog.words("en")
        print_lines(_sentence(entry, words) for entry in found)
    say(f"kept; {counted(len(found), 'finding')} from it")
    if strange:
        say(f"note: {strange}; if that was a slip, correct it again: the last verdict counts")


def _sentence(entry: Finding, words: Words) -> str:
    """A finding in words: what, of which figure, from what to what, and why."""
    sides = [said(side, words) for side in (entry.before, entry.after) if side]
    told = f"{entry.kind} {entry.id[:8]}: {point_text(entry)}: {' -> '.join(sides)}"
    return f"{told}. {entry.explanation}" if entry.explanation else f"{told} ({entry.reason})"


def _decision(
    action: VerdictAction, target: str | None, conflict: str | None, comment: str, author: str | None, set_: list[str]
) -> Decision:
    from monitor.run.review import Decision

    correction: dict[str, str | None] = {}
    for entry in set_:
        key, equals, value = entry.partition("=")
        if not equals:
            raise UsageError(f"{entry!r} sets nothing", subject="--set", remedy="write field=value")
        correction[key.strip()] = value.strip() or None
    return Decision(
        action=action,
        author=author or _author(),
        target=target,
        conflict=conflict,
        correction=correction or None,
        comment=comment,
    )


def _author() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
