"""The size of a class, and what one of it has."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.members import COUNT, GT, GTE, LT, LTE, MONEY
from monitor.extract.prefilter.lazy import lazy, small

_BOUNDED: Final = frozenset({GTE, GT, LT, LTE})
_SIZED: Final = small(
    r"\b(?:deals?|projects?|compan(?:y|ies)|firms?|rounds?|loans?|orders?|contracts?|start-?ups?|enterprises?|business(?:es)?) (?:(?:are |is |were |now )?(?:each )?worth |of |valued at |with (?:capital|revenue|sales|assets) of )$"
    r"|\b(?:thương vụ|dự án|doanh nghiệp|hợp đồng|khoản vay|startup) (?:có vốn |có doanh thu |trị giá |được định giá )?$",
)
#: The last words of what that finds.
_SIZED_ENDS: Final = tuple(
    f"{word} "
    for word in "deal deals project projects company companies firm firms round rounds loan loans order orders contract contracts startup start-up startups start-ups enterprise enterprises business businesses worth of at vụ án nghiệp đồng vay vốn thu giá".split()
)
#: "Investment in startups topped $600 million", "vốn vào startup lên tới": what the sum came to.
_GREW_PAST: Final = lazy(
    r"(?:topped|exceeded|surpassed|passed|crossed|overtook|\w+ed past|lên (?:tới|đến|hơn|trên|gần))\b"
)
_INTO_THEM: Final = small(r"(?<!\w)vào (?:các |những )?(?:startup|doanh nghiệp|công ty|dự án)(?: [^\W\d]+){0,3} $")
_OWNED: Final = small(
    r"\b(?:(?:any|each|every|one|mỗi|từng) (?:\w+ ){1,4}|an? (?:operator|carrier|firm|company|enterprise|business|project|investor|province|locality|applicant|person|organisation|group) |(?:một |)(?:doanh nghiệp|nhà mạng|dự án|địa phương|tổ chức) |một tỉnh )(?:with|that has|having|which has|owning|có|đạt) (?:\w+ ){0,2}$",
)


def sized(figure: FigureContext) -> bool:
    """It is the size of a class ("deals above $50 million")."""
    mention = figure.mention
    if mention.unit not in MONEY or mention.comparator not in _BOUNDED:
        return False
    at = mention.start - figure.context.sentence.start
    lower = figure.context.sentence.line.lower
    if _GREW_PAST.match(lower, at) or _INTO_THEM.search(lower, max(0, at - 40), at):
        return False
    return lower.endswith(_SIZED_ENDS, 0, at) and _SIZED.search(lower, max(0, at - 50), at) is not None


def owned(figure: FigureContext) -> bool:
    """It is what one of a kind has ("an operator with a minimum of 20,000 stations")."""
    mention = figure.mention
    if mention.unit is not COUNT or mention.comparator not in (GTE, GT):
        return False
    at = mention.start - figure.context.sentence.start
    return _OWNED.search(figure.context.sentence.line.lower, max(0, at - 60), at) is not None
