"""The demo's Internet: invented outlets on loopback, whose pages change from edition to edition."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import TracebackType
from urllib.parse import unquote, urlsplit

#: What the address of a page leaves off, in the order tried.
SUFFIXES = ("", ".html", ".xml", "/index.html")
TYPES = {".html": "text/html", ".rss": "application/rss+xml", ".atom": "application/atom+xml", ".xml": "text/xml"}


class Newsstand:
    """One server an outlet, each on a port of its own. `edition` says how far the week has come: a page is served as
    its newest edition up to that one wrote it, and is not found where none did."""

    def __init__(self, editions: Path) -> None:
        self.root = editions
        self.edition = 1
        hosts = sorted({path.name for edition in editions.iterdir() for path in edition.iterdir()})
        self._servers = {host: _Server(self, host) for host in hosts}

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Host of an outlet -> "127.0.0.1:port" where it is served."""
        return {host: f"127.0.0.1:{server.server_address[1]}" for host, server in self._servers.items()}

    def __enter__(self) -> Newsstand:
        for host, server in self._servers.items():
            Thread(target=server.serve_forever, args=(0.05,), name=f"demo-{host}", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for server in self._servers.values():
            server.shutdown()
            server.server_close()

    def rewrite(self, text: str) -> str:
        """The text with every outlet's host replaced by the address where it is served."""
        for host in sorted(self.addresses, key=len, reverse=True):
            text = text.replace(host, self.addresses[host])
        return text

    def page(self, host: str, path: str) -> tuple[str, bytes] | None:
        """Content type and bytes of a page in its newest edition, or None."""
        name = unquote(urlsplit(path).path).strip("/")
        if not name or ".." in name.split("/"):
            return None
        for edition in range(self.edition, 0, -1):
            for suffix in SUFFIXES:
                file = self.root / str(edition) / host / (name + suffix)
                if file.is_file():
                    return TYPES[file.suffix], self.rewrite(file.read_text(encoding="utf-8")).encode()
        return None


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, stand: Newsstand, host: str) -> None:
        self.stand = stand
        self.host = host
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        found = self.server.stand.page(self.server.host, self.path)
        status = HTTPStatus.OK if found else HTTPStatus.NOT_FOUND
        kind, body = found or ("text/plain", b"not found\n")
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        """Requests are not printed: the demo's own lines would drown."""
