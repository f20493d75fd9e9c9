"""One file is read by every command as the same letters, whatever it is written in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command

TEXT = "Theo Nghị quyết 57-NQ/TW, đến năm 2030, kinh tế số đạt tối thiểu 30% GDP, Bộ Khoa học và Công nghệ cho biết."
MORE = "<p>Các đại biểu đã trao đổi và cảm ơn các kỹ sư đã làm việc.</p>" * 6
PAGE = (
    f"<html lang=vi><head><title>Số</title></head><body><article><h1>Số</h1><p>{TEXT}</p>{MORE}</article></body></html>"
)
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-32"]


def quotes(nq57: Command) -> list[str]:
    rows = map(json.loads, nq57("export", "observations", "--format", "jsonl")[1].splitlines())
    return [row["quote"] for row in rows if row["metric"]]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(("name", "words"), [("a.html", PAGE), ("a.txt", TEXT)])
def test_what_names_its_encoding_by_a_mark_is_read_by_every_command(
    nq57: Command, tmp_path: Path, encoding: str, name: str, words: str
) -> None:
    (tmp_path / name).write_bytes(words.encode(encoding))
    status, out, _ = nq57("extract", name, "--json")
    (figure,) = json.loads(out)["figures"]
    assert (status, figure["value"]) == (0, 30)
    assert nq57("ingest", name, "--url", "https://example.vn/a-100001.html")[::2] == (0, "1 stored\n")
    assert nq57("backfill", name, "--since", "2026-01-01", "--emit", "none")[0] == 0
    assert quotes(nq57) == [figure["quote"]] * 2
    if name == "a.html":
        out = nq57("parse", name, "--url", "https://example.vn/a-100001.html", "--json")[1]
        assert TEXT in json.loads(out)["text"]


def test_a_text_in_letters_that_it_does_not_name_is_refused_alike(nq57: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"caf\xe9")
    told = "is not UTF-8 text (byte 4); convert it to UTF-8"
    assert nq57("extract", "a.txt") == (2, "", f"nq57: a.txt: {told}\n")
    assert nq57("ingest", "a.txt") == (2, "", f"nq57: a.txt: {told}\n")
    status, _, err = nq57("backfill", "a.txt", "--since", "2026-01-01")
    assert (status, err) == (1, f"{tmp_path / 'a.txt'}: text 1: {told}\n")
