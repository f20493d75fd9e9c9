"""Pages in the ways of systems and editors that no page of the other beds shows."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from bed import EN, FOOT, TOP, VI, Page, metas, page, paragraphs
from bed_beside import AT, OTHERS, article, cards

PAGES: dict[str, Page] = {}

# a portal's story without a word in its head: what tells it from a list is the date over its headline
for name, address in (("an anchor", "#"), ("a script", "javascript:void(0)")):
    PAGES[f"a button as long as a headline that is {name}"] = Page(
        url="https://hoi.example.org.vn/ky-thuat/item/2291-kinh-te-so-dong-giang-vuot-moc-muoi-lam.html",
        story=VI,
        facts={"author": None},
        html=page(
            f"<title>{VI.title} - Hội Khoa học</title>",
            f"{TOP}<div class=kh><div class=dau><span>Thứ ba, 24 Tháng 11 2026 10:15</span><h2>{VI.title}</h2></div><ul class=nut><li>"
            f"<a href='{address}'>Hãy là người đầu tiên bình luận!</a></li></ul><div class=mo><p>{VI.lead}</p></div><div class=than>"
            f"{paragraphs(VI)}</div></div><div>{cards('<div><a href=/1{0}>{1}</a><p>{2}</p></div>', 1)}"
            f"{cards('<div><a href=/2{0}>{1}</a><p>{2}</p></div>', 1)}{cards('<div><a href=/3{0}>{1}</a><p>{2}</p></div>', 1)}</div>{FOOT}",
        ),
    )


# the page of an event, whose head says that it is an article: its data list the stories that it leads to
EVENT = "https://bao.example.vn/su-kien/hai-nam-kinh-te-so-77.html"
SLUGS = [f"https://bao.example.vn{address}" for address, _, _ in OTHERS]
for name, entries in (
    ("addresses", [{"@type": "ListItem", "position": n, "url": slug} for n, slug in enumerate(SLUGS)]),
    ("pages", [{"@type": "ListItem", "item": {"@type": "WebPage", "@id": slug}} for slug in SLUGS]),
    ("words", [{"@type": "ListItem", "item": slug} for slug in SLUGS]),
):
    for kind in ("ItemList", "BreadcrumbList"):
        is_list = kind == "ItemList"
        data = json.dumps({"@context": "https://schema.org", "@graph": [{"@type": kind, "itemListElement": entries}]})
        PAGES[f"an event that says by {name} what it holds in a {kind}"] = Page(
            url=EVENT,
            story=None if is_list else replace(VI, lead="", text=VI.text[:2]),
            facts={"kind": "listing"} if is_list else {"author": None},
            html=page(
                f"{metas(og_title=VI.title, og_type='article', article_published_time=VI.published)}"
                f"<script type='application/ld+json'>{data}</script>",
                f"{TOP}<div class=dau><h1>{VI.title}</h1><p>Ban Biên tập | 24/11/2026 10:15</p>{paragraphs(replace(VI, text=VI.text[:2]))}"
                f"</div><div class=dong>{cards('<div><a href={}>{}</a><p>{}</p></div>')}</div>{FOOT}",
            ),
        )


# a moment that RDFa marks, beside words that put the month first and say so by nothing
PAGES["a moment in RDFa"] = Page(
    url="https://vien.example.ac.vn/tin-tuc/kinh-te-so-dong-giang",
    story=replace(VI, day="2026-11-04", clock="09:20"),
    facts={"author": None},
    html=page(
        f"<title>{VI.title} | Viện Kinh tế</title>",
        f"{TOP}<h1>{VI.title}</h1><div class=node><div class=submitted><span property='dc:date dc:created' "
        f"content='2026-11-04T09:20:00+07:00'>Submitted by banbientap on 11/04/2026 - 09:20</span></div><div class=field><p>{VI.lead}</p>"
        f"{paragraphs(VI)}</div></div>{FOOT}",
    ),
)


# a story told as it happens, in a column named as those beside a text are, that holds the headline as well
LIVE = [(f"{7 + n}h{n}5", f"Mốc số {n}", VI.text[at]) for n, at in enumerate((0, 1, 3, 4, 5), 1)]
PAGES["a story as it happens in a sidebar that holds its headline"] = Page(
    url="https://bao.example.vn/truc-tiep-kinh-te-so-dong-giang-812345.html",
    story=replace(VI, text=tuple(line for _, title, words in LIVE for line in (f"# {title}", words))),
    facts={"author": None},
    html=page(
        metas(og_title=VI.title, article_published_time=VI.published),
        f"{TOP}<section><div class='sidebar-1'><h1>{VI.title}</h1><p class=mo>{VI.lead}</p><div id=dong>"
        + "".join(
            f"<div class=muc><div class=gio>{hour}</div><div class=noi><h3>{title}</h3><p>{words}</p>"
            f"<figure><figcaption><p>Đoàn xe đầu tiên qua cửa phía nam sáng {n}/11. Ảnh: Thanh Trúc</p></figcaption></figure></div></div>"
            for n, (hour, title, words) in enumerate(LIVE, 1)
        )
        + f"</div><template><p>Hãy là người đầu tiên bình luận về diễn biến này.</p></template></div><div class='sidebar-2'>{cards('<div><a href={}>{}</a><p>{}</p></div>')}</div></section>{FOOT}",
    ),
)
ROWS = "".join(
    f"<div class=row><div class=col><div class='mod mod_{n}'><div class=mod_inner>"
    f"{'<h2>' + words[2:] + '</h2>' if words[0] == '#' else '<p>' + words + '</p>'}</div></div></div></div>"
    + (
        "<div class='mod mod_testimonial'><p>Đội ngũ rất tận tâm, xong trước Tết đúng như lời hứa, giá hợp lý.</p><b>Anh Tuấn</b></div>"
        if n == 4
        else ""
    )
    for n, words in enumerate((*VI.text[:2], *VI.text[3:]))
)
for name, heads in (
    ("under one headline", ""),
    ("under a headline and its copy for phones", f"<div class=phone><h1 style='display:none'>{VI.title}</h1></div>"),
):
    PAGES[f"a text in rows of a builder of pages {name}"] = Page(
        url=AT,
        story=replace(VI, text=(*VI.text[:2], *VI.text[3:])),
        facts={"author": None},
        html=page(
            metas(og_title=VI.title, article_published_time=VI.published),
            f"{TOP}<div class=bao><section class=dau><h1>{VI.title}</h1><span>{VI.lead}</span></section>{heads}{ROWS}<div class=luoi>"
            f"{cards('<article><h2><a href={}>{}</a></h2><p>{}</p></article>')}</div><div class=noi><h1>3 Bình luận</h1><ol><li class="
            f"comment><b>Lê Duy</b><div><p>{VI.lead} Mong tỉnh kiểm tra lại giúp bà con.</p></div></li></ol></div></div>{FOOT}",
        ),
    )


# what an editor puts among the paragraphs
FRAMED = (
    "<table class=khung width='100%'><tr><td><table border=1><tr><th>Xã</th><th>Số hộ</th></tr><tr><td>Nậm Khao</td><td>214</td></tr>"
    "<tr><td>Tả Phìn</td><td>1.120</td></tr></table></td></tr></table>"
)
ROWED = replace(VI, text=(*VI.text[:2], "Xã | Số hộ |", "Nậm Khao | 214 |", "Tả Phìn | 1.120 |", *VI.text[2:]))
PAGES["a table in a table that frames it"] = Page(
    url=AT, story=ROWED, facts={"author": None}, html=article(paragraphs(VI, FRAMED))
)
for name, hiding in (("its style", 'style="display:none"'), ("its attribute", "hidden")):
    hint = f"<span class=ghi {hiding}>Cơ quan ban hành: Bộ Chính trị. Tình trạng: Còn hiệu lực</span></p>"
    PAGES[f"words within a paragraph hidden by {name}"] = Page(
        url=AT, story=VI, facts={"author": None}, html=article(paragraphs(VI).replace("</p>", hint, 1))
    )
FOLDED = VI.text[2].removeprefix("# "), VI.text[3]
PAGES["an accordion of AMP"] = Page(
    url=AT,
    story=VI,
    facts={"author": None},
    html=article(
        paragraphs(replace(VI, text=VI.text[:2]))
        + f"<amp-accordion animate><section><h4>{FOLDED[0]}</h4><div>{FOLDED[1]}</div></section></amp-accordion><amp-list><p>Đang tải các "
        f"tin khác</p></amp-list>{paragraphs(replace(VI, text=VI.text[4:]))}"
    ),
)
SOLD = {
    "the reader's last free stories": "<div class='j3 wall'><p>Bạn còn 2 bài miễn phí trong tháng này. Đăng ký hội viên để đọc không giới "
    "hạn và nhận bản tin sáng thứ hai.</p><button>Đăng ký</button></div>",
    "an issue to buy": "<div class='shop-box'><h4>Mua số báo này</h4><p>Số 214 dày 96 trang, kèm bản đồ gấp. Giao hàng toàn quốc trong ba "
    "ngày, miễn phí từ hai cuốn.</p><a href='/cua-hang/214'>Thêm vào giỏ</a></div>",
    "what customers say": "<div class='mod_testimonial'><p>Đội ngũ rất tận tâm, xong trước Tết đúng như lời hứa.</p><b>Anh Tuấn</b></div>",
    "a number to call": "<div class=hop><p>Bạn cần luật sư giải đáp? Gọi 1900.0000 để được hỗ trợ ngay trong giờ hành chính.</p></div>",
    "an appointment": "<div class=hop><p>Đặt lịch 30 phút với kiến trúc sư của chúng tôi, trực tuyến hoặc tại văn phòng.</p></div>",
    "a picture's credit in initials": "<small class=nho>Ông Khôi tại phòng máy xã Nậm Khao. Ảnh: T.T.K</small>",
}
for name, box in SOLD.items():
    PAGES[f"among the paragraphs {name}"] = Page(
        url=AT, story=VI, facts={"author": None}, html=article(paragraphs(VI, box))
    )
CLOSINGS = {
    "that the whole is printed": "<p><em>Nội dung đầy đủ của bài viết được đăng trên Tạp chí Kinh tế số 41. Kính mời độc giả tìm đọc tại đây: "
    "<a href='https://in.example.vn'>link</a></em></p>",
    "an invitation to read": "<p>Kính mời quý độc giả đón đọc trên số báo ra ngày 26/11.</p>",
    "what it is worth": "<p class=ghi><em>Bài viết chỉ có giá trị tham khảo.</em></p>",
    "whom editors may ask": "<h4>Media contact</h4><p>Ms Vo Ha My, press@example.com</p>",
    "who saw to it": "<div><p>Chỉ đạo thực hiện: Lê Minh An</p><p>Tổ chức thực hiện: Nguyễn Sơn Hải</p><p>Thiết kế: Phan Vân</p></div>",
    "whom papers may ask": "<p><b>Liên hệ báo chí:</b></p><p>Bà Võ Hà My, điện thoại 024 0000 0000</p>",
}
for name, box in CLOSINGS.items():
    PAGES[f"under the text {name}"] = Page(url=AT, story=VI, facts={"author": None}, html=article(paragraphs(VI) + box))


# a portal's own name in the only h1, "Details" in its head
for name, shown in (
    ("named a title", "<div class=tin-title>{}</div>"),
    ("in an h1 after the portal's", "<h1>{}</h1>"),
    ("in the h1 over a lead named a title", "<h1>{}</h1><h2 class=sub-title>" + VI.lead + "</h2>"),
):
    own = "" if "over" in name else "<h1 id=pageTitle><span>Tập đoàn Điện lực Đông Giang</span></h1>"
    lead = "" if "over" in name else f"<div class=tom>{VI.lead}</div>"
    PAGES[f"a headline {name}"] = Page(
        url="https://tapdoan.example.vn/sites/tin/Pages/detail.aspx?NewsID=8f1c2a77-51d0",
        story=VI,
        facts={"author": None},
        html=page(
            "<title>Chi tiết tin</title>",
            f"{own}{TOP}<div class=tin>{shown.format(VI.title)}<div class=ngay>24/11/2026 10:15</div>{lead}<div class=noi>{paragraphs(VI)}"
            f"</div></div>{cards('<div><a href={}>{}</a><p>{}</p></div>')}{FOOT}",
        ),
    )


# where the news comes from, before the lead
for name, stamp, is_told in (
    ("named so", "<span class='location-stamp'>Đông Giang</span>", False),
    ("in capitals", "<span class='dateline'>TP HCM</span>", False),
    ("of no name", "<b>Đông Giang: </b>", True),
    ("that is a sentence's", "<span class='place'>Đông Giang, tỉnh nghèo, </span>", True),
):
    said = re.sub("<[^>]*>", "", stamp) if is_told else ""
    PAGES[f"a place {name}"] = Page(
        url=AT,
        story=replace(VI, lead=said + VI.lead),
        facts={"author": None},
        html=page(
            metas(og_title=VI.title, article_published_time=VI.published),
            f"{TOP}<h1>{VI.title}</h1><p class=mo>{stamp}{VI.lead}</p><div class=noi>{paragraphs(VI)}</div>{FOOT}",
        ),
    )


# a letter to subscribers: no h1, cells in cells, each item in one of its own
def cell(words: str, style: str = "") -> str:
    return f"<tr><td><table width='100%'><tr><td style='{style}'>{words}</td></tr></table></td></tr>"


LARGE, SERIF = "font-size:22px;font-weight:bold", "font-family:Georgia,serif"
ITEMS = (
    ("1. The budget", EN.text[:2]),
    ("2. Few applicants", EN.text[3:5]),
    ("3. What comes next", (EN.text[5], EN.text[0][:180] + ".")),
)
LETTER = (
    cell(EN.title, "font-size:30px;line-height:36px")
    + cell(f"<p>Good morning from Dong Giang. {EN.lead}</p>", SERIF + ";font-size:16px")
    + "".join(
        f"<tr><td><table width='100%'><tr><td style='{LARGE}'>{title}</td></tr><tr><td style='{SERIF}'>"
        f"{''.join(f'<p>{line}</p>' for line in lines)}</td></tr></table></td></tr>"
        + (
            "<tr><td><table style='border:1px solid'><tr><td>TOGETHER WITH SALTWIND INSURANCE</td></tr><tr><td><p>Small fleets deserve "
            "big cover. Saltwind now insures hulls under fifteen metres. <a href='https://ads.example.com'>Get a quote</a></p></td></tr>"
            "</table></td></tr>"
            if number == 1
            else ""
        )
        for number, (title, lines) in enumerate(ITEMS)
    )
    + "<tr><td align=center><p>How was this issue?</p><a href='#5'>1</a> <a href='#3'>2</a></td></tr><tr><td style='font-size:11px'><p>You are "
    "receiving this email because you opted in at our website.</p><p>Coast Letter, 14 Xuan Dieu. All rights reserved.</p></td></tr>"
)
PAGES["a letter to subscribers in cells of one style"] = Page(
    url="https://mail.example.asia/archive/2026-11-24-issue-41/",
    story=replace(
        EN,
        lead="",
        text=(
            f"Good morning from Dong Giang. {EN.lead}",
            *(line for title, lines in ITEMS for line in (f"# {title}", *lines)),
        ),
    ),
    facts={"author": None},
    html=page(
        f"<title>{EN.title} - Coast Letter</title>{metas(og_title=EN.title, og_type='website')}",
        "<div style='display:none'>Labs that share, and one very patient clerk.</div><center><table><tr><td align=center><table class=w>"
        "<tr><td align=right><a href='https://mail.example.asia/archive/2026-11-24-issue-41/'>View this email in your browser</a></td></tr>"
        f"<tr><td>Tuesday, 24 November 2026, 10:15 (UTC+7)</td></tr>{LETTER}</table></td></tr></table></center>",
        lang="en",
    ),
)


# what an outlet signs with its own name
for name, host, sign, author in (
    ("its host's", "bkh.example.gov.vn", "BKH", None),
    ("that of an agency", "bao.example.vn", "TTXVN", None),
    ("a reporter's initials", "bao.example.vn", "NTH", "NTH"),
):
    PAGES[f"a signature to the right that is {name}"] = Page(
        url=f"https://{host}/kinh-te/kinh-te-so-dong-giang-812345.html",
        story=VI,
        facts={"author": author},
        html=article(f"{paragraphs(VI)}<p style='text-align:right'><b>{sign}</b></p>"),
    )
for name, line in (
    ("behind the date", "<p class=dong>24/11/2026 10:15 | Tác giả: Vũ Hoài Nam</p>"),
    ("before the date", "<p class=dong>Tác giả: Vũ Hoài Nam | 24/11/2026 10:15</p>"),
    ("behind a section", "<p class=dong>Kinh tế · Bởi Vũ Hoài Nam · 24/11/2026 10:15</p>"),
):
    PAGES[f"a byline in one line {name}"] = Page(
        url=AT,
        story=VI,
        html=page(
            metas(og_title=VI.title),
            f"{TOP}<h1>{VI.title}</h1>{line}<div class=mo>{VI.lead}</div><div class=noi>{paragraphs(VI)}</div>{FOOT}",
        ),
    )

RELATED = json.dumps(
    {
        "@type": "ItemList",
        "itemListElement": [{"@type": "ListItem", "position": n, "url": slug} for n, slug in enumerate(SLUGS)],
    }
)
PAGES["a story whose data list others to read"] = Page(
    url=AT,
    story=VI,
    facts={"author": None},
    html=article(
        paragraphs(VI),
        head=f"{metas(og_title=VI.title, article_published_time=VI.published)}<script type='application/ld+json'>{RELATED}</script>",
        after=f"<div class=dong>{cards('<div><a href={}>{}</a><p>{}</p></div>')}</div>",
    ),
)

# a text in the element of its letters, whose last paragraph that element ends within, and three lines of who made it
OPEN = "".join(f"<p>{line.removeprefix('# ')}\n" for line in VI.text)
PAGES["an element of letters that ends in its last paragraph"] = Page(
    url=AT,
    story=replace(VI, text=tuple(line.removeprefix("# ") for line in VI.text)),
    facts={"author": None},
    html=page(
        metas(og_title=VI.title, article_published_time=VI.published),
        f"{TOP}<table><tr><td><h1>{VI.title}</h1><font face=Arial size=2><p>{VI.lead}\n{OPEN}</font>"
        f"<p><font size=1>[<a href=/in?id=7>Bản in</a>] [<a href=/gui?id=7>Gửi cho bạn bè</a>]</font></td></tr></table>{FOOT}",
    ),
)
MADE = f"<div class=ghi><p>Nội dung: {VI.author}</p><p>Ảnh: Mai Hữu</p><p>Thiết kế: Tổ E-magazine</p></div>"
PAGES["who made it, a desk with a stroke in its name among them"] = Page(
    url=AT, story=VI, html=article(paragraphs(VI) + MADE)
)
