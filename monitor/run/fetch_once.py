"""One page that somebody asked for by its address."""

from __future__ import annotations

import asyncio

from monitor.domain.errors import FetchError
from monitor.net.client import Answer, Client
from monitor.run.catalog import Catalog
from monitor.run.poll import Connect, client_settings, guard_of


def fetch_once(catalog: Catalog, url: str, *, connect: Connect = Client) -> tuple[bytes, str]:
    """The page's bytes and the address as given. Raises FetchError for any answer that is no page."""
    answer = answer_of(catalog, url, connect=connect)
    if not answer.ok:
        raise FetchError(f"status {answer.status}", subject=url, remedy="open it in a browser to see what it says")
    return answer.body, url


def answer_of(catalog: Catalog, url: str, *, connect: Connect = Client) -> Answer:
    """What the address answers, whatever its status. Raises FetchError."""

    async def once() -> Answer:
        async with connect(client_settings(catalog), guard_of(catalog)) as client:
            return await client.get(url)

    return asyncio.run(once())
