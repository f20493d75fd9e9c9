"""Spellings are folded alike wherever they stand, and no phrase of the tables stands for too many forms."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from monitor.extract.evidence.phrase import _LONG_I, _TONES, expand, fold

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
