"""Folds the event ledger into findings. Holds nothing that the events do not say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from monitor.compare.book import Book, Cell
from monitor.compare.decide import Draft, consequences, decide
from monitor.compare.finish import Press
from monitor.compare.guard import suspicion
from monitor.compare.reason import Reason
from monitor.compare.record import PointState, states_of
from monitor.compare.rules import Rules, rules_from
from monitor.compare.statement import Source, Statement, agrees
from monitor.compare.within import Said, match, read_article
from monitor.domain.article import Article
from monitor.domain.finding import Cause, Finding, FindingKind
from monitor.domain.ledger import ConfigEvent, Event, FetchEvent, ReadingEvent, VerdictEvent


@dataclass(slots=True)
class Page:
    """What compare remembers of one article."""

    article: Article
    story: str
    first_fetched: datetime
    first_published: datetime | None
    #: When each revision was first fetched, and what it claimed as its date.
    revisions: dict[str, tuple[datetime, datetime | None]] = field(default_factory=dict)
    readings: dict[str, ReadingEvent] = field(default_factory=dict)
    #: The last complete fetch's revision.
    revision: str = ""
    complete: bool = False
    #: The figures that stand for the page now, and how many complete fetches in a row lacked each.
    said: list[Said] = field(default_factory=list)
    missing: dict[str, int] = field(default_factory=dict)
    read: bool = False
    #: All that is known of it comes from a teaser on another page.
    teaser: bool = False


class Comparer:
    """Feed it the events in the order of `seq`; each call gives the findings of that event in the order of the text.

    The findings of an event depend on the settings, on events of its own articles, and on events of articles that state
    a metric of `related(stated(observations), rules)`; a ledger filtered to those gives the same.
    """

    def __init__(self) -> None:
        self.rules = Rules()
        self.book = Book()
        self.pages: dict[str, Page] = {}
        self.press = Press()

    def apply(self, event: Event) -> tuple[Finding, ...]:
        """The findings that this event makes."""
        match event:
            case FetchEvent():
                drafts, cause = self._fetched(event), Cause.EDIT
            case ReadingEvent():
                drafts, cause = self._read(event)
            case VerdictEvent():
                drafts, cause = [], Cause.VERDICT
            case ConfigEvent():
                drafts, cause = self._configured(event), Cause.CONFIG
        return self.press.findings(drafts, event, cause, self.rules)

    def point_states(self) -> Iterable[PointState]:
        """Every point's current value, clusters and open conflict, in the order of their keys."""
        return states_of(self.book, self.rules)

    def _configured(self, event: ConfigEvent) -> list[Draft]:
        self.rules = rules_from(event.settings)
        for cell in self.book.cells.values():
            cell.touch()
        return []

    def _fetched(self, event: FetchEvent) -> list[Draft]:
        page = self.pages.get(event.article.id)
        if page is None:
            page = self.pages[event.article.id] = Page(
                event.article, event.story, event.fetched_at, event.published, teaser=event.teaser
            )
        page.revisions.setdefault(event.revision_id, (event.fetched_at, event.published))
        if event.teaser:
            return []
        page.story = event.story
        page.complete = event.complete
        if not event.complete:
            return []
        page.revision = event.revision_id
        if event.unchanged:
            return self._absent(page, [one for one in page.said if one.main.key in page.missing])
        return []

    def _absent(self, page: Page, lacking: Iterable[Said]) -> list[Draft]:
        """Counts one more complete fetch without these figures; the second one in a row retracts."""
        drafts: list[Draft] = []
        for said in lacking:
            key = said.main.key
            page.missing[key] = page.missing.get(key, 0) + 1
            if page.missing[key] >= 2:
                del page.missing[key]
                page.said = [one for one in page.said if one is not said]
                drafts += self._retract(said)
        return drafts

    def _retract(self, said: Said) -> list[Draft]:
        drafts: list[Draft] = []
        for statement in said.statements:
            own = not (statement.bracket or statement.prior or said.echo)
            drafts += self._withdraw(statement, Reason.SIDE_RETRACTED, retracted=own)
        return drafts

    def _withdraw(self, statement: Statement, why: Reason, *, retracted: bool = False) -> list[Draft]:
        """Takes a statement out of its point; what that closes is told, and the retraction itself where it is one."""
        cell = self.book.cell(statement.cell)
        before = cell.state(self.rules)
        home = before.view_of(statement.key).home(statement.key)
        cell.remove(statement.key)
        drafts: list[Draft] = []
        if retracted:
            drafts.append(
                Draft(
                    kind=FindingKind.RETRACTED,
                    reason=Reason.LEFT_ITS_PAGE,
                    before=statement,
                    after=None,
                    facet=home.facet if home else statement.facet,
                    instrument=before.instruments.get(statement.key),
                )
            )
        return drafts + consequences(before, cell.state(self.rules), cell, new=None, told=(), why=why)

    def _read(self, event: ReadingEvent) -> tuple[list[Draft], Cause]:
        page = self.pages[event.article_id]
        page.readings[event.revision_id] = event
        fetched, published = page.revisions[event.revision_id]
        from_teaser = page.teaser and not page.complete
        if page.read and not page.teaser and not page.complete:
            return [], Cause.EDIT
        source = self._source(page, event, fetched, published)
        said = read_article(event.observations, source, self.rules)
        if not page.read:
            page.read = True
            page.said = said
            drafts = [draft for one in said for draft in self._hear(one)]
            return drafts, Cause.ARTICLE
        if not event.first and event.revision_id != page.revision:
            return [], Cause.READING
        replacing = page.teaser and not from_teaser
        page.teaser = page.teaser and from_teaser
        cause = Cause.ARTICLE if replacing else Cause.EDIT if event.first else Cause.READING
        return self._reread(page, said, cause, replacing=replacing), cause

    def _source(self, page: Page, event: ReadingEvent, fetched: datetime, published: datetime | None) -> Source:
        """The first text speaks from its publication on; what a later text adds, from its fetch."""
        claimed = published or page.first_published
        first = not page.read or not event.first
        when = min(claimed, fetched) if claimed and (first or claimed != page.first_published) else fetched
        return Source(
            article=page.article,
            story=page.story,
            published=claimed,
            when=when,
            dateless=claimed is None,
            seq=event.seq,
        )

    def _hear(self, said: Said) -> list[Draft]:
        """A figure that the page did not state before."""
        if said.echo:
            for statement in said.statements:
                self.book.cell(statement.cell).past[statement.key] = statement
            return []
        drafts = self._enter(said.main)
        for bracket in said.brackets:
            drafts = self._enter_bracket(bracket, drafts)
        return drafts

    def _enter(self, statement: Statement, own: Draft | None = None, instead: Said | None = None) -> list[Draft]:
        """Puts a statement in its point, `instead` of another. `own` is its finding where that is known (an edit)."""
        cell = self.book.cell(statement.cell)
        ignored = frozenset(s.key for s in instead.statements) if instead else frozenset()
        why = None if statement.prior else suspicion(statement, self.book, self.rules, ignored)
        if why is not None:
            cell.quarantine(statement, why.reason)
            return [
                Draft(
                    kind=FindingKind.SUSPECT,
                    reason=why.reason,
                    before=why.against,
                    after=statement,
                    facet=statement.facet,
                    instrument=statement.figure.instrument,
                )
            ]
        before = cell.state(self.rules)
        for gone in instead.statements if instead else ():
            self.book.cell(gone.cell).remove(gone.key)
        cell.add(statement)
        after = cell.state(self.rules)
        instrument = after.instruments.get(statement.key)
        known = self.book.is_known(statement.cell.bucket, statement.facet, instrument)
        self.book.note(statement.cell.bucket, statement.facet, instrument)
        if own is not None:
            return [own, *consequences(before, after, cell, new=statement, told=(own,), why=Reason.SIDE_CORRECTED)]
        if statement.prior:
            return []
        return decide(before, after, statement, cell, known=known)

    def _enter_bracket(self, bracket: Statement, drafts: list[Draft]) -> list[Draft]:
        """The other currency counts as stated; it speaks only where the amount itself had nothing to meet."""
        cell = self.book.cell(bracket.cell)
        current = cell.state(self.rules).current()
        if any(draft.first for draft in drafts):
            if current is None:
                self._enter(bracket)
                return drafts
            met = self._enter(bracket)
            if met and not any(draft.first for draft in met):
                return [replace(d, reason=Reason.AGREES_BRACKET) if d.reason is Reason.AGREES else d for d in met]
            return drafts
        if current is None or agrees(bracket, current.rep):
            cell.add(bracket)
        return drafts

    def _reread(self, page: Page, said: list[Said], cause: Cause, *, replacing: bool) -> list[Draft]:
        """The page's text as it is now against its text as it was."""
        old = page.said
        pairs = match(said, old)
        kept = {one.main.key for one in pairs.values()}
        page.missing = {key: count for key, count in page.missing.items() if key not in kept}
        drafts: list[Draft] = []
        for one in said:
            partner = pairs.get(one.main.key)
            drafts += self._hear(one) if partner is None else self._continue(one, partner, cause, replacing=replacing)
        gone = [one for one in old if one.main.key not in kept]
        page.said = [*said, *(one for one in gone if not one.echo)]
        if cause is Cause.EDIT:
            drafts += self._absent(page, [one for one in gone if not one.echo])
        else:
            for one in gone:
                page.said = [other for other in page.said if other is not one]
                for statement in one.statements:
                    drafts += self._withdraw(statement, Reason.READ_AGAIN)
        return drafts

    def _continue(self, new: Said, old: Said, cause: Cause, *, replacing: bool) -> list[Draft]:
        """A figure that the page stated before, perhaps with another value."""
        same = agrees(new.main, old.main)
        suspect = old.main.key in self.book.cell(old.main.cell).suspects
        if same and suspect:
            self._swap(new, old)
            return []
        finer = new.main.resolution < old.main.resolution
        if same and not finer:
            self._swap(new, old)
            return []
        if cause is Cause.READING and not same:
            drafts = [d for s in old.statements for d in self._withdraw(s, Reason.READ_AGAIN)]
            return drafts + self._hear(new)
        home = self.book.cell(old.main.cell).state(self.rules).view_of(old.main.key).home(old.main.key)
        reason = Reason.TEASER_REPLACED if replacing else Reason.PAGE_EDITED
        own = Draft(
            kind=FindingKind.REFINED if same else FindingKind.CORRECTED,
            reason=Reason.MORE_PRECISE if same else reason,
            before=old.main,
            after=new.main,
            facet=home.facet if home else new.main.facet,
            instrument=new.main.figure.instrument,
        )
        drafts = self._enter(new.main, own, old)
        for bracket in new.brackets:
            self._enter_bracket(bracket, [])
        return drafts

    def _swap(self, new: Said, old: Said) -> None:
        """The same figure in the new text: it keeps the time at which the page first said it."""
        for one in old.statements:
            cell = self.book.cell(one.cell)
            suspect = cell.suspects.get(one.key)
            cell.remove(one.key)
            twin = next((s for s in new.statements if s.cell == one.cell), None)
            if twin is None:
                continue
            kept = replace(twin, when=one.when, seq=one.seq, position=one.position)
            if suspect:
                self.book.cell(kept.cell).quarantine(kept, suspect[1])
            else:
                self.book.cell(kept.cell).add(kept)


__all__ = ["Cell", "Comparer", "Page"]
