"""Scales behind a number, such as "million", "nghìn tỷ" and the "bn" of "12bn"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from monitor.extract.numeral import en, vi
from monitor.extract.prefilter.lazy import lazy

_ONE: Final = Decimal(1)
_SCALE: Final = {
    "en": lazy(
        rf"(?:[ -]?({en.SCALE})\b|(?<=\d)(bn|tn|mn|k)\b|(?<=\d)(m|b)\b(?= (?:dollars?|euros?|people|users|dong|USD|tonnes|barrels|customers|subscribers|accounts|jobs|visitors|pounds|yuan|yen|won))|(?<=\d)((?-i:[MB]))\b| ((?-i:[KM]))\b)",
        re.I,
    ),
    "vi": lazy(rf"(?:[ -]?({vi.SCALE})\b|(?<=\d)(k|tr)\b)", re.I),
}
#: The word behind a number, which a scale may begin.
_NEXT: Final = lazy(r"[ -]?([^\W\d_]+)")
#: The words and letters that a scale may begin with.
SCALES: Final = {
    "en": frozenset({*en.SCALES, "k", "m", "b"}),
    "vi": frozenset({*(word.split()[0] for word in vi.SCALES), "k", "tr"}),
}
#: Powers of ten of the letters that stand right behind digits.
ATTACHED: Final = {"bn": 9, "tn": 12, "mn": 6, "m": 6, "b": 9, "k": 3, "tr": 6}


def scale_behind(text: str, end: int, lang: str) -> tuple[Decimal, int]:
    """What a number that ends at `end` is multiplied by, and where that is told to its end; 1 and `end` where nothing is."""
    behind = _NEXT.match(text, end)
    found = _SCALE[lang].match(text, end) if behind and behind.group(1).lower() in SCALES[lang] else None
    if not found:
        return _ONE, end
    word = " ".join((found.group(1) or "").lower().split())
    if word:
        return (vi.SCALES if lang == "vi" else en.SCALES)[word], found.end()
    return Decimal(10) ** ATTACHED[(found.group(found.lastindex or 0)).lower()], found.end()
