"""`nq57 worker`: does the jobs that a clock elsewhere puts into the line, and ends cleanly."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from datetime import timedelta, tzinfo
from typing import Protocol

from monitor.daemon.process import LOG, log_to_stderr, on_signals

#: What is at work has so long to end; a pass needs a few seconds, a receiver of mail may need longer.
GRACE = timedelta(seconds=30)


class Hands(Protocol):
    """What does the jobs."""

    def run(self, stop: threading.Event, *, grace: timedelta, give_up: Callable[[], None]) -> bool:
        """Works until the event is set; False where it ended by itself."""


def run_worker(hands: Hands, told: Sequence[str], zone: tzinfo) -> int:
    """Works until SIGTERM or SIGINT and gives the exit status: 0 after that, 1 where the line was lost. `told` is said
    at the start; `zone` is that of the log's times."""
    log_to_stderr(zone, "procrastinate")
    stop = threading.Event()
    on_signals(stop)
    sys.stderr.write("\n".join(told) + "\n")
    sys.stderr.flush()
    if hands.run(stop, grace=GRACE, give_up=_end):
        LOG.info("ended: what was at work is done or back in the queue")
        return 0
    LOG.error("the queue was lost; start the worker again once the database answers")
    return 1


def _end() -> None:
    """A thread that waits on a receiver would keep the process for as long as it likes."""
    sys.stderr.flush()
    os._exit(0)
