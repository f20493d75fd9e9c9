"""Names that one file of the configuration has from another: a misspelt one would switch off what it is there for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from monitor.run.config_files import ConfigFiles, Table, list_files, read_config, shipped_directory
from monitor.run.known_keys import origin_in
from monitor.run.names import canonical_claimants
from monitor.settings import Fault

#: Metric -> its facets.
Facets = Mapping[str, Collection[str]]


def unknown_names(files: ConfigFiles) -> Iterator[Fault]:
    """Every metric, facet and claimant that compare.toml or a metric names and that there is not. What the shipped
    files have may be named still, though a metric is switched off or its file replaced."""
    facets = _facets([*_shipped_metrics(), *_metrics(files)])
    speakers = canonical_claimants(files.single.get("speakers", {}))
    for key, reason in _in_compare(files.single.get("compare", {}), facets):
        yield Fault(files.origin_of("compare", key), key, reason)
    for stem, table in sorted(files.folders["metrics"].items()):
        for metric in _tables(table.get("metrics")):
            for key, reason in _in_metric(metric, facets, speakers):
                yield Fault(origin_in(files, "metrics", stem), f"metrics.{metric.get('id', '?')}.{key}", reason)


def _in_compare(table: Table, facets: Facets) -> Iterator[tuple[str, str]]:
    for row in _rows(table.get("wholes"), 2):
        yield from (("wholes", reason) for name in row if (reason := _unknown(name, facets, "metric")))
    for metric, *pair in _rows(table.get("confused_facets"), 3):
        if reason := _unknown(metric, facets, "metric"):
            yield "confused_facets", reason
            continue
        of = f"facet of {metric}"
        yield from (("confused_facets", reason) for name in pair if (reason := _unknown(name, facets[metric], of)))
    for entry in _tables(table.get("explanations")):
        if "metric" in entry and (reason := _unknown(entry["metric"], facets, "metric")):
            yield "explanations", reason


def _in_metric(metric: Table, facets: Facets, speakers: Collection[str]) -> Iterator[tuple[str, str]]:
    for name in _texts(metric.get("confused_with")):
        if reason := _unknown(name, facets, "metric"):
            yield "confused_with", reason
    for facet in _tables(metric.get("facets")):
        for name in _texts(facet.get("claimants")):
            if reason := _unknown(name, speakers, "claimant that speakers.toml has by this name"):
                yield f"facets.{facet.get('id', '?')}.claimants", reason


def _unknown(name: object, known: Collection[str], noun: str) -> str:
    """Why the name is none of those that are known, with those that are near; "" where it is one."""
    if name in known:
        return ""
    near = get_close_matches(str(name), [*known], n=3)
    return f"{name!r} is no {noun}" + (f"; did you mean {' or '.join(near)}?" if near else "")


def _rows(value: object, length: int) -> Iterator[list[Any]]:
    """The rows of a list that have so many texts; the reader of compare.toml names others."""
    for row in value if isinstance(value, list) else ():
        if isinstance(row, list) and len(row) == length and all(isinstance(name, str) for name in row):
            yield row


def _tables(value: object) -> list[Table]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _texts(value: object) -> list[str]:
    return [entry for entry in value if isinstance(entry, str)] if isinstance(value, list) else []


def _facets(metrics: Collection[Table]) -> Facets:
    found: dict[str, set[str]] = {}
    for metric in metrics:
        known = found.setdefault(str(metric.get("id")), set())
        known |= {str(facet.get("id")) for facet in _tables(metric.get("facets"))}
    return found


def _metrics(files: ConfigFiles) -> list[Table]:
    return [metric for table in files.folders["metrics"].values() for metric in _tables(table.get("metrics"))]


@cache
def _shipped_metrics() -> list[Table]:
    found = list_files([shipped_directory()])
    return _metrics(read_config(entry for entry in found if entry[0] == "metrics"))
