"""What a pass has claimed is its own while it lives, and is taken up soon after it was killed."""

from __future__ import annotations

import asyncio
import sqlite3
from datetime import UTC, datetime, timedelta

import pytest
from desk import Desk, Open
from press import ON_TOPIC, SHARE, Press, article, feed
from sqlalchemy import event

from monitor.domain.errors import DatabaseError
from monitor.domain.source import ItemOutcome, KnownItem
from monitor.run.poll.claims import LIFE, Claims
from monitor.run.poll.clerk import Clerk
from storage import Transaction, host, source


def an_item(key: str, desk: Desk) -> KnownItem:
    return KnownItem(
        key=key, url=f"https://a.vn/{key}", feed_id="daily/news", outcome=ItemOutcome.PENDING, tries=0,
        first_seen=desk.now, retry_at=desk.now + LIFE, published=None, title=key,
    )  # fmt: skip


def test_items_of_a_pass_that_was_broken_off_are_taken_two_minutes_later(press: Press, desk: Open) -> None:
    press.put("daily.test/a-100001.html", article("A", ON_TOPIC, SHARE))
    press.put("daily.test/rss", feed((press.url("daily.test/a-100001.html"), "A")))
    opened, is_full = desk(), list[bool]()

    def look(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute(f"PRAGMA query_only = {len(is_full)}")

    event.listen(opened.store.engine, "checkout", look)
    press.then[len(press.asked) + 3] = lambda: is_full.append(True)
    with pytest.raises(DatabaseError):
        opened.poll()
    assert press.asked[-1] == "daily.test/a-100001.html"
    is_full.clear()
    with opened.store.write() as tx:
        # The broken pass holds the host's turn for a minute of the wall clock, which nobody waits for here.
        host.release(tx, f"daily.test:{press.port}", datetime.now(UTC))
    assert opened.poll(LIFE / 2).retries == {}
    assert opened.poll(LIFE / 2).retries == {ItemOutcome.ON_TOPIC: 1}


def test_a_pass_that_lives_keeps_its_claims_and_lets_go_of_what_has_ended(desk: Open) -> None:
    opened = desk()
    with opened.store.write() as tx:
        source.claim(tx, [an_item(key, opened) for key in ("a", "b", "c")])
        source.settle(tx, "c", ItemOutcome.ON_TOPIC, tries=1, retry_at=None)

    async def hold() -> None:
        async with Clerk(opened.store, opened.recorder) as clerk:
            claims = Claims(clerk, lambda: opened.now, life=4 * timedelta(milliseconds=5))
            claims.add(["a", "b", "c"])
            claims.end("b")
            opened.now += LIFE
            async with claims.held():
                while not await clerk.read(held):
                    await asyncio.sleep(0)

    def held(tx: Transaction) -> bool:
        known = source.known_items(tx, ["a"])["a"].retry_at
        return known is not None and known > opened.now

    asyncio.run(hold())
    with opened.store.read() as tx:
        assert [item.key for item in source.due_items(tx, opened.now, 10)] == ["b"]
        assert source.known_items(tx, ["c"])["c"].retry_at is None
