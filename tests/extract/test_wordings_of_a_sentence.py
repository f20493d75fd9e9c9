"""What corrections, brackets, appositions, relative clauses, passives and topics put first say of a figure is read as meant.

Every subject of a kind goes through every sentence of that kind.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader
from tests.extract.marked import Row, misread, rows

_TABLE = """
en P || In 2025 {s} was [18%], rather than [12%] as first reported. || M 18 percent eq actual 2025 VN || M 12 percent eq actual 2025 VN
en P || In 2025 {s} was [18%], not [12%]. || M 18 percent eq actual 2025 VN || M 12 percent eq actual 2025 VN
vi P || Năm 2025, {s} là [18%] chứ không phải [12%]. || M 18 percent eq actual 2025 VN || M 12 percent eq actual 2025 VN
vi P || Năm 2025, {s} không phải là [12%] mà là [18%]. || M 12 percent eq actual 2025 VN || M 18 percent eq actual 2025 VN
en C || In 2025 Viet Nam had [4,100] rather than [3,800] {s}. || M 4100 count eq actual 2025 VN || M 3800 count eq actual 2025 VN
en C || In 2025 Viet Nam had [4,100] {s}, not [3,800]. || M 4100 count eq actual 2025 VN || M 3800 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [4.100] chứ không phải [3.800] {s}. || M 4100 count eq actual 2025 VN || M 3800 count eq actual 2025 VN
en P || {S} ([18%] in 2025) is still low. || M 18 percent eq actual 2025 VN
en P || {S}, at [18%] in 2025, is still low. || M 18 percent eq actual 2025 VN
en P || {S}, which was [18%] in 2025, is to reach [30%] by 2030. || M 18 percent eq actual 2025 VN || M 30 percent eq target 2030 VN
en P || {S}, put at [18%] for 2025 by the ministry, is rising. || M 18 percent eq estimate 2025 VN
en P || In 2025, [18%] was recorded for {s}. || M 18 percent eq actual 2025 VN
en P || A figure of [18%] was recorded for {s} in 2025. || M 18 percent eq actual 2025 VN
en P || The ministry recorded {s} of [18%] in 2025. || M 18 percent eq actual 2025 VN
en P || {S} has been raised to [18%] in 2025. || M 18 percent eq actual 2025 VN
en P || As for {s}, it reached [18%] in 2025. || M 18 percent eq actual 2025 VN
en P || As regards {s}, the figure for 2025 was [18%]. || M 18 percent eq actual 2025 VN
en P || {S}: [18%] in 2025 || M 18 percent eq actual 2025 VN
vi P || {S} ([18%] năm 2025) vẫn còn thấp. || M 18 percent eq actual 2025 VN
vi P || Về {s}, năm 2025 đạt [18%]. || M 18 percent eq actual 2025 VN
vi P || Riêng {s} năm 2025 đạt [18%]. || M 18 percent eq actual 2025 VN
vi P || Đối với {s}, con số năm 2025 là [18%]. || M 18 percent eq actual 2025 VN
vi P || Còn {s} thì năm 2025 mới đạt [18%]. || M 18 percent eq actual 2025 VN
vi P || Nói về {s}, ông An cho biết năm 2025 đạt [18%]. || M 18 percent eq actual 2025 VN
vi P || {S} được nâng lên [18%] trong năm 2025. || M 18 percent eq actual 2025 VN
vi P || Năm 2025 ghi nhận {s} ở mức [18%]. || M 18 percent eq actual 2025 VN
vi P || Mức [18%] của {s} năm 2025 vẫn còn thấp. || M 18 percent eq actual 2025 VN
vi P || {S}, vốn chỉ đạt [18%] năm 2025, phấn đấu đạt [30%] vào năm 2030. || M 18 percent eq actual 2025 VN || M 30 percent eq target 2030 VN
vi P || Bàn về {s}. Năm 2025, tỷ lệ này đạt [18%]. || M 18 percent eq actual 2025 VN
en C || In 2025 a total of [4,100] {s} were counted. || M 4100 count eq actual 2025 VN
en C || {S} numbered [4,100] in 2025. || M 4100 count eq actual 2025 VN
en C || The [4,100] {s} that the country had in 2025 are mostly small. || M 4100 count eq actual 2025 VN
en C || As for {s}, there were [4,100] in 2025. || M 4100 count eq actual 2025 VN
en C || {S} ([4,100] in 2025) are mostly small. || M 4100 count eq actual 2025 VN
vi C || Về {s}, năm 2025 cả nước có [4.100]. || M 4100 count eq actual 2025 VN
vi C || Đối với {s}, số lượng năm 2025 là [4.100]. || M 4100 count eq actual 2025 VN
vi C || Số {s} được ghi nhận năm 2025 là [4.100]. || M 4100 count eq actual 2025 VN
vi C || Riêng {s}, năm 2025 đã có [4.100]. || M 4100 count eq actual 2025 VN
vi C || Năm 2025, tổng cộng [4.100] {s} đã được ghi nhận. || M 4100 count eq actual 2025 VN
en F || In 2025 the digital economy's share of GDP and 5G coverage of the population were [18%] and [91%], respectively. || digital_economy_gdp_share 18 percent eq actual 2025 VN || coverage_5g 91 percent eq actual 2025 VN
en F || In 2025 the country had [4,100] innovative start-ups and [80,000] digital technology enterprises. || startups 4100 count eq actual 2025 VN || digital_enterprises 80000 count eq actual 2025 VN
vi F || Năm 2025, tỷ trọng kinh tế số trong GDP và tỷ lệ dân số được phủ sóng 5G lần lượt là [18%] và [91%]. || digital_economy_gdp_share 18 percent eq actual 2025 VN || coverage_5g 91 percent eq actual 2025 VN
vi F || Năm 2025, số doanh nghiệp khởi nghiệp sáng tạo và số doanh nghiệp công nghệ số lần lượt là [4.100] và [80.000]. || startups 4100 count eq actual 2025 VN || digital_enterprises 80000 count eq actual 2025 VN
"""


@pytest.mark.parametrize("row", rows(_TABLE), ids=lambda row: " ".join(row[:2]))
def test_a_figure_is_read_however_its_sentence_is_turned(figures_of: Reader, row: Row) -> None:
    assert not misread(figures_of, row)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tỷ lệ giao dịch không dùng tiền mặt phải đạt 80% vào năm 2030.", "target"),
        ("Tỷ lệ giao dịch không dùng tiền mặt năm 2025 không phải 80% mà là 60%.", "actual"),
    ],
)
def test_what_is_not_so_is_no_duty(figures_of: Reader, text: str, kind: str) -> None:
    assert figures_of(text, "vi")[0].kind == kind
