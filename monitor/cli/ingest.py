"""`nq57 ingest`: stores texts as if fetched now and runs every later stage."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.inputs import read_json_lines, source_name
from monitor.cli.output import say
from monitor.domain.article import Submission
from monitor.domain.errors import DatabaseError, FetchError, MonitorError, ParseError, UsageError
from monitor.domain.text import guess_language
from monitor.run.given import address_of, instant_of, submission_of

if TYPE_CHECKING:
    from monitor.cli.pages import SourcePage
    from monitor.parse.warc import Archived
    from monitor.run.record import Recorder


def ingest(
    files: Annotated[list[str] | None, typer.Argument(help="HTML, text, JSON Lines, WARC files; - for stdin.")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="The input is JSON Lines.")] = False,
    publisher: Annotated[str | None, typer.Option(help="Publisher of files that do not name theirs.")] = None,
    published: Annotated[str | None, typer.Option(help="ISO date of files that do not give theirs.")] = None,
    url: Annotated[str | None, typer.Option(help="Address of a single file that does not give its own.")] = None,
) -> None:
    """Stores articles as if fetched now; the same url again is a later fetch of the same page.

    Example: nq57 ingest --jsonl articles.jsonl
    """
    from monitor.run.record import Outcome
    from monitor.run.wiring import open_recorder

    sources = files or ["-"]
    if url is not None and len(sources) > 1:
        raise UsageError("is the address of one file", subject="--url", remedy="give one file, or leave it out")
    instant_of(published)  # a wrong option is one fault, and none of every file
    asked = _Asked(publisher=publisher, published=published, url=url and address_of(url, "--url"), jsonl=jsonl)
    tally: Counter[str] = Counter()
    unread: list[MonitorError] = []
    with open_recorder() as recorder:
        for source in sources:
            try:
                _ingest(recorder, source, asked, tally)
            except (UsageError, FetchError, ParseError) as error:
                say(f"nq57: {error}")
                unread.append(error)
            except DatabaseError as error:
                if not any(tally[outcome] for outcome in Outcome):
                    raise
                # What was committed before stays, and is not taken back by what is told of the fault.
                say(f"nq57: {error}")
                tally["failed"] += len(unread)
                say(f"{_counts(tally)} before that; nothing that follows was stored")
                raise typer.Exit(1) from error
    if len(unread) == len(sources):
        raise typer.Exit(2 if all(isinstance(error, UsageError) for error in unread) else 1)
    tally["failed"] += len(unread)
    say(_counts(tally) or "nothing to store")
    raise typer.Exit(1 if tally["failed"] else 0)


def _counts(tally: Counter[str]) -> str:
    return ", ".join(f"{count} {state}" for state, count in sorted(tally.items()) if count)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """The options of the command."""

    publisher: str | None
    published: str | None
    url: str | None
    jsonl: bool


def _ingest(recorder: Recorder, source: str, asked: _Asked, tally: Counter[str]) -> None:
    """Stores one source. Raises UsageError, FetchError or ParseError where it cannot be read at all."""
    if asked.jsonl or source.endswith((".jsonl", ".ndjson")):
        _ingest_lines(recorder, source, tally)
    elif source.endswith((".warc", ".warc.gz")):
        _ingest_archive(recorder, source, tally)
    else:
        _ingest_file(recorder, source, asked, tally)


def _ingest_lines(recorder: Recorder, source: str, tally: Counter[str]) -> None:
    for number, record in read_json_lines(source, recorder.catalog.settings.fetch.max_bytes):
        try:
            if isinstance(record, UsageError):
                raise record
            result = recorder.record(submission_of(record, datetime.now(UTC)))
            tally[str(result.outcome)] += 1
        except UsageError as error:
            say(f"{source_name(source)} line {number}: {error}")
            tally["failed"] += 1


def _ingest_archive(recorder: Recorder, source: str, tally: Counter[str]) -> None:
    """The pages of a crawl; what else it kept (lists, feeds, pictures) is counted and passed over."""
    from monitor.parse.warc import archived_pages

    try:
        with Path(source).open("rb") as file:
            for number, archived in enumerate(archived_pages(file), 1):
                try:
                    tally[_archived(recorder, source, archived)] += 1
                except (UsageError, ParseError) as error:
                    say(f"{source_name(source)} page {number}: {error}")
                    tally["failed"] += 1
    except OSError as error:
        raise UsageError(f"cannot read it ({error.strerror})", subject=source, remedy="name a readable file") from error
    except ValueError as error:
        say(f"{source_name(source)}: {error}")
        tally["failed"] += 1


def _archived(recorder: Recorder, source: str, archived: Archived) -> str:
    """What became of one page of a crawl. Raises UsageError or ParseError where it cannot be used."""
    from monitor.cli.pages import page_of
    from monitor.domain.article import PageKind
    from monitor.run.given_file import check_size

    if archived.fetched_at is None or archived.fault:
        raise UsageError(archived.fault, remedy="mend its record and give the file again")
    check_size(len(archived.body), recorder.catalog.settings.fetch.max_bytes)
    page = page_of(recorder.catalog, archived.body, archived.url)
    if page.kind is not PageKind.ARTICLE or not page.text.strip():
        return "no article"
    submission = _submission(page, source, None, None)
    return str(recorder.record(replace(submission, fetched_at=archived.fetched_at)).outcome)


def _ingest_file(recorder: Recorder, source: str, asked: _Asked, tally: Counter[str]) -> None:
    from monitor.cli.pages import read_source
    from monitor.domain.article import PageKind

    page = read_source(recorder.catalog, source, url=asked.url)
    try:
        if page.kind is not PageKind.ARTICLE or not page.text.strip():
            what = "it is empty" if not (page.body or b"").strip() else f"it reads as {page.kind}"
            raise UsageError(f"no article text was found ({what})")
        submission = _submission(page, source, asked.publisher, asked.published)
        tally[str(recorder.record(submission).outcome)] += 1
    except UsageError as error:
        say(f"{source_name(source)}: {error}")
        tally["failed"] += 1


def _submission(page: SourcePage, source: str, publisher: str | None, published: str | None) -> Submission:
    when, assumed = instant_of(published or page.published)
    return Submission(
        url=page.url or f"file:{Path(source).resolve()}",
        publisher=publisher or page.publisher,
        lang=page.lang or guess_language(page.text),
        published=when,
        published_assumed=assumed or page.published_assumed,
        title=page.title,
        text=page.text,
        fetched_at=datetime.now(UTC),
        body=page.body,
    )
