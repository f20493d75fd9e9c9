"""From a text to its figures: value, unit, bound, period, kind, place and metric, or a refusal with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from monitor.domain.article import Document
from monitor.domain.figure import Extraction, Reject
from monitor.domain.frozen import maker
from monitor.domain.text import NormalisedText
from monitor.extract.assemble import Read, figure_of, read_in_batches
from monitor.extract.attribution.instrument import document_number
from monitor.extract.explain import Explanation, explain
from monitor.extract.lexicon import Lexicon, build_lexicon

VERSION: Final = "1"
_made_reject: Final = maker(Reject)


def extract(document: Document, lexicon: Lexicon) -> Extraction:
    """Every figure that the text states, in order, and every numeral that gave none with its reason."""
    return next(extract_all((document,), lexicon))


def extract_all(documents: Iterable[Document], lexicon: Lexicon) -> Iterator[Extraction]:
    """What `extract` gives of each document, in order, in about four fifths of the time. Up to 64 are taken before the
    first is given."""
    for batch in read_in_batches(documents, lexicon, _extraction):
        yield from batch


def _extraction(read: Read) -> Extraction:
    figures = tuple([figure_of(r, read.normal, read.document) for r in read.readings])
    return Extraction(figures=figures, rejects=tuple([_as_received(r, read.normal) for r in read.rejects]))


def _as_received(reject: Reject, normal: NormalisedText) -> Reject:
    """The refusal with its words and offsets in the text as received."""
    start, end, text = reject.start, reject.end, normal.original
    if normal.starts:
        start, end = normal.original_offset(start), normal.original_offset(end)
    elif text[start:end] == reject.quote:
        return reject
    return _made_reject(quote=text[start:end], start=start, end=end, reason=reject.reason, detail=reject.detail)


__all__ = ["VERSION", "Explanation", "Lexicon", "build_lexicon", "document_number", "explain", "extract", "extract_all"]
