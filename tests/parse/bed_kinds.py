"""Pages that say little of what they are: articles whose text is one block or a list, and lists that say much."""

from __future__ import annotations

from dataclasses import replace

from bed import EN, EN_FOOT, EN_TOP, FOOT, TOP, VI, Page, metas, page, paragraphs
from bed_beside import OTHERS, cards

PAGES: dict[str, Page] = {}
#: Where nothing names who wrote it.
NOBODY = {"author": None}
SLUG = "https://bao.example.vn/doi-song/kinh-te-so-dong-giang-4471.html"
PLAIN = tuple(words for words in VI.text if not words.startswith("#"))
DAY = '<div class="d">24/11/2026 10:15</div>'
#: Four times as many stories as there are, under addresses of their own.
MANY = [(address.replace("8123", f"{n}8123"), title) for n in (1, 2, 3, 4) for address, title, _ in OTHERS]


def linked(address: str = "{}") -> str:
    return "".join(f"<li><a href='{address.format(to)}' title='{title}'>{title}</a></li>" for to, title in MANY)


# many links to other stories behind a text, in its own element, at an address that says nothing
for name, url, box in (
    ("by its number", "https://bao.example.vn/?p=4471", f"<h3>Tin liên quan</h3><ul class=related>{linked()}</ul>"),
    ("by a reader's", "http://bao.example.vn/newsdetail.aspx?id=918&cat=12", f"<ul>{linked()}</ul>"),
    ("by a word", "https://bao.example.vn/doi-song/kinh-te-so", f"<div><b>Tin đã đưa</b>{linked()}</div>"),
):
    PAGES[f"a page named {name} with many links behind its text"] = Page(
        url=url,
        story=VI,
        facts=NOBODY | {"canonical_url": SLUG},
        html=page(
            f'<title>{VI.title}</title><link rel="canonical" href="{SLUG}">{metas(og_type="article")}',
            f"{TOP}<main><h1>{VI.title}</h1>{DAY}<p>{VI.lead}</p>{paragraphs(VI)}{box}</main>{FOOT}",
        ),
    )

# boxes of other stories between the paragraphs
BOX = (
    "<aside class=related><h4>Bài liên quan</h4><ul>"
    + "".join(f"<li><a href='{to}'>{title}</a></li>" for to, title in MANY[:3])
    + "</ul></aside>"
)
ONES = [f"<div class=box><a href='{to}'>{title}, xã cho biết</a></div>" for to, title in MANY[:4]]
for name, body in (
    ("one of several", paragraphs(VI, BOX)),
    ("several of one", "".join(f"<p>{words}</p>{box}" for words, box in zip(PLAIN, [*ONES, ""], strict=True))),
):
    PAGES[f"links between the paragraphs, {name}"] = Page(
        url="https://bao.example.vn/bai-viet/kinh-te-so-dong-giang-3321",
        story=VI if name == "one of several" else replace(VI, text=PLAIN),
        facts=NOBODY,
        html=page(
            f"<title>{VI.title}</title>",
            f"{TOP}<article><h1>{VI.title}</h1>{DAY}<p class=sapo>{VI.lead}</p>{body}</article>{FOOT}",
        ),
    )

# a text that is one element with line breaks in it, or one paragraph and no more
ONE_BLOCK = replace(VI, lead="", text=PLAIN)
SHORT_BLOCK = replace(VI, lead="", text=(VI.text[0] + " " + VI.text[1],))
for name, frame in (
    ("a paragraph in a box", "<div class=noidung><p>{}</p></div>"),
    ("a box", "<div class=noidung>{}</div>"),
    ("a cell", "<table width='100%'><tr><td class=noidung>{}</td></tr></table>"),
    ("a span in a box", "<div class=noidung><span>{}</span></div>"),
    ("a paragraph and nothing else", "<p>{}</p>"),
):
    for many, breaks, story in (
        ("several lines", "<br>", ONE_BLOCK),
        ("lines with a blank", "<br />\n", ONE_BLOCK),
        ("one line", "", SHORT_BLOCK),
    ):
        for beside in ("", f"<div class=khac><b>Tin đã đưa</b><ul>{linked()}</ul></div>"):
            PAGES[f"a text that is {name} of {many}{' beside links' if beside else ''}"] = Page(
                url="https://xa.example.gov.vn/tin-tuc-su-kien/kinh-te-so-dong-giang-1877",
                story=story,
                facts=NOBODY,
                html=page(
                    f"<title>{VI.title} - Xã Hạ Xuyên</title>",
                    f"{TOP}<div class=main><h1>{VI.title}</h1>{DAY}{frame.format(breaks.join(story.text))}{beside}</div>{FOOT}",
                ),
            )

# questions and answers, one point of a list each
ASKED = (
    ("Who must apply?", "Every firm with more than ten workers. Smaller ones may, and pay no fee before 2028."),
    ("How long does it take?", "Seven working days in cities, ten on islands. In October the average was 5.3 days."),
    ("Is the old permit valid?", "Yes. Permits from before July 2024 stay valid until the date printed on them."),
    ("Can foreign firms apply?", "Since July 1, 2026, and 380 have done so, most of them in the port district."),
    ("What does a lost key cost?", "Nothing for the first one. A second costs VND120,000 and takes two days."),
)
TALKED = replace(EN, text=tuple(f"{q} {a}" for q, a in ASKED), author="Thu Giang")
TOLD = replace(EN, text=tuple(words for pair in ASKED for words in pair), author="Thu Giang")
for name, story, body in (
    (
        "in a numbered list",
        TALKED,
        "<ol class=qa>" + "".join(f"<li><strong>{q}</strong><br>{a}</li>" for q, a in ASKED) + "</ol>",
    ),
    ("in a list", TALKED, "<ul>" + "".join(f"<li><b>{q}</b> {a}</li>" for q, a in ASKED) + "</ul>"),
    ("in a list of blocks", TOLD, "<ol>" + "".join(f"<li><h3>{q}</h3><div>{a}</div></li>" for q, a in ASKED) + "</ol>"),
    (
        "that unfold",
        TOLD,
        "".join(f"<details><summary>{q}</summary><div>{a}</div></details>" for q, a in ASKED),
    ),
    ("in a list of terms", TOLD, "<dl>" + "".join(f"<dt>{q}</dt><dd>{a}</dd>" for q, a in ASKED) + "</dl>"),
):
    PAGES[f"questions and answers {name}"] = Page(
        url="https://en.example.vn/guide/digital-id-2207.html",
        story=story,
        html=page(
            f"<title>{EN.title} - Example News</title>{metas(og_title='Digital keys: five questions answered')}",
            f"{EN_TOP}<div class=left><h1>{EN.title}</h1><div class=sub><span class=by>By Thu Giang</span><span class=dt>Tuesday, "
            f"November 24, 2026 | 10:15 (GMT+7)</span></div><div class=lead>{EN.lead}</div><div class=txt>{body}</div></div>"
            f"<aside><h3>Most read</h3><ul class=related>{linked()}</ul></aside>{EN_FOOT}",
            lang="en",
        ),
    )

# lists whose teasers say as much as a story
TEASERS = [
    (to.removesuffix(".htm") + f"-{n}f", title, VI.text[n % 2], VI.text[3 + n % 3])
    for n, (to, title) in enumerate(MANY[:6])
]
for name, card in (
    ("paragraphs", "<section><h2><a href='{0}'>{1}</a></h2><p>{2}</p><p>{3} <a href='{0}'>Đọc tiếp</a></p></section>"),
    ("a paragraph", "<div class=muc><h3><a href='{0}'>{1}</a></h3><p>{2} {3} <a href='{0}'>Xem thêm</a></p></div>"),
    ("blocks", "<div class=muc><a href='{0}'><b>{1}</b></a><div>{2}</div><div>{3}</div></div>"),
    ("cards with a button", "<div class=card><h3>{1}</h3><p>{2} {3}</p><a href='{0}'>Xem chi tiết</a></div>"),
    ("links around all", "<a class=card href='{0}'><h3>{1}</h3><p>{2} {3}</p><time>24/11/2026</time></a>"),
    ("rows", "<table><tr><td><a href='{0}'>{1}</a></td></tr><tr><td>{2}<br>{3}</td></tr></table>"),
):
    PAGES[f"a list of long teasers in {name}"] = Page(
        url="https://bao.example.vn/chu-de/nong-thon",
        story=None,
        facts={"kind": "listing"},
        html=page(
            "<title>Nông thôn</title>",
            f"{TOP}<main><h1>Nông thôn</h1>{''.join(card.format(*teaser) for teaser in TEASERS)}</main>{FOOT}",
        ),
    )
for name, card in (
    ("a title", "<div class=v><a href='{0}' title='{1}'><img src=x.jpg><span class=dur>00:31</span></a></div>"),
    ("a picture", "<div class=v><a href='{0}'><img src=x.jpg alt='{1}'><span class=dur>00:31</span></a></div>"),
    ("a label", "<div class=v><a href='{0}' aria-label='{1}'><img src=x.jpg alt=''><i>00:31</i></a></div>"),
    ("both", "<li><a href='{0}' title='{1}'><img src=x.jpg alt='{1}'></a><i>00:31</i></li>"),
):
    PAGES[f"a list of films that are named by {name} alone"] = Page(
        url="https://bao.example.vn/video",
        story=None,
        facts={"kind": "listing"},
        html=page(
            "<title>Video</title>",
            f"{TOP}<main><h1>Video</h1><div class=grid>{''.join(card.format(*teaser) for teaser in TEASERS)}</div></main>{FOOT}",
        ),
    )

# lists under a headline with a date, and stories without one
for name, url in (
    ("of an event", "https://bao.example.vn/su-kien/kinh-te-so"),
    ("of the front page", "https://bao.example.vn/?lang=vi"),
):
    for lead in ("", f"<p>{VI.lead}</p>"):
        PAGES[f"a dated list {name}{' with an introduction' if lead else ''}"] = Page(
            url=url,
            story=None,
            facts={"kind": "listing"},
            html=page(
                "<title>Kinh tế số Đông Giang</title>",
                f"{TOP}<h1>Kinh tế số Đông Giang</h1><time>24/11/2026</time>{lead}"
                + "".join(
                    f"<div><h3><a href='{to}'>{title}</a></h3><span>23/11/2026</span><p>{words}</p></div>"
                    for to, title, words, _ in TEASERS
                )
                + FOOT,
            ),
        )
for name, head, after in (
    ("over bare links", "", f"<ul>{linked()}</ul>"),
    ("over links in a box", "", f"<div class=khac><h4>Tin khác</h4>{linked()}</div>"),
    (
        "over teasers, under an address that tells",
        f'<link rel="canonical" href="{SLUG.replace("4471", "812345")}">',
        cards("<div><h4><a href='{}'>{}</a></h4><p>{}</p></div>", 1),
    ),
):
    PAGES[f"a story without a date {name}"] = Page(
        url="https://bao.example.vn/doi-song/kinh-te-so",
        story=replace(VI, lead=""),
        facts=NOBODY | {"published": None} | ({"canonical_url": SLUG.replace("4471", "812345")} if head else {}),
        html=page(
            f"<title>{VI.title}</title>{head}", f"{TOP}<main><h1>{VI.title}</h1>{paragraphs(VI)}{after}</main>{FOOT}"
        ),
    )
PAGES["a notice of one sentence"] = Page(
    url="https://xa.example.gov.vn/thong-bao/lich-tiep-dan",
    story=replace(
        VI,
        lead="",
        text=("Chủ tịch xã tiếp dân vào sáng thứ Ba hằng tuần tại trụ sở, từ 8 giờ đến 11 giờ, kể từ tuần tới.",),
    ),
    facts=NOBODY,
    html=page(
        f"<title>{VI.title}</title>",
        f"{TOP}<main><h1>{VI.title}</h1>{DAY}<p>Chủ tịch xã tiếp dân vào sáng thứ Ba hằng tuần tại trụ sở, từ 8 giờ đến 11 giờ, kể từ tuần "
        f"tới.</p></main>{FOOT}",
    ),
)
