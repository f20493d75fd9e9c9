"""Puts catalogue, store and recorder together for the doors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from monitor.run.alerting import enqueue
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.record import Recorder
from storage import Store, open_store


def open_database(catalog: Catalog) -> Store:
    """The store that the settings name, its schema made where it is empty. Raises DatabaseError, SchemaError."""
    database = catalog.settings.database
    return open_store(database.url, database.password.reveal())


@contextmanager
def open_recorder(catalog: Catalog | None = None) -> Iterator[Recorder]:
    """A recorder on the store that the settings name; closed afterwards."""
    known = catalog or load_catalog()
    with open_database(known) as store:
        yield Recorder(known, store, enqueue=enqueue)
