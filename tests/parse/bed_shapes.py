"""Articles of other shapes (live, photo, video, talk, table, notice) and pages that are no article at all."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

from bed import EN, EN_FOOT, EN_TOP, FOOT, MORE, SHORT, TALK, TALKBACK, TOP, VI, Page, ld, metas, page, paragraphs

ANON = replace(VI, author=None)
AT = "https://bao.example.vn/kinh-te/kinh-te-so-dong-giang-812345.html"


def plain(story=VI, *, head="", body="", tail="", lead=True):
    """A page with nothing but JSON-LD, a headline and paragraphs in a div."""
    first = f"<p>{story.lead}</p>" if lead and story.lead else ""
    return page(
        metas(og_title=story.title) + head,
        f'{TOP}<div class="wrap"><h1>{story.title}</h1><div class="noi-dung">{first}{body or paragraphs(story)}</div></div>{tail}{FOOT}',
    )


TALK_BODY = "".join(f"<p>{t}</p>" if n % 2 else f"<p><strong>{t}</strong></p>" for n, t in enumerate(TALK.text))
ROWS = (
    ("Huyện", "Doanh nghiệp số", "Tỷ trọng (%)"),
    ("Nậm Khao", "112", "9,4"),
    ("Mường Tè Hạ", "87", "7,8"),
    ("Thị xã", "640", "21,5"),
)
TABLE = (
    '<div class="table-responsive"><table border="1"><caption>Bảng 1</caption><tbody>'
    + "".join("<tr>" + "".join(f"<td><p>{c}</p></td>" for c in row) + "</tr>" for row in ROWS)
    + "</tbody></table></div>"
)
BOX = '<div class="data-box" style="float:right"><h4>Con số</h4><ul><li>46 xã có cáp quang</li><li>3.418 lượt tấn công mạng trong năm</li></ul></div>'
UPDATES = tuple((f"0{9 + 0}:{m}", t) for m, t in zip(("55", "40", "10"), VI.text[:2] + (VI.text[3],), strict=True))
PICTURES = (
    "Phòng thí nghiệm bán dẫn đầu tiên của tỉnh rộng 420 m², khánh thành sáng 24/11 sau 14 tháng xây dựng.",
    "Mười hai kỹ sư trẻ vận hành hệ thống quang khắc; người trẻ nhất mới 23 tuổi, học ở Đà Nẵng về.",
    "Máy đo do một doanh nghiệp trong nước chế tạo, giá 2,8 tỷ đồng, rẻ hơn một nửa so với máy nhập.",
    "Chiều cùng ngày, 60 học sinh trường nội trú huyện Nậm Khao được vào xem phòng sạch qua vách kính.",
)
PHOTOS = replace(VI, title="[Ảnh] Bên trong phòng thí nghiệm bán dẫn của tỉnh miền núi", text=PICTURES)
CLIP = replace(
    VI,
    title="Video: Drone chở thuốc vượt núi lên Nậm Khao",
    lead="",
    text=(
        "Chuyến bay thử đầu tiên ngày 24/11 đưa 4 kg thuốc qua quãng đường 31 km trong 26 phút, thay cho ba giờ đi xe máy.",
        "Sở Y tế dự kiến mở sáu tuyến bay trong năm 2027, chi phí mỗi chuyến khoảng 180.000 đồng.",
    ),
)
LETTER = replace(
    SHORT, title="Press release: Eleven strategic technologies", text=EN.text[:2] + EN.text[3:5], lead="", author=None
)

SHAPES = {
    "live blog": Page(
        url="https://bao.example.vn/truc-tiep-hop-bao-dong-giang-812346.html",
        story=ANON,
        text=(VI.lead, *(t for _, t in UPDATES)),
        html=page(
            metas(og_title=VI.title)
            + ld(
                ANON,
                **{"@type": "LiveBlogPosting"},
                author=None,
                liveBlogUpdate=[{"@type": "BlogPosting", "headline": "Mới", "datePublished": VI.published}],
            ),
            f'{TOP}<h1>{VI.title}</h1><p class="sapo">{VI.lead}</p><div class="live-content">'
            + "".join(
                f'<div class="live-item"><div class="live-time">{m}</div><div class="live-text"><p>{t}</p></div></div>'
                for m, t in UPDATES
            )
            + f"</div>{MORE}{FOOT}",
        ),
    ),
    "photo story": Page(
        url="https://bao.example.vn/anh-ben-trong-phong-thi-nghiem-812347.html",
        story=PHOTOS,
        html=page(
            metas(og_title=PHOTOS.title) + ld(PHOTOS),
            f'{TOP}<h1>{PHOTOS.title}</h1><h2 class="sapo">{PHOTOS.lead}</h2><div class="photo-content">'
            + "".join(
                f'<figure><img src="/{n}.jpg"><figcaption>{t}</figcaption></figure>' for n, t in enumerate(PICTURES)
            )
            + f"</div>{MORE}{FOOT}",
        ),
    ),
    "video page": Page(
        url="https://bao.example.vn/video/drone-cho-thuoc-vuot-nui-812348.html",
        story=CLIP,
        html=page(
            metas(og_title=CLIP.title, og_type="video.other", article_published_time=CLIP.published)
            + '<script type="application/ld+json">{"@type":"VideoObject","name":"Drone","uploadDate":"2026-11-24T10:15:00+07:00"}</script>',
            f'{TOP}<div class="video-detail"><video src="/v.mp4"></video><h1>{CLIP.title}</h1><span class="author">{CLIP.author}</span><div class="video-desc">'
            + "".join(f"<p>{t}</p>" for t in CLIP.text)
            + f'</div></div><div class="video-list"><a href="/video/khac-700001.html">Video: Chợ phiên ngày giáp Tết ở vùng cao</a></div>{FOOT}',
        ),
    ),
    "talk in bold questions": Page(url=AT, story=TALK, html=plain(TALK, head=ld(TALK), body=TALK_BODY)),
    "long form with a table and a box": Page(
        url=AT,
        story=VI,
        text=(
            *VI.whole[:3],
            "Bảng 1",
            *(" | ".join(r) + " |" for r in ROWS),
            "Con số",
            "46 xã có cáp quang",
            "3.418 lượt tấn công mạng trong năm",
            *VI.whole[3:],
        ),
        html=plain(head=ld(VI), body=paragraphs(VI, TABLE + BOX)),
    ),
    "press release with its file": Page(
        url="https://press.example.gov.vn/releases/2026/11/eleven-strategic-technologies",
        story=LETTER,
        facts={"lang": "en", "published": "2026-11-24"},
        html=page(
            f"<title>{LETTER.title}</title>",
            f'{EN_TOP}<main><h1>{LETTER.title}</h1><p class="release-date">24 November 2026</p><div class="release-body">{paragraphs(LETTER)}</div>'
            '<div class="attachments"><h4>Attachments</h4><ul><li><a href="/files/list.pdf">Download: list of 11 technologies (PDF, 1.2 MB)</a></li></ul></div></main>'
            + EN_FOOT,
            lang="en",
        ),
    ),
    "AMP copy": Page(
        url="https://bao.example.vn/amp/kinh-te-so-dong-giang-812345.html",
        story=VI,
        facts={"canonical_url": AT},
        html=page(
            f'<link rel="canonical" href="{AT}">'
            + ld(VI)
            + "<script async src=https://cdn.ampproject.org/v0.js></script><style amp-custom>p{margin:0}</style>",
            f'<amp-sidebar id="s"><ul><li><a href="/">Trang chủ</a></li></ul></amp-sidebar><h1>{VI.title}</h1><p class="sapo">{VI.lead}</p><amp-img src="a.jpg"></amp-img><div class="amp-content">'
            f'{paragraphs(VI, "<amp-ad type=doubleclick><div placeholder>Quảng cáo</div></amp-ad>")}</div><amp-list src="/more"></amp-list>{FOOT}',
        ),
    ),
    "mobile copy": Page(
        url="https://m.bao.example.vn/kinh-te-so-dong-giang-812345.html",
        story=VI,
        facts={"canonical_url": "https://bao.example.vn/kinh-te-so-dong-giang-812345.html"},
        html=plain(
            head=ld(VI) + '<meta name="viewport" content="width=device-width">',
            tail='<div class="app-banner">Tải ứng dụng để đọc nhanh hơn</div>' + MORE,
        ),
    ),
    "print copy": Page(
        url="https://bao.example.vn/print/kinh-te-so-dong-giang-812345.html",
        story=VI,
        facts={"canonical_url": "https://bao.example.vn/kinh-te-so-dong-giang-812345.html"},
        html=page(
            f"<title>{VI.title}</title>",
            f'<div class="print-logo"><img src=l> Báo Ví Dụ</div><h1>{VI.title}</h1><p>Thứ Ba, {VI.vi_day} | 10:15 GMT+7</p><p><b>{VI.lead}</b></p>{paragraphs(VI)}<p align="right"><b>Vũ Hoài Nam</b></p><hr>'
            f"<p>Nguồn: {AT}</p><script>window.print()</script>",
        ),
    ),
    "paywall after two paragraphs": Page(
        url=AT,
        story=VI,
        text=VI.whole[:3],
        html=plain(
            head=ld(VI, isAccessibleForFree="False"),
            body=f"<p>{VI.text[0]}</p><p>{VI.text[1]}</p>",
            tail='<div class="paywall-box"><h3>Bạn cần đăng nhập để đọc tiếp</h3><p>Đăng ký gói đọc báo chỉ từ 49.000 đồng một tháng để đọc không giới hạn mọi bài viết.</p></div>',
        ),
    ),
    "cookie banner over an article": Page(
        url=AT,
        story=VI,
        html=plain(
            head=ld(VI),
            tail='<div id="cookie-consent" class="modal"><p>We value your privacy. We and our partners store and access information on a device, such as cookies, and '
            "process personal data for ads and content measurement.</p><button>Accept</button></div>" + TALKBACK,
        ),
    ),
    "boxes of every kind in the body": Page(
        url=AT,
        story=VI,
        html=plain(
            head=ld(VI),
            body=paragraphs(
                VI,
                '<div class="ads-inline"><p>Quảng cáo</p></div><p>Đọc thêm: <a href="/z-800001.html">Ba tỉnh miền núi liên kết dữ liệu</a></p>'
                '<p><em>&gt;&gt; <a href="/z-800002.html">Nậm Khao mở chợ số, bán 2,3 tỷ đồng hàng</a></em></p>'
                '<blockquote class="twitter-tweet"><p lang="en">Great news from Dong Giang! pic.twitter.com/abc</p>&mdash; Khoi (@khoi) <a href="https://twitter.com/k/1">November 24, 2026</a></blockquote>'
                '<div class="newsletter-signup"><h3>Nhận bản tin sáng</h3><p>Mỗi sáng năm tin đáng đọc, gửi thẳng tới hộp thư của bạn.</p><form><input></form></div>'
                '<div class="box-news-related clearfix"><b>TIN LIÊN QUAN</b><ul><li><a href="/z-800003.html">Tỉnh lập quỹ đầu tư mạo hiểm</a></li></ul></div>',
            )
            + '<p class="google-news">Theo dõi Báo Ví Dụ trên <a href="https://news.google.com/x">Google News</a></p>'
            "<p>Mời bạn đọc theo dõi kênh Zalo của Báo Ví Dụ để cập nhật tin tức mới nhất.</p>",
        ),
    ),
    "dates that mislead": Page(
        url="https://bao.example.vn/kinh-te/bai-viet-cu-va-moi-812399.html",
        story=replace(VI, day="2026-03-04", clock="08:05"),
        facts={"author": None, "modified": "2026-03-05T09:00:00+07:00"},
        html=page(
            metas(og_title=VI.title, article_modified_time="2026-03-05T09:00:00+07:00"),
            f'<div class="today">Hôm nay: 26/11/2026 11:40</div>{TOP}<h1>{VI.title}</h1><div class="info">04/03/2026 08:05 (cập nhật 05/03/2026 09:00)</div><div class="noi-dung"><p>{VI.lead}</p>{paragraphs(VI)}</div>{MORE}{FOOT}',
        ),
    ),
    "wrong zone in JSON-LD is kept as claimed": Page(
        url=AT,
        story=VI,
        facts={"published": "2026-11-24T10:15:00+00:00"},
        html=plain(head=ld(VI, datePublished="2026-11-24T10:15:00Z")),
    ),
    "several first headings": Page(
        url=AT,
        story=VI,
        html=page(
            metas(og_title=VI.title + " - Báo Ví Dụ", og_site_name="Báo Ví Dụ") + ld(VI),
            f'<h1 class="logo"><a href="/">Báo Ví Dụ</a></h1>{TOP}<h1>{VI.title}</h1><p>{VI.lead}</p><div class="noi-dung">{paragraphs(VI)}</div><h1>Tin đọc nhiều trong ngày</h1>{MORE}{FOOT}',
        ),
    ),
    "entities escaped twice": Page(
        url=AT,
        story=VI,
        html=page(
            '<meta property="og:title" content="Kinh t&amp;#7871; s&amp;#7889; Đông Giang v&amp;#432;ợt mốc 15% GRDP sau hai năm">'
            + ld(VI),
            f'{TOP}<h1>Kinh t&amp;#7871; s&amp;#7889; Đông Giang v&amp;#432;ợt mốc 15% GRDP sau hai năm</h1><div class="noi-dung"><p>{VI.lead}</p>{paragraphs(VI)}</div>{FOOT}',
        ),
    ),
    "letters taken apart": Page(url=AT, story=VI, html=unicodedata.normalize("NFD", plain(head=ld(VI)))),
    "false utf-16": Page(url=AT, story=VI, html=plain(head=ld(VI)).replace('charset="utf-8"', 'charset="utf-16"')),
    "true windows-1258": Page(
        url=AT,
        story=ANON,
        html=unicodedata.normalize(
            "NFC", plain(ANON, head=metas(article_published_time=VI.published)).replace("utf-8", "windows-1258")
        )
        .translate(
            {
                ord(c): unicodedata.normalize("NFD", c)
                for c in set(plain(ANON))
                if unicodedata.normalize("NFD", c)[-1] in "\u0300\u0301\u0303\u0309\u0323"
            }
        )
        .encode("cp1258", "xmlcharrefreplace"),
    ),
}

LINKS = "".join(
    f'<article class="story"><h3><a href="/kinh-te/bai-so-{n}-ve-chuyen-doi-so-81200{n}.html">Bài số {n} về chuyển đổi số ở vùng cao</a></h3><time datetime="2026-11-2{n}T08:00:00+07:00"></time>'
    f"<p>Tóm tắt bài số {n}: cả tỉnh có thêm {n}12 doanh nghiệp, phần lớn làm phần mềm và dịch vụ dữ liệu cho nông nghiệp.</p></article>"
    for n in range(1, 7)
)
SEARCH = page(
    "<title>Từ khóa: Nghị quyết 57</title>",
    f"{TOP}<h1>Nghị quyết 57</h1><p>Các bài viết có gắn từ khóa này trên trang của chúng tôi.</p>{LINKS}{FOOT}",
)
LOST = page(
    "<title>404 - Không tìm thấy trang | Báo Ví Dụ</title>",
    f"{TOP}<h1>Không tìm thấy trang</h1><p>Trang bạn yêu cầu không tồn tại hoặc đã bị xóa. Vui lòng kiểm tra lại địa chỉ hoặc quay về trang chủ để đọc tin mới.</p>{LINKS}{FOOT}",
)
NOT_ARTICLES = {
    "tag page": ("listing", "https://bao.example.vn/tu-khoa/nghi-quyet-57-tag12.html", SEARCH),
    "section page with an editor's note": (
        "listing",
        "https://bao.example.vn/kinh-te",
        page("<title>Kinh tế</title>" + metas(og_type="website"), f"{TOP}<h1>Kinh tế</h1>{LINKS}{FOOT}"),
    ),
    "front page": ("listing", "https://bao.example.vn/", page("<title>Báo Ví Dụ</title>", TOP + LINKS + FOOT)),
    "lost page that answers 200": ("other", AT, LOST),
    "lost page in English": (
        "other",
        "https://news.example.com/business/gone-812345.html",
        page(
            "<title>Page not found - News</title>",
            f"{EN_TOP}<h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at this location. Maybe try one of the links below or a search?</p>{EN_FOOT}",
        ),
    ),
    "server fault that answers 200": (
        "other",
        AT,
        "<html><head><title>Runtime Error</title></head><body><h1>Server Error in '/' Application.</h1><p>An application error occurred on the server. The current custom error settings for this application prevent "
        "the details of the application error from being viewed remotely (for security reasons).</p><p>Details: To enable the details of this specific error message to be viewable, please create a tag within a "
        "configuration file located in the root directory of the current web application.</p></body></html>",
    ),
    "front page at a lost article's address": (
        "other",
        AT,
        page(
            '<link rel="canonical" href="https://bao.example.vn"><title>Báo Ví Dụ - Tin nhanh</title>',
            f"{TOP}<h2>Tin nổi bật</h2>{LINKS}{FOOT}",
        ),
    ),
    "upkeep page": (
        "other",
        AT,
        page(
            "<title>Bảo trì hệ thống</title>",
            "<h1>Hệ thống đang bảo trì</h1><p>Website đang được nâng cấp, mong quý vị quay lại sau 30 phút. Chúng tôi xin lỗi vì sự bất tiện này và cảm ơn quý vị.</p>",
        ),
    ),
    "gate of a content network": (
        "challenge",
        AT,
        "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><div id='challenge-error-text'>Enable JavaScript and cookies to continue</div><script>window._cf_chl_opt={}</script></body></html>",
    ),
    "gate that sets a cookie": (
        "challenge",
        AT,
        '<html><body><script>document.cookie="D1N=ab12"+"; expires=Fri, 31-Dec-2099 23:59:59 GMT; path=/";window.location.reload(true);</script></body></html>',
    ),
    "gate in Vietnamese": (
        "challenge",
        AT,
        page(
            "<title>Xác minh truy cập</title>",
            "<h2>Vui lòng xác nhận bạn không phải là robot</h2><form><div class='g-recaptcha'></div></form>",
        ),
    ),
    "article without its body": (
        "other",
        AT,
        page("<title>Báo Ví Dụ</title>", f'{TOP}<div id="app"></div><script src="/main.js"></script>{FOOT}'),
    ),
    "subscription wall": (
        "challenge",
        AT,
        page(
            "<title>Đăng nhập</title>",
            "<h1>Đăng nhập</h1><p>Vui lòng đăng nhập để đọc tiếp nội dung này.</p><form><input name=u></form>",
        ),
    ),
    "consent wall": (
        "challenge",
        "https://consent.example.com/m?continue=x",
        page(
            "<title>Before you continue</title>",
            "<h1>Before you continue to Example</h1><p>We use cookies and data to deliver and maintain services and to track outages.</p>",
            lang="en",
        ),
    ),
    "contact page": (
        "other",
        "https://bao.example.vn/lien-he",
        page(
            "<title>Liên hệ</title>",
            f"{TOP}<h1>Liên hệ</h1><p>Tòa soạn: 12 phố Ví Dụ, Hà Nội.</p><p>Email: toasoan@example.vn</p>{FOOT}",
        ),
    ),
}
PAGES = SHAPES | {
    name: Page(url=url, html=html, story=None, facts={"kind": kind}) for name, (kind, url, html) in NOT_ARTICLES.items()
}

NEXT = replace(
    EN,
    title="Rice exports hit a record of nine million tonnes",
    text=EN.text
    + tuple(
        f"Paragraph {n} of the next story says that exports rose {n} percent in the month to November."
        for n in range(1, 9)
    ),
)
SHAPES["a page that goes on with the next story"] = Page(
    url="https://news.example.com/business/northern-province-doubles-its-budget-812345.html",
    story=EN,
    facts={"lang": "en"},
    html=page(
        metas(og_title=EN.title) + ld(EN),
        EN_TOP
        + '<div class="stream">'
        + "".join(
            f'<article class="story"><h1>{s.title}</h1><p>{s.lead}</p><div class="story-text">{paragraphs(s)}</div></article>'
            for s in (EN, NEXT)
        )
        + "</div>"
        + EN_FOOT,
        lang="en",
    ),
)
PAGES |= SHAPES
