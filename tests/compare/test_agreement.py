"""A figure is an interval; two figures agree when their intervals do."""

from __future__ import annotations

from decimal import Decimal

import pytest
from world import quantity

from monitor.compare.agree import (
    INFINITY,
    Interval,
    Slack,
    interval_of,
    overlap,
    resolution,
    signed,
    stated_agree,
    stated_intervals,
)
from monitor.domain.quantity import Comparator, Direction, Quantity, Unit

SLACK = Slack()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("18.72%", "18.715", "18.725"),
        ("14%", "13.5", "14.5"),
        ("152bn usd", "151500000000", "152500000000"),
        ("3,800", "3750", "3850"),
        ("50,000", "47500", "52500"),
        ("73,788", "73787.5", "73788.5"),
        ("500", "500", "500"),
        ("999", "999", "999"),
        ("1,000", "950", "1050"),
        ("44rank", "44", "44"),
        ("1,250rank", "1250", "1250"),
        ("5places", "5", "5"),
        ("nearly 74,000", "73000", "74000"),
        ("over 16,000", "16000", "17000"),
        ("over 10,000", "10000", "11000"),
        ("nearly 40%", "38", "40"),
        ("over 14%", "14", "14.7"),
        ("over 16.4%", "16.4", "16.5"),
        ("nearly 0.5%", "0.475", "0.5"),
        ("at least 30%", "30", "Infinity"),
        ("at most 30%", "-Infinity", "30"),
        ("top 50rank", "1", "50"),
        ("40-50", "40", "50"),
        ("16-18%", "16", "18"),
        ("about 74,000", "73500", "74500"),
        ("about 200", "190", "210"),
        ("about 14%", "13.5", "14.5"),
        ("1.67m", "1665000", "1675000"),
        ("64.8m", "64750000", "64850000"),
        ("5,200bn vnd", "5150000000000", "5250000000000"),
        ("3,878,296bn vnd", "3878295500000000", "3878296500000000"),
        ("1.7times", "1.65", "1.75"),
        ("0.8pp", "0.75", "0.85"),
        ("146mbps", "145.5", "146.5"),
    ],
)
def test_the_digits_and_the_bound_give_the_interval(text: str, low: str, high: str) -> None:
    interval = interval_of(quantity(text), SLACK)
    assert (interval.low, interval.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        ("14%", "14.02%", True),
        ("14%", "over 14%", True),
        ("over 14%", "14.02%", True),
        ("14%", "15%", False),
        ("14%", "14.5%", True),
        ("14.4%", "14.46%", False),
        ("nearly 74,000", "73,788", True),
        ("about 74,000", "nearly 74,000", True),
        ("nearly 74,000", "74,000", True),
        ("over 16,000", "16,200", True),
        ("over 16,000", "17,300", False),
        ("nearly 52%", "at least 59%", False),
        ("at least 59%", "59.4%", True),
        ("at least 30%", "80%", True),
        ("40-50", "45", True),
        ("40-50", "50", True),
        ("40-50", "51", False),
        ("500", "500", True),
        ("500", "501", False),
        ("over 500", "500", False),
        ("over 500", "512", True),
        ("top 50rank", "47rank", True),
        ("top 50rank", "51rank", False),
        ("8,550", "about 8,600", True),
        ("152bn usd", "151.9bn usd", True),
        ("3,878tn vnd", "3,878,296bn vnd", True),
        ("18.72%", "18.73%", False),
        # the ends of a bound: what it names is out, what it reaches to is in
        ("nearly 80", "80", False),
        ("nearly 80", "72", True),
        ("nearly 80", "71", False),
        ("over 10", "10", False),
        ("over 10", "11", True),
        ("over 10", "12", False),
        ("at most 80", "80", True),
        ("at least 80", "80", True),
        # "about" a place, which is exact, and about an amount with a word of magnitude
        ("about 50rank", "51rank", False),
        ("about 150bn usd", "153bn usd", True),
        ("about 150bn usd", "155bn usd", False),
    ],
)
def test_two_figures_agree_when_their_intervals_share_more_than_a_point(a: str, b: str, agree: bool) -> None:
    one, other = interval_of(quantity(a), SLACK), interval_of(quantity(b), SLACK)
    assert overlap(one, other) is agree
    assert overlap(other, one) is agree


def test_touching_intervals_share_a_point_only() -> None:
    assert not overlap(Interval(Decimal(1), Decimal(2)), Interval(Decimal(2), Decimal(3)))
    assert overlap(Interval(Decimal(2), Decimal(2)), Interval(Decimal(2), Decimal(3)))
    assert not overlap(Interval(Decimal(2), Decimal(2)), Interval(Decimal(2), Decimal(3), low_closed=False))


def test_an_amount_without_digits_is_exact_whatever_stands_before_it() -> None:
    known = Quantity(value=Decimal(30), unit=Unit.COUNT, comparator=Comparator.APPROX)
    assert interval_of(known, SLACK) == Interval(Decimal(30), Decimal(30))


@pytest.mark.parametrize(
    ("comparator", "measured", "agree"),
    [("eq", "19.6", True), ("eq", "20.4", True), ("eq", "19.4", False), ("approx", "19.5", True),
     ("approx", "21", False), ("lt", "19.4", True), ("lt", "20.3", False), ("gt", "20.6", True)],
)  # fmt: skip
def test_a_share_in_words_is_told_in_whole_percent(comparator: str, measured: str, agree: bool) -> None:
    """ "A fifth", "about a fifth", "nearly a fifth", "over a fifth"."""
    fifth = Quantity(value=Decimal(20), unit=Unit.PERCENT, comparator=Comparator(comparator))
    digits = Quantity(value=Decimal(measured), unit=Unit.PERCENT, comparator=Comparator.EQ, digits=measured)
    assert overlap(interval_of(fifth, SLACK), interval_of(digits, SLACK)) is agree


def test_what_lies_below_zero_is_a_fall_already() -> None:
    below = Interval(Decimal(-1), Decimal(0))
    assert signed(below, Direction.DOWN) == below
    assert signed(below, Direction.UP) == below
    assert signed(below.negated(), Direction.DOWN) == below


def test_a_fall_lies_below_zero() -> None:
    assert Interval(Decimal(1), Decimal(2), True, False).negated() == Interval(Decimal(-2), Decimal(-1), False, True)


@pytest.mark.parametrize(
    ("finer", "coarser"),
    [
        ("73,788", "nearly 74,000"),
        ("73,788", "74,000"),
        ("14.02%", "14%"),
        ("59.4%", "over 59%"),
        ("59%", "at least 59%"),
        ("45", "40-50"),
        ("500", "nearly 500"),
        ("39.52%", "nearly 40%"),
    ],
)
def test_the_finer_figure_leaves_less_open(finer: str, coarser: str) -> None:
    assert resolution(quantity(finer), SLACK) < resolution(quantity(coarser), SLACK)


@pytest.mark.parametrize(("a", "b"), [("14%", "over 14%"), ("74,000", "about 74,000"), ("74,000", "nearly 74,000")])
def test_a_bound_does_not_make_a_figure_finer(a: str, b: str) -> None:
    assert resolution(quantity(a), SLACK) <= resolution(quantity(b), SLACK)


def test_a_bound_without_an_end_leaves_everything_open() -> None:
    assert resolution(quantity("at least 30%"), SLACK) == INFINITY


@pytest.mark.parametrize(
    ("a", "b", "agree"),
    [
        ("at least 40%", "45%", False),
        ("at least 40%", "over 40%", True),
        ("at least 30%", "nearly 30%", True),
        ("top 50rank", "50rank", True),
        ("top 50rank", "top 40rank", False),
        ("50,000", "70,000", False),
        ("100,000", "105,000", False),
        ("68,500", "68,457", True),
        ("40-50", "at least 40", True),
        ("40-50", "40-60", False),
        ("16-18%", "16-18%", True),
        ("1.5%", "2%", False),
        ("1.5%", "1.52%", True),
    ],
)
def test_targets_agree_by_their_stated_numbers_only(a: str, b: str, agree: bool) -> None:
    one, other = stated_intervals(quantity(a), SLACK), stated_intervals(quantity(b), SLACK)
    assert stated_agree(one, other) is agree
    assert stated_agree(other, one) is agree
