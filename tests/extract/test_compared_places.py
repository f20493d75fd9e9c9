"""What another country or province has, told where something is compared with it, is of that place."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from monitor.domain.article import Document
from monitor.extract import Lexicon, extract

#: What is told, of where, of what metric, how another place does it, what that has of it, and where it lies: abroad or here.
_TOLD = {
    "en": (
        ("Viet Nam spends 0.5% of GDP on R&D", "VN", "rd_gdp_share", "spends", "1.2", "abroad"),
        ("Viet Nam's digital economy made up 14.02% of GDP", "VN", "digital_economy_gdp_share", "has", "20.7", "abroad"),
        ("Viet Nam's economy grew 8.02% in 2025", "VN", "gdp_growth", "grew", "4.7", "abroad"),
        ("In Hanoi the digital economy made up 23% of GRDP", "VN-HN", "digital_economy_gdp_share", "had", "20.7", "here"),
    ),
    "vi": (
        ("Việt Nam chi 0,5% GDP cho R&D", "VN", "rd_gdp_share", "chi", "1,2", "abroad"),
        ("Kinh tế số Việt Nam chiếm 14,02% GDP", "VN", "digital_economy_gdp_share", "đạt", "20,7", "abroad"),
        ("Kinh tế Việt Nam tăng 8,02% năm 2025", "VN", "gdp_growth", "tăng", "4,7", "abroad"),
        ("Tại Hà Nội, kinh tế số chiếm 23% GRDP", "VN-HN", "digital_economy_gdp_share", "đạt", "20,7", "here"),
    ),
}  # fmt: skip
_PLACES = {
    ("en", "abroad"): {"Thailand": "TH", "China": "CN", "South Korea": "KR"},
    ("en", "here"): {"Da Nang": "VN-DN", "Quang Ninh": "VN-xx"},
    ("vi", "abroad"): {"Thái Lan": "TH", "Trung Quốc": "CN", "Mỹ": "US"},
    ("vi", "here"): {"Đà Nẵng": "VN-DN", "Quảng Ninh": "VN-xx"},
}
_COMPARED = {
    "en": (
        ", below {X}'s share of {n}%",
        ", well above the {n}% of {X}",
        ", ahead of {X}, where it was {n}%",
        ", less than {X}, which {v} {n}%",
        ", against {X}'s {n}%",
        ", behind {X} at {n}%",
        ", lower than {X} ({n}%)",
        ", while {X} {v} {n}%",
        ". {X} {v} {n}%",
        "; in {X} it is {n}%",
        ", compared with {X}'s rate of {n}%",
        ", as against {n}% for {X}",
        ", short of {X}'s level of {n}%",
        ", higher than in {X}, where the figure is {n}%",
        ". That compares with {n}% in {X}",
        ", far from the {n}% seen in {X}",
        ", above the {n}% posted by {X}",
        ", lagging behind {X}, whose share is {n}%",
        ", followed by {X} with {n}%",
        ", more than {X} does ({n}%)",
        ", much less than the {n}% that {X} {v}",
    ),
    "vi": (
        ", thấp hơn mức {n}% của {X}",
        ", cao hơn {X} ({n}%)",
        ", thấp hơn {X}, nơi tỷ lệ này là {n}%",
        ", thấp hơn {X}, nước {v} {n}%",
        ", so với {n}% ở {X}",
        ", trong khi {X} {v} {n}%",
        ". Tại {X}, con số này là {n}%",
        ", kém {X} với {n}%",
        ", sau {X} ({n}%)",
        ", thua xa con số {n}% của {X}",
        ", cao hơn tỷ lệ {n}% mà {X} đạt được",
        ", thấp hơn {X} đang ở mức {n}%",
        ", gần bằng {X} ({n}%)",
    ),
}


def _read(text: str, lang: str, lexicon: Lexicon) -> list[tuple[str, str | None]]:
    told = Document(id="", url=None, publisher="P", lang=lang, published=date(2026, 7, 18), title="", text=text)
    return [(one.geo, one.metric) for one in extract(told, lexicon).figures]


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_what_something_is_compared_with_has_a_figure_of_its_own(lang: str, shipped: Lexicon) -> None:
    wrong = []
    for told, geo, metric, verb, value, where in _TOLD[lang]:
        for place, code in _PLACES[lang, where].items():
            for form in _COMPARED[lang]:
                text = f"{told}{form.format(X=place, n=value, v=verb)}."
                if _read(text, lang, shipped) != [(geo, metric), (code, metric)]:
                    wrong.append(text)
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The Chinese economy grew 5 percent in 2025.", ["CN"]),
        ("South Korean spending on R&D reached 4.9% of GDP.", ["KR"]),
        ("The Philippine digital economy accounted for 8.5% of GDP.", ["PH"]),
        ("The Singaporean government spends 2% of GDP on R&D.", ["SG"]),
        ("While the Thai economy grew 2%, the Vietnamese economy expanded 8%.", ["TH", "VN"]),
        ("The Vietnamese economy grew 8% in 2025, the Thai economy 2%.", ["VN", "TH"]),
        ("Viet Nam spends 0.5% of GDP on R&D, well below the Thai figure of 1.2%.", ["VN", "TH"]),
        ("The digital economy grew 9%, faster than the Indonesian digital economy, which grew 7%.", ["VN", "ID"]),
        ("Viet Nam spends 0.5% of GDP on R&D, compared with a Malaysian average of 1%.", ["VN", "MY"]),
        # Who buys, invests or speaks is no place of a figure.
        ("Exports to the Chinese market reached $60 billion in 2025.", ["VN"]),
        ("Japanese investors poured $3.1 billion into Viet Nam in 2025.", ["VN"]),
        ("The Russian economist said GDP grew 7% in 2025.", ["VN"]),
        ("A Korean research institute said Viet Nam's digital economy would reach 20% of GDP.", ["VN"]),
    ],
)
def test_the_word_of_a_people_tells_of_its_country(text: str, places: list[str], shipped: Lexicon) -> None:
    assert [geo for geo, _ in _read(text, "en", shipped)] == places


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("According to the German economist Klaus Schwab, GDP grew 8%.", "Klaus Schwab"),
        ("According to Japanese newspaper Nikkei, GDP grew 8% in 2025.", "Nikkei"),
        ("According to Singapore-based DBS, the economy grew 8%.", "DBS"),
        ("According to Vietnamese officials, GDP grew 8% in 2025.", "P"),
        ("According to a Korean report, the digital economy made up 18% of GDP.", "P"),
    ],
)
def test_the_word_of_a_people_is_nobodys_name(text: str, claimant: str, shipped: Lexicon) -> None:
    told = Document(id="", url=None, publisher="P", lang="en", published=date(2026, 7, 18), title="", text=text)
    assert [one.claimant for one in extract(told, shipped).figures] == [claimant]


@pytest.mark.parametrize(
    "text",
    [
        "Air pollution costs the economy an estimated US$45.3 billion annually, or 3.89% of GDP.",
        "The economy lost $3 billion to typhoons in 2025.",
        "Banks lent the economy $40 billion in 2025.",
        "The economy needs $25 billion a year for the energy transition.",
        "Ùn tắc giao thông khiến nền kinh tế mất 6 tỷ USD mỗi năm.",
    ],
)
def test_what_the_economy_loses_or_needs_is_not_its_size(text: str, shipped: Lexicon) -> None:
    assert {metric for _, metric in _read(text, "vi" if "nền" in text else "en", shipped)} == {None}
