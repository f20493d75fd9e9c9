"""What the value of each setting may be, beyond its type."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from monitor.domain.address import is_web_address, names_user, without_user

#: Settings that take one of a closed list.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "web.login": ("loopback", "none"),
    "web.ui_lang": ("en", "vi"),
    "digest.language": ("en", "vi"),
    "smtp.security": ("starttls", "tls", "none"),
}
#: Inclusive bounds of numbers.
BOUNDS: Mapping[str, tuple[float, float]] = {
    "web.port": (0, 65535),
    "smtp.port": (1, 65535),
    "poll.jitter": (0, 1),
    "poll.max_items": (1, 100_000),
    "poll.incident_after": (1, 1000),
    "fetch.max_bytes": (1000, 1_000_000_000),
    "fetch.max_redirects": (0, 20),
    "fetch.concurrency": (1, 256),
    "worker.count": (1, 64),
    "worker.cpu_seconds": (1, 3600),
    "worker.memory_mb": (256, 65536),
    "worker.recycle_after": (1, 1_000_000),
    "queue.batch": (1, 10_000),
}
#: The shortest span of each that may not be nothing.
SHORTEST: Mapping[str, timedelta] = {
    "poll.tick": timedelta(seconds=1),
    "poll.every_min": timedelta(seconds=1),
    "poll.every_max": timedelta(seconds=1),
    "fetch.deadline": timedelta(seconds=1),
    "worker.deadline": timedelta(seconds=1),
    "smtp.timeout": timedelta(seconds=1),
    "retention.snapshots": timedelta(days=1),
}
#: Settings that hold an address of the web that we ask, or nothing.
ASKED = frozenset({"webhook.url", "canary.ping"})
#: Settings that hold an address of the web, or nothing.
ADDRESSES = ASKED | {"web.public_url"}
#: Settings that may not be empty.
NEEDED = frozenset({"database.url", "web.host", "digest.directory", "fetch.user_agent"})
#: Settings that are sent as headers of HTTP.
HEADERS = frozenset({"fetch.user_agent", "fetch.contact"})


def check_value(key: str, value: object, *, text: object) -> None:
    """Raises ValueError where a setting has a value of its type that it cannot have. `text`: the value, or what a
    secret one hides, which is never shown."""
    if key in NEEDED and (not text or text == Path()):
        raise ValueError("is empty")
    if key in ADDRESSES and text and not is_web_address(str(text)):
        shown = "it" if text is not value else repr(without_user(str(text)))
        raise ValueError(f"{shown} is no http or https address")
    if key in ASKED and names_user(str(text)):
        raise ValueError("holds a user name, and such an address is not asked; write it without one")
    if key in HEADERS and not (str(text).isascii() and str(text).isprintable()):
        raise ValueError(f"{text!r} has other letters than ASCII, which no header of HTTP takes")
    if isinstance(value, timedelta) and key in SHORTEST and value < SHORTEST[key]:
        raise ValueError(f"is shorter than {int(SHORTEST[key].total_seconds())}s")
    if key == "time.zone":
        _check_zone(str(text))
    if key in CHOICES and value not in CHOICES[key]:
        raise ValueError(f"{value!r} is none of {', '.join(CHOICES[key])}")
    if key in BOUNDS and isinstance(value, (int, float)):
        low, high = BOUNDS[key]
        if not low <= value <= high:
            raise ValueError(f"{value} is outside {low:g}..{high:g}")


def _check_zone(text: str) -> None:
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(f"{text!r} is no time zone; write one such as Asia/Ho_Chi_Minh") from None
