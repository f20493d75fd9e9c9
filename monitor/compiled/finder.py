"""Has `monitor.extract` imported as machine code where that was made of this very source."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

from monitor.compiled.place import ENGINE, SWITCH, directory, is_off, store

#: How the library is called in which the code of all modules stands.
_LIBRARY = "__mypyc"


class _Finder(MetaPathFinder):
    """Finds the package and the library beside it; the modules of the package are then found beside it."""

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002 - finders are given it
        target: ModuleType | None = None,
    ) -> ModuleSpec | None:
        return found(fullname, target)


def found(fullname: str, target: ModuleType | None = None) -> ModuleSpec | None:
    """The package as machine code, or the library of its code; None for all else, and where Python is to run it."""
    if fullname == ENGINE and not is_off() and store().is_dir():
        there = PathFinder.find_spec(fullname, [str(directory() / "monitor")], target)
        return there if there is not None and _loads() else None
    if fullname.endswith(_LIBRARY) and "." not in fullname and store().is_dir():
        return PathFinder.find_spec(fullname, [str(directory())], target)
    return None


def _loads() -> bool:
    """Whether the library can be loaded here; it cannot where the environment was made on another kind of machine."""
    library = next(directory().glob(f"*{_LIBRARY}.*"))
    try:
        import_module(library.name.split(".")[0])
    except ImportError as error:
        sys.stderr.write(f"Python runs the extractor, as what was compiled cannot be loaded: {error}\n")
        return False
    return True


def prefer() -> None:
    """Machine code goes before Python from now on, for what is imported later."""
    sys.meta_path.insert(0, _Finder())


def state() -> tuple[bool, str]:
    """Whether the extractor runs, or would run, as machine code, and what there is to say of it."""
    if is_off():
        return False, f"run by Python, as {SWITCH}=off wants it"
    if directory().is_dir() and not _loads():
        return False, "run by Python: what was compiled cannot be loaded; delete it and compile again"
    if directory().is_dir():
        return True, "compiled"
    if store().is_dir():
        return False, "run by Python: its source was changed since it was compiled"
    return False, "run by Python: it was not compiled"
