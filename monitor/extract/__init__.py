"""From a text to its figures: value, unit, bound, period, kind, place and metric, or a refusal with its reason."""

from __future__ import annotations

from monitor.domain.article import Document
from monitor.domain.figure import Extraction, Reject
from monitor.domain.text import NormalisedText
from monitor.extract.assemble import figure_of, read_document
from monitor.extract.explain import Explanation, explain
from monitor.extract.lexicon import Lexicon, build_lexicon

VERSION = "1"


def extract(document: Document, lexicon: Lexicon) -> Extraction:
    """Every figure that the text states, in order, and every numeral that gave none with its reason."""
    normal, readings, rejects = read_document(document, lexicon)
    figures = tuple([figure_of(r, normal, document) for r in readings])
    told = tuple([_as_received(r, normal) for r in rejects])
    return Extraction(figures=figures, rejects=told)


def _as_received(reject: Reject, normal: NormalisedText) -> Reject:
    """The refusal with its words and offsets in the text as received."""
    start, end, text = reject.start, reject.end, normal.original
    if normal.starts:
        start, end = normal.original_offset(start), normal.original_offset(end)
    elif text[start:end] == reject.quote:
        return reject
    return Reject(quote=text[start:end], start=start, end=end, reason=reject.reason, detail=reject.detail)


__all__ = ["VERSION", "Explanation", "Lexicon", "build_lexicon", "explain", "extract"]
