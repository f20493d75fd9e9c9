"""Ranks whose own words name another index than the text is about, or who or what else is ranked: they are not of that
index."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from typing import Final

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.evidence.figure_context import FigureContext
from monitor.extract.members import RANK
from monitor.extract.model import Link
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.parted import Parted

#: What is said of any index behind its name: when, where or by whom it is made, and what became of it.
_OF_ANY: Final = "này|đó|ấy|trên|dưới|nói|kể|chung|tổng|toàn cầu|thế giới|quốc tế|quốc gia|khu vực|năm|kỳ|mới|của|được|là|do|có|đã|đang|sẽ|ở|tại|trong|với|cả|thì|vẫn|lại|mà|theo|hằng|hàng|thường|cao|thấp|thứ|hạng|từ|lên|xuống|tăng|giảm|đạt|đứng|xếp|vừa|cho|các|bởi|tốt|gần|cũng|và|còn|nhưng|để|khi|như|vào|sau|trước|thành phần|phụ|con|ghi|đặt|đưa|công bố|về thứ"
#: "Chỉ số nhận thức tham nhũng", "bảng xếp hạng khởi nghiệp".
_INDEX_VI: Final = rf"(?<!\w)(?:[Cc]hỉ số|[Bb]ảng xếp hạng)(?: về)? (?!(?:{_OF_ANY})(?!\w))[{SMALLS}]"
#: "In the Corruption Perceptions Index"; that of the United Nations may be any of theirs.
_INDEX_EN: Final = (
    r"\b(?:[Ii]n|[Oo]n|[Bb]y|[Uu]nder) (?:the|its|this year's|that year's|the (?:20\d\d|latest|new)) (?!(?:UN|WIPO|ITU|IMD|OECD|World Bank|World|Global|United Nations|International|Government|National)(?:['’]s)? (?:Index|Rankings?|Report|Survey)\b)"
    rf"(?:[{CAPITALS}][\w'’-]+ (?:of |and |for |on )?){{1,6}}(?:Index|Rankings?|Barometer)\b"
)
_STILL: Final = r"(?:(?:đã|đang|tiếp tục|vẫn|cũng|hiện|từng) )*(?:được xếp|đứng|xếp|giữ|vươn|ở vị trí|lọt)(?! (?:Việt|nước|quốc))(?!\w)"
#: "Bộ Công an xếp thứ 2": a body is ranked; "Bộ Công an cho biết Việt Nam xếp" tells of the nation.
_BODY_VI: Final = (
    r"(?:^|[,;:.] |(?<!\w)(?:và|còn|riêng|nhưng) )\W*(?:[Bb]ộ(?! (?:chỉ số|tiêu chí))|[Ss]ở|[Nn]gành|[Tt]ập đoàn|[Tt]ổng công ty|[Cc]ông ty|[Nn]gân hàng|[Tt]rường(?! hợp)|[Đđ]ại học|[Hh]ọc viện|[Vv]iện|[Đđ]ội(?: tuyển)?) "
    r"(?:(?!(?:cho|nói|nêu|nhấn|khẳng|thông|báo|công bố|đánh|ghi|đề|đặt|muốn|phấn|đưa|giúp|kỳ|dự|tham|xác|hy|mong)(?!\w))[^\W\d]+,? ){1,9}?"
    + _STILL
)
_BODY_EN: Final = (
    r"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Aa]) (?:[\w-]+ ){0,2}?(?:[Mm]inistry|[Dd]epartment|[Uu]niversity|company|team|bank|group|airline|firm|operator|hospital|school|brand|athletes?|students?|pupils?)(?: of(?: [A-Z][\w-]+(?:,| and)?)+)?"
    r" (?:has |have |had )?(?:been |was |is |were |are )?(?:came|comes|ranks?|ranked|finish\w*|stood|stands|placed|took|first|second|third)\b(?! (?:Viet ?[Nn]am|the country|it|us)\b)"
)
#: "Another table, the Network Readiness Index (NRI), puts", "một bảng xếp hạng khác".
_ANOTHER: Final = (
    r"\b[Aa](?:nother| different| separate| second| further| new| rival) (?:[\w-]+ ){0,2}?(?:table|index|ranking|survey|report|list|scoreboard|league table|study)\b(?! of\b)"
    r"|(?<!\w)(?:[Mm]ột|[Tt]rong|[Tt]heo) (?:bảng xếp hạng|bảng|chỉ số|xếp hạng|báo cáo|đánh giá) khác(?!\w)"
    rf"|\b[Tt]he (?:[{CAPITALS}][\w'’-]+ (?:of |and |for |on )?){{1,6}}(?:Index|Rankings?|Barometer)(?: \([A-Z]+\))?,? (?:puts|places|ranks|has|rates|lists)\b"
    rf"|(?<!\w)(?:[Cc]hỉ số|[Bb]ảng xếp hạng)(?: về)? (?!Việt|Đổi|Chính|GII|GCI|EGDI|ICT|AI|Trí)[{CAPITALS}][{SMALLS}]"
)
_ELSE: Final = Parted(rf"{_ANOTHER}|{_INDEX_VI}|{_INDEX_EN}|{_BODY_EN}|{_BODY_VI}")


def ranks_by_another(figure: FigureContext, own: Link) -> bool:
    """The figure is a rank in what its own words name, or of whom they name, of which no metric is known. `own`: what its
    words say of it."""
    plainly = own.metric is not None and not own.inherited and not own.candidates[0].weak
    bits = figure.context.sentence.line.bits
    return bool(not plainly and _ELSE.bit & bits and _ELSE.search(figure.own_text, bits))


#: "Trong nhóm 37 quốc gia thu nhập trung bình thấp, nước ta xếp": among whom something is ranked.
_AMONG_SOME: Final = Parted(
    r"(?:[Tt]rong|[Tt]huộc|[Gg]iữa)(?: số)? (?:nhóm )?\d+ (?:nước|quốc gia|nền kinh tế) (?:có )?(?:mức )?(?:thu nhập|đang phát triển|mới nổi|ASEAN|châu Á)[^;.\d]{0,60}$"
    r"|\b[Aa]mong (?:the )?\d+ (?:lower|upper|low|middle|emerging|developing|ASEAN|Asian)(?:[\w -]|\b(?:19|20)\d\d\b){2,60},(?:(?!\b(?:where|which|behind|whom|only)\b)[^;.\d]){0,40}$"
    # "The largest gain in Southeast Asia, where it is fourth".
    r"|\b(?:[Ss]outh-?[Ee]ast Asia|ASEAN|the (?:region|bloc|grouping)|(?:this|its|that) (?:region|income group|bloc|group)), where (?:it|the country|Viet ?[Nn]am|our country) (?:now |still |only )*(?:is|was|ranks|ranked|stands|stood|comes|came|takes|took|holds|held|placed)(?: in| at)?(?: only)? (?:the )?$"
)
#: "Trong khu vực, Singapore đứng thứ 8, Thái Lan thứ 38": who of the region is told of, in what ranks the world.
_IN_REGION: Final = lazy(
    r"\W*(?:In|Within|Across|Among|Around|Elsewhere in|Trong|Tại|Ở|Quanh)(?: the| các nước)? (?:region|ASEAN|Southeast Asia|khu vực|Đông Nam Á)(?: ASEAN| Đông Nam Á| members| member states| countries| economies| neighbours| peers)?, "
)
_MOST_OF_REGION: Final = 12
#: "Việt Nam đứng thứ ba ASEAN, sau Singapore (hạng 5)": that one is among the few.
_AMONG_THEM: Final = lazy(
    r",? (?:in |trong |of )?(?:the )?(?:ASEAN|Đông Nam Á|khu vực|Southeast Asia|region)\b|,? (?:chỉ )?(?:sau|đứng sau|behind|after) "
)


#: "Trong nhóm thu nhập trung bình thấp gồm 37 quốc gia, Việt Nam giữ vị trí thứ 2": the nation's rank among those.
_OURS_AMONG: Final = lazy(
    r"(?:[Tt]rong|[Tt]huộc)(?: số)? nhóm (?:(?:nước|quốc gia|nền kinh tế) )?(?:có )?(?:mức )?thu nhập[^;.]{0,50}, (?:Việt Nam|nước ta|ta)(?!\w)[^,;.]{0,30}$"
)


def among_some(figure: FigureContext) -> bool:
    """It is the nation's rank among the countries of its income."""
    sentence = figure.context.sentence
    return _OURS_AMONG.search(sentence.text, 0, figure.mention.start - sentence.start) is not None


def of_some_countries(figure: FigureContext) -> bool:
    """So many countries of a sort, or a region, are named before it, among which it is the rank."""
    sentence = figure.context.sentence
    start, bits = figure.mention.start - sentence.start, sentence.line.bits
    return bool(_AMONG_SOME.bit & bits and _AMONG_SOME.search(sentence.text, bits, 0, start))


def regional(figure: FigureContext, atoms: frozenset[int]) -> bool:
    """It is a rank among fewer than the world, which phrases of these meanings say."""
    if figure.mention.unit is not RANK:
        return False
    if of_some_countries(figure):
        return True
    return figure.near(atoms) is not None and not figure.worldwide


#: "Singapore giữ hạng 6 trong bảng GII": the index ranks the world.
_IN_AN_INDEX: Final = lazy(
    rf" (?:trong|của|ở|theo|tại) (?:bảng |chỉ số |báo cáo |xếp hạng )*[{CAPITALS}]|(?: place| position| spot)?,? (?:in|on|of) the (?:[{CAPITALS}]\w+ ){{0,5}}(?:[{CAPITALS}]{{3,5}}\b|Index|Ranking|Report)"
)


def of_the_world(figure: FigureContext) -> bool:
    """Countries of a region are told of, each with its rank in the world: some rank is none of so few as a region has."""
    sentence = figure.context.sentence
    if not (_IN_REGION.match(sentence.text) and figure.context.abroad):
        return False
    if _AMONG_THEM.match(sentence.text, figure.mention.end - sentence.start):
        return False
    if _IN_AN_INDEX.match(sentence.text, figure.mention.end - sentence.start):
        return True
    return any(m.unit is RANK and m.value > _MOST_OF_REGION for m in figure.context.mentions)
