"""S3: a disk that fills up while texts are stored ends a command; what is said of it is what was done."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest

import storage.engine
from tests.cli.conftest import Command

TEXT = "Under Resolution 57-NQ/TW, {} per cent of the population had access to 5G in {}, the ministry said."
LINES = [
    json.dumps(
        {
            "url": f"https://example.vn/a-{number}.html",
            "published": "2026-01-05",
            "text": TEXT.format(10 + number % 80, 1990 + number % 35) + f" Report {number}." * 20,
        }
    )
    for number in range(60)
]
#: Only the size of an SQLite file can be bounded from here.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
FULL = "database or disk is full; make room on the disk that holds it"


@pytest.fixture
def grows_by(nq57: Command, database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Lets the file of the database grow by so many pages and no more."""
    path = Path(database_url.removeprefix("sqlite:///"))
    (tmp_path / "in.jsonl").write_text("\n".join(LINES), "utf-8")
    assert nq57("findings")[0] == 0
    set_pragmas = storage.engine._set_pragmas

    def limit(pages: int) -> None:
        with sqlite3.connect(path) as connection:
            most = connection.execute("PRAGMA page_count").fetchone()[0] + pages

        def bounded(connection: Any, record: object) -> None:
            set_pragmas(connection, record)
            connection.execute(f"PRAGMA max_page_count = {most}").close()

        monkeypatch.setattr(storage.engine, "_set_pragmas", bounded)

    return limit


def stored(nq57: Command) -> int:
    return len({json.loads(line)["article_url"] for line in
                nq57("export", "observations", "--format", "jsonl")[1].splitlines()})  # fmt: skip


def test_what_was_stored_before_a_full_disk_is_told_and_stays(nq57: Command, grows_by: Any) -> None:
    grows_by(60)
    status, out, err = nq57("ingest", "--jsonl", "in.jsonl")
    fault, told = err.splitlines()
    assert (status, out) == (1, "")
    assert fault.endswith(FULL)
    found = re.fullmatch(r"(\d+) stored before that; nothing that follows was stored", told)
    assert found is not None
    assert 0 < int(found[1]) == stored(nq57) < len(LINES)


def test_a_disk_that_takes_nothing_at_all_is_a_fault_of_what_was_set_up(nq57: Command, grows_by: Any) -> None:
    grows_by(0)
    status, _, err = nq57("ingest", "--jsonl", "in.jsonl")
    assert (status, err.count("\n")) == (2, 1)
    assert err.rstrip().endswith(FULL)


def test_a_backfill_says_how_far_it_came_and_goes_on_when_there_is_room(nq57: Command, grows_by: Any) -> None:
    grows_by(60)
    command = ("backfill", "in.jsonl", "--since", "2026-01-01")
    status, out, err = nq57(*command)
    fault, told = err.splitlines()
    assert (status, out) == (1, "")
    assert fault.endswith(FULL)
    found = re.fullmatch(r"(\d+) articles read before that; the same command goes on from here", told)
    assert found is not None
    assert 0 < int(found[1]) == stored(nq57) < len(LINES)
    grows_by(10_000)
    assert nq57(*command)[0] == 0
    assert stored(nq57) == len(LINES)
