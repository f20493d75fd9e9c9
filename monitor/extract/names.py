"""Finds names of places, bodies and speakers in a text: one pass over its words, however many names there are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from monitor.extract.guard import Guarded, Strewn, bits_of
from monitor.extract.record import record

_WORD = re.compile(r"\w+")
#: So many characters behind the first word of a name tell it from others with that word.
_SECOND = 3


def _plain_table() -> dict[int, str]:
    table = {ord("đ"): "d", ord("Đ"): "D"}
    for code in (*range(0xC0, 0x250), *range(0x1EA0, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    return table


_PLAIN = _plain_table()


def plain(text: str) -> str:
    """The text without diacritics, case kept, each character still at its offset."""
    return text.translate(_PLAIN)


def lowered(text: str) -> str:
    """The text in lower case, each character still at its offset."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := c.lower()) == 1 else c for c in text)


class Line:
    """One sentence or title as the finders read it, as written and without diacritics. What few ask for is made when
    the first one asks, and is a plain attribute from then on."""

    __slots__ = ("bare", "bare_bits", "bare_lower", "bits", "lower", "text", "words")

    #: The same text in lower case, for patterns that need not ignore case then; each character at its offset.
    lower: str
    bare_lower: str
    #: Its words in lower case without diacritics.
    words: frozenset[str]
    #: The bits of the guarded patterns that may find something in it as written, and without diacritics.
    bits: int
    bare_bits: int

    def __init__(self, text: str, bare: str) -> None:
        self.text, self.bare = text, bare

    def __getattr__(self, name: str) -> Any:
        if name == "lower":
            self.lower = lowered(self.text)
        elif name == "bare_lower":
            self.bare_lower = lowered(self.bare)
        elif name == "words":
            self.words = frozenset(_WORD.findall(self.bare_lower))
        elif name == "bits":
            self.bits = bits_of(self.text, self.lower)
        elif name == "bare_bits":
            self.bare_bits = bits_of(self.bare, self.bare_lower)
        else:
            raise AttributeError(name)
        return object.__getattribute__(self, name)


def line_of(text: str) -> Line:
    """The line of a text."""
    return Line(text, plain(text))


class Watch:
    """A pattern that is tried only on lines that have one of its `words`; without words, on every line that may have a
    match."""

    __slots__ = ("_pattern", "_said", "written")

    def __init__(self, pattern: re.Pattern[str], words: Iterable[str] = (), *, written: bool = False) -> None:
        self._pattern = Guarded(pattern.pattern, pattern.flags & ~re.UNICODE)
        said = frozenset(words)
        self._said, self.written = Strewn(said) if said else None, written

    def may(self, line: Line) -> bool:
        """False where it finds nothing in the line."""
        said, found = self.bits
        return bool(said & line.bare_bits and found & (line.bits if self.written else line.bare_bits))

    @property
    def bits(self) -> tuple[int, int]:
        """The bits of lines without diacritics that have one of its words, and of lines that may have a match."""
        return -1 if self._said is None else self._said.bit, self._pattern.bit

    def finditer(self, line: Line) -> Iterable[re.Match[str]]:
        """The matches in the line without diacritics, or as written."""
        if not self.may(line):
            return ()
        return self._pattern.finditer(line.text if self.written else line.bare)


class Watches:
    """Watches by name, of which one look at a line tells which may find something."""

    def __init__(self, watches: Mapping[str, Watch]) -> None:
        self._watches = dict(watches)

    @cached_property
    def _bits(self) -> list[tuple[str, int, int, bool]]:
        return [(name, *watch.bits, watch.written) for name, watch in self._watches.items()]

    def may(self, line: Line) -> frozenset[str]:
        """The names of those that may find something in the line."""
        bare = line.bare_bits
        heard = [row for row in self._bits if row[1] & bare]
        return frozenset([name for name, _, found, written in heard if found & (line.bits if written else bare)])

    def finditer(self, name: str, line: Line) -> Iterable[re.Match[str]]:
        """What one that may find something finds."""
        return self._watches[name].finditer(line)


def telling(phrases: Iterable[str]) -> frozenset[str]:
    """The longest word of each phrase: a line without any of them has none of the phrases."""
    return frozenset(max(_WORD.findall(plain(phrase).lower()), key=len) for phrase in phrases)


@record()
class Named:
    """A name found at `start`..`end`; `key` is what it was entered under."""

    start: int
    end: int
    key: str


class NameIndex:
    """Names by their first word.

    A name of several words is found with and without diacritics where the text's first letter is a capital, or all the
    capitals of the name where names are `proper`. A name of one word, and one that begins small, needs its capitals,
    an `exact` one its diacritics too.
    """

    def __init__(
        self, names: Iterable[tuple[str, str]], exact: Iterable[tuple[str, str]] = (), *, proper: bool = False
    ) -> None:
        self._proper = proper
        by_word: dict[str, list[tuple[str, str, str, str, bool]]] = {}
        small: set[str] = set()
        for loose, pairs in ((True, names), (False, exact)):
            for name, key in pairs:
                bare = plain(name)
                first = _WORD.match(bare)
                if first is None:
                    raise ValueError(f"{name!r} does not begin with a word")
                if bare[0].islower():
                    small.add(first.group())
                entry = (bare, bare.lower(), name, key, loose)
                by_word.setdefault(first.group().lower(), []).append(entry)
        self._by_word = {word: _by_second(len(word), entries) for word, entries in by_word.items()}
        self._lower = Strewn((entry[1] for entries in by_word.values() for entry in entries), begins=True)
        begins = "|".join(["[A-Z0-9]\\w*", *(rf"{re.escape(word)}(?!\w)" for word in sorted(small))])
        self._first = re.compile(rf"(?<!\w)(?:{begins})")

    def find(self, line: Line) -> tuple[Named, ...]:
        """The names in the line, left to right, the longest at each place."""
        if not self._lower.bit & line.bare_bits:
            return ()
        out: list[Named] = []
        end = 0
        bare = line.bare
        for start in self._lower.places(bare):
            word = self._first.match(bare, start) if start >= end else None
            behind = self._by_word.get(word.group().lower()) if word else None
            if word is None or behind is None:
                continue
            stop = word.end()
            for name, lower, written, key, loose in behind.get(bare[stop : stop + _SECOND].lower(), behind[""]):
                stop = start + len(name)
                said = bare[start:stop]
                if bare[stop : stop + 1].isalnum() or (said != name and said.lower() != lower):
                    continue
                if said != name and (said[0].islower() or " " not in name):
                    continue
                if self._proper and said != name and not said.isupper() and _capitals(said) != _capitals(name):
                    continue
                if not loose and line.text[start:stop] != written:
                    continue
                out.append(Named(start, stop, key))
                end = stop
                break
        return tuple(out)


def _by_second(
    first: int, entries: Iterable[tuple[str, str, str, str, bool]]
) -> dict[str, tuple[tuple[str, str, str, str, bool], ...]]:
    """The names of one first word, which is `first` long, the longest first, by what stands behind it; those that end
    before among all."""
    ordered = sorted(entries, key=lambda entry: -len(entry[0]))
    short = [entry for entry in ordered if len(entry[0]) < first + _SECOND]
    begun = {entry[1][first : first + _SECOND] for entry in ordered if entry not in short}
    return {
        "": tuple(short),
        **{begin: tuple(e for e in ordered if e in short or e[1][first : first + _SECOND] == begin) for begin in begun},
    }


def _capitals(name: str) -> tuple[bool, ...]:
    return tuple(word.group()[0].isupper() for word in _WORD.finditer(name))
