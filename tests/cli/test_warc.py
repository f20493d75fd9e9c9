"""A crawl's archive is stored page by page."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest
from crawl import record

from monitor.cli.entry import run

BODY = "".join(
    f"<p>{text}</p>"
    for text in [
        "Under Resolution 57-NQ/TW, 59 per cent of the population had access to 5G in 2025, the ministry said.",
        *["The officials described the works at length and thanked the engineers."] * 6,
    ]
)
PAGE = f"<html><head><title>5G</title></head><body><article><h1>5G for all</h1>{BODY}</article></body></html>"


CRAWL = [
    record("https://example.vn/a", PAGE.encode()),
    record("https://example.vn/b", gzip.compress(PAGE.replace("59", "61").encode()), more="Content-Encoding: gzip\r\n"),
    record("https://example.vn/c", PAGE.encode(), status="404 Not Found"),
    record("https://example.vn/d.png", b"\x89PNG", kind="image/png"),
    record("https://example.vn/e", b"<html><body></body></html>"),
]


@pytest.mark.parametrize("packed", [False, True])
def test_the_articles_of_a_crawl_are_stored_with_their_addresses_and_times(
    packed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NQ57_DATABASE_URL", f"sqlite:///{tmp_path}/w.db")
    monkeypatch.setattr(sys, "stdin", None)
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(b"".join(gzip.compress(part) if packed else part for part in CRAWL))
    assert run(["ingest", str(path)]) == 0
    assert "2 stored" in capsys.readouterr().err
    assert run(["export", "observations", "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["article_url"], row["value"], row["fetched_at"]) for row in rows if row["metric"]] == [
        ("https://example.vn/a", 59, "2026-01-31T15:30:00+07:00"),
        ("https://example.vn/b", 61, "2026-01-31T15:30:00+07:00"),
    ]


def test_a_file_that_is_no_archive_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NQ57_DATABASE_URL", f"sqlite:///{tmp_path}/w.db")
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"no archive at all\n")
    assert run(["ingest", str(path)]) == 1
    assert "crawl.warc" in capsys.readouterr().err
    assert run(["ingest", str(tmp_path / "missing.warc")]) == 2


#: `share`: how much of its last record is in the file.
@pytest.mark.parametrize("share", [0.03, 0.1, 0.3, 0.6, 0.95])
@pytest.mark.parametrize("kind", ["text/html", "image/png"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_crawl_that_ends_anywhere_but_after_a_record_is_told_to_break_off(
    packed: bool,
    kind: str,
    share: float,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NQ57_DATABASE_URL", f"sqlite:///{tmp_path}/w.db")
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    parts = [CRAWL[0], record("https://example.vn/z", PAGE.replace("59", "63").encode(), kind=kind)]
    first, last = [gzip.compress(part) if packed else part for part in parts]
    path.write_bytes(first + last[: max(1, int(len(last) * share))])
    for command in (["ingest", str(path)], ["backfill", str(path)]):
        assert run(command) == 1
        said = capsys.readouterr().err
        assert "crawl.warc" in said
        assert "breaks off" in said


@pytest.mark.parametrize("cut", [30, 60])
@pytest.mark.parametrize("packed", [False, True])
def test_a_page_in_which_a_crawl_breaks_off_is_not_stored_as_whole(
    packed: bool, cut: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NQ57_DATABASE_URL", f"sqlite:///{tmp_path}/w.db")
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"".join(gzip.compress(part) if packed else part for part in CRAWL[:2])[:-cut])
    assert run(["ingest", str(path)]) == 1
    said = capsys.readouterr().err
    assert "breaks off" in said
    assert "1 stored" in said
