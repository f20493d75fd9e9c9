"""Kinds told by who is asked, by what a figure hangs on, by the class that it bounds."""

# A sentence stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import misread, rows

TOLD = """
en 2026-01-14 | The field is asked to contribute [no less than 5 per cent](t 2026) of growth in 2026.
en 2026-01-14 | Provinces are asked to spend [3 per cent](t -) of their budgets on science.
en 2026-01-14 | Ministries have been told to finish [95 per cent](t 2027) of tasks in 2027.
en 2026-01-14 | Universities have been instructed to train [9,000 engineers](t -).
en 2026-01-14 | The digital economy is estimated at [$38.6 billion](e 2025) for 2025, with the core sectors alone providing [8.7 per cent](e 2025).
en 2026-01-14 | Output is put at [$9 billion](e 2025) for 2025, of which chips made up [a third](e 2025).
en 2026-01-14 | By September profit was equal to [21 per cent](a) of the [VND680 billion](t) that the board has planned for 2026.
en 2026-01-14 | [More than four-fifths](a) of them employed [fewer than 50 people](h - lt).
en 2026-01-14 | Small firms, with [fewer than 50 people](h - lt), pay less.
en 2026-01-14 | [Half](a) of the firms employed [fewer than 50 people](h - lt) in 2025.
en 2026-01-14 | The plant employed [fewer than 50 people](a 2025 lt) in 2025.
en 2026-01-14 | Lawmakers took up [28 bills](a 2025 eq) in 2025. By November they had [passed 16](a . eq) of them.
en 2026-06-17 | A draft replacement, now out for comment until July 15, has [12 groups](t) of strategic technologies.
en 2026-06-17 | The new draft lists [12 groups](t) of strategic technologies.
en 2026-06-17 | The list has [12 groups](a) of strategic technologies.
en 2025-10-22 | The ministry has pencilled [$3.6 billion](t 2026) for science, innovation and data into next year's budget, or [3 percent](t 2026) of all planned expenditure.
en 2025-10-22 | It has set up rules by which public money may make up [no more than 40 per cent](h - lte) of a fund's capital.
en 2025-10-22 | In the e-government survey of 2024 we were [71st](a 2024), [15 places](a 2024) better than in the edition of 2022, and [fifth](a 2024) in ASEAN.
en 2025-10-22 | The law was adopted in June 2025 by [441](a 2025-06) of 445 deputies.
en 2025-10-22 | The law, adopted in June 2025, has [six chapters](a -).
en 2025-10-22 | As signed in June 2025, the list had [11 groups](a 2025-06) of strategic technologies.
en 2025-10-22 | When it was signed in December 2024, the resolution had [29 targets](a 2024-12).
"""


@pytest.mark.parametrize(("lang", "day", "marked"), rows(TOLD))
def test_the_kind_of_a_figure_is_told_by_who_is_asked_and_by_what_it_hangs_on(
    figures_of: Reader, lang: str, day: date, marked: str
) -> None:
    assert misread(figures_of, lang, day, marked) == []
