"""Whether a figure is of today: by its own words, by the one it is set against, or not at all."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.letters import SMALLS
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import TIMES
from monitor.extract.model import Sentence
from monitor.extract.period.chosen import Chosen
from monitor.extract.period.from_now import NOW_BEHIND, past_what_moves
from monitor.extract.period.listed import of_the_next
from monitor.extract.period.tense import named_today
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "Gấp 2,5 lần hiện nay", "three times today's level": what is set against today is of another time.
_SIZE_OF_TODAY: Final = lazy(
    r"(?: lần)?(?: so với| mức| quy mô| con số)* (?:hiện nay|hiện tại|hiện giờ|bây giờ|như hiện nay)(?!\w)|(?: that of| than| of| as| the| its| their| as large as| as high as)* (?:today|now|at present|currently)\b"
)
_AGAINST: Final = Prefiltered(
    rf"\b(?:(?:against|compared (?:with|to)|versus|than|(?:improvement|advance|increase|progress|gain) (?:on|over)|so với|after|following|having|sau(?= (?:khi|mức)))(?: (?!(?:19|20)\d\d )[\d.,]+ (?:and|or|và|hoặc))?|from|từ|từ mức)(?: [{SMALLS}]+){{0,3}} $",
    small=True,
)
#: "For the first quarter it now gives": who counts says so now, of then.
_SAYS_NOW: Final = lazy(
    # "Next year's budget, now being drafted, is to set aside".
    r", now (?:being|under|in|before|with|at) [^,;.]{3,40}, |\b(?:it|office|ministry|agency|bureau|government|bank|city|they) now (?:gives?|puts?|says?|estimates?|reckons?|reports?|calculates?)\b"
    r"|\b(?:is|are|was|were) now (?:given|put|estimated|reckoned|reported|calculated|stated|recorded|thought|believed|said|revised|set)\b"
    r"|(?<!\w)nay (?:đã |vừa )?(?:được )?(?:điều chỉnh|tính lại|tính toán lại|đính chính|hiệu chỉnh|đánh giá lại|sửa)(?!\w)"
)
#: "The estimate of growth in 2025, currently 8.05 per cent".
_CURRENTLY: Final = lazy(
    r",? (?:(?:is|was|being) )?(?:currently|now|at present|hiện(?: nay| tại)?)(?: (?:put|estimated|set|seen|given|at|là|ở mức))* "
)
_ESTIMATE_FOR: Final = lazy(
    r"\b(?:estimates?|forecasts?|projections?|targets?|goals?|plans?)\b[^,;.]{0,50}$|(?<!\w)(?:ước tính|dự báo|mục tiêu|chỉ tiêu|kế hoạch)(?!\w)[^,;.]{0,50}$",
    re.I,
)
#: "Has slipped to 45th and now looks up at its neighbour": another predicate.
_AND_NOW: Final = lazy(r"(?: [a-z]+){0,3},? (?:and|but|who|which) (?:is |are |it |they )?")
_UNTIL_NOW: Final = lazy(r"(?:từ nay|from now) *$", re.I)


def told_of_now(index: int, context: SentenceContext) -> bool:
    """The figure's own words say now, and not as what it is a multiple of."""
    text, start, (low, high) = context.sentence.text, context.starts[index], context.own[index]
    multiple = context.mentions[index].unit is TIMES and _SIZE_OF_TODAY.match(text, context.ends[index])
    told = named_today(text, past_what_moves(index, context, low), start if multiple else min(high, len(text)))
    if told is None or _UNTIL_NOW.search(text[low:start]) or _SAYS_NOW.search(text, told.start(), start):
        return False
    if told.start() < context.ends[index]:
        return True
    if _AND_NOW.fullmatch(text, context.ends[index], told.start()):
        return False
    return not of_the_next(index, context, told.start())


#: "The present 0.5% is an embarrassment", "today's 12 firms", "con số 0,5% hiện nay": what there is.
PRESENT: Final = Prefiltered(
    r"\b(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Aa]|[Tt]his|[Tt]hat) (?:[a-z]+ )?(?:present|current|existing|present-day)|[Tt]oday['’]s)(?: (?:level|share|figure|rate|ratio|number|total|proportion|mere|meagre|modest|roughly|some|about|around|nearly|over)){0,3}(?: of)?(?: (?:only|just|a|about|around|some|nearly|over|less than|more than))* $"
    r"|(?<!\w)(?:hiện nay|hiện tại|hiện có|hiện giờ|bây giờ)(?!\w)"
)
#: Before a figure that such a Vietnamese word follows.
_CALLED: Final = lazy(r"(?<!\w)(?:[Cc]on số|[Mm]ức|[Tt][ỷỉ] lệ|[Tt][ỷỉ] trọng)(?: (?:chỉ|khoảng|gần|hơn|chưa đến))* $")
#: Behind such a Vietnamese word, and what is called so in English but is no level.
_AS_OF_TODAY: Final = lazy(
    r"(?: (?:GDP|GRDP|dân số|tổng chi))? (?:hiện nay|hiện tại|hiện có|hiện giờ|như hiện nay|bây giờ)(?!\w)"
)
_NO_LEVEL: Final = lazy(
    r"[- ](?:year |per ?cent |of GDP )?(?:targets?|goals?|plans?|caps?|ceilings?|limits?|floors?|minimum|quotas?|tax|tariffs?|dut(?:y|ies)|levy|term)\b"
)


def beside_today(index: int, context: SentenceContext, bits: int) -> Chosen | None:
    """No time for a figure of which the words right beside it say that it is of today. `bits`: those of its sentence."""
    if context.mentions[index].earlier and NOW_BEHIND.match(context.sentence.text, context.ends[index]):
        return Chosen(None, "now", True)
    return Chosen(None, "at-present", True) if PRESENT.bit & bits and _at_present(index, context) else None


def _at_present(index: int, context: SentenceContext) -> bool:
    """The words right beside the figure call it that of today."""
    text, start, end = context.sentence.text, context.starts[index], context.ends[index]
    if context.lang == "vi":
        called = _AS_OF_TODAY.match(text, end) is not None
        return called and _CALLED.search(text, max(0, start - 40), start) is not None
    return PRESENT.plain.search(text, max(0, start - 70), start) is not None and _NO_LEVEL.match(text, end) is None


def both_now(index: int, context: SentenceContext) -> bool:
    """The first of two that something is compared with, of which the second says that both are of now ("against 11 and 35 now")."""
    if index + 1 >= len(context.mentions) or not is_set_against(context.sentence, context.starts[index]):
        return False
    text, end, following = context.sentence.text, context.ends[index], context.mentions[index + 1]
    gap = text[end : context.starts[index + 1]]
    if len(gap) > 30 or not (" and " in gap or " và " in gap):
        return False
    number = following.number - context.sentence.start
    return NOW_BEHIND.match(text, text.find(" ", number, number + 20)) is not None


def is_set_against(sentence: Sentence, start: int) -> bool:
    """The words right before the offset say that something is compared with what comes, or moves from it."""
    if not _AGAINST.bit & sentence.line.bits:
        return False
    return _AGAINST.plain.search(sentence.line.lower, max(0, start - 34), start) is not None


def told_now(text: str, start: int, end: int) -> bool:
    """Between the offsets, those of a time and of a figure behind it, today is named, and not as when somebody says so, nor as
    when an estimate or aim for that time is what it is."""
    if _CURRENTLY.fullmatch(text, start, end) and _ESTIMATE_FOR.search(text, max(0, start - 70), start):
        return False
    return named_today(text, start, end) is not None and _SAYS_NOW.search(text, start, end) is None
