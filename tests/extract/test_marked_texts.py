"""Short texts whose figures are marked with their metrics: parts, wholes, near neighbours, ellipses."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from monitor.domain.article import Document
from monitor.extract import Lexicon, extract

#: Blocks of "# language title" and a text: "{number=metric}", "{number}" for an open figure, "{number=-}" for none.
TEXTS = re.split(r"(?m)^# ", (Path(__file__).resolve().parents[1] / "corpus" / "marked.txt").read_text())[1:]
_MARK = re.compile(r"\{([^{}=]*)(?:=([^{}]*))?\}")


def marked(block: str) -> tuple[Document, list[tuple[int, int, str | None]]]:
    """The text without its marks, and where each marked figure stands with its metric."""
    head, _, body = block.partition("\n")
    lang, _, title = head.partition(" ")
    text, wanted, position = "", list[tuple[int, int, str | None]](), 0
    for mark in _MARK.finditer(body):
        text += body[position : mark.start()]
        wanted.append((len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        position = mark.end()
    text += body[position:].rstrip()
    document = Document(
        id="d", url=None, publisher="Example", lang=lang, published=date(2026, 6, 15), title=title, text=text
    )
    return document, wanted


@pytest.mark.parametrize("block", TEXTS, ids=lambda block: re.sub(r"\W+", " ", block)[:50])
def test_each_figure_of_a_marked_text_has_its_metric_and_there_is_no_other(shipped: Lexicon, block: str) -> None:
    document, wanted = marked(block)
    figures = extract(document, shipped).figures
    told = {
        (start, end): [f.metric for f in figures if f.start < end and start < f.end] for start, end, metric in wanted
    }
    assert told == {(start, end): [] if metric == "-" else [metric] for start, end, metric in wanted}
    spans = [(start, end) for start, end, _ in wanted]
    assert [f.quote for f in figures if not any(f.start < e and s < f.end for s, e in spans)] == []
