"""Series and points: the keys under which figures may be compared at all."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from monitor.compare.rules import Nature, Rules
from monitor.domain.figure import Figure, FigureKind
from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Unit
from monitor.domain.text import fold

_FAMILY = {FigureKind.ACTUAL: "level", FigureKind.ESTIMATE: "level"}
_PLACE_WORDS = re.compile(
    # What tells a province is no part of a name: Hà Tĩnh, Tịnh Biên, Tĩnh Gia.
    r"\b(?:(?<!\bha )tinh(?! (?:bien|gia)\b)|thanh pho|tp|city|province|municipality"
    r"|tap doan|tong cong ty|cong ty|group|corporation|corp|jsc|the)\b\.?"
)
_OLD = re.compile(r"\b(?:cu|former|formerly|old|truoc sap nhap|pre-merger)\b")
_NEW = re.compile(r"\b(?:moi|new|sau sap nhap|after the merger)\b")
#: Codes that stand for many places: without a name nothing is known to be the same.
_NEED_NAME = frozenset({"VN-xx", "ORG", "XX"})


class Place(NamedTuple):
    """`era` is "old" or "new" for a merged province, else ""."""

    geo: str
    name: str
    era: str


class Bucket(NamedTuple):
    """A series without its facet and instrument."""

    metric: str
    unit: Unit
    place: Place
    family: str


class CellKey(NamedTuple):
    """A point without its facet and instrument. `period` is canonical, "" where none is said."""

    bucket: Bucket
    period: str

    @property
    def last(self) -> date | None:
        return Period.parse(self.period).last if self.period else None


def family_of(kind: FigureKind) -> str:
    """level (actual, estimate), forecast, target or threshold."""
    return _FAMILY.get(kind, str(kind))


def period_key(period: Period | None, nature: Nature, family: str) -> str:
    """One text for one span of days: twelve months are the year, six the half; a stock's year is its last day."""
    if period is None:
        return ""
    first, last = period.first, period.last
    if nature is Nature.STOCK and family in {"level", "target"} and (last.month, last.day) == (12, 31):
        short = period.grain in {Grain.MONTH, Grain.DAY}
        if short:
            return str(last.year)
    if first.year == last.year and first.day == 1:
        months = (first.month, last.month)
        if months == (1, 12):
            return str(first.year)
        if period.grain in {Grain.CUMULATIVE, Grain.SPAN}:
            named = {(1, 6): "H1", (7, 12): "H2", (1, 3): "Q1", (4, 6): "Q2", (7, 9): "Q3", (10, 12): "Q4"}.get(months)
            if named:
                return f"{first.year}-{named}"
    return period.text


def place_of(figure: Figure, published: date, rules: Rules, stand_in: str) -> Place:
    """The place under the name by which it is the same again. `stand_in` keeps nameless companies apart."""
    name = fold(figure.geo_name or "")
    era = _era(figure, name, published, rules)
    name = _OLD.sub(" ", _NEW.sub(" ", _PLACE_WORDS.sub(" ", name)))
    name = re.sub(r"[^\w]+", " ", name).strip()
    if figure.geo in _NEED_NAME:
        name = name or f"?{stand_in}"
    else:
        name = ""
    return Place(figure.geo, name, era)


def _era(figure: Figure, name: str, published: date, rules: Rules) -> str:
    if not figure.geo.startswith("VN-"):
        return ""
    plain = " ".join(re.sub(r"[^\w]+", " ", _OLD.sub(" ", _NEW.sub(" ", _PLACE_WORDS.sub(" ", name)))).split())
    changed = rules.merged.get(figure.geo) if figure.geo != "VN-xx" else rules.merged.get(plain)
    if changed is None:
        return ""
    if _OLD.search(name):
        return "old"
    if _NEW.search(name):
        return "new"
    day = figure.period.last if figure.period else published
    return "old" if day < changed else "new"
