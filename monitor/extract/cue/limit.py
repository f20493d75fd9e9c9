"""Limits that a rule sets."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from monitor.domain.quantity import Comparator, Unit
from monitor.extract.classes import CLASSES
from monitor.extract.cue.admitted import admitting, admitting_of, condition_of
from monitor.extract.cue.granted import EACH_GRANTED, FOR_EACH, TOLD, grant_of, granting
from monitor.extract.cue.guaranteed import CUT_BY, FIXED, by_a_rule, fixed_by_a_rule
from monitor.extract.cue.held import DUTY, of_class, sized_at
from monitor.extract.cue.law import DUTY_RATE, LEVIES, RATE, TIME_GRANTED, is_rate, limits_time, runs_from
from monitor.extract.cue.sized import sized
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import ANY_MONEY, LT, LTE, PERCENT
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.parted import Parted
from monitor.extract.prefilter.pattern import Prefiltered

#: The bound of a class says nothing of the figure told for it.
SIZED: Final = "size-of-a-class"
#: From or up to which worth or size on somebody is of a class, whenever that is told.
CLASS_LIMIT: Final = "class-limit"
#: What a share of many have at most or at least.
SHARE_OF_CLASS: Final = "share-of-a-class"
#: From or up to which size on those of a class have a duty.
WITH_A_DUTY: Final = "class-with-a-duty"
#: From or up to which value on something has to be done.
CONDITION: Final = "condition-of-a-duty"
_BOUNDS: Final = frozenset({Comparator.GT, Comparator.GTE, Comparator.LTE})
_BOUNDED: Final = frozenset({Comparator.GTE, Comparator.LTE})
#: What makes a figure a limit where a rule is told of.
BOUNDING: Final = _BOUNDS | {Comparator.LT}
_OR_LESS: Final = ("or less", "or below", "or fewer", "trở xuống")
#: What may be a share up to a cap, or the cap.
CAPPED: Final = ANY_MONEY | {Unit.PERCENT}
#: What a rule may give or take for.
OF_TIME: Final = frozenset({Unit.YEARS, Unit.OTHER})
#: "Must have operated for at least two years": how long somebody has to have done something.
_OBLIGED: Final = lazy(r"\b(?:must|required|have to|has to|needs? to)\b|(?<!\w)(?:phải|điều kiện|yêu cầu)(?!\w)", re.I)
_TIMELY: Final = lazy(r"(?:years?|months?|weeks?|days?|hours?)\b|(?:năm|tháng|tuần|ngày|giờ)(?!\w)")
_SPEEDS: Final = frozenset({Unit.MBPS, Unit.GBPS, Unit.TIMES})
#: "Public funds may now hold up to 49 per cent", "được nhận tối đa 1,2 triệu đồng", "will pay up to 70% of the cost".
_PERMITTED: Final = {
    "en": Prefiltered(
        r"\b(?:(?:may|can)(?! (?:\w+ ){0,2}?(?:add|bring|contribute|generate|create|boost|lift|raise|earn|yield|deliver|inject|reach|rise|grow|be worth)\b)|(?:is|are|be) (?:allowed|permitted|entitled|free) to|lets?|allows?|permits?)(?: \w+){1,9} $"
        r"|\b(?:[Ll]aw|[Dd]ecree|[Cc]ircular|[Rr]ules?|[Rr]egulations?)\b[^;.]{0,90}\b(?:gives?|grants?|leaves?|caps?|limits?|says?|sets?)\b[^;.\d]{0,50} $"
        r"|\b(?:an?|each|every|one) (?:[\w-]+ ){0,2}(?:voucher|grant|loan|scholarship|award|prize|subsidy|allowance|fine|bonus|stipend|reward) (?:may|can) (?:be worth|reach|amount to|run to|come to)(?: \w+)? $"
        r"|\b(?:budget|[Ss]tate|[Gg]overnment|fund|investors?|shareholders?) (?:may|can) contribute(?: \w+){0,3} $"
        r"|\b(?:pay|pays|cover|covers|bear|bears|subsidi[sz]es?|refunds?|reimburses?|grants?|lends?|compensates?|deduct|exempts?)(?: \w+){0,5} $",
        re.I,
    ),
    "vi": Prefiltered(
        r"(?<!\w)(?:được (?:[^\W\d]\w* ){0,3}?(?:hỗ trợ|vay|hưởng(?! (?:tốc độ|mạng|đường truyền|kết nối|Internet|sóng|thành quả|dịch vụ)(?!\w))|nhận|miễn|giảm|khấu trừ|tạm ứng|ứng trước|hoàn|(?<!cung )cấp|chi|trích|giữ|sở hữu)|hỗ trợ|cho vay|bồi thường|bị phạt|phạt|cho phép|tài trợ|khấu trừ)(?!\w)[^.;]{0,70} $"
        r"|(?<!\w)(?:mỗi|một|các|những|mọi) [^.;,\d]{2,40}? (?:chỉ )?được (?:phép )?(?!giao|cấp)[^\W\d]\w*(?: [^\W\d]\w*){0,3} $",
        re.I,
    ),
}
_MAY: Final = lazy(r"(?:may|can|(?:is|are|be) (?:allowed|permitted))\b", re.I)
#: "To be entered on the roll, a firm must spend 5% or more": what somebody has to have.
_ELIGIBLE: Final = Parted(
    r"(?:^\W*|[.;:] )To (?:be (?:entered|listed|recogni[sz]ed|certified|eligible|admitted|counted|considered|granted|classed|entitled|licen[sc]ed|selected|approved|included)|qualify|receive|enjoy|obtain|apply for|join|win|take part|participate|compete)\b[^.;]{0,110}, "
    r"|(?:^\W*|[.;:] )(?:Eligible|Qualifying|Qualified) (?:[\w-]+ ){1,3}?(?:have|must|are|need|should|employ|earn)\b"
    r"|(?:^\W*|[.;:] )(?:The|One|A) (?:main |key |further |other )?condition is (?:that )?|(?:^\W*|[.;:] )Điều kiện (?:đi kèm |kèm theo |để [^.;,\d]{2,50}? )?là(?!\w)"
    r"|(?:^\W*|[.;:] )(?:Để|Muốn|Nếu muốn) (?:được|hưởng|có thể được|đủ điều kiện|tham gia|trở thành|nhận)(?!\w)[^.;]{0,110}, "
)
#: "An innovative start-up must have been registered for no more than ten years", "a fund needs capital of": the same.
_MUST_HAVE: Final = Parted(
    r"(?:^\W*|[.;:] )An? (?:[\w-]+ ){0,3}?(?:start-?up|firm|company|enterprise|fund|business|platform|applicant|project|investor|bank|seller|household|foundation|organi[sz]ation|institute|exchange|dealer|operator|provider|developer|cent(?:re|er)|laboratory|product) (?:must|shall|needs?|has to|is required to)\b"
    r"|(?:^\W*|[.;:] )(?:Participants|Applicants|Entrants|Bidders|Licensees|Issuers|Borrowers|Beneficiaries|Holders) (?:must|shall|need to|have to|are required to)\b"
    r"|\b(?:must have|needs?|requires?) (?:an? )?(?:registered|charter|paid-in|minimum|equity) capital of $"
    r"|(?:^\W*|[.;:] )(?:Một |Mỗi )?(?:Doanh nghiệp|Tổ chức|Cá nhân|Quỹ|Dự án|Nền tảng|Hộ kinh doanh|Chủ đầu tư)(?: [^\W\d]\w*){0,6} phải (?:có|đạt|đáp ứng|duy trì|chi|dành)(?!\w)"
)
#: "A company must invest at least $1 billion by 2030": what is to be done, and no condition.
_DEADLINE: Final = lazy(r"[^.;]*(?:\bby (?:the end of )?20\d\d\b|(?<!\w)(?:đến|vào|trước)(?: hết| cuối)? năm 20\d\d)")
#: "Just under the 49% cap".
_CEILING: Final = Prefiltered(
    r" (?:foreign |ownership |legal |statutory |spending |price )?(?:cap|ceiling|limit)\b(?! (?:on|for) the)"
)
_CLASSES: Final = {
    "en": lazy(CLASSES["en"] + r"(?: [a-z]+){0,3} $", re.I),
    "vi": lazy(CLASSES["vi"] + r"(?: [^\W\d]\w*){0,5} $", re.I),
}
#: What is no money bounds a class where it is what the class has.
_HAVING: Final = {
    "en": lazy(
        CLASSES["en"]
        + r"(?: [a-z]+){0,2} (?:with|having|whose|(?:that|which) (?:have|has|employs?|finish|completes?|scores?|builds?|installs?|invests?|trains?|operates?|deploys?|sets? up|exports?|buys?|spends?|hires?)|scoring|employing|completing|finishing)(?: [a-z-]+){0,5} $",
        re.I,
    ),
    "vi": lazy(
        CLASSES["vi"]
        + r"(?: (?!đã|đạt|hoàn thành|đang)[^\W\d]\w*){0,3} (?:có|đạt|với|mà|lắp|lắp đặt|triển khai|xây dựng|vận hành|đầu tư|sử dụng|mua|nộp|tuyển|đào tạo|xây|xuất khẩu)(?: [^\W\d]\w*){0,5} $",
        re.I,
    ),
}
#: "Only firms that put at least 5 per cent of turnover into research qualify".
_QUALIFIES: Final = Prefiltered(
    r"[^.;]{0,110}?\b(?:qualif(?:y|ies)|(?:is|are|be) (?:(?:treated|classed|counted|regarded|defined|recogni[sz]ed) as|eligible|entitled|recogni[sz]ed|given priority)|(?:may|can) apply)\b|[^.;]{0,70}(?<!\w)(?:mới được|thì được|được (?:hưởng|ưu tiên|xét|công nhận|coi|ưu đãi|tham gia))(?!\w)",
    re.I,
)
#: "Từ 20 MW trở lên mới được hưởng".
_ONLY_THEN: Final = lazy(r" (?:thì )?mới được (?:hưởng|ưu|xét|công nhận|coi|tham gia|cấp|phép|vay|hỗ trợ|miễn)")
#: "Refunds 15 per cent to carriers that install more than 20,000", "hỗ trợ cho nhà mạng lắp trên 20.000": who gets it.
_FOR_THOSE: Final = {
    "en": Prefiltered(
        r"\b(?:support|refund|reimburse|subsidi[sz]e|grant|exempt|reward|incentive|pay)\w*\b[^.;]{0,70} (?:to|for) "
        + CLASSES["en"][2:]
        + r"(?: (?:that|which|who|with|having))?(?: [a-z]+){1,4} $",
        re.I,
    ),
    "vi": Prefiltered(
        r"(?<!\w)(?:hỗ trợ|hoàn|miễn|giảm|ưu đãi|thưởng|trợ cấp)(?!\w)[^.;]{0,70} (?:cho|đối với) (?:các |những )?"
        + CLASSES["vi"]
        + r"(?: (?!đã|đang|nay)[^\W\d]\w*){1,4} $",
        re.I,
    ),
}
#: "Any controller holding records on more than one million people must appoint": whoever has so many.
_ANY_WHO: Final = lazy(
    r"(?:.*[.;:] )?\W*Any [a-z-]+ (?:[a-z]+ ){0,2}?(?:[a-z]+ing|that|which|who|with) [^.;,\d]{2,60}$"
)
_WHO: Final = {
    "en": lazy(r"\b[a-z]{3,}s? (?:that|which|who|with|whose)(?: [\w'-]+){1,6} $", re.I),
    "vi": lazy(CLASSES["vi"] + r"(?: (?!đã|đang)[^\W\d]\w*){1,8} $", re.I),
}
#: "Gets back half of the price, to a maximum of VND60 million": a share of costs up to a cap.
_COSTS: Final = lazy(
    r"\b(?:costs?|price|expenses?|interest|loan|fees?|wages?|rent|investment|value|bill)\b|(?<!\w)(?:chi phí|giá|kinh phí|lãi|vốn vay|học phí|phí|tiền|tổng mức|giá trị)(?!\w)"
)
CAP: Final = Prefiltered(
    r"\b(?:up to|to a maximum|a maximum|maximum|no more than|not more than|not exceed|at most|ceiling|cap(?:ped)?)\b|(?<!\w)(?:tối đa|không quá|không vượt)(?!\w)",
    re.I,
)


@cache
def limiting(lang: str) -> int:
    """The bits of sentences in which a figure may be a limit that is not bounded itself."""
    shares = RATE[lang].bit | DUTY_RATE.bit | LEVIES[lang].bit | CUT_BY.bit
    return shares | granting(lang) | _ELIGIBLE.bit | _CEILING.bit | FIXED.bit | admitting()


@cache
def _limiting(lang: str) -> Mapping[Unit, int]:
    """The same by the unit of the figure: most of it is said of shares and of money alone."""
    money = EACH_GRANTED.bit | _CEILING.bit | FIXED.bit
    return {
        unit: limiting(lang)
        if unit is PERCENT
        else _ELIGIBLE.bit | admitting_of(unit) | (money if unit in ANY_MONEY else 0)
        for unit in Unit
    }


def limit_of(mention: QuantityMention, sentence: Sentence, low: int, lang: str) -> str:
    """The rule by which the sentence's figure is a limit, "" where none says so. `low`: where its own words begin."""
    bits, unit, bounded = sentence.line.bits, mention.unit, mention.comparator in BOUNDING
    if not (bounded or unit in OF_TIME or bits & _limiting(lang)[unit]):
        return ""
    text, start, end = sentence.text, mention.start - sentence.start, mention.end - sentence.start
    if unit is PERCENT and is_rate(sentence, start, lang):
        return "rate-of-a-tax"
    if rule := grant_of(mention, text, start, bits, lang):
        return rule
    if unit is PERCENT and by_a_rule(mention, text, start, bits):
        return "entitled-to"
    if unit in CAPPED and FIXED.bit & bits and fixed_by_a_rule(text, start, bits):
        return "fixed-by-a-rule"
    if bounded and (rule := _of_a_class(mention, sentence, low, lang)):
        return rule
    if unit in OF_TIME and bits & TIME_GRANTED.bit and limits_time(text, start, end):
        return "holds-for"
    if unit in CAPPED and _CEILING.bit & bits and _CEILING.plain.match(text, end):
        return "ceiling"
    if bounded and (rule := _of_who_has_it(text, start, end, bits)):
        return rule
    eligible = _ELIGIBLE.search(text, bits, 0, start) if _ELIGIBLE.bit & bits else None
    if eligible and ";" not in text[eligible.end() : start]:
        return "eligibility"
    if rule := condition_of(mention, text, start, end, bits):
        return rule
    if mention.comparator is not LTE or unit in _SPEEDS:
        return ""
    if unit in ANY_MONEY and _for_each(text, low, start, end, lang):
        return FOR_EACH
    if unit in OF_TIME and runs_from(text, end):
        return CONDITION
    return "permitted-at-most" if _permitted(text, low, start, lang) else ""


def _of_a_class(mention: QuantityMention, sentence: Sentence, low: int, lang: str) -> str:
    """The rule by which the bounded figure tells from or up to what somebody is of a class or has a duty."""
    bits, text, start = sentence.line.bits, sentence.text, mention.start - sentence.start
    under = mention.comparator is LT
    if not (under and _NEARLY.match(text, start)):
        amount = mention.unit in ANY_MONEY
        if amount and (of_class(mention, sentence, lang) or sized_at(mention, sentence, lang)):
            return CLASS_LIMIT
        if rule := _limit_of_duty(mention, sentence, low, lang):
            return rule
        if amount and (_of_each_deal(mention, text, start, under=under) or (not under and _defines(text, start, bits))):
            return CLASS_LIMIT
    return SIZED if sized(mention, sentence, lang) else ""


def _of_who_has_it(text: str, start: int, end: int, bits: int) -> str:
    """The rule by which the bounded figure, which stands at the offsets, is a condition of a duty or of a right."""
    if _conditional(text, start, end, bits) and not _AIM_OF.search(text, max(0, start - 40), start):
        return CONDITION
    must_have = _MUST_HAVE.bit & bits and _MUST_HAVE.search(text, bits, 0, start)
    return "eligibility" if must_have and not _DEADLINE.match(text, end) else ""


def _permitted(text: str, low: int, start: int, lang: str) -> bool:
    """So much at most, which stands at `start`, is permitted, and was not before. `low`: where its own words begin."""
    since = max(0, start - 90)
    permitted = _PERMITTED[lang].search(text[since:start], of=text)
    if permitted is None:
        return False
    # "Has drawn up rules by which money may make up": what was before the permission tells nothing of it.
    since = max(low, since + permitted.start() if _MAY.match(permitted.group()) else low)
    return TOLD[lang].search(text, since, start) is None


#: "Projects with capital of nearly $11.6 billion": what they come to, and no limit.
_NEARLY: Final = lazy(r"(?:nearly|almost|close to|just under|gần|ngót|xấp xỉ)(?!\w)", re.I)
#: "Mỗi thương vụ không quá 20 tỷ đồng", "at most VND5 billion for each": what one of many gets at most.
_EACH_BEFORE: Final = lazy(r"(?:\b(?:each|every)\b|(?<!\w)(?:mỗi|từng)(?!\w))[^.;,\d]{0,40}$", re.I)
_EACH_BEHIND: Final = lazy(
    r" (?:for each|for every|each|apiece|per (?!cent|year|month|day)\w+|(?:cho )?(?:mỗi|một) (?!năm|tháng|ngày)\w+)\b",
    re.I,
)


#: "I insist on a valuation above US$1 billion", "tôi chỉ tính công ty được định giá trên 1 tỷ USD": what makes one of a class.
_DEFINED: Final = Prefiltered(
    r"\b(?:insist(?:s|ed)? on|(?:counts?|counted|includes?|included|admits?|recogni[sz]es?) only|only (?:counts?|counted|includes?|admits?|recogni[sz]es?)|(?:definition|yardstick|criterion|criteria|bar|test)\b[^.;\d]{0,30} (?:is|are|requires?|demands?|needs?|takes?|means?))\b[^.;\d]{0,90}\b(?:valuations?|valued|value|worth|turnover|revenues?|sales|capital|assets)(?: at| of)? $"
    r"|(?<!\w)(?:chỉ (?:tính|đếm|công nhận|kể)|[Tt]iêu chí|[Đđ]ịnh nghĩa|[Đđ]iều kiện)(?!\w)[^.;\d]{0,80}(?<!\w)(?:định giá|giá trị|trị giá|doanh thu|doanh số|vốn|quy mô|tài sản)(?: (?:từ|đạt|ở mức))* $"
)


def _defines(text: str, start: int, bits: int) -> bool:
    """What stands before the offset says what makes one of a class."""
    return bool(_DEFINED.bit & bits) and _DEFINED.plain.search(text, 0, start) is not None


#: "If less than 70 per cent is used, the firm must pay": a condition of what a rule demands.
_IF: Final = Prefiltered(
    r"(?:^\W*|[,;:.] )(?:(?:If|if)(?! (?:not|so),)|Unless|unless|Where|(?:Nếu|nếu)(?! (?:không|vậy|thế|được),)|Trường hợp|trường hợp)\b[^;.]{0,110}$"
)
#: "They qualify only if they spend 2 per cent or more", "chỉ được hưởng khi chi từ 2%": the condition behind what it is for.
_ONLY_IF: Final = Parted(
    r"\b(?:qualif(?:y|ies)|eligible|entitled|apply|applies|exempt|recogni[sz]ed|granted|licensed)\b[^.;,\d]{0,30}\b(?:if|when|where|unless|provided)\b[^;.]{0,80}$"
    # "Sellers are required to register once their turnover is above", "obliged to withhold tax, unless sales are below".
    r"|\b(?:(?:is|are|be|been) (?:obliged|required|asked) to|must|ha(?:ve|s) to)\b[^.;]{0,90}\b(?:if|when|unless|once|provided)\b[^;.\d]{0,80}\b(?:is|are|has|have|reach(?:es)?|exceeds?|stays?|falls?|goes|go)\b[^;.\d]{0,30}$"
    # "A firm may claim its costs, provided it has been in business for at least 12 months".
    # "A product may be entered only if at least two-thirds vote for it".
    r"|\b(?:may|can|shall|is|are)\b[^.;\d]{0,50}\bonly (?:if|when|where|once)\b[^;.\d]{0,60}$"
    # "A scan is compulsory once the transfers of a day exceed".
    r"|\b(?:compulsory|mandatory|obligatory|required)\b[^;.]{0,120}\b(?:if|when|once|where|unless)\b[^;.\d]{0,60}$"
    r"|, provided (?:that )?(?:it|they|he|she|the [a-z]+) [^.;,\d]{0,50}$"
    r"|(?<!\w)áp dụng (?:cho|với|đối với)(?! \d)[^.;,\d]{3,60}$"
    r"|(?<!\w)(?:được|áp dụng|công nhận|ưu đãi)(?: [^\W\d]\w*){0,6} (?:nếu|khi|với điều kiện)(?!\w)[^;.\d]{0,80}$"
)
_THEN: Final = lazy(
    r"[^;.]{0,110}?(?:, | thì )[^;.]{0,60}?(?:\b(?:must|shall|(?:has|have) to|(?:is|are|will be) (?:fined|taxed|charged|barred|obliged|required|exempt\w*|entitled|eligible|refunded|withdrawn|revoked)|may (?:keep|deduct|claim|apply|choose))\b|(?<!\w)(?:phải|bị|được|không phải)(?!\w))"
)


#: "If we want to reach the goal of 10 per cent or more": an aim, whatever it is a condition of.
_AIM_OF: Final = lazy(
    r"\b(?:goal|target|aim|objective) of(?: \w+){0,2} $|(?<!\w)(?:mục tiêu|chỉ tiêu|đích)(?: \w+){0,2} $"
)


def _conditional(text: str, start: int, end: int, bits: int) -> bool:
    """The figure is in a clause that says when something must or may be done."""
    if _ONLY_IF.bit & bits and _ONLY_IF.search(text, bits, 0, start):
        return True
    return bool(_IF.bit & bits and _IF.plain.search(text, 0, start)) and _THEN.match(text, end) is not None


#: "Deals of at least $10 million each": of which size each of them is.
_SIZED_AT: Final = lazy(
    r"\b[a-z]{3,}s(?: among them)? (?:of|worth|for|with|at|was|were|are|is|had a value of|have a value of|carr(?:y|ied) a price of) (?:at |more |over )?(?:above |over |under |below |worth )?$|(?<!\w)(?:trị giá|giá trị|quy mô|vốn)(?: từ)? $"
)
_EACH_DEAL: Final = lazy(r" (?:each|apiece)\b| (?:mỗi|một) (?:thương vụ|hợp đồng|dự án|đơn|khoản|vòng|gói|lần)(?!\w)")


#: "Rounds under $500,000", "chỉ có ba thương vụ trên 30 triệu USD": which of them are meant.
_DEALS: Final = lazy(
    r"\b(?:[Dd]eals|[Rr]ounds|[Cc]ontracts|transactions|cheques|checks|tickets|orders) $|(?<!\w)(?:thương vụ|vòng gọi vốn|vòng|khoản đầu tư|giao dịch|hợp đồng|đơn hàng)(?: có giá trị)? $"
)


def _of_each_deal(mention: QuantityMention, text: str, start: int, *, under: bool) -> bool:
    """The bound is that of the worth of each of those counted."""
    if _DEALS.search(text, max(0, start - 40), start):
        return True
    each = not under and _EACH_DEAL.match(text, start + mention.end - mention.start)
    return bool(each) and _SIZED_AT.search(text, 0, start) is not None


def _for_each(text: str, low: int, start: int, end: int, lang: str) -> bool:
    """The most that each of what is counted gets."""
    if not (_EACH_BEFORE.search(text, max(0, start - 60), start) or _EACH_BEHIND.match(text, end)):
        return False
    return TOLD[lang].search(text, low, start) is None or _PLANNED.search(text, low, start) is not None


_PLANNED: Final = lazy(r"(?<!\w)dự kiến(?!\w)")


def _limit_of_duty(mention: QuantityMention, sentence: Sentence, low: int, lang: str) -> str:
    """How long at least somebody has to have done something, or from or up to which amount on a duty holds."""
    text, base = sentence.text, sentence.start
    start, end = mention.start - base, mention.end - base
    lasting = mention.unit in OF_TIME and mention.comparator in _BOUNDED
    if lasting and _TIMELY.search(text, mention.number - base, end + 1) and _OBLIGED.search(text, low, start):
        return "so-long-at-least"
    qualifies = _QUALIFIES.bit & sentence.line.bits and _QUALIFIES.plain.match(text, end)
    if qualifies and (_ONLY_THEN.match(text, end) or _WHO[lang].search(text, 0, start)):
        return "who-qualifies"
    if DUTY.bit & sentence.line.bits and _ANY_WHO.match(text, 0, start) and DUTY.plain.match(text, end):
        return WITH_A_DUTY
    for_those = _FOR_THOSE[lang]
    if for_those.bit & sentence.line.bits and for_those.plain.search(text, max(0, start - 130), start):
        return WITH_A_DUTY
    or_less = mention.comparator is LTE and not text.endswith(_OR_LESS, start, end)
    if or_less or mention.rule == "each-of" or not (DUTY.bit & sentence.line.bits and DUTY.plain.match(text, end)):
        return ""
    classes = _CLASSES if mention.unit in ANY_MONEY else _HAVING
    return WITH_A_DUTY if classes[lang].search(text, 0, start) else ""


def bounds_a_duty(mention: QuantityMention, sentence: Sentence, lang: str) -> bool:
    """From or up to so many on some have a duty or a right."""
    if mention.comparator not in _BOUNDS:
        return False
    return _limit_of_duty(mention, sentence, mention.start - sentence.start, lang) == WITH_A_DUTY


#: "60% số dự án có tổng mức đầu tư không quá 20 tỷ đồng", "more than half had a budget of no more than": a share of a class.
_HAVE: Final = {
    "en": lazy(
        r"(?: of)?(?: (?:the|its|their|all|these|those|such))?(?: [\w-]+){0,4}? (?:have|has|had|cost|employ|employed|earn|earned|are worth|were worth|were for|are for|with)(?: [\w-]+){0,4} ",
        re.I,
    ),
    "vi": lazy(
        r"(?: (?!đã|đạt)[^\W\d]\w*){0,6}? (?:có|dùng|vay|nhận)(?: (?!đã|đạt|tăng)[^\W\d]\w*){1,5} ",
        re.I,
    ),
}


def capped(index: int, context: SentenceContext) -> str:
    """A share of costs that is given up to a cap, or that cap ("50% of the cost, up to VND100 million")."""
    first = index if context.mentions[index].unit is PERCENT else index - 1
    if first < 0 or first + 1 >= len(context.mentions) or context.mentions[first].unit is not PERCENT:
        return ""
    if not (context.mentions[first + 1].comparator in BOUNDING or CAP.bit & context.sentence.line.bits):
        return ""
    share, cap, text, base = (
        context.mentions[first],
        context.mentions[first + 1],
        context.sentence.text,
        context.sentence.start,
    )
    end, start = share.end - base, cap.start - base
    if cap.comparator in BOUNDING and _HAVE[context.lang].fullmatch(text, end, start):
        return SHARE_OF_CLASS if index > first else ""
    if cap.unit not in ANY_MONEY or start - end > 60 or TOLD[context.lang].search(text, end, start):
        return ""
    cost = _COSTS.search(text, share.number - base, start)
    return "share-up-to-a-cap" if cost and CAP.plain.search(text, end, cap.end - base) else ""
