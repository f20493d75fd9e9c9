"""Articles with their texts, what was read from them, and how often they were fetched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, func, select

from monitor.domain.figure import Figure, Reject, RejectReason
from monitor.domain.zone import is_ahead
from storage.engine import Transaction
from storage.figures import figure_from
from storage.tables.article import article, revision
from storage.tables.ledger import fetch, observation, reading, reject
from storage.views.verdict import Decided, decided, last_verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article with its newest text's facts."""

    id: str
    url: str
    publisher: str
    publisher_id: str
    lang: str
    title: str
    published: datetime | None
    published_assumed: bool
    first_seen: datetime
    on_topic: bool
    #: The phrase that matched, or the reason why the text is off topic.
    topic: str
    revisions: int

    @property
    def ahead(self) -> bool:
        """The page dates itself to a day that had not come when it was first seen."""
        return is_ahead(self.published, self.first_seen)


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionRow:
    """One text of an article."""

    id: str
    number: int
    title: str
    text: str
    complete: bool
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchRow:
    """One fetch of the page."""

    fetched_at: datetime
    revision: int
    complete: bool
    unchanged: bool
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRow:
    """What one reading gave. Figures are in the order of the text."""

    seq: int
    extractor: str
    lexicon: str
    observation_ids: tuple[str, ...]
    #: Each figure under the last verdict on it.
    decided: tuple[Decided, ...]
    rejects: tuple[Reject, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """As they count: as an analyst corrected them, else as they were read."""
        return tuple(entry.figure for entry in self.decided)


_COLUMNS = (
    article.c.id,
    article.c.url,
    article.c.publisher,
    article.c.publisher_id,
    article.c.lang,
    article.c.recorded_at,
    revision.c.number,
    revision.c.title,
    revision.c.published,
    revision.c.published_assumed,
    revision.c.on_topic,
    revision.c.topic_phrase,
    revision.c.topic_reason,
)


def listing(
    tx: Transaction,
    *,
    publisher: str | None = None,
    on_topic: bool | None = None,
    after: tuple[datetime, str] | None = None,
    limit: int = 50,
) -> list[ArticleRow]:
    """Articles by when they were first seen, newest first, those of one instant by id; with `after`, those that follow
    the one that was seen then and has that id."""
    newest = select(revision.c.article_id, func.max(revision.c.number).label("number")).group_by(revision.c.article_id)
    last = newest.subquery()
    query = (
        select(*_COLUMNS)
        .join(last, last.c.article_id == article.c.id)
        .join(revision, (revision.c.article_id == article.c.id) & (revision.c.number == last.c.number))
        .order_by(article.c.recorded_at.desc(), article.c.id)
        .limit(limit)
    )
    if publisher is not None:
        query = query.where(article.c.publisher_id == publisher)
    if on_topic is not None:
        query = query.where(revision.c.on_topic == on_topic)
    if after is not None:
        seen, last_id = after
        same = (article.c.recorded_at == seen) & (article.c.id > last_id)
        query = query.where((article.c.recorded_at < seen) | same)
    return [_article(row._mapping) for row in tx.execute(query)]


def one(tx: Transaction, article_id: str) -> ArticleRow | None:
    """The article, or None."""
    query = (
        select(*_COLUMNS)
        .join(revision, revision.c.article_id == article.c.id)
        .where(article.c.id == article_id)
        .order_by(revision.c.number.desc())
        .limit(1)
    )
    row = tx.execute(query).first()
    return None if row is None else _article(row._mapping)


def _article(row: RowMapping) -> ArticleRow:
    values: dict[str, Any] = dict(row)
    phrase, reason = values.pop("topic_phrase"), values.pop("topic_reason")
    return ArticleRow(
        topic=phrase or reason or "", first_seen=values.pop("recorded_at"), revisions=values.pop("number"), **values
    )


def revisions(tx: Transaction, article_id: str) -> list[RevisionRow]:
    """The article's texts, oldest first."""
    query = (
        select(
            revision.c.id,
            revision.c.number,
            revision.c.title,
            revision.c.text,
            revision.c.complete,
            revision.c.recorded_at,
        )
        .where(revision.c.article_id == article_id)
        .order_by(revision.c.number)
    )
    return [RevisionRow(**row._mapping) for row in tx.execute(query)]


def fetches(tx: Transaction, article_id: str, limit: int = 50) -> list[FetchRow]:
    """Fetches of the page, newest first."""
    query = (
        select(fetch.c.fetched_at, revision.c.number, fetch.c.complete, fetch.c.unchanged, fetch.c.story)
        .join(revision, revision.c.id == fetch.c.revision_id)
        .where(fetch.c.article_id == article_id)
        .order_by(fetch.c.seq.desc())
        .limit(limit)
    )
    return [
        FetchRow(fetched_at=r.fetched_at, revision=r.number, complete=r.complete, unchanged=r.unchanged, story=r.story)
        for r in tx.execute(query)
    ]


def newest_reading(tx: Transaction, revision_id: str) -> ReadingRow | None:
    """What the newest reading of a revision gave; None where it was never read (off topic)."""
    query = select(reading).where(reading.c.revision_id == revision_id).order_by(reading.c.seq.desc()).limit(1)
    row = tx.execute(query).first()
    if row is None:
        return None
    figures = tx.execute(select(observation).where(observation.c.seq == row.seq).order_by(observation.c.position)).all()
    said = last_verdicts(tx, [row.article_id])
    under = tuple(decided(figure_from(entry._mapping), said.get(entry.id)) for entry in figures)
    refused = tx.execute(select(reject).where(reject.c.seq == row.seq).order_by(reject.c.position)).all()
    return ReadingRow(
        seq=row.seq,
        extractor=row.extractor,
        lexicon=row.lexicon,
        observation_ids=tuple(entry.id for entry in figures),
        decided=under,
        rejects=tuple(
            Reject(quote=r.quote, start=r.start, end=r.end, reason=RejectReason(r.reason), detail=r.detail)
            for r in refused
        ),
    )
