"""Near-identical texts: one story printed by several outlets. Digits are masked: an edited figure stays a copy."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from zlib import crc32

from monitor.domain.text import normalise

_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_KEPT = 128
_WIDTH = 3
#: Shared shingles among all of both texts, and among those of the shorter one.
_ALIKE = 0.5
_CONTAINED = 0.75
#: A shorter text says too little to be known as a part of another.
_MIN_SHINGLES = 40


@dataclass(frozen=True, slots=True)
class Sketch:
    """The smallest hashes of a text's three-word shingles, ascending, and how many shingles there are."""

    hashes: tuple[int, ...]
    size: int

    def to_bytes(self) -> bytes:
        """Four bytes for the size and four for each hash."""
        return struct.pack(f">I{len(self.hashes)}I", self.size, *self.hashes)

    @classmethod
    def from_bytes(cls, raw: bytes) -> Sketch:
        """What `to_bytes` gave."""
        size, *hashes = struct.unpack(f">{len(raw) // 4}I", raw)
        return cls(tuple(hashes), size)


def sketch(text: str) -> Sketch:
    """The same for every spelling of the same words: case, blanks, marks, digits and Unicode form do not count."""
    words = _WORD.findall(_DIGITS.sub("0", normalise(text).text.lower()))
    if len(words) < _WIDTH:
        words += [""] * (_WIDTH - len(words))
    encoded = " ".join(words).encode().split(b" ")
    shingles = {crc32(b" ".join(three)) for three in zip(encoded, encoded[1:], encoded[2:], strict=False)}
    return Sketch(tuple(sorted(shingles)[:_KEPT]), len(shingles) if any(words) else 0)


def likeness(a: Sketch, b: Sketch) -> float:
    """The estimated share of shingles that both texts have among those that either has."""
    if not a.size or not b.size:
        return 0.0
    merged = sorted({*a.hashes, *b.hashes})[: min(_KEPT, max(len(a.hashes), len(b.hashes)))]
    if len(a.hashes) < _KEPT and len(b.hashes) < _KEPT:
        merged = sorted({*a.hashes, *b.hashes})
    both = {*a.hashes} & {*b.hashes}
    return sum(value in both for value in merged) / len(merged)


def similar(a: Sketch, b: Sketch) -> bool:
    """Whether one text is a copy of the other, whole or cut."""
    share = likeness(a, b)
    if share >= _ALIKE:
        return True
    smaller = min(a.size, b.size)
    if smaller < _MIN_SHINGLES:
        return False
    common = share * (a.size + b.size) / (1 + share)
    return common / smaller >= _CONTAINED
