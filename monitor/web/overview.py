"""`/`: Resolution 57's targets with where each figure stands, open conflicts, and what was found last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from monitor.present.locale import difference_text, instrument_name, quantity_text
from monitor.present.record import figure_record, number, verdict_record
from monitor.present.verdict import mark
from monitor.run import standing
from monitor.run.standing import Gap, Target
from monitor.web.chart import progress
from monitor.web.site import Page, Visit
from monitor.web.told import cards, cards_now, records
from storage.views import count, finding, point
from storage.views.point import Level

LATEST = 6
MOST_CONFLICTS = 3
#: Values of one metric that stand side by side: methods, or sides of a conflict.
MOST_NOW = 4
#: Kinds that the front page leaves to the list of findings: nothing changed by them.
QUIET = frozenset({"confirmed", "late", "suspect"})


def targets(visit: Visit) -> Page:
    """The front page."""
    official = [m for m in visit.catalog.metrics if standing.targets_of(m, standing.RESOLUTION)]
    found = point.levels(visit.tx, [metric["id"] for metric in official], geo="VN", family="level", quotes=False)
    rows = [row(visit, metric, [level for level in found if level.metric == metric["id"]]) for metric in official]
    conflicts = finding.conflicts(visit.tx)
    open_ones = [entry.latest for entry in conflicts if entry.is_open]
    told = [str(kind) for kind in finding.counts(visit.tx) if kind not in QUIET]
    shown_above = {entry.id for entry in open_ones[:MOST_CONFLICTS]}
    newest = finding.page(visit.tx, kinds=told, limit=LATEST + len(shown_above)).findings
    latest = [entry for entry in newest if entry.id not in shown_above][:LATEST]
    totals = count.totals(visit.tx)
    return Page(
        template="targets.html",
        record={
            "targets": [entry["record"] for entry in rows],
            "open_conflicts": records(open_ones),
            "latest": records(latest),
        },
        view={
            "areas": by_area(rows),
            "conflicts": cards_now(visit, open_ones[:MOST_CONFLICTS]),
            "open_count": len(open_ones),
            "latest": cards(visit, latest),
            "totals": totals,
            "found": sum(totals.findings.values()),
            "with_value": sum(1 for entry in rows if entry["levels"]),
        },
    )


def by_area(rows: Sequence[Mapping[str, Any]]) -> list[tuple[str, list[Mapping[str, Any]]]]:
    """Rows under the area of their metric, in the order of the catalogue."""
    areas: dict[str, list[Mapping[str, Any]]] = {}
    for entry in rows:
        areas.setdefault(entry["area"], []).append(entry)
    return list(areas.items())


def row(
    visit: Visit,
    metric: Mapping[str, Any],
    levels: Sequence[Level],
    instrument: str | None = standing.RESOLUTION,
    geo: str = "VN",
) -> dict[str, Any]:
    """One metric: its targets, its present levels, and the way between. Targets are the nation's: other places have
    none."""
    now = standing.present(levels, metric["units"], geo)[:MOST_NOW]
    official = standing.targets_of(metric, instrument) if geo == "VN" else []
    goals = [goal(visit, target, now) for target in official]
    return {
        "id": metric["id"],
        "area": metric["area"],
        "levels": [shown(visit, level) for level in now],
        "goals": goals,
        "record": {
            "metric": metric["id"],
            "now": [level_record(level) for level in now],
            "targets": [entry["record"] for entry in goals],
        },
    }


def shown(visit: Visit, level: Level) -> dict[str, Any]:
    """A level in the reader's words."""
    words, best = visit.words, level.best
    return {
        "value": _value(visit, level),
        "kind": str(best.figure.kind),
        "period": level.period,
        "facet": words.facet(level.metric, level.facet) if level.facet else "",
        "claimant": words.claimant(best.figure.claimant),
        "disputed": bool(level.conflicts),
        "mark": mark(best.verdict, best.figure, best.read, words) if best.read else "",
    }


def level_record(level: Level) -> dict[str, Any]:
    """A level in JSON: the best statement's figure, who else says it, and where it stands."""
    best = level.best
    return {
        **figure_record(best.figure),
        **verdict_record(best.verdict, best.figure, best.read),
        "article_url": best.url,
        "publisher": best.publisher,
        "claimants": list(level.claimants),
        "witnesses": level.witnesses,
    }


def goal(visit: Visit, target: Target, now: Sequence[Level]) -> dict[str, Any]:
    """A target with the gap to each present level."""
    gaps = [found for level in now if (found := standing.gap(visit.catalog, level, target))]
    words = visit.words
    return {
        "target": target,
        "value": quantity_text(target.quantity, words),
        "instrument": instrument_name(target.instrument, words),
        "gaps": _gap_texts(visit, gaps),
        "bar": _bar(visit, gaps),
        "record": {
            "value": number(target.quantity.value),
            "value_high": number(target.quantity.value_high),
            "unit": str(target.quantity.unit),
            "comparator": str(target.quantity.comparator),
            "deadline": target.deadline,
            "instrument": target.instrument,
            "form": target.form,
            "clause": target.clause,
            "verified": target.verified,
            "source": target.source or None,
            "share": round(gaps[0].way.share, 4) if gaps else None,
            "met": gaps[0].way.met if gaps else None,
            "pace_per_year": number(gaps[0].way.pace) if gaps else None,
        },
    }


def _gap_texts(visit: Visit, gaps: Sequence[Gap]) -> list[tuple[str, str]]:
    """What each present level still lacks and the pace that would close it, each with its style."""
    told: list[tuple[str, str]] = []
    for entry in gaps:
        told.append(_gap_text(visit, entry))
        # With several figures each line says which one it is reckoned from.
        whose = visit.words.say("targets.with", value=_value(visit, entry.level)) if len(gaps) > 1 else ""
        told.append((" · ".join(part for part in (whose, _pace_text(visit, entry)) if part), "small"))
    return [(text, style) for text, style in told if text]


def _gap_text(visit: Visit, entry: Gap) -> tuple[str, str]:
    if entry.way.met:
        disputed = bool(entry.level.conflicts)
        key = "targets.reached_disputed" if disputed else "targets.reached"
        return visit.words.say(key), "tag change" if disputed else "tag good"
    if not entry.way.missing:
        return visit.words.say("targets.level_with"), "small"
    now = entry.level.best.figure.quantity
    # By what is missing, for a range has no distance of its own: its nearer end has.
    return difference_text(now, replace(now, value=now.value + entry.way.missing), visit.words, apart=True), "num"


def _value(visit: Visit, level: Level) -> str:
    return quantity_text(level.best.figure.quantity, visit.words, level.best.figure.direction)


def _pace_text(visit: Visit, entry: Gap) -> str:
    """The change a year that would reach the target in time, or that the figure is of the deadline already; "" where
    the target is met."""
    now = entry.level.best.figure.quantity
    if entry.way.pace is None:
        return visit.words.say("targets.over") if entry.way.missing else ""
    size = difference_text(now, replace(now, value=now.value + entry.way.pace), visit.words, apart=True)
    return visit.words.say("targets.pace", n=size) if size else ""


def _bar(visit: Visit, gaps: Sequence[Gap]) -> Markup:
    if not gaps:
        return Markup("")
    shares = " / ".join(f"{round(entry.way.share * 100)}%" for entry in gaps)
    return progress([entry.way.share for entry in gaps], visit.words.say("targets.way", share=shares))
