"""The connections to one host: kept for the next request, and no more at a time than allowed."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator

import httpcore

_KEEP_ALIVE = 20.0


class HostPool:
    """Sends requests over connections to one host. A request that is given up leaves nothing behind: its connection is
    closed and its place free, whatever it was waiting for.
    """

    def __init__(self, backend: httpcore.AsyncNetworkBackend, trust: ssl.SSLContext, connections: int) -> None:
        self._backend = backend
        self._trust = trust
        self._idle: list[httpcore.AsyncHTTPConnection] = []
        self._places = asyncio.Semaphore(connections)

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """The answer; its connection is in use until the answer is closed. Raises what httpcore raises."""
        await self._places.acquire()
        connection: httpcore.AsyncHTTPConnection | None = None
        try:
            connection = await self._kept(request.url.origin) or self._new(request.url.origin)
            response = await connection.handle_async_request(request)
        except BaseException:
            self._places.release()
            if connection is not None:
                await connection.aclose()
            raise
        return httpcore.Response(
            response.status,
            headers=response.headers,
            content=_Body(response, self, connection),
            extensions=response.extensions,
        )

    async def _kept(self, origin: httpcore.Origin) -> httpcore.AsyncHTTPConnection | None:
        """A connection that is open and free."""
        for connection in [known for known in self._idle if known.can_handle_request(origin)]:
            self._idle.remove(connection)
            if not connection.has_expired():
                return connection
            await connection.aclose()
        return None

    def _new(self, origin: httpcore.Origin) -> httpcore.AsyncHTTPConnection:
        return httpcore.AsyncHTTPConnection(
            origin, ssl_context=self._trust, keepalive_expiry=_KEEP_ALIVE, network_backend=self._backend
        )

    async def give_back(self, connection: httpcore.AsyncHTTPConnection) -> None:
        """The connection is free, and kept where it can be used again."""
        self._places.release()
        if connection.is_idle():
            self._idle.append(connection)
        else:
            await connection.aclose()

    async def aclose(self) -> None:
        """Closes what is kept."""
        while self._idle:
            await self._idle.pop().aclose()


class _Body:
    """A body whose connection is given back with its end."""

    def __init__(self, response: httpcore.Response, pool: HostPool, connection: httpcore.AsyncHTTPConnection) -> None:
        self._response = response
        self._pool = pool
        self._connection = connection
        self._closed = False

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._response.aiter_stream()

    async def aclose(self) -> None:
        if self._closed:
            return
        self._closed = True
        try:
            await self._response.aclose()
        finally:
            await self._pool.give_back(self._connection)
