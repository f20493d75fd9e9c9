"""Ranks in words, groups of the best, and aims that go on past what they are compared with are read as meant."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

_TABLE = """
en 2026-05-20 | The city will have [5,000 innovative startups](t 2030 eq) by 2030, compared with [around 2,200](a - approx) now, and [at least five unicorns](t 2030 gte).
en 2026-05-20 | By 2030 the province aims for [500 startups](t 2030 eq), up from [210](a -) now, and [ten funds](t 2030 eq).
en 2026-05-20 | The plan calls for [40,000 stations](t 2030 eq) by 2030, against [12,000](a -) today, and [99 per cent](t 2030 eq) coverage.
en 2026-05-20 | By 2030 the share should reach [35 per cent](t 2030), from [17.6 per cent](a 2025) in 2025, and R&D spending [2 per cent](t 2030) of GRDP.
vi 2026-05-20 | Đến năm 2030, thành phố có [5.000 startup](t 2030 eq), so với [khoảng 2.200](a - approx) hiện nay, và [ít nhất 5 kỳ lân](t 2030 gte).
vi 2026-05-20 | Đến năm 2030, tỉnh phấn đấu có [500 startup](t 2030 eq) (hiện có [210](a -)) và [10 quỹ đầu tư](t 2030 eq).
vi 2026-05-20 | Mục tiêu đến năm 2030 là [40.000 trạm](t 2030 eq), so với [12.000](a -) hiện nay, phủ sóng [99%](t 2030 eq) dân số.
en 2026-05-20 | A venture fund with initial capital of [VND500 billion](a -), of which [40%](a -) comes from the city budget, made its first investment last month.
en 2026-05-20 | The centre, [40%](a -) of whose staff are engineers, opened last month.
vi 2026-05-20 | Quỹ có vốn [500 tỷ đồng](a -), trong đó [40%](a -) từ ngân sách, đã rót khoản đầu tiên hồi tháng trước.
en 2026-05-20 | In Southeast Asia it remains [fifth](a - eq rank 5).
en 2026-05-20 | Vietnam ranks [fifth](a - eq rank 5) in ASEAN.
en 2026-05-20 | Vietnam stays [fourth](a - eq rank 4) in the region.
en 2026-05-20 | It came [third](a - eq rank 3) among lower-middle-income economies.
en 2026-05-20 | The country was [second](a - eq rank 2) in Southeast Asia.
en 2026-05-20 | Vietnam finished [seventh](a - eq rank 7) in Asia.
en 2026-05-20 | The city is now [eighth](a - eq rank 8) nationwide.
en 2026-05-20 | It stands [tenth](a - eq rank 10) in the region.
en 2026-05-20 | In the region it is still [fifth](a - eq rank 5), behind Thailand.
en 2026-05-20 | The country remained in [fifth place](a - eq rank 5).
en 2026-05-20 | The pace is [the second fastest](a - eq rank 2) among [six Southeast Asian countries](a - eq count 6).
en 2026-05-20 | Vietnam has [the third largest](a - eq rank 3) digital economy in ASEAN.
en 2026-05-20 | It is [the second-largest](a - eq rank 2) market in the region.
en 2026-05-20 | It was [the third-highest](a - eq rank 3) growth in Asia.
en 2026-05-20 | Vietnam's growth was [the second fastest](a - eq rank 2) in the region.
en 2026-05-20 | The province had [the fourth best](a - eq rank 4) score in the country.
en 2026-05-20 | It is the second largest city of the country's south, he said on the second day of the third session.
en 2026-05-20 | It was the first time in a year that the second phase began.
en 2026-05-20 | A second fund followed. The third nation to sign was Laos.
vi 2026-05-20 | Việt Nam giữ vị trí [thứ năm](a - eq rank 5) Đông Nam Á.
vi 2026-05-20 | Tốc độ này [nhanh thứ hai](a - eq rank 2) trong [sáu nước](a - eq count 6) Đông Nam Á.
vi 2026-05-20 | Việt Nam là nền kinh tế số [lớn thứ ba](a - eq rank 3) ASEAN.
vi 2026-05-20 | Việt Nam có quy mô [lớn thứ 3](a - eq rank 3) khu vực.
vi 2026-05-20 | Mức tăng này [cao thứ hai](a - eq rank 2) khu vực.
vi 2026-09-17 | Việt Nam nằm trong [nhóm 10 nước](a . top rank 10) có tỷ trọng xuất khẩu hàng hóa sáng tạo cao nhất.
vi 2026-09-17 | Việt Nam thuộc [nhóm 20 quốc gia](a . top rank 20) có tốc độ Internet nhanh nhất thế giới.
vi 2026-09-17 | Mục tiêu vào [nhóm 40 nước đứng đầu](t 2030 top rank 40) vào năm 2030 là trong tầm tay.
vi 2026-09-17 | Việt Nam lọt [nhóm 50 nước dẫn đầu](a - top rank 50) thế giới.
vi 2026-09-17 | Phấn đấu thuộc [nhóm 3 nước dẫn đầu](t 2030 top rank 3) ASEAN vào năm 2030.
vi 2026-09-17 | Việt Nam nằm trong [15 quốc gia](a - top rank 15) có giá trị giao dịch cao nhất.
vi 2026-09-17 | Ở nhóm nước thu nhập trung bình thấp gồm [37 nền kinh tế](a - eq count 37), Ấn Độ vươn lên [thứ 36](a - eq rank 36).
vi 2026-09-17 | Nhóm [10 nước](a - eq count 10) ASEAN ký thỏa thuận.
en 2026-09-17 | Vietnam is among [the ten countries](a - top rank 10) with the highest share of creative exports.
en 2026-09-17 | Vietnam wants to be in [the first 50](t 2030 top rank 50) by 2030.
en 2026-09-17 | Vietnam aims to be among [the leading 40 countries](t 2030 top rank 40) by 2030.
en 2026-09-17 | The country is in [the best 30](a - top rank 30) for innovation.
vi 2026-06-18 | Chi phí tăng [hai, ba lần](a - range times 2..3).
en 2026-05-20 | This is the second largest order in the company's history.
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_TABLE), ids=lambda value: str(value)[:60])
def test_ranks_and_lists_of_aims_are_read_as_meant(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []
