"""Places that somebody names, in whatever spelling, as figures hold them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Any

from monitor.domain.text import fold

Table = Mapping[str, Any]
_NEAR = 0.75
#: The codes that stand for no place of places.toml, with their names.
_CODES = {
    "VN": ("Viet Nam", "Vietnam", "Việt Nam"),
    "VN-xx": (),
    "ORG": (),
    "WORLD": ("World", "the world", "thế giới"),
    "ASEAN": ("Southeast Asia", "Đông Nam Á"),
}


class Places:
    """The places and bodies of places.toml by every name that they have there."""

    def __init__(self, places: Table) -> None:
        self._held: dict[str, str] = {}
        #: The spelling of each that is proposed.
        self._names: dict[str, str] = {}
        for code, names in _CODES.items():
            self._add(code, (code, *names))
        for province in (*places.get("provinces", ()), *places.get("bodies", ())):
            held = province.get("code", province["name"])
            self._add(held, (held, province["id"], province["name"], *province.get("aliases", ())))
        for country in places.get("countries", ()):
            self._add(country["id"], (country["id"], *country.get("names", ()), *country.get("exact", ())))

    def _add(self, held: str, names: Iterable[str]) -> None:
        for name in names:
            self._held.setdefault(fold(name), held)
            self._names.setdefault(fold(name), name)

    def held(self, asked: str) -> str | None:
        """The code or name by which figures hold the place; None for one of which places.toml says nothing."""
        return self._held.get(fold(asked.strip()))

    def near(self, asked: str) -> list[str]:
        """Names that look like what was asked for, the nearest first."""
        found = difflib.get_close_matches(fold(asked.strip()), self._names, n=3, cutoff=_NEAR)
        return [self._names[name] for name in found]
