"""What is final replaces what was provisional or an estimate; what agrees with the final value replaces nothing."""

from __future__ import annotations

import pytest
from world import Row, sides, tell, told, values

MINISTRY, ASSOCIATION, STATISTICS = {"by": "Ministry"}, {"by": "Association"}, {"by": "Statistics"}
ESTIMATE, ACTUAL = {"kind": "estimate"}, {"kind": "actual"}
FINALS: dict[str, tuple[str, list[Row], list[tuple[str, str]], list[str]]] = {
    "an estimate and a final value of one day": (
        "exports",
        [("one", "2026-01-10", "160bn usd", ESTIMATE), ("two", "2026-01-10", "163bn usd", ACTUAL)],
        [("conflict", "claimants-disagree")],
        ["160000000000", "163000000000"],
    ),
    "a final value a day later": (
        "exports",
        [("one", "2026-01-10", "160bn usd", ESTIMATE), ("two", "2026-01-11", "163bn usd", ACTUAL)],
        [("revised", "estimate-final")],
        ["163000000000"],
    ),
    "a final value without a date": (
        "exports",
        [("one", "2026-01-10", "160bn usd", ESTIMATE), ("two", None, "163bn usd", ACTUAL)],
        [("conflict", "claimants-disagree")],
        ["160000000000", "163000000000"],
    ),
    "an estimate that a final value agrees with stands whatever another one says": (
        "exports",
        [
            ("one", "2026-01-10", "160.2bn usd", ESTIMATE),
            ("two", "2026-01-12", "160bn usd", ACTUAL),
            ("three", "2026-01-20", "163bn usd", ACTUAL),
        ],
        [("conflict", "claimants-disagree")],
        ["160200000000 x2", "163000000000"],
    ),
    "a measured value without a date is no estimate, whatever comes later": (
        "exports",
        [
            ("one", None, "160bn usd", {"kind": "actual", "fetched": "2026-01-05"}),
            ("two", "2026-01-12", "163bn usd", ACTUAL),
        ],
        [("conflict", "claimants-disagree")],
        ["160000000000", "163000000000"],
    ),
    "an estimate that comes late, after its final value": (
        "exports",
        [("two", "2026-01-12", "163bn usd", ACTUAL), ("one", "2026-01-10", "160bn usd", ESTIMATE)],
        [("late", "published-earlier")],
        ["163000000000"],
    ),
    "a provisional value that one of two final ones holds to": (
        "firms",
        [
            ("one", "2025-10-21", "11,200", MINISTRY),
            ("two", "2026-01-16", "15,480", ASSOCIATION),
            ("three", "2026-01-17", "11,200", STATISTICS),
        ],
        [("conflict", "claimants-disagree")],
        ["11200 x2", "15480"],
    ),
    "a final value without a date replaces no provisional one": (
        "firms",
        [("one", "2025-10-21", "11,200", MINISTRY), ("two", None, "15,480", ASSOCIATION)],
        [("conflict", "claimants-disagree")],
        ["11200", "15480"],
    ),
    "a wide final value that agrees with the finest one brings back nothing": (
        "firms",
        [
            ("one", "2025-10-21", "72,000", MINISTRY),
            ("two", "2026-01-16", "71,234", ASSOCIATION),
            ("three", "2026-01-17", "70,000", STATISTICS),
        ],
        [("confirmed", "agrees")],
        ["71234 x2"],
    ),
    "a fine final value after a wide one that had confirmed the provisional one": (
        "firms",
        [
            ("one", "2025-10-21", "72,000", MINISTRY),
            ("two", "2026-01-16", "70,000", STATISTICS),
            ("three", "2026-01-17", "71,234", ASSOCIATION),
        ],
        [("revised", "provisional-replaced")],
        ["71234 x2"],
    ),
    "a final range that holds the provisional value and the final one": (
        "firms",
        [
            ("one", "2025-10-21", "11,200", MINISTRY),
            ("two", "2026-01-16", "15,480", ASSOCIATION),
            ("three", "2026-01-17", "11,000-16,000", STATISTICS),
        ],
        [("confirmed", "agrees")],
        ["15480 x2"],
    ),
    "a bound that holds the estimate and the final value": (
        "exports",
        [
            ("one", "2026-01-10", "160.5bn usd", ESTIMATE),
            ("two", "2026-01-12", "163.2bn usd", ACTUAL),
            ("three", "2026-01-20", "over 160bn usd", ACTUAL),
        ],
        [("confirmed", "agrees")],
        ["163200000000 x2"],
    ),
    "a bound that held the estimate until the final value came": (
        "exports",
        [
            ("one", "2026-01-10", "160.5bn usd", ESTIMATE),
            ("two", "2026-01-12", "over 160bn usd", ACTUAL),
            ("three", "2026-01-20", "163.2bn usd", ACTUAL),
        ],
        [("revised", "estimate-final")],
        ["163200000000 x2"],
    ),
    "a wide final value alone, and a finer one of no other value that does not hold it": (
        "firms",
        [
            ("two", "2026-01-06", "over 70,000", ASSOCIATION),
            ("one", "2025-11-10", "76,020", MINISTRY),
            ("three", "2026-02-10", "70,000-76,000", STATISTICS),
        ],
        [("revised", "provisional-replaced")],
        ["70000 x2"],
    ),
    "an estimate after the final value that a bound holds too": (
        "exports",
        [
            ("two", "2026-01-05", "163.2bn usd", ACTUAL),
            ("one", "2026-01-10", "160.5bn usd", ESTIMATE),
            ("three", "2026-01-20", "over 160bn usd", ACTUAL),
        ],
        [],
        ["160500000000", "163200000000"],
    ),
}


@pytest.mark.parametrize(("metric", "rows", "expected", "standing"), FINALS.values(), ids=FINALS)
def test_what_is_final_replaces_what_was_not(
    metric: str, rows: list[Row], expected: list[tuple[str, str]], standing: list[str]
) -> None:
    world, made = tell(rows, metric)
    assert told(made) == expected
    assert sides(world) == [standing]


def test_what_a_final_value_replaces_is_what_stood_before_it() -> None:
    rows: list[Row] = [
        ("one", "2026-01-10", "160bn usd", ESTIMATE),
        ("two", "2026-01-12", "163bn usd", ACTUAL),
        ("three", "2026-01-20", "163.4bn usd", ACTUAL),
    ]
    assert [values(f) for f in tell(rows[:2], "exports")[1]] == [("160000000000", "163000000000")]
    assert [(*told([f]), values(f)) for f in tell(rows, "exports")[1]] == [
        (("refined", "more-precise"), ("163000000000", "163400000000"))
    ]
