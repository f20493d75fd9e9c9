"""The end of a year that is over, what there is beside what is aimed at, and whose words a figure's are."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, read_row, rows

_TIMES = """
vi 2026-02-18 | Năm 2025, kinh tế số chiếm [15,2%](a 2025) GRDP. Cuối năm, toàn tỉnh có [2.310 trạm 5G](a 2025), phủ sóng đến [72%](a 2025) dân số.
vi 2026-02-18 | Trong năm 2025, tỉnh giao [128 nhiệm vụ](a 2025). Đến hết năm, [117 nhiệm vụ](a 2025) đã hoàn thành, đạt [91,4%](a 2025).
vi 2026-02-18 | Năm 2025, kinh tế số chiếm [15,2%](a 2025) GRDP. Đến cuối năm, tỉnh phấn đấu có [3.000 trạm 5G](t 2026).
vi 2026-02-18 | Năm 2025, kinh tế số chiếm [15,2%](a 2025) GRDP. Đến cuối năm nay, tỉnh có [3.000 trạm 5G](t 2026).
vi 2026-02-18 | Đến cuối năm, toàn tỉnh đã có [2.310 trạm 5G](a 2025).
vi 2025-11-06 | Đến cuối năm, toàn tỉnh đã có [2.310 trạm 5G](. 2025).
en 2026-02-18 | In 2025, the digital economy grew [14.6 per cent](a 2025). At the end of the year, the country had [2,310 5G base stations](a 2025).
en 2026-02-18 | In 2025, the digital economy grew [14.6 per cent](a 2025), and by year-end the country had [2,310 5G base stations](a 2025).
en 2026-02-18 | In 2025, the digital economy grew [14.6 per cent](a 2025). The ministry aims for [3,000 5G base stations](t 2026) by the end of the year.
en 2026-02-18 | In 2025, the digital economy grew [14.6 per cent](a 2025). By the end of the year the ministry wants [3,000 5G base stations](t 2026).
en 2026-02-18 | At the end of the year, the country had [2,310 5G base stations](a 2025).
vi 2025-10-10 | Trong 9 tháng, Bộ đã trình [5 luật](a 2025-M01/2025-M09). Quý IV, Bộ tiếp tục trình [4 dự án luật](. 2025-Q4).
en 2026-02-18 | Hung said Hanoi was home to around [1,000 start-ups](a -) and aimed for [four unicorns](t 2030) by 2030.
en 2026-02-18 | The province had [1,200 5G stations](a -) and wanted [3,000](t 2026) by the end of 2026.
en 2026-02-18 | The city will have [2,000 start-ups](t 2030) and [three unicorns](t 2030) by 2030.
vi 2026-02-18 | Mục tiêu đến năm 2030 có xa vời không? // Cả nước đang có [2 kỳ lân](a -) và chừng [4.000 startup](a -). Đề án muốn có tối thiểu [5 kỳ lân](t 2030) vào năm 2030.
vi 2026-02-18 | Mục tiêu đến năm 2030 có khả thi không? // Chúng ta đã có [4.000 startup](a -) và [208 quỹ đầu tư](a -).
vi 2026-02-18 | Mục tiêu đến năm 2030 là gì? // [5 kỳ lân](t 2030) và [10.000 startup](t 2030).
en 2026-02-18 | Is the target for 2030 realistic? // We have [two unicorns](a -) today. The plan asks for [five](t 2030) by 2030.
en 2026-02-18 | The country has 216 funds, [24 innovation centres](a - eq) and over [4,200 start-ups](a - gt).
en 2026-02-18 | The share was [10 per cent and above](a 2025 gte) in 2025.
en 2026-03-18 | The centre has revised the number of start-ups in Viet Nam at the end of 2025 from [4,300](a) to [4,650](a 2025 eq count 4650).
en 2026-03-18 | The ministry updated the number of 5G stations in 2025 from [10,000](a) to [12,000](a 2025 eq count 12000).
en 2026-03-18 | The centre has corrected the number of start-ups in 2025 from [4,300](a 2025) to [4,650](a 2025 eq count 4650).
en 2026-03-18 | The number of start-ups ranges from [4,300 to 4,650](a - range).
en 2025-02-18 | The action plan for Resolution 57-NQ/TW sets a target of [US$12 billion](t 2025) for the revenue of digital technology enterprises from foreign markets in 2025.
en 2026-02-18 | The resolution lays down [3 per cent](t -) of the budget for science, and it was [2.2 per cent](a 2025) in 2025.
en 2026-03-18 | The office has revised GDP growth for 2024 from a preliminary [7.09 per cent](e 2024) to [7.17 per cent](a 2024).
en 2026-03-18 | The digital economy's share of GDP in 2024 was lowered from [14.02 per cent](e 2024), the preliminary figure, to [13.46 per cent](a 2024).
vi 2026-03-18 | Cục Thống kê điều chỉnh tăng trưởng GDP năm 2024 từ mức sơ bộ [7,09%](e 2024) lên [7,17%](a 2024).
en 2026-03-18 | The size of the economy in 2024 is now given as [VND11,648 trillion](. 2024).
en 2026-03-18 | In 2024 it was [13 per cent](. 2024), and the digital economy is now [14 per cent](. -) of GDP.
vi 2026-01-08 | Sang năm nay, Bộ lên kế hoạch dành [25.000 tỷ đồng](t 2026) cho khoa học.
en 2026-01-08 | The goal of [80 per cent](t 2029) 5G coverage has been postponed from 2027 to 2029.
en 2026-01-08 | The deadline for the [20 per cent](t 2028) target for the digital economy was moved from 2025 to 2028.
vi 2026-01-08 | Thời hạn để kinh tế số đạt [20%](. 2028) GDP lùi từ năm 2025 sang năm 2028.
en 2026-01-08 | The office's estimate of growth in 2025, currently [8.05 per cent](e 2025), is likely to move.
en 2026-01-08 | The digital economy's share of GDP was [13 per cent](a 2024) in 2024, currently [14 per cent](a -).
vi 2026-01-08 | Mục tiêu đến năm 2030: // Giao dịch không dùng tiền mặt: [80%](t 2030) // Tập đoàn công nghệ hàng đầu thế giới đặt cơ sở nghiên cứu, sản xuất tại Việt Nam: [ít nhất 3](t 2030) // Doanh nghiệp công nghệ số quy mô lớn: [ít nhất 5](t 2030)
en 2026-01-08 | Hai Phong is home to more than [130 start-ups](a -). It plans to have [300](t 2030) by 2030.
"""
_METRICS = """
en | The 2026 budget plan reserves no less than [3%](st_budget_share) of total expenditure for science, technology and innovation.
vi | Còn [56 nhiệm vụ quá hạn](-), giảm so với [143 nhiệm vụ](-) cuối tháng 3.
en | By June, [56 tasks](-) were overdue, down from [143 tasks](-) at the end of March.
en | The ministries finished [1,018 tasks](tasks_done), against [700 tasks](tasks_done) in 2025.
en | The ministries finished [1,018 tasks](tasks_done), against [1,400 tasks assigned](tasks_total).
vi | Tháng 12/2025, xuất khẩu hàng hóa công nghệ số của Việt Nam đạt [14,8 tỷ USD](digital_exports).
vi | Theo Ookla, tốc độ tải xuống băng rộng cố định đạt [261,8 Mb/giây](broadband_speed), còn tốc độ tải xuống di động đạt [146,6 Mb/giây](mobile_speed).
en | Labour productivity grew by between [6 and 6.5 per cent](labour_productivity_growth) in 2025.
en | The digital economy grew between [14 and 15 per cent](digital_economy_growth) in 2025.
en | The digital economy rose to between [14 and 15 per cent](digital_economy_gdp_share) of GDP in 2025.
vi | Kinh tế số tăng trong khoảng [14-15%](digital_economy_growth) năm 2025.
vi | Doanh thu từ thị trường nước ngoài của doanh nghiệp công nghệ số Việt Nam đạt [294.000 tỷ đồng](digital_overseas_revenue) trong năm 2025.
en | The fund may invest up to [VND20 billion](-) in a start-up.
en | Business spending on research was [0.3%](-) of GDP in 2024.
en | Businesses spent [0.3%](-) of GDP on R&D in 2024.
vi | Chi R&D của doanh nghiệp bằng [0,3%](-) GDP năm 2024.
en | R&D spending is to reach [2%](rd_gdp_share) of GDP by 2030, with more than [60%](rd_private_share) coming from society.
en | Viet Nam spends [0.5%](rd_gdp_share) of GDP on R&D, of which businesses put up [64%](rd_private_share).
en | Spending on R&D was [half](-) the ASEAN average.
en | 5G coverage is [half](-) the level of Malaysia.
en | The share of online filings was [half](-) the national average.
en | 5G coverage reached [half](coverage_5g) of the population.
en | [Half](rd_private_share) of R&D spending came from firms.
vi | Độ phủ 5G đạt [một nửa](coverage_5g) dân số.
en | The committee counted [1,130 tasks](tasks_total) assigned for 2025, of which [904](tasks_done) were finished and [67 overdue](-).
vi | Riêng Đà Nẵng đã có [1.250 kỹ sư bán dẫn](semiconductor_engineers). Mục tiêu là [5.000 người](semiconductor_engineers) vào năm 2030.
vi | Riêng Đà Nẵng đã có [1.250 kỹ sư bán dẫn](semiconductor_engineers). Đến năm 2030, con số này là [5.000 người](semiconductor_engineers).
en | Da Nang has [1,250 semiconductor engineers](semiconductor_engineers). The city's goal is [5,000 people](semiconductor_engineers) by 2030.
"""
_SPEAKERS = """
vi | Bộ Khoa học và Công nghệ điều chỉnh số trạm 5G từ [10.000](Ministry of Science and Technology) lên [12.000 trạm](Ministry of Science and Technology).
vi | Trung tâm Đổi mới sáng tạo Quốc gia đã điều chỉnh số doanh nghiệp khởi nghiệp sáng tạo cuối năm 2025 từ [4.300](National Innovation Centre) lên [4.650](National Innovation Centre).
en | The Ministry of Science and Technology corrected 5G coverage in 2025 from [91 per cent](Ministry of Science and Technology) to [85 per cent](Ministry of Science and Technology).
"""
_PLACES = """
en | The digital economy made up [22 per cent](VN-SG) of Ho Chi Minh City's GRDP in 2025. // The city has [2,300](VN-SG) 5G stations. // Resolution 57 has given the rush a tailwind. It treats data as a means of production, and it wants [100 per cent](VN) of dossiers to be filed online by 2030.
en | The country has [968 start-ups](VN). Ha Noi accounts for [171](VN-HN) and Ho Chi Minh City for [143](VN-SG).
en | The country has [968 start-ups](VN). Ha Noi is home to [171](VN-HN) of them and Ho Chi Minh City to about [143](VN-SG).
"""


def test_who_is_asked_about_a_named_firm_speaks_of_it(figures_of: Reader) -> None:
    text = (
        "The paper talks to Phan Gia Huy, founder and CEO of Lotus Silicon, a chip design house in Ho Chi Minh City.\n\n"
        "How big is the company today?\n\nWe have 340 people on the payroll.\n\nWhat of the rest?\n\n"
        "The national programme wants at least 50,000 engineers by 2030.\n\nAnd patents?\n\nWe filed 15 patent "
        "applications last year."
    )
    assert [figure.geo for figure in figures_of(text, "en", day=date(2026, 2, 18))] == ["ORG", "VN", "ORG"]


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_TIMES))
def test_what_is_so_and_what_is_aimed_at_have_their_own_times(
    figures_of: Reader, lang: str, day: date, marked: str
) -> None:
    wrong = [line for line in misread(figures_of, lang, day, marked) if not line.endswith("is none")]
    assert wrong == []


@pytest.mark.parametrize("row", _METRICS.strip().splitlines())
def test_a_part_and_a_comparison_are_no_level_of_the_whole(figures_of: Reader, row: str) -> None:
    read, meant = read_row(figures_of, "metric", row)
    assert read == meant


@pytest.mark.parametrize("row", _SPEAKERS.strip().splitlines())
def test_who_moves_a_figure_says_it(figures_of: Reader, row: str) -> None:
    read, meant = read_row(figures_of, "claimant", row)
    assert read == meant


@pytest.mark.parametrize("row", _PLACES.strip().splitlines())
def test_a_part_told_without_its_verb_is_its_own_place_s(figures_of: Reader, row: str) -> None:
    read, meant = read_row(figures_of, "geo", row)
    assert read == meant
