"""Pages made to hurt the parser are refused quickly or read safely."""

from __future__ import annotations

import contextlib
import html
import json
import pickle
import sys
from importlib import import_module
from time import process_time

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.article import PageKind
from monitor.domain.errors import ParseError
from monitor.parse import NotAFeedError, parse_feed, parse_page, parse_sitemap
from monitor.parse.plain import plain
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


TEXT = "<p>" + "Một đoạn văn đủ dài để được coi là đoạn văn của bài báo này. " * 2 + "</p>"
HEAD = "<title>Một tiêu đề đủ dài</title><h1>Một tiêu đề đủ dài</h1>"


def _data(value: object) -> str:
    return f'<script type="application/json">{json.dumps(value, ensure_ascii=False)}</script>'


WIDE = {
    "lines before the body": HEAD + "<div><span>24/11/2026 10:15 abc</span></div>" * 4_000 + f"<div>{TEXT * 9}</div>",
    "headlines": "<h1>Một tiêu đề khác hẳn ở đây nhé</h1>" * 3_000 + f"<div>{TEXT * 9}</div>",
    "stories": "<h1>Một</h1>" + f"<div>{TEXT * 3}</div>" * 2_000 + HEAD,
    "deep captions": HEAD
    + "<div>" * 300
    + "<figure><figcaption>Chú thích dài hơn ba mươi ký tự.</figcaption></figure>" * 2_000,
    "links": HEAD
    + "".join(f"<div><a href='/tin-{n}-x'>Liên kết thứ {n} dài hơn 25 ký tự</a></div>" for n in range(1_500)),
    "authors": HEAD + "<div class='author'>Nguyễn Văn A</div>" * 6_000 + f"<div>{TEXT * 9}</div>",
    "named titles": "<title>Một tiêu đề đủ dài</title>"
    + "<div class='title'>Một tiêu đề không giống</div>" * 6_000
    + TEXT * 9,
    "a title of dashes": f"<title>{'a - ' * 40_000}</title>{TEXT * 9}",
    "bodies in bodies": HEAD + f"<div>{TEXT}" * 400,
    "notes beside the text": HEAD
    + f"<div>{TEXT * 9}"
    + "<aside><p>Một ghi chú đủ dài để được coi là của chính bài báo này, và lặp lại.</p></aside>" * 9_000,
    "words without words": HEAD + f"<div>{TEXT * 9}<p>{'<b class=x> </b>' * 60_000}</p></div>",
    "parts before the headline": "".join(f"<div class=x{n}>{TEXT}</div>" for n in range(6_000))
    + HEAD
    + f"<div class=x>{TEXT * 9}</div>",
    "cards": HEAD
    + TEXT * 9
    + "<div><a href='/b'>Tiêu đề của một tin khác</a><p>Tóm tắt ngắn của tin đó.</p></div>" * 15_000,
    "paragraphs in one element": HEAD + f"<div>{TEXT * 9}{'<p>Ngắn.</p>' * 20_000}</div>",
    "pieces": HEAD + TEXT * 9 + f"<div>{'<b class=so>5</b><span class=nhan>trạm</span>' * 30_000}</div>",
    "quotations": HEAD + f"<div>{TEXT * 9}{'<blockquote>Lời của một ai đó trong bài này.</blockquote>' * 9_000}</div>",
    "parts": HEAD + "".join(f"<div class=x{n}>{TEXT * 2}</div><div><a href=/b>Bài</a></div>" for n in range(3_000)),
    "data in folds": "<title>Một tiêu đề đủ dài</title>"
    + _data([{"a": 1}, *([[1] * 300] * 300), {"b": 1, "c": 2}] * 20),
    "data of many records": "<title>Một tiêu đề đủ dài</title>"
    + _data([{"title": "Một tiêu đề đủ dài", "content": "x " * 150} for _ in range(3_000)]),
    "data that is deep": "<title>Một tiêu đề đủ dài</title>"
    + f'<script type="application/json">{"[" * 90_000}</script>',
}


@pytest.mark.parametrize("name", WIDE)
def test_a_wide_page_is_read_in_time_that_grows_with_its_size(name: str) -> None:
    started = process_time()
    parse_page(f"<html><body>{WIDE[name]}".encode(), url=URL)
    assert process_time() - started < 3.0


def test_a_long_flat_page_with_unclosed_tags_is_not_deep() -> None:
    flat = "<div><p>x<br><img src=a></div>" * 5_000 + "<li>y" * 5_000
    assert depth(flat.encode()) <= MAX_DEPTH


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


TORTURE = {
    "lists that never end": "<ul>" * 50_000,
    "comments that never end": "<!--" * 50_000,
    "tags that never end": "<a " * 60_000,
    "nested blocks": "<div>" * 40_000,
    "ampersands": "&" * 200_000,
    "entities in entities": "&amp;" * 40_000,
}


@pytest.mark.parametrize("name", TORTURE)
def test_the_cost_of_a_summary_is_linear(name: str) -> None:
    started = process_time()
    plain(TORTURE[name])
    plain(html.escape(TORTURE[name]))
    assert process_time() - started < 1.0


PROLOGS = {
    "comments before the root": "<!-- a -->" * 3_000 + "<rss><channel/></rss>",
    "instructions before the root": "<?a b?>" * 3_000 + "<rss><channel/></rss>",
    "document types": "<rss><channel><title>" + "<!DOCTYPE" * 100_000,
    "a captcha among comments": "<html>captcha-delivery.com" + "<!--" * 30_000,
    "a captcha among menus that never end": "<html>captcha-delivery.com" + "<nav " * 10_000,
}


@pytest.mark.parametrize("name", PROLOGS)
def test_the_cost_of_recognising_is_linear(name: str) -> None:
    started = process_time()
    with contextlib.suppress(ParseError):
        parse_feed(PROLOGS[name].encode(), url=URL)
    assert process_time() - started < 1.5


def test_no_file_is_opened_on_the_wish_of_a_document() -> None:
    opened: list[str] = []
    listening = [True]

    def hear(event: str, args: tuple[object, ...]) -> None:
        if listening[0] and event in ("open", "socket.connect"):
            opened.append(str(args[0]))

    sys.addaudithook(hear)
    wish = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    for body in (wish + "<rss><channel><item><title>&x;</title></item></channel></rss>", wish + "<urlset>&x;</urlset>"):
        for parse in (parse_feed, parse_sitemap):
            with contextlib.suppress(ParseError):
                parse(body.encode(), url=URL)
    external = (
        '<!DOCTYPE rss SYSTEM "file:///etc/hostname"><rss><channel><item><title>Tin</title></item></channel></rss>'
    )
    parse_feed(external.encode(), url=URL)
    listening[0] = False
    assert not [name for name in opened if name.startswith(("/etc", "file"))]


LAUGHS = "<!DOCTYPE l [" + "".join(
    f'<!ENTITY l{n + 1} "{f"&l{n};" * 10 if n else "lol" * 10}">' for n in range(9)
) + "]>"  # fmt: skip
QUADRATIC = f'<!DOCTYPE q [<!ENTITY a "{"x" * 50_000}">]>'


@pytest.mark.parametrize(("prolog", "entity"), [(LAUGHS, "&l9;"), (QUADRATIC, "&a;" * 50_000)])
def test_p1_entities_that_grow_are_refused_before_they_do(prolog: str, entity: str) -> None:
    head = '<?xml version="1.0"?>' + prolog
    started = process_time()
    with pytest.raises(ParseError, match="entity"):
        parse_feed(f"{head}<rss><channel><item><title>{entity}</title></item></channel></rss>".encode(), url=URL)
    with pytest.raises(ParseError, match="entity"):
        parse_sitemap(f"{head}<urlset><url><loc>{entity}</loc></url></urlset>".encode(), url=URL)
    page = parse_page(f"{head}<html><body><p>{entity[:1000]}</p></body></html>".encode(), url=URL)
    assert len(page.text) < 2_000
    assert process_time() - started < 1.5


def test_p1_the_lenient_library_reads_with_no_parser_of_the_system() -> None:
    import_module("monitor.parse.feed_lenient")
    assert feedparser.api.PREFERRED_XML_PARSERS == []
