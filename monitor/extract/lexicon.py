"""What the extractor reads with: the tables compiled to one automaton a language and forms over its phrases."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, Final

from monitor.domain.errors import ConfigError
from monitor.domain.figure import FigureKind
from monitor.extract.amount.order import order_of
from monitor.extract.attribution.surround import Surround
from monitor.extract.evidence.entry import Entry, Group
from monitor.extract.evidence.phrase import expand, fold, groups
from monitor.extract.evidence.spot import MASK, Hit, spotter_of
from monitor.extract.lexer import Grammar
from monitor.extract.prefilter import literals, pattern
from monitor.extract.prefilter.forms import Forms, plain

#: Marks of groups that may stand outside the figure's sentence.
FAR: Final = frozenset({"^", "~"})


#: What stands in a phrase for every name of a province.
_PROVINCE: Final = "{province}"


class Vocabulary:
    """The phrases of one language: concepts, the forms of metrics and the decoys, in one automaton. `provinces`: the
    names that "{province}" in a phrase stands for."""

    def __init__(
        self, lang: str, cues: Mapping[str, Any], metrics: Iterable[Mapping[str, Any]], provinces: Iterable[str] = ()
    ) -> None:
        concepts = cues.get("concepts", {})
        self._provinces = "|".join(provinces)
        self.lang = lang
        self.names: list[str] = ["mask"]
        self._atoms: dict[str, int] = {}
        phrases: dict[str, set[int]] = defaultdict(set)
        self._phrases = phrases
        self._short = tuple((long, *shorts) for long, shorts in cues.get(lang, {}).get("abbreviations", {}).items())
        self._cased: dict[str, str] = {}
        words = concepts.get(lang, {})
        for phrase in words.get("mask", ()):
            self._add(phrase, MASK)
        self._concepts = {name: self._atom(f"@{name}", forms) for name, forms in words.items() if name != "mask"}
        # Meanings of the words that tell the kind of a figure.
        kinds = {
            self._atom(f"kind {name}", words): FigureKind(name)
            for name, words in cues.get(lang, {}).get("kinds", {}).items()
        }
        self.entries = (
            *(self._entry(table, decoy=False) for table in metrics),
            *(self._entry({"id": name, **table}, decoy=True) for name, table in concepts.get("open", {}).items()),
        )
        self._index()
        self.by_id = {entry.id: entry for entry in self.entries}
        #: What comes in a year, counted or in money: each year has its own.
        self.flows = frozenset(
            str(t["id"])
            for t in metrics
            if t.get("nature") == "flow" and t.get("link", {}).get("says") in ("count", "money")
        )
        self.indices = frozenset(e.id for e in self.entries if e.index)
        self.goals = frozenset(goal for e in self.entries for goal in e.goals)
        self.growths = {e.growth_of: e for e in self.entries if e.growth_of}
        named = frozenset(fold(p) for phrase in words.get("mask", ()) for p in self._spelt(phrase) if p[0].isupper())
        shared = self.concept("gdp"), self.concept("economy")
        useful = [(self.bits[unit], atoms) for unit, atoms in self.relevant.items()]
        self._spotter = spotter_of(phrases, self._cased, named, self._decoys(), self.far, useful, shared)
        #: The phrases that tell the kind of a figure.
        self.kinds = {
            word: next(kinds[atom] for atom in word.atoms if atom in kinds)
            for word in self._spotter.words
            if not kinds.keys().isdisjoint(word.atoms)
        }
        del self._phrases, self._cased

    def _decoys(self) -> frozenset[int]:
        """Meanings that only decoys have for their subject."""
        said = frozenset(a for e in self.entries if not e.decoy for f in e.forms for g in f for a in g.atoms)
        return frozenset(a for e in self.entries if e.decoy for f in e.forms for a in f[0].atoms) - said

    def _index(self) -> None:
        """By unit: the entries, and the meanings that are their subjects."""
        self.by_unit: dict[str, tuple[Entry, ...]] = {}
        for entry in self.entries:
            for unit in entry.units:
                self.by_unit[unit] = (*self.by_unit.get(unit, ()), entry)
        #: Meanings that some entry of the unit has for its subject; what contributes or gives is no subject.
        verbs = {self.concept(n) for n in ("contribute", "spend", "cover", "grant", "sell", "state")}
        self.heads = {
            unit: frozenset(
                a
                for e in entries
                for i, form in enumerate(e.forms)
                if form[0].reach not in ("~", "^", "=") and i not in e.weak
                for a in form[0].atoms
                if a not in verbs
            )
            for unit, entries in self.by_unit.items()
        }
        self.subjects = frozenset(a for atoms in self.heads.values() for a in atoms)
        #: The bit of each unit, and the meanings that are of any use to its figures.
        self.bits = {unit: 1 << number for number, unit in enumerate(self.by_unit)}
        always = frozenset(self.concept(name) for name in ("regional", "growth_words", "rise", "savings"))
        self.relevant = {
            unit: always.union(
                *(e.against | e.of for e in entries), *(g.atoms for e in entries for f in e.forms for g in f)
            )
            for unit, entries in self.by_unit.items()
        }
        far = {a: None for e in self.entries for f in e.forms for g in f if g.reach in FAR for a in sorted(g.atoms)}
        #: The bit of each meaning that may complete the form of a later sentence.
        self.far = {atom: 1 << number for number, atom in enumerate(far)}

    def concept(self, name: str) -> int:
        """The atom of a concept, -1 where the tables have none of that name."""
        return self._concepts.get(name, -1)

    def scan(self, text: str, forms: Forms | None = None, end: int | None = None) -> list[Hit]:
        """Every phrase of the text, or of what stands before `end`, in order of its start; words inside a mask are not
        told. `forms`: those of the whole text, if they are known."""
        return self._spotter.spot(text, forms, end)

    def _atom(self, name: str, forms: Iterable[str]) -> int:
        if name not in self._atoms:
            self._atoms[name] = len(self.names)
            self.names.append(name)
            for form in forms:
                self._add(form, self._atoms[name])
        return self._atoms[name]

    def _add(self, form: str, atom: int) -> None:
        for phrase in self._shortened(self._spelt(form)):
            folded = fold(phrase)
            self._phrases[folded].add(atom)
            if any(len(word) <= 3 and word.isupper() and word.isalpha() for word in phrase.split()):
                self._cased[folded] = phrase

    def _spelt(self, form: str) -> Sequence[str]:
        """Every spelling of a form; none of one that names provinces where the tables have none."""
        if _PROVINCE not in form:
            return expand(form)
        return expand(form.replace(_PROVINCE, self._provinces)) if self._provinces else ()

    def _shortened(self, phrases: Sequence[str]) -> Sequence[str]:
        """The phrases, each also with the abbreviations of its words."""
        out = list(phrases)
        for long, *shorts in self._short:
            out += [phrase.replace(long, short) for phrase in out if long in phrase for short in shorts]
        return out

    def _alternatives(self, text: str) -> frozenset[int]:
        """The atoms of "@revenue|takings"."""
        atoms: set[int] = set()
        literals: list[str] = []
        for part in groups(text, "|"):
            if part.startswith("@"):
                if part[1:] not in self._concepts:
                    raise ConfigError(
                        "a form names words that are not there",
                        subject=f"cues/concepts.toml [{self.lang}] {part[1:]} of {text!r}",
                        remedy="add the name or correct the form",
                    )
                atoms.add(self._concepts[part[1:]])
            elif part:
                literals.append(part)
        if literals:
            atoms.add(self._atom("|".join(literals), literals))
        return frozenset(atoms)

    def _form(self, text: str) -> tuple[Group, ...]:
        text = text.removeprefix("?")
        parts = [part.strip() for part in groups(text, " & ")]
        return tuple(Group(self._alternatives(p.lstrip("~^!=")), p[0] if p[0] in "~^!=" else "") for p in parts)

    def _any(self, texts: Iterable[str]) -> frozenset[int]:
        return frozenset(atom for text in texts for atom in self._alternatives(text))

    def _against(self, link: Mapping[str, Any]) -> frozenset[int]:
        """The words that the metric is never said with; a stock is not counted by what is added to it."""
        stock = link.get("says") == "count" and not link.get("flow") and not link.get("grows")
        added = {self.concept("added")} if stock else set()
        return self._any(link.get(f"{self.lang}_not", ())) | added

    def _entry(self, table: Mapping[str, Any], *, decoy: bool) -> Entry:
        link = table if decoy else table.get("link", {})
        ranges = table.get("ranges", [])
        bounds = (ranges[0].get("any") or ranges[0].get("vn")) if len(ranges) == 1 else None
        words = [(f["id"], tuple(f.get("words", {}).get(self.lang, ()))) for f in table.get("facets", ())]
        return Entry(
            id=table["id"],
            decoy=decoy,
            says=link.get("says", ""),
            units=frozenset(table.get("units", ())),
            growth_of=link.get("growth_of"),
            amount_of=link.get("amount_of"),
            forms=tuple(self._form(form) for form in link.get(self.lang, ())),
            weak=frozenset(i for i, form in enumerate(link.get(self.lang, ())) if form.startswith("?")),
            of=self._any(link.get("of", ())),
            against=self._against(link),
            flow=bool(link.get("flow")),
            comes=table.get("nature") == "flow",
            index=link.get("says") == "rank" and not link.get("monthly"),
            low=Decimal(str(bounds[0])) if bounds else None,
            usual=tuple((Decimal(str(r["vn"][0])), Decimal(str(r["vn"][1]))) for r in ranges if "vn" in r),
            high=Decimal(str(bounds[1])) if bounds else None,
            ranged=ranges[0]["unit"] if bounds else "",
            least={r["unit"]: Decimal(str((r.get("any") or r["vn"])[0])) for r in ranges},
            part_of=link.get("part_of"),
            goals=frozenset((t["unit"], Decimal(str(t["value"]))) for t in table.get("targets", ()) if "value" in t),
            nationwide=bool(link.get("nationwide")),
            of_people=bool(link.get("of_people")),
            foretold=bool(link.get("foretold")),
            facet_words=tuple((i, w) for i, w in words if w),
        )


#: Gives what was kept under a name, or makes it and keeps it.
Keep = Callable[[str, Callable[[], object]], object]


class Lexicon:
    """The tables of config, compiled on first use per language. `keep`: where what is costly to compile is kept."""

    def __init__(self, tables: Mapping[str, Any], keep: Keep | None = None) -> None:
        self._tables = tables
        self._keep = keep
        self._grammars, self._prepared = dict[str, Grammar](), set[str]()
        self._vocabularies: dict[str, Vocabulary] = {}

    @cached_property
    def digest(self) -> str:
        return hashlib.sha256(json.dumps(self._tables, sort_keys=True, default=str).encode()).hexdigest()[:16]

    @cached_property
    def surround(self) -> Surround:
        return Surround(self._tables)

    def prepared(self, lang: str) -> Grammar:
        """The grammar, after what is kept of the patterns that a text in `lang` is read with was taken, or they were made:
        all before the first look at a text, so that it is made ready once."""
        if lang not in self._prepared:
            parts = (self.grammar, self.vocabulary, lambda _: self.surround, order_of)
            if self._keep:
                literals.learn(self._keep(f"guards-{lang}", lambda: pattern.known(*(part(lang) for part in parts))))
            for part in parts:
                part(lang)
            self._prepared.add(lang)
        return self.grammar(lang)

    def grammar(self, lang: str) -> Grammar:
        if lang not in self._grammars:
            self._grammars[lang] = Grammar(lang, self._tables["units"][lang], self._tables["cues"][lang])
        return self._grammars[lang]

    def vocabulary(self, lang: str) -> Vocabulary:
        if lang not in self._vocabularies:
            self._vocabularies[lang] = self._compiled(lang)
        return self._vocabularies[lang]

    def _provinces(self) -> list[str]:
        """Every name of a province that there is, with and without diacritics."""
        there = [p for p in self._tables.get("places", {}).get("provinces", ()) if not p.get("ended")]
        names = [name for province in there for name in (province["name"], *province.get("aliases", ()))]
        return list(dict.fromkeys(form for name in names for form in (name, plain(name))))

    def _compiled(self, lang: str) -> Vocabulary:
        def make() -> Vocabulary:
            return Vocabulary(lang, self._tables["cues"], self._tables["metrics"], self._provinces())

        kept = self._keep(f"vocabulary-{lang}", make) if self._keep else None
        return kept if isinstance(kept, Vocabulary) else make()

    def entry(self, metric: str, lang: str) -> Entry | None:
        return self.vocabulary(lang).by_id.get(metric)


def build_lexicon(tables: Mapping[str, Any], keep: Keep | None = None) -> Lexicon:
    """The lexicon of the tables "metrics", "units", "cues" (and "speakers", "places")."""
    return Lexicon(tables, keep)
