"""Articles over time: first reading, edits, figures that leave a page and come back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from monitor.compare.decide import Draft
from monitor.compare.guard import exceeds
from monitor.compare.intake import Intake, suspect_draft
from monitor.compare.reason import Reason
from monitor.compare.statement import Source, Statement, agrees, at_time_of, part_statement
from monitor.compare.verdict import Decisions
from monitor.compare.within import Said, match, read_article
from monitor.domain.article import Article
from monitor.domain.finding import Cause, FindingKind
from monitor.domain.ledger import FetchEvent, Observation, ReadingEvent

#: So many changed figures at once, and so large a share of the page's, are another layout and not an edit.
_BATCH = 4
_BATCH_SHARE = 0.6
#: A figure is retracted when so many complete fetches in a row lack it.
_ABSENT = 2
#: So many figures of teasers are remembered of one list.
_MOST_ROLLED = 300


#: Drafts with the place in the text of the figure that gave them.
Placed = tuple[int, list[Draft]]


@dataclass(slots=True)
class Page:
    """What compare remembers of one article."""

    article: Article
    story: str
    first_published: datetime | None
    #: When each revision was first fetched, and what it claimed as its date.
    revisions: dict[str, tuple[datetime, datetime | None]] = field(default_factory=dict)
    #: When the figures of each revision were said, as its first reading had it.
    times: dict[str, datetime] = field(default_factory=dict)
    #: The last complete fetch of the page itself, and whether the very last fetch was complete.
    revision: str = ""
    complete: bool = False
    #: The figures that stand for the page now, and how many complete fetches in a row lacked each.
    said: list[Said] = field(default_factory=list)
    missing: dict[str, int] = field(default_factory=dict)
    #: Figures of its text that an analyst has refused.
    refused: list[Said] = field(default_factory=list)
    read: bool = False
    #: All that is known of it comes from teasers on other pages.
    teaser: bool = True


class Pages:
    """All articles by id. Calls `intake` for what their figures change."""

    def __init__(self, intake: Intake, decisions: Decisions) -> None:
        self.known: dict[str, Page] = {}
        #: Ids of pages that may have changed.
        self.touched: set[str] = set()
        #: Where pages are that are not known yet.
        self.elsewhere: Callable[[str], Page | None] = lambda _: None
        self._intake = intake
        self._decisions = decisions

    def find(self, article_id: str) -> Page | None:
        """The page of this article, which may be changed."""
        page = self.known.get(article_id) or self.elsewhere(article_id)
        if page is not None:
            self.known[article_id] = page
            self.touched.add(article_id)
        return page

    def fetched(self, event: FetchEvent) -> list[Draft]:
        """A fetch says something only where the complete text is the same again and still lacks a figure."""
        page = self.find(event.article.id)
        if page is None:
            page = self.known[event.article.id] = Page(event.article, event.story, event.published)
            self.touched.add(event.article.id)
        if event.revision_id not in page.revisions or (event.complete and not event.unchanged):
            page.revisions[event.revision_id] = (event.fetched_at, event.published)
        if event.teaser:
            return []
        page.story, page.complete = event.story, event.complete
        if event.complete:
            page.revision = event.revision_id
        if not event.complete or not event.unchanged:
            return []
        return self._absent(page, [one for one in page.said if one.main.key in page.missing])

    def read(self, event: ReadingEvent) -> tuple[list[Draft], Cause]:
        """The figures of one text, against those of the page's text before."""
        page = self.find(event.article_id)
        assert page is not None
        teaser = not page.revision
        if page.read and not page.teaser and not (page.complete or not event.first):
            return [], Cause.EDIT
        if not event.first and event.revision_id not in {page.revision, ""} and not teaser:
            return [], Cause.READING
        source = self._source(page, event)
        said = read_article(
            event.observations, self._decisions.corrected(event.observations), source, self._intake.rules
        )
        page.refused = [one for one in said if self._decisions.rejected(one.main.observation.id)]
        said = [one for one in said if one not in page.refused]
        self._intake.book.beside(statement.cell for one in said for statement in one.statements)
        replaces_teaser = page.teaser and not teaser
        page.teaser = teaser
        if not page.read:
            page.read, page.said = True, said
            cause = Cause.ARTICLE
            told = [(one.main.order[2], self._intake.hear(one)) for one in self._wholes_first(said)]
            after: list[Draft] = []
        elif teaser and event.first:
            cause = Cause.ARTICLE
            told, after = self._rolled_on(page, said), []
        else:
            cause = Cause.ARTICLE if replaces_teaser else Cause.EDIT if event.first else Cause.READING
            told, after = self._reread(page, said, cause)
        told += self._parts(event.observations, source, said)
        told.sort(key=lambda entry: entry[0])
        return [draft for _, drafts in told for draft in drafts] + after, cause

    def _source(self, page: Page, event: ReadingEvent) -> Source:
        """The first text speaks from its publication on; what a later text adds, from its own date or its fetch."""
        fetched, published = page.revisions[event.revision_id]
        claimed = published or page.first_published
        fresh = not page.read or page.teaser or claimed != page.first_published
        said = min(claimed, fetched) if claimed and fresh else fetched
        if event.first or event.revision_id not in page.times:
            page.times[event.revision_id] = said
        return Source(
            article=page.article,
            story=page.story,
            published=claimed,
            when=page.times[event.revision_id],
            dateless=claimed is None,
            seq=event.seq,
        )

    def _absent(self, page: Page, lacking: Iterable[Said]) -> list[Draft]:
        """Counts one more complete fetch without these figures; the second one in a row retracts."""
        drafts: list[Draft] = []
        for said in lacking:
            key = said.main.key
            page.missing[key] = page.missing.get(key, 0) + 1
            if page.missing[key] >= _ABSENT:
                del page.missing[key]
                page.said = [one for one in page.said if one is not said]
                drafts += self._intake.retract(said)
        return drafts

    def _reread(self, page: Page, said: list[Said], cause: Cause) -> tuple[list[Placed], list[Draft]]:
        """The page's text as it is now against its text as it was: what its figures give, and what left it."""
        old = page.said
        pairs = match(said, old)
        kept = {one.main.key for one in pairs.values()}
        page.missing = {key: count for key, count in page.missing.items() if key not in kept}
        layout = cause is Cause.EDIT and _another_layout(pairs, said)
        gone = [one for one in old if one.main.key not in kept and not one.echo]
        page.said = list(said)
        told: list[Placed] = []
        for one in self._wholes_first(said):
            partner = pairs.get(one.main.key)
            if partner is None:
                drafts = self._intake.hear(one)
            elif layout and not agrees(one.main, partner.main):
                drafts = self._misplaced(page, one, partner)
            else:
                drafts = self._continue(one, partner, cause)
            told.append((one.main.order[2], drafts))
        if cause is Cause.EDIT:
            page.said += gone
            return told, self._absent(page, gone)
        statements = [statement for one in gone for statement in one.statements]
        return told, [draft for s in statements for draft in self._intake.withdraw(s, Reason.READ_AGAIN)]

    def _rolled_on(self, page: Page, said: list[Said]) -> list[Placed]:
        """Teasers that follow others: those stay said though they roll off, and what differs is a figure of its own."""
        pairs = match(said, page.said)
        again = {
            key: old for key, old in pairs.items() for one in said if one.main.key == key and agrees(one.main, old.main)
        }
        told: list[Placed] = []
        for one in self._wholes_first(said):
            partner = again.get(one.main.key)
            drafts = self._intake.hear(one) if partner is None else self._continue(one, partner, Cause.EDIT)
            told.append((one.main.order[2], drafts))
        kept = {old.main.key for old in again.values()}
        page.said = [*said, *(one for one in page.said if one.main.key not in kept)][:_MOST_ROLLED]
        return told

    def _wholes_first(self, said: list[Said]) -> list[Said]:
        """The figures of a text, parts behind what they are parts of: "960 of the 906 tasks" says the part first."""
        parts = {part for part, _ in self._intake.rules.wholes}
        return sorted(said, key=lambda one: one.main.cell.bucket.metric in parts)

    def _misplaced(self, page: Page, new: Said, old: Said) -> list[Draft]:
        """The page looks otherwise, and many figures with it: the old ones stand, the new ones go to review."""
        page.said = [old if one is new else one for one in page.said]
        self._intake.book.cell(new.main.cell).quarantine(new.main, Reason.PAGE_LAYOUT)
        return [suspect_draft(new.main, Reason.PAGE_LAYOUT, old.main)]

    def _continue(self, new: Said, old: Said, cause: Cause) -> list[Draft]:
        """A figure that the page stated before, perhaps with another value."""
        book, rules = self._intake.book, self._intake.rules
        cell = book.cell(old.main.cell)
        same = agrees(new.main, old.main)
        finer = new.main.resolution < old.main.resolution
        if same and (not finer or old.main.key in cell.suspects or old.main.prior):
            self._swap(new, old)
            return []
        if old.main.prior or (cause is Cause.READING and not same):
            drafts = [d for s in old.statements for d in self._intake.withdraw(s, Reason.READ_AGAIN)]
            return drafts + self._intake.hear(new)
        home = cell.state(rules).view_of(old.main.key).home(old.main.key)
        edited = Reason.TEASER_REPLACED if cause is Cause.ARTICLE else Reason.PAGE_EDITED
        own = Draft(
            kind=FindingKind.REFINED if same else FindingKind.CORRECTED,
            reason=Reason.MORE_PRECISE if same else edited,
            before=old.main,
            after=new.main,
            facet=home.facet if home else new.main.facet,
        )
        main = at_time_of(new.main, old.main) if same else new.main
        drafts = self._intake.enter(main, own, old)
        for bracket in new.brackets:
            self._intake.enter_bracket(bracket, [])
        return drafts

    def _swap(self, new: Said, old: Said) -> None:
        """The same figure in the new text: it keeps the time at which the page first said it."""
        for one in old.statements:
            cell = self._intake.book.cell(one.cell)
            suspect = cell.suspects.get(one.key)
            cell.remove(one.key)
            heir = next((s for s in new.statements if s.cell == one.cell), None)
            if heir is None:
                continue
            kept = at_time_of(heir, one)
            if suspect:
                cell.quarantine(kept, suspect[1])
            else:
                cell.add(kept, self._intake.rules)

    def _parts(self, observations: Iterable[Observation], source: Source, said: Iterable[Said]) -> list[Placed]:
        """Parts of a metric that are larger than it, alone or together within one sentence."""
        told: list[Placed] = []
        sums: dict[tuple[object, ...], list[Statement]] = {}
        for observation in observations:
            part = part_statement(observation, source, self._intake.rules)
            if part is None or self._decisions.rejected(observation.id):
                continue
            whole = self._whole_of(part, said)
            if whole is None:
                continue
            together = sums.setdefault((part.cell, part.figure.sentence, whole.key), [])
            together.append(part)
            low = sum((p.spans[0].low for p in together), start=part.spans[0].low * 0)
            if exceeds(part, whole) or (len(together) > 1 and low >= whole.spans[0].high):
                told.append((observation.position, [suspect_draft(part, Reason.PART_ABOVE_WHOLE, whole)]))
        return told

    def _whole_of(self, part: Statement, said: Iterable[Said]) -> Statement | None:
        """What the article itself gives as the whole, else the standing value."""
        for one in said:
            if one.main.cell == part.cell and not one.main.prior and not one.echo:
                return one.main
        cell = self._intake.book.find(part.cell)
        current = cell.state(self._intake.rules).current() if cell else None
        return current.rep if current else None


def _another_layout(pairs: dict[str, Said], said: Iterable[Said]) -> bool:
    matched = [(one, pairs[one.main.key]) for one in said if one.main.key in pairs and not one.main.prior]
    moved = sum(not agrees(new.main, old.main) for new, old in matched)
    return moved >= _BATCH and moved >= _BATCH_SHARE * len(matched)
