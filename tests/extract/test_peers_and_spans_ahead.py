"""Places among peers, spans ahead of the one said before, shares of what is still to be reached, limits of classes, scenes and
speakers that are not what a text is about."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import each_row

_DAY = date(2026, 10, 12)

#: Language, and a text with each figure's field behind it.
_METRICS = """
en | Vietnam ranked [44th](gii_rank) in the Global Innovation Index and third among lower-middle-income countries.
en | The economy grew by [8.02 percent](gdp_growth) in 2025. The Government wants annual growth of [10 percent or more](gdp_growth) in the 2026-2030 period.
en | Brokerage SSI, by contrast, lowered its forecast for e-commerce sales in 2026 to [$33 billion](ecommerce_revenue) from [$35 billion](ecommerce_revenue).
en | It owns [14 patents](patents_count) and [63 plant variety certificates](-).
en | The legislature adopted [10 laws](laws_issued) for the resolution in 2025, and plans to adopt [eight](laws_issued) for it in 2026.
vi | Hiện cứ một vạn dân ta có [7,9 người](researcher_density) làm nghiên cứu. Đích năm 2030 là [12 người](researcher_density).
vi | Việt Nam xếp [thứ 42](gii_rank) trong GII 2026. Ở khu vực, trong GII 2026, Singapore ở [vị trí thứ tư](gii_rank), Malaysia [thứ 33](gii_rank).
vi | Việt Nam xếp [thứ 42](gii_rank) trong GII 2026. Trong khu vực, Việt Nam đứng [thứ ba](-) ASEAN, sau Singapore ([hạng 5](gii_rank)) và Malaysia ([hạng 33](gii_rank)).
vi | Các bộ đã hoàn thành [612 nhiệm vụ](tasks_done) chứ không phải [721 nhiệm vụ](tasks_done), trên tổng số được giao là [944 nhiệm vụ](tasks_total).
en | Because the labour force will expand by just [0.6 percent](-) in 2026, output per worker must do the work.
en | Seven laws were passed. [Eight laws](laws_issued) are planned for adoption in 2026 under Resolution 57.
en | Viet Nam has [28 innovation centres](innovation_centres) at present; the plan for 2026 is to have [45](innovation_centres).
vi | Trong số [1.367 nhiệm vụ](tasks_total) được giao, các bộ đã hoàn thành [812](tasks_done), [398 nhiệm vụ](-) đang thực hiện đúng hạn.
en | Only [0.3 per cent](-) of the country's [940,000 firms](-) are certified science and technology enterprises.
en | The city filed [71.4 per cent](online_filing_share) of dossiers online. For the nation the proportion over the first ten months was [barely more than 40 per cent](online_filing_share).
en | The policy rate, at [4.50%](-), is seen unchanged.
vi | Trong kỳ 2026, chỉ số dịch vụ trực tuyến của nước ta leo lên [hạng 49](-), chỉ số hạ tầng viễn thông lên [hạng 55](telecom_infrastructure_rank).
vi | Đầu tiên là tỷ trọng của kinh tế số trong GDP. Con số đúng của năm 2024 là [18,3%](digital_economy_gdp_share), không phải [19,8%](digital_economy_gdp_share).
vi | Khảo sát tháng 5/2026 cho thấy [84,3% dân số](internet_users_share) sử dụng Internet.
vi | Thủ tướng yêu cầu đến hết năm 2026, [tối thiểu 80%](online_filing_share) hồ sơ thủ tục hành chính được xử lý trực tuyến toàn trình; hiện mới đạt [44,7%](online_filing_share).
vi | Bộ đã tiếp nhận [184 đề xuất](-) nhiệm vụ công nghệ chiến lược, phê duyệt [27](-).
vi | Dự thảo đề xuất nâng mức khấu trừ chi R&D từ [100%](-) lên [200%](-).
vi | Năm 2025 kinh tế số chiếm [14,02%](digital_economy_gdp_share) GDP. // Tỷ lệ vỡ khi vận chuyển nay [chỉ còn 2%](-).
vi | Trong bảng GII năm 2026, Việt Nam xếp [thứ 42](gii_rank). Trong nhóm thu nhập trung bình thấp gồm 37 quốc gia, Việt Nam giữ vị trí [thứ 2](-).
vi | Động lực là mảng phần mềm. Doanh thu từ các thị trường nước ngoài của SVT trong 6 tháng đạt [5.260 tỷ đồng](digital_overseas_revenue).
en | The 2025 edition of the Oxford Insights readiness index gave Vietnam [49th](ai_rank), its lowest place so far.
en | Viet Nam entered the top 15 of the Global Cybersecurity Index and the IMD listed the country, in [51st place](digital_competitiveness_rank), in its 2026 digital competitiveness ranking.
vi | Trong năm 2025, Quốc hội đã thông qua [11 luật](laws_issued) thuộc chương trình lập pháp của Nghị quyết 57.
vi | Ở khâu phục vụ người dân, [62,4% thủ tục hành chính](online_service_share) đã được đưa lên mạng ở mức toàn trình, song tỉ lệ hồ sơ người dân nộp qua mạng mới dừng ở [43,8%](online_filing_share).
en | Some 68 per cent of dossiers were filed online in 2025. The office turned away [seven in ten of the applicants](-) in that year.
en | [Four out of five residents](internet_users_share) are already on the Internet.
en | In the 2023 innovation survey [29 percent of firms](innovative_enterprise_share) said they had changed a product or a process.
en | Taiwan would lack [34,000 semiconductor engineers](-) in 2027.
en | The size of GDP in the first half of 2026 is [VND 6,412 trillion](gdp_value).
en | The digital economy was equivalent to 14.02% of GDP in 2025. In current prices it expanded by [14.6%](digital_economy_growth).
en | StartupBlink Global Startup Ecosystem Index 2026: 52nd for the country, [141st](startup_ecosystem_rank) for Ha Noi.
en | In the Global Innovation Index 2026 Viet Nam ranks 41st. // Among ASEAN members, Singapore is [5th](gii_rank) and Malaysia [34th](gii_rank).
vi | Tính đến ngày 15/8, [187 nhiệm vụ](tasks_done) đã khép lại, tương ứng [59,9%](tasks_done_share).
vi | Thành phố đã chuyển [600 tỷ đồng](-) vào quỹ đầu tư mạo hiểm mới lập.
en | [One innovation centre](innovation_centres) and [three incubators](incubators) in service.
en | [More than 26 million people](-) had an electronic health book in the VNeID application at the end of August.
vi | Đến cuối tháng 8, [hơn 26 triệu người](-) có sổ sức khỏe điện tử trên VNeID.
en | The number of certified science and technology enterprises stood at 948 in July. A programme had promised [5,000 of them](st_enterprises) by 2030.
en | To qualify, the investor must employ [at least 100 semiconductor engineers](-) in Vietnam.
vi | Hiện ta có 7,8 người làm nghiên cứu trên một vạn dân; mục tiêu năm 2030 là [12 người](researcher_density).
vi | Nửa đầu năm 2026, số vốn mạo hiểm rót vào startup là [211 triệu USD](startup_investment), nhưng công nghệ sâu chỉ được [34 triệu USD](-).
en | The province wants 85% of adults to hold a digital signature by 2030. At present [31%](digital_signature_share) have one.
en | Vietnam's economy grew 7.94% in 2025, slower than the [8.02%](gdp_growth) reported in January.
en | The register listed [79,310 digital technology enterprises](digital_enterprises), just over [2,050](digital_enterprises_abroad) of which had customers abroad.
en | Vietnam lacks [150,000 IT workers](-) every year.
en | The official statistics put the value added of the digital economy at 13.4% of GDP in 2024. The science ministry's broader gauge reads [18.3%](digital_economy_gdp_share) for the same year.
en | Cash is retreating. [62 percent](cashless_share) of all transactions were made without it in the third quarter.
en | In the 2024 survey, [close to 36 per cent](innovative_enterprise_share) of enterprises reported a new product or process.
en | Exports of computers were worth [$56.7 billion](digital_exports) in seven months. Customs had earlier announced [$55.9 billion](digital_exports) for those seven months.
en | The draft project talks of [10 unicorns](unicorns) and [10,000 start-ups](startups). Today there are [two](unicorns).
en | [Forty-three science and technology organisations](st_orgs_ranked) appear in world rankings, when the task set for 2030 was [40 to 50](st_orgs_ranked).
en | Switzerland kept the No. [1](gii_rank) spot in the Global Innovation Index.
vi | Tính đến cuối tháng 6, [1.004 nhiệm vụ](tasks_done) đã hoàn thành (đạt [76,5%](tasks_done_share)), [29 nhiệm vụ](-) quá hạn.
vi | Có [79%](fibre_household_share) hộ gia đình có đường cáp quang và [82,6%](internet_users_share) người dân sử dụng Internet.
vi | [31,5%](digital_signature_share) người trưởng thành đã có chữ ký số và [gần 1,4 triệu tài khoản](digital_id_accounts) định danh điện tử được kích hoạt.
vi | CTCP Viễn thông Đông Đô đặt kế hoạch thu [từ 130 đến 150 triệu USD](digital_overseas_revenue) ở nước ngoài. Chuyên gia dự báo doanh thu năm 2026 của DDT đạt [11.900 tỷ đồng](-).
vi | Công ty cam kết đào tạo [1.200 kỹ sư bán dẫn](semiconductor_engineers) tại cơ sở ở Khu công nghệ cao.
en | Of all the inventions ever patented here, [fewer than one in twenty](commercialisation_rate) has been sold or licensed. The resolution wants [8% to 10%](commercialisation_rate).
en | Of all inventions under protection, [6.2%](commercialisation_rate) have so far been put to commercial use.
en | They looked at the table of StartupBlink. In its 2026 edition his city climbed to [636th](startup_ecosystem_rank) in the world.
en | The digital economy made up [14.02 percent](digital_economy_gdp_share) of GDP, of which the core digital economy accounted for [8.42 percentage points](-).
en | The digital economy contributed [13.17 percent](digital_economy_gdp_share) of GDP, the larger part of it, [8.05 percent](-) of GDP, from the core digital economy.
en | According to the Tax Department, the e-commerce market was worth [US$17.8 billion](ecommerce_revenue) in the first half.
en | Overseas markets brought the software group [VND6.05 trillion](digital_overseas_revenue) in 2025.
en | They had [21,300 international publications](publications_count) in 2024, [8.6%](publications_growth) up from the year before.
en | Residents of the commune now hold [9,340 VNeID accounts](digital_id_accounts).
en | It asks Vietnam to put [2%](rd_gdp_share) of GDP into research and development, with businesses carrying [over 60%](rd_private_share) of it. In 2023 we managed [0.58%](rd_gdp_share).
en | The programme runs to [1,105 tasks](tasks_total). When the books were closed at the end of July, [412](tasks_done) had been crossed off.
en | Of the country's science organisations, [32](st_orgs_ranked) figure in world rankings today.
en | The list comprises [11 technology groups](strategic_technologies) with [35 products](strategic_products), and a new version would raise the latter to [42](strategic_products).
en | By last year [22 innovation centres](innovation_centres) were at work and [905 enterprises](st_enterprises) held a science and technology certificate.
en | Signatures are the next hurdle. As of April, [47 percent](digital_signature_share) of the city's adults had a digital one.
en | GDP reached [VND 12,861 trillion](gdp_value), or [USD 5,041](gdp_per_capita) per person.
en | Sales abroad of hardware and electronics are estimated at [USD 78.6 billion](digital_exports).
en | Bring the share of enterprises with innovation activities to [at least 36 percent](innovative_enterprise_share) in 2027.
en | On human development, the UNDP report gives Viet Nam a value of [0.772](hdi) for 2024.
en | Vietnam stood [12th](internet_speed_rank) worldwide for mobile Internet and [ninth](internet_speed_rank) for fixed broadband.
en | [Seventeen of our science and technology organisations](st_orgs_ranked) currently appear in regional or world tables.
vi | Hiện ta có [7,8 cán bộ nghiên cứu trên một vạn dân](researcher_density), đến năm 2030 phải là [12 người](researcher_density).
vi | Cả nước có [7,6 người làm nghiên cứu trên một vạn dân](researcher_density). Tỷ lệ ấy ở Hàn Quốc hiện đã [vượt 90 người](researcher_density).
vi | Năm 2025, [cứ bốn lượt thanh toán thì ba lượt](cashless_share) không cần đến tiền mặt; đích của năm 2030 là [80%](cashless_share).
vi | Tỷ lệ sáng chế đi được vào thương mại hiện ước [khoảng 4,5%](commercialisation_rate), còn cách khá xa mức [8-10%](commercialisation_rate) phải đạt.
vi | Bộ báo cáo đã hoàn thành [418 nhiệm vụ](tasks_done); Văn phòng Chính phủ chỉ công nhận [395 nhiệm vụ](tasks_done).
vi | Bộ ước kinh tế số đóng góp [18,9%](digital_economy_gdp_share) GDP. Số đã chốt của năm 2024 là [18,3%](digital_economy_gdp_share).
vi | Lượng trạm 5G được chữa từ [58.000](stations_5g) thành [38.470 trạm](stations_5g).
vi | Số người dùng đủ điều kiện đăng ký gói Gigabit chiếm [21%](gigabit_users_share).
en | The country had [81,930 digital technology enterprises](digital_enterprises) in operation. In the second quarter, the labour force aged 15 and over numbered [53.6 million people](-).
en | An official report said 5G reached [91.3%](coverage_5g) of the population at the end of 2025. A committee that oversees technology policy had put the figure for the same date at [58.9%](coverage_5g).
en | Over [40 per cent](innovative_enterprise_share) of enterprises are to be innovating. A survey carried out by the statistics office in 2024 found that [26.7 per cent](innovative_enterprise_share) did so in that year.
vi | Mục tiêu của năm 2026 là mời được [tối thiểu 3 tập đoàn công nghệ](global_tech_firms) hàng đầu thế giới đặt trung tâm nghiên cứu tại Việt Nam.
en | By 2030 R&D is to come to [2 per cent](rd_gdp_share) of GDP, with firms playing a central role in it. The World Bank notes that [only 34 countries](-) have left the trap since 1990, and [a third](-) of them did so by joining a union.
"""

_TIMES = """
en | It has trained [7,500 of the 50,000 engineers](-) it is to train by 2030.
vi | Đến nay đã đào tạo được [7.500 trong số 50.000 kỹ sư](-) phải có đến năm 2030.
en | The university aims to train [15,000 of the 50,000 engineers](2030) the country is to have by 2030.
en | Viet Nam came [44th](2025) in the 2025 edition, the same position as in 2024, and was placed [second](2025) among lower middle-income economies.
en | Bac Ninh had the largest ratio of all provinces in 2025, with a digital economy equal to [46.9 percent](2025) of its GRDP.
vi | Tập đoàn dành [4,5%](2025) doanh thu, khoảng [1.800 tỷ đồng](2025), cho R&D trong năm 2025, gấp rưỡi năm trước.
en | Real GDP expanded [8.23% y/y](2026-Q3) in 3Q26, after [7.96%](2026-Q2) in 2Q26; exports rose [14%](2026-M01/2026-M09) in 9M26.
en | We lift our 2026 forecast to [7.7%](2026) (previously [7.5%](2026)) and pencil in [7.0%](2027) for 2027.
vi | Thương mại điện tử Việt Nam chạm [63 tỷ USD](2030) vào năm 2030, còn toàn bộ kinh tế số có thể đạt [từ 90 đến 200 tỷ USD](2030) cùng năm.
en | In October, [18,200 firms](2026-10) were newly registered, [4.1 per cent](2026-10) fewer than in September and [19.5 per cent](2026-10) more than a year before.
en | TFP contributed [47%](2021/2025) of growth in 2021-2025 and is meant to provide [more than 55%](2026/2030) in the next five years.
en | The city spent [VND12 trillion](2021/2025) in 2021-2025 and plans [VND30 trillion](2026/2030) for the following five years.
vi | Trong 5 năm 2021-2025, TFP đóng góp bình quân [47%](2021/2025) vào tăng trưởng; 5 năm tới phải đạt [trên 55%](2026/2030).
en | Productivity had contributed [47.2 per cent](2021/2025) of growth on average in 2021-2025.
vi | Bộ cũng sửa doanh thu công nghiệp công nghệ số năm 2025 từ [231 tỷ USD](2025) xuống [198 tỷ USD](2025).
en | From January through the end of October, Viet Nam recorded [8,214 patent applications](2025-M01/2025-M10).
en | The digital economy made up 14.02% of GDP in 2025, a share [0.85 percentage points](2025) larger than in 2024.
en | The value of the digital economy was corrected to $74.6 billion in 2025 from [$72.1 billion](2025) in the January release for the same year.
vi | Thời gian thẩm định một đơn sáng chế giảm từ [24 tháng](2024) năm 2024 xuống còn [18 tháng](2025) năm 2025.
vi | Tổ chức Sở hữu trí tuệ thế giới công bố báo cáo Chỉ số Đổi mới sáng tạo toàn cầu (GII) 2026 hôm 29/9, trong đó Việt Nam xếp [thứ 42/139](2026).
en | Ookla's tables for September are out. A fixed line in Vietnam downloaded at [271.4 Mbps](2026-09) that month.
en | The headcount stood at [23,600 employees](2026-06) on June 30.
en | Newly signed contracts were worth [nearly VND9.6 trillion](-), among them a deal with a carmaker that runs through 2031.
en | The decree, in force since 15 January 2026, sets a fine of [VND 80-100 million](-) for operating an exchange.
en | 5G networks covered 58.9% of the population at the end of 2025, withdrawing a statement made last month that coverage at that date had been [over 91%](2025).
vi | Quy mô thương mại điện tử năm 2025 là 31,2 tỷ USD, không phải [33,8 tỷ USD](2025) như báo cáo phát hành hồi tháng 1.
vi | Theo đó, tốc độ tăng của thị trường năm 2025 được hạ từ [34%](2025) xuống [24,8%](2025).
en | Her start-up employs [85 people](-) and last year paid [$2.3 million](2025) for processors.
en | In the first nine months of 2025 the ministry submitted seven laws. Decision No. 1131/QD-TTg lists [11 groups of strategic technologies](-).
en | Patent applications numbered 10,020 in 2024. [Fewer than one in twenty](-) inventions ever finds a buyer.
en | At March 31, 2026 the company was running [7,430 5G base stations](2026-03).
vi | GDP năm 2025 ước tăng 8,02% so với năm trước; riêng quý IV/2025 ước tăng [8,46%](2025-Q4) so với cùng kỳ.
en | [Some 68 per cent](2026-H1) of administrative files were lodged over the Internet in the first half of 2026, compared with [51.4 per cent](2025-H1) a year earlier.
en | Next year's budget, now being drafted, is to set aside [VNĐ110 trillion](2027) for science and technology.
en | Song Hong Telecom booked net profit of VND412 billion for the third quarter of 2026, a [17.6%](2026-Q3) improvement on a year earlier.
en | A prime ministerial decision signed in April 2026 names [10 strategic technology groups](2026-04) and [30 strategic product groups](2026-04).
vi | Quyết định 1131/QĐ-TTg ngày 12/6/2025 liệt kê [11 nhóm công nghệ chiến lược](2025-06).
en | The resolution calls for [three of the world's leading technology companies](2030) to set up research in Vietnam by 2030.
en | The statistics office estimated that the digital economy had made up 14.02% of GDP in 2025, whereas the science ministry had reported [18.72%](2025) for that year in December.
en | As recently as 2013 the country was [76th](2013) in the Global Innovation Index.
en | The share is 60 percent today, but as recently as 2019 it was [20 percent](2019).
en | In the Global Innovation Index 2026 the country came [42nd](2026), gaining [two places](2026) on the 2025 edition.
en | He gave laggards until December 25 to file a plan, and asked the ministry to cut [a quarter](-) off the time.
en | That works out at [64.2 per cent](-), an improvement on the [51 per cent](2026-08) recorded at the end of August. He said that [97 assignments](-) had slipped.
en | In the 2026-2030 period it sets aside [VND4.35 trillion](2026/2030). A further [VND700 billion](2026/2030) is to be raised in the same period.
en | A draft, on which comments are invited until 31 January, would lengthen the list to [41 product groups](-).
en | They passed [ten laws](2025) in 2025. The list issued with Decision No. 1131/QD-TTg contains [11 groups](-).
en | Applications climbed [9.2%](2024) in 2024. [Fewer than 5%](-) of inventions from our universities are ever sold or licensed.
en | Second-quarter growth was lowered to [7.61%](2026-Q2). In July the office had reported [7.95%](2026-Q2) for that quarter.
en | Exports in the first nine months of 2026 stood at [$98.4 billion](2026-M01/2026-M09), says the customs department, which last month had announced [$89.4 billion](2026-M01/2026-M09) for the same nine months.
en | Research took [0.58%](2023) of GDP in 2023. Malaysia devotes [upwards of 1%](-) to it.
vi | Năm 2021, Việt Nam dành [0,42%](2021) GDP cho nghiên cứu. Trung Quốc nay ở mức [2,6%](-).
en | Growth of the digital economy in 2025 was now estimated at [10.9%](2025), the office said.
vi | Hồi tháng 4, Bộ hạ số trạm 5G tính đến cuối năm 2025 từ [66.000 trạm](2025) xuống [58.300 trạm](2025).
en | On June 30 the country had [81,930 digital technology enterprises](2026-06).
vi | Ngày 30/6, cả nước có [81.930 doanh nghiệp công nghệ số](2026-06).
en | In the first nine months, revenue reached [VND13.9 trillion](2026-M01/2026-M09), or [71.3%](2026-M01/2026-M09) of what shareholders had approved for the year.
"""

_KINDS = """
en | The city plans [VND30 trillion](target) for data centres.
en | The firm hired [300 engineers](actual) and plans another [500](target).
en | The scheme has enrolled [7,400 students](actual), [15 percent](actual) of the [50,000 engineers](target) it is to produce by 2030.
en | An innovative start-up must have been registered for [no more than ten years](threshold), employ [fewer than 200 people](threshold) and spend [at least 5%](threshold) of revenue on research.
en | A venture fund needs paid-in capital of [VND50 billion or more](threshold).
en | Online sellers are required to register with the tax authority once their annual turnover is [above 500 million dong](threshold).
en | The amended Law on Intellectual Property now gives examiners [no more than 12 months](threshold) for substantive examination.
en | Income of a qualifying start-up is exempt from corporate income tax for [four years](threshold); after that, a rate of [5%](threshold) applies.
en | A company must invest [at least $1 billion](target) by 2030, the plan says.
en | Analysts are more generous and project revenue of [VND2.9 trillion](forecast) for 2026.
vi | Tôi đếm được [41 người](actual) cầm tờ khai giấy, và [hai phần ba](actual) trong số họ phải nhờ cán bộ gõ hộ.
vi | Chuyên gia dẫn trường hợp Malaysia, nơi năm 2025 chiếm [13%](actual) công suất đóng gói.
vi | Dẫn đầu cả nước năm 2025, cũng theo số sơ bộ, là Bắc Ninh ([45,9% GRDP](estimate)) và Thái Nguyên ([29,8%](estimate)) về kinh tế số.
vi | Tính đến năm 2026, Việt Nam có [16 năm liên tiếp](actual) được WIPO ghi nhận.
en | Because the labour force will expand by just [0.6 percent](forecast) in 2026, according to the projections of the Ministry of Home Affairs, output per worker must do the work.
en | Foreign investors hold [38%](actual) of the company, just under the [49%](threshold) cap.
vi | Luỹ kế 9 tháng, tập đoàn hoàn thành [71%](actual) kế hoạch doanh thu [10.500 tỷ đồng](target) và [68%](actual) kế hoạch lợi nhuận.
vi | Người bán có doanh thu [trên 500 triệu đồng](threshold) mỗi năm phải đăng ký thuế.
vi | HĐQT trình phương án trả cổ tức [15%](target) bằng tiền.
vi | Nếu giữ đà hiện tại, năm 2030 kinh tế số mới đạt [khoảng 22% GDP](forecast).
en | We lift our 2026 forecast to [7.7%](forecast) (previously [7.5%](forecast)).
en | She is a speck in an e-commerce market thought to be worth [US$31 billion](estimate).
en | A second facility, costing [$140 million](forecast) by the company's projection, is going up.
en | The rule says [not more than 60 days](threshold).
vi | Doanh nghiệp được tính [200%](threshold) chi phí nghiên cứu thực tế.
vi | Nghị quyết 57 đặt sàn [3%](target) chi ngân sách cho khoa học, công nghệ.
en | The ministry's target for the year — [95 per cent](target) — will not be met: [71 per cent](actual) had been achieved by September.
en | Google, Temasek and Bain see GMV at [$45 billion](forecast) this year, and [$90-200 billion](forecast) by 2030.
vi | Thị trường được dự báo đạt [1,27 tỷ USD](forecast) năm 2030 từ [654 triệu USD](actual) năm 2024, tăng bình quân [11,7%/năm](forecast).
vi | Doanh nghiệp phải có [từ 30% doanh thu trở lên](threshold) đến từ sản phẩm hình thành từ kết quả nghiên cứu.
vi | Doanh nghiệp phải đạt [ít nhất 40%](target) tỷ lệ nội địa hóa vào năm 2030.
en | Under the regulation, a voucher may be worth [up to VND200 million](threshold).
en | The Ministry plans for revenue of USD 215 billion in 2026 and for a Vietnamese share of value of [35%](target) in the same year.
en | For 2025, a supplement of [VND 10 trillion](target) shall be submitted to the competent authorities.
vi | Kế hoạch năm 2026 của Cục gồm: tiếp nhận [tối thiểu 12.500 đơn sáng chế](target); giải quyết [100% đơn tồn đọng](target); mở thêm [4 trụ sở](target).
vi | Mục tiêu năm 2026 của Cục: tiếp nhận [12.500 đơn sáng chế](target), hiện đã nhận [4.000 đơn](actual).
en | Tasks for 2026: [40 laboratories](target) opened; [12 incubators](target) registered.
vi | Nhiệm vụ ngay trong năm 2026: // - Xóa [17 điểm lõm sóng](target) ở ba xã; // - Tập huấn cho [6.800 cán bộ](target).
en | Foreign experts enjoy exemption from personal income tax for the first [five years](threshold) and a [five-year](threshold) holiday from it.
en | The authority has [15 working days](threshold) to decide, and start-ups are given [five years](threshold) to appoint an officer.
en | To take part, a company has to spend [at least 2 percent of its revenue](threshold) on research.
en | New R&D centers need a registered capital of [VND100 billion or more](threshold).
en | A firm may claim [up to 100 million VND](threshold), provided it has been in business for [at least 12 months](threshold).
en | The ministry had told operators to reach [90%](target) of the population in 2025.
en | The plan also provides for [45 commune officials](target) to be sent to Vinh University in 2025.
vi | Nhân lực chất lượng cao được cấp thẻ tạm trú có thời hạn [5 năm](threshold) và được miễn thuế thu nhập cá nhân trong [5 năm](threshold).
vi | Theo quy định hiện hành, mức hỗ trợ là [15% chi phí thiết bị](threshold), áp dụng cho nhà mạng đã nghiệm thu [từ 20.000 trạm trở lên](threshold).
vi | Từ khi có nghị quyết, Việt Nam thu hút thêm được [bốn tập đoàn công nghệ](actual).
vi | Từ trung tâm tỉnh lên xã phải qua [27 km](actual) đường dốc.
en | The Government wants society to bear [more than 60 percent](target) of national R&D spending in 2030.
vi | Đà Nẵng đặt mục tiêu đến năm 2030 sinh ra [một kỳ lân](target).
en | The authority's plan for 2026 is for [60,000 5G stations](target) to be working.
en | For the last quarter of 2026 the ministry has scheduled [58 more courses](target).
en | The preferential rate is granted for [a maximum of 37 years](threshold).
vi | Đến năm 2030: những gì phải đạt được // Hàng công nghệ cao phải chiếm [tối thiểu 50%](target) giá trị xuất khẩu. Hiểu nôm na, cứ bán một container áo quần thì cũng phải bán một lô hàng. // [Trên 40% doanh nghiệp](target) có hoạt động đổi mới sáng tạo.
en | The ministry announced that the industry is closing 2025 with revenue estimated at [USD 196.4 billion](estimate), which represents growth of [24.8 percent](estimate) over 2024.
en | Main contents of the plan are as follows. // 2. Targets for 2027 // - Residents covered by 5G: [95%](target); // - Dossiers submitted online: [70%](target).
vi | Cũng vào cuối tháng 6, nhân lực toàn ngành [vượt 1,7 triệu lao động](actual).
en | A council of [15 scientists](target) will be set up to advise the Prime Minister.
vi | [Ba trung tâm dữ liệu](target) sẽ được xây dựng tại khu công nghệ cao.
en | Inspectors fined [48 firms](actual) a total of [VND3.2 billion](actual) in September.
vi | Một công ty bị phạt [140 triệu đồng](actual) vì làm lộ dữ liệu.
vi | Riêng trong năm 2026, các sở phải bảo đảm: // - [70%](target) hồ sơ do người dân, doanh nghiệp nộp qua mạng;
en | Objectives to be reached by 2030 // - The digital economy makes up [45 percent](target) of GRDP; // - The province has [40 innovation centres](target);
en | R&D spending in 2025 is estimated at [0.58%](estimate) of GDP, and the private sector's part in it at [64%](estimate).
en | Standard Chartered foresees [8%](forecast); Capital Economics is gloomier, at [7.3%](forecast).
en | They lowered their estimate of the size of the digital economy in 2025 to [$69.8 billion](estimate) from the [$72.6 billion](estimate) they had given in January.
en | A revised version, now out for comment, would raise the latter to [42 products](target).
en | In 2026 the operators have undertaken to wire a further [2.1 million homes](target).
en | The industry's planned revenue for 2026 as a whole is [USD 186 billion](target).
en | Resolution 57 would have total factor productivity account for [above 55 per cent](target) of growth by 2030.
en | The reform is aimed at a market that today comprises [nearly 78,000 enterprises](actual).
vi | Công ty dự báo GDP năm 2026 tăng [8,7%](forecast) và GDP bình quân đầu người năm 2026 đạt [5.450 USD](forecast).
en | The average SIM card was used for [41 minutes](actual) of calls a month in the first quarter of 2026.
en | In the first nine months, revenue reached [VND13.9 trillion](actual), equal to [71.3%](actual) of the 2025 target.
en | Labour productivity rose by [6.71 per cent](actual) last year, against [6.85 per cent](estimate) in the preliminary release of January 6.
vi | Bản dự thảo từng được đưa ra lấy ý kiến hồi tháng 4 dài hơn, với [13 nhóm công nghệ](target) và [41 nhóm sản phẩm](target).
"""

_PLACES = """
en | Brokerage SSI lowered its forecast for e-commerce sales in 2026 to [$33 billion](VN).
en | The [41 electric buses](VN-xx) on Huế's Route 4 have been fitted with passenger counters.
en | Start-ups in Vietnam raised [508 million USD](VN) in 2025, while their Indonesian peers attracted [1.3 billion USD](ID).
en | Our centre has [214 employees](ORG).
vi | Chiều 8/7, Bộ Khoa học và Công nghệ họp báo tại trụ sở 113 Trần Duy Hưng, Hà Nội. Doanh thu công nghiệp công nghệ số nửa đầu năm ước đạt [gần 2,9 triệu tỷ đồng](VN).
vi | Bộ Khoa học và Công nghệ phối hợp với Ủy ban nhân dân thành phố Hà Nội tổ chức Ngày hội. Ban tổ chức dự kiến đón [khoảng 40.000 lượt khách](VN).
en | It took us [14 months](ORG) to clear the machine.
vi | Năm ngoái, một đề tài của nhóm tôi phải chờ [11 tháng](ORG) mới nhận được tiền.
en | Da Nang hosts [312 start-ups](VN-DN). “We have [4,300 innovative start-ups](VN), [84 incubators and accelerators](VN), and [22 innovation centres](VN) across the country at present,” he said.
en | Viet Nam counts it for all provinces. // Bac Ninh had the largest ratio of all provinces in 2025, with a digital economy equal to [46.9 percent](VN-xx) of its GRDP. Of the digital businesses surveyed in 2025, [71.8 percent](VN) reported a shortage.
en | Brokerage Saigon Vista expects net profit to hit [VND1.55 trillion](VN) this year.
en | Sao Mai Robotics builds arms. Sao Mai has filed [41 patent applications](ORG).
en | Dr. Hanh disclosed that her institution spent [16 percent](ORG) of its revenue on research.
vi | Con đường vào bản Nà Phặng dài [18 km](VN-xx). // Theo Sở Khoa học và Công nghệ Sơn La, [71,4% hộ](VN-xx) dùng cáp quang.
en | The Hanoi-based Institute for Policy Studies put the share of firms with a digital strategy at [17 per cent](VN).
vi | Một công ty dược ở Hưng Yên chi 2 tỷ đồng. // Năm 2024, cơ quan này tiếp nhận [9.912 đơn sáng chế](VN).
en | Director of the National Innovation Center Do Van Thinh spoke of 4,200 innovative startups. The draft national startup strategy, he reminded the audience, aims for [10,000 innovative startups](VN).
en | Sao Mai Securities expects the firm's net profit to reach VND950 billion in 2026. Its analysts cite a friendly market: the Ministry of Science and Technology has reported digital technology industry revenue of [$198 billion](VN) for 2025, while nearly 80,000 enterprises are now operating. [Around 2,100](VN) of these have customers abroad.
en | VinaPhone was the quickest carrier that month at 158.3 Mbps. According to the Authority, the national mobile average may reach [150 Mbps](VN) in 2027.
en | Associate Professor Vu Thi Hanh, who heads the chip programme of a technical university in Da Nang, spoke to us. // Question: Why so cautious? // Answer: Our programme admitted [180 students](ORG) in 2025. I foresee [35,000 semiconductor engineers](VN) by 2030.
vi | Bắc Ninh là địa phương có tỷ trọng cao nhất với [45,9%](VN-xx) GRDP. Cũng trong năm 2025, GDP bình quân đầu người đạt [5.041 USD](VN). Năng suất các nhân tố tổng hợp đóng góp [46,8%](VN) vào mức tăng trưởng của nền kinh tế.
en | Vietnam's e-commerce market was worth 31.6 billion USD in 2025, and her department forecasts [39 billion USD](VN) for 2026.
en | Sao Mai Robotics builds arms. Business outside Vietnam did most of the lifting: overseas revenue hit [VND8.35 trillion](ORG).
vi | Trong tháng 7, 43,6% hồ sơ trên cả nước được nộp trực tuyến; Hà Tĩnh dẫn đầu với [81,2%](VN-xx). Cũng trong tháng 7, các bộ phận một cửa cấp xã tiếp nhận [2,9 triệu lượt người](VN).
en | Tran Minh Khoi, managing partner of Banyan Hill Capital in Hue, told The Investor why the resolution matters. // And your own firm? // In March our second fund closed at [$75 million](ORG), and we hold stakes in [19 companies](ORG). StartupBlink put us [55th](VN) in the world.
en | The path to the commune office crosses a stream. // A batch of [214 5G stations](VN-xx) stands in Lao Cai. At the end of last year the province had 1,026. // Fibre has arrived in [64% of households](VN-xx). Across Lao Cai the proportion was 78.6%. // "They want to see their grandchildren in Binh Duong," she said. // By now [46% of adults](VN-xx) hold a digital signature.
en | Down the valley, the Ta Phin Tea Cooperative earned [VND4.6 billion](ORG) in 2025, and Truong Son Wireless earned [VND2 trillion](ORG).
en | At my old institute in Hanoi there is a microscope. // Vietnamese scholars published 23,418 papers in 2025. // We have [7.9 researchers per 10,000 inhabitants](VN); the resolution wants 12 by 2030.
vi | Việt Nam đứng thứ ba ASEAN và thứ hai trong [37 nền kinh tế](VN) thu nhập trung bình thấp.
en | On the edge of Hoai Duc, a stall takes phones. // They mean the resolution of the National Assembly. The road lies in Hanoi. // Downloads averaged [164 Mbps](VN-HN) in February. Hanoi had 5,900 stations at the end of that month. // Hanoi has also hung 2,300 cameras. // In February, 78 percent of dossiers in Hanoi were filed online. // Sellers lost [VND2 billion](VN-HN).
en | Korean business, he added, pays for [78 percent](KR) of it.
en | "My country puts [5 percent](KR) of GDP into research," said Kim Sung-ho, a professor from Daejeon.
vi | Kinh tế số chiếm [23,4%](MY) GDP của Malaysia. Chính phủ nước bà cam kết tài trợ [1 tỷ ringgit](MY) cho trung tâm dữ liệu.
en | An executive of FPT's chip arm said that it held orders for [32 million chips](ORG).
en | Vietnam National University - Ho Chi Minh City awarded degrees to [640 semiconductor engineers](ORG).
"""

_TABLES = {"metric": _METRICS, "period": _TIMES, "kind": _KINDS, "geo": _PLACES}


test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, _DAY)


@pytest.mark.parametrize(
    ("lang", "text", "read"),
    [
        ("en", "It came 44th among 139 economies, unchanged from last year, and third among lower-middle-income countries behind India.",
         ["44th among 139 economies rank eq", "third rank eq"]),
        ("en", "It came 52nd worldwide, up three places, and fifth in Southeast Asia.",
         ["52nd rank eq", "three places places eq", "fifth rank eq"]),
        ("en", "It came 52nd worldwide and was the third among Asean members to pass such a law.", ["52nd rank eq"]),
        ("en", "The city is second in the country for innovation.", ["second rank eq"]),
        ("en", "She was second in the country to win it.", []),
        ("en", "It had been 59th in the 2023 edition.", ["59th rank eq"]),
        ("en", "Da Nang, at fourth, has the best score for start-ups.", ["fourth rank eq"]),
        ("en", "The survey, the 14th of its kind, had invited citizens.", []),
        ("en", "Life expectancy in 2023 was 74.6 years.", ["74.6 years years eq"]),
        ("vi", "Tuổi thọ trung bình đạt 74,8 tuổi. Ông 65 tuổi.", ["74,8 tuổi years eq"]),
        ("en", "At a quarter to eleven the generator coughs; by half past nine all was sold.", []),
        ("en", "It went from a quarter to 7.85 per cent.", ["a quarter percent eq", "7.85 per cent percent eq"]),
        ("en", "The law gives examiners no more than 12 months, or no more than three months on the fast track.",
         ["no more than 12 months other lte", "no more than three months other lte"]),
        ("en", "It is to be among the world's top 50 and the three leading countries of Southeast Asia.",
         ["50 rank top", "three rank top"]),
        ("en", "Da Nang's Software Park 2 houses 40 firms.", ["40 firms count eq"]),
        ("en", "Every second dong spent on research comes from companies.", []),
        ("en", "At 5.6 doctors per 10,000 people the province trails the national average of 14.",
         ["5.6 doctors per 10,000 people per_10k eq", "14 per_10k eq"]),
        ("vi", "Số tổ chức được xếp hạng quốc tế tăng từ 9 lên 14.", ["9 count eq", "14 count eq"]),
        ("vi", "Trong khối ASEAN, Việt Nam đứng thứ tư ở kỳ khảo sát này.", ["tư rank eq"]),
        ("vi", "Một nữ sinh năm ba hỏi; hai cách đo không loại trừ nhau. (Nguyễn Minh T., 27 Huyền Quang)", []),
        ("vi", "Độ trễ là 18 mili giây.", ["18 mili giây other eq"]),
        ("en", "The unit has 145 engineers. By the end of this year it should grow to 200.",
         ["145 engineers count eq", "200 count eq"]),
        ("en", "The ministry has received 184 proposals for projects and picked 27.",
         ["184 proposals count eq", "27 count eq"]),
        ("vi", "Mức chi chỉ bằng 1/40 của Hàn Quốc.", ["1/40 percent eq"]),
        ("vi", "Đã có 1/34 tỉnh hoàn thành.", ["1/34 tỉnh hoàn thành count eq"]),
        ("en", "It has 9.2 researchers per 10,000 people, still far off South Korea's 95.",
         ["9.2 researchers per 10,000 people per_10k eq", "95 per_10k eq"]),
        ("vi", "Tiền đã trích phải dùng ít nhất 70% trong thời hạn 5 năm.", ["ít nhất 70% percent gte", "5 năm years eq"]),
        ("en", "A hundred excuses would vanish.", []),
        ("en", "The office is at 1 Nguyen Thi Minh Khai Street, Suite 1204.", []),
        ("en", "Corporations attracted to set up research or production: a minimum of two;", ["a minimum of two count gte"]),
        ("en", "A decision that took 140 days before the reform now takes 38 days.", ["140 days other eq", "38 days other eq"]),
        ("en", "They had to fill in Form 7B and answer Official Letter 5714.", []),
        ("en", "It is headquartered at 17 Duy Tan, Cau Giay, and wants to be a company of the first rank.", []),
        ("en", "They reviewed 391 business conditions; the final text abolishes 118.",
         ["391 business conditions count eq", "118 count eq"]),
        ("en", "In 2025 it received VND81 trillion, more than twice the amount of 2024.",
         ["VND81 trillion vnd eq", "more than twice times gt"]),
        ("en", "Management expects overseas revenue of between US$150 million and US$160 million in 2026.",
         ["US$150 million and US$160 million usd range"]),
        ("en", "The plan sets aside between EUR 15 million and EUR 16 million.",
         ["EUR 15 million and EUR 16 million eur range"]),
        ("vi", "Doanh thu dự kiến từ USD 150 triệu đến USD 160 triệu.", ["USD 150 triệu đến USD 160 triệu usd range"]),
        ("vi", "Hồ sơ lập theo Mẫu số 04 ban hành kèm Thông tư.", []),
        ("vi", "Thông cáo phát hành lúc 9 giờ 30 phút ngày 6/10/2026.", []),
        ("en", "Money is only half of the story, and Danang moved first.", []),
        ("en", "Contact us at Suite 1203, 29 Lieu Giai, or write to our newsroom at 47 Quang Trung, Hanoi.", []),
        ("vi", "Đầu mối liên hệ: Văn phòng Cục Viễn thông, 68 Dương Đình Nghệ, Hà Nội.", []),
        ("en", "The State Bank's Region 6 branch met before the 5th Viet Nam Digital Future Forum and the 14th congress.", []),
        ("vi", "Chương trình được thông qua tại kỳ họp chuyên đề thứ 29, lúc 8 giờ 30 ngày 9/1/2026, tại hội trường 2.", []),
        ("vi", "Anh đi mười mấy cái bàn rồi quay về, còn các diễn giả gặp nhau ở một điểm: đừng chờ.", []),
        ("vi", "Sóng 5G nay tới được gần 9 trên 10 cư dân.", ["gần 9 trên 10 percent lt"]),
        ("vi", "Riêng quý 4/2025, họ đi 61 buổi tối, cài ứng dụng cho 530 người.", ["61 buổi tối count eq", "530 người count eq"]),
        ("vi", "Giá của hãng hiện nay là từ 9.000 đến 14.000 USD một chiếc.", ["9.000 đến 14.000 USD usd range"]),
        ("vi", "Mỗi con tàu giá 14 triệu USD một chiếc.", ["14 triệu USD usd eq"]),
        ("vi", "Điểm tổng hợp của Việt Nam trong báo cáo 2026 là 0,8046.", ["0,8046 index eq"]),
        ("vi", "Doanh nghiệp được miễn thuế thu nhập trong 4 năm và giảm 50% số thuế phải nộp trong 9 năm tiếp theo.",
         ["4 năm years eq", "50% percent eq", "9 năm years eq"]),
        ("en", "No tax is payable in the first four years, and the liability is cut by 50% for a further nine years.",
         ["four years years eq", "50% percent eq", "nine years years eq"]),
        ("en", "Seventeen of our science and technology organisations appear in world tables. The resolution foresees a place"
         " there for 40 to 50 by 2030.",
         ["Seventeen of our science and technology organisations count eq", "40 to 50 count range"]),
    ],
)  # fmt: skip
def test_figures_are_told_from_what_only_names(figures_of: Reader, lang: str, text: str, read: list[str]) -> None:
    figures = figures_of(text, lang, day=_DAY)
    assert [f"{f.quote} {f.quantity.unit} {f.quantity.comparator}" for f in figures] == read


def test_who_is_named_by_what_is_owned_is_the_claimant(figures_of: Reader) -> None:
    figures = figures_of("“We have 1,200 engineers,” says Marvell's country head Le Quang Dam.", "en", day=_DAY)
    assert [f.claimant for f in figures] == ["Marvell"]


def test_whence_a_speaker_comes_is_not_what_an_article_is_about(figures_of: Reader) -> None:
    text = "Chính phủ điện tử đã có 67 triệu tài khoản định danh. Nước tôi đứng thứ hai về chính phủ điện tử."
    figures = figures_of(text, "vi", title="Chuyên gia Estonia: Người dân không sống trong bảng xếp hạng", day=_DAY)
    assert [f.geo for f in figures] == ["VN", "EE"]


def test_a_body_that_no_list_knows_is_the_claimant_behind_a_clause(figures_of: Reader) -> None:
    text = "Sau khi rà soát, Hiệp hội Công nghiệp Bán dẫn Việt Nam cho biết cả nước có 7.900 kỹ sư bán dẫn."
    assert [f.claimant for f in figures_of(text, "vi", day=_DAY)] == ["Hiệp hội Công nghiệp Bán dẫn Việt Nam"]
