"""The store: one table per noun on SQLite or Postgres, append-only where it is history."""

from __future__ import annotations

from storage.engine import Store, Transaction, connect, open_store, upsert

__all__ = ["Store", "Transaction", "connect", "open_store", "upsert"]
