"""Lines of the site's own among those of the article, text that falls out of its element, titles with much behind them."""

from __future__ import annotations

from dataclasses import replace

from bed import EN, EN_FOOT, EN_TOP, FOOT, MORE, TOP, VI, Page, Story, metas, page, paragraphs

AT = "https://bao.example.vn/kinh-te/kinh-te-so-dong-giang-812345.html"
TIMED = metas(article_published_time=VI.published)
MONEY = replace(
    VI,
    lead="",
    text=(
        VI.text[0],
        "Nguồn thu của các báo trong tỉnh năm nay gồm:",
        "Quảng cáo: 41 tỷ đồng, giảm 12%.",
        "Quảng cáo: chỉ từ doanh nghiệp trong tỉnh, không có miễn phí.",
        VI.text[1],
        "# Quảng cáo trên mạng xã hội",
        VI.text[3],
        "# Subscribe now, pay later: gói cước mới",
        VI.text[4],
    ),
)


ROUND = replace(
    VI,
    lead="",
    text=(
        VI.text[0],
        "# Đà Bắc chạy xe buýt điện",
        VI.text[1],
        "# Kỳ Sơn thử giống sắn mới",
        VI.text[3],
        "# Mèo Vạc đón sóng 5G",
        VI.text[4],
    ),
)
REPORTER = replace(
    VI,
    lead="",
    text=(
        *VI.text[:2],
        VI.text[3],
        "# Người viết sách về bản làng",
        "Ông Hoàng là phóng viên cũ, 71 tuổi, nay dạy 25 em nhỏ làm tờ báo tường của bản.",
    ),
)
SITE = "Vùng Cao là tờ báo của bà con các dân tộc, phát hành 3 số một tuần tại 14 tỉnh miền núi phía Bắc từ năm 1998."


def told(story: Story, body: str, *, lang: str = "vi") -> Page:
    """A page of no telling names."""
    top, foot = (TOP, FOOT) if lang == "vi" else (EN_TOP, EN_FOOT)
    return Page(
        url=AT,
        story=story,
        facts={"author": None},
        html=page(
            f"<title>{story.title}</title>{TIMED}",
            f"{top}<div class='k1'><h1>{story.title}</h1><div class='k2'>{body}</div></div>{foot}",
            lang=lang,
        ),
    )


def among(story: Story, line: str, *, after: int = 3) -> str:
    """Paragraphs with a line between them and at their end."""
    return f"<p>{story.lead}</p>{paragraphs(story, line, after)}{line}"


def titled(claim: str, shown: str, *, head: str = "") -> Page:
    return Page(
        url=AT,
        story=VI,
        facts={"author": None},
        html=page(
            f"<title>{claim}</title>{TIMED}{head}",
            f"{TOP}<div class='k1'>{shown}<div class='k2'><p>{VI.lead}</p>{paragraphs(VI)}</div></div>{MORE}{FOOT}",
        ),
    )


WORDS = [words.removeprefix("# ") for words in VI.text]
CELL = (
    f"<table><tr><td><span>{VI.title}</span></td></tr><tr><td>Ngày đăng: {VI.vi_day} | Số lần đọc: 88</td></tr></table>"
)

PAGES: dict[str, Page] = {
    name: told(VI, among(VI, line))
    for name, line in {
        "an advertisement with a number to call": "<div>Quảng cáo: giống lúa chịu mặn, gọi ngay 0912345678</div>",
        "an advertisement that is a name": "<div><span>Quảng cáo</span> - Phân bón Lá Xanh</div>",
        "an advertisement in brackets": "<p>[Quảng cáo] Khuyến mại mạng cáp quang tháng 11, đăng ký ngay hôm nay!</p>",
        "a mark of an advertisement between entries": "<div>Quảng cáo giữa dòng sự kiện</div>",
        "a mark of an advertisement in a column": "<p>- Nội dung quảng cáo trong bản tin -</p>",
        "a button to share in Vietnamese": "<ul><li>Nhấn để chia sẻ trên Facebook</li><li>Gửi cho bạn bè</li></ul>",
        "a button for the letter in Vietnamese": "<div>Đăng ký nhận bản tin</div>",
    }.items()
}
PAGES |= {
    name: told(EN, among(EN, line), lang="en")
    for name, line in {
        "an advertisement that sells": "<div>Advertisement: winter sale on fibre routers, order online today</div>",
        "an advertisement that is sponsored": "<div>Sponsored: Green Leaf Fertilisers</div>",
        "a button to share": "<ul><li>Click to share on X</li><li>Click to email this to a friend</li></ul>",
        "a button to subscribe": "<div><a href='/s'>Subscribe to the Dong Giang Weekly</a></div>",
        "a button to post": "<span><div>Tweet this</div><div>Pin it</div></span>",
    }.items()
}
PAGES |= {
    "a round-up whose headings lead to other pages": told(
        ROUND,
        f"<p>{ROUND.text[0]}</p>"
        + "".join(
            f"<div class='k{n}'><h3><a href='https://khac.example.org/{n}'>{ROUND.text[n][2:]}</a></h3><p>{ROUND.text[n + 1]}</p></div>"
            for n in (1, 3, 5)
        ),
    ),
    "a last paragraph about a reporter": told(
        REPORTER,
        "".join(f"<p>{words}</p>" for words in REPORTER.text[:-2])
        + f"<h3>{REPORTER.text[-2][2:]}</h3><p>{REPORTER.text[-1]}</p>",
    ),
    "a paragraph of the site behind the text": told(VI, f"<p>{VI.lead}</p>{paragraphs(VI)}</div><p>{SITE}</p><div>"),
    "lines that speak of advertising": told(
        MONEY,
        f"<p>{MONEY.text[0]}</p><p>{MONEY.text[1]}</p><ul><li>{MONEY.text[2]}</li><li>{MONEY.text[3]}</li></ul><p>{MONEY.text[4]}</p>"
        f"<h2>{MONEY.text[5][2:]}</h2><p>{MONEY.text[6]}</p><h2>{MONEY.text[7][2:]}</h2><p>{MONEY.text[8]}</p>",
    ),
    "an element that is closed twice": told(
        VI,
        f"<div><p>{VI.lead}</p><p>{WORDS[0]}</p></div></div><p>{WORDS[1]}</p><h3>{WORDS[2]}</h3><p>{WORDS[3]}</p></div><p>{WORDS[4]}"
        f"</p><p>{WORDS[5]}</p>",
    ),
    "an element that is closed after the first paragraph": told(
        VI,
        f"<p>{VI.lead}</p></div><p>{WORDS[0]}</p><p>{WORDS[1]}</p><h3>{WORDS[2]}</h3><p>{WORDS[3]}<p>{WORDS[4]}<p>{WORDS[5]}",
    ),
    "a lead in a row of a layout": Page(
        url=AT,
        story=VI,
        facts={"author": None},
        html=page(
            f"<title>Báo Đông Giang</title>{TIMED}",
            f"<table><tr><td>{TOP}</td></tr><tr><td><table><tr><td><font size=5>{VI.title}</font></td></tr><tr><td><b>{VI.lead}</b></td></tr>"
            f"<tr><td>{paragraphs(VI)}</td></tr></table></td></tr><tr><td>{FOOT}</td></tr></table>",
        ),
    ),
    "a title with its section and its office": titled(f"{VI.title} - Chi tiết tin - Sở Nội vụ", CELL),
    "a title with an office that the page tells nowhere": titled(f"{VI.title} - Chi cục Thủy lợi", CELL),
    "a title with an outlet and its group": titled(
        f"{VI.title} | Đông Giang Online | Tập đoàn Sông Xanh", "", head=metas(og_site_name="Đông Giang Online")
    ),
    "a title with a name that comes twice": titled(f"{VI.title} - Sông Xanh - Sông Xanh", ""),
    "a title with a dash of its own": replace(
        titled(f"Hà Lan - {VI.title} - Tin chi tiết - Sở Nội vụ", ""),
        facts={"author": None, "title": f"Hà Lan - {VI.title}"},
    ),
}
