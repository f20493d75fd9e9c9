"""One poll of one feed's address: its body, or that nothing changed, or what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from monitor.domain.feed import Feed
from monitor.domain.source import NETWORK_FAULTS, Death, FeedOutcome, FeedState, FetchFault
from monitor.fetch.polite import BusyError, DownError, PoliteClient, RobotsError
from monitor.net.client import Answer
from monitor.net.decode import unpacked
from monitor.net.fault import FetchFaultError
from monitor.net.patience import clamped, max_age, retry_after

#: However their validators match, feeds and articles are asked for without them once in so many days.
FULL_EVERY = timedelta(days=7)
_DEATHS = {
    FetchFault.BAD_URL: Death.REFUSED_ADDRESS,
    FetchFault.REFUSED_ADDRESS: Death.REFUSED_ADDRESS,
    FetchFault.DNS: Death.DNS,
    FetchFault.DNS_TEMPORARY: Death.DNS,
    FetchFault.TLS: Death.TLS,
    FetchFault.TOO_LARGE: Death.TOO_LARGE,
    FetchFault.REDIRECT_LOOP: Death.REDIRECT_LOOP,
    FetchFault.BAD_REDIRECT: Death.REFUSED_ADDRESS,
}
#: What a reader found instead of items.
READ_FAULTS = {
    "empty": Death.EMPTY,
    "challenge": Death.CHALLENGE,
    "html-not-feed": Death.HTML_NOT_FEED,
    "entity": Death.MALFORMED,
    "too-large": Death.TOO_LARGE,
    "malformed": Death.MALFORMED,
}
_TTL = re.compile(rb"<ttl>\s*(\d{1,9})\s*</ttl>", re.IGNORECASE)
_GONE = frozenset({404, 410, 451})
_BLOCKED = frozenset({401, 402, 403, 405, 406, 407})


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedAnswer:
    """`body` is whole where the outcome is NEW_ITEMS, which is not yet known to be true, and else empty."""

    outcome: FeedOutcome
    body: bytes = b""
    content_type: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    #: For how long the server wants to be left alone.
    wait: timedelta | None = None
    #: Where the feed has moved to for good, when that is another place.
    moved_to: str | None = None
    death: Death | None = None
    detail: str = ""
    #: Fails as everything fails on a machine without network.
    network: bool = False
    #: The body was asked for without conditions.
    full: bool = False


async def fetch_feed(client: PoliteClient, feed: Feed, state: FeedState, now: datetime, max_bytes: int) -> FeedAnswer:
    """What the feed's address answered. Raises nothing that a feed can cause."""
    full = state.full_at is None or now - state.full_at >= FULL_EVERY
    try:
        answer = await client.get(
            feed.url, etag=None if full else state.etag, last_modified=None if full else state.last_modified
        )
        return sorted_answer(answer, feed, state, now, full=full, max_bytes=max_bytes)
    except FetchFaultError as error:
        return FeedAnswer(
            outcome=FeedOutcome.FAILED,
            death=_DEATHS.get(error.fault, Death.UNREACHABLE),
            detail=error.detail,
            network=error.fault in NETWORK_FAULTS,
        )
    except RobotsError as error:
        return FeedAnswer(outcome=FeedOutcome.FAILED, death=Death.ROBOTS, detail=str(error))
    except BusyError as error:
        return FeedAnswer(outcome=FeedOutcome.FAILED, death=Death.BUSY, detail=str(error), wait=error.wait)
    except DownError as error:
        death, _ = death_of(error.status)
        return FeedAnswer(outcome=FeedOutcome.FAILED, death=death, detail=str(error), wait=error.wait)


def sorted_answer(
    answer: Answer, feed: Feed, state: FeedState, now: datetime, *, full: bool, max_bytes: int
) -> FeedAnswer:
    """What an answer says of the feed, before anybody parses it. `full`: it was asked for without conditions."""
    wait = retry_after(answer.headers, now)
    moved_to = answer.moved_to if answer.moved_to and _elsewhere(feed.url, answer.moved_to) else None
    if answer.status == 304 and not full:
        return FeedAnswer(outcome=FeedOutcome.NOT_MODIFIED, wait=max_age(answer.headers), moved_to=moved_to)
    if not answer.ok:
        death, detail = death_of(answer.status)
        return FeedAnswer(outcome=FeedOutcome.FAILED, death=death, detail=detail, wait=wait)
    body = unpacked(answer.body, max_bytes)
    digest = sha256(body).hexdigest()
    same = digest == state.body_hash
    return FeedAnswer(
        outcome=FeedOutcome.SAME_BODY if same else FeedOutcome.NEW_ITEMS,
        body=b"" if same else body,
        content_type=answer.headers.get("content-type"),
        etag=answer.headers.get("etag"),
        last_modified=answer.headers.get("last-modified"),
        body_hash=digest,
        wait=max((w for w in (max_age(answer.headers), ttl_of(body)) if w is not None), default=None),
        moved_to=moved_to,
        full=full,
    )


def ttl_of(body: bytes) -> timedelta | None:
    """For how long the feed says of itself that it is fresh, at most a day; None where it does not say."""
    found = _TTL.search(body, 0, 8_000)
    return clamped(int(found[1]) * 60) if found else None


def death_of(status: int) -> tuple[Death, str]:
    """What a status that is no success says of a feed."""
    detail = f"status {status}"
    if status in _GONE:
        return Death.GONE, detail
    if status in _BLOCKED:
        return Death.BLOCKED, detail
    if status == 429:
        return Death.BUSY, detail
    return (Death.SERVER_ERROR if status >= 500 else Death.HTML_NOT_FEED), detail


def _elsewhere(first: str, second: str) -> bool:
    """Whether the move is to another place, and not to https, to www or to a closing slash."""

    def place(url: str) -> tuple[str, str, str]:
        parts = urlsplit(url)
        return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query

    return place(first) != place(second)
