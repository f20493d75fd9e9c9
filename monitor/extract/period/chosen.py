"""The time that a figure was found to have."""

from __future__ import annotations

from monitor.extract.model import PeriodMention
from monitor.extract.record import record

#: How a figure is of today: its sentence says so, or the words right beside it.
OF_TODAY = frozenset(("now", "at-present"))


@record()
class Chosen:
    """The time of a figure and the rule that chose it; `stop`: nothing may be handed on either ("now")."""

    time: PeriodMention | None
    rule: str
    stop: bool = False
