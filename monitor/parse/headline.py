"""The headline: what the head of the page claims and the element that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from selectolax.lexbor import LexborHTMLParser, LexborNode

from monitor.domain.text import fold
from monitor.parse.frame import is_chrome
from monitor.parse.metadata import Metadata, ld
from monitor.parse.plain import plain, squeeze, unescape
from monitor.parse.tree import attribute

_SITE_TAIL = re.compile(r"\s+[|–—-]\s+([^|–—]{2,60})$")
_CLAIM_END = re.compile(r"\s+[|–—-]\s+|\s*[|]\s*")
_NAMED_TITLES = (
    "[itemprop=headline]",
    "h2",
    "h3",
    "[class*=title]",
    "[class*=Title]",
    "[class*=headline]",
    "[id*=title]",
    "[class*=tieude]",
    "[class*=tieu-de]",
)
#: Elements of a headline's name, the Vietnamese one included.
_TITLES = "h1, h2, h3, [class*=title], [class*=Title], [class*=tieude], [class*=tieu-de]"
_TITLE_NAME = re.compile(r"title|tieu-?de", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_SHORTEST, _LONGEST = 15, 250


@dataclass(frozen=True, slots=True)
class Headline:
    """The article's title, and the element that shows it where one does."""

    title: str
    node: LexborNode | None = None


def find_headline(tree: LexborHTMLParser, meta: Metadata, selector: str | None) -> Headline:
    """The headline on the page where it is the page's headline, else the one in its head."""
    named, headed = _untailed(plain(meta.metas.get("og:title")), meta), ld(meta, "headline")
    shared = named or headed or _untailed(meta.title, meta)
    for wanted in filter(None, (selector, "h1")):
        shown = [(text, node) for node in tree.css(wanted) if (text := spaced(node))]
        if not shown:
            continue
        text, node = max(shown, key=lambda pair: _likeness(pair[0], shared)) if shared else shown[0]
        if wanted == selector or not shared or _likeness(text, shared) >= 0.3:
            return Headline(text, node)
    other = _named(tree, [claim for claim in (named, headed, meta.title) if claim])
    return Headline(spaced(other), other) if other is not None else Headline(shared)


def headline_above(found: Headline, meta: Metadata, body: LexborNode) -> Headline:
    """`found`, or the nearest heading before the body where the page's head names no article."""
    if found.node is not None or meta.metas.get("og:title") or ld(meta, "headline"):
        return found
    current: LexborNode | None = body
    for _ in range(6):
        if current is None or current.tag in ("body", "html"):
            break
        sibling = current.prev
        while sibling is not None:
            for node in _titles_in(sibling):
                if _SHORTEST <= len(squeeze(node.text())) <= _LONGEST and not is_chrome(node):
                    return Headline(spaced(node), node)
            sibling = sibling.prev
        current = current.parent
    return found


def spaced(node: LexborNode) -> str:
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
    return squeeze(unescape("".join(words)))


def _titles_in(node: LexborNode) -> list[LexborNode]:
    if node.tag in (None, "-text", "-comment"):
        return []
    own = node.tag in ("h1", "h2", "h3", "h4") or _TITLE_NAME.search(attribute(node, "class"))
    return [node] if own else node.css(_TITLES)


def _named(tree: LexborHTMLParser, claims: Sequence[str]) -> LexborNode | None:
    """The element, no h1, that says what the page claims as its title, whole or up to the site's name."""
    wanted = {fold(part) for claim in claims for part in beginnings(claim)}
    if not wanted:
        return None
    for selector in _NAMED_TITLES:
        for node in tree.css(selector)[:40]:
            text = squeeze(node.text())
            if _SHORTEST <= len(text) <= _LONGEST and fold(text) in wanted:
                return node
    return None


def beginnings(claim: str) -> Iterator[str]:
    """The claim, and what stands before each dash or stroke in it."""
    yield claim
    for found in _CLAIM_END.finditer(claim, 0, 2 * _LONGEST):
        if found.start() >= _SHORTEST:
            yield claim[: found.start()]


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
    if (
        known
        or any(len(squashed) > 3 and squashed in host for host in hosts)
        or tail.startswith(_OUTLETS)
        or _BRACKET.sub("", tail) in meta.outlets
    ):
        return title[: found.start()]
    return title


_OUTLETS = ("bao ", "tap chi ", "cong thong tin", "trang thong tin")
