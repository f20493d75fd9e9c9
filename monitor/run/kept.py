"""What is compiled of configuration and patterns, kept between processes: losing it costs time only."""

from __future__ import annotations

import atexit
import os
import pickle
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from monitor import extract
from monitor.compiled.place import digest
from monitor.extract.prefilter import quick

VERSION = 3
#: Kept objects of one sort; older ones are removed.
KEPT = 8
#: What reading a broken pickle raises: whatever its bytes happen to say.
_BROKEN = (
    OSError, pickle.UnpicklingError, AttributeError, EOFError, ImportError, IndexError, KeyError, MemoryError,
    OverflowError, TypeError, ValueError,
)  # fmt: skip
#: So many patterns that no process compiled before are worth being kept.
_WORTH = 12


def cache_directory(environment: Mapping[str, str]) -> Path:
    """Where compiled configuration is kept between processes; losing it costs time only."""
    named = environment.get("NQ57_CACHE")
    if named:
        return Path(named)
    home = environment.get("XDG_CACHE_HOME") or (f"{environment['HOME']}/.cache" if environment.get("HOME") else "")
    return Path(home or tempfile.gettempdir()) / "nq57"


def code() -> str:
    """Stands for the code that makes what is kept: other code keeps under another name, and so does the same as machine
    code, whose classes are kept in another form."""
    return digest() + ("" if str(extract.__file__).endswith(".py") else "c")


def cached(name: str, environment: Mapping[str, str]) -> object | None:
    """A kept object, None where there is none or it is broken. Only a file of this user is read: a pickle of somebody
    else's is code."""
    path = cache_directory(environment) / f"{name}-v{VERSION}.pickle"
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_uid != os.getuid():
                return None
            found: object = pickle.load(file)
            return found
    except _BROKEN:
        return None


def keep(name: str, value: object, environment: Mapping[str, str]) -> None:
    """Keeps an object for the next process; where the directory cannot be written, nothing is kept."""
    directory = cache_directory(environment)
    try:
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(dir=directory, delete=False) as file:
            pickle.dump(value, file, protocol=pickle.HIGHEST_PROTOCOL)
        Path(file.name).replace(directory / f"{name}-v{VERSION}.pickle")
        for old in sorted(directory.glob(f"{name.split('-')[0]}-*.pickle"), key=_age)[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


@cache
def learn_patterns(directory: Path) -> None:
    """Takes what processes before this one compiled of the patterns that texts asked for, once a process and directory;
    what this one compiles is kept there at its end."""
    name, where = f"patterns-{code()}-{sys.hexversion:x}", {"NQ57_CACHE": str(directory)}
    quick.learn(cached(name, where))
    atexit.register(_keep_patterns, name, where, len(quick.known()))


def _keep_patterns(name: str, where: Mapping[str, str], before: int) -> None:
    """Keeps what is known now, where that is worth more than what was known `before`."""
    known = quick.known()
    if len(known) - before >= _WORTH:
        keep(name, known, where)
