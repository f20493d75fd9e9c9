"""Pages where readers wrote more than the author, and others that only look so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bed import EN, EN_FOOT, EN_TOP, FOOT, TOP, VI, Page, Story, page, paragraphs

AT = "https://bao.example.vn/kinh-te/kinh-te-so-dong-giang-812345.html"
#: An article shorter than what is said about it.
BRIEF = replace(VI, lead="", text=(VI.text[0], VI.text[1], VI.text[3], VI.text[4]))
BRIEF_EN = replace(EN, lead="", text=(EN.text[0], EN.text[1], EN.text[3], EN.text[4]))
NAMES = ("Hải Yến", "Bác Sáu", "Q. Dũng", "tran_thu", "Lê Văn Cường", "Ngọc")
SAID = (
    "Xã tôi kéo cáp được nửa năm nay, nhưng mưa to là đứt, gọi thợ ba hôm mới lên. Mong tỉnh lo phần bảo trì nữa.",
    "Đọc thấy 40 vị trí mà 13 hồ sơ, tôi không lạ. Con tôi học xong ra Hà Nội làm, lương gấp bốn, về quê để làm gì.",
    "Theo tôi phải có người đo lại độc lập chứ tự chấm tự báo cáo thì năm nào cũng vượt kế hoạch hết các bác ạ.",
    "Bên huyện tôi thuê luôn sinh viên thực tập của trường nghề, rẻ mà làm nhanh, sao không nhân rộng cách này?",
    "Năm ngoái tôi nộp hồ sơ trực tuyến ba lần đều báo lỗi, cuối cùng vẫn phải chạy xe bốn chục cây số ra huyện.",
    "Bài viết hay, có số liệu rõ ràng. Xin tòa soạn làm thêm một bài về các hộ kinh doanh nhỏ ở chợ phiên nữa nhé.",
)
SAID_EN = (
    "Our commune got its cable half a year ago, yet each storm breaks it and nobody comes for days to mend the line.",
    "Forty posts and thirteen people do not surprise me: my son earns four times as much in the capital as he would here.",
    "Somebody from outside ought to count again, because those who mark their own work pass every single year.",
    "We hire students of the vocational school instead, which is cheap and quick; why does nobody else try that?",
    "I filed my papers online three times and saw an error each time, so I drove forty kilometres in the end.",
    "A good piece with clear numbers. Please write another one about the small traders of the weekly market.",
)


def talk(line: str, *, names: str = "", entry: str = "", buttons: str = "", said: Sequence[str] = SAID) -> str:
    """A box of six long comments under `line`."""
    entries = "".join(
        f"<div{entry}><b>{name}</b><p>{words}</p>{buttons}</div>" for name, words in zip(NAMES, said, strict=True)
    )
    return f"<div{names}>{line}{entries}</div>"


def broken(story: Story) -> str:
    return "<br><br>".join(story.text)


def written(story: Story, body: str, after: str, lang: str = "vi") -> Page:
    top, foot = (TOP, FOOT) if lang == "vi" else (EN_TOP, EN_FOOT)
    return Page(
        url=AT,
        story=story,
        facts={"author": None, "published": story.published},
        html=page(
            f"<title>{story.title}</title>",
            f"{top}<div><h2>{story.title}</h2><span>{story.vi_day} {story.clock}</span><div>{body}</div>{after}</div>{foot}",
            lang=lang,
        ),
    )


BUTTONS = "<div><a>Thích</a> <a>Trả lời</a> <span>3 giờ trước</span></div>"
BUTTONS_EN = "<div><a>Like</a> <a>Reply</a> <span>3 hours ago</span></div>"
PARAGRAPHS = "".join(f"<p>{words}</p>" for words in BRIEF.text)
VIEWS = replace(
    VI,
    lead="",
    text=(VI.text[0], VI.text[1], VI.text[3], "# Ý kiến", SAID[2], SAID[3], "# Thảo luận", SAID[0], SAID[1]),
)
HOURLY = replace(
    VI,
    lead="",
    text=(VI.text[0], "# Cấp bù lãi suất", VI.text[1], "# Giao ban chiều", VI.text[3], "# Họp báo", VI.text[4]),
)

PAGES: dict[str, Page] = {
    "breaks and a box of a name": written(BRIEF, broken(BRIEF), talk("", names=" class='box-ykien'")),
    "breaks and a line with a number": written(
        BRIEF, broken(BRIEF), talk("<h3>Bình luận (6)</h3>", names=" class='x81af'")
    ),
    "breaks and a line that speaks of readers": written(BRIEF, broken(BRIEF), talk("<div><b>Ý kiến bạn đọc</b></div>")),
    "breaks and a number in English": written(
        BRIEF_EN, broken(BRIEF_EN), talk("<p>6 Comments</p>", said=SAID_EN), lang="en"
    ),
    "breaks and thoughts": written(
        BRIEF_EN, broken(BRIEF_EN), talk(f"<h3>6 thoughts on “{EN.title}”</h3>", said=SAID_EN), lang="en"
    ),
    "breaks and buttons only": written(
        BRIEF, broken(BRIEF), talk("", entry=" class='q7'", buttons=BUTTONS, names=" class='q6'")
    ),
    "breaks and buttons only in English": written(
        BRIEF_EN, broken(BRIEF_EN), talk("", entry=" class='q7'", buttons=BUTTONS_EN, said=SAID_EN), lang="en"
    ),
    "breaks and no sign at all": written(BRIEF, broken(BRIEF), talk("", entry=" class='q7'")),
    "blocks and a line with a number": written(
        BRIEF, "".join(f"<div>{w}</div>" for w in BRIEF.text), talk("<h4>Ý kiến (6)</h4>")
    ),
    "a bare line over names": written(BRIEF, PARAGRAPHS, talk("<h4>Bình luận</h4>", entry=" class='q7'")),
    "a bare line over names in English": written(
        BRIEF_EN,
        "".join(f"<p>{words}</p>" for words in BRIEF_EN.text),
        f"<h4>Comments</h4><div>{talk('', said=SAID_EN)}</div>",
        lang="en",
    ),
    "paragraphs and entries of one element": written(
        BRIEF,
        PARAGRAPHS,
        "<h3>Bình luận (6)</h3>" + "".join(f"<b>{n}</b><p>{w}</p>" for n, w in zip(NAMES, SAID, strict=True)),
    ),
    "a line inside the element of the text": written(BRIEF, PARAGRAPHS + talk("<h3>Bạn đọc bình luận</h3>"), ""),
    "a reply form over the entries": written(
        BRIEF_EN,
        broken(BRIEF_EN),
        f"<div><h3>Discussion</h3><form><textarea></textarea></form>{talk('', said=SAID_EN)}</div>",
        lang="en",
    ),
    # What only looks so.
    "sub-headings of such words": written(
        VIEWS,
        "".join(f"<h3>{w[2:]}</h3>" if w.startswith("# ") else f"<p>{w}</p>" for w in VIEWS.text),
        "",
    ),
    "sections headed by such words": written(
        VIEWS,
        f"<section><p>{VIEWS.text[0]}</p><p>{VIEWS.text[1]}</p><p>{VIEWS.text[2]}</p></section><section><h3>Ý kiến</h3><div><p>"
        f"{SAID[2]}</p><p>{SAID[3]}</p></div></section><section><h3>Thảo luận</h3><div><p>{SAID[0]}</p><p>{SAID[1]}</p></div></section>",
        "",
    ),
    "a number of comments under the headline": Page(
        url=AT,
        story=VI,
        facts={"author": None},
        html=page(
            f"<title>{VI.title}</title>",
            f"{TOP}<main><h1>{VI.title}</h1><div><time datetime='{VI.published}'>24/11</time></div><div>6 bình luận</div>"
            f"<div><p>{VI.lead}</p>{paragraphs(VI)}</div></main>{FOOT}",
        ),
    ),
    "a section of a paper that is called so": Page(
        url=AT,
        story=BRIEF,
        facts={"author": None},
        html=page(
            f"<title>{BRIEF.title}</title>",
            f"{TOP}<div class='binh-luan'><h1>{BRIEF.title}</h1><time datetime='{BRIEF.published}'>24/11</time>"
            f"<div class='noi-dung'>{PARAGRAPHS}</div></div>{FOOT}",
        ),
    ),
    "entries of a live page with their ages": written(
        HOURLY,
        f"<p>{HOURLY.text[0]}</p>"
        + "".join(
            f"<div class='moc'><span>{n} giờ trước</span><h3>{HOURLY.text[at][2:]}</h3><p>{HOURLY.text[at + 1]}</p></div>"
            for n, at in ((1, 1), (3, 3), (5, 5))
        ),
        "",
    ),
}
