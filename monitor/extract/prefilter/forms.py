"""A text in the forms in which it is looked through: in lower case, without diacritics, with a space for each sign."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import Final

_SIGNS: Final = "".join(c for c in map(chr, range(128)) if not c.isalnum() and c not in "_ ")
#: Of the bytes of UTF-8, those of letters beyond ASCII stay: a table of bytes is much faster than one of characters.
_SPACED: Final = bytes.maketrans(_SIGNS.encode(), b" " * len(_SIGNS))
#: Any other sign.
_SIGN: Final = re.compile(r"[^\w ]")
#: Digits that are not 0-9, and letters that a pattern which ignores case takes for others.
_ODD: Final = re.compile(r"[^\D0-9]|[\u0130\u0131\u017f\u1e9e\u00df\u03a3\u03c2\u03c3\u212a\u212b\u00b5\u03bc]")
#: What is neither ASCII nor a letter of Latin script with a base in it, and what is odd. Nearly no text has any of it.
_UNUSUAL: Final = re.compile("[^\\x00-\\x7f\u00c0-\u00de\u00e0-\u012f\u0132-\u017e\u0180-\u024f\u1ea0-\u1eff]")


def _plain_table() -> dict[int, str]:
    table = {ord("đ"): "d", ord("Đ"): "D"}
    for code in (*range(0xC0, 0x250), *range(0x1EA0, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    return table


_PLAIN: Final = _plain_table()
#: Nearly all texts have no characters but these, NUL first: ASCII, the letters of Vietnamese and signs of print.
_ASCII: Final = "\0\t\n" + "".join(map(chr, range(32, 127)))
_SMALL: Final = "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
_PRINT: Final = "\u00a0–—−‑‘’“”…°²·•×₫€£½™"


def _byte_table() -> str:
    """The character of each byte: ASCII is its own byte; U+FFFE stands for none."""
    table = ["\ufffe"] * 256
    for sign in _ASCII:
        table[ord(sign)] = sign
    free = (byte for byte in range(255, 0, -1) if table[byte] == "\ufffe")
    for byte, sign in zip(free, f"{_SMALL}{_SMALL.upper()}{_PRINT}", strict=False):
        table[byte] = sign
    return "".join(table)


_CHARACTERS: Final = _byte_table()
_PRINTED: Final = _ASCII.encode()
_BYTES: Final = codecs.charmap_build(_CHARACTERS)
#: What each byte is in the forms of a text.
_LOWER: Final = _CHARACTERS.lower()
_BARE: Final = _CHARACTERS.translate(_PLAIN)
_BARE_LOWER: Final = _LOWER.translate(_PLAIN)
_LOWER_SPACED, _BARE_SPACED = (re.sub(r"[^\w \ufffe]", " ", form) for form in (_LOWER, _BARE_LOWER))


def in_bytes(text: str) -> bytes | None:
    """The text in one byte a character, ASCII as it is; None where it has a character that is none of the usual ones.
    From bytes a text is put into another form in a tenth of the time that it takes from characters."""
    if text.isascii():
        raw = text.encode("ascii")
        return None if raw.translate(None, _PRINTED) else raw
    try:
        return codecs.charmap_encode(text, "strict", _BYTES)[0]
    except UnicodeEncodeError:
        return None


def out_of_bytes(raw: bytes) -> str:
    """The text again."""
    return _read(raw, _CHARACTERS)


def _read(raw: bytes, form: str) -> str:
    return codecs.charmap_decode(raw, "strict", form)[0]


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
    raw = in_bytes(text)
    if raw is not None:
        return _read(raw, _BARE)
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
    """What is known of a text's letters before its lines are read: their lower case, and that `spaced`, each character
    at its offset; the text `in_bytes`, if it can be put so; and whether it is `odd`, as `is_odd` says."""

    __slots__ = ("lower", "odd", "raw", "spaced")

    def __init__(self, text: str, raw: bytes | None = None) -> None:
        """`raw`: the text `in_bytes`, if that is known."""
        self.raw = raw = in_bytes(text) if raw is None else raw
        if raw is not None:
            self.lower, self.spaced, self.odd = _read(raw, _LOWER), _read(raw, _LOWER_SPACED), False
        else:
            self.lower, self.odd = lowered(text), is_odd(text)
            self.spaced = spaced(self.lower)


class Forms:
    """A text in all its forms, each character at its offset in every one. `letters`: those of the text, if they are
    known."""

    __slots__ = ("bare", "bare_lower", "bare_spaced", "lower", "odd", "spaced")

    def __init__(self, text: str, letters: Letters | None = None) -> None:
        letters = letters or Letters(text)
        self.lower, self.spaced, self.odd, raw = letters.lower, letters.spaced, letters.odd, letters.raw
        if raw is None:
            self.bare = plain(text)
            self.bare_lower = lowered(self.bare)
            self.bare_spaced = spaced(self.bare_lower)
        elif text.isascii():
            self.bare, self.bare_lower, self.bare_spaced = text, self.lower, self.spaced
        else:
            self.bare, self.bare_lower, self.bare_spaced = (
                _read(raw, _BARE), _read(raw, _BARE_LOWER), _read(raw, _BARE_SPACED),
            )  # fmt: skip
