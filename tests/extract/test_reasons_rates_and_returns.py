"""Clauses of reason, capacities, rates that a document fixes, aims that a document has, forecasts of others, and what is there
already; times that go back to one told before, and times that do not go on."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.conftest import Reader
from tests.extract.marks import MARK, each_row, unmarked

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
