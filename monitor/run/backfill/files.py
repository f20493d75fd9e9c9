"""Texts of files: read in the order of their names and lines, each recorded with the note that it was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from monitor.domain.article import Submission
from monitor.domain.backfill import BackfillItem, BackfillSource, SourceKind
from monitor.domain.errors import UsageError
from monitor.domain.fingerprint import stable_id
from monitor.domain.source import ItemOutcome
from monitor.domain.text import guess_language
from monitor.parse.warc import archived_pages
from monitor.run.backfill.errand import Errand, in_order
from monitor.run.backfill.plan import LINE_SUFFIXES, is_archive
from monitor.run.backfill.take import known_item
from monitor.run.given import json_object, submission_of
from monitor.run.poll.desk import GivenUpError
from monitor.run.poll.item import outcome_of
from monitor.run.record import Recorded
from monitor.run.worker_jobs import FileJob, PageJob, PageResult, TextJob
from storage import Transaction, backfill, source

_AHEAD = 4
_HTML = (b"<!doctype", b"<html", b"<?xml", b"<!--")
#: A text that cannot be read as what its file's name says.
UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class _Text:
    """The `number`-th text of a file, counted from 0."""

    number: int
    raw: bytes
    #: Where and when a crawl had it.
    url: str | None = None
    fetched_at: datetime | None = None


async def read_files(errand: Errand) -> None:
    """Reads every file that is not done, from the text on where it was left."""
    entry, journal = errand.entry, errand.journal
    files = await journal.read(lambda tx: [s for s in backfill.sources_of(tx, entry.id) if s.kind is SourceKind.FILE])
    errand.total += sum(file.found for file in files)
    errand.done += sum(file.position for file in files)
    for file in files:
        if file.done or errand.desk.stopped():
            continue
        held, broken = _Held(errand, file), list[str]()
        try:
            texts = _texts(file, errand.desk.catalog.settings.fetch.max_bytes, broken)
            await in_order(texts, held.read, held.keep, ahead=_AHEAD, stopped=errand.desk.stopped)
        except OSError as error:
            held.file = replace(held.file, detail=f"cannot be read ({error.strerror})")
        if broken:
            held.file = replace(held.file, detail=f"cannot be read after text {held.file.position} ({broken[0]})")
        if not errand.desk.stopped():
            done = replace(held.file, done=True)
            await journal.write(partial(backfill.save_source, backfill_id=entry.id, source=done))


def _texts(file: BackfillSource, most: int, broken: list[str]) -> Iterator[_Text]:
    """Those texts of the file that are not behind us. Where it breaks off they end, and `broken` says why: those that
    are read ahead are not to be lost."""
    path = Path(file.url)
    if is_archive(path):
        yield from _archived(path, file.position, broken)
        return
    if path.suffix.lower() not in LINE_SUFFIXES:
        with path.open("rb") as opened:
            if file.position == 0:
                yield _Text(0, opened.read(most + 1))
        return
    with path.open("rb") as opened:
        lines = (line for line in opened if line.strip())
        for number, line in enumerate(lines):
            if number >= file.position:
                yield _Text(number, line)


def _archived(path: Path, position: int, broken: list[str]) -> Iterator[_Text]:
    with path.open("rb") as opened:
        try:
            for number, page in enumerate(archived_pages(opened)):
                if number >= position:
                    yield _Text(number, page.body, page.url, page.fetched_at)
        except ValueError as error:
            broken.append(str(error))


@dataclass(slots=True)
class _Held:
    """One file at work."""

    errand: Errand
    file: BackfillSource

    async def read(self, text: _Text) -> PageResult | str:
        """What the text says, or where it ends."""
        try:
            return await self._result(text)
        except GivenUpError:
            return ItemOutcome.POISON
        except (UsageError, ValueError) as error:
            if not self.file.detail:
                self.file = replace(self.file, detail=f"text {text.number + 1}: {error}")
            return UNREADABLE

    async def _result(self, text: _Text) -> PageResult | str:
        desk, path = self.errand.desk, Path(self.file.url)
        if len(text.raw) > desk.catalog.settings.fetch.max_bytes:
            return ItemOutcome.TOO_LARGE
        if text.url is not None:
            return await self._archived_page(text, text.url)
        if path.suffix.lower() in LINE_SUFFIXES:
            submission = submission_of(json_object(text.raw), desk.clock())
        elif text.raw[:2000].lstrip().lower().startswith(_HTML) or path.suffix.lower() not in (".txt", ".md"):
            job = FileJob(body=text.raw, url=path.as_uri(), fetched_at=desk.clock())
            result = await desk.read_file(job)
            if result.submission is None or result.read is None:
                return ItemOutcome.NOT_ARTICLE
            return replace(result, submission=replace(result.submission, body=text.raw))
        else:
            words = text.raw.decode("utf-8-sig")
            submission = Submission(
                url=path.as_uri(),
                publisher=None,
                lang=guess_language(words),
                published=None,
                published_assumed=False,
                title="",
                text=words,
                fetched_at=desk.clock(),
            )
        return await desk.read_text(TextJob(submission=submission))

    async def _archived_page(self, text: _Text, url: str) -> PageResult | str:
        """As if it were fetched when the crawl had it."""
        desk = self.errand.desk
        result = await desk.read_page(PageJob(body=text.raw, url=url, fetched_at=text.fetched_at or desk.clock()))
        if result.submission is None or result.read is None:
            return ItemOutcome.NOT_ARTICLE
        # The bytes of pages on other topics are not kept: their text and the reason are.
        body = text.raw if result.read.screening.on_topic else None
        return replace(result, submission=replace(result.submission, body=body))

    async def keep(self, text: _Text, result: PageResult | str) -> None:
        """Records the text and how far the file is in one transaction."""
        errand, entry = self.errand, self.errand.entry
        self.file = replace(self.file, position=text.number + 1)
        file, outcome = self.file, str(result)
        if isinstance(result, PageResult):
            outcome = await self._record(result, file)
        else:
            await errand.journal.write(lambda tx: _note(tx, entry.id, file, outcome))
        errand.done += 1
        errand.total = max(errand.total, errand.done)
        errand.on_topic += outcome == ItemOutcome.ON_TOPIC
        errand.say(f"{file.url} {file.position}")

    async def _record(self, result: PageResult, file: BackfillSource) -> str:
        errand, entry, submission = self.errand, self.errand.entry, result.submission
        assert submission is not None
        assert result.read is not None
        published = submission.published
        # The same text of the same page adds nothing; another text is a later fetch of it.
        key = stable_id("text", errand.desk.catalog.key_of(submission.url), submission.text)
        known = await errand.journal.read(lambda tx: source.known_items(tx, [key]))
        outside = published is not None and not entry.since <= published < entry.until
        if known or outside:
            outcome = str(ItemOutcome.OUTSIDE if outside else ItemOutcome.SEEN)
            await errand.journal.write(lambda tx: _note(tx, entry.id, file, outcome))
            return outcome
        item = BackfillItem(key=key, url=submission.url, title=submission.title)
        now = errand.desk.clock()

        def also(tx: Transaction, recorded: Recorded) -> None:
            ended = outcome_of(recorded)
            _note(tx, entry.id, file, ended, Counter(str(finding.kind) for finding in recorded.findings))
            source.remember(tx, known_item(item, ended, 1, now))

        recorded = await errand.desk.clerk.record(submission, result.read, baseline=errand.baseline, also=also)
        errand.findings += len(recorded.findings)
        return outcome_of(recorded)


def _note(
    tx: Transaction, backfill_id: str, file: BackfillSource, outcome: str, findings: Counter[str] | None = None
) -> None:
    backfill.save_source(tx, backfill_id, file)
    backfill.add_counts(tx, backfill_id, counts={outcome: 1}, findings=findings)
