"""Which figures are about one point at all."""

from __future__ import annotations

from typing import Any

import pytest
from world import World, figure, kinds, told, values

DISAGREE = ("new_series", "conflict")


def pair(first: dict[str, Any], second: dict[str, Any]) -> list[str]:
    """What the second of two figures from two papers gives."""
    world = World()
    world.article("one", "2026-01-10", figure(**first))
    return kinds(world.article("two", "2026-01-20", figure(**second)))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # another period is another point, never a change
        (
            {"text": "44rank", "metric": "world_rank"},
            {"text": "44rank", "metric": "world_rank", "period": "2024"},
            "new_point",
        ),
        ({"text": "14%"}, {"text": "12%", "period": "2024"}, "new_point"),
        (
            {"text": "78bn usd", "metric": "exports"},
            {"text": "40bn usd", "metric": "exports", "period": "2025-H1"},
            "new_point",
        ),
        ({"text": "10%"}, {"text": "13.2%", "period": "2021/2025"}, "new_point"),
        # one span of days is one point, however it is written
        (
            {"text": "40bn usd", "metric": "exports", "period": "2025-H1"},
            {"text": "41bn usd", "metric": "exports", "period": "2025-M01/2025-M06"},
            "conflict",
        ),
        (
            {"text": "40bn usd", "metric": "exports", "period": "2025"},
            {"text": "41bn usd", "metric": "exports", "period": "2025-M01/2025-M12"},
            "conflict",
        ),
        (
            {"text": "20bn usd", "metric": "exports", "period": "2025-Q1"},
            {"text": "23bn usd", "metric": "exports", "period": "2025-M01/2025-M03"},
            "conflict",
        ),
        # the last month or day of a year is the year for a stock and not for a flow
        ({"text": "59%", "metric": "coverage"}, {"text": "52%", "metric": "coverage", "period": "2025-12"}, "conflict"),
        (
            {"text": "59%", "metric": "coverage"},
            {"text": "52%", "metric": "coverage", "period": "2025-12-31"},
            "conflict",
        ),
        (
            {"text": "59%", "metric": "coverage"},
            {"text": "52%", "metric": "coverage", "period": "2025-10"},
            "new_point",
        ),
        (
            {"text": "40bn usd", "metric": "exports"},
            {"text": "4bn usd", "metric": "exports", "period": "2025-12"},
            "new_point",
        ),
        # another unit is another series
        ({"text": "31.8%"}, {"text": "3.1pp", "direction": "up"}, "new_series"),
        (
            {"text": "55rank", "metric": "world_rank"},
            {"text": "5places", "metric": "world_rank", "direction": "up"},
            "new_series",
        ),
        (
            {"text": "152bn usd", "metric": "exports"},
            {"text": "1.7times", "metric": "exports", "direction": "up"},
            "new_series",
        ),
        # another kind family is another series
        ({"text": "14%"}, {"text": "20%", "kind": "target"}, "new_series"),
        ({"text": "14%"}, {"text": "20%", "kind": "forecast"}, "new_series"),
        ({"text": "20%", "kind": "target"}, {"text": "14%", "kind": "forecast"}, "new_series"),
        ({"text": "14%"}, {"text": "20%", "kind": "threshold"}, "new_series"),
        ({"text": "14%"}, {"text": "20%", "kind": "estimate"}, "conflict"),
        # another place is another series
        ({"text": "14%"}, {"text": "20%", "geo": "VN-HN"}, "new_series"),
        ({"text": "14%"}, {"text": "20%", "geo": "KR"}, "new_series"),
        (
            {"text": "70%", "metric": "coverage", "geo": "ORG", "geo_name": "Viettel"},
            {"text": "54%", "metric": "coverage", "geo": "ORG", "geo_name": "VNPT"},
            "new_series",
        ),
        (
            {"text": "70%", "metric": "coverage", "geo": "ORG", "geo_name": "Viettel"},
            {"text": "54%", "metric": "coverage", "geo": "ORG", "geo_name": "Tập đoàn Viettel"},
            "conflict",
        ),
        (
            {"text": "70%", "metric": "coverage", "geo": "ORG"},
            {"text": "54%", "metric": "coverage", "geo": "ORG"},
            "new_series",
        ),
        (
            {"text": "70%", "metric": "coverage", "geo": "VN-xx", "geo_name": "Hai Phong"},
            {"text": "54%", "metric": "coverage", "geo": "VN-xx", "geo_name": "Bac Ninh"},
            "new_series",
        ),
        (
            {"text": "70%", "metric": "coverage", "geo": "VN-xx", "geo_name": "Hai Phong"},
            {"text": "54%", "metric": "coverage", "geo": "VN-xx", "geo_name": "TP. Hải Phòng"},
            "conflict",
        ),
        # a merged province from 1 July 2025 is another place, by the end of the period
        (
            {"text": "70%", "geo": "VN-xx", "geo_name": "Hải Phòng", "period": "2025-H1"},
            {"text": "54%", "geo": "VN-xx", "geo_name": "Hải Phòng", "period": "2025"},
            "new_series",
        ),
        ({"text": "10%", "geo": "VN-DN", "period": "2024"}, {"text": "12%", "geo": "VN-DN"}, "new_series"),
        ({"text": "10%", "geo": "VN-HN", "period": "2024"}, {"text": "12%", "geo": "VN-HN"}, "new_point"),
        (
            {"text": "10%", "geo": "VN-xx", "geo_name": "Nghệ An", "period": "2024"},
            {"text": "12%", "geo": "VN-xx", "geo_name": "Nghệ An"},
            "new_point",
        ),
        # unless the sentence says which
        (
            {"text": "10%", "geo": "VN-xx", "geo_name": "Hải Phòng", "period": "2024"},
            {"text": "12%", "geo": "VN-xx", "geo_name": "Hải Phòng (cũ)"},
            "new_point",
        ),
        # told apart by words
        (
            {"text": "10rank", "metric": "speed_rank", "facet": "fixed"},
            {"text": "15rank", "metric": "speed_rank", "facet": "mobile"},
            "new_series",
        ),
    ],
)
def test_figures_meet_only_at_one_point(first: dict[str, Any], second: dict[str, Any], expected: str) -> None:
    assert pair(first, second) == [expected]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("tỉnh Hà Giang", "Hà Giang", True),
        ("Ha Giang province", "Hà Giang", True),
        ("tỉnh Hà Tĩnh", "Hà Tĩnh", True),
        ("Ha Tinh province", "Hà Tĩnh", True),
        ("Hà Tĩnh", "Hà", False),
        ("Tịnh Biên", "Biên", False),
        ("Tĩnh Gia", "Gia", False),
    ],
)
def test_what_tells_a_province_is_no_part_of_a_places_name(first: str, second: str, same: bool) -> None:
    side = {"text": "70%", "metric": "coverage", "geo": "VN-xx"}
    found = pair({**side, "geo_name": first}, {**side, "text": "54%", "geo_name": second})
    assert found == ["conflict" if same else "new_series"]


def test_an_undated_figure_of_a_merged_province_goes_by_its_publication() -> None:
    world = World()
    world.article("one", "2025-05-01", figure("70%", "coverage", geo="VN-xx", geo_name="Hải Phòng", period=None))
    assert kinds(
        world.article("two", "2025-08-01", figure("54%", "coverage", geo="VN-xx", geo_name="Hải Phòng", period=None))
    ) == ["new_series"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("up", "up", "confirmed"), ("up", "down", "conflict"), ("down", "down", "confirmed"), ("up", None, "confirmed")],
)
@pytest.mark.parametrize(
    ("metric", "text"), [("world_rank", "5places"), ("exports_growth", "4.5%"), ("share", "0.8pp")]
)
def test_a_fall_never_agrees_with_a_rise(first: str, second: str | None, expected: str, metric: str, text: str) -> None:
    assert pair(
        {"text": text, "metric": metric, "direction": first}, {"text": text, "metric": metric, "direction": second}
    ) == [expected]


def test_the_direction_of_a_level_does_not_count() -> None:
    assert pair(
        {"text": "59%", "metric": "coverage", "direction": "up"},
        {"text": "59%", "metric": "coverage", "direction": "down"},
    ) == ["confirmed"]


def test_the_second_of_two_values_in_one_article_is_the_present_one() -> None:
    world = World()
    made = world.article("one", "2026-01-10", figure("50,000", "firms"), figure("100,000", "firms"))
    assert [(f.kind, values(f)) for f in made] == [("new_series", (None, "100000"))]
    assert kinds(world.article("two", "2026-01-12", figure("100,000", "firms"))) == ["confirmed"]
    assert kinds(world.article("three", "2026-01-12", figure("50,000", "firms"))) == ["conflict"]


def test_what_was_enters_history_silently_and_what_is_revises() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("8,000", "firms", by="Ministry"))
    made = world.article(
        "two",
        "2026-02-10",
        figure("8,000", "firms", by="Ministry", earlier=True),
        figure("10,000", "firms", by="Ministry"),
    )
    assert [(f.kind, values(f)) for f in made] == [("revised", ("8000", "10000"))]


def test_two_claimants_of_one_article_are_two_sides() -> None:
    world = World()
    made = world.article(
        "one", "2026-01-10", figure("1,910", "firms", by="Ministry"), figure("1,960", "firms", by="Association")
    )
    assert kinds(made) == ["new_series", "conflict"]


def test_a_figure_said_twice_in_one_article_is_one_and_the_most_precise_speaks() -> None:
    world = World()
    made = world.article("one", "2026-01-10", figure("over 14%"), figure("14.02%"), figure("14%"))
    assert [(f.kind, values(f)) for f in made] == [("new_series", (None, "14.02"))]


def test_findings_come_in_the_order_of_the_text() -> None:
    world = World()
    made = world.article("one", "2026-01-10", figure("59%", "coverage"), figure("14%"), figure("44rank", "world_rank"))
    assert [f.metric for f in made] == ["coverage", "share", "world_rank"]


def test_the_first_point_of_a_series_and_its_next_one() -> None:
    world = World()
    assert told(world.article("one", "2025-01-10", figure("12%", period="2024"))) == [("new_series", "first-of-series")]
    assert told(world.article("one", "2026-01-10", figure("14%"))) == [("new_point", "another-period")]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"text": "3,878tn vnd", "also": "151.9bn usd"}, {"text": "152bn usd"}, "confirmed"),
        ({"text": "3,878tn vnd", "also": "151.9bn usd"}, {"text": "151.86bn usd"}, "refined"),
        (
            {"text": "3,878tn vnd", "also": "151.9bn usd"},
            {"text": "3,878,296bn vnd", "also": "151.86bn usd"},
            "refined",
        ),
        ({"text": "152bn usd"}, {"text": "3,878tn vnd", "also": "151.9bn usd"}, "refined"),
        ({"text": "3,878tn vnd", "also": "151.9bn usd"}, {"text": "160bn usd"}, "conflict"),
        ({"text": "3,878tn vnd"}, {"text": "152bn usd"}, "new_series"),
        ({"text": "3,878tn vnd"}, {"text": "180bn usd"}, "suspect"),
        ({"text": "152bn usd"}, {"text": "3,878tn vnd", "also": "15.2bn usd"}, "suspect"),
    ],
)
def test_one_amount_in_two_currencies_is_one_figure(
    first: dict[str, Any], second: dict[str, Any], expected: str
) -> None:
    assert pair(
        {"metric": "exports", "period": "2024", **first}, {"metric": "exports", "period": "2024", **second}
    ) == [expected]


def test_a_bracket_that_contradicts_its_amount_goes_to_review_whatever_else_agrees() -> None:
    world = World()
    world.article("one", "2025-01-10", figure("3,878tn vnd", "exports", period="2024"))
    made = world.article("two", "2025-01-20", figure("3,878tn vnd", "exports", period="2024", also="1.5bn usd"))
    assert told(made) == [("suspect", "currency-pair")]


def test_a_text_that_says_what_it_replaces_ends_that_value_whoever_gave_it() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("50,000", "firms"))
    world.article("three", "2026-01-11", figure("60,000", "firms", by="Association"))
    made = world.article("two", "2026-02-12", figure("50,000", "firms", earlier=True), figure("100,000", "firms"))
    assert [(*told([f]), values(f)) for f in made] == [(("revised", "said-to-change"), ("50000", "100000"))]
    assert world.open_conflicts() == {("firms", "VN", "2025", "100000", "60000")}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("1,910", "Ministry"), ("1,960", None)], [("new_series", (None, "1960"))]),
        ([("1,960", None), ("1,910", "Ministry")], [("new_series", (None, "1910"))]),
        (
            [("1,910", "Ministry"), ("1,960", "Association"), ("1,990", None)],
            [("new_series", (None, "1910")), ("conflict", ("1910", "1960")), ("conflict", ("1910", "1990"))],
        ),
    ],
)
def test_who_names_nobody_speaks_for_the_one_claimant_that_the_article_names(
    said: list[tuple[str, str | None]], expected: list[tuple[str, tuple[str | None, str]]]
) -> None:
    made = World().article("one", "2026-01-10", *(figure(value, "firms", by=by) for value, by in said))
    assert [(str(f.kind), values(f)) for f in made] == expected
