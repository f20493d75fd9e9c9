"""Puts catalogue, store and recorder together for the doors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from monitor.run.catalog import Catalog, load_catalog
from monitor.run.database import open_database
from monitor.run.digest.alerting import enqueue
from monitor.run.record import Recorder


@contextmanager
def open_recorder(catalog: Catalog | None = None) -> Iterator[Recorder]:
    """A recorder on the store that the settings name; closed afterwards."""
    known = catalog or load_catalog()
    with open_database(known) as store:
        yield Recorder(known, store, enqueue=enqueue)


__all__ = ["open_database", "open_recorder"]
