"""Kinds, times and places of figures over sentences, paragraphs and lists, in short reports of our own wording."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from monitor.domain.figure import Figure, FigureKind
from tests.extract.conftest import Reader

#: Reports behind "# language | publisher | day | title"; "{figure=target 2030 @VN}" marks one, "-" is no time.
_REPORTS = Path(__file__).resolve().parents[1] / "corpus" / "told.txt"
_MARK = re.compile(r"\{([^{}=]*)=([^{}]*)\}")
Told = tuple[int, int, list[str]]


def _reports() -> list[tuple[str, str, str, str, str]]:
    out = []
    for report in re.split(r"(?m)^# ", _REPORTS.read_text(encoding="utf-8"))[1:]:
        head, body = report.split("\n", 1)
        lang, publisher, day, title = (part.strip() for part in head.split("|", 3))
        out.append((lang, publisher, day, title, body.strip()))
    return out


@pytest.mark.parametrize(
    ("lang", "publisher", "day", "title", "body"), _reports(), ids=lambda part: re.sub(r"\W+", " ", part)[:40]
)
def test_each_figure_has_the_kind_time_and_place_that_its_report_gives_it(
    figures_of: Reader, lang: str, publisher: str, day: str, title: str, body: str
) -> None:
    text, told, position = "", list[Told](), 0
    for mark in _MARK.finditer(body):
        text += body[position : mark.start()]
        told.append((len(text), len(text) + len(mark[1]), mark[2].split()))
        text += mark[1]
        position = mark.end()
    text += body[position:]
    figures = figures_of(text, lang, title=title, publisher=publisher, day=date.fromisoformat(day))
    assert [(text[s:e], _said(figures, s, e, wanted)) for s, e, wanted in told] == [
        (text[s:e], wanted) for s, e, wanted in told
    ]


def _said(figures: tuple[Figure, ...], start: int, end: int, wanted: list[str]) -> list[str]:
    """What the figure there has of the fields that are asked for, in their order."""
    near = [f for f in figures if f.start < end and start < f.end]
    if not near:
        return ["none"]
    figure = min(near, key=lambda f: abs(f.start - start) + abs(f.end - end))
    out = []
    for word in wanted:
        if word.startswith("@"):
            out.append(f"@{figure.geo}")
        elif word in set(FigureKind):
            out.append(str(figure.kind))
        else:
            out.append(figure.period.text if figure.period else "-")
    return out
