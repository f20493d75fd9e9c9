"""Connections that cannot keep others out: a request comes in time, and the oldest connection makes room."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

#: A request is there in full so many seconds after its first byte, or after the connection was opened.
REQUEST_SECONDS = 10.0
#: Open connections. One more, and the one goes that has waited longest for its request, else the oldest of all.
MOST_CONNECTIONS = 256


class Connection(H11Protocol):
    """One connection of the server."""

    request_seconds = REQUEST_SECONDS
    most = MOST_CONNECTIONS

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._opened = time.monotonic()
        self._until: asyncio.TimerHandle | None = None

    @property
    def _waits(self) -> bool:
        """Whether it has no request in work."""
        return self.cycle is None or self.cycle.response_complete

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn serves over nothing else
        """Waits for a request, and makes room for others where there are too many."""
        super().connection_made(transport)
        self._arm()
        if len(self.connections) > self.most:
            open_ = [known for known in self.connections if isinstance(known, Connection)]
            oldest = min(open_, key=lambda known: (not known._waits, known._opened))
            oldest.transport.abort()

    def data_received(self, data: bytes) -> None:
        """Takes what came. The first bytes of a request begin its time, and its last ones end it."""
        self._arm()
        super().data_received(data)
        if self.conn.their_state not in (h11.IDLE, h11.SEND_BODY):
            self._disarm()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        self._disarm()
        super().connection_lost(exc)

    def _arm(self) -> None:
        if self._until is None:
            self._until = self.loop.call_later(self.request_seconds, self.transport.abort)

    def _disarm(self) -> None:
        if self._until is not None:
            self._until.cancel()
            self._until = None
