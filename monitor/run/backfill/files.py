"""Texts of files: read in the order of their names and lines, each recorded with the note that it was read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from monitor.domain.article import Submission
from monitor.domain.backfill import BackfillItem, BackfillSource, SourceKind, with_fault
from monitor.domain.errors import UsageError
from monitor.domain.fingerprint import stable_id
from monitor.domain.source import ItemOutcome
from monitor.domain.text import guess_language
from monitor.parse.text_file import is_page, text_of
from monitor.parse.warc import archived_pages
from monitor.run.backfill.errand import Errand, Result, in_order
from monitor.run.backfill.plan import LINE_SUFFIXES, is_archive
from monitor.run.backfill.take import known_item
from monitor.run.given import json_object, submission_of
from monitor.run.given_file import TooLargeError, check_size, lines_at_most
from monitor.run.poll.desk import GivenUpError
from monitor.run.poll.item import outcome_of
from monitor.run.record import Recorded
from monitor.run.worker_jobs import FileJob, PageJob, PageResult, TextJob
from storage import Transaction, backfill, source

_AHEAD = 4
#: A text that cannot be read as what its file's name says.
UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class ForeseenTexts:
    """What would become of the texts of files. `ends`: how many end where, "" for those that would be read. `items`:
    those of the days asked for, each once, in the order in which they are read."""

    ends: Counter[str] = field(default_factory=Counter)
    items: list[BackfillItem] = field(default_factory=list)
    #: Keys of the texts that came before, of whatever days.
    before: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Fault:
    """Where a text ended that could not be read, and why."""

    outcome: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Text:
    """The `number`-th text of a file, counted from 0."""

    number: int
    raw: bytes
    #: Of a text that is larger than those that are read, `raw` is only the beginning.
    size: int
    #: Where and when a crawl had it.
    url: str | None = None
    fetched_at: datetime | None = None
    #: Why it cannot be read, or "".
    fault: str = ""


async def read_files(errand: Errand) -> None:
    """Reads every file that is not done, from the text on where it was left."""
    entry, journal = errand.entry, errand.journal
    files = await journal.read(lambda tx: _files_of(tx, entry.id))
    errand.total += sum(file.found for file in files)
    errand.done += sum(file.position for file in files)
    for file in files:
        if file.done or errand.desk.stopped():
            continue
        held = _Held(errand, file)
        await held.go(held.read, held.keep)
        if not errand.desk.stopped():
            done = replace(held.file, done=True)
            await journal.write(partial(backfill.save_source, backfill_id=entry.id, source=done))


async def look_into_files(errand: Errand) -> ForeseenTexts:
    """What would become of the texts of the files; what is wrong with a file is noted with it, and nothing else is. An
    archive of a crawl is not looked into: that is as long as to read it."""
    entry, journal, foreseen = errand.entry, errand.journal, ForeseenTexts()
    for file in await journal.read(lambda tx: _files_of(tx, entry.id)):
        if is_archive(Path(file.url)):
            continue
        held = _Held(errand, file)
        errand.say(file.url, looking=True)
        await held.foresee(foreseen)
        seen = held.file
        await journal.write(partial(backfill.save_source, backfill_id=entry.id, source=seen))
    return foreseen


def _files_of(tx: Transaction, backfill_id: str) -> list[BackfillSource]:
    return [entry for entry in backfill.sources_of(tx, backfill_id) if entry.kind is SourceKind.FILE]


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
                raw = opened.read(most + 1)
                yield _Text(0, raw, max(len(raw), os.fstat(opened.fileno()).st_size))
        return
    with path.open("rb") as opened:
        lines = (line for line in lines_at_most(opened, most) if line.raw.strip())
        for number, line in enumerate(lines):
            if number >= file.position:
                yield _Text(number, line.raw, line.size)


def _archived(path: Path, position: int, broken: list[str]) -> Iterator[_Text]:
    with path.open("rb") as opened:
        try:
            for number, page in enumerate(archived_pages(opened)):
                if number >= position:
                    yield _Text(number, page.body, len(page.body), page.url, page.fetched_at, page.fault)
        except ValueError as error:
            broken.append(str(error))


@dataclass(slots=True)
class _Held:
    """One file at work."""

    errand: Errand
    file: BackfillSource

    async def go(
        self, read: Callable[[_Text], Awaitable[Result]], keep: Callable[[_Text, Result], Awaitable[None]]
    ) -> None:
        """`read` and `keep` for every text that is not behind us; what is wrong with the file itself is in `file`."""
        broken = list[str]()
        try:
            texts = _texts(self.file, self.errand.desk.catalog.settings.fetch.max_bytes, broken)
            await in_order(texts, read, keep, ahead=_AHEAD, stopped=self.errand.desk.stopped)
        except OSError as error:
            self._fault(f"cannot be read ({error.strerror})")
        if broken:
            self._fault(f"cannot be read after text {self.file.position} ({broken[0]})")

    def _fault(self, fault: str) -> None:
        self.file = replace(self.file, detail=with_fault(self.file.detail, fault))

    async def foresee(self, foreseen: ForeseenTexts) -> None:
        """Adds where its texts would end; of no text more is read than its date needs."""

        async def add(text: _Text, said: Submission | PageResult | str | _Fault) -> None:
            submission = said.submission if isinstance(said, PageResult) else said
            if not isinstance(submission, Submission):
                foreseen.ends[self._ended(text, submission)] += 1
                return
            key = self._key(submission)
            end = await self._end(submission, key)
            if end is not ItemOutcome.OUTSIDE and key not in foreseen.before:
                foreseen.items.append(_item(key, submission))
            foreseen.ends[str(end or (ItemOutcome.SEEN if key in foreseen.before else ""))] += 1
            foreseen.before.add(key)

        await self.go(self.look, add)

    async def read(self, text: _Text) -> PageResult | str | _Fault:
        """What the text says, or where it ends."""

        async def whole() -> PageResult | str:
            said = await self._look(text)
            return await self.errand.desk.read_text(TextJob(submission=said)) if isinstance(said, Submission) else said

        return await _or_fault(whole())

    async def look(self, text: _Text) -> Submission | PageResult | str | _Fault:
        """The text with its address and date, as a page with what it says, or where it ends."""
        return await _or_fault(self._look(text))

    async def _look(self, text: _Text) -> Submission | PageResult | str:
        desk, path = self.errand.desk, Path(self.file.url)
        if text.fault:
            raise UsageError(text.fault)
        check_size(text.size, desk.catalog.settings.fetch.max_bytes)
        if text.url is not None:
            return await self._archived_page(text, text.url)
        if path.suffix.lower() in LINE_SUFFIXES:
            return submission_of(json_object(text.raw), desk.clock())
        if is_page(text.raw) or path.suffix.lower() not in (".txt", ".md"):
            job = FileJob(body=text.raw, url=path.as_uri(), fetched_at=desk.clock())
            result = await desk.read_file(job)
            if result.submission is None or result.read is None:
                return ItemOutcome.NOT_ARTICLE
            return replace(result, submission=replace(result.submission, body=text.raw))
        words = text_of(text.raw)
        return Submission(
            url=path.as_uri(),
            publisher=None,
            lang=guess_language(words),
            published=None,
            published_assumed=False,
            title="",
            text=words,
            fetched_at=desk.clock(),
        )

    async def _archived_page(self, text: _Text, url: str) -> PageResult | str:
        """As if it were fetched when the crawl had it."""
        desk = self.errand.desk
        result = await desk.read_page(PageJob(body=text.raw, url=url, fetched_at=text.fetched_at or desk.clock()))
        if result.submission is None or result.read is None:
            return ItemOutcome.NOT_ARTICLE
        # The bytes of pages on other topics are not kept: their text and the reason are.
        body = text.raw if result.read.screening.on_topic else None
        return replace(result, submission=replace(result.submission, body=body))

    async def keep(self, text: _Text, result: PageResult | str | _Fault) -> None:
        """Records the text and how far the file is in one transaction."""
        errand = self.errand
        self.file = replace(self.file, position=text.number + 1)
        if isinstance(result, PageResult):
            outcome = await self._record(result)
        else:
            outcome = self._ended(text, result)
            await self._note(outcome)
        errand.done += 1
        errand.total = max(errand.total, errand.done)
        errand.on_topic += outcome == ItemOutcome.ON_TOPIC
        errand.say(f"{self.file.url} {self.file.position}")

    def _ended(self, text: _Text, result: str | _Fault | None) -> str:
        """Where the text ended; what was wrong with it is noted with the file."""
        if isinstance(result, _Fault):
            self._fault(f"text {text.number + 1}: {result.reason}")
            return result.outcome
        return str(result)

    def _key(self, submission: Submission) -> str:
        """The same text of the same page adds nothing; another text is a later fetch of it."""
        return stable_id("text", self.errand.desk.catalog.key_of(submission.url), submission.text)

    async def _end(self, submission: Submission, key: str) -> ItemOutcome | None:
        """Where a text ends that is not to be recorded: known already, or of other days than those asked for."""
        published, entry = submission.published, self.errand.entry
        if published is not None and not entry.since <= published < entry.until:
            return ItemOutcome.OUTSIDE
        known = await self.errand.desk.clerk.read(lambda tx: source.known_items(tx, [key]))
        return ItemOutcome.SEEN if known else None

    async def _note(self, outcome: str) -> None:
        entry, file = self.errand.entry, self.file
        await self.errand.journal.write(lambda tx: _note(tx, entry.id, file, outcome))

    async def _record(self, result: PageResult) -> str:
        errand, entry, submission, file = self.errand, self.errand.entry, result.submission, self.file
        assert submission is not None
        assert result.read is not None
        key = self._key(submission)
        outcome = await self._end(submission, key)
        if outcome is not None:
            await self._note(outcome)
            return outcome
        item, now = _item(key, submission), errand.desk.clock()

        def also(tx: Transaction, recorded: Recorded) -> None:
            ended = outcome_of(recorded)
            _note(tx, entry.id, file, ended, Counter(str(finding.kind) for finding in recorded.findings))
            source.remember(tx, known_item(item, ended, 1, now))

        recorded = await errand.desk.clerk.record(submission, result.read, baseline=errand.baseline, also=also)
        errand.findings += len(recorded.findings)
        return outcome_of(recorded)


def _item(key: str, submission: Submission) -> BackfillItem:
    """The text as an article that is listed somewhere."""
    return BackfillItem(key=key, url=submission.url, title=submission.title, at=submission.published)


async def _or_fault(work: Awaitable[Result]) -> Result | _Fault:
    """What the work gives, or why a text cannot be read."""
    try:
        return await work
    except GivenUpError as error:
        return _Fault(ItemOutcome.POISON, str(error))
    except TooLargeError as error:
        return _Fault(ItemOutcome.TOO_LARGE, str(error))
    except (UsageError, ValueError) as error:
        return _Fault(UNREADABLE, str(error))


def _note(
    tx: Transaction, backfill_id: str, file: BackfillSource, outcome: str, findings: Counter[str] | None = None
) -> None:
    backfill.save_source(tx, backfill_id, file)
    backfill.add_counts(tx, backfill_id, counts={outcome: 1}, findings=findings)
