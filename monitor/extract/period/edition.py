"""Editions of yearly indices: a rank told without a time is of the one that its index was told of last."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Unit
from monitor.extract.members import INDEX
from monitor.extract.model import PeriodMention, QuantityMention, Sentence
from monitor.extract.period import back
from monitor.extract.period.chosen import OF_TODAY, Chosen
from monitor.extract.prefilter.lazy import lazy

RANKED: Final = frozenset({Unit.RANK, Unit.PLACES})
#: Indices that are published in the editions of another one.
_IN: Final = {"telecom_infrastructure_rank": "egov_rank"}


#: "Begin with the Global Innovation Index 2026", "the 2026 Global Innovation Index", "Chỉ số Đổi mới sáng tạo toàn cầu năm 2026".
_NAMED_BEFORE: Final = lazy(
    r"\b(?:Index|Survey|Rankings?|League Table|Readiness Index|Report)(?:,? (?:for|of|in))?,? \(?$|(?<!\w)(?:[Cc]hỉ số|[Bb]ảng xếp hạng|[Bb]ộ chỉ số)(?!\w)[^.;,\d]{3,60}?,?(?: năm)? \(?$"
)
_NAMED_BEHIND: Final = lazy(
    r" (?:edition of |(?:[A-Z][\w-]*|of|the|and) )*(?:[Ee]dition|Index|Survey|Rankings?)\b|['’]s (?:edition|index|ranking|survey)\b"
)
#: Parts of an index, which are of its edition.
_PARTS: Final = lazy(
    r"\b(?:inputs?|outputs?|pillars?|sub-?ind(?:ex|ices)|sub-?rankings?|components?)\b|(?<!\w)(?:đầu ra|đầu vào|trụ cột|chỉ số thành phần)(?!\w)"
)
#: "Thailand, 41st in 2024, has slipped in this one to": of the edition that the text is about.
_THIS_ONE: Final = lazy(
    r"\b[Ii]n (?:this|the (?:new|newest|latest|present|current|most recent)) (?:one|edition|issue|version|round|(?:[a-z]+ )?(?:ranking|table|report|index|survey|list))\b(?:[^;.\d]|, \d+(?:st|nd|rd|th) in (?:19|20)\d\d,){0,50}$"
    r"|(?<!\w)(?:[Tt]rong|[Ởở]|[Tt]ại) (?:kỳ|lần|bảng|bản|báo cáo)(?: (?:xếp hạng|công bố|đánh giá))? (?:này|mới nhất|mới)(?!\w)[^;.\d]{0,50}$"
)


#: "China, 10th in 2025, moved up to ninth".
_UP_FROM: Final = lazy(
    r"(?:,|\() ?(?:(?:ranked|placed|rated|at|in|only|still|was|from|xếp|đứng|hạng) )*(?:thứ |hạng )?(?:the )?(?:No\. ?)?[\w-]+(?: (?:place|position))? (?:(?:in|of|năm|trong) (?:the )?(?:(?:19|20)\d\d)(?: edition| ranking| index)?|last year|a year (?:ago|earlier|before)|the year before|năm (?:ngoái|trước))(?:,|\)) (?:(?!in\b|năm\b)[^\W\d]\w* ){1,5}$"
)


#: "The 10th-fastest broadband in the world, with a median speed of 281 Mbps in December": what it was ranked by, then.
_WITH_ITS: Final = lazy(
    r"[^,;.\d]{0,60},? (?:with|at|on|scoring|averaging|posting|recording|with its|với|đạt) (?:(?:an?|its|the) )?(?:[^\W\d][\w-]* ){0,6}[\d.,]+ ?(?:[^\W\d]\w*)?(?: [^\W\d]\w*)? (?:(?:in|for|of|at|as of|trong|vào|của) )?(?:(?:the )?(?:end|first|second) of )?(?:the |tháng |năm )?"
)


def ranked_by(text: str, end: int, start: int) -> bool:
    """Between the rank, which ends at `end`, and the time at `start` stands what it was ranked by."""
    return _WITH_ITS.fullmatch(text, end, start) is not None


def names_edition(text: str, time: PeriodMention) -> bool:
    """The year in the sentence is that of the edition of an index which it names."""
    if time.period.grain is not Grain.YEAR or time.deadline:
        return False
    lead = text[max(0, time.start - 70) : time.start]
    return _NAMED_BEFORE.search(lead) is not None or _NAMED_BEHIND.match(text, time.end) is not None


@dataclass(slots=True)
class Editions:
    """The edition that each of the `indices` was last told of, in a text with that title."""

    title: str
    #: Metrics whose ranks come by editions.
    indices: frozenset[str]
    _told: dict[str, PeriodMention] = field(default_factory=dict)

    #: The edition that a sentence without figures named, with its paragraph.
    _named: tuple[PeriodMention, int] | None = None

    def name(self, text: str, times: Sequence[PeriodMention], paragraph: int) -> None:
        """Keeps the edition of an index that a sentence without figures names."""
        named = next((t for t in times if names_edition(text, t)), None)
        self._named = (named, paragraph) if named is not None else None

    def of(self, unit: Unit, metric: str | None, own_text: str = "", paragraph: int = -1) -> PeriodMention | None:
        """The edition that a rank or an index is of: the one just named, the one its index was told of, or that of the one
        index that the text is about or that it is a part of."""
        if unit not in RANKED and unit is not INDEX:
            return None
        if self._named is not None and self._named[1] == paragraph and (metric is None or metric in self.indices):
            return self._named[0]
        if metric is None and len(self._told) == 1 and _PARTS.search(own_text):
            return next(iter(self._told.values()))
        told = self._told.get(_IN.get(metric or "", metric or ""))
        about = metric is None and len(self._told) == 1 and back.INDEXED.search(self.title)
        return next(iter(self._told.values())) if about else told

    def of_this(self, metric: str | None, text: str, start: int) -> PeriodMention | None:
        """The edition that was told of, where the words before the rank at `start` say that it is of that one."""
        if _THIS_ONE.search(text, max(0, start - 90), start) is None:
            return None
        told = self._told.get(metric or "")
        if told is None and metric is None and len(self._told) == 1:
            return next(iter(self._told.values()))
        return told

    def compared(self, metric: str | None, sentence: Sentence, start: int, chosen: Chosen) -> Chosen:
        """What was chosen for the rank at `start`, or the edition told of, where the rank is of now or stands behind one of
        an earlier edition with which the sentence only compares it."""
        told = self._told.get(metric or "")
        if told is None:
            return chosen
        if chosen.rule in OF_TODAY:
            return Chosen(told, "edition")
        passed = chosen.time is not None and chosen.rule == "listed" and chosen.time.period.last < told.period.first
        if passed and _UP_FROM.search(sentence.text, max(0, start - 110), start):
            return Chosen(told, "edition")
        return chosen

    def at_present(self, metric: str, time: PeriodMention) -> PeriodMention:
        """The time to go on with: an older edition is told for comparison, what follows is of the present one."""
        told = self._told.get(metric)
        return told if told is not None and time.period.last < told.period.first else time

    def of_month(self, unit: Unit, metric: str | None, chosen: Chosen) -> Chosen:
        """A rank of a yearly index told with the month of its release is of that year's edition."""
        time = chosen.time
        if unit not in RANKED or metric not in self.indices or time is None or time.period.grain is not Grain.MONTH:
            return chosen
        year = replace(time, period=Period.year(time.period.first.year))
        return Chosen(year, "edition-of-the-month", chosen.stop)

    def note(self, mention: QuantityMention, metric: str | None, chosen: Chosen) -> None:
        """Keeps the edition of a figure whose time is not ahead: later ranks are of the same until another is said."""
        time = chosen.time
        if metric not in self.indices or mention.unit not in RANKED or time is None or mention.earlier:
            return
        if time.period.grain is not Grain.YEAR or time.deadline or chosen.rule == "what-was":
            return
        known = self._told.get(metric or "")
        if known is None or time.period.last >= known.period.last:
            self._told[metric or ""] = time
