"""What compare said: findings by generation, and the projection of the present state of every point."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.columns import CanonicalJson, ExactDecimal, UtcDateTime
from storage.tables.meta import metadata

#: One replay of compare that was applied. Generation 1 is what was found as events came.
generation = Table(
    "generation",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    #: The last event that the replay had read; 0 for generation 1.
    Column("up_to", Integer, nullable=False),
    Column("comment", Text, nullable=False),
    Column("recorded_at", UtcDateTime, nullable=False),
)

finding = Table(
    "finding",
    metadata,
    Column("generation", Integer, ForeignKey("generation.number"), primary_key=True, autoincrement=False),
    Column("id", String, primary_key=True),
    Column("seq", Integer, ForeignKey("event.seq"), nullable=False, index=True),
    #: Order within the event: the order of the text.
    Column("ordinal", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("metric", String, nullable=False, index=True),
    Column("unit", String, nullable=False),
    Column("geo", String, nullable=False),
    Column("geo_name", Text),
    Column("period", String),
    Column("figure_kind", String, nullable=False),
    Column("facet", String),
    Column("instrument", Text),
    #: The figures with their pages.
    Column("before", CanonicalJson),
    Column("after", CanonicalJson),
    Column("others", CanonicalJson, nullable=False),
    Column("reason", String, nullable=False),
    Column("cause", String, nullable=False),
    Column("severity", String, nullable=False),
    Column("explanation", Text),
    Column("conflict_id", String, index=True),
    Column("closes", String),
    Column("recorded_at", UtcDateTime, nullable=False, index=True),
    UniqueConstraint("generation", "seq", "ordinal"),
)

#: A projection of the ledger: nothing is in it that replaying the events would not give again.
point_state = Table(
    "point_state",
    metadata,
    Column("key", Text, primary_key=True),
    Column("metric", String, nullable=False),
    Column("geo", String, nullable=False),
    Column("series", String, nullable=False),
    #: Sorts the points of a series by their time; "" where nothing stands.
    Column("recency", String, nullable=False),
    Column("record", CanonicalJson, nullable=False),
    Index("ix_point_state_metric_geo", "metric", "geo"),
    Index("ix_point_state_series_recency", "series", "recency"),
)

#: The value at the newest point of every series: a projection of `point_state`, narrow enough to be read whole.
current_value = Table(
    "current_value",
    metadata,
    Column("series", String, primary_key=True),
    Column("point", Text, nullable=False),
    Column("recency", String, nullable=False),
    Column("metric", String, nullable=False, index=True),
    Column("unit", String, nullable=False),
    Column("geo", String, nullable=False),
    Column("geo_name", Text, nullable=False),
    Column("family", String, nullable=False),
    Column("period", String),
    Column("facet", String),
    Column("instrument", Text),
    Column("value", ExactDecimal, nullable=False),
    Column("value_high", ExactDecimal),
    Column("comparator", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("claimant", Text, nullable=False),
    Column("published", String),
    Column("observation", String, nullable=False),
    Column("witnesses", Integer, nullable=False),
    Column("disputed", Boolean, nullable=False),
)
