"""Makes machine code of the extractor with mypyc and a C compiler."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sysconfig
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from mypyc.build import mypycify
from setuptools import Distribution
from setuptools.command.build_ext import build_ext
from setuptools.errors import CompileError, LinkError

from monitor.compiled.place import ROOT, directory, sources, store

#: Modules that Python runs: they change what they are at run time, as no compiled class can.
LEFT_TO_PYTHON = frozenset({"extract/lexicon.py", "extract/prefilter/lazy.py"})
#: More than this gives code that is no faster where it was measured, and takes half as long again to make.
_OPTIMISED = "1"
#: So many sets of modules are left: other checkouts may share the environment.
_LEFT = 3
#: How types are read: faults in them are `make lint`'s, with the rules of pyproject.toml.
_MYPY = "[mypy]\nignore_missing_imports = True\nfollow_imports = silent\n"


class CannotCompileError(Exception):
    """Why no machine code could be made, and the remedy."""


def build(prefix: Path | None = None) -> Path:
    """Compiles the extractor for this interpreter and gives the directory where it lies. It appears there whole or not
    at all. Raises CannotCompileError."""
    made = directory(prefix)
    if made.is_dir():
        return made
    _refuse_without_compiler()
    try:
        made.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=made.parent, prefix="making-") as there:
            staged, to = Path(there, "source"), Path(there, "made")
            _stage(staged)
            extensions = translated(staged)
            shutil.copytree(staged / "monitor" / "extract", to / "monitor" / "extract")
            _compile(extensions, staged, to)
            to.rename(made)
    except OSError as error:
        raise CannotCompileError(f"{error}: {made.parent} must be writable, with some 100 MB free") from error
    for old in sorted(store(prefix).glob("[0-9a-f]*-*"), key=lambda path: path.stat().st_mtime)[:-_LEFT]:
        shutil.rmtree(old, ignore_errors=True)
    return made


def _processors() -> int:
    """How many of them this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _refuse_without_compiler() -> None:
    """Raises CannotCompileError where something is missing that compiling needs."""
    compiler = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]
    if shutil.which(compiler) is None:
        raise CannotCompileError(f"no C compiler ({compiler}): on Debian, apt-get install gcc python3-dev")
    header = Path(sysconfig.get_paths()["include"], "Python.h")
    if not header.is_file():
        raise CannotCompileError(f"no {header}: on Debian, apt-get install python3-dev")


def _stage(to: Path) -> None:
    """Copies the modules to a directory of their own: mypyc writes where it reads."""
    for path in sources():
        copy = to / "monitor" / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    (to / "monitor" / "__init__.py").touch()
    (to / "mypy.ini").write_text(_MYPY, encoding="utf-8")


def translated(staged: Path) -> list[Any]:
    """The extensions whose C mypyc writes below `staged`. Raises CannotCompileError with what it said."""
    files = [str(path.relative_to(staged)) for path in sorted((staged / "monitor" / "extract").rglob("*.py"))]
    files = [file for file in files if file.removeprefix("monitor/") not in LEFT_TO_PYTHON]
    said = io.StringIO()
    try:
        with contextlib.chdir(staged), contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            extensions: list[Any] = mypycify(files, opt_level=_OPTIMISED, debug_level="0", multi_file=True)
    except SystemExit as error:
        raise CannotCompileError(f"mypyc refuses the source:\n{said.getvalue()}") from error
    return extensions


class _SideBySide(build_ext):  # type: ignore[misc]  # setuptools tells no types
    """Compiles as many sources at once as there are processors: nearly all belong to one extension."""

    def build_extension(self, ext: Any) -> None:
        # What another compiler warns of is no fault of the source.
        flags = [flag for flag in ext.extra_compile_args if flag != "-Werror"]
        with ThreadPoolExecutor(_processors()) as pool:
            objects = pool.map(lambda source: self._object(source, ext, flags), ext.sources)
            ext.extra_objects, ext.sources = list(objects), []
        super().build_extension(ext)

    def _object(self, source: str, ext: Any, flags: list[str]) -> str:
        made: list[str] = self.compiler.compile(
            [source], output_dir=self.build_temp, include_dirs=ext.include_dirs, extra_postargs=flags
        )
        return made[0]


def _compile(extensions: list[Any], staged: Path, to: Path) -> None:
    """Compiles and links the extensions to where they are imported from. Raises CannotCompileError."""
    command = _SideBySide(Distribution({"ext_modules": extensions}))
    command.build_lib, command.build_temp = str(to), str(staged / "objects")
    command.ensure_finalized()
    try:
        with contextlib.chdir(staged):
            command.run()
    except (CompileError, LinkError) as error:
        raise CannotCompileError(f"the C compiler fails: {error}") from error
