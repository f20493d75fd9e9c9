"""Figures that are a part of what was told before, or of one thing only: shares of a sum, what something cost."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.evidence.astray import OF_THEM, of_them
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.view import START, WHERE
from monitor.extract.link.row import Row
from monitor.extract.members import COUNT, MONEY, PERCENT
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy, source
from monitor.extract.prefilter.pattern import Prefiltered

_OWN: Final = frozenset({"noun", "beside"})


def of_what_was_told(row: Row, figure: FigureContext, own: Link) -> bool:
    """It is a share of something that was told just before: of those, of a sum, of what was counted."""
    text, end = figure.context.sentence.text, figure.mention.end - figure.context.sentence.start
    if _OF_SOMETHING.match(text, end) and (
        _of_its_own(row, figure, own.metric or "")
        or _of_a_sum(row, figure, own)
        or _USED.match(text, end) is not None
        or _of_the_total(row, figure, own.metric or "")
        or _of_those_counted(row, figure, own.metric)
    ):
        return True
    return figure.index > 0 and _of_listed_parts(row, figure, own.metric)


#: "14.26% of GDP, made up of 8.55% for core activities and 5.71% for the rest": from the whole to the first of its parts.
_CONSISTS_OF: Final = Prefiltered(
    r"[,(:] ?(?:vốn |được |đã )?(?:gồm|bao gồm|cấu thành (?:từ|bởi)|hợp thành (?:từ|bởi)|tạo thành (?:từ|bởi)|chia (?:thành|ra)|tách (?:thành|ra))(?!\w)[^;.\d]{0,70}$"
    r"|[,(:] ?(?:being )?(?:made up of|comprising|consisting of|composed of|split (?:into|between)|divided (?:into|between)|broken down into)\b[^;.\d]{0,70}$"
)
#: From one part to the next.
_AND_THE_NEXT: Final = lazy(r"[^;.\d]{0,60}(?:,|;|,? (?:và|còn|cùng|and|plus)) [^;.\d]{0,70}")


def _of_listed_parts(row: Row, figure: FigureContext, metric: str | None) -> bool:
    """It is one of the parts that the sentence lists behind the whole, which is the metric's own."""
    sentence = figure.context.sentence
    if figure.change or metric is None or not _CONSISTS_OF.bit & sentence.line.bits:
        return False
    mentions, starts, ends = figure.context.mentions, figure.context.starts, figure.context.ends
    for index in range(figure.index - 1, -1, -1):
        if mentions[index].unit is not PERCENT:
            return False
        gap = sentence.text[ends[index] : starts[index + 1]]
        if _CONSISTS_OF.plain.search(gap):
            return row.link(index).metric == metric and mentions[index].value >= figure.mention.value
        if not _AND_THE_NEXT.fullmatch(gap):
            return False
    return False


#: "5,120 patent applications were received. Residents filed 31% of the applications", "40% số đơn này".
_OF_THOSE: Final = lazy(
    r" of (?:the|these|those|all (?:the|these|those)) (?P<en>[a-z]{4,})\b(?! (?:of|in|on|for|that|which|who)\b)|(?: trong)?(?: số)? (?P<vi>[^\W\d]\w*) (?:này|đó|ấy|nói trên)(?!\w)"
)


def _of_those_counted(row: Row, figure: FigureContext, metric: str | None) -> bool:
    """It is a share of what another metric counted just before, by the same noun."""
    of = _OF_THOSE.match(figure.context.sentence.text, figure.mention.end - figure.context.sentence.start)
    if of is None:
        return False
    noun, here = of["en"] or of["vi"], figure.context.sentence.paragraph
    counted = (t for t in reversed(row.told_before[-4:]) if t.mention.unit is COUNT and t.paragraph == here)
    same = next((t for t in counted if noun in t.mention.noun.lower().split()), None)
    return same is not None and same.link.metric not in (None, metric)


def _of_its_own(row: Row, figure: FigureContext, metric: str) -> bool:
    """It is a share "of them" of whom the share of the metric was told just before ("93% were filed online. Only 31% of them")."""
    if not of_them(figure.context.sentence.text, figure.mention.end - figure.context.sentence.start):
        return False
    last = next(iter(reversed(row.before(figure))), None)
    if last is None or last.mention.unit is not PERCENT or last.link.metric != metric:
        return False
    return last.paragraph == figure.context.sentence.paragraph


#: "31.5 per cent of the sum had been spent", "40% số tiền này": a part of money that was told.
_OF_A_SUM: Final = lazy(
    r" of (?:it\b(?! is|['’]s)|(?:the|that|this) (?:sum|amount|money|total|allocation|package|outlay|pot)\b)"
    r"| (?:của )?(?:tổng )?(?:số (?:tiền|vốn)|khoản(?: tiền| kinh phí)?|nguồn (?:vốn|tiền)) (?:này|đó|ấy|trên)(?!\w)"
)


#: "With 40 per cent reserved for data", "about two-thirds were spent": so much of the money that was told.
_USED: Final = lazy(
    r" (?:of it |of that )?(?:reserved|earmarked|ring-fenced|set aside)\b"
    r"|(?: of (?:it|that|this|them))? (?:was|were|had been|has been|have been) (?:actually |only )?(?:spent|disbursed|used)\b(?! on\b)"
    r"| of (?:the |its )?(?:State's |state |government )(?:science|research|R&D|S&T)(?: and [a-z]+)? (?:spending|budget|funds?|money)\b"
)


def _of_a_sum(row: Row, figure: FigureContext, own: Link) -> bool:
    """It is a part of the money told just before, and no word beside it says what part that is."""
    if not _OF_A_SUM.match(figure.context.sentence.text, figure.mention.end - figure.context.sentence.start):
        return False
    last = next(iter(reversed(row.before(figure))), None)
    if last is None or last.mention.unit not in MONEY:
        return False
    start = figure.mention.start
    return not any(seen[WHERE] in _OWN and seen[START] < start for seen in own.candidates[0].spoken)


#: "Core activities supplied 60.2 percent of the total", "phần mềm góp 31% tổng số": of the whole that was told.
_OF_THE_TOTAL: Final = lazy(
    r" of (?:the|that|this) (?:total|whole|overall (?:figure|sum|amount|value))(?=[.,;)]|$| (?:and|while|but|last|in (?:19|20)\d\d)\b)"
    r"| (?:trong |của )?tổng (?:số|giá trị|mức|thể)(?: (?:này|đó|ấy|trên|chung))?(?=[.,;)]|$| (?:và|còn)(?!\w))"
)
#: So many figures before may have told the whole.
_BACK: Final = 5


def _of_the_total(row: Row, figure: FigureContext, metric: str) -> bool:
    """It is a share "of the total" of which the paragraph told as the metric or its amount."""
    here = figure.context.sentence
    if not _OF_THE_TOTAL.match(here.text, figure.mention.end - here.start):
        return False
    told = [t for t in [*row.before(figure)][-_BACK:] if t.paragraph == here.paragraph and t.link.metric]
    wholes = {metric, *(e.id for e in row.words.entries if e.amount_of == metric)}
    # Of what is counted "the total" is the base of the share itself ("555 done, 81 percent of the total").
    return any(t.link.metric in wholes and t.mention.unit is not COUNT for t in told)


#: One of these begins right behind a share that is of something told.
_OF_SOMETHING: Final = lazy("|".join((*OF_THEM, *map(source, (_OF_THOSE, _OF_A_SUM, _USED, _OF_THE_TOTAL)))))
#: "It cost the city VND85 billion", "a task force with a budget of VND36 billion": money of one thing.
_OF_ONE: Final = Prefiltered(
    r"\bcost(?:s|ing)?(?: (?:the|its|his|her|our|their|an?) (?:[a-z'-]+ ){0,2}[a-z'-]+| (?:us|it|them|him|me|taxpayers)| [A-Z]\w+(?: [A-Z]\w+){0,2})?(?: (?:about|around|some|nearly|over|more|than|only|just|almost|up|to|an|estimated|a|total|of))* $"
    r"|\b(?:[Aa]n?|[Oo]ne|[Tt]his|[Tt]hat|[Aa]nother) (?!(?:[a-z-]+ )?(?:city|province|country|nation|government|state|ministry|budget|locality|economy)\b)(?:[a-z-]+ ){1,5}?(?:with|has|had|on|given|got|gets) an? (?:[a-z]+ ){0,2}budget of(?: (?:about|around|some|nearly|over|more|than|only|just|almost))* $"
    r"|(?<!\w)(?<!đỡ )(?<!bớt )(?<!ít )(?<!giảm )(?:tiêu tốn|tốn|ngốn)(?: (?:hết|của|mất|thêm))*(?: (?:thành phố|tỉnh|bộ|nhà nước|viện|trường|công ty|chúng tôi))?(?: (?:khoảng|gần|hơn|chừng|tới|chỉ))* $"
    r"|(?<!\w)(?:[Mm]ột|[Tt]ổ công tác|[Nn]hóm(?! nước)|[Pp]hòng (?:lab|thí nghiệm)) (?!(?:tỉnh|thành phố|nước|địa phương|quốc gia|năm)(?!\w))(?:[^\W\d]\w* ){0,6}?(?:với|có|được cấp|được giao) (?:tổng )?(?:kinh phí|ngân sách)(?: (?:là|khoảng|gần|hơn|chừng|tới|chỉ|hoạt động|riêng))* $"
)


def of_one_thing(figure: FigureContext) -> bool:
    """It is what one thing cost or may spend, and no budget of the State."""
    sentence = figure.context.sentence
    at = figure.mention.start - sentence.start
    if not _OF_ONE.bit & sentence.line.bits:
        return False
    return _OF_ONE.plain.search(sentence.text, max(0, at - 90), at) is not None
