"""Where undated and dated figures of one series meet: they may confirm each other and never conflict."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitor.compare.book import Book, Cell
from monitor.compare.decide import same_witness
from monitor.compare.rules import Rules
from monitor.compare.state import Cluster
from monitor.compare.statement import Statement, agrees
from monitor.compare.undated import REPEAT_DAYS
from monitor.domain.period import Period


class Meeting(StrEnum):
    """How an undated figure stands to the dated points of its series."""

    #: It gives the value of the latest one.
    PRESENT = "present"
    #: It repeats an earlier one, or fits several that disagree.
    EARLIER = "earlier"
    #: It fits none of them.
    UNPLACED = "unplaced"
    #: There is none, or the undated ones decide.
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Met:
    meeting: Meeting
    cluster: Cluster | None = None


def is_undated(statement: Statement) -> bool:
    return statement.cell.bucket.family == "level" and not statement.cell.period


def meet_dated(new: Statement, book: Book, rules: Rules) -> Met:
    """Where an undated figure belongs among the dated points, seen before it enters its own."""
    dated = _dated(new, book, rules)
    present = _undated_present(new, book, rules)
    if any(agrees(new, cluster.rep) for cluster in present):
        return Met(Meeting.NONE)
    if not dated:
        return Met(Meeting.NONE)
    latest, clusters = dated[0]
    fits = [cluster for cluster in clusters if agrees(new, cluster.rep)]
    if len(fits) > 1:
        return Met(Meeting.EARLIER)
    if fits and all(max(m.day for m in cluster.members) <= latest for cluster in present):
        return Met(Meeting.PRESENT, fits[0])
    if fits or any(agrees(new, cluster.rep) for _, older in dated[1:] for cluster in older):
        return Met(Meeting.EARLIER)
    return Met(Meeting.NONE if present else Meeting.UNPLACED)


def meet_undated(new: Statement, book: Book, rules: Rules) -> Cluster | None:
    """The undated value that a dated figure confirms, where its own point is new."""
    if new.cell.bucket.family != "level" or not new.cell.period:
        return None
    cell = book.find(new.cell._replace(period=""))
    period = Period.parse(new.cell.period)
    if cell is None:
        return None
    view = cell.state(rules).views.get(None)
    for cluster in view.clusters if view else ():
        if not _compatible(new, cluster) or not agrees(new, cluster.rep):
            continue
        if any(_covers(period, member.day) for member in cluster.members):
            return None if view and same_witness(new, cluster.members, view) else cluster
    return None


def repeated_undated(new: Statement, book: Book) -> bool:
    """Whether the outlet or the story has given this undated value before."""
    cell: Cell | None = book.find(new.cell)
    others = [s for s in cell.live.values() if s is not new and agrees(s, new)] if cell else []
    return any(o.story == new.story or o.publisher == new.publisher for o in others)


def _covers(period: Period, day: date) -> bool:
    """A value as of that day may be the period's: it has begun, and ended no more than 18 months before."""
    return period.first <= day and (day - period.last).days <= REPEAT_DAYS


def _compatible(new: Statement, cluster: Cluster) -> bool:
    return new.facet is None or cluster.facet is None or new.facet == cluster.facet


def _dated(new: Statement, book: Book, rules: Rules) -> list[tuple[date, list[Cluster]]]:
    """The clusters of each dated point that the figure may be about, the latest first, with the day they speak of."""
    found: list[tuple[date, str, list[Cluster]]] = []
    for cell in book.series(new.cell.bucket):
        if not cell.key.period:
            continue
        period = Period.parse(cell.key.period)
        view = cell.state(rules).views.get(None)
        clusters = [c for c in view.clusters if _compatible(new, c)] if view and _covers(period, new.day) else []
        if clusters:
            said = max(member.day for cluster in clusters for member in cluster.members)
            found.append((min(period.last, said), cell.key.period, clusters))
    found.sort(key=lambda item: item[:2], reverse=True)
    return [(day, clusters) for day, _, clusters in found]


def _undated_present(new: Statement, book: Book, rules: Rules) -> list[Cluster]:
    cell = book.find(new.cell)
    view = cell.state(rules).views.get(None) if cell else None
    return [cluster for cluster in view.clusters if _compatible(new, cluster)] if view else []
