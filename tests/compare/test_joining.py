"""One more newspaper that says what stands only joins; and how far apart undated figures may lie."""

from __future__ import annotations

from typing import Any

import pytest
from world import World, figure, kinds, told

#: Publisher, day (None: no date), value, and what else the figure or its article says.
Row = tuple[str, str | None, str, dict[str, Any]]
FINAL: Row = ("one", "2026-01-10", "14%", {})
BROAD: Row = ("one", "2026-01-10", "18.7%", {"by": "Ministry", "facet": "broad"})

JOINING: dict[str, tuple[str, list[Row], bool]] = {
    "another paper's same value": ("share", [FINAL, ("two", "2026-01-12", "14%", {})], True),
    "its less exact value": ("share", [FINAL, ("two", "2026-01-12", "about 14%", {})], True),
    "a named claimant": ("share", [FINAL, ("two", "2026-01-12", "14%", {"by": "Ministry"})], True),
    "a value of the same facet": ("share", [BROAD, ("two", "2026-01-12", "18.7%", {"facet": "broad"})], True),
    "a named value of the same facet": (
        "share",
        [BROAD, ("two", "2026-01-12", "18.7%", {"by": "Association", "facet": "broad"})],
        True,
    ),
    "an unstated value of a facet": ("share", [BROAD, ("two", "2026-01-12", "18.7%", {})], True),
    "a named unstated value of a facet": (
        "share",
        [BROAD, ("two", "2026-01-12", "18.7%", {"by": "Association"})],
        False,
    ),
    "a value of another facet": ("share", [BROAD, ("two", "2026-01-12", "18.7%", {"facet": "narrow"})], False),
    "a finer value": ("share", [FINAL, ("two", "2026-01-12", "14.0%", {})], False),
    "another value": ("share", [FINAL, ("two", "2026-01-12", "16%", {})], False),
    "an older page": ("share", [FINAL, ("two", "2026-01-09", "14%", {})], False),
    "a page without a date": ("share", [FINAL, ("two", None, "14%", {})], False),
    "a copy that names nobody": (
        "share",
        [("one", "2026-01-10", "14%", {"story": "s"}), ("two", "2026-01-12", "14%", {"story": "s"})],
        False,
    ),
    "a claimant that had said otherwise": (
        "share",
        [FINAL, ("two", "2026-01-12", "16%", {}), ("two", "2026-01-13", "14%", {})],
        False,
    ),
    "after an estimate": (
        "share",
        [("one", "2026-01-10", "14%", {"kind": "estimate"}), ("two", "2026-01-12", "14%", {})],
        False,
    ),
    "a target": (
        "share",
        [("one", "2026-01-10", "14%", {"kind": "target"}), ("two", "2026-01-12", "14%", {"kind": "target"})],
        False,
    ),
    "a stock of the year, provisional": (
        "firms",
        [("one", "2025-10-10", "1,910", {}), ("two", "2025-10-12", "1,910", {})],
        False,
    ),
    "a stock of the year, final": (
        "firms",
        [("one", "2026-01-10", "1,910", {}), ("two", "2026-01-12", "1,910", {})],
        True,
    ),
    "a stock of the year, first said before its end": (
        "firms",
        [("one", "2025-10-10", "1,910", {}), ("two", "2026-01-12", "1,910", {}), ("three", "2026-01-13", "1,910", {})],
        True,
    ),
    "an outlet again": (
        "share",
        [FINAL, ("two", "2026-01-12", "14%", {}), ("two", "2026-01-13", "14%", {}), ("one", "2026-01-14", "14%", {})],
        True,
    ),
    "a story again": (
        "share",
        [
            FINAL,
            ("two", "2026-01-12", "14%", {"by": "Ministry", "story": "s"}),
            ("three", "2026-01-13", "14%", {"by": "Ministry", "story": "s"}),
            ("four", "2026-01-14", "14%", {"by": "Ministry", "story": "s"}),
        ],
        True,
    ),
}


@pytest.mark.parametrize(("metric", "rows", "joins"), JOINING.values(), ids=JOINING)
def test_what_only_joins_a_value_changes_nothing_else(metric: str, rows: list[Row], joins: bool) -> None:
    world = World()
    for publisher, day, value, said in rows:
        changes = {name: what for name, what in said.items() if name != "story"}
        fetched = None if day else "2026-02-01"
        world.article(publisher, day, figure(value, metric, **changes), story=said.get("story"), fetched=fetched)
    (cell,) = world.comparer._intake.book.cells.values()
    assert (cell.state(world.comparer._intake.rules).joined is not None) is joins


@pytest.mark.parametrize(
    ("dated", "undated", "reason"),
    [(None, None, True), ("narrow", None, True), (None, "narrow", True), ("narrow", "narrow", True),
     ("narrow", "broad", False)],
)  # fmt: skip
def test_an_undated_figure_confirms_a_dated_one_of_no_other_facet(
    dated: str | None, undated: str | None, reason: bool
) -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14.2%", facet=dated))
    made = world.article("two", "2026-01-20", figure("14.2%", period=None, facet=undated))
    assert (("confirmed", "agrees-undated") in told(made)) is reason


@pytest.mark.parametrize(("day", "expected"), [("2026-07-02", ["confirmed"]), ("2026-07-03", ["new_point"])])
def test_an_undated_figure_speaks_for_a_year_up_to_eighteen_months_after_its_end(day: str, expected: list[str]) -> None:
    world = World()
    world.article("one", "2025-01-10", figure("14.2%", period="2024"))
    assert kinds(world.article("two", day, figure("14.2%", period=None))) == expected


@pytest.mark.parametrize(("day", "expected"), [("2025-07-02", []), ("2025-07-03", ["new_point"])])
def test_an_earlier_undated_value_is_a_repeat_for_eighteen_months(day: str, expected: list[str]) -> None:
    world = World()
    world.article("one", "2024-01-01", figure("208", "firms", by="Ministry", period=None))
    world.article("one", "2024-06-01", figure("246", "firms", by="Ministry", period=None))
    assert kinds(world.article("two", day, figure("208", "firms", period=None))) == expected


@pytest.mark.parametrize(("day", "expected"), [("2025-05-05", "conflict"), ("2025-05-06", "new_point")])
def test_thirty_days_count_from_the_last_who_gave_the_present_undated_value(day: str, expected: str) -> None:
    world = World()
    world.article("one", "2025-03-11", figure("208", "firms", by="Ministry", period=None))
    world.article("two", "2025-04-05", figure("208", "firms", by="Statistics", period=None))
    assert kinds(world.article("three", day, figure("246", "firms", period=None))) == [expected]


def test_an_amount_that_meets_history_by_its_bracket_alone_says_so() -> None:
    world = World()
    world.article("one", "2025-01-10", figure("152bn usd", "exports", period="2024"))
    made = world.article("two", "2025-01-20", figure("3,878tn vnd", "exports", period="2024", also="152bn usd"))
    assert told(made) == [("confirmed", "agrees-bracket")]


def test_what_is_said_on_the_last_day_of_a_year_is_provisional_to_who_joins_it_afterwards() -> None:
    world = World()
    world.article("one", "2025-12-30", figure("2,300", "firms", by="Association"))
    world.article("two", "2025-12-31", figure("1,910", "firms", by="Ministry"))
    assert world.open_conflicts()
    assert "resolved" in kinds(world.article("three", "2026-01-05", figure("1,910", "firms", by="Ministry")))
    assert not world.open_conflicts()
