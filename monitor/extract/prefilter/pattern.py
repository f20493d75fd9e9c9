"""Patterns that run only on texts, or only at places, with the letters that every match of theirs needs.

What a pattern needs is read off its own syntax, so that a form that gains a word is looked for by that word too. One
pass of an automaton over a text tells for all such patterns at once which of them may find something, and where.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from monitor.extract.prefilter import literals
from monitor.extract.prefilter.forms import is_odd, lowered, plain, spaced
from monitor.extract.prefilter.index import ALWAYS, BARE, BOTH, INDEX, WRITTEN, Hits
from monitor.extract.prefilter.lazy import in_small_letters
from monitor.extract.prefilter.literals import EDGE, Strings, cost, prefix_literals, required_literals
from monitor.extract.prefilter.quick import compiled

#: A pattern that may begin at more places of a text than this has no known beginnings, nor has one that may begin at
#: so many times more places than what it needs stands at.
_OFTEN_BEGUN: Final = 0.015
_OFTENER: Final = 5
_look: Final = INDEX.look
_kept: Final = INDEX.kept.get
_END: Final = 1 << 60
#: Stands for the bit of a pattern that nobody has asked yet.
_WAITS: Final = 0


def known(*parts: object) -> object:  # noqa: ARG001 - they are made by being handed over
    """What is known of all patterns so far, those of the parts that were just made included."""
    INDEX.settle()
    return literals.known()


def forget() -> None:
    """Nothing is remembered of the texts before: called where a document begins."""
    INDEX.forget()


def bits_of(text: str) -> int:
    """The bits of all patterns that may find something in the text."""
    return (_kept(text) or _look(text)).bits


def found_in(text: str) -> Hits:
    """What the text has of all that is looked for."""
    return _kept(text) or _look(text)


def bit_of(strings: Iterable[str], *, spelling: int = BOTH) -> int:
    """The bit of all texts in which one of the strings stands, in lower case. A space at an end of a string is where a
    word begins or ends."""
    return INDEX.enter(frozenset(spaced(one) for one in strings if one), spelling, begin=False)


def watch_name(form: str) -> None:
    """Has all texts without diacritics looked through for the `spaced` form of a name, which begins with a space."""
    INDEX.enter_name(form)


def names_of(found: Hits, text: str) -> list[tuple[int, str]]:
    """The names that stand in the text, each with the place of its first letter. `found`: what it was found to have
    without diacritics, perhaps before some names were entered."""
    if found.names == INDEX.names:
        return found.named
    return INDEX.look_through(text, f" {spaced(lowered(text))} ", BARE, odd=is_odd(text)).named


class Prefiltered:
    """A compiled pattern that answers as `re` does, but runs only on texts that may have a match, and only at places
    where one may begin if these can be told. `of`: the longer text that the given one is a piece of; to look up pieces
    that are asked for once would be dear. `at_words`: the pattern says itself that it finds nothing but what begins a
    word, or digits behind a letter. `spelling`: that of the texts that it is asked about. `small`: it is matched on
    their lower case, `on`, and spelt so. `sought`: its strings are looked for; else it runs on every text. `folded`: it
    is matched on texts as written, but its strings are looked for without diacritics, where its bit stands."""

    __slots__ = ("_at_words", "_begin", "_bit", "_flags", "_folded", "_pattern", "_plain", "_sought", "_spelling")

    def __init__(
        self,
        pattern: str,
        flags: int = 0,
        at_words: bool = False,
        spelling: int = WRITTEN,
        sought: bool = True,
        folded: bool = False,
        *,
        small: bool = False,
    ) -> None:
        self._pattern = in_small_letters(pattern) if small else pattern
        self._flags, self._at_words, self._spelling, self._sought = int(flags), at_words, spelling, sought
        self._folded = folded
        self._begin, self._bit = 0, _WAITS
        self._plain: re.Pattern[str] | None = None
        INDEX.wait(self)

    @property
    def bit(self) -> int:
        """That of every text where nothing is needed: the pattern always runs."""
        if self._bit == _WAITS:
            INDEX.settle()
        return self._bit

    @property
    def begin(self) -> int:
        """The number of its beginnings, 0 where it may begin nearly anywhere."""
        if self._bit == _WAITS:
            INDEX.settle()
        return self._begin

    @property
    def plain(self) -> re.Pattern[str]:
        """The pattern alone; compiled when the first text needs it: most never are, and to compile them is dear."""
        plain = self._plain
        if plain is None:
            plain = self._plain = compiled(self._pattern, self._flags)
        return plain

    def settle(self) -> None:
        """Has itself looked for."""
        begins, strings = self._looked_for() if self._sought else (None, None)
        self._begin, self._bit = 0, ALWAYS
        if begins:
            self._bit = INDEX.enter(begins, self._spelling, begin=True)
            self._begin = self._bit.bit_length() - 1
        if strings:
            self._bit = INDEX.enter(strings, self._spelling, begin=False)

    def _looked_for(self) -> tuple[Strings | None, Strings | None]:
        """The beginnings and the strings that are worth being looked for."""
        key = (self._pattern, self._flags, self._at_words, self._folded)
        if (known := literals.SOUGHT.get(key)) is not None:
            return known
        strings = required_literals(self._pattern, self._flags)
        begins = prefix_literals(self._pattern, self._flags)
        if begins:
            begins = frozenset(map(_at_word if self._at_words else _as_looked_for, begins))
        if self._folded and strings:
            begins, strings = None, frozenset(map(plain, strings))
        often, rare = cost(begins) if begins else 1.0, cost(strings) if strings else 1.0
        if not self._at_words and often > min(_OFTEN_BEGUN, _OFTENER * rare):
            begins = None
        found = begins or None, strings if strings and (not begins or rare < often / 2) else None
        literals.SOUGHT[key] = found
        return found

    def __reduce__(self) -> tuple[type[Prefiltered], tuple[str, int, bool, int, bool, bool]]:
        return Prefiltered, (self._pattern, self._flags, self._at_words, self._spelling, self._sought, self._folded)

    def may(self, text: str) -> bool:
        """False where the text has nothing that the pattern finds."""
        return self.bit == ALWAYS or bool(self.bit & (_kept(text) or _look(text)).bits)

    def places(self, text: str) -> Sequence[int]:
        """Where it may begin in the text, in order; of a pattern that may not begin nearly anywhere."""
        return (_kept(text) or _look(text)).places(self.begin)

    def search(
        self, text: str, start: int = 0, end: int = _END, *, of: str | None = None, on: str | None = None
    ) -> re.Match[str] | None:
        """The first match. `on`: the text in lower case, where that is searched."""
        if self.bit == ALWAYS:
            return self.plain.search(on or text, start, end)
        found = _kept(of or text) or _look(of or text)
        if not self.bit & found.bits:
            return None
        text = on or text
        if of or not self.begin:
            return self.plain.search(text, start, end)
        match = self.plain.match
        for place in found.places(self.begin):
            if start <= place <= end and (first := match(text, place, end)):
                return first
        return None

    def match(self, text: str, start: int = 0, end: int = _END, *, of: str | None = None) -> re.Match[str] | None:
        if self.bit != ALWAYS and not self.bit & (_kept(of or text) or _look(of or text)).bits:
            return None
        return self.plain.match(text, start, end)

    def finditer(self, text: str, *, of: str | None = None, on: str | None = None) -> Iterable[re.Match[str]]:
        """The matches from left to right, none over another. `on`: the text in lower case, where that is searched."""
        if self.bit == ALWAYS:
            return self.plain.finditer(on or text)
        found = _kept(of or text) or _look(of or text)
        if not self.bit & found.bits:
            return ()
        if of or not self.begin:
            return self.plain.finditer(on or text)
        text, out, position, match = on or text, [], 0, self.plain.match
        for place in found.places(self.begin):
            if place >= position and (one := match(text, place)):
                out.append(one)
                position = max(one.end(), place + 1)
        return out


def prefiltered_bare(pattern: str, flags: int = 0, *, small: bool = False) -> Prefiltered:
    """A prefiltered pattern that is asked about texts without diacritics."""
    return Prefiltered(pattern, flags, spelling=BARE, small=small)


def prefiltered_folded(pattern: str, flags: int = 0) -> Prefiltered:
    """A prefiltered pattern of texts as written that is asked about lines nobody has looked through as written: of such
    only the form without diacritics is known, and `bare_bits` has the bit of the pattern."""
    return Prefiltered(pattern, flags, spelling=BARE, folded=True)


def _as_looked_for(begin: str) -> str:
    """The beginning as texts have it that are `spaced`."""
    return EDGE + spaced(begin[1:]) if begin.startswith(EDGE) else spaced(begin)


def _at_word(begin: str) -> str:
    """The beginning where it begins a word, or digits behind a letter: of those, any number will do."""
    bare = begin.removeprefix(EDGE)
    return EDGE + (bare[0] if bare[0].isdecimal() else spaced(bare))
