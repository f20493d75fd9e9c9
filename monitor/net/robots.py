"""robots.txt by RFC 9309: what a host asks of us, and what its silence or failure means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from protego import Protego

#: As much as the standard asks a crawler to read; the rest of a longer file is not looked at.
MAX_BYTES = 500 * 1024
#: A longer wish for patience is not granted.
MAX_DELAY = 60.0
_MAX_LINES = 20_000


@dataclass(frozen=True, slots=True)
class RobotsRules:
    """A host's rules for one agent. Without a text everything is allowed, or nothing."""

    text: str | None
    everything: bool = True

    def allows(self, url: str, agent: str) -> bool:
        if self.text is None:
            return self.everything
        return bool(_parsed(self.text).can_fetch(url, agent))

    def delay(self, agent: str) -> float:
        """Seconds that the host wants between two requests, 0..60."""
        if self.text is None:
            return 0.0
        wanted = _parsed(self.text).crawl_delay(agent)
        return min(max(float(wanted), 0.0), MAX_DELAY) if wanted is not None else 0.0


@lru_cache(maxsize=256)
def _parsed(text: str) -> Protego:
    return Protego.parse(text)


def robots_text(status: int, body: bytes) -> str | None:
    """The file that is to be obeyed, or None where there is none: see `rules_for`."""
    if not 200 <= status < 300:
        return None
    text = body[:MAX_BYTES].decode("utf-8-sig", "replace")
    lines = text.splitlines()
    if len(lines) > _MAX_LINES or len(body) > MAX_BYTES:
        # The last line may be cut in the middle and say more than was meant.
        lines = lines[:_MAX_LINES] if len(lines) > _MAX_LINES else lines[:-1]
    return "\n".join(lines)


def sitemaps_of(body: bytes) -> tuple[str, ...]:
    """The sitemaps that the file names."""
    return tuple(_parsed(robots_text(200, body) or "").sitemaps)


def rules_for(status: int, text: str | None) -> RobotsRules:
    """The rules that a robots.txt answer means. Status 0: the host gave no answer.

    Client errors allow everything; server errors, too many requests and silence allow nothing for now.
    """
    if text is not None:
        return RobotsRules(text)
    unavailable = 300 <= status < 500 and status != 429
    return RobotsRules(None, everything=unavailable)
