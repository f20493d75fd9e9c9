"""What an article sets apart from its text and is its own: boxes of facts, rows, photo stories; who signs under it."""

from __future__ import annotations

from dataclasses import replace

from bed import EN, FOOT, TOP, VI, Page, metas, page, paragraphs
from bed_beside import AT, article

PAGES: dict[str, Page] = {}
HEAD = "Số liệu chính"
LINES = ("Công suất: 52.000 tấn/năm", "Nước cấp bù: 3%", "Lao động: 410 người")
TWO = ("Vốn: 87 tỷ đồng", "Xong: tháng 3/2027")


def told(lines: tuple[str, ...], tag: str = "p") -> str:
    return "".join(f"<{tag}>{line}</{tag}>" for line in lines)


BOXES: dict[str, tuple[str, tuple[str, ...]]] = {
    "an aside": (f"<aside class='factbox'><h4>{HEAD}</h4>{told(LINES)}</aside>", (HEAD, *LINES)),
    "an aside of two lines": (f"<aside class='fact-box'>{told(TWO)}</aside>", TWO),
    "an aside of one line": ("<aside class='info-box'><p>Lao động: 410 người</p></aside>", ("Lao động: 410 người",)),
    "an aside of no name": (
        "<aside><h4>Con số</h4><p>Đến nay 410 người đã có việc làm.</p></aside>",
        ("Con số", "Đến nay 410 người đã có việc làm."),
    ),
    "a box with a list": (f"<div class='factbox'><h4>{HEAD}</h4><ul>{told(LINES, 'li')}</ul></div>", (HEAD, *LINES)),
    "a box at the right": (f"<div class='box alignRight'><div><h3>{HEAD}</h3>{told(TWO)}</div></div>", (HEAD, *TWO)),
    "an editor's box": (
        f"<div class='VCSortableInPreviewMode alignRight' type='content'><div><h3>{HEAD}</h3>{told(LINES)}</div></div>",
        (HEAD, *LINES),
    ),
    "an editor's box in the middle": (
        f"<div class='VCSortableInPreviewMode alignCenter' type='content'><div>{told(LINES)}</div></div>",
        LINES,
    ),
    "a box that floats": (
        f"<div style='float:right;text-align:right' class='highlight-box'><h4>{HEAD}</h4>{told(TWO)}</div>",
        (HEAD, *TWO),
    ),
    "a cell": (
        f"<table align='right' width='260'><tr><td><b>{HEAD}</b><br>{'<br>'.join(TWO)}</td></tr></table>",
        (f"{HEAD} {' '.join(TWO)}",),
    ),
    "a short cell": ("<table align=right><tr><td>Vốn: 87 tỷ đồng</td></tr></table>", ("Vốn: 87 tỷ đồng",)),
    "a cell of paragraphs": (
        f"<table class='box-info' border=1><tr><td><p><strong>{HEAD}</strong></p>{told(TWO)}</td></tr></table>",
        (HEAD, *TWO),
    ),
    "a quotation of figures": (
        f"<blockquote class='infobox'><p><b>{HEAD}</b></p>{told(TWO)}</blockquote>",
        (HEAD, *TWO),
    ),
    "a field set": (f"<fieldset><legend>{HEAD}</legend>{told(LINES)}</fieldset>", (HEAD, *LINES)),
    "details": (f"<details open><summary>{HEAD}</summary>{told(LINES)}</details>", (HEAD, *LINES)),
}
for name, (box, lines) in BOXES.items():
    if name != "a cell of paragraphs":
        for place, at in (("the middle", 2), ("the end", len(VI.text))):
            text = (*VI.text[:at], *lines, *VI.text[at:])
            PAGES[f"{name} of facts at {place}"] = Page(
                url=AT, story=replace(VI, text=text), facts={"author": None}, html=article(paragraphs(VI, box, at))
            )
            PAGES[f"{name} of facts at {place} without claims"] = Page(
                url="https://kinhte.example.vn/tin/kinh-te-so-dong-giang",
                story=replace(VI, text=text),
                facts={"author": None},
                html=article(paragraphs(VI, box, at), f"<title>{VI.title} - Kinh tế vùng</title>"),
            )
BESIDE = (
    "<div class='factbox'><h4>In figures</h4><ul><li>64.2 million keys</li><li>19 seconds on average</li></ul></div>"
)
POINTS = tuple(words for words in EN.text if not words.startswith("#"))
PAGES["a box of facts beside a list that is the text"] = Page(
    url="https://en.example.vn/guide/digital-id-2207.html",
    story=replace(EN, text=(*POINTS, "In figures", "64.2 million keys", "19 seconds on average")),
    facts={"author": None},
    html=page(
        f"<title>{EN.title}</title>",
        f"{TOP}<h1>{EN.title}</h1><div class=when>November 24, 2026 | 10:15 (GMT+7)</div><div class=lead>{EN.lead}</div><div class=txt>"
        f"<ol>{told(POINTS, 'li')}</ol>{BESIDE}<div class=rate>Rate this article: ★★★★☆ (4.2 of 5, 31 votes)</div></div>{FOOT}",
        lang="en",
    ),
)

# a story told in captions, where the layout of the site leaves those of other stories out
PICTURES = (
    "Kho hạt giống nằm sâu 12 m dưới đồi, giữ 13.000 mẫu ở âm 18 độ C quanh năm.",
    "Mỗi mẫu được sấy 40 ngày trước khi vào kho; ẩm độ hạt còn 5%, đủ để sống thêm 50 năm.",
    "Chị Lò Thị Hà ghi mã từng túi nhôm. Một ngày chị xếp được 120 túi vào các ngăn thép.",
    "Mười năm một lần, hạt được gieo thử: tỷ lệ nảy mầm dưới 85% thì phải nhân lại giống.",
)
for name, body in (
    ("in paragraphs", "<figcaption><p class=Image>{}</p></figcaption>"),
    ("alone", "<figcaption itemprop='description'>{}</figcaption>"),
    ("with credits", "<figcaption class='desc_cation'><p class=Image>{} Ảnh: <em>Hoài Nam</em></p></figcaption>"),
):
    shown = "".join(
        f"<figure class='tplCaption' itemprop='associatedMedia'><div class='fig-picture'><picture><img src='data:x'></picture></div>"
        f"{body.format(words)}</figure>"
        for words in PICTURES
    )
    PAGES[f"vnexpress in pictures, their captions {name}"] = Page(
        url="https://vnexpress.net/kho-hat-giong-duoi-doi-5142211.html",
        story=replace(VI, text=PICTURES),
        html=page(
            metas(og_title=VI.title) + f'<meta itemprop="datePublished" content="{VI.published}">',
            f"{TOP}<section class='page-detail detail-photo'><span class=date>Thứ ba, 24/11/2026, 10:15 (GMT+7)</span><h1 class=title-detail>"
            f"{VI.title}</h1><p class=description>{VI.lead}</p><article class='fck_detail '>{shown}<p class=Normal style='text-align:right;'>"
            f"<strong>{VI.author}</strong></p><span id=article-end></span></article></section>{FOOT}",
        ),
    )

# who signs, with an address to write to
for name, signed in (
    ("under the name", "<p><b>Văn Hòa</b><br>vanhoa@bao.example.vn</p>"),
    ("beside the name", "<p><strong>Văn Hòa</strong> (vanhoa@bao.example.vn)</p>"),
    ("behind a dash", "<p style='text-align:right'>Văn Hòa - vanhoa@bao.example.vn</p>"),
    ("in a paragraph of its own", "<p><b>Văn Hòa</b></p><p>Email: vanhoa@bao.example.vn</p>"),
    ("that is a link", "<p><b>Văn Hòa</b><br><a href='mailto:vanhoa@bao.example.vn'>vanhoa@bao.example.vn</a></p>"),
    ("after a label", "<p>Bài, ảnh: <b>Văn Hòa</b><br>vanhoa@bao.example.vn</p>"),
):
    PAGES[f"a signature with an address {name}"] = Page(
        url=AT, story=replace(VI, author="Văn Hòa"), html=article(paragraphs(VI) + signed)
    )

for name, signed in (
    ("with an office behind a dash", "<p><b>Tin, ảnh: Văn Hòa - Trung tâm Văn hóa huyện</b></p>"),
    ("with an office under it", "<p style='text-align:right'><b>Văn Hòa</b><br><i>Sở Khoa học và Công nghệ</i></p>"),
    ("with the pictures' maker", "<p><strong>Văn Hòa</strong> – <em>Ảnh: Lê Gia</em></p>"),
    ("over its source", "<p>Tác giả: Văn Hòa<br>Nguồn: Sở Khoa học và Công nghệ</p>"),
    ("over who took the pictures", "<p><b>Văn Hòa</b><br>Ảnh: Lê Gia</p>"),
):
    PAGES[f"a signature {name}"] = Page(
        url=AT, story=replace(VI, author="Văn Hòa"), html=article(paragraphs(VI) + signed)
    )
PAGES["a signature of a letter and a name"] = Page(
    url=AT, story=replace(VI, author="V.Hòa"), html=article(paragraphs(VI) + "<p><strong>V.Hòa</strong></p>")
)
