"""Places that somebody names, in whatever spelling, as figures hold them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Any

from monitor.domain.text import fold

Table = Mapping[str, Any]
_NEAR = 0.75
#: The codes that provinces and bodies share, and that of a country which nobody names.
PROVINCE, ORGANISATION, UNNAMED_COUNTRY = "VN-xx", "ORG", "XX"
#: The codes that stand for no place of places.toml, with their names.
_CODES = {
    "VN": ("Viet Nam", "Vietnam", "Việt Nam"),
    PROVINCE: (),
    ORGANISATION: (),
    "WORLD": ("World", "the world", "thế giới"),
    "ASEAN": ("Southeast Asia", "Đông Nam Á"),
}


class Places:
    """The places and bodies of places.toml by every name that they have there."""

    def __init__(self, places: Table) -> None:
        self._held: dict[str, str] = {}
        #: The code of each that has none of its own.
        self._shared: dict[str, str] = {}
        #: The spelling of each that is proposed.
        self._names: dict[str, str] = {}
        for code, names in _CODES.items():
            self._add(code, (code, *names))
        for shared, named in ((PROVINCE, places.get("provinces", ())), (ORGANISATION, places.get("bodies", ()))):
            for place in named:
                held = place.get("code", place["name"])
                self._add(held, (held, place["id"], place["name"], *place.get("aliases", ())))
                if "code" not in place:
                    self._shared[held] = shared
        for country in places.get("countries", ()):
            self._add(country["id"], (country["id"], *country.get("names", ()), *country.get("exact", ())))

    def _add(self, held: str, names: Iterable[str]) -> None:
        for name in names:
            self._held.setdefault(fold(name), held)
            self._names.setdefault(fold(name), name)

    def held(self, asked: str) -> str | None:
        """The code or name by which figures hold the place; None for one of which places.toml says nothing."""
        return self._held.get(fold(asked.strip()))

    @property
    def codes(self) -> frozenset[str]:
        """Every code that a figure may have."""
        return frozenset(self._held.values()) - self._shared.keys() | {UNNAMED_COUNTRY}

    def in_figures(self, asked: str) -> tuple[str, str | None] | None:
        """The code by which figures hold the place, and its name where others have the same code; None as `held`."""
        held = self.held(asked)
        shared = self._shared.get(held or "")
        return (shared, held) if shared else (held, None) if held else None

    def is_province(self, name: str) -> bool:
        """Whether it is a province without a code of its own, by the name that figures have; "(old)" may follow."""
        folded = f"{fold(name)} "
        return any(code == PROVINCE and folded.startswith(f"{fold(known)} ") for known, code in self._shared.items())

    def near(self, asked: str) -> list[str]:
        """Names that look like what was asked for, the nearest first."""
        found = difflib.get_close_matches(fold(asked.strip()), self._names, n=3, cutoff=_NEAR)
        return [self._names[name] for name in found]
