"""Counts whose counted words stand elsewhere: before the number, in its label, in the sentence before."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from monitor.domain.letters import CAPITALS, SMALLS
from monitor.extract.amount.again import count_again, dated_again, money_again
from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.counted_noun import counted
from monitor.extract.amount.held import ENDED, YEARLIKE, held
from monitor.extract.amount.led import HAVE
from monitor.extract.amount.said import UNSAID, said_of_count
from monitor.extract.members import COUNT, EUR, GBPS, MBPS, PERCENT, RANK, USD, VND
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

#: "178 in all", "tất cả 45".
_IN_ALL: Final = lazy(r" (?:in all|in total|all told|altogether|tất cả|cả thảy)(?=[.,;)]|$| (?:are|were|have|had)\b)")
#: "Of the jobs handed to the city, 144, or 77 percent, are complete".
_OF_THE: Final = lazy(
    r"(?:^|[.;:,] |\band )(?:[Oo]f|[Aa]mong|[Oo]ut of) (?:all |)(?:the|these|those|its|their) (?P<noun>[a-z][^.;:\d]{2,80}), (?:(?:about|around|some|nearly|over|more than|only|just|fully) )?$"
    rf"|(?:^|[.;:,] )[Tt]rong (?:tổng )?số (?:các |những )?(?P<vi>(?!(?:này|đó|ấy|trên)(?!\w))[{SMALLS}][^.;:\d]{{2,70}}), (?:(?:đã |mới |chỉ |hiện )?có )?(?:(?:khoảng|gần|hơn|trên) )?$"
)
_OF_THE_END: Final = lazy(
    r"(?:, (?:or|hay|tức|chiếm|tương đương|bằng)\b|,? (?:figure|appear|feature|rank|stand|are|were|have|has|had|is|was|will|now)\b| (?:đã|được|chưa|đang|là)\b)"
)
#: "..., respectively": what the numbers count was said in the same order before.
_RESPECTIVELY: Final = lazy(
    r"(?:,? (?:and|và) [\w.,]+| (?:and|và) [\w.,]+|, [\w.,]+(?:, [\w.,]+)*,? (?:and|và) [\w.,]+)?,? respectively\b"
)
_IN_ORDER: Final = lazy(
    r"\b(?:those|these|both|the (?:same|two|corresponding)) (?:numbers|figures|totals|counts|targets|goals)\b|\b(?:pare|cut|trim|bring|reduce|lower|raise|take|lift|whittle|narrow|shrink|expand|push|get|leave)s? (?:these|those|them|both|the two)(?: (?:down|up|back))? (?:to|at|with)\b|\b(?:these|those|they|both|the two)(?: (?:would|will|should|could|have|had|are|were|be|been|then|now|since|to))* (?:pared|cut|trimmed|brought|reduced|lowered|raised|taken|lifted|whittled|narrowed|shrunk|expanded|pushed|f[ea]ll(?:en)?|r[io]sen?|drop(?:ped)?|gr[eo]wn?|come)(?: (?:down|up|back))? to\b|(?<!\w)(?:các|những|hai|ba) (?:con số|chỉ tiêu|mục tiêu) (?:này|đó|ấy|trên|tương ứng)",
    re.I,
)
_OPENS: Final = lazy(r"\W*")
_APPOSED: Final = lazy(rf"(?P<noun>[{SMALLS}][\w'-]*(?: [{SMALLS}][\w'-]*){{0,3}}), $")
NUMBER_OF: Final = Prefiltered(
    r"\b\w+s number(?:ed)?(?: \w+){0,2} $|\b(?:number|count|total|tally|list|fleet|stock|pool|ranks) of (?:[^.;:\d]|\bResolution \d+|\b5G\b|\b(?:\d{1,2}/)?(?:19|20)\d\d\b){2,90}\b(?:is|was|are|were|be|reached|to|at|hit|totall?ed|now|exceeds?|passed)(?: \w+){0,2} $"
    r"|(?<!\w)(?<!nghệ )(?<!tế )(?<!đổi )(?<!ký )(?<!con )(?<!một )(?<!chỉ )(?<!tầng )(?<!vụ )(?<!nghiệp )(?<!chính )(?:số|số lượng|tổng số) (?!liệu|hóa|(?:sau|trước|đầu) (?:là|đạt|lên|phải|sẽ|còn|ở)|(?:(?:lượng|tính|vào|trong|đến|hết|cuối|đầu|giữa) )*(?:năm|tháng|quý) \d)(?:[^.;:\d]|\bNghị quyết(?: số)? \d+|\b5G\b|\b(?:\d{1,2}/)?(?:19|20)\d\d\b){2,90} (?:là|đạt|lên|còn|ở mức|ở con số|chạm|cán mốc|mốc|vượt|tới|đến|mới có|chỉ có|hiện có)(?: \w+){0,2} $"
    r"|\b(?:headcount|workforce|payroll)(?: [a-z]+){0,4}? (?:is|was|be|reach|reached|to|at|of|hit|exceeds?|passed)(?: (?:about|around|some|nearly|over|only|just))* $"
    r"|\b(?:number|count|total|tally) of (?!them\b|these\b|those\b)[^,.;:\d]{3,60},(?: now| about| some| around| nearly| over| only| just)? $",
    re.I,
)
_NUMBERED: Final = lazy(
    r"(?:(?:the )?(?:number|count|total|tally|list|fleet|stock|pool) of |(?:số lượng|tổng số|(?<!nghệ )(?<!tế )(?<!đổi )(?<!ký )(?<!con )(?<!một )(?<!chỉ )(?<!tầng )(?<!vụ )(?<!nghiệp )(?<!chính )số) )(?:the |các |its |their )?(?P<noun>[^\W\d].{0,110}?)(?:, (?:which|that))? (?:is|was|are|were|be|reached|to|at|hit|totall?ed|now|exceeds?|passed|là|đạt|lên|còn|ở mức|ở con số|chạm|cán mốc|mốc|vượt|tới|đến)(?: \w+){0,2} $",
    re.I,
)
#: "Giảm số nhóm công nghệ chiến lược từ 11 xuống 10".
_NUMBER_MOVED: Final = lazy(
    r"(?:\b(?:number|count) of|(?<!con )(?<!\w)số(?: lượng)?) (?P<noun>(?!liệu|hóa)[^\W\d][^.;:,\d]{1,60}?)(?:, (?:however|meanwhile|though|by contrast|in contrast|in turn), [a-z]+)?,? (?:from|từ) (?:(?:\d[\d.,]*|[^\W\d]+(?: [^\W\d]+)?) (?:to|lên|xuống còn|xuống|còn) )?$",
    re.I,
)
_MOVED_END: Final = lazy(
    r" (?:to|lên|xuống còn|xuống|còn) (?:\d|one\b|t(?:wo|hree|en)\b|f(?:our|ive)\b|s(?:ix|even)\b|eight\b|nine\b|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)|[.,;]|$| (?:in|by|năm|vào)\b"
)
#: "As for unicorns, Vietnam has three if you are generous".
_AS_FOR: Final = lazy(
    r"\b[Aa]s for (?:the )?(?P<noun>[a-z][a-z -]{2,40}s), [^,;.\d]{2,40} (?:has|have|had|counts?|boasts?) (?:only |just |about )?$"
)
_ON_A_CONDITION: Final = lazy(r"[,.;]|$| (?:if|when|at|by|in|now|today|so)\b")
#: "Unicorns: 3", "Công bố quốc tế: 20.100 (năm 2025)": a line that names what it counts.
_LABEL: Final = lazy(
    r"^\W*(?!(?:page|trang|phone|tel|hotline|fax|zip|code|box|số(?=:)|mã|điểm|score|room|ảnh|photo|địa điểm|địa chỉ|address|venue|place|thời gian|t[ỷỉ] số|giá)\b)[^\W\d_](?:[^.;:\d]|\b\d{1,3}\b|\b5G\b){2,90}: (?:(?:at least|about|around|some|nearly|over|more than|approximately|a (?:minimum|maximum) of|no(?:t)? (?:fewer|less|more) than|at most|up to|ít nhất|tối thiểu|tối đa|không dưới|không quá|khoảng|hơn|gần|trên|xấp xỉ) )?$",
    re.I,
)
#: "Unicorns: 1": a label that names several; behind the name of a page or a phase the number is no count.
_OF_SOME: Final = lazy(
    r"\b(?!news\b|class\b|process\b|access\b|address\b|series\b|focus\b)[a-z]{3,}s\b|(?<!\w)(?:số (?!thứ|hiệu)|doanh nghiệp|kỳ lân|trung tâm|vườn ươm|quỹ|sản phẩm|công nghệ chiến lược|tập đoàn|phòng thí nghiệm|khu công)",
    re.I,
)
_LABELLED: Final = lazy(
    r"[.;,]?$|\s+$|[;,.] | \(| (?:on|in|by|as of|at the end of|năm|vào năm|đến năm|tính đến|trong) "
)
#: "In 2022", "at the end of June 2024", "cuối năm 2024".
_THEN: Final = r"(?:(?:in|by|at|vào|cuối|đầu|giữa|hồi|từ) )+(?:(?:the )?(?:end|start|beginning|middle) of |early |late |mid-|end-|năm |tháng \d{1,2}[/-]|quý [IV\d]+[/-])?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:(?:19|20)\d\d|last year)|năm (?:(?:19|20)\d\d|ngoái|trước)"
#: "From 700 in 2022 to 950 in 2025": the years stand where the unit would.
_DATED_MOVE: Final = lazy(
    rf" (?:{_THEN}),? (?:to|lên|xuống|đến) (?:[{SMALLS}]+ ){{0,2}}\d[\d.,]*(?: (?:{_THEN})| now\b|[.;,]|$)"
)
_DATED_END: Final = lazy(
    rf"\b(?:from|từ) (?:[{SMALLS}]+ ){{0,2}}\d[\d.,]* (?:{_THEN}),? (?:to|lên|xuống|đến) (?:[{SMALLS}]+ ){{0,2}}$"
)
_DATED: Final = lazy(rf" (?:{_THEN})| now\b|[.;,]|$")


#: "44 percent ..., up from 36", "in 2025, compared with 0.54": what a figure is set against.
_SET_AGAINST: Final = lazy(
    r"[,;(][^;()\d]{0,20}\b(?:up|down|rising|picking up|against|compared (?:with|to)|tăng|giảm|so với)(?: (?:from|mức|with|to|từ))*(?: (?:a|an|the|just|only|about|some|around|nearly|revised|chỉ|khoảng|gần|kế hoạch|mục tiêu|chỉ tiêu|con số|đề ra|là))*(?: (?:target|goal|plan|floor|average|national average) of)? $",
    re.I,
)
#: "Adopted 10 laws in 2025 and plans to adopt eight".
_TO_DO_MORE: Final = lazy(
    r"(?:,? (?:and|but)|,) (?:(?:it|they|he|she) )?(?:now |also )?(?:plans?|aims?|hopes?|expects?|intends?|wants?|promises?|is|are|was|were) to [a-z]+ (?:up to |at least |only |just )?$"
)
#: "Received 184 proposals for projects and picked 27": so many of those.
_AND_CHOSE: Final = lazy(
    r"[^.;:\d]{0,70}?(?:,? (?:and|but|và|nhưng)|,) (?:has |have |had |đã |mới |chỉ )*(?:picked|chose|chosen|selected|approved|funded|licensed|granted|rejected|accepted|shortlisted|chọn|chọn được|phê duyệt|chấp thuận|duyệt|loại) (?:only |just |some |about |khoảng |chỉ )?"
)
#: "China 2.6 and South Korea almost 5", "Thailand (1.2)": the next of a list of names.
_NAME_NEXT: Final = lazy(
    rf"(?:[^.;\d]|(?:19|20)\d\d){{0,44}}?(?:[,;(]|\b(?:and|of|trailed|behind|than|over|after|ahead of|và|sau|hơn|trên)\b) ?(?:and |và |that of |while |còn )?(?:the )?[{CAPITALS}][\w']+(?: [{CAPITALS}]\w+){{0,2}},?(?: (?:at|with|on|has|had|is|was|where the figure is|có|là|đạt))?(?: (?:almost|nearly|about|some|only|just|over|gần|khoảng|hơn|chỉ))? ?\(?$"
)
_NAME_FIRST: Final = lazy(
    rf"\W*(?:But |Yet |Còn )?(?:[Tt]he )?[{CAPITALS}][\w']+(?: [{CAPITALS}]\w+){{0,2}},?(?: today| now| currently| itself| meanwhile| nay| hiện| (?:which|whose|where) (?:[^,;.\d]|(?:19|20)\d\d){{3,60}})?,? (?:with|at|is at|is now at|is on|is around|stands at|stood at|was at|says?|said|counts?|counted|reports?|reported|reckons|puts? it at|makes it|gives?|đang ở mức|ở mức|has|had|on|spends?|spent|posted|với|có|là|đạt|chi|mới|tính ra|đưa ra)(?: (?:almost|nearly|about|some|only|just|over|gần|khoảng|hơn|chỉ|mới))* $"
)
_NAME_END: Final = lazy(rf"[,;)]|\.(?!\d)|$| (?:and|và) (?:the )?[{CAPITALS}]")
#: "The ratio would climb to 0.9".
_SHARE_GOES: Final = lazy(
    r"\b(?:the|this|that|our|its|their) (?:own |national |domestic )?(?:share|ratio|rate|proportion|weight|(?:figure|level)(?= (?:was|is)\b)) (?:(?:would|will|should|could|is|was|had|has|may|expected|projected|forecast) )*(?:to )?(?:be |stand at |stood at |been )?(?:(?:climb|rise|rose|risen|fall|fell|reach|drop|increase|grow|grew|hit|jump)(?:s|ed|en)? )?(?:(?:to|by|at|only|just|about|around|some|nearly|over|almost) )*$"
    r"|(?<!\w)(?:t[ỷỉ] lệ|t[ỷỉ] trọng|con số) (?:này|đó|ấy) (?:(?:sẽ|đã|mới|chỉ|dự kiến|có thể) )*(?:là|đạt|tăng lên|giảm còn|lên|còn|ở mức) $",
    re.I,
)
_SCALED: Final = frozenset({USD, VND, EUR})
_SHARES: Final = frozenset({PERCENT, MBPS, GBPS})
#: "With a median of 290.4 Mbps, and 14th on mobile, at 171.2".
_SPEEDS: Final = frozenset({MBPS, GBPS})
_AT_SPEED: Final = (" at ", " with ", " of ", " với ", " đạt ", " là ", " chỉ ", " only ")


def _of_named(ask: Ask) -> bool:
    """A share that only the figure before says to be one: the next name of its list, or the first of the next sentence."""
    last, low = ask.before[-1] if ask.before else ask.lead, ask.low
    if last is None or last.unit is not PERCENT or last.change or low.value > 100:
        return False
    if not _NAME_END.match(ask.text, ask.end):
        return False
    if not ask.before:
        return "." in (low.digits or "") and bool(_NAME_FIRST.fullmatch(ask.text, 0, low.start))
    return low.start - last.end < 70 and bool(_NAME_NEXT.fullmatch(ask.text, last.end, low.start))


def _set_against(ask: Ask, last: QuantityMention) -> Measured | None:
    """A number of what the figure before it tells, as what that is set against or what more is to be done."""
    near = ask.low.start - last.end < 110
    found = _SET_AGAINST.search(ask.text, last.end, ask.low.start) or _TO_DO_MORE.search(
        ask.text, last.end, ask.low.start
    )
    return Measured(last.unit, ask.end, "set-against") if near and found else None


def said_again(ask: Ask) -> Measured | None:
    """A number whose unit only the figure before it says: money of the same list, a share set against another."""
    last = ask.before[-1] if ask.before else None
    low = ask.low
    if low.ordinal or low.fraction or not UNSAID.match(ask.text, ask.end):
        return None
    if last is not None and last.unit in _SCALED and low.scale == last.scale >= 10**6 and not low.currency:
        near = low.start - last.end < 90 and not last.change
        return Measured(last.unit, ask.end, "money-again") if near else None
    if last is not None and (dated := dated_again(ask)) is not None:
        return dated
    again = (money_again(ask) or count_again(ask)) if last is not None and low.digits else None
    if again is not None:
        return again
    chosen = (
        last is not None
        and last.unit is COUNT
        and not last.change
        and _AND_CHOSE.fullmatch(ask.text, last.end, low.start)
    )
    if chosen and low.scale == 1 and low.value >= 2:
        return Measured(COUNT, ask.end, "count-chosen")
    if low.word and last is not None and last.unit is COUNT and 2 <= low.value < 100 and not last.change:
        return _set_against(ask, last)
    if not low.digits or low.scale != 1 or low.value > 1000:
        return None
    if (
        "." in low.digits
        and ask.tail.endswith(_AT_SPEED)
        and (speed := next((m for m in reversed(ask.before) if m.unit in _SPEEDS), None))
    ):
        return Measured(speed.unit, ask.end, "speed-again")
    if _of_named(ask):
        return Measured(PERCENT, ask.end, "name-again")
    listed = re.match(r" (?:and|và) \d", ask.text[ask.end : ask.end + 7])
    counted = last is not None and last.unit is COUNT and "." not in (low.digits or "") and not listed
    if last is not None and (last.unit in _SHARES or counted):
        return _set_against(ask, last)
    of_share = ask.lead is not None and ask.lead.unit is PERCENT
    of_share = of_share or (last is not None and last.unit is PERCENT)
    if of_share and low.value <= 100 and _SHARE_GOES.search(ask.text, max(0, low.start - 90), low.start):
        return Measured(PERCENT, ask.end, "share-again")
    return None


#: "Doanh nghiệp khoa học: kế hoạch năm 60; thực hiện 52": plan and outcome of what the line names.
_PLAN_OF: Final = lazy(
    r"^\W*(?![^:]*(?:giá|điện thoại|phone|tel)\b)[^\W\d_][^.;:\d]{3,90}: (?:[^:]{3,60}; )?(?:plan|target|actual|outcome|result|kế hoạch|mục tiêu|chỉ tiêu|thực hiện|ước thực hiện|kết quả|đạt)(?!\w)[^;:]{0,40} $",
    re.I,
)
_PLAN_END: Final = lazy(r" *(?:;|\.?$)")


def in_order(ask: Ask) -> Measured | None:
    """ "Compared with 11 and 35, respectively", "those numbers to five and ten": measured as the figures that they follow."""
    low = ask.low
    if low.ordinal or low.fraction or low.scale > 1 or low.value < 2 or (low.digits and "." in low.digits):
        return None
    behind = _RESPECTIVELY.match(ask.text, ask.end)
    dealt = behind or (ask.lang == "vi" and _LISTED_VI.search(ask.text, max(0, low.start - 60), low.start))
    if not dealt or not UNSAID.match(ask.text, ask.end):
        return None
    counts = [m for m in ask.before if m.unit is COUNT]
    if len(counts) >= 2 or (counts and counts[-1].rule == "count-in-order"):
        return Measured(COUNT, ask.end, "count-in-order")
    pointed = ask.lead is not None and ask.lead.unit is COUNT and _IN_ORDER.search(ask.text, 0, low.start)
    return Measured(COUNT, ask.end, "count-in-order") if pointed else None


_LISTED_VI: Final = lazy(r"(?:lần lượt|tương ứng)(?: (?:là|đạt|lên|ở mức|thành|từ))*(?: [\d.,]+,?| và)* $")


#: "Hopes to sign five more this year", "ten more will follow", "300 more than last year".
_MORE: Final = lazy(
    r" (?:more|others)(?= (?:this|next|last|by|in|will|are|were|have|had|is|was|to|on|over|after|before|later|within|soon|than (?:last|the|a|planned|in|at))\b|[.,;]|$)| nữa(?= (?:vào|trong|đang|sẽ|đã|năm|ở|tại)(?!\w)|[.,;]|$)"
)


def some_of(ask: Ask) -> Measured | None:
    """ "Of the jobs handed to the city, 144 are complete", "178 in all": counted by what stands before."""
    low = ask.low
    if low.ordinal or low.fraction or low.value < 2 or (low.digits and "." in low.digits):
        return None
    if more := _MORE.match(ask.text, ask.end):
        return Measured(COUNT, more.end(), "count-more")
    if low.scale == 1 and said_of_count(ask):
        return Measured(COUNT, ask.end, "count-said-again")
    if (alone := held(ask)) is not None:
        return alone
    if not low.word and _IN_ALL.match(ask.text, ask.end):
        told = _APPOSED.search(ask.text, 0, low.start)
        return Measured(COUNT, ask.end, "count-in-all", told["noun"] if told else "")
    behind = _OF_THE_END.match(ask.text, ask.end)
    if behind and (of := _OF_THE.search(ask.text, max(0, low.start - 130), low.start)):
        return Measured(COUNT, ask.end, "count-of-the", of["noun"] or of["vi"])
    opens = low.word and low.scale == 1 and _OPENS.fullmatch(ask.text, 0, low.start)
    if opens and ask.lang == "en" and HAVE.match(ask.text, ask.end):
        return Measured(COUNT, ask.end, "count-opening")
    return None


#: "9,500 and 3,800 stations", "41,200, 17,900 and 6,400 stations": what all count stands behind the last.
_AND_MORE: Final = lazy(
    r"(?:, \d[\d.,]*\d(?=, | and | và ))*(?:, | and |, and | và |, và | or |,? (?:rather than|instead of|and not|not) |,? (?:chứ không phải|thay vì|không phải)(?: là)? )(?:(?:about|around|some|over|nearly|khoảng|gần|hơn|trên) )?(?P<n>\d[\d.,]*\d|\d+)(?= (?:[^\W\d]|[2-6]G\b))"
)


#: "812 are done, 398 tasks go on": no list of two.
_COMMA_ALONE: Final = lazy(r", \d[\d.,]*")


def shared_noun(ask: Ask) -> Measured | None:
    """A number of a list whose last one says what they count."""
    low = ask.low
    more = _AND_MORE.match(ask.text, ask.end) if low.digits and low.value >= 2 and low.scale == 1 else None
    if (
        more is None
        or _COMMA_ALONE.fullmatch(more.group())
        or "." in (low.digits or "")
        or YEARLIKE.fullmatch(low.raw)
        or YEARLIKE.fullmatch(more["n"])
    ):
        return None
    if ask.grammar.unit.match(ask.text, more.end()):
        return None
    noun, _ = counted(ask.text, more.end(), ask.lang)
    return Measured(COUNT, ask.end, "count-shared-noun", noun) if noun else None


#: "Số vườn ươm của Việt Nam tính đến cuối năm 2021 là": when it was so is no part of what is counted.
_DATED_NOUN: Final = lazy(
    r",? (?:(?:tính|vào|trong|đến|tới|hết|cuối|đầu|giữa|năm|tháng|in|at|by|as of|the|late|early|mid|end|of) )*(?:January |February |March |April |May |June |July |August |September |October |November |December )?(?:\d{1,2}/)?(?:19|20)\d\d$"
)


#: "Số doanh nghiệp công nghệ số tại thời điểm cuối năm 2025 được tính lại, còn": what is told of them.
_TOLD_OF: Final = lazy(
    r" (?:(?:tại|vào|ở|tính|đến|tới|trong|theo|sau khi|khi|(?:đã )?được (?:tính|điều chỉnh|cập nhật|rà soát|ghi nhận|thống kê|công bố|nâng|xác định)|hiện|vẫn|sẽ|tăng|giảm|năm|cuối|đầu)(?!\w)|at the end|as of|by the end|in (?:19|20)\d\d).*$"
)


#: "Digital firms, he added, rose": where something is said in between, or the verb stands.
_ASIDE_IN: Final = lazy(r",(?! ?\d)(?=[^,]+,(?! (?:and|or|và|hoặc)(?!\w))[^,]*$)| [–—-] | \(")


def _numbered(said: str) -> str:
    """What is counted by the words "the number of X is"."""
    found = _NUMBERED.match(said)
    if found and (aside := _ASIDE_IN.search(found["noun"])):
        return _DATED_NOUN.sub("", _TOLD_OF.sub("", found["noun"][: aside.start()]))
    return _DATED_NOUN.sub("", _TOLD_OF.sub("", found["noun"])) if found else ""


#: "Tăng hạng, từ 48 năm 2022 lên 44 năm 2024".
_RANKED_MOVE: Final = lazy(
    r"(?<!\w)(?:(?:tăng|thăng|tụt|giảm|lên|nâng|xếp|thứ) hạng|vị trí xếp hạng)(?!\w)|\brank(?:s|ed|ing)?\b", re.I
)


def named(ask: Ask) -> Measured | None:
    """A whole number whose counted words stand before it: "the number of X is N", "X: N", "X rose from N in 2022 to M"."""
    low = ask.low
    lead = ask.text[: low.start]
    whole = "." not in low.digits if low.digits else low.word and low.value >= 2 and not low.ordinal
    if whole and (of := _AS_FOR.search(lead)) and _ON_A_CONDITION.match(ask.text, ask.end):
        return Measured(COUNT, ask.end, "number-of", of["noun"])
    if whole and (moved := _NUMBER_MOVED.search(lead)) and _MOVED_END.match(ask.text, ask.end):
        return Measured(COUNT, ask.end, "number-moved", moved["noun"])
    if low.word and low.value >= 2 and not low.ordinal and _LABELLED.match(ask.text, ask.end) and _LABEL.search(lead):
        return Measured(COUNT, ask.end, "count-labelled")
    said_in_words = low.word and low.value >= 2 and not low.ordinal and _MOVED_END.match(ask.text, ask.end)
    if said_in_words and (number := NUMBER_OF.search(lead, of=ask.text)):
        return Measured(COUNT, ask.end, "number-of", _numbered(number.group()))
    if (
        low.raw == "1"
        and _LABELLED.match(ask.text, ask.end)
        and (one := _LABEL.search(lead))
        and _OF_SOME.search(one.group())
    ):
        return Measured(COUNT, ask.end, "count-labelled")
    if not low.digits or low.value < 2 or "." in low.digits:
        return None
    if _PLAN_END.match(ask.text, ask.end) and _PLAN_OF.match(lead):
        return Measured(COUNT, ask.end, "count-planned")
    if number := NUMBER_OF.search(lead, of=ask.text):
        return Measured(COUNT, ask.end, "number-of", _numbered(number.group()))
    if low.raw.isdigit() and 1900 <= low.value < 2100:
        return None
    if _LABELLED.match(ask.text, ask.end) and _LABEL.search(lead):
        return Measured(COUNT, ask.end, "count-labelled")
    moves = _DATED_MOVE.match(ask.text, ask.end) and re.search(r"\b(?:from|từ) (?:\w+ ){0,2}$", lead, re.I)
    if moves or (_DATED.match(ask.text, ask.end) and _DATED_END.search(lead)):
        ranked = (ask.before and ask.before[-1].unit is RANK) or _RANKED_MOVE.search(lead)
        return Measured(RANK if ranked else COUNT, ask.end, "count-dated-move")
    return None


def bare(ask: Ask) -> Measured | None:
    low = ask.low
    if low.scale >= 1000 or (low.digits and low.value >= 1000 and not low.raw.isdigit()):
        return Measured(COUNT, ask.end, "bare-count")
    return None


#: By rule: the patterns of which one stands behind every number that it fits.
BEHIND: dict[Callable[[Ask], Measured | None], tuple[re.Pattern[str], ...]] = {
    said_again: (UNSAID,),
    in_order: (UNSAID,),
    some_of: (_MORE, ENDED, UNSAID, _IN_ALL, _OF_THE_END, HAVE),
    shared_noun: (_AND_MORE,),
}
#: Words of which one stands in every sentence with numbers `in_order`.
ORDERED: Final = ("respectively", "lần lượt", "tương ứng")
