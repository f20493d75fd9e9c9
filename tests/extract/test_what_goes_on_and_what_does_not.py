"""What a sentence hands on of times, kinds and bounds, and what it keeps to itself; told in two tables."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import MARK, field_read, misread, rows

_TABLE = """
vi 2026-03-06 | Tỷ lệ hộ nghèo giảm đều. Năm 2025, chỉ tiêu này giảm còn [1,9%](a 2025).
vi 2026-02-06 | Mật độ bác sĩ được cải thiện. Năm 2024, chỉ tiêu này đạt [14](a 2024) bác sĩ trên một vạn dân.
vi 2025-12-06 | Chỉ số sản xuất tiếp tục tăng. Trong quý II, chỉ tiêu này tăng [8,8%](a 2025-Q2), đạt mức cao nhất ba năm.
vi 2026-03-06 | Thu nhập bình quân là chỉ tiêu quan trọng. Năm 2025, chỉ tiêu trên tăng [7,1%](a 2025), lên [66 triệu đồng](a 2025).
vi 2026-04-01 | Năng suất lao động là thước đo chính. Giai đoạn 2021-2025, chỉ tiêu này tăng bình quân [5,4%](a 2021/2025) mỗi năm.
vi 2025-12-01 | Tỷ lệ che phủ rừng là chỉ tiêu khó. Năm 2024, chỉ tiêu này chỉ nhích lên [42,1%](a 2024).
vi 2026-02-01 | Thành phố theo dõi bụi mịn từ lâu. Năm ngoái, chỉ tiêu đó giảm [6%](a 2025).
en 2025-10-14 | In Ha Giang, fuel has to be brought up by mule, and a litre of diesel costs [VND31,000](a -).
en 2026-04-08 | Prices could fall further, dealers fear, and [240 shops](a 2026-02) closed in February.
en 2026-04-08 | Farmers must register every pond, and [3,100](a -) have done so.
vi 2025-10-14 | Vật liệu phải gùi bộ qua suối, và một bao xi măng có giá [160.000 đồng](a -).
en 2025-10-14 | The old boats must be towed to the yard, and each trip takes [six hours](a -).
en 2025-10-14 | Customs could clear goods faster, and [310 trucks](a -) were waiting at the gate.
vi 2025-12-01 | Quý III/2025, các sàn thương mại điện tử thu [103.000 tỷ đồng](a 2025-Q3). "Tiền quảng cáo đã ngốn [20%](a -) doanh thu của tôi", chị Lan, chủ một cửa hàng ở Hà Nội, nói.
vi 2025-11-10 | Trong tháng 10, lượng khách qua ga đạt [1,2 triệu](a 2025-10) lượt. "Tôi chạy xe ôm, mỗi cuốc được [25.000 đồng](a -)", ông Bảy nói.
vi 2025-08-10 | Nửa đầu năm 2025, tỉnh có [1.240](a 2025-H1) doanh nghiệp mới. "Tiền thuê mặt bằng chiếm [một phần tư](a -) chi phí của tôi", anh Tú kể.
vi 2025-12-01 | Trong quý III/2025, sàn Hoa Sen bán [8 triệu](a 2025-Q3) đơn. Mỗi ngày chị Mai gói khoảng [90 đơn](a - approx) nhưng [một phần năm](a -) trong số đó bị trả lại.
en 2025-11-10 | In October the station counted [1.2 million](a 2025-10) passengers. "I get [VND25,000](a -) a ride," said Bay, a driver.
vi 2025-11-10 | Trong tháng 10, tỉnh đón [310.000](a 2025-10) khách. Mỗi ngày quán của bà Tám bán [200 tô](a -) phở, [một nửa](a -) số đó cho khách nước ngoài.
vi 2025-08-10 | Trong 7 tháng, toàn tỉnh có [2.100](a 2025-M01/2025-M07) vụ vi phạm. "Phí gửi xe đã lên [10.000 đồng](a -)", anh Phúc than.
vi 2026-01-20 | Đến cuối năm 2025, cả nước có [9.800](a 2025) trụ sạc công cộng, tăng [41%](a 2025). // VinFast dẫn đầu với hơn [6.100](a 2025 gt) trụ sạc. EverCharge có khoảng [900](a 2025 approx) trụ.
vi 2026-02-10 | Hết năm 2025, toàn quốc có [1.120](a 2025) bệnh viện dùng bệnh án điện tử. // Hà Nội có [84](a 2025) bệnh viện, TP.HCM có [131](a 2025) bệnh viện.
vi 2025-10-12 | Tính đến hết quý III/2025, cả nước có [312](a 2025-Q3) quỹ tín dụng. // Nghệ An có [41](a 2025-Q3) quỹ, Thanh Hóa có [37](a 2025-Q3) quỹ.
vi 2026-01-20 | Tính đến 31/12/2025, hệ thống có [14,2 triệu](a 2025-12) tài khoản. // Tỉnh Đồng Nai có [820.000](a 2025-12) tài khoản, Cà Mau [310.000](a 2025-12) tài khoản.
vi 2025-07-14 | Trong 6 tháng đầu năm, toàn ngành xử phạt [3.100](a 2025-H1) vụ. // Lạng Sơn xử phạt [410](a 2025-H1) vụ.
en 2025-11-03 | Only [44 percent](a 2025-10) of the families displaced by last year's typhoon had moved into new homes by the end of October.
en 2025-11-03 | Some [310](a 2025-09 approx) of the firms licensed under last year's law had opened by the end of September.
en 2025-11-03 | About [60 percent](a 2025-08 approx) of the seats in last year's new schools were filled in August.
vi 2025-11-03 | Mới [44%](a 2025-10) số hộ mất nhà trong trận bão năm ngoái được về nhà mới tính đến cuối tháng 10.
en 2025-11-03 | About [70](a 2025-06 approx) of the pumps bought in 2023 were still working in June.
en 2025-11-03 | [Two thirds](. 2025) of the loans granted in 2024 will be repaid in 2025.
vi 2025-11-03 | Khoảng [70](a 2025-06 approx) máy bơm mua năm 2023 vẫn chạy tốt hồi tháng 6.
vi 2025-11-03 | [Một nửa](. 2025) số dự án cấp phép năm 2024 đã khởi công trong năm 2025.
vi 2025-11-03 | Có [120 xã](a 2025-10) bị ngập trong đợt lũ năm ngoái đã được cấp xuồng tính đến hết tháng 10.
en 2025-11-20 | The plant, to be opened in stages from 2028, is designed for [1,500 workers](. -).
en 2025-11-20 | The terminal, due to open in 2027, has room for [20 ships](. -).
en 2025-11-20 | The line, completed in 2024, carries [90,000 passengers](a -) a day.
vi 2025-11-20 | Nhà máy, sẽ mở theo từng giai đoạn từ năm 2028, được thiết kế cho [1.500 công nhân](. -).
vi 2025-11-20 | Tuyến đường, hoàn thành năm 2024, phục vụ [90.000 lượt khách](a -) mỗi ngày.
vi 2025-11-20 | Cảng cạn, sẽ vận hành từ quý II/2027, có thể chứa [20.000](. -) container.
vi 2025-11-20 | Ngôi trường, xây dựng năm 1954, có [41 phòng](a -) học.
vi 2025-12-10 | Về hạ tầng, tỷ lệ phủ sóng 5G của tỉnh ước đạt [61,4%](e .) dân số, phấn đấu lên [85%](t 2028) vào năm 2028. Tỷ lệ hộ gia đình có cáp quang đạt [88%](a -).
vi 2026-05-07 | Kinh tế số của Quảng Nam hiện chiếm [14%](a -) GRDP và sẽ lên [20%](t 2030) vào năm 2030. Tỷ lệ người trưởng thành có chữ ký số đạt [31%](a -).
vi 2025-09-12 | Cần Thơ ước có [420](e .) doanh nghiệp số, hướng tới [900](t 2030) doanh nghiệp vào năm 2030. Tỷ lệ hồ sơ trực tuyến đạt [79%](a -).
en 2025-12-10 | The share of the digital economy is estimated at [22 per cent](e .) of the city's GRDP, and the plan is to lift it to [30 per cent](t 2028) by 2028. The rate of cashless payment is [64 per cent](a -).
en 2026-06-11 | An estimated [58 percent](e .) of villages have fibre, and the province aims for [90 percent](t 2029) by 2029. The share of households with a smartphone is [81 percent](a -).
en 2025-08-07 | Laos climbed by [four places](a 2025) to [87th](a 2025) in the 2025 logistics index, its best result so far.
vi 2025-12-30 | Nhìn lại năm 2025, doanh thu của ngành ước đạt [70 tỷ USD](e 2025). Trong năm, bộ đã trình [11 nghị định](a 2025), nhiều nhất từ trước đến nay.
vi 2025-12-29 | Năm 2025, tỉnh có nhiều khởi sắc. Trong năm, tỉnh đã cấp phép [64 dự án](a 2025), cao nhất từ trước đến nay.
vi 2025-08-28 | Thủ tướng chỉ đạo Bộ Y tế rà soát hồ sơ; các bệnh viện mở thêm [200 quầy](t -) tiếp nhận.
vi 2025-08-28 | Bộ đề nghị các tỉnh thống kê thiệt hại; mỗi huyện lập [2 tổ](t -) kiểm tra.
vi 2025-08-28 | Giám đốc sở giao phòng kế hoạch lập dự toán; các trường tuyển [150 giáo viên](t -) tiếng Anh.
vi 2026-01-20 | Năm 2026, tỉnh đặt mục tiêu nâng tỷ lệ hồ sơ số hóa từ mức [62%](a -) hiện nay lên [85%](t 2026).
vi 2026-01-20 | Trong năm nay, thành phố phấn đấu đưa số tuyến buýt điện từ [41](a -) tuyến hiện nay lên [90](t 2026) tuyến.
vi 2025-06-20 | Đến năm 2030, ngành điện muốn giảm tổn thất từ [6,2%](a -) hiện nay xuống [5%](t 2030).
en 2026-01-20 | In 2026 the city aims to lift the number of electric buses from [410 buses](a -) now to [900](t 2026).
en 2025-06-20 | By 2030 the utility plans to cut losses from [6.2 percent](a -) at present to [5 percent](t 2030).
vi 2026-01-08 | Huế dẫn đầu cả nước về chỉ số hài lòng [4 năm liên tiếp](a -) với [91,2%](a 2025) trong năm 2025.
vi 2026-01-08 | Năm 2025, tỉnh xuất siêu [6 năm liên tiếp](a -), đạt [2,1 tỷ USD](a 2025).
en 2026-01-08 | In the 2025 index Laos rose to [87th](a 2025), and for [five years in a row](a -) it has done better than its neighbours.
vi 2026-01-08 | Việt Nam xếp thứ [44](a 2025) năm 2025 và [15 năm liên tiếp](a -) vượt mức thu nhập.
vi 2025-12-30 | Năm 2025, doanh thu của ngành ước đạt [70 tỷ USD](e 2025). Cả ngành hiện có [1.900](a -) doanh nghiệp. Trong năm, bộ đã ban hành [24 thông tư](a 2025).
en 2025-11-20 | The plant, to be opened in stages from 2028, is designed for [1,500 workers](t -).
en 2025-11-20 | The [30-hectare](t -) yard, due to open in 2027, has room for [20 ships](. -).
en 2025-11-20 | The tower, scheduled to be completed in 2029, is [310 metres](t -) high.
vi 2025-11-20 | Nhà máy, sẽ mở theo từng giai đoạn từ năm 2028, được thiết kế cho [1.500 công nhân](t -).
vi 2025-11-20 | Bệnh viện, dự kiến khánh thành năm 2027, có [600 giường](. -).
vi 2025-11-20 | Cảng cạn, sẽ vận hành từ quý II/2027, có thể chứa [20.000](. -) container.
en 2025-11-20 | The plant, to be closed in 2027, employs [900 people](a -).
en 2025-11-20 | The line, opened in 2024, carries [90,000 passengers](a -) a day.
en 2025-11-20 | The bridge, to be replaced next year, carries [9,000 lorries](a -) a day.
vi 2026-01-18 | Tỷ lệ hồ sơ đúng hạn trong quý IV/2025 đạt [98%](a 2025-Q4). Kho dữ liệu dùng chung có [3,1 triệu](a -) bản ghi.
vi 2025-10-18 | Trong quý III/2025, doanh thu của chợ đạt [31 tỷ đồng](a 2025-Q3). Chợ có khoảng [420 sạp hàng](a - approx), phần lớn bán vải.
vi 2025-08-03 | Sáu tháng đầu năm 2025, cảng thông qua [9 triệu](a 2025-H1) tấn hàng. Cảng có [14 cầu bến](a -).
vi 2026-01-14 | Chuyên gia cho rằng thách thức lớn nhất năm nay là chất lượng chứ không phải số lượng. Theo bà, kiểm tra ở [9 bệnh viện](a -) cho thấy [ba trên năm](a -) phần mềm không kết nối được với nhau.
vi 2026-02-03 | Ông Lâm nói năm 2026 là năm bản lề của ngành. Khảo sát của hiệp hội tại [340 xưởng](a -) cho thấy [62%](a -) chưa dùng phần mềm quản lý.
vi 2026-01-26 | Câu chuyện của năm nay vẫn là nhân lực. Trường có [48 giảng viên](a -) vi mạch và [3 phòng thí nghiệm](a -).
vi 2026-03-05 | "Năm nay sẽ là năm của dữ liệu", bà Hòa nói. Kết quả đo tại [25 xã](a -) cho biết [bốn trên mười](a -) hộ không có mạng ổn định.
vi 2026-01-19 | Ngân hàng Bình Minh công bố doanh thu năm 2025 đạt [30.400 tỷ đồng](a 2025), tăng [12%](a 2025). // Mảng thẻ mang về [3.100 tỷ đồng](a .). Số khách hàng đến cuối năm đạt [6,2 triệu](a 2025).
vi 2026-02-11 | Theo báo cáo tài chính, Công ty Thép Nam Hà đạt doanh thu [12.300 tỷ đồng](a 2025) năm 2025. // Sản lượng là [2,1 triệu](a .) tấn. Hàng tồn kho cuối năm là [1.900 tỷ đồng](a 2025).
vi 2026-01-27 | Năm 2025, Đại học Sông Lam công bố [810](a 2025) bài báo quốc tế, tăng [22%](a 2025). // Trường có [46](a -) phòng thí nghiệm. Đội ngũ đến cuối năm có [1.120](a 2025) giảng viên.
vi 2026-03-12 | Doanh thu năm 2025 của Tổng công ty Cảng đạt [5.800 tỷ đồng](a 2025). // Khối logistics đóng góp [1.100 tỷ đồng](a .). Nợ vay tính đến hết năm còn [740 tỷ đồng](a 2025).
vi 2026-02-03 | Hợp tác xã có thêm [40](a -) hộ thành viên. Diện tích cuối năm là [310 ha](a 2025).
vi 2026-01-13 | Dư nợ của quỹ đến hết năm ở mức [2.700 tỷ đồng](a 2025).
vi 2026-01-15 | Đến cuối năm 2025, cả nước có [2.010](a 2025) doanh nghiệp khoa học và công nghệ. Hà Nội có [412](a 2025) doanh nghiệp, trong đó riêng quý IV cấp mới [37](a 2025-Q4). TP.HCM có [398](a 2025) doanh nghiệp.
vi 2025-10-11 | Năm 2024, cả nước xuất khẩu [7,1 triệu](a 2024) tấn gạo, riêng quý III đạt [2,2 triệu](a 2024-Q3) tấn. Giá bình quân là [627 USD](a 2024).
en 2025-10-11 | In 2024 the country exported [7.1 million](a 2024) tons of rice, with [2.2 million](a 2024-Q3) in the third quarter alone. The average price was [$627](a 2024).
en 2025-11-20 | The draft budget for 2026 sets aside [$1.9 billion](t 2026) for digital government. Some [$700 million](t 2026) is meant for cloud services and [$420 million](t 2026) for training.
en 2025-10-28 | The province plans to spend [VND2.4 trillion](t 2026) on science in 2026. Laboratories get [VND900 billion](t 2026), start-ups [VND350 billion](t 2026).
en 2025-09-15 | The Cabinet has approved a budget of [$25 billion](t 2026) for research next year. Quantum computing alone takes [$1.1 billion](t 2026).
en 2025-12-01 | Parliament earmarked [95 trillion VND](t 2026) for science in 2026. Ministries share [38 trillion VND](t 2026), and [20 trillion VND](t 2026) is reserved for strategic technologies.
vi 2025-11-20 | Dự toán ngân sách năm 2026 dành [95.000 tỷ đồng](t 2026) cho khoa học, công nghệ. Khoảng [41.000 tỷ đồng](t 2026 approx) dùng cho đầu tư và [30.000 tỷ đồng](t 2026) cho nhiệm vụ nghiên cứu.
vi 2025-12-12 | HĐND tỉnh quyết nghị năm 2026 chi [1.900 tỷ đồng](t 2026) cho chuyển đổi số. Các xã được [420 tỷ đồng](t 2026), ngành y tế được [310 tỷ đồng](t 2026).
vi 2025-10-22 | Năm 2026, thành phố dự kiến bố trí [5.600 tỷ đồng](. 2026) cho khoa học. Riêng lĩnh vực bán dẫn nhận [1.200 tỷ đồng](. 2026).
en 2025-10-01 | Under its plan for 2026 the agency is to spend [VND800 billion](t 2026). Half a dozen institutes receive [VND420 billion](t 2026) and the rest is for grants.
vi 2025-10-01 | Kế hoạch năm 2026 bố trí [800 tỷ đồng](t 2026) cho chuyển đổi số. Ngành tòa án nhận [120 tỷ đồng](t 2026), ngành thuế nhận [95 tỷ đồng](t 2026).
en 2025-09-30 | The plan is for at least [40 per cent](t 2027 gte) of the province's firms to sell online by 2027 and [70 per cent](t 2030 gte) by 2030.
vi 2025-09-30 | Mục tiêu là [12.000 lao động](t 2030 eq) trình độ cao đẳng trở lên vào năm 2030.
vi 2025-09-30 | Trường có [310 giảng viên](a - eq) từ bậc tiến sĩ trở lên.
vi 2025-09-30 | Tỉnh có [64 cơ sở](a - eq) hạng ba trở lên.
en 2025-04-30 | The city wants at least [30 per cent](t 2025 gte) of its streets lit by LEDs by the end of this year and [80 per cent](t 2028 gte) by 2028.
en 2025-04-30 | Under the scheme at least [5,000](t 2026 gte) homes are to get panels by the end of next year and [20,000](t 2030 gte) by the end of the decade.
vi 2025-04-30 | Kế hoạch là ít nhất [30%](t 2025 gte) tuyến phố có đèn LED vào cuối năm nay và [80%](t 2028 gte) vào năm 2028.
vi 2025-04-30 | Tỉnh thiếu [70 giáo viên](a - eq) có chứng chỉ B2 trở lên.
en 2025-04-30 | The province has [14 reservoirs](a - eq) of class two or higher.
vi 2025-04-30 | Tỉnh có [31 di tích](a - eq) cấp quốc gia trở lên.
vi 2026-02-17 | Bài toán lớn của năm 2026 là giữ chân thợ giỏi. Phỏng vấn tại [18 công xưởng](a -) cho thấy [một phần ba](a -) thợ muốn đổi nghề.
vi 2026-01-30 | Năm nay ngành bưu chính bước vào giai đoạn khó. Doanh nghiệp của ông có [75 xe tải](a -) và [6 kho](a -).
vi 2026-04-04 | Triển lãm dự kiến đón [20.000 lượt khách](f 2026-11) vào tháng 11 tới.
en 2025-08-04 | Around [150](f 2026-03 approx) pilots are expected to qualify next March.
vi 2025-10-20 | Ruộng phải tưới bằng bơm dầu, và mỗi sào tốn [90.000 đồng](a -) tiền dầu.
vi 2026-02-20 | Chỉ số hài lòng đo từ năm 2015. Năm 2025, chỉ tiêu này lên [84,1%](a 2025).
vi 2026-02-20 | Năng suất lúa là thước đo chính. Vụ đông xuân năm 2024, chỉ tiêu trên giảm [3%](a 2024).
vi 2026-02-20 | Lai Châu dẫn đầu vùng về chỉ số xanh [5 năm liên tiếp](a -) với [71 điểm](a 2025) trong năm 2025.
vi 2025-10-20 | Trong quý III/2025, doanh số bán lẻ đạt [61.000 tỷ đồng](a 2025-Q3). "Tiền điện đã chiếm [15%](a -) chi phí của quán", bà Sáu than thở.
vi 2026-01-25 | Đến cuối năm 2025, cả nước có [3.150](a 2025) siêu thị. // Saigon Co.op dẫn đầu với [802](a 2025) siêu thị.
vi 2025-10-25 | Đến hết tháng 9, toàn tỉnh có [1.480](a 2025-09) hợp tác xã. // Huyện Lấp Vò có [77](a 2025-09) hợp tác xã.
en 2025-10-25 | Just [31 percent](a 2025-09) of the homes wrecked by last year's storm had been rebuilt by the end of September.
vi 2025-10-25 | Mới [31%](a 2025-09) số nhà hư hại trong trận lốc năm ngoái được sửa xong tính đến cuối tháng 9.
vi 2026-01-25 | Trong năm nay, ngành y tế đặt mục tiêu nâng số giường bệnh từ mức [31](a -) giường trên vạn dân hiện nay lên [34](t 2026) giường.
en 2026-01-25 | In 2026 the port wants to raise its capacity from [4 million](a -) tons at present to [6 million](t 2026) tons.
en 2025-11-25 | The draft budget for 2026 allots [$880 million](t 2026) to water. Some [$410 million](t 2026 approx) is earmarked for dams and [$90 million](t 2026) for wells.
vi 2025-11-25 | Dự toán năm 2026 dành [2.700 tỷ đồng](t 2026) cho thủy lợi. Các huyện miền núi được [640 tỷ đồng](t 2026), phần còn lại chi cho hồ đập.
vi 2026-02-25 | Doanh thu năm 2025 của hãng đạt [4.100 tỷ đồng](a 2025). // Mạng lưới được mở rộng. Số cửa hàng cuối năm là [318](a 2025).
vi 2026-02-25 | Công ty báo lãi [90 tỷ đồng](a 2025) năm 2025. // Nợ vay đến hết năm còn [210 tỷ đồng](a 2025).
vi 2025-06-25 | Bệnh viện thiếu [90 điều dưỡng](a - eq) trình độ cao đẳng trở lên.
en 2025-06-25 | The chain runs [22 lodges](a - eq) of class three or higher.
en 2025-06-25 | The stadium, due to open in 2028, is designed for [35,000 fans](t -).
vi 2025-08-25 | Chủ tịch huyện yêu cầu các xã dọn kênh; trạm thủy nông lắp thêm [12 máy bơm](t -).
vi 2025-10-25 | Quý III/2025, nhà máy sản xuất [90.000](a 2025-Q3) tấn đường. Nhà máy có [1.100 công nhân](a -).
vi 2026-05-19 | Lứa đầu tiên gồm [60 dược sĩ](f 2026-08) dự kiến ra trường vào tháng 8 tới.
vi 2026-03-02 | Nhà máy dự kiến xuất xưởng [1.200 xe](f 2026-06) vào tháng 6 tới.
vi 2025-10-02 | Triển lãm dự kiến thu hút [300 gian hàng](f 2025-12) vào tháng 12 tới.
en 2026-05-19 | The first class of [60 pharmacists](f 2026-08) is expected to graduate next August.
en 2026-03-02 | Some [1,200 cars](f 2026-06 approx) are expected to leave the plant this coming June.
vi 2026-05-19 | Trường dự kiến có [84 học viên](f 2026-07) tốt nghiệp trong tháng 7 tới.
en 2026-04-14 | The second batch of [75](f 2026-09) nurses is expected to arrive this coming September.
vi 2026-01-15 | Nhà máy dự kiến tuyển [900](f 2026-05) công nhân trong tháng 5 sắp tới.
vi 2026-05-19 | Có [48 tàu](f 2026-10) dự kiến cập cảng trong tháng 10.
vi 2025-02-19 | Khoảng [2.500 căn hộ](f 2026 approx) dự kiến bàn giao vào năm 2026.
vi 2025-11-27 | Năm 2024, Việt Nam xuất khẩu [9 triệu](a 2024) tấn gạo. // Đặt cạnh các nước láng giềng, Thái Lan xuất khẩu [9,9 triệu](a 2024) tấn.
vi 2025-11-27 | Năm 2024, TP.HCM đón [38 triệu](a 2024) khách nội địa. // So với các thành phố lớn, Hà Nội đón [21 triệu](a 2024) khách, Đà Nẵng [7 triệu](a 2024) khách.
vi 2025-11-27 | Quý III/2025, hãng bán [41.000](a 2025-Q3) xe. // Bên cạnh các đối thủ, Hyundai bán [13.000](a 2025-Q3) xe.
en 2025-11-27 | In 2024 Vietnam exported [9 million](a 2024) tons of rice. // Compared with its neighbours, Thailand sold [9.9 million](a 2024) tons.
en 2025-11-27 | In 2024 the city welcomed [38 million](a 2024) visitors. // Set beside other cities, Hanoi received [21 million](a 2024) visitors.
vi 2025-11-05 | Tỉnh đã bố trí [910 tỷ đồng](a 2025) cho thủy lợi, đê điều, nước sạch và phòng chống thiên tai trong năm 2025; đến hết tháng 10 mới giải ngân [52%](a 2025-10).
vi 2026-02-05 | Huyện chi [64 tỷ đồng](a 2025) cho đường làng, cầu dân sinh, trạm bơm và nhà văn hóa trong năm 2025; năm 2024 con số này là [51 tỷ đồng](a 2024).
en 2025-11-05 | The province spent [VND910 billion](a 2024) on irrigation, dykes, clean water and disaster prevention in 2024; by the end of June it had spent [VND300 billion](a 2025-06) more.
vi 2026-01-08 | Năm 2026, thành phố dành [900 tỷ đồng](t 2026) cho quỹ. Phần vốn của nhà đầu tư nước ngoài được giới hạn tối đa [30%](h - lte).
vi 2026-01-08 | Năm 2026, tỉnh góp [600 tỷ đồng](t 2026) vào quỹ, tỷ lệ sở hữu bị khống chế ở mức tối đa [35%](h - lte).
en 2026-01-08 | In 2026 the city will put [$90 million](t 2026) into the fund, in which its stake is capped at [30 percent](h -).
en 2026-01-08 | In 2026 the province is to put [$60 million](t 2026) into the bank, whose foreign ownership is limited to at most [35 percent](h - lte).
"""

#: Near to those, where nothing is to be otherwise than the words have it.
_NEAR = """
en 2026-01-28 | Taxis there run at [310](a .) calls an hour, with a mean wait of [41 seconds](a 2025-12) in December, the operator said. Hue leads at [29 seconds](a 2025-12).
vi 2026-01-12 | Tỉnh đặt mục tiêu [90%](t .) hồ sơ trực tuyến. Năm 2025, chỉ tiêu này là [70%](. 2025).
vi 2026-03-06 | Chỉ tiêu tăng trưởng năm 2025 được giao là [8%](t 2025).
vi 2026-03-06 | Chỉ tiêu năm 2025 là [1,5%](t 2025) hộ nghèo.
vi 2026-02-01 | Tỉnh phấn đấu đưa chỉ tiêu này đạt [95%](t 2026) trong năm 2026.
vi 2026-02-01 | Năm 2026, chỉ tiêu này phải đạt [95%](t 2026).
vi 2025-10-14 | Người bệnh phải lên tuyến tỉnh để chụp, nhưng cả tỉnh hiện có [3 máy](a -).
vi 2025-10-14 | Xe tải phải chờ qua đêm, và [310 xe](a -) đang nằm ở cửa khẩu.
vi 2025-10-14 | Bộ yêu cầu các tỉnh phải rà soát đất, và mỗi huyện phải có [2 cán bộ](t -) phụ trách.
en 2025-10-14 | Each province must appoint a chief, and the ministry will train [500](t .) officers.
en 2025-10-14 | Ministers should cut red tape, and [100 per cent](t 2026) of forms should go online by 2026.
en 2025-10-14 | The grid will need storage, and capacity is to reach [10 GW](t 2030) by 2030.
en 2025-12-01 | In the third quarter the platforms took in [$4.1 billion](a 2025-Q3). "Advertising eats up [20 percent](a -) of my sales," said Lan, who owns a shop in Hanoi.
en 2025-12-01 | In the third quarter the platform sold [8 million](a 2025-Q3) orders. She packs about [90](a - approx) parcels a day, but [a fifth](a -) of them come back.
en 2025-12-01 | In the third quarter exports reached [$103 billion](a 2025-Q3). "Growth of [14 percent](a 2025-Q3) was more than we had hoped for," the director said.
en 2025-11-10 | In October the province counted [310,000](a 2025-10) visitors. The stall sells [200](a -) bowls a day, and [half](a -) of them go to foreigners.
en 2025-11-10 | In October the province counted [310,000](a 2025-10) visitors and [a third](a 2025-10) of them came from abroad.
vi 2025-08-10 | Trong 7 tháng, cảng thông qua [12 triệu](a 2025-M01/2025-M07) tấn hàng. "Mức này tăng [9%](a 2025-M01/2025-M07) so với cùng kỳ", giám đốc cảng nói.
vi 2026-01-20 | Đến cuối năm 2025, cả nước có [9.800](a 2025) trụ sạc công cộng. // Hiện Hà Nội có [900](a -) trụ sạc.
vi 2026-01-20 | Đến cuối năm 2025, cả nước có [9.800](a 2025) trụ sạc công cộng. // Công ty Ánh Sáng có [310](a -) nhân viên.
vi 2026-01-20 | Đến cuối năm 2025, tỉnh có [980](a 2025) trụ sạc công cộng. // Thái Lan có [11.000](a -) trụ sạc.
vi 2026-01-20 | Đến cuối năm 2025, cả nước có [412](a 2025) bệnh viện thông minh. // Bệnh viện Bạch Mai có [3.500](a -) giường bệnh.
en 2026-01-20 | At the end of 2025 the country had [9,800](a 2025) public chargers. // Hanoi now has [900](a -) chargers.
vi 2026-01-20 | Năm 2026, cả nước sẽ lắp [4.000](t 2026) trụ sạc. // Hà Nội có [900](a -) trụ sạc.
en 2025-11-03 | Exports rose [8 percent](a 2024) last year.
en 2025-11-03 | Last year's harvest came to [8 million](a 2024) tons.
en 2025-11-03 | Some [310 firms](a 2024 approx) that opened in 2024, most of them small, have closed.
en 2025-11-03 | Exports reached [$30 billion](a 2024) in 2024 and were [8 percent](a 2025) higher in 2025.
vi 2025-11-03 | Xuất khẩu đạt [30 tỷ USD](a 2024) năm 2024 và đã tăng [8%](a 2025) trong năm 2025.
en 2025-11-03 | The fund lent [$40 million](a 2024) in 2024 and its reserves had grown by the end of 2025.
en 2025-11-20 | The fund, set up in 2023, invested [$40 million](a 2024) in 2024.
en 2025-11-20 | The campus, planned since 2021, is meant for [9,000 students](. -).
en 2025-11-20 | The ferry, launched in March, takes [640 cars](a -).
en 2025-11-20 | The scheme, boosted by a loan in 2024, paid out [$40 million](a 2024).
vi 2025-11-20 | Năm 2024, hoàn thành trước hạn, tỉnh thu [9.000 tỷ đồng](a 2024).
en 2025-11-20 | The bank, listed in 2019, earned [$40 million](a 2024) in 2024.
vi 2025-10-02 | Ước tính thị trường trung tâm dữ liệu đạt [685 triệu USD](e .), có thể vượt [1,4 tỷ USD](f 2030 gt) vào năm 2030. Công suất điện của các trung tâm là [221 MW](a -).
en 2025-11-18 | Revenue of the park is put at [$410 million](e .), with a goal of [$1 billion](t 2030) in 2030. Its occupancy rate stands at [83 percent](a -).
en 2025-08-21 | Estimates put the number of chip designers at [7,200](e .); the ministry wants [15,000](t 2030) by 2030. The average salary is [$1,350](a -) a month.
vi 2026-02-12 | Năm 2026, thành phố đặt mục tiêu GRDP tăng [10,5%](t 2026). Tỷ trọng kinh tế số đạt [28%](t 2026).
en 2026-02-12 | By 2030 the ministry aims to raise spending on research to [2 percent](t 2030) of GDP. The digital economy accounts for [30 percent](t 2030).
vi 2025-12-10 | Đến năm 2030, tỉnh phấn đấu kinh tế số chiếm [30%](t 2030) GRDP. Tỷ lệ dân số trưởng thành có chữ ký số đạt [50%](t 2030).
en 2026-02-07 | The clinic treated [9,100](a 2025) children in 2025, the highest number so far.
en 2026-02-07 | In November the exchange handled [2.1 million](a 2025-11) trades, the busiest month to date.
vi 2026-02-07 | Tháng 11, cửa khẩu thông quan [12.400](a 2025-11) xe, lớn nhất từ trước tới nay.
vi 2026-02-07 | Đây là dự án lớn nhất từ trước đến nay với [1,2 tỷ USD](a -).
en 2026-02-07 | The largest order so far is worth [$40 million](a -).
en 2026-02-07 | The province has [310](a -) schools at present, most of them small.
en 2025-08-28 | The chairman told the communes to hand over the land; the contractor is to add [80 diggers](t -).
vi 2025-08-28 | Chủ tịch tỉnh yêu cầu các xã giao đất trước ngày 30-9; đến nay đã có [80 hộ](a -) bàn giao.
vi 2025-08-28 | Bộ đề nghị các tỉnh thống kê thiệt hại; bão đã cuốn trôi [310](a -) căn nhà.
vi 2025-08-28 | Theo yêu cầu của tỉnh, các xã đã rà soát; toàn huyện có [310](a -) hộ nghèo.
vi 2025-06-20 | Đề án đặt mục tiêu tăng tỷ lệ thanh toán số từ mức [48%](a -) hiện tại lên [75%](t 2028) vào năm 2028.
en 2026-01-20 | The province wants to raise the share of digitised files from the current [62 percent](a -) to [85 percent](t 2026) this year.
vi 2025-06-20 | Tỷ lệ này hiện là [48%](a -), tăng từ [31%](a 2023) năm 2023.
en 2026-01-08 | The bank paid [$300 million](a 2024) in dividends in 2024 and has now made a profit for [12 consecutive years](a -).
vi 2026-01-20 | Năm 2025, tỉnh thu hút [1,1 tỷ USD](a 2025). Hiện tỉnh có [14](a -) khu công nghiệp. Trong năm, tỉnh đã cấp phép [64 dự án](a 2025).
vi 2026-01-28 | Doanh số năm 2025 đạt [9.100 xe](a 2025). Hãng hiện có [62](a -) đại lý. Cũng trong năm đó, hãng mở [7](a 2025) xưởng dịch vụ.
en 2026-01-20 | In 2025 the province drew [$1.1 billion](a 2025). It now has [14](a -) industrial parks. During the year it licensed [64](a 2025) projects.
en 2026-01-28 | The maker sold [9,100](a 2025) cars in 2025. It currently has [62](a -) dealers. That year it opened [seven](a 2025) workshops.
en 2026-01-20 | In 2025 the province drew [$1.1 billion](a 2025). It now has [14](a -) industrial parks. They employ [92,000](a -) people.
vi 2025-10-18 | Trong quý III/2025, tỉnh thu hút [310 triệu USD](a 2025-Q3). Tỉnh có thêm [42 dự án](a 2025-Q3).
vi 2025-10-18 | Trong quý III/2025, tỉnh thu hút [310 triệu USD](a 2025-Q3). Có [42 dự án](a 2025-Q3) được cấp phép.
vi 2025-10-18 | Tính đến hết quý III/2025, tỉnh có [812](a 2025-Q3) hợp tác xã. Tỉnh có [61](a 2025-Q3) làng nghề.
vi 2025-10-18 | Trong quý III/2025, tòa thụ lý [910](a 2025-Q3) vụ. Trong đó có [120](a 2025-Q3) vụ hình sự.
en 2026-02-03 | For the industry 2026 will be a year of consolidation, says the association. Its survey of [260 firms](a -) shows that [71 per cent](a -) have no spare capital.
en 2026-01-26 | This year will show whether the reform works, officials say. The institute has [310 researchers](a -) and [two pilot lines](a -).
en 2026-03-02 | Nobody expects 2026 to be easy. Interviews with [85 founders](a -) suggest that [one in three](a -) is short of cash.
vi 2026-01-14 | Năm 2026, tỉnh đề ra nhiều chỉ tiêu cao. GRDP tăng [11%](t 2026), thu ngân sách đạt [52.000 tỷ đồng](t 2026).
vi 2026-02-10 | Kế hoạch năm nay của bộ rất tham vọng. Số trạm 5G tăng thêm [20.000](t 2026) trạm.
en 2026-01-20 | The city has set itself high goals for 2026. Its economy is to grow by [10 percent](t 2026).
vi 2026-01-19 | Ngân hàng Bình Minh công bố doanh thu năm 2025 đạt [30.400 tỷ đồng](a 2025). // Ngân hàng đặt mục tiêu đến cuối năm có [7 triệu](t 2026) khách hàng.
vi 2026-01-27 | Năm 2025, trường công bố [810](a 2025) bài báo. // Năm 2026, trường tuyển [200](t 2026) nghiên cứu sinh, đến cuối năm có [1.300](t 2026) giảng viên.
en 2026-02-11 | Steelmaker Nam Ha reported revenue of [$480 million](a 2025) for 2025. // It will open [two](t 2026) plants by the end of the year.
vi 2026-01-13 | Quỹ dự kiến dư nợ đến hết năm ở mức [2.700 tỷ đồng](f 2026).
vi 2026-08-13 | Dư nợ của quỹ đến cuối năm phải đạt [2.700 tỷ đồng](t 2026).
vi 2025-09-13 | Năm 2023, quỹ cho vay [310 tỷ đồng](a 2023), đến cuối năm có [5.200](a 2023) khách hàng.
en 2026-01-15 | In 2025 the port handled [58 million](a 2025) tons. In the fourth quarter it handled [17 million](a 2025-Q4) tons. Ship calls rose [6 percent](a 2025-Q4).
vi 2026-01-15 | Đến hết năm 2025, toàn mạng có [9.800](a 2025) trụ sạc, trong đó quý IV dựng thêm [1.150](a 2025-Q4) trụ. Miền Bắc có [3.900](a 2025) trụ.
vi 2026-02-05 | Năm 2025, bệnh viện mổ [12.400](a 2025) ca, riêng tháng 12 mổ [1.310](a 2025-12) ca. Khoa tim mạch mổ [2.600](a 2025) ca.
en 2026-01-15 | By the end of 2025 the network had [9,800](a 2025) chargers, of which [1,150](a 2025-Q4) were put up in the fourth quarter. The north had [3,900](a 2025).
en 2026-02-05 | The hospital performed [12,400](a 2025) operations in 2025, with [1,310](a 2025-12) in December alone. Heart surgeons did [2,600](a 2025).
vi 2026-02-05 | Tháng 12, bệnh viện mổ [1.310](a 2025-12) ca. Khoa tim mạch mổ [260](a 2025-12) ca.
vi 2025-12-12 | Năm 2026, tỉnh chi [1.900 tỷ đồng](t 2026) cho chuyển đổi số. Một bộ máy chủ hiện có giá [3 tỷ đồng](a -).
en 2025-09-15 | The Cabinet has approved a budget of [$25 billion](t 2026) for research next year. A single reactor costs [$6 billion](a -).
en 2025-11-20 | The draft budget for 2026 sets aside [$1.9 billion](t 2026) for schools. A teacher gets [$400](a -) a month.
vi 2025-11-20 | Dự toán năm 2026 dành [9.000 tỷ đồng](t 2026) cho giáo dục. Một giáo viên mầm non được [7 triệu đồng](a -) mỗi tháng.
en 2025-10-01 | The plan for 2026 is to spend [VND800 billion](t 2026). The agency employs [310 people](a -).
en 2025-10-01 | The plan for 2026 is to spend [VND800 billion](t 2026). A loan of [VND90 billion](a -) was granted for a tower.
vi 2025-09-30 | Doanh nghiệp có [200 lao động trở lên](. . gte) được vay.
vi 2025-09-30 | Ngành cần [5.000 kỹ sư trở lên](. . gte) mỗi năm.
en 2025-09-30 | At least [40 per cent](. . gte) of firms sell online and [25 per cent](. . eq) have their own site.
en 2025-09-30 | In 2024 at least [40 per cent](a 2024 gte) of firms sold online; [25 per cent](a . eq) used brokers.
en 2025-04-30 | The school has [70 teachers](a - eq) with a master's degree or above.
vi 2025-04-30 | Mỗi lớp phải có [35 em trở lên](. . gte).
en 2026-02-20 | In 2025 the airline carried [9.1 million](a 2025) passengers, and it has now been profitable for [eight years in a row](a -).
en 2025-10-20 | In September the market counted [88,000](a 2025-09) buyers. The stall fries [300](a -) cakes a day and [a third](a -) of them are given away.
vi 2026-01-25 | Năm 2025, toàn tỉnh trồng [6.400 ha](a 2025) rừng, riêng quý IV trồng [2.100 ha](a 2025-Q4). Huyện Tương Dương trồng [980 ha](a 2025).
en 2026-01-25 | In 2025 the court heard [7,300](a 2025) cases, including [810](a 2025-12) in December. Divorces accounted for [2,900](a 2025).
en 2025-06-25 | Ghana wants at least [20 per cent](t 2027 gte) of its farmland irrigated by the end of 2027 and [35 per cent](t 2032 gte) by 2032.
vi 2025-06-25 | Khu bảo tồn, thành lập năm 1998, rộng [11.000 ha](a -).
vi 2025-11-25 | Tuyến metro dự kiến chở [40.000 khách](f 2026-02) mỗi ngày vào tháng 2 tới.
vi 2026-05-19 | Tháng 9 tới, trường dự kiến tuyển [450 sinh viên](f 2026-09).
vi 2026-05-19 | Tháng 7 năm tới, trường dự kiến tuyển [450 sinh viên](f 2027-07).
vi 2025-12-15 | Dự kiến [3.000](f 2026-04) căn hộ sẽ được bàn giao trong tháng 4 tới.
en 2026-04-14 | The port handled [75](a 2025-09) ships in September.
vi 2025-02-19 | Tỉnh có [48 tàu](a 2025-01) cập cảng trong tháng 1.
en 2025-11-20 | The depot, planned for 2028, will hold [90 trams](t 2028).
vi 2025-11-20 | Kho lạnh, dự kiến mở năm 2027, sẽ chứa [9.000 tấn](. 2027) hàng.
vi 2025-11-27 | Năm 2024, tỉnh xuất khẩu [9.000](a 2024) tấn chè. // So với lúa, cây chè hiện cho lãi gấp [3 lần](a -).
vi 2025-11-27 | Năm 2024, tỉnh xuất khẩu [9.000](a 2024) tấn chè. // Bên cạnh đó, tỉnh có [14](a -) làng nghề.
en 2025-11-27 | In 2024 the province sold [9,000](a 2024) tons of tea. // Alongside farming, it has [14](a -) craft villages.
vi 2025-11-05 | Tỉnh đã bố trí [910 tỷ đồng](a 2025) cho thủy lợi, đê điều, nước sạch, cấp nước nông thôn và phòng chống thiên tai trong năm 2025.
vi 2026-02-05 | Huyện chi [64 tỷ đồng](a 2025) cho đường làng, cầu dân sinh, trạm bơm, nhà văn hóa và trường mầm non trong năm 2025, tăng [8%](a 2025).
vi 2025-11-05 | Quỹ đã giải ngân [120 tỷ đồng](a 2024) cho dự án về vật liệu, năng lượng, y sinh, nông nghiệp và môi trường trong năm 2024.
en 2025-11-05 | The province spent [VND910 billion](a 2024) on irrigation, dykes, clean water, rural supply and disaster prevention in 2024.
en 2025-11-05 | The fund paid out [$12 million](a 2024) for projects in materials, energy, medicine, farming, forestry and the environment in 2024.
vi 2025-11-05 | Tỉnh có [910](a -) hồ chứa cho thủy lợi, thủy điện và nước sạch, năm 2024 sửa [31](a 2024) hồ.
vi 2025-11-05 | Quỹ đã cấp [120 tỷ đồng](a .) cho các trường, viện và bệnh viện thành lập trong năm 2024.
en 2025-11-05 | The fund has [12](a -) partners in farming, forestry, fishing and tourism; in 2024 it paid out [$3 million](a 2024).
en 2026-01-08 | In 2026 inflation is to be held to at most [4 percent](t 2026 lte).
vi 2026-01-08 | Năm 2026, tỉnh phấn đấu giảm tỷ lệ hộ nghèo xuống tối đa [1,5%](t 2026 lte).
"""

#: Bounds in lists of texts about rules, by the titles of those: aims under a heading of aims, limits under others.
_LISTED = """
en | What the decree on tax incentives asks | By 2035: // • No fewer than [eight](target) universities belong to the best in Asia; // • Services supply a minimum of [60 per cent](target) of GDP; // • At least [30 per cent](target) of vehicles are electric.
en | The law on science in numbers | Targets for 2030: // - at least [five](target) data centres meet the top standard; // - [40 per cent or more](target) of firms innovate.
vi | Những con số của luật mới | Đến năm 2035: // - Tối thiểu [8](target) trường đại học thuộc nhóm tốt nhất châu Á; // - Dịch vụ đóng góp ít nhất [60%](target) GDP.
vi | Nghị định về ưu đãi thuế: các con số | Mục tiêu đến năm 2030: // - Không dưới [5](target) trung tâm dữ liệu đạt chuẩn; // - Ít nhất [40%](target) doanh nghiệp có đổi mới sáng tạo.
"""
_LIMITS = """
en | The decree on tax incentives | Conditions: // • At least [five](threshold) employees hold a degree; // • The firm spends a minimum of [2 per cent](threshold) of turnover on research.
en | The decree on tax incentives | From 1 July 2026: // • Firms may deduct up to [200 per cent](threshold) of research costs; // • A loan covers at most [70 per cent](threshold) of the price.
vi | Nghị định về ưu đãi thuế | Điều kiện: // - Có ít nhất [5](threshold) nhân sự trình độ đại học; // - Chi tối thiểu [2%](threshold) doanh thu cho nghiên cứu.
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_TABLE))
def test_what_goes_on_is_read_as_marked(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_NEAR))
def test_what_does_not_go_on_is_read_as_marked(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []


@pytest.mark.parametrize("row", [*_LISTED.strip().splitlines(), *_LIMITS.strip().splitlines()])
def test_a_bound_in_a_list_is_what_its_heading_says(figures_of: Reader, row: str) -> None:
    lang, title, marked = row.split(" | ", 2)
    text = marked.replace(" // ", "\n\n")
    read, meant = field_read(figures_of, lang, title, text, mark=MARK, field="kind", day=date(2025, 2, 20))
    assert read == meant
