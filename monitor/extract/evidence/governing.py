"""What governs a sentence and speaks for its figures where it says nothing itself, or says it more faintly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.evidence.spot import Hit, Phrases
from monitor.extract.evidence.use import Use
from monitor.extract.evidence.view import Told

#: Phrases of what governs a sentence, each with its weight and place; the strongest first.
Governing = Sequence[tuple[Phrases, float, str]]
#: What the head of a figure's column weighs.
_COLUMN: Final = 1.0


def outspeak(governing: Governing, faint: set[int], least: float, bit: int, best: Told, whole: Told) -> None:
    """Puts what governs the sentence in place of what says one of the `faint` meanings more faintly in it, the
    faintest as strongly as `least`."""
    nothing_of, left, unbroken = frozenset(faint).isdisjoint, faint, faint.intersection(whole)
    for phrases, weight, where in governing:
        if weight < least or not (left or unbroken):
            break
        text = phrases.text
        for first, behind, word, inner in phrases.hits:
            if not word.units & bit or nothing_of(word.atoms):
                continue
            for atom in word.atoms:
                if atom in left:
                    left.discard(atom)
                    if best[atom][0] <= weight:
                        best[atom] = (weight, where, first, behind, word, inner, text)
                if not inner and atom in unbroken:
                    unbroken.discard(atom)
                    if whole[atom][0] <= weight:
                        whole[atom] = (weight, where, first, behind, word, inner, text)


def completing(governing: Governing, use: Use, own: Sequence[Hit]) -> tuple[Told, Told]:
    """By a meaning with which what governs the sentence completes a form that its `own` phrases begin: what says it
    most strongly."""
    first: Told = {}
    whole: Told = {}
    wanted, asks = use.always, use.asks
    for hit in own:
        wanted |= asks[hit[2]]
    for phrases, weight, where in governing:
        if not phrases.far_bits & wanted:
            continue
        text = phrases.text
        for start, end, word, inner in phrases.far:
            if word.far & wanted:
                seen = weight, where, start, end, word, inner, text
                for atom, bit in word.far_atoms:
                    if bit & wanted:
                        if atom not in first:
                            first[atom] = seen
                        if not inner:
                            whole[atom] = seen
                            wanted ^= bit
        if not wanted:
            break
    return first, whole


def told_above(governing: Governing, bit: int) -> tuple[Told, Told]:
    """By a meaning of what governs the sentence: what says it most strongly, of all phrases and of whole ones."""
    told: Told = {}
    unbroken: Told = {}
    for phrases, weight, where in governing:
        text = phrases.text
        for first, behind, word, inner in phrases.hits:
            if not word.units & bit:
                continue
            seen = weight, where, first, behind, word, inner, text
            for atom in word.atoms:
                # What comes first is the strongest.
                if atom not in told:
                    told[atom] = seen
                if not inner and atom not in unbroken:
                    unbroken[atom] = seen
    return told, unbroken


def outdo(seen: Told, far: Told) -> None:
    """Puts what is said outside the sentence in place of what is said as faintly in it."""
    if far.keys().isdisjoint(seen.keys()):
        seen.update(far)
        return
    for atom, one in far.items():
        if atom not in seen or seen[atom][0] <= one[0]:
            seen[atom] = one


def see_column(column: Phrases, bit: int, best: Told, whole: Told) -> None:
    """What the head of its column says speaks for the figure of a row as words beside it do."""
    for hit in column.hits:
        if hit[2].units & bit:
            seen = _COLUMN, "beside", *hit, column.text
            for atom in hit[2].atoms:
                best[atom] = seen
                if not hit[3]:
                    whole[atom] = seen
