"""How the line of jobs is, where there is one: read from the library's own tables without the library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text

from storage.engine import Transaction

# From the table itself: what to_regclass() found missing it finds missing again while the transaction goes on.
_MADE = text(
    "SELECT obj_description(oid, 'pg_class') FROM pg_class "
    "WHERE relname = 'procrastinate_jobs' AND relnamespace = current_schema()::regnamespace"
)
_TAKEN = text(
    "SELECT queueing_lock FROM procrastinate_jobs WHERE queueing_lock IS NOT NULL AND status IN ('todo', 'doing')"
)
_STATES = text(
    "SELECT job.queue_name, job.status::text AS status, count(*) AS jobs, min(event.at) AS since "
    "FROM procrastinate_jobs job "
    "LEFT JOIN procrastinate_events event ON event.job_id = job.id AND event.type = 'deferred' "
    "WHERE job.status IN ('todo', 'doing', 'failed') GROUP BY 1, 2 ORDER BY 1, 2"
)
_WORKERS = text("SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '30 seconds'")
_SAYS = "made by Procrastinate "


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """One queue. `oldest`: when the job that waits longest was put in."""

    name: str
    waiting: int = 0
    running: int = 0
    #: Jobs that were given up, of the last days.
    failed: int = 0
    oldest: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """All queues that hold jobs, by name, and how many workers live."""

    queues: tuple[Queue, ...]
    workers: int

    @property
    def waiting(self) -> int:
        return sum(queue.waiting for queue in self.queues)

    @property
    def running(self) -> int:
        return sum(queue.running for queue in self.queues)

    @property
    def failed(self) -> int:
        return sum(queue.failed for queue in self.queues)

    @property
    def oldest(self) -> datetime | None:
        return min((queue.oldest for queue in self.queues if queue.oldest is not None), default=None)


def made_by(tx: Transaction) -> str | None:
    """The version of the library that made the line, "0" where that is not noted, None where there is no line."""
    if tx.dialect.name != "postgresql":
        return None
    found = tx.execute(_MADE).first()
    if found is None:
        return None
    return str(found[0]).removeprefix(_SAYS) if found[0] else "0"


def note_maker(tx: Transaction, version: str) -> None:
    """Keeps who made the line."""
    tx.exec_driver_sql(f"COMMENT ON TABLE procrastinate_jobs IS '{_SAYS}{version}'")


def taken(tx: Transaction) -> frozenset[str]:
    """The queueing locks of the jobs that wait or run."""
    return frozenset(tx.execute(_TAKEN).scalars())


def line(tx: Transaction) -> Line | None:
    """The line as of now; None where there is none."""
    if made_by(tx) is None:
        return None
    found: dict[str, dict[str, tuple[int, datetime | None]]] = {}
    for name, status, jobs, since in tx.execute(_STATES):
        found.setdefault(name, {})[status] = (jobs, since)
    nothing = (0, None)
    queues = tuple(
        Queue(
            name=name,
            waiting=states.get("todo", nothing)[0],
            running=states.get("doing", nothing)[0],
            failed=states.get("failed", nothing)[0],
            oldest=states.get("todo", nothing)[1],
        )
        for name, states in found.items()
    )
    return Line(queues=queues, workers=int(tx.execute(_WORKERS).scalar_one()))
