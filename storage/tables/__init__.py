"""All tables, a file per owner's nouns, on one metadata. A table named in APPEND_ONLY refuses UPDATE and DELETE."""

from __future__ import annotations

from storage.tables import alert, article, backfill, checkpoint, finding, ledger, source
from storage.tables.meta import metadata

#: Rows of these are history: triggers refuse to change or remove them.
APPEND_ONLY = (
    "article",
    "revision",
    "event",
    "fetch",
    "reading",
    "observation",
    "reject",
    "verdict",
    "config_change",
    "generation",
    "finding",
)

__all__ = ["APPEND_ONLY", "alert", "article", "backfill", "checkpoint", "finding", "ledger", "metadata", "source"]
