"""Pages of ministries, departments and provincial papers: hidden copies, texts in parts, notes beside, tags before."""

from __future__ import annotations

from dataclasses import replace

from bed import FOOT, MORE, TALKBACK, TOP, VI, Page, metas, page, paragraphs

PORTAL = "https://cong.example.gov.vn"
TITLED = "<title>Tin hoạt động</title>"
WINDOW = (
    '<div class="modal" style="display:none"><h3>Đăng nhập</h3><label>Mật khẩu<input type="password"></label><p>Khi đăng '
    "nhập, bạn đồng ý với điều khoản sử dụng và chính sách bảo vệ dữ liệu cá nhân của cổng.</p></div>"
)
TEASERS = "".join(
    f'<div class="khoi"><h3><a href="/vi/news/so/{slug}-{n}.html">{title}</a></h3><ul class="list-inline"><li>Thứ tư - '
    f"2{n % 10}/11/2026 14:2{n % 10}</li><li>Đã xem: {n}</li></ul><div class='text-justify'>{words}</div></div>"
    for n, (slug, title, words) in enumerate(
        (
            (
                "xa-ta-phin-co-tram-phat-song-moi",
                "Xã Tả Phìn có trạm phát sóng mới",
                "Trạm phủ sóng 14 bản với 1.120 hộ, bà con không còn phải ra đầu dốc mới gọi được điện, xã cho biết như vậy.",
            ),
            (
                "ba-truong-noi-tru-co-phong-may",
                "Ba trường nội trú có phòng máy",
                "Mỗi phòng có 24 máy tính mới nối mạng cáp quang, học sinh lớp 6 học tin học ba tiết một tuần từ tháng này.",
            ),
            (
                "so-hoa-42-nghin-trang-ho-tich",
                "Số hóa 42 nghìn trang hộ tịch",
                "Việc quét và nhập liệu xong trước hạn ba tháng, người xa quê xin trích lục qua mạng mà không phải về tận nơi.",
            ),
            (
                "dong-giang-thu-xe-buyt-dien-mini",
                "Đông Giang thử xe buýt điện mini",
                "Tuyến đầu dài 11 km chạy từ bến xe ra khu công nghiệp, mỗi xe chở 17 người và sạc một lần đi được 120 km.",
            ),
        ),
        1400,
    )
)
PAGES: dict[str, Page] = {}


def copy_for_printers(hiding: str) -> str:
    return (
        f"{TOP}<form><div id=khung><div class=chitiet><div class=ngay>Thứ ba, 24/11/2026 | 10:15</div><h1>{VI.title}</h1>"
        f"<div class=tomtat><b>{VI.lead}</b></div><div class=noidung>{paragraphs(VI)}</div></div>{MORE}</div><div id=banin "
        f"{hiding}><h2>{VI.title}</h2><p>{VI.lead}</p>{paragraphs(VI)}<p>In từ Cổng thông tin</p></div></form>{FOOT}"
    )


for name, hiding in (("by its style", 'style="display: none"'), ("by its attribute", "hidden")):
    PAGES[f"a copy for printers hidden {name}"] = Page(
        url=f"{PORTAL}/tintuc/Pages/danh-sach.aspx?ItemID=61240",
        story=VI,
        html=page(TITLED, copy_for_printers(hiding)),
        facts={"author": None},
    )
PAGES["a body hidden until a script shows it"] = Page(
    url=f"{PORTAL}/vi/news/kinh-te-so-dong-giang-61240.html",
    story=VI,
    html=page(
        TITLED,
        f"{TOP}<h1>{VI.title}</h1><p>24/11/2026 10:15</p><div style='visibility:hidden'><p>{VI.lead}</p>{paragraphs(VI)}</div>{FOOT}",
    ),
    facts={"author": None},
)
PAGES["a list beside a hidden window"] = Page(
    url=f"{PORTAL}/vi/news/so/",
    story=None,
    html=page("<title>Chuyển đổi số - Sở</title>", f"{TOP}{TEASERS}{FOOT}{WINDOW}"),
    facts={"kind": "listing"},
)


#: What a site puts between the parts of a text: what it sells, and links to other stories with what they say.
SOLD = (
    '<div class="khung"><a href="https://shop.example.vn"><img src="/a.jpg" alt=""></a><p>Ưu đãi đặc biệt: mở thẻ trong tháng 11 '
    "nhận ngay hoàn tiền 500.000 đồng, miễn phí thường niên năm đầu cho khách hàng mới.</p></div>"
)
MISSED = (
    '<div class="khung"><h3>Đừng bỏ lỡ</h3><ul><li><a href="/chu-tich-tinh-tham-hop-tac-xa-812346.html">Chủ tịch tỉnh thăm hợp '
    "tác xã trồng rau</a><p>Chuyến thăm diễn ra trong hai ngày, đoàn đã tới 4 xã vùng cao và tặng 30 máy tính bảng.</p></li>"
    '<li><a href="/cau-treo-moi-bac-qua-suoi-nam-812347.html">Cầu treo mới bắc qua suối Nậm</a><p>Cầu dài 64 mét, chi phí 7,2 '
    "tỷ đồng, rút ngắn 9 km đường tới trường của 210 em nhỏ ở ba bản.</p></li></ul></div>"
)
CARD = (
    '<div class="tin-ngoai"><h3><a href="/cau-treo-moi-bac-qua-suoi-nam-812347.html">Cầu treo mới bắc qua suối Nậm</a></h3><p>Cầu dài '
    "64 mét, chi phí 7,2 tỷ đồng, rút ngắn 9 km đường tới trường của 210 em nhỏ ở ba bản.</p></div>"
)
BOX = (
    '<div class="tinlienquan"><h4>Bài liên quan</h4><ul><li><a href="/ba-tinh-chia-se-du-lieu-812348.html">Ba tỉnh miền núi '
    "chia sẻ dữ liệu đất đai</a></li></ul></div>"
)


def in_parts(named: str) -> str:
    """The text in three elements; the second has one paragraph and a box of its own."""
    first, second, third = (
        replace(VI, text=VI.text[:2]),
        replace(VI, text=VI.text[3:4]),
        replace(VI, text=VI.text[4:]),
    )
    return (
        f"{TOP}<div class=chitiet><h1>{VI.title}</h1><div class=gio>10:15, 24/11/2026</div><div class=tomtat><b>{VI.lead}</b></div>"
        f'<div class="{named.format(1)}">{paragraphs(first)}</div>{SOLD}<div class="{named.format(2)}">{paragraphs(second, BOX, 1)}'
        f'</div>{MISSED}{CARD}<div class="{named.format(3)}">{paragraphs(third)}</div><p style="text-align:right">Bài và ảnh: Vũ Hoài Nam'
        f"</p>{TALKBACK}{MORE}</div>{FOOT}"
    )


for named in ("article__content part-{}", "noidung", "doan doan{}"):
    PAGES[f"a text in three parts called {named}"] = Page(
        url="https://bao.example.vn/kinh-te-so-dong-giang-812345.htm",
        story=replace(VI, text=(*VI.text[:2], *VI.text[3:])),
        html=page(metas(og_title=VI.title, article_published_time=VI.published), in_parts(named)),
    )


#: Beside the text, in the order of its paragraphs: a note of the article's own, and what is none.
NOTE = (
    "Luồng một cửa số là gì?",
    "Hồ sơ có điểm rủi ro dưới 20 được duyệt ngay mà không cần công chức bấm nút.",
    "Từ 20 đến 60 điểm: kiểm tra giấy tờ.",
)
BESIDE = {
    "of its own": f'<aside class="khung phai"><strong>{NOTE[0]}</strong><p>{NOTE[1]}</p><p>{NOTE[2]}</p></aside>',
    "of other stories": '<aside><p>Đọc thêm trong số này, mời bạn đọc theo dõi ở trang bên:</p><p><a href="/ba-tinh-chia-se-du-lieu-812348.html">Ba tỉnh chia sẻ '
    "dữ liệu</a></p></aside>",
    "set large for show": f"<aside class=trich><blockquote>{VI.text[4][:70]}</blockquote><p>Bà Lò Thị Hà, Trưởng phòng Nội vụ huyện Nậm Khao</p></aside>",
    "of who wrote": '<aside class="author-bio"><p>Tác giả là phóng viên thường trú tại Đông Giang, viết về khoa học từ năm 2009.</p></aside>',
    "that asks": "<aside><p>Đăng ký nhận bản tin của tòa soạn vào 6 giờ sáng mỗi ngày trong tuần.</p><input type=email></aside>",
}
for name, aside in BESIDE.items():
    kept = replace(VI, text=(*VI.text[:2], *NOTE, *VI.text[2:]))
    PAGES[f"a note {name}"] = Page(
        url="https://bao.example.vn/kinh-te-so-dong-giang-812345.htm",
        story=kept if name == "of its own" else VI,
        html=page(
            metas(og_title=VI.title, article_published_time=VI.published, author=VI.author or ""),
            f"{TOP}<h1>{VI.title}</h1><div class=tomtat>{VI.lead}</div><div id=post>{paragraphs(VI, aside)}</div>{MORE}{FOOT}",
        ),
    )


#: A picture alone, and under it what says whom it shows, named for the picture.
SHOWN = "Một lớp học nghề tại xã Nậm Khao."
PICTURES = {
    "two paragraphs": f'<p class="anh hinh"><img src=/a.jpg></p><p class="hinh-chu">{SHOWN}</p>',
    "a paragraph's name": f'<p><img src=/a.jpg></p><p class="note-img">{SHOWN}</p>',
    "AMP": f'<amp-img src="/a.jpg" width=800 height=500></amp-img><p class="photo-note">{SHOWN}</p>',
    "a picture's name and no picture": f'<p class="image-text">{SHOWN}</p>',
}
for name, picture in PICTURES.items():
    spoken = replace(VI, text=(*VI.text[:2], SHOWN, *VI.text[2:]))
    PAGES[f"a caption in {name}"] = Page(
        url="https://bao.example.vn/kinh-te-so-dong-giang-812345.htm",
        story=spoken if name.endswith("no picture") else VI,
        html=page(
            metas(og_title=VI.title, article_published_time=VI.published, author=VI.author or ""),
            f"{TOP}<h1>{VI.title}</h1><div class=tomtat>{VI.lead}</div><div id=post>{paragraphs(VI, picture)}</div>{MORE}{FOOT}",
        ),
    )


#: What stands right after the text, and whom it names as the author.
AFTER = {
    "a name in an element of its own": ("<div class=n>Trúc Ly</div>", "Trúc Ly"),
    "a name inside an element": ("<div><span>Trúc Ly</span></div>", "Trúc Ly"),
    "the name of a box": ("<div>Đọc Nhiều Nhất</div>", None),
    "the name of a part of the page": ("<div>Ý Kiến Bạn Đọc</div>", None),
    "a name and two outlets": ('<p class="post-author">Trúc Ly/TTXVN/bao.example.vn</p>', "Trúc Ly"),
    "what it calls the author": (
        '<div class=d><p class="h5 text-right"><b>Tác giả: </b>Phòng Quản lý khoa học</p></div>',
        "Phòng Quản lý khoa học",
    ),
    "a place": ("<div>Thanh Hóa</div>", None),
    "the name of a button": ("<p>Share Article</p>", None),
    "a link of two words": ('<div><a href="/chuyen-de">Chuyên Đề</a></div>', None),
}
#: A line in the text that tells what its writer did.
DID = {
    "in a list": "<ul><li><b>NGUYỄN VĂN TRANG</b> (Thực hiện)</li></ul>",
    "in a paragraph": "<p>Nguyễn Văn Trang (ghi)</p>",
    "of two": "<p>Văn Trang - Trúc Ly (lược dịch)</p>",
}
OLD = "<table><tr><td>24/11/2026 | 10:15</td></tr><tr><td><h1>{t}</h1></td></tr><tr><td><b>{l}</b></td></tr><tr><td class=noidung>{p}</td></tr>{s}</table>"


def signed(inside: str, after: str) -> str:
    return page(
        metas(og_title=VI.title, article_published_time=VI.published),
        f"{TOP}<div class=c><h1>{VI.title}</h1><div class=s>{VI.lead}</div><div class=t>{paragraphs(VI)}{inside}</div>{after}</div>{MORE}{FOOT}",
    )


SIGNED = {f"after the text {name}": (signed("", after), author) for name, (after, author) in AFTER.items()}
SIGNED["a writer's name in a row of its own"] = (
    page(
        "",
        OLD.format(
            t=VI.title,
            l=VI.lead,
            p="<br><br>&nbsp;&nbsp;".join(
                f"<font size=2>{words}</font>" for words in VI.text if not words.startswith("# ")
            ),
            s="<tr><td align=right><b>Trúc Ly</b></td></tr><tr><td><a href=#>In bài viết</a></td></tr>",
        ),
    ),
    "Trúc Ly",
)
for where, line in DID.items():
    named = {"in a list": "NGUYỄN VĂN TRANG", "in a paragraph": "Nguyễn Văn Trang", "of two": "Văn Trang, Trúc Ly"}
    SIGNED[f"what a writer did {where}"] = (signed(line, ""), named[where])
for name, (html, author) in SIGNED.items():
    bare = tuple(words for words in VI.text if not words.startswith("# "))
    PAGES[name] = Page(
        url="https://bao.example.vn/kinh-te-so-dong-giang-812345.htm",
        story=replace(VI, text=bare) if name.endswith("row of its own") else VI,
        html=html,
        facts={"author": author},
    )


#: Microdata that name the site itself as the author, as its logo does, in an element that is not shown.
OWN_NAME = "Sở Khoa học Đông Giang"
PAGES["an author who is the site"] = Page(
    url=f"{PORTAL}/vi/news/kinh-te-so-dong-giang-61240.html",
    story=VI,
    html=page(
        "<title>Tin tức</title>",
        f'<a href="/"><img src="/logo.png" alt="{OWN_NAME}"></a>{TOP}<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop='
        f'"headline">{VI.title}</h1><div class="hidden" itemprop="author" itemscope><span itemprop="name">{OWN_NAME}</span></div><span class='
        f'"hidden" itemprop="datePublished">{VI.published}</span><div itemprop="description">{VI.lead}</div><div itemprop="articleBody">'
        f"{paragraphs(VI)}</div><div><p class='h5 text-right'><strong>Tác giả: </strong>Phòng Quản lý</p></div></div>{FOOT}",
    ),
    facts={"author": "Phòng Quản lý"},
)


#: The line with the date, and whom it names.
BYLINES = {
    "a name after the time": (
        "<time datetime='{d}'>24/11/2026 10:15</time><span class=ten>Hoàng Ngọc</span>",
        "Hoàng Ngọc",
    ),
    "a name before the date": ("<span>Lệ Thu</span> - <span>Thứ Ba, ngày 24 tháng 11 năm 2026, 10:15</span>", "Lệ Thu"),
    "a name in a paragraph": ("<p class=auth>Phạm Công</p><p class=dt>24-11-2026 10:15 GMT+7</p>", "Phạm Công"),
    "a place": ("<span>Thanh Hóa</span> <span>24/11/2026 10:15</span>", None),
    "a section of the menu": ("<span>Thời Sự</span> | <span>24/11/2026 10:15</span>", None),
    "a linked word": ("<a href='/chuyen-de'>Chuyên Đề</a> <span>24/11/2026 10:15</span>", None),
    "a button": ("<span>24/11/2026 10:15</span> <span>Chia Sẻ</span>", None),
    "words in another language": ("<span>Latest Updates</span> <span>24/11/2026 10:15</span>", None),
}
for name, (line, author) in BYLINES.items():
    PAGES[f"beside the date {name}"] = Page(
        url="https://bao.example.vn/kinh-te-so-dong-giang-812345.htm",
        story=VI,
        html=page(
            metas(og_title=VI.title, article_published_time=VI.published),
            f"{TOP}<h1>{VI.title}</h1><div class=dong>{line.format(d=VI.published)}</div><div class=s>{VI.lead}</div><div class=t>"
            f"{paragraphs(VI)}</div>{MORE}{FOOT}",
        ),
        facts={"author": author},
    )


#: What stands before a lead on the page of "Báo Xanh và Sạch" at xanhvasach.example.vn, and whether that is its sign.
TAGS = {
    "the name of its host": ("Xanhvasach - {}", True),
    "the initials of its name": ("XVS - {}", True),
    "initials without and": ("XS&SV. {}", False),
    "initials and a stop": ("XVS. {}", True),
    "initials of its paper on the web": ("BXVSO- {}", True),
    "a tag of its own": ("<b class='xs-tag'>XVSNEWS</b> {}", True),
    "a bold word": ("<b class='dam'>GRDP</b> {}", False),
    "another's name": ("Xanhtuoi - {}", False),
    "an abbreviation and a stop": ("GRDP. {}", False),
}
for name, (lead, is_sign) in TAGS.items():
    said = lead.format(VI.lead).replace("<b class='dam'>", "").replace("</b>", "")
    PAGES[f"before the lead {name}"] = Page(
        url="https://xanhvasach.example.vn/kinh-te-so-dong-giang-812345.htm",
        story=VI if is_sign else replace(VI, lead=said),
        html=page(
            metas(og_title=VI.title, article_published_time=VI.published, author=VI.author or ""),
            f'<header><a href="/"><img src="/logo.png" alt="Báo Xanh và Sạch"></a></header><h1>{VI.title}</h1><div class=s>'
            f"{lead.format(VI.lead)}</div><div class=t>{paragraphs(VI)}</div>{MORE}{FOOT}",
        ),
    )
