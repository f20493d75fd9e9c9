"""A large number without a currency has that of the next amount or the last one, or is in dong where money is spoken of."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

_MONEY = """
vi 2025-09-20 | Kim ngạch tăng từ [20 tỷ](. . eq usd 20000000000) lên [30 tỷ USD](. . eq usd).
vi 2025-09-20 | Kim ngạch tăng từ [20 tỷ](. 2020 eq usd) năm 2020 lên [30 tỷ USD](. 2024 eq usd) năm 2024.
vi 2025-09-20 | Doanh thu từ [800 triệu](. . eq vnd) lên [1,2 tỷ đồng](. . eq vnd) mỗi hộ.
vi 2025-09-20 | Xuất khẩu đạt [405 tỷ](. . eq usd), nhập khẩu [380 tỷ USD](. . eq usd).
vi 2025-09-20 | Kinh tế số đạt [72,1 tỷ USD](. . eq usd), trong đó thương mại điện tử [31 tỷ](. . eq usd).
vi 2025-09-20 | Vốn trong nước [500 tỷ](. . eq vnd), vốn nước ngoài [20 triệu USD](. . eq usd).
vi 2025-09-20 | Kim ngạch đạt [30 tỷ USD](. . eq usd), ngân sách rót [500 tỷ](. . eq vnd) cho khoa học.
vi 2025-09-20 | Doanh thu đạt [1,2 tỷ USD](. . eq usd), lợi nhuận [0,3 tỷ](. . eq usd).
vi 2025-09-20 | Thành phố khơi dòng vốn [9.000 tỷ](. . eq vnd) cho khoa học.
vi 2025-09-20 | Tập đoàn rót [500 tỷ](. . eq vnd) xây trung tâm dữ liệu.
vi 2025-09-20 | Công ty lỗ [gần 3.800 tỷ](. . lt vnd) trong năm qua.
vi 2025-09-20 | Chi phí tuân thủ giảm [30%](.), tương đương [1.200 tỷ](. . eq vnd) mỗi năm.
vi 2025-09-20 | Quỹ có quy mô [500 tỷ](. . eq vnd), do thành phố góp [40%](.).
vi 2025-09-20 | Mức phạt từ [50 triệu đến 70 triệu](. . range vnd 50000000..70000000).
vi 2025-09-20 | Lương kỹ sư vi mạch [42 triệu](. . eq vnd) mỗi tháng.
vi 2025-09-20 | Chính phủ bố trí [95 nghìn tỷ](t 2026 eq vnd 95000000000000) cho khoa học, công nghệ năm 2026.
"""

_COUNTS = """
vi 2025-09-20 | Số thuê bao 5G đạt [20 triệu](. . eq count), tăng [2 triệu](. . eq count).
vi 2025-09-20 | Đã cấp [78 triệu căn cước](. . eq count), kích hoạt [55 triệu](. . eq count).
vi 2025-09-20 | Hệ thống xử lý [72 tỷ giao dịch](. . eq count) trị giá [30 tỷ USD](. . eq usd).
vi 2025-09-20 | Dân số thế giới đạt [8 tỷ](. . eq count).
vi 2025-09-20 | Nền tảng có [5 triệu người dùng](. . eq count), [3 triệu](. . eq count) trong số đó ở Hà Nội.
vi 2025-09-20 | Mỗi năm cục thu [5 triệu hồ sơ](. . eq count).
vi 2025-09-20 | Cơ quan đánh giá [3 triệu](. . eq count) trong số đó.
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_MONEY) + rows(_COUNTS))
def test_an_amount_has_the_currency_that_is_meant(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []
