"""Places among peers, spans ahead of the one said before, shares of what is still to be reached."""

# A row is one sentence.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.conftest import Reader
from tests.extract.marks import each_row, read_row

_DAY = date(2026, 10, 12)

#: Language, and a text with each figure's field behind it.
_METRICS = """
en | Vietnam ranked [44th](gii_rank) in the Global Innovation Index and third among lower-middle-income countries.
"""

_TIMES = """
en | It has trained [7,500 of the 50,000 engineers](-) it is to train by 2030.
vi | Đến nay đã đào tạo được [7.500 trong số 50.000 kỹ sư](-) phải có đến năm 2030.
en | The university aims to train [15,000 of the 50,000 engineers](2030) the country is to have by 2030.
"""

_KINDS = """
en | The city plans [VND30 trillion](target) for data centres.
en | The firm hired [300 engineers](actual) and plans another [500](target).
en | The scheme has enrolled [7,400 students](actual), [15 percent](actual) of the [50,000 engineers](target) it is to produce by 2030.
"""

_PLACES = """
"""

_TABLES = {"metric": _METRICS, "period": _TIMES, "kind": _KINDS, "geo": _PLACES}


@each_row(_TABLES)
def test_each_figure_is_read_as_its_sentence_means_it(figures_of: Reader, field: str, row: str) -> None:
    read, meant = read_row(figures_of, field, row, _DAY)
    assert read == meant


@pytest.mark.parametrize(
    ("lang", "text", "read"),
    [
        ("en", "It came 44th among 139 economies, unchanged from last year, and third among lower-middle-income countries behind India.",
         ["44th among 139 economies rank eq", "third rank eq"]),
        ("en", "It came 52nd worldwide, up three places, and fifth in Southeast Asia.",
         ["52nd rank eq", "three places places eq", "fifth rank eq"]),
        ("en", "It came 52nd worldwide and was the third among Asean members to pass such a law.", ["52nd rank eq"]),
        ("en", "The city is second in the country for innovation.", ["second rank eq"]),
        ("en", "She was second in the country to win it.", []),
    ],
)  # fmt: skip
def test_figures_are_told_from_what_only_names(figures_of: Reader, lang: str, text: str, read: list[str]) -> None:
    figures = figures_of(text, lang, day=_DAY)
    assert [f"{f.quote} {f.quantity.unit} {f.quantity.comparator}" for f in figures] == read
