"""Which of two that were named together "the former" and "the latter" are."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from monitor.extract.place.spot import BODY, COUNTRY, PROVINCE, Spot
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_bare

#: "The former speaks of 10 percent, the latter of 12"; no "former province".
PAIR: Final = prefiltered_bare(
    r"\b[Tt]he (?P<one>former|latter|first|second)(?:['’]s\b|(?=,? (?:has|have|had|is|was|will|would|may|might|could|aims?|wants?|plans?|hopes?|speaks?|spoke|talks?|expects?|of|at|by|on|from|spen[dt]s?|put|puts|c[ao]mes?|grew|grows|rose|fell|stood|stands|reached|recorded|posted|made|makes|earns?|earned|drew|took|takes|counts?|only|just|about|some|nearly|almost|over)\b|,? [\d$]))"
)
_KINDS: Final = (PROVINCE, COUNTRY, BODY)


class Pairs:
    """Remembers what the last sentence named that named something."""

    __slots__ = ("_last",)

    def __init__(self) -> None:
        self._last: Sequence[Spot] = ()

    def told(self, line: Line, spots: Sequence[Spot]) -> Sequence[Spot]:
        """The spots of the next sentence with those that it calls the former and the latter."""
        out, last = spots, self._last
        if spots:
            self._last = spots
        for m in PAIR.finditer(line.bare) if line.bare_bits & PAIR.bit else ():
            pair = _pair([s for s in spots if s.end <= m.start()]) or _pair(last)
            if len(pair) == 2 and (m["one"] in ("former", "latter") or "latter" in line.bare):
                one = pair[0] if m["one"] in ("former", "first") else pair[1]
                out = sorted([*out, replace(one, start=m.start(), end=m.end())], key=_start)
        return out


def _pair(spots: Sequence[Spot]) -> Sequence[Spot]:
    """The two places of a sentence that names just two of one kind."""
    for kind in _KINDS:
        of_kind = {(s.code, s.name): s for s in spots if s.kind is kind}
        if len(of_kind) == 2:
            return tuple(of_kind.values())
    return ()


def _start(spot: Spot) -> int:
    return spot.start


__all__ = ["Pairs"]
