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
    (made,) = world.article("two", "2026-02-16", figure("14%", period=None))
    assert (told([made]), made.period) == ([("confirmed", "agrees-undated")], "2025")
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


def disputed_in_march() -> World:
    """The ministry's 208 and the association's 246, nine days apart."""
    world = World()
    world.article("one", "2025-03-11", figure("208", "firms", by="Ministry", period=None), page="one")
    world.article("two", "2025-03-20", figure("246", "firms", by="Association", period=None), page="two")
    return world


@pytest.mark.parametrize("by", ["Ministry", "Association", "Statistics", None])
def test_the_dispute_about_an_as_of_point_goes_on_when_the_next_point_comes(by: str | None) -> None:
    world = disputed_in_march()
    made = world.article("three", "2025-09-20", figure("300", "firms", by=by, period=None))
    assert told(made) == [("new_point", "another-as-of")]
    assert world.comparer._intake.book.cells
    assert [len(cell.open) for cell in world.comparer._intake.book.cells.values()] == [1]


@pytest.mark.parametrize("later", [None, "300"])
@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("supersede", ["revised", "resolved"]),
        ("correct", ["corrected", "resolved"]),
        ("retract", ["retracted", "resolved"]),
        ("reject", ["resolved"]),
        ("both-stand", ["resolved"]),
    ],
)
def test_only_what_befalls_its_own_sides_closes_the_dispute_about_an_as_of_point(
    later: str | None, change: str, expected: list[str]
) -> None:
    world = disputed_in_march()
    (opened,) = [f.conflict_id for f in world.found if f.kind == "conflict"]
    if later:
        world.article("three", "2025-09-20", figure(later, "firms", by="Statistics", period=None))
    match change:
        case "supersede":
            made = world.article("two", "2025-04-02", figure("208", "firms", by="Association", period=None))
        case "correct":
            made = world.article("two", "2025-03-20", figure("208", "firms", by="Association", period=None), page="two")
        case "retract":
            world.article("two", "2025-03-20", page="two")
            made = world.article("two", "2025-03-20", page="two")
        case "reject":
            made = world.verdict("reject", "two", "246", metric="firms")
        case _:
            made = world.verdict("both-stand", conflict_id=opened, metric="firms")
    assert kinds(made) == expected
    assert made[-1].closes == opened


def test_a_late_article_joins_the_dispute_about_a_former_as_of_point() -> None:
    world = disputed_in_march()
    (opened,) = [f.conflict_id for f in world.found if f.kind == "conflict"]
    world.article("one", "2025-09-20", figure("300", "firms", by="Ministry", period=None))
    assert told(world.article("three", "2025-03-22", figure("246", "firms", period=None))) == [("confirmed", "agrees")]
    (third,) = world.article("four", "2025-03-25", figure("271", "firms", period=None))
    assert (third.kind, third.conflict_id, values(third)) == ("conflict", opened, ("208", "271"))
    assert world.current("firms", None) == "300"


def test_a_late_article_that_disagrees_with_a_former_as_of_point_opens_a_dispute_there() -> None:
    world = World()
    world.article("one", "2025-03-11", figure("208", "firms", by="Ministry", period=None))
    world.article("one", "2025-09-20", figure("300", "firms", by="Ministry", period=None))
    (made,) = world.article("two", "2025-03-20", figure("246", "firms", by="Association", period=None))
    assert (told([made]), values(made)) == ([("conflict", "claimants-disagree")], ("208", "246"))


@pytest.mark.parametrize(("day", "expected"), [("2025-04-10", "conflict"), ("2025-04-11", "new_point")])
def test_a_page_without_a_date_counts_from_its_fetch_and_replaces_nothing(day: str, expected: str) -> None:
    world = World()
    world.article("one", "2025-03-11", figure("208", "firms", by="Ministry", period=None))
    assert kinds(world.article("two", None, figure("246", "firms", by="Ministry", period=None), fetched=day)) == [
        expected
    ]


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2025-04-10", [("conflict", "facets-disagree")]), ("2025-04-11", [("new_series", "first-of-series")])],
)
def test_two_methods_that_disagree_as_of_one_time_are_told_once(day: str, expected: list[tuple[str, str]]) -> None:
    world = World()
    world.article("one", "2025-03-11", figure("14%", by="Statistics", facet="narrow", period=None))
    assert told(world.article("two", day, figure("18.72%", by="Ministry", facet="broad", period=None))) == expected
    assert not world.open_conflicts()
    assert kinds(world.article("three", "2025-04-12", figure("over 14%", period=None))) == ["confirmed"]
    assert kinds(world.article("four", "2025-04-13", figure("18.7%", period=None))) == ["confirmed"]


def test_undated_figures_of_two_things_never_meet() -> None:
    world = World()
    world.article("one", "2025-03-11", figure("1,400", "patents", facet="applications", period=None))
    assert kinds(world.article("two", "2025-03-12", figure("900", "patents", facet="grants", period=None))) == [
        "new_series"
    ]


@pytest.mark.parametrize(("first", "second"), [((None, "16%"), ("narrow", "14%")), (("narrow", "14%"), (None, "16%"))])
@pytest.mark.parametrize(("day", "expected"), [("2025-04-10", "conflict"), ("2025-04-11", None)])
def test_an_undated_figure_without_facet_is_compared_with_every_facet(
    first: tuple[str | None, str], second: tuple[str | None, str], day: str, expected: str | None
) -> None:
    world = World()
    world.article("one", "2025-03-11", figure(first[1], facet=first[0], period=None))
    (made,) = world.article("two", day, figure(second[1], facet=second[0], period=None))
    if expected:
        assert told([made]) == [(expected, "fits-no-facet")]
        assert values(made) == (first[1][:2], second[1][:2])
    else:
        assert made.kind in {"new_point", "new_series"}


def test_an_undated_figure_that_agrees_with_two_facets_that_disagree_says_nothing() -> None:
    world = World()
    world.article("one", "2025-03-11", figure("14.1%", facet="narrow", period=None))
    world.article("two", "2025-08-12", figure("14.4%", facet="broad", period=None))
    assert world.article("three", "2025-08-13", figure("14%", period=None)) == []


def test_an_undated_page_that_says_no_period_counts_from_its_fetch() -> None:
    world = World()
    world.article("one", "2025-03-11", figure("208", "firms", by="Ministry", period=None))
    assert kinds(world.article("two", None, figure("208", "firms", period=None), fetched="2025-03-12")) == ["confirmed"]


def test_a_corrected_dated_value_no_longer_speaks_for_the_undated_one() -> None:
    world = World()
    world.article(
        "one", "2025-06-01", figure("14%", period="2024", quote="a"), figure("14%", period=None, quote="b"), page="p"
    )
    assert world.current("share", None) is None
    world.verdict("correct", "p", "a", correction='{"value": 19}')
    assert world.current("share", None) == "14"


@pytest.mark.parametrize(("day", "reason"), [("2026-07-02", "agrees-undated"), ("2026-07-03", "undated-unplaced")])
def test_a_year_may_be_spoken_of_for_548_days(day: str, reason: str) -> None:
    world = World()
    world.article("one", "2025-01-10", figure("2.31bn usd", "exports", period="2024"))
    (made,) = world.article("two", day, figure("2.31bn usd", "exports", period=None))
    assert made.reason == reason


def test_an_earlier_value_is_repeated_while_anybody_gave_it_within_548_days() -> None:
    world = World()
    for name, day in (("one", "2024-01-10"), ("two", "2025-01-10")):
        world.article(name, day, figure("14.1%", "trade", period=None))
    world.article("three", "2025-09-10", figure("16.2%", "trade", period=None))
    assert world.article("four", "2026-05-10", figure("14.1%", "trade", period=None)) == []


@pytest.mark.parametrize(("day", "together"), [("2025-03-01", True), ("2025-03-11", True), ("2025-04-30", False)])
def test_facets_are_of_one_time_where_the_last_word_on_one_came_within_thirty_days(day: str, together: bool) -> None:
    world = World()
    for name, said in (("one", "2025-01-01"), ("two", "2025-02-28")):
        world.article(name, said, figure("14.1%", facet="narrow", period=None))
    made = world.article("three", day, figure("18.3%", facet="broad", period=None))
    assert ("conflict" in kinds(made)) is together


def test_an_undated_figure_speaks_for_the_dated_point_that_was_stated_last() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("2.31bn usd", "exports", period="2025"))
    world.article("one", "2026-02-20", figure("2.84bn usd", "exports", period="2026"))
    world.article("two", "2026-03-01", figure("2.55bn usd", "exports", period=None))
    world.article("two", "2026-03-20", figure("2.84bn usd", "exports", by="Ministry", period="2026"))
    (made,) = world.article("three", "2026-03-25", figure("2.84bn usd", "exports", period=None))
    assert (made.kind, made.period) == ("confirmed", "2026")
    assert world.article("four", "2026-03-10", figure("2.84bn usd", "exports", period=None)) == []


def test_of_undated_figures_only_those_near_a_dated_point_speak_for_it() -> None:
    world = World()
    world.article("old", "2020-05-10", figure("1.12bn usd", "exports", period=None))
    world.article("one", "2026-01-10", figure("2.31bn usd", "exports", period="2025"))
    (made,) = world.article("two", "2026-03-10", figure("2.31bn usd", "exports", period=None))
    assert (made.kind, made.period) == ("confirmed", "2025")


def test_a_value_that_replaces_what_only_then_is_known_to_be_of_its_facet_names_it() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14.1%", by="Ministry", period=None))
    (made,) = world.article("one", "2026-03-10", figure("16.2%", by="Ministry", facet="narrow", period=None))
    assert (made.kind, values(made)) == ("new_point", ("14.1", "16.2"))
