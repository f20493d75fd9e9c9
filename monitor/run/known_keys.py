"""Keys that no reader of the configuration knows, and values of another kind than theirs: files of data are held
against the shape of the shipped ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from monitor.domain.quantity import Unit
from monitor.run.config_files import ConfigFiles, Table, list_files, read_config, shipped_directory
from monitor.settings import Fault

#: Files whose own readers do not look for unknown keys.
SINGLE = ("compare", "instruments", "places", "speakers", "units")
FOLDERS = ("cues", "messages", "metrics")
#: What is read and stands in no shipped table.
RARE: Mapping[str, frozenset[str]] = {
    "metrics.metrics": frozenset({"materiality"}),
    "metrics.metrics.targets": frozenset({"facet"}),
}
EVERYWHERE = frozenset({"id", "enabled"})
NEEDED = ("id", "name", "units")
_UNITS = tuple(str(unit) for unit in Unit)
#: A longer list of what is known helps nobody.
_MOST_NAMED = 25

_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "true or false"),
    ((int, float), "number"),
    (str, "text"),
    (date, "day"),
    (list, "list"),
    (dict, "table"),
)
#: For each place its keys, for each key the kinds of its values.
Shape = dict[str, dict[str, set[str]]]


def unknown_keys(files: ConfigFiles) -> Iterator[Fault]:
    """Every key, file and folder of the merged tables that the shipped files give no example of, and metrics without
    what every metric has or with the id of another."""
    shape = _shape()
    for name in SINGLE:
        for key, reason in _strangers(files.single.get(name, {}), name, shape, f"{name}.toml"):
            yield Fault(files.origin_of(name, key), key, reason)
    for folder in FOLDERS:
        for stem, table in sorted(files.folders[folder].items()):
            where, of = origin_in(files, folder, stem), _place(folder, stem)
            if of not in shape:
                known = ", ".join(sorted(name.partition("/")[2] for name in shape if name.startswith(f"{folder}/")))
                yield Fault(where, "", f"is no file of {folder}; known are {known}")
                continue
            for key, reason in _strangers(table, of, shape, folder):
                yield Fault(where, key, reason)
    yield from _metric_faults(files)


def _metric_faults(files: ConfigFiles) -> Iterator[Fault]:
    owners: dict[str, str] = {}
    for stem, table in sorted(files.folders["metrics"].items()):
        where, metrics = origin_in(files, "metrics", stem), table.get("metrics", ())
        for metric in metrics if _are_tables(metrics) else ():
            if not metric.get("enabled", True):
                continue
            key = f"metrics.{metric.get('id', '?')}"
            yield from (Fault(where, f"{key}.{name}", "is missing") for name in NEEDED if not metric.get(name))
            units = metric.get("units")
            for unit in units if isinstance(units, list) else ():
                if unit not in _UNITS:
                    yield Fault(where, f"{key}.units", f"{unit!r} is no unit; use {', '.join(_UNITS)}")
            owner = owners.setdefault(str(metric.get("id")), where)
            if owner != where:
                yield Fault(where, key, f"stands in {owner} too")


def origin_in(files: ConfigFiles, folder: str, stem: str) -> str:
    """The file that a table of a folder came from, as far as is kept."""
    head = f"{folder}/{stem}"
    whole = files.origins.get(head)
    parts = (path for key, path in reversed(files.origins.items()) if key.startswith(f"{head}:"))
    return whole or next(parts, f"{head}.toml")


def _place(folder: str, stem: str) -> str:
    """Metrics are alike in every file, messages and cues in files of one name."""
    return folder if folder == "metrics" else f"{folder}/{stem}"


@cache
def _shape() -> Shape:
    """The keys at each place of the shipped files; entries of a list of tables share a place."""
    shipped = read_config(
        (folder, stem, path)
        for folder, stem, path in list_files([shipped_directory()])
        if folder in FOLDERS or (not folder and stem in SINGLE)
    )
    shape: Shape = {}
    for name in SINGLE:
        _collect(shipped.single.get(name, {}), name, shape)
    for folder in FOLDERS:
        for stem, table in shipped.folders[folder].items():
            _collect(table, _place(folder, stem), shape)
    return shape


def _collect(table: Table, place: str, shape: Shape) -> None:
    known = shape.setdefault(place, {})
    for key, value in table.items():
        known.setdefault(key, set()).add(_kind(value))
        for entry in value if _are_tables(value) else ():
            _collect(entry, f"{place}.{key}", shape)


def _kind(value: object) -> str:
    for kind, name in _KINDS:
        if isinstance(value, kind):
            return name
    return "value"


def _strangers(
    table: Mapping[str, Any], place: str, shape: Shape, file: str, key: str = ""
) -> Iterator[tuple[str, str]]:
    """(dotted key, reason) of each key that is unknown, with what is used there, and of each value of a kind that no
    shipped value of its key has."""
    kinds = shape.get(place, {})
    known = kinds.keys() | RARE.get(place, frozenset()) | (EVERYWHERE if key else frozenset())
    for name, value in table.items():
        dotted = f"{key}.{name}" if key else name
        if name not in known:
            yield (
                dotted,
                f"is no key of {file}" + (f"; use {', '.join(sorted(known))}" if len(known) <= _MOST_NAMED else ""),
            )
        elif name in kinds and _kind(value) not in kinds[name]:
            yield dotted, f"is {value!r}, no {' or '.join(sorted(kinds[name]))}"
        else:
            for entry in value if _are_tables(value) and f"{place}.{name}" in shape else ():
                yield from _strangers(entry, f"{place}.{name}", shape, file, f"{dotted}.{entry.get('id', '?')}")


def _are_tables(value: object) -> bool:
    return isinstance(value, list | tuple) and bool(value) and all(isinstance(entry, dict) for entry in value)
