"""Fetches one address that somebody named."""

from __future__ import annotations

import asyncio

from monitor.domain.errors import FetchError
from monitor.net.client import Client
from monitor.run.catalog import Catalog
from monitor.run.poll.means import client_settings, guard_of


def fetch_once(catalog: Catalog, url: str) -> tuple[bytes, str]:
    """The body and the address that it came from in the end. Raises FetchError."""

    async def get() -> tuple[bytes, str]:
        async with Client(client_settings(catalog), guard_of(catalog)) as client:
            answer = await client.get(url)
        if not answer.ok:
            raise FetchError(f"answered {answer.status}", subject=url, remedy="open the address in a browser")
        return answer.body, answer.final_url

    return asyncio.run(get())
