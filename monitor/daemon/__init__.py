"""The process that goes on: a clock that polls and delivers, and the pages beside it."""

from __future__ import annotations

from monitor.daemon.hands import Hands, run_worker
from monitor.daemon.process import PagesDoor, run_daemon
from monitor.daemon.watch import serve_pages

__all__ = ["Hands", "PagesDoor", "run_daemon", "run_worker", "serve_pages"]
