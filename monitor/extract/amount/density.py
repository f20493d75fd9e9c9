"""Rates of so many of the people: "780 researchers per million", "một vạn dân có 12 người", and heads that tell one."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from monitor.domain.letters import CAPITALS
from monitor.extract.members import PER_10K
from monitor.extract.model import QuantityMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_DENSITY_EN: Final = Prefiltered(
    r"(?: [A-Za-z&-]+,?| \([A-Z]{2,6}\)){0,8} (?:per|for every|for each|to every|in every) (?P<n>[\d,]+|an?|(?:a |one )?hundred|one|ten)?(?: ?(?P<s>million|thousand|billion))?(?: ?(?:people|inhabitants|residents|population|persons|citizens))?",
    re.I,
)
_DENSITY_VI: Final = Prefiltered(
    r"(?: (?!(?:tức|hay|tương|bằng|còn|với|so|đạt|gần|khoảng|hơn|cuộc|đợt)\b)[^\W\d][\w&-]*,?| \([A-Z&]{2,6}\)){0,16}?(?: trên| mỗi|/| cho) ?(?P<n>[\d.]+|mười|(?:một )?trăm|một)? ?(?P<s>triệu|vạn|nghìn|ngàn)? ?(?:dân|người)\b",
    re.I,
)
#: "61 buổi tối, cài ứng dụng cho 530 người": how many they were, and for whom something was done.
#: "8.052 doanh nghiệp, tạo việc làm cho 120.000 người": those who get something are no so many people each.
_PARTED: Final = lazy(
    r",[^,]{2,40} (?:cho|mỗi) \d+ người$|(?<!\w)(?:việc làm|tập huấn|đào tạo|bồi dưỡng|hỗ trợ|phục vụ|cấp|thu nhập|cơ hội|dịch vụ)(?: [^\W\d]\w*){0,4} cho (?:hơn |gần |khoảng )?[\d.]+ ?(?:triệu|vạn|nghìn|ngàn)? ?người$"
)
_FACTOR: Final = {
    "million": 10**6,
    "thousand": 1000,
    "billion": 10**9,
    "triệu": 10**6,
    "vạn": 10**4,
    "nghìn": 1000,
    "ngàn": 1000,
}


def _base(said: str | None) -> int:
    """The number of so many thousand or million people, one where none is said."""
    word = (said or "").lower()
    if word[:1].isdigit():
        return int(word.replace(",", "").replace(".", ""))
    return 100 if word.endswith(("hundred", "trăm")) else 10 if word in ("ten", "mười") else 1


def density(text: str, end: int, lang: str) -> tuple[int, Decimal] | None:
    """The end of "researchers per 10,000 inhabitants" and its base, where the number is such a rate."""
    found = (_DENSITY_VI if lang == "vi" else _DENSITY_EN).match(text, end, min(len(text), end + 130))
    if (
        not found
        or not (found.group("n") or found.group("s"))
        or _PARTED.search(found.group())
        or any(c in found.group().split(" per ")[0].split(" trên ")[0] for c in ";:")
    ):
        return None
    number = _base(found.group("n"))
    base = Decimal(number * _FACTOR.get((found.group("s") or "").lower(), 1))
    return (found.end(), base) if base >= 100 else None


def density_of(head: str, lang: str) -> Decimal | None:
    """The base of the rates under a head that tells one ("Researchers per million people", "Nhà nghiên cứu/1 triệu dân")."""
    found = density(f" {head.replace('(', '')}", 0, lang) if _of_people(head, lang) else None
    return found[1] if found else None


_AHEAD_VI: Final = Prefiltered(
    rf"(?:^|\W)(?P<n>một|mười|mỗi|cứ|1|[\d.]+)? ?(?P<s>vạn|nghìn|ngàn|triệu)? dân,?(?: Việt Nam| cả nước| nước ta| ta| nước này| nước đó| họ| [{CAPITALS}]\w+(?: [{CAPITALS}]\w+){{0,2}})?(?: thì)?(?: mới| chỉ| hiện)?(?: có| là| đạt)?(?: hơn| gần| khoảng| trên| chừng| tới| tầm| xấp xỉ| chưa đến| chưa đầy| chưa tới| không tới| dưới| ngót| ít nhất| tối thiểu)? $|(?:trên|mỗi|cho|/) ?(?P<n2>một|mười|1|[\d.]+)? ?(?P<s2>vạn|nghìn|ngàn|triệu)? dân (?:[^\W\d]\w* ){{0,8}}(?:đạt|là|lên|còn|từ|mới|bằng|ở mức|quanh)(?: (?:hơn|gần|khoảng|trên|chừng|mức|ít nhất|tối thiểu))* $|(?:trên|mỗi|cho|/) ?(?P<n3>một|mười|1|[\d.]+)? ?(?P<s3>vạn|nghìn|ngàn|triệu)? (?:người )?dân(?: \([^()\d]{{1,40}}\)| (?:vào |trong )?năm \d{{4}})?: (?:(?:hơn|gần|khoảng|trên|chừng|từ|đạt|ít nhất|tối thiểu) )*$"
)
_AHEAD_EN: Final = Prefiltered(
    r"(?:for|to|per|among|of)(?: every| each)? (?P<n>[\d,]+|ten)? ?(?P<s>million|thousand)? ?(?:(?:of (?:its|their|our|the) )?(?:people|inhabitants|residents|persons|Vietnamese|citizens)|of us)(?:,? (?:there (?:are|were)|(?:that|this|it) (?:is|was|has|makes)|the country has|Viet ?[Nn]am has|(?:the )?[a-z]+(?: [a-z]+){0,2} (?:has|had|have|counts?|boasts?)))?(?: about| some| only| just)? $|(?:per|for every|for each) (?P<n2>[\d,]+|ten)? ?(?P<s2>million|thousand)? ?(?:people|inhabitants|residents|citizens|Vietnamese)\b(?: [a-z-]+){0,8}? (?:is|was|are|be|to|at|of|from|reach(?:es|ed|ing)?|hit|stands?|stood)(?: (?:at|about|around|only|just|some|nearly|over|more than|at least))* $|(?:per|for every|for each|/) ?(?P<n3>[\d,]+|ten)? ?(?P<s3>million|thousand)? ?(?:people|inhabitants|residents|citizens|Vietnamese|population)(?: \([^()\d]{1,40}\)| (?:in|by) \d{4})?: (?:(?:about|around|only|some|nearly|over|more than|at least|from) )*$",
    re.I,
)


#: All that tells rates of so many people, before the number or behind it.
RATES: Final = {"en": (_DENSITY_EN, _AHEAD_EN), "vi": (_DENSITY_VI, _AHEAD_VI)}


#: Of whom the rates are that stand before the number.
_PEOPLE_EN: Final = ("people", "inhabitants", "residents", "persons", "vietnamese", "citizens", "of us")


def _of_people(lead: str, lang: str) -> bool:
    """Whether those are named whom a rate is of; letters that are not ASCII may be taken for others."""
    if lang == "vi":
        return "dân" in lead
    lower = lead.lower()
    return any(map(lower.__contains__, _PEOPLE_EN)) or not lead.isascii()


#: "Cả nước có 1,3 triệu dân, 10 kỳ lân": so many people there are, which is no base.
_POPULATION: Final = lazy(r",\d| triệu dân, (?!(?:thì|có|là|đạt|Việt|ta|nước|cả|mới|chỉ)\b)")


#: "14 researchers per 10,000 residents and a minimum of three unicorns": these are counted by themselves.
_OTHERS: Final = lazy(
    r" (?:new |more )?(?!(?:researchers|scientists|engineers|specialists|inventors|patents|applications|papers|articles|doctors|subscribers|subscriptions|stations|years|was|is|has)\b)[a-z]{3,}(?<!s)s\b"
)


#: "2.4 firms for every 1,000 residents and is home to 47": something else is told of the place.
_GOES_ON: Final = lazy(r"\b(?:residents|people|inhabitants) and (?:is|has|was|had|hosts?|counts?|also|now)\b")


def density_before(text: str, start: int, end: int, lang: str) -> tuple[int, Decimal] | None:
    """The end and base of "một vạn dân có 12 người" as seen from the 12."""
    lead = text[max(0, start - 60) : start]
    if not _of_people(lead, lang) or _OTHERS.match(text, end) or _GOES_ON.search(lead):
        return None
    found = (_AHEAD_VI if lang == "vi" else _AHEAD_EN).search(lead, of=text)
    if not found:
        return None
    many, scale = found["n"] or found["n2"] or found["n3"], found["s"] or found["s2"] or found["s3"]
    if (not many and not scale) or _POPULATION.match(lead, found.start()):
        return None
    base = Decimal(_base(many) * _FACTOR.get((scale or "").lower(), 1))
    behind = re.match(r" (?:người|researchers|scientists|people|nhà khoa học)", text[end:])
    return (end + behind.end() if behind else end, base) if base >= 100 else None


_AGAIN: Final = lazy(
    rf"(?: (?:by|in|vào|đến|năm)(?: năm)? (?:19|20)\d\d)?[;,] (?:and |while |whereas |còn |trong khi )?(?:in|at|for|ở|tại|của|với) [^\W\d][\w.]*(?: [^\W\d][\w.]*){{0,2}},? (?:(?:the (?:ratio|figure|number|density|rate)|it|con số(?: này| đó)?|t[ỷỉ] lệ(?: này| đó)?) )?(?:is|was|stands at|stood at|reaches|exceeds|là|đạt|ở mức|lên tới) (?:(?:about|around|some|over|above|only|nearly|almost|more than|fewer than|under|hơn|trên|gần|khoảng|chừng|dưới) )?$|(?:\w+| (?:by|in|vào|đến|năm)(?: năm)? (?:19|20)\d\d)?[;,] (?:and |while |còn |trong khi )?[^\W\d][\w.]*(?: [^\W\d][\w.]*){{0,2}} (?:(?:already|now|still|today|currently|hiện|đã) )?(?:has|have|had|is at|counts|có|là|đạt)(?: (?:already|now|well|close to|more than|some|about|around|just|only|over|above|nearly|almost|under|fewer than|less than|at least|khoảng|tới|gần|hơn|trên|chừng|đến))* $|[^.;]{{0,70}}(?:targets?|goals?|plan|aims?|mục tiêu|chỉ tiêu|đích|against|compared (?:with|to)|up from|than|so với|từ mức)(?: [^\W\d]\w*){{0,4}}(?: \d{{4}})?(?: là| is| of| at)? $|,? (?:up |down )?(?:from|từ)(?: mức)? $|[^.;]{{0,60}}[,;] (?:còn |trong khi |while |and )?[{CAPITALS}]\w*(?: [{CAPITALS}]\w*){{0,2}} (?:(?:hơn|gần|khoảng|tới|trên|chừng|some|about|over|nearly) )?$|(?: (?:today|now|hiện nay))?(?:,? and|,? và) (?:in )?[{CAPITALS}]\w*(?: [{CAPITALS}]\w*){{0,2}} (?:(?:has|with|is at|có|với|là) )?(?:(?:well|close to|more than|hơn|gần|khoảng|tới|trên|chừng|some|about|around|over|nearly) )*$",
    re.I,
)
_IN_PLAN: Final = lazy(
    rf"(?: (?:people|researchers|người))?(?: (?:today|now|currently|hiện nay))?(?: (?:in|under) the (?:plan|target)|[,.;)]| (?:by|in|năm|vào) | (?:and|và) (?:the )?[{CAPITALS}]|$)"
)


#: "For every million there are 780 in Vietnam, 1,300 in Thailand and more than 9,000 in South Korea".
_NEXT_PLACE: Final = lazy(
    rf"(?: (?:[a-z]+ )?(?:in|ở|tại) (?:the )?[{CAPITALS}][\w.]*(?: [{CAPITALS}][\w.]*){{0,2}})?(?:,? (?:and|while|against|và|còn)|,)(?: (?:some|about|around|nearly|almost|more than|over|fewer than|only|just|khoảng|gần|hơn|chỉ))* "
)
_IN_PLACE: Final = lazy(rf" (?:in|ở|tại) (?:the )?[{CAPITALS}]")


#: "At 5.6 doctors per 10,000 people it trails the national average of 14".
_THAN_AVERAGE: Final = lazy(
    r"[^.;\d]{0,60}\b(?:the|a|an) (?:national |regional |world |global |ASEAN )?(?:average|mean|target|goal) of (?:about |around |some |nearly |over )?"
    # "9.2, still far off South Korea's 95".
    r"|[^.;\d]{0,40}\b(?:far off|short of|below|above|behind|against|than) [A-Z]\w+(?: [A-Z]\w+)?['’]s "
)
_AVERAGE_ENDS: Final = lazy(r"[.,;)]|$| (?:and|by|in|for)\b")


def density_again(text: str, start: int, end: int, before: Sequence[QuantityMention]) -> int | None:
    """The end of a number that is set against the density before it ("9.2 researchers ..., compared with 12 in the plan")."""
    last = before[-1] if before else None
    if last is None or last.unit is not PER_10K:
        return None
    gap, behind = text[last.end : start], _IN_PLAN.match(text, end)
    if _THAN_AVERAGE.fullmatch(gap) and _AVERAGE_ENDS.match(text, end):
        return end
    if _NEXT_PLACE.fullmatch(gap) and _IN_PLACE.match(text, end):
        return end
    if not behind or not _AGAIN.fullmatch(gap):
        return None
    noun = re.match(r" (?:people|researchers|người)", text[end:])
    return end + noun.end() if noun else end


#: "Hiện ta có 7,8 cán bộ nghiên cứu trên một vạn dân, đến năm 2030 phải là 12 người", "Tỷ lệ ấy ở Hàn Quốc đã vượt 90 người".
_FOLKS: Final = lazy(r" (?:người|people|researchers)(?=[.,;)]|$| (?:vào|trong|năm|ở|tại|by|in)(?!\w))")
_MUST_BE: Final = lazy(
    r"(?<!\w)(?:phải (?:là|đạt|có)|cần (?:đạt|có|là)|lên|hiện(?: nay)?|đã|là|đạt|mới|có)(?: (?:khoảng|gần|hơn|chừng|tới|tối thiểu|ít nhất|vượt|chưa đến|chưa tới|trên|dưới|chỉ|mới))* $"
    r"|\b(?:must|should|is to|has to|ought to) (?:be|reach|have) (?:at least |about |some )?$"
)
_THAT_RATIO: Final = lazy(
    r"\W*(?:T[ỷỉ] lệ|Con số|Mật độ|Mức|Chỉ số) (?:này|ấy|đó)(?!\w)|\W*(?:That|The|This) (?:ratio|density|rate)\b"
)
#: So far the next number may stand behind the density that it goes on with.
_REACH: Final = 70


def density_told(
    text: str, start: int, end: int, before: Sequence[QuantityMention], lead: QuantityMention | None
) -> int | None:
    """The end of a number of people that goes on with the density before it, whose whole it leaves out."""
    last = before[-1] if before else lead
    folks = _FOLKS.match(text, end)
    if (
        folks is None
        or last is None
        or last.unit is not PER_10K
        or not _MUST_BE.search(text, max(0, start - 50), start)
    ):
        return None
    goes_on = start - last.end < _REACH if before else _THAT_RATIO.match(text) is not None
    return folks.end() if goes_on else None


def base_of(told: QuantityMention, number: Decimal) -> Decimal:
    """What a number is multiplied by that goes on with a density that was told: that may be per million, and the next one
    too, or per 10,000 as aims are set ("780 per million. The aim is 12"); the nearer of both."""
    if told.unit is not PER_10K or not told.digits or not told.value or not number:
        return _ONE
    base = told.value / Decimal(told.digits)
    return base if _apart(number * base, told.value) < _apart(number, told.value) else _ONE


_ONE: Final = Decimal(1)


def _apart(one: Decimal, other: Decimal) -> Decimal:
    """How many times one is the other, or the other one."""
    return max(one / other, other / one)
