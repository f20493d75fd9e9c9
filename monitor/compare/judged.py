"""What a verdict finds is told as an analyst's doing, never as news of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from monitor.compare.decide import Draft
from monitor.compare.reason import Reason
from monitor.domain.finding import FindingKind
from monitor.domain.ledger import VerdictAction


def as_decided(drafts: Iterable[Draft], action: VerdictAction) -> list[Draft]:
    """The findings of a verdict. A figure that a correction brings to its point, or an acceptance back as it was read,
    is no first report: at the point where it stood before it is corrected there; at another one it has nothing before
    it. A figure that was kept out until an analyst accepts it is one."""
    corrects = action is VerdictAction.CORRECT
    why = Reason.ANALYST_CORRECTED if corrects else Reason.ANALYST_DECIDED
    return [_entered(draft, why) if draft.first and (corrects or _moved(draft)) else draft for draft in drafts]


def _moved(draft: Draft) -> bool:
    """Whether both sides are readings of one figure."""
    before, after = draft.before, draft.after
    return before is not None and after is not None and before.observation.id == after.observation.id


def _entered(draft: Draft, why: Reason) -> Draft:
    before, after = draft.before, draft.after
    if before is None or after is None or not _moved(draft):
        return replace(draft, reason=why)
    if before.cell != after.cell:
        return replace(draft, reason=why, before=None)
    return replace(draft, reason=why, kind=FindingKind.CORRECTED)
