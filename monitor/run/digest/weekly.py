"""What a digest tells once a week: releases that did not come, and sources that died."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from monitor.alert.release import missed
from monitor.domain.digest import MissedRelease, SourceState, Weekly
from monitor.run.catalog import Catalog
from monitor.run.digest.alerting import afflicted
from storage import Transaction, incident
from storage.views.point import Level, levels

#: A source that gives nothing for so long is dead, not down.
DEAD_AFTER = timedelta(days=7)


def weekly_of(tx: Transaction, catalog: Catalog, now: datetime) -> Weekly:
    """The sections as they are now."""
    return Weekly(missing=_missing(tx, catalog, now), dead=_dead(tx, catalog, now))


def _missing(tx: Transaction, catalog: Catalog, now: datetime) -> tuple[MissedRelease, ...]:
    """Releases that did not come. Where all who stated the figure are out of reach, nothing can be said of it."""
    zone = ZoneInfo(catalog.settings.time.zone)
    expected = {metric["id"]: metric["release_months"] for metric in catalog.metrics if metric.get("release_months")}
    silent = afflicted(tx, catalog)
    standing: dict[str, list[Level]] = {}
    for level in levels(tx, expected):
        if level.family == "level" and level.geo == "VN" and level.period is not None:
            standing.setdefault(level.metric, []).append(level)
    found = []
    for metric, known in standing.items():
        periods: dict[str, list[datetime]] = {}
        for level in known:
            moments = [told.published or told.recorded_at for told in level.told]
            periods.setdefault(level.period or "", []).extend(moments)
        days = [[moment.astimezone(zone).date() for moment in told] for told in periods.values()]
        window = missed(expected[metric], days, now.astimezone(zone).date())
        last = known[0]
        if window and not {told.publisher for told in last.told} <= silent:
            found.append(MissedRelease(metric=metric, first=window.first, last=window.last, known=last.period or ""))
    return tuple(sorted(found, key=lambda entry: (entry.first, entry.metric)))


def _dead(tx: Transaction, catalog: Catalog, now: datetime) -> tuple[SourceState, ...]:
    """Sources with an incident that has lasted for a week."""
    return tuple(
        SourceState(publisher=catalog.source_name(entry.subject), since=entry.opened_at, reason=entry.kind)
        for entry in incident.list_(tx, open_only=True)
        if not entry.quiet and now - entry.opened_at >= DEAD_AFTER
    )
