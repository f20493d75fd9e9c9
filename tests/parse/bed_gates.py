"""Gatekeepers' pages in both languages, articles that speak of them or stand behind a box, and odd heads of pages."""

from __future__ import annotations

from dataclasses import replace

from bed import EN, EN_FOOT, EN_TOP, FOOT, SHORT, TOP, VI, Page, metas, page, paragraphs

AT = "https://bao.example.vn/kinh-te/kinh-te-so-dong-giang-812345.html"
EN_AT = "https://news.example.com/business/budget-for-research-labs-812345.html"
CODE = "<p>Mã sự cố: 4ce1-99 | IP: 203.0.113.9 | 24/11/2026 10:15:22</p>"

#: A footer that says as much as a story.
FRAME = FOOT.replace(
    "</footer>",
    "<p>Ghi tên báo khi dùng lại tin bài ở nơi khác. Mọi hành vi sao chép bị xử lý theo luật.</p>" * 12 + "</footer>",
)


def gate(title: str, *lines: str, more: str = "", lang: str = "vi") -> Page:
    body = f"<div class='box'><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in lines)}{more}</div>"
    html = page(f'<meta name="robots" content="noindex"><title>{title}</title>', body, lang=lang)
    return Page(url=AT if lang == "vi" else EN_AT, html=html, story=None, facts={"kind": "challenge"})


GATES = {
    "a captcha": gate(
        "Xác minh bạn không phải là robot",
        "Hệ thống phát hiện lưu lượng bất thường từ mạng của bạn. Vui lòng nhập các ký tự trong hình để tiếp tục.",
        more='<form><img src="/c.png"><input name="captcha"><button>Xác nhận</button></form>' + CODE,
    ),
    "an address that is blocked": gate(
        "Thông báo", "Địa chỉ IP của bạn đã tạm thời bị chặn do gửi quá nhiều yêu cầu trong thời gian ngắn.", more=CODE
    ),
    "a browser that is looked at": gate(
        "Vui lòng chờ trong giây lát",
        "Chúng tôi đang kiểm tra trình duyệt của bạn trước khi chuyển đến bao.example.vn.",
    ),
    "a code from a picture": gate(
        "Mã xác nhận", "Quý khách nhập mã xác nhận trong hình bên để xem nội dung trang báo này."
    ),
    "a visit that is refused": gate(
        "Truy cập bị từ chối",
        "Yêu cầu của bạn đã bị từ chối. Nếu cho rằng đây là nhầm lẫn, hãy gửi mã sự cố cho quản trị viên.",
    ),
    "no machine": gate(
        "Chứng minh bạn không phải người máy", "Kéo thanh trượt sang phải để ghép hình rồi đọc tiếp bài viết."
    ),
    "a human, pressed and held": gate(
        "Pardon our interruption", "Press & hold the button to confirm you are a human (and not a bot).", lang="en"
    ),
    "unusual traffic": gate(
        "One more step",
        "We have detected unusual activity from your computer network. To continue, complete the security check below.",
        lang="en",
    ),
    "too many requests": gate(
        "Slow down", "Too many requests. Your IP has been temporarily limited; try again in 60 seconds.", lang="en"
    ),
    "a request that is blocked": gate(
        "Sorry", "Your request has been blocked by our firewall. Reference 18.4ce1.99.", lang="en"
    ),
    "a captcha in the site's own frame": Page(
        url=AT,
        story=None,
        facts={"kind": "challenge"},
        html=page(
            "<title>Xác nhận truy cập</title>",
            f"{TOP}<div class=box><h1>Xác nhận truy cập</h1><p>Vui lòng xác nhận bạn không phải robot để đọc tiếp bài này.</p>"
            '<form><div class="g-recaptcha" data-sitekey="x"></div></form><p>Mã sự cố của bạn: 4ce1-99. Hãy gửi mã này cho ban '
            f"kỹ thuật của báo khi gặp lại.</p></div>{FRAME}",
        ),
    ),
}

COOKIES = (
    '<div id="cookie-bar" role="dialog"><p>We value your privacy. We use cookies to enhance your browsing experience, serve '
    "personalised ads or content, and analyse our traffic.</p><button>Accept all</button><p>Necessary cookies are required to "
    "enable the basic features of this site, such as a secure log-in or your consent preferences.</p></div>"
)
CAPTCHA = (
    '<div class="binh-luan"><h3>Ý kiến bạn đọc</h3><form><textarea></textarea><div class="g-recaptcha" data-sitekey="x"></div>'
    "<button>Gửi</button></form></div>"
)
CHECKED = replace(
    SHORT,
    title="Cổng dịch vụ công bỏ mã xác nhận bằng hình từ tháng 12",
    text=(
        "Từ ngày 1/12, người dân không phải nhập ký tự trong hình khi nộp hồ sơ, Sở Thông tin tỉnh Đông Giang cho biết.",
        "Tháng trước, 18% số hồ sơ bị bỏ dở ở bước này, trong đó hai phần ba là của người trên 60 tuổi.",
        "Thay vào đó, máy chủ tự nhận ra 97% lượt quét của robot, theo kết quả thử trong sáu tuần.",
    ),
)
BRIEF = replace(EN, lead="", text=EN.text[:2])
DATED = '<time datetime="2026-11-24T10:15:00+07:00">24/11/2026 10:15</time>'


def short(story, before: str = "", after: str = "", lang: str = "vi", **facts) -> Page:
    html = page(
        f"<title>{story.title}</title>",
        f"{before}<main><h1>{story.title}</h1>{DATED}<div class='copy'>{paragraphs(story)}</div></main>{after}",
        lang=lang,
    )
    return Page(url=AT if lang == "vi" else EN_AT, html=html, story=story, facts={"author": None, **facts})


ARTICLES = {
    "a short article behind a consent box": short(BRIEF, COOKIES, lang="en"),
    "a short article above a captcha for comments": short(SHORT, after=CAPTCHA),
    "an article about captchas": short(CHECKED),
    "a short article with a consent box in Vietnamese": short(
        SHORT,
        '<div class="consent"><p>Trang web sử dụng cookie để phân tích lưu lượng truy cập. Vui lòng xác nhận để tiếp tục.</p></div>',
    ),
    "a short article on a site that checks browsers": short(
        SHORT, after='<script src="/cdn-cgi/challenge-platform/h/b/x.js"></script>'
    ),
}

SITE = "Sở Khoa học và Công nghệ Đông Giang"
LEAD = f'<div class="mo-dau"><b>{VI.lead}</b></div>'
SIGNED = f'<p style="text-align:right"><b>{VI.author}</b></p>'


def headed(title: str, head: str, *, above: str = "", body: str | None = None, url: str = AT) -> Page:
    text = body if body is not None else f"{head}{LEAD}<div class='chi-tiet'>{paragraphs(VI)}{SIGNED}</div>"
    return Page(
        url=url,
        story=VI,
        facts={"canonical_url": url},
        html=page(f"<title>{title}</title>", f"<table><tr><td>{above}</td></tr><tr><td>{text}</td></tr></table>{FOOT}"),
    )


WHEN = "<div class='ngay'>24.11.2026, 10:15 - Lượt đọc: 318</div>"
PORTAL = "https://so.dong-giang.example.vn/Default.aspx?tabid=88&id=4127"
HEADS = {
    "the site's name first": headed(f"{SITE} - {VI.title}", f"<h2 class='tieude'>{VI.title}</h2>{WHEN}"),
    "the site's name first, before a stroke": headed(
        f"Hội Làm vườn | {VI.title}", f"<div class='tieu-de'>{VI.title}</div>{WHEN}"
    ),
    "the site's name first, before a colon": headed(f"Ghi chép miền núi: {VI.title}", f"<h3>{VI.title}</h3>{WHEN}"),
    "a logo that is a heading": headed(
        f"Trang tin {SITE}",
        f"<span class='NewsTitle'>{VI.title}</span><br>{WHEN}",
        above=f"<h1 class='logo'>{SITE}</h1>",
        url=PORTAL,
    ),
    "a heading that leads to the front page": headed(
        f"Trang tin {SITE}",
        f"<span class='tieude'>{VI.title}</span><br>{WHEN}",
        above=f"<h1><a href='/'>{SITE}</a></h1>",
        url=PORTAL,
    ),
    "an issue's title and a bold first line": headed(
        "Tap chi Dien tu - So 41",
        "",
        body=f"<p class=tua><b>{VI.title}</b></p><p><font size=2>10h15' ngày 24/11/2026</font></p><p>{VI.lead}</p>{paragraphs(VI)}{SIGNED}",
        url="http://www.example.vn/tapchi/so41/bai3.htm",
    ),
    "a headline in a hero with a banner's name": Page(
        url=EN_AT,
        story=EN,
        html=page(
            metas(og_title=EN.title),
            f'{EN_TOP}<div class="article-banner"><h1>{EN.title}</h1><p>By {EN.author}</p>{DATED}</div><div class="copy"><p>'
            f"{EN.lead}</p>{paragraphs(EN)}</div>{EN_FOOT}",
            lang="en",
        ),
    ),
}


def scrolled(story, titles: str, *, lang: str = "vi") -> str:
    """A story in sections that each fill the screen."""
    parts = [
        f"<section class='man'><div class='cot'><div class='chu'><p>{story.text[0]}</p><p>{story.text[1]}</p></div></div></section>"
    ]
    parts.append(
        "<section class='man'><figure><img src='1.jpg'><figcaption>Một góc nhà máy. Ảnh: T.H</figcaption></figure></section>"
    )
    rest = "".join(f"<p>{words}</p>" for words in story.text[3:])
    parts.append(
        f"<section class='man'><div class='cot'>{titles}<div class='so'><div><p>46 xã</p><p>có cáp quang</p></div></div>"
        f"<div class='chu'>{rest}</div></div></section>"
    )
    top = f"<section class='man mo'><div class='lop'><h1>{story.title}</h1><p class='dan'>{story.lead}</p></div></section>"
    return page(
        metas(og_title=story.title, og_type="article", article_published_time=story.published),
        f"<div class='nav'><a href='/'>Báo</a></div>{top}{''.join(parts)}",
        lang=lang,
    )


def scroll(story, titles: str, url: str, lang: str = "vi") -> Page:
    whole = (*story.whole[:4], "46 xã", "có cáp quang", *story.whole[4:])
    return Page(url=url, html=scrolled(story, titles, lang=lang), story=story, facts={"author": None}, text=whole)


SCROLLS = {
    "a sub-heading beside its section's text": scroll(VI, f"<h2>{VI.text[2][2:]}</h2>", AT),
    "a sub-heading of a lower rank": scroll(VI, f"<div class='tua'><h3>{VI.text[2][2:]}</h3></div>", AT),
    "a sub-heading, English": scroll(EN, f"<h2>{EN.text[2][2:]}</h2>", EN_AT, "en"),
}
PAGES: dict[str, Page] = GATES | ARTICLES | HEADS | SCROLLS
BRIEF = replace(SHORT, lead="", text=SHORT.text[:2])
PAGES["a short notice over a form that asks for the signs of a picture"] = Page(
    url="https://so.example.gov.vn/thong-bao/danh-muc-cong-nghe-812345.html",
    story=BRIEF,
    facts={"author": None},
    html=page(
        f"<title>{BRIEF.title}</title>",
        f"{TOP}<h1>{BRIEF.title}</h1><span>24/11/2026 10:15</span><div>{'<br><br>'.join(BRIEF.text)}</div><form><label>Ý kiến của bạn"
        "</label><textarea></textarea><label>Nhập mã xác nhận trong hình</label><input name=ma><div class=g-recaptcha></div></form>"
        f"{FRAME}",
    ),
)
