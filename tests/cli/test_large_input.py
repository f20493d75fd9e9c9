"""No command reads more of a file than a page may have that is fetched: what is larger is named with both sizes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from crawl import record

from tests.cli.conftest import Command

MOST = 5000
TEXT = "Under Resolution 57-NQ/TW, {} per cent of the population had access to 5G in 2025, the ministry said."
OVER = "of fetch.max_bytes; split it, or raise that setting"


@pytest.fixture(autouse=True)
def _cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NQ57_FETCH_MAX_BYTES", str(MOST))


def sparse(path: Path, size: int = 3_000_000_000) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
    return path


def line(name: str, value: int, length: int = 0) -> str:
    text = TEXT.format(value) + " x" * length
    return json.dumps({"url": f"https://example.vn/{name}-1.html", "published": "2026-01-05", "text": text})


@pytest.mark.parametrize(
    "arguments", [["ingest"], ["extract"], ["parse", "--url", "https://example.vn/a-1.html"]], ids=lambda a: str(a[0])
)
@pytest.mark.parametrize("name", ["big.html", "big.txt"])
def test_a_file_of_gigabytes_is_one_line_with_its_size(
    nq57: Command, tmp_path: Path, arguments: list[str], name: str
) -> None:
    sparse(tmp_path / name)
    status, out, err = nq57(*arguments, name)
    assert (status, out) == (2, "")
    assert err == f"nq57: {name}: has 3,000,000,000 bytes, more than the 5,000 {OVER}\n"


@pytest.mark.parametrize(
    "arguments", [["ingest"], ["extract"], ["parse", "--url", "https://example.vn/a-1.html"]], ids=lambda a: str(a[0])
)
def test_a_device_without_an_end_is_read_as_far_as_the_cap(nq57: Command, arguments: list[str]) -> None:
    status, out, err = nq57(*arguments, "/dev/zero")
    assert (status, out) == (2, "")
    assert err == f"nq57: /dev/zero: has more than the 5,000 bytes {OVER}\n"


@pytest.mark.parametrize("command", ["ingest", "extract"])
def test_a_line_that_is_too_long_is_named_and_the_others_are_read(nq57: Command, tmp_path: Path, command: str) -> None:
    lines = [line("a", 59), line("b", 60, 5000), line("c", 61)]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), "utf-8")
    status, out, err = nq57(command, "--jsonl", "in.jsonl")
    told = err.splitlines()
    assert status == 1
    assert told[0] == f"in.jsonl line 2: has {len(lines[1]) + 1:,} bytes, more than the 5,000 {OVER}"
    assert told[1:] == (["1 failed, 2 stored"] if command == "ingest" else [])
    assert len(out.splitlines()) == (0 if command == "ingest" else 2)


def test_a_page_of_a_crawl_that_is_too_large_is_named_and_the_others_are_read(nq57: Command, tmp_path: Path) -> None:
    body = f"<html><body><article><h1>5G for all</h1><p>{TEXT.format(59)}</p>{'<p>The officials spoke.</p>' * 20}"
    pages = [record("https://example.vn/a", (body + "<p>More.</p>" * 500).encode())]
    pages.append(record("https://example.vn/b", body.encode()))
    (tmp_path / "crawl.warc").write_bytes(b"".join(pages))
    status, _, err = nq57("ingest", "crawl.warc")
    assert status == 1
    assert err.startswith("crawl.warc page 1: has ")
    assert err.splitlines()[-1] == "1 failed, 1 stored"


@pytest.mark.parametrize("name", ["big.html", "big.txt", "big.jsonl"])
def test_a_backfill_names_a_text_that_is_too_large_and_has_failed(nq57: Command, tmp_path: Path, name: str) -> None:
    path = sparse(tmp_path / name, 50_000_000)
    status, out, err = nq57("backfill", name, "--since", "2026-01-01", "--json")
    assert status == 1
    assert err == f"{path}: text 1: has 50,000,000 bytes, more than the 5,000 {OVER}\n"
    assert json.loads(out)["outcomes"] == {"too-large": 1}


def test_a_backfill_reads_the_lines_beside_one_that_is_too_long(nq57: Command, tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text("\n".join([line("a", 59), line("b", 60, 5000), line("c", 61)]), "utf-8")
    for more in (["--dry-run"], []):
        status, _, err = nq57("backfill", "in.jsonl", "--since", "2026-01-01", *more)
        assert status == 1
        assert "in.jsonl: text 2: has 10,1" in err
    assert nq57("ingest", "--jsonl", "-", stdin=line("a", 59) + "\n")[2] == "1 unchanged\n"


@pytest.mark.parametrize("target", ["urls.txt", "-"])
def test_a_list_of_addresses_that_is_too_large_is_named(nq57: Command, tmp_path: Path, target: str) -> None:
    listed = "https://example.vn/a-1.html\n" * 1000
    (tmp_path / "urls.txt").write_text(listed)
    status, out, err = nq57("backfill", target, "--dry-run", stdin=listed if target == "-" else "")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert OVER in err
