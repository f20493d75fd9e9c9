"""Whether a number is a change (grew by 5 %) or a level (grew to 5 %), by named rules, and its direction."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_
from typing import Final

from monitor.domain.letters import SMALLS
from monitor.domain.quantity import Direction, Unit
from monitor.extract.members import COUNT, EUR, INDEX, OTHER, PERCENT, PERCENTAGE_POINT, PLACES, RANK, TIMES, USD, VND
from monitor.extract.prefilter.forms import lowered
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.pattern import Prefiltered

_UP_EN: Final = r"(?:(?<=, )|(?<=\()|(?<=- )|(?<=was )|(?<=is )|(?<=were )|(?<=are )|(?<=went )|(?<=goes )|(?<=go )|(?<=going )|(?<=gone )|(?<=edged )|(?<=inched )|(?<=edge )|(?<=moved )|(?<=and )|(?<=jumped )|(?<=climbed )|(?<=year )|(?<=: )|(?<=\d )|(?<=%\s)|^)up|r[io]ses?|rising|risen|increas\w*|gr[eo]ws?|grown|growing|growth|climb\w*|gain\w*|jump\w*|expan\w+|improv\w+|surg\w+|soar\w*|advanc\w+|add\w*|accelerat\w+|rais(?:e|es|ed|ing)|rall(?:y|ied)|widen\w*|pick(?:ed|ing)? up|top(?:s|ped|ping)? up|leap\w*|shot up|puts? on|tack(?:s|ed) on|swell\w*|higher|faster|larger"
_DOWN_EN: Final = r"(?<!lay )(?<!lays )(?<!laid )(?<!laying )(?<!set )(?<!sets )(?<!write )(?<!writes )(?<!wrote )(?<!written )(?<!noted )(?<!pinned )(?<!jotted )(?<!put )(?<!took )(?<!taken )(?<!handed )down|(?<!not )(?<!never )fall\w*|fell|decreas\w*|declin\w+|drop\w*|slip\w*|slid\w*|shr[aiu]nk\w*|cut\w*|reduc\w+|contract\w+|los[et]\w*|lower\w*|plung\w+|eas(?:e|ed|ing)|dip\w*|tumbl\w+|trim\w*|slower|smaller"
# "Giá trị tăng thêm" and "giá trị gia tăng" are no change.
_UP_VI: Final = r"(?<!trị gia )(?!(?<=trị )tăng thêm)tăng(?: trưởng| thêm| tốc)?|lớn thêm|nở thêm|phình(?: to| ra| thêm)?|đội thêm|nới thêm|nhích thêm|cao hơn|nhanh hơn|lớn hơn|nhiều hơn|vượt|mở rộng|tiến|thăng|nhảy|cải thiện|bứt|nâng|leo|nhích|bật|vọt|bứt tốc|bứt phá|lên"
_DOWN_VI: Final = (
    r"giảm(?: bớt| đi)?|cắt(?: giảm| bớt)?|thấp hơn|chậm hơn|ít hơn|sụt(?: giảm)?|tụt|lùi|hạ|mất|rớt|xuống|kém|co lại"
)
_ENLARGED: Final = r"top(?:s|ped|ping)? up|boost\w*|lift\w*|bump\w*|beef\w* up|scal\w+ up|ramp\w* up|hik(?:e|es|ed|ing)|enlarg\w+|augment\w*|supplement\w*|exceed\w*|surpass\w*|overshot"
#: "A solid", "another impressive": what is said of a change, no noun that it is the level of.
_PRAISED: Final = r"(?: (?!(?:share|part|portion|proportion|ratio|level|rate|rank|place|total|then|now|to|of|from|in|at|with|for|and|or|year|month|quarter|half|third|end|start|beginning|time|middle|is|was|were|are|hit|came|stood|reached|totall?ed|amounted)\b)[a-z][a-z-]*)"
_LIGHT_EN: Final = (
    r"(?: (?:a|an|another|further|some|average|an average of|an estimated|estimated|a projected|a record|annually|yearly|year-on-year|yoy|each year|every year|per year|in value|in volume|in size|in number|on average|again|also|still|strongly|only|just|at a rate of|at an average of|\w+ly))*(?: (?:an?|another)"
    + _PRAISED
    + r"{1,2})?"
)
_LIGHT_VI: Final = r"(?: (?:bình quân|trung bình|thêm|trong(?= ?$)|khoảng|ước|được|đến|tới|mạnh|nhẹ|đều|tương ứng|lần lượt|gần|hơn|trên|hằng năm|hàng năm|mỗi năm|ở mức|chỉ|đáng kể|hai chữ số|vọt|vượt|cao|đạt|ấn tượng|kỷ lục|bứt phá|tích cực|rõ rệt|liên tục|ổn định|khá|nhanh|chậm|đột biến|khiêm tốn|tròn|đúng|xấp xỉ|ngót|chừng|lại|tiếp))*"
_BESIDE: Final = {
    "en": Prefiltered(rf"\b(?:(?P<up>{_UP_EN})|(?P<down>{_DOWN_EN})){_LIGHT_EN}\s*$", small=True),
    "vi": Prefiltered(rf"(?<!\w)(?:(?P<up>{_UP_VI})|(?P<down>{_DOWN_VI})){_LIGHT_VI}\s*$", small=True),
}
#: Any word of change.
_WORD: Final = {
    "en": small(rf"\b(?:(?P<up>{_UP_EN})|(?P<down>{_DOWN_EN}))\b"),
    "vi": small(rf"(?<!\w)(?:(?P<up>{_UP_VI})|(?P<down>{_DOWN_VI}))(?!\w)"),
}
_BY: Final = Prefiltered(
    rf"\b(?:(?P<up>{_UP_EN}|{_ENLARGED})|(?P<down>{_DOWN_EN}))\b[^,;.]{{0,70}}(?:, (?:this time |again )?)?\b(?<!picked up )by(?: an?| another| the| its)?(?: average of)?{_PRAISED}{{0,3}}\s*$",
    small=True,
)
_AT: Final = Prefiltered(
    r"\b(?P<up>gr[eo]w\w*|expand\w*|increas\w*|ris\w+|rose|climb\w*|improv\w+|advanc\w+|accelerat\w+)\b[^,;.]{0,30} at (?:an? )?(?:average |annual |yearly |mean )*(?:rate |pace |clip )?(?:of )?\s*$",
    small=True,
)
_NOUN: Final = {
    "en": Prefiltered(
        rf"\b(?:(?P<up>rise|increase|gain|jump|growth|surge|climb|expansion|leap|improvement|advance|hike|uptick|growth rate|pace)s?|(?P<down>fall|drop|decline|decrease|cut|reduction|loss|dip|slump|contraction)s?)(?: (?:on|over|from) (?:the )?(?:[\w-]+ ){{0,2}}(?:year|quarter|month|period|(?:19|20)\d\d))? (?:rate |target |figure )?(?:of|at|(?:is|was) (?:therefore |thus |only |just )?(?=$)){_LIGHT_EN}(?: between)?\s*$",
        small=True,
    ),
    "vi": Prefiltered(
        rf"(?<!\w)(?:(?P<up>(?:(?:cao|nhiều|lớn|nhanh) )?hơn (?:so với )?(?:cùng kỳ |kết quả |mức )?(?:của )?(?:năm|quý|tháng|kỳ) (?:trước|ngoái|\d[\d/]*)(?: đó)?|(?:(?:cao|nhiều|lớn|nhanh) )?hơn (?:so với )?cùng kỳ|mức tăng|tốc độ tăng|đà tăng|tốc độ|tăng(?: trưởng)? (?:bình quân|trung bình)(?: (?:hằng|hàng|mỗi) năm)?(?: (?:trong )?(?:cả )?(?:nhiệm kỳ|giai đoạn|thời kỳ|kế hoạch|các năm|những năm)(?:[^,;.%\d]|(?:19|20)\d\d){{0,24}})?)|(?P<down>mức giảm|tốc độ giảm))(?: so với (?:cùng kỳ|năm|quý|tháng)(?: (?:trước|ngoái|(?:19|20)\d\d))?)?{_LIGHT_VI}(?: là| của| ở mức)?\s*$",
        small=True,
    ),
}
_RATE: Final = {
    "en": Prefiltered(
        r"(?P<up>(?:(?:GDP|economic|annual|revenue|export|output|credit) )?growth)\b(?:, which (?=was |is |had |has |stood |reached |came |averaged |hit )|, [^,;.%\d]{2,60},(?= ))?(?:(?! per ?cent\b)[^,;.%]|(?<=\d)\.(?=\d)){0,60}(?::|\b(?:of|to|at|is|was|be|reach\w*|hit|averag\w+|came in at|between|from|above|exceed\w*|record\w*|estimated|forecast|goal))\s*$",
        small=True,
    ),
    # "Tăng năng suất lao động bình quân giai đoạn 2021-2025 chỉ đạt".
    "vi": Prefiltered(
        r"(?P<up>(?:tốc độ |mức )?tăng trưởng\b(?!\s*dựa)(?=[^,;.%]{0,60}$)|(?:(?<![^,;:] )|tốc độ |mức |mục tiêu |chỉ tiêu |phấn đấu |yêu cầu |kế hoạch )tăng(?= (?:năng suất|gdp|grdp|thu nhập|kim ngạch|doanh thu|xuất khẩu|sản lượng|lợi nhuận)(?!\w)[^,;.%]{0,90}$))[^,;.%]*$",
        small=True,
    ),
}
_BEHIND: Final = {
    "en": Prefiltered(
        r"[ -](?:(?P<up>(?:higher|larger|bigger|greater|more|faster|better (?=than\b)|increase|rise|growth|jump|gain|surge|improvement|expansion|for (?:GDP|GRDP|economic|export|revenue) growth|up on|up from (?=(?:the same|the opening|the first|the second|the third|the fourth|the previous|the corresponding|a year|the year before|the year earlier|last year)\b|20\d\d)|ahead of (?=the same\b|last\b|a year\b|20\d\d)|above)\b(?! or\b| of the\b))|(?P<down>(?:lower|smaller|less|fewer|slower|decrease|drop|decline|fall|reduction|cut|down on|below|short of)\b(?! of\b))"
        r"|(?P<same>(?:year[- ]on[- ]year|yoy|on-year|y/y|over the same period|over last year|over 20\d\d|from a year (?:earlier|ago)|compared (?:with|to) (?:the same|last|a year|the previous|20\d\d))))",
        re.I,
    ),
    "vi": Prefiltered(
        r"(?P<same> so với (?:cùng kỳ|năm (?:trước|ngoái|20\d\d)|tháng (?:trước|cùng)|quý trước|kế hoạch))"
    ),
}
#: "1,940 more than at the end of 2025".
_MORE_THAN_THEN: Final = lazy(
    r" (?:[a-z-]+ ){0,3}?(?:(?P<up>more|higher)|fewer|less|lower) than (?:at|in|a|last|the (?:year|previous|same|end))\b"
)
_LEVEL: Final = {
    "en": Prefiltered(
        r"\b(?:to|at|from|than|past|targets?|goals?|levels?|against|was|is|reached|account\w* for|mak\w+ up|made up)(?: (?:as (?:high|low|much) as|the|a|between|its))*\s*$",
        small=True,
    ),
    "vi": Prefiltered(
        r"(?:lên|xuống|còn|từ|đi từ|(?<!tăng ở )(?<!giảm ở )mức|mục tiêu|chỉ tiêu|là|bằng|chiếm|con số|ngưỡng|so với|lên tới|lên đến|lên mức|xuống mức|mốc)(?: (?:tới|đến|khoảng|mức|hơn|gần|trên|dưới))*\s*$",
        small=True,
    ),
}
#: "Rises above USD 18,500": to where it rises.
_ABOVE: Final = small(r" (?:above|beyond|past) (?!target|plan)")
#: "TFP's contribution to growth is 55%": a share of growth is a level.
_CONTRIBUTED: Final = Prefiltered(
    r"(?:\bcontribut\w+|\bshare|\bportion|\bproportion|\bpercentage|\binput|\bpart|\bslice|(?<!\w)đóng góp|(?<!\w)phần|(?<!\w)t[ỷỉ] trọng|(?<!\w)t[ỷỉ] lệ)\b[^;.%]{0,80} (?:to|of|in|into|vào|cho|trong|của)(?: [\w']+){0,3}? (?:growth|tăng trưởng(?: kinh tế| GDP)?)\b(?! rate)[^,;.%]{0,40}$"
    r"|(?<!\w)tăng trưởng [^,;.%]{0,50}(?:chiếm|đến từ|nhờ) (?:\w+ ){0,2}$|\bgrowth [^,;.%]{0,50}(?:account\w* for|ma[dk]\w+ up) (?:\w+ ){0,2}$",
    small=True,
)
#: "Tăng trưởng kinh tế: 8%": the label of a line names a growth.
_NAMED: Final = {
    "en": Prefiltered(
        r"^\W*(?:[\w-]+,? ){0,6}(?:growth|increase|expansion)(?:,? [\w'&-]+| \([\w ,-]{3,30}\)){0,6}: (?:\w+ ){0,2}$",
        small=True,
    ),
    "vi": Prefiltered(
        r"^\W*(?:(?:tăng trưởng|tốc độ tăng|mức tăng|tăng) [^:;.%]{3,70}|[^\W\d][^:;.%]{3,70} tăng(?: (?:trưởng|thêm|bình quân|trung bình|hằng năm|hàng năm|mỗi năm|tối thiểu|ít nhất))*): (?:\w+ ){0,2}$",
        small=True,
    ),
}
#: "The digital economy is growing faster than the rest: 15 percent", "outpaced GDP, at 15%": how fast it grows.
_PACE: Final = {
    "en": Prefiltered(
        r"\b(?P<up>gr[eo]w(?:s|n|ing)?|expand(?:s|ed|ing)?|ris(?:es|ing|en)|rose|increas(?:es|ed|ing)|climb(?:s|ed|ing)?|outpac(?:es|ed|ing)|advanc(?:es|ed|ing)) (?!from|to\b|by\b)[^;:.%\d]{3,80}(?:: | - |, (?:with|at|averaging) )(?:[a-z]+ ){0,3}$",
        small=True,
    ),
    "vi": Prefiltered(
        rf"(?<!\w)(?P<up>tăng(?: trưởng)?|phát triển|lớn lên) (?:rất |khá |vẫn )?(?:nhanh|mạnh|đều|chậm|ổn định|vượt|bứt phá)[^;:.%\d]{{0,80}}(?:: | - |, (?:với|ở mức|bình quân|đạt) )(?:[{SMALLS}]+ ){{0,3}}$",
        small=True,
    ),
}
_OF_SHARE: Final = small(r"\b(?:share|proportion|ratio|percentage)\b|(?<!\w)(?:t[ỷỉ] trọng|t[ỷỉ] lệ)(?!\w)")
#: "Tăng bình quân từ 16% đến 18%": a range of growth, no move.
_AVERAGED: Final = Prefiltered(
    r"((?:bình quân|trung bình|hằng năm|hàng năm|mỗi năm|average|averaging) )(?:từ|from|between) $"
)
_INTO: Final = Prefiltered(
    r"(?<!\w)(?:to|into|of|for|in|driving|vào|cho|của|trong)(?: (?:the|GDP|economic|overall|national|Vietnam's|mức|tốc độ))*\s*$",
    small=True,
)
#: "The rate of households with fibre gained 94.5%": what it came to, as no rate rises by so much.
_GAINED: Final = Prefiltered(
    r"\b(?:rate|share|proportion|ratio|percentage|coverage|penetration)\b[^,;.\d]{0,70} gained (?:(?:about|around|some|nearly|over|only|just|more than) )*$",
    small=True,
)
_MUCH: Final = lazy(r"(?:(?:about|around|some|nearly|over|only|just|more than) )*(?:[3-9]\d|100)(?!\d)")
_TOLD_MORE: Final = frozenset({COUNT, USD, VND, EUR})
_ALWAYS: Final = frozenset({PLACES, PERCENTAGE_POINT, TIMES})
_MAY: Final = frozenset({PERCENT, COUNT, USD, VND, EUR, OTHER, INDEX, RANK})


_GROWTH: Final = small(r"(?:(?:GDP|economic) )?(?:growth|(?:tốc độ |mức )?tăng trưởng)")
#: Each with letters that stand between the word of change and the number.
_RULES: dict[str, tuple[tuple[str, Prefiltered, str], ...]] = {
    "en": (("change-of", _NOUN["en"], ""), ("change-by", _BY, " by"), ("change-at", _AT, " at ")),
    "vi": (("change-of", _NOUN["vi"], ""),),
}


#: What stands before a number: a text, where the part begins and ends that is looked at, and the text in lower case.
Lead = tuple[str, int, int, str]


@dataclass(slots=True, unsafe_hash=True)
class Change:
    """`rule` names what said that the number is a change, "" for a level."""

    rule: str
    direction: Direction | None


LEVEL: Final = Change("", None)
#: So many characters before a number are read.
_REACH: Final = 90


@cache
def _bits(lang: str) -> int:
    """The bits of all that says that a number is a change: made of the patterns once."""
    of_language = (_BESIDE, _NAMED, _RATE, _BEHIND, _PACE)
    forms = (_AVERAGED, _CONTRIBUTED, *(one[lang] for one in of_language), *(form for _, form, _ in _RULES[lang]))
    return reduce(or_, (form.bit for form in forms))


@cache
def _sharing(lang: str) -> int:
    """The bits of what a share of growth, or the label of a line, says of a percentage."""
    return _CONTRIBUTED.bit | _NAMED[lang].bit


@cache
def _ruling(lang: str) -> int:
    """The bits of the patterns that have a rule of their own."""
    return reduce(or_, (form.bit for _, form, _ in _RULES[lang]))


def change_of(text: str, lower: str, start: int, end: int, unit: Unit, lang: str, bits: int) -> Change:
    """Reads the words around the number at `start`..`end` of a sentence, also given in lower case, with the `bits` of
    prefiltered patterns."""
    if unit not in _MAY and unit not in _ALWAYS:
        return LEVEL
    lead = (text, start - _REACH if start > _REACH else 0, start, lower)
    own = bits & _bits(lang)
    if own and lang == "vi":
        lead = _without_from(_or_more(lead, end), start, end)
    elif own and lower.endswith(_SPREAD_ENDS, 0, start) and (spread := _SPREAD.search(lower, lead[1], start)):
        # "Grew by between 6 and 6.5 per cent".
        lead = (text, lead[1], spread.start(), lower)
    if own & _AVERAGED.bit:
        lead = _without_average(lead)
    if unit in _ALWAYS:
        said = _by(lead, end, lang) if own else None
        return Change("change-by-unit", _direction(said) or _last(lead, lang))
    if unit is PERCENT and start and text[start - 1] == "+":
        return Change("change-by-sign", Direction.UP)
    if own and (found := _said(lead, end, unit, lang, own)):
        return found
    return _than_then(text, end) if unit in _TOLD_MORE else LEVEL


#: "Tăng từ 13% trở lên": at least so much growth, no move.
_OR_MORE_VI: Final = lazy(r"%? (?:phần trăm )?trở lên(?!\w)")


def _or_more(lead: Lead, end: int) -> Lead:
    """The lead without what would say that a growth "từ 13% trở lên" moves from there."""
    text, low, high, lower = lead
    if not text.endswith("từ ", low, high):
        return lead
    more = text.endswith("trở lên", high, end) or _OR_MORE_VI.match(text, end)
    return (text, low, high - 3, lower) if more else lead


#: What stands between a word of change and a range of changes.
_SPREAD: Final = lazy(
    r"\b(?:between|anywhere (?:from|between)|(?:in|within) (?:the|a) (?:range|region|order|area|neighbou?rhood) of)(?: about| around)? $"
)
#: How that ends.
_SPREAD_ENDS: Final = ("between ", "from ", " of ", " about ", " around ")
_SHARE_VI: Final = lazy(
    r"(?<!\w)(?:t[ỷỉ] lệ|t[ỷỉ] trọng|độ phủ|chỉ số|mức|(?<!kinh tế )(?<!công nghệ )(?<!chuyển đổi )(?<!doanh )số|chiếm|lãi suất)(?!\w)"
)


def _without_from(lead: Lead, start: int, end: int) -> Lead:
    """ "GDP tăng từ 7% đến 8%" without what would say that something moves from there: a range of growth."""
    text, low, high, lower = lead
    if not lower.endswith(("tăng từ ", "tăng trưởng từ ", "giảm từ "), low, high) or " đến " not in text[start:end]:
        return lead
    return lead if _SHARE_VI.search(lower, low, high) else (text, low, high - len("từ "), lower)


def _without_average(lead: Lead) -> Lead:
    """ "Tăng bình quân từ 16% đến 18%" without what would say a level."""
    given = lead[0][lead[1] : lead[2]]
    piece = _AVERAGED.plain.sub(r"\1", given)
    return lead if piece == given else (piece, 0, len(piece), lowered(piece))


def _by(lead: Lead, end: int, lang: str) -> re.Match[str] | None:
    """The word of change beside a number that is always one."""
    text, low, high, lower = lead
    beside = _BESIDE[lang]
    found = beside.search(text, low, high, on=lower) or beside.search(text, low, max(low, high - 4), on=lower)
    return found or _BEHIND[lang].match(text, end)


#: "Vượt 5 triệu tài khoản so với kế hoạch": by so many, no bound.
THAN_PLANNED: Final = lazy(r"(?: [^\W\d]\w*){0,4} so với (?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)(?!\w)")


def _said(lead: Lead, end: int, unit: Unit, lang: str, own: int) -> Change | None:
    """What words say of a number of this unit. `own`: the bits of the patterns of change that may find something."""
    text, low, high, lower = lead
    if unit is PERCENT and own & _sharing(lang) and (found := _of_share(lead, lang, own)):
        return found
    for rule, pattern, word in _RULES[lang] if own & _ruling(lang) else ():
        may = pattern.bit & own and (not word or lower.find(word, low, high) >= 0)
        if may and (said := pattern.search(text, low, high, on=lower)):
            return Change(rule, _direction(said))
    pace = _PACE[lang]
    if (
        unit is PERCENT
        and pace.bit & own
        and pace.plain.search(lower, low, high)
        and not _OF_SHARE.search(lower, low, high)
    ):
        return Change("growth-pace", Direction.UP)
    rate = _RATE[lang]
    if (
        unit is PERCENT
        and rate.bit & own
        and (said := rate.search(text, low, high, on=lower))
        and not _into(lead, said)
    ):
        return Change("growth-rate", Direction.UP)
    beside = _BESIDE[lang]
    if (
        beside.bit & own
        and (said := beside.search(text, low, high, on=lower))
        and not _LEVEL[lang].search(text, low, high, on=lower)
        and (not _raised_to(said, lang) or (unit is not PERCENT and _exceeds(said, text, end)))
        and not _into(lead, said)
        and not (lang == "en" and (_ABOVE.search(text, said.start(), end) or _gained(lead, unit)))
    ):
        return Change("change-beside", _direction(said))
    behind = _BEHIND[lang]
    if unit is PERCENT and behind.bit & own and (said := behind.match(text, end)):
        if said.group("same"):
            direction = _last(lead, lang)
            return Change("change-behind" if direction else "", direction)
        return Change("change-behind", _direction(said))
    return None


def _gained(lead: Lead, unit: Unit) -> bool:
    """A share is said to have gained what it is."""
    text, low, high, lower = lead
    if unit is not PERCENT or "gained" not in lower[low:high]:
        return False
    return bool(_GAINED.plain.search(lower, low, high)) and _MUCH.match(text, high) is not None


def _than_then(text: str, end: int) -> Change:
    """ "1,940 more than at the end of 2025"."""
    said = _MORE_THAN_THEN.match(text, end) if text.find(" than ", end) >= 0 else None
    if said is None:
        return LEVEL
    return Change("change-behind", Direction.UP if said["up"] else Direction.DOWN)


def _of_share(lead: Lead, lang: str, own: int) -> Change | None:
    """What a share of growth, or the label of a line, says of a percentage."""
    text, low, high, lower = lead
    if _CONTRIBUTED.bit & own and _CONTRIBUTED.search(text, low, high, on=lower):
        return LEVEL
    named = _NAMED[lang]
    if named.bit & own and named.plain.search(lower[low:high]):
        return Change("growth-named", Direction.UP)
    return None


#: "Calls for GDP growth to reach": what grows is what that is called for.
_TO_COME_TO: Final = lazy(
    r"(?:[a-z]+ )?growth to (?:reach|be|hit|go|rise|climb|exceed|average|come|stay|top|pick|accelerate|remain|stand|surpass)\b",
    re.I,
)


def _into(lead: Lead, found: re.Match[str]) -> bool:
    """What grows is only what something contributes to ("contributes to GDP growth", "vào tăng trưởng")."""
    if _TO_COME_TO.match(found.group()):
        return False
    return bool(_GROWTH.match(found.group()) and _INTO.search(lead[0], lead[1], found.start(), on=lead[3]))


def _raised_to(found: re.Match[str], lang: str) -> bool:
    """Verbs that put a level behind them without a preposition ("raise", "nâng", "vượt" and "lên")."""
    word = (found.group("up") or found.group("down") or "").lower()
    if word == "mở rộng" and re.search(r" (?:tới|đến|lên)\b", found.group()):
        return True
    return word in (
        ("nâng", "vượt", "lên", "xuống", "hạ", "cải thiện", "kém", "mất", "tiến")
        if lang == "vi"
        else ("raise", "raises", "raised", "raising", "added", "add", "adds", "adding", "cut", "lose", "lost")
    )


def _exceeds(found: re.Match[str], text: str, end: int) -> bool:
    """By so many what was planned is exceeded."""
    return found["up"] == "vượt" and THAN_PLANNED.match(text, end) is not None


def _direction(found: re.Match[str] | None) -> Direction | None:
    if found is None:
        return None
    groups = found.groupdict()
    return Direction.UP if groups.get("up") else Direction.DOWN if groups.get("down") else None


def _last(lead: Lead, lang: str) -> Direction | None:
    """The direction of the last word of change before the number."""
    found = list(_WORD[lang].finditer(lead[3], lead[1], lead[2]))
    return _direction(found[-1]) if found else None
