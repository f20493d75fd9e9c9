"""One address for one article, and which addresses are articles."""

from __future__ import annotations

from time import process_time
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from layouts import outlets

from monitor.parse import parse_listing
from monitor.parse.address import canonical_address, page_address
from monitor.parse.listing import is_article_address

FOLDED = {
    "https://vidu.vn/a-100260307080153000.htm?utm_source=rss&utm_medium=x#top": "https://vidu.vn/a-100260307080153000.htm",
    "https://m.cafef.vn/a-188260307.chn": "https://cafef.vn/a-188260307.chn",
    "https://amp.baodautu.vn/a-d512345.html": "https://baodautu.vn/a-d512345.html",
    "https://www.vietnamplus.vn/a-post1125344.amp": "https://www.vietnamplus.vn/a-post1125344.vnp",
    "https://english.mst.gov.vn/print/a-197260203.htm": "https://english.mst.gov.vn/a-197260203.htm",
    "HTTP://Vidu.VN:80/a/../b.html?b=2&a=1": "http://vidu.vn/b.html?b=2&a=1",
    "https://vidu.vn/bai/amp/": "https://vidu.vn/bai",
    "https://vidu.vn/a;jsessionid=AB12?x=1&fbclid=q": "https://vidu.vn/a?x=1",
    "https://vidu.vn": "https://vidu.vn/",
    "https://vidu.vn/muc\\bai-1.htm": "https://vidu.vn/muc/bai-1.htm",
}


@pytest.mark.parametrize("url", FOLDED)
def test_copies_and_trackers_are_folded_away(url: str) -> None:
    assert canonical_address(url, outlets().endings) == FOLDED[url]


QUERIES = st.lists(
    st.tuples(
        st.sampled_from(["utm_source", "fbclid", "PHPSESSID", "sid", "id", "page", "q", "ngày", "outputType", "a b"]),
        st.text(alphabet="amp0%&=+#/ ộ", max_size=8),
    ),
    max_size=6,
)


@given(QUERIES, st.text(max_size=12))
def test_p14_trackers_sessions_and_fragments_are_no_part_of_an_address(
    query: list[tuple[str, str]], fragment: str
) -> None:
    kept = [(name, value) for name, value in query if name in ("id", "page", "q")]
    plain = canonical_address(f"https://vidu.vn/a;jsessionid=1?{urlencode(kept)}")
    more = [*kept, *((name, value) for name, value in query if name in ("utm_source", "fbclid", "PHPSESSID", "sid"))]
    assert canonical_address(f"https://vidu.vn:443/b/../a?{urlencode(more)}#{quote(fragment)}") == plain
    once = canonical_address(f"https://vidu.vn/a?{urlencode(query)}")
    assert canonical_address(once) == once


def test_p14_folding_a_long_address_costs_little_and_one_too_long_is_left_alone() -> None:
    started = process_time()
    for part in ("a=1&", "/../", "%E1%BB%99", ";jsessionid=1", "amp/", "x/amp/"):
        for prefix in ("https://vidu.vn/x?", "https://vidu.vn/", "https://vidu.vn/print/"):
            canonical_address((prefix + part * 8_000)[:8_000])
            assert canonical_address(prefix + part * 20_000) == (prefix + part * 20_000)
    assert process_time() - started < 2


PATHS = st.text(alphabet="abc/.-%20?&=#;àđ \\amp", max_size=40)


@given(PATHS)
def test_folding_twice_changes_nothing_more(path: str) -> None:
    once = canonical_address("https://m.vietnamplus.vn/" + path, outlets().endings)
    assert canonical_address(once, outlets().endings) == once


@pytest.mark.parametrize(
    ("url", "declared", "want"),
    [
        ("https://v.vn/a-1.html?x=1", ("https://v.vn/a-1.html",), "https://v.vn/a-1.html"),
        ("https://v.vn/a-1.html", ("https://evil.com/a-1.html",), "https://v.vn/a-1.html"),
        ("https://v.vn/muc-d6/", ("https://v.vn/", "https://v.vn/muc-d6/"), "https://v.vn/muc-d6/"),
        ("https://v.vn/a-1.html", ("javascript:alert(1)", "/a-1.html"), "https://v.vn/a-1.html"),
        ("https://m.v.vn/a-1.html", (), "https://v.vn/a-1.html"),
        ("https://v.vn", ("https://v.vn",), "https://v.vn"),
        ("https://v.vn/a", ("http://[::1", "https://v.vn/a?utm_source=q"), "https://v.vn/a"),
    ],
)
def test_a_declared_address_is_believed_within_reason(url: str, declared: tuple[str, ...], want: str) -> None:
    assert page_address(url, declared, outlets().endings) == want


@pytest.mark.parametrize(
    ("url", "article"),
    [
        ("https://vnexpress.net/luu-khong-lo-5117454.html", True),
        ("https://tuoitre.vn/hoa-nhap-khau-20260307075519174.htm", True),
        ("https://nhandan.vn/danh-bai-post976641.html", True),
        ("https://www.vietnamplus.vn/go-vuong-post1024125.vnp", True),
        ("https://vietnamnews.vn/economy/1733990/digital-tech.html", True),
        ("https://vneconomy.vn/better-choice-awards-2026-dang-nhan-ho-so-truc-giai-moi.htm", True),
        ("https://baodautu.vn/dong-von-d512345.html", True),
        ("https://laodong.vn/kinh-doanh/gia-vang-1234567.ldo", True),
        ("https://vietnamnet.vn/en/resolution-57-tag9460000560658264865.html", False),
        ("https://nhandan.vn/tu-khoa/nghi-quyet-57-tag12345.html", False),
        ("https://vnexpress.net/kinh-doanh", False),
        ("https://tuoitre.vn/kinh-doanh/trang-2.htm", False),
        ("https://vnexpress.net/rss/tin-moi-nhat.rss", False),
        ("https://baodautu.vn/tai-chinh-chung-khoan-d6/", False),
        ("https://vidu.vn/anh-dep-1234567.jpg", False),
    ],
)
def test_an_article_is_known_by_its_address(url: str, article: bool) -> None:
    assert is_article_address(url, url) is article


def test_half_a_character_in_an_address_is_folded_like_any_other() -> None:
    once = canonical_address("https://vidu.vn/a\ud800?b=\udc00")
    assert once == "https://vidu.vn/a%3F?b=%3F"
    assert canonical_address(once) == once


BROKEN = ["http://[::1", "http://[x]/", "//[", "http://a\u2100.vn/"]


@pytest.mark.parametrize("broken", BROKEN)
def test_a_page_whose_base_and_links_are_no_addresses_gives_its_other_links(broken: str) -> None:
    story = "https://vidu.vn/bai-viet-100260307080153000.htm"
    cards = "".join(f'<h3><a href="{link}">Kinh tế số đạt 18,3% GDP</a></h3>' for link in (broken, story))
    page = f'<html><head><base href="{broken}"></head><body>{cards}</body></html>'
    assert [item.url for item in parse_listing(page.encode(), url="https://vidu.vn/kinh-te").items] == [story]


@pytest.mark.parametrize("broken", BROKEN)
def test_what_is_no_address_is_no_article_and_no_page_of_any_site(broken: str) -> None:
    assert not is_article_address(broken, "https://vidu.vn/")
    assert page_address("https://vidu.vn/a.htm", (broken,)) == "https://vidu.vn/a.htm"
