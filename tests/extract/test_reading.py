"""What a sentence is read as: value, unit, bound, period and kind, in both languages."""

from __future__ import annotations

import tomllib
import unicodedata
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from monitor.domain.article import Document
from monitor.domain.errors import ConfigError
from monitor.extract import Lexicon, build_lexicon, explain, extract

CONFIG = Path(__file__).resolve().parents[2] / "config"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    tables = {n: tomllib.loads((CONFIG / "cues" / f"{n}.toml").read_text()) for n in ("en", "vi")}
    return build_lexicon({"metrics": [], "units": tomllib.loads((CONFIG / "units.toml").read_text()), "cues": tables})


def document(text: str, lang: str) -> Document:
    return Document(id="d", url=None, publisher="Example", lang=lang, published=date(2026, 1, 5), title="", text=text)


@pytest.mark.parametrize(
    ("lang", "text", "value", "high", "unit", "comparator"),
    [
        ("en", "It made up 18.72 per cent of GDP.", "18.72", None, "percent", "eq"),
        ("en", "There are nearly 74,000 enterprises.", "74000", None, "count", "lt"),
        ("en", "They saved VNĐ4.1 trillion (US$156 million).", "4100000000000", None, "vnd", "eq"),
        ("en", "It grew by 16-18% a year.", "16", "18", "percent", "range"),
        ("en", "It ranked 44th out of 139 economies.", "44", None, "rank", "eq"),
        ("en", "It has 780 researchers per million people.", "7.8", None, "per_10k", "eq"),
        ("en", "It covers nine in ten people.", "90", None, "percent", "eq"),
        ("vi", "Quy mô đạt 1,214 triệu tỷ đồng.", "1214000000000000", None, "vnd", "eq"),
        ("vi", "Kinh tế số chiếm hơn 16,4% GDP.", "16.4", None, "percent", "gt"),
        ("vi", "Cả nước có 73.788 doanh nghiệp.", "73788", None, "count", "eq"),
        ("vi", "Năm nay tăng 3 bậc.", "3", None, "places", "eq"),
        ("vi", "Việt Nam xếp thứ 44/139.", "44", None, "rank", "eq"),
        ("vi", "Chi từ 60% trở lên.", "60", None, "percent", "gte"),
    ],
)
def test_a_sentence_gives_its_one_figure(
    lexicon: Lexicon, lang: str, text: str, value: str, high: str | None, unit: str, comparator: str
) -> None:
    figures = extract(document(text, lang), lexicon).figures
    assert len(figures) == 1
    quantity = figures[0].quantity
    assert quantity.value == Decimal(value)
    assert quantity.value_high == (Decimal(high) if high else None)
    assert (quantity.unit, quantity.comparator) == (unit, comparator)
    assert text[figures[0].start : figures[0].end] == figures[0].quote


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Resolution 57-NQ/TW was signed on December 22, 2024."),
        ("en", "Call 024 3825 1234 before 5 p.m. about 5G and Industry 4.0."),
        ("vi", "Nghị quyết số 57-NQ/TW ban hành ngày 22/12/2024."),
        ("vi", "Điều 5, khoản 2 của Nghị định 13."),
    ],
)
def test_what_only_looks_like_a_quantity_gives_no_figure(lexicon: Lexicon, lang: str, text: str) -> None:
    assert extract(document(text, lang), lexicon).figures == ()


def test_composed_and_decomposed_text_give_the_same_figures(lexicon: Lexicon) -> None:
    text = "Doanh thu đạt 152 tỷ USD, tăng 12,7 điểm phần trăm so với năm 2023."
    composed = extract(document(text, "vi"), lexicon).figures
    decomposed = extract(document(unicodedata.normalize("NFD", text), "vi"), lexicon).figures
    assert [f.quantity for f in composed] == [f.quantity for f in decomposed]


def test_explain_names_the_rule_of_every_figure(lexicon: Lexicon) -> None:
    lines = explain(document("By 2030 it is to reach at least 30% of GDP.", "en"), lexicon).lines()
    assert any("by rule unit-percent" in line for line in lines)
    assert any("kind target by" in line for line in lines)
    assert any("period 2030 by" in line for line in lines)


def test_explain_tells_every_candidate_and_every_refusal(shipped: Lexicon) -> None:
    text = "In 2025 the digital economy made up 14 percent of GDP."
    lines = explain(document(text, "en"), shipped).lines()
    assert any("candidate digital_economy_gdp_share" in line for line in lines)
    assert any(line.strip().startswith("digital economy (beside") for line in lines)
    assert any("digital_economy_gdp_share" in line and line.endswith(", chosen") for line in lines)
    assert lines[0] == "In 2025 the digital economy made up ⟦14 percent⟧ of GDP."
    assert any("refused '2025': date" in line for line in lines)


@pytest.mark.parametrize("form", ["@nothing & growth", "(a|b"])
def test_a_form_that_cannot_be_compiled_is_a_fault_of_the_tables(form: str) -> None:
    units = tomllib.loads((CONFIG / "units.toml").read_text())
    metric = {"id": "x", "units": ["percent"], "link": {"says": "share", "en": [form]}}
    with pytest.raises(ConfigError):
        build_lexicon({"metrics": [metric], "units": units, "cues": {"en": {}}}).vocabulary("en")
