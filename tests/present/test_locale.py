"""Numbers, amounts, periods and dates in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_findings import quantity

from monitor.domain.quantity import Comparator, Quantity, Unit
from monitor.present.locale import (
    decimal_text,
    difference_text,
    instrument_text,
    moment_text,
    period_text,
    quantity_text,
    zone_text,
)
from monitor.present.words import Words
from monitor.run.catalog import load_catalog

CATALOG = load_catalog({})
VI, EN = CATALOG.words("vi"), CATALOG.words("en")


@pytest.mark.parametrize(
    ("amount", "vi", "en"),
    [
        (quantity("18.72"), "18,72%", "18.72%"),
        (quantity("14.0"), "14,0%", "14.0%"),
        (quantity("2.4", "vnd", 10**15), "2,4 triệu tỷ đồng", "VND 2.4 quadrillion"),
        (quantity("5465819", "vnd", 10**9), "5.465.819 tỷ đồng", "VND 5,465,819 billion"),
        (quantity("198", "usd", 10**9), "198 tỷ USD", "US$198 billion"),
        (quantity("72100000000", "usd"), "72,1 tỷ USD", "US$72.1 billion"),
        (quantity("4700", "usd"), "4.700 USD", "US$4,700"),
        (quantity("73788", "count"), "73.788", "73,788"),
        (quantity("1.26", "count", 10**6), "1,26 triệu", "1.26 million"),
        (quantity("50", "count", 1000), "50.000", "50,000"),
        (quantity("44", "rank"), "hạng 44", "rank 44"),
        (quantity("3", "rank", comparator="top"), "nhóm 3 nước dẫn đầu", "top 3"),
        (quantity("30", comparator="gte"), "ít nhất 30%", "at least 30%"),
        (quantity("74000", "count", comparator="lt"), "dưới 74.000", "under 74,000"),
        (quantity("12", "per_10k"), "12 trên 10.000 dân", "12 per 10,000 people"),
        (replace(quantity("780", "per_10k"), value=Decimal("7.8")), "7,8 trên 10.000 dân", "7.8 per 10,000 people"),
        (quantity("0.766", "index"), "0,766", "0.766"),
        (quantity("-3.1"), "−3,1%", "−3.1%"),
        (Quantity(value=Decimal(2) / Decimal(4), unit=Unit.INDEX), "0,5", "0.5"),
    ],
)
def test_an_amount_is_written_as_its_readers_write_it(amount: Quantity, vi: str, en: str) -> None:
    assert (quantity_text(amount, VI), quantity_text(amount, EN)) == (vi, en)


def test_a_range_shows_both_ends() -> None:
    amount = Quantity(
        value=Decimal(8),
        value_high=Decimal(10),
        unit=Unit.PERCENT,
        comparator=Comparator.RANGE,
        digits="8",
        digits_high="10",
    )
    assert quantity_text(amount, VI) == "8–10%"
    assert quantity_text(amount, EN) == "8–10%"


@pytest.mark.parametrize(
    ("before", "after", "vi", "en"),
    [
        (quantity("14"), quantity("18.72"), "+4,72 điểm phần trăm", "+4.72 percentage points"),
        (quantity("30"), quantity("31"), "+1 điểm phần trăm", "+1 percentage point"),
        (quantity("67"), quantity("51"), "−16 điểm phần trăm", "−16 percentage points"),
        (quantity("56", "rank"), quantity("55", "rank"), "tăng 1 bậc", "1 place better"),
        (quantity("44", "rank"), quantity("46", "rank"), "giảm 2 bậc", "2 places worse"),
        (
            quantity("152", "usd", 10**9),
            quantity("198", "usd", 10**9),
            "+46 tỷ USD, +30,3%",
            "+US$46 billion, +30.3%",
        ),
        (quantity("50000", "count"), quantity("48000", "count"), "−2.000, −4%", "−2,000, −4%"),
        (quantity("50000", "count"), quantity("50000", "count"), "", ""),
        (quantity("2", "usd", 10**9), quantity("50", "vnd", 10**12), "", ""),
    ],
)
def test_a_difference_carries_its_unit_and_its_sign(before: Quantity, after: Quantity, vi: str, en: str) -> None:
    assert (difference_text(before, after, VI), difference_text(before, after, EN)) == (vi, en)


@pytest.mark.parametrize(
    ("amount", "en"),
    [
        (quantity("1", "percentage_point"), "1 percentage point"),
        (quantity("1.0", "percentage_point"), "1.0 percentage points"),
        (quantity("1", "places"), "1 place"),
        (quantity("5", "places"), "5 places"),
        (quantity("1", "years"), "1 year"),
    ],
)
def test_one_of_a_unit_is_told_in_the_singular(amount: Quantity, en: str) -> None:
    assert quantity_text(amount, EN) == en


def test_values_side_by_side_are_so_far_apart_without_a_sign() -> None:
    assert difference_text(quantity("18.72"), quantity("14"), EN, apart=True) == "4.72 percentage points"


@pytest.mark.parametrize(
    ("period", "vi", "en"),
    [
        ("2025", "năm 2025", "2025"),
        ("2025-Q1", "quý I/2025", "Q1 2025"),
        ("2025-Q4", "quý IV/2025", "Q4 2025"),
        ("2025-H1", "6 tháng đầu năm 2025", "first half of 2025"),
        ("2025-H2", "6 tháng cuối năm 2025", "second half of 2025"),
        ("2025-08", "tháng 8/2025", "August 2025"),
        ("2024-12-22", "22/12/2024", "22 December 2024"),
        ("2025-M01/2025-M09", "9 tháng đầu năm 2025", "first 9 months of 2025"),
        ("2021/2025", "giai đoạn 2021–2025", "2021–2025"),
        ("2025-02/2025-12", "từ tháng 2/2025 đến tháng 12/2025", "February 2025 – December 2025"),
        (None, "không nêu kỳ", "no period stated"),
        ("nonsense", "nonsense", "nonsense"),
    ],
)
def test_a_period_is_named_in_words(period: str | None, vi: str, en: str) -> None:
    assert (period_text(period, VI), period_text(period, EN)) == (vi, en)


def test_a_moment_is_told_in_the_readers_zone_with_its_offset() -> None:
    moment = datetime(2024, 12, 21, 23, 5, tzinfo=UTC)
    assert moment_text(moment, VI, "Asia/Ho_Chi_Minh") == "06:05 ngày 22/12/2024 (UTC+07)"
    assert moment_text(moment, EN, "Asia/Ho_Chi_Minh") == "22 December 2024, 06:05 (UTC+07)"


@pytest.mark.parametrize(
    ("zone", "time", "offset"), [("Asia/Kathmandu", "04:50", "+05:45"), ("America/St_Johns", "19:35", "-03:30")]
)
def test_an_offset_that_is_not_of_whole_hours_is_told_to_the_minute(zone: str, time: str, offset: str) -> None:
    moment = datetime(2024, 12, 21, 23, 5, tzinfo=UTC)
    assert moment_text(moment, VI, zone).startswith(f"{time} ngày ")
    assert moment_text(moment, VI, zone).endswith(f"(UTC{offset})")
    assert moment_text(moment, EN, zone).endswith(f"{time} (UTC{offset})")


def test_an_instrument_is_named_by_what_it_is() -> None:
    assert instrument_text("57-NQ/TW", VI) == "Nghị quyết 57-NQ/TW"
    assert instrument_text("411/QĐ-TTg", EN) == "Decision 411/QĐ-TTg"
    assert instrument_text("Plan 02", EN) == "Plan 02"
    assert instrument_text("ministry-plan", EN) == "a plan of the Ministry of Science and Technology"
    assert instrument_text("digital-industry-strategy", VI) == "chiến lược phát triển công nghiệp công nghệ số"


def back(text: str, words: Words) -> Decimal:
    plain = text.replace("−", "-")
    if words.lang == "vi":
        plain = plain.replace(".", "").replace(",", ".")
    return Decimal(plain.replace(",", ""))


@given(st.decimals(min_value=-(10**15), max_value=10**15, places=4), st.sampled_from([VI, EN]))
def test_a_number_can_be_read_back(value: Decimal, words: Words) -> None:
    assert back(decimal_text(value, words), words) == value


def test_a_foot_names_the_zone_whose_times_are_shown() -> None:
    assert (zone_text("Asia/Ho_Chi_Minh", VI), zone_text("Asia/Ho_Chi_Minh", EN)) == (
        "Việt Nam (UTC+07)",
        "Viet Nam (UTC+07)",
    )
    assert zone_text("Europe/Paris", EN) == "Europe/Paris"
