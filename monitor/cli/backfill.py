"""`nq57 backfill`: finds old articles and runs every stage on them, resumable."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from monitor.cli.output import console, counted, print_json, print_lines, print_text, say
from monitor.cli.stopping import stopping
from monitor.cli.worker import open_queue, refuse_sqlite
from monitor.present.clean import visible

if TYPE_CHECKING:
    from monitor.domain.backfill import BackfillItem, BackfillReport
    from monitor.run.backfill.errand import Progress
    from monitor.run.backfill.fill import Request
    from monitor.run.catalog import Catalog
    from storage import Store


#: Faults and articles that are named on stderr; --json gives more of them.
_MOST_NAMED = 20

_Until = Annotated[
    str | None,
    typer.Option(
        help="Published up to here (a date counts whole); by default now. A sitemap's date is that of the last "
        "change: what was changed later is read, and left out where its page says that it is of later."
    ),
]
_Defer = Annotated[
    bool, typer.Option("--defer", help="Let workers read the files: one job a file, in a folder that they all see.")
]


def backfill(
    targets: Annotated[
        list[str],
        typer.Argument(help="Publishers, feeds, addresses, files that list addresses, files and folders of texts."),
    ],
    since: Annotated[str, typer.Option(help="Published from here on: a date, a time or an age such as 30d.")] = "30d",
    until: _Until = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only print what would be read.")] = False,
    emit: Annotated[str, typer.Option(help="Who is told: none, history (one summary) or all (as of news).")] = "none",
    matching: Annotated[
        bool, typer.Option("--matching", help="Read only what touches the subject by its title or address.")
    ] = False,
    defer: _Defer = False,
    json_: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Reads old articles; started again it goes on where it was ended, and a second run adds nothing.

    Example: nq57 backfill vietnamnet --since 2025-01-01 --until 2025-06-30
    """
    from monitor.cli.moments import end_of, start_of
    from monitor.domain.backfill import Emit
    from monitor.domain.errors import UsageError
    from monitor.run.backfill.fill import Request
    from monitor.run.backfill.plan import plan_for
    from monitor.run.catalog import load_catalog
    from monitor.run.database import open_database

    if emit not in set(Emit):
        raise UsageError(f"{emit!r} is nobody", subject="--emit", remedy=f"use {', '.join(Emit)}")
    catalog, now = load_catalog(), datetime.now(UTC)
    zone = ZoneInfo(catalog.settings.time.zone)
    first, last = start_of(since, "--since", zone, now=now) or now, end_of(until, "--until", zone) or now
    asked = (since, until or "")
    request = Request(plan=plan_for(catalog, targets, first, last, asked=asked), emit=Emit(emit), matching=matching)
    if defer:
        refuse_sqlite(catalog)
    with open_database(catalog) as store:
        if dry_run:
            _show(catalog, store, request, json_=json_)
            return
        if defer:
            _defer(store, request, asked)
            return
        report = _run(catalog, store, request)
    _tell(report, catalog, json_=json_)
    if report.failed or report.unread_total or not report.finished:
        raise typer.Exit(1)


def _defer(store: Store, request: Request, asked: tuple[str, str]) -> None:
    put, there = open_queue(store).put_files(store, request, asked)
    say(f"{counted(put, 'job')} put into the queue{f', {there} wait or run in it already' if there else ''}")


def _run(catalog: Catalog, store: Store, request: Request) -> BackfillReport:
    from monitor.domain.errors import DatabaseError
    from monitor.run.ahead import mend_times
    from monitor.run.backfill.fill import run_backfill
    from monitor.run.poll.means import Means

    read = 0

    def note(progress: Progress) -> None:
        nonlocal read
        read = progress.done
        tell(progress)

    try:
        with stopping() as (stopped, code), _bar() as tell:
            mend_times(catalog, store, datetime.now(UTC))
            report = run_backfill(catalog, store, request, means=Means(stopped=stopped), tell=note)
    except DatabaseError as error:
        if not read:
            raise
        say(f"nq57: {error}")
        say(f"{counted(read, 'article')} read before that; the same command goes on from here")
        raise typer.Exit(1) from error
    if code:
        say("stopped; the same command goes on from here")
        raise typer.Exit(code[0])
    return report


@contextmanager
def _bar() -> Iterator[Callable[[Progress], None]]:
    """A bar with rate and estimate on a terminal; elsewhere nothing is drawn."""
    if not sys.stderr.isatty():
        yield lambda _progress: None
        return
    from rich import progress as bars

    columns = (
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.MofNCompleteColumn(),
        bars.TextColumn("{task.fields[rate]}"),
        bars.TimeElapsedColumn(),
        bars.TimeRemainingColumn(),
        bars.TextColumn("{task.fields[note]}", markup=False),
    )
    with bars.Progress(*columns, console=console(stderr=True), transient=True) as shown:
        task = shown.add_task("looking", total=None, rate="", note="")

        def tell(progress: Progress) -> None:
            if not progress.looking and shown.tasks[0].description == "looking":
                # What was found while looking is no work done: rate and estimate begin with the reading.
                shown.reset(task, description="reading", total=progress.total)
            speed = shown.tasks[0].speed
            shown.update(
                task,
                description="looking" if progress.looking else "reading",
                total=None if progress.looking else progress.total,
                completed=progress.total if progress.looking else progress.done,
                rate=f"{speed:.1f}/s" if speed and not progress.looking else "",
                note=visible(progress.where)[-60:]
                if progress.looking
                else f"{progress.on_topic} on topic, {progress.findings} findings",
            )

        yield tell


def _show(catalog: Catalog, store: Store, request: Request, *, json_: bool) -> None:
    """What would be read: articles, the oldest first, then the texts of files in the order of their lines."""
    from monitor.run.backfill.fill import dry_run
    from monitor.run.backfill.plan import is_archive
    from monitor.run.poll.means import Means
    from storage import backfill as notes_of
    from storage import open_store, source

    zone = ZoneInfo(catalog.settings.time.zone)
    with tempfile.TemporaryDirectory() as folder, open_store(f"sqlite:///{Path(folder).resolve()}/notes.db") as notes:
        with stopping() as (stopped, code), _bar() as tell:
            foreseen = dry_run(catalog, store, notes, request, means=Means(stopped=stopped), tell=tell)
        entry = foreseen.entry
        with notes.read() as tx:
            items, sources = notes_of.open_items(tx, entry.id, 10_000_000), notes_of.sources_of(tx, entry.id)
    texts = foreseen.texts.items
    with store.read() as tx:
        known = source.known_items(tx, [item.key for item in items])
        known_texts = source.known_items(tx, [item.key for item in texts])
    _list([*items, *texts], known.keys() | known_texts.keys(), zone, json_=json_)
    failed = {s.url: s.detail for s in sources if s.detail}
    _tell_failed(failed)
    fresh = len(items) - len(known)
    say(f"{_would(fresh, foreseen.texts.ends)}, known already: {len(known)}; {counted(len(sources), 'source')}")
    archives = sum(is_archive(Path(s.url)) for s in sources if s.kind == "file")
    if archives:
        say(f"{counted(archives, 'archive')} of a crawl would be read too; what is in them is not looked at before")
    if code or failed:
        raise typer.Exit(code[0] if code else 1)


def _list(items: Sequence[BackfillItem], known: Collection[str], zone: ZoneInfo, *, json_: bool) -> None:
    """A line each; without --json only those that are not known already."""
    for item in items:
        published = item.at.astimezone(zone).isoformat(timespec="seconds") if item.at else None
        if json_:
            print_json({"url": item.url, "published": published, "title": item.title, "seen": item.key in known})
        elif item.key not in known:
            print_text(f"{published or 'undated':<25} {item.url}\n")


def _would(articles: int, texts: Mapping[str, int]) -> str:
    """What would be read; the texts of files that would not be, by the reason."""
    left = ", ".join(f"{count} {end}" for end, count in sorted(texts.items()) if end)
    files = f"{counted(texts.get('', 0), 'text')} of files"
    return f"{counted(articles, 'article')} and {files} would be read{f' (not: {left})' if left else ''}"


def _tell_failed(failed: Mapping[str, str]) -> None:
    """Each fault of each source on a line of its own, while they are few."""
    from monitor.domain.backfill import BETWEEN_FAULTS

    _name([f"{url}: {fault}" for url, detail in failed.items() for fault in detail.split(BETWEEN_FAULTS)])


def _name(lines: Sequence[str], total: int | None = None) -> None:
    """The first of the lines; of the others (they may be more than there are lines) how many."""
    shown = lines[:_MOST_NAMED]
    for line in shown:
        say(line)
    more = (len(lines) if total is None else total) - len(shown)
    if more:
        say(f"and {more} more")


def _tell(report: BackfillReport, catalog: Catalog, *, json_: bool) -> None:
    zone = ZoneInfo(catalog.settings.time.zone)
    _tell_failed(report.failed)
    _name([f"{url}: {outcome}" for url, outcome in report.unread.items()], report.unread_total)
    if json_:
        shown = {name: moment.astimezone(zone).isoformat(timespec="seconds") for name, moment in
                 (("since", report.since), ("until", report.until))}  # fmt: skip
        print_json({**asdict(report), **shown, "total": report.total})
        return
    lines = [f"{counted(report.total, 'article')} of {counted(report.sources, 'source')}"]
    for outcome, count in sorted(report.outcomes.items(), key=lambda pair: -pair[1]):
        lines.append(f"  {count:>7} {outcome}")
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(report.findings.items()))
    print_lines([*lines, f"{counted(sum(report.findings.values()), 'finding')}{f': {kinds}' if kinds else ''}"])
    if not report.finished:
        say("not finished: no source gave anything to read; the same command tries again")
    elif report.unread_total:
        say(f"{counted(report.unread_total, 'article')} could not be had; the same command asks again")
