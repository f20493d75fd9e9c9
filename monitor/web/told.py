"""Findings as the cards that several pages show."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from monitor.domain.digest import Line
from monitor.domain.finding import Finding, FindingKind
from monitor.present.card import line_view
from monitor.present.locale import day_text, local_day
from monitor.present.record import finding_record
from monitor.web.site import Visit, named
from storage.views import finding as view
from storage.views.point import earlier

#: Kinds whose earlier value no longer stands.
REPLACED = frozenset({FindingKind.REVISED, FindingKind.CORRECTED, FindingKind.RETRACTED, FindingKind.TARGET_CHANGED})


def cards(visit: Visit, findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """What the template `card` shows of each finding."""
    told = view.statements(visit.tx, findings)
    texts = {name: entry.revision for name, entry in told.items() if not entry.stands}
    before = earlier(visit.tx, findings)
    return [
        _card(visit, replace(line, earlier=before.get(line.finding.id)), texts) for line in view.lines(findings, told)
    ]


def _card(visit: Visit, line: Line, texts: Mapping[str, int]) -> dict[str, Any]:
    """One finding in the reader's language, with the stored articles of its sides; of a sentence that stands no more,
    the text that held it."""
    finding = line.finding
    sides = [side for side in (finding.before, finding.after, *finding.others) if side]
    return {
        "line": line_view(line, visit.words, "", visit.zone),
        "recorded_at": finding.recorded_at,
        "articles": [side.article_id for side in sides],
        "revisions": [texts.get(side.observation_id) for side in sides],
        "replaced": finding.kind in REPLACED,
        "finding": finding,
        "state": "",
    }


def state_text(visit: Visit, conflict: view.Conflict) -> str:
    """Since when a conflict is open, or how and when it ended."""
    words, end = visit.words, conflict.closed_by
    if conflict.explained:
        return words.say("conflicts.state_explained")
    if end is None:
        return words.say("conflicts.state_open", day=_day(visit, conflict.findings[0]))
    return words.say("conflicts.state_closed", day=_day(visit, end), reason=named(words, "reason", end.reason))


def _day(visit: Visit, finding: Finding) -> str:
    return day_text(local_day(finding.recorded_at, visit.zone), visit.words)


def records(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """The findings in the JSON of the contract."""
    return [finding_record(finding) for finding in findings]
