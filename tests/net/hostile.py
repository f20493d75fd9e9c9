"""A raw-socket server that answers with whatever bytes a test wants, and a client whose public addresses lead to it."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import httpcore

from monitor.net.client import Client, ClientSettings
from monitor.net.guard import Guard, GuardedBackend
from monitor.net.stream import LoopBackend

PUBLIC = "93.184.216.34"
Handler = Callable[[socket.socket, str], None]


def http(status: str = "200 OK", headers: str = "", body: bytes = b"", *, length: bool = True) -> bytes:
    """The bytes of an answer."""
    measured = f"Content-Length: {len(body)}\r\n" if length else ""
    return f"HTTP/1.1 {status}\r\n{measured}{headers}Connection: close\r\n\r\n".encode() + body


class HostileServer:
    """Answers each connection's first request by its path. `requests` keeps the heads as they came."""

    def __init__(self, answers: Mapping[str, bytes | Handler], trust: ssl.SSLContext | None = None) -> None:
        self._answers = answers
        self._trust = trust
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.requests: list[str] = []
        self.closing = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError, ssl.SSLError), connection:
            if self._trust is None:
                self._answer(connection)
                return
            with self._trust.wrap_socket(connection, server_side=True) as secured:
                self._answer(secured)

    def _answer(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            got = connection.recv(65536)
            if not got:
                return
            head += got
        text = head.decode("latin-1")
        self.requests.append(text)
        answer = self._answers.get(text.split(" ", 2)[1], http("404 Not Found"))
        if callable(answer):
            answer(connection, text)
        else:
            connection.sendall(answer)

    def drip(self, first: bytes, pieces: Iterable[bytes], every: float) -> Handler:
        """Sends `first`, then a piece at a time until the client or the test has gone."""

        def send(connection: socket.socket, _head: str) -> None:
            connection.sendall(first)
            for piece in pieces:
                if self.closing.wait(every):
                    return
                connection.sendall(piece)

        return send

    def close(self) -> None:
        self.closing.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()


class Router(httpcore.AsyncNetworkBackend):
    """Leads every address to one local port and remembers which addresses were asked for."""

    def __init__(self, port: int, dead: frozenset[str] = frozenset()) -> None:
        self.port = port
        self.dead = dead
        self.asked: list[str] = []
        self._real = LoopBackend()

    async def connect_tcp(self, host: str, port: int, timeout: float | None = None, *_: Any, **__: Any) -> Any:
        del port
        self.asked.append(host)
        if host in self.dead:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(timeout):
                    await asyncio.Event().wait()
            raise httpcore.ConnectTimeout
        return await self._real.connect_tcp("127.0.0.1", self.port, timeout)


def script(*answers: list[str]) -> Callable[[str, int], Any]:
    """A resolver that gives these answers in turn, the last one for ever."""
    left = list(answers)

    async def resolve(_host: str, _port: int) -> list[str]:
        return left.pop(0) if len(left) > 1 else left[0]

    return resolve


def client_for(
    port: int,
    *,
    resolver: Any = None,
    router: Router | None = None,
    trust: ssl.SSLContext | None = None,
    private: frozenset[str] = frozenset(),
    attempt_seconds: float = 3.0,
    **settings: Any,
) -> Client:
    """A client for whom every name is a public address that leads to the local port."""
    guard = Guard(private)
    backend = GuardedBackend(
        guard, resolver or script([PUBLIC]), router or Router(port), attempt_seconds=attempt_seconds
    )
    defaults: dict[str, Any] = {"user_agent": "nq57-test", "deadline": 60.0, "max_bytes": 100_000}
    return Client(ClientSettings(**{**defaults, **settings}), guard, backend=backend, trust=trust)
