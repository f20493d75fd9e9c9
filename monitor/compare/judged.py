"""What a verdict finds is told as an analyst's doing, never as news of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from monitor.compare.decide import Draft
from monitor.compare.reason import Reason
from monitor.domain.finding import FindingKind
from monitor.domain.ledger import VerdictAction


def as_decided(drafts: Iterable[Draft], action: VerdictAction) -> list[Draft]:
    """The findings of a verdict. A figure that enters its point by one is no first report: at the point where it stood
    before it is corrected there; at another point it has nothing before it there."""
    why = Reason.ANALYST_CORRECTED if action is VerdictAction.CORRECT else Reason.ANALYST_DECIDED
    return [_entered(draft, why) if draft.first and draft.after else draft for draft in drafts]


def _entered(draft: Draft, why: Reason) -> Draft:
    before, after = draft.before, draft.after
    if before is None or after is None or before.observation.id != after.observation.id:
        return replace(draft, reason=why)
    if before.cell != after.cell:
        return replace(draft, reason=why, before=None)
    return replace(draft, reason=why, kind=FindingKind.CORRECTED)
