"""The items that a pass has claimed: its own while it lives, for it says so again and again until each has ended."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from functools import partial

from monitor.domain.errors import DatabaseError
from monitor.run.poll.clerk import Clerk
from storage import source

LOG = logging.getLogger("nq57.poll")
#: So long after a pass was killed its items are taken up by another one. One that lives renews it four times in that.
LIFE = timedelta(minutes=2)


class Claims:
    """The items of one pass that have not ended yet."""

    def __init__(self, clerk: Clerk, clock: Callable[[], datetime], life: timedelta = LIFE) -> None:
        self._clerk, self._clock, self.life = clerk, clock, life
        self._keys: set[str] = set()

    def add(self, keys: Iterable[str]) -> None:
        """Those are claimed until `life` from now, and longer while they are held."""
        self._keys.update(keys)

    def end(self, key: str) -> None:
        """The item has ended."""
        self._keys.discard(key)

    @asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Within it no claim runs out."""
        renewing = asyncio.create_task(self._renew())
        try:
            yield
        finally:
            renewing.cancel()
            with suppress(asyncio.CancelledError):
                await renewing

    async def _renew(self) -> None:
        while True:
            await asyncio.sleep(self.life.total_seconds() / 4)
            keys = sorted(self._keys)
            if not keys:
                continue
            try:
                await self._clerk.write(partial(source.hold, keys=keys, until=self._clock() + self.life))
            except DatabaseError as error:
                # Another pass may take them too: what comes twice is known.
                LOG.warning("claims could not be renewed: %s", error)
