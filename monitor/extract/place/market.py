"""Countries in which a sentence tells no figures: the markets and investors of others, and what something is compared with."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.extract.place.spot import BODY, COUNTRY, FULL, REGION, Place, Spot
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_bare

_PARTNER_EN: Final = (
    r"markets?|buyers?|customers?|clients?|investors?|partners?|destinations?|sources?|suppliers?|donors?|importers?"
)
_PARTNER_VI: Final = (
    "thi truong|nha dau tu|doi tac|khach hang|ban hang|nguon cung|nguon|diem den|nha cung cap|nha nhap khau"
)
#: "The United States was the largest market", "Hoa Kỳ là thị trường lớn nhất".
_IS_MARKET: Final = prefiltered_bare(
    rf"(?: \([^)]*\))?,? (?:(?:is|was|were|are|remain(?:s|ed)?|still|became|stays?|continued? to be|also|by far) )+(?:the |its |their |our |a |an |by far |country's |nation's |Viet ?[Nn]am's )*(?:single )?(?:largest|biggest|top|main|leading|major|key|most important|number one|second-largest|third-largest|No ?1) (?:[a-z-]+ ){{0,3}}(?:{_PARTNER_EN})\b(?! (?:in|of|across|within) (?:the (?:region|world|bloc)|[Ss]outh-?[Ee]ast Asia|ASEAN|Asia))"
    r"|, (?:an?|its|the) (?:[a-z-]+ ){0,5}?(?:market|buyer|customer|destination),"
    rf"|(?: \([^)]*\))? (?:(?:van|cung|tiep tuc|hien|dang) )*la (?:mot trong nhung )?(?:{_PARTNER_VI})(?: [a-z]+){{0,3}} (?:lon|hang dau|chu luc|so mot|so 1|chinh|quan trong)\b(?! (?:nhat |thu [a-z]+ )?(?:cua |trong |o |tai |toan )*(?:khu vuc|the gioi|[Dd]ong [Nn]am A|[Cc]hau A|ASEAN|toan cau)\b)"
)
#: Of such a market a country is no buyer.
_OF_THE_NET: Final = lazy(
    r"\b(?:kinh te so|thuong mai dien tu|digital econom\w+|internet econom\w+|e-commerce|startup|GMV|khu vuc|region)\b",
    re.I,
)
#: "Of which Japan alone contributed 38 percent", "trong đó riêng Nhật Bản đóng góp 38%".
_PART: Final = prefiltered_bare(
    r"(?:\b(?:of which|with|including|of this|of that)|\btrong (?:so )?(?:do|nay)[,:]?|,)(?: rieng)?(?: thi truong)?(?: the)? $"
)
#: "Japan by itself contributed VND3.1 trillion of it": a part of what was told.
_OF_IT: Final = prefiltered_bare(
    r"(?: alone| by itself| on its own)? (?:contribut(?:ed|es)|account(?:ed|s) for|bought|took|takes|generated|brought in|brings in|provid(?:ed|es)|made up|supplied) (?:[a-z-]+ ){0,3}(?:US|VND)?\$?[\d.,]+(?: (?:million|billion|trillion|per ?cent|percent))?%?(?: [a-z]+)? of (?:it|that|this|these|those|them|the (?:sum|total|amount))\b"
    r"|(?: rieng)? (?:dong gop|mang ve|mang lai|dem ve|chiem|mua) (?:[a-z-]+ ){0,2}[\d.,]+ ?%?(?: [a-z]+){0,3} trong (?:so )?(?:do|nay)\b"
)
_GIVES: Final = lazy(
    r"(?: alone)? (?:contribut(?:ed|es|ing)|account(?:ed|s|ing) for|bought|took|generated|bringing in|brought in)\b| (?:dong gop|mang ve|chiem|mua|dem ve)\b"
)
#: "Japan bought 11 percent of the shipments", "Mỹ nhập 18% lượng điều của Việt Nam": a share of what others sell.
_BUYS: Final = prefiltered_bare(
    r"(?: alone)?(?:,? (?:[a-z-]+ ){0,8}?(?:that|which))? (?:bought|buys|buying|took|takes|taking|absorbed|absorbs|purchased|purchases|imported|imports|received|receives) [^,;.]{0,40}?(?:%|per ?cent|third|half|quarter|fifth|tenth|percent)(?: of)? [^;.]{0,40}?\b(?:exports?|shipments?|goods|output|sales|these|them|those|Viet ?[Nn]am's|country's|nation's)\b"
    r"|(?:, [a-z ]{3,40})? (?:mua|nhap|nhap khau|tieu thu|thu mua|chiem) [^,;.]{0,30}?(?:%|phan [a-z]+|nua) [^;.]{0,60}?\b(?:xuat khau|luong|san luong|kim ngach|hang)\b[^;.]{0,40}?\b(?:Viet Nam|nuoc ta|ca nuoc|Viet|xuat khau)\b"
)
#: "The United States bought $70 billion of Vietnamese electronics", "Doanh nghiệp Hàn Quốc đầu tư 5 tỷ USD vào Việt Nam".
_FROM_HERE: Final = prefiltered_bare(
    r"(?: alone)? (?:bought|buys|imported|imports|purchased|took|takes) [^,;.]{0,40}?(?:million|billion|trillion|tonnes|units)\b[^;.]{0,30}?\b(?:Vietnamese\b|(?:from|in) Viet ?[Nn]am\b(?!')|Viet ?[Nn]am's\b)"
    r"|(?: (?:da|dang|se|hien))? (?:mua|nhap|nhap khau|tieu thu) [^;]{0,70}? (?:cua|tu) Viet Nam\b(?! (?:va|,))"
    r"|(?: (?:da|dang|se|hien|tiep tuc))* (?:dau tu|rot|bo|giai ngan|cam ket|dang ky)(?: von)? [^;]{0,50}? (?:vao|tai|o) (?:Viet Nam|nuoc ta)\b"
)
#: "11 percent of Singapore's level", "a third of Malaysia's", "less than a tenth of the price in the United States".
_SHARE_OF: Final = prefiltered_bare(
    r"\b(?:per ?cent|times|third|thirds|quarter|quarters|half|tenth|fifth|sixth|seventh|eighth|ninth|fraction|twice|double|triple)(?: of)? (?:the |that of |that in |those of |those in |what |)?$|%(?: of)? (?:that of |that in |)?(?:the )?$"
    r"|\b(?:per ?cent|%|third|quarter|half|tenth|fifth|sixth|seventh|eighth|ninth|times) (?:of )?the (?:price|level|figure|rate|cost|average|wage|ratio|density|output|sum|speed|number) (?:in|of|paid in|seen in) (?:the )?$"
)
_ITS_LEVEL: Final = lazy(
    r"(?:'s|\u2019s|s'|s\u2019)(?:(?: (?:level|figure|average|rate|price|ratio|wage|output|density|productivity|speed|number)s?)?(?=[.,;:)]| and\b| or\b| but\b| while\b| that year\b| today\b| now\b| in (?:19|20)\d\d|$))"
    r"| (?:level|figure|average|rate|price|ratio|wage|output|density|productivity|speed|number)s?(?=[.,;:)]| and\b| or\b| but\b| while\b| that year\b| today\b| now\b| in (?:19|20)\d\d|$)"
)
_THAT_OF: Final = lazy(
    r"(?:that|those|what|(?:price|level|figure|rate|cost|average|wage|ratio|density|output|sum|speed|number) (?:in|of|paid in|seen in))\b[ a-z]*$"
)
_EQUALS: Final = prefiltered_bare(
    r"\b(?:bang|tuong duong|ngang|dat|chua toi|chua den|khoang)\b[^.;]{0,90}?(?:%|\blan|\bphan [a-z]+|\bnua) (?:muc |so voi )?(?:muc )?(?:(?:cua|o|tai) )?$"
)
#: "So với 24% của Thái Lan": the country's own, with which something else is compared.
_ITS_OWN: Final = lazy(
    r"\b(?:so voi|hon|kem|vuot|xa)(?: (?:muc|con so|ty le|khoang|gan|hon))* (?:[\d.,]+ ?% (?:cua|o|tai) [\w ]{2,24}(?:,| va) )*[\d.,]+ ?% (?:cua|o|tai) $"
)
_MUST: Final = lazy(r"\b(?:bang|tuong duong|ngang|muc|so voi)\b")
#: "Still below the 4.9% of South Korea": the figure is that country's own level.
_OWN_LEVEL: Final = lazy(
    r"\b(?:kem|hon|duoi|tren|thua|so voi|con|trong khi|bang|ngang|nua|phan [a-z]+|lan|\d/\d+)(?: xa| nhieu)? (?:muc|con so|ty le)(?: (?:trung binh|binh quan|khoang|hon|gan|tren))* [\d.,]+ ?%?(?: GDP)? (?:cua|o|tai) $"
)
_ENDS: Final = lazy(r" ?(?:[.,;:)]|va\b|hay\b|$)")


def without_markets(found: Sequence[Spot], line: Line) -> list[Spot]:
    """The spots without countries that others sell to, borrow from or are compared with."""
    bare, out, sold = line.bare, [], False
    for spot in found:
        if spot.kind is COUNTRY:
            sold = sold or _sold_to(spot, line)
            if sold or _compared_with(spot, line):
                continue
        elif spot.kind is not REGION and ";" in bare[: spot.start]:
            sold = False
        out.append(spot)
    return out


#: "Thị trường Nhật Bản mang về 38%", "the Japanese market brought in 38 percent": a share of what a company sells.
_MARKET: Final = lazy(r"\b(?:[Tt]hi truong|[Mm]arkets? of(?: the)?) $")
_BRINGS: Final = lazy(
    r"(?:(?P<market> markets?))?(?: alone)?(?: (?:mang ve|mang lai|dong gop|chiem|dem ve|dem lai|contribut(?:ed|es)|account(?:ed|s) for|brought in|made up|generated))? (?:\w+ ){0,2}?[\d.,]+ ?(?:%|per ?cent)"
)


def without_sales(spots: Sequence[Spot], line: Line, told: Place | None) -> Sequence[Spot]:
    """The spots without the markets of which a company says what they bring it; `told`: of what the sentence before
    tells."""
    if not any(s.kind is COUNTRY for s in spots):
        return spots
    out: list[Spot] = []
    bare, sold, company = line.bare, False, told is not None and told[0] == "ORG"
    for spot in spots:
        company = company or (spot.kind is BODY and spot.weight is FULL)
        brings = _BRINGS.match(bare, spot.end) if company and spot.kind in (COUNTRY, REGION) else None
        if brings and (sold or brings["market"] or _MARKET.search(bare, max(0, spot.start - 24), spot.start)):
            sold = True
        else:
            out.append(spot)
    return out


def _sold_to(spot: Spot, line: Line) -> bool:
    """The country is called a market or partner, or is a part of the sum that the sentence told."""
    bits, bare = line.bare_bits, line.bare
    if bits & _IS_MARKET.bit and _IS_MARKET.plain.match(bare, spot.end) and not _OF_THE_NET.search(bare):
        return True
    if bits & _BUYS.bit and _BUYS.plain.match(bare, spot.end):
        return True
    if bits & _FROM_HERE.bit and _FROM_HERE.plain.match(bare, spot.end):
        return True
    if bits & _OF_IT.bit and _OF_IT.plain.match(bare, spot.end):
        return True
    given = bits & _PART.bit and _PART.plain.search(bare, max(0, spot.start - 30), spot.start)
    if not given or not _GIVES.match(bare, spot.end):
        return False
    return given.group()[0] != "," or " alone" in bare[spot.end : spot.end + 7] or " rieng " in given.group()


def _compared_with(spot: Spot, line: Line) -> bool:
    """A share or multiple is told of the country's own level."""
    bits, bare = line.bare_bits, line.bare
    lead = bare[max(0, spot.start - 110) : spot.start]
    if bits & _SHARE_OF.bit and (of := _SHARE_OF.plain.search(lead)):
        return bool(_ITS_LEVEL.match(bare, spot.end) or _THAT_OF.search(of.group()))
    if bits & _EQUALS.bit and (of := _EQUALS.plain.search(lead)) and _MUST.search(of.group()):
        own = _OWN_LEVEL.search(lead) or _ITS_OWN.search(lead)
        return not own and bool(_ENDS.match(bare, spot.end))
    return False
