"""What is compiled of the tables is kept between processes, and never kept wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from monitor.domain.article import Document
from monitor.extract import extract
from monitor.run.catalog import load_catalog
from monitor.run.kept import KEPT

TEXT = "In 2025 the digital economy made up 14 percent of GDP."


def figures(cache: Path) -> list[tuple[str, str | None]]:
    lexicon = load_catalog({"NQ57_CACHE": str(cache)}).lexicon
    document = Document(
        id="d", url=None, publisher="Example", lang="en", published=date(2026, 2, 2), title="", text=TEXT
    )
    return [(f.quote, f.metric) for f in extract(document, lexicon).figures]


def test_a_kept_vocabulary_reads_like_a_new_one(tmp_path: Path) -> None:
    first = figures(tmp_path)
    assert list(tmp_path.glob("vocabulary-en-*"))
    assert figures(tmp_path) == first == [("14 percent", "digital_economy_gdp_share")]


def test_a_broken_kept_file_costs_time_only(tmp_path: Path) -> None:
    first = figures(tmp_path)
    for kept in tmp_path.glob("vocabulary-*"):
        kept.write_bytes(b"not a pickle")
    assert figures(tmp_path) == first


def test_old_kept_files_are_removed(tmp_path: Path) -> None:
    for number in range(KEPT + 5):
        (tmp_path / f"vocabulary-en-old{number}-v1.pickle").write_bytes(b"x")
    figures(tmp_path)
    assert len(list(tmp_path.glob("vocabulary-*"))) <= KEPT


def run(cache: Path, *arguments: str) -> str:
    environment = {**os.environ, "NQ57_CACHE": str(cache)}
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from monitor.cli import main; sys.exit(main())", "explain", *arguments],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


def test_patterns_that_a_process_compiled_are_taken_by_the_next(tmp_path: Path) -> None:
    first = run(tmp_path, TEXT)
    kept = next(iter(tmp_path.glob("patterns-*")))
    told = kept.stat().st_mtime_ns
    assert run(tmp_path, TEXT) == first
    assert kept.stat().st_mtime_ns == told, "nothing new was compiled"
    kept.write_bytes(b"not a pickle")
    assert run(tmp_path, TEXT) == first
