"""Texts whose figures stand in brackets, each with what is meant behind it: kind, period and comparator, or a field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

import pytest

from monitor.domain.figure import Figure
from tests.extract.conftest import Reader

#: A figure, and what is meant of it.
MARK = re.compile(r"\[([^\]]+)\]\(([^)]*)\)")
_KINDS = {"a": "actual", "e": "estimate", "f": "forecast", "t": "target", "h": "threshold"}


def unmarked(mark: re.Pattern[str], marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without its marks, and where each marked figure stands with what is said of it."""
    text, figures, at = "", list[tuple[int, int, str]](), 0
    for found in mark.finditer(marked):
        text += marked[at : found.start()]
        figures.append((len(text), len(text) + len(found[1]), found[2]))
        text, at = text + found[1], found.end()
    return text + marked[at:], figures


def field_read(
    figures_of: Reader, lang: str, title: str, marked: str, *,
    mark: re.Pattern[str], field: str, day: date | None = None,
) -> tuple[list[str], list[str]]:  # fmt: skip
    """One field of the figures that are marked, "-" where it is empty, as read and as meant."""
    text, wanted = unmarked(mark, marked)
    figures = figures_of(text, lang, title=title) if day is None else figures_of(text, lang, title=title, day=day)
    read = [
        next((str(getattr(f, field) or "-") for f in figures if f.start < b and a < f.end), "none")
        for a, b, _ in wanted
    ]
    return read, [meant for _, _, meant in wanted]


def read_row(figures_of: Reader, field: str, row: str, day: date | None = None) -> tuple[list[str], list[str]]:
    """One field of the figures that are marked in a row "en | ...", as read and as meant; " // " begins a line."""
    lang, _, marked = row.partition(" | ")
    return field_read(figures_of, lang, "", marked.replace(" // ", "\n"), mark=MARK, field=field, day=day)


def each_row(tables: Mapping[str, str], day: date) -> Callable[[Reader, str, str], None]:
    """A test that each line of the tables, by the name of a field, is read as meant in a text of that day."""
    lines = [(field, row) for field, table in tables.items() for row in table.strip().splitlines()]

    @pytest.mark.parametrize(("field", "row"), lines)
    def reads_as_meant(figures_of: Reader, field: str, row: str) -> None:
        read, meant = read_row(figures_of, field, row, day)
        assert read == meant

    return reads_as_meant


#: A figure, and in braces the place that it is about.
_PLACED = re.compile(r"\[([^\]]+)\]\{([A-Z]\w*(?:-\w+)?)\}")
#: Lines by the title of a text and the words that stand before them.
Told = Mapping[tuple[str, str], Sequence[str]]


def each_told(told: Told) -> Callable[[Reader, str, str, str], None]:
    """A test that each figure of the lines, read behind their words and under their title, is about the place in braces
    behind it."""
    lines = [(title, before, one) for (title, before), many in told.items() for one in many]

    @pytest.mark.parametrize(("title", "before", "marked"), lines)
    def is_about_its_place(figures_of: Reader, title: str, before: str, marked: str) -> None:
        lang = "vi" if "Đ" in marked else "en"
        read, meant = field_read(figures_of, lang, title, before + marked, mark=_PLACED, field="geo")
        assert read == meant

    return is_about_its_place


def rows(table: str) -> list[tuple[str, date, str]]:
    """The language, the day and the marked text of every line "en 2025-11-06 | ..."; " // " parts paragraphs."""
    out = []
    for line in table.strip().splitlines():
        head, _, body = line.partition("|")
        lang, day = head.split()
        out.append((lang, date.fromisoformat(day), body.strip().replace(" // ", "\n\n")))
    return out


def misread(figures_of: Reader, lang: str, day: date, marked: str) -> list[str]:
    """What is read otherwise than marked: a letter for the kind, the period or "-", the comparator, unit and value."""
    text, wanted = unmarked(MARK, marked)
    figures = figures_of(text, lang, day=day)
    wrong = [f"none at {text[a:b]!r}" for a, b, _ in wanted if not any(f.start < b and a < f.end for f in figures)]
    wrong += [f"{f.quote!r} is none" for f in figures if not any(f.start < b and a < f.end for a, b, _ in wanted)]
    for a, b, meant in wanted:
        fields = meant.split()
        for figure in [f for f in figures if f.start < b and a < f.end]:
            said = _said(figure)
            want = [_KINDS.get(fields[0], fields[0]), *fields[1:]]
            if any(one not in (".", got) for one, got in zip(want, said, strict=False)):
                wrong.append(f"{figure.quote!r} {' '.join(said)}")
    return wrong


def _said(figure: Figure) -> Sequence[str]:
    q = figure.quantity
    value = f"{q.value.normalize():f}" + (f"..{q.value_high.normalize():f}" if q.value_high is not None else "")
    return [str(figure.kind), figure.period.text if figure.period else "-", str(q.comparator), str(q.unit), value]
