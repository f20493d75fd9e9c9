"""Method, document, form, direction and the amounts beside a figure."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from decimal import Decimal

import pytest

from monitor.domain.figure import FacetBasis
from tests.extract.conftest import Reader


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The digital economy accounted for 14 per cent of GDP in 2025, according to the National Statistics Office.", [("value_added", FacetBasis.CLAIMANT)]),
        ("en", "The value added of the digital economy accounted for 14 per cent of GDP in 2025, according to the Ministry of Science and Technology.", [("value_added", FacetBasis.WORDS)]),
        ("en", "The digital economy accounted for 14 per cent of GDP in 2025.", [(None, None)]),
        ("vi", "Việt Nam đứng thứ 10 thế giới về tốc độ Internet cố định và thứ 15 thế giới về tốc độ Internet di động.", [("fixed", FacetBasis.WORDS), ("mobile", FacetBasis.WORDS)]),
        ("en", "Viet Nam ranked 15th in the world for mobile Internet speed.", [("mobile", FacetBasis.WORDS)]),
        ("en", "Viet Nam ranked 15th in the world for Internet speed.", [(None, None)]),
        ("en", "In the AI readiness index of Oxford Insights, Viet Nam ranked 51st.", [("oxford_insights", FacetBasis.INDEX)]),
    ],
)  # fmt: skip
def test_words_tell_the_facet_before_the_claimant(
    figures_of: Reader, lang: str, text: str, expected: list[tuple[str | None, FacetBasis | None]]
) -> None:
    assert [(f.facet, f.facet_basis) for f in figures_of(text, lang)] == expected


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("57-NQ/TW", "57-NQ/TW"),
        ("57/NQ-TW", "57-NQ/TW"),
        ("57-NQ/TƯ", "57-NQ/TW"),
        ("57-NQTW", "57-NQ/TW"),
        ("411/QD-TTg", "411/QĐ-TTg"),
        ("411/QĐ-TTG", "411/QĐ-TTg"),
        ("03/NQ-CP", "03/NQ-CP"),
        ("182/2024/ND-CP", "182/2024/NĐ-CP"),
        ("193/2025/QH15", "193/2025/QH15"),
        ("02-KH/BCĐTW", "02-KH/BCĐTW"),
        ("21-KH/TU", "21-KH/TU"),
        ("24/7", None),
    ],
)
def test_a_documents_number_has_one_spelling(figures_of: Reader, written: str, canonical: str | None) -> None:
    (figure,) = figures_of(f"Theo {written}, mục tiêu đến năm 2030 kinh tế số đạt 30% GDP.", "vi")
    assert figure.instrument == canonical


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Resolution 57 sets the goal that R&D spending reaches 2 per cent of GDP by 2030.", ["57-NQ/TW"]),
        ("en", "Under Decision 1017/QD-TTg, the target is 50,000 semiconductor engineers by 2030.", ["1017/QĐ-TTg"]),
        ("en", "Under Decision No. 1017, the target is 50,000 semiconductor engineers by 2030.", ["1017/QĐ-TTg"]),
        ("en", "The national digital transformation programme aims for 80 per cent of procedures online by 2030.", ["749/QĐ-TTg"]),
        ("en", "The action plan for Resolution 57 sets a target that 50 per cent of adults have a digital signature by 2030.", [None]),
        ("en", "In line with Resolution 57, the city plans to have 30 per cent of GRDP from the digital economy by 2030.", [None]),
        ("en", "An earlier resolution aimed for 3 per cent of GDP by 2030.", [None]),
        ("vi", "Nghị quyết 57-NQ/TW đặt mục tiêu đến năm 2030 chi cho R&D đạt 2% GDP.", ["57-NQ/TW"]),
        ("vi", "Theo Quyết định 411/QĐ-TTg, mục tiêu đến năm 2030 kinh tế số đạt 30% GDP.", ["411/QĐ-TTg"]),
        ("vi", "Nghị quyết số 57 đặt mục tiêu lớn. Đến năm 2030, kinh tế số phải đạt ít nhất 30% GDP.", ["57-NQ/TW"]),
        ("vi", "Kế hoạch triển khai Nghị quyết 57-NQ/TW đặt mục tiêu đến năm 2030 có 80% thủ tục được cung cấp trực tuyến.", [None]),
        ("vi", "Kinh tế số chiếm 14% GDP năm 2025, theo Nghị quyết 57-NQ/TW.", [None]),
    ],
)  # fmt: skip
def test_a_target_has_the_document_that_sets_it(
    figures_of: Reader, lang: str, text: str, expected: list[str | None]
) -> None:
    assert [f.instrument for f in figures_of(text, lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "amends"),
    [
        ("en", "The Prime Minister has amended Decision 1017/QD-TTg: the programme now sets a target of 70,000 semiconductor engineers by 2030.", True),
        ("vi", "Theo Quyết định 1017/QĐ-TTg sửa đổi, mục tiêu đến năm 2030 cả nước đào tạo 70.000 kỹ sư bán dẫn.", True),
        ("en", "Decision 1017/QD-TTg sets a target of 50,000 semiconductor engineers by 2030.", False),
    ],
)  # fmt: skip
def test_an_amendment_is_the_same_instrument(figures_of: Reader, lang: str, text: str, amends: bool) -> None:
    (figure,) = figures_of(text, lang)
    assert (figure.instrument, figure.amends) == ("1017/QĐ-TTg", amends)


def test_a_list_has_the_document_of_the_line_that_governs_it(figures_of: Reader) -> None:
    text = "Resolution 57-NQ/TW commits the country to these goals for 2030:\n\n- R&D spending equals 2% of GDP;\n\n- The digital economy reaches 30% of GDP."
    assert [f.instrument for f in figures_of(text)] == ["57-NQ/TW", "57-NQ/TW"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Viet Nam climbed five places in the ranking.", ["up"]),
        ("vi", "Năm 2025, Việt Nam tụt 5 bậc trong bảng xếp hạng.", ["down"]),
        ("en", "GDP grew by 8 per cent in 2025.", ["up"]),
        ("en", "Exports fell by 3 per cent in 2025.", ["down"]),
        ("vi", "Tỷ lệ này tăng 3,1 điểm phần trăm.", ["up"]),
        ("vi", "Xuất khẩu giảm 3% so với năm trước.", ["down"]),
        ("en", "The digital economy made up more than 14 per cent of GDP in 2025.", [None]),
        ("en", "Start-ups raised US$2.3 billion of venture capital in 2025.", [None]),
    ],
)  # fmt: skip
def test_a_change_has_its_direction_and_a_level_none(
    figures_of: Reader, lang: str, text: str, expected: list[str | None]
) -> None:
    assert [f.direction for f in figures_of(text, lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "By 2030, Resolution 57 asks that the Human Development Index stays above 0.7.", ["keep"]),
        ("en", "By 2030 publications are to rise by 10 per cent a year.", ["average"]),
        ("en", "By 2030 the country must attract at least three additional global technology companies.", ["added"]),
        ("en", "By 2030 at least 3 per cent of the state budget must go to science every year.", ["annual"]),
        ("en", "At least 3 per cent of the state budget must go to science, technology, innovation and digital transformation every year.", ["annual"]),
        ("vi", "Cần bố trí ít nhất 3% tổng chi ngân sách nhà nước cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số hằng năm.", ["annual"]),
        ("en", "By 2030 the digital economy must reach more than 30 per cent of GDP.", ["level"]),
        ("vi", "Đến năm 2030, thu hút thêm ít nhất 3 tập đoàn công nghệ hàng đầu thế giới.", ["added"]),
        ("vi", "Đến năm 2030, kinh tế số phải đạt ít nhất 30% GDP.", ["level"]),
    ],
)  # fmt: skip
def test_a_target_has_a_form(figures_of: Reader, lang: str, text: str, expected: list[str]) -> None:
    assert [f.form for f in figures_of(text, lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "unit", "value"),
    [
        ("en", "Revenue was VNĐ3,878 trillion (US$151.9 billion) in 2024.", "usd", "151900000000"),
        ("vi", "Doanh thu đạt 3.878.296 tỷ đồng (khoảng 151,86 tỷ USD).", "usd", "151860000000"),
        ("vi", "Doanh thu đạt 198 tỷ USD, tương đương 5.000 nghìn tỷ đồng.", "vnd", "5000000000000000"),
    ],
)
def test_the_same_amount_in_another_currency_stands_on_the_figure(
    figures_of: Reader, lang: str, text: str, unit: str, value: str
) -> None:
    (figure,) = figures_of(text, lang)
    assert [(e.unit, e.value) for e in figure.equivalents] == [(unit, Decimal(value))]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "vi",
            "Mục tiêu đến năm 2030 được nâng từ 8.000 doanh nghiệp lên 10.000 doanh nghiệp khởi nghiệp sáng tạo.",
            [True, False],
        ),
        ("en", "The speed rose from 71 Mbps to 146 Mbps.", [True, False]),
        ("en", "Spending rose to 2 per cent of GDP in 2025, up from 0.8 per cent in 2023.", [False, False]),
    ],
)
def test_what_was_is_told_from_what_is(figures_of: Reader, lang: str, text: str, expected: list[bool]) -> None:
    assert [f.earlier for f in figures_of(text, lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The Prime Minister has approved Decision 1690/QĐ-TTg on rural networks.\n\nBy 2030:\n\n- 5G is to cover 97 per cent of the population;\n\n- At least 25,000 5G base stations are to be built.", ["1690/QĐ-TTg", "1690/QĐ-TTg"]),
        ("vi", "UBND tỉnh Bắc Ninh vừa ban hành Kế hoạch số 66/KH-UBND thực hiện Nghị quyết 57-NQ/TW.\n\nMục tiêu đến năm 2030, kinh tế số chiếm tối thiểu 45% GRDP.", ["66/KH-UBND"]),
        ("vi", "Thủ tướng ký Quyết định số 1690/QĐ-TTg phê duyệt chương trình.\n\nMục tiêu đến năm 2030 có tối thiểu 40% doanh nghiệp đổi mới sáng tạo.\n\nNghị quyết 57-NQ/TW đặt mục tiêu kinh tế số đạt tối thiểu 30% GDP vào năm 2030.\n\nMục tiêu đến năm 2030 là tối thiểu 80% người dân có tài khoản số.", ["1690/QĐ-TTg", "57-NQ/TW", None]),
        ("en", "A year has gone by since the Politburo issued Resolution 57-NQ/TW.\n\nThe ministry aims for 25,000 5G base stations by 2027.", [None]),
        ("en", "When Resolution 57-NQ/TW was adopted, few believed in it.\n\nThe city aims for at least 40 incubators by 2030.", [None]),
        ("en", "The Government approved a new strategy under Resolution 57-NQ/TW.\n\nIt aims for at least 40 incubators by 2030.", [None]),
    ],
)  # fmt: skip
def test_the_document_that_an_article_reports_sets_the_aims_that_follow(
    figures_of: Reader, lang: str, text: str, expected: list[str | None]
) -> None:
    assert [f.instrument for f in figures_of(text, lang)] == expected
