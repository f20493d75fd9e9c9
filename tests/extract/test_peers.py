"""Values and units of other extractors' test vectors, by category; conventions that differ are exempted one by one."""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from monitor.extract.amount.quantity import numbers
from monitor.extract.lexer import Grammar
from monitor.extract.text import prepare

ROOT = Path(__file__).resolve().parents[2]
MONEY = {
    "usd": {"usd", "$", "dollar", "us dollar", "dollars"},
    "vnd": {"vnd", "₫", "đ", "đồng"},
    "eur": {"eur", "€", "euro"},
}
#: The least share of a category's vectors that must be right.
FLOORS = {
    ("news", "en"): 0.98,
    ("news", "vi"): 0.98,
    ("digits", "vi"): 0.98,
    ("spelled-out", "en"): 0.95,
    ("spelled-out", "vi"): 0.95,
    ("negative", "en"): 0.95,
    ("negative", "vi"): 0.95,
    ("negative", "und"): 0.95,
}
Read = tuple[int, Any, Any, str | None]


def unit_fits(unit: str | None, expected: dict[str, Any]) -> bool:
    kind, theirs = expected["kind"], (expected.get("unit") or "").lower()
    if kind == "percent" or theirs in {"%", "percentage", "percent"}:
        return unit == "percent"
    if kind == "money":
        ours = next((code for code, names in MONEY.items() if theirs in names), None)
        return unit == ours if ours else unit in {"other", "usd", "eur", "vnd"} or not theirs
    if kind == "quantity" and theirs not in {"", "dimensionless", "unnamed"}:
        return unit not in {None, "count"}
    return True


def value_fits(read: Read, expected: dict[str, Any]) -> bool:
    wanted = [expected["value"]]
    if read[3] == "percent" and expected["kind"] != "percent":
        wanted.append(expected["value"] * 100)  # a fraction is a share in percent here
    if not any(abs(float(read[1]) - w) <= 1e-4 * max(1e-9, abs(w)) for w in wanted):
        return False
    high = expected.get("value_high")
    return high is None or (read[2] is not None and abs(float(read[2]) - high) <= 1e-4 * max(1, abs(high)))


def right(record: dict[str, Any], read: list[Read]) -> bool:
    expected = [e for e in record["expected"] if e["kind"] not in {"period", "relative-period"}]
    if not expected:
        return not any(r[3] for r in read)
    return all(
        isinstance(e.get("value"), int | float) and any(value_fits(r, e) and unit_fits(r[3], e) for r in read)
        for e in expected
    )


def test_peers_values_and_units_are_read_by_category(shared: Path) -> None:
    units = tomllib.loads((ROOT / "config" / "units.toml").read_text())
    grammars = {
        lang: Grammar(lang, units[lang], tomllib.loads((ROOT / "config" / "cues" / f"{lang}.toml").read_text()))
        for lang in ("en", "vi")
    }
    listed = tomllib.loads((ROOT / "tests" / "corpus" / "peer_exemptions.toml").read_text())["exempt"]
    exempt = {i for entry in listed for i in entry["ids"]}
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    wrong: list[str] = []
    for path in sorted((shared / "peers").glob("*.jsonl")):
        for line in path.read_text().splitlines():
            record = json.loads(line)
            key = (record.get("category", ""), record["lang"])
            times_only = record["expected"] and all("period" in e["kind"] for e in record["expected"])
            if key not in FLOORS or times_only or record["id"] in exempt:
                continue
            grammar = grammars["vi" if record["lang"] == "vi" else "en"]
            good = right(record, numbers(prepare(record["text"])[1], grammar))
            counts[key][0] += good
            counts[key][1] += 1
            if not good:
                wrong.append(record["id"])
    shares = {key: good / total for key, (good, total) in counts.items()}
    print({f"{c} {lang}": f"{g}/{t}" for (c, lang), (g, t) in sorted(counts.items())}, wrong)  # noqa: T201
    low = {key: share for key, share in shares.items() if share < FLOORS[key]}
    assert not low, (low, wrong)


def test_every_exemption_has_a_reason_and_is_listed_once() -> None:
    listed = tomllib.loads((ROOT / "tests" / "corpus" / "peer_exemptions.toml").read_text())["exempt"]
    ids = [i for entry in listed for i in entry["ids"]]
    assert all(entry["reason"] for entry in listed)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("en", "two hundred and fifty-four", "254"),
        ("en", "half a million", "500000"),
        ("en", "four point eight five billion", "4850000000"),
        ("en", "2 1/2", "2.5"),
        ("en", "minus 3.5", "-3.5"),
        ("vi", "hai trăm linh tư", "204"),
        ("vi", "năm mươi sáu phẩy ba", "56.3"),
        ("vi", "hai triệu rưỡi", "2500000"),
        ("vi", "một triệu hai", "1200000"),
        ("vi", "âm 12,5", "-12.5"),
    ],
)
def test_numbers_in_words_and_signs_are_read(lang: str, text: str, value: str) -> None:
    units = tomllib.loads((ROOT / "config" / "units.toml").read_text())
    cues = tomllib.loads((ROOT / "config" / "cues" / f"{lang}.toml").read_text())
    assert [float(n[1]) for n in numbers(text, Grammar(lang, units[lang], cues))] == [float(value)]
