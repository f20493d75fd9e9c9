"""Sources of the commands that read one page: a text or HTML file, stdin, or a URL."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from monitor.cli.inputs import is_address, read_bytes, source_name
from monitor.domain.article import PageKind
from monitor.domain.errors import UsageError
from monitor.domain.text import guess_language
from monitor.run.given import address_of

if TYPE_CHECKING:
    from monitor.domain.feed import ItemList
    from monitor.run.catalog import Catalog


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage:
    """A source as one text, with what its page says of itself."""

    kind: PageKind
    url: str | None
    title: str
    text: str
    lang: str
    published: str | None
    published_assumed: bool
    publisher: str | None
    body: bytes | None


def read_source(catalog: Catalog, source: str, *, url: str | None = None) -> SourcePage:
    """The text of a file, of stdin ("-") or of a URL; HTML is parsed as a page. Raises UsageError or FetchError."""
    if is_address(source):
        from monitor.run.poll.once import fetch_once

        address_of(source, "FILE")
        body, address = fetch_once(catalog, source)
        return page_of(catalog, body, address)
    from monitor.parse.text_file import is_page, text_of

    body = read_bytes(source, catalog.settings.fetch.max_bytes)
    if is_page(body):
        return page_of(catalog, body, url or "")
    text = text_of(body, source_name(source))
    return SourcePage(
        kind=PageKind.ARTICLE,
        url=url,
        title="",
        text=text,
        lang=guess_language(text),
        published=None,
        published_assumed=False,
        publisher=None,
        body=body,
    )


def page_of(catalog: Catalog, body: bytes, url: str) -> SourcePage:
    """What the HTML page of an address holds."""
    from monitor.parse import parse_page

    page = parse_page(body, url=url, layouts=catalog.layouts_for_url(url), outlets=catalog.outlets)
    return SourcePage(
        kind=page.kind,
        url=url or page.canonical_url or None,
        title=page.title,
        text=page.text,
        lang=page.lang,
        published=page.published,
        published_assumed=page.published_assumed,
        publisher=page.publisher,
        body=body,
    )


def parse_records(catalog: Catalog, source: str, url: str) -> tuple[list[dict[str, Any]], list[str]]:
    """The JSON records of `nq57 parse`: one for a page, one an item for a feed, sitemap or listing; and what of
    such a list is not read, in words. Raises UsageError where the file cannot be read."""
    from monitor.parse import parse_feed, parse_listing, parse_page, parse_sitemap, sniff
    from monitor.parse.section import is_cut_off

    body = _read_unpacked(source, catalog.settings.fetch.max_bytes)
    kind = sniff(body, url=url, content_type=None)
    if kind is PageKind.FEED:
        return _listed(parse_feed(body, url=url, outlets=catalog.outlets), cut=is_cut_off(body))
    if kind is PageKind.SITEMAP:
        return _listed(parse_sitemap(body, url=url), cut=is_cut_off(body))
    page = parse_page(body, url=url, layouts=catalog.layouts_for_url(url), outlets=catalog.outlets)
    if page.kind is PageKind.LISTING:
        return _listed(parse_listing(body, url=url, outlets=catalog.outlets), cut=False)
    record = asdict(page)
    del record["published_assumed"]
    publisher = catalog.publishers.resolve(url, page.publisher)
    record["publisher"] = publisher.name
    return [record], []


def _listed(found: ItemList, *, cut: bool) -> tuple[list[dict[str, Any]], list[str]]:
    """The records of what was found, and what is not read of it."""
    from monitor.parse.section import unread

    return [asdict(item) for item in found.items], unread(cut=cut, read=len(found.items), left=found.left)


def _read_unpacked(source: str, most: int) -> bytes:
    """What the file holds, packed or not. Raises UsageError."""
    from monitor.domain.source import FetchFault
    from monitor.net.decode import unpacked
    from monitor.net.fault import FetchFaultError
    from monitor.run.given_file import TooLargeError

    body = read_bytes(source, most)
    try:
        return unpacked(body, most)
    except FetchFaultError as error:
        if error.fault is FetchFault.TOO_LARGE:
            raise TooLargeError(None, most, subject=source_name(source), packed=True) from error
        raise UsageError(error.detail, subject=source_name(source), remedy="name a whole file") from error
