"""Has `monitor.extract` imported as machine code where that was made of this very source."""

from __future__ import annotations

import sys
from collections.abc import Sequence
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
        return PathFinder.find_spec(fullname, [str(directory() / "monitor")], target)
    if fullname.endswith(_LIBRARY) and "." not in fullname and store().is_dir():
        return PathFinder.find_spec(fullname, [str(directory())], target)
    return None


def prefer() -> None:
    """Machine code goes before Python from now on, for what is imported later."""
    sys.meta_path.insert(0, _Finder())


def state() -> tuple[bool, str]:
    """Whether the extractor runs, or would run, as machine code, and what there is to say of it."""
    if is_off():
        return False, f"run by Python, as {SWITCH}=off wants it"
    if directory().is_dir():
        return True, "compiled"
    if store().is_dir():
        return False, "run by Python: its source was changed since it was compiled"
    return False, "run by Python: it was not compiled"
