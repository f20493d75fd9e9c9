"""Stable hashes of things: the same parts give the same id in every process and on every machine."""

from __future__ import annotations

import hashlib


def stable_id(*parts: object) -> str:
    """A 20-character hexadecimal id of the parts' texts, in order."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:20]
