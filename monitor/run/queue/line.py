"""The line of jobs in the store: made where it is missing, and put into, within our own transactions.

Its tables stand beside ours, all named procrastinate_..., so that what claims work can hand it over in one commit.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from procrastinate import SyncPsycopgConnector
from procrastinate.exceptions import ProcrastinateException
from procrastinate.jobs import Job
from procrastinate.manager import JobManager
from procrastinate.schema import SchemaManager

from monitor.domain.errors import DatabaseError
from monitor.run.queue.order import Order
from storage import Store, Transaction
from storage.engine import driver_of, run_script
from storage.views import queue

PREFIX = "nq57."
#: Puts through the connection that it is given each time, and never opens one of its own.
_JOBS = JobManager(SyncPsycopgConnector())


def prepare(store: Store) -> None:
    """The line as this program's library wants it: made where it is missing, brought on where it is older.

    On Postgres only. Raises DatabaseError where a newer library made it.
    """
    own = version("procrastinate")
    with store.read() as tx:
        made = queue.made_by(tx)
    if made != own:
        store.attempt(lambda tx: _make(tx, own))


def _make(tx: Transaction, own: str) -> None:
    """All in one transaction. Who comes second finds it made."""
    made = queue.made_by(tx)
    if made == own:
        return
    if made is not None and _number(made) > _number(own):
        raise DatabaseError(
            f"its queue was made by Procrastinate {made}, newer than the {own} that is installed",
            subject="database",
            remedy='install the newer one (pip install --upgrade "nq57[queue]") and restart every worker',
        )
    statements = [SchemaManager.get_schema()] if made is None else _steps(made, own)
    for statement in statements:
        run_script(tx, statement)
    queue.note_maker(tx, own)


def _number(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(".")[:3] if part.isdigit())


def _steps(made: str, own: str) -> list[str]:
    """The library's own migrations after the version that made the line; they are named by version and number."""
    found = sorted(Path(SchemaManager.get_migrations_path()).glob("*.sql"))
    newer = [path for path in found if _number(made) < _number(path.name.split("_")[0]) <= _number(own)]
    return [path.read_text(encoding="utf-8") for path in newer]


def put(tx: Transaction, orders: Sequence[Order]) -> int:
    """Puts the jobs into the line, but for those that wait or run there already; how many were put.

    Within a write transaction, of which there is one at a time: nobody puts the same in between. Raises DatabaseError.
    """
    taken = queue.taken(tx) if any(order.once for order in orders) else frozenset()
    fresh = {order.once or number: order for number, order in enumerate(orders) if order.once not in taken}
    jobs = [
        Job(
            queue=order.queue,
            priority=order.priority,
            lock=order.lock,
            queueing_lock=order.once,
            task_name=f"{PREFIX}{order.task}",
            task_kwargs=dict(order.arguments),
        )
        for order in fresh.values()
    ]
    try:
        if jobs:
            _JOBS.batch_defer_jobs(jobs, connection=driver_of(tx))
    except ProcrastinateException as error:
        # A database that fails is no feed's fault: it ends the pass, as everywhere else.
        reason = " ".join(str(error.__cause__ or error).split())
        raise DatabaseError(reason, subject="queue", remedy="check database.url (NQ57_DATABASE_URL)") from error
    return len(jobs)
