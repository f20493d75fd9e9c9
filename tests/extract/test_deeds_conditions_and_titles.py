"""What was done beside an aim, conditions and ceilings, what is foreseen, titles that say when, and times told by another."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

#: A day, and what is said on it; " // " parts paragraphs; the kind, the period.
_TABLE = """
en 2026-03-06 | To reach this goal, the department has built [18 portals](a -).
en 2026-03-06 | To reach this goal, the department must build [18 portals](t -).
en 2026-03-06 | As the decree requires, [75 clinics](a -) have moved to electronic records.
en 2026-03-06 | With an eye on the 2030 target, the city opened [31 courses](a 2025) in 2025.
en 2026-03-06 | In line with the target, the city will open [31 courses](t -).
vi 2026-03-06 | Hướng tới mục tiêu năm 2030, tỉnh đã mở [31 lớp](a 2025) trong năm 2025.
vi 2026-03-06 | Hướng tới mục tiêu năm 2030, tỉnh sẽ mở [31 lớp](t 2030).
en 2026-03-06 | The fund wants to lend more after lending [60 billion VND](a 2025) last year.
en 2026-03-06 | Although the aim is [70 per cent](t -), only [29 per cent](a -) of adults hold one.
en 2026-03-06 | The draft decree drew [340 opinions](a -).
en 2026-03-06 | The plan was adopted by [41](a -) of the 45 councillors.
vi 2026-03-06 | Dự thảo nghị định nhận được [340 ý kiến](a -) góp ý.
en 2025-09-26 | Under the decree, which grants tax breaks, [52 projects](a 2025-H1) were licensed in the first half.
en 2026-05-20 | The second phase, due in 2028, will cover [90 hectares](t 2028); [22 hectares](a -) have been cleared.
en 2025-12-12 | The law, passed with [94 per cent](a -) of votes, takes effect in March 2026.
vi 2025-12-12 | Luật được thông qua với [94%](a -) đại biểu tán thành, có hiệu lực từ tháng 3/2026.
vi 2025-09-17 | Dự thảo báo cáo đánh giá giai đoạn 2020-2025 kinh tế tỉnh tăng bình quân [6,8%/năm](a 2020/2025).
vi 2026-02-03 | Giải ngân năm 2025 đạt [96%](a 2025), vượt kế hoạch giao ([94%](t 2025)).
en 2026-02-03 | Disbursement reached [96 per cent](a 2025) in 2025, beating the plan ([94 per cent](t 2025)).
vi 2026-02-03 | Giải ngân năm 2025 đạt [96%](a 2025) ([94%](a 2025) ở các xã).
en 2025-11-25 | Applicants need a registered capital of [5 trillion VND](h -).
en 2025-11-25 | The zone drew [12 projects](a -) with registered capital of [5 trillion VND](a -).
vi 2025-11-25 | Doanh nghiệp muốn tham gia phải có vốn điều lệ [5.000 tỷ đồng](h -).
vi 2025-11-25 | Cơ sở muốn vay phải sử dụng [không dưới 8 lao động](h -).
vi 2025-11-25 | Tỉnh muốn phát triển phải có [không dưới 8 khu công nghiệp](t 2030) vào năm 2030.
vi 2026-03-17 | Quỹ không được cho một dự án vay [quá 20%](h -) vốn.
en 2026-03-17 | A fund may not lend [more than 20 per cent](h -) of its capital to one project.
vi 2026-03-17 | Lạm phát không được vượt quá [4,5%](t 2026) trong năm 2026.
en 2025-12-26 | A firm is classed as micro if it employs [fewer than 10 people](h -).
vi 2025-12-26 | Doanh nghiệp nhỏ là doanh nghiệp có [không quá 50 lao động](h -).
en 2026-04-08 | Founders can have as much as [VND300 million](h -) of their costs refunded, the ceiling fixed by the council.
en 2026-04-08 | A leader draws [VND70 million](h -) a month, the cap set by a decree.
en 2026-04-08 | The city spent [VND70 million](a -), the most in its history.
vi 2025-08-12 | Ai được hưởng? // Theo dự thảo, trung tâm phải có [ít nhất 20 nhân lực](h -).
vi 2025-08-12 | Vì sao cần trung tâm? // Theo dự thảo, tỉnh phải có [ít nhất 20 nhân lực](t -).
en 2026-01-29 | Revenue in January likely totalled [210 trillion VND](e 2026-01).
en 2026-02-12 | The report has shoppers spending [$41 billion](f 2027) in 2027.
en 2026-03-06 | The institute's model yields [7.4 per cent](f 2026) for this year.
en 2026-03-06 | A shortage of [80,000 engineers](f 2030) looms by 2030.
vi 2025-08-12 | Chính sách này có thể giúp tỷ trọng hàng công nghệ cao lên [50%](f 2030) vào năm 2030.
vi 2026-05-27 | Ngân hàng này cho rằng VND sẽ mất giá [3%](f 2026) đến cuối năm.
vi 2026-05-27 | Ngân hàng này cho biết sẽ cho vay [3.000 tỷ đồng](t 2026) đến cuối năm.
en 2026-06-10 | Most firms anticipated growth of [14 per cent](f 2026-H2) in the second half.
en 2026-08-19 | SCOREBOARD, FIRST HALF OF 2026 // Files lodged online: [79.2%](a 2026-H1) (average: [74.9%](a 2026-H1)) // Files settled on time: [98.1%](a 2026-H1) // Homes with fibre: [86%](a 2026-H1)
en 2026-08-04 | July 2026: // The index came in at [51.9](a 2026-07). // Prices edged up [0.4 per cent](a 2026-07).
vi 2026-08-04 | Tháng 7/2026 // Chỉ số PMI đạt [51,9 điểm](a 2026-07). // CPI tăng [0,4%](a 2026-07).
vi 2026-01-09 | Dấu ấn năm 2025 // Tỉnh tiếp nhận [2,2 triệu hồ sơ](a 2025). // Đưa vào vận hành [9 nền tảng](a 2025).
vi 2026-01-09 | Dấu ấn năm 2025 // Tỉnh tiếp nhận [2,2 triệu hồ sơ](a 2025). // "Tỉnh có [9 nền tảng](a -)", ông Hùng cho biết.
vi 2025-12-29 | Kế hoạch 2026 // Doanh thu [9.000 tỷ đồng](t 2026) // Lợi nhuận [800 tỷ đồng](t 2026)
en 2026-01-30 | The firm sold [7,000 cars](a 2022) in 2022 and [9,000 cars](a 2023) the year after.
en 2026-02-05 | In the previous quarter the fund paid out [31 billion VND](a 2025-Q4).
en 2026-03-06 | In the last quarter of 2025 the port handled [2 million tonnes](a 2025-Q4). In the quarter before, it handled [1.8 million tonnes](a 2025-Q3).
vi 2026-03-06 | Quý III/2025, cảng bốc dỡ [2 triệu tấn](a 2025-Q3). Quý trước đó, cảng bốc dỡ [1,8 triệu tấn](a 2025-Q2).
vi 2026-02-11 | Tháng 1, cảng đón [3 triệu lượt khách](a 2026-01); cùng tháng năm ngoái là [2 triệu lượt khách](a 2025-01).
vi 2026-01-22 | Năm vừa qua, tỉnh tiếp nhận [210.000 lượt hồ sơ](a 2025).
vi 2026-01-22 | Năm năm vừa qua, tỉnh tiếp nhận [210.000 lượt hồ sơ](a -).
vi 2026-01-08 | Dư nợ tại 31/12/2025 ở mức [81.000 tỷ đồng](a 2025-12).
vi 2026-03-22 | Kinh tế số đóng góp [23% GDP](a 2025) năm ngoái; mục tiêu là [30%](t 2030) khi thập niên này khép lại.
en 2025-09-05 | Provisional results for eight months: exports of [290 billion USD](e 2025-M01/2025-M08).
en 2026-03-06 | On 28 February the system held [4.1 million records](a 2026-02).
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_TABLE))
def test_kind_and_time_are_read_as_meant(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []
