"""A real Chromium on loopback. Skipped, saying so, where none is installed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from demo_week import Week
from playwright.sync_api import Browser, sync_playwright

from monitor.web import build_pages

NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="module")
def browser(address: str) -> Iterator[Browser]:  # noqa: ARG001 - the week is played first: Playwright keeps a loop running
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip("no Chromium is installed: apt-get install chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def address(week: Week) -> Iterator[str]:
    pages = build_pages(week.catalog, week.store)
    pages.start()
    yield pages.address
    pages.stop()
