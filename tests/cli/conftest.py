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
    monkeypatch.setenv("NQ57_DATABASE_URL", database_url)
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str, stdin: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        capsys.readouterr()
        status = run(list(arguments))
        told = capsys.readouterr()
        return status, told.out, told.err

    return command
