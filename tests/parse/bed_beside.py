"""What stands in or beside a text without being of it, where no name of an element tells: cards, buttons, quotes, notes."""

from __future__ import annotations

from dataclasses import replace

from bed import FOOT, TOP, VI, Page, metas, page, paragraphs

AT = "https://bao.example.vn/kinh-te/kinh-te-so-dong-giang-812345.html"
CLAIMS = metas(og_title=VI.title, article_published_time=VI.published)
PAGES: dict[str, Page] = {}

OTHERS = (
    (
        "/xa-ta-phin-co-tram-phat-song-moi-812346.html",
        "Xã Tả Phìn có trạm phát sóng mới",
        "Trạm phủ sóng 14 bản với 1.120 hộ, bà con không còn phải ra đầu dốc mới gọi được điện, xã cho biết như vậy.",
    ),
    (
        "/ba-truong-noi-tru-co-phong-may-812347.html",
        "Ba trường nội trú có phòng máy",
        "Mỗi phòng có 24 máy tính mới nối mạng cáp quang, học sinh lớp 6 học tin học ba tiết một tuần từ tháng này.",
    ),
    (
        "/so-hoa-42-nghin-trang-ho-tich-812348.html",
        "Số hóa 42 nghìn trang hộ tịch",
        "Việc quét và nhập liệu xong trước hạn ba tháng, người xa quê xin trích lục qua mạng mà không phải về tận nơi.",
    ),
)


def cards(form: str, times: int = 1) -> str:
    return times * "".join(form.format(address, title, words) for address, title, words in OTHERS)


def article(text: str, head: str = CLAIMS, after: str = "") -> str:
    """A page of the usual Vietnamese story around a body of our own."""
    return page(
        head,
        f"{TOP}<div class=khung><h1>{VI.title}</h1><div class=gio>24/11/2026 10:15</div><div class=tomtat><b>{VI.lead}</b></div>"
        f"<div class=than>{text}</div>{after}</div>{FOOT}",
    )


# cards of other stories that have no heading
for name, box in (
    ("under a name", "<div class=khac><b>ĐỌC THÊM</b>{}</div>"),
    ("with pictures", "<div class=khac><b>TIN KHÁC</b>{}</div>"),
    ("in a list", "<ul>{}</ul>"),
    ("alone in the text", "{}"),
):
    form = "<div><a href='{}'>{}</a><p>{}</p></div>"
    if name == "with pictures":
        form = (
            "<div><a href='{0}'><img src='/a.jpg'></a><a href='{0}'>{1}</a><span>2 giờ trước</span><div>{2}</div></div>"
        )
    elif name == "in a list":
        form = form.replace("div", "li")
    PAGES[f"cards of links and words, {name}"] = Page(
        url=AT, story=VI, facts={"author": None}, html=article(paragraphs(VI, box.format(cards(form)), 2))
    )
for name, addresses in (
    ("files", ("/van-ban/qd-{}.pdf",) * 3),
    ("pages of several sites", tuple(f"https://{site}.example.org/" for site in ("dichvu", "phanhoi", "datdai"))),
):
    GIVEN = "".join(
        f"<li><a href='{address.format(n)}'>{title}</a><p>{words}</p></li>"
        for n, (address, (_, title, words)) in enumerate(zip(addresses, OTHERS, strict=True))
    )
    PAGES[f"a list of {name} and what they are"] = Page(
        url=AT,
        story=replace(VI, text=(*VI.text[:2], *(words for _, _, words in OTHERS), *VI.text[2:])),
        facts={"author": None},
        html=article(paragraphs(VI, f"<ul>{GIVEN}</ul>")),
    )
SIGNED = "Văn bản dài 14 trang, do Chủ tịch tỉnh ký ngày 20/11 và có hiệu lực ngay trong tháng, theo văn phòng tỉnh."
PAGES["a link with a paragraph that stands alone"] = Page(
    url=AT,
    story=replace(VI, text=(*VI.text, SIGNED)),
    facts={"author": None},
    html=article(f"{paragraphs(VI)}<div><a href='/qd-512.pdf'>Quyết định phê duyệt kế hoạch</a><p>{SIGNED}</p></div>"),
)
for title, words in (
    (
        "Bài viết này không còn tồn tại",
        "Bài viết bạn tìm đã được gỡ theo yêu cầu của tác giả hoặc của cơ quan chức năng.",
    ),
    (
        "This story is no longer available",
        "The page was withdrawn, as pages are when an agreement with an agency ends.",
    ),
):
    PAGES[f"a page that is gone among many cards: {title}"] = Page(
        url=AT,
        story=None,
        facts={"kind": "other"},
        html=page(
            f"<title>{title}</title>",
            f"{TOP}<h1>{title}</h1><p>{words} {words}</p><h2>Mời bạn xem</h2>"
            f"{cards('<div class=card><a href={}>{}</a><p>{}</p></div>', 4)}{FOOT}",
        ),
    )

# dates of other stories before the page's own
for name, form in (
    ("in a list", '<li><time datetime="2026-11-26T08:00:00+07:00">26/11/2026</time> <a href="{}">{}</a></li>'),
    (
        "in cards",
        '<div><div class=gio><time datetime="2026-11-26T08:00:00+07:00">26/11</time></div><h4><a href="{}">{}</a></h4></div>',
    ),
):
    PAGES[f"dates of other stories above the headline, {name}"] = Page(
        url=AT,
        story=VI,
        facts={"author": None},
        html=page(
            f"<title>{VI.title}</title>",
            f"{TOP.replace('</header>', cards(form) + '</header>')}<main><h2>{VI.title}</h2><div class=gio><time "
            f'datetime="{VI.published}">24 tháng 11</time></div><div class=tomtat>{VI.lead}</div><div class=than>{paragraphs(VI)}</div>'
            f"</main>{FOOT}",
        ),
    )

# whom a quotation names, and quotations set large that stand in the text as well
SPOKEN = (
    "Chúng tôi chỉ cần đường truyền không đứt lúc hai giờ chiều, khi cả xã cùng nộp hồ sơ.",
    "Bà Giàng Thị Mảy, cán bộ một cửa",
)
for name, form in (
    ("in a box", '<div class="quote"><div><p>{}</p></div><p class="quote-author">{}</p></div>'),
    ("in a block", '<blockquote><p>{}</p><p class="author">{}</p></blockquote>'),
):
    PAGES[f"a quotation with its speaker, {name}"] = Page(
        url=AT,
        story=replace(VI, text=(*VI.text[:2], *SPOKEN, *VI.text[2:])),
        facts={"author": None},
        html=article(paragraphs(VI, form.format(*SPOKEN))),
    )
SHOWN = "mới giải ngân được 58%, chủ yếu vì các huyện chưa có cán bộ chuyên trách"
for form in (
    '<div class="pullquote"><p>{}.</p></div>',
    '<div class="anh-quote">“{}”</div>',
    "<blockquote><p>{}</p><p>Sở Tài chính</p></blockquote>",
    '<div class="trich-dan"><p>“{}”</p></div>',
):
    PAGES[f"words of the text set large in {form.split('>')[0][1:]}"] = Page(
        url=AT, story=VI, facts={"author": None}, html=article(paragraphs(VI, form.format(SHOWN), 5))
    )
TWICE = f"<blockquote class=to><p>{SPOKEN[0]}</p></blockquote>"
PAGES["a quotation that stands twice and nowhere else"] = Page(
    url=AT,
    story=replace(VI, text=(*VI.text[:5], SPOKEN[0], *VI.text[5:])),
    facts={"author": None},
    html=article(
        paragraphs(VI)
        .replace(f"<p>{VI.text[1]}", f"{TWICE}<p>{VI.text[1]}")
        .replace(f"<p>{VI.text[5]}", f"{TWICE}<p>{VI.text[5]}")
    ),
)

# the headline once more, as the first paragraph
for name, form in (
    ("by weight", "<div class=than>{}</div>"),
    ("by microdata", "<div itemprop=articleBody>{}</div>"),
):
    PAGES[f"a headline that the text repeats, found {name}"] = Page(
        url=AT,
        story=VI,
        facts={"author": None},
        html=page(
            CLAIMS,
            f"{TOP}<div class=khung><h1>{VI.title}</h1><div class=gio>24/11/2026 10:15</div>"
            + form.format(f"<p class=tt>{VI.title}</p><p class=dd>{VI.lead}</p>{paragraphs(VI)}")
            + f"</div>{FOOT}",
        ),
    )

# a text in several pages: what leads from one to the next
CHAPTERS = "<option>1. Vì sao tiền nằm chờ trong kho bạc</option><option>2. Ai sẽ về các xã vùng cao làm việc</option>"
for name, form in (
    ("in a menu", "<select class=muc>{}</select>"),
    ("in a form", "<form><label>Chọn phần:</label><select>{}</select></form>"),
):
    PAGES[f"the chapters of a text {name}"] = Page(
        url=AT,
        story=VI,
        facts={"author": None},
        html=page(
            CLAIMS,
            f"{TOP}<div class=khung><h1>{VI.title}</h1><div class=gio>24/11/2026 10:15</div>{form.format(CHAPTERS)}<div class=dau>{VI.lead}"
            f"</div><div class=than>{paragraphs(VI)}</div></div>{FOOT}",
        ),
    )
for line in (
    "Xem tiếp trang 2: Ai sẽ về các xã vùng cao",
    "Tiếp theo trang 3",
    "Continued on page 2: Who pays for it",
    "Story continues on next page",
):
    PAGES[f"a line that leads to the next page: {line}"] = Page(
        url=AT, story=VI, facts={"author": None}, html=article(f"{paragraphs(VI)}<p><i>{line}</i></p>")
    )
EQUIPPED = replace(VI, text=(*VI.text[:2], "# Tiếp trang bị cho 12 xã vùng cao", *VI.text[3:]))
PAGES["a sub-heading that begins as a line to the next page does"] = Page(
    url=AT, story=EQUIPPED, facts={"author": None}, html=article(paragraphs(EQUIPPED))
)

# a row of buttons under the text, between line breaks and words of their own
for row in (
    "Gửi cho bạn bè | Bản in | Tòa soạn mong nhận thư góp ý của bạn đọc và có thể rút gọn khi đăng.",
    "Tell a friend • Printer-friendly version • Share this page",
    "Top highlight",
):
    PAGES[f"a row of buttons: {row[:20]}"] = Page(
        url=AT, story=VI, facts={"author": None}, html=article(f"{paragraphs(VI)}<hr><font size=1>{row}</font>")
    )
ROWS = ("Loại trạm | Số trạm", "Trạm in thẻ | 46", "Trạm đọc thẻ | 112")
PAGES["a small table that ends a text"] = Page(
    url=AT,
    story=replace(VI, text=(*VI.text, *(f"{row} |" for row in ROWS))),
    facts={"author": None},
    html=article(
        f"{paragraphs(VI)}<table>"
        + "".join(f"<tr><td>{row.replace(' | ', '</td><td>')}</td></tr>" for row in ROWS)
        + "</table>"
    ),
)

# what a site or an author says of itself under the text
SELVES = (
    "Bản tin Đông Giang là một trong bốn ấn phẩm của Công ty tư vấn Sông Khao, đơn vị hỗ trợ doanh nghiệp từ năm 1998. Muốn nhận "
    "bản tin, xin gửi thư tới bantin@songkhao.example."
)
for line in ("<h4>Về chúng tôi</h4>", "<p><strong>About Us</strong></p>", "<h3>Đôi nét về tác giả</h3>"):
    PAGES[f"what stands under {line}"] = Page(
        url=AT, story=VI, facts={"author": None}, html=article(f"{paragraphs(VI)}<hr>{line}<p><em>{SELVES}</em></p>")
    )

# what a site says of itself over the headline
MOTTO = "Ghi lại chuyện đường truyền và con người ở các xã vùng cao, mỗi tuần hai bài, ai đọc cũng được."
for name, head in (
    ("by a lead's name", f"<title>{VI.title}</title>"),
    ("by the page's description", f"<title>{VI.title}</title>{metas(og_description=MOTTO)}"),
):
    PAGES[f"a motto of the site, taken {name}"] = Page(
        url=AT,
        story=replace(VI, lead=""),
        facts={"author": None},
        html=page(
            head,
            f"<div class=dau><h1>Nhật ký bản Mây</h1><p{' class=description' if 'name' in name else ''}>{MOTTO}</p></div><h3 "
            f"class=tua>{VI.title}</h3><div class=gio>24/11/2026 10:15</div><div class=than>{'<br><br>'.join(t.removeprefix('# ') for t in VI.text)}"
            f"</div>{FOOT}",
        ),
    )

# pieces that only a style sheet sets apart
COUNTED = (
    ("1.284", "doanh nghiệp công nghệ số"),
    ("92%", "khu dân cư có sóng 5G"),
    ("612 tỷ đồng", "chi cho khoa học trong năm"),
)
PAGES["figures and their labels in boxes"] = Page(
    url=AT,
    story=replace(VI, text=(*VI.text[:2], *(f"{number} {label}" for number, label in COUNTED), *VI.text[2:])),
    facts={"author": None},
    html=article(
        paragraphs(
            VI,
            "".join(f"<div><b class=so>{number}</b><span class=nhan>{label}</span></div>" for number, label in COUNTED),
        )
    ),
)
PAGES["words that are written in pieces"] = Page(
    url=AT,
    story=VI,
    facts={"author": None},
    html=article(
        paragraphs(VI)
        .replace("<p>Sáng 24/11", "<div><span class=hoa>S</span><span class=con>áng 24/11")
        .replace("so với năm trước.</p>", "so với năm trước.</span></div>")
        .replace("hạ tầng", '<span class="s1">h</span><span class="s2">ạ tầng</span>')
    ),
)

# a story told in sections whose headline is a picture, and that goes on with links to others
SCREENS = (
    "<section class=man><div class=trong><div class=chu>{}</div></div></section>",
    '<section class=man style="background:url(/a.jpg)"><div class=trong><div class=chu><div class=quote>{}</div></div></div></section>',
)
TOLD_IN = ("".join(f"<p>{t}</p>" for t in part) for part in ((VI.lead,), VI.text[:2], VI.text[3:5], VI.text[5:]))
TOLD_IN = [SCREENS[0].format(part) for part in TOLD_IN]
TOLD_IN.insert(
    3,
    f"{SCREENS[1].format('Ngân sách dành cho khoa học và công nghệ năm nay là 612 tỷ đồng')}<div class=nut><a>Chia sẻ</a></div>",
)
PAGES["sections under a picture of the headline"] = Page(
    url=AT,
    story=replace(VI, text=(*VI.text[:2], *VI.text[3:])),
    facts={"author": None},
    html=page(
        CLAIMS,
        f"{TOP}<div class=truyen><h1><img src=/bia.jpg alt=bia></h1>{''.join(TOLD_IN)}<div class=tiep>"
        f"{cards('<a href={}><b>{}</b><em>{}</em></a>')}</div></div>{FOOT}",
    ),
)

# who made the parts of a story
CREDITS = f"<p>Ảnh: Lò Quốc Bảo</p><p>Nội dung: {VI.author}</p><p>Trình bày: Khánh Vy, Mạnh Hà</p>"
for name, where in (
    ("in the text", (CREDITS, "")),
    ("under the text", ("", f"<div>{CREDITS}</div>")),
    ("in a section", ("", f"<section><div>{CREDITS}</div></section>")),
):
    PAGES[f"credits {name}"] = Page(url=AT, story=VI, html=article(paragraphs(VI) + where[0], after=where[1]))
LISTED = "Nội dung: 11 nhóm công nghệ và 35 sản phẩm"
PAGES["a last line that tells of a content"] = Page(
    url=AT,
    story=replace(VI, text=(*VI.text, LISTED)),
    facts={"author": None},
    html=article(f"{paragraphs(VI)}<p>{LISTED}</p>"),
)
