"""Limits that a rule sets, and what stands right behind a figure and says of which kind it is."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.domain.figure import FigureKind
from monitor.domain.quantity import Comparator, Unit
from monitor.extract.guard import Guarded
from monitor.extract.model import QuantityMention, Sentence

_CLASS = {
    "en": re.compile(
        r"\b(?:worth|valu(?:ed|e|ing) (?:it |them )?at|(?:with|having|whose) (?:a |an |annual |total |registered |charter |initial |minimum )*(?:capital|valuation|investment|investments|revenue|turnover|assets|value)(?: of| is| exceeds)?)\s*$",
        re.I,
    ),
    "vi": re.compile(
        r"(?:là|những|các) (?:startup|doanh nghiệp|công ty)[^,.;]{0,20} được định giá(?: từ| trên| hơn)?\s*$|(?:có|với) (?:tổng )?(?:vốn|giá trị|quy mô|doanh thu|vốn đầu tư|vốn điều lệ|tài sản|công suất)(?: đầu tư| điều lệ)?(?: từ)?\s*$",
        re.I,
    ),
}
_BOUNDS = frozenset({Comparator.GT, Comparator.GTE, Comparator.LTE})
_BOUNDED = frozenset({Comparator.GTE, Comparator.LTE})
_ABOVE = frozenset({Comparator.GT, Comparator.GTE})
_AT_MOST = Comparator.LTE
_MONEY = frozenset({Unit.USD, Unit.VND, Unit.EUR, Unit.OTHER})
_OF_TIME = frozenset({Unit.YEARS, Unit.OTHER})
#: "Must have operated for at least two years": how long somebody has to have done something.
_OBLIGED = re.compile(r"\b(?:must|required|have to|has to|needs? to)\b|(?<!\w)(?:phải|điều kiện|yêu cầu)(?!\w)", re.I)
_TIMELY = re.compile(r"(?:years?|months?|weeks?|days?|hours?)\b|(?:năm|tháng|tuần|ngày|giờ)(?!\w)")
_SPEEDS = frozenset({Unit.MBPS, Unit.GBPS, Unit.TIMES})
#: "Public funds may now hold up to 49 per cent", "được nhận tối đa 1,2 triệu đồng", "will pay up to 70% of the cost".
_PERMITTED = {
    "en": Guarded(
        r"\b(?:may|can|(?:is|are|be) (?:allowed|permitted|entitled|free) to|lets?|allows?|permits?)(?: \w+){1,9} $"
        r"|\b(?:pay|pays|cover|covers|bear|bears|subsidi[sz]es?|refunds?|reimburses?|grants?|lends?|compensates?|deduct|exempts?)(?: \w+){0,5} $",
        re.I,
    ),
    "vi": Guarded(
        r"(?<!\w)(?:được (?:[^\W\d]\w* ){0,3}?(?:hỗ trợ|vay|hưởng|nhận|miễn|giảm|khấu trừ|hoàn|cấp|chi|trích|giữ|sở hữu)|hỗ trợ|cho vay|bồi thường|bị phạt|phạt|cho phép|tài trợ|khấu trừ)(?!\w)[^.;]{0,70} $",
        re.I,
    ),
}
#: What has been paid or reached at most is no limit.
_TOLD = {
    "en": re.compile(r"\b(?:was|were|has|have|had|reached|rose|grew|could reach|may reach|earn\w*|hit)\b"),
    "vi": re.compile(r"(?<!\w)(?:đã|từng|đạt|tăng|chiếm|dự kiến|ước|thu về)(?!\w)"),
}
#: "To be entered on the roll, a firm must spend 5% or more": what somebody has to have.
_ELIGIBLE = Guarded(
    r"(?:^\W*|[.;:] )To (?:be (?:entered|listed|recogni[sz]ed|certified|eligible|admitted|counted|considered|granted|classed|entitled|licen[sc]ed|selected|approved|included)|qualify|receive|enjoy|obtain|apply for|join|win)\b[^.;]{0,110}, "
    r"|(?:^\W*|[.;:] )(?:Để|Muốn|Nếu muốn) (?:được|hưởng|có thể được|đủ điều kiện|tham gia|trở thành|nhận)(?!\w)[^.;]{0,110}, "
)
#: "The $231 billion planned for the year", "the 10% a year required by the resolution", "mức 7% mà nghị quyết đặt ra".
_NAMED = (
    (
        FigureKind.TARGET,
        Guarded(
            r"(?: of GDP| GDP)?(?: a year| per year|/năm| annually|,? (?:mỗi|một|hằng|hàng) năm)?(?:"
            r" (?:originally |initially )?(?:planned|targeted|required|demanded|pledged|promised|envisaged|mandated|called for|asked for|aimed for|laid down|prescribed)\b(?! to\b)| set (?:by|in|out|for) (?:the|it|its|Resolution|\d)"
            r"| (?:mà|như|do|theo) (?:[^\W\d]\w* ){1,4}?(?:\d+ )?(?:đề ra|đặt ra|yêu cầu|giao)(?!\w)| (?:được )?(?:đề ra|đặt ra)(?!\w)| theo kế hoạch(?= năm|[.,;]|$))"
        ),
    ),
    (
        FigureKind.FORECAST,
        Guarded(
            r"(?: a year| per year|/năm)? (?:(?:originally |initially )?(?:expected|forecast|projected|predicted|foreseen|anticipated)\b(?! to\b)|(?:như |được )?(?:dự báo|dự kiến|kỳ vọng)(?: trước đó| ban đầu)?(?=[.,;]|$))"
        ),
    ),
)
#: "Transfers above VND10 million must be verified": the class that a duty holds for.
_DUTY = re.compile(
    r"(?: [a-z]+){0,2} (?:must|shall|(?:has|have|needs?) to|(?:is|are) required)\b| (?:buộc |bắt buộc )?(?:phải|được miễn)(?!\w)"
)
_CLASSES = {
    "en": re.compile(
        r"\b(?:transfers?|transactions?|payments?|projects?|contracts?|firms?|companies|enterprises|businesses|loans?|deals?|orders?|packages|households|sellers)(?: [a-z]+){0,3} $",
        re.I,
    ),
    "vi": re.compile(
        r"(?<!\w)(?:giao dịch|dự án|hợp đồng|gói thầu|doanh nghiệp|công ty|khoản|hóa đơn|đơn hàng|hộ kinh doanh|công trình|lô hàng)(?: [^\W\d]\w*){0,5} $",
        re.I,
    ),
}


def limit_of(mention: QuantityMention, sentence: Sentence, low: int, lang: str) -> str:
    """The rule by which the sentence's figure is a limit, "" where none says so. `low`: where its own words begin."""
    bounded = mention.comparator in _BOUNDS
    eligible = _ELIGIBLE.bit & sentence.line.bits
    if not bounded and not eligible:
        return ""
    text, start = sentence.text, mention.start - sentence.start
    money = mention.unit in _MONEY
    if bounded and money and _CLASS[lang].search(text[max(0, start - 60) : start]):
        return "class-limit"
    if bounded and (rule := _limit_of_duty(mention, sentence, low, lang)):
        return rule
    if eligible and (found := _ELIGIBLE.search(text, 0, start)) and ";" not in text[found.end() : start]:
        return "eligibility"
    if mention.comparator is not _AT_MOST or mention.unit in _SPEEDS:
        return ""
    permitted = _PERMITTED[lang].search(text[max(0, start - 90) : start], of=text)
    return "permitted-at-most" if permitted and not _TOLD[lang].search(text, low, start) else ""


def _limit_of_duty(mention: QuantityMention, sentence: Sentence, low: int, lang: str) -> str:
    """How long at least somebody has to have done something, or from which amount on a duty holds."""
    text, base = sentence.text, sentence.start
    start, end = mention.start - base, mention.end - base
    lasting = mention.unit in _OF_TIME and mention.comparator in _BOUNDED
    if lasting and _TIMELY.search(text, mention.number - base, end + 1) and _OBLIGED.search(text, low, start):
        return "so-long-at-least"
    above = mention.unit in _MONEY and mention.comparator in _ABOVE
    return "class-with-a-duty" if above and _DUTY.match(text, end) and _CLASSES[lang].search(text, 0, start) else ""


def named_behind(text: str, end: int, bits: int) -> FigureKind | None:
    """The kind that the words right behind the figure give it. `bits`: those of the text."""
    for kind, pattern in _NAMED:
        if pattern.bit & bits and pattern.plain.match(text, end):
            return kind
    return None
