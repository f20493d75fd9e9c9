"""The dates that feeds and pages write, read by pattern and never by publisher: sites change them within weeks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum

from monitor.domain.zone import VIET_NAM, YEARS

_MONTHS = {
    name: number
    for number, names in enumerate(
        "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|"
        "oct october|nov november|dec december".split("|"),
        start=1,
    )
    for name in names.split()
}
_ZONES = {
    **dict.fromkeys("gmt utc ut z".split(), 0),
    **{"ict": 7, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7},
    **{"jst": 9, "kst": 9, "sgt": 8, "hkt": 8, "cet": 1, "cest": 2, "bst": 1},
}
_SPELT = {
    name: number
    for number, names in enumerate(
        "một giêng|hai|ba|tư bốn|năm|sáu|bảy bẩy|tám|chín|mười|mười_một|mười_hai chạp".split("|"), start=1
    )
    for name in names.split()
}
_SPELT_MONTH = re.compile(
    r"\btháng (" + "|".join(sorted(_SPELT, key=len, reverse=True)).replace("_", " ") + r")\b(?!\s*\d{1,2}/)"
)
_MONTH = "(?P<mon>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_RFC = re.compile(
    r"(?:[a-z]{3,9},?\s+)?(?P<d>\d{1,2})[\s-]+" + _MONTH + r"[\s-]+(?P<y>\d{4}|\d{2})"
    r"(?:,?\s+(?P<clock>\d{1,2}:\d{2}.*))?"
)
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})t(?P<clock>\d{4,6}.*)")
_SLASHED = re.compile(r"\s*(\d{1,2})/(\d{1,2})/\d{4}\b")
_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)(?:[t\s]+(?P<clock>\d{1,2}:?\d{2}.*))?")
#: Dates inside other words, tried in this order.
_DATES = (
    re.compile(r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"),
    re.compile(r"\b" + _MONTH + r",?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?\s*[,/]\s*(?P<y>\d{4})"),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th)?[\s-]+" + _MONTH + r",?[\s-]+(?P<y>\d{4})"),
    re.compile(r"\b" + _MONTH + r"\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?P<y>\d{4})"),
    re.compile(r"\b(?:tháng|thg)\s*(?P<m>\d{1,2})\s+(?P<d>\d{1,2})\s*,\s*(?P<y>\d{4})"),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})\s*(?:tháng|thg|th)\.?\s*(?P<m>\d{1,2})(?:\s*năm\s*|\s*[,/]\s*|\s+)(?P<y>\d{4})"),
    re.compile(
        _MONTH
        + r"\s+(?P<d>\d{1,2})\s+(?P<clock>\d{1,2}:\d{2}\S*(?:\s+(?:[a-z]{2,4}|[+-]\d{2}:?\d{2}))?)\s+(?P<y>\d{4})$"
    ),
    re.compile(r"(?<![\d/])(?P<d>\d{1,2})(?P<sep>[/.-])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4}|\d{2})(?![\d/])"),
)
_CLOCK = re.compile(
    r"(?<![\d/:+-])(?P<h>\d{1,2})(?::|\s?(?:giờ|h)\s?)(?P<min>\d{2})?(?::(?P<s>\d{2})(?:[.,](?P<part>\d{1,6})\d*)?)?\s*"
    r"(?P<half>[ap]\.?m\b\.?|sa\b|ch\b|(?:sáng|trưa|chiều|tối|đêm)\b(?=\W*(?:$|\d|\||ngày|thứ|chủ nhật|hôm|t[2-7]\b)))?"
)
#: The hours that a half of the day has by each name; outside them twelve are added or, at midnight, taken off.
_HALVES = {
    **{"a": range(12), "s": range(12), "p": range(12, 24), "c": range(12, 24)},
    **{"trưa": range(10, 16), "chiều": range(12, 24), "tối": range(12, 24)},
}
#: Days of the week beside a date: in full, or shortened before a stop or a number.
_WEEKDAY = re.compile(
    r"\b(?:(?P<en>mon|tues|wednes|thurs|fri|satur|sun)day\b|(?P<short>mon|tue|wed|thu|fri|sat|sun)[.,]|"
    r"thứ (?P<vi>hai|ba|tư|năm|sáu|bảy|[2-7])\b|t(?P<t>[2-7])\b(?=[.,\s|-]*\d)|(?P<cn>chủ nhật\b|cn\b(?=[.,])))"
)
_WEEK = {
    **{name: day for day, name in enumerate("mon tue wed thu fri sat sun".split(), start=1)},
    **{name: day for day, name in enumerate("hai ba tư năm sáu bảy".split(), start=1)},
    **{str(number): number - 1 for number in range(2, 8)},
}
#: Words of the next element may touch a named one: "GMT+7Linh Dang".
_OFFSET = re.compile(r"(?P<named>gmt|utc)?\s*(?P<sign>[+-])\s*(?P<oh>\d{1,2})(?::?(?P<om>\d{2}))?(?(named)(?!\d)|\b)")
_ZONE_NAME = re.compile(r"(?<![a-z])(" + "|".join(_ZONES) + r")(?![a-z])")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_COMMON = re.compile(r"[A-Z][a-z]{2}, (\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) ([+-]\d\d):?(\d\d)")
_BLANKS = re.compile(r"[\s\u00a0\u202f\u2009]+")
#: What a program writes for no date: the days on which its clocks begin.
_NO_DAYS = frozenset({date(1900, 1, 1), date(1970, 1, 1)})
_CAP = 200


class Order(StrEnum):
    """Which number comes first in "1/2/2026"."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment or a bare day as written. `assumed`: the offset was not written and the source's zone was taken."""

    moment: datetime | date
    assumed: bool = False

    @property
    def iso(self) -> str:
        """ISO 8601 with offset, or a bare date."""
        return self.moment.isoformat()

    @property
    def to_second(self) -> str:
        """The same without parts of a second, which no page shows and nobody means."""
        return self.moment.isoformat(timespec="seconds") if isinstance(self.moment, datetime) else self.iso

    @property
    def instant(self) -> datetime:
        """For ordering: a bare day counts from its midnight in Ha Noi."""
        if isinstance(self.moment, datetime):
            return self.moment.astimezone(UTC)
        return datetime(self.moment.year, self.moment.month, self.moment.day, tzinfo=VIET_NAM).astimezone(UTC)


def slash_order(raws: Iterable[str]) -> Order | None:
    """How one source writes "1/2/2026", told by those of its dates that can be read in one way only."""
    seen = {
        Order.DAY_FIRST if int(found[1]) > 12 else Order.MONTH_FIRST
        for raw in raws
        if (found := _SLASHED.match(raw)) and (int(found[1]) > 12) != (int(found[2]) > 12)
    }
    return seen.pop() if len(seen) == 1 else None


def read_date(raw: str | None, zone: timezone = VIET_NAM, order: Order | None = None) -> Stamp | None:
    """What `raw` says, or None where it names no possible date; never a guess and never now."""
    if not raw:
        return None
    common = _COMMON.fullmatch(raw)
    if common and (stamp := _common(common)) is not None:
        return stamp
    text = _BLANKS.sub(" ", raw[:_CAP]).strip().lower()
    if _EPOCH.fullmatch(text):
        return Stamp(datetime.fromtimestamp(int(text[:10]), UTC))
    if "tháng" in text:
        text = _SPELT_MONTH.sub(lambda found: f"tháng {_SPELT[found[1].replace(' ', '_')]}", text)
    for pattern in (_RFC, _ISO, _COMPACT):
        found = pattern.fullmatch(text)
        if found:
            return _stamp(_day(found), found["clock"] or "", zone, is_all=True)
    for pattern in _DATES:
        found = pattern.search(text)
        if found:
            rest = found.groupdict().get("clock") or text[: found.start()] + " | " + text[found.end() :]
            american = _is_american(found, rest) if order is None else order is Order.MONTH_FIRST
            return _stamp(_day(found, american=american), rest, zone)
    return None


def _common(found: re.Match[str]) -> Stamp | None:
    """The form that most feeds write."""
    day, name, year, clock, hours, minutes = found.groups()
    month = _MONTHS.get(name.lower())
    if month is None:
        return None
    try:
        moment = datetime.fromisoformat(f"{year}-{month:02}-{day:0>2}T{clock}{hours}:{minutes}")
    except ValueError:
        return None
    return Stamp(moment) if moment.year in YEARS and moment.date() not in _NO_DAYS else None


def _is_american(found: re.Match[str], rest: str) -> bool:
    """Whether the month comes first: as the day of the week beside it tells, else as US servers write."""
    named = _weekday(rest) if found.groupdict().get("sep") else None
    days = [_day(found, american=american) for american in (False, True)] if named else []
    if sum(day is not None and day.isoweekday() == named for day in days) == 1:
        return days[1] is not None and days[1].isoweekday() == named
    return _american(found, rest)


def _weekday(text: str) -> int | None:
    """The day of the week that a text names, Monday being 1, where it names one."""
    names = {next(name for name in found if name) for found in _WEEKDAY.findall(text)}
    days = {7 if name.startswith(("cn", "chủ")) else _WEEK[name if name in _WEEK else name[:3]] for name in names}
    return days.pop() if len(days) == 1 else None


def _american(found: re.Match[str], rest: str) -> bool:
    """ "9/14/2026 6:44:00 PM": US servers write slashes, a bare blank, am or pm, and neither words nor zeros first."""
    parts = found.groupdict()
    if parts.get("sep") != "/" or found.start() or parts["d"].startswith("0") or parts["m"].startswith("0"):
        return False
    return bool(re.search(r"\|\s+(?!0\d)\d{1,2}:\d{2}(:\d{2})? ?[ap]m", rest))


def _day(found: re.Match[str], *, american: bool = False) -> date | None:
    parts = found.groupdict()
    month = _MONTHS[parts["mon"]] if parts.get("mon") else int(parts["m"])
    day, year = int(parts["d"]), int(parts["y"])
    if (american and day <= 12 and parts.get("sep") == "/") or (month > 12 and parts.get("sep") == "/"):
        day, month = month, day
    if len(parts["y"]) == 2:
        year += 2000 if year < 70 else 1900
    try:
        named = date(year, month, day)
    except ValueError:
        return None
    return named if year in YEARS and named not in _NO_DAYS else None


def _stamp(day: date | None, rest: str, zone: timezone, *, is_all: bool = False) -> Stamp | None:
    """`is_all`: the rest is the clock's by its form; elsewhere a number of hours may be no clock of the day."""
    if day is None:
        return None
    compact = re.match(r"(\d{2})(\d{2})(\d{2})?(?=z|[+-]|$)", rest)
    if compact:
        rest = ":".join(filter(None, compact.groups())) + rest[compact.end() :]
    clock = _CLOCK.search(rest)
    if clock is None:
        return Stamp(day)
    hour, minute, second = int(clock["h"]), int(clock["min"] or 0), int(clock["s"] or 0)
    hour = _of_day(hour, clock["half"] or "")
    if hour >= 24 or minute >= 60:
        is_clock = is_all or not any(map(str.isalpha, rest[: clock.start()] + rest[clock.end() :]))
        is_midnight = hour == 24 and not minute and not second
        return None if is_clock and not is_midnight else Stamp(day)
    offset = _offset(rest[clock.end() :])
    part = int((clock["part"] or "").ljust(6, "0"))
    moment = datetime(day.year, day.month, day.day, hour, minute, min(second, 59), part, tzinfo=offset or zone)
    return Stamp(moment, assumed=offset is None)


def _of_day(hour: int, half: str) -> int:
    """The hour of the day of one of a half of it: "7:00 chiều", "12:05 AM"."""
    if half == "đêm":  # from eight until dawn
        return hour + 12 if 7 < hour < 12 else hour % 12 if hour <= 12 else hour
    hours = _HALVES.get(half) or _HALVES.get(half[:1])
    if hours is None or hour in hours or hour > 12:
        return hour
    return hour % 12 + (12 if hours.stop > 12 else 0)


def _offset(text: str) -> timezone | None:
    found = _OFFSET.search(text[:24])
    if found:
        hours, minutes = int(found["oh"]), int(found["om"] or 0)
        if hours <= 14 and minutes < 60:
            delta = timedelta(hours=hours, minutes=minutes)
            return timezone(-delta if found["sign"] == "-" else delta)
        return None
    named = _ZONE_NAME.search(text[:24])
    return timezone(timedelta(hours=_ZONES[named[1]])) if named else None
