"""The same facts in many wordings: of each corpus at least its floor of sentences is read as it was meant."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from monitor.domain.article import Document
from monitor.domain.figure import Figure
from monitor.extract import Lexicon, extract

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
#: Sentences whose metrics are all right and which have no other, of which floors are kept.
FLOORS = {"en": 0.98, "vi": 0.985}


@dataclass(frozen=True)
class Result:
    """Shares: of sentences right, of metrics wanted and told found, of kinds and periods right."""

    sentences: float
    recall: float
    precision: float
    kind: float
    period: float


def told_as(figure: Figure, wanted: dict[str, Any]) -> bool:
    """The figure stands where the wanted one does and has its value and unit."""
    beside = figure.start < wanted["at"] + len(wanted["quote"]) and wanted["at"] < figure.end
    size = max(1.0, abs(wanted["value"]))
    return bool(
        beside
        and figure.quantity.unit == wanted["unit"]
        and abs(float(figure.quantity.value) - wanted["value"]) <= 1e-6 * size
    )


def read_corpus(lang: str, lexicon: Lexicon) -> Result:
    count: Counter[str] = Counter()
    for line in (CORPUS / f"wording.{lang}.jsonl").read_text().splitlines():
        row = json.loads(line)
        document = Document(
            id="d", url=None, publisher="Example", lang=lang, published=date(2026, 3, 15), title="", text=row["text"]
        )
        figures = [f for f in extract(document, lexicon).figures if f.metric]
        wanted = [w for w in row["figures"] if w["metric"]]
        hits = [
            (w, f)
            for w in wanted
            for f in [next((f for f in figures if told_as(f, w) and f.metric == w["metric"]), None)]
            if f is not None
        ]
        count["sentences"] += 1
        count["right"] += len(hits) == len(wanted) == len(figures)
        count["wanted"] += len(wanted)
        count["told"] += len(figures)
        count["found"] += len(hits)
        count["kind"] += sum(f.kind == w["kind"] for w, f in hits)
        count["period"] += sum((f.period.text if f.period else None) == w["period"] for w, f in hits)
    return Result(
        sentences=count["right"] / count["sentences"],
        recall=count["found"] / count["wanted"],
        precision=count["found"] / count["told"],
        kind=count["kind"] / count["found"],
        period=count["period"] / count["found"],
    )


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_wordings_nobody_wrote_the_lexicon_for_are_read_as_meant(shipped: Lexicon, lang: str) -> None:
    result = read_corpus(lang, shipped)
    assert result.sentences >= FLOORS[lang], result
    assert result.precision >= 0.99, result
    assert result.kind >= 0.965, result
    assert result.period >= 0.965, result


def test_every_metric_has_wordings_in_both_languages(shipped: Lexicon) -> None:
    for lang in ("en", "vi"):
        rows = [json.loads(line) for line in (CORPUS / f"wording.{lang}.jsonl").read_text().splitlines()]
        worded = Counter(f["metric"] for row in rows for f in row["figures"])
        metrics = {e.id for e in shipped.vocabulary(lang).entries if not e.decoy}
        assert {m for m in metrics if worded[m] < 8} == set()
        assert worded[None] >= 150
