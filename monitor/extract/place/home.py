"""The province that a local paper is of: "the city" and "tỉnh" of an article that names none."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from monitor.extract.lexer import alternation
from monitor.extract.model import Sentence
from monitor.extract.place.spot import PROVINCE, Spot
from monitor.extract.prefilter.forms import plain
from monitor.extract.prefilter.lazy import lazy

#: "baodongnai", "huengaynay", "quangninh.gov": what stands around the name of the province.
_PAPER: Final = lazy(
    r"(?:bao|dai|cong|congthongtin|congthongtindientu|english|news)?(?:tinh|tp|thanhpho)?(?P<name>[a-z]+?)(?:ngaynay|moi|online|portal|tv|city|province|cuoituan)?"
)
_LETTERS: Final = lazy(r"[^a-z.]+")
#: Words of village and province, which are of home where nothing else is named.
_HOMELY: Final = lazy(
    r"\b(?:xã|phường|ấp|thôn|bản|buôn|khóm|khu phố|tổ dân phố|tỉnh|thành phố|ubnd|hđnd|commune|ward|hamlet|village|city|municipal|provinc\w+)\b"
)
#: Who speaks for the whole country is not at home.
_CENTRAL: Final = lazy(
    r"\b(?:bộ (?:trưởng|khoa|tài|công|nông|giáo|y|nội|xây)|chính phủ|thủ tướng|quốc hội|bộ chính trị|tổng bí thư|chủ tịch nước|ban (?:chỉ đạo|chấp hành|bí thư) trung ương|cả nước|toàn quốc|minist\w+|government|politburo|party (?:chief|leader)|general secretary|state president|central (?:steering )?committee|national\w*|nationwide|gdp)\b"
)
#: All of the country's.
_MANY: Final = lazy(
    r"\b(?:các|nhiều|một số|mọi|\d+) (?:tỉnh|thành phố|xã|phường|địa phương)\b|\b(?:provinces|cities|communes|wards|localities)\b|\btỉnh, thành\b"
)
_EARLY: Final = 6


#: Endings of addresses that many use who are of no such country.
_NO_COUNTRY: Final = frozenset("io ai co tv me asia".split())


class Papers:
    """The countries that papers are of, by their addresses and names."""

    def __init__(self, countries: Sequence[Mapping[str, Any]]) -> None:
        self._codes = {entry["id"].lower() for entry in countries} | {"vn"}
        self._named = {
            plain(name).lower().replace(" ", ""): entry["id"]
            for entry in countries
            for name in entry["names"]
            if len(name) >= _SPELT and name.isascii() and "-" not in name
        } | {paper: entry["id"] for entry in countries for paper in entry.get("papers", ())}
        #: No paper is one of a country whose name has none of these in it.
        self._any = lazy(alternation(self._named) or "(?!)")

    def of(self, publisher: str) -> str | None:
        """The country of a publisher by its address or name, "VN" for one of this country."""
        name = _LETTERS.sub("", plain(publisher).lower())
        _, dot, end = name.rpartition(".")
        if "viet" in name or (dot and end == "vn"):
            return "VN"
        if dot and len(end) == 2 and end in self._codes and end not in _NO_COUNTRY:
            return "GB" if end == "uk" else end.upper()
        if not self._any.search(name):
            return None
        return next((code for word, code in self._named.items() if word in name), None)


#: A country's name that is shorter may be part of any word.
_SPELT: Final = 5


class Homes:
    """The provinces by what papers call them."""

    def __init__(self, provinces: Sequence[Mapping[str, Any]]) -> None:
        self._known: dict[str, Spot] = {}
        for entry in provinces:
            code = entry.get("code", "VN-xx")
            spot = Spot(0, 0, PROVINCE, code, entry["name"] if code == "VN-xx" else None)
            for one in (entry["id"].replace("-", ""), *entry.get("papers", ())):
                self._known[one] = spot
        #: No paper is one of a province whose name has none of these in it.
        self._any = lazy(alternation(self._known))

    def of(self, publisher: str) -> Spot | None:
        """The province of a publisher by its domain or name."""
        name = _LETTERS.sub("", plain(publisher).lower())
        if not self._any.search(name):
            return None
        for label in dict.fromkeys((name, *name.split("."))):
            told = _PAPER.fullmatch(label)
            if told and (label in self._known or told["name"] in self._known):
                return self._known.get(label) or self._known[told["name"]]
        return None


def homely(title: str, sentences: Sequence[Sentence]) -> bool:
    """The first sentences speak of villages, the province or the city, and nobody speaks for the whole country."""
    first = [title.lower(), *(s.line.lower for s in sentences[:_EARLY])]
    if any(_CENTRAL.search(one) or _MANY.search(one) for one in first):
        return False
    return any(_HOMELY.search(one) for one in first)


__all__ = ["Homes", "Papers", "homely"]
