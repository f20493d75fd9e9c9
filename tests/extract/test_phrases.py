"""Spellings are folded alike wherever they stand, and no phrase of the tables stands for too many forms."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from monitor.extract import Lexicon
from monitor.extract.evidence.phrase import _LONG_I, _TONES, expand, fold
from monitor.extract.lexicon import Vocabulary

CONFIG = Path(__file__).resolve().parents[2] / "config"
MOST_FORMS = 8_000

TONE = re.compile(rf"(?<![qQ])(?:{'|'.join(_TONES)})(?!\w)")
SHORT_I = re.compile(r"(?<!\w)(?:[hklmst]|qu)([íìỉĩị])(?!\w)")


@given(st.text(alphabet="qQuUoOáàạýỳĩìịthkl -_.7aÁÌ", max_size=14))
@example("Thương mại hoá, quý II, tỉ lệ; Hoà uỷ quĩ kĩ-thuật, ngoáy")
def test_an_old_tone_place_and_a_short_i_are_written_as_the_tables_write_them(text: str) -> None:
    lower = text.lower().replace("-", " ")
    toned = TONE.sub(lambda m: _TONES[m.group()], lower)
    assert fold(text) == SHORT_I.sub(lambda m: m.group()[:-1] + _LONG_I[m[1]], toned)
    assert len(fold(text)) == len(text)


def texts_of(table: object) -> Iterator[str]:
    """Every text in a table."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, dict | list):
        for part in table.values() if isinstance(table, dict) else table:
            yield from texts_of(part)


@pytest.mark.parametrize(
    "path", sorted([*CONFIG.glob("metrics/*.toml"), *CONFIG.glob("cues/*.toml")]), ids=lambda path: path.stem
)
def test_a_phrase_stands_for_a_number_of_forms_that_loads_at_once(path: Path) -> None:
    """All of them together are some 80,000: one that stands for as many doubles what every start has to load."""
    phrases = [text for text in texts_of(tomllib.loads(path.read_text("utf-8"))) if "(" in text]
    assert [phrase for phrase in phrases if len(expand(phrase)) > MOST_FORMS] == []


@pytest.mark.parametrize(
    ("text", "lang", "meanings"),
    [
        ("Quang Ninh plans", "en", {"@a_province", "@a_province_plans"}),
        ("Saigon planned", "en", {"@a_province", "@a_province_plans"}),
        ("Hà Nội's output", "en", {"@a_province", "@gdp"}),
        ("TP.HCM chi", "vi", {"@a_province"}),
        ("Hai Duong plans", "en", set()),
    ],
)
def test_a_phrase_of_provinces_is_found_by_every_name_of_those_that_there_are(
    shipped: Lexicon, text: str, lang: str, meanings: set[str]
) -> None:
    words = shipped.vocabulary(lang)
    found = {words.names[atom] for _, _, word, _ in words.scan(text) for atom in word.atoms}
    assert found & {"@a_province", "@a_province_plans", "@gdp"} == meanings


def test_without_provinces_their_phrases_find_nothing() -> None:
    words = Vocabulary("en", {"concepts": {"en": {"planned": ["({province}|they) plan", "we plan"]}}}, [])
    assert [word.atoms for _, _, word, _ in words.scan("they plan, we plan, plan")] == [(words.concept("planned"),)]
