"""One sentence or title as those read it who look for names: as written, without diacritics, in lower case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from monitor.extract.look.guard import Found, bits_of, look

_WORD = re.compile(r"\w+")


def _plain_table() -> dict[int, str]:
    table = {ord("đ"): "d", ord("Đ"): "D"}
    for code in (*range(0xC0, 0x250), *range(0x1EA0, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    return table


_PLAIN = _plain_table()
#: What the table knows nothing of.
_OTHER = re.compile("[^\\x00-\\x7f\u00c0-\u024f\u1ea0-\u1eff]")


def plain(text: str) -> str:
    """The text without diacritics, case kept, each character still at its offset."""
    if text.isascii():
        return text
    if _OTHER.search(text):
        return "\n".join(map(_plain_line, text.split("\n"))) if "\n" in text else text.translate(_PLAIN)
    return _plain_line(text)


def _plain_line(text: str) -> str:
    """Taking letters apart is much faster than to look each up; a letter without an ASCII base is then missing."""
    bare = "" if _OTHER.search(text) else unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    bare = bare.encode("ascii", "ignore").decode()
    return bare if len(bare) == len(text) else text.translate(_PLAIN)


def lowered(text: str) -> str:
    """The text in lower case, each character still at its offset."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := c.lower()) == 1 else c for c in text)


class Line:
    """One sentence or title as the finders read it, as written and without diacritics. What few ask for is made when
    the first one asks, and is a plain attribute from then on."""

    __slots__ = ("bare", "bare_bits", "bare_lower", "bits", "found", "lower", "seen", "text", "words")

    #: The same text in lower case, for patterns that need not ignore case then; each character at its offset.
    lower: str
    bare_lower: str
    #: Its words in lower case without diacritics.
    words: frozenset[str]
    #: The bits of the guarded patterns that may find something in it as written, and without diacritics.
    bits: int
    bare_bits: int
    #: What it has without diacritics of all that is looked for.
    found: Found
    #: What it names, once it was looked at.
    seen: Any

    def __init__(self, text: str, bare: str) -> None:
        self.text, self.bare, self.seen = text, bare, None

    def __getattr__(self, name: str) -> Any:
        if name == "lower":
            self.lower = lowered(self.text)
        elif name == "bare_lower":
            self.bare_lower = lowered(self.bare)
        elif name == "words":
            self.words = frozenset(_WORD.findall(self.bare_lower))
        elif name == "bits":
            self.bits = bits_of(self.text)
        elif name == "bare_bits":
            self.bare_bits = self.found.bits
        elif name == "found":
            self.found = look(self.bare)
        else:
            raise AttributeError(name)
        return object.__getattribute__(self, name)


def line_of(text: str) -> Line:
    """The line of a text."""
    return Line(text, plain(text))


def telling(phrases: Iterable[str]) -> frozenset[str]:
    """The longest word of each phrase: a line without any of them has none of the phrases."""
    return frozenset(max(_WORD.findall(plain(phrase).lower()), key=len) for phrase in phrases)
