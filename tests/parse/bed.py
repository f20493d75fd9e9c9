"""Articles of our own and the tools that dress them in the markup of one content system after another.

What a page must say is written here, before any markup: a dress adds noise around it and never changes it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

HANOI = "+07:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An article as its author wrote it. A paragraph that starts with "# " is a sub-heading."""

    title: str
    lead: str
    text: tuple[str, ...]
    author: str | None
    day: str = "2026-11-24"
    clock: str = "10:15"

    @property
    def published(self) -> str:
        return f"{self.day}T{self.clock}:00{HANOI}"

    @property
    def vi_day(self) -> str:
        year, month, day = self.day.split("-")
        return f"{day}/{month}/{year}"

    @property
    def whole(self) -> tuple[str, ...]:
        """Lead and body, as `parse` must give them."""
        return tuple(filter(None, (self.lead, *(p.removeprefix("# ") for p in self.text))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page with what a careful reader takes from it; `facts` override those of the story."""

    url: str
    html: str | bytes
    story: Story | None
    facts: Mapping[str, Any] = field(default_factory=dict)
    text: tuple[str, ...] | None = None

    @property
    def body(self) -> bytes:
        return self.html if isinstance(self.html, bytes) else self.html.encode()

    @property
    def want_text(self) -> tuple[str, ...]:
        return self.text if self.text is not None else self.story.whole if self.story else ()

    @property
    def want(self) -> dict[str, Any]:
        story = self.story
        base: dict[str, Any] = {"kind": "article" if story else "other"}
        if story:
            base |= {"title": story.title, "published": story.published, "author": story.author}
            base |= {"canonical_url": self.url, "modified": None}
        return base | dict(self.facts)


VI = Story(
    title="Kinh tế số Đông Giang vượt mốc 15% GRDP sau hai năm",
    lead="Tỉnh Đông Giang ghi nhận 1.284 doanh nghiệp công nghệ số đang hoạt động, gấp 1,7 lần khi bắt đầu triển khai.",
    text=(
        "Sáng 24/11, Sở Khoa học và Công nghệ tỉnh Đông Giang công bố kết quả hai năm thực hiện Nghị quyết 57-NQ/TW. "
        "Theo đó, tỷ trọng kinh tế số trong GRDP đạt 15,4%, cao hơn 2,1 điểm phần trăm so với năm trước.",
        "Phó Giám đốc Sở Trần Quốc Khôi cho biết, hạ tầng 5G đã phủ 92% khu dân cư; 46 xã vùng cao có cáp quang đến nhà "
        "văn hóa. Phần còn lại dự kiến hoàn thành trong quý II năm sau.",
        "# Tiền không thiếu, thiếu người làm",
        "Ngân sách dành cho khoa học và công nghệ năm nay là 612 tỷ đồng, bằng 3,2% tổng chi. Nhưng mới giải ngân được "
        "58%, chủ yếu vì các huyện chưa có cán bộ chuyên trách.",
        "“Chúng tôi tuyển 40 vị trí thì chỉ 13 người nộp hồ sơ”, bà Lò Thị Hà, Trưởng phòng Nội vụ huyện Nậm Khao, nói. "
        "Mức lương theo bảng lương chung chỉ bằng một phần ba doanh nghiệp.",
        "Tỉnh đặt mục tiêu đến năm 2030 có 3.000 doanh nghiệp công nghệ số và ít nhất 20% GRDP từ kinh tế số. Hội đồng "
        "nhân dân sẽ bàn cơ chế đặt hàng nghiên cứu tại kỳ họp tháng 12.",
    ),
    author="Vũ Hoài Nam",
)

EN = Story(
    title="Northern province doubles its budget for research labs",
    lead="Dong Giang will spend VND612 billion on science and technology this year, twice the sum of 2024, officials said.",
    text=(
        "The northern province of Dong Giang approved the plan at a meeting on Tuesday, two years after the Politburo "
        "issued Resolution 57-NQ/TW on breakthroughs in science, technology and digital transformation.",
        "The money, 3.2 percent of all public spending, goes to four shared laboratories, a data centre and grants for "
        "125 young researchers, said Tran Quoc Khoi, deputy director of the provincial science department.",
        "# Few applicants",
        "Only 58 percent of last year's funds were used. “We advertised 40 posts and 13 people applied,” said Lo Thi Ha, "
        "who heads the personnel office of Nam Khao district.",
        "Companies complain as well. A survey of 210 firms in September found that two thirds had not heard of the tax "
        "break for research, which lets them deduct 200 percent of their costs.",
        "By 2030 the province wants 3,000 digital technology firms, up from 1,284 today, and a fifth of its output from "
        "the digital economy.",
    ),
    author="Linh Dang",
)

#: Three short paragraphs, as many notices of ministries have.
SHORT = Story(
    title="Bộ công bố danh mục 11 nhóm công nghệ chiến lược",
    lead="",
    text=(
        "Ngày 24/11, Bộ Khoa học và Công nghệ công bố danh mục 11 nhóm công nghệ chiến lược với 35 nhóm sản phẩm, thay "
        "cho danh mục ban hành năm ngoái.",
        "Mỗi sản phẩm có một cơ quan chủ trì và ít nhất hai doanh nghiệp tham gia; kinh phí khởi động là 1.450 tỷ đồng "
        "trong năm 2027.",
        "Danh mục có hiệu lực từ ngày 01/01/2027 và được rà soát 12 tháng một lần.",
    ),
    author=None,
)

TALK = replace(
    VI,
    title="“Dữ liệu chưa chảy thì đừng nói đến AI”",
    lead="Giám đốc trung tâm dữ liệu tỉnh Đông Giang nói về 27 cơ sở dữ liệu còn đóng và kế hoạch mở 60% trong năm tới.",
    text=(
        "Phóng viên: Thưa ông, vì sao đến nay mới kết nối được 19 trong 46 cơ sở dữ liệu?",
        "Ông Đặng Minh Triết: Vì mỗi nơi một chuẩn. Chúng tôi mất 14 tháng chỉ để thống nhất mã định danh của 212.000 hộ.",
        "Vậy bao giờ người dân thấy được lợi ích?",
        "Đã thấy rồi. Thời gian cấp giấy phép xây dựng giảm từ 15 ngày xuống 6 ngày; 71% hồ sơ nộp trực tuyến.",
        "Ông có lo ngại về an toàn thông tin không?",
        "Có chứ. Năm nay chúng tôi ghi nhận 3.418 lượt tấn công, tăng 22%. Ngân sách cho an toàn thông tin phải đạt 10%.",
    ),
    author="Hồng Quân",
)


def paragraphs(story: Story, box: str = "", after: int = 2, *, p: str = "<p>", h: str = "h2") -> str:
    """The body's own elements with `box` after the paragraph number `after`."""
    out = []
    for number, words in enumerate(story.text, 1):
        out.append(
            f"<{h}>{words[2:]}</{h}>" if words.startswith("# ") else f"{p}{words}</{p[1:].split()[0].rstrip('>')}>"
        )
        if number == after:
            out.append(box)
    return "\n".join(out)


def ld(story: Story, **more: Any) -> str:
    """A JSON-LD article; keys given as None are left out."""
    facts: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "datePublished": story.published,
        "author": {"@type": "Person", "name": story.author or ""},
    }
    facts |= more
    text = json.dumps({k: v for k, v in facts.items() if v is not None}, ensure_ascii=False)
    return f'<script type="application/ld+json">{text}</script>'


def page(head: str, body: str, *, lang: str = "vi") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def metas(**values: str) -> str:
    """`og_title="x"` as a property, `description="x"` as a name."""
    out = []
    for key, value in values.items():
        prefixed = key.startswith(("og_", "article_"))
        name = key.replace("_", ":", 1) if prefixed else key
        out.append(f'<meta {"property" if prefixed else "name"}="{name}" content="{value}">')
    return "".join(out)


#: What stands around every article of a Vietnamese paper.
TOP = (
    '<header class="header"><a href="/"><img src="/logo.png" alt="Trang chủ"></a><nav class="menu"><ul>'
    + "".join(
        f'<li><a href="/{s}">{n}</a></li>'
        for s, n in (("thoi-su", "Thời sự"), ("kinh-te", "Kinh tế"), ("y-te", "Y tế"))
    )
    + "</ul></nav></header>"
)
MORE = (
    '<div class="other-news"><h3>Tin cùng chuyên mục</h3><ul>'
    '<li><a href="/kinh-te/gia-ca-phe-quay-dau-giam-4-phien-lien-tiep-100261123101500111.htm">Giá cà phê quay đầu giảm 4 phiên '
    "liên tiếp</a><p>Giá thu mua tại Tây Nguyên sáng nay còn 96.500 đồng một kg, thấp nhất từ đầu vụ đến nay.</p></li>"
    '<li><a href="/kinh-te/xuat-khau-rau-qua-dat-7-ty-usd-100261123091500222.htm">Xuất khẩu rau quả đạt 7 tỷ USD</a>'
    "<p>Sầu riêng chiếm gần một nửa kim ngạch, Trung Quốc vẫn là thị trường lớn nhất của trái cây Việt Nam.</p></li></ul></div>"
)
TALKBACK = (
    '<div class="box-comment"><h3>Bình luận (2)</h3><div class="comment-item"><b>Bạn đọc Thành</b><p>Tôi ở Đông Giang, '
    "mạng ở xã tôi vẫn chập chờn, nói 92% là hơi lạc quan đấy các bác ạ, mong tỉnh kiểm tra lại.</p></div>"
    '<textarea placeholder="Ý kiến của bạn"></textarea></div>'
)
FOOT = (
    '<footer class="footer"><p>Cơ quan chủ quản: Hội Nhà báo. Giấy phép số 123/GP-BTTTT do Bộ Thông tin và Truyền thông cấp '
    "ngày 01/02/2020. Tổng Biên tập: Nguyễn Văn A. Điện thoại: 024 0000 0000.</p><p>© 2026 Bản quyền thuộc về tòa soạn, "
    "cấm sao chép dưới mọi hình thức nếu không có sự chấp thuận bằng văn bản.</p></footer>"
)
EN_TOP = '<header><a href="/">Home</a><nav><ul><li><a href="/business">Business</a></li><li><a href="/tech">Tech</a></li></ul></nav></header>'
EN_MORE = (
    '<aside class="related"><h3>Related stories</h3><ul><li><a href="/business/rice-exports-hit-record-4812233.html">Rice '
    "exports hit a record of nine million tonnes</a></li></ul></aside>"
)
EN_FOOT = (
    "<footer><p>Copyright 2026. All rights reserved. Licence No. 123 issued by the Ministry of Information on February 1, "
    "2020. Contact the newsroom at desk@example.com for corrections and complaints.</p></footer>"
)
