"""What stands around a figure links it: an aim told before what it is the aim of, a short name that goes on, the countries
of a list, what is compared, a part of what was told; and what only stands near a metric's words is none of it.

A few subjects of each kind go through every sentence of that kind.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader
from tests.extract.marked import FEW, Row, misread, rows

_TABLE = """
en F || To keep the full-year goal of at least [10 per cent] within reach, GDP must expand by [9.9 per cent] in the rest of the year. || gdp_growth 10 percent gte target 2026 VN || gdp_growth 9.9 percent eq target 2026 VN
en F || To meet the annual target of [10 percent], the economy must grow by [11.2 percent] in the second half. || gdp_growth 10 percent eq target - VN || gdp_growth 11.2 percent eq target 2026-H2 VN
en F || If the goal of [10 percent] is to be met, GDP has to expand [11 percent] in the fourth quarter. || gdp_growth 10 percent eq target - VN || gdp_growth 11 percent eq target 2026-Q4 VN
en F || With the target set at [10 percent], GDP grew only [7.8 percent] in the first quarter. || gdp_growth 10 percent eq target 2026-Q1 VN || gdp_growth 7.8 percent eq actual 2026-Q1 VN
en P || The target was [30 percent], but {s} had already reached [31.5 percent] by the end of 2025. || M 30 percent eq target - VN || M 31.5 percent eq actual 2025 VN
en P || The ministry had aimed for [30 percent] in 2025, but {s} reached only [21.5 percent]. || M 30 percent eq target 2025 VN || M 21.5 percent eq actual 2025 VN
en P || The ministry had planned for [30 percent] in 2025; in fact {s} came to [21.5 percent]. || M 30 percent eq target 2025 VN || M 21.5 percent eq actual 2025 VN
en C || The aim is [9,000] by 2030, but the number of {s} was only [8,052] last year. || M 9000 count eq target 2030 VN || M 8052 count eq actual 2025 VN
en C || Against a target of [9,000], the number of {s} reached [8,052] in 2025. || M 9000 count eq target - VN || M 8052 count eq actual 2025 VN
en C || The goal is [9,000]; so far there are [8,052 {s}]. || M 9000 count eq target - VN || M 8052 count eq actual - VN
en C || The target for 2030 is [9,000], and there were [8,052 {s}] in 2025. || M 9000 count eq target 2030 VN || M 8052 count eq actual 2025 VN
en R || The aim is [$250 billion] by 2030, but {s} was only [$178 billion] last year. || M 250000000000 usd eq target 2030 VN || M 178000000000 usd eq actual 2025 VN
en K || The aim is to be [40th] by 2030, but Viet Nam was only [44th] {s} last year. || M 40 rank eq target 2030 VN || M 44 rank eq actual 2025 VN
en K || Against a target of [40th], Viet Nam ranked [44th] {s} in 2025. || M 40 rank eq target - VN || M 44 rank eq actual 2025 VN
vi P || Kế hoạch là [30%] nhưng {s} chỉ đạt [21,5%] năm 2025. || M 30 percent eq target - VN || M 21.5 percent eq actual 2025 VN
vi F || Để đạt mục tiêu cả năm ít nhất [10%], GDP phải tăng [9,9%] trong nửa cuối năm. || gdp_growth 10 percent gte target 2026 VN || gdp_growth 9.9 percent eq target 2026-H2 VN
en F || Da Nang's economy grew [9.18 percent] in 2025, slightly faster than the national rate of [8.02%]. || gdp_growth 9.18 percent eq actual 2025 VN-DN || gdp_growth 8.02 percent eq actual 2025 VN
en F || The number of patent applications rose [9 percent], faster than GDP, which grew [8.02 percent]. || patents_growth 9 percent eq actual - VN || gdp_growth 8.02 percent eq actual - VN
en F || The Philippines is expected to grow [5.3 percent], Malaysia [4.3 percent] and Thailand [1.8 percent]. || gdp_growth 5.3 percent eq forecast - PH || gdp_growth 4.3 percent eq forecast - MY || gdp_growth 1.8 percent eq forecast - TH
en F || South Korea laid out [5.2 percent of GDP] on research in 2023, and its firms paid [almost four-fifths] of the bill. China reached [2.68 percent] in 2024. Thailand managed [1.16 percent]. || rd_gdp_share 5.2 percent eq actual 2023 KR || rd_private_share 80 percent lt actual 2023 KR || rd_gdp_share 2.68 percent eq actual 2024 CN || rd_gdp_share 1.16 percent eq actual 2024 TH
vi F || Chính phủ Thái Lan nâng dự báo tăng trưởng kinh tế năm 2025 lên khoảng [4%], từ mức [1,5-2,5%] đưa ra hồi tháng Tám. || gdp_growth 4 percent approx forecast 2025 TH || gdp_growth 1.5..2.5 percent range forecast 2025 TH
vi F || Singapore nâng dự báo tăng trưởng kinh tế năm 2025 lên [khoảng 4%], cao hơn mức [1,5-2,5%] đưa ra trước đó. || gdp_growth 4 percent approx forecast 2025 SG || gdp_growth 1.5..2.5 percent range forecast 2025 SG
en F || China is expected to grow [4.6 percent] in 2026. || gdp_growth 4.6 percent eq forecast 2026 CN
en F || Thailand is projected to slow to [1.6 percent]. || gdp_growth 1.6 percent eq forecast - TH
en F || Indonesia is forecast to expand by [5.1 percent] in 2026. || gdp_growth 5.1 percent eq forecast 2026 ID
en F || Viet Nam is projected to slow to [6.1 percent] in 2026 from [8 percent] in 2025. || gdp_growth 6.1 percent eq forecast 2026 VN || gdp_growth 8 percent eq actual 2025 VN
en F || Viet Nam is expected to accelerate to [7 percent] in 2026. || gdp_growth 7 percent eq forecast 2026 VN
en F || In the Global Innovation Index Viet Nam ranked third in ASEAN, after Singapore, which slipped one notch to [sixth], and Malaysia, now [33rd]. || - 3 rank eq actual - VN || gii_rank 1 places eq actual - SG || gii_rank 6 rank eq actual - SG || gii_rank 33 rank eq actual - MY
en F || Viet Nam ranked [44th] in the Global Innovation Index, behind Singapore, which slipped one notch to [sixth], and Malaysia, now [33rd]. || gii_rank 44 rank eq actual - VN || gii_rank 1 places eq actual - SG || gii_rank 6 rank eq actual - SG || gii_rank 33 rank eq actual - MY
en F || The province recorded growth of 11.8 percent, the [second] highest in the country. || gdp_growth 11.8 percent eq actual - VN || - 2 rank eq actual - VN
en F || With that, the country comes [fourth] within ASEAN. || - 4 rank eq actual - VN
vi F || Việt Nam xếp thứ [16] thế giới về tốc độ Internet di động, thứ hạng lùi từ [14] hồi tháng 6 xuống [16]. || internet_speed_rank 16 rank eq actual - VN || internet_speed_rank 14 rank eq actual 2025-06 VN || internet_speed_rank 16 rank eq actual - VN
vi F || Về tốc độ Internet di động, Việt Nam có thứ hạng lùi từ [14] hồi tháng 6 xuống [16]. || internet_speed_rank 14 rank eq actual 2025-06 VN || internet_speed_rank 16 rank eq actual - VN
vi K || Thứ hạng của Việt Nam {s} lùi từ [44] xuống [46]. || M 44 rank eq actual - VN || M 46 rank eq actual - VN
vi K || Thứ hạng của Việt Nam {s} tăng từ [46] năm 2024 lên [44] năm 2025. || M 46 rank eq actual 2024 VN || M 44 rank eq actual 2025 VN
vi K || Thứ hạng của Việt Nam {s} cải thiện từ [46] lên [44]. || M 46 rank eq actual - VN || M 44 rank eq actual - VN
vi K || Thứ hạng {s} đã nhảy từ [71] hồi năm 2022 lên [44] vào năm ngoái. || M 71 rank eq actual 2022 VN || M 44 rank eq actual 2025 VN
en F || Da Nang's rate is 98 percent, the [fourth] highest rate in the country. || - 98 percent eq actual - VN-DN || - 4 rank eq actual - VN-DN
en F || The city reached 98 percent, the country's [fourth] highest. || - 98 percent eq actual - VN || - 4 rank eq actual - VN
en F || Hai Phong's growth was 11.8 percent, [third] nationwide. || gdp_growth 11.8 percent eq actual - VN-xx || - 3 rank eq actual - VN-xx
en F || Da Nang has licensed five more innovation centers, raising their number in the central city to [14]. || - 5 count eq actual - VN-DN || innovation_centres 14 count eq actual - VN-DN
vi C || Năm 2025 cả nước tăng thêm 300 {s}, đưa tổng số cả nước lên [8.052]. || - 300 count eq actual 2025 VN || M 8052 count eq actual 2025 VN
vi F || Công an cả nước đã thu nhận 90 triệu hồ sơ định danh điện tử, kích hoạt trên [66 triệu tài khoản]. || digital_id_accounts 90000000 count eq actual - VN || digital_id_accounts 66000000 count gt actual - VN
en F || The Prime Minister's Dispatch 132 speaks of digital transformation. |
en F || Dispatch 132 speaks of digital transformation. |
en F || Notice 45 asks ministries to hurry. |
en F || Official Telegram 132 was sent. Announcement 77 followed. |
en F || More than [200 public research institutes] have yet to register. || - 200 count gt actual - VN
en F || [Over 1,200 start-ups] have yet to apply. || - 1200 count gt actual - VN
en F || Some [300 science and technology enterprises] have lost their certificates. || - 300 count approx actual - VN
vi F || Hơn [200 viện nghiên cứu công lập] chưa đăng ký. || - 200 count gt actual - VN
vi F || Có [120 doanh nghiệp khoa học và công nghệ] chưa nộp báo cáo. || - 120 count eq actual - VN
en F || The Government plans [VND8.4 trillion] for science, technology, innovation and digital transformation this year. || st_budget_amount 8400000000000 vnd eq target 2026 VN
en F || Ha Noi plans [VND8.4 trillion] for science, technology, innovation and digital transformation this year. || st_budget_amount 8400000000000 vnd eq target 2026 VN-HN
vi F || Năm 2026 chi 3% ngân sách nhà nước cho khoa học, công nghệ. Số tiền tương ứng là [95.400 tỷ đồng]. Trong đó, ngân sách trung ương [53.000 tỷ đồng]. || st_budget_share 3 percent eq target 2026 VN || st_budget_amount 95400000000000 vnd eq target 2026 VN || - 53000000000000 vnd eq target 2026 VN
vi F || Hà Nội dự kiến chi [8.400 tỷ đồng] cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số trong năm nay. || st_budget_amount 8400000000000 vnd eq forecast 2026 VN-HN
en F || The Hanoi Venture Capital Fund has charter capital of [VND600 billion]. || - 600000000000 vnd eq actual - ORG
en F || Vietnamese technology companies raised [$215 million] across 38 deals. || startup_investment 215000000 usd eq actual - VN || - 38 count eq actual - VN
en F || Tech companies in Viet Nam pulled in [$215 million] from 38 funding rounds in the first half. || startup_investment 215000000 usd eq actual - VN || - 38 count eq actual 2025-H1 VN
vi F || Các công ty công nghệ Việt Nam gọi được [215 triệu USD] qua 38 thương vụ. || startup_investment 215000000 usd eq actual - VN || - 38 count eq actual - VN
en F || The portal offers 1,760 procedures, of which [95.6%] can be completed without a visit. || - 1760 count eq actual - VN || online_service_share 95.6 percent eq actual - VN
en F || Vietnamese suppliers account for just [12%] of the value of the phones that leave here. That number should be [25%] by 2030. || digital_localisation_share 12 percent eq actual - VN || digital_localisation_share 25 percent eq target 2030 VN
en F || Only [12%] of the value of the phones comes from Vietnamese suppliers. || digital_localisation_share 12 percent eq actual - VN
en F || Domestic suppliers contribute [12%] of the value of digital technology products. || digital_localisation_share 12 percent eq actual - VN
vi F || Doanh nghiệp Việt chỉ chiếm [12%] giá trị của điện thoại xuất khẩu. Con số này phải đạt [25%] vào năm 2030. || digital_localisation_share 12 percent eq actual - VN || digital_localisation_share 25 percent eq target 2030 VN
en F || Institutes spent only [62%] of what they had been given for research. || - 62 percent eq actual - VN
en F || The rate of households using fibre optic cable gained [94.5%]. || fibre_household_share 94.5 percent eq actual - VN
en P || {S} gained [94.5%] in 2025. || M 94.5 percent eq actual 2025 VN
en F || The budget puts [at least 40%] into the national fund for science. || - 40 percent gte target - VN
en F || The median mobile download speed reached 146 Mbps. Data traffic on 5G was [3.4 times] that of September 2024. || mobile_speed 146 mbps eq actual - VN || - 3.4 times eq actual - VN
vi F || Tốc độ tải xuống di động đạt 146 Mbps. Lưu lượng dữ liệu 5G gấp [3,4 lần] tháng 9/2024. || mobile_speed 146 mbps eq actual - VN || - 3.4 times eq actual - VN
en F || Revenue of the digital technology industry reached $198 billion in 2025. // For 2026 the ministry aims for industry revenue of at least [$254 billion] and industry revenue growth of at least [15 percent]. || digital_industry_revenue 198000000000 usd eq actual 2025 VN || digital_industry_revenue 254000000000 usd gte target 2026 VN || digital_industry_growth 15 percent gte target 2026 VN
en F || The digital technology industry had a good year. The ministry aims for industry revenue of at least [$254 billion] in 2026. || digital_industry_revenue 254000000000 usd gte target 2026 VN
en F || The digital technology industry had a good year. Sector revenue reached [$198 billion] in 2025. || digital_industry_revenue 198000000000 usd eq actual 2025 VN
en F || The digital technology industry had a good year. Industry exports reached [$178 billion] in 2025. || digital_exports 178000000000 usd eq actual 2025 VN
en F || The digital economy was worth $72.1 billion in 2025. The sector expanded by [14.6 percent], well ahead of the economy as a whole, whose growth is estimated at [8.02 percent]. || digital_economy_value 72100000000 usd eq actual 2025 VN || digital_economy_growth 14.6 percent eq actual 2025 VN || gdp_growth 8.02 percent eq estimate 2025 VN
en F || The digital economy was worth $72.1 billion in 2025. It expanded by [14.6 percent], ahead of the economy as a whole, which grew [8.02 percent]. || digital_economy_value 72100000000 usd eq actual 2025 VN || digital_economy_growth 14.6 percent eq actual 2025 VN || gdp_growth 8.02 percent eq actual 2025 VN
en F || The digital economy was worth $72.1 billion in 2025. Its growth of [14.6 percent] was well above GDP growth of [8.02 percent]. || digital_economy_value 72100000000 usd eq actual 2025 VN || digital_economy_growth 14.6 percent eq actual 2025 VN || gdp_growth 8.02 percent eq actual 2025 VN
en F || The digital economy was worth $72.1 billion in 2025. The sector expanded by [14.6 percent], outpacing the economy as a whole ([8.02 percent]). || digital_economy_value 72100000000 usd eq actual 2025 VN || digital_economy_growth 14.6 percent eq actual 2025 VN || gdp_growth 8.02 percent eq actual 2025 VN
en F || The digital technology industry had a good year. Textile industry revenue reached [$44 billion] in 2025. || - 44000000000 usd eq actual 2025 VN
en F || The digital technology industry had a good year. The steel industry revenue reached [$44 billion] in 2025. || - 44000000000 usd eq actual 2025 VN
en F || The digital technology industry had a good year. There were [74,000 industry firms] in 2025. || digital_enterprises 74000 count eq actual 2025 VN
en F || The digital technology industry had a good year. Industry sales came to [$198 billion]. || digital_industry_revenue 198000000000 usd eq actual - VN
en F || Growth in the region will ease. China is projected to slow to [4.6 percent] this year from [5 percent] last year. || gdp_growth 4.6 percent eq forecast 2026 CN || gdp_growth 5 percent eq actual 2025 CN
en K || Viet Nam ranks [44th] worldwide and third in ASEAN {s}. || M 44 rank eq actual - VN || - 3 rank eq actual - VN
en K || Viet Nam ranks [44th] globally and comes [fourth] within ASEAN {s}. || M 44 rank eq actual - VN || - 4 rank eq actual - VN
en K || Viet Nam was [44th] in the world and third in Southeast Asia {s}. || M 44 rank eq actual - VN || - 3 rank eq actual - VN
vi K || Việt Nam xếp thứ [44] thế giới và thứ [3] ASEAN {s}. || M 44 rank eq actual - VN || - 3 rank eq actual - VN
en F || The digital economy's value added was equal to [14.02 percent] of GDP in 2025, according to preliminary data. // In money terms this was put at [72.1 billion USD]. The sector expanded by [14.6 percent] at current prices in the year, well ahead of the economy as a whole, whose growth is estimated at [8.02 percent]. || digital_economy_gdp_share 14.02 percent eq estimate 2025 VN || digital_economy_value 72100000000 usd eq estimate 2025 VN || digital_economy_growth 14.6 percent eq actual 2025 VN || gdp_growth 8.02 percent eq estimate 2025 VN
en F || The ministry proposed to spend [VND95.3 trillion] on science, technology, innovation and digital transformation in 2026, or [3%] of total state budget expenditure. // Of that sum, [VND53 trillion] would come from the central budget. || st_budget_amount 95300000000000 vnd eq target 2026 VN || st_budget_share 3 percent eq target 2026 VN || - 53000000000000 vnd eq target 2026 VN
en F || Resolution 57, the Politburo's plan for science and technology, is an exception. // Start with the digital economy. Malaysia's already contributes [23.4% of GDP], according to official statistics for 2024; Vietnam's ministry of science and technology claims [18.3%] for the same year. Kuala Lumpur is aiming for [25.5%] in 2025. Hanoi wants [at least 30%] by 2030. || digital_economy_gdp_share 23.4 percent eq actual 2024 MY || digital_economy_gdp_share 18.3 percent eq actual 2024 VN || digital_economy_gdp_share 25.5 percent eq target 2025 MY || digital_economy_gdp_share 30 percent gte target 2030 VN-HN
en F || Hanoi wants [50,000 engineers] trained for the semiconductor industry by the end of the decade. Officials at the Ministry of Science and Technology reckon the country has [some 15,000] today, including [7,000 designers]. || semiconductor_engineers 50000 count eq target 2030 VN-HN || semiconductor_engineers 15000 count approx actual - VN || - 7000 count eq actual - VN
en F || To reach these goals in science and technology, the city will allocate a minimum of [3%] of local budget spending every year. For 2026, that comes to [VND870 billion]. || st_budget_share 3 percent gte target - VN || st_budget_amount 870000000000 vnd eq target 2026 VN
en F || In science, money matters. The digital economy, which made up [18.3%] of GDP in 2024, should account for [at least 30%] by 2030. R&D spending, which was [half a percent] of GDP, is to climb to [2%]. || digital_economy_gdp_share 18.3 percent eq actual 2024 VN || digital_economy_gdp_share 30 percent gte target 2030 VN || rd_gdp_share 0.5 percent eq actual - VN || rd_gdp_share 2 percent eq target 2030 VN
vi F || Kinh tế số chiếm [14,02%] GDP năm 2025. // Tính bằng tiền, con số này là [72,1 tỷ USD]. || digital_economy_gdp_share 14.02 percent eq actual 2025 VN || digital_economy_value 72100000000 usd eq actual 2025 VN
vi F || Năm 2026 dự kiến chi [95.300 tỷ đồng] cho khoa học, công nghệ, bằng [3%] tổng chi ngân sách. // Trong số đó, [53.000 tỷ đồng] từ ngân sách trung ương. || st_budget_amount 95300000000000 vnd eq forecast 2026 VN || st_budget_share 3 percent eq forecast 2026 VN || - 53000000000000 vnd eq forecast 2026 VN
en F || The plan has [1,298 tasks], of which [943] or [72.7 percent] are done. || tasks_total 1298 count eq actual - VN || tasks_done 943 count eq actual - VN || tasks_done_share 72.7 percent eq actual - VN
en F || Ministries completed [72.7 percent] of the [1,298 tasks]. || tasks_done_share 72.7 percent eq actual - VN || tasks_total 1298 count eq actual - VN
en F || Ministries have completed [80 percent] of their [1,298 tasks]. || tasks_done_share 80 percent eq actual - VN || tasks_total 1298 count eq actual - VN
vi F || Các bộ đã hoàn thành [72,7%] trong tổng số [1.298 nhiệm vụ]. || tasks_done_share 72.7 percent eq actual - VN || tasks_total 1298 count eq actual - VN
en F || Growth was [8.02 percent], labour productivity growth [6.85 percent]. || gdp_growth 8.02 percent eq actual - VN || labour_productivity_growth 6.85 percent eq actual - VN
vi F || Mức tăng trưởng [8,02%], năng suất lao động tăng [6,85%]. || gdp_growth 8.02 percent eq actual - VN || labour_productivity_growth 6.85 percent eq actual - VN
vi F || Tăng trưởng đạt [8,02%], năng suất lao động tăng [6,85%], GDP bình quân đầu người đạt [5.026 USD]. || gdp_growth 8.02 percent eq actual - VN || labour_productivity_growth 6.85 percent eq actual - VN || gdp_per_capita 5026 usd eq actual - VN
vi F || Doanh nghiệp chi [67%] cho R&D, Nhà nước chi [33%]. || rd_private_share 67 percent eq actual - VN || - 33 percent eq actual - VN
en P || Ministries have completed 943 of the 1,298 tasks. // The aim is [30 percent] by 2030, but {s} was only [21.5 percent] last year. || tasks_done 943 count eq actual - VN || tasks_total 1298 count eq actual - VN || M 30 percent eq target 2030 VN || M 21.5 percent eq actual 2025 VN
en P || In Singapore the share of digital payments is 97 percent. The aim is [30 percent] by 2030, but {s} was only [21.5 percent] last year. || cashless_share 97 percent eq actual - SG || M 30 percent eq target 2030 VN || M 21.5 percent eq actual 2025 VN
vi P || Các bộ đã hoàn thành 943/1.298 nhiệm vụ. // Mục tiêu là [30%] vào năm 2030, nhưng {s} năm 2025 mới đạt [21,5%]. || tasks_done 943 count eq actual - VN || tasks_total 1298 count eq actual - VN || M 30 percent eq target 2030 VN || M 21.5 percent eq actual 2025 VN
en F || The Government issued the plan to speed up science and technology. Viet Nam ranks [seventh] in the world in IPv6. || - 7 rank eq actual - VN
vi F || Chính phủ ban hành kế hoạch thúc đẩy khoa học, công nghệ và chuyển đổi số. Kinh tế số lõi chiếm [8,5%] GDP. || - 8.5 percent eq actual - VN
vi F || Chính phủ ban hành kế hoạch thúc đẩy khoa học, công nghệ và chuyển đổi số. Kinh tế số tăng [15%], đạt [72 tỷ USD], chiếm [14%] GDP. || digital_economy_growth 15 percent eq actual - VN || digital_economy_value 72000000000 usd eq actual - VN || digital_economy_gdp_share 14 percent eq actual - VN
en F || R&D takes 0.58% of GDP. China is projected to slow to [4.6 percent] this year. || rd_gdp_share 0.58 percent eq actual - VN || gdp_growth 4.6 percent eq forecast 2026 CN
en P || {S} has risen by [3.2 points] since 2024. || M 3.2 percentage_point eq actual - VN
en P || {S} was [21.4 percent]. The loss was put at [5 percent]. || M 21.4 percent eq actual - VN || - 5 percent eq estimate - VN
en P || {S} was [21.4 percent]. A discount of [20 percent] is offered. || M 21.4 percent eq actual - VN || - 20 percent eq actual - VN
en P || {S} was [21.4 percent]. The vaccine is [95 percent] effective. || M 21.4 percent eq actual - VN || - 95 percent eq actual - VN
vi C || Cả nước có [8.052 {s}] và đã tập huấn kỹ năng số cho [120.000 người]. || M 8052 count eq actual - VN || - 120000 count eq actual - VN
en P || {S} was [21.4 percent]. The error rate was [2 percent]. || M 21.4 percent eq actual - VN || - 2 percent eq actual - VN
en P || {S} was [21.4 percent]. A bonus of [10 percent] is paid. || M 21.4 percent eq actual - VN || - 10 percent eq actual - VN
en P || {S} was [21.4 percent]. The shortfall was [10 percent]. || M 21.4 percent eq actual - VN || - 10 percent eq actual - VN
vi P || {S} đạt [21,4%]. Mức phí là [2%]. || M 21.4 percent eq actual - VN || - 2 percent eq actual - VN
vi P || {S} đạt [21,4%]. Thiệt hại ước tính [5%]. || M 21.4 percent eq actual - VN || - 5 percent eq estimate - VN
"""
#: An aim told first is of something else here, or says itself of what it is.
_OF_ANOTHER = """
en P || The inflation target is [4.5 percent], and {s} reached [31.5 percent]. || - 4.5 percent eq target - VN || M 31.5 percent eq actual - VN
en P || The profit goal is [10 percent], but {s} was only [31.5 percent]. || - 10 percent eq target - VN || M 31.5 percent eq actual - VN
en P || The goal is [20 percent] of communes, but {s} was [31.5 percent]. || - 20 percent eq target - VN || M 31.5 percent eq actual - VN
en P || The plan sets aside [20 percent] for training. {S} was [31.5 percent]. || - 20 percent eq target - VN || M 31.5 percent eq actual - VN
vi P || Mục tiêu lạm phát là [4,5%], trong khi {s} đạt [31,5%]. || - 4.5 percent eq target - VN || M 31.5 percent eq actual - VN
"""


@pytest.mark.parametrize("row", rows(_TABLE), ids=lambda row: " ".join(row[:2]))
def test_a_figure_is_of_what_stands_around_it(figures_of: Reader, row: Row) -> None:
    assert not misread(figures_of, row, FEW)


@pytest.mark.parametrize("row", rows(_OF_ANOTHER), ids=lambda row: " ".join(row[:2]))
def test_an_aim_of_something_else_is_not_of_what_is_told_next(figures_of: Reader, row: Row) -> None:
    assert not misread(figures_of, row, FEW)
