"""Numbers alone that verbs, clauses and labels say to be counts, ranks or marks, and those that only tell in order."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

_DAY = date(2026, 2, 2)

#: Language, and a text with the rule behind each figure, "none" where there is none.
_RULES = """
en | Estonia ranks higher: the survey rated Finland [12th](rank) for skills.
en | The index gave Thailand [45th](rank) place; four years earlier it had been [52nd](rank).
en | It has been the [20th](none) Congress that decided so.
en | Of 310 measures assigned to them, localities have fulfilled [207](count-held), or [66.8 per cent](unit-percent).
en | The plan gave out 95 jobs. By June departments had accomplished [61](count-held), while [9 offices](count) did nothing.
en | Provinces closed [74 per cent](unit-percent) of their projects, and [31](count-leaning) are still unfinished.
en | The ministry finished [81 per cent](unit-percent) of its assignments, while [17](count-leaning) are overdue.
en | The ministry finished [81 per cent](unit-percent) of its assignments, while [17 offices](count) are open.
en | The resolution asks for [30 to 35 laboratories](count) in that class by 2030. The department says that [38](count-leaning) are there already.
en | Vietnam counted [7.9 researchers per 10,000](density) people in 2022. The strategy sets [12](pointed-back) as its goal for 2030.
en | The list has [12 groups](count) and [40 products](count). A new draft would trim these to [nine](count-in-order) and [31](count-in-order), respectively.
en | The waiting time fell to [2.5 days](unit-other) in 2025, down from [six days](unit-other) in 2023.
en | Files are settled in [two hours](unit-other) instead of [five hours](unit-other).
en | He arrived [nine hours](none) later.
en | Services were [an eighth](fraction) of output, and [an eighth](none) plant will follow.
en | Her son, [a ninth](none)-grader, and [a third](none)-year student taught her; [a third](fraction) of pupils did the same.
en | She put the [first one](none) on the table.
en | [Three things](none) helped, and [four doubts](none) remain.
en | [Three tests](none) suggest themselves. [Four tests](count) were passed.
en | [Two indicators](none) are easily confused here. [Two indicators](count) improved.
en | The scheme saved the state [VND40 billion](money-code-before) in those [nine months](none).
en | The team was [half asleep](none), and [half](fraction) of the seats were free.
en | The World Bank gave Malaysia [0.812](index-bare) in its report for 2024.
en | Spending came to [0.771 per cent](unit-percent) of output; the draft gave Malaysia [0.771 per cent](unit-percent).
en | Leading incubators founded in the province: [1](count-labelled)
en | Page of the report: [1](none)
vi | Tổ chức này chấm Malaysia [0,812](index-bare) trong báo cáo năm 2024.
vi | Thành phố có [14 phòng thí nghiệm](count) đạt chuẩn; yêu cầu đặt ra cho năm 2030 là [từ 25 đến 30](inherited-unit).
vi | Úc tài trợ [12 triệu đôla Úc](unit-other), Mỹ góp [3 triệu đôla](unit-usd).
vi | Vườn ươm doanh nghiệp công nghệ của tỉnh: [1](count-labelled)
en | Fixed lines are slower, at [39 megabits](unit-mbps), while the chip stores [128 megabits](count) of data.
"""

#: The same with the metric.
_METRICS = """
en | The National Assembly passed [nine statutes](laws_issued) in 2025.
en | Oxford Insights rated Vietnam [49th](ai_rank) in government AI readiness in 2025.
en | The United Nations survey of 2024 ranked Vietnam [71st](egov_rank); two years before, it had been [86th](egov_rank).
en | Of [1,100 tasks](tasks_total) given to them for 2025, agencies have discharged [905](tasks_done).
en | In 2024, the digital economy represented [an eighth](digital_economy_gdp_share) of GRDP.
"""

test_read = each_row({"rule": _RULES, "metric": _METRICS}, _DAY)
