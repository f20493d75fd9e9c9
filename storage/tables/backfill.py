"""Backfills and how far they are: killed at any moment, one goes on with what is not yet done."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from storage.columns import CanonicalJson, UtcDateTime
from storage.tables.meta import metadata

backfill = Table(
    "backfill",
    metadata,
    Column("id", String, primary_key=True),
    Column("target", Text, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("planned_at", UtcDateTime),
    Column("finished_at", UtcDateTime),
    #: Texts that are no rows of backfill_item (listed too old, or held by files) by where they ended, and the findings
    #: of all texts by kind. Changed in the transaction that records a text.
    Column("counts", CanonicalJson, nullable=False),
    Column("findings", CanonicalJson, nullable=False),
)

backfill_source = Table(
    "backfill_source",
    metadata,
    Column("backfill_id", String, ForeignKey("backfill.id"), primary_key=True),
    Column("url", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("feed_id", String, nullable=False),
    Column("wide", Boolean, nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("done", Boolean, nullable=False),
    Column("found", Integer, nullable=False),
    Column("detail", Text, nullable=False),
)

backfill_item = Table(
    "backfill_item",
    metadata,
    Column("backfill_id", String, ForeignKey("backfill.id"), primary_key=True),
    Column("key", String, primary_key=True),
    Column("url", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("published", String),
    Column("at", UtcDateTime),
    Column("feed_id", String, nullable=False),
    #: Null until the article has been read; set in the transaction that records it.
    Column("outcome", String),
    Column("tries", Integer, nullable=False),
    Index("ix_backfill_item_outcome", "backfill_id", "outcome", "at", "key"),
)
