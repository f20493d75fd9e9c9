"""Compares new events with what the ledger holds: with a comparer kept warm, or with the part of it that matters."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from monitor.compare import Comparer, Rules, related, rules_from
from monitor.domain.finding import Finding
from monitor.domain.ledger import ConfigEvent, Event
from storage import Transaction, finding, ledger

#: A ledger longer than this is never kept in memory: each text meets only the events that may matter to it.
_WARM_EVENTS = 200_000


class Part(NamedTuple):
    """The part of the ledger that may matter to some events: articles that state these metrics at these places."""

    metrics: frozenset[str]
    geos: Collection[str] | None
    article_id: str | None


class History:
    """What the ledger has said. Each comparison reads only the part of it that may matter, until these parts together
    are as long as the ledger: then the whole is read once and kept.

    `settings` are those that hold now, as the newest ConfigEvent has them.
    """

    def __init__(self, settings: str) -> None:
        self._settings = settings
        self._kept: Comparer | None = None
        self._seq = 0
        #: Events read for one comparison each and not kept.
        self._read = 0
        #: A transaction has begun and is not known to be committed.
        self._open = False

    @cached_property
    def _rules(self) -> Rules:
        return rules_from(self._settings)

    def begin(self) -> None:
        """A transaction begins. Where the one before was not kept, what was read in it never came to be."""
        if self._open:
            self._kept, self._seq = None, 0
        self._open = True

    def keep(self) -> None:
        """The transaction was committed."""
        self._open = False

    def compare(
        self,
        tx: Transaction,
        events: Sequence[Event],
        *,
        metrics: Collection[str],
        geos: Collection[str] | None,
        article_id: str | None,
    ) -> tuple[Finding, ...]:
        """Stores the findings of the ledger's newest events and the points that they moved.

        The events concern these metrics at these places (None: at all): figures of other places never meet.
        """
        part: Part | None = Part(related(metrics, self._rules), geos, article_id)
        if any(isinstance(event, ConfigEvent) for event in events):
            part = None
        elif part is not None and not part.metrics:
            return ()
        comparer = self._before(tx, events[0].seq, part)
        found = tuple(entry for event in events for entry in comparer.apply(event))
        if comparer is self._kept:
            self._seq = events[-1].seq
        finding.add(tx, found, generation=finding.ensure_generation(tx, events[0].recorded_at))
        save_projection(tx, comparer, part)
        return found

    def _before(self, tx: Transaction, seq: int, part: Part | None) -> Comparer:
        """A comparer that has read every event before `seq` that may matter."""
        if self._kept is None and part is not None and (self._read < seq or seq > _WARM_EVENTS):
            comparer, count = Comparer(), 0
            for count, event in enumerate(  # noqa: B007 - the number of events is the result
                ledger.events(tx, metrics=part.metrics, geos=part.geos, article_id=part.article_id, up_to=seq - 1),
                1,
            ):
                comparer.apply(event)
            self._read += max(count, 1)
            return comparer
        if self._kept is None:
            self._kept, self._seq = Comparer(), 0
        return feed(self._kept, ledger.events(tx, after=self._seq, up_to=seq - 1))


def feed(comparer: Comparer, events: Iterable[Event]) -> Comparer:
    """The comparer after these events."""
    for event in events:
        comparer.apply(event)
    return comparer


def save_projection(tx: Transaction, comparer: Comparer, part: Part | None) -> None:
    """Makes the stored points of this part (None: of all) equal to what the comparer says."""
    metrics, geos = (part.metrics, part.geos) if part else (None, None)
    stored = finding.load_states(tx, metrics=metrics, geos=geos)
    current = {state.key: state.record() for state in comparer.point_states(metrics, geos)}
    finding.save_states(tx, [record for key, record in current.items() if stored.get(key) != record])
    finding.drop_states(tx, stored.keys() - current.keys())
