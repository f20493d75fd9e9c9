"""Feeds and sitemaps of our own in the forms that outlets, ministries and their tools write; the items as a reader wants them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape

HOST = "https://bao.example.vn"
URL = f"{HOST}/rss/kinh-te.rss"
A, B = f"{HOST}/kinh-te/tinh-lap-quy-100261124101500001.htm", f"{HOST}/cong-nghe/mo-du-lieu-100261124093000002.htm"
TA, TB = "Tỉnh lập quỹ đầu tư 500 tỷ đồng cho công nghệ", "Ba tỉnh mở dữ liệu, 46 bộ dùng chung"
SA, SB = (
    "Quỹ nhận vốn từ ngân sách và 12 doanh nghiệp, chi đợt đầu trong quý I.",
    "Hơn 70% bộ dữ liệu tải được miễn phí.",
)
PA, PB = "2026-11-24T10:15:00+07:00", "2026-11-24T09:30:00+07:00"
RA, RB = "Tue, 24 Nov 2026 10:15:00 +0700", "Tue, 24 Nov 2026 09:30:00 +0700"
MRSS = ' xmlns:media="http://search.yahoo.com/mrss/"'
CONTENT = ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'


@dataclass(frozen=True, slots=True)
class Want:
    """One item: None stands for what the case does not ask about."""

    url: str
    title: str
    summary: str | None
    published: str | None
    author: str | None = None


WA, WB = Want(A, TA, SA, PA), Want(B, TB, SB, PB)
BOTH = (WA, WB)


def item(title=TA, link=A, date=RA, summary=SA, more="") -> str:
    return f"<item><title>{title}</title><description>{summary}</description><link>{link}</link><pubDate>{date}</pubDate>{more}</item>"


def second(**parts) -> str:
    return item(**{"title": TB, "link": B, "date": RB, "summary": SB, **parts})


def rss(*items: str, spaces: str = "", prolog='<?xml version="1.0" encoding="utf-8"?>', channel="") -> str:
    return f'{prolog}<rss version="2.0"{spaces}><channel><title>Kinh tế</title><link>{HOST}</link>{channel}{"".join(items)}</channel></rss>'


def cdata(text: str) -> str:
    return f"<![CDATA[{text}]]>"


def dated(raw_a: str, raw_b: str) -> str:
    return rss(item(date=raw_a), second(date=raw_b))


PICTURE = f'<a href="{A}"><img src="https://anh.example.vn/1.jpg" alt="Một chú thích ảnh dài"></a></br>'
NEIGHBOURS = '<ul><li><a href="/x-post1.vnp">Nghị quyết 57: 100% xã có tổ công nghệ</a></li><li><a href="/y-post2.vnp">Giá vàng</a></li></ul>'

SUMMARIES = {
    "image, then text, in CDATA": rss(
        item(summary=cdata(PICTURE + SA)), second(summary=cdata(f"{PICTURE}<p>{SB}</p>"))
    ),
    "image as escaped markup": rss(
        item(summary=escape(PICTURE + SA)), second(summary=escape(f"<div>{PICTURE}</div>{SB}"))
    ),
    "neighbours' headlines in a list": rss(
        item(summary=cdata(f"{PICTURE}<p>{SA}</p>{NEIGHBOURS}")), second(summary=escape(f"<p>{SB}</p>{NEIGHBOURS}"))
    ),
    "agency tags before the text": rss(
        item(summary=f"(Chinhphu.vn) - {SA}"), second(summary=cdata(f"<p>VOV.VN - {SB}</p>"))
    ),
    "WordPress' closing line": rss(
        item(
            summary=cdata(
                f'<p>{SA}</p>\n<p>The post <a href="{A}">{TA}</a> appeared first on <a href="{HOST}">Báo</a>.</p>'
            )
        ),
        second(
            summary=cdata(
                f'<p>{SB}</p> <p>Bài viết <a href="{B}">{TB}</a> đã xuất hiện đầu tiên vào ngày <a href="{HOST}">Báo</a>.</p>'
            )
        ),
    ),
    "a link to read on": rss(
        item(summary=cdata(f'{SA} <a class="more" href="{A}">Xem tiếp »</a>')),
        second(summary=cdata(f'{SB} <a href="{B}">Read more...</a>')),
    ),
    "scripts, styles and comments": rss(
        item(summary=cdata(f"<style>p{{color:red}}</style><!-- x --><p>{SA}</p><script>ads()</script>")),
        second(summary=cdata(f"<p>{SB}<img width='1' src='https://pixel.example/b.gif'></p>")),
    ),
    "full text beside an empty description": rss(
        item(summary="", more=f"<content:encoded>{cdata(f'<p>{SA}</p>')}</content:encoded>"),
        second(summary=" ", more=f"<content:encoded>{cdata(f'<p>{SB}</p>')}</content:encoded>"),
        spaces=CONTENT,
    ),
    "media titles before the title": rss(
        item().replace(
            "<item>",
            "<item><media:content url='1.jpg'><media:title>Ảnh phòng máy</media:title></media:content><media:title>Ảnh</media:title>",
        ),
        second(),
        spaces=MRSS,
    ),
    "entities escaped twice": rss(
        item(title=escape(escape(TA, quote=False).replace("ỉ", "&#7881;").replace("ậ", "&#7853;"))),
        second(
            title=cdata(TB.replace("ữ", "&#7919;").replace("ệ", "&#7879;")), summary=escape(SB.replace("ơ", "&#417;"))
        ),
    ),
}

ATOM_ENTRY = (
    '<entry><title type="html">{title}</title><link rel="enclosure" href="https://anh.example.vn/1.jpg"/><link rel="replies" href="{link}#c"/>'
    '<link rel="alternate" type="text/html" href="{link}"/><id>tag:bao.example.vn,2026:{n}</id><updated>2026-11-25T00:00:00Z</updated>'
    '<published>{date}</published><author><name>Vũ Hoài Nam</name></author><summary type="html">{summary}</summary></entry>'
)
ATOM = (
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://bao.example.vn/"><title>Kinh tế</title>'
    + ATOM_ENTRY.format(title=TA, link=A, date="2026-11-24T03:15:00Z", summary=escape(f"<p>{SA}</p>"), n=1)
    + ATOM_ENTRY.format(
        title=escape(f"<b>{TB}</b>"), link=B.removeprefix(HOST), date="2026-11-24T09:30:00.000+07:00", summary=SB, n=2
    )
    + "</feed>"
)
RDF = (
    '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
    f'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="{HOST}"><title>Kinh tế</title><items><rdf:Seq><rdf:li rdf:resource="{A}"/>'
    f'</rdf:Seq></items></channel><item rdf:about="{A}"><title>{TA}</title><link>{A}</link><description>{SA}</description><dc:date>{PA}</dc:date>'
    f'<dc:creator>Vũ Hoài Nam</dc:creator></item><item rdf:about="{B}"><title>{TB}</title><link>{B}</link><description>{SB}</description>'
    "<dc:date>2026-11-24T02:30:00Z</dc:date></item></rdf:RDF>"
)
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1",
        "title": "Kinh tế",
        "items": [
            {
                "id": "1",
                "url": A,
                "title": TA,
                "content_html": f"<p>{SA}</p>",
                "date_published": PA,
                "author": {"name": "Vũ Hoài Nam"},
            },
            {
                "id": 2,
                "url": "/cong-nghe/mo-du-lieu-100261124093000002.htm",
                "title": TB,
                "summary": SB,
                "date_published": "2026-11-24T02:30:00Z",
            },
        ],
    },
    ensure_ascii=False,
)
UTC_B = "2026-11-24T02:30:00+00:00"
ATOM_WANT = (Want(A, TA, SA, "2026-11-24T03:15:00+00:00", "Vũ Hoài Nam"), Want(B, TB, SB, PB, "Vũ Hoài Nam"))

DATES = {
    "RFC 822": dated(RA, RB),
    "a colon in the offset": dated("Tue, 24 Nov 2026 10:15:00 +07:00", "Tue, 24 Nov 2026 09:30:00 +07:00"),
    "an offset of hours only": dated("Tue, 24 Nov 2026 10:15:00 +07", "Tue, 24 Nov 2026 09:30:00 +7"),
    "a year of two digits": dated("Tue, 24 Nov 26 10:15:00 +0700", "24 Nov 26 09:30:00 +0700"),
    "GMT+7": dated(cdata("Tue, 24 Nov 2026 10:15:00 GMT+7"), "Tue, 24 Nov 2026 09:30:00 GMT+0700"),
    "a zone's name": dated("Tue, 24 Nov 2026 10:15:00 ICT", "Tue, 24 Nov 2026 09:30:00 +0700 (ICT)"),
    "American order": dated("11/24/2026 10:15:00 AM", "11/24/2026 9:30:00\u202fAM"),
    "day first with am and pm, as the neighbour tells": rss(
        item(date="24/11/2026 10:15:00 AM"),
        second(date="05/11/2026 9:30:00 PM"),
        second(link=B + "?n=3", date="5/11/2026 0:00:00 SA"),
    ),
    "month first without am, as the neighbour tells": rss(
        item(date="11/24/2026 10:15"), second(date="11/05/2026 09:30")
    ),
    "day first": dated("24/11/2026 10:15:00", "24-11-2026 09:30"),
    "with the weekday in Vietnamese": dated("Thứ Ba, 24/11/2026 | 10:15 GMT+7", "Thứ ba, ngày 24/11/2026 - 09:30"),
    "months in Vietnamese": dated("Thứ Ba, 24 Tháng Mười Một 2026 10:15:00 +0700", "T3, 24 Th11 2026 09:30:00 +0700"),
    "ISO in its forms": dated("2026-11-24T10:15:00", "20261124T093000+0700"),
    "ISO with a blank and fractions": dated("2026-11-24 10:15:00.0000000", "2026-11-24 09:30:00 +0700"),
    "a year first with slashes": dated("2026/11/24 10:15:00", "2026.11.24 09:30"),
    "as C and Java print it": dated("Tue Nov 24 10:15:00 ICT 2026", "Tue Nov 24 09:30:00 +0700 2026"),
    "English words": dated("November 24, 2026 10:15 AM", "Tuesday, 24 November 2026 - 09:30"),
    "seconds since 1970": dated("1795490100", "1795487400000"),
    "dc:date instead of an empty pubDate": rss(
        item(date="", more=f"<dc:date>{PA}</dc:date>"),
        second(date=" ", more=f"<dc:date>{PB}</dc:date>"),
        spaces=CONTENT,
    ),
}
LATE = "2026-11-05T21:30:00+07:00"
DATES_WANT = {
    "day first with am and pm, as the neighbour tells": (
        WA,
        Want(B, TB, SB, LATE),
        Want(B + "?n=3", TB, SB, "2026-11-05T00:00:00+07:00"),
    ),
    "month first without am, as the neighbour tells": (WA, Want(B, TB, SB, "2026-11-05T09:30:00+07:00")),
    "seconds since 1970": (Want(A, TA, SA, "2026-11-24T03:15:00+00:00"), Want(B, TB, SB, UTC_B)),
}

BARE = f"<item><title>{TB}</title><link>{B}</link></item>"
BROKEN = {
    "no guid, no date, no summary": (rss(item(), BARE), (WA, Want(B, TB, "", None))),
    "links relative to the feed": (
        rss(item(link=A.removeprefix(HOST)), second(link="../cong-nghe/" + B.rpartition("/")[2])),
        BOTH,
    ),
    "guid is the only link": (rss(item(link="", more=f'<guid isPermaLink="true">{A}</guid>'), second()), BOTH),
    "guid is a number": (rss(item(more='<guid isPermaLink="false">98123</guid>'), second()), BOTH),
    "an Atom link before the item's own": (
        rss(
            item().replace("<item>", '<item><atom:link rel="self" href="https://x.vn/self"/>'),
            second(),
            spaces=' xmlns:atom="http://www.w3.org/2005/Atom"',
        ),
        BOTH,
    ),
    "the feed's namespace is Atom's": (rss(item(), second(), spaces=' xmlns="http://www.w3.org/2005/Atom"'), BOTH),
    "a prefix nobody declared": (
        rss(item(more="<slash:comments>3</slash:comments><media:thumbnail url='x'/>"), second()),
        BOTH,
    ),
    "a proxy's link beside the original": (
        rss(
            item(link="https://feeds.proxy.example/~r/x/1", more=f"<feedburner:origLink>{A}</feedburner:origLink>"),
            second(),
            spaces=' xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"',
        ),
        BOTH,
    ),
    "a byte order mark and blank lines": (b"\xef\xbb\xbf\r\n\r\n" + rss(item(), second()).encode(), BOTH),
    "a warning before the prolog": (
        "<br />\n<b>Warning</b>: date() in <b>/x.php</b> on line <b>3</b><br />\n" + rss(item(), second()),
        BOTH,
    ),
    "characters XML forbids": (rss(item(title=TA[:4] + "\x0b\x01" + TA[4:]), second(summary=SB + "\x00\ufffe")), BOTH),
    "a lone ampersand and HTML's entities": (
        rss(item(title=f"{TA} &amp; R&D&nbsp;&ndash; AI", link=A + "?a=1&b=2"), second()),
        (Want(A + "?a=1&b=2", f"{TA} & R&D – AI", SA, PA), WB),
    ),
    "cut inside the third item": (rss(item(), second(), item())[: -len(item()) + 40], BOTH),
    "cut inside a CDATA section": (
        rss(item(), second(), item(title="<![CDATA[Một tiêu đề bị cắt"))[: -len("</channel></rss>") - 200],
        BOTH,
    ),
    "tags in capitals": (rss(item(), second()).replace("item>", "ITEM>").replace("pubDate", "PUBDATE"), BOTH),
    "false utf-16": (rss(item(), second(), prolog='<?xml version="1.0" encoding="utf-16"?>'), BOTH),
    "false iso-8859-1": (rss(item(), second(), prolog='<?xml version="1.0" encoding="iso-8859-1"?>'), BOTH),
    "true utf-16": (rss(item(), second(), prolog='<?xml version="1.0" encoding="utf-16"?>').encode("utf-16"), BOTH),
    "UTF-8 encoded twice": (rss(item(), second()).encode().decode("latin-1").encode(), BOTH),
    "one item in another encoding": (
        rss(item(), second())
        .encode()
        .replace(
            b"</channel>",
            b"<item><title>Caf\xe9 n\xf3ng</title><link>https://bao.example.vn/c-1.htm</link></item></channel>",
        ),
        (WA, WB, Want(f"{HOST}/c-1.htm", "Café nóng", "", None)),
    ),
    "markup left open in a description": (rss(item(), second(summary=SB + "<br><b>")), BOTH),
    "items outside the channel": (
        f'<rss version="0.91"><channel><title>x</title></channel>{item()}{second()}</rss>',
        BOTH,
    ),
    "dangerous links": (rss(item(), item(link="javascript:alert(1)"), item(link="data:text/html,x"), second()), BOTH),
    "links in CDATA over lines": (rss(item(link=cdata(f"\n   {A}\n")), second(link=f"\n{B}\n")), BOTH),
    "authors in their forms": (
        rss(
            item(more="<author>toasoan@bao.example.vn (Vũ Hoài Nam)</author>"),
            second(more="<dc:creator><![CDATA[Linh Đặng]]></dc:creator>"),
            spaces=CONTENT,
        ),
        (Want(A, TA, SA, PA, "Vũ Hoài Nam"), Want(B, TB, SB, PB, "Linh Đặng")),
    ),
    "Atom with relative links": (ATOM, ATOM_WANT),
    "RDF": (RDF, (Want(A, TA, SA, PA, "Vũ Hoài Nam"), Want(B, TB, SB, UTC_B))),
    "JSON Feed": (JSON_FEED, (Want(A, TA, SA, PA, "Vũ Hoài Nam"), Want(B, TB, SB, UTC_B))),
    "JSON Feed with a byte order mark": (
        b"\xef\xbb\xbf" + JSON_FEED.encode(),
        (Want(A, TA, SA, PA, "Vũ Hoài Nam"), Want(B, TB, SB, UTC_B)),
    ),
}
FEEDS: dict[str, tuple[str | bytes, tuple[Want, ...]]] = (
    {name: (feed, BOTH) for name, feed in SUMMARIES.items()}
    | {name: (feed, DATES_WANT.get(name, BOTH)) for name, feed in DATES.items()}
    | BROKEN
)


SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
STORY = (
    "<news:news><news:publication><news:name>Báo</news:name><news:language>vi</news:language></news:publication>"
    "<news:publication_date>{date}</news:publication_date><news:title>{title}</news:title><news:keywords>số, AI</news:keywords></news:news>"
)
ALTERNATE = '<xhtml:link xmlns:xhtml="http://www.w3.org/1999/xhtml" rel="alternate" hreflang="en" href="https://en.bao.example.vn/a"/>'
PICTURED = "<image:image><image:loc>https://anh.example.vn/1.jpg</image:loc><image:caption>Chú thích</image:caption><image:title>Ảnh</image:title></image:image>"
SITEMAPS: dict[str, tuple[str, tuple[tuple[str, str, str | None, str | None], ...]]] = {
    "addresses with bare days": (
        f"<urlset {SPACE}><url><loc>{A}</loc><lastmod>2026-11-24</lastmod></url></urlset>",
        ((A, "", "2026-11-24", None),),
    ),
    "no namespace": (f"<urlset><url><loc>{A}</loc></url></urlset>", ((A, "", None, None),)),
    "another namespace, a stylesheet and a comment": (
        f'<?xml version="1.0"?>\n<?xml-stylesheet href="/x.xsl"?>\n<!-- made -->\n<urlset xmlns="https://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{cdata(A)}</loc>'
        "<lastmod>2026-11-24T10:15+07:00</lastmod></url></urlset>",
        ((A, "", PA, None),),
    ),
    "another language's address first": (
        f"<urlset {SPACE}><url>{ALTERNATE}<loc>{A}</loc></url></urlset>",
        ((A, "", None, None),),
    ),
    "news with pictures": (
        f"<urlset {SPACE} {NEWS}><url><loc>{A}</loc>{PICTURED}{STORY.format(date=PA, title=TA)}<lastmod>2026-11-25</lastmod></url></urlset>",
        ((A, TA, PA, None),),
    ),
    "news with HTML's entities and a lone ampersand": (
        f"<urlset {SPACE} {NEWS}><url><loc>{A}?x=1&y=2</loc>{STORY.format(date='24/11/2026 10:15', title='R&D&nbsp;t&#259;ng &ndash; 5%')}</url></urlset>",
        ((A + "?x=1&y=2", "R&D tăng – 5%", PA, None),),
    ),
    "news without its namespace": (
        f"<urlset {SPACE}><url><loc>{A}</loc>{STORY.format(date=PA, title=TA)}</url></urlset>",
        ((A, TA, PA, None),),
    ),
    "an index with relative addresses": (
        f"<sitemapindex {SPACE}><sitemap><loc>/sitemaps/news-2026-11.xml.gz</loc><lastmod>2026-11-24</lastmod></sitemap></sitemapindex>",
        ((f"{HOST}/sitemaps/news-2026-11.xml.gz", "", "2026-11-24", "sitemap"),),
    ),
    "a byte order mark, blanks and lines in the address": (
        f"\ufeff\n <urlset><url><loc>\n  {A}\n</loc></url></urlset>",
        ((A, "", None, None),),
    ),
    "false utf-16": (
        f'<?xml version="1.0" encoding="utf-16"?><urlset><url><loc>{A}</loc></url></urlset>',
        ((A, "", None, None),),
    ),
    "dangerous addresses": (
        f"<urlset><url><loc>javascript:alert(1)</loc></url><url><loc>{A}</loc></url></urlset>",
        ((A, "", None, None),),
    ),
    "nothing": ("<urlset></urlset>", ()),
}
