"""A local press: pages by host and path that a test changes as it goes, and a catalogue that names them as outlets."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from monitor.net.client import Client, ClientSettings
from monitor.net.guard import Guard
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.config_files import shipped_directory


@dataclass(slots=True)
class Page:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


class Press:
    """Serves `pages["host/path"]`; what is not there is 404. Answers conditional requests by body hash or `etag`."""

    def __init__(self) -> None:
        self.pages: dict[str, Page] = {}
        self.asked: list[str] = []
        self.statuses: Counter[int] = Counter()
        self.at_once = 0
        self.most_at_once = 0
        #: What is done when so many requests have come.
        self.then: dict[int, Callable[[], None]] = {}
        self._lock = threading.Lock()
        press = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                press.answer(self)

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        name = request.headers["Host"].partition(":")[0] + request.path
        with self._lock:
            self.asked.append(name)
            due = self.then.pop(len(self.asked), None)
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
        if due is not None:
            due()
        page = self.pages.get(name, Page(status=404))
        tag = page.headers.get("etag", f'"{sha256(page.body).hexdigest()[:16]}"')
        body, status = page.body, page.status
        if status == 200 and request.headers.get("If-None-Match") == tag and "no-etag" not in page.headers:
            body, status = b"", 304
        request.send_response(status)
        if "no-etag" not in page.headers:
            request.send_header("ETag", tag)
        for key, value in page.headers.items():
            if key != "etag":
                request.send_header(key, value)
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        with self._lock:
            self.at_once -= 1
            self.statuses[status] += 1
        request.wfile.write(body)

    def url(self, name: str) -> str:
        host, _, path = name.partition("/")
        return f"http://{host}:{self.port}/{path}"

    def put(self, name: str, body: str | bytes = b"", status: int = 200, **headers: str) -> str:
        data = body.encode() if isinstance(body, str) else body
        self.pages[name] = Page(data, status, {key.replace("_", "-"): value for key, value in headers.items()})
        return self.url(name)

    def count(self, name: str) -> int:
        return self.asked.count(name)

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


async def to_loopback(_host: str, _port: int) -> list[str]:
    return ["127.0.0.1"]


def connect(settings: ClientSettings, guard: Guard) -> Client:
    """Every name is this machine."""
    return Client(settings, guard, resolver=to_loopback)


def feed(*items: tuple[str, str] | tuple[str, str, str], when: datetime | None = None) -> str:
    """An RSS feed of (address, title) or (address, title, summary)."""
    stamp = f"<pubDate>{when:%a, %d %b %Y %H:%M:%S} +0000</pubDate>" if when else ""
    rows = "".join(
        f"<item><link>{escape(item[0])}</link><title>{escape(item[1])}</title>"
        f"<description>{escape(item[2] if len(item) > 2 else '')}</description>{stamp}</item>"
        for item in items
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{rows}</channel></rss>'


def article(title: str, *paragraphs: str, published: str = "2026-01-10T08:00:00+07:00", filled: bool = True) -> str:
    """A page of an article."""
    filler = (
        "The meeting on Saturday heard reports from several agencies and agreed on the work of the coming months, "
        "with each of them naming one official who answers for it."
    )
    more = (filler, filler.replace("Saturday", "Sunday")) if filled else ()
    body = "".join(f"<p>{escape(text)}</p>" for text in (*paragraphs, *more))
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><script type="application/ld+json">'
        f'{{"@type": "NewsArticle", "headline": "{title}", "datePublished": "{published}"}}</script></head>'
        f"<body><h1>{escape(title)}</h1><article>{body}</article></body></html>"
    )


ON_TOPIC = "Resolution 57-NQ/TW of the Politburo has changed much in its first year, officials said."
SHARE = "The digital economy made up 14.02% of GDP in 2025, according to the National Statistics Office."


def make_catalog(folder: Path, publishers: Mapping[str, str], settings: Mapping[str, str] | None = None) -> Catalog:
    """The shipped configuration with these publishers (id -> further TOML) instead of its own."""
    (folder / "publishers").mkdir(parents=True, exist_ok=True)
    for path in (shipped_directory() / "publishers").glob("*.toml"):
        (folder / "publishers" / path.name).write_text("enabled = false\n")
    for name, more in publishers.items():
        (folder / "publishers" / f"{name}.toml").write_text(
            f'id = "{name}"\nname = "{name.title()}"\ndomains = ["{name}.test"]\nlanguage = "en"\nkind = "newspaper"\n'
            f"authority = 40\nallow_private = true\n{more}"
        )
    environment = {"NQ57_CONFIG": str(folder), "NQ57_FETCH_HOST_SPACING": "0s", "NQ57_FETCH_DEADLINE": "60s"}
    return load_catalog({**environment, **(settings or {})})


def _toml(value: object) -> str:
    return f"'{value}'" if isinstance(value, str) else str(value).lower()


def feed_table(name: str, url: str, kind: str = "rss", **more: object) -> str:
    """One feed's TOML."""
    lines = [f'id = "{name}"', f'url = "{url}"', f'kind = "{kind}"', 'every = "30m"']
    lines += [f"{key} = {_toml(value)}" for key, value in more.items()]
    return "[[feeds]]\n" + "\n".join(lines) + "\n"
