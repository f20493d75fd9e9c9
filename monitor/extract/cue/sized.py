"""Bounds of the size of those who are told of: "firms with fewer than 50 employees", "doanh nghiệp dưới 10 lao động"."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from typing import Final

from monitor.extract.classes import BODIES
from monitor.extract.members import COUNT, GT, LT, MONEY, PERCENT
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_SIZED: Final = MONEY | {COUNT}
#: "Two thirds of firms spend less than 1% of their turnover": what each of them has.
_OF_WHAT_IT_HAS: Final = lazy(
    r" (?:of (?:its |their |the )?|trên |tổng )?(?:annual |total )?(?:turnover|revenues?|sales|profits?|doanh thu|doanh số|lợi nhuận)(?!\w)"
)
#: "Nearly 800 workers" tells how many there are.
_UNDER: Final = lazy(r"(?:under|below|fewer|less|not|dưới|ít|không|chưa)(?!\w)", re.I)
#: "Nhân lực toàn ngành vượt 1,7 triệu": what somebody's number comes to, and no class.
_COMES_TO: Final = lazy(r"(?:vượt|đạt|exceed\w*|topped|tops|surpass\w*|pass(?:ed|es))(?!\w)", re.I)
#: What the size of a body is told in.
_SIZE: Final = lazy(
    r"[\d.,]*[^,.;:]{0,12}(?:\b(?:employees|workers|staff|people|residents|inhabitants|beds|students|pupils|members|households|engineers)\b|(?<!\w)(?:lao động|người|nhân viên|nhân sự|công nhân|dân|hộ|thành viên|xã viên|giường|học sinh|sinh viên)(?!\w))"
)
_PARTS_EN: Final = r"(?:%|\bper ?cent|\b[Hh]alf|\b[Mm]ost|\b[Mm]any|\b[Mm]ajority|\b[Tt]hirds?|\b[Qq]uarters?|\b(?:fif|six|seven|eigh|nin|ten)ths?|\b(?:of|[Aa]ll) (?:them|these|those)\b|\bin (?:three|four|five|ten)|\bout of (?:five|ten))"
_PARTS_VI: Final = r"(?:%|[Mm]ột nửa|[Pp]hần lớn|[Hh]ầu hết|[Đđ]a số|[Pp]hần nhiều|[Gg]ần nửa|phần (?:ba|tư|năm|mười))"
#: An aim is no class.
_AIMED: Final = Prefiltered(
    r"\b(?:[Bb]y (?:the end of )?20\d\d|will|should|must|targets?|goals?|aims?|strives?)\b|(?<!\w)(?:[Đđ]ến (?:cuối |hết )?năm|phấn đấu|[Mm]ục tiêu|[Cc]hỉ tiêu|sẽ|phải)(?!\w)"
)
#: "Those with", "communes of": of a class whatever is told of it.
_CLASS: Final = {
    "en": Prefiltered(
        rf"(?P<counted>\d |\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen) )?(?:[a-z-]+ ){{0,2}}?\b(?:those|ones|{BODIES['en']}),? (?:of|with|having|employing|(?:that|which|who) (?:have|had|employ|employed)|whose (?:staff|workforce) (?:is|was))(?: a (?:staff|workforce|population) of)? $"
    ),
    "vi": Prefiltered(
        rf"(?<!\w){BODIES['vi']}(?: (?!có|đã|đang|hiện|thu hút|tuyển|với|nhận|tiếp nhận|đón|đào tạo|cấp|chi|đạt|xuất|gửi|cử|cho)[^\W\d]\w*){{0,2}} $|(?<!\w)(?:[Nn]hững|[Cc]ác|nhóm|[Ss]ố|loại) (?:[^\W\d]\w* )?{BODIES['vi']}(?: (?!sẽ|phải|cần|đã|đang|hiện|trong|tại|ở|này)[^\W\d]\w*){{0,3}}? có (?:từ )?$|(?<!\w)(?:có |với )?quy mô(?: chỉ| lao động| dân số)? (?:từ )?$"
    ),
}
#: "Most have", "60 percent of firms spent": a part of some, and what each of them has.
_PART: Final = {
    "en": Prefiltered(
        rf"{_PARTS_EN}(?: (?!will\b|should\b|must\b|to\b|has\b|was\b)[A-Za-z'’-]+){{0,7}}(?: (?:still |now |only )?(?:have|had|employ|employed|spend|spent|earn|earned|make|made|pay|paid|invest|invested|put|with)|,? with) $"
    ),
    "vi": Prefiltered(
        rf"{_PARTS_VI}(?: số)? {BODIES['vi']}(?: (?!sẽ|phải|cần|đã|được (?!hỏi|khảo sát|phỏng vấn))[^\W\d]\w*){{0,6}}? (?:chỉ |còn |vẫn )?(?:có|chi|bỏ ra|đầu tư|trả|thu|dùng|sử dụng|với) $"
    ),
}
#: "Five provinces still have": those counted have so many each.
_COUNTED: Final = {
    "en": Prefiltered(
        rf"(?:\d|\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[A-Za-z]+teen|[Tt]wel\w+|[Ee]leven)) (?:[a-z-]+ )?{BODIES['en']} (?:still |each |now )?(?:have|had|reported|recorded) (?:each )?$"
    ),
    "vi": Prefiltered(
        rf"(?:\d|(?<!\w)(?:[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười(?: \w+)?)) (?:{BODIES['vi']}|sở)(?: ngành)? (?:vẫn )?(?:còn|có|tồn) (?:từ )?$"
    ),
}


def sized(mention: QuantityMention, sentence: Sentence, lang: str) -> bool:
    """The bounded figure, one of the sentence, tells from or up to which size those are meant that the sentence is about."""
    text, start = sentence.text, mention.start - sentence.start
    share = mention.unit is PERCENT and _OF_WHAT_IT_HAS.match(text, mention.end - sentence.start)
    if not (share or mention.unit in _SIZED) or mention.value_high is not None:
        return False
    if (mention.comparator is LT and not _UNDER.match(text, start)) or _COMES_TO.match(text, start):
        return False
    before, bits = text[max(0, start - 90) : start], sentence.line.bits
    if bits & _AIMED.bit and _AIMED.plain.search(text, 0, start):
        return False
    part, counted, of_class = _PART[lang], _COUNTED[lang], _CLASS[lang]
    if bits & part.bit and part.plain.search(before):
        return True
    if mention.unit is not COUNT:
        return False
    if mention.comparator is not GT and bits & counted.bit and counted.plain.search(before):
        return True
    told = of_class.plain.search(before) if bits & of_class.bit else None
    if told is None or not _SIZE.match(text, mention.number - sentence.start):
        return False
    return lang == "vi" or mention.comparator is not GT or not told["counted"]
