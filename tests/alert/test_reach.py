"""Routes that nothing reaches, and matchers that fit nothing, are named before anybody waits for mail in vain."""

from __future__ import annotations

import tomllib

import pytest

from monitor.alert.tree import build_routes

KNOWN = {"metrics": ["gii_rank", "digital_economy_value", "coverage_5g"], "areas": ["economy", "innovation"]}


def route(name: str, match: str = "", parent: str = "", more: str = "") -> str:
    lines = [f'id = "{name}"', f"match = {{ {match} }}", more, f'parent = "{parent}"' if parent else ""]
    return "[[routes]]\n" + "\n".join(line for line in lines if line) + "\n"


UNREACHED = {
    "after one that takes all": (
        route("all") + route("late", 'kinds = ["conflict"]'),
        "late",
        "'all' takes everything",
    ),
    "after a wider pattern": (
        route("wide", 'metrics = ["digital_*"]') + route("late", 'metrics = ["digital_economy_*"]'),
        "late",
        "'wide' takes everything",
    ),
    "after two that share it": (
        route("a", 'metrics = ["gii_*"]')
        + route("b", 'metrics = ["coverage_5g"]')
        + route("late", 'metrics = ["gii_rank", "coverage_5g"]'),
        "late",
        "'a' and 'b' take everything",
    ),
    "after all values of a closed list": (
        route("calm", 'severities = ["info", "notice"]')
        + route("loud", 'severities = ["warning", "critical"]')
        + route("late", 'metrics = ["gii_rank"]'),
        "late",
        "'calm' and 'loud' take everything",
    ),
    "below a parent that takes nothing of it": (
        route("all", 'kinds = ["conflict"]') + route("late", 'kinds = ["revised"]', "all"),
        "late",
        "'all' above it takes nothing",
    ),
    "below a grandparent that takes nothing of it": (
        route("all", 'metrics = ["gii_*"]')
        + route("in", "tiers = [1]", "all")
        + route("late", 'metrics = ["coverage_*"]', "in"),
        "late",
        "'all' above it takes nothing",
    ),
    "in a circle": (route("a", "", "b") + route("b", "", "a"), "a", "in a circle"),
}
REACHED = {
    "before the wider one": route("first", 'kinds = ["conflict"]') + route("rest"),
    "after one that continues": route("all", "", "", "continue = true") + route("late", 'kinds = ["conflict"]'),
    "after a narrower pattern": route("narrow", 'metrics = ["gii_*"]') + route("late", 'metrics = ["*_rank"]'),
    "after some of its values": route("a", 'kinds = ["conflict"]') + route("late", 'kinds = ["conflict", "revised"]'),
    "after one with a further matcher": route("a", 'kinds = ["conflict"], tiers = [1]')
    + route("late", 'kinds = ["conflict"]'),
    "what has no tier": route("a", "tiers = [1, 2, 3]") + route("late", 'causes = ["incident"]'),
    "a child that narrows": route("all", 'metrics = ["gii_*"]') + route("in", 'metrics = ["gii_rank"]', "all"),
}


@pytest.mark.parametrize("name", UNREACHED)
def test_a_route_that_nothing_reaches_is_named_with_what_stands_before_it(name: str) -> None:
    text, lost, reason = UNREACHED[name]
    _, wrong = build_routes(tomllib.loads(text), "en", KNOWN)
    assert any(key == f"routes.{lost}" and reason in why for key, why in wrong), wrong


@pytest.mark.parametrize("name", REACHED)
def test_a_route_that_something_reaches_is_let_be(name: str) -> None:
    _, wrong = build_routes(tomllib.loads(REACHED[name]), "en", KNOWN)
    assert wrong == []


@pytest.mark.parametrize(
    "match", ['metrics = ["gii_rnak"]', 'areas = ["econmy"]', 'kinds = ["conflct"]', "tiers = [4]", 'causes = ["x*"]']
)
def test_a_matcher_that_fits_nothing_there_is_is_named(match: str) -> None:
    _, wrong = build_routes(tomllib.loads(route("all", match)), "en", KNOWN)
    assert [key for key, _ in wrong] == [f"routes.all.match.{match.split()[0]}"]
