"""How strongly a phrase speaks for a figure, by where it stands as seen from the figure."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from monitor.extract.evidence.clause import NEVER, NOWHERE
from monitor.extract.evidence.spot import Hit, Word
from monitor.extract.members import PERCENTAGE_POINT
from monitor.extract.model import QuantityMention

if TYPE_CHECKING:
    from monitor.extract.evidence.sentence_context import SentenceContext

_BEFORE = (1.0, 0.97, 0.93, 0.78)
_BEHIND = (1.0, 0.95, 0.78, 0.6)
#: A phrase among the words of a neighbour speaks for the neighbour first.
_NEIGHBOUR: Final = 0.87
#: A phrase right before the next figure, parted from this one ("labour 15 percent and TFP 47 percent"), speaks for that.
_LEADS_NEXT: Final = 0.62
#: Nothing, or no more than a verb, stands between such a phrase and the figure.
_NEAR_NEXT: Final = 16
_VERBS: Final = frozenset(
    (
        "",
        "chiếm",
        "đạt",
        "là",
        "ước đạt",
        "tăng",
        "ước tăng",
        "sẽ đạt",
        "worth",
        "is",
        "was",
        "at",
        "reached",
        "made up",
        "makes up",
        "grew",
        "rose",
    )
)
_REACH: Final = 170
#: What is left of the weight so many characters ahead of the figure.
_AHEAD: Final = [1.0 - 0.25 * apart / _REACH for apart in range(_REACH + 1)]
#: What a phrase weighs so many characters ahead of the figure and behind it, by the strongest boundary between them, where
#: no other figure stands.
_LEADING: Final = [[ahead * weight for ahead in _AHEAD] for weight in _BEFORE]
_TRAILING: Final = [[(0.97 - 0.25 * apart / _REACH) * weight for apart in range(_REACH + 1)] for weight in _BEHIND]

#: A phrase as seen from one figure. A sentence has so many of them that to make a record of each would cost as much as to
#: weigh them: its weight, its place (noun, beside, clause, sentence, heading, before, paragraph, above or title), where it
#: starts and ends in its source, what it means, whether it lies in a longer one, and its source.
Seen = tuple[float, str, int, int, Word, bool, str]
WEIGHT: Final = 0
WHERE: Final = 1
START: Final = 2
END: Final = 3
WORD: Final = 4
INNER: Final = 5


def written(seen: Seen) -> str:
    """The phrase as its source writes it."""
    return seen[-1][seen[START] : seen[END]]


#: By meaning, what speaks strongest: of all phrases, or of whole ones.
Told = dict[int, Seen]
#: By the strongest boundary between a phrase and a figure that it is not one of the own words of, where it stands.
_PARTED: Final = ("clause", "clause", "clause", "sentence")


def viewed(
    context: SentenceContext, index: int, phrases: Sequence[Hit], loudest: float
) -> tuple[Told, Told, set[int], float]:
    """What says each meaning most strongly as seen from the figure `index`, of the phrases of its sentence that do not
    lie in the figure itself: of all and of whole ones; and what is said no more strongly than what is `loudest` outside
    the sentence: its meanings, and how strongly the faintest is."""
    starts, source, base, least = context.starts, context.phrases.text, context.sentence.start, loudest
    start, end, number = starts[index], context.ends[index], _number_of(context.mentions[index]) - base
    (last, last_low, last_high), (low, high), (following, next_end, next_low, next_high) = _beside(context, index)
    (joined, parted, closed), (joins, parts, closes) = context.breaks.around(start, end)
    of_which = _of_which(context, end) if context.of_which else NEVER
    whole: Told = {}
    inners: list[Seen] = []
    faint: set[int] = set()
    for first, behind, word, inner in phrases:
        s, e = first - base, behind - base
        if e <= start:
            strength, apart = 0 if joined < e else 1 if parted < e else 2 if closed < e else 3, start - e
            apart = apart if apart < _REACH else _REACH
            weight = _LEADING[strength][apart]
            if e <= last:
                weight = _AHEAD[apart] * (_BEFORE[strength] * (0.86 * 0.97 ** (index - bisect_left(starts, e) - 1)))
            elif s < low and last_low <= s and e <= last_high:
                weight *= _NEIGHBOUR
            where = "beside" if low <= s else _PARTED[strength]
        elif start <= s and (e <= number or (s <= end + 1 and s < high)):
            if e <= number:
                continue
            weight, where = 1.1, "noun"
        else:
            strength, apart = 0 if s <= joins else 1 if s <= parts else 2 if s <= closes else 3, s - end
            weight, inside = _TRAILING[strength][apart if apart < _REACH else _REACH], low <= s and e <= high
            if strength and 0 < following - e < _NEAR_NEXT and source[behind : following + base].strip() in _VERBS:
                weight *= _LEADS_NEXT
            weight *= 0.4 if of_which <= s else 1.0
            if next_low <= s and not inside:
                weight *= 0.5 if next_end <= s else _NEIGHBOUR if e <= next_high else 1.0
            where = "beside" if inside else _PARTED[strength]
        one = (weight, where, first, behind, word, inner, source)
        if weight <= loudest:
            faint.update(word.atoms)
            least = weight if weight < least else least
        if inner:
            inners.append(one)
            continue
        for atom in word.atoms:
            if atom not in whole or whole[atom][0] < weight:
                whole[atom] = one
    return added(whole, inners) if inners else whole.copy(), whole, faint, least


def _number_of(mention: QuantityMention) -> int:
    """Where the number stands behind which its noun is looked for: the words of "percentage points" are none."""
    return mention.end if mention.unit is PERCENTAGE_POINT else mention.number


def _of_which(context: SentenceContext, end: int) -> int:
    """Where the first "of which" behind the offset ends."""
    return next((e for s, e in context.of_which if s >= end), NEVER)


#: Where a figure starts and ends, and where its own words do, if there is no such figure.
_NONE_BEFORE: Final = (NOWHERE, NOWHERE, NOWHERE)
_NONE_NEXT: Final = (NEVER, NEVER, NEVER, NEVER)


def _beside(
    context: SentenceContext, index: int
) -> tuple[tuple[int, int, int], tuple[int, int], tuple[int, int, int, int]]:
    """Of the figure before where it starts and the reach of its own words, that reach of the figure itself, and of the next
    one where it starts and ends and that reach."""
    starts, own = context.starts, context.own
    before = (starts[index - 1], *own[index - 1]) if index else _NONE_BEFORE
    following = index + 1
    if following == len(starts):
        return before, own[index], _NONE_NEXT
    return before, own[index], (starts[following], context.ends[following], *own[following])


def added(told: Told, more: Sequence[Seen]) -> Told:
    """What says each meaning most strongly, `more` phrases counted."""
    best = told.copy()
    for one in more:
        weight = one[WEIGHT]
        for atom in one[WORD].atoms:
            other = best.get(atom)
            # Of two that speak equally, what stands first counts.
            if other is None or other[0] < weight or (other[0] == weight and _first(one, other)):
                best[atom] = one
    return best


def _first(one: Seen, other: Seen) -> bool:
    """It stands before the other, or begins with it and is longer."""
    return (one[START], -one[END]) < (other[START], -other[END])


def strongest_of(seen: Told, atoms: frozenset[int], places: frozenset[str]) -> Seen | None:
    """The strongest phrase of one of the meanings that stands in one of the places."""
    strongest = None
    for atom in atoms.intersection(seen):
        one = seen[atom]
        if one[WHERE] in places and (strongest is None or one[WEIGHT] > strongest[WEIGHT]):
            strongest = one
    return strongest
