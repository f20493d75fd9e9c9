"""Whose figures an article tells, read over its paragraphs."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from monitor.domain.figure import Figure
from tests.extract.conftest import Reader

#: Articles behind "# language | publisher | title"; the place of a figure stands in braces behind it.
_TOLD = Path(__file__).resolve().parents[1] / "corpus" / "places.txt"
#: Articles that name a body, region or country and are about another place.
_APART = _TOLD.with_stem("places_apart")
_PLACE = re.compile(r"\{([A-Z]\w*(?:-\w+)?)\}")


def _articles(told: Path) -> list[tuple[str, str, str, str]]:
    out = []
    for article in re.split(r"(?m)^# ", told.read_text(encoding="utf-8"))[1:]:
        head, body = article.split("\n", 1)
        lang, publisher, title = (part.strip() for part in head.split("|"))
        out.append((lang, publisher, title, body.strip()))
    return out


def _read(figures_of: Reader, lang: str, publisher: str, title: str, body: str) -> tuple[list[str], list[str]]:
    """What stands before each place that is told in the body, with the figure's place there, as read and as told."""
    text, told = "", list[tuple[int, str]]()
    for number, piece in enumerate(_PLACE.split(body)):
        if number % 2:
            told.append((len(text), piece))
        else:
            text += piece
    figures = figures_of(text, lang, title=title, publisher=publisher, day=date(2026, 6, 10))
    before = [text[max(0, at - 50) : at] for at, _ in told]
    read = [f"{words} {_at(figures, at)}" for words, (at, _) in zip(before, told, strict=True)]
    return read, [f"{words} {place}" for words, (_, place) in zip(before, told, strict=True)]


@pytest.mark.parametrize(("lang", "publisher", "title", "body"), _articles(_TOLD), ids=lambda part: str(part)[:24])
def test_each_figure_of_an_article_is_of_the_place_that_the_article_speaks_of_there(
    figures_of: Reader, lang: str, publisher: str, title: str, body: str
) -> None:
    read, told = _read(figures_of, lang, publisher, title, body)
    assert read == told


@pytest.mark.parametrize(("lang", "publisher", "title", "body"), _articles(_APART), ids=lambda part: str(part)[:24])
def test_an_article_is_not_about_every_body_that_it_names(
    figures_of: Reader, lang: str, publisher: str, title: str, body: str
) -> None:
    read, told = _read(figures_of, lang, publisher, title, body)
    assert read == told


def _at(figures: tuple[Figure, ...], at: int) -> str:
    """The place of the figure that a place is told behind."""
    near = [f for f in figures if f.start < at and f.end >= at - 12]
    return str(min(near, key=lambda f: abs(f.end - at)).geo) if near else "none"
