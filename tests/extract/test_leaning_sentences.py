"""What a sentence takes from the one before it, or from who places, bounds or reckons what it tells."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

TOLD = """
en 2026-07-08 | The firms took in [129 billion USD](e 2026-H1) between January and June, a preliminary tally released by the office on July 7 shows. The sum is [21 percent](e 2026-H1) larger than that of the same months of last year.
en 2026-07-08 | Sales came to [14 billion USD](e 2025) in 2025, a provisional count of the ministry showed.
vi 2026-07-08 | Doanh thu năm 2025 đạt [14 tỷ USD](e 2025), theo báo cáo thống kê ban đầu.
en 2026-07-08 | Sales came to [14 billion USD](a 2026-H1) in the opening half, [9 billion](a 2026-Q1) of it in the opening quarter.
en 2026-07-08 | In the opening six months of 2025 sales came to [14 billion USD](a 2025-H1).
en 2026-07-08 | Between January and June the firms took in [129 billion USD](a 2026-H1). Exports came to [96 billion USD](a 2026-H1) in the half-year.
en 2026-05-08 | In the first quarter [nine out of ten](a 2026-Q1) dossiers were filed online. Today [a quarter](a -) of communes have no staff. GRDP growth for the quarter was [11.6 percent](a 2026-Q1).
en 2026-05-08 | The plan contains [214 tasks](a). By the end of March, [97](a 2026-03) had been ticked off, whereas [six](a 2026-03) had slipped past their deadline.
en 2026-05-08 | The list has [40 projects](a). So far [12](a) have broken ground.
en 2026-05-08 | The list has [40 projects](a). By the end of 2025 the province had other cares.
en 2026-05-08 | WIPO had us [51st](a 2024 eq rank 51) in its 2024 edition. It put Viet Nam [44th](a 2025 eq rank 44), ahead of Thailand, in 2025.
en 2026-05-08 | The company had its third straight year of growth and kept Vietnam first in mind.
en 2026-05-08 | Outlays would have to multiply [more than sevenfold](t 2030 gt times 7) by 2030.
en 2026-05-08 | Traffic grew [twelvefold](a 2025 eq times 12) in 2025 and manifold before.
en 2026-05-08 | AI may add [as much as $79 billion](f 2030 lte) to output by 2030. A fund may hold [up to 49 per cent](h - lte) of a firm.
en 2026-05-08 | An office must answer [within two working days](h - lte other 2) of the filing.
en 2026-05-08 | Those of [over VND10 million](h - gt) each require a scan, as does any transfer that takes the day's [total past VND20 million](h - gt).
en 2026-05-08 | Exports took the [total past $400 billion](a 2025 gt) in 2025.
en 2026-05-08 | The number of deals, [143](a 2025 eq count 143) last year, has barely budged.
en 2026-10-06 | Over nine months, exports rose [12%](a 2026-M01/2026-M09).
en 2026-05-08 | The bill has [a ceiling of VND10 trillion](h - lte).
en 2026-05-08 | In 2025 we were [46th](a 2025). My group still shares [eight graphics cards](a -).
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(TOLD))
def test_time_kind_and_bound_come_from_what_a_sentence_leans_on(
    figures_of: Reader, lang: str, day: date, marked: str
) -> None:
    assert misread(figures_of, lang, day, marked) == []


@pytest.mark.parametrize(
    ("text", "metrics"),
    [
        ("The median mobile speed was 103.9 Mbps and the median fixed speed 287 Mbps.", ["mobile_speed", "broadband_speed"]),
        ("Mobile downloads ran at 103.9 Mbps. The average fixed download rate was 287 Mbps.", ["mobile_speed", "broadband_speed"]),
        ("Every year research spending falls short. Resolution 57 has set 2% of GDP for 2030.", ["rd_gdp_share"]),
        ("Thailand's outlays on research reached 1.2% of GDP in 2023.", ["rd_gdp_share"]),
        ("GRDP growth in the quarter was 11.6 percent. The conference confirmed an ambition of 13 percent for the full year and resolved that any chairperson will explain it in person.", ["gdp_growth", "gdp_growth"]),
        ("5G covered 92.3% of the population. Among provinces, Hai Phong recorded the best result, 99.1% of residents, and Lai Chau the lowest, 54%.", ["coverage_5g"] * 3),
        ("Digital economy growth was 14 percent in 2024. Its share of GDP (14.02 percent) rose.", ["digital_economy_growth", "digital_economy_gdp_share"]),
        ("GDP growth was 8% in 2025, and R&D spending as a share of GDP (0.5 percent) stood still.", ["gdp_growth", "rd_gdp_share"]),
        ("The country has 1.7 million workers (2 percent of the population) in the field.", [None, None]),
        ("The city handled 58.2% of dossiers online in 2025.\n\nFor its part the Government Office put the comparable rate at 51.3%.", ["online_filing_share"] * 2),
    ],
)  # fmt: skip
def test_a_metric_goes_on_where_the_words_go_back_to_it(
    figures_of: Reader, text: str, metrics: list[str | None]
) -> None:
    assert [f.metric for f in figures_of(text)] == metrics


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Singapore, with a population smaller than that of Ho Chi Minh City, has pledged to train 15,000 people.", "SG"),
        ("Thailand, despite a later start than Viet Nam, plans to train 100,000 engineers.", "TH"),
        ("Vietnam, with a market larger than that of Thailand, reached 50 billion USD.", "VN"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_country_between_commas_is_no_place_of_its_figures(
    figures_of: Reader, text: str, place: str
) -> None:
    assert [f.geo for f in figures_of(text)] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Only one firm in eight had put a model into daily use.", "VN"),
        ("One company out of five has a data officer.", "VN"),
        ("One firm in the north has 40 patents.", "ORG"),
    ],
)
def test_one_firm_of_so_many_is_no_firm(figures_of: Reader, text: str, place: str) -> None:
    assert [f.geo for f in figures_of(text)] == [place]


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        ("vi", "Năm 2025 Bắc Ninh tiếp tục dẫn đầu cả nước với 46,3% GRDP, so với cả nước 14,02%.", ["Bắc Ninh", "VN"]),
        ("vi", "Bắc Ninh có tỷ trọng kinh tế số cao nhất cả nước, đạt 46,3% GRDP.", ["Bắc Ninh"]),
        ("en", "Bac Ninh led the country with 46.3% of GRDP in 2024.", ["Bắc Ninh"]),
        ("en", "In 2024 Bac Ninh had the highest digital economy share in the country, 46.3% of GRDP.", ["Bắc Ninh"]),
        ("vi", "Trong đó, Viettel có 31.600 trạm, VNPT có 16.900 trạm. Số thuê bao 5G hiện là hơn 31 triệu.", ["Viettel", "VNPT", "VN"]),
        ("en", "Viettel has 31,600 of them, VNPT 16,900. The number of 5G subscribers is over 31 million.", ["Viettel", "VNPT", "VN"]),
    ],
)  # fmt: skip
def test_the_nation_is_neither_the_field_of_the_first_nor_one_of_its_parts(
    figures_of: Reader, lang: str, text: str, places: list[str]
) -> None:
    assert [f.geo_name or f.geo for f in figures_of(text, lang)] == places


@pytest.mark.parametrize(
    ("lang", "text", "metrics"),
    [
        ("vi", "Việt Nam có 57.380 trạm 5G, phủ sóng 93,2% dân số.\n\nTrong đó, Viettel có 31.600 trạm, VNPT có 16.900 trạm.", ["stations_5g", "coverage_5g", "stations_5g", "stations_5g"]),
        ("en", "Viet Nam had 57,380 5G stations in June 2025.\n\nOf these, Viettel had 31,600 stations and VNPT 16,900 stations.", ["stations_5g"] * 3),
        ("en", "The office plans to train 600 patent agents in 2026.", [None]),
    ],
)  # fmt: skip
def test_parts_and_places_have_the_metric_of_their_whole(
    figures_of: Reader, lang: str, text: str, metrics: list[str | None]
) -> None:
    assert [f.metric for f in figures_of(text, lang)] == metrics


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Với 285 triệu dân, Indonesia là nước đông dân bậc nhất khu vực. Lộ trình quốc gia đề ra kinh tế số đóng góp 18% GDP vào năm 2030.", "ID"),
        ("Indonesia là nước đông dân nhất Đông Nam Á. Đến năm 2045 kinh tế số phải đóng góp 20,7% GDP.", "ID"),
        ("Indonesia kém Việt Nam về đổi mới sáng tạo. Kinh tế số Việt Nam đóng góp 14% GDP.", "VN"),
    ],
)  # fmt: skip
def test_an_article_under_the_name_of_a_country_is_about_it(figures_of: Reader, text: str, place: str) -> None:
    title = "Indonesia và tham vọng kinh tế số lớn nhất Đông Nam Á"
    assert [f.geo for f in figures_of(text, "vi", title=title) if f.metric == "digital_economy_gdp_share"] == [place]
