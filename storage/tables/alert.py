"""What is told to whom: decisions about findings, digests as they were sent, and every attempt to send them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text, UniqueConstraint

from storage.columns import CanonicalJson, UtcDateTime
from storage.tables.meta import metadata

#: A digest rendered once: every attempt sends these bytes.
digest = Table(
    "digest",
    metadata,
    Column("id", String, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("route", String, nullable=False),
    Column("timing", String, nullable=False),
    Column("language", String, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("created_at", UtcDateTime, nullable=False, index=True),
    Column("subject", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("html", Text, nullable=False),
    Column("markdown", Text, nullable=False),
    Column("payload", Text, nullable=False),
    #: The one metric that it is about, or "".
    Column("metric", String, nullable=False),
)

digest_image = Table(
    "digest_image",
    metadata,
    Column("digest_id", String, ForeignKey("digest.id"), primary_key=True),
    Column("cid", String, primary_key=True),
    Column("png", LargeBinary, nullable=False),
)

#: What a route decided about a finding. One that is not sent keeps its reason and has no due time.
alert = Table(
    "alert",
    metadata,
    Column("id", String, primary_key=True),
    Column("finding_id", String, nullable=False, index=True),
    Column("route", String, nullable=False),
    Column("timing", String, nullable=False),
    Column("receivers", CanonicalJson, nullable=False),
    Column("language", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("group_key", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False, index=True),
    Column("due_at", UtcDateTime),
    Column("digest_id", String, ForeignKey("digest.id"), index=True),
    Index("ix_alert_digest_id_due_at", "digest_id", "due_at"),
)

#: One row a digest and address. `id` is what a receiver recognises a duplicate by.
delivery = Table(
    "delivery",
    metadata,
    Column("id", String, primary_key=True),
    Column("digest_id", String, ForeignKey("digest.id"), nullable=False, index=True),
    Column("receiver", String, nullable=False),
    Column("address", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("next_at", UtcDateTime),
    Column("sent_at", UtcDateTime),
    Column("error", Text),
    Column("permanent", Boolean, nullable=False),
    UniqueConstraint("digest_id", "receiver", "address"),
    Index("ix_delivery_state_next_at", "state", "next_at"),
)

#: When each route last came to a digest time, whether or not there was something to tell.
route_state = Table(
    "route_state",
    metadata,
    Column("route", String, primary_key=True),
    Column("language", String, primary_key=True),
    Column("last_at", UtcDateTime, nullable=False),
    Column("last_sent_at", UtcDateTime, nullable=False),
)

silence = Table(
    "silence",
    metadata,
    Column("id", String, primary_key=True),
    Column("match", CanonicalJson, nullable=False),
    Column("until", UtcDateTime, nullable=False, index=True),
    Column("author", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

acknowledgement = Table(
    "acknowledgement",
    metadata,
    Column("id", String, primary_key=True),
    Column("subject", Text, nullable=False, index=True),
    Column("value", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

#: Who gets mail, by the token that the mail's unsubscribe address holds.
subscriber = Table(
    "subscriber",
    metadata,
    Column("token", String, primary_key=True),
    Column("receiver", String, nullable=False),
    Column("address", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("left_at", UtcDateTime),
    UniqueConstraint("receiver", "address"),
)

#: Atom feeds of alerts. The token in a feed's address is kept as its hash only.
alert_feed = Table(
    "alert_feed",
    metadata,
    Column("id", String, primary_key=True),
    Column("token_hash", String, nullable=False, unique=True),
    #: "" for all.
    Column("route", String, nullable=False),
    Column("metric", String, nullable=False),
    Column("language", String, nullable=False),
    Column("comment", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("revoked_at", UtcDateTime),
)
