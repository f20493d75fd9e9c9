"""What is reckoned to be saved, limits without a subject, aims of a list, what is overdue or replaced, and whose it all is."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

_DAY = date(2026, 10, 12)

#: Language, and a text with each figure's field behind it.
_METRICS = """
vi | Số chậm tiến độ là [60 nhiệm vụ](-), bao gồm [35 nhiệm vụ](-) của trung ương và [25 nhiệm vụ](-) của địa phương.
vi | Bộ có [60 nhiệm vụ](tasks_total), bao gồm [35 nhiệm vụ](tasks_total) của năm 2025 và [25 nhiệm vụ](tasks_total) của năm 2026.
vi | Hiện cả nước có [71.850 trạm 5G](stations_5g), chứ không phải [78.150 trạm](stations_5g) như tin đã đưa.
en | There are [4,120 startups](startups), not the [4,300](startups) reported in June.
vi | Cả nước có [940 vườn ươm](incubators) và [210 quỹ đầu tư mạo hiểm](investment_funds). Bộ muốn số sau đạt [300](investment_funds) vào năm 2030.
vi | Tỷ lệ người trưởng thành có chữ ký số là [20,6%](digital_signature_share), còn [60%](-) người trưởng thành có điện thoại thông minh.
vi | Cả nước có [8.412 doanh nghiệp công nghệ số](digital_enterprises), thay cho con số [8.900 doanh nghiệp](digital_enterprises) công bố trước đó.
vi | Đến nay cả nước có [4.120 startup](startups), thay cho số liệu [4.300 doanh nghiệp](startups) nêu trong báo cáo trước.
vi | Hết tháng 9 cả nước có [71.850 trạm 5G](stations_5g), thay vì [78.150 trạm](stations_5g) như đã công bố.
en | The country has [80,412 digital technology enterprises](digital_enterprises), replacing the [82,400](digital_enterprises) published earlier.
en | There were [71,850 5G stations](stations_5g) at the end of September, in place of the [78,150 stations](stations_5g) given in the first release.
vi | Cả nước có [80.412 doanh nghiệp công nghệ số](digital_enterprises), trong đó [2.400 doanh nghiệp](-) đã công bố báo cáo bền vững.
vi | Có [400 nhiệm vụ](-) chậm hạn tính đến cuối tháng 10.
vi | Số chậm hạn là [143 nhiệm vụ](-), gồm [96 nhiệm vụ](-) của bộ, ngành và [47 nhiệm vụ](-) của địa phương.
vi | Số quá hạn còn [38 nhiệm vụ](-), trong đó có [20 nhiệm vụ](-) của các bộ và [18 nhiệm vụ](-) của các tỉnh.
vi | Tính đến hết quý III, số nhiệm vụ chậm tiến độ là [52 nhiệm vụ](-), gồm [30 nhiệm vụ](-) của bộ.
en | The overdue ones number [143 tasks](-), made up of [96 tasks](-) of ministries and [47 tasks](-) of provinces.
en | Those behind schedule came to [52 tasks](-), including [30 tasks](-) of the ministries.
vi | Tổng số là [143 nhiệm vụ](tasks_total), trong đó [96 nhiệm vụ](tasks_done) đã hoàn thành.
vi | Sáu tháng đầu năm, doanh thu dịch vụ số của công ty ở các thị trường nước ngoài, gồm Lào, Campuchia và Myanmar, đạt [94 triệu USD](digital_overseas_revenue), gấp [1,6 lần](digital_overseas_revenue) cùng kỳ năm 2025.
vi | Doanh thu phần mềm của tập đoàn tại các thị trường nước ngoài, trong đó có Nhật Bản và Mỹ, đạt [500 triệu USD](digital_overseas_revenue).
en | The group's digital services revenue in foreign markets, including Laos and Cambodia, reached [$94 million](digital_overseas_revenue), [1.6 times](digital_overseas_revenue) that of a year earlier.
vi | Doanh thu dịch vụ số của công ty ở thị trường trong nước đạt [94 triệu USD](-).
vi | Cả nước có xấp xỉ [78.500 doanh nghiệp công nghệ số](digital_enterprises), mà chỉ [2.140 doanh nghiệp](digital_enterprises_abroad) có doanh thu ở nước ngoài. Năm ngoái nhóm này đem về [11,8 tỉ USD](digital_overseas_revenue).
vi | Chỉ [1.900 doanh nghiệp công nghệ số](digital_enterprises_abroad) có doanh thu từ nước ngoài. Năm 2025 nhóm này thu về [11,5 tỷ USD](digital_overseas_revenue).
en | Only [2,140 digital technology firms](digital_enterprises_abroad) earn revenue abroad. Last year this group brought home [$11.8 billion](digital_overseas_revenue).
vi | Nghị quyết đặt đích [ít nhất 5 doanh nghiệp công nghệ số tầm cỡ thế giới](digital_tech_firms_leading) vào năm 2030 và [10 doanh nghiệp](digital_tech_firms_leading) vào năm 2045.
vi | Nếu không, đích [ít nhất 5 doanh nghiệp công nghệ số ngang tầm các nước tiên tiến](digital_tech_firms_leading) vào năm 2030 và [10 doanh nghiệp](digital_tech_firms_leading) vào năm 2045 sẽ chỉ là khẩu hiệu.
en | Otherwise the goal of [at least five world-class digital technology companies](digital_tech_firms_leading) by 2030 and [ten](digital_tech_firms_leading) by 2045 will remain a line on paper.
vi | Cả nước hiện có [619 tổ chức nghiên cứu và phát triển](rd_institutions), nhưng lọt vào các bảng xếp hạng khu vực và thế giới mới [27 tổ chức](st_orgs_ranked). Đến năm 2030, nghị quyết muốn con số sau là [từ 40 đến 50](st_orgs_ranked).
vi | Cả nước có [4.200 startup](startups) và [210 quỹ đầu tư mạo hiểm](investment_funds). Đến năm 2030, bộ muốn con số trước là [5.000](startups).
vi | Cả nước có [4.200 startup](startups) và [210 quỹ đầu tư mạo hiểm](investment_funds). Đến năm 2030, bộ muốn con số sau là [500](investment_funds).
en | The country has [4,200 startups](startups) and [210 venture funds](investment_funds). By 2030 the ministry wants the latter number to be [500](investment_funds).
en | The country has [4,200 startups](startups) and [210 venture funds](investment_funds). By 2030 the ministry wants the former to reach [5,000](startups).
vi | Tỷ lệ người trưởng thành có chữ ký số là [20,6%](digital_signature_share). Cuối năm 2024, [87%](-) người từ 15 tuổi trở lên đã có tài khoản ngân hàng.
en | The share of adults with a digital signature is [20.6%](digital_signature_share). At the end of 2024, [87%](-) of people aged 15 and over had a bank account.
"""
_KINDS = """
vi | Kế hoạch có [hai mốc](none) là năm 2026 và năm 2030.
vi | Lộ trình chia ba mốc: [ba trung tâm](target) mở vào năm 2030.
en | The plan has [two milestones](none), 2026 and 2030.
vi | Tổng cục ước tính khi dùng hóa đơn điện tử, doanh nghiệp bớt được [70%](estimate) chi phí in ấn.
vi | Ngân hàng ước tính sau khi bỏ giấy tờ, mỗi khách hàng tiết kiệm [40 phút](estimate).
vi | Hiệp hội ước tính riêng khâu kiểm hóa làm mất của doanh nghiệp [2.000 tỷ đồng](estimate) mỗi năm.
en | The bank reckons that, by dropping paper forms, it saved [VND40 billion](estimate) a year.
en | Officials estimate that if travel is counted, people saved [VND900 billion](estimate).
vi | Ông nói ước tính rồi sẽ công bố, riêng năm nay đã chi [20 tỷ đồng](actual).
vi | Món chuyển tiền [từ 5 triệu đồng trở lên](threshold) phải nhập mã; tổng tiền nạp trong ngày [trên 15 triệu đồng](threshold) cũng thế.
en | Deposits [over VND5 million](threshold) must be reported; cash of [more than VND20 million](threshold) a day likewise.
vi | Luật quy định: người phát minh được nhận [30%](threshold) tiền chuyển giao.
en | The law says: the inventor receives [30 per cent](threshold) of the proceeds.
vi | Văn phòng Chính phủ ước tính nhờ bớt đi lại, người dân và doanh nghiệp tiết kiệm được [1.150 tỷ đồng](estimate).
vi | Văn phòng Chính phủ ước tính riêng việc nộp hồ sơ qua mạng giúp xã hội tiết kiệm [khoảng 1.200 tỷ đồng mỗi năm](estimate).
vi | Cục ước tính việc bỏ hồ sơ giấy đã giúp doanh nghiệp bớt được [hơn 300 tỷ đồng](estimate) chi phí.
vi | Sở ước tính nếu tính cả chi phí đi lại, người dân đỡ tốn [45 tỷ đồng](estimate) mỗi năm.
vi | Theo ước tính của bộ, nhờ liên thông dữ liệu, xã hội tiết kiệm [900 tỷ đồng](estimate) mỗi năm.
en | The Government Office estimates that online filing alone saves society [about VND1.2 trillion a year](estimate).
en | The department estimated that, thanks to fewer trips, people and firms saved [VND1.15 trillion](estimate).
vi | Văn phòng Chính phủ ước tính rất kỹ. Người dân tiết kiệm được [1.150 tỷ đồng](actual).
vi | Theo quy định của Ngân hàng Nhà nước, lệnh chuyển tiền [trên 10 triệu đồng](threshold) phải đối chiếu khuôn mặt; tổng giá trị giao dịch trong ngày [vượt 20 triệu đồng](threshold) cũng vậy.
vi | Giao dịch [trên 10 triệu đồng](threshold) phải xác thực bằng khuôn mặt.
vi | Hồ sơ vay [từ 100 triệu đồng trở lên](threshold) phải có hai người ký.
vi | Hóa đơn [trên 5 triệu đồng](threshold) phải thanh toán không dùng tiền mặt.
vi | Khoản chuyển [hơn 20 triệu đồng](threshold) mỗi ngày buộc phải quét khuôn mặt.
en | Transfers [above VND10 million](threshold) must be checked against the payer's face.
en | Any invoice [over VND5 million](threshold) has to be paid without cash.
vi | Doanh thu năm 2030 phải [trên 10 triệu đồng](target) mỗi hộ.
vi | Riêng quý II, [61%](actual) hồ sơ được nộp trực tuyến, song [hơn 40.000 hồ sơ](actual) phải nộp lại vì tệp đính kèm lỗi.
vi | Năm ngoái [120 doanh nghiệp](actual) phải đóng cửa và [35 dự án](actual) phải dừng.
vi | Trong quý III, [1.800 hồ sơ](actual) phải bổ sung giấy tờ.
en | In the second quarter [more than 40,000 files](actual) had to be filed again because an attachment was faulty.
vi | Đến năm 2030, [40.000 cán bộ](target) phải được đào tạo lại.
vi | Chính sách hiện nay không hẹp hòi: thuế suất ưu đãi [10%](threshold) áp dụng trong [15 năm](threshold).
vi | Thuế suất ưu đãi [10%](threshold) áp dụng trong [15 năm](threshold).
vi | Mức thuế [5%](threshold) được áp dụng trong thời hạn [37 năm](threshold).
en | The preferential rate of [10%](threshold) is applied for [15 years](threshold).
vi | Giữ cho bằng được quy định mà luật đã ghi: tác giả hưởng [tối thiểu 30%](threshold) phần thu từ kết quả do mình làm ra.
vi | Luật ghi rõ: nhóm nghiên cứu được hưởng [ít nhất 30%](threshold) thu nhập từ chuyển giao.
en | Keep what the law has written: the author receives [at least 30%](threshold) of the income from the result.
vi | Nếu không, đích [ít nhất 5 doanh nghiệp công nghệ số tầm cỡ thế giới](target) vào năm 2030 và [10 doanh nghiệp](target) vào năm 2045 sẽ chỉ là dòng chữ đẹp.
vi | Nhà nước phải đặt đề bài. Nếu không, đích [ít nhất 5 doanh nghiệp công nghệ số tầm cỡ thế giới](target) vào năm 2030 sẽ chỉ là dòng chữ đẹp, và chúng ta sẽ phải nhập khẩu.
en | Otherwise the goal of [at least five world-class digital technology companies](target) by 2030 and [ten](target) by 2045 will remain a line on paper.
"""
_TIMES = """
vi | Riêng quý II, [61%](2026-Q2) hồ sơ được nộp trực tuyến, song cũng trong quý này [hơn 40.000 hồ sơ](2026-Q2) phải nộp lại.
vi | Trong quý I/2026, [39,5%](2026-Q1) hồ sơ được nộp trực tuyến. Cũng trong quý này, [120 thủ tục](2026-Q1) được đưa lên mạng.
vi | Trong tháng 7, [61%](2026-07) hồ sơ được nộp trực tuyến; cũng trong tháng này [400 hồ sơ](2026-07) bị trả lại.
vi | Trong quý này, [120 thủ tục](2026-Q4) sẽ được đưa lên mạng.
en | In the second quarter [61%](2026-Q2) of dossiers were filed online, yet also in this quarter [40,000 files](2026-Q2) were sent back.
en | In July [61%](2026-07) of dossiers were filed online; in the same month [400 files](2026-07) were sent back.
vi | Lũy kế sáu tháng đầu năm, công ty lãi [768 tỷ đồng](2026-H1), hoàn thành [51,2%](2026-H1) kế hoạch lợi nhuận cả năm.
vi | Chín tháng đầu năm, doanh thu đạt [1.200 tỷ đồng](2026-M01/2026-M09), bằng [80%](2026-M01/2026-M09) kế hoạch doanh thu cả năm.
"""
_PLACES = """
vi | Nhật Bản đi trước một bước. Từ năm 1995 họ dành [2,7% GDP](JP) cho khoa học.
en | Finland learned early. In 1995 they spent [2.3% of GDP](FI) on research.
vi | Đà Nẵng có nhiều kỹ sư trẻ. Họ chi [20%](VN-DN) thu nhập cho học tập.
vi | Mỗi khi một chuyến tàu rời cảng ở Hải Phòng, người ta đếm container. Theo Bộ Tài chính, năm 2025 kim ngạch xuất khẩu đạt [460 tỷ USD](VN).
en | Each time a ship leaves the port in Haiphong, people count boxes. According to the Ministry of Finance, exports reached [$460 billion](VN) in 2025.
vi | Khi Bắc Ninh mở khu công nghiệp, nhiều người ngại. Theo Bộ Tài chính, năm 2025 tỉnh thu hút [5 tỷ USD](VN-xx).
vi | Anh lấy ví dụ một học viện ở Huế: năm ngoái học viện công bố [40 bài báo](ORG).
vi | Bà kể về một trường cao đẳng tại Đồng Nai: trường tuyển [1.200 sinh viên](ORG).
vi | Tập đoàn Viễn thông Rạng Đông báo lãi. Tại thị trường trong nước, Rạng Đông có [12.000 trạm](ORG); số mới trong năm là [1.500 trạm](ORG). Tốc độ tải xuống của hãng đạt [150 Mbps](ORG).
vi | Tập đoàn Viễn thông Rạng Đông báo lãi. Trong nước, sóng 5G phủ [91%](VN) dân số cả nước.
vi | Tập đoàn Phần mềm Rạng Đông báo lãi. Doanh thu từ các thị trường nước ngoài như Nhật Bản, Hàn Quốc và Mỹ đạt [300 triệu USD](ORG).
en | Rang Dong Software Group reported a profit. Sales in overseas markets such as Japan, Korea and the United States came to [$300 million](ORG).
vi | Một công ty an ninh mạng cảnh báo rằng [30% máy tính](VN) của cả nước nhiễm mã độc.
en | A security firm warned that [30% of computers](VN) in the country were infected.
vi | FPT chiếm [40%](ORG) doanh thu xuất khẩu phần mềm của cả nước.
vi | Hàn Quốc từng mất ngủ. Năm 1980 họ chi [0,5% GDP](KR) cho nghiên cứu và phát triển; đến năm 2020 tỷ lệ này đã gấp [chín lần](KR).
vi | Đài Loan đi trước. Năm 1990 họ dành [1,6% GDP](TW) cho nghiên cứu.
vi | Israel không có dầu. Nước này chi [5,8% GDP](IL) cho nghiên cứu và phát triển.
en | South Korea once lay awake too. In 1980 it spent [0.5% of GDP](KR) on research and development; by 2020 the share was [nine times](KR) as high.
en | Israel has no oil. They put [5.8% of GDP](IL) into research.
vi | Hàn Quốc mua nhiều chip. Việt Nam chi [0,5% GDP](VN) cho nghiên cứu.
vi | Khi một chiếc điện thoại rời dây chuyền ở Thái Nguyên, người ta hay hỏi nó bán được bao nhiêu tiền. Bộ Khoa học và Công nghệ có câu trả lời: năm 2025, tỷ lệ giá trị Việt Nam trong doanh thu công nghiệp công nghệ số là [32,9%](VN). Năm 2024 là [31,8%](VN).
vi | Một con chip đóng gói ở Bắc Ninh đi nửa vòng trái đất rồi mới về. Bộ Công Thương cho biết năm 2025 xuất khẩu điện tử đạt [152 tỷ USD](VN).
en | When a phone leaves the line in Thai Nguyen, people ask what it sells for. The Ministry of Science and Technology has an answer: in 2025 Vietnamese value made up [32.9%](VN) of the industry's revenue. In 2024 it was [31.8%](VN).
vi | Thái Nguyên đổi khác từng ngày. Năm 2025, kinh tế số chiếm [29%](VN-xx) GRDP.
vi | Chị dẫn trường hợp một đại học lớn tại Hà Nội: trong năm 2025, trường được cấp [12 bằng sáng chế](ORG).
vi | Ông kể chuyện một doanh nghiệp ở Hải Phòng: năm ngoái, công ty nộp [5 đơn đăng ký sáng chế](ORG).
vi | Anh nêu ví dụ một bệnh viện tại Đà Nẵng: mỗi ngày viện tiếp nhận [2.000 hồ sơ](ORG).
vi | Ngành sẽ mở [4 điểm tư vấn](VN) và [12 điểm dịch vụ](VN) trong năm.
en | She cited a big university in Hanoi: in 2025 the university was granted [12 patents](ORG).
en | He told of a company in Haiphong: last year the firm filed [five patent applications](ORG).
vi | Chị nói về giáo dục tại Hà Nội: trong năm 2025, trường học được lắp [1.200 phòng máy](VN-HN).
vi | Theo văn phòng này, số chậm hạn là [143 nhiệm vụ](VN), gồm [47 nhiệm vụ](VN) của địa phương. // Tòa soạn: số 5 Lý Thường Kiệt, Hà Nội; đường dây nóng 024.3941.1349.
vi | Hà Nội (TTXVN) - Bản tin phát sáng nay đã nêu sai số liệu của cả nước. // Theo văn phòng này, số chậm hạn là [143 nhiệm vụ](VN), gồm [96 nhiệm vụ](VN) của bộ, ngành và [47 nhiệm vụ](VN) của địa phương.
en | The number overdue is [143 tasks](VN), including [47 tasks](VN) of local authorities. // Newsroom: 5 Ly Thuong Kiet, Hanoi; hotline 024.3941.1349.
vi | Công ty cổ phần Viễn thông Sao Mai vừa công bố báo cáo tài chính quý II/2026 với lợi nhuận trước thuế [412 tỷ đồng](ORG). // Ở trong nước, cuối tháng 6 Sao Mai vận hành [8.640 trạm 5G](ORG), phủ sóng [61%](ORG) dân số; số lắp mới trong quý II là [1.205 trạm](ORG). Theo kết quả đo i-Speed tháng 6, tốc độ tải xuống trung bình trên mạng di động của hãng là [148,3 Mbps](ORG). Cũng tại ngày cuối tháng 6, hãng có [12,4 triệu thuê bao di động](ORG) và [13%](ORG) khách hàng Internet cố định có đường truyền từ 1 Gb/s trở lên.
vi | Tổng công ty Viễn thông Bình Minh báo lãi. Cuối năm 2025 Bình Minh có [9.100 trạm 5G](ORG). Tốc độ tải xuống trên mạng của nhà mạng này là [152 Mbps](ORG). Tốc độ bình quân cả nước là [146 Mbps](VN).
en | Rang Dong Telecom reported a profit. At home it ran [8,640 5G stations](ORG) at the end of June, covering [61%](ORG) of the population; those added in the quarter numbered [1,205](ORG). According to i-Speed, the average download speed on the company's mobile network was [148.3 Mbps](ORG). At the end of June the carrier had [12.4 million subscribers](ORG), and [13%](ORG) of its fixed customers had lines of 1 Gb/s or more.
vi | Công ty Viễn thông Sao Mai báo lãi. Sáu tháng đầu năm, doanh thu dịch vụ số của công ty ở các thị trường nước ngoài, gồm Lào, Campuchia và Myanmar, đạt [94 triệu USD](ORG).
vi | Công ty Viễn thông Sao Mai báo lãi. Doanh thu của công ty tại các thị trường nước ngoài như Lào, Campuchia đạt [94 triệu USD](ORG), tăng [12%](ORG).
en | The company's revenue in foreign markets, including Laos and Cambodia, reached [$94 million](ORG).
vi | Thông báo đầu tiên của một nhà mạng cho rằng [40% lưu lượng quốc tế](VN) của cả nước bị ảnh hưởng.
vi | Báo cáo của một hãng bảo mật nói rằng [60% doanh nghiệp](VN) của Việt Nam từng bị tấn công.
en | The first notice of one carrier claimed that [40% of the country's international traffic](VN) was affected.
vi | Giữ cho bằng được quy định mà luật đã ghi: tác giả hưởng [tối thiểu 30%](VN) phần thu từ kết quả do mình làm ra.
"""
_TABLES = {"metric": _METRICS, "period": _TIMES, "geo": _PLACES, "kind": _KINDS}

test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, _DAY)
