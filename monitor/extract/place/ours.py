"""What "we" have, set against another country: "the Koreans put in 5 per cent and we put in 0.5"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.model import QuantityMention
from monitor.extract.place.spot import COUNTRY, NATION, Place, Spot
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_bare

#: Whoever speaks means those that he or she speaks for.
WE: Final = lazy(r"[Cc]hung ta\b")
#: Behind the other country, up to the figure.
OURS: Final = prefiltered_bare(
    r"(?:[,;:] |\b)(?:and|while|whereas|but|against|than|where|yet|con|trong khi|nhung|va) (?:here )?(?:we|our own|ours|ta|chung ta|minh)(?: (?!said|say|were told|estimate|found|surveyed|visited)[a-z][\w'’-]*){0,6} $"
)


def with_ours(
    line: Line, spots: Sequence[Spot], mentions: Sequence[QuantityMention], base: int, places: Sequence[Place]
) -> list[Place]:
    """The `places` of figures, where what "we" have behind another country is of the nation."""
    out = list(places)
    for i, mention in enumerate(mentions):
        start = mention.start - base
        last = max((s for s in spots if s.end <= start), key=lambda s: s.end, default=None)
        if last is not None and last.kind is COUNTRY and OURS.plain.search(line.bare, last.end, start):
            out[i] = NATION
    return out
