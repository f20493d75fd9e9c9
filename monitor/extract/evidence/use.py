"""What the words of a text are of use for to figures of one unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.spot import Word
from monitor.extract.lexicon import FAR, Vocabulary

_NOTHING: Final = frozenset[int]()
_NO_BITS: Mapping[int, int] = {}


class _Asks(dict[Word, int]):
    """The bits of the words of the tables, put together from those of their meanings when a word is first asked for."""

    __slots__ = ("_of_meanings",)

    def __init__(self, of_meanings: Mapping[int, int]) -> None:
        self._of_meanings = of_meanings

    def __missing__(self, word: Word) -> int:
        bits = 0
        for atom in word.atoms:
            bits |= self._of_meanings.get(atom, 0)
        self[word] = bits
        return bits


class Use:
    """What figures of one unit may make use of. Its `bit` is that of the words with such meanings."""

    __slots__ = ("always", "asks", "bit", "heads")

    def __init__(
        self, bit: int, heads: frozenset[int], entries: tuple[Entry, ...], bits: Mapping[int, int] = _NO_BITS
    ) -> None:
        self.bit = bit
        #: Meanings that their own words may have for a subject.
        self.heads = heads
        #: The bits of the meanings that what governs the sentence may say alone.
        self.always = 0
        partners: dict[int, int] = defaultdict(int)
        for form in (form for entry in entries for form in entry.forms):
            far = {bits[atom] for group in form if group.reach in FAR for atom in group.atoms}
            homes = [group.atoms for group in form if group.reach not in FAR]
            if not homes:
                self.always |= sum(far)
            for atom in min(homes, key=len) if far and homes else ():
                partners[atom] |= sum(far)
        #: By a word that the sentence itself must have, the bits of the meanings with it that what governs it may say.
        self.asks = _Asks(partners)


#: That of a unit of no metric.
NO_USE: Final = Use(0, _NOTHING, ())


@lru_cache(maxsize=8)
def uses_of(vocabulary: Vocabulary) -> Mapping[str, Use]:
    """The uses of the vocabulary's words by unit."""
    return {
        unit: Use(vocabulary.bits[unit], vocabulary.heads[unit], entries, vocabulary.far)
        for unit, entries in vocabulary.by_unit.items()
    }
