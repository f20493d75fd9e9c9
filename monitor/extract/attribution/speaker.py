"""Who states a figure: the body or person that the sentence names, else the one that its paragraph goes on quoting."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from monitor.domain.errors import ConfigError
from monitor.extract.attribution.claim import Claim, Led, cites, relayed
from monitor.extract.attribution.local import Local
from monitor.extract.attribution.naming import (
    CAPITALS,
    CITED,
    FAMILIES,
    GIVEN,
    GIVEN_BY,
    HOLDERS,
    HOLDS,
    PAPER,
    QUOTES,
    QUOTES_OF_EACH,
    RUN,
    SPEAKERS,
    SPEAKING,
    back,
    counts_itself,
    ministry,
    set_by,
    undated,
)
from monitor.extract.attribution.person import Memory
from monitor.extract.bracket import bracket_at
from monitor.extract.lexer import alternation
from monitor.extract.place.atlas import Atlas
from monitor.extract.prefilter.index import WRITTEN
from monitor.extract.prefilter.lazy import lazy, small
from monitor.extract.prefilter.line import Line, longest_words, plain
from monitor.extract.prefilter.names import SPEAKER, FormPatterns, LineNames
from monitor.extract.prefilter.pattern import Prefiltered, bit_of

_UNKNOWN_AUTHORITY: Final = 40
_GAP: Final = r"(?:[^.;:!?\d]|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?!\d|\s?(?:%|per ?cent|phần trăm)))"
_QUOTED: Final = lazy(r"""[,"'-]\s*(?:(?:the|The|a|bộ|Bộ)\s+)?(?:[\w.-]+ ){0,4}$""")
#: The name of the person who speaks for a body right behind it.
_NAMED_PERSON: Final = lazy(rf" [{CAPITALS}]\w+ (?:[{CAPITALS}]\w+ )?([{CAPITALS}]\w+)(?![\w ]* [{CAPITALS}])")
_HEADS: Final = (
    "Hiệp hội|Viện|Trung tâm|Cục|Vụ|Tổng cục|Sở|Ban|Hội|Liên minh|Liên đoàn|Quỹ|Công ty|Tập đoàn|Tổng công ty|Tổ chức|Trường|"
    "Học viện|Đại học|Ngân hàng|Chi cục|Văn phòng|Ủy ban|Hội đồng|Câu lạc bộ|Bệnh viện|Kho bạc|Thanh tra|Bộ"
)
_TITLES: Final = r"(?:(?:ông|bà|TS|ThS|PGS|GS|Tiến sĩ|Giáo sư|Phó giáo sư|Luật sư|bác sĩ|Bác sĩ|kỹ sư|doanh nhân|chuyên gia|nhà nghiên cứu|đại biểu|anh|chị|Dr|Mr|Ms|Mrs|Prof|Professor)\.?,? ?)*"
#: "The National Strategy for Digital Economy", "Power Development Plan VIII": a document; a programme of the United Nations is a body.
_TITLED: Final = lazy(
    r"(?:(?<!Development )(?<!Food )(?<!Environment )\bProgramme|\b(?:Resolution|Decision|Decree|Plan|Law|Strategy|Program|Directive|Circular|Roadmap|Conclusion|Project|Scheme|Ordinance|Agreement|Constitution))\b(?=$| (?:of|for|on|to|in|No)\b| [IVX\d])"
)
#: What a body tells of itself: "The university earned VND41 billion and says it has nine companies".
_AND_SAYS: Final = (" and says ", " and said ", " and expects ", " and reports ")
_OWN: Final = lazy(rf"(?:The )?({RUN}) [^.;:,“”\"]{{3,90}} and (?:says|said|expects|reports) ")
#: "A survey by the World Bank": "the authors" are the bank's from then on.
_REPORTING: Final = ("survey", "study", "report", "research", "khao sat", "nghien cuu", "bao cao", "dieu tra")
_REPORTS: Final = lazy(r"\b(?:survey|study|report|research)|khảo sát|nghiên cứu|báo cáo|điều tra", re.IGNORECASE)
#: Who is told something, and says nothing: "in a report to the Prime Minister, the ministry said".
_TOLD: Final = Prefiltered(
    r"\b(?:reports?|reported|submitted|submission|letter|sent|told|briefed|briefing|proposal|request|dispatch) (?:\w+ ){0,2}?(?:to )?(?:the )?$|(?<!\w)(?:gửi|trình|tham mưu|kiến nghị|báo cáo|đề nghị|đề xuất)(?: (?:tới|đến|lên|cho|với))? $",
    small=True,
)
#: "Politburo Resolution 57", "the Government's Action Plan": the body only owns the document.
_OWNED: Final = lazy(
    r"(?:'s?)? (?:(?:Action|National|Master|Development|Draft|draft|new|own) )*(?:Resolution|Decision|Decree|Plan|Strategy|Programme|Program|Directive|Circular|Roadmap|Conclusion|Project|plan|strategy|resolution|decision|decree|programme|roadmap|budget)\b"
)
_MONTHS: Final = frozenset(
    "That This These Those It There January February March April May June July August September October November December".split()
)
#: "The forecast for 2026": no name.
_NO_NAMES: Final = frozenset("The Its Their Our His Her All Such One Each Both Some Any No".split())
_PRONOUN: Final = lazy(
    r"(?<!\w)(?:[Tt]heo (?P<by>ông|bà|anh|chị|cô)(?:,| này\b)|(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ôô]ng|[Bb]à|[Ôô]ng này|[Bb]à này|chị|anh|cô|[Vv]ị này|[Tt]he (?:official|expert|director|professor|researcher|scientist|engineer|executive|entrepreneur|founder|minister|deputy minister|chairman|chairwoman))(?= ))"
)
#: Behind "the ministry said": what was said stands before it.
_ENDS: Final = (",", ".", ";")
#: Its name stands in those of indices ("the Government AI Readiness Index").
_GOVERNMENT: Final = "Government"
_INDEXED: Final = lazy(r" (?:AI|Artificial Intelligence|Effectiveness|Readiness|điện tử|số)\b")
_LEADERS: Final = ("government", "leader", "politburo", "assembly")
_ALSO_SAY: Final = ("heard", "was told")
_PRONOUNS: Final = tuple(
    "he she it they ông bà chị anh cô vị official expert director professor researcher scientist engineer executive entrepreneur founder minister chairman chairwoman".split()
)
#: "Theo ông, ...": the one pronoun behind which nobody says anything.
_BY_WHOM: Final = tuple("theo " + whom for whom in "ông bà anh chị cô".split())


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Speaker:
    """A body of speakers.toml. `kind` is the noun that refers back to it."""

    id: str
    name: str
    authority: int
    kind: str
    parent: str | None = None
    #: What else refers to it, besides its kind.
    also: str | None = None


class Speakers:
    """The compiled speakers.toml."""

    def __init__(self, table: Mapping[str, Any], atlas: Atlas) -> None:
        self._atlas, self._index = atlas, atlas.names
        self.known: dict[str, Speaker] = {}
        self._names: dict[str, str] = {}
        for entry in table.get("ministries", ()):
            self._enter(ministry(entry))
        for entry in table.get("speakers", ()):
            self._enter(entry)
        self._index.enter(SPEAKER, self._names.items())
        self._folded = {plain(name).lower(): key for name, key in self._names.items()}
        words: Mapping[str, Sequence[str]] = table.get("words", {})
        index = self._index
        self._refers = [
            (kind, FormPatterns(index, [back(forms)], longest_words(forms), written=True))
            for kind, forms in sorted(table.get("back", {}).items())
        ]
        self._refer_bits = {kind: watch.bit for kind, watch in self._refers}
        #: By kind, the name of whom it refers to before one of it is named.
        self._at_first = {kind: self._first(kind, one).name for kind, one in table.get("at_first", {}).items() if one}
        say = alternation([*words.get("say_en", ()), *words.get("say_vi", ()), *_ALSO_SAY])
        by_en, by_vi = alternation(words.get("by_en", ())), alternation(words.get("by_vi", ()))
        self._by = small(rf"(?:(?<!\w)(?:{by_en}),? (?:[\w'&-]+ ){{0,5}}|(?<!\w)(?:{by_vi})(?: [\w,-]+){{0,7}} )$")
        self._said_before = lazy(r"""["'”,] ?(?:said|says|added|noted|explained|stressed) [^.;:"]{0,80}$""")
        self._say = lazy(
            rf"(?! (?:portal|newspaper|website|gazette)\b)(?:'s)?(?: \([^)]{{1,40}}\))?{_GAP}{{0,70}}?(?<!\w)(?:{say})(?!\w)"
        )
        self._document = lazy(
            rf"(?<!\w)(?:{alternation(words.get('document', ()))})(?!\w)|(?<!\w)(?:kết luận|điều) (?:số )?\d",
            re.IGNORECASE,
        )
        self._set_by = set_by(words.get("papers", ()))
        nobody = [*words.get("unnamed", ()), *words.get("self", ())]
        unnamed = alternation(nobody)
        without_name = rf"(?<!\w)(?:(?:{unnamed})(?!\w){_GAP}{{0,60}}?(?<!\w)(?:{say})(?!\w)|(?:theo|according to)(?: \w+){{0,6}}? (?:{unnamed})(?!\w))"
        self._unnamed = FormPatterns(index, [without_name], longest_words(nobody), small=True, written=True)
        people = f"{atlas.peoples.any or '(?!)'}|Vietnamese|European|Asian|Western"
        #: The name is the only group of each.
        as_written = [
            rf"(?<!\w)(?:[Aa]ccording to|[Cc]iting|[Dd]ata from|[Tt]heo) (?:the |an? |số liệu (?:của|từ) |báo cáo (?:của|từ) |thống kê của )?{_TITLES}(?:(?:{people})(?: [a-z-]+){{1,4}} |[A-Z]\w+-(?:based|listed) )?(?P<vi>(?:{_HEADS}) [^,.;:()]{{2,80}}|(?!(?:{people}) [a-z]){RUN})",
            rf"(?:^|[,;\" ] )(?:Ông|Bà|ông|bà|Anh|Chị|anh|chị|TS|PGS|GS|ThS|Tiến sĩ|Giáo sư|Luật sư|Bác sĩ|bác sĩ|Kỹ sư|kỹ sư)\.?,? {_TITLES}(?P<sir>{RUN}){_GAP}{{0,90}}?(?<!\w)(?:{say})(?!\w)",
            rf"^(?P<who>{RUN}), [^.;:\d]{{4,140}}, (?:said|noted|told|added|stressed|shared|emphasised|emphasized|explained)(?!\w)",
            rf"(?:^|[,\"”] )(?:said|says) {_TITLES}(?P<said>{RUN})",
            rf"(?:^|, )(?P<body>(?:{_HEADS}) (?=[^,.;:()\d]{{0,60}}[{CAPITALS}])[^,.;:()\d]{{2,80}}?) (?:cho biết|cho hay|công bố|thông báo|thông tin|ước tính|dự báo|nhận định)(?!\w)",
            rf"^(?:The )?(?P<lead>{RUN}) (?:said|announced|reported|estimates|forecasts?|told|predicts)(?!\w)",
        ]
        self._written = FormPatterns(index, as_written, written=True, whole=QUOTES, each=QUOTES_OF_EACH)
        self._say_word = lazy(rf" (?:{say})(?!\w)")
        self._local = Local(table.get("local", {}), atlas)
        self._compile_bits(words)

    def _compile_bits(self, words: Mapping[str, Sequence[str]]) -> None:
        """What a line needs before a pattern is tried on it."""
        watch = self._index.watch
        self._has_paper = watch([f" {paper} " for paper in words.get("papers", ())])
        self._has_by = watch([f" {by} " for key in ("by_en", "by_vi") for by in words.get(key, ())])
        says = [*words.get("say_en", ()), *words.get("say_vi", ()), *_ALSO_SAY]
        self._has_own = watch(_AND_SAYS)
        self._has_reports = watch(_REPORTING)
        self._has_speaking, self._has_holds, self._has_given = watch(SPEAKERS), watch(HOLDERS), watch(GIVEN)
        self._has_say = watch([f" {say} " for say in says])
        self._pronouns, self._by_whom = (
            bit_of((f" {one} " for one in some), spelling=WRITTEN) for some in (_PRONOUNS, _BY_WHOM)
        )
        #: Behind a pronoun somebody says something.
        self._may_mean = self._has_say | watch(_BY_WHOM)
        self._may_other = self._has_own | self._unnamed.bit | self._written.bit | self._may_mean
        self._may = self._local.bit | self._may_other

    def _enter(self, entry: Mapping[str, Any]) -> None:
        speaker = Speaker(
            id=entry["id"], name=entry["name"], authority=int(entry["authority"]), kind=entry.get("kind", ""),
            parent=entry.get("parent"), also=entry.get("also"),
        )  # fmt: skip
        self.known[speaker.id] = speaker
        for name in (speaker.name, *entry.get("aliases", ()), *entry.get("relays", ())):
            self._names.setdefault(name, speaker.id)

    def _first(self, kind: str, speaker: str) -> Speaker:
        if speaker not in self.known:
            raise ConfigError(
                "the id of a speaker that is not there",
                subject=f"speakers.toml at_first.{kind} = {speaker!r}",
                remedy='give the id of a speaker or ministry, or "" for nobody',
            )
        return self.known[speaker]

    def memory(self) -> Memory:
        """What a document begins with: whom "the statistics office" means before another is named."""
        memory = Memory()
        for kind, name in self._at_first.items():
            self._knows(memory, kind, name)
        return memory

    def named(self, name: str) -> Speaker | None:
        """The speaker that goes by `name` in any spelling, or None."""
        key = self._folded.get(plain(name).strip().lower())
        return self.known[key] if key else None

    def lineage(self, name: str) -> tuple[str, ...]:
        """The claimant's canonical name and those of the bodies that it is a unit of."""
        out: list[str] = []
        speaker = self.named(name)
        while speaker and speaker.name not in out:
            out.append(speaker.name)
            speaker = self.known.get(speaker.parent) if speaker.parent else None
        return tuple(out) or (name,)

    def authority_of(self, claimant: str, publisher_authority: int) -> int:
        """The claimant's authority, 0..100; an unlisted one has its publisher's, at most 40."""
        speaker = self.named(claimant)
        if speaker:
            return speaker.authority
        if self._local.name.search(claimant):
            return self._local.authority or _UNKNOWN_AUTHORITY
        return min(publisher_authority, _UNKNOWN_AUTHORITY)

    def reports(self, name: str) -> Led | None:
        """What a body gives out figures of; None for a person, and for those whose office it is to ask for things."""
        speaker = self.named(name)
        if speaker:
            return None if speaker.kind in _LEADERS else Led.ITSELF if speaker.kind == "company" else Led.PLACES
        if self._local.name.search(name):
            return Led.ITS_PLACE
        return None if plain(name).split()[0] in FAMILIES else Led.ITSELF

    def claims(self, line: Line, memory: Memory) -> Sequence[Claim]:
        """Who is quoted in one sentence, in order. Names found go into the memory of the document."""
        seen: LineNames = line.seen or self._index.seen(line)
        memory.told.append(line)
        if seen.places and "local" not in memory.kinds and (place := self._local.place_in(seen)):
            self._knows(memory, "local", self._local.committee_of(place))
        bits = seen.bits
        if not (seen.speakers or bits & self._may or bits & memory.refers):
            return ()
        text, named = line.text, self._named(line, seen, memory)
        found: list[Claim] = []
        for start, end, name in sorted(named):
            if bracket_at(text, start) and any(e <= start and e > start - 4 for _, e, _ in named):
                continue
            claim = self._claim(line, start, end, name, bits, told=bool(found))
            if claim and (person := _NAMED_PERSON.match(text, end)):
                memory.people[person.group(1)] = name
            within = [c for c in found if claim and c.start <= claim.start < c.end]
            if claim and (not within or (cites(text, claim) and not any(c.by for c in within))):
                found.append(claim)
        if bits & self._may_other:
            found += self._others(line, bits, memory, found)
        if not found:
            if named and (first := min(named))[0] < 40:
                memory.speaks(first[2])
            return ()
        found.sort(key=_start)
        if seen.bits & self._has_reports:
            for c in found:
                if c.by and c.name and _REPORTS.search(text, max(0, c.start - 30), c.end):
                    self._knows(memory, "report", c.name)
        spoken = [c.name for c in found if c.name]
        if spoken:
            memory.speaks(spoken[-1])
        return relayed(text, found)

    def _named(self, line: Line, seen: LineNames, memory: Memory) -> list[tuple[int, int, str]]:
        """The speakers that the sentence names or refers back to."""
        named: list[tuple[int, int, str]] = []
        for start, end, key in seen.speakers:
            speaker = self.known[key]
            named.append((start, end, speaker.name))
            self._knows(memory, speaker.kind, speaker.name)
            if speaker.also:
                self._knows(memory, speaker.also, speaker.name)
        if seen.places and seen.bits & self._local.bit:
            for start, end, name, committee in self._local.named(line, seen):
                if not _inside(start, named) and not _inside(end - 1, named):
                    named.append((start, end, name))
                    if committee:
                        self._knows(memory, "local", name)
        if seen.bits & memory.refers:
            for kind, watch in self._refers:
                if seen.bits & watch.bit and (meant := memory.kinds.get(kind)):
                    for m in watch.finditer(line, seen.bits):
                        if not _inside(m.start(), named):
                            named.append((m.start(), m.end(), meant))
        return named

    def _knows(self, memory: Memory, kind: str, name: str) -> None:
        """The body is what its kind refers back to from here on."""
        memory.kinds[kind] = name
        memory.refers |= self._refer_bits.get(kind, 0)

    def _claim(self, line: Line, start: int, end: int, name: str, bits: int, *, told: bool) -> Claim | None:
        text = line.text
        if _OWNED.match(text, end) or (name == _GOVERNMENT and _INDEXED.match(text, end)):
            return None
        lead, lower = text[max(0, start - 90) : start], line.lower[max(0, start - 90) : start]
        if bits & self._has_paper and self._set_by.search(lower):
            return None
        by = (self._by.search(lower) if bits & self._has_by else None) or self._said_before.search(lead)
        if by and not self._document.search(by.group()):
            return Claim(start - len(lead) + by.start(), end, name, True, True)
        if bits & self._has_given and GIVEN_BY.search(lead):
            return Claim(start, end, name, True, True)
        if bits & self._has_speaking and SPEAKING.search(lead):
            return Claim(start, end, name, False, False)
        said = self._say.match(text, end) if bits & self._has_say else None
        if said and not (line.bits & _TOLD.bit and _TOLD.plain.search(lower)):
            trails = bool(_QUOTED.search(lead)) and self._ends(text[said.end() :])
            return Claim(start, said.end(), name, False, trails)
        holds = HOLDS.match(text, end) if bits & self._has_holds and name != _GOVERNMENT else None
        if holds:
            # "14 percent by the office's count": of what stands before it.
            return Claim(start, holds.end(), name, True, lead.endswith((" by ", " by the ")), True)
        own = counts_itself(text, start, end, told=told)
        return Claim(start, own[0], name, True, own[1]) if own else None

    @staticmethod
    def _ends(rest: str) -> bool:
        """Behind who is quoted comes no more of what they say."""
        return rest[:1] in _ENDS or not any(map(str.isdigit, undated(rest)))

    def _others(self, line: Line, bits: int, memory: Memory, found: Sequence[Claim]) -> list[Claim]:
        """Sources without a name, names that the configuration does not know, and pronouns."""
        text = line.text
        out: list[Claim] = []
        for m in self._unnamed.finditer(line, bits) if bits & self._unnamed.bit else ():
            if not _covered(m.start(), m.end(), found):
                lead = text[: m.start()]
                by = m.group().lower().startswith(("theo", "according"))
                out.append(Claim(m.start(), m.end(), None, by, by or bool(_QUOTED.search(lead))))
        if bits & self._has_own and not found and (own := _OWN.match(text)) and own.group(1) not in _MONTHS | _NO_NAMES:
            out.append(Claim(0, own.end(1), memory.whole(own.group(1)), False, False))
        for m in self._written.finditer(line, bits) if bits & self._written.bit else ():
            if _covered(m.start(), m.end(), [*found, *out]):
                continue
            how = m.lastgroup or ""
            name = self._cut(m.group(how))
            at = text.find(name, m.start())
            name = memory.whole(name)
            if (
                name.split()[0] in _MONTHS
                or self._document.match(text, at)
                or PAPER.match(text, at)
                or _TITLED.search(name)
                or len(name) < 3
                or name in _NO_NAMES
            ):
                continue
            if " " in name and how != "body":
                memory.people[name.split()[-1]] = name
            by = how in CITED
            trails = by or (bool(_QUOTED.search(text, 0, at)) and self._ends(text[m.end() :]))
            out.append(Claim(m.start(), m.end(), name, by, trails))
        may = bits & self._may_mean and line.bits & self._pronouns
        may = may and (bits & self._has_say or line.bits & self._by_whom)
        for m in _PRONOUN.finditer(text) if may else ():
            by = m.group("by") is not None
            said = None if by else self._say.match(text, m.end())
            end = said.end() if said and said.end() - m.end() < 24 else m.end()
            if (by or end > m.end()) and not _covered(m.start(), end, [*found, *out]):
                meant = memory.meant(m.group("by") or m.group())
                if meant:
                    out.append(Claim(m.start(), end, meant, by, by or bool(_QUOTED.search(text[: m.start()]))))
        return out

    def _cut(self, name: str) -> str:
        said = self._say_word.search(name)
        name = name[: said.start()].strip() if said else name.strip().rstrip(".")
        return name.removesuffix("'s").removesuffix("\u2019s")  # "Says Marvell's country head".


def _start(claim: Claim) -> int:
    return claim.start


def _inside(at: int, spans: Iterable[tuple[int, int, str]]) -> bool:
    return any(start <= at < end for start, end, _ in spans)


def _covered(start: int, end: int, claims: Iterable[Claim]) -> bool:
    return any(c.start < end and start < c.end for c in claims)
