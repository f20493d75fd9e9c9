"""Articles, their fetches, revisions and readings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from monitor.domain.text import storable


class PageKind(StrEnum):
    ARTICLE = "article"
    LISTING = "listing"
    FEED = "feed"
    SITEMAP = "sitemap"
    CHALLENGE = "challenge"
    EMPTY = "empty"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedPage:
    """A page as parse read it. `text` is lead and body, a blank line between paragraphs; "" where it is no article."""

    kind: PageKind
    title: str
    text: str
    #: ISO 8601 with offset, or a bare date where the page has only that.
    published: str | None
    modified: str | None
    author: str | None
    section: str | None
    tags: tuple[str, ...]
    lang: str
    canonical_url: str
    publisher: str | None
    #: "layout", "json-ld", "generic", ...: what found the body.
    parser: str
    #: The offset of `published` was not written and +07:00 was assumed.
    published_assumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text to be read by the extractor. `text` is taken as received; the title is evidence, not searched."""

    id: str
    url: str | None
    publisher: str
    lang: str
    published: date | None
    title: str
    text: str


class ScreenReason(StrEnum):
    """Why a text is off topic."""

    NO_MENTION = "no-mention"
    OTHER_DOCUMENT = "other-document"
    OTHER_RESOLUTION = "other-resolution"


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening:
    """On topic with the phrase that matched, or off topic with the reason."""

    on_topic: bool
    phrase: str | None = None
    reason: ScreenReason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One story at one publisher. `url` is as first supplied; `key` is its canonical form, for identity only."""

    id: str
    url: str
    key: str
    publisher: str
    publisher_id: str
    group: str
    authority: int
    lang: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """An article's text as handed to the store: by poll (parsed), by ingest (a line or file) or by backfill."""

    #: As first supplied, byte for byte.
    url: str
    #: Name, alias, id or None: the host of `url` decides first.
    publisher: str | None
    lang: str | None
    #: Aware, or None where the page has no date.
    published: datetime | None
    #: A bare date was given (no time of day) or the offset was assumed.
    published_assumed: bool
    title: str
    text: str
    fetched_at: datetime
    #: Raw bytes of the page, kept as the snapshot; None for a JSON line.
    body: bytes | None = None
    complete: bool = True
    teaser: bool = False

    def __post_init__(self) -> None:
        for name in ("url", "publisher", "title", "text"):
            value = getattr(self, name)
            if value is not None:
                object.__setattr__(self, name, storable(value))
