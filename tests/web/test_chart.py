"""Charts: inert, inside their frame, readable with few values and with many."""

from __future__ import annotations

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from monitor.web.chart import HEIGHT, WIDTH, Goal, Line, Mark, funnel, history, progress

HOSTILE = '"><script>alert(1)</script>'
FIRST = date(2020, 1, 1)


def line(*values: float, name: str = "a") -> Line:
    marks = [Mark(day=FIRST + timedelta(days=365 * i), value=value, label=str(value)) for i, value in enumerate(values)]
    return Line(name=name, marks=tuple(marks))


def draw(lines: list[Line], goals: tuple[Goal, ...] = (), *, downward: bool = False) -> str:
    return str(history(lines, goals, title="t", number=str, downward=downward))


def test_nothing_gives_no_chart() -> None:
    assert draw([]) == ""
    assert draw([line()]) == ""


def test_labels_are_inert() -> None:
    mark = Mark(day=FIRST, value=1.0, label=HOSTILE, href=HOSTILE)
    goal = Goal(day=FIRST, value=2.0, label=HOSTILE)
    text = str(history([Line(name="a", marks=(mark,))], [goal], title=HOSTILE, number=lambda _value: HOSTILE))
    tree = ElementTree.fromstring(text)
    assert tree.get("aria-label") == HOSTILE
    assert {element.tag for element in tree.iter()} <= {"svg", "g", "a", "line", "text", "path", "circle", "title"}


@given(
    st.lists(st.floats(-1e15, 1e15, allow_nan=False), min_size=1, max_size=30),
    st.lists(st.floats(-1e15, 1e15, allow_nan=False), max_size=3),
    st.booleans(),
)
@example([5e-324], [], False)
@example([0.0, 1e-12], [], False)
@example([1e15, 1e15], [], True)
def test_every_mark_lies_in_the_frame(values: list[float], targets: list[float], downward: bool) -> None:
    goals = tuple(Goal(day=date(2030, 12, 31), value=value, label="") for value in targets)
    text = draw([line(*values)], goals, downward=downward)
    for x, y in re.findall(r'cx="([-\d.e+]+)" cy="([-\d.e+]+)"', text):
        assert 0 <= float(x) <= WIDTH
        assert 0 <= float(y) <= HEIGHT
    assert text.count("<circle") == len(values)
    assert 2 <= text.count('class="tick"') <= 14


def test_a_better_rank_stands_higher() -> None:
    heights = [float(y) for y in re.findall(r'cy="([\d.]+)"', draw([line(56, 55)], downward=True))]
    assert heights[1] < heights[0]


def test_no_line_goes_through_a_disputed_value() -> None:
    marks = tuple(
        Mark(day=FIRST + timedelta(days=days), value=value, label="", aside=aside)
        for days, value, aside in ((0, 39.5, False), (400, 58.9, False), (400, 91.0, True))
    )
    text = draw([Line(name="a", marks=marks)])
    (points,) = re.findall(r'<polyline points="([^"]+)"', text)
    assert len(points.split()) == 2
    assert text.count("<circle") == 3


@pytest.mark.parametrize("shares", [[], [0.0], [0.4, 0.6], [1.0], [5.0, -1.0]])
def test_progress_never_leaves_its_bar(shares: list[float]) -> None:
    text = str(progress(shares, HOSTILE))
    assert "<script" not in text
    for x in re.findall(r'(?:x|width)="([\d.]+)"', text):
        assert 0 <= float(x) <= 120


def test_a_funnel_fills_its_width() -> None:
    text = str(funnel([("on", 3, "a"), ("off", 1, HOSTILE)], HOSTILE))
    assert sum(float(width) for width in re.findall(r'width="([\d.]+)" height', text)) == pytest.approx(300)
    assert "<script" not in text
    assert str(funnel([], "")) == ""
