"""One numeral as it is read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

ONE: Final = Decimal(1)


@dataclass(slots=True, init=False, unsafe_hash=True)
class Number:
    """One numeral with its scale, not yet with a unit. `start`: of its code or sign; `first`: of its digits."""

    start: int
    first: int
    end: int
    value: Decimal
    digits: str | None
    scale: Decimal
    currency: str
    fraction: bool
    ordinal: bool
    word: bool
    multiple: bool
    raw: str

    def __init__(
        self,
        start: int,
        first: int,
        end: int,
        value: Decimal,
        digits: str | None = None,
        scale: Decimal = ONE,
        currency: str = "",
        fraction: bool = False,
        ordinal: bool = False,
        word: bool = False,
        multiple: bool = False,
        raw: str = "",
    ) -> None:
        self.start = start
        self.first = first
        self.end = end
        self.value = value
        self.digits = digits
        self.scale = scale
        self.currency = currency
        self.fraction = fraction
        self.ordinal = ordinal
        self.word = word
        self.multiple = multiple
        self.raw = raw
