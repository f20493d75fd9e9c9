"""A statement: one observation as compare sees it, with its place in time and its interval."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

from monitor.compare import agree
from monitor.compare.agree import Interval
from monitor.compare.rules import Rules
from monitor.compare.series import Bucket, CellKey, family_of, period_key, place_of
from monitor.domain.article import Article
from monitor.domain.figure import FacetBasis, Figure, FigureKind
from monitor.domain.finding import Side
from monitor.domain.ledger import Observation
from monitor.domain.quantity import Quantity, Unit

VIET_NAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Statement:
    """`when` orders statements: the earlier of published and fetched. Compared by identity; `key` names it."""

    key: str
    side: Side
    cell: CellKey
    quantity: Quantity
    article: Article
    story: str
    authority: int
    facet: str | None
    when: datetime
    #: The page has no date: `when` is its first fetch, and it cannot revise.
    dateless: bool
    seq: int
    position: int
    #: What was, said beside what is: history, never standing.
    prior: bool
    #: The bracketed amount of another currency.
    bracket: bool
    spans: tuple[Interval, ...]
    resolution: Decimal

    @property
    def figure(self) -> Figure:
        return self.side.figure

    @property
    def day(self) -> date:
        """The calendar day in Viet Nam."""
        return self.when.astimezone(VIET_NAM).date()

    @property
    def order(self) -> tuple[datetime, int, int]:
        return (self.when, self.seq, self.position)

    @property
    def named(self) -> bool:
        return self.figure.claimant_named

    @property
    def publisher(self) -> str:
        return self.article.publisher_id

    @property
    def target(self) -> bool:
        return self.cell.bucket.family == "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What the figures of one reading share."""

    article: Article
    story: str
    published: datetime | None
    when: datetime
    dateless: bool
    seq: int


def agrees(a: Statement, b: Statement) -> bool:
    """Whether both may be true at once; targets by their stated numbers only."""
    if a.target:
        return agree.stated_agree(a.spans, b.spans)
    return agree.overlap(a.spans[0], b.spans[0])


def statements_of(observation: Observation, source: Source, rules: Rules, *, prior: bool) -> tuple[Statement, ...]:
    """The figure's own statement and one for each bracketed amount; none for an open figure."""
    figure = observation.figure
    if figure.metric is None:
        return ()
    main = _statement(observation, figure.quantity, source, rules, prior=prior, bracket=False)
    brackets = tuple(
        _statement(observation, quantity, source, rules, prior=prior, bracket=True)
        for quantity in figure.equivalents
        if quantity.unit is not figure.quantity.unit
    )
    return (main, *brackets)


def cell_of(figure: Figure, unit: Unit, source: Source, rules: Rules, stand_in: str) -> CellKey:
    """The point that a figure is about, without facet and instrument."""
    assert figure.metric is not None
    family = family_of(figure.kind)
    metric = rules.metric(figure.metric)
    published = source.when.astimezone(VIET_NAM).date()
    bucket = Bucket(figure.metric, unit, place_of(figure, published, rules, stand_in), family)
    return CellKey(bucket, period_key(figure.period, metric.nature, family))


def _statement(
    observation: Observation, quantity: Quantity, source: Source, rules: Rules, *, prior: bool, bracket: bool
) -> Statement:
    figure = observation.figure
    article = source.article
    cell = cell_of(figure, quantity.unit, source, rules, f"{article.id}.{observation.position}")
    return Statement(
        key=f"{observation.id}.{quantity.unit}" if bracket else observation.id,
        side=Side(
            figure=figure,
            observation_id=observation.id,
            article_id=article.id,
            article_url=article.url,
            publisher=article.publisher,
            published=source.published,
        ),
        cell=cell,
        quantity=quantity,
        article=article,
        story=source.story,
        authority=observation.authority,
        facet=_facet(figure),
        when=source.when,
        dateless=source.dateless,
        seq=source.seq,
        position=observation.position,
        prior=prior or figure.earlier,
        bracket=bracket,
        spans=_spans(figure, quantity, cell, rules),
        resolution=agree.resolution(quantity, rules.slack),
    )


def _facet(figure: Figure) -> str | None:
    """A target belongs to who sets it: a facet that only its reporter suggests says nothing about it."""
    if figure.kind is FigureKind.TARGET and figure.facet_basis is FacetBasis.CLAIMANT:
        return None
    return figure.facet


def _spans(figure: Figure, quantity: Quantity, cell: CellKey, rules: Rules) -> tuple[Interval, ...]:
    if cell.bucket.family == "target":
        return agree.stated_intervals(quantity, rules.slack)
    interval = agree.interval_of(quantity, rules.slack)
    if quantity.unit in agree.SIGNED or rules.metric(cell.bucket.metric).growth:
        interval = agree.signed(interval, figure.direction)
    return (interval,)
