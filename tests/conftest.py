"""Shared by every test: nothing leaves this machine, nothing is read from the user's own configuration."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from embedded_postgres import embedded_postgres

from storage import Store, open_store

_REAL_CONNECT = socket.socket.connect
_LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")


def _connect_to_loopback_only(self: socket.socket, address: object) -> None:
    if isinstance(address, tuple) and not str(address[0]).startswith(_LOOPBACK):
        raise AssertionError(f"a test tried to reach {address[0]}; tests stay on loopback")
    return _REAL_CONNECT(self, address)  # type: ignore[arg-type]


@pytest.fixture(autouse=True, scope="session")
def _stay_on_loopback() -> Iterator[None]:
    socket.socket.connect = _connect_to_loopback_only  # type: ignore[method-assign, assignment]
    yield
    socket.socket.connect = _REAL_CONNECT  # type: ignore[method-assign]


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings of the person who runs the tests have no say in them."""
    for name in list(os.environ):
        if name.startswith("NQ57_") and name not in {"NQ57_SHARED", "NQ57_CACHE"}:
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared material; tests that need it are skipped, saying so, where it is not given."""
    named = os.environ.get("NQ57_SHARED")
    if not named:
        pytest.skip("NQ57_SHARED is not set: the shared gold articles, stories and fixtures are not here")
    path = Path(named)
    assert (path / "gold").is_dir(), f"NQ57_SHARED={named} holds no gold/"
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of the maintenance database of an embedded Postgres, started once a session."""
    with embedded_postgres() as url:
        yield url


_numbers = count(1)


def _new_on_postgres(server: str) -> str:
    name = f"test_{next(_numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return urlsplit(server)._replace(path=f"/{name}").geturl()


@pytest.fixture
def postgres_url(postgres_server: str) -> str:
    """The address of a new, empty database on Postgres."""
    return _new_on_postgres(postgres_server)


@pytest.fixture(params=["sqlite", "postgres"])
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Gives the address of a new, empty database each time: once all on SQLite, once all on Postgres."""
    if request.param == "sqlite":
        return lambda: f"sqlite:///{tmp_path}/data/nq57-{next(_numbers)}.db"
    server: str = request.getfixturevalue("postgres_server")
    return lambda: _new_on_postgres(server)


@pytest.fixture
def database_url(new_database: Callable[[], str]) -> str:
    """The address of a new, empty database: once on SQLite, once on Postgres."""
    return new_database()


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """A new store with its schema at head: once on SQLite, once on Postgres."""
    opened = open_store(database_url)
    yield opened
    opened.close()
