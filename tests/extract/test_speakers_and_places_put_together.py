"""Who says a figure and of what place it is, in every wording: bodies, places and turns put together from tables."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

DAY = date(2026, 2, 18)
SAID = "the digital economy made up 18.7 per cent of GDP in 2025"
SAID_VI = "kinh tế số chiếm 18,7% GDP năm 2025"
BODIES = {
    "the Ministry of Science and Technology": "Ministry of Science and Technology",
    "the National Statistics Office": "National Statistics Office",
    "the World Bank": "World Bank",
    "the Ministry of Finance": "Ministry of Finance",
}
BODIES_VI = {
    "Bộ Khoa học và Công nghệ": "Ministry of Science and Technology",
    "Cục Thống kê": "National Statistics Office",
    "Ngân hàng Thế giới": "World Bank",
    "Bộ Tài chính": "Ministry of Finance",
    "VINASA": "VINASA",
}
PLACES = {
    "Hanoi": "VN-HN",
    "Ho Chi Minh City": "VN-SG",
    "Da Nang": "VN-DN",
    "Quang Ninh": "VN-xx",
    "Bac Ninh": "VN-xx",
}
PLACES_VI = {
    "Hà Nội": "VN-HN",
    "TP.HCM": "VN-SG",
    "Đà Nẵng": "VN-DN",
    "Quảng Ninh": "VN-xx",
    "Bắc Ninh": "VN-xx",
}
SAYS = """
{B} said {S}.
{S}, {b} said.
{S}, according to {b}.
According to {b}, {S}.
Data from {b} show that {S}.
{B}'s data show that {S}.
Figures from {b} put it plainly: {S}.
{B} reported that {S}.
{B} announced that {S}.
{B} estimates that {S}.
{S}, {b} reported on Monday.
A report by {b} says {S}.
A report from {b} shows {S}.
The report of {b} says that {S}.
In its report, {b} says {S}.
{S}, the latest report of {b} shows.
{S}, as reported by {b}.
{S}, {b} noted.
As {b} noted, {S}.
{B} noted that {S}.
{B} confirmed on Monday that {S}.
Citing {b}, the paper says {S}.
{S}, citing {b}.
Statistics of {b} reveal that {S}.
{S}, by the count of {b}.
{B} calculates that {S}.
{B} puts the digital economy at 18.7 per cent of GDP in 2025.
By {b}'s reckoning, {S}.
{S}, says {b}.
"{S}," {b} said in a statement.
In a statement, {b} said {S}.
A spokesman for {b} said {S}.
An official of {b} said {S}.
{S}, an official at {b} said.
{B} has published new data: {S}.
New figures by {b} show {S}.
{B} found that {S}.
A survey by {b} found that {S}.
"""
SAYS_VI = """
{b} cho biết {S}.
Theo {b}, {S}.
{S}, theo {b}.
Số liệu của {b} cho thấy {S}.
Báo cáo của {b} cho thấy {S}.
{b} công bố {S}.
{b} thông tin {S}.
{b} ước tính {S}.
Theo số liệu của {b}, {S}.
Theo báo cáo của {b}, {S}.
Theo thống kê của {b}, {S}.
{S}, {b} cho hay.
{b} khẳng định {S}.
Tại báo cáo mới công bố, {b} cho biết {S}.
Trong báo cáo mới, {b} nêu rõ {S}.
Đại diện {b} cho biết {S}.
Lãnh đạo {b} cho biết {S}.
Thống kê của {b} cho thấy {S}.
Dữ liệu từ {b} cho thấy {S}.
{b} ghi nhận {S}.
{b} vừa công bố số liệu: {S}.
Theo công bố của {b}, {S}.
Dẫn số liệu của {b}, báo cho biết {S}.
Theo đánh giá của {b}, {S}.
Theo tính toán của {b}, {S}.
{b} nhận định {S}.
Khảo sát của {b} cho thấy {S}.
Kết quả khảo sát do {b} thực hiện cho thấy {S}.
Con số do {b} đưa ra: {S}.
{S}, đại diện {b} nói.
"""
OF_A_PLACE = """
In {p}, the digital economy made up 22 per cent of GRDP in 2025.
The digital economy made up 22 per cent of {p}'s GRDP in 2025.
{p}'s digital economy made up 22 per cent of GRDP in 2025.
{p} had 2,300 5G base stations at the end of 2025.
In {p}, 5G covered 92 per cent of the population in 2025.
The number of 5G stations in {p} reached 2,300 in 2025.
There are 2,300 5G stations in {p}.
{p} counted 320 digital technology enterprises in 2025.
{p} recorded a digital economy worth 22 per cent of its GRDP in 2025.
For {p}, the digital economy made up 22 per cent of GRDP in 2025.
The authorities of {p} said the digital economy made up 22 per cent of GRDP in 2025.
The {p} People's Committee said 5G covered 92 per cent of the population in 2025.
{p}'s Department of Science and Technology reported 2,300 5G stations.
By the end of 2025, {p} was home to 320 digital technology enterprises.
Of {p}'s residents, 92 per cent had 5G in 2025.
The share of the digital economy in {p} rose to 22 per cent of GRDP in 2025.
{p}, meanwhile, had 2,300 5G stations in 2025.
Across {p}, 2,300 5G stations were in operation in 2025.
{p} leads with 2,300 5G stations.
5G reached 92 per cent of people in {p} in 2025.
{p} spent 2.4 per cent of its budget on science in 2025.
"""
OF_A_PLACE_VI = """
Năm 2025, kinh tế số của {p} chiếm 22% GRDP.
Tại {p}, kinh tế số chiếm 22% GRDP năm 2025.
Kinh tế số đóng góp 22% GRDP {p} năm 2025.
{p} có 2.300 trạm 5G vào cuối năm 2025.
Ở {p}, 5G phủ sóng 92% dân số năm 2025.
Tỷ lệ hồ sơ trực tuyến của {p} đạt 88% năm 2025.
Số trạm 5G tại {p} đạt 2.300 trạm năm 2025.
Trên địa bàn {p} có 2.300 trạm 5G.
{p} ghi nhận 320 doanh nghiệp công nghệ số năm 2025.
UBND {p} cho biết kinh tế số chiếm 22% GRDP năm 2025.
Sở Khoa học và Công nghệ {p} cho biết 5G phủ 92% dân số năm 2025.
Đến cuối năm 2025, toàn {p} có 320 doanh nghiệp công nghệ số.
{p} dẫn đầu với 2.300 trạm 5G.
Riêng {p} có 2.300 trạm 5G.
Với {p}, tỷ trọng kinh tế số đạt 22% GRDP năm 2025.
Người dân {p} nộp trực tuyến 88% hồ sơ năm 2025.
{p} dành 2,4% tổng chi ngân sách cho khoa học năm 2025.
Năm 2025, {p} đạt 92% dân số được phủ sóng 5G.
Kinh tế số chiếm 22% GRDP của {p} năm 2025.
Chính quyền {p} cho biết 88% hồ sơ được nộp trực tuyến.
"""
OF_THE_NATION = """
In Viet Nam, the digital economy made up 18 per cent of GDP in 2025.
Nationwide, 5G covered 92 per cent of the population in 2025.
Across the country, 5G covered 92 per cent of the population in 2025.
At a meeting in Hanoi, the ministry said 5G covered 92 per cent of the population in 2025.
Speaking in Da Nang, the minister said 5G covered 92 per cent of the population in 2025.
The ministry, based in Hanoi, counted 74,000 digital technology enterprises.
HANOI - 5G covered 92 per cent of the population in 2025.
Hanoi (VNA) - The digital economy made up 18 per cent of GDP in 2025.
A conference held in Ho Chi Minh City heard that the digital economy made up 18 per cent of GDP in 2025.
From Lao Cai to Ca Mau, 5G covered 92 per cent of the population in 2025.
At the Hanoi conference, experts said R&D spending was 0.5 per cent of GDP.
"""
OF_THE_NATION_VI = """
Cả nước có 74.000 doanh nghiệp công nghệ số.
Tại hội nghị ở Hà Nội, Bộ cho biết 5G phủ sóng 92% dân số.
Phát biểu tại Đà Nẵng, Bộ trưởng cho biết kinh tế số chiếm 18% GDP.
Trên toàn quốc, 5G phủ sóng 92% dân số.
Chiều 5/1, tại Hà Nội, Bộ công bố kinh tế số chiếm 18% GDP năm 2025.
Hội thảo tổ chức tại TP.HCM cho biết chi R&D bằng 0,5% GDP.
Từ Lào Cai đến Cà Mau, 5G đã phủ sóng 92% dân số.
Ngày 5/1, tại Hà Nội, Cục Thống kê công bố kinh tế số chiếm 18% GDP năm 2025.
Từ Hà Nội đến TP.HCM, 5G đã phủ sóng 92% dân số.
"""
OF_THE_REGION = """
Southeast Asia's digital economy grew 15 per cent in 2025.
In Southeast Asia, the digital economy grew 15 per cent in 2025.
The digital economy in Southeast Asia grew 15 per cent in 2025.
The digital economy grew 15 per cent in ASEAN in 2025.
The digital economy grew 15 per cent across Southeast Asia in 2025.
Kinh tế số tăng 15% ở Đông Nam Á năm 2025.
Ở Đông Nam Á, kinh tế số tăng 15% năm 2025.
"""


def lines(table: str) -> list[str]:
    return table.strip().splitlines()


def opened(text: str) -> str:
    return text[0].upper() + text[1:]


@pytest.mark.parametrize("turn", lines(SAYS))
def test_who_says_it_is_known_however_it_is_put(figures_of: Reader, turn: str) -> None:
    wrong = []
    for body, name in BODIES.items():
        text = opened(turn.format(b=body, B=opened(body), S=SAID))
        if [figure.claimant for figure in figures_of(text, "en", day=DAY)] != [name]:
            wrong.append(text)
    assert wrong == []


@pytest.mark.parametrize("turn", lines(SAYS_VI))
def test_who_says_it_is_known_in_vietnamese(figures_of: Reader, turn: str) -> None:
    wrong = []
    for body, name in BODIES_VI.items():
        text = opened(turn.format(b=body, S=SAID_VI))
        if [figure.claimant for figure in figures_of(text, "vi", day=DAY)] != [name]:
            wrong.append(text)
    assert wrong == []


@pytest.mark.parametrize(
    ("lang", "places", "turn"),
    [("en", PLACES, turn) for turn in lines(OF_A_PLACE)] + [("vi", PLACES_VI, turn) for turn in lines(OF_A_PLACE_VI)],
)
def test_a_figure_is_of_its_place_however_it_is_put(
    figures_of: Reader, lang: str, places: dict[str, str], turn: str
) -> None:
    wrong = []
    for place, code in places.items():
        text = turn.format(p=place)
        if {figure.geo for figure in figures_of(text, lang, day=DAY)} != {code}:
            wrong.append(text)
    assert wrong == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", text) for text in lines(OF_THE_NATION)] + [("vi", text) for text in lines(OF_THE_NATION_VI)],
)
def test_where_it_was_told_is_not_whose_it_is(figures_of: Reader, lang: str, text: str) -> None:
    assert {figure.geo for figure in figures_of(text, lang, day=DAY)} == {"VN"}


@pytest.mark.parametrize("text", lines(OF_THE_REGION))
def test_what_is_of_the_region_is_not_the_nation_s(figures_of: Reader, text: str) -> None:
    lang = "en" if text.isascii() else "vi"
    assert [figure.geo for figure in figures_of(text, lang, day=DAY)] == ["ASEAN"]
