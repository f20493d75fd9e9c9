"""Finds in one pass over a line all names of places and speakers, however many there are, and which patterns may find
something there: lines without figures are read for who and what they name, and most of them name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import ahocorasick

from monitor.extract.demand import needed
from monitor.extract.names import Line, plain

_WORD = re.compile(r"\w+")
#: Letters that a pattern which ignores case takes for others, and digits that are not 0-9: all patterns may match then.
_ODD = re.compile(r"[^\D0-9]|[\u0130\u0131\u017f\u1e9e\u00df\u03a3\u03c2\u03c3\u212a\u212b\u00b5\u03bc]")
#: Every sign a space, so that a word stands between two of them wherever it stands; "_" is part of a word.
_SPACED = "".join(c if c.isalnum() or c == "_" else " " for c in map(chr, range(128)))
_SIGN = re.compile(r"\W")
#: The bit that every line has.
_ALWAYS = 1
#: The two kinds of names.
PLACE, SPEAKER = 0, 1
#: A name that was found: where it starts and ends, and what it was entered under.
Hit = tuple[int, int, str]


class Seen:
    """What a line has: the bits of the patterns that may find something, the places and the speakers named, each from
    left to right, the longest name at each place."""

    __slots__ = ("bits", "places", "speakers", "spots")

    def __init__(self, bits: int, places: list[Hit], speakers: list[Hit]) -> None:
        self.bits, self.places, self.speakers = bits, places, speakers
        #: What the places were found to say, once somebody asked.
        self.spots: Any = None


class _Name:
    """A form of a name. One of several words is found with and without diacritics where the text's first letter is a
    capital, or all the capitals of the name where names are `proper`. One of one word, and one that begins small, needs
    its capitals, an exact one its diacritics too."""

    __slots__ = ("bare", "capitals", "group", "key", "lower", "written")

    def __init__(self, name: str, key: str, group: int, *, exact: bool, proper: bool) -> None:
        self.bare = bare = plain(name)
        if not bare[0].isascii() or not bare[0].isalnum():
            raise ValueError(f"{name!r} does not begin with a word")
        self.lower, self.group, self.key = bare.lower(), group, key
        self.written = name if exact else None
        self.capitals = _capitals(bare) if proper else None

    def fits(self, said: str, line: Line, start: int, stop: int) -> bool:
        """The name is what stands there, which is the same but for capitals and diacritics."""
        if said != self.bare:
            if said[0].islower() or " " not in said or said.lower() != self.lower:
                return False
            if self.capitals is not None and not said.isupper() and _capitals(said) != self.capitals:
                return False
        if line.bare[stop : stop + 1].isalnum():
            return False
        return self.written is None or line.text[start:stop] == self.written


def _spaced(lower: str) -> str:
    """The text between two spaces, with a space for every sign of it."""
    return f" {lower.translate(_SPACED)} " if lower.isascii() else f" {_SIGN.sub(' ', lower)} "


def _capitals(name: str) -> tuple[bool, ...]:
    return tuple(word.group()[0].isupper() for word in _WORD.finditer(name))


class Roll:
    """The names and patterns that are looked for."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}
        self._names: dict[str, tuple[_Name, ...]] = {}
        self._size = 1
        self._automaton: Any = None

    def enter(self, group: int, names: Iterable[tuple[str, str]], *, exact: bool = False, proper: bool = False) -> None:
        """Takes in pairs of a name and its key. Of two with one spelling the first counts."""
        for name, key in names:
            one = _Name(name, key, group, exact=exact, proper=proper)
            whole = _spaced(one.lower)
            forms = (whole,) if " " not in one.bare else (whole, f"{whole[:-1]}_")
            # A name of several words may have "_" behind it; one that ends in a sign needs no word's end.
            for form in forms if one.bare[-1].isalnum() else (whole[:-1],):
                self._names[form] = (*self._names.get(form, ()), one)
        self._automaton = None

    def watch(self, strings: Iterable[str]) -> int:
        """The bit that a line has where one of the strings stands in it, in any case, with or without diacritics. A
        space at an end of a string is where a word begins or ends."""
        bit = 1 << self._size
        self._size += 1
        for one in filter(None, strings):
            form = _spaced(plain(one).lower())[1:-1]
            self._bits[form] = self._bits.get(form, 0) | bit
        self._automaton = None
        return bit

    def needs(self, pattern: str, flags: int = 0, words: Iterable[str] = ()) -> int:
        """The bit of lines in which the pattern may find something; `words` are used where its syntax tells nothing."""
        strings = needed(pattern, flags) or frozenset(words)
        return self.watch(strings) if strings else _ALWAYS

    def seen(self, line: Line) -> Seen:
        """What the line has; the line keeps it."""
        seen: Seen | None = line.seen
        if seen is None:
            seen = line.seen = self._look(line)
        return seen

    def _look(self, line: Line) -> Seen:
        if self._automaton is None:
            self._build()
        bits, spaced = _ALWAYS, _spaced(line.bare_lower)
        found: list[tuple[int, int, tuple[_Name, ...]]] = []
        for last, told in self._automaton.iter(spaced):
            if told.__class__ is int:
                bits |= told
            else:
                bit, length, names = told
                bits |= bit
                found.append((last + 1 - length, -length, names))
        if not spaced.isascii() and _ODD.search(spaced):
            bits = -1
        return _seen(bits, found, line) if found else Seen(bits, [], [])

    def _build(self) -> None:
        automaton = ahocorasick.Automaton()
        for one in {**self._bits, **self._names}:
            bit, names = self._bits.get(one, 0), self._names.get(one)
            automaton.add_word(one, (bit, len(one), names) if names else bit)
        automaton.make_automaton()
        self._automaton = automaton

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_automaton": None}


def _seen(bits: int, found: list[tuple[int, int, tuple[_Name, ...]]], line: Line) -> Seen:
    """The names that fit, none of a group over another."""
    named: tuple[list[Hit], list[Hit]] = ([], [])
    ends, bare = [0, 0], line.bare
    found.sort()
    for start, _, names in found:
        for name in names:
            stop = start + len(name.bare)
            if start >= ends[name.group] and name.fits(bare[start:stop], line, start, stop):
                named[name.group].append((start, stop, name.key))
                ends[name.group] = stop
    return Seen(bits, *named)


class _Form:
    """A pattern with the bit of the lines in which it may find something."""

    __slots__ = ("_flags", "_source", "bit", "pattern")

    #: Made when the first line needs it: most are never, and to compile them is dear.
    pattern: re.Pattern[str]

    def __init__(self, source: str, flags: int, bit: int) -> None:
        self._source, self._flags, self.bit = source, flags, bit

    def __getattr__(self, name: str) -> Any:
        if name != "pattern":
            raise AttributeError(name)
        self.pattern = re.compile(self._source, self._flags)
        return self.pattern

    def __reduce__(self) -> tuple[type[_Form], tuple[str, int, int]]:
        return _Form, (self._source, self._flags, self.bit)


class Watch:
    """Alternative forms that are tried only on lines that have their bit and one of its `words`, if there are any. It
    reads the line without diacritics, or as `written`. Where it finds nothing without one of the `whole` words, or
    without words that begin with `begins`, its bit is that of lines that have one."""

    __slots__ = ("_forms", "_words", "_written", "bit")

    def __init__(
        self,
        roll: Roll,
        forms: Iterable[str],
        words: Iterable[str] = (),
        *,
        flags: int = 0,
        written: bool = False,
        whole: Iterable[str] = (),
        begins: Iterable[str] = (),
    ) -> None:
        self._words, self._written = frozenset(words), written
        among = [*(f" {one} " for one in whole), *(f" {one}" for one in begins)]
        bit = roll.watch(among) if among else 0
        self._forms = [_Form(form, flags, bit or roll.needs(form, flags, self._words)) for form in forms]
        self.bit = 0
        for form in self._forms:
            self.bit |= form.bit

    def finditer(self, line: Line, bits: int) -> Iterable[re.Match[str]]:
        """The matches in a line with these bits, as those of one pattern with all forms."""
        if self._words and self._words.isdisjoint(line.words):
            return ()
        text = line.text if self._written else line.bare
        forms = [form.pattern for form in self._forms if form.bit & bits]
        return forms[0].finditer(text) if len(forms) == 1 else _together(forms, text)


def _together(forms: Sequence[re.Pattern[str]], text: str) -> list[re.Match[str]]:
    """The matches from left to right, none over another; of those that begin at one place that of the first form."""
    out: list[re.Match[str]] = []
    ahead = [form.search(text) for form in forms]
    while True:
        first = None
        for found in ahead:
            if found and (first is None or found.start() < first.start()):
                first = found
        if first is None:
            return out
        out.append(first)
        end = max(first.end(), first.start() + 1)
        for i, found in enumerate(ahead):
            if found and found.start() < end:
                ahead[i] = forms[i].search(text, end)
