"""What compare remembers between runs: nothing that replaying the ledger would not give again."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, String, Table, Text

from storage.tables.meta import metadata

#: The last event that the images below know, and the code that made them. One row.
checkpoint = Table(
    "checkpoint",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("version", String, nullable=False),
    Column("seq", Integer, nullable=False),
)

#: Series, and points without their statements, by name.
checkpoint_gist = Table(
    "checkpoint_gist",
    metadata,
    Column("name", Text, primary_key=True),
    Column("metric", String, nullable=False),
    Column("geo", String, nullable=False),
    Column("gist", Text, nullable=False),
    Index("ix_checkpoint_gist_metric_geo", "metric", "geo"),
)

#: The statements of points: live, past or suspect.
checkpoint_statement = Table(
    "checkpoint_statement",
    metadata,
    Column("cell", Text, primary_key=True),
    Column("key", String, primary_key=True),
    Column("role", String, primary_key=True),
    Column("image", Text, nullable=False),
)

#: What each page states, and since when.
checkpoint_page = Table(
    "checkpoint_page",
    metadata,
    Column("article_id", String, primary_key=True),
    Column("image", Text, nullable=False),
)
