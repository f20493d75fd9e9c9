"""Whether a figure is measured, estimated, forecast, aimed at or a limit, by its clause."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import date

from monitor.domain.figure import FigureKind
from monitor.extract.lexer import Grammar
from monitor.extract.model import PeriodMention, Sentence

_SPLIT = {
    "en": re.compile(
        r"; | - |, (?:while|but|whereas|up from|compared|against|which|after|far|well)\b|\bup from\b|\bcompared with\b|, and (?=[a-z]+ (?:has|had|was|were|is|rose|reached))|\bwhile\b|\(|\)"
    ),
    "vi": re.compile(
        r"; | - |, (?:trong khi|nhưng|song|còn|so với|cao hơn|tăng|giảm|trong đó)\b|\btrong khi\b|\bso với\b|\(|\)"
    ),
}


def clause(sentence: Sentence, at: int, lang: str) -> tuple[str, int]:
    """The clause of `sentence` around the offset `at` in it, and where it begins."""
    start, end = 0, len(sentence.text)
    for found in _SPLIT[lang].finditer(sentence.text):
        if found.end() <= at:
            start = found.start()
        elif found.start() >= at:
            end = found.start()
            break
    return sentence.text[start:end], start


def kind_of(
    sentence: Sentence,
    at: int,
    grammar: Grammar,
    period: PeriodMention | None,
    published: date | None,
    governed: FigureKind | None,
    width: int = 0,
) -> FigureKind:
    """The kind by the cue nearest before the figure in its clause; a future time makes a target of an actual."""
    text, start = clause(sentence, at, grammar.lang)
    future = bool(period and published and period.period.last > published and period.period.first.year > published.year)
    best: tuple[int, FigureKind] | None = None
    for found in grammar.kinds.finditer(text):
        name = found.lastgroup
        if name is None or name == "actual":
            continue
        where = start + found.start()
        if at <= where < at + width:
            continue
        distance = at - where if where <= at else 40 + where - at
        if best is None or distance < best[0]:
            best = (distance, FigureKind(name))
    if best and best[1] is FigureKind.THRESHOLD and best[0] > 60:
        best = None
    past = bool(period and published and period.period.last < published and period.period.last.year < published.year)
    if best:
        if past and best[1] in (FigureKind.TARGET, FigureKind.FORECAST) and best[0] > 60:
            return FigureKind.ACTUAL
        return best[1]
    if future or (period and period.deadline and period.period.last.year > (published.year if published else 2025)):
        return FigureKind.TARGET
    return governed if governed and not past else FigureKind.ACTUAL
