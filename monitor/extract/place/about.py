"""What place a whole article is about, by its title and lead."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from monitor.extract.model import Sentence
from monitor.extract.place.abroad import elsewhere, stays_there
from monitor.extract.place.atlas import Atlas
from monitor.extract.place.capital import governs_only
from monitor.extract.place.home import homely
from monitor.extract.place.named import DATELINE, PUBLISHES
from monitor.extract.place.prevailing import comes_back, names_of_bodies
from monitor.extract.place.setting import only_met_there, told_apart
from monitor.extract.place.spot import BODY, COUNTRY, FULL, NATION, PROVINCE, REGION, THE_NATION, Place, Spot, Trail
from monitor.extract.place.titled import named_in_title, of_results, profiled, traded, unnamed_body
from monitor.extract.place.village import of_a_village, sets_out_in_one
from monitor.extract.place.weigh import OWN_DEEDS, SAYS
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line, line_of, plain
from monitor.extract.prefilter.pattern import Prefiltered, prefiltered_bare

#: A title that speaks of a province or city without its name.
_LOCAL = prefiltered_bare(
    r"\b(?:provinc\w+|municipal|city|people's (?:council|committee)|thanh pho|hdnd|ubnd)\b", re.IGNORECASE
)
_PROVINCE = "tỉnh"
#: The place told of before is told of again.
_TOLD_ON = prefiltered_bare(
    r"\b(?:(?:tinh|thanh pho) (?:nay|da|se|co|dang|ta|hien|phan dau|dat|du kien|chi|cung|con|vua)|(?:cua|toan|trong) (?:tinh|thanh pho)|thu do|dia phuong nay|dia ban|the (?:city|province|capital)|provincial)\b",
    re.IGNORECASE,
)
_OF_A_BODY = prefiltered_bare(
    r"\b(?:company|firm|chipmaker|maker|university|school|bank|hospital|start-?up|carrier|operator|institute|lender|insurer|retailer|airline|brewer|brewery|brokerage|manufacturer|shipyard|exporter|college|academy|studio|dai hoc|truong|tap doan|cong ty|ngan hang|benh vien)\b",
    re.IGNORECASE,
)
_REGIONAL = prefiltered_bare(r"\b(?:region\w*|asean|south-?east asia\w*|dong nam a|khu vuc)\b", re.IGNORECASE)
#: What a province reports is told by its offices ("UBND tỉnh Cà Mau", "Sở Khoa học và Công nghệ Hà Tĩnh").
_OFFICE = lazy(
    r"\b(?:UBND|HDND|Tinh uy|Thanh uy|Uy ban nhan dan|Hoi dong nhan dan|Cong an|Thue|Thong ke|Buu dien|Bao hiem xa hoi|[Cc]hinh quyen|(?:So [A-Z]|Trung tam |Chi cuc |Ban Quan ly |Ban Chi dao |[Nn]ganh )[^,.;:\d]{2,70})(?: cua)?(?: [Tt]inh| [Tt]hanh pho| TP\.?)? $"
    r"|\b(?:People's (?:Committee|Council)s?|Departments? of [A-Z][^,.;:\d]{3,60}|[Aa]uthorities|Party Committee|Cent(?:re|er)|Police|Statistics Office) (?:of|in)(?: the)?(?: \w+ern| central| coastal| province of| city of)* $"
)
_OFFICE_BEHIND = lazy(
    r"(?: province| city)?(?:.s)? (?:authorities|People's (?:Committee|Council)|Department of|provincial|Party Committee|administration|Statistics Office)\b",
    re.IGNORECASE,
)
#: "Tỉnh Cà Mau vừa công bố", "Lao Cai province has set": its subject.
_ACTS = lazy(
    r"(?: province| city)?(?:,[^,;.]{3,60},)? (?:has|have|had|plans?|will|aims?|wants?|sets?|is|was|now|again|recently|came|leads?|tops?|topped|rose|earned|completed|attracted|received|reported|recorded|approved|adopted|issued|ranked|posted|achieved|da|vua|dang|se|moi|hien|dat|phan dau|xep|cong bo|ban hanh|trien khai|co|tiep nhan|hoan thanh|ghi nhan|quyet dinh|dua|chi|bo tri|tiep tuc|dung|thu hut|dan dau|giu)\b"
)
_SUBJECT = lazy(
    r"(?:(?:Tinh|Thanh pho|TP\.?|The (?:\w+ )?(?:province|city) of|Nam 20\d\d,|In 20\d\d,|[^,;.]{0,30},) )?",
    re.IGNORECASE,
)
#: "Trung tâm Phục vụ hành chính công phường Ninh Kiều (TP ", "the one-stop shop of Tan An ward, ": a ward's scene may open
#: any report, what is told of its city is not.
_WARD = lazy(
    r"\b(?:phuong|xa|dac khu|thi tran) (?:[^,.;()\d]{2,40}[,(] ?(?:(?:tinh|thanh pho|TP\.?) )?)?$"
    r"|\b(?:wards?|communes?)(?: of [^,.;()\d]{2,40})?(?:,|,? in| \(?of)(?: the)? ?$",
    re.IGNORECASE,
)
_WARD_BEHIND = lazy(r" (?:ward|commune)\b", re.IGNORECASE)
#: Who speaks for the whole country.
_CENTRAL = prefiltered_bare(
    r"\b(?:Bo (?:truong )?[A-Z]\w*|Chinh phu|Thu tuong|Quoc hoi|Tong Bi thu|[Mm]inist(?:ry|er|ries)|Government|National Assembly|Politburo|World Bank|ADB|Prime Minister|(?:Party )?General Secretary|Party (?:[Cc]hief|[Ll]eader|boss)|Central (?:Steering )?Committee|State President|Ban (?:Chi dao|Chap hanh|Bi thu) Trung uong|Chu tich nuoc)\b"
)
#: The product of the nation; that of a province is GRDP.
_OF_NATION = prefiltered_bare(r"\bGDP\b")
#: So many sentences open an article.
_EARLY = 5
#: In so many sentences a province is what a text is about that names no other, and not the nation.
_OFTEN = 4
#: So often a text comes back to the province without its name that is about it, though it names the nation.
_AGAIN = 2
#: In so many paragraphs behind the first a text that sets out in a village names its province.
_SETTING = 3
#: Titles are read up to here.
LONGEST = 600


def _has(line: Line, pattern: Prefiltered) -> bool:
    """The line has what the pattern finds."""
    return bool(line.bare_bits & pattern.bit) and pattern.plain.search(line.bare) is not None


def tells(bare: str, end: int, start: int = 0) -> bool:
    """The body that ends at `end` says or publishes what follows, which is of others, or what begins at `start` only does what
    another thing undergoes ("built by Viettel")."""
    if bare.endswith(" by ", 0, start):
        return True
    says = SAYS.match(bare, end) and not OWN_DEEDS.match(bare, end)
    return bool(says or PUBLISHES.match(bare, end))


def governing(atlas: Atlas, title: str, sentences: Sequence[Sentence], trail: Trail, publisher: str = "") -> Place:
    """The place of the whole article: the title's first one, where the lead is about it too, or the body that the text keeps
    coming back to. `trail` is carried on."""
    headline = line_of(title[:LONGEST])
    names = names_of_bodies(headline, sentences)
    trail.called = names
    place = _begun(atlas, headline, sentences, trail, publisher)
    if place != NATION and not (names and place[0].startswith("VN-")):
        return place
    back = comes_back(sentences, names)
    if not back or len(back) <= len(_of_others(atlas, sentences, place, trail)):
        return place
    return "ORG", names[0] if names else None


def _of_others(atlas: Atlas, sentences: Sequence[Sentence], place: Place, trail: Trail) -> frozenset[int]:
    """The paragraphs that tell of the place, or of who speaks for the nation."""
    ahead = trail.ahead()
    return frozenset(
        s.paragraph
        for s in sentences
        if (place == NATION and _has(s.line, _CENTRAL))
        or any((x.code, x.name) == place and x.weight is FULL for x in atlas.spots(s.line, ahead))
    )


def _begun(atlas: Atlas, headline: Line, sentences: Sequence[Sentence], trail: Trail, publisher: str) -> Place:
    """What the article is about by its title and how it begins."""
    trail.home = atlas.homes.of(publisher)
    lead = [s for s in sentences[:2] if s.paragraph == sentences[0].paragraph]
    name = named_in_title(headline, lead, sentences) or traded(headline, lead)
    if name and not any(s.kind is BODY or s.start < len(name) for s in atlas.spots(headline, trail.ahead())):
        trail.called = tuple(dict.fromkeys((name, *trail.called)))
        return "ORG", name
    titled = _without_owner([s for s in atlas.spots(headline, trail) if s.weight is FULL], headline)
    if lead and (dated := _told_abroad(atlas, titled, lead[0].line, trail)):
        return dated, None
    if profiled(headline, sentences) and (body := _introduced(atlas, titled, lead, trail)):
        return body
    first = titled[0] if titled else None
    if first and first.kind is COUNTRY and _SOMEBODY_OF.search(headline.bare, 0, first.start):
        trail.whence = first.code, first.name
        return NATION
    opens = lead and (first is None or first.kind in (PROVINCE, BODY))
    opening = atlas.spots(lead[0].line, trail.ahead()) if opens else ()
    if first and opening and (body := _of_body(lead[0].line, opening)):
        return body
    if first and first.kind is PROVINCE and _only_named(atlas, headline, first, sentences, trail):
        return NATION
    if first and first.kind in (PROVINCE, COUNTRY, BODY):
        place = _confirmed(atlas, headline, titled, lead, trail)
        if first.kind is COUNTRY:
            abroad = place == NATION and stays_there(atlas, first, titled, sentences, trail, publisher)
            return (first.code, None) if elsewhere(titled, sentences, trail) or abroad else place
        return NATION if first.kind is PROVINCE and told_apart(atlas, place, sentences, trail) else place
    if first and first.kind is REGION and not any(s.kind is THE_NATION for s in titled):
        return first.code, None
    if not titled and opening and (body := _of_body(lead[0].line, opening)):
        own = plain(body[1] or "").lower().replace(" ", "") in plain(publisher).lower().split(".")
        if own or _has(headline, _OF_A_BODY) or of_results(headline, lead):
            return body
    if titled or not lead or _DIGEST.search(headline.bare):
        return NATION
    if (there := of_a_village(atlas, sentences, trail)) != NATION:
        trail.village = True
        return there
    if (led := _led(headline, lead[0].line, opening)) == NATION:
        led = _at_home(atlas, lead[0].line, trail)
    if led == NATION:
        led = _reported(atlas, sentences, trail)
    if led == NATION:
        led = _one_province(atlas, headline, sentences, trail)
    if led[0].startswith("VN-") and _only_a_scene(atlas, sentences, led, trail):
        led = NATION
    return led if led != NATION else _of_nobody(atlas, headline.text, sentences, trail)


def _without_owner(titled: Sequence[Spot], headline: Line) -> Sequence[Spot]:
    """The names of a title without the nation whose body it tells of ("Vietnam's Viettel bets on chips")."""
    if len(titled) < 2 or titled[0].kind is not THE_NATION or titled[1].kind is not BODY:
        return titled
    return titled[1:] if headline.bare[titled[0].end : titled[1].start] in ("'s ", "’s ") else titled


#: "Điểm tin tuần", "Tech briefs": each of its items is about a place of its own.
_DIGEST = lazy(
    r"\b(?:[Dd]iem tin|[Bb]an tin|[Tt]in (?:van|nhanh|tong hop)|[Tt]in tuc tuan)\b|\b(?:[Bb]riefs|[Ii]n brief|[Rr]ound-?up|[Nn]ews digest|[Ww]eek in (?:review|tech))\b"
)


def _only_named(atlas: Atlas, headline: Line, spot: Spot, sentences: Sequence[Sentence], trail: Trail) -> bool:
    """The title names the place, and the text is not about it."""
    if only_met_there(headline, spot) or _one_item(headline, spot):
        return True
    return governs_only(atlas, headline, spot, sentences, trail)


def _one_item(headline: Line, spot: Spot) -> bool:
    """The title of a digest names the place with the first of its items ("Điểm tin: Đà Nẵng có ...")."""
    begins = _DIGEST.search(headline.bare, 0, spot.start)
    return begins is not None and ":" in headline.bare[begins.end() : spot.start]


def _at_home(atlas: Atlas, line: Line, trail: Trail) -> Place:
    """The home of the paper, where the lead names it first and sets it beside the nation or others."""
    home = trail.home
    if home is None or _has(line, _CENTRAL):
        return NATION
    spots = (s for s in atlas.spots(line, trail.ahead()) if s.weight is FULL and s.kind is not BODY)
    first = next(spots, None)
    here = first is not None and first.kind is PROVINCE and (first.code, first.name) == (home.code, home.name)
    return (home.code, home.name) if here else NATION


def _of_nobody(atlas: Atlas, title: str, sentences: Sequence[Sentence], trail: Trail) -> Place:
    """The home of the paper or a body without a name, where the first sentences name no other place."""
    home = trail.home if trail.home is not None and homely(title, sentences) else None
    upto = _EARLY if home else unnamed_body(sentences)
    if not upto:
        return NATION
    ahead = trail.ahead()
    named = [s for one in sentences[:upto] for s in atlas.spots(one.line, ahead) if s.weight is FULL]
    if home is not None:
        here = all(s.kind is BODY or (s.kind is PROVINCE and (s.code, s.name) == (home.code, home.name)) for s in named)
        return (home.code, home.name) if here else NATION
    return ("ORG", None) if all(s.kind is BODY or s.kind is PROVINCE for s in named) else NATION


def _told_abroad(atlas: Atlas, titled: Sequence[Spot], line: Line, trail: Trail) -> str | None:
    """The country in which the lead is dated, where it is about that, and the title not about this one."""
    country = None if any(s.kind in (PROVINCE, THE_NATION) for s in titled) else atlas.datelined(line)
    spots: Sequence[Spot] = [s for s in atlas.spots(line, trail.ahead()) if s.weight is FULL] if country else ()
    about = bool(spots) and spots[0].code == country and not any(s.kind is THE_NATION for s in spots)
    return country if about else None


def _confirmed(atlas: Atlas, headline: Line, titled: Sequence[Spot], lead: Sequence[Sentence], trail: Trail) -> Place:
    """The title's first name, where the lead goes on about it or speaks of no other place."""
    first, ahead = titled[0], trail.ahead()
    spots = [spot for s in lead for spot in atlas.spots(s.line, ahead)]
    bares = [headline.bare] + [s.line.bare for s in lead]
    abroad = any(s.kind is THE_NATION for s in titled) or any(s.kind is THE_NATION for s in spots)
    if first.kind is COUNTRY:
        # "The country's ministry" is that of the country of the title.
        abroad = any(_OURS.search(bare) for bare in bares)
    again = any((s.code, s.name) == (first.code, first.name) for s in spots) or (
        first.kind is PROVINCE and ahead.province is not None and ahead.province.code == first.code
        and ahead.province.name == first.name and bool(spots)
    )  # fmt: skip
    opens = first.kind is not BODY or first.start < 12
    headed = first.kind is PROVINCE and first.start < 4
    if headed and not headline.text[first.end :].lstrip().startswith(":"):
        headed = not any(_has(s.line, _OF_NATION) for s in lead)
    # "Tea growers go live: Thai Nguyen's digital push": the title says of whom it tells.
    owns = first.kind is PROVINCE and headline.text.startswith(("'s ", "’s "), first.end)
    alone = (headed or owns) and not any(s.kind in (PROVINCE, THE_NATION, COUNTRY) for s in spots)
    if (again or alone) and opens and not (first.kind is COUNTRY and abroad):
        return first.code, first.name
    return NATION


_OURS = lazy(r"\bViet ?[Nn]am|\b(?:[Oo]ur (?:country|nation)|[Nn]uoc ta|[Cc]hung ta)\b")


def _led(headline: Line, line: Line, spots: Sequence[Spot]) -> Place:
    """The place that the lead is about, where the title names none; its first line has the `spots`."""
    if any(s.kind is THE_NATION for s in spots):
        return NATION
    towns = [s for s in spots if s.kind is PROVINCE and s.weight is FULL]
    if len({(s.code, s.name) for s in towns}) == 1 and (
        len(towns) > 1 or _has(headline, _LOCAL) or _PROVINCE in headline.lower or _reports(line.bare, towns[0])
    ):
        return towns[0].code, towns[0].name
    if spots and spots[0].kind is REGION and _has(headline, _REGIONAL):
        return spots[0].code, None
    return NATION


def _reported(atlas: Atlas, sentences: Sequence[Sentence], trail: Trail) -> Place:
    """The only place that the first paragraphs name, where it acts or one of its offices tells."""
    named: set[Place] = set()
    ahead, reports = trail.ahead(), False
    for sentence in sentences[:5]:
        if sentence.paragraph - sentences[0].paragraph > 2:
            break
        line = sentence.line
        spots = [s for s in atlas.spots(line, ahead) if s.weight is FULL]
        others = any(s.kind in (THE_NATION, COUNTRY, REGION, BODY) and s.start < 20 for s in spots)
        if not reports and (others or _has(line, _CENTRAL) or _has(line, _OF_NATION)):
            return NATION
        towns = [s for s in spots if s.kind is PROVINCE]
        named |= {(s.code, s.name) for s in towns}
        reports = reports or any(_reports(line.bare, town) for town in towns)
    return named.pop() if len(named) == 1 and reports else NATION


#: "Chuyên gia Estonia: ...": whence somebody comes who speaks.
_SOMEBODY_OF = lazy(
    r"\b(?:chuyen gia|giao su|tien si|nha khoa hoc|dai su|doanh nhan|luat su|nguoi|expert|ambassador|professor|scientist|envoy)(?: (?:den tu|nguoi|from))? $",
    re.IGNORECASE,
)


def _one_province(atlas: Atlas, headline: Line, sentences: Sequence[Sentence], trail: Trail) -> Place:
    """The only province that a text names again, which sets out in a village, where others may be named in passing; or which it
    names or comes back to in many sentences, and the nation in none or in few."""
    begins = sentences[0].paragraph
    village, comes = sets_out_in_one(headline, sentences)
    ahead, full, named, nation = trail.ahead(), Counter[Place](), Counter[Place](), 0
    #: So often the province told of is told of again without its name, and somebody speaks for the whole country.
    back = central = 0
    #: Where the text sets out.
    met: set[Place] = set()
    for sentence in sentences:
        spots = atlas.spots(sentence.line, ahead)
        nation += any(s.kind is THE_NATION for s in spots)
        back, central = back + _has(sentence.line, _TOLD_ON), central + _has(sentence.line, _CENTRAL)
        if nation and (sentence.paragraph == begins or not (comes or met or sentence.paragraph - begins < _SETTING)):
            return NATION
        named.update({(s.code, s.name) for s in spots if s.kind is PROVINCE})
        here = {(s.code, s.name) for s in spots if s.kind is PROVINCE and s.weight is FULL}
        full.update(here)
        if sentence.paragraph - begins <= _SETTING:
            met |= here
    if village and len(full) > 1:
        (first, times), (_, others) = full.most_common(2)
        return first if times >= 3 * others else NATION
    [(place, times)] = full.most_common(1) or [(NATION, 0)]
    if village:
        led = any(_has(s.line, _CENTRAL) for s in sentences if s.paragraph == begins)
        return place if place in met or not (led or central > 1) else NATION
    if nation and not comes:
        times = times + back if back >= _AGAIN and place in met and not central else 0
    return place if len(named) == 1 and times >= max(_OFTEN, 3 * nation) else NATION


def _only_a_scene(atlas: Atlas, sentences: Sequence[Sentence], place: Place, trail: Trail) -> bool:
    """The text is not about the place that its first paragraph names: no other paragraph does, and they tell of the nation or
    of who speaks for it."""
    nation = False
    for sentence in sentences:
        if sentence.paragraph == sentences[0].paragraph:
            continue
        line = sentence.line
        spots = atlas.spots(line, trail.ahead())
        if any((s.code, s.name) == place for s in spots) or _has(line, _TOLD_ON):
            return False
        nation = nation or _has(line, _CENTRAL) or any(s.kind is THE_NATION for s in spots)
    return nation


def _reports(bare: str, town: Spot) -> bool:
    """The province is the sentence's subject, or one of its offices is."""
    dateline = DATELINE.match(bare)
    begins = dateline.end() if dateline else 0
    if _WARD.search(bare, begins, town.start) or _WARD_BEHIND.match(bare, town.end):
        return False
    if _OFFICE.search(bare, begins, town.start) or _OFFICE_BEHIND.match(bare, town.end):
        return True
    return bool(_SUBJECT.fullmatch(bare, begins, town.start) and _ACTS.match(bare, town.end))


def _introduced(atlas: Atlas, titled: Sequence[Spot], lead: Sequence[Sentence], trail: Trail) -> Place | None:
    """The company, with or without a name, of which title and lead tell, where they tell of no ministry and not of the
    nation."""
    ahead = trail.ahead()
    spots = [s for one in lead for s in atlas.spots(one.line, ahead)]
    others = any(s.kind is THE_NATION or s.kind is BODY for s in titled) or any(s.kind is THE_NATION for s in spots)
    if others or any(_has(one.line, _CENTRAL) for one in lead):
        return None
    return "ORG", next((s.name for s in spots if s.kind is BODY), None)


#: "A forum held at the Saigon Innovation Hub": where something took place.
_VENUE = lazy(
    r"\b(?:forum|seminar|conference|meeting|workshop|briefing|event|summit|ceremony|exhibition|session|talk|hearing|contest|fair|hoi nghi|hoi thao|toa dam|dien dan|hop bao|su kien|trien lam|buoi le|le (?:cong bo|khai mac|ra mat|ky))\b[^.;]{0,60}\b(?:at|in|tai|o)(?: the)? $",
    re.IGNORECASE,
)


def _of_body(line: Line, spots: Sequence[Spot]) -> Place | None:
    """The body that a lead whose first line has the `spots` begins with and tells of ("Can Tho University has opened ...")."""
    opening = next((s for s in spots if s.weight is FULL), None)
    if opening is None or opening.kind is not BODY or opening.name is None:
        return None
    if _VENUE.search(line.bare, 0, opening.start):
        return None
    dateline = DATELINE.match(line.bare)
    begins = opening.start - (dateline.end() if dateline else 0) <= 60
    return (opening.code, opening.name) if begins and not tells(line.bare, opening.end) else None
