"""Tables whose columns are headed by what they measure, in bars or parted by dashes, and lines that introduce them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.extract.amount.table import with_bars
from tests.extract.conftest import Reader

_PROVINCES = """The table shows where provinces stood at the end of June 2026.

Province | Share of the digital economy in GRDP | Online filing rate (%) | Digital technology firms
Bac Ninh | 38.2% | 71.4 | 2,310
Hanoi | 22.9% | 88.1 | 31,200

Nobody expects the order to change."""
_OPERATORS = """Số liệu dưới đây tính đến hết tháng 9/2026.

Nhà mạng – Số trạm 5G – Dân số được phủ sóng 5G – Tăng so với cuối 2025
Viettel – 33.125 trạm – 92,6% – 10.215 trạm
VNPT – 22.310 trạm – 81,2% – 6.105 trạm"""


_DAY = date(2026, 10, 21)


def test_what_heads_a_column_says_what_its_values_measure(figures_of: Reader) -> None:
    got = [(f.quote, f.metric, str(f.quantity.unit), f.geo) for f in figures_of(_PROVINCES, day=_DAY)]
    assert got == [
        ("38.2%", "digital_economy_gdp_share", "percent", "VN-xx"),
        ("71.4", "online_filing_share", "percent", "VN-xx"),
        ("2,310", "digital_enterprises", "count", "VN-xx"),
        ("22.9%", "digital_economy_gdp_share", "percent", "VN-HN"),
        ("88.1", "online_filing_share", "percent", "VN-HN"),
        ("31,200", "digital_enterprises", "count", "VN-HN"),
    ]


def test_the_line_before_a_table_says_its_time(figures_of: Reader) -> None:
    assert {str(f.period) for f in figures_of(_PROVINCES, day=_DAY)} == {"2026-06"}


def test_cells_parted_by_dashes_are_cells_and_a_column_of_changes_has_no_levels(figures_of: Reader) -> None:
    got = [(f.quote, f.metric, f.geo_name) for f in figures_of(_OPERATORS, "vi", day=_DAY)]
    assert got == [
        ("33.125 trạm", "stations_5g", "Viettel"),
        ("92,6%", "coverage_5g", "Viettel"),
        ("10.215 trạm", None, "Viettel"),
        ("22.310 trạm", "stations_5g", "VNPT"),
        ("81,2%", "coverage_5g", "VNPT"),
        ("6.105 trạm", None, "VNPT"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hanoi - the capital - grew.\nHue - the old capital - shrank.\nThat is all.",
        "One - two - three\nfour - five - six",
        "From 2020 - 2025 - a plan\n\nIt was - they said - met.\n\nNobody - of all - knew!",
    ],
)
def test_dashes_of_prose_are_no_table(text: str) -> None:
    assert with_bars(text) == text


@given(st.text(alphabet="ab1 -|\n.", max_size=200))
def test_bars_leave_every_letter_at_its_offset(text: str) -> None:
    barred = with_bars(text)
    assert len(barred) == len(text)
    assert barred.replace("|", "-") == text.replace("|", "-")


def test_a_line_of_nothing_but_dashes_is_looked_at_once() -> None:
    text = "\n".join(["a - " * 20_000 + "!"] * 3)
    assert with_bars(text) == text
