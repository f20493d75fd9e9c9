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


def said(text: str) -> list[str]:
    return re.findall(r'<text class="said[^"]*"[^>]*>([^<]*)<', text)


def test_the_newest_value_and_the_target_are_written_in_letters() -> None:
    marks = tuple(
        Mark(day=FIRST + timedelta(days=365 * i), value=value, label="", short=f"{value}%")
        for i, value in enumerate((12.5, 14.0))
    )
    goal = Goal(day=date(2030, 12, 31), value=30.0, label="", short="target 30%")
    assert said(draw([Line(name="a", marks=marks)], (goal,))) == ["14.0%", "target 30%"]


def test_every_side_of_a_conflict_is_written_where_it_has_room() -> None:
    sides = ((58.9, False), (91.0, True), (60.0, True))
    marks = tuple(Mark(day=FIRST, value=value, label="", short=str(value), aside=aside) for value, aside in sides)
    goal = Goal(day=date(2030, 12, 31), value=0.0, label="")
    assert said(draw([Line(name="a", marks=marks)], (goal,))) == ["58.9", "91.0"]


def test_a_long_value_near_the_right_edge_stands_over_its_mark_inside_the_frame() -> None:
    days = (0, 700, 1000)
    marks = tuple(
        Mark(day=FIRST + timedelta(days=n), value=1.0 + n, label="", short="VND 12.8 quadrillion") for n in days
    )
    for shown in (marks[:1], marks[:2], marks):
        goal = Goal(day=FIRST + timedelta(days=1000), value=0.5, label="")
        (found,) = re.findall(
            r'<text class="said[^"]*" x="([\d.]+)" y="[\d.]+" text-anchor="(\w+)"',
            draw([Line(name="a", marks=shown)], (goal,)),
        )
        room = 20 * 13
        assert float(found[0]) + room <= WIDTH if found[1] == "start" else float(found[0]) - room >= 0


def test_many_marks_do_not_hide_their_line() -> None:
    radius = {n: set(re.findall(r' r="(\d+)"', draw([line(*map(float, range(n)))]))) for n in (3, 200)}
    assert radius == {3: {"5"}, 200: {"2"}}


def test_the_first_mark_stands_beside_the_axis_and_long_axis_values_have_room() -> None:
    for write, least in ((str, 74), (lambda _value: "100.000", 100)):
        text = str(history([line(1, 2, 3)], [], title="t", number=write))
        axis = float(re.findall(r'class="grid" x1="([\d.]+)"', text)[0])
        assert axis >= least
        assert float(re.findall(r'cx="([\d.]+)"', text)[0]) > axis


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
