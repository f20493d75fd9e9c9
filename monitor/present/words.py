"""What things are called in one language: the message catalogue and the names of metrics, facets and claimants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from monitor.domain.errors import ConfigError
from monitor.present.clean import one_line

LANGUAGES = ("vi", "en")


def flatten(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """("a.b", text) of every text of a nested table."""
    for key, value in table.items():
        dotted = f"{prefix}{key}"
        if isinstance(value, Mapping):
            yield from flatten(value, f"{dotted}.")
        else:
            yield dotted, str(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language. Every method gives text of that language; nothing falls back to another one."""

    lang: str
    messages: Mapping[str, str]
    metrics: Mapping[str, str] = field(default_factory=dict)
    #: (metric, facet) -> name.
    facets: Mapping[tuple[str, str], str] = field(default_factory=dict)
    #: Canonical claimant -> its name in this language, where it differs.
    claimants: Mapping[str, str] = field(default_factory=dict)

    #: Code of a place -> its name.
    places: Mapping[str, str] = field(default_factory=dict)
    #: Configured explanation as findings carry it -> the same in this language.
    explanations: Mapping[str, str] = field(default_factory=dict)

    def say(self, key: str, **values: object) -> str:
        """The message with its places filled, foreign text made safe. ConfigError where the catalogue lacks it."""
        return _filled(self._text(key), values)

    def count(self, key: str, n: int, **values: object) -> str:
        """A message in the form for `n` things: "one|other" where the language tells them apart."""
        one, _, other = self._text(key).partition("|")
        return _filled(one if n == 1 or not other else other, {"n": self.integer(n), **values})

    def of_unit(self, unit: str, number: str, *, one: bool = False) -> str:
        """A number as written with its unit, in the form for `one` of it or for any other number."""
        single, _, other = self._text(f"unit.{unit}").partition("|")
        return _filled(single if one or not other else other, {"n": number})

    def maybe(self, key: str) -> str:
        """The message where the catalogue has one, else ""."""
        return self.messages.get(key, "")

    def _text(self, key: str) -> str:
        text = self.messages.get(key)
        if text is None:
            raise ConfigError("the message is missing", subject=f"messages/{self.lang}.toml: {key}", remedy="add it")
        return text

    def integer(self, n: int) -> str:
        """A whole number with the language's groups."""
        return f"{n:,}".replace(",", "." if self.lang == "vi" else ",")

    def metric(self, metric: str) -> str:
        return self.metrics.get(metric, metric)

    def facet(self, metric: str, facet: str) -> str:
        return self.facets.get((metric, facet), facet.replace("_", " "))

    def claimant(self, name: str) -> str:
        return one_line(self.claimants.get(name, name), 120)


def _filled(text: str, values: Mapping[str, object]) -> str:
    safe = {name: one_line(value) if isinstance(value, str) else value for name, value in values.items()}
    return text.format(**safe) if safe else text


def words_of(
    lang: str,
    table: Mapping[str, Any],
    metrics: tuple[Mapping[str, Any], ...] = (),
    **names: Mapping[str, str],
) -> Words:
    """The words of one language from its catalogue, the metrics' tables and further names (claimants, places, ...)."""
    return Words(
        lang=lang,
        messages=dict(flatten(table)),
        metrics={metric["id"]: metric["name"][lang] for metric in metrics},
        facets={
            (metric["id"], facet["id"]): facet["name"][lang]
            for metric in metrics
            for facet in metric.get("facets", ())
            if "name" in facet
        },
        **names,
    )
