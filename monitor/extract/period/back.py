"""Words that go back to a time told before, or to the year beside it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from monitor.domain.period import Grain, Period
from monitor.extract.model import PeriodMention
from monitor.extract.period import survey
from monitor.extract.period.years import YEARS_BEFORE, years_of
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.parted import Parted
from monitor.extract.prefilter.pattern import Prefiltered

BACK: Final = Parted(
    r"\bwith (?:this|that) (?:result|score|speed|figure)\b|(?<!\w)với (?:kết quả|con số|tốc độ|thành tích|vị trí) (?:này|đó|trên)(?!\w)|\b(?:the year(?! (?:before|earlier|20))|that year|that (?:very |same )+(?:year|period|date|time)|the same (?:year|period|time|(?:point|date|moment)(?! (?:of|in|last|a year|the (?:year|month) before)\b)|months?|quarter|\w+ months|\w+-month period))|\b(?:in|for|over|during|across|throughout) the [a-z]+-month period|\b(?:by then|by that (?:year|time)|that time|(?:for|on|by|at|as of) that (?:date|point|stage|time)|during the (?:year|period)|(?:those|these) (?:\w+ )?(?:months|quarters|years)|that (?:month|quarter|half))|\b(?:for|in|over|during) the (?:(?:month|quarter|half)(?= as a whole|[,.;]|$)|(?:quarter|half-year)(?! (?:of|to|ended|ending|before|from)\b))|\b(?:for|in|over) the (?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2})(?: |-)months?\b(?! (?:of|to|ended|ending|before|from|since|after)\b)|\b(?:during|across|throughout) the (?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2})(?: |-)months?\b(?! (?:of|to|ended|ending|before|from|since|after)\b)|\b(?:(?:by|within|for) the same (?:deadline|date|horizon)|the period|(?:vào|đến|tại|ở|cho) (?:cùng (?:thời điểm|thời hạn|mốc)|mốc(?: thời gian)? (?:này|đó|ấy))|cùng (?:thời gian|kỳ này|giai đoạn|năm|quý|tháng)|(?<!trong )khi đó|khi ấy|(?:trong )?năm năm (?:này|đó|ấy)|năm (?:này|đó|ấy)|thời (?:điểm|gian|kỳ) (?:này|đó|ấy)|giai đoạn này|trong năm\b(?! (?:qua|tới|ngoái|sau))|trong (?:quý|kỳ)(?! (?:\d|[IVX]+\b|này|trước|sau|tới|đầu|cuối|vừa|qua|một|hai|ba|tư|bốn|thi|họp|hạn|vọng|nghỉ))\b|đến (?:lúc|khi) đó|trong (?:cả )?(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: một)?) tháng(?=[.,;)]|$| (?:này|đó|ấy)(?!\w)))",
    small=True,
)
#: "Are registered": of today, whatever the participle.
BY: Final = lazy(
    r"\b(?:by|in|before|until)(?: the end of)? (?:then|that|the same)\b[^.]*$|(?<!\w)(?:đến|tới|vào|trước|tại|ở)(?: cuối)? (?:năm|lúc|khi|thời điểm|mốc(?: thời gian)?) (?:đó|ấy|này)$",
    re.I,
)
#: "Those five years", "trong 5 năm ấy".
SO_MANY: Final = lazy(
    r"\b(?:those|these|that|the same) (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?:-| )years?$"
    r"|(?<!\w)(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2}) năm (?:này|đó|ấy)$"
)
BY_THEN: Final = lazy(
    r"\b(?:by (?:then|that (?:year|time|date))|(?:for|on|as of) that date|(?:by|within) the same (?:date|deadline|horizon|year))\b|cùng (?:thời điểm|thời hạn|mốc)(?!\w)|(?<!\w)mốc(?: thời gian)? (?:này|đó|ấy)(?!\w)|đến (?:lúc|khi|năm|thời điểm) đó|(?<!trong )khi (?:đó|ấy)",
    re.I,
)
#: "That year", "by that date": the one told last.
THAT_ONE: Final = lazy(
    r"(?:for |on |by |at |as of |in )?(?:that|the same|that same|that very) (?:year|date|point|time|stage)|cùng năm|năm (?:đó|ấy)"
)
#: "Only 1,760 of the filings came from residents": of what was counted before.
OF_THOSE: Final = lazy(
    r"\W*(?:(?:Only|Just|Some|About|Nearly|Almost|Over|Roughly|A mere) )?[\d.,]*\d of (?:them|these|those|the [a-z]+s)\b(?! (?:that|which|who|to)\b)"
)
#: "In all, the country has": the time of the list that is summed up.
SUMS: Final = Prefiltered(
    r"\W*(?:In all|In total|All told|Altogether|Taken together|Together|Tổng cộng|Cộng (?:cả|lại|chung|dồn)|Gộp (?:cả|lại)|Tổng số)\b"
)
#: "During the same period" closes what is said of the whole sentence.
BACK_LAST: Final = Prefiltered(
    r"(?:(?:during|in|over|for) (?:the same|that|the) (?:period|time|months|quarter|year|half|month)|(?:trong )?(?:cùng (?:thời gian|giai đoạn)(?: này| đó)?|thời gian (?:này|đó)))\W*$",
    re.I,
)
YEAR_BEFORE: Final = Prefiltered(
    r"\W*(?:(?:(?:a|one) year|(?:twelve|12) months) (?:before|earlier)|the year before|một năm trước(?: đó)?|trước đó một năm|năm trước đó)\b",
    re.I,
)
BEFORE_THAT: Final = Prefiltered(
    r"(?<!from )(?<!than )(?<!over )(?<!with )(?<!to )(?<!on )(?<!against )\b(?:the year before|(?:a year|(?:twelve|12) months) (?:earlier|before)|the previous year)\b|(?<!với )(?<!hơn )(?<!so )(?<!\d )\bnăm trước đó\b",
    re.I,
)
YEAR_AFTER: Final = Prefiltered(
    r"\W*(?P<n>A|One|Two|Three|Four|Five) years? (?:later|on)\b|\W*(?P<m>Hai|Ba|Bốn|Năm) năm sau(?: đó)?\b|\W*(?:The following|The next) year\b|\W*Một năm sau(?: đó)?\b|\W*Năm sau đó\b"
)
#: "It was 18.7 per cent a year later."
LATER_BEHIND: Final = Prefiltered(
    r" (?P<n>a|one|two|three|four|five) years? later(?=\W*$|[,;)])| the (?:following|next) year(?=\W*$|[,;)])|(?<!\w)(?P<m>một|hai|ba|bốn) năm sau(?: đó)?(?=\W*$|[,;)])"
)
#: "The new target for that year": of a year that is not over.
ANEW: Final = lazy(
    r"\b(?:new|revised|latest|present|current|updated|higher|fresh) (?:[a-z]+ ){0,2}?(?:target|goal|aim|objective|plan)\b|(?<!\w)(?:mục tiêu|chỉ tiêu)(?: [^\W\d]+){0,4} mới(?!\w)",
    re.I,
)
OF_YEAR: Final = lazy(r"(?<!half-)year(?!s)|năm", re.I)
SAME: Final = lazy(
    r"(?:\bthe (?:same|corresponding|equivalent|comparable|matching|like|identical) (?:(?:[\w-]+ )?(?:period|time|months?|quarters?|half|stretch|span|date|point|stage|season))(?: of| in)?|cùng (?:kỳ|giai đoạn|thời gian|thời kỳ|thời điểm|khoảng thời gian|tháng|quý)(?: này| đó)?(?: của)?(?: năm)?) $",
    re.I,
)
#: "During the month they switched on": of the month that the sentence before names, if only in words.
IN_IT: Final = Prefiltered(
    r"\b(?:in|during|over|within|throughout|for|by the end of) (?:the|that) (?:month|quarter)\b(?! (?:of|to|ended|ending|before|from|since|after)\b)|trong (?:cả )?(?:tháng|quý)(?: (?:đó|ấy))?(?=,| (?:có|cả nước|toàn|tỉnh|thành phố|ngành|các|họ|cơ quan|doanh nghiệp|đã|xuất|nhập|số|tổng|công an|bộ|sở)(?!\w))",
    re.I,
)
#: "In contrast, ... fell by 15.83%": of the time of what it is set against.
GOES_ON: Final = Prefiltered(
    r"\W*(?:Ngược lại|Đáng chú ý|Cụ thể|Tính chung|Theo đó|Trong đó|Dẫn đầu|Đứng đầu|Notably|Specifically|In particular|Leading the|(?:Tăng|Giảm) \w+ nhất|(?:In|By) contrast|Conversely)(?!\w)"
    # "Đặt cạnh các nước láng giềng, Thái Lan": others of the time of what they are set beside.
    r"|\W*(?:(?:Đặt|Xếp) (?:bên )?cạnh|So với|Nhìn sang) (?:các|những|hai|ba|khu vực|thế giới)(?!\w)[^.;,\d]{0,40},"
    r"|\W*(?:Compared with|Set (?:beside|against)|Next to|Alongside) (?:its|their|other|the other|the rest of)\b[^.;,\d]{1,40},"
)
#: "Fintech took more than half of the money": of the sum that the sentence before told.
PART_OF_IT: Final = Prefiltered(
    r"\b(?:of|among) (?:the|this|that) (?:money|total|sum|amount|capital|volume|haul|lot)\b|trong (?:số tiền|tổng số|số|tổng mức) (?:này|đó|ấy)",
    re.I,
)
#: "Nếu tính riêng nông thôn, tỷ lệ này chỉ đạt", "That is": of what was told just before.
THAT_IS: Final = Prefiltered(
    r"\W*(?:(?:In|By) \w+(?: \w+){0,2},? )?(?:[Tt]hat|[Tt]his|[Ii]t|The (?:latest |new )?(?:sum|total|amount|value|number|result)) (?:is(?! (?:now |also |still )?(?:home|host)\b)|was|would be|equals|makes|made|represents|puts|put|brings|brought|lifts|lifted|takes|took|leaves|left|means|meant|works out|worked out|comes to|came to|amounts to|amounted to|adds up|translates|corresponds|gives|gave|implies|implied)\b|\W*The (?:(?:year-on-year|annual|resulting|corresponding|overall) )?(?:rise|increase|growth|gain|jump|surge|improvement|advance|expansion|drop|fall|decline|decrease|reduction|change|difference)(?: (?:over|on|from|since|against) (?:the year (?:before|earlier)|a year (?:before|earlier)|(?:19|20)\d\d))? (?:is|was|would be|makes|equals|works out|worked out|comes to|came to|amounts to|amounted to)\b|\W*(?:Con số|Tỷ lệ|Mức) (?:này|đó)\b"
    r"|\W*[^.;:,\d]{3,60},? (?:(?:con số|t[ỷỉ] lệ|mức|t[ỷỉ] trọng|chỉ số|mật độ|thứ hạng) (?:này|đó|ấy|trên)|(?:this|that|the same|the corresponding) (?:figure|ratio|rate|share|proportion|density|percentage|ranking))(?!\w)"
)
OTHER_EDITION: Final = Prefiltered(
    # What is "better than in the previous edition" is of the present one.
    r"(?<!than in the )(?<!than in its )(?<!than the )(?<!than in )(?<!from the )(?<!from its )(?<!on the )(?<!on its )(?<!over the )(?<!with the )(?<!to the )(?:previous|last|earlier) (?:edition|ranking|report|index|survey|year)|(?<!so với )(?:lần|kỳ|bảng)(?: công bố| xếp hạng)? trước|(?<!so với )trước đó|(?<!so với )năm trước",
    re.I,
)
#: "Below are the main figures for the first half": the time of the lines that follow.
DATA: Final = Prefiltered(
    r"\b(?:figures|data|numbers|results|indicators|statistics|highlights)\b|(?<!\w)(?:số liệu|kết quả|chỉ tiêu|con số|thống kê|chỉ số)(?!\w)",
    re.I,
)
INDEXED: Final = lazy(
    r"\b(?:index|survey|ranks?|ranked|ranking|places|GII)\b|chỉ số|xếp hạng|thứ hạng|\bhạng\b|\bbậc\b", re.I
)
#: "In one commune that we visited": an example, not the report.
EXAMPLE: Final = Prefiltered(
    r"\W*(?:In|At) (?:one|a|an) |\W*A(?:nother)? (?:survey|study|poll) by |\W*Một (?:khảo sát|nghiên cứu) (?:của|khác) |\W*(?:Ở|Tại) một "
)


@cache
def going_back() -> int:
    """The bits of sentences that go back to a time told before, or say that they tell of another: most have none."""
    bits = survey.ASKED.bit | survey.NEW.bit
    for pattern in (YEAR_BEFORE, YEARS_BEFORE, BEFORE_THAT, YEAR_AFTER, LATER_BEHIND, BACK, BACK_LAST, SUMS):
        bits |= pattern.bit
    return bits


def of_years_before(text: str, own_text: str, bits: int) -> int:
    """How many years before the one told of the sentence or the figure's own words say, 0 where they do not say.
    `bits`: those of the sentence."""
    if YEARS_BEFORE.bit & bits and (told := YEARS_BEFORE.plain.search(own_text)):
        return years_of(told.group())
    if YEAR_BEFORE.bit & bits and YEAR_BEFORE.plain.match(text):
        return 1
    return 1 if BEFORE_THAT.bit & bits and BEFORE_THAT.plain.search(own_text) else 0


def goes_back(text: str, own_text: str, bits: int) -> re.Match[str] | None:
    """The words of the figure, or those that begin or close the sentence, that go back to a time told before. `bits`: those
    of the sentence."""
    told = None
    if BACK.bit & bits:
        told = BACK.search(own_text.lower(), bits) or BACK.search(text[:40].lower(), bits)
    if told is None and BACK_LAST.bit & bits:
        told = BACK_LAST.search(text)
    if told is None and SUMS.bit & bits:
        told = SUMS.match(text)
    return told


def earlier(time: PeriodMention, years: int = 1) -> PeriodMention:
    """The same time so many years before."""
    text = re.sub(r"(?:19|20)\d\d", lambda m: str(int(m.group()) - years), time.period.text)
    return replace(time, period=Period.parse(text))


#: "The 2026 edition of the report": no time of what it tells.
_OF_A_REPORT: Final = lazy(r" (?:edition|issue|report|survey|version|ranking)s?\b")
_A_YEAR_AGO: Final = lazy(
    r"(?:a|one) year (?:ago|earlier|before)|(?:twelve|12) months (?:ago|earlier|before)|một năm trước", re.I
)
#: The year before the one that is told of, not the one before that of the publication.
_RELATIVE_YEARS: Final = ("năm trước", "năm liền trước", "the previous year", "the prior year", "the preceding year")
_SHORTER: Final = frozenset({Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})


def of_a_report(text: str, time: PeriodMention) -> bool:
    """The time, a piece of the sentence, is that of a report or an edition."""
    return time.edition or bool(_OF_A_REPORT.match(text, time.end))


def of_the_year_before(text: str, time: PeriodMention | None, last: PeriodMention | None) -> PeriodMention | None:
    """The time a year before `last`, which the text told of just before, where "năm trước" would be that year itself."""
    if time is None or last is None or last.period.last.year != time.period.last.year:
        return None
    return earlier(last) if text[time.start : time.end].lower() in _RELATIVE_YEARS else None


def a_year_ago(text: str, time: PeriodMention | None, last: PeriodMention | None) -> PeriodMention | None:
    """The part of the year before that is meant where that year is said behind the part of a year, `last`."""
    if (
        time is None
        or last is None
        or last.period.grain not in _SHORTER
        or time.period.last.year != last.period.last.year - 1
    ):
        return None
    return earlier(last) if _A_YEAR_AGO.fullmatch(text, time.start, time.end) else None
