"""What sites put among and under the paragraphs of a story: links to others with a word before them, offers, counters."""

from __future__ import annotations

from dataclasses import replace

from bed import EN, EN_FOOT, EN_TOP, VI, Page, metas, page, paragraphs
from bed_beside import AT, OTHERS, article

PAGES: dict[str, Page] = {}
EN_AT = "https://news.example.com/business/budget-for-research-labs-812345.html"
(TO, OTHER, _), *_ = OTHERS
LINK = f"<a href='{TO}'>{OTHER}</a>"
EN_LINK = f"<a href='{TO}'>Rice exports hit a record of nine million tonnes</a>"
DATED = [f"<a href='{to}'>{title}</a> ({n:02}/11/2026)" for n, (to, title, _) in enumerate(OTHERS, 20)]
FIRST = [f"{n}/11/2026: <a href='{to}'>{title}</a>" for n, (to, title, _) in enumerate(OTHERS, 20)]


def lines(found: list[str], tag: str = "p") -> str:
    return "".join(f"<{tag}>{line}</{tag}>" for line in found)


#: Between two paragraphs, or behind the last.
NOISE = {
    "a quotation of a link": f"<blockquote><p>Có thể bạn quan tâm: {LINK}</p></blockquote>",
    "a quotation of a link without a paragraph": f"<blockquote>Có thể bạn quan tâm: {LINK}</blockquote>",
    "a plugin's line": f"<div class='code-block code-block-2'><span class='ctaText'>Xem ngay:</span>&nbsp; {LINK}</div>",
    "a line in bold": f"<p><strong>Đừng bỏ lỡ: {LINK}</strong></p>",
    "an arrow": f"<p>→ {LINK}</p>",
    "a hand": f"<p>👉 {LINK}</p>",
    "a word for more": f"<p><em>Tham khảo thêm: {LINK}</em></p>",
    "a word for related": f"<p>Bài liên quan: {LINK}</p>",
    "an app to load": "<p>Tải ứng dụng Báo Ví Dụ để đọc tin nhanh hơn <a href='https://app.example.com'>tại đây</a></p>",
    "an app to load, in slanted letters": "<p><i>Mời bạn đọc tải app Báo Ví Dụ <a href='https://app.example.com'>TẠI ĐÂY</a>.</i></p>",
    "a channel to follow": "<p>Mời độc giả theo dõi kênh Zalo của báo <a href='https://zalo.me/1'>tại đây</a></p>",
    "stars": "<div class='rating'>Đánh giá bài viết: 4.5/5 (12 lượt)</div>",
    "stars of another name": "<div class='kk-sao'>Đánh giá: ★★★★☆ 4,5/5 - (12 phiếu bầu)</div>",
    "stars to give": "<div class='danh-gia'><p>Bạn đánh giá bài viết này thế nào?</p><span>5 sao</span><span>4 sao</span></div>",
    "a letter to order": "<div class='newsletter'><h4>Nhận bản tin</h4><p>Mỗi sáng thứ Sáu trong hộp thư của bạn.</p></div>",
    "a letter to order by a form": "<div class='k1'><p>Nhận bản tin sáng</p><form><input type='email'><button>Gửi</button></form></div>",
    "others with their days": f"<h4>Các tin cùng chuyên mục</h4>{lines(DATED)}",
    "others behind their days": f"<h4>Tin cùng chuyên mục</h4>{lines(FIRST)}",
    "others in a list with their days": f"<div><b>Các tin khác</b><ul>{lines(DATED, 'li')}</ul></div>",
    "others in blocks": f"<div><p><b>Các bài viết liên quan:</b></p>{lines(DATED, 'div')}</div>",
    "older ones": f"<div><strong>Tin cũ hơn</strong>{lines(DATED)}</div>",
    "newer ones": f"<h3>Các tin mới hơn</h3><ul>{lines(DATED, 'li')}</ul>",
    "others in a table": "<table>" + "".join(f"<tr><td>{link}</td></tr>" for link in DATED) + "</table>",
}
EN_NOISE = {
    "a quotation of a link": f"<blockquote><p>You may also like: {EN_LINK}</p></blockquote>",
    "a line in bold": f"<p><strong>Don't miss: {EN_LINK}</strong></p>",
    "a word for more": f"<p>More on this story: {EN_LINK}</p>",
    "a word for others": f"<p>Also read: {EN_LINK}</p>",
    "an app to load": "<p>Download our app <a href='https://app.example.com'>here</a></p>",
    "stars": "<div class='rate'>Rate this article: ★★★★☆ (4.2 of 5, 31 votes)</div>",
    "a letter to order": "<div class='newsletter'><h4>Get our newsletter</h4><p>The week, every Friday.</p><input type='email'></div>",
}
for name, noise in NOISE.items():
    for place, at in (("the middle", 2), ("the end", len(VI.text))):
        PAGES[f"{name} in {place}"] = Page(
            url=AT, story=VI, facts={"author": None}, html=article(paragraphs(VI, noise, at))
        )
for name, noise in EN_NOISE.items():
    for place, at in (("the middle", 2), ("the end", len(EN.text))):
        PAGES[f"{name} in {place}, English"] = Page(
            url=EN_AT,
            story=EN,
            facts={"author": None},
            html=page(
                metas(og_title=EN.title, article_published_time=EN.published),
                f"{EN_TOP}<div><h1>{EN.title}</h1><p class=lead>{EN.lead}</p><div class=txt>{paragraphs(EN, noise, at)}</div></div>{EN_FOOT}",
                lang="en",
            ),
        )

# sentences that begin as such lines do
for number, words in enumerate(
    (
        "Có thể bạn quan tâm đến con số này: 612 tỷ đồng, gần gấp đôi năm trước, theo Sở Tài chính.",
        "Tải ứng dụng VNeID rồi xác thực tại xã là đủ, ông Khôi nói; 92% số hộ đã làm xong.",
        "Tham khảo mô hình của tỉnh bạn, Đông Giang mở 46 điểm hỗ trợ tại nhà văn hóa.",
        "Đánh giá của Sở: 15,4% là mức cao nhất trong năm năm.",
        "Đọc thêm 24 trang phụ lục, các đại biểu mới thấy khoản 58 tỷ đồng.",
        "Xem ngay từ đầu năm, tỉnh đã chi 40% dự toán.",
    )
):
    text = (*VI.text[:2], words, *VI.text[2:])
    PAGES[f"a sentence that begins as a link to another story does, {number}"] = Page(
        url=AT, story=replace(VI, text=text), facts={"author": None}, html=article(paragraphs(replace(VI, text=text)))
    )
