"""Articles, their revisions and snapshots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

import zstandard
from sqlalchemy import bindparam, func, select

from monitor.domain.article import Article, Screening, ScreenReason
from monitor.domain.fingerprint import stable_id
from storage.engine import Transaction
from storage.tables import article as tables
from storage.tables import ledger

#: zstd level of stored pages: a seventh of gzip's time, hardly larger.
_LEVEL = 3
#: So many of the smallest hashes of a text are indexed.
_INDEXED = 32
# Made once: they run for every page, and to put a statement together costs more than to run it.
_BY_KEY = select(tables.article).where(tables.article.c.key == bindparam("named"))
_NEW_ARTICLE = tables.article.insert()
_NEW_REVISION = tables.revision.insert()
_COUNT = select(func.count()).select_from(tables.revision).where(tables.revision.c.article_id == bindparam("article"))
_NEWEST = (
    select(tables.article.c.id)
    .where(tables.article.c.publisher_id == bindparam("publisher"))
    .order_by(tables.article.c.recorded_at.desc(), tables.article.c.id.desc())
    .limit(bindparam("articles"))
    .subquery()
)
_LENGTHS = (
    select(tables.revision.c.length)
    .join(_NEWEST, _NEWEST.c.id == tables.revision.c.article_id)
    .where(tables.revision.c.complete, ~tables.revision.c.teaser)
    .order_by(tables.revision.c.recorded_at.desc(), tables.revision.c.id)
    .limit(bindparam("texts"))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One text of an article. `number` counts from 1."""

    id: str
    article_id: str
    number: int
    title: str
    text: str
    complete: bool
    teaser: bool
    published: datetime | None
    published_assumed: bool
    screening: Screening
    sketch: bytes
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """An article that may tell the same story: its story's id and the sketch of its first text."""

    article_id: str
    story: str
    published: datetime
    sketch: bytes


def find(tx: Transaction, key: str) -> Article | None:
    """The article with this canonical address."""
    row = tx.execute(_BY_KEY, {"named": key}).mappings().first()
    return article_from(row) if row else None


def these(tx: Transaction, ids: Sequence[str]) -> dict[str, Article]:
    """The articles with these ids."""
    found: dict[str, Article] = {}
    for start in range(0, len(ids), 500):
        query = select(tables.article).where(tables.article.c.id.in_(ids[start : start + 500]))
        found |= {row["id"]: article_from(row) for row in tx.execute(query).mappings()}
    return found


def get(tx: Transaction, article_id: str) -> Article | None:
    """The article with this id."""
    row = tx.execute(select(tables.article).where(tables.article.c.id == article_id)).mappings().first()
    return article_from(row) if row else None


def create(
    tx: Transaction,
    *,
    url: str,
    key: str,
    publisher: str,
    publisher_id: str,
    group: str,
    authority: int,
    lang: str,
    recorded_at: datetime,
) -> Article:
    """A new article; its id is a hash of its canonical address."""
    article = Article(
        id=stable_id("article", key),
        url=url,
        key=key,
        publisher=publisher,
        publisher_id=publisher_id,
        group=group,
        authority=authority,
        lang=lang,
    )
    row: dict[str, Any] = {
        "id": article.id,
        "url": url,
        "key": key,
        "publisher": publisher,
        "publisher_id": publisher_id,
        "group_id": group,
        "authority": authority,
        "lang": lang,
        "recorded_at": recorded_at,
    }
    tx.execute(_NEW_ARTICLE, row)
    return article


def add_revision(
    tx: Transaction,
    *,
    article_id: str,
    title: str,
    text: str,
    complete: bool,
    published: datetime | None,
    published_assumed: bool,
    screening: Screening,
    sketch: bytes,
    recorded_at: datetime,
    teaser: bool = False,
) -> Revision:
    """The next text of the article. A text that comes back after another one is a revision of its own."""
    number = int(tx.execute(_COUNT, {"article": article_id}).scalar_one()) + 1
    digest = text_hash(text)
    row: dict[str, Any] = {
        "id": stable_id("revision", article_id, number, digest),
        "article_id": article_id,
        "number": number,
        "title": title,
        "text": text,
        "complete": complete,
        "teaser": teaser,
        "published": published,
        "published_assumed": published_assumed,
        "sketch": sketch,
        "recorded_at": recorded_at,
    }
    topic = {
        "on_topic": screening.on_topic,
        "topic_phrase": screening.phrase,
        "topic_reason": str(screening.reason) if screening.reason else None,
    }
    tx.execute(_NEW_REVISION, {**row, **topic, "text_hash": digest, "length": len(text)})
    return Revision(**row, screening=screening)


def last_revision(tx: Transaction, article_id: str, *, complete: bool = False) -> Revision | None:
    """The article's newest text, or its newest complete one."""
    query = select(tables.revision).where(tables.revision.c.article_id == article_id)
    if complete:
        query = query.where(tables.revision.c.complete)
    row = tx.execute(query.order_by(tables.revision.c.number.desc()).limit(1)).mappings().first()
    return revision_from(row) if row else None


def revision(tx: Transaction, revision_id: str) -> Revision | None:
    """The text with this id."""
    row = tx.execute(select(tables.revision).where(tables.revision.c.id == revision_id)).mappings().first()
    return revision_from(row) if row else None


def is_tracked(tx: Transaction, article_id: str) -> bool:
    """Whether any text of the article was on topic."""
    query = select(tables.revision.c.id).where(tables.revision.c.article_id == article_id, tables.revision.c.on_topic)
    return tx.execute(query.limit(1)).first() is not None


def tracked(tx: Transaction, *, since: datetime | None = None, publisher: str | None = None) -> list[Article]:
    """The articles that were ever on topic, fetched since then, of that publisher; in the order of their coming."""
    fetched = select(ledger.fetch.c.article_id, func.min(ledger.fetch.c.seq).label("first"))
    if since is not None:
        fetched = fetched.where(ledger.fetch.c.fetched_at >= since)
    came = fetched.group_by(ledger.fetch.c.article_id).subquery()
    on_topic = select(tables.revision.c.article_id).where(tables.revision.c.on_topic)
    query = select(tables.article).join(came, came.c.article_id == tables.article.c.id)
    query = query.where(tables.article.c.id.in_(on_topic)).order_by(came.c.first)
    if publisher is not None:
        query = query.where(tables.article.c.publisher_id == publisher)
    return [article_from(row) for row in tx.execute(query).mappings()]


def recent_lengths(tx: Transaction, publisher_id: str, *, count: int = 50) -> Sequence[int]:
    """Lengths of the newest complete texts of the publisher's newest articles; teasers are none."""
    given = {"publisher": publisher_id, "articles": 2 * count, "texts": count}
    return tx.execute(_LENGTHS, given).scalars().all()


def save_snapshot(tx: Transaction, body: bytes, recorded_at: datetime) -> str:
    """The hash under which the bytes are kept; the same bytes are kept once."""
    digest = sha256(body).hexdigest()
    query = select(tables.snapshot.c.hash).where(tables.snapshot.c.hash == digest)
    if tx.execute(query).first() is None:
        packed = zstandard.ZstdCompressor(level=_LEVEL).compress(body)
        row = {"hash": digest, "body": packed, "size": len(body), "recorded_at": recorded_at}
        tx.execute(tables.snapshot.insert(), row)
    return digest


def load_snapshot(tx: Transaction, digest: str) -> bytes | None:
    """The bytes with this hash, or None where they were not kept."""
    packed = tx.execute(select(tables.snapshot.c.body).where(tables.snapshot.c.hash == digest)).scalar()
    return None if packed is None else zstandard.ZstdDecompressor().decompress(packed)


def index_sketch(tx: Transaction, article_id: str, hashes: Sequence[int]) -> None:
    """Makes the article findable by the smallest hashes of its text."""
    rows = [{"hash": value, "article_id": article_id} for value in hashes[:_INDEXED]]
    if rows:
        tx.execute(tables.shingle.insert(), rows)


def neighbours(tx: Transaction, hashes: Sequence[int], since: datetime, until: datetime) -> list[Neighbour]:
    """Articles published (undated: fetched) in between that share an indexed hash, oldest event first."""
    if not hashes:
        return []
    shared = select(tables.shingle.c.article_id).where(tables.shingle.c.hash.in_(list(hashes[:_INDEXED]))).distinct()
    return _neighbours(tx, ledger.fetch.c.article_id.in_(shared), since, until)


def group_members(tx: Transaction, group: str, lang: str, since: datetime, until: datetime) -> list[Neighbour]:
    """Articles of the group in another language, published (undated: fetched) in between, oldest event first."""
    wanted = select(tables.article.c.id).where(tables.article.c.group_id == group, tables.article.c.lang != lang)
    return _neighbours(tx, ledger.fetch.c.article_id.in_(wanted), since, until)


def _neighbours(tx: Transaction, condition: Any, since: datetime, until: datetime) -> list[Neighbour]:
    moment = func.coalesce(ledger.fetch.c.published, ledger.fetch.c.fetched_at)
    query = (
        select(
            ledger.fetch.c.article_id,
            ledger.fetch.c.story,
            ledger.fetch.c.published,
            ledger.fetch.c.fetched_at,
            tables.revision.c.sketch,
        )
        .join(tables.revision, tables.revision.c.id == ledger.fetch.c.revision_id)
        .where(condition, ledger.fetch.c.complete, tables.revision.c.on_topic, moment.between(since, until))
        .order_by(ledger.fetch.c.seq)
    )
    found: dict[str, Neighbour] = {}
    for row in tx.execute(query):
        published = row.published or row.fetched_at
        entry = Neighbour(article_id=row.article_id, story=row.story, published=published, sketch=row.sketch)
        found.setdefault(row.article_id, entry)
    return list(found.values())


def story_of(tx: Transaction, article_id: str) -> str | None:
    """The story that the article was put into when it was first read whole on topic (a teaser is not the article)."""
    query = (
        select(ledger.fetch.c.story)
        .join(ledger.reading, ledger.reading.c.revision_id == ledger.fetch.c.revision_id)
        .where(ledger.fetch.c.article_id == article_id, ledger.fetch.c.complete, ~ledger.fetch.c.teaser)
    )
    return tx.execute(query.order_by(ledger.fetch.c.seq).limit(1)).scalar()


def text_hash(text: str) -> str:
    """Equal texts, equal hash."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def article_from(row: Mapping[Any, Any]) -> Article:
    """The article of a row."""
    return Article(
        id=row["id"],
        url=row["url"],
        key=row["key"],
        publisher=row["publisher"],
        publisher_id=row["publisher_id"],
        group=row["group_id"],
        authority=row["authority"],
        lang=row["lang"],
    )


def revision_from(row: Mapping[Any, Any]) -> Revision:
    """The revision of a row."""
    reason = ScreenReason(row["topic_reason"]) if row["topic_reason"] else None
    return Revision(
        id=row["id"],
        article_id=row["article_id"],
        number=row["number"],
        title=row["title"],
        text=row["text"],
        complete=row["complete"],
        teaser=row["teaser"],
        published=row["published"],
        published_assumed=row["published_assumed"],
        screening=Screening(on_topic=row["on_topic"], phrase=row["topic_phrase"], reason=reason),
        sketch=row["sketch"],
        recorded_at=row["recorded_at"],
    )
