"""Numbers alone that answer how many there are ("Two, because ..."), or to which things have gone ("strategic products
would drop to 28")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.domain.letters import SMALLS
from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.held import YEARLIKE
from monitor.extract.members import COUNT, RANK
from monitor.extract.prefilter.lazy import lazy

#: "How many unicorns do you count?", "Cả nước có mấy kỳ lân?": what is asked for.
_HOW_MANY: Final = lazy(
    r"\b[Hh]ow many (?P<noun>(?:(?:[45]G|S&T|R&D|[A-Z]{2,4}) )?[a-z][^?.;:,\d]{2,60}?)(?= (?:do|does|did|are|is|were|was|have|has|had|would|will|should|can|could|must|might|may|in|at|on|there|now|today|exist|remain|currently|so far)\b|[?,])"
    rf"|(?<!\w)(?:[Bb]ao nhiêu|[Mm]ấy) (?P<vi>[{SMALLS}][^?.;:,\d]{{1,60}}?)(?= (?:rồi|vậy|thưa|hiện|đang|nữa|thì|là|mới|được|trên|trong|ở|tại|đã|sẽ|như|của|vào|đến|ạ|hả)(?!\w)|[?,])"
)
#: "Well, by my count about".
_OPENS: Final = lazy(
    r"\W*(?:(?:well|oh|honestly|frankly|today|now|currently|officially|so far|right now|at present|at the moment|at last count|strictly speaking|(?:by|on) (?:my|our|the (?:ministry|office)'s|the official) (?:count|reckoning)|as of (?:today|now)|dạ|thưa (?:ông|bà|anh|chị)|hiện(?: nay| tại)?|đến nay|tính đến nay|theo tôi|nay),? ){0,2}"
    r"(?:(?:i|we)(?: would| now| can)? (?:count|say|have|see|know of) |there (?:are|is)(?: now)? |(?:chúng ta |cả nước |chúng tôi )?(?:mới |chỉ |đang |hiện )?có )?"
    r"(?:(?:maybe|perhaps|probably|possibly|exactly|precisely|about|around|some|roughly|nearly|almost|only|just|over|more than|at least|fewer than|chỉ|mới|khoảng|gần|hơn|trên|đúng|chừng|ít nhất),? )*",
    re.I,
)
_OPEN_END: Final = lazy(
    r"[.;!?)]|,(?! \d)|$| - |: | (?:at (?:most|least|present|best|the moment|last count)|today|now|currently|so far|if|in (?:all|total)|by (?:my|our)|as of|for now|and counting|or so|too many|plus|by (?:19|20)\d\d|before (?:19|20)\d\d|thôi|nếu|vì|cho đến nay|hiện nay)(?!\w)"
)


def answered(ask: Ask) -> Measured | None:
    """A number with which the answer to a question for how many begins."""
    low = ask.low
    if not ask.heads or ask.before or low.scale != 1 or low.ordinal or (low.digits and "." in low.digits):
        return None
    asked = _HOW_MANY.search(ask.heads[-1])
    if asked is None or YEARLIKE.fullmatch(low.raw) or not _OPEN_END.match(ask.text, ask.end):
        return None
    if not _OPENS.fullmatch(ask.text, 0, low.start):
        return None
    return Measured(COUNT, ask.end, "count-answered", asked["noun"] or asked["vi"])


#: "Where does Viet Nam rank in cybersecurity?", "xếp thứ mấy?": a place is asked for.
_WHERE_RANKED: Final = lazy(
    r"\b(?:[Ww]here|[Ww]hat|[Ww]hich|[Hh]ow (?:high|low|far))\b[^?]{2,90}\b(?:rank(?:s|ed|ing)?|stand|position|place[ds]?|standing|sit|come|league)\b|(?<!\w)(?:(?:thứ|hạng|vị trí) (?:mấy|bao nhiêu|nào)|ở đâu trên)(?!\w)"
)
#: "17th, the ITU says", "only 55th.", "71st of 193".
_PLACE_END: Final = lazy(
    r"[,.;)]|$| (?:out )?of \d| (?:in|on|for|among|according|worldwide|globally|place|says?|trong|trên)\b"
)


def answers_rank(ask: Ask) -> bool:
    """An ordinal with which the answer to a question for a rank begins."""
    if not ask.heads or ask.before or not ask.low.ordinal or "?" not in ask.heads[-1][-3:]:
        return False
    if not _PLACE_END.match(ask.text, ask.end) or not _OPENS.fullmatch(ask.text, 0, ask.low.start):
        return False
    return _WHERE_RANKED.search(ask.heads[-1]) is not None


#: "By 2030 it should be 50th", "this year it may reach 60th".
_PLACE_AGAIN: Final = lazy(
    r"[,.;)]|$| (?:by|in) (?:the end of |20\d\d|this|that|next|its|last)| (?:is|was) the (?:goal|aim|target)\b"
)


def ranks_again(ask: Ask) -> bool:
    """An ordinal in figures with nothing behind it that it counts, where the sentence before told a rank last."""
    low = ask.low
    if ask.before or not low.ordinal or low.word or ask.lead is None or ask.lead.unit is not RANK:
        return False
    return not ask.tail.endswith("the ") and _PLACE_AGAIN.match(ask.text, ask.end) is not None


#: What is counted one by one: of prices, shares and degrees a number alone says no count.
THINGS_EN: Final = r"(?:institutions|organi[sz]ations|bodies|specialists|scientists|inventions|investors|products|technologies|groups|unicorns|start-?ups|firms|companies|enterprises|businesses|cent(?:re|er)s|hubs|funds|incubators|accelerators|labs|laboratories|stations|masts|tasks|projects|programmes|programs|laws|decrees|articles|procedures|steps|ministries|departments|agencies|offices|provinces|communes|districts|applications|patents|licen[cs]es|permits|students|graduates|engineers|researchers|lecturers|teachers|experts|members|workers|jobs|schools|universities|institutes|colleges|hospitals|sites|plants|factories|cases|attacks|accounts|users|subscribers|papers|articles|publications|journals|deals|contracts|services|platforms|items|indicators|targets|countries|cities)"
_THINGS_VI: Final = r"(?:sản phẩm|công nghệ|nhóm|kỳ lân|startup|doanh nghiệp|công ty|trung tâm|quỹ|vườn ươm|phòng thí nghiệm|trạm|nhiệm vụ|dự án|đề tài|chương trình|luật|nghị định|thủ tục|bộ ngành|cơ quan|tỉnh thành|xã|huyện|đơn đăng ký|bằng sáng chế|giấy phép|sinh viên|kỹ sư|nhà nghiên cứu|giảng viên|chuyên gia|thành viên|lao động|việc làm|trường|viện|bệnh viện|nhà máy|vụ tấn công|tài khoản|thuê bao|bài báo|công bố|thương vụ|hợp đồng|dịch vụ|nền tảng|chỉ tiêu|khu công nghệ)"
#: "Strategic products would drop", "Sản phẩm chiến lược sẽ giảm xuống".
_WENT: Final = lazy(
    # "The draft cuts the technologies to 10 and the products to 30".
    rf"\b(?:cut|trim|reduce|lower|raise|lift|bring|take|whittle|narrow|shrink|expand|push|extend|increase|pare|slim)(?:s|d|ed|med|ting|ming|ing)? (?:the|its|their|these|those) (?P<a>(?:[a-z-]+ ){{0,3}}?(?i:{THINGS_EN}))(?: (?:down|up|back|from \w+))* to (?:(?:about|around|some|just|only|nearly|over|at least) )*$"
    rf"|\d,? and (?:the|its|their|those) (?P<b>(?:[a-z-]+ ){{0,3}}?(?i:{THINGS_EN})) (?:down |up |back )?to (?:(?:about|around|some|just|only|nearly|over|at least) )*$"
    rf"|(?:^|[.;:,] |\b(?:and|while|but|that|as) )\W*(?:[Tt]he |[Ii]ts |[Tt]heir )?(?P<noun>(?:[A-Za-z][a-z-]+ ){{0,3}}?(?i:{THINGS_EN}))(?: (?:from|in|of|by|with|on) [^.;,\d]{{2,30}}?)?(?: (?:would|will|should|could|may|might|must|are|were|is|had|have|has|to|then|already|now|also|set|due|expected|forecast|likely|projected))* (?:(?:be|been) )?(?:drop|fall|f[ea]ll|rise|rose|grow|grew|climb|shrink|shrank|swell|increase|decrease|went|came|cut|trimmed|reduced|whittled|lifted|raised|expand|swollen|risen|grown)(?:s|d|ed|p?ed|en|n)?(?: (?:down|up|slightly|sharply|only))* to (?:(?:about|around|some|just|only|nearly|over|at least) )*$"
    rf"|(?:^|[.;:,] |\b(?:and|while|but|that) )\W*(?:[Tt]he |[Ii]ts |[Tt]heir )?(?P<who>(?:[A-Za-z][a-z-]+ ){{0,3}}?(?i:{THINGS_EN}))(?: (?:in|of|from) [^.;,\d]{{2,30}}?)?(?: (?:now|already|have|had|will|should|would|may|to))* (?:reach(?:ed)?|hit) (?:(?:about|around|some|just|only|nearly|over|at least) )*$"
    rf"|(?:^|[.;:,] |(?<!\w)(?:và|còn|nhưng|rằng) )\W*(?:[Ss]ố )?(?P<vi>(?i:{_THINGS_VI})(?: [{SMALLS}]\w*){{0,4}}?)(?: (?:sẽ|đã|có thể|dự kiến|chỉ|cũng|được))*(?: (?:giảm|tăng|rút|nâng|thu hẹp|mở rộng|cắt|co lại))(?: (?:xuống|còn|lên|tới|đến|chỉ|khoảng|gần|hơn))+ $"
)
_WENT_ENDS: Final = ("to ", "reach ", "reached ", "hit ", "about ", "around ", "some ", "just ", "only ", "nearly ", "over ", "least ", "xuống ", "còn ", "lên ", "tới ", "đến ", "chỉ ", "khoảng ", "gần ", "hơn ")  # fmt: skip
_WENT_END: Final = lazy(
    r"[.;,)]|$| (?:under|in|by|from|this|next|last|within|over|at|after|before|against|as|when|if|and|while|theo|vào|trong|từ|năm|nếu|khi|so với|và|đến|trước|sau)(?!\w)"
)


def went_to(ask: Ask) -> Measured | None:
    """To how many those things have gone that the clause begins with."""
    low = ask.low
    if low.scale != 1 or low.value < 2 or low.ordinal or (low.digits and "." in low.digits):
        return None
    if not ask.tail.endswith(_WENT_ENDS) or YEARLIKE.fullmatch(low.raw) or not _WENT_END.match(ask.text, ask.end):
        return None
    went = _WENT.search(ask.text, max(0, low.start - 120), low.start)
    return Measured(COUNT, ask.end, "count-went-to", went[went.lastgroup or 0]) if went else None
