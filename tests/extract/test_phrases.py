"""Spellings are folded alike wherever they stand."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from monitor.extract.evidence.phrase import _LONG_I, _TONES, fold

TONE = re.compile(rf"(?<![qQ])(?:{'|'.join(_TONES)})(?!\w)")
SHORT_I = re.compile(r"(?<!\w)(?:[hklmst]|qu)([íìỉĩị])(?!\w)")


@given(st.text(alphabet="qQuUoOáàạýỳĩìịthkl -_.7aÁÌ", max_size=14))
@example("Thương mại hoá, quý II, tỉ lệ; Hoà uỷ quĩ kĩ-thuật, ngoáy")
def test_an_old_tone_place_and_a_short_i_are_written_as_the_tables_write_them(text: str) -> None:
    lower = text.lower().replace("-", " ")
    toned = TONE.sub(lambda m: _TONES[m.group()], lower)
    assert fold(text) == SHORT_I.sub(lambda m: m.group()[:-1] + _LONG_I[m[1]], toned)
    assert len(fold(text)) == len(text)
