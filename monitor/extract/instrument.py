"""Which document sets a target, by its canonical number; whether it is amended; and what form the target has."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from monitor.domain.figure import FigureKind, TargetForm
from monitor.extract.guard import Guarded
from monitor.extract.names import Line, Watch, plain, telling
from monitor.extract.record import record, replace

_PARTY = frozenset({"TW", "TU", "BCDTW", "DU", "QUTW", "BTGTW"})
_FULL = re.compile(
    r"\b(?P<n>\d{1,5}[a-z]?) ?[-/] ?(?:(?P<year>\d{4}) ?[-/] ?)?(?P<kind>NQ|QD|ND|CT|KL|KH|TT|CTR|CTr|TB|DA|QC|HD|CV|BC) ?[-/]? ?(?P<org>TW|TU|BCDTW|DU|CP|TTg|TTG|UBND|HDND|UBTVQH\d*|B[A-Z&]{1,8}|QH\d*|VPCP|NHNN)\b"
    r"|\b(?P<law>\d{1,4}) ?/ ?(?P<lawyear>\d{4}) ?/ ?(?P<qh>QH\d{1,2})\b"
)
_WORDS = {
    "NQ": r"resolutions?|nghi quyet|NQ", "QD": r"decisions?|quyet dinh", "ND": r"decrees?|nghi dinh",
    "CT": r"directives?|chi thi", "KH": r"plans?|ke hoach", "KL": r"conclusions?|ket luan", "TT": r"circulars?|thong tu",
}  # fmt: skip
_SHORT = Guarded(
    r"\b(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in _WORDS.items())
    + r")[ -]?(?:so |no\.? ?|number )?(?P<number>\d{1,4})\b(?!\s?[-/]\s?\w)",
    re.IGNORECASE,
)
_BACK = {
    "NQ": r"(?:the|this|politburo) resolution(?:'s)?|nghi quyet|van kien|the document",
    "QD": r"(?:the|this|its) (?:decision|programme|program|strategy|scheme|project)|quyet dinh|chuong trinh|chien luoc|de an",
    "KH": r"(?:the|this) plan|ke hoach",
}
_REFERS = Watch(
    re.compile(
        "|".join(rf"(?P<{kind}>\b(?:{words})(?=[ ,.:'])(?! (?:no|so)\b| \d))" for kind, words in _BACK.items()),
        re.IGNORECASE,
    ),
    (
        "resolution",
        "document",
        "decision",
        "programme",
        "program",
        "strategy",
        "scheme",
        "project",
        "plan",
        "quyet",
        "kien",
        "dinh",
        "trinh",
        "luoc",
        "an",
        "hoach",
    ),
)
_OTHER = Watch(
    re.compile(
        r"\b(?:an?|another|earlier|previous|older|new) (?:\w+ )?(?:resolution|decision|decree|strategy|plan)\b|\bmot nghi quyet\b",
        re.IGNORECASE,
    ),
    ("resolution", "decision", "decree", "strategy", "plan", "quyet"),
)
_ALSO = re.compile(r"(?:,|,? and| va|, va)? ?(?:the |nghi quyet )?(?:so )?", re.IGNORECASE)
_AVERAGE = Guarded(
    r"\b(?:on average|average|averag\w+|annually|annual growth|a year|per year|each year|every year|yearly)\b|\b(?:binh quan|trung binh)\b(?! dau nguoi)|/nam\b|\b(?:moi|hang) nam\b",
    re.IGNORECASE,
)
_ANNUAL = Guarded(
    r"\b(?:annual(?:ly)?|yearly|a year|per year|each year|every year)\b|/nam\b|\b(?:moi|hang) nam\b", re.IGNORECASE
)
_KEEP = Guarded(
    r"\b(?:maintain\w*|keep|keeps|remains?|stays?|sustain\w*)\b|\bduy tri\b|\bgiu (?:vung|o|muc|tren)\b", re.IGNORECASE
)
_ADDED = Guarded(r"\b(?:additional|another|extra|newly|(?<!or )more(?! than| or))\b|\bthem\b", re.IGNORECASE)


@record(kw_only=True)
class Cited:
    """A document named at `start`..`end` of a sentence. `sets`: it may be what sets a figure; number None is one unknown."""

    start: int
    end: int
    number: str | None
    kind: str
    sets: bool


@dataclass(slots=True)
class Cabinet:
    """The documents that an article has named so far."""

    latest: dict[str, str] = field(default_factory=dict)
    numbers: dict[tuple[str, str], str] = field(default_factory=dict)


def _bare(text: str) -> str:
    """The text without diacritics, each character at its offset; "TƯ" (the Party's centre) is not "TU" (a province's)."""
    return plain(text.replace("TƯ", "TW"))


def canonical_number(text: str) -> str | None:
    """The number of a document in its one spelling ("57/NQ-TW", "411/QD-TTg" -> "57-NQ/TW", "411/QĐ-TTg"), or None."""
    found = _FULL.search(_bare(text))
    return _canonical(found)[0] if found else None


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


class Instruments:
    """The compiled instruments.toml."""

    def __init__(self, table: Mapping[str, Any]) -> None:
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
        named = re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)
        self._names = Watch(named, telling(self._by_name) or ("",))
        words = table.get("words", {})
        self._carried = re.compile(
            rf"(?:{'|'.join(words.get('carried_out', ())) or '(?!)'})(?:\w+ ){{0,2}}$", re.IGNORECASE
        )
        self._amended = re.compile("|".join(words.get("amended", ())) or "(?!)", re.IGNORECASE)

    def cited(self, line: Line, cabinet: Cabinet) -> tuple[Cited, ...]:
        """The documents that one sentence names or refers back to, in order; the cabinet remembers them."""
        bare = _bare(line.text) if "TƯ" in line.text else line.bare
        out: list[Cited] = []
        for found in _FULL.finditer(bare):
            number, kind, short = _canonical(found)
            number = self._same.get(number, number)
            cabinet.numbers[(kind, short)] = number
            out.append(self._at(found.start(), found.end(), number, kind, bare))
        for found in _SHORT.finditer(bare):
            kind = next(k for k in _WORDS if found.group(k))
            if _taken(found, out):
                continue
            key = (kind, found.group("number"))
            number_or_none = cabinet.numbers.get(key) or self._short.get(key)
            out.append(self._at(found.start(), found.end(), number_or_none, kind, bare))
        for found in self._names.finditer(line):
            if not _taken(found, out):
                number = self._by_name[found.group().lower()]
                out.append(self._at(found.start(), found.end(), number, "QD" if "QĐ" in number else "NQ", bare))
        for found in _OTHER.finditer(line):
            if not _taken(found, out):
                out.append(Cited(start=found.start(), end=found.end(), number=None, kind="", sets=True))
        for found in _REFERS.finditer(line) if cabinet.latest else ():
            kind = found.lastgroup or ""
            number_or_none = cabinet.latest.get(kind)
            if not _taken(found, out) and number_or_none:
                out.append(self._at(found.start(), found.end(), number_or_none, kind, bare))
        out.sort(key=lambda c: c.start)
        for i in range(1, len(out)):
            if out[i].sets and not out[i - 1].sets and _ALSO.fullmatch(bare[out[i - 1].end : out[i].start]):
                out[i] = replace(out[i], sets=False)
        for one in out:
            if one.number and one.kind:
                cabinet.latest[one.kind] = one.number
        return tuple(out)

    def _at(self, start: int, end: int, number: str | None, kind: str, bare: str) -> Cited:
        carried = self._carried.search(bare[max(0, start - 70) : start])
        return Cited(start=start, end=end, number=number, kind=kind, sets=not carried)

    def amends(self, text: str, cited: Sequence[Cited], number: str) -> bool:
        """The sentence says that the document `number` is amended."""
        bare = plain(text)
        return any(self._amended.search(bare[max(0, c.start - 70) : c.end + 50]) for c in cited if c.number == number)


def _taken(found: re.Match[str], out: Sequence[Cited]) -> bool:
    return any(c.start < found.end() and found.start() < c.end for c in out)


def setter_of(start: int, end: int, cited: Sequence[Cited]) -> Cited | None:
    """The document that sets the figure at `start`..`end`: the last that may before it, else the first behind it."""
    before = [c for c in cited if c.end <= start and c.sets]
    if before:
        return before[-1]
    return next((c for c in cited if c.start >= end and c.sets), None)


def form_of(clause: str, kind: FigureKind, growth: bool) -> TargetForm | None:
    """The form of a target by the words of its clause; None where the figure is no target."""
    if kind is not FigureKind.TARGET:
        return None
    bare = plain(clause)
    if growth:
        return TargetForm.AVERAGE if _AVERAGE.search(bare) else TargetForm.LEVEL
    if _KEEP.search(bare):
        return TargetForm.KEEP
    if _ANNUAL.search(bare):
        return TargetForm.ANNUAL
    if re.search(r"\b(?:on average|binh quan(?! dau nguoi)|trung binh giai doan)\b", bare, re.IGNORECASE):
        return TargetForm.AVERAGE
    return TargetForm.ADDED if _ADDED.search(bare) else TargetForm.LEVEL
