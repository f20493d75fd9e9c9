"""Whose figures are told: by delegates, beside the level of a group of countries, in interviews with the head of a body.

A figure that is checked stands in square brackets, its place behind it in braces.
"""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import field_read

_CHECKED = re.compile(r"\[([^\]]+)\]\{([A-Z]\w*(?:-\w+)?)\}")


def _places(figures_of: Reader, lang: str, title: str, marked: str) -> tuple[list[str], list[str]]:
    """The places of the figures that are checked, as read and as meant."""
    return field_read(figures_of, lang, title, marked, mark=_CHECKED, field="geo")


#: Who speaks in the National Assembly, with whom they represent.
DELEGATES = {
    "en": (
        "Deputy Nguyễn Thị Lan of {} argued that money was late.",
        "Deputy Trinh Van An from {} preferred to talk about results.",
        "Le Minh Hoa, a deputy from {}, said money was late.",
        "Deputy Le Minh Hoa ({}) said money was late.",
        "Le Minh Hoa, who represents {}, warned of delays.",
        "Deputy Le Minh Hoa, representing {}, warned of delays.",
        "Lawmaker Pham Van Tam of {} asked about results.",
        "Deputy Tran Ha from the {} delegation was not satisfied.",
        "Deputies from {} and Nghe An were not satisfied.",
    ),
    "vi": (
        "Đại biểu Nguyễn Thị Lan (đoàn {}) cho rằng tiền về chậm.",
        "Đại biểu Trần Văn Tám, đoàn {}, đặt vấn đề về kết quả.",
        "Đại biểu Trần Văn Tám của đoàn {} đặt vấn đề về kết quả.",
        "Đại biểu đoàn {} Trần Văn Tám đặt vấn đề về kết quả.",
        "Đại biểu Lê Hoa - {} băn khoăn về kết quả.",
        "Bà Lê Minh Hoa, đại biểu Quốc hội đoàn {}, băn khoăn về kết quả.",
        "Ông Hoàng Anh Tuấn (ĐBQH {}) lo ngại về hiệu quả.",
        "Các đại biểu đoàn {} và Nghệ An lo ngại về hiệu quả.",
    ),
}
SEATS = {"en": ("Hà Nội", "Ho Chi Minh City", "Lam Dong"), "vi": ("Hà Nội", "TP.HCM", "Cà Mau")}
TOLD = {
    "en": (
        "Of [1,630 ministry-level projects]{VN}, [55 per cent]{VN} were late.",
        '"We hear about [5 per cent]{VN} today," the deputy said.',
        "The budget for science was [VND52 trillion]{VN} last year.",
    ),
    "vi": (
        "Trong [1.630 đề tài cấp bộ]{VN}, [55%]{VN} chậm tiến độ.",
        '"Hôm nay ta nghe nói [5%]{VN}", đại biểu nói.',
        "Ngân sách cho khoa học là [52.000 tỷ đồng]{VN} trong năm ngoái.",
    ),
}
LEAD = {
    "en": "National Assembly deputies on Wednesday discussed the budget for science.",
    "vi": "Quốc hội ngày 5/11 thảo luận về ngân sách cho khoa học.",
}


@pytest.mark.parametrize(("lang", "delegate"), [(lang, d) for lang, many in DELEGATES.items() for d in many])
def test_what_a_delegate_tells_is_not_of_those_whom_he_or_she_represents(
    figures_of: Reader, lang: str, delegate: str
) -> None:
    for seat in SEATS[lang]:
        for told in TOLD[lang]:
            marked = f"{LEAD[lang]}\n\n{delegate.format(seat)} {told}"
            read, meant = _places(figures_of, lang, "", marked)
            assert read == meant, marked


#: Each figure with its place, in a text about the nation.
IN_A_SENTENCE = (
    # Who governs a place or speaks of it is no delegate.
    ("en", "The deputy mayor of Da Nang said the city had [1,200 startups]{VN-DN}."),
    ("en", "Deputy Chairwoman of the Hanoi People's Committee Vu Ha said [85 percent]{VN-HN} of dossiers were filed online."),
    ("en", "Deputies of the Ha Noi People's Council passed a plan. The city will spend [4 percent]{VN-HN} of its budget on science."),
    ("en", "Deputy Le Hoa of Can Tho said that in Can Tho [85 percent]{VN-xx} of dossiers were filed online."),
    ("vi", "Đại biểu HĐND TP Hà Nội cho biết [85%]{VN-HN} hồ sơ nộp trực tuyến."),
    ("vi", "Đại biểu Lê Hoa (đoàn Cần Thơ) cho biết tại Cần Thơ [85%]{VN-xx} hồ sơ nộp trực tuyến."),
    # The level of a group of countries.
    ("en", "The ecosystem of Vietnam expanded by [29.4%]{VN}, above the regional average of [22%]{ASEAN}."),
    ("en", "Vietnam spent [0.55%]{VN} of GDP on research, less than the [1.9%]{WORLD} that the world spends on average."),
    ("en", "Vietnam spent [0.55%]{VN} of GDP on research, against [0.9%]{ASEAN} for the region as a whole."),
    ("en", "Use of the Internet in Vietnam reached [79%]{VN}, higher than the global mean of [68%]{WORLD} and the regional mean of [74%]{ASEAN}."),
    ("en", "Growth in Vietnam was [17%]{VN}, well above the average of [8%]{ASEAN} for Southeast Asia."),
    ("en", "Growth in Vietnam was [17%]{VN}, well above an [8%]{ASEAN} average in ASEAN."),
    ("vi", "Chi R&D của Việt Nam tương đương [0,55% GDP]{VN}, thấp hơn mức trung bình [1,9%]{WORLD} của thế giới."),
    ("vi", "Chi R&D của Việt Nam đạt [0,55% GDP]{VN}, thấp hơn mức trung bình khu vực là [0,9%]{ASEAN}."),
    ("vi", "Tỷ lệ dùng Internet đạt [79%]{VN}, cao hơn trung bình toàn cầu [68%]{WORLD} và trung bình khu vực [74%]{ASEAN}."),
    ("vi", "Tăng trưởng của Việt Nam đạt [17%]{VN}, so với mức [8%]{ASEAN} của toàn khu vực."),
    ("vi", "Chi R&D đạt [0,55% GDP]{VN}, còn kém mức [4,9%]{KR} của Hàn Quốc."),
    ("vi", "Doanh thu phần mềm của Việt Nam chiếm [0,3%]{VN} của thế giới."),
    ("vi", "Khu vực tư nhân chiếm [51%]{VN} của khu vực doanh nghiệp."),
    # Countries that are counted.
    ("en", "The pace is the fastest among [six Southeast Asian countries]{ASEAN}."),
    ("en", "The report covers [six countries]{ASEAN} in Southeast Asia and [140 economies]{WORLD} elsewhere."),
    ("vi", "Báo cáo khảo sát [6 quốc gia]{ASEAN} trong khu vực Đông Nam Á."),
    # A source is no subject, and no list with what stands behind it.
    ("en", "Data of the National Innovation Center show that startups raised [US$391 million]{VN}. [Three deals]{VN} took [half]{VN} of the money."),
    ("en", "Figures of Viettel show that its network carried [32 percent]{ORG} more traffic."),
    ("vi", "Theo Trung tâm Đổi mới sáng tạo quốc gia, Đà Nẵng có [300 startup]{VN-DN}."),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "marked"), IN_A_SENTENCE)
def test_each_figure_of_a_sentence_is_of_whom_the_sentence_says(figures_of: Reader, lang: str, marked: str) -> None:
    read, meant = _places(figures_of, lang, "", marked)
    assert read == meant


#: The same in a text about one city, behind its title.
IN_A_CITY = (
    ("en", "Ho Chi Minh City adds seed money", "Ho Chi Minh City has [2,350 startups]{VN-SG}. They raised [$244 million]{VN-SG}, equal to [62 percent]{VN-SG} of all capital raised in the country."),
    ("en", "Ho Chi Minh City adds seed money", "Ho Chi Minh City has [2,350 startups]{VN-SG}.\n\nNationwide, according to the National Innovation Center, there are [4,300 startups]{VN} and [215 funds]{VN}. The national program aims at [10,000 startups]{VN} by 2030."),
    ("vi", "TPHCM thêm vốn mồi", "TPHCM có [2.350 startup]{VN-SG}. Các startup gọi được [244 triệu USD]{VN-SG}, vẫn bằng [62%]{VN-SG} tổng vốn của cả nước."),
    ("vi", "TPHCM thêm vốn mồi", "TPHCM có [2.350 startup]{VN-SG}.\n\nỞ góc độ quốc gia, theo Trung tâm Đổi mới sáng tạo quốc gia, cả nước có [4.300 startup]{VN} và [215 quỹ đầu tư]{VN}. Dự thảo đề án quốc gia đặt mục tiêu [10.000 startup]{VN} và [10 kỳ lân]{VN}."),
)  # fmt: skip


@pytest.mark.parametrize(("lang", "title", "marked"), IN_A_CITY)
def test_a_text_about_a_city_tells_of_the_nation_where_it_says_so(
    figures_of: Reader, lang: str, title: str, marked: str
) -> None:
    read, meant = _places(figures_of, lang, title, marked)
    assert read == meant


def test_provinces_that_are_counted_are_those_of_the_nation(figures_of: Reader) -> None:
    lead = "Cục Thống kê công bố tỷ trọng kinh tế số của cả nước và các tỉnh.\n\nNăm 2025, Bắc Ninh dẫn đầu với [45,9%]{VN-xx}. Hà Nội đạt [17,2%]{VN-HN}. "
    for told in ("Tỷ trọng này giảm ở [7 tỉnh]{VN}.", "Số tăng là [12 địa phương]{VN}."):
        read, meant = _places(figures_of, "vi", "Tỷ trọng kinh tế số", lead + told)
        assert read == meant


#: Who is asked.
ASKED = {
    "en": (
        "Dr Le Minh, director of an institute in Hanoi, talks to the paper about training.",
        "Prof Le Minh, rector of the University of Technology, answers our questions.",
        "The paper interviewed Vu An, chief executive of Viet Circuits Company.",
        "Vu An, deputy director of the Institute of Microelectronics, spoke to our reporter.",
    ),
    "vi": (
        "Lê Hoàng Nam, phó hiệu trưởng một trường đại học kỹ thuật tại TP.HCM, trao đổi với báo.",
        "Phóng viên phỏng vấn TS Lê Minh, Hiệu trưởng Trường Đại học Công nghệ, về đào tạo.",
        "TS Lê Minh, Viện trưởng Viện Công nghệ, trả lời phỏng vấn của báo về đào tạo.",
        "Ông Vũ An, giám đốc một công ty thiết kế chip ở Đà Nẵng, chia sẻ với báo về đào tạo.",
    ),
}
ANSWERS = {
    "en": (
        "We have [38 engineers]{ORG} and need more.",
        "Last year we spent [VND38 billion]{ORG} on equipment.",
        "The country has only [7,500 engineers]{VN}.",
        "The target of [50,000 engineers]{VN} by 2030 is feasible.",
        "We estimate that [30 percent]{VN} of enterprises have tried it.",
    ),
    "vi": (
        "- Chúng tôi có [38 kỹ sư]{ORG} và đang cần thêm.",
        "- Năm ngoái chúng tôi chi [38 tỉ đồng]{ORG} cho thiết bị.",
        "- Cả nước mới có chừng [7.500 kỹ sư]{VN} thiết kế.",
        "- Mục tiêu [50.000 kỹ sư]{VN} bán dẫn vào năm 2030 là khả thi.",
    ),
}


@pytest.mark.parametrize(("lang", "asked"), [(lang, who) for lang, many in ASKED.items() for who in many])
def test_the_head_of_a_body_who_is_asked_tells_of_it_where_he_or_she_says_we(
    figures_of: Reader, lang: str, asked: str
) -> None:
    question = {"en": "What about money?", "vi": "* Nguồn lực thế nào, thưa ông?"}[lang]
    for answer in ANSWERS[lang]:
        read, meant = _places(figures_of, lang, "", f"{asked}\n\n{question}\n\n{answer}")
        assert read == meant, answer


#: A ward in which a report about the country begins.
SCENES = {
    "en": (
        "At 8 a.m. the service centre of Ninh Kieu ward, Can Tho had served 40 people.",
        "The Public Administration Service Center of Tan An commune (Can Tho) had 40 people waiting.",
    ),
    "vi": (
        "8 giờ sáng, Trung tâm Phục vụ hành chính công phường Ninh Kiều (TP Cần Thơ) đã có 40 người chờ.",
        "Trung tâm Phục vụ hành chính công xã Phong Điền, TP Cần Thơ sáng nay đã có 40 người chờ.",
    ),
}
NATIONAL = {
    "en": "In the first half of 2026 the country received [27.4 million dossiers]{VN}.\n\n- Paid online: [68.2 percent]{VN}",
    "vi": "Sáu tháng đầu năm 2026, cả nước tiếp nhận [27,4 triệu hồ sơ]{VN}.\n\n- Thanh toán trực tuyến: [68,2%]{VN}",
}
LEAD = {
    "en": "A year after local government changed, people file papers faster.",
    "vi": "Một năm sau khi chính quyền hai cấp đi vào hoạt động, người dân nộp hồ sơ nhanh hơn.",
}


@pytest.mark.parametrize(("lang", "scene"), [(lang, one) for lang, many in SCENES.items() for one in many])
def test_a_ward_in_which_a_report_about_the_country_begins_has_none_of_its_figures(
    figures_of: Reader, lang: str, scene: str
) -> None:
    read, meant = _places(figures_of, lang, "", f"{LEAD[lang]}\n\n{scene}\n\n{NATIONAL[lang]}")
    assert read == meant


@pytest.mark.parametrize(
    ("lang", "text", "metric"),
    [
        ("vi", "Một vườn ươm ở Thủ Đức nhận 11 nhóm mỗi khóa.", None),
        ("vi", "Vườn ươm của trường ươm tạo 11 đơn vị mỗi khóa.", None),
        ("vi", "Quỹ đầu tư này rót vốn cho 12 đơn vị.", None),
        ("en", "The incubator hosts 11 units.", None),
        ("en", "The incubator has taken in about 11 groups.", None),
        ("vi", "Số vườn ươm đạt 84 đơn vị.", "incubators"),
        ("vi", "Hệ thống vườn ươm cả nước gồm 84 đơn vị.", "incubators"),
        ("en", "The number of incubators rose to 84 units.", "incubators"),
    ],
)
def test_those_whom_a_body_takes_in_are_no_bodies_of_its_kind(
    figures_of: Reader, lang: str, text: str, metric: str | None
) -> None:
    assert [f.metric for f in figures_of(text, lang)] == [metric]


def test_the_name_of_a_centre_ends_before_what_it_does(figures_of: Reader) -> None:
    (figure,) = figures_of("Trung tâm đổi mới sáng tạo đón 25 nhóm.", "vi")
    assert (figure.geo, figure.geo_name) == ("ORG", "Trung tâm đổi mới sáng tạo")
