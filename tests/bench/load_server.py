"""The press of the load benchmark, in a process of its own: feeds under many host names, and their pages.

`/rss` gives 50 items, a tenth of them new each cycle; `/a/<number>.html` a page of about 100 KB. `/__cycle/<n>` turns
the press to a cycle, `/__cpu` says what this process has cost.
"""

from __future__ import annotations

import asyncio
import sys
import time

ITEMS, NEW = 50, 5
#: One page in so many speaks of the resolution.
ON_TOPIC_EVERY = 100
_LINE = (
    "The meeting heard reports from several agencies and agreed on the work of the coming months, with each of them "
    "naming one official who answers for it, and number {n} of that list was read out by the chair in the morning. "
)
_MENU = (
    '<li class="item"><a href="/section-{k}/topic-{k}" title="Section {k}">Section {k}</a><span>{k} stories</span></li>'
)
_RELATED = (
    '<div class="related-news"><a href="/a/{k}.html"><img src="/i/{k}.jpg" alt=""/>Another story of {k}</a></div>'
)


def page(host: str, number: int) -> bytes:
    """One article's page."""
    head = "".join(_MENU.format(k=k) for k in range(250))
    foot = "".join(_RELATED.format(k=k) for k in range(120))
    script = "window.__state = {" + ",".join(f'"key{k}": "{"x" * 60}"' for k in range(780)) + "};"
    body = "".join(f"<p>{_LINE.format(n=number * 20 + k)}</p>" for k in range(16))
    if (number + len(host) * 7 + sum(host.encode())) % ON_TOPIC_EVERY == 0:
        body += "<p>Resolution 57-NQ/TW of the Politburo has changed much in its first year, officials said.</p>"
        share = f"{10 + number % 13}.{number % 90 + 10}%"
        body += f"<p>The digital economy made up {share} of GDP in 2025, according to {host}.</p>"
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        f'<title>Story {number} of {host}</title><link rel="canonical" href="http://{host}/a/{number}.html">'
        '<script type="application/ld+json">{"@type": "NewsArticle", '
        f'"headline": "Story {number} of {host}", "datePublished": "2026-01-10T08:00:00+07:00"}}</script>'
        f"<script>{script}</script></head><body><ul>{head}</ul><h1>Story {number} of {host}</h1>"
        f"<article>{body}</article><div>{foot}</div></body></html>"
    ).encode()


def feed(host: str, port: int, cycle: int) -> bytes:
    """The host's feed in a cycle, newest first."""
    first = cycle * NEW
    rows = "".join(
        f"<item><title>Story {n} of {host}</title><link>http://{host}:{port}/a/{n}.html</link>"
        f"<description>{_LINE.format(n=n)}</description>"
        f"<pubDate>Sat, 10 Jan 2026 {n // 60 % 24:02}:{n % 60:02}:00 +0700</pubDate></item>"
        for n in range(first + ITEMS - 1, first - 1, -1)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{host}</title>{rows}</channel></rss>'.encode()


class Press:
    """Answers on one port for every host name."""

    def __init__(self) -> None:
        self.cycle = 0
        self.port = 0

    def answer(self, host: str, path: str, tag: str) -> tuple[int, bytes, str]:
        """Status, body and tag."""
        if path.startswith("/__cycle/"):
            self.cycle = int(path.rpartition("/")[2])
            return 200, b"ok", ""
        if path == "/__cpu":
            return 200, str(time.process_time()).encode(), ""
        if path == "/rss":
            current = f'"{self.cycle}"'
            return (304, b"", current) if tag == current else (200, feed(host, self.port, self.cycle), current)
        if path.startswith("/a/"):
            return 200, page(host, int(path[3:].partition(".html")[0])), ""
        return 404, b"", ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, kept alive."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                lines = head.decode("latin-1").split("\r\n")
                fields = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
                status, body, tag = self.answer(
                    fields.get("host", "").partition(":")[0], lines[0].split(" ")[1], fields.get("if-none-match", "")
                )
                more = f"ETag: {tag}\r\n" if tag else ""
                writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n{more}\r\n".encode() + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


async def main() -> None:
    """Serves until it is killed; its port is the first line of stdout."""
    press = Press()
    server = await asyncio.start_server(press.serve, "127.0.0.1", 0, backlog=1000)
    press.port = server.sockets[0].getsockname()[1]
    print(press.port, flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
