"""A number or an amount whose clause names a place, a time, an aim or who tells of it, and nothing else, goes on with what
was measured last; where the clause names something of its own, it does not."""

# A passage stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.conftest import Reader
from tests.extract.marks import each_row

#: Numbers without a unit, by the metric that they go on with; "none" where they are no figure.
_ALONE = """
en | Viet Nam has [7.6 research workers per 10,000 inhabitants](researcher_density), the Republic of Korea [over 90](researcher_density).
en | There are [fewer than eight researchers for every 10,000 Vietnamese](researcher_density); in South Korea there are [some 90](researcher_density). The resolution's answer, to be delivered by 2030, is [12](researcher_density).
en | Korea in 2024 had [9,470 researchers per million inhabitants](researcher_density). China, for all its size, was [below 2,000](researcher_density) on the same measure in that year.
en | The density of researchers, [8.1 per 10,000 people](researcher_density) in 2025, leaves the country little choice. The goal of [twelve](researcher_density) in 2030 is a long way off.
en | The country's Human Development Index for 2023 works out at [0.766](hdi), which leaves it in 93rd position. Thailand, at [0.798](hdi), is a whisker away from the next group; Malaysia ([0.819](hdi)) is already inside it, and Singapore, on [0.946](hdi), is in the company of the Nordic states.
en | Viet Nam's Human Development Index stood at [0.766](hdi) in 2023. The world average that year was [0.756](hdi).
en | The Human Development Index must remain [above 0.7](hdi). The condition worried nobody in the hall, for Vietnam scored [0.766](hdi) in 2023.
en | Fixed lines download at [over 230 megabits per second](broadband_speed) at the median. In Germany it is [about 95](broadband_speed).
en | The average speed of mobile Internet was [146 Mbps](mobile_speed) in May. In Thailand it was [103](mobile_speed), and Laos managed [38](mobile_speed).
en | The population covered by 5G was [39.52 percent](coverage_5g) in September; the aim for this year is [90](coverage_5g).
en | In June, [39.5 percent of all dossiers](online_filing_share) were filed online; in the same month of 2023 it had been [about 17](online_filing_share).
en | Some [61 percent of dossiers](online_filing_share) were filed online in 2025, and the province has promised a minimum of [80](online_filing_share) by the end of next year.
en | The country counts [four unicorns](unicorns); Singapore claims more than [30](unicorns), Indonesia [15](unicorns).
en | There are [four unicorns](unicorns) in the country. An official strategy would have Vietnam rear [10](unicorns) by 2030.
en | Research and development took [roughly 0.5 percent of GDP](rd_gdp_share) last year. The Netherlands, where I come from, needed the best part of a working life to get from [1.8](rd_gdp_share) in 2000 to [2.2](rd_gdp_share) in 2023.
en | By 2030, [40 to 50 research organisations](st_orgs_ranked) should appear in regional or global rankings. At the moment [14](st_orgs_ranked) do.
en | Decision 1131/QD-TTg named [11 groups of strategic technologies](strategic_technologies) and, beneath them, [35 product groups](strategic_products). In a draft revision, these would be trimmed to [ten](strategic_technologies) and [30](strategic_products), respectively.
en | [Four of the world's leading technology groups](global_tech_firms) have opened research centers in the city. City leaders have set their hearts on [seven or more](global_tech_firms) by 2030.
en | The university is hardly short of articles. Patents are scarcer: [38](patents_count) were granted to it in 2024.
en | In the Global Innovation Index Viet Nam is [44th](gii_rank). Singapore, [fifth](gii_rank) overall, and Malaysia, [34th](gii_rank), are still out of sight.
en | Nghi leaves at six and walks from House 3 to House [18](none) in 2026. The share of the digital economy in GDP was [14 percent](digital_economy_gdp_share).
en | Its readers were told that [14 per cent of dossiers](online_filing_share) were filed online. The man who says so is [83](none).
en | Cashless payments made up [62 percent of transactions](cashless_share). Nguyen Van An, [34](none), pays by phone.
en | Cashless payments made up [62 percent of transactions](cashless_share). The shop stands at Gate [12](none).
en | 5G covered [91 percent of the population](coverage_5g) at the end of 2025. Highway [51](none) was the last to get a signal.
en | Viet Nam's Human Development Index stood at [0.766](hdi) in 2023. A litre of milk has [0.5](-) of what a child needs.
en | [Two dozen unicorns](unicorns) live in Singapore. The reporter of this paper is [41](none).
"""
#: Shares and amounts with their unit, in a clause with no subject of its own.
_MEASURED = """
en | Output per worker went up by [5.3%](labour_productivity_growth) a year from 2015 to 2024, whereas Thailand managed [2.1%](labour_productivity_growth). For 2025 Vietnam's statistics office reports [6.85%](labour_productivity_growth).
en | By then, the plan says, the digital economy is to generate [no less than 50%](digital_economy_gdp_share) of GDP. Last year, on the statistics office's count, it generated [14.02%](digital_economy_gdp_share).
en | [$529 million](startup_investment) in venture capital went into the country's start-ups in 2023. Indonesia, after a collapse of its own, still attracted [$693 million](startup_investment) that year; Singapore drew [close to $3 billion](startup_investment).
en | In the first ten months of 2025, citizens sent in [41.2 per cent of all dossiers](online_filing_share) over the Internet. In Lam Dong the rate for the ten months was [58 per cent](online_filing_share).
en | The nation spent [0.42% of GDP](rd_gdp_share) on research and development in 2023. Thailand stood at [1.16%](rd_gdp_share) and China at [2.58%](rd_gdp_share). Ours must be [2%](rd_gdp_share) by 2030.
en | E-commerce revenue reached [$31 billion](ecommerce_revenue) in 2025. Bain is bolder and pencilled in [$63 billion](ecommerce_revenue) for 2030.
en | The digital economy contributed [14.02 percent](digital_economy_gdp_share) of GDP in 2025. Hanoi clocked [17.3 percent](digital_economy_gdp_share) last year, and Bac Ninh made do with nothing below [44 percent](digital_economy_gdp_share).
en | Some [62 percent of transactions](cashless_share) were cashless in 2025. Analysts at the bank are more cautious and put it at [55 percent](cashless_share) for the year.
en | GDP grew [8.02 percent](gdp_growth) in 2025. Inflation was [3.2 percent](-).
en | GDP grew [8.02 percent](gdp_growth) in 2025. Unemployment fell to [2.2 percent](-) in the same year.
en | The digital economy contributed [14.02 percent](digital_economy_gdp_share) of GDP in 2025. Forest cover stood at [42 percent](-) last year.
en | E-commerce revenue reached [$31 billion](ecommerce_revenue) in 2025. Rice exports brought in [$4.1 billion](-) in the same year.
en | Some [62 percent of transactions](cashless_share) were cashless in 2025. Fees at the bank fell to [0.5 percent](-).
en | [$529 million](startup_investment) in venture capital went into start-ups in 2023. A villa on the lake costs [$2 million](-).
"""
#: Nouns said for short, "they", and amounts in brackets of another currency behind a time.
_SHORT = """
en | Decision 1131 names [11 strategic technology groups](strategic_technologies) and [35 product groups](strategic_products). A revised draft cuts the technologies to [10](strategic_technologies) and the products to [30](strategic_products).
en | Digital activities keep widening their footprint. In 2025 they generated [14.02 percent of GDP](digital_economy_gdp_share), [0.85 percentage points](digital_economy_gdp_share) more than in 2024.
en | At current prices, the economy was worth [VND12,847.6 trillion](gdp_value) last year, equivalent to US$514 billion, or [$5,026](gdp_per_capita) for every inhabitant.
en | There is a gulf in people. For every 10,000 of its inhabitants, South Korea has [94 researchers](researcher_density).
en | GDP grew [8.23 per cent](gdp_growth) in the third quarter. The digital economy made up [14 per cent](digital_economy_gdp_share) of it. The Asian Development Bank expects [6.7 per cent](gdp_growth) for 2025.
en | GDP grew [8.23 per cent](gdp_growth) in the third quarter. For the nine months as a whole the pace came to [7.85 per cent](gdp_growth).
en | Israel devotes [6.3% of gross domestic product](rd_gdp_share) to research and development. Vietnam, public and private money taken together, devotes [around 0.5%](rd_gdp_share).
en | The Global Innovation Index has Viet Nam [44th](gii_rank). Among the 37 lower-middle-income economies of the 2025 edition, Viet Nam comes [second](-).
en | E-commerce revenue reached [$31 billion](ecommerce_revenue). The Asian Development Bank lends at [4.1 per cent](-).
"""
#: Densities per million, "in money", and the same sum in another currency.
_MEASURES = """
vi | Mật độ nhà nghiên cứu hiện chưa đến [8 người trên một vạn dân](researcher_density), trong khi nghị quyết yêu cầu [12 người](researcher_density) vào năm 2030. Bạn thử nhìn sang Singapore mà xem, họ có khoảng [75](researcher_density).
vi | Tại TP.HCM, [86% giao dịch](cashless_share) trong tháng 9 được trả qua thẻ, ví hoặc mã QR.
en | Viet Nam had [780 researchers per million people](researcher_density). Thailand had [2,100](researcher_density) and Malaysia [716](researcher_density).
en | In money, the digital economy's value added amounted to [US$72.1 billion](digital_economy_value) last year.
en | Founders collected [$310 million of venture capital](startup_investment) in 2025, equivalent to [VND8.1 trillion](none).
"""
#: Words that are no growth, base or rate.
_LEVELS = """
en | The digital economy contributed [17.3 percent](digital_economy_gdp_share) of GRDP in 2025. For 2030 the city has written down [40 percent](digital_economy_gdp_share), a jump that economists call brave.
en | The office released a reading of the digital economy. Its weight in GDP in the first six months is put at [13.81 percent](digital_economy_gdp_share), compared with [13.2 percent](digital_economy_gdp_share) in the opening half of 2025. In Bac Ninh, home to the largest electronics plants, the ratio was [44.7 percent](digital_economy_gdp_share), whereas Ca Mau had to make do with [less than 6 percent](digital_economy_gdp_share).
"""
#: Numbers that name, and halves of a year.
_NAMES = """
en | Because Resolution no. [57](none) treats the connection as infrastructure, [30 provinces](-) were wired.
en | The [13th](none) Malaysia Plan sets aside [RM611 billion](-).
en | She went to Counter [4](none) of the ward office, at Km [17](none) beside Column [57](none).
en | Digital technology companies took in [$121.5 billion](digital_industry_revenue), having earned [$106 billion](digital_industry_revenue) in the corresponding [half](none) of 2025.
"""
#: What a growth that was told is the growth of, and another head of the same sentence.
_SIBLINGS = """
en | In the first nine months, value added in the digital economy rose by an estimated [13.1 percent](digital_economy_growth). For 2025, the office now gives [74.3 billion USD](digital_economy_value) and growth of [15 percent](digital_economy_growth).
en | In 2025, gross domestic product amounted to [VND 12,847.6 trillion](gdp_value), or [$5,026](gdp_per_capita) for every inhabitant.
en | Value added in the digital economy rose by [13.1 percent](digital_economy_growth). The ministry spent [74.3 billion VND](-) on the survey.
"""
#: People of whom a density goes on, or only people.
_PEOPLE = """
vi | Phần Lan có [7.900 nhà nghiên cứu trên một triệu dân](researcher_density), Na Uy [6.900 người](researcher_density), Phi-líp-pin [170 người](researcher_density), còn nước ta [khoảng 780 người](researcher_density).
vi | Áo có [6.300 nhà nghiên cứu trên một triệu dân](researcher_density). Số này ở Việt Nam là [780 người](researcher_density). Đại học Viên có [10.400 nhân viên](-).
vi | Áo có [63 nhà nghiên cứu trên một vạn dân](researcher_density), Bỉ [60 người](researcher_density). Chuyến thăm có [18 người](-) tham gia.
vi | Thụy Điển có [8.100 nhà nghiên cứu trên một triệu dân](researcher_density). Viện Karolinska tuyển [420 người](none) trong năm nay.
en | Sweden has [8,100 researchers per million people](researcher_density). The Karolinska Institute hired [420 people](none) this year.
"""
#: As many numbers in a list as things were counted before.
_RETOLD = """
en | Viet Nam had [four unicorns](unicorns) and [45 investment funds](investment_funds) in 2024. The strategy wants them to become [10](unicorns) and [100](investment_funds).
en | The list holds [11 groups of strategic technologies](strategic_technologies) and [35 strategic products](strategic_products). A leaner version, to be signed in June, reduces these to [eight](strategic_technologies) and [25](strategic_products).
vi | Năm 2024 Việt Nam có [4 kỳ lân](unicorns) và [45 quỹ đầu tư mạo hiểm](investment_funds). Chiến lược muốn hai con số này thành [10](unicorns) và [100](investment_funds).
vi | Danh mục có [11 nhóm công nghệ chiến lược](strategic_technologies) và [35 sản phẩm chiến lược](strategic_products). Bản sửa đổi rút còn [8](strategic_technologies) và [25](strategic_products).
en | The list holds [11 groups of strategic technologies](strategic_technologies) and [35 strategic products](strategic_products). The talks began at [10](none) and ended at [11](none).
en | The list holds [11 groups of strategic technologies](strategic_technologies) and [35 strategic products](strategic_products). The doors were cut to between [2](none) and [3](none).
en | The list holds [11 groups of strategic technologies](strategic_technologies) and [35 strategic products](strategic_products). The fee was cut to [900](none) and [700](none).
"""
#: Nouns that are said for short of several.
_SHORTER = """
vi | Danh mục hiện có [11 nhóm công nghệ chiến lược](strategic_technologies) và [35 nhóm sản phẩm chiến lược](strategic_products). Bản mới chỉ còn [8 nhóm](strategic_technologies) và [25 nhóm](strategic_products).
vi | Danh mục hiện có [11 công nghệ chiến lược](strategic_technologies) và [35 sản phẩm chiến lược](strategic_products). Bản mới chỉ còn [8 công nghệ](strategic_technologies) và [25 sản phẩm](strategic_products).
en | The list holds [11 strategic technologies](strategic_technologies) and [35 strategic products](strategic_products). The new one has [8 technologies](strategic_technologies) and [25 products](strategic_products).
en | There are [11 strategic technology groups](strategic_technologies) and [35 groups of strategic products](strategic_products) on the list. Under the amendment there would be [10](strategic_technologies) and [30](strategic_products).
en | The list holds [11 strategic technologies](strategic_technologies) and [35 strategic products](strategic_products). The fair showed [25 products](-).
en | The list holds [11 strategic technologies](strategic_technologies) and [35 strategic products](strategic_products). The panel heard [10 ministries](-) and [30 companies](-).
"""
#: What a company earns that is said to be of the trade, and of others.
_FIRMS = """
en | Hoan Vu Software is the country's second largest IT company. In the first half of 2025 it posted revenue of [VND4.1 trillion](digital_industry_revenue), up [18.2%](digital_industry_growth). Customers abroad contributed [VND2.9 trillion](digital_overseas_revenue) of this. Profit was [VND510 billion](-).
en | The technology group Sao Bac employs 4,000 programmers. Revenue came to [VND3.4 trillion](digital_industry_revenue), [15%](digital_industry_growth) up on the year.
en | Software maker Sao Bac had a good year. The company booked revenue of [VND8.4 trillion](digital_industry_revenue), up [26.1%](digital_industry_growth). Clients outside Vietnam paid [VND6.9 trillion](digital_overseas_revenue) of this sum, and Japan alone accounted for [46%](-).
vi | Sao Bắc là công ty công nghệ số lớn nhất vùng. Năm 2025, công ty đạt doanh thu [3.400 tỷ đồng](digital_industry_revenue), tăng [15%](digital_industry_growth). Năm 2026, công ty đặt mục tiêu doanh thu [4.000 tỷ đồng](digital_industry_revenue).
vi | Tập đoàn công nghệ Hoàn Vũ là doanh nghiệp công nghệ thông tin lớn thứ hai cả nước. Năm 2025, tập đoàn đạt doanh thu [12.400 tỷ đồng](digital_industry_revenue), tăng [18,2%](digital_industry_growth). Thị trường nước ngoài đóng góp [7.100 tỷ đồng](digital_overseas_revenue).
en | Sao Bac is the largest fish exporter in the region. In 2025 it booked revenue of [VND3.4 trillion](-), up [15%](-). It expects sales of [VND4 trillion](-) this year.
vi | Sao Bắc là công ty thủy sản lớn nhất vùng. Năm 2025, công ty đạt doanh thu [3.400 tỷ đồng](-), tăng [15%](-).
"""
#: Parts of the money that was told, and the same of another time.
_PARTS = """
en | The province allotted [VND900 billion](st_budget_amount) to science and technology this year. Around [VND400 billion](-) goes to data centres and [VND120 billion](-) to schools.
en | The city set aside [VND2 trillion](st_budget_amount) for science and technology. Some [VND1.1 trillion](-) is intended for investment, chiefly in laboratories, and [VND600 billion](-) for research programmes.
en | The 2026 budget earmarks [35.3 trillion won](st_budget_amount) for science and technology. Artificial intelligence alone receives [2.3 trillion won](-), [more than double](-) the current allocation.
en | Start-ups raised [$529 million](startup_investment) in venture capital last year. Around [$200 million](-) went to financial services and [$90 million](-) to health.
vi | Thành phố bố trí [2.000 tỷ đồng](st_budget_amount) cho khoa học, công nghệ và chuyển đổi số năm 2026. Riêng trí tuệ nhân tạo được cấp [300 tỷ đồng](-).
vi | Tổng kinh phí của đề án chuyển đổi số giai đoạn 2026-2030 là [7.450 tỷ đồng](st_budget_amount), gồm ngân sách Trung ương hỗ trợ [1.200 tỷ đồng](-), còn lại là ngân sách tỉnh.
en | The State budget for science and technology amounts to [VND88 trillion](st_budget_amount) this year. For next year the ministry asks for [VND101 trillion](st_budget_amount).
en | The plan sets aside [VND2 trillion](st_budget_amount) for science and technology. About [VND1.8 trillion](st_budget_amount) was set aside in 2024.
vi | Huế bố trí [2.000 tỷ đồng](st_budget_amount) cho khoa học, công nghệ và chuyển đổi số năm 2026. Năm 2025 là [1.400 tỷ đồng](st_budget_amount).
"""
#: Counted as people, what is no head of a Vietnamese noun, who tells of it, and parts "of whom".
_COUNTED = """
en | The plan calls for [at least 40,000 chip engineers](semiconductor_engineers) by 2030, of whom [12,000](-) are to work in design. Its author believes that the country [may reach 45,000](semiconductor_engineers) by then if the pace holds.
en | Vietnam had [74,000 digital technology enterprises](digital_enterprises) in 2024. The trade association trusts that there will be [90,000](digital_enterprises) before the decade is out.
vi | Đề án đặt mục tiêu đào tạo [40.000 kỹ sư bán dẫn](semiconductor_engineers). Ông cho rằng đến năm 2030 có thể đạt [46.000 người](semiconductor_engineers).
vi | Nước ta có [7.000 kỹ sư bán dẫn](semiconductor_engineers). Đến năm 2030 phải có [50.000 người](semiconductor_engineers), ông nói.
vi | Mục tiêu của đề án đào tạo nhân lực bán dẫn là đến năm 2030 có ít nhất [40.000 nhân lực](semiconductor_engineers), tức mỗi năm phải thêm gần [6.000 người](-).
vi | Hiện có [240 cơ sở đào tạo](-) các ngành liên quan đến bán dẫn.
vi | Nước ta có [7.000 kỹ sư bán dẫn](semiconductor_engineers). Lễ khai giảng có [900 người](-) dự.
vi | Cả nước hiện có [8.000 trạm 5G](stations_5g). Bộ tin rằng cuối năm sẽ lên [11.400 trạm](stations_5g). Mỗi trạm cần [hai người](-) trông coi.
vi | Các tổ công nghệ đã giúp [4.120 người](-) cài đặt và kích hoạt tài khoản định danh điện tử.
"""
#: Targets behind a part, and shares of a subject that the sentence begins with.
_TARGETS = """
en | Total spending on R&D is put at [0.58% of GDP](rd_gdp_share) this year, and [barely half of it](-) is spent in laboratories. The ministry's targets are [1.1%](rd_gdp_share) in 2027 and [2%](rd_gdp_share) in 2030.
en | R&D spending is [0.6% of GDP](rd_gdp_share). Businesses carry [52%](rd_private_share) of it. The targets are [1%](rd_gdp_share) next year and [2%](rd_gdp_share) in 2030, with [60%](rd_private_share) from businesses.
en | 5G reached [91% of the population](coverage_5g), though [a fifth of them](-) own no 5G phone. The operators' targets are [95%](coverage_5g) this year and [99%](coverage_5g) in 2030.
en | Japan spends [3.4% of GDP](rd_gdp_share) on R&D. Nissan lost [4%](-) on the stock exchange.
en | Japan spends [3.4% of GDP](rd_gdp_share) on R&D. Malaysia taxes profits at [24%](-).
"""
#: What a place is like between commas, and a fraction that is no value of the series.
_ASIDES = """
en | France spends [2.2% of GDP](rd_gdp_share) on R&D. Italy has never managed [1.5%](rd_gdp_share), and Spain, where budgets were cut after 2010, crawled back to [1.4%](rd_gdp_share).
vi | Pháp chi [2,2% GDP](rd_gdp_share) cho R&D. Ý chưa bao giờ vượt [1,5%](rd_gdp_share), còn Tây Ban Nha, nơi ngân sách bị cắt sau năm 2010, nay trở lại [1,4%](rd_gdp_share).
en | Spain, where budgets were cut after 2010, devotes [1.4%](rd_gdp_share) of GDP to R&D.
en | South Korea devotes [4.96%](rd_gdp_share) of its GDP to research and development. Between the two countries lies half a lifetime of work. China, which started later still, stood at [2.68%](rd_gdp_share) last year.
"""
#: To how many all of them come, what a body behind a clause has done, and its share of them.
_ALL_OF_THEM = """
en | Pacts on scientific cooperation were concluded with Spain and Chile, bringing the number signed to date to [41](cooperation_agreements).
en | Two more innovation centres opened in May, bringing the number to [nine](innovation_centres).
en | Three unicorns were born last year, bringing the total to [seven](unicorns).
vi | Việt Nam vừa ký thỏa thuận hợp tác khoa học với Tây Ban Nha, nâng tổng số đã ký lên [41](cooperation_agreements).
en | The Ministry of Construction, which has [77 tasks](tasks_total) to its name, has closed [70](tasks_done). Ca Mau has so far completed [19 percent](tasks_done_share) of its share.
en | The Ministry of Construction, which has [77 tasks](tasks_total) to its name, has hired [70 more engineers](-).
en | The town opened two wells, bringing the total to [14](-).
"""
#: Of what a share is, by its first word in Vietnamese and by "of the national total"; parts in one form.
_WHOLES = """
vi | Hà Nội có [180 doanh nghiệp khoa học và công nghệ](st_enterprises) và [65% viện nghiên cứu](-) của cả nước.
vi | Thành phố hiện có [2.300 doanh nghiệp khởi nghiệp đổi mới sáng tạo](startups), chiếm [hơn 50%](-) cả nước, cùng [5 kỳ lân công nghệ](unicorns).
vi | Năm 2026, Trung ương dành [95.000 tỷ đồng](st_budget_amount) cho khoa học, công nghệ và chuyển đổi số. Khoảng [41.000 tỷ đồng](-) là vốn đầu tư, [30.200 tỷ đồng](-) là chi thường xuyên.
vi | Cả nước có [58,4%](online_service_share) thủ tục hành chính được cung cấp trực tuyến toàn trình.
vi | Đến nay [41 triệu người dân](digital_id_accounts) đã có tài khoản định danh điện tử.
"""
_TABLES = (
    _ALONE,
    _MEASURED,
    _LEVELS,
    _NAMES,
    _SIBLINGS,
    _SHORT,
    _MEASURES,
    _PEOPLE,
    _RETOLD,
    _FIRMS,
    _PARTS,
    _COUNTED,
    _TARGETS,
    _ALL_OF_THEM,
    _SHORTER,
    _WHOLES,
    _ASIDES,
)

test_metrics = each_row({"metric": "".join(_TABLES)}, date(2026, 2, 2))


def test_a_number_that_goes_on_with_a_density_per_million_is_one_too(figures_of: Reader) -> None:
    text = "Viet Nam had 780 researchers per million people. Thailand had 2,100 and Malaysia 716."
    assert [(f.geo, f"{f.quantity.value.normalize():f}") for f in figures_of(text)] == [
        ("VN", "7.8"),
        ("TH", "21"),
        ("MY", "7.16"),
    ]
