"""Which way a change goes, and of what an open figure is a part."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from monitor.domain.quantity import Direction
from tests.extract.conftest import Reader

UP, DOWN = Direction.UP, Direction.DOWN


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Local content was 31 per cent, 1.4 percentage points better than a year before.", [None, UP]),
        ("en", "Sales abroad edged up by a mere 4.1 per cent.", [UP]),
        ("en", "Construction grew by 9.4 per cent and trade by 7.2 per cent.", [UP, UP]),
        ("en", "Some 90 tasks were late, twice the number reported in May.", [None, UP]),
        ("en", "The average wait shortened by 12 per cent.", [DOWN]),
        ("vi", "Thời gian chờ rút ngắn 25%.", [DOWN]),
        ("vi", "Khoảng cách thu hẹp 3 điểm phần trăm.", [DOWN]),
    ],
)  # fmt: skip
def test_a_change_goes_the_way_that_its_words_say(
    figures_of: Reader, lang: str, text: str, expected: list[Direction | None]
) -> None:
    assert [f.direction for f in figures_of(text, lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Of the 140 tasks, 90 tasks are done. Thirteen are overdue.", [None, None, "tasks_total"]),
        ("vi", "Trong 140 nhiệm vụ, đã hoàn thành 90 nhiệm vụ; 13 nhiệm vụ quá hạn.", [None, None, "tasks_total"]),
        ("en", "The country has 3,900 innovative start-ups. Six out of ten of these firms are in Hanoi.", [None, "startups"]),
        ("vi", "Cả nước có 3.900 startup, quá nửa ở Hà Nội.", [None, "startups"]),
    ],
)  # fmt: skip
def test_an_open_figure_is_a_part_of_the_whole_that_its_paragraph_counts(
    figures_of: Reader, lang: str, text: str, expected: list[str | None]
) -> None:
    assert [f.part_of for f in figures_of(text, lang)] == expected
