"""The articles of a backfill read: fetched some ahead, recorded one after another, the oldest first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.domain.address import host_of
from monitor.domain.backfill import BackfillItem
from monitor.domain.feed import FeedItem
from monitor.domain.source import ItemOutcome, KnownItem
from monitor.fetch.pages import PageAnswer, fetch_page
from monitor.fetch.schedule import step_for
from monitor.run.backfill.errand import Errand, in_order
from monitor.run.poll.desk import ENDS_THE_PASS
from monitor.run.poll.item import outcome_of, read_item, track
from monitor.run.record import Recorded
from monitor.run.worker_jobs import PageResult
from storage import Transaction, backfill, source

#: Pages fetched ahead of the one that is recorded.
AHEAD = 16
_BATCH = 200
#: Articles that could not be had are tried so often in one run.
_TRIES = 2
_AGAIN = frozenset({ItemOutcome.TRANSIENT, ItemOutcome.FAULT})
#: Where an item has ended for good: it is not read again, by a backfill or by polling.
FINAL = frozenset(
    {
        ItemOutcome.ON_TOPIC,
        ItemOutcome.OFF_TOPIC,
        ItemOutcome.INCOMPLETE,
        ItemOutcome.GONE,
        ItemOutcome.NOT_ARTICLE,
        ItemOutcome.NO_TEXT,
        ItemOutcome.TOO_LARGE,
        ItemOutcome.REFUSED_ADDRESS,
    }
)


@dataclass(frozen=True, slots=True)
class _Fetched:
    """`result` is where the article ended where there is nothing to be recorded."""

    result: PageResult | ItemOutcome
    page: PageAnswer | None = None


async def read_articles(errand: Errand) -> None:
    """Reads every article that is known and not yet read."""
    entry, journal = errand.entry, errand.journal
    counts = await journal.read(lambda tx: backfill.item_counts(tx, entry.id))
    errand.total = sum(counts.values())
    errand.done = errand.total - counts.get("", 0)
    errand.on_topic = counts.get(ItemOutcome.ON_TOPIC, 0)
    while True:
        while items := await journal.read(lambda tx: backfill.open_items(tx, entry.id, _BATCH)):
            await in_order(
                items,
                lambda item: _fetch(errand, item),
                lambda item, fetched: _keep(errand, item, fetched),
                ahead=AHEAD,
                stopped=errand.desk.stopped,
            )
            if errand.desk.stopped():
                return
        again = await journal.write(lambda tx: backfill.reopen(tx, entry.id, _AGAIN, tries=_TRIES))
        if not again:
            return
        errand.done -= again


async def _fetch(errand: Errand, item: BackfillItem) -> _Fetched:
    desk = errand.desk
    known = await desk.clerk.read(lambda tx: source.known_items(tx, [item.key]))
    if item.key in known and known[item.key].outcome in FINAL:
        return _Fetched(ItemOutcome.SEEN)
    try:
        page = await fetch_page(desk.client, item.url, desk.clock())
        return _Fetched(page.outcome or await read_item(desk, item.url, _as_listed(item), page), page)
    except ENDS_THE_PASS:
        raise
    except Exception:
        desk.log.exception("%s: a fault of ours; the article is left out", item.url)
        return _Fetched(ItemOutcome.FAULT)


def _as_listed(item: BackfillItem) -> FeedItem:
    return FeedItem(
        url=item.url,
        title=item.title,
        summary="",
        published=item.published,
        published_raw=None,
        guid=None,
        author=None,
    )


async def _keep(errand: Errand, item: BackfillItem, fetched: _Fetched) -> None:
    """The article is recorded, and in the same transaction known to be read."""
    result, page = fetched.result, fetched.page
    if isinstance(result, PageResult) and _is_outside(errand, result):
        result = ItemOutcome.OUTSIDE
    if isinstance(result, PageResult):
        assert page is not None
        outcome = await _record(errand, item, result, page)
    else:
        outcome = result
        await errand.journal.write(lambda tx: _note(errand, tx, item, outcome))
    errand.done += 1
    errand.on_topic += outcome is ItemOutcome.ON_TOPIC
    errand.say(item.url)


def _is_outside(errand: Errand, result: PageResult) -> bool:
    assert result.submission is not None
    published = result.submission.published
    return published is not None and not errand.entry.since <= published < errand.entry.until


async def _record(errand: Errand, item: BackfillItem, result: PageResult, page: PageAnswer) -> ItemOutcome:
    assert result.submission is not None
    assert result.read is not None
    now = errand.desk.clock()
    published = result.submission.published
    step = step_for(now - published if published is not None else timedelta(0))

    def keep(tx: Transaction, recorded: Recorded) -> None:
        _note(errand, tx, item, outcome_of(recorded))
        track(tx, recorded, item.url, page, now, step=step)
        if recorded.findings:
            kinds = Counter(str(finding.kind) for finding in recorded.findings)
            backfill.add_counts(tx, errand.entry.id, findings=kinds)

    recorded = await errand.desk.clerk.record(result.submission, result.read, baseline=errand.baseline, also=keep)
    errand.findings += len(recorded.findings)
    return outcome_of(recorded)


def _note(errand: Errand, tx: Transaction, item: BackfillItem, outcome: ItemOutcome) -> None:
    backfill.settle(tx, errand.entry.id, item.key, outcome, tries=item.tries + 1)
    if outcome in FINAL:
        source.remember(tx, known_item(item, outcome, item.tries + 1, errand.desk.clock()))


def known_item(item: BackfillItem, outcome: ItemOutcome, tries: int, now: datetime) -> KnownItem:
    """The article as an item that polling knows."""
    return KnownItem(
        key=item.key,
        url=item.url,
        feed_id=item.feed_id or f"backfill/{host_of(item.url) or 'files'}",
        outcome=outcome,
        tries=tries,
        first_seen=now,
        retry_at=None,
        published=item.published,
        title=item.title,
    )
