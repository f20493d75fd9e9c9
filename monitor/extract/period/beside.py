"""Times that are told by another time of their sentence ("a year earlier", "the same period of 2024")."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.domain.period import Grain, Period
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.members import MONTH, YEAR
from monitor.extract.model import PeriodMention
from monitor.extract.period import en, vi
from monitor.extract.period.chosen import Chosen
from monitor.extract.prefilter.lazy import lazy, small

_YEARLY: Final = frozenset({YEAR, Grain.SPAN})
PARTS_OF_YEAR: Final = frozenset({Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})
_SAME_PART: Final = lazy(
    r"(?:the (?:same|corresponding|equivalent|comparable|matching|like|identical) (?:(?:[\w-]+ )?(?:period|time|months?|quarters?|half|stretch|span|date|point|stage|season))(?: of| in)?|cùng (?:kỳ|tháng|quý)(?: của)?(?: năm)?) $",
    re.I,
)
#: Years that are the one before the publication.
_YEARS_BACK: Final = dict.fromkeys(("năm trước", "năm ngoái", "last year", "the previous year"), "last")
#: "8.5 per cent in the second quarter from 7.8 in the first".
_PARTS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
#: What stands for the year beside the one told before.
BESIDE: Final = {
    **dict.fromkeys(
        "a year earlier|one year earlier|a year before|one year before|the year before|a year prior|one year prior|the year prior|the previous year|the preceding year|the prior year|twelve months earlier|twelve months before|12 months earlier|12 months before"
        "|một năm trước|một năm trước đó|năm trước đó|năm liền trước|năm liền trước đó|năm liền kề trước".split("|"),
        -1,
    ),
    **dict.fromkeys(
        "a year later|one year later|the year after|next|the following year|the next year|một năm sau|một năm sau đó|năm sau đó".split(
            "|"
        ),
        1,
    ),
}
#: "4,250 procedures, or 68.5 percent of the total, were online at the end of May".
_OR: Final = lazy(
    r"(?: \()?,? ?(?:or|equal to|equivalent to|that is|tức(?: là)?|hay|tương đương)(?: (?:about|some|nearly|khoảng|gần|hơn))? "
)
#: What of a month is set against the same month.
_A_YEAR: Final = ("a year", "one year", "twelve months", "12 months", "một năm")
_CLOSING: Final = small(r"end\w* the year")
_PREVIOUS_QUARTER: Final = small(
    r"(?:previous|preceding|prior) (?:three months|quarter)|a quarter earlier|the quarter before|quý (?:liền )?trước(?: đó)?",
)
_YEARS_ON: Final = lazy(r"(?!một|a |one)\w+(?= (?:years (?:later|on)|năm sau))")


_OWN: Final = ("'s ", "’s ")
#: "Last year's 8%", "2024's record $1.2 billion".
_POSSESSED: Final = lazy(
    r"['’]s (?:(?:about|around|some|nearly|over|record|revised|actual|estimated|final|strong|weak|solid|robust) )*"
)
#: What a figure is compared with stands behind that.
_COMPARED: Final = lazy(
    r"\b(?:after|from|than|against|versus|compared (?:with|to)|on|above|below|over|beat|beating|topped|topping) $", re.I
)


def whose_it_is(text: str, start: int, times: Sequence[PeriodMention]) -> Chosen | None:
    """The time whose figure starts at `start`, as its own word says."""
    for time in times:
        if time.end < start and text.startswith(_OWN, time.end) and _POSSESSED.fullmatch(text, time.end, start):
            compared = _COMPARED.search(text, max(0, time.start - 20), time.start)
            return Chosen(time, "what-was" if compared else "ahead")
    return None


def by_another(text: str, found: re.Match[str], told: Sequence[PeriodMention]) -> Period | None:
    """What the words found say by the times `told` before them."""
    said, start = found.group(), found.start()
    return same_part(text, start, _YEARS_BACK.get(said, ""), told) or _beside_year(said, told)


def told_beside(lower: str, start: int, end: int) -> bool:
    """The words are a time only beside another one ("a year earlier", "the same period last year")."""
    return lower[start:end] in BESIDE or _SAME_PART.search(lower, max(0, start - 32), start) is not None


def same_part(text: str, start: int, year: str, told: Sequence[PeriodMention]) -> Period | None:
    """The part of another year that the sentence said before ("In the first nine months ..., up from ... in the same period of
    2024"). `year`: its digits, or "last", "" where none is said at `start`."""
    last = told[-1].period
    if last.grain in _YEARLY or not year:
        return None
    if not _SAME_PART.search(text, max(0, start - 32), start):
        return None
    if year == "last":
        year = str(last.last.year - 1)
    return Period.parse(re.sub(r"(?:19|20)\d\d", year, last.text))


def _beside_year(said: str, told: Sequence[PeriodMention]) -> Period | None:
    """The year beside the one that the sentence said last ("in 2021, up from 124 a year earlier", "... a year later")."""
    last, lower = told[-1].period, said.lower()
    if said in _PARTS:
        part = next((t.period for t in reversed(told) if t.period.grain in (Grain.QUARTER, Grain.HALF)), None)
        if part is not None and (part.grain is Grain.QUARTER or _PARTS[said] < 3):
            return Period.parse(f"{part.text[:-1]}{_PARTS[said]}")
    if _PREVIOUS_QUARTER.fullmatch(said):
        quarter = next((t.period for t in reversed(told) if t.period.grain is Grain.QUARTER and not t.base), None)
        if quarter:
            return _quarter_before(quarter)
    if said in en.MONTH_BEFORE or lower == "tháng trước":
        month = next((t.period for t in reversed(told) if t.period.grain is MONTH and not t.base), None)
        return _month_before(month) if month is not None else None
    if said == "the year" or (lower.startswith("end") and _CLOSING.fullmatch(said)):
        return Period.year(last.last.year)
    shift = BESIDE.get(lower, 0) or _later(lower)
    if shift < 0 and (last.grain in PARTS_OF_YEAR or (last.grain is MONTH and lower.startswith(_A_YEAR))):
        return Period.parse(re.sub(r"(?:19|20)\d\d", lambda m: str(int(m.group()) - 1), last.text))
    return Period.year(last.last.year + shift) if shift and last.grain is YEAR else None


def _month_before(month: Period) -> Period:
    year, number = month.first.year, month.first.month
    return Period.parse(f"{year}-{number - 1:02d}" if number > 1 else f"{year - 1}-12")


def _later(said: str) -> int:
    """So many years after the one told ("two years later", "hai năm sau đó")."""
    found = _YEARS_ON.match(said)
    if found is None:
        return 0
    return en.COUNTS.get(found[0]) or vi.COUNTS.get(found[0]) or int(found[0])


def _quarter_before(quarter: Period) -> Period:
    """The quarter that ends where `quarter` begins."""
    year, number = quarter.first.year, (quarter.first.month + 2) // 3
    return Period.parse(f"{year}-Q{number - 1}" if number > 1 else f"{year - 1}-Q4")


def told_twice(index: int, context: SentenceContext) -> bool:
    """The next figure is the same told otherwise, in an aside: what follows it is said of both."""
    if index + 1 >= len(context.mentions) or context.mentions[index + 1].unit is context.mentions[index].unit:
        return False
    end, start = context.ends[index], context.starts[index + 1]
    return start - end < 24 and _OR.fullmatch(context.sentence.text, end, start) is not None


#: "31.5% (target for 2030: 50.5%)", "31,5% (mục tiêu đến năm 2030: 50,5%)".
_AIM_ASIDE: Final = lazy(
    r"\((?:the |its )?(?:[a-z]+ )?(?:target|goal|aim|objective|plan)s?(?: (?:set|is|was))?(?: (?:for|by|in|of)(?: the end of)?)? $|\((?:[Mm]ục tiêu|[Cc]hỉ tiêu|[Kk]ế hoạch)(?: (?:đề ra|đặt ra|là|của|cho|đến|tới|vào|cuối|hết|năm))* $"
)


def opens_an_aside(text: str, time: PeriodMention) -> bool:
    """The time opens a bracket that tells of then alone: "5th (2024: 4th)", "31.5% (target for 2030: 50.5%)"."""
    start, end = time.start, time.end
    if text.startswith((":", " is ", " là "), end) and _AIM_ASIDE.search(text, max(0, start - 50), start):
        return True
    return text.startswith(":", end) and text.endswith("(", 0, start) and text[start:end].isdigit()


#: "412 enterprises, of which 37 in the fourth quarter", "trong đó riêng quý IV cấp mới 37": of a part of the count alone.
_PART_OF_IT: Final = lazy(
    r"[,(] ?(?:of which|including|with(?= (?:[a-z]+ ){0,2}\d)|trong đó|riêng|chỉ riêng|tính riêng)(?!\w)(?:[^,;.()]|[.,](?=\d)){0,44}$|\d [^,;.()\d]{0,20}\bof (?:it|them|these|that) (?:(?:in|during|over) )?(?:the )?$"
)
_PARTS_TOLD: Final = PARTS_OF_YEAR | {Grain.MONTH}


def of_a_part(text: str, start: int, period: Period) -> bool:
    """The time said at `start` is a part of a year, and that of a part alone of what is counted."""
    return period.grain in _PARTS_TOLD and _PART_OF_IT.search(text, max(0, start - 60), start) is not None
