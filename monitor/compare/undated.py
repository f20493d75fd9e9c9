"""Levels without a period stand as of their publication: one after the other, each until the next.

A new value is another point where time has passed or the same claimant speaks; soon after and from somebody else it is
a dispute. A figure that agrees with an earlier value and not with the present one is out of date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from monitor.compare.rules import Rules
from monitor.compare.series import CellKey
from monitor.compare.standing import Fate, How, claimants_of, days_apart, finest, settle, told_differently
from monitor.compare.state import (
    UNSTATED,
    CellState,
    Cluster,
    PointView,
    clusters_of,
    facets_by_claimant,
    one_thing,
    ranked,
)
from monitor.compare.statement import Statement, agrees
from monitor.domain.period import Period

#: Two undated values further apart than this are two points.
APART_DAYS = 30
#: How long an earlier value may still be repeated: 18 months.
REPEAT_DAYS = 548


@dataclass(frozen=True, slots=True)
class DatedPoint:
    """A dated point of the same series with its value clusters."""

    period: Period
    clusters: Sequence[Cluster]

    def compatible(self, statement: Statement) -> list[Cluster]:
        """What was known when the statement was made, of its facet or of none."""
        return [
            c
            for c in self.clusters
            if statement.facet is None or c.facet is None or statement.facet == c.facet
            if c.members[0].day <= statement.day
        ]

    def about(self, statement: Statement) -> bool:
        """Whether the statement may be about this period."""
        return covers(self.period, statement.day) and bool(self.compatible(statement))

    def day(self, statement: Statement) -> date:
        """The day that its values speak of: its last, or the one on which it was last stated by then."""
        said = (m.day for c in self.compatible(statement) for m in c.members if m.day <= statement.day)
        return min(self.period.last, max(said))


def covers(period: Period, day: date) -> bool:
    """A value as of that day may be the period's: it has begun, and ended no more than 18 months before."""
    return period.first <= day and (day - period.last).days <= REPEAT_DAYS


@dataclass(slots=True)
class Epoch:
    """One as-of point: statements that agree, or that dispute one another within days."""

    members: list[Statement] = field(default_factory=list)
    values: list[list[Statement]] = field(default_factory=list)

    @property
    def mark(self) -> str:
        """Names the point by its first statement's place in time, which a later text of the same page keeps."""
        when, seq, _ = self.members[0].order
        return f"{when.isoformat()}.{seq}"

    def fits(self, statement: Statement) -> list[list[Statement]]:
        return [value for value in self.values if agrees(statement, finest(value))]

    def add(self, statement: Statement) -> None:
        self.members.append(statement)
        fits = self.fits(statement)
        if len(fits) == 1:
            fits[0].append(statement)
        elif not fits:
            self.values.append([statement])


@dataclass(slots=True)
class UndatedState(CellState):
    """`epochs` by facet, oldest first. What stands is the last one of each; a dispute about a former one goes on."""

    epochs: dict[str | None, list[Epoch]] = field(default_factory=dict)

    def arena(self, facet: str | None, epoch: Epoch) -> str:
        """The name of an as-of point among those of its facet."""
        name = facet or UNSTATED
        return name if epoch is self.epochs[facet][-1] else f"{name}@{epoch.mark}"

    def place_in_time(self, key: str) -> tuple[str | None, int, int] | None:
        """Facet, index of the epoch that a statement belongs to, and how many epochs its facet has."""
        for facet, epochs in self.epochs.items():
            for index, epoch in enumerate(epochs):
                if any(member.key == key for member in epoch.members):
                    return facet, index, len(epochs)
        return None


def undated_state(
    key: CellKey,
    statements: Sequence[Statement],
    rules: Rules,
    dated: Sequence[DatedPoint] = (),
    pinned: frozenset[str] = frozenset(),
) -> UndatedState:
    """A statement that gives the value of a dated point, known when it was made, belongs there and opens nothing."""
    view = PointView(claimants=claimants_of(statements), pinned=pinned)
    found = UndatedState(key, views={None: view}, instruments=dict.fromkeys((s.key for s in statements), None))
    for facet, own in sorted(_by_facet(statements, view, rules).items(), key=lambda item: item[0] or ""):
        epochs = found.epochs[facet] = _epochs(own, view, dated)
        for epoch in epochs:
            settled = settle(epoch.members, view.claimants, rules)
            view.fates.update(settled.fates)
            clusters, floating = clusters_of(settled.standing, facet, None)
            arena = found.arena(facet, epoch)
            view.points[arena] = clusters
            view.clusters += clusters if epoch is epochs[-1] else ()
            view.floating |= {s.key for s in floating}
            if len(clusters) > 1:
                view.arenas[arena] = ranked(clusters, view)
    _meet(found, view, rules)
    return found


def _by_facet(statements: Sequence[Statement], view: PointView, rules: Rules) -> dict[str | None, list[Statement]]:
    """Unstated figures go with the facet that has their value, else by themselves; those of several values nowhere."""
    said = facets_by_claimant(statements, view.claimants, rules)
    stated = [s for s in statements if said[s.key] is not None and not s.prior]
    parts: dict[str | None, list[Statement]] = {}
    for statement in sorted(statements, key=lambda s: s.order):
        facet = said[statement.key]
        if facet is None:
            near = [s for s in stated if days_apart(s, statement) <= REPEAT_DAYS and agrees(s, statement)]
            facets = sorted({said[s.key] or "" for s in near})
            if len(facets) > 1 and not all(agrees(a, b) for a, b in combinations(near, 2)):
                view.floating.add(statement.key)
                continue
            facet = facets[0] if facets else None
        parts.setdefault(facet, []).append(statement)
    return parts


def _meet(found: UndatedState, view: PointView, rules: Rules) -> None:
    """What was said within days by different facets, or by one and by none, is of one time and disagrees there."""
    stated = sorted(facet for facet, epochs in found.epochs.items() if facet is not None and epochs)
    for epoch in found.epochs.get(None, ()):
        beside = [[e for e in found.epochs[facet] if _together(e, epoch)] for facet in stated]
        arenas = [found.arena(facet, near[-1]) for facet, near in zip(stated, beside, strict=True) if near]
        rivals = [c for c in (view.current(view.points[arena]) for arena in arenas) if c is not None]
        arena = found.arena(None, epoch)
        if rivals and view.points[arena]:
            view.points[arena] = view.arenas[arena] = ranked([*view.points[arena], *rivals], view)
    for one, other in combinations(stated, 2):
        a, b = view.current(view.points[one]), view.current(view.points[other])
        near = _together(found.epochs[one][-1], found.epochs[other][-1])
        if a and b and near and one_thing(a, one, other, rules) and not agrees(a.rep, b.rep):
            view.pairs[(one, other)] = (a, b)


def _together(one: Epoch, other: Epoch) -> bool:
    """Whether the later value came within days of the earlier one's last statement by then."""
    earlier, later = sorted((one, other), key=lambda epoch: epoch.members[0].order)
    first = later.members[0]
    return any(days_apart(m, first) <= APART_DAYS for m in earlier.members if m.order <= first.order)


def _epochs(own: Sequence[Statement], view: PointView, dated: Sequence[DatedPoint]) -> list[Epoch]:
    epochs: list[Epoch] = []
    for statement in own:
        fate = Fate(How.PRIOR, None) if statement.prior else _among_dated(statement, epochs, dated)
        if fate is not None:
            view.fates[statement.key] = fate
        elif not epochs:
            epochs.append(_opened(statement))
        else:
            _place(statement, epochs, view)
    return epochs


def _among_dated(statement: Statement, epochs: Sequence[Epoch], dated: Sequence[DatedPoint]) -> Fate | None:
    """Where it gives the value of the latest dated point it speaks for that, where that of an earlier one it is out of
    date; None where the undated values decide."""
    present = epochs[-1] if epochs else None
    if present is not None and present.fits(statement):
        return None
    known = sorted(
        (p for p in dated if p.about(statement)), key=lambda p: (p.day(statement), p.period.text), reverse=True
    )
    if not known:
        return None
    fits = [c for c in known[0].compatible(statement) if agrees(statement, c.rep)]
    if len(fits) > 1:
        return Fate(How.OUT_OF_DATE, None)
    if fits and (present is None or max(m.day for m in present.members) <= known[0].day(statement)):
        return Fate(How.DATED, fits[0].rep)
    if fits or any(agrees(statement, c.rep) for point in known[1:] for c in point.compatible(statement)):
        return Fate(How.OUT_OF_DATE, None)
    return None


def _opened(statement: Statement) -> Epoch:
    epoch = Epoch()
    epoch.add(statement)
    return epoch


def _place(statement: Statement, epochs: list[Epoch], view: PointView) -> None:
    present = epochs[-1]
    if present.fits(statement):
        present.add(statement)
    elif any(_repeats(statement, epoch) for epoch in epochs[:-1]):
        view.fates[statement.key] = Fate(How.OUT_OF_DATE, None)
    elif _is_next(statement, present, view):
        epochs.append(_opened(statement))
    else:
        present.add(statement)


def _repeats(statement: Statement, epoch: Epoch) -> bool:
    near = any(days_apart(statement, member) <= REPEAT_DAYS for member in epoch.members)
    return near and len(epoch.fits(statement)) == 1


def _is_next(statement: Statement, present: Epoch, view: PointView) -> bool:
    """Whether a value that fits none of the present ones is the next point rather than a dispute."""
    who = view.claimants[statement.key]
    same = [m for m in present.members if view.claimants[m.key] == who]
    if any(told_differently(statement, member) for member in same):
        return False
    apart = min(days_apart(statement, member) for member in present.members) > APART_DAYS
    return apart or (bool(same) and not statement.dateless)
