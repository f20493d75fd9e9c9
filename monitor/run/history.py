"""Compares new events with what the ledger holds: with a comparer kept warm, or with the part of it that matters."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from monitor.compare import Comparer, Rules, related, rules_from
from monitor.domain.finding import Finding
from monitor.domain.ledger import ConfigEvent, Event
from storage import Transaction, finding, ledger

#: A ledger longer than this is not kept in memory: each event meets only the events of related metrics.
_WARM_EVENTS = 200_000


class History:
    """What the ledger has said. The first comparison loads little; from the second on what was loaded is kept.

    `settings` are those that hold now, as the newest ConfigEvent has them.
    """

    def __init__(self, settings: str) -> None:
        self._settings = settings
        self._kept: Comparer | None = None
        self._seq = 0
        self._calls = 0

    @cached_property
    def _rules(self) -> Rules:
        return rules_from(self._settings)

    def forget(self) -> None:
        """After a transaction that was rolled back: what was kept has read events that never came to be."""
        self._kept, self._seq = None, 0

    def compare(
        self, tx: Transaction, events: Sequence[Event], *, metrics: Collection[str], article_id: str | None
    ) -> tuple[Finding, ...]:
        """Stores the findings of the ledger's newest events, which concern `metrics`, and the points they moved."""
        wanted: frozenset[str] | None = related(metrics, self._rules)
        if any(isinstance(event, ConfigEvent) for event in events):
            wanted = None
        elif not wanted:
            return ()
        comparer = self._before(tx, events[0].seq, wanted, article_id)
        found = tuple(entry for event in events for entry in comparer.apply(event))
        self._seq = events[-1].seq
        finding.add(tx, found, generation=finding.ensure_generation(tx, events[0].recorded_at))
        save_projection(tx, comparer, wanted)
        return found

    def _before(self, tx: Transaction, seq: int, metrics: Collection[str] | None, article_id: str | None) -> Comparer:
        """A comparer that has read every event before `seq` that may matter."""
        self._calls += 1
        if self._kept is None and (self._calls == 1 or seq > _WARM_EVENTS):
            return feed(Comparer(), ledger.events(tx, metrics=metrics, article_id=article_id, up_to=seq - 1))
        if self._kept is None:
            # What was read for one text alone (above) is not kept: the whole ledger is read now.
            self._kept, self._seq = Comparer(), 0
        return feed(self._kept, ledger.events(tx, after=self._seq, up_to=seq - 1))


def feed(comparer: Comparer, events: Iterable[Event]) -> Comparer:
    """The comparer after these events."""
    for event in events:
        comparer.apply(event)
    return comparer


def save_projection(tx: Transaction, comparer: Comparer, metrics: Collection[str] | None) -> None:
    """Makes the stored points of these metrics (None: of all) equal to what the comparer says."""
    stored = finding.load_states(tx, metrics=metrics)
    current = {
        state.key: (state.metric, state.record())
        for state in comparer.point_states()
        if metrics is None or state.metric in metrics
    }
    moved = [(key, metric, record) for key, (metric, record) in current.items() if stored.get(key) != record]
    finding.save_states(tx, moved)
    finding.drop_states(tx, stored.keys() - current.keys())
