"""A rule whose figures were wrong too often is on hold: what it reads goes to review."""

from __future__ import annotations

from dataclasses import replace

import pytest
from world import World, figure, told

from monitor.compare.hold import Holds, RuleRecord
from monitor.domain.ledger import VerdictAction, VerdictEvent


def judged(right: int, wrong: int, rule: str = "test", how: str = "reject") -> World:
    """A world in which analysts have decided about so many figures of a rule."""
    world = World()
    for n in range(right + wrong):
        world.article("one", "2026-01-10", figure(f"{n}.5%", "trade", period=f"{1980 + n}"), page=f"p{n}")
    for n in range(right + wrong):
        correction = '{"value": "7.5"}' if n >= right and how == "correct" else None
        action = "accept" if n < right else how
        world.verdict(action, f"p{n}", f"{n}.5%", metric="trade", rule=rule, correction=correction)
    return world


@pytest.mark.parametrize(
    ("right", "wrong", "hold"), [(17, 3, True), (18, 2, False), (0, 19, False), (0, 20, True), (180, 21, True)]
)
def test_a_rule_is_held_below_nine_in_ten_of_at_least_twenty(right: int, wrong: int, hold: bool) -> None:
    assert RuleRecord(rule="r", right=right, wrong=wrong).hold is hold


@pytest.mark.parametrize("how", ["reject", "correct", "extraction-error"])
def test_figures_of_a_rule_on_hold_go_to_review_and_never_stand(how: str) -> None:
    world = judged(17, 3, how=how)
    assert told(world.article("two", "2026-02-10", figure("14%"))) == [("suspect", "rule-on-hold")]
    assert world.current("share") is None
    assert told(world.article("three", "2026-02-11", replace(figure("14%"), rule="other"))) == [
        ("new_series", "first-of-series")
    ]


@pytest.mark.parametrize(("right", "wrong", "rule"), [(18, 2, "test"), (16, 3, "test"), (0, 30, "other")])
def test_figures_of_any_other_rule_stand(right: int, wrong: int, rule: str) -> None:
    world = judged(right, wrong, rule=rule)
    assert told(world.article("two", "2026-02-10", figure("14%"))) == [("new_series", "first-of-series")]


def test_a_held_figure_counts_once_it_is_accepted() -> None:
    world = judged(17, 3)
    world.article("two", "2026-02-10", figure("14%"), page="q")
    made = world.verdict("accept", "q", "14%", rule="test")
    assert told(made) == [("new_series", "first-of-series")]
    assert world.current("share") == "14"


def test_a_held_figure_opens_no_conflict_and_confirms_nothing() -> None:
    world = judged(17, 3)
    world.article("two", "2026-02-10", replace(figure("14.5%", by="Ministry"), rule="other"))
    for value in ("14.5%", "19.2%"):
        made = world.article("three", "2026-02-11", figure(value, by="Association"))
        assert told(made) == [("suspect", "rule-on-hold")]
    assert not world.open_conflicts()


def test_the_hold_ends_when_enough_figures_were_right() -> None:
    world = judged(17, 3)
    for n in range(10):
        world.verdict("accept", f"q{n}", "1%", rule="test")
    assert told(world.article("two", "2026-02-10", figure("14%"))) == [("new_series", "first-of-series")]


def test_what_stood_before_the_hold_stands_on() -> None:
    world = World()
    world.article("two", "2026-01-01", figure("14%"))
    for n in range(20):
        world.verdict("reject", f"q{n}", "1%", rule="test")
    assert world.current("share") == "14"


def verdict(
    number: int, action: str, quote: str = "1%", rule: str | None = "r", page: str | None = "p"
) -> VerdictEvent:
    when = World().events[0].recorded_at
    return VerdictEvent(
        seq=number,
        recorded_at=when,
        author="an",
        action=VerdictAction(action),
        article_id=page,
        quote=quote,
        metric="share",
        rule=rule,
    )


COUNTS = {
    "the last verdict on a figure": ([verdict(1, "reject"), verdict(2, "accept")], [("r", 1, 0)]),
    "another figure of the page": ([verdict(1, "reject"), verdict(2, "accept", "2%")], [("r", 1, 1)]),
    "the same words in other letters": ([verdict(1, "reject", "1 Tỷ"), verdict(2, "accept", "1  tỷ")], [("r", 1, 0)]),
    "two rules, the worse first": ([verdict(1, "accept"), verdict(2, "reject", "2%", "s")], [("s", 0, 1), ("r", 1, 0)]),
    "a figure read by another rule now": ([verdict(1, "reject"), verdict(2, "accept", rule="s")], [("s", 1, 0)]),
    "a verdict on a conflict": ([verdict(1, "both-stand")], []),
    "a verdict that names no rule": ([verdict(1, "reject", rule=None)], []),
    "a verdict on no page": ([verdict(1, "reject", page=None)], []),
}


@pytest.mark.parametrize(("events", "records"), COUNTS.values(), ids=COUNTS)
def test_the_last_verdict_on_each_figure_counts(
    events: list[VerdictEvent], records: list[tuple[str, int, int]]
) -> None:
    assert [(r.rule, r.right, r.wrong) for r in Holds(events).records()] == records
