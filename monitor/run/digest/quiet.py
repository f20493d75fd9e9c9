"""What an analyst keeps from being told: silences and acknowledgements."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from difflib import get_close_matches
from fnmatch import fnmatchcase

from monitor.alert.route import INCIDENT, MATCHED
from monitor.alert.silence import subject_of, value_of
from monitor.domain.alert import Acknowledgement, Silence
from monitor.domain.errors import UsageError, ambiguous
from monitor.domain.finding import Cause, Finding, FindingKind, Severity
from monitor.domain.fingerprint import stable_id
from storage import Store, Transaction
from storage import alert as outbox
from storage import finding as stored


def matchers(texts: Sequence[str], metrics: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    """ "metrics=gii_rank,ai_*" as a match. Raises UsageError naming what is no matcher, or could match nothing ever."""
    closed = {"metrics": metrics, "kinds": [*FindingKind, INCIDENT], "severities": [*Severity], "causes": [*Cause]}
    match: dict[str, tuple[str, ...]] = {}
    for text in texts:
        name, equals, values = text.partition("=")
        if not equals or not values or name not in MATCHED:
            raise UsageError(
                "is no matcher", subject=text, remedy=f"write NAME=VALUE,... with a name of {', '.join(MATCHED)}"
            )
        match[name] = tuple(value.strip() for value in values.split(",") if value.strip())
        for pattern in match[name]:
            _check(name, pattern, closed.get(name))
    return match


def _check(name: str, pattern: str, known: Collection[str] | None) -> None:
    """Raises UsageError where the pattern is none of a closed list: a misspelt silence would hold nothing back."""
    if known is None or any(fnmatchcase(value, pattern) for value in known):
        return
    near = get_close_matches(pattern, known, n=3) or (sorted(known) if len(known) < 20 else [])
    remedy = f"known are: {', '.join(near)}" if near else f"nq57 {name} lists what is known"
    raise UsageError("matches nothing", subject=f"{name}={pattern}", remedy=remedy)


def silence(
    store: Store, match: Mapping[str, tuple[str, ...]], until: datetime, *, author: str, comment: str, now: datetime
) -> Silence:
    """Holds matching findings back until then; at most a year, so that nothing is silent for ever."""
    if not match:
        raise UsageError("matches nothing", subject="silence", remedy="name at least one matcher: metrics=gii_rank")
    if not now < until <= now + timedelta(days=366):
        raise UsageError("must end within a year from now", subject="silence", remedy="give a shorter time")
    made = Silence(
        id=stable_id("silence", sorted(match.items()), now.isoformat())[:10],
        match=match,
        until=until,
        author=author,
        comment=comment,
        created_at=now,
    )
    with store.write() as tx:
        outbox.add_silence(tx, made)
    return made


def silences(store: Store, now: datetime) -> tuple[Silence, ...]:
    """Those in force."""
    with store.read() as tx:
        return outbox.silences(tx, now)


def end_silence(store: Store, silence_id: str, now: datetime) -> None:
    """Ends one now. Raises UsageError where none of this id is in force."""
    with store.write() as tx:
        if not outbox.end_silence(tx, silence_id, now):
            raise UsageError("is no silence in force", subject=silence_id, remedy="see nq57 silence")


def known(tx: Transaction, named: str) -> Finding:
    """The finding, or the newest one of the conflict, that an id or an unambiguous start of one names. Raises
    UsageError."""
    found = stored.get(tx, named)
    newest = {entry.conflict_id or "": entry for entry in stored.list_(tx, kinds=[str(FindingKind.CONFLICT)])}
    conflicts = [conflict for conflict in newest if named and conflict.startswith(named)]
    fitting = [*stored.ids_from(tx, named), *conflicts]
    if len(fitting) > 1:
        raise ambiguous(named, fitting, subject="ID")
    if found is None and not conflicts:
        remedy = "see nq57 findings and nq57 conflicts"
        raise UsageError("is no finding and no conflict", subject=named, remedy=remedy)
    return found or newest[conflicts[0]]


def acknowledge(store: Store, named: str, *, author: str, comment: str, now: datetime) -> Acknowledgement:
    """Holds the point or conflict that the id of a finding or a conflict names back until one of its values moves.
    Raises UsageError."""
    with store.write() as tx:
        found = known(tx, named)
        subject, value = subject_of(found), value_of(found)
        made = Acknowledgement(
            id=stable_id("acknowledgement", subject, value)[:10],
            subject=subject,
            value=value,
            author=author,
            comment=comment,
            created_at=now,
        )
        outbox.add_acknowledgement(tx, made)
    return made
