"""What verdicts say of the rules that assembled figures: one that is wrong too often is on hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from monitor.domain.ledger import VerdictAction, VerdictEvent
from monitor.domain.verdict import bound_to

#: Verdicts after which a rule's precision means something, and below which share of right ones it is on hold.
ENOUGH_VERDICTS = 20
LOWEST_PRECISION = 0.9
_WRONG = frozenset({VerdictAction.CORRECT, VerdictAction.REJECT, VerdictAction.EXTRACTION_ERROR})
_COUNTED = frozenset({VerdictAction.ACCEPT, *_WRONG})


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRecord:
    """What the verdicts say of one rule. `hold`: too many of its figures were wrong."""

    rule: str
    right: int
    wrong: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def hold(self) -> bool:
        return self.right + self.wrong >= ENOUGH_VERDICTS and self.precision < LOWEST_PRECISION


class Holds:
    """Counts verdicts in the order of the ledger. The last one on each figure counts, for the rule that it names."""

    def __init__(self, events: Iterable[VerdictEvent] = ()) -> None:
        self._last: dict[tuple[str, str, str | None, int], tuple[str, bool]] = {}
        self._counts: Counter[tuple[str, bool]] = Counter()
        for event in events:
            self.take(event)

    def take(self, event: VerdictEvent) -> None:
        """One more verdict."""
        evidence = bound_to(event)
        if event.action not in _COUNTED or not event.rule or evidence is None:
            return
        if evidence in self._last:
            self._counts[self._last[evidence]] -= 1
        now = self._last[evidence] = (event.rule, event.action not in _WRONG)
        self._counts[now] += 1

    def held(self, rule: str) -> bool:
        """Whether figures of this rule go to review."""
        return self._record(rule).hold

    def records(self) -> list[RuleRecord]:
        """Each rule that verdicts speak of, the worst first."""
        rules = sorted({rule for (rule, _), count in self._counts.items() if count})
        return sorted(map(self._record, rules), key=lambda record: record.precision)

    def _record(self, rule: str) -> RuleRecord:
        return RuleRecord(rule=rule, right=self._counts[(rule, True)], wrong=self._counts[(rule, False)])
