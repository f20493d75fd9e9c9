"""How far a level is from a target: what is met is decided by all that the level admits, never by its number alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from world import figure, plain, quantity

from monitor.compare import Goal, distance
from monitor.compare.agree import Slack
from monitor.compare.progress import pace
from monitor.compare.rules import Better, MetricRules
from monitor.domain.figure import TargetForm

END = date(2030, 12, 31)


@pytest.mark.parametrize(
    ("level", "target", "better", "met", "missing"),
    [
        # the whole interval on the better side, or on the number itself
        ("31%", "30%", "up", True, None),
        ("30.5%", "30%", "up", True, None),
        ("30.0%", "30%", "up", False, "0"),
        ("30%", "30%", "up", False, "0"),
        ("30.2%", "30%", "up", True, None),
        ("3,010", "3,008", "up", False, "0"),
        ("nearly 30%", "30%", "up", False, "0"),
        ("over 30%", "30%", "up", True, None),
        ("at least 30%", "30%", "up", True, None),
        ("at most 40%", "30%", "up", False, "0"),
        ("18.72%", "30%", "up", False, "11.28"),
        ("40-50", "40", "up", True, None),
        ("38-50", "40", "up", False, "2"),
        # of a range its lower end
        ("1.3%", "1.2-1.5%", "up", True, None),
        ("1.1%", "1.2-1.5%", "up", False, "0.1"),
        # the lower the better
        ("44 rank", "top 40 rank", "down", False, "-4"),
        ("40 rank", "top 40 rank", "down", True, None),
        ("39 rank", "top 40 rank", "down", True, None),
        ("top 40 rank", "top 40 rank", "down", True, None),
        ("top 50 rank", "top 40 rank", "down", False, "-10"),
        ("30%", "30%", "down", False, "0"),
        ("29%", "30%", "down", True, None),
        # where nobody says which side is the better one, more is
        ("31%", "30%", "none", True, None),
    ],
)
def test_a_level_meets_a_target_with_all_that_it_admits(
    level: str, target: str, better: str, met: bool, missing: str | None
) -> None:
    found = far(level, target, better=better)
    assert found is not None
    assert (found.met, None if found.missing is None else plain(found.missing)) == (met, missing)
    assert found.share == 1.0 or not found.met


@pytest.mark.parametrize(
    ("level", "target", "better", "share"),
    [
        ("15%", "30%", "up", 0.5),
        ("30%", "30%", "up", 1.0),
        ("3,010", "3,008", "up", 1.0),
        ("33%", "30%", "up", 1.0),
        ("80 rank", "top 40 rank", "down", 0.5),
        ("39 rank", "top 40 rank", "down", 1.0),
    ],
)
def test_the_share_is_the_part_of_the_way_gone(level: str, target: str, better: str, share: float) -> None:
    found = far(level, target, better=better)
    assert found is not None
    assert found.share == share


@pytest.mark.parametrize(
    ("direction", "met", "missing", "share"), [("up", True, None, 1.0), ("down", False, "22", 0.0)]
)
def test_a_fall_is_no_growth(direction: str, met: bool, missing: str | None, share: float) -> None:
    found = far("12%", "10%", metric="exports_growth", direction=direction)
    assert found is not None
    assert (found.met, None if found.missing is None else plain(found.missing), found.share) == (met, missing, share)


@pytest.mark.parametrize(
    ("form", "period", "compared"),
    [
        ("level", "2025", True),
        ("level", "2025-Q1", True),
        ("level", None, True),
        ("keep", None, True),
        ("annual", "2025", True),
        ("annual", "2025-Q1", False),
        ("annual", None, False),
        ("average", "2025", True),
        ("average", "2025-H1", False),
        ("added", "2025", False),
    ],
)
def test_what_is_asked_of_years_is_held_against_years_and_what_is_added_against_nothing(
    form: str, period: str | None, compared: bool
) -> None:
    assert (far("31%", "30%", form=form, period=period) is not None) is compared


@pytest.mark.parametrize(("level", "target"), [("31", "30%"), ("2bn usd", "50tn vnd"), ("31%", "0%")])
def test_other_units_and_a_target_of_nothing_are_not_compared(level: str, target: str) -> None:
    assert far(level, target) is None


@pytest.mark.parametrize(
    ("missing", "since", "deadline", "by_year"),
    [
        ("10", date(2025, 12, 31), END, "2.00"),
        ("-14", date(2026, 12, 31), END, "-3.50"),
        ("11.28", date(2025, 12, 31), END, "2.26"),
        ("1", date(2030, 6, 30), END, "1.99"),
        ("3", END, END, None),
        ("3", date(2030, 12, 30), END, "1100"),
        ("3", date(2031, 1, 1), END, None),
        ("0", date(2025, 12, 31), END, None),
    ],
)
def test_the_pace_is_what_is_missing_by_the_years_that_are_left(
    missing: str, since: date, deadline: date, by_year: str | None
) -> None:
    assert pace(Decimal(missing), since, deadline) == (None if by_year is None else Decimal(by_year))


def test_a_target_that_is_met_needs_no_pace() -> None:
    met, open_ = far("31%", "30%"), far("20%", "30%")
    assert met is not None
    assert open_ is not None
    assert (met.pace, open_.pace) == (None, Decimal("2.00"))


def far(
    level: str, target: str, *, better: str = "up", form: str = "level", period: str | None = "2025", **more: Any
) -> Any:
    """The distance of a level of the end of 2025 to a target by the end of 2030."""
    said = figure(level, more.pop("metric", "share"), period=period, **more)
    goal = Goal(quantity=quantity(target), form=TargetForm(form), day=END)
    metric = MetricRules(id=said.metric or "", name="", better=Better(better))
    return distance(said, period, date(2025, 12, 31), goal, metric, Slack())
