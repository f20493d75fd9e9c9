"""What those have to be worth, or to have, that a rule or a story is about: "start-ups worth more than $1 billion"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.letters import SMALLS
from monitor.domain.quantity import Comparator
from monitor.extract.classes import CLASSES, EACH_OF_THEM
from monitor.extract.members import GT
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "Transfers above VND10 million must be verified", "agencies with a rate of below 50% will have to": the class that a duty or
#: a right is for.
DUTY: Final = Prefiltered(
    r"(?: \([^()]{1,30}\))?(?: [a-z]+){0,2} (?:must|shall|(?:has|have|needs?) to|requires?|(?:is|are|(?:will|can|may) be|be) (?:also |now )?(?:not (?:be )?(?:taxed|charged|liable)|taxed|refunded|reimbursed|given back|supported|subsidi[sz]ed|required|obliged|(?:no longer |not )?exempt\w*|excluded|barred|eligible|entitled|fined|asked to|subject to)|can (?:recover|reclaim|claim|deduct|get back))\b"
    r"|(?:/[^\W\d]\w*| (?:mỗi|một|hằng|hàng) (?:năm|tháng))? (?:sẽ |đều |thì |cũng )*(?:buộc |bắt buộc )?(?:phải|cần|(?:không |không còn )?được (?:(?:Nhà nước|ngân sách|Chính phủ|tỉnh|thành phố|quỹ) )?(?:miễn|giảm|hưởng|ưu tiên|ưu đãi|hoàn|hỗ trợ|cấp|vay|thưởng|trợ giá|áp dụng|xét|chọn áp dụng)|không phải|không (?:bị |phải )?(?:đánh thuế|tính thuế|chịu|nộp)|bị (?:phạt|xử|loại)|thuộc diện)(?!\w)"
)
_HELD_EN: Final = r"(?:capital|valuation|investments?|revenue|turnover|assets|value|sales|budgets?)"
_HELD_VI: Final = r"(?:vốn|kinh phí|giá trị|quy mô|doanh thu|vốn đầu tư|vốn điều lệ|tài sản|công suất)"
#: What is said of a class: "worth", "those with capital of", "any firm having annual revenue".
_WORTH_EN: Final = Prefiltered(
    rf"\b(?:(?P<worth>worth|valu(?:ed|es?|ing) (?:it |them )?at|(?:has|have|had|at) an? (?:market )?(?:valuation|value) of)|(?:[a-z]{{3,}}s|those|anyone|any [a-z]+) (?:with|having|whose) (?:an? |annual |total |registered |charter |initial |minimum )*{_HELD_EN}(?: of| is| exceeds)?"
    r"|(?:those|(?:any|every|each) [a-z]+) of"
    r"|(?:those|(?:any|every|each) [a-z]+) (?:that|which) (?:takes?|brings?|push(?:es)?|lifts?|carr(?:y|ies)|puts?|raises?) [^.;,\d]{2,40}?)\s*$",
    re.I,
)
#: "The market was worth", "the IT industry, worth", "Viet Nam's gold market worth": of one thing, not of all of a class.
_OF_ONE_EN: Final = lazy(
    r"(?:(?<!that )(?<!which )(?<!who )\b(?:is|are|was|were|be|been|being)(?: (?:already|now|still|also|then|currently|today|estimated|thought|reportedly|said to be|to be))* |, (?:now |already |currently )?|(?:\b(?:the|this|its|their|our|his|her)|['’]s)(?: [\w-]+){1,3} )$",
    re.I,
)
#: "Exports chips worth more than $50 billion": so much of them.
_TRADED: Final = lazy(
    r"\b(?:exports?|exported|exporting|imports?|imported|sells?|sold|selling|buys?|bought|ships?|shipped|produces?|produced|makes?|made|signs?|signed|won|wins?|received?|receives|placed|built|delivered|handled|seized|lost|ordered|orders|attracted|granted|approved|registered)(?: (?!that\b|which\b|who\b)[\w'’-]+){0,6} $",
    re.I,
)
#: "Has promised to place orders worth at least VND40 billion": what somebody is to do.
_PROMISED: Final = lazy(
    r"\b(?:promised|pledged|vowed|agreed|committed|undertaken|plans?|aims?|intends?|hopes?|wants?|will|expects?) (?:to )?(?:place|sign|buy|sell|issue|win|order|award|export|import|raise|attract|deliver|book|secure)(?: (?!that\b|which\b|who\b)[\w'’-]+){0,5} $",
    re.I,
)
_OR_MORE: Final = lazy(r" (?:or|and) (?:more|over|above|higher|upwards)$")
_WORTH_VI: Final = Prefiltered(
    rf"(?P<class>{CLASSES['vi']}|(?<!\w)(?:nhà đầu tư|quỹ|chủ thể|thương nhân|đề tài|đề án|nhiệm vụ)(?!\w))(?: (?!này|đó|ấy|đã|đang|vừa|mới|sẽ|nói|các|những|mọi|mỗi|từng|cho|với|là)(?-i:[{SMALLS}])[^\W\d]*){{0,5}}? (?:(?:có|với|đạt) (?:mức |tổng )?{_HELD_VI}(?: (?:đầu tư|điều lệ|hằng năm|hàng năm|năm))?(?: (?:đạt|từ|là))?|(?:được )?định giá(?: (?:từ|trên|hơn|ở mức))?)\s*$"
    rf"|(?<!\w)phải có (?:tổng )?{_HELD_VI}(?: từ)?\s*$",
    re.I,
)
#: What stands before the noun where all of a class are meant, and where some that were counted are.
_ALL_VI: Final = lazy(
    r"(?<!\w)(?:các|những|mọi|mỗi|từng|bất kỳ|bất cứ|nhiều|ít|cho|với|của|đối với|hỗ trợ|ưu tiên|dành cho|áp dụng|số|nhóm|loại|là|gọi|hoặc|và|thu hút|tìm) (?:loại |nhóm |số )?$",
    re.I,
)
_COUNTED_VI: Final = lazy(
    r"(?:\d[\d.,]*|(?<!\w)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|chục|trăm|nghìn|vài|cả)) (?:[^\W\d]\w* )?$", re.I
)


#: "Leaves out purchases below VND20,000", "giao dịch trên 10 triệu đồng": from or up to which size on something is meant.
_EACH_SIZED: Final = {
    "en": lazy(
        r"\b(?:(?:a|an|any|each|every|one) (?:purchase|transaction|transfer|payment|order|loan|parcel|invoice|gift|deposit|withdrawal|contract|deal)|purchases|transactions|transfers|payments|orders|loans|parcels|invoices|gifts|imports|bills|deposits|withdrawals|remittances|consignments|contracts|fines)(?: of| worth)?(?: at)? ?$",
        re.I,
    ),
    "vi": lazy(
        r"(?<!\w)(?:các |những |mọi |khoản |đơn )?(?:giao dịch|(?:lệnh|lần|khoản|lượt|món) (?:vay|chi|chuyển|mua|nộp|rút|nạp|gửi|thanh toán)(?: tiền| khoản)?|đơn hàng|hóa đơn|lô hàng|gói thầu|hợp đồng|món hàng|tờ khai|bưu kiện|kiện hàng|bảo lãnh)(?: có)?(?: giá trị| trị giá)?(?: từ)? $",
        re.I,
    ),
}
_PASSED: Final = lazy(
    r"\b(?:handled|made|settled|recorded|reached|rose|were|was|totall?ed)\b|(?<!\w)(?:đạt|đã|tổng)(?!\w)"
)


def sized_at(mention: QuantityMention, sentence: Sentence, lang: str) -> bool:
    """The bounded amount says which purchases, transfers or loans are told of, by the size of each."""
    text, start = sentence.text, mention.start - sentence.start
    found = _EACH_SIZED[lang].search(text, max(0, start - 60), start)
    if found is None or _PASSED.search(text, max(0, found.start() - 30), start):
        return False
    return not _PROMISED.search(text, 0, found.end())


def of_class(mention: QuantityMention, sentence: Sentence, lang: str) -> bool:
    """The bounded amount says from or up to which worth or size those belong that are told of, and what none of them has."""
    worth = _WORTH_EN if lang == "en" else _WORTH_VI
    if not worth.bit & sentence.line.bits:
        return False
    text, start = sentence.text, mention.start - sentence.start
    before = text[max(0, start - 90) : start]
    found = worth.plain.search(before)
    if found is None:
        return False
    if lang == "en":
        lead = before[: found.start()]
        if found["worth"] and (_TRADED.search(lead) or _PROMISED.search(lead)):
            return False
        told_of_one = found["worth"] and _OF_ONE_EN.search(before, 0, found.start())
        # "Four of them are valued at $1 billion or more": what makes them some of a class.
        return not told_of_one or _OR_MORE.search(text, start, mention.end - sentence.start) is not None
    if found["class"] is None or text.endswith("trở lên", start, mention.end - sentence.start):
        return True
    lead = before[: found.start()]
    if _COUNTED_VI.search(lead):
        return EACH_OF_THEM.match(text, mention.end - sentence.start) is not None
    return mention.comparator is not GT or bool(_ALL_VI.search(lead) or DUTY.match(text, mention.end - sentence.start))


#: "With a capital of", "valued at": of one that is told of, or of all of a class.
_SO_MUCH: Final = lazy(
    r"(?:(?:with|of|has|have|having|a) (?:a )?)?(?:capital|valuation|investment capital|charter capital|investment|value) of|valued at",
    re.I,
)
#: Whose it is, where all of a class are meant: plurals that were not counted.
_ALL_OF_THEM: Final = lazy(
    r"(?:^|[^\W\d] |[,;:.] )(?!its |this |various )(?:(?!the )[a-z-]+ )?(?:[a-z-]{2,}(?<!s)s|those|anyone)(?:,? (?:that|which))? $",
    re.I,
)
_RULED: Final = lazy(
    r"\b(?:eligible|entitled|qualif\w+|exempt\w*|must|may|can|shall|required|considered|classified|classed|counts? as|each|any|every|applies|apply|only)\b",
    re.I,
)
_EXACT: Final = frozenset({Comparator.EQ, Comparator.APPROX, Comparator.LT, Comparator.RANGE})


def has_so_much(mention: QuantityMention, text: str, start: int, end: int) -> bool:
    """The words between the offsets say what one that is told of has, and no limit of a class ("a fund with a capital of")."""
    if mention.comparator not in _EXACT or _SO_MUCH.fullmatch(text, start, end) is None:
        return False
    low, high = text.rfind("; ", 0, start) + 1, text.find(";", end)
    ruled = _RULED.search(text, low, high if high >= 0 else len(text))
    return ruled is None and _ALL_OF_THEM.search(text, max(0, start - 50), start) is None
