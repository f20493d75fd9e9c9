"""A figure beside which something else is named than the figure before it speaks of ("14% of GDP, against 11% for
agriculture"): it is not of the same metric."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_EN = r"(?:agriculture|farming|forestry|fisher(?:y|ies)|industry|manufacturing|construction|services|tourism|education|health(?:care)?|defen[cs]e|transport|textiles|garments|footwear|seafood|rice|coffee|[234]G|mining|retail|banking|real estate|trademarks?|housing|culture|sports?)"
_VI = r"(?:nông nghiệp|lâm nghiệp|thủy sản|nông sản|công nghiệp(?! (?:công nghệ|số|bán dẫn))|dịch vụ(?! (?:công|số))|xây dựng|giáo dục|y tế|quốc phòng|giao thông|dệt may|da giày|gạo|cà phê|du lịch|[234]G|bất động sản|văn hóa|thể thao)"
#: What else is named right before the figure, or behind it.
_BEFORE = Prefiltered(
    rf"(?:[,;]|\b(?:and|while|against|but|with|to))(?: (?:that|those|the (?:figure|share|rate)))?(?: (?:for|of|in))?(?: the)? {_EN}(?: (?:growth|sector|output|spending))?(?: (?:is|was|took|takes|got|gets|made up|makes up|accounted for|contributed|grew|rose|reached|received|had|has|at|by|only|just|about|some))* $"
    rf"|(?:[,;]|(?<!\w)(?:còn|và|trong khi|riêng))(?: (?:chi|cho|của|ngành|lĩnh vực|khu vực))* {_VI}(?: (?:chỉ|chiếm|đạt|là|tăng|giảm|được|mới|khoảng|gần|hơn|đóng góp|nhận))* $",
    re.I,
)
_BEHIND = lazy(rf" for (?:the )?{_EN}\b| (?:của|cho) (?:ngành |lĩnh vực |khu vực )?{_VI}(?!\w)", re.I)


def set_apart(figure: FigureContext) -> bool:
    """Something else is named right beside the figure than what the catalogue follows."""
    sentence = figure.context.sentence
    start, end = figure.mention.start - sentence.start, figure.mention.end - sentence.start
    if _BEHIND.match(sentence.text, end):
        return True
    before = _BEFORE.bit & sentence.line.bits and _BEFORE.plain.search(sentence.text, max(0, start - 60), start)
    return bool(before)


#: "For education the share is", "Public debt fell to", "Nợ công còn": what else a sentence begins with, up to its figure.
_OPENS = {
    "en": lazy(
        rf"\W*(?:But |And |Yet |While |Meanwhile, )?(?:(?:For|In|Among|As for) (?:the )?)?(?:{_EN}|(?:public|national|government|household|external|corporate|bad) debt|the (?:budget |trade )?deficit|(?:the )?banks?|the (?:project|plant) (?:costs?|is worth)|credit|remittances|inflation|unemployment)(?: (?:sector|industry|spending|output|growth|firms|companies))?,?(?: (?:the|its|their) (?:share|figure|rate|ratio|proportion))?(?: [a-z]+){{0,3}} $",
        re.I,
    ),
    "vi": lazy(
        rf"\W*(?:(?:Với|Trong|Ở|Đối với|Riêng|Còn) )?(?:ngành |lĩnh vực |khu vực )?(?:{_VI}|nợ công|nợ xấu|dư nợ|tín dụng|kiều hối|lạm phát|ngân hàng(?! (?:thế giới|nhà nước|phát triển))|bội chi(?: ngân sách)?),?(?: (?:tỷ lệ|con số|tỷ trọng)(?: này)?)?(?: [^\W\d]+){{0,3}} $",
        re.I,
    ),
}
#: "Có 60% người được hỏi đồng ý": those who were asked.
_ASKED = lazy(
    r" (?:người|doanh nghiệp|đơn vị|ý kiến)? ?(?:được (?:hỏi|khảo sát|phỏng vấn)|tham gia khảo sát|trả lời)(?!\w)"
)


def opens_apart(figure: FigureContext) -> bool:
    """The sentence begins with something else than what the catalogue follows, or the figure is of those who were asked."""
    sentence = figure.context.sentence
    start, end = figure.mention.start - sentence.start, figure.mention.end - sentence.start
    if not figure.index and _OPENS[figure.context.lang].match(sentence.text, 0, start):
        return True
    return figure.context.lang == "vi" and _ASKED.match(sentence.text, end) is not None
