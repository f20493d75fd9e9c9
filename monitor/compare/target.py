"""Targets that a level passes."""

from __future__ import annotations

from collections.abc import Iterator

from monitor.compare.book import Book
from monitor.compare.cell import Cell, value_of
from monitor.compare.decide import Draft
from monitor.compare.instrument import official_targets
from monitor.compare.progress import beyond
from monitor.compare.reason import Reason
from monitor.compare.rules import Better, Rules
from monitor.compare.state import UNSTATED, Cluster
from monitor.compare.statement import Statement
from monitor.domain.figure import TargetForm
from monitor.domain.finding import FindingKind
from monitor.domain.period import Grain, Period

_TESTED = frozenset({TargetForm.LEVEL, TargetForm.ANNUAL})


def newly_met(cell: Cell, new: Statement | None, book: Book, rules: Rules) -> list[Draft]:
    """The targets that this cell's levels pass now, or whose passing the arrival of a target shows; each told once."""
    bucket = cell.key.bucket
    if bucket.family == "level":
        pairs = [(target, cell) for target in book.series(bucket._replace(family="target"))]
    elif bucket.family == "target":
        pairs = [(cell, level) for level in book.series(bucket._replace(family="level"))]
    else:
        return []
    if rules.metric(bucket.metric).better is Better.NONE:
        return []
    found: list[Draft] = []
    for target_cell, level_cell in pairs:
        for target in _goals(target_cell, rules):
            for level in _undisputed(level_cell, rules):
                draft = _passing(target, level, target_cell, level_cell, new, book, rules)
                if draft is not None:
                    found.append(draft)
    return found


def _goals(cell: Cell, rules: Rules) -> Iterator[Cluster]:
    """The target in force of each instrument."""
    for _, view in sorted(cell.state(rules).views.items(), key=lambda item: item[0] or ""):
        for facet in sorted({cluster.facet for cluster in view.clusters}, key=lambda f: f or ""):
            current = view.current(cluster for cluster in view.clusters if cluster.facet == facet)
            if current is not None:
                yield current


def _undisputed(cell: Cell, rules: Rules) -> Iterator[Cluster]:
    """The current value of each facet whose point is in no open conflict."""
    view = cell.state(rules).views.get(None)
    if view is None or (None, UNSTATED) in cell.open:
        return
    for facet in sorted({cluster.facet for cluster in view.clusters}, key=lambda f: f or ""):
        current = view.current(cluster for cluster in view.clusters if cluster.facet == facet)
        if current is not None and (None, facet or UNSTATED) not in cell.open:
            yield current


def _passing(
    target: Cluster,
    level: Cluster,
    target_cell: Cell,
    level_cell: Cell,
    new: Statement | None,
    book: Book,
    rules: Rules,
) -> Draft | None:
    goal = target.rep
    name = (target.instrument, target.facet, value_of(goal))
    if name in target_cell.met or form_of(goal, target.instrument, rules) not in _TESTED:
        return None
    if target.facet is not None and target.facet != level.facet:
        return None
    if new is not None and new.target and max(m.order for m in level.members) < min(m.order for m in target.members):
        return None
    if not _in_time(goal, target.instrument, level, level_cell, rules) or not _beyond(goal, level.rep, rules):
        return None
    target_cell.met.add(name)
    book.touched.add(target_cell.key)
    after = new if new is not None and new in level.members else level.rep
    return Draft(
        kind=FindingKind.TARGET_MET,
        reason=Reason.TARGET_PASSED,
        before=goal,
        after=after,
        facet=level.facet,
        instrument=target.instrument,
    )


def form_of(goal: Statement, instrument: str | None, rules: Rules) -> TargetForm:
    """As the text says, else as the registry has it; a target for a span of years is an average, else a level. A text
    that only gives the number says no more than that: a level."""
    if goal.figure.form not in {None, TargetForm.LEVEL}:
        return goal.figure.form
    for official in official_targets(goal.cell, rules):
        if official.instrument == instrument:
            return official.form
    if goal.cell.period and Period.parse(goal.cell.period).grain is Grain.SPAN:
        return TargetForm.AVERAGE
    return TargetForm.LEVEL


def _in_time(goal: Statement, instrument: str | None, level: Cluster, level_cell: Cell, rules: Rules) -> bool:
    """At a period up to the deadline. A yearly growth reaches the target of its own period only; what is asked of every
    year is reached by a whole year, and has a last one only where the text names it."""
    deadline, end = goal.cell.last, level_cell.key.last
    period = level_cell.key.period
    if form_of(goal, instrument, rules) is TargetForm.ANNUAL:
        if end is None or period is None or Period.parse(period).grain is not Grain.YEAR:
            return False
    elif deadline is None:
        return False
    elif rules.metric(goal.cell.bucket.metric).growth:
        return goal.cell.period == period
    reached = end or min(member.day for member in level.members)
    return deadline is None or reached <= deadline


def _beyond(goal: Statement, level: Statement, rules: Rules) -> bool:
    """The whole interval lies on the better side of the stated number, of a range its lower end."""
    return beyond(level.spans[0], goal.quantity.value, rules.metric(goal.cell.bucket.metric).better)
