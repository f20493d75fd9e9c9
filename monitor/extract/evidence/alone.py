"""Whether a common word stands alone for its subject ("the market reached"), not for one that is named with it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.light import light
from monitor.extract.evidence.view import END, START, WHERE, Seen
from monitor.extract.model import IN_SENTENCE
from monitor.extract.prefilter.lazy import lazy

#: Where the words before it begin: behind a comma, or behind who tells of it.
_BEGINS: Final = lazy(
    r".*(?:[,;:.(“\"] ?| - |\b(?:said|says|forecasts?|expects?|projects?|estimates?|predicts?|reckons|shows?|showed|put|puts|reports?|reported|valued|that|when|while|and|as)\b|(?<!\w)(?:cho biết|cho hay|cho thấy|dự báo|dự kiến|ước tính|thống kê|báo cáo|thông tin|công bố|ghi nhận|rằng|khi|đưa|giúp)(?!\w))",
    # The last of them.
)
_KNOWN: Final = {
    "en": lazy(
        r"\b(?:total|overall|combined|annual|yearly|gross|online|retail|B2C|quarterly|nine-month|six-month|half-year|whole|entire|domestic|Vietnam's|Viet Nam's|Vietnamese|national|nationwide|local|industry|sector|sales|market)\b",
        2,
    ),
    "vi": lazy(
        r"(?<!\w)(?:tổng|quy mô|thị trường|doanh số|doanh thu|bán lẻ|trực tuyến|toàn|chung|nội địa|riêng|giá trị|giao dịch|hàng hóa|bộ|cục|sở|hiệp hội|ước|dự kiến|đặt|kỳ vọng)(?!\w)",
        2,
    ),
}
#: What follows goes on with it, or tells whose it is.
_GOES_ON: Final = {
    "en": lazy(
        r"[,.;:)]|$|\W+(?!(?:at|of|for|by|from|in|on) (?:(?:the |its |a |an )?(?!about|around|some|nearly|over|more|just|almost|first|second|third|fourth|last|past|this|that|year|quarter|period|half|months?|nine|six|three|full|whole|country|market|local|these|those|January|February|March|April|May|June|July|August|September|October|November|December|Viet ?[Nn]am)[A-Za-z]))"
    ),
    "vi": lazy(
        r"[,.;:)]|$|\W+(?:của (?:ngành|thị trường|cả nước|Việt Nam|toàn|lĩnh vực|kênh)|này|đó|ấy|trên (?:các )?(?:sàn|kênh)|qua (?:các )?(?:sàn|kênh)|tại Việt Nam|toàn|chung|bán lẻ|bán hàng|trực tuyến|B2C|nội địa|năm|quý|tháng|trong|cả|một|hai|ba|bốn|sáu|tám|chín|mười|nửa|\d+|ước|dự|đạt|là|sẽ|đã|có thể|lên|tăng|vượt|cán|chạm|còn|hiện|mới|được|khoảng|hơn|gần|trên|đến|tới|vào|theo|từ|ở mức|bằng|tính)(?!\w)"
    ),
}
_LEAST: Final = {"en": -2, "vi": -4}


def alone(head: Seen, figure: FigureContext) -> bool:
    """The word, in the figure's sentence, has no other subject with it."""
    if head[WHERE] not in IN_SENTENCE:
        return False
    sentence, lang = figure.context.sentence, figure.context.lang
    text, start, end = sentence.text, head[START] - sentence.start, head[END] - sentence.start
    if not _GOES_ON[lang].match(text, end):
        return False
    begun = _BEGINS.match(text, max(0, start - 80), start)
    lead = text[begun.end() if begun else max(0, start - 80) : start]
    return light(_KNOWN[lang].sub("", lead), lang, _LEAST[lang])
