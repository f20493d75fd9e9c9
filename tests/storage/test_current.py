"""The current value of every series follows its points."""

from __future__ import annotations

from typing import Any

import pytest

from storage import Store, current, finding
from storage.views.current import all_current


def record(key: str, recency: str, value: str | None, series: str = "s") -> dict[str, Any]:
    shown = {
        "value": value,
        "value_high": None,
        "comparator": "eq",
        "kind": "actual",
        "claimant": "c",
        "published": None,
    }
    return {
        **dict.fromkeys(("unit", "geo", "geo_name", "family"), "x"),
        **dict.fromkeys(("period", "facet", "instrument")),
        "key": key,
        "metric": "m",
        "series": series,
        "recency": recency if value else "",
        "current": key if value else None,
        "shown": shown if value else None,
        "clusters": [{"witnesses": 2}] if value else [],
        "conflicts": [],
    }


OLD, NEW = "2024-12-31 6", "2025-12-31 6"
STEPS = {
    "a first point": ([[record("k1", OLD, "1")]], "1"),
    "a newer point": ([[record("k1", OLD, "1")], [record("k2", NEW, "2")]], "2"),
    "an older point": ([[record("k2", NEW, "2")], [record("k1", OLD, "1")]], "2"),
    "the newest point moves": ([[record("k1", OLD, "1"), record("k2", NEW, "2")], [record("k2", NEW, "3")]], "3"),
    "an older point moves": ([[record("k1", OLD, "1"), record("k2", NEW, "2")], [record("k1", OLD, "3")]], "2"),
    "nothing stands at the newest": (
        [[record("k1", OLD, "1"), record("k2", NEW, "2")], [record("k2", NEW, None)]],
        "1",
    ),
    "nothing stands at all": ([[record("k1", OLD, "1")], [record("k1", OLD, None)]], None),
    "undated before dated": ([[record("k1", "0", "1")], [record("k2", OLD, "2")]], "2"),
    "undated after dated": ([[record("k2", OLD, "2")], [record("k1", "0", "1")]], "2"),
}


@pytest.mark.parametrize(("steps", "value"), STEPS.values(), ids=STEPS)
def test_a_series_has_the_value_of_its_newest_point(store: Store, steps: list[Any], value: str | None) -> None:
    with store.write() as tx:
        for records in steps:
            finding.save_states(tx, records)
            current.refresh(tx, records, ())
    with store.read() as tx:
        assert [str(row.value) for row in all_current(tx)] == ([value] if value else [])
        assert current.load(tx) == current.newest(finding.load_states(tx).values())


def test_what_is_told_ahead_stands_at_every_deadline(store: Store) -> None:
    points = [("k1", OLD, "30"), ("k2", NEW, "50"), ("k3", NEW, None)]
    targets = [{**record(key, recency, value), "family": "target"} for key, recency, value in points]
    level = {**record("k4", NEW, "20", series="other"), "family": "level"}
    with store.write() as tx:
        finding.save_states(tx, [*targets, level])
        current.refresh(tx, [*targets, level], ())
    with store.read() as tx:
        assert sorted(str(row["value"]) for row in current.told_ahead(tx, ["m"])) == ["30", "50"]
        assert current.told_ahead(tx, ["other"]) == []


@pytest.mark.parametrize(("dropped", "value"), [("k1", "2"), ("k2", "1")])
def test_a_point_that_is_gone_gives_no_value(store: Store, dropped: str, value: str) -> None:
    records = [record("k1", OLD, "1"), record("k2", NEW, "2")]
    with store.write() as tx:
        finding.save_states(tx, records)
        current.refresh(tx, records, ())
        finding.drop_states(tx, [dropped])
        current.refresh(tx, [], {dropped})
    with store.read() as tx:
        assert [str(row.value) for row in all_current(tx, ["m"])] == [value]
        assert all_current(tx, ["other"]) == []
