"""The digits of a figure times its scale are its value, whatever its unit was converted from."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.extract.conftest import Reader

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def off(figures: list[Any]) -> list[tuple[str, str, Decimal]]:
    """What breaks the rule, at either end of a range."""
    ends = [
        (f.quote, digits, scale, value)
        for q, f in ((f.quantity, f) for f in figures)
        for digits, scale, value in ((q.digits, q.scale, q.value), (q.digits_high, q.scale_high, q.value_high))
        if digits is not None
    ]
    return [(quote, digits, value) for quote, digits, scale, value in ends if Decimal(digits) * scale != value]


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("corpus", ["wording", "period"])
def test_digits_times_scale_are_the_value_in_the_corpora(figures_of: Reader, corpus: str, lang: str) -> None:
    rows = [json.loads(line) for line in (CORPUS / f"{corpus}.{lang}.jsonl").read_text().splitlines()]
    assert [wrong for row in rows for wrong in off(figures_of(row["text"], lang))] == []


def test_digits_times_scale_are_the_value_in_the_gold_articles(figures_of: Reader, shared: Path) -> None:
    articles = [json.loads(path.read_text()) for path in sorted((shared / "gold/articles").glob("*.json"))]
    assert [wrong for a in articles for wrong in off(figures_of(a["text"], a["lang"]))] == []


@pytest.mark.parametrize(
    ("lang", "text", "value", "digits", "scale"),
    [
        ("en", "There are 780 researchers per million people.", "7.8", "780", "0.01"),
        ("en", "There are 2.3 researchers per 1,000 people.", "23", "2.3", "10"),
        ("vi", "Nước ta có 780 nhà nghiên cứu trên một triệu dân.", "7.8", "780", "0.01"),
        ("vi", "Nước ta có 12 người trên một vạn dân làm nghiên cứu.", "12", "12", "1"),
        ("en", "One in four firms uses AI.", "25", None, "1"),
        ("vi", "Có 9/10 giao dịch không dùng tiền mặt.", "90", None, "1"),
        ("en", "Exports came to $71.5 billion.", "71500000000", "71.5", "1000000000"),
    ],
)
def test_a_converted_number_keeps_what_was_written(
    figures_of: Reader, lang: str, text: str, value: str, digits: str | None, scale: str
) -> None:
    (figure,) = figures_of(text, lang)
    q = figure.quantity
    assert (q.value, q.digits, q.scale) == (Decimal(value), digits, Decimal(scale))


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "In 2025, there were 8.550 patent applications, and 12,400 letters came in.", "8550"),
        ("vi", "Cả nước có 8,550 doanh nghiệp công nghệ số, chiếm 2,5% số doanh nghiệp.", "8550"),
        ("en", "The score rose to 8.550 per cent.", "8.550"),
    ],
)
def test_what_is_counted_is_whole_whatever_sign_parts_its_thousands(
    figures_of: Reader, lang: str, text: str, value: str
) -> None:
    assert figures_of(text, lang)[0].quantity.value == Decimal(value)
