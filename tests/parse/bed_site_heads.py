"""Pages whose head names their site, whose text is in columns or tables, or that say a few words under a picture."""

from __future__ import annotations

import json
from dataclasses import replace

from bed import EN, EN_FOOT, EN_TOP, FOOT, TOP, VI, Page, ld, metas, page, paragraphs

PAGES: dict[str, Page] = {}
STAMP = '<p class="ngay">Thứ Ba, 24/11/2026 10:15</p>'
SIGNED = f'<p style="text-align:right"><b>{VI.author}</b></p>'
NOTICE = replace(VI, author=None)


def site(name: str, body: str, *, story: str = "", head: str = "") -> Page:
    """A page of xadonggiang.gov.vn whose head says `name`."""
    return Page(
        url="https://xadonggiang.gov.vn/xem-tin/8812",
        story=VI,
        html=page(f"<title>{name}</title>{head}", f"{TOP}{body}{story}{FOOT}"),
    )


TEXT = f'<div class="noi-dung-tin">{paragraphs(VI)}{SIGNED}</div>'
UNDER_H2 = f'<div class="khung"><h2 class="ten-tin">{VI.title}</h2>{STAMP}<p><b>{VI.lead}</b></p>{TEXT}</div>'
PAGES |= {
    "head of a commune's name": site(
        "UBND xã Đông Giang",
        UNDER_H2,
        head=metas(og_title="UBND xã Đông Giang", og_type="website"),
    ),
    "head of a section's name": site("Tin tức - Sự kiện", UNDER_H2),
    "head of a section at a site": site("Chi tiết tin | Xã Đông Giang", UNDER_H2),
    "site's name in the h1": site("Xã Đông Giang", f"<h1>Xã Đông Giang</h1>{UNDER_H2}"),
    "headline in a larger font": site(
        "Xã Đông Giang",
        f'<table><tr><td width="150"><font size="2"><a href="/a">Tin trong xã</a></font></td><td><font size="5">{VI.title}</font>'
        f'<br><font size="1">Thứ Ba, 24/11/2026 10:15</font><br><br><font size="2"><b>{VI.lead}</b><br><br>'
        + "<br><br>".join(p.removeprefix("# ") for p in VI.text)
        + f"</font>{SIGNED}</td></tr></table>",
    ),
    "headline that opens the text's own cell": site(
        "Trang chủ",
        f'<table><tr><td><a href="/a">Tin trong xã</a></td><td><font size="+2">{VI.title}</font><br>'
        f'<font size="1">24/11/2026 10:15</font><p>{VI.lead}</p>{paragraphs(VI)}{SIGNED}</td></tr></table>',
    ),
    "headline as a bold line": site(
        "Xã Đông Giang",
        f'<div class="o"><div class="t"><b>{VI.title}</b></div>{STAMP}<p>{VI.lead}</p>{TEXT}</div>',
    ),
    # neighbours: a head that names the story stands, whatever stands over the text
    "head of the story over a section's heading": Page(
        url="https://xadonggiang.gov.vn/xem-tin/8812",
        story=VI,
        html=page(
            f"<title>{VI.title} - Xã Đông Giang</title>",
            f'{TOP}<div class="khung"><h3 class="title">Tin hoạt động của địa phương</h3>{STAMP}<p>{VI.lead}</p>{TEXT}</div>{FOOT}',
        ),
    ),
    "story that names its site": Page(
        url="https://donggiang.gov.vn/xem-tin/8812",
        story=VI,
        html=page(
            metas(og_title=VI.title),
            f'{TOP}<div class="khung"><h2 class="muc">Tin tức trong tuần này</h2>{STAMP}<p>{VI.lead}</p>{TEXT}</div>{FOOT}',
        ),
    ),
}

COLUMNS = replace(VI, text=tuple(p for p in VI.text if not p.startswith("# ")))
HALF = [COLUMNS.text[:3], COLUMNS.text[3:]]
PAGES["columns of a printed page"] = Page(
    url="https://doc.baoinmau.vn/so-41/trang-6/bai-2",
    story=COLUMNS,
    html=page(
        '<title>Báo In Mẫu - Số 41 - Trang 6</title><meta property="og:site_name" content="Báo In Mẫu">',
        f'{TOP}<div class="to-bao"><img src="6.jpg"></div><div class="bai"><span class="d">Thứ Ba, 24/11/2026 10:15</span><h1>'
        f'{VI.title}</h1><p class="phu">{VI.lead}</p><div class="cot-bao">'
        + "".join(f'<div class="cot">{"<br><br>".join(half)}</div>' for half in HALF)
        + f'</div><p class="ky">{(VI.author or "").upper()}</p></div>{FOOT}',
    ),
    facts={"author": (VI.author or "").upper()},
)

ROWS = (("Chỉ tiêu", "Năm 2025", "Năm 2026"), ("Kinh tế số", "13,3%", "15,4%"))
TABLE = (
    "<table><tbody>" + "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in ROWS) + "</tbody></table>"
)
TABLED = replace(VI, text=(*VI.text[:2], *(" | ".join(row) + " |" for row in ROWS), *VI.text[2:]))
FIGURE = f'<figure class="table">{TABLE}<figcaption>Nguồn: Cục Thống kê tỉnh</figcaption></figure>'
PHOTO = '<figure class="image"><table><tr><td><img src="1.jpg"></td></tr><tr><td>Lễ công bố sáng 24/11</td></tr></table></figure>'
INNER = (
    '<article class="tin-kem"><a href="/b1"><img src="b.jpg"></a><h4><a href="/b1">Cao nguyên mở thêm hai tuyến xe buýt</a>'
    "</h4><p>Mỗi tuyến chạy 22 lượt một ngày, giá vé 9.000 đồng cho quãng đường dài nhất.</p><time>20/11/2026</time></article>"
)
NOTE = '<div class="khung-img"><img src="2.jpg"><p class="ghi">Cán bộ xã Nậm Khao tập dùng phần mềm mới</p></div>'
SIGN_UP = '<div class="kg-signup-card"><h2>Nhận bản tin</h2><p>Mỗi sáng thứ hai, một biểu đồ và một ý, không thư rác.</p></div>'
ENDING = '<p>Đọc thêm trong số này</p><p><a href="/c1">Ba xã vùng cao có trạm y tế từ xa</a></p><p><a href="/c2">Chợ phiên nhận chuyển khoản từ tháng 12</a></p>'


def inside(box: str, end: str = "") -> str:
    return page(
        ld(VI) + metas(og_title=VI.title),
        f'{TOP}<main><h1>{VI.title}</h1><p class="tom-tat">{VI.lead}</p><div class="than-bai">{paragraphs(VI, box)}{end}</div></main>{FOOT}',
    )


AT = "https://bao.example.vn/kinh-te/kinh-te-so-dong-giang-812346.html"
PAGES |= {
    "table in a figure": Page(url=AT, story=TABLED, html=inside(FIGURE)),
    "picture in a table in a figure": Page(url=AT, story=VI, html=inside(PHOTO)),
    "another story inside": Page(url=AT, story=VI, html=inside(INNER)),
    "picture with a note": Page(url=AT, story=VI, html=inside(NOTE)),
    "sign-up card": Page(url=AT, story=VI, html=inside(SIGN_UP)),
    "links under their name at the end": Page(url=AT, story=VI, html=inside("", ENDING)),
    "signature over links at the end": Page(
        url=AT, story=VI, html=inside("", f"<p>{VI.author}</p>" + ENDING.partition("</p>")[2])
    ),
}

ENTRIES = (("Mở màn", VI.text[0]), ("Hạ tầng", VI.text[1]), ("Ngân sách", VI.text[3]))
PAGES["updates in articles of their own"] = Page(
    url=AT,
    story=replace(VI, lead="", text=tuple(part for entry in ENTRIES for part in entry)),
    html=page(
        ld(VI),
        f"{TOP}<main><h1>{VI.title}</h1><div>"
        + "".join(
            f'<article id="u{n}"><h3><a href="#u{n}">{h}</a></h3><p>{p}</p></article>'
            for n, (h, p) in enumerate(ENTRIES)
        )
        + f"</div></main>{FOOT}",
    ),
)

BRIEF = replace(NOTICE, text=())
FILM = {"@type": "VideoObject", "name": VI.title, "uploadDate": VI.published, "description": ""}
OTHER_FILM = FILM | {"name": "Toàn cảnh lễ công bố", "uploadDate": "2026-11-20T08:00:00+07:00"}


def film(value: dict[str, str]) -> str:
    return f'<script type="application/ld+json">{json.dumps(value, ensure_ascii=False)}</script>'


CLIPS = '<div class="ds"><h2>Phim cùng mục</h2>' + "".join(
    f'<div class="v"><a href="/phim/v{n}"><span>0{n}:20</span><b>{t}</b></a></div>'
    for n, t in enumerate(
        ("Người trồng quế vào vụ bóc vỏ", "Đường lên bản mới mở thông xe", "Phiên chợ cuối năm đông khách"), 1
    )
)
PLAYER = '<div class="khung-phim"><video src="v.mp4"></video><div><span>Tốc độ 1x</span><span>Chất lượng 720p</span></div></div>'
PAGES |= {
    "film": Page(
        url="https://truyenhinh.example.vn/phim/kinh-te-so-v812",
        story=BRIEF,
        html=page(
            film(FILM) + metas(og_title=VI.title, og_type="video.other"),
            f'{TOP}{PLAYER}<div class="tt"><h1>{VI.title}</h1><div>10:15 24/11/2026</div><div class="mo-ta">{VI.lead}</div></div>{CLIPS}</div>{FOOT}',
        ),
    ),
    "chart": Page(
        url="https://dohoa.example.vn/kinh-te-so-i77.html",
        story=BRIEF,
        html=page(
            metas(og_title=VI.title, og_type="article", article_published_time=VI.published),
            f'{TOP}<div class="w"><h1>{VI.title}</h1><div class="mo-ta">{VI.lead}</div><p><img src="i77.png"></p><div>Đồ họa: Lan Chi</div>{CLIPS}</div></div>{FOOT}',
        ),
        facts={"author": None},
    ),
    # neighbour: a film in an article is not what the page is about
    "article with a film of another name": Page(
        url=AT,
        story=VI,
        html=page(
            film(OTHER_FILM) + metas(og_title=VI.title),
            f"{TOP}<h1>{VI.title}</h1>{STAMP}<p>{VI.lead}</p>{TEXT}{FOOT}",
        ),
    ),
}

CHANGED = '<time itemprop="dateModified" datetime="2026-11-25T08:00:00+07:00">Cập nhật: 25/11/2026</time>'
OTHERS = "".join(f'<span itemprop="dateModified" content="2026-11-2{n}T09:00:00+07:00"></span>' for n in (1, 2))


def headed(lines: str, *, title: str = "", lead: str = VI.lead, author: str | None = None, **facts: object) -> Page:
    """A page with `lines` between headline and lead."""
    return Page(
        url=AT,
        story=replace(VI, author=author),
        html=page(
            f"<title>{VI.title}{title}</title>" + metas(og_title=VI.title),
            f'{TOP}<h1>{VI.title}</h1><div>{lines}</div><p>{lead}</p><div class="than-bai">{paragraphs(VI)}</div>{FOOT}',
        ),
        facts=facts,
    )


WHEN = '<span itemprop="datePublished" content="2026-11-24T10:15:00+07:00">24/11/2026</span>'
PAGES |= {
    "changed by microdata": headed(WHEN + CHANGED, modified="2026-11-25T08:00:00+07:00"),
    "changes of several others": headed(WHEN + OTHERS),
    "name that leads to its page": headed(f'<a class="x" href="/tac-gia/ha-my">Hà My</a> • {STAMP}', author="Hà My"),
    "link to a work": headed(f'<a class="x" href="/tac-pham/ha-my">Hà My</a> • {STAMP}'),
    "names with degrees": headed(
        f"<p>PGS.TS. Mai Văn Lộc - ThS. Huỳnh Thu Sương</p>{STAMP}", author="PGS.TS. Mai Văn Lộc, ThS. Huỳnh Thu Sương"
    ),
    "name claimed by a library": headed(f'<meta name="DC.creator" content="Mai Văn Lộc">{STAMP}', author="Mai Văn Lộc"),
    "initials of the site": headed(STAMP, title=" | Báo Đông Giang", lead=f"BĐG - {VI.lead}"),
    "initials of the site without its kind, online": headed(STAMP, title=" - Báo Vùng Núi", lead=f"VNO – {VI.lead}"),
}
FIGURED = replace(VI, author=None, lead=f"GRDP - {VI.lead}")
PAGES["initials of something else"] = replace(
    headed(STAMP, title=" | Báo Đông Giang", lead=FIGURED.lead), story=FIGURED
)
PAGES["counters over the text"] = Page(
    url="https://daily.example.com/2026/11/labs-double-their-budget/",
    story=replace(EN, author=None),
    html=page(
        f"<title>{EN.title}</title>",
        f"{EN_TOP}<main><section><div><h1>{EN.title}</h1></div><div><ul><li><time>November 24, 2026</time></li><li><time>10:15 am</time></li>"
        f"<li>No Comments</li><li>4 min read</li></ul></div><div><p>{EN.lead}</p>{paragraphs(EN)}</div></section></main>{EN_FOOT}",
        lang="en",
    ),
)

DATED = "Từ ngày 01/01/2027, tỉnh Đông Giang thu phí dùng chung dữ liệu."
OPENING = "<p><i>Thông cáo báo chí, ngày 24/11/2026</i></p>"
PAGES |= {
    "text as it was typed": Page(
        url="https://vienmau.org.vn/thong-cao/2026-11-24.html",
        story=NOTICE,
        html=page(
            "<title>Viện Mẫu - Thông cáo báo chí</title>",
            f"<h2>{VI.title}</h2>{OPENING}<pre>\n{VI.lead}\n\n"
            + "\n \n".join(p.removeprefix("# ") for p in VI.text)
            + "\n</pre>"
            "<hr><address>Liên hệ: bao-chi@vienmau.org.vn</address>",
        ),
        facts={"published": "2026-11-24"},
    ),
    "only the date of a change, and a date in the lead": Page(
        url="https://tapchimau.vn/thue/quang-nam",
        story=replace(NOTICE, lead=DATED),
        html=page(
            f"<title>{VI.title} | Tạp chí Mẫu</title>",
            f"<main><h1>{VI.title}</h1><p>Cập nhật lúc: 10:15 ngày 24/11/2026</p><p>{DATED}</p>{paragraphs(VI)}</main>",
        ),
    ),
    "question about the page": Page(
        url=AT,
        story=VI,
        html=inside("", '<div class="hoi"><p>Bài viết này có hữu ích không?</p><button>Có</button></div>'),
    ),
    "note under a picture among plain blocks": Page(
        url=AT,
        story=VI,
        html=page(
            ld(VI),
            f'{TOP}<main><h1>{VI.title}</h1><div class="b"><div>{VI.lead}</div>'
            + paragraphs(
                VI,
                '<div><div role="button"><img src="1.jpg"></div><div>Trạm phát sóng ở Nậm Khao</div></div>',
                p="<div>",
            )
            + f"</div></main>{FOOT}",
        ),
    ),
    "search without results": Page(
        url="https://tinmau.vn/tim-kiem?q=kinh+te+so",
        story=None,
        html=page(
            "<title>Tìm kiếm: kinh te so</title>",
            f"{TOP}<main><h1>Kết quả tìm kiếm</h1><p>Không có tin nào hợp với những từ này, xin thử lại với từ khác hoặc xem lại "
            "chính tả.</p><p>Gợi ý: dùng ít từ hơn, bỏ dấu ngoặc kép, hoặc chọn một mục ở bên trái để xem tin theo ngày.</p></main>"
            f"{FOOT}",
        ),
    ),
}
