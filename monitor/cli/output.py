"""Printing: records to stdout, everything else to stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, TextIO

from monitor.domain.errors import UsageError


def say(text: str) -> None:
    """A line for people, on stderr."""
    print(text, file=sys.stderr)


def print_json(record: Mapping[str, Any]) -> None:
    """One JSON object on one line of stdout."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, right: Sequence[str] = ()) -> None:
    """A plain aligned table on stdout; colour and boxes only on a terminal that wants them."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, justify="right" if column in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in row))
    console = Console() if sys.stdout.isatty() else Console(width=200)
    console.print(table)


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
    from rich.console import Console
    from rich.text import Text
    from rich.tree import Tree

    def styled(branch: Branch) -> Text:
        style = next((look for begin, look in _STYLES.items() if branch.text.startswith(begin)), "")
        return Text(branch.text, style="green" if ", chosen" in branch.text else style)

    def grow(tree: Tree, branch: Branch) -> None:
        for child in branch.children:
            grow(tree.add(styled(child)), child)

    console = Console()
    for branch in branches:
        tree = Tree(styled(branch), guide_style="dim")
        grow(tree, branch)
        console.print(tree)


def open_input(name: str) -> TextIO:
    """The named file or, for "-", stdin; UsageError where it cannot be read."""
    if name == "-":
        return sys.stdin
    try:
        return Path(name).open(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"cannot read it ({error.strerror})", subject=name, remedy="name a readable file") from error


def read_json_lines(name: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Line number with the object of each non-empty line, or with the reason why the line is none."""
    with open_input(name) as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                record = json.loads(line)
            except json.JSONDecodeError as error:
                yield number, f"is no JSON ({error.msg} at column {error.colno}); write one object a line"
                continue
            yield number, record if isinstance(record, dict) else "is no JSON object; write one object a line"


def source_name(name: str) -> str:
    """How a source is called in messages."""
    return "stdin" if name == "-" else name
