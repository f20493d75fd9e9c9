"""The tree of routes: which finding is told to whom, when and in which language, and why or why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from fnmatch import fnmatchcase

from monitor.alert.silence import Standing, is_silenced, suppression
from monitor.domain.alert import AlertReason, Channel, Timing, Wanted
from monitor.domain.finding import Finding, Severity

MATCHED = ("metrics", "areas", "kinds", "severities", "geos", "publishers", "tiers", "causes")
GROUPED = ("metric", "geo", "publisher", "claimant", "kind", "period")


class Empty(StrEnum):
    """What a period without findings gives."""

    DAILY = "daily"
    WEEKLY = "weekly"
    NEVER = "never"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the catalogue knows of a finding's metric."""

    area: str = ""
    tier: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Who is told, by which channel. `address` and `secret` are the channel's own where it needs them."""

    id: str
    channel: Channel
    to: tuple[str, ...] = ()
    url: str = ""
    #: A file that holds the address or token, so that no secret stands in the configuration.
    secret_file: str = ""
    allow_private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One route with everything inherited filled in. An empty `match` takes all."""

    id: str
    match: Mapping[str, tuple[str, ...]]
    receivers: tuple[str, ...]
    timing: Timing
    at: time
    weekdays: frozenset[int]
    weekday: int
    wait: timedelta
    interval: timedelta
    repeat: timedelta
    group_by: tuple[str, ...]
    quiet: tuple[time, time] | None
    language: str
    empty: Empty
    continues: bool = False
    children: tuple[Route, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """The whole tree."""

    roots: tuple[Route, ...]
    receivers: Mapping[str, Receiver]
    holidays: frozenset[date] = field(default_factory=frozenset)

    def all(self) -> Iterator[Route]:
        """Every route, parents before children."""
        pending = list(self.roots)
        while pending:
            route = pending.pop(0)
            yield route
            pending[:0] = route.children

    def path(self, route_id: str) -> tuple[Route, ...]:
        """The route with everything above it, the highest first; () where there is none of this id."""
        return _path(self.roots, route_id)

    def by_id(self, route_id: str) -> Route | None:
        return next((route for route in self.all() if route.id == route_id), None)


def _path(routes: tuple[Route, ...], route_id: str) -> tuple[Route, ...]:
    for route in routes:
        if route.id == route_id:
            return (route,)
        if below := _path(route.children, route_id):
            return (route, *below)
    return ()


def concerns(finding: Finding, path: Sequence[Route], about: About, now: datetime, standing: Standing) -> bool:
    """Whether the finding is of what the last of these routes is about, whichever route tells it first, and nothing
    holds it back."""
    facts = facts_of(finding, about)
    held = suppression(finding, facts, standing, now)
    return held is None and all(matches(route.match, facts) for route in path)


def facts_of(finding: Finding, about: About) -> dict[str, str]:
    """What matchers look at."""
    side = finding.after or finding.before
    return {
        "metrics": finding.metric,
        "areas": about.area,
        "kinds": str(finding.kind),
        "severities": str(finding.severity),
        "geos": finding.geo,
        "publishers": side.publisher if side else "",
        "tiers": str(about.tier),
        "causes": str(finding.cause),
    }


def matches(match: Mapping[str, tuple[str, ...]], facts: Mapping[str, str]) -> bool:
    """Whether every list that is given holds the finding's value."""
    return all(any(fnmatchcase(facts[key], pattern) for pattern in wanted) for key, wanted in match.items())


def taking(routes: tuple[Route, ...], facts: Mapping[str, str]) -> Iterator[Route]:
    """The routes that take a finding: of each level the first that matches and those it continues to, as deep as
    children match."""
    for route in routes:
        if not matches(route.match, facts):
            continue
        below = tuple(taking(route.children, facts))
        yield from below or (route,)
        if not route.continues:
            return


def group_of(finding: Finding, route: Route) -> str:
    """The group that a finding belongs to within its route: of one group, alerts are told together."""
    side = finding.after or finding.before
    values = {
        "metric": finding.metric,
        "geo": f"{finding.geo}:{finding.geo_name or ''}",
        "publisher": side.publisher if side else "",
        "claimant": side.figure.claimant if side else "",
        "kind": str(finding.kind),
        "period": finding.period or "",
    }
    return " ".join(values[name] for name in route.group_by)


def decide(
    finding: Finding, routes: Routes, about: About, now: datetime, standing: Standing | None = None
) -> tuple[Wanted, ...]:
    """What each route that takes the finding decides, with its reason. Never empty: no route is a decision too."""
    facts = facts_of(finding, about)
    held = suppression(finding, facts, standing or Standing(), now)
    return _wanted(facts, routes, held, lambda route: group_of(finding, route))


#: What matchers see of an incident as its kind and its cause.
INCIDENT = "incident"


def facts_of_incident(publisher: str) -> dict[str, str]:
    """What matchers look at of a source's incident."""
    facts = dict.fromkeys(MATCHED, "") | {"kinds": INCIDENT, "causes": INCIDENT, "publishers": publisher}
    return facts | {"severities": str(Severity.WARNING)}


def decide_incident(publisher: str, routes: Routes, now: datetime, standing: Standing) -> tuple[Wanted, ...]:
    """What each route that takes a source's incident decides: all incidents of a route are one group."""
    facts = facts_of_incident(publisher)
    held = AlertReason.SILENCED if is_silenced(facts, standing, now) else None
    return _wanted(facts, routes, held, lambda _route: INCIDENT)


def _wanted(
    facts: Mapping[str, str], routes: Routes, held: AlertReason | None, group: Callable[[Route], str]
) -> tuple[Wanted, ...]:
    taken = tuple(taking(routes.roots, facts))
    if not taken:
        return (Wanted(route="", timing=Timing.DAILY, receivers=(), language="", reason=AlertReason.NO_ROUTE),)
    return tuple(
        Wanted(
            route=route.id,
            timing=route.timing,
            receivers=route.receivers,
            language=route.language,
            reason=held or (AlertReason.FIRST if route.receivers else AlertReason.QUIET),
            group=group(route),
        )
        for route in taken
    )
