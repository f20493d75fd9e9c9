"""Clauses of reason, capacities, rates that a document fixes, aims that a document has, forecasts of others, and what is there
already; times that go back to one told before, and times that do not go on."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import MARK, each_row, misread, rows, unmarked

_KIND = """
en | The country should reform its schools, because [45 per cent of firms](actual) cannot find engineers.
en | The province must hire more clerks, since [300 posts](actual) are empty.
en | The bank should cut its rates, as [some 40 firms](actual) have closed.
en | The city plans more nodes, for the share of homes with fibre is [only 60 per cent](actual).
en | The ministry will spend [$40 million](target), as well as [20 million](target) of loans.
en | The city must, as required by the resolution, set aside [3 per cent](target).
vi | Chuyên gia cho rằng Thái Lan cần cải cách giáo dục, vì [một nửa](actual) số doanh nghiệp không tuyển được kỹ sư.
vi | Tỉnh phải tuyển thêm cán bộ, bởi [300 vị trí](actual) đang bỏ trống.
vi | Dự án do FPT thực hiện sẽ có [300 kỹ sư](target).
vi | Năm 2030, tỉnh phấn đấu có [500 trạm](target) do Viettel đầu tư [200 trạm](target).
en | The office would rather talk about the [96 patent applications](actual).
en | The office would talk about [96 patent applications](forecast).
en | Nationwide, cold stores can hold [just 280,000 pallets](actual).
en | Foreign investors can hold [49 per cent](threshold) of a bank.
en | Clerks must log into [seven systems](actual).
en | Officials have to use [12 software applications](actual).
en | Agencies have to use [at least 20 shared platforms](target).
vi | Bang này hiện phải dành [300 MW](actual) cho các cụm máy chủ.
vi | Các bộ phải dành [3% ngân sách](target) cho khoa học.
en | Founders can turn to [no fewer than 120 funds](actual) and [40 incubators](actual).
en | The park is home to [no less than 45 labs](actual).
en | Students can choose from [at least 60 courses](actual).
en | Each province needs [no fewer than 20 experts](target).
en | Provinces spend [no less than 2 per cent](target) of the budget on research.
vi | Người dân tiết kiệm được [khoảng 900 tỷ đồng](estimate) trong sáu tháng đầu năm, theo ước tính của Bộ Tư pháp.
vi | Cả nước có [3.000 doanh nghiệp AI](actual), theo thống kê của Bộ Khoa học.
en | Thailand, for which the researchers project [$60 billion](forecast) this year, is ahead.
en | For 2026, Maybank of Malaysia projects [6.8 percent](forecast) and the ADB [6.1 percent](forecast).
en | Gaming, at a projected [$2 billion](forecast) for 2026, lags.
en | The city approved projects of [$99 million](actual) this year. A project costs [$2 million](actual).
vi | ADB dự báo kinh tế Indonesia năm 2026 tăng [5%](forecast), còn Philippines [chỉ 4,1%](forecast).
vi | WB dự báo GDP Việt Nam năm 2026 tăng [6,8%](forecast), trong khi Thái Lan [chỉ 1,9%](forecast).
vi | Tỉnh dự kiến tăng [6,8%](forecast) năm 2026, còn Hà Nội mới đạt [4%](actual).
en | High-tech goods made up [46 per cent](actual) of exports in 2025, near the [50 per cent](target) foreseen by Resolution 57 for 2030.
en | Productivity would supply [about 52 percent](forecast) of growth, less than the [55 percent or more](target) written into Resolution 57 for 2030.
en | Spending is 0.7 per cent of GDP, far from the [2 per cent](target) spelt out in the strategy for 2030.
en | Growth was 7 per cent, above the [6.5 per cent](forecast) foreseen by the IMF for 2025.
en | The market may swell to [$90 billion](forecast) by 2030.
en | Firms may deduct [up to 20 per cent](threshold) until 2030.
en | The Government had resolved to achieve [7.5 percent](target).
en | R&D expenses are deductible at [200 per cent](threshold) of the actual cost.
en | A decree sets the land rent of data centres at [40 per cent](threshold) of the normal rate.
en | The resolution sets the target for fees at [40 per cent](target) by 2030.
en | Operators that had built enough sites could claim back [15 percent](threshold) of what they spent.
en | Growth could recover to [8 per cent](forecast) in 2026.
en | A new board would admit firms with [a minimum of VND30 billion](threshold) in equity.
en | The city has promised to place orders worth [at least VND40 billion](target) with us in 2026.
en | Projects worth [at least $1 billion](threshold) must be approved by the cabinet.
en | From January to September, all procedures that the law allows, or [98 per cent](actual) of the total, can be completed online.
en | The law allows firms to keep [70 per cent](threshold) of the income.
vi | Nghị định ấn định mức [ít nhất 35%](threshold) lợi nhuận cho nhóm nghiên cứu.
vi | Đề tài có kinh phí [trên 5 tỷ đồng](threshold) phải kiểm toán độc lập. Kinh phí khoán chi được tạm ứng lần đầu [không quá 60%](threshold).
vi | Doanh nghiệp được tính chi phí nghiên cứu bằng [150%](threshold) khi xác định thu nhập chịu thuế.
vi | Trẻ mẫu giáo được ngân sách đóng thay [60% học phí](threshold).
vi | Tỉnh đã tạm ứng [60%](actual) kinh phí.
en | FPT reported that its campus had [5,600 desks](actual) and was planned to have [10,000](target) by 2030.
vi | Kế hoạch cả năm 2026 của sở: // Hộ có cáp quang: [92%](target) // Lớp học số: [300 lớp](target)
vi | Kết quả thực hiện kế hoạch cả năm 2026: // Hộ có cáp quang: [92%](actual)
vi | Trường cho biết hiện có [160 nhóm nghiên cứu](actual), chỉ tiêu được duyệt cho năm 2026 là tuyển [320 nghiên cứu sinh](target).
vi | Sau sáu tháng, sở mới chỉ tiêu được [41% vốn](actual).
"""

_BOUND = """
en | In 2025 the National Assembly passed [14 statutes](eq).
en | The number of users [passed 12 million](gt).
vi | Trường có 300 cháu, [già nửa](gt) là con em đồng bào.
vi | [Non nửa](lt) số xã đã có mạng.
vi | Trường mầm non [300 cháu](eq) đã nối mạng.
"""

_DAY = date(2026, 6, 11)
test_kind_is_read_as_meant = each_row({"kind": _KIND}, _DAY)


def test_bounds_stand_before_what_they_bound(figures_of: Reader) -> None:
    for row in _BOUND.strip().splitlines():
        lang, _, marked = row.partition(" | ")
        text, wanted = unmarked(MARK, marked)
        read = {text[f.start : f.end]: str(f.quantity.comparator) for f in figures_of(text, lang, day=_DAY)}
        assert [read.get(text[a:b]) for a, b, _ in wanted] == [meant for _, _, meant in wanted], row


#: A day, and what is said on it; " // " parts paragraphs; the kind, the period.
_PERIOD = """
en 2026-03-10 | The share stood at [61 per cent](a 2025) in 2025; the strategy wants [80 per cent](t 2030) in 2030. Rural households went up by [7 per cent](a 2025) in the same year.
en 2026-03-10 | The digital economy made up [18 per cent](a 2025) of GDP in 2025 and is to reach [30 per cent](t 2030) in 2030. In that year it is to employ [3 million people](t 2030).
en 2026-03-10 | The plan sets a goal of [30 per cent](t 2030) by 2030. Labour productivity makes up [8 per cent](t 2030) that year.
en 2026-03-10 | By 2030 the province will have [500 start-ups](t 2030). // Freight took [16 per cent](a 2025) of GRDP in 2025, compared with [12 per cent](a 2025) in Malaysia and [9 per cent](a 2025) in Japan in the same year.
vi 2026-03-10 | Kinh tế số chiếm [18% GDP](a 2025) năm 2025 theo cách tính của cơ quan thống kê, và phấn đấu đạt [30%](t 2030) vào năm 2030. Riêng thương mại điện tử trong năm đó đã thu về [25 tỷ USD](a 2025).
vi 2026-03-10 | Kinh tế số phấn đấu đạt [30%](t 2030) vào năm 2030. Năm đó, cả nước có [100.000 doanh nghiệp số](t 2030).
en 2026-03-10 | The group runs [31,000 stations](a -) and aims to have [45,000](t 2026) by the end of 2026. Its customers surf at [210 Mbps](a -) on average.
vi 2026-03-10 | Trường hiện có [40 nhóm](a -), chỉ tiêu cho năm 2026 là tuyển [300 học viên](t 2026). Trường cũng ký với một hãng Nhật khoản tài trợ trị giá [90 triệu yên](a -).
vi 2026-03-10 | Kế hoạch năm 2026 của tỉnh là tuyển [300 học viên](t 2026). Lớp học số có [40 học viên](t 2026).
vi 2026-06-11 | IMF dự báo kinh tế Malaysia năm 2026 tăng [4,3%](f 2026). Giới phân tích nhận xét Thái Lan cần cải cách giáo dục, vì [gần một nửa](a -) số doanh nghiệp nói rằng họ không tuyển được kỹ sư.
en 2026-03-10 | By the end of February, agencies had spent [12 per cent](a 2026-02) of the budget. At a hospital, a scanner worth [$1.2 million](a -) gathers dust.
en 2026-08-18 | In 2025 the company earned [$12 million](a 2025). It sold a plant worth [$3 million](a 2025).
en 2026-05-20 | MB earned [$500 million](a 2026-Q1) in the first quarter of 2026. // A transfer made at the counter costs [about VND15,000](a -), a banker said.
en 2026-05-20 | MB earned [$500 million](a 2026-Q1) in the first quarter of 2026. // Operating costs rose [12 per cent](a 2026-Q1).
en 2025-08-21 | The university published [318 articles](a 2024) in 2024. Fibre lines reach [76.5%](a -) of families.
en 2025-12-09 | In the first eleven months, the city completed [171 tasks](a 2025-M01/2025-M11). // At the conference, a delegate reflected that officials here have to use [19 software applications](a -).
en 2025-11-20 | The economy expanded [8.1%](a 2025-Q3) in the third quarter, and the government is aiming for [10%](t 2026) in 2026. The IMF is more careful and foresees [5.9%](f 2026) for that year.
en 2025-11-20 | Between January and September, ministries spent [41%](a 2025-M01/2025-M09) of what they had been allotted for science this year.
en 2026-02-01 | Since the government issued Decree 13 in March 2025, provinces have opened [120 centres](a -).
en 2026-02-01 | In June 2025, since the law passed, the ministry licensed [14 firms](a 2025-06).
en 2026-02-01 | Parliament has passed [14 laws](a -), a pace that outstripped Seoul's in the 1990s.
en 2025-07-03 | The economy must grow by [8.5 percent](t 2030) annually until 2030. The bridge, the most disputed item, is to cost [13 trillion VND](t -). Exports are to reach [$5 billion](t 2030).
en 2026-09-24 | Viet Nam came in [41st among 140 economies](a 2026) in the Global Innovation Index 2026. That is [three rungs](a 2026) better than in the previous edition and within sight of the place that the Party had set for the end of the decade: the [top 40](t 2030) by 2030.
en 2025-11-14 | In the first half of 2025 firms raised [$275 million](a 2025-H1). Both numbers beat the first half of 2024, which was dismal, the former by [31%](a 2025-H1).
en 2026-11-14 | Sales in 2024 topped those of 2023 by [12 per cent](a 2024). Sales exceeded [$2 billion](a 2025) in 2025.
vi 2026-02-05 | Theo kế hoạch, trong tháng 3 tới tỉnh lập [98 tổ tình nguyện](t 2026-03). Tháng 1 vừa qua tỉnh đã lập [12 tổ](a 2026-01).
vi 2026-02-05 | Tháng 1 tới, thành phố khai trương [12 trung tâm](t 2027-01). Từ tháng 1 tới tháng 3 năm nay, tỉnh cấp [300 giấy phép](a 2026-Q1).
vi 2025-09-24 | Giai đoạn 2021-2025 GRDP tăng bình quân [7,2%/năm](a 2021/2025). Năng suất lao động cũng trong 5 năm ấy tăng [6,4% mỗi năm](a 2021/2025).
vi 2025-09-24 | Giai đoạn 2016-2020 thu ngân sách tăng [9%/năm](a 2016/2020). Trong năm năm đó, xuất khẩu tăng [11%](a 2016/2020).
en 2026-08-18 | Productivity rose [6.9 percent](a 2025) last year; we project [7.5 percent](f 2026/2030) a year for 2026-2030 if adoption spreads. Productivity would then supply [about 52 percent](f 2026/2030) of growth over those five years.
en 2025-11-18 | With an HDI of [0.766](a 2023) in 2023, as calculated by the UNDP, Viet Nam belongs to the countries of high development, ahead of Indonesia ([0.728](a 2023)) and the Philippines ([0.72](a 2023)).
en 2026-08-18 | Installed capacity was [210 megawatts](a 2025) at the end of 2025, against [1,300 megawatts](a 2025) in Singapore.
en 2026-08-18 | The share was [14 per cent](a 2025) in 2025, against [12 per cent](a 2024) a year before.
en 2026-06-11 | Of the lecturers, [1,300](t 2030) are to be retrained by 2030, and [426](a 2026-05) of them had completed their courses by the end of May 2026.
en 2026-06-11 | By 2030, [1,300](t 2030) are to be retrained, and [500](t 2030) of them abroad.
en 2026-07-09 | Here are the results for the first half of 2026. // | Indicator | First half of 2026 | Target for 2026 | // | GRDP growth | [12.3%](a 2026-H1) | [13%](t 2026) | // | 5G stations | [1,905](a 2026-H1) | [2,200](t 2026) |
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_PERIOD))
def test_time_is_read_as_meant(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []
