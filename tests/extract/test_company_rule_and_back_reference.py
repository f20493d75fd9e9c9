"""What a company has, what a rule limits, and words that go back to what was told, as everyday news writes them."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.conftest import Reader
from tests.extract.marks import each_row

#: Language, and a text with each figure's kind behind it.
_KINDS = """
en | Quang Ninh has to date completed [58](actual) of [83](actual) tasks.
en | Only [42 per cent](actual) of communes have a team with at least five members, well below the [90 per cent](target) target.
en | Each province has to complete [58 tasks](target) by 2027.
en | At least [60 chip design houses](actual) operate in Vietnam.
en | At least [60 chip design houses](target) must operate in Vietnam by 2030.
en | A transfer of [over VND10 million](threshold) ($380) now requires facial verification.
en | Licences are issued within [a maximum of 15 working days](threshold) of receipt.
en | A further condition is that sales of new products make up [at least 30 per cent](threshold) of turnover.
vi | Trong số [1.128 nhiệm vụ](actual) mà Ban Chỉ đạo giao các bộ, ngành, đã có [512 nhiệm vụ](actual) hoàn thành.
vi | Ông nhắc lại mức [3%](target) mà Trung ương giao.
vi | Tỉnh ủy yêu cầu xử lý dứt điểm [100%](target) nhiệm vụ quá hạn.
vi | Chính phủ đặt mục tiêu rút thời gian phê duyệt từ [6 tháng](actual) xuống còn [45 ngày](target).
vi | Chi phí nghiên cứu được tính bằng [200%](threshold) chi phí thực tế khi xác định thu nhập tính thuế.
vi | Doanh nghiệp được miễn thuế thu nhập [4 năm](threshold) và giảm [50%](threshold) số thuế phải nộp.
vi | Điều kiện là doanh thu từ kết quả nghiên cứu phải đạt [từ 30%](threshold) tổng doanh thu trở lên.
vi | Thời gian thẩm định [tối đa 15 ngày](threshold) làm việc kể từ khi nhận đủ hồ sơ.
"""
_TIMES = """
en | Over the first five months of 2026 output gained [9.1 per cent](2026-M01/2026-M05). In May prices rose by [3.6 per cent](2026-05). Investors disbursed [$9.8 billion](2026-M01/2026-M05) in the five-month period. Over the same months [83,400 businesses](2026-M01/2026-M05) were registered.
en | Over the whole of 2025, [58.2%](2025) of transactions were made without cash.
en | Over 2025, [58.2%](2025) of transactions were made without cash.
en | Cashless payments rose by [12%](2025) over 2024.
vi | Một vòng gọi vốn ở Việt Nam mất [8 tháng](-), ở Singapore chỉ 4 tháng.
en | In June the carriers had [45,600 5G stations](2026-06), covering [68 per cent](2026-06) of the population, against [11,000 stations](2025-06) and [26 per cent](2025-06) a year earlier.
vi | Đến hết tháng 6/2026 có [45.600 trạm 5G](2026-06), phủ [68%](2026-06) dân số, so với [11.000 trạm](2025-06) và [26%](2025-06) cùng kỳ năm trước.
en | TFP contributed [47.9 per cent](2021/2025) over 2021-2025, up from [45.7 per cent](2016/2020) in the previous five years.
vi | Giai đoạn 2021-2025, TFP đóng góp [47,9%](2021/2025), cao hơn mức [45,7%](2016/2020) của giai đoạn trước.
en | Its target is now that [95 per cent](2029) of administrative procedures nationwide are provided fully online by 2029.
vi | 3 quý đầu năm 2025, vốn FDI đạt [17,2 tỷ USD](2025-M01/2025-M09); trong hai quý đầu năm 2026 là [9 tỷ USD](2026-H1).
vi | Trong hai quý, vốn FDI đạt [17,2 tỷ USD](2026-H1).
en | VNPT planned to reach [20,000 stations](2026-12) by December.
vi | VNPT dự kiến đạt [20.000 trạm](2026-12) vào tháng 12.
vi | Vào tháng 12, Chính phủ đã yêu cầu xử lý [20 dự án](2025-12).
en | The ministry disbursed [46.2 per cent](2026-06) of its 2026 science budget by end-June.
vi | Đến hết tháng 6, Bộ giải ngân [46,2%](2026-06) dự toán khoa học năm 2026.
"""
_PLACES = """
en | Fixed broadband in Thailand averaged [268 Mbps](TH), compared with [279 Mbps](VN) in Vietnam, which ranked [10th](VN) in the world.
en | A student at the Southern University of Technology in Hue, which graduated [380 engineers](ORG), told of it.
en | Da Nang was the quickest city in the country for fixed broadband, recording [301 Mbps](VN-DN) in October.
en | Officials in Hanoi credited the app VNeID, which counts [68 million accounts](VN).
en | The chipmaker announced that its Hanoi centre, opened in 2022, employs [340 engineers](ORG).
en | Partner Tran Minh Khoa said that [two in five](ORG) of the companies in his portfolio signed contracts.
en | Across ASEAN, start-ups collected [$7.2 billion](ASEAN) in 2025.
en | We spent [0.42 per cent](VN) of GDP on research in 2023. The Koreans, in the same year, spent [4.9 per cent](KR).
en | Red River Telecom had a good year. Under the resolution, land rent may be deferred for [up to six months](VN).
en | Under the resolution, Viettel may keep [up to 20 per cent](ORG) of the fees.
en | Red River Telecom had a good year. It gave the reason: GRDP growth in Hung Yen was [6.7%](VN-xx).
en | Singapore was [third](SG) in the overall ranking.
vi | Năm 2025, [81,9%](VN-xx) hồ sơ thủ tục hành chính của tỉnh Quảng Ninh được nộp trực tuyến.
vi | Trên địa bàn Hà Nội có [24.000 doanh nghiệp](VN-HN) và [khoảng 70%](VN-HN) số viện nghiên cứu trung ương của cả nước.
en | It stands behind Singapore and Malaysia, which came in at [fifth](SG) and [33rd](MY), respectively.
en | In Bac Ninh, the buses pull up outside Hanmira's packaging plant. The South Korean company has [240 openings](ORG) for engineers here.
en | In the evening the buses pull up outside Bac Ninh's chip plant. The province has [240 openings](VN-xx) for engineers.
en | Foreign markets brought the company VND9.2 trillion in 2025, roughly [half](ORG) of the total.
en | Thai start-ups raised [$410 million](TH) in the first half against Vietnam's [$398 million](VN).
en | Thai firms raised [$410 million](VN) for plants in Vietnam.
en | Hanoi-based software exporter Sao Mai earned [$95 million](ORG) abroad last year.
vi | Ông Lâm, nhà sáng lập một quỹ đầu tư tại TP HCM, trao đổi với báo về dòng vốn. // - Quỹ của ông thay đổi ra sao? // - Chúng tôi đang quản lý [120 triệu USD](ORG), đã rót vào [27 công ty](ORG).
en | Le Minh, founder of a venture fund in Hanoi, spoke to the paper about capital. // How has your fund changed? // We now manage [$120 million](ORG).
vi | Báo trò chuyện với ông Lê Quang Thịnh, hiệu trưởng một trường ở Đà Nẵng. // * Điều gì thay đổi rõ nhất? // - Chúng tôi có [618 bài báo](ORG). Trong chín tháng, giảng viên đã nộp [27 đơn đăng ký sáng chế](ORG). Nghị quyết đặt đích [8-10%](VN) cho năm 2030. // * Như vậy trường vẫn sống nhờ học phí? // - Đúng thế. Học phí chiếm [71%](ORG) tổng thu. // * Ngành bán dẫn thì sao? // - Cả nước cần [50.000 kỹ sư](VN).
vi | Năm 2025, tập đoàn Vạn Xuân đạt doanh thu [5.840 tỷ đồng](ORG).
vi | Năm 2025, công ty phần mềm Sao Khuê đạt doanh thu [1.260 tỷ đồng](ORG), tăng [22%](ORG).
vi | Năm 2025, doanh nghiệp phần mềm Sao Khuê đạt doanh thu [1.260 tỷ đồng](ORG).
vi | Luật dành ưu đãi cho doanh nghiệp đầu tư R&D, được trích [tối đa 20%](VN) thu nhập tính thuế.
vi | Năm 2025, doanh thu của doanh nghiệp phần mềm Việt Nam đạt [15 tỷ USD](VN).
"""
_SUBJECTS = """
en | IT services group Sao Bac Technology posted [VND18.6 trillion](digital_industry_revenue) in revenue for 2025, up [24%](digital_industry_growth).
en | Garment group Sao Bac posted [VND18.6 trillion](-) in revenue for 2025, up [24%](-).
vi | Năm 2025, Công ty phần mềm Sao Khuê đạt doanh thu [1.260 tỷ đồng](digital_industry_revenue).
vi | Doanh thu của doanh nghiệp công nghệ số tăng. Tập đoàn chi cho nghiên cứu [9,2%](-) doanh thu, tương ứng [hơn 950 tỷ đồng](-).
en | The digital technology group spent [9.2 per cent](-) of its revenue on research, or [about VND950 billion](-).
en | The finance ministry projects that GDP will [exceed $510 billion](gdp_value) this year.
en | Growth was 8 per cent as factories rushed out electronics orders. // The pace beat forecasts. // Exports in September rose to [$42.1 billion](-).
en | About [one in five](innovative_enterprise_share) firms carries out innovation, whereas the resolution wants [over 40 percent](innovative_enterprise_share) of them to do so by 2030.
en | In the Government AI Readiness Index 2024, it was [51st](ai_rank); Indonesia was [38th](ai_rank) in that index.
en | We spend under [half a per cent](rd_gdp_share) of GDP on research and development.
en | Viet Nam aims to have [3 unicorns](-) more by 2030.
en | In 2024, [78.8 per cent](internet_users_share) of people in Viet Nam used the Internet.
en | The Government allotted [VND16 trillion](-) more to science in July, bringing the science budget to [VND79 trillion](st_budget_amount).
vi | Tổng chi R&D năm 2024 đạt [0,54%](rd_gdp_share) GDP, trong đó ngân sách nhà nước chiếm [36%](-).
en | R&D spending was [0.54 per cent](rd_gdp_share) of GDP, of which the state budget accounted for [36 per cent](-).
vi | Đến nay 15/34 địa phương đã hoàn thành [trên 80%](-) nhiệm vụ.
en | Some [68.3 million VNeID accounts](digital_id_accounts) were active at the end of June, after [1.2 million](-) were opened in the course of that month.
vi | Tốc độ băng rộng cố định tháng 2/2026 đã gấp [1,7 lần](broadband_speed) cùng kỳ năm trước.
vi | Một khảo sát thực hiện năm 2025 tại [62 viện nghiên cứu](-) cho thấy [5%](commercialisation_rate) số sáng chế được khai thác thương mại.
vi | Năng suất lao động năm 2025 ước đạt 245 triệu đồng/lao động, tương đương 9.600 USD, tăng [6,85%](labour_productivity_growth).
vi | Cả nước đã thu nhận 85,3 triệu hồ sơ định danh điện tử, kích hoạt 68,9 triệu tài khoản, đạt [80,8%](-).
vi | Quỹ đã giải ngân 215 tỷ đồng cho [48 nhiệm vụ](-).
vi | Cả nước có [62 viện nghiên cứu](rd_institutions).
vi | Toàn tỉnh có 1.385 tổ công nghệ số cộng đồng với [9.400 thành viên](-) làm nhiệm vụ hỗ trợ.
vi | Kim ngạch xuất khẩu đạt 372,6 tỷ USD. Trong đó, nhóm hàng công nghệ số gồm phần cứng, điện tử mang về [121,5 tỷ USD](digital_exports).
"""
_FACETS = """
vi | Việt Nam đứng thứ [44/139](-) về GII, trong đó đầu ra đổi mới sáng tạo xếp thứ 36.
en | The rate of dossiers received online must reach [at least 60%](-), in which the full-process type is 20%.
vi | Cục tiếp nhận [8.120 đơn đăng ký sáng chế](applications) và cấp [3.960 bằng](grants).
vi | Cục tiếp nhận [8.120 đơn đăng ký sáng chế](applications), bằng [3.960 đơn](applications) của hai năm trước cộng lại.
"""
_TABLES = {"kind": _KINDS, "period": _TIMES, "geo": _PLACES, "metric": _SUBJECTS, "facet": _FACETS}
_DAY = date(2026, 7, 18)


test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, _DAY)


def test_a_part_of_one_per_cent_is_one_figure(figures_of: Reader) -> None:
    figures = figures_of(
        "It spends under half a per cent of GDP on research. It was a quarter of one per cent in 2010.", "en"
    )
    assert [(f.quote, str(f.quantity.value)) for f in figures] == [
        ("under half a per cent", "0.5"),
        ("a quarter of one per cent", "0.25"),
    ]


def test_the_half_that_was_told_of_is_no_share(figures_of: Reader) -> None:
    figures = figures_of(
        "For the second half, output of 3.2 million is expected. Laws are to come during that half.", "en"
    )
    assert [f.quote for f in figures] == ["3.2 million"]


def test_over_between_a_sum_and_its_deals_is_no_bound(figures_of: Reader) -> None:
    figures = figures_of("Start-ups raised $615 million last year over 141 deals.", "en")
    assert [(f.quote, f.quantity.comparator) for f in figures][1] == ("141 deals", "eq")
    figures = figures_of("Start-ups signed over 141 deals last year.", "en")
    assert [(f.quote, f.quantity.comparator) for f in figures] == [("over 141 deals", "gt")]
