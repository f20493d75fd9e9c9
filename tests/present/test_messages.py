"""The message catalogues: the same keys and places in both languages, all used, none missing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from monitor.compare.reason import Reason
from monitor.domain.digest import Section
from monitor.domain.errors import ConfigError
from monitor.domain.figure import FigureKind
from monitor.domain.finding import TWO_METHODS, FindingKind
from monitor.domain.quantity import Comparator, Direction, Unit
from monitor.domain.source import OWN_INCIDENTS, Death, ItemOutcome
from monitor.present.locale import SCALES
from monitor.present.words import LANGUAGES, Words, flatten

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = {
    lang: dict(flatten(tomllib.loads((ROOT / "config" / "messages" / f"{lang}.toml").read_text("utf-8"))))
    for lang in LANGUAGES
}
SOURCES = [
    path
    for folder in ("monitor", "storage")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in {".py", ".j2"} and path.name != "settings.py" and "web" not in path.parts
]
#: Documents that the catalogue of metrics knows by no number.
UNNUMBERED = {
    target["instrument"]
    for path in (ROOT / "config" / "metrics").glob("*.toml")
    for metric in tomllib.loads(path.read_text("utf-8"))["metrics"]
    for target in metric.get("targets", ())
    if not re.search(r"\d", target["instrument"])
}
#: Keys that are put together from a closed list.
FAMILIES: dict[str, Any] = {
    "scale": [name for _, name in SCALES],
    "unit": list(Unit),
    "comparator": [c for c in Comparator if c not in {Comparator.EQ, Comparator.RANGE}],
    "direction": list(Direction),
    "kind": [*FindingKind, "explained", "target_new", "corrected_reading", "stated_again"],
    "figure": list(FigureKind),
    "means": [
        *(kind for kind in FindingKind if kind is not FindingKind.CONFLICT),
        *"conflict_explained conflict_facets conflict_reported conflict_more conflict_open".split(),
        *"target_new revised_final conflict_likely conflict_known corrected_reading stated_again".split(),
        *"resolved_decided resolved_both".split(),
    ],
    "todo": [
        *(kind for kind in FindingKind if kind is not FindingKind.CONFLICT),
        *"conflict_explained conflict_reported conflict_open conflict_more target_new".split(),
        *"resolved_decided resolved_both corrected_reading stated_again".split(),
    ],
    "section": [*Section],
    "reason": [*Reason, "reported-differently-undated", "reported-differently-apart"],
    "instrument": ["resolution", "decision", *UNNUMBERED],
    "outcome": list(ItemOutcome),
    "death": [*Death, "no-network", *OWN_INCIDENTS],
    "period": "year quarter half1 half2 month".split(),
}


def used_keys() -> set[str]:
    found = {f"{family}.{name}" for family, names in FAMILIES.items() for name in names}
    for path in SOURCES:
        text = path.read_text("utf-8")
        found |= set(re.findall(r"""(?:say|count)\(\s*["']([a-z_0-9.]+)["']""", text))
        if "present" in path.parts:
            found |= set(re.findall(r"""["']((?:card|digest|sources|section|difference)\.[a-z_]+)["']""", text))
    return {key for key in found if re.fullmatch(r"\w+\.[\w-]+", key)}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_key_is_missing(lang: str) -> None:
    assert used_keys() - set(CATALOGUES[lang]) == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_key_is_unused(lang: str) -> None:
    assert set(CATALOGUES[lang]) - used_keys() == set()


def test_both_languages_fill_in_the_same_places() -> None:
    def places(text: str) -> set[str]:
        return set(re.findall(r"{(\w+)}", text))

    differing = {
        key: (text, CATALOGUES["en"][key])
        for key, text in CATALOGUES["vi"].items()
        if places(text) != places(CATALOGUES["en"][key]) and not key.startswith("period.")
    }
    assert not differing


def test_a_missing_message_names_its_file_and_key() -> None:
    with pytest.raises(ConfigError, match=r"messages/vi\.toml: card\.todo"):
        Words(lang="vi", messages={}).say("card.todo")


def test_the_reason_of_two_methods_is_the_one_that_compare_gives() -> None:
    assert TWO_METHODS == Reason.FACETS_DISAGREE
