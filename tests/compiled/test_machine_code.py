"""The extractor as machine code reads what Python reads, is used for its own source alone, and says why it is not."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

from monitor.compiled import build, finder, place
from monitor.compiled.build import CannotCompileError
from monitor.settings import environment_values

ROOT = Path(__file__).resolve().parents[2]
CORPUS = sorted((ROOT / "tests" / "corpus").glob("fields.*.jsonl"))
SHARED = os.environ.get("NQ57_SHARED")
GOLD = sorted(Path(SHARED, "gold", "articles").glob("*.json")) if SHARED else []


def run(*command: str, fed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        input=fed,
        env={**os.environ, **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def articles() -> str:
    """The texts of the corpus and, where it is there, the gold, a line each, as `nq57 extract --jsonl` takes them."""
    corpus = [line for path in CORPUS for line in path.read_text("utf-8").splitlines()]
    texts = [json.loads(line) for line in (*corpus, *(path.read_text("utf-8") for path in GOLD))]
    return "".join(
        json.dumps({"id": str(n), "publisher": "P", "url": None, **text}) + "\n" for n, text in enumerate(texts)
    )


def test_machine_code_and_python_read_the_same(tmp_path: Path) -> None:
    if not place.directory().is_dir():
        pytest.skip("the extractor is not compiled here: python -m monitor.compiled")
    command = ("-m", "monitor", "extract", "--jsonl")
    kept = {"NQ57_CACHE": str(tmp_path)}
    compiled = run(*command, fed=articles(), **kept)
    python = run(*command, fed=articles(), NQ57_COMPILED="off", **kept)
    assert (compiled.returncode, python.returncode) == (0, 0)
    assert compiled.stdout.count("\n") == articles().count("\n")
    assert compiled.stdout == python.stdout


def loaded_from(**environment: str) -> str:
    return run("-c", "import monitor.extract; print(monitor.extract.__file__)", **environment).stdout.strip()


def test_python_is_run_where_that_is_asked_for() -> None:
    assert loaded_from(NQ57_COMPILED="off") == str(ROOT / "monitor" / "extract" / "__init__.py")


def test_machine_code_is_run_where_it_was_made_of_this_source() -> None:
    if not place.directory().is_dir():
        pytest.skip("the extractor is not compiled here: python -m monitor.compiled")
    assert Path(loaded_from()).is_relative_to(place.directory())


def test_machine_code_of_another_source_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.delenv(place.SWITCH, raising=False)
    (place.store() / "0123456789ab-of-another-source" / "monitor" / "extract").mkdir(parents=True)
    assert finder.found("monitor.extract") is None
    assert finder.state() == (False, "run by Python: its source was changed since it was compiled")


def test_one_package_and_its_library_are_found_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.delenv(place.SWITCH, raising=False)
    (place.directory() / "monitor" / "extract").mkdir(parents=True)
    (place.directory() / "monitor" / "extract" / "__init__.py").touch()
    (place.directory() / "abc__mypyc.py").touch()
    monkeypatch.setattr(finder, "_loads", lambda: True)
    assert [name for name in ("monitor.extract", "abc__mypyc", "monitor.parse", "json") if finder.found(name)] == [
        "monitor.extract",
        "abc__mypyc",
    ]
    monkeypatch.setenv(place.SWITCH, "off")
    assert finder.found("monitor.extract") is None
    assert finder.state() == (False, "run by Python, as NQ57_COMPILED=off wants it")


def test_machine_code_that_cannot_be_loaded_leaves_the_extractor_to_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.delenv(place.SWITCH, raising=False)
    (place.directory() / "monitor" / "extract").mkdir(parents=True)
    (place.directory() / "monitor" / "extract" / "__init__.py").touch()
    (place.directory() / f"broken__mypyc{EXTENSION_SUFFIXES[0]}").write_bytes(b"of another machine")
    importlib.invalidate_caches()
    finder.prefer()
    try:
        assert finder.found("monitor.extract") is None
        assert "cannot be loaded" in capsys.readouterr().err
        assert finder.state()[0] is False
    finally:
        del sys.meta_path[0]


def test_an_environment_without_machine_code_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.delenv(place.SWITCH, raising=False)
    assert finder.state() == (False, "run by Python: it was not compiled")


def test_any_other_source_has_another_digest(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    changed = tmp_path / "changed.py"
    changed.write_text("VERSION = 2\n")
    before = place.digest()
    place.digest.cache_clear()
    monkeypatch.setattr(place, "sources", lambda: [changed])
    try:
        assert place.digest() != before
    finally:
        place.digest.cache_clear()


@pytest.mark.parametrize("lost", sorted(build.LEFT_TO_PYTHON))
def test_what_is_left_to_python_exists(lost: str) -> None:
    assert (ROOT / "monitor" / lost).is_file()


def test_without_a_compiler_it_is_told_what_to_install(tmp_path: Path) -> None:
    done = run("-m", "monitor.compiled", str(tmp_path), CC="no-such-compiler")
    assert done.returncode == 1
    assert "no C compiler (no-such-compiler): on Debian, apt-get install gcc" in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.touch()
    done = run("-m", "monitor.compiled", str(taken))
    assert done.returncode == 1
    assert f"{taken}/nq57-compiled must be writable" in done.stderr


@pytest.mark.parametrize("given", [["--help"], ["one", "two"]])
def test_it_says_how_it_is_called(given: list[str]) -> None:
    done = run("-m", "monitor.compiled", *given)
    assert done.returncode == 2
    assert "python -m monitor.compiled [PREFIX]" in done.stderr


def test_source_that_mypyc_refuses_is_told_with_its_words(tmp_path: Path) -> None:
    package = tmp_path / "monitor" / "extract"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("def size(text: str) -> int:\n    return text\n")
    (tmp_path / "monitor" / "__init__.py").touch()
    (tmp_path / "mypy.ini").write_text("[mypy]\n")
    with pytest.raises(CannotCompileError, match="Incompatible return value"):
        build.translated(tmp_path)


def test_the_switch_is_on_or_off() -> None:
    assert not environment_values({"NQ57_COMPILED": "off"})[1]
    assert not environment_values({"NQ57_COMPILED": "on"})[1]
    (fault,) = environment_values({"NQ57_COMPILED": "no"})[1]
    assert str(fault) == "NQ57_COMPILED: is 'no'; on and off are all it may be"


@pytest.mark.parametrize("first", ["on", "off"])
def test_what_one_of_the_two_keeps_does_not_mislead_the_other(tmp_path: Path, first: str) -> None:
    command, kept = (
        ("-m", "monitor", "explain", "In 2025 the digital economy made up 14 percent of GDP."),
        str(tmp_path),
    )
    told = [run(*command, NQ57_CACHE=kept, NQ57_COMPILED=how) for how in (first, "off", "on", "off", "on")]
    assert {done.returncode for done in told} == {0}
    assert len({done.stdout for done in told}) == 1
