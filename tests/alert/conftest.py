"""A store with findings in it, and the configuration of a test."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from monitor.domain.digest import Line
from monitor.domain.finding import Finding
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.digest.alerting import enqueue
from storage import Store, ledger
from storage import finding as stored

Told = Callable[..., list[Finding]]


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    """The shipped configuration; digests go to a directory of the test."""
    return load_catalog({}, {"digest.directory": str(tmp_path / "digests")})


@pytest.fixture
def tell(store: Store, catalog: Catalog) -> Told:
    """Stores the findings of lines as found at a moment, and enqueues their alerts in the same transaction."""

    def told(
        lines: Sequence[Line], now: datetime, *, baseline: bool = False, using: Catalog = catalog
    ) -> list[Finding]:
        with store.write() as tx:
            event = ledger.append_config(tx, recorded_at=now, digest=now.isoformat(), settings="{}")
            findings = [replace(line.finding, seq=event.seq, recorded_at=now) for line in lines]
            stored.add(tx, findings, generation=stored.ensure_generation(tx, now))
            enqueue(tx, using, findings, now, baseline)
        return findings

    return told
