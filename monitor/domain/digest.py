"""A digest before it is put into words: cards of findings with their evidence, and how the sources are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from monitor.domain.figure import Figure
from monitor.domain.finding import Finding
from monitor.domain.quantity import Quantity


class Section(StrEnum):
    """In the order of the page."""

    CONFLICT = "conflict"
    TIER1 = "tier1"
    CHANGE = "change"
    TARGET = "target"
    NEW = "new"
    EDIT = "edit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The sentence around a figure, as written. `before + figure + after` is a passage of the page's text."""

    before: str
    figure: str
    after: str
    lang: str
    #: Number of the text of the page that it stands in, and whether a newer one does not say it any more.
    revision: int = 1
    gone: bool = False
    #: The page dates itself to a day that had not come when this text of it was recorded.
    ahead: bool = False
    #: As the machine read the figure, where an analyst corrected it.
    read: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A finding with what shows it. `witnesses` counts independent articles that state the value of `after`."""

    finding: Finding
    #: An open conflict whose sides have moved since it was told: the same with those that stand now.
    now: Finding | None = None
    before: Excerpt | None = None
    after: Excerpt | None = None
    others: tuple[Excerpt | None, ...] = ()
    witnesses: int = 1
    #: An open conflict that is told again: since when it is open.
    open_since: datetime | None = None
    #: Of a new period: the newest period before it, with the figure that stands for it, or those that dispute it.
    earlier: tuple[str, tuple[Figure, ...]] | None = None

    @property
    def shown(self) -> Finding:
        """The finding with the sides that readers are shown; `before`, `after` and `others` are their sentences."""
        return self.now or self.finding

    @property
    def excerpts(self) -> tuple[Excerpt | None, ...]:
        """One for each of the shown sides, in their order."""
        shown = self.shown
        own = [text for side, text in ((shown.before, self.before), (shown.after, self.after)) if side]
        return (*own, *(self.others or (None,) * len(shown.others)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What is told together: one point's conflict, or what one claimant said on one day."""

    section: Section
    lines: tuple[Line, ...]
    claimant: str
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """A source that does not answer as it should."""

    publisher: str
    since: datetime | None
    #: A monitor.domain.source.Death, or "no-network" for all sources at once.
    reason: str
    #: When it was over; None while it lasts.
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHealth:
    """The funnel of a digest's period: what was new and read, and why the rest was not."""

    sources: int = 0
    sources_read: int = 0
    items: int = 0
    read: int = 0
    on_topic: int = 0
    #: (monitor.domain.source.ItemOutcome, how many items ended there).
    refused: tuple[tuple[str, int], ...] = ()
    failing: tuple[SourceState, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetState:
    """One official target with where its metric stands: one value for each method, none where nothing is known."""

    metric: str
    target: Quantity
    deadline: str
    #: (value, period, facet, whether it meets the target; None where the two cannot be compared).
    present: tuple[tuple[Quantity, str | None, str | None, bool | None], ...]
    #: The target was checked against the text of the resolution.
    verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedRelease:
    """A figure that should have come out between two days and did not. `known` is the newest period that we hold."""

    metric: str
    first: date
    last: date
    known: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekly:
    """What is told once a week."""

    missing: tuple[MissedRelease, ...] = ()
    dead: tuple[SourceState, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """`cards` holds all of them, best first; a rendering shows the first twelve and counts the rest."""

    since: datetime
    until: datetime
    cards: tuple[Card, ...]
    health: SourceHealth
    number: int | None = None
    #: Conflicts opened before the period and not closed in it.
    open_conflicts: tuple[Finding, ...] = ()
    #: Findings of figures without a period that fit no known point: listed, not carded.
    unplaced: tuple[Finding, ...] = ()
    weekly: Weekly = Weekly()
    #: The state of all targets, told with the first digest.
    targets: tuple[TargetState, ...] = ()
    #: What is told of sources: each incident once.
    incidents: tuple[SourceState, ...] = ()
    #: First reports that a later card shows as its earlier value.
    merged: int = 0
    confirmed: int = 0
    #: Figures that wait for review; never told as fact.
    suspects: int = 0
    #: A source's first complete pass: (publisher, findings recorded).
    baselines: tuple[tuple[str, int], ...] = ()
    #: So many edits of one publisher at once that they are held for review: (publisher, findings).
    floods: tuple[tuple[str, int], ...] = ()
    #: What was found among too many figures that look misread, and is held for review: (publisher, findings).
    doubted: tuple[tuple[str, int], ...] = ()
    #: Where the pages are, without a slash at the end; "" for none.
    pages: str = ""
    zone: str = "Asia/Ho_Chi_Minh"
    #: (metric, content id, the chart in words) of the pictures that go with it.
    charts: tuple[tuple[str, str, str], ...] = ()

    @property
    def findings(self) -> int:
        """How many findings the cards hold."""
        return sum(len(card.lines) for card in self.cards)

    def cards_of(self, section: Section) -> tuple[Card, ...]:
        """The cards of one section, best first."""
        return tuple(card for card in self.cards if card.section is section)
