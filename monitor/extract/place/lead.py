"""The province that a lead reports from or is about, where the title names none."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.place.atlas import Atlas
from monitor.extract.place.named import DATELINE
from monitor.extract.place.spot import BODY, COUNTRY, FULL, NATION, PROVINCE, REGION, THE_NATION, Place, Spot, Trail
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import Prefiltered, prefiltered_bare

#: A title that speaks of a province or city without its name.
_LOCAL: Final = prefiltered_bare(
    r"\b(?:provinc\w+|municipal|city|people's (?:council|committee)|thanh pho|hdnd|ubnd)\b", re.IGNORECASE
)
_PROVINCE: Final = "tỉnh"
_REGIONAL: Final = prefiltered_bare(r"\b(?:region\w*|asean|south-?east asia\w*|dong nam a|khu vuc)\b", re.IGNORECASE)
#: What a province reports is told by its offices ("UBND tỉnh Cà Mau", "Sở Khoa học và Công nghệ Hà Tĩnh").
_OFFICE: Final = lazy(
    r"\b(?:UBND|HDND|Tinh uy|Thanh uy|Uy ban nhan dan|Hoi dong nhan dan|Cong an|Thue|Thong ke|Buu dien|Bao hiem xa hoi|[Cc]hinh quyen|(?:So [A-Z]|Trung tam |Chi cuc |Ban Quan ly |Ban Chi dao |[Nn]ganh )[^,.;:\d]{2,70})(?: cua)?(?: [Tt]inh| [Tt]hanh pho| TP\.?)? $"
    r"|\b(?:People's (?:Committee|Council)s?|Departments? of [A-Z][^,.;:\d]{3,60}|[Aa]uthorities|Party Committee|Cent(?:re|er)|Police|Statistics Office) (?:of|in)(?: the)?(?: \w+ern| central| coastal| province of| city of)* $"
)
_OFFICE_BEHIND: Final = lazy(
    r"(?: province| city)?(?:.s)? (?:authorities|People's (?:Committee|Council)|Department of|provincial|Party Committee|administration|Statistics Office)\b",
    re.IGNORECASE,
)
#: "Tỉnh Cà Mau vừa công bố", "Lao Cai province has set": its subject.
_ACTS: Final = lazy(
    r"(?: province| city)?(?:,[^,;.]{3,60},)? (?:has|have|had|plans?|will|aims?|wants?|sets?|is|was|now|again|recently|came|leads?|tops?|topped|rose|earned|completed|attracted|received|reported|recorded|approved|adopted|issued|ranked|posted|achieved|da|vua|dang|se|moi|hien|dat|phan dau|xep|cong bo|ban hanh|trien khai|co|tiep nhan|hoan thanh|ghi nhan|quyet dinh|dua|chi|bo tri|tiep tuc|dung|thu hut|dan dau|giu)\b"
)
_SUBJECT: Final = lazy(
    r"(?:(?:Tinh|Thanh pho|TP\.?|The (?:\w+ )?(?:province|city) of|Nam 20\d\d,|In 20\d\d,|[^,;.]{0,30},) )?",
    re.IGNORECASE,
)
#: "Trung tâm Phục vụ hành chính công phường Ninh Kiều (TP ", "the one-stop shop of Tan An ward, ": a ward's scene may open
#: any report, what is told of its city is not.
_WARD: Final = lazy(
    r"\b(?:phuong|xa|dac khu|thi tran) (?:[^,.;()\d]{2,40}[,(] ?(?:(?:tinh|thanh pho|TP\.?) )?)?$"
    r"|\b(?:wards?|communes?)(?: of [^,.;()\d]{2,40})?(?:,|,? in| \(?of)(?: the)? ?$",
    re.IGNORECASE,
)
_WARD_BEHIND: Final = lazy(r" (?:ward|commune)\b", re.IGNORECASE)
#: The place told of before is told of again.
TOLD_ON: Final = prefiltered_bare(
    r"\b(?:(?:tinh|thanh pho) (?:nay|da|se|co|dang|ta|hien|phan dau|dat|du kien|chi|cung|con|vua)|(?:cua|toan|trong) (?:tinh|thanh pho)|thu do|dia phuong nay|dia ban|the (?:city|province|capital)|provincial)\b",
    re.IGNORECASE,
)
#: Who speaks for the whole country.
CENTRAL: Final = prefiltered_bare(
    r"\b(?:Bo (?:truong )?[A-Z]\w*|Chinh phu|Thu tuong|Quoc hoi|Tong Bi thu|[Mm]inist(?:ry|er|ries)|Government|National Assembly|Politburo|World Bank|ADB|Prime Minister|(?:Party )?General Secretary|Party (?:[Cc]hief|[Ll]eader|boss)|Central (?:Steering )?Committee|State President|Ban (?:Chi dao|Chap hanh|Bi thu) Trung uong|Chu tich nuoc)\b"
)
#: The product of the nation; that of a province is GRDP.
OF_NATION: Final = prefiltered_bare(r"\bGDP\b")


def has(line: Line, pattern: Prefiltered) -> bool:
    """The line has what the pattern finds."""
    return bool(line.bare_bits & pattern.bit) and pattern.plain.search(line.bare) is not None


def led(headline: Line, line: Line, spots: Sequence[Spot]) -> Place:
    """The place that the lead is about, where the title names none; its first line has the `spots`."""
    if any(s.kind is THE_NATION for s in spots):
        return NATION
    towns = [s for s in spots if s.kind is PROVINCE and s.weight is FULL]
    if len({(s.code, s.name) for s in towns}) == 1 and (
        len(towns) > 1 or has(headline, _LOCAL) or _PROVINCE in headline.lower or _reports(line.bare, towns[0])
    ):
        return towns[0].code, towns[0].name
    if spots and spots[0].kind is REGION and has(headline, _REGIONAL):
        return spots[0].code, None
    return NATION


def reported(atlas: Atlas, sentences: Sequence[Sentence], trail: Trail) -> Place:
    """The only place that the first paragraphs name, where it acts or one of its offices tells."""
    named: set[Place] = set()
    ahead, reports = trail.ahead(), False
    for sentence in sentences[:5]:
        if sentence.paragraph - sentences[0].paragraph > 2:
            break
        line = sentence.line
        spots = [s for s in atlas.spots(line, ahead) if s.weight is FULL]
        others = any(s.kind in (THE_NATION, COUNTRY, REGION, BODY) and s.start < 20 for s in spots)
        if not reports and (others or has(line, CENTRAL) or has(line, OF_NATION)):
            return NATION
        towns = [s for s in spots if s.kind is PROVINCE]
        named |= {(s.code, s.name) for s in towns}
        reports = reports or any(_reports(line.bare, town) for town in towns)
    return named.pop() if len(named) == 1 and reports else NATION


def _reports(bare: str, town: Spot) -> bool:
    """The province is the sentence's subject, or one of its offices is."""
    dateline = DATELINE.match(bare)
    begins = dateline.end() if dateline else 0
    if _WARD.search(bare, begins, town.start) or _WARD_BEHIND.match(bare, town.end):
        return False
    if _OFFICE.search(bare, begins, town.start) or _OFFICE_BEHIND.match(bare, town.end):
        return True
    return bool(_SUBJECT.fullmatch(bare, begins, town.start) and _ACTS.match(bare, town.end))


__all__ = ["CENTRAL", "OF_NATION", "TOLD_ON", "has", "led", "reported"]
