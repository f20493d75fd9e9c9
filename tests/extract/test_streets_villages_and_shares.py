"""House numbers, the village that a story is set in, what a law leaves to somebody, and shares told of again."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import each_row, read_row

_DAY = date(2026, 10, 12)


@pytest.mark.parametrize(
    ("lang", "text", "read"),
    [
        ("vi", "Đại hội cổ đông họp ngày 25/4 tới ở 36 Bạch Đằng, ban lãnh đạo sẽ trình kế hoạch.", []),
        ("vi", "Bạn đọc gửi câu hỏi tới bộ phận một cửa của Bộ ở 113 Trần Duy Hưng trước 16h30 các ngày làm việc.", []),
        ("vi", "Phiên rà soát họp lúc 14 giờ ngày 5/5, tại phòng họp số 3, 35 Đại lộ Lê Lợi.", []),
        ("vi", "Người dân đến 24 Hùng Vương vào giờ hành chính để nhận kết quả.", []),
        ("vi", "Hồ sơ gửi về 18A Quang Trung từ ngày 3/6.", []),
        ("vi", "Buổi ra mắt diễn ra sáng thứ bảy ở 7 đường Bà Huyện Thanh Quan.", []),
        ("vi", "Văn phòng chuyển tới 120 phố Huế, đối diện chợ.", []),
        ("vi", "Triển lãm mở cửa ở 65 đại lộ Võ Văn Kiệt, vào cửa miễn phí.", []),
        ("en", "Entries go to 36 Bach Dang, before the end of June.", []),
        ("en", "The shareholders meet at 65 Vo Van Kiet Boulevard on April 25.", []),
        ("en", "Take the papers to 24 Hung Vuong from Monday.", []),
        ("en", "The one-stop shop at 113 Tran Duy Hung before 4.30pm takes questions.", []),
        # Counts behind the same words.
        ("vi", "Mạng lưới đã vươn tới 34 tỉnh, thành phố.", ["34 tỉnh"]),
        ("vi", "Hãng có nhà máy ở 5 nước châu Á.", ["5 nước châu Á"]),
        ("vi", "Dịch vụ mở rộng đến 12 phố đi bộ.", ["12 phố đi bộ"]),
        ("en", "Its chips go to 36 Asian markets.", ["36 Asian markets"]),
        ("en", "The number of start-ups rose from 20 to 24 last year.", ["20", "24"]),
    ],
)  # fmt: skip
def test_the_number_of_a_house_is_no_figure(figures_of: Reader, lang: str, text: str, read: list[str]) -> None:
    assert [f.quote for f in figures_of(text, lang, day=_DAY)] == read


#: A story that stays in one village, and a figure's place; " // " parts paragraphs.
_PLACES = """
vi | Từ quốc lộ rẽ vào xã Tà Lèng (tỉnh Điện Biên) là con dốc dài [14 km](VN-xx). Chị gọi cho con trai ở Bình Dương. // Chủ tịch xã cho biết toàn xã có [1.120 hộ](VN-xx). Tốc độ tải xuống đo ở sân ủy ban là [21 Mbps](VN-xx). // Tổ công nghệ số có [64 thành viên](VN-xx) rải khắp các thôn. Cả xã đã kích hoạt [4.310 tài khoản](VN-xx). // Phiên chợ sáng, [bốn phần năm số giao dịch](VN-xx) ở đây không dùng tiền mặt. // Cả nước có [21,4 triệu hồ sơ](VN) nộp qua mạng trong quý III. Con số ấy tăng [12%](VN).
vi | Sương còn dày khi chúng tôi tới thôn Nậm Ngạt, xã Thanh Thủy, tỉnh Tuyên Quang. // Người dân trong thôn từng đi bộ [3 km](VN-xx) để bắt sóng. // Bí thư xã kể, đến nay xã có [7 trạm phát sóng](VN-xx). // Ở bộ phận một cửa của xã, [88% hồ sơ](VN-xx) nộp trực tuyến. Thời gian cấp giấy khai sinh chỉ còn [30 phút](VN-xx). // Hợp tác xã cam sành của anh Lù Văn Páo có [38 hộ](ORG), năm ngoái thu [2,1 tỷ đồng](ORG).
vi | Ông Rơ Châm Hyơt ngồi trước hiên nhà ở buôn Ea Tul, xã Quảng Phú (Đắk Lắk). // Chủ tịch xã nói buôn này có [214 hộ](VN-xx). // Trong xã, [52% người trưởng thành](VN-xx) có chữ ký số. // Máy tính của trường mới chỉ có [25 chiếc](VN-xx). Trên cả nước, tỷ lệ trường có phòng máy là [81%](VN). // Xã nay có [3 điểm](VN-xx) truy cập miễn phí.
en | Rain comes early to Ban Phung. Sung Thi Pa walks [six kilometres](VN-xx) to the road. // The commune, in the hills of Lao Cai Province, has [1,870 households](VN-xx). // At the desk in the commune hall, [71 per cent](VN-xx) of dossiers were filed online last month. Nationally the rate was [58 per cent](VN). // The village now has [two masts](VN-xx). Her cooperative sold [3 tonnes](ORG) of tea. // Buyers in Hai Phong call her.
en | The bus stops where the tarmac does. From there Ta Cu Ty commune, Lao Cai, is [9 km](VN-xx) away. // The commune's chairwoman counts [46 villages](VN-xx). // Fibre has reached [63 per cent](VN-xx) of households. // "My son calls from Dong Nai every night," says a farmer. The village shop takes [40](VN-xx) payments a day by phone. // Across the country [17 million people](VN) had a digital signature in September. // The commune wants [half](VN-xx) of its adults to have one.
en | On market day the square of Dong Van commune (Tuyen Quang Province) fills by six. // Of the stalls in the village, [seven in ten](VN-xx) hang out a code. // The commune has [5,200 people](VN-xx). // The ministry says that Viet Nam had [60,000 5G stations](VN) by June. The commune has [four masts](VN-xx).
vi | Con đường lên xã Y Tý (Lào Cai) dài [40 km](VN-xx). // Toàn xã có [980 hộ](VN-xx). Trong xã, [47% hộ](VN-xx) có cáp quang. // Bộ Khoa học và Công nghệ cho biết số trạm 5G đã lên [64.000 trạm](VN). Tốc độ di động đạt [155 Mbps](VN). // Xã đã lập [12 tổ](VN-xx) công nghệ số. // Tỉnh giao xã đạt [60%](VN-xx) hồ sơ trực tuyến.
en | The road to Y Ty commune in Lao Cai is [40 km](VN-xx) long. // The commune has [980 households](VN-xx). // The Ministry of Science and Technology says 5G stations have reached [64,000](VN). The government wants [99 per cent](VN) of people covered by 2030. // In the village, [12 teams](VN-xx) go from door to door. // The province asks the commune for [60 per cent](VN-xx) of dossiers online.
vi | Công ty Vĩnh Hà thu 178 triệu USD ở nước ngoài. Nhật Bản là đầu tàu, với hợp đồng ký mới tăng [27%](ORG).
en | Sao Mai Robotics earned $178 million abroad. Japan was the largest market, with new contracts up [27%](ORG).
en | Viet Nam exported $178 billion of goods. Japan was the strongest economy, growing [2%](JP).
en | Tourists reach Cam Kim by ferry. // Digital payments in the wards of Da Nang rose [30%](VN-DN). // The ward, one of many in the country, is quiet. // Vietnam has [3,321 communes and wards](VN).
vi | Cả nước có [3.321 xã](VN), phường sau sắp xếp. // Cán bộ xã phải kiêm nhiệm nhiều việc. // Ở xã Mường Khương (Lào Cai), chỉ [3 người](VN-xx) làm việc này. // Bộ Nội vụ cho biết [61% cán bộ](VN) cấp xã đã được tập huấn. // Trong xã hội, [70% người dân](VN) dùng điện thoại thông minh.
"""


@pytest.mark.parametrize("row", _PLACES.strip().splitlines())
def test_what_is_told_in_a_village_is_of_its_province(figures_of: Reader, row: str) -> None:
    read, meant = read_row(figures_of, "geo", row.replace(" // ", "\n\n"), _DAY)
    assert read == meant


#: A figure's kind.
_KINDS = """
vi | Nhà khoa học được chia [tối thiểu 30%](threshold) lợi nhuận khi kết quả bán được.
vi | Luật đã gỡ nhiều nút thắt. Tác giả được hưởng [tối thiểu 30%](threshold) lợi nhuận từ kết quả do ngân sách tài trợ.
vi | Nhóm nghiên cứu được giữ lại [ít nhất 40%](threshold) tiền bán công nghệ.
vi | Giảng viên lập doanh nghiệp sẽ được nhận [ít nhất 20%](threshold) cổ phần.
vi | Tổ chức chủ trì được hưởng [không dưới 25%](threshold) thu nhập từ sáng chế.
en | The law untied several knots. Authors are entitled to [at least 30%](threshold) of the profit from results that the budget paid for.
en | Scientists receive [at least 30 per cent](threshold) of the income when a result is sold.
en | An inventor is guaranteed [no less than a quarter](threshold) of the licence fee.
en | The research team keeps [at least 40 per cent](threshold) of what the technology earns.
vi | Đến năm 2030, người lao động được đào tạo lại [tối thiểu 30%](target) mỗi năm.
vi | Phấn đấu đến năm 2030 có [tối thiểu 30%](target) tác giả được hưởng lợi nhuận.
en | By 2030 [at least 30 per cent](target) of inventors are to hold shares in a firm.
vi | Chuỗi vượt kỳ vọng kéo dài [16 năm liên tiếp](actual), tính đến năm 2026.
en | The streak of [16 consecutive years](actual) runs to 2026.
vi | Theo Bộ, 31 chỉ tiêu phải sửa, chiếm [18%](actual) số chỉ tiêu của báo cáo.
vi | Đến nay huyện đã đạt [75%](actual) tổng số chỉ tiêu.
en | Scientists received [more than 30 per cent](actual) of the income last year.
vi | Năm ngoái tác giả được hưởng [hơn 30%](actual) lợi nhuận.
"""

test_each_figure_is_of_its_kind = each_row({"kind": _KINDS}, _DAY)


@pytest.mark.parametrize(
    ("lang", "title", "text", "kinds"),
    [
        ("vi", "Thanh Hóa ban hành kế hoạch hành động về chuyển đổi số", "Kế hoạch gắn tên người cho từng việc.\n\nTrong năm 2026:\n\n- Mở 12 lớp bồi dưỡng cho 1.650 cán bộ xã.\n\n- Lắp 40 trạm 5G.",
         ["target", "target", "target"]),
        ("vi", "Huế phê duyệt đề án thành phố thông minh", "Đề án chia việc theo mốc.\n\nNgay trong năm 2026:\n\n- Số hóa 2 triệu trang hồ sơ.\n\n- Đã trang bị 300 máy quét.",
         ["target", "actual"]),
        ("en", "Hue adopts plan for digital services", "The plan names who is responsible.\n\nIn 2026:\n\n- Open 12 courses for 1,650 commune officials.\n\n- Scan two million pages.",
         ["target", "target", "target"]),
        ("en", "Action plan for chips", "The plan has deadlines.\n\nIn 2026:\n\n- 40 laboratories equipped.\n\nIn 2025:\n\n- 12 courses for 900 officials.",
         ["target", "actual", "actual"]),
        ("vi", "Thanh Hóa: kết quả thực hiện kế hoạch hành động", "Tỉnh báo cáo như sau.\n\nTrong năm 2026:\n\n- Mở 12 lớp bồi dưỡng cho 1.650 cán bộ xã.",
         ["actual", "actual"]),
        ("vi", "Thanh Hóa đẩy mạnh chuyển đổi số", "Tỉnh báo cáo như sau.\n\nTrong năm 2026:\n\n- Mở 12 lớp bồi dưỡng cho 1.650 cán bộ xã.",
         ["actual", "actual"]),
    ],
)  # fmt: skip
def test_what_stands_under_this_year_in_a_plan_is_to_be_done(
    figures_of: Reader, lang: str, title: str, text: str, kinds: list[str]
) -> None:
    assert [f.kind for f in figures_of(text, lang, title=title, day=_DAY)] == kinds


#: An estimate whose word stands before a list.
_ESTIMATES = """
vi | Xét theo cấu phần, sơ bộ năm 2025 cho thấy kinh tế số lõi chiếm [8,74%](estimate) GDP; số hóa các ngành còn lại chiếm [5,63%](estimate) GDP.
vi | Các đô thị đầu tàu cũng có ước tính cho năm 2025: Hà Nội [17,6%](estimate) GRDP, Thành phố Hồ Chí Minh [15,3%](estimate) GRDP.
vi | Ước tính của năm 2025 như sau: công nghiệp tăng [8,1%](estimate); dịch vụ tăng [7,9%](estimate); nông nghiệp tăng [3,2%](estimate).
vi | Sơ bộ quý II/2026 cho thấy dịch vụ đóng góp [3,4 điểm phần trăm](estimate), công nghiệp đóng góp [3,1 điểm phần trăm](estimate).
en | Estimates for 2025 show that the core digital sector took [8.74%](estimate) of GDP; the digitalisation of other trades took [5.63%](estimate).
en | There are estimates for 2025 too: Ha Noi [17.6%](estimate) of GRDP, Ho Chi Minh City [15.3%](estimate).
en | A preliminary count for 2025 shows that services grew [8.1%](estimate); farming grew [3.2%](estimate).
vi | Sơ bộ năm 2025 cho thấy kinh tế số chiếm [14,4%](estimate) GDP; số liệu chính thức của năm 2024 là [13,6%](actual) GDP.
en | Estimates for 2025 show a share of [14.4%](estimate) of GDP; the official figure for 2024 was [13.6%](actual).
vi | Khảo sát năm 2025 cho thấy [80%](actual) hồ sơ được nộp trực tuyến; [20%](actual) nộp giấy.
en | The ministry has no estimates for 2024; firms that answered are [12%](actual) of the sample.
vi | Văn phòng Chính phủ ước tính nhờ làm thủ tục trực tuyến, xã hội tiết kiệm được [1.240 tỷ đồng](estimate) trong quý I/2026.
en | The ministry estimates that, thanks to online procedures, society saved [VND1.24 trillion](estimate) in the first quarter of 2026.
"""

test_each_of_a_list_is_reckoned = each_row({"kind": _ESTIMATES}, _DAY)


#: What a figure speaks of.
_METRICS = """
vi | Giá trị tăng thêm của kinh tế số năm 2025 ước đạt [1.842,6 nghìn tỷ đồng](digital_economy_value). Loại trừ yếu tố giá, khu vực này ước tăng [12,4%](digital_economy_growth) trong năm 2025.
vi | Doanh thu công nghiệp công nghệ số năm 2025 đạt [198 tỷ USD](digital_industry_revenue). Theo giá so sánh, ngành này tăng [14,1%](digital_industry_growth).
vi | Quy mô kinh tế số đạt [1.842 nghìn tỷ đồng](digital_economy_value). Trong quý II, lĩnh vực này tăng [11%](digital_economy_growth).
en | The digital economy was worth [$72 billion](digital_economy_value) in 2025. Adjusted for inflation, the sector grew [12.4%](digital_economy_growth).
en | Revenue of the digital technology industry reached [$198 billion](digital_industry_revenue). Net of price changes, the sector grew [14.1%](digital_industry_growth).
vi | Năm 2024, kinh tế số của Thanh Hóa chiếm [14,2%](digital_economy_gdp_share) GRDP, kinh tế toàn tỉnh tăng [12,16%](gdp_growth).
vi | Kinh tế số chiếm [18%](digital_economy_gdp_share) GRDP, trong khi kinh tế thành phố tăng [8,2%](gdp_growth).
vi | Kinh tế số chiếm [18%](digital_economy_gdp_share) GDP, kinh tế cả nước tăng [8,02%](gdp_growth).
en | The digital economy took [18%](digital_economy_gdp_share) of GRDP, while the province's economy as a whole grew [8.2%](gdp_growth).
vi | Kinh tế số tăng [14%](digital_economy_growth), cao hơn mức tăng chung của nền kinh tế toàn tỉnh.
vi | Hiện nay toàn xã có [9 trạm phát sóng](-), trong đó [4 trạm 5G](stations_5g).
en | The commune has [12 masts](-), among them [three 5G stations](stations_5g).
vi | Sóng 5G phủ [86,4%](coverage_5g) dân số nhờ [59.318 trạm](stations_5g). Trong năm 2025 có [2.714 vị trí](-) bị khai trùng nhưng vẫn được cộng vào.
vi | Cả nước có [80.052 doanh nghiệp công nghệ số](digital_enterprises); [1.900 doanh nghiệp](-) bị tính trùng đã được loại ra.
en | The country has [59,318 5G stations](stations_5g). [2,714 stations](-) had been counted twice.
en | The country has [4,300 startups](startups); [120 startups](-) were double-counted in the first release.
vi | Ngành Thống kê đã thu phiếu điều tra đổi mới sáng tạo của [9.412 doanh nghiệp công nghệ số](-).
vi | Nhóm nghiên cứu phát bảng hỏi tới [640 startup](-) và nhận câu trả lời từ [412 startup](-).
en | The office collected questionnaires on innovation from [9,412 digital technology enterprises](-).
en | The team sent forms to [640 startups](-).
vi | Camera do công ty tự thiết kế hiện có [46%](digital_localisation_share) giá trị Việt Nam; công ty đặt mục tiêu nâng lên [60%](digital_localisation_share) vào năm 2028.
vi | Tỷ lệ hồ sơ nộp trực tuyến của tỉnh là [64%](online_filing_share), tỉnh phấn đấu đưa tỷ lệ này lên [80%](online_filing_share) vào cuối năm.
vi | Sóng 5G phủ [61%](coverage_5g) dân số; nhà mạng cam kết nâng lên [90%](coverage_5g) trong năm 2027.
en | 5G covers [61 per cent](coverage_5g) of the population; the carrier has promised to raise it to [90 per cent](coverage_5g) in 2027.
en | Fibre reaches [78%](fibre_household_share) of households, and the city wants to lift that to [95%](fibre_household_share) by 2028.
vi | Việt Nam xếp [hạng 41](gii_rank) trong bảng GII 2026. Ở Đông Nam Á, Singapore giữ [hạng 6](gii_rank) trong bảng GII 2026; Việt Nam đứng [thứ ba](-) ASEAN.
en | Viet Nam ranks [41st](gii_rank) in the Global Innovation Index 2026. In Southeast Asia, Singapore holds [sixth place](gii_rank) in the Global Innovation Index 2026; Viet Nam is [third](-) in ASEAN.
vi | Trong khu vực, Malaysia xếp [thứ 34](gii_rank) bảng GII.
vi | Ở Đông Nam Á, Việt Nam đứng [thứ ba](-) về đổi mới sáng tạo.
vi | Trong bảng GII, Việt Nam đứng [thứ ba](-) Đông Nam Á.
vi | Chỉ [19%](innovative_enterprise_share) doanh nghiệp có hoạt động đổi mới sáng tạo, và [8,5%](-) doanh nghiệp dùng robot trong sản xuất.
vi | Chỉ [19%](innovative_enterprise_share) doanh nghiệp có hoạt động đổi mới sáng tạo, còn [31%](-) doanh nghiệp thuê dịch vụ đám mây.
en | Only [19%](innovative_enterprise_share) of enterprises had innovation activity, and [8.5%](-) of enterprises used robots.
en | Startups raised [$22 million](startup_investment) in venture capital. The new data centre has a total investment of [$75 million](-).
vi | Theo bộ, giá trị Việt Nam trong sản phẩm số đạt [31%](digital_localisation_share). Theo ông, nếu trừ linh kiện nhập về, phần giá trị ấy trong năm 2024 được ước [khoảng 21%](digital_localisation_share).
vi | Theo bản mới, kinh tế số chiếm [19,4%](digital_economy_gdp_share) GDP. Cục Thống kê, vốn chỉ tính giá trị tăng thêm, thì đưa ra con số sơ bộ [14,7%](digital_economy_gdp_share) cho cùng khoảng thời gian.
vi | Kinh tế số chiếm [19,4%](digital_economy_gdp_share) GDP. Ngân hàng Thế giới nêu con số riêng là [15,1%](digital_economy_gdp_share) cho cùng kỳ.
en | The digital economy was [19.4%](digital_economy_gdp_share) of GDP. The statistics office, which counts value added alone, gives a preliminary [14.7%](digital_economy_gdp_share) for the same period.
"""

test_each_figure_speaks_of_what_is_told = each_row({"metric": _METRICS}, _DAY)


#: A figure's time.
_TIMES = """
vi | Bộ sẽ cắt 60% số biểu mẫu ngay trong năm 2026 và lập [15 tổ công tác](2026-11) vào tháng 11.2026.
vi | Trong tháng 3.2026 cả nước có thêm [1.200 trạm](2026-03), quý 2.2026 thêm [900 trạm](2026-Q2).
vi | Tháng 8 có [2.026 người](2026-08) đăng ký.
vi | Nhờ vậy, tốc độ tải xuống di động đo bằng công cụ i-Speed trong tháng 3/2026 đạt [168,2 Mbps](2026-03), còn băng rộng cố định đạt [291,4 Mbps](2026-03).
vi | Theo số liệu của cục, tỷ lệ hồ sơ nộp trực tuyến trong năm 2025 đạt [61%](2025), còn tỷ lệ thanh toán trực tuyến đạt [48%](2025).
vi | Theo số liệu của cục, tỷ lệ hồ sơ nộp trực tuyến trong năm 2025 đạt [61%](2025), còn tỷ lệ thanh toán hiện đạt [48%](-).
vi | Tổng nhu cầu vốn cho giai đoạn 2026-2030 là [7.850 tỷ đồng](2026/2030). Khu công nghệ cao rộng [310 ha](-) được giao cho Ban Quản lý.
vi | Startup gọi được [22 triệu USD](2025) trong năm 2025. Trung tâm dữ liệu mới khánh thành có công suất [12 MW](-).
en | Startups raised [$22 million](2025) in 2025. The data centre has a capacity of [12 MW](-).
vi | Kế hoạch cho giai đoạn 2026-2030 cần 900 tỷ đồng. Tuyến cáp dài [120 km](-) đã xong.
en | The plan needs VND7.85 trillion for 2026-2030. The park covers [310 hectares](-).
vi | Đến năm 2030, khu công nghệ rộng [310 ha](2030).
"""

test_each_figure_has_its_time = each_row({"period": _TIMES}, _DAY)


@pytest.mark.parametrize(
    ("lang", "text", "geo"),
    [
        ("vi", "Khảo sát EGDI 2026, thực hiện ở 193 quốc gia, đặt Việt Nam ở hạng 64.", "WORLD"),
        ("vi", "Chỉ số được đo lường tại 139 nền kinh tế.", "WORLD"),
        ("en", "The survey was conducted in 193 countries.", "WORLD"),
        ("en", "The poll, taken across 40 economies, puts it high.", "WORLD"),
        ("en", "FPT has offices in 30 countries.", "ORG"),
        ("vi", "Viettel đầu tư tại 10 quốc gia.", "ORG"),
    ],
)  # fmt: skip
def test_all_countries_that_are_looked_at_are_the_worlds(figures_of: Reader, lang: str, text: str, geo: str) -> None:
    assert figures_of(text, lang, day=_DAY)[0].geo == geo


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Ai mở đề tài cũng phải điền 37 biểu mẫu rồi chờ gần 9 tháng mới thấy đồng đầu tiên.", ["37 biểu mẫu", "gần 9 tháng"]),
        ("Thủ tục mất hơn 6 tháng.", ["hơn 6 tháng"]),
        ("Gần 9 tháng sau khi nghị quyết ra đời, mọi việc đã khác.", []),
    ],
)  # fmt: skip
def test_how_long_somebody_waits_is_a_figure(figures_of: Reader, text: str, quotes: list[str]) -> None:
    assert [f.quote for f in figures_of(text, "vi", day=_DAY)] == quotes


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "VNeID thêm tiện ích\n\nBộ Công an thông báo số tài khoản vượt 66 triệu.\n\nĐà Nẵng gom nhân lực chip\n\nTheo sở, cuối tháng 9/2026 thành phố có 1.260 kỹ sư bán dẫn, trong đó 760 người làm thiết kế."),
        ("en", "Digital IDs\n\nThe ministry counts 66 million accounts.\n\nDa Nang gathers chip talent\n\nAt the end of September 2026 the city had 1,260 semiconductor engineers, 760 of them designers."),
    ],
)  # fmt: skip
def test_the_city_behind_a_year_is_that_of_the_heading(figures_of: Reader, lang: str, text: str) -> None:
    assert [f.geo for f in figures_of(text, lang, day=_DAY)] == ["VN", "VN-DN", "VN-DN"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The commune has 6,310 people scattered over 17 hamlets.", "17 hamlets"),
        ("The 46 teams are dispersed over 14 villages.", "14 villages"),
        ("The 5,000 people live in over 17 hamlets.", "over 17 hamlets"),
    ],
)
def test_over_so_many_is_where_what_is_scattered_lies(figures_of: Reader, text: str, quote: str) -> None:
    assert figures_of(text, day=_DAY)[-1].quote == quote
