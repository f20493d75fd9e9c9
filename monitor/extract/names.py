"""Finds names of places, bodies and speakers in a text: one pass over its words, however many names there are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"\w+")


def _plain_table() -> dict[int, str]:
    table = {ord("đ"): "d", ord("Đ"): "D"}
    for code in (*range(0xC0, 0x250), *range(0x1EA0, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    return table


_PLAIN = _plain_table()


def plain(text: str) -> str:
    """The text without diacritics, case kept, each character still at its offset."""
    return text.translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class Named:
    """A name found at `start`..`end`; `key` is what it was entered under."""

    start: int
    end: int
    key: str


class NameIndex:
    """Names by their first word.

    A name of several words is found with and without diacritics where the text's first letter is a capital, or all the
    capitals of the name where names are `proper`. A name of one word, and one that begins small, needs its capitals,
    an `exact` one its diacritics too.
    """

    def __init__(
        self, names: Iterable[tuple[str, str]], exact: Iterable[tuple[str, str]] = (), *, proper: bool = False
    ) -> None:
        self._proper = proper
        self._by_word: dict[str, list[tuple[str, str, str, bool]]] = {}
        for loose, pairs in ((True, names), (False, exact)):
            for name, key in pairs:
                bare = plain(name)
                first = _WORD.match(bare)
                if first is None:
                    raise ValueError(f"{name!r} does not begin with a word")
                self._by_word.setdefault(first.group().lower(), []).append((bare, name, key, loose))
        for entries in self._by_word.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str, bare: str) -> tuple[Named, ...]:
        """The names in `text`, left to right, the longest at each place; `bare` is plain(text)."""
        out: list[Named] = []
        end = 0
        for word in _WORD.finditer(bare):
            start = word.start()
            if start < end:
                continue
            for name, written, key, loose in self._by_word.get(word.group().lower(), ()):
                stop = start + len(name)
                said = bare[start:stop]
                if bare[stop : stop + 1].isalnum() or said.lower() != name.lower():
                    continue
                if said != name and (said[0].islower() or " " not in name):
                    continue
                if self._proper and not said.isupper() and _capitals(said) != _capitals(name):
                    continue
                if not loose and text[start:stop] != written:
                    continue
                out.append(Named(start, stop, key))
                end = stop
                break
        return tuple(out)


def _capitals(name: str) -> tuple[bool, ...]:
    return tuple(word.group()[0].isupper() for word in _WORD.finditer(name))
