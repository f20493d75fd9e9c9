"""Site names in heads, dates in notes, tables of contents, bylines that say more, data of other stories, gone and closed
pages: several kinds of each."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from bed import EN, EN_FOOT, EN_TOP, FOOT, TOP, VI, Page, Story, ld, metas, page, paragraphs

AT = "https://bao.example.vn/kinh-te/kinh-te-so-dong-giang-812345.html"
EN_AT = "https://news.example.com/business/budget-for-research-labs-812345.html"
DATED = f'<time datetime="{VI.published}">{VI.vi_day} 10:15</time>'
ALONE = {"author": None}


def told(story: Story, head: str, before: str, *, body: str | None = None, after: str = "", **facts: Any) -> Page:
    """An article whose head, lines above the text and text are given, on a page of no known system."""
    is_en = story is EN
    inner = body if body is not None else f"<p>{story.lead}</p>{paragraphs(story)}"
    html = page(
        head,
        f"{EN_TOP if is_en else TOP}<div class='khung'>{before}<div class='noi-dung-bai'>{inner}</div>{after}</div>"
        + (EN_FOOT if is_en else FOOT),
        lang="en" if is_en else "vi",
    )
    return Page(url=EN_AT if is_en else AT, story=story, html=html, facts=facts)


BUREAU, DESK = "Ban Điều phối Kinh tế miền núi", "Highland Digital Desk"
OF_BUREAU, OF_DESK = f"<title>{VI.title} - {BUREAU}</title>", f"<title>{EN.title} | {DESK}</title>"
TITLES = {
    "a heading for readers of the screen": told(
        VI,
        OF_BUREAU,
        f"<h2 class='sr-only'>{VI.title} - {BUREAU}</h2><h3 class='header-title'><span>{VI.title}</span></h3>{DATED}",
        **ALONE,
    ),
    "a first heading for readers of the screen": told(
        VI,
        OF_BUREAU,
        f"<a href='/web/guest'>{BUREAU}</a><h1 class='visually-hidden'>{VI.title} - {BUREAU}</h1>"
        f"<div class='tieu-de'>{VI.title}</div>{DATED}",
        **ALONE,
    ),
    "a logo that says the site's name": told(
        EN,
        OF_DESK,
        f"<a href='https://news.example.com/'><img src='/l.svg' alt='{DESK}'></a><div class='page-heading'>{EN.title}</div>{DATED}",
        **ALONE,
    ),
    "a shown heading with the site's name": told(
        EN, OF_DESK, f"<a href='/index.php'>{DESK}</a><h1>{EN.title} | {DESK}</h1>{DATED}", **ALONE
    ),
    "a section and the site": told(
        VI,
        f"<title>{VI.title} - Tin hoạt động - {BUREAU}</title>",
        f"<a href='/trang-chu'>{BUREAU}</a><h2>{VI.title}</h2>{DATED}",
        **ALONE,
    ),
    "a bar that says the site's name": told(
        VI, OF_BUREAU, f"<div class='SiteHeader_bar__x'><a href='/'>{BUREAU}</a></div>{DATED}", **ALONE
    ),
}

DATES = {
    "joomla's note": told(
        VI,
        f"<title>{VI.title}</title>",
        f"<div class='item-page' itemscope itemtype='https://schema.org/Article'><h2 itemprop='headline'>{VI.title}</h2><aside "
        f"class='article-aside'><dl class='article-info'><dt>Chi tiết</dt><dd class='createdby'>Được viết bởi {VI.author}</dd><dd>"
        f"<time datetime='2026-11-24T03:15:00+00:00' itemprop='datePublished'>24 Tháng 11 2026</time></dd><dd>Lượt xem: 77</dd></dl>"
        "</aside></div>",
        published="2026-11-24T03:15:00+00:00",
    ),
    "a note beside the text": told(
        EN,
        metas(og_title=EN.title),
        f"<article><h1>{EN.title}</h1><aside><p>By {EN.author}</p><time datetime='{EN.published}'>yesterday</time></aside>",
        after="</article>",
    ),
    "a bar of buttons": told(
        VI,
        metas(og_title=VI.title),
        f"<h1>{VI.title}</h1><div class='share-bar'>{DATED}<a href='#'>Zalo</a></div>",
        **ALONE,
    ),
    "a menu of facts": told(
        EN,
        metas(og_title=EN.title),
        f"<h1>{EN.title}</h1><ul class='post-social menu'><li><time datetime='{EN.published}'>24 Nov</time></li></ul>",
        **ALONE,
    ),
    "the article's own header": told(
        VI,
        metas(og_title=VI.title),
        f"<article><header><time datetime='{VI.published}' pubdate>Thứ Ba</time><h1>{VI.title}</h1></header>",
        after="</article>",
        **ALONE,
    ),
    "the article's end": told(
        EN,
        metas(og_title=EN.title),
        f"<article><h1>{EN.title}</h1>",
        after=f"<footer>Filed on <time datetime='{EN.published}'>24 Nov 2026</time></footer></article>",
        **ALONE,
    ),
}


def listed(heading: str, attributes: str = "", tag: str = "div", kind: str = "ul") -> str:
    items = "".join(f'<li><a href="#muc-{n}">Mục thứ {n} của bài</a></li>' for n in range(1, 4))
    return f"<{tag} {attributes}>{heading}<{kind}>{items}</{kind}></{tag}>"


def contents(story: Story, table: str, after: int = 1) -> Page:
    head = metas(og_title=story.title, article_published_time=story.published)
    return told(
        story, head, f"<h1>{story.title}</h1>", body=f"<p>{story.lead}</p>{paragraphs(story, table, after)}", **ALONE
    )


CONTENTS = {
    "easy table": contents(VI, listed('<p class="ez-toc-title">Mục lục bài viết</p>', 'id="ez-toc-container"')),
    "rank math": contents(VI, listed("<h2>Mục lục</h2>", 'class="wp-block-rank-math-toc-block"')),
    "toc plus": contents(VI, listed('<p class="toc_title">Nội dung</p>', 'id="toc_container"')),
    "lwp": contents(EN, listed("<summary>Contents</summary>", 'class="lwptoc_box"', "details")),
    "of no name": contents(VI, listed("<p><b>Nội dung chính</b></p>", 'class="box"')),
    "a plain heading and a list": contents(EN, listed("<h3>In this article</h3>", kind="ol")),
    "on this page": contents(EN, listed("<div>On this page:</div>", "class='jump'")),
    "in these lines": contents(VI, listed("<h4>Trong bài viết này</h4>")),
}


def signed(story: Story, line: str, author: str | None) -> Page:
    head = metas(og_title=story.title, article_published_time=story.published)
    return told(story, head, f"<h1>{story.title}</h1><p class='byline'>{line}</p>", author=author)


BYLINES = {
    "drawn and timed": signed(
        VI, "Bài: <a href='/tac-gia/vhn'>Vũ Hoài Nam</a> · Tranh: Mực · Đọc trong 8 phút", VI.author
    ),
    "photos and minutes": signed(VI, "Vũ Hoài Nam · Ảnh: Lê Gia · 12 phút đọc", VI.author),
    "illustrations": signed(EN, "By Linh Dang | Illustrations by Sam Pham | 6 min read", EN.author),
    "words and pictures": signed(EN, "Words: Linh Dang • Photos: Sam Pham", EN.author),
    "who laid it out": signed(VI, "Thực hiện: Vũ Hoài Nam | Thiết kế: Khánh Vy", VI.author),
    "a section": signed(VI, "Vũ Hoài Nam | Chuyên mục: Kinh tế", VI.author),
    "pictures first": signed(EN, "Photos: Sam Pham · By Linh Dang · 1,204 views", EN.author),
    "two who wrote": signed(EN, "By Linh Dang and Sam Pham · 4 min read", "Linh Dang, Sam Pham"),
}

OTHER = replace(VI, title="Lớp học nghề cho thợ điện gió khai giảng ở Ninh Hải", day="2026-09-02", author="Kiều Oanh")
OTHER_AT = "https://bao.example.vn/xa-hoi/lop-hoc-nghe-tho-dien-gio-811111.html"
BROKEN = (
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"'
    + VI.title
    + '","author":{"@type":"Person",}</script>'
)
SHOWN = f"<h1>{VI.title}</h1><div class='thong-tin'><b>{VI.author}</b> <i></i> 10:15 ngày {VI.vi_day}</div>"
CARD = (
    "<div class='related' itemscope itemtype='https://schema.org/NewsArticle'><meta itemprop='datePublished' content='2026-09-02T08:00:00+07:00'>"
    f"<h3 itemprop='headline'><a href='{OTHER_AT}'>{OTHER.title}</a></h3></div>"
)
OWN_HEAD = metas(og_title=VI.title, og_url=AT) + f'<link rel="canonical" href="{AT}">'
UNDATED = ld(VI, datePublished=None, author=None)
LISTED = '<script type="application/ld+json">' + json.dumps(
    {"@graph": [{"@type": "NewsArticle", "headline": OTHER.title, "url": OTHER_AT, "datePublished": OTHER.published}]}
)
FOREIGN = {
    "another's beside a broken one": told(VI, OWN_HEAD + ld(OTHER, url=OTHER_AT) + BROKEN, SHOWN),
    "another's alone": told(VI, OWN_HEAD + ld(OTHER, mainEntityOfPage={"@id": OTHER_AT}), SHOWN),
    "another's before one without a date": told(VI, OWN_HEAD + ld(OTHER) + UNDATED, SHOWN),
    "one of a list": told(VI, OWN_HEAD + LISTED + "</script>", SHOWN),
    "a card's microdata": told(VI, OWN_HEAD, SHOWN, after=CARD),
    "a card's microdata before": told(VI, OWN_HEAD, f"<div class='ben'>{CARD}</div>{SHOWN}"),
    "its own under an older address": told(
        VI, OWN_HEAD + ld(VI, url="https://m.bao.example.vn/kinh-te-so-dong-giang-812345.amp"), f"<h1>{VI.title}</h1>"
    ),
    "its own under another headline": told(
        VI, OWN_HEAD + ld(VI, headline="Dòng tít cho máy tìm kiếm", url=AT), f"<h1>{VI.title}</h1>"
    ),
}


def closed(title: str, inner: str, *, lang: str = "vi", head: str = "") -> Page:
    """A page that is no article; the site's menu and imprint stand around it."""
    top, foot = (EN_TOP, EN_FOOT) if lang == "en" else (TOP, FOOT)
    return Page(
        url=EN_AT if lang == "en" else AT,
        story=None,
        facts={"kind": "other"},
        html=page(f"<title>{title}</title>{head}", f"{top}<main>{inner}</main>{foot}", lang=lang),
    )


PASSWORD = (
    "<label>Tên</label><input name='username'><label>Mật khẩu</label><input type='password'><button>Đăng nhập</button>"
)
HELP = "<p>Cần hỗ trợ, xin gọi tổng đài 1900 0000 trong giờ hành chính, từ thứ Hai đến thứ Sáu hằng tuần.</p>" * 2
EN_HELP = (
    "<p>If you have trouble, contact the service desk of your department during office hours, Monday to Friday.</p>" * 2
)
LOGINS = {
    "a portal": closed(
        "Đăng nhập - Hệ thống báo cáo", f"<h1>HỆ THỐNG BÁO CÁO</h1><form action='/sso'>{PASSWORD}</form>{HELP}"
    ),
    "central": closed(
        "CAS",
        f"<h2>Xác thực tập trung</h2><form action='/cas/login'><input name='username'><input type='submit' value='Tiếp'></form>{HELP}",
    ),
    "a code": closed("Xác nhận", f"<h1>Nhập mã OTP</h1><form><input name='otp'><button>Tiếp tục</button></form>{HELP}"),
    "federated": closed(
        "Sign In",
        f"<div class='login-box'><p>Sign in with your organisational account</p><form action='/adfs/ls'><input type='password'>"
        f"<button>Sign in</button></form></div>{EN_HELP}",
        lang="en",
    ),
    "a session that ended": closed(
        "Research portal",
        f"<h1>Your session has expired</h1><form action='/login'><input name='username'></form>{EN_HELP}",
        lang="en",
    ),
}
BACK = "<p>Mời bạn quay về trang chủ hoặc tìm bằng từ khóa khác; mọi thắc mắc xin gửi về hòm thư của tòa soạn.</p>" * 2
EN_BACK = (
    "<p>Try the search box above, go back to the front page or write to the newsroom if you followed a link of ours.</p>"
    * 2
)
GONE = {
    "taken down": closed("Bài viết đã được gỡ bỏ | Báo Ví Dụ", f"<h1>Bài viết không còn tồn tại</h1>{BACK}"),
    "not there any more": closed("Báo Ví Dụ", f"<h1>Trang bạn yêu cầu không còn tồn tại</h1>{BACK}"),
    "withdrawn": closed("Thông báo", f"<h2>Rất tiếc, nội dung này đã bị thu hồi</h2>{BACK}"),
    "out of date": closed("Báo Ví Dụ", f"<h1>Tin này đã hết hạn hiển thị</h1>{BACK}"),
    "moved away": closed("Báo Ví Dụ", f"<h1>Liên kết bạn truy cập đã được di chuyển</h1>{BACK}"),
    "no longer available": closed("Example News", f"<h1>This story is no longer available</h1>{EN_BACK}", lang="en"),
    "removed": closed(
        "Example News", f"<h1>Sorry, the page you are looking for has been removed</h1>{EN_BACK}", lang="en"
    ),
    "cannot be found": closed("Oops", f"<h1>We can't find that page</h1>{EN_BACK}", lang="en"),
    "the status": closed("410 Gone", f"<h1>410</h1>{EN_BACK}", lang="en"),
}
FAKES = replace(
    VI,
    title="Hàng nghìn bài viết giả danh báo chí đã bị gỡ bỏ",
    lead="",
    text=(
        "Cơ quan chức năng cho biết 4.210 bài viết giả danh báo chí đã bị gỡ khỏi mạng xã hội trong tháng 11.",
        "Phần lớn quảng cáo sàn đầu tư không phép; 312 tài khoản bị khóa, 27 người bị xử phạt.",
    ),
    author=None,
)
VNEID = replace(
    FAKES,
    title="Đăng nhập cổng dịch vụ công chỉ bằng định danh điện tử",
    text=(
        "Từ ngày 1/12, cán bộ tỉnh Đông Giang đăng nhập mọi hệ thống bằng một tài khoản định danh điện tử duy nhất.",
        "Sở cho biết 98% cán bộ đã có tài khoản; mật khẩu cũ bị khóa sau 30 ngày.",
    ),
)
WINDOW = f"<div class='login-modal'><form action='/login'>{PASSWORD}</form></div>"


def spoken(story: Story, more: str = "") -> Page:
    inner = f"<h1>{story.title}</h1><p class='date'>{story.vi_day} 10:15</p>"
    body = "".join(f"<p>{words}</p>" for words in story.text)
    return told(story, f"<title>{story.title}</title>", inner, body=body, after=more)


SPEAK = {"an article on what was taken down": spoken(FAKES), "an article on logins": spoken(VNEID, WINDOW)}


def named(prefix: str, pages: dict[str, Page]) -> dict[str, Page]:
    return {f"{prefix}: {name}": kept for name, kept in pages.items()}


PAGES: dict[str, Page] = (
    named("title", TITLES)
    | named("date", DATES)
    | named("contents", CONTENTS)
    | named("byline", BYLINES)
    | named("foreign", FOREIGN)
    | named("login", {name: replace(kept, facts={"kind": "challenge"}) for name, kept in LOGINS.items()})
    | named("gone", GONE)
    | SPEAK
)
