"""Tries sources without storing anything: one feed, or one article of every publisher."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from monitor.domain.feed import Feed, FeedItem
from monitor.domain.source import Death, FeedOutcome, FeedState, HostRobots
from monitor.fetch.feeds import READ_FAULTS, FeedAnswer, fetch_feed
from monitor.fetch.pages import fetch_page
from monitor.fetch.polite import PoliteClient
from monitor.fetch.schedule import gaps_of, is_stale
from monitor.fetch.search_links import is_search_link, target_of
from monitor.net.client import Client
from monitor.parse.section import leads_elsewhere, names
from monitor.present.locale import stamp
from monitor.run.catalog import Catalog
from monitor.run.poll.means import Connect, client_settings, guard_of, manners_of
from monitor.run.worker_jobs import FeedJob, FeedResult, PageJob, PageResult, instant
from monitor.run.worker_pool import PoisonedError, WorkerPool


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """What one try of a feed, and of its newest article, came to."""

    publisher_id: str
    feed_id: str
    ok: bool
    detail: str
    items: int = 0
    newest: str | None = None
    death: str | None = None
    is_probe: bool = False
    #: It failed as everything fails without network.
    network: bool = False


#: So many feeds of one publisher are tried for an article.
_FEEDS_A_PUBLISHER = 3


@dataclass(slots=True)
class _OwnSlots:
    """Turns of hosts within one process: nothing is stored."""

    free: dict[str, datetime] = field(default_factory=dict)

    async def reserve(self, host: str, hold: timedelta) -> timedelta:
        now = datetime.now(UTC)
        wait = self.free.get(host, now) - now
        if wait > timedelta(0):
            return wait
        self.free[host] = now + hold
        return timedelta(0)

    async def release(self, host: str, spacing: timedelta, pause: timedelta | None) -> None:
        self.free[host] = datetime.now(UTC) + (pause or spacing)

    async def robots(self, host: str) -> HostRobots | None:  # noqa: ARG002 - nothing is kept
        return None

    async def save_robots(self, found: HostRobots) -> None:
        """Nothing is kept."""


def probe_publishers(catalog: Catalog, *, connect: Connect = Client) -> Iterator[Probe]:
    """One article of every publisher, by the first of its feeds that gives one with title, text and date; where none
    does, what its first feed gave."""
    feeds: dict[str, list[Feed]] = {}
    for feed in sorted(catalog.feeds, key=lambda f: (f.probe, f.fallback_rank)):
        feeds.setdefault(feed.publisher_id, []).append(feed)
    yield from _probe(catalog, [mine[:_FEEDS_A_PUBLISHER] for mine in feeds.values()], connect)


def probe_feeds(catalog: Catalog, feeds: list[Feed], *, connect: Connect = Client) -> list[Probe]:
    """Tries the feeds side by side."""
    return _probe(catalog, [[feed] for feed in feeds], connect)


def _probe(catalog: Catalog, groups: list[list[Feed]], connect: Connect) -> list[Probe]:
    """The first good probe of each group, else its first one; the groups side by side."""

    async def everything() -> list[Probe]:
        with WorkerPool(catalog) as pool, ThreadPoolExecutor(pool.count, "nq57-reader") as readers:
            async with connect(client_settings(catalog), guard_of(catalog)) as client:
                polite = PoliteClient(client, _OwnSlots(), manners_of(catalog), lambda: datetime.now(UTC))

                async def one(group: list[Feed]) -> Probe:
                    first: Probe | None = None
                    for feed in group:
                        probe = await _Try(catalog, polite, pool, readers, feed).run()
                        if probe.ok:
                            return probe
                        first = first or probe
                    assert first is not None
                    return first

                return list(await asyncio.gather(*map(one, groups)))

    return asyncio.run(everything())


@dataclass(frozen=True, slots=True)
class _Try:
    catalog: Catalog
    client: PoliteClient
    pool: WorkerPool
    readers: ThreadPoolExecutor
    feed: Feed

    async def run(self) -> Probe:
        now, most = datetime.now(UTC), self.catalog.settings.fetch.max_bytes
        answer = await fetch_feed(self.client, self.feed, FeedState(feed_id=self.feed.id), now, most)
        if answer.outcome is FeedOutcome.FAILED:
            return self._probe(ok=False, detail=f"{answer.death}: {answer.detail}", answer=answer)
        job = FeedJob(
            body=answer.body,
            url=self.feed.url,
            kind=self.feed.kind,
            content_type=answer.content_type,
            link_pattern=self.feed.link_pattern,
        )
        result = await self._read(job)
        if not isinstance(result, FeedResult) or result.fault or not result.items:
            fault = result.fault if isinstance(result, FeedResult) else "poison"
            death = READ_FAULTS.get(fault or "empty", fault)
            said = (result.detail if isinstance(result, FeedResult) else result) or "it gives no items"
            return self._probe(ok=False, detail=f"{death}: {said}", death=str(death))
        article = await self._article(result.items)
        death, said = self._unwell(answer, result, now)
        if death is None:
            return article
        return replace(article, ok=False, death=str(death), detail=f"{death}: {said}; {article.detail}")

    def _unwell(self, answer: FeedAnswer, result: FeedResult, now: datetime) -> tuple[Death | None, str]:
        """What is wrong with a feed that gives items, as far as one look can tell."""
        if result.cut:
            return Death.MALFORMED, "it is cut off"
        publisher = self.catalog.publishers.by_id.get(self.feed.publisher_id)
        own = (*(publisher.domains if publisher else ()), urlsplit(self.feed.url).hostname or "")
        if away := leads_elsewhere(result.items, own):
            return Death.WRONG_SECTION, f"{away} of {len(result.items)} links lead to other outlets"
        if self.feed.section is not None and not names(result.title, self.feed.section):
            return Death.WRONG_SECTION, f"it calls itself {result.title!r}, which does not name {self.feed.section!r}"
        if answer.moved_to:
            return Death.MOVED, f"to {answer.moved_to}"
        moments = [moment for item in result.items if (moment := instant(item.published)[0]) is not None]
        gaps, newest = gaps_of(moments, now)
        if is_stale(gaps, newest, now):
            return Death.STALE, f"nothing new since {stamp(newest, ZoneInfo(self.catalog.settings.time.zone))}"
        return None, ""

    async def _read(self, job: FeedJob | PageJob) -> FeedResult | PageResult | str:
        try:
            result = await asyncio.get_running_loop().run_in_executor(self.readers, self.pool.run, job)
        except PoisonedError as error:
            return str(error)
        assert isinstance(result, (FeedResult, PageResult))
        return result

    async def _article(self, items: tuple[FeedItem, ...]) -> Probe:
        newest = max((item.published for item in items if item.published), default=None)
        counted = f"{len(items)} items, {f'the newest of {newest}' if newest else 'none dated'}"
        listed = [item for item in items if item.url and item.guid != "sitemap"]
        led = ((target_of(item.url), item) if is_search_link(item.url) else (item.url, item) for item in listed)
        item = next((replace(item, url=url) for url, item in led if url is not None), None)
        if item is None:
            hidden = "; its links do not say where they lead" if listed else ""
            return self._probe(ok=True, detail=counted + hidden, items=len(items), newest=newest)
        page = await fetch_page(self.client, item.url, datetime.now(UTC), origin=self.feed.url)
        if page.answer is None or page.outcome is not None:
            detail = f"{counted}; {item.url}: {page.outcome} ({page.detail})"
            return self._probe(ok=False, detail=detail, items=len(items), newest=newest)
        job = PageJob(body=page.answer.body, url=item.url, fetched_at=datetime.now(UTC))
        result = await self._read(job)
        if not isinstance(result, PageResult):
            return self._probe(ok=False, detail=f"{counted}; {item.url}: poison ({result})", items=len(items))
        parsed = result.page
        lacks = [name for name, value in (("title", parsed.title), ("text", parsed.text)) if not value]
        lacks += [] if parsed.published else ["date"]
        dated = f"published {parsed.published}" if parsed.published else "without a date"
        said = f"{item.url}: {len(parsed.text)} characters by {parsed.parser}, {dated}"
        lacking = [name for name in lacks if name != "date"]
        said += f", without {' and '.join(lacking)}" if lacking else ""
        return self._probe(ok=not lacks, detail=f"{counted}; {said}", items=len(items), newest=newest)

    def _probe(
        self,
        *,
        ok: bool,
        detail: str,
        items: int = 0,
        newest: str | None = None,
        death: str | None = None,
        answer: FeedAnswer | None = None,
    ) -> Probe:
        return Probe(
            publisher_id=self.feed.publisher_id,
            feed_id=self.feed.id,
            ok=ok,
            detail=detail,
            items=items,
            newest=newest,
            death=death or (str(answer.death) if answer is not None else None),
            is_probe=self.feed.probe,
            network=answer.network if answer is not None else False,
        )
