"""Articles, their texts and the bytes that these came from."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.columns import UtcDateTime
from storage.tables.meta import metadata

article = Table(
    "article",
    metadata,
    Column("id", String, primary_key=True),
    Column("url", Text, nullable=False),
    Column("key", Text, nullable=False, unique=True),
    Column("publisher", Text, nullable=False),
    Column("publisher_id", String, nullable=False),
    Column("group_id", String, nullable=False, index=True),
    Column("authority", Integer, nullable=False),
    Column("lang", String, nullable=False),
    Column("recorded_at", UtcDateTime, nullable=False),
    Index("ix_article_publisher_id", "publisher_id", "recorded_at", "id"),
)

revision = Table(
    "revision",
    metadata,
    Column("id", String, primary_key=True),
    Column("article_id", String, ForeignKey("article.id"), nullable=False),
    #: 1 for the first text of the article, then 2, 3, ...
    Column("number", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("text_hash", String, nullable=False),
    Column("length", Integer, nullable=False),
    Column("complete", Boolean, nullable=False),
    #: What a listing page says of the article.
    Column("teaser", Boolean, nullable=False),
    Column("published", UtcDateTime),
    Column("published_assumed", Boolean, nullable=False),
    Column("on_topic", Boolean, nullable=False),
    Column("topic_phrase", Text),
    Column("topic_reason", String),
    Column("sketch", LargeBinary, nullable=False),
    Column("recorded_at", UtcDateTime, nullable=False),
    UniqueConstraint("article_id", "number"),
)

#: The smallest shingle hashes of an on-topic article's first text: copies of a text share some of them.
shingle = Table(
    "shingle",
    metadata,
    Column("hash", BigInteger, nullable=False),
    Column("article_id", String, ForeignKey("article.id"), nullable=False),
    Index("ix_shingle_hash", "hash"),
)

#: Bytes as fetched, zstd-compressed. Kept for as long as the setting retention.snapshots says.
snapshot = Table(
    "snapshot",
    metadata,
    Column("hash", String, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    Column("size", Integer, nullable=False),
    Column("recorded_at", UtcDateTime, nullable=False),
)
