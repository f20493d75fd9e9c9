"""Short reports of provinces, bodies and the nation: their figures have the place, time and kind that is meant."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from monitor.domain.article import Document
from monitor.domain.figure import Figure
from monitor.extract import Lexicon, extract

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
#: Figures with every field right that the corpus names.
FLOOR = 0.96


def said_of(figure: Figure, wanted: dict[str, Any]) -> bool:
    """The fields that are named are those wanted; a body is told by its name or as one."""
    period = figure.period.text if figure.period else None
    place = wanted.get("place")
    return (
        place in (None, figure.geo, figure.geo_name)
        and wanted.get("period", period) == period
        and wanted.get("kind", figure.kind) == figure.kind
        and wanted.get("metric", figure.metric) == figure.metric
    )


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_figures_have_the_place_time_and_kind_that_is_meant(shipped: Lexicon, lang: str) -> None:
    wrong, count = [], 0
    for line in (CORPUS / f"fields.{lang}.jsonl").read_text().splitlines():
        row = json.loads(line)
        day = date.fromisoformat(row["published"]) if row["published"] else None
        document = Document(
            id="d", url=None, publisher="Example", lang=lang, published=day, title=row["title"], text=row["text"]
        )
        left = list(extract(document, shipped).figures)
        for wanted in row["figures"]:
            count += 1
            number = wanted["number"]
            found = next((f for f in left if number in f.quote or f.quote in number), None)
            if found is not None:
                left.remove(found)
            if found is None or not said_of(found, wanted):
                wrong.append((row["text"], number))
    assert 1 - len(wrong) / count >= FLOOR, wrong
