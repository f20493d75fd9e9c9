"""Whether a time is the one that a figure is compared with, and not its own."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import date
from typing import Final

from monitor.domain.period import Period
from monitor.extract.period.tense import INTENDED
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.parted import Parted
from monitor.extract.prefilter.pattern import Prefiltered

#: "More than 72,000 firms in 2025" compares nothing, ", more than 14 percent in 2024" does.
_THAN: Final = (
    r"(?:(?<!more )(?<!less )(?<!fewer )than|(?<=, more )than|(?<=, less )than|(?<=, fewer )than"
    r"|than(?! (?:[$€£\d]|[A-Z]{2,4}\$?\d|half\b|an? (?:half|third|quarter|fifth|tenth|hundred|thousand|million|billion|dozen)\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)))"
)
_BASE_EN: Final = Prefiltered(
    rf"(?<!\w)(?:(?:what (?:it|they|the \w+) (?:did|was|were|had|handled|recorded|stood at)(?: back)?|compared (?:with|to)|against(?! (?:the )?(?:US |U\.S\. |American )?(?:dollar|greenback|euro|yen|yuan|baht|won|pound|dong)\b)|as (?:recently|late|early|far back|long ago) as|{_THAN}|versus|relative to|(?<!(?<!than)(?<!with)(?<!from)(?<!to) in )(?<![a-z], )(?<!; )(?<!while )(?<!whereas )that of|(?:up|down) from|up on|levels? of|down on)(?: (?:the|in|in the|for|for the|at|at the|its|a|\S+ in|\S+ \S+ in|\S+ \S+ \S+ in))?"
    r"|(?:above|below|over(?! the (?:course|span|whole|entirety|length|period|rest|remainder|space|internet|phone|telephone|counter|air|web|network)\b)|than|beyond)(?: the| its| their)(?: [a-z]+){1,2} (?:of|in|for|from)(?: the)?"
    r"|(?:above|below)(?: the| its| their) (?:position|place|rank|ranking|level|figure)|(?:(?<=cent )|(?<=% )|(?<=points )|(?<=point )|(?<=places )|(?<=notches )|(?<=rungs ))(?:above|below|ahead of|behind)"
    r"|(?:above|below|over|under(?! (?:the|its|their) plan\b)|than|beyond|short of)(?: the| its| their) (?:floor|target|goal|plan|minimum|mark|limit)\b[^,.;]{0,40} (?:of|in|for|by)(?: the)?"
    r"|(?:up|down|more|less|higher|lower|rise|increase|growth|gain(?:s|ed|ing)?|loss|los(?:t|es|ing)|climb(?:s|ed|ing)?|places?|notch(?:es)?|rungs?|drop|fall|jump|decline|improvement|better|decrease|reduction|advance)\b(?:[^.;]|\.\d){0,40} on(?! average\b)(?: the)?"
    r"|(?:than|with|to|over|from|against|on|above|below) (?:in |during |for )?(?:the )?same (?:\w+ )?(?:period|months|quarter|time|month|stretch)(?: of| in| the| a)*"
    # "Than that of the same period": what begins so rarely is looked for at few places.
    r"|(?:(?<=than )|(?<=with )|(?<=to )|(?<=over )|(?<=from )|(?<=against )|(?<=on )|(?<=above )|(?<=below ))(?:that|those) (?:of|in|for) (?:the )?same (?:\w+ )?(?:period|months|quarter|time|month|stretch)(?: of| in| the| a)*"
    r"|(?:over|from|since)(?: (?:the|in|its|a|early|late|mid|the end of))?|(?:from|since) (?:\S+ )?\S*\d\S*(?: (?!to |and |but |while |when |with )\S+){0,2} in|since (?:the |its |our )?(?:[\w'’-]+ ){1,3}?(?:[a-z]+ed|took|came|began|went|set|put|won|became|made|broke|met) [^,.;]{0,40}\b(?:in|on|back in|at the end of)|since (?:its|the|their|his|her) (?:launch|start|opening|adoption|introduction|founding|debut|arrival|foundation|inauguration)(?: of [\w ]{1,30}?)?(?: in| back in)?) (?:same period |end |first \w+ months |figure |level |average |whole |full year |all |(?:[\w-]+ )?(?:edition|survey|ranking|index|report|round|census|list) )?(?:of |in |for )?(?:all of |the whole of )?$",
    small=True,
)
_BASE_VI: Final = Prefiltered(
    r"(?<!\w)(?:(?:vượt|cao hơn|thấp hơn|hơn|kém) (?:mức |chỉ tiêu |mục tiêu |kế hoạch |sàn |con số ){1,2}[^,.;\d]{0,24}(?:\d+ )?(?:cho|của|đặt ra cho|đề ra cho)|(?:kể )?từ (?:khi|lúc|ngày) [^,.;\d]{2,40}|so với|so|bằng|gấp (?:đôi|rưỡi|ba|[\d,]+ lần|\w+ lần)|từ|hơn|(?<=bậc )trên|(?<=% )trên|kể từ|kể từ khi|mức của|cùng kỳ|giữ nguyên(?: (?:thứ|vị trí|hạng|bậc|mức|như|so với))*|không đổi so với)(?: (?:cuối|đầu|hết|năm|thực hiện|ước thực hiện|thời điểm|mức|của|cùng kỳ|cùng thời điểm|kết quả|con số|số|trung bình|bình quân|tháng|(?:kỳ|lần|đợt|bảng|bản) (?:đánh giá|báo cáo|xếp hạng|khảo sát|công bố|thống kê|trước)|bảng|bản|báo cáo|ấn bản))* ?$",
    small=True,
)
#: "1.7 times the 2019 figure", "as agriculture did a decade ago": what is compared with.
_MULTIPLE_OF: Final = Parted(
    r"\b(?:[Tt]he )?same (?:position|place|rank|spot|level|share|rate|number|score) as (?:in|at|during|for) (?:the )?$"
    r"|\bas (?:many|much|high|large|fast|big|often) as (?:in|at|during|for) (?:the (?:\w+ of )?)?$|\b(?:twice|double|triple|half) (?:the|that|its|what)(?: (?!(?:by|before|until) )[a-z]+){0,2}(?: (?:of|in|for))?(?: the)? $|\btimes (?:(?:that|those|the (?:figure|level|size|number|value|amount|sum|total|count)|its size|more than|higher than|as (?:much|many|high|large) as)(?: of| in)?|the)(?: the)? $|\b(?:as|than) (?:\S+ ){1,3}(?:did|was|were|had|has been) $"
    r"|\b(?:beat|beats|beating|tops|topped|exceeds|exceeded) the (?:same|corresponding) (?:\w+ )?(?:period|months|quarter|time|month|stretch|half)(?: of| in)? $"
    # "Both numbers beat the first half of 2024", "topped those of 2023".
    r"|\b(?:beat|beats|beating|bettered|top(?:s|ped|ping)|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|outdid|outstripped|eclipsed) (?:(?:that|those|the (?:level|figure|number|total|sum|result|haul|count)s?) (?:of|in|for) (?:the )?|the )$"
    r"|\b(?:than|with|to|over|from|against|on|above|below) (?:(?:that|those) (?:of|in|for) |in |during |for )?(?:the )?(?:corresponding|equivalent|comparable|matching|like|identical) (?:\w+ )?(?:period|months|quarter|time|month|stretch)(?: of| in| the| a)* $"
    r"|\blần(?: so với)?(?: cùng kỳ| mức| con số| thời điểm)?(?: của)?(?: đầu| cuối| hết)?(?: năm)? $|so với[^.;%]{0,20} và [\d.,]+% (?:năm )?$",
    small=True,
)
#: What a span may follow without being a base ("over the first nine months", "from 2021 to 2025").
_LASTING: Final = small(r"(?:over|from|since|(?:kể )?từ|hơn)\b")
#: "From 2027, agencies must": when an obligation begins.
_STARTS: Final = small(r"(?:from|từ)\b")
_FROM_THEN: Final = lazy(r"\W*(?:From|Starting (?:from|in)|Từ|Kể từ)(?: năm)? ")
#: "Cùng kỳ năm trước, con số này là", "Over the whole of 2025, it was", "As recently as 2013 it was": the time itself.
_LEADS: Final = lazy(
    r"(?s:.*[,;] (?:but|and|yet|though|while|whereas) (?=as ))?\W*(?:[Aa]s (?:recently|late|early|far back|long ago) as (?:(?:in|the \w+ of) )?|(?:Cùng kỳ|(?:In|During|Over) the same \w+)(?: of| in| năm)* ?|Over (?:(?:the whole|the full year|all) (?:of )?)?)"
)
#: "7.85%, against a full-year target of 8.3-8.5%": the time of the aim that something is measured against.
_OF_AN_AIM: Final = lazy(r" (?:\w+ ){0,2}(?:target|goal|plan|objective|forecast|projection)s? (?:of|is|was)\b")
#: "..., cùng kỳ năm trước là 210 Mbps": the time itself.
_THE_SAME_TIME: Final = lazy(r"(?:[,;(] ?|trong khi |còn )cùng kỳ(?: của)?(?: năm)? ?$", re.I)
_THEN_IT_WAS: Final = lazy(
    r":|,? (?:vẫn |đã |cũng |ước |chỉ )?(?:là|đạt|chỉ|mới|có|ở mức|con số|mức|t[ỷỉ] lệ|lỗ|lãi|tăng|giảm|thu|chi|bán|xuất|nhập|chiếm|đón|ghi nhận|hoàn thành|tiếp nhận|xử lý|giải ngân)(?!\w)"
)


#: "No later than 2030": a deadline.
_NO_LATER: Final = ("no later than ", "not later than ", "no later than the end of ", "muộn hơn năm ", "chậm hơn năm ")


def comparing(lang: str) -> int:
    """The bits of texts in which some time may be a base."""
    return (_BASE_VI if lang == "vi" else _BASE_EN).bit | _MULTIPLE_OF.bit


def is_base(
    text: str,
    lower: str,
    at: tuple[int, int],
    period: Period,
    bits: int,
    lang: str,
    published: date | None,
    *,
    span: bool,
) -> bool:
    """The words before the time make it a base: what it is said of is compared with it. `lower`: the text in lower
    case; `bits`: those of the text; `span`: it is one, over which something may also have lasted."""
    compared = _compared(text, lower, at, period, bits, lang, published)
    return compared is not None and not (span and _LASTING.match(compared.group()))


def _compared(
    text: str, lower: str, at: tuple[int, int], period: Period, bits: int, lang: str, published: date | None
) -> re.Match[str] | None:
    """The words that compare with the time."""
    start, end = at
    low = max(0, start - 60)
    base = _BASE_VI if lang == "vi" else _BASE_EN
    compared = base.search(text, low, start, on=lower) if base.bit & bits else None
    if compared is None and _MULTIPLE_OF.bit & bits:
        compared = _MULTIPLE_OF.search(lower, bits, low, start)
    if compared is not None and lower.endswith(_NO_LATER, 0, start):
        return None
    if compared is None or _LEADS.fullmatch(text, 0, start) or _OF_AN_AIM.match(text, end):
        return None
    if _THEN_IT_WAS.match(text, end) and _THE_SAME_TIME.search(text, 0, start):
        return None
    if published and _STARTS.match(compared.group()):
        begins = period.first > published or (period.last.year >= published.year and _leads_off(text, lower, start))
        return None if begins else compared
    return compared


def _leads_off(text: str, lower: str, at: int) -> bool:
    """ "From 2026 the State must": the sentence begins with when it holds from."""
    return bool(_FROM_THEN.fullmatch(text, 0, at)) and bool(INTENDED.search(lower, at, at + 90))
