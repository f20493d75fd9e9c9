"""Every named rule of the grammar fires somewhere in the corpus of rules, whose readings are all written down."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import monitor.extract
from monitor.domain.article import Document
from monitor.domain.figure import RejectReason
from monitor.extract import Lexicon, build_lexicon
from monitor.extract.assemble import figure_of, read_document
from monitor.extract.model import Reading
from monitor.extract.text import prepare
from monitor.present.record import figure_record

SOURCES = Path(monitor.extract.__file__).parent
CORPUS = [
    json.loads(line)
    for line in (Path(__file__).resolve().parents[1] / "corpus" / "rules.jsonl").read_text().splitlines()
]
#: The calls that name a rule, with the place of its name among the arguments.
NAMING = {"Measured": 2, "carried": 1, "Kind": 1, "Chosen": 1, "Change": 0}
#: Modules that give names otherwise: as what they return, or in pairs of a table.
RETURNING = ("cue/admitted", "cue/granted", "cue/limit")
PAIRING = ("amount/change", "govern/times", "cue/named")


def document(row: dict[str, Any]) -> Document:
    return Document(
        id="d", url=None, publisher="Example Daily", lang=row["lang"], published=date.fromisoformat(row["published"]),
        title=row.get("title", ""), text=row["text"],
    )  # fmt: skip


def names_in(module: str) -> set[str]:
    """The rule names that a module gives, a name with a value as its constant beginning."""
    tree = ast.parse((SOURCES / f"{module}.py").read_text())
    constants = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return {name for node in ast.walk(tree) for name in _names_of(node, module, constants) if name}


def _names_of(node: ast.AST, module: str, constants: Mapping[str, ast.expr]) -> Iterator[str]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in NAMING:
        place = NAMING[node.func.id]
        if len(node.args) > place:
            yield from _constants(node.args[place], constants)
    if isinstance(node, ast.Return) and node.value is not None and module in RETURNING:
        yield from (c for c in _constants(node.value, constants) if c.islower())
    if isinstance(node, ast.Tuple) and len(node.elts) == 2 and module in PAIRING:
        yield from (c for e in node.elts for c in _constants(e, constants) if "-" in c or c == "heading")


def _constants(node: ast.expr, named: Mapping[str, ast.expr]) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.Name) and node.id in named:
        yield from _constants(named[node.id], {})
    elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        yield str(node.values[0].value)
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body, named)
        yield from _constants(node.orelse, named)


#: The rules' names by the module that gives them: no list of modules can miss one.
NAMES = {
    module: names
    for path in sorted(SOURCES.rglob("*.py"))
    if (names := names_in(module := str(path.relative_to(SOURCES).with_suffix(""))))
}


def fired_by(reading: Reading) -> set[str]:
    mention, link = reading.mention, reading.link
    odd = (note for candidate in link.candidates if candidate.id == link.metric for note in candidate.notes)
    return {mention.rule, mention.change_rule, reading.kind_rule, reading.period_rule, *link.evidence, *odd}


@pytest.fixture(scope="module")
def fired(shipped: Lexicon) -> set[str]:
    return {name for row in CORPUS for r in read_document(document(row), shipped).readings for name in fired_by(r)}


@pytest.mark.parametrize("row", CORPUS, ids=lambda row: row["text"][:40])
def test_a_text_of_the_corpus_is_read_as_written_down(shipped: Lexicon, row: dict[str, Any]) -> None:
    _, normal, readings, rejects = read_document(document(row), shipped)
    found = [figure_record(figure_of(r, normal, document(row))) for r in readings]
    wanted = [{"value_high": None, "comparator": "eq", **figure} for figure in row["figures"]]
    assert [{key: f[key] for key in wanted[0]} for f in found] == wanted if wanted else found == []
    assert [[r.quote, str(r.reason)] for r in rejects] == row["refused"]


@pytest.mark.parametrize("module", NAMES)
def test_every_named_rule_fires_in_the_corpus(fired: set[str], module: str) -> None:
    names = NAMES[module]
    silent = {n for n in names if n not in fired and not any(f.startswith(n) for f in fired if n.endswith(("-", " ")))}
    assert not silent


def test_every_unit_that_has_words_fires_in_the_corpus(shipped: Lexicon) -> None:
    for lang in ("en", "vi"):
        rows = [row for row in CORPUS if row["lang"] == lang]
        fired = {r.mention.rule for row in rows for r in read_document(document(row), shipped).readings}
        assert {f"unit-{unit}" for unit in shipped.grammar(lang).units} - fired <= {
            "unit-eur",
            "unit-years",
            "unit-usd",
        }


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_every_mask_finds_something_in_the_corpus(shipped: Lexicon, lang: str) -> None:
    texts = [prepare(row["text"])[1] for row in CORPUS if row["lang"] == lang]
    masks = shipped.grammar(lang).masks.all
    silent = [p.plain.pattern[:60] for _, p in masks if not any([*p.finditer(t)] for t in texts)]
    assert not silent


def test_every_sort_of_evidence_of_an_open_figure_is_in_the_corpus(fired: set[str]) -> None:
    wanted = {
        "an addition to a stock",
        "compared with another place",
        "what one of a kind has",
        "measured against a plan",
        "a part of the figure before",
        "open like the figure before",
        "change of an open figure",
        "outside its range",
    }
    assert wanted <= fired


def test_two_metrics_that_fit_equally_are_told_and_none_is_chosen() -> None:
    link = {"says": "count", "en": ["widgets"]}
    metrics = [{"id": name, "units": ["count"], "link": link} for name in ("one", "other")]
    tables = {
        "metrics": metrics,
        "units": {"en": {}},
        "cues": {"en": {"bounds": {"gt": ["over"]}, "after": {"gt": ["+"]}}},
    }
    lexicon = build_lexicon(tables)
    text = "There are 1,200 widgets."
    row = {"lang": "en", "published": "2026-02-02", "text": text}
    _, _, (reading,), (refused,) = read_document(document(row), lexicon)
    assert (refused.quote, refused.reason) == ("1,200 widgets", RejectReason.AMBIGUOUS_METRIC)
    assert reading.link.metric is None
    assert reading.link.reject is RejectReason.AMBIGUOUS_METRIC
    assert "fit equally" in reading.link.evidence[0]
