"""The phrases of a vocabulary spotted in a text: one pass of an automaton, then which of them count there."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

import ahocorasick

from monitor.domain.letters import CAPITALS
from monitor.extract.evidence.phrase import fold, same_case, spellings
from monitor.extract.prefilter.forms import Forms, lowered, spaced
from monitor.extract.prefilter.lazy import lazy

_SHARE_OF = lazy(
    r"(?:\b(?:of|to|in|for|into|trong|vào|cho|của|bằng|chiếm|lần|so với)(?: (?:the|its|total|tổng|vietnam's|toàn bộ))?|%|per cent|percent) $"
)
#: " (ICT)" behind the words that it is short for.
_SHORT = lazy(rf" \([{CAPITALS}][A-Z&ĐƯƠa-z-]{{1,7}}\)(?= \w)")
#: The atom of phrases that hide the words inside them.
MASK = 0
#: Longer than any phrase.
_LONGEST = 1 << 60
#: So many of the phrases before one are asked whether it lies in them.
_NEAR = 6


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


class Phrases:
    """The phrases of one line, found in `text`."""

    __slots__ = ("far", "far_bits", "hits", "text")

    def __init__(self, hits: Sequence[Hit], text: str) -> None:
        self.hits, self.text = hits, text
        #: Those with a meaning that may complete forms of other sentences, and the bits of these meanings.
        self.far: list[Hit] = []
        self.far_bits = 0
        for hit in hits:
            if far := hit[2].far:
                self.far.append(hit)
                self.far_bits |= far


#: A phrase before its neighbours are known: where it starts, its end with a minus, so that of two that start together the
#: longer one sorts first, and the number of its word.
Span = tuple[int, int, int]


#: What is special of a phrase: the letters that must be large, whether it hides others, and whether it does only that.
_Special = tuple[str | None, bool, bool] | None
_NOWHERE: _Special = None, False, True


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
        #: Phrases that differ from others by their signs alone.
        self._alike: dict[str, tuple[int, _Special]] = {}
        self._automaton = ahocorasick.Automaton()
        for phrase, atoms in meanings.items():
            strict = cased.get(phrase)
            self._enter(
                phrase,
                numbers[atoms],
                (strict, atoms[0] == MASK, atoms[-1] == MASK) if strict or atoms[0] == MASK else None,
            )
        if phrases:
            self._automaton.make_automaton()

    def words(self) -> Iterator[Word]:
        """All that phrases mean."""
        for one in self._words:
            yield one
            if one.shared is not None:
                yield one.shared

    def _enter(self, phrase: str, number: int, special: _Special) -> None:
        # Every spelling is looked for, so that no text need be folded.
        for spelt in spellings(phrase):
            key = f" {_between(spelt)} "
            if key in self._automaton:
                self._alike[spelt] = number, special
            else:
                written = None if spelt.isalnum() else spelt
                self._automaton.add_word(key, (len(spelt), number, special, written))

    def spot(self, text: str, forms: Forms | None = None) -> list[Hit]:
        """Every phrase of the text in order of its start; words inside a mask are not told. `forms`: those of the text, if
        they are known."""
        if not self._automaton:
            return []
        lower = (forms.lower if forms else lowered(text)).replace("-", " ")
        between = forms.spaced.replace("_", " ") if forms else _between(lower)
        found = self._across(text)
        masks: list[tuple[int, int]] = []
        alike = self._alike.get
        # It stands between two spaces, so that the space before a phrase is where the phrase begins in the text.
        for last, (length, number, special, written) in self._automaton.iter(f" {between} "):
            start = last - 1 - length
            if written is not None and (said := lower[start : last - 1]) != written:
                if (other := alike(said)) is None:
                    continue
                number, special = other
            if special is None or self._counts(special, text, lower, start, last - 1, masks):
                found.append((start, 1 - last, number))
        found.sort()
        return self._placed(_unmasked(found, masks) if masks else found, lower)

    def _counts(
        self, special: tuple[str | None, bool, bool], text: str, lower: str, start: int, end: int, masks: list[tuple[int, int]]
    ) -> bool:  # fmt: skip
        """A phrase that is told by its case or that hides others counts where it stands; what it hides is added to `masks`."""
        cased, hides, only = special
        if cased and not same_case(text[start:end], cased):
            return False
        if hides and (text[start].isupper() or fold(lower[start:end]) not in self._named):
            masks.append((start, end))
        return not only

    def _across(self, text: str) -> list[Span]:
        """Phrases with an abbreviation in brackets inside ("information technology (IT) industry")."""
        found: list[Span] = []
        for aside in _SHORT.finditer(text) if " (" in text else ():
            base, cut, size = max(0, aside.start() - 60), aside.start(), aside.end() - aside.start()
            window = fold(text[base:cut] + text[aside.end() : aside.end() + 40])
            for last, (length, number, special, written) in self._automaton.iter(f" {_between(window)} "):
                end = last - 1
                start = end - length
                if written is not None and not window.startswith(written, start):
                    number, special = self._alike.get(window[start:end], (0, _NOWHERE))
                if start < cut - base < end and special is None:
                    found.append((base + start, -(base + end + size), number))
        return found

    def _placed(self, found: Sequence[Span], lower: str) -> list[Hit]:
        """The hits, knowing whether they lie in longer ones, without those inside a decoy's phrase ("core digital
        economy")."""
        out: list[Hit] = []
        words, share = self._words, _SHARE_OF.search
        # How far the phrases before reach, which of them reaches so far, and which is the last of a decoy.
        reach, farthest, decoy = 0, 0, -_NEAR - 1
        for index, (start, minus, number) in enumerate(found):
            word, end, inner = words[number], -minus, False
            if word.decoy:
                decoy = index
            if end > reach:
                reach, farthest = end, index
            elif index - farthest > _NEAR:
                inner = self._lies_in(found, index, decoys=False)
                if inner and self._lies_in(found, index, decoys=True):
                    continue
            elif end < reach or found[farthest][0] < start:
                # It lies in what reaches farthest.
                inner = True
                if index - decoy <= _NEAR and self._lies_in(found, index, decoys=True):
                    continue
            if word.shared is not None and share(lower, start - 16 if start > 16 else 0, start):
                word = word.shared
            out.append((start, end, word, inner))
        return out

    def _lies_in(self, found: Sequence[Span], index: int, *, decoys: bool) -> bool:
        """One of the phrases before it has it inside and is longer; `decoys`: one of a decoy."""
        start, minus, _ = found[index]
        for other, behind, longer in found[index - _NEAR if index > _NEAR else 0 : index]:
            if behind <= minus and -behind - other > -minus - start and (not decoys or self._words[longer].decoy):
                return True
        return False


def _between(folded: str) -> str:
    """The text with a space for all that is no letter and no digit: a phrase stands whole between two spaces."""
    return spaced(folded).replace("_", " ")


def _unmasked(found: list[Span], masks: Sequence[tuple[int, int]]) -> list[Span]:
    """The phrases, in order, without those that lie in a longer mask."""
    hidden: set[int] = set()
    for start, end in masks:
        for index in range(bisect_left(found, (start, -_LONGEST, 0)), len(found)):
            first, minus, _ = found[index]
            if first >= end:
                break
            if -minus <= end and -minus - first < end - start:
                hidden.add(index)
    return [span for index, span in enumerate(found) if index not in hidden] if hidden else found
