"""Reads stored texts and pages again, with the extractor, lexicon and parser of today. Texts keep their fetch time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import tee
from typing import Any

from monitor import extract
from monitor.domain.article import Article, Document, Screening
from monitor.domain.errors import UsageError
from monitor.domain.figure import Extraction, Figure
from monitor.domain.finding import Finding
from monitor.domain.ledger import Event
from monitor.domain.zone import VIET_NAM
from monitor.parse import parse_page
from monitor.parse.duplicate import sketch
from monitor.parse.screen import screen
from monitor.present.record import figure_record
from monitor.run.authority import claimant_authority
from monitor.run.catalog import Catalog
from monitor.run.history import History, note_settings
from storage import Store, Transaction, article, ledger, reading
from storage.article import Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What reading one article again gives otherwise. `text` is None where the text is the same."""

    article: Article
    removed: tuple[Figure, ...]
    added: tuple[Figure, ...]
    text: str | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Source:
    """The newest whole text of an article. `text`: that of its page as today's parser sees it, where it differs."""

    article: Article
    revision: Revision
    text: str | None

    @property
    def document(self) -> Document:
        """The text as the extractor takes it."""
        page, revision, published = self.article, self.revision, self.revision.published
        return Document(
            id=page.url,
            url=page.url,
            publisher=page.publisher,
            lang=page.lang,
            published=published.astimezone(VIET_NAM).date() if published else None,
            title=revision.title,
            text=revision.text if self.text is None else self.text,
        )


def _change(tx: Transaction, source: _Source, extraction: Extraction) -> Change | None:
    """What the extraction gives otherwise than what is stored, None where nothing."""
    before = reading.figures_of(tx, source.article.id)
    if source.text is None and extraction.figures == before:
        return None
    return Change(
        article=source.article,
        removed=tuple(figure for figure in before if figure not in extraction.figures),
        added=tuple(figure for figure in extraction.figures if figure not in before),
        text=source.text,
    )


class Rereader:
    """Replays of parse and extract over stored rows. With `apply`, each article is a transaction of its own."""

    def __init__(self, catalog: Catalog, store: Store, *, clock: Callable[[], datetime] | None = None) -> None:
        self._catalog = catalog
        self._store = store
        self._clock = clock or (lambda: datetime.now(UTC))
        self._history = History()

    def read_again(
        self, *, parse: bool, since: datetime | None, publisher: str | None, apply: bool
    ) -> Iterator[Change]:
        """Every tracked article fetched since whose newest whole text (`parse`: whose page) reads otherwise now.
        Raises UsageError for a publisher of whom nothing is stored."""
        with self._store.read() as tx:
            if publisher is not None and not article.tracked(tx, publisher=publisher):
                remedy = "write its id as in config/publishers; host:example.vn for one that is not configured"
                raise UsageError(f"{publisher!r} has no article here", subject="--publisher", remedy=remedy)
            pages = article.tracked(tx, since=since, publisher=publisher)
        sources, texts = tee(self._sources(pages, parse=parse))
        readings = extract.extract_all((source.document for source in texts), self._catalog.lexicon)
        for source, extraction in zip(sources, readings, strict=True):
            with self._store.read() as tx:
                change = _change(tx, source, extraction)
            if change is None:
                continue
            if apply:
                again = partial(self._apply, source=source, extraction=extraction, parse=parse)
                change = self._store.attempt(again)
                self._history.keep()
            if change is not None:
                yield change

    def _sources(self, pages: Iterable[Article], *, parse: bool) -> Iterator[_Source]:
        for page in pages:
            with self._store.read() as tx:
                source = self._source(tx, page, parse=parse)
            if source is not None:
                yield source

    def _source(self, tx: Transaction, page: Article, *, parse: bool) -> _Source | None:
        revision = article.last_revision(tx, page.id, complete=True)
        if revision is None or revision.teaser:
            return None
        text = self._parsed(tx, page, revision) if parse else None
        return _Source(page, revision, text)

    def _parsed(self, tx: Transaction, page: Article, revision: Revision) -> str | None:
        """The page's text as the parser of today sees it, where that is another one."""
        _, snapshot = reading.first_fetch(tx, revision.id)
        body = article.load_snapshot(tx, snapshot) if snapshot else None
        if body is None:
            return None
        text = parse_page(
            body, url=page.url, layouts=self._catalog.layouts_for_url(page.url), outlets=self._catalog.outlets
        ).text
        return text if text.strip() and text != revision.text else None

    def _apply(self, tx: Transaction, source: _Source, extraction: Extraction, *, parse: bool) -> Change | None:
        self._history.begin()
        page = source.article
        now_there = self._source(tx, page, parse=parse)
        if now_there is None:
            return None
        if now_there.document != source.document:
            extraction = extract.extract(now_there.document, self._catalog.lexicon)
        change, revision = _change(tx, now_there, extraction), now_there.revision
        if change is None:
            return None
        now = self._clock()
        events = note_settings(tx, self._catalog.compare_settings, now)
        if change.text is not None:
            revision = self._replace_text(tx, page, revision, change.text, now, events)
        publisher = self._catalog.publishers.resolve(page.url, page.publisher)
        events.append(
            ledger.append_reading(
                tx,
                recorded_at=now,
                article_id=page.id,
                revision_id=revision.id,
                extractor=extract.VERSION,
                lexicon=self._catalog.digest,
                figures=[(f, claimant_authority(self._catalog, f, publisher)) for f in extraction.figures],
                rejects=extraction.rejects,
                first=False,
            )
        )
        metrics, geos = reading.metrics_of(tx, page.id), reading.geos_of(tx, page.id)
        findings = self._history.compare(tx, events, metrics=metrics, geos=geos, article_id=page.id)
        return Change(article=page, removed=change.removed, added=change.added, text=change.text, findings=findings)

    def _replace_text(
        self, tx: Transaction, page: Article, old: Revision, text: str, now: datetime, events: list[Event]
    ) -> Revision:
        """Another text of the same fetch: it takes the time of the fetch, not of today."""
        fetched_at, snapshot = reading.first_fetch(tx, old.id)
        revision = article.add_revision(
            tx,
            article_id=page.id,
            title=old.title,
            text=text,
            complete=True,
            published=old.published,
            published_assumed=old.published_assumed,
            screening=self._screen(old, text),
            sketch=sketch(text).to_bytes(),
            recorded_at=now,
        )
        events.append(
            ledger.append_fetch(
                tx,
                recorded_at=now,
                article=page,
                revision_id=revision.id,
                fetched_at=fetched_at,
                published=old.published,
                complete=True,
                unchanged=False,
                story=article.story_of(tx, page.id) or page.id,
                snapshot=snapshot,
            )
        )
        return revision

    def _screen(self, old: Revision, text: str) -> Screening:
        return screen(old.title, text, self._catalog.topic_rules)


def change_record(change: Change) -> dict[str, Any]:
    """The change in JSON."""
    return {
        "article_url": change.article.url,
        "publisher": change.article.publisher,
        "text_changed": change.text is not None,
        "removed": [figure_record(figure) for figure in change.removed],
        "added": [figure_record(figure) for figure in change.added],
        "findings": [finding.id for finding in change.findings],
    }
