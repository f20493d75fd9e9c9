"""Points behind a far share, clauses of "when", what "it" of a speaker is, "tỉ lệ", and numerals that only name."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import each_row

_DAY = date(2026, 3, 20)

#: Language, and a text with each figure's field behind it.
_METRICS = """
en | About [71.5%](online_filing_share) of dossiers were submitted online through the National Public Service Portal in 2025, an increase of [21.5 percentage points](online_filing_share).
vi | Lâm Đồng hiện mới phủ sóng 5G cho [61%](coverage_5g) dân số. Tỉnh yêu cầu các nhà mạng ưu tiên các xã vùng sâu để nâng tỉ lệ này lên [85%](coverage_5g) vào cuối năm 2027.
en | FPT Corporation has reported revenue of [VND70.8 trillion](-) for 2025, [12.7 percent](-) more than a year earlier.
en | FPT booked [$1.4 billion](digital_overseas_revenue) in revenue from overseas markets in 2025.
en | Techcombank spent [$300 million](-) on technology over five years, and 4.2 million customers opened accounts online.
vi | Quy mô thị trường thương mại điện tử năm 2025 ước đạt [32,4 tỷ USD](ecommerce_revenue), tăng 27%. Năm nay, Bộ Công Thương đặt mục tiêu tăng trưởng [20-22%](-).
vi | Kinh tế tăng trưởng tốt. Năm nay, Chính phủ đặt mục tiêu tăng trưởng [10%](gdp_growth).
"""
_TIMES = """
en | The 2025 sum was [17%](2025) higher than in 2024. It remains a long way from 2021, when investors put [$1.44 billion](2021) into the ecosystem.
en | The bank expects the economy to expand by [7.2 per cent](2026) in 2026, a slowdown from last year, when GDP [exceeded $500 billion](2025) for the first time.
en | Labour productivity rose by [6.9 per cent](2025) in 2025, yet a Vietnamese worker still produces [less than a third](-) of what a Malaysian one does.
"""
_KINDS = """
en | The bank expects the economy to expand by [7.2 per cent](forecast) in 2026, a slowdown from last year, when GDP [exceeded $500 billion](actual) for the first time.
vi | Năm 2026, tăng trưởng có thể chậm lại còn [6,1%](forecast).
en | Growth may slow to [6.1 per cent](forecast) in 2026.
vi | Khi thị trường đòi hỏi, công suất có thể nâng lên [120 MW](forecast).
en | Enterprises are supposed to contribute [more than 60 per cent](target) of R&D spending by 2030, she said, yet only [one in six](actual) firms has set up a science and technology fund.
en | Vietnam has [8.2 researchers](actual) per 10,000 inhabitants, compared with a target of [12](target) in 2030, she said, adding that [nearly 40 percent](actual) of those who had gone abroad did not return.
"""
_PLACES = """
en | Techcombank said [94 per cent](ORG) of transactions were made on digital channels. It spent [$300 million](ORG) on technology over five years.
en | Cần Thơ has allotted [VNĐ486 billion](VN-xx) to science this year, or [2.1 per cent](VN-xx) of local budget expenditure. That is still short of the [3 per cent](VN) the resolution requires.
"""
_TABLES = {"metric": _METRICS, "period": _TIMES, "kind": _KINDS, "geo": _PLACES}


test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, _DAY)


@pytest.mark.parametrize(
    "text",
    [
        "The error came to light after a double entry was discovered in the port sector.",
        "A year and a quarter after the resolution, the dashboards look better.",
        "Bib number 4206 drew the loudest applause.",
    ],
)
def test_a_numeral_that_only_names_or_dates_is_no_figure(figures_of: Reader, text: str) -> None:
    assert figures_of(text, "en", day=_DAY) == ()
