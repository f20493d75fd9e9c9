"""The sentences of a text that are read for figures: those with numerals, and whose month the next sentence means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from monitor.domain.figure import Reject, RejectReason
from monitor.extract.model import Sentence

#: A sentence with its number and where its numerals begin.
Counted = tuple[int, Sentence, Sequence[int]]
#: Beyond so many numerals a sentence is a table, beyond so many a text is no article: what each means is not in words.
_OF_SENTENCE: Final = 60
_OF_TEXT: Final = 16_000
#: "Ookla's tables for September are out. Mobile lines reached 152 Mbps that month": it was told without a numeral.
_THAT_MONTH: Final = " that month"


def counted_of(text: str, cut: Sequence[Sentence], starts: Sequence[int]) -> tuple[list[Counted], list[Reject]]:
    """The sentences to read, each with its number and where its numerals begin, none in one whose month the next means;
    a table is refused as a whole."""
    counted: list[Counted] = []
    rejects: list[Reject] = []
    most = starts[_OF_TEXT] if len(starts) > _OF_TEXT else len(text)
    meant, last = -1, 0
    for number, sentence in enumerate(cut):
        # None stands between two sentences.
        first, last = last, bisect_left(starts, sentence.end, last)
        if first == last:
            continue
        own = starts[first:last]
        if len(own) > _OF_SENTENCE or own[0] >= most:
            rejects.append(_table(text, own))
            continue
        if number and meant != number - 1 and _THAT_MONTH in sentence.text:
            before = cut[number - 1]
            if before.paragraph == sentence.paragraph:
                counted.append((number - 1, before, ()))
        counted.append((number, sentence, own))
        meant = number
    return counted, rejects


def _table(text: str, numerals: Sequence[int]) -> Reject:
    start, end = numerals[0], numerals[-1] + 1
    return Reject(
        quote=text[start:end], start=start, end=end, reason=RejectReason.TABLE, detail=f"{len(numerals)} numbers"
    )
