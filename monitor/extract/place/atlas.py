"""Finds the places that a sentence names: nation, provinces, countries, bodies, the world, and what refers back to them."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from monitor.extract.place.entries import TOWN, Entries
from monitor.extract.place.epithet import Epithets
from monitor.extract.place.home import Homes, Papers
from monitor.extract.place.metonym import named_for_government, seat_of_officials, stands_for_state
from monitor.extract.place.named import (
    DATELINE,
    INSTITUTE,
    PERSON,
    PUBLISHES,
    SITE,
    SOME_BODY,
    WHOSE,
    called,
    does,
    in_short,
    no_owner,
    of_none,
    other_word,
    over,
    personal,
    spot_at,
    start_of,
)
from monitor.extract.place.nationals import Nationals
from monitor.extract.place.of_country import firms
from monitor.extract.place.peoples import SET_AGAINST, Peoples
from monitor.extract.place.referent import gone_back, referent
from monitor.extract.place.spot import (
    BESIDE,
    BODY,
    COUNTRY,
    FULL,
    PART,
    PROVINCE,
    REGION,
    THE_NATION,
    WORLD,
    Kind,
    Spot,
    Trail,
    together,
)
from monitor.extract.place.told import Told
from monitor.extract.place.weigh import SAYS, weight
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import Line, line_of
from monitor.extract.prefilter.names import PLACE, FormPatterns, Hit, LineNames, NameIndex

#: Institutes that study what others do; what they only tell is not their own.
_OF_STUDY: Final = lazy(r"(?:Vien|Trung tam) |(?:[A-Z][\w&-]* ){0,4}(?:Institute|Cent(?:re|er)|Hub)\b")
#: A town is only where something lies ("its campus in Hoa Lac"), unless the clause opens with it.
_LIES: Final = lazy(r"(?<![.;:,] )\b(?:in|at|of|near|from|to|and|tai|o|co so|va|cua|den|tu|gan) $")
#: What the names of companies begin with, and no text calls the city by today.
_IN_NAMES: Final = frozenset({"Saigon", "Sài Gòn"})
_CAPITAL: Final = lazy(r" [A-Z][a-z]")
#: The words of places.toml by what they find: names that their nouns make, bodies without a name, nation and world,
#: and what refers back.
_NAMING: Final = ("prefix", "suffix")
_UNNAMED: Final = ("own_body", "some_body")
_CO: Final = "Co."
_SAID: Final = {
    "part": (PART, "VN-xx"),
    "world": (WORLD, "WORLD"),
    "region": (REGION, "ASEAN"),
    "nation": (THE_NATION, "VN"),
}
_BACK: Final = (
    "epithet",
    "capital",
    "city",
    "province",
    "company",
    "own_place",
    "foreign",
    "bloc",
    "grouping",
    "speaker",
)


#: Before the name of a place, not of somebody.
_PLACED: Final = lazy(r"\b(?:in|from|at|of|to|nuoc|o|tai|tu|va|voi|cua) $")
#: Nothing was named before.
_NOTHING_NAMED: Final = Trail()


class Atlas:
    """The compiled places.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        entries = Entries(table)
        self._places, self._cities = entries.places, entries.cities
        self.changed, self.provinces, self.coded = entries.changed, entries.provinces, entries.coded
        #: The provinces of local papers.
        self.homes = Homes(table.get("provinces", ()))
        #: The countries of papers.
        self.papers = Papers(table.get("countries", ()))
        self._epithets = Epithets(table.get("countries", ()))
        #: All names and patterns that are looked for, the speakers' too.
        self.names = NameIndex()
        self.names.enter(PLACE, entries.names, proper=True)
        self.names.enter(PLACE, entries.exact, exact=True, proper=True)
        self._exact = frozenset(name for name, _ in entries.exact)
        words, seen = table.get("words", {}), table.get("triggers", {})
        self._words = {key: FormPatterns(self.names, forms, seen.get(key, ())) for key, forms in words.items()}
        #: Of lines in which a noun stands behind a name; "Co." aside, for most lines of Vietnamese have a "co".
        self._suffix_bit = self.names.watch(f"{one} " for one in seen.get("suffix", ()) if one != "co")
        self._naming, self._prefixes, self._unnamed, self._general_words, self._back_words = (
            self._watched(keys) for keys in (_NAMING, _NAMING[:1], _UNNAMED, tuple(_SAID), _BACK)
        )
        self._unnamed_bits = self._bits_of(*_UNNAMED)
        self._general_bits = self._bits_of("prefix") | self._suffix_bit | self._unnamed_bits
        self._said_bits = self._bits_of(*_SAID)
        self.peoples, self._nationals = Peoples(self.names, table), Nationals(self.names, table)
        self._called_bit, self._back_bits = self._bits_of("called"), self._bits_of(*_BACK)
        self._all_bits = (
            self._general_bits
            | self._said_bits
            | self.peoples.bit
            | self._nationals.bit
            | self._called_bit
            | self._back_bits
        )

    def _bits_of(self, *keys: str) -> int:
        bits = 0
        for key in keys:
            bits |= self._words[key].bit if key in self._words else 0
        return bits

    def _watched(self, keys: Iterable[str]) -> Sequence[tuple[str, FormPatterns]]:
        """The words of the keys, as far as the table has some."""
        return tuple((key, self._words[key]) for key in keys if key in self._words)

    def countries(self, line: Line) -> list[tuple[int, int]]:
        """Where the line names other countries or their cities."""
        seen = self.names.seen(line)
        out = [(spot.start, spot.end) for spot in self.peoples.has(line, seen.bits, [])]
        for start, end, key in seen.places:
            kind = self._places[key][0]
            if kind is COUNTRY and not self._no_place(line.text, line.bare, start, end, kind, _NOTHING_NAMED):
                out.append((start, end))
        return out

    def named(self, line: Line, start: int, end: int) -> bool:
        """A place or body that is known by name stands there, or the nation's name."""
        seen = self.names.seen(line)
        known = any(hit[:2] == (start, end) and self._places[hit[2]][1] for hit in seen.places)
        return known or any(m.span() == (start, end) for m in self._found("nation", line, seen.bits))

    def datelined(self, line: Line) -> str | None:
        """The foreign country in whose city the line is dated."""
        dateline = DATELINE.match(line.bare) if "- " in line.bare else None
        named = self.names.seen(line_of(dateline.group().title())).places if dateline else ()
        told = [self._places[key] for _, _, key in named]
        return next((code for kind, code, _ in told if kind is COUNTRY), None)

    def foreign(self, key: str) -> str | None:
        """The code of the country that is known under the key, None where it is none."""
        kind, code, _ = self._places[key]
        return code if kind is COUNTRY else None

    def _found(self, key: str, line: Line, bits: int) -> list[re.Match[str]]:
        watch = self._words.get(key)
        return [*watch.finditer(line, bits)] if watch and bits & watch.bit else []

    def ours(self, line: Line) -> Sequence[Spot]:
        """What stands for this nation in a sentence that names no place, in a text about another: its resolution."""
        found = self._found("ours", line, self.names.seen(line).bits)
        return [Spot(*m.span(), THE_NATION, "VN") for m in found[:1]]

    def spots(self, line: Line, trail: Trail) -> tuple[Spot, ...]:
        """The places of one sentence in order, back references resolved by the trail, which is carried on."""
        seen: LineNames = line.seen or self.names.seen(line)
        bits = seen.bits & self._all_bits
        if not (bits or seen.places or trail.called or trail.back or trail.body or _CO in line.bare):
            return ()
        told: Told | None = seen.spots
        if told is None or trail.called or trail.metonym:
            told = self._told(line, seen, trail)
        for spot in told.remembered:
            self._remember(spot, trail)
        found = told.spots(line, trail)
        back: Sequence[Spot] = ()
        if bits & self._back_bits or trail.back or trail.body:
            back = self._back(line, seen.bits, [*told.taken], found, trail)
        for spot in found:
            if spot.kind is not THE_NATION:
                self._remember(spot, trail)
        return tuple(sorted([*found, *back], key=start_of)) if back else tuple(found)

    def _told(self, line: Line, seen: LineNames, trail: Trail) -> Told:
        """What the sentence names of itself. Where nothing told before mattered, it is kept for who reads it again."""
        bits, bare = seen.bits, line.bare
        told = Told()
        if seen.places:
            self._known(line, seen.places, told, trail)
        found, taken = told.found, told.taken
        general = self._general(line, bits, told, trail) if bits & self._general_bits or _CO in bare else []
        if trail.called or bits & self._called_bit:
            general += called(self._found("called", line, bits), line, taken, trail)
            told.alone = False
        if general:
            seats = [s for s in found if any(b.start <= s.start and s.end <= b.end for b in general)]
            told.remembered += [replace(s, weight=BESIDE) for s in seats if s.kind is PROVINCE]
            found = [s for s in found if s not in seats] + general
        if bits & self._said_bits:
            found += self._said(line, bits, taken)
        if bits & self.peoples.bit:
            had = self.peoples.has(line, bits, taken)
            told.abroad = told.abroad or bool(had)
            found += had
            home = [s.start for s in found if s.kind is THE_NATION]
            if all(SET_AGAINST.search(bare, max(0, start - 20), start) for start in home):
                found += self.peoples.does(line, bits, taken)
        if bits & self._nationals.bit:
            nationals = self._nationals.spots(line, bits, taken)
            told.abroad = told.abroad or any(s.kind is COUNTRY for s in nationals)
            found += nationals
        if told.abroad:
            found = firms(line, sorted(found, key=start_of))
        if len(found) > 1:
            found = together(sorted(found, key=start_of), bare)
        told.found = found
        if told.alone and not trail.metonym:
            seen.spots = told
        return told

    def _known(self, line: Line, hits: Sequence[Hit], told: Told, trail: Trail) -> None:
        """The places that the sentence names."""
        text, bare, found = line.text, line.bare, told.found
        dateline = DATELINE.match(bare) if "- " in bare else None
        begins = dateline.end() if dateline else 0
        for start, end, key in hits:
            kind, code, name = self._places[key]
            told.taken.append((start, end))
            if not code:
                continue
            if self._no_place(text, bare, start, end, kind, trail):
                if kind is COUNTRY:  # "Anh Duong Sky" is a name of its own.
                    told.taken.pop()
                continue
            if key.startswith(TOWN) and _LIES.search(bare, max(0, start - 40), start):
                continue
            if end <= begins:
                told.remembered.append(Spot(start, end, kind, code, name))
                self._remember(told.remembered[-1], trail)
            elif code == "VN-HN" and (
                seat_of_officials(bare, start)
                or (trail.metonym and named_for_government(bare, start, end, abroad=told.abroad))
                or (trail.capitals and stands_for_state(bare, start, end))
            ):
                found.append(Spot(start, end, THE_NATION, "VN"))
            elif kind is PROVINCE and (SITE.match(bare, end) or INSTITUTE.match(bare, end)):
                told.alone = False
                found.append(self._of_province(line, Spot(start, end, kind, code, name), found, trail))
            else:
                told.abroad = told.abroad or kind is COUNTRY
                found.append(spot_at(line, start, end, kind, code, name))

    def _of_province(self, line: Line, spot: Spot, found: list[Spot], trail: Trail) -> Spot:
        """The plant or the institute in a province that the sentence speaks of."""
        bare, start, end = line.bare, spot.start, spot.end
        if SITE.match(bare, end):
            owner = referent("company", start, found, trail, self._cities)
            if owner is None and bare.endswith(WHOSE, 0, start):
                owner = SOME_BODY
            spot = replace(owner, start=start, end=end) if owner else spot
        if institute := INSTITUTE.match(bare, end):
            end = institute.end()
            spot = Spot(start, end, BODY, "ORG")
        return replace(spot, weight=weight(line, start, end, spot.kind))

    def _no_place(self, text: str, bare: str, start: int, end: int, kind: Kind, trail: Trail) -> bool:
        """A name that is here part of a person's name, of money ("US$") or an ordinary word."""
        if kind is BODY:
            return False
        lead = bare[max(0, start - 40) : start]
        if bare.startswith("$", end) or (personal(lead) and PERSON.search(lead) and not text.endswith("hỉ ", 0, start)):
            return True
        word = text[start:end]
        if word in self._exact:
            before = re.search(r"(\w+)[ ]$", lead)
            capital = bool(_CAPITAL.match(bare, end)) or (
                before is not None
                and before.group(1)[0].isupper()
                and before.group(1).lower() not in ("va", "o", "tai")
            )
            ordinary = word in ("Anh", "Nhật", "Ý", "Áo") and not re.search(
                r"(?:,|\b(?:nuoc|va|o|tai|nhu|voi|tu|cua)) $", lead
            )
            person = bare[start:end] in trail.people and not _PLACED.search(lead)
            return capital or ordinary or person
        if kind is PROVINCE and word in _IN_NAMES and _CAPITAL.match(bare, end):
            return True  # "Brokerage Saigon Vista".
        alone = kind is PROVINCE and " " not in word and word.isascii()
        return alone and word in trail.people and not _PLACED.search(lead)

    def _general(self, line: Line, bits: int, told: Told, trail: Trail) -> list[Spot]:
        """Bodies that the lists do not know, by the nouns that make a name ("Tập đoàn X", "X Group")."""
        out: list[Spot] = []
        bare, taken = line.bare, told.taken
        naming = self._naming if bits & self._suffix_bit or _CO in bare else self._prefixes
        for _, m in _matches(naming, line, bits):
            start, end = m.span()
            if any(s <= start and end <= e for s, e in taken):
                continue
            if _OF_STUDY.match(bare, start) and (SAYS.match(bare, end) or PUBLISHES.match(bare, end)):
                continue
            if no_owner(bare, start, end):
                continue
            if in_short(bare, start, end, taken, trail):
                told.alone = False
            taken.append((start, end))
            out.append(spot_at(line, start, end, BODY, "ORG", line.text[start:end]))
        for key, m in _matches(self._unnamed, line, bits) if bits & self._unnamed_bits else ():
            start, end = m.span()
            if over(start, end, taken):
                continue
            own = key == "own_body"
            if own and of_none(line.text[start:end], bare[start:end]):
                continue
            taken.append((start, end))
            if no_owner(bare, start, end):
                continue
            out.append(Spot(start, end, BODY, "ORG") if own else spot_at(line, start, end, BODY, "ORG"))
        return out

    def _said(self, line: Line, bits: int, taken: list[tuple[int, int]]) -> list[Spot]:
        """The words for nation, world and region."""
        out: list[Spot] = []
        for key, m in _matches(self._general_words, line, bits):
            start, end = m.span()
            if over(start, end, taken):
                continue
            taken.append((start, end))
            kind, code = _SAID[key]
            out.append(spot_at(line, start, end, kind, code, line.text[start:end] if kind is PART else None))
        return out

    def _back(self, line: Line, bits: int, taken: list[tuple[int, int]], found: list[Spot], trail: Trail) -> list[Spot]:
        """ "The city", "tỉnh", "the group", "nước này": what was named before."""
        out: list[Spot] = []
        for key, m in _matches(self._back_words, line, bits):
            start, end = m.span()
            if over(start, end, taken) or (key == "province" and other_word(line, start, end)):
                continue
            if key == "epithet":
                spot = self._epithets.country(line.bare, start, found, trail)
            else:
                spot = referent(key, start, found, trail, self._cities)
            if spot is None and key == "company" and does(line, start, end):
                spot = SOME_BODY
            if spot:
                taken.append((start, end))
                # "Praise from the capital": it is only where something comes from.
                may = weight(line, start, end, PROVINCE) if key == "capital" else FULL
                out.append(replace(spot, start=start, end=end, weight=may))
                trail.heard(spot)
        return out + gone_back(line, taken, trail)

    def _remember(self, spot: Spot, trail: Trail) -> None:
        if spot.kind is PROVINCE and spot.weight is not BESIDE:
            if (spot.code, spot.name) in self._cities:
                trail.city = spot
            elif trail.province_in != trail.paragraph:
                trail.city = None
            trail.province, trail.province_in = spot, trail.paragraph
        elif spot.kind is PROVINCE:
            trail.visited = spot
        elif spot.kind is BODY:
            trail.body, trail.body_in = spot, trail.paragraph
        elif spot.kind is COUNTRY and (spot.weight is not BESIDE or trail.country is None):
            trail.country = spot


def _matches(words: Sequence[tuple[str, FormPatterns]], line: Line, bits: int) -> list[tuple[str, re.Match[str]]]:
    """What the words find in a line with these bits, each with its key, key by key."""
    out: list[tuple[str, re.Match[str]]] = []
    for key, watch in words:
        if bits & watch.bit:
            for found in watch.finditer(line, bits):
                out.append((key, found))
    return out
