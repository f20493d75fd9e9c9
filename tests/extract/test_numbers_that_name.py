"""Days without the word, scores, storms, seasons, hospitals, ages and birth years are no figures; what stands beside them is."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

_DAYS = """
vi 2025-09-20 | Dịp Quốc khánh 2/9, Bảo tàng số đón [4,5 triệu lượt khách](a -).
vi 2025-09-20 | Dịp nghỉ lễ 2-9 kéo dài, cổng dịch vụ công vẫn nhận [1.200 hồ sơ](a -).
vi 2025-09-20 | Lễ 30/4 và 1/5, mạng di động phục vụ [2 triệu thuê bao](a -).
vi 2025-09-20 | Kỷ niệm Ngày Báo chí 21/6, tòa soạn ra mắt [3 sản phẩm số](a -).
vi 2025-09-20 | Trước 1/9 phải hoàn thành [12 nhiệm vụ](t -).
vi 2025-09-20 | Sau 1/7, cả nước còn [34 tỉnh, thành phố](a -).
vi 2025-09-20 | Từ 1-7, phí nộp hồ sơ trực tuyến giảm [50%](a -).
vi 2025-09-20 | Kể từ 1/8 xã nào cũng có tổ công nghệ số với [7 người](a -).
vi 2025-09-20 | Đêm 22.8, hệ thống tiếp nhận [500 yêu cầu](a -).
vi 2025-09-20 | Tuần 24-28/8: [30 doanh nghiệp](a -) nhận chứng nhận.
vi 2025-09-20 | Từ 28/8-2/9, ngành đường sắt bán trực tuyến [45.000 vé](a -).
vi 2025-09-20 | Triển lãm diễn ra từ 28/8 đến 2/9 với [60 gian hàng](a -).
vi 2025-09-20 | Mùa giải 2026/2027 có [14 đội](a -).
vi 2025-09-20 | Nửa đầu tháng 8, xuất khẩu tăng [6,11%](a 2025-08).
vi 2025-09-20 | Nửa cuối nhiệm kỳ, tỉnh phải xong [12 chỉ tiêu](t -).
vi 2025-09-20 | Sắc lệnh 109 ngày 18/6/1946 nay chỉ còn [2 bản gốc](a -).
en 2025-09-20 | Ahead of the 2/9 National Day holiday, [1,200 people](a -) were trained.
en 2025-09-20 | The 2026/27 season has [14 teams](a -).
"""

_NO_DAYS = """
vi 2025-09-20 | Đến ngày 15/8, [2/3 số xã](a 2025-08 eq percent) đã có cáp quang.
vi 2025-09-20 | Tỷ lệ tăng từ [1/3](a - eq percent) lên [2/3 số xã](a - eq percent).
vi 2025-09-20 | Ngành này chiếm [khoảng 1/3 doanh thu](a - approx percent).
vi 2025-09-20 | Đến [2/3 số doanh nghiệp](a - eq percent) chưa có bộ phận nghiên cứu.
vi 2025-09-20 | Trước đây [1/3 số hộ](a - eq percent) không có mạng.
vi 2025-09-20 | Đến nay [2/3 số xã](a - eq percent) có cáp quang.
vi 2025-09-20 | Tỉnh đã chi hết [2/3 ngân sách](a - eq percent).
vi 2025-09-20 | Cả tỉnh có [106/126 xã](a - eq count) hoàn thành.
vi 2025-09-20 | Mỗi năm chọn từ [1-3 dự án](a - range count 1..3).
vi 2025-09-20 | Lãi suất tăng [10-15%](a - range percent 10..15).
vi 2025-09-20 | Sau [1.7 tỷ đồng](a - eq vnd) đầu tiên, công ty mở [3 chi nhánh](a -).
vi 2025-09-20 | [Khoảng nửa số doanh nghiệp](a - approx percent) đã chuyển đổi số.
"""

_NAMES = """
vi 2025-09-20 | Bão số 4 gây mưa lớn, làm [300 trạm phát sóng](a -) mất điện.
vi 2025-09-20 | Bão số 4 di chuyển chậm, có thể mạnh lên cấp 9, giật cấp 11.
vi 2025-09-20 | Tâm bão ở khoảng 21,0 độ Vĩ Bắc; 108,0 độ Kinh Đông.
vi 2025-09-20 | Bệnh viện 19-8 và Bệnh viện Quân y 175 dùng [3 robot](a -) phẫu thuật.
vi 2025-09-20 | Quân khu 7 đào tạo [300 chiến sĩ](a -) về an ninh mạng.
vi 2025-09-20 | Đội tuyển thắng Thái Lan 2-0 ngay trên sân khách.
vi 2025-09-20 | Thái Lan 0-2 Việt Nam: [40.000 khán giả](a -) trên sân.
vi 2025-09-20 | Chương trình mùa 6 trở lại, tập 3 phát tối nay.
vi 2025-09-20 | Trong hiệp hai, đội khách gỡ hòa ở phút thứ 87.
vi 2025-09-20 | Vàng 24K tăng [2%](a -).
vi 2025-09-20 | Đoạn Km 12+300 sạt lở, [2 cột viễn thông](a -) đổ.
vi 2025-09-20 | Tổng đài trực 24/24 giờ, cả tuần 7/7.
vi 2025-09-20 | Xe dừng ở ngã ba, ngã tư.
vi 2025-09-20 | Nghe ba mẹ kể, em mang ba lô lên thành phố học nghề.
vi 2025-09-20 | Chị gặp Nguyễn Hai Long, rồi chờ, Hai Long không đến.
vi 2025-09-20 | Quan hệ hai nước ngày càng sâu rộng.
vi 2025-09-20 | Hợp tác giữa hai Đảng, hai nước phát triển tốt đẹp.
en 2025-09-20 | Hospital 175 bought [three robots](a -).
en 2025-09-20 | 24K gold rose [2%](a -).
en 2025-09-20 | The storm lay at 21 degrees north, 108 degrees east.
en 2025-09-20 | He scored in the 87th minute, his 16th goal.
"""

_NO_NAMES = """
vi 2025-09-20 | Chỉ [hai nước](a - eq count) trong ASEAN có chiến lược này.
vi 2025-09-20 | Doanh thu tăng [gần 30 lần](a - lt times) sau 10 năm.
vi 2025-09-20 | Bệnh viện [500 giường](a - eq count) dùng bệnh án điện tử.
vi 2025-09-20 | Đoàn [12 chuyên gia](a - eq count) thăm khu công nghệ cao.
vi 2025-09-20 | Công ty có [319 kỹ sư](a - eq count).
vi 2025-09-20 | Trong số [57 nhiệm vụ](. . eq count), [4 nhiệm vụ](. . eq count) đã xong.
"""

_PEOPLE = """
vi 2025-09-20 | Ở tuổi gần 90, giáo sư vẫn hướng dẫn [4 nghiên cứu sinh](a -).
vi 2025-09-20 | Ông Nam, sinh năm 1970, sở hữu [12 sáng chế](a -).
vi 2025-09-20 | Người sinh năm 1993 trộm [80 lượng vàng](a -).
vi 2025-09-20 | Số học sinh năm 2024 là [25 triệu](a 2024).
vi 2025-09-20 | Con thứ 2 của bà đang học đại học.
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_DAYS) + rows(_NO_DAYS))
def test_days_and_halves_of_a_time_are_no_shares(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_NAMES) + rows(_NO_NAMES) + rows(_PEOPLE))
def test_a_number_that_names_counts_nothing(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []
