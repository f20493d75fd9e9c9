"""Bodies with a code behind their name, times that a sentence says beside those told before, plans and estimates told behind a figure, addresses and bands."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import each_row

_DAY = date(2026, 5, 18)

#: Language, and a text with each figure's field behind it.
_METRICS = """
en | The province's growth in 2025 is put at [10.27 percent](gdp_growth), and its exports are estimated at [US$92 billion](-).
en | CMC Corp (HOSE: CMG), one of Vietnam's biggest IT groups, earned [VND3,672 billion](-) before tax in the first quarter of 2026, up [21.5%](-).
vi | Cục tiếp nhận [8.214 đơn đăng ký sáng chế](patents_count), trong đó người nộp đơn Việt Nam có [1.960 đơn](-).
en | What pleases me most is that Vietnamese applicants filed [2,310 patent applications](-).
en | 5G stations numbered [58,000](stations_5g) in January. That is [more than five times](stations_5g) the [11,200](stations_5g) recorded at the same point last year.
en | Resolution 57 wants spending on R&D to be [2 per cent](rd_gdp_share) of GDP in 2030, with [over 60 per cent](rd_private_share) of the money coming from outside the State.
en | Vietnam's AI start-ups raised [$123 million](-) in 2025, while start-ups raised [$530 million](startup_investment) in all.
vi | Tính chung 6 tháng đầu năm, nền kinh tế ước tăng [8,18%](gdp_growth). Để cả năm đạt mục tiêu tăng trưởng [từ 10% trở lên](gdp_growth), kịch bản đặt mục tiêu cho quý III là [11,2%](gdp_growth).
vi | Thị trường thương mại điện tử khép lại năm 2025 với quy mô ước đạt [41,3 tỷ USD](ecommerce_revenue), theo Cục Thương mại điện tử và Kinh tế số. Tốc độ tăng [14,7%](-), thấp hơn những năm trước.
en | The share of the population covered by 5G has gone to [91.9 percent](coverage_5g), beating the government's 2025 target of [50 percent](coverage_5g) by a wide margin.
en | The city has processed [1.86 million](-) administrative dossiers online, [94.3 percent](online_filing_share) of the total, against [88.1 percent](online_filing_share) in the whole of last year.
en | As of 25 December, [946 tasks](tasks_done) had been completed out of [1,310](tasks_total) assigned to ministries, a rate of [72.2 per cent](tasks_done_share).
en | VietinBank reported that [99 per cent](cashless_share) of its transactions took place on digital channels, and that its cost-to-income ratio had come down to [27.9 per cent](-).
en | By 2030 the digital economy is to make up [40%](digital_economy_gdp_share) of GRDP, and total spending on research and development is to exceed [2.5%](rd_gdp_share).
en | The city may hold [no more than 49%](-), the rest being left to private investors.
vi | Sản phẩm được đưa lên sàn thương mại điện tử, doanh thu bình quân [120 triệu đồng](-)/tháng. Doanh thu thương mại điện tử cả nước đạt [620 nghìn tỷ đồng](ecommerce_revenue).
vi | Trong tổng số [1.139 nhiệm vụ](tasks_total) được giao, các bộ đã hoàn thành [812](tasks_done), đang triển khai [305](-).
en | R&D spending by businesses has reached [0.32 percent](-) of GDP, about [two thirds](rd_private_share) of the national total.
en | Firms that spend [more than 3 percent](-) of revenue on R&D would be taxed at [10 percent](-) instead of [20 percent](-).
en | Ho Chi Minh City's start-up scene ranked [110th](startup_ecosystem_rank) globally.
en | Vietnam Post's e-commerce platform brought households online, and sales in 2025 came to [VND1.24 trillion](-).
vi | Quốc gia này năm 2024 cắt [14,7%](-) ngân sách R&D.
en | We have [eight full-time researchers for every 10,000 people](researcher_density); the resolution asks for [12](researcher_density) by 2030. Thailand is already [above 20](researcher_density).
en | The cluster was ranked [36th](-) in the Top500 list of the world's fastest supercomputers.
en | GDP will be close to [$800 billion](gdp_value) in 2030. [Two percent](-) of that is [$16 billion](-).
en | For every million inhabitants there are [780 researchers](researcher_density) in Vietnam, [1,300](researcher_density) in Thailand and [more than 9,000](researcher_density) in South Korea.
en | Vietnam ranks [44th](gii_rank) in the Global Innovation Index. Spending on R&D, at [0.4%](rd_gdp_share) of GDP, is [67th](-).
en | Thai Nguyen's digital economy accounted for [31.2%](digital_economy_gdp_share) of GRDP, behind only Bac Ninh's [47.1%](digital_economy_gdp_share).
"""

_TIMES = """
en | The index gave Vietnam a median mobile download of [163.4 Mbps](2025-12) in December 2025. Twelve months earlier the same tests had shown [86.96 Mbps](2024-12) and [164.2 Mbps](2024-12) respectively.
en | The plan projects that growth will average [20-30 per cent](2026/2030) a year between 2026 and 2030. By then, [70 per cent](2030) of adults are supposed to shop online.
en | The programme sets goals for 2030. There should be [15 local suppliers](2030) of the first tier in electronics, up from [four](-) today.
en | Vietnam's economy grew [8.91%](2025-Q4) in the fourth quarter of 2025. Exports increased [15.3%](2025) in 2025, led by electronics, whose shipments soared [29%](2025).
en | In 2020, it had been worth [$11.8 billion](2020). Some [3.6 billion items](2025) changed hands in 2025, Metric has calculated; Shopee alone handled [56 per cent](2025) of sales.
vi | Trong quý vừa qua VNPT lắp thêm [2.300 trạm](2026-Q1), đưa tổng số trạm phát sóng 5G lên [12.750 trạm](2026-Q1).
vi | Đến cuối tháng 2, mới có [31 đề tài](2026-02) đặt hàng của năm nay được ký hợp đồng.
vi | Công ty đạt doanh thu [70 tỷ yên](2025-M01/2025-M11) trong 11 tháng năm 2025 và đang có [4.800 nhân sự](-) tại [18 văn phòng](-).
vi | e-Conomy SEA 2025 của Google định giá nền kinh tế số Việt Nam ở mức [45 tỷ USD](2025), đứng sau Indonesia ([115 tỷ USD](2025)).
en | Start-up funding fell to [$215 million](2025-H1) in the first half of 2025; [12 of the 41 rounds](2025-H1) were for AI companies, which took [38 percent](2025-H1) of the money.
en | The Government's target for the full year is [at least 10 per cent](2026) growth; the Asian Development Bank in April forecast [7.2 per cent](2026).
en | Gross domestic product rose [8.54%](2025-Q4) in October-December of 2025. It rose [7%](2026-Q1) in January-March.
en | HCMC has reserved [VND5.6 trillion](2026/2030) for shared computing infrastructure in 2026-2030.
vi | Toàn tỉnh có [120 doanh nghiệp](-) khoa học và công nghệ (hiện nay có [58 doanh nghiệp](-)); năm 2024 mới có [40 doanh nghiệp](2024).
en | The platform has brought [1.6 million households](-) online since 2022, and sales in 2025 came to [VND1.24 trillion](2025), [36 percent](2025) more than the year before.
en | The city's start-up scene ranked [110th](2026) globally, up [one place](2026), according to StartupBlink's 2026 report, which put its value at [$7.4 billion](2026).
en | The fund has raised [VND1.5 trillion](-) of the [VND5 trillion](2030) it is meant to have by 2030.
vi | Giá trị tăng thêm của kinh tế số quý 1/2026 ước chiếm [14,86%](2026-Q1) GDP. Theo giá so sánh 2010, kinh tế số ước tăng [12,3%](2026-Q1).
vi | Cơ quan thống kê điều chỉnh số liệu năm 2025: tăng trưởng GDP cả năm được tính lại ở mức [8,12%](2025), thay vì [8,02%](2025) như số ước tính công bố hồi tháng 1.
vi | Kết quả tháng 4 năm 2026: tốc độ di động đạt [161,7 Mbps](2026-04). Tháng trước đó, tốc độ di động là [158,2 Mbps](2026-03).
vi | Hồ sơ lòng vòng tám tháng, đến khi ký được hợp đồng thì báo giá đã tăng [11%](-).
vi | Bộ phối hợp các doanh nghiệp viễn thông xóa [312 thôn](2026-H1), bản lõm sóng trong 6 tháng đầu năm.
en | At the VND986-billion Software Park No. 2, which opened last August on a plot overlooking the river, space has been let to [21 tenants](-).
en | An engineer who came home from Ho Chi Minh City last year, says he earns [VND32 million](-) a month.
en | Growth was [7.83 percent](2026-Q1) in the first quarter of 2026, compared with [6.93 percent](2025-Q1) in the same period of last year, a number since revised up to [7.05 percent](2025-Q1).
en | Exports of electronics rose [42%](2026-04) in April from a year earlier to [$11.4 billion](2026-04). // Shipments of phones were up [3.1%](2026-04). Total exports rose [16%](2026-04) to [$48.6 billion](2026-04).
vi | Công ty công bố kết quả kinh doanh 4 tháng năm 2026 với doanh thu [61.300 tỷ đồng](2026-M01/2026-M04). // Khối dịch vụ nước ngoài đóng góp [31.200 tỷ đồng](2026-M01/2026-M04).
en | R&D, which accounted for [1.1 percent](2025) of GRDP in 2025, is to reach [2 percent](-).
en | Singapore spends [1.9%](-) of GDP on R&D (2024: [1.8%](2024)).
en | Ministries and provinces had completed [980](2026-03) of the [1,400 tasks assigned](2026-03) under Resolution 57 by the end of March 2026.
"""

_KINDS = """
en | Coverage should reach [99%](target). "[Ninety-five percent](forecast) this year is realistic," its deputy director said.
en | A share of [95%](forecast) may be possible. It is realistic: [40%](actual) of firms had done so in 2025.
en | Growth was [8.62%](actual) in 2025, short of the [10%](target) that Hanoi had been aiming for.
en | At the annual meeting, shareholders approved a plan for pre-tax profit of [VND15.3 trillion](target) in 2026.
en | A packaging plant is expected to open in July, and FPT has pledged to train [10,000 semiconductor engineers](target) by 2030.
en | A fresh graduate in layout design can expect [$700 to $900](actual) a month in Da Nang.
en | If GDP by then is [$800 billion](forecast), as the planners project, somebody has to find the money.
en | The value added of the digital economy is estimated at [$18.7 billion](estimate). The sector grew by [12.9 per cent](estimate), by the same estimate.
en | The share of the digital economy in 2025 was [14.86 per cent](actual), not the [14.71 per cent](estimate) it had provisionally announced in January.
en | The resolution speaks of [8-10%](target) by 2030. The university is a good example of what is possible: it owns [312 patents](actual) and has licensed [a quarter](actual) of them.
vi | Theo kế hoạch, ngân sách nhà nước năm 2026 bố trí [95.000 tỷ đồng](target) cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số, chiếm [3,01%](target) tổng chi.
vi | Kết luận phiên họp nêu rõ: trong năm 2026, hoàn thành [ít nhất 95%](target) nhiệm vụ được giao; đưa vào vận hành [5 phòng thí nghiệm](target).
vi | Báo cáo nêu rõ: trong năm 2026, cả nước đã hoàn thành [95%](actual) nhiệm vụ được giao.
vi | Kinh tế số năm 2025 chiếm [14,18%](actual) GDP, điều chỉnh tăng [0,16 điểm phần trăm](actual) so với số sơ bộ; riêng kinh tế số lõi chiếm [8,87%](actual).
en | Growth was [8.02%](actual), higher than an earlier estimate of [7.9%](estimate).
vi | TP đang hoàn tất đề án quỹ đầu tư mạo hiểm quy mô ban đầu [500 tỉ đồng](target).
en | The Ministry of Finance has pencilled in [VNĐ108 trillion](target) for science in next year's budget. Analysts have pencilled in growth of [7%](forecast) for next year.
en | The first phase, with [600 racks](forecast), is expected to be ready in June 2027.
vi | Với năm 2027, ban lãnh đạo dự kiến trình cổ đông kế hoạch lợi nhuận trước thuế [15.200 tỷ đồng](target).
vi | Mùa tuyển sinh năm 2025, các trường nhận [hơn 19.000 sinh viên](actual) vào các ngành liên quan đến vi mạch.
en | E-commerce sales will reach [$50 billion](forecast) by 2028, Momentum Works predicts in its latest report; in 2024 they amounted to [$22 billion](actual).
en | HCMC has reserved [VND5.6 trillion](target) for shared computing infrastructure in 2026-2030.
en | The group signed contracts worth [VND13.1 trillion](actual). [Eleven deals](actual) were [above $10 million](threshold) each.
en | A venture capital fund, set up in January, has charter capital of [VND600 billion](actual); the city may hold [no more than 49%](threshold).
en | Applicants should bear in mind that revenue of the digital technology industry, at [US$198 billion](actual) in 2025, is growing fast.
en | A transfer of [more than VND10 million](threshold) needs biometric authentication, and customers lost [VND1.2 trillion](estimate) to fraud by the police's own estimate.
en | The law amended this month requires examination to be finished in [no more than 12 months](threshold).
vi | Chúng ta phải đi từ [0,4%](actual) lên [2%](target) GDP trong vòng năm năm.
vi | Tăng trưởng được tính lại ở mức [8,12%](actual), thay vì [8,02%](estimate) như số ước tính công bố hồi tháng 1.
en | By the end of April 5G could be received by [39 per cent](actual) of residents.
en | New rules set a minimum charter capital of [500 billion dong](threshold) for venture funds. The rates on services are [5%](threshold) and [2%](threshold).
en | In August, the university agreed to invest [EUR 12 million](target) in a laboratory.
en | The provincial plan for Resolution 57 provides [VND286 billion](target) for science in 2026.
en | The chairman said the share would be raised to [35 percent](target) this year and [45 percent](target) by 2030.
"""

_PLACES = """
en | FPT Corporation (HoSE: FPT), Vietnam's biggest listed technology group, earned [VND3,672 billion](ORG) before tax in the first quarter of 2026, on revenue that climbed [14.2%](ORG).
en | Vietnam's share was [1%](VN) in 2022; the Semiconductor Industry Association in Washington believes that it could be [8 to 9%](VN) in 2032.
en | In 2011, China spent [1.8 per cent](CN) of its GDP on research. Last year the figure was [2.8 per cent](CN), and nobody calls it the world's workshop any more.
en | In 2011, China spent [1.8 per cent](CN) of its GDP on research. By 2020 it was [2.4 per cent](CN).
vi | Viettel vừa khởi công trung tâm dữ liệu tại Tân Phú Trung (TP. Hồ Chí Minh) trên diện tích [gần 4 ha](ORG), công suất thiết kế [140 MW](ORG).
vi | Công ty Công nghệ Sao Mai báo lãi [300 tỷ đồng](ORG) trong năm 2025. // Trong mảng hạ tầng, trung tâm dữ liệu tại Đồng Nai với công suất [24 MW](ORG) đã lấp đầy [gần 60%](ORG).
vi | Gartner dự báo thế giới chi [2.520 tỷ USD](WORLD) cho AI trong năm 2026. // Năm 2024, toàn cầu có [3,7 triệu đơn sáng chế](WORLD).
en | The world will spend [$2.5 trillion](WORLD) on AI in 2026. Companies around the world filed [3.7 million patent applications](WORLD) in 2024.
en | In Korea and Israel, business pays for [79 per cent](KR) and [some 90 per cent](IL) of all research.
vi | Hà Nội và TP.HCM có [1.200](VN-HN) và [3.400 startup](VN-SG).
en | Thailand and Malaysia spend [1.2 percent](TH) and [1 percent](MY) of GDP on research.
en | In the Provincial Innovation Index 2025, Hà Nội led with [66.2 points](VN-HN), well ahead of Quảng Ninh on [56.4](VN-xx).
en | EVN expects demand from data centres to rise to [1.5 per cent](VN) of national consumption in 2030.
en | At least five digital technology enterprises reach the level of those in advanced countries, and [three more global technology groups](VN) carry out research or production in Viet Nam.
vi | Malaysia đặt mục tiêu có [60.000 kỹ sư bán dẫn](MY) vào năm 2030, trong khi Đài Loan (Trung Quốc) mỗi tháng tuyển thiếu [hơn 34.000 vị trí](TW).
vi | Mẫu tốt nhất của nhóm đạt hiệu suất [23,7%](VN); kỷ lục thế giới hiện ở mức [27,3%](WORLD).
vi | Trong [34 công ty](ORG) mà quỹ chúng tôi đã rót vốn, chỉ [sáu công ty](ORG) từng bán được hàng.
vi | Tại Hà Nội, trả lời báo chí, đại diện Bộ Khoa học và Công nghệ cho rằng mục tiêu vào nhóm [40](VN) nước dẫn đầu là khả thi.
en | The salaries are [VND18-25 million](VN) a month. That is [about a third](VN) of what a graduate makes in Hsinchu.
en | A worker here produces [roughly one-tenth](VN) of what a worker in Singapore does.
en | Within Southeast Asia, the country trails only Singapore ([fifth](SG)) and Malaysia ([33rd](MY)), while Thailand stands [45th](TH) in the index.
en | So said Daniel Marsh, an economist at a London consultancy, who forecasts growth of [6.5%](VN) for next year.
en | Data firm Metric says that Shopee held [56%](ORG) of sales in the first quarter of 2026 and TikTok Shop [41%](ORG).
en | Between January and April our consular section dealt with [3,260 applications](ORG).
vi | Xã Mường Chanh (Sơn La) có [1.842 hộ](VN-xx). // Từ đầu năm đến nay xã tiếp nhận [2.310 hồ sơ](VN-xx), [78%](VN-xx) nộp trực tuyến.
en | CMC Corporation broke ground on a data centre in Ho Chi Minh City's Saigon Hi-Tech Park on Tuesday, with investment of [$250 million](ORG).
"""

_TABLES = {"metric": _METRICS, "period": _TIMES, "kind": _KINDS, "geo": _PLACES}


test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, _DAY)


@pytest.mark.parametrize(
    ("lang", "text", "read"),
    [
        ("en", "One line of code in three is now written by a machine.", ["One line of code in three percent eq"]),
        ("en", "It is right nine times out of 10.", ["nine times out of 10 percent eq"]),
        ("en", "Growth was revised up to 8.47% in March.", ["8.47% percent eq"]),
        ("en", "The bank expects it to pass the mark of 65 percent.", ["pass the mark of 65 percent percent gt"]),
        ("en", "The start-up ecosystem is one of the world's 30 strongest.", ["30 rank top"]),
        ("en", "Every unit reports before the 25th, and again by the 5th of each quarter.", []),
        ("en", "Viettel added the 700 MHz band.", []),
        ("en", "The first three, two in Hanoi and one in Hue, are full.", []),
        ("en", "Our telephone number remains +49 30 536 30 108.", []),
        ("en", "Spending will never fall below 5% of revenue.", ["never fall below 5% percent gte"]),
        ("en", "The carrier bought 100 MHz of spectrum.", ["100 MHz other eq"]),
        ("vi", "Nhà mạng thêm băng tần 2,6 GHz và 700 MHz.", []),
        ("vi", "Khối băng tần 100 MHz đã được bán.", ["100 MHz other eq"]),
        ("vi", "Bà ở ngõ 192 phường Bồ Đề, còn anh ở hẻm 12 đường Lê Lợi.", []),
        ("vi", "Chi cho R&D mới bằng nửa phần trăm GDP.", ["nửa phần trăm percent eq"]),
        ("vi", "Một nửa doanh nghiệp không chi đồng nào.", ["Một nửa percent eq"]),
        ("vi", "Muốn vào nhóm 40 thì phải cải cách.", ["40 rank top"]),
        ("vi", "Một điểm đáng chú ý là thuế quan theo Mục 232 đối với chip.", []),
        (
            "vi",
            "Gần một nửa là hộ nghèo, cả xã có 4 điểm phát sóng.",
            ["Gần một nửa percent lt", "4 điểm phát sóng count eq"],
        ),
        ("vi", "Chỉ một trên tám doanh nghiệp dùng đến quỹ.", ["Chỉ một trên tám percent eq"]),
        ("vi", "Một trong ba doanh nghiệp được chọn đã rút lui.", ["ba doanh nghiệp count eq"]),
        ("en", "Its EGDI score of 0.7709 put it in the group.", ["0.7709 index eq"]),
        (
            "en",
            "It added 8.4 percentage points and the others 5.62 points.",
            ["8.4 percentage points percentage_point eq", "5.62 points percentage_point eq"],
        ),
        ("en", "The survey of 1,200 firms found little.", ["1,200 firms count eq"]),
    ],
)
def test_figures_are_told_from_what_only_names(figures_of: Reader, lang: str, text: str, read: list[str]) -> None:
    figures = figures_of(text, lang, day=_DAY)
    assert [f"{f.quote} {f.quantity.unit} {f.quantity.comparator}" for f in figures] == read


def test_money_for_start_ups_of_the_country_is_no_citys_in_an_article_about_one(figures_of: Reader) -> None:
    text = "TP.HCM lên hạng 110 toàn cầu.\n\nNăm 2024 dòng vốn đầu tư mạo hiểm vào startup Việt chỉ còn 398 triệu USD."
    figures = figures_of(text, "vi", title="Khởi nghiệp TP.HCM: hạng tăng, vốn giảm", day=_DAY)
    assert [(str(f.quantity.unit), f.geo) for f in figures] == [("rank", "VN-SG"), ("usd", "VN")]


def test_each_item_of_a_digest_is_about_a_place_of_its_own(figures_of: Reader) -> None:
    text = (
        "UBND TP. Hải Phòng vừa phê duyệt khu công nghệ thông tin quy mô 42 ha.\n\n"
        "Tính đến ngày 20/4, Bộ Công an đã cấp hơn 68 triệu tài khoản định danh điện tử."
    )
    figures = figures_of(text, "vi", title="Điểm tin khoa học, công nghệ tuần 20 - 25/4", day=_DAY)
    assert [f.geo for f in figures] == ["VN-xx", "VN"]


def test_the_figure_of_the_nation_told_again_is_no_citys(figures_of: Reader) -> None:
    text = (
        "TP.HCM có 2.000 startup.\n\n9 tháng đầu năm các startup Việt Nam gọi được 487 triệu USD. "
        "Cả năm 2025, con số này là 702 triệu USD."
    )
    figures = figures_of(text, "vi", title="TP.HCM tìm vốn cho startup", day=_DAY)
    assert [f.geo for f in figures] == ["VN-SG", "VN", "VN"]


def test_what_a_share_is_set_against_is_of_the_same_place(figures_of: Reader) -> None:
    text = (
        "Carrier VNPT has switched on 5G in all 24 districts of Gia Lai. "
        "It now covers 71 percent of the province's population, against 22 percent a year ago."
    )
    figures = figures_of(text, "en", title="VNPT rolls out 5G in the Central Highlands", day=_DAY)
    assert figures[-1].geo == figures[-2].geo
