"""The append-only event ledger: everything that compare may know, in one order (`seq`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.domain.article import Article
from monitor.domain.figure import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One figure that one article states. Append-only; never altered by a verdict."""

    #: Hash of article, revision, reading and position.
    id: str
    figure: Figure
    article_id: str
    revision_id: str
    #: Index of the figure in the reading, in the order of the text.
    position: int
    #: Authority of the claimant, 0..100, as known when it was read.
    authority: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchEvent:
    """One fetch of one page. A fetch that gave no complete text (`complete` false) is no evidence of absence."""

    seq: int
    recorded_at: datetime
    article: Article
    revision_id: str
    fetched_at: datetime
    #: As claimed by the page; None: undated, counts as published when first fetched.
    published: datetime | None
    complete: bool
    #: The same text as the article's last complete fetch.
    unchanged: bool
    #: Cluster of near-identical articles that this one belongs to: one witness.
    story: str
    #: A listing page's teaser speaks for the article it links to until that is read.
    teaser: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingEvent:
    """The figures read from one revision by one extractor and lexicon."""

    seq: int
    recorded_at: datetime
    article_id: str
    revision_id: str
    extractor: str
    lexicon: str
    observations: tuple[Observation, ...]
    #: False for a new reading of an old revision (cause `reading`).
    first: bool = True


class VerdictAction(StrEnum):
    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    BOTH_STAND = "both-stand"
    ACCEPT_SIDE = "accept-side"
    EXTRACTION_ERROR = "extraction-error"
    SOURCE_CORRECTED = "source-corrected"
    ACKNOWLEDGE = "acknowledge"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictEvent:
    """What an analyst decided, bound to stable evidence: article, normalised quote, metric, occurrence."""

    seq: int
    recorded_at: datetime
    author: str
    action: VerdictAction
    article_id: str | None
    quote: str | None
    metric: str | None
    occurrence: int = 0
    conflict_id: str | None = None
    #: The corrected figure's fields, as JSON text, for `correct`.
    correction: str | None = None
    comment: str = ""
    #: The rule that had read the figure, for verdicts on figures.
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigEvent:
    """The settings that compare reads, as canonical JSON text, from this point on."""

    seq: int
    recorded_at: datetime
    digest: str
    settings: str


Event = FetchEvent | ReadingEvent | VerdictEvent | ConfigEvent
