"""`nq57 ingest`: stores texts as if fetched now and runs every later stage."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.output import read_json_lines, say, source_name
from monitor.domain.article import Submission
from monitor.domain.errors import UsageError
from monitor.domain.text import guess_language
from monitor.run.given import instant_of, submission_of

if TYPE_CHECKING:
    from monitor.run.record import Recorder


def ingest(
    files: Annotated[list[str] | None, typer.Argument(help="HTML, text or JSON Lines files; - for stdin.")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="The input is JSON Lines.")] = False,
    publisher: Annotated[str | None, typer.Option(help="Publisher of files that do not name theirs.")] = None,
    published: Annotated[str | None, typer.Option(help="ISO date of files that do not give theirs.")] = None,
    url: Annotated[str | None, typer.Option(help="Address of a single file that does not give its own.")] = None,
) -> None:
    """Stores articles as if fetched now; the same url again is a later fetch of the same page.

    Example: nq57 ingest --jsonl articles.jsonl
    """
    from monitor.run.wiring import open_recorder

    sources = files or ["-"]
    tally: Counter[str] = Counter()
    with open_recorder() as recorder:
        for source in sources:
            if jsonl or source.endswith((".jsonl", ".ndjson")):
                _ingest_lines(recorder, source, tally)
            else:
                _ingest_file(recorder, source, publisher, published, url, tally)
    say(", ".join(f"{count} {state}" for state, count in sorted(tally.items())) or "nothing to store")
    raise typer.Exit(1 if tally["failed"] else 0)


def _ingest_lines(recorder: Recorder, source: str, tally: Counter[str]) -> None:
    for number, record in read_json_lines(source):
        try:
            if isinstance(record, str):
                raise UsageError(record)
            result = recorder.record(submission_of(record, datetime.now(UTC)))
            tally[str(result.outcome)] += 1
        except UsageError as error:
            say(f"{source_name(source)} line {number}: {error}")
            tally["failed"] += 1


def _ingest_file(
    recorder: Recorder,
    source: str,
    publisher: str | None,
    published: str | None,
    url: str | None,
    tally: Counter[str],
) -> None:
    from monitor.cli.pages import read_source
    from monitor.domain.article import PageKind

    page = read_source(recorder.catalog, source, url=url)
    try:
        if page.kind is not PageKind.ARTICLE or not page.text.strip():
            raise UsageError(f"no article text was found (it reads as {page.kind})")
        when, assumed = instant_of(published or page.published)
        submission = Submission(
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
        tally[str(recorder.record(submission).outcome)] += 1
    except UsageError as error:
        say(f"{source_name(source)}: {error}")
        tally["failed"] += 1
