"""Tables for people: aligned where there is room, and never with words broken in two."""

from __future__ import annotations

import io
import re
import sys

import pytest

from monitor.cli.output import print_lines, print_table

COLUMNS = ["metric", "target", "facet", "claimant", "decided"]
ROWS = [
    ["digital_economy_gdp_share", "at least 30%", "broad", "Ministry of Science and Technology", None],
    ["gii_rank", "top 40", None, "WIPO", ""],
]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(
    monkeypatch: pytest.MonkeyPatch, width: int, columns: list[str], rows: list[list[object]], heads: int = 1
) -> list[str]:
    """The lines on a terminal of that width, without blanks at their ends."""
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("TERM", "xterm")
    print_table(columns, rows, right=["target"], heads=heads)
    plain = re.sub("\x1b\\[[0-9;]*m", "", terminal.getvalue())
    return [line.rstrip() for line in plain.splitlines()]


def test_a_column_that_is_empty_everywhere_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, 100, COLUMNS, ROWS) == [
        "metric                           target  facet  claimant",
        "digital_economy_gdp_share  at least 30%  broad  Ministry of Science and Technology",
        "gii_rank                         top 40         WIPO",
    ]


def test_the_widest_column_gives_way_and_no_word_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, 62, COLUMNS, ROWS) == [
        "metric                           target  facet  claimant",
        "digital_economy_gdp_share  at least 30%  broad  Ministry of",
        "                                                Science and",
        "                                                Technology",
        "gii_rank                         top 40         WIPO",
    ]


def test_a_terminal_too_narrow_for_the_words_gets_a_paragraph_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, 40, COLUMNS, ROWS) == [
        "digital_economy_gdp_share",
        "  target at least 30% · facet broad",
        "  claimant Ministry of Science and",
        "  Technology",
        "gii_rank",
        "  target top 40 · claimant WIPO",
    ]


def test_a_paragraph_is_headed_by_what_its_row_is_about(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = ["period", "place", "kind", "value", "claimant", "published", "flags"]
    rows: list[list[object]] = [
        ["2024", "VN", "level", "18.3%", "Ministry of Science and Technology", "2025-11-12", ""],
        ["2030", "VN", "target (57-NQ/TW)", "at least 30%", "Song Hong Online", "2025-12-22", "target, bound"],
    ]
    assert shown(monkeypatch, 60, columns, rows, heads=3) == [
        "2024 · VN · level",
        "  value 18.3% · claimant Ministry of Science and Technology",
        "  published 2025-11-12",
        "2030 · VN · target (57-NQ/TW)",
        "  value at least 30% · claimant Song Hong Online",
        "  published 2025-12-22 · flags target, bound",
    ]


def test_a_cell_that_would_be_a_pillar_makes_paragraphs_of_the_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    targets = "; ".join(f"at least {share}% by {2020 + share} (57-NQ/TW)" for share in (10, 20, 30, 40))
    share: list[object] = ["digital_economy_gdp_share", "Digital economy share", targets]
    rows = [share, ["gii_rank", "GII", ""]]
    told = shown(monkeypatch, 70, ["id", "name", "targets"], rows, heads=2)
    assert told[0] == "digital_economy_gdp_share · Digital economy share"
    assert told[-1] == "gii_rank · GII"
    assert all(line.startswith("  ") for line in told[1:-1])
    assert shown(monkeypatch, 200, ["id", "name", "targets"], rows)[0].split() == ["id", "name", "targets"]


def test_an_address_is_broken_where_it_has_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    page = "https://example.vn/" + "a" * 60
    lines = shown(monkeypatch, 60, ["id", "page"], [["3f9c2a10", page]])
    assert max(map(len, lines)) <= 60
    assert page in "".join(line[10:] for line in lines[1:])


def test_a_table_without_rows_is_its_head(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, 40, ["id", "page"], []) == ["id  page"]


def test_long_lines_are_wrapped_between_words_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = ["point: gii_rank", "  …the index put the country [44th] out of 133 economies in 2024, the office said…"]
    print_lines(text)
    assert capsys.readouterr().out.splitlines() == text
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", "40")
    print_lines(text)
    assert terminal.getvalue().splitlines() == [
        "point: gii_rank",
        "  …the index put the country [44th] out",
        "    of 133 economies in 2024, the office",
        "    said…",
    ]
