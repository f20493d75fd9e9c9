"""Turns of phrase that name another place, kind, time or metric than the words beside a figure seem to."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, read_row, rows

_PLACES = """
vi | Tỷ lệ của doanh nghiệp chỉ ở mức [58%](VN).
en | Some [76 percent](VN-xx) of the people in Can Tho were online, against [79.8 percent](VN) of all Vietnamese.
vi | Kinh tế số Philippines tăng nhanh nhất, Indonesia vẫn là thị trường lớn nhất với [112 tỷ USD](ID).
vi | Năm 2025, kinh tế số chiếm [23%](VN-HN) GRDP Hà Nội, [22%](VN-SG) GRDP TP.HCM và [20,7%](VN-DN) GRDP Đà Nẵng.
vi | Chi cho R&D của Việt Nam là [0,54%](VN) GDP, bằng một nửa mức [1,1%](MY) của Malaysia.
vi | Tỷ lệ này thấp hơn nhiều so với Trung Quốc cùng năm ([2,69%](CN) GDP) và Hàn Quốc ([5,1%](KR) GDP).
vi | Startup Hàn Quốc gọi được [7 tỷ USD](KR).
en | The agency will sign [five cooperation agreements](VN) with partners in Japan.
en | A Hanoi-based brokerage expects GDP growth of [7.5 percent](VN) this year.
en | Singapore-based funds led [a third](VN) of the rounds in 2025.
en | The e-commerce market, as tracked by FPT, turned over [VND103 trillion](VN) in 2025.
en | Thai start-ups raised [$280 million](TH) in 2024.
en | Japanese companies raised their investment in Vietnam to [$5 billion](VN).
en | The survey covers [193 Member States](WORLD).
en | The adviser borrowed the idea from Malaysia, where the state pays a grant of [$40,000](MY).
en | Vietnam reached [140 Mbps](VN). // Mobile speed in Hanoi was [150 Mbps](VN-HN). The ministry wants [80 Mbps](VN) in every province.
vi | Việt Nam đạt [140 Mbps](VN). // Tốc độ tải xuống di động tại Hà Nội đạt [150 Mbps](VN-HN). Bộ đặt chỉ tiêu ở mọi tỉnh phải đạt [80 Mbps](VN).
vi | Việt Nam đạt [140 Mbps](VN), kém Malaysia, nơi tốc độ đạt [190 Mbps](MY).
en | The digital economy made up [24.8 percent](VN-DN) of Da Nang's GRDP in 2024, well above the national ratio of [18.3 percent](VN).
en | A gigabyte costs [VND11,800](VN), less than in Thailand or the Philippines, and subscribers use [16 GB](VN) a month.
en | A study by the Policy Institute in Ho Chi Minh City estimated the sum at [2.5 trillion VND](VN).
en | Officials in Hanoi argue that a new model is needed. The digital economy made up [18.72 per cent](VN) of GDP in 2025.
en | The ADB expects growth of [7.2 per cent](VN) and Singapore's UOB [7.5 per cent](VN).
en | Ericsson counts [14 gigabytes](VN) a month; the world average, Ericsson says, is [21 gigabytes](WORLD).
en | Hue has [2,200 startups](VN-xx), while the nationwide count stands at [4,100](VN), and it has [41 incubators](VN-xx).
en | Startups in Singapore collected [$3.9 billion](SG) in 2025 and those in Indonesia [$590 million](ID).
en | By 2030, Hanoi wants [40 percent](VN-HN) of GRDP, above the national goal, and [half](VN-HN) of its adults to have a signature.
en | Hanoi will spend [4.2 percent](VN-HN) of its budget, exceeding the [3 percent](VN) that Resolution 57 prescribes.
vi | Một gói 5G trong nước có giá [135.000 đồng](VN) mỗi tháng; gói tương đương tại Thái Lan rơi vào chừng [299 baht](TH).
"""
_METRICS = """
en | The digital economy grew twice as fast as GDP, at [14.6 percent](digital_economy_growth).
vi | Kinh tế số tăng trưởng nhanh gấp đôi GDP, đạt [14,6%](digital_economy_growth).
en | The digital economy grew [14.6 percent](digital_economy_growth), compared with [8.02 percent](gdp_growth) for the economy as a whole.
vi | Kinh tế số tăng [14,6%](digital_economy_growth), so với [8,02%](gdp_growth) của GDP.
vi | Kinh tế số tăng [14,6%](digital_economy_growth), gần gấp đôi GDP ([8,02%](gdp_growth)).
en | GDP grew [8.02 percent](gdp_growth), of which TFP brought [48.9 percent](tfp_contribution) of growth.
en | TFP contributed [46.9 percent](tfp_contribution) to growth, compared to [45.7 percent](tfp_contribution) in the period 2016-2020.
vi | Thương mại điện tử tiếp tục là trụ cột. Năm 2025, lĩnh vực này đạt [25 tỷ USD](ecommerce_revenue).
vi | Phóng viên: Việt Nam vừa có kết quả mới trong Khảo sát Chính phủ điện tử của Liên hợp quốc. Ông đánh giá thế nào? // Đại biểu: Năm 2026, chúng ta xếp [thứ 63](egov_rank) trên thế giới.
en | We were [17th](cybersecurity_rank) in the Global Cybersecurity Index.
en | [One-seventh](digital_economy_gdp_share) of GDP in 2025 came from the digital economy.
en | The HDI is to be kept above [0.7](hdi) through 2030.
en | R&D spending was [0.54%](rd_gdp_share) of GDP, [half](-) the [1.1%](rd_gdp_share) recorded in Malaysia.
en | Overall spending on research and development, public and private, was just [0.54 percent](rd_gdp_share) of gross domestic product.
en | The private share of R&D spending was [60 percent](rd_private_share) in 2025.
en | Total exports of electronics and hardware reached [$178 billion](digital_exports). Total exports of goods reached [$475 billion](-).
en | Venture investment in startups topped [$600 million](startup_investment). Only deals worth over [$50 million](-) count.
vi | Vốn đầu tư mạo hiểm vào startup lên tới [600 triệu USD](startup_investment) năm 2025.
en | The digital economy made up [14 percent](digital_economy_gdp_share) of GDP. Bac Ninh was far ahead of other localities with [46.3 percent](digital_economy_gdp_share) of its GRDP.
en | Startups raised [$600 million](startup_investment). The average ticket swelled to [$3.6 million](-). Indonesia drew [$430 million](startup_investment) in 2025.
en | Hanoi's budget for science and technology was [2.3 trillion VND](st_budget_amount). For this year, the council has approved [4.8 trillion VND](st_budget_amount) for science and technology, or [4 percent](st_budget_share), which is higher.
vi | Kết quả điều tra nghiên cứu khoa học cho thấy tổng chi quốc gia cho R&D là [63.300 tỷ đồng](-), bằng [0,55%](rd_gdp_share) GDP.
vi | Mức tăng [14,6%](digital_economy_growth) của kinh tế số là bất ngờ.
vi | Với [72 tỷ USD](digital_economy_value) trong năm 2025, quy mô kinh tế số lập kỷ lục mới.
en | The goal of [30 percent](digital_economy_gdp_share) of GDP by 2030 for the digital economy is ambitious.
en | Labour productivity growth was [4.0%](labour_productivity_growth) in the age of Industry 4.0.
en | Vietnam ranks [44th](gii_rank) in the Global Innovation Index. Another table, the Network Readiness Index (NRI), puts Vietnam at [45th of 133](-).
en | Vietnam ranks [44th](gii_rank) in the Global Innovation Index. Another index, the EGDI, puts Vietnam [71st](egov_rank).
en | Vietnam ranks [44th](gii_rank) in the Global Innovation Index. The Henley Passport Index puts it at [90th](-).
vi | Việt Nam đứng [thứ 44](gii_rank) về GII. Một bảng xếp hạng khác, Chỉ số Sẵn sàng mạng lưới (NRI), xếp Việt Nam [hạng 45/133](-).
vi | Việt Nam đứng [thứ 44](gii_rank) về GII. Chỉ số Đổi mới sáng tạo toàn cầu năm 2024 xếp Việt Nam [thứ 44](gii_rank).
en | The country has [74,000](digital_enterprises) digital technology enterprises. About [1,200](-) enterprises closed last year.
vi | Cả nước có [74.000](digital_enterprises) doanh nghiệp công nghệ số. Trong năm, [1.200](-) doanh nghiệp đã giải thể.
en | The province received [91 percent](online_filing_share) of its dossiers online. Only [28 percent](-) of them were submitted by citizens themselves.
en | Mobile download speed was [34 Mbps](mobile_speed) and fixed broadband speed [61 Mbps](broadband_speed). The two figures are now [187](mobile_speed) and [294 Mbps](broadband_speed).
en | Fixed broadband speed was [61 Mbps](broadband_speed) and mobile speed [34 Mbps](mobile_speed). These numbers rose to [294 Mbps](broadband_speed) and [187 Mbps](mobile_speed).
en | Vietnam had [8.4](researcher_density) researchers per 10,000 people in 2024. The goal of [12](researcher_density) by 2030 is far away.
en | Thailand had [25](researcher_density) researchers per 10,000 people in 2023; Vietnam, in the same year, [8.6](researcher_density).
vi | Ta có [7,8 người](researcher_density) trên một vạn dân làm nghiên cứu. Muốn lên [12 người](researcher_density) vào năm 2030 thì phải cố gắng.
en | Vietnam stood [44th](gii_rank) in the Global Innovation Index, [one notch](gii_rank) lower than before.
vi | Với [285 triệu](-) dân, Indonesia là thị trường lớn.
en | The state budget sets aside [VND95 trillion](st_budget_amount) for science and technology; only [31.5 per cent](-) of the sum had been spent.
en | The rate of dossiers handled online was [56.3 percent](online_filing_share) in 2024. // Quang Ninh led the table with [98.2 percent](online_filing_share), followed by Hue ([96.4 percent](online_filing_share)).
vi | Tỷ lệ hồ sơ trực tuyến đạt [56,3%](online_filing_share). // Dẫn đầu là Quảng Ninh với [98,2%](online_filing_share), tiếp đến là Huế ([96,4%](online_filing_share)).
vi | Cả nước đã kích hoạt [67,2 triệu](digital_id_accounts) tài khoản định danh điện tử; cấp trên [14,6 triệu](-) chứng thư chữ ký số.
vi | Mật độ nhân lực nghiên cứu là [18,5 người](researcher_density) trên một vạn dân; quy đổi toàn thời gian, con số này rơi xuống [8,1 người](researcher_density).
vi | Thu nhập bình quân của lao động ngành thông tin cao gấp [1,7 lần](-) mức chung.
vi | Quản đốc cho biết năng suất mỗi chuyền tăng [18%](-).
en | The city's economy grew [8.03 percent](gdp_growth) in 2024, a shade faster than the nation's [8.02 percent](gdp_growth).
en | The economy expanded by [7.83 per cent](gdp_growth), well above the [6.93 per cent](gdp_growth) of the same period of 2024.
en | The share of transactions made without cash was [46%](cashless_share). Thailand, where the service has been free since 2017, is already at [70%](cashless_share).
en | Revenue growth of the industry will slow to [11-12%](-) this year.
en | Only [6,300](semiconductor_engineers) semiconductor engineers have been trained, of the [50,000](semiconductor_engineers) planned by 2030.
en | The Department of Taxation collected [VND174 trillion](-) from e-commerce and digital business.
vi | Góp vốn vào Quỹ Đầu tư mạo hiểm Hà Nội: [600 tỷ đồng](-).
vi | Kinh tế số chiếm [23%](digital_economy_gdp_share) GDP, còn bội chi ngân sách dự kiến [4,4%](-) GDP.
"""
#: As `misread` reads them.
_KINDS_AND_TIMES = """
en 2025-07-18 | The draft budget for 2026 earmarks [VND95 trillion](t 2026) for science and technology. Of this amount, [VND39 trillion](t 2026) is development investment.
en 2025-07-18 | By either yardstick the country fell short of the [20%](t) of GDP that the government had set as its goal for the digital economy.
en 2025-07-18 | The Ministry of Finance projects that the digital economy will grow by [16-17%](f 2025) this year.
en 2025-07-18 | R&D spending was [0.54%](a 2023 eq) of GDP in 2023, well below [1.2%](a 2023 eq) in Thailand.
en 2025-07-18 | Vietnam plans to spend [95 trillion dong](t 2026) of its state budget on science next year. // The amount is equal to [3%](t 2026) of total expenditure.
vi 2026-07-18 | GDP 6 tháng đầu năm 2026 ước tăng [8,21%](. 2026-H1). Cùng giai đoạn này của năm 2025, GDP tăng [7,63%](a 2025-H1).
en 2025-07-18 | I. MAIN RESULTS IN THE FIRST QUARTER OF 2025 // Digital technology industry // - Revenue of the industry reached [$46 billion](a 2025-Q1). // Intellectual property // - There were [2,310 patent applications](a 2025-Q1). // II. TASKS FOR THE THIRD QUARTER OF 2025 // - Extend 5G services to [95%](t 2025-Q3) of the population.
en 2025-07-18 | As expected, the digital economy made up [14%](a 2024) of GDP in 2024.
vi 2025-07-18 | Đúng như dự báo, kinh tế số năm 2024 chiếm [14%](a 2024) GDP.
en 2025-07-18 | As forecast by the World Bank, GDP will grow [6.8%](f 2026) in 2026.
en 2025-07-18 | GDP will grow [7.2%](f 2026) in 2026, economists polled by Reuters said.
vi 2025-07-18 | Phủ sóng rộng mới là một nửa câu chuyện của mạng 5G, vốn đạt [90%](a) dân số.
en 2025-07-18 | Revenue was adjusted from [$150 billion](e) (an estimate) to [$152.6 billion](a).
vi 2025-07-18 | Doanh thu được điều chỉnh từ [150 tỷ USD](e) (số ước tính) lên [152,6 tỷ USD](a).
en 2025-07-18 | GDP growth was [8 percent](e) (estimated) in 2025 and [7.1 percent](a 2024) in 2024.
en 2025-07-18 | FPT is sticking to its 2025 plan of [VND75 trillion](t 2025) in revenue.
en 2025-07-18 | The company signed [20 contracts](a) of [at least $5 million](h -) each this year.
en 2025-07-18 | If [less than 70 percent](h) of the fund is used, the firm must pay tax.
vi 2025-07-18 | Nếu sử dụng [chưa đến 70%](h) số đã trích thì phải nộp thuế.
en 2025-07-18 | If growth [exceeds 10 percent](a), the economy will be larger.
vi 2025-07-18 | Báo cáo dự phóng đến năm 2030 kinh tế số Việt Nam đạt [90 tỷ USD](f 2030).
en 2025-07-18 | The association asked the Government to cut the approval time to [30 days](t) from [90 days](a) at present.
vi 2025-07-18 | Hiệp hội đề nghị Chính phủ rút ngắn thời gian phê duyệt xuống [30 ngày](t), từ mức [90 ngày](a) hiện nay.
en 2025-07-18 | The office corrected GDP growth for 2024 from [7.09 percent](a 2024) to [7.1 percent](a 2024).
vi 2025-07-18 | Tăng trưởng GDP năm 2024 được điều chỉnh từ [7,09%](a 2024) lên [7,1%](a 2024).
vi 2025-07-18 | Năm 2024, lương cơ sở được điều chỉnh từ [1,8 triệu đồng](a -) lên [2,34 triệu đồng](a 2024).
en 2025-07-18 | 5G covered [91 percent](a 2024-09) of the population as at Sept 30.
en 2026-02-18 | It was [80 percent](a 2025-12) in Dec. 2025.
en 2025-11-18 | About [80,000 shops](a 2025-Q3) that were active in the third quarter of 2024 made no sale in the third quarter of 2025.
en 2025-07-18 | Spending of [1 percent](a -) of GDP on R&D is too low for a country that must be rich by 2045.
vi 2025-07-18 | Mức chi [0,5%](a -) GDP cho nghiên cứu là quá thấp với một nước muốn giàu vào năm 2045.
en 2026-02-02 | The industry earned [$119.6 billion](e) in 2025, according to official estimates.
en 2026-02-02 | Services saved [3.67 trillion VND](e) in 2025, a provisional figure that will be revised.
en 2026-04-18 | GDP is estimated to have increased by [7.83%](e), higher than the growth rates of [7.05%](a 2025-Q1) in the first quarter of 2025 and [5.98%](a 2024-Q1) in the first quarter of 2024.
en 2026-02-02 | Malaysia exports chips worth [more than $50 billion](a) a year.
en 2026-02-02 | The firm employs [45 people](a) and expects sales of [VND72 billion](f) this year.
en 2026-02-02 | The bank leaves out purchases [below VND20,000](h).
en 2026-02-02 | Applications rose [12.8%](a 2025) over 2024, when growth was [2.5%](a 2024).
en 2026-02-02 | A subsidised phone and a mast [700 metres](a) from his house cut his bill by [a fifth](a).
en 2026-02-02 | Platforms have had to withhold [1%](h) of the price as tax.
en 2026-02-02 | A new law has allowed scientists to keep [at least 30%](h) of the profit.
en 2026-04-18 | Investors disbursed [$5.41 billion](a 2026-Q1) in the three months to the end of March.
en 2026-04-18 | The dong lost [1.9 per cent](a 2026-Q1) against the dollar in the first quarter.
en 2026-08-18 | In the first half of 2026, [39.8 percent](a 2026-H1) of files were online, far from the [80 percent](t 2026) that the Government wants to see for the whole year.
en 2026-08-18 | In the first half GDP rose [8.34%](a 2026-H1) (it rose [7.52%](a 2025-H1) in the first half of 2025), of which industry rose [9.26%](a 2026-H1).
vi 2026-08-18 | Tính chung 6 tháng đầu năm, GDP tăng [8,34%](a 2026-H1) (cùng kỳ năm 2025 tăng [7,52%](a 2025-H1)), trong đó khu vực công nghiệp tăng [9,26%](a 2026-H1).
vi 2026-08-18 | Tuy đã cải thiện so với năm 2025 ([6,85%](a 2025)), kết quả này vẫn thấp.
vi 2026-08-18 | Đến hết tháng 3 cả nước đã cấp [14 triệu](a) chữ ký số, nâng tỷ lệ người trưởng thành có chữ ký số lên [19,8%](a).
vi 2026-08-18 | Tỷ lệ hồ sơ trực tuyến 7 tháng của khối bộ, ngành là [61,7%](a 2026-M01/2026-M07).
vi 2026-08-18 | Riêng ngày 24.1, hệ thống xử lý [52 triệu](a 2026-01) giao dịch.
vi 2026-08-18 | Đại biểu đề nghị làm rõ trách nhiệm với [21 nhiệm vụ](a) chậm tiến độ.
vi 2026-08-18 | Kế hoạch của Bộ cho cả năm 2026 là [68.500 trạm](t 2026).
vi 2026-08-18 | Riêng FPT có [hơn 5.000 nhân sự](a -) tại đây và đặt mục tiêu doanh thu [1 tỷ USD](t 2027) vào năm 2027.
vi 2026-08-18 | Số đơn tăng [19,6%](a) so với nửa đầu năm 2025, cao hơn nhịp tăng [16-18%](t -) mỗi năm mà Trung ương đặt ra.
"""


@pytest.mark.parametrize("row", _PLACES.strip().splitlines())
def test_a_place_that_is_only_named_beside_a_figure_is_not_its_own(figures_of: Reader, row: str) -> None:
    read, meant = read_row(figures_of, "geo", row)
    assert read == meant


@pytest.mark.parametrize("row", _METRICS.strip().splitlines())
def test_a_figure_speaks_of_what_its_turn_of_phrase_goes_back_to(figures_of: Reader, row: str) -> None:
    read, meant = read_row(figures_of, "metric", row)
    assert read == meant


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_KINDS_AND_TIMES))
def test_kinds_and_times_are_told_of_one_figure_and_not_of_those_beside_it(
    figures_of: Reader, lang: str, day: date, marked: str
) -> None:
    assert misread(figures_of, lang, day, marked) == []


@pytest.mark.parametrize(
    "paper", ["Chỉ số Sức mạnh mềm", "Bảng xếp hạng QS", "Khảo sát Doanh nghiệp", "Báo cáo Thương mại điện tử"]
)
def test_a_paper_is_no_body_that_says_something(figures_of: Reader, paper: str) -> None:
    (figure,) = figures_of(f"Theo {paper}, tỷ lệ này đạt 30%.", "vi")
    assert figure.claimant not in {paper.split()[0], paper}


def test_a_board_is_no_currency(figures_of: Reader) -> None:
    assert figures_of("Một bảng so sánh cho thấy Việt Nam tiến bộ.", "vi") == ()
    assert [str(f.quantity.value) for f in figures_of("Anh tài trợ 5 triệu bảng cho dự án.", "vi")] == ["5000000"]
