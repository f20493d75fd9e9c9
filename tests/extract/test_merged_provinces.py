"""A province that was merged in 2025 bears the name of one that it was made of: the sentence may say which is meant."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from tests.extract.conftest import Reader

SHARE = "61,4% người trưởng thành sở hữu chữ ký số"
ADULTS = "61.4 per cent of adults with a digital signature"


def places(figures_of: Reader, text: str, lang: str) -> list[str]:
    return [f.geo_name or f.geo for f in figures_of(text, lang)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Trước khi sáp nhập, tỉnh Bắc Ninh cũ có {SHARE}.", ["Bắc Ninh (cũ)"]),
        (f"Bắc Ninh (cũ) có {SHARE}.", ["Bắc Ninh (cũ)"]),
        (f"Trước khi sáp nhập, Lâm Đồng có {SHARE}.", ["Lâm Đồng (cũ)"]),
        (f"Thành phố Đà Nẵng cũ có {SHARE}.", ["Đà Nẵng (cũ)"]),
        (f"TP.HCM trước sáp nhập có {SHARE}.", ["TP. Hồ Chí Minh (cũ)"]),
        ("Tỉnh Bắc Ninh cũ có 61,4% người trưởng thành sở hữu chữ ký số, còn Hà Nội có 70%.", ["Bắc Ninh (cũ)", "VN-HN"]),
        ("Trước khi sáp nhập, Bắc Ninh có 61,4% người trưởng thành sở hữu chữ ký số, nay có 48,9%.", ["Bắc Ninh (cũ)", "Bắc Ninh"]),
        # The present is what needs no word, and what was not merged has no old self.
        (f"Sau sáp nhập, Bắc Ninh có {SHARE}.", ["Bắc Ninh"]),
        (f"Bắc Ninh mới có {SHARE}.", ["Bắc Ninh"]),
        (f"Bắc Ninh cử cán bộ xuống thôn và đến nay có {SHARE}.", ["Bắc Ninh"]),
        (f"Nghệ An cũ có {SHARE}.", ["Nghệ An"]),
        # A time from before the merger, told of the province that it made.
        ("Năm 2024, Bắc Ninh (mới) có 61,4% người trưởng thành sở hữu chữ ký số.", ["Bắc Ninh (mới)"]),
    ],
)  # fmt: skip
def test_vietnamese_sentences_say_which_province_is_meant(figures_of: Reader, text: str, expected: list[str]) -> None:
    assert places(figures_of, text, "vi") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Before the merger, Bac Ninh had {ADULTS}.", ["Bắc Ninh (cũ)"]),
        (f"The old Bac Ninh had {ADULTS}.", ["Bắc Ninh (cũ)"]),
        ("In the former Bac Ninh province, 61.4 per cent of adults had a digital signature.", ["Bắc Ninh (cũ)"]),
        ("In Da Nang 61.4 per cent of adults had a digital signature before the merger.", ["Đà Nẵng (cũ)"]),
        ("Da Nang has 61.4 per cent of adults with a digital signature, and the former Hai Phong 40 per cent.", ["VN-DN", "Hải Phòng (cũ)"]),
        ("In Da Nang 61.4 per cent of adults have a digital signature, up from 48.9 per cent before the merger.", ["VN-DN", "Đà Nẵng (cũ)"]),
        ("Before the merger, Bac Ninh had 61.4 per cent of adults with a digital signature; now it has 48.9 per cent.", ["Bắc Ninh (cũ)", "Bắc Ninh"]),
        (f"The newly merged Bac Ninh has {ADULTS}.", ["Bắc Ninh"]),
        (f"Before the merger, Viet Nam had {ADULTS}.", ["VN"]),
    ],
)  # fmt: skip
def test_english_sentences_say_which_province_is_meant(figures_of: Reader, text: str, expected: list[str]) -> None:
    assert places(figures_of, text, "en") == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("vi", f"Sau khi hợp nhất với Quảng Nam, Đà Nẵng hiện có {SHARE}.", "VN-DN"),
        ("vi", f"Sau hợp nhất với Quảng Nam, Đà Nẵng hiện có {SHARE}.", "VN-DN"),
        ("vi", f"Sau sáp nhập Bình Dương và Bà Rịa - Vũng Tàu, TP.HCM có {SHARE}.", "VN-SG"),
        ("vi", f"Sau khi sáp nhập với Bình Dương, Bà Rịa - Vũng Tàu, TP.HCM có {SHARE}.", "VN-SG"),
        ("vi", f"Hợp nhất với Quảng Nam, Đà Nẵng có {SHARE}.", "VN-DN"),
        ("vi", f"Đà Nẵng, sau khi hợp nhất với Quảng Nam, có {SHARE}.", "VN-DN"),
        ("vi", f"Bắc Ninh sau khi sáp nhập Bắc Giang có {SHARE}.", "Bắc Ninh"),
        ("vi", f"Từ khi nhận thêm Quảng Nam, Đà Nẵng có {SHARE}.", "VN-DN"),
        ("en", f"After merging with Quang Nam, Da Nang now has {ADULTS}.", "VN-DN"),
        ("en", f"Since its merger with Quang Nam, Da Nang has had {ADULTS}.", "VN-DN"),
        ("en", f"Following the merger with Binh Duong and Ba Ria-Vung Tau, Ho Chi Minh City has {ADULTS}.", "VN-SG"),
        ("en", f"Having absorbed Quang Nam in July, Da Nang has {ADULTS}.", "VN-DN"),
        ("en", f"Bac Ninh, which took over Bac Giang, has {ADULTS}.", "Bắc Ninh"),
    ],
)  # fmt: skip
def test_what_a_province_took_in_owns_nothing_of_its_figures(
    figures_of: Reader, lang: str, text: str, expected: str
) -> None:
    assert places(figures_of, text, lang) == [expected]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", f"Unlike Hanoi, Da Nang has {ADULTS}.", "VN-DN"),
        ("vi", f"So với Huế, Đà Nẵng có {SHARE}.", "VN-DN"),
        ("vi", f"Ngoài Hà Nội, TP.HCM có {SHARE}.", "VN-SG"),
        ("vi", "Sau Hà Nội, TP.HCM đứng thứ 2 về chuyển đổi số.", "VN-SG"),
        # A list is one all the same.
        ("vi", "Các địa phương như Hà Nội, Đà Nẵng đạt 61,4%.", "Hà Nội, Đà Nẵng"),
    ],
)
def test_behind_one_that_is_set_beside_it_stands_the_province_that_is_told_of(
    figures_of: Reader, lang: str, text: str, expected: str
) -> None:
    assert places(figures_of, text, lang) == [expected]
