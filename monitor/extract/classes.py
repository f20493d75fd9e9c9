"""Whom and what a class is made of that a bound, a size or a duty is told for: bodies, people, things, by language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.prefilter.lazy import lazy

_FIRMS: Final = (
    *("firms", "companies", "enterprises", "businesses", "start-?ups", "factories", "plants", "workshops"),
    *("manufacturers", "employers", "cooperatives", "shops", "hotels", "banks", "operators", "platforms", "sellers"),
)
_OFFICES: Final = (
    *("agencies", "ministries", "departments", "offices", "units", "bodies", "organi[sz]ations", "institutes"),
    *("schools", "universities", "hospitals", "clinics"),
)
_PLACES: Final = ("provinces", "cities", "districts", "communes", "wards", "villages", "towns", "localities")
_LANDS: Final = ("countries", "economies", "regions", "places")
_PEOPLE: Final = ("people", "households", "students", "applicants", "those", "anyone")
_THINGS: Final = (
    *("transfers", "transactions", "payments", "projects", "contracts", "loans", "deals", "orders", "packages"),
    *("dossiers", "vehicles", "imports", "invoices", "parcels"),
)
_BODIES_VI: Final = (
    *("doanh nghiệp", "công ty", "startup", "start-up", "cơ sở", "xí nghiệp", "nhà máy", "hợp tác xã", "hộ kinh doanh"),
    *("cửa hàng", "khách sạn", "nhà mạng", "sàn", "hộ", "nhóm", "đơn vị", "tổ chức", "cơ quan", "bộ", "ngành"),
    *("bệnh viện", "trường", "viện", "địa phương", "tỉnh", "xã", "phường", "thôn"),
)
_PEOPLE_VI: Final = ("người bán", "người", "cá nhân", "thuê bao")
_THINGS_VI: Final = (
    *("giao dịch", "dự án", "hợp đồng", "gói thầu", "khoản", "hóa đơn", "đơn hàng", "công trình", "lô hàng", "hồ sơ"),
    *("sản phẩm", "hàng hóa", "hàng nhập khẩu", "hàng"),
)


def _any(nouns: Sequence[str]) -> str:
    return f"(?:{'|'.join(nouns)})"


def _one_or_more(plural: str) -> str:
    """A pattern of the noun in both numbers."""
    if plural.endswith("ies"):
        return f"{plural[:-3]}(?:y|ies)"
    if plural.endswith("sses"):
        return f"{plural[:-2]}(?:es)?"
    return f"{plural}?" if plural.endswith("s") else plural


#: Bodies, of which many are told of.
BODIES: Final = {"en": _any((*_FIRMS, *_OFFICES, *_PLACES, "households")), "vi": _any(_BODIES_VI)}
#: Those of whom each has a level of its own.
LEVELLED: Final = {
    "en": _any((*_FIRMS, *_OFFICES, *_PLACES, *_LANDS, "those")),
    "vi": _any((*_BODIES_VI, "nơi", "nước")),
}
#: One or more of a class.
CLASSES: Final = {
    "en": r"\b" + _any([_one_or_more(noun) for noun in (*_FIRMS, *_OFFICES, *_PLACES, *_PEOPLE, *_THINGS)]),
    "vi": r"(?<!\w)" + _any((*_BODIES_VI, *_PEOPLE_VI, *_THINGS_VI)),
}
#: "Trên 100 triệu USD mỗi đơn vị", "above $100 million each": behind a bound that each of those counted reaches.
EACH_OF_THEM: Final = lazy(
    r"(?: a year| per year|/năm|,? (?:mỗi|một) năm)?(?: (?:each|apiece)\b| ?(?:/|(?:trên |cho )?(?:mỗi|một) )"
    rf"{_any(_BODIES_VI)}(?!\w))"
)
