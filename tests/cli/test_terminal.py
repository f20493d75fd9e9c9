"""What a page said is shown by no command in a way that a terminal obeys or that reads otherwise than it is written."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from test_tables import Terminal

from monitor.cli.output import print_json, print_lines, print_table, print_text, print_tree, say
from tests.cli.conftest import Command

#: A title for the window, a colour, the same as C1 controls, text turned round, text hidden, no character.
HOSTILE = "\x1b]0;pwned\x07\x1b[31mRED\x1b[0m \x9b31mRED \x85 \u202eDER \u2066x\u2069 a\u200bb \u2028 \ufeff\uffff"
OURS = re.compile(r"\x1b\[[0-9;]*m")


def obeyed(text: str) -> set[str]:
    """The characters that a terminal obeys or that nobody sees, but for the ends of lines."""
    return {c for c in text if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp", "Cn"}}


@dataclass(frozen=True)
class Line:
    text: str
    children: tuple[Line, ...] = ()


@pytest.mark.parametrize("columns", [40, 200])
def test_no_way_of_printing_lets_a_page_speak_to_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("TERM", "xterm")
    print_table(["id", "quote"], [["a", HOSTILE]])
    print_table(["id", "quote"], [["a", HOSTILE * 9]])
    print_lines([HOSTILE])
    print_text(HOSTILE)
    print_tree([Line(HOSTILE, (Line(HOSTILE),))])
    print_json({"quote": HOSTILE})
    say(HOSTILE)
    shown = OURS.sub("", terminal.getvalue())
    assert obeyed(shown) == set()
    assert shown.count("[U+202E]") >= 9


def test_json_keeps_every_character_of_a_page(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"quote": HOSTILE + "\U000e0041"})
    told = capsys.readouterr().out
    assert obeyed(told) == set()
    assert json.loads(told) == {"quote": HOSTILE + "\U000e0041"}


TEXT = "Under Resolution 57-NQ/TW, {} per cent of the population had access to 5G in 2025, said {} Institute."
COMMANDS = ["findings", "conflicts", "review", "series coverage_5g", "series coverage_5g --revisions", "digest"]
COMMANDS += ["digest --format json", "findings --json", "export observations", "export findings --format jsonl"]


def test_commands_show_a_hostile_article_without_obeying_it(nq57: Command) -> None:
    lines = [
        {
            "url": f"https://{n}.vn/{HOSTILE}",
            "publisher": HOSTILE,
            "title": HOSTILE,
            "text": TEXT.format(value, HOSTILE),
        }
        for n, value in enumerate((59, 71))
    ]
    stdin = "".join(json.dumps({**line, "lang": "en", "published": "2026-01-12"}) + "\n" for line in lines)
    assert nq57("ingest", "--jsonl", "-", stdin=stdin)[0] == 0
    found = [json.loads(line) for line in nq57("findings", "--json")[1].splitlines()]
    assert found[0]["after"]["article_url"] == lines[0]["url"]
    for command in [*COMMANDS, f"explain-finding {found[-1]['id']}"]:
        status, out, err = nq57(*command.split())
        assert (status, obeyed(out + err)) == (0, set()), command
        assert "RED" in out or command == "review", command
    assert obeyed("".join(nq57("explain", TEXT.format(59, HOSTILE))[1:])) == set()
    assert obeyed(nq57("ingest", HOSTILE)[2]) == set()


def test_the_cells_of_tables_that_go_out_hold_no_controls(nq57: Command, tmp_path: Path) -> None:
    line = {"url": "https://a.vn/a", "publisher": HOSTILE, "lang": "en", "text": TEXT.format(59, "the \x1b[31m\u202e")}
    assert nq57("ingest", "--jsonl", "-", stdin=json.dumps(line) + "\n")[0] == 0
    status, text, _ = nq57("export", "observations", "--format", "csv")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert (status, obeyed("".join(cells))) == (0, set())
    assert nq57("export", "observations", "--format", "xlsx", "-o", "out.xlsx")[0] == 0
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert sheet is not None
    written = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]
    assert obeyed("".join(written)) == set()
    assert [cell for cell in written if "[U+202E]" in cell]
