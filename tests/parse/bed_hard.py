"""Pages of many kinds of site: portals and gazettes, print views and copies for telephones, live pages, galleries, talks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bed import EN, EN_FOOT, EN_TOP, FOOT, MORE, SHORT, TALK, TALKBACK, TOP, VI, Page, Story, metas, page, paragraphs

AT = "https://trang.example.vn/kinh-te/kinh-te-so-dong-giang-812345.html"
EN_AT = "https://site.example.com/business/budget-for-research-labs-812345.html"
HEAD, EN_HEAD = metas(og_title=VI.title, og_type="article"), metas(og_title=EN.title, og_type="article")
WHEN = f"<span class='date'>Thứ ba, {VI.vi_day} | 10:15 GMT+7</span>"
EN_WHEN = "<p class='when'>Tuesday, November 24, 2026 - 10:15</p>"


def vi(
    body: str, story: Story = VI, *, head: str = HEAD, url: str = AT, text: tuple[str, ...] | None = None, **facts: Any
) -> Page:
    return Page(
        url=url, story=story, html=page(head, body), facts={"author": None, "canonical_url": url} | facts, text=text
    )


def en(
    body: str,
    story: Story = EN,
    *,
    head: str = EN_HEAD,
    url: str = EN_AT,
    text: tuple[str, ...] | None = None,
    **facts: Any,
) -> Page:
    return Page(
        url=url,
        story=story,
        html=page(head, body, lang="en"),
        facts={"author": None, "canonical_url": url} | facts,
        text=text,
    )


BOXES = (
    '<table class="tlq" align="right"><tr><td><a href="/kinh-te/gia-ca-phe-giam-811111.html">Giá cà phê giảm bốn phiên liên tiếp</a></td></tr></table>',
    '<div class="box-lq"><p><b>Tin liên quan</b></p><ul><li><a href="/y-te/benh-vien-moi-811112.html">Bệnh viện mới mở cửa đón dân</a></li></ul></div>',
    '<p>&gt;&gt; <a href="/xa-hoi/cau-treo-moi-811113.html">Cầu treo mới nối hai bờ sông</a></p>',
    '<blockquote class="wp-embedded-content"><p><a href="/xa-hoi/cho-phien-811114.html">Chợ phiên họp ngày Chủ nhật</a></p></blockquote>',
)


def boxed() -> str:
    out, boxes = [], list(BOXES)
    for words in VI.text:
        out.append(f"<h3>{words[2:]}</h3>" if words.startswith("# ") else f"<p>{words}</p>")
        if boxes:
            out.append(boxes.pop(0))
    return "".join(out)


NOTICE = replace(
    SHORT,
    title="Thông báo tuyển chọn tổ chức chủ trì nhiệm vụ năm 2027",
    text=(
        "Sở Khoa học và Công nghệ thông báo tuyển chọn tổ chức chủ trì 14 nhiệm vụ cấp tỉnh năm 2027.",
        "1. Hồ sơ gồm 01 bản gốc và 07 bản sao, gửi về Văn thư Sở trước 17 giờ ngày 15/12/2026.",
        "2. Kinh phí mỗi nhiệm vụ không quá 1,8 tỷ đồng, cấp trong 24 tháng.",
        "Mọi chi tiết liên hệ Phòng Quản lý khoa học, điện thoại 0999 000 111.",
    ),
)
TENDER = replace(
    SHORT,
    title="Mời thầu mua máy chủ cho trung tâm dữ liệu tỉnh",
    text=(
        "Tên gói thầu | Mua 24 máy chủ và 3 tủ lưu trữ",
        "Bên mời thầu | Trung tâm Chuyển đổi số tỉnh Đông Giang",
        "Giá gói thầu | 38.600.000.000 đồng",
        "Thời điểm đóng thầu | 09:00 ngày 20/12/2026",
        "Nhà thầu nộp hồ sơ qua mạng đấu thầu quốc gia; bảo đảm dự thầu là 580 triệu đồng, hiệu lực 120 ngày.",
    ),
)
DECREE = replace(
    SHORT,
    title="Quyết định 2187/QĐ-UBND ban hành Kế hoạch phát triển hạ tầng số",
    text=(
        "Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ;",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển hạ tầng số tỉnh Đông Giang giai đoạn 2026-2030.",
        "Điều 2. Đến năm 2030, 100% khu dân cư có sóng 5G; vốn đầu tư là 1.240 tỷ đồng, trong đó ngân sách 38%.",
        "Điều 3. Quyết định có hiệu lực kể từ ngày ký.",
    ),
)
LIVE = replace(
    VI,
    lead="Hội nghị sơ kết hai năm bắt đầu sáng nay; 46 xã dự trực tuyến.",
    text=(
        "Bế mạc, 12 kiến nghị được ghi nhận",
        "Chủ tịch tỉnh giao các sở trả lời 12 kiến nghị trước ngày 15/12 và công khai trên cổng thông tin.",
        "Doanh nghiệp xin cơ chế thử nghiệm",
        "Đại diện 210 doanh nghiệp đề nghị vùng thử nghiệm máy bay không người lái rộng 40 km2 ở Nậm Khao.",
        "Khai mạc",
        "Phó Giám đốc Sở trình bày báo cáo: 92% khu dân cư có 5G, tỷ trọng kinh tế số đạt 15,4%.",
    ),
)
GALLERY = replace(
    VI,
    lead="Chín giờ sáng, đoàn xe chở trạm phát sóng qua đèo Khau Phạ lần cuối trước mùa mưa.",
    text=(
        "Mỗi trạm nặng 1,4 tấn, được tháo thành 26 kiện để bốn xe bán tải chở lên độ cao 1.600 m.",
        "Đội lắp đặt 14 người dựng cột trong hai ngày; năm nay họ đã dựng 46 cột như thế trên toàn tỉnh.",
        "Tối hôm đó, 212 hộ bản Nậm Khao gọi cuộc gọi hình đầu tiên cho con cháu làm việc ở đồng bằng.",
        "Trưởng bản giữ chìa khóa nhà trạm; điện mặt trời nuôi máy 72 giờ khi trời không nắng.",
    ),
)
BOX = "<div class='box-so-lieu'><h4>Con số</h4><ul><li>1.284 doanh nghiệp công nghệ số</li><li>46 xã có cáp quang</li></ul></div>"
LONG_TALK = (
    "<div class='comments'>"
    + "".join(
        f"<div class='cmt'><b>Bạn đọc {n}</b><p>Ý kiến thứ {n}: tôi thấy tỉnh nên công bố số liệu theo từng xã để dân so sánh, vì "
        "chỗ tôi mạng vẫn chập chờn vào buổi tối, gọi tổng đài thì chờ rất lâu mới có người nghe máy.</p></div>"
        for n in range(1, 25)
    )
    + "</div>"
)


def entries() -> str:
    pairs = list(zip(LIVE.text[::2], LIVE.text[1::2], strict=True))
    return "".join(
        f"<div class='entry' id='e{n}'><span class='time'>{11 - n}:{n}5</span><h3>{title}</h3><p>{words}</p></div>"
        for n, (title, words) in enumerate(pairs)
    )


def gallery() -> str:
    return "".join(
        f"<figure><img src='/{n}.jpg' alt=''><figcaption>{words}</figcaption></figure>"
        for n, words in enumerate(GALLERY.text)
    )


LINES = "<br><br>".join(words.removeprefix("# ") for words in VI.text)
TALKED = "".join(f"<p><strong>{q}</strong></p><p>{a}</p>" for q, a in zip(TALK.text[::2], TALK.text[1::2], strict=True))
ROWS = "".join("<tr><td>{}</td><td>{}</td></tr>".format(*row.split(" | ")) for row in TENDER.text[:-1])
SIGNED = (
    "<p style='text-align:right'><b>TM. ỦY BAN NHÂN DÂN</b></p><p style='text-align:right'><b>CHỦ TỊCH</b></p>"
    "<p style='text-align:right'>(Đã ký)</p>"
)
OF_STATE = "<div id='banner'><img src='/b.jpg' alt='Cổng thông tin điện tử tỉnh Đông Giang'></div>"
GHOST = (
    "<div class='kg-card kg-bookmark-card'><a href='https://other.example.com/x'><div class='kg-bookmark-title'>A map of the labs of "
    "the north</div><div class='kg-bookmark-description'>All shared laboratories and what they cost, on one map.</div></a></div>"
)

PAGES: dict[str, Page] = {
    "drupal seven": en(
        f"{EN_TOP}<div id='content'><h1 class='page__title title'>{EN.title}</h1><article class='node node-article'><header><p "
        f"class='submitted'>Submitted by <span class='username'>{EN.author}</span> on Tue, 11/24/2026 - 10:15</p></header><div "
        f"class='field field-name-body'><div class='field-items'><div class='field-item even' property='content:encoded'><p>{EN.lead}"
        f"</p>{paragraphs(EN)}</div></div></div><ul class='links inline'><li><a href='/user/login'>Log in</a> to post comments</li>"
        f"</ul></article></div>{EN_FOOT}",
        author=EN.author,
    ),
    "the first of three pages": vi(
        f"{TOP}<h1>{VI.title}</h1>{WHEN}<div class='detail-text'><p>{VI.lead}</p>{paragraphs(VI)}<div class='page-links'>Trang: "
        f"<span>1</span> <a href='?p=2'>2</a> <a href='?p=3'>3</a> <a href='?p=2'>Trang sau</a></div></div>{MORE}{FOOT}"
    ),
    "a print view": vi(
        f"<table width='650'><tr><td><img src='/logo.gif'></td></tr><tr><td>{WHEN}</td></tr><tr><td class='print-title'><b>{VI.title}"
        f"</b></td></tr><tr><td class='print-body'><p><b>{VI.lead}</b></p>{paragraphs(VI, p='<p align=justify>')}</td></tr><tr><td>"
        f"Nguồn: {AT}</td></tr><tr><td><a href='javascript:window.print()'>In trang này</a></td></tr></table>",
        head=f"<title>{VI.title}</title>",
    ),
    "a copy for telephones": vi(
        f"<amp-sidebar id='m'><ul><li><a href='/'>Trang chủ</a></li></ul></amp-sidebar><header><a href='/'>Trang</a></header><article>"
        f"<h1 class='amp-title'>{VI.title}</h1><time class='amp-date' datetime='{VI.published}'>24/11</time><amp-img src='/a.jpg'>"
        f"</amp-img><h2 class='amp-sapo'>{VI.lead}</h2><div class='amp-body'>{paragraphs(VI, '<amp-ad></amp-ad>')}</div></article>"
        f"<amp-list><div>Tin khác</div></amp-list>{FOOT}",
        head=HEAD + f'<link rel="canonical" href="{AT}">',
        url=AT.replace(".html", ".amp"),
        canonical_url=AT,
    ),
    "a portal with the day in its address": vi(
        f"{OF_STATE}<div class='portlet-body'><div class='asset-full-content'><h3 class='asset-title'>{VI.title}</h3><div class="
        f"'asset-date'>Ngày đăng {VI.vi_day} - 10:15</div><div class='journal-content-article'><p><strong>{VI.lead}</strong></p>"
        f"{paragraphs(VI, h='h4')}</div></div><div class='asset-related'><h4>Các tin khác</h4><ul><li><a href='/web/guest/-/2026/11/20/hop"
        f"-bao'>Họp báo quý IV về chuyển đổi số (20/11/2026)</a></li></ul></div></div>{FOOT}",
        head=f"<title>{VI.title} - Cổng thông tin điện tử tỉnh Đông Giang</title>",
        url="https://donggiang.example.vn/web/guest/-/2026/11/24/kinh-te-so-dong-giang",
    ),
    "an agency in English": en(
        f"{EN_TOP}<div class='details'><h1 class='details__headline'>{EN.title}</h1><div class='details__summary'>{EN.lead}</div>"
        f"<div class='details__meta'>{EN_WHEN}</div><div class='details__content'><p>Hanoi (VNA) – {EN.text[0]}</p>"
        f"{paragraphs(replace(EN, text=EN.text[1:]))[:-5]}./.</p></div></div>{EN_FOOT}",
        text=(*EN.whole[:-1], EN.whole[-1].removesuffix(".")),
    ),
    "a live page": vi(
        f"{TOP}<article><h1>{VI.title}</h1>{WHEN}<p class='sapo'>{LIVE.lead}</p><div class='live-feed'>{entries()}</div></article>{FOOT}",
        LIVE,
    ),
    "a gallery": vi(
        f"{TOP}<h1>{VI.title}</h1>{WHEN}<h2 class='sapo'>{GALLERY.lead}</h2><div class='photos'>{gallery()}</div>{FOOT}",
        GALLERY,
    ),
    "a talk with bold questions": vi(
        f"{TOP}<h1>{TALK.title}</h1>{WHEN}<p class='sapo'>{TALK.lead}</p><div class='bai'>{TALKED}</div>{FOOT}",
        TALK,
        head=metas(og_title=TALK.title.replace('"', "&quot;"), og_type="article"),
    ),
    "boxes between paragraphs": vi(
        f"{TOP}<h1>{VI.title}</h1>{WHEN}<div class='bai'><p>{VI.lead}</p>{boxed()}</div>{MORE}{FOOT}"
    ),
    "a notice board": vi(
        f"{OF_STATE}<div class='cot-giua'><div class='tieu-de-tin'>{NOTICE.title}</div><div class='ngay-dang'>Ngày đăng: {VI.vi_day}</div>"
        f"<div class='chi-tiet-tin'>{paragraphs(NOTICE)}</div><div class='tin-khac'><b>Thông báo khác</b><ul><li><a href='/tb/12'>Thông "
        f"báo lịch tiếp công dân tháng 12</a></li></ul></div></div>{FOOT}",
        NOTICE,
        head=f"<title>{NOTICE.title}</title>",
        url="https://so.example.vn/thong-bao/chi-tiet?id=4127",
        published="2026-11-24",
    ),
    "a tender": vi(
        f"{OF_STATE}<h2 class='title'>{TENDER.title}</h2><div class='ngay'>{VI.vi_day} 10:15</div><div class='noi-dung'><table>{ROWS}"
        f"</table><p>{TENDER.text[-1]}</p></div>{FOOT}",
        TENDER,
        text=(*(f"{row} |" for row in TENDER.text[:-1]), TENDER.text[-1]),
        head=f"<title>{TENDER.title}</title>",
        url="https://so.example.vn/dau-thau/mua-may-chu-20261124.html",
    ),
    "a gazette": vi(
        f"{OF_STATE}<h1>{DECREE.title}</h1><div class='ngay'>Ngày đăng: {VI.vi_day} 10:15</div><div class='toan-van'>"
        f"{paragraphs(DECREE)}{SIGNED}</div><div class='tai-ve'><a href='/2187.pdf'>Tải văn bản (PDF, 1,2 MB)</a></div>{FOOT}",
        DECREE,
        head=f"<title>{DECREE.title}</title>",
        url="https://congbao.example.vn/van-ban/2187-qd-ubnd-20261124.htm",
    ),
    "a letter": en(
        f"<header><a href='/'>The Lab Letter</a></header><article class='gh-article'><h1 class='gh-article-title'>{EN.title}</h1><p "
        f"class='gh-article-excerpt'>{EN.lead}</p><div class='gh-article-meta'><h4><a href='/author/linh/'>{EN.author}</a></h4><time "
        f"datetime='{EN.published}'>Nov 24, 2026</time> — 4 min read</div><section class='gh-content'>{paragraphs(EN, GHOST)}</section>"
        "</article><section class='gh-subscribe'><h3>Sign up for The Lab Letter</h3><p>New figures every Tuesday, free, and no spam, "
        f"ever. Unsubscribe with one click.</p><form><input type='email'></form></section>{EN_FOOT}",
        head=metas(og_title=EN.title, og_type="article", og_site_name="The Lab Letter"),
        author=EN.author,
    ),
    "an old blog": vi(
        f"<div class='blog-posts hfeed'><h2 class='date-header'><span>Thứ Ba, 24 tháng 11, 2026</span></h2><div class='post hentry'><h3 "
        f"class='post-title entry-title'>{VI.title}</h3><div class='post-body entry-content'>{VI.lead}<br><br>{LINES}</div><div class="
        f"'post-footer'>Người đăng: <span class='fn'>{VI.author}</span> vào lúc <a href='{AT}'><abbr class='published' title='"
        f"{VI.published}'>10:15</abbr></a></div></div></div>",
        head=f"<title>Ghi chép Đông Giang: {VI.title}</title>",
        author=VI.author,
    ),
    "names of no meaning": en(
        f"<div class='x1a2'><div class='q9'><h1 class='k3'><span>{EN.title}</span></h1><span class='p0' title='Nov 24'>Nov 24, 2026</span>"
        f"<span class='p0'>3 min read</span></div><div data-hook='post-description' class='z7'><p class='m1'><span>{EN.lead}</span></p>"
        f"{paragraphs(EN, p='<p class=m1>')}</div><div class='r5'><h2>Recent Posts</h2><a href='/post/rice-exports-hit-a-record'>Rice "
        f"exports hit a record of nine million tonnes</a></div></div>{EN_FOOT}",
        published="2026-11-24",
    ),
    "more comments than text": vi(
        f"{TOP}<h1>{VI.title}</h1>{WHEN}<div class='bai'><p>{VI.lead}</p>{paragraphs(VI)}</div>{LONG_TALK}{FOOT}"
    ),
    "lines and no paragraphs": vi(
        f"<div class='wrap'><div class='h'>{VI.title}</div><div class='t'>10:15, {VI.vi_day}</div><div class='c'>{VI.lead}<br><br>{LINES}"
        f"</div></div>{TALKBACK}",
        head=f"<title>{VI.title}</title>",
    ),
    "a box of figures": vi(
        f"{TOP}<h1>{VI.title}</h1>{WHEN}<div class='bai'><p>{VI.lead}</p>{paragraphs(VI, BOX)}</div>{FOOT}",
        text=(*VI.whole[:3], "Con số", "1.284 doanh nghiệp công nghệ số", "46 xã có cáp quang", *VI.whole[3:]),
    ),
    "a ministry's English pages": en(
        f"<div id='s4-workspace'><div class='breadcrumb'>Home &gt; News</div><div class='news-detail'><div class='news-title'>{EN.title}"
        f"</div><div class='news-date'>11/24/2026 10:15:00 AM</div><div class='ms-rtestate-field'><p><b>{EN.lead}</b></p>{paragraphs(EN, h='h3')}"
        f"<p style='text-align: right;'><i>Communications Office</i></p></div></div></div>{EN_FOOT}",
        head=f"<title>{EN.title}</title>",
        url="https://ministry.example.vn/en/Pages/news-detail.aspx?ItemId=5127",
    ),
}
