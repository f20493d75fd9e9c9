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
from monitor.extract.demand import EDGE, Strings, cost, leads, needed

#: Digits that are not 0-9, and letters that a pattern which ignores case takes for others: all patterns run then.
_ODD = re.compile(r"[^\D0-9]|[\u0130\u0131\u017f\u1e9e\u00df\u03a3\u03c2\u03c3\u212a\u212b\u00b5\u03bc]")
#: A pattern that may begin at more places of a text than this has no known beginnings, nor has one that may begin at
#: so many times more places than what it needs stands at.
_OFTEN_BEGUN, _OFTENER = 0.015, 5
#: So many texts are remembered, as long as one document is read.
_KEPT = 4096
#: The bit of patterns that need nothing: every text has it.
_ALWAYS = 1


class Found:
    """What a text has of the patterns that are looked for."""

    __slots__ = ("_begun", "_places", "bits")

    def __init__(self, bits: int, begun: Sequence[tuple[int, int]]) -> None:
        #: The bit of every pattern that may find something.
        self.bits = bits
        #: Where patterns may begin of which beginnings are known, and the bits of those.
        self._begun = begun
        self._places: dict[int, list[int]] = {}

    def places(self, bit: int) -> list[int]:
        """Where the patterns of the bit may begin, in order."""
        places = self._places.get(bit)
        if places is None:
            places = [place for place, bits in self._begun if bits & bit]
            self._places[bit] = places = sorted(set(places)) if len(places) > 1 else places
        return places


class _Sign:
    """What an occurrence of one string tells: the bits of patterns that need it, that need it as a whole word, that may
    begin with it, and that may begin with it where a word begins."""

    __slots__ = ("at_edge", "begun", "needed", "whole")

    def __init__(self) -> None:
        self.needed = self.whole = self.begun = self.at_edge = 0

    def told(self, length: int) -> int | tuple[int, int, int, int, int]:
        """The bits where the string needs no further look, else all with its length."""
        if self.whole or self.begun or self.at_edge:
            return self.needed, length, self.whole, self.begun, self.at_edge
        return self.needed


class _Watch:
    """All patterns that are looked for; what a text has of them is looked up once a text."""

    def __init__(self) -> None:
        self._signs: dict[str, _Sign] = {}
        self._bits: dict[tuple[Strings, str], int] = {}
        self._automaton: Any = None
        self.kept: dict[str, Found] = {}
        self._size = 1
        #: Patterns that nobody has asked yet.
        self._waiting: list[Guarded | Strewn] = []

    def wait(self, pattern: Guarded | Strewn) -> None:
        """Takes a pattern in, to be looked at when the first one is asked."""
        self._waiting.append(pattern)
        self.kept.clear()

    def settle(self) -> None:
        """Gives all patterns that wait their bits, so that one automaton is made for all."""
        waiting, self._waiting = self._waiting, []
        for pattern in waiting:
            pattern.settle()

    def enter(self, strings: Strings, how: str) -> int:
        """The bit of patterns that need one of the strings ("needed"), need it as a word of its own ("whole"), or begin
        with one of them ("begun"): behind `EDGE` stands what begins a word."""
        if (strings, how) in self._bits:
            return self._bits[strings, how]
        bit = self._bits[strings, how] = 1 << self._size
        self._size += 1
        for one in strings:
            bare = one.removeprefix(EDGE)
            sign = self._signs.setdefault(bare, _Sign())
            role = how if bare == one else "at_edge"
            setattr(sign, role, getattr(sign, role) | bit)
        self._automaton = None
        self.kept.clear()
        return bit

    def look(self, text: str, lower: str | None = None) -> Found:
        """What the text has; it is kept for the next who asks. `lower`: its lower case, where that is as long."""
        if self._waiting or self._automaton is None:
            self.settle()
            self._build()
        if lower is None:
            lower = text.lower()
        if len(lower) != len(text) or (not text.isascii() and _ODD.search(text)):
            found = Found(-1, [(place, -1) for place in range(len(text) + 1)])
        else:
            found = self._found(lower)
        if len(self.kept) >= _KEPT:
            self.kept.clear()
        self.kept[text] = found
        return found

    def _found(self, lower: str) -> Found:
        bits, begun = _ALWAYS, list[tuple[int, int]]()
        for last, told in self._automaton.iter(lower):
            if told.__class__ is int:
                bits |= told
                continue
            needed, length, whole, may_begin, at_edge = told
            start = last + 1 - length
            if whole or at_edge:
                before = lower[start - 1] if start else " "
                if not (before.isalnum() or before == "_") or (before.isalpha() and lower[start].isdigit()):
                    may_begin |= at_edge
                    if whole and not (behind := lower[last + 1 : last + 2]).isalnum() and behind != "_":
                        needed |= whole
            if may_begin:
                begun.append((start, may_begin))
                needed |= may_begin
            bits |= needed
        return Found(bits, begun)

    def _build(self) -> None:
        automaton = ahocorasick.Automaton()
        for one, sign in self._signs.items():
            automaton.add_word(one, sign.told(len(one)))
        automaton.make_automaton()
        self._automaton = automaton


_WATCH = _Watch()
_look, _kept = _WATCH.look, _WATCH.kept.get
_END = 1 << 60


def known(*parts: object) -> object:  # noqa: ARG001 - they are made by being handed over
    """What is known of all patterns so far, those of the parts that were just made included."""
    _WATCH.settle()
    return demand.known()


def forget() -> None:
    """Nothing is remembered of the texts before: called where a document begins."""
    _WATCH.kept.clear()


def bits_of(text: str, lower: str | None = None) -> int:
    """The bits of all patterns that may find something in the text. `lower`: its lower case, where that is as long."""
    return (_kept(text) or _look(text, lower)).bits


class Strewn:
    """Strings in lower case that texts are looked through for, each as a whole word, or, of `begins`, where a word
    begins."""

    __slots__ = ("_begins", "_strings", "bit")

    #: That of every text that has one of them.
    bit: int

    def __init__(self, strings: Iterable[str], *, begins: bool = False) -> None:
        self._strings, self._begins = frozenset(one for one in strings if one), begins
        _WATCH.wait(self)

    def __getattr__(self, name: str) -> Any:
        if name != "bit":
            raise AttributeError(name)
        _WATCH.settle()
        return object.__getattribute__(self, name)

    def settle(self) -> None:
        """Has itself looked for."""
        if self._begins:
            self.bit = _WATCH.enter(frozenset(EDGE + one for one in self._strings), "begun")
        else:
            self.bit = _WATCH.enter(self._strings, "whole")

    def places(self, text: str) -> Sequence[int]:
        """Where one of them may begin, in order."""
        return (_kept(text) or _look(text)).places(self.bit)


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
        if begins and self._at_words:
            begins = frozenset(EDGE + one.removeprefix(EDGE) for one in begins)
        often, rare = cost(begins) if begins else 1.0, cost(strings) if strings else 1.0
        self._begin = 0
        if begins and (self._at_words or often <= min(_OFTEN_BEGUN, _OFTENER * rare)):
            self._begin = _WATCH.enter(begins, "begun")
        if strings and (not self._begin or rare < often / 2):
            self.bit = _WATCH.enter(strings, "needed")
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
        for place in found.places(self._begin):
            if start <= place <= end and (first := match(text, place, end)):
                return first
        return None

    def match(self, text: str, start: int = 0, end: int = _END, *, of: str | None = None) -> re.Match[str] | None:
        if self.bit != _ALWAYS and not self.bit & (_kept(of or text) or _look(of or text)).bits:
            return None
        return self.plain.match(text, start, end)

    def finditer(self, text: str, *, of: str | None = None, on: str | None = None) -> Iterable[re.Match[str]]:
        """The matches from left to right, none over another. `on`: the text in lower case, where that is searched."""
        if self.bit == _ALWAYS:
            return self.plain.finditer(on or text)
        found = _kept(of or text) or _look(of or text)
        if not self.bit & found.bits:
            return ()
        if of or not self._begin:
            return self.plain.finditer(on or text)
        return self._at(on or text, found.places(self._begin))

    def _at(self, text: str, places: Sequence[int]) -> list[re.Match[str]]:
        out, position, match = [], 0, self.plain.match
        for place in places:
            if place >= position and (found := match(text, place)):
                out.append(found)
                position = max(found.end(), place + 1)
        return out
