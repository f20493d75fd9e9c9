"""Pages of ministries, departments and provincial papers: hidden copies, texts in parts, notes beside, tags before."""

from __future__ import annotations

from bed import FOOT, MORE, TOP, VI, Page, page, paragraphs

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
