"""Which document sets a target, by its canonical number; whether it is amended; and what form the target has."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final

from monitor.domain.figure import TargetForm
from monitor.extract.prefilter.lazy import in_small_letters, lazy
from monitor.extract.prefilter.line import Line, longest_words, plain
from monitor.extract.prefilter.names import FormPattern, FormPatterns, NameIndex
from monitor.extract.prefilter.pattern import prefiltered_bare

_PARTY: Final = frozenset({"TW", "TU", "BCDTW", "DU", "QUTW", "BTGTW"})
_FULL: Final = lazy(
    r"\b(?P<n>\d{1,5}[a-z]?) ?[-/] ?(?:(?P<year>\d{4}) ?[-/] ?)?(?P<kind>NQ|QD|ND|CT|KL|KH|TT|CTR|CTr|TB|DA|QC|HD|CV|BC) ?[-/]? ?(?P<org>TW|TU|BCDTW|DU|CP|TTg|TTG|UBND|HDND|UBTVQH\d*|B[A-Z&]{1,8}|QH\d*|VPCP|NHNN)\b"
    r"|\b(?P<law>\d{1,4}) ?/ ?(?P<lawyear>\d{4}) ?/ ?(?P<qh>QH\d{1,2})\b"
)
_WORDS: Final = {
    "NQ": r"resolutions?|nghi quyet|NQ", "QD": r"decisions?|quyet dinh", "ND": r"decrees?|nghi dinh",
    "CT": r"directives?|chi thi", "KH": r"plans?|ke hoach", "KL": r"conclusions?|ket luan", "TT": r"circulars?|thong tu",
}  # fmt: skip
#: What every number in full has: a word that begins with a kind, alone or with who issued the document.
_KINDS: Final = "nq qd nd ct ctr kl kh tt tb da qc hd cv bc".split()
_ISSUED: Final = ("", *"tw tu b du cp tt ub hd qh vp nh".split())
_FULLY: Final = [*(f" {kind}{by or ' '}" for kind in _KINDS for by in _ISSUED), " qh"]
_SHORT: Final = (
    r"\b(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in _WORDS.items())
    + r")[ -]?(?:so |no\.? ?|number )?(?P<number>\d{1,4})\b(?!\s?[-/]\s?\w)"
)
_SHORTLY: Final = "resolution,nghi quyet,nq,decision,quyet dinh,decree,nghi dinh,directive,chi thi,plan,ke hoach,conclusion,ket luan,circular,thong tu".split(
    ","
)
_BACK: Final = {
    "NQ": r"(?:the|this|politburo) resolution(?:'s)?|nghi quyet|van kien|the document",
    "QD": r"(?:the|this|its) (?:decision|programme|program|strategy|scheme|project)|quyet dinh|chuong trinh|chien luoc|de an",
    "KH": r"(?:the|this) plan|ke hoach",
}
_REFERS: Final = "|".join(rf"(?P<{kind}>\b(?:{words})(?=[ ,.:'])(?! (?:no|so)\b| \d))" for kind, words in _BACK.items())
_REFERRING: Final = (
    "resolution document decision programme program strategy scheme project plan quyet kien dinh trinh luoc an hoach"
)
_OTHER: Final = r"\b(?:an?|another|earlier|previous|older|new) (?:\w+ )?(?:resolution|decision|decree|strategy|plan)\b|\bmot nghi quyet\b"
_OTHERS: Final = "resolution decision decree strategy plan quyet"
_ALSO: Final = lazy(r"(?:,|,? and| va|, va)? ?(?:the |nghi quyet )?(?:so )?", re.IGNORECASE)
_AVERAGE: Final = prefiltered_bare(
    r"\b(?:on average|average|averag\w+|annually|annual growth|a year|per year|each year|every year|yearly)\b|\b(?:binh quan|trung binh)\b(?! dau nguoi)|/nam\b|\b(?:moi|hang) nam\b",
    small=True,
)
_ANNUAL: Final = prefiltered_bare(
    r"\b(?:annual(?:ly)?|yearly|a year|per year|each year|every year)\b|\b(?:moi|hang) nam\b", small=True
)
#: The same in short: its bit would be that of every year.
_A_YEAR: Final = lazy(r"/nam\b")
_KEEP: Final = prefiltered_bare(
    r"\b(?:maintain\w*|keep|keeps|remains?|stays?|sustain\w*)\b|\bduy tri\b|\bgiu (?:vung|o|muc|tren)\b", small=True
)
_ON_AVERAGE: Final = prefiltered_bare(r"\b(?:on average|binh quan(?! dau nguoi)|trung binh giai doan)\b", small=True)
_ADDED: Final = prefiltered_bare(
    r"\b(?:additional|another|extra|newly|(?<!or )more(?! than| or))\b|\bthem\b", small=True
)
_FORMS: Final = (
    (_KEEP, TargetForm.KEEP),
    (_ANNUAL, TargetForm.ANNUAL),
    (_ON_AVERAGE, TargetForm.AVERAGE),
    (_ADDED, TargetForm.ADDED),
)


@dataclass(slots=True, unsafe_hash=True)
class Cited:
    """A document named at `start`..`end` of a sentence. `sets`: it may be what sets a figure; number None is one unknown."""

    start: int
    end: int
    number: str | None
    kind: str
    sets: bool


@dataclass(slots=True)
class CitedDocuments:
    """The documents that an article has named so far."""

    latest: dict[str, str] = field(default_factory=dict)
    numbers: dict[tuple[str, str], str] = field(default_factory=dict)


def _bare(text: str) -> str:
    """The text without diacritics, each character at its offset; "TƯ" (the Party's centre) is not "TU" (a province's)."""
    return plain(text.replace("TƯ", "TW"))


def _canonical(found: re.Match[str]) -> tuple[str, str, str]:
    """(number in its one spelling, kind, bare number)."""
    if found.group("law"):
        return f"{found.group('law')}/{found.group('lawyear')}/{found.group('qh')}", "NQ", found.group("law")
    number, kind, org = found.group("n"), found.group("kind").upper(), found.group("org")
    written = {"QD": "QĐ", "ND": "NĐ", "CTR": "CTr", "DA": "ĐA"}.get(kind, kind)
    if org.upper() in _PARTY:
        return f"{number}-{written}/{org.upper().replace('BCD', 'BCĐ').replace('DU', 'ĐU')}", kind, number
    org = {"TTG": "TTg"}.get(org.upper(), org).replace("HDND", "HĐND").replace("GDDT", "GDĐT")
    year = f"{found.group('year')}/" if found.group("year") else ""
    return f"{number}/{year}{written}-{org}", kind, number


def document_number(text: str) -> str | None:
    """The number in its one spelling where the text is that of a document and nothing else."""
    found = _FULL.fullmatch(_bare(text.strip()))
    return _canonical(found)[0] if found else None


class Instruments:
    """The compiled instruments.toml."""

    def __init__(self, table: Mapping[str, Any], index: NameIndex) -> None:
        self.issuers: dict[str, str] = {}
        self._same: dict[str, str] = {}
        self._short: dict[tuple[str, str], str] = {}
        names: list[tuple[str, str]] = []
        for entry in table.get("instruments", ()):
            id_ = entry["id"]
            self.issuers[id_] = entry["issuer"]
            self._same.update(dict.fromkeys(entry.get("amended_by", ()), id_))
            found = _FULL.search(plain(id_))
            if found is None:
                raise ValueError(f"{id_!r} is no number of a document")
            _, kind, number = _canonical(found)
            self._short.setdefault((kind, number), id_)
            names += [(plain(name).lower(), id_) for name in entry.get("names", ())]
        names.sort(key=lambda pair: -len(pair[0]))
        self._by_name = dict(names)
        forms = "|".join(re.escape(name) for name, _ in names) or "(?!)"
        known = longest_words(self._by_name) or ("",)
        self._names = FormPatterns(index, [rf"(?<!\w)(?:{forms})(?!\w)"], known, small=True)
        self._shorts = FormPatterns(index, [_SHORT], small=True, begins=_SHORTLY)
        self._others = FormPatterns(index, [_OTHER], _OTHERS.split(), small=True)
        self._refers = FormPatterns(index, [_REFERS], _REFERRING.split(), small=True)
        self._has_full = index.watch(_FULLY)
        self._may = self._names.bit | self._shorts.bit | self._others.bit | self._has_full
        self._may_refer = self._may | self._refers.bit
        words = table.get("words", {})
        carried = rf"(?:{'|'.join(words.get('carried_out', ())) or '(?!)'})(?:\w+\.? ){{0,2}}$"
        amended = "|".join(words.get("amended", ())) or "(?!)"
        self._carried, self._amended = (
            FormPattern(in_small_letters(one), index.needs(one)) for one in (carried, amended)
        )

    def cited(self, line: Line, documents: CitedDocuments) -> Sequence[Cited]:
        """The documents that one sentence names or refers back to, in order; `documents` remembers them."""
        bits = line.bare_bits
        if not bits & (self._may_refer if documents.latest else self._may):
            return ()
        bare = _bare(line.text) if "TƯ" in line.text else line.bare
        out = self._numbered(line, bare, bits, documents)
        for found in self._names.finditer(line, bits) if bits & self._names.bit else ():
            if not _taken(found, out):
                number = self._by_name[found.group().lower()]
                out.append(self._at(found.start(), found.end(), number, "QD" if "QĐ" in number else "NQ", line, bits))
        for found in self._others.finditer(line, bits) if bits & self._others.bit else ():
            if not _taken(found, out):
                out.append(Cited(found.start(), found.end(), None, "", True))
        for found in self._refers.finditer(line, bits) if documents.latest and bits & self._refers.bit else ():
            kind = found.lastgroup or ""
            number_or_none = documents.latest.get(kind)
            if number_or_none and not _taken(found, out):
                out.append(self._at(found.start(), found.end(), number_or_none, kind, line, bits))
        out.sort(key=_start)
        for i in range(1, len(out)):
            if out[i].sets and not out[i - 1].sets and _ALSO.fullmatch(bare[out[i - 1].end : out[i].start]):
                out[i] = replace(out[i], sets=False)
        for one in out:
            if one.number and one.kind:
                documents.latest[one.kind] = one.number
        return out

    def _numbered(self, line: Line, bare: str, bits: int, documents: CitedDocuments) -> list[Cited]:
        """The documents that the sentence names by their number."""
        out: list[Cited] = []
        for found in _FULL.finditer(bare) if bits & self._has_full and ("/" in bare or "-" in bare) else ():
            number, kind, short = _canonical(found)
            number = self._same.get(number, number)
            documents.numbers[(kind, short)] = number
            out.append(self._at(found.start(), found.end(), number, kind, line, bits))
        for found in self._shorts.finditer(line, bits) if bits & self._shorts.bit else ():
            if _taken(found, out):
                continue
            kind = next(k for k in _WORDS if found.group(k))
            key = (kind, found.group("number"))
            number_or_none = documents.numbers.get(key) or self._short.get(key)
            out.append(self._at(found.start(), found.end(), number_or_none, kind, line, bits))
        return out

    def _at(self, start: int, end: int, number: str | None, kind: str, line: Line, bits: int) -> Cited:
        may = bits & self._carried.bits
        carried = may and self._carried.within(line.bare_lower, max(0, start - 70), start)
        return Cited(start, end, number, kind, not carried)

    def amends(self, line: Line, cited: Sequence[Cited], number: str) -> bool:
        """The sentence says that the document `number` is amended."""
        if not line.bare_bits & self._amended.bits:
            return False
        for c in cited:
            if c.number == number and self._amended.within(line.bare_lower, max(0, c.start - 70), c.end + 50):
                return True
        return False


def _start(cited: Cited) -> int:
    return cited.start


def _taken(found: re.Match[str], out: Sequence[Cited]) -> bool:
    return any(c.start < found.end() and found.start() < c.end for c in out)


def setter_of(start: int, end: int, cited: Sequence[Cited]) -> Cited | None:
    """The document that sets the figure at `start`..`end`: the last that may before it, else the first behind it."""
    before = [c for c in cited if c.end <= start and c.sets]
    if before:
        return before[-1]
    return next((c for c in cited if c.start >= end and c.sets), None)


@cache
def _forming() -> int:
    """The bits of sentences in which words may tell a target's form."""
    return _KEEP.bit | _ANNUAL.bit | _ON_AVERAGE.bit | _ADDED.bit


def form_of(clause: str, bits: int, growth: bool) -> TargetForm:
    """The form of a target by the words of its clause, in lower case without diacritics; `bits` are those of its sentence."""
    if growth:
        return TargetForm.AVERAGE if bits & _AVERAGE.bit and _AVERAGE.plain.search(clause) else TargetForm.LEVEL
    if not (bits & _forming() or "/" in clause):
        return TargetForm.LEVEL
    for words, form in _FORMS:
        if bits & words.bit and words.plain.search(clause):
            return form
        if words is _ANNUAL and "/" in clause and _A_YEAR.search(clause):
            return form
    return TargetForm.LEVEL
