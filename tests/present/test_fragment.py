"""Deep links: a browser that follows one finds the passage."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_findings import excerpt

from monitor.domain.digest import Excerpt
from monitor.present.fragment import LONGEST, deep_link, encode, passage, safe_address


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_a_passage_can_be_read_back_and_holds_no_delimiter(text: str) -> None:
    encoded = encode(text)
    assert unquote(encoded) == text
    assert not set(encoded) & set("-,&#")


def test_the_figure_is_linked_with_the_words_around_it() -> None:
    found = excerpt("Tỷ trọng kinh tế số đạt 18,72% GDP, cao hơn.", "18,72%", "vi")
    assert passage(found) == "tế số đạt 18,72% GDP, cao hơn."
    assert deep_link("https://a.example/x", found).startswith("https://a.example/x#:~:text=t%E1%BA%BF%20s%E1%BB%91")


def test_an_address_with_a_fragment_keeps_it() -> None:
    assert deep_link("https://a.example/x#top", excerpt("is 5% now", "5%", "en")) == (
        "https://a.example/x#top:~:text=is%205%25%20now"
    )


@given(st.text(max_size=200), st.text(min_size=1, max_size=100), st.text(max_size=200))
def test_a_passage_is_one_line_of_at_most_80_characters(before: str, figure: str, after: str) -> None:
    text = passage(Excerpt(before=before, figure=figure, after=after, lang="en"))
    assert len(text) <= LONGEST
    assert "\n" not in text


def test_a_word_is_never_cut() -> None:
    assert passage(Excerpt(before="about US$", figure="5 b", after="illion a year", lang="en")) == (
        "about US$5 billion a year"
    )


def test_without_a_fitting_passage_the_plain_address_is_linked() -> None:
    assert deep_link("https://a.example/x", Excerpt(before="", figure="9" * 90, after="", lang="en")) == (
        "https://a.example/x"
    )


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "https://", "file:///etc/passwd", 'https://a.example/"onclick=', "//a"],
)
def test_what_is_no_web_address_is_no_link(url: str) -> None:
    assert safe_address(url) == ""
    assert deep_link(url, excerpt("is 5%", "5%", "en")) == ""
