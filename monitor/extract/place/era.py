"""Which of two provinces of one name a figure is of: that from before the mergers of 2025, or the one that they made."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from monitor.domain.period import Period
from monitor.extract.place.spot import PROVINCE, Place, Spot
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line, plain
from monitor.extract.prefilter.pattern import prefiltered_bare

#: Words without which no sentence says it.
OF_AN_ERA: Final = prefiltered_bare(
    r"\b(?:sap nhap|hop nhat|merge|merger|merging|merged|cu|moi|former|old|new|enlarged|then)\b"
)
#: What holds for the clauses behind it.
_BEFORE: Final = r"truoc(?: khi| ngay| thoi diem| luc)*(?: duoc)? (?:sap nhap|hop nhat)|before (?:the |its |their |this |last year's )?(?:provincial )?(?:mergers?|merging|being merged|it was merged)|prior to (?:the |its )?(?:provincial )?merger|pre-merger"
_AFTER: Final = r"sau(?: khi| ngay| thoi diem)*(?: duoc)? (?:sap nhap|hop nhat)|(?:after|since|following) (?:the |its |their )?(?:provincial )?(?:mergers?|merging|being merged)"
_NOW: Final = r"now|today|hien(?: nay)?|(?:den )?nay|bay gio"
_CLAUSE: Final = lazy(rf"\b(?:(?P<old>{_BEFORE})|(?P<new>{_AFTER})|(?P<now>{_NOW}))\b")
#: Without a merger that is told of, today changes nothing.
_MERGED: Final = prefiltered_bare(rf"\b(?:{_BEFORE}|{_AFTER})\b", small=True)
#: From a figure to what follows of its own clause.
_ON: Final = lazy(r"\d[\d.,]*[^\d,;:]*")
#: What stands right behind a name as it is written, and right before one.
_BEHIND: Final = lazy(r"(?: province| city)? (?:(?P<old>\(?cũ(?!\w)|\((?:former|old)\))|(?P<new>\((?:mới|new)\)))")
_AHEAD: Final = lazy(
    r"\b(?:(?P<old>(?:former|old|then)(?: (?:province|city) of)?)|(?P<new>(?:new|newly merged|merged|enlarged)(?: (?:province|city) of)?)) (?:the )?\Z"
)
_LONGEST: Final = 40
_OLD: Final = "cũ"
_NEW: Final = "mới"


class Eras:
    """The provinces of which another one has borne the name."""

    def __init__(self, places: Mapping[str, Any]) -> None:
        """`places`: the table of config."""
        self._names: dict[str, tuple[str, date, re.Pattern[str]]] = {}
        for province in places.get("provinces", ()):
            if "changed" in province:
                name = province["name"]
                forms = sorted({plain(form).lower() for form in (name, *province.get("aliases", ()))}, key=len)
                spelt = lazy(rf"\b(?:{'|'.join(map(re.escape, reversed(forms)))})\b")
                self._names[province.get("code", name)] = name, date.fromisoformat(province["changed"]), spelt

    def told(self, line: Line, at: int, place: Place, period: Period | None) -> Place:
        """The place of the figure at that offset of a line with `OF_AN_ERA`, its name with "(cũ)" or "(mới)" behind it
        where the sentence says which province of the name it is. What the figure's own time says needs no word: the merged province has "(mới)"
        only where the time is one before it was made."""
        known = self._names.get(place[0]) or self._names.get(place[1] or "")
        if known is None:
            return place
        name, changed, spelt = known
        era = _named(line, at, spelt) or _claused(line, at)
        if era == _NEW and (period is None or period.last >= changed):
            return place
        return (place[0], f"{name} ({era})") if era else place


def _named(line: Line, at: int, spelt: re.Pattern[str]) -> str:
    """What the name itself is called that stands nearest before the figure, else behind it."""
    found = list(spelt.finditer(line.bare_lower))
    before = [name for name in found if name.end() <= at]
    for name in (*reversed(before), *found[len(before) :]):
        said = _BEHIND.match(line.text, name.end()) or _AHEAD.search(
            line.bare_lower, max(0, name.start() - _LONGEST), name.start()
        )
        if said:
            return _OLD if said["old"] else _NEW
        if name in before:
            return ""
    return ""


def _called_former(line: Line, start: int, end: int) -> bool:
    """The name of the province at the offsets is called that of a former one."""
    said = _BEHIND.match(line.text, end) or _AHEAD.search(line.bare_lower, max(0, start - _LONGEST), start)
    return said is not None and said["old"] is not None


def _claused(line: Line, at: int) -> str:
    """What the last clause before the figure says of the merger, else one that its own clause ends with."""
    if not line.bare_bits & _MERGED.bit:
        return ""
    bare, last = line.bare_lower, None
    for clause in _CLAUSE.finditer(bare):
        if clause.start() < at or (last is None and _ON.fullmatch(bare, at, clause.start())):
            last = clause
    if last is None or last["now"]:
        return ""
    return _OLD if last["old"] else _NEW


def is_part(line: Line, spot: Spot, about: Place) -> bool:
    """The spot is the former name of what is a part of the province that the text is `about`."""
    own = spot.kind is PROVINCE and about[0].startswith("VN-")
    return own and (spot.code, spot.name) != about and _called_former(line, spot.start, spot.end)


__all__ = ["OF_AN_ERA", "Eras", "is_part"]
