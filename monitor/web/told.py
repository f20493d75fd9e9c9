"""Findings as the cards that several pages show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from monitor.domain.digest import Line
from monitor.domain.finding import Finding, FindingKind
from monitor.present.card import line_view
from monitor.present.record import finding_record
from monitor.web.site import Visit
from storage.views import finding as view

#: Kinds whose earlier value no longer stands.
REPLACED = frozenset({FindingKind.REVISED, FindingKind.CORRECTED, FindingKind.RETRACTED, FindingKind.TARGET_CHANGED})


def cards(visit: Visit, findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """What the template `card` shows of each finding."""
    return [card(visit, line) for line in view.lines(visit.tx, findings)]


def card(visit: Visit, line: Line) -> dict[str, Any]:
    """One finding in the reader's language, with the stored articles of its sides."""
    finding = line.finding
    sides = [side for side in (finding.before, finding.after, *finding.others) if side]
    return {
        "line": line_view(line, visit.words, "", visit.zone),
        "recorded_at": finding.recorded_at,
        "articles": [side.article_id for side in sides],
        "replaced": finding.kind in REPLACED,
        "finding": finding,
    }


def records(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """The findings in the JSON of the contract."""
    return [finding_record(finding) for finding in findings]
