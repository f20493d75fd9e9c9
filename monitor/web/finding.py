"""`/findings`: what comparing said, newest first, and each finding with its evidence."""

from __future__ import annotations

from starlette.exceptions import HTTPException

from monitor.domain.finding import FindingKind
from monitor.present.card import values_text
from monitor.run.former import all_metrics
from monitor.web.request import identifier
from monitor.web.site import Page, Visit
from monitor.web.told import cards, records, state_text
from storage.finding import get
from storage.views import finding as view
from storage.views.point import as_it_stands

#: Groups of kinds that the filter offers, by what a reader wants to see.
GROUPS: dict[str, frozenset[str]] = {
    "conflict": frozenset({"conflict", "resolved"}),
    "change": frozenset({"revised", "corrected", "retracted", "late"}),
    "new": frozenset({"new_series", "new_point"}),
    "confirmed": frozenset({"confirmed", "refined"}),
    "target": frozenset({"target_changed", "target_met"}),
    "suspect": frozenset({"suspect"}),
}
KINDS = frozenset(str(kind) for kind in FindingKind)


def index(visit: Visit) -> Page:
    """Findings by group or kind, metric and day, a page at a time."""
    query = visit.query
    chosen = query.choice("kind", KINDS | set(GROUPS))
    metric = query.text("metric")
    if metric not in visit.catalog.metrics_by_id:
        # One that the configuration has no more: what was found about it is kept.
        metric = query.choice("metric", all_metrics(visit.tx, visit.catalog))
    found = view.page(
        visit.tx,
        kinds=GROUPS.get(chosen, frozenset({chosen})) if chosen else None,
        metric=metric,
        since=query.day("since"),
        before=query.cursor(),
        limit=query.number("limit", 30, most=200),
    )
    counted = view.counts(visit.tx)
    cursor = f"{found.cursor[0]}.{found.cursor[1]}" if found.cursor else None
    groups = [(name, sum(counted.get(kind, 0) for kind in kinds)) for name, kinds in GROUPS.items()]
    return Page(
        template="findings.html",
        record={"findings": records(found.findings), "next": cursor},
        view={
            "cards": cards(visit, found.findings),
            "next": cursor,
            "groups": [(name, count) for name, count in groups if count],
            "total": sum(counted.values()),
            "chosen": chosen,
            "metric": metric,
        },
    )


def one(visit: Visit) -> Page:
    """One finding, why it was made, and the others of its conflict."""
    found = get(visit.tx, identifier(visit.path["id"]))
    if found is None or found.id != visit.path["id"]:
        raise HTTPException(404, "there is no such finding")
    key = found.conflict_id or found.closes
    related = view.conflicts(visit.tx, key) if key else []
    others = [entry for conflict in related for entry in conflict.history]
    return Page(
        template="finding.html",
        record=records([found])[0],
        view={
            "c": cards(visit, [found])[0],
            "found": found,
            "related": cards(visit, [entry for entry in others if entry.id != found.id]),
            "state": state_text(visit, related[0]) if related else "",
            "now": _now(visit, related[0]) if related and related[0].is_open else "",
            "decide": f"nq57 review resolve {related[0].id} --by both-stand" if related and related[0].is_open else "",
        },
    )


def _now(visit: Visit, conflict: view.Conflict) -> str:
    """What stands now of an open conflict, where that is not what was told; else ""."""
    now = as_it_stands(visit.tx, [conflict.latest]).get(conflict.latest.id)
    return visit.words.say("conflicts.now", values=values_text(now, visit.words)) if now else ""
