"""Pages made to hurt the parser are refused quickly or read safely."""

from __future__ import annotations

import pickle
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.article import PageKind
from monitor.domain.errors import ParseError
from monitor.parse import NotAFeedError, parse_page
from monitor.parse.tree import MAX_DEPTH, depth

URL = "https://bao.example.vn/bai-viet-100260307080153000.htm"
HOSTILE = {
    "200,000 nested divs": "<div>" * 200_000,
    "closed nested divs in capitals": "<DIV>" * 40_000 + "x" + "</DIV>" * 40_000,
    "interleaved b and i": "".join(f"<b {n}><i {n}>" for n in range(1_500)),
    "16,000 options": "<select>" + "<option>x" * 16_000,
    "nested spans inside an article": "<article>" + "<span>" * 5_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_depth_is_refused_before_it_costs(name: str) -> None:
    started = process_time()
    with pytest.raises(ParseError, match="too-deep"):
        parse_page(f"<html><body>{HOSTILE[name]}".encode(), url=URL)
    assert process_time() - started < 1.0


def test_a_long_flat_page_with_unclosed_tags_is_not_deep() -> None:
    flat = "<div><p>x<br><img src=a></div>" * 5_000 + "<li>y" * 5_000
    assert depth(flat) <= MAX_DEPTH


def test_errors_survive_the_way_between_processes() -> None:
    error = NotAFeedError("empty: nothing", reason="empty", subject=URL)
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.reason) == (str(error), "empty")


def test_markup_in_a_title_is_text_and_dangerous_addresses_are_gone() -> None:
    body = (
        "<html><head><link rel=canonical href='javascript:alert(1)'>"
        "<meta property=article:published_time content=2026-03-07>"
        "</head><body><h1>&lt;script&gt;alert(1)&lt;/script&gt;Tin</h1><div itemprop=articleBody><p>"
        + "Nội dung bài viết đủ dài. " * 9
        + "</p></div></body></html>"
    )
    got = parse_page(body.encode(), url=URL)
    assert (got.canonical_url, got.published, got.kind) == (URL, "2026-03-07", PageKind.ARTICLE)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="<>/=\"'&; abdhp1divscriptul\n", max_size=400))
def test_no_markup_breaks_a_page(markup: str) -> None:
    parse_page(f"<html><body>{markup}</body></html>".encode(), url=URL)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_break_a_page(body: bytes) -> None:
    parse_page(body, url=URL)
