"""A page: an article with its facts and its own text, or what else it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from selectolax.lexbor import LexborHTMLParser

from monitor.domain.article import PageKind, ParsedPage
from monitor.domain.text import guess_language
from monitor.parse.address import page_address
from monitor.parse.agency import without_tags
from monitor.parse.charset import decoded
from monitor.parse.dates import Stamp
from monitor.parse.found import Body, find_body
from monitor.parse.frame import lines_between
from monitor.parse.layout import Layout, in_order
from monitor.parse.listing import teasers
from monitor.parse.metadata import (
    Metadata,
    ld,
    modified,
    more_exact,
    published,
    read_metadata,
    site_claims,
    tags,
)
from monitor.parse.outlets import NO_OUTLETS, Outlets
from monitor.parse.plain import plain
from monitor.parse.recognise import kind_of
from monitor.parse.shape import is_article, is_login, is_lost
from monitor.parse.state import told_article
from monitor.parse.tree import build_tree
from monitor.parse.visible import byline, shown_change, visible_dates

#: Below this the page may keep its text elsewhere than in its elements.
_LITTLE = 400


def parse_page(
    body: bytes,
    *,
    url: str,
    layouts: Sequence[Layout] = (),
    headers: Mapping[str, str] | None = None,
    outlets: Outlets = NO_OUTLETS,
) -> ParsedPage:
    """What the page is and says. ParseError where it is too large or too deep to be read."""
    content_type = next((value for name, value in (headers or {}).items() if name.lower() == "content-type"), None)
    text, raw = decoded(body, content_type)
    kind = kind_of(text)
    if kind is not PageKind.ARTICLE:
        return _bare(kind, url, outlets)
    tree = build_tree(text, url, raw)
    meta = read_metadata(tree, outlets.names, url)
    stamp = published(meta)
    day = _day(stamp)
    found = find_body(tree, meta, in_order(layouts, day), text, url)
    if sum(map(len, found.paragraphs)) < _LITTLE and (told := told_article(tree, meta)) is not None:
        meta = replace(meta, article={**told, **{key: value for key, value in (meta.article or {}).items() if value}})
        stamp = published(meta)
        found = find_body(tree, meta, in_order(layouts, day), text, url)
    if is_lost(tree, meta, found, url):
        return _bare(PageKind.OTHER, url, outlets, meta, found)
    if is_login(tree, meta, found):
        return _bare(PageKind.CHALLENGE, url, outlets, meta, found)
    if not is_article(tree, meta, found, url):
        is_listing = len(teasers(tree, url)) >= 3
        return _bare(PageKind.LISTING if is_listing else PageKind.OTHER, url, outlets, meta, found)
    own = outlets.own_words(found.paragraphs, site_claims(meta))
    found = replace(found, paragraphs=without_tags(own, found.headline.title))
    return _article(tree, meta, found, stamp, url, outlets)


def _day(stamp: Stamp | None) -> date | None:
    if stamp is None:
        return None
    return stamp.moment.date() if isinstance(stamp.moment, datetime) else stamp.moment


def _bare(
    kind: PageKind, url: str, outlets: Outlets, meta: Metadata | None = None, found: Body | None = None
) -> ParsedPage:
    meta = meta or Metadata()
    return ParsedPage(
        kind=kind,
        title=plain(meta.metas.get("og:title")) or meta.title,
        text="",
        published=None,
        modified=None,
        author=None,
        section=None,
        tags=(),
        lang=_language("", meta),
        canonical_url=page_address(url, meta.canonical, outlets.endings),
        publisher=meta.metas.get("og:site_name"),
        parser=found.parser if found else "none",
    )


def _article(
    tree: LexborHTMLParser, meta: Metadata, found: Body, stamp: Stamp | None, url: str, outlets: Outlets
) -> ParsedPage:
    layout, changed = found.layout or Layout(), modified(meta) or shown_change(tree)
    if stamp is None or not isinstance(stamp.moment, datetime):
        seen = visible_dates(tree, layout, found.headline.node, found.node)
        stamp = more_exact(stamp, list(seen.published)) if stamp else next(iter(seen.published), None)
        changed = changed or seen.changed
    text = "\n\n".join(found.paragraphs)
    title, head = found.headline.title, found.headline.node
    lines = lines_between(head, found.node) if head is not None and found.node is not None else []
    return ParsedPage(
        kind=PageKind.ARTICLE,
        title=title,
        text=text,
        published=stamp.to_second if stamp else None,
        modified=changed.to_second if changed else None,
        author=byline(tree, meta, layout, found.signed, lines),
        section=ld(meta, "articleSection") or plain(meta.metas.get("article:section")) or None,
        tags=tuple(_tags(tree, meta, layout)),
        lang=_language(f"{title}\n{text}", meta),
        canonical_url=page_address(url, meta.canonical, outlets.endings),
        publisher=plain(meta.metas.get("og:site_name")) or None,
        parser=found.parser,
        published_assumed=bool(stamp and stamp.assumed),
    )


def _language(text: str, meta: Metadata) -> str:
    if len(text) >= 60:
        return guess_language(text[:250])
    return "en" if meta.html_lang.startswith("en") else "vi"


def _tags(tree: LexborHTMLParser, meta: Metadata, layout: Layout) -> list[str]:
    shown = [plain(node.text()) for node in tree.css(layout.tags)] if layout.tags else []
    return list(dict.fromkeys(filter(None, shown)))[:40] or tags(meta)
