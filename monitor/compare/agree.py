"""A figure is an interval: the set of true values that its digits and bound admit. Agreement is overlap."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from monitor.domain.quantity import Comparator, Direction, Quantity, Unit

INFINITY = Decimal("Infinity")
_ONE = Decimal(1)
_TWO = Decimal(2)
#: "A fifth", "half": half of what is left open of a share that no digits say.
_HALF_PERCENT = _ONE / _TWO
_FULL_DIGITS = 1000
#: Written below 1,000 and without magnitude words, these are counted, not measured.
_COUNTED = frozenset({Unit.COUNT, Unit.RANK, Unit.PLACES, Unit.YEARS})
#: Of these every whole number is exact, however large.
_ORDINAL = frozenset({Unit.RANK, Unit.PLACES})
_PERCENTAGES = frozenset({Unit.PERCENT, Unit.PERCENTAGE_POINT})
#: Changes of these units have a sign; growth in percent gets it from its metric.
SIGNED = frozenset({Unit.PLACES, Unit.PERCENTAGE_POINT, Unit.TIMES})


@dataclass(frozen=True, slots=True)
class Slack:
    """How far a bound or a round number reaches, as shares of the value."""

    #: "over", "nearly": at most this share of the value; of a percentage, the second.
    bound: Decimal = Decimal("0.10")
    bound_percent: Decimal = Decimal("0.05")
    #: A round number in full digits: at most this share to each side.
    rounding: Decimal = Decimal("0.05")
    #: "about" before a round number with magnitude words or a unit of measure.
    about: Decimal = Decimal("0.025")
    #: A target's stated number, which is set and not measured.
    target: Decimal = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from `low` to `high`; an end belongs to it where it is closed. low == high: exactly that value."""

    low: Decimal
    high: Decimal
    low_closed: bool = True
    high_closed: bool = True

    @property
    def exact(self) -> bool:
        return self.low == self.high

    def holds(self, value: Decimal) -> bool:
        """Whether `value` lies inside."""
        if value < self.low or value > self.high:
            return False
        return (value != self.low or self.low_closed) and (value != self.high or self.high_closed)

    def negated(self) -> Interval:
        return Interval(-self.high, -self.low, self.high_closed, self.low_closed)


def overlap(a: Interval, b: Interval) -> bool:
    """True where both share more than a point, or an exact value of one lies in the other. Symmetric and reflexive."""
    if a.exact:
        return b.holds(a.low)
    if b.exact:
        return a.holds(b.low)
    return max(a.low, b.low) < min(a.high, b.high)


def _last_place(digits: str) -> Decimal:
    """The place of the last digit as written: 0.01 of "18.72", 1 of "152"."""
    return _ONE.scaleb(-len(digits.partition(".")[2]))


def _last_nonzero_place(digits: str) -> Decimal:
    """The place of the last digit that is not zero: 1000 of "74000", 10 of "40", 0.1 of "59.40"."""
    whole, _, part = digits.partition(".")
    part = part.rstrip("0")
    if part:
        return _ONE.scaleb(-len(part))
    stripped = whole.rstrip("0")
    return _ONE.scaleb(len(whole) - len(stripped)) if stripped else _ONE


def _counted(quantity: Quantity, digits: str, scale: Decimal) -> bool:
    if quantity.unit in _ORDINAL:
        return True
    return quantity.unit in _COUNTED and scale == _ONE and "." not in digits and Decimal(digits) < _FULL_DIGITS


def _half_width(quantity: Quantity, digits: str | None, scale: Decimal, cap: Decimal) -> Decimal:
    """Half of what the digits leave open, in the unit of the value; a share in words is told in whole percent."""
    if digits is None and quantity.unit in _PERCENTAGES:
        return _HALF_PERCENT
    if digits is None or _counted(quantity, digits, scale):
        return Decimal(0)
    if "." in digits:
        return _last_place(digits) / _TWO * scale
    number = Decimal(digits)
    if number >= _FULL_DIGITS:
        return min(_last_nonzero_place(digits) / _TWO, number * cap) * scale
    return scale / _TWO


def _reach(quantity: Quantity, slack: Slack) -> Decimal:
    """How far "over" and "nearly" go: one unit of the last non-zero digit, capped."""
    share = slack.bound_percent if quantity.unit in _PERCENTAGES else slack.bound
    cap = abs(quantity.value) * share
    if quantity.digits is None:
        return cap
    return min(_last_nonzero_place(quantity.digits) * quantity.scale, cap)


def _about(quantity: Quantity, half: Decimal, slack: Slack) -> Decimal:
    if quantity.digits is None and quantity.unit in _PERCENTAGES:
        return max(half, abs(quantity.value) * slack.about)
    if quantity.digits is None or quantity.unit in _ORDINAL:
        return half
    share = slack.rounding if _counted(quantity, quantity.digits, quantity.scale) else slack.about
    place = _last_nonzero_place(quantity.digits) * quantity.scale
    return max(half, min(place / _TWO, abs(quantity.value) * share))


def interval_of(quantity: Quantity, slack: Slack) -> Interval:
    """The values that the statement admits, by size; the sign of a change is `signed`'s."""
    value, half = quantity.value, _half_width(quantity, quantity.digits, quantity.scale, slack.rounding)
    match quantity.comparator:
        case Comparator.LT:
            return Interval(value - _reach(quantity, slack), value, True, False)
        case Comparator.GT:
            return Interval(value, value + _reach(quantity, slack), False, True)
        case Comparator.LTE:
            return Interval(-INFINITY, value)
        case Comparator.GTE:
            return Interval(value, INFINITY)
        case Comparator.TOP:
            return Interval(_ONE if value >= 1 else -INFINITY, value)
        case Comparator.RANGE:
            return Interval(value, value if quantity.value_high is None else quantity.value_high)
        case Comparator.APPROX:
            half = _about(quantity, half, slack)
    return Interval(value - half, value + half, True, half == 0)


def signed(interval: Interval, direction: Direction | None) -> Interval:
    """A fall lies below zero, so that it never agrees with a rise."""
    if direction is Direction.DOWN and interval.high > 0:
        return interval.negated()
    return interval


def level_span(quantity: Quantity, direction: Direction | None, slack: Slack, *, growth: bool) -> Interval:
    """The values that a level, or a change, admits; `growth`: its metric is a growth, which has a sign."""
    interval = interval_of(quantity, slack)
    return signed(interval, direction) if growth or quantity.unit in SIGNED else interval


def resolution(quantity: Quantity, slack: Slack) -> Decimal:
    """How much the statement leaves open: 0 for an exact value, infinite for a bound without an end. Less is finer.
    "over 14%" is no finer than "14%", although the set of values that it admits may be smaller."""
    plain = _TWO * _half_width(quantity, quantity.digits, quantity.scale, slack.rounding)
    match quantity.comparator:
        case Comparator.LT | Comparator.GT:
            return max(plain, _reach(quantity, slack))
        case Comparator.LTE | Comparator.GTE | Comparator.TOP:
            return INFINITY
        case Comparator.RANGE:
            return max(plain, (quantity.value_high or quantity.value) - quantity.value)
        case Comparator.APPROX:
            return _TWO * _about(quantity, plain / _TWO, slack)
    return plain


def stated_intervals(quantity: Quantity, slack: Slack) -> tuple[Interval, ...]:
    """What a target's numbers are by rounding, one interval for each end; bounds do not count."""
    ends = [(quantity.value, quantity.digits, quantity.scale)]
    if quantity.value_high is not None:
        ends.append((quantity.value_high, quantity.digits_high, quantity.scale_high))
    found = []
    for value, digits, scale in ends:
        half = _half_width(quantity, digits, scale, slack.target)
        found.append(Interval(value - half, value + half))
    return tuple(found)


def stated_agree(a: tuple[Interval, ...], b: tuple[Interval, ...]) -> bool:
    """One number is the other, rounded. Two ranges agree when both ends do; a single number agrees with a range whose
    end it is."""
    if len(a) == len(b):
        return all(_rounds_to(x, y) for x, y in zip(a, b, strict=True))
    return any(_rounds_to(x, y) for x in a for y in b)


def _rounds_to(a: Interval, b: Interval) -> bool:
    """A number half-way between two roundings is neither."""
    apart = abs(a.low + a.high - b.low - b.high)
    return apart == 0 or apart < max(a.high - a.low, b.high - b.low)
