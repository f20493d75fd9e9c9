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
    r"(?:compared (?:with|to)|against|than|versus|over|from|since|year-on-year|relative to|that of|up on|levels? of|down on)(?: (?:the|in|its|a|\S+ in|\S+ \S+ in|\S+ \S+ \S+ in))? (?:same period |end |first \w+ months |figure |level |average )?(?:of |in )?$",
    re.I,
)
_BASE_VI = re.compile(
    r"(?:so với|so|bằng|từ|hơn|kể từ|kể từ khi|mức của|cùng kỳ)(?: (?:cuối|đầu|hết|thời điểm|mức|của|cùng kỳ|kết quả|trung bình|bình quân|tháng))* ?$",
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
        deadline = bool(module.DEADLINE.search(before)) and (published is None or period.last.year >= published.year)
        out.append(
            PeriodMention(
                start=found.start(), end=found.end(), period=period, deadline=deadline, base=bool(base.search(before))
            )
        )
    return tuple(out)


def choose(
    mentions: tuple[PeriodMention, ...], numbers: tuple[tuple[int, int], ...], at: tuple[int, int], text: str
) -> PeriodMention | None:
    """The time of the figure at `at`: said right behind it, else the last before it, else the first behind it."""
    own = [m for m in mentions if not m.base]
    start, end = at
    following = next((s for s, _ in numbers if s >= end), len(text))
    for mention in mentions:
        if end <= mention.start < following and not re.search(
            r"[;:]|, (?:and|but|while|với|trong khi)|\. ", text[end : mention.start]
        ):
            near = text[end : mention.start]
            if not mention.base and len(near) < 60:
                return mention
            if mention.base and re.search(r"\b(?:from|từ)\b", text[max(0, start - 30) : start]) and len(near) < 12:
                return mention
    before = [m for m in own if m.end <= start]
    if before:
        return before[-1]
    return next((m for m in own if m.start >= end), None)
