"""Sources between two polls: feeds, the items they gave, hosts, what is wrong with them, and the passes made."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
)

from storage.columns import CanonicalJson, UtcDateTime
from storage.tables.meta import metadata

feed_state = Table(
    "feed_state",
    metadata,
    Column("feed_id", String, primary_key=True),
    Column("next_due", UtcDateTime, index=True),
    Column("interval_seconds", Float),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("body_hash", String),
    Column("full_at", UtcDateTime),
    Column("polled_at", UtcDateTime),
    Column("success_at", UtcDateTime),
    Column("new_at", UtcDateTime),
    Column("gaps", CanonicalJson, nullable=False),
    Column("items", Integer, nullable=False),
    Column("failures", Float, nullable=False),
    Column("death", String),
    Column("detail", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("strikes", Integer, nullable=False),
    Column("baseline_done", Boolean, nullable=False),
)

#: Every item that a feed ever gave, for ever: a story is read once however often and wherever it is listed.
item = Table(
    "item",
    metadata,
    Column("key", String, primary_key=True),
    Column("url", Text, nullable=False),
    Column("feed_id", String, nullable=False),
    Column("outcome", String, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("first_seen", UtcDateTime, nullable=False),
    Column("retry_at", UtcDateTime, index=True),
    Column("published", String),
    Column("title", Text, nullable=False),
    Index("ix_item_feed_id_outcome", "feed_id", "outcome"),
)

recheck = Table(
    "recheck",
    metadata,
    Column("article_id", String, primary_key=True),
    Column("url", Text, nullable=False),
    Column("step", Integer, nullable=False),
    Column("due_at", UtcDateTime, nullable=False, index=True),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("body_hash", String),
    Column("failures", Integer, nullable=False),
)

#: One row a host: when the next request may be made, by whatever process, and what its robots.txt says.
host = Table(
    "host",
    metadata,
    Column("host", String, primary_key=True),
    Column("free_at", UtcDateTime),
    #: The host asked to be left alone until then.
    Column("paused_until", UtcDateTime),
    Column("robots_status", Integer),
    Column("robots_text", Text),
    Column("robots_at", UtcDateTime),
)

incident = Table(
    "incident",
    metadata,
    Column("id", String, primary_key=True),
    Column("subject", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("detail", Text, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False, index=True),
    Column("closed_at", UtcDateTime),
    Column("told_at", UtcDateTime),
    Column("quiet", Boolean, nullable=False),
)

poll_run = Table(
    "poll_run",
    metadata,
    Column("id", String, primary_key=True),
    Column("started_at", UtcDateTime, nullable=False, index=True),
    Column("finished_at", UtcDateTime, nullable=False),
    Column("no_network", Boolean, nullable=False),
    Column("findings", Integer, nullable=False),
    Column("rechecks", CanonicalJson, nullable=False),
    Column("retries", CanonicalJson, nullable=False),
)

poll_count = Table(
    "poll_count",
    metadata,
    Column("run_id", String, ForeignKey("poll_run.id"), primary_key=True),
    Column("feed_id", String, primary_key=True),
    Column("outcome", String, nullable=False),
    Column("death", String),
    Column("detail", Text, nullable=False),
    Column("items", CanonicalJson, nullable=False),
)

poison = Table(
    "poison",
    metadata,
    Column("key", String, primary_key=True),
    Column("url", Text, nullable=False),
    Column("reason", String, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("first_at", UtcDateTime, nullable=False),
    Column("last_at", UtcDateTime, nullable=False),
    Column("body", LargeBinary),
)

#: Who runs: `token` grows with every holder, so that one who lost the lease can be told from the present one.
lease = Table(
    "lease",
    metadata,
    Column("name", String, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("token", Integer, nullable=False),
    Column("until", UtcDateTime, nullable=False),
)
