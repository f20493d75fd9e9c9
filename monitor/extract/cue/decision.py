"""What was decided of a figure's kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from monitor.domain.figure import FigureKind


@dataclass(slots=True, init=False, unsafe_hash=True)
class Kind:
    """`rule` names what decided; `said` is False where nothing in the figure's own clause speaks of its kind."""

    kind: FigureKind
    rule: str
    said: bool

    def __init__(self, kind: FigureKind, rule: str, said: bool) -> None:
        self.kind = kind
        self.rule = rule
        self.said = said


#: The rule by which a budget makes its figures aims.
BUDGET: Final = Kind(FigureKind.TARGET, "budget", True)
