"""Counts that leave their noun out, which a sentence before or the words behind them say."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

_DAY = date(2025, 10, 20)

#: Language, and a text with each figure's field behind it.
_METRICS = """
en | The office listed [1,126 tasks](tasks_total) for ministries in 2025. By the end of September [642](tasks_done) had been ticked off, or [57 per cent](tasks_done_share), while [118](-) were past their deadline.
en | Ministries were handed [880 tasks](tasks_total) this year. [512](tasks_done) have been crossed off and [40](-) are overdue.
en | The plan gave provinces [640 tasks](tasks_total). By August [410](tasks_done) had been wrapped up, while [52](-) remained behind schedule.
en | In June the National Assembly passed [six bills](laws_issued) that put the resolution into effect, and the Government plans to submit [nine](laws_issued) in the first quarter of next year.
en | The National Assembly adopted [four laws](laws_issued) on technology this year and expects to pass [seven](laws_issued) in 2026.
en | The country relies on [seven submarine cables](-); the strategy requires [at least ten](-) to be in service by 2030.
en | Vietnam has [five undersea cables](-); the plan wants [at least ten](-) to be running by 2030.
en | Hanoi has [12 innovation centres](innovation_centres); its plan asks for [at least 30](innovation_centres) to be open by 2030.
en | Two years ago [120 firms](-) in the park used robots; now [340](-) do.
en | In 2023 [nine communes](-) had fibre; today [41](-) have.
en | Vietnam and Finland have signed a memorandum on quantum research. It brings to [31](cooperation_agreements) the number of international science and technology agreements that the country has concluded in 2025.
en | The newcomer brings to [five](unicorns) the number of unicorns in the country.
en | The opening raises to [seven](innovation_centres) the number of innovation centres in Da Nang.
en | That takes to [212](-) the number of schools with fibre.
en | The list names [11 technology groups](strategic_technologies) and, beneath them, [35 product groups](strategic_products). A draft revision would leave [10](strategic_technologies) of the former and [30](strategic_products) of the latter.
en | The list has [11 strategic technologies](strategic_technologies) and [35 strategic products](strategic_products). The new one will keep [nine](strategic_technologies) of the former and [28](strategic_products) of the latter.
vi | Đến tháng 9 đã có [31](-) trường có cáp quang.
vi | Danh mục có [11 công nghệ chiến lược](strategic_technologies) và [35 sản phẩm chiến lược](strategic_products). Dự thảo giữ lại [10](strategic_technologies) ở nhóm trước và [30](strategic_products) ở nhóm sau.
vi | Các bộ được giao [1.126 nhiệm vụ](tasks_total). Đến hết tháng 9, [642](tasks_done) đã hoàn thành, còn [118](-) quá hạn.
vi | Cả nước có [7 tuyến cáp quang biển](-); chiến lược yêu cầu có [ít nhất 10](-) vào năm 2030.
vi | Năm 2024, cả bản có [14 hộ](-) dùng điện thoại thông minh; nay đã là [81](-).
vi | Quốc hội đã thông qua [6 luật](laws_issued) để thực hiện nghị quyết và Chính phủ dự kiến trình [9](laws_issued) trong quý I năm sau.
vi | Thỏa thuận này nâng lên [31](cooperation_agreements) số thỏa thuận hợp tác khoa học công nghệ quốc tế mà Việt Nam đã ký.
vi | Biên bản này nâng số thỏa thuận hợp tác khoa học công nghệ quốc tế đã ký lên [31](cooperation_agreements).
en | The digital economy made up [18.7%](digital_economy_gdp_share) of GDP. The mayor wants [at least 50%](fibre_household_share) of households to have fibre by 2030.
en | It has [11 strategic technologies](strategic_technologies) and [35 strategic products](strategic_products). The ministry will keep [nine](strategic_technologies) of the former and [28](strategic_products) of the latter.
en | Vietnam has [four unicorns](unicorns) and hopes to see [ten](unicorns) next year.
en | Hanoi has [120 startups](startups). It plans to attract [300 tourists](-) a day.
"""

test_metrics = each_row({"metric": _METRICS}, _DAY)
