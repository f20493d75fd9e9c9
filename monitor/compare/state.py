"""The state of a point: value clusters, what stands, who disagrees. A pure function of its statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import combinations

from monitor.compare.instrument import instruments_of
from monitor.compare.rules import FacetKind, Rules
from monitor.compare.series import CellKey
from monitor.compare.standing import (
    Fate,
    How,
    claimants_of,
    fineness,
    finest,
    held_by,
    provisional_point,
    settle,
)
from monitor.compare.statement import Statement, agrees
from monitor.domain.figure import FigureKind

#: Who fell by these left nothing of its claimant's word behind.
_FORGOTTEN = frozenset({How.PRIOR, How.CLAIMANT})
_UNDONE = frozenset({How.PROVISIONAL, How.ESTIMATE, How.REPEAT})
#: The arena of figures that name no facet and fit none.
UNSTATED = ""


@dataclass(frozen=True, eq=False)
class Cluster:
    """Standing statements that agree, in order of time. `rep` is the most precise; comparison is with it alone."""

    facet: str | None
    instrument: str | None
    members: tuple[Statement, ...]
    rep: Statement

    @cached_property
    def authority(self) -> int:
        return max(member.authority for member in self.members)

    @cached_property
    def witnesses(self) -> int:
        return independent(self.members)

    @cached_property
    def marks(self) -> tuple[frozenset[str], frozenset[str]]:
        """The outlets and the stories that say it."""
        return frozenset(m.publisher for m in self.members), frozenset(m.story for m in self.members)

    def weight(self, pinned: frozenset[str]) -> tuple[object, ...]:
        """An analyst's word, authority, witnesses, precision, recency: the greatest is the current value."""
        return (
            bool(pinned) and any(member.key in pinned for member in self.members),
            self.authority,
            self.witnesses,
            -self.rep.resolution,
            self.members[-1].order,
        )


@dataclass(slots=True)
class PointView:
    """One instrument (for levels: None) of one cell. `arenas` are the disputes: the sides of each, strongest first."""

    clusters: list[Cluster] = field(default_factory=list)
    floating: set[str] = field(default_factory=set)
    fates: dict[str, Fate] = field(default_factory=dict)
    claimants: dict[str, str] = field(default_factory=dict)
    arenas: dict[str, list[Cluster]] = field(default_factory=dict)
    #: Pairs of facets of one kind of thing, measured differently, whose values disagree.
    pairs: dict[tuple[str, str], tuple[Cluster, Cluster]] = field(default_factory=dict)
    #: Of undated figures, the clusters of each as-of point by its arena: `clusters` has those of the present ones only.
    points: dict[str, list[Cluster]] = field(default_factory=dict)
    pinned: frozenset[str] = frozenset()
    #: For adding one more statement: the youngest one, what each claimant holds (most precise statement of the value
    #: and facet; where it is not in a cluster, its own key), stories of those who name nobody, kinds of what stands.
    latest: tuple[datetime, int, int] | None = None
    said: dict[str, set[tuple[str, str | None]]] = field(default_factory=dict)
    unnamed: set[str] = field(default_factory=set)
    kinds: set[FigureKind] = field(default_factory=set)
    #: Somebody fell by a rule that one more statement may undo.
    unsettled: bool = False

    def home(self, key: str) -> Cluster | None:
        """The cluster that a statement stands in."""
        last = next((c for c in self.clusters if c.members[-1].key == key), None)
        return last or next((c for c in self.every() if any(m.key == key for m in c.members)), None)

    def every(self) -> list[Cluster]:
        """The clusters, those of former as-of points after the present ones."""
        return [*self.clusters, *(c for found in self.points.values() for c in found if c not in self.clusters)]

    def of(self, arena: str) -> list[Cluster]:
        """The clusters among which a dispute is, or was."""
        if self.points:
            return self.points.get(arena, [])
        return [c for c in self.clusters if arena == UNSTATED or c.facet == arena]

    def current(self, clusters: Iterable[Cluster] | None = None) -> Cluster | None:
        """The strongest of these, else of all."""
        chosen = self.clusters if clusters is None else list(clusters)
        return max(chosen, key=lambda c: c.weight(self.pinned), default=None)


@dataclass(slots=True)
class CellState:
    """All instruments of one cell. `instruments` gives each statement's, named or resolved."""

    key: CellKey
    views: dict[str | None, PointView] = field(default_factory=dict)
    instruments: dict[str, str | None] = field(default_factory=dict)
    #: The statement that only joined a cluster of the state before: nothing else has changed.
    joined: Statement | None = None

    def view_of(self, key: str) -> PointView:
        return self.views.get(self.instruments.get(key), _NOTHING)

    def current(self) -> Cluster | None:
        """The strongest cluster of all views."""
        found = [(view, c) for view in self.views.values() if (c := view.current()) is not None]
        return max((c for _, c in found), key=lambda c: c.weight(frozenset()), default=None)

    def of_each_facet(self) -> list[Cluster]:
        """The strongest cluster of every facet of each view, the strongest of all first."""
        found: list[Cluster] = []
        for view in self.views.values():
            facets = dict.fromkeys(c.facet for c in view.clusters)
            found += [c for f in facets if (c := view.current(k for k in view.clusters if k.facet == f)) is not None]
        return sorted(found, key=lambda c: c.weight(frozenset()), reverse=True)


_NOTHING = PointView()


def independent(statements: Iterable[Statement]) -> int:
    """How many independent witnesses: one outlet, or one story wherever it is printed, counts once."""
    groups: list[set[str]] = []
    for statement in statements:
        marks = {f"p:{statement.publisher}", f"s:{statement.story}"}
        apart = [group for group in groups if not group & marks]
        merged = marks.union(*(group for group in groups if group & marks))
        groups = [*apart, merged]
    return len(groups)


def state(
    key: CellKey, statements: Sequence[Statement], rules: Rules, pinned: frozenset[str] = frozenset()
) -> CellState:
    """The state that these live statements of one cell give, in whatever order they came."""
    found = CellState(key, instruments=instruments_of(key, statements, rules))
    by_instrument: dict[str | None, list[Statement]] = {}
    for statement in statements:
        by_instrument.setdefault(found.instruments[statement.key], []).append(statement)
    for instrument, group in sorted(by_instrument.items(), key=lambda item: item[0] or ""):
        found.views[instrument] = _view(instrument, group, rules, pinned)
    return found


def clusters_of(
    standing: Iterable[Statement], facet: str | None, instrument: str | None
) -> tuple[list[Cluster], list[Statement]]:
    """Clusters, and the figures that agree with several which disagree among themselves."""
    grown: list[list[Statement]] = []
    floating: list[Statement] = []
    for statement in sorted(standing, key=fineness):
        fits = [members for members in grown if agrees(statement, members[0])]
        if len(fits) > 1:
            floating.append(statement)
        elif fits:
            fits[0].append(statement)
        else:
            grown.append([statement])
    found = [Cluster(facet, instrument, tuple(sorted(members, key=lambda s: s.order)), members[0]) for members in grown]
    return found, floating


def _view(instrument: str | None, group: Sequence[Statement], rules: Rules, pinned: frozenset[str]) -> PointView:
    view = PointView(pinned=pinned, claimants=claimants_of(group))
    by_facet: dict[str | None, list[Statement]] = {}
    facets = facets_by_claimant(group, view.claimants, rules)
    for statement in group:
        by_facet.setdefault(facets[statement.key], []).append(statement)
    standing: dict[str | None, list[Statement]] = {}
    for facet, own in sorted(by_facet.items(), key=lambda item: item[0] or ""):
        settled = settle(own, view.claimants, rules)
        standing[facet] = settled.standing
        view.fates.update(settled.fates)
    if group:
        _yield_to_finals(group[0], standing, view, rules)
    stated = {facet: len(own) for facet, own in standing.items()}
    unstated = _adopt(standing, by_facet, view)
    for facet, own in standing.items():
        if facet is not None and len(own) > stated[facet]:
            # Who adopts a facet may have given another value of it before.
            again = settle(own, view.claimants, rules)
            standing[facet] = again.standing
            view.fates.update(again.fates)
    for facet, own in sorted(standing.items(), key=lambda item: item[0] or ""):
        if facet is not None:
            _add_clusters(view, own, facet, instrument)
    _add_clusters(view, unstated, None, instrument)
    find_disputes(view, rules)
    _index(view, group)
    return view


def _index(view: PointView, group: Sequence[Statement]) -> None:
    homes = {member.key: cluster for cluster in view.clusters for member in cluster.members}
    view.unsettled = any(fate.how in _UNDONE for fate in view.fates.values())
    view.latest = max(statement.order for statement in group)
    view.unnamed = {statement.story for statement in group if not statement.named}
    for statement in group:
        home = homes.get(statement.key)
        if home is not None:
            view.kinds.add(statement.figure.kind)
        fate = view.fates.get(statement.key)
        if fate is None or fate.how not in _FORGOTTEN:
            mark = (home.rep.key if home else statement.key, statement.facet)
            view.said.setdefault(view.claimants[statement.key], set()).add(mark)


def _yield_to_finals(
    any_of: Statement, standing: dict[str | None, list[Statement]], view: PointView, rules: Rules
) -> None:
    """Across facets too, where one of both says none: what was stated before a stock's year was over yields."""
    if not provisional_point(any_of, rules):
        return
    last = any_of.cell.last
    assert last is not None
    finals = {f: [s for s in own if s.day > last and not s.dateless] for f, own in standing.items()}
    for facet, own in standing.items():
        others = [s for f, found in finals.items() if f != facet and (f is None or facet is None) for s in found]
        for statement in own:
            early = statement.day <= last and not held_by(statement, (*others, *finals[facet]))
            other = [s for s in others if not agrees(statement, s)]
            if early and other:
                view.fates[statement.key] = Fate(How.PROVISIONAL, min(other, key=lambda s: s.order))
        standing[facet] = [s for s in own if s.key not in view.fates]


def _add_clusters(view: PointView, standing: Iterable[Statement], facet: str | None, instrument: str | None) -> None:
    clusters, floating = clusters_of(standing, facet, instrument)
    view.clusters += clusters
    view.floating |= {s.key for s in floating}


def facets_by_claimant(group: Sequence[Statement], claimants: Mapping[str, str], rules: Rules) -> dict[str, str | None]:
    """Each statement's facet. A named claimant that measures by one method only means that one where it says none."""
    methods: dict[str, set[str]] = {}
    for statement in group:
        known = rules.metric(statement.cell.bucket.metric).facets
        if statement.named and statement.facet:
            kind = known[statement.facet].kind if statement.facet in known else FacetKind.METHOD
            methods.setdefault(claimants[statement.key], set()).add(
                statement.facet if kind.of_one_thing else f"?{statement.facet}"
            )
    found: dict[str, str | None] = {}
    for statement in group:
        own = methods.get(claimants[statement.key], set())
        only = next(iter(own)) if len(own) == 1 else "?"
        said = statement.facet or (only if statement.named and not only.startswith("?") else None)
        found[statement.key] = said
    return found


def _adopt(
    standing: dict[str | None, list[Statement]], by_facet: Mapping[str | None, Sequence[Statement]], view: PointView
) -> list[Statement]:
    """Unstated figures join the one facet that they agree with, fall with it, or stay; the rest is given back."""
    facets = sorted(facet for facet in standing if facet is not None)
    kept = []
    for statement in standing.get(None, ()):
        reps = [
            (facet, cluster.rep)
            for facet in facets
            for cluster in clusters_of(standing[facet], facet, None)[0]
            if agrees(statement, cluster.rep)
        ]
        if len(reps) == 1 or (reps and all(agrees(a, b) for (_, a), (_, b) in combinations(reps, 2))):
            standing[reps[0][0]] = [*standing[reps[0][0]], statement]
        elif reps:
            view.floating.add(statement.key)
        elif (fate := _fallen(statement, facets, by_facet, view.fates)) is not None:
            view.fates[statement.key] = fate
        else:
            kept.append(statement)
    return kept


def _fallen(
    statement: Statement,
    facets: Sequence[str],
    by_facet: Mapping[str | None, Sequence[Statement]],
    fates: Mapping[str, Fate],
) -> Fate | None:
    """It spoke for a facet's value that was replaced after it had spoken."""
    for facet in facets:
        for gone in by_facet[facet]:
            fate = fates.get(gone.key)
            if fate and fate.by and statement.order < fate.by.order and agrees(statement, gone):
                return Fate(How.FACET, fate.by)
    return None


def find_disputes(view: PointView, rules: Rules) -> None:
    """Fills in who disagrees with whom among the view's clusters."""
    by_facet: dict[str | None, list[Cluster]] = {}
    for cluster in view.clusters:
        by_facet.setdefault(cluster.facet, []).append(cluster)
    unstated = by_facet.pop(None, [])
    strongest = {facet: view.current(own) for facet, own in by_facet.items()}
    for facet, own in by_facet.items():
        if len(own) > 1:
            view.arenas[facet or UNSTATED] = ranked(own, view)
    sides = [*unstated, *(c for c in strongest.values() if c is not None)]
    if unstated and len(sides) > 1:
        view.arenas[UNSTATED] = ranked(sides, view)
    for one, other in combinations(sorted(f for f in by_facet if f is not None), 2):
        a, b = strongest[one], strongest[other]
        if a and b and one_thing(a, one, other, rules) and not agrees(a.rep, b.rep) and not _outdated(a, b, rules):
            view.pairs[(one, other)] = (a, b)


def ranked(clusters: Iterable[Cluster], view: PointView) -> list[Cluster]:
    """The strongest first."""
    return sorted(clusters, key=lambda c: c.weight(view.pinned), reverse=True)


def _outdated(a: Cluster, b: Cluster, rules: Rules) -> bool:
    """One was stated before its year was over and the other after it: a provisional stock conflicts with none."""
    if not provisional_point(a.rep, rules):
        return False
    last = a.rep.cell.last
    assert last is not None
    return len({any(member.day > last for member in cluster.members) for cluster in (a, b)}) == 2


def one_thing(cluster: Cluster, one: str, other: str, rules: Rules) -> bool:
    """Whether both facets measure one thing by two methods; fixed and mobile are two things and never meet."""
    known = rules.metric(cluster.rep.cell.bucket.metric).facets
    return all(f not in known or known[f].kind.of_one_thing for f in (one, other))


__all__ = ["UNSTATED", "CellState", "Cluster", "PointView", "clusters_of", "finest", "state"]
