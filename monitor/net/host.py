"""Whether a host may be connected to by a library that opens its own connections."""

from __future__ import annotations

import socket

from monitor.net.guard import refusal


def host_refusal(host: str) -> str | None:
    """Why the host is not to be connected to: one of its addresses is no public one. None where all are, and where it
    has no address: then there is nothing to connect to. It may have others by the time of the connection."""
    try:
        found = socket.getaddrinfo(host.strip("[]"), None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return None
    reasons = [reason for entry in found if (reason := refusal(str(entry[4][0])))]
    return reasons[0] if reasons else None
