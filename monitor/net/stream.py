"""A connection as the HTTP client wants one, straight on the event loop's own transport."""

from __future__ import annotations

import asyncio
import select
import ssl
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import httpcore

#: Bytes that came and were not read yet; what is more waits in the system, and makes the sender wait.
_MOST_UNREAD = 256 * 1024
_CHUNK = 64 * 1024


class _Wire(asyncio.BufferedProtocol):
    """What came in and is not read yet, and who waits for more or to send more.

    All wires of a backend receive into one buffer, which is theirs only while they take from it: a connection that
    waits holds no memory, and none is asked for that is larger than what came.
    """

    def __init__(self, buffer: bytearray) -> None:
        self._buffer = buffer
        self.transport: asyncio.Transport
        self.chunks: deque[bytes] = deque()
        self.unread = 0
        self.ended = False
        self.error: Exception | None = None
        self.full = False
        self._held_back = False
        self._waiter: asyncio.Future[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def get_buffer(self, sizehint: int) -> bytearray:
        del sizehint
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        with memoryview(self._buffer) as view:
            self.chunks.append(bytes(view[:nbytes]))
        self.unread += nbytes
        if self.unread > _MOST_UNREAD and not self._held_back:
            self._held_back = True
            self.transport.pause_reading()
        self._wake()

    def eof_received(self) -> None:
        self.ended = True
        self._wake()

    def connection_lost(self, exc: Exception | None) -> None:
        self.ended, self.error = True, exc
        self._wake()

    def pause_writing(self) -> None:
        self.full = True

    def resume_writing(self) -> None:
        self.full = False
        self._wake()

    def take(self, most: int) -> bytes:
        """The next bytes."""
        chunk = self.chunks.popleft()
        if len(chunk) > most:
            self.chunks.appendleft(chunk[most:])
            chunk = chunk[:most]
        self.unread -= len(chunk)
        if self._held_back and self.unread <= _MOST_UNREAD:
            self._held_back = False
            if not self.ended:
                self.transport.resume_reading()
        return chunk

    async def change(self, seconds: float | None) -> None:
        """Returns when something has happened. Raises TimeoutError."""
        self._waiter = asyncio.get_running_loop().create_future()
        if seconds is None:
            await self._waiter
            return
        async with asyncio.timeout(seconds):
            await self._waiter

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)


class _Stream(httpcore.AsyncNetworkStream):
    """One connection. Only one task reads or writes it at a time."""

    def __init__(self, wire: _Wire) -> None:
        self._wire = wire

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        wire = self._wire
        with _as(httpcore.ReadTimeout, httpcore.ReadError):
            while not wire.chunks and not wire.ended:
                await wire.change(timeout)
        if wire.chunks:
            return wire.take(max_bytes)
        if wire.error is not None:
            raise httpcore.ReadError(str(wire.error)) from wire.error
        return b""

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        wire = self._wire
        if wire.transport.is_closing():
            raise httpcore.WriteError("the connection is closed") from wire.error
        with _as(httpcore.WriteTimeout, httpcore.WriteError):
            wire.transport.write(buffer)
            while wire.full and not wire.ended:
                await wire.change(timeout)

    async def aclose(self) -> None:
        # What was to be said has been said: nothing is waited for, and no closing word of the other side.
        self._wire.transport.abort()
        await asyncio.sleep(0)

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        wire = self._wire
        try:
            with _as(httpcore.ConnectTimeout, httpcore.ConnectError):
                async with asyncio.timeout(timeout):
                    secured = await asyncio.get_running_loop().start_tls(
                        wire.transport, wire, ssl_context, server_hostname=server_hostname
                    )
        except BaseException:
            await self.aclose()
            raise
        if secured is None:
            raise httpcore.ConnectError("the connection was closed before it was secured") from wire.error
        wire.transport = secured
        return self

    def get_extra_info(self, info: str) -> Any:
        names = {"client_addr": "sockname", "server_addr": "peername"}
        if info == "is_readable":
            return self._is_readable()
        return self._wire.transport.get_extra_info(names.get(info, info))

    def _is_readable(self) -> bool:
        """Whether there is something to be read, were it the end."""
        wire = self._wire
        if wire.chunks or wire.ended or wire.transport.is_closing():
            return True
        look = select.poll()
        look.register(wire.transport.get_extra_info("socket").fileno(), select.POLLIN)
        return bool(look.poll(0))


class LoopBackend(httpcore.AsyncNetworkBackend):
    """Opens connections on the running asyncio loop."""

    def __init__(self) -> None:
        self._buffer = bytearray(_CHUNK)

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection. Raises httpcore.ConnectError or ConnectTimeout."""
        local = None if local_address is None else (local_address, 0)
        with _as(httpcore.ConnectTimeout, httpcore.ConnectError):
            async with asyncio.timeout(timeout):
                _, wire = await asyncio.get_running_loop().create_connection(self._wire, host, port, local_addr=local)
        for option in socket_options or ():
            wire.transport.get_extra_info("socket").setsockopt(*option)
        return _Stream(wire)

    def _wire(self) -> _Wire:
        return _Wire(self._buffer)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


@contextmanager
def _as(late: type[Exception], failed: type[Exception]) -> Iterator[None]:
    """Failures of the connection in the client's words."""
    try:
        yield
    except TimeoutError as error:
        raise late(str(error)) from error
    except OSError as error:
        raise failed(str(error)) from error
