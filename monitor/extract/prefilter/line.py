"""One sentence or title as those read it who look for names: as written, without diacritics, in lower case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from monitor.extract.prefilter.forms import Forms, Letters, is_odd, lowered, plain
from monitor.extract.prefilter.index import BARE, BOTH, INDEX, WRITTEN, Hits
from monitor.extract.prefilter.lazy import lazy

_WORD: Final = lazy(r"\w+")
#: A text that is not looked through yet: between two spaces, whether it is odd, where digits begin in that of which it
#: is a piece, and where in that it stands.
_Written = tuple[str, bool, Sequence[int] | None, int]


class Line:
    """One sentence or title as the finders read it, as written and without diacritics."""

    __slots__ = ("_bits", "_written", "bare", "bare_bits", "bare_lower", "found", "lower", "seen", "text")

    def __init__(
        self, text: str, bare: str, lower: str, bare_lower: str, found: Hits, written: _Written | None = None
    ) -> None:
        """`lower`, `bare_lower`: the same in lower case, each character at its offset. `found`: what it has without
        diacritics. `written`: the text where that is spelt otherwise."""
        self.text, self.bare, self.lower, self.bare_lower = text, bare, lower, bare_lower
        self.found, self.bare_bits = found, found.bits
        self._bits, self._written = found.bits, written
        #: What it names, once it was looked at.
        self.seen: Any = None

    @property
    def bits(self) -> int:
        """Those of the prefiltered patterns that may find something in it as written. It is looked through when they
        are first asked: of many a title and sentence nobody does."""
        if self._written is not None:
            between, odd, numbers, first = self._written
            self._written = None
            self._bits = INDEX.look_through(self.text, between, WRITTEN, odd=odd, numbers=numbers, first=first).bits
        return self._bits


class LineReader:
    """A text whose lines are looked through: it is put into the forms in which they are read once for all of them."""

    def __init__(self, text: str, numbers: Sequence[int] | None = None, letters: Letters | None = None) -> None:
        """`numbers`: where digits begin; `letters`: those of the text: if they are known."""
        self.forms = Forms(text, letters)
        self._numbers = numbers

    def line(self, piece: str, first: int, last: int) -> Line:
        """The line of the piece that stands from `first` to `last`."""
        forms, numbers = self.forms, self._numbers
        lower, between = forms.lower[first:last], f" {forms.spaced[first:last]} "
        bare = piece if piece.isascii() else forms.bare[first:last]
        odd = forms.odd and is_odd(piece)
        if bare == piece:
            found = INDEX.look_through(piece, between, BOTH, odd=odd, numbers=numbers, first=first)
            return Line(piece, piece, lower, lower, found)
        written = between, odd, numbers, first
        between = f" {forms.bare_spaced[first:last]} "
        found = INDEX.look_through(bare, between, BARE, odd=odd and is_odd(bare), numbers=numbers, first=first)
        return Line(piece, bare, lower, forms.bare_lower[first:last], found, written)


def line_of(text: str) -> Line:
    """The line of a text by itself; the same for all who ask while a document is read."""
    line: Line | None = INDEX.lines.get(text)
    if line is None:
        line = INDEX.lines[text] = LineReader(text).line(text, 0, len(text))
    return line


def longest_words(phrases: Iterable[str]) -> frozenset[str]:
    """The longest word of each phrase: a line without any of them has none of the phrases."""
    return frozenset(max(_WORD.findall(plain(phrase).lower()), key=len) for phrase in phrases)


__all__ = ["Line", "LineReader", "line_of", "lowered", "plain", "longest_words"]
