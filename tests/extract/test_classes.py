"""Every body of which a class can be made is known to all rooms that ask for one."""

from __future__ import annotations

import re

import pytest

from monitor.domain.figure import FigureKind
from monitor.extract.classes import BODIES, CLASSES, LEVELLED
from tests.extract.conftest import Reader

BODIES_EN = (
    *("firms", "companies", "businesses", "start-ups", "cooperatives", "banks", "agencies", "ministries"),
    *("departments", "units", "hospitals", "provinces", "communes", "localities"),
)
BODIES_VI = ("doanh nghiệp", "công ty", "hợp tác xã", "cơ quan", "đơn vị", "bệnh viện", "tỉnh", "xã", "bộ")


@pytest.mark.parametrize("body", BODIES_EN)
def test_bounds_of_english_classes_are_limits_for_every_body(figures_of: Reader, body: str) -> None:
    for text in (
        f"{body.capitalize()} with a completion rate of less than 60 per cent must report to the committee.",
        f"Support goes to {body} with fewer than 50 employees.",
        f"Sixty percent of {body} employ fewer than 50 people.",
    ):
        assert figures_of(text)[-1].kind is FigureKind.THRESHOLD, text


@pytest.mark.parametrize("body", BODIES_VI)
def test_bounds_of_vietnamese_classes_are_limits_for_every_body(figures_of: Reader, body: str) -> None:
    for text in (
        f"Các {body} có tỷ lệ hoàn thành dưới 60% phải báo cáo ban chỉ đạo.",
        f"Chính sách hỗ trợ các {body} có dưới 50 lao động.",
        f"Phần lớn {body} chỉ có dưới 50 lao động.",
    ):
        assert figures_of(text, "vi")[-1].kind is FigureKind.THRESHOLD, text


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_what_is_a_body_may_have_a_level_and_make_a_class(lang: str) -> None:
    """A body that one room knows is known to the others, in one and in many."""
    for noun in (*BODIES_EN, "factories", "universities") if lang == "en" else BODIES_VI:
        assert all(re.fullmatch(table[lang], noun) for table in (BODIES, LEVELLED, CLASSES)), noun
    for noun in ("firm", "company", "business", "agency", "university", "anyone") if lang == "en" else ("hợp đồng",):
        assert re.fullmatch(CLASSES[lang], noun)
        assert not re.fullmatch(BODIES[lang], noun)
