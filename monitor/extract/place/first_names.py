"""The first names of the people of an article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.place.named import SURNAMES
from monitor.extract.prefilter.lazy import lazy

_FIRST_NAMES: Final = lazy(rf"\b(?:{SURNAMES})(?: [A-Z][a-z]+)? ([A-Z][a-z]+)\b")


class People:
    """The first names of the people of an article that are told with their surname; they are looked for when one is
    asked for."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._known: dict[str, bool] = {}

    def __contains__(self, name: object) -> bool:
        word = str(name)
        if word not in self._known:
            told = (s.line.bare for s in self._sentences if f" {word}" in s.line.bare)
            self._known[word] = any(word in _FIRST_NAMES.findall(bare) for bare in told)
        return self._known[word]
