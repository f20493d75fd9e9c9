"""Editions of yearly indices: a rank told without a time is of the one that its index was told of last."""

from __future__ import annotations

from dataclasses import dataclass, field

from monitor.domain.period import Grain, Period
from monitor.domain.quantity import Unit
from monitor.extract.model import PeriodMention, QuantityMention
from monitor.extract.period import back
from monitor.extract.period.chosen import Chosen
from monitor.extract.record import replace

RANKED = frozenset({Unit.RANK, Unit.PLACES})
_INDEX = Unit.INDEX
#: Indices that are published in the editions of another one.
_IN = {"telecom_infrastructure_rank": "egov_rank"}


@dataclass(slots=True)
class Editions:
    """The edition that each of the `indices` was last told of, in a text with that title."""

    title: str
    #: Metrics whose ranks come by editions.
    indices: frozenset[str]
    _told: dict[str, PeriodMention] = field(default_factory=dict)

    def of(self, unit: Unit, metric: str | None) -> PeriodMention | None:
        """The edition that a rank or an index is of: the one its index was told of, or that of the one index that the
        text is about."""
        if unit not in RANKED and unit is not _INDEX:
            return None
        told = self._told.get(_IN.get(metric or "", metric or ""))
        about = metric is None and len(self._told) == 1 and back.INDEXED.search(self.title)
        return next(iter(self._told.values())) if about else told

    def at_present(self, metric: str, time: PeriodMention) -> PeriodMention:
        """The time to go on with: an older edition is told for comparison, what follows is of the present one."""
        told = self._told.get(metric)
        return told if told is not None and time.period.last < told.period.first else time

    def of_month(self, unit: Unit, metric: str | None, chosen: Chosen) -> Chosen:
        """A rank of a yearly index told with the month of its release is of that year's edition."""
        time = chosen.time
        if unit not in RANKED or metric not in self.indices or time is None or time.period.grain is not Grain.MONTH:
            return chosen
        year = replace(time, period=Period.year(time.period.first.year))
        return Chosen(year, "edition-of-the-month", chosen.stop)

    def note(self, mention: QuantityMention, metric: str | None, chosen: Chosen) -> None:
        """Keeps the edition of a figure whose time is not ahead: later ranks are of the same until another is said."""
        time = chosen.time
        if metric not in self.indices or mention.unit not in RANKED or time is None or mention.earlier:
            return
        if time.period.grain is not Grain.YEAR or time.deadline or chosen.rule == "what-was":
            return
        known = self._told.get(metric or "")
        if known is None or time.period.last >= known.period.last:
            self._told[metric or ""] = time
