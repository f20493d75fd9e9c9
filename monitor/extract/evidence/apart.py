"""A figure beside which something else is named than the figure before it speaks of ("14% of GDP, against 11% for
agriculture"): it is not of the same metric."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.evidence.view import START
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.pattern import Prefiltered

_EN: Final = r"(?:agriculture|farming|forestry|fisher(?:y|ies)|industry|manufacturing|construction|services|tourism|education|health(?:care)?|defen[cs]e|transport|textiles|garments|footwear|seafood|rice|coffee|[234]G|mining|retail|banking|real estate|trademarks?|housing|culture|sports?)"
_VI: Final = r"(?:nông nghiệp|lâm nghiệp|thủy sản|nông sản|công nghiệp(?! (?:công nghệ|số|bán dẫn))|dịch vụ(?! (?:công|số))|xây dựng|giáo dục|y tế|quốc phòng|giao thông|dệt may|da giày|gạo|cà phê|du lịch|[234]G|bất động sản|văn hóa|thể thao)"
#: What else is named right before the figure, or behind it.
_BEFORE: Final = Prefiltered(
    rf"(?:[,;]|\b(?:and|while|against|but|with|to))(?: (?:that|those|the (?:figure|share|rate)))?(?: (?:for|of|in))?(?: the)? {_EN}(?: (?:growth|sector|output|spending))?(?: (?:is|was|took|takes|got|gets|made up|makes up|accounted for|contributed|grew|rose|reached|received|had|has|at|by|only|just|about|some))* $"
    r"|(?:[,;]|\band) (?:the|its) (?:[\w-]+ )?(?:rest|remainder|balance)(?: (?:is|was|made up|makes up|accounted for|accounts for|contributed|contributing|with|at|for|only|just|about|some))* $"
    r"|(?<!\w)(?:phần|số) còn lại(?: (?:chỉ|chiếm|đạt|là|khoảng|gần|hơn|đóng góp|với))* $"
    rf"|(?:[,;]|(?<!\w)(?:còn|và|trong khi|riêng))(?: (?:chi|cho|của|ngành|lĩnh vực|khu vực))* {_VI}(?: (?:chỉ|chiếm|đạt|là|tăng|giảm|được|mới|khoảng|gần|hơn|đóng góp|nhận))* $",
    small=True,
)
_BEHIND: Final = small(rf" for (?:the )?{_EN}\b| (?:của|cho) (?:ngành |lĩnh vực |khu vực )?{_VI}(?!\w)")


def set_apart(figure: FigureContext) -> bool:
    """Something else is named right beside the figure than what the catalogue follows."""
    sentence = figure.context.sentence
    start, end = figure.mention.start - sentence.start, figure.mention.end - sentence.start
    if _BEHIND.match(sentence.line.lower, end):
        return True
    before = _BEFORE.bit & sentence.line.bits and _BEFORE.plain.search(sentence.line.lower, max(0, start - 60), start)
    return bool(before) or (figure.context.lang == "vi" and _of_another_ratio(figure, start))


#: "Năng suất tăng 23%, tỷ lệ phế phẩm giảm còn 0,9%": the clause opens with a ratio of its own.
_RATIO: Final = lazy(
    r", t[ỷỉ] lệ (?!(?:này|đó|ấy|tăng|giảm|của|ở|tại|trên|so|cùng|tương ứng|là|đạt|còn|chỉ|chiếm)(?!\w))"
)


def _of_another_ratio(figure: FigureContext, start: int) -> bool:
    """The clause of the figure opens with a ratio of something that the catalogue has no word for."""
    sentence = figure.context.sentence
    text, base = sentence.text, sentence.start
    opened = max((m.end() for m in _RATIO.finditer(text, max(0, start - 120), start)), default=0)
    if not opened or text.find(", ", opened, start) >= 0 or text.find(";", opened, start) >= 0:
        return False
    told = [h for h in figure.context.hits if opened <= h[0] - base < start and not h[2].hides]
    return all(text[first - base : last - base] == "từ" for first, last, *_ in told)


#: "For education the share is", "Public debt fell to", "Nợ công còn": what else a sentence begins with, up to its figure.
_OPENS: Final = {
    "en": small(
        rf"\W*(?:But |And |Yet |While |Meanwhile, )?(?:(?:For|In|Among|As for) (?:the )?)?(?:{_EN}|(?:public|national|government|household|external|corporate|bad) debt|the (?:budget |trade )?deficit|(?:the )?banks?|the (?:project|plant) (?:costs?|is worth)|credit|remittances|inflation|unemployment)(?: (?:sector|industry|spending|output|growth|firms|companies))?,?(?: (?:the|its|their) (?:share|figure|rate|ratio|proportion))?(?: [a-z]+){{0,3}} $",
    ),
    "vi": small(
        rf"\W*(?:(?:Với|Trong|Ở|Đối với|Riêng|Còn) )?(?:ngành |lĩnh vực |khu vực )?(?:{_VI}|nợ công|nợ xấu|dư nợ|tín dụng|kiều hối|lạm phát|ngân hàng(?! (?:thế giới|nhà nước|phát triển))|bội chi(?: ngân sách)?),?(?: (?:t[ỷỉ] lệ|con số|t[ỷỉ] trọng)(?: này)?)?(?: [^\W\d]+){{0,3}} $",
    ),
}
#: "Có 60% người được hỏi đồng ý": those who were asked.
_ASKED: Final = lazy(
    r" (?:người|doanh nghiệp|đơn vị|ý kiến)? ?(?:được (?:hỏi|khảo sát|phỏng vấn)|tham gia khảo sát|trả lời)(?!\w)"
)


def opens_apart(figure: FigureContext) -> bool:
    """The sentence begins with something else than what the catalogue follows, or the figure is of those who were asked."""
    sentence = figure.context.sentence
    start, end = figure.mention.start - sentence.start, figure.mention.end - sentence.start
    if not figure.index and _OPENS[figure.context.lang].match(sentence.line.lower, 0, start):
        return True
    return figure.context.lang == "vi" and _ASKED.match(sentence.text, end) is not None


#: What else grows: "Exports were strong, with growth of 16%", "Du lịch phục hồi với tốc độ tăng trưởng 22%".
_GROWERS: Final = {
    "en": lazy(
        rf"(?:\W|\b(?:but|and|while|yet|however|meanwhile|also|only|then)\b)*(?:(?:in|over|during|by|for|last|this|across)\b[^,;]{{0,40}}, )?(?:the |its |their |overall |total |this |that |domestic |global |retail )?(?:[a-z-]+ ){{0,2}}?(?:{_EN}|exports?|imports?|trade|sales|credit|lending|deposits|investment|FDI|revenues?|turnover|profits?|output|production|consumption|logistics|insurance|telecoms?|software|markets?|sectors?|firms?|compan(?:y|ies)|business(?:es)?|group|start-?ups?|e-commerce|demand|spending|wages|incomes?|energy|electricity|steel|processing|payments|subscribers|users)(?:(?: and|,) [a-z-]+){{0,2}}"
        r" (?P<does>(?!growth|contribut|expect|forecast|sees?\b|project|predict|price)[a-z]+\b[^;:.]{0,110})$",
        re.I,
    ),
    "vi": lazy(
        rf"(?:\W|(?<!\w)(?:nhưng|còn|và|trong khi|tuy nhiên|đáng chú ý|riêng|cũng)(?!\w))*(?:(?:trong|năm|quý|tháng|đến|tính|theo)(?!\w)[^,;]{{0,40}}, )?(?:các |những |ngành |lĩnh vực |khu vực |hoạt động |tổng )*(?:{_VI}|xuất khẩu|nhập khẩu|xuất nhập khẩu|kim ngạch|thương mại|bán lẻ|tín dụng|huy động vốn|đầu tư|vốn|FDI|doanh thu|doanh số|lợi nhuận|sản lượng|sản xuất|tiêu dùng|tiêu thụ|vận tải|logistics|ngân hàng|bảo hiểm|viễn thông|phần mềm|thị trường|ngành|lĩnh vực|doanh nghiệp|công ty|tập đoàn|hãng|startup|nhu cầu|thu nhập|thanh toán|thuê bao|năng lượng|điện)(?: [^\W\d]\w*){{0,5}}?"
        r" (?P<does>(?:là|đạt|có|duy trì|ghi nhận|giữ|phục hồi|dẫn dắt|dẫn đầu|tiếp tục|vẫn|tăng tốc|bứt phá|khởi sắc|bùng nổ|phát triển|mở rộng|đang|đã)(?!\w)[^;:.]{0,90})$",
        re.I,
    ),
}
#: What carries the growth of the economy.
_CARRIES: Final = lazy(
    r"\b(?:contribut\w*|help\w*|dr[io]v(?:e|es|en|ing)|lift\w*|support\w*|push\w*|underp\w*|fuel\w*|power\w*|led to|behind|brought|bring\w*|account\w* for|economy|GDP|GRDP|country|nation)\b"
    r"|(?<!\w)(?:đóng góp|góp|thúc đẩy|giúp|kéo|nâng|đưa|động lực|nền kinh tế|GDP|GRDP|cả nước|dẫn dắt tăng)(?!\w)",
    re.I,
)
_CLAUSE: Final = lazy(r"; |, (?:while|but|and|whereas|trong khi|còn|nhưng) | while ")


def grows_apart(figure: FigureContext) -> bool:
    """The clause of a growth, of which only "growth" is said, has a subject of its own that grows."""
    sentence = figure.context.sentence
    text, start = sentence.text, figure.mention.start - sentence.start
    begins = max((m.end() for m in _CLAUSE.finditer(text, 0, start)), default=0)
    found = _GROWERS[figure.context.lang].match(text[begins:start])
    return found is not None and _CARRIES.search(found["does"]) is None


#: "Industry accounts for 24% of GDP", "Hà Nội đóng góp 17% GDP": a sentence whose share has a subject of its own, which does
#: not refer back to another.
_HAS_SUBJECT: Final = {
    "en": lazy(
        r"\W*(?:(?:In|By|Last|This) [\w ]{2,15}, )?(?!(?:It|Its|This|That|They|These|Those|Which|Together|Accounting|With|At|There)\b)(?!(?:[Tt]he|[Aa]) (?:share|figure|rate|ratio|sector|field|proportion|contribution|level|number|result|target|total)\b)(?:[\w'’.&-]+ ){1,8}(?:(?:has|have|had|will|now|still|already|also|only|currently) )*(?:accounts?|accounted|accounting|makes?|made|contributes?|contributed|is|was|are|were|stands?|stood|fell|rose|falls|grew|reach(?:es|ed)?|equals?|equalled|represents?|represented|amounts?|amounted|comes?|came|takes?|took)(?: (?:for|up|to|at|by))?(?: (?:about|around|some|nearly|almost|over|only|just|roughly|more than|less than|close to))* "
    ),
    "vi": lazy(
        r"\W*(?:(?:Năm|Đến năm|Hết năm) \d{4}, )?(?!(?:Nó|Con số|Mức|Tỷ|Tỉ|Lĩnh vực|Khu vực|Ngành|Kết quả|Điều|Đây|Chiếm|Đóng góp|Với|Số|Phần)(?!\w))(?:[\w.&-]+ ){1,8}(?:(?:đã|đang|sẽ|hiện|chỉ|vẫn|còn|mới|cũng) )*(?:chiếm|đóng góp|bằng|ở mức|còn|tương đương|đạt|là|góp)(?: (?:khoảng|gần|hơn|trên|chừng|tới|đến))* "
    ),
}
_OF_GDP: Final = lazy(r" (?:of |của )?(?:the |national |total )*(?:GDP|GRDP)\b")
#: What parts the sentence's first part from the one that names the metric.
_PARTS: Final = lazy(r"[,;]|\b(?:and|while|whereas|but) the\b|(?<!\w)(?:trong khi|còn)(?!\w)")
#: Parts that say what the share is of.
_SAYS_WHOSE: Final = lazy(
    r"[^,;]*[,;] (?:with (?:the )?|of which|from|coming from|according|as|thanks|mostly|mainly|thể hiện|trong đó|từ|nhờ|theo|chủ yếu|gồm)"
)


def named_behind(figure: FigureContext, link: Link) -> bool:
    """The figure, the first of its sentence, is the share of GDP that the sentence's own subject has; what the metric
    follows is only named in another part of the sentence, behind it."""
    if not link.candidates:
        return False
    sentence = figure.context.sentence
    base, text = sentence.start, sentence.text
    start, end, named = (
        figure.mention.start - base,
        figure.mention.end - base,
        link.candidates[0].spoken[0][START] - base,
    )
    if named < end or not _OF_GDP.match(text, end):
        return False
    return (
        _PARTS.search(text, end, named) is not None
        and _SAYS_WHOSE.match(text, end) is None
        and _HAS_SUBJECT[figure.context.lang].fullmatch(text, 0, start) is not None
    )
