"""Levels without a period stand as of their publication."""

from __future__ import annotations

import pytest
from world import World, figure, kinds, told, values


def test_a_new_value_of_the_same_claimant_is_the_next_point() -> None:
    world = World()
    world.article("one", "2025-03-11", figure("208", "firms", by="Ministry", period=None))
    (made,) = world.article("two", "2025-03-20", figure("246", "firms", by="Ministry", period=None))
    assert (told([made]), values(made)) == ([("new_point", "another-as-of")], ("208", "246"))


@pytest.mark.parametrize(
    ("publisher", "by", "day", "expected"),
    [
        ("two", None, "2025-04-10", "conflict"),
        ("two", None, "2025-04-11", "new_point"),
        ("two", "Association", "2025-04-10", "conflict"),
        ("two", "Association", "2025-05-10", "new_point"),
        ("two", "Ministry", "2025-03-13", "conflict"),
        ("two", "Ministry", "2025-03-14", "new_point"),
        ("one", "Ministry", "2025-03-12", "new_point"),
        ("one", "Ministry", "2025-02-12", "late"),
        ("two", "Association", "2025-01-12", "new_point"),
    ],
)
def test_undated_figures_that_disagree(publisher: str, by: str | None, day: str, expected: str) -> None:
    world = World()
    world.article("one", "2025-03-11", figure("208", "firms", by="Ministry", period=None))
    assert kinds(world.article(publisher, day, figure("246", "firms", by=by, period=None))) == [expected]


def test_the_earlier_value_printed_again_is_out_of_date_and_the_present_one_confirms() -> None:
    world = World()
    world.article("one", "2025-03-11", figure("208", "firms", by="Ministry", period=None))
    world.article("one", "2025-10-15", figure("246", "firms", by="Ministry", period=None))
    assert world.article("two", "2025-10-20", figure("208", "firms", period=None)) == []
    assert world.article("two", "2025-11-20", figure("208", "firms", period=None)) == []
    assert kinds(world.article("three", "2025-12-08", figure("246", "firms", period=None))) == ["confirmed"]
    assert kinds(world.article("four", "2025-12-09", figure("about 246", "firms", period=None))) == ["confirmed"]


def test_after_eighteen_months_it_is_no_repeat() -> None:
    world = World()
    world.article("one", "2024-01-11", figure("208", "firms", by="Ministry", period=None))
    world.article("one", "2025-01-15", figure("246", "firms", by="Ministry", period=None))
    assert kinds(world.article("two", "2025-10-20", figure("208", "firms", period=None))) == ["new_point"]


def test_an_undated_figure_confirms_the_latest_dated_point() -> None:
    world = World()
    world.article("one", "2026-01-16", figure("14.02%"))
    assert told(world.article("two", "2026-02-16", figure("14%", period=None))) == [("confirmed", "agrees-undated")]
    assert world.article("two", "2026-02-26", figure("14%", period=None)) == []
    assert world.article("one", "2026-02-26", figure("14%", period=None)) == []


def test_an_undated_figure_refines_the_latest_dated_point() -> None:
    world = World()
    world.article("one", "2026-01-16", figure("14%"))
    assert kinds(world.article("two", "2026-02-16", figure("14.02%", period=None))) == ["refined"]


def test_an_undated_figure_that_repeats_an_earlier_dated_point_is_out_of_date() -> None:
    world = World()
    world.article("one", "2025-01-16", figure("13.17%", period="2024"))
    world.article("one", "2026-01-16", figure("14.02%"))
    assert world.article("two", "2026-02-16", figure("13.17%", period=None)) == []


def test_an_undated_figure_never_conflicts_with_a_dated_one() -> None:
    world = World()
    world.article("one", "2026-01-16", figure("14.02%"))
    assert told(world.article("two", "2026-02-16", figure("19%", period=None))) == [("new_point", "undated-unplaced")]
    assert kinds(world.article("three", "2026-03-16", figure("19%", period=None))) == ["confirmed"]


def test_a_dated_figure_is_confirmed_evidence_of_the_undated_one() -> None:
    world = World()
    world.article("one", "2025-10-16", figure("246", "firms", period=None))
    assert told(world.article("two", "2026-01-16", figure("246", "firms"))) == [("confirmed", "agrees-undated")]


def test_a_dated_figure_that_disagrees_with_the_undated_one_is_a_point() -> None:
    world = World()
    world.article("one", "2025-10-16", figure("246", "firms", period=None))
    assert kinds(world.article("two", "2026-01-16", figure("300", "firms"))) == ["new_point"]


def test_a_dated_figure_of_another_time_is_not_the_undated_one() -> None:
    world = World()
    world.article("one", "2025-10-16", figure("246", "firms", period=None))
    assert kinds(world.article("two", "2025-11-16", figure("246", "firms", period="2022"))) == ["new_point"]


def test_the_first_undated_figure_is_a_new_series() -> None:
    world = World()
    assert told(world.article("one", "2025-10-16", figure("246", "firms", period=None))) == [
        ("new_series", "first-of-series")
    ]


def test_an_undated_conflict_closes_when_a_side_comes_to_the_other() -> None:
    world = World()
    world.article("one", "2025-03-11", figure("208", "firms", by="Ministry", period=None))
    world.article("two", "2025-03-20", figure("246", "firms", by="Association", period=None))
    assert world.open_conflicts()
    made = world.article("two", "2025-04-20", figure("208", "firms", by="Association", period=None))
    assert kinds(made) == ["revised", "resolved"]


def test_a_new_as_of_point_ends_the_dispute_about_the_last_one() -> None:
    world = World()
    world.article("one", "2025-03-11", figure("208", "firms", by="Ministry", period=None))
    world.article("two", "2025-03-20", figure("246", "firms", by="Association", period=None))
    made = world.article("one", "2025-09-20", figure("300", "firms", by="Ministry", period=None))
    assert kinds(made) == ["new_point", "resolved"]


def test_facets_of_undated_figures_go_their_own_ways() -> None:
    world = World()
    world.article("one", "2025-03-11", figure("14%", by="Statistics", facet="narrow", period=None))
    assert kinds(world.article("two", "2025-03-15", figure("18.72%", by="Ministry", facet="broad", period=None))) == [
        "new_series"
    ]
    assert kinds(world.article("three", "2025-03-16", figure("over 14%", period=None))) == ["confirmed"]


def test_an_undated_page_that_says_no_period_counts_from_its_fetch() -> None:
    world = World()
    world.article("one", "2025-03-11", figure("208", "firms", by="Ministry", period=None))
    assert kinds(world.article("two", None, figure("208", "firms", period=None), fetched="2025-03-12")) == ["confirmed"]
