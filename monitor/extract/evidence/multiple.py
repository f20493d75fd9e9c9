"""Multiples of a size that no figure tells ("the market will then be 2.5 times as large")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from monitor.extract.evidence.decide import LEAST, OWN_WORDS
from monitor.extract.evidence.entry import Entry
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.fit import Fit
from monitor.extract.evidence.use import Use
from monitor.extract.evidence.view import START, WHERE
from monitor.extract.members import COUNT, MBPS, PERCENT, USD
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy

#: In what sizes are told; from which score on the sentence's words name one in that unit.
_SIZES: Final = {PERCENT: OWN_WORDS, USD: LEAST, COUNT: LEAST, MBPS: LEAST}

#: How many times faster something grows is no level's.
_PACE: Final = lazy(r" (?:as (?:fast|quickly|rapidly|slowly)\b|(?:faster|quicker|slower)\b|the (?:pace|speed|rate)\b)")
_FAST: Final = lazy(r"(?<!\w)(?:nhanh|chậm)(?: hơn)?(?: gấp)?(?: [^\W\d]+)? $")
#: "Số doanh nghiệp", "the number of digital firms": of things as such no multiple tells.
_NUMBER_OF: Final = lazy(
    r"\b(?:number|count|total|ranks) of (?:[\w-]+ ){0,3}$|(?<!\w)(?:số|số lượng|lượng|tổng số) (?:\w+ ){0,2}$", re.I
)
#: "R&D spending rose fivefold": the money did, not its share of anything, unless a share is named.
_SHARE: Final = lazy(
    r"\b(?:shares?|ratio|proportion|percentage|percent|per cent|rates?|intensity|coverage|penetration|weight)\b"
    r"|(?<!\w)(?:t[ỷỉ] lệ|t[ỷỉ] trọng|phần trăm|cường độ|độ phủ|(?:phủ|vùng) sóng|mật độ|so với (?:tổng )?GR?DP|trên GR?DP)(?!\w)",
    re.I,
)


#: "Nearly twice the pace of 2025", "gấp gần 2 lần mức của năm 2025": of the growth just told, at another time.
_PACE_THEN: Final = lazy(
    r" (?:(?:the|that|its|this) )?(?:pace|rate|speed|growth|level|figure|increase|that)(?: (?:rate|recorded|seen|posted|achieved|reached))? (?:of|in|for|seen in|during) (?:(?:the )?(?:19|20)\d\d|(?:the )?(?:last|previous|first|second|third|fourth|past|same)\b|a year)"
    r"| (?:so với )?(?:mức|tốc độ|con số|nhịp độ)(?: tăng)?(?: trưởng)?(?: bình quân)?(?: của)?(?: cả)? (?:năm|giai đoạn|cùng kỳ|quý|\d)"
)


def of_pace(figure: FigureContext, growths: Callable[[int], Entry | None]) -> Entry | None:
    """The growth told just before, whose pace at another time the multiple is of; `growths` tells what a figure of the
    sentence speaks of."""
    if not figure.index or figure.context.mentions[figure.index - 1].unit is not PERCENT:
        return None
    if not _PACE_THEN.match(figure.context.sentence.text, figure.mention.end - figure.context.sentence.start):
        return None
    entry = growths(figure.index - 1)
    return entry if entry is not None and entry.says == "growth" else None


def of_size(figure: FigureContext, fit: Fit, uses: Mapping[str, Use]) -> Link | None:
    """The level that the multiple's own sentence names before it, None where it names none."""
    text, base = figure.context.sentence.text, figure.context.sentence.start
    start, end = figure.mention.start - base, figure.mention.end - base
    if _PACE.match(text, end) or _FAST.search(text, max(0, start - 20), start):
        return None
    shared = _SHARE.search(text, figure.context.own[figure.index][0], start) is not None
    for unit, least in _SIZES.items():
        use = uses.get(unit)
        if use is None or (unit is PERCENT and not shared):
            continue
        link = fit.by_words(FigureContext(figure.mention, figure.context, figure.index, use, False), unit)
        if link.metric is None or link.inherited or link.score < least or fit.entries[link.metric].says == "growth":
            continue
        head = link.candidates[0].spoken[0]
        numbered = unit is not COUNT or _NUMBER_OF.search(text, 0, head[START] - base) is not None
        if numbered and head[WHERE] == "beside" and head[START] < figure.mention.start:
            return replace(link, evidence=("a multiple of what is named",))
    return None
