"""Folds the event ledger into findings. Holds nothing that the events do not say."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from monitor.compare.cell import Cell, value_of
from monitor.compare.decide import Draft, consequences, overruled
from monitor.compare.finish import Press
from monitor.compare.image import Archive
from monitor.compare.intake import Intake
from monitor.compare.judged import as_decided
from monitor.compare.keep import Changes, Keeper, everything
from monitor.compare.pages import Page, Pages
from monitor.compare.reason import Reason
from monitor.compare.record import PointState, histories_of, states_of
from monitor.compare.resettle import resettle
from monitor.compare.rules import rules_from
from monitor.compare.state import Cluster
from monitor.compare.statement import Statement
from monitor.compare.target import newly_met
from monitor.compare.verdict import Decisions
from monitor.compare.within import Said, statements_for
from monitor.domain.figure import Figure
from monitor.domain.finding import Cause, Finding, FindingKind
from monitor.domain.ledger import ConfigEvent, Event, FetchEvent, Observation, ReadingEvent, VerdictAction, VerdictEvent
from monitor.domain.verdict import REFUSING


class Comparer:
    """Feed it the events in the order of `seq`; each call gives the findings of that event in the order of the text.

    The findings of an event depend on the settings, on events of its own articles, and on events of articles that state
    a metric of `related(stated(figures), rules)`; a ledger filtered to those gives the same.
    """

    def __init__(self, archive: Archive | None = None, settings: str = "{}") -> None:
        """`archive` has what earlier events left, under these settings; what it keeps is read when it is needed, of
        the series that `cover` was told."""
        self._decisions = Decisions(archive.holds() if archive is not None else None)
        self._intake = Intake(vouched=self._decisions.vouched, held=self._decisions.holds.held)
        self._pages = Pages(self._intake, self._decisions)
        self._press = Press()
        self._keeper: Keeper | None = None
        if archive is not None:
            self._intake.rules = rules_from(settings)
            self._keeper = Keeper(archive, self._intake.book, self._intake.rules)
            self._press = Press(archive.taken)
            self._pages.elsewhere = self._recall

    def cover(self, kept: Iterable[tuple[str, str]]) -> None:
        """Series and points of the archive, by name and gist: all that an event may touch has to be among them."""
        for name, gist in kept:
            self._intake.book.seal(name, gist)

    def places_of(self, article_id: str) -> frozenset[tuple[str, str]]:
        """Metric and place of every figure that this article's page is known to state now."""
        page = self._pages.find(article_id)
        stated = [s for one in page.said for s in one.statements] if page else []
        return frozenset((s.cell.bucket.metric, s.cell.bucket.place.geo) for s in stated)

    def changes(self) -> Changes:
        """What the archive has to take over since the last call. Without an archive: everything."""
        known = self._pages.known
        if self._keeper is None:
            return everything(self._intake.book, self._intake.rules, (known[id] for id in sorted(known)))
        found = self._keeper.changes(known[id] for id in sorted(self._pages.touched))
        self._pages.touched.clear()
        return found

    @property
    def size(self) -> int:
        """Statements of the archive that are in memory."""
        return self._keeper.size if self._keeper else 0

    def reopen(self, archive: Archive) -> None:
        """The same archive in another transaction."""
        assert self._keeper is not None
        self._keeper.archive = archive
        self._press = Press(archive.taken)

    def _recall(self, article_id: str) -> Page | None:
        assert self._keeper is not None
        page = self._keeper.page(article_id)
        for event in self._keeper.archive.evidence(article_id) if page else ():
            if isinstance(event, ReadingEvent):
                self._decisions.learn(event.observations)
            else:
                self._decisions.recall(event)
        return page

    def apply(self, event: Event) -> tuple[Finding, ...]:
        """The findings that this event makes."""
        match event:
            case FetchEvent():
                drafts, cause = self._pages.fetched(event), Cause.EDIT
            case ReadingEvent():
                self._decisions.learn(event.observations)
                drafts, cause = self._pages.read(event)
            case VerdictEvent():
                drafts, cause = as_decided(self._judged(event), event.action), Cause.VERDICT
            case ConfigEvent():
                drafts, cause = self._configured(event), Cause.CONFIG
        return self._press.findings(drafts, event, cause, self._intake.rules)

    def point_states(
        self, metrics: Collection[str] | None = None, geos: Collection[str] | None = None
    ) -> Iterable[PointState]:
        """Every point's current value, clusters and open conflict, in the order of their keys; all, or of these
        metrics at these places."""
        return states_of(self._intake.book, self._intake.rules, metrics, geos)

    def histories(self, metrics: Collection[str]) -> Iterable[tuple[PointState, tuple[tuple[str, Figure], ...]]]:
        """The points of these metrics, each with what was stated of it and has left since: see `histories_of`."""
        return histories_of(self._intake.book, self._intake.rules, metrics)

    def _configured(self, event: ConfigEvent) -> list[Draft]:
        return resettle(self._intake, self._pages, rules_from(event.settings))

    def _judged(self, event: VerdictEvent) -> list[Draft]:
        if event.article_id is not None:
            self._pages.find(event.article_id)
        observation = self._decisions.take(event)
        if event.conflict_id is not None:
            return self._judged_conflict(event, observation)
        if observation is None:
            return []
        match event.action:
            case VerdictAction.ACCEPT:
                return self._accept(observation)
            case VerdictAction.CORRECT:
                return self._correct(observation)
            case VerdictAction.REJECT | VerdictAction.EXTRACTION_ERROR:
                return self._withdraw(observation, Reason.ANALYST_DECIDED)
            case VerdictAction.SOURCE_CORRECTED:
                return self._withdraw(observation, Reason.SIDE_CORRECTED)
        return []

    def _judged_conflict(self, event: VerdictEvent, observation: Observation | None) -> list[Draft]:
        conflict = event.conflict_id or ""
        cell = self._intake.book.disputed(conflict)
        if cell is None:
            return self._judged_again(event, observation)
        match event.action:
            case VerdictAction.ACKNOWLEDGE:
                cell.acknowledged.add(conflict)
                return []
            case VerdictAction.BOTH_STAND:
                return self._let_stand(cell, event, Reason.BOTH_STAND)
            case VerdictAction.ACCEPT_SIDE:
                pinned = [s.key for s in self._standing(observation)] if observation else []
                if not pinned:
                    return []
                cell.pinned = {key for key in cell.pinned if key not in cell.live} | set(pinned)
                cell.touch()
                return self._let_stand(cell, event, Reason.ANALYST_DECIDED)
        return self._withdrawn_side(event, observation)

    def _withdrawn_side(self, event: VerdictEvent, observation: Observation | None) -> list[Draft]:
        if observation is None or event.action not in {*REFUSING, VerdictAction.SOURCE_CORRECTED}:
            return []
        source = event.action is VerdictAction.SOURCE_CORRECTED
        return self._withdraw(observation, Reason.SIDE_CORRECTED if source else Reason.ANALYST_DECIDED)

    def _judged_again(self, event: VerdictEvent, observation: Observation | None) -> list[Draft]:
        """A conflict that is over is decided anew: the last verdict counts. Told where another value stands by it."""
        found = self._intake.book.raised(event.conflict_id or "")
        if found is None:
            return self._withdrawn_side(event, observation)
        cell, instrument, arena = found
        before = cell.state(self._intake.rules)
        drafts: list[Draft] = []
        if event.action in {VerdictAction.BOTH_STAND, VerdictAction.ACCEPT_SIDE}:
            accepted = {s.key for s in self._standing(observation)} if observation else set()
            if event.action is VerdictAction.ACCEPT_SIDE and not accepted & cell.live.keys():
                return []
            view = before.views.get(instrument)
            sides = {member.key for side in (view.of(arena) if view else ()) for member in side.members}
            cell.pinned = (cell.pinned - sides) | accepted
            cell.touch()
        else:
            drafts = self._withdrawn_side(event, observation)
        after = cell.state(self._intake.rules)
        return [*drafts, *overruled(before, after, instrument, arena, event.conflict_id or "")]

    def _let_stand(self, cell: Cell, event: VerdictEvent, why: Reason) -> list[Draft]:
        """The values of the dispute may differ until one of them moves."""
        before = cell.state(self._intake.rules)
        sides: list[Cluster] = []
        for (instrument, arena), opened in cell.open.items():
            if opened == event.conflict_id:
                sides = before.views[instrument].arenas.get(arena, [])
        values = [value_of(side.rep) for side in sides]
        cell.settled |= {frozenset({a, b}) for a in values for b in values if a != b}
        drafts = consequences(before, before, cell, new=None, told=(), why=why)
        return drafts + newly_met(cell, None, self._intake.book, self._intake.rules)

    def _standing(self, observation: Observation) -> list[Statement]:
        """The statements of an observation, wherever they are."""
        page = self._pages.find(observation.article_id)
        said = next((one for one in page.said if one.main.observation.id == observation.id), None) if page else None
        return list(said.statements) if said else []

    def _accept(self, observation: Observation) -> list[Draft]:
        drafts = self._restored(observation)
        for statement in self._standing(observation):
            cell = self._intake.book.cell(statement.cell)
            cell.pinned.add(statement.key)
            cell.touch()
            drafts += self._intake.release(statement)
        return drafts

    def _restored(self, observation: Observation) -> list[Draft]:
        """What an analyst had refused or corrected counts again as it was read."""
        standing = self._standing(observation)
        if standing and standing[0].figure != observation.figure:
            return self._restated(observation, observation.figure)
        if not standing and (refused := self._taken_out(observation)) is not None:
            return self._put_in(self._as_read(refused))
        return []

    def _as_read(self, said: Said) -> Said:
        """The figure without what an analyst had made of it."""
        observation = said.main.observation
        if said.main.figure == observation.figure:
            return said
        return statements_for(observation, observation.figure, said.main.source, self._intake.rules) or said

    def _withdraw(self, observation: Observation, why: Reason) -> list[Draft]:
        page = self._pages.find(observation.article_id)
        for one in [one for one in page.said if one.main.observation.id == observation.id] if page else ():
            assert page is not None
            page.said.remove(one)
            page.refused.append(one)
            return [draft for s in one.statements for draft in self._intake.withdraw(s, why)]
        return []

    def _taken_out(self, observation: Observation) -> Said | None:
        """The figure that `_withdraw` took from its page; the page knows it no more."""
        page = self._pages.find(observation.article_id)
        found = next((one for one in page.refused if one.main.observation.id == observation.id), None) if page else None
        if page is not None and found is not None:
            page.refused.remove(found)
        return found

    def _put_in(self, said: Said) -> list[Draft]:
        page = self._pages.find(said.main.article.id)
        assert page is not None
        page.said.append(said)
        for statement in said.statements:
            self._intake.book.cell(statement.cell).past.pop(statement.key, None)
        return self._intake.hear(said)

    def _correct(self, observation: Observation) -> list[Draft]:
        figure = self._decisions.corrected([observation]).get(observation.id)
        return self._restated(observation, figure) if figure is not None else []

    def _restated(self, observation: Observation, figure: Figure) -> list[Draft]:
        """What was read leaves, what the analyst says enters as evidence of the same text."""
        stood = self._standing(observation)
        drafts = self._withdraw(observation, Reason.ANALYST_DECIDED)
        old = self._taken_out(observation)
        made = statements_for(observation, figure, old.main.source, self._intake.rules) if old else None
        if old is None or made is None:
            return drafts
        heard = self._put_in(made)
        if not stood or not heard or any(draft.kind is FindingKind.RESOLVED for draft in drafts):
            return [*drafts, *heard]
        return [*drafts, *(replace(d, before=d.before or old.main) if d.first else d for d in heard)]


__all__ = ["Comparer", "Said"]
