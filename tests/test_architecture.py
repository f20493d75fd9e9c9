"""The shape of the house, as facts about its files."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted(
    path
    for top in ("monitor", "storage")
    for path in (ROOT / top).rglob("*.py")
    if "migrations/versions" not in path.as_posix()
)
TOP_LEVEL = {"monitor", "config", "storage", "tests", "docker-compose.yml", "pyproject.toml", "README.md"}
BESIDE = {"Makefile", "requirements.lock"}
BANNED_NAMES = {"utils.py", "helpers.py", "manager.py", "base.py", "common.py"}


def functions_of(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def test_no_source_file_reaches_400_lines() -> None:
    long = {str(p.relative_to(ROOT)): n for p in SOURCES if (n := len(p.read_text().splitlines())) >= 400}
    assert not long


def test_no_function_reaches_50_lines() -> None:
    long = {
        f"{path.relative_to(ROOT)}:{node.name}": size
        for path in SOURCES
        for node in functions_of(path)
        if (size := (node.end_lineno or 0) - node.lineno + 1) >= 50
    }
    assert not long


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert not [str(path) for path in SOURCES if path.name in BANNED_NAMES]


def test_no_two_test_files_share_a_name() -> None:
    """Test folders are no packages: a test file, and a module beside it, is known by its name alone."""
    names = [path.name for path in (ROOT / "tests").rglob("*.py") if path.name != "conftest.py"]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_the_top_level_is_the_one_that_was_fixed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout: what belongs to the project cannot be told from what was made here")
    tops = {line.split("/")[0] for line in listed.stdout.splitlines()}
    assert {top for top in tops if not top.startswith(".")} == TOP_LEVEL | BESIDE


def test_the_domain_imports_the_standard_library_only() -> None:
    foreign = {
        f"{path.name}: {name}"
        for path in SOURCES
        if path.parent.name == "domain"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imported(node)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("monitor.domain")
    }
    assert not foreign


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return []


def test_functions_import_only_in_the_command_line() -> None:
    inside = {
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        if "cli" not in path.parts
        for function in functions_of(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert not inside


def test_help_imports_none_of_the_heavy_libraries() -> None:
    script = (
        "import sys; from monitor.cli.entry import run; run(['--help']); "
        "heavy = {'sqlalchemy', 'alembic', 'trafilatura', 'matplotlib', 'httpx', 'starlette', 'feedparser'}; "
        "heavy |= {'selectolax', 'procrastinate'}; print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
