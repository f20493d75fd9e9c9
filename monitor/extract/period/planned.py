"""The year of a plan, which is not when what it is told beside was reached, or what is already so."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.domain.period import Grain
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import YEAR
from monitor.extract.model import PeriodMention
from monitor.extract.period.tense import NOW_VI
from monitor.extract.prefilter.lazy import lazy

#: What is told of what is to be, in an aside.
DUE: Final = "planned|targeted|aimed|meant|supposed|required|intended|projected|forecast"
#: "21.4 per cent of the plan for the whole year", "of what the owners had approved for the year": the plan's time, not
#: the figure's.
OF_PLAN: Final = lazy(
    r"[^,;.]{0,12}\b(?:(?:of|to) (?:the |its |this |their )?(?:annual |yearly |full-year )?(?:(?:[a-z-]+ ){1,3}?(?=budget|allocation|plan))?(?:plan|target|goal|estimate|budget|allocation) (?:for|of|(?:set|adopted|approved|fixed|assigned|made) for) (?:the )?|of what (?:[a-z]+ ){1,3}?(?:has |had )?(?:been )?(?:approved|planned|budgeted|adopted|targeted|set|promised) for (?:the )?|of what (?:[a-z]+ ){1,2}(?:has |had |have |was |were )(?:been )?(?:allotted|allocated|given|granted|assigned|promised|approved)(?: (?:for|in|to) (?!the year)[^,;.\d]{2,30}?)? (?:for |in )?|of (?:the |its |their |all )?(?:[a-z]+ )?(?:money|funds?|funding|capital|sums?|amounts?|resources) (?:that (?:had|has|have|was|were) )?(?:been )?(?:allocated|assigned|allotted|set aside|earmarked|approved|planned|budgeted|made available)(?: to [^,;.\d]{2,40})? (?:for|in) (?:the )?|(?:số |nguồn )?(?:vốn|tiền|kinh phí)(?: (?:đã|được))* (?:giao|phân bổ|bố trí|cấp)(?: [^\W\d]\w*){0,5} (?:cho |của |trong )?(?:cả )?(?:năm )?|(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?:(?: của| năm| cả| vốn| chi| giao| đầu tư| thu| lợi nhuận| lãi| doanh thu| sản lượng| sản xuất| kinh doanh| xuất khẩu| giải ngân| tuyển sinh| đào tạo)* ?|(?: (?!đạt|là|được|đến)[^\W\d]\w*){1,7} năm ))$",
    re.I,
)
#: "Of this year's allocation".
PLANNED_FOR: Final = lazy(
    r"(?:.s)? (?:annual |State )*(?:[a-z-]+ (?:and )?){0,3}?(?:plan|target|goal|budget|allocation|quota|estimate|tasks?|capital|funds|funding|money|investment)\b"
)
#: "$3.6 billion for science, innovation and digital transformation into next year's budget".
_INTO: Final = lazy(r" (?:for|to|on|towards) [a-z][a-z ,&-]{2,90} (?:into|in|from|under|out of) (?:the )?")
_A_BUDGET: Final = lazy(r"(?:['’]s?)? (?:[Ss]tate |public |draft |national )*budget\b")
_OF_WHAT: Final = lazy(
    r"(?:[%\w ]{0,12} )?of (?:the |its |their |this )?(?:(?:[$€£]|[A-Z]{2,3}[$Đ]?)?[\d.,]+ (?:(?:million|billion|trillion) )?(?:dong |dollars )?(?:(?:set aside|allocated|earmarked|approved|planned|budgeted|assigned|provided) )?(?:in|for|under|by|from) (?:the )?)?"
)
#: "The VND95.2 trillion set aside in this year's budget": that time is the amount's own.
_SET_ASIDE: Final = lazy(r" (?:set aside|allocated|earmarked|approved|budgeted) (?:in|for|under|by) (?:the )?")
_WHOLE_YEARS: Final = frozenset({YEAR, Grain.SPAN})


def is_of_the_plan(text: str, end: int, time: PeriodMention, own: Sequence[PeriodMention]) -> bool:
    """The year said right behind a share is that of the plan that it is of; when that was reached, a part of a year tells
    ("38 per cent of this year's allocation by October 31")."""
    if time.period.grain is not YEAR or not 0 <= time.start - end < 90:
        return False
    if not any(t.period.grain not in _WHOLE_YEARS and t.period.last.year == time.period.last.year for t in own):
        return False
    if OF_PLAN.fullmatch(text, end, time.start):
        return True
    return _OF_WHAT.fullmatch(text, end, time.start) is not None and PLANNED_FOR.match(text, time.end) is not None


_OF: Final = ("của ", "của kế hoạch ", " of ")


def _within(part: PeriodMention, whole: PeriodMention) -> bool:
    """The one time is a part of the other."""
    inside = whole.period.first <= part.period.first and part.period.last <= whole.period.last
    return inside and part.period.grain is not whole.period.grain


def of_plan(text: str, end: int, time: PeriodMention, own: Sequence[PeriodMention]) -> bool:
    """The time behind is that of the plan that the share is of, where the figure has another."""
    if len(own) < 2 or own[0] is time or _SET_ASIDE.fullmatch(text, end, time.start):
        return False
    if own[0].deadline and _within(own[0], time) and text.endswith(_OF, 0, time.start):
        return True  # "Đến cuối tháng 2, mới có 31 đề tài đặt hàng của năm nay được ký".
    if PLANNED_FOR.match(text, time.end):
        return True
    year = any(c.isdigit() for c in text[time.start : time.end])
    part = (
        own[0].start < 24 and own[0].period.grain is not Grain.YEAR and own[0].period.last.year == time.period.last.year
    )
    return (part or not year) and bool(OF_PLAN.fullmatch(text, end, time.start))


def into_a_budget(text: str, end: int, time: PeriodMention) -> bool:
    """The amount that ends at `end` is put into the budget of the time, whatever fields are listed between."""
    return _INTO.fullmatch(text, end, time.start) is not None and _A_BUDGET.match(text, time.end) is not None


#: "38% đã dùng AI, 22% có kế hoạch dùng trong năm tới", "38% already use AI and 22% plan to in 2027".
_IS_SO: Final = lazy(
    rf"[^,;.\d]{{0,60}}?(?:(?<!\w)(?:đã|đang|từng|{NOW_VI})(?!\w)|\b(?:already|have|has|had|now|currently|use[sd]?|did)\b)",
    re.I,
)
_IS_PLANNED: Final = lazy(
    r"[^,;.\d]{0,60}?(?:(?<!\w)(?:có kế hoạch|dự kiến|sẽ|dự định|có ý định|định|muốn)(?!\w)|\b(?:plan(?:s|ned)?|intend(?:s|ed)?|expect(?:s|ed)?|will|want(?:s|ed)?|hope[sd]?|aim(?:s|ed)?)\b)",
    re.I,
)


def of_a_plan(index: int, context: SentenceContext, time: PeriodMention) -> bool:
    """The time is that of what the next ones plan, of which the figure's own have done it."""
    text, base, following = context.sentence.text, context.sentence.start, index + 1
    if following >= len(context.mentions) or time.start < context.mentions[following].end - base:
        return False
    start, end = context.mentions[following].start - base, context.mentions[following].end - base
    if not _IS_SO.match(text[:start], context.mentions[index].end - base):
        return False
    return _IS_PLANNED.match(text[: time.start], end) is not None


#: "Nghị quyết số 57-NQ/TW của Bộ Chính trị đề ra mục tiêu đến năm 2030, A; B": whatever stands before it, the deadline is of all.
_SETS_OUT: Final = lazy(
    r"[^;:]{0,110}(?:(?<!\w)(?:mục tiêu|đề ra|đặt ra|phấn đấu|xác định|chỉ tiêu|quyết tâm)(?: là)? (?:đến|tới|vào|trong|cho)(?: hết| cuối)? năm \d{4},"
    r"|\b(?:targets?|goals?|aims?|objectives?|plans?|wants?|sets?|commits?|calls?) (?:that )?(?:by|for)(?: the end of)? \d{4},)"
)


#: "Theo báo cáo do Bộ trình bày, tính đến hết tháng 6": only whose report it is stands before it.
_TOLD_BY: Final = lazy(
    r"\W*(?:Theo|According to|As reported by)(?!\w)[^;:\d]{3,110}, (?:tính )?(?:(?:đến|tới|trong|[Bb]y|as of|in|at) )?(?:(?:hết|cuối|the end of|the) )?(?:năm )?"
)


def sets_out(text: str, time: PeriodMention) -> bool:
    """The time is that of all that the sentence goes on to tell: of its aims, or of what a report that it begins with says."""
    lead = _SETS_OUT.match(text)
    return (lead is not None and lead.end() == time.end + 1) or _TOLD_BY.fullmatch(text, 0, time.start) is not None


#: "Một số địa bàn có nhiều hồ sơ trong năm 2025 gồm: phường A (31.210 hồ sơ)": the time of the list that follows.
_COLON: Final = lazy(r"[^,;:.\d]{0,24}:")


def introduces(text: str, time: PeriodMention) -> bool:
    """A list follows right behind the time."""
    return _COLON.match(text, time.end) is not None


_PLANS_EN: Final = r"expects?|plans?|aims?|hopes?|intends?|wants?"
_PLANS_VI: Final = r"dự kiến|kỳ vọng|đặt mục tiêu|hy vọng"
#: "Broke ground last month and expects to make 1.5 billion chips a year": the time of what was done.
_PLANS_NEXT: Final = lazy(rf",? and (?:now |also )*(?:{_PLANS_EN})\b|,? và (?:{_PLANS_VI})(?!\w)")
#: "Put the data centre in operation before September 30 and allocate VND1,150 billion": the deadline of the first.
_ELSE_NEXT: Final = lazy(
    rf",? and (?:now |also )*(?:allocate|set aside|spend|invest|build|open|train|raise|cut|install|provide|complete|launch|{_PLANS_EN})\b|,? và (?:bố trí|dành|chi|đầu tư|xây dựng|đào tạo|{_PLANS_VI})(?!\w)"
)


def plans_next(text: str, time: PeriodMention) -> bool:
    """Right behind the time another predicate begins, of what is intended, or of what there is to be besides."""
    return (_PLANS_NEXT if not time.deadline else _ELSE_NEXT).match(text, time.end) is not None


#: "1.5 trillion of the 5 trillion it is meant to have", "15 percent of the 50,000 it is to train", "26 of the planned 30".
_OF_THE_NEXT: Final = lazy(
    r" of (?:the|its|their) (?P<planned>planned |targeted |promised )?| (?:trong số|trên tổng số|trong tổng số|của con số|con số|của)"
)
_OF_THE: Final = lazy(r" of (?:the|its|their) | trong (?:tổng )?số ")
_MEANT: Final = lazy(
    r"[^,;]*? (?:planned|needed|wanted|targeted|required|expected|promised|foreseen|envisaged|meant|set(?! up\b)|due|(?:it|they|we|that|which|who|[A-Z]\w+|the \w+)(?: now| still)? (?:(?:is|are|was|were|has|have|had) (?:to|meant|due|supposed|expected|promised|pledged)|wants?|needs?|must|should|will|would|ought|aims?|hopes?|plans?|intends?|seeks?))\b"
    r"|[^,;]*? (?:phải|cần|được giao|đặt ra|theo kế hoạch|dự kiến)(?!\w)"
)


#: "Aims to train 15,000 of the 50,000 the country is to have": the part is meant as the whole is.
_TO_DO: Final = lazy(
    r"\b(?:to|will|would|must|should|shall|can|could|may)(?: \w+){1,3} (?:(?:about|around|some|nearly|over|at least|more than|up to) )?$"
    r"|(?<!\w)(?:sẽ|phải|cần|muốn|đặt mục tiêu|dự kiến|phấn đấu)(?: [^\W\d]\w*){1,4} $"
)


def of_what_is_meant(index: int, context: SentenceContext, start: int) -> bool:
    """The time at `start` behind the figure is of the whole of which the figure is a part, and which is only meant to be."""
    text, base, mention, end = (
        context.sentence.text,
        context.sentence.start,
        context.mentions[index],
        context.ends[index],
    )
    if _TO_DO.search(text, context.own[index][0], context.starts[index]):
        return False
    following = context.mentions[index + 1] if index + 1 < len(context.mentions) else None
    if following is None or start < following.start - base:
        return (
            _OF_THE.search(text, mention.number - base, end) is not None and _MEANT.match(text, end, start) is not None
        )
    of = _OF_THE_NEXT.fullmatch(text, end, following.start - base)
    return of is not None and bool(of["planned"] or _MEANT.match(text, following.end - base, start))


#: "It should have been 80 per cent in 2025; it was 38": the same time, when that was due.
_OUGHT: Final = lazy(
    r"\b(?:should|ought to|must|was to|were to|had to) have\b|\b(?:was|were|had been) (?:to (?:be|reach|have|rise|come|grow)|supposed|meant|due|planned|expected|targeted)\b|\b(?:plan|target|goal|aim)\b[^;]{0,40} (?:was|had been|called for)\b"
    r"|\b(?:planned|required|targeted|wanted|promised|set|foreseen|envisaged) (?:for|in|by)\b"
    r"|(?<!\w)(?:[Ll]ẽ ra|[Đđ]áng lẽ|[Đđ]áng ra)(?!\w)|(?<!\w)(?:được giao|kế hoạch|mục tiêu|chỉ tiêu) (?:phải|là|đề ra|năm)(?!\w)"
)


_AIM_NEXT: Final = lazy(
    r"\b(?:an?|the|its|their) (?:[a-z]+ )?(?:target|goal|aim|objective|plan) of(?: (?:at least|about|over|more than))? $|(?<!\w)(?:mục tiêu|chỉ tiêu|kế hoạch)(?: (?:là|ít nhất|khoảng))* $"
)


def aims_next(text: str, end: int, start: int, time: PeriodMention) -> bool:
    """The time stands behind the next figure, at `start`, which is an aim that the one ending at `end` is set against."""
    return start < time.start and _AIM_NEXT.search(text, end, start) is not None


#: "Reached 31.5%, the level planned for 2030, in 2025".
_DUE_ASIDE: Final = lazy(
    rf", (?:the|a) (?:level|share|figure|mark|number|rate|amount|sum) (?:[a-z]+ ){{0,2}}?(?:{DUE}|wanted|foreseen|set|expected|due|envisaged)(?: only| not)? (?:for|by|in|until|before) $"
)


def due_aside(text: str, time: PeriodMention) -> bool:
    """The time closes an aside that says when as much was to be reached."""
    return text.startswith(",", time.end) and _DUE_ASIDE.search(text, max(0, time.start - 80), time.start) is not None


def was_due(text: str, end: int) -> bool:
    """The words up to the offset tell what had to be by a time that is over."""
    return _OUGHT.search(text, 0, end) is not None
