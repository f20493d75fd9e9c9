"""Charts as SVG, drawn here: a reader needs no script, and colours come from the style sheet."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup, escape

WIDTH, HEIGHT = 720, 280
LEFT, RIGHT, TOP, BOTTOM = 74, 24, 30, 44
#: From so many marks on a line they are drawn small, or they would hide it.
DENSE = 40
#: Room for a letter of an axis value on a phone, where letters are larger.
LETTER = 13
#: Two values are written nearer to each other than this at no place (a phone's letters are the larger ones).
APART = 26
#: Colours that the style sheet knows.
SERIES_COLOURS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A value at a day. `hollow`: not final (estimate, forecast). `torn`: in an open conflict. `aside`: disputes the
    value that is shown for its day, and no line goes through it."""

    day: date
    value: float
    label: str
    #: The value alone: written beside a line's last mark.
    short: str = ""
    href: str = ""
    hollow: bool = False
    torn: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The marks of one facet, in the order of time."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A target: where the line should be on its day."""

    day: date
    value: float
    label: str
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    first: float
    last: float
    low: float
    high: float
    downward: bool
    left: float

    def x(self, day: date) -> float:
        span = (self.last - self.first) or 1
        return round(self.left + (WIDTH - self.left - RIGHT) * (day.toordinal() - self.first) / span, 1)

    def y(self, value: float) -> float:
        span = (self.high - self.low) or 1
        share = (value - self.low) / span
        share = 1 - share if self.downward else share
        return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share, 1)


def history(
    lines: Sequence[Line], goals: Sequence[Goal], *, title: str, number: object, downward: bool = False
) -> Markup:
    """The history of a metric with its targets; "" where nothing can be drawn. `number` writes an axis value.

    `downward`: a lower value is better (ranks) and stands higher.
    """
    marks = [mark for line in lines for mark in line.marks]
    if not marks:
        return Markup("")
    days = [mark.day for mark in marks] + [goal.day for goal in goals]
    values = [mark.value for mark in marks] + [goal.value for goal in goals]
    ticks = _ticks(min(values), max(values), downward)
    span = max(days).toordinal() - min(days).toordinal()
    pad = 120 if span < 800 else 0
    write = number if callable(number) else str
    names = [str(write(Decimal(repr(round(tick, 10))))) for tick in ticks]
    scale = _Scale(
        # The first mark stands beside the axis, not on it.
        first=min(days).toordinal() - (pad or span * 0.03),
        last=max(days).toordinal() + pad,
        low=min(ticks[0], *values),
        high=max(ticks[-1], *values),
        downward=downward,
        left=min(max(LEFT, LETTER * max(map(len, names)) + 12), WIDTH / 3),
    )
    parts = [_grid(ticks, names, scale), _years(days, scale)]
    parts += [_goal(goal, scale) for goal in goals]
    parts += [_line(line, index % SERIES_COLOURS, scale) for index, line in enumerate(lines)]
    parts += _written(lines, goals, scale)
    head = Markup('<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">').format(WIDTH, HEIGHT, title)
    return head + Markup("").join(parts) + Markup("</svg>")


def _ticks(low: float, high: float, whole: bool) -> list[float]:
    """Three to six round values from at or below `low` to at or above `high`; from zero where that is near."""
    if low > 0 and (low < high * 0.6 or low == high) and not whole:
        low = 0.0
    span = (high - low) or abs(high) or 1.0
    # Axis values are written with ten places: a finer step would show nothing, and the least floats have no quarter.
    raw = max(span / 4, 1e-9)
    power = 10 ** math.floor(math.log10(raw))
    step = next(power * m for m in (1, 2, 2.5, 5, 10) if power * m >= raw * 0.999)
    if whole:
        # Ranks: whole steps, and a step below the worst so that a line does not lie on the edge.
        step = max(1.0, round(step))
        high += step
    first = math.floor(low / step) * step
    count = max(2, math.ceil((high - first) / step - 1e-9) + 1)
    return [first + step * i for i in range(count)]


def _grid(ticks: Sequence[float], names: Sequence[str], scale: _Scale) -> Markup:
    rows = []
    for tick, name in zip(ticks, names, strict=True):
        y = scale.y(tick)
        rows.append(
            Markup(
                '<line class="grid" x1="{}" x2="{}" y1="{}" y2="{}"/><text class="tick" x="{}" y="{}">{}</text>'
            ).format(scale.left, WIDTH - RIGHT, y, y, scale.left - 8, y + 4, name)
        )
    return Markup("").join(rows)


def _years(days: Sequence[date], scale: _Scale) -> Markup:
    """A tick at the end of each year, thinned to at most ten."""
    first, last = min(days).year, max(days).year
    step = max(1, math.ceil((last - first + 1) / 10))
    rows = []
    for year in range(last, first - 1, -step):
        x = scale.x(date(year, 12, 31))
        if scale.left - 1 <= x <= WIDTH - RIGHT + 1:
            rows.append(
                Markup('<text class="year" x="{}" y="{}">{}</text>').format(
                    min(x, WIDTH - RIGHT - 12), HEIGHT - 10, year
                )
            )
    return Markup("").join(rows)


def _written(lines: Sequence[Line], goals: Sequence[Goal], scale: _Scale) -> list[Markup]:
    """Each line's newest values and the targets in letters, where they have room: no reader has to point at a dot."""
    wanted = [
        (mark.day, mark.value, mark.short, f"said s{index % SERIES_COLOURS}")
        for index, line in enumerate(lines)
        for mark in sorted(line.marks, key=lambda mark: mark.aside)
        if mark.day == line.marks[-1].day
    ]
    wanted += [(goal.day, goal.value, goal.short, "said goal") for goal in goals]
    taken: list[tuple[float, float]] = []
    found = []
    for day, value, text, name in wanted:
        x, y = scale.x(day), scale.y(value)
        if not text or any(abs(x - left) < WIDTH / 3 and abs(y - top) < APART for left, top in taken):
            continue
        taken.append((x, y))
        # Beside the mark, where nothing follows it; over it where the right edge is too near.
        fits = x + 11 + LETTER * len(text) < WIDTH
        at = (x + 11, y + 5, "start") if fits else (x - 4, y - 11, "end")
        written = Markup('<text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>')
        found.append(written.format(name, round(at[0], 1), round(at[1], 1), at[2], text))
    return found


def _goal(goal: Goal, scale: _Scale) -> Markup:
    x, y = scale.x(goal.day), scale.y(goal.value)
    return Markup(
        '<g class="goal"><title>{}</title><line x1="{}" x2="{}" y1="{}" y2="{}"/><path d="M{} {}l6 6-6 6-6-6z"/></g>'
    ).format(goal.label, scale.left, x, y, y, x, y - 6)


def _line(line: Line, colour: int, scale: _Scale) -> Markup:
    through = [mark for mark in line.marks if not mark.aside]
    points = " ".join(f"{scale.x(mark.day)},{scale.y(mark.value)}" for mark in through)
    path = Markup('<polyline points="{}"/>').format(points) if len(through) > 1 else Markup("")
    dense = len(line.marks) >= DENSE
    dots = Markup("").join(_mark(mark, scale, 2 if dense and not mark.torn else 5) for mark in line.marks)
    return Markup('<g class="series s{}{}">').format(colour, " dense" if dense else "") + path + dots + Markup("</g>")


def _mark(mark: Mark, scale: _Scale, radius: int) -> Markup:
    names = " ".join(name for name, holds in (("hollow", mark.hollow), ("torn", mark.torn)) if holds)
    # The history below holds the same links: a keyboard need not walk over every mark.
    dot = Markup('<circle class="{}" cx="{}" cy="{}" r="{}"><title>{}</title></circle>').format(
        names, scale.x(mark.day), scale.y(mark.value), radius, mark.label
    )
    return Markup('<a href="{}" tabindex="-1">{}</a>').format(mark.href, dot) if mark.href else dot


def progress(shares: Sequence[float], label: str) -> Markup:
    """How far the way to a target is gone: a bar to the first share, a notch at each further one. 1 is the target."""
    width, height = 120, 10
    if not shares:
        return Markup("")
    ends = [min(1.0, max(0.0, share)) * width for share in shares]
    fill = Markup('<rect class="fill{}" width="{:.1f}" height="{}" rx="5"/>').format(
        " full" if shares[0] >= 1 else "", max(ends[0], 3), height
    )
    notches = Markup("").join(
        Markup('<rect class="notch" x="{:.1f}" y="-2" width="3" height="{}"/>').format(min(end, width - 3), height + 4)
        for end in ends[1:]
    )
    return (
        Markup('<svg class="progress" viewBox="0 -2 {} {}" role="img" aria-label="{}"><title>{}</title>').format(
            width, height + 4, label, label
        )
        + Markup('<rect class="track" width="{}" height="{}" rx="5"/>').format(width, height)
        + fill
        + notches
        + Markup("</svg>")
    )


def funnel(parts: Sequence[tuple[str, int, str]], label: str) -> Markup:
    """One bar of parts side by side: (class, count, label). Widths are shares of the whole."""
    total = sum(count for _, count, _ in parts)
    if not total:
        return Markup("")
    x = 0.0
    rows = []
    for name, count, text in parts:
        width = 300 * count / total
        rows.append(
            Markup('<rect class="{}" x="{:.1f}" width="{:.1f}" height="12"><title>{}</title></rect>').format(
                name, x, width, text
            )
        )
        x += width
    head = Markup('<svg class="funnel" viewBox="0 0 300 12" preserveAspectRatio="none" role="img" aria-label="{}">')
    return head.format(escape(label)) + Markup("").join(rows) + Markup("</svg>")
