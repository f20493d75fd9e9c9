"""Days of deeds, lengths of time that moved, figures in brackets inside a clause, what was planned of a thing counted before, and aims that were not met."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import each_row

_DAY = date(2026, 2, 2)

#: Language, and a text with each figure's field behind it.
_METRICS = """
en | Can Tho had [1,100](digital_enterprises) digital technology firms at the end of 2025, against the [1,200](digital_enterprises) aimed for.
vi | Tỉnh có [1.100](digital_enterprises) doanh nghiệp công nghệ số, thấp hơn con số [1.200](digital_enterprises) đề ra cho năm 2025.
vi | Tỷ trọng kinh tế số trong GDP năm 2025 ước đạt [18,9%](digital_economy_gdp_share). Như vậy, nhiều khả năng mục tiêu [20%](digital_economy_gdp_share) đặt ra cho năm 2025 không hoàn thành.
vi | Đến nay, [hơn 68 triệu](digital_id_accounts) tài khoản định danh điện tử đã được kích hoạt, vượt [5 triệu](-) so với kế hoạch.
vi | Số doanh nghiệp công nghệ số đạt [80.000](digital_enterprises), vượt [5.000 doanh nghiệp](-) so với mục tiêu.
vi | Hạ tầng viễn thông tăng [9 bậc](telecom_infrastructure_rank), từ vị trí [67](telecom_infrastructure_rank) năm 2024 lên [58](telecom_infrastructure_rank) năm 2025.
en | The province spent [2%](st_budget_share) of its budget ([VND760 billion](st_budget_amount)) on science and technology in 2025.
en | The state budget will set aside [at least 3%](st_budget_share) of spending - [roughly VND76 trillion](st_budget_amount) - for science and technology this year.
en | [Nearly 30%](online_filing_share) (or [1.2 million](-)) of dossiers were filed online in 2025.
vi | Năm nay, tỉnh dành [2%](st_budget_share) chi ngân sách (khoảng [760 tỷ đồng](st_budget_amount)) cho khoa học và công nghệ.
en | Only [3%](-) of Vietnamese enterprises invest in R&D.
en | Of the [96](tasks_total) tasks given to local agencies in 2025, [81](tasks_done) were finished and [15](-) were carried over.
en | The Intellectual Property Office received [84,512 applications](-) for industrial property rights of all kinds in 2024.
vi | Theo xếp hạng hệ sinh thái khởi nghiệp, Thành phố Hồ Chí Minh đứng thứ [110](startup_ecosystem_rank). Trong khu vực, Singapore giữ vị trí thứ [tư](startup_ecosystem_rank) thế giới; Malaysia và Indonesia lần lượt đứng thứ [40](startup_ecosystem_rank) và [46](startup_ecosystem_rank).
vi | Báo cáo dự kiến quy mô kinh tế số khu vực đạt [hơn 300 tỷ USD](digital_economy_value) trong năm 2025; gọi xe và giao đồ ăn đạt [5 tỷ USD](-), du lịch trực tuyến [4 tỷ USD](-).
vi | Danh mục gồm [35 nhóm sản phẩm chiến lược](strategic_products). Hiện vẫn còn [9 bộ](-), [14 địa phương](-) chưa bố trí đủ kinh phí.
vi | Năng suất lao động của toàn nền kinh tế năm 2025 ước tăng [6,85%](labour_productivity_growth); tính theo giá hiện hành ước đạt [245 triệu đồng](-) một lao động.
vi | Chủ tịch UBND tỉnh yêu cầu các sở, ngành phấn đấu tăng trưởng cả năm [từ 12% trở lên](gdp_growth).
vi | Số doanh nghiệp công nghệ số tăng gấp [2,5 lần](digital_enterprises), từ [140](digital_enterprises) lên [355](digital_enterprises).
en | The province has [only 6](st_enterprises) science and technology enterprises with certificates against the plan of [15](st_enterprises).
vi | Cứ 10 người dân thì có [9](internet_users_share) người dùng Internet.
"""
_PLACES = """
vi | Như ở Nhật Bản, chi cho R&D từ doanh nghiệp là [78%](JP).
en | VIB had [5 million digital customers](ORG) at the end of 2025.
en | SBV Deputy Governor Pham Tien Dung said [89 percent](VN) of people aged 15 and above now had a bank account.
en | HO CHI MINH CITY -- Venture capital is trickling back to Vietnam. Startups raised [$510 million](VN) in 2025.
en | The state of Johor alone has attracted [164.5 billion ringgit](MY) in data center projects.
en | Viet Nam came [44th](VN) in the Global Innovation Index 2025. Among its neighbours, Singapore was [fifth](SG) and Thailand [45th](TH). Under the resolution, the country should be in the [top 40](VN) in the world by 2030.
"""
_TIMES = """
en | The province spent [2%](2025) of its budget ([VND760 billion](2025)) on science and technology in 2025.
vi | Xuất khẩu đạt [120 tỷ USD](2025) (tăng [20%](2025)) trong năm 2025.
en | The city has trained [2,300 engineers](-) and needs [15,000](2030) by 2030.
vi | Tỉnh đã đào tạo [2.300 kỹ sư](-) và cần thêm [15.000 người](2030) đến năm 2030.
en | By 2030 Hanoi hopes to have [five unicorns](2030), but it has [two](-).
vi | Sáng 7/3, hệ thống tiếp nhận [12.000 hồ sơ](2025-03) trực tuyến.
vi | Tối 7/3, đường dây nóng ghi nhận [320 cuộc gọi](2025-03).
vi | Sáng 7/3, Bộ Khoa học và Công nghệ cho biết cả nước có [945 doanh nghiệp](-) khoa học công nghệ.
en | On the night of March 7, the hotline took [320 calls](2025-03).
en | On March 7, the portal received [12,000 applications](2025-03).
en | On March 7, the ministry said the country has [945 science and technology enterprises](-).
en | Vietnam's economy grew [8.23%](2025-Q3) in the third quarter from a year earlier, faster than a revised [8.19%](2025-Q2) in the second.
en | On digital government, [91.4%](2025) of dossiers were filed online in 2025, and all [1,988 eligible procedures](-) are on the portal.
en | Singapore: [5th](-) (2024: [4th](2024))
en | The country has [125 million mobile subscriptions](-), but just a fraction of them, [roughly 18 million](2025-08), used 5G in August.
en | In the first six months ministries completed [402 tasks](2025-H1). Viet Nam was ranked [67th](-) worldwide in telecommunications infrastructure.
en | Revenue rose to [VND49.89 trillion](-), or [66%](-) of the target approved by shareholders in April.
en | Cashless methods accounted for [64%](2025-12) of e-commerce orders in December, and the researchers believe that cash on delivery will become a niche.
vi | GDP năm 2025 tăng [8,02%](2025), cao hơn mức [7,1%](2024) của năm 2024; kim ngạch xuất khẩu đạt [475 tỷ USD](2025).
en | GDP grew [8.02%](2025) in 2025, faster than the [7.1%](2024) of 2024, while exports came to [$475 billion](2025).
vi | Năm ngoái, kinh tế số của TP ước chiếm [23,8%](2025) GRDP. TP cũng chi [1,4%](2025) GRDP cho nghiên cứu và phát triển, trong khi Singapore hiện ở mức [khoảng 2,2%](-) GDP.
en | Shopee held [56%](2025) of platform sales in 2025. A year earlier its share was still [59%](2024). Some [3.6 billion parcels](2025) were delivered over the year.
en | The meeting reviewed the first half of 2025. Viet Nam was ranked [67th](-) worldwide in telecommunications infrastructure.
en | The company broke ground on a plant last month and expects the first line to process [1.5 billion chips](-) a year.
en | Venture capital firms put [US$420 million](2025) into Vietnamese start-ups last year, compared with [US$530 million](2023) in 2023 and a record [US$1.44 billion](2021) back in 2021. The number of deals dropped to [118](2025).
en | In the last six months of the year, Quang Ninh will put the provincial data centre in operation before September 30 and allocate [VND1,150 billion](2026-H2) for science.
en | The Hanoi Venture Fund, set up in November with a charter capital of [VND600 billion](2025-11), is to start operation.
vi | GDP quý II tăng [8,5%](2025-Q2), đưa tăng trưởng 6 tháng lên [8,2%](2025-H1).
en | Analysts at HSBC expect growth to slow to [6.7%](2026) in 2026 after last year's [8%](2025).
vi | Chỉ sau 6 tháng, số lượng tài khoản tăng từ [1,2 triệu](-) lên [3,5 triệu](-).
"""
_KINDS = """
en | The plan would raise the share of R&D spending to [2% of GDP](target) by 2030.
en | Viet Nam had 1,100 digital technology enterprises in the province, short of the [1,200](target) planned for 2025.
en | The fund raised [$50 million](actual), more than the [$40 million](target) sought.
en | The fund raised [$50 million](actual), half the [$100 million](target) hoped for.
vi | Tỉnh có [1.100](actual) doanh nghiệp công nghệ số, thấp hơn con số [1.200](target) đề ra cho năm 2025.
en | The digital economy's share of GRDP, which the city had planned to bring to [27 percent](target) in 2025, ended the year at [22.6 percent](actual).
en | The government is preparing a national venture fund with a charter capital of [2 trillion dong](target).
en | The total is far below the record of [$1.44 billion](actual) set in 2021.
en | For AI data centers, the [floor is VND2 trillion](threshold).
en | Washington has imposed a [20% tariff](threshold) on goods from Vietnam since August, and a [40% levy](threshold) on transshipments.
en | The contracts include 19 deals [above $10 million](threshold) each.
vi | Cũng trong năm 2025, các vòng gọi vốn [dưới 500.000 USD](threshold) chiếm [gần một nửa](actual) số thương vụ, trong khi chỉ có ba thương vụ [trên 30 triệu USD](threshold).
en | Cashless methods accounted for [64%](actual) of e-commerce orders in December, and the researchers believe that cash on delivery will become a niche.
en | Operators that install [20,000 or more 5G stations](threshold) can recover [15 percent](threshold) of what they paid for the equipment.
en | There are faculties where one person supervises [60 or more undergraduates](actual).
en | MobiFone, a late starter, plans to have [no fewer than 3,000](target) by the end of the year. All told, 5G reaches [less than 40 percent](actual) of the population, while the target for 2025 is [90 percent](target).
vi | Hiện vẫn còn 9 bộ chưa bố trí đủ mức [3%](target) tổng chi ngân sách theo yêu cầu.
en | FPT Semiconductor said it had trained [around 1,200 chip engineers](actual) to date and would raise the number to [10,000](target) by 2030.
en | Viettel said it would have [30,000 5G stations](target) by the end of 2026.
en | The World Bank said the economy would grow by [6.3%](forecast) in 2026.
en | A [10 percent](threshold) corporate income tax rate for [15 years](threshold).
en | A [50 percent reduction](threshold) for [no more than 13 subsequent years](threshold).
en | If we want to reach the goal of [10 per cent or more](target) for the whole year, growth has to be in double digits.
en | Growth fell short of the [9.1 per cent](target) that the Government had aimed for in its scenario for the three months.
en | The deputy minister told reporters that the ministry would submit [six decrees](target) to the Government in June.
en | Exemption from CIT, followed by a reduction of [50 percent](threshold).
en | A deduction of [150 percent](threshold) of actual R&D expenses from taxable income.
vi | Nhiều chỉ tiêu vượt kế hoạch: tỷ lệ hồ sơ trực tuyến đạt [78%](actual) (kế hoạch [70%](target)), chữ ký số [26%](actual) (kế hoạch [25%](target)).
en | Analysts at HSBC expect growth to slow to [6.7%](forecast) in 2026 after last year's [8%](actual).
en | The law allows firms to deduct [200%](threshold) of R&D spending.
vi | Ngân sách nhà nước chi cho khoa học đạt [1,5%](actual) tổng chi, chưa bằng một nửa yêu cầu [3%](target).
vi | Thuế suất ưu đãi [10%](threshold) trong [15 năm](threshold), miễn thuế [4 năm](threshold) và giảm [50%](threshold) trong [9 năm](threshold) tiếp theo.
"""
_CLAIMANTS = """
en | The World Bank puts Viet Nam's growth at [6.3%](World Bank) in 2026; the IMF is more cautious at [5.6%](IMF), and HSBC sees [6.7%](HSBC).
en | The World Bank forecasts growth of [6.3%](World Bank) in 2026, the IMF [5.6%](IMF) and HSBC [6.7%](HSBC).
vi | WB dự báo [6,3%](World Bank), IMF [5,6%](IMF), HSBC [6,7%](HSBC).
vi | Ngân hàng Thế giới dự báo tăng trưởng [6,3%](World Bank) năm 2026; IMF thận trọng hơn với [5,6%](IMF), còn HSBC dự báo [6,7%](HSBC).
"""
_TABLES = {"metric": _METRICS, "period": _TIMES, "kind": _KINDS, "geo": _PLACES, "claimant": _CLAIMANTS}


test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, _DAY)


@pytest.mark.parametrize(
    ("lang", "text", "read"),
    [
        ("en", "The wait fell from 18 to 12 days.", ["18 other eq", "12 days other eq"]),
        ("vi", "Thời gian phê duyệt được rút từ 18 xuống 12 tháng.", ["18 other eq", "12 tháng other eq"]),
        (
            "vi",
            "Số doanh nghiệp tăng gấp 2,5 lần, từ 140 lên 355.",
            ["2,5 lần times eq", "140 count eq", "355 count eq"],
        ),
        ("en", "The number of firms doubled from 140 to 355.", ["double times eq", "140 count eq", "355 count eq"]),
        ("vi", "Mức chi này chỉ bằng 1/8 của Hàn Quốc.", ["1/8 percent eq"]),
        ("vi", "Từ 1/8 mức phí giảm 10%.", ["10% percent eq"]),
        ("vi", "Việt Nam tăng hạng, từ 48 năm 2022 lên 44 năm 2024.", ["48 rank eq", "44 rank eq"]),
        ("vi", "Tỷ lệ giảm từ 18 xuống 12%.", ["18 percent eq", "12% percent eq"]),
        ("vi", "Người dùng xem hơn 2 giờ mỗi ngày.", ["hơn 2 giờ other gt"]),
        ("vi", "Trạm hoạt động 24 giờ một ngày.", ["24 giờ other eq"]),
        ("en", "The group won 23 overseas contracts in 2025.", ["23 overseas contracts count eq"]),
        ("en", "The procedure was cut to 12 steps.", ["12 steps count eq"]),
        ("en", "The province moved up three steps in the index.", ["three steps places eq"]),
        ("en", "A project takes between six and nine months.", ["six and nine months other range"]),
        ("en", "Artificial intelligence took over a third of the money.", ["over a third percent gt"]),
        ("en", "Graduates need six to nine months of training.", ["six to nine months other range"]),
        ("vi", "Một kỹ sư làm được việc thì cần 2-3 năm kèm cặp.", ["2-3 năm years range"]),
        ("en", "Between two and three million people use it.", ["two and three million people use count range"]),
    ],
)
def test_both_ends_of_a_move_or_range_have_the_unit(figures_of: Reader, lang: str, text: str, read: list[str]) -> None:
    figures = figures_of(text, lang, day=_DAY)
    assert [f"{f.quote} {f.quantity.unit} {f.quantity.comparator}" for f in figures] == read


def test_an_hour_of_every_day_is_no_figure(figures_of: Reader) -> None:
    assert figures_of("Lúc 6 giờ mỗi ngày, hệ thống tự cập nhật.", "vi", day=_DAY) == ()


@pytest.mark.parametrize(("day", "period"), [(date(2025, 12, 24), "2025"), (date(2026, 1, 24), "2025")])
def test_the_past_year_is_the_one_that_ends_or_has_ended(figures_of: Reader, day: date, period: str) -> None:
    figures = figures_of("Trong năm qua, tỉnh đã cấp 1.200 chứng thư số.", "vi", day=day)
    assert [str(figure.period) for figure in figures] == [period]


def test_viet_nam_set_beside_its_region_has_the_measure_of_the_region(figures_of: Reader) -> None:
    text = (
        "Báo cáo dự kiến quy mô kinh tế số khu vực đạt hơn 300 tỷ USD trong năm 2025.\n\n"
        "Việt Nam đạt 39 tỷ USD trong năm 2025, tăng 17%."
    )
    figures = figures_of(text, "vi", title="Kinh tế số Đông Nam Á vượt mốc 300 tỷ USD", day=_DAY)
    assert [f.metric for f in figures] == ["digital_economy_value", "digital_economy_value", "digital_economy_growth"]


def test_a_year_in_brackets_is_not_that_of_the_next_line(figures_of: Reader) -> None:
    text = "- Singapore: 5th (2024: 4th)\n- Malaysia: 34th (2024: 33rd)"
    figures = figures_of(text, "en", day=_DAY)
    assert [f"{f.quote} {f.period} {f.geo}" for f in figures] == [
        "5th None SG",
        "4th 2024 SG",
        "34th None MY",
        "33rd 2024 MY",
    ]
