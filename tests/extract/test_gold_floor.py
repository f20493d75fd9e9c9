"""What the gold articles have reached does not slide: the shared scorer, run as a user would, by language."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

FIGURES, METRICS, RECORDS, TOPIC = 0.98, 0.96, 0.90, 1.0


@pytest.fixture(scope="module")
def report(shared: Path) -> dict[str, Any]:
    """score.py's report over every gold article."""
    scorer = shared / "gold" / "score.py"
    command = [sys.executable, str(scorer), "--json", "--cmd", f"{sys.executable} -m monitor extract --jsonl"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_the_gold_articles_are_read_as_well_as_before(report: dict[str, Any], lang: str) -> None:
    reached = report[lang]
    assert reached["figures"]["f1"] >= FIGURES
    assert reached["metrics"]["f1"] >= METRICS
    assert reached["records"] >= RECORDS
    assert reached["topic"] >= TOPIC
