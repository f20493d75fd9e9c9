"""Parts listed after a whole, sums whose noun the sentence before says, component ranks, and items of a programme of work."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

_DAY = date(2026, 7, 20)

#: Language, and a text with each figure's field behind it.
_METRICS = """
vi | Giá trị tăng thêm của kinh tế số bằng [14,26% GDP](digital_economy_gdp_share), gồm kinh tế số lõi bằng [8,55% GDP](-) và hoạt động số hóa các ngành bằng [5,71% GDP](-).
vi | Kinh tế số chiếm [14,3% GDP](digital_economy_gdp_share), bao gồm hoạt động số hóa các ngành [5,9% GDP](-) và phần lõi [8,4% GDP](-).
vi | Kinh tế số đạt [18,7% GDP](digital_economy_gdp_share), được hợp thành từ kinh tế số nền tảng [6,2% GDP](-), kinh tế số ngành [4,1% GDP](-) và kinh tế số ICT [8,4% GDP](-).
en | The digital economy was equal to [14.26% of GDP](digital_economy_gdp_share), made up of [8.55% of GDP](-) from core activities and [5.71% of GDP](-) from the digitalisation of other industries.
en | The digital economy stood at [14.3 per cent of GDP](digital_economy_gdp_share), comprising core digital industries at [8.4 per cent of GDP](-) and digital activities of other sectors at [5.9 per cent of GDP](-).
vi | Chi cho nghiên cứu và phát triển bằng [0,67% GDP](rd_gdp_share), gồm phần ngân sách nhà nước chi cho nghiên cứu bằng [0,27% GDP](-) và doanh nghiệp chi cho nghiên cứu bằng [0,4% GDP](-).
vi | Năm 2025 kinh tế số đạt [14,3% GDP](digital_economy_gdp_share), còn năm 2024 kinh tế số đạt [13,2% GDP](digital_economy_gdp_share).
en | The digital economy was [14.3% of GDP](digital_economy_gdp_share) in 2025, and the digital economy is to reach [30% of GDP](digital_economy_gdp_share) by 2030.
vi | Khoản tiết kiệm nhờ làm thủ tục qua mạng cũng bị xem xét lại. Con số [6.700 tỷ đồng](public_service_savings) của năm 2025 từng được nhiều báo đăng; cơ quan kiểm toán tính ra [chưa đến 4.200 tỷ đồng](public_service_savings) cho cùng năm.
vi | Số tiền người dân tiết kiệm được nhờ dịch vụ công trực tuyến gây tranh luận. Con số [5.100 tỷ đồng](public_service_savings) do một viện đưa ra bị cho là quá cao.
vi | Chi phí tiết kiệm được nhờ nộp hồ sơ trực tuyến là chuyện khác. Con số [5.300 tỷ đồng](public_service_savings) của năm ngoái đã được kiểm tra.
en | The savings from online public services are being looked at again. The figure of [VND6.7 trillion](public_service_savings) for 2025 was widely quoted; auditors arrive at [less than VND4.2 trillion](public_service_savings).
en | Money saved by filing procedures online is in dispute. The sum of [VND5.1 trillion](public_service_savings) given last year was too high, the auditors say.
vi | Dịch vụ công trực tuyến ngày càng tốt. Con số [6.700 tỷ đồng](-) là vốn đăng ký của các doanh nghiệp mới.
vi | Riêng về hạ tầng viễn thông (chỉ số thành phần TII), Việt Nam đứng [thứ 58](telecom_infrastructure_rank) thế giới năm 2026.
vi | Ở chỉ số thành phần về hạ tầng viễn thông (TII), Việt Nam xếp [thứ 61](telecom_infrastructure_rank) thế giới.
vi | Xét theo chỉ số thành phần hạ tầng viễn thông, nước ta ở [vị trí 58](telecom_infrastructure_rank).
en | On telecommunications infrastructure alone (the TII sub-index), Viet Nam ranks [58th](telecom_infrastructure_rank) in the world.
en | In the Telecommunication Infrastructure Index, one of its sub-indices, Viet Nam came [61st](telecom_infrastructure_rank).
vi | Chỉ số Đổi mới sáng tạo toàn cầu 2025 xếp Việt Nam [thứ 44](gii_rank). Xét từng trụ cột, thể chế xếp [thứ 58](-), nguồn nhân lực xếp [thứ 70](-).
vi | Riêng về chỉ số thành phần nguồn nhân lực (HCI), Việt Nam đứng [thứ 75](-) thế giới năm 2026.
en | In the human capital sub-index (HCI), Viet Nam ranks [75th](-) in the world.
vi | Khảo sát Chính phủ điện tử 2026 xếp Việt Nam [thứ 63](egov_rank). Tại Đông Nam Á, Việt Nam giữ vị trí [thứ 5](-). Singapore dẫn đầu khu vực và đứng [thứ 4](egov_rank) thế giới; Thái Lan ở [hạng 49](egov_rank).
vi | Khảo sát Chính phủ điện tử 2026 xếp Việt Nam [thứ 63](egov_rank). Singapore đứng đầu Đông Nam Á và xếp [thứ 3](egov_rank) toàn cầu.
en | The 2026 E-Government Survey ranks Viet Nam [63rd](egov_rank). In Southeast Asia, Viet Nam is [fifth](-). Singapore leads the region and ranks [fourth](egov_rank) in the world.
en | The 2026 E-Government Survey ranks Viet Nam [63rd](egov_rank). Singapore tops the region and is [third](egov_rank) worldwide.
vi | Doanh thu từ thị trường nước ngoài của doanh nghiệp công nghệ số năm 2025 đạt [512 triệu USD](digital_overseas_revenue), năm 2024 mới là [418 triệu USD](digital_overseas_revenue). Giá trị hợp đồng ký mới năm 2025 đạt [670 triệu USD](-).
vi | Doanh thu từ nước ngoài của doanh nghiệp phần mềm đạt [512 triệu USD](digital_overseas_revenue). Tổng giá trị đơn hàng ký mới là [670 triệu USD](-).
en | Software firms earned overseas revenue of [$512 million](digital_overseas_revenue) in 2025. New contracts reached [$670 million](-).
en | Software firms earned overseas revenue of [$512 million](digital_overseas_revenue) in 2025. The value of newly signed orders came to [$670 million](-).
vi | Bà dự báo kinh tế số Việt Nam tăng [15,5%](digital_economy_growth) trong năm 2026. Theo bà, năm 2025 chi phí logistics ngốn [16,8% GDP](-).
vi | Kinh tế số Việt Nam tăng nhanh. Năm 2025, nợ công bằng [34% GDP](-).
vi | Kinh tế số Việt Nam tăng nhanh. Chi phí tuân thủ tiêu tốn [4% GDP](-) mỗi năm.
en | The digital economy grew fast. Logistics costs eat up [16.8% of GDP](-), she said.
en | The digital economy grew fast. Logistics swallowed [16.8% of GDP](-) in 2025.
"""
_KINDS = """
vi | Trọng tâm 6 tháng cuối năm 2026: // - Trình Quốc hội [4 dự án luật](target) tại Kỳ họp thứ 10; // - Lắp đặt thêm [tối thiểu 30.000 trạm 5G](target); // - Tổ chức [220 khóa](target) bồi dưỡng kỹ năng số; // - Bổ sung [10.000 tỷ đồng](target) kinh phí cho các chương trình trọng điểm.
vi | Công tác trọng tâm quý IV/2026: // - Mở [12 lớp](target) tập huấn; // - Ban hành [3 nghị định](target).
vi | Phương hướng nửa cuối năm 2026: // - Xây dựng [2 trung tâm dữ liệu](target); // - Hỗ trợ [500 doanh nghiệp](target) chuyển đổi số.
vi | Những việc trọng tâm trong thời gian tới: // - Trình [2 nghị định](target); // - Đào tạo [5.000 kỹ sư](target).
vi | Chương trình công tác 6 tháng cuối năm: // - Kiểm tra [18 đơn vị](target); // - Cấp [300 văn bằng](target).
vi | Kế hoạch 6 tháng cuối năm 2026: // - Trình Chính phủ [5 nghị định](target); // - Tổ chức [20 hội nghị](target).
en | Focus for the second half of 2026: // - Submit [four bills](target) to the National Assembly; // - Install [at least 30,000 5G stations](target); // - Hold [220 courses](target) on digital skills; // - Add [VND10 trillion](target) for key programmes.
en | Key work in the last six months of 2026: // - Issue [three decrees](target); // - Train [5,000 engineers](target).
en | Programme for the rest of the year: // - Open [12 classes](target); // - Inspect [18 units](target).
vi | Kết quả trọng tâm 6 tháng đầu năm 2026: // - Trình Quốc hội [4 dự án luật](actual); // - Tổ chức [220 khóa](actual) bồi dưỡng.
vi | Điểm nổi bật 6 tháng đầu năm 2026: // - Trình Quốc hội [4 dự án luật](actual); // - Bổ sung [10.000 tỷ đồng](actual) cho khoa học.
en | Highlights of the first half of 2026: // - Submitted [four bills](actual) to the National Assembly; // - Held [220 courses](actual).
"""
_PLACES = """
vi | Tôi thử nhìn vào một trường kỹ thuật quen thuộc. Năm 2024, trường này có [214 tiến sĩ](ORG) đứng lớp, được cấp [37 bằng sáng chế](ORG), thu từ chuyển giao công nghệ [2,8 tỷ đồng](ORG). Khoản thu đó [chưa đến 1%](ORG) nguồn thu cả năm của trường.
vi | Tôi ghé một viện nghiên cứu ở Hà Nội. Viện này được cấp [37 bằng sáng chế](ORG) trong năm 2024.
vi | Bài toán của một trường công nghệ là vốn. Trường này được cấp [37 bằng sáng chế](ORG).
vi | Một công ty ở Hà Nội làm chip. Công ty này có [120 kỹ sư](ORG).
vi | Theo Nghị quyết HĐQT số 03/2026/NQ-HĐQT, Tập đoàn Công nghệ Vạn Xuân đặt kế hoạch doanh thu [620 triệu USD](ORG).
vi | Tập đoàn Công nghệ Vạn Xuân báo lãi. Theo Nghị quyết HĐQT số 03/2026, Ban lãnh đạo đặt kế hoạch lãi trước thuế [4.700 tỷ đồng](ORG).
vi | Tập đoàn Công nghệ Vạn Xuân báo lãi. Nghị quyết của Hội đồng quản trị đặt mục tiêu doanh thu [620 triệu USD](ORG).
vi | Tập đoàn Công nghệ Vạn Xuân báo lãi. Nghị quyết Đại hội đồng cổ đông thông qua mức cổ tức [15%](ORG).
vi | Tập đoàn Công nghệ Vạn Xuân báo lãi. Nghị quyết 57 đặt mục tiêu kinh tế số đạt [30% GDP](VN).
vi | Liên Hợp Quốc cảnh báo khoảng cách số. Năm 2025, thế giới còn [khoảng 2,2 tỷ người](WORLD) chưa lên mạng.
vi | Theo báo cáo, thế giới hiện vẫn còn [2,6 tỷ người](WORLD) chưa dùng Internet.
vi | Trên thế giới còn [2,6 tỷ người](WORLD) chưa dùng Internet.
en | The United Nations warned of a gap. In 2025 the world still had [2.2 billion people](WORLD) offline.
en | In 2025, [some 2.2 billion people](WORLD) in the world were still offline.
vi | Việt Nam xếp [thứ 44](VN) thế giới, còn [3 chỉ số](VN) giảm bậc.
vi | Nghệ An họp bàn. Chỉ số chuyển đổi số cấp tỉnh năm 2025 của Nghệ An xếp [thứ 19](VN-xx) cả nước, lên [4 bậc](VN-xx).
vi | Nghệ An xếp [thứ 19](VN-xx) toàn quốc về chuyển đổi số, tăng [4 bậc](VN-xx) so với năm 2024.
vi | Nghệ An đứng [thứ 19](VN-xx) trên cả nước, tụt [2 bậc](VN-xx).
en | Nghe An ranked [19th](VN-xx) nationwide in digital transformation, up [four places](VN-xx).
vi | Đà Nẵng có [1.200 startup](VN-DN). // Ông Đỗ Quang Vinh, đại diện hiệp hội phần mềm và cũng là chủ một công ty gia công lâu năm, bênh vực các doanh nghiệp: doanh thu từ nước ngoài của khối doanh nghiệp số Việt Nam đạt [13,5 tỷ USD](VN). Nhưng ông thừa nhận [bảy trên mười hợp đồng](VN) vẫn là gia công.
en | Da Nang has [1,200 startups](VN-DN). // Mr Vinh, who speaks for the software association and has run an outsourcing house for years, stood up for the firms: Viet Nam earned [$13.5 billion](VN) abroad. But he admits that [seven in ten contracts](VN) are for outsourcing.
vi | Hà Nội họp báo hôm qua. Theo bà, các địa phương còn [27 chỉ tiêu](VN) chưa thống nhất cách đo.
vi | Hà Nội họp báo hôm qua. Các địa phương mới hoàn thành [61%](VN) kế hoạch.
vi | Hà Nội họp báo hôm qua. Các bộ, ngành và địa phương đã xử lý [2,1 triệu hồ sơ](VN).
en | Hanoi held a briefing. Localities still have [27 indicators](VN) measured in different ways, the official said.
"""
_PERIODS = """
vi | Năm 2024, trường này có [214 tiến sĩ](2024) đứng lớp. Khoản thu đó [chưa đến 1%](2024) nguồn thu cả năm của trường.
vi | Năm 2025, công ty lãi [30 tỷ đồng](2025). Số đó bằng [12%](2025) doanh thu cả năm.
en | In 2025 the firm earned [VND30 billion](2025). That was [12%](2025) of its sales for the full year.
vi | Năm 2025 kinh tế tăng [8,02%](2025). Cả năm, GDP dự báo tăng [10%](2026).
en | The economy grew [8.02%](2025) in 2025. For the full year it is forecast to grow [10%](2026).
"""
_TABLES = {"period": _PERIODS, "metric": _METRICS, "geo": _PLACES, "kind": _KINDS}

test_each_figure_is_read_as_its_sentence_means_it = each_row(_TABLES, _DAY)
