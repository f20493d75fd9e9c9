"""Which place a figure speaks about."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest

from monitor.extract import Lexicon
from monitor.extract.place.spot import Kind, Trail
from monitor.extract.prefilter.line import line_of, plain
from monitor.extract.prefilter.names import PLACE, NameIndex
from tests.extract.conftest import Reader

PLACES = tomllib.loads((Path(__file__).resolve().parents[2] / "config" / "places.toml").read_text(encoding="utf-8"))


def places(figures_of: Reader, text: str, lang: str, title: str = "") -> list[str]:
    return [f.geo_name or f.geo for f in figures_of(text, lang, title=title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Viet Nam had 80,052 digital technology enterprises in 2025.", ["VN"]),
        ("5G coverage in Da Nang had reached 97.4 per cent of the population.", ["VN-DN"]),
        ("In Hai Phong, 5G covered 95.1 per cent of people, against 90.2 per cent nationwide.", ["Hải Phòng", "VN"]),
        ("Bac Ninh (46.3 per cent), Thai Nguyen (29.5 per cent) and Hanoi (17.3 per cent) led the table.", ["Bắc Ninh", "Thái Nguyên", "VN-HN"]),
        ("Hanoi and Ho Chi Minh City posted 17.34 per cent and 13.43 per cent, respectively.", ["VN-HN", "VN-SG"]),
        ("The digital economy made up 14 per cent of GDP in 2025, a forum in Da Nang was told.", ["VN"]),
        ("Hanoi (VNA) - The digital economy made up 14 per cent of GDP in 2025.", ["VN"]),
        ("At a seminar in Can Tho, officials said that 14 per cent of firms use AI.", ["VN"]),
        ("Viettel has 22,758 5G stations, while the whole country has 35,000 stations.", ["Viettel", "VN"]),
        ("Viettel, VNPT and MobiFone plan 20,000, 15,000 and 10,000 stations, respectively.", ["Viettel", "VNPT", "MobiFone"]),
        ("R&D spending is 0.5% of GDP, far below leaders like Israel (5.8%) and South Korea (4.9%).", ["VN", "IL", "KR"]),
        ("Viet Nam spends 0.5% of GDP on R&D, while China spends 2.7% of GDP.", ["VN", "CN"]),
        ("The world average is 2% of GDP.", ["WORLD"]),
        ("Viet Nam ranked 44th globally, behind Singapore and Malaysia.", ["VN"]),
        ("The index covers 139 economies.", ["WORLD"]),
        ("Viet Nam has signed science agreements with 70 countries.", ["VN"]),
        ("Samsung has invested US$22.4 billion in Viet Nam.", ["Samsung"]),
        ("Sao Mai Technology Group employs 1,200 engineers.", ["Sao Mai Technology Group"]),
        ("According to the World Bank, productivity grew by 5.3 per cent in Viet Nam.", ["VN"]),
        ("Revenue reached US$152 billion, said Nguyen Van Hue, a lecturer at Duy Tan University.", ["VN"]),
        ("HCMC's digital economy made up 22 per cent of GRDP in 2024.", ["VN-SG"]),
        ("Viet Nam, a base for Samsung Electronics and Intel, had a gross domestic product of $514 billion.", ["VN"]),
        ("NVIDIA and Samsung run research centres in Ha Noi, the latter with a staff of around 2,500.", ["NVIDIA, Samsung"]),
        ("Amkor, which opened its plant in Bac Ninh two years ago, has raised its investment to $1.6 billion.", ["Amkor"]),
        ("Amkor Technology Vietnam exported $1.2 billion worth of chips, and Samsung Bac Ninh $30 billion.", ["Amkor", "Samsung"]),
        ("Let me give you my own institute: we have 37 staff.", ["ORG"]),
        ("One operator alone is adding close to 600 stations a week.", ["ORG"]),
        ("Hanoi handled 94.3% of files online, far better than the national average of 56.7%.", ["VN-HN", "VN"]),
        ("Viet Nam kept 44th place, while Sweden, Finland and Denmark were 2nd, 7th and 9th.", ["VN", "SE", "FI", "DK"]),
        ("Can Tho University has 60 laboratories.\n\nThe university employs 1,200 lecturers.", ["Can Tho University", "Can Tho University"]),
        ("Quảng Ninh has put 98 per cent of its procedures online.", ["Quảng Ninh"]),
    ],
)  # fmt: skip
def test_an_english_figure_has_the_place_of_its_clause(figures_of: Reader, text: str, expected: list[str]) -> None:
    assert places(figures_of, text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cả nước có 80.052 doanh nghiệp công nghệ số.", ["VN"]),
        ("Phủ sóng 5G tại Hải Phòng đạt 95,1% dân số.", ["Hải Phòng"]),
        ("Mạng 5G của Viettel phủ sóng 70% dân số, còn cả nước đạt 59%.", ["Viettel", "VN"]),
        ("Bắc Ninh đạt 46,3% GRDP, tiếp đến là Thái Nguyên 29,53% và Phú Thọ 22,71%.", ["Bắc Ninh", "Thái Nguyên", "Phú Thọ"]),
        ("Hà Nội và TP.HCM lần lượt đạt 17,34% và 13,43%.", ["VN-HN", "VN-SG"]),
        ("Tại hội thảo ở Đà Nẵng, diễn giả cho biết kinh tế số chiếm 14% GDP.", ["VN"]),
        ("Theo Sở Khoa học và Công nghệ Đồng Nai, địa phương có 320 doanh nghiệp công nghệ số.", ["Đồng Nai"]),
        ("Hiện Israel chi 5,8% GDP cho R&D, Hàn Quốc 4,9%, Mỹ 3,5%.", ["IL", "KR", "US"]),
        ("Năm 2024 nước này chi 2,68% GDP cho R&D.", ["XX"]),
        ("Mức trung bình thế giới là 2% GDP.", ["WORLD"]),
        ("Việt Nam đứng thứ 44 thế giới, thứ 3 ASEAN.", ["VN", "VN"]),
        ("Kinh tế số của ASEAN có thể đạt 2.000 tỷ USD vào năm 2030.", ["ASEAN"]),
        ("Tập đoàn Sao Mai có 1.200 kỹ sư.", ["Tập đoàn Sao Mai"]),
        ("GDP bình quân đạt 8.500 đô la Mỹ vào năm 2030.", ["VN"]),
        ("Diễn biến mới cho thấy kinh tế số tăng 12% trong năm 2025.", ["VN"]),
        ("Anh Nguyễn Văn Hà cho biết doanh thu tăng 12%.", ["VN"]),
        ("Mưa lớn làm 225 nhà bị ngập nước.", ["VN"]),
    ],
)  # fmt: skip
def test_a_vietnamese_figure_has_the_place_of_its_clause(figures_of: Reader, text: str, expected: list[str]) -> None:
    assert places(figures_of, text, "vi") == expected


@pytest.mark.parametrize(
    ("lang", "title", "text", "expected"),
    [
        ("en", "Da Nang sets higher goals", "Da Nang has adopted its own plan.\n\nBy 2030 the digital economy is to make up 35 per cent of GRDP.\n\nNationwide, the goal is 30 per cent.", ["VN-DN", "VN"]),
        ("en", "Da Nang sets higher goals", "Da Nang has adopted its own plan.\n\nThe city's start-ups number 320.", ["VN-DN"]),
        ("vi", "Cần Thơ đẩy mạnh chuyển đổi số", "Cần Thơ vừa công bố kế hoạch.\n\nĐến năm 2030, kinh tế số của thành phố chiếm 30% GRDP.\n\nCả nước phải đạt 30% GDP.", ["Cần Thơ", "VN"]),
        ("vi", "Nghệ An dẫn đầu", "Tỉnh Nghệ An họp phiên thường kỳ.\n\nToàn tỉnh có 1.861 cơ sở giáo dục.", ["Nghệ An"]),
        ("vi", "Kinh tế số: Bắc Ninh đứng đầu", "Theo Cục Thống kê, kinh tế số chiếm 14,02% GDP năm 2025.", ["VN"]),
        ("en", "Viettel goes past its pledge", "Viettel has kept its promise.\n\nThe licence bound it to build 20,000 stations.\n\nThe national picture has changed: there are more than 35,000 stations.", ["Viettel", "VN"]),
        ("en", "Republic of Korea plans record budget", "The Republic of Korea will spend more.\n\nSpending on AI will reach 10.1 trillion won.\n\nThe country ranked fourth in the Global Innovation Index.", ["KR", "KR"]),
        ("en", "Chip laboratory opens in Can Tho", "Can Tho University has opened a laboratory.\n\nThe programme will take 120 students.", ["Can Tho University"]),
        ("en", "Chipmaker doubles its workforce", "Hana Micron, a South Korean chipmaker, is growing.\n\nThe output rose by 40%.", ["Hana Micron"]),
        ("en", "Provincial committee reviews the resolution", "Lam Dong has reviewed its work.\n\nOn the whole area there are 611 stations.", ["Lâm Đồng"]),
        ("en", "Forum on AI in Hue", "A forum on AI took place in Hue on Monday.\n\nThe digital economy made up 14 per cent of GDP.", ["VN"]),
        ("en", "Song Thao Digital books record profit", "Song Thao Digital Technology Corp. (HoSE: STD) posted a profit of VND812 billion last year.\n\nSTD plans an overseas revenue of VND5 trillion.", ["Song Thao Digital Technology Corp", "Song Thao Digital"]),
        ("vi", "Sóng lên bản xa", "Con đường nhựa chạy thêm 54 km thì hết. Anh Phương hạ ga, chỉ tay lên núi.\n\nNậm Khao có 87 hộ.\n\nTrước kia ông Páo phải trèo lên đá gọi điện. Cây cột dựng hồi tháng 5.\n\nÔng nói bây giờ tiện hơn. Cả bản đều vui.\n\nCuối tháng 10, Lai Châu có 163 trạm 5G.", ["Lai Châu", "Lai Châu", "Lai Châu"]),
    ],
)  # fmt: skip
def test_title_and_lead_govern_what_names_no_place(
    figures_of: Reader, lang: str, title: str, text: str, expected: list[str]
) -> None:
    assert places(figures_of, text, lang, title) == expected


@pytest.mark.parametrize("spelling", ["Bắc Ninh", "Bac Ninh", "BẮC NINH", unicodedata.normalize("NFD", "Bắc Ninh")])
def test_both_spellings_of_a_province_are_one_name(figures_of: Reader, spelling: str) -> None:
    assert places(figures_of, f"5G covered 88.6 per cent of people in {spelling}.", "en") == ["Bắc Ninh"]


def test_all_old_and_present_provinces_are_known_by_every_spelling(shipped: Lexicon) -> None:
    entries = PLACES["provinces"]
    present = [e for e in entries if "ended" not in e]
    assert (len(entries), len(present)) == (63, 34)
    for entry in entries:
        for name in (entry["name"], plain(entry["name"]), *entry.get("aliases", ())):
            spots = shipped.surround.atlas.spots(line_of(f"Tại {name}, số này là"), Trail())
            assert [s.code for s in spots if s.kind is Kind.PROVINCE] == [entry.get("code", "VN-xx")], name


def test_a_merged_province_has_the_day_from_which_its_name_means_more(shipped: Lexicon) -> None:
    changed = shipped.surround.atlas.changed
    assert changed["Bắc Ninh"] == changed["TP. Hồ Chí Minh"] == "2025-07-01"
    assert "Hà Nội" not in changed


def test_a_roll_prefers_the_longest_name_and_needs_whole_words() -> None:
    index = NameIndex()
    index.enter(PLACE, [("Hà Nam", "a"), ("Hà Nam Ninh", "b"), ("FPT", "c")])
    text = "Hà Nam Ninh, Ha Nam, hà nam, FPTX, FPT"
    assert [(text[start:end], key) for start, end, key in index.seen(line_of(text)).places] == [
        ("Hà Nam Ninh", "b"),
        ("Ha Nam", "a"),
        ("FPT", "c"),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("vi", "Hà Nội, ngày 3/8/2026 - Cả nước có 79.115 trạm 5G.", "VN"),
        ("vi", "TP.HCM, 3/8 - Cả nước có 79.115 trạm 5G.", "VN"),
        ("en", "HANOI, Aug 3, 2026 - Vietnam has 79,115 5G stations.", "VN"),
        ("en", "Da Nang, 3 August 2026 - The country has 79,115 5G stations.", "VN"),
        ("vi", "Hà Nội, ngày 3/8/2026 - Tập đoàn Viettel công bố doanh thu nửa đầu năm đạt 92.000 tỷ đồng.", "ORG"),
        ("vi", "Công ty CP Công nghệ Sao Bắc công bố lợi nhuận quý II đạt 120 tỷ đồng.", "ORG"),
        ("vi", "Metric công bố doanh thu thương mại điện tử quý II đạt 125 nghìn tỷ đồng.", "VN"),
    ],
)
def test_datelines_name_no_place_and_companies_tell_of_their_own_money(
    figures_of: Reader, lang: str, text: str, place: str
) -> None:
    assert [f.geo for f in figures_of(text, lang)] == [place]


@pytest.mark.parametrize("words", ["programme in Decision 844/QD-TTg", "support plan of the ministry", "portal"])
def test_a_programme_for_startups_is_no_company(figures_of: Reader, words: str) -> None:
    text = f"The start-up {words} sets a target of 8,000 innovative start-ups by 2030."
    assert [f.geo for f in figures_of(text)] == ["VN"]


def test_a_company_bears_its_name_without_what_describes_it(figures_of: Reader) -> None:
    (figure,) = figures_of("Bluewave, a drone maker, targets revenue of VND1.35 trillion this year.")
    assert (figure.geo, figure.geo_name) == ("ORG", "Bluewave")
