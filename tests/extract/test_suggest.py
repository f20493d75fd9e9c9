"""Open figures that recur are ranked as candidates for metrics, one candidate for all forms of its words."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from monitor.cli.entry import run
from monitor.domain.quantity import Unit
from monitor.extract.suggest import Open, candidates, folded, named


def stated(
    noun: str = "", before: str = "", after: str = "", *, lang: str = "en", at: str = "a/1", unit: Unit = Unit.COUNT
) -> Open:
    publisher, _, article = at.partition("/")
    return Open(
        quote="7", unit=unit, noun=noun, before=before, after=after, lang=lang, article=at, publisher=publisher
    )  # fmt: skip


def test_forms_of_one_phrase_are_one_candidate() -> None:
    assert folded("data centres") == folded("Data Centre")
    assert folded("doanh nghiệp") == folded(unicodedata.normalize("NFD", "Doanh nghiệp")) == folded("doanh nghiep")
    assert folded("technologies") == folded("technology")
    assert folded("news") != folded("new policies")


def test_more_publishers_go_before_more_articles_before_more_figures() -> None:
    rows = [stated("towers", at=f"a/{n}") for n in range(4)]
    rows += [stated("data centre", at="a/8"), stated("data centres", at="b/9"), stated("data centres", at="b/9")]
    rows += [stated("robots", at="a/1"), stated("robots", at="a/1")]
    found = candidates(rows)
    assert [(c.phrase, c.publishers, c.articles, c.figures) for c in found] == [
        ("data centres", 2, 2, 3), ("towers", 1, 4, 4)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "phrase"),
    [
        (stated(after=" of rural households, up from 5", unit=Unit.PERCENT), "rural households"),
        (stated("", "In all, labour productivity grew by ", " of GDP.", unit=Unit.PERCENT), "labour productivity"),
        (stated("", "Tỷ lệ hộ nghèo chỉ còn ", ".", unit=Unit.PERCENT, lang="vi"), "hộ nghèo"),
        (stated("", "Đến 2030, ", " doanh nghiệp nhỏ có website", unit=Unit.PERCENT, lang="vi"), "doanh nghiệp nhỏ"),
        (stated("", "startup ecosystem ranked ", " in Asia", unit=Unit.RANK), "startup ecosystem"),
        (stated("", "It was ", "."), ""),
    ],
)
def test_a_figure_is_named_by_what_it_counts_is_a_share_of_or_has_for_its_subject(row: Open, phrase: str) -> None:
    assert named(row) == phrase


def test_the_store_gives_candidates_with_an_example_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NQ57_DATABASE_URL", f"sqlite:///{tmp_path}/n.db")
    assert run(["metrics", "suggest"]) == 0
    assert "the store holds no figure without a metric" in capsys.readouterr().err
    lines = tmp_path / "in.jsonl"
    lines.write_text(
        "".join(
            json.dumps(
                {
                    "url": f"https://{host}.vn/{n}", "publisher": host, "lang": "en", "published": "2026-01-31",
                    "title": "Resolution 57",
                    "text": f"Under Resolution 57-NQ/TW, {n} floating bridges were built in 2025.",
                }
            )
            + "\n"
            for n, host in ((12, "one"), (15, "two"))
        )
    )  # fmt: skip
    assert run(["ingest", "--jsonl", str(lines)]) == 0
    capsys.readouterr()
    assert run(["metrics", "suggest", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["phrase"], found["articles"], found["publishers"], found["units"]) == (
        "floating bridges", 2, 2, ["count"]
    )  # fmt: skip
    assert "floating bridges were built" in found["example"]
    assert run(["metrics", "suggest"]) == 0
    told = capsys.readouterr()
    assert "floating bridges" in told.out
    assert "1 candidates" in told.err
