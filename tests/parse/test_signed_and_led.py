"""Who signs a page in ways that heads do not tell, and the lead whose words its description changes."""

from __future__ import annotations

import pytest

from monitor.domain.article import PageKind, ParsedPage
from monitor.parse import Layout, parse_page
from monitor.parse.labels import is_time_line

STORY = " ".join(["Xưởng cơ khí của trường nghề nhận ba mươi bộ điều khiển mới, đủ cho hai lớp học cùng lúc."] * 4)
PAGE = """<html lang="vi"><head><title>Trường nghề đổi máy</title>
<meta property="og:title" content="Trường nghề đổi máy"/>{head}
<meta property="article:published_time" content="2026-09-11T08:00:00.482+07:00"/></head>
<body><h1>Trường nghề đổi máy</h1>{shown}<div class="detail-content"><p>{story}</p>
<p>{story} Lớp thứ ba mở vào mùa xuân.</p>{last}</div></body></html>"""
LEAD = "Khoảng ba trăm học viên của trường nghề ven sông đã học với bộ điều khiển mới, đủ cho hai lớp cùng lúc."


def page(*, head: str = "", shown: str = "", last: str = "", layout: Layout | None = None) -> ParsedPage:
    text = PAGE.format(head=head, shown=shown, last=last, story=STORY)
    layouts = [layout] if layout else []
    return parse_page(text.encode(), url="https://truong.example/nghe/doi-may-196260911000001.htm", layouts=layouts)


@pytest.mark.parametrize(
    "login", ["fpt_admin", "webadmin", "Administrator", "user12", "ban_bientap", "host", "SuperUser Account"]
)
def test_what_somebody_logs_in_as_is_no_author(login: str) -> None:
    head = f'<meta name="author" content="{login}">'
    assert page(head=head).author is None
    assert page(head=head, shown='<div class="author-name">Vân Quỳnh</div>').author == "Vân Quỳnh"


def test_a_group_that_signs_without_names_is_who_wrote() -> None:
    line = (
        "<div class='author-time'><span>Nhóm phóng viên</span> <span>Thứ Tư, 07/10/2026 13:30:00 (GMT+7)</span></div>"
    )
    assert page(shown=line).author == "Nhóm phóng viên"


def test_the_office_that_signs_at_the_right_is_who_wrote() -> None:
    signed = '<p style="text-align:right"><strong>Trung tâm Truyền thông khoa học và công nghệ</strong></p>'
    got = page(last=signed)
    assert got.author == "Trung tâm Truyền thông khoa học và công nghệ"
    assert "Truyền thông" not in got.text


def test_a_page_is_dated_to_the_second() -> None:
    assert page().published == "2026-09-11T08:00:00+07:00"


@pytest.mark.parametrize(
    ("description", "leads"),
    [
        (LEAD.replace("của trường nghề ven sông ", ""), True),
        ("Bảng giá máy tiện cũ của các xưởng trong vùng, cập nhật vào thứ Hai hằng tuần.", False),
    ],
)
def test_a_lead_that_its_description_shortens_is_text(description: str, *, leads: bool) -> None:
    layout = Layout.from_table({"title": "h1", "lead": ".detail-content .sapo", "body": ".detail-content"})
    head = f'<meta property="og:description" content="{description}">'
    got = page(head=head, shown=f'<div class="box-1">{LEAD}</div>', layout=layout)
    assert got.text.startswith(LEAD) is leads


POINTS = "<li>Trường nghề nhận ba mươi bộ điều khiển</li><li>Lớp thứ ba mở vào mùa xuân năm sau</li>"


@pytest.mark.parametrize("layout", [None, Layout.from_table({"title": "h1", "body": ".detail-content"})])
@pytest.mark.parametrize("around", ["{}", '<div class="Press_key__m">{}</div>'])
def test_the_points_over_a_story_are_of_its_text(layout: Layout | None, around: str) -> None:
    got = page(shown=around.format(f"<ul>{POINTS}</ul>"), layout=layout)
    assert got.text.startswith("Trường nghề nhận ba mươi bộ điều khiển\n\nLớp thứ ba mở vào mùa xuân năm sau\n\n")


@pytest.mark.parametrize(
    "other",
    [
        f'<ul class="related">{POINTS}</ul>',
        "<ul><li><a href='/a-1.htm'>Trường nghề nhận ba mươi bộ điều khiển</a></li><li>Lớp thứ ba mở cửa rồi</li></ul>",
        "<ul><li>Sao chép liên kết</li><li>Gửi cho bạn bè</li></ul>",
        "<ul><li>Trường nghề nhận ba mươi bộ điều khiển</li></ul>",
        "<ul><li>Trường nghề nhận ba mươi bộ điều khiển <button>x</button></li><li>Lớp thứ ba mở mùa xuân</li></ul>",
    ],
)
def test_other_lists_over_a_story_are_none_of_its_text(other: str) -> None:
    assert page(shown=other).text.startswith("Xưởng cơ khí")


@pytest.mark.parametrize("name", ["detail__summary", "chapeau"])
def test_what_is_named_a_lead_is_one_wherever_it_stands(name: str) -> None:
    layout = Layout.from_table({"title": "h1", "lead": ".detail-content .sapo", "body": ".detail-content"})
    head = '<meta name="description" content="Bảng giá máy tiện cũ của các xưởng trong vùng, cập nhật hằng tuần.">'
    assert page(head=head, shown=f'<div class="{name}">{LEAD}</div>', layout=layout).text.startswith(LEAD)


def test_who_wrote_and_when_is_told_in_one_line_with_where_to_follow() -> None:
    line = "Phương Hà Thứ tư, 04/02/2026 10:30 (GMT+7)"
    assert is_time_line(f"{line}Theo dõi Thợ Trẻ trên Google News")
    assert not is_time_line(f"{line} kể với phóng viên Thợ Trẻ trên Google News")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Story: Thao Vy - Photos: Thanh Giang", "Thao Vy, Thanh Giang"),
        ("Bài: Lê Vân – Ảnh: Trần Quân", "Lê Vân, Trần Quân"),
        ("Text: Minh Chau; Photos: Minh Chau", "Minh Chau"),
    ],
)
def test_who_wrote_and_who_photographed_both_sign(line: str, author: str) -> None:
    got = page(last=f'<p style="text-align: right;"><strong>{line}</strong></p>')
    assert got.author == author
    assert got.text.endswith("mùa xuân.")


SITE = "Cổng thông tin điện tử xã Ven Sông"
PORTAL = """<html lang="vi"><head><title>{section} - {site}</title><meta property="og:title" content="{site}"/></head>
<body><div class="other"><h2><a href="/tin/a-1">{teaser}</a></h2><h2><a href="/tin/b-2">{teaser} tập</a></h2>
<h2><a href="/tin/c-3">{teaser} bơi</a></h2></div>
<div class="x"><h1 class="tieude-tin">Trường nghề đổi máy tiện</h1><div class="ngaydang">Ngày đăng: 06/10/2026 15:42
</div><div class="noidung"><p>{story}</p><p>{story} Lớp thứ ba mở vào mùa xuân.</p></div></div></body></html>"""


def test_what_the_title_calls_the_site_behind_its_section_is_no_headline() -> None:
    text = PORTAL.format(section="Chi tiết tin tức", site=SITE, story=STORY, teaser="Xã mở hội thi nấu cơm đua thuyền")
    got = parse_page(text.encode(), url="https://venson.example/Trang/ChiTietTinTuc.aspx?nid=148206")
    assert (got.kind, got.title, got.published) == (
        PageKind.ARTICLE, "Trường nghề đổi máy tiện", "2026-10-06T15:42:00+07:00",
    )  # fmt: skip


DATED = """<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Trường nghề đổi máy",
"datePublished":"2026-{first}T08:00:00+07:00","dateModified":"2026-{last}T08:00:00+07:00"}}</script>"""


@pytest.mark.parametrize(
    ("first", "last", "published"),
    [
        ("11-09", "09-11", "2026-09-11T08:00:00+07:00"),  # as the head's other claim and the change say
        ("08-30", "09-11", "2026-08-30T08:00:00+07:00"),
        ("11-09", "11-09", "2026-11-09T08:00:00+07:00"),  # nothing speaks for the other
    ],
)
def test_a_day_that_stands_for_the_month_is_known_by_what_else_dates_the_story(
    first: str, last: str, published: str
) -> None:
    assert page(head=DATED.format(first=first, last=last)).published == published


def test_a_time_of_the_text_is_not_that_of_its_publication() -> None:
    text = f"""<html lang="vi"><head><title>Trường nghề đổi máy</title></head><body><div class="article-content">
<div class="meta"><span class="date">05-10-2026 16:40:00+07:00</span></div><h1>Trường nghề đổi máy</h1>
<div id="detail"><p>{STORY}</p><p>{STORY}</p><p>{STORY}</p>
<p>Thợ Trẻ - 16:38:12 05/10/2026</p></div></div></body></html>"""
    got = parse_page(text.encode(), url="https://truong.example/nghe/doi-may-196260911000001.htm")
    assert got.published == "2026-10-05T16:40:00+07:00"


def test_the_office_behind_a_name_is_not_part_of_it() -> None:
    shown = '<div class="detail-author"><p>Thùy Dương - Trung tâm Truyền thông Khoa học</p></div>'
    assert page(shown=shown).author == "Thùy Dương"


def test_lines_that_end_in_a_break_are_one_text() -> None:
    lines = "".join(f'<div style="text-align:justify">{STORY} Ngày thứ {n}.<br></div><div><br></div>' for n in "123456")
    text = f"<html><head><title>Trường nghề đổi máy</title></head><body><h1>Trường nghề đổi máy</h1><div>{lines}</div>"
    got = parse_page(text.encode(), url="https://truong.example/nghe/doi-may-196260911000001.htm")
    assert [line[-2] for line in got.text.split("\n\n")] == list("123456")


@pytest.mark.parametrize(
    "byline",
    [
        "<a href='/author/thanh-tung'>Thanh Tùng</a>/VOV ĐBSCL",
        "Thanh Tùng/TTXVN",
        "Thanh Tùng/VOV-Tây Nguyên",
        "Thanh Tùng / Báo Quế Sơn",
        "Thanh Tùng - VOV ĐBSCL",
        "Thanh Tùng (VOV ĐBSCL)",
        "Thanh Tùng/VOV1",
        "Thanh Tùng, VOV.VN",
        "<b>Thanh Tùng</b><span>Phóng viên kinh tế</span>",
    ],
)
def test_where_somebody_works_is_no_second_author(byline: str) -> None:
    assert page(shown=f"<div class='article-author'>{byline}</div>").author == "Thanh Tùng"


@pytest.mark.parametrize(
    ("byline", "names"), [("NHẬT XUÂN - NGHI VŨ", "NHẬT XUÂN, NGHI VŨ"), ("H.AN/T.LÊ", "H.AN/T.LÊ")]
)
def test_two_who_are_written_in_capitals_are_two_authors(byline: str, names: str) -> None:
    assert page(shown=f"<div class='article-author'>{byline}</div>").author == names


@pytest.mark.parametrize(
    ("line", "author"),
    [("Lan Anh • 11/09/2026 • 5 phút đọc", "Lan Anh"), ("Thứ Sáu, 11/09/2026 | Nguyễn Hoài An", "Nguyễn Hoài An")],
)
def test_a_name_without_marks_or_behind_the_date_is_who_wrote(line: str, author: str) -> None:
    assert page(shown=f"<div class='css-1x2'>{line}</div>").author == author


@pytest.mark.parametrize(
    "line",
    [
        "Út Lan · 11/09/2026",
        "Út Lan | 11/09/2026 08:00",
        "11/09/2026 • Út Lan",
        "Út Lan - 11/09/2026, 08:00",
        "<span>Út Lan</span> <span>11/09/2026</span>",
        "Thứ Sáu · 11/09/2026 · Út Lan",
        "Út Lan · Thứ Sáu, 11/09/2026 · 4 phút đọc",
    ],
)
def test_a_name_of_two_words_in_the_line_of_the_date_is_who_wrote(line: str) -> None:
    assert page(shown=f"<div class='css-1x2'>{line}</div>").author == "Út Lan"


@pytest.mark.parametrize(
    "line",
    [
        "Thứ Sáu · 11/09/2026",
        "Chủ Nhật - 11/09/2026",
        "Hà Nội · 11/09/2026",
        "Cập nhật · 11/09/2026",
    ],
)
def test_a_day_or_a_place_in_the_line_of_the_date_is_nobody(line: str) -> None:
    assert page(shown=f"<div class='css-1x2'>{line}</div>").author is None


DATA = (
    '{"@context":"https://schema.org","@type":"NewsArticle","headline":"Trường nghề đổi máy","dateModified":"2026-09-12'
    'T09:00:00+07:00","author":[{"@type":"Person","name":"Lê Hải Đăng"},{"@type":"Person","name":"Mai Chi"}]}'
)


@pytest.mark.parametrize(
    "wrapped",
    [
        "//<![CDATA[\n{}\n//]]>",
        "/*<![CDATA[*/\n{}\n/*]]>*/",
        "<![CDATA[{}]]>",
        "<!--//--><![CDATA[//><!--\n{}\n//--><!]]>",
        "<!--\n{}\n-->",
        "// <![CDATA[\n[{}]\n// ]]>",
        "/* <![CDATA[ */ [{}] /* ]]> */",
        "{};",
        "\ufeff{}",
    ],
)
def test_data_are_read_in_any_wrapping(wrapped: str) -> None:
    got = page(head=f'<script type="application/ld+json">{wrapped.replace("{}", DATA)}</script>')
    assert (got.author, got.modified) == ("Lê Hải Đăng, Mai Chi", "2026-09-12T09:00:00+07:00")
