"""The types that the stages of the extractor hand to each other. Offsets point into the prepared text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from monitor.domain.figure import FacetBasis, FigureKind, RejectReason, TargetForm
from monitor.domain.period import Period
from monitor.domain.quantity import Comparator, Direction, Quantity, Unit
from monitor.extract.prefilter.line import Line


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Sentence:
    """One sentence of a paragraph. `heading` is the line that governs it ("By 2030:"), "" where there is none."""

    start: int
    end: int
    text: str
    line: Line
    paragraph: int
    heading: str
    #: The sentence before it in the same paragraph, "" for the first.
    previous: str


@dataclass(slots=True, unsafe_hash=True)
class QuantityMention:
    """A number with its unit as the sentence writes it; `rule` names the grammar rule that built it. Its offsets are of
    the sentence until `assemble` places it in the text."""

    start: int
    end: int
    #: Where the numeral itself begins, behind the bound word.
    number: int
    value: Decimal
    value_high: Decimal | None
    unit: Unit
    comparator: Comparator
    digits: str | None
    digits_high: str | None
    scale: Decimal
    scale_high: Decimal
    #: The counted or measured words after the number.
    noun: str
    #: A change (growth, points, places) and not a level.
    change: bool
    #: The rule that said so, "" for a level.
    change_rule: str
    direction: Direction | None
    earlier: bool
    rule: str


@dataclass(slots=True, unsafe_hash=True)
class PeriodMention:
    """A time that a sentence says. `deadline` for "by 2030"; `base` where it is what a change is compared with."""

    start: int
    end: int
    period: Period
    deadline: bool
    base: bool
    #: A day on which something took place ("on January 13"), not the time of a value.
    event: bool = False
    #: It stands right behind a verb of coming about ("approved in January"): of what is counted, if of anything.
    happened: bool = False
    #: The year of an edition, report or title ("GII 2025"): the time of ranks only.
    edition: bool = False


#: A phrase that speaks for a figure: how strongly it speaks, where it stands, where it starts and ends in its source,
#: what it means, whether it lies in a longer one, and its source.
Spoken = tuple[float, str, int, int, object, bool, str]
#: Where the phrases of the figure's sentence stand, and those outside it.
IN_SENTENCE: Final = frozenset({"noun", "beside", "clause", "sentence"})
OUTSIDE_SENTENCE: Final = frozenset({"heading", "before", "paragraph", "above", "title"})


@dataclass(slots=True, unsafe_hash=True)
class Candidate:
    """A metric (or a decoy: known words of no metric) that was considered, with its score and why."""

    id: str
    score: float
    spoken: Sequence[Spoken]
    decoy: bool = False
    #: Its subject stands outside the figure's sentence.
    inherited: bool = False
    #: Some of its words are the figure's own.
    beside: bool = False
    #: Its words hold only where no other metric's do.
    weak: bool = False
    #: What is odd about it.
    notes: tuple[str, ...] = ()

    @property
    def evidence(self) -> tuple[str, ...]:
        """The words that speak for it, where they stand and how strongly, and what is odd."""
        words = (
            f"{source[start:end]} ({where} {weight:.2f})" for weight, where, start, end, _, _, source in self.spoken
        )
        return (*words, *self.notes)


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Link:
    """The metric that fits; `metric` None is an open figure, `reject` says why there is none. `evidence` is what
    decided where it was not the words of the candidate with the metric."""

    metric: str | None
    score: float
    confidence: float
    evidence: tuple[str, ...] = ()
    part_of: str | None = None
    reject: RejectReason | None = None
    candidates: tuple[Candidate, ...] = ()
    inherited: bool = False
    #: Words decided that it speaks of something that no metric follows.
    decoy: bool = False


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Attributes:
    """What surrounds a figure: who says it, by which method, what sets it, which way it goes."""

    claimant: str
    #: False where nobody is named and the publisher stands in.
    claimant_named: bool = False
    facet: str | None = None
    facet_basis: FacetBasis | None = None
    instrument: str | None = None
    amends: bool = False
    form: TargetForm | None = None
    direction: Direction | None = None
    part_of: str | None = None
    equivalents: tuple[Quantity, ...] = ()
    earlier: bool = False


@dataclass(slots=True, kw_only=True, unsafe_hash=True)
class Reading:
    """A mention with everything that was decided about it: what `explain` prints. Its place and what is about it are
    filled in once all are read."""

    mention: QuantityMention
    sentence: Sentence
    kind: FigureKind
    period: Period | None
    link: Link
    geo: str = "VN"
    geo_name: str | None = None
    #: None until the reading is attributed.
    about: Attributes | None = None
    #: The rules that decided kind and period.
    kind_rule: str = ""
    period_rule: str = ""
    notes: tuple[str, ...] = field(default=())
