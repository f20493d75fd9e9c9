"""What a figure states: value, unit, bound, and the digits as they were written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from monitor.domain.frozen import quickly_made

#: Decimals of more digits are rounded when they are reckoned with.
MOST_DIGITS = 28


class Unit(StrEnum):
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage_point"
    USD = "usd"
    VND = "vnd"
    EUR = "eur"
    COUNT = "count"
    RANK = "rank"
    PLACES = "places"
    PER_10K = "per_10k"
    MBPS = "mbps"
    GBPS = "gbps"
    INDEX = "index"
    TIMES = "times"
    YEARS = "years"
    CELSIUS = "celsius"
    OTHER = "other"


class Comparator(StrEnum):
    EQ = "eq"
    APPROX = "approx"
    LT = "lt"
    LTE = "lte"
    GT = "gt"
    GTE = "gte"
    TOP = "top"
    RANGE = "range"


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A value in its canonical unit. `digits` is the numeral as written with "." as decimal sign and no groups
    ("18.72", "152"); `digits` x `scale` = `value`. Words and fractions ("two-thirds") have no digits and are exact."""

    value: Decimal
    unit: Unit
    value_high: Decimal | None = None
    comparator: Comparator = Comparator.EQ
    digits: str | None = None
    digits_high: str | None = None
    scale: Decimal = Decimal(1)
    scale_high: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        value, high = self.value, self.value_high
        if not value.is_finite():
            raise ValueError(f"{value} is no value")
        if high is not None and high < value:
            raise ValueError(f"range {value}..{high} is inverted")
