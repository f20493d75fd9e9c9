"""What was counted as of some time in the paragraph before: a part of it is of that time too."""

from __future__ import annotations

from decimal import Decimal

from monitor.domain.figure import FigureKind
from monitor.extract.members import ACTUAL, COUNT
from monitor.extract.model import PeriodMention, QuantityMention, Sentence
from monitor.extract.period import tense


class Totals:
    """The counts of one paragraph that have a time, by what they count; those of the one before it."""

    __slots__ = ("_before", "_now", "_paragraph")

    def __init__(self) -> None:
        self._paragraph = -1
        self._now: list[tuple[str, Decimal, PeriodMention]] = []
        self._before = self._now

    def note(self, mention: QuantityMention, kind: FigureKind, time: PeriodMention | None, paragraph: int) -> None:
        """Keeps a count of what there is, or was."""
        if mention.unit is not COUNT or time is None or kind is not ACTUAL or mention.earlier or mention.change:
            return
        self._turn_to(paragraph)
        self._now.append((mention.noun.lower(), mention.value, time))

    def time_of(
        self, mention: QuantityMention, kind: FigureKind, own_text: str, sentence: Sentence, lang: str
    ) -> PeriodMention | None:
        """The time of the count in the paragraph before of which this one, fewer of the same, is a part."""
        if mention.unit is not COUNT or kind is not ACTUAL or not mention.noun or mention.change:
            return None
        self._turn_to(sentence.paragraph)
        noun = mention.noun.lower()
        for told, value, time in reversed(self._before):
            if value > mention.value and _names(noun, told, lang):
                other = lang == "en" and tense.of_another_time(own_text, sentence.text, lang, ahead=False)
                return None if other else time
        return None

    def _turn_to(self, paragraph: int) -> None:
        if paragraph != self._paragraph:
            self._before = self._now if paragraph - self._paragraph == 1 else []
            self._paragraph, self._now = paragraph, []


def _names(noun: str, told: str, lang: str) -> bool:
    """The noun says the other one, or says it for short: its head stands first in Vietnamese, last in English."""
    if noun == told:
        return True
    return told.startswith(f"{noun} ") if lang == "vi" else told.endswith(f" {noun}")
