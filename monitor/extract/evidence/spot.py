"""The phrases of a vocabulary spotted in a text: one pass of an automaton, then which of them count there."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

import ahocorasick

from monitor.extract.evidence.phrase import fold, same_case
from monitor.extract.look.late import late

_SHARE_OF = late(
    r"(?:\b(?:of|to|in|for|into|trong|vào|cho|của|bằng|chiếm|lần|so với)(?: (?:the|its|total|tổng|vietnam's|toàn bộ))?|%|per cent|percent) $"
)
#: " (ICT)" behind the words that it is short for.
_SHORT = late(r" \([A-ZĐ][A-Z&ĐƯƠa-z-]{1,7}\)(?= \w)")
#: The atom of phrases that hide the words inside them.
MASK = 0
#: Longer than any phrase.
_LONGEST = 1 << 60


class Word:
    """What a phrase means; phrases of the same meanings share one."""

    __slots__ = ("atoms", "base", "decoy", "far", "far_atoms", "shared", "units")

    def __init__(self, atoms: tuple[int, ...], far: Mapping[int, int], units: int, decoy: bool, base: bool) -> None:
        self.atoms = atoms
        #: Those of its meanings that may complete a form of a later sentence, each with its bit, and all their bits.
        self.far_atoms = tuple((atom, far[atom]) for atom in atoms if atom in far)
        self.far = sum(bit for _, bit in self.far_atoms)
        #: The bits of the units whose figures its meanings are of any use to.
        self.units = units
        #: It has a meaning that only decoys have.
        self.decoy = decoy
        #: What something is a share of or contributes to ("vào GDP"), and no subject.
        self.base = base
        #: What it means where a share is taken of it, None where it means the same.
        self.shared: Word | None = None


#: A phrase in a text: where it starts and ends, what it means, and whether it lies inside a longer one. A text has so
#: many of them that to make a record of each would cost as much as to find them.
Hit = tuple[int, int, Word, bool]
#: A phrase before its neighbours are known: where it starts, its end with a minus, so that of two that start together the
#: longer one sorts first, and the number of its word.
Span = tuple[int, int, int]


class Spotter:
    """Finds phrases. `far`: the bit of each meaning that may complete forms of later sentences; `units`: the bit of each unit with the
    meanings that are of use to its figures."""

    def __init__(
        self,
        phrases: Mapping[str, Iterable[int]],
        cased: Mapping[str, str],
        named: frozenset[str],
        decoys: frozenset[int],
        far: Mapping[int, int],
        units: Sequence[tuple[int, frozenset[int]]],
        shared: tuple[int, int],
    ) -> None:
        #: Spellings of masks that are names: they hide only what is written large.
        self._named = named

        def word(atoms: tuple[int, ...], base: bool = False) -> Word:
            bits = sum(bit for bit, useful in units if not useful.isdisjoint(atoms))
            return Word(atoms, far, bits, not decoys.isdisjoint(atoms), base)

        meanings = {phrase: tuple(sorted(atoms)) for phrase, atoms in phrases.items()}
        numbers = {atoms: number for number, atoms in enumerate(sorted(set(meanings.values())))}
        self._words = [word(atoms) for atoms in numbers]
        for one in self._words:
            if shared[0] in one.atoms:
                # A GDP of which a share is taken is a denominator only.
                one.shared = word(tuple(atom for atom in one.atoms if atom in shared), base=True)
        self._automaton = ahocorasick.Automaton()
        for phrase, atoms in meanings.items():
            strict = cased.get(phrase)
            special = (strict, atoms[0] == MASK, atoms[-1] == MASK) if strict or atoms[0] == MASK else None
            self._automaton.add_word(phrase, (len(phrase), numbers[atoms], special))
        if phrases:
            self._automaton.make_automaton()

    def spot(self, text: str) -> list[Hit]:
        """Every phrase of the text in order of its start; words inside a mask are not told."""
        if not self._automaton:
            return []
        folded = fold(text)
        found = self._across(text)
        masks: list[tuple[int, int]] = []
        # Something stands before and behind every phrase.
        between = f" {folded} "
        for last, (length, number, special) in self._automaton.iter(between):
            start = last - length
            before, behind = between[start], between[last + 1]
            if (before != " " and before.isalnum()) or (behind != " " and behind.isalnum()):
                continue
            if special is None or self._counts(special, text, folded, start, last, masks):
                found.append((start, -last, number))
        found.sort()
        return self._placed(_unmasked(found, masks) if masks else found, folded)

    def _counts(
        self, special: tuple[str | None, bool, bool], text: str, folded: str, start: int, end: int, masks: list[tuple[int, int]]
    ) -> bool:  # fmt: skip
        """A phrase that is told by its case or that hides others counts where it stands; what it hides is added to `masks`."""
        cased, hides, only = special
        if cased and not same_case(text[start:end], cased):
            return False
        if hides and (text[start].isupper() or folded[start:end] not in self._named):
            masks.append((start, end))
        return not only

    def _across(self, text: str) -> list[Span]:
        """Phrases with an abbreviation in brackets inside ("information technology (IT) industry")."""
        found: list[Span] = []
        for aside in _SHORT.finditer(text) if " (" in text else ():
            base, cut, size = max(0, aside.start() - 60), aside.start(), aside.end() - aside.start()
            window = fold(text[base:cut] + text[aside.end() : aside.end() + 40])
            for last, (length, number, special) in self._automaton.iter(window):
                start, end = last + 1 - length, last + 1
                whole = not (start and window[start - 1].isalnum()) and not (
                    end < len(window) and window[end].isalnum()
                )
                if whole and start < cut - base < end and special is None:
                    found.append((base + start, -(base + end + size), number))
        return found

    def _placed(self, found: Sequence[Span], folded: str) -> list[Hit]:
        """The hits, knowing whether they lie in longer ones, without those inside a decoy's phrase ("core digital
        economy")."""
        out: list[Hit] = []
        reach, words, share = 0, self._words, _SHARE_OF.search
        for index, (start, minus, number) in enumerate(found):
            word, end, inner, hidden = words[number], -minus, False, False
            if end <= reach:
                for other, behind, longer in found[index - 6 if index > 6 else 0 : index]:
                    if behind <= minus and other - behind > end - start:
                        inner, hidden = True, hidden or words[longer].decoy
                if hidden:
                    continue
            else:
                reach = end
            if word.shared is not None and share(folded, start - 16 if start > 16 else 0, start):
                word = word.shared
            out.append((start, end, word, inner))
        return out


def _unmasked(found: list[Span], masks: Sequence[tuple[int, int]]) -> list[Span]:
    """Those of the phrases, in order, that lie in no longer mask."""
    hidden: set[int] = set()
    for start, end in masks:
        for index in range(bisect_left(found, (start, -_LONGEST, 0)), len(found)):
            first, minus, _ = found[index]
            if first >= end:
                break
            if -minus <= end and -minus - first < end - start:
                hidden.add(index)
    return [one for index, one in enumerate(found) if index not in hidden]
