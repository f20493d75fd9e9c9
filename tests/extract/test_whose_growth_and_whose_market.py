"""What grew by the subject, aims beside a figure, what was reckoned before, and markets that a firm sells to or measures."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

_DAY = date(2025, 10, 20)

#: Language, and a text with each figure's field behind it.
_METRICS = """
en | In 2024, [14 households](-) in the hamlet owned a smartphone; today [81](-) do.
en | The digital economy made up [18.7%](digital_economy_gdp_share) of GDP in 2025. Its growth slowed to [9.8%](digital_economy_growth).
en | The digital economy accounted for [18.7%](digital_economy_gdp_share) of GDP. Its growth of [11%](digital_economy_growth) was the fastest in ASEAN.
en | The digital economy's share of GDP was [18.7%](digital_economy_gdp_share). It grew by [11%](digital_economy_growth).
vi | Kinh tế số chiếm [18,7%](digital_economy_gdp_share) GDP. Tốc độ tăng trưởng của nó năm 2024 được hạ [2,2 điểm phần trăm](digital_economy_growth) xuống [12,9%](digital_economy_growth).
vi | Kinh tế số chiếm [18,7%](digital_economy_gdp_share) GDP năm 2025. Tăng trưởng của khu vực này đạt [12,9%](digital_economy_growth).
en | The ministry reported a digital economy share of [18.9%](digital_economy_gdp_share) of GDP for 2025. The Party's leaders want [at least 30%](digital_economy_gdp_share) by the end of the decade.
en | The digital economy's share of GDP reached [18.7%](digital_economy_gdp_share) in 2025. The Government aims for [30%](digital_economy_gdp_share) by 2030.
en | The digital economy made up [18.7%](digital_economy_gdp_share) of GDP. Its planners want [over 20%](digital_economy_gdp_share) this year.
vi | Kinh tế số chiếm [18,7%](digital_economy_gdp_share) GDP năm 2025. Lãnh đạo Đảng muốn đạt [ít nhất 30%](digital_economy_gdp_share) vào cuối thập kỷ.
en | Digital technology is no longer a niche. The industry had revenue of [USD 142 billion](digital_industry_revenue) in 2024, contributed [7.2 percent of GDP](digital_industry_gdp_share), and exported digital goods worth [USD 133 billion](digital_exports) in the same year. At the end of 2024 it comprised [76,400 enterprises](digital_enterprises) and [1.45 million workers](digital_workforce).
en | Digital technology is now a pillar. The sector has [74,000 enterprises](digital_enterprises) and employs [1.5 million people](digital_workforce).
en | Digital technology has come of age. The industry accounts for [6.5%](digital_industry_gdp_share) of GDP.
en | Textiles are no longer a niche. The industry had revenue of [USD 42 billion](-) in 2024, contributed [7.2 percent of GDP](-). It comprised [6,400 enterprises](-).
vi | Công nghệ số không còn là ngành nhỏ. Ngành này đóng góp [7,2% GDP](digital_industry_gdp_share) và có [76.400 doanh nghiệp](digital_enterprises).
en | The resolution sets the goal of having, by 2030, [at least five](digital_tech_firms_leading) Vietnamese digital technology enterprises of world standing.
en | It wants to have, by 2030, [five](digital_tech_firms_leading) digital technology enterprises of international stature.
en | The aim is to have, before 2045, [at least ten](digital_tech_firms_leading) world-class digital technology enterprises.
vi | Nghị quyết đặt mục tiêu có, đến năm 2030, [ít nhất 5 doanh nghiệp](digital_tech_firms_leading) công nghệ số tầm cỡ thế giới.
en | By 2030, the province targets: // - GRDP per head rises [above USD 18,500](gdp_per_capita). // - Total spending on research and development equals [1.5%](rd_gdp_share) of GRDP.
en | GRDP per head climbs to [USD 9,000](gdp_per_capita).
en | GDP per head exceeds [$5,000](gdp_per_capita).
en | GRDP per person will go beyond [USD 8,500](gdp_per_capita).
vi | GRDP trên đầu người vượt [18.500 USD](gdp_per_capita).
en | The software group targets revenue of VND21 trillion. It expects foreign software customers to bring in [VND8.5 trillion](digital_overseas_revenue) in 2026.
en | The IT firm hopes overseas clients for software will bring in [$500 million](digital_overseas_revenue) this year.
en | Foreign customers for its IT services brought the group [VND6.9 trillion](digital_overseas_revenue).
vi | Tập đoàn kỳ vọng khách hàng phần mềm nước ngoài mang về [8.500 tỷ đồng](digital_overseas_revenue) năm 2026.
en | Hai Lua Robotics, a maker of seeding drones, raised [8.5 million USD](startup_investment) in November from investors led by a Korean bank.
en | Palexy, a start-up that counts shoppers, raised [$3 million](startup_investment) from two funds.
en | Selex Motors, an electric scooter maker, secured [$20 million](startup_investment) in a round led by a Japanese fund.
en | The provincial fund, a public body, raised [$20 million](-) in taxes from residents.
en | Vingroup, a conglomerate, raised [$500 million](-) in bonds from investors.
vi | Hải Lúa Robotics, nhà sản xuất máy bay gieo hạt, đã gọi được [8,5 triệu USD](startup_investment) từ các nhà đầu tư do một ngân hàng Hàn Quốc dẫn đầu.
en | Da Nang's public fund opened in April with [VND180 billion](-) and has yet to pick a start-up. Ho Chi Minh City is planning one of [VND5 trillion](-).
en | Hanoi's venture fund has yet to pick a start-up. Hue wants one worth [VND500 billion](-).
en | The ministry projects growth of [8.9%](gdp_growth) in the fourth quarter, which would bring the target of [8.3-8.5%](gdp_growth) for the whole of 2025 within reach.
en | GDP grew [8.2%](gdp_growth) in the quarter, close to the target of [8.3-8.5%](gdp_growth) for the full year.
vi | Kịch bản dự báo GDP tăng [8,9%](gdp_growth) trong quý IV, khi đó mục tiêu [8,3-8,5%](gdp_growth) cho cả năm 2025 nằm trong tầm tay.
en | The Plan has a budget of [VND 3.2 trillion](-) for the period 2026-2030.
en | The science budget was [VND 900 billion](st_budget_amount) in 2024.
vi | Kế hoạch có kinh phí [3.200 tỷ đồng](-) cho giai đoạn 2026-2030.
en | GRDP per head rises [above USD 18,500](gdp_per_capita).
en | GDP per head climbed [past $5,000](gdp_per_capita) last year.
en | Exports rose [more than $20 billion](-) last year.
en | GDP grew [8.2%](gdp_growth) in the quarter, which keeps the goal of [8.5%](gdp_growth) for 2025 alive.
en | The economy expanded by [8.2%](gdp_growth), and the ministry still holds to its target of [8.5%](gdp_growth) for the whole year.
en | GDP grew [8.2%](gdp_growth), and the city met its target of [95%](-) of households with clean water.
en | 5G covers [58%](coverage_5g) of the population, short of the target of [60%](coverage_5g) for the year.
en | The science ministry has reported a digital economy share of [18.9%](digital_economy_gdp_share) of GDP for 2025. The leaders want [at least 30%](digital_economy_gdp_share) by the end of the decade and have not said whose ruler will be used.
en | The science ministry has reported a digital economy share of [18.9%](digital_economy_gdp_share) of GDP for 2025. The Communist Party's leaders want [at least 30%](digital_economy_gdp_share) by the end of the decade.
en | The science ministry, whose definition is broader, has reported a digital economy share of [18.9%](digital_economy_gdp_share) of GDP for 2025. The Communist Party's leaders want [at least 30%](digital_economy_gdp_share) by the end of the decade.
en | Digital payments made up [18.9%](-) of sales. The party's leaders want [at least 30%](-) of members to be women by 2030.
en | R&D spending was [0.6%](rd_gdp_share) of GDP in 2024. The Party's leadership hopes for [2%](rd_gdp_share) by 2030 and has not said who will pay.
en | GDP growth was cut by [0.3 percentage points](gdp_growth) to [6.8%](gdp_growth).
vi | GDP tăng [8,2%](gdp_growth) trong quý III, mục tiêu [8,3-8,5%](gdp_growth) cả năm vẫn khả thi.
en | Online retailing is disputed as well. The trade ministry says e-commerce was worth [$32.5 billion](ecommerce_revenue) in 2024. YouNet ECI, a research firm that scrapes listings, counted [under $17 billion](ecommerce_revenue) for the same year.
"""
_KINDS = """
en | The office said it amounted to [13.6%](actual) of GDP in 2024 rather than the preliminary [14.2%](estimate) published in January.
en | The digital economy was worth [$68.9 billion](actual), not a preliminary [$71.8 billion](estimate).
en | Growth was [7.1%](actual) instead of the provisional [7.3%](estimate) reported in April.
vi | Tỷ trọng kinh tế số là [13,6%](actual) GDP thay vì con số sơ bộ [14,2%](estimate) công bố hồi tháng 1.
en | The decision lays down tests. Vietnamese owners must hold [at least 51 per cent](threshold) of the intellectual property, and yearly sales in Viet Nam must be capable of [exceeding US$100 million](threshold).
en | The decree sets three conditions. The fund must have capital of [at least VND50 billion](threshold) and keep [no more than 20 per cent](threshold) of it in cash.
en | The scheme has strict requirements. Applicants must employ [at least 10](threshold) engineers.
en | The resolution sets ambitious goals. R&D spending must reach [at least 2 per cent](target) of GDP by 2030.
en | The plan met tough conditions on the market. Firms must raise output by [at least 20 per cent](target) by 2030.
vi | Quyết định đặt ra hai tiêu chí. Chủ sở hữu Việt Nam phải nắm [ít nhất 51%](threshold) quyền sở hữu trí tuệ.
vi | Nghị quyết đặt ra mục tiêu cao. Chi cho R&D phải đạt [ít nhất 2%](target) GDP vào năm 2030.
en | The Plan has a budget of [VND 3.2 trillion](target) for the period 2025-2030.
en | The programme for chip training has a budget of [VND 900 billion](target) for 2025-2027.
vi | Kế hoạch có tổng kinh phí [3.200 tỷ đồng](target) cho giai đoạn 2025-2030.
"""
_PLACES = """
en | FPT earned [$1 billion](ORG) abroad; Japan alone brought in [$400 million](ORG) of that.
en | The trade ministry says e-commerce was worth [$32.5 billion](VN) in 2024. YouNet ECI, a research firm that scrapes listings, counted [under $17 billion](VN) for the same year.
en | The ministry put e-commerce revenue at [$25 billion](VN) in 2024. Metric, a data company, counted [$14 billion](VN).
en | E-commerce was worth [$25 billion](VN) in 2024. NielsenIQ, a market research company, put it at [$19 billion](VN).
vi | Thương mại điện tử đạt [25 tỷ USD](VN) năm 2024. YouNet ECI, công ty nghiên cứu thị trường, chỉ đếm được [17 tỷ USD](VN).
en | Palexy, a software company, earned [$3 million](ORG) last year.
en | Nam Son, a data company, employs [300 people](ORG).
en | Exports reached [$400 billion](VN) in 2024; the United States alone took [$120 billion](VN) of it.
en | FPT earned [VND6.9 trillion](ORG) abroad in 2024. That business made up [over 37 percent](ORG) of turnover, and Japan by itself contributed [VND3.1 trillion](ORG) of it.
en | Japan contributed [$400 million](JP) to the fund.
vi | FPT thu [1 tỷ USD](ORG) ở nước ngoài, riêng Nhật Bản đóng góp [400 triệu USD](ORG) trong số đó.
en | Singapore is fifth. In the lower-middle-income group, where Vietnam sits, it comes [second out of 37](VN).
en | Da Nang – A riverside building put up at a cost of [312 billion VND](VN-DN) has been handed over to young firms in Da Nang.
en | A building put up at a cost of [312 billion VND](VN-DN) has been handed over to young firms in Da Nang.
en | A hall that cost [VND90 billion](VN-DN) was inaugurated last week in Da Nang.
en | FPT said its [VND90 billion](ORG) campus was opened in Da Nang.
en | The country has [41 data centres](VN), of which the largest was built in Hanoi.
vi | Tòa nhà có kinh phí [312 tỷ đồng](VN-DN) vừa được bàn giao cho các doanh nghiệp trẻ tại Đà Nẵng.
en | Ha Giang has [14 cooperatives](VN-xx).
"""
_TIMES = """
en | The Plan has a budget of [VND 3.2 trillion](2025/2030) for the period 2025-2030. Enterprises are to supply [VND 2.1 trillion](2025/2030) of this sum.
vi | Kế hoạch có tổng kinh phí [3.200 tỷ đồng](2025/2030) cho giai đoạn 2025-2030.
en | The city cut [120 procedures](2025) this year. It says that firms save [VND300 billion](-) a year.
en | The new rules took effect this year. They are estimated to save firms [VND300 billion](-) a year.
en | In 2024 the industry had [74,000 firms](2024). It earned [$150 billion](2024) that year.
"""

test_fields = each_row({"metric": _METRICS, "kind": _KINDS, "geo": _PLACES, "period": _TIMES}, _DAY)
