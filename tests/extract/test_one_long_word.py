"""A word without end, as titles made to do harm have it, costs no more than its length."""

from __future__ import annotations

import time
from datetime import date

import pytest

from monitor.domain.article import Document
from monitor.extract import extract
from monitor.run.catalog import load_catalog

UNITS = ["A", "Ab ", "A.", "A, ", "Theo Bộ ", "US$1 ", "1.", "according to ", "(", "-", "\u0301"]


@pytest.mark.parametrize("unit", UNITS)
def test_repeated_pieces_are_read_in_linear_time(unit: str) -> None:
    lexicon = load_catalog({}).lexicon
    text = ("Resolution 57 " + unit * 4000)[:4000]
    document = Document(id="", url=None, publisher="P", lang="en", published=date(2026, 1, 1), title="", text=text)
    started = time.process_time()
    extract(document, lexicon)
    assert time.process_time() - started < 5
