"""The gold articles scored in two parts: two thirds to work on, one third held out by a hash of the id.

`NQ57_SHARED=/path/to/shared python -m tests.bench.gold_halves [--misses N] [--kind WORD]`: misses are of the work part.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
from datetime import date
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

from monitor.domain.article import Document
from monitor.extract import extract
from monitor.present.record import figure_record
from monitor.run.catalog import load_catalog


def held_out(identifier: str) -> bool:
    """A third of the articles, always the same ones."""
    return int(sha256(identifier.encode()).hexdigest(), 16) % 3 == 0


def scorer(shared: Path) -> ModuleType:
    """The gold material's own rules of matching."""
    spec = importlib.util.spec_from_file_location("gold_score", shared / "gold" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Tally:
    """Counts of one part in one language."""

    def __init__(self) -> None:
        self.found = self.gold = self.paired = 0
        self.metric_found = self.metric_gold = self.metric_right = self.records = 0
        self.fields: dict[str, int] = {}

    def line(self, name: str) -> str:
        def f1(right: int, found: int, gold: int) -> str:
            p, r = right / max(found, 1), right / max(gold, 1)
            return f"P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f}"

        fields = " ".join(f"{k} {v / max(self.metric_right, 1):.3f}" for k, v in self.fields.items())
        return (
            f"{name:12} figures {f1(self.paired, self.found, self.gold)} ({self.gold}) | "
            f"metrics {f1(self.metric_right, self.metric_found, self.metric_gold)} ({self.metric_gold}) | "
            f"records {self.records / max(self.metric_gold, 1):.3f} | {fields}"
        )


def score(article: dict[str, Any], found: list[dict[str, Any]], tally: Tally, rules: ModuleType) -> list[str]:
    """Adds one article to the tally and says what is wrong in it."""
    gold, told = article["figures"], []
    pairs = rules.pair(gold, found)
    tally.gold += len(gold)
    tally.found += len(found)
    tally.paired += len(pairs)
    tally.metric_gold += sum(g["metric"] is not None for g in gold)
    tally.metric_found += sum(f["metric"] is not None for f in found)
    for gi, fi in pairs:
        g, f = gold[gi], found[fi]
        fields = {
            k: rules.same(f.get(k), g[k]) if k == "value_high" else f.get(k) == g[k] for k in ("metric", *rules.FIELDS)
        }
        if g["metric"] is not None and fields["metric"]:
            tally.metric_right += 1
            tally.records += all(fields.values())
            for key in rules.FIELDS:
                tally.fields[key] = tally.fields.get(key, 0) + fields[key]
        wrong = [f"{k}: {f.get(k)!r} for {g[k]!r}" for k, right in fields.items() if not right]
        if wrong:
            told.append(f"{article['id']} WRONG {g['quote']!r} [{g['metric']}] " + "; ".join(wrong))
    taken, used = {g for g, _ in pairs}, {f for _, f in pairs}
    told += [
        f"{article['id']} MISSED {g['quote']!r} {g['value']} {g['unit']}" for i, g in enumerate(gold) if i not in taken
    ]
    told += [
        f"{article['id']} SPURIOUS {f['quote']!r} {f['value']} {f['unit']}"
        for i, f in enumerate(found)
        if i not in used
    ]
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--kind", default="")
    parser.add_argument("--held-out", action="store_true", help="misses of the held-out part instead")
    options = parser.parse_args()
    shared = Path(os.environ.get("NQ57_SHARED", "../shared"))
    rules, lexicon = scorer(shared), load_catalog().lexicon
    tallies: dict[str, Tally] = {}
    misses: list[str] = []
    for path in sorted((shared / "gold" / "articles").glob("*.json")):
        article = json.loads(path.read_text())
        document = Document(
            id=article["id"], url=article["url"], publisher=article["publisher"], lang=article["lang"],
            published=_day(article["published"]), title=article["title"], text=article["text"],
        )  # fmt: skip
        found = [figure_record(f) for f in extract(document, lexicon).figures]
        out = held_out(article["id"])
        part = "hold-out" if out else "work"
        told = score(article, found, tallies.setdefault(f"{part} {article['lang']}", Tally()), rules)
        misses += told if out is options.held_out else []
    for name in sorted(tallies, reverse=True):
        print(tallies[name].line(name))
    print("\n".join([m for m in misses if options.kind in m][: options.misses]))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


if __name__ == "__main__":
    main()
