"""Figures of a body that a speaker heads, belongs to or tells of, and national figures that the same speaker tells.

" // " begins a line; behind each figure stands its place.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

from tests.extract.marks import each_row

DAY = date(2026, 2, 2)

GEO = """
en | My old institute now has [214 staff](ORG) and [11 laboratories](ORG). Between 2022 and 2024, [one in five people](ORG) left.
en | Her previous company raised [$2 million](ORG) and at one time fed [17 people](ORG).
en | His university enrolled [1,400 students](ORG) in data courses in 2025 and spent [VND62 billion](ORG) on equipment.
en | Our small design company signed [14 contracts](ORG) last year.
en | When I was director, the machine took [eight months](ORG) to arrive. Today the country has [430 laboratories](VN).
en | When I ran the laboratory we had [14 engineers](ORG).
en | When I was in Hanoi, the network reached [90 percent](VN-HN) of the population.
en | A friend has just closed her second start-up. The company had raised [$1.2 million](ORG).
vi | Viện cũ của tôi hiện có [214 cán bộ](ORG) và [11 phòng thí nghiệm](ORG). Trong giai đoạn 2022-2024, [cứ năm người thì có một người](ORG) bỏ đi.
vi | GS Đặng Quốc Bình kể đại học của ông năm 2025 tuyển [1.400 sinh viên](ORG) ngành dữ liệu và chi [62 tỷ đồng](ORG) mua thiết bị.
vi | Công ty khởi nghiệp đầu tiên của tôi từng gọi được [1,2 triệu USD](ORG).
vi | Một anh bạn vừa đóng cửa công ty khởi nghiệp thứ hai của đời mình. Công ty ấy từng gọi được [1,2 triệu USD](ORG) và có lúc nuôi [17 nhân viên](ORG).
vi | Học viện của bà năm ngoái ký [9 thỏa thuận](ORG) với nước ngoài.
vi | Hồi làm viện trưởng, tôi phải chờ lâu mới mua xong một chiếc máy giá [hơn 6 tỉ đồng](ORG).
vi | Khi điều hành công ty, tôi có [40 kỹ sư](ORG) dưới quyền.
vi | Khi làm việc ở Hà Nội, ông thấy mạng phủ [90%](VN) dân số.
en | And your own institute? // We teach [640 students](ORG) and our training line cost [VND187 billion](ORG). // What about the country? // We have [16,500 engineers](VN) today.
en | How is your company doing? // We sold [1,200 machines](ORG) last year.
en | What did your university do? // Last year we filed [19 patent applications](ORG). // We also hired [40 lecturers](ORG).
en | What did your university do? // We think Vietnam will need [50,000 engineers](VN) by 2030.
en | Is your government ready? // We have set aside [VND95 trillion](VN) for science in 2026.
vi | Còn trường của bà thì sao? // Năm ngoái chúng tôi tuyển [640 sinh viên](ORG) và mua một dây chuyền [187 tỷ đồng](ORG). // Còn cả nước? // Việt Nam có [16.500 kỹ sư](VN).
vi | * Còn công ty của anh? // - Chúng tôi bán [1.200 máy](ORG) trong năm ngoái.
vi | * Địa phương của ông thì sao? // - Cả nước chúng ta có [16.500 kỹ sư](VN).
en | Dr Ha, who came home from Korea to run the chip institute of a technical university, tells us why. // What about patents? // Patent applications in Vietnam went up by [13 percent](VN) in 2024. The resolution's goal is [16-18 percent](VN) a year, so we are not absurdly far off. We ourselves filed [19 applications](ORG) last year, and [five](ORG) of those came from undergraduates. A tender takes us [five months](ORG).
en | Dr Ha, who left Intel to found a company in Hue, talks to us. // What about people? // At the last count Vietnam had [7.9 researchers](VN) per 10,000 inhabitants. // We have [40 engineers](ORG).
en | "Salaries decide," said Park Ji-hoon, whose packaging company Hansung Micro runs a plant in Bac Ninh. An engineer starts at [3.6 million won](KR) in South Korea. Hansung has so far invested [US$640 million](ORG) in Vietnam.
en | The start-up Lotusia Semi, a chip designer, opened an office in Hue. Lotusia employs [120 engineers](ORG).
en | In 2025 the National Foundation for Science and Technology Development approved [417 proposals](ORG).
en | The National Technology Innovation Fund approved loans of [VND640 billion](ORG) in 2025. Its review took [74 days](ORG). Under the approved state budget for 2027, science will receive [3 percent](VN) of total expenditure.
en | The International Monetary Fund put growth at [6.4%](VN) in 2025.
vi | Quỹ Phát triển khoa học và công nghệ quốc gia năm 2025 duyệt [418 đề tài](ORG). Bộ trưởng cam kết rút thời gian xét duyệt ở các bộ xuống [60 ngày](VN).
vi | Quỹ đất dành cho khu công nghệ quốc gia là [400 ha](VN).
en | Indonesian start-ups collected [$437 million](ID) in 2024, a poor year.
en | Thai firms bagged [$310 million](TH) in 2024, while Malaysian companies exported [400,000 robots](MY).
en | Korean firms in Vietnam have [9,000 projects](VN).
"""

test_place_is_read_as_meant = each_row({"geo": GEO}, DAY)
