"""A message as the outbox keeps it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from monitor.domain.alert import Message, Timing
from monitor.notify.channel import Sending

NOW = datetime(2026, 1, 13, 0, 30, tzinfo=UTC)
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


def a_message(**changes: Any) -> Message:
    message = Message(
        id="m1",
        number=17,
        route="everything",
        timing=Timing.DAILY,
        language="vi",
        since=NOW - timedelta(days=1),
        until=NOW,
        created_at=NOW,
        subject="2 mâu thuẫn: Tỷ lệ phủ sóng 5G, năm 2025: 58,9% ↔ trên 91% · 13/01/2026 · số 17",
        text="Nghị quyết 57\n" + "Tỷ trọng kinh tế số: 14,02% ↔ 18,72%. " * 30 + "\n",
        html="<html><body><p>Tỷ trọng kinh tế số: 14,02% ↔ 18,72%</p></body></html>",
        markdown="**Tỷ trọng** kinh tế số",
        payload='{"type":"nq57.digest","data":{"subject":"2 mâu thuẫn"}}',
    )
    return replace(message, **changes)


def sending(address: str = "lan@desk.example", *, attempt: int = 1, id_: str = "d" * 20) -> Sending:
    return Sending(id=id_, address=address, attempt=attempt, now=NOW)
