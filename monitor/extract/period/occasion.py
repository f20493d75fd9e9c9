"""What happened on a day or in a month: a meeting or words, whose figures are of another time, or the deed they are of."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.domain.period import Grain, Period
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered


def of_a_meeting(text: str, at: tuple[int, int], period: Period, bits: int) -> bool:
    """The month is that of a meeting, or leads to what somebody said in it: no time of the figures told there."""
    start, end = at
    if period.grain is not Grain.MONTH:
        return False
    if start < 110 and _MEETING.bit & bits and _MEETING.plain.match(text, 0, start):
        return True
    return start < 24 and bool(_OPENS.fullmatch(text, 0, start) and _SPOKE.match(text, end))


#: "Speaking at a conference in June", "tại họp báo thường kỳ tháng 6".
_MEETING = Prefiltered(
    r"\W*(?:Speaking|Addressing|Reporting|Talking|At|During|In|On the sidelines|Answering|Responding)\b[^,.;\d]{0,60}\b(?:conference|meeting|session|seminar|forum|briefing|workshop|hearing|interview|ceremony|summit|congress|gathering|talks)(?: [^,.;\d]{1,40}?)?(?:,? (?:in|held in|of|last|early|late|in early|in late|in mid-|on))? $"
    r"|\W*(?:Tại|Trong|Phát biểu|Báo cáo|Chia sẻ|Trả lời|Thông tin|Theo báo cáo|Bên lề)(?!\w)[^,.;\d]{0,60}(?<!\w)(?:hội nghị|phiên họp|cuộc họp|hội thảo|diễn đàn|họp báo|buổi làm việc|tọa đàm|phiên giải trình|phiên chất vấn|lễ (?:công bố|khai mạc|ký kết|trao))(?: [^,.;\d]{1,40})?(?: (?:vào|hồi|của|diễn ra|tổ chức))? $",
    re.I,
)
#: "In January it had told the Government that": when something was said.
_OPENS = lazy(
    r"\W*(?:(?:Back |Earlier |As early as |Only )?(?:[Ii]n|[Ll]ast|[Ee]arly in|[Ll]ate in)|Hồi|Vào|Ngay từ|Cuối|Đầu|Trước đó, hồi|Trước đó, vào) "
)
_SPOKE = lazy(
    r",? (?:[\w'-]+ ){1,6}?(?:told|said|pledged|promised|predicted|forecast|projected|warned|vowed|argued|had put|had expected|reckoned)\b|,? [^,.;\d]{3,50}(?<!\w)(?:dự báo|báo cáo|cam kết|hứa|tuyên bố|từng nói|cho biết|cho rằng|dự kiến)(?!\w)"
)
#: "Hôm 11/4, tỉnh phê duyệt khoản vay": the day of a deed, whose figures have that time.
_DEED = lazy(
    r"(?:,? (?!said|told|that)[\w'-]+){0,6}? (?:approved|granted|paid|bought|sold|opened|inaugurated|shipped|awarded|recorded|processed|handed over|took delivery)\b"
    r"|(?:,? [^\W\d][\w.-]*){0,8}? (?:phê duyệt khoản|phê duyệt gói|khánh thành|bán ra|trao|tiếp nhận|ghi nhận|xử lý|bàn giao)(?!\w)"
)


def of_a_deed(text: str, end: int) -> bool:
    """The day that ends at the offset is that of something done, not of words."""
    return bool(_DEED.match(text, end))


#: "Resolution 57, issued by the Politburo in", "set out in Decision 1018 last": when a document came about.
_ISSUED = Prefiltered(
    r"\b(?:[Rr]esolution|[Ss]trategy|[Ll]aw|[Dd]ecree|[Pp]lan|[Pp]rogramme?|[Dd]irective|[Ss]cheme|[Rr]oadmap|[Bb]lueprint|[Dd]ecision)\b[^.;]{0,30}?[ ,](?:adopted|signed|issued|passed|enacted|approved|released|unveiled|promulgated|endorsed|published|launched|agreed) by (?:the )?[^\d,.;]{2,36}?(?: in| on| back in| late in| early in)? (?:last |late |early |mid-|this )?$"
    r"|\b(?:in|by|under|of|to) (?:Resolution|Decision|Decree|Directive|Circular|Law) (?:No\.? ?)?\d[\w/-]*,?(?: of| dated| from| in)? (?:last |late |early |this )?$"
)


def of_a_document(text: str, start: int, bits: int) -> bool:
    """The words before the time say that a document came about then. `bits`: those of the text."""
    return bool(_ISSUED.bit & bits and _ISSUED.plain.search(text, max(0, start - 90), start))
