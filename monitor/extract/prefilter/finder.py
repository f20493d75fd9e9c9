"""One automaton that finds in a text all strings that are looked for, and what each of them tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import cast

import ahocorasick

#: Where patterns may begin, by the numbers of their beginnings.
Begun = dict[int, list[int]]


class Literal:
    """What an occurrence of one string tells: the bits of patterns that need it, of those that may begin with it, and
    of those that may begin with its second letter; and the string where it is a name."""

    __slots__ = ("begun", "behind", "name", "needed")

    def __init__(self) -> None:
        self.needed = self.begun = self.behind = 0
        self.name: str | None = None


#: Where patterns may begin that a string tells of, each as how far before its last letter that is and the number of
#: the beginnings; and the string where it is a name.
_Told = tuple[tuple[tuple[int, int], ...], str | None]


class Finder:
    """Finds the strings whose bits are `asked` for, and `named` ones. Where patterns may begin it tells of those alone
    of which somebody wants to know it: of most it is enough that they may find something."""

    def __init__(self, literals: Mapping[str, Literal], asked: int, always: int, *, named: bool) -> None:
        """`always`: the bits that every text has."""
        self._always, self._asked = always, frozenset(numbers_of(asked))
        #: By the numbers of the strings: their bits, and what else they tell, None where that is nothing.
        self._bits: list[int] = []
        self._told: list[_Told | None] = []
        #: The numbers of the beginnings that are told of, and by those of all others the strings that will tell of
        #: them: the number of each, and how far before its last letter a pattern begins.
        self.wanted: frozenset[int] = frozenset()
        self._unwanted = defaultdict[int, list[tuple[int, int]]](list)
        self._automaton = automaton = ahocorasick.Automaton(ahocorasick.STORE_INTS)
        for one, literal in literals.items():
            # Most tell of what is needed alone, and what is asked of long numbers is dear.
            begun = literal.begun and literal.begun & asked
            behind = literal.behind and literal.behind & asked
            bits, name = literal.needed and literal.needed & asked, literal.name if named else None
            if begun or behind:
                bits |= begun | behind
            if not bits and name is None:
                continue
            number = len(self._bits)
            automaton.add_word(one, number)
            self._bits.append(bits)
            self._told.append(None if name is None else ((), name))
            if begun or behind:
                for back, some in ((len(one), begun), (len(one) - 1, behind)):
                    for begin in numbers_of(some):
                        self._unwanted[begin].append((number, back))
        automaton.make_automaton()

    def want(self, begin: int) -> bool:
        """Has it tell where patterns with beginnings of that number may begin; False where these are not looked for."""
        if begin not in self._asked:
            return False
        for number, back in self._unwanted.pop(begin, ()):
            begun, name = self._told[number] or ((), None)
            self._told[number] = (*begun, (back, begin)), name
        self.wanted |= {begin}
        return True

    def find(self, between: str) -> tuple[int, Begun, list[tuple[int, str]]]:
        """The bits that a text between two spaces has, where patterns may begin, and the names that stand in it, each
        with the place of its first letter; places as in the text alone."""
        bits = 0
        begun: Begun = {}
        named: list[tuple[int, str]] = []
        bits_of, told_of = self._bits, self._told
        for last, number in cast("Iterable[tuple[int, int]]", self._automaton.iter(between)):
            bits |= bits_of[number]
            told = told_of[number]
            # Most tell no more.
            if told is not None:
                places, name = told
                for back, begin in places:
                    if begin in begun:
                        begun[begin].append(last - back)
                    else:
                        begun[begin] = [last - back]
                if name is not None:
                    named.append((last - len(name) + 1, name))
        return bits | self._always, begun, named


def numbers_of(bits: int) -> tuple[int, ...]:
    """Which bits these are."""
    numbers = []
    while bits:
        # Of some hundred bits few are set.
        lowest = bits & -bits
        numbers.append(lowest.bit_length() - 1)
        bits ^= lowest
    return tuple(numbers)
