"""Ordinary words and names of people that look like a place are none."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader

#: Language, text, and the place of its last figure.
_ROWS = [
    (
        "vi",
        "Chiều 8/10, tại trụ sở 18 Nguyễn Du, Hà Nội, Bộ Khoa học và Công nghệ họp báo về tình hình triển khai "
        "Nghị quyết 57.\n\nKim ngạch xuất khẩu phần cứng, điện tử ước đạt 128,4 tỷ USD.",
        "VN",
    ),
    (
        "vi",
        "Tại Hà Nội, Thứ trưởng báo cáo về tình hình thực hiện nghị quyết.\n\nCả quý có 5 luật được trình Quốc hội.",
        "VN",
    ),
    (
        "en",
        "Only some databases are connected, said Deputy Minister Trần Hữu Đức.\n\nAsked about spending, Đức said that "
        "only 36.5 per cent of the science budget had been disbursed.",
        "VN",
    ),
    (
        "vi",
        "Thứ trưởng Trần Hữu Đức trả lời báo chí.\n\nSo với các nước, chi cho R&D ở Đức đạt 3,1% GDP năm 2024.",
        "DE",
    ),
    ("en", "Lam Dong offers 86% of its procedures online. The national averages for 2025 were 58% and 44%.", "VN"),
    ("en", "Viet Nam wants 50,000 engineers. The world chip market is projected to top $1 trillion by 2030.", "WORLD"),
    ("vi", "Hà Nội và cả tỉnh Bắc Ninh đều tăng. Về tỉnh Bắc Ninh, kinh tế số chiếm 14% GRDP.", "VN-xx"),
]


@pytest.mark.parametrize(("lang", "text", "place"), _ROWS)
def test_the_figure_is_of_the_place_that_is_meant(figures_of: Reader, lang: str, text: str, place: str) -> None:
    assert figures_of(text, lang)[-1].geo == place
