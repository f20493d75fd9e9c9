"""The process is killed at every step of sending: nothing is lost, and what comes twice carries the same id."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import made_findings as made
import pytest

from monitor.domain.alert import DeliveryState
from monitor.domain.finding import Finding
from monitor.run.catalog import load_catalog
from monitor.run.crash import CRASH_STATUS
from monitor.run.digest.deliver import BACK_OFF, deliver_due
from storage import Store, open_store
from storage import alert as outbox

MONDAY = datetime(2026, 1, 12, 3, 0, tzinfo=UTC)
TUESDAY = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)
ROOT = Path(__file__).resolve().parents[2]
SEND = """
import os, sys
from datetime import datetime
from monitor.run.catalog import load_catalog
from monitor.run.digest.deliver import BACK_OFF, deliver_due
from storage import open_store
catalog = load_catalog()
with open_store(catalog.settings.database.url) as store:
    deliver_due(store, catalog, datetime.fromisoformat(sys.argv[1]))
"""


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """SQLite only: another process opens it."""
    return f"sqlite:///{tmp_path}/data/nq57.db"


@pytest.fixture
def store(opened: Store) -> Store:
    return opened


@pytest.mark.parametrize(
    ("place", "state", "written"),
    [
        ("before-assemble-commit", None, False),
        ("before-send", DeliveryState.PENDING, False),
        ("after-send", DeliveryState.PENDING, True),
        ("after-mark", DeliveryState.SENT, True),
    ],
)
def test_a_kill_loses_nothing(
    place: str,
    state: DeliveryState | None,
    written: bool,
    store: Store,
    database_url: str,
    tmp_path: Path,
    tell: Callable[..., list[Finding]],
) -> None:
    tell(made.all_lines(), MONDAY)
    directory = tmp_path / "digests"
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(tmp_path),
        "NQ57_DATABASE_URL": database_url,
        "NQ57_DIGEST_DIRECTORY": str(directory),
        "NQ57_CRASH_AT": place,
    }
    killed = subprocess.run(
        [sys.executable, "-c", SEND, TUESDAY.isoformat()], env=environment, cwd=ROOT, check=False, capture_output=True
    )
    assert killed.returncode == CRASH_STATUS, killed.stderr
    with store.read() as tx:
        before = outbox.deliveries(tx)
    assert [delivery.state for delivery in before] == ([state] if state else [])
    assert (directory / "index.html").exists() is written
    catalog = load_catalog({}, {"digest.directory": str(directory)})
    with open_store(database_url) as again:
        # Until then it might still be under way.
        deliver_due(again, catalog, TUESDAY + BACK_OFF[0])
        with again.read() as tx:
            (after,) = outbox.deliveries(tx)
            (message,) = outbox.digests(tx)
    assert after.state is DeliveryState.SENT
    assert not before or after.id == before[0].id
    assert message.number == 1
    assert sorted(path.name for path in directory.iterdir()) == [
        "digest-000001-everything-en.html",
        "digest-000001-everything-en.txt",
        "index.html",
    ]
