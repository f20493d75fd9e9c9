"""The commonest event cheaply: one more newspaper says what stands.

A statement that is younger than all others of its point, agrees with one value and says nothing of its claimant that
was not so already only joins that value's cluster. Wherever that is not plain, None is given and the state is made anew
from all statements: both ways give the same state (a property test).
"""

from __future__ import annotations

from monitor.compare.rules import Rules
from monitor.compare.standing import fineness, provisional_point
from monitor.compare.state import CellState, Cluster, PointView, find_disputes
from monitor.compare.statement import Statement, agrees
from monitor.domain.figure import FigureKind


def extended(known: CellState, statement: Statement, rules: Rules) -> CellState | None:
    """The state with one more statement, or None where it takes more than joining a cluster."""
    view = known.views.get(None)
    if view is None or len(known.views) != 1 or statement.target or statement.prior or statement.was:
        return None
    if statement.dateless or view.latest is None or statement.order <= view.latest:
        return None
    home = _home(view, statement)
    if home is None or fineness(statement) < fineness(home.rep) or not _plain(view, home, statement, rules):
        return None
    claimant = statement.figure.claimant
    grown = PointView(
        clusters=[_joined(home, statement) if cluster is home else cluster for cluster in view.clusters],
        floating=view.floating,
        fates=view.fates,
        claimants=view.claimants,
        pinned=view.pinned,
        latest=statement.order,
        said=view.said,
        unnamed=view.unnamed,
        kinds=view.kinds,
    )
    grown.claimants[statement.key] = claimant
    grown.said.setdefault(claimant, set()).add(_mark(home, statement))
    grown.kinds.add(statement.figure.kind)
    if not statement.named:
        grown.unnamed.add(statement.story)
    find_disputes(grown, rules)
    known.instruments[statement.key] = None
    return CellState(known.key, views={None: grown}, instruments=known.instruments, joined=statement)


def _home(view: PointView, statement: Statement) -> Cluster | None:
    """The one cluster that it agrees with, of its own facet where it names one."""
    fits = [
        cluster
        for cluster in view.clusters
        if (statement.facet is None or cluster.facet == statement.facet) and agrees(statement, cluster.rep)
    ]
    return fits[0] if len(fits) == 1 else None


def _plain(view: PointView, home: Cluster, statement: Statement, rules: Rules) -> bool:
    """Whether nothing that fell or stands elsewhere has to be thought of again."""
    if not statement.named and statement.story in view.unnamed:
        return False
    before = view.said.get(statement.figure.claimant, set())
    if before - {_mark(home, statement)} or (statement.named and statement.facet is None and home.facet is not None):
        return False
    if view.unsettled or FigureKind.ESTIMATE in view.kinds:
        return False
    if not provisional_point(statement, rules):
        return True
    last = statement.cell.last
    return last is not None and (home.members[0].day > last or home.members[-1].day > last)


def _mark(home: Cluster, statement: Statement) -> tuple[str, str | None]:
    """A claimant's word: the value by its most precise statement, and the facet as it was said."""
    return (home.rep.key, statement.facet)


def _joined(home: Cluster, statement: Statement) -> Cluster:
    grown = Cluster(home.facet, home.instrument, (*home.members, statement), home.rep)
    grown.__dict__["authority"] = max(home.authority, statement.authority)
    publishers, stories = home.marks
    known = (statement.publisher in publishers, statement.story in stories)
    if all(known):
        return grown
    grown.__dict__["witnesses"] = home.witnesses + (not any(known))
    grown.__dict__["marks"] = (publishers | {statement.publisher}, stories | {statement.story})
    return grown
