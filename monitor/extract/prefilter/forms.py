"""A text in the forms in which it is looked through: in lower case, without diacritics, with a space for each sign."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = "".join(c for c in map(chr, range(128)) if not c.isalnum() and c not in "_ ")
#: Of the bytes of UTF-8, those of letters beyond ASCII stay: a table of bytes is much faster than one of characters.
_SPACED = bytes.maketrans(_SIGNS.encode(), b" " * len(_SIGNS))
#: Any other sign.
_SIGN = re.compile(r"[^\w ]")
#: Digits that are not 0-9, and letters that a pattern which ignores case takes for others.
_ODD = re.compile(r"[^\D0-9]|[\u0130\u0131\u017f\u1e9e\u00df\u03a3\u03c2\u03c3\u212a\u212b\u00b5\u03bc]")
#: What is neither ASCII nor a letter of Latin script with a base in it, and what is odd. Nearly no text has any of it.
_UNUSUAL = re.compile("[^\\x00-\\x7f\u00c0-\u00de\u00e0-\u012f\u0132-\u017e\u0180-\u024f\u1ea0-\u1eff]")


def _plain_table() -> dict[int, str]:
    table = {ord("đ"): "d", ord("Đ"): "D"}
    for code in (*range(0xC0, 0x250), *range(0x1EA0, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    return table


_PLAIN = _plain_table()


def spaced(lower: str) -> str:
    """The text with a space for each of its signs: a word stands between two spaces wherever it stands. "_" is part of
    a word."""
    return _spaced_ascii(lower) if lower.isascii() else _SIGN.sub(" ", _spaced_ascii(lower))


def _spaced_ascii(lower: str) -> str:
    """The same where all signs are ASCII."""
    return lower.encode("utf-8", "surrogatepass").translate(_SPACED).decode("utf-8", "surrogatepass")


def lowered(text: str) -> str:
    """The text in lower case, each character still at its offset."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(map(_lowered, text))


def _lowered(sign: str) -> str:
    """A letter in lower case where that is one."""
    small = sign.lower()
    return small if len(small) == 1 else sign


def plain(text: str) -> str:
    """The text without diacritics, case kept, each character still at its offset."""
    if text.isascii():
        return text
    if not _UNUSUAL.search(text):
        return _taken_apart(text)
    return "\n".join(map(_plain_line, text.split("\n"))) if "\n" in text else text.translate(_PLAIN)


def _plain_line(line: str) -> str:
    return line.translate(_PLAIN) if _UNUSUAL.search(line) else _taken_apart(line)


def _taken_apart(text: str) -> str:
    """The usual text without diacritics. To take letters apart is much faster than to look each up; a letter without an
    ASCII base is missing then."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D")).encode("ascii", "ignore").decode()
    return bare if len(bare) == len(text) else text.translate(_PLAIN)


def is_odd(text: str) -> bool:
    """It has digits that are not 0-9, or letters that a pattern which ignores case takes for others."""
    return not text.isascii() and _UNUSUAL.search(text) is not None and _ODD.search(text) is not None


class Letters:
    """What is known of a text's letters before its lines are read: their lower case, each character at its offset;
    whether all are `usual`, and whether it is `odd`, as `is_odd` says."""

    __slots__ = ("lower", "odd", "usual")

    def __init__(self, text: str) -> None:
        self.lower = lowered(text)
        self.usual = text.isascii() or _UNUSUAL.search(text) is None
        self.odd = not self.usual and _ODD.search(text) is not None


class Forms:
    """A text in all its forms, each character at its offset in every one. `letters`: those of the text, if they are
    known."""

    __slots__ = ("bare", "bare_lower", "bare_spaced", "lower", "odd", "spaced")

    def __init__(self, text: str, letters: Letters | None = None) -> None:
        letters = letters or Letters(text)
        self.lower, self.odd = letters.lower, letters.odd
        self.bare = plain(text) if not letters.usual else text if text.isascii() else _taken_apart(text)
        if self.bare is text:
            self.bare_lower, self.spaced = self.lower, spaced(self.lower)
            self.bare_spaced = self.spaced
            return
        self.bare_lower = lowered(self.bare)
        self.bare_spaced = spaced(self.bare_lower)
        # Where the text without its marks is all ASCII, so are all its signs.
        self.spaced = _spaced_ascii(self.lower) if self.bare.isascii() else spaced(self.lower)
