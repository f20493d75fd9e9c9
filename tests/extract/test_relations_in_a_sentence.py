"""What one sentence says of a level and its growth, points, multiples, bounds, ranks and other places is read as meant.

Every subject of a kind goes through every sentence of that kind.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader
from tests.extract.marked import SUBJECTS, Row, misread, rows

#: Language and kind of subject, the sentence, and its figures.
_TABLE = """
en P || {S} rose [3.5 percentage points] to [21.4 percent] in 2025. || M 3.5 percentage_point eq actual 2025 VN || M 21.4 percent eq actual 2025 VN
en P || {S} was [21.4 percent] in 2025, up [3.5 percentage points] from 2024. || M 21.4 percent eq actual 2025 VN || M 3.5 percentage_point eq actual 2025 VN
en P || Last year {s} gained [1.2 percentage points]. || M 1.2 percentage_point eq actual 2025 VN
en P || {S} fell by [1.2 points] to [21.4%] in 2025. || M 1.2 percentage_point eq actual 2025 VN || M 21.4 percent eq actual 2025 VN
en P || {S} has not yet reached [30 percent]. || M 30 percent lt actual - VN
en P || {S} is not yet [30 percent]. || M 30 percent lt actual - VN
en P || {S} has yet to reach [30 percent]. || M 30 percent lt actual - VN
en P || {S} must not fall below [30 percent]. || M 30 percent gte target - VN
en P || {S} was [30 percent or more] in 2025. || M 30 percent gte actual 2025 VN
en P || {S} was [30% and above] in 2025. || M 30 percent gte actual 2025 VN
en P || {S} was [20-30 percent] in 2025. || M 20..30 percent range actual 2025 VN
en P || {S} was [from 20 to 30 percent] in 2025. || M 20..30 percent range actual 2025 VN
en P || {S} ranged between [20% and 30%] in 2025. || M 20..30 percent range actual 2025 VN
en P || {S} stood at [a third] in 2025. || M 33.3333333 percent eq actual 2025 VN
en P || {S} stood at [more than two-thirds] in 2025. || M 66.6666667 percent gt actual 2025 VN
en P || In 2025 {s} was [twice] as high as in 2020. || M 2 times eq actual 2025 VN
en P || {S} was [21.4 percent] in 2025, [2.1 times] that of 2020. || M 21.4 percent eq actual 2025 VN || M 2.1 times eq actual 2025 VN
en P || {S} was [21.4 percent] in 2025, [three times] higher than in 2020. || M 21.4 percent eq actual 2025 VN || M 3 times eq actual 2025 VN
en P || In 2025 {s} was [21.4 percent], against [40 percent] in Singapore and [25 percent] in Thailand. || M 21.4 percent eq actual 2025 VN || M 40 percent eq actual 2025 SG || M 25 percent eq actual 2025 TH
en P || {S} was [21.4 percent] in 2025, compared with the world average of [35 percent]. || M 21.4 percent eq actual 2025 VN || M 35 percent eq actual 2025 WORLD
en P || {S} was [21.4 percent] in 2025, while the figure for ASEAN was [19 percent]. || M 21.4 percent eq actual 2025 VN || M 19 percent eq actual 2025 ASEAN
en P || In 2025 {s} was [32 percent] in Ha Noi, [29 percent] in Da Nang and [21.4 percent] nationwide. || M 32 percent eq actual 2025 VN-HN || M 29 percent eq actual 2025 VN-DN || M 21.4 percent eq actual 2025 VN
en P || {S} was [21.4 percent] in 2025, Minister Nguyen Van An said. || M 21.4 percent eq actual 2025 VN
en P || Minister Nguyen Van An said {s} was [21.4 percent] in 2025. || M 21.4 percent eq actual 2025 VN
en P || By the ministry's account, {s} came to [21.4 percent] in 2025. || M 21.4 percent eq actual 2025 VN
en P || Back in 2015 {s} was a mere [5 percent]. || M 5 percent eq actual 2015 VN
en P || {S} had been [5 percent] in 2015 before it reached [21.4 percent] in 2025. || M 5 percent eq actual 2015 VN || M 21.4 percent eq actual 2025 VN
en P || {S} missed the target of [30 percent] set for 2025. || M 30 percent eq target 2025 VN
vi P || {S} tăng [3,5 điểm phần trăm] lên [21,4%] năm 2025. || M 3.5 percentage_point eq actual 2025 VN || M 21.4 percent eq actual 2025 VN
vi P || Năm 2025, {s} đạt [21,4%], tăng [3,5 điểm phần trăm] so với năm 2024. || M 21.4 percent eq actual 2025 VN || M 3.5 percentage_point eq actual 2025 VN
vi P || Năm ngoái, {s} tăng thêm [1,2 điểm phần trăm]. || M 1.2 percentage_point eq actual 2025 VN
vi P || {S} giảm [1,2 điểm %] xuống còn [21,4%] năm 2025. || M 1.2 percentage_point eq actual 2025 VN || M 21.4 percent eq actual 2025 VN
vi P || {S} chưa đạt [30%]. || M 30 percent lt actual - VN
vi P || {S} vẫn chưa đạt được [30%]. || M 30 percent lt actual - VN
vi P || {S} vẫn chưa tới [30%]. || M 30 percent lt actual - VN
vi P || {S} hiện mới chỉ đạt [30%]. || M 30 percent eq actual - VN
vi P || {S} không được thấp hơn [30%]. || M 30 percent gte target - VN
vi P || {S} đạt [từ 30% trở lên] năm 2025. || M 30 percent gte actual 2025 VN
vi P || {S} đạt [30% trở lên] năm 2025. || M 30 percent gte actual 2025 VN
vi P || {S} đạt [20-30%] năm 2025. || M 20..30 percent range actual 2025 VN
vi P || {S} đạt [từ 20 đến 30%] năm 2025. || M 20..30 percent range actual 2025 VN
vi P || {S} dao động trong khoảng [20% - 30%] năm 2025. || M 20..30 percent range actual 2025 VN
vi P || {S} đạt [một phần ba] năm 2025. || M 33.3333333 percent eq actual 2025 VN
vi P || {S} đạt [hơn hai phần ba] năm 2025. || M 66.6666667 percent gt actual 2025 VN
vi P || Năm 2025, {s} [gấp đôi] năm 2020. || M 2 times eq actual 2025 VN
vi P || Năm 2025, {s} đạt [21,4%], [gấp 2,1 lần] năm 2020. || M 21.4 percent eq actual 2025 VN || M 2.1 times eq actual 2025 VN
vi P || Năm 2025, {s} đạt [21,4%], [gấp ba] so với năm 2020. || M 21.4 percent eq actual 2025 VN || M 3 times eq actual 2025 VN
vi P || Năm 2025, {s} đạt [21,4%], trong khi Singapore là [40%] và Thái Lan là [25%]. || M 21.4 percent eq actual 2025 VN || M 40 percent eq actual 2025 SG || M 25 percent eq actual 2025 TH
vi P || Năm 2025, {s} đạt [21,4%], cao hơn Thái Lan ([18%]) nhưng thấp hơn Malaysia ([23%]). || M 21.4 percent eq actual 2025 VN || M 18 percent eq actual 2025 TH || M 23 percent eq actual 2025 MY
vi P || Năm 2025, {s} đạt [21,4%], trong khi mức bình quân của ASEAN là [19%]. || M 21.4 percent eq actual 2025 VN || M 19 percent eq actual 2025 ASEAN
vi P || Năm 2025, {s} tại Hà Nội là [32%], Đà Nẵng [29%], cả nước [21,4%]. || M 32 percent eq actual 2025 VN-HN || M 29 percent eq actual 2025 VN-DN || M 21.4 percent eq actual 2025 VN
vi P || Năm 2025, {s} của TP.HCM đạt [32%], cao hơn mức bình quân [21,4%] của cả nước. || M 32 percent eq actual 2025 VN-SG || M 21.4 percent eq actual 2025 VN
vi P || {S} năm 2025 đạt [21,4%], Bộ trưởng Nguyễn Văn An cho biết. || M 21.4 percent eq actual 2025 VN
vi P || Bộ trưởng Nguyễn Văn An cho biết {s} năm 2025 đạt [21,4%]. || M 21.4 percent eq actual 2025 VN
vi P || {S} đạt [21,4%] năm 2025, theo số liệu của Cục Thống kê. || M 21.4 percent eq actual 2025 VN
vi P || Hồi năm 2015, {s} mới đạt [5%]. || M 5 percent eq actual 2015 VN
vi P || Nếu như năm 2015 {s} chỉ là [5%] thì năm 2025 đã đạt [21,4%]. || M 5 percent eq actual 2015 VN || M 21.4 percent eq actual 2025 VN
vi P || Năm 2025, {s} không đạt mục tiêu [30%]. || M 30 percent eq target 2025 VN
en R || {S} reached [$198 billion] in 2025, up [14.3 percent]. || M 198000000000 usd eq actual 2025 VN || G 14.3 percent eq actual 2025 VN
en R || {S} rose [14.3 percent] to [$198 billion] in 2025. || G 14.3 percent eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
en R || In 2025 {s} came to [$198 billion], [14.3 percent] higher than a year earlier. || M 198000000000 usd eq actual 2025 VN || G 14.3 percent eq actual 2025 VN
en R || In 2025 {s} was [VND4,700 trillion] ($180 billion). || M 4700000000000000 vnd eq actual 2025 VN
en R || In 2025 {s} was [VND4,700 trillion], equivalent to US$180 billion. || M 4700000000000000 vnd eq actual 2025 VN
en R || In 2025 {s} was [4.7 quadrillion dong]. || M 4700000000000000 vnd eq actual 2025 VN
en R || In 2025 {s} was [US$150-198 billion]. || M 150000000000..198000000000 usd range actual 2025 VN
en R || In 2025 {s} was [between $150 billion and $198 billion]. || M 150000000000..198000000000 usd range actual 2025 VN
en R || In 2025 {s} was [150 to 198 billion US dollars]. || M 150000000000..198000000000 usd range actual 2025 VN
en R || {S} totalled [198 billion USD] in 2025. || M 198000000000 usd eq actual 2025 VN
en R || {S} was [USD198.5bn] in 2025. || M 198500000000 usd eq actual 2025 VN
en R || {S} was [$198 billion] in 2025, of which software made up [$21 billion]. || M 198000000000 usd eq actual 2025 VN || - 21000000000 usd eq actual 2025 VN
en R || {S} was [$198 billion] in 2025, including [$21 billion] from software. || M 198000000000 usd eq actual 2025 VN || - 21000000000 usd eq actual 2025 VN
en R || {S} was [$198 billion] in 2025, [2.1 times] the level of 2020. || M 198000000000 usd eq actual 2025 VN || M 2.1 times eq actual 2025 VN
en R || {S} [doubled] to [$198 billion] in 2025. || M 2 times eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
en R || {S} saw a [tenfold] rise to [$198 billion] in 2025. || M 10 times eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
en R || {S} was [$198 billion] in 2025, against [$350 billion] in Malaysia. || M 198000000000 usd eq actual 2025 VN || M 350000000000 usd eq actual 2025 MY
en R || {S} did not reach [$200 billion] in 2025. || M 200000000000 usd lt actual 2025 VN
en R || {S} grew [14.3 percent] in 2025, after [11 percent] in 2024. || G 14.3 percent eq actual 2025 VN || G 11 percent eq actual 2024 VN
en R || {S} expanded at an average annual rate of [20 percent] between 2020 and 2025. || G 20 percent eq actual 2020/2025 VN
en R || {S} was [a quarter] higher in 2025 than in 2024. || G 25 percent eq actual 2025 VN
en R || {S} was forecast by analysts to reach [$198 billion] in 2026, up [14 percent]. || M 198000000000 usd eq forecast 2026 VN || G 14 percent eq forecast 2026 VN
en R || {S} is estimated at [$198 billion] in 2025, up [14.3 percent]. || M 198000000000 usd eq estimate 2025 VN || G 14.3 percent eq estimate 2025 VN
en R || By 2030 {s} should reach [$300 billion], growing [12 percent] a year. || M 300000000000 usd eq target 2030 VN || G 12 percent eq target 2030 VN
vi R || {S} đạt [198 tỷ USD] năm 2025, tăng [14,3%]. || M 198000000000 usd eq actual 2025 VN || G 14.3 percent eq actual 2025 VN
vi R || {S} tăng [14,3%] lên [198 tỷ USD] năm 2025. || G 14.3 percent eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
vi R || Năm 2025, {s} đạt [198 tỷ USD], cao hơn [14,3%] so với năm trước. || M 198000000000 usd eq actual 2025 VN || G 14.3 percent eq actual 2025 VN
vi R || Năm ngoái, {s} tăng [hơn 14%], đạt [gần 198 tỷ USD]. || G 14 percent gt actual 2025 VN || M 198000000000 usd lt actual 2025 VN
vi R || Năm 2025, {s} đạt [4,7 triệu tỷ đồng] (khoảng 180 tỷ USD). || M 4700000000000000 vnd eq actual 2025 VN
vi R || Năm 2025, {s} đạt [4.700 nghìn tỷ đồng], tương đương 180 tỷ USD. || M 4700000000000000 vnd eq actual 2025 VN
vi R || Năm 2025, {s} đạt [150-198 tỷ USD]. || M 150000000000..198000000000 usd range actual 2025 VN
vi R || Năm 2025, {s} đạt [từ 150 tỷ USD đến 198 tỷ USD]. || M 150000000000..198000000000 usd range actual 2025 VN
vi R || Năm 2025, {s} đạt [198 tỉ đô-la Mỹ]. || M 198000000000 usd eq actual 2025 VN
vi R || Năm 2025, {s} đạt [198 tỷ USD], trong đó phần mềm đạt [21 tỷ USD]. || M 198000000000 usd eq actual 2025 VN || - 21000000000 usd eq actual 2025 VN
vi R || Năm 2025, {s} đạt [198 tỷ USD], riêng phần mềm là [21 tỷ USD]. || M 198000000000 usd eq actual 2025 VN || - 21000000000 usd eq actual 2025 VN
vi R || Năm 2025, {s} đạt [198 tỷ USD], [gấp 2,1 lần] năm 2020. || M 198000000000 usd eq actual 2025 VN || M 2.1 times eq actual 2025 VN
vi R || {S} tăng [gấp đôi], đạt [198 tỷ USD] năm 2025. || M 2 times eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
vi R || Năm 2025, {s} [gấp hơn 3 lần] năm 2015. || M 3 times gt actual 2025 VN
vi R || {S} tăng [gấp mười lần] lên [198 tỷ USD] năm 2025. || M 10 times eq actual 2025 VN || M 198000000000 usd eq actual 2025 VN
vi R || Năm 2025, {s} chưa đạt [200 tỷ USD]. || M 200000000000 usd lt actual 2025 VN
vi R || {S} tăng [14,3%] năm 2025, sau khi tăng [11%] năm 2024. || G 14.3 percent eq actual 2025 VN || G 11 percent eq actual 2024 VN
vi R || {S} tăng bình quân [20%/năm] trong giai đoạn 2020-2025. || G 20 percent eq actual 2020/2025 VN
vi R || {S} được dự báo đạt [198 tỷ USD] năm 2026, tăng [14%]. || M 198000000000 usd eq forecast 2026 VN || G 14 percent eq forecast 2026 VN
vi R || {S} năm 2025 ước đạt [198 tỷ USD], tăng [14,3%]. || M 198000000000 usd eq estimate 2025 VN || G 14.3 percent eq estimate 2025 VN
vi R || Đến năm 2030, {s} phải đạt [300 tỷ USD], tăng [12%] mỗi năm. || M 300000000000 usd eq target 2030 VN || G 12 percent eq target 2030 VN
en C || Viet Nam had [1.7 million] {s} in 2025. || M 1700000 count eq actual 2025 VN
en C || Viet Nam had [twenty thousand] {s} in 2025. || M 20000 count eq actual 2025 VN
en C || Viet Nam had [half a million] {s} in 2025. || M 500000 count eq actual 2025 VN
en C || Viet Nam had [4,100 or more] {s} in 2025. || M 4100 count gte actual 2025 VN
en C || Viet Nam had [upwards of 4,100] {s} in 2025. || M 4100 count gt actual 2025 VN
en C || Viet Nam had [4,000 to 5,000] {s} in 2025. || M 4000..5000 count range actual 2025 VN
en C || Viet Nam had [4,000-5,000] {s} in 2025. || M 4000..5000 count range actual 2025 VN
en C || Viet Nam had [4,100] {s} in 2025, of which [900] were new. || M 4100 count eq actual 2025 VN || - 900 count eq actual 2025 VN
en C || Viet Nam had [4,100] {s} in 2025, [a third] of them in the south. || M 4100 count eq actual 2025 VN || - 33.3333333 percent eq actual 2025 VN
en C || Viet Nam had [4,100] {s} in 2025, compared with [9,000] in Indonesia. || M 4100 count eq actual 2025 VN || M 9000 count eq actual 2025 ID
en C || Viet Nam had no fewer than [4,100] {s} in 2025, officials said. || M 4100 count gte actual 2025 VN
en C || The number of {s} rose [fivefold] between 2015 and 2025. || M 5 times eq actual 2015/2025 VN
en C || Viet Nam has not yet got [5,000] {s}. || M 5000 count lt actual - VN
vi C || Năm 2025, cả nước có [1,7 triệu] {s}. || M 1700000 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [hai mươi nghìn] {s}. || M 20000 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [20 ngàn] {s}. || M 20000 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [hai vạn] {s}. || M 20000 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [nửa triệu] {s}. || M 500000 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [một triệu rưỡi] {s}. || M 1500000 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [trên dưới 4.100] {s}. || M 4100 count approx actual 2025 VN
vi C || Năm 2025, cả nước có [không dưới 4.100] {s}. || M 4100 count gte actual 2025 VN
vi C || Năm 2025, cả nước có [từ 4.000 đến 5.000] {s}. || M 4000..5000 count range actual 2025 VN
vi C || Năm 2025, cả nước có [4.000-5.000] {s}. || M 4000..5000 count range actual 2025 VN
vi C || Năm 2025, cả nước có [4.100] {s}, trong đó [900] thành lập mới. || M 4100 count eq actual 2025 VN || - 900 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [4.100] {s}, [một phần ba] trong số đó ở phía Nam. || M 4100 count eq actual 2025 VN || - 33.3333333 percent eq actual 2025 VN
vi C || Năm 2025, cả nước có [4.100] {s}, trong khi Indonesia có [9.000]. || M 4100 count eq actual 2025 VN || M 9000 count eq actual 2025 ID
vi C || Việt Nam chưa có đến [5.000] {s}. || M 5000 count lt actual - VN
vi C || Việt Nam chưa có đủ [5.000] {s}. || M 5000 count lt actual - VN
en K || Viet Nam ranked [44th out of 139] economies {s} in 2025, up [two places]. || M 44 rank eq actual 2025 VN || M 2 places eq actual 2025 VN
en K || Viet Nam moved up [two places] to [44th] {s} in 2025. || M 2 places eq actual 2025 VN || M 44 rank eq actual 2025 VN
en K || Viet Nam climbed from [46th] in 2024 to [44th] in 2025 {s}. || M 46 rank eq actual 2024 VN || M 44 rank eq actual 2025 VN
en K || Viet Nam came [44th] {s} in 2025. || M 44 rank eq actual 2025 VN
en K || Viet Nam aims to be in the [top 40] {s} by 2030. || M 40 rank top target 2030 VN
en K || Viet Nam wants to be among the [top forty] {s} by 2030. || M 40 rank top target 2030 VN
en K || Viet Nam was [No. 44] of 139 {s} in 2025. || M 44 rank eq actual 2025 VN
en K || Viet Nam slipped [three spots] to [47th] {s} in 2025. || M 3 places eq actual 2025 VN || M 47 rank eq actual 2025 VN
en K || Viet Nam's [44th] position {s} in 2025 was [two places] better than in 2024. || M 44 rank eq actual 2025 VN || M 2 places eq actual 2025 VN
en K || Viet Nam is not yet in the [top 40] {s}. || M 40 rank top actual - VN
en K || Viet Nam is ranked [44/139] {s} in 2025. || M 44 rank eq actual 2025 VN
vi K || Việt Nam xếp [thứ 44/139] quốc gia {s} năm 2025, tăng [2 bậc]. || M 44 rank eq actual 2025 VN || M 2 places eq actual 2025 VN
vi K || Việt Nam tăng [hai bậc], lên [thứ 44] {s} năm 2025. || M 2 places eq actual 2025 VN || M 44 rank eq actual 2025 VN
vi K || Việt Nam từ [hạng 46] năm 2024 lên [hạng 44] năm 2025 {s}. || M 46 rank eq actual 2024 VN || M 44 rank eq actual 2025 VN
vi K || Việt Nam đứng [thứ 44] {s} năm 2025. || M 44 rank eq actual 2025 VN
vi K || Việt Nam phấn đấu vào [tốp 40] {s} đến năm 2030. || M 40 rank top target 2030 VN
vi K || Việt Nam phấn đấu thuộc [nhóm 40] nước dẫn đầu {s} đến năm 2030. || M 40 rank top target 2030 VN
vi K || Việt Nam tụt [ba bậc], xuống [vị trí thứ 47] {s} năm 2025. || M 3 places eq actual 2025 VN || M 47 rank eq actual 2025 VN
vi K || Việt Nam xếp [thứ 44 trên 139] nền kinh tế {s} năm 2025. || M 44 rank eq actual 2025 VN
vi K || Việt Nam xếp [thứ 44 trong tổng số 139] nền kinh tế {s} năm 2025. || M 44 rank eq actual 2025 VN
vi K || Việt Nam chưa lọt vào [top 40] {s}. || M 40 rank top actual - VN
en F || Of the [906] tasks assigned under Resolution 57, [701] have been completed. || tasks_total 906 count eq actual - VN || tasks_done 701 count eq actual - VN
en F || [701] out of [906] tasks under Resolution 57 have been completed. || tasks_done 701 count eq actual - VN || tasks_total 906 count eq actual - VN
en F || So far [701 tasks], or [77.4 percent], of the Resolution 57 plan have been completed. || tasks_done 701 count eq actual - VN || tasks_done_share 77.4 percent eq actual - VN
en F || Viet Nam had [12 researchers per 10,000] people in 2025. || researcher_density 12 per_10k eq actual 2025 VN
en F || Viet Nam had [780 researchers per million] people in 2025. || researcher_density 7.8 per_10k eq actual 2025 VN
en F || [One in three] adults had a digital signature in 2025. || digital_signature_share 33.3333333 percent eq actual 2025 VN
en F || [Two in five] enterprises carried out innovation activities in 2025. || innovative_enterprise_share 40 percent eq actual 2025 VN
en F || [Two-thirds] of adults had a digital signature in 2025. || digital_signature_share 66.6666667 percent eq actual 2025 VN
en F || [Nearly nine in ten] people used the Internet in 2025. || internet_users_share 90 percent lt actual 2025 VN
en F || [Three quarters] of households had fibre connections in 2025. || fibre_household_share 75 percent eq actual 2025 VN
en F || [More than half] of public services were offered fully online in 2025. || online_service_share 50 percent gt actual 2025 VN
en F || GDP grew [8.02 percent] in 2025, to [$514 billion], or [$5,026] per head. || gdp_growth 8.02 percent eq actual 2025 VN || gdp_value 514000000000 usd eq actual 2025 VN || gdp_per_capita 5026 usd eq actual 2025 VN
en F || Fixed broadband speed reached [271 Mbps] in 2025, [10th] in the world. || broadband_speed 271 mbps eq actual 2025 VN || internet_speed_rank 10 rank eq actual 2025 VN
vi F || Trong [906] nhiệm vụ được giao theo Nghị quyết 57, [701] nhiệm vụ đã hoàn thành. || tasks_total 906 count eq actual - VN || tasks_done 701 count eq actual - VN
vi F || Đến nay đã hoàn thành [701] trên tổng số [906] nhiệm vụ theo Nghị quyết 57. || tasks_done 701 count eq actual - VN || tasks_total 906 count eq actual - VN
vi F || Đến nay đã hoàn thành [701 nhiệm vụ], đạt [77,4%] số nhiệm vụ của Nghị quyết 57. || tasks_done 701 count eq actual - VN || tasks_done_share 77.4 percent eq actual - VN
vi F || Năm 2025, Việt Nam có [12 người làm nghiên cứu trên 10.000 dân]. || researcher_density 12 per_10k eq actual 2025 VN
vi F || Năm 2025, Việt Nam có [780 nhà nghiên cứu trên một triệu dân]. || researcher_density 7.8 per_10k eq actual 2025 VN
vi F || Năm 2025, cứ [ba người trưởng thành thì có một người] có chữ ký số. || digital_signature_share 33.3333333 percent eq actual 2025 VN
vi F || Năm 2025, [hai phần ba] người trưởng thành có chữ ký số. || digital_signature_share 66.6666667 percent eq actual 2025 VN
vi F || Năm 2025, [ba phần tư] hộ gia đình có cáp quang. || fibre_household_share 75 percent eq actual 2025 VN
vi F || Năm 2025, [hơn một nửa] dịch vụ công được cung cấp trực tuyến toàn trình. || online_service_share 50 percent gt actual 2025 VN
vi F || Năm 2025, [quá nửa] thủ tục hành chính được cung cấp trực tuyến toàn trình. || online_service_share 50 percent gt actual 2025 VN
vi F || Năm 2025, [gần 9/10] người dân sử dụng Internet. || internet_users_share 90 percent lt actual 2025 VN
vi F || GDP năm 2025 tăng [8,02%], đạt [514 tỷ USD], bình quân đầu người [5.026 USD]. || gdp_growth 8.02 percent eq actual 2025 VN || gdp_value 514000000000 usd eq actual 2025 VN || gdp_per_capita 5026 usd eq actual 2025 VN
vi F || Tốc độ băng rộng cố định năm 2025 đạt [271 Mbps], xếp [thứ 10] thế giới. || broadband_speed 271 mbps eq actual 2025 VN || internet_speed_rank 10 rank eq actual 2025 VN
"""


@pytest.mark.parametrize(
    "text",
    [
        "In value, non-cash payments last year were 27.6 times the gross domestic product.",
        "Firms with new products grow 1.7 times as fast as the rest.",
        "The digital economy grew three times as fast as GDP in 2025.",
        "A salary in Germany is four times what we pay.",
    ],
)
def test_a_multiple_of_something_else_is_no_metric(figures_of: Reader, text: str) -> None:
    assert [(str(f.quantity.unit), f.metric) for f in figures_of(text)] == [("times", None)]


@pytest.mark.parametrize("row", rows(_TABLE), ids=lambda row: " ".join(row[:2]))
def test_figures_of_one_sentence_are_read_as_they_stand_to_each_other(figures_of: Reader, row: Row) -> None:
    assert not misread(figures_of, row, SUBJECTS)
