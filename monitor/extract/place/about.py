"""What place a whole article is about, by its title and lead."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from monitor.extract.model import Sentence
from monitor.extract.place.abroad import elsewhere, stays_there
from monitor.extract.place.atlas import Atlas
from monitor.extract.place.capital import governs_only
from monitor.extract.place.declared import declared, only_named, told_of
from monitor.extract.place.home import homely
from monitor.extract.place.lead import CENTRAL, OF_NATION, TOLD_ON, has, led, reported
from monitor.extract.place.named import DATELINE, tells
from monitor.extract.place.prevailing import comes_back, names_of_bodies
from monitor.extract.place.setting import only_met_there, told_apart
from monitor.extract.place.sorts import sort_of
from monitor.extract.place.spot import BODY, COUNTRY, FULL, NATION, PROVINCE, REGION, THE_NATION, Place, Spot, Trail
from monitor.extract.place.titled import named_in_title, of_results, profiled, unnamed_body
from monitor.extract.place.village import of_a_village, sets_out_in_one
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line, line_of, plain
from monitor.extract.prefilter.pattern import prefiltered_bare

_OF_A_BODY: Final = prefiltered_bare(
    r"\b(?:company|firm|chipmaker|maker|university|school|bank|hospital|start-?up|carrier|operator|institute|lender|insurer|retailer|airline|brewer|brewery|brokerage|manufacturer|shipyard|exporter|college|academy|studio|dai hoc|truong|tap doan|cong ty|ngan hang|benh vien)\b",
    re.IGNORECASE,
)
#: So many sentences open an article.
_EARLY: Final = 5
#: In so many sentences a province is what a text is about that names no other, and not the nation.
_OFTEN: Final = 4
#: So often a text comes back to the province without its name that is about it, though it names the nation.
_AGAIN: Final = 2
#: In so many paragraphs behind the first a text that sets out in a village names its province.
_SETTING: Final = 3
#: Titles are read up to here.
LONGEST: Final = 600


def governing(atlas: Atlas, title: str, sentences: Sequence[Sentence], trail: Trail, publisher: str = "") -> Place:
    """The place of the whole article: the title's first one, where the lead is about it too, or the body that the text keeps
    coming back to. `trail` is carried on, and knows which nouns go back to that."""
    headline = line_of(title[:LONGEST])
    names = names_of_bodies(headline, sentences)
    trail.called = names
    bodies = declared(atlas, headline, sentences, publisher, trail)
    place = _begun(atlas, headline, sentences, trail, publisher)
    local = place[0].startswith("VN-")
    if (place == NATION or local) and (body := told_of(atlas, bodies, sentences, place, trail)):
        place, trail.back = (body.code, body.name), body.sort
    elif place == NATION or (names and local):
        back = comes_back(sentences, names)
        if back and len(back) > len(_of_others(atlas, sentences, place, trail)):
            place = "ORG", names[0] if names else None
        elif (there := _of_the_paper(atlas, headline, sentences, trail, publisher)) is not None:
            place = there, None
    elif place[0] == "ORG" and only_named(atlas, bodies, sentences, place, trail):
        place = NATION
    if place[0] == "ORG" and place[1]:
        trail.back = sort_of(place[1])
    return place


def _of_the_paper(
    atlas: Atlas, headline: Line, sentences: Sequence[Sentence], trail: Trail, publisher: str
) -> str | None:
    """The foreign country that the paper is of, where the text is about it though its title does not name it."""
    country = atlas.papers.of(publisher)
    ahead = trail.ahead()
    if country is None or country == "VN" or any(s.code != country for s in atlas.spots(headline, ahead)):
        return None
    named = any(s.code == country for one in sentences for s in atlas.spots(one.line, ahead))
    home = Spot(0, 0, COUNTRY, country)
    return country if named and stays_there(atlas, home, (), sentences, trail, publisher) else None


def _of_others(atlas: Atlas, sentences: Sequence[Sentence], place: Place, trail: Trail) -> frozenset[int]:
    """The paragraphs that tell of the place, or of who speaks for the nation."""
    ahead = trail.ahead()
    return frozenset(
        s.paragraph
        for s in sentences
        if (place == NATION and has(s.line, CENTRAL))
        or any((x.code, x.name) == place and x.weight is FULL for x in atlas.spots(s.line, ahead))
    )


def _begun(atlas: Atlas, headline: Line, sentences: Sequence[Sentence], trail: Trail, publisher: str) -> Place:
    """What the article is about by its title and how it begins."""
    trail.home = atlas.homes.of(publisher)
    lead = [s for s in sentences[:2] if s.paragraph == sentences[0].paragraph]
    name = named_in_title(headline, lead, sentences)
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
        if own or has(headline, _OF_A_BODY) or of_results(headline, lead):
            return body
    if titled or not lead or _DIGEST.search(headline.bare):
        return NATION
    if (there := of_a_village(atlas, sentences, trail)) != NATION:
        trail.village = True
        return there
    if (told := led(headline, lead[0].line, opening)) == NATION:
        told = _at_home(atlas, lead[0].line, trail)
    if told == NATION:
        told = reported(atlas, sentences, trail)
    if told == NATION:
        told = _one_province(atlas, headline, sentences, trail)
    if told[0].startswith("VN-") and _only_a_scene(atlas, sentences, told, trail):
        told = NATION
    return told if told != NATION else _of_nobody(atlas, headline.text, sentences, trail)


def _without_owner(titled: Sequence[Spot], headline: Line) -> Sequence[Spot]:
    """The names of a title without the nation whose body it tells of ("Vietnam's Viettel bets on chips")."""
    if len(titled) < 2 or titled[0].kind is not THE_NATION or titled[1].kind is not BODY:
        return titled
    return titled[1:] if headline.bare[titled[0].end : titled[1].start] in ("'s ", "’s ") else titled


#: "Điểm tin tuần", "Tech briefs": each of its items is about a place of its own.
_DIGEST: Final = lazy(
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
    if home is None or has(line, CENTRAL):
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
        headed = not any(has(s.line, OF_NATION) for s in lead)
    # "Tea growers go live: Thai Nguyen's digital push": the title says of whom it tells.
    owns = first.kind is PROVINCE and headline.text.startswith(("'s ", "’s "), first.end)
    alone = (headed or owns) and not any(s.kind in (PROVINCE, THE_NATION, COUNTRY) for s in spots)
    if (again or alone) and opens and not (first.kind is COUNTRY and abroad):
        return first.code, first.name
    return NATION


_OURS: Final = lazy(r"\bViet ?[Nn]am|\b(?:[Oo]ur (?:country|nation)|[Nn]uoc ta|[Cc]hung ta)\b")


#: "Chuyên gia Estonia: ...": whence somebody comes who speaks.
_SOMEBODY_OF: Final = lazy(
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
        back, central = back + has(sentence.line, TOLD_ON), central + has(sentence.line, CENTRAL)
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
        led = any(has(s.line, CENTRAL) for s in sentences if s.paragraph == begins)
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
        if any((s.code, s.name) == place for s in spots) or has(line, TOLD_ON):
            return False
        nation = nation or has(line, CENTRAL) or any(s.kind is THE_NATION for s in spots)
    return nation


def _introduced(atlas: Atlas, titled: Sequence[Spot], lead: Sequence[Sentence], trail: Trail) -> Place | None:
    """The company, with or without a name, of which title and lead tell, where they tell of no ministry and not of the
    nation."""
    ahead = trail.ahead()
    spots = [s for one in lead for s in atlas.spots(one.line, ahead)]
    others = any(s.kind is THE_NATION or s.kind is BODY for s in titled) or any(s.kind is THE_NATION for s in spots)
    if others or any(has(one.line, CENTRAL) for one in lead):
        return None
    return "ORG", next((s.name for s in spots if s.kind is BODY), None)


#: "A forum held at the Saigon Innovation Hub": where something took place.
_VENUE: Final = lazy(
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
