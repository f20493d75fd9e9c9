"""The pages' catalogue: the same keys and places in both languages, all used, none missing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from monitor.domain.article import ScreenReason
from monitor.domain.figure import FigureKind, RejectReason, TargetForm
from monitor.domain.finding import Cause, Severity
from monitor.domain.source import Death, ItemOutcome
from monitor.present.locale import SCALES
from monitor.present.words import LANGUAGES, flatten
from monitor.run.catalog import load_catalog
from monitor.web.app import PAGES
from monitor.web.finding import GROUPS
from monitor.web.source import PARTS, part_of

ROOT = Path(__file__).resolve().parents[2]
OWN = {
    lang: dict(flatten(tomllib.loads((ROOT / "config" / "messages" / f"pages_{lang}.toml").read_text("utf-8"))))
    for lang in LANGUAGES
}
SHARED = {
    lang: dict(flatten(tomllib.loads((ROOT / "config" / "messages" / f"{lang}.toml").read_text("utf-8"))))
    for lang in LANGUAGES
}
SOURCES = [path for path in (ROOT / "monitor" / "web").rglob("*") if path.suffix in {".py", ".html"}]
#: Keys that are put together from a closed list.
FAMILIES: dict[str, Any] = {
    "nav": [path.strip("/") or "targets" for path, _ in PAGES if "{" not in path],
    "area": {metric["area"] for metric in load_catalog({}).metrics},
    "form": [form for form in TargetForm if form is not TargetForm.LEVEL],
    "findings": [f"group_{name}" for name in GROUPS],
    "conflicts": ["open", "explained", "closed"],
    "cause": list(Cause),
    "severity": list(Severity),
    "screen": list(ScreenReason),
    "reject": list(RejectReason),
    "sources": [f"part_{name}" for name in (*PARTS, "failed")],
    "articles": [f"kind_{kind}" for kind in FigureKind],
    "figure": [kind for kind in FigureKind if kind is not FigureKind.ACTUAL],
    "outcome": list(ItemOutcome),
    "death": list(Death),
    "error": [f"{name}{hint}" for name in ("400", "404", "405", "503", "other") for hint in ("", "_hint")],
    "scale": [name for _, name in SCALES],
}


def used_keys() -> set[str]:
    found = {f"{family}.{name}" for family, names in FAMILIES.items() for name in names}
    for path in SOURCES:
        quoted = re.findall(r"""(?:say|count)\(\s*["']([a-z_]+\.[a-z_0-9]+)["']\s*[,)]""", path.read_text("utf-8"))
        found |= set(quoted) | set(re.findall(r'"((?:sources|targets)\.[a-z_]+)"', path.read_text("utf-8")))
    return {key for key in found if not key.endswith((".html", "_"))}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_key_is_missing(lang: str) -> None:
    assert used_keys() - set(OWN[lang]) - set(SHARED[lang]) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_key_of_the_pages_is_unused(lang: str) -> None:
    assert set(OWN[lang]) - used_keys() == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_key_of_the_digests_is_hidden(lang: str) -> None:
    assert not set(OWN[lang]) & set(SHARED[lang])


def test_both_languages_fill_in_the_same_places() -> None:
    def places(text: str) -> set[str]:
        return set(re.findall(r"{(\w+)}", text))

    assert set(OWN["vi"]) == set(OWN["en"])
    assert not {key for key, text in OWN["vi"].items() if places(text) != places(OWN["en"][key])}


def test_every_outcome_of_an_item_is_in_one_part_of_the_bar() -> None:
    parts = [outcome for outcomes in PARTS.values() for outcome in outcomes]
    assert len(parts) == len(set(parts))
    assert {part_of(outcome) for outcome in ItemOutcome} == {*PARTS, "failed"}
