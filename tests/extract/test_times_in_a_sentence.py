"""Several times in one sentence, or told by so many years: each figure has its own, a change that of the level it led to.

Every subject of a kind goes through every sentence of that kind.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader
from tests.extract.marked import Row, misread, rows

_TABLE = """
en P || {S} rose from [12%] in 2023 to [18%] in 2025. || M 12 percent eq actual 2023 VN || M 18 percent eq actual 2025 VN
en P || {S} was [12%], [15%] and [18%] in 2023, 2024 and 2025, respectively. || M 12 percent eq actual 2023 VN || M 15 percent eq actual 2024 VN || M 18 percent eq actual 2025 VN
en P || {S} was [12%], [15%] and [18%] in 2023, 2024 and 2025. || M 12 percent eq actual 2023 VN || M 15 percent eq actual 2024 VN || M 18 percent eq actual 2025 VN
en P || {S} was [12%] in 2023, [15%] in 2024 and [18%] in 2025. || M 12 percent eq actual 2023 VN || M 15 percent eq actual 2024 VN || M 18 percent eq actual 2025 VN
en P || {S} reached [18%] in 2025, from [12%] two years earlier. || M 18 percent eq actual 2025 VN || M 12 percent eq actual 2023 VN
en P || {S} reached [18%] in 2025, up from [15%] the year before. || M 18 percent eq actual 2025 VN || M 15 percent eq actual 2024 VN
en P || {S}, [12%] in 2023, reached [18%] in 2025. || M 12 percent eq actual 2023 VN || M 18 percent eq actual 2025 VN
en P || From [12%] in 2023, {s} climbed to [18%] in 2025. || M 12 percent eq actual 2023 VN || M 18 percent eq actual 2025 VN
en P || Between 2023 and 2025 {s} rose from [12%] to [18%]. || M 12 percent eq actual 2023 VN || M 18 percent eq actual 2025 VN
en P || {S} (2023: [12%]) reached [18%] in 2025. || M 12 percent eq actual 2023 VN || M 18 percent eq actual 2025 VN
en P || {S} reached [18%] in 2025 (2023: [12%]). || M 18 percent eq actual 2025 VN || M 12 percent eq actual 2023 VN
en P || {S} reached [18%] in 2025; the figure was [12%] in 2023. || M 18 percent eq actual 2025 VN || M 12 percent eq actual 2023 VN
en P || {S} is to rise from [18%] now to [30%] in 2030. || M 18 percent eq actual - VN || M 30 percent eq target 2030 VN
en P || {S} is to reach [25%] in 2028 and [30%] in 2030. || M 25 percent eq target 2028 VN || M 30 percent eq target 2030 VN
en P || {S} reached [18%] in 2025. In 2023 it was [12%]. || M 18 percent eq actual 2025 VN || M 12 percent eq actual 2023 VN
en P || {S} reached [18%] in 2025. Two years earlier it was just [12%]. || M 18 percent eq actual 2025 VN || M 12 percent eq actual 2023 VN
en P || In 2025, {s} reached [18%], the highest since 2015, when it was [5%]. || M 18 percent eq actual 2025 VN || M 5 percent eq actual 2015 VN
vi P || {S} tăng từ [12%] năm 2023 lên [18%] năm 2025. || M 12 percent eq actual 2023 VN || M 18 percent eq actual 2025 VN
vi P || {S} các năm 2023, 2024 và 2025 lần lượt là [12%], [15%] và [18%]. || M 12 percent eq actual 2023 VN || M 15 percent eq actual 2024 VN || M 18 percent eq actual 2025 VN
vi P || {S} lần lượt đạt [12%], [15%] và [18%] trong các năm 2023, 2024 và 2025. || M 12 percent eq actual 2023 VN || M 15 percent eq actual 2024 VN || M 18 percent eq actual 2025 VN
vi P || {S} năm 2023 là [12%], năm 2024 là [15%], năm 2025 là [18%]. || M 12 percent eq actual 2023 VN || M 15 percent eq actual 2024 VN || M 18 percent eq actual 2025 VN
vi P || {S} đạt [12%] năm 2023, [15%] năm 2024 và [18%] năm 2025. || M 12 percent eq actual 2023 VN || M 15 percent eq actual 2024 VN || M 18 percent eq actual 2025 VN
vi P || Từ [12%] năm 2023, {s} đã tăng lên [18%] năm 2025. || M 12 percent eq actual 2023 VN || M 18 percent eq actual 2025 VN
vi P || Trong giai đoạn 2023-2025, {s} tăng từ [12%] lên [18%]. || M 12 percent eq actual 2023 VN || M 18 percent eq actual 2025 VN
vi P || {S} đạt [18%] năm 2025 (năm 2023: [12%]). || M 18 percent eq actual 2025 VN || M 12 percent eq actual 2023 VN
vi P || {S} năm 2025 đạt [18%] (năm 2023 là [12%]). || M 18 percent eq actual 2025 VN || M 12 percent eq actual 2023 VN
vi P || {S} đạt [18%] năm 2025. Năm 2023, con số này là [12%]. || M 18 percent eq actual 2025 VN || M 12 percent eq actual 2023 VN
vi P || {S} đạt [18%] năm 2025. Hai năm trước đó mới là [12%]. || M 18 percent eq actual 2025 VN || M 12 percent eq actual 2023 VN
vi P || {S} hiện là [18%] và phấn đấu đạt [30%] vào năm 2030. || M 18 percent eq actual - VN || M 30 percent eq target 2030 VN
vi P || {S} phấn đấu đạt [25%] năm 2028 và [30%] năm 2030. || M 25 percent eq target 2028 VN || M 30 percent eq target 2030 VN
en C || The number of {s} rose from [2,100] in 2023 to [4,100] in 2025. || M 2100 count eq actual 2023 VN || M 4100 count eq actual 2025 VN
en C || Viet Nam had [2,100], [3,000] and [4,100] {s} in 2023, 2024 and 2025, respectively. || M 2100 count eq actual 2023 VN || M 3000 count eq actual 2024 VN || M 4100 count eq actual 2025 VN
en C || Viet Nam had [2,100] {s} in 2023 and [4,100] in 2025. || M 2100 count eq actual 2023 VN || M 4100 count eq actual 2025 VN
en C || Viet Nam had [4,100] {s} in 2025, [600] more than in 2024. || M 4100 count eq actual 2025 VN || - 600 count eq actual 2025 VN
en C || Viet Nam had [4,100] {s} in 2025, compared with [2,100] in 2023. || M 4100 count eq actual 2025 VN || M 2100 count eq actual 2023 VN
vi C || Số {s} tăng từ [2.100] năm 2023 lên [4.100] năm 2025. || M 2100 count eq actual 2023 VN || M 4100 count eq actual 2025 VN
vi C || Các năm 2023, 2024 và 2025, cả nước lần lượt có [2.100], [3.000] và [4.100] {s}. || M 2100 count eq actual 2023 VN || M 3000 count eq actual 2024 VN || M 4100 count eq actual 2025 VN
vi C || Cả nước có [2.100] {s} năm 2023 và [4.100] năm 2025. || M 2100 count eq actual 2023 VN || M 4100 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [4.100] {s}, nhiều hơn [600] so với năm 2024. || M 4100 count eq actual 2025 VN || - 600 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [4.100] {s}, trong khi năm 2023 chỉ có [2.100]. || M 4100 count eq actual 2025 VN || M 2100 count eq actual 2023 VN
en R || {S} was [$150 billion], [$170 billion] and [$198 billion] in 2023, 2024 and 2025, respectively. || M 150000000000 usd eq actual 2023 VN || M 170000000000 usd eq actual 2024 VN || M 198000000000 usd eq actual 2025 VN
en R || {S} grew [12%] in 2024 and [14%] in 2025. || G 12 percent eq actual 2024 VN || G 14 percent eq actual 2025 VN
en R || With growth of [14.3%], {s} hit [$198 billion] in 2025. || G 14.3 percent eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
en R || After growing [14.3%], {s} hit [$198 billion] in 2025. || G 14.3 percent eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
en R || Growing [14.3%], {s} hit [$198 billion] in 2025. || G 14.3 percent eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
en R || Up [14.3%], {s} hit [$198 billion] in 2025. || G 14.3 percent eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
en R || At [$198 billion] in 2025, {s} was up [14.3%]. || M 198000000000 usd eq actual 2025 VN || G 14.3 percent eq actual 2025 VN
vi R || Với mức tăng [14,3%], {s} đạt [198 tỷ USD] năm 2025. || G 14.3 percent eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
vi R || Tăng [14,3%] so với năm trước, {s} đạt [198 tỷ USD] năm 2025. || G 14.3 percent eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
vi R || Nhờ tăng [14,3%], {s} năm 2025 đạt [198 tỷ USD]. || G 14.3 percent eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
vi R || {S} các năm 2023, 2024 và 2025 lần lượt là [150 tỷ USD], [170 tỷ USD] và [198 tỷ USD]. || M 150000000000 usd eq actual 2023 VN || M 170000000000 usd eq actual 2024 VN || M 198000000000 usd eq actual 2025 VN
vi R || {S} tăng [12%] năm 2024 và [14%] năm 2025. || G 12 percent eq actual 2024 VN || G 14 percent eq actual 2025 VN
en K || Viet Nam ranked [48th], [46th] and [44th] {s} in 2023, 2024 and 2025, respectively. || M 48 rank eq actual 2023 VN || M 46 rank eq actual 2024 VN || M 44 rank eq actual 2025 VN
en K || Viet Nam ranked [46th] in 2024 and [44th] in 2025 {s}. || M 46 rank eq actual 2024 VN || M 44 rank eq actual 2025 VN
en K || Viet Nam ranked [44th] {s} in 2025, after coming [46th] in 2024. || M 44 rank eq actual 2025 VN || M 46 rank eq actual 2024 VN
vi K || Các năm 2023, 2024 và 2025, Việt Nam lần lượt xếp [thứ 48], [46] và [44] {s}. || M 48 rank eq actual 2023 VN || M 46 rank eq actual 2024 VN || M 44 rank eq actual 2025 VN
vi K || Năm 2025, Việt Nam xếp [thứ 44] {s}, năm 2024 xếp [thứ 46]. || M 44 rank eq actual 2025 VN || M 46 rank eq actual 2024 VN
en G || {S} was [7.1%] in 2024 and [8%] in 2025. || M 7.1 percent eq actual 2024 VN || M 8 percent eq actual 2025 VN
en G || {S} was [8%] in 2025, after [7.1%] in 2024 and [5%] in 2023. || M 8 percent eq actual 2025 VN || M 7.1 percent eq actual 2024 VN || M 5 percent eq actual 2023 VN
en G || {S} slowed to [6.9%] in the first quarter of 2025 from [7.5%] in the fourth quarter of 2024. || M 6.9 percent eq actual 2025-Q1 VN || M 7.5 percent eq actual 2024-Q4 VN
vi G || {S} năm 2024 là [7,1%] và năm 2025 là [8%]. || M 7.1 percent eq actual 2024 VN || M 8 percent eq actual 2025 VN
vi G || {S} quý I/2025 đạt [6,9%], thấp hơn mức [7,5%] của quý IV/2024. || M 6.9 percent eq actual 2025-Q1 VN || M 7.5 percent eq actual 2024-Q4 VN
"""


@pytest.mark.parametrize("row", rows(_TABLE), ids=lambda row: " ".join(row[:2]))
def test_each_figure_of_a_sentence_has_its_own_time(figures_of: Reader, row: Row) -> None:
    assert not misread(figures_of, row)


#: Language, text, and the times of its figures ("" where none is said).
TIMES = [
    ("en", "The digital economy grew 14.3% in 2024, and e-commerce revenue hit $31 billion in 2025.", ["2024", "2025"]),
    ("en", "E-commerce revenue hit $31 billion in 2025, 40% more than two years earlier.", ["2025", "2025"]),
    ("en", "E-commerce revenue hit $31 billion in 2025. A decade earlier it was $4 billion.", ["2025", "2015"]),
    ("en", "E-commerce revenue was $31 billion in 2025, two years before the plan ends.", ["2025"]),
    ("vi", "Doanh thu thương mại điện tử năm 2025 đạt 31 tỷ USD. Năm năm trước đó chỉ là 12 tỷ USD.", ["2025", "2020"]),
    ("vi", "Với 5 tỷ USD đã giải ngân, doanh thu thương mại điện tử đạt 31 tỷ USD năm 2025.", ["", "2025"]),
]


@pytest.mark.parametrize(("lang", "text", "times"), TIMES)
def test_years_are_counted_back_from_what_was_told(figures_of: Reader, lang: str, text: str, times: list[str]) -> None:
    assert [figure.period.text if figure.period else "" for figure in figures_of(text, lang)] == times


#: What a change is told beside, with the time of the level.
BASES = [
    (f"{change} {base} {year}", time, text)
    for time, text in {
        "2025-M01/2025-M09": "The country had 7,412 patent applications between January and September 2025",
        "2025-Q3": "The country had 7,412 patent applications in the third quarter of 2025",
        "2024": "The country had 7,412 patent applications in 2024",
    }.items()
    for change, bases in {
        "up 13.5%": ("from", "on", "over", "against", "compared with", "versus"),
        "13.5% more": ("than",),
    }.items()
    for base in bases
    for year in ("a year before", "a year earlier", "the year before", "the previous year", "the same period last year")
]


@pytest.mark.parametrize(("change", "time", "text"), BASES)
def test_a_change_has_the_time_of_its_level_whatever_it_is_set_against(
    figures_of: Reader, change: str, time: str, text: str
) -> None:
    assert [f.period.text if f.period else "" for f in figures_of(f"{text}, {change}.", "en")] == [time, time]
