"""Words of a list that carry its subject on, and those that name another."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.members import PERCENT
from monitor.extract.prefilter.lazy import lazy

if TYPE_CHECKING:
    from monitor.extract.evidence.sentence_context import SentenceContext

_STATES: Final = lazy(
    r"\b(?:is|was|are|were|reach\w*|account\w*|st[oa]+nds?|made|makes|hit|came|to|at|share|rate|ratio|đạt|chiếm|là|mức|bằng|còn|lên|t[ỷỉ] lệ|t[ỷỉ] trọng|từ)\b",
    re.I,
)
SHARES: Final = lazy(
    r"\b(?:account\w*|contribut\w*|đóng góp|góp|ma[dk]\w+ up|shares?|chiếm|t[ỷỉ] trọng|t[ỷỉ] lệ)\b", re.I
)
PARTED: Final = lazy(r"\b(?:of which|which|trong đó|mà)\b")
_BY: Final = lazy(r"\bby $")
#: "..., with 8 per cent put to commercial use": so many of them are something.
_WITH: Final = lazy(r"[,;] (?:with|and|với|và) (?:[a-z]+ ){0,2}$")
_ARE_SO: Final = lazy(
    r" (?:of [^,.;\d]{3,40} )?(?:(?:are|is|were|was|to|be|should|must) )*(?:put|sold|made|done|paid|held|kept|(?!based\b)\w+ed|\w{2,}ing|được|đã|bị)\b"
)
#: Words that a list may carry between two of its figures without changing the subject.
_LIGHT: Final = frozenset(
    "th st nd rd which fell falls fallen dropped drops slipped slips slid climbed climbs jumped moved moves remained remains stayed stays "
    "best worst highest lowest top bottom result results recorded posted among others resolution sets set place seat spot arrives comes gets counts theirs ours own both government aiming targeting eyeing seeking officials ministry authorities leaders well far behind ahead still even yet already goal's government's "
    "a an the our my his her in of by to from at on for and or per per-cent as than that this it its their with up down over about around some "
    "year years next last previous same period quarter half month months first second third fourth end early late mid be is are was "
    "were will would should has have had reach reached reaches reaching rise rose risen increase increased grow grew more less most "
    "respectively also then again now further only just nearly almost close at least level levels figure goal target targets ambition ambitions objective aim aims "
    "vision towards until before after during between while annually yearly annual respectively country whole one another he she they "
    "năm tháng quý đến tới vào và từ lên xuống còn là đạt tăng giảm của các những ở tại trong cho với có được sẽ đã thì mà cả nước "
    "khoảng gần hơn trên dưới mức con số giai đoạn đầu cuối nay ngoái trước sau cùng kỳ so hết kỳ must need needs should may could can want wants muốn phải cần thì nên tiếp theo rồi lần lượt mỗi một hằng "
    "thể tính hiện thời điểm tỉ như vậy khả đặt nửa tiếp đó đây này kia mục tiêu chỉ tiêu yêu cầu quy định trung ương toàn bình quân bình quân/năm quyết chỉ đòi hỏi chí đích nghị xa tỷ lệ này mới quy mô counted count there total number today currently now sees see saw puts forecasts predicts expects projects việt nam được ghi nhận đưa ra dự báo dưới đứng xếp thứ hạng chỉ số itself beyond under above below go goes went gone city province region district town tỉnh thành phố placed ranked ranks stood stands position hopes hope chúng ta mặt phấn đấu lọt dẫn nhóm nước hàng "
    # What was told of it before, and for when.
    "earlier previously preliminary provisional initial initially original originally revised corrected announced reported published released replacing replaces replaced reading readings estimate estimated reporting those these two three four five six seven eight nine ten eleven twelve "
    "sơ bộ công bố điều chỉnh sửa đính chính thay cũ ban báo cáo liệu thống kê".split()
)
#: "Ngân hàng Thế giới": the second syllable of a name is written small.
_NAME_VI: Final = lazy(rf"[{CAPITALS}]\w*(?: [{SMALLS}]+(?= [{CAPITALS}])| giới\b)")
#: ", which counts more widely, arrives at": what is said of who counts between commas.
_SAID_OF: Final = lazy(
    r", (?:which|who|whose|where|an?|the|one of|itself|based|known|home|long|nơi|vốn|một|đơn vị|nước(?! ta\b)|quốc gia|nền kinh tế|thành phố|tỉnh|địa phương) (?:[^,;.:\d]|\b(?:19|20)\d\d\b){3,90},(?= )"
)
#: "If I draw a line through it, I expect": under which condition something is so.
_SUPPOSED: Final = lazy(
    r"^\W*(?:(?:Even |But |And )?[Ii]f|Unless|When|Although|Though|As long as|Nếu|Dù|Tuy) [^,;:\d]{5,110}, "
)
#: "The director believes that the country may reach", "Ông cho rằng đến năm 2030": who tells of it.
_TOLD_THAT: Final = lazy(
    rf"^\W*[^,;:.\d]{{3,90}}? (?:\w+s|\w+ed|said|thought|told \w+|hope|believe|think|expect|doubt|fear) that (?=(?:the|it|there|they|we|he|she|this|these|an?|barely|only|just|no|by|in)\b|[{CAPITALS}])"
    r"|^\W*[^,;:.\d]{2,80}? rằng "
)
#: "... and resolved that any chairperson will explain it": another thing that the same people did.
_DID_ELSE: Final = lazy(
    r"(?:,? and|,? và|, đồng thời) (?:then |also |later |cũng |đã )*(?:resolved|agreed|decided|ordered|asked|told|instructed|urged|called on|promised|pledged|added|said|noted|warned|explained|insisted|thanked|praised|yêu cầu|đề nghị|chỉ đạo|thống nhất|quyết định|nhấn mạnh|cho biết|biểu dương|phê bình)(?!\w).*"
)
_WORD: Final = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")


_STRANGE: Final = {"en": 2, "vi": 4}


def carries(word: str) -> bool:
    """The word, in lower case, names no subject: a list may carry it between two of its figures."""
    return word in _LIGHT


def light(text: str, lang: str, more: int = 0) -> bool:
    """The words name no other subject: names of places apart, at most a few that a list does not carry."""
    if lang == "vi":
        text = _NAME_VI.sub("", text)
    if ", " in text:
        text = _SAID_OF.sub(",", _SUPPOSED.sub("", text))
    if " that " in text or " rằng " in text:
        text = _TOLD_THAT.sub("", text)
    if " and " in text or " và " in text or "đồng thời" in text:
        text = _DID_ELSE.sub("", text)
    left = _STRANGE[lang] + more
    for word in _WORD.findall(text):
        if word not in _LIGHT and word[0].islower() and word.lower() not in _LIGHT:
            left -= 1
            if left < 0:
                return False
    return left >= 0


def told_with(gap: str, text: str, end: int) -> bool:
    """Behind a comma, so many of those told of are said to be something ("..., with 8 per cent put to commercial use")."""
    return _WITH.search(gap) is not None and _ARE_SO.match(text, end) is not None


#: "... tăng 8,5%/năm; 80% giao dịch không dùng tiền mặt": another share, of what is named behind it.
_NEW_ITEM: Final = lazy(
    r"(?:/năm| a year| per year| mỗi năm| một năm)?[;,] (?:and |và )?(?:about |over |at least |khoảng |trên |hơn |ít nhất |tối thiểu )?"
)
_OF_SOME: Final = lazy(
    r" (?:(?:of (?:the |all )?)(?!that|this|last)[a-z]{4,}|(?:số |các )?(?:người|hộ|giao dịch|thủ tục|hồ sơ|doanh nghiệp|dân số|cán bộ|thôn|xã|tỉnh|bộ|cơ quan|trường|cơ sở|dịch vụ|văn bản|công dân|lao động|sinh viên|học sinh|thuê bao|sản phẩm|nhiệm vụ|đơn vị|khách hàng|bệnh viện|hợp tác xã|tổ chức)(?!\w))"
)


#: "..., tăng 6,2% nhưng 80% do người nước ngoài nộp", "up 6.2 per cent, 80 per cent of them by foreigners": a part of it.
_OF_WHOM: Final = lazy(
    r" (?:trong số (?:đó|này) |số (?:đó|này) |trong đó )?(?:do|thuộc về|thuộc|là của|đến từ|nằm ở|nằm trong)(?!\w)"
    r"|,? (?:of (?:them|these|those|which|it) )(?:(?:are|were|was|is|came|come|belong\w*|filed|made|held|owned) )?(?:by|from|in|to)\b"
)


def elliptic(context: SentenceContext, index: int, subject: bool) -> bool:
    """A percentage after a change of percent that says no verb of its own ("28% in 2022 and 19% in 2023", "..., B by 9%")."""
    last, mention, base = context.mentions[index - 1], context.mentions[index], context.sentence.start
    if not index or not mention.unit is PERCENT is last.unit:
        return False
    gap = context.sentence.text[last.end - base : mention.start - base]
    if _BY.search(gap):
        return True
    if _NEW_ITEM.fullmatch(gap) and _OF_SOME.match(context.sentence.text, mention.end - base):
        return False
    if told_with(gap, context.sentence.text, mention.end - base) or _OF_WHOM.match(
        context.sentence.text, mention.end - base
    ):
        return False
    if SHARES.search(gap):
        return False
    if len(_WORD.findall(gap)) <= 5 and not _STATES.search(gap) and not PARTED.search(gap):
        return True
    return not subject and len(gap) < 60 and light(gap, context.lang) and not PARTED.search(gap)


#: "Nông nghiệp tăng 3,6%": a subject of its own grows.
_GROWER: Final = lazy(
    rf"\W*(?!Muốn|Để|Cần|Nếu|Theo|Trong|Năm|Tính|So|Đến|Từ|Như|Mỗi|Bình)([{CAPITALS}][^,.;:\d]{{2,40}}?) (?:tăng|giảm)(?: trưởng)? "
)


def has_grower(context: SentenceContext) -> bool:
    """A Vietnamese sentence says of a subject of its own that it grows."""
    if context.lang != "vi" or (found := _GROWER.match(context.sentence.text)) is None:
        return False
    said = found[1]
    return not light(said if " " in said or said.isupper() else said.lower(), "vi", -4)
