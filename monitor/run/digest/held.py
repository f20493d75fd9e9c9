"""What the flood breaker holds back of a digest, with what else was found in the same days."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from monitor.alert.flood import DAY, MOST_SUSPECTS, Held, doubted, floods, is_edit, publisher_of
from monitor.alert.route import Route
from monitor.domain.alert import Alert, AlertReason
from monitor.domain.finding import Finding, FindingKind
from storage import Transaction, evidence
from storage import alert as outbox
from storage import finding as stored


def held_back(tx: Transaction, findings: Sequence[Finding], since: datetime, until: datetime) -> Held:
    """Those of the findings that are told as one. What other routes tell, and what was told within the last day,
    counts as well."""
    if not findings:
        return Held()
    start = min(since, until - DAY)
    doubtful = evidence.doubtful(tx, start, until)
    suspects = sum(1 for finding in doubtful if finding.kind is FindingKind.SUSPECT)
    batch = list(stored.list_(tx, since=start, recorded_by=until)) if suspects > MOST_SUSPECTS else ()
    ids = {finding.id for finding in findings}
    edits = {finding.id: finding for finding in (*doubtful, *findings) if is_edit(finding)}
    return Held(
        floods={name: found for name, crowd in floods(edits.values()).items() if (found := crowd & ids)},
        doubted={name: found for name, crowd in doubted(batch).items() if (found := crowd & ids)},
    )


def held_again(
    tx: Transaction, route: Route, alerts: Collection[Alert], since: datetime, now: datetime
) -> dict[str, AlertReason]:
    """Alert -> why it is not told: members of a flood or suspect batch that the route told within the last day."""
    told_ids = outbox.held_ids(tx, route.id, now - DAY)
    if not told_ids:
        return {}
    told = {publisher_of(finding) for finding in evidence.by_ids(tx, told_ids)}
    findings = evidence.by_ids(tx, {alert.finding_id for alert in alerts})
    held = held_back(tx, findings, since, now)
    again = {
        finding_id
        for groups in (held.doubted, held.floods)
        for publisher, ids in groups.items()
        if publisher in told
        for finding_id in ids
    }
    return {alert.id: AlertReason.FLOOD for alert in alerts if alert.finding_id in again}
