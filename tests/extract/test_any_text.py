"""Whatever the text: nothing is raised, quotes stand where they are said to, and reading is a function of the text."""

# A line of pieces stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.domain.article import Document
from monitor.domain.figure import Extraction
from monitor.extract import Lexicon, explain, extract

PIECES = st.sampled_from(
    [
        "In 2025", "By 2030,", "the digital economy", "accounted for", "14.02 percent", "of GDP", "up from", "12.9%", "$72.1 billion",
        "three times", "44th", "out of 139", "places", "Resolution 57-NQ/TW", "at least", "half of", "one in five", "a quarter", "per 10,000 people",
        "Mbps", "261.8", "1.7 million", "workers", "tasks", "861/1,298", "grew by", "to", "and", ",", ".", ";", ":", "(", ")", "\n", "\n\n", "- ",
        "Đến năm 2030,", "kinh tế số", "chiếm", "30%", "tăng", "12,7 điểm phần trăm", "so với", "năm trước", "152 tỷ USD", "1,214 triệu tỷ đồng",
        "hạng 44/139", "một phần tư", "ba", "mươi", "nghìn", "vạn dân", "người", "tháng 10/2025", "quý I", "trên", "dưới", "gần", "thứ tư", "năm",
        "lần", "bậc", "hồ sơ", "trực tuyến", "“", "”", "\"", "’", "–", "\u00a0", "é", "½", "3/4", "1e5", "-5", "−3", "0.0.0", "1.000.000,5", "٣",
    ]
)  # fmt: skip
WOVEN = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=40).map(" ".join)
TEXTS = st.one_of(WOVEN, st.text(max_size=200))
ANY = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def read(text: str, lang: str, lexicon: Lexicon, published: date | None = date(2026, 2, 2)) -> Extraction:
    document = Document(
        id="d", url=None, publisher="Example Daily", lang=lang, published=published, title="Resolution 57", text=text
    )
    return extract(document, lexicon)


@pytest.mark.parametrize("lang", ["en", "vi"])
@ANY
@given(text=TEXTS)
def test_nothing_is_raised_and_every_quote_stands_where_it_says(shipped: Lexicon, lang: str, text: str) -> None:
    found = read(text, lang, shipped)
    for figure in found.figures:
        assert 0 <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.quote
        low, high = figure.quantity.value, figure.quantity.value_high
        assert high is None or low <= high
    starts = [figure.start for figure in found.figures]
    assert starts == sorted(starts)


@pytest.mark.parametrize("lang", ["en", "vi"])
@ANY
@given(text=WOVEN)
def test_the_way_that_accents_are_written_changes_no_figure(shipped: Lexicon, lang: str, text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    apart = unicodedata.normalize("NFD", composed)
    first, second = read(composed, lang, shipped).figures, read(apart, lang, shipped).figures
    assert [(f.quantity, f.metric, f.kind, f.period) for f in first] == [
        (f.quantity, f.metric, f.kind, f.period) for f in second
    ]
    assert all(apart[f.start : f.end] == f.quote for f in second)


@ANY
@given(text=WOVEN)
def test_a_text_is_read_the_same_every_time_and_explained_as_read(shipped: Lexicon, text: str) -> None:
    first = read(text, "en", shipped)
    assert read(text, "en", shipped) == first
    document = Document(
        id="d", url=None, publisher="Example Daily", lang="en", published=date(2026, 2, 2), title="Resolution 57", text=text
    )  # fmt: skip
    assert len(explain(document, shipped).readings) == len(first.figures)


@pytest.mark.parametrize(
    ("lang", "text", "strange"),
    [
        (
            "en",
            "The digital economy made up 14 percent of GDP in 2025.",
            "The weather was fine and everybody went home.",
        ),
        ("vi", "Kinh tế số chiếm 14% GDP trong năm 2025.", "Trời đẹp và mọi người ra về."),
        ("en", "Viet Nam ranked 44th in the Global Innovation Index.", "Music was played until the guests left."),
        ("vi", "Việt Nam xếp hạng 44 về đổi mới sáng tạo toàn cầu.", "Ban nhạc chơi đến khi khách về hết."),
    ],
)
def test_a_sentence_about_something_else_changes_no_figure(
    shipped: Lexicon, lang: str, text: str, strange: str
) -> None:
    alone = [(f.quantity, f.metric, f.kind, f.period) for f in read(text, lang, shipped).figures]
    for woven in (f"{text} {strange}", f"{strange} {text}", f"{strange}\n\n{text}\n\n{strange}"):
        assert [(f.quantity, f.metric, f.kind, f.period) for f in read(woven, lang, shipped).figures] == alone
