"""What is said around a figure of when, where, how or by whom changes neither what it measures nor that it is so.

Some subjects of each kind go through every sentence of that kind.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader
from tests.extract.marked import FEW, Row, misread, rows

#: Behind a percentage: period, and the words.
_BEHIND = {
    "en": """
2025 in mid-2025|2025 in early 2025|2025 in late 2025|2025 in the middle of 2025|2025 in the course of 2025|2025 in calendar 2025
2025-06 in mid-June 2025|2025-12 in early December|2025-12 in late December|- in recent months|- in both years
- in practice|- in reality|- in principle|- in line with the plan|- in accordance with the plan|- in spite of delays
- in large part thanks to subsidies|- in part because phones are cheap|- in the ministry's count|- in a recent report
- on average|- on paper|- at the last count|- nationwide|- across the country|- overall|- to date
- , a record|- , a new high|- , as planned|- , in line with the plan|- , well below plan|- , thanks to strong demand|- , despite weak demand
""",
    "vi": """
2025 vào giữa năm 2025|2025 vào đầu năm 2025|2025 vào cuối năm 2025|2025 hồi cuối năm 2025
- trên thực tế|- trên toàn quốc|- trên phạm vi cả nước|- trên cả nước|- mặc dù còn khó khăn|- bất chấp khó khăn|- phù hợp với kế hoạch
- đúng theo kế hoạch|- đúng tiến độ|- vừa qua|- nhờ ứng dụng VNeID|- theo số liệu của bộ|- , cao nhất từ trước đến nay|- , vượt mục tiêu đề ra
- , đúng như kế hoạch|- , góp phần cải cách hành chính
""",
}
_TABLE = """
en C || The number of {s}, he added, rose to [8,052]. || M 8052 count eq actual - VN
en C || The number of {s}, which the ministry monitors every month, rose to [8,052]. || M 8052 count eq actual - VN
en C || The number of {s}, as of the end of June, stood at [8,052]. || M 8052 count eq actual 2025-06 VN
en C || The number of {s}, thanks to strong demand, came to [8,052] in 2025. || M 8052 count eq actual 2025 VN
en C || The number of {s} – a key indicator – reached [8,052] in 2025. || M 8052 count eq actual 2025 VN
en P || {S}, which is one of the main targets of the resolution, rose to [21.4 percent] in 2025. || M 21.4 percent eq actual 2025 VN
en P || {S}, one of the main targets of the resolution, was [21.4 percent] in 2025. || M 21.4 percent eq actual 2025 VN
en P || {S} (a key target of the resolution) reached [21.4 percent] in 2025. || M 21.4 percent eq actual 2025 VN
vi P || {S}, một trong những mục tiêu chính, đạt [21,4%] năm 2025. || M 21.4 percent eq actual 2025 VN
vi P || {S} (một chỉ tiêu quan trọng) đạt [21,4%] năm 2025. || M 21.4 percent eq actual 2025 VN
vi C || Năm 2025, số {s} đạt [8.052] (năm 2024: [7.052]). || M 8052 count eq actual 2025 VN || M 7052 count eq actual 2024 VN
vi G || {S} năm 2025 đạt [8,02%], vượt kế hoạch đề ra là [8%]. || M 8.02 percent eq actual 2025 VN || M 8 percent eq target 2025 VN
en P || {S} is to reach [30 percent] by 2030, from about [21 percent]. || M 30 percent eq target 2030 VN || M 21 percent approx actual - VN
en P || The plan is to raise {s} to [30 percent] by 2030, up from [21.4 percent]. || M 30 percent eq target 2030 VN || M 21.4 percent eq actual - VN
en P || The goal is to raise {s} to [30 percent] by 2030 from the current [21.4 percent]. || M 30 percent eq target 2030 VN || M 21.4 percent eq actual - VN
en P || {S} is expected to reach [30 percent] in 2027, up from [21.4 percent]. || M 30 percent eq forecast 2027 VN || M 21.4 percent eq actual - VN
en P || {S} rose to [21.4 percent] in 2025, up from [18.2 percent]. || M 21.4 percent eq actual 2025 VN || M 18.2 percent eq actual - VN
en P || The 2030 target for {s} was raised to [30 percent] from [25 percent]. || M 30 percent eq target 2030 VN || M 25 percent eq target 2030 VN
en P || {S} went up from [18.2 percent] to [21.4 percent] between 2024 and 2025. || M 18.2 percent eq actual 2024 VN || M 21.4 percent eq actual 2025 VN
en C || The number of {s} should reach [9,000] by 2030, from some [8,052]. || M 9000 count eq target 2030 VN || M 8052 count approx actual - VN
en C || The number of {s} rose from [7,052] to [8,052] between 2024 and 2025. || M 7052 count eq actual 2024 VN || M 8052 count eq actual 2025 VN
en G || The plan calls for {s} to reach [10 percent] in 2030. || M 10 percent eq target 2030 VN
en G || {S}, which was [8.02 percent] in 2025, is to be [10 percent] by 2030. || M 8.02 percent eq actual 2025 VN || M 10 percent eq target 2030 VN
en G || {S} is expected to be [6.42 percent] in 2025, lower than the plan. || M 6.42 percent eq forecast 2025 VN
en G || {S} was [6.42 percent] in 2025, well below plan. || M 6.42 percent eq actual 2025 VN
en F || Of the [1,298 tasks] assigned, [943], or [72.7 percent], have been completed. || tasks_total 1298 count eq actual - VN || tasks_done 943 count eq actual - VN || tasks_done_share 72.7 percent eq actual - VN
en F || Ministries had [200 tasks]. So far [150] ([75%]) have been completed. || tasks_total 200 count eq actual - VN || tasks_done 150 count eq actual - VN || tasks_done_share 75 percent eq actual - VN
en F || Firms paid for [67 percent] of R&D spending so far this year. || rd_private_share 67 percent eq actual 2026 VN
en P || {S} rose to [21.4 percent] in 2025, while textiles fell back to [8.3 percent]. || M 21.4 percent eq actual 2025 VN || - 8.3 percent eq actual 2025 VN
en P || {S} was [21.4 percent] in 2025, while the price of rice rose [4.4 percent]. || M 21.4 percent eq actual 2025 VN || - 4.4 percent eq actual 2025 VN
en P || {S} reached [21.4 percent] in 2025, but trust in banks fell to [61.3 percent]. || M 21.4 percent eq actual 2025 VN || - 61.3 percent eq actual 2025 VN
en R || {S} was worth [US$38 billion] in 2025, while coffee earned [US$8.7 billion]. || M 38000000000 usd eq actual 2025 VN || - 8700000000 usd eq actual 2025 VN
en G || {S} was [8.02 percent] in 2025. The price of rice rose [4.4 percent]. || M 8.02 percent eq actual 2025 VN || - 4.4 percent eq actual 2025 VN
en P || {S} was [21.4 percent] in 2025, while the average of the region was [30.1 percent]. || M 21.4 percent eq actual 2025 VN || M 30.1 percent eq actual 2025 VN
vi P || Năm 2025, {s} đạt [21,4%], trong khi dệt may lùi về [8,4%]. || M 21.4 percent eq actual 2025 VN || - 8.4 percent eq actual 2025 VN
vi P || Năm 2025, {s} đạt [21,4%], trong khi giá gạo tăng [4,4%]. || M 21.4 percent eq actual 2025 VN || - 4.4 percent eq actual 2025 VN
vi P || Năm 2025, {s} đạt [21,4%], trong khi mục tiêu là [30%]. || M 21.4 percent eq actual 2025 VN || M 30 percent eq target 2025 VN
vi P || {S} phấn đấu đạt [30%] vào năm 2030, từ mức [21,4%]. || M 30 percent eq target 2030 VN || M 21.4 percent eq actual - VN
vi P || Mục tiêu là nâng {s} lên [30%] vào năm 2030 (từ mức khoảng [21%]). || M 30 percent eq target 2030 VN || M 21 percent approx actual - VN
vi P || {S} đạt [21,4%] từ đầu năm đến nay. || M 21.4 percent eq actual 2026 VN
vi C || Số {s} tăng từ [7.052] lên [8.052] trong giai đoạn 2021-2025. || M 7052 count eq actual 2021 VN || M 8052 count eq actual 2025 VN
vi F || Công ty Synopsys Việt Nam có [120 kỹ sư] thiết kế chip. || - 120 count eq actual - ORG
vi F || Công ty Sông Đà lắp [18 trạm 5G] năm 2025. || stations_5g 18 count eq actual 2025 ORG
vi F || Bộ được giao [200 nhiệm vụ]; đến nay [150] ([75%]) đã hoàn thành. || tasks_total 200 count eq actual - VN || tasks_done 150 count eq actual - VN || tasks_done_share 75 percent eq actual - VN
"""


def _tails(lang: str) -> list[Row]:
    """A row for each of the words that may stand behind a percentage."""
    said = "reached [21.4 percent]" if lang == "en" else "đạt [21,4%]"
    out = []
    for tail in (one for line in _BEHIND[lang].strip().splitlines() for one in line.split("|")):
        period, words = tail.split(" ", 1)
        joined = words if words.startswith(",") else f" {words}"
        out.append((f"{lang} P", f"{{S}} {said}{joined}.", f"M 21.4 percent eq actual {period} VN"))
    return out


@pytest.mark.parametrize("row", [*_tails("en"), *_tails("vi"), *rows(_TABLE)], ids=lambda row: " ".join(row[:2]))
def test_figures_are_read_as_meant_whatever_stands_around_them(figures_of: Reader, row: Row) -> None:
    assert not misread(figures_of, row, FEW)
