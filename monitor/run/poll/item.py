"""One item of a feed to its end: fetched, read, recorded, and counted in exactly one outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from monitor.domain.article import PageKind, Submission
from monitor.domain.feed import Feed, FeedItem, FeedKind
from monitor.domain.finding import Finding, FindingKind
from monitor.domain.source import ItemOutcome, KnownItem, Recheck
from monitor.fetch.pages import PageAnswer, fetch_page
from monitor.fetch.schedule import SOON, recheck_due, retry_at
from monitor.run.poll.desk import ENDS_THE_PASS, Desk, GivenUpError
from monitor.run.record import Outcome, Recorded
from monitor.run.worker_jobs import PageJob, PageResult, TextJob, instant
from storage import Transaction, recheck, source

_KINDS = {
    PageKind.CHALLENGE: ItemOutcome.CHALLENGE,
    PageKind.EMPTY: ItemOutcome.NO_TEXT,
    PageKind.ARTICLE: ItemOutcome.NO_TEXT,
}
#: Outcomes of the recorder that are not on topic.
_RECORDED = {Outcome.OFF_TOPIC: ItemOutcome.OFF_TOPIC, Outcome.INCOMPLETE: ItemOutcome.INCOMPLETE}


async def take(desk: Desk, feed: Feed, entry: KnownItem, item: FeedItem, *, baseline: bool) -> ItemOutcome:
    """Where the item ended, which is kept."""
    if desk.stopped():
        return await _settle(desk, entry, ItemOutcome.DEFERRED, tries=entry.tries)
    try:
        page = await fetch_page(desk.client, entry.url, desk.clock(), origin=feed.url)
        if page.detail:
            desk.log.debug("%s: %s", entry.url, page.detail)
        with desk.room.held():
            return await _take_page(desk, feed, entry, item, page, baseline=baseline)
    except ENDS_THE_PASS:
        raise
    except Exception:
        desk.log.exception("%s: a fault of ours; the item is tried again later", entry.url)
        return await _settle(desk, entry, ItemOutcome.FAULT, tries=entry.tries + 1)


async def _take_page(
    desk: Desk, feed: Feed, entry: KnownItem, item: FeedItem, page: PageAnswer, *, baseline: bool
) -> ItemOutcome:
    result = page.outcome or await read_item(desk, entry.url, item, page)
    if isinstance(result, PageResult):
        return await _record(desk, entry, result, page, baseline=baseline)
    told = result
    if feed.kind is FeedKind.LISTING and await _teaser(desk, item, baseline=baseline):
        # A teaser speaks for its article only where that could not be read.
        told = ItemOutcome.TEASER
    return await _settle(desk, entry, told, tries=entry.tries + page.asked, cause=result, wait=page.wait)


async def _settle(
    desk: Desk,
    entry: KnownItem,
    outcome: ItemOutcome,
    *,
    tries: int,
    cause: ItemOutcome | None = None,
    wait: timedelta | None = None,
) -> ItemOutcome:
    # One whose host was left alone has not been tried, and comes again as after its first try.
    again = retry_at(cause or outcome, max(tries, 1), desk.clock(), wait)
    await desk.clerk.write(lambda tx: source.settle(tx, entry.key, outcome, tries=tries, retry_at=again))
    return outcome


async def read_item(desk: Desk, url: str, item: FeedItem, page: PageAnswer) -> PageResult | ItemOutcome:
    """The article that was fetched, with its figures; or where the item ends because it is none."""
    assert page.answer is not None
    job = PageJob(
        body=page.answer.body,
        url=url,
        fetched_at=desk.clock(),
        headers=dict(page.answer.headers),
        published=item.published,
        title=item.title,
    )
    try:
        result = await desk.read_page(job)
    except GivenUpError:
        return ItemOutcome.POISON
    if result.submission is None or result.read is None:
        return _KINDS.get(result.page.kind, ItemOutcome.NOT_ARTICLE)
    # The bytes of pages on other topics are not kept: their text and the reason are.
    body = page.answer.body if result.read.screening.on_topic else None
    return replace(result, submission=replace(result.submission, body=body))


async def _record(desk: Desk, entry: KnownItem, result: PageResult, page: PageAnswer, *, baseline: bool) -> ItemOutcome:
    assert result.submission is not None
    assert result.read is not None
    now, tries = desk.clock(), entry.tries + 1

    def keep(tx: Transaction, recorded: Recorded) -> None:
        outcome = outcome_of(recorded)
        again = retry_at(outcome, tries, now, page.wait)
        source.settle(tx, entry.key, outcome, tries=tries, retry_at=again)
        track(tx, recorded, entry.url, page, now)

    recorded = await desk.clerk.record(result.submission, result.read, baseline=baseline, also=keep)
    desk.findings += len(recorded.findings)
    return outcome_of(recorded)


def outcome_of(recorded: Recorded) -> ItemOutcome:
    """Where an item ends whose article was recorded so."""
    return _RECORDED.get(recorded.outcome, ItemOutcome.ON_TOPIC)


def track(tx: Transaction, recorded: Recorded, url: str, page: PageAnswer, now: datetime, *, step: int = 0) -> None:
    """On-topic articles are fetched again from the `step`-th wait on, those that contradict each other soon."""
    if outcome_of(recorded) is not ItemOutcome.ON_TOPIC:
        return
    assert page.answer is not None
    headers = page.answer.headers
    entry = Recheck(
        article_id=recorded.article_id,
        url=url,
        step=step,
        due_at=recheck_due(step, now),
        etag=headers.get("etag"),
        last_modified=headers.get("last-modified"),
        body_hash=page.body_hash,
    )
    recheck.save(tx, entry)
    recheck.hasten(tx, sides_of(recorded.findings), now + SOON)


def sides_of(findings: Sequence[Finding]) -> list[str]:
    """The articles that contradict each other by these findings."""
    conflicts = [finding for finding in findings if finding.kind is FindingKind.CONFLICT]
    sides = [side for finding in conflicts for side in (finding.before, finding.after, *finding.others)]
    return sorted({side.article_id for side in sides if side is not None})


async def _teaser(desk: Desk, item: FeedItem, *, baseline: bool) -> bool:
    """Whether the item's own words speak of the resolution: they stand for the article that could not be read."""
    published, assumed = instant(item.published)
    submission = Submission(
        url=item.url,
        publisher=None,
        lang=None,
        published=published,
        published_assumed=assumed,
        title=item.title,
        text=f"{item.title}\n\n{item.summary}" if item.summary else item.title,
        fetched_at=desk.clock(),
        teaser=True,
    )
    try:
        result = await desk.read_text(TextJob(submission=submission))
    except GivenUpError:
        return False
    if result.read is None or not result.read.screening.on_topic:
        return False
    recorded = await desk.clerk.record(submission, result.read, baseline=baseline)
    desk.findings += len(recorded.findings)
    return recorded.outcome is not Outcome.KNOWN
