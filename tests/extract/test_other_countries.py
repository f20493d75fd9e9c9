"""What a text tells of another country as it told it of this one, and lists of ranks that name only who holds them."""

# A text stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader

#: Language, a text of our own, the quoted number, its metric.
SAME = [
    (
        "en",
        "Research took 0.51 per cent of GDP in 2024.\n\nOthers went faster. China rose from 0.9 per cent in 2000 to 2.1 per cent in 2016.",
        "0.9 per cent",
        "rd_gdp_share",
    ),
    (
        "en",
        "Start-ups in Viet Nam drew $467 million in venture capital. Indonesia attracted $1.2 billion over that time.",
        "$1.2 billion",
        "startup_investment",
    ),
    (
        "en",
        "The share of firms that innovate was 34.9 percent.\n\nIn Germany it is 51 percent, and 46 percent in South Korea.",
        "46 percent",
        "innovative_enterprise_share",
    ),
    (
        "en",
        "The share of firms that innovate is 34.9 percent. Malaysia spends 20 percent of its budget on schools.",
        "20 percent",
        None,
    ),
    (
        "en",
        "The share of firms that innovate was 34.9 percent.\n\nIn Chile it is 21 percent, and 26 percent in Kazakhstan.",
        "26 percent",
        "innovative_enterprise_share",
    ),
    ("vi", "Kinh tế số đóng góp 18,3% GDP. Kenya đã ở mức 12%.", "12%", "digital_economy_gdp_share"),
    ("vi", "Kinh tế số đóng góp 18,3% GDP. Trung Quốc đã ở mức 42%.", "42%", "digital_economy_gdp_share"),
    ("vi", "Kinh tế số đóng góp 18,3% GDP. Malaysia xuất khẩu 40% sản lượng sang Mỹ.", "40%", None),
    (
        "vi",
        "Năm 2025, start-up trong nước nhận 467 triệu USD. Nửa đầu năm nay, vốn rót vào đạt 290 triệu USD. Indonesia cũng trong thời gian đó thu hút 510 triệu USD.",
        "510 triệu USD",
        "startup_investment",
    ),
]


@pytest.mark.parametrize(("lang", "text", "quote", "metric"), SAME)
def test_what_is_told_of_another_country_without_its_words_is_what_was_told_before(
    figures_of: Reader, lang: str, text: str, quote: str, metric: str | None
) -> None:
    (figure,) = [f for f in figures_of(text, lang) if f.quote == quote]
    assert figure.metric == metric


RANKS = [
    ("en", "In the Global Innovation Index Thailand ranked 46th, Malaysia 33 and Indonesia 57.", [46, 33, 57]),
    (
        "en",
        "In the Global Innovation Index Viet Nam is 44th, Thailand 45th, Malaysia 34 and the Philippines 50.",
        [44, 45, 34, 50],
    ),
    ("en", "Viet Nam ranked 44th, Article 5 of the law says.", [44]),
    ("vi", "Về chỉ số GII, Thái Lan xếp hạng 47, Malaysia 33, Indonesia 57.", [47, 33, 57]),
    ("vi", "Về chỉ số GII, Việt Nam xếp hạng 44, Điều 5 quy định như vậy.", [44]),
]


@pytest.mark.parametrize(("lang", "text", "ranks"), RANKS)
def test_a_list_of_ranks_goes_on_with_names_and_no_document_has_one(
    figures_of: Reader, lang: str, text: str, ranks: list[int]
) -> None:
    found = figures_of(text, lang)
    assert [f.quantity.value for f in found if f.quantity.unit == "rank"] == ranks
    assert {f.metric for f in found if f.quantity.unit == "rank"} <= {"gii_rank", None}


def test_the_rank_of_another_part_of_an_index_is_not_that_of_the_part_before(figures_of: Reader) -> None:
    text = "Hạ tầng viễn thông lên vị trí 48; dịch vụ công trực tuyến đứng thứ 59; nguồn nhân lực vẫn là điểm yếu, chỉ thứ 97."
    telecom, services, people = figures_of(text, "vi", title="Xếp hạng Chính phủ điện tử")
    assert telecom.metric == "telecom_infrastructure_rank"
    assert {services.metric, people.metric} == {None}


INDEX = [
    ("en", "Viet Nam's e-government index reached 0.8126. Two years earlier it stood at 0.7709.", "0.7709"),
    ("vi", "Chỉ số EGDI của Việt Nam đạt 0,8126 điểm. Năm 2024, con số này là 0,7709.", "0,7709"),
]


@pytest.mark.parametrize(("lang", "text", "quote"), INDEX)
def test_an_index_is_told_again_without_its_name(figures_of: Reader, lang: str, text: str, quote: str) -> None:
    (figure,) = [f for f in figures_of(text, lang) if f.quote == quote]
    assert figure.quantity.unit == "index"


TOLD_IN = [
    (
        "en",
        "Resolution 57 wants 40 percent of enterprises to innovate by 2030. The share was 34.9 percent in the survey of 2025.",
        "34.9 percent",
    ),
    (
        "vi",
        "Tỷ lệ doanh nghiệp có hoạt động đổi mới sáng tạo phải đạt 40% vào năm 2030. Tỷ lệ này là 34,9% trong cuộc điều tra năm 2025.",
        "34,9%",
    ),
]


@pytest.mark.parametrize(("lang", "text", "quote"), TOLD_IN)
def test_a_survey_that_tells_a_share_is_not_what_it_is_a_share_of(
    figures_of: Reader, lang: str, text: str, quote: str
) -> None:
    (figure,) = [f for f in figures_of(text, lang) if f.quote == quote]
    assert figure.metric == "innovative_enterprise_share"


def test_the_money_of_the_title_is_compared_however_far_on(figures_of: Reader) -> None:
    text = (
        "Venture capital flowing into Vietnamese startups reached $1.31 billion in 2025.\n\n"
        "The error arose because deals were counted twice.\n\n"
        "Vietnam has around 4,000 innovative startups, 208 venture funds, 84 incubators, 12 hubs and two unicorns; "
        "the aim is to have 10 unicorns and 5,000 innovative startups by 2030. In all, 118 deals were closed.\n\n"
        "A state venture fund will start with 500 billion dong.\n\n"
        "Singapore attracted $4.9 billion in 2025, the survey showed, and Indonesia just under $900 million."
    )
    figures = figures_of(text, "en", title="Vietnam startup funding fell in 2025")
    money = [f for f in figures if f.quantity.unit == "usd"]
    assert [(f.metric, f.geo) for f in money] == [
        ("startup_investment", "VN"), ("startup_investment", "SG"), ("startup_investment", "ID"),
    ]  # fmt: skip
