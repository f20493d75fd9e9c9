"""Patterns that run only on texts, or only at places, with the letters that every match of theirs needs.

What a pattern needs is read off its own syntax, so that a form that gains a word is looked for by that word too. One
pass of an automaton over a text tells for all such patterns at once which of them may find something, and where.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import ahocorasick

from monitor.extract.look import demand
from monitor.extract.look.demand import EDGE, Strings, cost, leads, needed
from monitor.extract.look.forms import is_odd, lowered, spaced

#: A pattern that may begin at more places of a text than this has no known beginnings, nor has one that may begin at
#: so many times more places than what it needs stands at.
_OFTEN_BEGUN, _OFTENER = 0.015, 5
#: So many texts are remembered, as long as one document is read.
_KEPT = 4096
_NUMBER = re.compile(r"\d+")
_NUMBERS = frozenset(f"{EDGE}{digit}" for digit in "0123456789")
#: The bit of patterns that need nothing: every text has it.
_ALWAYS = 1
#: How a text is spelt that is looked through: as written, without its diacritics, or the same either way. What is asked
#: for in one spelling only is not looked for in the other: most lines of Vietnamese are looked through in both.
BOTH, WRITTEN, BARE = range(3)


class Found:
    """What a text has of all that was looked for; what was not, or is since then, may stand anywhere in it."""

    __slots__ = ("_begun", "_between", "_first", "_numbers", "_places", "_unsure", "bits", "named", "names")

    def __init__(
        self,
        bits: int,
        begun: list[tuple[int, int]],
        named: list[tuple[int, str]],
        between: str,
        unsure: int,
        numbers: Sequence[int] | None = None,
        first: int = 0,
    ) -> None:
        #: The bits that were not looked for, and how many names were.
        self._unsure, self.names = unsure, _WATCH.names
        #: The bit of every pattern that may find something.
        self.bits = bits | unsure
        #: Where patterns may begin of which beginnings are known, and the bits of those.
        self._begun = begun
        #: The names that stand in it, each with the place of its first letter.
        self.named = named
        self._between = between
        #: Where digits begin in the text of which it is a piece, and where in that it stands itself.
        self._numbers, self._first = numbers, first
        self._places: dict[int, Sequence[int]] = {}

    def places(self, bit: int) -> Sequence[int]:
        """Where the patterns of the bit may begin, in order."""
        places = self._places.get(bit)
        if places is None:
            if bit & self._unsure:
                return range(len(self._between) - 1)
            places = [place for place, bits in self._begun if bits & bit]
            if bit & _WATCH.of_numbers:
                places += self.numbers()
            if len(places) > 1:
                places.sort()
            self._places[bit] = places
        return places

    def numbers(self) -> Sequence[int]:
        """Where its numbers begin."""
        own = self._places.get(0)
        if own is None:
            numbers, first = self._numbers, self._first
            if numbers is None:
                own = [found.start() - 1 for found in _NUMBER.finditer(self._between)]
            else:
                low = bisect_left(numbers, first)
                own = [at - first for at in numbers[low : bisect_left(numbers, first + len(self._between) - 2, low)]]
                if self._between[1:2].isdecimal() and not (own and own[0] == 0):
                    own.insert(0, 0)  # The cut is inside a number.
            self._places[0] = own
        return own


class _Sign:
    """What an occurrence of one string tells: the bits of patterns that need it, of those that may begin with it, and
    of those that may begin with its second letter; and the string where it is a name."""

    __slots__ = ("begun", "behind", "name", "needed")

    def __init__(self) -> None:
        self.needed = self.begun = self.behind = 0
        self.name: str | None = None

    def told(self, length: int, of: int, *, named: bool) -> int | tuple[int, int, int, int, str | None]:
        """Which of the bits `of` it tells where the string needs no further look, else all with its length."""
        needed, begun, behind = self.needed & of, self.begun & of, self.behind & of
        if begun or behind or (named and self.name):
            return needed | begun | behind, length, begun, behind, self.name if named else None
        return needed


class _Watch:
    """All strings that are looked for; what a text has of them is looked up once a text."""

    def __init__(self) -> None:
        self._signs = defaultdict[str, _Sign](_Sign)
        self._bits: dict[tuple[Strings, str], int] = {}
        #: By spelling: what finds the strings in a text, and the bits that are not looked for.
        self._automata: list[Any] = []
        self._unsure: list[int] = []
        self.kept: dict[str, Found] = {}
        self.size, self.names = 1, 0
        #: The bits of patterns that begin with numbers.
        self.of_numbers = 0
        #: By spelling: the bits that are asked for.
        self._asked = [0, 0, 0]
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

    def enter(self, strings: Strings, spelling: int, *, begin: bool) -> int:
        """The bit of patterns that need or begin with one of the strings; behind `EDGE` stands what begins a word."""
        how = "begun" if begin else "needed"
        bit = self._bits.get((strings, how)) or self._entered(strings, how)
        for asked in (BOTH, WRITTEN, BARE) if spelling == BOTH else (BOTH, spelling):
            if not self._asked[asked] & bit:
                self._asked[asked] |= bit
                self._changed()
        return bit

    def _entered(self, strings: Strings, how: str) -> int:
        bit = self._bits[strings, how] = 1 << self.size
        self.size += 1
        for one in strings:
            if one in _NUMBERS:
                self.of_numbers |= bit
            elif not one.startswith(EDGE):
                sign = self._signs[one]
                setattr(sign, how, getattr(sign, how) | bit)
            elif how == "begun":
                self._signs[one.replace(EDGE, " ")].behind |= bit
            else:
                self._signs[one.replace(EDGE, " ")].needed |= bit
        return bit

    def enter_name(self, form: str) -> None:
        """Has a name found: its form is `spaced`, with a space before it."""
        self._signs[form].name = form
        self.names += 1
        self._changed()

    def _changed(self) -> None:
        self._automata.clear()
        self._unsure.clear()
        self.kept.clear()

    def look(self, text: str) -> Found:
        """What the text has as it is written; it is kept for the next who asks."""
        between = f" {spaced(lowered(text))} "
        return self.look_through(text, between, BOTH if text.isascii() else WRITTEN, odd=is_odd(text))

    def look_through(
        self,
        text: str,
        between: str,
        spelling: int,
        *,
        odd: bool,
        numbers: Sequence[int] | None = None,
        first: int = 0,
    ) -> Found:
        """What the text has, kept for the next who asks. `between`: its lower case, `spaced`, and between two spaces.
        `odd`: its letters may be taken for others, so that all patterns run. `numbers`, `first`: where digits begin in
        the text that it is a piece of, and where in that it stands, if that is known."""
        if not self._automata or self._waiting:
            self._build()
        bits, unsure = _ALWAYS | self.of_numbers, self._unsure[spelling]
        begun: list[tuple[int, int]] = []
        named: list[tuple[int, str]] = []
        for last, told in self._automata[spelling].iter(between):
            if told.__class__ is int:
                bits |= told
                continue
            needed, length, begins, behind, name = told
            bits |= needed
            start = last + 1 - length
            if behind:
                begun.append((start, behind))
            if begins:
                begun.append((start - 1, begins))
            if name:
                named.append((start, name))
        if odd:
            unsure = -1
        if len(self.kept) >= _KEPT:
            self.kept.clear()
        found = self.kept[text] = Found(bits, begun, named, between, unsure, numbers, first)
        return found

    def _build(self) -> None:
        self.settle()
        for spelling in (BOTH, WRITTEN, BARE):
            asked, automaton = self._asked[spelling], ahocorasick.Automaton()
            for one, sign in self._signs.items():
                if told := sign.told(len(one), asked, named=spelling != WRITTEN):
                    automaton.add_word(one, told)
            automaton.make_automaton()
            self._automata.append(automaton)
            self._unsure.append(-(1 << self.size) | ((1 << self.size) - 1) & ~(asked | _ALWAYS))


_WATCH = _Watch()
_look, _kept, look_through = _WATCH.look, _WATCH.kept.get, _WATCH.look_through
_END = 1 << 60


def known(*parts: object) -> object:  # noqa: ARG001 - they are made by being handed over
    """What is known of all patterns so far, those of the parts that were just made included."""
    _WATCH.settle()
    return demand.known()


def forget() -> None:
    """Nothing is remembered of the texts before: called where a document begins."""
    _WATCH.kept.clear()


def bits_of(text: str) -> int:
    """The bits of all patterns that may find something in the text."""
    return (_kept(text) or _look(text)).bits


def bit_of(strings: Iterable[str], *, spelling: int = BOTH) -> int:
    """The bit of all texts in which one of the strings stands, in lower case. A space at an end of a string is where a
    word begins or ends."""
    return _WATCH.enter(frozenset(spaced(one) for one in strings if one), spelling, begin=False)


def watch_name(form: str) -> None:
    """Has all texts without diacritics looked through for the `spaced` form of a name, which begins with a space."""
    _WATCH.enter_name(form)


def names_of(found: Found, text: str) -> list[tuple[int, str]]:
    """The names that stand in the text, each with the place of its first letter. `found`: what it was found to have
    without diacritics, perhaps before some names were entered."""
    if found.names == _WATCH.names:
        return found.named
    return look_through(text, f" {spaced(lowered(text))} ", BARE, odd=is_odd(text)).named


class Guarded:
    """A compiled pattern that answers as `re` does, but runs only on texts that may have a match, and only at places
    where one may begin if these can be told. `of`: the longer text that the given one is a piece of; to look up pieces
    that are asked for once would be dear. `at_words`: the pattern says itself that it finds nothing but what begins a
    word, or digits behind a letter. `spelling`: that of the texts that it is asked about."""

    __slots__ = ("_at_words", "_begin", "_flags", "_pattern", "_spelling", "bit", "plain")

    #: That of every text where nothing is needed: the pattern always runs.
    bit: int
    #: The bit of the places where it may begin, 0 where that is nearly anywhere.
    _begin: int
    #: The pattern alone.
    plain: re.Pattern[str]

    def __init__(self, pattern: str, flags: int = 0, at_words: bool = False, spelling: int = WRITTEN) -> None:
        self._pattern, self._flags, self._at_words, self._spelling = pattern, int(flags), at_words, spelling
        # A class with __getattr__ has slow attributes, so that it is that of the pattern for as long as it waits.
        object.__setattr__(self, "__class__", _Waiting)
        _WATCH.wait(self)

    def settle(self) -> None:
        """Has itself looked for."""
        strings, begins = needed(self._pattern, self._flags), leads(self._pattern, self._flags)
        if begins:
            begins = frozenset(map(_at_word if self._at_words else _as_looked_for, begins))
        often, rare = cost(begins) if begins else 1.0, cost(strings) if strings else 1.0
        self._begin = 0
        if begins and (self._at_words or often <= min(_OFTEN_BEGUN, _OFTENER * rare)):
            self._begin = _WATCH.enter(begins, self._spelling, begin=True)
        if strings and (not self._begin or rare < often / 2):
            self.bit = _WATCH.enter(strings, self._spelling, begin=False)
        else:
            self.bit = self._begin or _ALWAYS
        object.__setattr__(self, "__class__", _Uncompiled)

    def __reduce__(self) -> tuple[type[Guarded], tuple[str, int, bool, int]]:
        return Guarded, (self._pattern, self._flags, self._at_words, self._spelling)

    def may(self, text: str) -> bool:
        """False where the text has nothing that the pattern finds."""
        return self.bit == _ALWAYS or bool(self.bit & (_kept(text) or _look(text)).bits)

    def places(self, text: str) -> Sequence[int]:
        """Where it may begin in the text, in order; of a pattern that may not begin nearly anywhere."""
        return (_kept(text) or _look(text)).places(self._begin)

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
        text, out, position, match = on or text, [], 0, self.plain.match
        for place in found.places(self._begin):
            if place >= position and (one := match(text, place)):
                out.append(one)
                position = max(one.end(), place + 1)
        return out


def guarded_bare(pattern: str, flags: int = 0) -> Guarded:
    """A guarded pattern that is asked about texts without diacritics."""
    return Guarded(pattern, flags, spelling=BARE)


def _as_looked_for(begin: str) -> str:
    """The beginning as texts have it that are `spaced`."""
    return EDGE + spaced(begin[1:]) if begin.startswith(EDGE) else spaced(begin)


def _at_word(begin: str) -> str:
    """The beginning where it begins a word, or digits behind a letter: of those, any number will do."""
    bare = begin.removeprefix(EDGE)
    return EDGE + (bare[0] if bare[0].isdecimal() else spaced(bare))


class _Waiting(Guarded):
    """A guarded pattern that is not looked for yet: it is as soon as somebody asks for its bit."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        if name not in ("bit", "_begin", "plain"):
            raise AttributeError(name)
        _WATCH.settle()
        return getattr(self, name)


class _Uncompiled(Guarded):
    """A guarded pattern that is compiled when the first text needs it: most are never, and to compile them is dear."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        if name != "plain":
            raise AttributeError(name)
        self.plain = re.compile(self._pattern, self._flags)
        object.__setattr__(self, "__class__", Guarded)
        return self.plain
