"""The ways in which real feeds are broken, one case each."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from time import process_time

import pytest
from layouts import outlets

from monitor.domain.errors import ParseError
from monitor.domain.feed import FeedItem
from monitor.parse import NotAFeedError, parse_feed

LINK = "https://bao.example.vn/kinh-te/bai-viet-100260914094355.htm"
URL = "https://bao.example.vn/rss/kinh-te.rss"
TITLE = "Kinh tế số đạt 18,3% GDP"


def rss(item: str, *, prolog: str = '<?xml version="1.0" encoding="utf-8"?>', root: str = "", channel: str = "") -> str:
    return (
        f'{prolog}<rss version="2.0"{root}><channel><title>Báo</title><link>https://bao.example.vn</link>{channel}'
        f"{item}</channel></rss>"
    )


def item(title: str = TITLE, link: str = LINK, date: str = "Mon, 14 Sep 2026 09:43:55 +0700", more: str = "") -> str:
    return f"<item><title>{title}</title><link>{link}</link><pubDate>{date}</pubDate>{more}</item>"


def only(body: bytes | str) -> FeedItem:
    items = parse_feed(body.encode() if isinstance(body, str) else body, url=URL, outlets=outlets()).items
    assert len(items) == 1
    return items[0]


XHTML = '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Kinh tế số đạt <b>18,3%</b> GDP</div></title>'
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo</title><entry>{title}<link rel="self" href="https://x.vn/"/>'
    '<link rel="alternate" href="{link}"/><updated>2026-09-14T02:43:55Z</updated><id>tag:1</id></entry></feed>'
)
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Báo</title></channel>'
    f'<item rdf:about="{LINK}"><title>{TITLE}</title><link>{LINK}</link>'
    "<dc:date>2026-09-14T09:43:55+07:00</dc:date></item></rdf:RDF>"
)
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo",
        "items": [{"id": "1", "url": LINK, "title": TITLE, "date_published": "2026-09-14T09:43:55+07:00"}],
    },
    ensure_ascii=False,
)

#: Each gives the one item TITLE at LINK on 14 September 2026 at 02:43:55 UTC.
SOUND = {
    "an honest feed": rss(item()),
    "HTML's entities in a title": rss(item(title="Kinh t&ecirc;́ s&ocirc;́&nbsp;đạt 18,3% GDP")),
    "false ISO-8859-1 over UTF-8": rss(item(), prolog='<?xml version="1.0" encoding="iso-8859-1"?>'),
    "false utf-16 over UTF-8": rss(item(), prolog='<?xml version="1.0" encoding="utf-16"?>'),
    "true utf-16": rss(item(), prolog='<?xml version="1.0" encoding="utf-16"?>').encode("utf-16"),
    "true utf-16 without a mark": rss(item(), prolog='<?xml version="1.0"?>').encode("utf-16-le"),
    "a byte order mark": b"\xef\xbb\xbf" + rss(item()).encode(),
    "blanks before the prolog": "\n\n  " + rss(item()),
    "a comment and a stylesheet before the root": rss(
        item(), prolog='<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><!-- cache -->'
    ),
    "a control character": rss(item(title="Kinh tế số\x0b đạt 18,3% GDP")),
    "cut after the first item": rss(item() + "<item><title>Bài th")[: rss(item()).index("</channel>") + 18],
    "an undeclared prefix": rss(item(more="<media:thumbnail url='x'/>")),
    "a break that is not closed": rss(item(more="<description>Một<br>hai</description>")),
    "a wrong break in CDATA": rss(item(more="<description><![CDATA[<a href='x'><img></a></br>Một]]></description>")),
    "a title in CDATA": rss(item(title=f"<![CDATA[ {TITLE} ]]>")),
    "entities escaped twice": rss(item(title="Kinh t&amp;#7871; s&amp;#7889; đạt 18,3% GDP")),
    "entities in CDATA": rss(item(title="<![CDATA[Kinh t&#7871; s&#7889; đạt 18,3% GDP]]>")),
    "markup in a title": rss(item(title="<![CDATA[<b>Kinh tế số</b> đạt 18,3% GDP]]>")),
    "a title in NFD with a soft hyphen": rss(item(title="Kinh tê\u0301 sô\u0301 đạt\u00ad 18,3%\u00a0GDP")),
    "a link in CDATA and blanks": rss(item(link=f"<![CDATA[\n {LINK}\n]]>")),
    "a relative link": rss(item(link="/kinh-te/bai-viet-100260914094355.htm")),
    "xml:base": rss(item(link="bai-viet-100260914094355.htm"), root=' xml:base="https://bao.example.vn/kinh-te/"'),
    "a base that is no address": rss(item(link="/kinh-te/bai-viet-100260914094355.htm"), channel="").replace(
        "<item>", '<item xml:base="http://[::1">'
    ),
    "a guid for a link": rss(item(link="", more=f"<guid>{LINK}</guid>")),
    "a guid that runs": rss(item(more="<guid>javascript:alert(1)</guid>")),
    "Atom": ATOM.format(title=f"<title>{TITLE}</title>", link=LINK),
    "Atom in XHTML": ATOM.format(title=XHTML, link=LINK),
    "RDF": RDF,
    "JSON Feed": JSON_FEED,
    "the zone +07:00": rss(item(date="Mon, 14 Sep 2026 09:43:55 +07:00")),
    "the zone +07": rss(item(date="Mon, 14 Sep 2026 09:43:55 +07")),
    "the zone GMT+7 in CDATA": rss(item(date="<![CDATA[Mon, 14 Sep 2026 09:43:55 GMT+7]]>")),
    "the zone GMT": rss(item(date="Mon, 14 Sep 2026 02:43:55 GMT")),
    "a year of two digits": rss(item(date="Mon, 14 Sep 26 09:43:55 +0700")),
    "American order": rss(item(date="9/14/2026 9:43:55 AM")),
    "American order with a narrow blank": rss(item(date="9/14/2026 9:43:55\u202fAM")),
}


@pytest.mark.parametrize("name", SOUND)
def test_a_broken_feed_gives_its_item(name: str) -> None:
    got = only(SOUND[name])
    assert (got.url, got.title) == (LINK, TITLE)
    assert got.published is not None
    assert datetime.fromisoformat(got.published) == datetime(2026, 9, 14, 2, 43, 55, tzinfo=UTC)


def test_a_lone_ampersand_in_a_link_is_kept() -> None:
    assert only(rss(item(link="https://bao.example.vn/xem?x=1&y=2"))).url == "https://bao.example.vn/xem?x=1&y=2"


def test_windows_pages_are_read_by_their_declaration_or_their_bytes() -> None:
    body = rss(item(title="Café “GDP” – 8%"), prolog='<?xml version="1.0" encoding="utf-8"?>').replace("Báo", "Bao")
    assert only(body.encode("cp1252")).title == "Café “GDP” – 8%"
    vietnamese = rss(item(title="Bô\u0323 Khoa ho\u0323c"), prolog='<?xml version="1.0" encoding="windows-1258"?>')
    assert only(vietnamese.encode("cp1258")).title == "Bộ Khoa học"


def test_lists_of_related_headlines_are_no_summary() -> None:
    more = (
        "<description><![CDATA[<a href='x'><img src='y'/></a><p>VGP - Tỷ trọng kinh tế số tăng.</p>"
        "<ul><li><a href='z'>Nghị quyết 57 vào cuộc sống</a></li></ul>]]></description>"
    )
    assert only(rss(item(more=more))).summary == "Tỷ trọng kinh tế số tăng."


def test_a_dangerous_link_drops_its_item() -> None:
    feed = rss(item(link="javascript:alert(1)") + item(link="data:text/html,x") + item())
    assert [got.url for got in parse_feed(feed.encode(), url=URL).items] == [LINK]


@pytest.mark.parametrize("left", [len(LINK) - 9, 12, 0])
def test_an_item_that_is_cut_inside_its_link_is_none(left: int) -> None:
    feed = rss(item() + f"<item><title>Bài thứ hai</title><link>{LINK[:left]}")
    feed = feed[: feed.index("</channel>")]
    assert [got.url for got in parse_feed(feed.encode(), url=URL).items] == [LINK]


def test_an_item_that_is_cut_behind_its_link_is_read() -> None:
    feed = rss(item() + "<item><title>Bài thứ hai</title><link>https://bao.example.vn/b.htm</link><description>Một câu")
    feed = feed[: feed.index("</channel>")]
    assert [got.url for got in parse_feed(feed.encode(), url=URL).items] == [LINK, "https://bao.example.vn/b.htm"]


def test_a_whole_item_that_gives_no_link_is_kept() -> None:
    feed = rss(item() + "<item><title>Bài thứ hai</title><description>Tỷ trọng đạt 18,3%.</description></item>")
    assert [(got.url, got.title) for got in parse_feed(feed.encode(), url=URL).items][1] == ("", "Bài thứ hai")


def test_an_impossible_date_is_none_and_its_words_are_kept() -> None:
    got = only(rss(item(date="Mon, 31 Feb 2026 09:00:00 +0700")))
    assert (got.published, got.published_raw) == (None, "Mon, 31 Feb 2026 09:00:00 +0700")


def test_a_date_that_stands_for_never_is_none_and_its_words_are_kept() -> None:
    got = only(rss(item(date="Fri, 31 Dec 9999 23:59:59 -1200")))
    assert (got.published, got.published_raw) == (None, "Fri, 31 Dec 9999 23:59:59 -1200")


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;">]>'
    "<rss><channel><item><title>&b;</title></item></channel></rss>"
)
EXTERNAL = BOMB.replace('"xxxxxxxxxx"', 'SYSTEM "file:///etc/passwd"')
PARAMETER = BOMB.replace('<!ENTITY a "xxxxxxxxxx">', '<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd">%p;')
GATE = "<html><head><title>Just a moment...</title></head><body><script>cf_chl_opt={}</script></body></html>"
COOKIE = '<html><body><script>document.cookie="A=1; path=/"; window.location.reload(true);</script></body></html>'


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (GATE.encode(), "challenge"),
        (COOKIE.encode(), "challenge"),
        (b"<!DOCTYPE html><html><body><h1>404</h1></body></html>", "html-not-feed"),
        (bytes(n * n * 7919 % 251 for n in range(50_000)) + b"<p>", "malformed"),
        (b"<" + random.Random(57).randbytes(50_000), "malformed"),
        (BOMB.encode(), "entity"),
        (EXTERNAL.encode(), "entity"),
        (PARAMETER.encode(), "entity"),
        (BOMB.encode("utf-16"), "entity"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": [', "malformed"),
    ],
)
def test_what_is_no_feed_is_named(body: bytes, reason: str) -> None:
    with pytest.raises(NotAFeedError) as caught:
        parse_feed(body, url=URL)
    assert caught.value.reason == reason
    assert isinstance(caught.value, ParseError)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("R&D chiếm 2% GDP", "R&D chiếm 2% GDP"),
        ("Chi R&D <2% GDP", "Chi R&D <2% GDP"),
        ("Lạm phát < 4%, tăng trưởng &gt; 8%", "Lạm phát < 4%, tăng trưởng > 8%"),
        ("AT&T v&agrave; Q&A: 5G < 6G", "AT&T và Q&A: 5G < 6G"),
        ("<![CDATA[Chi R&D <2% GDP]]>", "Chi R&D <2% GDP"),
    ],
)
@pytest.mark.parametrize("end", ["</channel></rss>", "<item><title>Tin bị c"])
def test_signs_that_nobody_escaped_are_those_of_the_title(written: str, title: str, end: str) -> None:
    whole = rss(item(written)).removesuffix("</channel></rss>") + end
    assert parse_feed(whole.encode(), url=URL, outlets=outlets()).items[0].title == title


def test_an_empty_feed_is_valid_and_has_no_items() -> None:
    assert parse_feed(rss("").encode(), url=URL).items == ()


def test_only_the_newest_items_of_a_flood_are_taken() -> None:
    items = "".join(item(link=f"{LINK}?n={n}", date=f"2026-01-{1 + n % 28:02} 10:00") for n in range(6_000))
    taken = parse_feed(rss(items).encode(), url=URL)
    assert (len(taken.items), taken.left) == (5_000, 1_000)
    assert min(got.published for got in taken.items if got.published) > "2026-01-04"
    assert taken == parse_feed(rss(items).encode(), url=URL)


def test_p3_a_huge_author_costs_nothing_and_is_cut() -> None:
    hostile = "a@" * 40_000
    started = process_time()
    got = only(rss(item(more=f"<author>{hostile}</author>")))
    lenient = only(rss(item(more=f"<bad:x/><author>{hostile}</author>")))
    assert process_time() - started < 1.5
    assert len(got.author or "") <= 500
    assert len(lenient.author or "") <= 500
