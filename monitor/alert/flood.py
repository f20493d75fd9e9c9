"""The flood breaker: many figures of one publisher edited at once are a new layout, not news."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from monitor.domain.finding import Cause, Finding, FindingKind

#: So many edited or vanished figures of one publisher in one digest are no news any more.
MOST_EDITS = 25
_EDITED = frozenset({FindingKind.CORRECTED, FindingKind.RETRACTED})


def publisher_of(finding: Finding) -> str:
    """Who published what the finding is about."""
    side = finding.after or finding.before
    return side.publisher if side else ""


def floods(findings: Iterable[Finding]) -> Mapping[str, frozenset[str]]:
    """Publisher -> ids of the findings that are held back for review and told as one."""
    edits: dict[str, set[str]] = {}
    for finding in findings:
        if finding.kind in _EDITED or finding.cause is Cause.EDIT:
            edits.setdefault(publisher_of(finding), set()).add(finding.id)
    return {publisher: frozenset(ids) for publisher, ids in edits.items() if len(ids) > MOST_EDITS}
