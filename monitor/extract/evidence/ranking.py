"""Ranks whose own words name another index than the text is about, or who or what else is ranked: they are not of that
index."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.members import RANK
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy

#: Indices that are known by their letters.
_LETTERS = r"\b(?:PCI|PAPI|PII|DTI|SIPAS|DDCI|PGI|HDI|CPI|EPI|PAR[ -]I(?:NDEX|ndex))\b"
#: What is said of any index behind its name: when, where or by whom it is made, and what became of it.
_OF_ANY = "này|đó|ấy|trên|dưới|nói|kể|chung|tổng|toàn cầu|thế giới|quốc tế|quốc gia|khu vực|năm|kỳ|mới|của|được|là|do|có|đã|đang|sẽ|ở|tại|trong|với|cả|thì|vẫn|lại|mà|theo|hằng|hàng|thường|cao|thấp|thứ|hạng|từ|lên|xuống|tăng|giảm|đạt|đứng|xếp|vừa|cho|các|bởi|tốt|gần|cũng|và|còn|nhưng|để|khi|như|vào|sau|trước|thành phần|phụ|con|ghi|đặt|đưa|công bố|về thứ"
#: "Chỉ số nhận thức tham nhũng", "bảng xếp hạng khởi nghiệp".
_INDEX_VI = rf"(?<!\w)(?:[Cc]hỉ số|[Bb]ảng xếp hạng)(?: về)? (?!(?:{_OF_ANY})(?!\w))[{SMALLS}]"
#: "In the Corruption Perceptions Index"; that of the United Nations may be any of theirs.
_INDEX_EN = (
    r"\b(?:[Ii]n|[Oo]n|[Bb]y|[Uu]nder) (?:the|its|this year's|that year's|the (?:20\d\d|latest|new)) (?!(?:UN|WIPO|ITU|IMD|OECD|World Bank|World|Global|United Nations|International|Government|National)(?:['’]s)? (?:Index|Rankings?|Report|Survey)\b)"
    rf"(?:[{CAPITALS}][\w'’-]+ (?:of |and |for |on )?){{1,6}}(?:Index|Rankings?|Barometer)\b"
)
#: "By the size of its economy", "về quy mô kinh tế".
_MEASURE = (
    r"\b(?:by|in terms of|in|for) (?:the )?(?:(?:size|value|volume) of\b|economic size\b|population\b|land area\b|GDP\b|exports?\b|imports?\b|trade\b|tourism\b|incomes?\b|happiness\b|peace\b|output\b)"
    r"|(?<!\w)(?:về|theo|xét về|tính theo) (?:quy mô|diện tích|dân số|GDP|GRDP|thu nhập|sản lượng|kim ngạch|xuất khẩu|nhập khẩu|thương mại|du lịch|hạnh phúc|hòa bình|năng suất|tham nhũng)(?!\w)"
)
#: Bodies and teams are ranked among their like.
_AMONG = (
    r"\bamong (?:the |all )?(?:\d+ )?(?:ministries|departments|agencies|companies|firms|universities|schools|banks|operators|brands)\b"
    r"|(?<!\w)(?:khối|trong|giữa|trên|\d+)(?: tổng)?(?: số)?(?: các| \d+)? (?:bộ(?! (?:chỉ số|tiêu chí))|sở|trường(?! (?:hợp|quốc tế|khu vực|thế giới))|doanh nghiệp|ngân hàng)(?!\w)|ngang bộ"
    r"|\b(?:contest|tournament|championships?|Olympi\w+|SEA Games|Asian Games)\b|(?<!\w)(?:cuộc thi|kỳ thi|giải đấu|vòng loại)(?!\w)"
)
_STILL = r"(?:(?:đã|đang|tiếp tục|vẫn|cũng|hiện|từng) )*(?:được xếp|đứng|xếp|giữ|vươn|ở vị trí|lọt)(?! (?:Việt|nước|quốc))(?!\w)"
#: "Bộ Công an xếp thứ 2": a body is ranked; "Bộ Công an cho biết Việt Nam xếp" tells of the nation.
_BODY_VI = (
    r"(?:^|[,;:.] |(?<!\w)(?:và|còn|riêng|nhưng) )\W*(?:[Bb]ộ(?! (?:chỉ số|tiêu chí))|[Ss]ở|[Nn]gành|[Tt]ập đoàn|[Tt]ổng công ty|[Cc]ông ty|[Nn]gân hàng|[Tt]rường(?! hợp)|[Đđ]ại học|[Hh]ọc viện|[Vv]iện|[Đđ]ội(?: tuyển)?) "
    r"(?:(?!(?:cho|nói|nêu|nhấn|khẳng|thông|báo|công bố|đánh|ghi|đề|đặt|muốn|phấn|đưa|giúp|kỳ|dự|tham|xác|hy|mong)(?!\w))[^\W\d]+,? ){1,9}?"
    + _STILL
)
_BODY_EN = (
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Aa]) (?:[\w-]+ ){0,2}?(?:[Mm]inistry|[Dd]epartment|[Uu]niversity|company|team|bank|group|airline|firm|operator|hospital|school|brand|athletes?|students?|pupils?)(?: of(?: [A-Z][\w-]+(?:,| and)?)+)?"
    r" (?:has |have |had )?(?:been |was |is |were |are )?(?:came|comes|ranks?|ranked|finish\w*|stood|stands|placed|took|first|second|third)\b(?! (?:Viet ?[Nn]am|the country|it|us)\b)"
)
#: "Cà phê Việt Nam đứng thứ hai", "Vietnamese coffee ranks second".
_GOODS = (
    r"(?<!\w)(?:cà phê|gạo|hồ tiêu|hạt điều|thủy sản|nông sản|dệt may|da giày|đồ gỗ|hàng hóa|xuất khẩu|nhập khẩu|sinh viên|học sinh|đội tuyển|đoàn|du lịch|chứng khoán|bóng đá|hộ chiếu|quân đội|dân số|sản lượng|kim ngạch|quy mô|GDP)(?: [^\W\d]+){0,3}? (?:của )?(?:Việt Nam|nước ta) "
    + _STILL
    + r"|\b(?:[Vv]ietnam(?:ese|['’]s)|[Ii]ts|[Tt]he country['’]s) (?:coffee|rice|pepper|seafood|textiles?|exports?|imports?|students?|pupils?|team|tourism|economy|population|passport|stock market|airlines?|football\w*|goods|GDP|trade) (?:is|was|are|were|came|comes|ranks?|ranked|stood|stands|has|have|sits?)\b"
)
_ELSE = lazy(rf"{_LETTERS}|{_INDEX_VI}|{_INDEX_EN}|{_MEASURE}|{_AMONG}|{_BODY_EN}|(?i:{_GOODS})|{_BODY_VI}")


def ranks_by_another(figure: FigureContext, own: Link) -> bool:
    """The figure is a rank in what its own words name, or of whom they name, of which no metric is known. `own`: what its
    words say of it."""
    if figure.mention.unit is not RANK:
        return False
    plainly = own.metric is not None and not own.inherited and not own.candidates[0].weak
    return not plainly and _ELSE.search(figure.own_text) is not None
