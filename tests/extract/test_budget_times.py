"""What a budget sets aside is for its year, also in a sentence that names the resolution and after the year began."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader

TEXTS = [
    ("en", "The State budget estimate sets aside 3.1 per cent of total spending for science and technology in 2026, in line with Politburo Resolution 57-NQ/TW."),
    ("vi", "Theo dự toán ngân sách nhà nước năm 2026, chi cho khoa học, công nghệ chiếm 3,1% tổng chi, đúng tinh thần Nghị quyết 57-NQ/TW."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), TEXTS)
def test_what_a_budget_sets_aside_is_for_its_year(figures_of: Reader, lang: str, text: str) -> None:
    (share,) = figures_of(text, lang, day=date(2026, 1, 9))
    assert (share.metric, share.period and share.period.text) == ("st_budget_share", "2026")
