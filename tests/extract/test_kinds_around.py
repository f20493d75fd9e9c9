"""What a figure is and when is read by the construction that it stands in, whatever it measures.

Some subjects of each kind go through every sentence of that kind.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader
from tests.extract.marked import FEW, Row, misread, rows

#: What is held against an aim has not the time of that.
_HELD_AGAINST = """
en P || {S} reached [21.4 percent] and was in line with the plan for 2026. || M 21.4 percent eq actual - VN
en P || {S} reached [21.4 percent], ahead of the target for 2030. || M 21.4 percent eq actual - VN
en P || {S} reached [21.4 percent], on course for the 2030 target. || M 21.4 percent eq actual - VN
en C || The number of {s} stood at [8,052], close to the 2030 goal. || M 8052 count eq actual - VN
en C || The number of {s} is [8,052], which is behind the schedule set for 2026. || M 8052 count eq actual - VN
en P || {S} was [18.2 percent] in 2024, far below the [25 percent] required at the time. || M 18.2 percent eq actual 2024 VN || M 25 percent eq target 2024 VN
vi P || {S} đạt [21,4%], đúng kế hoạch năm 2026. || M 21.4 percent eq actual - VN
vi P || {S} đạt [21,4%], phù hợp với mục tiêu đến năm 2030. || M 21.4 percent eq actual - VN
vi C || Số {s} đã đạt [8.052], tiệm cận mục tiêu năm 2030. || M 8052 count eq actual - VN
vi P || {S} năm 2024 đạt [18,2%], thấp hơn nhiều so với mức [25%] yêu cầu khi đó. || M 18.2 percent eq actual 2024 VN || M 25 percent eq target 2024 VN
"""

#: What is called that of today beside an aim is so; an aim of today is one.
_TODAY = """
en P || The target of [30 percent] for {s} by 2030 is the right one, and the present [21.4 percent] is an embarrassment. || M 30 percent eq target 2030 VN || M 21.4 percent eq actual - VN
en P || By 2030 {s} should be [30 percent]; the existing level of [12 percent] is too low. || M 30 percent eq target 2030 VN || M 12 percent eq actual - VN
vi P || Đến năm 2030, {s} phải đạt [30%]; mức [21,4%] hiện tại cho thấy còn nhiều việc phải làm. || M 30 percent eq target 2030 VN || M 21.4 percent eq actual - VN
en P || The goal for {s} in 2030, once [25 percent], is now [30 percent]. || M 25 percent eq target 2030 VN || M 30 percent eq target 2030 VN
vi P || Mục tiêu về {s} đến năm 2030 trước là [25%], nay là [30%]. || M 25 percent eq target 2030 VN || M 30 percent eq target 2030 VN
en P || The previous target for {s} in 2030 was [25 percent]; the level was [12 percent] in 2021. The new target for that year is [30 percent]. || M 25 percent eq target 2030 VN || M 12 percent eq actual 2021 VN || M 30 percent eq target 2030 VN
en F || From now on, [at least 3 percent] of the State budget goes to science each year. || st_budget_share 3 percent gte target - VN
en F || [More than 60 percent] of research spending is supposed to come from enterprises. || rd_private_share 60 percent gt target - VN
en F || Malaysia's Budget 2026 sets aside [US$1.9 billion] for research. || - 1900000000 usd eq target 2026 VN
en F || The ministry issued its plan for 2026 with [138 tasks], all of which must have a deadline. || tasks_total 138 count eq actual 2026 VN
en F || An institute must still collect [11 signatures] to buy a microscope. || - 11 count eq actual - VN
"""

#: What is told of another place, or of a part, goes on as the whole does.
_GOES_ON = """
en P || The bank expects {s} to be [21.4 percent] in 2026, against [18.2 percent] for Malaysia. || M 21.4 percent eq forecast 2026 VN || M 18.2 percent eq forecast 2026 MY
en C || The bank expects the number of {s} to be [8,052] in 2026, compared with [7,052] in Malaysia and [6,052] in Thailand. || M 8052 count eq forecast 2026 VN || M 7052 count eq forecast 2026 MY || M 6052 count eq forecast 2026 TH
en P || {S} is projected to reach [21.4 percent] in Viet Nam this year from [18.2 percent] last year, and [25 percent] in Japan. || M 21.4 percent eq forecast 2026 VN || M 18.2 percent eq actual 2025 VN || M 25 percent eq forecast 2026 JP
vi P || {S} năm 2026 dự kiến đạt [21,4%], so với [18,2%] của Malaysia. || M 21.4 percent eq forecast 2026 VN || M 18.2 percent eq forecast 2026 MY
vi F || Tập đoàn dự kiến nâng số trạm 5G lên [23.000] trong năm 2026, phủ [85% dân số]. || stations_5g 23000 count eq forecast 2026 VN || coverage_5g 85 percent eq forecast 2026 VN
en P || {S} was [21.4 percent] in 2025, the figure being provisional. || M 21.4 percent eq estimate 2025 VN
en P || {S} reached [21.4 percent] in 2025 (preliminary). || M 21.4 percent eq estimate 2025 VN
vi P || {S} năm 2025 đạt [21,4%], đây là số liệu sơ bộ. || M 21.4 percent eq estimate 2025 VN
en P || {S} was [21.4 percent] in the second quarter, above the [18.2 percent] that analysts had expected. || M 21.4 percent eq actual 2025-Q2 VN || M 18.2 percent eq forecast 2025-Q2 VN
en P || In November 2025 {s} reached [18.2 percent]; it was [21.4 percent] at the end of that month. || M 18.2 percent eq actual 2025-11 VN || M 21.4 percent eq actual 2025-11 VN
en F || TFP contributed [47.2 percent] to growth in 2021-2025, against the goal of [over 55 percent] for 2030, while labour productivity increased by [5.3 percent] a year on average over the same years. || tfp_contribution 47.2 percent eq actual 2021/2025 VN || tfp_contribution 55 percent gt target 2030 VN || labour_productivity_growth 5.3 percent eq actual 2021/2025 VN
en F || Viet Nam has the [10th]-fastest broadband in the world, with a median speed of [281 Mbps] in December. || internet_speed_rank 10 rank eq actual 2025-12 VN || broadband_speed 281 mbps eq actual 2025-12 VN
en F || In the Global Innovation Index 2025 Thailand came in at [46th]. China, [10th] in 2024, moved up to [ninth], and Malaysia, now [33rd], is the best of its group. || gii_rank 46 rank eq actual 2025 TH || gii_rank 10 rank eq actual 2024 CN || gii_rank 9 rank eq actual 2025 CN || gii_rank 33 rank eq actual 2025 MY
en P || The campaign ran through 2025. // The ministry reported that {s} had reached [21.4 percent]. || M 21.4 percent eq actual - VN
"""


#: Revisions, results beside aims, times of a sequence, deadlines, asides.
_SEQUENCES = """
en P || The target for {s} in 2026 has been raised to [30 percent] from [25 percent]. || M 30 percent eq target 2026 VN || M 25 percent eq target 2026 VN
en C || The number of {s} in 2025 was [8,052], instead of the [7,052] announced in January. || M 8052 count eq actual 2025 VN || M 7052 count eq actual 2025 VN
en P || {S} in December was [21.4 percent], compared with [18.2 percent] the month before. || M 21.4 percent eq actual 2025-12 VN || M 18.2 percent eq actual 2025-11 VN
en P || {S} in the fourth quarter was [21.4 percent], taking the figure for the year to [18.2 percent]. || M 21.4 percent eq actual 2025-Q4 VN || M 18.2 percent eq actual 2025 VN
en P || No later than 2030, {s} must be [30 percent]. || M 30 percent eq target 2030 VN
en P || {S} must be [30 percent] by 30 June. || M 30 percent eq target 2026-06 VN
en C || The number of {s} must be [8,052] on average in 2026-2030. || M 8052 count eq target 2026/2030 VN
en P || {S} should have been [30 percent] in 2025; it was [21.4 percent]. || M 30 percent eq target 2025 VN || M 21.4 percent eq actual 2025 VN
en P || {S} did not reach the [30 percent] planned for 2025; it was [21.4 percent]. || M 30 percent eq target 2025 VN || M 21.4 percent eq actual 2025 VN
en P || In towns {s} was [21.4 percent] in 2025; in the countryside it was [18.2 percent]. || M 21.4 percent eq actual 2025 VN || M 18.2 percent eq actual 2025 VN
en P || The minister said that {s} was [21.4 percent] and that the goal for 2030 was [30 percent]. || M 21.4 percent eq actual - VN || M 30 percent eq target 2030 VN
en P || With {s} at [21.4 percent], against a target of [30 percent] for 2030, much remains to be done. || M 21.4 percent eq actual - VN || M 30 percent eq target 2030 VN
en P || {S}, planned to be [30 percent] in 2030, stands at [21.4 percent]. || M 30 percent eq target 2030 VN || M 21.4 percent eq actual - VN
en P || {S} reached [21.4 percent], the level planned for 2030, in 2025. || M 21.4 percent eq actual 2025 VN
en P || {S} was [18.2 percent] in 2024, an estimated [21.4 percent] in 2025 and is to be [30 percent] by 2030. || M 18.2 percent eq actual 2024 VN || M 21.4 percent eq estimate 2025 VN || M 30 percent eq target 2030 VN
en P || Since 2020, {s} has risen from [18.2 percent] to [21.4 percent]. || M 18.2 percent eq actual 2020 VN || M 21.4 percent eq actual - VN
en P || {S} will probably reach [30 percent] in 2027. || M 30 percent eq forecast 2027 VN
en P || {S} will [not reach 30 percent] before 2030. || M 30 percent lt forecast 2030 VN
en P || Unless something changes, {s} will be [30 percent] in 2030. || M 30 percent eq forecast 2030 VN
en P || {S} was reckoned at [21.4 percent] in 2025. || M 21.4 percent eq estimate 2025 VN
vi P || {S} tháng 12 đạt [21,4%], so với [18,2%] của tháng trước. || M 21.4 percent eq actual 2025-12 VN || M 18.2 percent eq actual 2025-11 VN
vi P || {S} quý I, II và III năm 2025 lần lượt đạt [12,1%], [18,2%] và [21,4%]. || M 12.1 percent eq actual 2025-Q1 VN || M 18.2 percent eq actual 2025-Q2 VN || M 21.4 percent eq actual 2025-Q3 VN
vi P || Lũy kế 11 tháng, {s} đạt [21,4%]. || M 21.4 percent eq actual 2025-M01/2025-M11 VN
vi P || Trong tháng 11, {s} đạt [18,2%], nâng tổng 11 tháng lên [21,4%]. || M 18.2 percent eq actual 2025-11 VN || M 21.4 percent eq actual 2025-M01/2025-M11 VN
vi P || {S} đạt [21,4%] (mục tiêu đến năm 2030: [30%]). || M 21.4 percent eq actual - VN || M 30 percent eq target 2030 VN
vi P || {S} năm 2025: kế hoạch [30%], thực hiện [21,4%]. || M 30 percent eq target 2025 VN || M 21.4 percent eq actual 2025 VN
vi P || Lẽ ra {s} phải đạt [30%] vào năm 2025; thực tế mới đạt [21,4%]. || M 30 percent eq target 2025 VN || M 21.4 percent eq actual 2025 VN
"""


#: An aim or forecast that was, and what stands beside the time told, in the sentences behind a result.
_BEHIND_A_RESULT = """
en P || {S} was [21.4 percent] in 2025. The plan was [30 percent]. || M 21.4 percent eq actual 2025 VN || M 30 percent eq target 2025 VN
en P || {S} was [21.4 percent] in 2025. That compares with a forecast of [18.2 percent]. || M 21.4 percent eq actual 2025 VN || M 18.2 percent eq forecast 2025 VN
en P || {S} was [21.4 percent] in 2025. This is below the plan of [30 percent]. || M 21.4 percent eq actual 2025 VN || M 30 percent eq target 2025 VN
en P || {S} was [21.4 percent] in 2025. Analysts had expected [18.2 percent]. || M 21.4 percent eq actual 2025 VN || M 18.2 percent eq forecast 2025 VN
en P || {S} was [18.2 percent] in 2024. It rose to [21.4 percent] the following year. || M 18.2 percent eq actual 2024 VN || M 21.4 percent eq actual 2025 VN
en P || {S} was [18.2 percent] in the first half of 2025. For the whole year, the plan is [30 percent]. || M 18.2 percent eq actual 2025-H1 VN || M 30 percent eq target 2025 VN
vi P || {S} năm 2025 đạt [21,4%]. Kế hoạch đề ra là [30%]. || M 21.4 percent eq actual 2025 VN || M 30 percent eq target 2025 VN
vi P || {S} năm 2025 đạt [21,4%]. Trước đó, giới phân tích dự báo [18,2%]. || M 21.4 percent eq actual 2025 VN || M 18.2 percent eq forecast 2025 VN
vi P || {S} 6 tháng đầu năm 2025 đạt [18,2%]. Kế hoạch cả năm là [30%]. || M 18.2 percent eq actual 2025-H1 VN || M 30 percent eq target 2025 VN
vi P || {S} quý III/2025 đạt [21,4%]. Quý trước đó là [18,2%]. Cùng kỳ năm 2024 là [12,1%]. || M 21.4 percent eq actual 2025-Q3 VN || M 18.2 percent eq actual 2025-Q2 VN || M 12.1 percent eq actual 2024-Q3 VN
"""


@pytest.mark.parametrize(
    "row",
    rows(_HELD_AGAINST + _TODAY.lstrip() + _GOES_ON.lstrip() + _SEQUENCES.lstrip() + _BEHIND_A_RESULT.lstrip()),
    ids=lambda row: " ".join(row[:2]),
)
def test_kind_and_time_are_those_of_the_construction(figures_of: Reader, row: Row) -> None:
    assert not misread(figures_of, row, FEW)
