"""Amounts in two currencies that cannot both be true."""

from __future__ import annotations

from copy import deepcopy

import pytest
from world import TABLES, World, figure, told

SUSPECT, FINE = [("suspect", "currency-rate")], [("new_series", "first-of-series")]


@pytest.mark.parametrize(
    ("dollars", "dong", "period", "expected"),
    [
        # 25,000 dong a dollar in 2024, 26,000 in 2025; up to a tenth more or less tells nothing
        ("1bn usd", "25tn vnd", "2024", FINE),
        ("1bn usd", "27.5tn vnd", "2024", FINE),
        ("1bn usd", "27.6tn vnd", "2024", SUSPECT),
        ("1bn usd", "22.5tn vnd", "2024", FINE),
        ("1bn usd", "22.4tn vnd", "2024", SUSPECT),
        ("1bn usd", "28.6tn vnd", "2025", FINE),
        ("1bn usd", "28.7tn vnd", "2025", SUSPECT),
        # of the nearest year that is known, of a span its last
        ("1bn usd", "27.6tn vnd", "2020", SUSPECT),
        ("1bn usd", "22.6tn vnd", "2020", FINE),
        ("1bn usd", "28.6tn vnd", "2029", FINE),
        ("1bn usd", "22.6tn vnd", "2029", SUSPECT),
        ("1bn usd", "28.6tn vnd", "2021/2025", FINE),
        # of what says no period, the year of its publication
        ("1bn usd", "28.6tn vnd", None, FINE),
        ("1bn usd", "22.6tn vnd", None, SUSPECT),
        # nothing has no rate
        ("0bn usd", "25tn vnd", "2024", FINE),
        ("1bn usd", "0tn vnd", "2024", FINE),
    ],
)
def test_a_standing_amount_of_the_other_currency_is_met_at_the_rate_of_its_year(
    dollars: str, dong: str, period: str | None, expected: list[tuple[str, str]]
) -> None:
    for first, second in ((dollars, dong), (dong, dollars)):
        world = World()
        world.article("one", "2026-01-10", figure(first, "exports", period=period))
        assert told(world.article("two", "2026-01-19", figure(second, "exports", period=period))) == expected


def test_without_rates_nothing_is_known_to_contradict() -> None:
    tables = deepcopy(TABLES)
    tables["compare"]["rates"] = {}
    world = World(tables)
    world.article("one", "2026-01-10", figure("1bn usd", "exports"))
    assert told(world.article("two", "2026-01-19", figure("99tn vnd", "exports"))) == FINE
    assert told(world.article("three", "2026-01-20", figure("5bn usd", "exports", period="2023", also="1tn vnd"))) == [
        ("new_point", "another-period")
    ]


def test_an_amount_with_its_own_bracket_is_held_against_that_and_not_against_what_stands() -> None:
    world = World()
    world.article("one", "2026-01-10", figure("1bn usd", "exports"))
    made = world.article("two", "2026-01-19", figure("52tn vnd", "exports", also="2bn usd"))
    assert ("suspect", "currency-rate") not in told(made)


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [("26tn vnd", FINE), ("40tn vnd", [("suspect", "currency-pair")]), ("1bn usd", FINE)],
)
def test_a_bracket_contradicts_its_amount_at_the_rate_of_the_year(
    bracket: str, expected: list[tuple[str, str]]
) -> None:
    world = World()
    assert told(world.article("one", "2026-01-10", figure("1bn usd", "exports", also=bracket))) == expected


def test_an_amount_of_another_method_is_not_held_against() -> None:
    tables = deepcopy(TABLES)
    exports = next(m for m in tables["metrics"] if m["id"] == "exports")
    exports["facets"] = [{"id": "a", "basis": "method"}, {"id": "b", "basis": "method"}]
    world = World(tables)
    world.article("one", "2026-01-10", figure("1bn usd", "exports", facet="a"))
    assert told(world.article("two", "2026-01-19", figure("40tn vnd", "exports", facet="b"))) == FINE
    assert told(world.article("three", "2026-01-19", figure("40tn vnd", "exports", facet="a"))) == SUSPECT
