"""Slips whose fault is the stored value's, and amounts that come with a bracket."""

from __future__ import annotations

from copy import deepcopy

import pytest
from world import TABLES, World, figure, kinds, told, values


def test_one_witness_of_weight_among_them_is_enough_to_turn_the_stored_value_suspect() -> None:
    world = World()
    world.article("one", "2026-01-28", figure("230m usd", "exports", by="Ministry"))
    assert kinds(world.article("two", "2026-02-09", figure("2.3bn usd", "exports"))) == ["suspect"]
    made = world.article("three", "2026-02-10", figure("2.3bn usd", "exports", by="Statistics"))
    assert told(made) == [("confirmed", "agrees"), ("suspect", "stored-implausible")]
    assert world.current("exports") == "2300000000"


def test_a_figure_that_is_doubted_for_another_reason_is_no_witness_against_the_stored_value() -> None:
    world = World()
    world.article("one", "2026-01-28", figure("230m usd", "exports"))
    assert told(world.article("two", "2026-02-09", figure("2.3bn usd", "exports", also="1tn vnd"))) == [
        ("suspect", "currency-pair")
    ]
    assert told(world.article("three", "2026-02-10", figure("2.3bn usd", "exports"))) == [("suspect", "power-of-ten")]
    assert world.current("exports") == "230000000"


@pytest.mark.parametrize(("direction", "suspect"), [("down", False), ("up", True)])
def test_a_fall_by_half_a_per_cent_is_plausible_where_a_rise_is_not(direction: str, suspect: bool) -> None:
    tables = deepcopy(TABLES)
    growth = next(m for m in tables["metrics"] if m["id"] == "exports_growth")
    growth["ranges"] = [{"unit": "percent", "vn": [-3, 0.1]}]
    world = World(tables)
    made = world.article("one", "2026-01-28", figure("0.5%", "exports_growth", direction=direction))
    assert kinds(made) == ["suspect" if suspect else "new_series"]


def amounts(world: World) -> set[tuple[str, str | None]]:
    """Unit and present value of every point of exports."""
    return {
        (s.unit, str(int(s.current.figure.quantity.value)) if s.current else None)
        for s in world.comparer.point_states({"exports"})
    }


def test_the_bracket_of_a_doubted_amount_does_not_stand() -> None:
    world = World()
    world.article("one", "2026-01-28", figure("2.3bn usd", "exports"))
    made = world.article("two", "2026-02-09", figure("23bn usd", "exports", also="590tn vnd"))
    assert told(made) == [("suspect", "power-of-ten")]
    assert amounts(world) == {("usd", "2300000000")}


def test_a_bracket_is_stated_also_where_its_amount_only_confirms() -> None:
    world = World()
    world.article("one", "2026-01-28", figure("2.3bn usd", "exports"))
    assert kinds(world.article("two", "2026-02-09", figure("2.3bn usd", "exports", also="59.8tn vnd"))) == ["confirmed"]
    assert kinds(world.article("three", "2026-02-10", figure("59.8tn vnd", "exports"))) == ["confirmed"]
    # One that disagrees with what stands in its currency says nothing where the amount itself agrees.
    assert kinds(world.article("four", "2026-02-11", figure("2.3bn usd", "exports", also="61.5tn vnd"))) == [
        "confirmed"
    ]
    assert not world.open_conflicts()
    assert kinds(world.article("five", "2026-02-12", figure("59.8tn vnd", "exports"))) == ["confirmed"]


def test_who_gave_a_dated_value_says_nothing_by_giving_it_without_a_date() -> None:
    world = World()
    for name in ("one", "two"):
        world.article(name, "2026-01-28", figure("2.31bn usd", "exports"))
    assert world.article("one", "2026-02-10", figure("2.31bn usd", "exports", period=None)) == []
    (made,) = world.article("three", "2026-02-11", figure("2.31bn usd", "exports", period=None))
    assert (made.kind, values(made)) == ("confirmed", ("2310000000", "2310000000"))


def test_a_part_is_held_against_the_whole_of_its_own_article_before_the_one_that_stands() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("14.02%", by="Statistics", facet="narrow"))
    made = world.article(
        "two", "2026-01-19", figure("20.3%", by="Association", facet="broad"), figure("16.1%", None, part_of="share")
    )
    assert "suspect" not in kinds(made)


def test_a_doubted_figure_stays_doubted_when_its_page_changes_elsewhere() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("91.9%", "coverage"))
    world.article("two", "2026-01-11", figure("919%", "coverage"), figure("12%"), page="p")
    made = world.article("two", "2026-01-11", figure("919%", "coverage"), figure("13.2%"), page="p")
    assert kinds(made) == ["corrected"]
    (state,) = (s for s in world.comparer.point_states({"coverage"}))
    assert len(state.suspects) == 1
    assert world.current("coverage") == "91.9"


def test_a_figure_of_a_teaser_has_the_article_as_its_cause() -> None:
    world = World()
    (made,) = world.article("one", "2026-01-10", figure("14%"), teaser=True, page="p")
    assert (made.kind, made.cause) == ("new_series", "article")


def test_what_a_page_stated_before_another_layout_may_leave_it_afterwards() -> None:
    years = [str(2019 + n) for n in range(5)]
    world = World()
    old = [figure(f"{10 + n}.5%", "trade", period=year) for n, year in enumerate(years)]
    world.article("one", "2026-01-10", *old, page="p")
    moved = [figure(f"{20 + n}.5%", "trade", period=year) for n, year in enumerate(years)]
    assert set(kinds(world.article("one", "2026-01-10", *moved, page="p"))) == {"suspect"}
    for _ in range(2):
        made = world.article("one", "2026-01-10", *old[1:], page="p")
    assert [(f.kind, f.period) for f in made] == [("retracted", "2019")]
