"""Reads one submitted text: screen, figures, sketch. Pure, so that a worker can do it; nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from monitor.domain.article import Document, Screening, Submission
from monitor.domain.figure import Extraction
from monitor.domain.text import guess_language
from monitor.domain.zone import VIET_NAM
from monitor.extract import extract
from monitor.parse.duplicate import sketch
from monitor.parse.screen import screen
from monitor.run.catalog import Catalog


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRead:
    """What one text gave. `extraction` is None where the text is off topic and its figures were not asked for."""

    screening: Screening
    extraction: Extraction | None
    #: monitor.parse.duplicate.Sketch of the text as bytes; empty where there is no extraction.
    sketch: bytes


def read_text(catalog: Catalog, submission: Submission, *, tracked: bool = False) -> PageRead:
    """Screens the text, reads its figures and sketches it: an off-topic text only where its article is `tracked`."""
    screening = screen(submission.title, submission.text, catalog.topic_rules)
    wanted = screening.on_topic or tracked
    return PageRead(
        screening=screening,
        extraction=extract(document_of(catalog, submission), catalog.lexicon) if wanted else None,
        sketch=sketch(submission.text).to_bytes() if wanted else b"",
    )


def document_of(catalog: Catalog, submission: Submission) -> Document:
    """The text as the extractor takes it. Where nobody is named its publisher speaks, by the configured name."""
    return Document(
        id=submission.url,
        url=submission.url,
        publisher=catalog.publishers.resolve(submission.url, submission.publisher).name,
        lang=submission.lang or guess_language(submission.text),
        published=published_day(submission),
        title=submission.title,
        text=submission.text,
    )


def published_day(submission: Submission) -> date | None:
    """The day of publication in Viet Nam, or None where the page has no date."""
    return submission.published.astimezone(VIET_NAM).date() if submission.published else None
