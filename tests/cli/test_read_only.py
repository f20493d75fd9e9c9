"""A database that may only be read is read; what writes says that it may not be written."""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storage import open_store
from tests.cli.test_store_commands import lines

ROOT = Path(__file__).resolve().parents[2]
_DROP_FROM_BOUNDING_SET, _DAC_OVERRIDE = 24, 1
Shell = Callable[..., subprocess.CompletedProcess[str]]


def _obey_modes() -> None:
    """Root writes whatever the modes of files say, unless the program is started without that privilege."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(_DROP_FROM_BOUNDING_SET, _DAC_OVERRIDE, 0, 0, 0)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "kept"
    folder.mkdir()
    yield folder / "nq57.db"
    folder.chmod(0o755)


@pytest.fixture
def shell(path: Path, tmp_path: Path) -> Shell:
    """Runs a command on the database in a process of its own that the modes of files hold for."""
    environment = {
        "PYTHONPATH": str(ROOT),
        "NQ57_DATABASE_URL": f"sqlite:///{path}",
        "NQ57_CACHE": str(tmp_path / "cache"),
    }

    def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "monitor", *arguments],
            cwd=tmp_path,
            env=environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=60,
            preexec_fn=_obey_modes,
        )

    return run


@pytest.mark.parametrize(("file", "folder"), [(0o444, 0o755), (0o644, 0o555), (0o444, 0o555)])
def test_what_may_only_be_read_is_read(path: Path, shell: Shell, file: int, folder: int) -> None:
    assert shell("ingest", "--jsonl", "-", stdin=lines({})).returncode == 0
    path.chmod(file)
    path.parent.chmod(folder)
    done = shell("findings", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["after"]["value"] == 59
    done = shell("ack", json.loads(done.stdout)["id"])
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"nq57: sqlite:///{path}: the file may only be read; make the file and its folder")


def test_the_doctor_says_that_no_daemon_works_on_what_may_only_be_read(path: Path, shell: Shell) -> None:
    assert shell("ingest", "--jsonl", "-", stdin=lines({})).returncode == 0
    path.chmod(0o444)
    path.parent.chmod(0o555)
    started, told = shell("run", "--port", "0"), shell("doctor", "--no-network")
    assert (started.returncode, told.returncode) == (2, 1)
    reason = f"sqlite:///{path}: the file may only be read; make the file and its folder writable"
    assert reason in started.stderr
    assert f"fault database: {reason}" in told.stdout
    assert "ok    database" not in told.stdout
    assert "daemon: does not run" in told.stdout


def test_what_another_process_wrote_just_now_is_read_too(path: Path, shell: Shell) -> None:
    with open_store(f"sqlite:///{path}"):
        # The file is open here, so that what is written stays in the log beside it.
        assert shell("ingest", "--jsonl", "-", stdin=lines({})).returncode == 0
        assert path.with_name("nq57.db-wal").stat().st_size
        for entry in path.parent.iterdir():
            entry.chmod(0o444)
        path.parent.chmod(0o555)
        assert json.loads(shell("findings", "--json").stdout)["after"]["value"] == 59


def test_a_log_that_cannot_be_read_is_not_passed_over(path: Path, shell: Shell) -> None:
    with open_store(f"sqlite:///{path}"):
        assert shell("ingest", "--jsonl", "-", stdin=lines({})).returncode == 0
        held = {name: (path.parent / name).read_bytes() for name in ("nq57.db", "nq57.db-wal")}
    path.with_name("nq57.db-shm").unlink(missing_ok=True)
    for name, content in held.items():
        (path.parent / name).write_bytes(content)
    path.parent.chmod(0o555)
    done = shell("findings", "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "make the file and its folder writable" in done.stderr


def test_an_empty_file_that_may_only_be_read_gets_no_schema(path: Path, shell: Shell) -> None:
    path.touch()
    path.parent.chmod(0o555)
    path.chmod(0o444)
    done = shell("findings")
    assert done.returncode == 2
    assert "the file may only be read" in done.stderr
