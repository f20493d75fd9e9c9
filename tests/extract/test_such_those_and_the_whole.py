"""Figures of what was told before by a word that points at it, and words that keep a metric from what is none of it."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

_DAY = date(2026, 2, 2)

#: Language, and a text with each figure's metric behind it, "-" where it is of none.
_METRICS = """
en | By 2030 there should be [at least 20 research institutes](st_orgs_ranked) in world rankings. The office counts [11](st_orgs_ranked) such institutes today.
en | Vietnam wants [ten unicorns](unicorns) by 2030. Ho Chi Minh City already has [two](unicorns) such unicorns.
en | Vietnam wants [ten unicorns](unicorns) by 2030. The port has [two](-) such cranes.
vi | Cả nước có [430 tổ chức nghiên cứu và phát triển](rd_institutions). Thủ đô có [95 tổ chức](rd_institutions) như vậy.
en | Thailand has an HDI of [0.798](hdi), behind Malaysia ([0.819](hdi)) and ahead of the Philippines ([0.714](hdi)).
en | Human development is slow. The UN gave Thailand [0.798](hdi) in its last report.
en | Operators run [52,000 5G stations](stations_5g), and MobiFone [9,100](stations_5g) of those.
en | The strategy is to train [50,000 semiconductor engineers](semiconductor_engineers); Hanoi, which has schools of its own, will account for [12,000](semiconductor_engineers) of them.
en | The firm holds [41 patents](patents_count), [17](-) of them in Japan.
en | The ministry lists [four unicorns](unicorns). Under the national startup strategy, there should be [ten](unicorns) in 2030.
en | The school has [410 pupils](-), more than [half](-) from the hills. In the province [91 percent](online_service_share) of procedures are offered online.
vi | Tỉnh có [95%](online_service_share) thủ tục làm được hoàn toàn qua mạng. Trường có [240 học sinh](-), quá [nửa](-) là con em vùng cao.
en | Gross domestic product grew [8.1 percent](gdp_growth) in 2025. Construction did most of the work, with an expansion of [9.4 percent](-).
en | Gross domestic product grew [8.1 percent](gdp_growth) in 2025. That was an expansion of [0.9 percentage points](gdp_growth) more.
en | The United Nations survey of 2024 ranked Vietnam [71st](egov_rank) for e-government and [67th](telecom_infrastructure_rank) for telecommunications infrastructure. In the same survey, Estonia came [second](egov_rank).
vi | Khảo sát năm 2024 của Liên hợp quốc xếp Việt Nam thứ [71](egov_rank) về chính phủ điện tử; riêng hạ tầng viễn thông ở vị trí [67](telecom_infrastructure_rank). Trong cùng khảo sát, Đan Mạch đứng [thứ nhất](egov_rank).
en | The Global Cybersecurity Index put the country [17th](cybersecurity_rank). In the World Digital Competitiveness Ranking of IMD it has yet to appear. The plan sets a goal of the [top 50](digital_competitiveness_rank).
en | The bank's loan-to-deposit ratio fell to [81 percent](-) last year. It aims to bring the ratio down to [78 percent](-) in 2026.
en | In 2025, [66 percent](online_filing_share) of dossiers were sent through the National Public Service Portal, [21 percentage points](online_filing_share) more than in 2024.
vi | Băng rộng cố định đạt [271 Mbps](broadband_speed) trong tháng 5. Một năm trước, con số này là [158 Mbps](broadband_speed).
vi | Năm 2025, doanh nghiệp công nghệ số nộp thuế nhiều hơn. Doanh thu mà các đơn vị này đem về từ nước ngoài đạt [9,1 tỷ USD](digital_overseas_revenue).
vi | GRDP tăng bình quân giai đoạn 2026-2030 đạt [9,5%](gdp_growth).
vi | GRDP tăng bình quân trong nhiệm kỳ là [9 - 9,5%/năm](gdp_growth).
vi | Tỷ lệ hộ dùng nước sạch bình quân giai đoạn 2026-2030 đạt [95%](-).
en | Vietnamese start-ups lived on less, raising [US$310 million](startup_investment) in 2025.
en | A survey of local producers found that [three in ten](innovative_enterprise_share) carried out any innovation at all.
en | In 2025 the locally made share of the sector's value rose to [34.1 percent](digital_localisation_share).
en | Some [64 percent](cashless_share) of residents go through a day without touching a banknote.
en | By 2030 the country wants to have drawn [at least three](global_tech_firms) large foreign technology groups into research here.
en | Vietnamese software companies took [$8.4 billion](digital_overseas_revenue) from foreign clients in 2025. Hotels took [$8.4 billion](-) from foreign visitors.
en | Vietnamese start-ups expect inflows of [$1.9 billion](startup_investment) this year. The province reported inflows of [$1.9 billion](-) in FDI.
en | Shoppers lost [VND2.8 trillion](-) to online shopping scams in 2025. Online shopping reached [VND650 trillion](ecommerce_revenue).
vi | Người mua hàng trực tuyến bị lừa đảo [1.900 tỷ đồng](-) trong năm 2025.
vi | HĐND tỉnh giao chỉ tiêu: GRDP tăng [9,5%](gdp_growth), tỷ lệ hộ nghèo giảm [0,8 điểm phần trăm](-).
en | In 2025, [88 percent](online_filing_share) of dossiers were filed online; [1.2 percent](-) were settled late.
en | The software group FPT wants to recruit [2,500 engineers](-) in 2026. The digital technology industry employs [1.7 million people](digital_workforce).
en | By June ministries had spent [38 percent](-) of what they were allotted for science.
en | The science and technology enterprise title is worth having. Some [870 companies](st_enterprises) hold it today.
en | The office received [640 applications](-) for layout designs and [5,120 patent applications](patents_count).
en | Exports of software brought in [US$210 million](digital_exports) last year.
en | Lawmakers approved a growth target of [10.5 percent](gdp_growth) for 2026.
en | At [$476 billion](gdp_value) in 2024, Vietnam's output was larger than that of the Philippines.
en | Vietnam's output of chips was worth [$2 billion](-) last year.
en | The branch that makes digital products employs [1.6 million people](digital_workforce). In Hue, some [4,100 people](digital_workforce) work in software.
en | Residents were helped to open electronic identity accounts. Some [320,000](digital_id_accounts) were activated in the province.
en | Fibre has yet to reach the hills. There, [51%](fibre_household_share) of homes are connected.
en | The finance ministry has pencilled in [88 trillion dong](st_budget_amount) for science and technology in 2026. The AI fund has [VND2 trillion](-) in paid-in capital.
en | A teaching line for chips costs [30 billion yen](-) to build.
vi | Năm 2025, [900 doanh nghiệp](-) đã trích quỹ khoa học và công nghệ, tổng cộng [20.500 tỷ đồng](-).
en | Estonia's leader said [99 percent](online_service_share) of procedures can be completed from a distance.
en | Foreign-owned firms made up [over 90 percent](-) of the high-tech exports, which were [44 percent](hightech_export_share) of all exports.
en | The index ranks the start-up ecosystem of Vietnam [55th](startup_ecosystem_rank) in the world and [fifth](-) in the bloc.
en | The city will have [8,000 workers](-) retrained for chips by 2030.
en | The list has [11 technology groups](strategic_technologies) and [35 product groups](strategic_products). A new one would trim these to [9](strategic_technologies) and [30](strategic_products) respectively.
en | Vietnam has [430 R&D institutions](rd_institutions), yet only [31](st_orgs_ranked) figure in international rankings.
"""

test_metrics = each_row({"metric": _METRICS}, _DAY)
