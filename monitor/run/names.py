"""What claimants, places and explanations are called in each language, from the files that know them by other names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Table = Mapping[str, Any]


def claimant_names(speakers: Table, lang: str) -> dict[str, str]:
    """Canonical claimant -> its name in the language. Canonical names are English; only others are listed."""
    if lang == "en":
        return {}
    names: dict[str, str] = {}
    for ministry in speakers.get("ministries", ()):
        if ministry.get("en") and ministry.get("vi"):
            names[f"Ministry of {ministry['en'][0]}"] = f"Bộ {ministry['vi'][0]}"
    for speaker in speakers.get("speakers", ()):
        found = speaker.get("vi") or _vietnamese(speaker["name"], speaker.get("aliases", ()))
        if found:
            names[speaker["name"]] = found
    return names


def canonical_claimants(speakers: Table) -> set[str]:
    """What figures call the claimants that are known, in English."""
    ministries = {f"Ministry of {entry['en'][0]}" for entry in speakers.get("ministries", ()) if entry.get("en")}
    return ministries | {str(entry["name"]) for entry in speakers.get("speakers", ()) if entry.get("name")}


def _vietnamese(name: str, aliases: Sequence[str]) -> str | None:
    """The first alias in Vietnamese letters that is not the name with "Việt Nam" behind it."""
    first = name.split()[0]
    return next((alias for alias in aliases if not alias.isascii() and not alias.startswith(first)), None)


def place_names(places: Table, lang: str) -> dict[str, str]:
    """Code -> name of countries and of the provinces that have a code of their own."""
    names = {province["code"]: province["name"] for province in places.get("provinces", ()) if "code" in province}
    for country in places.get("countries", ()):
        known = [*country.get("exact", ()), *country.get("names", ())]
        local = next((name for name in known if not name.isascii()), None) if lang == "vi" else None
        names[country["id"]] = local or country["names"][0]
    return names


def explanation_texts(compare: Table, lang: str) -> dict[str, str]:
    """Configured explanation, as findings carry it -> its text in the language."""
    return {
        entry["text"]: entry.get(lang, entry["text"] if lang == "en" else "")
        for entry in compare.get("explanations", ())
        if lang == "en" or entry.get(lang)
    }
