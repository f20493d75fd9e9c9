"""Patterns that run only on texts, or only at places, with the letters that every match of theirs needs.

What a pattern needs is read off its own syntax, so that a form that gains a word is looked for by that word too. One
pass of an automaton over a text tells for all such patterns at once which of them may find something, and where.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import ahocorasick

from monitor.extract import demand
from monitor.extract.demand import Strings, cost, leads, needed

#: Digits that are not 0-9, and letters that a pattern which ignores case takes for others: all patterns run then.
_ODD = re.compile(r"[^\D0-9]|[\u0130\u0131\u017f\u1e9e\u00df\u03a3\u03c2\u03c3\u212a\u212b\u00b5\u03bc]")
#: A pattern that begins at more places of a text than this is not looked for by how it begins, one that needs
#: nothing else if it begins with more than digits.
_OFTEN_BEGUN, _OF_DIGITS = 0.11, 0.2
#: So many texts are remembered.
_KEPT = 512
#: The bit of patterns that need nothing: every text has it.
_ALWAYS = 1


class Found:
    """What a text has of the patterns that are looked for."""

    __slots__ = ("bits", "places")

    def __init__(self, bits: int, places: dict[int, list[int]]) -> None:
        #: The bit of every pattern that may find something.
        self.bits = bits
        #: By bit, where the patterns may begin of which beginnings are known.
        self.places = places


class _Watch:
    """All patterns that are looked for; what a text has of them is looked up once a text."""

    def __init__(self) -> None:
        #: For each string: the patterns that need it, those that begin with it, and those that do where a word begins.
        self._by_string: dict[str, tuple[list[int], list[int], list[int]]] = {}
        self._bits: dict[tuple[Strings, int], int] = {}
        self._automaton: Any = None
        self.kept: dict[str, Found] = {}
        self._size = 1
        #: Patterns that nobody has asked yet.
        self._waiting: list[Guarded] = []

    def wait(self, pattern: Guarded) -> None:
        """Takes a pattern in, to be looked at when the first one is asked."""
        self._waiting.append(pattern)
        self.kept.clear()

    def settle(self) -> None:
        """Gives all patterns that wait their bits, so that one automaton is made for all."""
        waiting, self._waiting = self._waiting, []
        for pattern in waiting:
            pattern.settle()

    def enter(self, strings: Strings, how: int) -> int:
        """The bit of patterns that need (0) or begin with (1, 2: where a word begins) one of the strings."""
        if (strings, how) in self._bits:
            return self._bits[strings, how]
        bit = self._bits[strings, how] = 1 << self._size
        self._size += 1
        for one in strings:
            self._by_string.setdefault(one, ([], [], []))[how].append(bit)
        self._automaton = None
        self.kept.clear()
        return bit

    def look(self, text: str) -> Found:
        """What the text has; it is kept for the next who asks."""
        self.settle()
        if self._automaton is None:
            self._build()
        lower = text.lower()
        if len(lower) != len(text) or (not text.isascii() and _ODD.search(text)):
            anywhere = list(range(len(text) + 1))
            found = Found(-1, {1 << number: anywhere for number in range(1, self._size)})
        else:
            found = self._found(lower)
        if len(self.kept) >= _KEPT:
            self.kept.clear()
        self.kept[text] = found
        return found

    def _found(self, lower: str) -> Found:
        bits, places = _ALWAYS, dict[int, list[int]]()
        for last, (needing, length, begin, at_edge) in self._automaton.iter(lower):
            bits |= needing
            if not length:
                continue
            start = last + 1 - length
            led = (*begin, *at_edge) if at_edge and _edge(lower, start) else begin
            for bit in led:
                if bit in places:
                    places[bit].append(start)
                else:
                    places[bit] = [start]
        for bit in places:
            bits |= bit
        return Found(bits, places)

    def _build(self) -> None:
        automaton = ahocorasick.Automaton()
        for one, (need, begin, at_edge) in self._by_string.items():
            length = len(one) if begin or at_edge else 0
            automaton.add_word(one, (sum(need), length, tuple(begin), tuple(at_edge)))
        automaton.make_automaton()
        self._automaton = automaton


def _edge(lower: str, at: int) -> bool:
    """A word begins there, or digits behind a letter."""
    if not at:
        return True
    before = lower[at - 1]
    return not (before.isalnum() or before == "_") or (before.isalpha() and lower[at].isdigit())


_WATCH = _Watch()
_look, _kept = _WATCH.look, _WATCH.kept.get
_END = 1 << 60


def known(*parts: object) -> object:  # noqa: ARG001 - they are made by being handed over
    """What is known of all patterns so far, those of the parts that were just made included."""
    _WATCH.settle()
    return demand.known()


def bits_of(text: str) -> int:
    """The bits of all patterns that may find something in the text."""
    return (_kept(text) or _look(text)).bits


class Guarded:
    """A compiled pattern that answers as `re` does, but runs only on texts that may have a match, and only at places
    where one may begin if these can be told. `of`: the longer text that the given one is a piece of; to look up pieces
    that are asked for once would be dear. `at_words`: the pattern says itself that it finds nothing but what begins a
    word, or digits behind a letter."""

    __slots__ = ("_at_words", "_begin", "_flags", "_pattern", "bit", "plain")

    #: Made when the first text needs it: most are never, and to compile them is dear.
    plain: re.Pattern[str]
    #: That of every text where nothing is needed: the pattern always runs.
    bit: int
    #: The bit of the places where it may begin, 0 where that is nearly anywhere.
    _begin: int

    def __init__(self, pattern: str, flags: int = 0, at_words: bool = False) -> None:
        self._pattern, self._flags, self._at_words = pattern, int(flags), at_words
        _WATCH.wait(self)

    def __getattr__(self, name: str) -> Any:
        if name == "plain":
            self.plain = re.compile(self._pattern, self._flags)
        elif name in ("bit", "_begin"):
            _WATCH.settle()
        else:
            raise AttributeError(name)
        return object.__getattribute__(self, name)

    def settle(self) -> None:
        """Has itself looked for."""
        strings, begins = needed(self._pattern, self._flags), leads(self._pattern, self._flags)
        often = cost(begins[0]) if begins else 1.0
        self._begin = 0
        if begins and (self._at_words or often <= (_OFTEN_BEGUN if strings else _OF_DIGITS)):
            self._begin = _WATCH.enter(begins[0], 2 if self._at_words or begins[1] else 1)
        if strings and (not self._begin or cost(strings) < often):
            self.bit = _WATCH.enter(strings, 0)
        else:
            self.bit = self._begin or _ALWAYS

    def __reduce__(self) -> tuple[type[Guarded], tuple[str, int, bool]]:
        return Guarded, (self._pattern, self._flags, self._at_words)

    def may(self, text: str) -> bool:
        """False where the text has nothing that the pattern finds."""
        return self.bit == _ALWAYS or bool(self.bit & (_kept(text) or _look(text)).bits)

    def search(self, text: str, start: int = 0, end: int = _END, *, of: str | None = None) -> re.Match[str] | None:
        if self.bit == _ALWAYS:
            return self.plain.search(text, start, end)
        found = _kept(of or text) or _look(of or text)
        if not self.bit & found.bits:
            return None
        if of or not self._begin:
            return self.plain.search(text, start, end)
        match = self.plain.match
        for place in _ordered(found.places.get(self._begin, ())):
            if start <= place <= end and (first := match(text, place, end)):
                return first
        return None

    def match(self, text: str, start: int = 0, end: int = _END, *, of: str | None = None) -> re.Match[str] | None:
        if self.bit != _ALWAYS and not self.bit & (_kept(of or text) or _look(of or text)).bits:
            return None
        return self.plain.match(text, start, end)

    def finditer(self, text: str, *, of: str | None = None) -> Iterable[re.Match[str]]:
        """The matches from left to right, none over another."""
        if self.bit == _ALWAYS:
            return self.plain.finditer(text)
        found = _kept(of or text) or _look(of or text)
        if not self.bit & found.bits:
            return ()
        if of or not self._begin:
            return self.plain.finditer(text)
        return self._at(text, found.places.get(self._begin, ()))

    def _at(self, text: str, places: Sequence[int]) -> list[re.Match[str]]:
        out, position, match = [], 0, self.plain.match
        for place in _ordered(places):
            if place >= position and (found := match(text, place)):
                out.append(found)
                position = max(found.end(), place + 1)
        return out


def _ordered(places: Sequence[int]) -> Sequence[int]:
    return sorted(set(places)) if len(places) > 1 else places
