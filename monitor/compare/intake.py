"""Puts statements into their points and takes them out; what that changes is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from monitor.compare.book import Book
from monitor.compare.cell import Cell
from monitor.compare.crossing import dated_value, is_undated, repeated_undated, undated_value
from monitor.compare.decide import Draft, consequences, decide
from monitor.compare.guard import Suspicion, allies, stored_slip, suspicion
from monitor.compare.reason import Reason
from monitor.compare.rules import Rules
from monitor.compare.state import CellState, Cluster
from monitor.compare.statement import Statement, agrees
from monitor.compare.target import newly_met
from monitor.compare.within import Said
from monitor.domain.finding import FindingKind


@dataclass(slots=True)
class Intake:
    """The book and the rules that hold now."""

    book: Book = field(default_factory=Book)
    rules: Rules = field(default_factory=Rules)
    #: Whether an analyst vouches for an observation, whatever the guards say.
    vouched: Callable[[str], bool] = lambda _: False
    #: Whether figures of a rule go to review, whatever they say.
    held: Callable[[str], bool] = lambda _: False

    def hear(self, said: Said) -> list[Draft]:
        """A figure that its page did not state before."""
        if said.echo:
            for statement in said.statements:
                self.book.cell(statement.cell).past[statement.key] = statement
            return []
        drafts = self.enter(said.main)
        suspect = any(draft.kind is FindingKind.SUSPECT and draft.after is said.main for draft in drafts)
        for bracket in () if suspect else said.brackets:
            drafts = self.enter_bracket(bracket, drafts)
        return drafts

    def enter(self, statement: Statement, own: Draft | None = None, instead: Said | None = None) -> list[Draft]:
        """Puts a statement in its point, `instead` of another. `own` is its finding where that is known (an edit)."""
        cell = self.book.cell(statement.cell)
        ignored = frozenset(s.key for s in instead.statements) if instead else frozenset()
        why = self._doubt(statement, ignored)
        slips: list[Draft] = []
        if why is not None:
            stored = stored_slip(statement, why, self.book, self.rules)
            if stored is None:
                cell.quarantine(statement, why.reason)
                return [suspect_draft(statement, why.reason, why.against)]
            slips = self._overturn(statement, stored)
        undated = self._undated_beside(cell)
        before = cell.state(self.rules)
        for gone in instead.statements if instead else ():
            self.book.cell(gone.cell).remove(gone.key)
        cell.add(statement, self.rules)
        instrument = cell.state(self.rules).instruments.get(statement.key)
        known = self.book.is_known(statement.cell.bucket, statement.facet, instrument)
        if not statement.prior:
            self.book.note(statement.cell.bucket, statement.facet, instrument)
        if own is not None:
            own = replace(own, instrument=instrument)
            after = cell.state(self.rules)
            drafts = [own, *consequences(before, after, cell, new=statement, told=(own,), why=Reason.SIDE_CORRECTED)]
        elif statement.prior:
            drafts = []
        elif (dated := dated_value(statement, self.book, self.rules)) is not None:
            drafts = self._agreeing_undated(statement, dated)
        else:
            drafts = decide(before, cell.state(self.rules), statement, cell, known=known)
            drafts = self._again(statement, cell, self._crossed(statement, drafts))
        drafts += slips + self._undated_after(undated, Reason.SIDE_SUPERSEDED)
        return [*drafts, *newly_met(cell, statement, self.book, self.rules)]

    def enter_bracket(self, bracket: Statement, drafts: list[Draft]) -> list[Draft]:
        """The other currency counts as stated; it speaks only where the amount itself had nothing to meet."""
        cell = self.book.cell(bracket.cell)
        current = cell.state(self.rules).current()
        if not any(draft.first for draft in drafts):
            if current is None or agrees(bracket, current.rep):
                cell.add(bracket, self.rules)
            return drafts
        met = self.enter(bracket)
        if current is None or not met or any(draft.first for draft in met):
            return drafts
        return [replace(d, reason=Reason.AGREES_BRACKET) if d.reason is Reason.AGREES else d for d in met]

    def retract(self, said: Said) -> list[Draft]:
        """The figure has left its page."""
        drafts: list[Draft] = []
        for statement in said.statements:
            own = not (statement.bracket or statement.prior or said.echo)
            drafts += self.withdraw(statement, Reason.SIDE_RETRACTED, retracted=own)
        return drafts

    def withdraw(self, statement: Statement, why: Reason, *, retracted: bool = False) -> list[Draft]:
        """Takes a statement out of its point; what that closes is told, and the retraction itself where it is one."""
        cell = self.book.cell(statement.cell)
        undated = self._undated_beside(cell)
        before = cell.state(self.rules)
        home = before.view_of(statement.key).home(statement.key)
        cell.remove(statement.key)
        drafts: list[Draft] = []
        if retracted:
            draft = Draft(
                kind=FindingKind.RETRACTED,
                reason=Reason.LEFT_ITS_PAGE,
                before=statement,
                after=None,
                facet=home.facet if home else statement.facet,
                instrument=before.instruments.get(statement.key),
            )
            drafts.append(draft)
        after = cell.state(self.rules)
        drafts += consequences(before, after, cell, new=None, told=(), why=why)
        drafts += self._undated_after(undated, why)
        return drafts + newly_met(cell, None, self.book, self.rules)

    def _undated_beside(self, cell: Cell) -> tuple[Cell, CellState] | None:
        """The undated figures of a dated point's series, as they stand before the point changes."""
        beside = (
            self.book.find(cell.key._replace(period=""))
            if cell.key.period and cell.key.bucket.family == "level"
            else None
        )
        return (beside, beside.state(self.rules)) if beside is not None and len(beside.live) > 1 else None

    def _undated_after(self, beside: tuple[Cell, CellState] | None, why: Reason) -> list[Draft]:
        """Which undated figure speaks for a dated point depends on that point: a dispute may open or close with it."""
        if beside is None:
            return []
        cell, before = beside
        if cell.state(self.rules) is before:
            return []
        return consequences(before, cell.state(self.rules), cell, new=None, told=(), why=why)

    def release(self, statement: Statement, reason: Reason | None = None) -> list[Draft]:
        """A doubted figure counts after all."""
        cell = self.book.cell(statement.cell)
        if statement.key not in cell.suspects:
            return []
        del cell.suspects[statement.key]
        drafts = self.enter(statement)
        return [replace(d, reason=reason) for d in drafts] if reason else drafts

    def _doubt(self, statement: Statement, ignored: frozenset[str]) -> Suspicion | None:
        if statement.prior or self.vouched(statement.observation.id):
            return None
        if self.held(statement.figure.rule):
            return Suspicion(Reason.RULE_ON_HOLD, None)
        return suspicion(statement, self.book, self.rules, ignored)

    def _overturn(self, statement: Statement, stored: Cluster) -> list[Draft]:
        """The stored value was the slip: it goes to review, and what had been doubted for its sake comes back."""
        cell = self.book.cell(stored.rep.cell)
        before = cell.state(self.rules)
        drafts = []
        for member in stored.members:
            cell.quarantine(member, Reason.STORED_IMPLAUSIBLE)
            drafts.append(suspect_draft(member, Reason.STORED_IMPLAUSIBLE, statement))
        for ally in allies(statement, self.book):
            own = self.book.cell(ally.cell)
            del own.suspects[ally.key]
            own.add(ally, self.rules)
        return drafts + consequences(before, cell.state(self.rules), cell, new=None, told=(), why=Reason.SIDE_SUSPECT)

    def _agreeing_undated(self, statement: Statement, cluster: Cluster) -> list[Draft]:
        """It gives the present value of a dated point, or of an undated one."""
        same = any(m.story == statement.story or m.publisher == statement.publisher for m in cluster.members)
        if same or (is_undated(statement) and repeated_undated(statement, self.book)):
            return []
        finer = statement.resolution < cluster.rep.resolution
        return [
            Draft(
                kind=FindingKind.REFINED if finer else FindingKind.CONFIRMED,
                reason=Reason.AGREES_UNDATED,
                before=cluster.rep,
                after=statement,
                facet=cluster.facet,
                period=statement.cell.period or cluster.rep.cell.period,
            )
        ]

    @staticmethod
    def _again(statement: Statement, cell: Cell, drafts: list[Draft]) -> list[Draft]:
        """A figure that its page had given up is back."""
        if not any(draft.first for draft in drafts):
            return drafts
        own = [s for s in cell.past.values() if s.article.id == statement.article.id and agrees(s, statement)]
        return [replace(d, reason=Reason.STATED_AGAIN) if own and d.first else d for d in drafts]

    def _crossed(self, statement: Statement, drafts: list[Draft]) -> list[Draft]:
        """A first value of its point that an undated one was there for, or that no dated one has."""
        if not drafts or not drafts[0].first:
            return drafts
        undated = undated_value(statement, self.book, self.rules)
        if undated is not None:
            return [*self._agreeing_undated(statement, undated), *drafts[1:]]
        if is_undated(statement) and drafts[0].reason is Reason.ANOTHER_PERIOD:
            return [replace(drafts[0], reason=Reason.UNDATED_UNPLACED), *drafts[1:]]
        return drafts


def suspect_draft(statement: Statement, reason: Reason, against: Statement | None) -> Draft:
    """A figure for review, with the one that makes it doubtful."""
    return Draft(
        kind=FindingKind.SUSPECT,
        reason=reason,
        before=against,
        after=statement,
        facet=statement.facet,
        instrument=statement.figure.instrument,
    )


def cells_of(book: Book) -> list[Cell]:
    """All cells in the order of their keys."""
    return [book.cells[key] for key in sorted(book.cells)]
