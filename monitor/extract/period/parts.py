"""The parts of years that a text has told of, for "the same six months" and "in the quarter"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from monitor.domain.period import Grain
from monitor.extract.model import PeriodMention
from monitor.extract.prefilter.lazy import lazy

_QUARTER: Final = lazy(r"\bquarter|(?<!\w)quý", re.I)
_HALF: Final = lazy(r"\bhalf\b|\bhalf-year|\bsix months|(?<!\w)(?:sáu|6) tháng|nửa năm", re.I)
_MONTHS: Final = lazy(
    r"\b\w+ months\b|\b\w+-month period\b|(?<!\w)(?:\d{1,2}|hai|ba|bốn|năm|bảy|tám|chín|mười|mười một) tháng", re.I
)

_PERIOD: Final = lazy(r"\bperiod\b|(?<!\w)(?:kỳ|thời gian|giai đoạn)(?!\w)", re.I)
_PARTS: Final = frozenset({Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})
_MONTH: Final = lazy(r"\bmonth\b|(?<!\w)(?:cùng tháng|tháng (?:này|đó|ấy))(?!\w)", re.I)


@dataclass(slots=True)
class Parts:
    """The last time told of each grain."""

    _last: dict[Grain, PeriodMention] = field(default_factory=dict)
    #: The last part of a year.
    _part: PeriodMention | None = None

    def note(self, times: Sequence[PeriodMention]) -> None:
        """Keeps the times of a sentence; of two of one length the later, with which the other is compared."""
        told: dict[Grain, PeriodMention] = {}
        for time in times:
            grain = time.period.grain
            if grain in told and time.period.last < told[grain].period.last:
                continue
            told[grain] = self._last[grain] = time
            if grain in _PARTS:
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
        told = None if last and last.period.grain is grain else self._last.get(grain)
        return None if told and _of_other_length(words, told) else told


_LENGTH: Final = lazy(r"(\d{1,2}|[^\W\d]+)[ -](?:months?|tháng)\b", re.I)
_NUMBERS: Final = {
    word: number
    for number, some in enumerate(
        "two/hai three/ba four/bốn five/năm six/sáu seven/bảy eight/tám nine/chín ten/mười eleven/một".split(), 2
    )
    for word in some.split("/")
}


def _of_other_length(words: str, told: PeriodMention) -> bool:
    """The words say another number of months than the time has."""
    said = _LENGTH.search(words)
    if said is None:
        return False
    number = int(said[1]) if said[1].isdigit() else _NUMBERS.get(said[1].lower())
    first, last = told.period.first, told.period.last
    return number is not None and number != (last.year - first.year) * 12 + last.month - first.month + 1
