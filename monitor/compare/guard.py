"""Slips that are no facts: such a figure goes to review and never stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from monitor.compare.book import Book
from monitor.compare.cell import Cell
from monitor.compare.money import contradicts_bracket, contradicts_rate
from monitor.compare.reason import Reason
from monitor.compare.rules import Nature, Rules
from monitor.compare.series import CellKey
from monitor.compare.state import CellState, Cluster, independent
from monitor.compare.statement import Statement, agrees
from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Unit

_TOLERANCE = Decimal("0.02")
_SMALL = 1000
_LARGEST_SLIP = 12
_COUNTED = frozenset({Unit.COUNT, Unit.RANK, Unit.PLACES})
#: Values of neighbouring periods lie within this factor of one another.
_NEAR = Decimal(3)
#: A number with fewer digits may be two indicators' by chance.
_TELLING_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Suspicion:
    """`against` is the standing figure that makes it doubtful, if one does; `cluster` is where that one stands."""

    reason: Reason
    against: Statement | None
    cluster: Cluster | None = None


def suspicion(
    statement: Statement, book: Book, rules: Rules, ignored: frozenset[str] = frozenset()
) -> Suspicion | None:
    """Why a figure cannot be taken as a fact, or None. `ignored` are statements that it replaces."""
    if contradicts_bracket(statement, rules):
        return Suspicion(Reason.CURRENCY_PAIR, None)
    standing = _standing(statement.cell, book, rules, ignored)
    own = _compatible(standing, statement)
    if own is not None and agrees(own.rep, statement):
        return None
    if outside(statement, rules):
        return Suspicion(Reason.OUT_OF_RANGE, own.rep if own else None, own)
    near = _candidates(standing, statement) or list(islice(_neighbours(statement, book, rules, slip=True), 1))
    off = next((cluster for cluster in near if power_of_ten(statement, cluster.rep)), None)
    if off is not None:
        return Suspicion(Reason.POWER_OF_TEN, off.rep, off)
    if statement.cell.bucket.family != "level":
        return None
    against = contradicts_rate(statement, book, rules) if own is None else None
    if against is not None:
        return Suspicion(Reason.CURRENCY_RATE, against)
    return (
        _mistaken_unit(statement, book, rules)
        or _above_whole(statement, book, rules)
        or _other_indicator(statement, own, book, rules)
        or _other_facet(statement, own, standing, rules)
        or _average(statement, own, book, rules)
    )


def stored_slip(statement: Statement, why: Suspicion, book: Book, rules: Rules) -> Cluster | None:
    """The stored value, where it and not the new one is a power of ten off."""
    stored = why.cluster
    if why.reason is not Reason.POWER_OF_TEN or stored is None:
        return None
    others = list(islice((c for c in _neighbours(statement, book, rules) if c is not stored), 1))
    if stored.rep.cell == statement.cell:
        witnessed = [s for s, r in book.cell(statement.cell).suspects.values() if _ally(s, r, statement)]
        weight = max(s.authority for s in (*witnessed, statement))
        if independent((*witnessed, statement)) > stored.witnesses and weight >= stored.authority:
            return stored
    if any(_near(statement, c.rep) and not _near(stored.rep, c.rep) for c in others):
        return stored
    return None


def allies(statement: Statement, book: Book) -> list[Statement]:
    """Figures that were doubted for the stored value's sake and agree with this one."""
    return [s for s, reason in book.cell(statement.cell).suspects.values() if _ally(s, reason, statement)]


def _ally(suspect: Statement, reason: Reason, statement: Statement) -> bool:
    return reason is Reason.POWER_OF_TEN and agrees(suspect, statement)


def _near(a: Statement, b: Statement) -> bool:
    x, y = abs(a.quantity.value), abs(b.quantity.value)
    return bool(x and y) and max(x, y) / min(x, y) <= _NEAR


def _standing(key: CellKey, book: Book, rules: Rules, ignored: frozenset[str] = frozenset()) -> CellState | None:
    cell = book.find(key)
    if cell is None:
        return None
    if ignored & cell.live.keys():
        return cell.state_without(ignored, rules)
    return cell.state(rules)


def _compatible(standing: CellState | None, statement: Statement) -> Cluster | None:
    """The strongest cluster that the figure may be compared with; one that it agrees with before all others."""
    found = _candidates(standing, statement)
    return next((cluster for cluster in found if agrees(cluster.rep, statement)), found[0] if found else None)


def _candidates(standing: CellState | None, statement: Statement) -> list[Cluster]:
    """All clusters that the figure may be compared with, the strongest first."""
    found = [
        cluster
        for view in (standing.views.values() if standing else ())
        for cluster in view.clusters
        if _may_meet(statement, cluster.facet, cluster.instrument)
    ]
    return sorted(found, key=lambda c: c.weight(frozenset()), reverse=True)


def _may_meet(statement: Statement, facet: str | None, instrument: str | None) -> bool:
    """Whether a value of this facet and instrument may be compared with the figure."""
    own = statement.figure.instrument
    return (statement.facet is None or facet in {None, statement.facet}) and (own is None or instrument in {None, own})


def _neighbours(statement: Statement, book: Book, rules: Rules, *, slip: bool = False) -> Iterator[Cluster]:
    """The standing values at the series' other periods of the same grain, the nearest first. What says no period is
    of its day, and meets years, of a stock every period. `slip`: nothing where the nearest is no power of ten off."""
    key, points = statement.cell, book.points(statement.cell.bucket)
    if points is None:
        return
    ours = Period.parse(key.period).last if key.period else statement.day
    found: list[tuple[int, str]] = []
    for period in points.periods():
        if period == key.period or not _one_grain(key, key._replace(period=period), rules):
            continue
        cell = None if period else points.get(period)
        day = next((member.day for member in _members(cell, statement, rules)), None)
        theirs = Period.parse(period).last if period else day
        if theirs is not None:
            found.append((abs((ours - theirs).days), period))
    for _, period in sorted(found):
        if slip and period in points.sealed:
            values = [value for *of, value in points.sealed[period].clusters if _may_meet(statement, *of)]
            if values and not any(_tenfold(statement, Decimal(value)) for value in values):
                return
        cell = points.get(period)
        cluster = _compatible(cell.state(rules) if cell else None, statement)
        if cluster is not None:
            yield cluster


def _members(cell: Cell | None, statement: Statement, rules: Rules) -> tuple[Statement, ...]:
    """Of the cluster that the figure would be compared with, in order of time: the last one's day is its own."""
    cluster = _compatible(cell.state(rules), statement) if cell else None
    return cluster.members[-1:] if cluster else ()


def _one_grain(one: CellKey, other: CellKey, rules: Rules) -> bool:
    grains = {Period.parse(key.period).grain for key in (one, other) if key.period}
    if one.period and other.period:
        return len(grains) == 1
    return grains <= {Grain.YEAR} or rules.metric(one.bucket.metric).nature is Nature.STOCK


def outside(statement: Statement, rules: Rules) -> bool:
    """Outside the metric's plausible range for its place: for what is or was, never for what is wanted or expected."""
    key = statement.cell
    if key.bucket.family != "level":
        return False
    value = abs(statement.quantity.value) if statement.spans[0].high > 0 else -abs(statement.quantity.value)
    if statement.quantity.value < 0:
        value = statement.quantity.value
    bounds = rules.metric(key.bucket.metric).plausible(key.bucket.unit, key.bucket.place.geo)
    return bounds is not None and not bounds[0] <= value <= bounds[1]


def power_of_ten(statement: Statement, other: Statement) -> bool:
    """Whether the figure is the other with the decimal sign elsewhere."""
    return _tenfold(statement, other.quantity.value)


def _tenfold(statement: Statement, value: Decimal) -> bool:
    """Whether the figure is this value with the decimal sign elsewhere."""
    a, b = abs(statement.quantity.value), abs(value)
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
    if other is None:
        return None
    bucket = statement.cell.bucket._replace(unit=other)
    cluster = _compatible(_standing(statement.cell._replace(bucket=bucket), book, rules), statement)
    if cluster is None or not _same_number(statement, cluster.rep) or not _elsewhere(statement, cluster.members):
        return None
    return Suspicion(Reason.PERCENT_FOR_POINTS, cluster.rep)


def _above_whole(statement: Statement, book: Book, rules: Rules) -> Suspicion | None:
    """A part that is larger than its whole, both of one point and one facet."""
    key = statement.cell
    for part, whole in rules.wholes:
        if part != key.bucket.metric:
            continue
        standing = _standing(key._replace(bucket=key.bucket._replace(metric=whole)), book, rules)
        current = standing.current() if standing else None
        if current and current.facet == statement.facet and exceeds(statement, current.rep):
            return Suspicion(Reason.PART_ABOVE_WHOLE, current.rep)
    return None


def exceeds(part: Statement, whole: Statement) -> bool:
    """Whether every value that the part admits is above every one of the whole."""
    return part.spans[0].low >= whole.spans[0].high and part.quantity.value > whole.quantity.value


def _other_indicator(statement: Statement, own: Cluster | None, book: Book, rules: Rules) -> Suspicion | None:
    """It has the value of a metric that this one is mistaken for, and not that of its own history."""
    key = statement.cell
    for partner in rules.metric(key.bucket.metric).confused_with:
        standing = _standing(key._replace(bucket=key.bucket._replace(metric=partner)), book, rules)
        for current in standing.of_each_facet() if standing else ():
            if _telling(statement, current, own):
                return Suspicion(Reason.OTHER_INDICATOR, current.rep)
    return None


def _other_facet(
    statement: Statement, own: Cluster | None, standing: CellState | None, rules: Rules
) -> Suspicion | None:
    """It has the value of the facet that its own one is mistaken for: applications given as grants."""
    if standing is None or statement.facet is None:
        return None
    metric = statement.cell.bucket.metric
    for view in standing.views.values():
        for cluster in view.clusters:
            mistaken = (metric, statement.facet, cluster.facet or "") in rules.confused_facets
            if mistaken and _telling(statement, cluster, own):
                return Suspicion(Reason.OTHER_INDICATOR, cluster.rep)
    return None


def _average(statement: Statement, own: Cluster | None, book: Book, rules: Rules) -> Suspicion | None:
    """A year's value that is the average of the years up to it, and not that of its own history."""
    key = statement.cell
    if not key.period or Period.parse(key.period).grain is not Grain.YEAR:
        return None
    points = book.points(key.bucket)
    for period in points.periods() if points else ():
        span = Period.parse(period) if period else None
        if points and span and span.grain is Grain.SPAN and span.last == key.last:
            cell = points.get(period)
            cluster = _compatible(cell.state(rules) if cell else None, statement)
            if cluster is not None and _telling(statement, cluster, own):
                return Suspicion(Reason.PERIOD_AVERAGE, cluster.rep)
    return None


def _telling(statement: Statement, other: Cluster, own: Cluster | None) -> bool:
    """Equal numbers say something where there are digits enough or the own history has another value."""
    digits = (statement.quantity.digits or "").replace(".", "").strip("0")
    told = own is not None or len(digits) >= _TELLING_DIGITS
    return told and _same_number(statement, other.rep) and _elsewhere(statement, other.members)


def _elsewhere(statement: Statement, members: Iterable[Statement]) -> bool:
    """Another article says so: one that names both tells them apart."""
    return all(member.article.id != statement.article.id for member in members)


def _same_number(a: Statement, b: Statement) -> bool:
    return a.quantity.value == b.quantity.value and a.quantity.value_high == b.quantity.value_high
