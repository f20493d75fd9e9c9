"""Which metric a mention prefers: the link patterns of config/metrics scored by nearness, with named evidence."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from monitor.domain.figure import RejectReason
from monitor.domain.quantity import Unit
from monitor.extract.lexer import Grammar, alternation
from monitor.extract.model import Context, Link, QuantityMention

_CHANGES = frozenset({Unit.PLACES, Unit.TIMES, Unit.PERCENTAGE_POINT})
_MONEY = frozenset({Unit.USD, Unit.VND, Unit.EUR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Words of which one must be found; an inherited group may stand in the heading, title or sentence before."""

    pattern: re.Pattern[str]
    inherited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One metric's way of being recognised in one language."""

    id: str
    units: frozenset[str]
    growth: bool
    share: bool
    forms: tuple[tuple[Group, ...], ...]
    against: re.Pattern[str] | None
    low: Decimal | None
    high: Decimal | None
    facets: tuple[tuple[str, re.Pattern[str]], ...]


def _phrase(form: str) -> str:
    return re.escape(form).replace(r"\(", "(?:").replace(r"\)", ")").replace(r"\|", "|").replace(r"\ ", " *")


def _groups(form: str) -> list[str]:
    """The groups of a form; an ampersand inside brackets joins words of one group."""
    groups = [""]
    for piece in form.split(" & "):
        whole = groups[-1].count("(") <= groups[-1].count(")")
        if groups[-1] and whole:
            groups.append(piece)
        else:
            groups[-1] = f"{groups[-1]} & {piece}" if groups[-1] else piece
    return groups


def _group(text: str) -> Group:
    plain = text.strip()
    return Group(
        pattern=re.compile(rf"(?<!\w)(?:{_phrase(plain.lstrip('~'))})(?!\w)", re.I), inherited=plain.startswith("~")
    )


def _entry(table: Mapping[str, Any], lang: str) -> Entry:
    link = table.get("link", {})
    against = [w for w in link.get(f"{lang}_not", []) if w]
    ranges = [r for r in table.get("ranges", []) if "vn" in r or "any" in r]
    bounds = (ranges[0].get("any") or ranges[0].get("vn")) if ranges else None
    words = [(f["id"], f.get("words", {}).get(lang, [])) for f in table.get("facets", [])]
    return Entry(
        id=table["id"],
        units=frozenset(table.get("units", [])),
        growth="growth" in link.get("aspects", []),
        share="share" in link.get("aspects", []),
        forms=tuple(tuple(_group(g) for g in _groups(form)) for form in link.get(lang, [])),
        against=re.compile(rf"(?<!\w)(?:{'|'.join(_phrase(w) for w in against)})(?!\w)", re.I) if against else None,
        low=Decimal(str(bounds[0])) if bounds else None,
        high=Decimal(str(bounds[1])) if bounds else None,
        facets=tuple((i, re.compile(rf"(?<!\w)(?:{alternation(w)})(?!\w)", re.I)) for i, w in words if w),
    )


class Lexicon:
    """The tables of config, compiled on first use per language."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self._tables = tables
        self._grammars: dict[str, Grammar] = {}
        self._entries: dict[str, tuple[Entry, ...]] = {}

    @cached_property
    def digest(self) -> str:
        return hashlib.sha256(json.dumps(self._tables, sort_keys=True, default=str).encode()).hexdigest()[:16]

    def grammar(self, lang: str) -> Grammar:
        if lang not in self._grammars:
            self._grammars[lang] = Grammar(lang, self._tables["units"][lang], self._tables["cues"][lang])
        return self._grammars[lang]

    def entries(self, lang: str) -> tuple[Entry, ...]:
        if lang not in self._entries:
            self._entries[lang] = tuple(_entry(t, lang) for t in self._tables["metrics"])
        return self._entries[lang]

    def entry(self, metric: str, lang: str) -> Entry | None:
        return next((e for e in self.entries(lang) if e.id == metric), None)


def build_lexicon(tables: Mapping[str, Any]) -> Lexicon:
    """The lexicon of the tables "metrics", "units", "cues" (and "speakers", "places")."""
    return Lexicon(tables)


def _suits(mention: QuantityMention, entry: Entry, context: Context) -> bool:
    if mention.unit in _CHANGES:
        level = Unit.RANK if mention.unit is Unit.PLACES else None
        return (level.value in entry.units) if level else not entry.growth
    if mention.unit in _MONEY:
        return bool(entry.units & {u.value for u in _MONEY})
    if mention.unit.value not in entry.units:
        return False
    if mention.unit is Unit.PERCENT:
        if entry.growth:
            return mention.change or bool(re.search(r"grow|rise|increase|up |tăng|giảm|fell", context.clause, re.I))
        return not mention.change
    return True


def link(mention: QuantityMention, context: Context, lexicon: Lexicon) -> Link:
    """The metric whose words stand nearest, None for an open figure; two that fit equally are told."""
    scored: list[tuple[float, str, tuple[str, ...]]] = []
    window = _window(mention, context)
    for entry in lexicon.entries(context.lang):
        if not _suits(mention, entry, context):
            continue
        if entry.against and entry.against.search(window):
            continue
        plain = mention.unit not in _CHANGES
        if (
            plain
            and entry.high is not None
            and entry.low is not None
            and not entry.low <= mention.value <= entry.high
            and mention.unit not in _MONEY
        ):
            continue
        best = max(
            ((s, e) for form in entry.forms if (r := _score(form, mention, context, window)) for s, e in (r,)),
            default=None,
        )
        if best:
            scored.append((best[0], entry.id, best[1]))
    scored.sort(key=lambda s: -s[0])
    if not scored or scored[0][0] < 1:
        return Link(metric=None, score=0.0, confidence=0.6)
    score, metric, evidence = scored[0]
    if len(scored) > 1 and abs(scored[1][0] - score) < 1e-9:
        return Link(
            metric=None, score=score, confidence=0.4, evidence=(f"{metric} and {scored[1][1]} fit equally",),
            reject=RejectReason.AMBIGUOUS_METRIC,
        )  # fmt: skip
    return Link(metric=metric, score=score, confidence=min(0.97, 0.6 + score / 10), evidence=evidence)


def _window(mention: QuantityMention, context: Context) -> str:
    text, base = context.sentence.text, context.sentence.start
    start = max((m.end - base for m in context.mentions if m.end <= mention.start), default=0)
    end = min((m.start - base for m in context.mentions if m.start >= mention.end), default=len(text))
    return text[start:end]


def _score(
    form: tuple[Group, ...], mention: QuantityMention, context: Context, window: str
) -> tuple[float, tuple[str, ...]] | None:
    total = 0.0
    evidence: list[str] = []
    sentence = context.sentence
    governing = f"{sentence.heading} . {sentence.previous} . {context.document.title}"
    at = mention.number - sentence.start
    for position, group in enumerate(form):
        weight = 2.0 if position == 0 else 0.8
        found = group.pattern.search(window)
        if found:
            gain, where = 1.0, "beside"
        elif found := group.pattern.search(context.clause):
            gain, where = 0.7, "clause"
        elif (found := group.pattern.search(sentence.text)) and (mention.unit is not Unit.COUNT or position):
            gain, where = 0.45, "sentence"
        elif (group.inherited or (evidence and position and mention.unit is not Unit.COUNT)) and (
            found := group.pattern.search(governing)
        ):
            gain, where = 0.4, "governing"
        else:
            return None
        total += weight * gain + min(len(found.group()), 30) / 60
        if where in ("beside", "clause", "sentence"):
            nearest = sentence.text.find(found.group())
            total -= min(abs(at - nearest), 120) / 240
        evidence.append(f"{found.group()} ({where})")
    return total, tuple(evidence)
