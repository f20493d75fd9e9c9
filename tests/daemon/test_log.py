"""What a page says cannot forge a line of the log or steer a terminal."""

from __future__ import annotations

import logging
import sys

import pytest

from monitor.daemon.process import _Line

FORGED = "title\n2026-01-12 00:00:00 INFO nq57: all is well\r\x1b[2J\u202e\u2028end"


@pytest.mark.parametrize("raised", [False, True])
def test_n16_hostile_text_in_a_log_is_escaped_and_no_line_of_its_own(raised: bool) -> None:
    try:
        raise ValueError(FORGED)
    except ValueError:
        info = sys.exc_info() if raised else None
    record = logging.LogRecord("nq57.poll", logging.WARNING, __file__, 1, "read %s", (FORGED,), info)
    lines = _Line("%(levelname)s %(name)s: %(message)s").format(record).split("\n")
    assert all(line.startswith("    ") for line in lines[1:])
    assert all(c.isprintable() for line in lines for c in line)
    assert lines[0].startswith("WARNING nq57.poll: read title")
