"""All points that compare knows, and what was told about each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from monitor.compare.extend import extended
from monitor.compare.reason import Reason
from monitor.compare.rules import Rules
from monitor.compare.series import Bucket, CellKey
from monitor.compare.state import CellState, Cluster, state
from monitor.compare.statement import Statement
from monitor.compare.undated import DatedPoint, undated_state
from monitor.domain.period import Period


@dataclass(slots=True)
class Cell:
    """One point without facet and instrument. Statements leave `live` for `past`; none is ever lost."""

    key: CellKey
    #: The cells of the same series by period, this one among them.
    siblings: dict[str, Cell] = field(default_factory=dict, repr=False)
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
        found = []
        for period, cell in sorted(self.siblings.items()):
            view = cell.state(rules).views.get(None) if period else None
            if view is not None and view.clusters:
                found.append(DatedPoint(Period.parse(period), view.clusters))
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
            cluster.rep.key,
            cluster.members[0].day,
            () if cluster.members[0].day >= last else tuple(member.day for member in cluster.members),
        )
        for cluster in point.clusters
    )


def value_of(statement: Statement) -> str:
    """A value as text, for verdicts that hold until it moves."""
    quantity = statement.quantity
    return f"{quantity.value.normalize()}:{quantity.value_high}:{quantity.comparator}:{statement.figure.direction}"


class Book:
    """Cells by key, and by series."""

    def __init__(self) -> None:
        self.cells: dict[CellKey, Cell] = {}
        self.buckets: dict[Bucket, dict[str, Cell]] = {}
        #: (facet, instrument) of everything ever stated in a series.
        self._known: dict[Bucket, set[tuple[str | None, str | None]]] = {}

    def cell(self, key: CellKey) -> Cell:
        """The cell, made where it is new."""
        found = self.cells.get(key)
        if found is None:
            siblings = self.buckets.setdefault(key.bucket, {})
            found = self.cells[key] = siblings[key.period] = Cell(key, siblings)
        return found

    def find(self, key: CellKey) -> Cell | None:
        return self.cells.get(key)

    def series(self, bucket: Bucket) -> Iterator[Cell]:
        """All points of a series, undated ones included, in order of period."""
        for _, cell in sorted(self.buckets.get(bucket, {}).items()):
            yield cell

    def is_known(self, bucket: Bucket, facet: str | None, instrument: str | None) -> bool:
        """Whether the series has had a point. A figure that names no facet may belong to any."""
        known = self._known.get(bucket, set())
        if facet is None:
            return any(one[1] == instrument for one in known)
        return (facet, instrument) in known

    def known(self) -> Iterator[tuple[Bucket, str | None, str | None]]:
        """All that `note` was told."""
        for bucket, pairs in self._known.items():
            for facet, instrument in pairs:
                yield bucket, facet, instrument

    def note(self, bucket: Bucket, facet: str | None, instrument: str | None) -> None:
        self._known.setdefault(bucket, set()).add((facet, instrument))
