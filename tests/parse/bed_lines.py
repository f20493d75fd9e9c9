"""Lines that stand in or around a text and are none of it, and sentences of the text that only look like them."""

from __future__ import annotations

from dataclasses import replace

from bed import EN, EN_FOOT, EN_MORE, EN_TOP, FOOT, MORE, TOP, VI, Page, Story, ld, metas, page, paragraphs

AT = "https://bao.example.vn/kinh-te/kinh-te-so-dong-giang-812345.html"
EN_AT = "https://news.example.com/business/budget-for-research-labs-812345.html"


def dressed(story: Story, body: str, *, before: str = "", after: str = "", head: str | None = None, **facts) -> Page:
    """The story in the plainest of pages, with lines before, in and after its text."""
    vi = story.lead == VI.lead
    top, foot, more = (TOP, FOOT, MORE) if vi else (EN_TOP, EN_FOOT, EN_MORE)
    text = facts.pop("text", None)
    facts.setdefault("author", story.author)
    said = ld(story) + metas(og_title=story.title) if head is None else head
    html = page(
        said,
        f'{top}<div class="detail"><h1>{story.title}</h1>{before}<div class="copy"><p>{story.lead}</p>{body}</div>{after}'
        f"</div>{more}{foot}",
        lang="vi" if vi else "en",
    )
    return Page(url=AT if vi else EN_AT, html=html, story=story, facts=facts, text=text)


def with_line(story: Story, line: str) -> Page:
    return dressed(story, paragraphs(story, line))


def with_sentence(story: Story, sentence: str) -> Page:
    whole = (*story.whole[:3], sentence, *story.whole[3:])
    return dressed(story, paragraphs(story, f"<p>{sentence}</p>"), text=whole)


VI_LABELS = (
    "<div>Quảng cáo</div>",
    '<div class="ads-slot-7">Quảng cáo - nội dung tiếp tục bên dưới</div>',
    "<p>QUẢNG CÁO GIỮA BÀI</p>",
    '<div class="khung">Bài viết tiếp tục ở dưới quảng cáo</div>',
    "<p><em>Nội dung được tài trợ</em></p>",
    '<div class="tts"><span>Nghe bài viết này</span></div>',
    '<div class="may-doc"><span>Giọng nữ miền Bắc</span></div>',
    "<p>Bấm vào đây để nghe bài viết</p>",
    '<div class="x">0:00 / 3:27</div>',
    "<p>1.204 lượt xem</p>",
    "<div>Chia sẻ bài viết qua Zalo</div>",
    "<div>Thích 12 Hữu ích 5</div>",
    "<p>Thích điều này: Thích Đang tải...</p>",
    "<div>Theo dõi Báo Biển Hải trên Google News</div>",
)
EN_LABELS = (
    '<div class="slot">Advertisement - article continues below</div>',
    "<p>ADVERTISEMENT</p>",
    "<div>Story continues after this ad</div>",
    "<p>Scroll to continue reading</p>",
    "<div>Skip advertisement</div>",
    "<p>Sponsored content</p>",
    "<div>Listen to this article - 4 min</div>",
    "<div>Play audio</div>",
    "<p>Click to enlarge</p>",
    "<div>Share on Facebook</div>",
    "<p>2,310 views</p>",
)
VI_KEPT = (
    "Quảng cáo trực tuyến chiếm 62% doanh thu của các báo trong tỉnh.",
    "Quảng cáo sai sự thật bị phạt 80 triệu đồng, mức cao nhất từ trước đến nay.",
    "Nghe giảng qua mạng là cách học của 41% số học viên.",
    "Có 1.204 lượt xem mỗi ngày, ông Khôi cho biết.",
    "Thích 12 món quà trong phiên chợ, khách trả bằng mã QR.",
    "Chia sẻ dữ liệu giữa 27 cơ quan vẫn là khâu yếu nhất.",
    "Các bài viết liên quan đến trí tuệ nhân tạo tăng 40% trong năm.",
    "Tin nhắn rác giảm 18% sau đợt quét.",
    "Cập nhật lúc 10:15, hệ thống ghi nhận 1.406 hồ sơ chờ.",
)
EN_KEPT = (
    "Advertisement spending in the province rose 12 percent.",
    "Sponsored research, by contrast, fell to 41 projects.",
    "Related industries employ another 9,300 people.",
    "Share prices of the three listed firms gained 4 percent.",
    "Listen to the engineers, he said, before you buy 40 machines.",
    "More from the fund goes to schools: 17 percent.",
    "Updated at 10:15 every day, the register lists 1,406 requests.",
)
LABELS = {f"a label: {line}": with_line(VI, line) for line in VI_LABELS} | {
    f"a label: {line}": with_line(EN, line) for line in EN_LABELS
}
KEPT = {f"a sentence: {line}": with_sentence(VI, line) for line in VI_KEPT} | {
    f"a sentence: {line}": with_sentence(EN, line) for line in EN_KEPT
}


def listed(*titles: str) -> str:
    return "".join(f'<li><a href="/bai-{n}-81{n}377.html">{title}</a></li>' for n, title in enumerate(titles))


TWO = listed("Giá cà phê quay đầu giảm", "Xuất khẩu rau quả đạt 7 tỷ USD")
EN_TWO = listed("Rice exports hit a record", "A third bridge over the river")
BOXES = {
    "a box with one link at the end": dressed(
        VI, paragraphs(VI) + "<p>Các tin khác:</p>" + listed("Đấu giá cà phê qua mạng lần thứ hai")
    ),
    "a box in the midst": with_line(VI, f"<div><b>Có thể bạn quan tâm</b><ul>{TWO}</ul></div>"),
    "a box whose links are dropped": with_line(VI, f'<h4>Tin cùng chuyên mục</h4><div class="related">{TWO}</div>'),
    "older stories with their days": dressed(
        VI,
        paragraphs(VI)
        + "<b>Tin đã đưa</b><ul><li>Lịch tập huấn (24.11.2026)</li><li>Giá phân bón (21.11.2026)</li></ul>",
    ),
    "a box at the end, English": dressed(EN, f"{paragraphs(EN)}<h4>Also from this source</h4><ul>{EN_TWO}</ul>"),
    "a box in the midst, English": with_line(EN, f"<div><p>You may also like</p><ul>{EN_TWO}</ul></div>"),
    "a box without links": dressed(
        EN,
        f"{paragraphs(EN)}<p><strong>Related stories</strong></p><ul><li>Rice exports</li><li>A third bridge</li></ul>",
    ),
    "a sub-heading that other pages use as a box's name": dressed(
        replace(VI, text=(*VI.text[:2], "# Tin khác", *VI.text[3:])),
        paragraphs(replace(VI, text=(*VI.text[:2], "# Tin khác", *VI.text[3:]))),
    ),
    "a list of the text's own at the end": dressed(
        EN,
        f"{paragraphs(EN)}<h3>By the numbers</h3><ul><li>35 MWh: storage so far</li><li>US$8.9 million: its cost</li></ul>",
        text=(*EN.whole, "By the numbers", "35 MWh: storage so far", "US$8.9 million: its cost"),
    ),
}

BARE, EN_BARE = metas(og_title=VI.title), metas(og_title=EN.title)
CHANGED = "2026-11-25T21:40:00+07:00"


def under_headline(story: Story, lines: str, **facts) -> Page:
    return dressed(story, paragraphs(story), before=lines, head=BARE if story is VI else EN_BARE, **facts)


WHEN = {
    "name and two moments in touching spans": under_headline(
        EN,
        "<div class='dl'><span>By Linh Dang</span><span>Published 2026/11/24 10:15 ICT; last updated 2026/11/25 21:40 ICT</span></div>",
        modified=CHANGED,
    ),
    "two moments in one line": under_headline(
        VI,
        f"<div class='ngay'>Đăng lúc 10:15 ngày 24/11/2026 | Cập nhật lúc 21:40 ngày 25/11/2026</div><p class='tg'>Tác giả: {VI.author}</p>",
        modified=CHANGED,
    ),
    "the change before the publication": under_headline(
        VI,
        f"<p>Cập nhật: 25/11/2026 21:40 - Xuất bản: 24/11/2026 10:15</p><p>Người viết: {VI.author}</p>",
        modified=CHANGED,
    ),
    "a change in brackets": under_headline(
        EN,
        "<p>Words by Linh Dang</p><p>Posted 24 November 2026, 10:15 (Updated 25 November 2026, 21:40)</p>",
        modified=CHANGED,
    ),
    "one moment that is called an update": under_headline(
        VI, f"<div>Cập nhật lần cuối: 10:15 - 24/11/2026</div><div>Đăng bởi: {VI.author}</div>"
    ),
    "the same lines inside the text's element": dressed(
        replace(EN, lead=""),
        f"<p>By Linh Dang and staff, Published: Nov 24, 2026 10:15 AM, Last Updated: Nov 25, 2026 9:40 PM</p><p>{EN.lead}</p>{paragraphs(EN)}",
        text=EN.whole,
    ),
    "a first sentence that tells a moment": dressed(
        replace(VI, lead="", text=("Lúc 10:15 ngày 24/11/2026, phiên họp khai mạc với 312 đại biểu.", *VI.text)),
        paragraphs(replace(VI, text=("Lúc 10:15 ngày 24/11/2026, phiên họp khai mạc với 312 đại biểu.", *VI.text))),
    ),
    "a full name beside the time": under_headline(
        VI,
        f'<div class="flex"><span>{VI.author}</span><time datetime="{VI.published}">24 thg 11, 2026</time><span>4 phút đọc</span></div>',
    ),
    "a full name and the time in one line": under_headline(VI, f"<div>{VI.author} - 24/11/2026 10:15</div>"),
    "a section beside the time": under_headline(
        VI, "<div><span>Khoa Học Công Nghệ</span><span>24/11/2026 10:15</span></div>", author=None
    ),
    "a city beside the time": under_headline(
        VI, "<div><span>Hồ Chí Minh</span> <span>24/11/2026 10:15</span></div>", author=None
    ),
    "who put it there": under_headline(
        VI, f"<div>24/11/2026 10:15</div><div class='post-author'>Người đăng: <a href='/u/1'>{VI.author}</a></div>"
    ),
}


def signed(story: Story, sign: str, **more) -> Page:
    first, *rest = story.text
    said = replace(story, lead="", text=(sign + first, *rest))
    return Page(
        url=AT if story is VI else EN_AT,
        html=page(
            metas(og_title=story.title) + ld(story),
            f'<h1>{story.title}</h1><div class="copy">{paragraphs(said)}</div>',
            lang="vi" if story is VI else "en",
        ),
        story=replace(story, lead=""),
        **more,
    )


SIGNS = {
    f"sent out: {sign}": signed(EN, sign)
    for sign in (
        "HANOI, Vietnam, Nov. 24, 2026 /PRWireLink/ -- ",
        '<span class="loc">DONG GIANG, Vietnam</span>, <span>24 November 2026</span> /Asia Newswire/ - ',
        "/Media OutReach/ – ",
        "HANOI--(BUSINESS LINES)--",
        "HANOI, Vietnam, Nov. 24, 2026 (GLOBAL WIRE) -- ",
    )
} | {
    "sent out, Vietnamese": signed(VI, "HÀ NỘI, ngày 24/11/2026 /VietNewswire/ -- "),
    "strokes that are none of a sender": signed(
        EN,
        "Units/Tasks/ -- a table -- are below. ",
        text=("Units/Tasks/ -- a table -- are below. " + EN.text[0], *EN.whole[2:]),
    ),
    "a bracket that is no sender's": signed(
        EN,
        "The fund (RDF) -- the largest -- is full. ",
        text=("The fund (RDF) -- the largest -- is full. " + EN.text[0], *EN.whole[2:]),
    ),
}
PAGES: dict[str, Page] = LABELS | KEPT | BOXES | WHEN | SIGNS
