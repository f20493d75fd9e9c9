"""The types that the stages of the extractor hand to each other. Offsets point into the prepared text.

Nobody changes one that is made, but those that say so. Each tells how it is made: what `dataclass` would tell is run
by Python also where the extractor is compiled, ten times as slow, and a text makes hundreds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from monitor.domain.figure import FacetBasis, FigureKind, RejectReason, TargetForm
from monitor.domain.period import Period
from monitor.domain.quantity import Comparator, Direction, Quantity, Unit
from monitor.extract.prefilter.line import Line


@dataclass(slots=True, init=False, unsafe_hash=True)
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

    def __init__(
        self, *, start: int, end: int, text: str, line: Line, paragraph: int, heading: str, previous: str
    ) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.line = line
        self.paragraph = paragraph
        self.heading = heading
        self.previous = previous


@dataclass(slots=True, init=False, unsafe_hash=True)
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

    def __init__(
        self,
        start: int,
        end: int,
        number: int,
        value: Decimal,
        value_high: Decimal | None,
        unit: Unit,
        comparator: Comparator,
        digits: str | None,
        digits_high: str | None,
        scale: Decimal,
        scale_high: Decimal,
        noun: str,
        change: bool,
        change_rule: str,
        direction: Direction | None,
        earlier: bool,
        rule: str,
    ) -> None:
        self.start = start
        self.end = end
        self.number = number
        self.value = value
        self.value_high = value_high
        self.unit = unit
        self.comparator = comparator
        self.digits = digits
        self.digits_high = digits_high
        self.scale = scale
        self.scale_high = scale_high
        self.noun = noun
        self.change = change
        self.change_rule = change_rule
        self.direction = direction
        self.earlier = earlier
        self.rule = rule


@dataclass(slots=True, init=False, unsafe_hash=True)
class PeriodMention:
    """A time that a sentence says. `deadline` for "by 2030"; `base` where it is what a change is compared with."""

    start: int
    end: int
    period: Period
    deadline: bool
    base: bool
    #: A day on which something took place ("on January 13"), not the time of a value.
    event: bool
    #: It stands right behind a verb of coming about ("approved in January"): of what is counted, if of anything.
    happened: bool
    #: The year of an edition, report or title ("GII 2025"): the time of ranks only.
    edition: bool

    def __init__(
        self,
        start: int,
        end: int,
        period: Period,
        deadline: bool,
        base: bool,
        event: bool = False,
        happened: bool = False,
        edition: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.period = period
        self.deadline = deadline
        self.base = base
        self.event = event
        self.happened = happened
        self.edition = edition


#: A phrase that speaks for a figure: how strongly it speaks, where it stands, where it starts and ends in its source,
#: what it means, whether it lies in a longer one, and its source.
Spoken = tuple[float, str, int, int, object, bool, str]
#: Where the phrases of the figure's sentence stand, and those outside it.
IN_SENTENCE: Final = frozenset({"noun", "beside", "clause", "sentence"})
OUTSIDE_SENTENCE: Final = frozenset({"heading", "before", "paragraph", "above", "title"})


@dataclass(slots=True, init=False, unsafe_hash=True)
class Candidate:
    """A metric (or a decoy: known words of no metric) that was considered, with its score and why."""

    id: str
    score: float
    spoken: Sequence[Spoken]
    decoy: bool
    #: Its subject stands outside the figure's sentence.
    inherited: bool
    #: Some of its words are the figure's own.
    beside: bool
    #: Its words hold only where no other metric's do.
    weak: bool
    #: What is odd about it.
    notes: tuple[str, ...]

    def __init__(
        self,
        id: str,
        score: float,
        spoken: Sequence[Spoken],
        decoy: bool = False,
        inherited: bool = False,
        beside: bool = False,
        weak: bool = False,
        notes: tuple[str, ...] = (),
    ) -> None:
        self.id = id
        self.score = score
        self.spoken = spoken
        self.decoy = decoy
        self.inherited = inherited
        self.beside = beside
        self.weak = weak
        self.notes = notes

    @property
    def evidence(self) -> tuple[str, ...]:
        """The words that speak for it, where they stand and how strongly, and what is odd."""
        words = (
            f"{source[start:end]} ({where} {weight:.2f})" for weight, where, start, end, _, _, source in self.spoken
        )
        return (*words, *self.notes)


@dataclass(slots=True, init=False, unsafe_hash=True)
class Link:
    """The metric that fits; `metric` None is an open figure, `reject` says why there is none. `evidence` is what
    decided where it was not the words of the candidate with the metric."""

    metric: str | None
    score: float
    confidence: float
    evidence: tuple[str, ...]
    part_of: str | None
    reject: RejectReason | None
    candidates: tuple[Candidate, ...]
    inherited: bool
    #: Words decided that it speaks of something that no metric follows.
    decoy: bool

    def __init__(
        self,
        *,
        metric: str | None,
        score: float,
        confidence: float,
        evidence: tuple[str, ...] = (),
        part_of: str | None = None,
        reject: RejectReason | None = None,
        candidates: tuple[Candidate, ...] = (),
        inherited: bool = False,
        decoy: bool = False,
    ) -> None:
        self.metric = metric
        self.score = score
        self.confidence = confidence
        self.evidence = evidence
        self.part_of = part_of
        self.reject = reject
        self.candidates = candidates
        self.inherited = inherited
        self.decoy = decoy


@dataclass(slots=True, init=False, unsafe_hash=True)
class Attributes:
    """What surrounds a figure: who says it, by which method, what sets it, which way it goes."""

    claimant: str
    #: False where nobody is named and the publisher stands in.
    claimant_named: bool
    facet: str | None
    facet_basis: FacetBasis | None
    instrument: str | None
    amends: bool
    form: TargetForm | None
    direction: Direction | None
    part_of: str | None
    equivalents: tuple[Quantity, ...]
    earlier: bool

    def __init__(
        self,
        *,
        claimant: str,
        claimant_named: bool = False,
        facet: str | None = None,
        facet_basis: FacetBasis | None = None,
        instrument: str | None = None,
        amends: bool = False,
        form: TargetForm | None = None,
        direction: Direction | None = None,
        part_of: str | None = None,
        equivalents: tuple[Quantity, ...] = (),
        earlier: bool = False,
    ) -> None:
        self.claimant = claimant
        self.claimant_named = claimant_named
        self.facet = facet
        self.facet_basis = facet_basis
        self.instrument = instrument
        self.amends = amends
        self.form = form
        self.direction = direction
        self.part_of = part_of
        self.equivalents = equivalents
        self.earlier = earlier


@dataclass(slots=True, init=False, unsafe_hash=True)
class Reading:
    """A mention with everything that was decided about it: what `explain` prints. Its place and what is about it are
    filled in once all are read."""

    mention: QuantityMention
    sentence: Sentence
    kind: FigureKind
    period: Period | None
    link: Link
    geo: str
    geo_name: str | None
    #: None until the reading is attributed.
    about: Attributes | None
    #: The rules that decided kind and period.
    kind_rule: str
    period_rule: str
    notes: tuple[str, ...]

    def __init__(
        self,
        *,
        mention: QuantityMention,
        sentence: Sentence,
        kind: FigureKind,
        period: Period | None,
        link: Link,
        geo: str = "VN",
        geo_name: str | None = None,
        about: Attributes | None = None,
        kind_rule: str = "",
        period_rule: str = "",
        notes: tuple[str, ...] = (),
    ) -> None:
        self.mention = mention
        self.sentence = sentence
        self.kind = kind
        self.period = period
        self.link = link
        self.geo = geo
        self.geo_name = geo_name
        self.about = about
        self.kind_rule = kind_rule
        self.period_rule = period_rule
        self.notes = notes
