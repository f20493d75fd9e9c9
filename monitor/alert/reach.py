"""Which routes no finding can ever reach: earlier ones take everything, or a parent takes nothing of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from itertools import product
from math import prod

from monitor.alert.route import INCIDENT, MATCHED, Route
from monitor.domain.finding import Cause, FindingKind, Severity

#: What a matcher of these may name. A source's incident has kind and cause "incident", and no tier.
CLOSED: Mapping[str, tuple[str, ...]] = {
    "kinds": (*map(str, FindingKind), INCIDENT),
    "causes": (*map(str, Cause), INCIDENT),
    "severities": tuple(map(str, Severity)),
    "tiers": ("1", "2", "3", ""),
}
#: Trees are small; one with more combinations than this is not looked through.
_MOST = 50_000
_WILD = frozenset("*?[")
#: (route, reason).
Unreached = tuple[str, str]
_Match = Mapping[str, tuple[str, ...]]


def unreached(routes: Sequence[Route], above: Sequence[Route] = ()) -> Iterator[Unreached]:
    """Every route below that nothing reaches, with what stands before it."""
    for place, route in enumerate(routes):
        earlier = [other for other in routes[:place] if not other.continues]
        if parent := next((other for other in above if not _meet(route.match, other.match)), None):
            yield route.id, f"is never reached: {parent.id!r} above it takes nothing that it matches"
        elif takers := _takers(route.match, earlier):
            verb = "takes" if len(takers) == 1 else "take"
            yield route.id, f"is never reached: {' and '.join(map(repr, takers))} {verb} everything first"
        yield from unreached(route.children, (*above, route))


def unknown_values(match: _Match, known: Mapping[str, Collection[str]]) -> Iterator[tuple[str, str]]:
    """(name of the matcher, pattern) of every pattern that fits none of the values that there are."""
    for name, wanted in match.items():
        values = known.get(name) or CLOSED.get(name)
        if values and name in MATCHED:
            yield from ((name, p) for p in wanted if not any(fnmatchcase(value, p) for value in values))


def _covers(wide: str, narrow: str) -> bool:
    """Whether everything that fits one pattern fits the other."""
    if _WILD & set(narrow) and {"?", "["} & set(wide):
        return wide == narrow
    return fnmatchcase(narrow, wide)


def _meet(one: _Match, other: _Match) -> bool:
    """Whether something may fit both."""
    return all(
        any(fnmatchcase(a, b) or fnmatchcase(b, a) for a in one[name] for b in other[name])
        for name in one.keys() & other.keys()
    )


def _takers(match: _Match, earlier: Sequence[Route]) -> list[str]:
    """The earlier routes that together take everything that fits; [] where something is left."""
    names = sorted(set(match) | {name for route in earlier for name in route.match if name in CLOSED})
    values = [match.get(name) or CLOSED[name] for name in names]
    if not earlier or prod(map(len, values)) > _MOST:
        return []
    takers: list[str] = []
    for combination in product(*values):
        point = dict(zip(names, combination, strict=True))
        taker = next((route.id for route in earlier if _takes(route.match, point)), None)
        if taker is None:
            return []
        takers.append(taker)
    return list(dict.fromkeys(takers))


def _takes(match: _Match, point: Mapping[str, str]) -> bool:
    return all(name in point and any(_covers(p, point[name]) for p in wanted) for name, wanted in match.items())
