"""What comparing an observation with history says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitor.domain.figure import Figure, FigureKind


class FindingKind(StrEnum):
    NEW_SERIES = "new_series"
    NEW_POINT = "new_point"
    CONFIRMED = "confirmed"
    REFINED = "refined"
    REVISED = "revised"
    CORRECTED = "corrected"
    CONFLICT = "conflict"
    RESOLVED = "resolved"
    TARGET_CHANGED = "target_changed"
    TARGET_MET = "target_met"
    RETRACTED = "retracted"
    LATE = "late"
    SUSPECT = "suspect"


class Severity(StrEnum):
    INFO = "info"
    NOTICE = "notice"
    WARNING = "warning"
    CRITICAL = "critical"


class Cause(StrEnum):
    ARTICLE = "article"
    EDIT = "edit"
    READING = "reading"
    VERDICT = "verdict"
    CONFIG = "config"


#: The reason of a figure that is back on the page that it had left (monitor.compare.reason).
STATED_AGAIN = "stated-again"
#: The reason of a conflict that two methods explain (monitor.compare.reason).
TWO_METHODS = "facets-disagree"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A figure with the page that states it."""

    figure: Figure
    observation_id: str
    article_id: str
    #: The address as first supplied, byte for byte.
    article_url: str
    publisher: str
    published: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """`id` is a hash of point, kind, evidence and ordinal; `recorded_at` is the triggering event's."""

    id: str
    kind: FindingKind
    metric: str
    unit: str
    geo: str
    geo_name: str | None
    period: str | None
    figure_kind: FigureKind
    facet: str | None
    instrument: str | None
    before: Side | None
    after: Side | None
    #: One of the closed list of monitor.compare.reason.
    reason: str
    cause: Cause
    severity: Severity
    explanation: str | None
    conflict_id: str | None
    closes: str | None
    recorded_at: datetime
    seq: int
    #: Further sides of a conflict beyond before and after.
    others: tuple[Side, ...] = ()

    @property
    def sides(self) -> tuple[Side, ...]:
        """All of them, `before` first."""
        return tuple(side for side in (self.before, self.after, *self.others) if side)

    @property
    def explained(self) -> bool:
        """A conflict that two methods explain: told once, and never open."""
        return self.kind is FindingKind.CONFLICT and self.reason == TWO_METHODS
