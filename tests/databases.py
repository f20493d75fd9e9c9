"""Databases for tests: a new one each time, on SQLite or on an embedded Postgres that is started once a session."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from demo_week import Week, played_week
from embedded_postgres import embedded_postgres

from storage import Store, open_store


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of the maintenance database of an embedded Postgres, started once a session."""
    with embedded_postgres() as url:
        yield url


_numbers = count(1)


@contextmanager
def _databases_on(server: str, template: str = "template1") -> Iterator[Callable[[], str]]:
    """Gives the address of a new copy of the template each time; they are dropped afterwards, for hundreds of them are
    gigabytes whose removal takes a minute."""
    made: list[str] = []

    def new() -> str:
        made.append(f"test_{next(_numbers)}")
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {made[-1]} TEMPLATE {template}")
        return _on(server, made[-1])

    yield new
    with psycopg.connect(server, autocommit=True) as connection:
        for name in made:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _on(server: str, name: str) -> str:
    return urlsplit(server)._replace(path=f"/{name}").geturl()


@pytest.fixture(scope="session")
def postgres_head(postgres_server: str) -> str:
    """The name of a database on Postgres with its schema at head, to be copied: to make the schema takes longer."""
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute("CREATE DATABASE head")
    open_store(_on(postgres_server, "head")).close()
    return "head"


@pytest.fixture(scope="session")
def sqlite_head(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database on SQLite with its schema at head, to be copied."""
    path = tmp_path_factory.mktemp("head") / "head.db"
    open_store(f"sqlite:///{path}").close()
    return path


def _copied(head: Path, folder: Path) -> str:
    """The address of a copy of the database, where the program would make it."""
    path = folder / "data" / f"nq57-{next(_numbers)}.db"
    path.parent.mkdir(exist_ok=True)
    shutil.copyfile(head, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """The address of a new, empty database on Postgres."""
    with _databases_on(postgres_server) as new:
        yield new()


@pytest.fixture(params=["sqlite", "postgres"])
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], str]]:
    """Gives the address of a new, empty database each time: once all on SQLite, once all on Postgres."""
    if request.param == "sqlite":
        yield lambda: f"sqlite:///{tmp_path}/data/nq57-{next(_numbers)}.db"
        return
    with _databases_on(request.getfixturevalue("postgres_server")) as new:
        yield new


@pytest.fixture
def empty_url(new_database: Callable[[], str]) -> str:
    """The address of a new, empty database: once on SQLite, once on Postgres."""
    return new_database()


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a new database with its schema at head: once on SQLite, once on Postgres. To copy one costs a
    tenth of making the schema."""
    if request.param == "sqlite":
        yield _copied(request.getfixturevalue("sqlite_head"), tmp_path)
        return
    server, head = request.getfixturevalue("postgres_server"), request.getfixturevalue("postgres_head")
    with _databases_on(server, head) as new:
        yield new()


@pytest.fixture
def opened(database_url: str) -> Iterator[Store]:
    """A new store with its schema at head, where the test must know its address: `database_url`."""
    with open_store(database_url) as opened:
        yield opened


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A new store with its schema at head: once on SQLite, once on Postgres."""
    if request.param == "sqlite":
        with open_store(_copied(request.getfixturevalue("sqlite_head"), tmp_path)) as opened:
            yield opened
        return
    server, head = request.getfixturevalue("postgres_server"), request.getfixturevalue("postgres_head")
    with _databases_on(server, head) as new, open_store(new()) as opened:
        yield opened


@pytest.fixture(scope="session")
def week(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Week]:
    """The demo's week, played once; nobody writes to it."""
    with played_week(tmp_path_factory.mktemp("week")) as played:
        yield played
