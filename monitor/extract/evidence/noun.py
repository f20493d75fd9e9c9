"""What a number counts or is a share of, as the words right behind it say."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.amount.tally import NUMBER_OF
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import COUNT, PERCENT
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy

_OF_EN: Final = lazy(
    r"(?:-| share| stake)?(?: each)? (?:of|in) (?!20\d\d\b|which\b|whom\b|the (?:year|first|second|last|third|fourth|opening|closing|corresponding|previous|preceding|prior|next|following|quarter|month|half|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:months?|quarters?|years?)|early|late|same (?:period|month|quarter|year|months))\b|January|February|March|April|May|June|July|August|September|October|November|December|total\b)"
)
_SAME_EN: Final = lazy(
    r"(?:the |its |their )?(?:total|theirs|ours|its own|their own|them|these|those|it|that|this|all|which|same|latter|figure|bill|sum|amount|pie|tab|cost|outlay|everything|what (?:it|they|we|is|was|the (?:country|nation|city|province))|whole)\b(?! (?:of|domestic|national|gross|digital|state|budget)\b)"
    r"|(?:its|their|his|her|our) (?:own )?(?:share|part|portion|quota|lot|load|workload|allotment|assignment)\b(?! (?:of|in)\b)"
)
_STOP_VI: Final = lazy(
    r" (?:trên (?:thực tế|toàn|phạm vi|địa bàn|cả nước|diện rộng|mặt bằng|khắp|thế giới)|toàn (?:tỉnh|quốc|thành phố|ngành|vùng|xã|huyện|quận|phường|quân|dân)|khắp|mặc|phù hợp|đúng|sát|lũy kế|luỹ kế|vừa (?:qua|rồi)|bao gồm|bất chấp|góp phần|tạo (?:nền tảng|đà|tiền đề|động lực)|minh chứng|chứng tỏ|cho thấy|đặc biệt|đáng chú ý|đứng|xếp|thua|kém|hơn|vào|ra|và|hoặc|nhưng|với|là|thì|mà|ở|so|để|năm|tháng|quý|lên|xuống|còn|đã|được|sẽ|theo|bởi|do|nếu|khi|như|sang|hồi|giữa|ước|dự|chứ|dẫu|dù|tuy|ngang|gấp|tương|cách|kèm|rồi|xong|hết|giống|hệt|khác|tụt|vượt|nhỉnh|bất|này|tăng|giảm|đạt|cao|thấp|thuộc|nhờ|qua|tùy|trở|mỗi|một|hằng|hàng|đến|tới|từ|cho|tại|có|không|cùng|cũng|liền|suốt|trong (?:năm|quý|tháng|giai|\d|khi|đó|nước|6|9)|về|sau|trước|vẫn|chỉ|đề|mức|thời|điểm|kế|mục|giai|cả năm|hiện|nay|ngay|đối|chưa|đang|phải|cần|bằng|ngoài|nữa|thế giới|toàn cầu|hay|tức|gồm|giao|yêu cầu|kể|song|nhưng|mà|đề ra|đặt ra|đưa ra|nêu ra|ghi nhận|(?:công bố|báo cáo|thống kê) (?:hồi|trước|tháng|ngày|năm|hôm|tại|ở|vào|lần)|tìm (?:được|ra|thấy)|bán (?:được|ra)|đem (?:bán|ra)|ra được|đi vào|tính (?:đến|tới|từ|theo|riêng|chung|cả|ra|bình)|(?:cuối|đầu) (?:năm|quý|tháng|kỳ|tuần|giai|nhiệm|thập)|nên|nêu|phản ánh|bình quân|đặt|đáng|nhằm|thay|dịp|suốt|sớm|muộn|lại|rất|khá|riêng|đồng thời|thậm chí|vì|ngày|hôm|lúc|quanh|thêm|nếu|chủ yếu|liên tiếp|quy ra|quy đổi|trong (?:nửa|hai|ba|bốn|sáu|bảy|tám|chín|mười|suốt|vòng|cùng|toàn))\b"
)
_AND: Final = lazy(r" (?:and|và) ")
#: "of Viet Nam", "của thế giới": whose it is, not what it is a share of.
_PLACE: Final = lazy(
    rf"(?:(?:của|trong|trên) )?(?:(?:the )?(?:world|region|country|nation|globe)\b(?!'s)|thế giới|toàn cầu|khu vực|cả nước|trung bình|(?:the (?=United\b|Philippines\b|Netherlands\b|Czech\b|Republic of\b|U[KS]\b|UAE\b|EU\b|European Union\b))?(?!GDP|GRDP|R&D|ICT|IT|AI|5G|Internet|Vietnamese|Vietnam's|Viet Nam's|Việt Nam's|KH|DN|FDI|SME)[{CAPITALS}]\w*(?! \w*(?:'s|’s)))"
)
#: "44 percent in the provinces": where, not of what.
_WHERE: Final = lazy(
    r"(?:the |these |those |its |all )?(?:provinces|cities|localities|communes|ministries|city|province|capital|south|north|countryside)\b"
)
_TIME_VI: Final = lazy(
    r"(?:thực tế|toàn|phạm vi|địa bàn|diện rộng|mặt bằng|khắp|thế giới|năm|quý|tháng|cả năm|cùng (?:kỳ|năm|quý|tháng|giai đoạn|thời)|giai đoạn|kỳ|nửa|đầu|cuối|khi|đó|vòng|những|các năm|suốt|\d)"
)
#: "34.9 percent in the survey of 2025": where it was told or found.
_TOLD_IN: Final = lazy(
    r"(?:the |this |that |its |their |an? |our )?(?:\w+ ){0,3}?(?:surveys?|polls?|census|reports?|calculations?|reckoning|(?:data|figures|statistics|estimates?|accounts|books)(?= (?:of|for|from|by|published|released|issued|compiled|that|which|the|it|now)\b|[,.;)]|$)|(?:official|final|revised|preliminary|provisional|first|latest|new) one|rounds?|editions?|reviews?|stud(?:y|ies)|releases?|bulletins?|ranking|tables?|yearbook|count|series|draft|version|assessment|evaluation)\b"
    r"|(?:trong |của |ở )?(?:các |một |cuộc |đợt |lần |kỳ |bản |kết quả )*(?:khảo sát|điều tra|báo cáo|thống kê|đánh giá|tổng điều tra|xếp hạng|niên giám|dự thảo|ấn bản|công bố)(?!\w)"
)
#: Where the words of a base end at the latest.
_BASE_END: Final = {
    "en": lazy(
        r"[,;:.](?!\d)|[()]| (?:is|are|was|were|has|have|had|will|would|can|could|should|must|ever|never|still|already|actually|reach|reaches|finds?|ends? up|becomes?|goes|went|comes?|came|stems?|stemmed|derives?|derived|flows?|flowed|gets?|earns?|brings?|turns? (?:in|out)|yields?|makes? it|reported|admitted|complained|believed?|intended)\b| (?:by|in|before|until) (?:the end of )?(?:19|20)\d\d (?:for|from)\b|(?:(?<=GDP)|(?<=revenue)|(?<=revenues)|(?<=turnover)|(?<=income)|(?<=profits)|(?<=sales)) on\b"
    ),
    "vi": lazy(r"[,;:.](?!\d)|[()]"),
}
_SAME_VI: Final = lazy(
    r" (?:trong |trên )?(?:tổng )?số (?:doanh nghiệp |đơn vị |người |hộ |cơ sở )?(?:được|đã|tham gia) (?:hỏi|điều tra|khảo sát|phỏng vấn|trả lời)\b| (?:của |trong |trên )?(?:tổng )?(?:số|khoản|số tiền|số vốn|nguồn|con số|phần|mức|lượng)(?: chi| tiền| vốn)? (?:này|đó|ấy|trên)\b"
)
_LEAD_VI: Final = lazy(r" (?:của|trong|trên|số|tổng số|tổng(?! sản phẩm| giá trị)|các)(?: tổng| tổng số| số)? ")


#: "200 domestic and foreign investment funds": the counted words go on behind "and".
_MORE_WORDS: Final = lazy(r"(?:,? (?:and|or|và|hoặc) (?:[\w-]+ ?){1,2}|(?<=[a-z]), (?=[a-z]))?", re.I)
_GENERIC: Final = lazy(
    r"(?:(?:nhóm|lĩnh vực|tổ chức|cơ sở|organi[sz]ations|groups|fields|areas|sectors|categories)$|people|persons|units|entities|individuals|names|items|pieces|strong|in all|in total|latter\b|former\b|mark|milestone|threshold|level|người|đơn vị|cái|chiếc|bài|trường hợp|đơn|bộ(?= (?!ngành|trưởng))|bản|suất|chỗ|vị trí|đầu mối)(?!\w)",
    re.I,
)


#: Of these is said only that they are people.
PEOPLE: Final = lazy(r"(?:người|people|persons|individuals)(?!\w)", re.I)


#: A word right behind the number.
_WORD: Final = lazy(r" [^\W\d_]")
_SMALL_EN: Final = lazy(
    r" (?!(?:is|are|was|were|ha[sd]|have|will|would|can|could|cannot|may|might|must|should|does|do|did|never|ever|still|now|already|said|says|and|or|but|by|last|this)\b)"
    # "Three in ten carried out any research", "one in five uses it": what they do.
    r"(?!(?:[a-z]+ed|uses?|owns?|pays?|paid|sells?|sold|buys?|bought|makes?|made|goes|go|went|gets?|got|takes?|took|holds?|held|knows?|knew|finds?|found|runs?|ran|does|spends?|spent|puts?|keeps?|kept) (?:out|up|off|on|without|by|with|through|via|any|an?|the|no|none|some|their|its|it|them|that|to|not|online|nothing|something|more|less|at)\b)[a-z]"
)


@dataclass(slots=True, init=False, unsafe_hash=True)
class Said:
    """What stands right behind the number. `base` is what a percentage is a share of, `noun` what is counted."""

    base: str
    #: Where the base stands, in offsets of the text; (0, 0) where none is said.
    base_span: tuple[int, int]
    #: Meanings of the base's words.
    base_atoms: frozenset[int]
    noun: str
    #: The counted word only classifies ("people", "đơn vị"): what is counted stands elsewhere.
    generic: bool
    #: Where the counted words end, in offsets of the text; 0 where nothing is counted.
    noun_end: int
    #: It is counted as people, whatever they are.
    people: bool

    def __init__(
        self,
        base: str,
        base_span: tuple[int, int],
        base_atoms: frozenset[int],
        noun: str,
        generic: bool,
        noun_end: int,
        people: bool = False,
    ) -> None:
        self.base = base
        self.base_span = base_span
        self.base_atoms = base_atoms
        self.noun = noun
        self.generic = generic
        self.noun_end = noun_end
        self.people = people

    def allows(self, of: frozenset[int]) -> bool:
        """The share may be of what is said; where nothing is said, of anything."""
        return not self.base or not of or not self.base_atoms.isdisjoint(of)


#: "Số startup của thành phố đạt 180 doanh nghiệp": what is counted is told before, the word behind only says of what kind.
_OF_A_KIND: Final = lazy(r"doanh nghiệp|công ty|đơn vị|tổ chức|cơ sở|firms?|companies|businesses|enterprises")
_NOTHING: Final = Said("", (0, 0), frozenset(), "", False, 0)


def said_of(mention: QuantityMention, context: SentenceContext, change: bool) -> Said:
    """Reads the words behind the number of `mention`, which is a `change` or a level."""
    if mention.unit is PERCENT:
        return _share_of(mention, context, change)
    noun = mention.noun
    if mention.rule in ("count-answered", "count-untold"):
        return _NOTHING  # What it counts the question says, or the sentence before.
    if mention.unit is COUNT:
        at = mention.end - context.sentence.start
        more = _MORE_WORDS.match(context.sentence.text, at)
        noun_end = context.sentence.start + (more.end() if more else at) + 2
        generic = bool(noun) and (_GENERIC.match(noun) is not None or _kind_of(mention, context))
        return Said("", (0, 0), frozenset(), noun, generic, noun_end, generic and PEOPLE.match(noun) is not None)
    return Said("", (0, 0), frozenset(), noun, False, 0) if noun else _NOTHING


def _kind_of(mention: QuantityMention, context: SentenceContext) -> bool:
    """The counted word stands behind "số ... đạt" and tells only of what kind those are."""
    if not _OF_A_KIND.fullmatch(mention.noun):
        return False
    at = mention.start - context.sentence.start
    return NUMBER_OF.search(context.sentence.text, max(0, at - 110), at) is not None


#: "Một nửa số này": of what was told.
_POINTING_NOUN: Final = lazy(r"(?:tổng )?số (?:này|đó|ấy|trên|họ)")


#: "The 6.93 per cent of the same period": no whole that a share is of.
_A_TIME: Final = lazy(
    r"(?:mid|early|late)(?:[- ](?:19|20)\d\d| (?:19|20)\d\d|[- ][A-Z]\w+|[- ](?:year|month|week))?(?= |$|-)|(?:the |that |this )?(?:period|years|decade|whole(?: of)?|entire|rest of|full|five years|(?:19|20)\d\d(?: ?[-–] ?| to )(?:19|20)?\d\d)\b|(?:the |that |this )?(?:same|previous|preceding|corresponding|prior|first|second|third|fourth|last|whole|full)(?: \w+)? ?(?:period|quarter|half|year|months?|time)\b"
    r"|(?:cùng kỳ|cùng thời điểm|quý (?:trước|[IV]+)|năm (?:trước|ngoái|20\d\d))(?!\w)"
)


#: "25 percent, in line with the plan": how it stands to something.
_ADVERBIAL: Final = lazy(
    r"(?:line|accordance|keeping|comparison|contrast|spite|(?:large |no small |great )?(?:part|measure)|addition|return|response|view|light|practice|reality|fact|principle|theory|general|short|effect|place|force|use|operation|favou?r|advance|time|turn)(?= |$)"
)
#: "60 percent in revenue", "in the total": a whole of which it may be a share.
_WHOLE_IN: Final = lazy(
    r"(?:(?:the|its|their|all|total|overall) )*(?:[\w-]+ ){0,3}?(?:revenues?|turnover|income|profits?|sales|exports?|imports?|output|production|value|volume|number|amount|total|structure|budget|costs?|price|capital|investment|spending|expenditure|transactions?|payments?|trade|market|cases|households|people|population|firms|enterprises|businesses|companies|schools|students|workers|employees|graduates)\b"
)


#: Who does something, in Vietnamese: what that is tells only which of them are counted.
BODIES_VI: Final = (
    "cơ sở ",
    "trường ",
    "đơn vị ",
    "trung tâm ",
    "viện ",
    "khoa ",
    "địa phương ",
    "tỉnh ",
    "quốc gia ",
    "nước ",
)


def _share_of(mention: QuantityMention, context: SentenceContext, change: bool) -> Said:
    """What the percentage is a share of."""
    text, base = context.sentence.text, context.sentence.start
    at = mention.end - base
    if mention.noun and mention.rule == "fraction" and context.lang == "vi" and not _POINTING_NOUN.match(mention.noun):
        span = mention.end, mention.end + len(mention.noun) + 2
        return Said(mention.noun, span, _meant(context, *span), mention.noun, False, 0)
    start = _base_start(text, at, context.lang, mention, base, change)
    if start is None:
        return Said("", (0, 0), frozenset(), mention.noun, False, 0) if mention.noun else _NOTHING
    stop = _BASE_END[context.lang].search(text, start)
    end = min(stop.start() if stop else len(text), start + 60)
    said = text[start:end]
    located = text.startswith((" in ", " trong ", " ở "), at)
    if _PLACE.match(said) or _A_TIME.match(said) or (located and (_WHERE.match(said) or _TOLD_IN.match(said))):
        said = ""
    low, high = base + start, base + end
    span = (low, high) if said else (0, 0)
    joint = _AND.search(text, start, end)
    low = min(low, base + at) if mention.rule == "one-in" else low
    atoms = _meant(context, low, base + joint.start() if joint else high) or _meant(context, low, high)
    if located and context.lang == "en" and (_ADVERBIAL.match(said) or not atoms) and _WHOLE_IN.match(said) is None:
        # "25 percent in mid-2025", "in rural areas", "in spite of delays": when, where or how, and no whole.
        said, span = "", (0, 0)
    if said.startswith(BODIES_VI):
        # "65% viện nghiên cứu": of those, whatever they do.
        atoms = _meant(context, low, low + 1) or atoms
    return Said(said, span, atoms, mention.noun, False, 0)


_THE_AIM: Final = lazy(
    r"(?:\b(?:goal|target|aim|objective)|(?<!\w)(?:mục tiêu|đích đến|chỉ tiêu))(?!\w)[^.;,\d]{0,50} (?:is|was|là|đạt)(?: (?:now|to|have|reach|at least|about|some|more|over|than|có|khoảng|hơn|ít nhất|tối thiểu|đạt))* $"
)


def is_the_aim(context: SentenceContext, mention: QuantityMention) -> bool:
    """It is what an aim is said to be ("the city's goal is ...")."""
    end = mention.start - context.sentence.start
    return _THE_AIM.search(context.sentence.line.lower, max(0, end - 90), end) is not None


def _meant(context: SentenceContext, low: int, high: int) -> frozenset[int]:
    """The meanings of the phrases that begin from `low` to before `high`."""
    atoms: set[int] = set()
    for start, _, word, _ in context.hits:
        if start >= high:
            break
        if start >= low:
            atoms.update(word.atoms)
    return frozenset(atoms)


#: "One adult in four": what it is one of stands inside.
_ONE_OF: Final = lazy(r"\w+ (?=(?!in |out )\w+ (?:in|out of) )")


#: "Mức tăng 14,6% của kinh tế số": what grew by so much is no whole.
_GREW_BY: Final = lazy(
    r"(?<!\w)(?:mức|tốc độ|t[ỷỉ] lệ|nhịp(?: độ)?|đà|cú)(?: \w+)? (?:tăng|giảm)(?: trưởng)?(?: (?:tới|đến|hơn|gần|khoảng|trên|ấn tượng|kỷ lục))* $",
    re.I,
)


def _base_start(text: str, at: int, lang: str, mention: QuantityMention, scene_start: int, change: bool) -> int | None:
    if mention.rule == "each-of":
        return None
    if lang == "en":
        inner = _ONE_OF.match(text, mention.number - scene_start) if mention.rule == "one-in" else None
        if inner:
            return inner.end()
        found = _OF_EN.match(text, at)
        if not found and mention.rule == "one-in" and _SMALL_EN.match(text, at):
            return at + 1
        if not found or _SAME_EN.match(text, found.end()) or (change and " in " in found.group()):
            return None
        return found.end()
    if mention.rule in ("fraction", "one-in"):
        return None if _STOP_VI.match(text, at) else at
    if (
        change
        and text.startswith(" của ", at)
        and _GREW_BY.search(text, max(0, mention.start - scene_start - 32), mention.start - scene_start)
    ):
        return None
    if not _WORD.match(text, at) or _SAME_VI.match(text, at):
        return None
    led = _LEAD_VI.match(text, at)
    if led and _TIME_VI.match(text, led.end()):
        return None
    if led:
        return at + 1
    return None if _STOP_VI.match(text, at) else at + 1


#: What stands between a percentage and what it is a share of.
_BASE_OF: Final = lazy(
    r" (?:(?:of|to|in) (?:the |its |total |national |whole )*|(?:của |trong |trên |vào |cho )?(?:tổng |toàn )?)"
)


def based(context: SentenceContext, mention: QuantityMention, at: int) -> bool:
    """Another percentage than `mention` is a share of what is named at `at` ("14.6% of GDP")."""
    base = context.sentence.start
    for other in context.mentions:
        if other.unit is PERCENT and other is not mention and 0 < at - other.end < 22:
            return _BASE_OF.fullmatch(context.sentence.text, other.end - base, at - base) is not None
    return False
