"""Countries that are told by their people: "Chinese R&D spending", "Korean firms spend"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from monitor.extract.place.named import over, spot_at
from monitor.extract.place.spot import COUNTRY, Spot
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.names import FormPatterns, NameIndex

#: Stands in the forms of places.toml for the word of any people.
_ANY: Final = "{people}"
#: "Thai firms raised $410 million against Vietnam's $398 million": the nation is compared with, no place of theirs.
SET_AGAINST: Final = lazy(
    r"\b(?:against|compared (?:with|to)|versus|vs\.?|than|behind|ahead of|while|whereas) (?:that of )?$"
)


class Peoples:
    """The peoples of places.toml, with the forms in which what they have or do is told of their country."""

    def __init__(self, names: NameIndex, table: Mapping[str, Any]) -> None:
        self._countries: Mapping[str, str] = table.get("peoples", {})
        #: The word of any of them, as alternatives of a pattern.
        self.any = any_people = "|".join(re.escape(one) for one in sorted(self._countries, key=len, reverse=True))
        words, seen = table.get("words", {}), table.get("triggers", {})
        self._does, self._has = (
            FormPatterns(names, [form.replace(_ANY, any_people) for form in words.get(key, ())], seen.get(key, ()))
            for key in ("people", "of_people")
        )
        #: A line that tells of a people has one of these bits.
        self.bit = self._does.bit | self._has.bit

    def has(self, line: Line, bits: int, taken: list[tuple[int, int]]) -> list[Spot]:
        """ "The Thai economy", "Chinese R&D spending": the words of peoples, names of their countries."""
        out: list[Spot] = []
        for m in self._has.finditer(line, bits) if bits & self._has.bit else ():
            start, end = m.span(1)
            if not over(start, end, taken):
                taken.append((start, end))
                out.append(spot_at(line, start, end, COUNTRY, self._countries[m[1]]))
        return out

    def does(self, line: Line, bits: int, taken: list[tuple[int, int]]) -> list[Spot]:
        """ "Korean firms spend": who does something, told of their country."""
        out: list[Spot] = []
        for m in self._does.finditer(line, bits) if bits & self._does.bit else ():
            if not over(*m.span(), taken):
                taken.append(m.span())
                out.append(Spot(*m.span(), COUNTRY, self._countries[m[1]]))
        return out
