"""One point, and what was told about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from monitor.compare.extend import extended
from monitor.compare.reason import Reason
from monitor.compare.rules import Rules
from monitor.compare.series import CellKey
from monitor.compare.state import CellState, Cluster, state
from monitor.compare.statement import Statement
from monitor.compare.undated import DatedPoint, covers, undated_state
from monitor.domain.period import Period

if TYPE_CHECKING:
    from monitor.compare.book import Series


@dataclass(slots=True)
class Cell:
    """One point without facet and instrument. Statements leave `live` for `past`; none is ever lost."""

    key: CellKey
    #: The points of the same series, this one among them.
    siblings: Series | None = field(default=None, repr=False)
    live: dict[str, Statement] = field(default_factory=dict)
    past: dict[str, Statement] = field(default_factory=dict)
    suspects: dict[str, tuple[Statement, Reason]] = field(default_factory=dict)
    pinned: set[str] = field(default_factory=set)
    #: Open conflicts: (instrument, arena) to conflict id.
    open: dict[tuple[str | None, str], str] = field(default_factory=dict)
    #: The id under which a dispute over these values was raised: the same dispute again keeps it.
    raised: dict[tuple[str | None, str, frozenset[str]], str] = field(default_factory=dict)
    acknowledged: set[str] = field(default_factory=set)
    #: Pairs of facets whose disagreement has been told.
    told: set[tuple[str | None, str, str]] = field(default_factory=set)
    #: Targets of this cell that a level has passed: instrument, facet, number.
    met: set[tuple[str | None, str | None, str]] = field(default_factory=set)
    #: Pairs of values that an analyst lets stand side by side.
    settled: set[frozenset[str]] = field(default_factory=set)
    _state: CellState | None = None
    #: What of the dated points the undated state was made from.
    _seen: tuple[object, ...] = ()

    def state(self, rules: Rules) -> CellState:
        """The state that the live statements give now."""
        dated = self._dated(rules) if self.undated else []
        seen = tuple(_influence(point) for point in dated)
        if self._state is None or seen != self._seen:
            self._state = self._made(list(self.live.values()), dated, rules)
            self._seen = seen
        return self._state

    def state_without(self, keys: frozenset[str], rules: Rules) -> CellState:
        """The state that the live statements would give without these."""
        kept = [statement for key, statement in self.live.items() if key not in keys]
        return self._made(kept, self._dated(rules) if self.undated else [], rules)

    def _made(self, statements: list[Statement], dated: list[DatedPoint], rules: Rules) -> CellState:
        pinned = frozenset(self.pinned)
        if self.undated:
            return undated_state(self.key, statements, rules, dated, pinned)
        return state(self.key, statements, rules, pinned)

    @property
    def undated(self) -> bool:
        """Levels without a period."""
        return not self.key.period and self.key.bucket.family == "level"

    def _dated(self, rules: Rules) -> list[DatedPoint]:
        """The dated points that one of the undated figures may be about."""
        found = []
        for period in self.siblings.periods() if self.siblings else ():
            span = Period.parse(period) if period else None
            if span is None or not any(covers(span, statement.day) for statement in self.live.values()):
                continue
            cell = self.siblings.get(period) if self.siblings else None
            view = cell.state(rules).views.get(None) if cell else None
            if view is not None and view.clusters:
                found.append(DatedPoint(span, view.clusters))
        return found

    def touch(self) -> None:
        """What was computed no longer holds."""
        self._state = None

    def add(self, statement: Statement, rules: Rules) -> None:
        """One more live statement."""
        self.live[statement.key] = statement
        if self._state is not None:
            self._state = None if self.undated else extended(self._state, statement, rules)

    def remove(self, key: str) -> None:
        """The statement no longer counts; it stays known."""
        gone = self.live.pop(key, None)
        if gone is None:
            suspect = self.suspects.pop(key, None)
            gone = suspect[0] if suspect else None
        if gone is not None:
            self.past[key] = gone
            self.touch()

    def quarantine(self, statement: Statement, reason: Reason) -> None:
        """It goes to review: known, never standing."""
        self.live.pop(statement.key, None)
        self.suspects[statement.key] = (statement, reason)
        self.touch()

    def disputed(self, sides: list[Cluster]) -> bool:
        """Whether a dispute is one: no analyst has let all its values stand."""
        return any(
            frozenset({value_of(a.rep), value_of(b.rep)}) not in self.settled
            for index, a in enumerate(sides)
            for b in sides[index + 1 :]
        )


def _influence(point: DatedPoint) -> tuple[object, ...]:
    """All of a dated point that decides where an undated statement belongs."""
    last = point.period.last
    return tuple(
        (
            point.period.text,
            cluster.facet,
            cluster.rep,
            cluster.members[0].day,
            () if cluster.members[0].day >= last else tuple(member.day for member in cluster.members),
        )
        for cluster in point.clusters
    )


def value_of(statement: Statement) -> str:
    """A value as text, for verdicts that hold until it moves."""
    quantity = statement.quantity
    return f"{quantity.value.normalize()}:{quantity.value_high}:{quantity.comparator}:{statement.figure.direction}"
