"""The process that goes on: a clock that polls and delivers, and the pages beside it."""

from __future__ import annotations

from monitor.daemon.process import PagesDoor, run_daemon

__all__ = ["PagesDoor", "run_daemon"]
