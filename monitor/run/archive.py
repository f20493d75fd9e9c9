"""What compare kept, and the rows of the ledger that it names, for a comparer within one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from monitor.compare.hold import ENOUGH_VERDICTS, Holds
from monitor.domain.article import Article
from monitor.domain.ledger import Observation, ReadingEvent, VerdictEvent
from storage import Transaction, article, checkpoint, finding, ledger, reading


class LedgerArchive:
    """Implements monitor.compare.Archive. Of the ledger it knows the events before `seq`."""

    def __init__(self, tx: Transaction, seq: int) -> None:
        self._tx, self._seq = tx, seq

    def statements(self, cells: Collection[str]) -> Iterable[tuple[str, str, str]]:
        """See Archive."""
        return [(row.cell, row.role, row.image) for row in checkpoint.statements(self._tx, sorted(cells))]

    def page(self, article_id: str) -> str | None:
        """See Archive."""
        return checkpoint.page(self._tx, article_id)

    def observations(self, ids: Collection[str]) -> Mapping[str, Observation]:
        """See Archive."""
        return reading.observations(self._tx, sorted(ids))

    def articles(self, ids: Collection[str]) -> Mapping[str, Article]:
        """See Archive."""
        return article.these(self._tx, sorted(ids))

    def evidence(self, article_id: str) -> Iterable[ReadingEvent | VerdictEvent]:
        """See Archive."""
        return ledger.evidence(self._tx, article_id, before=self._seq)

    def holds(self) -> Holds:
        """See Archive."""
        return Holds(ledger.rule_verdicts(self._tx, before=self._seq, at_least=ENOUGH_VERDICTS))

    def taken(self, ids: Collection[str]) -> Collection[str]:
        """See Archive."""
        return finding.taken(self._tx, ids, generation=self._generation)

    @cached_property
    def _generation(self) -> int:
        return finding.current_generation(self._tx)
