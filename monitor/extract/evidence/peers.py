"""A percentage of what another place has: no share of anything at home."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.prefilter.lazy import lazy

_COUNTRY: Final = r"(?:the )?(?!Viet|Vietnam|Ha\b|Ho\b|Da\b|GDP|GRDP|State|January|February|March|April|May|June|July|August|September|October|November|December)[A-Z]\w+(?: [A-Z]\w+)?"
_HAS: Final = (
    r"(?:level|figure|average|mean|price|output|total|rate|cost|value|income|wage|score|spending|productivity|speed)s?"
)
#: "11 percent of Singapore's level", "of that in the United States", "of the price in Thailand", "of the ASEAN average".
_EN: Final = lazy(
    rf" (?:of|that of|as (?:high|much|large) as) (?:{_COUNTRY}(?:['’]s|s['’])(?:(?: (?:own|current|average))?(?: {_HAS}\b)?(?=[.,;)]| and | or | in |$)| (?:(?:own |current |average )?{_HAS})\b)|(?:that|those) (?:of |in {_COUNTRY})|the {_HAS} (?:of|in|for) {_COUNTRY}|the (?:\w+ )?(?:average|mean|level) (?:of|in|for)\b|the (?:world|global|regional|national|ASEAN|EU|OECD) (?:average|mean|level)\b)"
)
#: "Bằng 60% mức trung bình của ASEAN", "bằng 11% của Singapore": what stands before the other place.
_OF_VI: Final = lazy(
    r" (?:(?:mức|t[ỷỉ] lệ|t[ỷỉ] trọng|năng suất|giá|chi phí|thu nhập|con số)(?: lao động| đó| này)?(?: trung bình| bình quân)? )?(?:(?:của|ở|so với) )?(?:mức (?:trung bình |bình quân )?(?:của )?)?(?:nước )?"
)
_GROUP_VI: Final = lazy(r"(?:ASEAN|OECD|EU|thế giới)(?!\w)")
_REGION_VI: Final = lazy(r" (?:mức|năng suất|thu nhập) (?:trung bình |bình quân )?(?:của )?(?:khu vực|cả nước)(?!\w)")
_EQUALS_VI: Final = lazy(
    r"(?<!\w)(?:bằng|tương đương|ngang)(?: (?:với|khoảng|gần|hơn|chỉ|chừng|chưa tới|chưa đến|chưa bằng|chưa đầy|mức|xấp xỉ))* $"
)


def of_peer(figure: FigureContext) -> bool:
    """The percentage is one of what another place has."""
    context = figure.context
    text, base = context.sentence.text, context.sentence.start
    start, end = figure.mention.start - base, figure.mention.end - base
    if text.startswith((" of", " that of", " as"), end) and _EN.match(text, end):
        return True
    if context.lang != "vi" or not _EQUALS_VI.search(text, max(0, start - 40), start):
        return False
    lead = _OF_VI.match(text, end)
    place = lead.end() if lead else -1
    if any(first == place for first, _ in context.abroad) or _REGION_VI.match(text, end):
        return True
    return place >= 0 and _GROUP_VI.match(text, place) is not None
