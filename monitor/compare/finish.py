"""From drafts to findings: ids, severity, the words that explain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from decimal import Decimal

from monitor.compare.agree import INFINITY
from monitor.compare.decide import Draft
from monitor.compare.explain import explanation
from monitor.compare.reason import Reason
from monitor.compare.rules import Rules
from monitor.compare.statement import Statement
from monitor.domain.finding import Cause, Finding, FindingKind, Severity
from monitor.domain.fingerprint import stable_id
from monitor.domain.ledger import Event

_SEVERITY = {
    FindingKind.NEW_SERIES: Severity.INFO,
    FindingKind.NEW_POINT: Severity.INFO,
    FindingKind.CONFIRMED: Severity.INFO,
    FindingKind.REFINED: Severity.INFO,
    FindingKind.LATE: Severity.INFO,
    FindingKind.REVISED: Severity.NOTICE,
    FindingKind.CORRECTED: Severity.NOTICE,
    FindingKind.RESOLVED: Severity.NOTICE,
    FindingKind.TARGET_MET: Severity.NOTICE,
    FindingKind.CONFLICT: Severity.WARNING,
    FindingKind.RETRACTED: Severity.WARNING,
    FindingKind.TARGET_CHANGED: Severity.WARNING,
    FindingKind.SUSPECT: Severity.WARNING,
}


class Press:
    """Numbers findings: the same evidence at one point gets a further ordinal each time."""

    def __init__(self, taken: Callable[[Collection[str]], Collection[str]] = lambda _: ()) -> None:
        """`taken` says which of some ids a finding made before has."""
        self._ordinals: Counter[str] = Counter()
        self._taken = taken

    def findings(self, drafts: Sequence[Draft], event: Event, cause: Cause, rules: Rules) -> tuple[Finding, ...]:
        """The findings of one event, in the order of the drafts."""
        new = [name for name in map(named, drafts) if name not in self._ordinals]
        for name in self._told(new):
            self._ordinals[name] = 1
            while self._taken([stable_id(name, self._ordinals[name])]):
                self._ordinals[name] += 1
        return tuple(self._finding(draft, event, cause, rules) for draft in drafts)

    def _told(self, names: Sequence[str]) -> list[str]:
        """Names of which there is a finding already."""
        taken = set(self._taken([stable_id(name, 0) for name in names])) if names else set()
        return [name for name in names if stable_id(name, 0) in taken]

    def _finding(self, draft: Draft, event: Event, cause: Cause, rules: Rules) -> Finding:
        subject = draft.after or draft.before
        assert subject is not None
        bucket = subject.cell.bucket
        name = named(draft)
        ordinal = self._ordinals[name]
        self._ordinals[name] += 1
        return Finding(
            id=stable_id(name, ordinal),
            kind=draft.kind,
            metric=bucket.metric,
            unit=str(bucket.unit),
            geo=bucket.place.geo,
            geo_name=subject.figure.geo_name,
            period=_period(draft) or None,
            figure_kind=subject.figure.kind,
            facet=draft.facet,
            instrument=draft.instrument,
            before=draft.before.side if draft.before else None,
            after=draft.after.side if draft.after else None,
            reason=str(draft.reason),
            cause=cause,
            severity=severity(draft, rules),
            explanation=explanation(draft, rules),
            conflict_id=draft.conflict_id,
            closes=draft.closes,
            recorded_at=event.recorded_at,
            seq=event.seq,
            others=tuple(s.side for s in draft.others),
        )


def named(draft: Draft) -> str:
    """What findings of one kind and evidence at one point share."""
    subject = draft.after or draft.before
    assert subject is not None
    evidence = [s.key if s else "" for s in (draft.before, draft.after, *draft.others)]
    return stable_id(*subject.cell.bucket, _period(draft), draft.facet, draft.instrument, draft.kind, *evidence)


def _period(draft: Draft) -> str:
    subject = draft.after or draft.before
    assert subject is not None
    return subject.cell.period if draft.period is None else draft.period


def severity(draft: Draft, rules: Rules) -> Severity:
    """By kind; an open conflict about a chief indicator is critical, a small revision only information."""
    subject = draft.after or draft.before
    assert subject is not None
    metric = rules.metric(subject.cell.bucket.metric)
    if draft.kind is FindingKind.CONFLICT:
        if draft.reason is Reason.FACETS_DISAGREE:
            return Severity.NOTICE
        return Severity.CRITICAL if metric.chief and subject.cell.bucket.place.geo == "VN" else Severity.WARNING
    if draft.kind in {FindingKind.REVISED, FindingKind.CORRECTED} and draft.before and draft.after:
        moved = _moved(draft.before, draft.after)
        return Severity.INFO if moved < metric.materiality else Severity.NOTICE
    return _SEVERITY[draft.kind]


def _moved(before: Statement, after: Statement) -> Decimal:
    old, new = before.quantity.value, after.quantity.value
    return abs(new - old) / abs(old) if old else INFINITY
