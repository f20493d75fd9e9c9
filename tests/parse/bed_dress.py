"""One story in a dress whose class names tell, are hashes or are not there, and what sites put around a story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import md5

from bed import EN, EN_FOOT, FOOT, VI, Story, page
from bed_talk import NAMES, SAID, SAID_EN

UPLAND = replace(
    VI,
    title="Xã Mường Lạn đưa 84% thủ tục lên mạng, dân bớt 31km đường núi",
    lead="Sau 14 tháng, xã vùng cao Mường Lạn đã đưa 84% thủ tục lên mạng và cắt được một nửa giấy tờ của người dân.",
    text=(
        "Trước đây, mỗi lần làm giấy khai sinh, bà con phải đi 31km xuống huyện. Nay thao tác mất chừng 12 phút trên máy.",
        "“Mới đầu ai cũng sợ bấm nhầm, giờ thì cụ 70 tuổi cũng tự nộp được hồ sơ”, anh Sùng A Páo, Tổ trưởng, kể.",
        "# Đường truyền là việc khó nhất",
        "Cả xã có 9 bản thì 4 bản mới có sóng từ tháng 3. Huyện chi 2,7 tỷ đồng dựng thêm 6 trạm thu phát sóng.",
        "Theo Phòng Văn hóa huyện, đến hết quý III có 5.230 tài khoản được kích hoạt, bằng 91% số người trưởng thành.",
        "Năm tới, xã phấn đấu số hóa toàn bộ 18.600 trang hồ sơ đất đai. Việc này cần thêm 3 cán bộ và 420 triệu đồng.",
    ),
    author=None,
)
STORIES = {"vi": UPLAND, "en": replace(EN, author=None)}
MODES = ("told", "hashed", "bare")
OTHERS = {
    "vi": (
        ("Lúa hè thu được mùa nhưng khó bán cho thương lái", "Thương lái ép giá vì kho đầy, nông dân tính chuyển 200ha "
         "sang trồng màu ngay trong vụ tới để gỡ vốn."),
        ("Cụ bà 92 tuổi vẫn mở lớp dạy chữ cho trẻ em", "Lớp học có 26 em, bàn ghế do phụ huynh đóng, cụ đứng lớp mỗi "
         "tối thứ năm suốt 11 năm qua không nghỉ buổi nào."),
        ("Đội bơi huyện giành ba huy chương vàng đầu tiên", "Các em tập ở hồ thủy lợi, mỗi ngày 3km, huấn luyện viên là "
         "một chiến sĩ biên phòng đã nghỉ hưu."),
        ("Cầu treo mới nối hai bờ suối sau mùa lũ", "Cây cầu dài 120m, chi phí 4,5 tỷ đồng do bà con và doanh nghiệp "
         "cùng góp, xong trước mưa bão."),
    ),
    "en": (
        ("Shrimp exporters eye a rebound in Japan this year", "Orders rose by a fifth in two months, but packers say that "
         "freight eats most of what they gain this season."),
        ("Old town lantern festival draws a record crowd", "More than 80,000 people came over three nights, and the town "
         "now wants to cap the number of boats on the river."),
        ("Metro line three begins its full trial run", "Trains run empty for 60 days before passengers may board, "
         "engineers of the operator told reporters."),
        ("Cave explorers map a new chamber in the north", "The chamber is 400 metres long and holds a lake that nobody "
         "has crossed so far, the team wrote in its report."),
    ),
}  # fmt: skip
_WORDS = {
    "site": ("Báo Vùng Cao", "The Hill Post"),
    "menu": ("Thời sự|Kinh tế|Y tế", "News|Business|Health"),
    "comments": ("Bình luận (6)", "6 Comments"),
    "readers": ("Ý kiến bạn đọc (6)", "6 Comments"),
    "ago": ("2 giờ trước", "2 hours ago"),
    "reply": ("Trả lời", "Reply"),
    "ad": ("Quảng cáo", "Advertisement"),
    "sold": (
        "Quảng cáo: Vay tiêu dùng lãi thấp, gọi ngay 1900 6868",
        "Advertisement: Low-rate loans for farmers, call now",
    ),
    "name": ("Hoàng Thị Mây", "Clara Ngo"),
    "bio": (
        "Phóng viên thường trú vùng Tây Bắc, viết về giáo dục và đường sá từ năm 2011.",
        "Clara writes about warehouses, ports and everything between since 2011.",
    ),
    "letter": ("Đăng ký nhận bản tin", "Sign up for our newsletter"),
    "letters": (
        "Mỗi sáng một lá thư với năm tin đáng đọc nhất, gửi thẳng vào hộp thư của bạn.",
        "Five stories worth your time in your inbox each morning. No spam, ever.",
    ),
    "related": ("Tin liên quan", "Related stories"),
    "earlier": ("Tin đã đưa", "Other news"),
    "more": ("Xem thêm: ", "Read more: "),
    "page": ("Trang", "Page"),
    "views": ("Lượt xem: 1.204", "Views: 1,204"),
    "caption": ("Cán bộ xã hướng dẫn người dân. Ảnh: A Páo", "A clerk helps a farmer. Photo: Linh Dang"),
    "date": (f"{UPLAND.vi_day} {UPLAND.clock}", "November 24, 2026 10:15"),
}


@dataclass(frozen=True, slots=True)
class Dress:
    """A story and how the names of its page's elements are written."""

    lang: str
    mode: str

    @property
    def story(self) -> Story:
        return STORIES[self.lang]

    @property
    def url(self) -> str:
        host = "vungcao.example.vn/xa-hoi" if self.lang == "vi" else "hillpost.example.com/x"
        return f"https://{host}/muong-lan-812345.html"

    def say(self, key: str) -> str:
        return _WORDS[key][self.lang != "vi"]

    def named(self, name: str) -> str:
        """A class attribute of this mode."""
        if self.mode == "bare":
            return ""
        return f' class="{name if self.mode == "told" else "x" + md5(name.encode()).hexdigest()[:6]}"'

    def div(self, name: str, *inner: str, tag: str = "div") -> str:
        return f"<{tag}{self.named(name)}>{''.join(inner)}</{tag}>"

    @property
    def want(self) -> list[str]:
        return list(self.story.whole)

    @property
    def heading(self) -> str:
        return f"<h1>{self.story.title}</h1>{self.date}"

    @property
    def date(self) -> str:
        return self.div("date", self.say("date"))

    @property
    def lead(self) -> str:
        return f"<p>{self.story.lead}</p>"

    @property
    def paragraphs(self) -> list[str]:
        return [f"<h3>{w[2:]}</h3>" if w.startswith("# ") else f"<p>{w}</p>" for w in self.story.text]

    @property
    def blocks(self) -> list[str]:
        return [f"<div><b>{w[2:]}</b></div>" if w.startswith("# ") else f"<div>{w}</div>" for w in self.story.text]

    def broken(self, by: str = "<br><br>") -> str:
        return by.join(f"<b>{w[2:]}</b>" if w.startswith("# ") else w for w in self.story.text)

    @property
    def links(self) -> list[str]:
        return [
            f'<a href="/tin/bai-khac-{n}-77{n}123.html">{title}</a>' for n, (title, _) in enumerate(OTHERS[self.lang])
        ]

    def cards(self, name: str = "related") -> str:
        """Other stories with long teasers."""
        pairs = zip(self.links, OTHERS[self.lang], strict=True)
        return self.div(name, *(self.div("item", f"<h4>{link}</h4><p>{words}</p>") for link, (_, words) in pairs))

    @property
    def said(self) -> Sequence[str]:
        return SAID if self.lang == "vi" else SAID_EN

    @property
    def comments(self) -> str:
        entries = (
            self.div("cmt", f"<b>{name}</b> <span>{self.say('ago')}</span><p>{words}</p><a>{self.say('reply')}</a>")
            for name, words in zip(NAMES, self.said, strict=True)
        )
        return self.div("comments", f"<h3>{self.say('comments')}</h3>", *entries)

    @property
    def ad(self) -> str:
        return self.div("ads", f"<span>{self.say('ad')}</span><ins></ins>")

    @property
    def bio(self) -> str:
        return self.div("author-box", f"<img src=a.jpg><b>{self.say('name')}</b><p>{self.say('bio')}</p>")

    @property
    def letter(self) -> str:
        asks = "<form><input type=email><button>OK</button></form>"
        return self.div("newsletter", f"<h4>{self.say('letter')}</h4><p>{self.say('letters')}</p>{asks}")

    @property
    def share(self) -> str:
        return self.div("share", "<a>Facebook</a> <a>Zalo</a> <a>Twitter</a>")

    @property
    def tags(self) -> str:
        return self.div("tags", "<span>Tags:</span> <a href=/t/a>mạng</a> <a href=/t/b>5G</a>")

    @property
    def top(self) -> str:
        menu = "".join(f"<li><a href='/m{n}'>{name}</a></li>" for n, name in enumerate(self.say("menu").split("|")))
        return self.div("header", f"<a href='/'>{self.say('site')}</a><ul>{menu}</ul>")

    @property
    def foot(self) -> str:
        return FOOT if self.lang == "vi" else EN_FOOT

    def page(self, *inner: str, title: str | None = None) -> str:
        head = f"<title>{title or self.story.title + ' - ' + self.say('site')}</title>"
        return page(head, "".join((self.top, *inner, self.foot)), lang=self.lang)


def among(lines: Sequence[str], *boxes: tuple[int, str]) -> str:
    """The lines with boxes before those of the given numbers."""
    out = list(lines)
    for at, box in sorted(boxes, reverse=True):
        out.insert(at, box)
    return "".join(out)
