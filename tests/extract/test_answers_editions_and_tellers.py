"""Numbers that answer a question or say to how many things have gone, since when a figure dates, who else tells the same, and
what a word of the sentence before counts."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

#: Language, and a text with each figure's field behind it; "none" is no figure.
_METRICS = """
en | How many unicorns do we have? // [Two](unicorns), because I insist on a head office here and a valuation [above US$1 billion](-). My own forecast is [five](unicorns) by 2030. The national strategy sets a target of [ten](unicorns) for that year, which I would call brave.
en | So how many innovation centres are there? // Well, by my count [twelve](innovation_centres), and most of them are empty.
en | And how many venture funds are active? // About [40](investment_funds), I would say.
en | The reporter put it bluntly. How many unicorns are there? [Three](unicorns), if you count the one that moved.
vi | Việt Nam có bao nhiêu kỳ lân? // [Hai](unicorns), vì tôi chỉ tính doanh nghiệp có trụ sở trong nước.
vi | Hiện nay cả nước có mấy trung tâm đổi mới sáng tạo, thưa ông? // Chỉ [mười hai](innovation_centres). Phần lớn còn trống.
en | How many unicorns are there? // [Two](none) years ago I would have said none.
en | Who decides? // [Two](none), because I insist.
en | A draft decision would cut the number of strategic technologies to [nine groups](strategic_technologies); the list in force has [11](strategic_technologies). Strategic products would drop to [28](strategic_products) under the draft.
en | The draft lists [nine strategic technology groups](strategic_technologies); the present list contains [11](strategic_technologies).
en | Venture funds have dropped to [31](investment_funds) from [40](investment_funds) a year ago.
en | Licences of foreign banks fell to [12](-) last year.
vi | Dự thảo rút số nhóm công nghệ chiến lược xuống còn [chín nhóm](strategic_technologies); danh mục hiện hành có [11](strategic_technologies). Sản phẩm chiến lược sẽ giảm còn [28](strategic_products) theo dự thảo.
en | The temperature would drop to [28](none) at night, and complaints go to [1022](none), as before.
en | The country has [7.9 researchers](researcher_density) per 10,000 inhabitants today; the goal for the end of the decade is [12](researcher_density). At my faculty [31](-) of our [214 lecturers](-) resigned in 2024.
en | The list stood at [1,186 tasks](tasks_total) at the end of June. Of these, [743](tasks_done) had been signed off, or [62.6 per cent](tasks_done_share), and [118](-) were past their deadline.
en | The ministry was assigned [97 tasks](tasks_total) this year. Of that number, [61](tasks_done) have been closed, or [62.9 per cent](tasks_done_share).
en | The list stood at [1,186 projects](-). Of these, [743](-) had been signed off, or [62.6 per cent](-).
vi | Danh mục có [1.186 nhiệm vụ](tasks_total). Trong số này, [743](tasks_done) đã hoàn thành, đạt [62,6%](tasks_done_share), còn [118](-) quá hạn.
en | In the first half of the year [54.3 per cent of dossiers](online_filing_share) were lodged without a visit to a counter, against [39.6 per cent](online_filing_share) in the same period of 2025.
en | [Seven in ten files](online_filing_share) were submitted without going to an office.
en | [61 per cent of applications](online_filing_share) were handed in without the applicant leaving home.
vi | [54,3% hồ sơ](online_filing_share) được nộp mà người dân không phải đến quầy, so với [39,6%](online_filing_share) cùng kỳ.
en | [61 per cent of dossiers](-) were lodged at a counter.
en | TS Mobile had 3,150 5G base stations on air, with a signal available to [14 per cent of the population](coverage_5g), and [2.6 million subscribers](-).
en | Payments start-up Lua Pay has closed a venture round of [$28 million](startup_investment) led by a fund in Seoul.
en | The start-up completed a seed round worth [$3 million](startup_investment).
en | AI start-up Nhanh.ai secured a Series B of [$40 million](startup_investment).
en | Vietnamese AI start-ups raised [$95 million](-) last year.
en | The bank has launched a fund of [$50 million](-) for start-ups.
vi | Công ty khởi nghiệp Mekong Cold đóng vòng Series A [12 triệu USD](startup_investment).
en | The state budget put [VND15.8 trillion](st_budget_amount) into science and technology in 2024, while [VND3.9 trillion](-) allotted for that year went back to the treasury untouched.
en | The budget for science and technology was [VND16 trillion](st_budget_amount), and [VND2 trillion](-) lay idle at the end of the year.
vi | Ngân sách nhà nước bố trí [15.800 tỷ đồng](st_budget_amount) cho khoa học và công nghệ năm 2024, trong khi [3.900 tỷ đồng](-) bị trả lại kho bạc.
en | The statistics office says the digital economy made up [14.02%](digital_economy_gdp_share) of GDP in 2025. The science ministry, which includes more of manufacturing, says it was [18.72%](digital_economy_gdp_share) that year.
en | 5G covered [88%](coverage_5g) of the population in 2025, the regulator says. A consumer association, which counts only homes with steady signal indoors, says the share was [71%](coverage_5g).
en | Viet Nam spent [0.52%](rd_gdp_share) of GDP on research in 2023. The ministry, which adds the outlays of foreign factories, says it is really [0.7%](rd_gdp_share).
vi | 5G phủ [88%](coverage_5g) dân số. Hiệp hội người tiêu dùng, chỉ đếm những hộ bắt được sóng trong nhà, nói tỷ lệ này là [71%](coverage_5g).
en | The digital economy made up [14.02%](digital_economy_gdp_share) of GDP in 2025. The ministry, which counts manufacturing, says industry was [24%](-) of GDP.
en | The digital economy made up [14.02%](digital_economy_gdp_share) of GDP in 2025. The ministry says unemployment was [2.2%](-).
en | The economy grew [8.02%](gdp_growth) in 2025, the office said. // It also put output per head at [$5,048](gdp_per_capita). // The numbers outstrip those of international lenders. In October the International Monetary Fund had forecast [6.5%](gdp_growth) for 2025; for 2026 it projects [5.6%](gdp_growth).
en | GDP rose [8.02%](gdp_growth) last year. // The Asian Development Bank had pencilled in [6.7%](gdp_growth) for 2025. HSBC expects [7.5%](gdp_growth) for this year.
vi | GDP năm 2025 tăng [8,02%](gdp_growth). // Ngân hàng Thế giới từng dự báo [6,6%](gdp_growth) cho năm 2025.
en | The economy grew [8.02%](gdp_growth) in 2025. // The International Monetary Fund had forecast inflation of [3.5%](-) for 2025. The bank put [6%](-) of its loans into technology.
en | At present [84.2 percent of the population](internet_users_share) use the Internet. Where you live matters more than what you earn: in Hanoi it is [94 percent](internet_users_share), in Dien Bien [58 percent](internet_users_share).
vi | Hiện [84,2% dân số](internet_users_share) dùng Internet. Nơi sống quan trọng hơn túi tiền của từng gia đình: ở Hà Nội tỷ lệ này là [94%](internet_users_share), ở Điện Biên [58%](internet_users_share).
en | [84.2 percent of the population](internet_users_share) use the Internet. Poverty has other causes: in Hanoi the poverty rate is [2 percent](-).
en | There were [76,000 digital technology enterprises](digital_enterprises), and [1.71 million people](digital_workforce) worked in the industry.
en | There were [76,000 digital technology enterprises](digital_enterprises); [2.9 million people](-) worked in the garment industry.
en | Vietnam ranks [44th](gii_rank) in the Global Innovation Index 2026. // The UN E-Government Survey 2026 tells a similar tale. Vietnam was listed [63rd](egov_rank) on the development index, with a score of [0.8012](-).
en | Vietnam ranks [44th](gii_rank) in the Global Innovation Index. // Neighbours did worse. Indonesia came [55th](gii_rank) in the same table.
en | Online retail in [double](none) time // E-commerce turnover reached [$31.2 billion](ecommerce_revenue) in 2025.
"""
_TIMES = """
en | The [17th place](2024) in the Global Cybersecurity Index dates from 2024, with no successor scheduled. The country's [58th place worldwide](2023) for digital competitiveness is from 2023.
en | The [58th place](2023) for digital competitiveness goes back to 2023.
en | The figure of [88%](2025) for 5G coverage of the population is from 2025.
en | The latest share of dossiers filed online, [61%](2025), dates from 2025.
en | The last count, [75,900 digital technology enterprises](2024), is from 2024.
en | The rank of [59th](2024) in the Government AI Readiness Index is still from 2024, and nobody expects a new one.
vi | [Hạng 17](2024) trong Chỉ số An ninh mạng toàn cầu có từ năm 2024. [Hạng 58](2023) về năng lực cạnh tranh số là từ năm 2023.
en | The country ranks [17th](-) in the Global Cybersecurity Index, which dates from 2015.
en | The company has [30 machines](-), and its factory dates from 1994.
en | The law dates from 2024 and asks for [30 per cent](-) of staff.
"""
_PLACES = """
en | Opening the Vietnam Semiconductor and AI Forum in Ho Chi Minh City yesterday, Deputy Minister Nguyen Duy Thang said that [16,400 semiconductor engineers](VN) had been trained by the end of October. He said [112 universities and colleges](VN) now taught the subject.
en | The Vietnam Telecom and Internet Conference heard that [12,000 5G stations](VN) were on air.
en | Song Da Semiconductor trained [1,640 engineers](ORG).
en | Start-up Mekong Cold has raised [$12 million](ORG) in a round led by Openspace.
en | Start-ups raised [$418 million](VN) in 2025.
en | A university lecturer with the same diploma in Ho Chi Minh City gets [VND17 million](VN-SG).
en | A hospital nurse in Hue earns [VND9 million](VN-xx) a month.
en | A university in Da Nang earns [VND17 billion](ORG) a year.
en | The National Foundation for Science and Technology Development approved [417 proposals](ORG). Under the approved State budget for 2027, science and technology will receive [3.05 percent](VN) of total expenditure.
en | Packaging company Hansung Micro runs a plant in Bac Ninh. // Hansung has so far invested [US$640 million](ORG) in Vietnam.
en | Research group Support Labs is small. // Support is everywhere, and [12 centres](VN) give it.
"""
_KINDS = """
en | I count only firms with a valuation [above US$1 billion](threshold).
en | My definition of a unicorn is a start-up with a valuation of [over $1 billion](threshold).
vi | Tiêu chí là doanh thu [trên 5 triệu USD](threshold).
en | The company has a valuation [above $1 billion](actual).
en | The resolution requires revenue of [more than $100 billion](target) by 2030.
en | Strategic products would fall to [28](target) under the draft.
vi | Sản phẩm chiến lược sẽ giảm còn [28](target) theo dự thảo.
en | In September the OECD projected [6.2%](forecast) growth for 2025.
"""
_TABLES = {"metric": _METRICS, "period": _TIMES, "geo": _PLACES, "kind": _KINDS}

test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, date(2026, 10, 12))
