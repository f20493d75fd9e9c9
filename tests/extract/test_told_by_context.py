"""What verbs, comparisons, bounds of a class, heads of tables and months in words say of a figure is read as meant."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

_MONTHS = """
vi 2025-07-18 | Trong tháng Tư, các nhà mạng bật thêm [1.900 trạm](a 2025-04).
vi 2025-07-18 | Tháng Mười Hai năm ngoái, tỉnh tiếp nhận [4.120 hồ sơ](a 2024-12).
vi 2025-07-18 | Tháng Mười, cả nước có [12,4 nghìn doanh nghiệp](a 2024-10) thành lập mới.
vi 2025-07-18 | Trong tháng giêng, cảng bốc dỡ [500 tấn](a 2025-01) hàng.
vi 2025-07-18 | Từ tháng Hai đến hết tháng Năm, tỉnh tập huấn [3.200 cán bộ](a 2025-02/2025-05).
vi 2025-07-18 | Từ đầu năm đến hết tháng Sáu, cả nước thêm [1.200 trạm](a 2025-H1).
vi 2025-07-18 | Từ đầu năm đến hết tháng 6, cả nước thêm [1.200 trạm](a 2025-H1).
vi 2025-07-18 | Hai tháng một lần, tổ công tác rà soát [40 đầu việc](a -).
vi 2025-07-18 | Trong các tháng năm 2024, tỉnh xử lý [9.000 hồ sơ](a 2024).
vi 2025-07-18 | Trong tháng Năm năm 2024, tỉnh xử lý [9.000 hồ sơ](a 2024-05).
"""

_NO_FIGURES = """
vi 2025-07-18 | Hội nghị nhìn lại nửa chặng đường của nghị quyết.
vi 2025-07-18 | Đi được nửa nhiệm kỳ, đảng bộ tỉnh sơ kết công tác chuyển đổi số.
en 2025-07-18 | Half of the term is over for the committee.
en 2025-07-18 | The agency is only half the journey from its goal.
vi 2025-07-18 | Nhật Bản đi trước ta ba thập kỷ về chip.
vi 2025-07-18 | Ta chậm hơn họ hai thập niên.
en 2025-07-18 | Japan is three decades ahead of us in chips.
vi 2025-07-18 | Trạm biến áp số 2 đóng điện, nhà máy số 3 chạy thử.
vi 2025-07-18 | Trung tâm tính toán hiệu năng cao số 1 đi vào hoạt động hồi đầu năm.
vi 2025-07-18 | Tập đoàn sắp khởi công nhà máy thứ 4 tại Thái Nguyên.
vi 2025-07-18 | Ngân hàng này mở chi nhánh thứ 12 ở nước ngoài.
"""

_KINDS = """
vi 2025-07-18 | Sáu tháng cuối năm, công ty lên kế hoạch mở thêm [40 cửa hàng](t 2025-H2).
vi 2025-07-18 | Năm nay trường lập kế hoạch đào tạo [800 kỹ sư](t 2025).
vi 2025-07-18 | Đến nay [20 tỉnh](a -) đã có kế hoạch, [14 tỉnh](a -) chưa ban hành.
en 2025-07-18 | In the second half of the year the firm plans to open [40 shops](t 2025-H2).
vi 2025-12-20 | Kinh phí bố trí cho chuyển đổi số năm 2025 là [310 tỷ đồng](a 2025), bằng [1,2%](a 2025) tổng chi ngân sách, chưa đạt yêu cầu.
vi 2025-12-20 | Số vốn đã bố trí cho khoa học năm 2024 chỉ có [95 tỷ đồng](a 2024).
vi 2025-12-20 | Năm 2026, tỉnh sẽ bố trí [420 tỷ đồng](t 2026) cho chuyển đổi số.
vi 2025-12-20 | Kinh phí phải bố trí cho chuyển đổi số năm 2025 là [310 tỷ đồng](t 2025).
en 2025-12-20 | The money set aside for science in 2024 was [VND95 billion](a 2024).
vi 2025-07-18 | Theo tính toán của ngành điện, các trung tâm dữ liệu sẽ cần [2.000 MW](f 2030) vào năm 2030.
vi 2025-07-18 | Nhu cầu nhân lực an ninh mạng sẽ cần tới [90.000 người](f 2030) vào năm 2030.
vi 2025-07-18 | Đến năm 2030, tỉnh sẽ cần [90.000 người](t 2030) có kỹ năng số.
en 2025-07-18 | By the ministry's calculations, data centres will need [2,000 MW](f 2030) by 2030.
en 2025-07-18 | Demand for chip designers will reach [15,000](f 2030) by 2030.
en 2025-07-18 | By 2030 the province will train [15,000 designers](t 2030).
vi 2025-07-18 | GRDP quý II/2025 ước tăng [9,1%](e 2025-Q2), cao hơn tốc độ tăng [8,4%](a 2024-Q2) của quý II/2024.
vi 2025-07-18 | Kim ngạch ước đạt [9 tỷ USD](e -), thấp hơn con số [9,4 tỷ USD](a 2024) của năm 2024.
en 2025-07-18 | GRDP is estimated to have grown [9.1%](e 2025-Q2) in the second quarter, faster than the [8.4%](a 2024-Q2) of the same quarter last year.
vi 2025-07-18 | Công nghiệp đóng góp [46,2%](e -) vào mức tăng trưởng ước tính này.
vi 2025-07-18 | Công nghiệp đóng góp [46,2%](a -) vào mức tăng trưởng này.
en 2025-07-18 | Industry contributed [46.2 per cent](e -) to that estimated growth.
en 2025-07-18 | Industry contributed [46.2 per cent](a -) to that growth.
vi 2025-07-18 | Cải cách ước giúp tiết kiệm [34.000 tỷ đồng](e -), riêng phần việc làm trên mạng là [4.000 tỷ đồng](e -).
vi 2025-07-18 | Mỗi hồ sơ đòi hỏi bình quân [sáu loại giấy](a -).
vi 2025-07-18 | Một dự án phải qua trung bình [38 bước](a -).
vi 2025-07-18 | Nghị quyết yêu cầu mỗi xã có bình quân [2 điểm phục vụ](t -).
en 2025-07-18 | Each application requires [six papers](a -) on average.
en 2025-07-18 | A project needs to pass on average [38 steps](a -).
vi 2026-01-20 | Ngân sách năm 2026 dự kiến dành [95.000 tỷ đồng](f 2026) cho khoa học, công nghệ, đổi mới sáng tạo, cao gấp [3 lần](f 2026) năm 2024.
en 2026-01-20 | The 2026 budget is expected to reserve [VND95 trillion](f 2026) for science, technology, innovation and data, [three times](f 2026) that of 2024.
"""

_CLASSES = """
vi 2025-07-18 | Đến năm 2035, tỉnh có [6 doanh nghiệp dược](t 2035) đạt doanh thu [trên 50 triệu USD](h - gt) mỗi doanh nghiệp.
vi 2025-07-18 | Đến năm 2030, có [20 công ty](t 2030) với doanh thu [hơn 1.000 tỷ đồng](h - gt)/công ty/năm.
en 2025-07-18 | By 2035 the province will have [six drug makers](t 2035) with revenue of [more than $50 million](h - gt) each.
vi 2025-07-18 | Ba công ty này đạt doanh thu [50 triệu USD](a - eq) mỗi công ty.
"""

_TABLES = """
vi 2026-01-20 | Nghị quyết đặt mục tiêu chi [2% GDP](t 2030) vào năm 2030. Bảng dưới đây ghi mức chi năm 2023. // Nước | Chi R&D/GDP (%) | Nhà nghiên cứu/1 triệu dân // Hàn Quốc | [4,96](a 2023 eq percent 4.96) | [9.435](a 2023 eq per_10k 94.35) // Thái Lan | [1,16](a 2023 eq percent 1.16) | [2.016](a 2023 eq per_10k 20.16)
en 2026-01-20 | The resolution sets a target of [2 per cent](t 2030) of GDP by 2030. The table below gives spending in 2023. // Country | R&D spending (% of GDP) | Researchers per million people // South Korea | [4.96](a 2023 eq percent 4.96) | [9,435](a 2023 eq per_10k 94.35)
vi 2026-01-20 | Nước | Nhà nghiên cứu (người/vạn dân) // Hàn Quốc | [94,4](a - eq per_10k 94.4) // Việt Nam | [7,8](a - eq per_10k 7.8)
en 2026-01-20 | Country | Researchers (per 10,000 inhabitants) // Vietnam | [7.8](a - eq per_10k 7.8)
vi 2026-01-20 | Nghị quyết đặt các mục tiêu cho năm 2030. Các mục tiêu ghi trong bảng dưới đây. // Chỉ tiêu | Mức // Chi R&D/GDP (%) | [2](t 2030)
"""


@pytest.mark.parametrize(
    ("lang", "day", "marked"),
    rows("\n".join(one.strip() for one in (_MONTHS, _NO_FIGURES, _KINDS, _CLASSES, _TABLES))),
    ids=lambda value: str(value)[:60],
)
def test_months_kinds_classes_and_tables_are_read_as_meant(
    figures_of: Reader, lang: str, day: date, marked: str
) -> None:
    assert misread(figures_of, lang, day, marked) == []
