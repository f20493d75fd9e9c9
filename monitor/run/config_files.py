"""Reads the layers of configuration files into raw tables, with the origin of each key."""

from __future__ import annotations

import pickle
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeGuard

from monitor.regular_file import read_regular
from monitor.settings import Fault

MAX_BYTES = 2_000_000
#: Tables and lists inside each other; what we read needs half of it.
MAX_DEPTH = 16
#: Folders whose files replace a shipped file of the same name.
FOLDERS = ("publishers", "metrics")
MESSAGE_FOLDERS = ("cues", "messages")
SINGLE = ("monitor", "topic", "units", "speakers", "places", "instruments", "routes", "compare", "signs")

Table = dict[str, Any]


@dataclass(slots=True)
class ConfigFiles:
    """The merged tables. `folders[name][stem]` is one file of a folder, `single[name]` one file."""

    single: dict[str, Table] = field(default_factory=dict)
    folders: dict[str, dict[str, Table]] = field(default_factory=dict)
    #: Path of the file that a table, or "name:dotted.key" of a single one, came from.
    origins: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def origin_of(self, name: str, key: str) -> str:
        """The file that the dotted key of a single file came from, else what holds it: of "routes.x.at" in "routes" the
        last file that states `at` for the route x, else the last that has this route."""
        parts = key.split(".")
        holders = (f"{name}:{'.'.join(parts[:end])}" for end in range(len(parts), 0, -1))
        return next((self.origins[holder] for holder in holders if holder in self.origins), f"{name}.toml")


def shipped_directory() -> Path:
    """The configuration that came with this program: in a wheel inside the package, in a checkout beside it."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "shipped"
    return inside if inside.is_dir() else package.parent / "config"


def list_files(roots: Iterable[Path]) -> list[tuple[str, str, Path]]:
    """(folder or "", stem, path) of each TOML file of each root, shipped ones first."""
    found: list[tuple[str, str, Path]] = []
    for root in roots:
        found += [("", path.stem, path) for path in sorted(root.glob("*.toml"))]
        for folder in (*FOLDERS, *MESSAGE_FOLDERS):
            found += [(folder, path.stem, path) for path in sorted((root / folder).glob("*.toml"))]
    return found


def digest_of(files: Iterable[tuple[str, str, Path]]) -> str:
    """A hash of names and bytes: equal configuration, equal digest. What cannot be read is a fault of `read_config`."""
    total = sha256()
    for folder, stem, path in files:
        total.update(f"{folder}/{stem}\0".encode())
        try:
            total.update(read_regular(path, MAX_BYTES))
        except (OSError, ValueError):
            total.update(b"\0unreadable")
    return total.hexdigest()[:20]


def read_config(files: Iterable[tuple[str, str, Path]]) -> ConfigFiles:
    """All files merged. A file that cannot be read is a fault that names it, as is an id that stands twice in one file;
    the others are read all the same."""
    config = ConfigFiles(folders={name: {} for name in (*FOLDERS, *MESSAGE_FOLDERS)})
    for folder, stem, path in files:
        table = _load(path, config.faults)
        if table is None:
            continue
        if folder in FOLDERS:
            config.folders[folder][stem] = table
            config.origins[f"{folder}/{stem}"] = str(path)
        elif folder:
            known = config.folders[folder].setdefault(stem, {})
            _merge(known, table, f"{folder}/{stem}", str(path), config.origins)
        elif stem in SINGLE:
            config.faults += [Fault(str(path), key, _TWICE) for key in _repeated(table)]
            _merge(config.single.setdefault(stem, {}), table, stem, str(path), config.origins)
        else:
            config.faults.append(Fault(str(path), "", f"is no configuration file; known are {', '.join(SINGLE)}"))
    return config


def _load(path: Path, faults: list[Fault]) -> Table | None:
    try:
        table: Table | None = pickle.loads(_parsed(read_regular(path, MAX_BYTES)))
    except (OSError, ValueError) as error:
        faults.append(Fault(str(path), "", str(error)))
        return None
    except RecursionError:
        table = None
    if table is None or _is_deeper(table, MAX_DEPTH):
        faults.append(Fault(str(path), "", f"has tables or lists nested deeper than {MAX_DEPTH}; no key needs that"))
        return None
    return table


@lru_cache(maxsize=512)
def _parsed(written: bytes) -> bytes:
    """The tables that a file states, pickled: each reader gets its own, in a tenth of the time that parsing takes."""
    return pickle.dumps(tomllib.loads(written.decode("utf-8-sig")))


def _is_deeper(value: object, room: int) -> bool:
    """Whether more than `room` tables and lists stand inside each other."""
    if not isinstance(value, (dict, list)):
        return False
    parts = value.values() if isinstance(value, dict) else value
    return room == 0 or any(_is_deeper(part, room - 1) for part in parts)


_TWICE = "stands twice in this file; make one table of the two, or give one of them another id"


def _repeated(table: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """The dotted key of each id that several tables of one list have: merged, they would be one that nobody wrote."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _repeated(value, f"{prefix}{key}.")
        elif _by_id(value):
            counted = Counter(str(entry["id"]) for entry in value if entry["id"])
            yield from (f"{prefix}{key}.{name}" for name, number in counted.items() if number > 1)


def _merge(known: Table, over: Mapping[str, Any], prefix: str, path: str, origins: dict[str, str]) -> None:
    """Tables merge by key, lists of tables with an `id` by id (`enabled = false` removes), the rest is replaced."""
    for key, value in over.items():
        dotted = f"{prefix}:{key}" if ":" not in prefix else f"{prefix}.{key}"
        origins[dotted] = path
        old = known.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            _merge(old, value, dotted, path, origins)
        elif _by_id(value):
            enabled = [entry for entry in value if entry.get("enabled", True)]
            known[key] = _merge_lists(old, value) if _by_id(old) else enabled
            _note({str(entry["id"]): entry for entry in value}, dotted, path, origins)
        else:
            known[key] = value
            if isinstance(value, dict):
                _note(value, dotted, path, origins)


def _note(table: Mapping[str, Any], prefix: str, path: str, origins: dict[str, str]) -> None:
    for key, value in table.items():
        origins[f"{prefix}.{key}"] = path
        if isinstance(value, dict):
            _note(value, f"{prefix}.{key}", path, origins)


def _by_id(value: object) -> TypeGuard[list[Table]]:
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) and "id" in v for v in value)


def _merge_lists(old: list[Table], over: list[Table]) -> list[Table]:
    merged = {entry["id"]: entry for entry in old}
    for entry in over:
        merged[entry["id"]] = {**merged.get(entry["id"], {}), **entry}
    return [entry for entry in merged.values() if entry.get("enabled", True)]
