"""Which figure of a page's new text continues which of the old one; whose facet an unstated figure means; what is
explained."""

from __future__ import annotations

import pytest
from world import World, figure, kinds, told, values

from monitor.domain.figure import Figure


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # by its claimant, whatever the order
        (
            [figure("14.1%", by="Ministry"), figure("15.3%", by="Association")],
            [figure("15.9%", by="Association"), figure("14.6%", by="Ministry")],
            {("15.3", "15.9"), ("14.1", "14.6")},
        ),
        # by its facet
        (
            [figure("14.1%", facet="narrow"), figure("18.3%", facet="broad")],
            [figure("18.7%", facet="broad"), figure("14.6%", facet="narrow")],
            {("18.3", "18.7"), ("14.1", "14.6")},
        ),
        # the one with the same value first
        (
            [figure("14.1%", by="Ministry"), figure("15.3%", by="Ministry", facet="narrow")],
            [figure("15.3%", by="Ministry", facet="narrow"), figure("14.6%", by="Ministry")],
            {("14.1", "14.6")},
        ),
        # a number of another metric is another figure
        (
            [figure("14.1%"), figure("14.1%", "coverage")],
            [figure("14.1%", "coverage"), figure("14.1%")],
            set(),
        ),
        # who is named now was not named before
        ([figure("14.1%")], [figure("14.6%", by="Ministry")], {("14.1", "14.6")}),
    ],
)
def test_an_edited_figure_continues_the_one_of_its_series(
    old: list[Figure], new: list[Figure], expected: set[tuple[str, str]]
) -> None:
    world = World()
    world.article("one", "2026-01-10", *old, page="p")
    made = world.article("one", "2026-01-10", *new, page="p")
    assert {values(f) for f in made if f.kind == "corrected"} == expected
    assert not {"retracted", "new_series", "new_point"} & set(kinds(made))


def test_what_was_may_be_said_after_what_is() -> None:
    world = World()
    made = world.article("one", "2026-01-10", figure("100,000", "firms"), figure("50,000", "firms", earlier=True))
    assert [(f.kind, values(f)[1]) for f in made] == [("new_series", "100000")]
    assert world.current("firms") == "100000"


def test_an_open_figure_is_a_part_only_where_it_is_said_to_be_one() -> None:
    world = World()
    made = world.article(
        "one", "2026-01-10", figure("14%"), figure("16%", None), figure("17%", "coverage", part_of="share")
    )
    assert kinds(made) == ["new_series", "new_series"]


def test_a_claimant_means_its_own_method_also_where_configuration_does_not_know_it() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14.1%", by="Ministry", facet="unheard-of"))
    made = world.article("one", "2026-01-20", figure("16.2%", by="Ministry"))
    assert [(f.kind, f.facet) for f in made] == [("revised", "unheard-of")]


def test_a_claimant_does_not_mean_the_thing_that_it_named_before() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("35rank", "speed_rank", by="Ministry", facet="fixed"))
    made = world.article("one", "2026-01-20", figure("24rank", "speed_rank", by="Ministry"))
    assert [(f.kind, f.facet) for f in made] == [("conflict", None)]


def test_one_accepted_statement_of_a_value_is_enough() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms"), page="p")
    world.article("two", "2026-01-11", figure("1,910", "firms"))
    world.article("three", "2026-01-12", figure("1,960", "firms", by="Ministry"))
    assert world.current("firms") == "1960"
    world.verdict("accept", "p", "1,910", metric="firms")
    assert world.current("firms") == "1910"


def test_what_is_known_of_a_change_is_told_beside_it() -> None:
    world = World()
    world.article("one", "2025-12-20", figure("14.6%", by="Statistics", kind="estimate"))
    (made,) = world.article("two", "2026-03-16", figure("14.02%", by="Ministry"))
    assert told([made]) == [("revised", "estimate-final")]
    assert made.explanation == "The earlier value was an estimate."
    (made,) = world.article("three", "2026-03-17", figure("14.02%"))
    assert made.explanation is None


def test_a_configured_explanation_is_of_conflicts_alone() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14.02%", by="Ministry"))
    (made,) = world.article("one", "2026-01-20", figure("18.72%", by="Ministry"))
    assert (made.kind, made.explanation) == ("revised", None)
