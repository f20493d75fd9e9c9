"""Times that a clock wrote which was ahead and is right again: nobody waits for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Column, ColumnElement, Table, and_, func, or_, select

from monitor.domain.alert import DeliveryState
from monitor.domain.source import ItemOutcome
from storage.engine import Transaction
from storage.tables import alert, source

#: The clocks of machines that share a database may differ by so much: a time this little ahead is another machine's.
SKEW = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Longest:
    """The longest wait that is ever put before each kind of thing. A time further ahead than that was written by a
    wrong clock; so was a moment at which something is said to have happened already, if it lies ahead at all."""

    poll: timedelta
    turn: timedelta
    pause: timedelta
    claim: timedelta
    retry: timedelta
    #: By step, after a fetch that went well; and after one that failed.
    recheck: Sequence[timedelta]
    recheck_failed: timedelta
    delivery: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """Rows of one kind with times ahead: how many, and the latest of them."""

    noun: str
    count: int
    latest: datetime


@dataclass(frozen=True, slots=True)
class _Mark:
    """One column that may hold such times, and which of its rows do."""

    noun: str
    table: Table
    column: Column[datetime]
    ahead: ColumnElement[bool]


def ahead(tx: Transaction, now: datetime, longest: Longest) -> list[Ahead]:
    """What has times that no right clock can have written, a kind of thing each."""
    found: dict[str, Ahead] = {}
    for mark in _marks(now, longest):
        count, latest = tx.execute(select(func.count(), func.max(mark.column)).where(mark.ahead)).one()
        known = found.get(mark.noun)
        if count:
            both = (known.count, known.latest) if known else (0, latest)
            found[mark.noun] = Ahead(noun=mark.noun, count=max(count, both[0]), latest=max(latest, both[1]))
    return list(found.values())


def set_right(tx: Transaction, now: datetime, longest: Longest) -> None:
    """Such times are now: what was waited for is due, and what happened did so at the latest now."""
    for mark in _marks(now, longest):
        tx.execute(mark.table.update().where(mark.ahead).values({mark.column: now}))


def _marks(now: datetime, longest: Longest) -> Iterator[_Mark]:
    """In this order: what tells that a row was written by a wrong clock is set right after the waits in it."""
    yield from _of_sources(now, longest)
    yield from _of_articles(now, longest)
    yield from _of_deliveries(now, longest)


def _of_sources(now: datetime, longest: Longest) -> Iterator[_Mark]:
    past = now + SKEW
    feed, host = source.feed_state, source.host
    # A feed's own wait is what lies between its last poll and its next: a poll ahead of us gives its next one away.
    due = (feed.c.next_due > now) & ((feed.c.polled_at > past) | (feed.c.next_due > now + longest.poll + SKEW))
    yield _Mark("feeds", feed, feed.c.next_due, due)
    for column in (feed.c.polled_at, feed.c.success_at, feed.c.new_at, feed.c.full_at):
        yield _Mark("feeds", feed, column, column > past)
    yield _Mark("hosts", host, host.c.free_at, host.c.free_at > now + longest.turn + SKEW)
    yield _Mark("hosts", host, host.c.paused_until, host.c.paused_until > now + longest.pause + SKEW)
    yield _Mark("hosts", host, host.c.robots_at, host.c.robots_at > past)
    for column in (source.poll_run.c.started_at, source.poll_run.c.finished_at):
        yield _Mark("passes", source.poll_run, column, column > past)
    for column in (source.incident.c.opened_at, source.incident.c.closed_at, source.incident.c.told_at):
        yield _Mark("incidents", source.incident, column, column > past)


def _of_articles(now: datetime, longest: Longest) -> Iterator[_Mark]:
    item, recheck = source.item, source.recheck
    claimed = and_(item.c.outcome == ItemOutcome.PENDING, item.c.retry_at > now + longest.claim + SKEW)
    yield _Mark("items", item, item.c.retry_at, claimed | (item.c.retry_at > now + longest.retry + SKEW))
    last = len(longest.recheck) - 1
    waits = [
        and_(
            recheck.c.step >= step if step == last else recheck.c.step == step,
            recheck.c.failures == 0,
            recheck.c.due_at > now + wait + SKEW,
        )
        for step, wait in enumerate(longest.recheck)
    ]
    failed = and_(recheck.c.failures > 0, recheck.c.due_at > now + longest.recheck_failed + SKEW)
    yield _Mark("articles", recheck, recheck.c.due_at, or_(failed, *waits))


def _of_deliveries(now: datetime, longest: Longest) -> Iterator[_Mark]:
    past = now + SKEW
    delivery, told, route = alert.delivery, alert.alert, alert.route_state
    pending = (delivery.c.state == DeliveryState.PENDING) & (delivery.c.next_at > now)
    wait = (delivery.c.created_at > past) | (delivery.c.next_at > now + longest.delivery + SKEW)
    yield _Mark("deliveries", delivery, delivery.c.next_at, pending & wait)
    for column in (delivery.c.created_at, delivery.c.sent_at):
        yield _Mark("deliveries", delivery, column, column > past)
    waiting = told.c.digest_id.is_(None) & (told.c.due_at > now) & (told.c.created_at > past)
    yield _Mark("alerts", told, told.c.due_at, waiting)
    yield _Mark("alerts", told, told.c.created_at, told.c.created_at > past)
    yield _Mark("digests", alert.digest, alert.digest.c.created_at, alert.digest.c.created_at > past)
    for column in (route.c.last_at, route.c.last_sent_at):
        yield _Mark("routes", route, column, column > past)
