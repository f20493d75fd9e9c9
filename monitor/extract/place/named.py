"""Words that make a name a place, a person or a company, and companies that an article names as such."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from monitor.extract.place.spot import BODY, FULL, Kind, Spot, Trail
from monitor.extract.place.weigh import ASKED_BY, OWN_DEEDS, SAYS, weight
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line

#: "StartupBlink, a research firm, has published its ranking": what it tells is of others.
PUBLISHES: Final = lazy(
    r"(?: \([^)]*\))?(?:, [^,;]{3,60},)?(?: (?:has|have|had|just|also|recently))* (?:published|released|issued|unveiled|updated) (?:its|a|an|the|their) [^.;,]{0,50}\b(?:rankings?|reports?|index|survey|study|review|list|edition)\b"
)
#: "YouNet ECI, a research firm, counted under $17 billion": the market that it measures is not its own.
_MEASURES: Final = lazy(
    r"(?: \([^)]*\))?, (?:an? |the )?(?:[\w-]+ ){0,4}?(?:research|data|analytics|polling|market-research|intelligence|tracking|consulting|ratings?|nghien cuu|du lieu|phan tich|khao sat|tu van)(?: (?:and|va) [a-z]+)?(?: (?:firm|company|house|agency|provider|group|consultancy|thi truong|du lieu|so lieu|chuyen [a-z]+))*(?: [^,;]{2,60})?,"
    r" (?:has |had |da |chi |lai )*(?:counts?|counted|puts?|measures?|measured|records?|recorded|tall(?:ies|ied)|tracks?|tracked|logged|reckons?|reckoned|arrives? at|arrived at|comes? up with|came up with|finds?|found|gives?|gave|dem|do|ghi nhan|tinh|uoc tinh|thong ke|cho con so|dua ra)\b"
)
DATELINE: Final = lazy(
    r"\s*+(?:[A-Z][\w.]*+[ ,]*+){1,5}(?:\([A-Z]{2,8}\))?(?:,? ?(?:ngay )?\d{1,2}(?:[/.]\d{1,2}(?:[/.]\d{4})?| [A-Z][a-z]{2,8}\.?)?(?:,? \d{4})?)? ?--? "
)
SURNAMES: Final = "Nguyen|Tran|Le|Pham|Hoang|Huynh|Phan|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Dinh|Trinh|Mai|To|Dao|Doan|Luong|Truong|Ta|Cao|Ha|Lam|Luu|Quach|Trieu|Chu|Kieu|Tang|Thai"
PERSONAL: Final = lazy(rf"(?:{SURNAMES}) [A-Z]")
_NO_COMPANY: Final = lazy(
    r"(?:National Assembly|Government|Ministr|Politburo|State\b|Party|Prime Minister|People.s |Department|Committee|Parliament|Congress|Council|Quoc hoi|Chinh phu|Bo )|(?:VN[DĐ]|US|USD|EUR)\$? ?\d|Viet(?: ?[Nn]am|\b)|ASEAN|Asia\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
#: What ends the name of a thing that somebody makes or holds.
_THINGS: Final = (
    " Index", " Survey", " Report", " Ranking", " Rankings", " Barometer", " Outlook", " Review", " Prize", " Award", " Awards",
    " Summit", " Forum", " Week", " Day", " Act", " Law", " Strategy", " Programme", " Program", " Initiative", " List",
)  # fmt: skip
#: "Orient Micro said this month it would pour": what it says is of itself.
_OF_ITSELF: Final = lazy(
    r"(?: (?:on [A-Z][a-z]+|(?:this|last) \w+|yesterday|today|recently))*(?: that)? it (?:will|would|has (?!become clear)|had|plans?|planned|is|was|aims?|aimed|intends?|intended|expects? to|can|could|may|might|wants?|wanted)\b"
)
_APPOSED: Final = lazy(r", [^,;]{3,90},")
#: So many names are learned from one article.
_LEARNED: Final = 12
_TITLES: Final = frozenset(("ong", "ba", "anh", "chi"))
PERSON: Final = lazy(
    rf"(?:\b(?:{SURNAMES})(?: [A-Z][a-z]+){{0,2}}|\b(?:Mr|Ms|Mrs|Dr|ong|ba|anh|chi)\.?(?: [A-Z][a-z]+)?) $"
)


def called(matches: Iterable[re.Match[str]], line: Line, taken: list[tuple[int, int]], trail: Trail) -> list[Spot]:
    """Unknown names that the article calls companies, here or before; not those who only say something."""
    bare = line.bare
    for m in matches:
        start, end = m.span(m.lastindex or 0)
        aside = _APPOSED.match(bare, end)
        said = SAYS.match(bare, aside.end() if aside else end)
        says = (said is not None and _OF_ITSELF.match(bare, said.end()) is None) or _MEASURES.match(bare, end)
        known = _NO_COMPANY.match(bare, start) or within(start, end, taken) or bare.endswith(_THINGS, start, end)
        if not (says or known or PERSONAL.match(bare, start)) and len(trail.called) < _LEARNED:
            name = bare[start:end]
            trail.called = tuple(dict.fromkeys((*trail.called, name)))
            if (short := brief(name)) and short not in trail.called:
                trail.called, trail.briefs = (*trail.called, short), {**trail.briefs, short: name}
    out: list[Spot] = []
    for name in trail.called:
        if name not in bare:
            continue
        # Behind "Hansung Micro" also what "Hansung has" or does.
        for m in re.finditer(rf"\b{re.escape(name)}(?!\w)", bare):
            start, end = m.span()
            if within(start, end, taken) or (name in trail.briefs and not _ACTS.match(bare, end)):
                continue
            taken.append((start, end))
            out.append(
                spot_at(
                    line,
                    start,
                    end,
                    BODY,
                    "ORG",
                    trail.briefs.get(name) or trail.aliases.get(name) or line.text[start:end],
                )
            )
    return out


def tells(bare: str, end: int, start: int = 0) -> bool:
    """The body that ends at `end` says or publishes what follows, which is of others, or what begins at `start` only does what
    another thing undergoes ("built by Viettel")."""
    if bare.endswith((" by ", " do "), 0, start):
        return True
    says = SAYS.match(bare, end) and not OWN_DEEDS.match(bare, end)
    return bool(says or PUBLISHES.match(bare, end))


#: "Tập đoàn Công nghệ Vạn Xuân": what the company is called for short.
_IN_SHORT: Final = lazy(
    r"(?:Tap doan|Tong cong ty|Cong ty)(?: (?:[Cc]o phan|CP|TNHH|MTV))*"
    r"(?: (?:[Cc]ong nghe|[Vv]ien thong|[Bb]uu chinh|[Dd]au tu|[Xx]ay dung|[Pp]hat trien|[Tt]huong mai|[Ss]an xuat|[Dd]ien tu|[Pp]han mem|[Bb]at dong san|[Yy] te|[Dd]uoc(?: pham)?|[Tt]huc pham|va|[Ss]o|[Gg]iai phap|[Tt]ruyen thong|[Gg]iao duc|[Kk]hoa hoc|[Tt]ai chinh|[Cc]o khi|[Bb]an dan|[Nn]ang luong|[Vv]i mach))+"
    r" (?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){1,2})(?: [a-z]+)?"
    # "Sao Mai Robotics".
    r"|(?P<first>[A-Z][a-z]+ [A-Z][a-z]+) (?:Robotics|Electronics|Software|Semiconductors?|Technolog(?:y|ies)|Tech|Pharma|Biotech|Telecom|Mobile|Digital|Systems|Solutions|Foods?|Seafoods?|Logistics|Aerospace|Energy|Group|Holdings|Corporation|Corp|Company|JSC)"
)


def in_short(bare: str, start: int, end: int, taken: Iterable[tuple[int, int]], trail: Trail) -> bool:
    """Learns the short name of the company whose full name stands there; that of a place is none."""
    full = _IN_SHORT.fullmatch(bare, start, end)
    if full is None:
        return False
    which = "name" if full["name"] else "first"
    if _NO_COMPANY.match(full[which]) or over(*full.span(which), taken):
        return False
    if len(trail.called) < _LEARNED:
        trail.called = tuple(dict.fromkeys((*trail.called, full[which])))
    return True


#: "Its Bac Ninh plant": a part of the body that was named.
SITE: Final = lazy(
    r" (?:plant|factory|facility|campus|complex|fab|unit|site|branch|arm|operations|office|workforce|staff|team|lab|laborator(?:y|ie))s?\b| (?:R&D |research |development |design |delivery |engineering |data )?cent(?:re|er)s?\b"
)
#: "A Can Tho university": a body that is not named.
INSTITUTE: Final = lazy(
    r"(?:-(?:based|listed|headquartered))? (?:(?!the\b|its\b|a\b|an\b|our\b|(?:climb|open|get|win|build|launche|plan|want|seek|eye|top|lead|join|add|give|host|lure|woo|set|pick|name|need|boost|back|train|welcome|attract|move|rise|keep|take|make|find|see|help|trie|pass(?:e)?|rank|stay|slip|drop|fall|jump|bid|vie|aim|turn|bring|put|offer|promise|approve|sign|license|court|count|draw|grow|hit|raise|want|urge|ask|tell)(?:s|ed)?\b)[a-z]+ )?(?:university|college|hospital|institute|firm|company|start-?up|incubator|chipmaker|refinery|shipyard|brewery|steelworks|smelter|(?:venture |investment |private equity )?fund|bank|brokerage|consultancy|accelerator|foundry)\b(?!s)(?! (?:ecosystem|scene|community|sector|support|fund|hub|programme|program|festival|week|map|movement|policy|tables?|rankings?|rank|list|league|index|capital|investment|financing|numbers|boom|push|drive|loans?|lending|rates?|accounts?|cards?|owners?|directors?|founders?)\b)"
)
#: What a company does that is called by the first word of its name.
_ACTS: Final = lazy(
    r"['’]s\b|,? (?:itself |which |now |also |alone |already )*(?:has|had|will|would|plans?|planned|said|says|told|employs?|employed|earned|earns|invested|invests|spent|spends|runs|makes|made|sells|sold|expects?|expected|aims?|hopes|wants|built|builds|opened|posted|reported|exports?|exported|supplies|supplied|hired|raised|trained|operates)\b"
)
#: Not brief for a company, though its name begins so.
_NOT_BRIEF: Final = frozenset(
    "Vietnam Global Digital National International Eastern Western Southern Northern Pacific Central United Golden Future Modern American Korean Japanese Chinese European Saigon Hanoi Smart Green General Capital Advanced Premier".split()
)
#: One syllable of Vietnamese, which many names begin with.
_SYLLABLE: Final = lazy(
    r"(?:[Nn]gh?|[Nn]h|[Cc]h|[Gg][hi]?|[Kk]h|[Pp]h|[Qq]u|[Tt][hr]|[BCDĐHKLMNPRSTVXbcdđhklmnprstvx])?[AEIOUYaeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)


def brief(name: str) -> str:
    """The first word of a company's name, by which it is called again ("Hansung" of "Hansung Micro"), "" where that may be
    anything else."""
    first, _, rest = name.partition(" ")
    if not rest or len(first) < 6 or not first.isalpha() or not first[1:].islower() or first in _NOT_BRIEF:
        return ""
    return "" if _SYLLABLE.fullmatch(first) else first


def within(start: int, end: int, taken: Iterable[tuple[int, int]]) -> bool:
    """What stands there is taken, or reaches into what is; a name may hold that of a place ("Nam Sai Gon Pharma")."""
    return any(f < end and start < t and not (start <= f and t <= end and t - f < end - start) for f, t in taken)


def does(line: Line, start: int, end: int) -> bool:
    """A company that nobody named does something, and does not only tell what others do."""
    told = SAYS.match(line.bare, end) or PUBLISHES.match(line.bare, end) or _SOMEBODYS.match(line.bare, end)
    return bool(_DEFINITE.match(line.bare, start)) and not told and weight(line, start, end, BODY) is FULL


#: "A survey by our institute", "of the 420 firms her institute surveyed", "viện của bà khảo sát 420 doanh nghiệp".
_POLLED_BY: Final = lazy(
    r"\b(?:khao sat|dieu tra|nghien cuu|bao cao|thong ke|survey|poll|study|report)(?: (?:moi|nay|gan day|[\w /]{2,24}))? (?:cua|do|of|by)(?: chinh)? $",
    re.IGNORECASE,
)
_POLLS: Final = lazy(
    r"(?: (?:of|at|in) [^,.;\d]{2,40})?(?: (?:has|have|had|also|then|recently|da|vua|cung))* (?:survey(?:ed|s)(?! (?:the )?(?:market|site|land|area|route|location)s?\b)|poll(?:ed|s)|interview(?:ed|s)(?! (?:[\w,.]+ ){0,3}(?:candidates|applicants|jobseekers)\b)|question(?:ed|s)|canvass(?:ed|es)\b|(?:khao sat|phong van|dieu tra|tham do|hoi chuyen|hoi y kien)(?= (?:(?:hon|gan|khoang|tren|voi|them|y kien) ){0,2}(?:\d|(?:cac|nhung|nguoi|doanh nghiep|cong ty|ho|sinh vien|khach hang|nha)\b)))"
)


def polls(bare: str, start: int, end: int) -> bool:
    """The body at the offsets asks others, of whom is told what they do."""
    lead = bare[max(0, start - 110) : start]
    return bool(_POLLS.match(bare, end) or _POLLED_BY.search(lead) or ASKED_BY.search(lead))


#: "Vietnam Semiconductor and AI Forum", "Asia Technologies Summit": a name that goes on to be that of an event, a document or an association.
_EVENT: Final = lazy(
    r"(?:(?: and| &| of| for| on|,)? [A-Z][\w&-]*){0,6}? (?:Forum|Summit|Conference|Congress|Week|Day|Expo|Exhibition|Fair|Symposium|Festival|Seminar|Show|Cup|Dialogue|Workshop|Challenge|Competition|Contest|Awards?|Prize|Index|Ranking|Report|Survey|Outlook|Law|Act|Strategy|Programme|Program|Plan|Roadmap|Initiative|Association|Federation|Alliance|Union|Society|Council|Commission|Committee|Authority|Agency)s?\b"
)


def no_owner(bare: str, start: int, end: int) -> bool:
    """The name at the offsets is of who asked others or measures a market, or begins that of an event, a report, a law or an association: no figure is its own."""
    if bare.endswith(", ", 0, start) and _MEASURES.match(bare, start - 2):
        return True
    return polls(bare, start, end) or _EVENT.match(bare, end) is not None


#: "The institute she dreams of", "the company where my son works": what is told is of somebody.
_SOMEBODYS: Final = lazy(
    r" (?:(?:that|which|where|in which|at which) )?(?:s?he|I|you|one|(?:my|his|her|your) [a-z]+)(?: [a-z]+ly)? (?!founded|started|set up|co-?founded|runs|ran|leads|led|heads|headed|owns|owned|built|created|manages|directs)[a-z]+"
    r"| [A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,2} (?:counts?|counted|found|finds|says|said|puts?|reckons|estimates|estimated|expects|sees|forecasts)\b"
)
#: "The company", where none was named of late.
_DEFINITE: Final = lazy(
    r"[Tt]he (?:South |North )?[A-Z][a-z]+(?:n|ese|sh|ch|i|ss) group\b|[Tt]he (?:[a-z-]+ )?(?:company|firm|corporation|start-?up(?! (?:ecosystem|scene|community|sector|world|law|fund|hub|index|map|market|movement|capital|ranking|landscape|nation|programmes?|programs?|support|polic(?:y|ies)|projects?|plans?|strategy|schemes?|initiatives?|contest|competition|festival|numbers?|figures?|count|rate|target|goal|portal|week|day|activity|investment|economy)\b)|carrier|chipmaker|carmaker|automaker|drugmaker|lender|retailer|manufacturer|university|conglomerate|factory|plant|hospital|institute|incubator|cooperative|shop|workshop|contractor|fund)\b|(?:\W*|, )(?:[Pp]hong thi nghiem|[Pp]hong lab|[Xx]uong|[Nn]ha may)\b|[Cc]ong ty\b"
)
WHOSE: Final = ("its ", "Its ", "their ", "Their ", "'s ")
SOME_BODY: Final = Spot(0, 0, BODY, "ORG")


def of_none(said: str, bare: str) -> bool:
    """A word that would be whose firm it is means something else ("doanh nghiệp chi", "công ty ba")."""
    return said != bare and (said.endswith((" chi", " chỉ", " ba", " tới", " tối", " Chi")) or " ba " in said)


def over(start: int, end: int, taken: Iterable[tuple[int, int]]) -> bool:
    """What stands there is taken, or a part of it."""
    return any(first < end and start < last for first, last in taken)


def start_of(spot: Spot) -> int:
    return spot.start


def spot_at(line: Line, start: int, end: int, kind: Kind, code: str, name: str | None = None) -> Spot:
    return Spot(start, end, kind, code, name, weight(line, start, end, kind))


def personal(lead: str) -> bool:
    """The lead ends in a word that may be part of a person's name or title."""
    if not lead.endswith(" "):
        return False
    word = lead[lead.rfind(" ", 0, -1) + 1 : -1]
    return word in _TITLES or word[:1].isupper() or not word.isalnum()


#: "96 nhiệm vụ của bộ, ngành và 47 nhiệm vụ của địa phương": of all provinces.
_LOCAL: Final = ("địa phương", "local authorities", "local government")
_MINISTRIES: Final = lazy(
    r"\b(?:[Bb]o,? nganh|[Cc]ac bo|[Tt]rung uong|[Mm]inistries|[Mm]inistry and sector)\b[^.;]{0,70}$"
)
_TINH: Final = lazy(r"\b[Tt]inh\b")
_PROVINCE: Final = lazy(r"[Tt]ỉnh")


def other_word(line: Line, start: int, end: int) -> bool:
    """Only without its diacritics it looks like "tỉnh" ("về tình hình", "theo tính toán"); or local authorities are all of
    them, told beside the ministries."""
    said = line.text[start:end]
    if said.endswith(_LOCAL) and _MINISTRIES.search(line.bare, 0, start):
        return True
    return not line.text.isascii() and bool(_TINH.search(line.bare, start, end)) and not _PROVINCE.search(said)
