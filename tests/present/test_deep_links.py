"""A browser that follows a deep link stands at the sentence."""

from __future__ import annotations

import http.server
import shutil
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import sync_playwright

from monitor.domain.digest import Excerpt
from monitor.present.fragment import deep_link

SENTENCES = (
    ("Theo Cục Thống kê, tỷ trọng kinh tế số trong GDP năm 2025 là ", "14,02%", ", cao hơn năm trước."),
    ("E-Government improved to ", "71st", ", up 15 places, and information-security & more to 17th"),
    ("Revenue of US$", "198", "-billion (estimate) was told"),
)
FILLER = "<p>nothing to see here</p>" * 120
PAGE = f"<html><meta charset=utf-8><body>{FILLER}" + FILLER.join(
    f"<p>{before}<b>{figure}</b>{after.replace('&', '&amp;')}</p>" for before, figure, after in SENTENCES
)


@pytest.fixture
def address() -> Iterator[str]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # noqa: N802 - the library's name
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write((PAGE + FILLER).encode())

        def log_message(self, *_: object) -> None:
            """Tests print nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/page"
    server.shutdown()
    server.server_close()


@pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not here: links were not followed")
def test_a_browser_finds_the_figure(address: str) -> None:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for before, figure, after in SENTENCES:
            page = browser.new_page()
            page.goto(deep_link(address, Excerpt(before=before, figure=figure, after=after, lang="vi")))
            page.wait_for_function("scrollY > 0", timeout=10_000)
            seen = "t => { const b = [...document.querySelectorAll('b')].find(e => e.textContent == t)"
            seen += ".getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight }"
            page.wait_for_function(seen, arg=figure, timeout=10_000)
            page.close()
        browser.close()
