"""What is set against a figure: what was at the same time of the year before, at a time said right behind, or once."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from monitor.domain.period import Grain, Period
from monitor.extract.evidence.move import moved_from
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import ANY_MONEY, COUNT
from monitor.extract.model import PeriodMention
from monitor.extract.period.back import earlier
from monitor.extract.period.beside import opens_an_aside, whose_it_is
from monitor.extract.period.chosen import Chosen
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: Sentences that may set a figure against the same time of the year before.
_SAME: Final = Prefiltered(
    r"cùng (?:kỳ|tháng|quý)(?!\w)|\b(?:same|corresponding) (?:\w+ )?(?:period|months?|quarter|half)\b", re.I
)
#: "Tăng từ 142 Mbps cùng kỳ", "so với 1.850 đơn của cùng kỳ".
_AT_THE_SAME: Final = lazy(
    r"(?: (?!so|với)[^\W\d]\w*){0,3}? (?:của |vào |trong |ở )?cùng (?:kỳ|tháng|quý)(?! (?:năm|này|đó|ấy|20))(?!\w)"
    r"|(?: [a-z]+){0,2}? (?:in|during|for|over) the (?:same|corresponding) (?:\w+ )?(?:period|months|quarter|half|month)(?=[.,;)]|$| and\b)",
    re.I,
)
_AGAINST: Final = lazy(
    r"(?<!\w)(?:so với|từ|thay vì|thay cho|hơn mức|against|compared with|compared to|versus|up from|down from)(?: [^\W\d]\w*){0,2} $"
)
#: "(cùng kỳ: 1.850 đơn)", "cùng kỳ chỉ đạt 1.850 đơn".
_THE_SAME_WAS: Final = lazy(
    r"[(,;] ?(?:trong khi |còn )?cùng (?:kỳ|tháng|quý)(?: năm (?:ngoái|trước))?(?::|,? (?:(?:GDP|GRDP|kinh tế|con số này|t[ỷỉ] lệ này|mức này|số này|cả nước|chỉ|mới|vẫn|đã) )*(?:là|đạt|có|ở mức|tăng|giảm|chiếm|thu|lãi|lỗ|bằng|chỉ|mới)(?: [^\W\d]\w*){0,2})? $",
    re.I,
)
#: "The target of 80 percent for 2025", "chỉ tiêu 10% đặt ra cho năm 2026": the time of the aim, which is no base of its own.
_AIM_OF: Final = lazy(
    r"\b(?:target|goal|objective|floor|minimum|mark|ceiling|plan|benchmark|threshold|level|rate|share)s?(?: of| at)?(?: at least| about| around| over| more than)? $"
    r"|(?<!\w)(?:mục tiêu|chỉ tiêu|kế hoạch|mức|yêu cầu|mốc|ngưỡng|đích)(?: là| ít nhất| tối thiểu| trên| khoảng)? $",
    re.I,
)
_AIM_FOR: Final = lazy(
    r"(?: (?!than\b)[^\W\d]\w*){0,2}?(?:,? (?:that is |which is )?(?:set|planned|fixed|targeted|laid down|required|envisaged|wanted))? (?:for|in|by|of)(?: the)?(?: end of)?(?: the year)? "
    r"|(?: (?!hơn\b|so\b)[^\W\d]\w*){0,2}?(?: (?:được )?(?:đặt ra|đề ra|đặt|giao|xác định))? (?:cho|của|vào|đến|trong)(?: cả| cuối| hết)?(?: năm)? ",
    re.I,
)
#: "Before that it was 7 percent", "trong khi trước đó chỉ 31%": of no time that was told.
_FORMERLY: Final = Prefiltered(
    r"\b(?:until|before) (?:the|this|that|it|they|its)\b[^,;.\d]{0,40}?\b(?:came|was|were|took effect|arrived|appeared|passed|existed)\b[^,;.\d]{0,20}, |\b(?:before that|previously|formerly|in the past|used to|prior to that|until then|beforehand)\b"
    r"|(?<!\w)trước (?:khi|lúc) (?!hết|kết thúc)[^;.,\d]{2,60}, "
    r"|(?<!năm )(?<!quý )(?<!tháng )(?<!tuần )(?<!ngày )(?<!kỳ )trước (?:đó|đây|kia)(?: thì| họ| t[ỷỉ] lệ này| con số này)?,? (?:chỉ|mới|là|có|cần|mất|phải|ở mức)(?!\w)",
    re.I,
)
#: "From 12 and 34 in the 2025 version".
_AND: Final = (" and ", " và ")
_JOINED: Final = lazy(r"(?: [^\W\d][\w-]*){0,2} (?:and|or|và|hoặc) ")
#: "The list, approved in April, names 9 groups".
_LIST: Final = Prefiltered(r"\b(?:list|catalogue)\b|(?<!\w)danh mục(?!\w)", re.I)
_TO_BE: Final = lazy(r"\b(?:will|to) be\b|\bfor (?:public )?comments?\b|(?<!\w)(?:sẽ|lấy ý kiến)(?!\w)")
#: "Was launched in April with VND500 billion", "ra mắt hồi tháng 4 với số vốn 500 tỷ đồng".
_WITH_IT: Final = lazy(r",? (?:with|by|at a cost of|at|với|do|từ)(?: [^\W\d][\w-]*){0,6} ")


@cache
def going_before() -> int:
    """The bits of sentences that set a figure against what was, whether they say a time or not."""
    return _SAME.bit | _FORMERLY.bit


_TOLD_OF_THEN: Final = lazy(r": (?:about |around |nearly |over |more than |khoảng |gần |hơn |trên )?")


def of_the_past(
    index: int,
    context: SentenceContext,
    said: tuple[Sequence[PeriodMention], Sequence[PeriodMention]],
    before: Sequence[Chosen],
) -> Chosen | None:
    """The time of a figure that another is set against, where its own words say it. `said`: the times that may be the
    figure's, and all."""
    own, times = said
    text, bits = context.sentence.text, context.sentence.line.bits & going_before()
    start, end = context.starts[index], context.ends[index]
    if (whose := whose_it_is(text, start, times)) is not None:
        return whose
    for t in times:
        if opens_an_aside(text, t) and _TOLD_OF_THEN.fullmatch(text, t.end, start):
            return Chosen(t, "ahead")  # "1.9% of GDP (2024: 1.8%)"
        if t.base and 0 <= t.start - end < 40 and _AIM_FOR.fullmatch(text, end, t.start):
            if _AIM_OF.search(text, max(0, start - 40), start):
                return Chosen(t, "behind")
        elif t.event and t.end < start and (_came_with_it if t.happened else _names_it)(index, context, t):
            return Chosen(t, "ahead")
    if index and text.startswith(_AND, end) and (shared := _of_both(index, context, times, before)) is not None:
        return Chosen(shared, "what-was")
    if index and (span := _span_before(text, end, before[index - 1].time)) is not None:
        return Chosen(span, "what-was")
    if context.mentions[index].earlier and times:
        if (near := _right_behind(index, context, times)) is not None:
            return Chosen(near, "what-was")
        if (then := _revised(index, context, times)) is not None:
            return Chosen(then, "what-was-revised")
        since = times[0] if times[0].base and times[0].end <= start else None
        if since is not None and _SINCE.fullmatch(text, 0, since.start) and moved_from(index, context):
            return Chosen(since, "what-was")
        if _moved_on(index, context, times):
            return Chosen(None, "what-moved", True)
    if not bits:
        return None
    if _SAME.bit & bits and index and (then := _at_the_same_time(index, context, times, before)) is not None:
        return Chosen(then, "what-was")
    if _FORMERLY.bit & bits and _FORMERLY.plain.search(
        text, context.own[index][0], context.mentions[index].number - context.sentence.start
    ):
        low, high = context.own[index]
        if not any(low <= t.start and t.end <= high + 1 for t in own):
            return Chosen(None, "another-time", True)
    return None


#: "Decision 1131/QD-TTg of June 12, 2025 names 11 groups", "a decision signed in April names": what a document holds is of its day.
_OF_DOCUMENT: Final = lazy(
    r"\b[Dd]ecision(?: [\w./-]+){0,3}?,? (?:of|dated|(?:signed|issued|adopted|approved)(?: on| in| last| this)?)(?: \d{1,2})? $|(?<!\w)[Qq]uyết định(?: [^\W\d]\w*| [\w./-]+){0,4}?,? (?:ký |ban hành )?(?:ngày|hồi|tháng)?(?: \d{1,2}[/-]?)? ?$"
)
_NAMES: Final = lazy(
    r"(?:, \d{4})?,? (?:named?s?|lists?|listed|contain(?:s|ed)|identif(?:ies|ied)|cover(?:s|ed)|has|had|set out)(?: (?:as many as|about|some|a total of))? $|(?:/\d{4})?,? (?:liệt kê|nêu tên|nêu|gồm|xác định|có)(?: tổng cộng)? $"
)


def _names_it(index: int, context: SentenceContext, event: PeriodMention) -> bool:
    """The figure counts what a document names that is of that time."""
    text = context.sentence.text
    if context.mentions[index].unit is not COUNT or not _OF_DOCUMENT.search(
        text, max(0, event.start - 60), event.start
    ):
        return False
    return _NAMES.fullmatch(text, event.end, context.starts[0]) is not None


def _came_with_it(index: int, context: SentenceContext, event: PeriodMention) -> bool:
    """The figure came about with what happened then: money that something began with, what a list is of."""
    mention, text = context.mentions[index], context.sentence.text
    if mention.unit is COUNT:
        if _names_it(index, context, event):
            return True
        listed = _LIST.bit & context.sentence.line.bits and _LIST.plain.search(text)
        return bool(listed) and not _TO_BE.search(text, max(0, event.start - 44), event.start)
    return mention.unit in ANY_MONEY and _WITH_IT.fullmatch(text, event.end, context.starts[index]) is not None


#: "Revised growth for 2024 from 7.09 to 7.1", "quy mô năm 2024 được đính chính từ 26 xuống 25": both are of that time. Pay that
#: is adjusted moves, so that only what is reckoned counts.
_REVISED: Final = lazy(
    r"\b(?:revis(?:ed?|es|ing|ion)|correct(?:s|ed|ing|ion)?|restat(?:ed?|es|ing)|recalculat(?:ed?|es|ing)|re-?estimat(?:ed?|es|ing))\b"
    r"|\b(?:adjust(?:s|ed|ing)?|amend(?:s|ed|ing)?|updat(?:ed?|es|ing)|lower(?:s|ed)?|raised?|cut)\b[^.;\d]{0,40}\b(?:figure|estimate|data|growth|rate|share|GDP|statistics?|count|number)s?\b"
    r"|\b(?:figure|estimate|data|growth|rate|share|GDP|statistics?|count|number|size)s?\b[^.;]{0,40}\b(?:adjusted|amended|updated)\b"
    r"|(?<!\w)(?:đính chính|tính lại|tính toán lại|hiệu chỉnh|đánh giá lại|sửa (?:lại|số liệu|từ|thành|doanh thu|con số|t[ỷỉ] lệ|t[ỷỉ] trọng|quy mô|kim ngạch|số))(?!\w)"
    r"|(?<!\w)điều chỉnh(?!\w)[^.;\d]{0,24}(?<!\w)(?:số liệu|con số|tốc độ|tăng trưởng|t[ỷỉ] lệ|quy mô|kim ngạch|GDP|GRDP)(?!\w)"
    r"|(?<!\w)(?:[Ss]ố liệu|[Cc]on số|[Tt]ốc độ|[Tt]ăng trưởng|[Tt]ỷ lệ|[Tt]ỉ lệ|[Qq]uy mô|[Kk]im ngạch|GDP|GRDP)(?!\w)[^.;]{0,50}(?<!\w)điều chỉnh(?!\w)"
    r"|(?<!\w)(?:[Qq]uý [IVX\d/]+|\d+ tháng)(?: đầu năm)? (?:đã |vừa |cũng )?(?:được )?điều chỉnh(?!\w)"
    r"|(?<!\w)(?:hạ|nâng|chữa|rút) (?:lại )?(?:số|lượng|con số|quy mô|t[ỷỉ] lệ|ước tính)(?!\w)"
    r"|(?<!\w)(?:[Tt]ốc độ tăng|[Mm]ức tăng|[Tt]ăng trưởng)(?!\w)[^.;]{0,60} được (?:hạ|nâng|sửa|chỉnh)(?: lại)?(?: nhẹ)? từ(?!\w)"
)


#: "Tính đến cuối tháng 4/2026", "as of": no aim, though it is a last day.
_COUNTED_TO: Final = lazy(r"(?<!\w)(?:tính đến|tính tới)(?!\w)|\b(?:as (?:of|at)|up to)\b", re.I)


def _revised(index: int, context: SentenceContext, times: Sequence[PeriodMention]) -> PeriodMention | None:
    """The time, told in the words before it, of a figure that was reckoned otherwise since."""
    text, start, end = context.sentence.text, context.starts[index], context.ends[index]
    said = _REVISED.search(text, 0, start)
    if said is None or any(0 <= t.start - end < 40 and ";" not in text[end : t.start] for t in times):
        return None
    near = [t for t in times if t.start > 0 and t.end <= start and start - t.end < 50 and not t.base]
    near = [t for t in near if not t.deadline or _COUNTED_TO.search(text, max(0, t.start - 24), t.start)]
    return near[-1] if near and (near[-1].start > 3 or said.end() <= near[-1].start) else None


#: "Since 2020 it has risen from 25 to 31 percent", "từ năm 2020 đến nay, tăng từ 25% lên 31%": what it was then.
_SINCE: Final = lazy(r"\W*(?:Since|From|Từ|Kể từ)(?: the (?:end|start) of| early| late)?(?: (?:đầu|cuối))?(?: năm)? ")


def _moved_on(index: int, context: SentenceContext, times: Sequence[PeriodMention]) -> bool:
    """Only where something got to has a time ("from 5,000 to 9,000 in August"), and no span says where both ends lie."""
    if not moved_from(index, context):
        return False
    end, start = context.ends[index], context.starts[index + 1]
    return not any(end <= t.start < start or t.period.grain is Grain.SPAN for t in times)


def _right_behind(index: int, context: SentenceContext, times: Sequence[PeriodMention]) -> PeriodMention | None:
    """The time said right behind the figure, or behind the one that is joined to it."""
    text, end = context.sentence.text, context.ends[index]
    for t in times:
        if 0 <= t.start - end < 8 and not t.deadline:
            return t
        if t.start > end and not t.deadline and index + 1 < len(context.mentions):
            following = context.ends[index + 1]
            joined = _JOINED.fullmatch(text, end, context.starts[index + 1])
            if joined and 0 <= t.start - following < 12:
                return t
    return None


#: "45.7 per cent in the previous five years", "45,7% của giai đoạn trước".
_TERM_BEFORE: Final = lazy(
    r" (?:in|for|of|over|during) the (?:previous|preceding|prior) (?:(?:five|ten|four|\d+)[- ]years?(?: period| term)?|period|term)(?! of\b)"
    r"|(?: GDP)? (?:của |trong |ở )?(?:giai đoạn|nhiệm kỳ|thời kỳ|(?:\d+|năm|mười) năm) (?:liền )?trước(?: đó)?(?=[.,;)]|$| (?:là|chỉ|và)(?!\w))",
    re.I,
)


def _span_before(text: str, end: int, told: PeriodMention | None) -> PeriodMention | None:
    """The span of as many years before the one told, where the words behind the figure say that it is of that."""
    if told is None or told.period.grain is not Grain.SPAN or _TERM_BEFORE.match(text, end) is None:
        return None
    first, last = told.period.first, told.period.last
    if (first.month, last.month) != (1, 12):
        return None
    years = last.year - first.year + 1
    return replace(told, period=Period.parse(f"{first.year - years}/{last.year - years}"), base=False)


def _of_both(
    index: int, context: SentenceContext, times: Sequence[PeriodMention], before: Sequence[Chosen]
) -> PeriodMention | None:
    """The time behind the next figure, which something is set against together with this one ("against 11,000 stations and 26
    per cent a year earlier")."""
    text, start, end = context.sentence.text, context.starts[index], context.ends[index]
    if index + 1 >= len(context.mentions) or _AGAINST.search(text, max(0, start - 30), start) is None:
        return None
    if _JOINED.fullmatch(text, end, context.starts[index + 1]) is None:
        return None
    following, told = context.ends[index + 1], before[index - 1].time
    behind = next((t for t in times if 0 <= t.start - following < 12 and not t.deadline), None)
    if told is not None and _AT_THE_SAME.match(text, following):
        return earlier(told)
    return behind


def _at_the_same_time(
    index: int, context: SentenceContext, times: Sequence[PeriodMention], before: Sequence[Chosen]
) -> PeriodMention | None:
    """The same time of the year before, of a figure that is told to be of it, or from which something moved since."""
    text, start, end = context.sentence.text, context.starts[index], context.ends[index]
    told = before[index - 1].time
    if told is None:
        return None
    if before[index - 1].rule == "what-was" and _AT_THE_SAME.match(text, end):
        joined = _JOINED.fullmatch(text, context.ends[index - 1], start)
        return told if joined else None
    against = _AGAINST.search(text, max(0, start - 30), start)
    if (against and _AT_THE_SAME.match(text, end)) or _THE_SAME_WAS.search(text, max(0, start - 40), start):
        if any(0 <= t.start - end < 24 for t in times):
            return None
        return earlier(told)
    if not context.mentions[index].earlier or any(0 <= t.start - end < 24 for t in times):
        return None
    then = earlier(told).period
    return next((t for t in reversed(times) if t.base and t.end <= start and t.period == then), None)


_BUT: Final = lazy(r"(?<!\w)(?:nhưng|song|but|though|although|and still|yet)(?!\w)")


def was_back_then(index: int, context: SentenceContext, chosen: Chosen) -> bool:
    """The time of the figure is the base that the sentence opens with ("Compared with 2013, when it stood at 76th, ..."), or
    what follows turns back from it ("above the 8.2% of 2025 but below the 10% planned")."""
    time, end, text = chosen.time, context.ends[index], context.sentence.text
    if time is None:
        return False
    if time.base and time.end <= context.starts[0]:
        return text.find(",", end, end + 24) >= 0
    return _BUT.search(text, time.end, context.starts[index + 1]) is not None
