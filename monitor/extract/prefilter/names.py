"""Finds in one pass over a line all names of places and speakers, however many there are, and which patterns may find
something there: lines without figures are read for who and what they name, and most of them name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any, Final

from monitor.extract.prefilter.forms import spaced
from monitor.extract.prefilter.index import BARE
from monitor.extract.prefilter.lazy import in_small_letters, lazy
from monitor.extract.prefilter.line import Line, plain
from monitor.extract.prefilter.literals import cost, is_anchored, required_literals, required_sets, start_literals
from monitor.extract.prefilter.parted import together
from monitor.extract.prefilter.pattern import bit_of, names_of, watch_name
from monitor.extract.prefilter.quick import compiled

_WORD: Final = lazy(r"\w+")
#: The bit that every line has.
_ALWAYS: Final = 1
#: Of what a pattern needs so many sets are looked for, and none behind the first that stands at more places of a text.
_SETS: Final = 2
_WORTH: Final = 0.004
#: The two kinds of names.
PLACE: Final = 0
SPEAKER: Final = 1
#: A name that was found: where it starts and ends, and what it was entered under.
Hit = tuple[int, int, str]


class LineNames:
    """What a line has: the bits of the patterns that may find something, the places and the speakers named, each from
    left to right, the longest name at each place."""

    __slots__ = ("bits", "places", "speakers", "spots")

    def __init__(self, bits: int, places: Sequence[Hit], speakers: Sequence[Hit]) -> None:
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


def _capitals(name: str) -> tuple[bool, ...]:
    return tuple(word.group()[0].isupper() for word in _WORD.finditer(name))


class NameIndex:
    """The names and patterns that are looked for."""

    def __init__(self) -> None:
        self._names: dict[str, tuple[_Name, ...]] = {}

    def enter(self, group: int, names: Iterable[tuple[str, str]], *, exact: bool = False, proper: bool = False) -> None:
        """Takes in pairs of a name and its key. Of two with one spelling the first counts."""
        for name, key in names:
            one = _Name(name, key, group, exact=exact, proper=proper)
            whole = f" {spaced(one.lower)} "
            forms = (whole,) if " " not in one.bare else (whole, f"{whole[:-1]}_")
            # A name of several words may have "_" behind it; one that ends in a sign needs no word's end.
            for form in forms if one.bare[-1].isalnum() else (whole[:-1],):
                self._names[form] = (*self._names.get(form, ()), one)
                watch_name(form)

    def watch(self, strings: Iterable[str]) -> int:
        """The bit that a line has where one of the strings stands in it, in any case, with or without diacritics. A
        space at an end of a string is where a word begins or ends."""
        return bit_of((plain(one).lower() for one in strings), spelling=BARE)

    def needs(self, pattern: str, words: Iterable[str] = ()) -> int:
        """The bit of lines in which the pattern may find something; `words` are used where its syntax tells nothing."""
        if strings := required_literals(pattern):
            return self.watch(strings)
        among = [f" {one} " for one in words]
        return self.watch(among) if among else _ALWAYS

    def all_needs(self, pattern: str, words: Iterable[str]) -> Sequence[int]:
        """The bits that lines have in which the pattern may find something, the rarest first: all of them."""
        if found := required_sets(pattern)[:_SETS]:
            return [self.watch(one) for one in found if one is found[0] or cost(one) <= _WORTH]
        among = [f" {one} " for one in words]
        return [self.watch(among) if among else _ALWAYS]

    def seen(self, line: Line) -> LineNames:
        """What the line has; the line keeps it."""
        seen: LineNames | None = line.seen
        if seen is None:
            seen = line.seen = self._look(line)
        return seen

    def _look(self, line: Line) -> LineNames:
        found, known = line.found, self._names
        names = names_of(found, line.bare)
        if not names:
            return LineNames(found.bits, (), ())
        return _seen(found.bits, [(start, known.get(form, ())) for start, form in names], line)


def _seen(bits: int, found: list[tuple[int, tuple[_Name, ...]]], line: Line) -> LineNames:
    """The names that fit, none of a group over another."""
    named: tuple[list[Hit], list[Hit]] = ([], [])
    ends, bare = [0, 0], line.bare
    # The longest of those that begin together comes first.
    if len(found) > 1:
        found.sort(key=_longest_first)
    for start, names in found:
        for name in names:
            stop = start + len(name.bare)
            if start >= ends[name.group] and name.fits(bare[start:stop], line, start, stop):
                named[name.group].append((start, stop, name.key))
                ends[name.group] = stop
    return LineNames(bits, *named)


def _longest_first(one: tuple[int, tuple[_Name, ...]]) -> tuple[int, int]:
    """Names that are found by one form are of one length."""
    start, names = one
    return start, -len(names[0].bare) if names else 0


class FormPattern:
    """A pattern with the bits of all that it needs: it may find something only in lines that have them all. `starts`:
    in lower case, what begins all it finds, none where that may be anything; `anchored`: it finds only what begins a
    line; `anywhere`: neither is known."""

    __slots__ = ("_compiled", "_source", "anchored", "anywhere", "bits", "starts")

    def __init__(self, source: str, bits: int) -> None:
        self._source, self.bits = source, bits
        self._compiled: re.Pattern[str] | None = None
        self.anchored = is_anchored(source)
        self.starts = () if self.anchored else start_literals(source)
        self.anywhere = not (self.anchored or self.starts)

    @property
    def pattern(self) -> re.Pattern[str]:
        """Made when the first line needs it: most are never, and to compile them is dear."""
        if self._compiled is None:
            self._compiled = compiled(self._source)
        return self._compiled

    def places(self, lower: str, start: int = 0) -> list[int]:
        """Where it finds something at most, from `start` on in a line with this lower case; it has `starts` or is
        `anchored`."""
        if self.anchored:
            return [] if start else [0]
        places: list[int] = []
        find = lower.find
        for begin in self.starts:
            # Most stand nowhere: to ask that costs a fifth of asking where.
            if begin in lower:
                at = find(begin, start)
                while at >= 0:
                    places.append(at)
                    at = find(begin, at + 1)
        return places

    def found(self, text: str, lower: str) -> Sequence[re.Match[str]]:
        """What it finds in the text with this lower case, from left to right, none over another; it has `starts` or is
        `anchored`."""
        places = self.places(lower)
        if not places:
            return ()
        if len(places) > 1:
            places.sort()
        out: list[re.Match[str]] = []
        match, reached = self.pattern.match, 0
        for at in places:
            if at >= reached and (found := match(text, at)):
                out.append(found)
                reached = max(found.end(), at + 1)
        return out

    def within(self, lower: str, start: int, end: int) -> bool:
        """It is spelt in small letters and finds something in the piece of a text in lower case, as if that ended
        there."""
        if self.anywhere or len(self.starts) > end - start:
            return self.pattern.search(lower, start, end) is not None
        match = self.pattern.match
        if self.anchored:
            return not start and match(lower, 0, end) is not None
        find = lower.find
        for begin in self.starts:
            at = find(begin, start, end)
            while at >= 0:
                if match(lower, at, end):
                    return True
                at = find(begin, at + 1, end)
        return False


class FormPatterns:
    """Alternative forms that are tried only on lines that have what they need. It reads the line without diacritics, or
    as `written`. Where it finds nothing without one of the `whole` words, or without words that begin with `begins`,
    these are what it needs; nor does it find anything without one of its `words`, if there are any. `each`: words of
    which each form needs one besides. `small`: it reads the lower case, and is spelt so."""

    __slots__ = ("_by_bit", "_small", "_written", "bit")

    def __init__(
        self,
        index: NameIndex,
        forms: Iterable[str],
        words: Iterable[str] = (),
        *,
        small: bool = False,
        written: bool = False,
        whole: Iterable[str] = (),
        begins: Iterable[str] = (),
        each: Sequence[Iterable[str]] = (),
    ) -> None:
        self._written, self._small, told = written, small, frozenset(words)
        among = [*(f" {one} " for one in whole), *(f" {one}" for one in begins)]
        bit = index.watch(among) if among else 0
        #: The forms with their numbers by one bit that they need: a line has few of these, and most have one form.
        self._by_bit: dict[int, list[tuple[int, FormPattern]]] = {}
        #: A line in which it finds something has one of these bits.
        self.bit = 0
        for number, form in enumerate(map(in_small_letters, forms) if small else forms):
            needs = [bit] if bit else [*index.all_needs(form, told)]
            needs += [index.watch(f" {one} " for one in each[number])] if each else []
            self._by_bit.setdefault(needs[0], []).append((number, FormPattern(form, reduce(or_, needs))))
            self.bit |= needs[0]

    def finditer(self, line: Line, bits: int) -> Iterable[re.Match[str]]:
        """The matches in a line with these bits, as those of one pattern with all forms."""
        numbered: list[tuple[int, FormPattern]] = []
        anywhere = False
        left = bits & self.bit
        while left:
            one = left & -left
            left ^= one
            for numbered_form in self._by_bit[one]:
                form = numbered_form[1]
                needs = form.bits
                if needs & bits == needs:
                    numbered.append(numbered_form)
                    anywhere = anywhere or form.anywhere
        if not numbered:
            return ()
        lower = line.lower if self._written else line.bare_lower
        text = lower if self._small else line.text if self._written else line.bare
        if len(numbered) == 1:
            form = numbered[0][1]
            return form.pattern.finditer(text) if form.anywhere else form.found(text, lower)
        # No two forms have one number.
        numbered.sort()
        forms = [form for _, form in numbered]
        return together([form.pattern for form in forms], text) if anywhere else _at_starts(forms, text, lower)


def _at_starts(forms: Sequence[FormPattern], text: str, lower: str) -> Sequence[re.Match[str]]:
    """The matches from left to right, none over another; of those that begin at one place that of the first form."""
    places = [(at, number) for number, form in enumerate(forms) for at in form.places(lower)]
    if len(places) > 1:
        places.sort()
    out: list[re.Match[str]] = []
    reached = 0
    for at, number in places:
        if at >= reached and (found := forms[number].pattern.match(text, at)):
            out.append(found)
            reached = max(found.end(), at + 1)
    return out
