"""What analysts decided about findings before these were told: nobody is told as fact what they refused, or asked for
a decision that has been made."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from monitor.domain.alert import Alert, AlertReason
from monitor.domain.finding import Cause, Finding, FindingKind
from monitor.domain.fingerprint import stable_id
from monitor.domain.ledger import VerdictAction
from monitor.domain.verdict import ON_FIGURES, REFUSING
from storage import Transaction, evidence
from storage import alert as outbox
from storage.views.verdict import last_verdicts

#: Verdicts after which a figure does not stand as it was found.
_OVERRULING = REFUSING | {VerdictAction.CORRECT, VerdictAction.SOURCE_CORRECTED}


def decided(tx: Transaction, findings: Collection[Finding]) -> frozenset[str]:
    """Ids of the findings that an analyst has decided about since: the figure was refused or corrected, or the conflict
    closed by a verdict."""
    closed = evidence.closed_by_verdict(tx, {f.conflict_id for f in findings if f.conflict_id})
    found = {f.id for f in findings if f.kind is FindingKind.CONFLICT and closed.get(f.conflict_id or "", 0) > f.seq}
    sides = [(f, side) for f in findings if (side := f.after or f.before) is not None]
    said = last_verdicts(tx, {side.article_id for _, side in sides}, ON_FIGURES | _OVERRULING)
    for finding, side in sides:
        last = said.get(side.observation_id)
        if last is not None and last.seq > finding.seq and last.action in _OVERRULING:
            found.add(finding.id)
    return frozenset(found)


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
