"""The derivation of every figure in a text, printable."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.domain.article import Document
from monitor.domain.figure import Reject
from monitor.extract.assemble import read_document
from monitor.extract.lexicon import Lexicon
from monitor.extract.model import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What was read, by which rule, with which evidence, and what was refused."""

    text: str
    readings: tuple[Reading, ...]
    rejects: tuple[Reject, ...]

    def lines(self) -> tuple[str, ...]:
        """The tree as text, a figure or reject at the left and its derivation below it."""
        out: list[str] = []
        for r in self.readings:
            m = r.mention
            high = f"..{m.value_high}" if m.value_high is not None else ""
            out.append(f"figure {self.text[m.start : m.end]!r}")
            out.append(f"  rule {m.rule}: {m.comparator} {m.value}{high} {m.unit}" + (" (change)" if m.change else ""))
            out.append(f"  kind {r.kind}, period {r.period or 'not said'}, place {r.geo_name or r.geo}")
            if r.about:
                a = r.about
                out.append(
                    f"  claimant {a.claimant}" + ("" if a.claimant_named else " (the publisher; nobody is named)")
                )
                said = {"facet": a.facet, "set by": a.instrument, "direction": a.direction, "part of": a.part_of}
                out.extend(f"  {key} {value}" for key, value in said.items() if value)
            out.append(f"  metric {r.link.metric or 'open: ' + (m.noun or '?')} (score {r.link.score:.2f})")
            out.extend(f"    evidence {e}" for e in r.link.evidence)
        out.extend(f"refused {r.quote!r}: {r.reason}" for r in self.rejects)
        return tuple(out)


def explain(document: Document, lexicon: Lexicon) -> Explanation:
    """The derivation of every figure of the document."""
    normal, readings, rejects = read_document(document, lexicon)
    return Explanation(text=normal.text, readings=tuple(readings), rejects=tuple(rejects))
