"""Parts of what was told, rates put on goods, another teller of the same, editions of indices.

" // " begins a line; behind each figure stands its metric, period, kind or place, "-" where it has none.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

DAY = date(2026, 10, 5)

METRIC = """
en | The province plans to allocate [VND2.65 trillion](st_budget_amount) to science, technology, innovation and digital transformation in its budget for 2027. Of this, [VND900 billion](-) is to go into data infrastructure.
en | The state budget for science and technology in 2026 is [VND95 trillion](st_budget_amount); of that, about [VND12 trillion](-) is for basic research.
vi | Tỉnh dự kiến bố trí [2.650 tỷ đồng](st_budget_amount) cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số năm 2027. Trong số này, [900 tỷ đồng](-) dành cho hạ tầng dữ liệu.
en | The science ministry is chasing the clerical part. A task force with a budget of [VND36 billion](-) now telephones agencies.
en | The science budget is growing. It cost the city [VND85 billion](-).
en | The science budget is growing. The new laboratory will cost the state budget about [VND1,200 billion](-).
en | A province with a budget of [VND1,200 billion](st_budget_amount) for science and technology can do much.
vi | Bộ Khoa học và Công nghệ lập một tổ công tác với kinh phí [36 tỷ đồng](-) để thu thập số liệu.
vi | Ngân sách khoa học tăng. Phòng thí nghiệm mới ngốn của thành phố [1.200 tỷ đồng](-).
vi | Nhờ dịch vụ công trực tuyến, người dân và doanh nghiệp đỡ tốn [3.100 tỷ đồng](public_service_savings) mỗi năm.
en | The value added of the digital economy amounted to VND1,798 trillion, equal to [14.0 percent of GDP](digital_economy_gdp_share). Core digital activities supplied [60.2 percent](-) of the total; the rest is of other industries.
en | The digital economy made up [14 percent](digital_economy_gdp_share) of GDP in 2025. Software gave [31 percent](-) of that total.
vi | Năm 2025, kinh tế số chiếm [14%](digital_economy_gdp_share) GDP. Kinh tế số lõi đóng góp [60,2%](-) tổng số.
en | The science minister said that the digital economy's share of GDP was [18.7%](digital_economy_gdp_share) in 2025. The statistics office, which counts value added alone, arrived at [14%](digital_economy_gdp_share) for the same year.
en | The ministry put cashless transactions at [85%](cashless_share) in 2025. A survey by the central bank came up with [71%](cashless_share) for that year.
en | The ministry put the digital economy's share of GDP at [18.7%](digital_economy_gdp_share) in 2025. A regulator's survey of research spending arrived at [0.54% of GDP](rd_gdp_share) for the same year.
vi | Bộ nêu tỷ trọng kinh tế số trong GDP năm 2025 là [18,7%](digital_economy_gdp_share). Cơ quan thống kê, vốn chỉ tính giá trị tăng thêm, tính ra mức [14%](digital_economy_gdp_share) cho cùng năm.
en | The economy grew [7.9%](gdp_growth) in 2025. Washington charges [20%](-) on most Vietnamese goods.
vi | Kinh tế tăng [7,9%](gdp_growth) trong năm 2025. Mỹ áp [20%](-) lên hàng hóa Việt Nam.
en | Ms An follows the region for StartupBlink. In the 2025 edition of its global index Vietnam took [55th place](startup_ecosystem_rank), a gain of [one place](startup_ecosystem_rank).
en | StartupBlink published its ranking last week. In this year's edition of the ranking Vietnam is [55th](startup_ecosystem_rank).
en | Vietnam, [17th](cybersecurity_rank) in the Global Cybersecurity Index 2024, will host a drill.
en | The country, now [71st](egov_rank) in the E-Government Survey 2024, wants to rise.
"""

KIND = """
en | Washington charges [20%](threshold) on most Vietnamese goods and has threatened to collect [40%](threshold) on anything re-routed.
en | The United States imposed a tariff of [46%](threshold) on Vietnamese exports.
en | The bloc slapped an extra [12.5%](threshold) on steel imports from the region.
en | The ministry collected [40%](actual) of the fees online.
en | Exporters put [20%](actual) of their revenue into research.
vi | Mỹ áp [20%](threshold) lên hàng hóa Việt Nam và dọa thu thêm [40%](threshold) đối với hàng trung chuyển.
vi | EU đánh [12,5%](threshold) với thép nhập khẩu từ khu vực.
vi | Ngành thuế thu [40%](actual) số phí qua mạng.
en | The province plans to allocate [VND2.65 trillion](target) to science in 2027. Of this, [VND900 billion](target) is for data.
vi | Tỉnh dự kiến bố trí [2.650 tỷ đồng](forecast) cho khoa học năm 2027. Trong số này, [900 tỷ đồng](forecast) dành cho dữ liệu.
vi | Năm 2025, tỉnh chi [2.650 tỷ đồng](actual) cho khoa học. Trong số này, [900 tỷ đồng](actual) dành cho dữ liệu.
"""

KIND_OF_LISTS = """
vi | Đến hết tháng 6, các bộ mới giải ngân [38%](actual) vốn được giao cho cả năm.
en | Targets for 2030 // - The province has [150 start-ups](target) and [1,200 digital technology enterprises](target). // - The province now has [90 laboratories](actual).
en | Work for 2027 // - Put up [420 new 5G stations](target). // - Set up [12 laboratories](target). // - Every commune has [4 trained officials](target).
en | Priorities for 2027 // - Cut the time by [half](target). // - Let [300 firms](target) use the laboratory.
en | Work in 2025 // - Put up [420 new 5G stations](actual).
en | Results of the work in 2025 // - Put up [420 new 5G stations](actual).
vi | Việc cần làm năm 2027 // - Tỉnh có [150 startup](target). // - Lắp [420 trạm 5G](target) mới.
vi | Mục tiêu đến năm 2030 // - Tỉnh có [150 startup](target). // - Hiện tỉnh có [90 startup](actual).
"""

ORDINALS = """
en | The plan will be reviewed ahead of the [17th](none) provincial Party Congress and the [3rd](none) annual meeting.
en | She could process her [first](none) ton of scrap. He moved [20 tonnes](actual).
en | Land rent in the park will be waived for [seven years](threshold) for any tenant that opens a laboratory.
en | Rent is halved for [11 years](actual) once production starts.
"""

PERIOD = """
en | By the end of June, the State Treasury had released only [38 per cent](2026-06) of the money allocated to the sector for the year.
en | By the end of June, ministries had spent [21 per cent](2026-06) of the funds assigned for 2026.
en | In 2025 ministries spent [91 per cent](2025) of the money allocated for the year.
en | On June 5 the office had put growth at [7.8 per cent](-).
vi | Đến hết tháng 6, các bộ mới giải ngân [38%](2026-06) vốn được giao cho cả năm.
vi | Đến cuối tháng 6, tỉnh đã chi [21%](2026-06) số vốn bố trí cho khoa học năm 2026.
en | Begin with the Global Innovation Index 2026, published last week. Vietnam is [42nd](2026) among 139 economies, [two places](2026) better than in the previous edition.
en | Take the 2025 Government AI Readiness Index. Vietnam sits [48th](2025) in the world.
en | Begin with the Global Innovation Index 2025. Vietnam is [44th](2025) in the world. // The detail is telling. On innovation outputs the country is [36th](2025); on inputs it is [49th](2025).
en | The plan until 2030 is out. Vietnam is [44th](-) in the Global Innovation Index.
vi | Hãy bắt đầu với Chỉ số Đổi mới sáng tạo toàn cầu 2026, công bố tuần trước. Việt Nam đứng [thứ 42](2026), tăng [hai bậc](2026) so với kỳ trước.
en | Vietnam, [17th](2024) in the Global Cybersecurity Index 2024, will host a drill in 2027.
"""

GEO = """
en | Opening the Vietnam Semiconductor and AI Forum in Ho Chi Minh City yesterday, the deputy minister said that [16,400 engineers](VN) had been trained.
en | At the Saigon Software Expo on Monday, officials said that the country had [430 laboratories](VN).
en | Sen Viet Telecom JSC earned [$15 million](ORG) in 2025. Its signal now reaches [57.3 percent](ORG) of Vietnam's population.
en | Washington charges [20%](US) on most Vietnamese goods.
"""

test_field_is_read_as_meant = each_row(
    {"metric": METRIC, "kind": f"{KIND}{KIND_OF_LISTS}{ORDINALS}", "period": PERIOD, "geo": GEO}, DAY
)
