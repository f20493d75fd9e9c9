"""Shares of a sum, fields that a sentence comes to, what so many did, and clauses that hang on the one before."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import read_row

#: Language, and a text with each figure's field behind it; " //  // " begins a paragraph.
_METRICS = """
en | By the end of March, ministries had spent [only 6.8 per cent](-) of the [VND95.2 trillion](st_budget_amount) set aside in this year's State budget plan for science and technology.
en | The country had [nearly 82,000](digital_enterprises) digital technology enterprises, of which [2,140](digital_enterprises_abroad) earned revenue in foreign markets.
en | The country had [nearly 82,000](digital_enterprises) digital technology enterprises, including [2,140](digital_enterprises_abroad) earning revenue in foreign markets.
en | Spending on research and development amounted to [0.67%](rd_gdp_share) of GDP in 2025. Enterprises contributed [64%](rd_private_share) of the 2025 figure.
en | Agencies had completed [1,015](tasks_done) of the [1,342 tasks](tasks_total) assigned. Another [269 tasks](-) were still being carried out.
en | Tax revenue from e-commerce reached [VND61.3 trillion](-) in the first five months.
vi | Thu thuế từ thương mại điện tử đạt [61.300 tỷ đồng](-).
en | In addition, [2.6 million](digital_id_accounts) residents have activated electronic identification accounts on VNeID.
en | The city had [2,650](digital_enterprises) digital technology enterprises. //  // In the semiconductor field, [27 companies](-) are operating.
vi | Tỉnh có [2.650](digital_enterprises) doanh nghiệp công nghệ số. //  // Ở lĩnh vực bán dẫn, có [27 doanh nghiệp](-) đang hoạt động.
en | Online filing is now common. But [nearly 20%](-) of land records have not been cleaned.
"""
_TIMES = """
en | By the end of March 2025, ministries had spent [only 6.8 per cent](2025-03) of the [VND95.2 trillion](2025) set aside in this year's State budget plan.
en | Broadband speed rose to [318.46 Mbps](2024-09) in September from [261.8 Mbps](2023-09) a year earlier, ranking [ninth](2024-09) globally, up [four places](2024-09).
en | By 2030 the share is to be [90 percent](2030). In 2026, [at least 95 percent](2026) of tasks must be completed. The share of dossiers filed online has to reach [80 percent](2026) in the same year.
"""
_KINDS = """
en | The farm sector rose by [3.74%](estimate) and services by [8.39%](estimate), according to the office's preliminary data.
en | According to a resolution, the city budget may contribute [no more than 49%](threshold) of the fund's capital.
en | The digital economy may contribute [up to 20%](forecast) of GDP.
"""
_PLACES = """
en | "It is seldom used," remarked Hoang Kim Ngan, whose institute transferred [six technologies](ORG) to companies. She noted that [less than 5%](VN) of research results are commercialised.
"""
_TABLES = {"metric": _METRICS, "period": _TIMES, "kind": _KINDS, "geo": _PLACES}
_DAY = date(2025, 5, 21)


@pytest.mark.parametrize(
    ("field", "row"), [(field, row) for field in _TABLES for row in _TABLES[field].strip().splitlines()]
)
def test_each_figure_is_read_as_its_sentence_means_it(figures_of: Reader, field: str, row: str) -> None:
    read, meant = read_row(figures_of, field, row, _DAY)
    assert read == meant


def test_what_a_count_is_set_against_may_be_a_word(figures_of: Reader) -> None:
    figures = figures_of("The city has 27 companies, compared with only eight at the end of 2023.", "en", day=_DAY)
    assert [(f.quote, str(f.period)) for f in figures] == [("27 companies", "None"), ("only eight", "2023")]
