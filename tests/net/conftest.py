from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
from hostile import Handler, HostileServer


@pytest.fixture
def serve() -> Iterator[Callable[..., HostileServer]]:
    """Starts hostile servers; all are closed after the test."""
    servers: list[HostileServer] = []

    def start(answers: Mapping[str, bytes | Handler], **options: object) -> HostileServer:
        servers.append(HostileServer(answers, **options))  # type: ignore[arg-type]
        return servers[-1]

    yield start
    for server in servers:
        server.close()
