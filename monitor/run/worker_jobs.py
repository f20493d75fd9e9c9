"""What a worker does with bytes: one hop from a page to its figures, or from a feed to its items. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from monitor.domain.article import PageKind, ParsedPage, Submission
from monitor.domain.errors import ParseError
from monitor.domain.feed import FeedItem, FeedKind, ItemList
from monitor.domain.zone import VIET_NAM, YEARS
from monitor.parse import NotAFeedError, parse_feed, parse_listing, parse_page, parse_sitemap, sniff
from monitor.parse.section import is_cut_off, own_title
from monitor.run.catalog import Catalog
from monitor.run.read import PageRead, read_text


@dataclass(frozen=True, slots=True, kw_only=True)
class PageJob:
    """A fetched page. `published` and `title` are what a feed said of it, of use where the page says nothing."""

    body: bytes
    #: As first supplied; its host decides the layouts.
    url: str
    fetched_at: datetime
    headers: Mapping[str, str] = field(default_factory=dict)
    published: str | None = None
    title: str = ""
    #: The article is on topic already: its figures are read whatever this text says.
    tracked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageResult:
    """`submission` (without the bytes) and `read` are None where the page is no article or has no text."""

    page: ParsedPage
    submission: Submission | None
    read: PageRead | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextJob:
    """A text that came without a page: a teaser."""

    submission: Submission


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedJob:
    """A fetched feed, sitemap or listing."""

    body: bytes
    url: str
    kind: FeedKind
    content_type: str | None = None
    link_pattern: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressJob:
    """What came from an address of which nothing is known: a feed, sitemap, listing or article."""

    body: bytes
    url: str
    content_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileJob:
    """A stored page. Its address is the one that it gives itself, else `url`."""

    body: bytes
    url: str
    fetched_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedResult:
    """The items, or why there are none: empty, challenge, html-not-feed, entity, too-large, malformed."""

    items: tuple[FeedItem, ...] = ()
    fault: str | None = None
    #: What an address of which nothing was known turned out to be; ARTICLE has itself as its only item.
    kind: PageKind | None = None
    #: What the feed or listing calls itself.
    title: str = ""
    #: What is wrong, in words.
    detail: str = ""
    #: It ends in the middle: the items are those before the cut.
    cut: bool = False
    #: So many entries are left out of one that has more than are read.
    left: int = 0


Job = PageJob | FeedJob | TextJob | AddressJob | FileJob
Result = PageResult | FeedResult


def do(catalog: Catalog, job: Job) -> Result:
    """The result of a job. Bytes that cannot be read are a result too."""
    if isinstance(job, PageJob):
        return read_page(catalog, job)
    if isinstance(job, FeedJob):
        return read_feed(catalog, job)
    if isinstance(job, AddressJob):
        return read_address(catalog, job)
    if isinstance(job, FileJob):
        return read_file(catalog, job)
    bare = _bare(job.submission.url, job.submission.title)
    return PageResult(page=bare, submission=job.submission, read=read_text(catalog, job.submission))


def read_page(catalog: Catalog, job: PageJob) -> PageResult:
    """What a page is, says and states."""
    try:
        page = parse_page(
            job.body,
            url=job.url,
            layouts=catalog.layouts_for_url(job.url),
            headers=job.headers,
            outlets=catalog.outlets,
        )
    except ParseError as error:
        return PageResult(page=_bare(job.url, str(error)), submission=None, read=None)
    if page.kind is not PageKind.ARTICLE or not page.text.strip():
        return PageResult(page=page, submission=None, read=None)
    published, assumed = instant(page.published or job.published)
    submission = Submission(
        url=job.url,
        publisher=page.publisher,
        lang=page.lang,
        published=published,
        published_assumed=assumed or (page.published_assumed and page.published is not None),
        title=page.title or job.title,
        text=page.text,
        fetched_at=job.fetched_at,
    )
    return PageResult(page=page, submission=submission, read=read_text(catalog, submission, tracked=job.tracked))


def _bare(url: str, title: str) -> ParsedPage:
    return ParsedPage(
        kind=PageKind.OTHER,
        title=title[:200],
        text="",
        published=None,
        modified=None,
        author=None,
        section=None,
        tags=(),
        lang="vi",
        canonical_url=url,
        publisher=None,
        parser="none",
    )


def read_feed(catalog: Catalog, job: FeedJob) -> FeedResult:
    """The items of a feed."""
    try:
        title = own_title(job.body, job.content_type) if job.kind in (FeedKind.RSS, FeedKind.LISTING) else ""
        cut = job.kind is not FeedKind.LISTING and is_cut_off(job.body)
        found = _items(catalog, job)
        return FeedResult(items=found.items, title=title, cut=cut, left=found.left)
    except NotAFeedError as error:
        return FeedResult(fault=error.reason, detail=error.message.partition(": ")[2])
    except ParseError as error:
        # Sitemaps and listings say in their first word what came instead.
        word, _, words = error.message.partition(": ")
        return FeedResult(fault=_named(word), detail=words)


def _named(word: str) -> str:
    named = {"challenge", "empty", "malformed", "entity"}
    return word if word in named else "html-not-feed"


def _items(catalog: Catalog, job: FeedJob) -> ItemList:
    if job.kind in (FeedKind.SITEMAP, FeedKind.NEWS_SITEMAP):
        return parse_sitemap(job.body, url=job.url)
    if job.kind is FeedKind.RSS:
        return parse_feed(job.body, url=job.url, content_type=job.content_type, outlets=catalog.outlets)
    return parse_listing(job.body, url=job.url, link_pattern=job.link_pattern, outlets=catalog.outlets)


def read_address(catalog: Catalog, job: AddressJob) -> FeedResult:
    """What is at the address, and the items of it."""
    kind = sniff(job.body, url=job.url, content_type=job.content_type)
    if kind is PageKind.FEED:
        found = read_feed(
            catalog, FeedJob(body=job.body, url=job.url, kind=FeedKind.RSS, content_type=job.content_type)
        )
    elif kind is PageKind.SITEMAP:
        found = read_feed(catalog, FeedJob(body=job.body, url=job.url, kind=FeedKind.SITEMAP))
    else:
        kind = parse_page(job.body, url=job.url, outlets=catalog.outlets).kind
        if kind is PageKind.ARTICLE:
            item = FeedItem(
                url=job.url, title="", summary="", published=None, published_raw=None, guid=None, author=None
            )
            return FeedResult(items=(item,), kind=kind)
        if kind is not PageKind.LISTING:
            return FeedResult(fault=_named(kind), kind=kind)
        found = read_feed(catalog, FeedJob(body=job.body, url=job.url, kind=FeedKind.LISTING))
    return replace(found, kind=kind)


def read_file(catalog: Catalog, job: FileJob) -> PageResult:
    """What a stored page is, says and states: its own address decides the layouts."""
    try:
        own = parse_page(job.body, url="", outlets=catalog.outlets).canonical_url
    except ParseError as error:
        return PageResult(page=_bare(job.url, str(error)), submission=None, read=None)
    return read_page(catalog, PageJob(body=job.body, url=own or job.url, fetched_at=job.fetched_at))


def instant(text: str | None) -> tuple[datetime | None, bool]:
    """The aware instant of an ISO date or time, and whether a part of it was assumed. None for no date or nonsense (of
    a year that nobody meant)."""
    if not text:
        return None, False
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None, False
    if found.year not in YEARS:
        return None, False
    return (found, False) if found.tzinfo else (found.replace(tzinfo=VIET_NAM), True)
