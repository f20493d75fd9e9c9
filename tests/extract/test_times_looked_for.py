"""Times are tried at few places of a text: one form that may begin anywhere would have all tried everywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from monitor.extract.period import en, vi
from monitor.extract.prefilter.pattern import Prefiltered

_CORPUS = Path(__file__).parents[1] / "corpus"


@pytest.mark.parametrize(("lang", "pattern"), [("en", en.PATTERN), ("vi", vi.PATTERN)])
def test_times_are_tried_at_one_character_of_twenty_at_most(lang: str, pattern: Prefiltered) -> None:
    lines = (_CORPUS / f"wording.{lang}.jsonl").read_text().splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    tried = sum(len(pattern.places(text)) for text in texts)
    assert 0 < tried <= sum(map(len, texts)) / 20
