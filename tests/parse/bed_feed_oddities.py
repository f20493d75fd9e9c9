"""Feeds and sitemaps that write what no standard asks for: words in angle brackets, no-dates, addresses escaped twice."""

from __future__ import annotations

import json
from html import escape

from bed_feeds import HOST, PA, PB, RA, SA, SB, TA, TB, WA, WB, A, B, Want, cdata, item, rss, second

DC = ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
TAGGED = "Bản vá <beta> cho trạm 5G & cổng số"


def old_atom(*entries: str) -> str:
    return f'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Kinh tế</title>{"".join(entries)}</feed>'


def old_entry(title: str, link: str, *dates: str) -> str:
    said = "".join(f"<{name}>{when}</{name}>" for name, _, when in (d.partition("=") for d in dates))
    return (
        f'<entry><title mode="escaped">{title}</title><link rel="service.edit" href="{HOST}/edit/1"/>'
        f'<link rel="alternate" type="text/html" href="{link}"/>{said}<summary>{SA}</summary></entry>'
    )


def atom(*links: str) -> str:
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Kinh tế</title><entry><title>{TA}</title>{"".join(links)}'
        f"<published>{PA}</published><summary>{SA}</summary></entry></feed>"
    )


def link(href: str, kind: str = "", rel: str = "alternate") -> str:
    said = f' type="{kind}"' if kind else ""
    return f'<link rel="{rel}"{said} href="{href}"/>'


def rdf(titles: str) -> str:
    return (
        f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"{DC}><channel><title>Kinh tế'
        f'</title></channel><item rdf:about="urn:tin:1">{titles}<link>{A}</link><description>{SA}</description><dc:date>{PA}</dc:date>'
        "</item></rdf:RDF>"
    )


def titled(title: str, want: str = TAGGED) -> tuple[str, tuple[Want, ...]]:
    return rss(item(title=title), second()), (Want(A, want, SA, PA), WB)


def dated(raw: str, want: str | None, more: str = "") -> tuple[str, tuple[Want, ...]]:
    return rss(item(date=raw, more=more), second(), spaces=DC), (Want(A, TA, SA, want), WB)


def linked(address: str, want: str = A) -> tuple[str, tuple[Want, ...]]:
    return rss(item(link=address), second()), (Want(want, TA, SA, PA), WB)


QUERY = f"{HOST}/xem?id=7&copy=1"
BOTH = (WA, WB)
ODD_FEEDS: dict[str, tuple[str | bytes, tuple[Want, ...]]] = {
    # words in angle brackets
    "a word in angle brackets, escaped once": titled(escape(TAGGED)),
    "a word in angle brackets, escaped twice": titled(escape(escape(TAGGED))),
    "a word in angle brackets in CDATA": titled(cdata(TAGGED)),
    "a word in angle brackets among real markup": titled(cdata(f"<b>{TAGGED}</b><br/>")),
    "a type's name in angle brackets": titled(escape("Kiểu List<Chip> trong sách"), "Kiểu List<Chip> trong sách"),
    "a script that is spoken of": titled(cdata("Lỗi <script> trên cổng số"), "Lỗi <script> trên cổng số"),
    "a script that is spoken of, escaped": titled(escape("Chèn <script>, mất dữ liệu"), "Chèn <script>, mất dữ liệu"),
    "a style at the end": titled(cdata("Bỏ thẻ <style>"), "Bỏ thẻ <style>"),
    "a title that is spoken of": titled(escape("Thẻ <title> của 63 cổng"), "Thẻ <title> của 63 cổng"),
    "a script that runs": titled(cdata(f"{TA}<script>track('x')</script>"), TA),
    "a script that is cut off": titled(cdata(f"{TA}<script>track('x"), TA),
    "signs of less and more": titled(escape("Sai số < 5% khi tải > 80%"), "Sai số < 5% khi tải > 80%"),
    "an unknown element that is closed": titled(cdata(f"<mark-up><tieude>{TA}</tieude></mark-up>"), TA),
    "an unknown element with attributes": titled(cdata(f'<nhan mau="do">{TA}'), TA),
    "markup of a word processor": titled(cdata(f"<o:p></o:p>{TA}<st1:place>"), TA),
    "a word in angle brackets in a JSON feed": (
        json.dumps({"items": [{"url": A, "title": escape(TAGGED), "summary": SA, "date_published": PA}]}),
        (Want(A, TAGGED, SA, PA),),
    ),
    # addresses escaped twice
    "an address escaped twice": linked(escape(escape(QUERY)), QUERY),
    "an address in CDATA and yet escaped": linked(cdata(escape(QUERY)), QUERY),
    "an address in CDATA as it is": linked(cdata(QUERY), QUERY),
    "an address with a lone ampersand": linked(QUERY, QUERY),
    "an address escaped twice in Atom": (atom(link(escape(escape(QUERY)))), (Want(QUERY, TA, SA, PA),)),
    # backslashes
    "backslashes throughout": linked(A.replace("/", "\\")),
    "backslashes in the path": linked(HOST + A.removeprefix(HOST).replace("/", "\\")),
    "backslashes from the root": linked(A.removeprefix(HOST).replace("/", "\\")),
    "a backslash in the query": linked(f"{HOST}\\xem?duong=a\\b", f"{HOST}/xem?duong=a\\b"),
    "backslashes before the host": linked(A.removeprefix("https:").replace("//", "\\\\")),
    # no dates
    "the year one": dated("Mon, 01 Jan 0001 00:00:00 +0000", None),
    "the year one in ISO": dated("0001-01-01T00:00:00", None),
    "no year": dated("0000-00-00 00:00:00", None),
    "the clock's first day": dated("Thu, 01 Jan 1970 00:00:00 GMT", None),
    "the clock's first day in Ha Noi": dated("1970-01-01T07:00:00+07:00", None),
    "a database's first day": dated("1/1/1900 12:00:00 AM", None),
    "an impossible hour": dated("Tue, 24 Nov 2026 25:61:00 +0700", None),
    "an impossible minute": dated("2026-11-24 10:75:00", None),
    "the hour after the last": dated("2026-11-24T24:00:00+07:00", "2026-11-24"),
    "an impossible day": dated("Tue, 31 Feb 2026 08:00:00 +0700", None),
    "a word for a day": dated("Hôm qua", None),
    "a date that cannot be read before one that can": dated(
        "Mon, 01 Jan 0001 00:00:00 +0000", PA, f"<dc:date>{PA}</dc:date>"
    ),
    "words before a date that can be read": dated("vừa xong", PA, f"<dcterms:created>{PA}</dcterms:created>"),
    "the first days of the web": dated("Tue, 05 Aug 1997 08:00:00 GMT", "1997-08-05T08:00:00+00:00"),
    # which of several dates
    "Atom 0.3, issued after modified": (
        old_atom(
            old_entry(TA, A, "modified=2026-11-25T08:00:00Z", f"issued={PA}", "created=2026-11-01T00:00:00Z"),
            old_entry(TB, B, f"issued={PB}").replace(SA, SB),
        ),
        BOTH,
    ),
    "Atom 0.3, created and modified": (
        old_atom(old_entry(TA, A, "modified=2026-11-25T08:00:00Z", f"created={PA}")),
        (WA,),
    ),
    "Atom 0.3, modified alone": (old_atom(old_entry(TA, A, f"modified={PA}")), (WA,)),
    "RSS with Dublin Core's dates": dated(
        "", PA, f"<dcterms:modified>2026-11-25T08:00:00Z</dcterms:modified><dcterms:issued>{PA}</dcterms:issued>"
    ),
    "RSS whose publication is not what was issued": dated(RA, PA, "<dcterms:issued>2026-11-01</dcterms:issued>"),
    # which of several links
    "data before the page": (atom(link(A + ".json", "application/json"), link(A, "text/html")), (WA,)),
    "a feed of comments before the page": (
        atom(link(A + "/feed", "application/atom+xml"), link(A + "#c", "text/html", "replies"), link(A)),
        (WA,),
    ),
    "XHTML": (atom(link(A + ".pdf", "application/pdf"), link(A, "application/xhtml+xml")), (WA,)),
    # a section that was escaped with what stands in it
    "CDATA, escaped": (
        rss(
            item(title=escape(cdata(TA)), link=escape(cdata(A)), summary=escape(cdata(SA)), date=escape(cdata(RA))),
            second(title=escape(cdata("Lệnh <![CDATA[ mở một khối"))),
        ),
        (WA, Want(B, "Lệnh <![CDATA[ mở một khối", SB, PB)),
    ),
    # which of several titles
    "RSS with Dublin Core's title before its own": (
        rss(
            item(title="Mục 1").replace("<title>Mục 1</title>", f"<dc:title>Mục 1</dc:title><title>{TA}</title>"),
            spaces=DC,
        ),
        (WA,),
    ),
    "RDF with Dublin Core's title before its own": (rdf(f"<dc:title>Mục 1</dc:title><title>{TA}</title>"), (WA,)),
    "RDF with Dublin Core's title alone": (rdf(f"<dc:title>{TA}</dc:title>"), (WA,)),
    "data alone": (atom(link(A + ".json", "application/json")), (Want(A + ".json", TA, SA, PA),)),
    "two pages": (atom(link(A, "text/html"), link(B, "text/html")), (WA,)),
}

SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def mapped(loc: str) -> str:
    return f"<urlset {SPACE}><url><loc>{loc}</loc><lastmod>{PA}</lastmod></url></urlset>"


FILMS = 'xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"'
ODD_SITEMAPS: dict[str, tuple[str, tuple[tuple[str, str, str | None, str | None], ...]]] = {
    name: (mapped(loc), ((want, "", PA, None),))
    for name, loc, want in (
        ("an ampersand in CDATA", cdata(QUERY), QUERY),
        ("an ampersand escaped in CDATA", cdata(escape(QUERY)), QUERY),
        ("an address escaped twice", escape(escape(QUERY)), QUERY),
        ("an address escaped once", escape(QUERY), QUERY),
        ("a lone ampersand before a name of an entity", QUERY, QUERY),
        ("backslashes", A.replace("/", "\\"), A),
    )
} | {
    "an index of addresses escaped twice": (
        f"<sitemapindex {SPACE}><sitemap><loc>{escape(escape(QUERY))}</loc></sitemap></sitemapindex>",
        ((QUERY, "", None, "sitemap"),),
    ),
    "a film's date and title": (
        f"<urlset {SPACE} {FILMS}><url><loc>{A}</loc><video:video><video:title>{TA}</video:title><video:publication_date>"
        f"{PA}</video:publication_date></video:video></url></urlset>",
        ((A, TA, PA, None),),
    ),
    "a film's date beside the page's": (
        f"<urlset {SPACE} {FILMS}><url><loc>{A}</loc><lastmod>{PA}</lastmod><video:video><video:publication_date>{PB}"
        "</video:publication_date></video:video></url></urlset>",
        ((A, "", PA, None),),
    ),
    "no date": (mapped(A).replace(PA, "0001-01-01T00:00:00Z"), ((A, "", None, None),)),
}
