"""What stands behind a text and is none of it, the next story of an endless page, and small boxes and numbers inside."""

from __future__ import annotations

from dataclasses import replace

from bed import EN, EN_FOOT, EN_TOP, FOOT, TOP, VI, Page, Story, ld, metas, page, paragraphs
from bed_lines import AT, EN_AT, dressed, with_line

VI_ENDS = (
    "<p><i>* Mời quý độc giả theo dõi các chương trình đã phát sóng trên <a href='/tv'>TV Online</a>!</i></p>",
    "<p class='cuoi'><em><strong>Sách hay về dữ liệu:</strong> Độc giả có thể tìm đọc tại <a href='/sach'>Tủ sách</a>.</em></p>",
    "<div><span>Xem thêm tin tức của báo trên</span> <a href='https://news.example.com'>Google News</a></div>",
    "<p>Tải ứng dụng của báo để đọc nhanh hơn.</p>",
    f"<p class='text-right'><strong>Tác giả bài viết: </strong>{VI.author}</p><p class='text-right'><strong>Nguồn tin:</strong> Sở Nội vụ</p>",
)
EN_ENDS = (
    "<p>Thanks for reading Delta Notes! Subscribe for free to receive new posts and support my work.</p>",
    "<p>Reporting by Linh Dang; Editing by Paula Orr and Jun Ito</p><p>Our Standards: <a href='/trust'>The Trust Principles.</a></p>",
    "<p>(Reporting by Linh Dang, additional reporting by Tam Do)</p>",
    "<p>###</p><p>PRESS RELEASE NO: 2026/041/EAP</p><h4>Contacts</h4><p>Hanoi: Ngan Hoang, (+84-24) 0000-0000</p>",
    "<p>- ENDS -</p><p>For more information please write to press@example.com.</p>",
    "<p><em>Linh Dang covers science in Southeast Asia and once counted fish.</em></p>",
    "<p class='button-wrapper'><a class='button' href='/share'>Share Delta Notes</a></p>",
    "<p>Compiled by Paula Orr</p>",
)
LAST_VI = "Độc giả của thư viện số tăng 18%, lên 41.000 người."
LAST_EN = "Followers of the fund's page rose 18 percent; reporting by firms is still voluntary."


def last(story: Story, sentence: str) -> Page:
    return dressed(story, f"{paragraphs(story)}<p>{sentence}</p>", text=(*story.whole, sentence))


ENDS = (
    {f"behind the text: {line}": dressed(VI, paragraphs(VI) + line) for line in VI_ENDS}
    | {f"behind the text: {line}": dressed(EN, paragraphs(EN) + line) for line in EN_ENDS}
    | {
        "a last sentence about readers": last(VI, LAST_VI),
        "a last sentence about followers": last(EN, LAST_EN),
        "a last sentence in italics": dressed(
            EN,
            f"{paragraphs(EN)}<p><em>Figures are for October.</em></p>",
            text=(*EN.whole, "Figures are for October."),
        ),
        "numbers between signs in the first half": dressed(EN, f"<p>###</p>{paragraphs(EN)}", text=EN.whole),
        "a signature and a source in a box after the text": Page(
            url=AT,
            story=VI,
            html=page(
                metas(og_title=VI.title),
                f"{TOP}<div class='panel'><h1>{VI.title}</h1><span class='h5'>Thứ ba - {VI.vi_day} 10:15</span><div class='mo'>{VI.lead}</div>"
                f"<div class='bodytext'>{paragraphs(VI)}</div><div class='m'><p class='text-right'><strong>Tác giả bài viết: </strong>{VI.author}"
                f"</p><p class='text-right'><strong>Nguồn tin: </strong>Phòng Tư pháp</p></div></div>{FOOT}",
            ),
        ),
    }
)
BOXES = {
    "a film's box": with_line(
        EN, "<div class='video-resource__wrapper'><span>Video</span><span>1:34 - Source: Arc</span></div>"
    ),
    "a sound's box": with_line(VI, "<div class='podcast box'><span>Số 14: Chợ phiên kể chuyện</span></div>"),
    "a paragraph under a film's name that says much": with_line(VI, "<div class='player'><button>Phát</button></div>"),
    "a button that is a link": with_line(EN, "<div class='cta'><a href='/join'>Join 40,000 readers</a></div>"),
    "numbers of notes": dressed(
        EN,
        paragraphs(EN)
        .replace("researchers, said", "researchers,<a href='#footnote-1'>1</a> said")
        .replace("Tuesday,", "Tuesday<sup><a href='#_ftn2'>[2]</a></sup>,"),
    ),
    "a link that is a number": dressed(EN, paragraphs(EN).replace("1,284", "<a href='/firms'>1,284</a>")),
    "a place and a name with a dash": dressed(
        replace(EN, lead=""),
        "<div><cite><span>Dong Giang</span><span>Daily</span> — </cite></div>" + paragraphs(EN),
    ),
}

OTHER = (
    "Giá lúa tươi tại ruộng tăng 300 đồng, lên 6.900 đồng một kg, theo thương lái ở An Giang và Đồng Tháp.",
    "Nông dân lãi 24 triệu đồng mỗi ha sau khi trừ chi phí giống và phân bón tăng 8% so với vụ trước.",
)


def endless(story: Story, heading: str) -> Page:
    """A page that goes on with a longer story."""
    more = "".join(f"<p class='b'>{words}</p>" for words in OTHER * 8)
    url, foot = (AT, FOOT) if story is VI else (EN_AT, EN_FOOT)
    body = (
        f"<div class='story'><h1 class='t'>{story.title}</h1><div class='noi-dung'><p>{story.lead}</p>{paragraphs(story)}</div></div>"
        f"<div class='story'>{heading}<div class='noi-dung'>{more}</div></div>"
    )
    return Page(
        url=url,
        story=story,
        html=page(
            metas(og_title=story.title) + ld(story),
            f"{TOP if story is VI else EN_TOP}{body}{foot}",
            lang="vi" if story is VI else "en",
        ),
    )


NEXT = {
    "the next story under a linked heading": endless(
        VI, "<h2 class='t'><a href='/kinh-te/gia-lua-811299.html'>Giá lúa hè thu nhích lên</a></h2>"
    ),
    "the next story under a heading of the first rank": endless(
        VI, "<h1 class='t'><a href='/kinh-te/gia-lua-811299.html'>Giá lúa hè thu nhích lên</a></h1>"
    ),
    "the next story with its day": endless(
        EN, "<h3><a href='/rice-4812234.html'>Rice prices edge up again</a></h3><div class='d'>November 23, 2026</div>"
    ),
    "a headline that is a link to its own page": Page(
        url="https://donggiang.example.com/2026/11/kinh-te-so-dong-giang.html",
        story=replace(VI, lead=""),
        text=VI.whole[1:],
        html=page(
            metas(og_title=VI.title) + ld(VI),
            f"<div class='post'><h3 class='post-title'><a href='/2026/11/kinh-te-so-dong-giang.html'>{VI.title}</a></h3><div class='post-body'>"
            f"{paragraphs(VI)}</div></div>{FOOT}",
        ),
    ),
}
PORTAL = "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH ĐÔNG GIANG"
PLACES = {
    "a sentence that begins as a byline": Page(
        url=EN_AT,
        story=replace(EN, lead=""),
        facts={"author": None},
        text=("By October, 61 of 74 homestays took bookings online, up from 19.", *EN.whole[1:]),
        html=page(
            metas(og_title=EN.title, article_published_time=EN.published),
            f"<article><h1>{EN.title}</h1><div><span>4 min read</span><span>Nov 24, 2026</span></div><p>2</p><p>By October, 61 of 74 homestays took "
            f"bookings online, up from 19.</p>{paragraphs(EN)}</article>",
            lang="en",
        ),
    ),
    "the day in an element that is named for sharing too": Page(
        url=AT,
        story=VI,
        facts={"author": None, "published": VI.day},
        html=page(
            f"<title>{VI.title}</title>",
            f"{TOP}<h1>{VI.title}</h1><div class='news-share-date'><span>{VI.vi_day}</span></div><div class='entry-news'><p>{VI.lead}</p>"
            f"{paragraphs(VI)}</div>{FOOT}",
        ),
    ),
    "a portal's banner that is a heading": Page(
        url=AT,
        story=VI,
        html=page(
            f"<title>{VI.title} - Cổng thông tin điện tử tỉnh Đông Giang</title>",
            f"<div id='banner'><h2>{PORTAL}</h2></div><div class='ArticleHeader'>{VI.title}</div><div class='line'><span class='date'>Ngày đăng: "
            f"{VI.vi_day} 10:15:00</span> | <span>Số lượt xem: 512</span> | <span>Cỡ chữ: <a>A-</a> <a>A</a> <a>A+</a></span></div><div class="
            f"'ArticleSummary'>{VI.lead}</div><div class='ArticleContent'>{paragraphs(VI)}</div><div class='ArticleAuthor'>{VI.author}</div>{FOOT}",
        ),
    ),
}
PAGES: dict[str, Page] = ENDS | BOXES | NEXT | PLACES
