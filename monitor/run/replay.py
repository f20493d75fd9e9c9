"""Runs stages again from stored rows: compare from the ledger, extract from revisions, parse from snapshots."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Any

from monitor import compare
from monitor.domain.finding import Finding
from monitor.domain.source import HISTORY
from monitor.present.record import finding_record
from monitor.run.history import save_whole, version
from storage import Store, Transaction, checkpoint, current, finding, incident, ledger, maintain


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One finding that a replay gives otherwise: None where it is not there."""

    stored: Finding | None
    replayed: Finding | None


def replay_compare(tx: Transaction, *, up_to: int | None = None) -> tuple[compare.Comparer, list[Finding]]:
    """The findings that the whole ledger gives now, oldest first, and the comparer that found them."""
    comparer = compare.Comparer()
    found = [entry for event in ledger.events(tx, up_to=up_to) for entry in comparer.apply(event)]
    return comparer, found


def differences(stored: list[Finding], replayed: list[Finding]) -> list[Difference]:
    """What differs, in order of event; nothing where both are the same, byte for byte."""
    if stored == replayed:
        return []
    by_id = {entry.id: entry for entry in replayed}
    known = {entry.id for entry in stored}
    found = [Difference(stored=old, replayed=by_id.get(old.id)) for old in stored if by_id.get(old.id) != old]
    found += [Difference(stored=None, replayed=new) for new in replayed if new.id not in known]
    if not found:
        pairs = zip_longest(stored, replayed)
        found = [Difference(stored=old, replayed=new) for old, new in pairs if old != new][:1]
    return sorted(found, key=_when)


def _when(difference: Difference) -> int:
    entry = difference.stored or difference.replayed
    return entry.seq if entry else 0


def compare_again(store: Store) -> list[Difference]:
    """What replaying compare over the ledger would change."""
    with store.read() as tx:
        return differences(list(finding.list_(tx)), replay_compare(tx)[1])


def apply_compare(store: Store, *, now: datetime, comment: str) -> list[Difference]:
    """Replays compare and, where it changes anything, appends the findings as a new generation."""
    with store.write() as tx:
        comparer, replayed = replay_compare(tx)
        changed = differences(list(finding.list_(tx)), replayed)
        if changed:
            number = finding.current_generation(tx) + 1
            finding.add_generation(tx, number=number, up_to=ledger.last_seq(tx), comment=comment, recorded_at=now)
            finding.add(tx, replayed, generation=number)
        save_whole(tx, comparer, ledger.last_seq(tx))
        return changed


def verify_store(store: Store) -> list[str]:
    """Every fault: of the file, of findings that the ledger does not give, of points that are not its projection."""
    faults = maintain.integrity_faults(store)
    with store.read() as tx:
        comparer, replayed = replay_compare(tx)
        for change in differences(list(finding.list_(tx)), replayed):
            entry = change.stored or change.replayed
            assert entry is not None
            faults.append(f"finding {entry.id} ({entry.kind} {entry.metric}): the ledger gives {_state(change)}")
        faults += _projection_faults(finding.load_states(tx), comparer)
        kept, given = current.load(tx), current.newest(state.record() for state in comparer.point_states())
        moved = sorted(name for name in kept.keys() | given.keys() if kept.get(name) != given.get(name))
        faults += [f"the current value of series {name} differs from the ledger's" for name in moved]
        faults += _checkpoint_faults(tx, comparer)
    return faults


def trust_again(store: Store, now: datetime) -> None:
    """Once verified, history that could have been changed unseen is an incident no more."""
    with store.read() as tx:
        doubted = incident.list_(tx, subject=HISTORY, open_only=True)
    if doubted and not store.read_only:
        store.attempt(lambda tx: incident.close(tx, HISTORY, now))


def rebuild_projection(store: Store) -> int:
    """Makes the stored points those of the ledger. Returns how many there are."""
    with store.write() as tx:
        comparer, _ = replay_compare(tx)
        save_whole(tx, comparer, ledger.last_seq(tx))
        return len(finding.load_states(tx))


def difference_lines(changed: list[Difference]) -> Iterator[dict[str, Any]]:
    """JSON records of what a replay changes."""
    for change in changed:
        yield {
            "change": "removed" if change.replayed is None else "added" if change.stored is None else "altered",
            "stored": finding_record(change.stored) if change.stored else None,
            "replayed": finding_record(change.replayed) if change.replayed else None,
        }


def _state(change: Difference) -> str:
    if change.replayed is None:
        return "no such finding"
    return "one more finding" if change.stored is None else "another one"


def _checkpoint_faults(tx: Transaction, comparer: compare.Comparer) -> list[str]:
    """What was kept by this code for the ledger as it is, and is not what the ledger gives. Another one is unused."""
    if checkpoint.mark(tx) != (version(), ledger.last_seq(tx)):
        return []
    whole = comparer.changes()
    pairs: list[tuple[dict[Any, str], dict[Any, str]]] = [
        ({gist.name: gist.gist for gist in checkpoint.gists(tx)}, {kept.name: kept.gist for kept in whole.kept}),
        (
            {row[:3]: row.image for row in checkpoint.all_statements(tx)},
            {(row.cell, row.key, row.role): row.image for row in whole.statements},
        ),
        (checkpoint.pages(tx), dict(whole.pages)),
    ]
    return [
        f"what is kept of {name} differs from the ledger's"
        for stored, current in pairs
        for name in sorted(stored.keys() | current.keys())
        if stored.get(name) != current.get(name)
    ]


def _projection_faults(stored: Mapping[str, Mapping[str, Any]], comparer: compare.Comparer) -> list[str]:
    current = {state.key: state.record() for state in comparer.point_states()}
    faults = [f"point {key} is stored and not of the ledger" for key in sorted(stored.keys() - current.keys())]
    faults += [f"point {key} is of the ledger and not stored" for key in sorted(current.keys() - stored.keys())]
    moved = sorted(key for key in stored.keys() & current.keys() if stored[key] != current[key])
    return faults + [f"point {key} differs from the ledger's" for key in moved]
