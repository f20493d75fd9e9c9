"""The times that a sentence says, resolved by the publication date, and which of them a figure is about."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import date

from monitor.domain.period import Grain, Period
from monitor.extract.model import PeriodMention
from monitor.extract.period import en, vi

_BASE_EN = re.compile(
    r"(?<!\w)(?:compared (?:with|to)|against|than|versus|over|from|since|year-on-year|relative to|that of|up on|levels? of|down on)(?: (?:the|in|its|a|\S+ in|\S+ \S+ in|\S+ \S+ \S+ in))? (?:same period |end |first \w+ months |figure |level |average )?(?:of |in )?$",
    re.I,
)
_BASE_VI = re.compile(
    r"(?<!\w)(?:so với|so|bằng|từ|hơn|kể từ|kể từ khi|mức của|cùng kỳ)(?: (?:cuối|đầu|hết|năm|thời điểm|mức|của|cùng kỳ|kết quả|trung bình|bình quân|tháng))* ?$",
    re.I,
)


_AS_OF = re.compile(
    r"(?:as of|as at|by|until|up to|to|before|through|since|from|tính đến|đến|hết|tới|kể từ|trước)(?: hết)?(?: ngày)? $",
    re.I,
)
_DATED = re.compile(r"(?:19|20)\d\d|year|năm nay|năm ngoái", re.I)
_WHOLE = re.compile(r"quarter|half|month|Q\d|H\d|quý|quí|nửa|tháng|to |through|-", re.I)


def find_periods(text: str, lang: str, published: date | None) -> tuple[PeriodMention, ...]:
    """All times said in `text`, in order; relative ones only where the publication date is known."""
    module = vi if lang == "vi" else en
    base = _BASE_VI if lang == "vi" else _BASE_EN
    out: list[PeriodMention] = []
    for found in module.PATTERN.finditer(text):
        value = module.resolve(found, published)
        if value is None:
            continue
        try:
            period = Period.parse(value)
        except ValueError:
            continue
        if (
            published
            and period.last > published
            and period.grain not in (Grain.YEAR, Grain.SPAN)
            and not _DATED.search(found.group())
        ):
            earlier = module.resolve(found, published.replace(year=published.year - 1, day=1))
            period = (
                Period.parse(earlier) if earlier and period.first.month > 0 and _WHOLE.search(found.group()) else period
            )
        before = text[max(0, found.start() - 45) : found.start()]
        day = found.groupdict().get("day") or found.groupdict().get("dm")
        event = bool(day) and not _AS_OF.search(before)
        deadline = bool(module.DEADLINE.search(before)) and (published is None or period.last.year >= published.year)
        out.append(
            PeriodMention(
                start=found.start(),
                end=found.end(),
                period=period,
                deadline=deadline,
                base=bool(base.search(before)),
                event=event,
            )
        )
    return tuple(out)
