"""Sentences that say only who else tells the same, or that it was reckoned anew."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "A report to the party gave 58.9%", "the bank's study had arrived at $40 billion": another teller, and no other subject.
_TELLER: Final = Prefiltered(
    r"\b(?:report|survey|study|tally|estimate|office|agency|ministry|regulator|bank|database|calculation|paper|document|filing|analysts|economists)\b[^;.\d]{0,120}\b(?:gave|gives|(?:arrived|arrives|arriving) at|came up with|comes up with|puts? it at)(?: (?:about|around|some|only|just|nearly|over|almost|a figure of))* $"
    r"|\b(?:report|survey|study|tally|estimate|office|agency|ministry|regulator|bank|database)\b[^;.\d]{0,60}\b(?P<had>had|has|said|says|showed|shows|cited|cites)(?: (?:about|around|some|only|just|nearly|over|almost))* $"
    # "The science ministry, which counts more, says it was 18.72%".
    r"|\b(?:report|survey|study|tally|office|agency|ministry|minister|regulator|bank|association|lender|tank|consultancy|institute|department|authority|analysts|economists|researchers|officials)\b[^;.\d]{0,120}\b(?:says?|said|reckons?|insists?|argues?|finds?|found|thinks?|believes?|claims?|maintains?) (?:that )?(?:it|this|that|the (?:share|figure|ratio|rate|number|real figure|true figure|proportion)) (?:is|was|has been|had been|stood at|stands at|came to|comes to|reached|should be)(?: (?:about|around|some|only|just|nearly|over|almost|really|closer to|more like))* $"
    r"|(?<!\w)(?:[Bb]ộ|báo cáo|khảo sát|nghiên cứu|cơ quan|[Cc]ục|[Ss]ở|hiệp hội|ngân hàng|viện|chuyên gia)(?!\w)[^;.\d]{0,90}(?<!\w)(?:cho biết|nói|cho rằng|khẳng định|tính)(?: rằng)? (?:con số|t[ỷỉ] lệ|t[ỷỉ] trọng|mức)(?: (?:này|đó|ấy|thực|đúng))? (?:là|đạt|phải là|ở mức|lên tới)(?: (?:gần|hơn|khoảng|chỉ))* $"
    # "Đợt đo kiểm của một hiệp hội cho kết quả 81,5%", "một báo cáo khác lại dùng mức gần 40%".
    r"|(?<!\w)(?:báo cáo|thống kê|khảo sát|nghiên cứu|đợt đo(?: kiểm)?|tài liệu|cơ quan|hãng|hiệp hội|ngân hàng)(?!\w)[^;.\d]{0,80}(?<!\w)(?:dùng|nêu|đưa ra|cho ra|cho|tính ra|ghi nhận|đo được) (?:mức |con số |kết quả |t[ỷỉ] lệ )(?:là |gần |hơn |khoảng |chỉ |trên )?$"
    r"|(?<!\w)đợt đo(?: kiểm)?(?!\w)[^;.]{0,110}(?<!\w)cho kết quả $",
    small=True,
)
#: "The office also cut its reading for the second quarter to".
_REREAD: Final = Prefiltered(
    r"\b(?:cut|raised|revised|lowered|trimmed|lifted|corrected|adjusted|upgraded|downgraded|nudged) (?:its|their|the) (?:own |earlier |initial |first |preliminary )?(?:reading|estimate|figure|number)(?: (?:for|of) (?:the |that )?(?:(?:first|second|third|fourth|previous|last|whole|full|same) )?(?:quarter|half|year|month|period|(?:19|20)\d\d)(?: of (?:19|20)\d\d)?)?(?: (?:up|down|slightly))* (?:to|at|from) ",
    small=True,
)
#: "Had 58.9% for the same date": a verb that may as well tell of something else tells of the same then.
_FOR_THE_SAME: Final = lazy(
    r" (?:for|at|in) (?:that|the same) (?:date|time|year|period|month|quarter)\b"
    r"| (?:cho |của |trong |ở |tại )?(?:cùng (?:năm|kỳ|thời điểm|giai đoạn|quý|tháng)|(?:chính )?năm (?:đó|ấy|này))(?!\w)"
)


def for_the_same(figure: FigureContext) -> bool:
    """Another teller has the figure for the same time that was told of ("the office arrived at 14% for the same year")."""
    sentence, end = figure.context.sentence, figure.mention.end - figure.context.sentence.start
    if not _TELLER.bit & sentence.line.bits or _FOR_THE_SAME.match(sentence.text, end) is None:
        return False
    return _TELLER.plain.search(sentence.line.lower, 0, figure.mention.start - sentence.start) is not None


def told_again(figure: FigureContext) -> bool:
    """The words before the figure name another teller of what was told before, or its new reckoning, and no other subject."""
    sentence, bits = figure.context.sentence, figure.context.sentence.line.bits
    if _REREAD.bit & bits and _REREAD.plain.search(figure.context.own_lower(figure.index)):
        return True
    if not _TELLER.bit & bits:
        return False
    teller = _TELLER.plain.search(sentence.line.lower, 0, figure.mention.start - sentence.start)
    if teller is None:
        return False
    return not teller["had"] or _FOR_THE_SAME.match(sentence.text, figure.mention.end - sentence.start) is not None
