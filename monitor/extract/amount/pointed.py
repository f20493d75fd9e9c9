"""Numbers that say neither unit nor noun and go back to what the sentence before measured: "The aim is 12 in 2030."."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.density import base_of
from monitor.extract.members import COUNT, GBPS, INDEX, MBPS, PER_10K, PERCENT
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy

#: "The aim for 2030 is", "Đích đến năm 2030 là".
_POINTED: Final = lazy(
    r"\W*(?:[^,.;:\d]{2,40}, )?(?:(?:ở|tại|in|at) [^,.;:\d]{2,30}? (?:hiện nay |hiện |nay |now |today )?(?=con số|the figure|the number|the ratio))?(?:(?:By|In|For|For the year|Before|Đến|Năm|Vào|Tới|Trước)(?: năm)? (?:19|20)\d\d,? )?(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]his|[Tt]hat|Viet ?[Nn]am['’]s|(?:The|the) (?:country|[Rr]esolution|[Gg]overnment|plan|strategy|ministry)['’]s|Resolution \d+['’]s) )?(?:current |new |original |next |corresponding |national |right |correct |real |true |actual |final |updated |official |latest |revised )?"
    r"(?:aim|goal|target|figure|number|ratio|objective|plan|ambition|level|it|It|Đích(?: đến)?|Mục tiêu|Con số(?: này| đó| ấy| đúng| chính xác| thực tế| mới nhất| cập nhật| chính thức)?|Số (?:đúng|chính xác|thực tế|mới nhất|cập nhật|chính thức)|Chỉ tiêu|Mức|mục tiêu|con số(?: này| đó| ấy)?|chỉ tiêu|đích)(?: (?:set )?(?:for|by|in|of|đặt ra|đề ra|của|đến|cho|vào|tới|năm)(?: the| năm)*(?: [^\W\d]\w*){0,5}(?: (?:19|20)\d\d)?)?,?"
    r" (?:is|was|will be|should be|is to be|must be|must reach|should reach|is to reach|stands at|stood at|là|đạt|phải đạt|phải là|ở mức|sẽ là|được đặt là)(?: to)? (?:(?:at least|about|around|nearly|over|more than|just|only|some|ít nhất|tối thiểu|khoảng|hơn|gần|trên|chỉ|mới) )*"
)
#: "Koreans have 90."
_OTHERS: Final = lazy(
    rf"\W*(?:In |Ở |Tại |Hiện |Hiện nay |Nay |Today |Now )?(?:ta|chúng ta|nước ta|cả nước|we|the country|[{CAPITALS}]\w+(?: [{CAPITALS}]\w+){{0,2}}),? (?:it is |mới |chỉ |hiện |only |now |con số là |the figure is )?(?:(?:have|has|had|is at|counts|boasts|reported|reports|recorded|counted|stood at|stands at|reached|có|là|đạt|tới) )?(?:(?:about|around|nearly|over|more than|only|some|tới|khoảng|hơn|gần|trên|chỉ) )*"
)
#: "Thailand is already above 20".
_OTHERS_ARE: Final = lazy(
    rf"\W*(?:[{CAPITALS}]\w+(?: [{CAPITALS}]\w+){{0,2}}) (?:is|was|are) (?:already |now |still |even )?(?:at |above |over |near |below |close to |around )*"
)
_POINTED_END: Final = lazy(
    r"[.;,\")]|$| (?:nationwide|nationally|across the country|for the country|on average|elsewhere|abroad|globally|worldwide|cả nước|toàn quốc|by|in|before|for|cho|của|this|last|next|at the|a year|two|three|five|vào|năm|đến|trước|hồi|tính đến)\b| as (?:the|its|a|our) (?:[a-z]+ )?(?:mark|goal|target|aim|bar|objective|level|benchmark|standard|threshold|figure)\b| (?:people|researchers|người)\b| (?:today|now|currently|at present|hiện nay|hiện tại)\b(?=[.,;)]| and| while| và)|,? (?:and|và) (?=[A-ZĐ])"
)
#: "Resolution 57 wants 12 by the end of the decade".
_WANTED: Final = lazy(
    r"\W*(?:(?:The )?[Rr]esolution(?: \d+[\w/-]*)?|The (?:government|plan|strategy|law|programme)|Nghị quyết(?: số)?(?: \d+[\w/-]*)?|Chính phủ|Kế hoạch)(?: now| hiện)? (?:wants|demands|requires|asks for|calls for|aims (?:for|at)|sets|seeks|foresees|muốn|đòi|đòi hỏi|yêu cầu|đặt|đặt ra|đặt mục tiêu)(?: (?:con số(?: này| đó)?(?: là| đạt| lên)?|t[ỷỉ] lệ này(?: là| đạt| lên)?|mức|at least|ít nhất|tối thiểu|hơn|trên|more than|about))* "
)
#: "By 2030 the ministry wants the latter number to be 500", "muốn con số sau là từ 40 đến 50": one of the two counted before.
_OF_TWO: Final = lazy(
    r"\b[Tt]he (?:latter|former)(?: (?:number|figure|count|total))? (?:(?:is|was|will|should|must|would|has|had|now) )*(?:to )?(?:be|is|was|reach(?:es|ed)?|r[io]se to|gr[oe]w to|climb(?:ed)? to|stands at|stood at|hit)(?: (?:between|at least|about|around|some|over|nearly|only))* $"
    r"|(?<!\w)(?:con )?số (?:sau|trước|đầu|thứ hai|thứ nhất)(?: (?:sẽ|phải|đã|mới|chỉ|nay|cần))* (?:là|đạt|lên|còn|ở mức|đạt mức)(?: (?:từ|ít nhất|tối thiểu|khoảng|hơn|gần|trên))* $"
)
_GOES_ON_ABOUT: Final = frozenset({PER_10K, MBPS, GBPS, COUNT, INDEX, PERCENT})
#: Units that a bare decimal may be in without a word that points back.
DISTINCT: Final = frozenset({PER_10K, MBPS, GBPS})
#: Where another clause begins behind the number before.
_CLAUSE: Final = lazy(
    r"[^;\d]{0,60}?(?:;|, (?:while|but|whereas|and|with|against|trong khi|còn|nhưng|song)|,(?= (?:the|its|mục tiêu|chỉ tiêu|đích)\b))(?= )"
)
#: "61 Mbps on average, compared with 146 nationwide".
_AGAINST: Final = lazy(
    r"[^;.\d]{0,40}?(?:[,(] ?|\b)(?:compared (?:with|to)|against|versus|up from|down from|so với(?: mức)?|trong khi [^;.,\d]{2,30} (?:là|đạt)|còn [^;.,\d]{2,30} (?:là|đạt))(?: (?:only|just|about|around|an average of|chỉ|khoảng|hơn))* "
)
#: Values of one measure lie within this factor of one another.
_NEAR: Final = Decimal(8)
#: What stands before a number of another kind: a version, a magnitude, money, a chapter.
_OTHER_KIND: Final = lazy(
    r"(?:[$€£]|\b(?:version|magnitude|industry|scored?|a score of|chapter|section|article|clause|page|grade|industrial revolution)|(?<!\w)(?:điểm|phiên bản|cách mạng công nghiệp|công nghiệp|bản|chương|điều|khoản|mục|trang|web|độ richter)) $",
    re.I,
)


def pointed(ask: Ask) -> Measured | None:
    """ "Resolution 57 wants 12", "The figure was 7.1 in 2024": measured as what the sentence before speaks of."""
    lead = ask.before[-1] if ask.before else ask.lead
    if lead is not None and lead.unit is PER_10K and ask.low.digits and _of_density(ask, lead):
        return Measured(PER_10K, ask.end, "pointed-back", scale=base_of(lead, ask.low.value))
    if lead is None or not ask.low.digits or lead.unit not in _GOES_ON_ABOUT:
        return None
    if not _POINTED_END.match(ask.text, ask.end):
        return None
    text, start = ask.text, ask.low.start
    if lead.unit is COUNT and not ask.before and _OF_TWO.search(text, max(0, start - 70), start):
        return Measured(COUNT, ask.end, "pointed-back")
    if lead.unit is PERCENT:
        return _aim_in_percent(ask, lead)
    if ask.before:
        # In the sentence itself it is said in another clause, or what it was is compared with it.
        clause = _CLAUSE.match(text, lead.end)
        points = clause is not None and _POINTED.fullmatch(text, clause.end(), start) is not None
        if not points and not (lead.unit in DISTINCT and _AGAINST.fullmatch(text, lead.end, start)):
            return None
        return Measured(
            lead.unit, ask.end, "pointed-back", lead.noun if lead.unit is COUNT else "", base_of(lead, ask.low.value)
        )
    said = _POINTED.fullmatch(text, 0, start) or _WANTED.fullmatch(text, 0, start)
    if said is None and lead.unit is PER_10K:
        said = _OTHERS.fullmatch(text, 0, start) or _OTHERS_ARE.fullmatch(text, 0, start)
    if said is None and not (lead.unit in DISTINCT and _like(ask, lead.value)):
        return None
    return Measured(
        lead.unit, ask.end, "pointed-back", lead.noun if lead.unit is COUNT else "", base_of(lead, ask.low.value)
    )


#: "The target for 2025 was 80", behind shares.
_THE_AIM: Final = lazy(
    r"(?:[^;\d]|(?:19|20)\d\d){0,60}?(?:^|; |, (?:while|but|against|trong khi|còn) )(?:but |while |and |còn |trong khi )?(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]his year's|[Nn]ext year's|[Mm]ục tiêu|[Cc]hỉ tiêu|[Đđ]ích)(?: (?:new|original|official|national|full-year|20\d\d))? ?(?:target|goal|aim|plan|objective|ambition)?(?:,? (?:for|in|by|năm|của năm|cho năm|đến năm) (?:19|20)\d\d)?(?:, [^,;.\d]{3,40},)? (?:is|was|had been|là|phải là)(?: (?:only|just|chỉ))? ",
)


def _aim_in_percent(ask: Ask, lead: QuantityMention) -> Measured | None:
    """ "67 per cent were filed online; the target for 2025 was 80": the aim of a share is one too."""
    start = lead.end if ask.before else 0
    if ask.low.value > 100 or lead.change or not _THE_AIM.fullmatch(ask.text, start, ask.low.start):
        return None
    return Measured(PERCENT, ask.end, "pointed-back")


#: "The goal of 12 by 2030", "muốn lên 12 người vào năm 2030".
_AIM_OF: Final = lazy(
    r"\b(?:resolution|plan|strategy|law|programme|government|resolution 57) (?:asks for|wants|calls for|demands|requires|aims (?:for|at)|sets)(?: (?:at least|about|around|over|more than|some|nearly))* $|"
    r"\b(?:(?:goal|target|aim|objective|requirement|mark)s? of|to (?:reach|hit|get to|attain|arrive at))(?: (?:at least|about|around|over|more than|some|nearly))* $"
    r"|(?<!\w)(?:mục tiêu|chỉ tiêu|đích|mốc|lên|đạt|tới|có được|phải có)(?: (?:là|ít nhất|tối thiểu|khoảng|hơn|trên|mức|con số))* $",
    re.I,
)
#: "Malaysia had 27 in 2023; Viet Nam, in the same year, 8.2": the same of another place.
_NEXT: Final = lazy(
    rf"[^;\d]{{0,40}}(?:(?:19|20)\d\d)?(?:[;,]| (?=and|và)) ?(?:and |while |but |whereas |còn |trong khi |và )?(?:the )?[{CAPITALS}][\w'’-]+(?: [{CAPITALS}]\w+){{0,3}}(?:,? (?:in|at|by|over|năm|cùng|vào|ở) [^,;.]{{2,20}},?)?(?: (?:had|has|have|counted|only|just|about|nearly|stood at|was at|có|là|chỉ|mới|đạt|khoảng|gần|hơn))* $"
)


def _of_density(ask: Ask, lead: QuantityMention) -> bool:
    """The number is of so many as the density before it, at another time or of another place."""
    text, low = ask.text, ask.low
    if low.scale != 1 or not (lead.value / _NEAR <= low.value <= lead.value * _NEAR):
        return False
    if not _POINTED_END.match(text, ask.end):
        return False
    if _AIM_OF.search(text, max(0, low.start - 40), low.start):
        return True
    return bool(ask.before) and _NEXT.fullmatch(text, lead.end, low.start) is not None


def _like(ask: Ask, value: Decimal) -> bool:
    """A decimal of about that value, which nothing else is said of."""
    low = ask.low
    if low.value == low.value.to_integral_value() or low.scale != 1 or not value:
        return False
    near = value / _NEAR <= low.value <= value * _NEAR
    return near and _OTHER_KIND.search(ask.text, max(0, low.start - 30), low.start) is None
