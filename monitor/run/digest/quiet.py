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
from monitor.domain.finding import Cause, FindingKind, Severity
from monitor.domain.fingerprint import stable_id
from storage import Store
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


def acknowledge(store: Store, finding_id: str, *, author: str, comment: str, now: datetime) -> Acknowledgement:
    """Holds the finding's point or conflict back until one of its values moves. Raises UsageError."""
    with store.write() as tx:
        found = stored.get(tx, finding_id)
        if found is None and (fitting := stored.ids_from(tx, finding_id)):
            raise ambiguous(finding_id, fitting, subject="FINDING")
        if found is None:
            raise UsageError("is no finding", subject=finding_id, remedy="see nq57 findings")
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
