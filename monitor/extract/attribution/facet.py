"""Which method, definition or scope stands behind a figure: by words of its clause, by the index named, by the claimant."""

# A form stays on one line.
# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any, Final

from monitor.domain.figure import FacetBasis
from monitor.extract.model import Sentence
from monitor.extract.prefilter.lazy import lazy
from monitor.extract.prefilter.line import plain
from monitor.extract.prefilter.pattern import Prefiltered, prefiltered_bare

_INDEX: Final = FacetBasis.INDEX
#: How a facet is set apart whose name holds for the sentences that follow.
_NAMED: Final = ("index", "survey")
_CUT: Final = lazy(r"[,;:()]| and | va | while | whereas | but | con | trong khi | compared ")
#: What is set against a figure, and the words behind it, is another one.
_AGAINST: Final = lazy(r"\b(?:against|versus|compared|while|whereas|but|so voi|trong khi|con)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A facet of one metric; `words` reads the text without diacritics."""

    id: str
    words: Prefiltered | None
    basis: FacetBasis
    claimants: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """How the facets of one metric are told apart."""

    facets: tuple[Facet, ...]
    #: The bits of lines in which words of theirs may stand.
    bits: int
    #: Those that are told by an index or survey.
    indices: tuple[Facet, ...]
    #: Some are told by who states the figure.
    claimed: bool


class Facets:
    """The facets of config/metrics."""

    def __init__(self, metrics: Iterable[Mapping[str, Any]]) -> None:
        #: By metric, of those that have facets.
        self.metrics: dict[str | None, _Told] = {
            m["id"]: _told(tuple(_facet(f) for f in m["facets"])) for m in metrics if m.get("facets")
        }

    def facet_of(
        self,
        metric: str | None,
        sentence: Sentence,
        at: tuple[int, int],
        edges: tuple[int, int],
        claimant: str | None,
        lineage: Callable[[str], Sequence[str]],
    ) -> tuple[str | None, FacetBasis | None]:
        """The facet of the figure at `at` of the sentence; `edges` are the figures beside it, `claimant` is who is named,
        `lineage` gives the bodies that one belongs to."""
        told = self.metrics.get(metric)
        if told is None:
            return None, None
        facets, line = told.facets, sentence.line
        bits = line.bare_bits & told.bits
        found = _spoken([f for f in facets if f.words and f.words.bit & bits], line.bare, at, edges) if bits else ()
        if not found and told.indices:
            found = _governed(facets, told.indices, sentence)
        if len(found) == 1:
            return found[0].id, found[0].basis
        for name in lineage(claimant) if claimant and told.claimed else ():
            claimed = [f for f in facets if name in f.claimants]
            if len(claimed) == 1:
                return claimed[0].id, FacetBasis.CLAIMANT
        return None, None


def _told(facets: tuple[Facet, ...]) -> _Told:
    bits = reduce(or_, (f.words.bit for f in facets if f.words), 0)
    return _Told(facets, bits, tuple(f for f in facets if f.basis is _INDEX), any(f.claimants for f in facets))


def _spoken(facets: Sequence[Facet], bare: str, at: tuple[int, int], edges: tuple[int, int]) -> Sequence[Facet]:
    """Those of the facets whose words stand nearest to the figure: in its phrase, its part of the sentence, or anywhere
    up to where another one is set against it."""
    own = _up_to_its_parts(_up_to_another(bare, at[1], edges[1]), at[1])
    found = _said(facets, _phrase(bare, at, edges))
    if not found:
        # What stands in another part of the sentence is of the figures of that part.
        low = bare.rfind("; ", 0, at[0]) + 1
        high = bare.find(";", at[1]) if ";" in own[at[1] :] else len(own)
        found = _said(facets, own[max(low, edges[0]) : min(high, edges[1])]) or _said(facets, own[low:high])
    return found or _said(facets, own)


def _governed(facets: Sequence[Facet], indices: Sequence[Facet], sentence: Sentence) -> list[Facet]:
    """The indices that the heading or the sentence before names."""
    before = plain(f"{sentence.heading} . {sentence.previous}")
    if not any(f.words.plain.search(before) for f in indices if f.words):
        return []
    return [f for f in _said(facets, before) if f.basis is _INDEX]


def _said(facets: Sequence[Facet], piece: str) -> list[Facet]:
    """The facets whose words the piece has; words inside a longer phrase of another facet do not count ("GDP growth")."""
    spans = [(m.start(), m.end(), f) for f in facets if f.words for m in f.words.plain.finditer(piece)]
    if len(spans) < 2:
        return [f for _, _, f in spans]
    kept = [
        f
        for s, e, f in spans
        if not any(a <= s and e <= b and e - s < b - a for a, b, other in spans if other is not f)
    ]
    return list(dict.fromkeys(kept))


def _facet(table: Mapping[str, Any]) -> Facet:
    words = [plain(w) for forms in table.get("words", {}).values() for w in forms]
    return Facet(
        id=table["id"],
        words=prefiltered_bare(rf"(?<!\w)(?:{'|'.join(_form(w) for w in _longest(words))})(?!\w)", re.IGNORECASE)
        if words
        else None,
        basis=FacetBasis.INDEX if table.get("basis") in _NAMED else FacetBasis.WORDS,
        claimants=frozenset(table.get("claimants", ())),
    )


def _longest(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _form(word: str) -> str:
    """An acronym needs its capitals ("WIN" and "win"); "#" is any number."""
    return f"(?-i:{re.escape(word)})" if word.isupper() else re.escape(word).replace(r"\#", r"[\d.,]+")


def _up_to_another(bare: str, end: int, following: int) -> str:
    """The sentence up to where another figure is set against the one that ends at `end`."""
    other = _AGAINST.search(bare, end, following) if following < len(bare) else None
    return bare[: other.start()] if other else bare


#: "Ranked 44th, of which 36th for outputs": what is told of the parts is not said of the whole.
_PARTS: Final = lazy(r",? (?:trong do|of which|in which|including)\b")


def _up_to_its_parts(own: str, end: int) -> str:
    """The words up to where parts of the figure that ends at `end` are told."""
    parts = _PARTS.search(own, end)
    return own[: parts.start()] if parts else own


def _phrase(bare: str, at: tuple[int, int], edges: tuple[int, int]) -> str:
    """The figure's own words. What lies between two figures is cut at its conjunctions; the first figure has all that
    stands before it, the last one all that stands behind it."""
    start, end = edges
    if start:
        start = max((m.end() for m in _CUT.finditer(bare, start, at[0])), default=start)
    if end < len(bare):
        cut = _CUT.search(bare, at[1], end)
        end = cut.start() if cut else end
    return f"{bare[start : at[0]]} ~ {bare[at[1] : end]}"
