"""What one thing is worth or has is told; what all of a class are worth or have bounds the class."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader

ACTUAL = [
    ("vi", "Kinh tế số Việt Nam có quy mô trên 72 tỷ USD năm 2025."),
    ("vi", "Thị trường thương mại điện tử có giá trị hơn 25 tỷ USD trong năm 2025."),
    ("vi", "Ngành công nghiệp công nghệ số có doanh thu hơn 198 tỷ USD trong năm 2025."),
    ("vi", "Hai dự án có tổng vốn hơn 100 tỷ đồng được khởi công năm 2025."),
    ("vi", "Công ty có doanh thu hơn 500 tỷ đồng trong năm 2025."),
    ("vi", "Dự án này có tổng vốn đầu tư hơn 1.000 tỷ đồng."),
    ("en", "The e-commerce market was valued at more than $25 billion in 2025."),
    ("en", "Viet Nam's digital economy was worth more than US$72 billion in 2025."),
    ("en", "The market is already worth over $25 billion."),
    ("en", "The deal, worth more than $10 million, was signed in 2025."),
    ("en", "The country's IT industry, worth over $198 billion, exports most of it."),
]
LIMITS = [
    ("vi", "Các dự án có tổng vốn trên 100 tỷ đồng phải lập báo cáo."),
    ("vi", "Doanh nghiệp có doanh thu dưới 50 tỷ đồng được miễn thuế."),
    ("vi", "Tỉnh ưu tiên các dự án có vốn trên 100 tỷ đồng."),
    ("vi", "Tổ chức kinh doanh có doanh thu trên 1 tỷ đồng phải dùng hóa đơn điện tử."),
    ("vi", "Kỳ lân là startup được định giá trên 1 tỷ USD."),
    ("en", "Projects worth more than $10 million need approval."),
    ("en", "Projects that are worth more than $10 million need approval."),
    ("en", "Start-ups valued at more than $1 billion are unicorns."),
    ("en", "It signed contracts worth more than $10 million each."),
    ("en", "Any firm with revenue of less than VND50 billion pays nothing."),
]


@pytest.mark.parametrize(
    ("lang", "text", "kind"), [(*row, "actual") for row in ACTUAL] + [(*row, "threshold") for row in LIMITS]
)
def test_an_amount_bounds_a_class_only_where_all_of_a_class_have_it(
    figures_of: Reader, lang: str, text: str, kind: str
) -> None:
    money = [f for f in figures_of(text, lang) if str(f.quantity.unit) in ("usd", "vnd")]
    assert [str(f.kind) for f in money] == [kind]


#: A text, the quoted number, its time.
MORE_THAN = [
    ("The country had more than 72,000 digital firms in 2025.", "more than 72,000 digital firms", "2025"),
    (
        "Digital exports were worth less than half a billion dollars in 2019.",
        "less than half a billion dollars",
        "2019",
    ),
    (
        "The digital economy's share of GDP reached 18.3 percent, more than the 14 percent in 2024.",
        "18.3 percent",
        None,
    ),
    ("The digital economy's share of GDP is higher than 14 percent in 2024.", "higher than 14 percent", None),
    ("The digital economy's share of GDP rose above the level of 2024, to 18.3 percent.", "18.3 percent", None),
]


@pytest.mark.parametrize(("text", "quote", "period"), MORE_THAN)
def test_more_than_so_many_in_a_year_compares_nothing_with_that_year(
    figures_of: Reader, text: str, quote: str, period: str | None
) -> None:
    (figure,) = [f for f in figures_of(text, "en") if f.quote == quote]
    assert (figure.period.text if figure.period else None) == period


#: What stands behind a number in Vietnamese and is not what it counts or is a share of.
BEHIND = [
    ("Số trạm phát sóng 5G đạt 14.500 tính đến hết tháng 6/2025.", "14.500", "stations_5g"),
    ("Số trạm phát sóng 5G tăng lên 14.500 trong 9 tháng đầu năm.", "14.500", "stations_5g"),
    ("Tỷ lệ người trưởng thành có chữ ký số đạt 27,8% cuối năm ngoái.", "27,8%", "digital_signature_share"),
    ("Ứng dụng có 5 tính năng mới.", "5 tính năng mới", None),
    ("Tỉnh hoàn thành 701 trên 1.120 nhiệm vụ.", "701", "tasks_done"),
]


@pytest.mark.parametrize(("text", "quote", "metric"), BEHIND)
def test_when_is_not_what_is_counted(figures_of: Reader, text: str, quote: str, metric: str | None) -> None:
    (figure,) = [f for f in figures_of(text, "vi") if f.quote == quote]
    assert figure.metric == metric
