"""What analysts decide: verdicts on observations and conflicts, bound to evidence that outlives re-extraction."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from monitor.compare.hold import Holds, RuleRecord
from monitor.domain.errors import UsageError, ambiguous
from monitor.domain.figure import Figure
from monitor.domain.finding import Cause, Finding, FindingKind
from monitor.domain.ledger import Observation, VerdictAction, VerdictEvent
from monitor.domain.verdict import REFUSING, corrected, normalised
from monitor.present.locale import stamp
from monitor.run.catalog import Catalog
from monitor.run.correction import correction_text, implausible
from storage import Transaction, finding, ledger, reading
from storage.views import point
from storage.views.finding import Conflict, conflicts

_ON_OBSERVATIONS = frozenset({VerdictAction.ACCEPT, VerdictAction.CORRECT, VerdictAction.REJECT})
_ON_SIDES = frozenset({VerdictAction.ACCEPT_SIDE, VerdictAction.EXTRACTION_ERROR, VerdictAction.SOURCE_CORRECTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One verdict as an analyst gives it. `target` is an observation or a finding whose figure is meant."""

    action: VerdictAction
    author: str
    target: str | None = None
    conflict: str | None = None
    #: Fields of the figure as they should read.
    correction: Mapping[str, Any] | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a verdict binds to: where, which words, which metric, and which of several such figures."""

    article_id: str
    quote: str
    metric: str | None
    occurrence: int
    figure: Figure


def _named_by(action: VerdictAction) -> str:
    """The argument of a command that names the figure which is meant."""
    return "TARGET" if action in _ON_OBSERVATIONS else "--side"


def evidence_for(tx: Transaction, decision: Decision) -> Evidence | None:
    """The evidence that the decision's target, an id or an unambiguous start of one, names; None where it has none.
    Raises UsageError."""
    target, subject = decision.target, _named_by(decision.action)
    if not target:
        return None
    observation = reading.find_observation(tx, target)
    if observation is None:
        told = finding.get(tx, target)
        side = (told.after or told.before) if told else None
        observation = reading.find_observation(tx, side.observation_id) if side else None
    if observation is None and (fitting := [*reading.ids_from(tx, target), *finding.ids_from(tx, target)]):
        raise ambiguous(target, fitting, subject=subject)
    if observation is None:
        remedy = "nq57 findings and nq57 explain-finding show ids"
        raise UsageError(f"{target!r} is no observation and no finding", subject=subject, remedy=remedy)
    quote, metric = normalised(observation.figure.quote), observation.figure.metric
    return Evidence(
        article_id=observation.article_id,
        quote=quote,
        metric=metric,
        occurrence=_occurrence(reading.siblings_of(tx, observation), observation),
        figure=observation.figure,
    )


def _occurrence(siblings: Iterable[Observation], observation: Observation) -> int:
    """How many figures of the same words and metric come before it in its reading."""
    said = (normalised(observation.figure.quote), observation.figure.metric)
    return sum(
        (normalised(other.figure.quote), other.figure.metric) == said and other.position < observation.position
        for other in siblings
    )


def conflict_for(tx: Transaction, start: str) -> Finding:
    """The newest finding of the conflict that an id, or an unambiguous start of one, names. Raises UsageError."""
    found = [entry for entry in finding.list_(tx, kinds=["conflict"]) if (entry.conflict_id or "").startswith(start)]
    if not start or len({entry.conflict_id for entry in found}) != 1:
        reason = "names several conflicts" if found else "names no conflict"
        raise UsageError(f"{start!r} {reason}", subject="CONFLICT", remedy="nq57 conflicts lists them")
    return found[-1]


def check_side(tx: Transaction, decision: Decision, evidence: Evidence | None, conflict: Finding | None) -> None:
    """Raises UsageError where the side that is named is none of the conflict: it was another's, or its source has since
    replaced it, so that to accept it would let another side stand."""
    if decision.action not in _ON_SIDES or evidence is None or conflict is None:
        return
    sides = point.disputed(tx, conflict.conflict_id or "", conflict.metric)
    if _states(sides, evidence):
        return
    if decision.action is not VerdictAction.ACCEPT_SIDE:
        sides = sides or point.beside(tx, conflict)
        if _was_side(tx, conflict, evidence) or _states(sides, evidence):
            return
    if not sides:
        return
    more = " any more" if _was_side(tx, conflict, evidence) else ""
    raise UsageError(
        f"{decision.target!r} ({evidence.figure.quote}) is no side of the conflict{more}",
        subject="--side",
        remedy=f"its sides are now {_shown(sides)}",
    )


def _shown(sides: Iterable[point.Level]) -> str:
    return "; ".join(f"{s.best.figure.quote} ({s.best.figure.claimant}) {s.best.id[:8]}" for s in sides)


def _was_side(tx: Transaction, conflict: Finding, evidence: Evidence) -> bool:
    """Whether the conflict was ever told with this figure as one of its sides."""
    told = [entry for entry in finding.list_(tx, kinds=["conflict"]) if entry.conflict_id == conflict.conflict_id]
    sides = [(side.article_id, normalised(side.figure.quote)) for entry in told for side in entry.sides]
    return (evidence.article_id, evidence.quote) in sides


def check_over(tx: Transaction, decision: Decision, evidence: Evidence | None, conflict: Finding | None) -> None:
    """Raises UsageError for a verdict on a conflict that is over, or that two methods explain, which would change
    nothing. Where an analyst ended it another verdict counts, as long as what it lets stand is still stated."""
    if conflict is None or point.disputed(tx, conflict.conflict_id or "", conflict.metric):
        return
    action, subject = decision.action, decision.conflict
    if action in {VerdictAction.EXTRACTION_ERROR, VerdictAction.SOURCE_CORRECTED}:
        return
    figures = "nq57 review accept, correct and reject decide about its figures"
    if conflict.explained:
        raise UsageError("is explained by two methods and never was open", subject=subject, remedy=figures)
    (told,) = conflicts(tx, conflict.conflict_id)
    end = told.closed_by
    if action is VerdictAction.ACKNOWLEDGE or end is None or end.cause is not Cause.VERDICT:
        why = f" ({end.reason})" if end else ""
        raise UsageError(f"is over{why}: there is nothing to {_TO_DO[action]}", subject=subject, remedy=figures)
    sides = point.beside(tx, conflict)
    if action is VerdictAction.BOTH_STAND and len(sides) < 2:
        raise UsageError("is over, and one value alone stands", subject=subject, remedy=figures)
    if action is VerdictAction.ACCEPT_SIDE and evidence is not None and not _states(sides, evidence):
        raise _not_at_its_point(tx, decision, evidence, conflict, sides)


def _not_at_its_point(
    tx: Transaction, decision: Decision, evidence: Evidence, conflict: Finding, sides: Sequence[point.Level]
) -> UsageError:
    """Why a figure cannot be the side that stands: it was refused, was replaced, or never was about this."""
    meant, last = f"{decision.target!r} ({evidence.figure.quote})", None
    for event in ledger.verdicts(tx):
        last = event if _bound(event) == _bound(evidence) else last
    if last is not None and last.action in REFUSING:
        remedy = f"nq57 review accept {decision.target} brings back a figure that an analyst refused"
        return UsageError(f"{meant} does not stand at the conflict's point any more", subject="--side", remedy=remedy)
    if _was_side(tx, conflict, evidence):
        reason = f"{meant} does not stand at the conflict's point any more"
    else:
        reason = f"{meant} is no side of the conflict and never was"
    return UsageError(reason, subject="--side", remedy=f"what stands there is {_shown(sides)}" if sides else None)


_TO_DO = {
    VerdictAction.ACKNOWLEDGE: "acknowledge",
    VerdictAction.ACCEPT_SIDE: "choose between",
    VerdictAction.BOTH_STAND: "let stand",
}


def _states(sides: Iterable[point.Level], evidence: Evidence) -> bool:
    """Whether one of the values is the one that is meant."""
    said = [statement for side in sides for statement in side.told]
    return any((one.article_id, normalised(one.figure.quote)) == (evidence.article_id, evidence.quote) for one in said)


def refuse_repeated(
    tx: Transaction,
    decision: Decision,
    evidence: Evidence | None,
    conflict: Finding | None,
    correction: str | None,
    zone: tzinfo,
) -> None:
    """Raises UsageError where the last verdict on the same conflict or figure says the same: another one would change
    nothing. A conflict that has a new side since is decided about anew."""
    bound, subject = _bound(evidence), conflict.conflict_id if conflict else None
    said = [
        event
        for event in ledger.verdicts(tx)
        if event.conflict_id == subject and (conflict is not None or _bound(event) == bound)
    ]
    if not said or (conflict is not None and said[-1].seq < conflict.seq):
        return
    last = said[-1]
    if (last.action, last.correction, _bound(last)) == (decision.action, correction, bound):
        at = stamp(last.recorded_at, zone)
        raise UsageError(
            f"is already decided so ({last.action} by {last.author}, {at}); nothing was kept",
            subject=decision.conflict or decision.target,
            remedy="decide otherwise, or leave it as it is",
        )


def _bound(to: Evidence | VerdictEvent | None) -> tuple[str | None, str | None, str | None, int] | None:
    """The figure that a verdict binds to; None for one on a conflict as a whole."""
    return (to.article_id, to.quote, to.metric, to.occurrence) if to is not None and to.article_id is not None else None


def check_decision(decision: Decision, evidence: Evidence | None, catalog: Catalog) -> str | None:
    """The correction as JSON text where there is one. Raises UsageError for what cannot be decided so."""
    action = decision.action
    if action in _ON_OBSERVATIONS | _ON_SIDES and evidence is None:
        remedy = "name the figure that is meant by its observation or finding"
        raise UsageError(f"{action} needs an observation", subject=_named_by(action), remedy=remedy)
    if action is VerdictAction.BOTH_STAND and evidence is not None:
        remedy = f"leave it out, or decide by {VerdictAction.ACCEPT_SIDE}"
        raise UsageError(f"{action} is about all sides and names none", subject=_named_by(action), remedy=remedy)
    if action not in _ON_OBSERVATIONS and not decision.conflict:
        raise UsageError(f"{action} needs a conflict", subject="CONFLICT", remedy="nq57 conflicts lists them")
    if action is not VerdictAction.CORRECT:
        return None
    assert evidence is not None
    return correction_text(evidence.figure, decision.correction, catalog)


def doubt(tx: Transaction, decision: Decision, catalog: Catalog) -> str:
    """Why what a correction made of its figure is seldom true; "" for one that is plausible, and for other verdicts."""
    evidence = evidence_for(tx, decision) if decision.action is VerdictAction.CORRECT else None
    if evidence is None:
        return ""
    return implausible(corrected(evidence.figure, json.dumps(decision.correction)), catalog)


def pending(tx: Transaction) -> list[Finding]:
    """Suspect findings about whose figure nobody has decided, oldest first."""
    decided = {(event.article_id, normalised(event.quote or ""), event.metric) for event in ledger.verdicts(tx)}
    suspects = finding.list_(tx, kinds=[str(FindingKind.SUSPECT)])
    return [
        entry
        for entry in suspects
        if entry.after is None
        or (entry.after.article_id, normalised(entry.after.figure.quote), entry.metric) not in decided
    ]


def disputes(tx: Transaction) -> list[Conflict]:
    """Open conflicts about which nobody has decided since they were last told, the newest first."""
    decided = {key: events[-1].seq for key, events in on_conflicts(tx).items()}
    return [entry for entry in conflicts(tx) if entry.is_open and decided.get(entry.id, 0) < entry.latest.seq]


def unplaced(tx: Transaction) -> list[VerdictEvent]:
    """Verdicts whose evidence the newest reading of their article no longer has: someone has to look again."""
    found = []
    for event in ledger.verdicts(tx):
        if event.article_id is None or event.quote is None:
            continue
        said = Counter((normalised(f.quote), f.metric) for f in reading.figures_of(tx, event.article_id))
        if said[(normalised(event.quote), event.metric)] <= event.occurrence:
            found.append(event)
    return found


def on_conflicts(tx: Transaction) -> dict[str, list[VerdictEvent]]:
    """Conflict -> the verdicts on it, oldest first."""
    found: dict[str, list[VerdictEvent]] = {}
    for event in ledger.verdicts(tx):
        if event.conflict_id is not None:
            found.setdefault(event.conflict_id, []).append(event)
    return found


def precision(tx: Transaction) -> list[RuleRecord]:
    """Each rule that verdicts speak of, the worst first. A figure's last verdict counts."""
    return Holds(ledger.verdicts(tx)).records()
