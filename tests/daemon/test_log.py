"""What a page says cannot forge a line of the log or steer a terminal."""

from __future__ import annotations

import logging
import sys
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

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
    lines = _Line("%(levelname)s %(name)s: %(message)s", UTC).format(record).split("\n")
    assert all(line.startswith("    ") for line in lines[1:])
    assert all(c.isprintable() for line in lines for c in line)
    assert lines[0].startswith("WARNING nq57.poll: read title")


@pytest.mark.parametrize(
    ("zone", "told"),
    [("Asia/Ho_Chi_Minh", "2026-01-08 07:50:00.250+07:00 x"), ("America/New_York", "2026-01-07 19:50:00.250-05:00 x")],
)
def test_a_line_has_the_time_of_the_zone_of_the_settings_with_its_offset(zone: str, told: str) -> None:
    record = logging.LogRecord("nq57.poll", logging.INFO, __file__, 1, "x", (), None)
    record.created = datetime(2026, 1, 8, 0, 50, 0, 250_000, UTC).timestamp()
    assert _Line("%(asctime)s %(message)s", ZoneInfo(zone)).format(record) == told
