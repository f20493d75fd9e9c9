"""A sum that is to be spent in a time to come, and its parts in the sentences behind it: they are of that time too."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from decimal import Decimal
from typing import Final

from monitor.domain.figure import FigureKind
from monitor.domain.quantity import Unit
from monitor.extract.cue.decision import Kind
from monitor.extract.members import MONEY, OTHER
from monitor.extract.model import PeriodMention, QuantityMention, Sentence
from monitor.extract.period import tense
from monitor.extract.prefilter.lazy import lazy

_AHEAD: Final = frozenset({FigureKind.TARGET, FigureKind.FORECAST})
#: "Laboratories get VND900 billion", "các xã được 420 tỷ đồng".
_GETS: Final = lazy(
    r"\b(?:gets?|receives?|takes?|shares?|absorbs?|claims?|(?:is|are|be) (?:given|allotted|allocated|granted|assigned|promised))(?: (?:some|about|around|nearly|over|more than|only|just|another|a further))* $"
    r"|(?<!\w)(?:được|nhận|hưởng|bảo đảm|đảm bảo|được cấp|dành|dành riêng|chi|dùng)(?: (?:khoảng|gần|hơn|trên|tới|thêm|chừng))* $"
)
#: "Some $700 million is meant for cloud services and $420 million for training".
_IS_FOR: Final = lazy(
    r"(?: [a-z]+){0,2} (?:is|are|goes|go|will be|will go)(?: [a-z]+){0,2} (?:for|to|towards?|into|on)\b(?! (?:be|have)\b)| for (?!each\b|every\b|an?\b)"
    r"|(?: \w+)? (?:được )?(?:(?:dành|dùng|chi|phân bổ|sử dụng|bố trí|để chi) )?cho(?!\w)"
)
#: Another currency than those that are told apart.
_COINS: Final = lazy(r"\b(?:won|yuan|yen|ringgit|baht|rupiah|rupees?|pesos?|pounds?|roubles?|kip|riel)\b")


class Granted:
    """The last sum of money that is planned for a time to come."""

    __slots__ = ("_kind", "_paragraph", "_time", "_unit", "_value")

    def __init__(self) -> None:
        self._unit: Unit | None = None
        self._value, self._paragraph = Decimal(0), -1
        self._kind = FigureKind.TARGET
        self._time: PeriodMention | None = None

    def note(self, mention: QuantityMention, kind: FigureKind, time: PeriodMention | None, paragraph: int) -> None:
        """Keeps a sum that is to be spent, but for the parts of one that is told."""
        if mention.unit not in MONEY or kind not in _AHEAD or time is None or mention.change:
            return
        if self._unit is mention.unit and paragraph == self._paragraph and mention.value < self._value:
            return
        self._unit, self._value, self._kind = mention.unit, mention.value, kind
        self._time, self._paragraph = time, paragraph

    def part(
        self, mention: QuantityMention, sentence: Sentence, own_text: str, lang: str
    ) -> tuple[Kind, PeriodMention] | None:
        """The kind and time of an amount without a time that somebody gets of the sum, or that is for something."""
        if self._unit is None or self._time is None or not 0 <= sentence.paragraph - self._paragraph <= 1:
            return None
        if mention.unit is self._unit:
            if mention.value >= self._value:
                return None
        elif (
            mention.unit is not OTHER
            or _COINS.search(sentence.text, mention.start - sentence.start, mention.end - sentence.start) is None
        ):
            return None
        text, start, end = sentence.text, mention.start - sentence.start, mention.end - sentence.start
        if _GETS.search(text, max(0, start - 50), start) is None and _IS_FOR.match(text, end) is None:
            return None
        if tense.each_time(own_text, sentence):
            return None
        over = tense.past(own_text, text) if lang == "en" else tense.is_so(own_text, lang)
        return None if over else (Kind(self._kind, "of-the-sum-told", True), self._time)
