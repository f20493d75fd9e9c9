"""The place that a figure has by what it counts: countries are the world's, provinces the nation's."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.extract.members import COUNT, PERCENT
from monitor.extract.model import QuantityMention
from monitor.extract.place.spot import COUNTRY, FULL, NATION, Place, Spot
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import plain

_STATES: Final = lazy(
    r"\b(?:countries|economies|nations|[Mm]ember [Ss]tates)\b|^(?:cac )?(?:nuoc(?! ngot| sach| mam| thai)|quoc gia|nen kinh te)\b"
)
#: "Six Southeast Asian countries", "six countries in the region".
_OF_ASEAN: Final = lazy(r"\b(?:ASEAN|South-?[Ee]ast Asian?|South East Asian?|Dong Nam A)\b")
_IN_ASEAN: Final = lazy(
    r"(?: (?:in|of|from|across|thuoc|trong|o|tai|cua|khoi|khu vuc))*(?: the)? (?:ASEAN|South-?[Ee]ast Asia|Dong Nam A)\b"
)
_ABROAD: Final = lazy(
    r"\b(?:with|to|in|into|from|across|voi|sang|toi|tai|o|den|cho|cua)(?: (?:more than|over|nearly|about|some|hon|gan|khoang|tren))? $",
    re.IGNORECASE,
)
#: "A survey carried out in 193 countries", "khảo sát thực hiện ở 193 quốc gia": of all that were looked at.
_LOOKED_AT: Final = lazy(
    r"\b(?:carried out|conducted|held|taken|done|made|survey(?:ed)?|poll(?:ed)?|study|ranking|index|comparison|thuc hien|tien hanh|khao sat|danh gia|xep hang|do luong|so sanh)(?: (?:in|across|from|o|tai|cua|tren|tu))(?: (?:more than|over|nearly|about|some|hon|gan|khoang|tren))? $",
    re.IGNORECASE,
)
#: "Two-thirds of Vietnamese firms".
_OF_OURS: Final = lazy(r" of (?:all |the |its )?Vietnamese(?= (?![A-Z])|[.,;)]|$)")
_VIETNAMESE: Final = lazy(r"Vietnamese\b")
_ONLY: Final = lazy(r"\b(?:only|duy nhat)\b", re.IGNORECASE)
#: "Seven provinces were below": of those of the nation, whichever province was told of before.
PROVINCES_COUNTED: Final = lazy(
    r"\b(?:\d+|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]wenty(?:-\w+)?|[Tt]hirty(?:-\w+)?|[Mm]any|[Mm]ost|[Ss]everal|[Oo]ther|[Aa]ll)(?: (?:other|of the(?: \d+)?))? (?:provinces|localities)\b"
    r"|\b(?:[Ee]very|[Ee]ach|[Aa]ny) (?:single )?(?:province|locality)\b(?!'s)|\b(?:[Mm]oi|[Tt]at ca|[Tt]ung)(?: cac)? (?:tinh|dia phuong)\b(?! (?:gia|trang|tao))"
    r"|\b(?:\d+|[Hh]ai|[Bb]a|[Bb]on|[Nn]am|[Ss]au|[Bb]ay|[Tt]am|[Cc]hin|[Mm]uoi(?: \w+)?|[Nn]hieu|[Hh]au het|[Pp]han lon)(?: cac)? (?:tinh(?:, thanh(?: pho)?| thanh)?|dia phuong)\b(?! (?:gia|trang|tao))"
)

#: "30 sản phẩm công nghệ chiến lược" of a list, whoever makes some of them: the list is the nation's.
_STRATEGIC: Final = lazy(
    r"^(?:nhom )?(?:san pham|cong nghe)\b.{0,24}\bchien luoc\b|^nhom (?:san pham |cong nghe )|^nhom cong nghe$|strategic (?:technology |tech )?(?:products?|technolog(?:y|ies)|groups?)\b"
)
_OF_THE_LIST: Final = lazy(
    r"\b(?:(?:trong|tren)(?: tong)?(?: so)?|thuoc|gom|danh muc|of|among|under|from)(?: (?:the|all|its|ca|quoc gia|country's|nation's|national|list of|danh muc))* $",
    re.IGNORECASE,
)


def by_noun(mention: QuantityMention, bare: str, base: int, spots: Sequence[Spot] = ()) -> Place | None:
    """The place that a figure has by what it counts, whatever its sentence names; a country of the `spots` that is told
    before a list has one of its own."""
    noun = mention.noun
    if not noun:
        end = mention.end - base
        ours = mention.unit is PERCENT and bare.startswith(" of ", end) and _OF_OURS.match(bare, end)
        return NATION if ours else None
    said = plain(noun) if mention.unit is COUNT else ""
    if said and _counts_states(mention, said, bare, mention.start - base):
        of_asean = _OF_ASEAN.search(said) or _IN_ASEAN.match(bare, mention.end - base)
        return ("ASEAN" if of_asean else "WORLD"), None
    if said and _STRATEGIC.search(said):
        start = mention.start - base
        if any(s.kind is COUNTRY and s.weight is FULL and s.end <= start for s in spots):
            return None
        return NATION if _OF_THE_LIST.search(bare, max(0, start - 40), start) else None
    return NATION if noun.startswith("Vietnamese") and _VIETNAMESE.match(noun) else None


def _counts_states(mention: QuantityMention, said: str, bare: str, start: int) -> bool:
    """What is counted, `said` without diacritics, are countries; `start` is where the figure begins."""
    if not _STATES.search(said):
        return False
    lead = bare[max(0, start - 40) : mention.number - mention.start + start]
    both = mention.value == 2 and not _ONLY.search(lead)
    return not both and (not _ABROAD.search(lead) or _LOOKED_AT.search(lead) is not None)
