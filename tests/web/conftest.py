"""Pages over the demo's week, asked as a browser on this machine would."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from asking import Client
from demo_week import Week

from monitor.web import build_pages


@pytest.fixture(scope="session")
def client(week: Week) -> Iterator[Client]:
    pages = build_pages(week.catalog, week.store)
    pages.start()
    yield Client(pages.address)
    pages.stop()
