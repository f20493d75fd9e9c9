"""Turns of phrase that name another place, kind, time or metric than the words beside a figure seem to."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import field_read, misread, rows

_MARK = re.compile(r"\[([^\]]+)\]\(([^)]*)\)")
_PLACES = """
en | A Hanoi-based brokerage expects GDP growth of [7.5 percent](VN) this year.
en | Singapore-based funds led [a third](VN) of the rounds in 2025.
en | The e-commerce market, as tracked by FPT, turned over [VND103 trillion](VN) in 2025.
en | Thai start-ups raised [$280 million](TH) in 2024.
en | Japanese companies raised their investment in Vietnam to [$5 billion](VN).
en | The survey covers [193 Member States](WORLD).
en | The adviser borrowed the idea from Malaysia, where the state pays a grant of [$40,000](MY).
en | Vietnam reached [140 Mbps](VN). // Mobile speed in Hanoi was [150 Mbps](VN-HN). The ministry wants [80 Mbps](VN) in every province.
vi | Việt Nam đạt [140 Mbps](VN). // Tốc độ tải xuống di động tại Hà Nội đạt [150 Mbps](VN-HN). Bộ đặt chỉ tiêu ở mọi tỉnh phải đạt [80 Mbps](VN).
vi | Việt Nam đạt [140 Mbps](VN), kém Malaysia, nơi tốc độ đạt [190 Mbps](MY).
"""
_METRICS = """
en | Vietnam ranks [44th](gii_rank) in the Global Innovation Index. Another table, the Network Readiness Index (NRI), puts Vietnam at [45th of 133](-).
en | Vietnam ranks [44th](gii_rank) in the Global Innovation Index. Another index, the EGDI, puts Vietnam [71st](egov_rank).
en | Vietnam ranks [44th](gii_rank) in the Global Innovation Index. The Henley Passport Index puts it at [90th](-).
vi | Việt Nam đứng [thứ 44](gii_rank) về GII. Một bảng xếp hạng khác, Chỉ số Sẵn sàng mạng lưới (NRI), xếp Việt Nam [hạng 45/133](-).
vi | Việt Nam đứng [thứ 44](gii_rank) về GII. Chỉ số Đổi mới sáng tạo toàn cầu năm 2024 xếp Việt Nam [thứ 44](gii_rank).
en | The country has [74,000](digital_enterprises) digital technology enterprises. About [1,200](-) enterprises closed last year.
vi | Cả nước có [74.000](digital_enterprises) doanh nghiệp công nghệ số. Trong năm, [1.200](-) doanh nghiệp đã giải thể.
en | The province received [91 percent](online_filing_share) of its dossiers online. Only [28 percent](-) of them were submitted by citizens themselves.
en | Mobile download speed was [34 Mbps](mobile_speed) and fixed broadband speed [61 Mbps](broadband_speed). The two figures are now [187](mobile_speed) and [294 Mbps](broadband_speed).
en | Fixed broadband speed was [61 Mbps](broadband_speed) and mobile speed [34 Mbps](mobile_speed). These numbers rose to [294 Mbps](broadband_speed) and [187 Mbps](mobile_speed).
en | Vietnam had [8.4](researcher_density) researchers per 10,000 people in 2024. The goal of [12](researcher_density) by 2030 is far away.
en | Thailand had [25](researcher_density) researchers per 10,000 people in 2023; Vietnam, in the same year, [8.6](researcher_density).
vi | Ta có [7,8 người](researcher_density) trên một vạn dân làm nghiên cứu. Muốn lên [12 người](researcher_density) vào năm 2030 thì phải cố gắng.
en | Vietnam stood [44th](gii_rank) in the Global Innovation Index, [one notch](gii_rank) lower than before.
vi | Với [285 triệu](-) dân, Indonesia là thị trường lớn.
"""
#: As `misread` reads them.
_KINDS_AND_TIMES = """
en 2025-07-18 | Revenue was adjusted from [$150 billion](e) (an estimate) to [$152.6 billion](a).
vi 2025-07-18 | Doanh thu được điều chỉnh từ [150 tỷ USD](e) (số ước tính) lên [152,6 tỷ USD](a).
en 2025-07-18 | GDP growth was [8 percent](e) (estimated) in 2025 and [7.1 percent](a 2024) in 2024.
en 2025-07-18 | FPT is sticking to its 2025 plan of [VND75 trillion](t 2025) in revenue.
en 2025-07-18 | The company signed [20 contracts](a) of [at least $5 million](h -) each this year.
en 2025-07-18 | If [less than 70 percent](h) of the fund is used, the firm must pay tax.
vi 2025-07-18 | Nếu sử dụng [chưa đến 70%](h) số đã trích thì phải nộp thuế.
en 2025-07-18 | If growth [exceeds 10 percent](a), the economy will be larger.
vi 2025-07-18 | Báo cáo dự phóng đến năm 2030 kinh tế số Việt Nam đạt [90 tỷ USD](f 2030).
en 2025-07-18 | The association asked the Government to cut the approval time to [30 days](t) from [90 days](a) at present.
vi 2025-07-18 | Hiệp hội đề nghị Chính phủ rút ngắn thời gian phê duyệt xuống [30 ngày](t), từ mức [90 ngày](a) hiện nay.
en 2025-07-18 | The office corrected GDP growth for 2024 from [7.09 percent](a 2024) to [7.1 percent](a 2024).
vi 2025-07-18 | Tăng trưởng GDP năm 2024 được điều chỉnh từ [7,09%](a 2024) lên [7,1%](a 2024).
vi 2025-07-18 | Năm 2024, lương cơ sở được điều chỉnh từ [1,8 triệu đồng](a -) lên [2,34 triệu đồng](a 2024).
en 2025-07-18 | 5G covered [91 percent](a 2024-09) of the population as at Sept 30.
en 2026-02-18 | It was [80 percent](a 2025-12) in Dec. 2025.
en 2025-11-18 | About [80,000 shops](a 2025-Q3) that were active in the third quarter of 2024 made no sale in the third quarter of 2025.
en 2025-07-18 | Spending of [1 percent](a -) of GDP on R&D is too low for a country that must be rich by 2045.
vi 2025-07-18 | Mức chi [0,5%](a -) GDP cho nghiên cứu là quá thấp với một nước muốn giàu vào năm 2045.
"""


@pytest.mark.parametrize("row", _PLACES.strip().splitlines())
def test_a_place_that_is_only_named_beside_a_figure_is_not_its_own(figures_of: Reader, row: str) -> None:
    lang, _, marked = row.partition(" | ")
    read, meant = field_read(figures_of, lang, "", marked.replace(" // ", "\n\n"), mark=_MARK, field="geo")
    assert read == meant


@pytest.mark.parametrize("row", _METRICS.strip().splitlines())
def test_a_figure_speaks_of_what_its_turn_of_phrase_goes_back_to(figures_of: Reader, row: str) -> None:
    lang, _, marked = row.partition(" | ")
    read, meant = field_read(figures_of, lang, "", marked, mark=_MARK, field="metric")
    assert read == meant


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_KINDS_AND_TIMES))
def test_kinds_and_times_are_told_of_one_figure_and_not_of_those_beside_it(
    figures_of: Reader, lang: str, day: date, marked: str
) -> None:
    assert misread(figures_of, lang, day, marked) == []


@pytest.mark.parametrize(
    "paper", ["Chỉ số Sức mạnh mềm", "Bảng xếp hạng QS", "Khảo sát Doanh nghiệp", "Báo cáo Thương mại điện tử"]
)
def test_a_paper_is_no_body_that_says_something(figures_of: Reader, paper: str) -> None:
    (figure,) = figures_of(f"Theo {paper}, tỷ lệ này đạt 30%.", "vi")
    assert figure.claimant not in {paper.split()[0], paper}


def test_a_board_is_no_currency(figures_of: Reader) -> None:
    assert figures_of("Một bảng so sánh cho thấy Việt Nam tiến bộ.", "vi") == ()
    assert [str(f.quantity.value) for f in figures_of("Anh tài trợ 5 triệu bảng cho dự án.", "vi")] == ["5000000"]
