"""The phrases of a vocabulary spotted in a text: one pass of an automaton, then which of them count there."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, Final, cast

import ahocorasick

from monitor.domain.letters import CAPITALS
from monitor.extract.evidence.phrase import fold, same_case, spellings
from monitor.extract.prefilter.forms import Forms, lowered, spaced
from monitor.extract.prefilter.lazy import lazy

_SHARE_OF: Final = lazy(
    r"(?:\b(?:of|to|in|for|into|trong|vào|cho|của|bằng|chiếm|lần|so với)(?: (?:the|its|total|tổng|vietnam's|toàn bộ))?|%|per cent|percent) $"
)
#: " (ICT)" behind the words that it is short for.
_SHORT: Final = lazy(rf" \([{CAPITALS}][A-Z&ĐƯƠa-z-]{{1,7}}\)(?= \w)")
#: The atom of phrases that hide the words inside them.
MASK: Final = 0


class Word:
    """What a phrase means; phrases of the same meanings share one."""

    __slots__ = ("atoms", "base", "far", "far_atoms", "hides", "shared", "units")

    def __init__(
        self,
        atoms: tuple[int, ...],
        far_atoms: tuple[tuple[int, int], ...] = (),
        units: int = 0,
        *,
        hides: bool = False,
        base: bool = False,
    ) -> None:
        self.atoms = atoms
        #: Those of its meanings that may complete a form of a later sentence, each with its bit, and all their bits.
        self.far_atoms = far_atoms
        self.far = sum(bit for _, bit in far_atoms)
        #: The bits of the units whose figures its meanings are of any use to.
        self.units = units
        #: What lies inside its phrases is not told: it has a meaning that only decoys have.
        self.hides = hides
        #: What something is a share of or contributes to ("vào GDP"), and no subject.
        self.base = base
        #: What it means where a share is taken of it, None where it means the same.
        self.shared: Word | None = None

    def __reduce__(self) -> tuple[object, ...]:
        return _kept_word, (self.atoms, self.far_atoms, self.units, self.hides, self.base, self.shared)


def _kept_word(
    atoms: tuple[int, ...],
    far_atoms: tuple[tuple[int, int], ...],
    units: int,
    hides: bool,
    base: bool,
    shared: Word | None,
) -> Word:
    """The word that was kept, made anew: what is compiled is not restored in any other way."""
    word = Word(atoms, far_atoms, units, hides=hides, base=base)
    word.shared = shared
    return word


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


#: A phrase before its neighbours are known: where it starts and ends, and what it means.
Span = tuple[int, int, Word]
#: Stands for the meaning of a mask, which is none.
MASKED: Final = Word((), hides=True)
#: Where it ends, and of those that end together the longer one first.
_BY_END: Final = itemgetter(1, 0)


#: What is special of a phrase: the letters that must be large, whether it hides others, and whether it does only that.
_Special = tuple[str | None, bool, bool] | None
#: What the automaton tells of a phrase: its last letter, its length, what it means, what is special of it, and how it is
#: written where signs are in it.
_Found = tuple[int, tuple[int, Word, _Special, str | None]]
_NOWHERE: _Special = None, False, True


class Spotter:
    """Finds phrases."""

    def __init__(
        self,
        words: Sequence[Word],
        named: frozenset[str],
        automaton: Any = None,
        alike: dict[str, tuple[Word, _Special]] | None = None,
    ) -> None:
        #: All that phrases mean.
        self.words = words
        #: Spellings of masks that are names: they hide only what is written large.
        self._named = named
        self._automaton = ahocorasick.Automaton() if automaton is None else automaton
        #: Phrases that differ from others by their signs alone.
        self._alike: dict[str, tuple[Word, _Special]] = {} if alike is None else alike

    def __reduce__(self) -> tuple[object, ...]:
        return Spotter, (self.words, self._named, self._automaton, self._alike)

    def enter(self, phrase: str, word: Word, special: _Special) -> None:
        """Has a phrase found, before any text is asked about."""
        # Every spelling is looked for, so that no text need be folded.
        for spelt in spellings(phrase):
            key = f" {_between(spelt)} "
            if key in self._automaton:
                self._alike[spelt] = word, special
            else:
                written = None if spelt.isalnum() else spelt
                self._automaton.add_word(key, (len(spelt), word, special, written))

    def settle(self) -> None:
        """All phrases are entered."""
        if len(self._automaton):
            self._automaton.make_automaton()

    def spot(self, text: str, forms: Forms | None = None, end: int | None = None) -> list[Hit]:
        """Every phrase of the text, or of what stands before `end`, in order of its start; words inside a mask are not
        told. `forms`: those of the whole text, if they are known."""
        if not self._automaton:
            return []
        text = text[:end]
        lower = (forms.lower[:end] if forms else lowered(text)).replace("-", " ")
        between = forms.spaced[:end].replace("_", " ") if forms else _between(lower)
        found: list[Span] = []
        alike = self._alike.get
        # It stands between two spaces, so that the space before a phrase is where the phrase begins in the text. Of those
        # that end together the automaton tells the longer one first.
        for last, (length, word, special, written) in cast("Iterable[_Found]", self._automaton.iter(f" {between} ")):
            behind = last - 1
            start = behind - length
            if written is not None and (said := lower[start:behind]) != written:
                if (other := alike(said)) is None:
                    continue
                word, special = other
            if special is None:
                found.append((start, behind, word))
            else:
                found += self._counting(special, word, text, lower, (start, behind))
        if " (" in text and (across := self._across(text)):
            found = sorted(found + across, key=_BY_END)
        return placed(found, lower)

    def _counting(
        self, special: tuple[str | None, bool, bool], word: Word, text: str, lower: str, span: tuple[int, int]
    ) -> list[Span]:
        """A phrase that is told by its case or that hides others as it counts where it stands: not at all, as a mask, as
        what it means or both."""
        (cased, hides, only), (start, end) = special, span
        if cased and not same_case(text[start:end], cased):
            return []
        counts: list[Span] = [] if only else [(start, end, word)]
        if hides and (text[start].isupper() or fold(lower[start:end]) not in self._named):
            return [(start, end, MASKED), *counts]
        return counts

    def _across(self, text: str) -> list[Span]:
        """Phrases with an abbreviation in brackets inside ("information technology (IT) industry")."""
        found: list[Span] = []
        for aside in _SHORT.finditer(text):
            base, cut, size = max(0, aside.start() - 60), aside.start(), aside.end() - aside.start()
            window = fold(text[base:cut] + text[aside.end() : aside.end() + 40])
            for last, (length, word, special, written) in self._automaton.iter(f" {_between(window)} "):
                end = last - 1
                start = end - length
                if written is not None and not window.startswith(written, start):
                    word, special = self._alike.get(window[start:end], (MASKED, _NOWHERE))
                if start < cut - base < end and special is None:
                    found.append((base + start, base + end + size, word))
        return found


def spotter_of(
    phrases: Mapping[str, Iterable[int]],
    cased: Mapping[str, str],
    named: frozenset[str],
    decoys: frozenset[int],
    far: Mapping[int, int],
    units: Sequence[tuple[int, frozenset[int]]],
    shared: tuple[int, int],
) -> Spotter:
    """What finds the phrases. `far`: the bit of each meaning that may complete forms of later sentences; `units`: the bit of each unit
    with the meanings that are of use to its figures."""

    def word(atoms: tuple[int, ...], *, base: bool = False) -> Word:
        bits = sum(bit for bit, useful in units if not useful.isdisjoint(atoms))
        far_atoms = tuple((atom, far[atom]) for atom in atoms if atom in far)
        return Word(atoms, far_atoms, bits, hides=not decoys.isdisjoint(atoms), base=base)

    meanings = {phrase: tuple(sorted(atoms)) for phrase, atoms in phrases.items()}
    words = {atoms: word(atoms) for atoms in sorted(set(meanings.values()))}
    for one in words.values():
        if shared[0] in one.atoms:
            # A GDP of which a share is taken is a denominator only.
            one.shared = word(tuple(atom for atom in one.atoms if atom in shared), base=True)
    every = [meant for one in words.values() for meant in (one, one.shared) if meant is not None]
    spotter = Spotter(every, named)
    for phrase, atoms in meanings.items():
        strict = cased.get(phrase)
        special = (strict, atoms[0] == MASK, atoms[-1] == MASK) if strict or atoms[0] == MASK else None
        spotter.enter(phrase, words[atoms], special)
    spotter.settle()
    return spotter


def placed(found: Iterable[Span], lower: str) -> list[Hit]:
    """The phrases in order of their starts, each knowing whether it lies in a longer one, without those inside a mask or
    a decoy's phrase ("core digital economy"). `found`: in order of their ends, the longer first."""
    out: list[Hit] = []
    share = _SHARE_OF.search
    # Where the last one starts, where the last one that was told ended, and the reach of the last that hides others.
    top, ended, (low, high) = -1, -1, (0, 0)
    for start, end, word in found:
        if end == high and start > low:
            continue
        # Those before that lie in it.
        held: Sequence[Hit] = _taken(out, start) if start <= top else ()
        if word.hides:
            held, low, high = (), start, end
            if word is MASKED:
                continue
        if word.shared is not None and share(lower, start - 16 if start > 16 else 0, start):
            word = word.shared
        # What ends with one that was told before lies in that.
        out.append((start, end, word, end == ended))
        top, ended = start, end
        if held:
            out += [(first, last, meant, True) for first, last, meant, _ in held]
            top = held[-1][0]
    return out


def _taken(hits: list[Hit], start: int) -> Sequence[Hit]:
    """Those of the hits that begin at `start` or behind it, taken from their end."""
    at = len(hits)
    while at and hits[at - 1][0] >= start:
        at -= 1
    taken = hits[at:]
    del hits[at:]
    return taken


def _between(folded: str) -> str:
    """The text with a space for all that is no letter and no digit: a phrase stands whole between two spaces."""
    return spaced(folded).replace("_", " ")
