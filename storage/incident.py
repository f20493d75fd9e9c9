"""What is or was wrong with sources: opened once, told once, closed when it is over."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from monitor.domain.fingerprint import stable_id
from monitor.domain.source import Incident
from storage.engine import Transaction
from storage.tables.source import incident


def open_(tx: Transaction, subject: str, kind: str, detail: str, now: datetime, *, quiet: bool = False) -> bool:
    """Opens an incident unless the subject has one of this kind; another kind's is closed. True where it is new."""
    present = list_(tx, subject=subject, open_only=True)
    if any(entry.kind == kind for entry in present):
        return False
    close(tx, subject, now)
    row = {
        "id": stable_id("incident", subject, kind, now.isoformat()),
        "subject": subject,
        "kind": kind,
        "detail": detail,
        "opened_at": now,
        "quiet": quiet,
    }
    tx.execute(incident.insert(), row)
    return True


def close(tx: Transaction, subject: str, now: datetime) -> int:
    """Closes what is open of the subject; how many that were."""
    query = incident.update().where(incident.c.subject == subject, incident.c.closed_at.is_(None))
    return tx.execute(query.values(closed_at=now)).rowcount


def list_(
    tx: Transaction, *, subject: str | None = None, open_only: bool = False, since: datetime | None = None
) -> list[Incident]:
    """Incidents, oldest first; with `since`, those that were open at some time after it."""
    query = select(incident).order_by(incident.c.opened_at, incident.c.id)
    if subject is not None:
        query = query.where(incident.c.subject == subject)
    if open_only:
        query = query.where(incident.c.closed_at.is_(None))
    if since is not None:
        query = query.where(incident.c.closed_at.is_(None) | (incident.c.closed_at >= since))
    return [Incident(**row._mapping) for row in tx.execute(query)]


def untold(tx: Transaction) -> list[Incident]:
    """Open incidents that nobody was told of and that are meant to be told."""
    return [entry for entry in list_(tx, open_only=True) if entry.told_at is None and not entry.quiet]


def by_ids(tx: Transaction, ids: Collection[str]) -> list[Incident]:
    """The incidents with these ids, oldest first."""
    query = select(incident).where(incident.c.id.in_(list(ids))).order_by(incident.c.opened_at, incident.c.id)
    return [Incident(**row._mapping) for row in tx.execute(query)] if ids else []


def lasting(tx: Transaction, since: datetime | None, now: datetime) -> list[Incident]:
    """What is meant to be told and is open now, or since then was for a time; oldest first."""
    found = list_(tx, open_only=since is None, since=since)
    return [entry for entry in found if not entry.quiet and entry.opened_at <= now]


def mark_told(tx: Transaction, ids: Collection[str], now: datetime) -> None:
    """These were told."""
    tx.execute(incident.update().where(incident.c.id.in_(list(ids))).values(told_at=now))
