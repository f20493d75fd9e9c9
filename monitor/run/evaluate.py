"""Reads a directory of marked articles, extracts them and scores what was found."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from monitor.domain.article import Document
from monitor.domain.errors import UsageError
from monitor.extract import extract_all
from monitor.extract.gold import FIELDS, Tally, score
from monitor.parse.screen import screen
from monitor.present.record import figure_record
from monitor.run.catalog import Catalog

_TEXTS = ("id", "lang", "text")
_FIGURE = ("quote", "at", "metric", "value", "unit", *FIELDS)
_REMEDY = "mark articles as gold/ANNOTATION.md says: one JSON object a file, with figures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """`report` by "all" and language; `misses` in order of the articles."""

    report: Mapping[str, Mapping[str, Any]]
    misses: tuple[str, ...]


def evaluate(catalog: Catalog, directory: Path, lang: str | None = None) -> Evaluation:
    """Scores every marked article of the directory (of one language). Raises UsageError naming file and key."""
    tallies = {"all": Tally()}
    misses: list[str] = []
    chosen = [article for article in marked_articles(directory) if lang in (None, article["lang"])]
    documents = [_document(article) for article in chosen]
    extractions = extract_all(documents, catalog.lexicon)
    for article, document, extraction in zip(chosen, documents, extractions, strict=True):
        found = [figure_record(figure) for figure in extraction.figures]
        on_topic = screen(document.title, document.text, catalog.topic_rules).on_topic
        own = tallies.setdefault(document.lang, Tally())
        misses += score(article, found, on_topic, (tallies["all"], own))
    if not tallies["all"].articles:
        raise UsageError(f"has no marked article in {lang!r}", subject=str(directory), remedy="leave --lang away")
    order = sorted(tallies, key=lambda key: (key != "all", key))
    return Evaluation(report={key: tallies[key].report() for key in order}, misses=tuple(misses))


def marked_articles(directory: Path) -> Iterator[dict[str, Any]]:
    """The articles of the directory's JSON files by name. Raises UsageError where one is none, or none is there."""
    if not directory.is_dir():
        reason = "is no directory" if directory.exists() else "is not there"
        raise UsageError(reason, subject=str(directory), remedy="name the directory of the marked articles")
    paths = sorted(directory.glob("*.json"))
    if not paths:
        raise UsageError("holds no *.json", subject=str(directory), remedy=_REMEDY)
    for path in paths:
        yield _checked(path)


def _checked(path: Path) -> dict[str, Any]:
    try:
        article = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UsageError(f"cannot be read ({error})", subject=str(path), remedy=_REMEDY) from error
    if not isinstance(article, dict):
        raise UsageError("is no JSON object", subject=str(path), remedy=_REMEDY)
    for key in _TEXTS:
        if not isinstance(article.get(key), str):
            raise UsageError(f"has no text under {key!r}", subject=str(path), remedy=_REMEDY)
    figures = article.get("figures")
    if not isinstance(figures, list):
        raise UsageError("has no list under 'figures'", subject=str(path), remedy=_REMEDY)
    for number, figure in enumerate(figures, 1):
        missing = [key for key in _FIGURE if key not in figure] if isinstance(figure, dict) else list(_FIGURE)
        if missing:
            raise UsageError(f"figure {number} lacks {', '.join(missing)}", subject=str(path), remedy=_REMEDY)
        if not (
            isinstance(figure["quote"], str) and all(isinstance(figure[key], int | float) for key in ("at", "value"))
        ):
            raise UsageError(f"figure {number} has no text as quote, or no number at or as value", subject=str(path))
    try:
        _day(article)
    except ValueError as error:
        raise UsageError("'published' is no ISO date", subject=str(path), remedy="write 2026-01-31") from error
    return article


def _day(article: Mapping[str, Any]) -> date | None:
    return date.fromisoformat(str(article["published"])[:10]) if article.get("published") else None


def _document(article: Mapping[str, Any]) -> Document:
    return Document(
        id=article["id"],
        url=article.get("url"),
        publisher=article.get("publisher") or "",
        lang=article["lang"],
        published=_day(article),
        title=article.get("title") or "",
        text=article["text"],
    )
