"""Pages that ask to be let in before a page is shown, and the articles that speak of such or stand beside them."""

from __future__ import annotations

from dataclasses import replace

from bed import EN, EN_FOOT, EN_TOP, FOOT, SHORT, TOP, VI, Page, Story, metas, page, paragraphs

AT = "https://bao.example.vn/kinh-te/kinh-te-so-dong-giang-812345.html"
EN_AT = "https://news.example.com/business/budget-for-research-labs-812345.html"
PAGES: dict[str, Page] = {}


def wall(name: str, title: str, body: str, *, head: str = "", lang: str = "vi") -> None:
    PAGES[f"a wall: {name}"] = Page(
        url=AT if lang == "vi" else EN_AT,
        story=None,
        facts={"kind": "challenge"},
        html=page(f"<title>{title}</title>{head}", body, lang=lang),
    )


BUTTONS = "<button>Chấp nhận tất cả</button><button>Từ chối tất cả</button><a href='/tuy-chon'>Tùy chọn khác</a>"
EN_BUTTONS = "<button>Accept all</button><button>Reject all</button><a href='/privacy'>Manage options</a>"
USE = (
    "<p>Chúng tôi và 87 đối tác dùng cookie để lưu thông tin trên thiết bị của bạn, đo lượt xem và chọn quảng cáo cho bạn.</p>"
    "<p>Nếu bạn từ chối, chúng tôi chỉ giữ những gì cần cho trang hoạt động, và sẽ hỏi lại bạn sau sáu tháng.</p>"
)
EN_USE = (
    "<p>We and our 87 partners use cookies to store information on your device, to measure audiences and to choose ads.</p>"
    "<p>You can change your mind at any time in the settings at the foot of every page of this service.</p>"
)
wall("consent", "Trước khi bạn tiếp tục", f"<form><h1>Trước khi bạn tiếp tục</h1>{USE}{BUTTONS}</form>")
wall(
    "consent, privacy",
    "Báo Ví Dụ",
    f"<div class=hop><h2>Chúng tôi tôn trọng quyền riêng tư của bạn</h2>{USE}{BUTTONS}</div>",
)
wall("consent without a heading", "Báo Ví Dụ", f"<div>{USE}<form>{BUTTONS}</form></div>")
wall("consent in the site's frame", "Cài đặt cookie", f"{TOP}<main><h1>Cài đặt cookie</h1>{USE}{BUTTONS}</main>{FOOT}")
wall(
    "consent, English",
    "Before you continue",
    f"<h1>Before you continue</h1>{EN_USE}<form>{EN_BUTTONS}</form>",
    lang="en",
)
wall("consent, choices", "Example News", f"<h1>Your privacy choices</h1>{EN_USE}<div>{EN_BUTTONS}</div>", lang="en")
wall(
    "consent, few words",
    "Cookie settings",
    "<p>This site uses cookies. Do you agree?</p><input type=submit value='I agree'><input type=submit value='No'>",
    lang="en",
)

wall(
    "consent to partners",
    "Welcome",
    "<h1>Welcome to Example News</h1><p>We and our 842 partners store and access personal data, like browsing data, on your device.</p>"
    "<h2>We and our partners process data to:</h2><ul><li>Use precise geolocation data</li><li>Scan your device</li></ul>"
    "<button>I Accept</button><button>Show Purposes</button>",
    lang="en",
)
wall(
    "consent to what is gathered",
    "Điều khoản",
    "<h1>Thông báo về quyền riêng tư</h1><p>Chúng tôi thu thập dữ liệu để phục vụ bạn tốt hơn.</p><button>Đồng ý</button>",
)
wall("an age", "Xác nhận", "<h1>Bạn đã đủ 18 tuổi chưa?</h1><button>Tôi đủ 18 tuổi</button><button>Thoát</button>")
wall(
    "advertisements",
    "Thông báo",
    "<h1>Bạn đang chặn quảng cáo</h1><p>Vui lòng tắt trình chặn quảng cáo để đọc tiếp.</p>",
)
wall(
    "a limit",
    "Subscribe",
    "<h1>You have reached your limit of free articles</h1><p>Subscribe now to keep reading.</p>",
    lang="en",
)
wall(
    "a limit, Vietnamese",
    "Đọc báo",
    "<h1>Giới hạn đọc</h1><p>Bạn đã đọc hết 5 bài miễn phí của tháng này.</p><button>Mua gói</button>",
)

FORM = (
    "<form method='post' action='/vao'><label>Email</label><input name='email'><label>Mật khẩu</label><input type='password'>"
    "<button>Đăng nhập</button></form><a href='/quen'>Quên mật khẩu?</a> <a href='/dang-ky'>Tạo tài khoản mới</a>"
)
EN_FORM = FORM.replace("Mật khẩu", "Password").replace("Đăng nhập", "Sign in").replace("Quên mật khẩu?", "Lost it?")
for name, title, line in (
    ("to read on", "Đăng nhập", "Vui lòng đăng nhập để tiếp tục đọc nội dung này."),
    ("to see all", "Đăng nhập | Báo Ví Dụ", "Bạn cần đăng nhập để xem toàn bộ bài viết."),
    (
        "for members",
        "Nội dung dành cho hội viên",
        "Vui lòng đăng ký hoặc đăng nhập tài khoản hội viên để đọc bài viết này.",
    ),
    (
        "for those who pay",
        "Nội dung có phí",
        "Bài viết chỉ dành cho bạn đọc đã mua gói. Mua gói từ 39.000 đồng để đọc tiếp.",
    ),
    (
        "for the association",
        "Chỉ dành cho thành viên",
        "Trang này chỉ dành cho thành viên của Hội. Hãy đăng nhập để xem.",
    ),
):
    wall(f"a login {name}", title, f"<div class='login'><h1>{title}</h1><p>{line}</p>{FORM}</div>")
    wall(f"a login {name}, in the site's frame", title, f"{TOP}<main><h2>{title}</h2><p>{line}</p>{FORM}</main>{FOOT}")
    wall(f"a login {name}, without a form", title, f"<h1>{title}</h1><p>{line}</p><a href='/vao'>Đăng nhập</a>")
    wall(
        f"a login {name}, with a claim",
        title,
        f"<h1>{title}</h1><p>{line}</p>{FORM}",
        head=metas(og_title=title, og_type="website", og_site_name="Báo Ví Dụ"),
    )
for name, title, line in (
    ("to continue", "Sign in", "Please sign in to continue reading this story."),
    ("to keep on", "Log in to your account", "You must be logged in to view this page."),
    ("for subscribers", "Subscribers only", "This article is for subscribers only. Subscribe or log in to read it."),
    ("for members", "Members only", "Create a free account to unlock this article and five more each month."),
):
    wall(f"a login {name}", title, f"<h1>{title}</h1><p>{line}</p>{EN_FORM}", lang="en")
    wall(
        f"a login {name}, in the site's frame",
        title,
        f"{EN_TOP}<h1>{title}</h1><p>{line}</p>{EN_FORM}{EN_FOOT}",
        lang="en",
    )

for name, title, line in (
    ("a country", "Nội dung không khả dụng", "Nội dung này không khả dụng tại quốc gia hoặc khu vực của bạn."),
    ("a place", "Thông báo", "Rất tiếc, trang này chưa được hỗ trợ ở khu vực của bạn."),
    ("rights", "Không thể phát", "Vì lý do bản quyền, nội dung này chỉ xem được trong lãnh thổ Việt Nam."),
    ("an area", "Giới hạn khu vực", "Nội dung bị giới hạn theo khu vực địa lý. Bạn đang truy cập từ Singapore."),
    ("a visit from there", "Báo Ví Dụ", "Truy cập từ quốc gia của bạn hiện không được phép."),
):
    wall(f"kept from {name}", title, f"<h1>{title}</h1><p>{line}</p>")
    wall(f"kept from {name}, in the site's frame", title, f"{TOP}<main><h1>{title}</h1><p>{line}</p></main>{FOOT}")
for name, title, line in (
    ("a region", "Unavailable", "Sorry, this page isn't available in your region."),
    ("a place", "451", "451: Unavailable for legal reasons. This content is unavailable in your location."),
    (
        "the union",
        "Example News",
        "We recognize you are attempting to access this website from a country in the European Economic Area.",
    ),
    ("its maker", "Video unavailable", "The uploader has not made this video available in your country."),
    ("visitors", "Not available", "Access from your country is restricted by the publisher."),
):
    wall(f"kept from {name}", title, f"<h1>{title}</h1><p>{line}</p>", lang="en")


def spoken(name: str, story: Story, *, before: str = "", after: str = "", lang: str = "vi", head: str = "") -> None:
    html = page(
        f"<title>{story.title}</title>{head}",
        f"{before}<main><h1>{story.title}</h1><div class=gio>24/11/2026 10:15</div><div class=copy>{paragraphs(story)}</div></main>{after}",
        lang=lang,
    )
    PAGES[f"no wall: {name}"] = Page(
        url=AT if lang == "vi" else EN_AT, story=replace(story, author=None), facts={"author": None}, html=html
    )


COOKIES = replace(
    SHORT,
    title="Trước khi bạn tiếp tục bấm đồng ý: báo mạng và cookie",
    text=(
        "Chúng tôi mở 120 trang báo trong tuần qua; 71 trang dùng cookie của hãng khác trước khi người đọc kịp từ chối.",
        "Theo Sở Thông tin tỉnh Đông Giang, từ ngày 1/12 trang nào không hỏi sẽ bị phạt tới 40 triệu đồng.",
        "Bạn có thể xóa cookie trong trình duyệt sau mỗi lần đọc, nhưng khi đó mọi nút chấp nhận lại hiện ra.",
    ),
)
LOGINS = replace(
    SHORT,
    title="Đăng nhập để đọc tiếp: ba tờ báo thu phí bạn đọc",
    text=(
        "Ba tờ báo ở Đông Giang yêu cầu người đọc đăng nhập để đọc tiếp từ bài thứ sáu trong tháng, bắt đầu từ hôm nay.",
        "Đến chiều qua có 4.120 tài khoản hội viên, trong đó 612 tài khoản đã mua gói 39.000 đồng một tháng.",
        "Một tờ cho biết nội dung không khả dụng tại quốc gia khác vì bản quyền ảnh; hai tờ kia mở cho mọi nơi.",
    ),
)
MEMBERS = replace(
    EN,
    title="Members only: why local papers ask readers to sign in",
    lead="",
    text=(
        "Three papers in Dong Giang now ask readers to sign in to continue reading after five stories a month.",
        "Of 4,120 accounts opened since Monday, 612 belong to subscribers who pay VND39,000 a month, the papers said.",
        "Readers abroad see a note that the story is not available in your country, because of rights to pictures.",
    ),
)
BAR = f"<div class='cookie-bar'>{USE}{BUTTONS}</div>"
for name, more in (
    ("alone", {}),
    ("behind a consent box", {"before": BAR}),
    ("over a form to sign in", {"after": f"<div class='dang-nhap'>{FORM}</div>"}),
    ("under a form to sign in in the header", {"before": f"<header><div class=login>{FORM}</div></header>"}),
):
    spoken(f"on cookies, {name}", COOKIES, **more)
    spoken(f"on logins, {name}", LOGINS, **more)
    spoken(f"on members, {name}", MEMBERS, lang="en", **more)
    spoken(f"a notice, {name}", SHORT, **more)

# a story of which a wall leaves the lead
CUT = replace(VI, text=())
OFFER = (
    "<div class='paywall'><h3>Nội dung dành cho hội viên</h3><p>Bạn cần đăng nhập hoặc mua gói để đọc tiếp bài viết này.</p>"
    f"{FORM}</div>"
)
for name, head in (
    ("with claims", metas(og_title=VI.title, og_type="article", article_published_time=VI.published)),
    ("without", ""),
):
    PAGES[f"no wall: the lead of a story that is sold, {name}"] = Page(
        url=AT,
        story=CUT,
        facts={"author": None},
        html=page(
            f"<title>{VI.title}</title>{head}",
            f"{TOP}<main><h1>{VI.title}</h1><div class=gio>24/11/2026 10:15</div><p class=sapo>{VI.lead} {VI.text[0]}</p>{OFFER}</main>{FOOT}",
        ),
        text=(f"{VI.lead} {VI.text[0]}",),
    )

# a story that a script would show, whose head says that it is one
TITLE = "Tài khoản thành viên tiếp tục tăng"
PAGES["no wall: a story that is not shown, beside a consent box"] = Page(
    url=AT,
    story=None,
    facts={"kind": "other"},
    html=page(
        f"<title>{TITLE}</title>{metas(og_title=TITLE, og_type='article')}",
        f"{TOP}<main><h1>{TITLE}</h1><div id=app></div></main>{BAR}<p>Đăng nhập để xem bình luận.</p>{FOOT}",
    ),
)
