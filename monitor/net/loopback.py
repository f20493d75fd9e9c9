"""Whether an address can be reached from this machine alone."""

from __future__ import annotations

import ipaddress

#: What to do about pages that others could reach.
OPEN_REMEDY = 'bind to 127.0.0.1 (web.host), or set web.login to "none" where something in front keeps others out'


def is_loopback(host: str) -> bool:
    """Only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
