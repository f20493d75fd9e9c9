"""What a sentence without a subject of its own tells goes on with the metric told before it, in its paragraph and, where
only a time or place is set against it, in the next one."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

#: Language, metric, what is told first, the value at another time or place, and the aim.
_SUBJECTS = """
en | digital_economy_gdp_share | The digital economy accounted for 14.02% of GDP in 2025. | 13.17% | 30%
en | rd_gdp_share | Spending on research and development was equal to 0.54% of GDP in 2024. | 0.5% | 2%
en | online_filing_share | In 2025, 61% of dossiers were filed online. | 50% | 80%
en | coverage_5g | 5G covered 91% of the population at the end of 2025. | 60% | 99%
en | cashless_share | Cashless payments made up 61% of all transactions in 2025. | 55% | 80%
en | hightech_export_share | High-tech goods accounted for 45% of exports in 2025. | 43% | 50%
en | tfp_contribution | TFP contributed 47% of economic growth in 2025. | 45% | 55%
en | digital_economy_value | The digital economy was worth $72 billion in 2025. | $62 billion | $150 billion
en | digital_industry_revenue | The digital technology industry earned revenue of $198 billion in 2025. | $152 billion | $300 billion
en | digital_enterprises | There were 80,052 digital technology enterprises at the end of 2025. | 74,000 | 100,000
en | patents_count | Some 9,300 patent applications were filed in 2025. | 8,500 | 15,000
en | stations_5g | Carriers had built 41,000 5G base stations by the end of 2025. | 12,000 | 60,000
en | gdp_growth | GDP grew 8.02% in 2025. | 7.09% | 10%
en | publications_growth | International publications rose 9.6% in 2025. | 7% | 10%
vi | digital_economy_gdp_share | Kinh tế số chiếm 14,02% GDP năm 2025. | 13,17% | 30%
vi | rd_gdp_share | Chi cho nghiên cứu và phát triển năm 2024 bằng 0,54% GDP. | 0,5% | 2%
vi | online_filing_share | Năm 2025, 61% hồ sơ được nộp trực tuyến. | 50% | 80%
vi | coverage_5g | Cuối năm 2025, 5G phủ sóng 91% dân số. | 60% | 99%
vi | cashless_share | Thanh toán không dùng tiền mặt chiếm 61% tổng số giao dịch năm 2025. | 55% | 80%
vi | tfp_contribution | TFP đóng góp 47% vào tăng trưởng kinh tế năm 2025. | 45% | 55%
vi | digital_economy_value | Quy mô kinh tế số năm 2025 đạt 72 tỷ USD. | 62 tỷ USD | 150 tỷ USD
vi | digital_industry_revenue | Doanh thu công nghiệp công nghệ số năm 2025 đạt 198 tỷ USD. | 152 tỷ USD | 300 tỷ USD
vi | digital_enterprises | Cuối năm 2025, cả nước có 80.052 doanh nghiệp công nghệ số. | 74.000 | 100.000
vi | patents_count | Năm 2025 có 9.300 đơn sáng chế được nộp. | 8.500 | 15.000
vi | stations_5g | Đến cuối năm 2025, các nhà mạng đã lắp 41.000 trạm 5G. | 12.000 | 60.000
vi | gdp_growth | GDP năm 2025 tăng 8,02%. | 7,09% | 10%
"""
_EN = """
It was {y} in 2023.
That compares with {y} in 2023.
This was up from {y} in 2023.
The figure stood at {y} in 2023.
In 2023, it was {y}.
The 2023 figure was {y}.
In 2023 the figure was only {y}.
The target is {z} by 2030.
By 2030 it should reach {z}.
The goal for 2030 is {z}.
The government wants to raise this to {z} by 2030.
The resolution calls for {z} by 2030.
The plan is to reach {z} by 2030.
In Hanoi the figure was {y}.
Hanoi reported {y}.
In Thailand it was {y}.
Thailand's figure was {y}.
Two years earlier it had been {y}.
"""
_VI = """
Năm 2023, con số này là {y}.
Con số này năm 2023 là {y}.
Năm 2023 mới chỉ là {y}.
Năm 2023 là {y}.
Trong khi đó, năm 2023 chỉ đạt {y}.
Mục tiêu đến năm 2030 là {z}.
Đến năm 2030 phải đạt {z}.
Chỉ tiêu năm 2030 là {z}.
Chính phủ muốn nâng lên {z} vào năm 2030.
Nghị quyết đặt mục tiêu {z} vào năm 2030.
Riêng Hà Nội đạt {y}.
Tại Hà Nội, con số này là {y}.
Ở Thái Lan, con số này là {y}.
Thái Lan đạt {y}.
Mức của Thái Lan là {y}.
So với năm 2023 ({y}), đây là bước tiến lớn.
"""
#: What may be told of anything, once another paragraph has begun.
_OF_ANYTHING = "Hanoi reported", "The plan is", "wants to raise", "phải đạt", "muốn nâng"


def _meant(frame: str) -> tuple[str | None, str]:
    """The year and the place that the sentence says."""
    year = next((year for year in ("2023", "2030") if year in frame), None)
    place = "VN-HN" if "Hanoi" in frame or "Hà Nội" in frame else "TH" if "Thai" in frame or "Thái" in frame else "VN"
    return year, place


@pytest.mark.parametrize("parted", [" ", "\n\n"], ids=["same paragraph", "next paragraph"])
@pytest.mark.parametrize("row", _SUBJECTS.strip().splitlines())
def test_a_sentence_without_a_subject_goes_on_with_what_was_told(figures_of: Reader, row: str, parted: str) -> None:
    lang, metric, told, then, aim = row.split(" | ")
    misread = []
    for frame in (_EN if lang == "en" else _VI).strip().splitlines():
        if parted != " " and any(words in frame for words in _OF_ANYTHING):
            continue
        value = then if "{y}" in frame else aim
        text = told + parted + frame.replace("{y}", then).replace("{z}", aim)
        figure = next((f for f in reversed(figures_of(text, lang, day=date(2026, 7, 18))) if value in f.quote), None)
        year, place = _meant(frame)
        read = (figure.metric, figure.geo, str(figure.period.text) if figure.period else None) if figure else None
        if read is None or read[:2] != (metric, place) or (year is not None and read[2] != year):
            misread.append((frame, read))
    assert not misread
