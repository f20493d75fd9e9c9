"""Links of search services: where they lead, as far as the link itself says. Pure."""

from __future__ import annotations

import base64
import re
from urllib.parse import parse_qs

from monitor.domain.address import parts_of

_GOOGLE = "news.google.com"
_ARTICLE = re.compile(r"/(?:rss/)?(?:articles|read)/([\w-]+)")
_ADDRESS = re.compile(rb"https?://[\x21-\x7e]{8,2000}")


def is_search_link(url: str) -> bool:
    """Whether the link is one of a search service and not of an outlet."""
    return (parts_of(url).hostname or "").lower() == _GOOGLE


def target_of(url: str) -> str | None:
    """The address that a search service's link leads to, or None where the link does not say it.

    Older links hold the address itself in base64; newer ones hold a key that only the service can read.
    """
    parts = parts_of(url)
    given = parse_qs(parts.query).get("url")
    if given and given[0].startswith(("http://", "https://")):
        return given[0]
    found = _ARTICLE.search(parts.path)
    if not found:
        return None
    token = found[1]
    try:
        held = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except ValueError:
        return None
    address = _ADDRESS.search(held)
    if not address:
        return None
    # The address is a field with its length before it; what follows it (0xd2 or another field) is no part.
    text = address.group().decode("ascii")
    start = address.start()
    if start and held[start - 1] <= len(text):
        size = held[start - 1]
        if start > 1 and held[start - 2] & 0x80:
            size = (held[start - 2] & 0x7F) | held[start - 1] << 7
        text = text[:size] if 8 <= size <= len(text) else text
    return text
