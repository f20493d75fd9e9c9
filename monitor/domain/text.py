"""Unicode text with a way back to the original offsets."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

#: The combining marks of European letters, and everything beyond them that may combine too.
_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
_OTHER_SCRIPTS = re.compile("[\u0483-\u1fff\u20d0-\u20ff\u2cef-\U0010ffff]")
#: Soft hyphens, blanks without width, marks of direction: a reader sees none of them. Wide forms look like ASCII.
_UNUSUAL = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\uff01-\uff5e]")
#: Letters and signs that NFC leaves as they are, each a segment's beginning, unless a mark stands behind.
_STAYING = re.compile("[\x00-\x7f\u00a0-\u00ac\u00ae-\u024f\u1ea0-\u1eff\u2010-\u2027]+")
_TONE_MARKS = frozenset("\u0300\u0301\u0303\u0309\u0323")
#: Half a pair of surrogates can be written nowhere, and NUL not in Postgres.
_NO_CHARACTER = re.compile("[\x00\ud800-\udfff]")
#: More than one blank in a line; tabs part the cells of tables.
_BLANKS = re.compile("(?<=[ \u00a0\u202f\u2002-\u200a\u3000])[ \u00a0\u202f\u2002-\u200a\u3000]+")


def storable(text: str) -> str:
    """The text with U+FFFD for what no database holds; as long as it was, so that offsets into it hold."""
    return _NO_CHARACTER.sub("\ufffd", text)


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """`text` is what a reader of `original` sees, in NFC; `original_offset` maps an offset in `text` back."""

    original: str
    text: str
    #: Start offsets of the normalised segments and the original ones; empty where nothing moved.
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def original_offset(self, offset: int) -> int:
        """The offset in `original` of the segment that `offset` starts or lies in."""
        if not self.starts:
            return offset
        index = bisect_right(self.starts, offset) - 1
        origin = self.origins[index]
        if offset == self.starts[index]:
            return origin
        following = self.origins[index + 1] if index + 1 < len(self.origins) else len(self.original)
        return min(origin + offset - self.starts[index], following)


def normalise(original: str) -> NormalisedText:
    """The text in NFC, without characters that nobody sees, wide forms of ASCII as ASCII.

    A line that is so already is one segment, elsewhere each starter with its marks: offsets go back exactly.
    """
    if _is_usual(original):
        return NormalisedText(original, original, (), ())
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length, size = 0, len(original)
    for position, end in _segments(original):
        piece = _UNUSUAL.sub(_usual, unicodedata.normalize("NFC", original[position:end]))
        if piece:
            pieces.append(piece)
            starts.append(length)
            origins.append(position)
            length += len(piece)
    starts.append(length)
    origins.append(size)
    return NormalisedText(original, "".join(pieces), tuple(starts), tuple(origins))


def single_spaced(normal: NormalisedText) -> NormalisedText:
    """The same with one blank where several stand beside each other; offsets go back as before."""
    runs = [found.span() for found in _BLANKS.finditer(normal.text)]
    if not runs:
        return normal
    bounds = sorted({0, *normal.starts[:-1], *(end for _, end in runs)} - {at for run in runs for at in range(*run)})
    starts, removed, pending = [], 0, iter([*runs, (len(normal.text) + 1, 0)])
    run = next(pending)
    for bound in bounds:
        while run[0] < bound:
            removed, run = removed + run[1] - run[0], next(pending)
        starts.append(bound - removed)
    text = _BLANKS.sub("", normal.text)
    origins = [normal.original_offset(bound) for bound in bounds]
    return NormalisedText(normal.original, text, (*starts, len(text)), (*origins, len(normal.original)))


def _segments(original: str) -> Iterator[tuple[int, int]]:
    """Where the segments begin and end: lines and stretches that stay as they are, and starters with their marks."""
    position, size = 0, len(original)
    while position < size:
        stop = original.find("\n", position) + 1 or size
        if _is_usual(original[position:stop]):
            yield position, stop
            position = stop
            continue
        while position < stop:
            run = _STAYING.match(original, position, stop)
            if run is not None:
                # What stands before another character may have it for a mark.
                end = run.end() - (run.end() < size and not _STAYING.match(original, run.end()))
                if end > position:
                    yield position, end
                    position = end
                    continue
            end = position + 1
            while end < size and (unicodedata.combining(original[end]) or 0x1160 <= ord(original[end]) <= 0x11FF):
                end += 1
            yield position, end
            position = end


def _is_usual(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text) and not _UNUSUAL.search(text)


def _usual(match: re.Match[str]) -> str:
    """A wide form as its ASCII; nothing for a character that is not seen."""
    code = ord(match[0])
    return chr(code - 0xFEE0) if 0xFF01 <= code <= 0xFF5E else ""


def fold(text: str) -> str:
    """Lower case without Vietnamese diacritics: for keys and searches, never for evidence."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    plain = _MARKS.sub("", decomposed)
    if _OTHER_SCRIPTS.search(plain):
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return plain.casefold()


def guess_language(text: str) -> str:
    """ "vi" where the text has Vietnamese letters and tone marks at the rate of Vietnamese prose, else "en"."""
    sample = unicodedata.normalize("NFD", text[:20_000].lower())
    letters = sum(c.isalpha() for c in sample)
    marks = sum(c in _TONE_MARKS or c in "\u0302\u0306\u031b" for c in sample) + sample.count("đ")
    return "vi" if letters and marks / letters > 0.06 else "en"
