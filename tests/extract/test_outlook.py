"""What a text that begins with a forecast goes on to forecast is of the same year, until another time to come is told."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

_LEADS = {
    "en": "The economy is forecast to expand by 6.8 per cent in 2026, the World Bank said on Monday.",
    "vi": "Kinh tế được dự báo tăng 6,8% trong năm 2026, Ngân hàng Thế giới cho biết.",
}
#: Language, a paragraph behind the lead, and the time of its first figure.
_PARAGRAPHS = """
en | Inflation is projected at 3.9 per cent. | 2026
en | The digital economy will make up 22 per cent of GDP, it added. | 2026
en | Online travel is predicted to bring in $5.3 billion. | 2026
en | Inflation was 3.6 per cent. | None
en | Trade is expected to grow by 4 per cent a year. | None
en | By 2030 the digital economy is forecast to make up 30 per cent of GDP. | 2030
vi | Lạm phát được dự báo ở mức 3,9%. | 2026
vi | Lạm phát là 3,6%. | None
vi | Đến năm 2030, kinh tế số được dự báo chiếm 30% GDP. | 2030
"""


@pytest.mark.parametrize("row", _PARAGRAPHS.strip().splitlines())
def test_a_forecast_without_a_time_is_of_the_year_of_the_lead(figures_of: Reader, row: str) -> None:
    lang, paragraph, period = row.split(" | ")
    _, figure, *_ = figures_of(f"{_LEADS[lang]}\n{paragraph}", lang, day=date(2026, 6, 10))
    assert str(figure.period) == period


def test_once_a_later_year_was_foreseen_the_time_is_open(figures_of: Reader) -> None:
    text = f"{_LEADS['en']}\nBy 2030 the digital economy is forecast to make up 30 per cent of GDP.\nThe centre is expected to cost $50 million."
    assert [str(f.period) for f in figures_of(text, "en", day=date(2026, 6, 10))] == ["2026", "2030", "None"]


def test_what_came_before_the_lead_is_of_no_time(figures_of: Reader) -> None:
    text = "The fund is expected to cost $50 million.\nThe ministry spoke on Monday.\nThe economy is forecast to expand by 6.8 per cent in 2026."
    assert str(figures_of(text, "en", day=date(2026, 6, 10))[0].period) == "None"
