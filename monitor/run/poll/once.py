"""Fetches one address that somebody named."""

from __future__ import annotations

import asyncio

from monitor.domain.errors import FetchError
from monitor.domain.source import FetchFault
from monitor.net.client import Client
from monitor.net.fault import FetchFaultError
from monitor.run.catalog import Catalog
from monitor.run.poll.means import client_settings, guard_of

_SAVED = "try again, or save the page with a browser and name its file"
_PUBLIC = f"give a public address on port 80 or 443, or {_SAVED.removeprefix('try again, or ')}"


def fetch_once(catalog: Catalog, url: str) -> tuple[bytes, str]:
    """The body and the address that it came from in the end. Raises FetchError."""

    async def get() -> tuple[bytes, str]:
        async with Client(client_settings(catalog), guard_of(catalog)) as client:
            answer = await client.get(url)
        if not answer.ok:
            raise FetchError(f"answered {answer.status}", subject=url, remedy=_SAVED)
        return answer.body, answer.final_url

    try:
        return asyncio.run(get())
    except FetchFaultError as error:
        refused = error.fault in (FetchFault.BAD_URL, FetchFault.REFUSED_ADDRESS)
        remedy = _PUBLIC if refused else _SAVED
        raise FetchError(error.message, subject=url, remedy=remedy) from error
