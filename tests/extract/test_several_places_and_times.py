"""Several places, times, kinds or subjects in one sentence: each figure has its own."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import unmarked

_MARK = re.compile(r"\[([^\]]+)\]\(([^)]*)\)")
_PLACES = """
vi | Tập đoàn Công nghệ Vạn Xuân báo lãi. Năm 2025, doanh thu đạt [5.840 tỷ đồng](ORG), nộp ngân sách nhà nước [450 tỷ đồng](ORG).
en | Thanh Phat Group makes phones. It paid [VND5 trillion](ORG) to the state budget and serves many companies, [12 of them](ORG) abroad.
en | Thanh Phat Group plans to spend [VND2.6 trillion](ORG) on research. State money is rising too: the 2026 budget for science has been fixed at [VND95 trillion](VN).
en | For Southeast Asia as a whole, the digital economy is likely to exceed [$300 billion](ASEAN) in 2025.
en | Vietnam's digital economy will reach [$39 billion](VN). Across Southeast Asia, the digital economy will exceed [$300 billion](ASEAN).
en | In Southeast Asia, Vietnam has the fastest growing digital economy, at [19%](VN).
en | It is the fastest in ASEAN, the digital economy growing [20%](VN).
en | Among private newcomers, Haiphong-based Song Cam Digital said it had secured [€85 million](ORG) from a German development bank, enough to cover nearly [40%](ORG) of the cost.
en | Luxshare-ICT, which runs electronics plants in the VSIP zone, says it will need [15,000 more workers](ORG) by 2027.
en | The General Department of Taxation, which runs the portal, collected [VND500 trillion](VN).
en | There are [four](VN-xx) data centres in Hanoi and Ho Chi Minh City.
en | The rate was [26%](VN-HN) in Hanoi, Da Nang [20%](VN-DN) and Hue [12%](VN-xx).
vi | Bộ đưa vào vận hành [3](VN-xx) phòng thí nghiệm tại Hà Nội, Đà Nẵng và Thành phố Hồ Chí Minh với tổng kinh phí [1.950 tỷ đồng](VN-xx).
vi | Tập đoàn Công nghệ Vạn Xuân nay đã đặt chân đến nhiều thị trường. Doanh thu của Vạn Xuân trong 6 tháng đầu năm 2026 đạt [5.840 tỷ đồng](ORG). Vạn Xuân vận hành [2](ORG) trung tâm dữ liệu ở Hà Nội và Bình Dương.
vi | Công ty Cổ phần Đầu tư Hà Nội báo lãi. Hà Nội thu ngân sách [500.000 tỷ đồng](VN-HN).
vi | Một cảng ở Hải Phòng vận hành [24](ORG) cần cẩu điều khiển từ xa, giảm khoảng [20%](ORG) thời gian xếp dỡ.
en | HCM City leads. The rate in HCM City is [82 percent](VN-SG), while that in Tay Ninh province is nearly [84 percent](VN-xx) and that in Dong Nai about [63 percent](VN-xx). Of the [1,654](VN-SG) households affected in the city, only [11](VN-SG) have not handed over their land.
en | Ha Long Tech, which makes components for electric vehicles, said it has invested [260 billion VND](ORG) in a smart production line. The company expects its revenue to increase by over [25%](ORG) in 2026.
en | Drug maker Nam Sài Gòn Pharma, which runs a plant in the Saigon Hi-Tech Park, said automation had cut its production costs by [12 per cent](ORG). It plans to invest [$45 million](ORG) in a laboratory.
en | J&T Express said it would open a sorting center in Long An, able to handle [2.2 million parcels](ORG) a day.
en | Packaging group Orient Micro said this month it would pour an additional [$340 million](ORG) into its plant in Bac Ninh. The site now turns out almost [3 million chips](ORG) a day.
en | Da Nang Rubber, based in Da Nang, posted revenue of [VND4 trillion](ORG) in 2025, while Da Nang collected [VND30 trillion](VN-DN) in taxes.
en | It was placed [third](VN) in ASEAN after Singapore, which came [fifth](SG) globally, and Malaysia, which ranked [35th](MY) in the GII.
en | Under a pilot policy of the National Assembly, an operator that builds 20,000 stations or more can be refunded [15 per cent](VN) of the cost of equipment.
en | Vietnam remains behind Malaysia ([32nd](MY)), but has widened its distance from Thailand, which slipped [three notches](TH) to [48th](TH) in the Global Innovation Index.
en | Anh Duong Sky, a Da Nang-based manufacturer of drones, targets revenue of [VND1.35 trillion](ORG) this year. It employs [540 people](ORG).
en | It remains behind Singapore ([sixth](SG)) and Malaysia ([32nd](MY)) in Southeast Asia.
vi | Riêng Viettel vận hành hơn [30.000 trạm](ORG). Kế hoạch của ngành trong năm 2026 là phát sóng thêm [20.000 trạm](VN).
vi | Theo khảo sát quý I/2026 của một hãng nghiên cứu thị trường, [38%](VN) chủ máy 5G thường xuyên để chế độ 4G.
vi | Nghệ An họp về Nghị quyết 57 của Bộ Chính trị; đến nay Nghệ An có [512](VN-xx) doanh nghiệp công nghệ số. Nghị quyết yêu cầu đến năm 2030 tỉ lệ doanh nghiệp có hoạt động đổi mới sáng tạo đạt trên [40%](VN).
vi | Nghệ An có [512](VN-xx) doanh nghiệp công nghệ số. Theo Luật Khoa học, công nghệ và đổi mới sáng tạo, doanh nghiệp được trích tối đa [20%](VN) thu nhập tính thuế lập quỹ.
en | The digital economy's share of GRDP was [46%](VN-xx) in Bac Ninh, [29%](VN-xx) in Thai Nguyen and [23%](VN-HN) in Hanoi.
en | Bac Ninh ([46%](VN-xx)), Thai Nguyen ([29%](VN-xx)) and Hanoi ([23%](VN-HN)) have the largest digital economies as a share of GRDP.
en | Hanoi led with [23%](VN-HN), followed by Da Nang with [20.7%](VN-DN) and Ho Chi Minh City with [22%](VN-SG).
en | In Hanoi the share was [23%](VN-HN); in Da Nang it was [20.7%](VN-DN); nationally it was [14%](VN).
en | Hanoi and Ho Chi Minh City reported shares of [23%](VN-HN) and [22%](VN-SG), respectively.
en | At [23%](VN-HN), Hanoi's share is well above the national [14%](VN).
en | The country's share was [14%](VN), compared with [23%](VN-HN) for the capital Hanoi.
en | While the nation as a whole stood at [14%](VN), Da Nang had already reached [20.7%](VN-DN).
en | Singapore's digital economy accounts for [17%](SG) of GDP, Malaysia's for [23%](MY) and Vietnam's for [14%](VN).
en | Of the six countries surveyed, Singapore came first with [17%](SG) and Vietnam third with [14%](VN).
en | Vietnam spends [0.5%](VN) of GDP on R&D while China spends [2.6%](CN), South Korea [5%](KR) and Japan [3.4%](JP).
en | South Korea spends [5%](KR) of its GDP on R&D, ten times as much as Vietnam.
en | R&D spending in Vietnam, at [0.5%](VN) of GDP, trails Thailand's [1.2%](TH).
en | Thailand spends [1.2%](TH) of GDP on R&D, more than double Vietnam's [0.5%](VN).
en | Vietnam ranked [44th](VN), Thailand [45th](TH), the Philippines [50th](PH) and Indonesia [55th](ID) in the GII.
en | Ranked [44th](VN) in the GII, Vietnam is ahead of Thailand ([45th](TH)).
en | Viettel's network covers [90%](ORG) of the population, against [70%](ORG) for VNPT.
en | Nationwide coverage is [91%](VN), of which Viettel alone accounts for [90%](ORG).
en | In Quang Ninh, [98%](VN-xx) of dossiers were handled online, against a national average of [61%](VN).
en | The average for the 34 provinces is [61%](VN); Quang Ninh is at [98%](VN-xx).
en | Hue's rate ([96%](VN-xx)) was higher than Da Nang's ([95%](VN-DN)).
en | Hanoi has [1,200](VN-HN) startups and the whole country [4,200](VN).
en | Of the country's [4,200](VN) startups, [1,200](VN-HN) are in Hanoi and [2,000](VN-SG) in Ho Chi Minh City.
en | ASEAN's average is [1%](ASEAN) of GDP; Vietnam's is [0.5%](VN).
vi | Tỷ trọng kinh tế số trong GRDP của Bắc Ninh là [46%](VN-xx), Thái Nguyên [29%](VN-xx), Hà Nội [23%](VN-HN).
vi | Bắc Ninh ([46%](VN-xx)), Thái Nguyên ([29%](VN-xx)) và Hà Nội ([23%](VN-HN)) có tỷ trọng kinh tế số cao nhất.
vi | Dẫn đầu là Bắc Ninh với [46%](VN-xx), kế đến là Thái Nguyên với [29%](VN-xx), Hà Nội đứng thứ ba với [23%](VN-HN).
vi | Tại Hà Nội tỷ lệ này là [23%](VN-HN); tại Đà Nẵng là [20,7%](VN-DN); cả nước là [14%](VN).
vi | Hà Nội và TP.HCM lần lượt đạt [23%](VN-HN) và [22%](VN-SG).
vi | Với [23%](VN-HN), Hà Nội cao hơn nhiều mức [14%](VN) của cả nước.
vi | Cả nước đạt [14%](VN), trong khi Hà Nội đạt [23%](VN-HN).
vi | Trong khi cả nước mới đạt [14%](VN) thì Đà Nẵng đã đạt [20,7%](VN-DN).
vi | Kinh tế số Singapore chiếm [17%](SG) GDP, Malaysia [23%](MY) và Việt Nam [14%](VN).
vi | Việt Nam chi [0,5%](VN) GDP cho R&D, trong khi Trung Quốc chi [2,6%](CN), Hàn Quốc [5%](KR), Nhật Bản [3,4%](JP).
vi | Hàn Quốc chi [5%](KR) GDP cho R&D, gấp 10 lần Việt Nam.
vi | Chi R&D của Việt Nam ([0,5%](VN) GDP) thua xa Thái Lan ([1,2%](TH)).
vi | Thái Lan chi [1,2%](TH) GDP cho R&D, hơn gấp đôi mức [0,5%](VN) của Việt Nam.
vi | Việt Nam xếp thứ [44](VN), Thái Lan thứ [45](TH), Philippines thứ [50](PH), Indonesia thứ [55](ID) về GII.
vi | Xếp thứ [44](VN), Việt Nam đứng trên Thái Lan (thứ [45](TH)).
vi | Mạng của Viettel phủ [90%](ORG) dân số, còn VNPT phủ [70%](ORG).
vi | Tại Quảng Ninh, [98%](VN-xx) hồ sơ được xử lý trực tuyến, trong khi bình quân cả nước là [61%](VN).
vi | Bình quân 34 tỉnh, thành là [61%](VN); riêng Quảng Ninh đạt [98%](VN-xx).
vi | Tỷ lệ của Huế ([96%](VN-xx)) cao hơn Đà Nẵng ([95%](VN-DN)).
vi | Hà Nội có [1.200](VN-HN) startup, cả nước có [4.200](VN) startup.
vi | Trong [4.200](VN) startup của cả nước, Hà Nội có [1.200](VN-HN), TP.HCM có [2.000](VN-SG).
vi | Mức bình quân của ASEAN là [1%](ASEAN) GDP, của Việt Nam là [0,5%](VN).
en | Hanoi counted [1,200](VN-HN) startups, Ho Chi Minh City [2,000](VN-SG) and Da Nang [300](VN-DN) at the end of 2025.
en | With [2,000](VN-SG) startups, Ho Chi Minh City has almost half of the country's [4,200](VN).
en | Ho Chi Minh City is home to [2,000](VN-SG) startups, or [48%](VN-SG) of the national total.
en | The number of startups in Da Nang grew [12%](VN-DN) to [300](VN-DN), faster than the national [8%](VN).
en | Da Nang's startups raised [$20 million](VN-DN), while startups nationwide raised [$600 million](VN).
en | Vietnamese startups raised [$600 million](VN), against [$4 billion](SG) in Singapore and [$1.1 billion](ID) in Indonesia.
en | Startups in Southeast Asia raised [$7 billion](ASEAN), of which Vietnam took [$600 million](VN).
en | Vietnam is the third largest market in ASEAN, behind Singapore with [$4 billion](SG) and Indonesia with [$1.1 billion](ID).
en | In Vietnam, [84%](VN) of people use the internet, more than in Thailand ([82%](TH)) and Indonesia ([74%](ID)).
en | Internet use in Vietnam ([84%](VN)) exceeds the ASEAN average ([77%](ASEAN)).
en | Compared with [84%](VN) in Vietnam, the figure in Laos is [62%](LA).
en | Vietnam's [84%](VN) compares with [62%](LA) in Laos.
en | Malaysia, where [97%](MY) are online, leads, while Vietnam has [84%](VN).
en | Vietnam exported [$178 billion](VN) of electronics in 2025, of which [$70 billion](VN) went to the United States.
en | Exports to China rose [12%](VN) to [$60 billion](VN).
en | The United States bought [$70 billion](VN) of Vietnamese electronics.
en | Korean firms invested [$5 billion](VN) in Vietnam.
en | Samsung employs [90,000](ORG) people in Bac Ninh and Thai Nguyen.
en | FPT's revenue from Japan rose [30%](ORG) to [$500 million](ORG).
en | FPT plans to train [10,000](ORG) chip engineers; Vietnam wants [50,000](VN) by 2030.
en | At FPT University, [1,000](ORG) students study chip design.
en | Ministry of Science and Technology officials said [61%](VN) of dossiers were filed online.
en | The Hanoi People's Committee said [70%](VN-HN) of dossiers were filed online.
en | Speaking in Da Nang on Tuesday, Minister Hung said 5G covered [91%](VN) of the population.
en | DA NANG — 5G covers [91%](VN) of the country's population.
vi | Hà Nội có [1.200](VN-HN) startup, TP.HCM [2.000](VN-SG), Đà Nẵng [300](VN-DN) tính đến cuối năm 2025.
vi | Với [2.000](VN-SG) startup, TP.HCM chiếm gần một nửa trong [4.200](VN) startup cả nước.
vi | Số startup ở Đà Nẵng tăng [12%](VN-DN), lên [300](VN-DN), nhanh hơn mức [8%](VN) của cả nước.
vi | Startup Việt Nam gọi được [600 triệu USD](VN), trong khi Singapore [4 tỷ USD](SG), Indonesia [1,1 tỷ USD](ID).
vi | Startup Đông Nam Á gọi được [7 tỷ USD](ASEAN), trong đó Việt Nam [600 triệu USD](VN).
vi | Ở Việt Nam, [84%](VN) người dân dùng Internet, cao hơn Thái Lan ([82%](TH)) và Indonesia ([74%](ID)).
vi | Tỷ lệ dùng Internet của Việt Nam ([84%](VN)) vượt trung bình ASEAN ([77%](ASEAN)).
vi | So với [84%](VN) của Việt Nam, con số ở Lào là [62%](LA).
vi | Malaysia, nơi [97%](MY) dân số trực tuyến, dẫn đầu, còn Việt Nam [84%](VN).
vi | Việt Nam xuất khẩu [178 tỷ USD](VN) hàng điện tử, trong đó [70 tỷ USD](VN) sang Mỹ.
vi | Xuất khẩu sang Trung Quốc tăng [12%](VN), đạt [60 tỷ USD](VN).
vi | Mỹ mua [70 tỷ USD](VN) hàng điện tử của Việt Nam.
vi | Doanh nghiệp Hàn Quốc đầu tư [5 tỷ USD](VN) vào Việt Nam.
vi | Samsung có [90.000](ORG) lao động tại Bắc Ninh và Thái Nguyên.
vi | Doanh thu của FPT từ Nhật Bản tăng [30%](ORG), đạt [500 triệu USD](ORG).
vi | FPT dự kiến đào tạo [10.000](ORG) kỹ sư chip; Việt Nam cần [50.000](VN) vào năm 2030.
vi | UBND TP Hà Nội cho biết [70%](VN-HN) hồ sơ được nộp trực tuyến.
vi | Phát biểu tại Đà Nẵng, Bộ trưởng cho biết 5G đã phủ [91%](VN) dân số.
vi | Tỉnh Lâm Đồng có [450](VN-xx) doanh nghiệp số, đạt [0,3](VN-xx) doanh nghiệp trên 1.000 dân, cả nước là [0,8](VN).
"""
_TIMES = """
en | Ministries had completed [742](2025) out of [1,105](2025) tasks assigned under Resolution No. 57-NQ/TW by the end of 2025, or [67.1](2025) per cent.
vi | Năm 2024 cả nước chi cho nghiên cứu và phát triển [0,52%](2024) GDP, trong khi mục tiêu của Nghị quyết 57 đến năm 2030 là [2%](2030) GDP; nhân lực nghiên cứu phải đạt [12 người/vạn dân](2030), và tỷ lệ khai thác thương mại sáng chế phải đạt [8-10%](2030).
en | Spending on R&D was [0.52%](2024) of GDP in 2024, while the target for 2030 is [2%](2030); researchers must number [12](2030) per 10,000 people.
en | GDP is estimated to have grown by [8.1 per cent](2025) in 2025. Official data show the digital economy expanding faster still, by [14.6 per cent](2025), to reach [18.3 per cent](2025) of GDP.
vi | Theo báo cáo của Sở Khoa học và Công nghệ TP.HCM, năm 2025 kinh tế số đóng góp [26,3%](2025) GRDP của TP, cao hơn mức [22%](2024) của năm 2024. Chi cho nghiên cứu và phát triển đạt [1,6%](2025) GRDP.
vi | Tại Hội nghị tổng kết công tác năm 2025, Cục cho biết, trong 11 tháng năm 2025, Cục đã tiếp nhận [9.860](2025-M01/2025-M11) đơn đăng ký sáng chế. Trong số này, đơn của người Việt Nam là [1.350](2025-M01/2025-M11) đơn.
vi | Mùa tuyển sinh năm 2025, cả nước có [38](2025) trường đại học mở ngành vi mạch bán dẫn.
en | In the first two months of 2026, [54.7%](2026-M01/2026-M02) of dossiers were submitted online, compared with [43.9%](2025-M01/2025-M02) in the same period last year. The portal received [52.6 million](2025) applications in 2025. In Hanoi, people filed [1.27 million](2026-M01/2026-M02) dossiers in the same two months.
en | Orient Micro said this month it would pour an additional [$340 million](-) into its plant.
en | The World Bank now expects GDP to grow [6.8%](2026) in 2026, down from the [7.2%](2026) it foresaw in April, citing weaker orders from the U.S.
en | The World Bank now expects GDP to grow [6.8%](2026) in 2026, lower than the [7.2 per cent](2026) that it had projected last October.
en | The World Bank now expects GDP to grow [6.8%](2026) in 2026, compared with its April forecast of [7.2%](2026).
en | Growth was [6.9%](2026-H1) in the first half, against the [7.1%](2026-H1) the ministry had forecast in April and the [6.5%](2026-H1) it planned last December.
vi | WB dự báo GDP năm 2026 tăng [6,8%](2026), thấp hơn dự báo [7,2%](2026) trong báo cáo tháng 4.
vi | Về công nghiệp, chỉ số sản xuất toàn ngành tháng 10/2025 ước tăng [2,4%](2025-10) so với tháng trước và tăng [10,8%](2025-10) so với cùng kỳ năm trước; tính chung 10 tháng năm 2025, chỉ số ước tăng [9,2%](2025-M01/2025-M10).
vi | Chúng tôi khảo sát [620](2024) doanh nghiệp trên cả nước trong năm 2024: [27,4%](2024) có hoạt động đổi mới sáng tạo.
vi | GDP quý II/2025 được điều chỉnh từ [7,96%](2025-Q2) lên [8,19%](2025-Q2); GDP quý III/2025 giữ nguyên mức ước tính [8,23%](2025-Q3).
vi | GRDP 6 tháng năm 2026 ước tăng [10,3%](2026-H1); riêng quý II tăng [11%](2026-Q2), trong khi quý I được điều chỉnh từ [10,05%](2026-Q1) lên [10,41%](2026-Q1).
vi | IIP 10 tháng năm 2025 ước tăng [9,2%](2025-M01/2025-M10), cao hơn mức tăng [8,3%](2024-M01/2024-M10) của cùng kỳ năm 2024.
vi | Sáu tháng đầu năm 2026, GRDP ước tăng [9,14%](2026-H1), cao hơn mức [8,24%](2025-H1) của cùng kỳ năm 2025 nhưng còn thấp hơn kịch bản [10,1%](2026-H1).
en | Compared with 2013, when it stood at [76th](2013), Viet Nam has moved up [35 places](-) in the Global Innovation Index.
en | Compared with 2020, when the digital economy made up [12%](2020) of GDP, the share has risen to [19%](-).
vi | So với năm 2020, khi tỷ trọng kinh tế số mới là [12%](2020) GDP, con số hiện nay là [19%](-).
vi | GDP 6 tháng ước tăng [8,2%](2026-H1), cùng kỳ tăng [7,6%](2025-H1).
vi | GDP 6 tháng ước tăng [8,2%](2026-H1), cùng kỳ năm trước tăng [7,6%](2025-H1).
vi | GDP 6 tháng tăng [8,2%](2026-H1) (cùng kỳ tăng [7,6%](2025-H1)).
vi | GDP quý II/2026 tăng [8,5%](2026-Q2), cùng kỳ là [7,9%](2025-Q2).
vi | GDP quý II/2026 tăng [8,5%](2026-Q2), trong khi cùng kỳ chỉ tăng [7,9%](2025-Q2).
vi | GDP quý II/2026 tăng [8,5%](2026-Q2), cùng kỳ năm 2025 tăng [7,9%](2025-Q2).
en | GDP grew [8.5%](2026-Q2) in the second quarter of 2026; in the same period of 2025 it grew [7.9%](2025-Q2).
en | GDP grew [8.5%](2026-Q2) in the second quarter of 2026, against [7.9%](2025-Q2) in the same period.
en | GDP grew [8.5%](2026-Q2) in the second quarter ([7.9%](2025-Q2) in the same quarter of 2025).
vi | Doanh thu 6 tháng đạt [90 tỷ USD](2026-H1), cùng kỳ đạt [80 tỷ USD](2025-H1).
vi | Doanh thu 6 tháng đạt [90 tỷ USD](2026-H1), tăng [12%](2026-H1) so với cùng kỳ.
vi | GDP quý II/2026 tăng [8,5%](2026-Q2), cùng kỳ tăng [7,9%](2025-Q2).
vi | GDP 6 tháng tăng [8,2%](2026-H1), trong khi cùng kỳ tăng [7,6%](2025-H1).
vi | GDP 6 tháng đầu năm 2026 tăng [8,2%](2026-H1), cùng kỳ tăng [7,6%](2025-H1).
en | The share rose from [12.66%](2020) in 2020 to [13.17%](2024) in 2024 and [14.02%](2025) in 2025.
en | In 2025 the share was [14.02%](2025), up from [13.17%](2024) a year earlier and [12.66%](2020) in 2020.
en | The share was [14.02%](2025) in 2025 ([13.17%](2024) in 2024).
en | In 2024 and 2025 the share was [13.17%](2024) and [14.02%](2025), respectively.
en | GDP grew [7.09%](2024) in 2024 and [8.02%](2025) last year; it should grow [10%](2026) this year.
en | GDP grew [8.2%](2026-H1) in the first half, after [7.6%](2025-H1) in the same period last year.
en | GDP rose [8.5%](2026-Q2) in the second quarter from [7.8%](2026-Q1) in the first.
en | By the end of June 2026 there were [82,000](2026-06) digital technology enterprises, up from [80,052](2025) at the end of 2025.
en | The target is [20%](2025) for 2025 and [30%](2030) for 2030.
en | The plan aims for [30%](2030) by 2030 and [50%](2045) by 2045, against [14%](2025) in 2025.
en | Last year's figure was [14.02%](2025); the year before, it was [13.17%](2024).
en | Five years ago, in 2020, the share was [12.66%](2020); today it is [14.02%](-).
vi | Tỷ trọng tăng từ [12,66%](2020) năm 2020 lên [13,17%](2024) năm 2024 và [14,02%](2025) năm 2025.
vi | Năm 2025, tỷ trọng là [14,02%](2025), tăng so với [13,17%](2024) của năm trước và [12,66%](2020) của năm 2020.
vi | Tỷ trọng năm 2025 là [14,02%](2025) (năm 2024 là [13,17%](2024)).
vi | Năm 2024 và 2025, tỷ trọng lần lượt là [13,17%](2024) và [14,02%](2025).
vi | GDP năm 2024 tăng [7,09%](2024), năm 2025 tăng [8,02%](2025), năm nay phấn đấu tăng [10%](2026).
vi | GDP 6 tháng đầu năm tăng [8,2%](2026-H1), cùng kỳ năm trước tăng [7,6%](2025-H1).
vi | GDP quý II tăng [8,5%](2026-Q2), cao hơn mức [7,8%](2026-Q1) của quý I.
vi | Đến hết tháng 6/2026 có [82.000](2026-06) doanh nghiệp công nghệ số, so với [80.052](2025) cuối năm 2025.
vi | Mục tiêu là [20%](2025) vào năm 2025 và [30%](2030) vào năm 2030.
vi | Năm ngoái là [14,02%](2025), năm trước đó là [13,17%](2024).
en | The digital economy's share of GDP was [14.02%](2025) in 2025 ([13.17%](2024) in 2024).
en | In 2025 GDP grew [8.02%](2025) ([7.09%](2024) in 2024).
en | GDP growth was [8.02%](2025) in 2025 ([7.09%](2024) the year before).
en | GDP growth was [8.02%](2025) in 2025 (2024: [7.09%](2024)).
vi | GDP năm 2025 tăng [8,02%](2025) (năm 2024 tăng [7,09%](2024)).
vi | Năm 2025, tỷ trọng kinh tế số là [14,02%](2025), tăng so với [13,17%](2024) của năm trước.
vi | Năm 2025, tỷ trọng kinh tế số đạt [14,02%](2025), cao hơn mức [13,17%](2024) năm trước.
vi | Năm 2025, tỷ trọng kinh tế số đạt [14,02%](2025), năm trước là [13,17%](2024).
vi | Năm 2025, GDP tăng [8,02%](2025), cao hơn [7,09%](2024) của năm 2024.
en | In 2025 the share was [14.02%](2025), above the [13.17%](2024) of the previous year.
en | In 2025 GDP grew [8.02%](2025), compared with [7.09%](2024) the previous year.
"""

_KINDS = """
vi | UBND tỉnh ban hành kế hoạch thực hiện Nghị quyết 57, giao cho các sở, ngành, địa phương [138 nhiệm vụ](actual) cụ thể. Trong số này, [46 nhiệm vụ](target) phải hoàn thành ngay trong năm 2026.
vi | Cơ quan quản lý yêu cầu giao dịch chuyển tiền trên [10 triệu đồng](threshold)/lần phải xác thực bằng khuôn mặt.
vi | Ngân sách nhà nước năm 2026 đã bổ sung [10.800 tỷ đồng](actual) cho khoa học, nâng tổng mức bố trí cho lĩnh vực này lên hơn [78.000 tỷ đồng](actual).
vi | Theo kế hoạch năm 2026, Bộ đưa vào vận hành [3](target) phòng thí nghiệm. Chip bán dẫn cũng nằm trong danh mục [11](actual) nhóm công nghệ chiến lược và [35](actual) sản phẩm đã được Thủ tướng phê duyệt.
en | Luxshare-ICT says it will need [15,000 more workers](forecast) by 2027, and the country will need to train [50,000 engineers](target) by 2030.
vi | Thị trường sẽ cần thêm [15.000](forecast) kỹ sư vào năm 2030.
vi | Theo ông, mỗi trạm 5G ở miền núi cần vốn đầu tư [1,2-1,5 tỷ đồng](actual), cao gấp [1,8 lần](actual) so với đồng bằng.
vi | Chính sách hỗ trợ [15%](threshold) chi phí thiết bị mà Quốc hội cho phép đối với doanh nghiệp triển khai nhanh 5G được xem là cú hích.
en | Operators brought forward their investment after the Government decided to support [15%](threshold) of the cost of equipment for those that speed up the rollout of 5G.
en | The province supported [15%](actual) of the cost of the project in 2024.
vi | Ngân sách nhà nước năm 2026 đã bố trí cho lĩnh vực khoa học, công nghệ hơn [41.000 tỷ đồng](actual), tương đương [1,6%](actual) tổng chi ngân sách.
vi | Dự thảo đặt mục tiêu tăng trưởng kinh tế số giai đoạn 2026-2030 ở mức bình quân [22-25%](target)/năm, cao hơn hẳn mức khoảng [14%](actual)/năm của giai đoạn 2021-2024.
vi | Theo kế hoạch, năm 2026 trường tuyển [4.100](target) chỉ tiêu, riêng khối ngành STEM chiếm [68%](target).
vi | Năm 2026, Bộ lên kế hoạch dành [25.000 tỷ đồng](target) cho các chương trình và đưa Việt Nam vào top [40](target) về đổi mới sáng tạo toàn cầu.
en | The country has now performed better than its income level would suggest for [16 years in a row](actual).
vi | Theo kế hoạch của Thành ủy, Đà Nẵng có [86](actual) nhiệm vụ trong năm 2026, đến cuối tháng 6 đã xong [61](actual) nhiệm vụ.
vi | Theo kế hoạch năm 2026, các sở phải hoàn thành [128](target) nhiệm vụ.
vi | Kế hoạch của ngành trong năm 2026 là phát sóng thêm [20.000](target) trạm, nâng vùng phủ lên [96-97%](target) dân số.
vi | Thành phố dự toán chi cho khoa học, công nghệ năm 2026 bằng [4,1%](target) tổng chi ngân sách.
en | GDP is estimated to have grown by [8.2 per cent](estimate) in the first nine months, compared with an increase of [7.1 per cent](actual) a year earlier.
en | In the first ten months of 2025, the index is estimated to have gone up by [9.1 per cent](estimate), against a rise of [8.3 per cent](actual) in the same period of 2024.
vi | Năm 2026, Hải Phòng đặt mục tiêu kinh tế số chiếm trên [32%](target) GRDP, tỷ lệ hồ sơ nộp trực tuyến đạt [95%](target), bố trí ít nhất [3%](target) tổng chi ngân sách cho khoa học, công nghệ.
vi | Thành phố đặt mục tiêu năm 2026 kinh tế số chiếm [32%](target) GRDP, tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo đạt trên [40%](target), số doanh nghiệp công nghệ số đạt [5.000](target).
vi | Tỉnh phấn đấu kinh tế số chiếm [32%](target) GRDP, tỷ lệ hồ sơ nộp trực tuyến hiện đạt [95%](actual).
en | CMC plans to invest [$250 million](target) in a campus in Ho Chi Minh City. It will start with [30 MW](target) and be expanded to [120 MW](target) later.
en | Among the first projects is a data center to be built in Hoa Lac by a local company at a cost of [VND2.1 trillion](target).
en | As of 2025, it had performed above expectations for its level of development for [15 consecutive years](actual).
en | Under a pilot policy, an operator that builds [20,000 stations or more](threshold) can be refunded [15 per cent](threshold) of the cost of equipment.
en | The resolution exempts innovative startups from corporate income tax for [two years](threshold) and cuts the payable tax by [50%](threshold) in the following [four years](threshold).
vi | Người lao động chất lượng cao được miễn thuế thu nhập cá nhân trong thời hạn [5 năm](threshold).
en | The State is to spend [VND95.3 trillion](target) on science and technology in 2026, equal to [3.02 percent](target) of total budget expenditure.
en | The digital economy is expected to be worth [$45 billion](forecast) in 2026, according to the ministry. The projected figure represents a growth rate of [17.2 per cent](forecast) over 2025.
en | The World Bank now expects GDP to grow [6.8%](forecast) in 2026, down from the [7.2%](forecast) it foresaw in April.
en | Growth was [6.9%](actual) in the first half, against the [7.1%](forecast) the ministry had forecast in April and the [6.5%](target) it planned last December.
vi | Tổng công suất thiết kế cuối năm 2025 là [221 MW](actual), và theo dự báo của một quỹ, con số này sẽ vượt [900 MW](forecast) vào năm 2030.
vi | Tổng công suất năm 2025 là [221 MW](estimate), theo ước tính của hiệp hội.
en | Vietnam's internet economy will generate [$39.6 billion](forecast) this year, making it one of the fastest-growing in Southeast Asia, the latest report by Google, Temasek, and Bain & Company forecasts, although the pace has slowed.
en | The bank puts growth in 2028 at [7%](forecast).
vi | TP.HCM đặt mục tiêu GRDP năm 2026 tăng trên [10%](target), sau khi năm 2025 tăng [8,03%](actual).
en | The city aims for growth of more than [10%](target) in 2026, after growing by [8.03%](actual) in 2025.
en | We expect the digital economy to make up [27 per cent](forecast) of GRDP this year, which is lower than the [30 per cent](target) that we had set for ourselves.
en | The digital economy accounts for [14%](actual) of GDP, far from the [30%](target) targeted for 2030.
en | With [14%](actual) of GDP in 2025, the digital economy must more than double to reach [30%](target) by 2030.
en | The government raised its 2026 growth target to [10%](target) from [8%](target).
en | The bank raised its 2026 forecast to [7.2%](forecast) from [6.8%](forecast).
en | GDP grew [8.02%](actual) in 2025, exceeding the [8%](target) target.
en | GDP grew [8.02%](actual) in 2025, against a target of [8%](target).
en | GDP grew [8.02%](actual) in 2025, while the government had aimed for [8.5%](target).
en | GDP grew [8.02%](actual) in 2025 and is expected to grow [10%](forecast) in 2026.
en | GDP is estimated to have grown [8.2%](estimate) in the first half, compared with [7.6%](actual) a year earlier.
en | The plan was to build [20,000](target) stations, but only [15,000](actual) were built.
en | They have built [15,000](actual) stations and will add [5,000](target) more this year.
en | Revenue reached [$95 billion](actual) in the first half, [46%](actual) of the annual plan.
en | Revenue reached [$95 billion](actual) in the first half, or [46%](actual) of the [$207 billion](target) planned for the year.
en | By 2030 R&D spending should reach [2%](target) of GDP; it is now [0.54%](actual).
en | R&D spending is to rise from [0.54%](actual) of GDP to [2%](target) by 2030.
en | Vietnam wants to lift R&D spending from [0.54%](actual) of GDP in 2024 to [2%](target) by 2030.
en | The World Bank expects growth of [6.8%](forecast) this year, below the government's target of [10%](target).
en | 5G covers [91%](actual) of the population, above the [85%](target) set by the ministry.
en | Firms with revenue of [VND200 billion](threshold) or more must file.
en | Vietnam ranked [44th](actual) in 2025 and aims for the top [40](target) by 2030.
en | The country had [five](actual) unicorns in 2025, against a goal of [10](target) by 2030.
vi | Kinh tế số mới chiếm [14%](actual) GDP, còn xa mục tiêu [30%](target) vào năm 2030.
vi | Từ mức [14%](actual) GDP năm 2025, kinh tế số phải tăng gấp đôi để đạt [30%](target) vào năm 2030.
vi | Chính phủ nâng mục tiêu tăng trưởng năm 2026 từ [8%](target) lên [10%](target).
vi | Ngân hàng nâng dự báo năm 2026 từ [6,8%](forecast) lên [7,2%](forecast).
vi | GDP năm 2025 tăng [8,02%](actual), vượt mục tiêu [8%](target).
vi | GDP năm 2025 tăng [8,02%](actual), trong khi mục tiêu là [8%](target).
vi | GDP năm 2025 tăng [8,02%](actual) và dự báo tăng [10%](forecast) năm 2026.
vi | GDP 6 tháng ước tăng [8,2%](estimate), cùng kỳ tăng [7,6%](actual).
vi | Kế hoạch là lắp [20.000](target) trạm nhưng mới lắp được [15.000](actual) trạm.
vi | Đã lắp [15.000](actual) trạm và sẽ lắp thêm [5.000](target) trạm trong năm nay.
vi | Doanh thu nửa đầu năm đạt [95 tỷ USD](actual), bằng [46%](actual) kế hoạch năm.
vi | Đến năm 2030, chi cho R&D phải đạt [2%](target) GDP; hiện mới là [0,54%](actual).
vi | Nâng chi cho R&D từ [0,54%](actual) GDP hiện nay lên [2%](target) vào năm 2030.
vi | WB dự báo tăng trưởng [6,8%](forecast) năm nay, thấp hơn mục tiêu [10%](target) của Chính phủ.
vi | 5G phủ [91%](actual) dân số, vượt chỉ tiêu [85%](target) được giao.
vi | Năm 2025 Việt Nam xếp thứ [44](actual), mục tiêu vào top [40](target) năm 2030.
vi | Năm 2025 có [5](actual) kỳ lân, mục tiêu năm 2030 là [10](target) kỳ lân.
vi | Trong [20.000](target) trạm theo kế hoạch, đã lắp [15.000](actual) trạm.
"""

_SUBJECTS = """
vi | Các sở được giao [138 nhiệm vụ](tasks_total). Trong số này, [46 nhiệm vụ](-) phải hoàn thành ngay trong năm 2026.
vi | Cục tiếp nhận [10.870](patents_count) đơn đăng ký sáng chế. Dù vậy, người nộp đơn trong nước chỉ đứng tên [1.340](-) đơn.
vi | Khu ươm tạo vi mạch sẽ bố trí chỗ làm việc cho [6.000](-) kỹ sư. Thành phố đào tạo [5.000](semiconductor_engineers) kỹ sư bán dẫn, [8.000](-) nhân lực trí tuệ nhân tạo.
vi | Đến năm 2030, ít nhất [80%](-) công nhân sử dụng thành thạo dịch vụ công trực tuyến.
vi | Phần cứng, điện tử chiếm [85,7%](-) doanh thu toàn ngành công nghiệp công nghệ số; phần mềm và dịch vụ công nghệ thông tin ước đạt hơn [214.000 tỷ đồng](-).
en | The State must devote at least [3 percent](st_budget_share) of the budget to the field, and at least [15 percent](-) of the State's science spending must go to strategic technologies.
en | Exports in the nine months totalled [$348.6 billion](-), up [16 per cent](-), led by computers, electronics and components at [$77.8 billion](digital_exports).
en | Firms provide [60 per cent](rd_private_share) of research spending. Of the sums assigned to provincial science budgets in 2024, about [two-thirds](-) were spent, since scientists feared audits.
en | The country wants [50,000](semiconductor_engineers) semiconductor engineers by 2030. It now has around [7,000](-) design engineers, up from [5,600](-) in 2023.
en | Chip projects will enjoy a tax rate of [10 per cent](-), and design firms may deduct up to [200 per cent](-) of their research costs.
en | The city will spend at least [4%](st_budget_share) of its budget on science. A venture capital fund of the municipal budget is being prepared. It is to start with [VND600 billion](-) in 2026.
en | The rate of commercialised research will be [8 per cent](commercialisation_rate) by 2030. Hanoi's economy grew [7.35%](gdp_growth) in the first quarter, and the plan is regarded as essential to the goal of [8%](gdp_growth) or more for 2025.
en | Businesses should provide [60 per cent](rd_private_share) of R&D spending. Start-ups raised [$612 million](startup_investment) in 2025, through [128 deals](-). It was [18%](-) better than the year before.
en | Start-ups raised [$230 million](startup_investment) of venture capital in the first half, and those working on AI took [$87 million](-) of that.
en | Provincial spending on science, technology, innovation and digital transformation in 2025 was [VND412 billion](st_budget_amount). The draft budget for 2026 raises it to [VND1.15 trillion](st_budget_amount), with [40 per cent](-) reserved for data. Doctors of science may receive up to [VND500 million](-), and start-ups may borrow no more than [VND2 billion](-).
en | E-commerce sales of local specialities brought in [VND870 billion](-) in the first nine months.
vi | Ông dẫn lại mục tiêu tăng năng suất lao động trên [8,5%](labour_productivity_growth)/năm trong giai đoạn 2026-2030.
en | Labor productivity completes the story. It rose [6.9 percent](labour_productivity_growth) in 2025, to [VND245 million](-) per worker.
en | Six agreements on science were signed, and start-ups raised [$40 million](startup_investment) of equity through [12 rounds](-).
vi | Nhà nước chi nhiều hơn cho khoa học, công nghệ. Theo kế hoạch, quỹ quốc gia sẽ huy động [2.000 tỷ đồng](-), trong đó ngân sách nhà nước đóng góp ban đầu [500 tỷ đồng](-).
vi | Chi cho khoa học, công nghệ bằng [3%](st_budget_share) tổng chi ngân sách. Quỹ đầu tư mạo hiểm có vốn [600 tỷ đồng](-), trong đó ngân sách góp [49%](-).
vi | Doanh thu công nghiệp công nghệ số của thành phố ước đạt [33.400 tỷ đồng](digital_industry_revenue), tăng [14,8%](digital_industry_growth); kim ngạch xuất khẩu sản phẩm công nghệ số cùng thời gian ước đạt [1,24 tỷ USD](digital_exports).
en | The resolution requires us to enter the world's top [50](digital_competitiveness_rank) in digital competitiveness by 2030. It means at least [three more places](digital_competitiveness_rank).
vi | Tỷ trọng kinh tế số trong GDP đạt khoảng [21,5%](digital_economy_gdp_share), tốc độ tăng trưởng đạt trên [15%](digital_economy_growth). Năm 2025, tỷ lệ này là [19,6%](digital_economy_gdp_share).
en | The digital economy made up [21.5%](digital_economy_gdp_share) of GDP in 2026, growing by [15%](digital_economy_growth). In 2025, the share was [19.6%](digital_economy_gdp_share).
vi | Doanh thu công nghiệp công nghệ số ước đạt [2.410.000 tỷ đồng](digital_industry_revenue), tăng [18,6%](digital_industry_growth); đóng góp của ngành vào GDP ước đạt [6,9%](digital_industry_gdp_share).
en | For 2026, the National Assembly has set a growth target of at least [10 per cent](gdp_growth) and wants GDP per capita to come to [$5,400-5,500](gdp_per_capita).
en | Online processing saved citizens and businesses more than [VND6.7 trillion](public_service_savings) in 2025.
en | Online sales accounted for [11.4%](-) of total retail sales of goods and services last year.
en | Exports of software reached [$6 billion](digital_exports) in 2025, according to the ministry. The figure represents a growth rate of [17.2 per cent](-) over 2024.
en | GDP reached [$490 billion](gdp_value) in 2025. That represents a growth rate of [8.02 per cent](gdp_growth) over 2024.
vi | Tại xưởng chính, năng suất lao động năm 2025 tăng [23%](labour_productivity_growth), tỉ lệ phế phẩm giảm từ [2,8%](-) năm 2023 xuống [0,9%](-) năm 2025.
vi | Tỷ lệ hồ sơ trực tuyến toàn trình đạt [45%](online_filing_share), tỷ lệ hồ sơ nộp trực tuyến đạt [80%](online_filing_share).
vi | Kinh tế số chiếm [18%](digital_economy_gdp_share) GDP, tỷ lệ này năm 2020 là [12%](digital_economy_gdp_share).
en | The digital economy, which also comprises electronics manufacturing and telecoms, accounted for [18.3 per cent](digital_economy_gdp_share) of GDP in 2024.
en | The digital economy made up [18.9 per cent](digital_economy_gdp_share) of GDP, short of the goal of [20 per cent](digital_economy_gdp_share) which was set for this year by the National Digital Transformation Programme.
en | Just [4.1%](commercialisation_rate) of research results funded from the state budget in the 2021-2025 period have been commercialized.
en | The 5G programme costs 7.5 trillion VND, of which the local budget covers [45%](-).
vi | Ngân sách chỉ làm vốn mồi cho tư nhân: nguồn công chiếm chưa tới [10%](-) tổng chi R&D.
vi | GDP quý II/2025 được điều chỉnh từ [7,96%](gdp_growth) lên [8,19%](gdp_growth).
vi | GDP quý III đạt [8,23%](gdp_growth). Nợ công so với GDP năm 2025 ở mức [35%](-).
en | Second-quarter GDP was revised from [7.96%](gdp_growth) to [8.19%](gdp_growth).
en | Compared with 2013, when it stood at [76th](gii_rank), Viet Nam has moved up [35 places](gii_rank) in the Global Innovation Index.
en | In order for the country to grow [10%](gdp_growth) this year, productivity must rise.
en | Ideas are what Viet Nam will need if it is to grow by at least [10 per cent](gdp_growth) a year.
en | 5G covers [91%](coverage_5g) of the population, compared with [99%](-) for 4G.
en | 4G covers [99%](-) of the population, 5G only [91%](coverage_5g).
en | The digital economy made up [14%](digital_economy_gdp_share) of GDP, against [11%](-) for agriculture.
en | R&D spending was [0.5%](rd_gdp_share) of GDP, against [2.9%](-) for education.
en | Exports of electronics reached [$178 billion](digital_exports), compared with [$40 billion](-) for textiles.
en | Digital economy growth was [14.6%](digital_economy_growth), industry growth [8.9%](-) and services growth [8.6%](-).
en | There are [80,052](digital_enterprises) digital technology enterprises and [940,000](-) enterprises in all.
en | Among [940,000](-) enterprises, [80,052](digital_enterprises) are in digital technology.
en | Vietnam ranked [44th](gii_rank) in the Global Innovation Index and [71st](egov_rank) in the e-government index.
en | Vietnam ranked [44th](gii_rank) in the Global Innovation Index, [53rd](-) for institutions and [36th](-) for outputs.
en | Startups raised [$600 million](startup_investment), while FDI reached [$38 billion](-).
en | The state budget for science was [VND79 trillion](st_budget_amount), that for education [VND350 trillion](-).
en | Science got [1.1%](st_budget_share) of the budget, education [18%](-) and health [7%](-).
en | Patent applications rose [12%](patents_growth) and trademark applications [8%](-).
en | Mobile speeds reached [146 Mbps](mobile_speed), fixed broadband [262 Mbps](broadband_speed).
en | TFP contributed [47%](tfp_contribution) of growth, capital [40%](-) and labour [13%](-).
en | Businesses paid [64%](rd_private_share) of R&D spending and the State [36%](-).
en | Cashless payments rose [40%](-) in number and [25%](-) in value.
vi | 5G phủ [91%](coverage_5g) dân số, trong khi 4G phủ [99%](-).
vi | Kinh tế số chiếm [14%](digital_economy_gdp_share) GDP, còn nông nghiệp chiếm [11%](-).
vi | Chi cho R&D bằng [0,5%](rd_gdp_share) GDP, trong khi chi cho giáo dục là [2,9%](-).
vi | Xuất khẩu phần cứng, điện tử đạt [178 tỷ USD](digital_exports), dệt may [40 tỷ USD](-).
vi | Kinh tế số tăng [14,6%](digital_economy_growth), công nghiệp tăng [8,9%](-), dịch vụ tăng [8,6%](-).
vi | Cả nước có [80.052](digital_enterprises) doanh nghiệp công nghệ số trong tổng số [940.000](-) doanh nghiệp.
vi | Việt Nam xếp thứ [44](gii_rank) về đổi mới sáng tạo toàn cầu (GII), thứ [71](egov_rank) về Chính phủ điện tử.
vi | Startup gọi được [600 triệu USD](startup_investment), vốn FDI đạt [38 tỷ USD](-).
vi | Ngân sách chi cho khoa học, công nghệ [79.000 tỷ đồng](st_budget_amount), cho giáo dục [350.000 tỷ đồng](-).
vi | Khoa học được [1,1%](st_budget_share) tổng chi ngân sách, giáo dục [18%](-), y tế [7%](-).
vi | Số đơn sáng chế tăng [12%](patents_growth), đơn nhãn hiệu tăng [8%](-).
vi | Tốc độ di động đạt [146 Mbps](mobile_speed), băng rộng cố định [262 Mbps](broadband_speed).
vi | TFP đóng góp [47%](tfp_contribution) tăng trưởng, vốn [40%](-), lao động [13%](-).
vi | Doanh nghiệp chi [64%](rd_private_share) tổng chi R&D, Nhà nước [36%](-).
"""


def _read(figures_of: Reader, row: str, field: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """What is read of each marked figure, and what is meant."""
    lang, _, marked = row.partition(" | ")
    text, wanted = unmarked(_MARK, marked)
    figures = figures_of(text, lang, day=date(2026, 7, 18))
    read = []
    for start, end, _ in wanted:
        found = next((f for f in figures if f.start < end and start < f.end), None)
        read.append((text[start:end], str(getattr(found, field) or "-") if found else "no figure"))
    return read, [(text[start:end], meant) for start, end, meant in wanted]


_TABLES = {"geo": _PLACES, "period": _TIMES, "kind": _KINDS, "metric": _SUBJECTS}


@pytest.mark.parametrize(
    ("field", "row"), [(field, row) for field in _TABLES for row in _TABLES[field].strip().splitlines()]
)
def test_each_figure_of_several_has_its_own(figures_of: Reader, field: str, row: str) -> None:
    read, meant = _read(figures_of, row, field)
    assert read == meant
