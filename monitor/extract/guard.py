"""Patterns that run only on texts, or only at places, with the letters that every match of theirs needs.

What a pattern needs is read off its own syntax, so that a form that gains a word is looked for by that word too. One
pass of an automaton over a text tells for all such patterns at once which of them may find something, and where.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants as sre  # type: ignore[attr-defined]  # typeshed leaves out what CPython keeps private
from re import _parser as syntax  # type: ignore[attr-defined]  # the same; nothing public reads a pattern's syntax
from typing import Any

import ahocorasick

#: Beyond so many strings the alternatives of a form are no longer spelt out.
_MOST = 64
#: How often a character stands at a place of a text, roughly.
_OFTEN = {
    " ": 0.18,
    **dict.fromkeys("aeinotrhscgu", 0.06),
    **dict.fromkeys("bdfjklmpqvwxyz", 0.02),
    **dict.fromkeys("0123456789.,-", 0.015),
}
_RARE = 0.004
#: A form whose letters begin at more places of a text than this has nothing worth looking for.
_COMMON = 0.004
#: Digits that are not 0-9, and letters that a pattern which ignores case takes for others: all patterns run then.
_ODD = re.compile(r"[^\D0-9]|[\u0130\u0131\u017f\u1e9e\u00df\u03a3\u03c2\u03c3\u212a\u212b\u00b5\u03bc]")
_DIGITS = frozenset("0123456789")
#: More beginnings than this are not spelt out.
_BEGINNINGS = 100
#: So many texts are remembered.
_KEPT = 512
#: The bit of patterns that need nothing: every text has it.
_ALWAYS = 1

Strings = frozenset[str]
_NOTHING: Strings = frozenset({""})


class Part:
    """What is known of a part of a pattern: all that it may match, or strings of which every match contains one."""

    __slots__ = ("among", "exact")

    def __init__(self, exact: Strings | None, among: Strings | None = None) -> None:
        self.exact, self.among = exact, among

    @property
    def needed(self) -> Strings | None:
        """Strings of which every match contains one; None where nothing is needed."""
        if self.exact is None:
            return self.among
        return None if "" in self.exact else self.exact


def cost(strings: Iterable[str]) -> float:
    """At how many places of a text one of the strings begins, by the frequency of letters."""
    total = 0.0
    for one in strings:
        share = 1.0
        for c in one:
            share *= _OFTEN.get(c, _RARE)
        total += share
    return total


#: What is known of patterns, by pattern and flags: to read their syntax takes longer than most texts do.
_NEEDED: dict[tuple[str, int], Strings | None] = {}
_LEADS: dict[tuple[str, int], tuple[Strings, bool] | None] = {}


def needed(pattern: str, flags: int = 0) -> Strings | None:
    """Strings of which one stands in the lower case of every text that the pattern finds something in; None where there
    are none, or where they stand in most texts."""
    key = (pattern, flags)
    if key not in _NEEDED:
        found = _sequence(syntax.parse(pattern, flags)).needed
        _NEEDED[key] = found if found is not None and cost(found) <= _COMMON else None
    return _NEEDED[key]


def leads(pattern: str, flags: int = 0) -> tuple[Strings, bool] | None:
    """Strings in lower case of which one begins every match of the pattern, and whether it begins only where a word
    does; None where a match may begin with anything."""
    key = (pattern, flags)
    if key not in _LEADS:
        items = list(syntax.parse(pattern, flags))
        found = _beginnings(items)
        _LEADS[key] = None if "" in found else (found, _at_edge(items) and all(one[0].isalnum() for one in found))
    return _LEADS[key]


def known(*parts: object) -> object:  # noqa: ARG001 - they are made by being handed over
    """What was read off the syntax of all patterns so far, those of the parts that were just made included: another
    process may learn it and need not read them."""
    _WATCH.settle()
    return dict(_NEEDED), dict(_LEADS)


def learn(kept: object) -> None:
    """Takes what `known` gave in a process with the same code."""
    if isinstance(kept, tuple) and len(kept) == 2:
        _NEEDED.update(kept[0])
        _LEADS.update(kept[1])


def _beginnings(items: Iterable[tuple[Any, Any]]) -> Strings:
    whole, begun = _begun(items)
    return whole | begun


def _begun(items: Iterable[tuple[Any, Any]]) -> tuple[Strings, Strings]:
    """All that the items may match in full, and beginnings of what else they may match."""
    run, begun = _NOTHING, frozenset[str]()
    for op, value in items:
        whole, more = _begun_part(op, value)
        if len(run) > 1 and len(run) * (len(whole) + len(more)) > _BEGINNINGS:
            return frozenset(), begun | run
        begun |= frozenset(a + b for a in run for b in more)
        run = frozenset(a + b for a in run for b in whole)
    return run, begun


def _begun_part(op: Any, value: Any) -> tuple[Strings, Strings]:
    exact = _part(op, value).exact
    if exact is not None:
        return exact, frozenset()
    if op is sre.BRANCH:
        pairs = [_begun(branch) for branch in value[1]]
        return frozenset().union(*(whole for whole, _ in pairs)), frozenset().union(*(more for _, more in pairs))
    if op is sre.SUBPATTERN:
        return _begun(value[3])
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        whole, more = _begun(value[2])
        once = (whole, more) if value[1] == 1 else (frozenset(), whole | more)
        return once if value[0] else (once[0] | _NOTHING, once[1])
    return frozenset(), _NOTHING


def _at_edge(items: Sequence[tuple[Any, Any]]) -> bool:
    """The first thing asked for is the beginning of a word."""
    if not items:
        return False
    op, value = items[0]
    if op is sre.BRANCH:
        return all(_at_edge(list(branch)) for branch in value[1])
    if op is sre.SUBPATTERN:
        return _at_edge(list(value[3]))
    word = [(sre.IN, [(sre.CATEGORY, sre.CATEGORY_WORD)])]
    if op is sre.ASSERT_NOT:
        return (value[0], list(value[1])) == (-1, word)
    return (op, value) == (sre.AT, sre.AT_BOUNDARY)


def _sequence(items: Iterable[tuple[Any, Any]]) -> Part:
    run, wholly, found = _NOTHING, True, list[Strings]()
    for op, value in items:
        part = _part(op, value)
        if part.exact is not None and len(run) * len(part.exact) <= _MOST:
            run = frozenset(a + b for a in run for b in part.exact)
            continue
        wholly = False
        found += [strings for strings in (run, part.needed) if strings and "" not in strings]
        run = part.exact or _NOTHING
    if wholly:
        return Part(run)
    if "" not in run:
        found.append(run)
    return Part(None, min(found, key=cost, default=None))


def _part(op: Any, value: Any) -> Part:
    if op is sre.LITERAL:
        return Part(frozenset({chr(value).lower()}))
    if op is sre.IN:
        return Part(_members(value))
    if op is sre.BRANCH:
        return _branches([_sequence(branch) for branch in value[1]])
    if op is sre.SUBPATTERN:
        return _sequence(value[3])
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        return _repeated(value[0], value[1], _sequence(value[2]))
    if op in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        return Part(_NOTHING)
    return Part(None)


def _members(items: Iterable[tuple[Any, Any]]) -> Strings | None:
    out: set[str] = set()
    for op, value in items:
        if op is sre.LITERAL:
            out.add(chr(value).lower())
        elif op is sre.RANGE and value[1] - value[0] < 12:
            out.update(chr(code).lower() for code in range(value[0], value[1] + 1))
        elif op is sre.CATEGORY and value is sre.CATEGORY_DIGIT:
            out |= _DIGITS
        else:
            return None
    return frozenset(out)


def _branches(parts: list[Part]) -> Part:
    if all(part.exact is not None for part in parts):
        return Part(frozenset().union(*(part.exact or () for part in parts)))
    among: set[str] = set()
    for part in parts:
        if part.needed is None:
            return Part(None)
        among |= part.needed
    return Part(None, frozenset(among))


def _repeated(least: int, most: int, part: Part) -> Part:
    if part.exact is not None and most == 1:
        return Part(part.exact if least else part.exact | _NOTHING)
    if part.exact is not None and least == most and len(part.exact) ** least <= _MOST:
        out = _NOTHING
        for _ in range(least):
            out = frozenset(a + b for a in out for b in part.exact)
        return Part(out)
    return Part(None, part.needed if least else None)


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
        self._automaton: Any = None
        self.kept: dict[str, Found] = {}
        self._size = 1
        #: Patterns that nobody has asked yet.
        self._waiting: list[Guarded | Led] = []

    def wait(self, pattern: Guarded | Led) -> None:
        """Takes a pattern in, to be looked at when the first one is asked."""
        self._waiting.append(pattern)
        self.kept.clear()

    def settle(self) -> None:
        """Gives all patterns that wait their bits, so that one automaton is made for all."""
        waiting, self._waiting = self._waiting, []
        for pattern in waiting:
            pattern.settle()

    def enter(self, strings: Strings, how: int) -> int:
        """The bit of a new pattern that needs (0) or begins with (1, 2: where a word begins) one of the strings."""
        bit = 1 << self._size
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


def bits_of(text: str) -> int:
    """The bits of all patterns that may find something in the text."""
    return (_kept(text) or _look(text)).bits


def _late(one: Guarded | Led, name: str, pattern: str, flags: int) -> Any:
    """What a pattern has only once it is asked for: most are never, and to compile them is dear."""
    if name == "plain":
        one.plain = re.compile(pattern, flags)
    elif name == "bit":
        _WATCH.settle()
    else:
        raise AttributeError(name)
    return object.__getattribute__(one, name)


class Guarded:
    """A compiled pattern that answers as `re` does. `of`: the longer text that the given one is a piece of; to look up
    pieces that are asked for once would be dear."""

    __slots__ = ("_flags", "_pattern", "bit", "plain")

    #: Made when the first text needs it.
    plain: re.Pattern[str]
    #: That of every text where nothing is needed: the pattern always runs.
    bit: int

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, int(flags)
        _WATCH.wait(self)

    def __getattr__(self, name: str) -> Any:
        return _late(self, name, self._pattern, self._flags)

    def settle(self) -> None:
        """Has itself looked for."""
        strings = needed(self._pattern, self._flags)
        self.bit = _WATCH.enter(strings, 0) if strings else _ALWAYS

    def __reduce__(self) -> tuple[type[Guarded], tuple[str, int]]:
        return Guarded, (self._pattern, self._flags)

    def may(self, text: str) -> bool:
        """False where the text has nothing that the pattern finds."""
        return self.bit == _ALWAYS or bool(self.bit & (_kept(text) or _look(text)).bits)

    def search(self, text: str, start: int = 0, end: int = _END, *, of: str | None = None) -> re.Match[str] | None:
        if self.bit != _ALWAYS and not self.bit & (_kept(of or text) or _look(of or text)).bits:
            return None
        return self.plain.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END, *, of: str | None = None) -> re.Match[str] | None:
        if self.bit != _ALWAYS and not self.bit & (_kept(of or text) or _look(of or text)).bits:
            return None
        return self.plain.match(text, start, end)

    def finditer(self, text: str, *, of: str | None = None) -> Iterable[re.Match[str]]:
        if self.bit != _ALWAYS and not self.bit & (_kept(of or text) or _look(of or text)).bits:
            return ()
        return self.plain.finditer(text)


class Led:
    """A compiled pattern that is tried only where a match may begin. `at_words`: it says itself that it finds nothing
    but what begins a word, or digits behind a letter."""

    __slots__ = ("_at_words", "_flags", "_pattern", "bit", "plain")

    #: Made when the first text needs it.
    plain: re.Pattern[str]
    #: That of every text where a match may begin with anything: the pattern is tried everywhere.
    bit: int

    def __init__(self, pattern: str, flags: int = 0, at_words: bool = False) -> None:
        self._pattern, self._flags, self._at_words = pattern, int(flags), at_words
        _WATCH.wait(self)

    def __getattr__(self, name: str) -> Any:
        return _late(self, name, self._pattern, self._flags)

    def settle(self) -> None:
        """Has itself looked for."""
        begins = leads(self._pattern, self._flags)
        self.bit = _WATCH.enter(begins[0], 2 if self._at_words or begins[1] else 1) if begins else _ALWAYS

    def __reduce__(self) -> tuple[type[Led], tuple[str, int, bool]]:
        return Led, (self._pattern, self._flags, self._at_words)

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """The matches from left to right, none over another."""
        if self.bit == _ALWAYS:
            return self.plain.finditer(text)
        places = (_kept(text) or _look(text)).places.get(self.bit)
        return self._at(text, places) if places else ()

    def _at(self, text: str, places: list[int]) -> list[re.Match[str]]:
        out, position, match = [], 0, self.plain.match
        for place in sorted(set(places)) if len(places) > 1 else places:
            if place >= position and (found := match(text, place)):
                out.append(found)
                position = max(found.end(), place + 1)
        return out
