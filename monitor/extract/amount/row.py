"""Cells of a row and values of a label line: the head of the line says the unit, the head of the column the time."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from monitor.domain.figure import FigureKind
from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Unit
from monitor.extract.amount.ask import Ask, Measured
from monitor.extract.amount.density import density_of
from monitor.extract.amount.measure import INDEXED
from monitor.extract.cue.heading import of_column
from monitor.extract.lexer import Grammar
from monitor.extract.members import COUNT, INDEX, PER_10K, RANK
from monitor.extract.model import PeriodMention, Sentence
from monitor.extract.numeral.shared import vote
from monitor.extract.prefilter.lazy import lazy

_BAR: Final = "|"
#: The unit is the last part of the head: "Exports of hardware, billion US dollars", "Doanh thu (tỷ USD)".
_HEAD_UNIT: Final = lazy(
    r"(?:, (?:in |tính bằng )?|\((?:unit: |in |đơn vị: )?)(?P<unit>(?:[^,()|:]|(?<=\d),(?=\d)){1,32}?)\)? *$", re.I
)
_LABEL: Final = lazy(r"\([^()|:\d]{1,32}\):? *$")
_CELL: Final = lazy(r"\| *(?:(?:about|around|some|over|nearly|khoảng|gần|hơn|trên) )?$")
_CELL_END: Final = lazy(r" *(?:\||$)")
_LABEL_END: Final = lazy(r"[.;,]? *$|[;,] | \(")
_RANKED: Final = lazy(r"\b(?:rank(?:ing)?|place|position)\b|(?<!\w)(?:thứ hạng|xếp hạng|hạng|vị trí)(?!\w)", re.I)
#: The head tells of how many people the rates in its column are.
ROW_DENSITY: Final = "row-density"
_PARTS: Final = frozenset({Grain.QUARTER, Grain.HALF, Grain.CUMULATIVE})


def is_row(line: str) -> bool:
    """The line is a row of a table, its cells parted by bars."""
    return _BAR in line


def in_row(ask: Ask) -> Measured | None:
    """A number alone in its cell, or behind a label that ends with a unit in brackets: measured as the head says."""
    low = ask.low
    if not low.digits:
        return None
    cell = _CELL.search(ask.text, max(0, low.start - 12), low.start)
    if cell and _CELL_END.match(ask.text, ask.end):
        head = ask.text[: ask.text.find("|")].rstrip()
        return _by_head(head, ask) or _by_column(ask) or _of_cell(head, ask)
    label = _LABEL.search(ask.text, max(0, low.start - 40), low.start)
    if label and ":" in label.group() and _LABEL_END.match(ask.text, ask.end):
        return _by_head(ask.text[max(0, low.start - 120) : low.start].rstrip(" :"), ask)
    if (
        len(ask.heads) == 1
        and not label
        and ask.text.endswith(": ", 0, low.start)
        and _LABEL_END.match(ask.text, ask.end)
    ):
        return _by_head(ask.heads[0].rstrip(" :"), ask) or _of_score(ask)
    return None


def _of_score(ask: Ask) -> Measured | None:
    """A decimal in a list of scores ("Provinces by their score: ... Hue: 0.79")."""
    scored = "." in (ask.low.digits or "") and INDEXED.search(ask.heads[0])
    return Measured(INDEX, ask.end, "index-bare") if scored else None


def _by_column(ask: Ask) -> Measured | None:
    """As the head of its column says."""
    cell = ask.text.count("|", 0, ask.low.start)
    return _by_head(ask.heads[cell], ask) or _of_cell(ask.heads[cell], ask) if 0 < cell < len(ask.heads) else None


def _by_head(head: str, ask: Ask) -> Measured | None:
    """The unit and the magnitude that the last words of the head say."""
    found = _HEAD_UNIT.search(head[-60:])
    measured = unit_of(found["unit"], ask.grammar) if found else None
    if measured is None:
        base = density_of(head, ask.lang)
        return Measured(PER_10K, ask.end, ROW_DENSITY, scale=10000 / base) if base else None
    unit, scale = measured
    return Measured(unit, ask.end, "row-unit", scale=scale)


def unit_of(words: str, grammar: Grammar) -> tuple[Unit, Decimal] | None:
    """The unit that "billion US dollars" or "per cent of GDP" names, with its magnitude."""
    one = f"1 {words}"
    number = grammar.number_at(one, 0, vote(one))
    unit = grammar.unit.match(one, number.end) if number else None
    if number is None or unit is None or not unit.lastgroup:
        return None
    return Unit(unit.lastgroup), number.scale


def _of_cell(head: str, ask: Ask) -> Measured | None:
    """A whole number in a row whose head says no unit: a rank or a count of what the head names."""
    if not re.search(r"[^\W\d]{2}", head) or "." in (ask.low.digits or "") or ask.low.value < 1:
        return None
    if _RANKED.search(head):
        return Measured(RANK, ask.end, "row-rank")
    return Measured(COUNT, ask.end, "row-count")


@dataclass(slots=True)
class Columns:
    """The times and kinds that the head row of a table gives to its columns."""

    cells: tuple[PeriodMention | None, ...] = ()
    kinds: tuple[FigureKind | None, ...] = ()
    paragraph: int = -1

    def note(self, sentence: Sentence, times: Sequence[PeriodMention], parts: Sequence[PeriodMention]) -> None:
        """Keeps the times of a head row. `parts`: times of the heading and title, of which a part of a year holds for all."""
        if not is_row(sentence.text):
            return
        edges = [m.start() for m in re.finditer(r"\|", sentence.text)]
        cells: list[PeriodMention | None] = [None] * (len(edges) + 1)
        for time in (t for t in times if not t.base):
            cells[sum(edge < time.start for edge in edges)] = time
        if any(cells[1:]):
            heads = sentence.text.split("|")
            kinds = [
                of_column(head, cell.period.last.year if cell else None, sentence.heading)
                for head, cell in zip(heads, cells, strict=True)
            ]
            # Where one column says its kind, the others are what was measured.
            self.kinds = tuple(k or FigureKind.ACTUAL for k in kinds) if any(kinds) else tuple(kinds)
            part = next((t for t in parts if t.period.grain in _PARTS), None)
            if any(cell and cell.period.grain in _PARTS for cell in cells):
                part = None  # "First half of 2026 | Target for 2026": each column says of how much of the year it is.
            self.cells = tuple(
                cell if kind is FigureKind.TARGET else _same_part(cell, part)
                for cell, kind in zip(cells, kinds, strict=True)
            )
            self.paragraph = sentence.paragraph

    def go_on(self, sentence: Sentence) -> bool:
        """The sentence is a row under the head row or the last one."""
        return sentence.paragraph - self.paragraph == 1 and is_row(sentence.text)

    def of(self, sentence: Sentence, at: int) -> tuple[PeriodMention | None, FigureKind | None]:
        """The time and kind of the column in which the offset `at` of the row stands, None where it stands in no known one."""
        cell = sentence.text.count("|", 0, at)
        return (self.cells[cell], self.kinds[cell]) if cell < len(self.cells) else (None, None)

    def passed(self, sentence: Sentence) -> None:
        """The table goes on with this row."""
        if self.go_on(sentence):
            self.paragraph = sentence.paragraph


def _same_part(cell: PeriodMention | None, part: PeriodMention | None) -> PeriodMention | None:
    """The same part of the column's year as that of which the table tells."""
    if cell is None or part is None or cell.period.grain is not Grain.YEAR:
        return cell
    text = re.sub(r"(?:19|20)\d\d", str(cell.period.first.year), part.period.text)
    return replace(cell, period=Period.parse(text))
