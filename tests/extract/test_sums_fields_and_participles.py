"""Shares of a sum, fields that a sentence comes to, what so many did, and clauses that hang on the one before."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.conftest import Reader
from tests.extract.marks import each_row

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
vi | Toàn tỉnh có [ít nhất 120](st_enterprises) doanh nghiệp khoa học và công nghệ, [250](startups) doanh nghiệp khởi nghiệp sáng tạo.
vi | GRDP của tỉnh tăng [10,1%](gdp_growth) so với cùng kỳ; kim ngạch xuất khẩu đạt [62,3 tỷ USD](-).
vi | Công nghệ số phát triển. //  // Khu này dự kiến đáp ứng nhiều chỗ làm việc và mang lại doanh thu [3.200 tỉ đồng](-) mỗi năm.
vi | Ngành công nghiệp công nghệ số tạo ra doanh thu [198 tỷ USD](digital_industry_revenue).
vi | Ngân sách dành cho khoa học, công nghệ là [95.000 tỷ đồng](st_budget_amount). Ngân sách trung ương bố trí [1.860 tỷ đồng](-) (tương đương 71 triệu USD) đầu tư 4 phòng thí nghiệm.
vi | Chi ngân sách cho khoa học, công nghệ là [642 tỷ đồng](st_budget_amount). Thành phố hỗ trợ [58 dự án](-) khởi nghiệp với tổng kinh phí [9,7 tỉ đồng](-).
en | Sao Mai Semiconductor, a chip design company based in Ho Chi Minh City, earned [VND1.64 trillion](digital_overseas_revenue) abroad in 2025.
en | By 2030 the city is to have [14 researchers](researcher_density) per 10,000 residents and [a minimum of three](unicorns) unicorns.
en | The sector counts [nearly 76,000](digital_enterprises) digital technology enterprises, of which [some 2,050](digital_enterprises_abroad) earn revenue overseas.
vi | Công ty nộp [6 đơn](patents_count) sáng chế; đội ngũ kỹ sư phần mềm nhúng hiện có [54 người](-).
vi | Công nghiệp công nghệ số tăng trưởng tốt. //  // Năm 2026, Bộ đặt mục tiêu doanh thu ngành đạt [235 tỷ USD](digital_industry_revenue).
vi | Nhân lực công nghệ số tăng mạnh; hiện có [1,9 triệu](digital_workforce) người.
en | In 2024, the state returned [nearly 12 per cent](-) of its science budget to the treasury unspent.
"""
_TIMES = """
en | By the end of March 2025, ministries had spent [only 6.8 per cent](2025-03) of the [VND95.2 trillion](2025) set aside in this year's State budget plan.
en | Broadband speed rose to [318.46 Mbps](2024-09) in September from [261.8 Mbps](2023-09) a year earlier, ranking [ninth](2024-09) globally, up [four places](2024-09).
en | By 2030 the share is to be [90 percent](2030). In 2026, [at least 95 percent](2026) of tasks must be completed. The share of dossiers filed online has to reach [80 percent](2026) in the same year.
vi | Theo báo cáo do Chánh Văn phòng Bộ Trần Đức Hiển trình bày, tính đến hết tháng 3/2025, các bộ được giao [1.146 nhiệm vụ](2025-03); đã hoàn thành [741 nhiệm vụ](2025-03), còn [33 nhiệm vụ](2025-03) quá hạn.
vi | Ở cấp cơ sở, một số địa bàn có lượng hồ sơ lớn trong năm 2024 gồm: phường Cầu Giấy ([31.210 hồ sơ](2024)), phường Hà Đông ([28.940 hồ sơ](2024)).
vi | Quý I/2025, xuất khẩu đạt [228,6 tỷ USD](2025-Q1). Vốn FDI thực hiện đạt [5,3 tỷ USD](2025-Q1), tăng [6,8%](2025-Q1); CPI bình quân quý I tăng [3,4%](2025-Q1).
vi | Năm 2025 ngân hàng đặt mục tiêu lợi nhuận [38.500 tỉ đồng](2025), tăng [24%](2025) so với thực hiện năm 2024; dư nợ tín dụng tăng [tối đa 30%](2025).
vi | Tại kỳ họp cuối năm, HĐND đã thông qua dự toán chi ngân sách năm 2026. Theo đó, chi cho khoa học, công nghệ là [642 tỉ đồng](2026), tăng [27%](2026) so với năm 2025.
en | Ministries had used [only 41 per cent](2024-10) of last year's money by the end of October 2024.
en | Vietnam earned [7.9 billion USD](2024-M01/2024-M11) from shipping [1.4 million tonnes](2024-M01/2024-M11) of coffee in the first 11 months of 2024, up [15.2%](2024-M01/2024-M11) in volume and [59%](2024-M01/2024-M11) in value.
en | Inspectors visited [21 localities](2024-09) in September and found that officials in [nine](2024-09) of them still demanded notarised papers.
vi | Quý đầu năm nay, các startup huy động được [148 triệu USD](2025-Q1). Con số này gấp [gần 2 lần](2025-Q1) cùng kỳ.
en | By the middle of June 2024, [52 percent](2024-06) of the volume had been completed. Long An is ahead of everybody with [81 percent](2024-06) at the same point.
"""
_KINDS = """
en | The farm sector rose by [3.74%](estimate) and services by [8.39%](estimate), according to the office's preliminary data.
en | According to a resolution, the city budget may contribute [no more than 49%](threshold) of the fund's capital.
en | The digital economy may contribute [up to 20%](forecast) of GDP.
vi | HĐND đã thông qua dự toán chi ngân sách năm 2026. Theo đó, chi cho khoa học, công nghệ là [642 tỉ đồng](target), bằng [2,2%](target) tổng chi ngân sách.
vi | Năm 2025 ngân hàng đặt mục tiêu lợi nhuận 38.500 tỉ đồng; tỉ lệ nợ xấu kiểm soát [dưới 3%](target).
en | His company sponsors laboratories and has offered to take [200 interns](target) this year.
vi | Ngân hàng Thế giới dự báo kinh tế năm 2026 tăng [7,9%](forecast), còn Ngân hàng Phát triển châu Á đưa ra mức [8,0%](forecast).
vi | Chủ tịch xã cho hay, tỉnh đã hứa dựng [4 trạm](target) phát sóng mới ngay trong năm nay.
"""
_PLACES = """
en | "It is seldom used," remarked Hoang Kim Ngan, whose institute transferred [six technologies](ORG) to companies. She noted that [less than 5%](VN) of research results are commercialised.
en | A survey of [2,400 consumers](VN) carried out by a Hanoi-based consultancy found that [four in five](VN) had bought something online.
vi | Năm 2024, công ty chi [18,6 tỉ đồng](ORG) cho R&D, bằng [4,1%](ORG) doanh thu.
vi | CTCP Thiết bị điện Sông Cầu tổ chức đại hội cổ đông. //  // Năm 2025, công ty trình cổ đông kế hoạch doanh thu [5.000 tỷ đồng](ORG).
vi | Báo trao đổi với PGS.TS Hoàng Kim Ngân, Phó Hiệu trưởng phụ trách nghiên cứu của một trường đại học kỹ thuật tại Hà Nội. //  // - Điều gì thay đổi rõ nhất? //  // - Là tâm thế. Năm 2024, chúng tôi có [412 bài báo quốc tế](ORG).
vi | Năm ngoái, phòng thí nghiệm nộp [7 đơn](ORG) sáng chế. Hợp tác xã của chị bán được [2,7 tỷ đồng](ORG).
en | Sao Mai Pharma (HoSE: SMP) posted revenue of [VND3.1 trillion](ORG) in 2024.
en | Retailer Nam Phong said it will spend [VND640 billion](ORG) on automation.
en | A survey of [2,400 consumers](VN) carried out by our institute found that [four in five](VN) had bought something online.
vi | Công ty Vạn Xuân khảo sát [900 doanh nghiệp](VN), [40%](VN) dùng AI.
"""
_TABLES = {"metric": _METRICS, "period": _TIMES, "kind": _KINDS, "geo": _PLACES}
_DAY = date(2025, 5, 21)


test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, _DAY)


def test_a_headcount_counts_people_that_are_not_named(figures_of: Reader) -> None:
    figures = figures_of("We expect headcount to reach 600 by the end of next year.", "en", day=_DAY)
    assert [(f.quote, str(f.quantity.unit)) for f in figures] == [("600", "count")]


def test_the_stage_of_a_numbered_park_is_counted_by_nobody(figures_of: Reader) -> None:
    figures = figures_of("Khu Công viên phần mềm số 2 giai đoạn 1 có vốn đầu tư 1.150 tỉ đồng.", "vi")
    assert [f.quote for f in figures] == ["1.150 tỉ đồng"]


def test_what_a_count_is_set_against_may_be_a_word(figures_of: Reader) -> None:
    figures = figures_of("The city has 27 companies, compared with only eight at the end of 2023.", "en", day=_DAY)
    assert [(f.quote, str(f.period)) for f in figures] == [("27 companies", "None"), ("only eight", "2023")]


def test_a_measure_with_decimals_is_no_place_in_a_ranking(figures_of: Reader) -> None:
    figures = figures_of("The first 14.7 kilometers of the road opened in 2024.", "en", day=_DAY)
    assert [(f.quote, str(f.quantity.unit)) for f in figures] == [("14.7 kilometers", "other")]
