"""How strongly a phrase speaks for a figure, by where it stands as seen from the figure."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from monitor.extract.evidence.clause import NEVER, NOWHERE
from monitor.extract.evidence.spot import Word

if TYPE_CHECKING:
    from monitor.extract.evidence.scene import Scene

_BEFORE = (1.0, 0.97, 0.93, 0.78)
_BEHIND = (1.0, 0.95, 0.78, 0.6)
#: A phrase among the words of a neighbour speaks for the neighbour first.
_NEIGHBOUR = 0.87
#: A phrase right before the next figure, parted from this one ("labour 15 percent and TFP 47 percent"), speaks for that.
_LEADS_NEXT = 0.62
_REACH = 170

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


class View:
    """What is seen from one figure, all in offsets of its sentence."""

    __slots__ = (
        "_before", "_behind", "_high", "_index", "_last", "_low", "_next", "_next_end", "_of_which", "_starts", "end", "start",
    )  # fmt: skip

    def __init__(self, scene: Scene, index: int) -> None:
        starts, ends = scene.starts, scene.ends
        self.start, self.end = start, end = starts[index], ends[index]
        self._index, self._starts = index, starts
        self._low, self._high = scene.own[index]
        #: Where the figure before starts, and where the next one starts and ends.
        more = index + 1 < len(starts)
        self._last = starts[index - 1] if index else NOWHERE
        self._next, self._next_end = (starts[index + 1], ends[index + 1]) if more else (NEVER, NEVER)
        #: The nearest boundaries of at least the strengths 1, 2 and 3 on either side.
        self._before, self._behind = scene.breaks.around(start, end)
        #: Where the first "of which" behind it ends.
        self._of_which = next((e for s, e in scene.of_which if s >= end), NEVER) if scene.of_which else NEVER

    def weight(self, s: int, e: int, owned: bool) -> tuple[float, str]:
        """How strongly the phrase from `s` to `e` speaks for the figure, and where it stands. `owned`: it is among the own
        words of some figure."""
        start, end = self.start, self.end
        if start <= s <= end + 1 and s < self._high:
            return 1.1, "noun"
        inside = self._low <= s and e <= self._high
        if e <= start:
            joins, parts, closes = self._before
            strength = 3 if closes >= e else 2 if parts >= e else 1 if joins >= e else 0
            between = self._index - bisect_left(self._starts, e) if e <= self._last else 0
            apart = start - e
            weight = 1.0 - 0.25 * (apart if apart < _REACH else _REACH) / _REACH
            weight *= _BEFORE[strength] * (0.86 * 0.97 ** (between - 1) if between else 1.0)
        else:
            joins, parts, closes = self._behind
            strength = 3 if closes < s else 2 if parts < s else 1 if joins < s else 0
            between = self._next_end <= s
            apart = s - end
            weight = 0.97 - 0.25 * (apart if apart < _REACH else _REACH) / _REACH
            weight *= _BEHIND[strength] * (0.5 if between and not inside else 1.0)
            if strength and 0 < self._next - e <= 2:
                weight *= _LEADS_NEXT
            if self._of_which <= s:
                weight *= 0.4
        if owned and not inside and not between:
            weight *= _NEIGHBOUR
        return weight, "beside" if inside else "clause" if strength < 3 else "sentence"
