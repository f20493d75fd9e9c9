"""P13: characters that nobody sees, wide forms and odd blanks change no figure, and quotes are as they were written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.article import Document
from monitor.domain.text import normalise
from monitor.extract import extract
from monitor.run.catalog import Catalog, load_catalog

EN = "The digital economy made up 14.02% of GDP in 2025, according to the National Statistics Office."
VI = "Kinh tế số chiếm 14,02% GDP năm 2025, theo Cục Thống kê."
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u202d\u2060\u2066\u2069\ufeff"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_catalog({})


def said(catalog: Catalog, text: str, lang: str) -> list[tuple[str | None, str]]:
    """Metric and value of each figure; its quote stands in the text where it says."""
    url = "https://example.vn/a"
    document = Document(id=url, url=url, publisher="Example", lang=lang, published=None, title="", text=text)
    figures = extract(document, catalog.lexicon).figures
    assert all(text[figure.start : figure.end] == figure.quote for figure in figures)
    return [(figure.metric, str(figure.quantity.value)) for figure in figures]


@pytest.mark.parametrize(("text", "lang"), [(EN, "en"), (VI, "vi")])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_p13_what_nobody_sees_changes_no_figure(catalog: Catalog, text: str, lang: str, data: st.DataObject) -> None:
    marked = text
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(marked)))
        marked = marked[:place] + data.draw(st.sampled_from(UNSEEN)) + marked[place:]
    assert said(catalog, marked, lang) == said(catalog, text, lang)


@pytest.mark.parametrize(
    "number",
    [
        "14.02\u202f%",
        "14.02\u00a0%",
        "１４．０２%",
        "14.02％",
        "1\u200b4.\u00ad02%",
        "\u202a14.02%\u202c",
        "🔥14.02%🔥",
    ],
)
def test_p13_a_number_in_unusual_characters_is_the_number(catalog: Catalog, number: str) -> None:
    assert said(catalog, EN.replace("14.02%", number), "en") == said(catalog, EN, "en")


@given(st.text(alphabet=st.sampled_from(list("aế1.,%５．") + [*UNSEEN, "\u0301"]), max_size=40))
def test_p13_offsets_go_back_over_what_is_not_seen(text: str) -> None:
    normal = normalise(text)
    assert not set(normal.text) & set(UNSEEN)
    offsets = [normal.original_offset(place) for place in range(len(normal.text) + 1)]
    assert offsets == sorted(offsets)
    for place, char in enumerate(normal.text):
        piece = text[offsets[place] : offsets[place + 1]]
        assert char in unicodedata.normalize("NFKC", piece) or char in unicodedata.normalize("NFC", text)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="aeốọđ1. \n–“”\u0300\u0301\u0323\u0302각ᄀ\u1161\u11a8漢é\u00ad\u200b％", max_size=24))
def test_each_character_with_its_marks_is_put_together_where_it_stands(text: str) -> None:
    pieces: list[tuple[int, str]] = []
    for place, char in enumerate(text):
        if pieces and (unicodedata.combining(char) or 0x1160 <= ord(char) <= 0x11FF):
            pieces[-1] = pieces[-1][0], pieces[-1][1] + char
        else:
            pieces.append((place, char))
    told = normalise(text)
    put = ["".join(c for c in unicodedata.normalize("NFC", p) if c not in UNSEEN).replace("％", "%") for _, p in pieces]
    assert told.text == "".join(put)
    at = 0
    for (place, _), piece in zip(pieces, put, strict=True):
        if piece:
            assert told.original_offset(at) == place
        at += len(piece)
