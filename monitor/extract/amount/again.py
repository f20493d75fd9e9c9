"""Numbers that leave out their unit: the figures before them in the sentence say it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.members import COUNT, MONEY
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy

#: "Firms pay 800,000", "and now it is 55": an amount set beside the one before.
_PAYS: Final = lazy(
    r"\b(?:pays?|paid|gets?|got|charges?|charged|costs?|earns?|earned|sells? (?:it |them )?(?:for|at)|sold (?:for|at)|fetch(?:es|ed)?|offers?|offered|(?:is|was|are|were)(?: now)?)(?: (?:about|around|some|only|just|nearly|over|up to))* $"
    r"|(?<!\w)(?:trả|mua|bán|giá|thu|nhận|lên|xuống|còn|được|là)(?: (?:giá|tới|đến|khoảng|gần|hơn|được|chỉ))* $"
)
#: "24 contracts valued at more than $5 million each": what the money before belongs to.
_WORTH: Final = lazy(
    r"[^.;\d]{0,60}\b(?:worth|valued at|with|of|for|totall?ing|trị giá|với|giá|vốn)\b(?:[^.;\d]|(?:19|20)\d\d){0,40}$"
)
#: "..., compared with 19 in the same period".
_AGAINST: Final = lazy(
    r"[^;.]{0,60}?[,;(] ?(?:up|down|rising|compared|against|tăng|giảm|so với)(?: (?:from|with|to|mức|từ))*(?: (?:just|only|about|some|around|nearly|over|chỉ|khoảng|gần|hơn))* $"
)
#: So many times as much an amount or a count set beside another may be.
_LIKE: Final = 20


def money_again(ask: Ask) -> Measured | None:
    """Money of the same size as the amount before it, which says the currency ("... dong per kilogram, in Hanoi 130,000")."""
    last, low = ask.before[-1], ask.low
    if last.unit not in MONEY or last.change or low.scale != 1 or last.scale != 1 or low.currency:
        return None
    if not last.value <= low.value * _LIKE <= last.value * _LIKE * _LIKE or low.start - last.end > 90:
        return None
    return Measured(last.unit, ask.end, "amount-again") if _PAYS.search(ask.text, last.end, low.start) else None


def count_again(ask: Ask) -> Measured | None:
    """A count set against the one before, whose worth was said between."""
    if len(ask.before) < 2 or ask.low.currency or ask.low.scale != 1:
        return None
    counted, worth = ask.before[-2:]
    like = counted.value <= ask.low.value * _LIKE <= counted.value * _LIKE * _LIKE
    if counted.unit is not COUNT or worth.unit not in MONEY or not like:
        return None
    if worth.start - counted.end > 60 or not _WORTH.fullmatch(ask.text, counted.end, worth.start):
        return None
    return Measured(COUNT, ask.end, "count-again") if _AGAINST.fullmatch(ask.text, worth.end, ask.low.start) else None


#: "At least three corporations by 2030 and five by 2045": so many of those at another time.
_BY_THEN: Final = lazy(r"[^.;\d]{0,110}\b(?:by|in) (?:the end of )?20\d\d,? and (?:at least |about |some |up to )?$")
_ALSO_BY: Final = lazy(r" (?:by|in) (?:the end of )?20\d\d\b")
_BY_THEN_VI: Final = lazy(r"[^.;\d]{0,110}(?:đến|vào|trong) (?:hết |cuối )?năm 20\d\d,? và (?:ít nhất |khoảng )?$")
_ALSO_BY_VI: Final = lazy(r" (?:đến|vào|trong) (?:hết |cuối )?năm 20\d\d")


#: "Has two unicorns, and its director dreams aloud of five by 2030": so many of those are wished for.
_WISHED: Final = lazy(
    r"[^.;\d]{0,110}(?:,| and| but| while| though)(?! (?:ranks?|ranked|opens?|closes?)\b)[^.;:\d]{0,80}? (?:(?:dream(?:s|ed|t|ing)?|think(?:s|ing)?|talk(?:s|ed|ing)?|speaks?|spoke) (?:aloud |openly )?of|(?:hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|push(?:es|ing)?|call(?:s|ed|ing)?|ask(?:s|ed|ing)?|settle) for|want(?:s|ed)?|promis(?:es|ed)|pledg(?:es|ed)|expect(?:s|ed)?|foresees?|target(?:s|ed|ing)?|predict(?:s|ed)?|see(?:s|ing)?|need(?:s|ed)?|(?:number|figure|total|count|it|that|this)(?: (?:is|was|should|must|will|has|ought))? to (?:reach|be|hit|rise to|grow to|climb to)|(?:should|must|will) (?:reach|be|hit|have)|(?:to|should|must|will) have)(?: (?:at least|about|some|up to|another|between|from|as many as))? $"
)
_BY_A_YEAR: Final = lazy(r",? (?:by|before) (?:the end of )?(?:20\d\d|the decade|this decade)\b")
_WISHED_VI: Final = lazy(
    r"[^.;\d]{0,110}(?:,| và| nhưng| song| còn)(?!\w)[^.;:\d]{0,80}? (?:(?:mơ|ước|mong|hy vọng|kỳ vọng|muốn|hứa|cam kết|đặt mục tiêu|phấn đấu|phải|cần|sẽ|dự kiến)(?: (?:có|đạt|sẽ có|sẽ đạt|lên|tới|đến|về|được|con số|nâng lên))+|(?:muốn|mơ|mong|nhắm tới|hướng tới))(?: (?:ít nhất|khoảng|tới|thành|từ))? $"
)


def _wished(ask: Ask, last: QuantityMention) -> bool:
    """So many of those counted before are wished for by a year to come."""
    wished, due = (_WISHED, _BY_A_YEAR) if ask.lang == "en" else (_WISHED_VI, _ALSO_BY_VI)
    return due.match(ask.text, ask.end) is not None and wished.fullmatch(ask.text, last.end, ask.low.start) is not None


def dated_again(ask: Ask) -> Measured | None:
    """A bare count for another time behind the one before it."""
    last, low = ask.before[-1], ask.low
    if last.unit is not COUNT or last.change or low.ordinal or low.fraction or low.currency or low.scale != last.scale:
        return None
    if low.value >= 2 and "." not in (low.digits or "") and _wished(ask, last):
        return Measured(COUNT, ask.end, "count-again")
    before, behind = (_BY_THEN, _ALSO_BY) if ask.lang == "en" else (_BY_THEN_VI, _ALSO_BY_VI)
    if not behind.match(ask.text, ask.end) or not before.fullmatch(ask.text, last.end, low.start):
        return None
    return Measured(COUNT, ask.end, "count-again")


#: "100 firms, one small plant and ten sites": one more of a list of counts.
_NEXT_OF_LIST: Final = {
    "en": lazy(r"(?: [a-z][\w'’-]*){0,6}(?:,| and|, and|, plus| plus| as well as) $"),
    "vi": lazy(r"(?: [^\W\d]\w*){0,8}(?:,| và|, và|, cùng| cùng) $"),
}
_LIST_GOES_ON: Final = lazy(
    r",? (?:and|plus|và|cùng) (?:an? |một )?(?:\d|[a-z])|,? (?:by|before|in|on|at|near|to|đến|vào|trước|trong|tại|ở)\b|[.,;)]|$"
)
#: What is built or founded, so that one of them is worth counting.
_THINGS: Final = {
    "en": lazy(
        r" (?:[a-z][\w-]* ){0,4}?(?:plant|fab|factory|centre|center|institute|hub|park|lab|laboratory|university|school|college|line|facility|foundry|station|network|platform|cable|satellite|cluster|zone|hall|office|unicorn|fund|incubator|accelerator|company|firm|enterprise|hospital|warehouse|complex|campus|site|system|exchange|bank|reactor|supercomputer|museum|workshop)\b(?! (?:that|which|in (?:every|each|\w+ )))"
    ),
    "vi": lazy(
        r" (?:nhà máy|trung tâm|viện|trường|khu|doanh nghiệp|công ty|tập đoàn|phòng thí nghiệm|nền tảng|kỳ lân|quỹ|vườn ươm|tuyến|vệ tinh|sàn|bệnh viện|cơ sở|tổ hợp|siêu máy tính|trạm|cảng|dây chuyền|không gian)(?!\w)(?! nào)"
    ),
}


#: "Da Nang aims to have one unicorn by 2030", "đặt mục tiêu đến năm 2030 sinh ra một kỳ lân": one is to come.
_AIMED_ONE: Final = {
    "en": lazy(
        r"\b(?:by 20\d\d|aims?|target\w*|hopes?)\b[^.;]{0,40}? (?:have|produce|create|set up|build|open|found|establish|raise|nurture) $"
    ),
    "vi": lazy(
        r"(?<!\w)(?:mục tiêu|phấn đấu|đến (?:hết |cuối )?năm 20\d\d)(?!\w)[^.;]{0,50} (?:có|có thêm|sinh ra|xuất hiện|hình thành|thành lập|ra đời|xây dựng|mở)(?: được| thêm)? $",
        re.I,
    ),
}
#: "One innovation centre and three incubators": a list of counts begins with it.
_FIRST_OF_LIST: Final = {
    "en": lazy(r",? and (?:two|three|four|five|six|seven|eight|nine|ten|\d+) [a-z]"),
    "vi": lazy(r",? và (?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+) [^\W\d]"),
}
_LINE_BEGINS: Final = lazy(r"\W*")


def one_of_list(ask: Ask, noun: str, end: int) -> Measured | None:
    """ "One" of something in a list of counts, or that is aimed at."""
    last, low = ask.before[-1] if ask.before else None, ask.low
    if not low.word or low.value != 1 or (last is not None and (last.unit is not COUNT or low.start - last.end > 60)):
        return None
    thing = _THINGS[ask.lang].match(ask.text, ask.end)
    if thing is None:
        return None
    if last is None:
        opens = _LINE_BEGINS.fullmatch(ask.text, 0, low.start) and _FIRST_OF_LIST[ask.lang].match(ask.text, thing.end())
        if not opens and not _AIMED_ONE[ask.lang].search(ask.text, max(0, low.start - 110), low.start):
            return None
    elif not _NEXT_OF_LIST[ask.lang].fullmatch(ask.text, last.end, low.start):
        return None
    if ask.lang == "vi":
        return Measured(COUNT, end, "count-one", noun)
    noun, end = ask.text[ask.end + 1 : thing.end()], thing.end()
    return Measured(COUNT, end, "count-one", noun) if _LIST_GOES_ON.match(ask.text, end) else None
