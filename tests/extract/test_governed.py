"""Of what governs a sentence only what completes a form is looked at, and nothing is linked otherwise by that."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from monitor.domain.article import Document
from monitor.domain.figure import Figure
from monitor.extract import extract
from monitor.extract.evidence.sentence_context import SentenceContext
from monitor.extract.evidence.use import Use
from monitor.extract.evidence.view import Seen
from monitor.extract.lexicon import Lexicon

PRESS = Path(__file__).parents[1] / "corpus" / "press.jsonl"


def articles() -> list[Document]:
    told = [json.loads(line) for line in PRESS.read_text().splitlines()[::4]]
    return [
        Document(
            id=str(number), url=None, publisher="Example Daily", lang=one["lang"], title=one["title"],
            published=date.fromisoformat(one["published"]), text=" ".join(said["text"] for said in one["sentences"]),
        )
        for number, one in enumerate(told)
    ]  # fmt: skip


def test_figures_are_read_as_if_all_that_governs_them_were_seen(
    shipped: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read() -> list[tuple[Figure, ...]]:
        return [tuple(extract(article, shipped).figures) for article in articles()]

    found, seen_from = read(), SentenceContext.seen_from

    def all_seen(context: SentenceContext, index: int, use: Use, _: bool) -> tuple[dict[int, Seen], dict[int, Seen]]:
        return seen_from(context, index, use, True)

    monkeypatch.setattr(SentenceContext, "seen_from", all_seen)
    assert sum(map(len, found)) > 50
    assert read() == found
