"""Printing: records to stdout, everything else to stderr. Nothing that a page said is obeyed by a terminal: what
commands print goes through here."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TextIO

from monitor.present.clean import json_text, visible

if TYPE_CHECKING:
    from rich.console import Console


def say(text: str) -> None:
    """A line for people, on stderr; a terminal gets a long one wrapped between words."""
    print(_wrapped(visible(text), sys.stderr), file=sys.stderr)


def _wrapped(line: str, stream: TextIO) -> str:
    room = shutil.get_terminal_size().columns if stream.isatty() else len(line)
    if len(line) <= room or "\n" in line:
        return line
    margin = line[: len(line) - len(line.lstrip())] + "  "
    return textwrap.fill(line, room, subsequent_indent=margin, break_on_hyphens=False, break_long_words=False)


def counted(number: int, noun: str) -> str:
    """ "1 figure", "2 figures"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def print_json(record: Mapping[str, Any]) -> None:
    """One JSON object on one line of stdout."""
    sys.stdout.write(json_text(record) + "\n")


def console(**options: Any) -> Console:
    """A console on stdout, or as `options` say. A pipe that nobody reads from is its caller's matter, as of all that is
    printed: rich alone would end the program with status 1."""
    from rich.console import Console

    class Plain(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))

    return Plain(**options)


#: A longer word, such as an address, is broken where it has to be.
_LONGEST_WORD = 30
_GAP = 2
#: Lines that a cell of a table may take on a terminal.
_HIGHEST = 5
_BETWEEN, _MARGIN = " · ", 2


def print_table(
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    right: Sequence[str] = (),
    heads: int = 1,
    empty: str = "",
) -> None:
    """A plain aligned table on stdout, without columns that are empty in every row; each row is a paragraph where the
    terminal is too narrow for the words of a table, or would make a high pillar of a cell. The first `heads` columns
    say what a row is about: they head its paragraph. Colour only on a terminal that wants it. Without rows `empty` is
    said on stderr, where it is given."""
    from rich.table import Table
    from rich.text import Text

    cells = [["" if cell is None else visible(str(cell)) for cell in row] for row in rows]
    if not cells and empty:
        say(empty)
        return
    used = [n for n in range(len(columns)) if not cells or any(row[n] for row in cells)]
    shown = console() if sys.stdout.isatty() else console(width=200)
    widths = _widths([[columns[n], *(row[n] for row in cells)] for n in used], shown.width)
    if widths is None or (sys.stdout.isatty() and _has_pillar(shown, cells, used, widths)):
        for row in cells:
            told = [n for n in used if row[n]]
            _print_paragraph(
                shown,
                [row[n] for n in told if n < heads],
                [(columns[n], row[n]) for n in told if n >= heads],
            )
        return
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold")
    for n, width in zip(used, widths, strict=True):
        table.add_column(columns[n], justify="right" if columns[n] in right else "left", overflow="fold", width=width)
    for row in cells:
        table.add_row(*(Text(row[n]) for n in used))
    shown.print(table)


def _widths(columns: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """How wide each column is, so that no word is broken and the widest ones give way; None where there is no room."""
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in columns]
    least = [
        max(min(cell_len(w), _LONGEST_WORD) for cell in column for w in (cell.split() or [""])) for column in columns
    ]
    room -= _GAP * (len(columns) - 1)
    if sum(least) > room:
        return None
    while sum(widths) > room:
        widest = max((n for n in range(len(widths)) if widths[n] > least[n]), key=widths.__getitem__)
        widths[widest] -= 1
    return widths


def _has_pillar(shown: Console, cells: Sequence[Sequence[str]], used: Sequence[int], widths: Sequence[int]) -> bool:
    """Whether a cell takes more lines than anybody reads beside empty space."""
    from rich.text import Text

    return any(
        len(row[n]) > width and len(Text(row[n]).wrap(shown, width)) > _HIGHEST
        for row in cells
        for n, width in zip(used, widths, strict=True)
    )


def _print_paragraph(shown: Console, heads: Sequence[str], rest: Sequence[tuple[str, str]]) -> None:
    """What it is about on a line of its own, the other cells with their names below it: as many on a line as it holds,
    and none torn where it fits on the next one."""
    from rich.padding import Padding
    from rich.text import Text

    shown.print(Text(_BETWEEN.join(heads), style="bold"))
    lines = list[Text]()
    for name, value in rest:
        part = Text.assemble((f"{name} ", "dim"), value)
        if lines and lines[-1].cell_len + len(_BETWEEN) + part.cell_len <= shown.width - _MARGIN:
            lines[-1] = Text.assemble(lines[-1], _BETWEEN, part)
        else:
            lines.append(part)
    for line in lines:
        shown.print(Padding(line, (0, 0, 0, _MARGIN)))


def print_lines(lines: Iterable[str]) -> None:
    """Text on stdout; a terminal gets long lines wrapped between words, further ones set in."""
    for line in visible("\n".join(lines)).split("\n"):
        print(_wrapped(line, sys.stdout))


def print_text(text: str) -> None:
    """Text on stdout as it was laid out, with its own line ends."""
    sys.stdout.write(visible(text))


class Branch(Protocol):
    """A line with what stands below it."""

    @property
    def text(self) -> str: ...
    @property
    def children(self) -> Sequence[Branch]: ...


#: How a line of a tree that begins so looks on a terminal that wants colour.
_STYLES = {"figure ": "bold cyan", "refused ": "red", "metric ": "bold", "candidate ": "dim"}


def print_tree(branches: Iterable[Branch]) -> None:
    """The lines with what stands below each, long ones wrapped to the terminal, on stdout."""
    from rich.text import Text
    from rich.tree import Tree

    def styled(branch: Branch) -> Text:
        style = next((look for begin, look in _STYLES.items() if branch.text.startswith(begin)), "")
        return Text(visible(branch.text), style="green" if ", chosen" in branch.text else style)

    def grow(tree: Tree, branch: Branch) -> None:
        for child in branch.children:
            grow(tree.add(styled(child)), child)

    shown = console()
    for branch in branches:
        tree = Tree(styled(branch), guide_style="dim")
        grow(tree, branch)
        shown.print(tree)
