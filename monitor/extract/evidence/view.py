"""How strongly a phrase speaks for a figure, by where it stands as seen from the figure."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from monitor.extract.evidence.clause import NEVER, NOWHERE
from monitor.extract.evidence.spot import Hit, Word

if TYPE_CHECKING:
    from monitor.extract.evidence.sentence_context import SentenceContext

_BEFORE = (1.0, 0.97, 0.93, 0.78)
_BEHIND = (1.0, 0.95, 0.78, 0.6)
#: A phrase among the words of a neighbour speaks for the neighbour first.
_NEIGHBOUR = 0.87
#: A phrase right before the next figure, parted from this one ("labour 15 percent and TFP 47 percent"), speaks for that.
_LEADS_NEXT = 0.62
_REACH = 170
#: What is left of the weight so many characters ahead of the figure.
_AHEAD = [1.0 - 0.25 * apart / _REACH for apart in range(_REACH + 1)]
#: What a phrase weighs there before which no other figure stands, by the strongest boundary between them.
_LEADING = [[ahead * weight for ahead in _AHEAD] for weight in _BEFORE]

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


def viewed(context: SentenceContext, index: int, phrases: Sequence[Hit]) -> list[Seen]:
    """The phrases of the sentence as they are seen from the figure `index`, without those that lie in the figure itself."""
    base, starts, mention, (low, high) = (
        context.sentence.start,
        context.starts,
        context.mentions[index],
        context.own[index],
    )
    start, end, number, source = mention.start, context.ends[index] + base, mention.number, context.phrases.text
    low, high = low + base, high + base
    last, before_low, before_high = _before(context, index, base)
    following, next_end, next_low, next_high = _next(context, index, base)
    # The nearest boundaries of at least the strengths 1, 2 and 3 on either side; each has those of more strength farther off.
    (joined, joins), (parted, parts), (closed, closes) = context.breaks.around(start - base, end - base, base)
    # Where the first "of which" behind it ends.
    of_which = next((e + base for s, e in context.of_which if s + base >= end), NEVER) if context.of_which else NEVER
    out: list[Seen] = []
    for s, e, word, inner in phrases:
        if e <= start:
            strength, apart = 0 if joined < e else 1 if parted < e else 2 if closed < e else 3, start - e
            if apart > _REACH:
                apart = _REACH
            if e > last:
                weight = _LEADING[strength][apart]
                if s < low and before_low <= s and e <= before_high:
                    weight *= _NEIGHBOUR
            else:
                between = index - bisect_left(starts, e - base)
                weight = _AHEAD[apart] * (_BEFORE[strength] * (0.86 * 0.97 ** (between - 1)))
            where = "beside" if low <= s else "clause" if strength < 3 else "sentence"
        elif start <= s and (e <= number or (s <= end + 1 and s < high)):
            if e <= number:
                continue
            weight, where = 1.1, "noun"
        else:
            strength, apart = 0 if s <= joins else 1 if s <= parts else 2 if s <= closes else 3, s - end
            weight = 0.97 - 0.25 * (apart if apart < _REACH else _REACH) / _REACH
            inside = low <= s and e <= high
            weight *= _BEHIND[strength] * 0.5 if next_end <= s and not inside else _BEHIND[strength]
            if strength and 0 < following - e <= 2:
                weight *= _LEADS_NEXT
            if of_which <= s:
                weight *= 0.4
            if next_low <= s < next_end and e <= next_high and not inside:
                weight *= _NEIGHBOUR
            where = "beside" if inside else "clause" if strength < 3 else "sentence"
        out.append((weight, where, s, e, word, inner, source))
    return out


def _before(context: SentenceContext, index: int, base: int) -> tuple[int, int, int]:
    """Where the figure before starts and where its own words stand, in offsets of the text."""
    if not index:
        return NOWHERE, NOWHERE, NOWHERE
    low, high = context.own[index - 1]
    return context.starts[index - 1] + base, low + base, high + base


def _next(context: SentenceContext, index: int, base: int) -> tuple[int, int, int, int]:
    """Where the next figure starts and ends and where its own words stand, in offsets of the text."""
    following = index + 1
    if following == len(context.starts):
        return NEVER, NEVER, NEVER, NEVER
    low, high = context.own[following]
    return context.starts[following] + base, context.ends[following] + base, low + base, high + base


def by_meaning(seen: Sequence[Seen], loudest: float) -> tuple[Told, list[Seen], set[int], float]:
    """What says each meaning most strongly of whole phrases, the phrases that lie in longer ones, and what is said no more
    strongly than what is `loudest` outside the sentence: its meanings, and how strongly the faintest is."""
    whole: Told = {}
    inners: list[Seen] = []
    faint, least = set[int](), loudest
    for one in seen:
        weight, atoms = one[WEIGHT], one[WORD].atoms
        if weight <= loudest:
            faint.update(atoms)
            least = weight if weight < least else least
        if one[INNER]:
            inners.append(one)
            continue
        for atom in atoms:
            if (other := whole.get(atom)) is None or other[0] < weight:
                whole[atom] = one
    return whole, inners, faint, least
