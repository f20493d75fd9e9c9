"""Finds the places that a sentence names: nation, provinces, countries, bodies, the world, and what refers back to them."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from monitor.extract.guard import Guarded
from monitor.extract.names import Line, NameIndex, Watch, Watches
from monitor.extract.record import replace
from monitor.extract.spot import Kind, Spot, Trail, Weight, alike, whole_names

_EVENT = Guarded(
    r"\b(?:forum|seminar|conference|meeting|workshop|briefing|event|summit|ceremony|exhibition|session|talk|reporters|gathered|heard|speaking|working|visiting|on a visit|lam viec|tham|"
    r"hoi nghi|hoi thao|toa dam|dien dan|phien hop|buoi le|le (?:cong bo|khai mac|ra mat|ky)|hop bao|su kien|trien lam|phat bieu|to chuc|dien ra|khai mac)\b[^.;]{0,60}\b(?:in|at|tai|o) (?:TP\.? |thanh pho |tinh )?$",
    re.IGNORECASE,
)
_OUT = Guarded(
    r"\b(?:to|from|with|into|by|between|including|like|such as|than|behind|over|after|overtaking|surpassing|unlike|alongside|half of|half that of|twice that of|times that of|"
    r"sang|toi|tu|voi|nhu|gom|cung|bang|hon|sau|so voi|truoc|vuot|vuot qua|thay|the cho|giua|ke ca|ngang|mot nua|gap doi|lan)(?: the| ca| nuoc)? $",
    re.IGNORECASE,
)
#: "Its Bac Ninh plant": a part of the body that was named.
_SITE = re.compile(r" (?:plant|factory|facility|campus|complex|fab|unit|site|branch|arm|operations)s?\b")
#: "A Can Tho university": a body that is not named.
_GOVERNS = re.compile(
    r"(?: has| also| now| still)* (?:wants?|aims?|seeks?|hopes?|plans?|pledged|promised|intends?|expects?|set(?: out)?|is (?:betting|pushing|seeking|aiming|counting|hoping|targeting)|targets|(?:is )?commit(?:s|ted)|says|believes)\b"
)
_INSTITUTE = re.compile(
    r"(?:-based)? (?:[a-z]+ )?(?:university|college|hospital|institute|firm|company|start-?up|incubator|chipmaker)\b(?!s)"
)
#: Bodies are known under both spellings of the country.
_VIETNAM = re.compile(r"\bVietnam\b")
_SEATED = Guarded(
    r"\b(?:concentrated|located|based|headquartered|clustered|held|tap trung|dat(?= (?:tai|o) )|dat tru so|tru so|van phong)(?: \w+){0,3}? (?:in|at|o|tai) (?:TP\.? |tinh )?$",
    re.IGNORECASE,
)
#: Words right before a name are no longer than this.
_NEAR = 32
_WITHIN = re.compile(r"\b(?:in|at|across|o|tai|trong)(?: the| nuoc)? $", re.IGNORECASE)
_ADJECTIVE = Guarded(
    r"\b(?:doanh nghiep|cong ty|nguoi|thuong hieu|hang|san pham|tac gia|nha khoa hoc|nong san) $", re.IGNORECASE
)
_LEADS = Guarded(
    r"(?:nhat|dan dau|dung dau|hang dau|top dau|leading|largest|highest|best|most \w+|first)(?: (?:in|of|cua|trong))? $",
    re.IGNORECASE,
)
_SOURCE = Guarded(
    r"\b(?:theo|according to|citing|said|says|uoc tinh cua|khao sat cua|bao cao cua|so lieu cua|estimates? of|survey (?:of|by)|report (?:of|by))\b[^,;]{0,80}$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?: \([^)]*\))? (?:cong bo|thuc hien|tien hanh|published|released|conducted)\b", re.IGNORECASE
)
_MEMBER = Guarded(
    r"\b(?:lecturer|professor|expert|director|chairman|chairwoman|president|rector|dean|researcher|economist|founder|analyst|lawyer|student|students|scientist|"
    r"officer|chu tich|giam doc|tong giam doc|hieu truong|giang vien|chuyen gia|dai dien|lanh dao|vien truong|truong khoa|sinh vien|nha sang lap)\b(?:[ ,]+\w+){0,12}? ?(?:at|of|from|the|cua|tai|o)? ?(?:the )?$",
    re.IGNORECASE,
)
SAYS = re.compile(
    r"(?: and [A-Z][\w&]*(?: [A-Z][\w&]*)*)?(?: \([^)]*\))? (?:said|says|told|noted|estimates?|estimated|forecasts?|projects?|predicts?|predicted|reckons?|uoc tinh|du bao|estimates?|estimated|forecasts?|forecasted|projects?|projected|predicts?|predicted|expects?|expected|reckons?|believes?|puts?|du bao|uoc tinh|cong bo|cho biet|cho hay|chia se|cho rang|noi|ke|danh gia|nhan dinh|ly giai|phan tich)\b"
)
#: "StartupBlink, a research firm, has published its ranking": what it tells is of others.
PUBLISHES = re.compile(
    r"(?: \([^)]*\))?(?:, [^,;]{3,60},)?(?: (?:has|have|had|just|also|recently))* (?:published|released|issued|unveiled|updated) (?:its|a|an|the|their) [^.;,]{0,50}\b(?:rankings?|reports?|index|survey|study|review|list|edition)\b"
)
DATELINE = re.compile(r"\s*+(?:[A-Z][\w.]*+[ ,]*+){1,5}(?:\([A-Z]{2,8}\))? ?- ")
SURNAMES = "Nguyen|Tran|Le|Pham|Hoang|Huynh|Phan|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Dinh|Trinh|Mai|To|Dao|Doan|Luong|Truong|Ta|Cao|Ha|Lam|Luu|Quach|Trieu|Chu|Kieu|Tang|Thai"
_PERSONAL = re.compile(rf"(?:{SURNAMES}) [A-Z]")
_NATIONAL = re.compile(r"Viet(?: ?[Nn]am|\b)|ASEAN|Asia\b")
_APPOSED = re.compile(r", [^,;]{3,90},")
#: So many names are learned from one article.
_LEARNED = 12
_CAPITAL = re.compile(r" [A-Z][a-z]")
#: "PGS Trần Quốc Bảo (Đại học Quốc gia Hà Nội)": where a speaker comes from.
_SPEAKER = re.compile(
    r"\b(?:PGS|GS|TS|ThS|BS|Dr|Prof|Professor|Mr|Ms|Mrs|ong|ba|anh|chi|Ong|Ba|Anh|Chi)\b[\w. ,-]{2,50} \($"
)
_CLAUSE_START = re.compile(r"(?:^|[;,:.] )(?:in|at|o|tai|cua) (?:the |nuoc )?$", re.IGNORECASE)
_PERSON = re.compile(
    rf"(?:\b(?:{SURNAMES})(?: [A-Z][a-z]+){{0,2}}|\b(?:Mr|Ms|Mrs|Dr|ong|ba|anh|chi)\.?(?: [A-Z][a-z]+)?) $"
)


class Atlas:
    """The compiled places.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        names: list[tuple[str, str]] = [(name, "decoy:") for name in table.get("decoys", ())]
        exact: list[tuple[str, str]] = []
        self._places: dict[str, tuple[Kind, str, str | None]] = {"decoy:": (Kind.NATION, "", None)}
        self.changed: dict[str, str] = {}
        #: The provinces by the keys of `index`.
        self.provinces: dict[str, str] = {}
        for entry in table.get("provinces", ()):
            self._add(names, Kind.PROVINCE, entry["id"], entry.get("code", "VN-xx"), entry["name"], entry)
            self.provinces[f"{Kind.PROVINCE}:{entry['id']}"] = entry["name"]
            if "changed" in entry or "ended" in entry:
                self.changed[entry["name"]] = entry.get("changed") or entry["ended"]
        for entry in table.get("bodies", ()):
            self._add(names, Kind.BODY, entry["id"], "ORG", entry["name"], entry)
        for entry in table.get("countries", ()):
            key = f"country:{entry['id']}"
            self._places[key] = (Kind.COUNTRY, entry["id"], None)
            names += [(name, key) for name in entry["names"]]
            exact += [(name, key) for name in entry.get("exact", ())]
        self.index = NameIndex(names, exact, proper=True)
        self._exact = frozenset(name for name, _ in exact)
        words = table.get("words", {})
        seen = table.get("triggers", {})
        self._words = Watches(
            {
                key: Watch(re.compile("|".join(f"(?:{form})" for form in forms)), seen.get(key, ()))
                for key, forms in words.items()
            }
        )

    def _add(
        self, names: list[tuple[str, str]], kind: Kind, id_: str, code: str, name: str, entry: Mapping[str, Any]
    ) -> None:
        key = f"{kind}:{id_}"
        self._places[key] = (kind, code, None if code in ("VN-HN", "VN-SG", "VN-DN") else name)
        forms = dict.fromkeys((name, *entry.get("aliases", ())))
        forms.update((_VIETNAM.sub("Viet Nam", form), None) for form in tuple(forms))
        names += [(form, key) for form in forms]

    def spots(self, line: Line, trail: Trail) -> tuple[Spot, ...]:
        """The places of one sentence in order, back references resolved by the trail, which is carried on."""
        text, bare = line.text, line.bare
        found: list[Spot] = []
        taken: list[tuple[int, int]] = []
        dateline = DATELINE.match(bare)
        for hit in self.index.find(line):
            kind, code, name = self._places[hit.key]
            taken.append((hit.start, hit.end))
            if not code or self._no_place(text, bare, hit.start, hit.end, kind, trail):
                continue
            spot = Spot(start=hit.start, end=hit.end, kind=kind, code=code, name=name)
            if dateline and hit.end <= dateline.end():
                self._remember(spot, trail)
                continue
            if code == "VN-HN" and trail.metonym and _GOVERNS.match(bare, hit.end):
                found.append(Spot(start=hit.start, end=hit.end, kind=Kind.NATION, code="VN"))
                continue
            if kind is Kind.PROVINCE and _SITE.match(bare, hit.end):
                owner = self._referent("company", hit.start, found, trail)
                spot = replace(owner, start=hit.start, end=hit.end) if owner else spot
            if kind is Kind.PROVINCE and _INSTITUTE.match(bare, hit.end):
                spot = Spot(start=hit.start, end=hit.end, kind=Kind.BODY, code="ORG")
            found.append(replace(spot, weight=_weight(bare, spot)))
        may = self._words.may(line)
        general = self._general(line, may, taken) + self._called(line, may, taken, trail)
        if general:
            found = [s for s in found if not any(b.start <= s.start and s.end <= b.end for b in general)] + general
        found += self._said(line, may, taken)
        if len(found) > 1:
            found = alike(whole_names(sorted(found, key=_start), bare), bare)
        back = self._back(line, may, taken, found, trail)
        for spot in found:
            self._remember(spot, trail)
        return tuple(sorted([*found, *back], key=_start)) if back else tuple(found)

    def _no_place(self, text: str, bare: str, start: int, end: int, kind: Kind, trail: Trail) -> bool:
        """A name that is here part of a person's name, of money ("US$") or an ordinary word."""
        lead = bare[max(0, start - 40) : start]
        if kind is Kind.BODY:
            return False
        if bare[end : end + 1] == "$" or _PERSON.search(lead):
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
                r"(?:,|\b(?:nuoc|va|o|tai|nhu|voi|tu)) $", lead
            )
            return capital or ordinary
        alone = kind is Kind.PROVINCE and " " not in word and word.isascii()
        return alone and word in trail.people and not re.search(r"\b(?:in|from|at|of|to) $", lead)

    def _general(self, line: Line, may: frozenset[str], taken: list[tuple[int, int]]) -> list[Spot]:
        """Bodies that the lists do not know, by the nouns that make a name ("Tập đoàn X", "X Group")."""
        out: list[Spot] = []
        for key in ("prefix", "suffix"):
            for m in self._words.finditer(key, line) if key in may else ():
                held = [(s, e) for s, e in taken if s < m.end() and m.start() < e]
                if any(s <= m.start() and m.end() <= e for s, e in held):
                    continue
                spot = Spot(
                    start=m.start(), end=m.end(), kind=Kind.BODY, code="ORG", name=line.text[m.start() : m.end()]
                )
                taken.append((m.start(), m.end()))
                out.append(replace(spot, weight=_weight(line.bare, spot)))
        for key in ("own_body", "some_body"):
            for m in self._words.finditer(key, line) if key in may else ():
                if any(s < m.end() and m.start() < e for s, e in taken):
                    continue
                taken.append((m.start(), m.end()))
                spot = Spot(start=m.start(), end=m.end(), kind=Kind.BODY, code="ORG")
                own = key == "own_body"
                out.append(spot if own else replace(spot, weight=_weight(line.bare, spot)))
        return out

    def _called(self, line: Line, may: frozenset[str], taken: list[tuple[int, int]], trail: Trail) -> list[Spot]:
        """Unknown names that the article calls companies, here or before; not those who only say something."""
        bare = line.bare
        for m in self._words.finditer("called", line) if "called" in may else ():
            start, end = m.span(m.lastindex or 0)
            aside = _APPOSED.match(bare, end)
            says = SAYS.match(bare, aside.end() if aside else end)
            known = _NATIONAL.match(bare, start) or any(s < end and start < e for s, e in taken)
            if not (says or known or _PERSONAL.match(bare, start)) and len(trail.called) < _LEARNED:
                trail.called = tuple(dict.fromkeys((*trail.called, bare[start:end])))
        out: list[Spot] = []
        for name in trail.called:
            for m in re.finditer(rf"\b{re.escape(name)}(?!\w)", bare):
                if any(s < m.end() and m.start() < e for s, e in taken):
                    continue
                taken.append((m.start(), m.end()))
                spot = Spot(
                    start=m.start(), end=m.end(), kind=Kind.BODY, code="ORG", name=line.text[m.start() : m.end()]
                )
                out.append(replace(spot, weight=_weight(bare, spot)))
        return out

    def _said(self, line: Line, may: frozenset[str], taken: list[tuple[int, int]]) -> list[Spot]:
        """The words for nation, world and region."""
        out: list[Spot] = []
        for key, kind, code in (
            ("part", Kind.PART, "VN-xx"),
            ("world", Kind.WORLD, "WORLD"),
            ("region", Kind.REGION, "ASEAN"),
            ("nation", Kind.NATION, "VN"),
        ):
            for m in self._words.finditer(key, line) if key in may else ():
                if any(s < m.end() and m.start() < e for s, e in taken):
                    continue
                taken.append((m.start(), m.end()))
                name = line.text[m.start() : m.end()] if kind is Kind.PART else None
                spot = Spot(start=m.start(), end=m.end(), kind=kind, code=code, name=name)
                out.append(replace(spot, weight=_weight(line.bare, spot)))
        return out

    def _back(
        self, line: Line, may: frozenset[str], taken: list[tuple[int, int]], found: list[Spot], trail: Trail
    ) -> list[Spot]:
        """ "The city", "tỉnh", "the group", "nước này": what was named before."""
        out: list[Spot] = []
        for key in ("capital", "city", "province", "company", "foreign", "bloc"):
            for m in self._words.finditer(key, line) if key in may else ():
                if any(s < m.end() and m.start() < e for s, e in taken):
                    continue
                spot = self._referent(key, m.start(), found, trail)
                if spot:
                    taken.append((m.start(), m.end()))
                    out.append(replace(spot, start=m.start(), end=m.end(), weight=Weight.FULL))
        return out

    def _referent(self, key: str, at: int, found: list[Spot], trail: Trail) -> Spot | None:
        if key == "bloc":
            return Spot(start=0, end=0, kind=Kind.REGION, code="ASEAN") if trail.governing[0] == "ASEAN" else None
        here = [s for s in found if s.end <= at]
        kind = {"company": Kind.BODY, "foreign": Kind.COUNTRY}.get(key, Kind.PROVINCE)
        near = next((s for s in reversed(here) if s.kind is kind), None)
        if key == "capital":
            return None if trail.abroad else Spot(start=0, end=0, kind=Kind.PROVINCE, code="VN-HN")
        if near:
            return near
        if key == "company":
            return trail.body if trail.paragraph - trail.body_in <= 1 or trail.governing[0] == "ORG" else None
        if key == "foreign":
            return trail.country or Spot(start=0, end=0, kind=Kind.COUNTRY, code="XX")
        code, name = trail.governing
        if trail.province and (trail.province_in == trail.paragraph or not code.startswith("VN-")):
            return trail.province
        governs = code.startswith("VN-")
        return Spot(start=0, end=0, kind=Kind.PROVINCE, code=code, name=name) if governs else trail.visited

    def _remember(self, spot: Spot, trail: Trail) -> None:
        if spot.kind is Kind.PROVINCE and spot.weight is not Weight.BESIDE:
            trail.province, trail.province_in = spot, trail.paragraph
        elif spot.kind is Kind.PROVINCE:
            trail.visited = spot
        elif spot.kind is Kind.BODY:
            trail.body, trail.body_in = spot, trail.paragraph
        elif spot.kind is Kind.COUNTRY:
            trail.country = spot


def _start(spot: Spot) -> int:
    return spot.start


def _weight(bare: str, spot: Spot) -> Weight:
    """How much a name may decide, by the words before and behind it."""
    lead, behind = bare[max(0, spot.start - 110) : spot.start], bare[spot.end : spot.end + 60]
    near = max(0, spot.start - _NEAR)
    if spot.kind is Kind.NATION:
        if _ADJECTIVE.search(bare, near, spot.start):
            return Weight.SOFT
        return Weight.BESIDE if _LEADS.search(lead, of=bare) or _OUT.search(bare, near, spot.start) else Weight.FULL
    if spot.kind in (Kind.WORLD, Kind.REGION):
        return Weight.FULL
    if _EVENT.search(lead, of=bare) or _OUT.search(bare, near, spot.start) or _SEATED.search(lead, of=bare):
        return Weight.BESIDE
    if bare.startswith(")", spot.end) and _SPEAKER.search(lead):
        return Weight.BESIDE
    if spot.kind is Kind.BODY:
        return (
            Weight.BESIDE
            if _SOURCE.search(lead, of=bare) or _PUBLISHED.match(behind) or _MEMBER.search(lead, of=bare)
            else Weight.FULL
        )
    if spot.kind is Kind.PROVINCE and _MEMBER.search(lead, of=bare):
        return Weight.BESIDE
    if spot.kind is Kind.COUNTRY:
        opens = not re.search(r"\w", re.split(r"[,;:.]", lead)[-1].replace("In ", "").replace("O ", ""))
        if _SOURCE.search(lead, of=bare):
            return Weight.BESIDE
        return Weight.SOFT if _WITHIN.search(lead) and not _CLAUSE_START.search(lead) and not opens else Weight.FULL
    return Weight.SOFT if _WITHIN.search(lead) and SAYS.match(behind) else Weight.FULL
