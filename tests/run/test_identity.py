"""P5, P8, P14: a story is read once whatever its feed says of it, and a hostile feed loses none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.feed import FeedItem
from monitor.domain.source import ItemOutcome, KnownItem
from monitor.fetch.choice import choose
from monitor.parse.address import canonical_address
from storage import Store, open_store, source

NOW = datetime(2026, 1, 12, tzinfo=UTC)
STORIES = [f"https://a.test/story-number-{number}-10000{number}.html" for number in range(4)]
SPELLINGS = ["{}", "{}?utm_source=x", "{}#part", "{}?fbclid=1#x", " {}"]

items = st.builds(
    lambda story, spelling, guid, title: FeedItem(
        url=spelling.format(story).strip(), title=title, summary="", published=None, published_raw=None,
        guid=guid, author=None,
    ),
    st.sampled_from(STORIES), st.sampled_from(SPELLINGS), st.sampled_from([None, "1", "javascript:1", "2"]),
    st.sampled_from(["One", "Two"]),
)  # fmt: skip


@dataclass
class Reader:
    """Claims what polls give, as a pass does."""

    store: Store

    def poll(self, found: Sequence[FeedItem], feed_id: str) -> list[str]:
        choice = choose(found, key=canonical_address, wanted=bool, instant=lambda _: None, cap=100)
        entries = [
            KnownItem(
                key=candidate.key, url=candidate.item.url, feed_id=feed_id, outcome=ItemOutcome.PENDING, tries=0,
                first_seen=NOW, retry_at=None,
            )
            for candidate in choice.candidates
        ]  # fmt: skip
        with self.store.write() as tx:
            return sorted(source.claim(tx, entries))


@given(st.lists(st.tuples(st.sampled_from(["a/x", "a/y"]), st.lists(items, max_size=6)), max_size=6))
@settings(max_examples=25, deadline=None)
def test_p5_every_story_is_claimed_exactly_once_over_all_polls_and_feeds(
    tmp_path_factory: pytest.TempPathFactory, polls: list[tuple[str, list[FeedItem]]]
) -> None:
    folder = tmp_path_factory.mktemp("identity")
    with open_store(f"sqlite:///{folder}/nq57.db") as store:
        reader = Reader(store)
        claimed = [key for feed_id, found in polls for key in reader.poll(found, feed_id)]
        given_stories = {canonical_address(item.url) for _, found in polls for item in found}
    assert sorted(claimed) == sorted(given_stories)


def test_an_item_claimed_again_with_an_outcome_that_allows_it_keeps_its_key(store: Store) -> None:
    entry = KnownItem(
        key="k", url=STORIES[0], feed_id="a/x", outcome=ItemOutcome.UNMATCHED, tries=0, first_seen=NOW, retry_at=None
    )
    wide = replace(entry, feed_id="a/y", outcome=ItemOutcome.PENDING)
    with store.write() as tx:
        assert source.claim(tx, [entry]) == {"k"}
        assert source.claim(tx, [wide]) == set()
        assert source.claim(tx, [wide], again=(ItemOutcome.UNMATCHED,)) == {"k"}
        source.settle(tx, "k", ItemOutcome.TRANSIENT, tries=1, retry_at=NOW)
    with store.read() as tx:
        assert [(item.key, item.feed_id, item.tries) for item in source.due_items(tx, NOW, 5)] == [("k", "a/y", 1)]
        assert source.item_counts(tx) == {"a/y": {ItemOutcome.TRANSIENT: 1}}
