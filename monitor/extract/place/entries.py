"""The provinces, bodies and countries of places.toml by the keys that their names are looked for under."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from monitor.extract.place.spot import BODY, COUNTRY, PROVINCE, THE_NATION, Kind, Place
from monitor.extract.prefilter.lazy import lazy

#: What the keys of a province's towns begin with.
TOWN: Final = "town:"
#: Bodies are known under both spellings of the country.
_VIETNAM: Final = lazy(r"\bVietnam\b")


class Entries:
    """What places.toml knows by name."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        #: Each name with the key of what it names; those that must be spelt just so.
        self.names: list[tuple[str, str]] = [(name, "decoy:") for name in table.get("decoys", ())]
        self.exact: list[tuple[str, str]] = []
        #: Kind, code and name by key; a decoy has no code.
        self.places: dict[str, tuple[Kind, str, str | None]] = {"decoy:": (THE_NATION, "", None)}
        #: The day from which a province's name means another territory, or none, by name.
        self.changed: dict[str, str] = {}
        #: The provinces' names by key, and by their code those of the provinces that have one of their own.
        self.provinces: dict[str, str] = {}
        self.coded: dict[str, str] = {}
        #: The provinces that are cities.
        self.cities: set[Place] = set()
        for entry in table.get("provinces", ()):
            self._add_province(entry)
        for entry in table.get("bodies", ()):
            self._add(f"{BODY}:{entry['id']}", entry)
            self.places[f"{BODY}:{entry['id']}"] = (BODY, "ORG", entry["name"])
        for entry in table.get("countries", ()):
            key = f"{COUNTRY}:{entry['id']}"
            self.places[key] = (COUNTRY, entry["id"], None)
            self.names += [(name, key) for name in entry["names"]]
            self.exact += [(name, key) for name in entry.get("exact", ())]

    def _add_province(self, entry: Mapping[str, Any]) -> None:
        key, name = f"{PROVINCE}:{entry['id']}", entry["name"]
        self._add(key, entry)
        self.provinces[key] = name
        place: Place = "VN-xx", name
        if "code" in entry:
            self.coded[entry["code"]] = name
            place = entry["code"], None
        self.places[key] = self.places[f"{TOWN}{entry['id']}"] = (PROVINCE, *place)
        if entry.get("city"):
            self.cities.add(place)
        self.names += [(form, f"{TOWN}{entry['id']}") for form in entry.get("towns", ())]
        if "changed" in entry or "ended" in entry:
            self.changed[name] = entry.get("changed") or entry["ended"]

    def _add(self, key: str, entry: Mapping[str, Any]) -> None:
        forms = dict.fromkeys((entry["name"], *entry.get("aliases", ())))
        forms.update((_VIETNAM.sub("Viet Nam", form), None) for form in tuple(forms))
        self.names += [(form, key) for form in forms]
