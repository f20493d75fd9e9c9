"""Publishers and the addresses that are polled."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PublisherKind(StrEnum):
    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    MINISTRY = "ministry"
    STATISTICS = "statistics"
    REPUBLISHER = "republisher"
    OTHER = "other"


class FeedKind(StrEnum):
    RSS = "rss"
    SITEMAP = "sitemap"
    NEWS_SITEMAP = "news-sitemap"
    LISTING = "listing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """An outlet. `authority` is 0..100 and speaks for the outlet where nobody is named."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    language: str = "vi"
    kind: PublisherKind = PublisherKind.OTHER
    #: Outlets of one agency share a group and count as one witness of one story.
    group: str = ""
    authority: int = 20
    allow_private: bool = False
    #: False takes any certificate of this publisher's hosts; said at each start.
    verify_tls: bool = True

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("a publisher needs an id")
        if not 0 <= self.authority <= 100:
            raise ValueError(f"authority {self.authority} of {self.id} is outside 0..100")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A URL that is polled. `id` is unique over all publishers: "publisher/feed"."""

    id: str
    publisher_id: str
    url: str
    kind: FeedKind = FeedKind.RSS
    every_seconds: int = 900
    #: An unproved address: its failures are shown and alert nobody.
    probe: bool = False
    #: Items of a topic feed need no title match before their article is fetched.
    wide: bool = True
    #: Feeds with a higher rank are tried only while all lower ones of the publisher fail.
    fallback_rank: int = 0
    #: A search: polled only while all feeds of some outlet of this language fail, and read for such outlets alone.
    stands_in_for: str | None = None
    link_pattern: str | None = None
    #: How the addresses of further pages are made: {page} is 2 on the second page, {index} 1, {offset10} 10; {year} and
    #: {month} make one address a month.
    pages: str | None = None
    #: Words of the feed's own title: without them it is another section's feed.
    section: str | None = None
    #: A tag or topic page of the resolution: read back some days when the daemon starts for the first time.
    topic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList:
    """What a feed, sitemap or listing names, and how many entries are left out because it has more than are read."""

    items: tuple[FeedItem, ...]
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedItem:
    """One entry of a feed, sitemap or listing, cleaned: no markup, entities resolved, absolute link."""

    url: str
    title: str
    summary: str
    #: ISO 8601 with offset, a bare date, or None; never a guess.
    published: str | None
    published_raw: str | None
    guid: str | None
    author: str | None
