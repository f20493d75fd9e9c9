"""A statement: one observation as compare sees it, with its place in time and its interval."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from monitor.compare import agree
from monitor.compare.agree import Interval
from monitor.compare.rules import Rules
from monitor.compare.series import Bucket, CellKey, family_of, period_key, place_of
from monitor.domain.article import Article
from monitor.domain.figure import FacetBasis, Figure, FigureKind
from monitor.domain.finding import Side
from monitor.domain.ledger import Observation
from monitor.domain.quantity import Comparator, Quantity, Unit
from monitor.domain.zone import VIET_NAM


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What the figures of one reading share. `when` orders: the earlier of published and fetched."""

    article: Article
    story: str
    published: datetime | None
    when: datetime
    #: The page has no date: `when` is its first fetch, and it cannot revise.
    dateless: bool
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Statement:
    """Compared by identity; `key` names it: the observation, with the unit for a bracketed amount."""

    key: str
    observation: Observation
    #: As the text has it, or as an analyst corrected it.
    figure: Figure
    source: Source
    cell: CellKey
    quantity: Quantity
    facet: str | None
    #: What was, said beside what is: history, never standing.
    prior: bool
    #: The bracketed amount of another currency.
    bracket: bool
    spans: tuple[Interval, ...]
    resolution: Decimal
    #: What the text says that this value replaced.
    was: tuple[tuple[Interval, ...], ...] = ()
    #: By time, then by arrival and place in the text.
    order: tuple[datetime, int, int]
    #: The calendar day in Viet Nam.
    day: date

    @property
    def article(self) -> Article:
        return self.source.article

    @property
    def publisher(self) -> str:
        return self.source.article.publisher_id

    @property
    def story(self) -> str:
        return self.source.story

    @property
    def dateless(self) -> bool:
        return self.source.dateless

    @property
    def authority(self) -> int:
        return self.observation.authority

    @property
    def named(self) -> bool:
        return self.figure.claimant_named

    @property
    def target(self) -> bool:
        return self.cell.bucket.family == "target"

    @property
    def side(self) -> Side:
        """As findings show it."""
        article = self.source.article
        return Side(
            figure=self.figure,
            observation_id=self.observation.id,
            article_id=article.id,
            article_url=article.url,
            publisher=article.publisher,
            published=self.source.published,
        )


def agrees(a: Statement, b: Statement) -> bool:
    """Whether both may be true at once; targets by their stated numbers only."""
    return spans_agree(a, b.spans)


def spans_agree(a: Statement, spans: tuple[Interval, ...]) -> bool:
    """Whether the statement may be true together with these values of its point."""
    if a.target:
        return agree.stated_agree(a.spans, spans)
    return agree.overlap(a.spans[0], spans[0])


def statements_of(
    observation: Observation, figure: Figure, source: Source, rules: Rules, *, prior: bool = False
) -> tuple[Statement, ...]:
    """The figure's own statement and one for each bracketed amount; none for an open figure."""
    if figure.metric is None:
        return ()
    brackets = [quantity for quantity in figure.equivalents if quantity.unit is not figure.quantity.unit]
    return (
        statement_of(observation, figure, figure.quantity, source, rules, prior, bracket=False),
        *(statement_of(observation, figure, q, source, rules, prior, bracket=True) for q in brackets),
    )


def restated(statement: Statement, rules: Rules) -> Statement:
    """The same statement under other settings."""
    return statement_of(
        statement.observation,
        statement.figure,
        statement.quantity,
        statement.source,
        rules,
        statement.prior,
        bracket=statement.bracket,
    )


def at_time_of(statement: Statement, earlier: Statement) -> Statement:
    """The same statement, said since the earlier one was."""
    source = replace(statement.source, when=earlier.source.when, seq=earlier.source.seq)
    return replace(statement, source=source, day=earlier.day, order=(*earlier.order[:2], statement.order[2]))


def cell_of(figure: Figure, metric: str, unit: Unit, source: Source, rules: Rules, stand_in: str) -> CellKey:
    """The point that a figure is about, without facet and instrument."""
    family = family_of(figure.kind)
    published = source.when.astimezone(VIET_NAM).date()
    bucket = Bucket(metric, unit, place_of(figure, published, rules, stand_in), family)
    return CellKey(bucket, period_key(figure.period, rules.metric(metric).nature, family))


def part_statement(observation: Observation, source: Source, rules: Rules) -> Statement | None:
    """An open figure that is said to be a part of a metric, as one about that metric's point; it never stands."""
    figure = observation.figure
    if figure.metric is not None or figure.part_of is None:
        return None
    whole = replace(figure, metric=figure.part_of)
    made = statement_of(observation, whole, figure.quantity, source, rules, prior=False, bracket=False)
    return replace(made, figure=figure)


def statement_of(
    observation: Observation,
    figure: Figure,
    quantity: Quantity,
    source: Source,
    rules: Rules,
    prior: bool,
    *,
    bracket: bool,
    cell: CellKey | None = None,
) -> Statement:
    """One amount of an observation. `cell` is its point where that is known."""
    assert figure.metric is not None
    cell = cell or cell_of(
        figure, figure.metric, quantity.unit, source, rules, f"{source.article.id}.{observation.position}"
    )
    return Statement(
        key=f"{observation.id}.{quantity.unit}" if bracket else observation.id,
        observation=observation,
        figure=figure,
        source=source,
        cell=cell,
        quantity=quantity,
        facet=_facet(figure),
        prior=prior or figure.earlier,
        bracket=bracket,
        spans=_spans(figure, quantity, cell, rules),
        resolution=_resolution(quantity, cell, rules),
        order=(source.when, source.seq, observation.position),
        day=source.when.astimezone(VIET_NAM).date(),
    )


def _resolution(quantity: Quantity, cell: CellKey, rules: Rules) -> Decimal:
    """The bound of a target does not make it less precise: its number is set."""
    if cell.bucket.family == "target":
        quantity = replace(quantity, comparator=Comparator.EQ)
    return agree.resolution(quantity, rules.slack)


def _facet(figure: Figure) -> str | None:
    """A target belongs to who sets it: a facet that only its reporter suggests says nothing about it."""
    if figure.kind is FigureKind.TARGET and figure.facet_basis is FacetBasis.CLAIMANT:
        return None
    return figure.facet


def _spans(figure: Figure, quantity: Quantity, cell: CellKey, rules: Rules) -> tuple[Interval, ...]:
    if cell.bucket.family == "target":
        return agree.stated_intervals(quantity, rules.slack)
    growth = rules.metric(cell.bucket.metric).growth
    return (agree.level_span(quantity, figure.direction, rules.slack, growth=growth),)
