"""A company or another body that an article is about, though no list knows it."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.place.named import DATELINE, PERSONAL, PUBLISHES
from monitor.extract.place.weigh import SAYS
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line
from monitor.extract.prefilter.pattern import prefiltered_bare

_NAME: Final = lazy(r"[A-Z][\w&'-]*(?: [A-Z0-9][\w&'-]*){0,4}")
#: Words that are in no company's name, or make it that of an office, a document or an event.
_NO_BODY: Final = frozenset(
    "ministry minister ministers prime government politburo party assembly president vice resolution decree decision department authority authorities committee council association "
    "agency state national vietnam vietnamese viet asia asian asean world global techfest forum week day programme program law strategy project fund index mekong southeast east deputy general "
    "bo thu chinh quoc so ubnd hdnd tong uy ban cuc hiep lien nghi luat chi hoi dang doan nha chuyen khoa cong kinh dai doanh nguoi ha ho sai tp hang "
    "chinese korean japanese american thai indian european german french singaporean malaysian the a an new more central reserve federal people science technology".split()
)
#: Words that begin none, but may end one: "Digital economy", "Song Thao Digital".
_NO_BEGINNING: Final = frozenset("digital internet software social online".split())
#: Words that a noun of business makes a sort of things: "Big Tech", "Venture Capital".
_SORTS: Final = frozenset(
    "big deep high green clean smart open venture human social private public investment development health agri food fin edu".split()
)
#: A noun of business in a name.
_TRADE: Final = lazy(
    r"\b(?:Electronics?|Electric|Foods?|Motors?|Robotics|Pharma\w*|Steel|Tech\w*|Energy|Bio\w*|Aerospace|Soft|Software|Systems?|Solutions|Logistics|Airlines|Airways|Seafoods?|Plastics?|Textiles?|Cement|Power|Solar|Labs?|Cloud|Semiconductors?|Holdings|Mobile|Pay|Capital|Ventures|Media|Games|Studios?|Retail|Mart|Chemicals?|Materials|Cables?|Machinery|Mechanics|Automotive|Telecom|Networks?|Insurance|Securities|Farms?|Dairy|Coffee|Paper|Rubber|Garments?|Chips?|Microelectronics|Precision|Instruments?|Optics|Batter(?:y|ies)|Shipbuilding|Aviation|Healthcare|Medical|Diagnostics|Hospital|University|College|Academy|Museum|Bank|Post|Port|Bus|Rail|Interactive|Digital|Data|AI|Drones?)\b"
)
#: It is spoken of as a company, or by what companies have.
_AS_COMPANY: Final = lazy(
    r"\b(?:[Tt]he|[Tt]his) (?:[\w-]+ ){0,2}(?:company|firm|group|start-?up|manufacturer|maker|chipmaker|carrier|lender|retailer|developer|producer|conglomerate)\b(?! of\b)|\b(?:[Rr]evenue|[Nn]et profit|[Pp]re-?tax profit|[Ss]hareholders|[Ii]ts (?:plant|factory|shares|sales|customers|employees))\b"
    r"|\b(?:[Cc]ong ty|[Tt]ap doan|[Tt]ong cong ty|[Dd]oanh nghiep nay|[Hh]ang|[Dd]on vi)(?= (?:nay|da|dang|se|co|dat|cung|cho|hien|vua|chi|dau|ghi|du|tuyen|thu)\b)|\b(?:[Ll]oi nhuan|[Cc]o dong|[Cc]o phieu|[Dd]oanh thu (?:nam|quy|hop nhat|thuan|cua cong ty))\b"
)
#: What a company gives out of itself.
_RESULTS: Final = lazy(r"\b(?:revenue|net profit|pre-?tax profit|earnings|doanh thu|loi nhuan|ket qua kinh doanh)\b", 2)
#: A body without a name tells or does something: what the article is about where nothing else is named.
_UNNAMED: Final = prefiltered_bare(
    r"\W*(?:Tong cong ty|Tap doan|Cong ty|Nha may|Nha truong|Hop tac xa|Don vi|Chu dau tu|Doanh nghiep (?:khai thac|van hanh|chu quan|quan ly|dau tu|san xuat)(?= [a-z]+ (?:cho|nay)))(?: [a-z]+){0,4} (?:cho biet|cho hay|thong tin|khang dinh|nhan manh|tiet lo)\b"
)
_OF_ALL: Final = lazy(
    r"\b(?:[Cc]ac|[Nn]hieu|[Nn]hung|[Mm]ot so|[Hh]au het) (?:doanh nghiep|cong ty|truong|nha may|don vi|hop tac xa|dia phuong)\b|\bBo (?!Chinh tri)[A-Z]|\b(?:Chinh phu|Quoc hoi|Hiep hoi|Cuc)\b"
)
_EARLY: Final = 10
_FIRST: Final = 6
_ONE: Final = "company|firm|start-?up|chipmaker|maker|designer|manufacturer|shipyard|yard|brewery|brewer|workshop|cooperative|foundry|producer|exporter|developer|factory|mill|dairy|roaster|weaver|studio|carrier|airline|insurer|lender|distillery|smelter|nursery|laboratory|university|institute|hospital|bank|incubator"
_ONE_VI: Final = "[Cc]ong ty|[Hh]ang|[Xx]uong|[Nn]ha may|[Ss]tartup|[Hh]op tac xa|HTX|[Cc]o so|[Tt]ap doan"
#: "The quiet chip designer from Da Nang", "How a small brewery learned", "Hãng cảm biến từ Ninh Bình": one that is not named.
_OF_ONE: Final = prefiltered_bare(
    rf"(?:^|\b(?:How|Inside|Meet|Why|When|At|Where) )(?:[Tt]he|[Aa]n?|[Oo]ne) (?:(?!of\b|for\b|and\b)[\w-]+ ){{0,4}}?(?:{_ONE})(?= (?:from|in|of|that|which|at|behind|on|with|by|near|learn\w*|[a-z]+s|[a-z]+ed|won|found|made|built|took|grew|sold)\b|[,:]|\W*$)"
    rf"|^\W*(?:(?:Ben trong|Chuyen (?:o|cua)|Tham|Ve|Gap) )?(?:[Mm]ot )?(?:{_ONE_VI})(?! nuoc ngoai)(?: [a-z]+){{0,4}}? (?:tu|o|tai|giua) [A-Z]"
    rf"|^\W*(?:(?:Ben trong|Chuyen (?:o|cua)|Tham|Ve|Gap) )?[Mm]ot (?:{_ONE_VI})\b"
)
#: "Chip designer with one eye on Osaka", "Lender closes its counters": titles leave out the article.
_WITHOUT_ARTICLE: Final = prefiltered_bare(
    rf"^\W*(?:(?!Vietnam\b|Viet\b)[A-Z][\w-]* )?(?:(?!and\b|of\b)[a-z][\w-]* ){{0,2}}?(?:{_ONE}) (?:with|bets?|learns|wins|sells|opens|closes|builds|plans|aims|eyes|goes|takes|makes|turns|grows|looks|finds|raises|trains|hires|promises|doubles|seeks|wants|spends|ships|exports|targets|pledges|shuts|moves|keeps|trades|posts|books|cuts|pays)\b",
    re.IGNORECASE,
)
#: "The company was founded", "công ty khởi đầu với": the article goes on about it.
_GOES_ON: Final = lazy(
    rf"(?:^\W*|, )[Tt]h(?:e|is) (?:[a-z-]+ )?(?:{_ONE})(?:['’]s|(?: (?:now|also|still|itself|already))? (?:was|has|had|is|will|began|started|sells|sold|makes|made|employs|grew|earns?|exports?|spends?|runs|went|plans|aims|took|won|works|opened|hired|buys|pays|keeps|expects|hopes|came|set|traces))\b"
    r"|(?:^\W*|, )(?:[Cc]ong ty|[Hh]ang|[Xx]uong|[Nn]ha may|[Ss]tartup|[Hh]op tac xa|HTX|[Cc]o so)(?: (?:nho )?nay)? (?:da|dang|se|co|hien|khoi dau|bat dau|ra doi|thanh lap|duoc (?:thanh )?lap|chi|vua|moi|ban|thu|tuyen|xuat|tung|cung|nhan|chuyen|lam|dat|nuoi|trong)\b"
)


def named_in_title(headline: Line, lead: Sequence[Sentence], sentences: Sequence[Sentence]) -> str | None:
    """The name, unknown so far, that begins title and lead, where the article speaks of it as of a company."""
    if not lead:
        return None
    first, line = _NAME.match(headline.bare), lead[0].line
    dateline = DATELINE.match(line.bare) if "- " in line.bare else None
    begins = dateline.end() if dateline else 0
    second = _NAME.match(line.bare, begins) if first else None
    if not first or not second:
        return _traded_name(first[0], line) if first else None
    common: list[str] = []
    for one, other in zip(first.group().split(" "), second.group().removesuffix("'s").split(" "), strict=False):
        if one.removesuffix("'s") != other:
            break
        common.append(other)
    name = " ".join(common)
    words = name.lower().split(" ")
    if not common:
        return _traded_name(first[0], line)
    if words[0] in _NO_BEGINNING or not _NO_BODY.isdisjoint(words):
        return None
    end = begins + len(name)
    if line.bare.startswith("-", end) or SAYS.match(line.bare, end) or PUBLISHES.match(line.bare, end):
        return None
    if len(common) == 1 and (name.isupper() or "-" in name):
        return None
    spelled = len(common) > 1 or any(c.isupper() for c in name[1:])
    if spelled and _TRADE.search(name):
        return name
    if PERSONAL.match(name):
        return None
    if not any(_AS_COMPANY.search(s.line.bare) for s in sentences[:_EARLY]):
        return None
    # A word that is always written small elsewhere is no name, and each Vietnamese sentence begins with a capital.
    proper = headline.text.isascii() and any(f" {name}" in s.line.bare for s in sentences[1:])
    return name if spelled or proper else None


def _traded_name(begun: str, line: Line) -> str | None:
    """The name of a trade with which a title begins, where the lead has it too ("Shareholders of Sao Bien Software")."""
    words = begun.split(" ")
    for count in range(len(words), 1, -1):
        name = " ".join(words[:count]).removesuffix("'s")
        small = name.lower().split(" ")
        if small[0] in _NO_BEGINNING or not _NO_BODY.isdisjoint(small) or not _TRADE.search(name):
            continue
        at = line.bare.find(f" {name}")
        end = at + 1 + len(name)
        if at >= 0 and not line.bare[end : end + 1].isalnum() and not SAYS.match(line.bare, end):
            return name
    return None


def may_name_a_body(name: str) -> bool:
    """Words in capitals, the last a noun of business, may be a company's: not those of an office or of a sort of things."""
    words = name.lower().split(" ")
    return words[0] not in _NO_BEGINNING | _SORTS and _NO_BODY.isdisjoint(words[:-1])


def of_results(headline: Line, lead: Sequence[Sentence]) -> bool:
    """The lead tells of revenue or profit."""
    return bool(lead) and bool(_RESULTS.search(headline.bare) or _RESULTS.search(lead[0].line.bare))


def unnamed_body(sentences: Sequence[Sentence]) -> int:
    """How many sentences stand up to the one in which a body that nobody names tells of itself, 0 where none does or
    others like it are spoken of."""
    first = [s.line for s in sentences[:_FIRST]]
    for number, line in enumerate(first, 1):
        if line.bare_bits & _UNNAMED.bit and _UNNAMED.plain.match(line.bare):
            return 0 if any(_OF_ALL.search(one.bare) for one in first) else number
    return 0


def profiled(headline: Line, sentences: Sequence[Sentence]) -> bool:
    """The title tells of one company without its name, and the first sentences go on about it as of "the company"."""
    bits, bare = headline.bare_bits, headline.bare
    one = bits & _OF_ONE.bit and _OF_ONE.plain.search(bare)
    if not sentences or not (one or (bits & _WITHOUT_ARTICLE.bit and _WITHOUT_ARTICLE.plain.match(bare))):
        return False
    return any(_GOES_ON.search(s.line.bare) for s in sentences[:_FIRST])
