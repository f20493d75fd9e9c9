"""What is told of another place beside a figure: it has the time of that, and is foreseen as that is."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.prefilter.lazy import lazy

_PLACE: Final = rf"(?:the )?(?!(?:Q[1-4]|H[12]|GDP|GRDP)\b)[{CAPITALS}][\w.&-]+(?: [{CAPITALS}][\w.&-]+){{0,3}}"
_ROUGHLY: Final = r"(?:(?:the|an?|about|only|just|some|nearly|around|over|almost|mức|con số|khoảng|gần|hơn|chỉ) )*"
#: What may belong to a share.
_OF_IT: Final = r"(?:(?: of)? (?:GDP|GRDP|the population|dân số))?"
#: "Is projected to be 6.6% in 2026, against 4.1% for Malaysia", "so với 4,1% của Malaysia".
_COMPARED: Final = lazy(
    r"[^;.]{0,60}?(?:\b(?:against|versus|compared (?:with|to)|ahead of|behind|above|below|than|topping|beating|outpacing|outstripping)|(?<!\w)(?:so với|cao hơn|thấp hơn|nhanh hơn|chậm hơn|vượt|hơn|kém)) "
    rf"(?:{_ROUGHLY}|(?P<whose>{_PLACE}['’]s? (?:[a-z]+ )?))$"
)
#: Whose it is, and no time of its own.
_OF_A_PLACE: Final = lazy(
    rf"{_OF_IT}(?: [a-z]+){{0,3}}? (?:for|in|of|at|ở|tại|của) {_PLACE}(?![^,;.]{{0,40}}?(?:\d{{4}}|\b(?:last|now|today|currently|earlier|ago|before)\b|(?<!\w)(?:năm (?:ngoái|trước)|hiện|cùng kỳ)(?!\w)))"
)
#: "To 4.6 percent this year from 5 percent last year, Japan to 0.7 percent", "..., and 6 percent in Japan".
_NEXT: Final = lazy(
    rf"{_OF_IT}(?: (?:in |at the end of |năm )?(?:last year|the year before|the previous year|a year (?:ago|earlier|before)|(?:19|20)\d\d|ngoái|trước|now))?,? "
    rf"(?:(?:and|while|with|và|còn) )?(?:(?P<bare>{_ROUGHLY})|(?:(?:that|growth) (?:of|in) )?{_PLACE}(?:['’]s)? (?:(?:is |are )?(?:to (?:[a-z]+ ){{0,3}}|by|at)|xuống(?: còn)?|lên|ở mức|đạt|còn) ?{_ROUGHLY})$"
)


def set_beside(index: int, context: SentenceContext) -> bool:
    """The figure is what the one before it is set against: the same of another place."""
    text, start, end = context.sentence.text, context.starts[index], context.ends[index]
    if context.mentions[index].unit is not context.mentions[index - 1].unit:
        return False
    compared = _COMPARED.fullmatch(text, context.ends[index - 1], start)
    if compared is None:
        return False
    return compared["whose"] is not None or _OF_A_PLACE.match(text, end) is not None


def past_a_move(index: int, context: SentenceContext) -> bool:
    """The figure is the same of the next place, behind one that is told with what it comes from."""
    if index < 2 or not context.mentions[index - 1].earlier or context.mentions[index - 2].earlier:
        return False
    if context.mentions[index].unit is not context.mentions[index - 2].unit:
        return False
    text, end = context.sentence.text, context.ends[index]
    following = _NEXT.fullmatch(text, context.ends[index - 1], context.starts[index])
    if following is None:
        return False
    return following["bare"] is None or _OF_A_PLACE.match(text, end) is not None
