"""What is compiled of the tables is kept between processes, and never kept wrong."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from monitor.domain.article import Document
from monitor.extract import extract
from monitor.extract.lexicon import Vocabulary
from monitor.run.catalog import load_catalog
from monitor.run.kept import KEPT

TEXT = "In 2025 the digital economy made up 14 percent of GDP."


@pytest.fixture(autouse=True)
def _as_in_a_new_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """No lexicon of this process is taken for the next catalog."""
    monkeypatch.setattr("monitor.run.catalog.LEXICONS", _Forgetful())


class _Forgetful(dict[object, object]):
    """Keeps nothing."""

    def __setitem__(self, key: object, value: object) -> None: ...


def figures(cache: Path) -> list[tuple[str, str | None]]:
    lexicon = load_catalog({"NQ57_CACHE": str(cache)}).lexicon
    document = Document(
        id="d", url=None, publisher="Example", lang="en", published=date(2026, 2, 2), title="", text=TEXT
    )
    return [(f.quote, f.metric) for f in extract(document, lexicon).figures]


def test_a_kept_vocabulary_reads_like_a_new_one(tmp_path: Path) -> None:
    first = figures(tmp_path)
    kept = next(tmp_path.glob("vocabulary-en-*"))
    assert isinstance(pickle.loads(kept.read_bytes()), Vocabulary)
    assert figures(tmp_path) == first == [("14 percent", "digital_economy_gdp_share")]


#: Nothing, no pickle, one of a protocol to come, one that ends too early, a memo of nothing, and a text that is none.
_BROKEN = [b"", b"not a pickle", b"\x80\x6e", b"\x80\x04N", b"\x80\x04h\x07.", b"\x80\x04X\x01\0\0\0\xff."]


@pytest.mark.parametrize("broken", _BROKEN)
def test_a_broken_kept_file_costs_time_only(tmp_path: Path, broken: bytes) -> None:
    first = figures(tmp_path)
    for kept in (*tmp_path.glob("vocabulary-*"), *tmp_path.glob("files-*")):
        kept.write_bytes(broken)
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


def test_equal_files_are_read_with_one_lexicon_and_others_with_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("monitor.run.catalog.LEXICONS", {})
    cache = {"NQ57_CACHE": str(tmp_path / "cache")}
    first = load_catalog(cache).lexicon
    assert load_catalog({**cache, "NQ57_DATABASE_URL": "sqlite:///other.db"}).lexicon is first
    overlay = tmp_path / "overlay"
    overlay.mkdir()
    (overlay / "topic.toml").write_text("")
    assert load_catalog({**cache, "NQ57_CONFIG": str(overlay)}).lexicon is not first
