"""`nq57 web`: the pages alone, beside a daemon that works on the same database, here or on another machine."""

from __future__ import annotations

import sys
import threading
from datetime import tzinfo

from monitor.daemon.process import PagesDoor, log_to_stderr, on_signals


def serve_pages(pages: PagesDoor, address: str, zone: tzinfo) -> int:
    """Serves until SIGTERM or SIGINT and gives the exit status 0; requests in flight are answered first. `address`:
    the database, without its password; `zone`: that of the log's times.

    Raises ConfigError where the port is taken.
    """
    log_to_stderr(zone)
    stop = threading.Event()
    on_signals(stop)
    pages.start()
    try:
        sys.stderr.write(f"pages: {pages.address}\ndatabase: {address}\nnothing is polled or delivered from here\n")
        sys.stderr.flush()
        stop.wait()
    finally:
        pages.stop()
    return 0
