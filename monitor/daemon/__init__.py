"""The process that goes on: a clock that polls and delivers, and the pages beside it."""

from __future__ import annotations

from monitor.daemon.process import PagesDoor, run_daemon
from monitor.daemon.watch import serve_pages

__all__ = ["PagesDoor", "run_daemon", "serve_pages"]
