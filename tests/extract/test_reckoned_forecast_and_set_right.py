"""Who forecasts, what is only intended or set right, and the times and owners that such sentences tell otherwise."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import MARK, each_row, read_row, unmarked

_KINDS = """
vi | Thanh tra yêu cầu chủ đầu tư làm rõ: // - Khoản [340 tỷ đồng](actual) chi sai; - [12 dự án](actual) chậm tiến độ.
vi | Theo yêu cầu của Bộ, các tỉnh nêu: // - Hà Nội có [40%](actual) người trưởng thành dùng chữ ký số.
vi | Mục tiêu đến năm 2025: [80%](target) hộ gia đình có cáp quang; 5G phủ [25%](target) dân số.
vi | Tỉnh đã phân bổ [2,3%](actual) tổng chi ngân sách cho khoa học, cao hơn mức [2%](target) Trung ương giao.
vi | Thủ tướng yêu cầu: // b) Bộ Công an duy trì trên [70 triệu](target) tài khoản định danh trong năm 2026; cấp chữ ký số để cuối năm 2026 có [hơn 40%](target) người trưởng thành sở hữu, so với [24,5%](actual) hồi tháng 3.
vi | Thủ tướng giao các bộ, ngành thực hiện các nhiệm vụ sau: // - Bộ Công an cấp chữ ký số cho [40%](target) dân số trưởng thành trong năm 2026. // - Các địa phương đưa [80%](target) hồ sơ lên trực tuyến.
en | The Prime Minister asked ministries to act: // - The Ministry of Public Security to issue signatures to [40 per cent](target) of adults this year. // - Localities to put [80 per cent](target) of dossiers online.
vi | Kết quả 6 tháng: // - Bộ Công an cấp chữ ký số cho [24,5%](actual) dân số trưởng thành.
vi | Đại biểu hỏi về kết quả thực hiện yêu cầu của Thủ tướng: // - Bộ Tài chính giải ngân [95.000 tỷ đồng](actual) trong năm 2026.
en | Industry body SEMI projects global chip sales of [$975 billion](forecast) in 2026.
en | By 2030 they see it in a range of [$90-200 billion](forecast).
en | The sector had attracted 170 projects with registered capital of [nearly $11.6 billion](actual).
en | Loans to exporters carry an interest rate of [no more than 6 per cent](threshold) a year.
en | Firms can deduct [150 per cent](threshold) of their research expenses.
en | According to Google, Temasek and Bain & Company's e-Conomy SEA report, Vietnam's digital economy will hit [US$39 billion](forecast) in 2026.
en | The digital economy will hit [US$39 billion](forecast) in 2026, the e-Conomy SEA 2025 report said.
en | The digital economy will be worth [US$39 billion](forecast) in 2027, according to Standard Chartered.
en | The digital economy will be worth [US$39 billion](forecast) in 2027, Momentum Works estimates.
en | The e-commerce market will reach [US$52 billion](forecast) by 2027, a study by Metric found.
en | Revenue from data centres will grow to [US$1.04 billion](forecast) by 2028, Research and Markets says.
en | Google will invest [US$2 billion](target) in a data centre by 2028.
en | According to Google, it will invest [US$2 billion](target) in a data centre by 2028.
en | For Google, the data centre will cost [US$2 billion](target) by 2028.
vi | Theo Google, hãng sẽ đầu tư [2 tỷ USD](target) vào trung tâm dữ liệu đến năm 2028.
vi | Theo Google, thị trường sẽ đạt [39 tỷ USD](forecast) vào năm 2028.
en | For the whole of 2026, PulseData projects a market of [$38-40 billion](forecast).
en | The road is projected to cut travel. It is also projected to add [0.3 percentage points](forecast) to growth in 2027.
vi | Theo báo cáo e-Conomy SEA 2025, kinh tế số Việt Nam sẽ đạt [39 tỷ USD](forecast) vào năm 2027.
vi | Đến năm 2030, quy mô thương mại điện tử có thể nằm trong khoảng [90-200 tỷ USD](forecast).
vi | Trong bảng xếp hạng tháng 5 của Ookla, Việt Nam lần lượt đứng thứ [15](actual) và thứ [11](actual) thế giới về hai chỉ tiêu này.
vi | Chỉ tiêu tăng trưởng năm 2026 là [10%](target).
vi | Ban Chỉ đạo yêu cầu xử lý dứt điểm [164 nhiệm vụ](target) quá hạn trong năm 2026.
vi | Sở yêu cầu các sàn xử lý [1.200 gian hàng](actual) vi phạm.
vi | Gần [một phần ba](actual) số nhiệm vụ giao cho cấp tỉnh chậm tiến độ.
vi | [Hai phần ba](actual) số doanh nghiệp được hỏi chi [dưới 1%](threshold) doanh thu cho nghiên cứu.
en | [Two thirds](actual) of the firms polled spend [less than 1%](threshold) of their turnover on research.
en | The research centre spends [less than 1%](actual) of its turnover on buildings.
en | Growth came to [7.17 percent](actual) last year, and leaders have set [10 percent](target) as their goal for 2026.
en | Firms whose research staff make up [at least 5 percent](threshold) of the workforce are treated as small innovators.
en | Larger firms qualify only if they spend [2 percent or more](threshold) of turnover on research.
vi | Doanh nghiệp chỉ được hưởng ưu đãi nếu chi [từ 2%](threshold) doanh thu trở lên cho nghiên cứu.
en | A firm may place [up to 20 percent](threshold) of its income in a fund, against [10 percent](threshold) before.
en | Some [62 percent](actual) of firms plan to adopt AI next year.
en | Spending will rise by [12 percent](target) next year, and [41 percent](actual) intend to hire data specialists.
vi | Khoảng [62%](actual) doanh nghiệp dự định ứng dụng AI trong năm tới.
vi | Muốn nguồn lực xã hội chiếm [hơn 60%](target) tổng chi R&D vào năm 2030, phải để doanh nghiệp tự quyết định.
"""
_TIMES = """
vi | Nếu năm 2021 chỉ có [64.000](2021) doanh nghiệp công nghệ số thì nay đã là [80.000](-).
vi | Nghị quyết số 57-NQ/TW đề ra mục tiêu đến năm 2030, trình độ khoa học đạt mức tiên tiến ở nhiều lĩnh vực; kinh phí chi cho nghiên cứu và phát triển đạt [2%](2030) GDP; nhân lực nghiên cứu đạt [12 người](2030) trên một vạn dân.
en | The plan of the ministry for the science of the coming years sets the goal for 2030, that science be advanced; that R&D spending make up [2 per cent](2030) of GDP.
vi | Cục cho biết trong 5 tháng đã tiếp nhận [8.420 đơn](2026-M01/2026-M05) sáng chế.
vi | Doanh thu bán lẻ trực tuyến 5 tháng đạt [24,3 tỷ USD](2026-M01/2026-M05).
vi | Kết quả thực hiện nhiệm vụ được giao: // - Bộ Tài chính giải ngân [95.000 tỷ đồng](2025-12) trong tháng 12.
vi | Phó Thủ tướng yêu cầu các bộ, ngành: // 1. Bộ Xây dựng số hóa [100%](2026-Q4) dữ liệu quy hoạch trong quý IV. // 2. Bộ Tài chính trình đề án trong tháng 12, bố trí [95.000 tỷ đồng](2026-12).
vi | Phó Thủ tướng nêu kết quả của các bộ, ngành: // 1. Bộ Xây dựng số hóa [100%](2025-Q4) dữ liệu quy hoạch trong quý IV.
vi | Bộ trưởng nhấn mạnh: "Năm 2026 phải hoàn thành [100%](2026) nhiệm vụ".
vi | Ông nói về chương trình "Việt Nam số 2030" với [100 dự án](-).
vi | Nghị quyết 57 đặt mục tiêu đến năm 2030, kinh tế số chiếm [30%](2030) GDP. Cũng tại mốc này, tỷ lệ người dân có chữ ký số đạt trên [50%](2030).
en | The city had disbursed [41 percent](2026-05) by the end of May. The target for that date had been [55 percent](2026-05).
vi | Đến hết tháng 6/2026, sóng 5G đã đến với [71,4%](2026-06) dân số; cùng kỳ năm trước, tỷ lệ tương ứng mới là [38,2%](2025-06).
vi | Tỷ lệ hộ có cáp quang năm 2025, vốn được ước là [89,1%](2025), nay được điều chỉnh còn [87,6%](2025).
vi | Tỷ lệ hộ có cáp quang năm 2025 là [89,1%](2025), nay đã lên [91%](-).
vi | Trong GII 2025, Việt Nam xếp thứ [44](2025), giữ nguyên hạng của năm trước và cao hơn năm 2013 là [32 bậc](2025).
vi | Báo cáo của StartupBlink năm 2025 đặt Việt Nam ở vị trí [55](2025). So với bảng năm trước, Đà Nẵng tăng [130 bậc](2025).
en | Trade was worth [$89.3 billion](2025) in 2025, [9.1 per cent](2025) above the previous year's level.
vi | Doanh thu công nghiệp công nghệ số năm 2025 đạt [198 tỷ USD](2025); một năm trước đó mới là [152 tỷ USD](2024), tính ra tăng [30,3%](2025).
vi | Khảo sát được thực hiện từ tháng 11/2025 đến tháng 1/2026 với [1.842 doanh nghiệp](2025-11/2026-01).
en | The survey ran from November 2025 to January 2026 and asked [1,842 firms](2025-11/2026-01).
en | From November to January 2026 the province approved [12 projects](2025-11/2026-01).
vi | Từ tháng 3 đến tháng 5/2026, tỉnh duyệt [12 dự án](2026-03/2026-05).
vi | Quý I và quý II, sau khi rà soát, GDP tăng lần lượt [7,83%](2026-Q1) và [8,46%](2026-Q2); số ước tính của quý II là [8,31%](2026-Q2).
en | Fixed and mobile speeds averaged [268](2025-11) and [147Mbps](2025-11), respectively, in November 2025, good for [11th](2025-11) place worldwide.
vi | Kinh tế số năm 2025 chiếm [14,02%](2025) GDP. Bình quân giai đoạn 2021 - 2025, con số này là [13,2%](2021/2025). Dẫn đầu là Bắc Ninh với [46,3%](2025).
vi | Xuất khẩu quý II/2026 đạt [48,3 tỷ USD](2026-Q2), nâng lũy kế 6 tháng lên [88,5 tỷ USD](2026-H1).
en | Growth was [7.79 percent](2025-M01/2025-M09) in the first nine months of 2025. In the corresponding nine months of 2024, the economy grew [6.88 percent](2024-M01/2024-M09).
en | Officials said [4,250 procedures](2026-05), or [68.5 percent](2026-05) of the total, were provided fully online at the end of May.
en | Korea had a GDP per capita of [less than $100](1960) in 1960.
"""
_PLACES = """
vi | Startup AI VinaMind vừa gọi vốn [12 triệu USD](ORG), nâng tổng vốn lên [17 triệu USD](ORG). Startup AI Việt Nam gọi được [123 triệu USD](VN).
en | With [2,180 start-ups](VN-SG) and [72 incubators](VN-SG), Ho Chi Minh City accounts for half of the country's total.
vi | Với [2.180 startup](VN-SG), [72 vườn ươm](VN-SG), TP.HCM chiếm gần một nửa số startup cả nước.
vi | Sở hữu [2.450](VN-DN) doanh nghiệp công nghệ số, Đà Nẵng đứng thứ ba cả nước.
vi | Hiện có [1.200 startup](VN), Hà Nội chiếm gần một nửa.
en | With [68 per cent](VN) of its people under 5G coverage, Viet Nam is ahead of Thailand.
en | The World Bank expects growth of [6.6 per cent](VN), while Singapore's United Overseas Bank projects [6.9 per cent](VN).
en | Thailand's National Economic Council says growth reached [2.2 per cent](TH).
en | "In 2024 we exported [$132 billion](VN) worth of hardware," said Nguyen Khac Lich, who heads the ICT Industry Authority.
en | "We trained [1,200 engineers](ORG) last year," said Nguyen Van Nam, who runs the Hoa Lac training centre.
en | Founded by former Viettel engineers, Anten Viet ploughs [18 to 20 per cent](ORG) of its revenue back into research.
en | One cosmetics brand, Thao Moc, sold [23,000 lipsticks](ORG) in April.
en | Hanoi spends [2 percent](VN-HN) of its revenue on science.
vi | Ông Daniel Tan đến từ Singapore so sánh: đảo quốc này có [hơn 4.500 startup](SG).
vi | Bà Nguyễn Lan Chi, giám đốc quỹ Sông Hàn Ventures, nói thị trường khó. Riêng quỹ của bà năm ngoái xem [310 hồ sơ](ORG).
"""
_SUBJECTS = """
vi | Nhà nước hỗ trợ 15% chi phí cho nhà mạng lắp [trên 20.000 trạm 5G](-) đến hết năm 2025.
en | The State refunds 15 per cent of the cost to operators that install [more than 20,000](-) 5G stations by the end of 2025.
en | The Government supports operators; Viettel built [more than 20,000](stations_5g) 5G stations in 2025.
en | Industry remained the main driver in the first six months, with growth of [8.15 per cent](-).
en | Exports were strong, with growth of [16 per cent](-). The economy was strong, with growth of [8.15 per cent](gdp_growth).
en | Hanoi posted growth of [8.1 per cent](gdp_growth). The market expects growth of [8 per cent](gdp_growth) this year.
vi | Xuất khẩu duy trì tốc độ tăng trưởng [16%](-). Du lịch phục hồi với tốc độ tăng trưởng [22%](-). Doanh nghiệp này duy trì tốc độ tăng trưởng [30%](-) mỗi năm.
vi | Công nghiệp là động lực chính giúp tăng trưởng đạt [8,2%](gdp_growth). Đà Nẵng duy trì tốc độ tăng trưởng [9%](gdp_growth).
vi | Đến nay, đã có 25/34 tỉnh, thành phố bố trí từ [2%](-) ngân sách trở lên cho khoa học, công nghệ.
en | Of the 34 provinces and cities, 22 have earmarked [at least 3 per cent](-) of their budgets for science and technology.
en | Only 12 provinces have put [more than 80 percent](-) of their dossiers online.
vi | Ngay từ năm 2025 tỉnh bố trí [không dưới 4%](st_budget_share) tổng chi ngân sách cho khoa học, công nghệ.
en | The country spent [more than 2 per cent](st_budget_share) of its budget on science last year.
vi | Từ 1/7, người dân được miễn [100%](-) phí khi làm thủ tục trực tuyến; tỷ lệ hồ sơ trực tuyến toàn trình đạt [54,8%](online_filing_share).
en | The ministry wants to raise the share of dossiers filed online to [no less than 80 percent](online_filing_share) by the same deadline.
en | Citizens use [68 million](digital_id_accounts) VNeID accounts, and the National Public Service Portal had [32 million registered accounts](-).
en | The Government has set a goal of [at least 8 per cent](gdp_growth) for GDP growth in 2025.
en | The province completed [134](tasks_done) of the [172 tasks](tasks_total) in its action plan in 2025, or [77.9%](tasks_done_share).
en | The ministry said [16.1 trillion VND](-) was added to the science and technology budget in 2025.
en | Under the draft, firms could write off [200 per cent](-) of R&D costs against tax.
vi | Đến 2030, quy mô kinh tế dữ liệu đạt [20 tỷ USD](-), tăng trưởng [25%](-)/năm. Quy mô kinh tế Việt Nam đạt [514 tỷ USD](gdp_value).
en | The data economy will be worth [$20 billion](-) by 2030, growing [25 per cent](-) a year.
vi | Theo StartupBlink, TP.HCM lọt top [100](startup_ecosystem_rank) hệ sinh thái khởi nghiệp toàn cầu khi xếp thứ [97](startup_ecosystem_rank).
en | Hanoi climbed [11 notches](startup_ecosystem_rank) to [137th](startup_ecosystem_rank) place in the StartupBlink index.
en | Of the [1,256 tasks](tasks_total) under Resolution 57, ministries had wrapped up [917](tasks_done), or [73 per cent](tasks_done_share).
en | The digital economy made up [14.02 per cent](digital_economy_gdp_share) of GDP in 2025, with the core digital sector contributing [8.63 per cent](-) and the rest [5.39 per cent](-). The ratio was [13.21 per cent](digital_economy_gdp_share) in 2024.
en | The digital technology industry contributed [8.63 per cent](digital_industry_gdp_share) of GDP.
vi | Năm 2025, [44,7%](innovative_enterprise_share) doanh nghiệp có hoạt động đổi mới sáng tạo. Mức tăng [8,6 điểm phần trăm](innovative_enterprise_share) là cao nhất.
en | Yet only [16%](innovative_enterprise_share) of our firms carry out any innovation at all.
vi | GDP 9 tháng tăng [8,5%](gdp_growth). Để hoàn thành mục tiêu tăng trưởng cả năm 2026 từ [10%](gdp_growth) trở lên, cần đẩy nhanh giải ngân.
vi | Số đơn đăng ký sáng chế năm 2024 đạt [9.850 đơn](patents_count), tuy tăng [6,2%](patents_growth) nhưng [hơn bốn phần năm](-) do người nước ngoài nộp.
en | Patent applications reached [9,850](patents_count) in 2024, up [6.2 per cent](patents_growth), [four fifths](-) of them by foreigners.
en | Digital services grew. This year [5,120](patents_count) patent applications were received. Residents filed [31%](-) of the applications.
en | Singapore was [5th](gii_rank), Malaysia [34th](gii_rank) and Thailand [45th](gii_rank) in the Global Innovation Index.
vi | Singapore xếp thứ [5](gii_rank), Malaysia thứ [34](gii_rank), Thái Lan thứ [45](gii_rank) trong bảng xếp hạng GII.
vi | GII xếp Việt Nam thứ [44](gii_rank). Riêng nhập khẩu công nghệ cao, nước ta dẫn đầu với vị trí số [1](-) thế giới.
"""
_FACETS = """
vi | Số đơn đăng ký sáng chế năm 2025 là [1.243 đơn](applications), tăng [17,6%](applications); số bằng độc quyền sáng chế là [312](grants).
vi | Tốc độ di động là 172,4 Mbps, xếp thứ [13/103](mobile); băng rộng cố định 301,5 Mbps, thứ [9/153](fixed).
en | Mobile downloads ran at 172 Mbps, good for [13th](mobile) place; fixed broadband came [ninth](fixed) with 301 Mbps.
"""
_UNITS = """
en | Subscribers rose by [8.2 million](count) to [21.9 million](count).
vi | Thành phố vận hành [hơn 200 điểm](count) hỗ trợ dịch vụ công số.
en | Viet Nam rose [10 rungs](places) to [71st](rank) place.
vi | Nhà thầu thi công [ba](none) ca, [bốn](none) kíp.
vi | [Cứ năm kỹ sư ra trường thì một người](percent) chuyển sang viết phần mềm.
vi | Đà Nẵng tăng nhanh hơn cả [hai đô thị](count) lớn.
en | Exports rose for [three consecutive quarters](other).
en | Sales have grown for [four quarters in a row](other).
vi | VCCI coi đây là đòn [bẩy](none) rẻ nhất hiện có.
vi | [Hai](none) Bộ trưởng chứng kiến lễ ký các thỏa thuận hợp tác.
"""
_TABLES = {"kind": _KINDS, "period": _TIMES, "geo": _PLACES, "metric": _SUBJECTS, "facet": _FACETS}
_DAY = date(2026, 7, 18)


test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, _DAY)


@pytest.mark.parametrize("row", _UNITS.strip().splitlines())
def test_numerals_measure_what_they_stand_for_or_nothing(figures_of: Reader, row: str) -> None:
    lang, _, marked = row.partition(" | ")
    text, wanted = unmarked(MARK, marked)
    figures = figures_of(text, lang)
    read = [
        next((str(f.quantity.unit) for f in figures if f.start < end and start < f.end), "none")
        for start, end, _ in wanted
    ]
    assert read == [meant for _, _, meant in wanted]


#: Language, and a text that takes back what an earlier version of it said: "was" of that, "is" of what stands.
_SET_RIGHT = """
en | In the previous edition of the Global Innovation Index Viet Nam ranked [46th](is); this year it is [44th](is).
en | An earlier version of the draft set the share at [5 per cent](is); it is now [8 per cent](is).
vi | Phiên bản trước của dự thảo nêu mức [5%](is), nay nâng lên [8%](is).
vi | Lực lượng chức năng xử lý [1.200](is) tin đăng sai sự thật.
en | In 2025, [54.8 per cent](is) of dossiers were filed online. Correction: An earlier version of this article said that [58.4 per cent](was) of dossiers were filed online in 2025. The correct figure is [54.8 per cent](is).
en | This story has been updated. A previous version misstated the share of dossiers filed online as [58.4 per cent](was).
en | The share of dossiers filed online was wrongly given as [58.4 per cent](was) in an earlier version.
en | The share of dossiers filed online was [54.8 per cent](is), not [58.4 per cent](was) as earlier reported.
en | An earlier version of this article put the share of dossiers filed online at [58.4 per cent](was) instead of [54.8 per cent](is).
en | The share was [54.8 per cent](is), as earlier reported.
vi | Trong bản trước của bài viết, tỷ lệ hồ sơ nộp trực tuyến năm 2025 bị ghi nhầm là [58,4%](was). Con số đúng là [54,8%](is).
vi | Bài viết trước đó nêu [58,4%](was) hồ sơ được nộp trực tuyến, nay xin sửa thành [54,8%](is).
vi | Bộ công bố [58,4%](is) hồ sơ được nộp trực tuyến.
"""


@pytest.mark.parametrize("row", _SET_RIGHT.strip().splitlines())
def test_what_a_text_takes_back_is_told_as_what_was(figures_of: Reader, row: str) -> None:
    read, meant = read_row(figures_of, "earlier", row)
    assert read == ["-" if one == "is" else "True" for one in meant]


def test_a_word_that_ends_like_a_bound_is_none(figures_of: Reader) -> None:
    figures = figures_of("Khảo sát 1.250 người tiêu dùng do hiệp hội thực hiện.", "vi")
    assert [(f.quote, f.quantity.comparator) for f in figures] == [("1.250 người tiêu dùng", "eq")]


def test_what_something_rose_by_and_what_it_rose_to_are_two_numbers(figures_of: Reader) -> None:
    figures = figures_of("5G subscribers rose by 8.2 million to 21.9 million.", "en")
    assert [(f.quantity.value, f.quantity.value_high) for f in figures] == [(8_200_000, None), (21_900_000, None)]
