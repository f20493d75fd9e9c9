"""Figures that are raised from one value to another, and what is able to do something."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The amendment to Decision 1017/QD-TTg raises the number of semiconductor engineers to be trained by 2030 from 50,000 to 65,000.", [50000, 65000]),
        ("A new decision lifts the 2030 target for semiconductor engineers from 50,000 to 65,000.", [50000, 65000]),
        ("The plan was revised, lowering the goal for science and technology enterprises certified by the end of 2027 from 6,000 to 7,500.", [6000, 7500]),
    ],
)  # fmt: skip
def test_a_deadline_may_stand_between_the_verb_and_the_two_values(
    figures_of: Reader, text: str, values: list[int]
) -> None:
    figures = figures_of(text, "en")
    assert [int(f.quantity.value) for f in figures] == values
    assert {str(f.quantity.comparator) for f in figures} == {"eq"}


@pytest.mark.parametrize(
    "text",
    [
        "Each province is to have from 40 to 50 science and technology organisations.",
        "Fees were cut in 2025. The plan foresees from 8 to 10 percent of inventions to be commercialised by 2030.",
    ],
)
def test_a_range_without_a_move_stays_one_figure(figures_of: Reader, text: str) -> None:
    assert [str(f.quantity.comparator) for f in figures_of(text, "en")] == ["range"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Năm 2025, tỷ lệ người dùng có khả năng truy cập Internet tốc độ trên 1 Gb/s đạt 31%.", "actual"),
        ("Quyết định số 1132/QĐ-TTg nâng tỷ lệ người dùng Internet có khả năng truy cập tốc độ trên 1 Gb/s đến năm 2030 lên 90%.", "target"),
        ("Nâng tỷ lệ hộ dân có khả năng tiếp cận cáp quang lên 95% vào năm 2030.", "target"),
        ("Tỷ trọng kinh tế số có khả năng lên 20% GDP vào năm 2027.", "forecast"),
        ("Kinh tế số có khả năng chiếm 20% GDP vào năm 2027.", "forecast"),
    ],
)  # fmt: skip
def test_what_is_able_to_do_something_is_not_foreseen(figures_of: Reader, text: str, kind: str) -> None:
    assert {str(f.kind) for f in figures_of(text, "vi")} == {kind}


@pytest.mark.parametrize(
    ("lang", "text", "metric"),
    [
        ("en", "The figure for GDP growth in 2025 is 8.02%.", "gdp_growth"),
        ("en", "The rate of economic growth in 2025 was 8.02%.", "gdp_growth"),
        ("en", "The office trimmed its estimate of GDP growth in 2025 to 8.02%.", "gdp_growth"),
        ("en", "The forecast for GDP growth in 2026 is 7.5%.", "gdp_growth"),
        ("vi", "Dự báo cho tăng trưởng GDP năm 2026 là 7,5%.", "gdp_growth"),
        ("en", "TFP's rate of contribution to GDP growth was 47% in 2025.", "tfp_contribution"),
        ("en", "A goal of the plan is for 55% of GDP growth to come from TFP.", "tfp_contribution"),
        ("vi", "Mức đóng góp của TFP vào tăng trưởng GDP năm 2025 là 47%.", "tfp_contribution"),
    ],
)  # fmt: skip
def test_a_figure_or_rate_of_growth_is_growth_and_what_adds_to_it_is_none(
    figures_of: Reader, lang: str, text: str, metric: str
) -> None:
    assert [f.metric for f in figures_of(text, lang)] == [metric]
