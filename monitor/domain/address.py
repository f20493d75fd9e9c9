"""Addresses as somebody wrote them: whatever the text is, it has parts or it has none."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

_NONE = SplitResult("", "", "", "", "")


def parts_of(url: str) -> SplitResult:
    """The parts of an address, all of them empty where the text is none ("http://[::1")."""
    try:
        return urlsplit(url)
    except ValueError:
        return _NONE


def is_web_address(url: str) -> bool:
    """Whether the text is an http or https address with a host."""
    parts = parts_of(url)
    return parts.scheme in ("http", "https") and bool(parts.hostname)
