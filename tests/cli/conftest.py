"""Commands as a user runs them, in this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from monitor.cli.entry import run

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def nq57(
    database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Command:
    """Runs a command on a database of its own: status, stdout, stderr."""
    return _on(database_url, monkeypatch, capsys, tmp_path)


@pytest.fixture
def nq57_anew(
    empty_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Command:
    """Runs a command where the first one has to make the database."""
    return _on(empty_url, monkeypatch, capsys, tmp_path)


def _on(url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path) -> Command:
    monkeypatch.setenv("NQ57_DATABASE_URL", url)
    monkeypatch.chdir(folder)

    def command(*arguments: str, stdin: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        capsys.readouterr()
        status = run(list(arguments))
        told = capsys.readouterr()
        return status, told.out, told.err

    return command
