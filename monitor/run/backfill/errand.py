"""What every part of a backfill works with, and work done ahead whose results are kept in order."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from monitor.domain.backfill import Backfill
from monitor.run.poll.clerk import Clerk
from monitor.run.poll.desk import Desk

Thing = TypeVar("Thing")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a backfill is. `total` grows while articles are still being looked for."""

    looking: bool
    done: int
    total: int
    on_topic: int = 0
    findings: int = 0
    #: What is looked at now.
    where: str = ""


Tell = Callable[[Progress], None]


def tell_nobody(_progress: Progress) -> None:
    """Says nothing."""


@dataclass(slots=True, kw_only=True)
class Errand:
    """One backfill at work. `journal` keeps its notes: with the articles, or apart from them for a dry run."""

    desk: Desk
    entry: Backfill
    journal: Clerk
    tell: Tell
    matching: bool = False
    baseline: bool = True
    done: int = 0
    total: int = 0
    on_topic: int = 0
    findings: int = 0
    #: What each list gave in this run: one that gives nothing else any more has come to its end.
    listed: dict[str, set[str]] = field(default_factory=dict)

    def say(self, where: str, *, looking: bool = False) -> None:
        """Tells how far it is."""
        self.tell(
            Progress(
                looking=looking,
                done=self.done,
                total=self.total,
                on_topic=self.on_topic,
                findings=self.findings,
                where=where,
            )
        )


async def in_order(
    things: Iterable[Thing],
    work: Callable[[Thing], Awaitable[Result]],
    keep: Callable[[Thing, Result], Awaitable[None]],
    *,
    ahead: int,
    stopped: Callable[[], bool],
) -> None:
    """`work` for up to `ahead` things side by side, `keep` for one after another in the order of the things.

    Once stopped nothing new is begun, and what was not yet kept is given up: it is done again the next time.
    """
    waiting: deque[tuple[Thing, asyncio.Future[Result]]] = deque()
    source = iter(things)
    try:
        while not stopped():
            while len(waiting) < ahead:
                thing = next(source, None)
                if thing is None:
                    break
                waiting.append((thing, asyncio.ensure_future(work(thing))))
            if not waiting:
                return
            thing, task = waiting[0]
            done, _ = await asyncio.wait([task], timeout=0.25)
            if done:
                waiting.popleft()
                await keep(thing, task.result())
    finally:
        for _, task in waiting:
            task.cancel()
        await asyncio.gather(*(task for _, task in waiting), return_exceptions=True)
