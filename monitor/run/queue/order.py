"""What a job is: which part of the work, on which queue, and what may not run or wait beside it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from monitor.domain.address import parts_of
from monitor.domain.feed import Feed
from monitor.domain.source import KnownItem, Recheck
from monitor.fetch.polite import host_of

Thing = TypeVar("Thing", KnownItem, Recheck)


class Task(StrEnum):
    """The kinds of jobs."""

    #: One feed is polled; its new items become jobs of their own.
    FEED = "feed"
    #: New items of one host are fetched, read and recorded.
    PAGES = "pages"
    #: Articles and items of one host are fetched again.
    AGAIN = "again"
    #: Digests are made, and what waits is sent.
    DELIVER = "deliver"
    CANARY = "canary"
    FIRST_BACKFILL = "first-backfill"
    #: One file of texts or archived pages is read.
    ARCHIVE = "archive"


#: What `nq57 worker --queues` names, in the order in which a worker that serves them all takes jobs.
QUEUES: Mapping[str, tuple[Task, ...]] = {
    "feeds": (Task.FEED,),
    "delivery": (Task.DELIVER, Task.CANARY),
    "pages": (Task.PAGES, Task.AGAIN),
    "history": (Task.FIRST_BACKFILL, Task.ARCHIVE),
}
#: What keeps the queue itself in order: every worker serves it.
UPKEEP = "upkeep"
_QUEUE_OF = {task: name for name, tasks in QUEUES.items() for task in tasks}
_PRIORITY = {name: 10 * (len(QUEUES) - place) for place, name in enumerate(QUEUES)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One job. Of two with the same `lock` one runs at a time, in the order given; of two with the same `once` the
    second is not taken while the first waits or runs. The arguments name rows: what is still to be done, these say."""

    task: Task
    lock: str
    once: str | None = None
    arguments: Mapping[str, Any] = field(default_factory=dict)

    @property
    def queue(self) -> str:
        return _QUEUE_OF[self.task]

    @property
    def priority(self) -> int:
        return _PRIORITY[self.queue]


def feed_order(feed: Feed) -> Order:
    """The poll of a feed."""
    return Order(task=Task.FEED, lock=_host_lock(feed.url), once=f"feed:{feed.id}", arguments={"feed": feed.id})


def page_orders(
    entries: Sequence[KnownItem], summaries: Mapping[str, str], *, baseline: bool, batch: int
) -> list[Order]:
    """New items in batches of one host, in the order given."""
    return [
        Order(
            task=Task.PAGES,
            lock=lock,
            arguments={
                "items": _named(part),
                "summaries": {entry.key: summaries[entry.key] for entry in part if summaries.get(entry.key)},
                "baseline": baseline,
            },
        )
        for lock, mine in _by_host(entries).items()
        for part in _parts(mine, batch)
    ]


def again_orders(articles: Sequence[Recheck], items: Sequence[KnownItem], *, batch: int) -> list[Order]:
    """The next batch of each host; the rest of it is due still when that is done."""
    tracked, left = _by_host(articles), _by_host(items)
    return [
        Order(
            task=Task.AGAIN,
            lock=lock,
            once=f"again:{lock}",
            arguments={
                "articles": [entry.article_id for entry in tracked.get(lock, [])[:batch]],
                "items": _named(left.get(lock, [])[:batch]),
            },
        )
        for lock in dict.fromkeys((*tracked, *left))
    ]


def lone_order(task: Task) -> Order:
    """A job of which there is only one."""
    return Order(task=task, lock=task, once=task)


def file_order(path: str, options: Mapping[str, Any]) -> Order:
    """One file of texts or of archived pages."""
    name = f"file:{path}"
    return Order(task=Task.ARCHIVE, lock=name, once=name, arguments={"path": path, **options})


def _named(entries: Iterable[KnownItem]) -> list[list[str | int]]:
    """Key and tries of each, in order: an object of JSON has none in the database."""
    return [[entry.key, entry.tries] for entry in entries]


def _host_lock(url: str) -> str:
    return f"host:{host_of(parts_of(url).netloc)}"


def _by_host(entries: Iterable[Thing]) -> dict[str, list[Thing]]:
    found: dict[str, list[Thing]] = {}
    for entry in entries:
        found.setdefault(_host_lock(entry.url), []).append(entry)
    return found


def _parts(entries: Sequence[Thing], batch: int) -> Iterator[Sequence[Thing]]:
    for start in range(0, len(entries), batch):
        yield entries[start : start + batch]
