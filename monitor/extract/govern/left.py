"""What a sentence leaves behind for the next one: the time and kind of the figures that count."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.domain.figure import FigureKind
from monitor.extract.cue.decision import Kind
from monitor.extract.model import PeriodMention
from monitor.extract.period.beside import opens_an_aside
from monitor.extract.period.chosen import Chosen


def main_kind(chosen: Sequence[Chosen], kinds: Sequence[Kind]) -> FigureKind:
    """The kind of the last figure that is not of a time before that of the one before it."""
    at = len(kinds) - 1
    while at:
        time, before = chosen[at].time, chosen[at - 1].time
        if time is None or before is None or time.period.last >= before.period.first:
            break
        at -= 1
    return kinds[at].kind


def but_for(
    times: Sequence[PeriodMention], chosen: Sequence[Chosen], kinds: Sequence[Kind]
) -> tuple[Sequence[Chosen], Sequence[Kind]]:
    """The figures but those of the times, with their kinds; all where no other is left."""
    left = [(one, kind) for one, kind in zip(chosen, kinds, strict=True) if one.time not in times]
    return ([one for one, _ in left], [kind for _, kind in left]) if left else (chosen, kinds)


def last_of(chosen: Sequence[Chosen]) -> PeriodMention | None:
    """The last time that a figure has of its own."""
    for one in reversed(chosen):
        if one.time is not None and one.rule not in ("handed-on", "what-was"):
            return one.time
    return None


def left_by(text: str, chosen: Sequence[Chosen]) -> PeriodMention | None:
    """The time of the last figure that has one of its own, but for what a bracket tells of another time."""
    return last_of([c for c in chosen if c.time is None or not opens_an_aside(text, c.time)])
