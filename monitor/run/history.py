"""Compares new events with what the ledger holds, through what compare keeps of it between runs."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import cache
from hashlib import sha256
from itertools import islice
from pathlib import Path

from monitor import compare, domain
from monitor.compare import Changes, Comparer, related, rules_from
from monitor.domain.finding import Finding
from monitor.domain.ledger import ConfigEvent, Event
from monitor.run.archive import LedgerArchive
from storage import Transaction, checkpoint, current, finding, ledger

#: So many statements stay in memory at most from one text to the next.
_IN_MEMORY = 200_000
#: So many events that say nothing are taken over at a time.
_AT_ONCE = 1000
#: The settings of a ledger that has none yet.
_NO_SETTINGS = "{}"


class History:
    """What the ledger has said. A comparison reads of it the points that its figures may meet, from a checkpoint that
    every comparison carries on; where there is none of this code for the ledger as it is, the whole is replayed once.
    """

    def __init__(self) -> None:
        self._kept: Comparer | None = None
        self._seq = 0
        #: Metrics at places of which `_kept` knows all points; None for a metric at every place.
        self._covered: set[tuple[str, str | None]] = set()
        #: A transaction has begun and is not known to be committed.
        self._open = False

    def begin(self) -> None:
        """A transaction begins. Where the one before was not kept, what was read in it never came to be."""
        if self._open:
            self._kept = None
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
        first, last = events[0].seq, events[-1].seq
        if any(isinstance(event, ConfigEvent) for event in events):
            self._kept = None
            comparer = feed(Comparer(), ledger.events(tx, up_to=first - 1))
            found = tuple(entry for event in events for entry in comparer.apply(event))
            save_whole(tx, comparer, last)
        else:
            comparer = self._carried_on(tx, first)
            self._cover(tx, comparer, metrics, geos, article_id)
            found = tuple(entry for event in events for entry in comparer.apply(event))
            _save(tx, comparer.changes())
            checkpoint.save_mark(tx, version(), last)
            self._seq = last
        finding.add(tx, found, generation=finding.ensure_generation(tx, events[0].recorded_at))
        return found

    def _carried_on(self, tx: Transaction, seq: int) -> Comparer:
        """A comparer that knows the events before `seq`, or where to ask for them."""
        archive = LedgerArchive(tx, seq)
        if self._kept is not None and self._kept.size < _IN_MEMORY:
            before = checkpoint.mark(tx) if self._seq != seq - 1 else None
            if before is None or (before == (version(), self._seq) and _caught_up(tx, seq - 1)):
                self._kept.reopen(archive)
                return self._kept
        if not _caught_up(tx, seq - 1):
            save_whole(tx, feed(Comparer(), ledger.events(tx, up_to=seq - 1)), seq - 1)
        self._kept = Comparer(archive, ledger.last_settings(tx) or _NO_SETTINGS)
        self._covered = set()
        return self._kept

    def _cover(
        self,
        tx: Transaction,
        comparer: Comparer,
        metrics: Collection[str],
        geos: Collection[str] | None,
        article_id: str | None,
    ) -> None:
        """Tells the comparer of every point that the events may touch."""
        rules = rules_from(ledger.last_settings(tx) or _NO_SETTINGS) if metrics else None
        wanted = related(metrics, rules) if rules else frozenset()
        self._tell(tx, comparer, wanted, geos)
        for metric, geo in sorted(comparer.places_of(article_id)) if article_id else ():
            self._tell(tx, comparer, {metric}, {geo})

    def _tell(
        self, tx: Transaction, comparer: Comparer, metrics: Collection[str], geos: Collection[str] | None
    ) -> None:
        places: Collection[str | None] = [None] if geos is None else geos
        new = {(metric, geo) for metric in metrics for geo in places} - self._covered
        new = {(metric, geo) for metric, geo in new if (metric, None) not in self._covered}
        if new:
            found = checkpoint.gists(tx, metrics={metric for metric, _ in new}, geos=geos)
            comparer.cover((entry.name, entry.gist) for entry in found)
            self._covered |= new


def note_settings(tx: Transaction, settings: str, now: datetime) -> list[Event]:
    """The change of settings since the last event, if there is one: what compare reads is part of the ledger."""
    digest = sha256(settings.encode()).hexdigest()[:20]
    if ledger.last_config_digest(tx) == digest:
        return []
    return [ledger.append_config(tx, recorded_at=now, digest=digest, settings=settings)]


def feed(comparer: Comparer, events: Iterable[Event]) -> Comparer:
    """The comparer after these events."""
    for event in events:
        comparer.apply(event)
    return comparer


@cache
def version() -> str:
    """Stands for the code that compares: what other code has kept is made again."""
    folders = [Path(str(package.__file__)).parent for package in (compare, domain)]
    paths = [path for folder in folders for path in sorted(folder.glob("*.py"))]
    return sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()[:20]


def _caught_up(tx: Transaction, seq: int) -> bool:
    """Whether what is kept knows the events up to `seq`. Those that say nothing, as most do, are taken over here; of
    others that passed it by, it says that all has to be made again.
    """
    known = checkpoint.mark(tx)
    if known is None or known[0] != version():
        return False
    if known[1] == seq:
        return True
    if known[1] > seq or not ledger.says_nothing(tx, after=known[1], up_to=seq):
        return False
    settings, events = ledger.last_settings(tx) or _NO_SETTINGS, ledger.events(tx, after=known[1], up_to=seq)
    while part := list(islice(events, _AT_ONCE)):
        _save(tx, feed(Comparer(LedgerArchive(tx, part[0].seq), settings), part).changes())
    checkpoint.save_mark(tx, version(), seq)
    return True


def save_whole(tx: Transaction, comparer: Comparer, seq: int) -> None:
    """Makes all stored points, and what is kept between runs, those of a comparer that has read the ledger to `seq`."""
    changes = comparer.changes()
    checkpoint.clear(tx)
    current.clear(tx)
    finding.drop_states(tx, finding.load_states(tx).keys() - {s.key for _, states in changes.states for s in states})
    _save(tx, changes)
    checkpoint.save_mark(tx, version(), seq)


def _save(tx: Transaction, changes: Changes) -> None:
    """Takes over what changed: the checkpoint, and the projection of the points."""
    before = checkpoint.named(tx, [name for name, _ in changes.states])
    records = [state.record() for _, states in changes.states for state in states]
    stored = finding.load_states(tx, keys=[record["key"] for record in records])
    finding.save_states(tx, [record for record in records if stored.get(record["key"]) != record])
    known = {key for gist in before.values() for key in json.loads(gist)[-1]}
    dropped = known - {record["key"] for record in records}
    finding.drop_states(tx, dropped)
    current.refresh(tx, records, dropped)
    checkpoint.save(
        tx,
        gists=[checkpoint.Gist(entry.name, entry.metric, entry.geo, entry.gist) for entry in changes.kept],
        statements=[checkpoint.Kept(row.cell, row.key, row.role, row.image) for row in changes.statements],
        gone=changes.gone,
        pages=changes.pages,
    )
