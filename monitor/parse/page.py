"""A page: an article with its facts and its own text, or what else it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from difflib import SequenceMatcher
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.domain.article import PageKind, ParsedPage
from monitor.domain.text import fold, guess_language
from monitor.parse.address import page_address
from monitor.parse.charset import decode
from monitor.parse.dates import Stamp, read_date
from monitor.parse.found import Body, find_body
from monitor.parse.layout import COMMON_AUTHORS, COMMON_DATES, Layout, in_order
from monitor.parse.listing import is_article_address, teasers
from monitor.parse.metadata import (
    Metadata,
    authors,
    is_person,
    ld,
    modified,
    more_exact,
    published,
    read_metadata,
    tags,
)
from monitor.parse.plain import plain, squeeze
from monitor.parse.recognise import kind_of
from monitor.parse.tree import attribute, build_tree

_BYLINE = re.compile(r"^(?:theo|by|tác giả|bài|thực hiện|pv|phóng viên)\s*:?\s+", re.IGNORECASE)
#: A time or an address after a name.
_TAIL = re.compile(r"\s*[-–|•,(]*\s*(?:\S+@\S+|(?:\w+,?\s+)?\d{1,2}[/:.-]\d).*$")
_SITE_TAIL = re.compile(r"\s+[|–—-]\s+([^|–—]{2,60})$")


def parse_page(
    body: bytes, *, url: str, layouts: Sequence[Layout] = (), headers: Mapping[str, str] | None = None
) -> ParsedPage:
    """What the page is and says. ParseError where it is too large or too deep to be read."""
    content_type = next((value for name, value in (headers or {}).items() if name.lower() == "content-type"), None)
    text = decode(body, content_type)
    kind = kind_of(text)
    if kind is not PageKind.ARTICLE:
        return _bare(kind, url)
    tree = build_tree(text, url)
    meta = read_metadata(tree)
    stamp = published(meta)
    day = _day(stamp)
    found = find_body(tree, meta, in_order(layouts, day), text, url)
    if not _is_article(tree, meta, found, url):
        is_listing = len(teasers(tree, url)) >= 3
        return _bare(PageKind.LISTING if is_listing else PageKind.OTHER, url, meta, found)
    return _article(tree, meta, found, stamp, url)


def _day(stamp: Stamp | None) -> date | None:
    if stamp is None:
        return None
    return stamp.moment.date() if isinstance(stamp.moment, datetime) else stamp.moment


def _bare(kind: PageKind, url: str, meta: Metadata | None = None, found: Body | None = None) -> ParsedPage:
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
        canonical_url=page_address(url, meta.canonical),
        publisher=meta.metas.get("og:site_name"),
        parser=found.parser if found else "none",
    )


def _is_article(tree: LexborHTMLParser, meta: Metadata, found: Body, url: str) -> bool:
    parts = urlsplit(url)
    if parts.hostname and parts.path in ("", "/") and not parts.query:
        return False
    size = sum(map(len, found.paragraphs))
    if meta.article is not None and (meta.article.get("headline") or size >= 200):
        return True
    if found.sure and size >= 80:
        return True
    if published(meta) is not None and size >= 150:
        return True
    if len(found.paragraphs) < 2 or size < 150:
        return False
    if is_article_address(url, url) and re.search(r"\d{5,}", url):
        return True
    return size >= 120 * len(teasers(tree, url))


def _article(tree: LexborHTMLParser, meta: Metadata, found: Body, stamp: Stamp | None, url: str) -> ParsedPage:
    layout = found.layout or Layout()
    if stamp is None or not isinstance(stamp.moment, datetime):
        visible = _visible_dates(tree, layout)
        stamp = more_exact(stamp, visible) if stamp else next(iter(visible), None)
    changed = modified(meta)
    text = "\n\n".join(found.paragraphs)
    title = _title(tree, meta, layout)
    return ParsedPage(
        kind=PageKind.ARTICLE,
        title=title,
        text=text,
        published=stamp.iso if stamp else None,
        modified=changed.iso if changed else None,
        author=_author(tree, meta, layout, found),
        section=ld(meta, "articleSection") or plain(meta.metas.get("article:section")) or None,
        tags=tuple(_tags(tree, meta, layout)),
        lang=_language(f"{title}\n{text}", meta),
        canonical_url=page_address(url, meta.canonical),
        publisher=plain(meta.metas.get("og:site_name")) or None,
        parser=found.parser,
        published_assumed=bool(stamp and stamp.assumed),
    )


def _language(text: str, meta: Metadata) -> str:
    if len(text) >= 60:
        return guess_language(text[:250])
    return "en" if meta.html_lang.startswith("en") else "vi"


def _title(tree: LexborHTMLParser, meta: Metadata, layout: Layout) -> str:
    """The headline on the page where it is the page's headline, else the one in its head."""
    shared = _untailed(plain(meta.metas.get("og:title")), meta) or ld(meta, "headline") or _untailed(meta.title, meta)
    for selector in filter(None, (layout.title, "h1")):
        shown = [text for node in tree.css(selector) if (text := _spaced(node))]
        if not shown:
            continue
        best = max(shown, key=lambda text: _likeness(text, shared)) if shared else shown[0]
        if selector == layout.title or not shared or _likeness(best, shared) >= 0.3:
            return best
    return shared


def _spaced(node: LexborNode) -> str:
    """A headline's text; spans that touch are words that do not."""
    words: list[str] = []
    previous = ""
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag in ("script", "style", "img", "svg", "-comment"):
            continue
        text = child.text_content or "" if tag == "-text" else child.text()
        if previous in ("span", "div", "br") and tag in ("span", "div"):
            words.append(" ")
        words.append(" " if tag == "br" else text)
        previous = tag
    return squeeze("".join(words))


def _likeness(first: str, second: str) -> float:
    if first == second:
        return 1.0
    return SequenceMatcher(None, fold(first).split(), fold(second).split(), autojunk=False).ratio()


def _untailed(title: str, meta: Metadata) -> str:
    """Without " | Outlet" at the end."""
    found = _SITE_TAIL.search(title)
    if not found:
        return title
    tail = fold(found[1]).strip()
    squashed = re.sub(r"\W", "", tail)
    known = any(tail in name or name in tail for name in meta.site_names)
    hosts = [re.sub(r"\W", "", claim.split("/")[2]) for claim in meta.canonical if claim.startswith("http")]
    if known or any(len(squashed) > 3 and squashed in host for host in hosts) or tail.startswith(("bao ", "vietnam+")):
        return title[: found.start()]
    return title


def _visible_dates(tree: LexborHTMLParser, layout: Layout) -> list[Stamp]:
    for selector in filter(None, (layout.date, "[itemprop=datePublished]", "time[datetime]", COMMON_DATES)):
        stamps: list[Stamp] = []
        for node in tree.css(selector)[:20]:
            written = attribute(node, "datetime") or attribute(node, "content") or squeeze(node.text())
            stamp = read_date(written) or read_date(squeeze(node.text()))
            if stamp:
                stamps.append(stamp)
        if stamps:
            return stamps
    return _beside_headline(tree)


def _beside_headline(tree: LexborHTMLParser) -> list[Stamp]:
    """The last resort: a short line with a date near the headline."""
    node = tree.css_first("h1")
    for _ in range(3):
        if node is None or node.parent is None or node.tag == "body":
            break
        lines = [squeeze(other.text()) for other in node.parent.iter() if other.mem_id != node.mem_id]
        stamps = [stamp for line in lines if 8 <= len(line) <= 80 and (stamp := read_date(line))]
        if stamps:
            return stamps
        node = node.parent
    return []


def _author(tree: LexborHTMLParser, meta: Metadata, layout: Layout, found: Body) -> str | None:
    named = authors(meta)
    if not named:
        for part in (layout.author or COMMON_AUTHORS).split(","):
            shown = [_TAIL.sub("", _BYLINE.sub("", _spaced(node)[:200])) for node in tree.css(part.strip())[:6]]
            named = [name for name in dict.fromkeys(shown) if len(name) <= 60 and is_person(name, meta)]
            if named:
                break
    if not named and found.signed:
        named = [found.signed]
    if not named:
        claimed = plain(meta.metas.get("author") or meta.metas.get("article:author") or meta.metas.get("dable:author"))
        named = [claimed] if is_person(claimed, meta) else []
    return ", ".join(_BYLINE.sub("", name) for name in named) or None


def _tags(tree: LexborHTMLParser, meta: Metadata, layout: Layout) -> list[str]:
    shown = [plain(node.text()) for node in tree.css(layout.tags)] if layout.tags else []
    return list(dict.fromkeys(filter(None, shown)))[:40] or tags(meta)
