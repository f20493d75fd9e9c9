"""The event ledger: one row of `event` for each `seq`, and what happened in the table of its kind."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.columns import CanonicalJson, ExactDecimal, UtcDateTime
from storage.tables.meta import metadata


def _seq() -> Column[int]:
    return Column("seq", Integer, ForeignKey("event.seq"), primary_key=True, autoincrement=False)


event = Table(
    "event",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    #: fetch, reading, verdict or config.
    Column("kind", String, nullable=False),
    Column("recorded_at", UtcDateTime, nullable=False, index=True),
    Column("article_id", String, ForeignKey("article.id"), index=True),
)

fetch = Table(
    "fetch",
    metadata,
    _seq(),
    Column("article_id", String, ForeignKey("article.id"), nullable=False, index=True),
    Column("revision_id", String, ForeignKey("revision.id"), nullable=False),
    Column("fetched_at", UtcDateTime, nullable=False),
    Column("published", UtcDateTime, index=True),
    Column("complete", Boolean, nullable=False),
    Column("unchanged", Boolean, nullable=False),
    Column("story", String, nullable=False, index=True),
    Column("teaser", Boolean, nullable=False),
    Column("snapshot", String),
)

reading = Table(
    "reading",
    metadata,
    _seq(),
    Column("article_id", String, ForeignKey("article.id"), nullable=False, index=True),
    Column("revision_id", String, ForeignKey("revision.id"), nullable=False, index=True),
    Column("extractor", String, nullable=False),
    Column("lexicon", String, nullable=False),
    Column("first", Boolean, nullable=False),
)

observation = Table(
    "observation",
    metadata,
    Column("id", String, primary_key=True),
    Column("seq", Integer, ForeignKey("reading.seq"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("article_id", String, ForeignKey("article.id"), nullable=False, index=True),
    Column("revision_id", String, ForeignKey("revision.id"), nullable=False),
    Column("authority", Integer, nullable=False),
    Column("metric", String),
    Column("unit", String, nullable=False),
    Column("value", ExactDecimal, nullable=False),
    Column("value_high", ExactDecimal),
    Column("comparator", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("period", String),
    Column("geo", String, nullable=False),
    Column("geo_name", Text),
    Column("direction", String),
    Column("claimant", Text, nullable=False),
    Column("facet", String),
    Column("instrument", Text),
    Column("part_of", String, index=True),
    Column("quote", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("rule", String, nullable=False),
    #: The figure's further fields, by name.
    Column("detail", CanonicalJson, nullable=False),
    UniqueConstraint("seq", "position"),
    Index("ix_observation_metric_geo_article_id", "metric", "geo", "article_id"),
)

#: Numerals that gave no figure, with the reason.
reject = Table(
    "reject",
    metadata,
    Column("seq", Integer, ForeignKey("reading.seq"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("quote", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("reason", String, nullable=False),
    Column("detail", Text, nullable=False),
)

verdict = Table(
    "verdict",
    metadata,
    _seq(),
    Column("author", Text, nullable=False),
    Column("action", String, nullable=False),
    Column("article_id", String, ForeignKey("article.id"), index=True),
    Column("quote", Text),
    Column("metric", String),
    Column("occurrence", Integer, nullable=False),
    Column("conflict_id", String, index=True),
    Column("correction", Text),
    Column("comment", Text, nullable=False),
    Column("rule", String),
)

config_change = Table(
    "config_change",
    metadata,
    _seq(),
    Column("digest", String, nullable=False),
    Column("settings", Text, nullable=False),
)
