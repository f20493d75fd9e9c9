"""Sitemaps, news sitemaps, indexes and listing pages."""

from __future__ import annotations

import pytest

from monitor.domain.article import PageKind
from monitor.domain.errors import ParseError
from monitor.parse import parse_listing, parse_page, parse_sitemap, sniff
from monitor.parse.section import MAX_ENTRIES, is_cut_off

URL = "https://bao.example.vn/sitemap.xml"
NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'


def test_a_sitemap_gives_its_addresses_with_their_days() -> None:
    entry = "<url><loc> https://bao.example.vn/a?x=1&y=2 </loc><lastmod>2026-03-07</lastmod></url>"
    body = f"<?xml version='1.0'?><urlset {NS}>{entry}</urlset>"
    (item,) = parse_sitemap(body.encode(), url=URL).items
    assert (item.url, item.published, item.guid) == ("https://bao.example.vn/a?x=1&y=2", "2026-03-07", None)


def test_a_news_sitemap_gives_titles_and_publication_times_not_image_titles() -> None:
    body = (
        f'<urlset {NS} xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>https://bao.example.vn/a</loc>'
        "<image:image><image:loc>https://anh.vn/1.jpg</image:loc><image:title>Ảnh</image:title></image:image>"
        "<news:news><news:publication><news:name>Báo</news:name></news:publication>"
        "<news:publication_date>2026-03-07T08:00:00+07:00</news:publication_date>"
        "<news:title>Kinh t&amp;#7871; số</news:title>"
        "</news:news><lastmod>2026-03-08</lastmod></url></urlset>"
    )
    (item,) = parse_sitemap(body.encode(), url=URL).items
    assert (item.url, item.title, item.published) == (
        "https://bao.example.vn/a",
        "Kinh tế số",
        "2026-03-07T08:00:00+07:00",
    )


def test_an_index_gives_sitemaps() -> None:
    body = f"<sitemapindex {NS}><sitemap><loc>/sitemaps/news-2026-3.xml</loc></sitemap></sitemapindex>"
    (item,) = parse_sitemap(body.encode(), url=URL).items
    assert (item.url, item.guid) == ("https://bao.example.vn/sitemaps/news-2026-3.xml", "sitemap")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>404</body></html>",
        b"<urlset><url><loc>https://x.vn/",
        b'<!DOCTYPE u [<!ENTITY a "b">]><urlset><url><loc>&a;</loc></url></urlset>',
        b'<!DOCTYPE u SYSTEM "http://127.0.0.1:9/a.dtd"><urlset></urlset>',
    ],
)
def test_what_is_no_honest_sitemap_is_refused(body: bytes) -> None:
    with pytest.raises(ParseError):
        parse_sitemap(body, url=URL)


def test_of_a_sitemap_that_is_cut_off_anywhere_the_whole_entries_are_read() -> None:
    entries = [f"<url><loc>https://bao.example.vn/a-{n}</loc><lastmod>2026-03-0{n}</lastmod></url>" for n in (1, 2, 3)]
    head = f"<?xml version='1.0'?><!-- made today --><urlset {NS}>"
    whole = f"{head}{''.join(entries)}</urlset>".encode()
    for size in range(len(head) + len(entries[0]), len(whole)):
        told = min((size - len(head)) // len(entries[0]), 3)
        got = parse_sitemap(whole[:size], url=URL).items
        assert [item.url[-1] for item in got] == list("123")[:told]
        assert is_cut_off(whole[:size])
    assert not is_cut_off(whole)


def test_of_a_sitemap_with_too_many_entries_those_beyond_are_left_out_and_counted() -> None:
    entries = "".join(f"<url><loc>https://bao.example.vn/{n}</loc></url>" for n in range(MAX_ENTRIES + 2))
    found = parse_sitemap(f"<urlset>{entries}</urlset>".encode(), url=URL)
    assert (len(found.items), found.items[-1].url, found.left) == (50_000, "https://bao.example.vn/49999", 2)


def test_a_link_pattern_of_the_feed_decides_which_links_are_articles() -> None:
    body = b"<body><a href='/tin/1'>Mot bai viet rat hay o day</a>"
    body += b"<a href='/muc/2'>Mot chuyen muc rat hay o day</a></body>"
    got = parse_listing(body, url="https://bao.example.vn/", link_pattern=r"/tin/\d+$").items
    assert [item.url for item in got] == ["https://bao.example.vn/tin/1"]


def test_of_a_listing_with_too_many_links_those_beyond_are_left_out_and_counted() -> None:
    links = "".join(f"<a href='/tin/{n}'>Mot bai viet rat hay o day</a>" for n in range(1_003))
    found = parse_listing(f"<body>{links}</body>".encode(), url="https://bao.example.vn/", link_pattern=r"/tin/\d+$")
    assert (len(found.items), found.items[-1].url, found.left) == (1_000, "https://bao.example.vn/tin/999", 3)


def test_no_page_is_no_listing() -> None:
    with pytest.raises(ParseError):
        parse_listing(b"", url=URL)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<rss><channel/></rss>", PageKind.FEED),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'/>", PageKind.FEED),
        (b'{"version": "https://jsonfeed.org/version/1", "items": []}', PageKind.FEED),
        (b"Warning: mysql<br>\n<rss><channel/></rss>", PageKind.FEED),
        (b"<urlset/>", PageKind.SITEMAP),
        (b"<!doctype html><p>x", PageKind.ARTICLE),
        (b"", PageKind.EMPTY),
        (b'{"error": 404}', PageKind.OTHER),
        (b"Just words", PageKind.OTHER),
    ],
)
def test_bytes_are_recognised(body: bytes, kind: PageKind) -> None:
    assert sniff(body, url=URL, content_type=None) is kind


#: How content systems write a teaser: the page's address and the markup of one.
TEASERS = {
    "classes with the number of a post": (
        "https://tapchi.example/chuyen-muc/so-hoa/",
        "<article class='post-{n}41 post'><header class='entry-header'><h2 class='entry-title'><a href='/tin-so-{n}-vung-cao/'>{t}</a></h2></header><p>{s}</p></article>",
    ),
    "a paper's section": (
        "https://bao.example.vn/kinh-te",
        "<div class='item'><h3><a href='/tin-so-{n}-ve-so-81200{n}.html'>{t}</a></h3><p>{s}</p></div>",
    ),
    "a blog's category": (
        "https://blog.example.com/category/kinh-te/",
        "<article class='post'><h2 class='entry-title'><a href='/tin-so-{n}-ve-chuyen-doi-so/'>{t}</a></h2><div class='entry-summary'><p>{s}</p></div></article>",
    ),
    "a blog's month": (
        "https://blog.example.com/2026/11/",
        "<article><h2><a href='/2026/11/24/tin-so-{n}/'>{t}</a></h2><p>{s}</p><a href='/2026/11/24/tin-so-{n}/'>Đọc tiếp</a></article>",
    ),
    "a portal with queries": (
        "https://so.example.gov.vn/Default.aspx?tabid=12",
        "<div class='news'><a href='/Default.aspx?tabid=12&id={n}45'>{t}</a><p>{s}</p></div>",
    ),
    "Liferay": (
        "https://bo.example.gov.vn/tin-tuc",
        "<div class='asset-abstract'><h3><a href='/tin-tuc/-/asset_publisher/abc/content/tin-so-{n}'>{t}</a></h3><div class='asset-summary'>{s}</div></div>",
    ),
    "SharePoint": (
        "https://bo.example.gov.vn/tin-tuc/Pages/default.aspx",
        "<div class='item'><a href='/tin-tuc/Pages/tin-so-{n}.aspx'>{t}</a><p>{s}</p></div>",
    ),
    "English slugs": (
        "https://news.example.com/business",
        "<div class='card'><a href='/business/story-{n}-about-labs'><h3>{t}</h3></a><p>{s}</p></div>",
    ),
    "titles only": (
        "https://bao.example.vn/tag/nghi-quyet-57",
        "<li><a href='/tin-so-{n}-ve-so-81200{n}.htm'>{t}</a></li>",
    ),
}
#: A front page: its first story is set larger, and titles are short.
FRONTS = {
    "an agency": (
        "https://agency.example.org/",
        "<article class='card {c}'><h{h}><a href='/stories/story-{n}'>Story {n} of the labs today</a></h{h}><time datetime='2026-11-2{n}'>2{n} Nov</time></article>",
    ),
    "a magazine": (
        "https://mag.example.com/en/",
        "<div class='tile'><span>Water</span><h{h} class='t'><a href='/en/story-{n}-of-the-delta'>How story {n} of the delta ends</a></h{h}></div>",
    ),
    "a paper": (
        "https://bao.example.vn/",
        "<li class='muc'><h{h}><a href='/chuyen-{n}-o-vung-cao'>Chuyện thứ {n} ở vùng cao phía bắc</a></h{h}><p>Vài dòng dẫn.</p></li>",
    ),
}
NOTE = (
    "<p>" + "Trang này tập hợp các bài viết về chuyển đổi số, cập nhật hằng ngày cho bạn đọc trong tỉnh. " * 2 + "</p>"
)


@pytest.mark.parametrize("note", ["", NOTE * 2], ids=["bare", "with an introduction"])
@pytest.mark.parametrize("name", TEASERS)
def test_a_page_of_teasers_is_a_listing_with_all_its_links(name: str, note: str) -> None:
    url, teaser = TEASERS[name]
    summary = "Cả tỉnh có thêm {n}12 doanh nghiệp, phần lớn làm phần mềm và dịch vụ dữ liệu cho nông nghiệp."
    items = [
        teaser.format(n=n, t=f"Tin số {n} về chuyển đổi số ở vùng cao", s=summary.format(n=n)) for n in range(1, 9)
    ]
    menu = "<nav><a href='/a'>Một chuyên mục của trang báo này</a></nav>"
    body = f"<title>Kinh tế</title>{menu}<h1>Kinh tế</h1>{note}<div class='list'>{''.join(items)}</div>".encode()
    assert parse_page(body, url=url).kind is PageKind.LISTING
    got = parse_listing(body, url=url).items
    assert [item.title for item in got] == [f"Tin số {n} về chuyển đổi số ở vùng cao" for n in range(1, 9)]
    assert len({item.url for item in got}) == 8
    assert all("doanh nghiệp" in item.summary for item in got) or "{s}" not in teaser


@pytest.mark.parametrize("name", FRONTS)
def test_a_front_page_leads_to_all_its_stories_whatever_the_size_of_their_headings(name: str) -> None:
    url, card = FRONTS[name]
    cards = "".join(card.format(n=n, h=2 if n == 1 else 3, c="lead" if n == 1 else "") for n in range(1, 7))
    about = "<section><h2>About us</h2><p>We are a small newsroom that covers science, and all may reprint us.</p></section>"
    body = f"<html><head><title>Home</title></head><body><main>{cards}</main>{about}</body></html>".encode()
    assert parse_page(body, url=url).kind is PageKind.LISTING
    assert len(parse_listing(body, url=url).items) == 6


@pytest.mark.parametrize("named", ["ItemID={n}", "tabid=12&newsid={n}", "id={n}&lang=vi"])
def test_links_that_their_query_tells_apart_are_found_beside_those_with_an_address_of_their_own(named: str) -> None:
    hot = "".join(f"<a href='/chuyen-nong-thu-{n}-8123{n}5.html'>Chuyện nóng thứ {n} trong tuần</a>" for n in (1, 2, 3))
    rows = "".join(
        f"<tr><td><a href='/tin/tin-bo.aspx?{named.format(n=61200 + n)}'>Tin số {n} của bộ về dữ liệu</a> <span class='date'>"
        f"(1{n}/11/2026 09:0{n})</span></td></tr>"
        for n in range(1, 9)
    )
    more = "<a href='/tin/tin-bo.aspx?tabid=12&page=61200'>Sang trang sau của danh sách</a><a href='/a.aspx?cateid=61200'>Chuyên mục khác</a>"
    body = f"<title>Tin tức</title><div>{hot}</div><h1>Tin tức</h1><table>{rows}</table>{more}".encode()
    got = parse_listing(body, url="https://bo.example.gov.vn/tin").items
    assert [item.title for item in got[3:]] == [f"Tin số {n} của bộ về dữ liệu" for n in range(1, 9)]
    assert [item.published for item in got[3:]] == [f"2026-11-1{n}T09:0{n}:00+07:00" for n in range(1, 9)]
