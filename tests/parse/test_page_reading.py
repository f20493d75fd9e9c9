"""Pages of our own, modelled on the layouts that Vietnamese outlets use, with every trap seen there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from layouts import outlets

from monitor.domain.article import PageKind, ParsedPage
from monitor.parse import Layout, parse_listing, parse_page

CORPUS = Path(__file__).parent.parent / "corpus" / "pages"
CASES = sorted(path.stem for path in CORPUS.glob("*.json"))
FACTS = ("title", "published", "modified", "author", "canonical_url", "lang", "parser", "published_assumed")


def case(name: str) -> tuple[bytes, dict[str, Any]]:
    return (CORPUS / f"{name}.html").read_bytes(), json.loads((CORPUS / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("name", CASES)
def test_a_page_says_what_its_reader_sees(name: str) -> None:
    body, want = case(name)
    layouts = [Layout.from_table(want["layout"])] if "layout" in want else []
    got = parse_page(body, url=want["url"], layouts=layouts, outlets=outlets())
    assert got.kind == want["kind"]
    if got.kind is PageKind.LISTING:
        items = parse_listing(body, url=want["url"], outlets=outlets()).items
        assert [[i.url, i.title, i.summary, i.published] for i in items] == want["items"]
        assert got.text == ""
        return
    assert got.text.split("\n\n") == want["text"]
    assert {fact: getattr(got, fact) for fact in FACTS if fact in want} == {f: want[f] for f in FACTS if f in want}
    assert list(got.tags) == want["tags"]


@pytest.mark.parametrize("name", [name for name in CASES if case(name)[1]["kind"] == "article"])
def test_a_page_in_another_encoding_and_unicode_form_says_the_same(name: str) -> None:
    import unicodedata

    body, want = case(name)
    text = body.decode()
    layouts = [Layout.from_table(want["layout"])] if "layout" in want else []
    plain = parse_page(body, url=want["url"], layouts=layouts)
    for other in (
        unicodedata.normalize("NFD", text).encode(),
        text.encode("utf-16"),
        b"\xef\xbb\xbf" + body,
        text.encode("utf-16-le"),
    ):
        assert parse_page(other, url=want["url"], layouts=layouts) == plain


def test_a_layout_serves_the_days_it_is_valid() -> None:
    body = (
        "<html><head><meta property='article:published_time' content='{day}T08:00:00+07:00'></head><body>"
        "<h1>Một tiêu đề</h1>"
        "<div class='a'>" + "<p>Bản cũ của trang có phần thân nằm ở đây, đủ dài để đọc.</p>" * 3 + "</div>"
        "<div class='b'>"
        + "<p>Bản mới của trang có phần thân nằm ở chỗ khác, đủ dài để đọc.</p>" * 3
        + "</div></body></html>"
    )
    layouts = [
        Layout.from_table({"body": ".b", "valid_from": "2023-01-01"}),
        Layout.from_table({"body": ".a", "valid_until": "2022-12-31"}),
    ]
    old = parse_page(body.replace("{day}", "2021-07-20").encode(), url="https://x.vn/a-1.html", layouts=layouts)
    new = parse_page(body.replace("{day}", "2024-07-20").encode(), url="https://x.vn/a-1.html", layouts=layouts)
    assert old.text.startswith("Bản cũ")
    assert new.text.startswith("Bản mới")


GATES = {
    "a captcha": "<title>Attention Required! | Cloudflare</title><body>Checking your browser before accessing</body>",
    "a cookie script": "<script>document.cookie='D1N=1; path=/'; window.location.reload(true);</script>",
    "a consent page": "<body><h1>Before you continue to Example</h1><form><button>OK</button></form></body>",
    "consent asked at another address": "<body><h1>Trước khi bạn tiếp tục truy cập vào dịch vụ tin tức</h1><p>Chúng tôi"
    " dùng cookie và dữ liệu để cung cấp dịch vụ.</p><form action='https://consent.example.com/save'></form></body>",
    "a log-in wall": "<html><body><p>Vui lòng đăng nhập để đọc tiếp bài viết này.</p></body></html>",
    "a geo-block": "<html><body><h1>Sorry</h1><p>This content is not available in your country.</p></body></html>",
}


@pytest.mark.parametrize("name", GATES)
def test_f21_what_stands_before_a_page_is_a_challenge_and_has_no_text(name: str) -> None:
    got = parse_page(GATES[name].encode(), url="https://x.vn/bai-viet-100260307080153000.htm")
    assert (got.kind, got.text, got.published) == (PageKind.CHALLENGE, "", None)


def test_an_article_that_mentions_a_captcha_is_an_article() -> None:
    body, want = case("vccorp")
    body = body.replace("Doanh nghiệp tăng nhanh".encode(), "g-recaptcha và Just a moment...".encode())
    assert parse_page(body, url=want["url"]).kind is PageKind.ARTICLE


@pytest.mark.parametrize("body", [b"", b"  \n ", b"\xef\xbb\xbf"])
def test_nothing_is_empty(body: bytes) -> None:
    assert parse_page(body, url="https://x.vn/a").kind is PageKind.EMPTY


STORY = " ".join(["Xưởng cơ khí của trường nghề nhận ba mươi bộ điều khiển mới, đủ cho hai lớp học cùng lúc."] * 4)
STORY_PAGE = """<html lang="vi"><head><title>Trường nghề đổi máy</title>
<meta property="og:title" content="Trường nghề đổi máy"/>
<meta property="article:published_time" content="2026-09-11T08:00:00+07:00"/></head>
<body><h1 data-role="title">Trường nghề đổi máy</h1><div data-role="content" class="detail-content"><p>{story}</p>
{more}<p>{story} Lớp thứ ba mở vào mùa xuân.</p>{last}</div>{below}</body></html>"""


def story(*, more: str = "", last: str = "", below: str = "") -> ParsedPage:
    text = STORY_PAGE.format(story=STORY, more=more, last=last, below=below)
    return parse_page(text.encode(), url="https://truong.example/nghe/doi-may-196260911000001.htm")


@pytest.mark.parametrize("label", ["Bài và ảnh:", "Tin, ảnh:", "Bài:"])
def test_who_signs_in_a_line_without_a_mark_is_named(label: str) -> None:
    meta = f"<div class='m1'><span>{label} <b>Thanh Nga</b></span><span>08:00 11/09/2026</span></div>"
    page = STORY_PAGE.replace("</h1>", f"</h1>{meta}").format(story=STORY, more="", last="", below="")
    assert parse_page(page.encode(), url="https://truong.example/nghe/doi-may").author == "Thanh Nga"


def test_who_wrote_with_the_first_author_is_named_beside() -> None:
    people = '"author":{"name":"Anna Le"},"contributor":[{"name":"Phuc Tran"}]'
    data = '{"@type":"Article","headline":"Trường nghề đổi máy",' + people + "}"
    page = STORY_PAGE.replace("</head>", '<script type="application/ld+json">DATA</script></head>')
    page = page.format(story=STORY, more="", last="", below="").replace("DATA", data)
    assert parse_page(page.encode(), url="https://truong.example/nghe/doi-may").author == "Anna Le, Phuc Tran"


def test_who_is_shown_beside_the_one_whom_the_head_names_is_named_too() -> None:
    data = '{"@type":"NewsArticle","headline":"Trường nghề đổi máy","author":{"name":"Mai Lan"}}'
    shown = '<div data-role="author"><a href="/tac-gia/1">Mai Lan</a>, <a href="/tac-gia/2">Đức Trọng</a></div>'
    page = STORY_PAGE.replace("</head>", '<script type="application/ld+json">DATA</script></head>')
    page = page.replace("</h1>", f"</h1>{shown}")
    page = page.format(story=STORY, more="", last="", below="").replace("DATA", data)
    assert parse_page(page.encode(), url="https://truong.example/nghe/doi-may").author == "Mai Lan, Đức Trọng"


def test_a_head_that_names_the_news_of_its_site_leaves_the_headline_to_the_page() -> None:
    told = "Trường nghề đổi ba mươi bộ điều khiển cho hai lớp"
    page = f"""<html lang="vi"><head><title>Tin Bộ Cơ khí</title><meta property="og:title"
    content="Tin Bộ Cơ khí"></head><body><form><a href="/"><img src="/logo.png"
    alt="Bộ Cơ khí"></a><table><tr><td><div class="tin"><h3 class="tieude">{told}</h3><span class="ngay">(11/11/2026
    17:03)</span><div class="tomtat">Mỗi lớp có mười lăm bộ.</div><div class="noidung"><p>{STORY}</p><p>{STORY} Lớp
    thứ ba mở vào mùa xuân, theo thông tư của Bộ Cơ khí.</p></div></div></td><td><div class="rt">Tin Bộ Cơ khí</div><ul>
    <li><a href="/a">Lớp tiện mở sớm</a></li></ul></td></tr></table></form></body></html>"""
    assert parse_page(page.encode(), url="https://truong.example/nghe/doi-may").title == told


def test_a_local_time_that_one_claim_gives_to_greenwich_is_the_local_one() -> None:
    data = '{"@type":"NewsArticle","headline":"Trường nghề đổi máy","datePublished":"2026-09-11T08:00:00Z"}'
    page = STORY_PAGE.replace("</head>", '<script type="application/ld+json">DATA</script></head>')
    page = page.format(story=STORY, more="", last="", below="").replace("DATA", data)
    assert parse_page(page.encode(), url="https://truong.example/nghe/doi-may").published == "2026-09-11T08:00:00+07:00"


def test_those_who_sign_as_a_group_are_named_without_its_name() -> None:
    page = STORY_PAGE.replace("</h1>", "</h1><div class='video-author'>Nhóm phóng viên: Hoàng Bách, Thúy Nga</div>")
    page = page.format(story=STORY, more="", last="", below="")
    assert parse_page(page.encode(), url="https://truong.example/nghe/doi-may").author == "Hoàng Bách, Thúy Nga"


def test_a_box_that_asks_for_an_address_is_no_part_of_the_story() -> None:
    asked = (
        '<div class="mc4wp"><h3>Nhận bài hay</h3><p>Để lại email, chúng tôi gửi ba câu chuyện đáng đọc nhất.</p>'
        '<input type="email" name="EMAIL"><input type="submit" value="Đăng ký"></div>'
    )
    assert "email" not in story(more=asked).text


def test_when_a_video_was_put_up_is_not_when_its_page_was_published() -> None:
    data = '{"@type":"VideoObject","name":"Trường nghề đổi máy","uploadDate":"2026-09-11T07:10:00+07:00"}'
    page = STORY_PAGE.replace("</head>", '<script type="application/ld+json">DATA</script></head>')
    page = page.format(story=STORY, more="", last="", below="").replace("DATA", data)
    assert parse_page(page.encode(), url="https://truong.example/nghe/doi-may").published == "2026-09-11T08:00:00+07:00"


@pytest.mark.parametrize("label", ["Bài và ảnh:", "Bài, ảnh:", "Tin và ảnh:", "Tin:", "Bài - ảnh:"])
def test_who_signs_words_and_pictures_is_named_without_what_was_signed(label: str) -> None:
    assert story(below=f'<p class="name" data-role="author">{label} Thanh Nga</p>').author == "Thanh Nga"


@pytest.mark.parametrize("kind", ['data-vnnembed-type="article"', 'data-embedtype="book"', 'data-embed-type="poll"'])
def test_another_story_that_an_editor_put_between_paragraphs_is_no_text(kind: str) -> None:
    other = f'<div class="insert" {kind}><p>Máy phay cũ của trường được bán cho một xưởng ở Hưng Yên.</p></div>'
    assert "Hưng Yên" not in story(more=other).text
    assert "Hưng Yên" in story(more=other.replace(kind, "")).text


def test_the_source_that_a_layout_names_is_no_text() -> None:
    assert "Cơ khí Ngày nay" not in story(last='<p class="nguon" data-role="source">Cơ khí Ngày nay</p>').text


def test_the_page_of_a_keyword_is_a_listing_whatever_else_it_says() -> None:
    cards = "".join(
        f'<article class="story"><h2><a href="https://bao.example/tin-thu-{n}-post99{n}110.html">Trường nghề {n} đổi '
        f"máy cho lớp học mới</a></h2><div>{STORY}</div></article>"
        for n in range(1, 6)
    )
    page = f"""<html lang="vi"><head><title>Trường nghề</title><meta property="og:type" content="article"/>
    <meta property="article:published_time" content="2026-10-07T08:00:00+07:00"/></head>
    <body><h1>Trường nghề</h1><div class="box">{cards}</div></body></html>"""
    read = parse_page(page.encode(), url="https://bao.example/tu-khoa/truong-nghe-tag90001.html")
    assert (read.kind, read.text) == (PageKind.LISTING, "")
