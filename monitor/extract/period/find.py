"""The times that a sentence says, each with what is said of it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import date
from typing import Final

from monitor.domain.period import Grain, Period
from monitor.extract.members import MONTH, SPAN
from monitor.extract.model import PeriodMention
from monitor.extract.period import en, vi
from monitor.extract.period.against import comparing, is_base
from monitor.extract.period.beside import PARTS_OF_YEAR, same_part, told_beside
from monitor.extract.period.occasion import came_about, came_before, gives_time, of_a_day, of_a_meeting, on_the_day
from monitor.extract.period.resolve import of_words
from monitor.extract.period.titled import in_a_title, of_an_edition, of_prices
from monitor.extract.prefilter.forms import lowered
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import Prefiltered, bits_of

_DIGITS: Final = frozenset("0123456789")
_SPANS: Final = frozenset({Grain.SPAN, Grain.CUMULATIVE})
#: "Đến hết nhiệm kỳ 2025-2030", "by the end of the 2026-2030 period": its last year.
_END_OF: Final = lazy(r"(?:hết|cuối) (?:nhiệm kỳ|giai đoạn|kỳ|kế hoạch)(?: \d năm)? $|\b(?:end|close) of the $")
#: "The deadline was moved from 2025 to 2028", "lùi từ năm 2025 sang năm 2028": till when it is now.
_PUT_OFF: Final = lazy(
    r"\b(?:postponed|put (?:back|off)|pushed (?:back|off)|delayed|deferred|moved(?: back| forward)?|shifted|extended|brought forward|rescheduled)(?: by [a-z]+ years?,?)? (?:from )?$"
    r"|(?<!\w)(?:lùi|dời|hoãn|chuyển|gia hạn|kéo dài|rút ngắn|giãn)(?: thời hạn)?(?: từ)?(?: (?:cuối )?năm)? $",
    re.I,
)
#: What is told over them is of them.
_SINCE_ITS_START: Final = (
    "ce the start of the year",
    "ce the beginning of the year",
    "đầu năm đến nay",
    "đầu năm tới nay",
)
#: "Up 21% since the start of 2026", said in 2026: of what has passed of it.
_SINCE_START_OF: Final = (
    "since the start of ",
    "since the beginning of ",
    "since early ",
    "since the turn of ",
    "từ đầu năm ",
)
#: "By December 31", "trước ngày 31/12": by the end of the year.
_LAST_DAY: Final = lazy(r"\b31(?:st)?(?: of)? Dec\w*|\bDec\w* 31|(?<!\d)31[/-]12", re.I)
_WHOLE_YEAR: Final = ("full year", "full-year", "whole year", "entire year")


def find_periods(text: str, lang: str, published: date | None, line: Line | None = None) -> tuple[PeriodMention, ...]:
    """All times said in `text`, in order; relative ones only where the publication date is known. `line`: the text as it
    was looked through, if it was."""
    module = vi if lang == "vi" else en
    bits, lower = (line.bits, line.lower) if line else (bits_of(text), lowered(text))
    out: list[PeriodMention] = []
    if not module.PATTERN.bit & bits:
        return ()
    titled, compared = '"' in text, comparing(lang) & bits
    for found in _said(text, lower, module.PATTERN, module.NUMBER, module.BARE_YEAR):
        start, end = found.span()
        day = edition = False
        bare = found.lastgroup == "y"
        if bare:
            period: Period | None = (out and same_part(text, start, found.group(), out)) or Period.parse(found.group())
            edition = of_an_edition(text, start, end, lang)
        else:
            period = of_words(text, lower, found, out, lang, published)
            day = period is not None and of_a_day(text, found, lang)
        if period is None or (bare and of_prices(lower, start, end)):
            continue
        ends, span, last = lower[max(0, start - 9) : start], period.grain in _SPANS, period.last
        # "Up 13% from a year earlier", said of some months: that is the base, nothing lasted so long.
        span = span and not (out and told_beside(lower, start, end))
        if period.grain is SPAN and _of_its_end(text, start):
            period, span = Period.year(last.year), False
            last = period.last
        deadline = published is None or last.year >= published.year
        if deadline:
            deadline = ends.endswith(module.CLOSING) and bool(module.DEADLINE.search(lower, max(0, start - 32), start))
        if day and deadline and _LAST_DAY.search(text, max(0, start - 3), end):
            period = Period.year(last.year)
        happened = came_about(text, lower, start, end, bits, month=period.grain is MONTH)
        event = (
            happened
            or (day and on_the_day(text, lower, start, end))
            or (published is not None and last < published and came_before(text, start, ends))
            or gives_time(lower, start, end, ends)
            or of_a_meeting(text, (start, end), period, bits)
            or (titled and in_a_title(text, start))
        )
        base = False
        if compared:
            span = span or _lasts(found, lower, period, published)
            base = is_base(text, lower, (start, end), period, compared, lang, published, span=span)
        out.append(PeriodMention(start, end, period, deadline, base, event, happened and not day, edition))
    return tuple(out)


def _lasts(found: re.Match[str], lower: str, period: Period, published: date | None) -> bool:
    """What is told over the time lasted so long: some months, a whole year, what has passed of this one."""
    start, end = found.span()
    if found.lastgroup == "y":
        running = published is not None and period.last.year == published.year
        if running and lower.endswith(_SINCE_START_OF, 0, start):
            return True
    elif period.grain in PARTS_OF_YEAR and (found["m1"] is not None or lower.startswith("đầu năm", start)):
        return True
    return lower.endswith(_WHOLE_YEAR, start, end) or lower.endswith(_SINCE_ITS_START, 0, end)


def _of_its_end(text: str, start: int) -> bool:
    """The end of the span that begins there is meant."""
    lead = max(0, start - 60), start
    return _END_OF.search(text, *lead) is not None or _PUT_OFF.search(text, *lead) is not None


def _said(
    text: str, lower: str, pattern: Prefiltered, number: re.Pattern[str], year: re.Pattern[str]
) -> list[re.Match[str]]:
    """What the pattern finds in the text, searched in lower case, from left to right. Most numbers are no times: those of
    which `number` finds nothing are not tried. Most times are years, which `year` finds as the pattern would."""
    out, position, match, fits, is_year = [], 0, pattern.plain.match, number.match, year.match
    for place in pattern.places(text):
        if place < position:
            continue
        if lower[place : place + 1] not in _DIGITS:
            found = match(lower, place)
        elif fits(lower, place):
            found = is_year(lower, place) or match(lower, place)
        else:
            continue
        if found:
            out.append(found)
            position = found.end()
    return out
