"""The authorities of a place: their committees have one name in both languages, their offices are told as written."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from monitor.extract.attribution.naming import CAPITALS, RUN
from monitor.extract.lexer import alternation
from monitor.extract.place.atlas import Atlas
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.names import FormPatterns, LineNames
from monitor.extract.prefilter.quick import compiled

#: "Da Nang's Department of Science and Technology": what the office is of.
_NAMED_OFFICE: Final = lazy(rf" {RUN}")
_STOP: Final = lazy(r"[,.;:()\"]")
#: Between a place and its authority: "Quang Ninh Provincial People's Committee".
_BELONGS: Final = lazy(
    r"(?:'s|’s)?(?: (?:provincial|municipal|city|province|city[’']s|province[’']s))? ", re.IGNORECASE
)
_GAP: Final = 14


class Local:
    """The authorities of [local] in speakers.toml."""

    def __init__(self, table: Mapping[str, Any], atlas: Atlas) -> None:
        self._atlas = atlas
        self.authority = int(table.get("authority", 0))
        committees: Mapping[str, Sequence[str]] = table.get("committees", {})
        self._committees = {form: name for name, forms in committees.items() for form in forms}
        offices = table.get("offices", {}).get("names", ())
        heads = alternation([*self._committees, *offices]) or "(?!)"
        named = rf"(?<!\w)(?P<head>{heads})(?!\w)(?: (?:of|tỉnh|thành phố|Thành phố|TP\.?)(?= [{CAPITALS}]))?"
        self.name = compiled(named)
        self._watch = FormPatterns(
            atlas.names, [named], table.get("triggers", ()), written=True, whole=[*self._committees, *offices]
        )
        self.bit = self._watch.bit

    def named(self, line: Line, seen: LineNames) -> Iterator[tuple[int, int, str, bool]]:
        """The authorities that the line names with their place; whether each is a committee."""
        for m in self._watch.finditer(line, seen.bits):
            yield from self._of_place(line.text, seen, m)

    def _of_place(self, text: str, seen: LineNames, found: re.Match[str]) -> Iterator[tuple[int, int, str, bool]]:
        """The authority that begins or ends with `found`; none where no province is named with it."""
        head_start, head_end = found.span()
        committee = self._committees.get(found.group("head"))
        for begins, stops, key in seen.places:
            place = self._atlas.provinces.get(key)
            gap = head_start - stops
            before = 0 < gap <= _GAP and bool(_BELONGS.fullmatch(text, stops, head_start))
            behind = head_start < begins <= head_end + 60 and not _STOP.search(text, head_end, begins)
            if not place or not (before or behind):
                continue
            start, end = min(begins, head_start), max(stops, head_end)
            if committee:
                yield start, end, f"{place} {committee}", True
                return
            office = None if behind else _NAMED_OFFICE.match(text, end)
            end = office.end() if office else end
            # "Provincial" says nothing that the place does not.
            of_place = before and gap > 3
            yield start, end, f"{text[start:stops]} {text[head_start:end]}" if of_place else text[start:end], False
            return

    def committee_of(self, place: str) -> str:
        """The name of the committee that governs a place."""
        return f"{place} {next(iter(self._committees.values()), '')}"

    def place_in(self, seen: LineNames) -> str | None:
        """The first province that the line names."""
        provinces = self._atlas.provinces
        return next((provinces[key] for _, _, key in seen.places if key in provinces), None)
