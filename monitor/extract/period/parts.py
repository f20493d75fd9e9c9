"""The parts of years that a text has told of, for "the same six months" and "in the quarter"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from monitor.domain.period import Grain
from monitor.extract.model import PeriodMention
from monitor.extract.prefilter.lazy import lazy

_QUARTER = lazy(r"\bquarter|(?<!\w)quý", re.I)
_HALF = lazy(r"\bhalf\b|\bhalf-year|\bsix months|(?<!\w)(?:sáu|6) tháng|nửa năm", re.I)
_MONTHS = lazy(r"\b\w+ months\b|(?<!\w)(?:\d{1,2}|hai|ba|bốn|năm|bảy|tám|chín|mười|mười một) tháng", re.I)

_PERIOD = lazy(r"\bperiod\b|(?<!\w)(?:kỳ|thời gian|giai đoạn)(?!\w)", re.I)
_PARTS = frozenset({Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})
_MONTH = lazy(r"\bmonth\b|(?<!\w)(?:cùng tháng|tháng (?:này|đó|ấy))(?!\w)", re.I)


@dataclass(slots=True)
class Parts:
    """The last time told of each grain."""

    _last: dict[Grain, PeriodMention] = field(default_factory=dict)
    #: The last part of a year.
    _part: PeriodMention | None = None

    def note(self, times: Sequence[PeriodMention]) -> None:
        """Keeps the times of a sentence."""
        for time in times:
            self._last[time.period.grain] = time
            if time.period.grain in _PARTS:
                self._part = time

    def last(self, grain: Grain) -> PeriodMention | None:
        """The last time told of that grain."""
        return self._last.get(grain)

    def meant(self, words: str, last: PeriodMention | None, *, ahead: bool) -> PeriodMention | None:
        """The time of the grain that the words name; None where none is named or was told, or `last` is one,
        which is None where something without a time was told since. `ahead`: what was told last is to come, so that
        "the same period" is another."""
        if _QUARTER.search(words):
            grain = Grain.QUARTER
        elif _HALF.search(words):
            grain = Grain.HALF
        elif _MONTHS.search(words):
            grain = Grain.CUMULATIVE
        elif _MONTH.search(words):
            grain = Grain.MONTH
        else:
            whole = ahead or (
                last and self._part and last.period.grain is Grain.YEAR and last.period.last >= self._part.period.last
            )
            return self._part if whole and _PERIOD.search(words) else None
        return None if last and last.period.grain is grain else self._last.get(grain)
