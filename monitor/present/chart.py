"""What a chart in a mail shows: a metric's history with its target, as data that another process draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from monitor.domain.quantity import Unit
from monitor.present.words import Words

#: Fewer points than this make no history.
LEAST_POINTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPoint:
    """A value at the last day of its period. `final` is false for estimates and forecasts."""

    day: str
    value: float
    label: str
    final: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartLine:
    """The points of one method, in the order of time."""

    name: str
    points: tuple[ChartPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSpec:
    """A chart as data. `factor` divides every value; `axis` names what is left ("%", "tỷ USD")."""

    id: str
    metric: str
    title: str
    axis: str
    factor: float
    #: A comma instead of a point in numbers.
    comma: bool
    #: A lower value is better (ranks) and stands higher.
    downward: bool
    lines: tuple[ChartLine, ...]
    #: (day, value, label) of each target.
    goals: tuple[tuple[str, float, str], ...] = ()

    def record(self) -> dict[str, Any]:
        """The chart as JSON data."""
        return asdict(self)

    @staticmethod
    def of(record: Mapping[str, Any]) -> ChartSpec:
        """The chart that `record` wrote."""
        lines = tuple(
            ChartLine(name=line["name"], points=tuple(ChartPoint(**point) for point in line["points"]))
            for line in record["lines"]
        )
        goals = tuple((str(day), float(value), str(label)) for day, value, label in record["goals"])
        return ChartSpec(**{**record, "lines": lines, "goals": goals})

    @property
    def alternative(self) -> str:
        """The chart in words, for readers who do not see it: all its values, no more than 400 characters."""
        told = "; ".join(
            f"{line.name}: " + ", ".join(point.label for point in line.points) for line in self.lines if line.points
        )
        text = f"{self.title}. {told}"
        return text if len(text) <= 400 else text[:399].rstrip() + "…"


def axis_of(unit: Unit, values: Sequence[float], words: Words) -> tuple[str, float]:
    """The name of the value axis and what values are divided by."""
    largest = max((abs(value) for value in values), default=0.0)
    names = (("trillion", 1e12), ("billion", 1e9), ("million", 1e6))
    scale = next(((name, factor) for name, factor in names if largest >= factor), ("", 1.0))
    if unit not in {Unit.USD, Unit.VND, Unit.EUR, Unit.COUNT}:
        scale = ("", 1.0)
    number = words.say(f"scale.{scale[0]}", n="#") if scale[0] else "#"
    return " ".join(words.of_unit(unit, number).replace("#", " ").split()), scale[1]


def worth_drawing(lines: Sequence[ChartLine]) -> bool:
    """Whether there are enough points at different days."""
    return len({point.day for line in lines for point in line.points}) >= LEAST_POINTS


def day_of(text: str) -> date:
    """The day of a point."""
    return date.fromisoformat(text)
