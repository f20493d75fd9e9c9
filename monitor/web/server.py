"""Serves the pages from a thread of this process."""

from __future__ import annotations

import errno
import socket
from threading import Thread

import uvicorn

from monitor.domain.errors import ConfigError
from monitor.net.loopback import OPEN_REMEDY, is_loopback
from monitor.run.catalog import Catalog
from monitor.web.app import build_app
from monitor.web.connection import Connection
from storage import Store

STOP_SECONDS = 10


class Pages:
    """The pages at one address. `start` answers requests at once; `stop` finishes those in flight."""

    def __init__(self, catalog: Catalog, store: Store) -> None:
        web = catalog.settings.web
        self.host = web.host
        self.port = web.port
        self._server = uvicorn.Server(
            uvicorn.Config(
                build_app(catalog, store),
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                http=Connection,
                timeout_keep_alive=5,
                timeout_graceful_shutdown=STOP_SECONDS,
                h11_max_incomplete_event_size=32_768,
                ws="none",
            )
        )
        self._thread: Thread | None = None

    @property
    def address(self) -> str:
        """Where a browser on this machine finds them."""
        host = "127.0.0.1" if self.host in ("0.0.0.0", "") else "[::1]" if self.host == "::" else self.host
        return f"http://{f'[{host}]' if ':' in host and not host.startswith('[') else host}:{self.port}"

    def start(self) -> None:
        """Raises ConfigError naming port and key where the address cannot be taken."""
        listener = listen(self.host, self.port)
        self.port = listener.getsockname()[1]
        self._thread = Thread(target=self._server.run, args=([listener],), name="pages", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """No request is answered afterwards."""
        self._server.should_exit = True
        if self._thread is not None:
            self._thread.join(STOP_SECONDS + 5)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket. Raises ConfigError."""
    try:
        family, kind, number, _, address = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, number)
    except OSError as error:
        raise ConfigError(
            f"{host!r} is no address of this machine ({error})", subject="web.host", remedy="use 127.0.0.1"
        ) from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(128)
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            raise ConfigError(
                f"port {port} is already in use on {host}",
                subject="web.port",
                remedy="stop the other program or choose another port (--port, NQ57_WEB_PORT)",
            ) from error
        raise ConfigError(
            f"cannot listen on {host} port {port} ({error.strerror})", subject="web.port", remedy="choose another"
        ) from error
    return listener


def build_pages(catalog: Catalog, store: Store) -> Pages:
    """The pages of this configuration and database, not yet started. Raises ConfigError where they would be open to a
    network without the setting that says so."""
    web = catalog.settings.web
    if web.login == "loopback" and not is_loopback(web.host):
        raise ConfigError(
            f"the pages have no login and {web.host} can be reached from other machines",
            subject="web.login",
            remedy=OPEN_REMEDY,
        )
    return Pages(catalog, store)
