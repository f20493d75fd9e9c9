"""A sentence that begins with something else than the metric told before it is not of that metric."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

#: Language, form, metric, what is told first, and the value of something else.
_TOLD = """
en | share | digital_economy_gdp_share | The digital economy accounted for 14.02% of GDP in 2025. | 13.17%
en | share | rd_gdp_share | Spending on research and development was equal to 0.54% of GDP in 2024. | 0.5%
en | share | online_filing_share | In 2025, 61% of dossiers were filed online. | 50%
en | share | coverage_5g | 5G covered 91% of the population at the end of 2025. | 60%
en | share | cashless_share | Cashless payments made up 61% of all transactions in 2025. | 55%
en | share | hightech_export_share | High-tech goods accounted for 45% of exports in 2025. | 43%
en | share | tfp_contribution | TFP contributed 47% of economic growth in 2025. | 45%
en | level | digital_economy_value | The digital economy was worth $72 billion in 2025. | $62 billion
en | level | digital_industry_revenue | The digital technology industry earned revenue of $198 billion in 2025. | $152 billion
en | level | startup_investment | Startups raised $600 million in 2025. | $500 million
en | count | digital_enterprises | There were 80,052 digital technology enterprises at the end of 2025. | 74,000
en | count | patents_count | Some 9,300 patent applications were filed in 2025. | 8,500
en | count | stations_5g | Carriers had built 41,000 5G base stations by the end of 2025. | 12,000
en | growth | gdp_growth | GDP grew 8.02% in 2025. | 7.09%
en | growth | publications_growth | International publications rose 9.6% in 2025. | 7%
vi | share | digital_economy_gdp_share | Kinh tế số chiếm 14,02% GDP năm 2025. | 13,17%
vi | share | rd_gdp_share | Chi cho nghiên cứu và phát triển năm 2024 bằng 0,54% GDP. | 0,5%
vi | share | online_filing_share | Năm 2025, 61% hồ sơ được nộp trực tuyến. | 50%
vi | share | coverage_5g | Cuối năm 2025, 5G phủ sóng 91% dân số. | 60%
vi | share | cashless_share | Thanh toán không dùng tiền mặt chiếm 61% tổng số giao dịch năm 2025. | 55%
vi | share | tfp_contribution | TFP đóng góp 47% vào tăng trưởng kinh tế năm 2025. | 45%
vi | level | digital_economy_value | Quy mô kinh tế số năm 2025 đạt 72 tỷ USD. | 62 tỷ USD
vi | level | digital_industry_revenue | Doanh thu công nghiệp công nghệ số năm 2025 đạt 198 tỷ USD. | 152 tỷ USD
vi | level | startup_investment | Startup Việt Nam gọi vốn được 600 triệu USD năm 2025. | 500 triệu USD
vi | count | digital_enterprises | Cuối năm 2025, cả nước có 80.052 doanh nghiệp công nghệ số. | 74.000
vi | count | patents_count | Năm 2025 có 9.300 đơn sáng chế được nộp. | 8.500
vi | count | stations_5g | Đến cuối năm 2025, các nhà mạng đã lắp 41.000 trạm 5G. | 12.000
vi | growth | gdp_growth | GDP năm 2025 tăng 8,02%. | 7,09%
"""
_SHARE_EN = """
Agriculture made up {y}.
For education the share is {y}.
4G reached {y}.
In manufacturing, the figure was {y}.
Tourism accounted for {y}.
Education took {y}.
Only {y} of farmers use smartphones.
Inflation was {y}.
Unemployment stood at {y}.
Some {y} of respondents agreed.
Services grew {y}.
Exports rose {y}.
The budget deficit was {y} of GDP.
Public debt fell to {y} of GDP.
"""
_LEVEL_EN = """
FDI reached {y}.
Textile exports came to {y}.
Tourism earned {y}.
The state budget collected {y}.
Public debt stood at {y}.
The stock market was worth {y}.
Remittances totalled {y}.
Imports were {y}.
The trade surplus was {y}.
The company's revenue was {y}.
The project costs {y}.
The bank lent {y}.
"""
_COUNT_EN = """
There were {y} textile firms.
The number of hospitals was {y}.
Some {y} students graduated.
The province has {y} schools.
Trademark applications numbered {y}.
There are {y} 4G stations.
About {y} people attended.
The fair drew {y} visitors.
{y} households were surveyed.
"""
_GROWTH_EN = """
Prices rose {y}.
Exports grew {y}.
Wages increased {y}.
Industrial output expanded {y}.
Services grew {y}.
Tourist arrivals jumped {y}.
Retail sales rose {y}.
Credit grew {y}.
"""
_SHARE_VI = """
Nông nghiệp chiếm {y}.
Với giáo dục, tỷ lệ là {y}.
4G đạt {y}.
Trong ngành chế biến, tỷ lệ là {y}.
Du lịch đóng góp {y}.
Giáo dục được {y}.
Chỉ {y} nông dân dùng điện thoại thông minh.
Lạm phát là {y}.
Tỷ lệ thất nghiệp là {y}.
Có {y} người được hỏi đồng ý.
Dịch vụ tăng {y}.
Xuất khẩu tăng {y}.
Bội chi ngân sách là {y} GDP.
Nợ công còn {y} GDP.
"""
_LEVEL_VI = """
Vốn FDI đạt {y}.
Xuất khẩu dệt may đạt {y}.
Thu ngân sách đạt {y}.
Nợ công là {y}.
Vốn hóa thị trường chứng khoán đạt {y}.
Kiều hối đạt {y}.
Nhập khẩu là {y}.
Xuất siêu {y}.
Doanh thu của công ty là {y}.
Dự án có vốn {y}.
Ngân hàng cho vay {y}.
"""
_COUNT_VI = """
Có {y} doanh nghiệp dệt may.
Số bệnh viện là {y}.
Có {y} sinh viên tốt nghiệp.
Tỉnh có {y} trường học.
Đơn nhãn hiệu đạt {y}.
Có {y} trạm 4G.
Khoảng {y} người tham dự.
Hội chợ đón {y} khách.
{y} hộ được khảo sát.
"""
_GROWTH_VI = """
Giá tiêu dùng tăng {y}.
Xuất khẩu tăng {y}.
Lương tăng {y}.
Sản xuất công nghiệp tăng {y}.
Dịch vụ tăng {y}.
Khách du lịch tăng {y}.
Bán lẻ tăng {y}.
Tín dụng tăng {y}.
"""
_OTHERS = {
    ("share", "en"): _SHARE_EN, ("share", "vi"): _SHARE_VI, ("level", "en"): _LEVEL_EN, ("level", "vi"): _LEVEL_VI,
    ("count", "en"): _COUNT_EN, ("count", "vi"): _COUNT_VI, ("growth", "en"): _GROWTH_EN, ("growth", "vi"): _GROWTH_VI,
}  # fmt: skip


@pytest.mark.parametrize("row", _TOLD.strip().splitlines())
def test_a_sentence_about_something_else_is_not_of_the_metric_told_before(figures_of: Reader, row: str) -> None:
    lang, form, metric, told, value = row.split(" | ")
    carried = []
    for other in _OTHERS[form, lang].strip().splitlines():
        if metric == "hightech_export_share" and "xport" in other:
            continue  # Of exports it may well be a share.
        text = f"{told} {other.replace('{y}', value)}"
        figures = [f for f in figures_of(text, lang, day=date(2026, 7, 18)) if f.start > len(told)]
        carried += [(text, f.metric) for f in figures if f.metric == metric]
    assert not carried
