"""One figure that a text states, as the extractor read it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from monitor.domain.frozen import quickly_made
from monitor.domain.period import Period
from monitor.domain.quantity import Direction, Quantity


class FigureKind(StrEnum):
    ACTUAL = "actual"
    ESTIMATE = "estimate"
    FORECAST = "forecast"
    TARGET = "target"
    THRESHOLD = "threshold"


class FacetBasis(StrEnum):
    """What told the facet: words of the clause, the index, plan or scope named, or the claimant."""

    WORDS = "words"
    INDEX = "index"
    CLAIMANT = "claimant"


class TargetForm(StrEnum):
    LEVEL = "level"
    AVERAGE = "average"
    ANNUAL = "annual"
    KEEP = "keep"
    ADDED = "added"


class RejectReason(StrEnum):
    """Why a numeral gave no figure."""

    DATE = "date"
    DOCUMENT_NUMBER = "document-number"
    NAME = "name"
    ORDINAL = "ordinal"
    AGE = "age"
    PHONE = "phone"
    ADDRESS = "address"
    LIST_NUMBER = "list-number"
    TIME_REFERENCE = "time-reference"
    VAGUE = "vague"
    NO_UNIT = "no-unit"
    AMBIGUOUS_NUMERAL = "ambiguous-numeral"
    AMBIGUOUS_METRIC = "ambiguous-metric"
    EQUIVALENT = "equivalent"
    DENOMINATOR = "denominator"
    CREDIT = "credit"
    #: More numerals than a sentence, or a text, of prose has.
    TABLE = "table"
    OTHER = "other"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`start`/`end` are code-point offsets into the text as received: text[start:end] == quote."""

    quote: str
    start: int
    end: int
    quantity: Quantity
    #: Catalogue id, or None for an open figure.
    metric: str | None
    kind: FigureKind
    period: Period | None
    #: "VN", "VN-HN", "VN-xx" with geo_name, ISO country, "ORG" with geo_name, "WORLD", "ASEAN", "XX".
    geo: str
    geo_name: str | None = None
    direction: Direction | None = None
    #: Canonical name of speakers.toml, else as written, else the publisher's name.
    claimant: str
    #: False where nobody is named and the publisher stands in.
    claimant_named: bool = False
    facet: str | None = None
    facet_basis: FacetBasis | None = None
    #: Canonical number of the document that sets a target ("57-NQ/TW", "411/QĐ-TTg").
    instrument: str | None = None
    #: The sentence says that the instrument is amended.
    amends: bool = False
    form: TargetForm | None = None
    part_of: str | None = None
    confidence: float
    rule: str
    #: The same amount in other currencies, said beside it.
    equivalents: tuple[Quantity, ...] = ()
    #: The first value of "raised from A to B": what was, said beside what is.
    earlier: bool = False
    #: The words that are counted or measured, for open figures.
    noun: str | None = None
    #: Offsets of the sentence that holds it.
    sentence: tuple[int, int] = (0, 0)


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """A numeral or phrase that gave no figure, or a figure without a metric, and why."""

    quote: str
    start: int
    end: int
    reason: RejectReason
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What one text gave."""

    figures: tuple[Figure, ...]
    rejects: tuple[Reject, ...]
