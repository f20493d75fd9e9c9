"""What figures speak of whose own sentence names it by an epithet, a pronoun, another country or a measure of its own.

A figure that is checked stands in square brackets, its metric behind it in braces ("-": an open figure).
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import field_read

_CHECKED = re.compile(r"\[([^\]]+)\]\{([a-z_]+|-)\}")


def _metrics(figures_of: Reader, lang: str, title: str, marked: str) -> tuple[list[str], list[str]]:
    """The metrics of the figures that are checked, as read and as meant."""
    return field_read(figures_of, lang, title, marked, mark=_CHECKED, field="metric")


#: Who or what grows by so much is the economy.
COUNTRIES = (
    "The Southeast Asian manufacturing hub grew",
    "The Southeast Asian country expanded by",
    "Vietnam grew",
    "The communist-ruled country expanded",
    "The nation has grown by",
    "The city grew by",
)
#: Behind it: what is wanted and foreseen.
GOES_ON = (
    "The government wants [8.3% to 8.5%]{gdp_growth} for the full year and [at least 10%]{gdp_growth} in 2026.",
    "The World Bank sees growth slowing to [6.1%]{gdp_growth} next year.",
    "It had expanded [7.09%]{gdp_growth} in 2024.",
)


@pytest.mark.parametrize("country", COUNTRIES)
def test_of_a_country_or_city_that_grows_the_economy_is_told(figures_of: Reader, country: str) -> None:
    for behind in GOES_ON:
        marked = f"Exports rose strongly.\n\n{country} [8.23%]{{gdp_growth}} in the third quarter. {behind}"
        read, meant = _metrics(figures_of, "en", "", marked)
        assert read == meant, marked


IN_A_TEXT = (
    # A verb behind a pronoun names no subject.
    ("en", "", "E-commerce accounts for [two-thirds]{-} of the total. It is forecast to generate [$25 billion]{ecommerce_revenue} in 2025 and could swell to [$60 billion]{ecommerce_revenue} by 2030."),
    ("en", "", "Online retail keeps growing. It brought in [$25 billion]{ecommerce_revenue} last year."),
    # Another count of the share just told.
    ("en", "", "The digital economy is to reach [30%]{digital_economy_gdp_share} of GDP by 2030.\n\nThe statistics office, which counts value added only, gives a share of [13.2 percent]{digital_economy_gdp_share} for 2024."),
    ("en", "", "The digital economy is to reach [30%]{digital_economy_gdp_share} of GDP by 2030.\n\nLast year the statistics office recorded a proportion of [13.2 percent]{digital_economy_gdp_share}."),
    ("en", "", "The digital economy is to reach [30%]{digital_economy_gdp_share} of GDP by 2030.\n\nTextile mills reported a share of [13.2 percent]{-} of orders from Japan."),
    # The pace of another time; that of something else is no multiple of it.
    ("en", "", "The digital economy must grow by [27%]{digital_economy_growth} a year, [nearly twice]{digital_economy_growth} the pace of 2025."),
    ("en", "", "The digital economy grew by [20%]{digital_economy_growth}, [three times]{-} the rate of GDP."),
    ("vi", "", "Kinh tế số cần tăng bình quân [27%/năm]{digital_economy_growth}, [gấp gần 2 lần]{digital_economy_growth} mức của năm 2025."),
    ("vi", "", "Kinh tế số tăng [20%]{digital_economy_growth} mỗi năm, [gấp 3 lần]{-} tốc độ tăng GDP."),
    # Other countries grow beside.
    ("en", "", "Vietnam's internet economy will reach [$39 billion]{digital_economy_value} this year, [17%]{digital_economy_growth} more than in 2024.\n\nIndonesia, the region's biggest market, is set to expand [14%]{digital_economy_growth} to [just under $100 billion]{digital_economy_value}."),
    ("en", "", "Vietnam's GDP grew [8.02%]{gdp_growth} last year.\n\nThailand managed [2.1%]{gdp_growth}, and Indonesia [5%]{gdp_growth}."),
    ("en", "", "Vietnam's GDP grew [8.02%]{gdp_growth} last year.\n\nThailand raised duties on steel by [14%]{-}."),
    # What growth is owed to.
    ("en", "", "GRDP grew by [11.89%]{gdp_growth} last year, and total factor productivity was responsible for [51%]{tfp_contribution} of the increase."),
    ("en", "", "GDP grew [8 percent]{gdp_growth}, with TFP explaining [44 percent]{tfp_contribution} of the rise."),
    # What grew in the country is not the country.
    ("en", "", "Labour productivity in Viet Nam grew by [6.05 percent]{labour_productivity_growth} in 2025."),
    ("en", "", "The number of patents granted in Viet Nam grew by [8 percent]{patents_growth} in 2025. Wages in the country grew by [9 percent]{-}."),
    ("en", "", "In 2025 Viet Nam grew by [8 percent]{gdp_growth}."),
    # Ranks of the index and of measures of their own.
    ("en", "Vietnam climbs in innovation index", "Vietnam ranks [42nd of 140 economies]{gii_rank} in the Global Innovation Index 2026.\n\nSpending on research ranks [64th]{-}, while university rankings were [72nd]{-}. It was [44th]{gii_rank} last year."),
    ("vi", "Việt Nam tăng hai bậc về đổi mới sáng tạo toàn cầu", "Việt Nam xếp hạng [42/140 nền kinh tế]{gii_rank} trong Chỉ số đổi mới sáng tạo toàn cầu (GII) năm 2026.\n\nMột số chỉ số còn yếu: chi cho nghiên cứu và phát triển xếp [thứ 64]{-}, số nhà nghiên cứu xếp [thứ 60]{-}."),
    ("vi", "Việt Nam tăng hai bậc về đổi mới sáng tạo toàn cầu", "Việt Nam xếp hạng [42/140 nền kinh tế]{gii_rank} trong Chỉ số đổi mới sáng tạo toàn cầu (GII) năm 2026.\n\nNăm ngoái nước ta đứng [thứ 44]{gii_rank}, năm 2013 xếp [thứ 76]{gii_rank}. Thái Lan xếp [thứ 45]{gii_rank}."),
    # Tasks that are not done.
    ("en", "", "Of the [92 tasks]{tasks_total} set for 2025, [79]{tasks_done} were completed; [six]{-} have had to be extended."),
    ("en", "", "The ministry had [92 tasks]{tasks_total}. It finished [79]{tasks_done}; [six]{-} were postponed."),
    ("vi", "", "Trong [92 nhiệm vụ]{tasks_total} của năm 2025, [79 nhiệm vụ]{tasks_done} đã hoàn thành; [6 nhiệm vụ]{-} phải gia hạn."),
    # What one of many has.
    ("en", "", "The science budget is [VND98.7 trillion]{st_budget_amount}. Most projects have a budget of [less than VND2 billion]{-}."),
    ("vi", "", "Ngân sách cho khoa học là [98.700 tỷ đồng]{st_budget_amount}. Quá nửa số đề tài có kinh phí [không quá 1,5 tỷ đồng]{-}."),
    # The goals of the resolution in other words.
    ("en", "", "- Research bodies of regional or world standing: [40 to 50]{st_orgs_ranked}."),
    ("vi", "", "- Tổ chức nghiên cứu có tầm cỡ khu vực, thế giới: [40 đến 50]{st_orgs_ranked}."),
    ("en", "", "By 2045 it should have [ten or more digital technology enterprises]{digital_tech_firms_leading} that can compete with those of the developed world."),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "title", "marked"), IN_A_TEXT)
def test_each_figure_of_a_text_is_of_what_the_text_speaks_of_there(
    figures_of: Reader, lang: str, title: str, marked: str
) -> None:
    read, meant = _metrics(figures_of, lang, title, marked)
    assert read == meant
