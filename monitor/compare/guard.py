"""Slips that are no facts: such a figure goes to review and never stands."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from monitor.compare.book import Book
from monitor.compare.reason import Reason
from monitor.compare.rules import Rules
from monitor.compare.series import CellKey
from monitor.compare.state import CellState, Cluster
from monitor.compare.statement import Statement, agrees
from monitor.domain.quantity import Unit

_TOLERANCE = Decimal("0.02")
_SMALL = 1000
_LARGEST_SLIP = 12
_COUNTED = frozenset({Unit.COUNT, Unit.RANK, Unit.PLACES})


@dataclass(frozen=True, slots=True)
class Suspicion:
    """`against` is the standing figure that makes it doubtful, if one does."""

    reason: Reason
    against: Statement | None


def suspicion(
    statement: Statement, book: Book, rules: Rules, ignored: frozenset[str] = frozenset()
) -> Suspicion | None:
    """Why a figure cannot be taken as a fact, or None. `ignored` are statements that it replaces."""
    standing = _standing(statement.cell, book, rules, ignored)
    own = _compatible(standing, statement)
    if own is not None and agrees(own.rep, statement):
        return None
    if _outside(statement, rules):
        return Suspicion(Reason.OUT_OF_RANGE, own.rep if own else None)
    neighbour = own or _nearest(statement, book, rules)
    if neighbour is not None and _power_of_ten(statement, neighbour.rep):
        return Suspicion(Reason.POWER_OF_TEN, neighbour.rep)
    return _mistaken_unit(statement, book, rules) or _other_indicator(statement, book, rules)


def _standing(key: CellKey, book: Book, rules: Rules, ignored: frozenset[str]) -> CellState | None:
    cell = book.find(key)
    if cell is None:
        return None
    if ignored & cell.live.keys():
        return cell.state_of([s for k, s in cell.live.items() if k not in ignored], rules)
    return cell.state(rules)


def _compatible(standing: CellState | None, statement: Statement) -> Cluster | None:
    """The strongest cluster that the figure may be compared with; one that it agrees with before all others."""
    if standing is None:
        return None
    found = [
        cluster
        for view in standing.views.values()
        for cluster in view.clusters
        if statement.facet is None or cluster.facet in {None, statement.facet}
        if statement.figure.instrument is None or cluster.instrument in {None, statement.figure.instrument}
    ]
    fits = [cluster for cluster in found if agrees(cluster.rep, statement)]
    return max(fits or found, key=lambda c: c.weight(frozenset()), default=None)


def _nearest(statement: Statement, book: Book, rules: Rules) -> Cluster | None:
    """The standing value at the series' nearest other period of the same grain."""
    key = statement.cell
    if not key.period:
        return None
    found: list[tuple[int, str, Cluster]] = []
    for cell in book.series(key.bucket):
        if cell.key == key or len(cell.key.period) != len(key.period):
            continue
        cluster = _compatible(cell.state(rules), statement)
        ours, theirs = key.last, cell.key.last
        if cluster is not None and ours and theirs:
            found.append((abs((ours - theirs).days), cell.key.period, cluster))
    return min(found, key=lambda item: item[:2], default=(0, "", None))[2]


def _outside(statement: Statement, rules: Rules) -> bool:
    """Outside the metric's plausible range for its place: for what is or was, never for what is wanted or expected."""
    key = statement.cell
    if key.bucket.family != "level" or statement.figure.direction is not None and not _growth(statement, rules):
        return False
    value = statement.quantity.value
    if statement.spans[0].high <= 0 and value > 0:
        value = -value
    for known in rules.metric(key.bucket.metric).ranges:
        if known.unit is key.bucket.unit:
            bounds = known.vn if key.bucket.place.geo == "VN" else known.any
            return bounds is not None and not bounds[0] <= value <= bounds[1]
    return False


def _growth(statement: Statement, rules: Rules) -> bool:
    return rules.metric(statement.cell.bucket.metric).growth


def _power_of_ten(statement: Statement, other: Statement) -> bool:
    a, b = abs(statement.quantity.value), abs(other.quantity.value)
    if not a or not b or statement.figure.amends:
        return False
    if statement.quantity.unit in _COUNTED and min(a, b) < _SMALL:
        return False
    for power in range(1, _LARGEST_SLIP + 1):
        factor = Decimal(10) ** power
        if abs(a / (b * factor) - 1) <= _TOLERANCE or abs(b / (a * factor) - 1) <= _TOLERANCE:
            return True
    return False


def _mistaken_unit(statement: Statement, book: Book, rules: Rules) -> Suspicion | None:
    """Points given as percent, or percent as points: the number that the other unit has at this point."""
    other = {Unit.PERCENT: Unit.PERCENTAGE_POINT, Unit.PERCENTAGE_POINT: Unit.PERCENT}.get(statement.quantity.unit)
    if other is None or statement.cell.bucket.family != "level":
        return None
    bucket = statement.cell.bucket._replace(unit=other)
    cell = book.find(statement.cell._replace(bucket=bucket))
    cluster = _compatible(cell.state(rules), statement) if cell else None
    if cluster is None or not _same_number(statement, cluster.rep):
        return None
    return Suspicion(Reason.PERCENT_FOR_POINTS, cluster.rep)


def _other_indicator(statement: Statement, book: Book, rules: Rules) -> Suspicion | None:
    """It has the value of a metric that this one is mistaken for, and not that of its own history."""
    key = statement.cell
    if key.bucket.family != "level":
        return None
    for partner in rules.metric(key.bucket.metric).confused_with:
        cell = book.find(key._replace(bucket=key.bucket._replace(metric=partner)))
        current = cell.state(rules).current() if cell else None
        if current is not None and _same_number(statement, current.rep) and _elsewhere(statement, current):
            return Suspicion(Reason.OTHER_INDICATOR, current.rep)
    return None


def _elsewhere(statement: Statement, cluster: Cluster) -> bool:
    """Another article says so: one that names both indicators tells them apart."""
    return all(member.article.id != statement.article.id for member in cluster.members)


def _same_number(a: Statement, b: Statement) -> bool:
    return a.quantity.value == b.quantity.value and a.quantity.value_high == b.quantity.value_high
