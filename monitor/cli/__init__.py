"""The command line. Importing this package imports none of the program's heavy parts."""

from __future__ import annotations

from monitor.cli.entry import main

__all__ = ["main"]
