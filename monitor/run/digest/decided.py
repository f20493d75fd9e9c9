"""What analysts decided about findings before these were told: nobody is told as fact what they refused, or asked for
a decision that has been made."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from monitor.domain.alert import Alert, AlertReason
from monitor.domain.errors import UsageError
from monitor.domain.finding import Cause, Finding, FindingKind
from monitor.domain.fingerprint import stable_id
from monitor.domain.ledger import VerdictAction, VerdictEvent
from monitor.domain.verdict import normalised
from monitor.run.review import evidence_for
from storage import Transaction, evidence, ledger
from storage import alert as outbox

#: Verdicts after which a figure does not stand as it was found.
_OVERRULING = frozenset(
    {VerdictAction.REJECT, VerdictAction.EXTRACTION_ERROR, VerdictAction.SOURCE_CORRECTED, VerdictAction.CORRECT}
)
_ON_FIGURES = _OVERRULING | {VerdictAction.ACCEPT}


def decided(tx: Transaction, findings: Collection[Finding]) -> frozenset[str]:
    """Ids of the findings that an analyst has decided about since: the figure was refused or corrected, or the conflict
    closed by a verdict."""
    if not findings:
        return frozenset()
    closed = evidence.closed_by_verdict(tx, {f.conflict_id for f in findings if f.conflict_id})
    found = {f.id for f in findings if f.kind is FindingKind.CONFLICT and closed.get(f.conflict_id or "", 0) > f.seq}
    said: dict[str, list[VerdictEvent]] = {}
    for event in ledger.verdicts(tx):
        if event.article_id is not None and event.action in _ON_FIGURES:
            said.setdefault(event.article_id, []).append(event)
    for finding in findings:
        side = finding.after or finding.before
        if side is not None and _overruled(tx, side.observation_id, said.get(side.article_id, ()), finding.seq):
            found.add(finding.id)
    return frozenset(found)


def _overruled(tx: Transaction, observation_id: str, said: Sequence[VerdictEvent], seq: int) -> bool:
    """Whether the last verdict on the figure, of those on its article, came after the finding and lets it not stand."""
    if not any(event.seq > seq for event in said):
        return False
    try:
        bound = evidence_for(tx, observation_id)
    except UsageError:
        return False
    meant = (bound.quote, bound.metric, bound.occurrence)
    last = [event for event in said if (normalised(event.quote or ""), event.metric, event.occurrence) == meant][-1:]
    return any(event.seq > seq and event.action in _OVERRULING for event in last)


def told_instead(tx: Transaction, findings: Sequence[Finding]) -> Iterator[Alert]:
    """Alerts of what verdicts found, by the routes and at the hours at which what they decided about was to be told: a
    conflict that is over in place of the one that asks for a decision, a corrected figure in place of the other."""
    verdicts = [finding for finding in findings if finding.cause is Cause.VERDICT]
    if not verdicts or not (waiting := outbox.waiting(tx)):
        return
    about = {finding.id: finding for finding in evidence.by_ids(tx, {alert.finding_id for alert in waiting})}
    for alert in waiting:
        old = about.get(alert.finding_id)
        for new in verdicts:
            if old is None or new.id == old.id or not _decides(new, old):
                continue
            wanted = alert.wanted
            if wanted.reason is AlertReason.REPEAT_DUE:
                wanted = replace(wanted, reason=AlertReason.FIRST)
            name = stable_id("alert", new.id, wanted.route, wanted.language)
            yield replace(alert, id=name, finding_id=new.id, wanted=wanted, created_at=new.recorded_at)


def _decides(new: Finding, old: Finding) -> bool:
    """Whether what a verdict found takes the place of what waits: it closes that conflict or corrects that figure."""
    if new.closes is not None and new.closes == old.conflict_id:
        return True
    return bool(
        new.after
        and old.after
        and new.after.observation_id == old.after.observation_id
        and new.after.figure != old.after.figure
    )
