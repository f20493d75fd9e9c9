"""One daemon a database: a lease in the store, renewed while it lives, with a token that tells it from the next one."""

from __future__ import annotations

import logging
import os
import socket
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from monitor.domain.errors import DatabaseError, UsageError
from storage import Store, lease

LOG = logging.getLogger("nq57.daemon")
LIFE = lease.LIFE


class Singleton:
    """The lease of this process. `pause` waits for so many seconds by a clock that nobody sets; it
    returns something true where it was broken off."""

    def __init__(
        self,
        store: Store,
        *,
        who: str | None = None,
        life: timedelta = LIFE,
        pause: Callable[[float], object] = time.sleep,
    ) -> None:
        self._store = store
        self._who = who or f"{socket.gethostname()}:{os.getpid()}"
        self._life = life
        self._pause = pause
        self.token = 0

    def acquire(self) -> bool:
        """False where the pause was broken off. Raises UsageError where another daemon works on this database.

        A lease that does not hold by our clock may be that of a living daemon whose clock is another: it is looked
        for as long as a living one takes to renew it. So may not a clock that is wrong take it away.
        """
        found = self._found()
        if found is None:
            dead = None
        elif _has_ended(found.holder):
            dead = found
        elif lease.is_held(found.until, datetime.now(UTC), self._life):
            raise self._refusal(found)
        else:
            LOG.info("%s did not give its lease back: looking for a moment whether it lives", found.holder)
            if self._pause(self._life.total_seconds() / 2):
                return False
            later = self._found()
            if later is not None and later != found:
                raise self._refusal(later)
            dead = found
        now = datetime.now(UTC)
        token = self._store.attempt(lambda tx: lease.acquire(tx, lease.DAEMON, self._who, now, self._life, dead=dead))
        if token is None:
            raise self._refusal(self._found())
        self.token = token
        return True

    def _found(self) -> lease.Held | None:
        with self._store.read() as tx:
            return lease.find(tx, lease.DAEMON)

    def _refusal(self, found: lease.Held | None) -> UsageError:
        holder = found.holder if found else "another"
        remedy = f"stop it first; one that was killed is forgotten after {self._life.total_seconds():.0f} s"
        if found is not None and not lease.is_held(found.until, datetime.now(UTC), self._life):
            remedy = "stop it first, and set the clock of this machine or of the other one right: they differ"
        return UsageError(
            f"a daemon already works on this database ({holder})", subject=self._store.address, remedy=remedy
        )

    def renew(self) -> bool:
        """False where the lease has gone to another daemon: this one must stop."""
        now = datetime.now(UTC)
        return self._store.attempt(lambda tx: lease.renew(tx, lease.DAEMON, self.token, now, self._life))

    def release(self) -> None:
        """Gives the lease back; where the database takes no writes, it runs out by itself."""
        now = datetime.now(UTC)
        try:
            self._store.attempt(lambda tx: lease.release(tx, lease.DAEMON, self.token, now))
        except DatabaseError as error:
            LOG.warning("the lease could not be given back and runs out in %s: %s", self._life, error)


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
