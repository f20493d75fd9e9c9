"""Who says it, what replaces what, and who counts."""

from __future__ import annotations

from copy import deepcopy

import pytest
from world import TABLES, World, figure, kinds, told, values


def test_different_claimants_that_disagree_are_a_conflict_whatever_the_order_of_publication() -> None:
    for days in (("2026-01-10", "2026-03-10"), ("2026-03-10", "2026-01-10")):
        world = World()
        world.article("one", days[0], figure("1,910", "firms", by="Ministry"))
        made = world.article("two", days[1], figure("1,960", "firms", by="Association"))
        assert told(made) == [("conflict", "claimants-disagree")]


def test_two_publishers_that_name_nobody_are_two_claimants() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms"))
    assert kinds(world.article("two", "2026-03-10", figure("1,960", "firms"))) == ["conflict"]


def test_a_publisher_that_is_the_claimant_speaks_for_itself() -> None:
    world = World()
    world.article("ministry", "2026-01-10", figure("1,910", "firms"))
    assert told(world.article("two", "2026-03-10", figure("1,960", "firms", by="Ministry"))) == [
        ("revised", "same-claimant")
    ]


@pytest.mark.parametrize(
    ("publisher", "day", "expected"),
    [
        ("two", "2026-01-10", ("conflict", "reported-differently")),
        ("two", "2026-01-12", ("conflict", "reported-differently")),
        ("two", "2026-01-12T16:30", ("revised", "same-claimant")),
        ("two", "2026-01-12T15:30", ("conflict", "reported-differently")),
        ("two", "2026-01-13", ("revised", "same-claimant")),
        ("one", "2026-01-11", ("revised", "same-claimant")),
        ("one", "2026-04-11", ("revised", "same-claimant")),
        ("two", "2026-01-08", ("conflict", "reported-differently")),
        ("two", "2026-01-07", ("late", "published-earlier")),
        ("one", "2026-01-09", ("late", "published-earlier")),
    ],
)
def test_one_claimant_with_two_values(publisher: str, day: str, expected: tuple[str, str]) -> None:
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms", by="Ministry"))
    assert told(world.article(publisher, day, figure("1,960", "firms", by="Ministry"))) == [expected]


def test_a_revision_names_the_value_before_and_the_one_after() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("9,870", "firms", by="Ministry"))
    (made,) = world.article("one", "2026-04-10", figure("9,914", "firms", by="Ministry"))
    assert values(made) == ("9870", "9914")
    assert world.current("firms") == "9914"


def test_late_evidence_changes_history_and_not_the_present() -> None:
    world = World()
    world.article("one", "2026-01-16", figure("4,120", "firms", by="Ministry"))
    (made,) = world.article("one", "2025-12-12", figure("3,800", "firms", by="Ministry", period="2025"))
    assert values(made) == ("4120", "3800")
    assert world.current("firms") == "4120"
    assert kinds(world.article("two", "2026-02-24", figure("4,120", "firms", by="Ministry"))) == ["confirmed"]


def test_late_evidence_that_agrees_confirms_and_an_unseen_period_is_a_point() -> None:
    world = World()
    world.article("one", "2026-01-16", figure("4,120", "firms", by="Ministry"))
    assert kinds(world.article("two", "2026-01-02", figure("4,120", "firms", by="Ministry"))) == ["confirmed"]
    assert kinds(world.article("two", "2025-01-02", figure("3,000", "firms", by="Ministry", period="2024"))) == [
        "new_point"
    ]


def test_a_page_without_a_date_cannot_revise() -> None:
    world = World()
    world.article("one", "2026-01-16", figure("4,120", "firms", by="Ministry"))
    assert kinds(world.article("two", None, figure("4,320", "firms", by="Ministry"))) == ["conflict"]


def test_a_date_in_the_future_orders_by_its_fetch() -> None:
    world = World()
    world.article("one", "2027-01-16", figure("4,120", "firms", by="Ministry"), fetched="2026-01-10")
    made = world.article("two", "2026-02-16", figure("4,320", "firms", by="Ministry"), fetched="2026-02-16")
    assert kinds(made) == ["revised"]


def test_what_repeated_a_value_falls_with_it() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("57.2%", "coverage", by="Government"))
    world.article("two", "2026-01-15", figure("61.5%", "coverage", by="Ministry"))
    world.article("three", "2026-01-17", figure("61.5%", "coverage", by="Ministry"))
    world.article("four", "2026-01-20", figure("61.5%", "coverage"))
    made = world.article("two", "2026-02-26", figure("57.2%", "coverage", by="Ministry"))
    assert [(f.kind, values(f)) for f in made] == [("revised", ("61.5", "57.2")), ("resolved", ("61.5", "57.2"))]
    assert made[1].closes is not None
    assert not world.open_conflicts()


def test_what_was_said_before_the_claimant_said_it_does_not_fall_with_it() -> None:
    world = World()
    world.article("four", "2026-01-02", figure("61.5%", "coverage"))
    world.article("two", "2026-01-15", figure("61.5%", "coverage", by="Ministry"))
    made = world.article("two", "2026-02-26", figure("57.2%", "coverage", by="Ministry"))
    assert kinds(made) == ["revised", "conflict"]


def test_a_conflict_has_sides_and_one_id() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms", by="Ministry"))
    (first,) = world.article("two", "2026-01-19", figure("1,960", "firms", by="Association"))
    (repeat,) = world.article("three", "2026-02-10", figure("1,960", "firms", by="Association"))
    (third,) = world.article("four", "2026-02-12", figure("2,400", "firms"))
    assert first.conflict_id is not None
    assert (repeat.kind, third.kind, third.conflict_id) == ("confirmed", "conflict", first.conflict_id)
    assert values(third) == ("1910", "2400")
    assert [str(side.figure.quantity.value) for side in third.others] == ["1960"]


def test_a_figure_that_fits_several_sides_confirms_none_and_closes_nothing() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms", by="Ministry"))
    world.article("two", "2026-01-19", figure("1,960", "firms", by="Association"))
    assert world.article("three", "2026-02-10", figure("over 1,900", "firms")) == []
    assert world.open_conflicts()
    assert kinds(world.article("four", "2026-02-12", figure("1,960", "firms", by="Association"))) == ["confirmed"]


def test_a_majority_never_closes_a_conflict() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms", by="Ministry"))
    world.article("two", "2026-01-19", figure("1,960", "firms", by="Association"))
    for name in ("three", "four", "five"):
        assert kinds(world.article(name, "2026-02-10", figure("1,910", "firms"))) == ["confirmed"]
    assert world.open_conflicts()


def test_a_side_that_moves_elsewhere_keeps_the_conflict_open() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms", by="Ministry"))
    world.article("two", "2026-01-19", figure("1,960", "firms", by="Association"))
    assert kinds(world.article("two", "2026-02-19", figure("1,980", "firms", by="Association"))) == ["revised"]
    assert world.open_conflicts() == {("firms", "VN", "2025", "1910", "1980")}


def test_a_repeat_of_one_side_by_a_third_paper_does_not_end_what_was_told_differently() -> None:
    world = World()
    world.article("one", "2026-01-14", figure("64.8m", "firms", by="Ministry"))
    world.article("two", "2026-01-15", figure("68.4m", "firms", by="Ministry"))
    assert kinds(world.article("three", "2026-02-15", figure("68.4m", "firms", by="Ministry"))) == ["confirmed"]
    assert world.open_conflicts()
    assert kinds(world.article("one", "2026-02-20", figure("68.4m", "firms", by="Ministry"))) == ["revised", "resolved"]


def test_a_new_value_of_the_claimant_ends_what_was_told_differently() -> None:
    world = World()
    world.article("one", "2026-01-14", figure("64.8m", "firms", by="Ministry"))
    world.article("two", "2026-01-15", figure("68.4m", "firms", by="Ministry"))
    assert kinds(world.article("three", "2026-02-15", figure("70.1m", "firms", by="Ministry"))) == [
        "revised",
        "resolved",
    ]


def test_a_wire_copy_gives_nothing_and_speaks_for_the_first_outlet() -> None:
    world = World()
    world.article("one", "2026-01-14", figure("208", "firms"), story="s")
    assert world.article("copy", "2026-01-15", figure("208", "firms"), story="s") == []
    assert kinds(world.article("two", "2026-01-20", figure("184", "firms"))) == ["conflict"]
    made = world.article("one", "2026-02-20", figure("184", "firms"))
    assert kinds(made) == ["revised", "resolved"]


def test_the_same_outlet_is_no_further_witness() -> None:
    world = World()
    world.article("one", "2026-01-14", figure("208", "firms"))
    assert world.article("one", "2026-02-15", figure("208", "firms")) == []
    assert world.article("one", "2026-02-16", figure("about 208", "firms")) == []


def test_the_same_outlet_is_no_further_witness_whomever_it_quotes() -> None:
    world = World()
    world.article("one", "2026-01-14", figure("208", "firms", by="Ministry"))
    assert world.article("one", "2026-02-15", figure("208", "firms", by="Association")) == []
    assert kinds(world.article("two", "2026-02-15", figure("208", "firms", by="Association"))) == ["confirmed"]


def test_a_copy_of_what_was_revised_since_says_nothing_and_changes_nothing() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms", by="Ministry"), story="s")
    world.article("two", "2026-01-14", figure("1,960", "firms", by="Ministry"))
    assert world.article("copy", "2026-01-16", figure("1,910", "firms", by="Ministry"), story="s") == []
    assert world.current("firms") == "1960"


def test_an_old_value_that_the_same_outlet_had_given_is_not_told_again_when_it_comes_late() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms", by="Ministry"))
    world.article("two", "2026-02-14", figure("1,960", "firms", by="Ministry"))
    assert world.article("one", "2026-01-12", figure("1,910", "firms", by="Ministry")) == []
    assert kinds(world.article("three", "2026-01-12", figure("1,910", "firms", by="Ministry"))) == ["late"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("nearly 74,000", "73,788", "refined"),
        ("73,788", "nearly 74,000", "confirmed"),
        ("14%", "over 14%", "confirmed"),
        ("over 59%", "59.4%", "refined"),
        ("59.4%", "at least 59%", "confirmed"),
    ],
)
def test_what_agrees_confirms_or_refines(first: str, second: str, expected: str) -> None:
    world = World()
    metric = "firms" if "," in first else "coverage"
    world.article("one", "2026-01-14", figure(first, metric))
    assert kinds(world.article("two", "2026-02-15", figure(second, metric))) == [expected]


def test_the_current_value_goes_by_authority_witnesses_precision_and_recency() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("1,960", "firms", by="Association"))
    world.article("two", "2026-01-11", figure("1,910", "firms", by="Ministry"))
    assert world.current("firms") == "1910"
    for name in ("three", "four"):
        world.article(name, "2026-03-10", figure("1,960", "firms"))
    assert world.current("firms") == "1910"
    world.article("five", "2026-01-09", figure("1,990", "firms", by="Statistics"))
    assert world.current("firms") == "1990"


def test_of_equal_authority_more_witnesses_win_and_copies_are_none() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("208", "firms"), story="s")
    world.article("copy", "2026-01-11", figure("208", "firms"), story="s")
    world.article("mirror", "2026-01-11", figure("208", "firms"), story="s")
    world.article("two", "2026-01-12", figure("184", "firms"))
    world.article("three", "2026-01-13", figure("184", "firms"))
    assert world.current("firms") == "184"


def test_an_estimate_yields_to_the_final_value() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("160bn usd", "exports", kind="estimate"))
    made = world.article("two", "2026-04-10", figure("163bn usd", "exports"))
    assert [(*told([f]), values(f)) for f in made] == [
        (("revised", "estimate-final"), ("160000000000", "163000000000"))
    ]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("Ministry", "Association", "conflict"),
        ("Ministry", "Statistics", "revised"),
        ("Statistics", "Ministry", "revised"),
        ("Ministry", "Ministry", "revised"),
        ("Ministry", None, "revised"),
        (None, "Association", "revised"),
    ],
)
def test_an_authoritys_estimate_does_not_yield_to_a_body_that_is_none(
    first: str | None, second: str | None, kind: str
) -> None:
    world = World()
    world.article("one", "2026-01-10", figure("160bn usd", "exports", by=first, kind="estimate"))
    assert kinds(world.article("two", "2026-04-10", figure("163bn usd", "exports", by=second))) == [kind]


def test_in_a_ledger_from_before_anybody_was_told_apart_by_authority_an_estimate_yields_to_anybody() -> None:
    tables = deepcopy(TABLES)
    del tables["compare"]["no_authority"]
    world = World(tables)
    world.article("one", "2026-01-10", figure("160bn usd", "exports", by="Ministry", kind="estimate"))
    assert kinds(world.article("two", "2026-04-10", figure("163bn usd", "exports", by="Association"))) == ["revised"]


def test_an_estimate_after_the_final_value_is_a_conflict() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("163bn usd", "exports"))
    assert kinds(world.article("two", "2026-04-10", figure("160bn usd", "exports", kind="estimate"))) == ["conflict"]


def test_two_estimates_of_two_claimants_are_a_conflict() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("163bn usd", "exports", kind="estimate"))
    assert kinds(world.article("two", "2026-04-10", figure("160bn usd", "exports", kind="estimate"))) == ["conflict"]


def test_a_provisional_stock_yields_to_what_is_said_after_the_year() -> None:
    world = World()
    world.article("one", "2025-10-21", figure("11,200", "firms", by="Ministry"))
    made = world.article("two", "2026-01-16", figure("15,480", "firms", by="Association"))
    assert [(*told([f]), values(f)) for f in made] == [(("revised", "provisional-replaced"), ("11200", "15480"))]
    assert kinds(world.article("three", "2026-02-09", figure("over 15,000", "firms"))) == ["confirmed"]


def test_a_provisional_stock_that_comes_late_changes_nothing() -> None:
    world = World()
    world.article("two", "2026-01-16", figure("15,480", "firms", by="Association"))
    assert kinds(world.article("one", "2025-10-21", figure("11,200", "firms", by="Ministry"))) == ["late"]
    assert world.current("firms") == "15480"


def test_a_provisional_stock_that_holds_is_confirmed() -> None:
    world = World()
    world.article("one", "2025-10-21", figure("over 15,000", "firms", by="Ministry"))
    assert kinds(world.article("two", "2026-01-16", figure("15,480", "firms", by="Association"))) == ["refined"]


def test_a_provisional_conflict_closes_with_the_year() -> None:
    world = World()
    world.article("one", "2025-10-21", figure("11,200", "firms", by="Ministry"))
    assert kinds(world.article("two", "2025-11-01", figure("12,900", "firms", by="Association"))) == ["conflict"]
    made = world.article("three", "2026-01-16", figure("15,480", "firms", by="Statistics"))
    assert kinds(made) == ["revised", "resolved"]


def test_a_flow_is_never_provisional() -> None:
    world = World()
    world.article("one", "2025-10-21", figure("160bn usd", "exports", by="Ministry"))
    assert kinds(world.article("two", "2026-01-16", figure("150bn usd", "exports", by="Association"))) == ["conflict"]


def test_a_forecast_that_did_not_come_true_is_no_conflict_and_no_revision() -> None:
    world = World()
    world.article("one", "2025-01-26", figure("169.3bn usd", "exports", kind="forecast"))
    assert kinds(world.article("one", "2026-01-26", figure("198bn usd", "exports"))) == ["new_series"]
    assert kinds(world.article("two", "2025-02-26", figure("175bn usd", "exports", kind="forecast"))) == ["conflict"]


def test_p8_a_flip_flop_keeps_the_id_of_its_conflict() -> None:
    world = World()
    world.article("one", "2026-01-14", figure("59%", "coverage"))
    (first,) = world.article("two", "2026-01-15", figure("51%", "coverage"), page="p")
    world.article("two", "2026-01-15", figure("59%", "coverage"), page="p")
    again = world.article("two", "2026-01-15", figure("51%", "coverage", quote="x"), page="p")
    assert kinds(again) == ["corrected", "conflict"]
    assert again[1].conflict_id == first.conflict_id
