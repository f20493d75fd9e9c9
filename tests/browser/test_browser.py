"""What a reader's browser does with the pages: nothing runs, nothing leaves, nothing overflows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from asking import Client
from playwright.sync_api import Browser, Page

from monitor.domain.article import Submission
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.record import Recorder
from monitor.run.wiring import open_database
from monitor.web import build_pages

SIZES = [(1280, 900), (390, 844), (320, 640)]
LISTS = ["/", "/metrics", "/findings", "/conflicts", "/articles", "/sources", "/digests"]
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<svg/onload=alert(1)>",
    "javascript:alert(1)",
    "{{7*7}}${7*7}#{7*7}",
    "</title><style>body{display:none}</style>",
    "\u202egnp.exe\u202c zero\u200bwidth",
    "<img src='http://tracker.invalid/x.gif'>",
    "A" * 400,
]


@dataclass
class Watch:
    """Everything that a page did that it should not have."""

    origin: str
    dialogs: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def note(self, url: str) -> None:
        """A request that was sent."""
        if not url.startswith(self.origin):
            self.foreign.append(url)


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def watched(tab: Page, origin: str) -> Watch:
    watch = Watch(origin)

    def on_dialog(dialog: object) -> None:
        watch.dialogs.append(str(dialog))
        dialog.dismiss()  # type: ignore[attr-defined]  # listeners get an object

    tab.on("dialog", on_dialog)
    # What the policy forbids is never sent: the browser says so.
    tab.on("requestfinished", lambda request: watch.note(request.url))
    tab.on("requestfailed", lambda request: None if request.failure == "csp" else watch.note(request.url))
    tab.on("console", lambda message: watch.complaints.append(message.text) if message.type == "error" else None)
    tab.on("pageerror", lambda error: watch.complaints.append(str(error)))
    return watch


def links_of(address: str) -> list[str]:
    client = Client(address)
    articles = [f"/articles/{row['id']}" for row in client.get("/articles.json").json()["articles"]]
    findings = [f"/findings/{row['id']}" for row in client.get("/findings.json").json()["findings"]]
    return [*LISTS, "/metrics/digital_economy_gdp_share", *articles[:6], *findings[:4], "/nothing-here"]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_page_is_wider_than_its_window_or_asks_for_anything_from_elsewhere(
    tab: Page, address: str, width: int, height: int
) -> None:
    watch = watched(tab, address)
    tab.set_viewport_size({"width": width, "height": height})
    for link in links_of(address):
        tab.goto(address + link)
        over = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, f"{link} is {over} px too wide at {width}"
    assert watch.foreign == []
    assert watch.dialogs == []
    assert [text for text in watch.complaints if "404" not in text] == []


def test_the_style_sheet_is_applied(tab: Page, address: str) -> None:
    tab.goto(address)
    assert tab.evaluate("getComputedStyle(document.querySelector('.card')).borderLeftWidth") == "4px"


def test_dark_mode_follows_the_reader(browser: Browser, address: str) -> None:
    colours = set()
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]  # a table's text, not a literal
        page = context.new_page()
        page.goto(address)
        colours.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        context.close()
    assert len(colours) == 2


def test_a_reader_finds_the_sentence_by_following_links(tab: Page, address: str) -> None:
    tab.goto(address)
    tab.get_by_role("link", name="Digital economy share of GDP").first.click()
    assert tab.locator("svg.chart circle").count() == 5
    tab.get_by_text("3 quotes").first.click()
    tab.locator("details[open] .side a", has_text="stored text").first.click()
    assert tab.locator(".text mark").count() >= 1


def test_the_language_is_kept_on_the_way(tab: Page, address: str) -> None:
    tab.goto(address)
    tab.get_by_role("link", name="Tiếng Việt").click()
    tab.get_by_role("link", name="Mâu thuẫn", exact=True).click()
    assert tab.locator("html").get_attribute("lang") == "vi"


@dataclass(frozen=True)
class HostileSite:
    address: str


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HostileSite]:
    """Pages over articles whose titles, publishers, texts and addresses are meant to do harm."""
    home = tmp_path_factory.mktemp("hostile")
    catalog = _hostile_catalog(home)
    with open_database(catalog) as store:
        recorder = Recorder(catalog, store)
        for number, text in enumerate(HOSTILE):
            recorder.record(_hostile_submission(number, text))
        (home / "digests").mkdir()
        (home / "digests" / "a.html").write_text(f"<p>{HOSTILE[0]}{HOSTILE[7]}</p>", encoding="utf-8")
        pages = build_pages(catalog, store)
        pages.start()
        yield HostileSite(pages.address)
        pages.stop()


def _hostile_catalog(home: Path) -> Catalog:
    environment = {"NQ57_DATABASE_URL": f"sqlite:///{home / 'x.db'}", "NQ57_DIGEST_DIRECTORY": str(home / "digests")}
    return load_catalog(environment, {"web.port": 0})


def _hostile_submission(number: int, text: str) -> Submission:
    url = f"javascript:alert({number})" if number % 3 == 0 else f"https://x{number}.invalid/{number}?q={text[:40]}"
    return Submission(
        url=url,
        publisher=text[:100],
        lang="en",
        published=datetime(2026, 1, 5 + number, tzinfo=UTC),
        published_assumed=False,
        title=text,
        text=(
            f"Resolution 57-NQ/TW {text} was discussed. The digital economy made up {10 + number}.5% of GDP in 2025, "
            f'according to "{text}".\n\nThe {text} digital economy made up {30 + number}% of GDP in 2025.'
        ),
        fetched_at=datetime(2026, 1, 6, tzinfo=UTC),
    )


def test_hostile_words_stay_words(tab: Page, hostile: HostileSite) -> None:
    watch = watched(tab, hostile.address)
    client = Client(hostile.address)
    articles = [f"/articles/{row['id']}" for row in client.get("/articles.json").json()["articles"]]
    findings = [f"/findings/{row['id']}" for row in client.get("/findings.json").json()["findings"]]
    assert len(articles) == len(HOSTILE)
    assert findings
    for link in [*LISTS, "/metrics/digital_economy_gdp_share", *articles, *findings, "/digests/a.html"]:
        tab.goto(hostile.address + link)
        assert tab.evaluate("document.body.offsetHeight") > 0
        assert tab.locator("a[href^='javascript:' i]").count() == 0
        if link != "/digests/a.html":
            assert tab.locator("script, img, iframe, object").count() == 0
            over = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert over <= 0, link
    assert watch.dialogs == []
    assert watch.foreign == []


def test_what_reorders_a_line_is_shown_as_its_code_point(hostile: HostileSite) -> None:
    text = Client(hostile.address).get("/articles").text
    assert "\u202e" not in text
    assert "[U+202E]" in text
