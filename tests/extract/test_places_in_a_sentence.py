"""Several places in one sentence: each figure is of its own country, of the world or of the province that has it.

Every subject of a kind goes through every sentence of that kind.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader
from tests.extract.marked import Row, misread, rows

#: Viet Nam, the world and other countries.
_COUNTRIES = """
en P || In 2025 {s} was [18%], compared with the world's [14.2 %]. || M 18 percent eq actual 2025 VN || M 14.2 percent eq actual 2025 WORLD
en P || In 2025 {s} was [18%], compared with a world average of [14.2%]. || M 18 percent eq actual 2025 VN || M 14.2 percent eq actual 2025 WORLD
en P || In 2025 {s} was [18%], above the global average of [14.2%]. || M 18 percent eq actual 2025 VN || M 14.2 percent eq actual 2025 WORLD
en P || In 2025 {s} was [18%], above the [14.2%] global average. || M 18 percent eq actual 2025 VN || M 14.2 percent eq actual 2025 WORLD
en P || In 2025 {s} was [18%], against Thailand's [24 percent]. || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH
en P || In 2025 {s} was [18%], compared with Thailand's [24 percent] and Malaysia's [22 percent]. || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH || M 22 percent eq actual 2025 MY
en P || In 2025 {s} was [18%], below Thailand's [24 percent] but above Indonesia's [12 percent]. || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH || M 12 percent eq actual 2025 ID
en P || In 2025 {s} was [18%] in Viet Nam, [24%] in Thailand and [22%] in Malaysia. || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH || M 22 percent eq actual 2025 MY
en P || In 2025 {s} was [18%], while the figure for Thailand was [24%]. || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH
en P || In 2025 {s} was [18%], higher than in Thailand ([14%]). || M 18 percent eq actual 2025 VN || M 14 percent eq actual 2025 TH
en P || In 2025 {s} was [18%], higher than the ASEAN average of [14%]. || M 18 percent eq actual 2025 VN || M 14 percent eq actual 2025 ASEAN
en P || In 2025 {s} was [18%], higher than that of Thailand at [14%]. || M 18 percent eq actual 2025 VN || M 14 percent eq actual 2025 TH
en P || In 2025 {s} was [18%]. Thailand's was [14%]. || M 18 percent eq actual 2025 VN || M 14 percent eq actual 2025 TH
en P || In 2025 {s} was [18%]. The world's was [14%]. || M 18 percent eq actual 2025 VN || M 14 percent eq actual 2025 WORLD
en P || In 2025 {s} was [18%]. Worldwide the average was [14%]. || M 18 percent eq actual 2025 VN || M 14 percent eq actual 2025 WORLD
en P || Worldwide, {s} was [14%] in 2025. || M 14 percent eq actual 2025 WORLD
en P || Globally, {s} averaged [14%] in 2025. || M 14 percent eq actual 2025 WORLD
vi P || Năm 2025, {s} đạt [18%], cao hơn mức trung bình của thế giới là [14,2%]. || M 18 percent eq actual 2025 VN || M 14.2 percent eq actual 2025 WORLD
vi P || Năm 2025, {s} đạt [18%], cao hơn mức [14,2%] của thế giới. || M 18 percent eq actual 2025 VN || M 14.2 percent eq actual 2025 WORLD
vi P || Năm 2025, {s} đạt [18%], trong khi mức trung bình của thế giới là [14,2%]. || M 18 percent eq actual 2025 VN || M 14.2 percent eq actual 2025 WORLD
vi P || Năm 2025, {s} đạt [18%], trong khi bình quân thế giới chỉ [14,2%]. || M 18 percent eq actual 2025 VN || M 14.2 percent eq actual 2025 WORLD
vi P || Năm 2025, {s} đạt [18%], so với trung bình toàn cầu [14,2%]. || M 18 percent eq actual 2025 VN || M 14.2 percent eq actual 2025 WORLD
vi P || Năm 2025, {s} đạt [18%], cao hơn bình quân toàn cầu ([14,2%]). || M 18 percent eq actual 2025 VN || M 14.2 percent eq actual 2025 WORLD
vi P || Năm 2025, {s} đạt [18%], thấp hơn mức [24%] của Thái Lan. || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH
vi P || Năm 2025, {s} đạt [18%], so với [24%] của Thái Lan và [22%] của Malaysia. || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH || M 22 percent eq actual 2025 MY
vi P || Năm 2025, {s} đạt [18%], trong khi Thái Lan đạt [24%]. || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH
vi P || Năm 2025, {s} đạt [18%], trong khi con số này ở Thái Lan là [24%]. || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH
vi P || Năm 2025, {s} đạt [18%], còn của Thái Lan là [24%]. || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH
vi P || Năm 2025, {s} đạt [18%], thấp hơn Thái Lan ([24%]) và Malaysia ([22%]). || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH || M 22 percent eq actual 2025 MY
vi P || Năm 2025, {s} ở Việt Nam là [18%], ở Thái Lan là [24%] và ở Malaysia là [22%]. || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH || M 22 percent eq actual 2025 MY
vi P || Năm 2025, {s} đạt [18%], cao hơn trung bình ASEAN là [14%]. || M 18 percent eq actual 2025 VN || M 14 percent eq actual 2025 ASEAN
vi P || Năm 2025, {s} đạt [18%]. Mức trung bình của thế giới là [14%]. || M 18 percent eq actual 2025 VN || M 14 percent eq actual 2025 WORLD
vi P || Năm 2025, {s} đạt [18%]. Thái Lan là [24%]. || M 18 percent eq actual 2025 VN || M 24 percent eq actual 2025 TH
vi P || Trên thế giới, {s} năm 2025 là [14%]. || M 14 percent eq actual 2025 WORLD
vi P || Trên toàn cầu, {s} năm 2025 bình quân là [14%]. || M 14 percent eq actual 2025 WORLD
en G || In 2025 {s} was [8%], compared with the world's [3.2 %]. || M 8 percent eq actual 2025 VN || M 3.2 percent eq actual 2025 WORLD
en G || In 2025 {s} was [8%], against Thailand's [2 percent]. || M 8 percent eq actual 2025 VN || M 2 percent eq actual 2025 TH
en G || In 2025 {s} reached [8%], well above the world average of [3.2%]. || M 8 percent eq actual 2025 VN || M 3.2 percent eq actual 2025 WORLD
vi G || Năm 2025, {s} đạt [8%], cao hơn mức trung bình của thế giới là [3,2%]. || M 8 percent eq actual 2025 VN || M 3.2 percent eq actual 2025 WORLD
vi G || Năm 2025, {s} đạt [8%], trong khi thế giới chỉ [3,2%]. || M 8 percent eq actual 2025 VN || M 3.2 percent eq actual 2025 WORLD
vi G || Năm 2025, {s} đạt [8%], so với [2%] của Thái Lan. || M 8 percent eq actual 2025 VN || M 2 percent eq actual 2025 TH
en R || In 2025 {s} was [$198 billion], compared with Thailand's [$90 billion]. || M 198000000000 usd eq actual 2025 VN || M 90000000000 usd eq actual 2025 TH
en R || In 2025 {s} was [$198 billion], more than Thailand's [$90 billion] or Malaysia's [$80 billion]. || M 198000000000 usd eq actual 2025 VN || M 90000000000 usd eq actual 2025 TH || M 80000000000 usd eq actual 2025 MY
vi R || Năm 2025, {s} đạt [198 tỷ USD], so với [90 tỷ USD] của Thái Lan. || M 198000000000 usd eq actual 2025 VN || M 90000000000 usd eq actual 2025 TH
vi R || Năm 2025, {s} đạt [198 tỷ USD], vượt Thái Lan ([90 tỷ USD]). || M 198000000000 usd eq actual 2025 VN || M 90000000000 usd eq actual 2025 TH
en C || In 2025 Viet Nam had [4,100] {s}, compared with Thailand's [2,300]. || M 4100 count eq actual 2025 VN || M 2300 count eq actual 2025 TH
en C || In 2025 Viet Nam had [4,100] {s}, more than Thailand with [2,300]. || M 4100 count eq actual 2025 VN || M 2300 count eq actual 2025 TH
en C || In 2025 Viet Nam had [4,100] {s} and Thailand [2,300]. || M 4100 count eq actual 2025 VN || M 2300 count eq actual 2025 TH
en C || In 2025 Viet Nam had [4,100] {s}. Thailand had [2,300]. || M 4100 count eq actual 2025 VN || M 2300 count eq actual 2025 TH
vi C || Năm 2025, Việt Nam có [4.100] {s}, còn Thái Lan có [2.300]. || M 4100 count eq actual 2025 VN || M 2300 count eq actual 2025 TH
vi C || Năm 2025, Việt Nam có [4.100] {s}, so với con số [2.300] của Thái Lan. || M 4100 count eq actual 2025 VN || M 2300 count eq actual 2025 TH
vi C || Năm 2025, Việt Nam có [4.100] {s}, nhiều hơn Thái Lan ([2.300]). || M 4100 count eq actual 2025 VN || M 2300 count eq actual 2025 TH
en K || Viet Nam ranked [44th] {s} in 2025, behind Thailand in [41st] place. || M 44 rank eq actual 2025 VN || M 41 rank eq actual 2025 TH
en K || Viet Nam ranked [44th] and Thailand [41st] {s} in 2025. || M 44 rank eq actual 2025 VN || M 41 rank eq actual 2025 TH
en K || In 2025 Viet Nam ranked [44th] {s}, ahead of Thailand ([45th]) and Indonesia ([54th]). || M 44 rank eq actual 2025 VN || M 45 rank eq actual 2025 TH || M 54 rank eq actual 2025 ID
en K || In 2025 Viet Nam ranked [44th] {s}, while Thailand ranked [41st]. || M 44 rank eq actual 2025 VN || M 41 rank eq actual 2025 TH
en K || In 2025 Viet Nam ranked [44th] {s}, against Thailand's [41st]. || M 44 rank eq actual 2025 VN || M 41 rank eq actual 2025 TH
en K || In 2025 Viet Nam ranked [44th] {s}; Thailand was [41st] and Malaysia [33rd]. || M 44 rank eq actual 2025 VN || M 41 rank eq actual 2025 TH || M 33 rank eq actual 2025 MY
en K || In 2025 Viet Nam ranked [44th] {s}. Thailand came [41st]. || M 44 rank eq actual 2025 VN || M 41 rank eq actual 2025 TH
vi K || Năm 2025, Việt Nam xếp [thứ 44] {s}, sau Thái Lan ([thứ 41]). || M 44 rank eq actual 2025 VN || M 41 rank eq actual 2025 TH
vi K || Năm 2025, Việt Nam xếp [thứ 44] {s}, trong khi Thái Lan xếp [thứ 41]. || M 44 rank eq actual 2025 VN || M 41 rank eq actual 2025 TH
vi K || Năm 2025, Việt Nam xếp [thứ 44] còn Thái Lan xếp [thứ 41] {s}. || M 44 rank eq actual 2025 VN || M 41 rank eq actual 2025 TH
vi K || Năm 2025, Việt Nam xếp [thứ 44] {s}; Thái Lan [thứ 41], Malaysia [thứ 33]. || M 44 rank eq actual 2025 VN || M 41 rank eq actual 2025 TH || M 33 rank eq actual 2025 MY
vi K || Năm 2025, Việt Nam xếp [thứ 44] {s}, đứng trên Thái Lan ([hạng 45]) và Indonesia ([hạng 54]). || M 44 rank eq actual 2025 VN || M 45 rank eq actual 2025 TH || M 54 rank eq actual 2025 ID
vi K || Năm 2025, Việt Nam xếp [thứ 44] {s}. Thái Lan xếp [thứ 41]. || M 44 rank eq actual 2025 VN || M 41 rank eq actual 2025 TH
"""
#: The country and its provinces: what one of them has of what is counted is told by its place.
_PROVINCES = """
en C || Viet Nam had [4,100] {s} in 2025, of which Ha Noi accounted for [1,300]. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN
en C || Viet Nam had [4,100] {s} in 2025, of which [1,300] were in Ha Noi. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN
en C || Viet Nam had [4,100] {s} in 2025, including [1,300] in Ha Noi and [1,600] in Ho Chi Minh City. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN || M 1600 count eq actual 2025 VN-SG
en C || Viet Nam had [4,100] {s} in 2025, with Ha Noi home to [1,300]. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN
en C || Viet Nam had [4,100] {s} in 2025, of which Da Nang had [300]. || M 4100 count eq actual 2025 VN || M 300 count eq actual 2025 VN-DN
en C || Viet Nam had [4,100] {s} in 2025, of which [900] were set up by students. || M 4100 count eq actual 2025 VN || - 900 count eq actual 2025 VN
en C || Viet Nam had [4,100] {s} in 2025, [900] of them led by women. || M 4100 count eq actual 2025 VN || - 900 count eq actual 2025 VN
en C || Viet Nam had [4,100] {s} in 2025, including [900] new ones. || M 4100 count eq actual 2025 VN || - 900 count eq actual 2025 VN
en C || Viet Nam had [4,100] {s} in 2025. Of them, [900] were new. || M 4100 count eq actual 2025 VN || - 900 count eq actual 2025 VN
en C || Viet Nam had [4,100] {s} in 2025. Ha Noi accounted for [1,300] of them. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN
en C || In 2025 Ha Noi had [1,300] {s} and Da Nang [300]. || M 1300 count eq actual 2025 VN-HN || M 300 count eq actual 2025 VN-DN
en C || In 2025 there were [1,300] {s} in Ha Noi, [1,600] in Ho Chi Minh City and [300] in Da Nang. || M 1300 count eq actual 2025 VN-HN || M 1600 count eq actual 2025 VN-SG || M 300 count eq actual 2025 VN-DN
en C || Ha Noi and Da Nang had [1,300] and [300] {s} respectively in 2025. || M 1300 count eq actual 2025 VN-HN || M 300 count eq actual 2025 VN-DN
en C || In 2025 Ha Noi led with [1,300] {s}, followed by Da Nang with [300]. || M 1300 count eq actual 2025 VN-HN || M 300 count eq actual 2025 VN-DN
en C || In 2025 the number of {s} reached [4,100], with [1,300] in Ha Noi alone. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN
vi C || Năm 2025, cả nước có [4.100] {s}, trong đó Hà Nội có [1.300]. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN
vi C || Năm 2025, cả nước có [4.100] {s}, trong đó Hà Nội chiếm [1.300]. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN
vi C || Năm 2025, cả nước có [4.100] {s}, trong đó [1.300] ở Hà Nội. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN
vi C || Năm 2025, cả nước có [4.100] {s}, riêng Hà Nội có [1.300]. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN
vi C || Năm 2025, cả nước có [4.100] {s}, trong đó Hà Nội [1.300], TP.HCM [1.600]. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN || M 1600 count eq actual 2025 VN-SG
vi C || Năm 2025, cả nước có [4.100] {s}, nhiều nhất là TP.HCM ([1.600]) và Hà Nội ([1.300]). || M 4100 count eq actual 2025 VN || M 1600 count eq actual 2025 VN-SG || M 1300 count eq actual 2025 VN-HN
vi C || Năm 2025, cả nước có [4.100] {s}, trong số đó [900] do phụ nữ lãnh đạo. || M 4100 count eq actual 2025 VN || - 900 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [4.100] {s}, trong đó có [900] mới thành lập. || M 4100 count eq actual 2025 VN || - 900 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [4.100] {s}. Trong số đó, [900] là mới. || M 4100 count eq actual 2025 VN || - 900 count eq actual 2025 VN
vi C || Năm 2025, cả nước có [4.100] {s}. Trong đó, Hà Nội có [1.300]. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN
vi C || Năm 2025, Hà Nội có [1.300] {s}, còn Đà Nẵng có [300]. || M 1300 count eq actual 2025 VN-HN || M 300 count eq actual 2025 VN-DN
vi C || Năm 2025, Hà Nội và Đà Nẵng lần lượt có [1.300] và [300] {s}. || M 1300 count eq actual 2025 VN-HN || M 300 count eq actual 2025 VN-DN
vi C || Năm 2025, Hà Nội dẫn đầu với [1.300] {s}, tiếp theo là Đà Nẵng với [300]. || M 1300 count eq actual 2025 VN-HN || M 300 count eq actual 2025 VN-DN
vi C || Năm 2025, số {s} của cả nước đạt [4.100], riêng Hà Nội là [1.300]. || M 4100 count eq actual 2025 VN || M 1300 count eq actual 2025 VN-HN
en P || In 2025 {s} was [48%] in Ha Noi and [32%] in Da Nang. || M 48 percent eq actual 2025 VN-HN || M 32 percent eq actual 2025 VN-DN
en P || In 2025 {s} in Ha Noi and Da Nang was [48%] and [32%], respectively. || M 48 percent eq actual 2025 VN-HN || M 32 percent eq actual 2025 VN-DN
en P || In 2025 {s} was [28%] nationwide, but [48%] in Ha Noi. || M 28 percent eq actual 2025 VN || M 48 percent eq actual 2025 VN-HN
en P || In 2025 {s} was [28%]; in Ha Noi, it was [48%]. || M 28 percent eq actual 2025 VN || M 48 percent eq actual 2025 VN-HN
en P || In 2025 {s} was [28%], ranging from [12%] in Lai Chau to [48%] in Ha Noi. || M 28 percent eq actual 2025 VN || M 12 percent eq actual 2025 VN-xx || M 48 percent eq actual 2025 VN-HN
en P || In 2025 {s} was highest in Ha Noi ([48%]) and Da Nang ([42%]). || M 48 percent eq actual 2025 VN-HN || M 42 percent eq actual 2025 VN-DN
en P || In Ha Noi {s} stood at [48%] in 2025, against [28%] for the country as a whole. || M 48 percent eq actual 2025 VN-HN || M 28 percent eq actual 2025 VN
en P || In Ha Noi {s} stood at [48%] in 2025, above the national average of [28%]. || M 48 percent eq actual 2025 VN-HN || M 28 percent eq actual 2025 VN
en P || Ha Noi's [48%] was the highest in 2025 for {s}. || M 48 percent eq actual 2025 VN-HN
vi P || Năm 2025, {s} ở Hà Nội là [48%] và ở Đà Nẵng là [32%]. || M 48 percent eq actual 2025 VN-HN || M 32 percent eq actual 2025 VN-DN
vi P || Năm 2025, {s} của Hà Nội và Đà Nẵng lần lượt là [48%] và [32%]. || M 48 percent eq actual 2025 VN-HN || M 32 percent eq actual 2025 VN-DN
vi P || Năm 2025, {s} cả nước đạt [28%], trong khi Hà Nội đạt [48%]. || M 28 percent eq actual 2025 VN || M 48 percent eq actual 2025 VN-HN
vi P || Năm 2025, {s} đạt [28%]; riêng Hà Nội đạt [48%]. || M 28 percent eq actual 2025 VN || M 48 percent eq actual 2025 VN-HN
vi P || Năm 2025, {s} cao nhất ở Hà Nội ([48%]) và Đà Nẵng ([42%]). || M 48 percent eq actual 2025 VN-HN || M 42 percent eq actual 2025 VN-DN
vi P || Năm 2025, {s} tại Hà Nội đạt [48%], cao hơn mức bình quân cả nước ([28%]). || M 48 percent eq actual 2025 VN-HN || M 28 percent eq actual 2025 VN
vi P || Năm 2025, {s} tại Hà Nội đạt [48%], cao hơn mức [28%] của cả nước. || M 48 percent eq actual 2025 VN-HN || M 28 percent eq actual 2025 VN
vi P || Năm 2025, Hà Nội có {s} cao nhất với [48%], thấp nhất là Lai Châu với [12%]. || M 48 percent eq actual 2025 VN-HN || M 12 percent eq actual 2025 VN-xx
vi P || Năm 2025, {s} dao động từ [12%] ở Lai Châu đến [48%] ở Hà Nội. || M 12 percent eq actual 2025 VN-xx || M 48 percent eq actual 2025 VN-HN
en R || In 2025 {s} was [$198 billion], of which Ha Noi accounted for [$40 billion]. || M 198000000000 usd eq actual 2025 VN || M 40000000000 usd eq actual 2025 VN-HN
vi R || Năm 2025, {s} đạt [198 tỷ USD], trong đó Hà Nội đạt [40 tỷ USD]. || M 198000000000 usd eq actual 2025 VN || M 40000000000 usd eq actual 2025 VN-HN
vi R || Năm 2025, {s} đạt [198 tỷ USD], trong đó Hà Nội chiếm [40 tỷ USD]. || M 198000000000 usd eq actual 2025 VN || M 40000000000 usd eq actual 2025 VN-HN
"""


@pytest.mark.parametrize("row", rows(_COUNTRIES), ids=lambda row: " ".join(row[:2]))
def test_figures_of_several_countries_are_told_apart(figures_of: Reader, row: Row) -> None:
    assert not misread(figures_of, row)


@pytest.mark.parametrize("row", rows(_PROVINCES), ids=lambda row: " ".join(row[:2]))
def test_figures_of_the_country_and_its_provinces_are_told_apart(figures_of: Reader, row: Row) -> None:
    assert not misread(figures_of, row)


#: Language, text, and which of its figures are of no metric.
PARTS = [
    ("en", "Viet Nam had 4,100 digital technology enterprises in 2025, of which 1,300 were led by women.", "1,300"),
    ("en", "Viet Nam had 4,100 digital technology enterprises in 2025, including 1,300 from Japan.", "1,300"),
    ("en", "Viet Nam had 4,100 digital technology enterprises in 2025. Of them, 900 work on AI.", "900"),
    ("en", "The digital economy was worth $198 billion in 2025, of which software made up $21 billion.", "$21 billion"),
    ("vi", "Năm 2025 có 906 nhiệm vụ theo Nghị quyết 57, trong đó Bộ Y tế có 29 nhiệm vụ.", "29 nhiệm vụ"),
    ("vi", "Cả nước có 4.100 doanh nghiệp công nghệ số, trong đó 1.200 doanh nghiệp có vốn nước ngoài.", "1.200"),
    ("vi", "Năm 2025, kinh tế số đạt 198 tỷ USD, trong đó FDI chiếm 40 tỷ USD.", "40 tỷ USD"),
    ("vi", "Cả nước có 4.100 doanh nghiệp công nghệ số. Trong số đó, 900 làm về AI.", "900"),
]


@pytest.mark.parametrize(("lang", "text", "part"), PARTS)
def test_a_part_told_by_what_it_is_has_no_metric(figures_of: Reader, lang: str, text: str, part: str) -> None:
    first, second = figures_of(text, lang)
    assert first.metric is not None
    assert second.quote.startswith(part)
    assert second.metric is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Viet Nam produced 11.4% of Singapore's level."),
        ("vi", "Năng suất lao động của Việt Nam chỉ bằng 11,4% của Singapore."),
        ("vi", "Năng suất lao động của Việt Nam năm 2025 bằng 26% so với mức của Malaysia."),
        ("en", "The world's 500 largest firms spent $4 billion in Viet Nam in 2025."),
    ],
)
def test_what_is_told_of_a_level_elsewhere_is_of_viet_nam(figures_of: Reader, lang: str, text: str) -> None:
    assert figures_of(text, lang)[-1].geo == "VN"


def test_ranks_of_two_cities_go_on_with_the_index_told_before(figures_of: Reader) -> None:
    text = (
        "In the Global Startup Ecosystem Index 2025 Viet Nam came 55th. Ho Chi Minh City was 110th and Da Nang 766th."
    )
    assert {figure.metric for figure in figures_of(text)} == {"startup_ecosystem_rank"}
