"""Lines with a label: what stands over them says what they measure, and in which unit."""

# A text stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader

#: Language, a text of our own, unit and metric of its values.
LINES = [
    ("en", "Share of the digital economy in GRDP by province, 2025\nBac Ninh: 46.3%\nHue: 12.2%", "percent", "digital_economy_gdp_share", 2),
    ("en", "2. Share of the digital economy in GRDP by province\n\nBac Ninh: 46.3%\nHue: 12.2%", "percent", "digital_economy_gdp_share", 2),
    ("vi", "Tỷ trọng kinh tế số trong GRDP năm 2025 (%)\nBắc Ninh: 46,3\nHuế: 12,2", "percent", "digital_economy_gdp_share", 2),
    ("vi", "Các địa phương dẫn đầu, theo thứ tự và điểm số:\n1. Đà Nẵng: 0,8214\n2. Hà Nội: 0,8097", "index", None, 2),
    ("en", "Speed by network, Mbps:\n- Alpha: 151.2\n- Beta: 98.7", "mbps", None, 2),
    ("en", "How to reach us:\nHotline: 18001234", None, None, 0),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "unit", "metric", "count"), LINES)
def test_a_value_behind_a_label_is_measured_as_what_stands_over_its_line_says(
    figures_of: Reader, lang: str, text: str, unit: str | None, metric: str | None, count: int
) -> None:
    found = figures_of(text, lang)
    assert [(f.quantity.unit, f.metric) for f in found] == [(unit, metric)] * count


def test_a_numbered_item_of_a_list_governs_nothing_behind_it(figures_of: Reader) -> None:
    text = "The ministry follows three things:\n1. Digital economy\n2. Patents\n\nIn Hue 40% of shops closed."
    figure = figures_of(text)[-1]
    assert figure.metric is None


@pytest.mark.parametrize("money", ["U.S. dollars", "US dollars", "American dollars"])
def test_dollars_are_no_place(figures_of: Reader, money: str) -> None:
    (figure,) = figures_of(f"Online retail sales in Viet Nam reached 32.4 billion {money} in 2025.")
    assert figure.geo == "VN"


def test_an_index_that_somebody_published_is_no_firm(figures_of: Reader) -> None:
    text = (
        "Hue - When StartupBlink published its Global Startup Ecosystem Index 2026, Hue was the fastest climber.\n\n"
        "Da Nang came 98th. The firm of one founder failed.\n\nThe city is home to 290 start-ups."
    )
    figure = figures_of(text, title="Hue's start-ups look beyond the river")[-1]
    assert figure.geo_name == "Huế"
