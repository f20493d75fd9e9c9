"""From a text to its figures: value, unit, bound, period, kind, place and metric, or a refusal with its reason."""

from __future__ import annotations

from monitor.domain.article import Document
from monitor.domain.figure import Extraction, Reject
from monitor.extract.assemble import figure_of, read_document
from monitor.extract.explain import Explanation, explain
from monitor.extract.lexicon import Lexicon, build_lexicon

VERSION = "1"


def extract(document: Document, lexicon: Lexicon) -> Extraction:
    """Every figure that the text states, in order, and every numeral that gave none with its reason."""
    normal, readings, rejects = read_document(document, lexicon)
    figures = tuple(figure_of(r, normal, document) for r in readings)
    back = normal.original_offset
    told = tuple(
        Reject(
            quote=document.text[back(r.start) : back(r.end)],
            start=back(r.start),
            end=back(r.end),
            reason=r.reason,
            detail=r.detail,
        )
        for r in rejects
    )
    return Extraction(figures=figures, rejects=told)


__all__ = ["VERSION", "Explanation", "Lexicon", "build_lexicon", "explain", "extract"]
