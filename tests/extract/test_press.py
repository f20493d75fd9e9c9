"""Short articles as newspapers write them, first read in words that nobody had tuned the tables to."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from monitor.domain.article import Document
from monitor.domain.figure import Figure
from monitor.extract import Lexicon, extract

ARTICLES = [
    json.loads(line)
    for line in (Path(__file__).resolve().parents[1] / "corpus" / "press.jsonl").read_text().splitlines()
]


@dataclass
class Tally:
    wanted: int = 0
    found: int = 0
    linked: int = 0
    links: int = 0
    right: int = 0
    dated: int = 0
    dated_right: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.linked + self.links)


def read(article: dict[str, Any], lexicon: Lexicon, tally: Tally) -> None:
    """Each figure that a sentence is known to have, found by its number as written."""
    text, spans = "", []
    for sentence in article["sentences"]:
        spans.append((len(text), len(text) + len(sentence["text"]), sentence["figures"]))
        text += sentence["text"] + " "
    document = Document(
        id="d", url=None, publisher="Example Daily", lang=article["lang"],
        published=date.fromisoformat(article["published"]), title=article["title"], text=text,
    )  # fmt: skip
    figures = extract(document, lexicon).figures
    for start, end, wanted in spans:
        left = [f for f in figures if start <= f.start < end]
        for want in wanted:
            number = want["number"].rstrip("%").lower()
            found = next((f for f in left if number in f.quote.lower()), None)
            tally.wanted += 1
            if found is not None:
                left.remove(found)
                count(want, found, tally)


def count(want: dict[str, Any], found: Figure, tally: Tally) -> None:
    tally.found += 1
    if "metric" in want:
        tally.linked += want["metric"] is not None
        tally.links += found.metric is not None
        tally.right += found.metric is not None and found.metric == want["metric"]
    if "kind" in want:
        period = found.period.text if found.period else None
        tally.dated += 1
        tally.dated_right += str(found.kind) in want["kind"] and want.get("period", period) == period


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_articles_of_the_press_are_read(shipped: Lexicon, lang: str) -> None:
    tally = Tally()
    for article in ARTICLES:
        if article["lang"] == lang:
            read(article, shipped, tally)
    assert tally.found >= 0.97 * tally.wanted, tally
    assert tally.f1 >= 0.97, tally
    assert tally.dated_right >= 0.96 * tally.dated, tally
