"""Patterns that run only on texts, or only at places, with the letters that every match of theirs needs.

What a pattern needs is read off its own syntax, so that a form that gains a word is looked for by that word too. One
pass of an automaton over a text tells for all such patterns at once which of them may find something, and where.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    run = _NOTHING
    for op, value in items:
        part, more = _part(op, value), _NOTHING
        if part.exact is not None:
            more = part.exact
        elif op is sre.BRANCH:
            more = frozenset().union(*(_beginnings(branch) for branch in value[1]))
        elif op is sre.SUBPATTERN:
            more = _beginnings(value[3])
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT) and value[0]:
            more = _beginnings(value[2])
        if len(run) > 1 and len(run) * len(more) > _BEGINNINGS:
            return run
        run = frozenset(a + b for a in run for b in more)
        if part.exact is None:
            return run
    return run


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


class _Watch:
    """All patterns that are looked for; what a text has of them is looked up once a text."""

    def __init__(self) -> None:
        #: For each string: the patterns that need it, those that begin with it, and those that do where a word begins.
        self._by_string: dict[str, tuple[list[int], list[int], list[int]]] = {}
        self._automaton: Any = None
        self._kept: dict[str, dict[int, list[int]]] = {}
        self._size = 0
        #: Patterns that nobody has asked yet.
        self._waiting: list[Guarded | Led] = []

    def wait(self, pattern: Guarded | Led) -> None:
        """Takes a pattern in, to be looked at when the first one is asked."""
        self._waiting.append(pattern)

    def settle(self) -> None:
        """Gives all patterns that wait their numbers, so that one automaton is made for all."""
        waiting, self._waiting = self._waiting, []
        for pattern in waiting:
            pattern.settle()

    def enter(self, strings: Strings, how: int) -> int:
        """The number of a new pattern that needs (0) or begins with (1, 2: where a word begins) one of the strings."""
        self._size += 1
        for one in strings:
            self._by_string.setdefault(one, ([], [], []))[how].append(self._size)
        self._automaton = None
        self._kept.clear()
        return self._size

    def found(self, text: str) -> Mapping[int, list[int]]:
        """By number, the patterns that may find something in the text; the places, where beginnings are known."""
        found = self._kept.get(text)
        return self._look(text) if found is None else found

    def _look(self, text: str) -> dict[int, list[int]]:
        if self._automaton is None:
            self._build()
        found: dict[int, list[int]] = {}
        lower = text.lower()
        if len(lower) != len(text) or (not text.isascii() and _ODD.search(text)):
            anywhere = list(range(len(text) + 1))
            found = dict.fromkeys(range(1, self._size + 1), anywhere)
        else:
            for last, (length, need, begin, at_edge) in self._automaton.iter(lower):
                start = last + 1 - length
                for number in need:
                    found[number] = _SOMEWHERE
                for number in begin:
                    found.setdefault(number, []).append(start)
                if at_edge and _edge(lower, start):
                    for number in at_edge:
                        found.setdefault(number, []).append(start)
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[text] = found
        return found

    def _build(self) -> None:
        automaton = ahocorasick.Automaton()
        for one, kinds in self._by_string.items():
            automaton.add_word(one, (len(one), *map(tuple, kinds)))
        automaton.make_automaton()
        self._automaton = automaton


def _edge(lower: str, at: int) -> bool:
    """A word begins there, or digits behind a letter."""
    if not at:
        return True
    before = lower[at - 1]
    return not (before.isalnum() or before == "_") or (before.isalpha() and lower[at].isdigit())


_SOMEWHERE: list[int] = []
_WATCH = _Watch()
_found = _WATCH.found
_END = 1 << 60


def _late(one: Guarded | Led, name: str, pattern: str, flags: int) -> Any:
    """What a pattern has only once it is asked for: most are never, and to compile them is dear."""
    if name == "plain":
        one.plain = re.compile(pattern, flags)
    elif name == "_number":
        _WATCH.settle()
    else:
        raise AttributeError(name)
    return object.__getattribute__(one, name)


class Guarded:
    """A compiled pattern that answers as `re` does. `of`: the longer text that the given one is a piece of; to look up
    pieces that are asked for once would be dear."""

    __slots__ = ("_flags", "_number", "_pattern", "plain")

    #: Made when the first text needs it.
    plain: re.Pattern[str]
    #: 0 where nothing is needed: the pattern always runs.
    _number: int

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._pattern, self._flags = pattern, int(flags)
        _WATCH.wait(self)

    def __getattr__(self, name: str) -> Any:
        return _late(self, name, self._pattern, self._flags)

    def settle(self) -> None:
        """Has itself looked for."""
        strings = needed(self._pattern, self._flags)
        self._number = _WATCH.enter(strings, 0) if strings else 0

    def __reduce__(self) -> tuple[type[Guarded], tuple[str, int]]:
        return Guarded, (self._pattern, self._flags)

    def may(self, text: str) -> bool:
        """False where the text has nothing that the pattern finds."""
        return not self._number or self._number in _found(text)

    def search(self, text: str, start: int = 0, end: int = _END, *, of: str | None = None) -> re.Match[str] | None:
        if self._number and self._number not in _found(of or text):
            return None
        return self.plain.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = _END, *, of: str | None = None) -> re.Match[str] | None:
        if self._number and self._number not in _found(of or text):
            return None
        return self.plain.match(text, start, end)

    def finditer(self, text: str, *, of: str | None = None) -> Iterator[re.Match[str]]:
        if self._number and self._number not in _found(of or text):
            return iter(())
        return self.plain.finditer(text)


class Led:
    """A compiled pattern that is tried only where a match may begin. `at_words`: it says itself that it finds nothing
    but what begins a word, or digits behind a letter."""

    __slots__ = ("_at_words", "_flags", "_number", "_pattern", "plain")

    #: Made when the first text needs it.
    plain: re.Pattern[str]
    #: 0 where a match may begin with anything: the pattern is tried everywhere.
    _number: int

    def __init__(self, pattern: str, flags: int = 0, at_words: bool = False) -> None:
        self._pattern, self._flags, self._at_words = pattern, int(flags), at_words
        _WATCH.wait(self)

    def __getattr__(self, name: str) -> Any:
        return _late(self, name, self._pattern, self._flags)

    def settle(self) -> None:
        """Has itself looked for."""
        begins = leads(self._pattern, self._flags)
        self._number = _WATCH.enter(begins[0], 2 if self._at_words or begins[1] else 1) if begins else 0

    def __reduce__(self) -> tuple[type[Led], tuple[str, int, bool]]:
        return Led, (self._pattern, self._flags, self._at_words)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches from left to right, none over another."""
        if not self._number:
            return self.plain.finditer(text)
        places = _found(text).get(self._number)
        return self._at(text, places) if places else iter(())

    def _at(self, text: str, places: list[int]) -> Iterator[re.Match[str]]:
        position, match = 0, self.plain.match
        for place in sorted(set(places)) if len(places) > 1 else places:
            if place >= position and (found := match(text, place)):
                yield found
                position = max(found.end(), place + 1)
