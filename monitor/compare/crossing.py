"""Where undated and dated figures of one series meet: they may confirm each other and never conflict."""

from __future__ import annotations

from monitor.compare.book import Book
from monitor.compare.decide import same_witness
from monitor.compare.rules import Rules
from monitor.compare.standing import How
from monitor.compare.state import Cluster
from monitor.compare.statement import Statement, agrees
from monitor.compare.undated import covers
from monitor.domain.period import Period


def is_undated(statement: Statement) -> bool:
    return statement.cell.bucket.family == "level" and not statement.cell.period


def dated_value(new: Statement, book: Book, rules: Rules) -> Cluster | None:
    """The dated value that an undated figure, already in its point, gives; None where it stands for itself."""
    if not is_undated(new):
        return None
    fate = book.cell(new.cell).state(rules).view_of(new.key).fates.get(new.key)
    if fate is None or fate.how is not How.DATED or fate.by is None:
        return None
    view = book.cell(fate.by.cell).state(rules).views.get(None)
    return view.home(fate.by.key) if view else None


def undated_value(new: Statement, book: Book, rules: Rules) -> Cluster | None:
    """The undated value that a dated figure confirms, where its own point is new."""
    if new.cell.bucket.family != "level" or not new.cell.period:
        return None
    cell = book.find(new.cell._replace(period=""))
    view = cell.state(rules).views.get(None) if cell else None
    period = Period.parse(new.cell.period)
    for cluster in view.every() if view else ():
        if new.facet is not None and cluster.facet is not None and new.facet != cluster.facet:
            continue
        if agrees(new, cluster.rep) and any(covers(period, member.day) for member in cluster.members):
            return None if same_witness(new, cluster.members) else cluster
    return None


def repeated_undated(new: Statement, book: Book) -> bool:
    """Whether the outlet or the story has given this undated value before."""
    cell = book.find(new.cell)
    others = [s for s in cell.live.values() if s is not new and agrees(s, new)] if cell else []
    return any(o.story == new.story or o.publisher == new.publisher for o in others)
