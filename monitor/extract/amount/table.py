"""Tables in the lines of a text: which row is the head of which, and what it says over each cell."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.prefilter.lazy import lazy

BAR: Final = "|"
#: What parts the cells of tables pasted without their lines, and the bar of the same length that stands for it.
_DASH: Final = (" - ", " | ")
_SEMICOLON: Final = ("; ", "| ")
#: Cells are short, and rows have no stops of sentences.
_LONGEST_CELL = 60
_STOPS: Final = frozenset("!?")
_ENCLOSED: Final = lazy(r"(?m)^ *\|.*\| *$")
_RULED: Final = lazy(r"(?m)^(?=[^\n]*[|+])(?=[^\n]*[-=])[ |:+=-]+$")
#: A longer piece between tabs is no cell.
_LONGEST_CELL = 60
_TABS: Final = lazy(r"\t+(?=[^\t])")
_INNER_TABS: Final = lazy(r"(?<=[^\t])\t+(?=[^\t])")
#: A cell that holds a value, years left out: a row with one is no head.
_VALUE: Final = lazy(r"\W*(?!(?:19|20)\d\d\W*$)[\d.,]*\d[\d.,]*(?: ?%)?\W*")
#: A column of what was added or how it moved, which is no column of levels.
_MOVED: Final = lazy(
    r"\W*(?:(?:increase|rise|growth|change|added|new|gain|decrease|fall|tăng|giảm|thay đổi|biến động|mức tăng|tốc độ tăng)\b)|.*\b(?:growth|increase|change)\W*(?:\(|$|,)",
    re.I,
)
_WORDS: Final = lazy(r"[^\W\d]{2}")


def with_bars(text: str) -> str:
    """The text with bars between the cells of tables whose cells are parted by dashes or semicolons: at least three lines that
    follow each other, of as many cells each. Every letter stays at its offset."""
    for sign in (_DASH, _SEMICOLON):
        if text.count(sign[0]) >= 6:
            text = _with_bars_for(text, *sign)
    return text


def without_frames(text: str) -> str:
    """The text whose tables have bars only between their cells, none around a row, and no line under the head. Every letter
    stays at its offset."""
    if BAR not in text:
        return text
    text = _RULED.sub(lambda line: "\n" * len(line.group()), text)
    return _ENCLOSED.sub(_opened, text)


def _is_tabbed(line: str) -> bool:
    """The line is parted by tabs into cells."""
    cells = [cell for cell in line.strip("\t").rstrip().split("\t") if cell]
    return len(cells) > 1 and all(len(cell) <= _LONGEST_CELL for cell in cells)


def with_tabs_as_bars(text: str) -> str:
    """The text with bars for the tabs between the cells of a table: of two lines or more that follow each other."""
    if "\t" not in text:
        return text
    lines = text.split("\n")
    run: list[int] = []
    for number, line in enumerate([*lines, ""]):
        if not line.strip() and run and number < len(lines):
            continue
        if _is_tabbed(line):
            run.append(number)
            continue
        if len(run) >= 2:
            # Tabs in front of all of them set the table in.
            gap = _INNER_TABS if all(lines[one][0] == "\t" for one in run) else _TABS
            for one in run:
                lines[one] = gap.sub(_bar_for, lines[one])
        run = []
    return "\n".join(lines)


def _bar_for(gap: re.Match[str]) -> str:
    return BAR.ljust(len(gap.group()))


def _opened(line: re.Match[str]) -> str:
    """The row without its outer bars."""
    row = line.group()
    first, last = row.index(BAR), row.rindex(BAR)
    return f"{row[:first]} {row[first + 1 : last]} {row[last + 1 :]}"


def _with_bars_for(text: str, sign: str, bar: str) -> str:
    lines = text.split("\n")
    run: list[int] = []
    for number, line in enumerate([*lines, ""]):
        if not line.strip() and run and number < len(lines):
            continue
        row = _is_parted(line, sign)
        if row and (not run or line.count(sign) == lines[run[0]].count(sign)):
            run.append(number)
            continue
        if len(run) >= 3:
            for one in run:
                lines[one] = lines[one].replace(sign, bar)
        run = [number] if row else []
    return "\n".join(lines)


def _is_parted(line: str, sign: str) -> bool:
    """It may be a row of a table pasted without its lines: "Viettel - 33,120 stations - 92.4%"."""
    cells = line.split(sign)
    short = len(cells) > 2 and all(0 < len(cell) <= _LONGEST_CELL for cell in cells)
    other = BAR in line or (sign == _DASH[0] and ";" in line) or line.endswith((";", "."))
    return short and not other and "." not in cells[0] and _STOPS.isdisjoint(line)


def cells_of(row: str) -> list[str]:
    """The texts of a row's cells."""
    return [cell.strip() for cell in row.split("|")]


class Tables:
    """The tables of a text by their rows."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._heads = _heads(sentences)

    def head(self, number: int) -> int | None:
        """The number of the head row of the table in which the sentence `number` is a row, None where there is none."""
        return self._heads.get(number)

    def heads(self, number: int) -> Sequence[str]:
        """What the head row says over each cell of the row `number`; nothing where it has no head."""
        head = self._heads.get(number)
        return cells_of(self._sentences[head].text) if head is not None else ()

    def moves(self, number: int, at: int) -> bool:
        """The cell in which the offset `at` of the row `number` lies stands in a column of changes."""
        span = self.column(number, at) if number in self._heads else None
        if span is None:
            return False
        head = self._sentences[self._heads[number]]
        return bool(_MOVED.match(head.text[span[0] - head.start : span[1] - head.start]))

    def column(self, number: int, at: int) -> tuple[int, int] | None:
        """Where in the text the head of the cell stands in which the offset `at` of the row `number` lies."""
        head = self._heads.get(number)
        if head is None:
            return None
        over = self._sentences[head]
        edges = [m.start() for m in re.finditer(r"\|", over.text)]
        cell = self._sentences[number].text.count("|", 0, at)
        if not 0 < cell <= len(edges):
            return None
        end = edges[cell] if cell < len(edges) else len(over.text)
        return over.start + edges[cell - 1] + 1, over.start + end


def _heads(sentences: Sequence[Sentence]) -> Mapping[int, int]:
    """By the number of each row: that of its head row, which begins the table, names its columns and has as many cells."""
    found: dict[int, int] = {}
    head: int | None = None
    last = -2
    for number, sentence in enumerate(sentences):
        text = sentence.text
        if BAR not in text:
            continue
        if sentence.paragraph - last != 1:
            head = number if _names(text) else None
        elif head is not None and text.count("|") == sentences[head].text.count("|"):
            found[number] = head
        last = sentence.paragraph
    return found


def _names(row: str) -> bool:
    """The row names columns: words and no values stand in its cells behind the first."""
    cells = cells_of(row)[1:]
    return any(_WORDS.search(cell) for cell in cells) and not any(_VALUE.fullmatch(cell) for cell in cells)
