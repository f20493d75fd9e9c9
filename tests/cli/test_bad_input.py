"""What cannot be used is named with its remedy; everything else goes on, and no command dies of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Command

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Under Resolution 57-NQ/TW, 59 per cent of the population had access to 5G in 2025, the ministry said."
GOOD: dict[str, Any] = {"id": "good", "url": "https://example.vn/good", "text": TEXT}
#: A line, and what is said of it.
BROKEN = [
    (b'{"text": "caf\xe9"}', "is no UTF-8 (byte 14); convert it to UTF-8"),
    (b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "is no JSON that is read (nested too deeply)"),
    (b'{"id": ' + b"9" * 5000 + b', "text": "x"}', "is no JSON that is read (a number of thousands of digits)"),
    (b'{"text": "x', "is no JSON (Unterminated string starting at column 10); write one object a line"),
    (b'{"text": "x\ty"}', "is no JSON (Invalid control character at column 12); write one object a line"),
    (b'{"text": x}', "is no JSON (Expecting value at column 10); write one object a line"),
    (b'{"url": "u", "text": "x", "publisher": 5}', "publisher: 5 is no text; give a string or leave it out"),
    (b'{"url": "u", "text": "x", "title": ["x"]}', "title: ['x'] is no text; give a string or leave it out"),
    (b'{"url": "u", "text": "x", "published": "2026-01-31x"}', "published: '2026-01-31x' is no ISO 8601 date"),
    (b'{"url": "u", "text": "x", "published": "0001-01-01"}', "published: '0001-01-01' is no ISO 8601 date"),
    (b'{"url": "u", "text": "x", "published": 20260131}', "published: 20260131 is no ISO 8601 date"),
]


@pytest.mark.parametrize("command", ["extract", "ingest"])
def test_a_line_that_cannot_be_read_is_named_and_the_others_are_read(
    nq57: Command, tmp_path: Path, command: str
) -> None:
    broken = [entry for entry in BROKEN if command == "ingest" or b"0001" not in entry[0]]
    good = json.dumps(GOOD).encode()
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\n".join([good, *(line for line, _ in broken), good]) + b"\n")
    status, out, err = nq57(command, "--jsonl", str(path))
    assert status == 1
    for number, (_, told) in enumerate(broken, 2):
        assert err.splitlines()[number - 2].startswith(f"{path} line {number}: {told}")
    if command == "extract":
        assert [json.loads(line)["figures"][0]["value"] for line in out.splitlines()] == [59, 59]
    else:
        assert err.splitlines()[-1] == f"{len(broken)} failed, 1 stored, 1 unchanged"


def test_half_a_pair_of_surrogates_and_nul_are_stored_as_what_they_are_not(nq57: Command) -> None:
    line = json.dumps({**GOOD, "title": "5G \ud83d", "text": f"{TEXT} \ud83d \x00", "publisher": "A\x00"})
    assert nq57("ingest", "--jsonl", "-", stdin=line + "\n")[0] == 0
    (found,) = nq57("findings", "--json")[1].splitlines()
    assert json.loads(found)["after"]["value"] == 59
    assert nq57("db", "verify")[0] == 0


def test_a_file_that_cannot_be_read_does_not_end_the_others(nq57: Command, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"caf\xe9")
    (tmp_path / "good.jsonl").write_text(json.dumps(GOOD), "utf-8")
    status, out, err = nq57("ingest", "missing.txt", "bad.txt", "missing.warc", "good.txt", "good.jsonl")
    assert (status, out) == (1, "")
    assert err.splitlines() == [
        "nq57: missing.txt: cannot read it (No such file or directory); name a readable file",
        "nq57: bad.txt: is not UTF-8 text (byte 4); convert it to UTF-8",
        "nq57: missing.warc: cannot read it (No such file or directory); name a readable file",
        "3 failed, 2 stored",
    ]
    assert nq57("ingest", "missing.txt")[0] == 2


def test_a_file_is_not_explained_as_if_its_name_were_the_sentence(nq57: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Digital economy made up 14% of GDP.", "utf-8")
    told = "nq57: TEXT: 'a.txt' is a file, no sentence; write nq57 explain - < a.txt\n"
    assert nq57("explain", "a.txt") == (2, "", told)
    assert nq57("explain", "14% of GDP. " * 400)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ingest", "a.txt", "b.txt", "--url", "https://e.vn/a"], "--url: is the address of one file"),
        (["ingest", "a.txt", "--url", "e.vn/a"], "--url: 'e.vn/a' is no http or https address; write https://"),
        (["parse", "a.txt", "--url", "http://[1"], "--url: 'http://[1' is no http or https address"),
        (["parse", "missing.html", "--url", "https://e.vn/a"], "missing.html: cannot read it (No such file or dir"),
        (["parse", "https://e.vn/a", "--url", "https://e.vn/a"], "https://e.vn/a: is an address, and only files are"),
        (["extract", "--jsonl", "https://e.vn/a"], "https://e.vn/a: is an address, and only files are read here; save"),
        (["extract", "ftp://e.vn/a"], "FILE: 'ftp://e.vn/a' is no http or https address; write https://"),
        (["feeds", "test", "http://[::1"], "http://[::1: is neither a feed nor an address; see nq57 feeds list"),
        (["backfill", "http://[::1", "--since", "2026-01-01"], "http://[::1: is no publisher with feeds, no feed, no"),
        (["extract", "https://"], "FILE: 'https://' is no http or https address; write https://"),
        (["findings", "--since", "2099-01-01"], "--since: '2099-01-01' is still to come, it is 20"),
        (["digest", "--since", "2099-01-01T08:00"], "--since: '2099-01-01T08:00' is still to come, it is 20"),
        (["alerts", "preview", "--since", "2099-01-01"], "--since: '2099-01-01' is still to come, it is 20"),
        (["backfill", "vnexpress", "--since", "2099-01-01"], "--since: '2099-01-01' is still to come, it is 20"),
        (["export", "series", "-o", "nowhere/x.csv"], "nowhere/x.csv: cannot write it (there is no folder /"),
        (["export", "series", "-o", "/dev/null/x.csv"], "/dev/null/x.csv: cannot write it (/dev/null is no folder"),
        (["findings", "--since", "0001-01-01"], "--since: '0001-01-01' is no ISO 8601 date; write 2026-01-31 or"),
        (["series", "gii_rank", "--as-of", "0000-01-01"], "--as-of: '0000-01-01' is no ISO 8601 date; write 2026"),
        (["extract", "a.txt", "--published", "2026-99-01"], "published: '2026-99-01' is no ISO 8601 date; write 2026"),
        (["ingest", "a.txt", "--published", "2026-99-01"], "published: '2026-99-01' is no ISO 8601 date; write 2026"),
        (["ingest", ""], "'': names nothing; name a readable file, or - for stdin"),
        (["ingest", "--jsonl", ""], "'': names nothing; name a readable file, or - for stdin"),
        (["extract", ""], "'': names nothing; name a readable file, or - for stdin"),
        (["extract", "--jsonl", ""], "'': names nothing; name a readable file, or - for stdin"),
        (["parse", "", "--url", "https://e.vn/a"], "'': names nothing; name a readable file, or - for stdin"),
        (["backfill", ""], "'': names nothing; name a publisher, feed, address, file or folder (. is this one)"),
        (["backfill", "vnexpress", ""], "'': names nothing; name a publisher, feed, address, file or folder"),
        (["explain", "x", "--published", "soon"], "published: 'soon' is no ISO 8601 date; write 2026-01-31"),
    ],
)
def test_a_wrong_option_is_one_line_with_its_remedy(nq57: Command, arguments: list[str], told: str) -> None:
    status, out, err = nq57(*arguments)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"nq57: {told}")
    assert ";" in err


@pytest.mark.parametrize(
    ("address", "why", "remedy"),
    [
        ("https://nowhere.invalid/a", "dns", "try again, or save the page"),
        ("http://xn--zzzzzz--.vn/", "bad-url: A-label must not end with a hyphen", "give a public address on port 80"),
        ("HTTP://127.0.0.1/a", "refused-address: 127.0.0.1 is", "give a public address on port 80 or 443, or save"),
    ],
)
def test_a_page_that_cannot_be_had_is_named_with_its_remedy(nq57: Command, address: str, why: str, remedy: str) -> None:
    status, out, err = nq57("extract", address)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert err.startswith(f"nq57: {address}: {why}")
    assert f"; {remedy}" in err


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """The program in a shell of its own, `$NQ57` being it."""
    environment = {
        "NQ57": f"{sys.executable} -m monitor",
        "PYTHONPATH": str(ROOT),
        "NQ57_DATABASE_URL": f"sqlite:///{folder}/shell.db",
        "NQ57_CACHE": str(folder / "cache"),
    }
    return subprocess.run(["/bin/sh", "-c", line], cwd=folder, env=environment, capture_output=True, timeout=60)


@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        ("$NQ57 version >/dev/full", 1, b"nq57: input or output: No space left on device\n"),
        ("$NQ57 findings --json >&-", 0, b""),
        ("$NQ57 extract --jsonl - <&-", 0, b""),
        ("$NQ57 version 2>&-", 0, b""),
    ],
)
def test_full_and_closed_streams_are_no_tracebacks(tmp_path: Path, line: str, status: int, told: bytes) -> None:
    done = shell(line, tmp_path)
    assert (done.returncode, done.stderr) == (status, told)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("$NQ57 version", b"0"),
        ("$NQ57 metrics --json", b"0"),
        ("$NQ57 metrics", b"0"),
        ("$NQ57 feeds list", b"0"),
        ("$NQ57 --help", b"0"),
        ("$NQ57 check-config --origin", b"0"),
        # What failed before its reader had gone has failed.
        ("$NQ57 extract --jsonl in.jsonl", b"1"),
    ],
)
def test_a_reader_that_has_gone_ends_a_command_quietly(tmp_path: Path, line: str, status: bytes) -> None:
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "x"}\n{broken\n', "utf-8")
    done = shell(f"{{ sleep 0.2; {line} 2>err; echo $? >&2; }} | true", tmp_path)
    assert done.stderr.split() == [status]
    told = (tmp_path / "err").read_text()
    assert [fault for fault in ("Traceback", "input or output", "pipe") if fault in told] == []


def test_of_many_lines_a_reader_may_take_one(tmp_path: Path) -> None:
    line = '{"id": "a", "text": "x"}\n'
    (tmp_path / "in.jsonl").write_text(line * 5000, "utf-8")
    done = shell("{ $NQ57 extract --jsonl in.jsonl; echo $? >&2; } | head -1", tmp_path)
    assert (json.loads(done.stdout)["id"], done.stderr) == ("a", b"0\n")


def test_records_are_utf8_whatever_the_locale_and_escape_what_is_no_character(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text('{"id": "Đà Nẵng \\ud83d", "text": "x"}\n', "utf-8")
    done = shell("PYTHONIOENCODING=latin-1 $NQ57 extract --jsonl in.jsonl", tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["id"] == "Đà Nẵng \ud83d"
