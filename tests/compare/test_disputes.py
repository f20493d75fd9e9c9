"""What a dispute says of its sides: who is named before and after, why, in which order, and what it leaves behind."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from world import TABLES, World, figure, kinds, told, values

from monitor.domain.finding import Finding

MINISTRY, ASSOCIATION, STATISTICS = {"by": "Ministry"}, {"by": "Association"}, {"by": "Statistics"}


def wider() -> dict[str, Any]:
    """Settings under which bounds reach further."""
    tables = deepcopy(TABLES)
    tables["compare"]["slack"] = {"bound": 0.2, "bound_percent": 0.3}
    return tables


def two_sides() -> World:
    """The ministry's 1,910 against the association's 1,960."""
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms", by="Ministry"), page="one")
    world.article("two", "2026-01-20", figure("1,960", "firms", by="Association"), page="two")
    return world


@pytest.mark.parametrize(
    ("publisher", "day", "said", "reason"),
    [
        ("three", "2026-01-11", MINISTRY, "reported-differently"),
        ("three", "2026-01-21", ASSOCIATION, "reported-differently"),
        ("three", "2026-01-21", STATISTICS, "claimants-disagree"),
        ("three", "2026-01-21", {}, "claimants-disagree"),
    ],
)
def test_a_third_side_is_told_with_the_present_value_before_it_and_why(
    publisher: str, day: str, said: dict[str, Any], reason: str
) -> None:
    world = two_sides()
    (made,) = world.article(publisher, day, figure("2,400", "firms", **said))
    assert (told([made]), values(made)) == ([("conflict", reason)], ("1910", "2400"))
    assert [str(side.figure.quantity.value) for side in made.others] == ["1960"]
    assert made.conflict_id == world.found[1].conflict_id


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("weaker side leaves", [("retracted", ("1960", None)), ("resolved", ("1960", "1910"))]),
        ("stronger side leaves", [("retracted", ("1910", None)), ("resolved", ("1910", "1960"))]),
        ("weaker side is refused", [("resolved", ("1960", "1910"))]),
        ("stronger side is refused", [("resolved", ("1910", "1960"))]),
        ("weaker side comes over", [("revised", ("1960", "1910")), ("resolved", ("1960", "1910"))]),
        ("stronger side comes over", [("revised", ("1910", "1960")), ("resolved", ("1910", "1960"))]),
        ("weaker side is edited", [("corrected", ("1960", "1910")), ("resolved", ("1960", "1910"))]),
        ("stronger side is edited", [("corrected", ("1910", "1960")), ("resolved", ("1910", "1960"))]),
    ],
)
def test_the_end_of_a_dispute_names_the_value_that_fell_and_the_one_that_is_left(
    change: str, expected: list[tuple[str, tuple[str, str | None]]]
) -> None:
    world = two_sides()
    page, by, own, other = (
        ("two", "Association", "1,960", "1,910")
        if change.startswith("weaker")
        else ("one", "Ministry", "1,910", "1,960")
    )
    if change.endswith("leaves"):
        world.article(page, None, page=page)
        made = world.article(page, None, page=page)
    elif change.endswith("refused"):
        made = world.verdict("reject", page, own, metric="firms")
    elif change.endswith("over"):
        made = world.article(page, "2026-03-10", figure(other, "firms", by=by))
    else:
        made = world.article(page, None, figure(other, "firms", by=by), page=page)
    assert [(str(f.kind), values(f)) for f in made] == expected
    assert made[-1].closes == world.found[1].conflict_id


@pytest.mark.parametrize("how", ["comes over", "leaves", "is refused"])
def test_a_value_of_no_method_that_fell_is_named_and_not_the_other_method_that_stands(how: str) -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14.02%", by="Statistics", facet="narrow"))
    world.article("two", "2026-01-12", figure("18.72%", by="Ministry", facet="broad"))
    (opened,) = world.article("three", "2026-01-13", figure("16.5%"), page="three")
    if how == "leaves":
        world.article("three", None, page="three")
        made = world.article("three", None, page="three")
    elif how == "is refused":
        made = world.verdict("reject", "three", "16.5%")
    else:
        made = world.article("three", "2026-03-10", figure("14%"))
    assert (str(made[-1].kind), made[-1].closes) == ("resolved", opened.conflict_id)
    assert values(made[-1]) == ("16.5", "14" if how == "comes over" else "14.02")


def test_an_edit_that_opens_a_dispute_names_what_stood_before_and_what_the_page_says_now() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("59%", "coverage"), page="p")
    world.article("two", "2026-01-20", figure("59%", "coverage", by="Ministry"))
    made = world.article("one", "2026-01-18", figure("51%", "coverage"), page="p")
    assert [(str(f.kind), values(f)) for f in made] == [("corrected", ("59", "51")), ("conflict", ("59", "51"))]


def test_a_refused_later_word_brings_the_earlier_one_back_and_its_dispute() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("1,910", "firms", by="Ministry"))
    world.article("one", "2026-02-10", figure("1,960", "firms", by="Ministry"), page="p")
    world.article("two", "2026-02-15", figure("1,960", "firms", by="Association"))
    made = world.verdict("reject", "p", "1,960", metric="firms")
    assert [(*told([f]), values(f)) for f in made] == [(("conflict", "claimants-disagree"), ("1910", "1960"))]


@pytest.mark.parametrize("facet", ["narrow", "broad", None])
def test_a_dispute_within_a_facet_begins_and_ends_in_it(facet: str | None) -> None:
    world = World()
    world.article("one", "2026-01-10", figure("14.5%", by="Ministry", facet=facet))
    (opened,) = world.article("two", "2026-01-20", figure("17.5%", by="Association", facet=facet))
    made = world.article("two", "2026-02-20", figure("14.5%", by="Association", facet=facet))
    assert (kinds([opened, *made]), {f.facet for f in (opened, *made)}) == (
        ["conflict", "revised", "resolved"],
        {facet},
    )


def test_disputes_that_end_at_once_end_in_the_order_of_their_facets() -> None:
    world = World()
    for facet, low, high in (("narrow", "over 10%", "11.5%"), ("broad", "over 20%", "23%")):
        world.article("one", "2026-01-10", figure(low, by="Ministry", facet=facet))
        world.article("two", "2026-01-20", figure(high, by="Association", facet=facet))
    made = [f for f in world.configure(wider()) if f.kind == "resolved"]
    assert [f.facet for f in made] == ["broad", "narrow"]


def test_disputes_that_end_at_once_end_in_the_order_of_their_documents() -> None:
    world = World()
    for document in ("9/QĐ-TTg", "12/QĐ-TTg"):
        for publisher, value in (("one", "4,000"), ("two", "4,040")):
            goal = figure(value, "firms", kind="target", period="2030", instrument=document)
            world.article(publisher, "2026-01-10", goal)
    tables = deepcopy(TABLES)
    tables["compare"]["slack"] = {"target": 0.02}
    assert [(str(f.kind), f.instrument) for f in world.configure(tables)] == [
        ("resolved", "12/QĐ-TTg"),
        ("resolved", "9/QĐ-TTg"),
    ]


def test_late_evidence_is_told_against_the_most_precise_figure_that_stands() -> None:
    world = World()
    world.article("one", "2026-01-16", figure("over 4,100", "firms", by="Ministry"))
    world.article("two", "2026-01-17", figure("4,118", "firms", by="Association"))
    (made,) = world.article("three", "2025-12-12", figure("3,800", "firms", by="Ministry"))
    assert (made.kind, values(made)) == ("late", ("4118", "3800"))


def three_methods(*said: str) -> World:
    """So many methods of one point, each with its own claimant."""
    world = World()
    for value, facet, by in zip(
        said, ("narrow", "broad", "third"), ("Statistics", "Ministry", "Association"), strict=False
    ):
        world.article(by.lower(), "2026-01-10", figure(value, by=by, facet=facet), page=facet)
    return world


def test_methods_that_agreed_are_told_to_differ_when_one_moves() -> None:
    made = three_methods("14.02%", "14.02%").article("x", "2026-03-10", figure("18.7%", by="Ministry", facet="broad"))
    assert told(made) == [("revised", "same-claimant"), ("conflict", "facets-disagree")]
    assert values(made[1]) == ("14.02", "18.7")


def test_a_method_that_moves_away_from_two_is_one_finding_naming_both() -> None:
    world = three_methods("14.02%", "14.02%", "14.02%")
    made = world.article("x", "2026-03-10", figure("18.7%", by="Ministry", facet="broad"))
    assert told(made) == [("revised", "same-claimant"), ("conflict", "facets-disagree")]
    assert (values(made[1]), len(made[1].others)) == (("14.02", "18.7"), 1)


def test_a_pair_of_methods_that_was_told_is_not_told_again_when_one_comes_back() -> None:
    world = three_methods("14.02%", "18.72%")
    for _ in range(2):
        world.article("ministry", "2026-01-10", page="broad")
    made = world.article("ministry", "2026-01-10", figure("18.72%", by="Ministry", facet="broad"), page="broad")
    assert told(made) == [("new_point", "stated-again")]


def test_a_pair_of_methods_that_was_told_leaves_room_for_another_pair() -> None:
    world = three_methods("14.02%", "18.72%", "18.72%")
    made = [f for f in world.found if f.reason == "facets-disagree"]
    assert [(values(f), len(f.others)) for f in made] == [(("14.02", "18.72"), 0)] * 2


@pytest.mark.parametrize(
    ("said", "value", "expected"),
    [
        (("14.02%", "14.02%"), "14.02%", [("confirmed", "agrees")]),
        (("14.0%", "14.0%"), "14.02%", [("refined", "more-precise")]),
        (("14.0%", "14.0%", "14.4%"), "14%", []),
        (("14.0%", "14.4%"), "14%", []),
    ],
)
def test_an_unstated_figure_among_methods_that_agree_counts_and_among_others_does_not(
    said: tuple[str, ...], value: str, expected: list[tuple[str, str]]
) -> None:
    assert told(three_methods(*said).article("x", "2026-03-10", figure(value))) == expected


def masts(*articles: tuple[str, str, str, str | None]) -> tuple[World, list[Finding]]:
    """A stock that is counted in two ways; each article its day, value, claimant and facet."""
    world = World({"metrics": [{"id": "masts", "nature": "stock", "facets": [{"id": "a"}, {"id": "b"}]}]})
    made: list[Finding] = []
    for number, (day, value, by, facet) in enumerate(articles):
        made = world.article(f"p{number}", day, figure(value, "masts", by=by, facet=facet))
    return world, made


PROVISIONAL = ("2025-12-31", "11,200", "Ministry", "a")


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ([("2026-01-01", "15,480", "Association", None)], [("revised", "provisional-replaced")]),
        ([("2025-12-31", "15,480", "Association", None)], [("conflict", "fits-no-facet")]),
        ([("2026-01-01", "over 11,000", "Association", None)], [("confirmed", "agrees")]),
        (
            [("2026-01-01", "15,480", "Association", None), ("2026-01-05", "11,200", "Statistics", None)],
            [("conflict", "fits-no-facet")],
        ),
        (
            [("2026-01-01", "15,480", "Association", None), ("2026-01-05", "17,900", "Statistics", None)],
            [("conflict", "claimants-disagree")],
        ),
    ],
)
def test_what_was_stated_of_a_facet_before_the_year_was_over_yields_to_an_unstated_final_value(
    later: list[tuple[str, str, str, str | None]], expected: list[tuple[str, str]]
) -> None:
    _, made = masts(PROVISIONAL, *later)
    assert told(made) == expected


@pytest.mark.parametrize(
    ("articles", "witnesses"),
    [
        ([("one", "a"), ("two", "b"), ("one", "c")], 2),
        ([("one", "a"), ("two", "b"), ("three", "c")], 3),
        ([("one", "a"), ("two", "a"), ("three", "c")], 2),
        ([("one", "a"), ("two", "b"), ("three", "a"), ("three", "b")], 1),
        ([("one", "a"), ("two", "b"), ("three", "c"), ("one", "b")], 2),
    ],
)
def test_an_outlet_and_a_story_are_one_witness_wherever_they_meet(
    articles: list[tuple[str, str]], witnesses: int
) -> None:
    world = World()
    for number, (publisher, story) in enumerate(articles):
        by = ("Ministry", "Association", "Statistics", "Government")[number]
        world.article(publisher, f"2026-01-1{number}", figure("1,910", "firms", by=by), story=story)
    assert [c.witnesses for state in world.comparer.point_states() for c in state.clusters] == [witnesses]


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)])
def test_a_value_lists_who_gave_it_in_the_order_of_their_days(order: tuple[int, ...]) -> None:
    rows = [("one", "2026-01-10", "over 14%"), ("two", "2026-01-15", "14%"), ("three", "2026-01-20", "14.2%")]
    world = World()
    for index in order:
        publisher, day, value = rows[index]
        world.article(publisher, day, figure(value), page=publisher)
    (state,) = world.comparer.point_states()
    said = {o.id: o.article_id for event in world.events for o in getattr(event, "observations", ())}
    assert [said[key] for key in state.clusters[0].observations] == ["one", "two", "three"]
    assert state.record()["shown"]["value"] == "14.2"


@pytest.mark.parametrize(
    ("other", "value", "expected"),
    [
        ("9/QĐ-TTg", "80,000", [("suspect", "power-of-ten")]),
        (None, "80,000", [("suspect", "power-of-ten")]),
        ("12/QĐ-TTg", "80,000", [("new_series", "first-of-series")]),
        ("9/QĐ-TTg", "60,000", [("conflict", "target-misreported")]),
    ],
)
def test_a_target_is_a_slip_beside_its_own_document_alone(
    other: str | None, value: str, expected: list[tuple[str, str]]
) -> None:
    world = World()
    world.article("one", "2026-01-10", figure("8,000", "firms", kind="target", period="2030", instrument="9/QĐ-TTg"))
    goal = figure(value, "firms", kind="target", period="2030", instrument=other)
    assert told(world.article("two", "2026-01-20", goal)) == expected


def test_a_suspect_is_shown_beside_the_present_value_of_a_disputed_point() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("80.3%", "coverage", by="Association"))
    world.article("two", "2026-01-20", figure("91.9%", "coverage", by="Ministry"))
    (made,) = world.article("three", "2026-01-21", figure("919%", "coverage"))
    assert (told([made]), values(made)) == ([("suspect", "out-of-range")], ("91.9", "919"))


@pytest.mark.parametrize(("text", "suspect"), [("0.5%", False), ("0%", False), ("-0.5%", True), ("100.5%", True)])
def test_a_small_share_is_a_share(text: str, suspect: bool) -> None:
    assert ("suspect" in kinds(World().article("one", "2026-01-10", figure(text, "coverage")))) is suspect


def test_the_next_as_of_point_is_told_after_the_present_value_of_a_disputed_one() -> None:
    world = World()
    world.article("two", "2025-03-11", figure("246", "firms", by="Association", period=None))
    world.article("one", "2025-03-20", figure("208", "firms", by="Ministry", period=None))
    (made,) = world.article("three", "2025-09-20", figure("300", "firms", period=None))
    assert (told([made]), values(made)) == ([("new_point", "another-as-of")], ("208", "300"))


@pytest.mark.parametrize(("by", "expected"), [("Ministry", "late"), ("Association", "new_point")])
def test_an_earlier_as_of_value_is_late_where_its_claimant_is_among_those_of_the_present_one(
    by: str, expected: str
) -> None:
    world = World()
    world.article("one", "2025-03-11", figure("208", "firms", by="Ministry", period=None))
    world.article("two", "2025-03-12", figure("208", "firms", by="Statistics", period=None))
    assert kinds(world.article("three", "2025-01-12", figure("246", "firms", by=by, period=None))) == [expected]


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("about 50,000", "50,000", "eq"),
        ("nearly 50,000", "about 50,000", "approx"),
        ("73,000-74,000", "nearly 74,000", "lt"),
        ("73,000-74,000", "over 73,000", "gt"),
    ],
)
def test_of_equal_precision_the_plainer_number_is_shown_whichever_came_first(
    first: str, second: str, shown: str
) -> None:
    for values_ in ((first, second), (second, first)):
        world = World()
        world.article("one", "2026-01-10", figure(values_[0], "firms"))
        world.article("two", "2026-01-12", figure(values_[1], "firms"))
        assert [state.record()["shown"]["comparator"] for state in world.comparer.point_states()] == [shown]


def test_a_claimants_unstated_value_that_takes_a_facet_later_replaces_its_own_earlier_one_of_that_facet() -> None:
    world = World(
        {
            "metrics": [
                {"id": "masts", "nature": "stock", "facets": [{"id": "a", "basis": "words", "words": {"en": ["a"]}}]}
            ]
        }
    )
    world.article("one", "2026-01-19", figure("1,012", "masts", by="Ministry", facet="a"))
    made = world.article("two", "2026-03-03", figure("1,047", "masts", by="Ministry"))
    assert told(made) == [("conflict", "fits-no-facet")]
    made = world.article("three", "2026-03-16", figure("over 1,040", "masts", facet="a"))
    assert told(made) == [("confirmed", "agrees"), ("resolved", "side-superseded")]
