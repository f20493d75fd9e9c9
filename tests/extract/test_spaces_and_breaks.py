"""A figure is the same however many blanks stand between its words, and wherever a line was broken to a width."""

from __future__ import annotations

from datetime import date
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.article import Document
from monitor.domain.figure import Figure
from monitor.domain.text import normalise, single_spaced
from monitor.extract import Lexicon, extract
from monitor.run.catalog import load_catalog

#: Texts with " " where the blanks go that are put in.
TEXTS = [
    ("vi", "Theo Cục Thống kê, doanh thu công nghiệp công nghệ số đạt 198 tỷ USD năm 2025."),
    ("vi", "Đến năm 2030, kinh tế số đạt tối thiểu 30% GDP."),
    ("vi", "Kinh tế số chiếm 14% GDP năm 2025, theo Nghị quyết 57-NQ/TW của Bộ Chính trị."),
    ("en", "Viet Nam ranked 44th out of 139 economies in the 2025 Global Innovation Index."),
    ("en", "The Ministry of Science and Technology said the digital economy made up 14% of GDP in 2025."),
    ("en", "Revenue of the digital technology industry reached US$198 billion in 2025."),
]
#: Broken lines, one of each kind.
BROKEN = [
    ("vi", "Doanh thu công nghiệp công nghệ số đạt 198 tỷ\nUSD năm 2025."),
    ("en", "Revenue of the digital technology industry reached US$198\nbillion in 2025."),
    ("en", "The digital economy made up 14%\nof GDP in 2025."),
]
#: A paragraph that a terminal breaks anywhere, before capitals and numbers too.
LONG = (
    "The Ministry said on Monday that the digital economy made up 14 percent of GDP in 2025, while revenue of the "
    "digital technology industry reached 198 billion US dollars, against US$152 billion in 2024."
)
#: Breaks that part one thing from another.
PARTED = [
    ("vi", "Đến năm 2030:\nkinh tế số đạt 30% GDP\ntỷ lệ phủ sóng 5G đạt 99% dân số"),
    ("en", "By 2030:\n- the digital economy makes up 30% of GDP\n- 5G covers 99% of the population"),
    (
        "en",
        "Hanoi leads\nThe digital economy made up 14% of GDP in 2025.\n5G covered 91% of the population in June 2025.",
    ),
]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_catalog({}).lexicon


def figures(lexicon: Lexicon, lang: str, text: str) -> tuple[Figure, ...]:
    document = Document(
        id="d", url=None, publisher="Example Daily", lang=lang, published=date(2026, 2, 2), title="", text=text
    )
    return extract(document, lexicon).figures


def told(found: tuple[Figure, ...]) -> list[tuple[object, ...]]:
    rest = [(" ".join(f.quote.split()), f.metric, f.kind, f.period, f.claimant) for f in found]
    return [
        (f.quantity.value, f.quantity.unit, f.quantity.comparator, *own) for f, own in zip(found, rest, strict=True)
    ]


@pytest.mark.parametrize("blanks", ["  ", " \u00a0", "\u202f \u2003"])
@pytest.mark.parametrize(("lang", "text"), TEXTS)
def test_blanks_that_stand_together_are_one(lexicon: Lexicon, lang: str, text: str, blanks: str) -> None:
    once, spread = figures(lexicon, lang, text), text.replace(" ", blanks)
    found = figures(lexicon, lang, spread)
    assert told(once)
    assert told(found) == told(once)
    assert [spread[f.start : f.end] for f in found] == [f.quote for f in found]


@pytest.mark.parametrize(("lang", "text"), BROKEN)
def test_a_line_that_was_broken_goes_on(lexicon: Lexicon, lang: str, text: str) -> None:
    found = figures(lexicon, lang, text)
    assert told(found) == told(figures(lexicon, lang, text.replace("\n", " ")))
    assert all(f.metric and f.period for f in found)
    assert [text[f.start : f.end] for f in found] == [f.quote for f in found]


@pytest.mark.parametrize("width", range(50, 100, 7))
def test_a_paragraph_that_was_broken_to_a_width_is_one(lexicon: Lexicon, width: int) -> None:
    found = figures(lexicon, "en", fill(LONG, width))
    assert told(found) == told(figures(lexicon, "en", LONG))
    assert [f.metric for f in found] == ["digital_economy_gdp_share", *["digital_industry_revenue"] * 2]


@pytest.mark.parametrize(("lang", "text"), PARTED)
def test_a_list_and_a_heading_are_no_broken_lines(lexicon: Lexicon, lang: str, text: str) -> None:
    assert [f.metric for f in figures(lexicon, lang, text)] == ["digital_economy_gdp_share", "coverage_5g"]


@given(st.text(alphabet=" \u00a0\u2003\t\naé\u0301e\u00ad.1", max_size=40))
def test_offsets_of_a_single_spaced_text_lead_back(text: str) -> None:
    spread = normalise(text)
    single = single_spaced(spread)
    # Each letter is where it was.
    at = 0
    for offset, sign in enumerate(single.text):
        at = spread.text.index(sign, at)
        assert single.original_offset(offset) == spread.original_offset(at)
        at += 1
    assert single.original_offset(len(single.text)) == len(text)
    assert not any(
        a in " \u00a0\u2003" and b in " \u00a0\u2003" for a, b in zip(single.text, single.text[1:], strict=False)
    )
