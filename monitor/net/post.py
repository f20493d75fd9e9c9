"""Sends one request with a body: guarded, within one deadline, no redirect followed, the reply capped."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from dataclasses import dataclass

from monitor.net.client import Client, ClientSettings
from monitor.net.guard import Guard, Resolver, system_resolver


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What was answered. Header names are in lower case; `body` is cut at 64 KB."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def post(
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    guard: Guard,
    deadline: float = 30.0,
    resolver: Resolver = system_resolver,
    trust: ssl.SSLContext | None = None,
) -> Reply:
    """The reply, whatever its status. Raises FetchFaultError. Not to be called inside an event loop."""

    async def once() -> Reply:
        settings = ClientSettings(user_agent="nq57", deadline=deadline, connections=1)
        async with Client(settings, guard, resolver=resolver, trust=trust) as client:
            answer = await client.post(url, body, headers)
            return Reply(status=answer.status, headers=answer.headers, body=answer.body)

    return asyncio.run(once())
