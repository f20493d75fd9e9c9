"""The only way into the ledger: one write transaction takes a text from fetch event to findings, or nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from monitor import extract
from monitor.domain.article import Article, Submission
from monitor.domain.feed import Publisher
from monitor.domain.finding import Finding
from monitor.domain.ledger import Event, FetchEvent, ReadingEvent
from monitor.domain.text import guess_language
from monitor.parse.complete import is_complete
from monitor.parse.teasers import is_list_of_teasers
from monitor.run.authority import claimant_authority
from monitor.run.catalog import Catalog
from monitor.run.crash import crash_point
from monitor.run.history import History, note_settings
from monitor.run.read import PageRead, document_of, read_text
from monitor.run.review import (
    Decision,
    check_decision,
    check_over,
    check_side,
    conflict_for,
    evidence_for,
    refuse_repeated,
)
from monitor.run.story import story_for
from storage import Store, Transaction, article, ledger, reading
from storage.article import Revision

#: Puts the alerts of findings into the outbox, in the same transaction. The last argument, `baseline`: the findings are
#: of a source's first pass, which is told in one summary.
Enqueue = Callable[[Transaction, Catalog, Sequence[Finding], datetime, bool], None]
#: What a caller keeps of a text in the transaction that records it.
Also = Callable[[Transaction, "Recorded"], None]
Result = TypeVar("Result")


class Outcome(StrEnum):
    """What became of a submitted text."""

    STORED = "stored"
    EDITED = "edited"
    UNCHANGED = "unchanged"
    OFF_TOPIC = "off-topic"
    INCOMPLETE = "incomplete"
    #: A teaser of an article that has been read itself.
    KNOWN = "known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """The outcome, with the findings in the order of the text."""

    outcome: Outcome
    article_id: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """One text on its way into the ledger."""

    submission: Submission
    read: PageRead
    publisher: Publisher
    now: datetime
    baseline: bool


def no_alerts(
    _tx: Transaction, _catalog: Catalog, _findings: Sequence[Finding], _now: datetime, _baseline: bool
) -> None:
    """Nobody is told."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Recorder:
    """Records texts one after another. Not shared between threads: one recorder per writer."""

    def __init__(
        self, catalog: Catalog, store: Store, *, enqueue: Enqueue = no_alerts, clock: Callable[[], datetime] = _utc_now
    ) -> None:
        self.catalog = catalog
        self.store = store
        self._enqueue = enqueue
        self._clock = clock
        self._history = History()

    def record(
        self,
        submission: Submission,
        read: PageRead | None = None,
        *,
        baseline: bool = False,
        also: Also | None = None,
    ) -> Recorded:
        """Stores the text as a fetch of its page and compares its figures with history. Raises DatabaseError.

        `baseline`: the text is of a source's first pass. `also` is committed with it or not at all; it may be called
        more than once.
        """
        done = read or read_text(self.catalog, submission)
        return self.together([lambda tx: self.take(tx, submission, done, baseline=baseline, also=also)])[0]

    def together(self, works: Sequence[Callable[[Transaction], Result]]) -> list[Result]:
        """What the works return, one after another in one write transaction: all of them are kept, or none.

        They may be called more than once. Raises what a work raises, and DatabaseError.
        """

        def in_order(tx: Transaction) -> list[Result]:
            self._history.begin()
            return [work(tx) for work in works]

        results = self.store.attempt(in_order)
        self._history.keep()
        return results

    def take(
        self,
        tx: Transaction,
        submission: Submission,
        read: PageRead,
        *,
        baseline: bool = False,
        also: Also | None = None,
    ) -> Recorded:
        """As `record`, for a work of `together`."""
        publisher = self.catalog.publishers.resolve(submission.url, submission.publisher)
        if not submission.teaser and is_list_of_teasers(submission.text, submission.url):
            submission = replace(submission, teaser=True)  # what it states rolls off it one day
        given = _Given(submission=submission, read=read, publisher=publisher, now=self._clock(), baseline=baseline)
        recorded = self._record(tx, given)
        if also is not None:
            also(tx, recorded)
        return recorded

    def judge(self, decision: Decision) -> tuple[Finding, ...]:
        """Records an analyst's verdict and what it changes. Raises UsageError for one that binds to nothing."""
        now = self._clock()
        return self.together([lambda tx: self._judge(tx, decision, now)])[0]

    def _judge(self, tx: Transaction, decision: Decision, now: datetime) -> tuple[Finding, ...]:
        evidence = evidence_for(tx, decision)
        conflict = conflict_for(tx, decision.conflict) if decision.conflict else None
        correction = check_decision(decision, evidence, self.catalog)
        check_side(tx, decision, evidence, conflict)
        check_over(tx, decision, evidence, conflict)
        refuse_repeated(tx, decision, evidence, conflict, correction, ZoneInfo(self.catalog.settings.time.zone))
        events: list[Event] = note_settings(tx, self.catalog.compare_settings, now)
        verdict = ledger.append_verdict(
            tx,
            recorded_at=now,
            author=decision.author,
            action=decision.action,
            article_id=evidence.article_id if evidence else None,
            quote=evidence.quote if evidence else None,
            metric=evidence.metric if evidence else None,
            occurrence=evidence.occurrence if evidence else 0,
            conflict_id=conflict.conflict_id if conflict else None,
            correction=correction,
            comment=decision.comment,
            rule=evidence.figure.rule if evidence else None,
        )
        article_id = evidence.article_id if evidence else None
        metrics = {conflict.metric} if conflict else set()
        metrics |= reading.metrics_of(tx, article_id) if article_id else set()
        corrected = (decision.correction or {}).get("metric")
        metrics |= {str(corrected)} if corrected else set()
        findings = self._history.compare(tx, [*events, verdict], metrics=metrics, geos=None, article_id=article_id)
        if findings:
            self._enqueue(tx, self.catalog, findings, now, False)
        return findings

    def _record(self, tx: Transaction, given: _Given) -> Recorded:
        submission = given.submission
        key = self.catalog.key_of(submission.url)
        known = article.find(tx, key)
        page = known or _create(tx, given, key)
        last = article.last_revision(tx, page.id, complete=True) if known is not None else None
        if submission.teaser and last is not None and not last.teaser:
            return Recorded(outcome=Outcome.KNOWN, article_id=page.id)
        events: list[Event] = note_settings(tx, self.catalog.compare_settings, given.now)
        on_topic = given.read.screening.on_topic or (known is not None and article.is_tracked(tx, page.id))
        if last is not None and last.text == submission.text and last.teaser == submission.teaser:
            complete, revision, outcome = True, last, Outcome.UNCHANGED
        else:
            complete = _is_complete(tx, given, page, last)
            revision = _add_revision(tx, given, page, complete=complete)
            outcome = Outcome.STORED if last is None or last.teaser else Outcome.EDITED
        unchanged = outcome is Outcome.UNCHANGED
        events.append(
            _append_fetch(tx, given, page, revision, complete=complete, unchanged=unchanged, tracked=on_topic)
        )
        if on_topic and complete and not unchanged:
            crash_point("record-fetched")
            events.append(self._append_reading(tx, given, page, revision))
        crash_point("record-read")
        findings: tuple[Finding, ...] = ()
        # A text that was never on topic states nothing; only a change of settings beside it is to be compared.
        if on_topic or len(events) > 1:
            metrics, geos = reading.metrics_of(tx, page.id), reading.geos_of(tx, page.id)
            findings = self._history.compare(tx, events, metrics=metrics, geos=geos, article_id=page.id)
        if findings:
            crash_point("record-found")
            self._enqueue(tx, self.catalog, findings, given.now, given.baseline)
        crash_point("record-whole")
        if not complete or not on_topic:
            outcome = Outcome.OFF_TOPIC if complete else Outcome.INCOMPLETE
        return Recorded(outcome=outcome, article_id=page.id, findings=findings)

    def _append_reading(self, tx: Transaction, given: _Given, page: Article, revision: Revision) -> ReadingEvent:
        document = document_of(self.catalog, given.submission)
        extraction = given.read.extraction or extract.extract(document, self.catalog.lexicon)
        figures = [(f, claimant_authority(self.catalog, f, given.publisher)) for f in extraction.figures]
        return ledger.append_reading(
            tx,
            recorded_at=given.now,
            article_id=page.id,
            revision_id=revision.id,
            extractor=extract.VERSION,
            lexicon=self.catalog.digest,
            figures=figures,
            rejects=extraction.rejects,
        )


def _create(tx: Transaction, given: _Given, key: str) -> Article:
    submission, publisher = given.submission, given.publisher
    return article.create(
        tx,
        url=submission.url,
        key=key,
        publisher=publisher.name,
        publisher_id=publisher.id,
        group=publisher.group or publisher.id,
        authority=publisher.authority,
        lang=submission.lang or guess_language(submission.text),
        recorded_at=given.now,
    )


def _is_complete(tx: Transaction, given: _Given, page: Article, last: Revision | None) -> bool:
    submission = given.submission
    if not submission.complete or submission.teaser:
        return submission.complete
    own = len(last.text) if last is not None and not last.teaser else None
    return is_complete(len(submission.text), last=own, publisher=article.recent_lengths(tx, page.publisher_id))


def _add_revision(tx: Transaction, given: _Given, page: Article, *, complete: bool) -> Revision:
    submission = given.submission
    return article.add_revision(
        tx,
        article_id=page.id,
        title=submission.title,
        text=submission.text,
        complete=complete,
        teaser=submission.teaser,
        published=submission.published,
        published_assumed=submission.published_assumed,
        screening=given.read.screening,
        sketch=given.read.sketch,
        recorded_at=given.now,
    )


def _append_fetch(
    tx: Transaction,
    given: _Given,
    page: Article,
    revision: Revision,
    *,
    complete: bool,
    unchanged: bool,
    tracked: bool,
) -> FetchEvent:
    submission = given.submission
    return ledger.append_fetch(
        tx,
        recorded_at=given.now,
        article=page,
        revision_id=revision.id,
        fetched_at=submission.fetched_at,
        published=submission.published,
        complete=complete,
        unchanged=unchanged,
        story=story_for(tx, page, submission, given.read) if tracked and complete else page.id,
        teaser=submission.teaser,
        snapshot=None if submission.body is None else article.save_snapshot(tx, submission.body, given.now),
    )
