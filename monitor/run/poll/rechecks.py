"""On-topic articles fetched again: an edit is found, an absence is completed, and nothing else changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from monitor.domain.article import PageKind, Screening, Submission
from monitor.domain.source import ItemOutcome, Recheck
from monitor.fetch.pages import PageAnswer, fetch_page, is_full
from monitor.fetch.schedule import SOON, failed_recheck, recheck_due
from monitor.parse.duplicate import sketch
from monitor.run.poll.desk import Desk, GivenUpError
from monitor.run.poll.item import sides_of
from monitor.run.read import PageRead
from monitor.run.record import Outcome, Recorded
from monitor.run.worker_jobs import PageJob
from storage import Transaction, article, recheck

UNCHANGED = "unchanged"
EDITED = "edited"


async def fetch_again(desk: Desk, entry: Recheck) -> str:
    """What became of one article's next fetch: unchanged, edited, or the outcome that kept it from being read."""
    if desk.stopped():
        return ItemOutcome.DEFERRED
    full = is_full(entry.step)
    page = await fetch_page(
        desk.client,
        entry.url,
        desk.clock(),
        origin=entry.url,
        etag=None if full else entry.etag,
        last_modified=None if full else entry.last_modified,
    )
    with desk.room.held():
        return await _take_page(desk, entry, page)


async def _take_page(desk: Desk, entry: Recheck, page: PageAnswer) -> str:
    same = page.not_modified or (page.body_hash is not None and page.body_hash == entry.body_hash)
    recorded: Recorded | None = None
    if page.outcome is not None:
        outcome: str = page.outcome
    elif same:
        recorded = await _same_text(desk, entry)
        outcome = UNCHANGED
    else:
        outcome, recorded = await _other_bytes(desk, entry, page)
    await _plan(desk, entry, page, outcome, recorded)
    return outcome


async def _same_text(desk: Desk, entry: Recheck) -> Recorded | None:
    """The page's own last text once more: an identical fetch is a fetch, and may complete a retraction."""
    last = await desk.clerk.read(lambda tx: article.last_revision(tx, entry.article_id, complete=True))
    if last is None:
        return None
    submission = Submission(
        url=entry.url,
        publisher=None,
        lang=None,
        published=last.published,
        published_assumed=last.published_assumed,
        title=last.title,
        text=last.text,
        fetched_at=desk.clock(),
        teaser=last.teaser,
    )
    read = PageRead(screening=Screening(on_topic=True), extraction=None, sketch=sketch(last.text).to_bytes())
    return await desk.clerk.record(submission, read)


async def _other_bytes(desk: Desk, entry: Recheck, page: PageAnswer) -> tuple[str, Recorded | None]:
    assert page.answer is not None
    job = PageJob(
        body=page.answer.body,
        url=entry.url,
        fetched_at=desk.clock(),
        headers=dict(page.answer.headers),
        tracked=True,
    )
    try:
        result = await desk.read_page(job)
    except GivenUpError:
        return ItemOutcome.POISON, None
    if result.submission is None or result.read is None:
        is_gate = result.page.kind is PageKind.CHALLENGE
        return ItemOutcome.CHALLENGE if is_gate else ItemOutcome.NO_TEXT, None
    recorded = await desk.clerk.record(replace(result.submission, body=page.answer.body), result.read)
    names = {Outcome.UNCHANGED: UNCHANGED, Outcome.INCOMPLETE: ItemOutcome.INCOMPLETE.value}
    return names.get(recorded.outcome, EDITED), recorded


async def _plan(desk: Desk, entry: Recheck, page: PageAnswer, outcome: str, recorded: Recorded | None) -> None:
    """When the article is fetched next, and with which validators."""
    now = desk.clock()
    sides: list[str] = []
    if outcome in (UNCHANGED, EDITED):
        # A figure that is gone may only be gone for good once a second fetch says so.
        step, is_urgent = entry.step + 1, outcome == EDITED or entry.article_id in desk.disputed
        due = recheck_due(step, now)
        kept = replace(entry, step=step, due_at=min(due, now + SOON) if is_urgent else due, failures=0)
        if page.answer is not None and not page.not_modified:
            headers = page.answer.headers
            kept = replace(
                kept,
                etag=headers.get("etag"),
                last_modified=headers.get("last-modified"),
                body_hash=page.body_hash,
            )
    else:
        wait = max(failed_recheck(entry.failures), page.wait or timedelta(0))
        kept = replace(entry, failures=entry.failures + page.asked, due_at=now + wait)
    if recorded is not None:
        desk.findings += len(recorded.findings)
        sides = sides_of(recorded.findings)

    def keep(tx: Transaction) -> None:
        recheck.save(tx, kept)
        recheck.hasten(tx, sides, now + SOON)

    await desk.clerk.write(keep)
