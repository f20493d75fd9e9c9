"""Members of the enumerations under names of their own: to take one from its class costs as much as three calls."""

from __future__ import annotations

from typing import Final

from monitor.domain.figure import FigureKind
from monitor.domain.period import Grain
from monitor.domain.quantity import Comparator, Unit

COUNT: Final = Unit.COUNT
PERCENT: Final = Unit.PERCENT
PERCENTAGE_POINT: Final = Unit.PERCENTAGE_POINT
PER_10K: Final = Unit.PER_10K
TIMES: Final = Unit.TIMES
YEARS: Final = Unit.YEARS
RANK: Final = Unit.RANK
PLACES: Final = Unit.PLACES
USD: Final = Unit.USD
VND: Final = Unit.VND
EUR: Final = Unit.EUR
MBPS: Final = Unit.MBPS
GBPS: Final = Unit.GBPS
INDEX: Final = Unit.INDEX
OTHER: Final = Unit.OTHER

ACTUAL: Final = FigureKind.ACTUAL
ESTIMATE: Final = FigureKind.ESTIMATE
FORECAST: Final = FigureKind.FORECAST
TARGET: Final = FigureKind.TARGET
THRESHOLD: Final = FigureKind.THRESHOLD

YEAR: Final = Grain.YEAR
MONTH: Final = Grain.MONTH
QUARTER: Final = Grain.QUARTER
CUMULATIVE: Final = Grain.CUMULATIVE
SPAN: Final = Grain.SPAN

GT: Final = Comparator.GT
GTE: Final = Comparator.GTE
LT: Final = Comparator.LT
LTE: Final = Comparator.LTE
TOP: Final = Comparator.TOP
EQ: Final = Comparator.EQ
RANGE: Final = Comparator.RANGE

#: Units of money that are told apart, and those with the other currencies, whose unit is none of its own.
MONEY: Final = frozenset({USD, VND, EUR})
ANY_MONEY: Final = MONEY | {OTHER}
