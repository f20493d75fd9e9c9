"""The program's own scorer counts as the gold material's scorer does, and says what is wrong with a directory."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from monitor.cli.entry import run
from monitor.domain.errors import UsageError
from monitor.extract.gold import Tally, score
from monitor.run.catalog import load_catalog
from monitor.run.evaluate import evaluate, marked_articles

ARTICLE: dict[str, Any] = {
    "id": "a1",
    "url": None,
    "publisher": "Example Daily",
    "lang": "en",
    "published": "2026-02-02",
    "title": "Resolution 57",
    "on_topic": True,
    "text": "Under Resolution 57-NQ/TW the digital economy accounted for 14.02 percent of GDP in 2025.",
    "figures": [
        {
            "quote": "14.02 percent", "at": 60, "metric": "digital_economy_gdp_share", "value": 14.02,
            "value_high": None, "unit": "percent", "comparator": "eq", "kind": "actual", "period": "2025",
            "geo": "VN", "geo_name": None,
        }
    ],
}  # fmt: skip


def written(directory: Path, **changes: Any) -> Path:
    (directory / "a1.json").write_text(json.dumps({**ARTICLE, **changes}))
    return directory


def test_a_directory_of_marked_articles_is_scored_by_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["evaluate", str(written(tmp_path)), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["misses"] == []
    assert set(told["report"]) == {"all", "en"}
    assert (
        told["report"]["en"]["figures"]["f1"] == told["report"]["en"]["records"] == told["report"]["en"]["topic"] == 1
    )


def test_what_is_missed_wrong_or_not_there_is_told_in_the_order_of_the_text(tmp_path: Path) -> None:
    text = ARTICLE["text"] + " 44 tasks are done."
    marked = [
        {**ARTICLE["figures"][0], "period": "2024"},
        {**ARTICLE["figures"][0], "quote": "57", "at": 17, "value": 57},
    ]
    directory = written(tmp_path, text=text, figures=marked)
    misses = evaluate(load_catalog(), directory).misses
    assert [miss.split()[1] for miss in misses] == ["MISSED", "WRONG", "SPURIOUS"]
    assert misses[1].endswith("period: '2025' for '2024'")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "cannot be read"),
        ("[]", "is no JSON object"),
        ('{"id": "a", "lang": "en"}', "no text under 'text'"),
        ('{"id": "a", "lang": "en", "text": "x"}', "no list under 'figures'"),
        ('{"id": "a", "lang": "en", "text": "x", "figures": [{"quote": "1"}]}', "figure 1 lacks at, metric"),
        ('{"id": "a", "lang": "en", "text": "x", "figures": [7]}', "figure 1 lacks quote"),
        ('{"id": "a", "lang": "en", "text": "x", "figures": [], "published": "soon"}', "no ISO date"),
    ],
)
def test_a_file_that_is_no_marked_article_is_named_with_what_it_lacks(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "bad.json").write_text(content)
    with pytest.raises(UsageError, match=said) as caught:
        list(marked_articles(tmp_path))
    assert "bad.json" in str(caught.value)


def test_a_directory_without_marked_articles_is_a_usage_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path, said in ((tmp_path, "holds no *.json"), (tmp_path / "none", "is not there"), (__file__, "no directory")):
        assert run(["evaluate", str(path)]) == 2
        assert said in capsys.readouterr().err


def test_the_scorer_gives_the_numbers_of_the_gold_materials_own(shared: Path) -> None:
    spec = importlib.util.spec_from_file_location("gold_score", shared / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    theirs = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(theirs)
    for path in sorted((shared / "gold" / "articles").glob("*.json")):
        article = json.loads(path.read_text())
        figures = [{**g, "start": g["at"], "end": g["at"] + len(g["quote"])} for g in article["figures"]]
        # Some figures are dropped, some changed, some said twice, so that every rule of matching has work.
        found = [dict(f) for i, f in enumerate(figures) if i % 5]
        for i, f in enumerate(found):
            if i % 3 == 0:
                f["metric"] = None
            if i % 4 == 0:
                f["period"] = "1999"
            if i % 7 == 0:
                f["value"] += 1
        found += found[:2]
        tally = Tally()
        score(article, found, True, [tally])
        joined = theirs.pair(article["figures"], found)
        report = tally.report()
        assert report["figures"] == theirs.prf(len(joined), len(found), len(article["figures"]))
        right = [(article["figures"][g], found[f]) for g, f in joined]
        metric = [(g, f) for g, f in right if g["metric"] is not None and f["metric"] == g["metric"]]
        assert report["metrics"]["tp"] == len(metric)
        assert tally.records == sum(
            all(theirs.same(f[k], g[k]) if k == "value_high" else f[k] == g[k] for k in theirs.FIELDS)
            for g, f in metric
        )


def test_the_gold_articles_get_the_report_of_the_shared_scorer(shared: Path) -> None:

    command = [sys.executable, str(shared / "gold" / "score.py"), "--json"]
    done = subprocess.run(
        [*command, "--cmd", f"{sys.executable} -m monitor extract --jsonl"],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert evaluate(load_catalog(), shared / "gold" / "articles").report == json.loads(done.stdout)
