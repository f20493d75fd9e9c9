"""The store that the settings name, opened without anything else."""

from __future__ import annotations

from monitor.run.catalog import Catalog
from storage import Store, open_store


def open_database(catalog: Catalog) -> Store:
    """The store, its schema made where it is empty. Raises DatabaseError, SchemaError."""
    database = catalog.settings.database
    return open_store(database.url, database.password.reveal())
