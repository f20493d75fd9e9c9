"""Slips go to review: told, alone, and never a fact."""

from __future__ import annotations

from typing import Any

import pytest
from world import World, figure, kinds, told, values


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            {"text": "2.3bn usd", "metric": "exports"},
            {"text": "2.3m usd", "metric": "exports"},
            ("suspect", "power-of-ten"),
        ),
        (
            {"text": "2.3bn usd", "metric": "exports"},
            {"text": "23bn usd", "metric": "exports"},
            ("suspect", "power-of-ten"),
        ),
        (
            {"text": "2.3bn usd", "metric": "exports"},
            {"text": "23.4bn usd", "metric": "exports"},
            ("suspect", "power-of-ten"),
        ),
        (
            {"text": "2.3bn usd", "metric": "exports"},
            {"text": "24bn usd", "metric": "exports"},
            ("conflict", "claimants-disagree"),
        ),
        ({"text": "91.9%", "metric": "coverage"}, {"text": "919%", "metric": "coverage"}, ("suspect", "out-of-range")),
        ({"text": "14%"}, {"text": "1.4%"}, ("suspect", "out-of-range")),
        ({"text": "12%"}, {"text": "46%"}, ("suspect", "out-of-range")),
        # counts and ranks below 1,000 are excepted
        (
            {"text": "44rank", "metric": "world_rank"},
            {"text": "4rank", "metric": "world_rank"},
            ("conflict", "claimants-disagree"),
        ),
        ({"text": "30", "metric": "firms"}, {"text": "300", "metric": "firms"}, ("conflict", "claimants-disagree")),
        ({"text": "30,000", "metric": "firms"}, {"text": "3,000", "metric": "firms"}, ("suspect", "power-of-ten")),
        # the series' nearest period
        (
            {"text": "2.3bn usd", "metric": "exports", "period": "2024"},
            {"text": "2.3m usd", "metric": "exports"},
            ("suspect", "power-of-ten"),
        ),
        (
            {"text": "2.3bn usd", "metric": "exports", "period": "2024"},
            {"text": "9.3bn usd", "metric": "exports"},
            ("new_point", "another-period"),
        ),
        (
            {"text": "2.3bn usd", "metric": "exports", "period": "2024-H1"},
            {"text": "23bn usd", "metric": "exports"},
            ("new_point", "another-period"),
        ),
        # an undated figure beside a year's, and a year's beside an undated one; of a stock beside any period
        (
            {"text": "2.3bn usd", "metric": "exports"},
            {"text": "2.3m usd", "metric": "exports", "period": None},
            ("suspect", "power-of-ten"),
        ),
        (
            {"text": "2.3bn usd", "metric": "exports", "period": None},
            {"text": "23bn usd", "metric": "exports"},
            ("suspect", "power-of-ten"),
        ),
        (
            {"text": "2.3bn usd", "metric": "exports", "period": "2025-H1"},
            {"text": "23bn usd", "metric": "exports", "period": None},
            ("new_point", "undated-unplaced"),
        ),
        (
            {"text": "30,000", "metric": "firms", "period": "2025-10"},
            {"text": "3,000", "metric": "firms", "period": None},
            ("suspect", "power-of-ten"),
        ),
        # targets and forecasts may lie outside the range, foreign places have their own
        ({"text": "12%"}, {"text": "50%", "kind": "target", "period": "2045"}, ("new_series", "first-of-series")),
        ({"text": "12%"}, {"text": "50%", "kind": "forecast", "period": "2045"}, ("new_series", "first-of-series")),
        ({"text": "12%"}, {"text": "50%", "geo": "KR"}, ("new_series", "first-of-series")),
        ({"text": "12%"}, {"text": "150%", "geo": "KR"}, ("suspect", "out-of-range")),
        (
            {"text": "12%", "metric": "coverage"},
            {"text": "150%", "metric": "coverage", "geo": "KR"},
            ("new_series", "first-of-series"),
        ),
        # percent for points, and points for percent
        ({"text": "3.1pp", "direction": "up"}, {"text": "3.1%"}, ("suspect", "percent-for-points")),
        ({"text": "31.8%"}, {"text": "31.8pp", "direction": "up"}, ("suspect", "percent-for-points")),
        ({"text": "3.1pp", "direction": "up"}, {"text": "31.8%"}, ("new_series", "first-of-series")),
        # a part above its whole
        (
            {"text": "1,900", "metric": "firms"},
            {"text": "2,100", "metric": "firms_abroad"},
            ("suspect", "part-above-whole"),
        ),
        (
            {"text": "1,900", "metric": "firms"},
            {"text": "1,100", "metric": "firms_abroad"},
            ("new_series", "first-of-series"),
        ),
        (
            {"text": "1,900", "metric": "firms"},
            {"text": "over 1,900", "metric": "firms_abroad"},
            ("new_series", "first-of-series"),
        ),
        # another indicator's value
        ({"text": "18.3%"}, {"text": "18.3%", "metric": "industry_share"}, ("new_series", "first-of-series")),
        ({"text": "18.3%", "metric": "industry_share"}, {"text": "18.3%"}, ("suspect", "other-indicator")),
        ({"text": "18%", "metric": "industry_share"}, {"text": "18%"}, ("new_series", "first-of-series")),
        (
            {"text": "18.3%", "metric": "industry_share", "period": "2024"},
            {"text": "18.3%"},
            ("new_series", "first-of-series"),
        ),
        # the average of years for the last year
        ({"text": "13.2%", "period": "2021/2025"}, {"text": "13.2%"}, ("suspect", "period-average")),
        ({"text": "13.2%", "period": "2021/2025"}, {"text": "14.02%"}, ("new_point", "another-period")),
        (
            {"text": "13.2%", "period": "2021/2025"},
            {"text": "13.2%", "period": "2024"},
            ("new_point", "another-period"),
        ),
    ],
)
def test_p9_a_slip_is_suspect_and_nothing_else(
    first: dict[str, Any], second: dict[str, Any], expected: tuple[str, str]
) -> None:
    world = World()
    world.article("one", "2026-01-28", figure(**first))
    assert told(world.article("two", "2026-02-09", figure(**second))) == [expected]


def test_a_suspect_never_stands_and_each_is_told() -> None:
    world = World()
    world.article("one", "2026-01-28", figure("91.9%", "coverage"))
    for name in ("two", "three"):
        made = world.article(name, "2026-02-16", figure("919%", "coverage"))
        assert [(f.kind, values(f)) for f in made] == [("suspect", ("91.9", "919"))]
    assert world.current("coverage") == "91.9"
    assert not world.open_conflicts()


def test_a_two_digit_number_of_another_indicator_tells_where_the_own_history_differs() -> None:
    world = World()
    world.article("one", "2026-01-28", figure("18%", "industry_share"))
    world.article("two", "2026-01-29", figure("14%"))
    assert told(world.article("three", "2026-02-16", figure("18%"))) == [("suspect", "other-indicator")]


def test_an_article_that_names_both_indicators_tells_them_apart() -> None:
    world = World()
    made = world.article("one", "2026-01-28", figure("18.3%", "industry_share"), figure("18.3%"))
    assert kinds(made) == ["new_series", "new_series"]


def test_two_witnesses_turn_the_stored_value_suspect() -> None:
    world = World()
    world.article("one", "2026-01-28", figure("230m usd", "exports"))
    assert kinds(world.article("two", "2026-02-09", figure("2.3bn usd", "exports"))) == ["suspect"]
    made = world.article("three", "2026-02-10", figure("2.3bn usd", "exports"))
    assert told(made) == [("confirmed", "agrees"), ("suspect", "stored-implausible")]
    assert values(made[1]) == ("2300000000", "230000000")
    assert world.current("exports") == "2300000000"


def test_a_copy_is_no_second_witness_against_the_stored_value() -> None:
    world = World()
    world.article("one", "2026-01-28", figure("230m usd", "exports"))
    world.article("two", "2026-02-09", figure("2.3bn usd", "exports"), story="s")
    assert kinds(world.article("copy", "2026-02-10", figure("2.3bn usd", "exports"), story="s")) == ["suspect"]


def test_newspapers_do_not_turn_the_statistics_office_suspect() -> None:
    world = World()
    world.article("one", "2026-01-28", figure("230m usd", "exports", by="Statistics"))
    for name in ("two", "three", "four"):
        assert kinds(world.article(name, "2026-02-09", figure("2.3bn usd", "exports"))) == ["suspect"]


def test_the_other_years_tell_which_of_two_is_the_slip() -> None:
    world = World()
    world.article("one", "2025-01-28", figure("2.1bn usd", "exports", period="2024"))
    world.article("one", "2026-01-28", figure("24bn usd", "exports"))
    made = world.article("two", "2026-02-09", figure("2.4bn usd", "exports"))
    assert told(made) == [("new_point", "another-period"), ("suspect", "stored-implausible")]
    assert world.current("exports") == "2400000000"


def test_a_stored_slip_that_turns_suspect_closes_its_conflict() -> None:
    world = World()
    world.article("zero", "2025-01-28", figure("2.1bn usd", "exports", period="2024"))
    world.article("one", "2026-01-28", figure("24bn usd", "exports", by="Association"))
    world.article("two", "2026-01-29", figure("19bn usd", "exports"))
    made = world.article("three", "2026-02-09", figure("2.4bn usd", "exports", by="Ministry"))
    assert "suspect" in kinds(made)


def test_an_edit_that_mends_a_slip_is_a_correction() -> None:
    world = World()
    world.article("zero", "2026-01-10", figure("2.3bn usd", "exports"))
    assert kinds(world.article("one", "2026-01-18", figure("2.3m usd", "exports"), page="p")) == ["suspect"]
    made = world.article("one", "2026-01-18", figure("2.3bn usd", "exports"), page="p")
    assert kinds(made) == ["corrected"]
    assert world.current("exports") == "2300000000"


def test_an_edit_that_makes_a_slip_is_suspect_and_the_old_value_stands() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("91.9%", "coverage"), page="p")
    assert kinds(world.article("one", "2026-01-18", figure("919%", "coverage"), page="p")) == ["suspect"]
    assert world.current("coverage") == "91.9"


def test_a_mended_stored_value_of_the_only_page_is_a_correction() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("2.3m usd", "exports"), page="p")
    assert kinds(world.article("one", "2026-01-18", figure("2.3bn usd", "exports"), page="p")) == ["corrected"]


@pytest.mark.parametrize(
    ("parts", "whole", "suspects"),
    [
        (["8.42%", "5.6%"], "14.02%", 0),
        (["8.42%", "15.6%"], "14.02%", 1),
        (["8.42%", "7.6%"], "14.02%", 1),
        (["8.4%", "5.6%"], "14.0%", 0),
    ],
)
def test_parts_are_not_larger_than_their_whole(parts: list[str], whole: str, suspects: int) -> None:
    world = World()
    made = world.article("one", "2026-01-18", figure(whole), *(figure(p, None, part_of="share") for p in parts))
    assert told(made)[1:] == [("suspect", "part-above-whole")] * suspects


def test_a_part_is_held_against_the_standing_whole() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("14.02%"))
    (made,) = world.article("two", "2026-01-19", figure("15.6%", None, part_of="share"))
    assert (told([made]), made.metric, values(made)) == ([("suspect", "part-above-whole")], "share", ("14.02", "15.6"))


def test_an_amended_target_may_grow_tenfold() -> None:
    world = World()
    world.article("one", "2025-02-24", figure("8,000", "firms", kind="target", period="2030", instrument="9/QĐ-TTg"))
    made = world.article(
        "two", "2026-02-24", figure("80,000", "firms", kind="target", period="2030", instrument="9/QĐ-TTg", amends=True)
    )
    assert kinds(made) == ["target_changed"]


def test_a_suspect_part_is_told_in_its_place_in_the_text() -> None:
    world = World()
    made = world.article(
        "one", "2026-01-18", figure("14.02%"), figure("15.6%", None, part_of="share"), figure("59%", "coverage")
    )
    assert kinds(made) == ["new_series", "suspect", "new_series"]


def test_the_number_of_a_facet_that_is_mistaken_for_this_one_is_suspect() -> None:
    world = World()
    world.article("one", "2026-01-18", figure("9,870", "patents", facet="applications"))
    made = world.article("two", "2026-01-19", figure("9,870", "patents", facet="grants"))
    assert told(made) == [("suspect", "other-indicator")]
    assert kinds(world.article("three", "2026-01-20", figure("4,310", "patents", facet="grants"))) == ["new_series"]


@pytest.mark.parametrize(
    ("slip", "reason"),
    [({"text": "1.4%"}, "out-of-range"), ({"text": "46%"}, "out-of-range")],
)
def test_a_second_value_that_cannot_be_takes_not_the_place_of_the_first_one_of_its_article(
    slip: dict[str, Any], reason: str
) -> None:
    world = World()
    made = world.article("one", "2026-03-01", figure("14%"), figure(**slip))
    assert sorted(told(made)) == [("new_series", "first-of-series"), ("suspect", reason)]
    assert told(world.article("two", "2026-03-02", figure("14%"))) == [("confirmed", "agrees")]


def test_a_slip_of_the_sign_behind_the_amount_itself_takes_not_its_place() -> None:
    world = World()
    made = world.article("one", "2026-03-01", figure("2.3bn usd", "exports"), figure("2.3m usd", "exports"))
    assert sorted(told(made)) == [("new_series", "first-of-series"), ("suspect", "power-of-ten")]


def test_where_no_value_of_an_article_can_be_the_last_one_is_for_review() -> None:
    made = World().article("one", "2026-03-01", figure("1.4%"), figure("46%"))
    assert told(made) == [("suspect", "out-of-range")]
