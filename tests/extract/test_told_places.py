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
_PLACE = re.compile(r"\{([A-Z]\w*(?:-\w+)?)\}")


def _articles() -> list[tuple[str, str, str, str]]:
    out = []
    for article in re.split(r"(?m)^# ", _TOLD.read_text(encoding="utf-8"))[1:]:
        head, body = article.split("\n", 1)
        lang, publisher, title = (part.strip() for part in head.split("|"))
        out.append((lang, publisher, title, body.strip()))
    return out


@pytest.mark.parametrize(("lang", "publisher", "title", "body"), _articles(), ids=lambda part: str(part)[:24])
def test_each_figure_of_an_article_is_of_the_place_that_the_article_speaks_of_there(
    figures_of: Reader, lang: str, publisher: str, title: str, body: str
) -> None:
    text, told = "", list[tuple[int, str]]()
    for number, piece in enumerate(_PLACE.split(body)):
        if number % 2:
            told.append((len(text), piece))
        else:
            text += piece
    figures = figures_of(text, lang, title=title, publisher=publisher, day=date(2026, 6, 10))
    read = [(text[max(0, at - 50) : at], _at(figures, at)) for at, _ in told]
    assert read == [(text[max(0, at - 50) : at], place) for at, place in told]


def _at(figures: tuple[Figure, ...], at: int) -> str:
    """The place of the figure that a place is told behind."""
    near = [f for f in figures if f.start < at and f.end >= at - 12]
    return str(min(near, key=lambda f: abs(f.end - at)).geo) if near else "none"
