"""Plays the shared pages and feeds and the founding articles on loopback, under the names of their outlets."""

from __future__ import annotations

import csv
import json
import re
import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from monitor.net.client import Client, ClientSettings
from monitor.net.guard import Guard
from monitor.run.catalog import Catalog, load_catalog
from monitor.run.config_files import shipped_directory

#: Dates that the issue gives to articles that state none.
DATES = {"seed-001": "2025-01-24", "seed-002": "2025-05-15", "seed-003": "2026-01-12", "seed-004": "2025-05-18"}
#: Addresses of articles whose own is a tag page or not known.
ADDRESSES = {
    "seed-003": "https://vietnamnet.vn/en/vietnam-s-digital-economy-contributes-14-of-gdp-2480057.html",
    "seed-004": "https://vietnamnet.vn/en/vietnam-s-science-and-technology-under-resolution-57-2402518.html",
}
SEEDS_FEED = "https://vietnamnet.vn/seeds.rss"
_BODIES = {"vietnamnet.vn": 'id="maincontent"', "vietnamnews.vn": 'id="abody"'}
_FEED = '[[feeds]]\nid = "{id}"\nurl = "{url}"\nkind = "{kind}"\nevery = "30m"\n'


@dataclass(slots=True)
class Playback:
    """`pages` holds bodies by "host/path", their links rewritten to this server; what it lacks is 404."""

    port: int = 0
    pages: dict[str, bytes] = field(default_factory=dict)
    feeds: dict[str, tuple[str, str]] = field(default_factory=dict)
    hosts: set[str] = field(default_factory=set)
    statuses: Counter[int] = field(default_factory=Counter)
    server: ThreadingHTTPServer | None = None

    def start(self) -> None:
        playback = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                playback.answer(self)

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        body = self.pages.get(request.headers["Host"].partition(":")[0] + request.path)
        tag = f'"{sha256(body or b"").hexdigest()[:16]}"'
        status = 404 if body is None else 304 if request.headers.get("If-None-Match") == tag else 200
        sent = (body or b"") if status == 200 else b""
        request.send_response(status)
        if body is not None:
            request.send_header("ETag", tag)
        request.send_header("Content-Length", str(len(sent)))
        request.end_headers()
        request.wfile.write(sent)
        self.statuses[status] += 1

    def local(self, url: str) -> str:
        parts = urlsplit(url)
        return f"http://{(parts.hostname or '').lower()}:{self.port}{parts.path}" + (
            f"?{parts.query}" if parts.query else ""
        )

    def put(self, url: str, body: bytes) -> None:
        parts = urlsplit(url)
        self.hosts.add((parts.hostname or "").lower())
        name = (parts.hostname or "").lower() + (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        self.pages[name] = body

    def rewrite(self) -> None:
        """Every link to one of the outlets leads here."""
        names = b"|".join(re.escape(host).encode() for host in sorted(self.hosts, key=len, reverse=True))
        link = re.compile(rb"https?://((?:[\w-]+\.)*(?:%s))(?=[/\"'<\s?#]|$)" % names, re.IGNORECASE)
        to = rb"http://\1:%d" % self.port
        self.pages = {name: link.sub(to, body) for name, body in self.pages.items()}

    def connect(self, settings: ClientSettings, _guard: Guard) -> Client:
        async def here(_host: str, _port: int) -> list[str]:
            return ["127.0.0.1"]

        return Client(settings, Guard(frozenset(self.hosts)), resolver=here)

    def close(self) -> None:
        assert self.server is not None
        self.server.shutdown()
        self.server.server_close()


def play(shared: Path) -> Playback:
    """The server with everything on it, started."""
    playback = Playback()
    playback.start()
    with (shared / "fixtures/INDEX.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            _add_fixture(playback, shared / "fixtures" / row["file"], row["page_url"])
    _add_seeds(playback, shared)
    playback.rewrite()
    return playback


def _add_fixture(playback: Playback, path: Path, url: str) -> None:
    if not url or path.suffix == ".json":
        return
    name = path.stem.replace(".", "-").replace("__", "-")
    url = url.split(" ")[0]
    if path.parent.name == "feeds":
        # Several captures of one address: each is a feed of its own.
        address = f"https://{urlsplit(url).hostname}/feeds/{path.name}"
        playback.feeds[name] = (address, "rss")
        playback.put(address, path.read_bytes())
        return
    playback.put(url, path.read_bytes())
    if "__list" in path.name:
        playback.feeds[name] = (url, "listing")


def seeds(shared: Path) -> list[dict[str, str]]:
    """The founding articles with their addresses and dates, oldest first."""
    found = []
    for path in sorted((shared / "gold/articles").glob("seed-*.json")):
        record = json.loads(path.read_text("utf-8"))
        identity = record["id"]
        found.append(
            {
                "id": identity,
                "url": ADDRESSES.get(identity) or record["url"],
                "title": record["title"],
                "text": record["text"],
                "published": record["published"] or DATES[identity],
            }
        )
    return sorted(found, key=lambda seed: seed["published"])


def _add_seeds(playback: Playback, shared: Path) -> None:
    rows = []
    for seed in seeds(shared):
        playback.put(seed["url"], page(seed).encode())
        rows.append(
            f"<item><title>{escape(seed['title'])}</title><link>{escape(seed['url'])}</link>"
            f"<pubDate>{seed['published']}T08:00:00+07:00</pubDate></item>"
        )
    feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Seeds</title>{"".join(rows)}</channel></rss>'
    playback.put(SEEDS_FEED, feed.encode())
    playback.feeds["seeds"] = (SEEDS_FEED, "rss")


def page(seed: Mapping[str, str]) -> str:
    """The article as its outlet would show it."""
    host = urlsplit(seed["url"]).hostname or ""
    facts = {"@type": "NewsArticle", "headline": seed["title"], "datePublished": f"{seed['published']}T08:00:00+07:00"}
    body = "".join(f"<p>{escape(part)}</p>" for part in seed["text"].split("\n\n"))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(seed["title"])}</title>'
        f'<script type="application/ld+json">{json.dumps(facts)}</script></head><body><nav><a href="/">Home</a></nav>'
        f"<h1>{escape(seed['title'])}</h1><article><div {_BODIES.get(host, '')}>{body}</div></article></body></html>"
    )


def catalog_of(playback: Playback, shared: Path, folder: Path) -> Catalog:
    """The shipped outlets with their layouts, and the played feeds instead of their own."""
    folder = folder / "publishers"
    folder.mkdir(parents=True)
    for path in (shipped_directory() / "publishers").glob("*.toml"):
        text = path.read_text("utf-8")
        (folder / path.name).write_text(re.sub(r"(?m)^\[\[feeds\]\]\n(?:[^\[\n].*\n)*", "", text), "utf-8")
    tables = [
        _FEED.format(id=name, url=playback.local(url), kind=kind)
        for name, (url, kind) in sorted(playback.feeds.items())
    ]
    (folder / "playback.toml").write_text(
        'id = "playback"\nname = "Playback"\ndomains = ["playback.test"]\nlanguage = "en"\nkind = "other"\n'
        "authority = 20\n" + "".join(tables),
        "utf-8",
    )
    assert (shared / "gold").is_dir()
    return load_catalog({"NQ57_CONFIG": str(folder.parent), "NQ57_FETCH_HOST_SPACING": "0s"})
