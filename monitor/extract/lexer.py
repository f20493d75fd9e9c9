"""The compiled patterns of one language: built once from the tables, shared by all texts."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import ahocorasick

from monitor.domain.figure import RejectReason
from monitor.domain.quantity import Comparator, Unit
from monitor.extract.numeral import en, vi
from monitor.extract.numeral.shared import DIGITS
from monitor.extract.rule import compiled

CURRENCY = r"(?:US ?\$ ?|USD ?|HK\$|A\$|\$ ?|VN[DĐđ] ?|EUR ?|€ ?|£ ?|¥ ?)"


MULTIPLES: dict[str, dict[str, str]] = {
    "en": {r"doubl(?:e|ed|es|ing)": "2", r"tripl(?:e|ed|es|ing)": "3", r"quadrupl(?:e|ed|es|ing)": "4", "twofold": "2",
           "threefold": "3", "fourfold": "4", "fivefold": "5", "tenfold": "10"},
    "vi": {"(?:gấp|nhân) đôi": "2", "gấp rưỡi": "1.5", "gấp ba(?! lần)": "3", "gấp bốn(?! lần)": "4"},
}  # fmt: skip


#: How the words of multiples begin.
STEMS = {
    "en": ("doubl", "tripl", "quadrupl", "twofold", "threefold", "fourfold", "fivefold", "tenfold"),
    "vi": ("gấp đôi", "nhân đôi", "gấp rưỡi", "gấp ba", "gấp bốn"),
}
_DIGITS = re.compile(r"\d+")
_CODE = re.compile(f"{CURRENCY}$", re.I)
_CODE_ENDS = frozenset("$€£¥ DdĐđRrN")


def alternation(words: Iterable[str]) -> str:
    """The words as one group, longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@dataclass(frozen=True)
class Grammar:
    """Every pattern that reading a sentence of `lang` needs."""

    lang: str
    units: Mapping[str, str]
    cues: Mapping[str, Any]

    @cached_property
    def scales(self) -> Mapping[str, Any]:
        return vi.SCALES if self.lang == "vi" else en.SCALES

    @cached_property
    def fractions(self) -> Mapping[str, Any]:
        return vi.FRACTIONS if self.lang == "vi" else en.FRACTIONS

    @cached_property
    def number(self) -> re.Pattern[str]:
        """One number with a code before it and a scale word behind it."""
        multiple = "|".join(MULTIPLES[self.lang])
        ordinals = "|".join(en.ORDINALS) if self.lang == "en" else "(?!)"
        module_words, scale = (vi.WORDS, vi.SCALE) if self.lang == "vi" else (en.WORDS, en.SCALE)
        attached = r"|(?<=\d)(?:bn|tn|mn|m|b|K|k)\b" if self.lang == "en" else r"|(?<=\d)k\b"
        return re.compile(
            rf"(?P<cur>{CURRENCY})?(?:(?<![\w])(?P<frac>{alternation(self.fractions)})\b|(?P<slash>(?<![\d/.,])[1-9]/[2-9](?![\d/%.,]))"
            rf"|(?<![\d.,/])(?P<dig>{DIGITS})|(?<!\w)(?P<mult>{multiple})\b|(?<!\w)(?P<ow>{ordinals})\b|(?<!\w)(?P<word>{module_words})(?![\w]))"
            rf"(?P<ord>(?:st|nd|rd|th)\b)?(?:[ -]?(?P<scale>{scale}\b{attached}))?(?P<half> rưỡi)?",
            re.IGNORECASE,
        )

    @cached_property
    def _words(self) -> Any:
        """An automaton of everything but digits that a number may begin with."""
        automaton = ahocorasick.Automaton()
        module = vi if self.lang == "vi" else en
        words = [*module.VALUES, *module.FRACTIONS, *STEMS[self.lang]]
        words += (
            [*en.ORDINALS, "a hundred", "a thousand", "a million", "a billion", "a single"] if self.lang == "en" else []
        )
        for word in words:
            automaton.add_word(word, len(word))
        automaton.make_automaton()
        return automaton

    def numerals(self, text: str) -> list[int]:
        """Where a number may begin, in order: the gate, which looks for no phrase of any metric."""
        found = [m.start() for m in _DIGITS.finditer(text)]
        lower = text.lower()
        if len(lower) == len(text):
            for last, length in self._words.iter(lower):
                start = last + 1 - length
                if not start or not lower[start - 1].isalnum():
                    found.append(start)
        return sorted(set(found))

    def number_at(self, text: str, at: int) -> re.Match[str] | None:
        """The number that begins at `at`, with the currency code before it."""
        code = _CODE.search(text, max(0, at - 5), at) if at and text[at - 1] in _CODE_ENDS else None
        return self.number.match(text, code.start() if code else at)

    @cached_property
    def joiner(self) -> re.Pattern[str]:
        middle = r" ?[-~] ?| đến | tới | - " if self.lang == "vi" else r" ?[-~] ?| to | or | and (?=[\d$])"
        return re.compile(middle)

    @cached_property
    def unit(self) -> re.Pattern[str]:
        order = [u for u in self.units if u in {x.value for x in Unit}]
        return re.compile("[ -]?(?:" + "|".join(f"(?P<{name}>{self.units[name]})" for name in order) + ")")

    @cached_property
    def bound(self) -> re.Pattern[str]:
        groups = "|".join(f"(?P<{name}>{alternation(words)})" for name, words in self.cues["bounds"].items())
        return re.compile(rf"(?<![\w])(?:{groups})$", re.IGNORECASE)

    @cached_property
    def after(self) -> re.Pattern[str]:
        groups = "|".join(f"(?P<{name}>{alternation(words)})" for name, words in self.cues["after"].items())
        return re.compile(rf" ?(?:{groups})(?!\w)", re.IGNORECASE)

    @cached_property
    def directions(self) -> re.Pattern[str]:
        groups = "|".join(f"(?P<{name}>{alternation(words)})" for name, words in self.cues["directions"].items())
        return re.compile(rf"(?<![\w])(?:{groups})(?!\w)", re.IGNORECASE)

    @cached_property
    def masks(self) -> tuple[tuple[RejectReason, re.Pattern[str]], ...]:
        return compiled(self.lang)

    def bound_before(self, text: str, end: int) -> tuple[Comparator, int] | None:
        """The bound that ends where the number starts, and where it starts."""
        edge = end
        while edge and text[edge - 1] == " ":
            edge -= 1
        found = self.bound.search(text[max(0, edge - 26) : edge])
        if not found or found.lastgroup is None:
            return None
        return Comparator(found.lastgroup), max(0, edge - 26) + found.start()
