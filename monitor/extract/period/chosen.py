"""The time that a figure was found to have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from monitor.extract.model import PeriodMention

#: How a figure is of today: its sentence says so, or the words right beside it.
OF_TODAY: Final = frozenset(("now", "at-present"))


@dataclass(slots=True, init=False, unsafe_hash=True)
class Chosen:
    """The time of a figure and the rule that chose it; `stop`: nothing may be handed on either ("now")."""

    time: PeriodMention | None
    rule: str
    stop: bool

    def __init__(self, time: PeriodMention | None, rule: str, stop: bool = False) -> None:
        self.time = time
        self.rule = rule
        self.stop = stop
