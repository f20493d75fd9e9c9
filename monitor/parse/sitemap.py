"""Sitemaps: indexes, address sets and news sitemaps to items."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import ParseError as XmlError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from monitor.domain.article import PageKind
from monitor.domain.errors import ParseError
from monitor.domain.feed import FeedItem, ItemList
from monitor.parse.charset import decode
from monitor.parse.dates import read_date
from monitor.parse.feed import http_address
from monitor.parse.plain import plain
from monitor.parse.recognise import sniff
from monitor.parse.section import MAX_ENTRIES, is_cut_off

_DECLARATION = re.compile(r"\A\s*<\?xml.*?\?>", re.DOTALL)
#: An "&" that begins no entity; what stands in CDATA is as it is meant.
_LONE_AMPERSAND = re.compile(
    r"(<!\[CDATA\[.*?(?:\]\]>|\Z))|&(?!#\d+;|#x[0-9a-fA-F]+;|(?:amp|lt|gt|quot|apos);)", re.DOTALL
)
_PREFIX = re.compile(r"<([A-Za-z][\w.-]{0,30}):")
_DECLARED = re.compile(r"xmlns:([A-Za-z][\w.-]{0,30})\s*=")
_OPENING = re.compile(r"<[A-Za-z][\w.:-]*")
_ENTRY_END = re.compile(r"</(?:[A-Za-z][\w.-]*:)?(?:url|sitemap)\s*>")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def parse_sitemap(body: bytes, *, url: str) -> ItemList:
    """One item an address, in the file's order, at most the first 50,000.

    Items of an index are sitemaps: `guid` is "sitemap" for them.
    Of a file that is cut off the entries before the cut. ParseError names what came instead of a sitemap.
    """
    kind = sniff(body, url=url)
    if kind is not PageKind.SITEMAP:
        raise ParseError(f"{kind}: no sitemap came", subject=url)
    text = _CONTROL.sub("", _DECLARATION.sub("", decode(body).lstrip(), count=1))
    text = _LONE_AMPERSAND.sub(lambda found: found[1] or "&amp;", text)
    try:
        root = fromstring(_declared(_whole(text) if is_cut_off(body) else text), forbid_dtd=True)
    except DefusedXmlException as error:
        raise ParseError(f"entity: {type(error).__name__}", subject=url) from error
    except (XmlError, ValueError, RecursionError) as error:
        raise ParseError(f"malformed: {error}"[:200], subject=url) from error
    items = []
    for entry in root.iter():
        name = _local(entry)
        if name in ("url", "sitemap"):
            item = _item(entry, url, index=name == "sitemap")
            if item is not None:
                items.append(item)
    return ItemList(items=tuple(items[:MAX_ENTRIES]), left=max(0, len(items) - MAX_ENTRIES))


def _whole(text: str) -> str:
    """The entries that stand whole before the cut."""
    root = _OPENING.search(text)
    ends = [found.end() for found in _ENTRY_END.finditer(text)]
    return f"{text[: ends[-1]]}</{root[0][1:]}>" if root and ends else text


def _declared(text: str) -> str:
    """The text with a declaration for every prefix that it uses and declares nowhere."""
    used = set(_PREFIX.findall(text)) - set(_DECLARED.findall(text)) - {"xml"}
    if not used:
        return text
    spaces = "".join(f' xmlns:{prefix}="urn:x-undeclared:{prefix}"' for prefix in sorted(used))
    return _OPENING.sub(lambda found: found[0] + spaces, text, count=1)


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _item(entry: Element, base: str, *, index: bool) -> FeedItem | None:
    fields: dict[str, str] = {}
    for child in entry.iter():
        name = _local(child)
        parent = next((medium for medium in ("image", "video") if medium in child.tag), "")
        fields.setdefault(parent + name, (child.text or "").strip())
    link = http_address(fields.get("loc", ""), base)
    if not link:
        return None
    raw = next(filter(None, map(fields.get, ("publication_date", "lastmod", "videopublication_date"))), None)
    stamp = read_date(raw)
    return FeedItem(
        url=link,
        title=plain(fields.get("title") or fields.get("videotitle")),
        summary="",
        published=stamp.iso if stamp else None,
        published_raw=raw,
        guid="sitemap" if index else None,
        author=None,
    )
