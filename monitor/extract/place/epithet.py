"""Countries that are called by what they are: "the kingdom", "the city-state"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from monitor.extract.place.spot import COUNTRY, Spot, Trail


class Epithets:
    """Which countries may be called so."""

    def __init__(self, countries: Sequence[Mapping[str, Any]]) -> None:
        self._codes = defaultdict[str, list[str]](list)
        for entry in countries:
            for word in entry.get("called", ()):
                self._codes[word].append(entry["id"])

    def country(self, bare: str, at: int, found: Sequence[Spot], trail: Trail) -> Spot | None:
        """The country that the words at the offset call so: the one named last, else the one that the text is about or
        speaks for, else the only one there is."""
        words = bare[at:].split(" ", 2)
        codes = self._codes.get(words[1].rstrip(".,;:'’s"), ()) if len(words) > 1 else ()
        named = next((s for s in reversed(found) if s.kind is COUNTRY and s.end <= at and s.code in codes), None)
        if named or (trail.country and trail.country.code in codes and not trail.abroad):
            return named or trail.country
        about = trail.governing[0] if trail.abroad else trail.voice
        if about in codes:
            return Spot(0, 0, COUNTRY, str(about))
        return Spot(0, 0, COUNTRY, codes[0]) if len(codes) == 1 else None
