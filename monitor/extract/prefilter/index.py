"""All strings that patterns need or begin with, and names, found in one pass over a text."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final, Protocol

from monitor.extract.prefilter.finder import Finder, Literal
from monitor.extract.prefilter.forms import is_odd, lowered, spaced
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.literals import EDGE, Strings

#: So many texts are remembered, as long as one document is read.
_KEPT: Final = 4096
_NUMBER: Final = lazy(r"\d+")
_NUMBERS: Final = frozenset(f"{EDGE}{digit}" for digit in "0123456789")
#: The bit of patterns that need nothing: every text has it.
ALWAYS: Final = 1
#: Stands for where numbers begin among the numbers of beginnings.
_OF_NUMBERS: Final = -1
#: How a text is spelt that is looked through: as written, without its diacritics, or the same either way. What is asked
#: for in one spelling only is not looked for in the other: most lines of Vietnamese are looked through in both.
BOTH: Final = 0
WRITTEN: Final = 1
BARE: Final = 2
#: More bits than there will ever be patterns. Sets of bits are never below nought: what is asked of such numbers costs
#: twice as much, and it is asked some hundred times a sentence.
_MOST_BITS: Final = 2048
_ALL: Final = (1 << _MOST_BITS) - 1


class _Waiting(Protocol):
    """A pattern that nobody has asked yet."""

    def settle(self) -> None:
        """Has itself looked for."""


class Hits:
    """What a text has of all that was looked for; what was not, or is since then, may stand anywhere in it."""

    __slots__ = ("_begun", "_between", "_finder", "_first", "_numbers", "_places", "_wanted", "bits", "named", "names")

    def __init__(
        self, finder: Finder, between: str, *, odd: bool, numbers: Sequence[int] | None = None, first: int = 0
    ) -> None:
        """As `look_through` of the index."""
        bits, self._begun, self.named = finder.find(between)
        #: The bit of every pattern that may find something.
        self.bits = _ALL if odd else bits
        #: How many names were looked for.
        self.names = INDEX.names
        self._between, self._finder, self._wanted = between, None if odd else finder, finder.wanted
        #: Where digits begin in the text of which it is a piece, and where in that it stands itself.
        self._numbers, self._first = numbers, first
        self._places: dict[int, Sequence[int]] = {}

    def places(self, begin: int) -> Sequence[int]:
        """Where the patterns with beginnings of that number may begin, in order."""
        places = self._places.get(begin)
        if places is None:
            places = self._places[begin] = self._in_order(begin)
        return places

    def _in_order(self, begin: int) -> Sequence[int]:
        finder = self._finder
        if finder is None or (begin not in finder.wanted and not finder.want(begin)):
            return range(len(self._between) - 1)
        if begin not in self._wanted:
            _, self._begun, _ = finder.find(self._between)
            self._wanted = finder.wanted
        places = self._begun.get(begin, ())
        if begin in INDEX.of_numbers:
            return sorted((*places, *self.numbers())) if places else self.numbers()
        return sorted(places) if len(places) > 1 else places

    def numbers(self) -> Sequence[int]:
        """Where its numbers begin."""
        own = self._places.get(_OF_NUMBERS)
        if own is None:
            numbers, first = self._numbers, self._first
            if numbers is None:
                own = [found.start() - 1 for found in _NUMBER.finditer(self._between)]
            else:
                low = bisect_left(numbers, first)
                own = [at - first for at in numbers[low : bisect_left(numbers, first + len(self._between) - 2, low)]]
                if self._between[1:2].isdecimal() and not (own and own[0] == 0):
                    own.insert(0, 0)  # The cut is inside a number.
            self._places[_OF_NUMBERS] = own
        return own


class _LiteralIndex:
    """All strings that are looked for; what a text has of them is looked up once a text."""

    def __init__(self) -> None:
        self._signs = defaultdict[str, Literal](Literal)
        self._bits: dict[tuple[Strings, str], int] = {}
        #: By spelling: what finds the strings in a text.
        self._finders: dict[int, Finder] = {}
        self.kept: dict[str, Hits] = {}
        #: The lines that were made of texts by themselves, as titles are; kept as long.
        self.lines: dict[str, Any] = {}
        self.size, self.names = 1, 0
        #: The beginnings, by their numbers, that digits are among, and their bits.
        self.of_numbers, self._of_numbers = set[int](), 0
        #: By spelling: the bits that are asked for.
        self._asked = [0, 0, 0]
        #: Patterns that nobody has asked yet.
        self._waiting: list[_Waiting] = []

    def wait(self, pattern: _Waiting) -> None:
        """Takes a pattern in, to be looked at when the first one is asked."""
        self._waiting.append(pattern)
        self.forget()

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
        if self.size >= _MOST_BITS:
            raise OverflowError(f"more than {_MOST_BITS} patterns are looked for: raise _MOST_BITS")
        bit = self._bits[strings, how] = 1 << self.size
        self.size += 1
        for one in strings:
            if one in _NUMBERS:
                self._of_numbers |= bit
                self.of_numbers.add(bit.bit_length() - 1)
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
        self._finders.clear()
        self.forget()

    def forget(self) -> None:
        """Nothing is remembered of the texts before."""
        self.kept.clear()
        self.lines.clear()

    def look(self, text: str) -> Hits:
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
    ) -> Hits:
        """What the text has, kept for the next who asks. `between`: its lower case, `spaced`, and between two spaces.
        `odd`: its letters may be taken for others, so that all patterns run. `numbers`, `first`: where digits begin in
        the text that it is a piece of, and where in that it stands, if that is known."""
        finder = self._finders.get(spelling)
        if finder is None or self._waiting:
            finder = self._build(spelling)
        if len(self.kept) >= _KEPT:
            self.kept.clear()
        found = self.kept[text] = Hits(finder, between, odd=odd, numbers=numbers, first=first)
        return found

    def _build(self, spelling: int) -> Finder:
        self.settle()
        asked = self._asked[spelling]
        always = ALWAYS | self._of_numbers | _ALL & ~asked
        finder = self._finders[spelling] = Finder(self._signs, asked, always, named=spelling != WRITTEN)
        return finder


INDEX: Final = _LiteralIndex()
