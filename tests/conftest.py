"""Shared by every test: nothing leaves this machine, nothing is read from the user's own configuration."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes depends on who else works on the machine: no outcome hangs on it.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

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


def pytest_collectstart(collector: pytest.Collector) -> None:
    """Databases and the demo's week are there for every module but compare's: to import them takes a second, and
    what compares needs none."""
    plugins = collector.config.pluginmanager
    if isinstance(collector, pytest.Module) and collector.path.parent.name != "compare":
        plugins.import_plugin("databases")
