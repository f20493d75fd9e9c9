"""Pages put together by chance from the parts that pages are made of: where each part stands, and what is around it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random

from bed import EN, EN_FOOT, EN_MORE, EN_TOP, FOOT, MORE, SHORT, TALKBACK, TOP, VI, Story, ld, metas, page

_NEUTRAL = "khoi vung phan cot lop mang hop goc tam day canh lo".split()
_STORIES = (
    VI,
    VI,
    EN,
    replace(
        SHORT, lead="Danh mục mới ít hơn bốn nhóm so với bản năm ngoái và gắn với 35 sản phẩm.", author="Vũ Hoài Nam"
    ),
    replace(EN, text=(EN.text[1], EN.text[3])),
)
_OTHER = {"vi": ("Ba tỉnh miền núi liên kết chia sẻ dữ liệu", "/kinh-te/ba-tinh-lien-ket-812001.html")}
_OTHER["en"] = ("Three provinces agree to share their data", "/business/three-provinces-agree-812001.html")
_CAPTION = {
    "vi": "Một phòng máy 500 kW ở Đông Giang. Ảnh: Hoài Nam",
    "en": "A laboratory of 500 kW in Dong Giang. Photo: Linh Dang",
}
_TABLE = "<table border=1><tr><th>Huyện</th><th>Tỷ lệ</th></tr><tr><td>Nậm Khao</td><td>9,4%</td></tr></table>"
_BOX = "<table><tr><td><p><b>Nghị quyết 57 nói gì?</b></p><p>Kinh tế số tối thiểu 30% GDP vào năm 2030.</p></td></tr></table>"
#: Insertions that are the article's own, with the paragraphs they must give, and others that are not.
_INSERTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "none": ("", ()),
    "table": (_TABLE, ("Huyện | Tỷ lệ |", "Nậm Khao | 9,4% |")),
    "list": (
        "<ul><li>46 xã có cáp quang;</li><li>212.000 hộ có mã.</li></ul>",
        ("46 xã có cáp quang;", "212.000 hộ có mã."),
    ),
    "box": (_BOX, ("Nghị quyết 57 nói gì?", "Kinh tế số tối thiểu 30% GDP vào năm 2030.")),
    "advertisement": ("<div class='vung'><ins class='adsbygoogle'></ins><span>Quảng cáo</span></div>", ()),
    "poll": ("<div class='poll'><p>Theo bạn, tỉnh nên ưu tiên gì?</p><form><input type=radio>Hạ tầng</form></div>", ()),
    "tweet": (
        "<blockquote class='twitter-tweet'><p>Great!</p>&mdash; K <a href='https://twitter.com/k/1'>Nov 24</a></blockquote>",
        (),
    ),
}


@dataclass(slots=True)
class Mixed:
    """A page of one seed with what it must say."""

    seed: int
    story: Story = VI
    url: str = ""
    html: str = ""
    text: list[str] = field(default_factory=list)
    author: str | None = None


class Mixer:
    """Builds the page of one seed."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.out = Mixed(seed)
        self.out.story = self.story = self.chance.choice(_STORIES)
        self.lang = "en" if self.story.title == EN.title else "vi"
        self.out.text = list(self.story.whole)

    def pick(self, *options: str) -> str:
        return self.chance.choice(options)

    def name(self) -> str:
        return f"{self.chance.choice(_NEUTRAL)}-{self.chance.choice(_NEUTRAL)}"

    def build(self) -> Mixed:
        head, dated = self.head()
        title, date, lead = self.title(), self.date(dated), self.lead()
        near, inside, after = self.signature()
        share = self.pick("", "<div class='share'><a>Facebook</a> <a>Zalo</a> <span>Chia sẻ</span></div>")
        order = [date, title, near, lead] if self.chance.random() < 0.3 else [title, date, near, share, lead]
        main = "".join(order) + self.body(inside) + after
        tags = self.pick("", "<div class='tags'>Tags: <a href='/t1'>Đông Giang</a> <a href='/t2'>AI</a></div>")
        clock = self.pick("", "", "<div class='top'><span class='time'>Thứ Năm, 26/11/2026, 11:40</span></div>")
        wrap = self.pick("div", "form", "main", "article")
        top = TOP if self.lang == "vi" else EN_TOP
        self.out.html = page(
            head,
            f"{clock}{top}<{wrap} class='{self.name()}'><div class='{self.name()}'>{main}{tags}</div></{wrap}>{self.tail()}",
            lang=self.lang,
        )
        vi = self.lang == "vi"
        self.out.url = (
            "https://vidu.example.vn/kinh-te/dong-giang-812345.html"
            if vi
            else "https://sample.example.com/x/labs-812345.html"
        )
        return self.out

    def head(self) -> tuple[str, bool]:
        site = "Báo Ví Dụ" if self.lang == "vi" else "The Sample"
        head = f"<title>{self.story.title}{self.pick('', ' | ', ' - ')}</title>".replace("</title>", f"{site}</title>")
        self.claims = self.pick("title", "og", "ld", "both")
        dated = self.chance.random() < 0.4
        if self.claims in ("og", "both"):
            head += metas(og_title=self.story.title, og_site_name=site)
        if self.claims in ("ld", "both"):
            head += ld(self.story, author=None, **({} if dated else {"datePublished": None}))
        elif dated:
            head += metas(article_published_time=self.story.published)
        return head, dated

    def title(self) -> str:
        title, kind = self.story.title, self.pick("h1", "h1 class", "h1 link", "div", "h2")
        if kind in ("div", "h2") and self.claims == "title":
            kind = "h1"
        return {
            "h1": f"<h1>{title}</h1>",
            "h1 class": f"<h1 class='{self.name()}'>{title}</h1>",
            "h1 link": f"<h1><a href='#'><span>{title}</span></a></h1>",
            "div": f"<div class='title'>{title}</div>",
            "h2": f"<h2 class='{self.name()}'>{title}</h2>",
        }[kind]

    def date(self, dated: bool) -> str:
        day, clock = self.story.vi_day, self.story.clock
        vi = (f"Thứ Ba, {day} | {clock} GMT+7", f"{clock} {day}", f"{day} - {clock}", f"Thứ ba, ngày {day} {clock}")
        en = (
            "November 24, 2026 - 10:15",
            "Nov 24, 2026 10:15",
            "24 November 2026, 10:15 (GMT+7)",
            "Tue, November 24, 2026 | 10:15 am GMT+7",
        )
        shown = self.pick(*(vi if self.lang == "vi" else en))
        kind = self.pick("none", "plain") if dated else self.pick("plain", "class", "time")
        return {
            "none": "",
            "plain": f"<div class='{self.name()}'>{shown}</div>",
            "class": f"<span class='date'>{shown}</span>",
            "time": f"<time datetime='{self.story.published}'>{shown}</time>",
        }[kind]

    def lead(self) -> str:
        lead, kind = self.story.lead, self.pick("sapo", "div", "h2", "p", "in body", "bold in body", "none")
        self.first = {"in body": f"<p>{lead}</p>", "bold in body": f"<p><strong>{lead}</strong></p>"}.get(kind, "")
        if kind == "none":
            self.out.text.pop(0)
        return {
            "sapo": f"<p class='sapo'>{lead}</p>",
            "div": f"<div class='{self.name()}'>{lead}</div>",
            "h2": f"<h2 class='{self.name()}'>{lead}</h2>",
            "p": f"<p>{lead}</p>",
        }.get(kind, "")

    def signature(self) -> tuple[str, str, str]:
        """Beside the headline, at the end of the body, after the body."""
        name, kind = self.story.author, self.pick("none", "right", "strong", "after", "class", "line", "label")
        self.out.author = None if kind == "none" else name
        by, label = ("Tác giả: ", "Bài và ảnh: ") if self.lang == "vi" else ("By ", "By: ")
        return {
            "none": ("", "", ""),
            "right": ("", f"<p style='text-align: right;'><strong>{name}</strong></p>", ""),
            "strong": ("", f"<p><strong>{name}</strong></p>", ""),
            "after": ("", "", f"<div class='author'>{name}</div>"),
            "class": (f"<span class='{self.name()}-author'>{name}</span>", "", ""),
            "line": (f"<p>{by}{name}</p>", "", ""),
            "label": ("", f"<p><em>{label}{name}</em></p>", ""),
        }[kind]

    def body(self, signature: str) -> str:
        kind = self.pick("p", "span", "div", "br", "sections", "wrapped", "cell")
        parts = [self.paragraph(words, kind) for words in self.story.text]
        if kind != "br" and len(parts) > 3:
            insert, gives = _INSERTS[self.pick(*_INSERTS)]
            at = self.out.text.index(self.story.text[3]) + 1
            parts.insert(4, insert)
            self.out.text[at:at] = gives
        parts.insert(min(5, len(parts)), self.related())
        parts.insert(2, self.picture())
        inner = "".join(parts)
        if kind == "sections":
            inner = (
                f"<section class='{self.name()}'>{''.join(parts[:4])}</section><section>{''.join(parts[4:])}</section>"
            )
        elif kind == "wrapped":
            inner = f"<div class='{self.name()}'><div class='{self.name()}'>{inner}</div></div>"
        inner = self.first + inner + signature
        if kind == "cell":
            return f"<table><tr><td>{inner}</td></tr></table>"
        return f"<div class='{self.pick(self.name(), 'content', 'entry-content', 'news-detail-content')}'>{inner}</div>"

    def paragraph(self, words: str, kind: str) -> str:
        heading, text = words.startswith("# "), words.removeprefix("# ")
        bold = f"<b>{text}</b>" if heading else text
        return {
            "span": f"<p><span style='font-size:14px'>{bold}</span></p>",
            "div": f"<div>{bold}</div>",
            "br": f"{bold}<br><br>",
        }.get(kind, f"<h3>{text}</h3>" if heading else f"<p>{text}</p>")

    def picture(self) -> str:
        words = _CAPTION[self.lang]
        return {
            "none": "",
            "figure": f"<figure><img src=x><figcaption>{words}</figcaption></figure>",
            "table": f"<table><tr><td><img src=x></td></tr><tr><td>{words}</td></tr></table>",
            "class": f"<div class='image'><img src=x><p class='caption'>{words}</p></div>",
            "centred": f"<p style='text-align:center'><img src=x></p><p style='text-align:center'>{words}</p>",
            "slanted": f"<p><img src=x></p><p><em>{words}</em></p>",
        }[self.pick("none", "figure", "table", "class", "centred", "slanted")]

    def related(self) -> str:
        title, link = _OTHER[self.lang]
        more = "Xem thêm" if self.lang == "vi" else "See also"
        return {
            "none": "",
            "list": f"<div class='{self.name()}'><b>{more}</b><ul><li><a href='{link}'>{title}</a></li><li><a href='{link}?2'>{title} (2)</a></li></ul></div>",
            "line": f"<p><a href='{link}'>{title}</a></p>",
            "named line": f"<p><strong>{more}: <a href='{link}'>{title}</a></strong></p>",
            "table": f"<table><tr><td><a href='{link}'><img src=x></a></td><td><a href='{link}'>{title}</a></td></tr></table>",
            "card": f"<div class='box-related'><a href='{link}'><img src=x><h3>{title}</h3></a><p>15 điều khoản về dữ liệu đã được ký.</p></div>",
        }[self.pick("none", "list", "line", "named line", "table", "card")]

    def tail(self) -> str:
        cards = "".join(
            f"<div class='item'><a href='/a-{n}12345.html'>Tin cùng mục số {n} đáng chú ý trong ngày</a><p>Tóm tắt của tin số {n}: sản lượng đạt {n}2.000 tấn, "
            f"tăng {n}% so với cùng kỳ năm trước, theo cơ quan thống kê.</p></div>"
            for n in range(6)
        )
        letters = "".join(
            f"<div><b>An</b><p>Bạn đọc {n}: con số {n}0% chưa phản ánh hết thực tế ở các xã vùng sâu, đề nghị báo cáo kỹ hơn.</p></div>"
            for n in range(8)
        )
        imprint = "<div class='khoi'><p>Giấy phép số 12/GP-BTTTT do Bộ cấp ngày 01/02/2020.</p><p>© Bản quyền thuộc tòa soạn, ghi rõ nguồn khi phát hành lại.</p></div>"
        after = self.pick(
            "",
            MORE,
            EN_MORE,
            TALKBACK,
            f"<div class='{self.name()}'>{cards}</div>",
            f"<div id='comment-list'>{letters}</div>",
        )
        return after + self.pick("", FOOT, EN_FOOT, imprint)
