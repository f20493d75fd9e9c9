"""How far a level is from a target, and whether it has reached it: pure arithmetic over the two numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from monitor.compare.agree import Interval, Slack, level_span
from monitor.compare.rules import Better, MetricRules
from monitor.domain.figure import Figure, TargetForm
from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Direction, Quantity

_YEAR = Decimal("365.25")
#: What is asked of every year or of their average says nothing of a quarter.
_OF_YEARS = frozenset({TargetForm.ANNUAL, TargetForm.AVERAGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What an official target asks for."""

    quantity: Quantity
    form: TargetForm
    #: The last day on which it can be met.
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Distance:
    """`share` is the part of the way gone, from 0 to 1; `met`: all that the level admits is on the better side.

    `missing` is what it still has to change by: None where it is met, 0 where its number is there but not all that the
    number admits. `pace` is that by year to the deadline: None where nothing is missing or time is out.
    """

    share: float
    met: bool
    missing: Decimal | None = None
    pace: Decimal | None = None


def beyond(span: Interval, number: Decimal, better: Better) -> bool:
    """Whether the whole interval lies on the better side of the number or on it."""
    return span.high <= number if better is Better.DOWN else span.low >= number


def distance(
    level: Figure, period: str | None, day: date, goal: Goal, metric: MetricRules, slack: Slack
) -> Distance | None:
    """From a level, which speaks of `day`, to a target; None where the two cannot be compared."""
    quantity, number = level.quantity, goal.quantity.value
    if quantity.unit is not goal.quantity.unit or goal.form is TargetForm.ADDED or number <= 0:
        return None
    if goal.form in _OF_YEARS and (period is None or Period.parse(period).grain is not Grain.YEAR):
        return None
    falls = metric.growth and level.direction is Direction.DOWN
    value = -quantity.value if falls else quantity.value
    better = Better.DOWN if metric.better is Better.DOWN else Better.UP
    if beyond(level_span(quantity, level.direction, slack, growth=metric.growth), number, better):
        return Distance(share=1.0, met=True)
    missing = min(number - value, Decimal(0)) if better is Better.DOWN else max(number - value, Decimal(0))
    return Distance(share=_share(value, number, better), met=False, missing=missing, pace=pace(missing, day, goal.day))


def _share(value: Decimal, number: Decimal, better: Better) -> float:
    if value <= 0:
        return 0.0
    return min(float(number / value if better is Better.DOWN else value / number), 1.0)


def pace(missing: Decimal, since: date, deadline: date) -> Decimal | None:
    """The change a year that closes a gap by its deadline, to three digits; None where the deadline is past or nothing
    is missing."""
    days = (deadline - since).days
    if days <= 0 or not missing:
        return None
    exact = missing * _YEAR / days
    return exact.quantize(Decimal(1).scaleb(exact.adjusted() - 2))
