"""Amounts in two currencies that cannot both be true. The year's average rate tells no more than that."""

from __future__ import annotations

from decimal import Decimal

from monitor.compare.book import Book
from monitor.compare.rules import Rules
from monitor.compare.statement import Statement
from monitor.domain.period import Period
from monitor.domain.quantity import Quantity, Unit

#: Rates move within a year, and amounts are rounded.
_TOLERANCE = Decimal("0.10")
_OTHER = {Unit.USD: Unit.VND, Unit.VND: Unit.USD}


def contradicts_bracket(statement: Statement, rules: Rules) -> bool:
    """Whether the text's own two amounts contradict each other."""
    pairs = [statement.figure.quantity, *statement.figure.equivalents]
    main = pairs[0]
    return any(
        _OTHER.get(main.unit) is other.unit and not _one_amount(main, other, statement, rules) for other in pairs[1:]
    )


def contradicts_rate(statement: Statement, book: Book, rules: Rules) -> Statement | None:
    """The standing amount of the other currency at the same point and facet that this one cannot equal."""
    other = _OTHER.get(statement.quantity.unit)
    if other is None or statement.figure.equivalents:
        return None
    cell = book.find(statement.cell._replace(bucket=statement.cell.bucket._replace(unit=other)))
    view = cell.state(rules).views.get(None) if cell else None
    current = view.current(c for c in view.clusters if c.facet == statement.facet) if view else None
    if current is None or _one_amount(statement.quantity, current.rep.quantity, statement, rules):
        return None
    return current.rep


def _one_amount(a: Quantity, b: Quantity, statement: Statement, rules: Rules) -> bool:
    if not rules.rates or not a.value or not b.value:
        return True
    dong, dollar = (a, b) if a.unit is Unit.VND else (b, a)
    rate = dong.value / dollar.value / _rate(statement, rules)
    return abs(rate - 1) <= _TOLERANCE


def _rate(statement: Statement, rules: Rules) -> Decimal:
    """Of the year that the figure is about, else of its publication; of the nearest year that is known."""
    period = statement.cell.period
    year = Period.parse(period).last.year if period else statement.day.year
    nearest = min(rules.rates, key=lambda known: (abs(known - year), known))
    return rules.rates[nearest]
