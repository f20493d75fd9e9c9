"""So many years before a time that was told, and a time of which a clause tells what was then."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.extract.evidence.aside import WHEN_DONE
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.model import PeriodMention
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import Prefiltered

_NUMBERS: Final = {
    **{word: n for n, word in enumerate("two three four five six seven eight nine ten".split(), 2)},
    **{word: n for n, word in enumerate("hai ba bốn năm sáu bảy tám chín mười".split(), 2)},
    "a decade": 10,
    "một thập kỷ": 10,
}
#: What is measured from then is no figure of then.
_MEASURED: Final = r"(?<!from )(?<!than )(?<!over )(?<!with )(?<!to )(?<!on )(?<!against )(?<!với )(?<!hơn )(?<!so )(?<!khoảng )(?<!about )"
YEARS_BEFORE: Final = Prefiltered(
    rf"{_MEASURED}(?:\b(?P<en>(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d) years|a decade) (?:earlier\b|before\b(?! (?:that|it|the|this|they)\b))"
    r"|(?<!\w)(?P<vi>(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|[2-9]|1\d) năm|một thập kỷ) trước đó(?!\w))",
    re.I,
)
_SO_FAR: Final = lazy(r"(?: (?!and\b|but\b|và\b|nhưng\b)[^\W\d][\w-]*){0,3}?,? $")


def years_told(text: str, low: int, start: int, end: int) -> int:
    """How many years before the time told of the figure is, by its words from `low` on or right behind it; 0 where it
    does not say."""
    found = YEARS_BEFORE.plain.search(text, low, start)
    if found is None:
        found = YEARS_BEFORE.plain.search(text, end, min(len(text), end + 60))
        if found is not None and not _SO_FAR.fullmatch(text, end, found.start()):
            return 0
    return years_of(found.group()) if found else 0


def years_of(words: str) -> int:
    """How many years the words say, 0 where they say none."""
    said = words.lower()
    for name, years in _NUMBERS.items():
        if said.startswith(f"{name} "):
            return years
    number = said.split(" ", 1)[0]
    return int(number) if number.isdecimal() else 0


#: "The highest since 2015, when it was 5%", "cao nhất kể từ năm 2015, khi mới là 5%".
WHEN: Final = Prefiltered(
    r",? (?:when (?:(?!to\b|it\'s)[\w'’-]+ ){0,4}?|khi (?:(?:con số|t[ỷỉ] lệ|mức|số) (?:này|đó) |(?:mức tăng|tăng trưởng|tốc độ tăng|doanh thu|vốn)(?: [^\W\d]\w*){0,2} )?)(?:(?:was|were|had|stood|reached|came to|grew|rose|fell|slumped|dropped|climbed|slipped|declined|shrank|peaked|at|a mere|only|just|about|around|nearly|over|still|to|by|mới|chỉ|đã|còn|là|đạt|có|tăng|giảm|ở mức|khoảng|gần|hơn) )+$"
    r"|,? when (?:[\w'’-]+ ){1,4}?(?:put|placed|ranked|rated|listed|left|scored|classed|gave|awarded|had) (?:[\w'’-]+ ){1,3}?(?:(?:in|at|the|an?|only|just|about) )*$"
)


#: "Compared with 2020, when the digital economy made up 12%": behind what is compared with, whatever the clause is about.
_WHEN_BACK_THEN: Final = lazy(
    r",? (?:when [^,.;\d]{2,60}?\b(?:was|were|had|did|made|stood|reached|came|grew|rose|fell|\w{2,}ed)\b|khi )[^,.;\d]{1,60}$"
)


def when_it_was(text: str, times: Sequence[PeriodMention], start: int) -> PeriodMention | None:
    """The time right behind which a clause says that the figure at `start` is of then."""
    time = next((t for t in reversed(times) if t.end <= start), None)
    if time is None:
        return None
    says = (
        WHEN.plain.fullmatch(text, time.end, start)
        or WHEN_DONE.fullmatch(text, time.end, start)
        or (time.base and _WHEN_BACK_THEN.fullmatch(text, time.end, start))
    )
    return time if says else None


#: "Indonesia's market, at $65 billion, was": what is told in passing of the subject.
_IN_PASSING: Final = lazy(
    r", (?:at|with|worth|valued at|put at|standing at|now at|trị giá|đạt|với|ở mức|quy mô)(?: (?:a|an|the|only|just|about|some|[a-z]+ of|khoảng|gần|hơn))* $"
    r"|^\W*At(?: (?:just|only|about|some|nearly|over))* $"
)
#: Its main clause, up to the only time that it says.
_GOES_ON: Final = lazy(
    r"(?: of GDP| \([^()]{2,30}\))?, (?!and\b|but\b|while\b|up\b|down\b|compared\b|against\b)[^;:]{3,90}"
)


def of_main_clause(index: int, context: SentenceContext, own: Sequence[PeriodMention]) -> PeriodMention | None:
    """The one time of the sentence, which its main clause says, where the figure is told in passing of what that is about."""
    text, start, end = context.sentence.text, context.starts[index], context.ends[index]
    later = [t for t in own if t.start > end]
    if index or len(later) != 1 or len(own) != 1 or later[0].deadline:
        return None
    if not _IN_PASSING.search(text, max(0, start - 32), start) or not _GOES_ON.fullmatch(text, end, later[0].start):
        return None
    return later[0]
