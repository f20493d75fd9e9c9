"""The place of a figure whose sentence names none: what the text went on about, unless it tells of the whole nation."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.extract.model import QuantityMention
from monitor.extract.place.counted import PROVINCES_COUNTED
from monitor.extract.place.demanded import DEMANDED, OF_A_LAW, demands_on, resolution_demands
from monitor.extract.place.resume import LED, SAME_THING
from monitor.extract.place.spot import NATION, Place, Trail
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.pattern import prefiltered_bare

#: "The 3 percent that Resolution 57 prescribes": of the nation, whatever the sentence is about.
RULED_BEHIND: Final = prefiltered_bare(
    r"(?: of (?:GDP|(?:budget |total |public )*(?:spending|expenditure)))?(?:,? that|,? which)? (?:the )?(?:Politburo's )?(?:Resolution(?: No\.?)? \d+[\w/-]*|resolution|Politburo|National Assembly)(?: of the Politburo)? (?:requires?|prescribes?|demands?|wants?|sets?|lays? down|asks? for|calls? for)\b"
    r"| of what the (?:[Ss]tate|[Gg]overnment|treasury) (?:spends?|pays|collects)\b| of (?:all |total |overall )?(?:national|nationwide|the (?:country|nation)['’]s) (?:[a-z]+ )?(?:consumption|output|demand|supply|use|total|power|electricity|exports|revenue|production)\b"
    r"|(?: (?:tong )?chi ngan sach(?: nha nuoc)?| GDP)?(?: moi nam)? (?:ma|theo|do) (?:Nghi quyet(?: so)? \d+|Bo Chinh tri|Quoc hoi|Trung uong)\b"
)
#: What ministries and the State do is of no body that was named before.
_RULED: Final = lazy(
    r"(?:^\W*|[,;:] )(?:[Tt]heo |[Aa]ccording to )?(?:[Tt]he |[Aa]n? )?(?:(?:[Dd]raft (?:(?:of|for) (?:an?|the) (?:new )?)?|[Nn]ew )?[Nn]ational (?:[a-z-]+ ){0,3}(?:program(?:me)?|strategy|plan|scheme)|National (?:[A-Z]\w+ ){1,4}?(?:Portal|Platform|Database|Register|Gateway)|Cong [Dd]ich vu cong(?: truc tuyen)? [Qq]uoc gia|Co so du lieu quoc gia|[Mm]inistry|Ministries|[Gg]overnment|State|state(?= (?:reimburses|pays|refunds|covers|gives|lends|spends|budget|funds|wants|will|would|supports|subsidi[sz]es|offers|provides|bears|plans|requires|aims|must|should|may|can)\b)|National Assembly|Politburo|[Rr]esolution \d+|Laws? (?:on|amending)|Decree|Bo [A-Z]\w*|(?:[Pp]rime |[Dd]eputy |[Vv]ice )*[Mm]inister|(?:Pho )?Thu tuong|(?:Bo|Thu) truong|Chinh phu|Nha nuoc|Quoc hoi|Nghi quyet(?!(?: (?:thuong nien|bat thuong|so [\w/-]+))*(?: cua)? (?:HDQT|DHDCD|[Hh]oi dong (?:quan tri|thanh vien|co dong)|[Dd]ai hoi dong co dong|[Bb]an (?:lanh dao|dieu hanh|giam doc)))|Nghi dinh|Luat (?!su)|(?:Chuong trinh|Chien luoc|Ke hoach) quoc gia)\b"
)
#: All of a trade are no single body.
_ALL_OF: Final = prefiltered_bare(
    r"\b(?:[Tt]he|[Aa]ll|[Bb]oth|[Tt]hree|[Ff]our|[Mm]ost) (?:(?:three|four|five|big|main|country's|local|domestic|mobile|telecom) ){0,2}(?:carriers|operators|networks|providers|banks|lenders|insurers|airlines|chipmakers|ministries|localities|provinces)\b"
    r"|\b(?:[Cc]ac|[Nn]hieu|[Hh]ai|[Bb]a|[Bb]on|[Nn]hung) (?:nha mang|ngan hang|doanh nghiep vien thong|hang bao hiem|hang hang khong|bo, nganh|dia phuong)\b"
    r"|(?:^\W*|[.;:] )(?:The )?(?:[Ss]tate|[Nn]ational) (?:money|budget|spending|expenditure)\b|\btotal (?:state|budget) (?:budget )?(?:expenditure|spending)\b|(?:^\W*|[.;:] )[Nn]gan sach nha nuoc\b|\btong chi ngan sach\b"
    r"|\b(?:[Uu]nder|[Ii]n|[Bb]y) the (?:approved |adopted |proposed |draft |new )?(?:[Ss]tate|national|central) budget\b(?! (?:revenue|collection|contribution))|\b[Tt]heo (?:du toan )?ngan sach nha nuoc\b"
    r"|\b(?:survey|poll|study|review) of [\d,]+ (?:[a-z]+ ){0,2}(?:manufacturers|firms|companies|enterprises|businesses|households|people|users)\b|\b[Kk]hao sat (?:hon |gan |tren )?[\d.]+ (?:doanh nghiep|ho|nguoi)\b"
    # "The venture industry has learned", "Factories of the defence industry now buy".
    r"|^\W*(?:(?:The|This|Viet ?[Nn]am['’]s) (?:[a-z-]+ ){0,3}?(?:industry|sector)|(?:Factories|Firms|Companies|Plants|Makers|Businesses|Enterprises) (?:of|in) (?:the|this) (?:[a-z-]+ ){0,3}?(?:industry|sector))\b(?! (?:giant|leader|veteran|body|association|group|heavyweight|newcomer|pioneer|insider|player|[a-z]+ (?:sold|said)))"
    r"|^\W*Cac (?:nha may|cong ty|doanh nghiep|xuong) (?:cua|trong) nganh\b|^\W*Nganh (?!hang\b|nay\b)(?:[a-z]+ ){1,4}?(?:da|dang|dat|xuat khau|hien co|thu hut|can|thieu|su dung)\b"
    # "A permit for a mast goes through nine offices": whoever asks for it.
    r"|(?:^\W*|[,;] |\bthat |\brang )(?:[Aa]n?|[Aa]ny|[Ee]ach|[Ee]very|[Mm]ot|[Mm]oi) (?:[a-z-]+ ){0,2}?(?:permit|licen[cs]e|approval|visa|dossier|giay phep|thu tuc|ho so)\b(?: [a-z-]+){0,5}? (?:passes|takes?|goes|needs?|requires?|waits?|has to|must|phai|mat|can|qua|di qua)\b"
    # "In a poll by the paper": of the people, whoever asks them.
    r"|^\W*[Ii]n (?:a|an|one|another|the)(?: (?:recent|separate|online|new|small|national))* (?:survey|poll|straw poll)\b(?! (?:of|among) (?:its|their|our|his|her)\b)|^\W*[Tt]rong (?:mot |dot )?(?:cuoc )?(?:tham do|khao sat|trung cau)\b(?! (?:noi bo|nhan vien|khach hang))"
    # "StartupBlink puts us 55th in the world".
    r"|\b(?:puts?|placed?s?|ranks?|ranked|has|had) us (?:(?:at|in) )?(?:\d|[a-z]+(?:st|nd|rd|th)\b)[^.;]{0,40}\b(?:in the (?:world|region)|worldwide|globally|in (?:ASEAN|South-?[Ee]ast Asia))\b"
    r"|\b[Tt]he resolution['’]s (?:goal|target|aim)\b|^\W*(?:Yet |But |Still,? )?[Mm]ost (?:companies|firms|enterprises|manufacturers|businesses)\b"
    r"|\b(?:[Kk]e hoach|[Mm]uc tieu|[Ss]o lieu|[Tt]ong) (?:chung )?(?:cua )?(?:ca |toan )?nganh\b|\b[Tt]he (?:industry|sector)['’]s (?:plan|target|goal|total)\b"
    r"|\b[Tt]oan (?:he thong|nganh|thi truong|linh vuc)\b|\b(?:[Ii]ndustry|[Ss]ector)-wide\b|\b(?:[Tt]he|[Ii]n the) (?:whole|entire) (?:sector|industry|market|system)\b"
    r"|\b[Tt]he national (?:[a-z]+ ){0,2}(?:average|total|rate|figure|share|target|goal) (?:is|was|stands?|stood|may|might|will|would|could|should|rose|fell|reached|has)\b"
)
#: What any firm gets, pays or must do.
_ANY_FIRM: Final = lazy(
    r"(?:^\W*|[,;] |\b(?:for|cho|moi) )(?:[Aa]ny |[Ee]very |[Aa]ll )?(?:[Dd]oanh nghiep|[Nn]ha dau tu|[Dd]u an|[Ff]irms|[Cc]ompanies|[Ii]nvestors|[Ee]nterprises|[Bb]usinesses)\b(?:[^.;]|\.(?=\d)){0,90}\b(?:duoc (?:hoan|giam|mien|ho tro|khau tru|huong|vay|tru)|(?:are|will be|is) (?:refunded|exempt\w*|entitled|reimbursed|required|obliged)|(?:can|may|must) (?:deduct|claim|write off|pay))\b"
)
#: "Under the programme for Resolution 57", "the Government wants": of the nation, whichever company was told of.
_UNDER: Final = lazy(
    r"\W*(?:(?:Under|According to|By|Theo|Tai|Trong) (?:the )?(?:[\w-]+ ){0,3}?(?:national (?:plan|programme?|strategy)|(?:[Ss]tate|national|central) budget|ngan sach (?:nha nuoc|trung uong)|(?:[Qq]uyet dinh|[Cc]hi thi|[Cc]hien luoc|[Dd]e an|[Kk]e hoach|[Cc]huong trinh)(?: so)?(?: [\w/-]+)? cua (?:Thu tuong|Chinh phu|Quoc hoi|Bo Chinh tri)\b|(?<=[Uu]nder the )(?:[a-z-]+ ){0,2}(?:infrastructure|semiconductor|innovation|AI|data|technology) (?:development )?strategy|(?:Prime Minister|[Gg]overnment|National Assembly|Cabinet)['’]s\b|(?:plan|programme?|strategy|roadmap) (?:for|of|under) (?:Resolution|the [Gg]overnment|the Politburo)|Resolution(?: No\.?)? \d|Nghi quyet (?:so )?\d|(?:chuong trinh|ke hoach|chien luoc) (?:thuc hien Nghi quyet|cua Chinh phu|quoc gia))"
    r"|[^.;:]*\b(?:under|by) (?:the|this|that|a) (?:new |amended |draft )?(?:law|decree|code)\b|(?:[Tt]heo|[Cc]hieu) (?:luat|nghi dinh)\b"
    r"|(?:Nha nuoc|Chinh phu|Quoc hoi|Bo Chinh tri|The (?:State|[Mm]inistry|[Gg]overnment|National Assembly|Politburo)) (?:wants?|plans?|requires?|aims?|hopes?|expects?|has set|set|muon|yeu cau|dat|ky vong)\b)"
)
#: All of the country's firms or people.
_OUR_OWN: Final = lazy(
    r"(?:^\W*|, )(?:[Aa]ll |[Mm]ost |[Tt]he average )?Vietnamese (?:[a-z-]+ )?(?:start-?ups|firms|companies|enterprises|businesses|people|consumers|households|workers|researchers|adults|users|engineers|exporters|banks|universities)\b"
)
#: "Dòng vốn vào startup Việt": those of the whole country.
_OUR_OWN_VI: Final = lazy(
    r"\b(?:[Ss]tart-?up|[Dd]oanh nghiep|[Nn]guoi|[Cc]ong ty|[Kk]y su|[Hh]ang|[Ss]inh vien) Viet\b(?! [A-Z])"
)
#: "Các địa phương còn", "Localities still have": those of the nation, where no province is what the text is about.
_LOCALITIES: Final = lazy(
    r"(?:^\W*|[,;:] )(?:[Cc]ac|[Nn]hieu|[Mm]ot so) (?:(?:bo|nganh|co quan|tinh|thanh|thanh pho)(?:, | va ))*(?:dia phuong|tinh, thanh(?: pho)?|tinh) (?:(?:hien|van|deu|cung|da|moi|chi|se|dang|con|phai|bao|ghi|hoan|xu|tiep|co|chua|duoc)\b|$)"
    r"|(?:^\W*|[,;:] )(?:[Tt]he |[Mm]any |[Mm]ost |[Ss]ome )?(?:[Mm]inistries,? (?:agencies )?and )?(?:[Ll]ocalities|[Pp]rovinces) (?:together|between them|jointly|combined|taken together|still|now|had|have|has|were|are|must|already|will|report(?:ed)?|completed|handled)\b"
)
#: Who acts for the whole country.
_STATE: Final = lazy(
    r"\W*(?:(?:De an|Chuong trinh|Chien luoc|Ke hoach) (?:[a-z]+ ){0,5}quoc gia\b|Nha nuoc|Chinh phu|Quoc hoi|Bo Chinh tri|The (?:State|Government|National Assembly|Politburo)|(?:Some |Several |Most |Many |All )?[Mm]inistries|(?:Mot so |Nhieu |Cac )?(?:cac )?[Bb]o, (?:co quan )?nganh)\b"
)
#: "Nearly 6,000 of them stand in the north", "Some 1,200 were put up in Hue": of what the sentence before tells.
SOME_OF: Final = lazy(
    r"\W*(?:(?:Of|Among) (?:these|them|those)\b|(?:[A-Za-z]+ ){0,3}(?:[\d.,]*\d(?: million)?|[a-z]+|[A-Z][a-z]+) of (?:them|these|those)\b|(?:(?:Some|About|Around|Nearly|Over|More than|Another|A further|Roughly|At least|Close to|Almost) )?\d[\d.,]* (?:more )?(?:were|are|stand|stood|went|lie|have been|will be|had been)\b|Trong (?:so )?(?:do|nay)\b)"
)
#: "Từ đầu năm đến nay xã tiếp nhận 2.310 hồ sơ": a commune of the province that was named last.
_COMMUNE: Final = prefiltered_bare(
    r"\b(?:(?:ca|toan|o|cua|UBND|dia ban) (?:xa|huyen|phuong|thi xa)|(?<!cap )(?<!dia )(?:xa|huyen|phuong) (?:nay|tiep nhan|da|chi|hien|co|con|vung cao))\b(?!,? (?:phuong|thi tran|ca nuoc)| hoi\b)"
)
#: "The share was 12 percent": of what the sentence before tells.
_THE_FIGURE: Final = lazy(
    r"\W*(?:(?:[Tt]he|[Tt]hat|[Tt]his) (?:figure|share|ratio|rate|proportion|percentage)\b(?! of (?:its|their|the (?:company|group|firm))\b)|(?:[Cc]on so|[Tt]y le|[Tt]i le) (?:nay|do|ay)\b)"
)
#: What the body that was told of does itself, or has.
_ITS_OWN: Final = lazy(
    r"\W*(?:[^,.;:()\d]{2,36}, )?(?:[Ii]t|[Ii]ts|[Tt]hey|[Tt]heir|[Tt]he (?:company|group|firm|university|school|bank|hospital|institute|carrier)|[Nn]ha truong|[Tt]ruong|[Cc]ong ty|[Dd]on vi|[Hh]ang|[Vv]ien|[Bb]enh vien|[Ss]taff|[Rr]evenue|[Pp]rofits?|[Ss]ales|[Dd]oanh thu|[Ll]oi nhuan|[Ss]inh vien)\b"
)
#: "Codes for nearly 500 of them": of those that the sentence before told, whoever gives them.
_FOR_THEM: Final = lazy(
    r"\b(?:for|to|in|at|on|across|with|cho|toi|o|tai)(?: (?:nearly|almost|some|about|around|over|more than|only|just|a further|gan|hon|khoang))? $"
)
_OF_THEM: Final = lazy(r" (?:of (?:them|these|those)|trong (?:so )?(?:do|nay))\b")
#: Who speaks for this nation, or is spoken of as its own.
_RESOLVED: Final = lazy(
    r"\b[Rr]esolution\b|\bPolitburo\b|\bViet|\b(?:[Tt]he|our) (?:country|nation)\b|\b(?:[Ww]e|[Oo]urs?)\b|\bHa ?[Nn]oi\b|\bVND|\bStatistics Office\b|\b(?:[Nn]ghi quyet|Chinh phu|[Nn]uoc ta|dong)\b|\bBo [A-Z]|\bMinist"
)
#: The product of the nation; that of a province is GRDP.
_OF_NATION: Final = lazy(r"\bGDP\b")


#: "When a phone leaves the line in Thai Nguyen, people ask": where a scene is that tells no figure.
_SCENE: Final = lazy(
    r"\W*(?:(?:[Mm]oi )?[Kk]hi|[Mm]oi lan|[Ll]uc|Neu|When(?:ever)?|Each time|Every time|If|As|Mot|A|An|One) (?!(?:xa|thon|ban|lang|huyen|buon|phuong|truong|commune|village|district|town|school|ward)\b)[^.;\d]{3,70} (?:o|tai|in|at|from|tu|khoi|near) (?:the )?[A-Z][^.;\d]*\W*$"
)
#: The ministry tells behind it.
_MINISTRY: Final = lazy(
    r"\W*(?:(?:[Tt]heo|[Aa]ccording to|[Dd]ata from|[Ff]igures from|[Ss]o lieu cua) )?(?:the |The )?(?:Bo [A-Z]|Chinh phu|Cuc Thong ke|Tong cuc|Ngan hang Nha nuoc|Ministry of|Government|National Statistics|General (?:Department|Statistics)|State Bank|[Ss]tatistics [Oo]ffice)"
)
_OF_THE_PLACE: Final = lazy(
    r"\b(?:tinh|thanh pho|dia phuong|noi day|noi nay|the (?:province|city)|there|(?:ty le|con so|muc) (?:nay|do|ay)|this|that)\b"
)


#: "The Ministry of Justice says that filing online saved the public", in a text about a city too.
_MINISTRY_SAYS: Final = lazy(
    r"\W*(?:(?:According to|Figures from|Data from|By the count of) )?(?:[Tt]he )?(?:Ministry of [A-Z][^,.;\d]{2,50}?|[Gg]overnment|State Bank|General Statistics Office|National Statistics Office|Bo [A-Z][^,.;\d]{2,40}?)(?:,| (?:says|said|reckons|reckoned|estimates|estimated|puts|counts|counted|reports|reported|calculates|expects|cho biet|cho hay|uoc tinh|thong ke)\b)"
)
#: "The national portal has 20 million accounts".
_OF_ALL_PLACES: Final = lazy(
    r"\W*(?:[Oo]n |[Aa]t )?[Tt]he [Nn]ational (?:[A-Za-z-]+ ){0,3}?(?:[Pp]ortal|[Dd]atabase|[Rr]egister|[Pp]latform|[Gg]ateway|[Pp]lan|[Pp]rogramme?|[Ss]trategy|[Gg]rid|[Ss]cheme)\b(?! (?:in|of) (?:the )?(?:city|province))"
)
_ALL_PEOPLE: Final = lazy(
    r"\b(?:the public|citizens|the people|people|taxpayers|households|businesses|society|the economy|nguoi dan|doanh nghiep|xa hoi|nen kinh te)\b"
)


def _of_a_scene(bare: str, before: str) -> bool:
    """The sentence before only set a scene in a province, and who speaks for the nation goes on."""
    if not _MINISTRY.match(bare) or _OF_THE_PLACE.search(bare):
        return False
    return _SCENE.match(before) is not None


def ruled(trail: Trail) -> Place:
    """Where a rule for any firm or person holds."""
    return NATION if trail.governing[0] == "ORG" else trail.governing


def of_them(
    bare: str, mentions: Sequence[QuantityMention], base: int, last: Place, places: Sequence[Place]
) -> Sequence[Place]:
    """The places of the figures of a sentence that begins at `base`: where a body does something for so many "of them", that
    of the sentence before, `last`."""
    told = " of the" in bare or " trong so " in bare or " trong do" in bare
    if not told or ("ORG" not in [code for code, _ in places]):
        return places
    return [
        last
        if place[0] == "ORG"
        and _OF_THEM.match(bare, m.end - base)
        and _FOR_THEM.search(bare, max(0, m.start - base - 24), m.start - base)
        else place
        for m, place in zip(mentions, places, strict=True)
    ]


def unnamed(
    bare: str, before: str, topic: Place | None, last: Place | None, foreign: Place | None, trail: Trail
) -> Place:
    """The place of a figure whose sentence names none. `before`: the sentence before in the paragraph; `topic`: what that goes on
    about; `last`: where all figures of the sentence before are; `foreign`: the country that the paragraph came to."""
    code = (topic or trail.governing)[0]
    if last and (last != NATION or code.startswith("VN-")) and SAME_THING.match(bare):
        return last
    if code == "ORG":
        if last == NATION and (SOME_OF.match(bare) or _THE_FIGURE.match(bare)):
            return NATION
        if last and last == trail.governing and last[0].startswith("VN-") and not _ITS_OWN.match(bare):
            return last  # The paragraph has come back from the body.
        if _RULED.search(bare) or _ALL_OF.search(bare) or _ANY_FIRM.search(bare) or _UNDER.match(bare):
            return ruled(trail)
        if OF_A_LAW.match(bare) or (resolution_demands(bare) and trail.central()):
            return ruled(trail)
        if ("GDP" in bare and _OF_NATION.search(bare)) or ("Vietnamese" in bare and _OUR_OWN.search(bare)):
            return NATION
        if "GRDP" in bare and (province := trail.province or trail.visited):
            return province.code, province.name
    elif code.startswith("VN-") and last == NATION == trail.governing:
        return NATION  # The paragraph has come back from the province.
    elif code.startswith("VN-") and (_of_the_nation(bare, before, trail) or demands_on(bare, before)):
        return NATION
    if code == "VN" and trail.province is not None and _COMMUNE.search(bare):
        return trail.province.code, trail.province.name
    if foreign and (trail.abroad or trail.governing[0] == "ASEAN" or LED.match(bare)):
        return foreign
    if foreign and trail.compares and last != NATION and not _RESOLVED.search(bare):
        return foreign
    return topic or trail.governing


def _of_the_nation(bare: str, before: str, trail: Trail) -> bool:
    """In a text that came to a province a sentence tells of the nation."""
    if resolution_demands(bare) and trail.central():
        return True
    if DEMANDED.match(bare) or OF_A_LAW.match(bare) or ("GDP" in bare and _OF_NATION.search(bare)):
        return True
    if _OF_ALL_PLACES.match(bare) or (_UNDER.match(bare) and not _OF_THE_PLACE.search(bare)):
        return True
    if _MINISTRY_SAYS.match(bare) and _ALL_PEOPLE.search(bare) and not _OF_THE_PLACE.search(bare):
        return True
    national = trail.governing == NATION
    if national and (
        _STATE.match(bare) or PROVINCES_COUNTED.search(bare) or _LOCALITIES.search(bare) or _of_a_scene(bare, before)
    ):
        return True
    if "Viet" not in bare:
        return False
    return bool(_OUR_OWN.search(bare) if "Vietnamese" in bare else _OUR_OWN_VI.search(bare))
