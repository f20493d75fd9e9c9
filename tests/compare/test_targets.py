"""Targets: whose they are, when they change, when they are met."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from world import TABLES, World, figure, kinds, told, values

from monitor.domain.figure import TargetForm


def goal(text: str, metric: str = "coverage", **changes: Any) -> Any:
    return figure(text, metric, **{"kind": "target", **changes})


def test_two_deadlines_and_two_instruments_stand_side_by_side() -> None:
    world = World()
    made = world.article(
        "one",
        "2025-01-15",
        goal("at least 30%", "share", period="2030", instrument="57-NQ/TW"),
        goal("at least 50%", "share", period="2045", instrument="57-NQ/TW"),
        goal("20%", "share", period="2030", instrument="9/QĐ-TTg"),
    )
    assert kinds(made) == ["new_series", "new_point", "new_series"]
    assert kinds(world.article("two", "2025-03-15", goal("30%", "share", period="2030", instrument="57-NQ/TW"))) == [
        "confirmed"
    ]


def test_a_target_and_an_actual_never_conflict() -> None:
    world = World()
    world.article("one", "2025-01-15", goal("at least 50%"))
    assert kinds(world.article("two", "2026-01-15", figure("33.6%", "coverage"))) == ["new_series"]


def test_another_number_for_one_instrument_from_somebody_else_is_a_conflict() -> None:
    world = World()
    world.article("one", "2025-05-06", goal("at least 40%", period="2028", instrument="982/QĐ-TTg"))
    made = world.article("two", "2025-05-21", goal("45%", period="2028", instrument="982/QĐ-TTg"))
    assert [(*told([f]), values(f)) for f in made] == [(("conflict", "target-misreported"), ("40", "45"))]
    assert kinds(
        world.article("three", "2025-05-25", goal("at least 40%", period="2028", instrument="982/QĐ-TTg"))
    ) == ["confirmed"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"amends": True}, ("target_changed", "instrument-amended")),
        ({"by": "Government"}, ("target_changed", "issuer-changed")),
        ({"by": "Ministry"}, ("conflict", "target-misreported")),
        ({}, ("conflict", "target-misreported")),
    ],
)
def test_only_the_issuer_or_an_amendment_changes_a_target(changes: dict[str, Any], expected: tuple[str, str]) -> None:
    world = World()
    world.article("one", "2025-02-19", goal("50,000", "firms", period="2030", instrument="1017/QĐ-TTg"))
    made = world.article(
        "two", "2026-05-14", goal("70,000", "firms", period="2030", instrument="1017/QĐ-TTg", **changes)
    )
    assert [(*told([f]), values(f)) for f in made] == [(expected, ("50000", "70000"))]


def test_a_repeat_of_the_changed_target_confirms_and_one_of_the_old_one_is_late_or_a_conflict() -> None:
    world = World()
    world.article("one", "2025-02-19", goal("50,000", "firms", period="2030", instrument="1017/QĐ-TTg"))
    world.article("one", "2026-05-14", goal("70,000", "firms", period="2030", instrument="1017/QĐ-TTg", amends=True))
    again = goal("70,000", "firms", period="2030", instrument="1017/QĐ-TTg", amends=True)
    assert kinds(world.article("two", "2026-05-22", again)) == ["confirmed"]
    old = goal("50,000", "firms", period="2030", instrument="1017/QĐ-TTg")
    assert kinds(world.article("three", "2025-06-22", old)) == ["late"]
    assert kinds(world.article("four", "2026-06-22", old)) == ["conflict"]


def test_an_amendment_told_again_after_a_misreport_is_no_second_change() -> None:
    world = World()
    document = {"period": "2030", "instrument": "2310/QĐ-UBND"}
    world.article("one", "2026-01-10", goal("60%", **document))
    world.article("two", "2026-03-18", goal("75%", amends=True, **document))
    assert told(world.article("three", "2026-05-06", goal("70%", **document))) == [("conflict", "target-misreported")]
    assert told(world.article("four", "2026-05-20", goal("75%", amends=True, **document))) == [("confirmed", "agrees")]
    changed = world.article("five", "2026-06-20", goal("80%", amends=True, **document))
    assert ("target_changed", "instrument-amended") in told(changed)


def test_raised_from_and_to_is_one_change() -> None:
    world = World()
    world.article("one", "2025-02-24", goal("8,000", "firms", period="2030", instrument="844/QĐ-TTg"))
    made = world.article(
        "one",
        "2026-05-20",
        goal("8,000", "firms", period="2030", instrument="844/QĐ-TTg", earlier=True, amends=True),
        goal("10,000", "firms", period="2030", instrument="844/QĐ-TTg", amends=True),
    )
    assert [(f.kind, values(f)) for f in made] == [("target_changed", ("8000", "10000"))]


def test_the_issuer_of_a_document_that_nobody_knows_is_who_states_it_first() -> None:
    world = World()
    world.article("one", "2025-02-24", goal("80%", by="Province"))
    assert told(world.article("two", "2025-06-24", goal("85%", by="Province"))) == [
        ("target_changed", "issuer-changed")
    ]
    assert kinds(world.article("three", "2025-07-24", goal("90%", by="Association"))) == ["conflict"]


def test_the_issuer_at_two_papers_within_two_days_is_reported_differently() -> None:
    world = World()
    world.article("one", "2025-02-24", goal("80%", by="Government", instrument="9/QĐ-TTg"))
    made = world.article("two", "2025-02-25", goal("85%", by="Government", instrument="9/QĐ-TTg"))
    assert told(made) == [("conflict", "reported-differently")]


def test_a_paper_that_corrects_its_misreport_closes_the_conflict() -> None:
    world = World()
    world.article("one", "2025-05-06", goal("40%", period="2028", instrument="982/QĐ-TTg"))
    world.article("two", "2025-05-07", goal("45%", period="2028", instrument="982/QĐ-TTg"))
    made = world.article("two", "2025-05-27", goal("40%", period="2028", instrument="982/QĐ-TTg"))
    assert kinds(made) == ["revised", "resolved"]


@pytest.mark.parametrize(
    ("earlier", "text", "instrument"),
    [
        # the same claimant's earlier target for that deadline
        (goal("25%", "share", period="2030", by="Ministry", instrument="9/QĐ-TTg"), "at least 30%", "9/QĐ-TTg"),
        # the registry's, where the numbers agree
        (None, "at least 30%", "57-NQ/TW"),
        (None, "30%", "57-NQ/TW"),
        # unstated, also where a document that the registry has not gives that number
        (goal("25%", "share", period="2030", instrument="9/QĐ-TTg"), "25%", None),
        (None, "35%", None),
        (goal("25%", "share", period="2030", instrument="9/QĐ-TTg"), "35%", None),
    ],
)
def test_a_target_that_names_no_document(earlier: Any, text: str, instrument: str | None) -> None:
    world = World()
    if earlier is not None:
        world.article("one", "2025-02-24", earlier)
    (made, *_) = world.article("two", "2025-06-24", goal(text, "share", period="2030", by="Ministry"))
    assert made.instrument == instrument


def test_a_number_that_is_not_the_registry_s_is_said_so() -> None:
    world = World()
    (made,) = world.article("one", "2025-01-15", goal("35%", "share", period="2030", instrument="57-NQ/TW"))
    assert made.explanation == "The registry has 30 percent for 57-NQ/TW in 2030."


@pytest.mark.parametrize(
    ("target", "level", "met"),
    [
        ("at least 80%", "83.8%", True),
        ("80%", "80.04%", True),
        ("80%", "80%", False),
        ("80%", "at least 80%", True),
        ("80%", "over 80%", True),
        ("80%", "nearly 85%", True),
        ("80%", "79.9%", False),
        ("80-90%", "81.2%", True),
        ("over 80%", "83.8%", True),
        ("80%", "at most 90%", False),
    ],
)
def test_a_target_is_met_when_the_whole_level_lies_beyond_its_number(target: str, level: str, met: bool) -> None:
    world = World()
    world.article("one", "2025-01-15", goal(target))
    made = world.article("two", "2026-01-15", figure(level, "coverage"))
    assert kinds(made) == ["new_series", *(["target_met"] if met else [])]


@pytest.mark.parametrize(
    ("level", "met"), [("71rank", False), ("51rank", False), ("50rank", True), ("47rank", True), ("top 40rank", True)]
)
def test_of_a_rank_less_is_better(level: str, met: bool) -> None:
    world = World()
    world.article("one", "2025-01-15", goal("top 50rank", "world_rank", period="2026"))
    made = world.article("two", "2026-01-15", figure(level, "world_rank", period="2026"))
    assert ("target_met" in kinds(made)) is met


@pytest.mark.parametrize(
    ("target", "level", "met"),
    [
        ({"period": "2025"}, {"period": "2025"}, True),
        ({"period": "2030"}, {"period": "2025"}, True),
        ({"period": "2025"}, {"period": "2026"}, False),
        ({"period": "2025"}, {"period": "2025-10"}, True),
        ({"period": None}, {"period": "2025"}, False),
        ({"period": "2025"}, {"period": None}, False),
        ({"period": "2026"}, {"period": None}, True),
        ({"form": TargetForm.ANNUAL}, {}, True),
        ({"form": TargetForm.ANNUAL, "period": None}, {}, True),
        ({"form": TargetForm.ANNUAL, "period": "2030"}, {"period": "2031"}, False),
        ({"form": TargetForm.ANNUAL, "period": None}, {"period": "2025-H1"}, False),
        ({"form": TargetForm.ANNUAL, "period": None}, {"period": None}, False),
        ({"form": TargetForm.AVERAGE}, {}, False),
        ({"form": TargetForm.KEEP}, {}, False),
        ({"form": TargetForm.ADDED}, {}, False),
        ({"period": "2024/2030"}, {}, False),
        ({"geo": "VN-HN"}, {}, False),
        ({"facet": "narrow"}, {}, False),
        ({}, {"facet": "narrow"}, True),
        ({"facet": "narrow"}, {"facet": "narrow"}, True),
        ({"facet": "narrow"}, {"facet": "broad"}, False),
        ({"facet": "narrow", "by": "Ministry"}, {}, True),
        ({}, {"kind": "estimate"}, True),
        ({}, {"kind": "forecast"}, False),
    ],
)
def test_a_target_is_met_in_time_at_its_place_and_by_its_method(
    target: dict[str, Any], level: dict[str, Any], met: bool
) -> None:
    world = World()
    world.article("one", "2025-01-15", goal("20%", "share", **target))
    made = world.article("two", "2026-01-15", figure("31%", "share", **level))
    assert ("target_met" in kinds(made)) is met


def test_a_metric_without_a_direction_meets_no_target() -> None:
    world = World()
    world.article("one", "2025-01-15", goal("20", "products"))
    assert kinds(world.article("two", "2026-01-15", figure("31", "products"))) == ["new_series"]


def test_a_yearly_growth_meets_the_target_of_its_own_year_only() -> None:
    world = World()
    world.article("one", "2025-01-15", goal("8%", "exports_growth"))
    assert kinds(world.article("two", "2025-02-15", figure("9.1%", "exports_growth", period="2022"))) == ["new_series"]
    assert kinds(world.article("two", "2026-02-15", figure("9.2%", "exports_growth"))) == ["new_point", "target_met"]


def test_a_target_met_is_told_once_with_the_target_before_and_the_level_after() -> None:
    world = World()
    world.article("one", "2025-01-15", goal("80%"))
    made = world.article("two", "2026-01-15", figure("83.8%", "coverage"))
    assert values(made[1]) == ("80", "83.8")
    assert made[1].figure_kind == "actual"
    assert kinds(world.article("three", "2026-01-25", figure("83.8%", "coverage"))) == ["confirmed"]
    assert kinds(world.article("four", "2026-02-25", goal("80%"))) == ["confirmed"]


def test_a_target_is_met_only_when_the_conflict_is_closed() -> None:
    world = World()
    world.article("one", "2025-02-27", goal("85%"))
    assert kinds(world.article("two", "2026-01-09", figure("82.4%", "coverage", by="Association"))) == ["new_series"]
    assert kinds(world.article("three", "2026-01-20", figure("86.1%", "coverage", by="Ministry"))) == ["conflict"]
    made = world.article("four", "2026-03-04", figure("86.1%", "coverage", by="Association"))
    assert kinds(made) == ["revised", "resolved", "target_met"]


def test_a_revision_may_meet_a_target() -> None:
    world = World()
    world.article("one", "2025-02-27", goal("85%"))
    world.article("two", "2026-01-09", figure("82.4%", "coverage", by="Association"))
    made = world.article("two", "2026-03-04", figure("86.1%", "coverage", by="Association"))
    assert kinds(made) == ["revised", "target_met"]


def test_a_changed_target_may_be_met_again() -> None:
    world = World()
    world.article("one", "2025-02-27", goal("85%", instrument="9/QĐ-TTg"))
    world.article("two", "2026-01-09", figure("86.1%", "coverage"))
    world.article("one", "2026-02-27", goal("90%", period="2025", instrument="9/QĐ-TTg", amends=True))
    assert "target_met" in kinds(world.article("two", "2026-03-09", figure("91.3%", "coverage")))


def test_a_target_that_arrives_after_the_level_it_came_before_is_met() -> None:
    world = World()
    world.article("two", "2026-01-09", figure("86.1%", "coverage"))
    assert kinds(world.article("one", "2025-02-27", goal("85%"))) == ["new_series", "target_met"]
    assert kinds(world.article("one", "2026-02-27", goal("80%", instrument="9/QĐ-TTg"))) == ["new_series"]


def test_a_suspect_level_meets_nothing() -> None:
    world = World()
    world.article("one", "2025-02-27", goal("85%"))
    assert kinds(world.article("two", "2026-01-09", figure("861%", "coverage"))) == ["suspect"]


def test_an_official_target_is_no_observation() -> None:
    world = World()
    assert kinds(world.article("one", "2026-01-15", figure("33%", "share"))) == ["new_series"]


def test_a_target_that_is_said_to_be_raised_has_changed() -> None:
    world = World()
    world.article("one", "2025-02-24", goal("8,000", "firms", period="2030", instrument="844/QĐ-TTg"))
    made = world.article(
        "two",
        "2026-05-20",
        goal("8,000", "firms", period="2030", instrument="844/QĐ-TTg", earlier=True),
        goal("10,000", "firms", period="2030", instrument="844/QĐ-TTg"),
    )
    assert [(*told([f]), values(f)) for f in made] == [(("target_changed", "said-to-change"), ("8000", "10000"))]


@pytest.mark.parametrize("facet", [None, "narrow"])
def test_a_level_that_is_disputed_within_its_facet_meets_nothing_until_that_ends(facet: str | None) -> None:
    world = World()
    world.article("one", "2025-01-15", goal("20%", "share"))
    world.article("two", "2026-01-15", figure("15.5%", by="Association", facet=facet))
    assert kinds(world.article("three", "2026-01-20", figure("31.5%", by="Statistics", facet=facet))) == ["conflict"]
    made = world.article("two", "2026-02-15", figure("31.5%", by="Association", facet=facet))
    assert kinds(made) == ["revised", "resolved", "target_met"]
    assert values(made[2]) == ("20", "31.5")


@pytest.mark.parametrize("form", [None, TargetForm.LEVEL])
def test_a_text_that_only_gives_a_number_means_the_form_that_the_registry_has_for_its_document(
    form: TargetForm | None,
) -> None:
    tables = deepcopy(TABLES)
    known = {"value": 30, "unit": "percent", "deadline": "2025"}
    share = next(m for m in tables["metrics"] if m["id"] == "share")
    share["targets"] = [{**known, "instrument": "1/QĐ-TTg", "form": "average"}, {**known, "instrument": "2/QĐ-TTg"}]
    world = World(tables)
    world.article("one", "2025-01-10", goal("30%", "share", instrument="1/QĐ-TTg", form=form))
    assert kinds(world.article("two", "2026-01-10", figure("31.5%"))) == ["new_series"]
    made = world.article("three", "2025-01-11", goal("30%", "share", instrument="2/QĐ-TTg", form=form))
    assert [(str(f.kind), f.instrument) for f in made] == [("new_series", "2/QĐ-TTg"), ("target_met", "2/QĐ-TTg")]


def test_an_undated_level_met_its_target_when_it_was_first_given() -> None:
    world = World()
    world.article("one", "2025-12-20", figure("86%", "coverage", period=None))
    world.article("two", "2026-01-15", figure("86%", "coverage", period=None))
    assert kinds(world.article("three", "2025-01-10", goal("85%"))) == ["new_series", "target_met"]


@pytest.mark.parametrize(
    ("levels", "goals", "met"),
    [
        # a target set after all that was said of the level was met before it was set
        (["2025-06-01"], ["2025-10-01"], False),
        (["2025-06-01", "2025-11-01"], ["2025-10-01"], True),
        (["2026-01-05"], ["2026-03-01"], False),
        (["2026-01-05"], ["2026-03-01", "2025-10-01"], True),
    ],
)
def test_a_level_that_was_there_before_its_target_meets_nothing(levels: list[str], goals: list[str], met: bool) -> None:
    world = World()
    for number, day in enumerate(levels):
        world.article(f"level{number}", day, figure("86%", "coverage"))
    for number, day in enumerate(goals):
        world.article(f"goal{number}", day, goal("85%"))
    assert ("target_met" in kinds(world.found)) is met


def test_the_level_that_meets_a_target_is_the_one_that_was_just_told() -> None:
    world = World()
    world.article("one", "2025-01-10", goal("85%"))
    world.article("two", "2026-01-10", figure("84.3%", "coverage", by="Ministry"))
    world.article("three", "2026-01-12", figure("86.12%", "coverage", by="Association"))
    made = world.article("four", "2026-01-20", figure("86.1%", "coverage", by="Ministry"))
    assert [(str(f.kind), values(f)[1]) for f in made] == [
        ("revised", "86.1"),
        ("resolved", "86.1"),
        ("target_met", "86.1"),
    ]


def test_the_level_that_meets_a_target_told_later_is_the_finest_one() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("86.12%", "coverage", by="Association"))
    world.article("two", "2026-01-12", figure("86.1%", "coverage", by="Ministry"))
    made = world.article("three", "2025-01-10", goal("85%"))
    assert [(str(f.kind), values(f)) for f in made][1:] == [("target_met", ("85", "86.12"))]


def test_a_level_that_somebody_disputes_without_a_facet_meets_nothing_until_that_ends() -> None:
    world = World()
    world.article("one", "2025-01-10", goal("28%", "share"))
    world.article("two", "2026-01-10", figure("26.5%", by="Ministry"))
    made = world.article("three", "2026-01-11", figure("29.3%", by="Statistics", facet="narrow"))
    assert "target_met" not in kinds(made)
    opened = next(f.conflict_id for f in world.found if f.kind == "conflict")
    made = world.verdict("both-stand", conflict_id=opened)
    assert [(str(f.kind), f.facet, values(f)) for f in made][1:] == [("target_met", "narrow", ("28", "29.3"))]
