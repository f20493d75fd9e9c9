"""The article that a page's JSON-LD describes: its own, and none where all that it describes are other pages'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from monitor.domain.address import parts_of
from monitor.domain.text import fold
from monitor.parse.plain import plain, read_json

_ARTICLE_TYPES = frozenset(
    "newsarticle article reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle blogposting "
    "liveblogposting reviewnewsarticle report advertisercontentarticle technicalarticle scholarlyarticle".split()
)
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_CONTROL = re.compile(r"[\x00-\x1f]+")
_WORD = re.compile(r"\w+")
#: Two titles of one story share so much of the shorter one's words.
_ALIKE = 0.4
_MOST_LISTED = 200
_WRAPPED = re.compile(r"(?:\s|\ufeff|//|/\*|\*/|<!--|-->|<!\[CDATA\[|\]\]>|>)*")
_LONGEST_WRAP = 60
_SCRIPTS = "script[type^='application/ld+json' i]"


def own_article(tree: LexborHTMLParser, own: Sequence[str], titles: Sequence[str]) -> Mapping[str, Any] | None:
    """The article's node; of several the one of the page's own address, and a page of several others (a listing) has
    none. `own`: the page's addresses; `titles`: what its head claims and shows; a video of the first of these names is
    what the page is about."""
    found: list[Mapping[str, Any]] = []
    videos: list[Mapping[str, Any]] = []
    for script in tree.css(_SCRIPTS):
        for node in _nodes(_load(script.text())):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(_lower(kind) in _ARTICLE_TYPES for kind in names):
                found.append(node)
            elif "videoobject" in map(_lower, names):
                videos.append(node)
    shown = fold(titles[0]) if titles else ""
    if not found:
        return next((_told_by(video) for video in videos if fold(plain(scalar(video.get("name")))) == shown), None)
    addresses = {bare_address(address) for address in own}
    found = [node for node in found if not _is_of_another(node, found, addresses, titles)]
    dated = [node for node in found if node.get("datePublished")] or found
    headlines = {_headline(node) for node in dated}
    if len(headlines) > 1:
        for node in dated:
            if addresses & {bare_address(address) for address in _addresses(node)}:
                return node
    return dated[0] if dated and len(headlines) <= 2 else None


def listed(tree: LexborHTMLParser) -> set[str]:
    """The addresses of the pages that the page's JSON-LD lists as its own content, without queries."""
    found: set[str] = set()
    for script in tree.css(_SCRIPTS):
        for node in _nodes(_load(script.text())):
            items = node.get("itemListElement") if _lower(node.get("@type")) == "itemlist" else None
            for item in items[:_MOST_LISTED] if isinstance(items, list) else ():
                inner = item.get("item") if isinstance(item, dict) else None
                claims = [_addresses(part) for part in (item, inner) if isinstance(part, dict)]
                found |= {bare_address(claim) for part in claims for claim in part}
                if isinstance(inner, str):
                    found.add(bare_address(inner))
    return found


def scalar(value: Any) -> str:
    """The text of a value or of the first of several."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value) if isinstance(value, (str, int, float)) else ""


def _is_of_another(
    node: Mapping[str, Any], nodes: Sequence[Mapping[str, Any]], own: set[str], titles: Sequence[str]
) -> bool:
    """Whether a node names another story: by its headline, and by its address or beside a node of this one."""
    headline = _headline(node)
    if not headline or not any(titles) or _is_like(headline, titles):
        return False
    theirs = {address for claim in _addresses(node) if parts_of(address := bare_address(claim)).path.strip("/")}
    if theirs & own:
        return False
    return bool(theirs and own) or any(_is_like(_headline(other), titles) for other in nodes)


def _headline(node: Mapping[str, Any]) -> str:
    return plain(str(node.get("headline") or ""))


def _is_like(headline: str, titles: Sequence[str]) -> bool:
    words = set(_WORD.findall(fold(headline)))
    others = (set(_WORD.findall(fold(title))) for title in titles)
    return any(len(words & other) >= _ALIKE * min(len(words), len(other)) for other in others if words and other)


def _lower(kind: object) -> str:
    return str(kind).lower()


def _told_by(video: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a video says of itself, in an article's words."""
    return {
        "headline": video.get("name"),
        "uploadDate": video.get("uploadDate"),
        "articleBody": video.get("description"),
        "publisher": video.get("publisher"),
    }


def _addresses(node: Mapping[str, Any]) -> Iterator[str]:
    page = node.get("mainEntityOfPage")
    for value in (node.get("url"), node.get("@id"), page.get("@id") if isinstance(page, dict) else page):
        if isinstance(value, str) and value:
            yield value


def bare_address(address: str) -> str:
    """An address without its query and its last stroke."""
    return re.split(r"[?#]", address, maxsplit=1)[0].rstrip("/")


def _unwrapped(text: str) -> str:
    """Data without what hides them from readers of HTML or XML: marks of comments and of character data, alone on their
    lines or not."""
    found = _WRAPPED.match(text)
    start = found.end() if found else 0
    last = text.rfind("]]>", start, len(text)) if start else -1
    end = last if last > 0 and len(text) - last <= _LONGEST_WRAP else len(text)
    return text[start : max(text.rfind("}", start, end), text.rfind("]", start, end)) + 1]


def _load(text: str) -> Any:
    text = _unwrapped(text)
    for candidate in (text, _TRAILING_COMMA.sub(r"\1", _CONTROL.sub(" ", text)).rstrip("; ")):
        try:
            return read_json(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > 4:
        return
    if isinstance(value, list):
        for item in value[:50]:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(key), depth + 1)
