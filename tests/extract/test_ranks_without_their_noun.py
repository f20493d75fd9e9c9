"""A place in a ranking is read where the word for it is not said again: behind a verb, a name, a score, a comparison."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

_TABLE = """
en 2026-05-20 | The country sits [second](a - eq rank 2) among upper-middle-income economies and [third](a - eq rank 3) in the region.
en 2026-05-20 | Hue sat [fourth](a - eq rank 4) behind Da Nang.
en 2026-05-20 | The survey ranks Can Tho [first](a - eq rank 1), Hue [fourth](a - eq rank 4) and Son La [30th out of 34](a - eq rank 30).
en 2026-05-20 | The survey ranks Can Tho [first](a - eq rank 1) on [71 points](a - eq index 71), Hue [fourth](a - eq rank 4) and Son La [30th](a - eq rank 30).
en 2026-05-20 | The index placed Malaysia [first](a - eq rank 1), Thailand [sixth](a - eq rank 6).
en 2026-05-20 | The survey lists Vietnam [52nd](a 2026 eq rank 52) for 2026, compared with [58th](a 2024 eq rank 58) in 2024.
en 2026-05-20 | Vietnam was ranked [52nd](a - eq rank 52), against [58th](a - eq rank 58) two years earlier.
en 2026-05-20 | The programme puts Vietnam first, and people second.
en 2026-05-20 | The delegates sat first in the second row.
en 2026-05-20 | It held the first session, compared with a second one.
vi 2026-05-20 | Bảng xếp hạng ghi nhận Huế đứng [thứ nhất](a - eq rank 1), Cần Thơ [thứ 3](a - eq rank 3), còn Sơn La đứng [thứ 31/34](a - eq rank 31).
vi 2026-05-20 | Huế đứng [thứ 2](a - eq rank 2), Cần Thơ [thứ 4](a - eq rank 4), Sơn La [thứ 31](a - eq rank 31).
vi 2026-05-20 | Singapore xếp [thứ 4](a - eq rank 4), Malaysia [thứ 7](a - eq rank 7), Lào [thứ 90](a - eq rank 90).
vi 2026-05-20 | Hội nghị diễn ra vào thứ 4, ngày 20/5, tại Huế.
vi 2026-05-20 | Thứ 5, đoàn làm việc với tỉnh; sáng thứ 6, đoàn về Hà Nội.
vi 2026-05-20 | Lễ khai mạc tối thứ 7, bế mạc chiều thứ hai, tại Huế.
vi 2026-05-20 | Điểm EGDI của Lào là [0,6012](a - eq index 0.6012), thấp hơn nhiều.
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(_TABLE), ids=lambda value: str(value)[:60])
def test_a_place_is_read_where_its_noun_is_not_said(figures_of: Reader, lang: str, day: date, marked: str) -> None:
    assert misread(figures_of, lang, day, marked) == []
