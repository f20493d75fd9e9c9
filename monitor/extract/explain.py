"""The derivation of every figure of a text as a tree: what was read, by which rule and evidence; what was refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from monitor.domain.article import Document
from monitor.domain.figure import Reject
from monitor.extract.assemble import read_document
from monitor.extract.lexicon import Lexicon
from monitor.extract.model import Candidate, Link, QuantityMention, Reading, Sentence
from monitor.extract.text import prepare, sentences

#: The figures are marked so in their sentence.
OPENS: Final = "⟦"
CLOSES: Final = "⟧"


@dataclass(frozen=True, slots=True)
class Node:
    """One line of the tree with what it rests on."""

    text: str
    children: tuple[Node, ...] = ()

    def lines(self, indent: str = "") -> Iterator[str]:
        """The node and all below it, each level further to the right."""
        yield indent + self.text
        for child in self.children:
            yield from child.lines(indent + "  ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What was read, by which rule, with which evidence, and what was refused. Offsets are of `text`."""

    text: str
    readings: tuple[Reading, ...]
    rejects: tuple[Reject, ...]
    sentences: tuple[Sentence, ...]

    def tree(self) -> tuple[Node, ...]:
        """A node for each sentence that has a numeral, with its figures and refusals in the order of the text."""
        return tuple(node for sentence in self.sentences if (node := self._sentence(sentence)) is not None)

    def lines(self) -> tuple[str, ...]:
        """The tree as plain text."""
        return tuple(line for node in self.tree() for line in node.lines())

    def _sentence(self, sentence: Sentence) -> Node | None:
        here = [r for r in self.readings if sentence.start <= r.mention.start < sentence.end]
        refused = [r for r in self.rejects if sentence.start <= r.start < sentence.end]
        if not here and not refused:
            return None
        nodes = [(r.mention.start, 0, _figure(r, self.text)) for r in here]
        nodes += [(r.start, 1, _refused(r)) for r in refused]
        nodes.sort(key=lambda node: node[:2])
        return Node(self._marked(sentence, here), tuple(node for _, _, node in nodes))

    def _marked(self, sentence: Sentence, here: list[Reading]) -> str:
        out, at = "", sentence.start
        for start, end in sorted((r.mention.start, r.mention.end) for r in here):
            if start >= at:
                out += f"{self.text[at:start]}{OPENS}{self.text[start:end]}{CLOSES}"
                at = end
        return (out + self.text[at : sentence.end]).strip()


def _figure(r: Reading, text: str) -> Node:
    m = r.mention
    place = f"{r.geo_name} ({r.geo})" if r.geo_name else r.geo
    short = f"{r.kind}, {r.period or 'no period'}, {place}"
    parts = [
        _quantity(m),
        Node(f"kind {r.kind} by {r.kind_rule}"),
        Node(f"period {r.period or 'not said'} by {r.period_rule}"),
        Node(f"place {place}"),
        *_surroundings(r),
        _metric(r.link, m.noun),
    ]
    return Node(f"figure {text[m.start : m.end]!r}: {_value(m)}, {short}", tuple(parts))


def _value(m: QuantityMention) -> str:
    high = f"..{plain(m.value_high)}" if m.value_high is not None else ""
    bound = "" if m.comparator.value in ("eq", "range") else f"{m.comparator} "
    return f"{bound}{plain(m.value)}{high} {m.unit}"


def plain(value: Decimal) -> str:
    """The number without an exponent, thousands parted ("1,214,000,000")."""
    return f"{value.normalize():,f}"


def _quantity(m: QuantityMention) -> Node:
    below = []
    if m.digits is not None:
        low = f"digits {m.digits}" + (f" x {plain(m.scale)}" if m.scale != 1 else "")
        high = (
            f" to {m.digits_high}" + (f" x {plain(m.scale_high)}" if m.scale_high != 1 else "") if m.digits_high else ""
        )
        below.append(Node(low + high))
    if m.noun:
        below.append(Node(f"counts {m.noun!r}"))
    if m.change:
        below.append(Node(f"a change by {m.change_rule or 'the figure before'}"))
    if m.earlier:
        below.append(Node("what was before, not what is"))
    return Node(f"quantity {_value(m)} by rule {m.rule}", tuple(below))


def _surroundings(r: Reading) -> list[Node]:
    """Who says it, and what is said about method, document, direction and whole."""
    a = r.about
    if a is None:
        return []
    claimant = a.claimant if a.claimant_named else f"{a.claimant or 'the publisher'} (nobody is named)"
    said = {"facet": a.facet, "set by": a.instrument, "direction": a.direction, "part of": a.part_of}
    return [Node(f"claimant {claimant}"), *(Node(f"{key} {value}") for key, value in said.items() if value)]


def _metric(link: Link, noun: str) -> Node:
    if link.metric:
        head = f"metric {link.metric}: score {link.score:.2f}, confidence {link.confidence:.2f}"
    else:
        head = f"metric none, an open figure of {noun!r}" if noun else "metric none, an open figure"
    refused = [Node(f"rejected {link.reject}")] if link.reject else []
    chosen = next((c for c in link.candidates if c.id == link.metric and not c.decoy), None)
    told = chosen.evidence if chosen else ()
    why = [Node(f"because {one}") for one in link.evidence if one not in told]
    return Node(head, (*refused, *why, *(_candidate(c, link) for c in link.candidates)))


def _candidate(c: Candidate, link: Link) -> Node:
    said = {
        "known to be no metric": c.decoy,
        "its words stand outside the sentence": c.inherited,
        "weak": c.weak,
        "chosen": c.id == link.metric and not c.decoy,
    }
    marks = "".join(f", {name}" for name, holds in said.items() if holds)
    return Node(f"candidate {c.id} {c.score:.2f}{marks}", tuple(Node(one) for one in c.evidence))


def _refused(r: Reject) -> Node:
    return Node(f"refused {r.quote!r}: {r.reason}" + (f" ({r.detail})" if r.detail else ""))


def explain(document: Document, lexicon: Lexicon) -> Explanation:
    """The derivation of every figure of the document."""
    _, normal, readings, rejects = read_document(document, lexicon)
    cut = sentences(prepare(document.text)[1])
    return Explanation(text=normal.text, readings=tuple(readings), rejects=tuple(rejects), sentences=cut)
