"""The period that words say, by the times before them in the sentence and by the date of publication."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from monitor.domain.period import Grain, Period
from monitor.extract.members import CUMULATIVE, YEAR
from monitor.extract.model import PeriodMention
from monitor.extract.period import en, vi
from monitor.extract.period.beside import BESIDE, PARTS_OF_YEAR, by_another, of_a_part
from monitor.extract.period.en import Groups
from monitor.extract.period.tense import INTENDED
from monitor.extract.prefilter.lazy import lazy, small

_DATED: Final = small(r"(?:19|20)\d\d|year|năm (?:nay|ngoái|sau|tới)")
_WHOLE: Final = small(r"quarter|half|month|Q\d|H\d|quý|quí|nửa|tháng|to |through|-|^(?:ii|iii|iv)$")
_LATTER: Final = small(r"second|latter|cuối")
#: Of the year that runs.
_REST: Final = lazy(r"remaining|còn lại")
_SOME_YEAR: Final = small(r"(?:19|20)\d\d|(?:this|last|next) year|năm (?:nay|ngoái|trước|sau|tới)")
_UNTIL: Final = small(
    r"(?<!tính )(?<!kể )(?:\b(?:by|before|until|in|no later than|not later than)(?: (?:the )?(?:end of|late|early|mid))? (?:the )?(?:end-|mid-)?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?|(?<!\w)(?:đến|hết|trước|tới|trong)(?: (?:hết|cuối))? )$",
)
#: "Dự kiến đạt 20.000 trạm vào tháng 12": something else may have been asked for in a month that is over.
_AHEAD_IN: Final = small(
    r"(?<!\w)(?:sẽ|dự kiến|phấn đấu|đặt mục tiêu|kế hoạch|kỳ vọng)(?!\w)(?:(?! đã )[^,.;:]|[.,](?=\d)){0,70} vào (?:cuối |đầu |giữa )?$"
)
#: "The fund, set up in November, is to start operation".
_CAME_ABOUT: Final = lazy(
    r"(?<!to be )(?<!be )\b(?:set up|founded|established|launched|opened|adopted|signed|approved|issued|released|published) (?:in|back in) $|(?<!sẽ )(?<!sẽ được )(?<!\w)(?:thành lập|ra mắt|khai trương|ban hành|ký|phê duyệt)(?: hồi| vào)? $"
)
_STOP: Final = lazy(r"[.;:](?!\d)")
_PART_SAID: Final = lazy(r"quarter|half|quý|quí|nửa")
#: A time that begins so early leads its sentence.
_LEADING: Final = 30
_NEXT: Final = lazy(r",? (?:and|but|while|whereas|và|nhưng|song|còn)(?!\w)")
#: "In the second quarter, above the 7.1% that analysts had expected": what something is set against was expected, not that.
_SET_AGAINST: Final = lazy(
    r"\b(?:above|below|beyond|ahead of|short of|than|beat(?:ing|s)?|missing|missed|topping|topped|exceeding|exceeded|surpass(?:ing|ed)|against|compared (?:with|to)|in line with|matching)\b.*|(?<!\w)(?:(?:cao|thấp|nhanh|chậm|nhiều|ít|lớn|nhỏ|tốt) hơn|vượt|so với|kém|đúng như|sát(?: với)?)(?!\w).*"
)
_COMING: Final = frozenset({Grain.MONTH, Grain.QUARTER, Grain.HALF})
_WHOLE_MONTHS: Final = frozenset({YEAR, Grain.SPAN, Grain.MONTH})


def of_words(
    text: str, lower: str, found: re.Match[str], told: Sequence[PeriodMention], lang: str, published: date | None
) -> Period | None:
    """The time of what is more than a bare year. `told`: the times before it in the sentence; `lower`: that in
    lower case."""
    if not told:
        return None if found.group() in BESIDE else _resolved(text, lower, found, lang, published)
    # What a time is only set against says no year of what comes next ("8.23% in the third quarter from a year earlier, faster
    # than 8.19% in the second").
    own = [time for time in told if not time.base] if lang == "en" and found["part"] else told
    period = by_another(text, found, own or told)
    if period is None:
        period = _year_before(found, told[-1], published)
    if period is None and published:
        period = _of_coming_year(text, found, told[-1], lang, published)
    if period is None:
        period = _of_told_year(text, found, told[-1], lang)
    return period or _resolved(text, lower, found, lang, published)


_PARTS: Final = frozenset({Grain.QUARTER, Grain.HALF})
#: "Quý IV/2025 tăng 8,51%, đưa mức tăng cả năm lên 8,12%": of the year whose part was said.
_ALL_OF_IT: Final = frozenset(
    (
        "cả năm",
        "cuối năm",
        "hết năm",
        "the full year",
        "the whole year",
        "full year",
        "whole year",
        "full-year",
        "the year",
    )
)


def _of_told_year(text: str, found: re.Match[str], last: PeriodMention, lang: str) -> Period | None:
    """The next part of the year whose part the sentence said before ("7.9% in the first half of 2026 and 7.3% in the second
    half")."""
    told = last.period
    whole = told.grain in _PARTS or told.grain is YEAR
    if whole and not last.base and found.group().lower() in _ALL_OF_IT:
        return Period.year(told.last.year)
    if told.grain is Grain.YEAR and not last.base and not _DATED.search(found.group()):
        return _part_of(text, found, told, lang)
    if told.grain not in _PARTS or last.base or _DATED.search(found.group()) or not _PART_SAID.search(found.group()):
        return None
    value = (vi if lang == "vi" else en).resolve(text, found, found.groupdict(), date(told.last.year, 12, 31))
    period = Period.parse(value) if value else None
    return period if period and period.grain is told.grain and period.first > told.last else None


def _part_of(text: str, found: re.Match[str], year: Period, lang: str) -> Period | None:
    """The part of the year that was said, for what is told of a part alone ("Năm 2024 xuất khẩu 7,1 triệu tấn, riêng quý III
    đạt 2,2 triệu tấn")."""
    value = (vi if lang == "vi" else en).resolve(text, found, found.groupdict(), date(year.last.year, 12, 31))
    period = _parsed(value)
    return period if period is not None and of_a_part(text, found.start(), period) else None


def _year_before(found: re.Match[str], last: PeriodMention, published: date | None) -> Period | None:
    """The year before the one that the sentence said, which is over ("Năm 2024 tăng 7,09%, năm trước tăng 5%")."""
    year = last.period
    if last.base or year.grain is not YEAR or found.group().lower() != "năm trước":
        return None
    return Period.year(year.last.year - 1) if published is None or year.last < published else None


def _of_coming_year(text: str, found: re.Match[str], last: PeriodMention, lang: str, published: date) -> Period | None:
    """A part of the coming year that the sentence said before ("Mục tiêu năm 2026 là 80%, trong đó 6 tháng đầu năm ...")."""
    year = last.period
    if last.base or year.grain is not YEAR or year.first <= published:
        return None
    if not _WHOLE.search(found.group()) or _SOME_YEAR.search(found.group()):
        return None
    value = (vi if lang == "vi" else en).resolve(text, found, found.groupdict(), date(year.first.year, 12, 1))
    period = Period.parse(value) if value else None
    return period if period and period.grain in PARTS_OF_YEAR else None


def _resolved(text: str, lower: str, found: re.Match[str], lang: str, published: date | None) -> Period | None:
    """The period said; a part of a year without a year that still lies ahead is last year's, but for what is intended."""
    module, said = (vi if lang == "vi" else en), found.group()
    dated = _DATED.search(said)
    groups: Groups = found if found.lastgroup in module.OF_MONTHS else found.groupdict()
    period = _parsed(module.resolve(text, found, groups, published))
    if published and not dated:
        # "Tháng 7 tới", said in May, lies ahead however it is read.
        over = period is None or period.last < published
        later = published.replace(month=12, day=1)
        coming = _parsed(module.resolve(text, found, groups, later)) if over else period
        if coming and coming.grain in _COMING and coming.last >= published and _intended(lower, found):
            return coming
    if period is None or dated or published is None or period.last <= published or _REST.search(said):
        return period
    if period.grain in _WHOLE_MONTHS or not _WHOLE.search(said):
        return period
    gone = (published - period.first).days / ((period.last - period.first).days + 1)
    if period.grain is CUMULATIVE and (period.last - published).days < 6:
        return period
    if period.grain is not CUMULATIVE and (gone >= 0.5 or (gone >= 0 and _LATTER.search(said))):
        return period
    earlier = module.resolve(text, found, groups, published.replace(year=published.year - 1, day=1))
    return Period.parse(earlier) if earlier else period


def _intended(lower: str, found: re.Match[str]) -> bool:
    """A deadline in a clause of what is to come ("Đến cuối tháng 9, các nhà mạng dự kiến ...")."""
    start, end = found.span()
    if _AHEAD_IN.search(lower, max(0, start - 110), start):
        return True
    if _CAME_ABOUT.search(lower, max(0, start - 30), start):
        return False
    if not _PART_SAID.search(found.group()) and not _UNTIL.search(lower, max(0, start - 60), start):
        return False
    before, after = _STOP.split(lower[max(0, start - 140) : start])[-1], _STOP.split(lower[end : end + 70])[0]
    if start > _LEADING:
        # "Inspectors visited 21 places in September and found that they demanded": another predicate.
        after = _NEXT.split(after)[0]
    return bool(INTENDED.search(f"{before} {_SET_AGAINST.sub('', after)}"))


def _parsed(value: str | None) -> Period | None:
    """The period of the notation; None where there is none such ("2026-13")."""
    try:
        return Period.parse(value) if value else None
    except ValueError:
        return None
