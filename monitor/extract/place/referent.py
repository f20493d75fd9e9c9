"""What a word that refers back means: "the city", "tỉnh", "the group", "nước này"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final

from monitor.extract.place.named import over, spot_at
from monitor.extract.place.sorts import back_to, sort_of
from monitor.extract.place.spot import BODY, COUNTRY, FULL, PROVINCE, REGION, Place, Spot, Trail
from monitor.extract.prefilter.line import Line

_KINDS: Final = {"company": BODY, "foreign": COUNTRY}


def referent(key: str, at: int, found: Sequence[Spot], trail: Trail, cities: Container[Place]) -> Spot | None:
    """What the word of that key at `at` refers to, by what its sentence and those before have named; `cities`: the
    provinces that are cities."""
    if key == "bloc":
        return Spot(0, 0, REGION, "ASEAN") if trail.governing[0] == "ASEAN" else None
    if key == "grouping":
        return Spot(0, 0, REGION, "ASEAN") if trail.asean() else None
    if key == "speaker":
        told = next((s for s in found if s.kind is BODY), None)
        return told or (trail.body if trail.paragraph - trail.body_in <= 1 else None)
    if key == "capital":
        return None if trail.abroad else Spot(0, 0, PROVINCE, "VN-HN")
    kind = _KINDS.get(key, PROVINCE)
    near = next((s for s in reversed(found) if s.kind is kind and s.end <= at), None)
    if near:
        # "After the merger with Binh Duong the city has": no province is one.
        return _city(near, cities, trail.province, trail) if key == "city" else near
    if key == "company":
        return trail.body if trail.paragraph - trail.body_in <= 1 or trail.governing[0] == "ORG" else None
    if key == "foreign":
        return trail.country or Spot(0, 0, COUNTRY, "XX")
    governs = trail.governing[0].startswith("VN-")
    told = trail.province
    if key == "city" and told:
        # "Da Nang has yet to join its books with those of Quang Nam. The city ..."
        told = _city(told, cities, None, trail)
    if told and (trail.province_in == trail.paragraph or not (governs or trail.home)):
        return told
    if key == "own_place" and not governs:
        return trail.visited or next((s for s in found if s.kind is PROVINCE), None)
    return Spot(0, 0, PROVINCE, *trail.governing) if governs else trail.home or trail.visited


def gone_back(line: Line, taken: list[tuple[int, int]], trail: Trail) -> list[Spot]:
    """Where nouns go back to the body or region that the article is about ("the lender"), unless it is `taken`."""
    (code, name), sort = trail.governing, trail.back
    if sort is None:
        told = trail.body if trail.paragraph - trail.body_in <= 1 else None
        if told is None or told.name is None or told.weight is not FULL:
            return []
        code, name, sort = told.code, told.name, sort_of(told.name)
    out, kind = [], BODY if code == "ORG" else PROVINCE
    for start, end in back_to(line, sort):
        if not over(start, end, taken):
            taken.append((start, end))
            out.append(spot_at(line, start, end, kind, code, name))
            if kind is BODY:
                trail.body, trail.body_in = out[-1], trail.paragraph
    return out


def _city(spot: Spot, cities: Container[Place], before: Spot | None, trail: Trail) -> Spot:
    """The spot, or a city that was told of where it is none."""
    if (spot.code, spot.name) in cities:
        return spot
    told = (before, Spot(0, 0, PROVINCE, *trail.governing), trail.home, trail.city)
    return next((s for s in told if s and (s.code, s.name) in cities), spot)


__all__ = ["gone_back", "referent"]
