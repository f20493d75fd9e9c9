"""Which place a figure speaks about: by its clause, by what its paragraph goes on about, by the title and lead."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial
from typing import Final

from monitor.extract.bracket import bracket_at
from monitor.extract.members import PERCENT, RANK
from monitor.extract.model import QuantityMention, Sentence
from monitor.extract.place.about import LONGEST, governing
from monitor.extract.place.abroad import Foreign, names_asean
from monitor.extract.place.at_home import HOME, home_of, voice_of, with_home
from monitor.extract.place.atlas import Atlas
from monitor.extract.place.beside import beside
from monitor.extract.place.capital import read_title
from monitor.extract.place.clause import (
    IT_HAS,
    THEN,
    beside_state,
    by_gap,
    contrasted,
    fronted,
    goes_on_with,
    hung,
    of_a_whole,
    of_the_state,
    of_those_asked,
    relative,
    state_acts,
)
from monitor.extract.place.counted import by_noun
from monitor.extract.place.customer import without_customers
from monitor.extract.place.demanded import DELEGATES, names_the_one, seat_of_a_delegate
from monitor.extract.place.era import is_part
from monitor.extract.place.first_names import People
from monitor.extract.place.headed import Headed
from monitor.extract.place.heads import (
    BOOKS,
    INTO,
    OWNED,
    RANKS,
    SETS_UP,
    heads,
    ranked_in,
    seated,
    without_sites,
    without_wholes,
)
from monitor.extract.place.located import SPREAD, Located, compares, ended, joined, own_part, paired, spread
from monitor.extract.place.market import without_sales
from monitor.extract.place.named import tells
from monitor.extract.place.ours import OURS, WE, with_ours
from monitor.extract.place.pair import PAIR, Pairs
from monitor.extract.place.resume import POLL, Resumed, first_of
from monitor.extract.place.spot import (
    BODY,
    COUNTRY,
    FULL,
    NATION,
    PART,
    PROVINCE,
    REGION,
    SOFT,
    THE_NATION,
    WORLD,
    Place,
    Spot,
    Trail,
)
from monitor.extract.place.unnamed import RULED_BEHIND, SOME_OF, of_them, ruled, unnamed
from monitor.extract.place.voiced import Voiced, of_the_body
from monitor.extract.place.whence import COUNTRY_OF, Whence, beside_theirs
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line, line_of

_OPENING: Final = lazy(
    r"(?:[^.;:\d]{0,40}[\d/]*, )?(?:With|At|Voi|O muc|Trong(?: tong)?(?: so)?|Of(?: the| its)?|Out of(?: the)?|Among(?: the)?) (?:\w+ ){0,5}$"
)
#: "Of these Viettel has 31,600 and VNPT 16,900": what is told next is of neither.
_DEALT: Final = lazy(r"\b(?:[Tt]rong (?:so )?(?:do|nay)|[Oo]f (?:these|them|those|which)|[Aa]mong (?:these|them))\b")
#: "Trong đó riêng Viettel có 9.150 trạm; sóng 5G phủ": a part is told of up to the semicolon.
_PART_OF_IT: Final = lazy(
    r"\b(?:trong (?:so )?do|of which|including),?(?: (?:rieng|rieng cua|chi rieng|co|cua))? $", re.IGNORECASE
)
_SUBJECTS: Final = (THE_NATION, PROVINCE, BODY, PART)
_WHERE: Final = (PROVINCE, THE_NATION)


@cache
def _asked() -> int:
    """The bits of lines of which any rule may be asked that few lines have the words of."""
    return PAIR.bit | DELEGATES.bit | COUNTRY_OF.bit | OURS.bit | HOME.bit | POLL.bit


class Placer:
    """Follows one article sentence by sentence and places its figures."""

    def __init__(self, atlas: Atlas, title: str, sentences: Sequence[Sentence], publisher: str = "") -> None:
        self._atlas, self._headed = atlas, Headed(atlas)
        self._paragraph = -1
        self._topic: Place | None = None
        #: What the paragraph before went on about.
        self._before: Place | None = None
        #: The one place of all figures of the sentence before in the paragraph.
        self._last: Place | None = None
        self._said: Line | None = None  # that sentence
        self._resumed, self._voiced, self._whence, self._pairs = Resumed(), Voiced(sentences), Whence(), Pairs()
        #: The figures of the sentence before are of several provinces.
        self._dealt = False
        #: The sentence is told by somebody of a body about it.
        self._speaks = False
        self.trail = Trail(people=People(sentences))
        self.trail.governing = governing(atlas, title, sentences, self.trail, publisher)
        #: What the whole article is about, and that this is a province or several.
        self._governing = self.trail.governing
        self._provincial = self._governing[0].startswith("VN-")
        self._foreign = Foreign(self.trail)
        self.trail.asean, self.trail.voice = partial(names_asean, sentences), voice_of(atlas, sentences, publisher)
        self.trail.central = cache(partial(names_the_one, title, sentences))
        read_title(atlas, line_of(title[:LONGEST]), sentences, self.trail)

    def locate(self, sentence: Sentence, line: Line, mentions: Sequence[QuantityMention]) -> Sequence[Place]:
        """The places of the sentence's figures, in their order."""
        rules = line.bare_bits & _asked()
        spots, abroad = self._spots(sentence, line, rules)
        # Behind the first sentence of a paragraph "it" is of what that told.
        topic = self._topic or (self._before if self._said is None else self._last)
        if spots or (topic is not None and topic[0] == "ORG"):
            spots = self._of_bodies(line, spots, topic)
        if abroad:
            spots = self._without_customers(line, spots)
        theirs = None
        if abroad or rules & COUNTRY_OF.bit:
            theirs = self._whence.of(line, sentence.paragraph, spots, self.trail.whence)
        places: Sequence[Place] = ()
        self._speaks = False
        if not mentions:
            self._dealt = False
        elif theirs:
            places = beside_theirs(theirs, line, spots, mentions, sentence.start)
            self._last = theirs
        else:
            if (told := self._voiced.tells(sentence, line)) >= 0:
                self._speaks = True
                spots = of_the_body(line.bare, spots, told)
            if abroad:
                spots = without_sales(spots, line, self._last or self._topic or self._before)
            places = self._of_figures(line, spots, mentions, sentence.start, rules)
            one = len(places) == 1 or places.count(places[0]) == len(places)
            self._dealt = not one and len({p for p in places if p[0].startswith("VN-")}) > 1
            self._last = places[0] if one else None
            if rules & POLL.bit:
                self._resumed.observe(line, sentence.paragraph, places[0])
        if spots or self._foreign.place:
            self._goes_on(line, spots, mentions[0].start - sentence.start if mentions else len(line.bare))
        self._said = line
        return places

    def _spots(self, sentence: Sentence, line: Line, rules: int) -> tuple[Sequence[Spot], bool]:
        """The spots of the sentence, and whether there is a country among them. `rules`: the bits of those that are
        asked of it."""
        spots, foreign = self._entered(sentence, line), self._foreign
        if sentence.heading:
            foreign.place = self._headed.abroad(sentence.heading) or foreign.place
        if foreign.abroad or (spots and foreign.place):
            spots = foreign.at_home(line.bare, spots) if spots else self._atlas.ours(line)
        if spots or rules & PAIR.bit:
            spots = self._pairs.told(line, spots)
        if spots and (rules & DELEGATES.bit or "(" in line.bare):
            spots = [s for s in spots if s.kind is not PROVINCE or not seat_of_a_delegate(line.bare, s.start, s.end)]
        if spots and self._provincial:
            # Who speaks there means the place.
            spots = [s for s in spots if s.kind is not THE_NATION or not WE.match(line.bare, s.start)]
        return spots, COUNTRY in [s.kind for s in spots] if spots else False

    def _of_figures(
        self, line: Line, spots: Sequence[Spot], mentions: Sequence[QuantityMention], base: int, rules: int
    ) -> Sequence[Place]:
        """The places of the figures of a sentence that begins at `base`, those told with who speaks included."""
        places = self._places(line, spots, mentions, base)
        if self._last is not None and self._last[0] != "ORG":
            places = of_them(line.bare, mentions, base, self._last, places)
        if rules & OURS.bit and spots and not self._speaks and self._governing == NATION:
            places = with_ours(line, spots, mentions, base, places)
        if rules & HOME.bit and not self._speaks:
            before = self._last or self._topic or self._before
            places = with_home(line, spots, mentions, base, places, home_of(self.trail, before))
        return places

    def _entered(self, sentence: Sentence, line: Line) -> Sequence[Spot]:
        """The spots of the sentence; what its paragraph goes on about is known then."""
        if sentence.paragraph == self._paragraph:
            if self._topic is not None and self._resumed.over(line, self._topic):
                self._topic = None
            return self._atlas.spots(line, self.trail)
        self._before = self._topic
        self._paragraph, self._topic = sentence.paragraph, None
        self._foreign.enters()
        self._last, self._said = None, None
        self.trail.paragraph = sentence.paragraph
        spots = self._atlas.spots(line, self.trail)
        self._topic = self._resumed.topic(line, sentence.paragraph, spots, self._before, self.trail)
        headed = self._headed.section(sentence.heading, self._before, line, named=bool(spots))
        if headed is not None:
            self._topic, self._before = headed, None
        if self._before is not None and not spots and self._before[0] == "ORG" and BOOKS.match(line.bare):
            self._topic = self._before
        return spots

    def _of_bodies(self, line: Line, spots: Sequence[Spot], topic: Place | None) -> Sequence[Spot]:
        """The spots without where the body that was told of, the `topic`, does what it does."""
        if topic is not None and topic[0] == "ORG" and OWNED.match(line.bare):
            self._topic = topic
            spots = [s for s in spots if s.kind not in _WHERE or not INTO.search(line.bare, 0, s.start)]
        told = topic or self._governing
        if spots and spots[0].kind is BODY and spots[0].weight is FULL and SETS_UP.match(line.bare, spots[0].end):
            told = spots[0].code, spots[0].name
        if told[0] == "ORG" and len(held := without_sites(spots, line.bare)) < len(spots):
            self._topic, spots = told, held
        if spots and self._last is not None and self._last[0] == "ORG" and SOME_OF.match(line.bare):
            return [s for s in spots if s.kind is THE_NATION or s.kind is BODY]
        return spots

    def _without_customers(self, line: Line, spots: Sequence[Spot]) -> Sequence[Spot]:
        """The spots without who buys from the body that is told of."""
        of_body = (self._last is not None and self._last[0] == "ORG") or (self._topic or self._governing)[0] == "ORG"
        of_body = of_body or any(s.kind is BODY and s.weight is FULL for s in spots)
        return without_customers(spots, line, self._said, of_body=of_body)

    def _places(
        self, line: Line, spots: Sequence[Spot], mentions: Sequence[QuantityMention], base: int
    ) -> Sequence[Place]:
        """The places of the figures of a sentence that begins at `base`."""
        bare = line.bare
        if not spots:
            unnamed, ruled_on = self._unnamed(bare), RULED_BEHIND.bit & line.bare_bits
            return [
                NATION
                if ruled_on and RULED_BEHIND.plain.match(bare, m.end - base)
                else by_noun(m, bare, base) or unnamed
                for m in mentions
            ]
        only = spots[0]
        if (
            len(spots) == 1
            and only.weight is FULL
            and only.end <= mentions[0].start - base
            and "(" not in bare
            and not by_gap(only, mentions)
            and not beside_state(only, bare, mentions[-1].start - base)
            and not (RULED_BEHIND.bit & line.bare_bits and RULED_BEHIND.plain.search(bare, only.end))
        ):
            # One name before all figures is the place of them all.
            place = only.code, only.name
            among = self._unnamed(bare) if only.kind is WORLD or only.kind is REGION else place
            return [by_noun(m, bare, base, spots) or (among if m.unit in RANKS else place) for m in mentions]
        here = Located(line, spots, [(m.start - base, m.end - base, m.unit) for m in mentions])
        return [by_noun(m, bare, base, spots) or self._place(i, here) for i, m in enumerate(mentions)]

    def _goes_on(self, line: Line, spots: Sequence[Spot], first: int) -> None:
        """What the paragraph goes on about behind a sentence with these spots, whose first figure begins at `first`."""
        bare = line.bare
        full = [s for s in spots if s.weight is FULL] if spots else ()
        if len(full) > 1 and full[0].kind is full[1].kind is BODY and full[1].start > first and _DEALT.search(bare):
            return
        if self._dealt and self._governing == NATION and contrasted(bare, full):
            self._topic = None
            return
        for subject in full:
            if subject.kind in _SUBJECTS and not bare.startswith("whose ", subject.start):
                at = subject.start
                if (
                    at < first
                    # Behind a colon begins what somebody says.
                    and at - max(0, bare.rfind(": ", 0, at)) < 110
                    and not ((subject.kind is BODY and tells(bare, subject.end, at)) or first_of(line, at, subject.end))
                    and not (first == len(bare) and is_part(line, subject, self._governing))
                ):
                    state = subject.kind is not THE_NATION and of_the_state(bare, subject.end, len(bare))
                    state = state and not self._foreign.abroad
                    self._topic = NATION if state else joined(subject, spots, bare, self._atlas.coded)
                break
        self._foreign.goes_on(line, full, spots, first, self._atlas.coded)

    @property
    def ruled(self) -> Place:
        """Where a rule for any firm or person holds."""
        return ruled(self.trail)

    def _place(self, index: int, here: Located) -> Place:
        """The place of a figure among the spots of its sentence."""
        start, end, unit = here.figures[index]
        spots = here.spots
        if unit in RANKS:
            spots = [s for s in spots if not ranked_in(s, start, end, here)]
        spots = heads(spots, here, start)
        if unit is PERCENT and self._governing == NATION:
            spots = [s for s in spots if s.kind is not PROVINCE or s.start < end or not seated(s, end, here.bare)]
        spots = without_wholes(spots, here, index)
        for spot in spots:
            if (spot.start <= start and end <= spot.end + 1) or start < spot.start < end:
                return spot.code, spot.name
        inside = bracket_at(here.bare, start)
        if inside:
            held = [s for s in spots if inside[0] <= s.start < inside[1]]
            if held:
                spots = held
            else:
                before = next(
                    (s for s in spots if s.end <= inside[0] and THEN.fullmatch(here.bare, s.end, inside[0])), None
                )
                if before:
                    return before.code, before.name
        if (told_of := relative(here.bare, start, spots)) is not None:
            return told_of.code, told_of.name
        if unit is RANK or here.line.bare_bits & SPREAD.bit or (len(spots) > 1 and paired(index, here)):
            dealt = spread(index, here, spots)
            if dealt:
                return dealt
        near = beside(start, here.line, spots)
        bound = here.bound(spots, index) if near else ()
        if near and not (near in bound and here.behind(index, spots)):
            own = [s for s in spots if s is near or s not in bound] if bound else spots
            return joined(ended(near, own, here, end), own, here.bare, self._atlas.coded)
        return self._by_clause(index, here, spots)

    def _by_clause(self, index: int, here: Located, spots: Sequence[Spot]) -> Place:
        start, end, _ = here.figures[index]
        bound = here.bound(spots, index)
        free = [s for s in spots if s not in bound] if bound else spots
        full = [s for s in free if s.weight is FULL and s.end <= start]
        if full and state_acts(here.bare, full[-1], here.figures[0][0], start, self._governing):
            return self._unnamed(here.bare) if self._foreign.abroad else NATION
        inside = full[-1] if full and not here.parted(full[-1].start, start) else None
        behind = here.behind(index, spots) or here.closing(index, spots)
        if inside and inside.kind is THE_NATION and IT_HAS.search(here.bare, inside.end, start):
            return self._unnamed(here.bare)
        if RULED_BEHIND.bit & here.line.bare_bits and RULED_BEHIND.plain.match(here.bare, end):
            return NATION
        if inside and behind and here.of_others(inside, behind, start):
            return behind.code, behind.name
        if inside and behind and own_part(inside, behind, here, index):
            return behind.code, behind.name
        if inside and behind:
            compared = compares(here.line, start)
            nation = inside.kind is THE_NATION or compared
            if nation and not (behind.kind is THE_NATION and not compared):
                return behind.code, behind.name
        if inside:
            return joined(inside, spots, here.bare, self._atlas.coded)
        if behind:
            return joined(ended(behind, spots, here, end), spots, here.bare, self._atlas.coded)
        stop = here.bare.rfind("; ", 0, start) if full else -1
        if stop >= 0:
            full = [
                s for s in full if s.start > stop or not _PART_OF_IT.search(here.bare, max(0, s.start - 24), s.start)
            ]
        if full:
            held = [s for s in full if s.start > stop]
            if not held and (there := [s for s in free if s.weight is SOFT and stop < s.start and s.end <= start]):
                return there[-1].code, there[-1].name
            return joined(held[-1] if held else full[0], spots, here.bare, self._atlas.coded)
        if (subject := fronted(here.bare, start, end, spots)) is not None:
            return subject.code, subject.name
        soft = [s for s in free if s.weight is SOFT and s.end <= start]
        if soft:
            return soft[-1].code, soft[-1].name
        if start < 90 and _OPENING.fullmatch(here.bare, 0, start):
            limit = here.limit(index)
            later = next((s for s in free if end <= s.start < limit and s.weight is FULL), None)
            if later and not of_a_whole(here.bare, start, later.end):
                return later.code, later.name
        return self._hung(index, here) or self._unnamed(here.bare)

    def _hung(self, index: int, here: Located) -> Place | None:
        """The place of the figure before, where this one is hung on it."""
        start, end, unit = here.figures[index]
        if not index or not (unit in RANKS or unit is PERCENT):
            return None
        first, before, _ = here.figures[index - 1]
        if unit in RANKS:
            return self._place(index - 1, here) if hung(here.bare, before, start) else None
        told = self._place(index - 1, here)
        if of_those_asked(here.bare, (first, before), start):
            return told
        return told if goes_on_with(here.bare, told, before, start, end) else None

    def _unnamed(self, bare: str) -> Place:
        """The place of a figure whose sentence names none: what the paragraph goes on about, else the article."""
        if self._speaks:
            return "ORG", None
        before = self._said.bare if self._said else ""
        return unnamed(bare, before, self._topic, self._last, self._foreign.place, self.trail)
