"""Looks at configuration, database, receivers and sources and says what is wrong and what to do about it."""

from __future__ import annotations

import os
import pyexpat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from monitor.compiled.finder import state
from monitor.domain.errors import DatabaseError, MonitorError
from monitor.domain.source import CANARY_FAILED, GUARD_LOST, WORK_FAILED, FeedState, Funnel, Incident
from monitor.run.ahead import longest_of, shown
from monitor.run.catalog import Catalog
from monitor.run.check import check_configuration, remarks
from monitor.run.digest.receivers import is_told, who_is_told
from monitor.run.digest.undelivered import Undelivered, undelivered
from monitor.run.poll.incidents import NETWORK
from monitor.run.poll.means import unverified
from monitor.run.poll.probe import probe_publishers
from monitor.run.wiring import open_database
from storage import Store, incident, lease, poison, poll_run, source
from storage.ahead import Ahead, ahead
from storage.maintain import refuse_damage
from storage.views.queue import Line, line

OK, NOTE, FAULT = "ok", "note", "fault"
_TELL = "set smtp.host and smtp.recipients or webhook.url, or give a route another receiver in routes.toml"
#: A job that waits for longer says that there are too few workers.
_BEHIND = timedelta(hours=1)
#: Older readers of XML do not limit what entities grow into.
_EXPAT = (2, 4, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing looked at. `state` is ok, note or fault."""

    name: str
    state: str
    detail: str
    remedy: str = ""


def examine(environment: Mapping[str, str], *, network: bool) -> Iterator[Check]:
    """Every check as it is made; later ones are made whatever earlier ones found."""
    catalog, faults = check_configuration(environment)
    for fault in faults:
        yield Check(name="configuration", state=FAULT, detail=str(fault), remedy="mend the key, see nq57 check-config")
    if catalog is None:
        return
    if not faults:
        yield Check(
            name="configuration", state=OK, detail=f"{len(catalog.feeds)} feeds, {len(catalog.metrics)} metrics"
        )
    yield _expat()
    yield _extractor()
    for publisher in unverified(catalog):
        detail = f"certificates of {publisher.name} are not checked (verify_tls = false)"
        yield Check(name="tls", state=NOTE, detail=detail, remedy=f"remove the key from publishers/{publisher.id}.toml")
    yield _receivers(catalog)
    for told, remedy in remarks(catalog):
        yield Check(name="configuration", state=NOTE, detail=told, remedy=remedy)
    yield _digests(catalog)
    try:
        with open_database(catalog) as store:
            yield from _stored(catalog, store)
    except DatabaseError as error:
        yield Check(name="database", state=FAULT, detail=str(error))
    if network:
        yield from _network(catalog)


def _expat() -> Check:
    version = pyexpat.version_info
    shown = ".".join(map(str, version))
    if version < _EXPAT:
        return Check(name="xml", state=FAULT, detail=f"expat {shown} is open to entity bombs", remedy="update Python")
    return Check(name="xml", state=OK, detail=f"expat {shown}")


def _extractor() -> Check:
    compiled, detail = state()
    if compiled:
        return Check(name="extractor", state=OK, detail=detail)
    return Check(name="extractor", state=NOTE, detail=detail, remedy="for more speed: python -m monitor.compiled")


def _receivers(catalog: Catalog) -> Check:
    try:
        told = is_told(catalog)
        detail = who_is_told(catalog)
    except MonitorError as error:
        return Check(name="receivers", state=FAULT, detail=str(error))
    if told:
        return Check(name="receivers", state=OK, detail=detail)
    return Check(
        name="receivers",
        state=NOTE,
        detail=detail,
        remedy=_TELL,
    )


def _digests(catalog: Catalog) -> Check:
    folder = Path(catalog.settings.digest.directory)
    known = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if known.is_dir() and os.access(known, os.W_OK):
        return Check(name="digests", state=OK, detail=f"{folder} can be written")
    return Check(
        name="digests", state=FAULT, detail=f"{known} is no folder that can be written", remedy="set digest.directory"
    )


def _database(store: Store) -> Check:
    try:
        store.refuse_read_only()
    except DatabaseError as error:
        return Check(name="database", state=FAULT, detail=str(error))
    return Check(name="database", state=OK, detail=store.address)


def _stored(catalog: Catalog, store: Store) -> Iterator[Check]:
    # What a daemon starts on, and nothing else, is all right: what damaged pages say further is worth nothing.
    refuse_damage(store)
    yield _database(store)
    now = datetime.now(UTC)
    with store.read() as tx:
        holder = lease.holder(tx, lease.DAEMON, now)
        states = source.feed_states(tx)
        incidents = incident.list_(tx, open_only=True)
        poisoned = poison.list_(tx)
        last = next(iter(poll_run.last(tx)), None)
        jobs = line(tx)
        later = ahead(tx, now, longest_of(catalog))
        failed = list(undelivered(tx, catalog))
    yield Check(
        name="daemon",
        state=OK if holder else NOTE,
        detail=f"runs as {holder}" if holder else "does not run",
        remedy="" if holder else "start it with nq57 run",
    )
    zone = ZoneInfo(catalog.settings.time.zone)
    if later:
        yield _clock(later, now, zone)
    if jobs is not None or catalog.settings.queue.enabled:
        yield _queue(jobs, now, zone, enabled=catalog.settings.queue.enabled)
    yield _last_pass(last, zone)
    for entry in incidents:
        state = NOTE if entry.quiet else FAULT
        detail = f"{entry.kind} since {entry.opened_at.astimezone(zone):%Y-%m-%d %H:%M}: {entry.detail}"
        yield Check(name=entry.subject, state=state, detail=detail, remedy=_way_out(entry))
    yield from _undelivered(failed)
    yield _sources(catalog, states)
    if poisoned:
        yield Check(
            name="poison", state=NOTE, detail=f"{len(poisoned)} pages cost a reader, the last one {poisoned[-1].url}"
        )


def _way_out(entry: Incident) -> str:
    """What to do about an incident."""
    if entry.kind == WORK_FAILED:
        return "the daemon's log says where it fails; report it with that, if it is none of your settings"
    if entry.kind == GUARD_LOST:
        return "nq57 db verify; what it proves ends this"
    if entry.kind == CANARY_FAILED:
        return "nq57 alerts canary"
    if entry.subject == NETWORK:
        return "check the connection and the resolver of this machine"
    return f"nq57 feeds test {entry.subject}"


def _clock(later: list[Ahead], now: datetime, zone: ZoneInfo) -> Check:
    """What was written by a clock that is ahead of ours."""
    return Check(
        name="clock",
        state=FAULT,
        detail=f"{shown(later, zone)}; by this clock it is {now.astimezone(zone):%Y-%m-%d %H:%M}",
        remedy="set this clock right if it is behind; else nq57 poll or nq57 run takes them as due now",
    )


def _queue(jobs: Line | None, now: datetime, zone: ZoneInfo, *, enabled: bool) -> Check:
    """Whether anybody does the jobs, and how far behind they are."""
    if jobs is None:
        return Check(name="queue", state=NOTE, detail="is not made yet", remedy="start nq57 run, then nq57 worker")
    detail = f"{jobs.waiting} jobs wait, {jobs.running} run, {jobs.failed} were given up; {jobs.workers} workers live"
    if jobs.oldest is not None:
        detail += f"; the oldest waits since {jobs.oldest.astimezone(zone):%Y-%m-%d %H:%M}"
    if not jobs.workers and (enabled or jobs.waiting):
        return Check(name="queue", state=FAULT, detail=detail, remedy="start nq57 worker")
    if jobs.oldest is not None and now - jobs.oldest > _BEHIND:
        slow = ", ".join(queue.name for queue in jobs.queues if queue.oldest and now - queue.oldest > _BEHIND)
        remedy = f"start more workers, one at least that serves {slow}"
        return Check(name="queue", state=NOTE, detail=detail, remedy=remedy)
    return Check(name="queue", state=OK, detail=detail)


def _last_pass(last: Funnel | None, zone: ZoneInfo) -> Check:
    if last is None:
        return Check(name="last pass", state=NOTE, detail="none yet", remedy="nq57 poll, or nq57 run")
    failed = sum(1 for feed in last.feeds if feed.death)
    ended = last.finished_at.astimezone(zone)
    again = sum(last.rechecks.values()) + sum(last.retries.values())
    detail = f"{ended:%Y-%m-%d %H:%M}: {len(last.feeds)} feeds, {failed} in trouble, {last.total} items"
    detail += f", {again} articles besides" if again else ""
    return Check(name="last pass", state=OK, detail=detail)


def _undelivered(failed: list[Undelivered]) -> Iterator[Check]:
    """What did not arrive, and what was given up."""
    for entry in failed:
        yield Check(name="deliveries", state=FAULT if entry.lasting else NOTE, detail=entry.told, remedy=entry.remedy)
    if not failed:
        yield Check(name="deliveries", state=OK, detail="none failed")


def _sources(catalog: Catalog, states: Mapping[str, FeedState]) -> Check:
    known = [states[feed.id] for feed in catalog.feeds if feed.id in states]
    ill = [state for state in known if state.death is not None]
    detail = f"{len(known)} of {len(catalog.feeds)} feeds polled so far, {len(ill)} in trouble now"
    return Check(
        name="sources", state=OK if not ill else NOTE, detail=detail, remedy="nq57 feeds health" if ill else ""
    )


def _network(catalog: Catalog) -> Iterator[Check]:
    """One article a publisher: its title, body and date."""
    probes = list(probe_publishers(catalog))
    if probes and all(probe.network for probe in probes):
        yield Check(
            name="network",
            state=FAULT,
            detail=f"no network: none of {len(probes)} sources answers ({probes[0].detail})",
            remedy="check the connection and the resolver of this machine",
        )
        return
    for probe in probes:
        yield Check(
            name=probe.publisher_id,
            state=OK if probe.ok else NOTE if probe.is_probe else FAULT,
            detail=probe.detail,
            remedy="" if probe.ok else f"nq57 feeds test {probe.feed_id}",
        )
