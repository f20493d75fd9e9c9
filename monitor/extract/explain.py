"""The derivation of every figure in a text, printable."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.domain.article import Document
from monitor.domain.figure import Reject
from monitor.extract.assemble import read_document
from monitor.extract.lexicon import Lexicon
from monitor.extract.model import Link, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What was read, by which rule, with which evidence, and what was refused."""

    text: str
    readings: tuple[Reading, ...]
    rejects: tuple[Reject, ...]

    def lines(self) -> tuple[str, ...]:
        """The tree as text, a figure or reject at the left and its derivation below it."""
        out = [line for r in self.readings for line in (*_read(r, self.text), *_linked(r.link, r.mention.noun))]
        out.extend(f"refused {r.quote!r}: {r.reason}" for r in self.rejects)
        return tuple(out)


def _read(r: Reading, text: str) -> list[str]:
    """The number, its kind, time and surroundings, each with the rule that decided."""
    m = r.mention
    high = f"..{m.value_high}" if m.value_high is not None else ""
    out = [
        f"figure {text[m.start : m.end]!r}",
        f"  rule {m.rule}: {m.comparator} {m.value}{high} {m.unit}",
        f"  kind {r.kind} by {r.kind_rule}",
        f"  period {r.period or 'not said'} by {r.period_rule}",
        f"  place {r.geo_name or r.geo}",
    ]
    if m.change:
        out.insert(2, f"  a change by {m.change_rule or 'the figure before'}")
    if r.about:
        a = r.about
        out.append(f"  claimant {a.claimant}" + ("" if a.claimant_named else " (the publisher; nobody is named)"))
        said = {"facet": a.facet, "set by": a.instrument, "direction": a.direction, "part of": a.part_of}
        out.extend(f"  {key} {value}" for key, value in said.items() if value)
    return out


def _linked(link: Link, noun: str) -> list[str]:
    """The metric with its evidence, and every candidate with its score."""
    out = [f"  metric {link.metric or 'open: ' + (noun or '?')} (score {link.score:.2f})"]
    if link.reject:
        out.append(f"    rejected {link.reject}")
    out.extend(f"    evidence {e}" for e in link.evidence)
    for c in link.candidates:
        said = {"open": c.decoy, "governs only": c.inherited, "weak": c.weak}
        marks = "".join(f", {name}" for name, holds in said.items() if holds)
        out.append(f"    candidate {c.id} {c.score:.2f}{marks}: {'; '.join(c.evidence)}")
    return out


def explain(document: Document, lexicon: Lexicon) -> Explanation:
    """The derivation of every figure of the document."""
    normal, readings, rejects = read_document(document, lexicon)
    return Explanation(text=normal.text, readings=tuple(readings), rejects=tuple(rejects))
