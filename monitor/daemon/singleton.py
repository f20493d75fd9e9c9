"""One daemon a database: a lease in the store, renewed while it lives, with a token that tells it from the next one."""

from __future__ import annotations

import os
import socket
from datetime import UTC, datetime, timedelta

from monitor.domain.errors import UsageError
from storage import Store, lease

NAME = "daemon"
LIFE = timedelta(seconds=60)


class Singleton:
    """The lease of this process."""

    def __init__(self, store: Store, *, who: str | None = None, life: timedelta = LIFE) -> None:
        self._store = store
        self._who = who or f"{socket.gethostname()}:{os.getpid()}"
        self._life = life
        self.token = 0

    def acquire(self) -> None:
        """Raises UsageError where another daemon works on this database."""
        now = datetime.now(UTC)
        with self._store.read() as tx:
            holder = lease.holder(tx, NAME, now)
        dead = holder if holder is not None and _has_ended(holder) else None
        token = self._store.attempt(lambda tx: lease.acquire(tx, NAME, self._who, now, self._life, dead=dead))
        if token is None:
            raise UsageError(
                f"a daemon already works on this database ({holder})",
                subject=self._store.address,
                remedy=f"stop it first; one that was killed is forgotten after {self._life.total_seconds():.0f} s",
            )
        self.token = token

    def renew(self) -> bool:
        """False where the lease has gone to another daemon: this one must stop."""
        now = datetime.now(UTC)
        return self._store.attempt(lambda tx: lease.renew(tx, NAME, self.token, now, self._life))

    def release(self) -> None:
        """Gives the lease back."""
        now = datetime.now(UTC)
        self._store.attempt(lambda tx: lease.release(tx, NAME, self.token, now))


def _has_ended(holder: str) -> bool:
    """Whether the holder was a process of this machine that is no more. In a container the number is often our own."""
    machine, _, number = holder.rpartition(":")
    if machine != socket.gethostname() or not number.isdigit():
        return False
    if int(number) == os.getpid():
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
