"""What a numeral measures: its unit or what it counts, by the first named rule that fits."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from monitor.domain.quantity import Unit
from monitor.extract.lexer import Grammar
from monitor.extract.model import QuantityMention
from monitor.extract.numeral.reader import Number
from monitor.extract.unit import counted, denominator, density, density_again, density_before, rank_cue

_MONEY = {"VN": Unit.VND, "EUR": Unit.EUR, "€": Unit.EUR, "US": Unit.USD, "$": Unit.USD}
_N = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty"
#: "One in three", "nine out of 10", "one adult in four", "seven tasks in ten have".
ONE_IN = re.compile(
    rf" (?:(?:in|out of|of(?= (?:every|each))) (?:every |each )?(?P<n>{_N}|\d{{1,3}})\b|[a-zA-Z]+ (?:in|out of) (?:every )?(?P<m>{_N})\b(?! (?:million|billion|per|or|and)\b))"
)
#: "Tám trên mười người", "9/10 giao dịch".
ONE_IN_VI = re.compile(
    r"(?: (?:trên|trong)(?: số)? |/)(?P<n>mười|10)(?= (?:số )?(?:người|hộ|doanh nghiệp|thủ tục|giao dịch|sáng chế|hồ sơ)\b)"
)
#: "Cứ 10 người thì 8 người", "of every ten payments, seven": so many of each ten.
_EACH = re.compile(r"(?:\b[Cc]ứ|\b[Tt]rong mỗi|\b(?:[Oo]ut of|[Oo]f|[Ff]or|[Ii]n) every) $")
EACH_OF = re.compile(
    r"(?: [^\W\d]\w*){1,4}?,? (?:thì )?(?:(?:sẽ |mới |chỉ |đã )?có |gần |hơn |nearly |over |about )*(?P<k>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|one|two|three|four|five|six|seven|eight|nine)\b(?! ?%)(?: người| hộ)?"
)
_LIMIT = re.compile(r"(?:không quá|tối đa|tối thiểu|ít nhất|không dưới) $", re.I)
_LED = re.compile(r"\b(?:of which|another|of them|including|trong đó có|thêm|tổng cộng) $", re.I)
_INDEXED = re.compile(r"\bindex|\bHDI\b|\bscores?\b|chỉ số|điểm số", re.I)
#: "71 to 146 Mbps", "96.57, 66.97 and 59.54 Mbps": the unit stands behind the last.
_AHEAD = re.compile(
    r"(?: (?:and|to|và|lên) (?:\w+ ){0,2}?\d+(?:[.,]\d+)?|(?:(?:,| and|, and| và) \d+(?:[.,]\d+)?){1,4})", re.I
)
#: "Viettel nhanh nhất với 118,2, chậm nhất là 61,5 Mbps": the unit of the figures around it.
_NEXT = re.compile(r",?(?: [^\W\d]\w*){1,7} \d+(?:[.,]\d+)?")
_TASKS = re.compile(
    r"(?:assigned )?(?:tasks?|assignments?|duties|work items|jobs (?:that|which|assigned|given|handed))\b|nhiệm vụ\b|đầu việc\b|phần việc\b",
    re.I,
)
_FINISHED = re.compile(
    r"\b(?:finished|completed|handled|approved|reached|hoàn thành|hoàn tất|giải quyết|xử lý|thực hiện|làm|(?<!chưa )xong)(?: được| xong)? $",
    re.I,
)
#: "As of now 140 are complete".
_DONE = re.compile(
    r" (?:are|were|have been|had been)(?: now| already)? (?:complete|completed|done|finished|fulfilled)\b"
)
_HAVE = re.compile(r" (?:have|has|had|were|was|are|did)\b")
_NAMES = r"(?:[A-ZĐÀ-Ỹ][\w.]*[ ,]*){1,4}"
#: "Malaysia 34th", "behind Singapore (fifth)", "năm 2023 là 46": the next rank of a list.
_LISTED = re.compile(
    rf"[\s,;()]*(?:(?:and|while|behind|ahead of|followed by|before|after|with|sau|trước|và|trên|dưới|xếp|rồi đến) )*(?:the )?{_NAMES}(?:is |was |at |in |came |ranked |hạng |thứ |xếp thứ )?\(?(?:hạng |thứ )?"
)
_LISTED_YEAR = re.compile(r"[\s,;()]*(?:and |và )?(?:in |năm )(?:19|20)\d\d(?:,? it)?(?: là| was| ở vị trí| xếp|:)* ")
#: "67th on telecoms; về Chính phủ điện tử là 71": the next rank of the same speaker.
_SAID_AGAIN = re.compile(r"[;,] (?:còn |và )?về [^.;,\d]{3,50} (?:là|xếp|ở vị trí) ")
#: "Hạng 10 và 15 thế giới".
_ALSO_RANK = re.compile(r"(?: thế giới| toàn cầu)? (?:và|and) ")
_AS_RANK = re.compile(r" (?:thế giới|toàn cầu|worldwide|globally|in the world)\b|[.,;]|$")
_CLOSED = re.compile(r" ?[,.;)]|$")
_NUMBER_OF = re.compile(
    r"\b\w+s number(?:ed)?(?: \w+){0,2} $|\b(?:number|count|total|tally) of (?:[^.;:\d]|\bResolution \d+|\b5G\b){2,90}\b(?:is|was|are|were|be|reached|to|at|hit|totall?ed|now|exceeds?|passed)(?: \w+){0,2} $"
    r"|(?<!\w)(?:số|số lượng|tổng số) (?!liệu|hóa)(?:[^.;:\d]|\bNghị quyết(?: số)? \d+|\b5G\b){2,90} (?:là|đạt|lên|còn|ở mức|ở con số|chạm|cán mốc|mốc|vượt|tới|đến)(?: \w+){0,2} $",
    re.I,
)
_NUMBERED = re.compile(
    r"(?:(?:the )?(?:number|count|total|tally) of |(?:số lượng|tổng số|số) )(?:the |các |its |their )?(?P<noun>[^\W\d].{0,70}?) (?:is|was|are|were|be|reached|to|at|hit|totall?ed|now|exceeds?|passed|là|đạt|lên|còn|ở mức|ở con số|chạm|cán mốc|mốc|vượt|tới|đến)(?: \w+){0,2} $",
    re.I,
)
_HEADED = re.compile(
    r"\b(?:an?|the|its|their|whose) (?:[a-z]+ )?(?P<noun>staff|workforce|team|crew|membership|faculty|pool|fleet|network|army|community) of (?:(?:about|around|some|nearly|over|more than|at least|almost|roughly) )*$",
    re.I,
)
#: "The aim for 2030 is", "Đích đến năm 2030 là".
_POINTED = re.compile(
    r"\W*(?:(?:By|In|For|For the year|Before|Đến|Năm|Vào|Tới|Trước)(?: năm)? (?:19|20)\d\d,? )?(?:(?:The|Its|Their|Our|This|That|Viet ?[Nn]am's|The country's) )?(?:current |new |original |next |corresponding |national )?"
    r"(?:aim|goal|target|figure|number|ratio|objective|plan|ambition|level|it|It|Đích(?: đến)?|Mục tiêu|Con số(?: này| đó| ấy)?|Chỉ tiêu|Mức|mục tiêu|con số|chỉ tiêu|đích)(?: (?:set )?(?:for|by|in|of|đặt ra|đề ra|của|đến|cho|vào|tới)(?: the| năm)*(?: [^\W\d]\w*){0,3}(?: (?:19|20)\d\d)?)?,?"
    r" (?:is|was|will be|should be|is to be|must be|must reach|should reach|is to reach|stands at|stood at|là|đạt|phải đạt|phải là|ở mức|sẽ là|được đặt là)(?: to)? (?:(?:at least|about|around|nearly|over|more than|just|only|some|ít nhất|tối thiểu|khoảng|hơn|gần|trên|chỉ|mới) )*"
)
#: "Koreans have 90."
_OTHERS = re.compile(
    r"\W*(?:In |Ở |Tại |Hiện |Hiện nay |Nay |Today |Now )?(?:ta|chúng ta|nước ta|cả nước|we|the country|[A-ZĐÀ-Ỹ]\w+(?: [A-ZĐÀ-Ỹ]\w+){0,2}),? (?:it is |mới |chỉ |hiện |only |now |con số là |the figure is )?(?:(?:have|has|had|is at|counts|boasts|có|là|đạt|tới) )?(?:(?:about|around|nearly|over|more than|only|some|tới|khoảng|hơn|gần|trên|chỉ) )*"
)
_POINTED_END = re.compile(r"[.;,\"]|$| (?:by|in|before|for|vào|năm|đến|trước)\b| (?:people|researchers|người)\b")
_GOES_ON_ABOUT = frozenset({Unit.PER_10K, Unit.MBPS, Unit.GBPS, Unit.COUNT, Unit.INDEX})
_TIMELY = re.compile(r"[ -]?(?:months?|weeks?|days?|hours?|minutes?|seconds?|tháng|tuần|ngày|giờ|phút|giây|độ)\b")
#: "Unicorns: 3", "Công bố quốc tế: 20.100 (năm 2025)": a line that names what it counts.
_LABEL = re.compile(
    r"^\W*(?!(?:page|trang|phone|tel|hotline|fax|zip|code|box|số(?=:)|mã|điểm|score|room|ảnh|photo|địa điểm|địa chỉ|address|venue|place|thời gian|tỷ số|giá)\b)[A-ZĐÀ-Ỹ](?:[^.;:\d]|\b\d{1,3}\b|\b5G\b){2,90}: (?:(?:at least|about|around|some|nearly|over|more than|approximately|ít nhất|tối thiểu|khoảng|hơn|gần|trên|xấp xỉ) )?$",
    re.I,
)
_LABELLED = re.compile(r"[.;,]?$|\s+$|[;,.] | \(| (?:on|in|by|as of|at the end of|năm|vào năm|đến năm|tính đến|trong) ")
#: "From 700 in 2022 to 950 in 2025": the years stand where the unit would.
_DATED_MOVE = re.compile(
    r" (?:in|năm) (?:19|20)\d\d,? (?:to|lên|xuống|đến) (?:[a-zà-ỹ]+ ){0,2}\d[\d.,]*(?: (?:in|by|năm|vào năm) (?:19|20)\d\d|[.;,]|$)"
)
_DATED_END = re.compile(
    r"\b(?:from|từ) (?:[a-zà-ỹ]+ ){0,2}\d[\d.,]* (?:in|năm) (?:19|20)\d\d,? (?:to|lên|xuống|đến) (?:[a-zà-ỹ]+ ){0,2}$"
)
_DATED = re.compile(r" (?:in|by|năm|vào năm) (?:19|20)\d\d|[.;,]|$")
_TENTH = re.compile(r"[1-9]/10(?![\d/])")
_DAY = re.compile(r"(?:ngày|sáng|chiều|tối|hôm|từ|đến|on|of) $", re.I)
_TO_RANK = re.compile(r" (?:to|lên) (?:thứ |hạng |vị trí )?\d+(?:st|nd|rd|th)?\b")
_FROM = re.compile(r"\b(?:from|từ)(?: vị trí| hạng| thứ| the)? $", re.I)
_OF_THEM = re.compile(r" of (?:them|these|which)\b| trong số (?:đó|này)")


@dataclass(frozen=True, slots=True)
class Measured:
    """A unit with the end of its words, the rule that found it and the counted words."""

    unit: Unit
    end: int
    rule: str
    noun: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """One numeral in its sentence: `last` is the numeral whose end the unit follows (the upper end of a range)."""

    text: str
    low: Number
    last: Number
    grammar: Grammar
    before: Sequence[QuantityMention]
    #: The last quantity of the sentence before in the paragraph.
    lead: QuantityMention | None = None

    @property
    def end(self) -> int:
        return self.last.end

    @property
    def lang(self) -> str:
        return self.grammar.lang


#: A rule that ends the search without a unit.
_NONE = Measured(Unit.OTHER, -1, "")


def _lone(low: Number) -> bool:
    """ "one", "zero": a pronoun or a no, unless a unit follows."""
    return low.word and low.scale == 1 and low.value <= 1


def _multiple(ask: Ask) -> Measured | None:
    return Measured(Unit.TIMES, ask.end, "multiple") if ask.low.multiple else None


def _of_many(ask: Ask, end: int) -> bool:
    """ "One adult in four owns", "seven tasks in ten have": no "three cities in two provinces"."""
    return ask.low.value == 1 or not re.match(r" [a-z]+s\b", ask.text[end:])


def _fraction(ask: Ask) -> Measured | None:
    if ask.low.fraction:
        return Measured(Unit.PERCENT, ask.end, "fraction", counted(ask.text, ask.end, ask.lang)[0])
    few = ONE_IN_VI.match(ask.text, ask.end) if ask.lang == "vi" and 0 < ask.low.value < 10 else None
    if few:
        return Measured(Unit.PERCENT, few.end(), "one-in")
    found = ONE_IN.match(ask.text, ask.end)
    if found and (_TASKS.match(ask.text, found.end() + 1) or (found["m"] and not _of_many(ask, found.end()))):
        return None
    said = ask.low.word or (
        found
        and found["n"] == "10"
        and ask.low.value < 10
        and re.match(r" (?:[a-z]+ ){0,2}[a-z]+s\b| people", ask.text[found.end() :])
    )
    return Measured(Unit.PERCENT, found.end(), "one-in") if found and said and ask.lang == "en" else None


def _each(ask: Ask) -> Measured | None:
    """ "Cứ 10 người thì 8 người": a share of the ten or hundred just said."""
    if not 2 <= ask.low.value <= 100 or not _EACH.search(ask.text, max(0, ask.low.start - 14), ask.low.start):
        return None
    found = EACH_OF.match(ask.text, ask.end)
    return Measured(Unit.PERCENT, found.end(), "each-of") if found else None


def _tenths(ask: Ask) -> Measured | None:
    """ "9/10 giao dịch", "1/10 of inventions": tenths of what follows, where no day is said."""
    found = _TENTH.match(ask.text, ask.low.start)
    behind = found.end() + 3 if found and ask.text.startswith(" of ", found.end()) else found.end() if found else 0
    if not found or not counted(ask.text, behind, ask.lang)[0] or _DAY.search(ask.text[: ask.low.start]):
        return None
    return Measured(Unit.PERCENT, found.end(), "tenths")


def _code_before(ask: Ask) -> Measured | None:
    if not ask.low.currency:
        return None
    unit = next((u for key, u in _MONEY.items() if ask.low.currency.startswith(key)), Unit.OTHER)
    return Measured(unit, ask.end, "money-code-before")


def _rank(ask: Ask) -> Measured | None:
    last = ask.before[-1] if ask.before else None
    if last is not None and last.unit is Unit.RANK and ask.low.start - last.end < 60:
        gap = ask.text[last.end : ask.low.start]
        bare = (
            ask.low.digits is not None
            and ask.low.value < 300
            and "." not in ask.low.digits
            and (_CLOSED.match(ask.text, ask.end) or _AS_RANK.match(ask.text, ask.end))
        )
        named = _LISTED.fullmatch(gap) and (
            ask.low.ordinal or (bare and gap.endswith("(")) or (ask.low.word and gap.endswith("thứ "))
        )
        if bare and _ALSO_RANK.fullmatch(gap) and _AS_RANK.match(ask.text, ask.end):
            return Measured(Unit.RANK, ask.end, "rank-listed")
        if named or (bare and (_LISTED_YEAR.fullmatch(gap) or _SAID_AGAIN.fullmatch(gap))):
            return Measured(Unit.RANK, denominator(ask.text, ask.end, ask.lang, noun=True), "rank-listed")
    end = rank_cue(ask.text, ask.low.start, ask.end, ask.low.ordinal, ask.low.word, ask.lang)
    return (
        Measured(Unit.RANK, denominator(ask.text, max(ask.end, end), ask.lang, noun=True), "rank")
        if end is not None
        else None
    )


def _unit_behind(ask: Ask) -> Measured | None:
    found = ask.grammar.unit.match(ask.text, ask.end)
    if not found or not found.lastgroup:
        return None
    unit = Unit(found.lastgroup)
    if (unit is Unit.PLACES and ask.low.ordinal) or (unit is Unit.TIMES and ask.last.value == 1):
        return _NONE if unit is Unit.TIMES else None
    if (
        unit is Unit.OTHER
        and ask.low.scale == 1
        and (found.group().strip() == "m" or (ask.low.word and _TIMELY.match(found.group())))
    ):
        return _NONE
    return Measured(unit, found.end(), f"unit-{unit.value}")


def _density(ask: Ask) -> Measured | None:
    behind = density(ask.text, ask.end, ask.lang)
    if behind is not None:
        return Measured(Unit.PER_10K, behind[0], "density")
    again = density_again(ask.text, ask.end, ask.before)
    if again is not None:
        return Measured(Unit.PER_10K, again, "density-again")
    ahead = density_before(ask.text, ask.low.start, ask.end, ask.lang)
    return Measured(Unit.PER_10K, ahead[0], "density-before") if ahead is not None else None


def _ordinal(ask: Ask) -> Measured | None:
    return _NONE if ask.low.ordinal else None


def _years_limit(ask: Ask) -> Measured | None:
    fits = ask.lang == "vi" and ask.text.startswith(" năm", ask.end) and _LIMIT.search(ask.text[: ask.low.start])
    return Measured(Unit.YEARS, ask.end + 4, "years-limit") if fits else None


def _or_more(ask: Ask) -> Measured | None:
    behind = ask.grammar.after.match(ask.text, ask.end)
    if not behind or _lone(ask.low):
        return None
    noun, end = counted(ask.text, behind.end(), ask.lang)
    if noun:
        return Measured(Unit.COUNT, end, "count-or-more", noun)
    return Measured(Unit.COUNT, behind.end(), "or-more") if ask.low.digits else None


def _of_them(ask: Ask) -> Measured | None:
    return (
        Measured(Unit.COUNT, ask.end, "count-of-them")
        if _OF_THEM.match(ask.text, ask.end) and not _lone(ask.low)
        else None
    )


def _index(ask: Ask) -> Measured | None:
    small = ask.low.digits is not None and "." in ask.low.digits and ask.low.value < 100
    if small and _INDEXED.search(ask.text) and not counted(ask.text, ask.end, ask.lang)[0]:
        return Measured(Unit.INDEX, ask.end, "index-bare")
    return None


def _unit_ahead(ask: Ask) -> Measured | None:
    ahead = _AHEAD.match(ask.text, ask.end) if ask.low.digits and ask.low.value < 1000 else None
    last = ask.before[-1] if ask.before else None
    if ahead is None and last and last.unit in (Unit.MBPS, Unit.GBPS) and "." in (ask.low.digits or ""):
        ahead = _NEXT.match(ask.text, ask.end)
    found = ask.grammar.unit.match(ask.text, ahead.end()) if ahead else None
    if found and found.lastgroup in ("mbps", "gbps", "percent"):
        return Measured(Unit(found.lastgroup), ask.end, "unit-ahead")
    return None


def _places_ahead(ask: Ask) -> Measured | None:
    moved = any(m.unit is Unit.PLACES for m in ask.before) and _TO_RANK.match(ask.text, ask.end)
    if moved and _FROM.search(ask.text, max(0, ask.low.start - 16), ask.low.start):
        return Measured(Unit.RANK, ask.end, "rank-moved")
    return Measured(Unit.PLACES, ask.end, "places-leaning") if moved else None


def _count(ask: Ask) -> Measured | None:
    whole = denominator(ask.text, ask.end, ask.lang)
    noun, end = counted(ask.text, whole, ask.lang)
    if ask.lead is not None and ask.lead.unit is Unit.PER_10K and noun in ("people", "researchers", "người"):
        return _pointed(ask)
    if not noun and whole > ask.end and ask.low.digits:
        return Measured(Unit.COUNT, whole, "out-of")
    if not noun or _lone(ask.low):
        return None
    if whole > ask.end and _TASKS.match(ask.text, whole + 1):
        return Measured(Unit.COUNT, ask.end, "out-of-tasks", noun)
    return Measured(Unit.COUNT, end, "count", noun)


def _led(ask: Ask) -> Measured | None:
    low = ask.low
    if low.digits and low.value >= 2 and "." not in low.digits and _DONE.match(ask.text, ask.end):
        return Measured(Unit.COUNT, ask.end, "count-done")
    if low.digits and low.value >= 2 and (headed := _HEADED.search(ask.text[: low.start])):
        return Measured(Unit.COUNT, ask.end, "count-headed", headed["noun"])
    led = ask.grammar.bound_before(ask.text, low.start) or _LED.search(ask.text[: low.start])
    if led and low.digits and low.value >= 8:
        return Measured(Unit.COUNT, ask.end, "count-led")
    leans = low.digits and low.value >= 2 and "." not in low.digits and any(m.unit is Unit.COUNT for m in ask.before)
    if leans and _HAVE.match(ask.text, ask.end):
        return Measured(Unit.COUNT, ask.end, "count-leaning")
    if (
        low.digits
        and low.value >= 2
        and _FINISHED.search(ask.text[: low.start])
        and not re.match(r" ?\w", ask.text[ask.end :])
    ):
        return Measured(Unit.COUNT, ask.end, "count-finished")
    return None


def _named(ask: Ask) -> Measured | None:
    """A whole number whose counted words stand before it: "the number of X is N", "X: N", "X rose from N in 2022 to M"."""
    low = ask.low
    lead = ask.text[: low.start]
    if low.word and low.value >= 2 and not low.ordinal and _LABELLED.match(ask.text, ask.end) and _LABEL.search(lead):
        return Measured(Unit.COUNT, ask.end, "count-labelled")
    if not low.digits or low.value < 2 or "." in low.digits:
        return None
    if number := _NUMBER_OF.search(lead):
        said = _NUMBERED.match(number.group())
        return Measured(Unit.COUNT, ask.end, "number-of", said["noun"] if said else "")
    if low.raw.isdigit() and 1900 <= low.value < 2100:
        return None
    if _LABELLED.match(ask.text, ask.end) and _LABEL.search(lead):
        return Measured(Unit.COUNT, ask.end, "count-labelled")
    moves = _DATED_MOVE.match(ask.text, ask.end) and re.search(r"\b(?:from|từ) (?:\w+ ){0,2}$", lead, re.I)
    if moves or (_DATED.match(ask.text, ask.end) and _DATED_END.search(lead)):
        return Measured(Unit.COUNT, ask.end, "count-dated-move")
    return None


def _pointed(ask: Ask) -> Measured | None:
    """ "The aim is 12 in 2030.": measured as what the sentence before speaks of."""
    lead = ask.lead
    if lead is None or ask.before or not ask.low.digits or lead.unit not in _GOES_ON_ABOUT:
        return None
    other = lead.unit is Unit.PER_10K and _OTHERS.fullmatch(ask.text, 0, ask.low.start)
    if not (other or _POINTED.fullmatch(ask.text, 0, ask.low.start)) or not _POINTED_END.match(ask.text, ask.end):
        return None
    return Measured(lead.unit, ask.end, "pointed-back", lead.noun if lead.unit is Unit.COUNT else "")


def _bare(ask: Ask) -> Measured | None:
    low = ask.low
    if low.scale >= 1000 or (low.digits and low.value >= 1000 and not low.raw.isdigit()):
        return Measured(Unit.COUNT, ask.end, "bare-count")
    return None


RULES: tuple[Callable[[Ask], Measured | None], ...] = (
    _multiple, _each, _fraction, _tenths, _code_before, _rank, _unit_behind, _density, _ordinal, _years_limit, _or_more, _of_them, _index,
    _unit_ahead, _places_ahead, _count, _led, _named, _pointed, _bare,
)  # fmt: skip


def measure(ask: Ask) -> Measured | None:
    """The unit by the first rule that fits, None where the numeral measures nothing."""
    for rule in RULES:
        found = rule(ask)
        if found is not None:
            return None if found is _NONE else found
    return None
