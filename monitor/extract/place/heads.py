"""Which of the places that a sentence names may speak for one of its figures."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.extract.members import PERCENT, PERCENTAGE_POINT, PLACES, RANK, TIMES
from monitor.extract.place.located import Located
from monitor.extract.place.spot import BODY, FULL, PROVINCE, REGION, THE_NATION, WORLD, Spot
from monitor.extract.place.weigh import SAYS
from monitor.extract.prefilter.lazy import lazy

_AMONG: Final = lazy(r"(?: (?:in|of|across|cua|trong|toan|tren))*(?: the)? ")
#: What is said of a name between commas before its verb ("Viet Nam, a base for Samsung, had ...").
_ASIDE: Final = lazy(
    r", (?:an?|the|one|as (?:tracked|measured|counted|reported|estimated|computed|recorded)|Viet ?[Nn]am's|which|who|whose|where|with|despite|like|unlike|home|known|listed|based|founded|owned|headquartered|part|mot|noi|von) [^;:]{1,160}?,(?= (?:\w+ly |now |already |also )?(?:is|said|says|are|was|were|has|have|had|will|plans?|aims?|reached|stands?|stood|ranks?|\w+ed|spends?|spen[dt]|ma[dk]es?|puts?|earns?|trains?|invests?|devotes?|exports?|files?|produces?|pays?|counts?|boasts?|runs?|ran|c[ao]mes?|grew|grows|rose|rises|fell|falls|got|gets|sells?|sold|claims?|h[eo]lds?|takes?|took|drew|draws|won|wins|hien|da|dang|co|dat|se|moi|chiem|du kien)\b)"
    r"|, (?:which|who|whose|where|with|despite|one of) [^;:]{1,160}?,(?= (?:\w+ly |now |already |also )?(?!this|its|as|sales|exports|firms|companies|services|banks|schools)[a-z]{3,}s\b)"
    # "In Gia Lai, home to a centre of FPT, nearly 2,000 people", "in Hue, where VNPT has a data centre, 340 firms".
    r"|, (?:home|host|seat) (?:to|of) [^;:,]{1,80},(?= )|, where [^;:,]{2,50} (?:has|have|had|runs?|built|opened|operates?|keeps?) [^;:,\d]{1,60},(?= )"
)
#: "45 per cent of designers work in Ho Chi Minh City": the designers are the nation's.
_SEATED_SHARE: Final = lazy(
    r" of [\w ,'-]{2,60}? (?:sit|sits|are|is|were|work|works|live|lives|operate|operates|lie|cluster|study|settle|stay) (?:in|around|near)(?: the)? $"
    r"| [\w ]{3,60}? (?:lam viec|hoat dong|dong|dat|quy tu|song|hoc) (?:tai|o) (?:TP\.? |thanh pho |tinh )?$"
)
#: "62 per cent of all capital raised in the country", "bằng 62% tổng vốn của cả nước": of the whole, whose part it is.
_TOTAL: Final = lazy(
    r" of (?:all|total|the (?:total|whole|entire|combined|sum)) [^,;.:\d]{0,44}?(?:in|of|across)?(?: the)? ?(?:of )?| (?:cua )?(?:tong|toan bo) [^,;.:\d]{2,44}? (?:cua|tren|trong)? ?(?:ca )?"
)
#: "It accounts for 14 per cent of Viet Nam's exports": its part of the nation's.
_ITS_PART: Final = lazy(
    r"\W*(?:It|They|That|The (?:company|group|firm|bank|carrier|university|city|province|plant|two|three))(?: \w+)? (?:accounts? for|accounted for|makes? up|made up|contribut(?:es|ed|e)|represents?|(?:is|are) home to|hosts?|houses?|employs?|trains?|suppl(?:ies|y|ied)|generates?|generated|provides?|provided)(?:[^.;,]|[.,](?=\d)){1,40}"
    # "Its signal now reaches 57.3 percent of Vietnam's population".
    r"|\W*(?:Its|Their|The (?:company|group|firm|carrier|operator)['’]s) (?:[\w-]+ ){1,4}?(?:(?:now|already|currently) )?(?:reach(?:es|ed)?|cover(?:s|ed)?|serve[sd]?|holds?|held|takes?|took)(?:[^.;,]|[.,](?=\d)){1,40}"
)
RANKS: Final = (RANK, PLACES)
GAPS: Final = (PERCENTAGE_POINT, PLACES, TIMES)
#: "Lower than the mean of": the nation's level, from which the figure tells how far something is.
_LEVEL: Final = lazy(
    r"\b(?:hon|so voi|bang)(?: muc)?(?: chung)?(?: trung binh| binh quan| mat bang)?(?: chung)?(?: cua)? $|\b(?:than|above|below|over|under)(?: the)? $"
)
INTO: Final = lazy(
    r"\b(?:in|at|near|across|outside|around|o|tai)(?: the| tinh| TP\.?)? (?:[A-Z]\w+(?: [A-Z]\w+){0,3} \((?:TP\.? |tinh )?)?$",
    re.IGNORECASE,
)
#: "The data centre in", "nhà máy tại": where something of a body stands.
_SITE_IN: Final = lazy(
    r"\b(?:nha may|trung tam(?: du lieu| R&D| nghien cuu)?|co so|chi nhanh|(?:data |research |R&D )?cent(?:re|er)|plant|factory|facility|campus|office|fab)(?: [\w&-]+){0,2}? (?:tai|o|in|at|near)(?: (?:[Kk]hu|[Cc]um|the) (?:[\w-]+ ){2,5}?)?(?: ?tinh| ?TP\.?| ?the)?(?: ?[A-Z]\w+(?: [A-Z]\w+)?, on the (?:edge|outskirts) of)? ?$",
    re.IGNORECASE,
)

#: "CMC vừa vận hành trung tâm dữ liệu mới tại TP.HCM": what a body builds or opens somewhere is its own.
SETS_UP: Final = lazy(
    r"(?: (?:vua|da|dang|sap|moi|se))* (?:van hanh|khai truong|khanh thanh|khoi cong|mo|xay|xay dung|dua vao hoat dong|dua vao van hanh)\b"
    r"|(?: (?:has|have|had|just|also|recently))* (?:opened|inaugurated|launched|built|completed|broke ground on|put into operation|started up|opens|runs|operates) (?:an?|its|the)\b"
)
#: "It employs 2,000 people in Bac Ninh": where a body does something.
OWNED: Final = lazy(
    r"\W*(?:(?:By then|At that time|Today|Now|At present|Last year|In \d{4}),? (?:it|its|they|their)\b|(?:It|Its|They|Their)\b|What (?:sets|set|makes|made|gives|gave) it\b"
    r"|(?:(?:Nearly|Almost|About|Around|Over|Some|More than|Less than|At least|Only|Just) )?(?:[Hh]alf|[Aa] (?:third|quarter|fifth|tenth)|[Oo]ne in \w+|[\d.,]+ ?(?:%|per ?cent)|[Mm]ost|[Mm]uch) of its\b"
    r"|[A-Z][a-z]+ (?:(?:with|from|to) [a-z]+ )?(?:earn(?:s|ed)|brought|brings|gave|gives|cost|costs) it\b)"
)
#: What a company has, where nobody is named: that of the one before.
BOOKS: Final = lazy(
    r"\W*(?:(?:Its |Total |Net |Pre-?tax |After-tax |Operating |Gross |Consolidated )?(?:[Rr]evenue|[Pp]rofits?|[Ee]arnings|[Tt]urnover)|Shares|(?:Tong )?(?:[Dd]oanh thu|[Ll]oi nhuan)|Co phieu)\b(?! (?:of|in|from) (?:the |Viet|all |these )?(?:\w+ )?(?:sector|industry|market|country|firms|companies|economy)| (?:nganh|toan|thi truong|thuong mai|ban le|cong nghiep|tu thi truong|dich vu|(?:cua )?(?:nganh|cac|toan|ca|thi)))\b"
)


#: "A third of what a graduate makes in": from a part to where the whole is.
_OF_WHAT: Final = lazy(r" of what (?:[a-z'’-]+ ){1,5}?(?=(?:in|at|across|throughout|of|from) )")


def ranked_in(spot: Spot, start: int, end: int, here: Located) -> bool:
    """World, region or the country behind a rank are those among whom it ranks, or that before it which it was ("xếp thứ 19
    cả nước, lên 4 bậc")."""
    if spot.start <= start < spot.end:
        return False
    among = spot.kind is THE_NATION and (
        start < spot.start < end
        or (end <= spot.start and bool(_AMONG.fullmatch(here.bare, end, spot.start)))
        or any(
            unit is RANK and stop <= spot.start < start and _AMONG.fullmatch(here.bare, stop, spot.start)
            for _, stop, unit in here.figures
        )
    )
    return among or spot.kind in (WORLD, REGION)


def without_wholes(spots: Sequence[Spot], here: Located, index: int) -> Sequence[Spot]:
    """The spots without the nation as the whole that the figure is a part of ("seven of the country's 58 centres"), and
    without that whose level is only compared with ("thấp hơn trung bình cả nước 7 điểm phần trăm")."""
    start, end, unit = here.figures[index]
    bare = here.bare
    for spot in spots:
        if spot.kind is not THE_NATION:
            continue
        at = spot.start
        whole = start < at < end and (
            bare.endswith((" of ", " of all "), 0, at) or bare.startswith("of the country", at)
        )
        if whole or (
            unit is PERCENT
            and end <= at
            and (
                _TOTAL.fullmatch(bare, end, at) or (bare.startswith(" of ", end) and _ITS_PART.fullmatch(bare, 0, end))
            )
        ):
            return [s for s in spots if s is not spot]
    if " of what " in bare and (what := _OF_WHAT.match(bare, end)) is not None:
        # "A third of what a graduate makes in Hsinchu": whose it is a part of is told behind it.
        spots = [s for s in spots if not what.end() <= s.start < what.end() + 60]
    if unit in GAPS:
        return [s for s in spots if not (s.kind is THE_NATION and s.end <= start and _LEVEL.search(bare, 0, s.start))]
    return spots


#: "Ở trong nước, cuối tháng 6 Sao Mai vận hành": at home the body, so near behind, has or does something.
_LED_HOME: Final = lazy(r"\W*(?:(?:[Rr]ieng |[Cc]on )?(?:[Oo]|[Tt]ai|[Vv]oi|[Ii]n|[Aa]t)(?: thi truong| the)? )?")
_NEAR: Final = 50


def without_sites(spots: Sequence[Spot], bare: str) -> list[Spot]:
    """The spots of an article about a body without the provinces in which a plant or centre of it stands, and without the
    country where it leads to what the body has at home."""
    held = [s for s in spots if s.kind is not PROVINCE or not _SITE_IN.search(bare, 0, s.start)]
    if len(held) > 1 and held[0].kind is THE_NATION and held[1].kind is BODY and held[1].weight is FULL:
        home = _LED_HOME.fullmatch(bare, 0, held[0].start) and held[1].start - held[0].end < _NEAR
        return held[1:] if home and not SAYS.match(bare, held[1].end) else held
    return held


def seated(spot: Spot, end: int, bare: str) -> bool:
    """The share that ends at `end` is of those who are in the place of the spot."""
    return spot.start - end < 90 and bool(_SEATED_SHARE.fullmatch(bare, end, spot.start))


#: "GRDP growth in Hung Yen": no body has it.
_OUTPUT_OF: Final = lazy(
    r"\b(?:GRDP|[Gg]ross regional domestic product)(?: growth| per (?:head|capita))? (?:in|of|for|cua|tai|o) $"
)


#: Between a place and the part of it that is named with it.
_OF_IT: Final = ("'s ", "’s ", ", ")


def heads(spots: Sequence[Spot], here: Located, start: int) -> Sequence[Spot]:
    """The spots that may speak for the figure at `start`: without what is said of another name between commas, and without
    where a body does what it does ("NVIDIA runs centres in Ha Noi, with a staff of ...")."""
    bare, out = here.bare, spots
    for spot in spots:
        if spot.end < start and bare.startswith(", ", _past_a_code(bare, spot.end)):
            for aside in _ASIDE.finditer(bare, 0, start):
                if any(_past_a_code(bare, s.end) == aside.start() for s in out):
                    out = [s for s in out if not aside.start() < s.start < aside.end()]
            break
    if any(s.kind is BODY and s.weight is FULL for s in out):
        inside = -1
        for spot in [s for s in out if s.kind is PROVINCE and s.end <= start]:
            # "In Ho Chi Minh City's Saigon Hi-Tech Park" names one place twice.
            again = spot.start - inside < 4 and bare[inside : spot.start] in _OF_IT
            if not again and not INTO.search(bare, max(0, spot.start - 24), spot.start):
                continue
            inside = spot.end
            if _OUTPUT_OF.search(bare, max(0, spot.start - 60), spot.start):
                continue
            bodies = (s for s in out if s.kind is BODY and s.weight is FULL and s.end < spot.start)
            if any(not here.parted(s.start, spot.start) for s in bodies):
                out = [s for s in out if s is not spot]
        held = [s.end for s in out if s.kind is BODY and s.weight is FULL]
        out = [s for s in out if s.kind is not THE_NATION or not any(_AT_HOME.match(bare, end, s.end) for end in held)]
    return out


#: "FPT Corporation (HoSE: FPT), ...": under which code its shares are traded, or how it is called for short.
_CODE: Final = lazy(r"(?: (?:Corporation|Corp\.?|Group|JSC|Company|Holdings))? \([^()]{2,30}\)")


def _past_a_code(bare: str, end: int) -> int:
    """Where the name that ends at `end` ends with the bracket behind it."""
    code = _CODE.match(bare, end)
    return code.end() if code else end


#: "Mạng của Viettel ở trong nước", "Viettel's network at home": the body's, in the country.
_AT_HOME: Final = lazy(r" o trong nuoc$| (?:inside|within) the country$")
