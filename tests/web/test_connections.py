"""Connections that send half a request, or none, keep nobody out: probes and pages are answered beside them."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from http.client import HTTPConnection

import pytest
from asking import Client
from demo_week import Week
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from monitor.web import build_pages
from monitor.web.connection import Connection
from monitor.web.guard import AtMost

HALF = b"GET / HTTP/1.1\r\nHost: 127"
BODY = b"POST /unsubscribe/x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\na"
Opened = Callable[[int, bytes], list[socket.socket]]


@pytest.fixture
def address(week: Week) -> Iterator[str]:
    pages = build_pages(week.catalog, week.store)
    pages.start()
    yield pages.address
    pages.stop()


@pytest.fixture
def opened(address: str) -> Iterator[Opened]:
    """So many connections, each with what was sent on it."""
    host, port = address.removeprefix("http://").split(":")
    with ExitStack() as stack:

        def open_(count: int, sent: bytes) -> list[socket.socket]:
            found = [stack.enter_context(socket.create_connection((host, int(port)), timeout=30)) for _ in range(count)]
            for connection in found:
                connection.sendall(sent)
            return found

        yield open_


@pytest.mark.parametrize("sent", [b"", HALF, BODY])
def test_half_requests_keep_neither_probes_nor_pages_from_being_answered(
    address: str, opened: Opened, sent: bytes
) -> None:
    opened(60, sent)
    opened(60, HALF)
    client = Client(address)
    assert [client.get(path).status_code for path in ("/livez", "/readyz")] == [200, 200]
    if sent != BODY:
        assert client.get("/").status_code == 200


@pytest.mark.parametrize("sent", [b"", HALF, BODY])
def test_a_request_that_does_not_come_in_time_is_cut_off(
    address: str, opened: Opened, sent: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Connection, "request_seconds", 0.2)
    (connection,) = opened(1, sent)
    with suppress(ConnectionResetError):
        while connection.recv(65536):
            """What needed no body is answered before the connection is closed."""
    assert Client(address).get("/livez").status_code == 200


def test_one_connection_carries_one_request_after_another(address: str) -> None:
    connection = HTTPConnection(address.removeprefix("http://"), timeout=30)
    connection.connect()
    first = connection.sock
    for _ in range(3):
        connection.request("GET", "/livez")
        assert connection.getresponse().read() == b"ok\n"
    assert connection.sock is first
    connection.close()


def test_the_connection_that_waits_longest_makes_room_for_one_more(
    address: str, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Connection, "most", 8)
    opened(40, HALF)
    assert Client(address).get("/livez").status_code == 200


def test_requests_beyond_the_most_are_refused_and_probes_are_not() -> None:
    async def check() -> list[int]:
        held, free = asyncio.Event(), asyncio.Event()
        statuses: list[int] = []

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["path"] == "/slow":
                held.set()
                await free.wait()
            await PlainTextResponse("ok")(scope, receive, send)

        async def receive() -> Message:
            return {"type": "http.request"}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])

        limited = AtMost(app, 1, {"/livez"})

        def ask(path: str) -> asyncio.Task[None]:
            scope = {"type": "http", "path": path, "method": "GET", "headers": []}
            return asyncio.ensure_future(limited(scope, receive, send))

        slow = ask("/slow")
        await held.wait()
        await ask("/")
        await ask("/livez")
        free.set()
        await slow
        await ask("/")
        return statuses

    assert asyncio.run(check()) == [503, 200, 200, 200]
