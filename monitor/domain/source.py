"""How sources are: what became of each fetch, each item and each feed. Closed lists; every refusal has its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class FetchFault(StrEnum):
    """Why an address gave nothing that can be used."""

    BAD_URL = "bad-url"
    REFUSED_ADDRESS = "refused-address"
    DNS = "dns"
    DNS_TEMPORARY = "dns-temporary"
    CONNECT = "connect"
    TLS = "tls"
    TIMEOUT = "timeout"
    TOO_LARGE = "too-large"
    TRUNCATED = "truncated"
    BAD_ENCODING = "bad-encoding"
    REDIRECT_LOOP = "redirect-loop"
    BAD_REDIRECT = "bad-redirect"
    PROTOCOL = "protocol"


#: Faults that a machine without network gives for every address.
NETWORK_FAULTS = frozenset({FetchFault.DNS, FetchFault.DNS_TEMPORARY, FetchFault.CONNECT, FetchFault.TIMEOUT})


class Death(StrEnum):
    """What is wrong with a feed that gives no items, or none that are new."""

    GONE = "gone"
    MOVED = "moved"
    BLOCKED = "blocked"
    ROBOTS = "robots"
    CHALLENGE = "challenge"
    EMPTY = "empty"
    HTML_NOT_FEED = "html-not-feed"
    MALFORMED = "malformed"
    TOO_LARGE = "too-large"
    REDIRECT_LOOP = "redirect-loop"
    REFUSED_ADDRESS = "refused-address"
    WRONG_SECTION = "wrong-section"
    STALE = "stale"
    TLS = "tls"
    DNS = "dns"
    UNREACHABLE = "unreachable"
    SERVER_ERROR = "server-error"
    BUSY = "busy"
    POISON = "poison"
    #: A fault of this program; it is in the log.
    FAULT = "fault"


class FeedOutcome(StrEnum):
    """What one poll of one feed came to. The first three cost no parse of items."""

    NOT_MODIFIED = "not-modified"
    SAME_BODY = "same-body"
    NO_NEW = "no-new"
    NEW_ITEMS = "new-items"
    FAILED = "failed"


class ItemOutcome(StrEnum):
    """Where one item of a feed ended. Every item ends in exactly one of these."""

    ON_TOPIC = "on-topic"
    OFF_TOPIC = "off-topic"
    SEEN = "seen"
    UNMATCHED = "unmatched"
    TOO_OLD = "too-old"
    #: Published on other days than those that a backfill asks for.
    OUTSIDE = "outside"
    OVER_CAP = "over-cap"
    NO_LINK = "no-link"
    GONE = "gone"
    ROBOTS = "robots"
    BLOCKED = "blocked"
    CHALLENGE = "challenge"
    REFUSED_ADDRESS = "refused-address"
    TOO_LARGE = "too-large"
    NOT_ARTICLE = "not-article"
    NO_TEXT = "no-text"
    INCOMPLETE = "incomplete"
    POISON = "poison"
    #: A fault of this program; it is in the log.
    FAULT = "fault"
    TRANSIENT = "transient"
    TEASER = "teaser"
    #: A link of a search service that does not say where it leads.
    UNRESOLVED = "unresolved"
    #: Found by a search, of an outlet whose own feeds give it.
    COVERED = "covered"
    #: Found by a search, of an outlet that is not configured or only prints what others wrote.
    UNLISTED = "unlisted"
    #: The pass was stopped before it came to this item; the next pass takes it up.
    DEFERRED = "deferred"
    PENDING = "pending"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """What is known of a feed between polls. `failures` is a weighted sum since the last success."""

    feed_id: str
    next_due: datetime | None = None
    interval: timedelta | None = None
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    #: When the body was last asked for without conditions.
    full_at: datetime | None = None
    polled_at: datetime | None = None
    success_at: datetime | None = None
    #: When an item was last new.
    new_at: datetime | None = None
    #: Hours between the latest arrivals of new items, oldest first.
    gaps: tuple[float, ...] = ()
    items: int = 0
    failures: float = 0.0
    death: Death | None = None
    detail: str = ""
    #: What the feed called itself when it was right; "" where it has no title.
    title: str = ""
    #: Polls in a row that found the same thing wrong.
    strikes: int = 0
    #: The first complete pass is over: from here on findings are told.
    baseline_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownItem:
    """An item that some feed gave once. Its key is kept for ever."""

    key: str
    url: str
    feed_id: str
    outcome: ItemOutcome
    tries: int
    first_seen: datetime
    retry_at: datetime | None
    published: str | None = None
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recheck:
    """An on-topic article that is fetched again at `due_at`. `step` counts the fetches after the first."""

    article_id: str
    url: str
    step: int
    due_at: datetime
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    failures: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HostRobots:
    """A host's robots.txt as last read. `text` is None where there was none to obey."""

    host: str
    status: int
    text: str | None
    read_at: datetime


#: Incidents of this program itself: its daily test figure did not come out; its passes or deliveries fail every time.
CANARY_FAILED, WORK_FAILED = "canary-failed", "work-failed"
#: Its history could have been changed unseen, which is no matter of a source: this is its subject.
GUARD_LOST, HISTORY = "guard-lost", "history"
#: Kinds of incidents that are of no source.
OWN_INCIDENTS = frozenset({CANARY_FAILED, WORK_FAILED, GUARD_LOST})


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Something wrong with a source, open from `opened_at` until `closed_at`. `subject` is a feed's id, "network" or a
    part of this program."""

    id: str
    subject: str
    kind: str
    detail: str
    opened_at: datetime
    closed_at: datetime | None = None
    told_at: datetime | None = None
    #: A probe's failures are shown and alert nobody.
    quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Poison:
    """A page or feed that a worker died of or that took too long. `body` is kept so that it can be fed again."""

    key: str
    url: str
    reason: str
    tries: int
    first_at: datetime
    last_at: datetime
    body: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedCount:
    """One feed's part of a pass."""

    feed_id: str
    outcome: FeedOutcome
    death: Death | None = None
    detail: str = ""
    items: Mapping[ItemOutcome, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        return sum(self.items.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Funnel:
    """One pass: every feed that was polled, and where each of its items ended. `total` is the sum of all outcomes."""

    started_at: datetime
    finished_at: datetime
    feeds: tuple[FeedCount, ...]
    #: Outcomes of the articles that were fetched again.
    rechecks: Mapping[str, int] = field(default_factory=dict)
    #: Outcomes of items of earlier passes that were tried again.
    retries: Mapping[ItemOutcome, int] = field(default_factory=dict)
    findings: int = 0
    no_network: bool = False

    @property
    def total(self) -> int:
        return sum(feed.total for feed in self.feeds)

    @property
    def items(self) -> Mapping[ItemOutcome, int]:
        sums: dict[ItemOutcome, int] = {}
        for feed in self.feeds:
            for outcome, count in feed.items.items():
                sums[outcome] = sums.get(outcome, 0) + count
        return sums

    @property
    def outcomes(self) -> Mapping[FeedOutcome, int]:
        sums: dict[FeedOutcome, int] = {}
        for feed in self.feeds:
            sums[feed.outcome] = sums.get(feed.outcome, 0) + 1
        return sums
