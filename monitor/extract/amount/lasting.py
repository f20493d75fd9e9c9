"""How long something lasts or may last: times that are measured, no references to a time."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.mask.en import TERM
from monitor.extract.members import YEARS
from monitor.extract.prefilter.lazy import lazy

_LIMIT: Final = {
    "en": lazy(
        r"\b(?:up to|for (?:less|fewer) than|(?:no|not) (?:longer|more|less|fewer) than|at (?:most|least)|a (?:maximum|minimum) of) $",
        re.I,
    ),
    "vi": lazy(r"(?:không quá|tối đa|tối thiểu|ít nhất|không dưới) $", re.I),
}
_TIMELY: Final = lazy(r"[ -]?(?:months?|weeks?|days?|hours?|minutes?|seconds?|tháng|tuần|ngày|giờ|phút|giây|độ)\b")
#: "The average wait fell to six minutes", "mỗi tháng chỉ chạy hai ngày": a time measured, no reference.
_LASTS: Final = lazy(
    r"\b(?:pa(?:id|ys?|ying) (?:for itself|itself back|itself off|back|off)(?: \w+){0,3} in|br(?:eak|oke)\w* even in|recoup\w*(?: \w+){0,3} in|(?:built|completed|finished|approved|processed|settled) in|within) $|\b(?:spends?|spent) $|\b(?:waiting|processing|response|handling|turnaround|average) times?\b[^.;\d]{0,50} (?:was|is|were|are|stood at|fell to|of) (?:(?:about|around|just|only|nearly|some|under|over) )?$|\b(?:fell|fallen|falls|drop\w*|cut|reduced|shortened|down|rose|risen|takes?|took|taken|needs?|needed|requires?|lasts?|lasted|averag\w+|wait\w*)(?: [\w']+){0,4}?(?: (?:to|from|at|of|by))? (?:(?:about|around|just|only|nearly|some|under|over) )?$"
    # "3.5 hours in 2025, down from nine hours", "two days instead of five days": beside another that is measured.
    r"|(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)) (?:minutes?|hours?|days?|weeks?|months?)(?: (?:in|by) (?:19|20)\d\d| last (?:year|month)| (?:now|today|on average))?(?:,? (?:down|up|compared|rather|instead))? (?:from|with|to|against|of) (?:(?:about|around|nearly|some|over) )?$"
    r"|(?<!\w)(?:xuống|còn|mất|kéo dài|rút|chạy|làm việc|hoạt động|chờ|đợi|hạn dùng|hạn sử dụng|thời hạn|tuổi thọ)(?: (?:là|chỉ|còn|từ|xuống|khoảng|gần|hơn|tới|đến|có))* $",
    re.I,
)
#: "Two days a week".
_EACH: Final = lazy(r" (?:a|per|each|every|mỗi|một) (?:day|week|month|year|ngày|tuần|tháng|năm)\b")
#: "Patients go home after four days on average".
_AVERAGED: Final = lazy(r",? on average\b")
_TERM: Final = lazy(TERM)
#: "Germany gives a young group leader six years", "exempt from tax for four years": what is given or holds for so long.
_GIVEN: Final = lazy(
    r"\b(?:giv(?:es?|en|ing)|gave|grant(?:s|ed)?|guarantee[sd]?|offer(?:s|ed)?|allow(?:s|ed)?|promise[sd]?|award(?:s|ed)?) (?:(?!up\b|back\b|for\b|in\b)[\w'’-]+ ){0,6}$"
)
_GIVEN_END: Final = lazy(r"[.,;)]|$| (?:and|to (?!\d)|of (?:pay|funding|support|salary|money|time)\b|in which)")
_HELD: Final = lazy(
    r"\b(?:exempt\w*|pay|pays|paid|tax\w*|waive[rsd]*|rents?|rates?|free|keeps?|kept|stored?|retain\w*|valid|frozen|guarantee\w*|funds|funded|financ\w+|support(?:s|ed)?|subsid\w+|receiv\w+|entitled|bans?|banned|barred|leas\w+|suspend\w*|halved?|cut|reduc\w+|incentives?|licen[cs]\w+|protect\w*|test(?:s|ed)?)\b[^.;:]{0,70} "
    r"(?:for (?:(?:a|the) (?:maximum |total )?(?:period|term|duration) of )?|(?:for|in|over) (?:the|their|its) (?:(?:following|subsequent|first) )?)(?:(?:up to|at least|another|a further|about) )?$"
)
#: "Được miễn thuế trong thời hạn 5 năm", "miễn thuế 4 năm".
_HELD_VI: Final = lazy(
    r"(?<!\w)(?:thẻ|giấy phép|thị thực|visa|chứng nhận|chứng chỉ|hợp đồng|văn bằng|ưu đãi|khoản vay)(?!\w)[^.;,\d]{0,40} (?:có )?(?:thời hạn|hiệu lực|giá trị)(?: (?:hiệu lực|sử dụng|là|tối đa|đến|tới|trong))* $"
    r"|(?<!\w)(?:miễn|giảm|ưu đãi|hỗ trợ|thuê|bảo hộ|áp dụng|thí điểm|thử nghiệm|đình chỉ|cấm|cấp phép|bảo lưu|hiệu lực|hưởng)(?!\w)[^.;:]{0,70} (?:trong |với |là )?(?:thời hạn|thời gian)(?: tối đa| là| không quá| ít nhất)? $"
    r"|(?<!\w)(?:thuế|tiền thuê)(?!\w)[^.;]{0,80}\d% (?:số thuế (?:phải nộp )?)?trong (?:thời hạn )?$"
    r"|(?<!\w)(?:phải|được) (?:dùng|sử dụng|chi|giải ngân|hoàn thành|nộp|giữ|lưu)(?!\w)[^.;]{0,60} trong (?:thời hạn|vòng|thời gian) (?:tối đa )?$"
    r"|(?<!\w)(?:lưu|lưu trữ|lưu giữ|hiệu lực)(?: [^\W\d]\w*){0,4} (?:trong )?$"
    r"|(?<!\w)(?:thuế suất|áp dụng|được hưởng)(?!\w)[^.;:]{0,50} (?:áp dụng )?trong $"
    r"|(?<!\w)miễn (?:thuế|tiền thuê|lãi|phí|học phí)(?: [^\W\d]\w*){0,5}(?: tối đa| trong)? $",
    re.I,
)
_HELD_END: Final = lazy(
    r"[.,;)]|$| \(| (?:from|after|and|or|if|to (?!\d)|in total|instead|starting|following|when|once|where|for (?:any|every|each|all|those|anyone|whoever|(?:new |small |young |eligible )?(?:firms|companies|tenants|investors|projects|start-?ups|enterprises|businesses|manufacturers|engineers|experts)))\b"
)


def _granted(ask: Ask, end: int) -> bool:
    """It is given, or holds, for the time that ends at `end`."""
    text, start = ask.text, ask.low.start
    if ask.low.ordinal:
        return False
    if ask.lang == "vi":
        return _HELD_VI.search(text, max(0, start - 110), start) is not None
    if _HELD_END.match(text, end) and _HELD.search(text, max(0, start - 110), start):
        return True
    return _GIVEN_END.match(text, end) is not None and _GIVEN.search(text, max(0, start - 80), start) is not None


def lasts(ask: Ask, unit: re.Match[str]) -> bool:
    """A number in words before `unit` is measured, where the unit is one of time; a reference to a time is none."""
    if not _TIMELY.match(unit.group()) or (ask.low.value > 1 and _EACH.match(ask.text, unit.end())):
        return True
    if unit.group().startswith("-"):
        return _TERM.match(ask.text, unit.end()) is not None
    if _AVERAGED.match(ask.text, unit.end()):
        return True
    if _LASTS.search(ask.text, 0, ask.low.start) or _granted(ask, unit.end()):
        return True
    return _LIMIT[ask.lang].search(ask.text, max(0, ask.low.start - 24), ask.low.start) is not None


#: "The process took three years", "nhóm mất ba năm để định giá".
_LASTING: Final = {
    "en": lazy(
        r"\b(?:took|takes|take|taken|taking|lasts?|lasted)(?: (?!the\b)[\w']+){0,3} $|\b(?:built|completed|finished) in $|\bruns? for $|\b(?:needs?|needed) (?:\w+ )?$"
    ),
    "vi": lazy(
        r"(?<!\w)(?:vòng đời|tuổi đời|kỳ hạn|thời hạn)(?!\w)[^.;,\d]{0,30}? (?:có|là|kéo dài) $|(?<!\w)(?:mất|tốn|kéo dài|cần(?! có)|phải có)(?: (?:đến|tới|gần|hơn|khoảng|chừng|cả|thêm|đúng|tận|ít nhất))* $"
    ),
}
_YEARS_END: Final = {
    "en": lazy(r"(?= to [a-z]|[.,;]|$| (?:for|before|on average|from|and))"),
    "vi": lazy(
        r"(?= (?:để|mới|cho|nếu|kèm|đào tạo|làm việc|nghiên cứu|kinh nghiệm|liên tục|kể từ|trước khi)(?!\w)|[.,;\"]|$)"
    ),
}
_YEARS: Final = {"en": lazy(r" years?\b"), "vi": lazy(r" (?:năm|tuổi)(?!\w)")}
#: "Life expectancy in 2023 was 74.6 years", "tuổi thọ trung bình đạt 74,8 tuổi"; any other age is none.
_LIVED: Final = lazy(r"(?:\b[Ll]ife (?:expectancy|spans?)\b|\b[Ll]ifespans?\b|(?<!\w)[Tt]uổi thọ(?!\w))[^.;]{0,70} $")
_YEAR_TERM: Final = lazy(rf"-year(?={TERM})")


def years(ask: Ask) -> Measured | None:
    """Years that something takes, is given for or may last."""
    text, lang, start = ask.text, ask.lang, ask.low.start
    if lang == "en" and (term := _YEAR_TERM.match(text, ask.end)):
        return Measured(YEARS, term.end(), "years-term")
    behind = _YEARS[lang].match(text, ask.end)
    if behind is None:
        return None
    end = behind.end()
    if _LIVED.search(text, max(0, start - 100), start):
        return Measured(YEARS, end, "years-lived")
    if behind.group() == " tuổi":
        return None
    lasting = not ask.low.ordinal and _YEARS_END[lang].match(text, end)
    if lasting and _LASTING[lang].search(text, max(0, start - 50), start):
        return Measured(YEARS, end, "years-lasting")
    if _LIMIT[lang].search(text, max(0, start - 24), start):
        return Measured(YEARS, end, "years-limit")
    return Measured(YEARS, end, "years-granted") if _granted(ask, end) else None


#: By language: what stands behind every number of years.
BEHIND: dict[str, dict[Callable[[Ask], Measured | None], tuple[re.Pattern[str], ...]]] = {
    "en": {years: (_YEARS["en"], _YEAR_TERM)},
    "vi": {years: (_YEARS["vi"],)},
}
