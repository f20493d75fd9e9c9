"""Short texts whose figures are marked with value and unit, which their own words may leave out."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from monitor.domain.article import Document
from monitor.extract import Lexicon, extract

#: Blocks of "# language title" and a text: "{number|value unit=metric}", the metric left out where the figure is open.
TEXTS = re.split(r"(?m)^# ", (Path(__file__).resolve().parents[1] / "corpus" / "measured.txt").read_text())[1:]
_MARK = re.compile(r"\{([^{}|]*)\|(\S+) (\w+)(?:=(\w+))?\}")


@pytest.mark.parametrize("block", TEXTS, ids=lambda block: re.sub(r"\W+", " ", block)[:60])
def test_each_figure_of_a_measured_text_has_its_value_and_unit_and_there_is_no_other(
    shipped: Lexicon, block: str
) -> None:
    head, _, body = block.partition("\n")
    lang, _, title = head.partition(" ")
    text, wanted, position = "", list[tuple[int, int]](), 0
    told = []
    for mark in _MARK.finditer(body):
        text += body[position : mark.start()]
        wanted.append((len(text), len(text) + len(mark[1])))
        told.append((round(Decimal(mark[2]), 6), mark[3], mark[4]))
        text += mark[1]
        position = mark.end()
    text += body[position:].rstrip()
    document = Document(
        id="d", url=None, publisher="Example", lang=lang, published=date(2026, 6, 15), title=title, text=text
    )
    figures = extract(document, shipped).figures
    found = [(round(f.quantity.value, 6), str(f.quantity.unit), f.metric) for f in figures]
    assert found == told
    for figure, (start, end) in zip(figures, wanted, strict=True):
        assert max(figure.start, start) < min(figure.end, end), (figure.quote, text[start:end])
