"""Which place a figure speaks about: by its clause, by what its paragraph goes on about, by the title and lead."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.domain.quantity import Unit
from monitor.extract.about import governing, speaks_for_nation, tells
from monitor.extract.atlas import SURNAMES, Atlas
from monitor.extract.guard import Guarded
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.names import Line, plain
from monitor.extract.record import record, replace
from monitor.extract.spot import NATION, Kind, Place, Spot, Trail, Weight, goes_on

_BREAK = re.compile(
    r"; | - |, (?:while|but|whereas|against|con|trong khi|nhung)\b|\bcompared (?:with|to)\b|\bwhile\b|\bwhereas\b|\btrong khi\b|\bso voi\b|\bcao hon muc\b|\bagainst\b"
)
_BESIDE = re.compile(
    r"[,:]?(?: (?:in|at|with|is|was|are|were|o|voi|la|dat|chiem|chi|spends?|has|had|stood at|posted|of|cua|dung|xep|nuoc|lui|tut|vuon|xuong|len|top|the|muc|hang|only|just|about|around|some|khoang|hon|gan))*[ (]*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?: [\w%/'-]+){0,5}? (?:in|of|for|at|across|giup|dua|puts|gives|leaves|belongs? to|belonging to|thuoc ve|o|tai|cua|cho|giao cho|tren|trong)(?: the| toan)? $"
    r"|(?: [\w%/'-]+){0,5}?, [\w/]+(?: va [\w/]+)? (?:o|tai|cua|tren)(?: toan)? $",
    re.IGNORECASE,
)
_IN_LAND = re.compile(
    r"trong nuoc|ca nuoc|toan quoc|nation-?wide|country-?wide|across the country|(?:cua|toan|trong) tinh\b|tren dia ban|(?:cua|tai|o) dia phuong",
    re.IGNORECASE,
)
_AMONG = re.compile(r"(?: (?:in|of|across|cua|trong|toan))*(?: the)? ")
_FEW = re.compile(r"(?: [\w%/'-]+){0,4}(?:, [\w/]+)? ?")
_SPREAD = Guarded(r"\brespectively\b|\blan luot\b|\btuong ung\b", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:[^.;:\d]{0,40}[\d/]*, )?(?:With|At|Voi|O muc|Trong(?: tong)?(?: so)?|Of(?: the| its)?|Out of(?: the)?|Among(?: the)?) (?:\w+ ){0,2}$"
)
_STATES = re.compile(
    r"\b(?:countries|economies|nations)\b|^(?:cac )?(?:nuoc(?! ngot| sach| mam| thai)|quoc gia|nen kinh te)\b"
)
_ABROAD = re.compile(
    r"\b(?:with|to|in|into|from|across|voi|sang|toi|tai|o|den|cho|cua)(?: (?:more than|over|nearly|about|some|hon|gan|khoang|tren))? $",
    re.IGNORECASE,
)
_SAME_COUNTRY = re.compile(r"the (?:whole |entire )?(?:country|nation)$", re.IGNORECASE)
_SUBJECTS = (Kind.NATION, Kind.PROVINCE, Kind.BODY, Kind.PART)
#: What is said of a name between commas before its verb ("Viet Nam, a base for Samsung, had ...").
_ASIDE = re.compile(
    r", (?:an?|the|Viet ?[Nn]am's|which|who|whose|where|home|known|part|mot|noi|von) [^;:]{1,160}?,(?= (?:\w+ly |now |already |also )?(?:is|said|says|are|was|were|has|have|had|will|plans?|aims?|reached|stands?|stood|ranks?|\w+ed|hien|da|dang|co|dat|se|moi|chiem|du kien)\b)"
)
_THAN = re.compile(
    r"\b(?:than|against|compared (?:with|to)|hon muc|so voi(?: muc)?)(?: the| a| about| just)? $", re.IGNORECASE
)
_LED = re.compile(r"\W*(?:It|Its|The country|This country|The government|Nuoc nay)\b")
#: "It employs 2,000 people in Bac Ninh": where a body does something.
_OWNED = re.compile(r"\W*(?:It|Its|They|Their)\b")
#: What ministries and the State do is of no body that was named before.
_RULED = re.compile(
    r"(?:^\W*|[,;] )(?:[Tt]he )?(?:[Mm]inistry|Ministries|[Gg]overnment|State|National Assembly|Politburo|[Rr]esolution \d+|[Nn]ational (?:program(?:me)?|strategy|plan)|Bo [A-Z]|Chinh phu|Nha nuoc|Quoc hoi|Nghi quyet|(?:Chuong trinh|Chien luoc|Ke hoach) quoc gia)\b"
)
#: The product of the nation; that of a province is GRDP.
_OF_NATION = re.compile(r"\bGDP\b")
_WHERE = (Kind.PROVINCE, Kind.NATION)
_INTO = re.compile(r"\b(?:in|at|near|across|o|tai)(?: the| tinh| TP\.?)? $", re.IGNORECASE)
_RANKS = (Unit.RANK, Unit.PLACES)
_FIRST_NAMES = re.compile(rf"\b(?:{SURNAMES})(?: [A-Z][a-z]+)? ([A-Z][a-z]+)\b")


@record(kw_only=True)
class Located:
    """The spots of one sentence with what its figures need to choose among them."""

    bare: str
    spots: tuple[Spot, ...]
    figures: tuple[tuple[int, int, Unit], ...]
    #: Where its clauses begin.
    breaks: tuple[int, ...]


class _People:
    """The first names of the people of an article that are told with their surname; they are looked for when one is
    asked for."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._known: dict[str, bool] = {}

    def __contains__(self, name: object) -> bool:
        word = str(name)
        if word not in self._known:
            told = (s.line.bare for s in self._sentences if f" {word}" in s.line.bare)
            self._known[word] = any(word in _FIRST_NAMES.findall(bare) for bare in told)
        return self._known[word]


class Placer:
    """Follows one article sentence by sentence and places its figures."""

    def __init__(self, atlas: Atlas, title: str, sentences: Sequence[Sentence]) -> None:
        self._atlas = atlas
        self._paragraph = -1
        self._topic: Place | None = None
        #: What the paragraph before went on about.
        self._before: Place | None = None
        #: The country that the paragraph went on to, in a text about a region or another country.
        self._foreign: Place | None = None
        self.trail = Trail(people=_People(sentences))
        self.trail.governing = governing(atlas, title, sentences, self.trail)
        self.trail.metonym = speaks_for_nation(atlas, title, sentences, self.trail.governing)

    def locate(self, sentence: Sentence, line: Line, mentions: Sequence[QuantityMention]) -> tuple[Place, ...]:
        """The places of the sentence's figures, in their order."""
        if sentence.paragraph != self._paragraph:
            self._before = self._topic
            self._paragraph, self._topic, self._foreign = sentence.paragraph, None, None
            self.trail.paragraph = sentence.paragraph
        spots = self._atlas.spots(line, self.trail)
        bare = line.bare
        if self.trail.abroad and not any(s.kind is Kind.NATION and "Nam" in bare[s.start : s.end] for s in spots):
            code, name = self.trail.governing
            spots = tuple(
                replace(s, kind=Kind.COUNTRY, code=code, name=name) if s.kind is Kind.NATION and _SAME_COUNTRY.search(bare[s.start : s.end]) else s
                for s in spots
            )  # fmt: skip
        owner = (self._topic or self._before or NATION)[0] == "ORG" and _OWNED.match(bare)
        if owner:
            self._topic = self._topic or self._before
            spots = tuple(s for s in spots if s.kind not in _WHERE or not _INTO.search(bare, 0, s.start))
        base = sentence.start
        figures = tuple((m.start - base, m.end - base, m.unit) for m in mentions)
        breaks = tuple(m.end() for m in _BREAK.finditer(bare)) if spots and figures else ()
        here = Located(bare=bare, spots=spots, figures=figures, breaks=breaks)
        places = tuple(self._place(i, m, here) for i, m in enumerate(mentions))
        first = min((f[0] for f in figures), default=len(bare))
        subject = next((s for s in spots if s.weight is Weight.FULL and s.kind in _SUBJECTS), None)
        speaks = subject is not None and subject.kind is Kind.BODY and tells(bare, subject.end)
        if subject and subject.start < min(first, 110) and not speaks:
            self._topic = _joined(subject, spots, bare)
        opening = next((s for s in spots if s.weight is Weight.FULL), None)
        if opening is not None and opening.kind is Kind.COUNTRY and opening.start <= 4:
            self._foreign = _joined(opening, spots, bare)
        elif opening is not None or not (_LED.match(bare) or self.trail.governing[0] == "ASEAN"):
            self._foreign = None
        return places

    @property
    def ruled(self) -> Place:
        """Where a rule for any firm or person holds."""
        return NATION if self.trail.governing[0] == "ORG" else self.trail.governing

    def _place(self, index: int, mention: QuantityMention, here: Located) -> Place:
        start, end, unit = here.figures[index]
        number = mention.number - mention.start + start
        if _counts_states(mention, here.bare[max(0, start - 40) : number]):
            return "WORLD", None
        if re.match(r"Vietnamese\b", mention.noun):
            return NATION
        if not here.spots:
            return self._unnamed(here)
        spots = [s for s in here.spots if not (unit in _RANKS and _ranked_in(s, start, end, here))]
        spots = _heads(spots, here, start)
        over = next((s for s in spots if (s.start <= start and end <= s.end + 1) or start < s.start < end), None)
        if over:
            return over.code, over.name
        inside = _bracket(here.bare, start)
        if inside:
            held = [s for s in spots if inside[0] <= s.start < inside[1]]
            if held:
                spots = held
            else:
                before = next((s for s in spots if inside[0] - 3 <= s.end <= inside[0]), None)
                if before:
                    return before.code, before.name
        spread = _spread(index, here, spots)
        if spread:
            return spread
        near = _beside(start, here.bare, spots)
        listed = near is not None and near in _bound(here, spots, index) and _behind(end, here, spots, index)
        if near and not listed:
            return _joined(near, spots, here.bare)
        return self._by_clause(index, here, spots)

    def _by_clause(self, index: int, here: Located, spots: Sequence[Spot]) -> Place:
        start, end, _ = here.figures[index]
        bound = _bound(here, spots, index)
        free = [s for s in spots if s not in bound]
        clause = next((b for b in reversed(here.breaks) if b <= start), 0)
        full = [s for s in free if s.weight is Weight.FULL and s.end <= start]
        inside = [s for s in full if s.start >= clause]
        behind = _behind(end, here, spots, index)
        nation = not inside or inside[-1].kind is Kind.NATION or bool(_THAN.search(here.bare, 0, start))
        whole = behind and behind.kind is Kind.NATION and not _THAN.search(here.bare, 0, start)
        if inside and not (behind and nation and not whole):
            return _joined(inside[-1], spots, here.bare)
        if behind:
            return behind.code, behind.name
        if full:
            stop = here.bare.rfind("; ", 0, start)
            held = [s for s in full if s.start > stop]
            return _joined(held[-1] if held else full[0], spots, here.bare)
        soft = [s for s in free if s.weight is Weight.SOFT and s.end <= start]
        if soft:
            return soft[-1].code, soft[-1].name
        if start < 90 and _OPENING.fullmatch(here.bare, 0, start):
            limit = here.figures[index + 1][0] if index + 1 < len(here.figures) else len(here.bare)
            later = next((s for s in free if end <= s.start < limit and s.weight is Weight.FULL), None)
            if later:
                return later.code, later.name
        return self._unnamed(here)

    def _unnamed(self, here: Located) -> Place:
        """The place of a figure whose sentence names none: what the paragraph goes on about, else the article."""
        if (self._topic or self.trail.governing)[0] == "ORG" and _RULED.search(here.bare):
            return self.ruled
        if (self._topic or self.trail.governing)[0].startswith("VN-") and _OF_NATION.search(here.bare):
            return NATION
        goes_on = self.trail.abroad or self.trail.governing[0] == "ASEAN" or _LED.match(here.bare)
        return (self._foreign if goes_on else None) or self._topic or self.trail.governing


def _ranked_in(spot: Spot, start: int, end: int, here: Located) -> bool:
    """World, region or the country behind a rank are those among whom it ranks."""
    if spot.start <= start < spot.end:
        return False
    among = spot.kind is Kind.NATION and end <= spot.start and bool(_AMONG.fullmatch(here.bare, end, spot.start))
    return among or spot.kind in (Kind.WORLD, Kind.REGION)


def _heads(spots: Sequence[Spot], here: Located, start: int) -> list[Spot]:
    """The spots that may speak for the figure at `start`: without what is said of another name between commas, and without
    where a body does what it does ("NVIDIA runs centres in Ha Noi, with a staff of ...")."""
    out = list(spots)
    for aside in _ASIDE.finditer(here.bare, 0, start):
        if aside.end() <= start and any(s.end == aside.start() for s in out):
            out = [s for s in out if not aside.start() < s.start < aside.end()]
    for spot in [s for s in out if s.kind is Kind.PROVINCE and s.end <= start]:
        clause = next((b for b in reversed(here.breaks) if b <= spot.start), 0)
        body = any(
            s.kind is Kind.BODY and s.weight is Weight.FULL and clause <= s.start and s.end < spot.start for s in out
        )
        if body and _INTO.search(here.bare, 0, spot.start):
            out.remove(spot)
    return out


def _counts_states(mention: QuantityMention, lead: str) -> bool:
    both = mention.value == 2 and not re.search(r"\b(?:only|duy nhat)\b", lead, re.IGNORECASE)
    states = mention.unit is Unit.COUNT and bool(_STATES.search(plain(mention.noun)))
    return states and not both and not _ABROAD.search(lead)


def _bracket(bare: str, at: int) -> tuple[int, int] | None:
    opened = bare.rfind("(", 0, at)
    if opened < 0 or bare.rfind(")", opened, at) >= 0:
        return None
    closed = bare.find(")", at)
    return opened, closed if closed >= 0 else len(bare)


def _beside(start: int, bare: str, spots: Sequence[Spot]) -> Spot | None:
    """The spot that stands right before the figure ("Hàn Quốc 4,9%", "India, in 38th position")."""
    for spot in reversed([s for s in spots if s.end <= start]):
        gap = bare[spot.end : start]
        if len(gap) < 32 and _BESIDE.fullmatch(gap):
            return spot
    return None


def _behind(end: int, here: Located, spots: Sequence[Spot], index: int) -> Spot | None:
    """The spot that the figure's own phrase ends in ("of households in Da Nang", "2 percent for the world")."""
    limit = here.figures[index + 1][0] if index + 1 < len(here.figures) else len(here.bare)
    for spot in spots:
        if end <= spot.start < limit:
            gap = here.bare[end : spot.start]
            joined = not gap.strip() or _BEHIND.fullmatch(gap)
            within = _IN_LAND.match(here.bare, spot.start) and _FEW.fullmatch(gap)
            if len(gap) < 70 and (joined or within) and spot.weight is not Weight.BESIDE:
                return spot
    return None


def _bound(here: Located, spots: Sequence[Spot], index: int) -> list[Spot]:
    """The spots that belong to the phrase of an earlier figure, or to a bracket that is closed."""
    start = here.figures[index][0]
    out = [
        s for i in range(index) for s in (_behind(here.figures[i][1], here, spots, i),) if s and s.kind is not Kind.BODY
    ]
    for spot in spots:
        held = _bracket(here.bare, spot.start)
        if held and held[1] <= start and any(held[0] <= f[0] < held[1] for f in here.figures):
            out.append(spot)
    return out


def _group(spot: Spot, spots: Sequence[Spot], bare: str) -> list[Spot]:
    """The spots of one kind that are listed together with `spot`, which is the last of them."""
    out = [spot]
    for earlier in reversed([s for s in spots if s.end <= spot.start]):
        if not goes_on(earlier, out[0], bare):
            break
        out.insert(0, earlier)
    return out


def _joined(spot: Spot, spots: Sequence[Spot], bare: str) -> Place:
    """The place of a spot, or of the list that it ends: several provinces are VN-xx with all their names."""
    group = _group(spot, spots, bare)
    if len({(s.code, s.name) for s in group}) == 1:
        return spot.code, spot.name
    if any(s.kind is Kind.NATION for s in group):
        return NATION
    if all(s.kind is Kind.PROVINCE for s in group):
        return "VN-xx", ", ".join(s.name or _CITIES[s.code] for s in group)
    if all(s.kind is Kind.BODY for s in group):
        return "ORG", ", ".join(s.name or "" for s in group)
    return ("XX", None) if all(s.kind is Kind.COUNTRY for s in group) else (spot.code, spot.name)


_CITIES = {"VN-HN": "Hà Nội", "VN-SG": "TP. Hồ Chí Minh", "VN-DN": "Đà Nẵng"}


def _spread(index: int, here: Located, spots: Sequence[Spot]) -> Place | None:
    """The k-th of a list of names for the k-th of as many figures ("A and B posted 17 and 13, respectively")."""
    start, _, unit = here.figures[index]
    if not (unit is Unit.RANK or _SPREAD.search(here.bare)):
        return None
    for spot in reversed([s for s in spots if s.end <= start]):
        group = _group(spot, spots, here.bare)
        if len(group) < 2:
            continue
        following = [i for i, f in enumerate(here.figures) if f[0] >= spot.end and f[2] is unit]
        level = len(following) == len(group) and all(s.weight is Weight.FULL for s in group)
        if not level and not _SPREAD.search(here.bare):
            continue
        following = following[: len(group)]
        if index in following and len(following) == len(group):
            mine = group[following.index(index)]
            return mine.code, mine.name
    return None
