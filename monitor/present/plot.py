"""Draws charts as PNG in a process of its own: `python -m monitor.present.plot` reads specs as JSON, one a line, and
writes each picture behind its length. Nothing else imports this module: matplotlib is large and slow to load."""

from __future__ import annotations

import io
import json
import struct
import sys
from collections.abc import Iterable

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from monitor.present.chart import ChartSpec, day_of

#: Small enough for its letters to be read on a phone, sharp enough for a desk.
WIDTH, HEIGHT, DPI = 4.0, 2.7, 190
#: Those of the pages in daylight; markers tell them apart for readers who see no colours.
COLOURS = ("#0b6e6e", "#b05400", "#5b4bb7", "#a3245e", "#4d7a1f", "#3b6fb5")
MARKERS = ("o", "s", "^", "D", "v", "P")
INK, FAINT = "#1c2430", "#5b6675"
_FONT = "DejaVu Sans"


def draw(spec: ChartSpec) -> bytes:
    """The chart as PNG on an opaque white ground, so that it can be read in dark mail programs too."""
    figure = Figure(figsize=(WIDTH, HEIGHT), dpi=DPI, facecolor="white", layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    for place, line in enumerate(spec.lines):
        colour, marker = COLOURS[place % len(COLOURS)], MARKERS[place % len(MARKERS)]
        days = [day_of(point.day).toordinal() for point in line.points]
        values = [point.value / spec.factor for point in line.points]
        axes.plot(days, values, color=colour, linewidth=1.6, label=line.name, zorder=2)
        for point, day, value in zip(line.points, days, values, strict=True):
            face = colour if point.final else "white"
            axes.plot([day], [value], marker, color=colour, markerfacecolor=face, markersize=5, zorder=3)
        if values:
            last = (days[-1], values[-1])
            axes.annotate(
                _number(values[-1], comma=spec.comma),
                last,
                (0, 5),
                textcoords="offset points",
                ha="center",
                fontsize=9,
                fontfamily=_FONT,
                color=colour,
            )
    _goals(axes, spec)
    _frame(axes, spec)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", metadata={"Software": None})
    return buffer.getvalue()


def _goals(axes: Axes, spec: ChartSpec) -> None:
    for _, value, label in spec.goals:
        height = value / spec.factor
        axes.axhline(height, color=FAINT, linewidth=1, linestyle=(0, (4, 3)), zorder=1)
        axes.annotate(
            label,
            (0.995, height),
            xycoords=axes.get_yaxis_transform(),
            ha="right",
            va="bottom",
            fontsize=8.5,
            color=FAINT,
            fontfamily=_FONT,
        )


def _frame(axes: Axes, spec: ChartSpec) -> None:
    title = f"{spec.title} ({spec.axis})" if spec.axis else spec.title
    axes.set_title(title, loc="left", fontsize=9.5, color=INK, fontfamily=_FONT, fontweight="bold")
    axes.tick_params(labelsize=9, labelcolor=FAINT, color="#c4cad3", labelfontfamily=_FONT)
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=spec.downward))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: _number(value, comma=spec.comma)))
    years = sorted({day_of(point.day).year for line in spec.lines for point in line.points})
    ticks = list(range(years[0], years[-1] + 1, max(1, (years[-1] - years[0]) // 7)))
    axes.set_xticks([day_of(f"{year}-12-31").toordinal() for year in ticks], [str(year) for year in ticks])
    axes.margins(x=0.06, y=0.18)
    axes.grid(axis="y", color="#e7eaee", linewidth=0.8, zorder=0)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.spines["bottom"].set_color("#c4cad3")
    if spec.downward:
        axes.invert_yaxis()
    if len(spec.lines) > 1:
        axes.legend(fontsize=9, frameon=False, loc="best", prop={"family": _FONT, "size": 9}, labelcolor=INK)


def _number(value: float, *, comma: bool) -> str:
    text = f"{value:,.10g}" if abs(value) >= 1000 else f"{value:.10g}"
    return text.translate({ord(","): ".", ord("."): ","}) if comma else text


def main(lines: Iterable[str]) -> None:
    """Writes the picture of every spec, each behind its length in four bytes."""
    for line in lines:
        picture = draw(ChartSpec.of(json.loads(line)))
        sys.stdout.buffer.write(struct.pack(">I", len(picture)) + picture)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(sys.stdin)
